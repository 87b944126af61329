import type { GateContext } from "@stagegate/core";
import type { GateReport } from "@stagegate/schema";
import { parseFormat } from "@stagegate/schema/formats";
import { scrub } from "./scrub.ts";

type Context = GateContext<"comment-report">;

export interface Collected {
  /** One per gate and key: of this run, the highest attempt. */
  reports: GateReport[];
  /** Files that do not count, a sentence each. */
  rejected: string[];
}

const MAX_FILES = 1_000;
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads every report of the out directory. Readers are lenient: unknown keys are ignored; another
 * major version, damage and another run make a file count as missing, and that is said.
 */
export async function collectReports(context: Context): Promise<Collected> {
  const { host, out } = context;
  const paths = await host.files.glob(out.file("reports"), ["**/*.json"]);
  const rejected: string[] = [];
  if (paths.length > MAX_FILES) {
    rejected.push(
      `${paths.length - MAX_FILES} files beyond the first ${MAX_FILES} of reports/ were not read`,
    );
  }
  const best = new Map<string, GateReport>();
  for (const path of paths.slice(0, MAX_FILES)) {
    const read = await readReport(context, path);
    if (read.kind === "rejected") rejected.push(`${out.relative(path)} ${read.reason}`);
    if (read.kind === "report") keepLatest(best, read.report);
  }
  return { reports: [...best.values()], rejected };
}

type Read =
  | { kind: "report"; report: GateReport }
  | { kind: "rejected"; reason: string }
  | { kind: "own" };

async function readReport({ host, redaction }: Context, path: string): Promise<Read> {
  const size = (await host.files.size(path)) ?? 0;
  if (size > MAX_BYTES) return { kind: "rejected", reason: `is larger than ${MAX_BYTES} bytes` };
  const text = await host.files.readText(path);
  if (text === undefined) return { kind: "rejected", reason: "vanished" };
  const result = parseFormat("report", text);
  if (result.kind === "unknown-version") {
    const reason = `has the format ${result.found.slice(0, 80)}, which this version does not read; it counts as missing`;
    return { kind: "rejected", reason };
  }
  if (result.kind === "invalid") {
    return {
      kind: "rejected",
      reason: `cannot be read (${result.reason.slice(0, 200)}); it counts as missing`,
    };
  }
  const { value } = result;
  if (value.gate === "comment-report") return { kind: "own" };
  if (value.run.id !== host.info.run.id) {
    return {
      kind: "rejected",
      reason: `belongs to another run (${value.run.id.slice(0, 60)}) and does not count`,
    };
  }
  return { kind: "report", report: scrub(value, redaction) };
}

function keepLatest(best: Map<string, GateReport>, report: GateReport): void {
  const key = `${report.gate}\u0000${report.key ?? ""}`;
  const before = best.get(key);
  const newer =
    before === undefined ||
    report.run.attempt > before.run.attempt ||
    (report.run.attempt === before.run.attempt && report.startedAt >= before.startedAt);
  if (newer) best.set(key, report);
}
