import { cleanLine } from "@stagegate/core";
import type { Deployments, Posted } from "@stagegate/core";
import type { GitHubClient } from "./client.ts";
import { createAttempts } from "./failure.ts";
import { webAddress } from "./text.ts";

const MAX_ENVIRONMENT = 255;
const MAX_DESCRIPTION = 140;
/** Earlier deployments of an environment that are ended with it. */
const MAX_ENDED = 10;

type Deployment = Parameters<Deployments["record"]>[0];

/** Deployments of one commit; the address of the run is where their log is. */
export function createGitHubDeployments(
  client: GitHubClient,
  { sha, runUrl }: { sha: string; runUrl: string },
): Deployments {
  const wanted = { doing: "record a deployment", permission: "deployments: write" };
  const attempt = createAttempts(wanted, client.now);
  return {
    record: (deployment) =>
      attempt(async () => {
        const environment = await environmentName(deployment.environment);
        const known = await listed(client, environment);
        if (deployment.state === "inactive") return end(client, known, { deployment, runUrl });
        const same = known.find((one) => one.sha === sha);
        const id = same?.id ?? (await created(client, { environment, sha, deployment }));
        await say(client, id, { deployment, runUrl });
        const url = webAddress(deployment.url);
        const action = same === undefined ? "created" : "updated";
        return { kind: "posted", action, ...(url === undefined ? {} : { url }) };
      }),
  };
}

/** Names are told apart without looking at case, and have one line. */
async function environmentName(name: string): Promise<string> {
  const line = cleanLine(name, 1000);
  if (line === name && name.length <= MAX_ENVIRONMENT) return name;
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 12);
  return `${cleanLine(name, MAX_ENVIRONMENT - 14)} ${hash}`.trim();
}

async function listed(
  client: GitHubClient,
  environment: string,
): Promise<{ id: number; sha: string }[]> {
  const { data } = await client.call((octokit) =>
    octokit.repos.listDeployments({ ...client.at, environment, per_page: MAX_ENDED }),
  );
  return data.map(({ id, sha }) => ({ id, sha }));
}

async function created(
  client: GitHubClient,
  given: { environment: string; sha: string; deployment: Deployment },
): Promise<number> {
  const { data } = await client.call((octokit) =>
    octokit.repos.createDeployment({
      ...client.at,
      ref: given.sha,
      environment: given.environment,
      description: cleanLine(given.deployment.description ?? "", MAX_DESCRIPTION),
      // The base is not merged into the change, and no check has to be green before.
      auto_merge: false,
      required_contexts: [],
      transient_environment: true,
      production_environment: false,
    }),
  );
  if ("id" in data) return data.id;
  throw new Error(`GitHub made no deployment: ${data.message ?? "it gave no reason"}`);
}

async function say(
  client: GitHubClient,
  id: number,
  { deployment, runUrl }: { deployment: Deployment; runUrl: string },
): Promise<void> {
  const url = webAddress(deployment.url);
  const log = webAddress(runUrl);
  await client.call((octokit) =>
    octokit.repos.createDeploymentStatus({
      ...client.at,
      deployment_id: id,
      state: deployment.state,
      description: cleanLine(deployment.description ?? "", MAX_DESCRIPTION),
      auto_inactive: true,
      ...(url === undefined ? {} : { environment_url: url }),
      ...(log === undefined ? {} : { log_url: log }),
    }),
  );
}

/** Of a transient environment GitHub ends no earlier deployment by itself. */
async function end(
  client: GitHubClient,
  known: readonly { id: number }[],
  given: { deployment: Deployment; runUrl: string },
): Promise<Posted> {
  if (known.length === 0) return { kind: "nowhere", reason: "nothing was deployed there" };
  for (const { id } of known) await say(client, id, given);
  return { kind: "posted", action: "updated" };
}
