import { readRunId, resolveOutDir } from "@stagegate/core";
import type { EntryPoints, Host, InputSource } from "@stagegate/core";
import type { HostOptions, Stderr } from "@stagegate/platform/local";
import type { GateId } from "@stagegate/schema";
import type { RawInput } from "@stagegate/schema/inputs";
import { inputsAreWrong } from "./inputs.ts";
import { VERSION } from "./version.ts";

export interface HostRequest {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Inputs from the command line; none for commands that run no gate. */
  flags?: ReadonlyMap<string, RawInput["value"]>;
  unknownFlags?: "reported" | "ignored";
  stderr: Stderr;
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

const VARIABLE_PREFIX = "STAGEGATE_";

/** What one forge makes of a request. */
export interface ForgeHost {
  inputs(source: Pick<HostOptions, "flags" | "env" | "unknownFlags">): InputSource;
  create(options: HostOptions, part: Part): Promise<Host>;
}

/** What of a pipeline this process is, for a forge whose jobs share their files. */
interface Part {
  gate?: GateId;
  key?: string;
}

/**
 * The host of a forge. Its root is the folder of the configuration, where there is one above the
 * folder of the request.
 */
export async function createHostOn(forge: ForgeHost, given: HostRequest): Promise<Host> {
  const { createLocalFiles } = await import("@stagegate/platform/local-files");
  const { request, announce } =
    given.place === "here"
      ? { request: given, announce: () => undefined }
      : await (await import("./place.ts")).placed(createLocalFiles(), given);
  const source = {
    env: request.env,
    flags: request.flags ?? new Map<string, RawInput["value"]>(),
    unknownFlags: request.unknownFlags ?? "ignored",
  } as const;
  const inputs = forge.inputs(source);
  const outDir = resolveOutDir(request.cwd, textInput(inputs, "out-dir"));
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
  if (given.flags !== undefined) await tellUnknownVariables(request.env, host);
  return host;
}

async function tellUnknownVariables(env: HostRequest["env"], { log }: Host): Promise<void> {
  // What a variable may be called is a lot of text, and few have one.
  if (!Object.keys(env).some((name) => name.startsWith(VARIABLE_PREFIX))) return;
  const { unknownVariables } = await import("./variables.ts");
  for (const line of unknownVariables(env)) log.warn(line);
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
  const { createLocalFiles } = await import("@stagegate/platform/local-files");
  return readRunId(createLocalFiles(), outDir);
}
