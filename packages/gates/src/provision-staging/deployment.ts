import { post } from "@stagegate/core";
import type { Deployments, GateOutcome, Host } from "@stagegate/core";
import { worstVerdict } from "@stagegate/schema";
import type { ProvisionContext } from "./run.ts";

type State = Parameters<Deployments["record"]>[0]["state"];

/** Environment of the forge that the stack is recorded as; undefined unless somebody asked. */
export function deploymentOf({ inputs, config }: ProvisionContext): string | undefined {
  return inputs.deployment ?? config?.["provision-staging"]?.deployment;
}

/** Records what becomes of the start; a forge that cannot is one note. */
export async function withDeployment(
  context: ProvisionContext,
  start: () => Promise<GateOutcome>,
): Promise<GateOutcome> {
  const name = deploymentOf(context);
  if (name === undefined) return start();
  const notes = await record(context.host, name, { state: "in_progress" });
  try {
    const outcome = await start();
    const verdict = worstVerdict(outcome.checks.map((check) => check.verdict));
    const state: State = verdict === "pass" || verdict === "warn" ? "success" : "failure";
    const { text } = context.redaction;
    const url = publicAddress(outcome.outputs?.["url"]);
    const description = text(outcome.summary);
    const end = { state, description, ...(url === undefined ? {} : { url: text(url) }) };
    // What could not be recorded at first cannot be now, for the same reason.
    if (notes.length === 0) notes.push(...(await record(context.host, name, end)));
    return { ...outcome, notes: [...(outcome.notes ?? []), ...notes] };
  } catch (cause) {
    await record(context.host, name, { state: "failure" });
    throw cause;
  }
}

/** Says that the environment is gone. */
export function endDeployment(host: Host, name: string): Promise<string[]> {
  return record(host, name, { state: "inactive" });
}

function record(
  { deployments }: Host,
  environment: string,
  given: { state: State; description?: string; url?: string },
): Promise<string[]> {
  return post("The deployment is not recorded", () =>
    deployments.record({ environment, ...given }),
  );
}

/** Without credentials; an address of this machine leads nobody else anywhere. */
function publicAddress(address: string | undefined): string | undefined {
  const url = address === undefined || !URL.canParse(address) ? undefined : new URL(address);
  const own =
    url === undefined || /^(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/.test(url.hostname);
  if (own) return undefined;
  if (url.username === "" && url.password === "") return address;
  return Object.assign(new URL(url), { username: "", password: "" }).href;
}
