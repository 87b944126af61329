const SIZE = 2 ** 16;
const AT = 64;

/**
 * Tells in one pass over a text that none of many words is in it, and no value that may be random
 * behind a name: a filter by three characters, upper and lower case alike. It may say yes for
 * nothing, never no for something.
 */
export class Marks {
  readonly #known = new Uint8Array(SIZE);
  /** What the table says yes for; other windows share its slots. */
  readonly #windows = new Set<number>();

  /** A word of at least three characters. */
  add(word: string): void {
    const [first, second, third] = [0, 1, 2].map((at) => folded(word.charCodeAt(at)));
    const window = windowOf(first ?? 0, second ?? 0, third ?? 0);
    this.#known[slotOf(window)] = 1;
    this.#windows.add(window);
  }

  /** Whether one of the words, an @, or such a value may be in the text. */
  mayBeIn(text: string): boolean {
    const known = this.#known;
    const windows = this.#windows;
    let first = 0;
    let second = 0;
    // The length once, and `folded`, `windowOf` and `slotOf` written out: a fifth less of the time.
    const length = text.length;
    for (let at = 0; at < length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === AT) return true;
      const third = code | 0x20;
      const window = (first << 16) ^ (second << 8) ^ third;
      if (known[Math.imul(window, 0x9e3779b1) >>> 16] === 1 && windows.has(window)) return true;
      first = second;
      second = third;
    }
    return length > MIN_VALUE && mayHoldValue(text);
  }
}

/** Upper and lower case alike: bit 5 is the case of a letter. */
function folded(code: number): number {
  return code | 0x20;
}

/** Three characters as one number; nothing here waits for the number before. */
function windowOf(first: number, second: number, third: number): number {
  return (first << 16) ^ (second << 8) ^ third;
}

/** Multiplicative hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4. */
function slotOf(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> 16;
}

/** Of a value that may be random: see `hideEntropy`. */
const MIN_VALUE = 20;
const DIGIT = 1;
const UPPER = 2;
const LOWER = 4;
const ALL = DIGIT | UPPER | LOWER;
const TOKEN = 8;

const KINDS = new Uint8Array(128);
for (const char of "+/_.~-") KINDS[char.charCodeAt(0)] = TOKEN;
for (const char of "0123456789") KINDS[char.charCodeAt(0)] = TOKEN | DIGIT;
for (const char of "abcdefghijklmnopqrstuvwxyz") {
  KINDS[char.charCodeAt(0)] = TOKEN | LOWER;
  KINDS[char.toUpperCase().charCodeAt(0)] = TOKEN | UPPER;
}

/**
 * Whether behind a = or : there is a run of letters of both cases and digits, long enough. Such a run
 * has a character at every place where this looks first, so most of a text is not looked at.
 */
function mayHoldValue(text: string): boolean {
  const equals = text.indexOf("=");
  const colon = text.indexOf(":");
  const named = equals === -1 || (colon !== -1 && colon < equals) ? colon : equals;
  if (named === -1) return false;
  let at = named + MIN_VALUE;
  while (at < text.length) {
    if (kindAt(text, at) === 0) {
      at += MIN_VALUE;
      continue;
    }
    let start = at;
    while (start > named + 1 && kindAt(text, start - 1) !== 0) start -= 1;
    let seen = 0;
    let end = start;
    for (let kind = kindAt(text, end); kind !== 0; kind = kindAt(text, end)) {
      seen |= kind;
      end += 1;
    }
    if (end - start >= MIN_VALUE && (seen & ALL) === ALL) return true;
    at = end + MIN_VALUE;
  }
  return false;
}

/** 0 for what is in no value, and behind the end. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (KINDS[code] ?? 0) : 0;
}
