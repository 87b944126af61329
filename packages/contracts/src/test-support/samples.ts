import type { JsonSchema } from "./schemas.ts";

const STRINGS = ["", "a", "ab", "abc", "abcd", "abcdef", "b", "x", "y", "z", "new"];
const NUMBERS = [-1, 0, 1, 2, 2.5, 3, 4, 5, 6];
const SCALARS: unknown[] = [...STRINGS, ...NUMBERS, true, null];

/**
 * Values on and around the borders of a schema, valid and invalid ones, at most `limit`. Objects
 * have the declared names only: what an undeclared name means is a matter of convention.
 */
export function samples(schema: unknown, limit = 120, depth = 0): unknown[] {
  if (typeof schema !== "object" || schema === null || depth > 4) return SCALARS;
  const { properties, items, oneOf, anyOf, allOf } = schema as JsonSchema;
  const unions = [oneOf, anyOf, allOf].flatMap((list) => (Array.isArray(list) ? list : []));
  const inner = Math.max(8, Math.floor(limit / 3));
  const found: unknown[] = unions.flatMap((branch) => samples(branch, limit, depth + 1));
  if (Array.isArray(allOf)) {
    const merged = Object.assign(
      {},
      ...allOf.map((part: JsonSchema) => part["properties"]),
    ) as object;
    found.push(...objects(merged as Record<string, unknown>, inner, depth));
  }
  if (typeof properties === "object" && properties !== null) {
    found.push(...objects(properties as Record<string, unknown>, inner, depth));
  }
  if (items !== undefined) found.push(...arrays(samples(items, inner, depth + 1)));
  return [...spread(found, limit), ...SCALARS];
}

function objects(properties: Record<string, unknown>, limit: number, depth: number): unknown[] {
  const options = Object.entries(properties).map(
    ([name, schema]) => [name, likely(schema, samples(schema, limit, depth + 1))] as const,
  );
  const found: unknown[] = [{}];
  for (let i = 0; i < limit; i += 1) {
    const full = Object.fromEntries(
      options.map(([name, values], at) => [name, values[(i * (at + 1)) % values.length]]),
    );
    found.push(full);
    for (const [name] of options) {
      found.push(Object.fromEntries(Object.entries(full).filter(([key]) => key !== name)));
    }
  }
  return found;
}

/** A constant first and often: nothing else tells the branches of a union apart. */
function likely(schema: unknown, values: unknown[]): unknown[] {
  const constant = (schema as JsonSchema | null)?.["const"];
  return constant === undefined ? values : [constant];
}

function arrays(values: unknown[]): unknown[] {
  const [one = 1] = values;
  return [[], [one, one], [one, one, one], [one, one, one, one], ...values.map((value) => [value])];
}

function spread(values: unknown[], limit: number): unknown[] {
  if (values.length <= limit) return values;
  return Array.from({ length: limit }, (_, i) => values[Math.floor((i * values.length) / limit)]);
}
