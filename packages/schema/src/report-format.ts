import { reportStrict } from "./generated/format-report-strict.ts";
import type { ValidationError } from "./issues.ts";
import type { GateReport } from "./types.ts";

type Validator = ((value: unknown) => boolean) & { errors?: ValidationError[] | null };

/**
 * As `writeFormat("report", …)`, without the validators of the other formats: every gate writes one
 * report, also when it ends before it began. Throws for what a reader might not understand.
 */
export function writeReport(report: GateReport): string {
  const check = reportStrict as unknown as Validator;
  if (check(report)) return JSON.stringify(report, null, 2);
  const error = check.errors?.[0];
  throw new TypeError(`report: ${error?.instancePath ?? ""} ${error?.message ?? "is invalid"}`);
}
