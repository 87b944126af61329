const PREFIX = 4;
const SIZE = 2 ** 16;

/**
 * Values that are looked for everywhere in a file, as they are, in an address and in JSON. One pass
 * over a text finds all of them: a filter by four characters, then the values that begin so.
 */
export class Learnt {
  readonly #known = new Uint8Array(SIZE);
  readonly #byPrefix = new Map<string, string[]>();
  readonly #values = new Set<string>();

  get size(): number {
    return this.#values.size;
  }

  has(value: string): boolean {
    return this.#values.has(value);
  }

  /** A value of at least four characters. */
  add(value: string): void {
    this.#values.add(value);
    const whole = value.toWellFormed();
    const forms = new Set([value, encodeURIComponent(whole), JSON.stringify(value).slice(1, -1)]);
    for (const form of forms) this.#addForm(form);
  }

  #addForm(form: string): void {
    const prefix = form.slice(0, PREFIX);
    const same = this.#byPrefix.get(prefix) ?? [];
    // The longest first: one may begin with another.
    this.#byPrefix.set(
      prefix,
      [...same, form].sort((a, b) => b.length - a.length),
    );
    let window = 0;
    for (let at = 0; at < PREFIX; at += 1) window = slide(window, form.charCodeAt(at));
    this.#known[slotOf(window)] = 1;
  }

  /** The text with a mask in place of each. */
  hide(text: string, mask: string): string {
    if (this.#values.size === 0) return text;
    let out = "";
    let done = 0;
    let window = 0;
    for (let at = 0; at < text.length; at += 1) {
      window = slide(window, text.charCodeAt(at));
      const start = at - PREFIX + 1;
      if (start < done || this.#known[slotOf(window)] === 0) continue;
      const found = this.#at(text, start);
      if (found === undefined) continue;
      out += text.slice(done, start) + mask;
      done = start + found.length;
      at = done - 1;
    }
    return done === 0 ? text : out + text.slice(done);
  }

  #at(text: string, start: number): string | undefined {
    const candidates = this.#byPrefix.get(text.slice(start, start + PREFIX));
    return candidates?.find((one) => text.startsWith(one, start));
  }
}

/** The last four characters, eight bits of each. */
function slide(window: number, code: number): number {
  return (window << 8) | (code & 0xff);
}

/** Multiplicative hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4. */
function slotOf(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> 16;
}
