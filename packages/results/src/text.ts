/** Stands in for ESC while XML is read, where ESC itself is not allowed. */
export const VISIBLE_ESCAPE = "\u241b";

const MAX_MESSAGE = 2_000;
const MAX_STACK = 16_000;
export const MAX_OUTPUT = 8_000;

// ECMA-48 control sequences (colours, cursor) and operating system commands (links, titles).
const ANSI =
  // oxlint-disable-next-line no-control-regex
  /[\u001b\u241b](?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\u0007\u001b\u241b]{0,2048}(?:\u0007|[\u001b\u241b]\\)|[@-Z\\^_])|\u009b[0-?]{0,64}[ -/]{0,8}[@-~]/g;
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const SUSPECT =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f\u009b\u241b]/;

/** Text without terminal control sequences and control characters; line ends become `\n`. */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replaceAll(ANSI, "").replaceAll(CONTROLS, "").replaceAll(/\r\n?/g, "\n");
}

/** Keeps the beginning and the end and says how much lies between. */
export function clipMiddle(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = Math.floor(max * 0.7);
  const tail = max - head;
  return `${safeHead(text, head)}\n… ${text.length - max} characters left out …\n${safeTail(text, tail)}`;
}

/** A message: trimmed, clean, one paragraph of at most 2,000 characters. */
export function toMessage(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  const clean = cleanText(text.length > MAX_STACK ? safeHead(text, MAX_STACK) : text).trim();
  if (clean === "") return undefined;
  return clean.length <= MAX_MESSAGE ? clean : `${safeHead(clean, MAX_MESSAGE - 1)}…`;
}

/** A stack: clean and bounded; undefined where there is nothing to show. */
export function toStack(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  const clean = cleanText(clipMiddle(text, MAX_STACK * 4)).trim();
  return clean === "" ? undefined : clipMiddle(clean, MAX_STACK);
}

/** Output of a test: clean, its end, bounded. */
export function toOutput(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  const clean = cleanText(safeTail(text, MAX_OUTPUT * 4)).trim();
  if (clean === "") return undefined;
  return clean.length <= MAX_OUTPUT ? clean : `…${safeTail(clean, MAX_OUTPUT - 1)}`;
}

/** The first line that says something. */
export function firstLine(text: string): string {
  for (const line of text.split("\n", 64)) {
    const trimmed = line.trim();
    if (trimmed !== "") return trimmed;
  }
  return "";
}

function safeHead(text: string, length: number): string {
  const code = text.charCodeAt(length - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? length - 1 : length);
}

function safeTail(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.length - length;
  const code = text.charCodeAt(start);
  return text.slice(code >= 0xdc00 && code <= 0xdfff ? start + 1 : start);
}
