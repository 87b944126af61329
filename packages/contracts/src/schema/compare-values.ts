import type { Cursor } from "../document/json.ts";
import { canonical } from "../document/json.ts";
import type { Effect } from "../findings/law.ts";
import { LIMITS, LIMIT_NAMES, acceptsType } from "./keywords.ts";
import type { Scope } from "./scope.ts";
import { effectOf, nodeOf, quote } from "./scope.ts";
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

/** Compares the types; false when nothing below can be compared any more. */
export function compareTypes(scope: Scope, base: Shape, head: Shape): boolean {
  const lost = missing(base.types, head.types, scope.textual);
  const gained = missing(head.types, base.types, scope.textual);
  if (lost.length === 0 && gained.length === 0) return true;
  const both = lost.length > 0 && gained.length > 0;
  const effect: Effect = both ? "both" : lost.length > 0 ? "narrowed" : "widened";
  scope.report({
    change: both ? "type-changed" : `type-${effect}`,
    effect,
    base: nodeOf(base),
    head: nodeOf(head),
    text: `type went from ${typeText(base.types)} to ${typeText(head.types)}`,
  });
  return base.types === undefined || head.types === undefined || lost.length < base.types.size;
}

/** Types of `from` that `to` does not accept; as text, every scalar also reads as a string. */
function missing(
  from: ReadonlySet<TypeName> | undefined,
  to: ReadonlySet<TypeName> | undefined,
  textual: boolean,
): string[] {
  if (to === undefined) return [];
  if (from === undefined) return ["any"];
  const scalar = (type: TypeName): boolean => type !== "object" && type !== "array";
  return [...from].filter(
    (type) => !acceptsType(to, type) && !(textual && scalar(type) && to.has("string")),
  );
}

function typeText(types: ReadonlySet<TypeName> | undefined): string {
  return types === undefined ? "any type" : [...types].sort().join(" or ");
}

/** Compares enum and const. */
export function compareEnums(scope: Scope, base: Shape, head: Shape): void {
  const at = { base: nodeOf(base), head: nodeOf(head) };
  compareKnownValues(scope, base, head);
  if (base.values === undefined && head.values === undefined) return;
  if (base.values === undefined || head.values === undefined) {
    const added = base.values === undefined;
    const list = [...(head.values ?? base.values ?? [])].map(([text]) => text);
    scope.report({
      change: added ? "became-enum" : "enum-dropped",
      effect: added ? "narrowed" : "widened",
      ...at,
      text: added ? `now allows only ${listText(list)}` : "is no longer limited to listed values",
    });
    return;
  }
  for (const [text, value] of base.values) {
    if (head.values.has(text)) continue;
    const words = `no longer allows the value ${quote(text)}`;
    scope.report({
      change: "enum-value-removed",
      effect: "narrowed",
      base: value,
      text: words,
      detail: text,
    });
  }
  for (const [text, value] of head.values) {
    if (base.values.has(text)) continue;
    const words = `now allows the value ${quote(text)}`;
    scope.report({
      change: "enum-value-added",
      effect: "widened",
      head: value,
      text: words,
      detail: text,
    });
  }
}

/** `x-extensible-enum` warns consumers that values may come; only a lost one can hurt. */
function compareKnownValues(scope: Scope, base: Shape, head: Shape): void {
  if (head.knownValues.size === 0) return;
  for (const [text, value] of base.knownValues) {
    if (head.knownValues.has(text)) continue;
    const words = `no longer knows the value ${quote(text)}`;
    scope.report({
      change: "known-value-removed",
      effect: "narrowed",
      base: value,
      text: words,
      detail: text,
    });
  }
}

function listText(list: readonly string[]): string {
  const shown = list.slice(0, 5).map(quote).join(", ");
  return list.length > 5 ? `${shown} and ${list.length - 5} more` : shown;
}

/** Compares bounds, lengths, patterns and formats. */
export function compareLimits(scope: Scope, base: Shape, head: Shape): void {
  // Where the values are listed on both sides, or newly listed, the list says it all.
  if (head.values !== undefined) return;
  for (const name of LIMIT_NAMES) {
    if (accepts(base, LIMITS[name].type) && accepts(head, LIMITS[name].type)) {
      compareLimit(scope, name, { base, head });
    }
  }
  compareMultipleOf(scope, base, head);
  if (accepts(base, "array") && accepts(head, "array")) compareUnique(scope, base, head);
  comparePatterns(scope, base, head);
  compareFormats(scope, base, head);
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
  if (narrowed && head !== undefined && valuesMeet(shapes.base, name, head)) return;
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

/** Whether every listed value keeps within a limit that is new. */
function valuesMeet(shape: Shape, name: LimitName, limit: Limit): boolean {
  if (shape.values === undefined) return false;
  const sign = LIMITS[name].lower ? 1 : -1;
  return [...shape.values.values()].every(({ value }) => {
    const size = typeof value === "string" ? [...value].length : value;
    if (typeof size !== "number") return false;
    const distance = sign * (size - limit.value);
    return limit.exclusive ? distance > 0 : distance >= 0;
  });
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
    effect,
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
  if (!accepts(base, "string") || !accepts(head, "string")) return;
  const lost = [...base.patterns].filter(([pattern]) => !head.patterns.has(pattern));
  const gained = [...head.patterns].filter(([pattern]) => !base.patterns.has(pattern));
  const from = lost[0];
  const to = gained[0];
  if (from === undefined && to === undefined) return;
  // Listed values may all match a new pattern; trying them could hang on a hostile pattern.
  const effect = base.values === undefined ? effectOf(from, to) : "unknown";
  scope.report({
    change: `pattern-${effect === "narrowed" ? "added" : effect === "widened" ? "dropped" : "changed"}`,
    effect,
    base: from?.[1],
    head: to?.[1],
    text: `pattern went from ${from ? quote(from[0]) : "none"} to ${to ? quote(to[0]) : "none"}`,
  });
}

function compareFormats(scope: Scope, base: Shape, head: Shape): void {
  const from = [...base.formats].find(([format]) => !head.formats.has(format));
  const to = [...head.formats].find(([format]) => !base.formats.has(format));
  if (from === undefined && to === undefined) return;
  const effect = base.values === undefined ? formatEffect(from?.[0], to?.[0]) : "unknown";
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

/** Reports a changed default and a new deprecation; neither changes which values are allowed. */
export function compareAnnotations(scope: Scope, base: Shape, head: Shape): void {
  const [from, to] = [base.default, head.default];
  const text = (at: Cursor | undefined): string =>
    at === undefined ? "none" : quote(canonical(at.value));
  const same = from && to ? canonical(from.value) === canonical(to.value) : from === to;
  if (!same) {
    scope.report({
      change: "default-changed",
      effect: "none",
      base: from,
      head: to,
      text: `default went from ${text(from)} to ${text(to)}`,
    });
  }
  if (!base.deprecated && head.deprecated) {
    scope.report({
      change: "deprecated",
      effect: "none",
      base: nodeOf(base),
      head: nodeOf(head),
      text: "is now deprecated",
    });
  }
}
