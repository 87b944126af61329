const LENGTH = 3;
const SIZE = 2 ** 16;
const AT = 64;

/**
 * Tells in one pass over a text that none of many words is in it: a filter by three characters,
 * upper and lower case alike. It may say yes for nothing, never no for something.
 */
export class Marks {
  readonly #known = new Uint8Array(SIZE);

  /** A word of at least three characters. */
  add(word: string): void {
    let window = 0;
    for (let at = 0; at < LENGTH; at += 1) window = slide(window, word.charCodeAt(at));
    this.#known[slotOf(window)] = 1;
  }

  /** Whether one of the words, or an @, may be in the text. */
  mayBeIn(text: string): boolean {
    const known = this.#known;
    let window = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === AT) return true;
      window = slide(window, code);
      if (at >= LENGTH - 1 && known[slotOf(window)] === 1) return true;
    }
    return false;
  }
}

/** The last three characters, eight bits of each; bit 5 is the case of a letter. */
function slide(window: number, code: number): number {
  return ((window << 8) | (code & 0xff) | 0x20) & 0xff_ff_ff;
}

/** Multiplicative hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4. */
function slotOf(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> 16;
}
