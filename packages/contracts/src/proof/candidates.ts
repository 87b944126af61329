import { isObject } from "../document/json.ts";
import { pointerTokens } from "../document/pointer.ts";
import { createRandom } from "../explore/random.ts";
import type { Sampling } from "../explore/sample.ts";
import { sample } from "../explore/sample.ts";
import { variationsOf } from "../explore/variations.ts";
import { withVariation } from "../explore/variation.ts";
import type { Direction } from "../model.ts";
import type { SchemaReader } from "../schema/reader.ts";
import type { SchemaSet } from "../schema/shape.ts";

/** Values tried for one change. */
const MAX_CANDIDATES = 300;

const ORDINARY: readonly unknown[] = [
  null,
  "",
  "text",
  0,
  1,
  -1,
  1.5,
  1000,
  true,
  false,
  [],
  {},
  ["text"],
  ["text", "text"],
  { stagegateExtra: "text" },
];

/** What is asked for: schemas that should allow the value, and those that should exclude it. */
export interface Wanted {
  readonly allows: { readonly reader: SchemaReader; readonly set: SchemaSet };
  readonly excludes: { readonly reader: SchemaReader; readonly set: SchemaSet };
  /** Canonical JSON of a value, or a name, that the change is about. */
  readonly detail: string | undefined;
  readonly direction: Direction;
}

/** Values on and around the borders of both schemas, small ones first, each once. */
export function candidates({ allows, excludes, detail, direction }: Wanted): unknown[] {
  const found: unknown[] = [...parsed(detail)];
  for (const full of [false, true]) {
    for (const { reader, set } of [allows, excludes]) {
      const sampling = samplingOf(reader, direction, full);
      for (const shape of reader.normal(set).alternatives.slice(0, 10)) {
        const made = sample(sampling, set, [], shape);
        if (made === undefined) continue;
        found.push(made.value, ...extended(made.value, detail));
        for (const { pointer, value, within } of variationsOf(sampling, made, "")) {
          // Deeper parts have changes of their own.
          if (pointer.lastIndexOf("/") > 0) continue;
          const inner =
            within === undefined
              ? made.value
              : withVariation(made.value, pointerTokens(within.pointer), within.value);
          found.push(withVariation(inner, pointerTokens(pointer), value));
        }
      }
    }
  }
  return distinct([...found, ...ORDINARY]).slice(0, MAX_CANDIDATES);
}

/** The same seed each time: a proof is the same on every machine. */
export function samplingOf(reader: SchemaReader, direction: Direction, full: boolean): Sampling {
  let index = 0;
  const next = (): number => (index += 1);
  return { reader, direction, random: createRandom(1), next, full, given: false };
}

function parsed(detail: string | undefined): unknown[] {
  try {
    return detail === undefined ? [] : [JSON.parse(detail) as unknown];
  } catch {
    return [];
  }
}

function extended(value: unknown, detail: string | undefined): unknown[] {
  if (!isObject(value)) return [];
  const extra = { ...value, stagegateExtra: "text" };
  if (detail === undefined) return [extra];
  const without = Object.fromEntries(Object.entries(value).filter(([name]) => name !== detail));
  const given = Object.fromEntries([...Object.entries(value), [detail, "text"]]);
  return [without, given, extra];
}

function distinct(values: readonly unknown[]): unknown[] {
  const seen = new Map<string, unknown>();
  for (const value of values) {
    const text = JSON.stringify(value) ?? "";
    if (!seen.has(text)) seen.set(text, value);
  }
  return [...seen.values()];
}
