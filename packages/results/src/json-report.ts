import type { Findings } from "./declared.ts";
import { addNote, type FormatReader, type ReaderEnd } from "./format-reader.ts";
import { type JsonHandler, type JsonScalar, JsonStream, JsonTextError } from "./json-stream.ts";
import { asObject, type JsonObject, type JsonValue, JsonValueBuilder } from "./json-value.ts";
import type { FileNote } from "./model.ts";

/** What a format does with the members of its document. */
export interface JsonMembers {
  /**
   * Paths whose objects are handed over whole, one by one: keys from the root, joined by `.`, with
   * `*` for the elements of an array. What no path leads to is skipped.
   */
  readonly wanted: ReadonlySet<string>;
  /** One of them. Small members of the root arrive with the path of their key. */
  found(path: string, value: JsonObject): void;
  /** Paths of texts that are handed over as well. */
  readonly texts?: ReadonlySet<string>;
  text?(value: string): void;
  /** Scalars of the root. */
  scalar(key: string, value: JsonScalar): void;
  /** Answers false where the document turned out to be something else. */
  end(complete: boolean): boolean;
}

/** One element holds all tests of a file in some formats. */
const BUDGET = { nodes: 2_000_000, characters: 67_108_864 };

/**
 * Reads a JSON report that is pushed in as text: one wanted object at a time is in memory. It
 * never throws for content.
 */
export class JsonReportReader implements FormatReader {
  readonly notes: FileNote[];
  readonly errors: string[];
  readonly #members: JsonMembers;
  readonly #name: string;
  readonly #stream: JsonStream;
  /** Paths that lead to a wanted one. */
  readonly #leading = new Set<string>();
  /** Path of each open container that is walked through; undefined where it is skipped. */
  readonly #paths: (string | undefined)[] = [];
  readonly #arrays: boolean[] = [];
  #key = "";
  #builder: JsonValueBuilder | undefined;
  #builtPath = "";
  #documents = 0;
  #damage: JsonTextError | undefined;

  constructor(name: string, members: JsonMembers, findings: Findings) {
    this.#name = name;
    this.#members = members;
    this.notes = findings.notes;
    this.errors = findings.errors;
    this.#stream = new JsonStream(this.#handler);
    for (const path of [...members.wanted, ...(members.texts ?? [])]) {
      const parts = path.split(".");
      for (let length = 0; length < parts.length; length += 1) {
        this.#leading.add(parts.slice(0, length).join("."));
      }
    }
  }

  write(text: string): boolean {
    this.#try(() => this.#stream.write(text));
    return this.#damage === undefined && this.#documents <= 1;
  }

  end(): ReaderEnd {
    if (this.#damage === undefined && this.#documents <= 1) this.#try(() => this.#stream.end());
    const more = this.#documents > 1;
    const complete = this.#damage === undefined && !more;
    const recognised = this.#members.end(complete);
    if (!recognised) {
      const message = `not ${this.#name}, which it looks like, but something else`;
      return { kind: "quarantined", reason: "not-recognised", message };
    }
    if (complete) return { kind: "read" };
    const reason = this.#damage?.message ?? "another document follows";
    return { kind: "partial", reason, place: this.#damage?.place ?? this.#stream.place };
  }

  #try(step: () => void): void {
    if (this.#damage !== undefined) return;
    try {
      step();
    } catch (error) {
      if (!(error instanceof JsonTextError)) throw error;
      this.#damage = error;
    }
  }

  readonly #handler: JsonHandler = {
    open: (kind) => {
      if (this.#builder !== undefined) this.#builder.open(kind);
      else this.#open(kind);
    },
    key: (name) => {
      if (this.#builder !== undefined) this.#builder.key(name);
      else this.#key = name;
    },
    value: (value) => {
      if (this.#builder !== undefined) this.#builder.value(value);
      else this.#value(value);
    },
    close: () => {
      if (this.#builder !== undefined) this.#closeBuilt(this.#builder);
      else {
        this.#paths.pop();
        this.#arrays.pop();
      }
    },
  };

  #open(kind: "{" | "["): void {
    const depth = this.#paths.length;
    if (depth === 0) this.#documents += 1;
    const path = depth === 0 ? "" : this.#inner();
    const useful = path !== undefined && this.#documents === 1;
    if (useful && kind === "{" && this.#members.wanted.has(path)) {
      this.#builder = new JsonValueBuilder(BUDGET);
      this.#builtPath = path;
      this.#builder.open(kind);
      return;
    }
    const inner = kind === "[" ? joined(path, "*") : path;
    const leads = useful && (this.#leading.has(path) || this.#members.wanted.has(inner ?? ""));
    this.#paths.push(leads ? path : undefined);
    this.#arrays.push(kind === "[");
  }

  /** Path of a value that stands in the innermost container. */
  #inner(): string | undefined {
    return joined(this.#paths.at(-1), this.#arrays.at(-1) === true ? "*" : this.#key);
  }

  #value(value: JsonScalar): void {
    if (this.#paths.length === 0) this.#documents += 1;
    const atRoot = this.#paths.length === 1 && this.#arrays[0] === false;
    if (atRoot && this.#documents === 1) this.#members.scalar(this.#key, value);
    else if (typeof value === "string" && this.#members.texts?.has(this.#inner() ?? "") === true) {
      this.#members.text?.(value);
    }
  }

  #closeBuilt(builder: JsonValueBuilder): void {
    builder.close();
    if (!builder.complete) return;
    this.#builder = undefined;
    if (builder.cut) {
      const message = `more than ${BUDGET.nodes} values or ${BUDGET.characters} characters in one element`;
      throw new JsonTextError(message, this.#stream.place);
    }
    this.#members.found(this.#builtPath, asObject(builder.result) ?? {});
  }
}

function joined(path: string | undefined, key: string): string | undefined {
  if (path === undefined) return undefined;
  return path === "" ? key : `${path}.${key}`;
}

/** Notes what a report repeats, for formats that hold a test twice. */
export function noteLeftOut(findings: Findings, message: string): void {
  addNote(findings.notes, { kind: "left-out", message });
}

/** Text of a value that may be a string or a list of strings. */
export function linesOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return undefined;
  const lines = value.filter((line) => typeof line === "string");
  return lines.length === 0 ? undefined : lines.join("\n");
}
