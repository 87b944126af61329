import { isAbsolute, join, relative, sep } from "node:path";
import { GateError } from "@stagegate/core";
import type { GateContext, GateOutcome } from "@stagegate/core";
import { readPact } from "@stagegate/contracts";
import type { PactComparator, PactVerifier, StateHandler } from "@stagegate/contracts";
import { checkId } from "@stagegate/results";
import { parseDuration } from "@stagegate/schema";
import type { Check, Config } from "@stagegate/schema";
import { findStack } from "../stack/handle.ts";
import { comparePact } from "./pact-description.ts";
import { firmInteractions, pactChecks } from "./pact-checks.ts";
import type { FirmInteractions, FoundPact } from "./pact-checks.ts";

type Context = GateContext<"verify-contracts">;
export type PactBlock = NonNullable<NonNullable<Config["verify-contracts"]>["pact"]>;
type Provider = PactBlock["providers"][string];

export interface VerifyContractsPorts {
  /** `program`: absolute path that the configuration names. */
  pact(program: string | undefined): PactVerifier;
  pactComparator: PactComparator;
}

export type PactOutcome = Required<Pick<GateOutcome, "checks" | "metrics" | "notes">>;

const DEFAULT_TIMEOUT_MS = 300_000;

/** Providers that are judged: those of `service`, where that is given. */
export function pactProviders(
  { inputs }: Pick<Context, "inputs">,
  config: Config | undefined,
): string[] {
  const all = Object.keys(config?.["verify-contracts"]?.pact?.providers ?? {});
  return all.filter((name) => inputs.service?.includes(name) ?? true);
}

/** Asks the running providers what the pacts of their consumers expect. */
export async function verifyPacts(
  context: Context,
  ports: VerifyContractsPorts,
  config: Config,
): Promise<PactOutcome> {
  const block = config["verify-contracts"]?.pact;
  const names = pactProviders(context, config);
  if (block === undefined || names.length === 0) return { checks: [], metrics: [], notes: [] };
  const { pacts, checks, notes } = await readPacts(context, block);
  const providers = names.map((name) => ({ name, provider: block.providers[name] ?? {} }));
  const running = providers.filter(({ provider }) => provider.against !== "contract");
  const addresses = await addressesOf(context, running);
  const cli = block.cli === undefined ? undefined : absolute(context.configDir, block.cli);
  const tools = { verifier: ports.pact(cli), comparator: ports.pactComparator };
  let verified = 0;
  for (const { name, provider } of providers) {
    const own = pacts.filter(({ pact }) => pact.provider === (provider.name ?? name));
    if (own.length === 0) checks.push(noPacts(name, provider, block));
    for (const found of own) {
      if (context.signal.aborted) break;
      context.host.log.status(`verify-contracts: ${name} as ${found.pact.consumer} expects it`);
      const url = addresses.get(name);
      checks.push(...(await judgePact(context, tools, { block, name, provider, found, url })));
      verified += found.pact.interactions.length;
    }
  }
  return {
    checks,
    metrics: metricsOf(checks, verified),
    notes: [...notes, ...strangers(block, pacts)],
  };
}

interface Tools {
  verifier: PactVerifier;
  comparator: PactComparator;
}

async function judgePact(
  context: Context,
  { verifier, comparator }: Tools,
  one: Omit<One, "url"> & { url: string | undefined },
): Promise<Check[]> {
  const { block, name: service, provider, found, url } = one;
  if (found.pact.interactions.length === 0) return [emptyPact(service, found)];
  if (provider.against === "contract") {
    const firm = await firmAtTarget(context, found.file);
    return comparePact(context, comparator, { service, found, firm, timeoutMs: timeoutOf(block) });
  }
  if (url === undefined) return [noAddress(service, found)];
  return verifyOne(context, verifier, { ...one, url });
}

interface One {
  block: PactBlock;
  name: string;
  provider: Provider;
  found: FoundPact;
  url: string;
}

async function verifyOne(context: Context, verifier: PactVerifier, one: One): Promise<Check[]> {
  const { block, name, provider, found, url } = one;
  const { file, path, pact } = found;
  const states = statesOf(context, provider, url);
  const verification = await verifier.verify({
    path,
    pact,
    providerUrl: url,
    ...(states === undefined ? {} : { states }),
    teardown: provider["state-teardown"] ?? false,
    timeoutMs: timeoutOf(block),
    signal: context.signal,
  });
  if (verification.kind === "missing-tool") {
    throw new GateError("STAGEGATE_TOOL_MISSING", verification.message, {
      hint: verification.hint,
    });
  }
  const firm = await firmAtTarget(context, file);
  const setsStates = states !== undefined;
  return pactChecks({ service: name, file, pact, firm, setsStates, url }, verification);
}

function timeoutOf({ timeout = "" }: PactBlock): number {
  return parseDuration(timeout) ?? DEFAULT_TIMEOUT_MS;
}

function statesOf(context: Context, provider: Provider, url: string): StateHandler | undefined {
  const { "state-url": stateUrl, "state-command": command } = provider;
  if (command !== undefined) return { kind: "command", command, cwd: context.configDir };
  if (stateUrl === undefined) return undefined;
  const address = stateUrl.startsWith("/") ? `${url.replace(/\/+$/, "")}${stateUrl}` : stateUrl;
  return { kind: "url", url: address };
}

/** What the target branch already demands, a change cannot declare pending for its own verdict. */
async function firmAtTarget(context: Context, file: string): Promise<FirmInteractions> {
  const { host, targetBranch } = context;
  try {
    const { commit } = await host.repository.tip(targetBranch);
    const text = await host.repository.readAt(commit, file);
    return firmInteractions(text);
  } catch {
    return firmInteractions(undefined);
  }
}

async function readPacts(
  context: Context,
  { files }: PactBlock,
): Promise<{ pacts: FoundPact[]; checks: Check[]; notes: string[] }> {
  const { host, configDir } = context;
  const pacts: FoundPact[] = [];
  const checks: Check[] = [];
  for (const path of await host.files.glob(configDir, files)) {
    const at = absolute(configDir, path);
    const file = relative(host.root, at).split(sep).join("/");
    const text = await host.files.readText(at);
    const read = text === undefined ? undefined : readPact(text);
    if (read?.ok === true) pacts.push({ file, path: at, pact: read.pact });
    else checks.push(unreadable(file, read?.reason ?? "it is gone"));
  }
  return { pacts, checks, notes: [] };
}

async function addressesOf(
  context: Context,
  providers: readonly { name: string; provider: Provider }[],
): Promise<ReadonlyMap<string, string>> {
  const addresses = new Map<string, string>();
  for (const { name, provider } of providers) {
    if (provider.url !== undefined) addresses.set(name, provider.url);
  }
  if (addresses.size === providers.length) return addresses;
  const stack = await findStack(context);
  if (stack.kind === "none") return addresses;
  for (const { name, url } of stack.handle.services) {
    if (url !== undefined && !addresses.has(name)) addresses.set(name, url);
  }
  return addresses;
}

function absolute(folder: string, path: string): string {
  return isAbsolute(path) ? path : join(folder, path);
}

function unreadable(file: string, reason: string): Check {
  return {
    id: checkId({ kind: "contract", file, titlePath: ["pact"] }),
    title: `${file} can be read`,
    verdict: "fail",
    message: reason,
    location: { file },
  };
}

function noPacts(name: string, provider: Provider, { files }: PactBlock): Check {
  const called = provider.name ?? name;
  return {
    id: checkId({ kind: "contract", scope: name, titlePath: ["pacts"] }),
    title: `Consumers of ${name} have pacts`,
    verdict: "inconclusive",
    message: `no pacts found: none of ${files.join(", ")} names \`${called}\` as its provider`,
    service: name,
  };
}

function emptyPact(name: string, { file, pact }: FoundPact): Check {
  return {
    id: checkId({
      kind: "contract",
      scope: name,
      file,
      titlePath: [`${pact.consumer} interactions`],
    }),
    title: `The pact of ${pact.consumer} expects something`,
    verdict: "inconclusive",
    message: "the pact has no interactions",
    service: name,
    location: { file },
  };
}

function noAddress(name: string, { file, pact }: FoundPact): Check {
  return {
    id: checkId({ kind: "contract", scope: name, file, titlePath: [`${pact.consumer} address`] }),
    title: `${name} can be asked as ${pact.consumer} expects`,
    verdict: "inconclusive",
    message: `${name} has no address in the environment`,
    detail: `Provision the environment first, or give \`url\` to verify-contracts.pact.providers.${name}.`,
    service: name,
    location: { file },
  };
}

/** Whoever misspelt the name of a provider has a pact here that nobody verifies. */
function strangers({ providers }: PactBlock, pacts: readonly FoundPact[]): string[] {
  const known = Object.entries(providers).map(([name, provider]) => provider.name ?? name);
  const others = pacts.filter(({ pact }) => !known.includes(pact.provider));
  return others
    .slice(0, 20)
    .map(
      ({ file, pact }) =>
        `${file} is not verified: no provider is called ${JSON.stringify(pact.provider)}`,
    );
}

function metricsOf(checks: readonly Check[], verified: number): PactOutcome["metrics"] {
  const failed = checks.filter(({ verdict }) => verdict === "fail").length;
  return [
    { name: "interactions", value: verified, unit: "interactions" },
    { name: "broken interactions", value: failed, unit: "interactions", key: true },
  ];
}
