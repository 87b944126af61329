/** One word and where it lies in a text, its end not included. */
export type Place = [start: number, end: number];

/** By node: the one before it, and the character that leads from there; and the nodes by depth. */
interface Tree {
  parents: Int32Array;
  codes: Uint16Array;
  levels: number[][];
}

const PREFIX = 4;
const SIZE = 2 ** 16;

/**
 * Finds many words in one pass over a text, whatever they have in common: Aho and Corasick, Efficient
 * string matching, https://doi.org/10.1145/360825.360855. Most of a text is passed over by a filter of
 * four characters, so each word has at least as many.
 */
export class Automaton {
  readonly words: readonly string[];
  readonly length: number;
  /** By node: where to go on when no next one fits, and the longest word that ends here. */
  readonly #fail: Int32Array;
  readonly #ends: Int32Array;
  readonly #next: Edges;
  readonly #starts = new Uint8Array(SIZE);

  constructor(words: readonly string[]) {
    this.words = words;
    this.length = words.reduce((sum, word) => sum + word.length, 0);
    this.#fail = new Int32Array(this.length + 1);
    this.#ends = new Int32Array(this.length + 1);
    this.#next = new Edges(this.length);
    this.#link(this.#grow());
  }

  /** The words as a tree. */
  #grow(): Tree {
    const parents = new Int32Array(this.length + 1);
    const codes = new Uint16Array(this.length + 1);
    const levels: number[][] = [];
    let nodes = 0;
    for (const word of this.words) {
      this.#starts[slotOf(windowAt(word, 0))] = 1;
      let node = 0;
      for (let at = 0; at < word.length; at += 1) {
        const code = word.charCodeAt(at);
        let next = this.#next.get(node, code);
        if (next === 0) {
          next = nodes += 1;
          this.#next.set(node, code, next);
          parents[next] = node;
          codes[next] = code;
          (levels[at] ??= []).push(next);
        }
        node = next;
      }
      this.#ends[node] = word.length;
    }
    return { parents, codes, levels };
  }

  #link({ parents, codes, levels }: Tree): void {
    const fail = this.#fail;
    const ends = this.#ends;
    // Nodes of the first level begin anew: they fail to the root.
    for (const node of levels.slice(1).flat()) {
      const code = codes[node] ?? 0;
      let back = fail[parents[node] ?? 0] ?? 0;
      while (back !== 0 && this.#next.get(back, code) === 0) back = fail[back] ?? 0;
      const target = this.#next.get(back, code);
      fail[node] = target;
      if (ends[node] === 0) ends[node] = ends[target] ?? 0;
    }
  }

  /** Adds a place for each end of a word, with the longest that ends there; returns its steps. */
  find(text: string, places: Place[]): number {
    let steps = 0;
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (node === 0) {
        const start = this.#startFrom(text, at);
        steps += start - at + 1;
        at = start;
        if (at >= text.length) break;
      }
      const code = text.charCodeAt(at);
      let next = this.#next.get(node, code);
      for (steps += 1; next === 0 && node !== 0; steps += 1) {
        node = this.#fail[node] ?? 0;
        next = this.#next.get(node, code);
      }
      node = next;
      const length = this.#ends[node] ?? 0;
      if (length > 0) places.push([at + 1 - length, at + 1]);
    }
    return steps;
  }

  /** Where the next word may begin, from `at` on. */
  #startFrom(text: string, at: number): number {
    const last = text.length - PREFIX;
    if (at > last) return text.length;
    const starts = this.#starts;
    let window = windowAt(text, at);
    for (let start = at; ; start += 1) {
      if (starts[slotOf(window)] === 1) return start;
      if (start >= last) return text.length;
      window = slide(window, text.charCodeAt(start + PREFIX));
    }
  }
}

/** From a node by a character to a node: a table with open addresses, as there are many of few bytes. */
class Edges {
  readonly #mask: number;
  readonly #from: Int32Array;
  readonly #code: Uint16Array;
  readonly #to: Int32Array;

  constructor(edges: number) {
    const size = 2 ** Math.ceil(Math.log2(edges * 2 + 2));
    this.#mask = size - 1;
    this.#from = new Int32Array(size);
    this.#code = new Uint16Array(size);
    this.#to = new Int32Array(size);
  }

  /** 0 where there is none: no edge leads to the root. */
  get(from: number, code: number): number {
    return this.#to[this.#slot(from, code)] ?? 0;
  }

  set(from: number, code: number, to: number): void {
    const slot = this.#slot(from, code);
    this.#from[slot] = from;
    this.#code[slot] = code;
    this.#to[slot] = to;
  }

  #slot(from: number, code: number): number {
    let slot = mixed(from, code) & this.#mask;
    while (this.#to[slot] !== 0 && (this.#from[slot] !== from || this.#code[slot] !== code)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }
}

function mixed(from: number, code: number): number {
  const product = Math.imul(Math.imul(from, 0x9e3779b1) ^ code, 0x85ebca6b);
  return product ^ (product >>> 15);
}

function windowAt(text: string, start: number): number {
  let window = 0;
  for (let at = start; at < start + PREFIX; at += 1) window = slide(window, text.charCodeAt(at));
  return window;
}

/** The last four characters, eight bits of each. */
function slide(window: number, code: number): number {
  return (window << 8) | (code & 0xff);
}

/** Multiplicative hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4. */
function slotOf(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> 16;
}
