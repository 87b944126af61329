import { bareReportStrict } from "./generated/format-report-bare-strict.ts";
import type { ValidationError } from "./issues.ts";
import type { GateReport } from "./types.ts";

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

async function requireReport(report: GateReport): Promise<void> {
  const { reportStrict } = await import("./generated/format-report-strict.ts");
  const check = reportStrict as unknown as Validator;
  if (check(report)) return;
  const error = check.errors?.[0];
  throw new TypeError(`report: ${error?.instancePath ?? ""} ${error?.message ?? "is invalid"}`);
}
