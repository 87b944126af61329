import { addNote } from "./format-reader.ts";
import type { CaseCounts, FileNote } from "./model.ts";

const MAX_ERRORS = 20;

/** What a reader notices about a file. */
export interface Findings {
  readonly notes: FileNote[];
  /** Such a file is not green. */
  readonly errors: string[];
}

/** What a report says about itself; undefined where it says nothing. */
export interface Declared {
  total?: number | undefined;
  failed?: number | undefined;
}

/** Adds a failure outside any test. */
export function addError(findings: Findings, message: string): void {
  if (findings.errors.length < MAX_ERRORS) findings.errors.push(message.slice(0, 2_000));
}

/**
 * Compares what a report counts with what it holds. A difference is a note; failures that are
 * counted and not told are an error, so that a lost failure never makes a file green.
 */
export function compareDeclared(findings: Findings, declared: Declared, counts: CaseCounts): void {
  const { total, failed } = declared;
  const parts: string[] = [];
  if (total !== undefined && total !== counts.total) {
    parts.push(`${total} tests (holds ${counts.total})`);
  }
  if (failed !== undefined && failed !== counts.failed) {
    parts.push(`${failed} failed (holds ${counts.failed})`);
  }
  if (parts.length > 0) {
    const message = `the report says ${parts.join(", ")}`;
    addNote(findings.notes, { kind: "counts-differ", message });
  }
  if (failed === undefined || failed <= counts.failed || findings.errors.length > 0) return;
  addError(
    findings,
    `the report counts ${failed} failed, ${counts.failed === 0 ? "none" : `only ${counts.failed}`} of them ${counts.failed > 1 ? "are" : "is"} among its tests`,
  );
}
