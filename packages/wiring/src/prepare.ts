import {
  createOutDir,
  emptyOutDir,
  expectReport,
  foreignOutDir,
  gatesOf,
  GateError,
  hasGate,
  inspectOutDir,
  isJudgedByBase,
  outDirPath,
} from "@stagegate/core";
import type { Claim, Host, LoadedConfig } from "@stagegate/core";
import type { GateId } from "@stagegate/schema";
import { decodeInputs, inputFields } from "@stagegate/schema/inputs";
import type { InputIssue } from "@stagegate/schema/inputs";
import { loadConfiguration, noConfiguration } from "./configuration.ts";
import type { ConfigurationOptions } from "./configuration.ts";
import { HANDED_OVER } from "./handed-over.ts";
import { occupantOf, occupy } from "./occupancy.ts";
import { GATE_ORDER } from "./registry.ts";

export type Prepared =
  /** Of `leftOut` the profile of the run has none: they only say so. */
  | { kind: "ready"; gates: readonly GateId[]; leftOut: ReadonlySet<GateId>; out: string }
  /** `host` is where the error is reported: never a folder that is somebody else's. */
  | {
      kind: "refused";
      gate: GateId;
      error: unknown;
      host: Host;
      /** How the configuration was read: who reads it again finds the same problems. */
      configuration: ConfigurationOptions;
    };

/** Finds what is wrong before anything is started, and makes room for the run. */
export async function prepare(
  host: Host,
  wanted: readonly GateId[],
  problems: readonly string[] = [],
): Promise<Prepared> {
  // A run ends with the report over what it ran, whatever was asked for.
  const named = GATE_ORDER.filter(
    (id) => wanted.length === 0 || wanted.includes(id) || id === "comment-report",
  );
  const configuration = { starts: wanted.length === 0 || wanted.includes("provision-staging") };
  const refused = (error: unknown, reporting = host): Prepared => ({
    kind: "refused",
    gate: named[0] ?? "comment-report",
    error,
    host: reporting,
    configuration,
  });
  const wrong = wrongInputs(host, named, problems);
  // The gate would only tell those of its own.
  if (wrong !== undefined) return refused(wrong, withInputs(host, ["out-dir"]));
  try {
    const { config, composed } = await configOf(host, configuration, named);
    const gates = wanted.length > 0 ? named : gatesOf(config);
    const profile = wanted.length > 0 ? undefined : composed?.profile?.gates;
    const leftOut = gates.filter((gate) => profile !== undefined && !hasGate(profile, gate));
    const text = textInput(host, "out-dir");
    const out = outDirPath(host, text === undefined ? {} : { "out-dir": text });
    const other = await occupantOf(host, out);
    if (other !== undefined) return refused(occupied(out, other), withoutFiles(host));
    const room = await makeRoom(host, out, gates);
    if (room.kind === "foreign") {
      return refused(foreignOutDir(out, room), withInputs(host, ["config"]));
    }
    await occupy(host, out);
    await planReports(host, out, gates);
    return { kind: "ready", gates, leftOut: new Set(leftOut), out };
  } catch (error) {
    return refused(error);
  }
}

/** A wrong input of the last gate is found before the first one has started an environment. */
function wrongInputs(
  host: Host,
  gates: readonly GateId[],
  problems: readonly string[],
): GateError | undefined {
  const lines = new Map<string, InputIssue>();
  for (const gate of gates)
    for (const issue of inputIssues(gate, host))
      lines.set(`\`${issue.input}\` (${issue.origin}): ${issue.message}`, issue);
  const all = [
    ...problems.map((sentence) => ({ sentence, hint: undefined })),
    ...[...lines].map(([sentence, { hint }]) => ({ sentence, hint })),
  ];
  const [first] = all;
  if (first === undefined) return undefined;
  const more = all.length > 1 ? ` (and ${all.length - 1} more)` : "";
  return new GateError("STAGEGATE_INPUT_INVALID", `${first.sentence}${more}`, {
    hint: first.hint ?? "`stagegate run --help` lists the inputs.",
    detail: all.map(({ sentence, hint }) =>
      hint === undefined ? sentence : `${sentence} — ${hint}`,
    ),
  });
}

function inputIssues(gate: GateId, host: Host): readonly InputIssue[] {
  const fields = new Set(inputFields(gate).map(({ name }) => name));
  const raw = [...host.inputs.read([...fields])].filter(([name]) => fields.has(name));
  const decoded = decodeInputs(gate, new Map(raw));
  return decoded.kind === "decoded" ? [] : decoded.issues;
}

function occupied(out: string, pid: number): GateError {
  return new GateError("STAGEGATE_INPUT_INVALID", `another run works in ${out} (process ${pid})`, {
    hint: "Wait for its end, or give this run a folder of its own with --out-dir.",
  });
}

/** As the gates will have it: a lock is broken, and a limit is tighter, before anything is started. */
async function configOf(
  host: Host,
  options: ConfigurationOptions,
  gates: readonly GateId[],
): Promise<LoadedConfig> {
  const loaded = await loadConfiguration(host, textInput(host, "config"), options);
  if (loaded === undefined) throw noConfiguration();
  if ((loaded.composed?.locks ?? []).length > 0) {
    const { checkLocks } = await import("@stagegate/core/locked-inputs");
    for (const gate of gates) await checkLocks(gate, host.inputs, loaded);
  }
  if (!isJudgedByBase(host)) return loaded;
  const { policyOfBase } = await import("@stagegate/core/policy");
  const branch = host.info.targetBranch ?? textInput(host, "target-branch");
  const fallback = loaded.config.baseline?.branch ?? "main";
  return (await policyOfBase(host, loaded, branch ?? fallback)).loaded;
}

function textInput(host: Host, name: string): string | undefined {
  const value = host.inputs.read([name]).get(name)?.value;
  return typeof value === "string" && value !== "" ? value : undefined;
}

function withInputs(host: Host, names: readonly string[]): Host {
  return {
    ...host,
    inputs: { read: (fields) => host.inputs.read(fields.filter((field) => names.includes(field))) },
  };
}

/** A refusal leaves no trace in a folder that another run is writing. */
function withoutFiles(host: Host): Host {
  const nothing = (): Promise<void> => Promise.resolve();
  const files = { ...host.files, write: nothing, remove: nothing };
  const artifacts = { able: false, reason: "another run works in the folder" } as const;
  const capabilities = { ...host.capabilities, artifacts };
  return { ...host, files, capabilities, outputs: { set: nothing } };
}

/**
 * A run that is killed owes the reports of the gates that it did not come to as well. That of
 * comment-report stands for the whole list: there is nothing else that this run should do.
 */
async function planReports(host: Host, path: string, gates: readonly GateId[]): Promise<void> {
  const out = createOutDir(host.files, path, textInput(host, "key"));
  for (const gate of gates) await expectReport(host.files, out, { gate, run: host.info.run });
}

/** What is about the job and not about one run of gates in it. */
const OF_JOB = [HANDED_OVER];

/** What an environment that is still up needs of the out directory. */
const OF_ENVIRONMENT = ["environment.json", "telemetry", "logs"];

/**
 * Empties the out directory. An environment of an earlier command is removed first where this run
 * starts its own, as its handle would be lost; otherwise the gates work on it.
 */
async function makeRoom(host: Host, out: string, gates: readonly GateId[]): Promise<Claim> {
  const claim = await inspectOutDir(host, out);
  const handle = await host.files.exists(`${out}/environment.json`);
  // The environment of somebody else is none of our business either.
  if (!handle || claim.kind !== "ours") return emptyOutDir(host, out, { keep: OF_JOB });
  if (!gates.includes("provision-staging")) {
    return emptyOutDir(host, out, { keep: [...OF_JOB, ...OF_ENVIRONMENT] });
  }
  const { replaceEnvironment } = await import("./ports/environments.ts");
  for (const line of await replaceEnvironment(host, out)) host.log.warn(`still there: ${line}`);
  return emptyOutDir(host, out, { keep: OF_JOB });
}
