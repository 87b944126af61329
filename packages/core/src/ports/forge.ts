import type { BaselineRecord, Lease, Run, Subject } from "@stagegate/schema";
import type { StoredRecord } from "../history/stored.ts";
import type { CommentSection } from "../comment/section.ts";
import type { Annotation } from "./terminal.ts";

/** Who may lack what is said, never thrown: posting is an extra, the exit code is the check. */
export type Posted =
  | {
      kind: "posted";
      url?: string;
      /** `kept`: what is there is newer than what was given. */
      action: "created" | "updated" | "unchanged" | "kept";
    }
  /** Wanted and not possible: the reason is told once, with what would change it. */
  | { kind: "unavailable"; reason: string; hint?: string }
  /**
   * There is no place for it: a push without a change request has no thread. With an address the
   * forge does it by itself.
   */
  | { kind: "nowhere"; reason: string; url?: string };

/**
 * The conversation of the change request; one comment per marker, updated in place, of one section
 * per writer. Any text is a marker; how a comment is known again is the adapter's affair, and its
 * room is already taken off the limit. Comments of other authors are never touched, whatever they
 * say. Several jobs may write at once: no section gets lost, and of one section the latest revision
 * stays, however late an older one comes.
 */
export interface ChangeRequestThread {
  /** UTF-16 units of the body of a section that is alone. A longer one is cut, with a note. */
  readonly maxBodyLength: number;
  upsert(marker: string, section: CommentSection, options?: UpsertOptions): Promise<Posted>;
}

export interface UpsertOptions {
  /**
   * Only where there is a comment to bring up to date. One that says nothing but that gates run is
   * taken away: it is `nowhere` then.
   */
  silent?: boolean;
  /** Asks once and waits for nothing, for what another writer will say again. */
  hurried?: boolean;
}

/** A line beside the commit that is reported to; never required, as fork tokens cannot write it. */
export interface CommitStatus {
  /**
   * Replaces the status of the same context, also by one that is the same or goes back to pending.
   * A description that is too long or has several lines becomes one line that ends in `…`.
   */
  set(status: {
    state: "pending" | "success" | "failure" | "error";
    context: string;
    description: string;
    url?: string;
  }): Promise<Posted>;
}

/** A page of its own beside the commit that is reported to, with marks in the code. */
export interface CheckRuns {
  /** Characters of the text that one check run holds. A longer one is cut, with a note. */
  readonly maxTextLength: number;
  /**
   * Replaces the check run of the same name on the commit, annotations included. Those without a
   * line have no place in the code and are told in the text.
   */
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
  /** Replaces the state of the environment, which is made when it is new. */
  record(deployment: {
    environment: string;
    state: "in_progress" | "success" | "failure" | "inactive";
    /** Where people can look at it. */
    url?: string;
    description?: string;
  }): Promise<Posted>;
}

/** Hands the out directory from job to job. Any text is a name. */
export interface ArtifactStore {
  /**
   * All files of the folder, hidden ones included. Replaces an artifact of the same name of this
   * run, or with `existing` lets it stay and is `kept`. A folder without files is `unavailable`.
   */
  upload(name: string, folder: string, options?: UploadOptions): Promise<Posted>;
  /**
   * Unpacks every artifact of this run (or of its `source`) whose name starts with the prefix, each into a folder of its
   * own directly below `into`. Nothing is written outside of it, whatever an artifact holds.
   * With `kinds` only the last attempts of what holds one of them, by its name (`artifactName`).
   */
  download(prefix: string, into: string, kinds?: readonly string[]): Promise<Downloads>;
}

export interface UploadOptions {
  /** `kept`: an artifact of that name is of another job, and what it holds must not get lost. */
  existing?: "replaced" | "kept";
  /**
   * A page among the files, directly in the folder, that people open: where the forge shows a
   * single file it is kept as such too, and the address is that of the page.
   */
  page?: string;
}

export interface Downloads {
  /** By name. */
  artifacts: readonly { name: string; folder: string }[];
  /** Artifacts that are there and could not be had (expired, damaged, too large, refused), a line each. */
  notes: readonly string[];
  /**
   * Names of the artifacts that the notes are about; `unknown` where nobody can say which there are.
   * What is lost is not the same as what was never there: it may have been red.
   */
  lost?: readonly string[] | "unknown";
}

export interface BaselineList {
  /** Newest first. What a run says about its checks is taken apart when it is asked for. */
  records: readonly StoredRecord[];
  /** Records that were missing, old or damaged, said in a line each. */
  notes: readonly string[];
}

/** Append-only: one immutable record per run of the target branch. */
export interface BaselineStore {
  /**
   * `created`, or `unavailable` where a right is missing or the run is stored already: a record is
   * never replaced. Rejects what is no record, and a store that fails.
   */
  put(record: BaselineRecord): Promise<Posted>;
  /** With a project only its runs; a record that is not of the branch is never read. */
  list(branch: string, limit: number, project?: string): Promise<BaselineList>;
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

/** How a job ended. A failure that the pipeline allows is a success to those who need the job. */
export type JobResult = "success" | "failure" | "cancelled" | "skipped";

/**
 * A job as the forge sees it. `waiting` has not ended. `left` waits for a person who need never come,
 * or was skipped because of such a job alone: it concerns only those who name it.
 */
export type JobState = JobResult | "waiting" | "left";

/** The other jobs of this run, as the forge sees them. */
export interface Jobs {
  /**
   * By name, as `Run.job` has it; of a job that was repeated, or of several with one name, the
   * worst of the last ones. Undefined where nobody can be
   * asked, or the token may not ask. Never throws.
   */
  others(): Promise<ReadonlyMap<string, JobState> | undefined>;
}

/** Where and for what this runs; plain data. */
export interface RunInfo {
  run: Run;
  /**
   * The run whose reports and artifacts count, where that is another one: this is then the half
   * with rights, which posts for a run that had none. All that comes from it is made by strangers.
   */
  source?: Pick<Run, "id" | "attempt">;
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
  /** Where people look at code; undefined where there are no such pages. */
  code?: CodeAddresses;
  /** Why the checkout is not the change that is reported to: judging it would speak for other code. */
  notTheChange?: { reason: string; hint: string };
}

/** Addresses with places to fill in: `{commit}`, `{path}` (encoded part by part) and `{line}`. */
export interface CodeAddresses {
  commit: string;
  /** A file of the checked-out workspace as a commit has it. */
  file: string;
  /** What is put behind the address of a file for one line of it. */
  line: string;
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
  /**
   * Text of a file of another repository of the same forge, by its full name and a full commit id;
   * undefined when that commit has no such file. What cannot be read is a STAGEGATE_BASE_UNREACHABLE
   * with what would allow it.
   */
  readElsewhere(repository: string, commit: string, path: string): Promise<string | undefined>;
  /**
   * Paths that differ between a commit and what is checked out as a commit, relative to the
   * workspace with forward slashes; what lies outside starts with `../`. A file that was moved
   * counts with both names. Undefined when there are more than 10,000.
   */
  changedSince(commit: string): Promise<readonly string[] | undefined>;
}
