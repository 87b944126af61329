import { isAbsolute, join } from "node:path";
import type { Check, GateId, GateInputs } from "@stagegate/schema";
import { exitCodeOf, GateError, toGateError } from "../error.ts";
import type { Gate, GateContext, GateOutcome } from "../gate.ts";
import { claimOutDir, createOutDir, foreignOutDir, isInside } from "../out-dir.ts";
import type { Host } from "../ports/host.ts";
import { createRedaction, maskVariables } from "../redact.ts";
import { loadConfig } from "./config.ts";
import type { LoadedConfig } from "./config.ts";
import { expectReport, forgetReport } from "./expected.ts";
import { readInputs } from "./inputs.ts";
import { finishGate } from "./finish.ts";
import type { FinishedGate } from "./finish.ts";
import { readHistory, targetBranch } from "./history.ts";
import { isJudgedByBase } from "./judged.ts";
import { hasGate, wantedProfile } from "./profile.ts";
import { compared, past } from "./report.ts";
import { hasRunning, relevantPaths, sharedInputs } from "./setup.ts";
import type { Setup } from "./setup.ts";

export interface RunGateOptions {
  /** The gate was asked for by its name, which counts more than a profile. */
  named?: boolean;
}

/**
 * The lifecycle of every gate, once: decode inputs, load the configuration, run, classify, enforce,
 * write report, outputs, summary, annotations and evidence. Never throws.
 */
export async function runGate<G extends GateId, Ports>(
  gate: Gate<G, Ports>,
  host: Host,
  ports: () => Promise<Ports>,
  options: RunGateOptions = {},
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
    housekeeping: false,
    history: undefined,
    judgedByBase: false,
    loosened: [],
    notes: [],
  };
  try {
    maskVariables(redaction, host.environment);
    for (const secret of host.secrets ?? []) redaction.mask(secret);
    setup.inputs = readInputs(gate.id, host.inputs);
    setup.housekeeping = gate.housekeeping?.(setup.inputs) === true;
    await takeOutDir(setup, outDirPath(host, setup.inputs));
    await begin(setup);
    requireChange(setup);
    setup.loaded = await loadFor(gate, host, setup);
    maskConfigured(setup, setup.loaded);
    await settlePolicy(setup);
    // The target branch may have put something back.
    maskConfigured(setup, setup.loaded);
    const skip = leftOut(setup, options) ?? (await skipReason(setup));
    if (skip !== undefined) {
      const outcome = { summary: skip, skip, checks: [] };
      return await finishGate(setup, { kind: "done", outcome: withPolicy(setup, outcome) });
    }
    setup.history = await readHistory(setup);
    const context = contextOf(setup, setup.inputs, setup.loaded);
    const outcome = await besideComment(setup, async () =>
      cancellable(gate.run(context, await ports()), host.signal),
    );
    return await finishGate(setup, { kind: "done", outcome: withPolicy(setup, outcome) });
  } catch (thrown) {
    const error = host.signal.aborted ? cancelled(thrown) : toGateError(thrown);
    return await finishGate(await withOutDir(setup), {
      kind: "error",
      error,
      exitCode: exitCodeOf(error.kind),
    });
  }
}

/** The comment says that gates run while they do; a job does not end before that has been said. */
async function besideComment<T>(setup: Setup, work: () => Promise<T>): Promise<T> {
  if (!hasRunning(setup)) return work();
  const said = import("./running.ts").then(({ sayRunning }) => sayRunning(setup));
  try {
    return await work();
  } finally {
    await said;
  }
}

/** Locked keys and the target branch are stronger than inputs; both cost nothing where there is none. */
async function settlePolicy(setup: Setup): Promise<void> {
  const { gate, host, loaded } = setup;
  if (loaded === undefined) return;
  if ((loaded.composed?.locks ?? []).length > 0) {
    await (await import("./locked-inputs.ts")).checkLocks(gate, host.inputs, loaded);
  }
  if (isJudgedByBase(host)) {
    await (await import("./judge-by-base.ts")).judgeByBase(setup, loaded);
  }
}

/** Why the profile of the run has no such gate; whoever names a gate means it. */
function leftOut({ gate, loaded }: Setup, { named }: RunGateOptions): string | undefined {
  const profile = loaded?.composed?.profile;
  if (profile?.gates === undefined || named === true || hasGate(profile.gates, gate)) {
    return undefined;
  }
  return `nothing to judge: the profile \`${profile.name}\` runs ${profile.gates.join(", ")}`;
}

/** What the change loosens stands with what the gate found. */
function withPolicy({ loosened, notes }: Setup, outcome: GateOutcome): GateOutcome {
  if (loosened.length === 0 && notes.length === 0) return outcome;
  const count = loosened.length;
  const told =
    count === 0 ? "" : `; the change loosens ${count === 1 ? "a rule" : `${count} rules`}`;
  return {
    ...outcome,
    summary: `${outcome.summary}${told}`,
    // Also where nothing is judged today: the limit will be looser when it is.
    checks: [
      ...outcome.checks,
      ...(outcome.skip === undefined ? loosened : loosened.map(asWarning)),
    ],
    notes: [...(outcome.notes ?? []), ...notes],
  };
}

function asWarning(check: Check): Check {
  return { ...check, verdict: "warn" };
}

/** What compares a change with patterns is only loaded where there are some. */
async function skipReason(setup: Setup): Promise<string | undefined> {
  if (relevantPaths(setup).length === 0) return undefined;
  return (await import("./relevance.ts")).irrelevance(setup);
}

/** comment-report merges what other jobs saw, and may well stand on the target branch. */
function requireChange({ gate, host, housekeeping }: Setup): void {
  const wrong = host.info.notTheChange;
  if (wrong === undefined || housekeeping || gate === "comment-report") return;
  throw new GateError("STAGEGATE_CHECKOUT_NOT_CHANGE", wrong.reason, { hint: wrong.hint });
}

/** Secrets that the configuration names, whatever their variables are called. */
function maskConfigured({ host, redaction }: Setup, loaded: LoadedConfig | undefined): void {
  const { telemetry, "comment-report": report } = loaded?.config ?? {};
  const receivers = report?.notify ?? [];
  const names = [
    telemetry?.prometheus?.["token-env"],
    ...receivers.flatMap((receiver) => [receiver["url-env"], receiver["secret-env"]]),
  ];
  for (const name of names) {
    const value = name === undefined ? undefined : host.variable(name);
    if (value !== undefined) redaction.mask(value);
  }
}

/** What a path that can be no folder of ours answers; a full disk, for one, is no wrong input. */
const UNUSABLE: ReadonlySet<string> = new Set(
  "EEXIST ENOTDIR EISDIR ELOOP EACCES EPERM EROFS ENAMETOOLONG".split(" "),
);

async function takeOutDir(setup: Setup, path: string): Promise<void> {
  const { host } = setup;
  const claim = await claimOutDir(host, path).catch((cause: unknown) => {
    const { code = "" } = cause as NodeJS.ErrnoException;
    if (!UNUSABLE.has(code)) throw cause;
    throw new GateError("STAGEGATE_INPUT_INVALID", `${path} cannot be used: ${code}`, {
      hint: "Give a folder that can be written as --out-dir.",
      cause,
    });
  });
  if (claim.kind === "foreign") throw foreignOutDir(path, claim);
  setup.out = createOutDir(host.files, path, sharedInputs(setup).key);
}

/**
 * From here on a report is owed. The promise comes first: a gate that is killed before it has
 * removed its old report is found out by the time in it.
 */
async function begin({ gate, host, out, housekeeping, startedAt }: Setup): Promise<void> {
  if (out === undefined || housekeeping) return;
  if (gate !== "comment-report") {
    const started = new Date(startedAt).toISOString();
    await expectReport(host.files, out, { gate, run: host.info.run, startedAt: started });
  }
  await forgetReport(host.files, out, gate);
}

/** Where the report of a gate goes whose inputs could not be decoded. */
async function withOutDir(setup: Setup): Promise<Setup> {
  // With inputs that were understood, it is the out directory itself that is of no use.
  if (setup.out !== undefined || setup.inputs !== undefined) return setup;
  try {
    const given = setup.host.inputs.read(["out-dir"]).get("out-dir")?.value;
    const path = typeof given === "string" && given !== "" ? given : undefined;
    await takeOutDir(setup, outDirPath(setup.host, path === undefined ? {} : { "out-dir": path }));
  } catch (cause) {
    setup.host.log.error(`there is no out directory: ${(cause as Error).message}`);
  }
  return setup;
}

/** Gates end themselves on the signal; one that does not must not keep the job. */
const CANCEL_GRACE_MS = 20_000;

async function cancellable(work: Promise<GateOutcome>, signal: AbortSignal): Promise<GateOutcome> {
  let timer: NodeJS.Timeout | undefined;
  let onAbort = (): void => undefined;
  const overdue = new Promise<never>((_resolve, reject) => {
    onAbort = (): void => {
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
    // A later cancellation must not start a timer that keeps the process alive.
    signal.removeEventListener("abort", onAbort);
    clearTimeout(timer);
  }
}

function cancelled(cause: unknown): GateError {
  return new GateError("STAGEGATE_CANCELLED", "the run was cancelled", { cause });
}

/** Bytes of a name (NAME_MAX), and of a path with room for what is written below (PATH_MAX 4096). */
const MAX_NAME = 255;
const MAX_PATH = 3000;

/**
 * Absolute path of what was given as out directory; nothing and an empty text are the default.
 * Throws for a path that no disk takes.
 */
export function resolveOutDir(root: string, given: string | undefined): string {
  const name = given === undefined || given === "" ? ".stagegate" : given;
  const path = isAbsolute(name) ? name : join(root, name);
  const tooLong = path.split(/[\\/]/).some((part) => Buffer.byteLength(part) > MAX_NAME);
  if (!tooLong && Buffer.byteLength(path) <= MAX_PATH && !path.includes("\0")) return path;
  const shown = JSON.stringify(name.slice(0, 60));
  throw new GateError("STAGEGATE_INPUT_INVALID", `out-dir: ${shown}… cannot be a folder`, {
    hint: `Give a path without NUL whose names have at most ${MAX_NAME} bytes, such as .stagegate.`,
  });
}

/**
 * Absolute path of the out directory. Throws for a folder that holds the workspace: a run empties
 * its out directory, and writes files of common names such as junit.xml into it.
 */
export function outDirPath(host: Host, inputs: { "out-dir"?: string }): string {
  const path = resolveOutDir(host.root, inputs["out-dir"]);
  if (!isInside(path, host.root)) return path;
  throw new GateError("STAGEGATE_INPUT_INVALID", `out-dir: ${path} holds the workspace`, {
    hint: "Give a folder of its own, such as .stagegate.",
  });
}

async function loadFor<G extends GateId, Ports>(
  gate: Gate<G, Ports>,
  host: Host,
  { inputs, housekeeping }: Setup<G>,
): Promise<LoadedConfig | undefined> {
  if (housekeeping) return undefined;
  const { config } = (inputs ?? {}) as { config?: string };
  const profile = wantedProfile(host);
  const loaded = await loadConfig(host, { named: config, profile, check: gate.check });
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
  return {
    inputs,
    config: loaded?.config,
    configDir: loaded?.dir ?? host.root,
    out,
    host,
    redaction,
    signal: host.signal,
    targetBranch: targetBranch(setup),
    classify: (checks) => compared(setup, checks),
    ...policyContext(setup, loaded),
    past: (checks) => past(setup, checks),
    ...(setup.history === undefined ? {} : { history: setup.history }),
  };
}

function policyContext<G extends GateId>(
  { host, judgedByBase, loosened }: Setup<G>,
  loaded: LoadedConfig | undefined,
): Pick<GateContext<G>, "configAt" | "judgedByBase" | "loosened" | "profileGates"> {
  const profileGates = loaded?.composed?.profile?.gates;
  return {
    judgedByBase,
    loosened,
    ...(profileGates === undefined ? {} : { profileGates }),
    configAt: async (commit) =>
      loaded === undefined
        ? undefined
        : (await import("./policy.ts")).configAt(host, loaded, commit),
  };
}
