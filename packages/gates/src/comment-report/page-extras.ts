import { join } from "node:path";
import { cleanCharacters } from "@stagegate/core";
import type { GateContext, Redaction } from "@stagegate/core";
import { findingsOf, gatePoint, pointOfRecord, relativeLink } from "@stagegate/report";
import type { GateOutcomes, GateSection, ReportPage, RunPoint } from "@stagegate/report";
import { worstVerdict } from "@stagegate/schema";
import type { GateReport, Outcome } from "@stagegate/schema";
import { readOutcomes } from "./outcomes.ts";

type Context = GateContext<"comment-report">;
type Extras = Pick<ReportPage, "excerpts" | "outcomes" | "runs" | "links">;

/** Rows that a page holds; a browser finds and sorts them in an instant. */
const MAX_ROWS = 50_000;
const MAX_RUNS = 60;
const MAX_LOGS = 12;
const MAX_LOG_BYTES = 512 * 1024;
const MAX_EXCERPT = 8_000;

/** What the page can tell beyond the reports: all checks, logs, earlier runs, places to look. */
export async function pageExtras(
  context: Context,
  sections: readonly GateSection[],
  reports: readonly GateReport[],
): Promise<Extras> {
  const links = context.config?.telemetry?.links;
  return {
    excerpts: await logExcerpts(context, sections),
    outcomes: await allOutcomes(context, reports),
    runs: runsOf(context, sections, reports),
    ...(links === undefined ? {} : { links }),
  };
}

/** Only of gates whose reports left checks out: all others are in them. */
async function allOutcomes(
  context: Context,
  reports: readonly GateReport[],
): Promise<GateOutcomes[]> {
  const files: GateOutcomes[] = [];
  let room = MAX_ROWS;
  for (const report of reports) {
    if (report.omitted.checks === 0) continue;
    const all = await readOutcomes(context, report);
    const kept = all.slice(0, room);
    room -= kept.length;
    files.push({
      gate: report.gate,
      outcomes: redacted(context.redaction, kept),
      omitted: all.length - kept.length,
    });
  }
  return files;
}

/** All ids at once: one by one, the patterns of secrets would take seconds. */
function redacted(redaction: Redaction, outcomes: readonly Outcome[]): Outcome[] {
  const lines = redaction
    .text(outcomes.map(({ id }) => cleanCharacters(id).replaceAll("\n", " ")).join("\n"))
    .split("\n");
  const whole = lines.length === outcomes.length;
  return outcomes.map((outcome, at) => ({
    ...outcome,
    id: whole ? (lines[at] ?? "") : redaction.text(cleanCharacters(outcome.id)),
  }));
}

function runsOf(
  { host, history }: Context,
  sections: readonly GateSection[],
  reports: readonly GateReport[],
): RunPoint[] {
  const { run, subject } = host.info;
  const earlier = (history?.records ?? [])
    .filter((record) => record.run.id !== run.id || record.run.attempt !== run.attempt)
    .slice(0, MAX_RUNS)
    .map(pointOfRecord)
    .reverse();
  if (reports.length === 0) return earlier;
  const now = host.clock.now();
  const starts = reports.map(({ startedAt }) => Date.parse(startedAt)).filter(Number.isFinite);
  return [
    ...earlier,
    {
      at: new Date(now).toISOString(),
      id: run.id,
      attempt: run.attempt,
      commit: subject.commit,
      verdict: worstVerdict(sections.map(({ verdict }) => verdict)) ?? "inconclusive",
      durationMs: Math.max(0, now - Math.min(now, ...starts)),
      gates: reports.map(gatePoint),
    },
  ];
}

/** The ends of the logs behind findings, so that nobody has to open an archive for three lines. */
async function logExcerpts(
  { host, out, redaction }: Context,
  sections: readonly GateSection[],
): Promise<Map<string, string>> {
  const excerpts = new Map<string, string>();
  for (const path of logPaths(sections)) {
    if (excerpts.size >= MAX_LOGS) break;
    const file = join(out.path, path);
    if (((await host.files.size(file)) ?? Number.POSITIVE_INFINITY) > MAX_LOG_BYTES) continue;
    const text = await host.files.readText(file).catch(() => undefined);
    if (text === undefined || text.includes("\0")) continue;
    const end = text.slice(-MAX_EXCERPT);
    // The first line may begin in the middle of a secret that nobody recognises any more.
    const whole = end === text ? text : end.slice(end.indexOf("\n") + 1);
    // What cannot be seen goes first: it could part a secret, and be taken away on the page.
    excerpts.set(path, redaction.text(cleanCharacters(whole)));
  }
  return excerpts;
}

function logPaths(sections: readonly GateSection[]): Set<string> {
  const paths = new Set<string>();
  for (const section of sections) {
    const wanted = new Set(findingsOf(section).flatMap((check) => check.evidence ?? []));
    for (const { id, kind, path } of section.evidence) {
      if (kind !== "log" || !wanted.has(id) || relativeLink(path) === undefined) continue;
      if (path !== undefined) paths.add(path);
    }
  }
  return paths;
}
