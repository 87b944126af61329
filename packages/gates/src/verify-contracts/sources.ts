import { join, resolve } from "node:path";
import { GateError, shellWord } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { RemoteRefs, SpecInput, SpecSide } from "@stagegate/contracts";
import { contractFiles, didYouMean } from "@stagegate/schema";
import type { Config } from "@stagegate/schema";
import { acceptEntry } from "./accepted.ts";
import { sideAt } from "./at-commit.ts";
import { pairContracts } from "./declared.ts";
import { shownPath, sideOnDisk } from "./on-disk.ts";
import { policyOf } from "./policy.ts";
import { remoteRefs } from "./remote.ts";
import type { Comparison } from "./run.ts";

type Context = GateContext<"verify-contracts">;

/** Two files given by name. */
export async function filePair(context: Context, base: string, head: string): Promise<Comparison> {
  const sides = [await readFile(context, base), await readFile(context, head)] as const;
  const spec: SpecInput = {
    service: "",
    file: shownPath({ root: context.host.root, path: resolve(context.host.root, head) }),
    base: sides[0],
    head: sides[1],
  };
  return {
    specs: [spec],
    acceptance: new Map(),
    how: `${base} compared with ${head}`,
    reproduce: () =>
      `stagegate verify-contracts --base-file ${shellWord(base)} --head-file ${shellWord(head)}`,
    loosened: [],
    notes: [],
  };
}

async function readFile(context: Context, path: string): Promise<SpecSide> {
  const { files, root } = context.host;
  const side = await sideOnDisk(files, { root, path: resolve(root, path) });
  if (side.kind === "document") return { ...side, ...allowedRefs(context) };
  if (side.kind === "error") return side;
  throw new GateError("STAGEGATE_FILE_MISSING", `there is no file ${path}`, {
    hint: "Paths are relative to the folder that the command runs in.",
  });
}

/** On a change request the hosts of the target branch: the lifecycle has put them there. */
function allowedRefs({ host, config, signal }: Context): { remote?: RemoteRefs } {
  const hosts = config?.["verify-contracts"]?.["remote-refs"] ?? [];
  return remoteRefs({ http: host.http, signal }, hosts);
}

/** The contracts of the services: the work tree against the merge base with the target branch. */
export async function gitPairs(context: Context, config: Config): Promise<Comparison> {
  const { host, inputs, targetBranch } = context;
  requireKnown(config, inputs.service);
  const policy = await policyOf(context, config);
  const target = inputs.base ?? policy.base ?? targetBranch;
  const { commit, how } = await host.repository.base(target);
  const before = await context.configAt?.(commit);
  const remote = allowedRefs(context);
  const specs: SpecInput[] = [];
  const declared = new Set([...withContract(config), ...withContract(before)]);
  for (const service of inputs.service ?? declared) {
    const sides = { now: config.services[service], before: before?.services[service] };
    specs.push(...(await serviceSpecs(context, { service, commit, ...remote, ...sides })));
  }
  return {
    specs,
    acceptance: policy.acceptance,
    versionBump: policy.versionBump,
    acceptEntry: (fingerprint) => acceptEntry(fingerprint, host.clock.now()),
    how: `compared with ${commit.slice(0, 10)}, ${how}`,
    reproduce: (service) =>
      `stagegate verify-contracts --base ${commit.slice(0, 12)} --service ${service}`,
    loosened: policy.loosened,
    notes: policy.notes,
  };
}

interface ServiceAt {
  service: string;
  commit: string;
  remote?: RemoteRefs;
  now: Config["services"][string] | undefined;
  before: Config["services"][string] | undefined;
}

async function serviceSpecs(context: Context, at: ServiceAt): Promise<SpecInput[]> {
  const { service, commit, remote } = at;
  const { repository } = context.host;
  const { pairs, removed, several, unknown } = await pairContracts(context, at, {
    changed: () => repository.changedSince(commit),
    has: async (path) => (await repository.readAt(commit, path)) !== undefined,
  });
  const specs: SpecInput[] = [];
  for (const { file, before } of pairs) {
    const sides = {
      base: await sideAt(context, at, before),
      head: await sideNow(context, file, remote),
    };
    specs.push({ service, file, ...(several ? { scope: `${service} ${file}` } : {}), ...sides });
  }
  // A contract that the change no longer declares is gone for its consumers.
  for (const file of removed) {
    specs.push({ service, file, base: await sideAt(context, at, file), head: ABSENT });
  }
  for (const file of unknown) {
    const message = "which contracts are gone is not known: too many files differ";
    const hint = "Name the files of the contract one by one.";
    specs.push({ service, file, base: { kind: "error", message, hint }, head: ABSENT });
  }
  return specs;
}

const ABSENT = { kind: "absent" } as const;

function withContract(config: Config | undefined): string[] {
  return Object.entries(config?.services ?? {}).flatMap(([name, service]) =>
    contractFiles(service).length === 0 ? [] : [name],
  );
}

function requireKnown(config: Config, names: readonly string[] | undefined): void {
  const pacts = Object.keys(config["verify-contracts"]?.pact?.providers ?? {});
  const known = [...new Set([...withContract(config), ...pacts])];
  const unknown = names?.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const near = didYouMean(unknown, known);
  throw new GateError("STAGEGATE_INPUT_INVALID", `no service \`${unknown}\` has a contract`, {
    hint:
      near === undefined
        ? `Services with a contract: ${known.join(", ")}.`
        : `Did you mean \`${near}\`?`,
  });
}

async function sideNow(
  { host: { files, root } }: Context,
  path: string,
  remote: RemoteRefs | undefined,
): Promise<SpecSide> {
  const side = await sideOnDisk(files, { root, path: join(root, path) });
  return side.kind === "document" && remote !== undefined ? { ...side, remote } : side;
}
