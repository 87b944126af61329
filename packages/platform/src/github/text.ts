import { stripVTControlCharacters } from "node:util";

// C0, DEL, C1, zero-width characters and bidi controls (https://trojansource.codes).
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\s]+/g;

/** One line of at most `max` UTF-16 units; one that was cut ends in `…`. */
export function oneLine(text: string, max: number): string {
  const line = stripVTControlCharacters(text.slice(0, max * 8))
    .toWellFormed()
    .replaceAll(UNSEEN, " ")
    .trim();
  return cutText(line, max);
}

/** At most `max` UTF-16 units, never half a character; a text that was cut ends in `…`. */
export function cutText(text: string, max: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= max) return whole;
  const start = whole.slice(0, max - 1);
  // A pair of surrogates is one character.
  return `${start.isWellFormed() ? start : start.slice(0, -1)}…`;
}

/** An address that people can follow; anything else is no address. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 2000 || !URL.canParse(text)) return undefined;
  return /^https?:$/.test(new URL(text).protocol) ? text : undefined;
}
