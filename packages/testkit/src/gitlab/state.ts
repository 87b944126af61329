import { steppingClock } from "../double/clock.ts";
import type { Api } from "../double/description.ts";
import type {
  GitLabCommit,
  GitLabDoubleOptions,
  GitLabJob,
  GitLabMergeRequest,
  GitLabPipeline,
} from "./options.ts";

export interface Note {
  id: number;
  iid: number;
  author: string;
  body: string;
  system: boolean;
  createdAt: string;
  updatedAt: string;
}

export interface GitLabStatus {
  id: number;
  sha: string;
  given: Record<string, unknown>;
  name: string;
  author: string;
  createdAt: string;
}

export interface GenericFile {
  id: number;
  packageId: number;
  name: string;
  content: Buffer;
  createdAt: string;
  /** Refs of the pipelines whose job tokens uploaded it; none of what a person has uploaded. */
  refs?: readonly string[];
}

export interface GenericPackage {
  id: number;
  name: string;
  version: string;
  status: string;
  createdAt: string;
  files: GenericFile[];
}

export interface GitLabEnvironment {
  id: number;
  name: string;
  externalUrl: string | null;
  state: "available" | "stopped";
  tier: string;
  createdAt: string;
  updatedAt: string;
}

export interface GitLabDeployment {
  id: number;
  environment: GitLabEnvironment;
  given: Record<string, unknown>;
  user: string;
  createdAt: string;
  updatedAt: string;
}

/** Everything that the double of GitLab knows. */
export interface GitLabState {
  api: Api;
  project: string;
  projectId: number;
  defaultBranch: string;
  webUrl: string;
  mergeRequests: Map<number, GitLabMergeRequest>;
  commits: Map<string, GitLabCommit>;
  refs: Map<string, string>;
  pipelines: Map<number, GitLabPipeline>;
  currentPipeline: number;
  currentJob: number;
  notes: Note[];
  statuses: GitLabStatus[];
  packages: GenericPackage[];
  environments: GitLabEnvironment[];
  deployments: GitLabDeployment[];
  allowDuplicates: boolean;
  /** ISO 8601 with milliseconds, as GitLab writes it. */
  now(): string;
  nextId(): number;
}

const CURRENT_PIPELINE = 2001;
const CURRENT_JOB = 3001;

/** State with what the options seed. */
export function createGitLabState(options: GitLabDoubleOptions, api: Api): GitLabState {
  const clock = options.clock ?? steppingClock();
  let id = 8000;
  const state: GitLabState = {
    api,
    project: options.project ?? "acme/shop",
    projectId: options.projectId ?? 42,
    defaultBranch: options.defaultBranch ?? "main",
    webUrl: "",
    mergeRequests: new Map((options.mergeRequests ?? []).map((one) => [one.iid, one])),
    commits: new Map((options.commits ?? []).map((commit) => [commit.sha, commit])),
    refs: new Map(Object.entries(options.refs ?? {})),
    pipelines: new Map((options.pipelines ?? []).map((one) => [one.id, one])),
    currentPipeline: options.currentPipeline ?? CURRENT_PIPELINE,
    currentJob: options.currentJob ?? CURRENT_JOB,
    notes: [],
    statuses: [],
    packages: [],
    environments: [],
    deployments: [],
    allowDuplicates: options.allowDuplicates ?? true,
    now: () => clock().toISOString(),
    nextId: () => (id += 1),
  };
  seed(state, options);
  return state;
}

function seed(state: GitLabState, options: GitLabDoubleOptions): void {
  for (const { iid, notes = [] } of options.mergeRequests ?? []) {
    for (const { author, body, system = false } of notes) {
      const at = state.now();
      state.notes.push({
        id: state.nextId(),
        iid,
        author,
        body,
        system,
        createdAt: at,
        updatedAt: at,
      });
    }
  }
  if (state.pipelines.has(state.currentPipeline)) return;
  const [first] = options.mergeRequests ?? [];
  const ref = first === undefined ? state.defaultBranch : `refs/merge-requests/${first.iid}/head`;
  state.pipelines.set(state.currentPipeline, {
    id: state.currentPipeline,
    sha: first?.sha ?? options.commits?.at(-1)?.sha ?? "0".repeat(40),
    ref,
    status: "running",
    source: first === undefined ? "push" : "merge_request_event",
    jobs: [{ id: state.currentJob, name: "stagegate", stage: "test", status: "running" }],
  });
}

/** Adds or replaces a merge request. */
export function setMergeRequest(state: GitLabState, request: GitLabMergeRequest): void {
  state.mergeRequests.set(request.iid, request);
  state.refs.set(request.sourceBranch, request.sha);
}

/** The commit that a SHA, a branch or a tag stands for. */
export function commitAt(state: GitLabState, ref: string): GitLabCommit | undefined {
  const wanted = state.refs.get(ref) ?? ref;
  const exact = state.commits.get(wanted);
  if (exact !== undefined || wanted.length < 7) return exact;
  return [...state.commits.values()].find((commit) => commit.sha.startsWith(wanted));
}

/** A job and the pipeline that it is of. */
export function jobAt(
  state: GitLabState,
  id: number,
): { job: GitLabJob; pipeline: GitLabPipeline } | undefined {
  for (const pipeline of state.pipelines.values()) {
    const job = (pipeline.jobs ?? []).find((one) => one.id === id);
    if (job !== undefined) return { job, pipeline };
  }
  return undefined;
}
