import type { Check, Config, GateId } from "@stagegate/schema";
import { figuresOf } from "@stagegate/schema/policy";
import type { PolicyChange } from "@stagegate/schema/policy";

interface About {
  gate: GateId;
  /** Of the change. */
  config: Config;
  branch: string;
}

/** Changes of a gate's block; comment-report tells what is in none. */
export function concernsGate(
  { path: [block] }: PolicyChange,
  gate: GateId,
  gates: readonly string[],
): boolean {
  if (block === gate) return true;
  return gate === "comment-report" && !gates.includes(block ?? "");
}

/** What a change loosens as a finding, with the old value, the new one and who answers for it. */
export function policyCheck(change: PolicyChange, { config, branch }: About): Check {
  const key = change.path.join(".").replaceAll(/\s+/g, " ").slice(0, MAX_KEY);
  const figures = figuresOf(change);
  const owner = change.owner ?? ownerOf(change, config);
  return {
    id: `policy:${config.project}/stagegate.yml#${key}`,
    title:
      change.direction === "looser" ? `The change loosens ${key}` : `The change changes ${key}`,
    // A limit that nobody can apply any more has not been kept.
    verdict: change.lost === undefined ? "warn" : "inconclusive",
    message: messageOf(change, branch),
    ...(change.service === undefined ? {} : { service: change.service }),
    ...(owner === undefined ? {} : { owner }),
    ...(figures === undefined
      ? {}
      : {
          observed: figures.now.value,
          threshold: figures.before.value,
          ...(figures.now.unit === "" ? {} : { unit: figures.now.unit }),
        }),
  };
}

/** Names of items are as long as people make them. */
const MAX_KEY = 800;

function messageOf(change: PolicyChange, branch: string): string {
  const { before, now, lost, input, counts } = change;
  const there = `on ${branch}: ${shown(before)}`;
  if (counts === true) {
    return `${there}; ${input === undefined ? "here" : `by ${input}`}: ${shown(now)}, which counts already`;
  }
  if (input !== undefined) return `${there}; by ${input}: ${shown(now)}, which does not count`;
  if (lost !== undefined)
    return `${there}; here: ${shown(now)}; it cannot be judged without the ${lost}`;
  return `${there}; here: ${shown(now)}, which counts once it is on ${branch}`;
}

function ownerOf({ service }: PolicyChange, { services }: Config): string | undefined {
  return service !== undefined && Object.hasOwn(services, service)
    ? services[service]?.owner
    : undefined;
}

const MAX_SHOWN = 120;

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `\`${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text}\``;
}
