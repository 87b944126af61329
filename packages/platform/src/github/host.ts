import { basename, join } from "node:path";
import type { ArtifactClient } from "@actions/artifact";
import { createRedaction } from "@stagegate/core";
import type { Host, RunInfo } from "@stagegate/core";
import { codeAddresses } from "../code-addresses.ts";
import { createMachine } from "../local/machine.ts";
import type { HostOptions, Machine } from "../local/machine.ts";
import { once } from "../local/once.ts";
import { requireOutputName } from "../local/outputs.ts";
import { describeSubject } from "../local/subject.ts";
import { createFileSummary } from "../local/summary.ts";
import { createRunnerAnnotations } from "./annotations.ts";
import { capabilitiesOf, isEnterpriseServer } from "./capabilities.ts";
import type { Pace } from "./client.ts";
import { readEvent } from "./event.ts";
import type { EventFile } from "./event.ts";
import { deferForgePorts, deferRepository, deferStepSummary } from "./deferred-ports.ts";
import type { LoadClient } from "./deferred-ports.ts";
import { createRunnerInputs, inputVariable, runnerInput } from "./inputs.ts";
import { createRunnerLog, tellRunner } from "./log.ts";
import { createFileCommandOutputs } from "./outputs.ts";
import { readRun } from "./run-info.ts";
import type { GitHubRun } from "./run-info.ts";

export interface GitHubHostOptions extends HostOptions {
  /** `none`: without the pauses between writes that GitHub asks for, for tests. */
  pace?: Pace;
  /** Other than `@actions/artifact`, which reads its addresses from the process. */
  loadArtifactClient?: () => Promise<ArtifactClient>;
}

const OWN_SECRETS: readonly string[] = ["ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
/**
 * Variables that the runner gives to actions and not to `run:` steps, the token of the input, and
 * what makes tokens of clouds (`id-token: write`): what the job starts (services and tests of the
 * change) has no use for them.
 */
const OWN_VARIABLES: readonly string[] = [
  inputVariable("token"),
  ...OWN_SECRETS,
  "ACTIONS_ID_TOKEN_REQUEST_URL",
  "ACTIONS_RUNTIME_URL",
  "ACTIONS_RESULTS_URL",
];

/** A job of GitHub Actions, as an action or as a `run:` step. Libraries are loaded when they are used. */
export async function createGitHubHost(options: GitHubHostOptions): Promise<Host> {
  const { env, stderr } = options;
  const write = (text: string): void => void stderr.write(text);
  const redaction = tellRunner(options.redaction ?? createRedaction(), write);
  const token = runnerInput(env, "token") ?? nonEmpty(env["GITHUB_TOKEN"]);
  const own = OWN_SECRETS.map((name) => env[name] ?? "");
  const secrets = [token ?? "", ...own].filter((one) => one !== "");
  for (const secret of secrets) redaction.mask(secret);
  const machine = createMachine({ ...options, env: withoutOwn(env), redaction });
  const { ports, git } = machine;
  const { verbose } = options;
  const log = createRunnerLog({ stream: stderr, redaction, verbose, now: ports.clock.now });
  const event = await readEvent(ports.files, env["GITHUB_EVENT_PATH"]);
  // Where no runner is, as in a trial by hand, there is no event to miss.
  if (event.problem !== undefined && nonEmpty(env["GITHUB_EVENT_NAME"]) !== undefined) {
    log.warn(event.problem);
  }
  const run = await readCheckout(options, machine, event);
  const client = clientFor(options, machine, { token, log, run });
  // Nobody is asked for a run whose inputs are wrong.
  const { info, problem } =
    options.judges === false ? { info: run.info, problem: undefined } : await resolved(client, run);
  if (problem !== undefined) log.warn(problem);
  const privateRepository = event.fields.at("repository").flag("private");
  const capabilities = capabilitiesOf({
    info,
    token,
    problem,
    privateRepository,
    enterpriseServer: isEnterpriseServer(env["GITHUB_SERVER_URL"]),
    artifactService: hasArtifactService(env),
  });
  const prefix = (await git("rev-parse", "--show-prefix")).out.trim();
  const repositoryId = repositoryIdOf(env, event);
  return {
    ...ports,
    secrets,
    capabilities,
    inputs: createRunnerInputs(options),
    log,
    ...filePorts(options, machine),
    annotations: createRunnerAnnotations({ write, redaction, prefix }),
    ...deferForgePorts({
      options,
      capabilities,
      client,
      info,
      prefix,
      repositoryId,
      now: ports.clock.now,
    }),
    info: {
      ...info,
      ...codeAddresses({
        server: env["GITHUB_SERVER_URL"],
        repository: info.run.repository,
        prefix,
      }),
    },
    repository: deferRepository({ git, run: { ...run, info }, client }),
  };
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}

function withoutOwn(env: HostOptions["env"]): HostOptions["env"] {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !OWN_VARIABLES.includes(name)));
}

async function readCheckout(
  { env, root, runId }: GitHubHostOptions,
  { git }: Machine,
  event: EventFile,
): Promise<GitHubRun> {
  const folder = basename(root);
  const { commit, dirty } = await describeSubject(git, folder);
  const head = commit === "uncommitted" ? undefined : commit;
  return readRun(env, event.fields, {
    head,
    dirty,
    folder,
    // A runner names the run; the first use of `crypto` costs a tenth of a start of Node.
    get runId() {
      return runId ?? `local-${crypto.randomUUID().slice(-12)}`;
    },
  });
}

function clientFor(
  { env, version, signal, pace }: GitHubHostOptions,
  { ports }: Machine,
  given: { token: string | undefined; log: Host["log"]; run: GitHubRun },
): LoadClient {
  const { token, log, run } = given;
  return once(async () => {
    if (token === undefined) return undefined;
    const { createGitHubClient } = await import("./client.ts");
    return createGitHubClient({
      apiUrl: nonEmpty(env["GITHUB_API_URL"]) ?? "https://api.github.com",
      repository: run.info.run.repository,
      token,
      http: ports.http,
      clock: ports.clock,
      signal,
      log,
      version,
      ...(pace === undefined ? {} : { pace }),
    });
  });
}

async function resolved(
  load: LoadClient,
  run: GitHubRun,
): Promise<{ info: RunInfo; problem?: string }> {
  if (run.unresolved === undefined) return { info: run.info };
  const client = await load();
  if (client !== undefined) {
    return (await import("./pull.ts")).resolveChange(client, run);
  }
  return { info: run.info, problem: "the change request is not known: there is no token" };
}

/** Given to actions, unless the server is too old for it. */
function hasArtifactService(env: HostOptions["env"]): boolean {
  const given = [env["ACTIONS_RUNTIME_TOKEN"], env["ACTIONS_RESULTS_URL"]];
  return given.every((value) => value !== undefined && value !== "");
}

function repositoryIdOf(env: HostOptions["env"], event: EventFile): number | undefined {
  const given = env["GITHUB_REPOSITORY_ID"] ?? "";
  return /^[1-9]\d{0,14}$/.test(given) ? Number(given) : event.fields.at("repository").number("id");
}

/** Where the runner gives no file, there is nobody who would read it. */
function filePorts(
  { env, outDir }: GitHubHostOptions,
  { ports }: Machine,
): Pick<Host, "outputs" | "summary"> {
  const output = nonEmpty(env["GITHUB_OUTPUT"]);
  const summary = nonEmpty(env["GITHUB_STEP_SUMMARY"]);
  return {
    outputs:
      output === undefined
        ? { set: async (name) => requireOutputName(name) }
        : createFileCommandOutputs(ports.files, output),
    summary:
      summary === undefined
        ? createFileSummary(ports.files, join(outDir, "summary.md"))
        : deferStepSummary(ports.files, summary),
  };
}
