import type { GateContext } from "@stagegate/core";
import { mergeSection } from "@stagegate/report";
import type { GateSection, ReportPage } from "@stagegate/report";
import { worstExitCode, worstVerdict } from "@stagegate/schema";
import type { ExpectedReport, GateReport, ServiceVersion } from "@stagegate/schema";
import { expectedGates, missingParts } from "./expected.ts";
import { loadImages } from "./images.ts";
import { liveEnvironment } from "./live.ts";
import { mergeRankings } from "./merge.ts";
import { pageExtras } from "./page-extras.ts";
import type { Collected } from "./collect.ts";
import { policySection } from "./policy-section.ts";
import type { JudgedResults } from "./results.ts";
import { isOfStrangers, NO_COMMANDS, withoutCommands } from "./strangers.ts";

type Context = GateContext<"comment-report">;

/** Everything that was collected as the one model that all renderers draw. */
export async function buildPage(
  context: Context,
  collected: Collected,
  { results, jobs }: { results: JudgedResults | undefined; jobs: GateSection | undefined },
): Promise<ReportPage> {
  const { host, config, inputs } = context;
  const { rejected, started } = collected;
  const strange = isOfStrangers(context);
  const reports = strange ? collected.reports.map(withoutCommands) : collected.reports;
  const sections = gateSections(context, reports, started);
  if (results !== undefined) sections.push(results.section);
  if (jobs !== undefined) sections.push(jobs);
  const policy = sections.length === 0 ? undefined : policySection(context);
  if (policy !== undefined) sections.push(policy);
  const { subject, source } = host.info;
  const environment = await liveEnvironment(context);
  // What tells an older comment from a newer one is the run that was judged.
  const run = source === undefined ? host.info.run : { ...host.info.run, ...source };
  return {
    title: inputs.title ?? config?.["comment-report"]?.title ?? config?.project ?? "",
    verdict: worstVerdict(sections.map((section) => section.verdict)) ?? "inconclusive",
    exitCode: sections.length === 0 ? 5 : worstExitCode(sections.map(({ exitCode }) => exitCode)),
    generatedAt: new Date(host.clock.now()).toISOString(),
    durationMs: wallTime(reports, host.clock.now()),
    subject,
    run,
    targetBranch: context.targetBranch,
    ...(host.info.code === undefined ? {} : { code: host.info.code }),
    ...(environment === undefined ? {} : { environment }),
    sections,
    culprit: onlyResults(reports, results) ? UNASKED : mergeRankings(reports, config?.services),
    versions: mergeVersions(reports),
    notes: [
      ...rejected,
      ...(results?.section.notes ?? []),
      ...(source === undefined
        ? []
        : [`All of this was taken from run ${source.id}, as it handed it over.`]),
      ...(strange ? [NO_COMMANDS] : []),
    ],
    toolVersion: host.version,
    images: await loadImages(context, sections),
    ...(await pageExtras(context, sections, reports)),
  };
}

/** Nothing but plain test results is red: nobody can be named, and nobody was asked. */
function onlyResults(reports: readonly GateReport[], results: JudgedResults | undefined): boolean {
  return results !== undefined && !reports.some((report) => report.blocking);
}

/** Plain test results carry no traces. */
const UNASKED: ReportPage["culprit"] = { why: "", evidence: [], gates: [], runnersUp: [] };

function gateSections(
  context: Context,
  reports: readonly GateReport[],
  started: readonly ExpectedReport[],
): GateSection[] {
  return expectedGates(context, reports, started).map((gate) => {
    const own = reports.filter((report) => report.gate === gate);
    return mergeSection(gate, own, missingParts(context, gate, { reports: own, started }));
  });
}

/** From the start of the first gate until now; 0 without a gate or with clocks that disagree. */
function wallTime(reports: readonly GateReport[], now: number): number {
  const starts = reports.map((report) => Date.parse(report.startedAt)).filter(Number.isFinite);
  return starts.length === 0 ? 0 : Math.max(0, now - Math.min(...starts));
}

/** One version per service; what a service reported itself beats what was declared. */
function mergeVersions(reports: readonly GateReport[]): ServiceVersion[] {
  const merged = new Map<string, ServiceVersion>();
  for (const version of reports.flatMap((report) => report.versions)) {
    const before = merged.get(version.service);
    if (before === undefined || (before.source !== "reported" && version.source === "reported")) {
      merged.set(version.service, version);
    }
  }
  return [...merged.values()];
}
