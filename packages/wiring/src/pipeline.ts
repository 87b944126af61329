import { defineGate, runGate } from "@stagegate/core";
import type { BaselineList, FinishedGate, Host } from "@stagegate/core";
import { worstExitCode, worstVerdict } from "@stagegate/schema";
import type { GateId } from "@stagegate/schema";
import { checkFor } from "./configuration.ts";
import type { ConfigurationOptions } from "./configuration.ts";
import { leave } from "./occupancy.ts";
import { prepare } from "./prepare.ts";
import { runGateById } from "./registry.ts";
import { removeEnvironment } from "./removal.ts";

export interface PipelineOptions {
  /** Empty: every gate that the configuration has something for. */
  gates: readonly GateId[];
  /** What the caller found wrong already: told along with wrong inputs, and nothing is started. */
  problems?: readonly string[];
  onStart(gate: GateId): void;
  onFinish(finished: FinishedGate): void | Promise<void>;
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
    await options.onFinish(result);
    return result;
  };
  const prepared = await prepare(host, options.gates, options.problems);
  if (prepared.kind === "refused") {
    const { gate, error, configuration, host: reporting } = prepared;
    // The first gate fails with the error; it alone says what is wrong.
    const first = await run(gate, () => failing(gate, reporting, { error, configuration }));
    return announced(reporting, { finished, exitCode: first.exitCode });
  }
  let provisioned: FinishedGate | undefined;
  try {
    for (const id of prepared.gates) {
      const named = options.gates.length > 0;
      const leftOut = prepared.leftOut.has(id);
      const result = await run(id, () => runOne(id, host, { provisioned, named, leftOut }));
      if (id === "provision-staging") provisioned = result;
    }
  } finally {
    if (provisioned !== undefined) await tearDown(host);
    await leave(host, prepared.out);
  }
  return announced(host, { finished, exitCode: exitCodeOf(finished, host.signal.aborted) });
}

/** Every gate set its outputs; what later steps read is the verdict of all of them. */
async function announced(host: Host, result: PipelineResult): Promise<PipelineResult> {
  const { finished, exitCode } = result;
  if (host.capabilities.artifacts.able) {
    await (await import("./hand-over.ts")).handOver(host, finished, "all");
  }
  const report = finished.find((gate) => gate.report.gate === "comment-report")?.report;
  const verdict = report?.verdict ?? worstVerdict(finished.map((gate) => gate.report.verdict));
  const last = finished.at(-1)?.report;
  try {
    await host.outputs.set("verdict", verdict ?? "error");
    await host.outputs.set("exit-code", String(exitCode));
    await host.outputs.set("summary", report?.summary ?? last?.summary ?? "no gate was run");
  } catch (cause) {
    host.log.error(`the outputs could not be set: ${(cause as Error).message}`);
  }
  return result;
}

interface RunOfOne {
  provisioned: FinishedGate | undefined;
  named: boolean;
  leftOut: boolean;
}

function runOne(
  id: GateId,
  host: Host,
  { provisioned, named, leftOut }: RunOfOne,
): Promise<FinishedGate> {
  // A gate that was not come to says that the run was cancelled, and starts nothing.
  if (host.signal.aborted && id !== "comment-report") return failing(id, host, {});
  if (NEED_ENVIRONMENT.has(id) && !leftOut && isDown(provisioned)) return notRun(id, host);
  return runGateById(id, host, { owner: "process", named });
}

function isDown(provisioned: FinishedGate | undefined): boolean {
  const verdict = provisioned?.report.verdict;
  return verdict !== undefined && verdict !== "pass" && verdict !== "warn";
}

/** Not a skip, which is green: nobody knows what the gate would have found. */
function notRun(id: GateId, host: Host): Promise<FinishedGate> {
  const message = "not run: the environment is not up";
  const gate = defineGate<GateId, undefined>({
    id,
    configuration: "optional",
    run: () =>
      Promise.resolve({
        summary: message,
        checks: [
          {
            id: `${id}:/#environment`,
            title: "The environment is up",
            verdict: "inconclusive",
            message,
          },
        ],
      }),
  });
  return runGate(gate, host, () => Promise.resolve(undefined));
}

function failing(
  id: GateId,
  host: Host,
  { error, configuration = {} }: { error?: unknown; configuration?: ConfigurationOptions },
): Promise<FinishedGate> {
  const gate = defineGate<GateId, undefined>({
    id,
    configuration: "optional",
    check: checkFor(host, configuration),
    run: () => Promise.reject(error),
  });
  return runGate(gate, withoutHistory(host), () => Promise.resolve(undefined));
}

/** What is not judged is compared with nothing: a forge is not asked, and not waited for. */
function withoutHistory(host: Host): Host {
  const list = (): Promise<BaselineList> => Promise.resolve({ records: [], notes: [] });
  return { ...host, baselines: { ...host.baselines, list } };
}

async function tearDown(host: Host): Promise<void> {
  host.log.status("removing the environment …");
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
  return worstExitCode(codes);
}
