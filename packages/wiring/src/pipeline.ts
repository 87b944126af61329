import {
  defineGate,
  emptyOutDir,
  GateError,
  loadConfig,
  outDirPath,
  runGate,
} from "@stagegate/core";
import type { FinishedGate, Host } from "@stagegate/core";
import type { Config, GateId } from "@stagegate/schema";
import { GATE_ORDER, runGateById } from "./registry.ts";

export interface PipelineOptions {
  /** Empty: every gate that the configuration has something for. */
  gates: readonly GateId[];
  onStart(gate: GateId): void;
  onFinish(finished: FinishedGate): void;
}

export interface PipelineResult {
  finished: readonly FinishedGate[];
  exitCode: number;
}

/** Gates that are of no use without a running environment. */
const NEED_ENVIRONMENT: ReadonlySet<GateId> = new Set(["run-e2e", "load-test", "check-slo"]);

/** Runs gates one after the other on one environment, and always removes what it started. */
export async function runPipeline(host: Host, options: PipelineOptions): Promise<PipelineResult> {
  const finished: FinishedGate[] = [];
  const run = async (id: GateId, work: () => Promise<FinishedGate>): Promise<FinishedGate> => {
    options.onStart(id);
    const result = await work();
    finished.push(result);
    options.onFinish(result);
    return result;
  };
  const prepared = await prepare(host, options);
  if (prepared.kind === "refused") {
    // The first gate fails with the same error; it alone says what is wrong.
    const first = await run(prepared.gate, () => failing(prepared.gate, host, prepared.error));
    return { finished, exitCode: first.exitCode };
  }
  let provisioned: FinishedGate | undefined;
  try {
    for (const id of prepared.gates) {
      if (host.signal.aborted && id !== "comment-report") continue;
      const blocked = NEED_ENVIRONMENT.has(id) && isDown(provisioned);
      const result = await run(id, () =>
        blocked ? notRun(id, host) : runGateById(id, host, { owner: "process" }),
      );
      if (id === "provision-staging") provisioned = result;
    }
  } finally {
    if (provisioned !== undefined) await tearDown(host);
  }
  return { finished, exitCode: exitCodeOf(finished, host.signal.aborted) };
}

type Prepared =
  | { kind: "ready"; gates: readonly GateId[] }
  | { kind: "refused"; gate: GateId; error: unknown };

async function prepare(host: Host, options: PipelineOptions): Promise<Prepared> {
  const wanted = GATE_ORDER.filter(
    (id) => options.gates.length === 0 || options.gates.includes(id),
  );
  try {
    const read = host.inputs.read(["config", "out-dir"]);
    const text = (name: string): string | undefined => {
      const value = read.get(name)?.value;
      return typeof value === "string" && value !== "" ? value : undefined;
    };
    const named = text("config");
    const loaded = await loadConfig(host.files, host.root, named);
    if (loaded === undefined) {
      throw new GateError("STAGEGATE_CONFIG_MISSING", "there is no stagegate.yml here", {
        hint: "Run `stagegate init` to write one from what is in the repository.",
      });
    }
    const outDir = text("out-dir");
    const out = outDirPath(host, outDir === undefined ? {} : { "out-dir": outDir });
    const stamp = { run: host.info.run, subject: host.info.subject };
    if ((await emptyOutDir(host.files, out, stamp)) === "foreign") {
      throw new GateError(
        "STAGEGATE_INPUT_INVALID",
        `${out} holds files that Stagegate did not write`,
        {
          hint: "Give an empty folder, or one of an earlier run, as --out-dir.",
        },
      );
    }
    const gates = options.gates.length > 0 ? wanted : gatesOf(loaded.config);
    const expected = {
      schema: "stagegate/expected/v1",
      gates: gates.filter((id) => id !== "comment-report"),
    };
    await host.files.write(`${out}/expected.json`, `${JSON.stringify(expected, null, 2)}\n`);
    return { kind: "ready", gates };
  } catch (error) {
    return { kind: "refused", gate: wanted[0] ?? "comment-report", error };
  }
}

/** Gates that the configuration has something for; nothing is run for an absent block. */
export function gatesOf(config: Config): GateId[] {
  const services = Object.values(config.services);
  const has: Record<GateId, boolean> = {
    "provision-staging": services.some((s) => s.run !== undefined || s.url !== undefined),
    "verify-contracts": services.some((s) => s.contract !== undefined),
    "run-e2e": config["run-e2e"] !== undefined,
    "load-test": (config["load-test"]?.scenarios ?? []).length > 0,
    "check-slo": config["check-slo"] !== undefined,
    "comment-report": true,
  };
  return GATE_ORDER.filter((id) => has[id]);
}

function isDown(provisioned: FinishedGate | undefined): boolean {
  const verdict = provisioned?.report.verdict;
  return verdict !== undefined && verdict !== "pass" && verdict !== "warn";
}

function notRun(id: GateId, host: Host): Promise<FinishedGate> {
  const gate = defineGate<GateId, undefined>({
    id,
    configuration: "optional",
    run: () =>
      Promise.resolve({
        summary: "not run",
        skip: "not run: the environment is not up",
        checks: [],
      }),
  });
  return runGate(gate, host, () => Promise.resolve(undefined));
}

function failing(id: GateId, host: Host, error: unknown): Promise<FinishedGate> {
  const gate = defineGate<GateId, undefined>({
    id,
    configuration: "optional",
    run: () => Promise.reject(error),
  });
  return runGate(gate, host, () => Promise.resolve(undefined));
}

async function tearDown(host: Host): Promise<void> {
  host.log.status("removing the environment …");
  const { removeEnvironment } = await import("./ports/environments.ts");
  const left = await removeEnvironment(host);
  host.log.status(undefined);
  for (const line of left) host.log.warn(`still there: ${line}; \`stagegate reap\` tries again`);
}

/**
 * The verdict of comment-report speaks for all; without it the worst gate does. A run that was
 * cancelled between two gates has not judged what it was asked to.
 */
function exitCodeOf(finished: readonly FinishedGate[], cancelled: boolean): number {
  const report = finished.find((gate) => gate.report.gate === "comment-report");
  if (report !== undefined) return report.exitCode;
  const codes: number[] = finished.map((gate) => gate.exitCode);
  if (cancelled) codes.push(3);
  return [4, 1, 2, 3, 5].find((code) => codes.includes(code)) ?? 0;
}
