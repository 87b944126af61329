import type { Cursor } from "../document/json.ts";
import { child, children, isObject, own, text } from "../document/json.ts";
import type { Build, Members } from "./build.ts";
import { valueOf } from "./build.ts";

/** A parameter of Swagger 2.0 behind its reference. */
export interface Given {
  readonly in: string;
  readonly name: string;
  readonly cursor: Cursor;
}

/** The parameters that stand at a path item or an operation. */
export function readParameters(build: Build, owner: Cursor): Given[] {
  return children(child(owner, "parameters")).flatMap((entry): Given[] => {
    const cursor = build.resolve(entry);
    if (cursor === undefined || !isObject(cursor.value)) return [];
    const where = text(cursor, "in");
    const name = text(cursor, "name");
    return where === undefined || name === undefined ? [] : [{ in: where, name, cursor }];
  });
}

/** Whether OpenAPI 3 has it as a body. */
export function isBody({ in: where }: Given): boolean {
  return where === "body" || where === "formData";
}

/** What stays with a parameter; everything else describes its value. */
const OF_PARAMETER = new Set(
  "name in description required allowEmptyValue collectionFormat deprecated".split(" "),
);

/** A parameter of path, query or header in the form of OpenAPI 3. */
export function upgradeParameter(build: Build, { in: where, name, cursor }: Given): Members {
  const kept = ["description", "required", "allowEmptyValue", "deprecated"].flatMap((key) => {
    const value = own(cursor.value, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return {
    name,
    in: where,
    ...Object.fromEntries(kept),
    ...serialisation(cursor, where),
    schema: valueSchema(valueOf(build, cursor)),
  };
}

/** The schema of a value whose keywords stand beside other things: parameter, header or item. */
export function valueSchema(value: unknown): Members {
  if (!isObject(value)) return {};
  const schema: Members = {};
  for (const [key, inner] of Object.entries(value)) {
    if (OF_PARAMETER.has(key)) continue;
    if (key.startsWith("x-") && key !== "x-nullable" && key !== "x-extensible-enum") continue;
    schema[key] = key === "items" ? valueSchema(inner) : inner;
  }
  if (schema["type"] === "file") return { ...schema, type: "string", format: "binary" };
  return schema;
}

/**
 * How lists are written (https://spec.openapis.org/oas/v2.0.html, collectionFormat). Tabs have no
 * counterpart: they keep a name of their own, equal to itself and different from all others.
 */
function serialisation(cursor: Cursor, where: string): Members {
  if (text(cursor, "type") !== "array") return {};
  const format = text(cursor, "collectionFormat") ?? "csv";
  const query = where === "query";
  switch (format) {
    case "multi":
      return query ? { style: "form", explode: true } : {};
    case "ssv":
      return { style: "spaceDelimited", explode: false };
    case "pipes":
      return { style: "pipeDelimited", explode: false };
    case "tsv":
      return { style: "tabDelimited", explode: false };
    default:
      return query ? { style: "form", explode: false } : {};
  }
}
