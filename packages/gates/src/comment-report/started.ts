import type { GateContext } from "@stagegate/core";
import type { ExpectedReport, GateReport } from "@stagegate/schema";
import { parseFormat } from "@stagegate/schema/formats";
import { runOf } from "./run-of.ts";
import { scrub } from "./scrub.ts";

type Context = GateContext<"comment-report">;

const MAX_FILES = 1_000;
const MAX_BYTES = 64 * 1024;

/** What gates of this run have said at their start: the last word of each gate and key. */
export interface Started {
  gates: readonly ExpectedReport[];
  /** Files that nobody can read, a sentence each. */
  rejected: string[];
  /** Their paths. */
  unreadable: string[];
}

/** Reads every file below `expected/`. Those of another run say nothing about this one. */
export async function readStarted({ host, out, redaction }: Context): Promise<Started> {
  const paths = await host.files.glob(out.file("expected"), ["**/*.json"]);
  const rejected: string[] = [];
  const unreadable: string[] = [];
  if (paths.length > MAX_FILES) {
    rejected.push(
      `${paths.length - MAX_FILES} files beyond the first ${MAX_FILES} of expected/ were not read`,
    );
    unreadable.push("expected/");
  }
  const latest = new Map<string, ExpectedReport>();
  for (const path of paths.slice(0, MAX_FILES)) {
    const small = ((await host.files.size(path)) ?? 0) <= MAX_BYTES;
    const text = small ? await host.files.readText(path) : undefined;
    const read = parseFormat("expected", text ?? "");
    if (read.kind !== "read") {
      rejected.push(`${out.relative(path)} cannot be read: which gate has started is not known`);
      unreadable.push(out.relative(path));
      continue;
    }
    // As reports are: a key must not be another one here and there.
    const value = scrub(read.value, redaction);
    const before = latest.get(legOf(value));
    const ofThisRun = value.run.id === runOf(host).id;
    if (ofThisRun && (before === undefined || isBefore(before, value)))
      latest.set(legOf(value), value);
  }
  return { gates: [...latest.values()], rejected, unreadable };
}

type Leg = Pick<GateReport, "gate" | "key">;

/** One text per gate and key. */
export function legOf({ gate, key }: Leg): string {
  return JSON.stringify([gate, key]);
}

type Moment = Pick<ExpectedReport, "run" | "startedAt">;

/** Whether one start of a gate came before another; a gate that is only planned has no time. */
function isBefore(a: Moment, b: Moment): boolean {
  if (a.run.attempt !== b.run.attempt) return a.run.attempt < b.run.attempt;
  return timeOf(a) < timeOf(b);
}

function timeOf({ startedAt }: Moment): number {
  return startedAt === undefined ? 0 : Date.parse(startedAt);
}

/** A report from before the last start of its gate is what that start has replaced. */
export function splitOutdated(
  reports: readonly GateReport[],
  gates: readonly ExpectedReport[],
): { current: GateReport[]; outdated: string[] } {
  const starts = new Map(gates.map((start) => [legOf(start), start]));
  const isOld = (report: GateReport): boolean => {
    const start = starts.get(legOf(report));
    return start !== undefined && isBefore(report, start);
  };
  const outdated = reports.filter(isOld).map(({ gate, key }) => {
    const leg = key === undefined ? "" : ` for ${key.slice(0, 100)}`;
    return `the report of ${gate}${leg} is older than the last start of the gate and does not count`;
  });
  return { current: reports.filter((report) => !isOld(report)), outdated };
}
