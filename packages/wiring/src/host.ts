import type { EntryPoints, Host } from "@stagegate/core";
import type { GateId } from "@stagegate/schema";
import type { RawInput } from "@stagegate/schema/inputs";
import { inputsAreWrong } from "./inputs.ts";
import { placed } from "./place.ts";
import { unknownVariables } from "./variables.ts";
import { VERSION } from "./version.ts";

export interface HostRequest {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Inputs from the command line; none for commands that run no gate. */
  flags?: ReadonlyMap<string, RawInput["value"]>;
  unknownFlags?: "reported" | "ignored";
  stderr: NodeJS.WriteStream;
  signal: AbortSignal;
  verbose: boolean;
  /** Where the other processes begin: `sourceEntries` of a checkout, `builtEntries` of a build. */
  entries: EntryPoints;
  /** A combined run starts a run id of its own; single gates continue the one of the folder. */
  fresh?: boolean;
  /** The gates that the inputs are for: with wrong ones nothing will be judged. */
  gates?: readonly GateId[];
  /** `here`: the folder itself, whatever configuration there is above it. */
  place?: "here";
}

/**
 * The host that fits where this runs. Its root is the folder of the configuration, where there is
 * one above the folder of the request.
 */
export async function createHost(given: HostRequest): Promise<Host> {
  const { createLocalFiles, createLocalHost, createLocalInputs } =
    await import("@stagegate/platform/local");
  const { request, announce } = await placed(createLocalFiles(), given);
  const outDir = await outDirOf(request);
  const runId = request.fresh === true ? undefined : await runIdOf(outDir, request.env);
  const source = {
    env: request.env,
    flags: request.flags ?? new Map<string, RawInput["value"]>(),
    unknownFlags: request.unknownFlags ?? "ignored",
  };
  const inputs = createLocalInputs(source);
  const host = await createLocalHost({
    ...source,
    root: request.cwd,
    judges: request.gates?.some((gate) => inputsAreWrong(gate, inputs)) !== true,
    stderr: request.stderr,
    signal: request.signal,
    entries: request.entries,
    version: VERSION,
    verbose: request.verbose,
    outDir,
    ...(runId === undefined ? {} : { runId }),
  });
  announce(host.log);
  if (given.flags !== undefined)
    for (const line of unknownVariables(request.env)) host.log.warn(line);
  return host;
}

async function outDirOf({ cwd, flags, env }: HostRequest): Promise<string> {
  const { resolveOutDir } = await import("@stagegate/core");
  const flag = flags?.get("out-dir");
  return resolveOutDir(cwd, typeof flag === "string" ? flag : env["STAGEGATE_OUT_DIR"]);
}

/** Commands that share an out directory belong to one run. */
async function runIdOf(outDir: string, env: HostRequest["env"]): Promise<string | undefined> {
  const given = env["STAGEGATE_RUN_ID"];
  // Empty means unset, as for every variable: an empty id would join all runs into one.
  if (given !== undefined && given !== "") return given;
  const { createLocalFiles } = await import("@stagegate/platform/local");
  const { readRunId } = await import("@stagegate/core");
  return readRunId(createLocalFiles(), outDir);
}
