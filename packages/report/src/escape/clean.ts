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

/** One line: every run of white space becomes one space; at most `max` UTF-16 units. */
export function cleanLine(text: string, max = 300): string {
  const bounded = text.slice(0, max * HEADROOM + 256);
  return clip(cleanCharacters(bounded).replaceAll(/\s+/g, " ").trim(), max);
}

export interface BlockLimits {
  lines: number;
  /** UTF-16 units of a line. */
  width: number;
}

export interface CleanBlock {
  text: string;
  /** Lines that were left out at the end. */
  omittedLines: number;
}

/** Several lines, bounded; trailing white space and blank lines around it go. */
export function cleanBlock(text: string, limits: BlockLimits): CleanBlock {
  const bound = limits.lines * limits.width * HEADROOM;
  const lines = cleanCharacters(text.slice(0, bound))
    .replace(/^\s*\n/, "")
    .trimEnd()
    .split("\n");
  const beyond = text.length > bound ? text.slice(bound).split("\n").length - 1 : 0;
  const kept = lines.slice(0, limits.lines).map((line) => clip(line.trimEnd(), limits.width));
  return { text: kept.join("\n"), omittedLines: lines.length - kept.length + beyond };
}

/** At most `max` UTF-16 units, never half a surrogate pair, with an ellipsis where it was cut. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = Math.max(0, max - 1);
  const code = text.charCodeAt(end - 1);
  return `${text.slice(0, code >= 0xd800 && code <= 0xdbff ? end - 1 : end)}…`;
}
