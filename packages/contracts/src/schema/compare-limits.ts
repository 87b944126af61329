import type { Effect } from "../findings/law.ts";
import { LIMITS, LIMIT_NAMES, acceptsType, limits, meetsLimit } from "./keywords.ts";
import type { Scope } from "./scope.ts";
import { effectOf, quote } from "./scope.ts";
import type { Limit, LimitName, Shape, TypeName } from "./shape.ts";

/** Formats all of whose values another format also allows. */
const WIDER_FORMAT: Readonly<Record<string, readonly string[]>> = {
  uri: ["uri-reference", "iri", "iri-reference"],
  "uri-reference": ["iri-reference"],
  iri: ["iri-reference"],
  hostname: ["idn-hostname"],
  email: ["idn-email"],
};

/** Formats whose meaning is fixed: https://spec.openapis.org/registry/format/ and JSON Schema. */
const KNOWN_FORMATS = new Set(
  (
    "date date-time time duration email idn-email hostname idn-hostname ipv4 ipv6 uri " +
    "uri-reference iri iri-reference uuid uri-template json-pointer regex byte binary " +
    "base64url int8 int16 int32 float"
  ).split(" "),
);

/** Compares bounds, lengths, patterns and formats. */
export function compareLimits(scope: Scope, base: Shape, head: Shape): void {
  // Listed on both sides, the values say it all; the limits have been applied to them.
  const limited = base.limits.size > 0 || head.limits.size > 0;
  if (limited && (base.values === undefined || head.values === undefined)) {
    for (const name of LIMIT_NAMES) {
      if (accepts(base, LIMITS[name].type) && accepts(head, LIMITS[name].type)) {
        compareLimit(scope, name, { base, head });
      }
    }
  }
  compareMultipleOf(scope, base, head);
  if (accepts(base, "array") && accepts(head, "array")) compareUnique(scope, base, head);
  comparePatterns(scope, base, head);
  compareFormats(scope, base, head);
}

/** Listed values may all keep within a changed demand; trying a hostile pattern could hang. */
function unlessListed(effect: Effect, base: Shape, head: Shape): Effect {
  return base.values === undefined && head.values === undefined ? effect : "unknown";
}

function accepts(shape: Shape, type: TypeName): boolean {
  if (acceptsType(shape.types, type)) return true;
  return type === "number" && shape.types?.has("integer") === true;
}

function compareLimit(scope: Scope, name: LimitName, shapes: { base: Shape; head: Shape }): void {
  const base = inclusive(shapes.base, name);
  const head = inclusive(shapes.head, name);
  if (base === undefined && head === undefined) return;
  const sign = LIMITS[name].lower ? 1 : -1;
  const order =
    base === undefined || head === undefined ? 0 : sign * compareBounds(base, head, sign);
  if (base !== undefined && head !== undefined && order === 0) return;
  const narrowed = base === undefined || (head !== undefined && order < 0);
  if (listed(shapes, narrowed) || valuesMeet(shapes, name, narrowed ? head : base)) return;
  const rose = narrowed === LIMITS[name].lower;
  const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  scope.report({
    change: `${kebab}-${base === undefined ? "added" : head === undefined ? "dropped" : rose ? "increased" : "decreased"}`,
    effect: narrowed ? "narrowed" : "widened",
    base: base?.at,
    head: head?.at,
    text: `${name} went from ${limitText(base)} to ${limitText(head)}`,
  });
}

/** For integers, "more than 0" is "at least 1". */
function inclusive(shape: Shape, name: LimitName): Limit | undefined {
  const limit = shape.limits.get(name);
  if (limit === undefined || !limit.exclusive) return limit;
  const integral = shape.types?.size === 1 && shape.types.has("integer");
  if (!integral || !Number.isInteger(limit.value)) return limit;
  return { ...limit, exclusive: false, value: limit.value + (LIMITS[name].lower ? 1 : -1) };
}

/** Negative when `head` lies above `base`; an exclusive bound lies beyond an equal inclusive one. */
function compareBounds(base: Limit, head: Limit, sign: number): number {
  if (base.value !== head.value) return base.value - head.value;
  return sign * (Number(base.exclusive) - Number(head.exclusive));
}

/** The list of values on the narrower side is reported already, and says more than its limits. */
function listed(shapes: { base: Shape; head: Shape }, narrowed: boolean): boolean {
  return (narrowed ? shapes.head : shapes.base).values !== undefined;
}

/** Whether every listed value of the other side keeps within a limit. */
function valuesMeet(
  shapes: { base: Shape; head: Shape },
  name: LimitName,
  limit: Limit | undefined,
): boolean {
  const values = shapes.base.values ?? shapes.head.values;
  if (values === undefined || limit === undefined) return false;
  return [...values.values()].every(
    ({ value }) => !limits(name, value) || meetsLimit(value, name, limit),
  );
}

function limitText(limit: Limit | undefined): string {
  if (limit === undefined) return "none";
  return `${limit.value}${limit.exclusive ? " (exclusive)" : ""}`;
}

function compareMultipleOf(scope: Scope, base: Shape, head: Shape): void {
  const [from, to] = [base.multipleOf, head.multipleOf];
  if (from?.value === to?.value || !accepts(base, "number") || !accepts(head, "number")) return;
  let effect = effectOf(from, to);
  if (from !== undefined && to !== undefined) {
    effect = "both";
    if (to.value % from.value === 0) effect = "narrowed";
    else if (from.value % to.value === 0) effect = "widened";
  }
  scope.report({
    change: "multiple-of-changed",
    effect: unlessListed(effect, base, head),
    base: from?.at,
    head: to?.at,
    text: `multipleOf went from ${limitText(from)} to ${limitText(to)}`,
  });
}

function compareUnique(scope: Scope, base: Shape, head: Shape): void {
  if ((base.uniqueItems === undefined) === (head.uniqueItems === undefined)) return;
  const effect = head.uniqueItems === undefined ? "widened" : "narrowed";
  scope.report({
    change: effect === "narrowed" ? "unique-items-added" : "unique-items-dropped",
    effect,
    base: base.uniqueItems,
    head: head.uniqueItems,
    text: effect === "narrowed" ? "items must now be unique" : "items may now repeat",
  });
}

function comparePatterns(scope: Scope, base: Shape, head: Shape): void {
  if (base.patterns.size === 0 && head.patterns.size === 0) return;
  if (!accepts(base, "string") || !accepts(head, "string")) return;
  const lost = [...base.patterns].filter(([pattern]) => !head.patterns.has(pattern));
  const gained = [...head.patterns].filter(([pattern]) => !base.patterns.has(pattern));
  const from = lost[0];
  const to = gained[0];
  if (from === undefined && to === undefined) return;
  const effect = unlessListed(effectOf(from, to), base, head);
  scope.report({
    change: `pattern-${effect === "narrowed" ? "added" : effect === "widened" ? "dropped" : "changed"}`,
    effect,
    base: from?.[1],
    head: to?.[1],
    text: `pattern went from ${from ? quote(from[0]) : "none"} to ${to ? quote(to[0]) : "none"}`,
  });
}

function compareFormats(scope: Scope, base: Shape, head: Shape): void {
  if (base.formats.size === 0 && head.formats.size === 0) return;
  const from = [...base.formats].find(([format]) => !head.formats.has(format));
  const to = [...head.formats].find(([format]) => !base.formats.has(format));
  if (from === undefined && to === undefined) return;
  const effect = unlessListed(formatEffect(from?.[0], to?.[0]), base, head);
  scope.report({
    change: "format-changed",
    effect,
    base: from?.[1],
    head: to?.[1],
    text: `format went from ${from ? quote(from[0]) : "none"} to ${to ? quote(to[0]) : "none"}`,
  });
}

function formatEffect(from: string | undefined, to: string | undefined): Effect {
  if ([from, to].some((format) => format !== undefined && !KNOWN_FORMATS.has(format))) {
    return "unknown";
  }
  if (from === undefined || to === undefined) return effectOf(from, to);
  if (WIDER_FORMAT[from]?.includes(to)) return "widened";
  return WIDER_FORMAT[to]?.includes(from) ? "narrowed" : "both";
}
