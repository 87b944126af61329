// ECMA-48 control sequences (colours, cursor) and operating system commands (links, titles).
const ANSI =
  // oxlint-disable-next-line no-control-regex
  /[\u001b\u241b](?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\u0007\u001b\u241b]{0,2048}(?:\u0007|[\u001b\u241b]\\)|[@-Z\\^_])|\u009b[0-?]{0,64}[ -/]{0,8}[@-~]/g;
// C0 but tab and newline, DEL, C1.
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
// Bidi controls (https://trojansource.codes), zero-width and other invisible characters, the
// characters that XML forbids, and the tag block.
const INVISIBLE =
  // oxlint-disable-next-line no-misleading-character-class
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff]|[\u{e0000}-\u{e0fff}]/gu;

/** Well-formed text without terminal sequences, controls, bidi and invisible characters. */
export function cleanCharacters(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(ANSI, "")
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replaceAll(CONTROLS, "")
    .replaceAll(INVISIBLE, "");
}

/** How much longer than the limit a text may be before it is cut unread. */
const HEADROOM = 4;
const ENDING = "…";

/**
 * Foreign text as one line for people: what cannot be seen is gone, every run of white space is one
 * space, and a line that was cut to `max` UTF-16 units ends in `…`, never in half a character. Takes
 * time in proportion to `max`, whatever the text. Done twice it is the same.
 */
export function cleanLine(text: string, max = 300): string {
  const bounded = text.slice(0, max * HEADROOM + 256);
  const line = cleanCharacters(bounded).replaceAll(/\s+/g, " ").trim();
  return clip(bounded.length === text.length ? line : `${line}${ENDING}`, max);
}

/** At most `max` UTF-16 units, never half a character; a text that was cut ends in `…`. */
export function clip(text: string, max: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= max) return whole;
  const start = whole.slice(0, Math.max(0, max - ENDING.length));
  // A pair of surrogates is one character.
  const kept = start.isWellFormed() ? start : start.slice(0, -1);
  return max < ENDING.length ? "" : `${kept}${ENDING}`;
}
