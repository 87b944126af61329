import type { Tls } from "../double/server.ts";
import type { DoubleClock } from "../double/types.ts";

/** Permissions of a token, by the names of a workflow's `permissions:`. */
export type GitHubPermission =
  | "actions"
  | "checks"
  | "contents"
  | "deployments"
  | "issues"
  | "pull-requests"
  | "statuses";

export type GitHubPermissions = Partial<Record<GitHubPermission, "read" | "write">>;

/** Who a token is. */
export interface GitHubToken {
  login: string;
  /** `Bot` is an installation, as GITHUB_TOKEN is: it has no `GET /user`. */
  type: "Bot" | "User";
  permissions: GitHubPermissions;
  /** Requests left before the primary limit answers; 1000 as for GITHUB_TOKEN. */
  remaining?: number;
}

export interface GitHubCommit {
  sha: string;
  /** Earlier first parent first; a commit without is a root. */
  parents?: readonly string[];
  message?: string;
  /** Whole tree: text by path. */
  files?: Readonly<Record<string, string>>;
}

export interface GitHubPull {
  number: number;
  head: { ref: string; sha: string; repository?: string; repositoryId?: number };
  base: { ref: string; sha: string };
  /** The merge commit that `refs/pull/N/merge` names. */
  mergeSha?: string;
  title?: string;
  state?: "open" | "closed";
  draft?: boolean;
  author?: { login: string; type: "Bot" | "User" };
  /** Changed files. */
  files?: readonly string[];
  comments?: readonly { author: string; type?: "Bot" | "User"; body: string }[];
}

export interface GitHubJob {
  name: string;
  status: "queued" | "in_progress" | "completed";
  conclusion?: "success" | "failure" | "cancelled" | "skipped";
}

export interface GitHubRun {
  id: number;
  attempt?: number;
  event: string;
  headSha: string;
  headBranch: string;
  headRepository?: string;
  headRepositoryId?: number;
  status?: "queued" | "in_progress" | "completed";
  conclusion?: "success" | "failure" | "cancelled" | null;
  workflow?: string;
  /** Jobs of the latest attempt, or of each attempt. */
  jobs?: readonly GitHubJob[] | Readonly<Record<number, readonly GitHubJob[]>>;
}

/** An artifact that another run left. */
export interface GitHubArtifactSeed {
  name: string;
  runId: number;
  /** A zip archive; see `zipOf`. */
  archive: Buffer;
  expired?: boolean;
  /** ISO 8601, default: that of the double's clock. */
  createdAt?: string;
}

export interface GitHubDoubleOptions {
  /** `ghes`: REST under `/api/v3`, no artifact service of version 4. */
  kind?: "github.com" | "ghes";
  /** `owner/name`; `acme/shop` without it. */
  repository?: string;
  repositoryId?: number;
  defaultBranch?: string;
  /** By token; without it `github-token` is the bot of Actions with every permission. */
  tokens?: Readonly<Record<string, GitHubToken>>;
  /** The token that `env()` gives as GITHUB_TOKEN; the first one without it. */
  token?: string;
  pulls?: readonly GitHubPull[];
  commits?: readonly GitHubCommit[];
  /** Commit by full name, e.g. `refs/heads/main`. */
  refs?: Readonly<Record<string, string>>;
  runs?: readonly GitHubRun[];
  /** The run that `env()` describes; 1001 without it. Added to `runs` when it is not there. */
  currentRun?: number;
  artifacts?: readonly GitHubArtifactSeed[];
  /** Requests an hour that `x-ratelimit-limit` states. */
  rateLimit?: number;
  tls?: Tls;
  clock?: DoubleClock;
}
