import { escapeToken } from "../document/pointer.ts";
import type { SchemaReader } from "../schema/reader.ts";
import type { ApiParameter, Operation } from "./api.ts";
import type { Inputs } from "./inputs.ts";
import type { Random } from "./random.ts";
import type { Sample, Sampling } from "./sample.ts";
import { sampleOfSchema } from "./sample.ts";
import { sampleFrom } from "./sample-from.ts";
import { OMITTED } from "./variation.ts";

/** A whole request with what its parts were made by. */
export interface Draft {
  readonly inputs: Inputs;
  /** By the pointer of the parameter or of the body. */
  readonly samples: ReadonlyMap<string, Sample>;
  readonly name: "full" | "example" | "minimal";
}

export interface Planning {
  readonly reader: SchemaReader;
  readonly random: Random;
  readonly next: () => number;
}

/** Requests that should be accepted, the one that shows most first. */
export function draftsOf(planning: Planning, operation: Operation): Draft[] {
  const full = draft(planning, operation, { name: "full" });
  const examples = (operation.body?.examples ?? [])
    .slice(0, 3)
    .map((example) => draft(planning, operation, { name: "example", body: example.value }));
  const minimal = draft(planning, operation, { name: "minimal" });
  return [...examples, full, minimal].flatMap((each) => each ?? []);
}

/** Another ordinary request of the same kind, where what is sent twice is refused. */
export function draft(
  planning: Planning,
  operation: Operation,
  { name, body }: { name: Draft["name"]; body?: unknown },
): Draft | undefined {
  const full = name !== "minimal";
  const sampling: Sampling = { ...planning, full, given: true };
  const samples = new Map<string, Sample>();
  const parts: Record<ApiParameter["in"], Record<string, unknown>> = {
    path: {},
    query: {},
    header: {},
    cookie: {},
  };
  for (const parameter of operation.parameters) {
    // Optional parameters filter and page: what matters without them is lost with all of them.
    if (!parameter.required) continue;
    const made = parameterSample(sampling, parameter);
    if (made === undefined) return undefined;
    samples.set(pointerOf(parameter), made);
    parts[parameter.in][parameter.name] = made.value;
  }
  const made = bodySample(sampling, operation, body);
  if (made === undefined && operation.body?.required === true) return undefined;
  if (made !== undefined) samples.set("/body", made);
  return { name, samples, inputs: { ...parts, body: made === undefined ? OMITTED : made.value } };
}

export function pointerOf(parameter: ApiParameter): string {
  return `/${parameter.in}/${escapeToken(parameter.name)}`;
}

export function parameterSample(sampling: Sampling, parameter: ApiParameter): Sample | undefined {
  const { schema, example } = parameter;
  if (schema === undefined) {
    const set = sampling.reader.set([]);
    return { value: example?.value ?? "text", set, shape: undefined };
  }
  if (example !== undefined) return sampleFrom(sampling.reader, schema, example.value);
  return sampleOfSchema(sampling, schema);
}

function bodySample(sampling: Sampling, operation: Operation, given: unknown): Sample | undefined {
  const { body } = operation;
  if (body === undefined) return undefined;
  if (body.schema === undefined) {
    const value = given ?? (body.kind === "text" ? "text" : {});
    return { value, set: sampling.reader.set([]), shape: undefined };
  }
  return given === undefined
    ? sampleOfSchema(sampling, body.schema)
    : sampleFrom(sampling.reader, body.schema, given);
}
