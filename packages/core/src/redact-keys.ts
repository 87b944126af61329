import { MASK } from "./redact-mask.ts";

// https://www.rfc-editor.org/rfc/rfc7468 and https://www.rfc-editor.org/rfc/rfc4880#section-6.2
const LABEL = "[A-Z0-9 ]{0,30}PRIVATE KEY[A-Z ]{0,10}-----";
const WHOLE = new RegExp(`-----BEGIN ${LABEL}(?:[^-]|-(?!----)){0,16384}-----END ${LABEL}`, "g");
/** The end of a line, also in JSON, and in JSON inside JSON. */
const BREAK = String.raw`(?:\s|\\{1,4}[nr])`;
/** `Version: GnuPG v2`, which stands before the key in some. */
const HEADER = String.raw`(?:${BREAK}{1,6}[A-Za-z-]{1,30}: [^\r\n\\-]{0,200}){0,4}`;
/** As far as it is a key where its end was cut off, or its start up to somewhere in its first line. */
const STARTED = new RegExp(
  String.raw`(?:-----BEGIN [A-Z0-9 ]{0,30}|(?<!-----END [A-Z0-9 ]{0,30}))PRIVATE KEY[A-Z ]{0,10}-----` +
    String.raw`${HEADER}(?:[A-Za-z0-9+/=\s\\:,]|-(?!----)){0,16384}`,
  "g",
);
const END = /-----END [A-Z0-9 ]{0,30}PRIVATE KEY/g;
const LAST_BREAK = /\\{1,4}[nr]$/;
const PART = /[A-Za-z0-9+/=]{16,}$/;
const MAX_PARTS = 400;

/**
 * Hides private keys: whole ones, and what is left where a text was cut within one, as logs are at
 * their start and long names in their middle.
 */
export function hideKeys(text: string): string {
  if (!text.includes("PRIVATE KEY")) return text;
  return hideTails(text.replace(WHOLE, MASK).replace(STARTED, MASK));
}

/** What stands before the end of a key whose start is not there. */
function hideTails(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { index } of text.matchAll(END)) {
    const kept = withoutKey(text.slice(done, index));
    parts.push(kept);
    done = index;
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(done);
}

function withoutKey(before: string): string {
  let kept = before;
  for (let part = 0; part < MAX_PARTS; part += 1) {
    const line = lastLine(kept);
    const found = PART.exec(line.text);
    if (found === null) break;
    kept = kept.slice(0, line.start + found.index);
    if (found.index > 0) break;
  }
  return kept === before ? before : kept + MASK;
}

const LONGEST_LINE = 1_024;

/** The last run of what is not white space. */
function lastLine(text: string): { text: string; start: number } {
  const from = Math.max(0, text.length - LONGEST_LINE);
  let end = text.slice(from).trimEnd();
  for (let found = LAST_BREAK.exec(end.slice(-6)); found !== null;) {
    end = end.slice(0, -found[0].length).trimEnd();
    found = LAST_BREAK.exec(end.slice(-6));
  }
  const start =
    Math.max(end.lastIndexOf("\n"), end.lastIndexOf(" "), end.lastIndexOf("\\n") + 1) + 1;
  return { text: end.slice(start), start: from + start };
}
