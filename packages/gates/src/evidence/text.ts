import { kindOf } from "./content.ts";
import { scrubJson } from "./json.ts";
import type { Body } from "./json.ts";
import { MASK } from "./secrets.ts";
import type { Hiding } from "./secrets.ts";

/** A longer text that looks like JSON is treated as text. */
const MAX_JSON = 64 * 1024 * 1024;
/** JSON in JSON in JSON, as logs of logs have it. */
const MAX_NESTING = 300;

/** Pairs of an address, of a form and of a cookie. */
const PAIR = /(^|[?&;\s])([\w.%+[\]-]{1,100})=([^&;\s"'<>#]{1,4096})/g;
/** https://www.rfc-editor.org/rfc/rfc7578: the name, further header lines, an empty line, the value. */
const PART =
  /(\bname="([^"\r\n]{1,100})"[^\r\n]{0,200}\r?\n(?:[\w-]{1,60}:[^\r\n]{0,200}\r?\n){0,4}\r?\n)([^\r\n]{1,4096})/g;
const ELEMENT = /<(?:input|meta)\b[^<>]{1,4096}>/gi;
const ATTRIBUTE = /([\w-]{1,60})\s{0,4}=\s{0,4}("[^"]{0,4096}"|'[^']{0,4096}')/g;

function scrubBody(body: string, hiding: Hiding, { encoding, depth }: Body): string {
  if (encoding === "base64") return scrubBase64(body, hiding);
  const start = body.trimStart()[0];
  if ((start === "{" || start === "[") && depth < MAX_NESTING) {
    const parsed = parse(body);
    if (parsed !== undefined) {
      const clean = scrubValue(parsed.value, hiding, depth);
      const text = JSON.stringify(clean);
      return text === JSON.stringify(parsed.value) ? hiding.text(body) : text;
    }
  }
  return scrubPlain(body, hiding);
}

function scrubValue(value: unknown, hiding: Hiding, depth = 0): unknown {
  const body = (text: string, about: Body): string => scrubBody(text, hiding, about);
  return scrubJson(value, { hiding, body }, depth);
}

/** Text of no known format. */
function scrubPlain(text: string, hiding: Hiding): string {
  return hiding.text(hideElements(hidePairs(text, hiding), hiding));
}

/**
 * A file: one JSON document, or lines of which each may be one. What ends a line stays, and what
 * cannot be parsed is text. `after` changes a line at last.
 */
export function scrubText(text: string, hiding: Hiding, after = (line: string) => line): string {
  const whole = parse(text);
  if (whole !== undefined) {
    const indent = /^[{[]\s*\n/.test(text) ? 2 : 0;
    const end = text.endsWith("\n") ? "\n" : "";
    return after(JSON.stringify(scrubValue(whole.value, hiding), null, indent)) + end;
  }
  if (!/^[^\S\n]*\{/m.test(text)) return after(scrubPlain(text, hiding));
  return lines(text)
    .map((part) => (typeof part === "string" ? scrubPlain(part, hiding) : scrubLine(part, hiding)))
    .map(after)
    .join("");
}

interface JsonLine {
  value: unknown;
  end: string;
}

/** Lines that are JSON, and what stands between them as it was. */
function lines(text: string): (string | JsonLine)[] {
  const found: (string | JsonLine)[] = [];
  let plain = "";
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const parsed = line.startsWith("{") ? parse(line) : undefined;
    if (parsed === undefined) plain += line;
    else {
      if (plain !== "") found.push(plain);
      plain = "";
      found.push({ value: parsed.value, end: line.endsWith("\n") ? "\n" : "" });
    }
  }
  return plain === "" ? found : [...found, plain];
}

function scrubLine({ value, end }: JsonLine, hiding: Hiding): string {
  return JSON.stringify(scrubValue(value, hiding)) + end;
}

function parse(text: string): { value: object } | undefined {
  if (text.length > MAX_JSON || !/^\s*[{[]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { value } : undefined;
  } catch {
    return undefined;
  }
}

function scrubBase64(body: string, hiding: Hiding): string {
  const bytes = Buffer.from(body, "base64");
  const kind = kindOf(bytes);
  if (kind === "text") return Buffer.from(scrubText(bytes.toString(), hiding)).toString("base64");
  return kind === "picture" || kind === "font" ? body : "";
}

function hidePairs(text: string, { isSecret, learn }: Hiding): string {
  const mask = (value: string): string => {
    learn(decoded(value));
    return MASK;
  };
  const pairs = text.includes("=")
    ? text.replace(PAIR, (all, before: string, name: string, value: string) =>
        isSecret(decoded(name)) ? `${before}${name}=${mask(value)}` : all,
      )
    : text;
  if (!pairs.includes('name="')) return pairs;
  return pairs.replace(PART, (all, head: string, name: string, value: string) =>
    isSecret(name) ? head + mask(value) : all,
  );
}

/** Fields of a page whose values are secret by their type or name. */
function hideElements(text: string, { isSecret, learn }: Hiding): string {
  if (!text.includes("<")) return text;
  return text.replace(ELEMENT, (element) => {
    const attributes = [...element.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => ({
      name: name.toLowerCase(),
      value: value.slice(1, -1),
    }));
    const secret = attributes.some(
      ({ name, value }) =>
        (name === "type" && value.toLowerCase() === "password") ||
        (["name", "id", "property"].includes(name) && isSecret(value)),
    );
    if (!secret) return element;
    return element.replace(ATTRIBUTE, (all, name: string, value: string) => {
      if (!["value", "content"].includes(name.toLowerCase())) return all;
      learn(value.slice(1, -1), true);
      return `${name}="${MASK}"`;
    });
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
