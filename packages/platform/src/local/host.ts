import type { Hash } from "node:crypto";
import { basename, join } from "node:path";
import { inspectOutDir } from "@stagegate/core";
import type { Capabilities, Host, Outputs } from "@stagegate/core";
import { createFolderBaselines } from "./baselines.ts";
import { createLocalInputs } from "./inputs.ts";
import { createTerminalLog } from "./log.ts";
import { createMachine } from "./machine.ts";
import type { HostOptions } from "./machine.ts";
import { createFileOutputs } from "./outputs.ts";
import { createGitRepository } from "./repository.ts";
import { describeSubject, localRunInfo } from "./subject.ts";
import { createFileSummary } from "./summary.ts";
import { createFileThread } from "./thread.ts";

const NO_STATUS = "a laptop has no commit status";
const NO_CHECK_RUNS = "a laptop has no check runs";
const NO_DEPLOYMENTS = "a laptop keeps no record of deployments";
const NO_ARTIFACTS = "the out directory stays where it is";

const CAPABILITIES: Capabilities = {
  comments: { able: true },
  commitStatus: { able: false, reason: NO_STATUS },
  checkRuns: { able: false, reason: NO_CHECK_RUNS },
  deployments: { able: false, reason: NO_DEPLOYMENTS },
  artifacts: { able: false, reason: NO_ARTIFACTS },
  annotations: { able: false, reason: "a laptop has no page of the change" },
};

/** A laptop: the terminal, files and the git command. */
export async function createLocalHost(options: HostOptions): Promise<Host> {
  const { env, root, stderr } = options;
  const { ports, git, redaction, state } = createMachine(options);
  const { files, clock } = ports;
  const subject = await describeSubject(git, basename(root));
  const { createHash, randomBytes } = await import("node:crypto");
  const runId = options.runId ?? `local-${randomBytes(6).toString("hex")}`;
  const info = localRunInfo(subject, runId);
  const interactive =
    stderr.isTTY === true && env["CI"] === undefined && env["NO_COLOR"] === undefined;
  return {
    ...ports,
    capabilities: CAPABILITIES,
    inputs: createLocalInputs({ flags: options.flags, env, unknownFlags: options.unknownFlags }),
    log: createTerminalLog({
      stream: stderr,
      redaction,
      verbose: options.verbose,
      interactive,
      now: clock.now,
    }),
    outputs: outputsIn(options.outDir, { files, info, root }),
    summary: createFileSummary(files, join(options.outDir, "summary.md")),
    annotations: { add: () => Promise.resolve() },
    thread: createFileThread(files, options.outDir),
    ...withoutForge(),
    jobs: { others: () => Promise.resolve(undefined) },
    baselines: createFolderBaselines(
      files,
      join(state, "baselines", safeFolder(root, createHash("sha256"))),
      () => clock.now(),
    ),
    info,
    repository: createGitRepository(git),
  };
}

/** In a folder that is refused as out directory, not even the outputs that say so become a file. */
function outputsIn(outDir: string, owner: Pick<Host, "files" | "info" | "root">): Outputs {
  const outputs = createFileOutputs(owner.files, join(outDir, "outputs.json"));
  return {
    async set(name, value) {
      const { kind } = await inspectOutDir(owner, outDir);
      if (kind !== "foreign") await outputs.set(name, value);
    },
  };
}

function withoutForge(): Pick<Host, "status" | "checkRuns" | "deployments" | "artifacts"> {
  return {
    status: { set: () => nowhere(NO_STATUS) },
    checkRuns: { maxTextLength: 65_535, publish: () => nowhere(NO_CHECK_RUNS) },
    deployments: { record: () => nowhere(NO_DEPLOYMENTS) },
    artifacts: {
      upload: () => nowhere(NO_ARTIFACTS),
      download: () => Promise.resolve({ artifacts: [], notes: [] }),
    },
  };
}

function nowhere(reason: string): Promise<{ kind: "nowhere"; reason: string }> {
  return Promise.resolve({ kind: "nowhere", reason });
}

/** Recognisable, and different for every folder: `a/b` and `a-b` have no history in common. */
function safeFolder(root: string, hash: Hash): string {
  const name = root
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(-100);
  return `${name}-${hash.update(root).digest("hex").slice(0, 12)}`;
}
