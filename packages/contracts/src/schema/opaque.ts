import type { Cursor } from "../document/json.ts";
import { child, children, hasAny, isObject, own } from "../document/json.ts";

/** Keywords that are compared apart from types, members and limits, by the node that has them. */
const KEYWORDS = (
  "not if then else contains propertyNames dependentRequired dependentSchemas " +
  "unevaluatedItems unevaluatedProperties contentEncoding contentMediaType " +
  "$dynamicRef $recursiveRef"
).split(" ");

const NAMES: ReadonlySet<string> = new Set(KEYWORDS);

type Opaque = ReadonlyMap<string, readonly Cursor[]>;

const none: Opaque = new Map();

/** What the parts of a schema demand in such keywords; `unexpanded` are unions left whole. */
export function opaqueOf(parts: readonly Cursor[], unexpanded: readonly Cursor[]): Opaque {
  let found: Map<string, Cursor[]> | undefined;
  const add = (keyword: string, at: Cursor): void => {
    found ??= new Map();
    found.set(keyword, [...(found.get(keyword) ?? []), at]);
  };
  for (const part of parts) {
    // Few schemas have any of them, and a look at their own keys is shorter than one for each.
    if (!hasAny(part, NAMES)) continue;
    for (const keyword of KEYWORDS) {
      const at = child(part, keyword);
      if (at !== undefined && demands(part, keyword, at)) add(keyword, at);
    }
  }
  for (const at of unexpanded) add("composition", at);
  return found ?? none;
}

/** Whether the keyword excludes any value as it stands (JSON Schema 2020-12, core 10 and 11). */
function demands(part: Cursor, keyword: string, at: Cursor): boolean {
  const has = (name: string): boolean => own(part.value, name) !== undefined;
  switch (keyword) {
    case "if":
      return has("then") || has("else");
    case "then":
    case "else":
      return has("if") && !acceptsAll(at.value);
    case "contains":
      return own(part.value, "minContains") !== 0 || has("maxContains");
    case "unevaluatedProperties":
      return !acceptsAll(at.value) && !has("additionalProperties");
    case "unevaluatedItems":
      return !acceptsAll(at.value) && !has("items");
    case "propertyNames":
      return !acceptsAll(at.value);
    case "dependentRequired":
      return children(at).some(({ value }) => Array.isArray(value) && value.length > 0);
    case "dependentSchemas":
      return children(at).some(({ value }) => !acceptsAll(value));
    // Content keywords that `formatOf` already reads as a format.
    case "contentEncoding":
      return at.value !== "base64";
    case "contentMediaType":
      return at.value !== "application/octet-stream";
    default:
      return true;
  }
}

function acceptsAll(value: unknown): boolean {
  return value === true || (isObject(value) && Object.keys(value).length === 0);
}
