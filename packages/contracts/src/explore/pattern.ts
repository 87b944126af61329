const MAX_PATTERN = 500;
const MAX_TESTED = 2000;

/**
 * A pattern that can be run on hostile text without running away: not long, no quantified group
 * that holds a quantifier or an alternation of its own, no back reference; undefined otherwise.
 */
export function safePattern(source: string): RegExp | undefined {
  if (source.length > MAX_PATTERN || hasNestedQuantifier(source)) return undefined;
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(source, flags);
    } catch {
      // A pattern of another dialect; tried once more without `u`, then given up.
    }
  }
  return undefined;
}

/** Whether a text matches; undefined where that cannot be told safely. */
export function matchesPattern(source: string, text: string): boolean | undefined {
  if (text.length > MAX_TESTED) return undefined;
  return safePattern(source)?.test(text);
}

function hasNestedQuantifier(source: string): boolean {
  if (/\\[1-9]|\\k</.test(source)) return true;
  const inner: boolean[] = [false];
  let inClass = false;
  for (let i = 0; i < source.length; i += 1) {
    const char = source[i] ?? "";
    if (char === "\\") i += 1;
    else if (inClass) inClass = char !== "]";
    else if (char === "[") inClass = true;
    else if (char === "(") inner.push(false);
    else if (char === ")") {
      const repeats = inner.pop() === true;
      if (repeats && isUnbounded(source, i + 1)) return true;
      if (repeats || isQuantifier(source[i + 1])) inner[inner.length - 1] = true;
    } else if (char === "|" || isQuantifier(char)) inner[inner.length - 1] = true;
  }
  return false;
}

function isQuantifier(char: string | undefined): boolean {
  return char === "*" || char === "+" || char === "{";
}

/** Unbounded or generous repetition. */
function isUnbounded(source: string, at: number): boolean {
  const char = source[at];
  if (char === "*" || char === "+") return true;
  if (char !== "{") return false;
  const [, low = "0", comma, high] = /^\{(\d*)(,?)(\d*)\}/.exec(source.slice(at, at + 20)) ?? [];
  const most = comma === "" ? Number(low) : high === "" ? Infinity : Number(high);
  return most > 20;
}

type Node =
  | { kind: "chars"; set: readonly string[] }
  | { kind: "sequence"; parts: readonly Node[] }
  | { kind: "choice"; ways: readonly Node[] }
  | { kind: "repeat"; part: Node; min: number; max: number };

/**
 * A text that a pattern matches, of a length in the bounds where that can be had; undefined for
 * patterns with more than classes, groups, alternations and quantifiers. `pick` returns a number
 * in [0, n).
 */
export function sampleOf(
  source: string,
  pick: (n: number) => number,
  bounds: { min: number; max: number },
): string | undefined {
  const pattern = safePattern(source);
  const tree = pattern === undefined ? undefined : parse(source);
  if (pattern === undefined || tree === undefined) return undefined;
  const least = Math.max(bounds.min, shortest(tree));
  for (let round = 0; round < 40; round += 1) {
    const room = Math.min(bounds.max - least, USUAL_ROOM);
    if (room < 0) return undefined;
    const length = least + pick(room + 1);
    const filling = { pick, left: length - shortest(tree), greedy: round % 2 === 0 };
    const text = padTo(source, write(tree, filling), bounds.min);
    const is = [...text].length;
    if (is >= bounds.min && is <= bounds.max && pattern.test(text)) return text;
  }
  return undefined;
}

/** Characters beyond the shortest text that ordinary texts have. */
const USUAL_ROOM = 12;

/** Characters that a text has at least. */
function shortest(node: Node): number {
  switch (node.kind) {
    case "chars":
      return 1;
    case "sequence":
      return node.parts.reduce((sum, part) => sum + shortest(part), 0);
    case "choice":
      return Math.min(...node.ways.map(shortest));
    case "repeat":
      return node.min * shortest(node.part);
  }
}

/** An open end takes any text. */
function padTo(source: string, text: string, min: number): string {
  const missing = min - [...text].length;
  if (missing <= 0) return text;
  if (!source.endsWith("$")) return text + "a".repeat(missing);
  return source.startsWith("^") ? text : "a".repeat(missing) + text;
}

interface Filling {
  readonly pick: (n: number) => number;
  /** Characters that repetitions may still add. */
  left: number;
  /** The first repetition takes all of them; otherwise each takes some. */
  readonly greedy: boolean;
}

const MAX_TIMES = 20_000;

function write(node: Node, filling: Filling): string {
  const { pick } = filling;
  switch (node.kind) {
    case "chars":
      return node.set[pick(node.set.length)] ?? "";
    case "sequence":
      return node.parts.map((part) => write(part, filling)).join("");
    case "choice": {
      const way = node.ways[pick(node.ways.length)];
      return way === undefined ? "" : write(way, filling);
    }
    case "repeat": {
      const each = Math.max(1, shortest(node.part));
      const more = Math.max(0, Math.min(node.max - node.min, Math.floor(filling.left / each)));
      const taken = filling.greedy ? more : pick(more + 1);
      filling.left -= taken * each;
      const times = Math.min(node.min + taken, MAX_TIMES);
      return Array.from({ length: times }, () => write(node.part, filling)).join("");
    }
  }
}

const DIGITS = [..."0123456789"];
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const WORDS = [...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase()), ...DIGITS, "_"];
const ANY = [...LETTERS, ...DIGITS];
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  d: DIGITS,
  w: WORDS,
  s: [" "],
  D: LETTERS,
  W: ["-"],
  S: ANY,
};

class Unreadable extends Error {}

function parse(source: string): Node | undefined {
  const reader = { source, at: 0 };
  try {
    const node = readChoice(reader, 0);
    return reader.at === source.length ? node : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

interface Reader {
  readonly source: string;
  at: number;
}

function readChoice(reader: Reader, depth: number): Node {
  if (depth > 20) throw new Unreadable();
  const ways: Node[] = [];
  for (;;) {
    const parts: Node[] = [];
    while (reader.at < reader.source.length && !"|)".includes(reader.source[reader.at] ?? "")) {
      const part = readQuantified(reader, depth);
      if (part !== undefined) parts.push(part);
    }
    ways.push({ kind: "sequence", parts });
    if (reader.source[reader.at] !== "|") break;
    reader.at += 1;
  }
  return ways.length === 1 && ways[0] !== undefined ? ways[0] : { kind: "choice", ways };
}

function readQuantified(reader: Reader, depth: number): Node | undefined {
  const part = readAtom(reader, depth);
  const rest = reader.source.slice(reader.at, reader.at + 20);
  const [text, sign, low, comma, high] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(rest) ?? [];
  if (text === undefined || part === undefined) return part;
  reader.at += text.length;
  if (sign !== undefined) {
    return { kind: "repeat", part, min: sign === "+" ? 1 : 0, max: sign === "?" ? 1 : Infinity };
  }
  const min = Number(low);
  const max = comma === "" ? min : high === "" ? Infinity : Number(high);
  return { kind: "repeat", part, min, max };
}

function readAtom(reader: Reader, depth: number): Node | undefined {
  const char = reader.source[reader.at] ?? "";
  reader.at += 1;
  if (char === "^" || char === "$") return undefined;
  if (char === ".") return { kind: "chars", set: ANY };
  if (char === "[") return readClass(reader);
  if (char === "\\") return readEscape(reader);
  if ("*+?{".includes(char)) throw new Unreadable();
  if (char !== "(") return { kind: "chars", set: [char] };
  if (reader.source[reader.at] === "?") {
    const named = /^\?(?::|<[A-Za-z]\w*>)/.exec(reader.source.slice(reader.at, reader.at + 40));
    if (named === null) throw new Unreadable();
    reader.at += named[0].length;
  }
  const inner = readChoice(reader, depth + 1);
  if (reader.source[reader.at] !== ")") throw new Unreadable();
  reader.at += 1;
  return inner;
}

function readEscape(reader: Reader): Node {
  const char = reader.source[reader.at] ?? "";
  reader.at += 1;
  const known = CLASSES[char];
  if (known !== undefined) return { kind: "chars", set: known };
  if (/[A-Za-z0-9]/.test(char)) throw new Unreadable();
  return { kind: "chars", set: [char] };
}

function readClass(reader: Reader): Node {
  const negated = reader.source[reader.at] === "^";
  if (negated) reader.at += 1;
  const set = new Set<string>();
  let last: string | undefined;
  for (;;) {
    const char = reader.source[reader.at];
    if (char === undefined) throw new Unreadable();
    reader.at += 1;
    if (char === "]") break;
    const next = reader.source[reader.at];
    if (char === "-" && last !== undefined && next !== undefined && next !== "]") {
      reader.at += 1;
      if (next === "\\") throw new Unreadable();
      addRange(set, last, next);
      last = undefined;
    } else if (char === "\\") {
      const node = readEscape(reader);
      const chars = node.kind === "chars" ? node.set : [];
      for (const each of chars) set.add(each);
      last = chars.length === 1 ? chars[0] : undefined;
    } else {
      set.add(char);
      last = char;
    }
  }
  const chars = negated ? WORDS.filter((each) => !set.has(each)) : [...set];
  if (chars.length === 0) throw new Unreadable();
  return { kind: "chars", set: chars };
}

function addRange(set: Set<string>, from: string, to: string): void {
  const end = Math.min(to.charCodeAt(0), from.charCodeAt(0) + 100);
  for (let code = from.charCodeAt(0); code <= end; code += 1) set.add(String.fromCharCode(code));
}
