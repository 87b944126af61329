import { VISIBLE_ESCAPE } from "./text.ts";

const NAMED: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&apos;": "'",
};
const REFERENCE = /&(?:lt|gt|amp|quot|apos|#\d{1,8}|#[xX][0-9a-fA-F]{1,8});/g;
// What XML 1.0 forbids as a character, https://www.w3.org/TR/xml/#charsets
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Characters that stand for themselves. References to characters and the five names that XML knows
 * are replaced; anything else behind an `&` stays as it is written, so nothing is ever expanded.
 * ESC becomes a visible sign, so that colours can be stripped later; other characters that XML
 * forbids become U+FFFD. Line ends become `\n` (https://www.w3.org/TR/xml/#sec-line-ends).
 */
export function decodeXmlText(text: string): string {
  const plain = plainXmlText(text);
  return plain.includes("&") ? plain.replaceAll(REFERENCE, referenced) : plain;
}

/** The same for text without references: CDATA. */
export function plainXmlText(text: string): string {
  const lines = text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
  return lines.search(FORBIDDEN) < 0 ? lines : lines.replaceAll(FORBIDDEN, replaceForbidden);
}

/** The value of an attribute: white space that is written as such becomes a blank. */
export function decodeXmlValue(text: string): string {
  return decodeXmlText(text.replaceAll("\r\n", "\n").replaceAll(/[\t\n\r]/g, " "));
}

function replaceForbidden(character: string): string {
  return character === "\u001b" ? VISIBLE_ESCAPE : "\ufffd";
}

function referenced(reference: string): string {
  const named = NAMED[reference];
  if (named !== undefined) return named;
  const hex = reference.charAt(2) === "x" || reference.charAt(2) === "X";
  const code = Number.parseInt(reference.slice(hex ? 3 : 2, -1), hex ? 16 : 10);
  if (code === 0x1b) return VISIBLE_ESCAPE;
  return isXmlCharacter(code) ? String.fromCodePoint(code) : "\ufffd";
}

/** https://www.w3.org/TR/xml/#NT-Char */
function isXmlCharacter(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

/**
 * Where the last piece of a text may be cut: before a reference or a line end that the next piece
 * may complete.
 */
export function safeTextEnd(text: string, start: number, end: number): number {
  if (text.charCodeAt(end - 1) === 13) return end - 1;
  const ampersand = text.lastIndexOf("&", end - 1);
  if (ampersand < Math.max(start, end - LONGEST_REFERENCE)) return end;
  const semicolon = text.indexOf(";", ampersand);
  return semicolon >= 0 && semicolon < end ? end : ampersand;
}

const LONGEST_REFERENCE = 12;

const MARKS = ["&", "\n", "\r", "\t"] as const;

/**
 * Where the next character is that does not stand for itself in a value. Each is looked for once
 * and remembered, which costs far less than a look at every character of every value.
 */
export class Specials {
  #text = "";
  #marks = [0, 0, 0, 0];
  #forbidden = 0;

  /** Whether there is one between two places. The places of one text must not go back. */
  within(text: string, start: number, end: number): boolean {
    if (text !== this.#text) {
      this.#text = text;
      this.#marks = [0, 0, 0, 0];
      this.#forbidden = 0;
    }
    if (this.#forbidden < start) {
      this.#forbidden = next(text.slice(start).search(FORBIDDEN), start);
    }
    let nearest = this.#forbidden;
    for (let index = 0; index < MARKS.length; index += 1) {
      let at = this.#marks[index] ?? 0;
      if (at < start) {
        at = next(text.indexOf(MARKS[index] ?? "", start), 0);
        this.#marks[index] = at;
      }
      if (at < nearest) nearest = at;
    }
    return nearest < end;
  }
}

function next(found: number, from: number): number {
  return found < 0 ? Number.POSITIVE_INFINITY : from + found;
}
