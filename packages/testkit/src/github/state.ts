import type { Api } from "../double/description.ts";
import { seconds, steppingClock } from "../double/clock.ts";
import { createArtifactStore } from "./artifacts/store.ts";
import type { ArtifactStore } from "./artifacts/store.ts";
import type { GitHubCommit, GitHubDoubleOptions, GitHubPull, GitHubRun } from "./options.ts";

export interface Comment {
  id: number;
  pull: number;
  author: { login: string; type: "Bot" | "User" };
  body: string;
  createdAt: string;
  updatedAt: string;
}

export interface Status {
  id: number;
  sha: string;
  state: string;
  context: string;
  description: string | null;
  targetUrl: string | null;
  creator: string;
  createdAt: string;
}

export interface CheckRun {
  id: number;
  /** What the client gave, merged over its updates. */
  given: Record<string, unknown>;
  annotations: readonly Record<string, unknown>[];
  startedAt: string;
}

export interface Deployment {
  id: number;
  given: Record<string, unknown>;
  creator: string;
  createdAt: string;
  statuses: { id: number; given: Record<string, unknown>; creator: string; createdAt: string }[];
}

/** Everything that the double of GitHub knows. */
export interface GitHubState {
  api: Api;
  repository: string;
  repositoryId: number;
  defaultBranch: string;
  pulls: Map<number, GitHubPull>;
  commits: Map<string, GitHubCommit>;
  refs: Map<string, string>;
  runs: Map<number, GitHubRun>;
  comments: Comment[];
  statuses: Status[];
  checks: CheckRun[];
  deployments: Deployment[];
  artifacts: ArtifactStore;
  /** Address of the REST API, known once the server listens. */
  apiUrl: string;
  /** Address of the web pages. */
  webUrl: string;
  /** ISO 8601 without milliseconds; later at each call. */
  now(): string;
  nextId(): number;
}

export const CURRENT_RUN = 1001;

/** State with what the options seed. */
export function createGitHubState(options: GitHubDoubleOptions, api: Api): GitHubState {
  const clock = options.clock ?? steppingClock();
  let id = 5000;
  const state: GitHubState = {
    api,
    repository: options.repository ?? "acme/shop",
    repositoryId: options.repositoryId ?? 42,
    defaultBranch: options.defaultBranch ?? "main",
    pulls: new Map((options.pulls ?? []).map((pull) => [pull.number, pull])),
    commits: new Map((options.commits ?? []).map((commit) => [commit.sha, commit])),
    refs: new Map(Object.entries(options.refs ?? {})),
    runs: runsOf(options),
    comments: [],
    statuses: [],
    checks: [],
    deployments: [],
    artifacts: createArtifactStore(() => clock().toISOString()),
    apiUrl: "",
    webUrl: "",
    now: () => seconds(clock()),
    nextId: () => (id += 1),
  };
  seed(state, options);
  return state;
}

function runsOf(options: GitHubDoubleOptions): Map<number, GitHubRun> {
  const runs = new Map((options.runs ?? []).map((run) => [run.id, run]));
  const id = options.currentRun ?? CURRENT_RUN;
  const pull = options.pulls?.[0];
  const fallback: GitHubRun = {
    id,
    event: pull === undefined ? "push" : "pull_request",
    headSha: pull?.head.sha ?? options.commits?.at(-1)?.sha ?? "0".repeat(40),
    headBranch: pull?.head.ref ?? options.defaultBranch ?? "main",
    status: "in_progress",
  };
  return runs.has(id) ? runs : runs.set(id, fallback);
}

function seed(state: GitHubState, options: GitHubDoubleOptions): void {
  for (const pull of options.pulls ?? []) {
    setPull(state, pull);
    for (const { author, type = "User", body } of pull.comments ?? []) {
      const at = state.now();
      const comment = { id: state.nextId(), pull: pull.number, body, createdAt: at, updatedAt: at };
      state.comments.push({ ...comment, author: { login: author, type } });
    }
  }
  for (const { name, runId, archive, expired, createdAt } of options.artifacts ?? []) {
    const made = createdAt === undefined ? {} : { createdAt };
    state.artifacts.seed({ name, runId, content: archive, expired: expired ?? false, ...made });
  }
}

/** Adds or replaces a pull request. */
export function setPull(state: GitHubState, pull: GitHubPull): void {
  state.pulls.set(pull.number, pull);
  state.refs.set(`refs/pull/${pull.number}/head`, pull.head.sha);
}

/** Whether GitHub would find a commit; every one is found where none was seeded. */
export function knowsCommit(state: GitHubState, sha: string): boolean {
  return /^[0-9a-f]{40}$/.test(sha) && (state.commits.size === 0 || state.commits.has(sha));
}

/** The commit that a SHA, a branch, a tag or a full name of a ref stands for. */
export function commitAt(state: GitHubState, ref: string): GitHubCommit | undefined {
  const names = [ref, `refs/${ref}`, `refs/heads/${ref}`, `refs/tags/${ref}`];
  const sha = names.map((name) => state.refs.get(name)).find((found) => found !== undefined);
  const wanted = sha ?? ref;
  const exact = state.commits.get(wanted);
  if (exact !== undefined || wanted.length < 7) return exact;
  return [...state.commits.values()].find((commit) => commit.sha.startsWith(wanted));
}

/** The SHA that a ref stands for, also where no commit was seeded. */
export function shaAt(state: GitHubState, ref: string): string {
  return commitAt(state, ref)?.sha ?? state.refs.get(`refs/heads/${ref}`) ?? ref;
}
