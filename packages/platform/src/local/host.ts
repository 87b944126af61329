import { createHash, randomBytes } from "node:crypto";
import { homedir } from "node:os";
import { basename, isAbsolute, join, resolve } from "node:path";
import { createRedaction, maskVariables } from "@stagegate/core";
import type { EntryPoints, Host, Redaction } from "@stagegate/core";
import type { RawInput } from "@stagegate/schema/inputs";
import { createFolderBaselines } from "./baselines.ts";
import { createNodeClock } from "./clock.ts";
import { createLocalFiles } from "./files.ts";
import { createNodeHttp } from "./http.ts";
import { createLocalInputs } from "./inputs.ts";
import { createFolderLeases } from "./leases.ts";
import { createTerminalLog } from "./log.ts";
import { createNodeProcesses } from "./processes.ts";
import { createGit, createGitRepository, describeSubject, localRunInfo } from "./repository.ts";
import { createFileThread } from "./thread.ts";

export interface LocalHostOptions {
  root: string;
  env: Readonly<Record<string, string | undefined>>;
  flags: ReadonlyMap<string, RawInput["value"]>;
  unknownFlags: "reported" | "ignored";
  stderr: NodeJS.WriteStream;
  signal: AbortSignal;
  entries: EntryPoints;
  version: string;
  verbose: boolean;
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
export function stateFolder(env: LocalHostOptions["env"]): string {
  const { STAGEGATE_STATE_DIR: own, XDG_STATE_HOME: xdg } = env;
  if (own !== undefined && own !== "") return resolve(own);
  const base = xdg !== undefined && isAbsolute(xdg) ? xdg : join(homedir(), ".local", "state");
  return join(base, "stagegate");
}

/** A laptop: the terminal, files and the git command. */
export async function createLocalHost(options: LocalHostOptions): Promise<Host> {
  const { env, root, stderr } = options;
  const redaction = options.redaction ?? createRedaction();
  maskVariables(redaction, env);
  const files = createLocalFiles();
  const clock = createNodeClock();
  const processes = createNodeProcesses(env);
  const git = createGit(processes, root);
  const subject = await describeSubject(git, basename(root));
  const runId = options.runId ?? `local-${randomBytes(6).toString("hex")}`;
  const state = stateFolder(env);
  const interactive =
    stderr.isTTY === true && env["CI"] === undefined && env["NO_COLOR"] === undefined;
  return {
    capabilities: {
      comments: { able: true },
      commitStatus: { able: false, reason: "a laptop has no commit status" },
      checkRuns: { able: false, reason: "a laptop has no check runs" },
      deployments: { able: false, reason: "a laptop keeps no record of deployments" },
      artifacts: { able: false, reason: "the out directory stays where it is" },
      annotations: { able: false, reason: "a laptop has no page of the change" },
    },
    root,
    inputs: createLocalInputs({ flags: options.flags, env, unknownFlags: options.unknownFlags }),
    log: createTerminalLog({
      stream: stderr,
      redaction,
      verbose: options.verbose,
      interactive,
      now: clock.now,
    }),
    outputs: { set: () => Promise.resolve() },
    summary: {
      maxLength: 1_048_576,
      write: (markdown) => files.write(join(options.outDir, "summary.md"), markdown),
    },
    annotations: { add: () => Promise.resolve() },
    thread: createFileThread(files, options.outDir),
    status: { set: () => Promise.resolve(nowhere("a laptop has no commit status")) },
    checkRuns: {
      maxTextLength: 65_535,
      publish: () => Promise.resolve(nowhere("a laptop has no check runs")),
    },
    deployments: {
      record: () => Promise.resolve(nowhere("a laptop keeps no record of deployments")),
    },
    artifacts: {
      upload: () => Promise.resolve(nowhere("the out directory stays where it is")),
      download: () => Promise.resolve([]),
    },
    baselines: createFolderBaselines(files, join(state, "baselines", safeFolder(root))),
    leases: createFolderLeases(join(state, "leases"), files),
    info: localRunInfo(subject, runId),
    repository: createGitRepository(git),
    clock,
    http: createNodeHttp({ env }),
    processes,
    files,
    entries: options.entries,
    environment: definedVariables(env),
    variable: (name) => env[name],
    signal: options.signal,
    version: options.version,
  };
}

function definedVariables(env: LocalHostOptions["env"]): Record<string, string> {
  const entries = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

function nowhere(reason: string): { kind: "nowhere"; reason: string } {
  return { kind: "nowhere", reason };
}

/** Recognisable, and different for every folder: `a/b` and `a-b` have no history in common. */
function safeFolder(root: string): string {
  const name = root
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(-100);
  return `${name}-${createHash("sha256").update(root).digest("hex").slice(0, 12)}`;
}
