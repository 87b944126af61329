import type { GateContext } from "@stagegate/core";
import {
  renderCtrf,
  renderJunitFiles,
  renderOpenMetrics,
  renderRunReport,
  renderSarif,
} from "@stagegate/report";
import type { ReportPage } from "@stagegate/report";
import type { GateReport } from "@stagegate/schema";
import { isOfStrangers, withoutCommands } from "./strangers.ts";

type Context = GateContext<"comment-report">;

/** Files of an earlier report of this run, which may have had more parts. */
const MAX_OLD_PARTS = 50;

/**
 * Writes the report for programs: `report.json`, `report.sarif`, `ctrf.json`, `metrics.txt`, and
 * JUnit as `junit.xml`, `junit-2.xml` and so on, each as large as GitLab takes. Returns what could
 * not be written: no program's copy is worth a run.
 */
export async function writeMachineFormats(
  context: Context,
  page: ReportPage,
  all: readonly GateReport[],
): Promise<string[]> {
  const { host, out, redaction } = context;
  const reports = isOfStrangers(context) ? all.map(withoutCommands) : all;
  const gates = new Set<string>(reports.map(({ gate }) => gate));
  const checks = page.sections.filter(({ id }) => !gates.has(id)).flatMap((one) => one.checks);
  const notes: string[] = [];
  const write = async (name: string, render: () => string): Promise<void> => {
    try {
      await host.files.write(out.file(name), render());
    } catch (cause) {
      notes.push(`${name} could not be written: ${redaction.text((cause as Error).message)}`);
    }
  };
  const junit = renderJunitFiles(page);
  for (const [at, text] of junit.entries()) await write(junitName(at), () => text);
  for (let at = junit.length; at < junit.length + MAX_OLD_PARTS; at += 1) {
    if (!(await host.files.exists(out.file(junitName(at))))) break;
    await host.files.remove(out.file(junitName(at)));
  }
  await write("metrics.txt", () => renderOpenMetrics(page));
  await write("report.json", () => renderRunReport(page, { reports, checks }));
  await write("report.sarif", () => renderSarif(page));
  await write("ctrf.json", () => renderCtrf(page));
  return notes;
}

/** Readers of JUnit, and the components of GitLab, know the name of the first. */
function junitName(at: number): string {
  return at === 0 ? "junit.xml" : `junit-${at + 1}.xml`;
}
