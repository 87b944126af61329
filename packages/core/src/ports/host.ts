import type {
  ArtifactStore,
  BaselineStore,
  ChangeRequestThread,
  CheckRuns,
  CommitStatus,
  Deployments,
  Jobs,
  LeaseStore,
  Repository,
  RunInfo,
} from "./forge.ts";
import type { Clock, EntryPoints, Files, Http, ProcessRunner } from "./system.ts";
import type { Annotations, InputSource, Log, Outputs, Summary } from "./terminal.ts";

/** One thing that a host can do, or why not and what would change that. */
export type Capability = { able: true } | { able: false; reason: string; hint?: string };

/** What a host can do, as data: never a method that is tested uncalled. */
export interface Capabilities {
  comments: Capability;
  commitStatus: Capability;
  checkRuns: Capability;
  deployments: Capability;
  /** Hands files to other jobs and to people by itself. */
  artifacts: Capability;
  annotations: Capability;
}

/** Everything that differs between a laptop, GitHub and GitLab. */
export interface Host {
  capabilities: Capabilities;
  /** Absolute path of the workspace. */
  root: string;
  inputs: InputSource;
  log: Log;
  outputs: Outputs;
  summary: Summary;
  annotations: Annotations;
  thread: ChangeRequestThread;
  status: CommitStatus;
  checkRuns: CheckRuns;
  deployments: Deployments;
  artifacts: ArtifactStore;
  jobs: Jobs;
  baselines: BaselineStore;
  leases: LeaseStore;
  info: RunInfo;
  repository: Repository;
  clock: Clock;
  http: Http;
  processes: ProcessRunner;
  files: Files;
  entries: EntryPoints;
  /** The job's environment, for child processes that the user wrote. */
  environment: Readonly<Record<string, string>>;
  /** A variable of the job's environment, for secrets that the configuration names. */
  variable(name: string): string | undefined;
  /** Secrets that are not in `environment`, as what the job starts has no use for them. */
  secrets?: readonly string[];
  /** Aborted when the job is cancelled. */
  signal: AbortSignal;
  /** Version of Stagegate. */
  version: string;
}
