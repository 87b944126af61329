import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import type { GitLabDouble } from "../../packages/testkit/src/gitlab/index.ts";
import type { GateReport } from "../../packages/schema/src/index.ts";
import { ROOT } from "./cli.ts";
import { commit, git } from "./repository.ts";

/** Host of the addresses below; nothing asks the network for it. */
const HOST = "gitlab.example.com";
export const CATALOG = "stagegate/stagegate";
/** The command of this checkout, as the input `cli` of every component. */
export const CLI = `node ${join(ROOT, "packages/cli/src/main.ts")}`;

/** A bare repository with the components, as a mirror of this project has them. */
export function writeCatalog(folder: string, tags: readonly string[]): string {
  const work = join(folder, "catalog-work");
  const bare = join(folder, "catalog.git");
  mkdirSync(work, { recursive: true });
  git(work, "init", "--quiet", "--initial-branch=main");
  cpSync(join(ROOT, "templates"), join(work, "templates"), { recursive: true });
  commit(work, { "README.md": "# Components\n" }, "Release");
  for (const tag of tags) git(work, "tag", tag);
  git(folder, "clone", "--quiet", "--bare", work, bare);
  git(bare, "config", "uploadpack.allowFilter", "true");
  git(bare, "config", "uploadpack.allowAnySHA1InWant", "true");
  return bare;
}

/** The home of whoever runs pipelines; the address of the catalog leads to the bare repository. */
export function writeHome(folder: string, catalog: string): string {
  const home = join(folder, "home");
  mkdirSync(home, { recursive: true });
  const lines = [
    `[url "file://${catalog}"]`,
    `\tinsteadOf = https://${HOST}:443/${CATALOG}.git`,
    `\tinsteadOf = https://${HOST}/${CATALOG}.git`,
    "[user]",
    "\tname = Test",
    "\temail = test@example.com",
    "",
  ];
  writeFileSync(join(home, ".gitconfig"), lines.join("\n"));
  return home;
}

/** Gives a work tree what GitLab gives it: an address, and nothing of ours among its files. */
export function asProject(repository: string, project: string): void {
  git(repository, "remote", "add", "origin", `https://${HOST}/${project}.git`);
  git(repository, "update-ref", "refs/remotes/origin/main", "main");
  git(repository, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
  const exclude = join(repository, ".git/info/exclude");
  mkdirSync(dirname(exclude), { recursive: true });
  writeFileSync(exclude, ".gitlab-ci-local/\n.stagegate/\n");
}

/** What a job gets of a double of GitLab; the components stay where the catalog is. */
export function jobVariables(double: Pick<GitLabDouble, "env">): Record<string, string> {
  // The stand-in looks for components at the parts of the server's address.
  const part = /^CI_SERVER_(?:FQDN|HOST|PORT|PROTOCOL)$|^CI_JOB_(?:NAME|STAGE)$/;
  return Object.fromEntries(Object.entries(double.env()).filter(([name]) => !part.test(name)));
}

export interface PipelineRequest {
  tool: string;
  repository: string;
  home: string;
  /** Of every job; predefined ones too. */
  variables?: Readonly<Record<string, string>>;
  args?: readonly string[];
}

export interface PipelineResult {
  code: number | null;
  output: string;
  /** Jobs that ran, in no order. */
  jobs: Readonly<Record<string, "pass" | "fail" | "warn">>;
}

/**
 * One pipeline, every job in a copy of the tracked files of its own. What a job sees of this
 * machine is the PATH only; files of jobs stay in `.gitlab-ci-local/artifacts/`.
 */
export async function runPipeline(request: PipelineRequest): Promise<PipelineResult> {
  for (let attempt = 1; ; attempt++) {
    const result = await runOnce(request);
    if (attempt === MAX_FETCHES || !lostWhileFetching(result)) return result;
  }
}

/** How often a pipeline is started whose components the tool could not put in place. */
const MAX_FETCHES = 3;

/**
 * gitlab-ci-local 4.75.1 fetches the components of one project at the same time, and copies them
 * into one folder: `cp` then meets a folder that another `cp` has just made. No job has begun.
 */
function lostWhileFetching({ output, jobs }: PipelineResult): boolean {
  const lost = /could not be fetched[^]*cp: cannot create directory [^\n]*: File exists/.test(
    output,
  );
  return lost && Object.keys(jobs).length === 0;
}

async function runOnce(request: PipelineRequest): Promise<PipelineResult> {
  const { tool, repository, home, variables = {}, args = [] } = request;
  const given = Object.entries(variables).flatMap(([name, value]) => [
    "--variable",
    `${name}=${value}`,
  ]);
  const own = ["--force-shell-executor", "--shell-isolation", "--no-color"];
  const child = spawn(tool, [...own, "--no-artifacts-to-source", ...given, ...args], {
    cwd: repository,
    env: {
      PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
      HOME: home,
      LANG: "C.UTF-8",
      GCL_IGNORE_PREDEFINED_VARS: Object.keys(variables).join(","),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { code, output, jobs: jobsOf(output) };
}

function jobsOf(output: string): PipelineResult["jobs"] {
  const lines = output.matchAll(/^ (PASS|FAIL|WARN) {2}(\S.*?) *$/gm);
  return Object.fromEntries(
    [...lines].map(([, word = "", name = ""]) => [
      name,
      word === "PASS" ? "pass" : word === "FAIL" ? "fail" : "warn",
    ]),
  );
}

/** Text of a file that a job has handed over. */
export function artifact(repository: string, job: string, path: string): string | undefined {
  const file = join(repository, ".gitlab-ci-local/artifacts", job, path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Every file that a job has handed over. */
export function artifactsOf(repository: string, job: string): string[] {
  const folder = join(repository, ".gitlab-ci-local/artifacts", job);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

export function reportsOf(repository: string, job: string): GateReport[] {
  return artifactsOf(repository, job)
    .filter((path) => /(^|\/)reports\/[^/]+\.json$/.test(path))
    .map((path) => JSON.parse(artifact(repository, job, path) ?? "") as GateReport);
}
