import type { GateId } from "@stagegate/schema";
import { GATE_ORDER, runGateById, runPipeline, showFinished } from "@stagegate/wiring";
import type { HostRequest } from "@stagegate/wiring";
import { builtEntries } from "@stagegate/wiring/entries";
import { createGitHubHostOf } from "@stagegate/wiring/github";
import { abortOnSignal, describeThrown, requireNode } from "@stagegate/wiring/process";
import { gatesToRun, inputOf, unknownInputs, withoutGates } from "./inputs.ts";
import { isPost, willHavePost } from "./state.ts";
import { createStderr } from "./stderr.ts";

/** Folder of an action: a gate, or several of them in one job. */
export type ActionId = GateId | "run";

export interface ActionProcess {
  /** Absolute path of what all actions share; the file that was started knows it. */
  folder: string;
  process: NodeJS.Process;
}

/** Runs an action and returns its exit code; whatever is thrown is said and becomes one too. */
export async function runAction(id: ActionId, { folder, process }: ActionProcess): Promise<number> {
  const { env } = process;
  const stderr = createStderr(process);
  try {
    requireNode(process.versions.node);
    const request: HostRequest = {
      cwd: process.cwd(),
      env,
      // What `with:` gave is read by the host; an action starts in the workspace itself.
      flags: new Map(),
      place: "here",
      unknownFlags: "reported",
      stderr,
      signal: abortOnSignal(process, { again: "ignore" }),
      verbose: env["RUNNER_DEBUG"] === "1",
      entries: builtEntries(folder),
    };
    if (id === "run") return await runSeveral(request);
    if (id === "provision-staging") {
      if (isPost(env)) return await (await import("./post.ts")).removeAfterJob(request);
      if (startsSomething(request)) willHavePost(env);
    }
    return await runOne(id, request);
  } catch (thrown) {
    const { text, exitCode } = await describeThrown(thrown, env);
    stderr.write(text);
    return exitCode;
  }
}

/** The other modes of provision-staging remove, and leave nothing to a post step. */
function startsSomething({ env }: HostRequest): boolean {
  const mode = inputOf("mode", env);
  return mode !== "down" && mode !== "reap";
}

async function runOne(id: GateId, request: HostRequest): Promise<number> {
  const host = await createGitHubHostOf({ ...request, gates: [id] });
  const finished = await runGateById(id, host);
  showFinished(host.log, finished, request);
  return finished.exitCode;
}

async function runSeveral(request: HostRequest): Promise<number> {
  const { gates, problems } = gatesToRun(request.env);
  const env = withoutGates(request.env);
  const host = await createGitHubHostOf({
    ...request,
    env,
    gates: gates.length > 0 ? gates : GATE_ORDER,
    unknownFlags: "ignored",
    fresh: true,
  });
  const { exitCode } = await runPipeline(host, {
    gates,
    problems: [...problems, ...unknownInputs(env)],
    onStart: (id) => host.log.status(`${id} …`),
    onFinish: (finished) => showFinished(host.log, finished, request),
  });
  return exitCode;
}
