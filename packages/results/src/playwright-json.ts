import { addNote, type FormatReader, type ReaderEnd } from "./format-reader.ts";
import { type JsonHandler, type JsonScalar, JsonStream, JsonTextError } from "./json-stream.ts";
import { asObject, type JsonObject, JsonValueBuilder, numberAt } from "./json-value.ts";
import { otherJsonFormat } from "./other-formats.ts";
import { casesOfSpec, messageOf } from "./playwright-case.ts";
import { type CaseCounts, type CaseSink, countCase, type FileNote, noCases } from "./model.ts";
import { toMessage } from "./text.ts";

interface OpenSuite {
  title: string | undefined;
  file: string | undefined;
  /** Specs that wait for a title: keys may come in any order (`jq -S` sorts them). */
  waiting: Waiting[];
  outer: OpenSuite | undefined;
}

interface Waiting {
  spec: JsonObject;
  /** Titles that are known, from the suite that waits inwards. */
  inner: readonly string[];
  file: string | undefined;
}

type Role = "root" | "config" | "suites" | "suite" | "specs" | "ignored";

const MAX_ERRORS = 20;
const MAX_KEYS = 50;

/**
 * Reads the JSON of Playwright's own `json` reporter in flat memory: one spec at a time is in
 * memory. Shape: https://playwright.dev/docs/api/class-testcase and `packages/playwright/types/
 * testReporter.d.ts` (JSONReport); reports before 1.38 have no `stats`.
 */
export class PlaywrightJsonReader implements FormatReader {
  readonly notes: FileNote[] = [];
  readonly errors: string[] = [];
  readonly #sink: CaseSink;
  readonly #stream: JsonStream;
  readonly #counts: CaseCounts = noCases();
  readonly #rootKeys: string[] = [];
  readonly #roles: Role[] = [];
  #key = "";
  #suite: OpenSuite | undefined;
  #builder: JsonValueBuilder | undefined;
  #built: (value: JsonObject) => void = () => undefined;
  /** Compared at the end: it may stand before the tests. */
  #stats: JsonObject = {};
  #documents = 0;
  #sawSuites = false;
  #damage: JsonTextError | undefined;

  constructor(sink: CaseSink) {
    this.#sink = sink;
    this.#stream = new JsonStream(this.#handler);
  }

  write(text: string): boolean {
    try {
      this.#stream.write(text);
    } catch (error) {
      this.#damaged(error);
    }
    return this.#damage === undefined && this.#documents <= 1;
  }

  end(): ReaderEnd {
    if (this.#damage === undefined && this.#documents <= 1) {
      try {
        this.#stream.end();
      } catch (error) {
        this.#damaged(error);
      }
    }
    while (this.#suite !== undefined) this.#closeSuite(this.#suite);
    if (this.#sawSuites) return this.#readEnd();
    const other = otherJsonFormat(this.#rootKeys, this.#documents > 1);
    if (other === undefined && this.#damage !== undefined) {
      const { message, place } = this.#damage;
      return { kind: "quarantined", reason: "malformed", message, place };
    }
    const message = `not the JSON of Playwright but ${other ?? "JSON without suites"}`;
    const reason = other === undefined ? "not-recognised" : "unsupported-format";
    return { kind: "quarantined", reason, message };
  }

  #readEnd(): ReaderEnd {
    if (this.#damage !== undefined) {
      return { kind: "partial", reason: this.#damage.message, place: this.#damage.place };
    }
    this.#compare(this.#stats);
    this.#checkFailures(numberAt(this.#stats, "unexpected") ?? 0);
    if (this.#documents <= 1) return { kind: "read" };
    return { kind: "partial", reason: "another document follows", place: this.#stream.place };
  }

  #damaged(error: unknown): void {
    if (!(error instanceof JsonTextError)) throw error;
    this.#damage = error;
  }

  readonly #handler: JsonHandler = {
    open: (kind) => {
      if (this.#builder !== undefined) this.#builder.open(kind);
      else this.#open(kind);
    },
    key: (name) => {
      if (this.#builder !== undefined) this.#builder.key(name);
      else this.#onKey(name);
    },
    value: (value) => {
      if (this.#builder !== undefined) this.#builder.value(value);
      else this.#value(value);
    },
    close: () => {
      if (this.#builder !== undefined) this.#closeBuilt(this.#builder);
      else this.#close();
    },
  };

  #open(kind: "{" | "["): void {
    const role = this.#roles.at(-1);
    if (role === undefined) this.#documents += 1;
    const inner = kind === "{" ? this.#objectIn(role) : this.#arrayIn(role);
    if (inner === "built") {
      this.#builder = new JsonValueBuilder();
      this.#builder.open(kind);
      return;
    }
    this.#roles.push(inner);
    if (inner === "suite") {
      this.#suite = { title: undefined, file: undefined, waiting: [], outer: this.#suite };
    }
    if (role === "root" && inner === "suites" && this.#documents === 1) this.#sawSuites = true;
  }

  #objectIn(role: Role | undefined): Role | "built" {
    if (role === undefined) return this.#documents === 1 || !this.#sawSuites ? "root" : "ignored";
    if (role === "suites") return "suite";
    if (role === "root" && this.#key === "config") return "config";
    if (role === "root" && this.#key === "stats") {
      this.#built = (stats) => (this.#stats = stats);
      return "built";
    }
    if (role === "specs") {
      this.#built = (spec) => this.#spec(spec);
      return "built";
    }
    return "ignored";
  }

  #arrayIn(role: Role | undefined): Role | "built" {
    if (this.#key === "suites" && (role === "root" || role === "suite")) return "suites";
    if (this.#key === "specs" && role === "suite") return "specs";
    if (this.#key === "errors" && role === "root") {
      this.#built = () => undefined;
      return "built";
    }
    return "ignored";
  }

  #onKey(name: string): void {
    this.#key = name;
    const known = this.#rootKeys.length < MAX_KEYS;
    if (this.#roles.length === 1 && known) this.#rootKeys.push(name.slice(0, 100));
  }

  #value(value: JsonScalar): void {
    if (this.#roles.length === 0) this.#documents += 1;
    if (this.#roles.at(-1) !== "suite" || this.#suite === undefined) return;
    if (typeof value !== "string") return;
    if (this.#key === "title") this.#suite.title = value.slice(0, 1_000);
    else if (this.#key === "file") this.#suite.file = value;
  }

  #close(): void {
    const role = this.#roles.pop();
    if (role === "suite" && this.#suite !== undefined) this.#closeSuite(this.#suite);
  }

  #closeBuilt(builder: JsonValueBuilder): void {
    builder.close();
    if (!builder.complete) return;
    this.#builder = undefined;
    const value = builder.result;
    if (Array.isArray(value)) this.#globalErrors(value.map(asObject));
    else this.#built(asObject(value) ?? {});
  }

  #globalErrors(errors: (JsonObject | undefined)[]): void {
    for (const error of errors) {
      const message = error === undefined ? undefined : toMessage(messageOf(error));
      if (this.errors.length < MAX_ERRORS) this.errors.push(message ?? "an error without message");
    }
  }

  #spec(spec: JsonObject): void {
    const suite = this.#suite;
    if (suite === undefined) return;
    const open = titles(suite);
    if (open === undefined) suite.waiting.push({ spec, inner: [], file: fileOf(suite) });
    else this.#emit(spec, open, fileOf(suite));
  }

  #emit(spec: JsonObject, suite: readonly string[], file: string | undefined): void {
    for (const testCase of casesOfSpec(spec, suite, file)) {
      countCase(this.#counts, testCase);
      this.#sink(testCase);
    }
  }

  #closeSuite(suite: OpenSuite): void {
    suite.title ??= "";
    this.#suite = suite.outer;
    const path = titles(suite);
    for (const { spec, inner, file } of suite.waiting) {
      if (path !== undefined) this.#emit(spec, [...path, ...inner], file ?? fileOf(suite));
      else suite.outer?.waiting.push({ spec, inner: [suite.title, ...inner], file });
    }
  }

  #compare(stats: JsonObject): void {
    const pairs: [string, number][] = [
      ["expected", this.#counts.passed],
      ["unexpected", this.#counts.failed],
      ["flaky", this.#counts.flaky],
      ["skipped", this.#counts.skipped],
    ];
    for (const [key, counted] of pairs) {
      const stated = numberAt(stats, key);
      if (stated === undefined || stated === counted || this.#counts.total === 0) continue;
      const message = `the report says ${stated} ${key}, its tests give ${counted}`;
      addNote(this.notes, { kind: "counts-differ", message });
    }
  }

  /** The run counts failures and holds not one: what failed got lost, its passes prove nothing. */
  #checkFailures(stated: number): void {
    if (stated <= 0 || this.#counts.failed > 0 || this.errors.length > 0) return;
    this.errors.push(`the report counts ${stated} failed, none of them is among its tests`);
  }
}

/** Titles of the describes; the outermost suite is the file. Undefined while one is unknown. */
function titles(suite: OpenSuite): string[] | undefined {
  const path: string[] = [];
  for (let at = suite; at.outer !== undefined; at = at.outer) {
    if (at.title === undefined) return undefined;
    path.unshift(at.title);
  }
  return path.length <= 32 ? path : [...path.slice(0, 16), "…", ...path.slice(-15)];
}

function fileOf(suite: OpenSuite): string | undefined {
  let at = suite;
  while (at.file === undefined && at.outer !== undefined) at = at.outer;
  return at.file ?? (at.title === "" ? undefined : at.title);
}
