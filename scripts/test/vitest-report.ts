import type { Totals } from "./totals.ts";

/** The part of vitest's JSON report that is read (https://vitest.dev/guide/reporters#json-reporter). */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: unknown[] }[];
}

export interface Counted {
  totals: Totals;
  /** Why something counts as failed beside the tests that vitest shows itself. */
  notes: readonly string[];
}

/**
 * Totals of a vitest run. What no test shows counts too: a file that could not be loaded, an error
 * outside of tests, no report at all. Nothing that ran is a failure: no data is never green.
 */
export function countTests(text: string | undefined, exitCode: number): Counted {
  const report = text === undefined ? undefined : parse(text);
  if (report === undefined) {
    return {
      totals: { passed: 0, failed: 1, skipped: 0 },
      notes: [`vitest ended with ${exitCode} and left no report`],
    };
  }
  const totals = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  const notes = report.testResults.filter(neverLoaded).map(({ name }) => `${name} did not load`);
  totals.failed += notes.length;
  if (totals.failed === 0 && totals.passed === 0) {
    totals.failed = 1;
    notes.push(`no test ran; ${totals.skipped} were skipped`);
  } else if (totals.failed === 0 && exitCode !== 0) {
    totals.failed = 1;
    notes.push(`vitest ended with ${exitCode}, though no test failed`);
  }
  return { totals, notes };
}

function neverLoaded(file: Report["testResults"][number]): boolean {
  return file.status === "failed" && file.assertionResults.length === 0;
}

function parse(text: string): Report | undefined {
  try {
    const report = JSON.parse(text) as Partial<Report> | null;
    return typeof report?.numPassedTests === "number" && Array.isArray(report.testResults)
      ? (report as Report)
      : undefined;
  } catch {
    return undefined;
  }
}
