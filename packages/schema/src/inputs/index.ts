import { inputSchemas } from "../generated/input-schemas.ts";
import { didYouMean } from "../issues.ts";
import type { GateId, GateInputs } from "../types.ts";
import { fieldsOf } from "./fields.ts";
import { splitList } from "./list.ts";
import { runFields } from "./forge.ts";
import type { RunInputs } from "./forge.ts";
import type { InputField } from "./fields.ts";

export type { InputField } from "./fields.ts";
export { actionFields, runFields } from "./forge.ts";
export type { ActionField, RunInputs } from "./forge.ts";

/** A value as some source gave it, with the words that name the source in an error. */
export interface RawInput {
  value: string | readonly string[] | true;
  origin: string;
}

export interface InputIssue {
  input: string;
  origin: string;
  message: string;
  hint?: string;
}

export type Decoded<T> = { kind: "decoded"; inputs: T } | { kind: "invalid"; issues: InputIssue[] };

export type InputsResult<G extends GateId> = Decoded<GateInputs<G>>;

/** Every input of a gate, in the order of the schema. */
export function inputFields(gate: GateId): InputField[] {
  return fieldsOf(inputSchemas[gate] ?? {});
}

export function gateSummary(gate: GateId): string {
  return inputSchemas[gate]?.description ?? "";
}

/** `STAGEGATE_OUT_DIR` for `out-dir`. */
export function variableName(input: string): string {
  return `STAGEGATE_${input.toUpperCase().replaceAll("-", "_")}`;
}

/**
 * Decodes raw values; an empty string means unset. All problems are reported at once: a typo
 * never means false, empty or NaN.
 */
export function decodeInputs<G extends GateId>(
  gate: G,
  raw: ReadonlyMap<string, RawInput>,
): InputsResult<G> {
  return decodeFields(inputFields(gate), raw);
}

/** Decodes what the combined form has beside the inputs of its gates, by the same rules. */
export function decodeRunInputs(raw: ReadonlyMap<string, RawInput>): Decoded<RunInputs> {
  return decodeFields(runFields(), raw);
}

function decodeFields<T>(
  known: readonly InputField[],
  raw: ReadonlyMap<string, RawInput>,
): Decoded<T> {
  const fields = new Map(known.map((field) => [field.name, field]));
  const issues: InputIssue[] = [];
  const inputs: Record<string, unknown> = {};
  for (const [name, input] of raw) {
    const field = fields.get(name);
    if (field === undefined) {
      issues.push(unknownInput(name, input, [...fields.keys()]));
      continue;
    }
    const decoded = decode(field, input);
    if (typeof decoded === "object" && "message" in decoded) {
      issues.push({ input: name, origin: input.origin, ...decoded });
    } else if (decoded !== undefined) inputs[name] = decoded;
  }
  return issues.length > 0 ? { kind: "invalid", issues } : { kind: "decoded", inputs: inputs as T };
}

function unknownInput(name: string, { origin }: RawInput, known: readonly string[]): InputIssue {
  const near = didYouMean(name, known);
  return {
    input: name,
    origin,
    message: `there is no input \`${name}\``,
    hint: near === undefined ? `Inputs: ${known.join(", ")}.` : `Did you mean \`${near}\`?`,
  };
}

type Problem = { message: string; hint?: string };

function decode(
  field: InputField,
  { value }: RawInput,
): string | boolean | string[] | Problem | undefined {
  if (field.kind === "flag") return decodeFlag(value);
  if (value === true) return { message: "needs a value" };
  if (field.kind === "list") {
    const items = typeof value === "string" ? splitList(value) : value.filter((v) => v !== "");
    const wrong = items.map((item) => checkText(field, item)).find((found) => found !== undefined);
    return wrong ?? (items.length === 0 ? undefined : items);
  }
  if (typeof value !== "string") {
    return value.length === 1
      ? decode(field, { value: value[0] ?? "", origin: "" })
      : { message: "is given more than once" };
  }
  return value === "" ? undefined : (checkText(field, value) ?? value);
}

function decodeFlag(value: RawInput["value"]): boolean | Problem | undefined {
  const text = typeof value === "object" ? value.join(",") : value;
  if (text === true || text === "true") return true;
  if (text === "false") return false;
  return text === "" ? undefined : { message: `\`${text}\` is neither true nor false` };
}

function checkText(field: InputField, text: string): Problem | undefined {
  if (field.options !== undefined && !field.options.includes(text)) {
    const near = didYouMean(text, field.options);
    return {
      message: `\`${text}\` is not one of ${field.options.join(", ")}`,
      ...(near === undefined ? {} : { hint: `Did you mean \`${near}\`?` }),
    };
  }
  if (field.pattern !== undefined && !new RegExp(field.pattern, "u").test(text)) {
    return { message: `\`${text}\` has the wrong form`, hint: field.description };
  }
  return undefined;
}
