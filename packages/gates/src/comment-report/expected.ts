import { gatesOf, hasGate } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { Config, ExpectedReport, GateId, GateReport } from "@stagegate/schema";
import type { MissingPart } from "@stagegate/report";

type Context = GateContext<"comment-report">;

/** The order of a combined run, and of every list of gates. */
const ORDER: readonly string[] = [
  "provision-staging",
  "verify-contracts",
  "run-e2e",
  "load-test",
  "check-slo",
] satisfies GateId[];

/**
 * Gates that must have reported: the input, else the configuration, else on a forge those that the
 * configuration has something for; and always those that have started, were planned by a combined
 * run, or have reported.
 */
export function expectedGates(
  context: Context,
  reports: readonly GateReport[],
  started: readonly ExpectedReport[],
): string[] {
  const { inputs, config } = context;
  const named: readonly string[] =
    inputs.gates ?? config?.["comment-report"]?.gates ?? unregistered(context, started);
  const all = new Set([...named, ...[...started, ...reports].map(({ gate }) => gate)]);
  all.delete("comment-report");
  return [...all].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/**
 * A job that never ran has not said that it would. A combined run has, of all that it was asked to
 * run, and ends with this gate, but knows nothing of other jobs: its plan is only that of the job
 * that it is in. On a laptop people run what they want.
 */
function unregistered(
  { config, host, profileGates }: Context,
  started: readonly ExpectedReport[],
): readonly string[] {
  const { job } = host.info.run;
  const planned = started.some(({ gate, run }) => gate === "comment-report" && run.job === job);
  if (config === undefined || planned || host.info.run.forge === "local") return [];
  return gatesOf(config).filter(
    (gate) => profileGates === undefined || hasGate(profileGates, gate),
  );
}

function place(gate: string): number {
  const at = ORDER.indexOf(gate);
  return at < 0 ? ORDER.length : at;
}

/** What should have reported for a gate and did not, named. */
export function missingParts(
  context: Context,
  gate: string,
  { reports, started }: { reports: readonly GateReport[]; started: readonly ExpectedReport[] },
): MissingPart[] {
  const exitCode = blocksWhenMissing(context, gate) ? 5 : 0;
  const keys = new Set(reports.map((report) => report.key));
  const missing = new Map<string | undefined, string>();
  for (const key of reports.flatMap((report) => report.legsExpected ?? [])) {
    if (!keys.has(key)) missing.set(key, `${legName(key)} has not reported`);
  }
  for (const start of started) {
    if (start.gate === gate && !keys.has(start.key)) missing.set(start.key, whyMissing(start));
  }
  if (reports.length === 0 && missing.size === 0) {
    const known = ORDER.includes(gate);
    missing.set(undefined, known ? NOT_REPORTED : `there is no gate named ${gate}`);
  }
  return [...missing.values()].map((why) => ({ why, exitCode }));
}

const NOT_REPORTED = "it has not reported in this run";

function whyMissing({ key, startedAt }: ExpectedReport): string {
  if (startedAt !== undefined) {
    return `${legName(key)} started and left no report: it was killed, or the report was lost`;
  }
  return key === undefined ? NOT_REPORTED : `${legName(key)} has not reported`;
}

function legName(key: string | undefined): string {
  return key === undefined ? "it" : `the leg ${key.slice(0, 100)}`;
}

function blocksWhenMissing({ inputs, config }: Context, gate: string): boolean {
  const own = inputs["on-inconclusive"] ?? config?.["comment-report"]?.["on-inconclusive"];
  if (own === "warn") return false;
  const block = blockOf(config, gate);
  return block?.enforcement !== "observe" && block?.["on-inconclusive"] !== "warn";
}

interface Policies {
  enforcement?: string;
  "on-inconclusive"?: string;
}

function blockOf(config: Config | undefined, gate: string): Policies | undefined {
  if (config === undefined || !ORDER.includes(gate)) return undefined;
  return config[gate as GateId] as Policies | undefined;
}
