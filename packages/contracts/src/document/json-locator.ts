import type { Entry, Locator } from "./locator.ts";
import { walkingLocator } from "./locator.ts";
import { pointerTokens } from "./pointer.ts";

const QUOTE = 34;
const BACKSLASH = 92;

/** Locates pointers in a text that `JSON.parse` accepted. */
export function jsonLocator(text: string): Locator {
  const start = skipBlank(text, 0);
  return walkingLocator(
    { place: start, value: start },
    (position) => indexChildren(text, position),
    pointerTokens,
  );
}

function indexChildren(text: string, position: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const open = text[position];
  if (open !== "{" && open !== "[") return entries;
  let at = skipBlank(text, position + 1);
  for (let item = 0; at < text.length && text[at] !== "}" && text[at] !== "]"; item += 1) {
    let key = String(item);
    let value = at;
    if (open === "{") {
      const end = skipString(text, at);
      key = JSON.parse(text.slice(at, end)) as string;
      value = skipBlank(text, skipBlank(text, end) + 1);
    }
    // Duplicate keys: the last one wins, as in JSON.parse.
    entries.set(key, { place: at, value });
    at = skipBlank(text, skipValue(text, value));
    if (text[at] === ",") at = skipBlank(text, at + 1);
  }
  return entries;
}

/** Offset after the value at `at`; iterative, so that depth costs no stack. */
function skipValue(text: string, at: number): number {
  let depth = 0;
  let i = at;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = skipString(text, i);
    else if (code === 123 || code === 91) {
      depth += 1;
      i += 1;
    } else if (code === 125 || code === 93) {
      if (depth === 0) return i;
      depth -= 1;
      i += 1;
    } else if (depth === 0 && code === 44) return i;
    else {
      i += 1;
      continue;
    }
    if (depth === 0) return i;
  }
  return i;
}

/** Offset after the closing quote of the string that starts at `at`. */
function skipString(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end !== -1) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

function skipBlank(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9 && code !== 0xfe_ff) break;
    i += 1;
  }
  return i;
}
