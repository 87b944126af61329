import { expectedStrict } from "./generated/format-expected-strict.ts";
import { bareReportStrict } from "./generated/format-report-bare-strict.ts";
import type { ValidationError } from "./issues.ts";
import type { ExpectedReport, GateReport } from "./types.ts";

type Validator = ((value: unknown) => boolean) & { errors?: ValidationError[] | null };

/**
 * As `writeFormat("report", …)`, without the validators of the other formats: every gate writes one
 * report, also when it ends before it began. Rejects what a reader might not understand.
 */
export async function writeReport(report: GateReport): Promise<string> {
  // What ends before it began lists nothing, and is checked without loading what checks lists.
  if (!(bareReportStrict as unknown as Validator)(report)) await requireReport(report);
  return JSON.stringify(report, null, 2);
}

/** As `writeFormat("expected", …)`, for the same reason. */
export function writeExpected(expected: ExpectedReport): string {
  requireValid("expected", expectedStrict as unknown as Validator, expected);
  return JSON.stringify(expected, null, 2);
}

async function requireReport(report: GateReport): Promise<void> {
  const { reportStrict } = await import("./generated/format-report-strict.ts");
  requireValid("report", reportStrict as unknown as Validator, report);
}

function requireValid(format: string, check: Validator, value: unknown): void {
  if (check(value)) return;
  const error = check.errors?.[0];
  throw new TypeError(`${format}: ${error?.instancePath ?? ""} ${error?.message ?? "is invalid"}`);
}
