import type { BaselineRecord, Lease, Run, Subject } from "@stagegate/schema";
import type { Annotation } from "./terminal.ts";

/** Who may lack what is said, never thrown: posting is an extra, the exit code is the check. */
export type Posted =
  | { kind: "posted"; url?: string; action: "created" | "updated" | "unchanged" }
  /** Wanted and not possible: the reason is told once, with what would change it. */
  | { kind: "unavailable"; reason: string; hint?: string }
  /** There is no place for it: a push without a change request has no thread. */
  | { kind: "nowhere"; reason: string };

/** The conversation of the change request; one comment per marker, updated in place. */
export interface ChangeRequestThread {
  readonly maxBodyLength: number;
  upsert(marker: string, body: string): Promise<Posted>;
}

/** A line beside the commit that is reported to; never required, as fork tokens cannot write it. */
export interface CommitStatus {
  set(status: {
    state: "pending" | "success" | "failure" | "error";
    context: string;
    description: string;
    url?: string;
  }): Promise<Posted>;
}

/** A page of its own beside the commit that is reported to, with marks in the code. */
export interface CheckRuns {
  /** Characters of the text that one check run holds. */
  readonly maxTextLength: number;
  /** Replaces the check run of the same name on the commit. */
  publish(check: {
    name: string;
    conclusion: "success" | "failure" | "neutral" | "cancelled";
    title: string;
    /** Markdown. */
    summary: string;
    url?: string;
    annotations: readonly Annotation[];
  }): Promise<Posted>;
}

/** The forge's record of what runs where. */
export interface Deployments {
  record(deployment: {
    environment: string;
    state: "in_progress" | "success" | "failure" | "inactive";
    /** Where people can look at it. */
    url?: string;
    description?: string;
  }): Promise<Posted>;
}

/** Hands the out directory from job to job. */
export interface ArtifactStore {
  upload(name: string, folder: string): Promise<Posted>;
  /** Unpacks every artifact whose name starts with the prefix; returns one folder per artifact. */
  download(prefix: string, into: string): Promise<{ name: string; folder: string }[]>;
}

export interface BaselineList {
  /** Newest first. */
  records: readonly BaselineRecord[];
  /** Records that were missing, old or damaged, said in a line each. */
  notes: readonly string[];
}

/** Append-only: one immutable record per run of the target branch. */
export interface BaselineStore {
  put(record: BaselineRecord): Promise<void>;
  list(branch: string, limit: number): Promise<BaselineList>;
}

/** Leases live outside the workspace and are written before the first create. */
export interface LeaseStore {
  put(lease: Lease): Promise<void>;
  get(id: string): Promise<Lease | undefined>;
  list(): Promise<readonly Lease[]>;
  remove(id: string): Promise<void>;
  /** Absolute path of a lease, for processes that watch it. */
  location(id: string): string;
}

/** Where and for what this runs; plain data. */
export interface RunInfo {
  run: Run;
  subject: Subject;
  event: RunEvent;
  targetBranch?: string;
  /** Facts of a change request that explain what a token cannot do; undefined where there is none. */
  change?: {
    /** It comes from another repository: no secrets, a token that only reads. */
    fork: boolean;
    draft: boolean;
    /** Opened by a program, whose runs get no secrets either. */
    bot: boolean;
    url?: string;
  };
}

/** What started the run. `other` is an event that Stagegate treats like a push to no branch. */
export type RunEvent =
  | "local"
  | "change-request"
  | "merge-queue"
  | "push"
  | "tag"
  | "schedule"
  | "manual"
  | "other";

/** A commit, and for people how it was found. */
export interface Revision {
  commit: string;
  how: string;
}

/**
 * The repository of the change, also on shallow clones. What cannot be reached is a
 * STAGEGATE_BASE_UNREACHABLE with the line that fixes it.
 */
export interface Repository {
  /**
   * Where comparisons start: merge-base(tested, target); the first parent where the forge tested a
   * merge commit. The target is a branch, with or without `origin/`, or a commit.
   */
  base(target: string): Promise<Revision>;
  /** The newest commit of a branch: what it says decides what a change may relax, not the base. */
  tip(branch: string): Promise<Revision>;
  /** Text of a file at a commit; undefined when the commit has no such file. */
  readAt(commit: string, path: string): Promise<string | undefined>;
}
