import type { Cursor } from "../document/json.ts";
import { child, children, flag, isObject, own, text } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import { quote } from "../schema/scope.ts";
import { compareContent } from "./content.ts";
import type { OperationScope } from "./context.ts";
import { compareSchemaNodes, placeAt, report } from "./context.ts";
import { compareSunset, noticeOf } from "./lifecycle.ts";
import type { ApiOperation } from "./operations.ts";
import { pathParameterNames } from "./operations.ts";

interface Parameter {
  /** Location and name; path parameters by position, header names in lower case. */
  readonly key: string;
  readonly in: string;
  readonly name: string;
  readonly required: boolean;
  readonly cursor: Cursor;
}

/** Headers that OpenAPI describes elsewhere; as parameters they are ignored (3.1, 4.8.12). */
const IGNORED_HEADERS = new Set(["accept", "content-type", "authorization"]);

/** Compares the parameters that apply to two operations, wherever they are declared. */
export function compareParameters(
  scope: OperationScope,
  sides: { base: ApiOperation; head: ApiOperation },
): void {
  const base = parametersOf(scope.base, sides.base);
  const head = parametersOf(scope.head, sides.head);
  for (const [key, parameter] of base) {
    const now = head.get(key);
    if (now === undefined) parameterRemoved(scope, parameter, sides.head.cursor);
    else compareParameter(scope, parameter, now);
  }
  for (const [key, parameter] of head) {
    if (!base.has(key)) parameterAdded(scope, parameter, sides.base.cursor);
  }
}

/** Parameters of the path item, overridden by those of the operation. */
function parametersOf(spec: Spec, operation: ApiOperation): Map<string, Parameter> {
  const names = pathParameterNames(operation.path);
  const found = new Map<string, Parameter>();
  for (const owner of [operation.item, operation.cursor]) {
    for (const entry of children(child(owner, "parameters"))) {
      const parameter = readParameter(spec, entry, names);
      if (parameter !== undefined) found.set(parameter.key, parameter);
    }
  }
  return found;
}

function readParameter(
  spec: Spec,
  entry: Cursor,
  pathNames: readonly string[],
): Parameter | undefined {
  const target = spec.resolve(entry);
  if (target === undefined || !isObject(target.value)) return undefined;
  const name = text(target, "name");
  const where = text(target, "in");
  if (name === undefined || where === undefined) return undefined;
  const lower = name.toLowerCase();
  if (where === "header" && IGNORED_HEADERS.has(lower)) return undefined;
  const position = where === "path" ? pathNames.indexOf(name) : -1;
  const id = position >= 0 ? `#${position}` : where === "header" ? lower : name;
  const key = `${where}:${id}`;
  const required = where === "path" || flag(target, "required");
  return { key, in: where, name, required, cursor: { ...target, label: key } };
}

function siteOf(parameter: Parameter): string {
  return `${parameter.in} parameter ${quote(parameter.name)}`;
}

/**
 * Parameters are a closed list: a request that uses one which is gone does not get what it asks
 * for, so a removal narrows. In a call that the server makes, it is one promise less.
 */
function parameterRemoved(scope: OperationScope, parameter: Parameter, head: Cursor): void {
  const sent = scope.input === "response";
  const notice = noticeOf(parameter.cursor, scope.today);
  report(scope, placeAt(siteOf(parameter), { base: parameter.cursor, head }), {
    change: notice === "over" ? "parameter-removed-after-sunset" : "parameter-removed",
    effect: sent ? (parameter.required ? "widened" : "unknown") : "narrowed",
    ...(notice === "over" ? { level: "compatible" as const } : {}),
    ...(notice === "undated" ? { level: "dangerous" as const } : {}),
    direction: scope.input,
    base: parameter.cursor,
    text: notice === "over" ? "was removed after its sunset" : "was removed",
  });
}

function parameterAdded(scope: OperationScope, parameter: Parameter, base: Cursor): void {
  report(scope, placeAt(siteOf(parameter), { base, head: parameter.cursor }), {
    change: parameter.required ? "required-parameter-added" : "parameter-added",
    effect: parameter.required ? "narrowed" : "none",
    direction: scope.input,
    head: parameter.cursor,
    text: parameter.required ? "was added and is required" : "was added",
  });
}

function compareParameter(scope: OperationScope, base: Parameter, head: Parameter): void {
  const sides = { base: base.cursor, head: head.cursor };
  const place = placeAt(siteOf(head), sides);
  const direction = scope.input;
  if (base.required !== head.required) {
    report(scope, place, {
      change: head.required ? "parameter-became-required" : "parameter-became-optional",
      effect: head.required ? "narrowed" : "widened",
      direction,
      ...sides,
      text: head.required ? "became required" : "became optional",
    });
  }
  if (flag(base.cursor, "allowEmptyValue") && !flag(head.cursor, "allowEmptyValue")) {
    const words = "may no longer be empty";
    report(scope, place, {
      change: "parameter-empty-value-forbidden",
      effect: "narrowed",
      direction,
      ...sides,
      text: words,
    });
  }
  if (!flag(base.cursor, "deprecated") && flag(head.cursor, "deprecated")) {
    const words = "is now deprecated";
    report(scope, place, {
      change: "parameter-deprecated",
      effect: "none",
      direction,
      ...sides,
      text: words,
    });
  }
  compareSunset(scope, sides, { prefix: "parameter", site: place.site });
  compareSerialisation(scope, base, head);
  compareParameterSchemas(scope, base, head);
}

function compareParameterSchemas(scope: OperationScope, base: Parameter, head: Parameter): void {
  const place = placeAt(siteOf(head), { base: base.cursor, head: head.cursor });
  const direction = scope.input;
  const contents = [child(base.cursor, "content"), child(head.cursor, "content")] as const;
  if (contents[0] !== undefined && contents[1] !== undefined) {
    compareContent(scope, place, { base: base.cursor, head: head.cursor, direction });
  } else if (contents[0] !== undefined || contents[1] !== undefined) {
    report(scope, place, {
      change: "parameter-serialisation-changed",
      effect: "unknown",
      direction,
      base: base.cursor,
      head: head.cursor,
      text: "is now written in another form",
    });
  } else {
    const schemas = { base: child(base.cursor, "schema"), head: child(head.cursor, "schema") };
    compareSchemaNodes(scope, place, { ...schemas, direction, textual: true });
  }
}

/** Style and explode show on the wire only for arrays and objects. */
function compareSerialisation(scope: OperationScope, base: Parameter, head: Parameter): void {
  const [before, after] = [styleOf(base), styleOf(head)];
  if (before === after || (isScalar(scope, base, "base") && isScalar(scope, head, "head"))) return;
  report(scope, placeAt(siteOf(head), { base: base.cursor, head: head.cursor }), {
    change: "parameter-serialisation-changed",
    effect: "both",
    direction: scope.input,
    base: base.cursor,
    head: head.cursor,
    text: `lists and objects went from style ${before} to ${after}`,
  });
}

/** Effective style and explode (3.1, section 4.8.12.2). */
function styleOf(parameter: Parameter): string {
  const form = parameter.in === "query" || parameter.in === "cookie";
  const style = text(parameter.cursor, "style") ?? (form ? "form" : "simple");
  const explode = own(parameter.cursor.value, "explode") ?? style === "form";
  return `${style}${explode === true ? " exploded" : ""}`;
}

function isScalar(scope: OperationScope, parameter: Parameter, side: "base" | "head"): boolean {
  const schema = child(parameter.cursor, "schema");
  const style = text(parameter.cursor, "style") ?? "form";
  if (schema === undefined || !["form", "simple"].includes(style)) return false;
  const reader = scope.readers[side];
  return reader
    .normal(reader.set([schema]))
    .alternatives.every(({ types }) => types && !types.has("object") && !types.has("array"));
}
