import type { TestCase } from "./model.ts";

/** What is kept of a test: an entry of a few bytes. */
export interface Seen {
  /** False where the test was there before. */
  isNew: boolean;
  /** What `remember` was given last; 0 for a new test. */
  value: number;
  /** 2, 3, … for further tests of the very same name in one file. */
  copy: number;
}

const FIRST_CAPACITY = 4_096;
/** Beyond this nothing new is remembered: further tests count as tests of their own. */
const MAX_CASES = 4_000_000;

/**
 * Knows which tests were seen before, in about 40 bytes each: of their identities only a hash of 64
 * bits is kept. It is good against chance, not against malice; two tests that are taken for one
 * count with the worse verdict of both.
 */
export class SeenCases {
  /** True once tests could not be remembered any more. */
  full = false;
  #capacity = FIRST_CAPACITY;
  #size = 0;
  #low = new Uint32Array(FIRST_CAPACITY);
  #high = new Uint32Array(FIRST_CAPACITY);
  #values = new Uint32Array(FIRST_CAPACITY);
  /** File that held it last, from 1; 0 is an empty place. */
  #files = new Uint32Array(FIRST_CAPACITY);
  /** How many of this name that file held so far. */
  #copies = new Uint32Array(FIRST_CAPACITY);
  readonly #hash = new CaseHash();
  #slot = -1;

  /** Looks a test of file number `file` up. The second of its name in a file is a test of its own. */
  find(testCase: TestCase, file: number): Seen {
    const hash = this.#hash;
    hash.of(testCase);
    let slot = this.#place(hash.low, hash.high);
    if (this.#files[slot] === 0) return this.#create(slot, file, 1);
    const copy = this.#files[slot] === file ? (this.#copies[slot] ?? 0) + 1 : 1;
    this.#files[slot] = file;
    this.#copies[slot] = copy;
    if (copy > 1) {
      hash.add(copy);
      slot = this.#place(hash.low, hash.high);
      if (this.#files[slot] === 0) return this.#create(slot, file, copy);
    }
    this.#slot = slot;
    return { isNew: false, value: this.#values[slot] ?? 0, copy };
  }

  /** Keeps a number below 2^32 with the test that was looked up last. */
  remember(value: number): void {
    if (this.#slot >= 0) this.#values[this.#slot] = value;
  }

  #create(slot: number, file: number, copy: number): Seen {
    this.#slot = -1;
    if (this.#size >= MAX_CASES) {
      this.full = true;
      return { isNew: true, value: 0, copy };
    }
    this.#size += 1;
    this.#low[slot] = this.#hash.low;
    this.#high[slot] = this.#hash.high;
    this.#files[slot] = file;
    this.#copies[slot] = 1;
    if (this.#size * 10 > this.#capacity * 7) this.#grow();
    this.#slot = this.#place(this.#hash.low, this.#hash.high);
    return { isNew: true, value: 0, copy };
  }

  #place(low: number, high: number): number {
    const mask = this.#capacity - 1;
    let slot = (low ^ (high >>> 7)) & mask;
    while (
      this.#files[slot] !== 0 &&
      (this.#low[slot] !== low >>> 0 || this.#high[slot] !== high >>> 0)
    ) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [low, high, values] = [this.#low, this.#high, this.#values];
    const [files, copies] = [this.#files, this.#copies];
    this.#capacity *= 2;
    this.#low = new Uint32Array(this.#capacity);
    this.#high = new Uint32Array(this.#capacity);
    this.#values = new Uint32Array(this.#capacity);
    this.#files = new Uint32Array(this.#capacity);
    this.#copies = new Uint32Array(this.#capacity);
    for (let index = 0; index < files.length; index += 1) {
      const file = files[index] ?? 0;
      if (file === 0) continue;
      const slot = this.#place(low[index] ?? 0, high[index] ?? 0);
      this.#low[slot] = low[index] ?? 0;
      this.#high[slot] = high[index] ?? 0;
      this.#values[slot] = values[index] ?? 0;
      this.#files[slot] = file;
      this.#copies[slot] = copies[index] ?? 0;
    }
  }
}

/** Two FNV-1a hashes (http://www.isthe.com/chongo/tech/comp/fnv/) of what identifies a test. */
class CaseHash {
  low = 0;
  high = 0;
  #suite: readonly string[] | undefined;
  #suiteLow = 0;
  #suiteHigh = 0;

  of({ suite, name, className, file, project }: TestCase): void {
    // Neighbours share the path of their suite.
    if (suite === this.#suite) {
      this.low = this.#suiteLow;
      this.high = this.#suiteHigh;
    } else {
      this.low = 0x811c9dc5;
      this.high = 0x2b7e1516;
      for (const title of suite) this.#text(title);
      this.#suite = suite;
      this.#suiteLow = this.low;
      this.#suiteHigh = this.high;
    }
    this.#text(className ?? "");
    this.#text(file ?? "");
    this.#text(project ?? "");
    this.#text(name);
  }

  add(value: number): void {
    this.low = Math.imul(this.low ^ value, 0x01000193) >>> 0;
    this.high = Math.imul(this.high ^ value, 0x85ebca6b) >>> 0;
  }

  #text(text: string): void {
    let { low, high } = this;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x85ebca6b);
      high ^= high >>> 15;
    }
    this.low = low >>> 0;
    this.high = high >>> 0;
    // Texts do not run into each other.
    this.add(0x1_0000);
  }
}
