import { VISIBLE_ESCAPE } from "./text.ts";

const CDATA_OPEN = "<![CDATA[";
const CDATA_CLOSE = "]]>";
/** A run without any markup beyond this many characters is dropped: nobody reads 60 MB of log. */
const MAX_RUN = 1_048_576;

// What XML 1.0 forbids as a character.
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
// An `&` that starts no entity XML knows; a numeric one is looked at.
const BARE = /&(?!(?:lt|gt|amp|quot|apos);)/;
const REFERENCE = /&(?!(?:lt|gt|amp|quot|apos);)(#(?:\d{1,8}|[xX][0-9a-fA-F]{1,8});)?/g;
// What a chunk may end with that only the next chunk decides.
const UNDECIDED = /(?:<[![A-Z]{0,8}|&[#\w]{0,10}|\]{1,2})$/;
const LONGEST_UNDECIDED = 12;

/**
 * Stands before a strict XML parser and makes text fit for it, without ever growing with the
 * input: forbidden characters are replaced (ESC stays visible, so that colours can be stripped),
 * a bare `&` and unknown entities become literal text (so nothing is ever expanded), and huge runs
 * of text are cut.
 */
export class XmlGuard {
  /** Characters of huge runs that were left out. */
  dropped = 0;
  /** Line ends within what was left out. */
  droppedLines = 0;
  #inCdata = false;
  #carry = "";
  #run = 0;

  /** The part of the input that can be parsed now. */
  push(chunk: string): string {
    const text = this.#carry + chunk;
    const undecided = UNDECIDED.exec(text.slice(-LONGEST_UNDECIDED));
    this.#carry = undecided?.[0] ?? "";
    const ready = this.#carry === "" ? text : text.slice(0, text.length - this.#carry.length);
    return this.#guard(ready);
  }

  /** What was held back at the end. */
  end(): string {
    const rest = this.#carry;
    this.#carry = "";
    return this.#guard(rest);
  }

  #guard(text: string): string {
    const wasInCdata = this.#inCdata;
    const open = text.lastIndexOf(CDATA_OPEN);
    const close = text.lastIndexOf(CDATA_CLOSE);
    if (open > close) this.#inCdata = true;
    else if (close >= 0) this.#inCdata = false;
    if (this.#dropsRun(text, wasInCdata, close)) return "";
    const allowed =
      text.search(FORBIDDEN) < 0 ? text : text.replaceAll(FORBIDDEN, replaceForbidden);
    return BARE.test(allowed) ? withoutBare(allowed, wasInCdata) : allowed;
  }

  /** Whole chunks in the middle of one run are dropped; its beginning and end get through. */
  #dropsRun(text: string, inCdata: boolean, close: number): boolean {
    const markup = inCdata ? close >= 0 : text.includes("<");
    if (markup) {
      this.#run = 0;
      return false;
    }
    this.#run += text.length;
    if (this.#run <= MAX_RUN) return false;
    this.dropped += text.length;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
      this.droppedLines += 1;
    }
    return true;
  }
}

function withoutBare(text: string, startsInCdata: boolean): string {
  let result = "";
  let at = 0;
  let inCdata = startsInCdata;
  while (at < text.length) {
    const found = text.indexOf(inCdata ? CDATA_CLOSE : CDATA_OPEN, at);
    const stop = found < 0 ? text.length : found;
    const part = text.slice(at, stop);
    result += inCdata ? part : part.replaceAll(REFERENCE, replaceReference);
    if (found < 0) break;
    const mark = inCdata ? CDATA_CLOSE : CDATA_OPEN;
    result += mark;
    at = found + mark.length;
    inCdata = !inCdata;
  }
  return result;
}

function replaceForbidden(character: string): string {
  return character === "\u001b" ? VISIBLE_ESCAPE : "\ufffd";
}

function replaceReference(match: string, numeric: string | undefined): string {
  if (numeric === undefined) return `&amp;${match.slice(1)}`;
  const hex = numeric.charAt(1) === "x" || numeric.charAt(1) === "X";
  const code = Number.parseInt(numeric.slice(hex ? 2 : 1), hex ? 16 : 10);
  if (code === 0x1b) return VISIBLE_ESCAPE;
  return isXmlCharacter(code) ? `&#${code};` : "\ufffd";
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
