import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { cleanCharacters, createRedaction, GateError, maskVariables } from "@stagegate/core";
import type { Redaction, StoredRecord } from "@stagegate/core";
import { createCheckCollector, pointOfRecord, renderDashboard } from "@stagegate/report";
import type { CheckHistory, Dashboard, RunPoint } from "@stagegate/report";
import { findRuns } from "./dashboard/find.ts";
import { readRecords } from "./dashboard/records.ts";
import { readRunFolder } from "./dashboard/run-folder.ts";
import type { RunChecks } from "./dashboard/run-folder.ts";
import { VERSION } from "./version.ts";

export interface DashboardRequest {
  /** Folders with out directories, or with stored runs; relative to `cwd`. */
  folders: readonly string[];
  /** The page; relative to `cwd`. */
  out: string;
  title?: string;
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since the epoch. */
  now: number;
}

export interface BuiltDashboard {
  /** Absolute path of the page. */
  out: string;
  /** Oldest first. */
  runs: readonly RunPoint[];
  checks: number;
  notes: readonly string[];
}

const MAX_RUNS = 500;
const MAX_CHECKS = 50_000;
/** Checks that are counted while runs are read. */
const MAX_COUNTED = 200_000;

interface Run {
  point: RunPoint;
  repository: string;
  path?: string;
  checks(): Promise<readonly RunChecks[]> | readonly RunChecks[];
}

/**
 * One page over many runs. What is damaged is named and left out; where nothing can be read it
 * throws STAGEGATE_FILE_MISSING, as a page without a run would look like a good one.
 */
export async function buildDashboard(request: DashboardRequest): Promise<BuiltDashboard> {
  const { cwd, env, now } = request;
  const out = resolve(cwd, request.out);
  const redaction = createRedaction();
  maskVariables(redaction, env);
  const { runs: all, notes } = await readAll(request.folders.map((path) => resolve(cwd, path)));
  if (all.length === 0) {
    throw new GateError(
      "STAGEGATE_FILE_MISSING",
      `there is no run in ${request.folders.join(", ")}`,
      {
        hint: "Name folders that hold out directories (.stagegate) or stored runs.",
        detail: notes,
      },
    );
  }
  if (all.length > MAX_RUNS) notes.push(`${all.length - MAX_RUNS} older runs are not on the page`);
  const runs = all.slice(-MAX_RUNS);
  const { checks, omitted } = await sumUp(runs);
  const points = await Promise.all(runs.map((run) => linked(run, dirname(out))));
  const dashboard: Dashboard = {
    title: redaction.text(request.title ?? runs.at(-1)?.repository ?? ""),
    generatedAt: new Date(now).toISOString(),
    toolVersion: VERSION,
    runs: points,
    checks: redacted(checks, redaction),
    omittedChecks: omitted,
    notes: notes.map((note) => redaction.text(shown(note, cwd))),
  };
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, renderDashboard(dashboard));
  return { out, runs: points, checks: checks.length, notes: dashboard.notes };
}

/** Every run once, oldest first: an out directory tells more than its record. */
async function readAll(folders: readonly string[]): Promise<{ runs: Run[]; notes: string[] }> {
  const runs = new Map<string, Run>();
  const notes: string[] = [];
  const stored: StoredRecord[] = [];
  for (const folder of folders) {
    const found = await findRuns(folder);
    notes.push(...found.notes);
    for (const path of found.runs) {
      const run = await readRunFolder(path).catch((cause: unknown) => {
        return `${path} could not be read (${(cause as NodeJS.ErrnoException).code ?? "damaged"})`;
      });
      if (typeof run === "string") notes.push(run);
      else {
        notes.push(...run.notes);
        keep(runs, run);
      }
    }
    for (const file of found.records) {
      const records = await readRecords(file);
      if (typeof records === "string") notes.push(records);
      else stored.push(...(records ?? []));
    }
  }
  for (const record of stored) if (!runs.has(keyOf(record.run))) keep(runs, runOf(record));
  const at = ({ point }: Run): number => Date.parse(point.at);
  return { runs: [...runs.values()].sort((a, b) => at(a) - at(b)), notes };
}

function keyOf({ id, attempt }: { id: string; attempt: number }): string {
  return `${attempt} ${id}`;
}

/** Two folders may hold copies of one run. */
function keep(runs: Map<string, Run>, run: Run): void {
  const key = keyOf(run.point);
  if (!runs.has(key)) runs.set(key, run);
}

function runOf(record: StoredRecord): Run {
  const named = (gate: string): string => (gate === "comment-report" ? "results" : gate);
  const point = pointOfRecord(record);
  return {
    point: { ...point, gates: point.gates.map((gate) => ({ ...gate, gate: named(gate.gate) })) },
    repository: record.project,
    checks: () =>
      record.gates.map(({ gate, outcomes }) => ({ gate: named(gate), outcomes, names: [] })),
  };
}

async function sumUp(runs: readonly Run[]): Promise<{ checks: CheckHistory[]; omitted: number }> {
  const collector = createCheckCollector(MAX_COUNTED);
  const newestFirst = runs.toReversed();
  for (const [at, run] of newestFirst.entries()) {
    for (const { gate, outcomes, names } of await run.checks()) {
      collector.add(at, gate, outcomes);
      for (const { id, ...known } of names) collector.name(gate, id, known);
    }
  }
  return collector.result(MAX_CHECKS);
}

/** The page of a run, where it lies beside; else where the run was. */
async function linked({ point, path }: Run, from: string): Promise<RunPoint> {
  if (path === undefined) return point;
  const page = join(path, "report.html");
  const exists = await stat(page).then(
    (found) => found.isFile(),
    () => false,
  );
  return exists ? { ...point, href: relative(from, page).replaceAll("\\", "/") } : point;
}

/** All names at once: one by one, the patterns of secrets would take seconds. */
function redacted(checks: readonly CheckHistory[], redaction: Redaction): CheckHistory[] {
  const flat = (text: string): string => cleanCharacters(text).replaceAll("\n", " ");
  const lines = redaction
    .text(checks.map(({ id, title }) => `${flat(id)}\n${flat(title)}`).join("\n"))
    .split("\n");
  const whole = lines.length === checks.length * 2;
  return checks.map((check, at) => ({
    ...check,
    id: whole ? (lines[at * 2] ?? "") : redaction.text(flat(check.id)),
    title: whole ? (lines[at * 2 + 1] ?? "") : redaction.text(flat(check.title)),
  }));
}

function shown(note: string, cwd: string): string {
  return note.replaceAll(`${cwd}/`, "");
}
