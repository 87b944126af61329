import type { Spec } from "../document/spec.ts";
import type { ApiParameter, Operation } from "./api.ts";
import type { InputViolation, Inputs } from "./inputs.ts";
import { changedInputs, inputViolations, partOf } from "./inputs.ts";
import { hasFormat } from "./formats.ts";
import type { Draft, Planning } from "./plan.ts";
import { parameterSample, pointerOf } from "./plan.ts";
import { Malformed } from "./serialize.ts";
import type { Variation } from "./variation.ts";
import { OMITTED } from "./variation.ts";
import { variationsOf } from "./variations.ts";

/** One request that differs from an accepted one in one part. */
export interface Case {
  readonly operation: Operation;
  readonly inputs: Inputs;
  readonly pointer: string;
  readonly words: string;
  readonly within?: Variation["within"];
  readonly intent: "valid" | "open" | "invalid";
  /** What the description says is wrong with it. */
  readonly violation?: InputViolation;
  readonly value: unknown;
}

/** All such requests of one operation, each checked against the description. */
export function casesOf(
  spec: Spec,
  planning: Planning,
  of: { operation: Operation; draft: Draft },
): Case[] {
  const { operation, draft } = of;
  const sampling = { ...planning, full: true, given: false };
  const found: Case[] = [];
  const seen = new Set<string>();
  const add = (variation: Variation): void => {
    const each = checked(spec, of, variation);
    const key = `${variation.pointer} ${written(variation.value)} ${written(variation.within)}`;
    if (each === undefined || seen.has(key)) return;
    seen.add(key);
    found.push(each);
  };
  for (const parameter of operation.parameters) {
    const pointer = pointerOf(parameter);
    const there = draft.samples.get(pointer);
    const made = there ?? parameterSample({ ...sampling, given: true }, parameter);
    if (made === undefined) continue;
    if (there === undefined) add({ pointer, value: made.value, intent: "valid", words: "given" });
    for (const each of variationsOf(sampling, made, pointer))
      if (isTextual(parameter, each)) add(each);
    if (parameter.in === "path") add(unknownThing(pointer, made.value));
    else if (parameter.required) {
      add({ pointer, value: OMITTED, intent: "invalid", words: "left out" });
    }
  }
  const body = draft.samples.get("/body");
  if (body !== undefined) {
    for (const each of variationsOf(sampling, body, "/body"))
      if (isWritable(operation, each)) add(each);
    add({ pointer: "/body", value: OMITTED, intent: "invalid", words: "left out" });
    if (operation.body?.kind === "json") {
      found.push(malformed(of));
    }
  }
  return found;
}

/** An address that leads nowhere, where the description allows it. */
function unknownThing(pointer: string, value: unknown): Variation {
  const words = "that nothing has";
  if (typeof value === "number") return { pointer, value: 2_147_483_000, intent: "probe", words };
  const uuid = typeof value === "string" && hasFormat("uuid", value) === true;
  const unknown = uuid ? "00000000-0000-4000-8000-5a6ea6e00000" : "stagegate-unknown";
  return { pointer, value: unknown, intent: "probe", words };
}

function malformed({ operation, draft }: { operation: Operation; draft: Draft }): Case {
  const pointer = "/body";
  const words = "that is no JSON";
  const at = operation.body?.at ?? operation.cursor;
  return {
    operation,
    inputs: { ...draft.inputs, body: new Malformed("{") },
    pointer,
    words,
    intent: "invalid",
    violation: { pointer, keyword: "syntax", words, at },
    value: "{",
  };
}

function written(value: unknown): string {
  if (value === undefined) return "";
  return value === OMITTED ? "omitted" : (JSON.stringify(value) ?? "");
}

/** Inputs with a part in another way. */
export function varied(
  inputs: Inputs,
  { pointer, value, within }: Pick<Variation, "pointer" | "value" | "within">,
): Inputs {
  const start = within === undefined ? inputs : changedInputs(inputs, within.pointer, within.value);
  return changedInputs(start, pointer, value);
}

/** What the description really says about a variation, whatever it was meant to be. */
function checked(
  spec: Spec,
  { operation, draft }: { operation: Operation; draft: Draft },
  variation: Variation,
): Case | undefined {
  const { pointer, value, words, within } = variation;
  const inputs = varied(draft.inputs, variation);
  if (partOf(draft.inputs, pointer) === value) return undefined;
  const form = within === undefined ? {} : { within };
  const each = { operation, inputs, pointer, words, value, ...form };
  const broken = excluded(spec, operation, inputs, variation);
  if (broken !== undefined) return { ...each, intent: "invalid", violation: broken };
  if (variation.intent !== "valid") return { ...each, intent: "open" };
  const doubts = inputViolations(spec, operation, { inputs, strict: true });
  return { ...each, intent: doubts.length === 0 ? "valid" : "open" };
}

/**
 * Why everybody who follows the description must reject a request. Values of the path, the query
 * and the headers are text: only where no reading of the text fits are they excluded.
 */
function excluded(
  spec: Spec,
  operation: Operation,
  inputs: Inputs,
  { pointer, value }: Variation,
): InputViolation | undefined {
  const reasons = (of: Inputs): InputViolation[] =>
    inputViolations(spec, operation, { inputs: of, strict: false }).filter(
      // Formats are annotations (JSON Schema 2020-12, section 7.2.1).
      ({ keyword }) => keyword !== "format",
    );
  const [first] = reasons(inputs);
  const textual = !pointer.startsWith("/body") || operation.body?.kind !== "json";
  if (first === undefined || !textual || value === OMITTED) return first;
  // An empty text often stands for nothing given.
  if (value === "") return undefined;
  const fits = readings(value).some(
    (each) => reasons(changedInputs(inputs, pointer, each)).length === 0,
  );
  return fits ? undefined : first;
}

function readings(value: unknown): unknown[] {
  if (Array.isArray(value)) return [value, value.join(",")];
  const text = String(value);
  const number = Number(text);
  const numbers = text.trim() !== "" && Number.isFinite(number) ? [number] : [];
  const booleans = text === "true" || text === "false" ? [text === "true"] : [];
  return [text, ...numbers, ...booleans, [text], ...numbers.map((each) => [each])];
}

/** What has a form as text of its own. */
function isTextual(parameter: ApiParameter, { value }: Variation): boolean {
  if (parameter.json) return true;
  if (value === OMITTED) return false;
  if (value === null) return false;
  if (typeof value === "object") {
    // An empty list or object is as good as nothing.
    return Array.isArray(value) && value.length > 0;
  }
  return true;
}

function isWritable(operation: Operation, { value }: Variation): boolean {
  if (operation.body?.kind === "json") return true;
  return value === OMITTED || typeof value !== "object";
}
