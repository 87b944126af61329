import type { EntryPoints, Host, InputSource } from "@stagegate/core";
import { detectForge } from "@stagegate/platform/detect";
import type { Forge } from "@stagegate/platform/detect";
import type { HostOptions } from "@stagegate/platform/local";
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
  /** An action knows where it runs, also where a variable is missing; else the variables say it. */
  forge?: Forge;
  /** `here`: the folder itself, whatever configuration there is above it. */
  place?: "here";
}

/** What one forge makes of a request. */
interface ForgeHost {
  inputs(source: Pick<HostOptions, "flags" | "env" | "unknownFlags">): InputSource;
  create(options: HostOptions, part: Part): Promise<Host>;
}

/** What of a pipeline this process is, for a forge whose jobs share their files. */
interface Part {
  gate?: GateId;
  key?: string;
}

/** Each loaded where it is met. */
const FORGES: Readonly<Record<Forge, () => Promise<ForgeHost>>> = {
  async local() {
    const { createLocalHost, createLocalInputs } = await import("@stagegate/platform/local");
    return { inputs: createLocalInputs, create: createLocalHost };
  },
  async github() {
    const { createGitHubHost, createRunnerInputs } = await import("@stagegate/platform/github");
    return { inputs: createRunnerInputs, create: createGitHubHost };
  },
  async gitlab() {
    const { createLocalInputs } = await import("@stagegate/platform/local");
    const { createGitLabHost } = await import("@stagegate/platform/gitlab");
    return {
      inputs: createLocalInputs,
      create: (options, part) => createGitLabHost({ ...options, ...part }),
    };
  },
};

/**
 * The host that fits where this runs. Its root is the folder of the configuration, where there is
 * one above the folder of the request.
 */
export async function createHost(given: HostRequest): Promise<Host> {
  const { createLocalFiles } = await import("@stagegate/platform/local");
  const { request, announce } = await placed(createLocalFiles(), given);
  const forge = await FORGES[request.forge ?? detectForge(request.env)]();
  const source = {
    env: request.env,
    flags: request.flags ?? new Map<string, RawInput["value"]>(),
    unknownFlags: request.unknownFlags ?? "ignored",
  } as const;
  const inputs = forge.inputs(source);
  const outDir = await outDirOf(request.cwd, inputs);
  const runId = request.fresh === true ? undefined : await runIdOf(outDir, request.env);
  const options: HostOptions = {
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
  };
  const host = await forge.create(options, partOf(request, inputs));
  announce(host.log);
  if (given.flags !== undefined)
    for (const line of unknownVariables(request.env)) host.log.warn(line);
  return host;
}

async function outDirOf(cwd: string, inputs: InputSource): Promise<string> {
  const { resolveOutDir } = await import("@stagegate/core");
  return resolveOutDir(cwd, textInput(inputs, "out-dir"));
}

function partOf({ gates = [] }: HostRequest, inputs: InputSource): Part {
  const [gate, ...more] = gates;
  const key = textInput(inputs, "key");
  return {
    ...(gate === undefined || more.length > 0 ? {} : { gate }),
    ...(key === undefined ? {} : { key }),
  };
}

/** Empty means unset. */
function textInput(inputs: InputSource, name: string): string | undefined {
  const value = inputs.read([name]).get(name)?.value;
  return typeof value === "string" && value !== "" ? value : undefined;
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
