import { basename } from "node:path";
import type { GateContext, GateOutcome } from "@stagegate/core";
import { headline } from "@stagegate/report";
import type { GateSection, ReportPage } from "@stagegate/report";
import type { Check, Coverage, Diagnosis, RankingEntry } from "@stagegate/schema";
import { collectReports } from "./collect.ts";
import type { ReportPorts } from "./gate.ts";
import {
  judgeJobs,
  judgeRivals,
  judgeUnread,
  judgeUnreadable,
  jobsSection,
  readJobs,
  UNSEEN_JOBS,
} from "./jobs.ts";
import { writeMachineFormats } from "./machine.ts";
import { notify } from "./notify.ts";
import { buildPage } from "./page.ts";
import { publish } from "./publish.ts";
import { recordRun } from "./record.ts";
import { judgeResults } from "./results.ts";
import type { JudgedResults } from "./results.ts";

type Context = GateContext<"comment-report">;

/** Sections that are about no gate. */
const OTHERS: ReadonlySet<string> = new Set(["results", "jobs", "policy"]);

/** Merges every report, names the culprit, writes page, comment and summary, speaks for all gates. */
export async function runCommentReport(context: Context, ports: ReportPorts): Promise<GateOutcome> {
  const { gatesShown, notes: lacking = [], lost: unread = [], rivals = [] } = ports;
  // What is wrong with the input is told before anything is posted.
  const ended = await readJobs(context);
  const collected = await collectReports(context);
  collected.rejected.unshift(...lacking.map((note) => context.redaction.text(note)));
  // Here, as comment and page shall say it too.
  if (ended === undefined && ports.handedOver === true) collected.rejected.push(UNSEEN_JOBS);
  const lost = [
    ...judgeJobs(ended ?? new Map(), collected.reports, projectOf(context)),
    ...judgeUnread(unread, projectOf(context)),
    ...judgeUnreadable(collected.unreadable, projectOf(context)),
    ...judgeRivals([...new Set([...rivals, ...collected.rivals])], projectOf(context)),
  ];
  const results = await judgeResults(context);
  const page = await buildPage(context, collected, { results, jobs: jobsSection(context, lost) });
  const unwritten = await writeMachineFormats(context, page, collected.reports);
  const { notes, url } = await publish(context, page, gatesShown);
  notes.push(...unwritten);
  // Before this run is stored: it is compared with the run before it.
  const linked = url === undefined ? page : { ...page, reportUrl: url };
  notes.push(...(await notify(context, linked)));
  notes.push(...(await recordRun(context, collected.reports, results)));
  const gates = page.sections.filter(({ id }) => !OTHERS.has(id));
  return {
    summary: summaryOf(page),
    checks: [
      ...gates.map((section) => gateCheck(context, section)),
      ...ownChecks(context, page, results),
      ...lost,
    ],
    // Without gates the tests are judged like those of any gate, so that enforcement applies.
    ...(gates.length === 0 && lost.length === 0
      ? {}
      : { exitCode: page.exitCode as NonNullable<GateOutcome["exitCode"]> }),
    metrics: metricsOf(page),
    versions: [...page.versions],
    ranking: rankingOf(page),
    diagnosis: diagnosisOf(
      page,
      collected.reports.flatMap((report) => report.diagnosis ?? []),
    ),
    notes: [...page.notes, ...notes],
    outputs: {
      "report-html": context.out.file("report.html"),
      ...(url === undefined ? {} : { "report-url": url }),
      ...(page.culprit.service === undefined ? {} : { culprit: page.culprit.service }),
    },
  };
}

function summaryOf(page: ReportPage): string {
  const { service } = page.culprit;
  return service === undefined ? headline(page) : `${headline(page)}; culprit: ${service}`;
}

function projectOf({ config, host }: Context): string {
  return config?.project ?? basename(host.info.subject.repository);
}

/** One check per gate: its findings stay in its own report. */
function gateCheck(context: Context, section: GateSection): Check {
  const red = ["fail", "error", "inconclusive"].includes(section.verdict);
  const observed = red && section.exitCode === 0 ? " (does not block)" : "";
  return {
    id: `gate:${projectOf(context)}/${section.id}#verdict`,
    title: section.id,
    verdict: section.verdict,
    ...(section.verdict === "pass" ? {} : { message: `${section.summary}${observed}` }),
    durationMs: section.durationMs,
  };
}

/** The tests of plain result files, or that there was nothing at all to judge. */
function ownChecks(
  context: Context,
  page: ReportPage,
  results: JudgedResults | undefined,
): Check[] {
  if (results !== undefined) return results.outcome.checks;
  if (page.sections.length > 0) return [];
  return [
    {
      id: `gate:${projectOf(context)}/#reports`,
      title: "At least one gate has reported",
      verdict: "inconclusive",
      message: "there is no report of this run, and no result files were named with `results`",
      observed: 0,
      threshold: 1,
      unit: "reports",
    },
  ];
}

function metricsOf(page: ReportPage): NonNullable<GateOutcome["metrics"]> {
  const failed = page.sections.filter((section) => section.exitCode !== 0).length;
  return [
    { name: "gates", value: page.sections.length, unit: "gates" },
    { name: "blocking", value: failed, unit: "gates", key: true },
  ];
}

function rankingOf({ culprit }: ReportPage): RankingEntry[] {
  if (culprit.service === undefined) return [];
  const first = { service: culprit.service, score: 1, evidence: [...culprit.evidence] };
  const rest = culprit.runnersUp.map(({ service, share }) => ({
    service,
    score: share,
    evidence: [],
  }));
  return [first, ...rest];
}

/** The culprit in the report of the run, and how much of it the traces cover. */
function diagnosisOf(page: ReportPage, all: readonly Diagnosis[]): Diagnosis {
  const { service, confidence, why } = page.culprit;
  const none: Coverage = {
    servicesSeen: [],
    servicesDeclared: 0,
    attempts: 0,
    attemptsWithTrace: 0,
  };
  const widest = all
    .map((diagnosis) => diagnosis.coverage)
    .sort((a, b) => b.servicesSeen.length - a.servicesSeen.length)[0];
  return {
    ...(service === undefined ? {} : { culprit: { service, confidence: confidence ?? 0.5 } }),
    coverage: widest ?? none,
    notes: [why],
  };
}
