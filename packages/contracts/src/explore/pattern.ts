const MAX_PATTERN = 500;
const MAX_TESTED = 2000;
/** Ways that a backtracking matcher may try at most, by the estimate below. */
const MAX_WAYS = 4_000_000;

/** What can make a pattern try a text in many ways. */
interface Freedom {
  /** Quantifiers that leave a length open: each multiplies the ways by the length of the text. */
  lengths: number;
  /** Optional parts and alternations: each doubles the ways. */
  choices: number;
}

/**
 * Whether a text matches; undefined where that cannot be told safely: a pattern or a text that is
 * long, a repeated group that holds an open quantifier or an alternation of its own, a back
 * reference, or so much freedom that trying all ways could take seconds.
 */
export function matchesPattern(source: string, text: string): boolean | undefined {
  return matcherOf(source)(text);
}

/** The same for several texts: the pattern is read once. */
function matcherOf(source: string): (text: string) => boolean | undefined {
  const freedom = source.length > MAX_PATTERN ? undefined : freedomOf(source);
  const pattern = freedom === undefined ? undefined : compiled(source);
  return (text) => {
    if (freedom === undefined || text.length > MAX_TESTED) return undefined;
    return waysOf(source, text.length, freedom) > MAX_WAYS ? undefined : pattern?.test(text);
  };
}

function waysOf(source: string, length: number, { lengths, choices }: Freedom): number {
  const exponent = source.startsWith("^") ? lengths : lengths + 1;
  return 2 ** choices * Math.max(2, length) ** exponent;
}

function compiled(source: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(source, flags);
    } catch {
      // A pattern of another dialect; tried once more without `u`, then given up.
    }
  }
  return undefined;
}

/** Undefined where freedom is inside a repetition, as then it has no bound that is worth a name. */
function freedomOf(source: string): Freedom | undefined {
  if (/\\[1-9]|\\k</.test(source)) return undefined;
  const freedom: Freedom = { lengths: 0, choices: 0 };
  /** Of each open group: whether anything in it is free. */
  const groups: { free: boolean; alternates: boolean }[] = [{ free: false, alternates: false }];
  for (let i = 0; i < source.length; i += 1) {
    const char = source[i] ?? "";
    const group = groups.at(-1);
    if (char === "\\") i += 1;
    else if (char === "[") i = endOfClass(source, i);
    else if (char === "(") {
      groups.push({ free: false, alternates: false });
      // What follows says what kind of group it is.
      if (source[i + 1] === "?") i += 1;
    } else if (char === ")") {
      const closed = groups.pop();
      const free = closed !== undefined && (closed.free || closed.alternates);
      if (free && (repetitionAt(source, i + 1)?.most ?? 1) > 1) return undefined;
      const outer = groups.at(-1);
      if (outer !== undefined && free) outer.free = true;
    } else if (char === "|") {
      if (group?.alternates === false) freedom.choices += 1;
      if (group !== undefined) group.alternates = true;
    } else {
      const repetition = repetitionAt(source, i);
      if (repetition === undefined) continue;
      i += repetition.text.length - 1;
      // A lazy quantifier tries the same ways in another order.
      if (source[i + 1] === "?") i += 1;
      if (repetition.least === repetition.most) continue;
      if (repetition.most === 1) freedom.choices += 1;
      else freedom.lengths += 1;
      if (group !== undefined) group.free = true;
    }
  }
  return freedom;
}

function endOfClass(source: string, start: number): number {
  for (let i = start + 1; i < source.length; i += 1) {
    if (source[i] === "\\") i += 1;
    else if (source[i] === "]") return i;
  }
  return source.length;
}

function repetitionAt(
  source: string,
  at: number,
): { text: string; least: number; most: number } | undefined {
  const char = source[at];
  if (char === "*") return { text: char, least: 0, most: Infinity };
  if (char === "+") return { text: char, least: 1, most: Infinity };
  if (char === "?") return { text: char, least: 0, most: 1 };
  const found = char === "{" ? /^\{(\d+)(,?)(\d*)\}/.exec(source.slice(at, at + 20)) : null;
  if (found === null) return undefined;
  const [text, low = "0", comma, high] = found;
  const most = comma === "" ? Number(low) : high === "" ? Infinity : Number(high);
  return { text, least: Number(low), most };
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
  const tree = source.length > MAX_PATTERN ? undefined : parse(source);
  if (tree === undefined) return undefined;
  const matches = matcherOf(source);
  const least = Math.max(bounds.min, shortest(tree));
  for (let round = 0; round < 40; round += 1) {
    const room = Math.min(bounds.max - least, USUAL_ROOM);
    if (room < 0) return undefined;
    const length = least + pick(room + 1);
    const filling = { pick, left: length - shortest(tree), greedy: round % 2 === 0 };
    const text = padTo(source, write(tree, filling), bounds.min);
    const is = [...text].length;
    if (is >= bounds.min && is <= bounds.max && matches(text) === true) return text;
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
