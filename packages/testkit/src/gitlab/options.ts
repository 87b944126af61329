import type { Tls } from "../double/server.ts";
import type { DoubleClock } from "../double/types.ts";

export type GitLabRole = "guest" | "reporter" | "developer" | "maintainer";

/** Who a token is. */
export interface GitLabToken {
  /** `job` is CI_JOB_TOKEN; the others are sent as PRIVATE-TOKEN. */
  kind: "personal" | "job";
  username: string;
  role: GitLabRole;
  /** Of a personal token; `api` without it. */
  scope?: "api" | "read_api" | "read_repository";
}

export interface GitLabCommit {
  sha: string;
  parents?: readonly string[];
  message?: string;
  /** Whole tree: text by path. */
  files?: Readonly<Record<string, string>>;
}

export interface GitLabMergeRequest {
  iid: number;
  sourceBranch: string;
  targetBranch: string;
  sha: string;
  /** What the diff starts from; the merge base without it. */
  baseSha?: string;
  /** A fork's project; the double's own without it. */
  sourceProjectId?: number;
  title?: string;
  state?: "opened" | "closed" | "merged";
  draft?: boolean;
  author?: string;
  notes?: readonly { author: string; body: string; system?: boolean }[];
}

export interface GitLabJob {
  id: number;
  name: string;
  stage?: string;
  status?: string;
  allowFailure?: boolean;
  /** Files of its artifacts archive. */
  artifacts?: Readonly<Record<string, string>>;
}

export interface GitLabPipeline {
  id: number;
  sha: string;
  ref: string;
  status?: string;
  source?: string;
  jobs?: readonly GitLabJob[];
  /** Jobs that only start another pipeline. */
  bridges?: readonly Omit<GitLabJob, "artifacts">[];
}

export interface GitLabDoubleOptions {
  /** `group/name`; `acme/shop` without it. */
  project?: string;
  projectId?: number;
  defaultBranch?: string;
  /**
   * By token; without it `gitlab-token` is a project bot with scope api and role Developer, and
   * `job-token` is the token of the job.
   */
  tokens?: Readonly<Record<string, GitLabToken>>;
  /**
   * Whether `env()` has GITLAB_TOKEN. False is a merge request of an unprotected branch: protected
   * variables are absent there. True without it.
   */
  protectedVariables?: boolean;
  /** On `free`, the job token cannot use the job artifacts API. `premium` without it. */
  tier?: "free" | "premium";
  mergeRequests?: readonly GitLabMergeRequest[];
  commits?: readonly GitLabCommit[];
  /** Commit by branch or tag. */
  refs?: Readonly<Record<string, string>>;
  pipelines?: readonly GitLabPipeline[];
  /** The pipeline and the job that `env()` describes. */
  currentPipeline?: number;
  currentJob?: number;
  /** Notes that may be created before `notes_create` answers 429; unlimited without it. */
  notesLimit?: number;
  /** False refuses a second file of one name in a package. True without it, as GitLab's default. */
  allowDuplicates?: boolean;
  tls?: Tls;
  clock?: DoubleClock;
}
