import type { Cursor } from "../document/json.ts";
import { own } from "../document/json.ts";
import { pointerTokens } from "../document/pointer.ts";
import type { Spec } from "../document/spec.ts";
import type { ApiParameter, Operation } from "./api.ts";
import type { Violation } from "./violation.ts";
import { violationsOf } from "./validate.ts";
import { OMITTED, withVariation } from "./variation.ts";

/**
 * What a request to an operation carries, as one value: `/path/bookId`, `/query/limit`,
 * `/header/X-Region`, `/cookie/…` and `/body/title` are its places.
 */
export interface Inputs {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly cookie: Readonly<Record<string, unknown>>;
  /** OMITTED: no body is sent. */
  readonly body: unknown;
}

export function changedInputs(inputs: Inputs, pointer: string, value: unknown): Inputs {
  const tokens = pointerTokens(pointer);
  if (tokens.length === 1 && tokens[0] === "body") return { ...inputs, body: value };
  return withVariation(inputs, tokens, value) as Inputs;
}

/** The part of the inputs at a place; OMITTED where there is none. */
export function partOf(inputs: Inputs, pointer: string): unknown {
  let node: unknown = inputs;
  for (const token of pointerTokens(pointer)) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, token)) return OMITTED;
    node = own(node, token);
  }
  return node;
}

/** A violation with the place in the inputs. */
export interface InputViolation extends Pick<Violation, "keyword" | "words"> {
  readonly pointer: string;
  readonly at: Cursor;
}

/** What the description says is wrong with a request; see `violationsOf` for strictness. */
export function inputViolations(
  spec: Spec,
  operation: Operation,
  { inputs, strict }: { inputs: Inputs; strict: boolean },
): InputViolation[] {
  const how = { spec, direction: "request", strict } as const;
  const found = operation.parameters.flatMap((parameter): InputViolation[] => {
    const pointer = `/${parameter.in}/${escaped(parameter.name)}`;
    const value = partOf(inputs, pointer);
    if (value === OMITTED) return parameter.required ? [missing(parameter, pointer)] : [];
    if (parameter.schema === undefined) return [];
    return violationsOf(parameter.schema, value, how).map((each) => placed(each, pointer));
  });
  const { body } = operation;
  if (body === undefined) return found;
  if (inputs.body === OMITTED) {
    const at = body.at;
    const words = "is missing";
    return body.required ? [...found, { pointer: "/body", keyword: "required", words, at }] : found;
  }
  if (body.schema === undefined) return found;
  const wrong = violationsOf(body.schema, inputs.body, how);
  return [...found, ...wrong.map((each) => placed(each, "/body"))];
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function missing(parameter: ApiParameter, pointer: string): InputViolation {
  return { pointer, keyword: "required", words: "is missing", at: parameter.at };
}

function placed({ pointer, keyword, words, at }: Violation, below: string): InputViolation {
  return { pointer: `${below}${pointer}`, keyword, words, at };
}
