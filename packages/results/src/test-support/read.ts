import { memorySource, readResultFile, type ResultFile, type TestCase } from "../index.ts";

/** What a file holds, its tests by their full title. */
export async function read(
  content: string | Uint8Array,
  pieceSize?: number,
): Promise<{ file: ResultFile; cases: TestCase[]; byTitle: Record<string, TestCase> }> {
  const cases: TestCase[] = [];
  const file = await readResultFile(memorySource("report", content, pieceSize), (testCase) => {
    cases.push(testCase);
  });
  return { file, cases, byTitle: Object.fromEntries(cases.map((each) => [titleOf(each), each])) };
}

export function titleOf({ suite, name }: TestCase): string {
  return [...suite, name].join(" > ");
}

/** Format and counts in one line: total, passed, failed, flaky, skipped. */
export function countsOf(file: ResultFile): string {
  if (file.kind === "quarantined") return `quarantined: ${file.message}`;
  const { total, passed, failed, flaky, skipped } = file.counts;
  return `${file.format} ${file.kind} ${[total, passed, failed, flaky, skipped].join(" ")}`;
}

/** Nothing about the file keeps a gate from passing. */
export function isGreen(file: ResultFile): boolean {
  if (file.kind !== "read" || file.errors.length > 0) return false;
  const { passed, failed, flaky } = file.counts;
  return failed === 0 && passed + flaky > 0;
}
