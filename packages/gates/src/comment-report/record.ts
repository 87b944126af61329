import type { GateContext } from "@stagegate/core";
import { historyLimit, packRecord, post, toOutcome } from "@stagegate/core";
import { figuresOf } from "@stagegate/report";
import type { BaselineRecord, GateReport } from "@stagegate/schema";
import { readOutcomes } from "./outcomes.ts";
import type { JudgedResults } from "./results.ts";

type Context = GateContext<"comment-report">;

/**
 * Stores the run as history: on pushes to the target branch, and where the input asks for it. Runs
 * of another branch never become history of the target branch. Returns what there is to say.
 */
export async function recordRun(
  context: Context,
  reports: readonly GateReport[],
  results: JudgedResults | undefined,
): Promise<string[]> {
  const { host, inputs, targetBranch, config } = context;
  const { run, subject, event } = host.info;
  // A branch of a fork may have the same name.
  const ofChange = event === "change-request" || event === "merge-queue";
  const onTarget = subject.ref === targetBranch && !ofChange;
  if (inputs.record !== true && !(event === "push" && onTarget)) return [];
  if (!onTarget) {
    const what = ofChange ? "a change" : (subject.ref ?? "no branch");
    return [`not stored as history: this is ${what}, not ${targetBranch}`];
  }
  if (reports.length === 0 && results === undefined)
    return ["not stored as history: no gate has reported"];
  const record: BaselineRecord = {
    schema: "stagegate/baseline/v1",
    project: config?.project ?? subject.repository,
    recordedAt: new Date(host.clock.now()).toISOString(),
    subject,
    run,
    gates: [
      ...(await Promise.all(reports.map((report) => gateRecord(context, report)))),
      ...(results === undefined ? [] : [ownRecord(results)]),
    ],
  };
  const earlier = context.history?.records ?? [];
  const packed = packRecord(record, earlier, historyLimit(config));
  return post("not stored as history", () => host.baselines.put(packed));
}

/** Tests of plain result files are judged by this gate itself. */
function ownRecord({ outcome, section }: JudgedResults): BaselineRecord["gates"][number] {
  return {
    gate: "comment-report",
    verdict: section.verdict,
    durationMs: section.durationMs,
    outcomes: outcome.checks.map(toOutcome),
    metrics: (outcome.metrics ?? []).map(({ name, value, unit }) => ({ name, value, unit })),
  };
}

async function gateRecord(
  context: Context,
  report: GateReport,
): Promise<BaselineRecord["gates"][number]> {
  return {
    gate: report.gate,
    ...(report.key === undefined ? {} : { key: report.key }),
    verdict: report.verdict,
    durationMs: report.durationMs,
    outcomes: await readOutcomes(context, report),
    // Also per service, as its traces show it: trends of a service are made of that.
    metrics: figuresOf(report),
  };
}
