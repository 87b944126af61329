import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { keyedName } from "@stagegate/core";
import { gatePoint } from "@stagegate/report";
import type { CheckNames, GatePoint, RunPoint } from "@stagegate/report";
import { worstVerdict } from "@stagegate/schema";
import type { GateReport, Outcome } from "@stagegate/schema";
import { parseFormat } from "@stagegate/schema/formats";

export interface RunFolder {
  path: string;
  point: RunPoint;
  repository: string;
  /** Reads what every check came out as; only for runs that are shown. */
  checks(): Promise<RunChecks[]>;
  /** Files of it that do not count. */
  notes: string[];
}

export interface RunChecks {
  gate: string;
  outcomes: readonly Outcome[];
  names: readonly (CheckNames & { id: string })[];
}

const MAX_FILE = 64 * 1024 * 1024;
const MAX_REPORTS = 1_000;

/** One out directory; a sentence where nothing of it can be read. */
export async function readRunFolder(path: string): Promise<RunFolder | string> {
  const notes: string[] = [];
  const names = (await readdir(join(path, "reports"))).filter((name) => name.endsWith(".json"));
  const reports: GateReport[] = [];
  for (const name of names.sort().slice(0, MAX_REPORTS)) {
    const file = join(path, "reports", name);
    const read = await readReport(file);
    if (typeof read === "string") notes.push(`${file} ${read}`);
    else reports.push(read);
  }
  const own = latestRun(reports);
  const newest = own[0];
  if (newest === undefined) return `${path} has no report that can be read${reasonOf(notes)}`;
  const others = reports.length - own.length;
  if (others > 0) notes.push(`${path} also has ${others} reports of other runs or attempts`);
  return {
    path,
    point: pointOf(own, newest),
    repository: newest.subject.repository,
    checks: () => checksOf(path, own),
    notes,
  };
}

function reasonOf([first]: readonly string[]): string {
  return first === undefined ? "" : `: ${first}`;
}

async function readReport(file: string): Promise<GateReport | string> {
  try {
    if ((await stat(file)).size > MAX_FILE) return "is too large";
    const read = parseFormat("report", await readFile(file, "utf8"));
    if (read.kind === "read") return read.value;
    return read.kind === "invalid"
      ? `cannot be read (${read.reason.slice(0, 200)})`
      : `has the format ${read.found.slice(0, 80)}, which this version does not read`;
  } catch (cause) {
    return `cannot be read (${(cause as NodeJS.ErrnoException).code ?? "damaged"})`;
  }
}

/** Of the run that began last the highest attempt of each gate and leg, newest first. */
function latestRun(reports: readonly GateReport[]): GateReport[] {
  const sorted = [...reports].sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
  const id = sorted[0]?.run.id;
  const best = new Map<string, GateReport>();
  for (const report of sorted.filter(({ run }) => run.id === id)) {
    const key = keyedName(report.gate, report.key);
    const before = best.get(key);
    if (before === undefined || report.run.attempt > before.run.attempt) best.set(key, report);
  }
  return [...best.values()];
}

function pointOf(reports: readonly GateReport[], newest: GateReport): RunPoint {
  const starts = reports.map(({ startedAt }) => Date.parse(startedAt)).filter(Number.isFinite);
  const ends = reports
    .map(({ startedAt, durationMs }) => Date.parse(startedAt) + durationMs)
    .filter(Number.isFinite);
  const end = Math.max(0, ...ends);
  const { subject, run } = newest;
  return {
    at: new Date(Math.min(end, 8.64e15)).toISOString(),
    id: run.id,
    attempt: Math.max(...reports.map((report) => report.run.attempt)),
    commit: subject.commit,
    ...(subject.ref === undefined ? {} : { branch: subject.ref }),
    ...(subject.changeRequest === undefined ? {} : { changeRequest: subject.changeRequest }),
    verdict: worstVerdict(reports.map(({ verdict }) => verdict)) ?? "inconclusive",
    durationMs: Math.max(0, end - Math.min(end, ...starts)),
    gates: reports.flatMap(gateOf),
    ...(run.url === undefined ? {} : { href: run.url }),
  };
}

/** The last gate speaks for the others; of its own it has tests of plain result files at most. */
function gateOf(report: GateReport): GatePoint[] {
  if (report.gate !== "comment-report") return [gatePoint(report)];
  const checks = report.checks.filter(isOwn);
  if (checks.length === 0) return [];
  const red = checks.filter(({ verdict }) => ["fail", "error", "inconclusive"].includes(verdict));
  const { durationMs } = report;
  return [
    {
      gate: "results",
      verdict: worstVerdict(checks.map(({ verdict }) => verdict)) ?? "inconclusive",
      durationMs,
      counts: {
        judged: checks.filter(({ verdict }) => verdict !== "skip").length,
        failed: red.length,
        flaky: checks.filter((check) => check.class === "flaky").length,
      },
      figures: [],
    },
  ];
}

function isOwn({ id }: { id: string }): boolean {
  return !/^(?:gate|policy|jobs?):/.test(id);
}

async function checksOf(path: string, reports: readonly GateReport[]): Promise<RunChecks[]> {
  const all: RunChecks[] = [];
  for (const report of reports) {
    const checks = report.checks.filter(isOwn);
    const outcomes =
      (await readOutcomes(
        join(path, "outcomes", `${keyedName(report.gate, report.key)}.ndjson.gz`),
      )) ??
      checks.map(({ id, verdict, durationMs, class: kind }) => ({
        id,
        v: verdict,
        ...(durationMs === undefined ? {} : { ms: durationMs }),
        ...(kind === "flaky" ? { f: true as const } : {}),
      }));
    all.push({
      gate: report.gate === "comment-report" ? "results" : report.gate,
      outcomes: outcomes.filter(isOwn),
      names: checks.map(({ id, title, service, owner }) => ({
        id,
        title,
        ...(service === undefined ? {} : { service }),
        ...(owner === undefined ? {} : { owner }),
      })),
    });
  }
  return all;
}

/** Undefined where there is none, or where it is damaged: then the report has to do. */
async function readOutcomes(file: string): Promise<Outcome[] | undefined> {
  try {
    if ((await stat(file)).size > MAX_FILE) return undefined;
    const text = gunzipSync(await readFile(file), { maxOutputLength: 4 * MAX_FILE }).toString();
    return text
      .split("\n")
      .slice(1)
      .flatMap((line) => {
        const read = line === "" ? undefined : parseFormat("outcome", line);
        return read?.kind === "read" ? [read.value] : [];
      });
  } catch {
    return undefined;
  }
}
