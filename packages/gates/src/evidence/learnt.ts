import { Automaton } from "./automaton.ts";
import type { Place } from "./automaton.ts";

/** Characters of all values together, in each of their forms: memory is about 30 times as much. */
const MAX_CHARS = 2_000_000;

/**
 * Values that are looked for everywhere in a file, as they are, in an address and in JSON. A pass over
 * a text finds all of them, in time that does not depend on how many there are or what they share.
 */
export class Learnt {
  readonly #values = new Set<string>();
  /** Each more than twice as long as the next: so many passes, and values are seldom put in anew. */
  readonly #automata: Automaton[] = [];
  #waiting: string[] = [];
  #chars = 0;
  #steps = 0;

  get size(): number {
    return this.#values.size;
  }

  /** Characters that were looked at, and decisions about them: what `hide` takes time for. */
  get steps(): number {
    return this.#steps;
  }

  has(value: string): boolean {
    return this.#values.has(value);
  }

  /** A value of at least four characters; not taken when all together are too long. */
  add(value: string): void {
    if (this.#values.has(value)) return;
    const whole = value.toWellFormed();
    const forms = new Set([value, encodeURIComponent(whole), JSON.stringify(value).slice(1, -1)]);
    const chars = [...forms].reduce((sum, form) => sum + form.length, 0);
    if (this.#chars + chars > MAX_CHARS) return;
    this.#chars += chars;
    this.#values.add(value);
    this.#waiting.push(...forms);
  }

  /** The text with a mask in place of each; of those that overlap, one for all. */
  hide(text: string, mask: string): string {
    if (this.#values.size === 0) return text;
    if (this.#waiting.length > 0) this.#build();
    const places: Place[] = [];
    for (const automaton of this.#automata) this.#steps += automaton.find(text, places);
    if (places.length === 0) return text;
    let out = "";
    let done = 0;
    for (const [start, end] of merged(places)) {
      out += text.slice(done, start) + mask;
      done = end;
    }
    return out + text.slice(done);
  }

  /** Bentley and Saxe, Decomposable searching problems, https://doi.org/10.1016/0196-6774(80)90015-2 */
  #build(): void {
    let words = this.#waiting;
    let length = words.reduce((sum, word) => sum + word.length, 0);
    this.#waiting = [];
    for (let last = this.#automata.at(-1); last !== undefined && last.length <= length * 2;) {
      words = [...last.words, ...words];
      length += last.length;
      this.#automata.pop();
      last = this.#automata.at(-1);
    }
    this.#automata.push(new Automaton(words));
  }
}

/** In order, and what overlaps as one. */
function merged(places: Place[]): Place[] {
  const out: Place[] = [];
  for (const [start, end] of places.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}
