import type {
  ArtifactStore,
  BaselineStore,
  ChangeRequestThread,
  CommitStatus,
  LeaseStore,
  Repository,
  RunInfo,
} from "./forge.ts";
import type { Clock, EntryPoints, Files, Http, ProcessRunner } from "./system.ts";
import type { Annotations, InputSource, Log, Outputs, Summary } from "./terminal.ts";

/** What a host can do, as data: never a method that is tested uncalled. */
export interface Capabilities {
  comments: boolean;
  commitStatus: boolean;
  artifacts: boolean;
  annotations: boolean;
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
  artifacts: ArtifactStore;
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
  /** Aborted when the job is cancelled. */
  signal: AbortSignal;
  /** Version of Stagegate. */
  version: string;
}
