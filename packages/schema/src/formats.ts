import * as validators from "./generated/format-validators.ts";
import type { ValidationError } from "./issues.ts";
import type * as types from "./types.ts";

interface Formats {
  report: types.GateReport;
  outcomesHeader: types.OutcomesHeader;
  outcome: types.Outcome;
  expected: types.ExpectedReport;
  phases: types.Phases;
  attempts: types.Attempts;
  environment: types.EnvironmentHandle;
  histograms: types.HistogramsFile;
  baseline: types.BaselineRecord;
  lease: types.Lease;
}

export type FormatId = keyof Formats;

export type ReadResult<T> =
  | { kind: "read"; value: T }
  /** Another major version: counts as missing, and is said. */
  | { kind: "unknown-version"; found: string }
  | { kind: "invalid"; reason: string };

type Validator = ((value: unknown) => boolean) & { errors?: ValidationError[] | null };

const SCHEMA_IDS: Record<FormatId, string | undefined> = {
  report: "stagegate/report/v1",
  outcomesHeader: "stagegate/outcomes/v1",
  outcome: undefined,
  expected: "stagegate/expected/v1",
  phases: "stagegate/phases/v1",
  attempts: "stagegate/attempts/v1",
  environment: "stagegate/environment/v1",
  histograms: "stagegate/histograms/v1",
  baseline: "stagegate/baseline/v1",
  lease: "stagegate/lease/v1",
};

function validator(name: string): Validator {
  return (validators as unknown as Record<string, Validator>)[name] as Validator;
}

function firstError(check: Validator): string {
  const error = check.errors?.[0];
  return error === undefined ? "invalid" : `${error.instancePath || "/"} ${error.message ?? ""}`;
}

/** Checks a parsed document; unknown keys are ignored, an unknown major version is told apart. */
export function readFormat<F extends FormatId>(format: F, value: unknown): ReadResult<Formats[F]> {
  const expected = SCHEMA_IDS[format];
  if (expected !== undefined) {
    const found = (value as { schema?: unknown } | null)?.schema;
    if (typeof found !== "string") return { kind: "invalid", reason: "it has no schema id" };
    if (found !== expected) return { kind: "unknown-version", found };
  }
  const check = validator(format);
  if (!check(value)) return { kind: "invalid", reason: firstError(check) };
  return { kind: "read", value: value as Formats[F] };
}

/** Like readFormat, from text; damaged JSON is invalid. The reason quotes nothing of the text. */
export function parseFormat<F extends FormatId>(format: F, text: string): ReadResult<Formats[F]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: "invalid", reason: "it is not JSON" };
  }
  return readFormat(format, value);
}

/** Throws for a document that a reader might not understand: writers are strict. */
export function writeFormat<F extends FormatId>(format: F, value: Formats[F]): string {
  const check = validator(`${format}Strict`);
  if (!check(value)) throw new TypeError(`${format}: ${firstError(check)}`);
  // Records are many, large and read by programs.
  return format === "baseline" ? JSON.stringify(value) : JSON.stringify(value, null, 2);
}
