import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One workflow run, as the runner of GitHub would do it. */
export interface ActRun {
  /** The binary. */
  act: string;
  /** The repository of the consumer; jobs work on copies of it. */
  repository: string;
  /** Folder for everything that act keeps; never the home of whoever runs the tests. */
  home: string;
  /** Name and payload of the event. */
  event: string;
  payload: object;
  /** The variables that a runner sets: of a double of GitHub, or without one. */
  runner: Readonly<Record<string, string>>;
  /** `owner/name@ref` of a repository with actions, and its folder. */
  actions?: Readonly<Record<string, string>>;
  /** Variables that jobs see besides. */
  env?: Readonly<Record<string, string>>;
  secrets?: Readonly<Record<string, string>>;
  /** The context `vars` of a workflow. */
  variables?: Readonly<Record<string, string>>;
  /** Only this job and what it needs. */
  job?: string;
  /** Only one workflow file. */
  workflow?: string;
  /** Only legs with this value, `name:value`: what is repeated of a matrix. */
  matrix?: string;
  /** Ignored files are in the workspace too, as on a machine that keeps it. */
  keepsWorkspace?: boolean;
}

export interface ActResult {
  code: number | null;
  /** By id of the job; a job of a matrix is a failure when one of its legs is. */
  jobs: Readonly<Record<string, "success" | "failure" | "skipped">>;
  /** What the steps of a job wrote, by its id. */
  output: Readonly<Record<string, string>>;
  /** Markdown of the step summaries, in order, by id of the job. */
  summaries: Readonly<Record<string, readonly string[]>>;
  /** Everything that act and the steps wrote, a JSON object per line. */
  log: string;
  /** What the steps wrote, and what act says went wrong, for people. */
  said: string;
}

const RUNNER_VARIABLES = [
  "GITHUB_API_URL",
  "GITHUB_GRAPHQL_URL",
  "GITHUB_SERVER_URL",
  "GITHUB_REPOSITORY",
  "GITHUB_REPOSITORY_ID",
  "GITHUB_RUN_ID",
  "GITHUB_RUN_NUMBER",
  "GITHUB_RUN_ATTEMPT",
  "RUNNER_ENVIRONMENT",
];

/**
 * Runs a workflow with act, jobs as processes of this machine: no Docker, no network, nothing of
 * the environment of whoever runs the tests but PATH.
 */
export async function runAct(run: ActRun): Promise<ActResult> {
  const eventFile = join(run.home, "event.json");
  mkdirSync(run.home, { recursive: true });
  writeFileSync(eventFile, JSON.stringify(run.payload));
  // Without a file act asks which image it shall take.
  writeFileSync(join(run.home, ".actrc"), "");
  const variables = { ...runnerVariables(run.runner), ...run.env };
  const args = [
    run.event,
    "--json",
    "--eventpath",
    eventFile,
    "--platform=ubuntu-latest=-self-hosted",
    "--no-cache-server",
    // Only makes act hand out the variables of artifacts; the double answers.
    `--artifact-server-path=${join(run.home, "artifacts")}`,
    "--artifact-server-addr=127.0.0.1",
    "--artifact-server-port=0",
    ...(run.job === undefined ? [] : ["--job", run.job]),
    ...(run.matrix === undefined ? [] : ["--matrix", run.matrix]),
    ...(run.keepsWorkspace === true ? ["--use-gitignore=false"] : []),
    ...(run.workflow === undefined ? [] : ["--workflows", run.workflow]),
    ...flags("--local-repository", run.actions ?? {}),
    ...flags("--env", variables),
    ...flags("--var", run.variables ?? {}),
    ...flags("--secret", { GITHUB_TOKEN: run.runner["GITHUB_TOKEN"] ?? "", ...run.secrets }),
  ];
  return start(run, args);
}

function flags(name: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([key, value]) => [name, `${key}=${value}`]);
}

function runnerVariables(runner: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    RUNNER_VARIABLES.flatMap((name) => (runner[name] === undefined ? [] : [[name, runner[name]]])),
  );
}

function start(run: ActRun, args: readonly string[]): Promise<ActResult> {
  const folders = { XDG_CACHE_HOME: "cache", XDG_CONFIG_HOME: "config", TMPDIR: "tmp" };
  const own = Object.entries(folders).map(([name, folder]) => [name, join(run.home, folder)]);
  for (const [, folder] of own) mkdirSync(folder ?? "", { recursive: true });
  const child = spawn(run.act, args, {
    cwd: run.repository,
    env: {
      // The first node on PATH is the one that runs actions of every version.
      PATH: [dirname(process.execPath), process.env["PATH"]].join(":"),
      HOME: run.home,
      ...Object.fromEntries(own),
      ACTIONS_RUNTIME_URL: run.runner["ACTIONS_RUNTIME_URL"] ?? "",
      ACTIONS_RUNTIME_TOKEN: run.runner["ACTIONS_RUNTIME_TOKEN"] ?? "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (log += text));
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...readLog(log), log, said: saidIn(log) }));
  });
}

interface Line {
  msg?: string;
  jobID?: string;
  raw_output?: boolean;
  jobResult?: "success" | "failure" | "skipped";
  command?: string;
  content?: string;
  level?: string;
}

function readLog(log: string): Pick<ActResult, "jobs" | "output" | "summaries"> {
  const jobs: Record<string, "success" | "failure" | "skipped"> = {};
  const output: Record<string, string> = {};
  const summaries: Record<string, string[]> = {};
  for (const line of log.split("\n").map(parsed)) {
    const id = line?.jobID;
    if (line === undefined || id === undefined) continue;
    if (line.jobResult !== undefined && jobs[id] !== "failure") jobs[id] = line.jobResult;
    if (line.raw_output === true) output[id] = `${output[id] ?? ""}${line.msg ?? ""}`;
    if (line.command === "summary") (summaries[id] ??= []).push(line.content ?? "");
  }
  return { jobs, output, summaries };
}

function saidIn(log: string): string {
  const lines = log.split("\n").map((text) => ({ text, line: parsed(text) }));
  return lines
    .filter(({ line }) => line?.raw_output === true || ["error", undefined].includes(line?.level))
    .map(({ text, line }) => line?.msg ?? text)
    .join("\n");
}

function parsed(line: string): Line | undefined {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return undefined;
  }
}
