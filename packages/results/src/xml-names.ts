/** Name of an element or attribute as it is written and without its prefix. */
export interface XmlName {
  readonly full: string;
  readonly local: string;
  /** How an attribute of this name begins, as nearly everybody writes it. */
  readonly opening: string;
}

const SLOTS = 512;
/** Longer ones are rare enough to be made anew each time. */
const MAX_KEPT = 64;

/**
 * Names that were seen, so that the same few are not cut out of the text a million times. The
 * memory is bounded: a slot holds the name that was seen last.
 */
export class XmlNames {
  readonly #slots: (XmlName | undefined)[] = Array.from({ length: SLOTS }, () => undefined);

  /** The name between two places of `text`; `hash` may be anything that depends on its letters. */
  get(text: string, start: number, end: number, hash: number): XmlName {
    const slot = (hash ^ (hash >>> 9)) & (SLOTS - 1);
    const known = this.#slots[slot];
    if (
      known !== undefined &&
      known.full.length === end - start &&
      text.startsWith(known.full, start)
    ) {
      return known;
    }
    const full = owned(text.slice(start, end));
    const name = { full, local: full.slice(full.indexOf(":") + 1), opening: `${full}="` };
    if (full.length <= MAX_KEPT) this.#slots[slot] = name;
    return name;
  }
}

/** V8 keeps a whole piece of a file alive for a longer string that was cut out of it. */
function owned(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString();
}
