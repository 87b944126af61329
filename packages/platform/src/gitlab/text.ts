// C0, DEL, C1, blanks, zero-width characters and bidi controls (https://trojansource.codes).
const UNSEEN = /[\p{Cc}\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]+/gu;

/** One line that shows what it says; what is longer than `max` UTF-16 units ends in `…`. */
export function oneLine(text: string, max: number): string {
  // Cut first: a text of megabytes is not searched to its end for a line of 255 characters.
  const start = text.slice(0, max * 4);
  const line = start.toWellFormed().replaceAll(UNSEEN, " ").trim();
  if (line.length <= max && start.length === text.length) return line;
  return `${line.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
