import { GateError, isGateError } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import { checkId } from "@stagegate/results";
import { contractFiles, didYouMean } from "@stagegate/schema";
import type { SpecInput, SpecSide } from "@stagegate/contracts";
import type { Check, Config, EnvironmentHandle } from "@stagegate/schema";
import { findStack, webAddress } from "../stack/handle.ts";

type Context = GateContext<"verify-contracts">;
export type ExploreConfig = NonNullable<NonNullable<Config["verify-contracts"]>["explore"]>;

/** A contract of a service that is asked. */
export interface Target {
  service: string;
  file: string;
  document: Extract<SpecSide, { kind: "document" }>;
  /** Root of its API. */
  url: string;
}

export interface Targets {
  targets: Target[];
  /** Why services that should be asked are not. */
  checks: Check[];
  notes: string[];
}

/** The services with a contract, each with its address; writes go to nobody else. */
export async function chooseTargets(
  context: Context,
  { config, block, specs }: { config: Config; block: ExploreConfig; specs: readonly SpecInput[] },
): Promise<Targets> {
  const services = chosen(config, { block, specs });
  if (block.url !== undefined)
    return { targets: [onlyOne(services, block, block.url)], checks: [], notes: [] };
  let handle: EnvironmentHandle | undefined;
  try {
    const stack = await findStack(context);
    if (stack.kind === "up") handle = stack.handle;
  } catch (error) {
    if (!isGateError(error)) throw error;
    return { targets: [], checks: [nothing(config, error.message)], notes: [] };
  }
  if (handle === undefined)
    return { targets: [], checks: [nothing(config, "no environment is up")], notes: [] };
  const addresses = new Map(handle.services.map(({ name, url }) => [name, url]));
  const own = handle.provider === "processes";
  const targets: Target[] = [];
  const checks: Check[] = [];
  const notes: string[] = [];
  for (const each of services) {
    const { service } = each;
    const url = addresses.get(service);
    if (url !== undefined) targets.push({ ...each, url: allowed(url, block, own) });
    else if (block.services?.includes(service) === true) checks.push(noAddress(service));
    else notes.push(`explore: ${service} has no address in this environment`);
  }
  if (targets.length === 0 && checks.length === 0) {
    checks.push(nothing(config, "no service with a contract has an address in this environment"));
  }
  return { targets, checks, notes };
}

type Described = Omit<Target, "url">;

function chosen(
  config: Config,
  { block, specs }: { block: ExploreConfig; specs: readonly SpecInput[] },
): Described[] {
  const all = specs.flatMap(({ service, file, head }): Described[] =>
    head.kind === "document" ? [{ service, file, document: head }] : [],
  );
  const known = Object.keys(config.services).filter(
    (name) => contractFiles(config.services[name] ?? {}).length > 0,
  );
  const unknown = block.services?.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const near = didYouMean(unknown, known);
    const message = `verify-contracts.explore: no service \`${unknown}\` has a contract`;
    const hint =
      near === undefined ? `With a contract: ${known.join(", ")}.` : `Did you mean \`${near}\`?`;
    throw new GateError("STAGEGATE_CONFIG_INVALID", message, { hint });
  }
  return all.filter(({ service }) => block.services?.includes(service) ?? true);
}

function onlyOne(services: readonly Described[], block: ExploreConfig, url: string): Target {
  const [first, ...more] = services;
  if (first === undefined || more.length > 0) {
    throw new GateError(
      "STAGEGATE_CONFIG_INVALID",
      `verify-contracts.explore: \`url\` is of one service, not of ${services.length}`,
      { hint: "Name the service with `services`, or leave `url` out to use the environment." },
    );
  }
  return { ...first, url: allowed(url, block, false) };
}

/** What is sent changes and deletes things: only this machine, own environments and named hosts. */
function allowed(text: string, block: ExploreConfig, own: boolean): string {
  const url = webAddress(text);
  if (url === undefined) {
    throw new GateError(
      "STAGEGATE_CONFIG_INVALID",
      `verify-contracts.explore: \`${text}\` is no address`,
      {
        hint: "An address starts with http:// or https://.",
      },
    );
  }
  const { hostname } = url;
  const here = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  if (own || here || block["allow-hosts"]?.includes(hostname) === true) return text;
  throw new GateError(
    "STAGEGATE_CONFIG_INVALID",
    `verify-contracts.explore: ${hostname} is not this machine, and explore writes and deletes`,
    { hint: `If that may be done there, add \`allow-hosts: [${hostname}]\`.` },
  );
}

function nothing(config: Config, message: string): Check {
  return {
    id: checkId({ kind: "explore", scope: config.project, titlePath: ["services"] }),
    title: "At least one service is explored",
    verdict: "inconclusive",
    message: `${message}: bring the services up first, or set verify-contracts.explore.url`,
  };
}

function noAddress(service: string): Check {
  return {
    id: checkId({ kind: "explore", scope: service, titlePath: ["address"] }),
    title: `${service} is explored`,
    verdict: "inconclusive",
    message: "it has no address in this environment",
    service,
  };
}
