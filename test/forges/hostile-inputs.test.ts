import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { startGitHubDouble } from "../../packages/testkit/src/github/index.ts";
import { ACTION_IDS } from "../../scripts/generate/actions.ts";
import type { ActionResult } from "../support/action.ts";
import { ROOT, temporaryFolder } from "../support/cli.ts";
import { pullRequest } from "../support/github-events.ts";
import { logOf, runStep } from "../support/github-job.ts";
import { createRepository, git } from "../support/repository.ts";

/** Inputs of the combined form are those of the gates; these are its own, or pass through all. */
const OF_RUN = ["gates", "key", "out-dir", "title"];

/** What a shell, a runner, a template language or a file of the runner would act on. */
const HOSTILE = [
  "$(touch pwned) `touch pwned`; touch pwned & touch pwned | touch pwned",
  "' touch pwned ' \" touch pwned \" ${{ github.token }} ${SECRET} $SECRET %SECRET%",
  "a\n::set-output name=verdict::pass\n::add-path::/pwned\n::warning::%0A::error::pwned\r\n##[set-env name=PWNED]1",
  "a\nverdict=pass\nverdict<<X\npass\nX\nPWNED=1",
  "<img src=x onerror=alert(1)> ]]> \u001b[31m\u202e ../../../../etc/passwd",
  "--help\n-c core.pager=touch\n--upload-pack=touch pwned",
];

const CONFIG = `version: 1
project: small
services:
  api:
    run: { command: [node, server.mjs] }
    ready: { http: / }
    contract: openapi.yml
`;
const SERVER =
  'import http from "node:http"; http.createServer((q, r) => r.end("ok")).listen(process.env.PORT);';
const OPENAPI = "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\n";
const JUNIT =
  '<testsuites><testsuite name="a"><testcase classname="x" name="y"/></testsuite></testsuites>';

interface Metadata {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, unknown>;
}

function metadataOf(action: string): Metadata {
  return parse(readFileSync(join(ROOT, "actions", action, "action.yml"), "utf8")) as Metadata;
}

/** Runs an action with inputs on a small repository, and tells what has changed in it. */
async function attack(
  action: string,
  inputs: Readonly<Record<string, string>>,
): Promise<ActionResult & { files: string[]; variables: string }> {
  const folder = temporaryFolder("hostile");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const cwd = join(folder, "workspace");
  createRepository(cwd, {
    ".gitignore": ".stagegate\n",
    "stagegate.yml": CONFIG,
    "server.mjs": SERVER,
    "openapi.yml": OPENAPI,
    "junit.xml": JUNIT,
  });
  const head = git(cwd, "rev-parse", "HEAD").trim();
  const before = readdirSync(cwd);
  const pull = { number: 7, head: { ref: "change", sha: head }, base: { ref: "main", sha: head } };
  const double = await startGitHubDouble({ pulls: [pull] });
  onTestFinished(() => double.close());
  const variables = join(folder, "env");
  const outDir = inputs["out-dir"]?.split("/")[0] ?? ".stagegate";
  const result = await runStep(action, {
    cwd,
    event: pullRequest({ head, base: head, merge: head }),
    runner: double.env(),
    inputs,
    env: { GITHUB_ENV: variables, GITHUB_PATH: variables, SECRET: "s3cr3t-of-the-job" },
  });
  if (action === "provision-staging" || action === "run") {
    await runStep(action === "run" ? "provision-staging" : action, {
      cwd,
      event: pullRequest({ head, base: head, merge: head }),
      runner: double.env(),
      inputs: { ...pick(inputs, "out-dir"), mode: "down" },
    });
  }
  expect(double.violations).toEqual([]);
  return {
    ...result,
    files: readdirSync(cwd).filter(
      (name) => !before.includes(name) && ![outDir, ".stagegate"].includes(name),
    ),
    variables: existsSync(variables) ? readFileSync(variables, "utf8") : "",
  };
}

function pick(inputs: Readonly<Record<string, string>>, name: string): Record<string, string> {
  const value = inputs[name];
  return value === undefined ? {} : { [name]: value };
}

/** Data, whatever it holds: nothing was started, set, passed on or crashed. */
function expectData(action: string, seen: Awaited<ReturnType<typeof attack>>): void {
  const { code, outputs, summary, files, variables } = seen;
  const log = logOf(seen);
  // 1 is a crash of ours.
  expect([0, 2, 3, 4, 5], log).toContain(code);
  expect(files).toEqual([]);
  expect(variables).toBe("");
  for (const line of log.split(/[\r\n]/)) {
    expect(line).not.toMatch(/^\s*(::(set-output|add-path|set-env|save-state)|##\[)/);
    expect(line).not.toMatch(/^\s*::(error|warning|notice)[^:]*::pwned/);
  }
  const documented = Object.keys(metadataOf(action).outputs);
  expect(Object.keys(outputs).filter((name) => !documented.includes(name))).toEqual([]);
  const green = ["pass", "warn", "skip"].includes(outputs["verdict"] ?? "");
  expect(green).toBe(code === 0);
  expect(log + summary + JSON.stringify(outputs)).not.toContain("s3cr3t-of-the-job");
  expect(summary).not.toMatch(/<img/);
}

describe.each(ACTION_IDS)("hostile values of %s", (action) => {
  const inputs = Object.entries(metadataOf(action).inputs)
    .filter(([, input]) => input.default === undefined)
    .map(([name, { description }]) => ({ name, text: !/One of |true or false/.test(description) }));

  test("stay data in all inputs at once", async () => {
    const values = inputs.map(({ name }, index) => [name, HOSTILE[index % HOSTILE.length] ?? ""]);
    const seen = await attack(action, Object.fromEntries(values));
    expect(seen.code).toBe(2);
    expectData(action, seen);
  });

  const alone = inputs.filter(
    ({ name, text }) => text && (action !== "run" || OF_RUN.includes(name)),
  );
  test.each(alone)("stay data in `$name` alone", async ({ name }) => {
    expectData(action, await attack(action, { [name]: HOSTILE.join("\n") }));
  });
});
