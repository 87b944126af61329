/**
 * Offset of the first error in a text that `JSON.parse` rejected. V8's messages carry a position
 * only for some kinds of errors, so a small validator (RFC 8259) finds it. Iterative and linear.
 */
export function jsonErrorOffset(text: string): number {
  const stack: string[] = [];
  let expect: Expectation = "value";
  let at = skipBlank(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token.kind === "error") return token.end;
    const next = advance(expect, token.kind, stack);
    if (next === undefined) return at;
    expect = next;
    at = skipBlank(text, token.end);
  }
  return at;
}

function skipBlank(text: string, at: number): number {
  let i = at;
  while (i < text.length && " \n\r\t\uFEFF".includes(text.charAt(i))) i += 1;
  return i;
}

const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** The token at an offset; for an error, `end` is where it is. */
function tokenAt(text: string, at: number): { kind: string; end: number } {
  const first = text.charAt(at);
  if ("{}[],:".includes(first)) return { kind: first, end: at + 1 };
  if (first === '"') return stringAt(text, at);
  SCALAR.lastIndex = at;
  return SCALAR.test(text) ? { kind: "scalar", end: SCALAR.lastIndex } : { kind: "error", end: at };
}

function stringAt(text: string, at: number): { kind: string; end: number } {
  let i = at + 1;
  for (; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 34) return { kind: "string", end: i + 1 };
    if (code < 32) break;
    if (code !== 92) continue;
    if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(i + 1, i + 6))) break;
    i += 1;
  }
  return { kind: "error", end: i };
}

type Expectation =
  | "value"
  | "value-or-close"
  | "key-or-close"
  | "key"
  | "colon"
  | "comma-or-close"
  | "end";

function advance(expect: Expectation, kind: string, stack: string[]): Expectation | undefined {
  if (expect === "value" || expect === "value-or-close") {
    if (kind === "{" || kind === "[") {
      stack.push(kind);
      return kind === "{" ? "key-or-close" : "value-or-close";
    }
    if (kind === "]" && expect === "value-or-close") return close(kind, stack);
    return kind === "string" || kind === "scalar" ? afterValue(stack) : undefined;
  }
  if (expect === "key" || expect === "key-or-close") {
    if (kind === "}" && expect === "key-or-close") return close(kind, stack);
    return kind === "string" ? "colon" : undefined;
  }
  if (expect === "colon") return kind === ":" ? "value" : undefined;
  if (expect === "comma-or-close") {
    if (kind === ",") return stack.at(-1) === "{" ? "key" : "value";
    return close(kind, stack);
  }
  return undefined;
}

function close(kind: string, stack: string[]): Expectation | undefined {
  const open = stack.at(-1);
  if ((kind === "}" && open !== "{") || (kind === "]" && open !== "[")) return undefined;
  if (kind !== "}" && kind !== "]") return undefined;
  stack.pop();
  return afterValue(stack);
}

function afterValue(stack: string[]): Expectation {
  return stack.length === 0 ? "end" : "comma-or-close";
}
