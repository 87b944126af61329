import type { Capabilities, Capability, Host, Posted, RunInfo } from "@stagegate/core";
import { listOnce } from "../local/reach.ts";
import { createGitHubArtifacts } from "./artifacts.ts";
import { createRestSource, createRuntimeSource, loadArtifactClient } from "./artifact-sources.ts";
import type { ArtifactSource } from "./artifact-sources.ts";
import { createGitHubBaselines } from "./baselines.ts";
import { createGitHubCheckRuns } from "./check-runs.ts";
import type { GitHubClient } from "./client.ts";
import { createGitHubDeployments } from "./deployments.ts";
import type { GitHubHostOptions } from "./host.ts";
import { createGitHubStatus } from "./status.ts";
import { MAX_BODY, MAX_CHECK_TEXT } from "./limits.ts";
import { createGitHubThread } from "./thread.ts";

export type ForgePorts = Pick<
  Host,
  "thread" | "status" | "checkRuns" | "deployments" | "artifacts" | "baselines" | "jobs"
>;

export interface ForgePortsOptions {
  options: GitHubHostOptions;
  capabilities: Capabilities;
  /** Undefined without a token. */
  client: GitHubClient | undefined;
  info: RunInfo;
  prefix: string;
  repositoryId: number | undefined;
  now(): number;
}

/** Everything that GitHub keeps for the run; what a capability denies is said in its words. */
export function createForgePorts(given: ForgePortsOptions): ForgePorts {
  return { ...posting(given), ...keeping(given) };
}

type Posting = Pick<Host, "thread" | "status" | "checkRuns" | "deployments">;

function posting({ capabilities, client, info, prefix }: ForgePortsOptions): Posting {
  const { comments, commitStatus, checkRuns, deployments } = capabilities;
  const { commit: sha, changeRequest } = info.subject;
  const runUrl = info.run.url ?? "";
  const usable = <T>(capability: Capability, make: (client: GitHubClient) => T): T | undefined =>
    capability.able && client !== undefined ? make(client) : undefined;
  const thread = usable(comments, (api) =>
    changeRequest === undefined
      ? undefined
      : createGitHubThread({ client: api, number: changeRequest, runUrl }),
  );
  return {
    thread: thread ?? {
      maxBodyLength: MAX_BODY,
      upsert: () => refuse(comments, hasNoThread(info)),
    },
    status: usable(commitStatus, (api) => createGitHubStatus(api, sha)) ?? {
      set: () => refuse(commitStatus),
    },
    checkRuns: usable(checkRuns, (api) => createGitHubCheckRuns(api, { sha, prefix })) ?? {
      maxTextLength: MAX_CHECK_TEXT,
      publish: () => refuse(checkRuns),
    },
    deployments: usable(deployments, (api) => createGitHubDeployments(api, { sha, runUrl })) ?? {
      record: () => refuse(deployments),
    },
  };
}

/** Pushes and the merge queue have no conversation; a change request that is not known has one. */
function hasNoThread({ event }: RunInfo): boolean {
  return event !== "change-request";
}

function refuse(capability: Capability, nowhere = false): Promise<Posted> {
  const reason = capability.able ? "GitHub cannot be asked" : capability.reason;
  const hint = capability.able ? undefined : capability.hint;
  if (nowhere) return Promise.resolve({ kind: "nowhere", reason });
  return Promise.resolve({ kind: "unavailable", reason, ...(hint === undefined ? {} : { hint }) });
}

type Keeping = Pick<Host, "artifacts" | "baselines" | "jobs">;

function keeping(given: ForgePortsOptions): Keeping {
  const { options, capabilities, client, repositoryId } = given;
  const { artifacts } = capabilities;
  const load = artifacts.able ? (options.loadArtifactClient ?? loadArtifactClient) : undefined;
  const refused: Posted = artifacts.able
    ? { kind: "unavailable", reason: "GitHub cannot be asked" }
    : { kind: "unavailable", reason: artifacts.reason, ...hintOf(artifacts) };
  return {
    artifacts: createGitHubArtifacts({
      load,
      refused,
      source: sourceOf(given, load),
      now: given.now,
      ...runPage(given.info),
    }),
    baselines: listOnce(createGitHubBaselines({ load, refused, client, repositoryId })),
    // GitHub knows jobs by their titles, and the input `needs` by their ids: only that can tell.
    jobs: { others: () => Promise.resolve(undefined) },
  };
}

/** https://docs.github.com/actions/how-tos/manage-workflow-runs/download-workflow-artifacts */
function runPage({ run }: RunInfo): { runPage?: string } {
  return run.url === undefined ? {} : { runPage: run.url.replace(/\/attempts\/\d+$/, "") };
}

function hintOf(capability: Capability): { hint?: string } {
  return capability.able || capability.hint === undefined ? {} : { hint: capability.hint };
}

function sourceOf(
  { client, info }: ForgePortsOptions,
  load: Parameters<typeof createRuntimeSource>[0] | undefined,
): ArtifactSource | undefined {
  if (load !== undefined && info.source === undefined) return createRuntimeSource(load);
  const runId = Number(info.source?.id ?? info.run.id);
  if (client === undefined || !Number.isSafeInteger(runId)) return undefined;
  return createRestSource(client, runId);
}
