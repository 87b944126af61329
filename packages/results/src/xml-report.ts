import type { Findings } from "./declared.ts";
import { addNote, type FormatReader, type ReaderEnd } from "./format-reader.ts";
import { LongText } from "./long-text.ts";
import type { FileNote } from "./model.ts";
import { XmlInput } from "./xml-input.ts";
import type { XmlTag } from "./xml-tag.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What a format does with the elements of its files. Names come without their prefix. */
export interface XmlElements {
  /** Answers true where the text of the element is wanted; `close` receives it then. */
  open(name: string, attributes: Attributes): boolean;
  /** `text` is bounded, and empty where it was not asked for. */
  close(name: string, text: string): void;
  /** Elements that are still open when the file breaks off are closed by nobody. */
  end(complete: boolean): void;
}

/** Reads an XML report that is pushed in as text, in flat memory. It never throws for content. */
export class XmlReportReader implements FormatReader {
  readonly notes: FileNote[];
  readonly errors: string[];
  readonly #elements: XmlElements;
  readonly #input: XmlInput;
  readonly #text = new LongText();
  #depth = 0;
  /** Depth of the element whose text is collected; 0 where none is. */
  #wanted = 0;

  constructor(elements: XmlElements, findings: Findings) {
    this.#elements = elements;
    this.notes = findings.notes;
    this.errors = findings.errors;
    this.#input = new XmlInput(
      {
        open: (name, tag) => this.#open(name, tag),
        close: (name) => this.#close(name),
        text: (piece) => this.#text.add(piece),
      },
      this.notes,
    );
  }

  write(text: string): boolean {
    return this.#input.write(text);
  }

  end(): ReaderEnd {
    this.#input.end();
    if (this.#text.dropped > 0) {
      const message = `${this.#text.dropped} characters of very long text were left out`;
      addNote(this.notes, { kind: "left-out", message });
    }
    this.#elements.end(this.#input.damage === undefined);
    return this.#input.outcome;
  }

  #open(name: string, tag: XmlTag): void {
    this.#depth += 1;
    if (!this.#elements.open(name, tag.attributes())) return;
    this.#wanted = this.#depth;
    this.#text.take();
    this.#input.wantsText = true;
  }

  #close(name: string): void {
    const wanted = this.#wanted === this.#depth;
    this.#depth -= 1;
    if (wanted) {
      this.#wanted = 0;
      this.#input.wantsText = false;
    }
    this.#elements.close(name, wanted ? this.#text.take() : "");
  }
}

/** A whole number of an attribute that counts something. */
export function countOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** `Namespace.Class.Method(1.5)` taken apart before its arguments. */
export function splitFullName(full: string): { className: string; name: string } {
  const bracket = full.indexOf("(");
  const head = bracket < 0 ? full : full.slice(0, bracket);
  const dot = head.lastIndexOf(".");
  return dot <= 0
    ? { className: "", name: full }
    : { className: full.slice(0, dot), name: full.slice(dot + 1) };
}

/** The name without the class that it begins with. */
export function withoutClass(name: string, className: string | undefined): string {
  const prefix = `${className ?? ""}.`;
  return prefix.length > 1 && name.startsWith(prefix) && name.length > prefix.length
    ? name.slice(prefix.length)
    : name;
}
