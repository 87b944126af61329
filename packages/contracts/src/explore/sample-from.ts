import type { Cursor } from "../document/json.ts";
import { canonical, isObject } from "../document/json.ts";
import { acceptsType, typeOfValue } from "../schema/keywords.ts";
import type { SchemaReader } from "../schema/reader.ts";
import type { SchemaSet, Shape } from "../schema/shape.ts";
import type { Sample } from "./sample.ts";

const MAX_DEPTH = 12;

/** A given value with the shapes that it follows, as far as they can be told. */
export function sampleFrom(reader: SchemaReader, schema: Cursor, value: unknown): Sample {
  return follow(reader, reader.set([schema]), { value, depth: 0 });
}

function follow(
  reader: SchemaReader,
  set: SchemaSet,
  { value, depth }: { value: unknown; depth: number },
): Sample {
  const shape = reader.normal(set).alternatives.find((each) => fits(reader, each, value));
  if (shape === undefined || depth > MAX_DEPTH) return { value, set, shape: undefined };
  const inner = (of: SchemaSet | undefined, part: unknown): Sample =>
    of === undefined
      ? { value: part, set, shape: undefined }
      : follow(reader, of, { value: part, depth: depth + 1 });
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, i) => inner(shape.prefixItems[i] ?? shape.items, item));
    return { value, set, shape, items };
  }
  if (!isObject(value)) return { value, set, shape };
  const { additional } = shape;
  const rest = additional.kind === "schema" ? additional.set : undefined;
  const fields = new Map(
    Object.entries(value).map(([name, part]) => [
      name,
      inner(shape.properties.get(name)?.set ?? rest, part),
    ]),
  );
  return { value, set, shape, fields };
}

/** Whether a value looks like this alternative: its type, its fixed values, its required fields. */
function fits(reader: SchemaReader, shape: Shape, value: unknown): boolean {
  const type = typeOfValue(value);
  if (type === "null" || !acceptsType(shape.types, type)) return false;
  if (shape.values !== undefined && !shape.values.has(canonical(value))) return false;
  if (!isObject(value)) return true;
  if ([...shape.required.keys()].some((name) => !Object.hasOwn(value, name))) return false;
  return [...shape.properties].every(([name, { set }]) => {
    const fixed = reader.normal(set).alternatives.map(({ values }) => values);
    if (!Object.hasOwn(value, name) || fixed.some((values) => values === undefined)) return true;
    return fixed.some((values) => values?.has(canonical(value[name])) === true);
  });
}
