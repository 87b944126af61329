import type { Findings } from "./declared.ts";
import { addNote, type FormatReader, type ReaderEnd } from "./format-reader.ts";
import { asObject, type JsonObject, type JsonValue } from "./json-value.ts";
import { LineSplitter } from "./line-splitter.ts";
import type { FileNote, Place } from "./model.ts";

/** What a format does with the objects of its lines. */
export interface LineEvents {
  event(value: JsonObject): void;
  /** A line that is no JSON: tools print into the same stream. */
  other?(line: string): void;
  /** Answers what is missing where the stream ends before the run does. */
  end(complete: boolean): string | undefined;
}

/** The test tree of a whole project is one line of a Playwright blob. */
const MAX_LINE = 33_554_432;

/** Reads JSON lines; one line at a time is in memory. It never throws for content. */
export class JsonLinesReader implements FormatReader {
  readonly notes: FileNote[];
  readonly errors: string[];
  readonly #events: LineEvents;
  readonly #lines = new LineSplitter(MAX_LINE, (line, cut) => this.#line(line, cut));
  #others = 0;
  #damage: { reason: string; place: Place } | undefined;

  constructor(events: LineEvents, findings: Findings) {
    this.#events = events;
    this.notes = findings.notes;
    this.errors = findings.errors;
  }

  write(text: string): boolean {
    this.#lines.write(text);
    return true;
  }

  end(): ReaderEnd {
    this.#lines.end();
    if (this.#others > 0) {
      const message = `${this.#others} lines between the events are no JSON`;
      addNote(this.notes, { kind: "recovered", message });
    }
    const missing = this.#events.end(this.#damage === undefined);
    if (this.#damage !== undefined) return { kind: "partial", ...this.#damage };
    if (missing === undefined) return { kind: "read" };
    return { kind: "partial", reason: missing, place: { line: this.#lines.line, column: 1 } };
  }

  #line(line: string, cut: boolean): void {
    if (cut) return this.#damaged(`a line is longer than ${MAX_LINE} characters`);
    const text = line.trim();
    if (text === "") return;
    const first = text.charAt(0);
    const value = first === "{" || first === "[" ? parsed(text) : undefined;
    if (value === undefined && first === "{") return this.#damaged("a line is no complete JSON");
    if (value === undefined) {
      this.#others += 1;
      this.#events.other?.(text);
      return;
    }
    const events = Array.isArray(value) ? value : [value];
    for (const event of events) {
      const object = asObject(event);
      if (object !== undefined) this.#events.event(object);
    }
  }

  #damaged(reason: string): void {
    this.#damage ??= { reason, place: { line: this.#lines.line, column: 1 } };
  }
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
