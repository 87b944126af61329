import { isAbsolute, join } from "node:path";
import type { GateId, GateInputs } from "@stagegate/schema";
import { exitCodeOf, GateError, toGateError } from "../error.ts";
import type { Gate, GateContext, GateOutcome } from "../gate.ts";
import { createOutDir, stampOutDir } from "../out-dir.ts";
import type { Host } from "../ports/host.ts";
import { createRedaction } from "../redact.ts";
import { loadConfig } from "./config.ts";
import type { LoadedConfig } from "./config.ts";
import { readInputs } from "./inputs.ts";
import { finishGate, readHistory } from "./finish.ts";
import type { FinishedGate, Setup } from "./finish.ts";

/**
 * The lifecycle of every gate, once: decode inputs, load the configuration, run, classify, enforce,
 * write report, outputs, summary, annotations and evidence. Never throws.
 */
export async function runGate<G extends GateId, Ports>(
  gate: Gate<G, Ports>,
  host: Host,
  ports: () => Promise<Ports>,
): Promise<FinishedGate> {
  const startedAt = host.clock.now();
  const start = host.clock.monotonic();
  const redaction = createRedaction();
  const setup: Setup<G> = {
    gate: gate.id,
    host,
    redaction,
    startedAt,
    duration: () => host.clock.monotonic() - start,
    inputs: undefined,
    loaded: undefined,
    out: undefined,
    history: undefined,
  };
  try {
    setup.inputs = readInputs(gate.id, host.inputs);
    setup.out = createOutDir(host.files, outDirPath(host, setup.inputs));
    setup.loaded = await loadFor(gate, host, setup.inputs);
    await stampOutDir(host.files, setup.out.path, {
      run: host.info.run,
      subject: host.info.subject,
    });
    setup.history = await readHistory(setup);
    const context = contextOf(setup, setup.inputs, setup.loaded);
    const outcome = await cancellable(gate.run(context, await ports()), host.signal);
    return await finishGate(setup, { kind: "done", outcome });
  } catch (thrown) {
    const error = host.signal.aborted ? cancelled(thrown) : toGateError(thrown);
    setup.out ??= createOutDir(host.files, join(host.root, ".stagegate"));
    return await finishGate(setup, { kind: "error", error, exitCode: exitCodeOf(error.kind) });
  }
}

/** Gates end themselves on the signal; one that does not must not keep the job. */
const CANCEL_GRACE_MS = 20_000;

async function cancellable(work: Promise<GateOutcome>, signal: AbortSignal): Promise<GateOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_resolve, reject) => {
    const onAbort = (): void => {
      timer = setTimeout(() => reject(cancelled(undefined)), CANCEL_GRACE_MS);
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    const outcome = await Promise.race([work, overdue]);
    if (signal.aborted) throw cancelled(undefined);
    return outcome;
  } finally {
    clearTimeout(timer);
  }
}

function cancelled(cause: unknown): GateError {
  return new GateError("STAGEGATE_CANCELLED", "the run was cancelled", { cause });
}

export function outDirPath(host: Host, inputs: { "out-dir"?: string }): string {
  const path = inputs["out-dir"] ?? ".stagegate";
  return isAbsolute(path) ? path : join(host.root, path);
}

async function loadFor<G extends GateId, Ports>(
  gate: Gate<G, Ports>,
  host: Host,
  inputs: GateInputs<G>,
): Promise<LoadedConfig | undefined> {
  const { config } = inputs as { config?: string };
  const loaded = await loadConfig(host.files, host.root, config);
  if (loaded === undefined && gate.configuration === "required") {
    throw new GateError("STAGEGATE_CONFIG_MISSING", "there is no stagegate.yml here", {
      hint: "Run `stagegate init` to write one from what is in the repository.",
    });
  }
  return loaded;
}

function contextOf<G extends GateId>(
  setup: Setup<G>,
  inputs: GateInputs<G>,
  loaded: LoadedConfig | undefined,
): GateContext<G> {
  const { host, redaction, out } = setup;
  if (out === undefined) throw new Error("the out directory is made before the gate runs");
  const target = (inputs as { "target-branch"?: string })["target-branch"];
  const branch = target ?? host.info.targetBranch ?? loaded?.config.baseline?.branch ?? "main";
  return {
    inputs,
    config: loaded?.config,
    configDir: loaded?.dir ?? host.root,
    out,
    host,
    redaction,
    signal: host.signal,
    targetBranch: branch,
  };
}
