import type { ExpectedReport } from "@stagegate/schema";
import { writeExpected } from "@stagegate/schema/report-format";
import { keyedName } from "../out-dir.ts";
import type { OutDir } from "../out-dir.ts";
import type { Files } from "../ports/system.ts";

/**
 * Says that a gate will leave a report: a file of its own per gate and key, so that out directories
 * of several jobs can be put together. With `startedAt` the gate runs, without it it is only planned.
 * A report that is missing then, or older than the start, is missing: the gate was killed.
 */
export async function expectReport(
  files: Files,
  out: OutDir,
  expected: Omit<ExpectedReport, "schema" | "key">,
): Promise<void> {
  const value: ExpectedReport = {
    schema: "stagegate/expected/v1",
    ...expected,
    ...(out.key === undefined ? {} : { key: out.key }),
  };
  const path = out.file("expected", `${keyedName(expected.gate, out.key)}.json`);
  await files.write(path, `${writeExpected(value)}\n`);
}

/** Removes what the same gate and key wrote before: nothing of it may be taken for new. */
export async function forgetReport(
  files: Files,
  out: OutDir,
  gate: ExpectedReport["gate"],
): Promise<void> {
  const name = keyedName(gate, out.key);
  await files.remove(out.file("reports", `${name}.json`));
  await files.remove(out.file("outcomes", `${name}.ndjson.gz`));
  await files.remove(out.file("histograms", `${name}.json`));
  await files.remove(out.file("evidence", name));
}
