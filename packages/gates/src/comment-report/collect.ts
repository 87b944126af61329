import { keyedName } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { ExpectedReport, GateReport } from "@stagegate/schema";
import { worstVerdict } from "@stagegate/schema";
import { parseFormat } from "@stagegate/schema/formats";
import { runOf } from "./run-of.ts";
import { scrub } from "./scrub.ts";
import { legOf, readStarted, splitOutdated } from "./started.ts";

type Context = GateContext<"comment-report">;

export interface Collected {
  /** One per gate and key: of this run, the highest attempt, no older than the start of its gate. */
  reports: GateReport[];
  /** What gates of this run have said at their start. */
  started: readonly ExpectedReport[];
  /** Files that do not count, a sentence each. */
  rejected: string[];
  /** Those of them that may be of this run, and red: nobody can read what they say. */
  unreadable: readonly string[];
  /** Gates and keys of which there are several reports of one attempt. */
  rivals: readonly string[];
}

const MAX_FILES = 1_000;
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads every report of the out directory. Readers are lenient: unknown keys are ignored; another
 * major version, damage, another run and another commit make a file count as missing, and that is
 * said.
 */
export async function collectReports(context: Context): Promise<Collected> {
  const { host, out } = context;
  const paths = await host.files.glob(out.file("reports"), ["**/*.json"]);
  const rejected: string[] = [];
  const unreadable: string[] = [];
  if (paths.length > MAX_FILES) {
    rejected.push(
      `${paths.length - MAX_FILES} files beyond the first ${MAX_FILES} of reports/ were not read`,
    );
    unreadable.push("reports/");
  }
  const best = new Map<string, GateReport>();
  const rivals = new Set<string>();
  for (const path of paths.slice(0, MAX_FILES)) {
    const read = await readReport(context, path);
    if (read.kind === "rejected") rejected.push(`${out.relative(path)} ${read.reason}`);
    if (read.kind === "rejected" && read.unreadable) unreadable.push(out.relative(path));
    if (read.kind === "report" && keepLatest(best, read.report) === "rival") {
      rivals.add(keyedName(read.report.gate, read.report.key));
    }
  }
  const started = await readStarted(context);
  const { current, outdated } = splitOutdated([...best.values()], started.gates);
  rejected.push(...started.rejected, ...outdated);
  unreadable.push(...started.unreadable);
  return {
    reports: current,
    started: started.gates,
    rejected,
    unreadable,
    rivals: [...rivals],
  };
}

type Read =
  | { kind: "report"; report: GateReport }
  /** `unreadable`: it may be of this run. */
  | { kind: "rejected"; reason: string; unreadable: boolean }
  | { kind: "own" };

async function readReport({ host, redaction }: Context, path: string): Promise<Read> {
  const size = (await host.files.size(path)) ?? 0;
  if (size > MAX_BYTES) return unreadable(`is larger than ${MAX_BYTES} bytes`);
  const text = await host.files.readText(path);
  if (text === undefined) return unreadable("vanished");
  const result = parseFormat("report", text);
  if (result.kind === "unknown-version") {
    return unreadable(
      `has the format ${result.found.slice(0, 80)}, which this version does not read; it counts as missing`,
    );
  }
  if (result.kind === "invalid") {
    return unreadable(`cannot be read (${result.reason.slice(0, 200)}); it counts as missing`);
  }
  const { value } = result;
  if (value.gate === "comment-report") return { kind: "own" };
  if (value.run.id !== runOf(host).id) {
    return {
      kind: "rejected",
      reason: `belongs to another run (${value.run.id.slice(0, 60)}) and does not count`,
      unreadable: false,
    };
  }
  const { commit } = host.info.subject;
  if (value.subject.commit !== commit) {
    const reason = `is about the commit ${value.subject.commit.slice(0, 10)}, not ${commit.slice(0, 10)}, and does not count`;
    return { kind: "rejected", reason, unreadable: false };
  }
  if (contradictsItself(value)) {
    return unreadable("contradicts itself (verdict, exit code, counts); it counts as missing");
  }
  return { kind: "report", report: scrub(value, redaction) };
}

function unreadable(reason: string): Read {
  return { kind: "rejected", reason, unreadable: true };
}

/** No gate writes such a report: it is damaged or forged, and may be greener than what was seen. */
function contradictsItself(report: GateReport): boolean {
  const { verdict, enforcement, exitCode, blocking, counts } = report;
  const findings = (["fail", "error", "inconclusive", "warn"] as const).filter(
    (each) => counts[each] > 0 || report.checks.some((check) => check.verdict === each),
  );
  // A gate that has nothing to judge tells what the change loosens all the same.
  const told = verdict === "skip" ? findings.filter((each) => each !== "warn") : findings;
  const hidden = worstVerdict([verdict, ...told]) !== verdict;
  const freed = verdict === "fail" && enforcement === "all" && exitCode === 0;
  const green = !["fail", "error", "inconclusive"].includes(verdict);
  return hidden || freed || (green && exitCode !== 0) || blocking !== (exitCode !== 0);
}

/**
 * Every leg writes one file, so a second report of the same attempt is of somebody who was given no
 * key: the worse one stays, and that there are two is said.
 */
function keepLatest(best: Map<string, GateReport>, report: GateReport): "rival" | undefined {
  const key = legOf(report);
  const before = best.get(key);
  const later = before === undefined ? 1 : report.run.attempt - before.run.attempt;
  if (later > 0 || (later === 0 && before?.exitCode === 0)) best.set(key, report);
  const copied = JSON.stringify(before) === JSON.stringify(report);
  return later === 0 && !copied ? "rival" : undefined;
}
