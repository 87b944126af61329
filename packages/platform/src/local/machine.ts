import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { createRedaction, maskVariables } from "@stagegate/core";
import type { EntryPoints, Host, Http, ProcessRunner, Redaction } from "@stagegate/core";
import type { RawInput } from "@stagegate/schema/inputs";
import { createNodeClock } from "./clock.ts";
import { createLocalFiles } from "./files.ts";
import { createFolderLeases } from "./leases.ts";
import type { Stderr } from "./log.ts";
import { once } from "./once.ts";
import { killGroup } from "./process-group.ts";
import type { Git } from "./repository-git.ts";

/** What every host is made from. */
export interface HostOptions {
  root: string;
  env: Readonly<Record<string, string | undefined>>;
  flags: ReadonlyMap<string, RawInput["value"]>;
  unknownFlags: "reported" | "ignored";
  stderr: Stderr;
  signal: AbortSignal;
  entries: EntryPoints;
  version: string;
  verbose: boolean;
  /** `false`: the inputs are wrong already, and git is not asked what would have been judged. */
  judges?: boolean;
  /** Folder of the out directory, for the comment and the summary. */
  outDir: string;
  /** Continues a run that several commands share. */
  runId?: string;
  redaction?: Redaction;
}

/**
 * Where state that outlives a workspace is kept, absolute. An empty variable counts as unset, and so
 * does a relative XDG_STATE_HOME: https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function stateFolder(env: HostOptions["env"]): string {
  const { STAGEGATE_STATE_DIR: own, XDG_STATE_HOME: xdg } = env;
  if (own !== undefined && own !== "") return resolve(own);
  const base = xdg !== undefined && isAbsolute(xdg) ? xdg : join(homedir(), ".local", "state");
  return join(base, "stagegate");
}

type MachinePorts =
  | "root"
  | "clock"
  | "http"
  | "processes"
  | "files"
  | "leases"
  | "entries"
  | "environment"
  | "variable"
  | "signal"
  | "version";

/** The ports that are the same on a laptop and on a runner of a forge, and what others are made of. */
export interface Machine {
  ports: Pick<Host, MachinePorts>;
  git: Git;
  redaction: Redaction;
  /** Absolute folder of state that outlives a workspace. */
  state: string;
}

export function createMachine(options: HostOptions): Machine {
  const { env, root } = options;
  const redaction = options.redaction ?? createRedaction();
  maskVariables(redaction, env);
  const files = createLocalFiles();
  const processes = deferredProcesses(env);
  const state = stateFolder(env);
  return {
    redaction,
    state,
    git: options.judges === false ? unasked : deferredGit(processes, root),
    ports: {
      root,
      clock: createNodeClock(),
      http: deferredHttp(env),
      processes,
      files,
      leases: createFolderLeases(join(state, "leases"), files),
      entries: options.entries,
      environment: definedVariables(env),
      variable: (name) => (Object.hasOwn(env, name) ? env[name] : undefined),
      signal: options.signal,
      version: options.version,
    },
  };
}

const unasked: Git = () => Promise.resolve({ ok: false, out: "", err: "nothing is judged" });

// A run with wrong inputs starts nothing and asks nobody: what does is loaded with its first use.

function deferredGit(processes: ProcessRunner, root: string): Git {
  const load = once(async () => (await import("./repository-git.ts")).createGit(processes, root));
  return async (...args) => (await load())(...args);
}

function deferredProcesses(env: HostOptions["env"]): ProcessRunner {
  const load = once(async () => (await import("./processes.ts")).createNodeProcesses(env));
  return {
    start: async (spec) => (await load()).start(spec),
    run: async (spec) => (await load()).run(spec),
    startTime: async (pid) => (await load()).startTime(pid),
    killGroup,
  };
}

function deferredHttp(env: HostOptions["env"]): Http {
  const load = once(async () => (await import("./http.ts")).createNodeHttp({ env }));
  return { request: async (request) => (await load()).request(request) };
}

function definedVariables(env: HostOptions["env"]): Record<string, string> {
  const entries = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
