import { isAbsolute, join, relative, sep } from "node:path";
import { GateError } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { RefResolver, SpecInput, SpecSide } from "@stagegate/contracts";
import { didYouMean } from "@stagegate/schema";
import type { Config } from "@stagegate/schema";
import { acceptEntry } from "./accepted.ts";
import { repositoryPath, sideAt } from "./at-commit.ts";
import { policyOf } from "./policy.ts";
import type { Comparison } from "./run.ts";

type Context = GateContext<"verify-contracts">;

/** Two files given by name. */
export async function filePair(context: Context, base: string, head: string): Promise<Comparison> {
  const sides = [await readFile(context, base), await readFile(context, head)] as const;
  const spec: SpecInput = {
    service: "",
    file: shown(context, head),
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

/** A path as one word of a POSIX shell. */
function shellWord(path: string): string {
  return /^[\w./@:-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function shown({ host }: Context, path: string): string {
  const inside = relative(host.root, isAbsolute(path) ? path : join(host.root, path));
  return (inside.startsWith("..") ? path : inside).split(sep).join("/");
}

async function readFile(context: Context, path: string): Promise<SpecSide> {
  const { host } = context;
  const absolute = isAbsolute(path) ? path : join(host.root, path);
  const text = await host.files.readText(absolute);
  if (text === undefined) {
    throw new GateError("STAGEGATE_FILE_MISSING", `there is no file ${path}`, {
      hint: "Paths are relative to the folder that the command runs in.",
    });
  }
  return {
    kind: "document",
    source: { path: shown(context, path), text },
    resolveRef: fromDisk(context),
  };
}

/** The engine keeps paths inside the workspace; a link in it may still lead out of it. */
function fromDisk({ host }: Context): RefResolver {
  const { files, root } = host;
  return async (path) => {
    const [from, to] = await Promise.all([files.realPath(root), files.realPath(join(root, path))]);
    if (from === undefined || to === undefined) return undefined;
    return relative(from, to).startsWith("..") ? undefined : files.readText(to);
  };
}

/** The contracts of the services: the work tree against the merge base with the target branch. */
export async function gitPairs(context: Context, config: Config): Promise<Comparison> {
  const { host, inputs, targetBranch } = context;
  const services = chosen(config, inputs.service);
  const policy = await policyOf(context, config);
  const target = inputs.base ?? policy.base ?? targetBranch;
  const { commit, how } = await host.repository.base(target);
  const before = await context.configAt?.(commit);
  const specs: SpecInput[] = [];
  for (const [service, contract] of services) {
    const file = repositoryPath(context, contract);
    const old = before?.services[service]?.contract;
    const oldFile = old === undefined ? file : repositoryPath(context, old);
    const base = await sideAt(context, commit, oldFile);
    specs.push({ service, file, base, head: await sideNow(context, file) });
  }
  specs.push(...(await removedContracts(context, { before, config, commit })));
  return {
    specs,
    acceptance: policy.acceptance,
    acceptEntry: (fingerprint) => acceptEntry(fingerprint, host.clock.now()),
    how: `compared with ${commit.slice(0, 10)}, ${how}`,
    reproduce: (service) =>
      `stagegate verify-contracts --base ${commit.slice(0, 12)} --service ${service}`,
    loosened: policy.loosened,
    notes: policy.notes,
  };
}

function chosen(config: Config, names: readonly string[] | undefined): [string, string][] {
  const all = Object.entries(config.services).flatMap(([name, { contract }]): [string, string][] =>
    contract === undefined ? [] : [[name, contract]],
  );
  if (names === undefined) return all;
  const known = all.map(([name]) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return all.filter(([name]) => names.includes(name));
  const near = didYouMean(unknown, known);
  throw new GateError("STAGEGATE_INPUT_INVALID", `no service \`${unknown}\` has a contract`, {
    hint:
      near === undefined
        ? `Services with a contract: ${known.join(", ")}.`
        : `Did you mean \`${near}\`?`,
  });
}

async function sideNow(context: Context, path: string): Promise<SpecSide> {
  const text = await context.host.files.readText(join(context.host.root, path));
  if (text === undefined) return { kind: "absent" };
  return { kind: "document", source: { path, text }, resolveRef: fromDisk(context) };
}

/** A contract that the change no longer declares is gone for its consumers. */
async function removedContracts(
  context: Context,
  { before, config, commit }: { before: Config | undefined; config: Config; commit: string },
): Promise<SpecInput[]> {
  if (before === undefined || context.inputs.service !== undefined) return [];
  const specs: SpecInput[] = [];
  for (const [service, { contract }] of Object.entries(before.services)) {
    if (contract === undefined || config.services[service]?.contract !== undefined) continue;
    const file = repositoryPath(context, contract);
    specs.push({
      service,
      file,
      base: await sideAt(context, commit, file),
      head: { kind: "absent" },
    });
  }
  return specs;
}
