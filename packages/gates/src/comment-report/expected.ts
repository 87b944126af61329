import type { GateContext } from "@stagegate/core";
import type { Config, GateId, GateReport } from "@stagegate/schema";
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
 * Gates that must have reported: the input, else the configuration, else those that the combined
 * run listed in `expected.json` and those that reported. A gate that reported always counts.
 */
export async function expectedGates(
  context: Context,
  reports: readonly GateReport[],
): Promise<string[]> {
  const { inputs, config } = context;
  const present = reports.map((report) => report.gate);
  const named = inputs.gates ?? config?.["comment-report"]?.gates ?? (await startedGates(context));
  const all = new Set([...named, ...present]);
  all.delete("comment-report");
  return [...all].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

function place(gate: string): number {
  const at = ORDER.indexOf(gate);
  return at < 0 ? ORDER.length : at;
}

const MAX_LISTED = 50;

/** The list of the combined run; a missing or foreign file lists nothing. */
async function startedGates({ host, out }: Context): Promise<string[]> {
  const text = await host.files.readText(out.file("expected.json"));
  if (text === undefined) return [];
  try {
    const parsed = JSON.parse(text) as { schema?: unknown; gates?: unknown } | null;
    if (parsed?.schema !== "stagegate/expected/v1" || !Array.isArray(parsed.gates)) return [];
    const gates = parsed.gates as unknown[];
    return gates.filter((gate): gate is string => typeof gate === "string").slice(0, MAX_LISTED);
  } catch {
    return [];
  }
}

/** What should have reported for a gate and did not, named. */
export function missingParts(
  context: Context,
  gate: string,
  reports: readonly GateReport[],
): MissingPart[] {
  const exitCode = blocksWhenMissing(context, gate) ? 5 : 0;
  if (reports.length === 0) {
    const known = ORDER.includes(gate);
    const why = known ? "it has not reported in this run" : `there is no gate named ${gate}`;
    return [{ why, exitCode }];
  }
  const keys = new Set(reports.map((report) => report.key));
  const expected = new Set(reports.flatMap((report) => report.legsExpected ?? []));
  return [...expected]
    .filter((key) => !keys.has(key))
    .map((key) => ({ why: `the leg ${key} has not reported`, exitCode }));
}

function blocksWhenMissing({ inputs, config }: Context, gate: string): boolean {
  if (inputs["on-inconclusive"] === "warn") return false;
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
