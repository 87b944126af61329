import { defineGate, runGate } from "@stagegate/core";
import type { FinishedGate, Gate, Host } from "@stagegate/core";
import type { GateId } from "@stagegate/schema";
import { inputsAreWrong } from "./inputs.ts";

export { GATE_ORDER } from "./order.ts";

export interface RunOptions {
  /** Whose end ends a `job` environment: this process, or the job that it is a step of. */
  owner: "process" | "job";
  /** The gate was asked for by its name, whatever the profile says. */
  named?: boolean;
}

type Runner = (host: Host, options: RunOptions) => Promise<FinishedGate>;

/** Ports are made after the inputs were decoded: a wrong input costs no adapter. */
function runner<G extends GateId, Ports>(
  id: G,
  load: () => Promise<Gate<G, Ports>>,
  ports: (host: Host, options: RunOptions) => Promise<Ports>,
): Runner {
  return async (host, { owner, named = false }) => {
    // A gate is large: a wrong input is told without it.
    const gate = inputsAreWrong(id, host.inputs) ? stub(id) : await load();
    return runGate<G, Ports>(gate, host, () => ports(host, { owner }), { named });
  };
}

/** Stands for a gate whose inputs are wrong; its lifecycle ends before it would run. */
function stub<G extends GateId, Ports>(id: G): Gate<G, Ports> {
  return defineGate<G, Ports>({
    id,
    configuration: "optional",
    run: () => Promise.reject(new Error(`${id} was started with wrong inputs`)),
  });
}

const GATES: Readonly<Record<GateId, Runner>> = {
  "provision-staging": runner(
    "provision-staging",
    async () => (await import("@stagegate/gates/provision-staging")).provisionStaging,
    async (host, { owner }) =>
      (await import("./ports/environments.ts")).environmentPorts(host, owner),
  ),
  "verify-contracts": runner(
    "verify-contracts",
    async () => (await import("@stagegate/gates/verify-contracts")).verifyContracts,
    async (host) => (await import("./ports/contracts.ts")).contractPorts(host),
  ),
  "run-e2e": runner(
    "run-e2e",
    async () => (await import("@stagegate/gates/run-e2e")).runE2e,
    async (host) => (await import("./ports/e2e.ts")).e2ePorts(host),
  ),
  "load-test": runner(
    "load-test",
    async () => (await import("@stagegate/gates/load-test")).loadTest,
    async (host) => (await import("./ports/load.ts")).loadPorts(host),
  ),
  "check-slo": runner(
    "check-slo",
    async () => (await import("@stagegate/gates/check-slo")).checkSlo,
    async (host) => (await import("./ports/slo.ts")).sloPorts(host),
  ),
  "comment-report": runner(
    "comment-report",
    async () => (await import("@stagegate/gates/comment-report")).commentReport,
    async (host, { owner }) => ({
      gatesShown: owner === "process",
      // A combined run speaks for itself; as a step of its own it speaks for other jobs.
      ...(owner === "process" ? {} : await (await import("./take-over.ts")).takeOver(host)),
    }),
  ),
};

/** Runs one gate; as a step of its own it hands its files to other jobs, where the forge can. */
export async function runGateById(
  id: GateId,
  host: Host,
  options: RunOptions = { owner: "job" },
): Promise<FinishedGate> {
  const finished = await GATES[id](host, options);
  if (options.owner === "job" && host.capabilities.artifacts.able) {
    await (await import("./hand-over.ts")).handOver(host, [finished], id);
  }
  return finished;
}
