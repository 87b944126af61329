import type { Deployments, Posted } from "@stagegate/core";
import type { GitLabClient } from "./client.ts";
import { digest } from "./digest.ts";
import { unavailable } from "./explain.ts";

const NEEDS = { what: "record deployments", token: "CI_JOB_TOKEN", role: "Developer" } as const;
const STATES = { in_progress: "running", success: "success", failure: "failed" } as const;
/** https://docs.gitlab.com/ci/yaml/#environmentname */
const NAME = /^(?!\/)[A-Za-z0-9_/${}. -]{1,255}(?<!\/)$/;

export interface GitLabDeploymentsOptions {
  client: GitLabClient;
  project: string;
  commit: string;
  /** Branch or tag. */
  ref: string;
  tag: boolean;
  /** What `environment:` of the job says: GitLab records that one itself. */
  ownEnvironment: string | undefined;
}

type Deployment = Parameters<Deployments["record"]>[0];

/** Environments and deployments, written with the token of the job. */
export function createGitLabDeployments(options: GitLabDeploymentsOptions): Deployments {
  /** Deployments of this process that still run, by environment. */
  const open = new Map<string, number>();
  return {
    async record(deployment) {
      if (deployment.environment === options.ownEnvironment) {
        return { kind: "nowhere", reason: "`environment:` of the job records it already" };
      }
      const name = await environmentName(deployment.environment);
      try {
        return deployment.state === "inactive"
          ? await stop(options, name)
          : await deploy(options, { ...deployment, environment: name }, open);
      } catch (cause) {
        return unavailable(cause, NEEDS);
      }
    },
  };
}

/** The name where GitLab takes it; otherwise one that is different for every name. */
async function environmentName(name: string): Promise<string> {
  if (NAME.test(name)) return name;
  const safe = name.replaceAll(/[^A-Za-z0-9_]+/g, "-").slice(0, 100);
  return `${safe}-${(await digest(name)).slice(0, 12)}`;
}

async function deploy(
  { client, project, commit, ref, tag }: GitLabDeploymentsOptions,
  { environment, state, url }: Deployment,
  open: Map<string, number>,
): Promise<Posted> {
  const api = await client.api();
  const status = STATES[state as keyof typeof STATES];
  const running = open.get(environment);
  if (running !== undefined && status === "running") return { kind: "posted", action: "unchanged" };
  if (running === undefined) {
    const { id } = await api.Deployments.create(project, environment, commit, ref, tag, { status });
    if (status === "running") open.set(environment, id);
  } else {
    open.delete(environment);
    await api.Deployments.edit(project, running, status);
  }
  if (url !== undefined) await setAddress({ client, project }, environment, url);
  return { kind: "posted", action: running === undefined ? "created" : "updated" };
}

type Place = Pick<GitLabDeploymentsOptions, "client" | "project">;

async function setAddress(place: Place, name: string, url: string): Promise<void> {
  const found = await find(place, name);
  if (found === undefined || found.address === url) return;
  const api = await place.client.api();
  await api.Environments.edit(place.project, found.id, { externalUrl: url });
}

async function stop(place: Place, name: string): Promise<Posted> {
  const found = await find(place, name);
  if (found === undefined) return { kind: "nowhere", reason: `there is no environment ${name}` };
  if (found.state === "stopped") return { kind: "posted", action: "unchanged" };
  const api = await place.client.api();
  await api.Environments.stop(place.project, found.id);
  return { kind: "posted", action: "updated" };
}

async function find(
  { client, project }: Place,
  name: string,
): Promise<{ id: number; state: string; address: string } | undefined> {
  const api = await client.api();
  const found = await api.Environments.all(project, { name, perPage: 20, page: 1 });
  const one = found.find((environment) => environment.name === name);
  return one === undefined
    ? undefined
    : { id: one.id, state: String(one["state"]), address: String(one.external_url ?? "") };
}
