/** Wall and monotonic time; tests bring their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds of a monotonic clock. */
  monotonic(): number;
  /** Resolves after the time, or early with `false` when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<boolean>;
}

export interface HttpRequest {
  url: string;
  method?: "GET" | "POST" | "PUT" | "DELETE" | "PATCH";
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** Of the whole exchange, default 10 s. */
  timeoutMs?: number;
  /** Longer bodies are refused, default 16 MB. */
  maxBytes?: number;
  signal?: AbortSignal;
}

export type HttpResult =
  | {
      kind: "response";
      status: number;
      headers: Readonly<Record<string, string>>;
      body: Uint8Array;
    }
  | { kind: "unreachable"; reason: string };

/** Requests to the environment, to configured sources and the forge, and to nothing else. */
export interface Http {
  request(request: HttpRequest): Promise<HttpResult>;
}

export interface ProcessSpec {
  command: string;
  args: readonly string[];
  cwd: string;
  /** Added to the environment of the job. */
  env?: Readonly<Record<string, string>>;
  /** Variables of the job that the process does not get, unless `env` has them. */
  unset?: readonly string[];
  /** The process gets a group of its own, survives the job and is not waited for. */
  detached?: boolean;
  /** Output goes to this file instead of the callbacks. */
  logFile?: string;
  onLine?: (line: string, stream: "stdout" | "stderr") => void;
  signal?: AbortSignal;
  /** SIGTERM, then SIGKILL after the grace, when the time is over or the signal is aborted. */
  timeoutMs?: number;
  graceMs?: number;
}

export interface ProcessExit {
  code: number | undefined;
  signal: string | undefined;
  /** Why it could not be started. */
  failure?: string;
  timedOut: boolean;
}

export interface RunningProcess {
  pid: number;
  exited: Promise<ProcessExit>;
  /** Sends a signal to the process group. */
  kill(signal: "SIGTERM" | "SIGKILL" | "SIGINT"): void;
}

/** Child processes: no shell, signals forwarded, output bounded. */
export interface ProcessRunner {
  start(spec: ProcessSpec): Promise<RunningProcess>;
  /** Runs to the end; keeps at most `maxOutput` characters per stream (default 10 MB), the tail. */
  run(
    spec: ProcessSpec & { maxOutput?: number; input?: string },
  ): Promise<ProcessExit & { stdout: string; stderr: string }>;
  /** Identity of a running process that a reused pid does not share; undefined when gone. */
  startTime(pid: number): Promise<string | undefined>;
  /** Signals a process group; false when it is gone. */
  killGroup(pgid: number, signal: "SIGTERM" | "SIGKILL"): boolean;
}

/** Files of the workspace and of the out directory. Paths are absolute. */
export interface Files {
  readText(path: string): Promise<string | undefined>;
  /** A stream of bytes; undefined when the file does not exist. */
  stream(path: string): AsyncIterable<Uint8Array> | undefined;
  /** Written beside and renamed, so that a reader never sees half of it. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  append(path: string, content: string | Uint8Array): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** Where a path leads once symbolic links are followed; undefined when nothing is there. */
  realPath(path: string): Promise<string | undefined>;
  size(path: string): Promise<number | undefined>;
  sha256(path: string): Promise<string>;
  makeFolder(path: string): Promise<void>;
  remove(path: string): Promise<void>;
  list(folder: string): Promise<readonly string[]>;
  /** Paths below the folder that match; never below node_modules or .git. */
  glob(folder: string, patterns: readonly string[]): Promise<readonly string[]>;
}

/** Absolute paths of the other process entries; they differ between sources and bundles. */
export interface EntryPoints {
  agent: string;
  playwrightReporter: string;
  playwrightPreload: string;
  loadWorker: string;
}
