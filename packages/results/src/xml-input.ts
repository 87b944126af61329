import { addNote, type ReaderEnd } from "./format-reader.ts";
import type { FileNote, Place } from "./model.ts";
import { type XmlHandler, type XmlProblem, XmlTokenizer } from "./xml-tokenizer.ts";

const MAX_PROBLEMS = 10_000;
const MAX_RECOVERED_NOTES = 3;

/** Why the rest of a file, or the order of its parts, is not to be trusted. */
export interface Damage {
  reason: string;
  place: Place;
}

/** What a format does with the parts of its files. */
export type XmlParts = Omit<XmlHandler, "problem">;

/**
 * An XML file that is pushed in as text, and what is wrong with it: the first damage is kept with
 * its place, what was recovered from becomes a note, and reading ends where there is no end of it.
 */
export class XmlInput {
  readonly #tokenizer: XmlTokenizer;
  readonly #notes: FileNote[];
  #problems = 0;
  #recovered = 0;
  #damage: Damage | undefined;
  #stopped: Damage | undefined;
  #ending = false;

  constructor(parts: XmlParts, notes: FileNote[]) {
    this.#notes = notes;
    this.#tokenizer = new XmlTokenizer({
      open: (name, tag) => parts.open(name, tag),
      close: (name) => parts.close(name),
      text: (piece) => parts.text(piece),
      problem: (problem) => this.#problem(problem),
    });
  }

  /** Text comes only while it is asked for; most of a report is not read. */
  set wantsText(wanted: boolean) {
    this.#tokenizer.wantsText = wanted;
  }

  /** False when more is of no use. */
  write(text: string): boolean {
    this.#tokenizer.write(text);
    return this.#stopped === undefined;
  }

  end(): void {
    this.#ending = true;
    this.#tokenizer.end();
  }

  /** Ends the reading; what comes is not looked at. */
  stop(reason: string): void {
    this.#stopped ??= { reason, place: this.place() };
    this.#tokenizer.stop();
  }

  place(): Place {
    return this.#tokenizer.place();
  }

  /** What went wrong, if anything did. */
  get damage(): Damage | undefined {
    return this.#stopped ?? this.#damage;
  }

  /** How reading ended, for a file of the right format. */
  get outcome(): ReaderEnd {
    return this.damage === undefined ? { kind: "read" } : { kind: "partial", ...this.damage };
  }

  #problem({ kind, message }: XmlProblem): void {
    this.#problems += 1;
    if (kind === "damage") {
      const what = this.#ending ? "the file breaks off" : "damaged";
      this.#damage ??= { reason: `${what}: ${message}`, place: this.place() };
    } else if (this.#recovered < MAX_RECOVERED_NOTES) {
      this.#recovered += 1;
      addNote(this.#notes, { kind: "recovered", message, place: this.place() });
    }
    if (this.#problems > MAX_PROBLEMS) this.stop(`more than ${MAX_PROBLEMS} XML errors`);
  }
}
