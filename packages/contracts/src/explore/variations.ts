import { escapeToken } from "../document/pointer.ts";
import type { Shape } from "../schema/shape.ts";
import { numberVariations, textVariations } from "./variations-scalars.ts";
import type { Sample, Sampling } from "./sample.ts";
import type { Variation } from "./variation.ts";
import { OMITTED } from "./variation.ts";
import { fillUp, isMap, isReadOnly, record, sample, typesByUse, withItems } from "./sample.ts";

const MAX_VARIATIONS = 400;
const MAX_DEPTH = 8;

/** Everything that can be varied of a sample, one part at a time, from the outside in. */
export function variationsOf(sampling: Sampling, root: Sample, pointer: string): Variation[] {
  const found: Variation[] = [];
  const queue: Place[] = [{ sample: root, pointer, depth: 0 }];
  for (const place of queue) {
    if (found.length > MAX_VARIATIONS || place.depth > MAX_DEPTH) break;
    found.push(...ownVariations(sampling, place));
    for (const [name, field] of place.sample.fields ?? []) {
      queue.push({ sample: field, pointer: below(place.pointer, name), depth: place.depth + 1 });
    }
    const [item] = place.sample.items ?? [];
    if (item !== undefined) {
      queue.push({ sample: item, pointer: below(place.pointer, "0"), depth: place.depth + 1 });
    }
  }
  return found.slice(0, MAX_VARIATIONS);
}

interface Place {
  readonly sample: Sample;
  readonly pointer: string;
  readonly depth: number;
}

function below(pointer: string, key: string): string {
  return `${pointer}/${escapeToken(key)}`;
}

function ownVariations(sampling: Sampling, place: Place): Variation[] {
  const { sample: of, pointer } = place;
  const { shape } = of;
  if (shape === undefined) return [];
  const found: Variation[] = [];
  const put = (intent: Variation["intent"], value: unknown, words: string): void => {
    found.push({ pointer, value, intent, words });
  };
  if (shape.values !== undefined) {
    for (const { value } of [...shape.values.values()].slice(0, 30)) {
      if (value !== of.value) put("valid", value, `with the value ${JSON.stringify(value)}`);
    }
    if (shape.types === undefined || shape.types.has("string")) {
      put("invalid", "stagegate-unknown", "with a value that is not in the list");
    }
  } else if (typeof of.value === "string") {
    found.push(...textVariations(shape, pointer, sampling.random));
  } else if (typeof of.value === "number") {
    found.push(...numberVariations(shape, pointer));
  } else if (typeof of.value === "boolean") {
    put("valid", !of.value, `as ${String(!of.value)}`);
  } else if (Array.isArray(of.value)) {
    found.push(...listVariations(sampling, place, shape));
  } else if (of.fields !== undefined) {
    found.push(...recordVariations(sampling, { ...place, fields: of.fields }, shape));
  }
  return [
    ...found,
    ...branchVariations(sampling, place, shape),
    ...typeVariations(sampling, place),
  ];
}

/** Another branch of a union, or null where it may be. */
function branchVariations(sampling: Sampling, place: Place, shape: Shape): Variation[] {
  const { set } = place.sample;
  const normal = sampling.reader.normal(set);
  const found: Variation[] = [];
  for (const other of normal.alternatives.slice(0, 10)) {
    if (other === shape) continue;
    const made = sample(sampling, set, [], other);
    if (made === undefined) continue;
    const words = "in another of the described forms";
    const { pointer } = place;
    found.push({ pointer, value: made.value, intent: "valid", words });
    if (place.depth > 3 || sampling.oneForm === true) continue;
    const inner = variationsOf({ ...sampling, oneForm: true }, made, pointer);
    found.push(
      ...inner.flatMap((each) =>
        each.pointer === pointer ? [] : [{ ...each, within: { pointer, value: made.value } }],
      ),
    );
  }
  const intent =
    normal.nulls === "allowed" ? "valid" : normal.nulls === "denied" ? "invalid" : "probe";
  return [...found, { pointer: place.pointer, value: null, intent, words: "as null" }];
}

/** Values of types that the schema does not name; whether they are excluded is checked later. */
function typeVariations(sampling: Sampling, { sample: of, pointer }: Place): Variation[] {
  const types = new Set(
    sampling.reader
      .normal(of.set)
      .alternatives.flatMap((shape) => (shape.types === undefined ? ["any"] : typesByUse(shape))),
  );
  if (types.has("any")) return [];
  const tries: [string, unknown, string][] = [
    ["string", "text", "as text"],
    ["number", 7, "as a number"],
    ["number", 1.5, "as a fraction"],
    ["object", {}, "as an object"],
    ["array", [], "as a list"],
    ["boolean", true, "as a boolean"],
  ];
  return tries.flatMap(([type, value, words]) => {
    const has = types.has(type) || (type === "number" && types.has("integer") && value === 7);
    return has ? [] : [{ pointer, value, intent: "invalid" as const, words }];
  });
}

function listVariations(sampling: Sampling, place: Place, shape: Shape): Variation[] {
  const { sample: of, pointer } = place;
  const found: Variation[] = [];
  const min = shape.limits.get("minItems")?.value;
  const max = shape.limits.get("maxItems")?.value;
  const put = (intent: Variation["intent"], count: number, words: string): void => {
    const made = withItems(sampling, { set: of.set, shape, open: [] }, count);
    if (made !== undefined && count !== of.items?.length) {
      found.push({ pointer, value: made.value, intent, words });
    }
  };
  put(min === undefined ? "probe" : "valid", min ?? 0, `with ${min ?? 0} items`);
  if (min !== undefined && min > 0) put("invalid", min - 1, `with ${min - 1} items`);
  if (max !== undefined) {
    put("valid", max, `with ${max} items`);
    put("invalid", max + 1, `with ${max + 1} items`);
  }
  const [first] = of.items ?? [];
  if (shape.uniqueItems !== undefined && first !== undefined) {
    const value = [first.value, first.value];
    found.push({ pointer, value, intent: "invalid", words: "with an item twice" });
  }
  return found;
}

function recordVariations(
  sampling: Sampling,
  place: Place & { readonly fields: ReadonlyMap<string, Sample> },
  shape: Shape,
): Variation[] {
  const { sample: of, pointer, fields } = place;
  const found: Variation[] = [];
  for (const name of fields.keys()) {
    const required = shape.required.has(name);
    const intent = required ? "invalid" : "valid";
    found.push({ pointer: below(pointer, name), value: OMITTED, intent, words: "left out" });
  }
  const making = { set: of.set, shape, open: [] };
  const sized = (count: number, intent: Variation["intent"]): void => {
    const kept = new Map([...fields].filter(([name]) => shape.required.has(name)).slice(0, count));
    if (kept.size > count || !fillUp(sampling, making, { fields: kept, least: count })) return;
    const { value } = record(of.set, shape, kept);
    found.push({ pointer, value, intent, words: `with ${count} entries` });
  };
  const min = shape.limits.get("minProperties")?.value;
  const max = shape.limits.get("maxProperties")?.value;
  if (min !== undefined) sized(min - 1, "invalid");
  if (isMap(shape)) sized(min ?? 0, min === undefined ? "probe" : "valid");
  if (max !== undefined) {
    sized(max, "valid");
    sized(max + 1, "invalid");
  }
  if (shape.additional.kind === "closed") {
    const value = { ...(of.value as object), stagegateExtra: 1 };
    found.push({ pointer, value, intent: "invalid", words: "with a field that is not described" });
  }
  return [...found, ...addedFields(sampling, place, shape)];
}

/** Optional fields that the sample is without. */
function addedFields(
  sampling: Sampling,
  { sample: of, pointer, depth, fields }: Place & { readonly fields: ReadonlyMap<string, Sample> },
  shape: Shape,
): Variation[] {
  if (depth > 0) return [];
  return [...shape.properties].flatMap(([name, member]) => {
    if (fields.has(name) || isReadOnly(sampling, member)) return [];
    const made = sample({ ...sampling, full: false }, member.set, [of.set.key]);
    if (made === undefined) return [];
    const words = "given as well";
    return [{ pointer: below(pointer, name), value: made.value, intent: "valid" as const, words }];
  });
}
