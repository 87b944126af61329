import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { runtimeToken, startGitHubDouble } from "../../packages/testkit/src/github/index.ts";
import type { GitHubDouble } from "../../packages/testkit/src/github/index.ts";
import { runCli, temporaryFolder } from "../support/cli.ts";
import type { CliResult } from "../support/cli.ts";
import { shallow, smallConsumer, writeFiles } from "../support/consumer.ts";
import type { Consumer } from "../support/consumer.ts";
import * as events from "../support/github-events.ts";

const REMOTE = "https://github.invalid/acme/shop";
const CONFIG = `version: 1
project: shop
services: { cart: {} }
comment-report:
  results: [junit.xml]
  notify:
    - { to: slack, url-env: SLACK_HOOK }
`;
const junit = (failure: boolean): string =>
  `<testsuites><testsuite name="a"><testcase classname="x" name="y">${failure ? '<failure message="no"/>' : ""}</testcase></testsuite></testsuites>`;

let folder = "";
let consumer: Consumer;
let server: Server;
const received: string[] = [];

beforeAll(async () => {
  folder = temporaryFolder("notify");
  consumer = smallConsumer({ folder, remote: REMOTE }, { "stagegate.yml": CONFIG }, { a: "1\n" });
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      received.push(body);
      response.end("ok");
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A run of main, whose artifacts are those of its own number. */
async function push(double: GitHubDouble, id: number, red: boolean): Promise<CliResult> {
  const sha = consumer.pull.base.sha;
  const own = temporaryFolder("job");
  onTestFinished(() => rmSync(own, { recursive: true, force: true }));
  const cwd = join(own, "workspace");
  shallow(consumer.origin, cwd, { sha, remote: REMOTE });
  writeFiles(cwd, { "junit.xml": junit(red) });
  const runner = join(own, "runner");
  mkdirSync(runner, { recursive: true });
  const event = events.pushTo("refs/heads/main", { head: sha, base: sha, merge: sha });
  const { port } = server.address() as AddressInfo;
  const env: Record<string, string> = {
    ...double.env(),
    ...event.env,
    GITHUB_WORKSPACE: cwd,
    GITHUB_JOB: "stagegate",
    GITHUB_RUN_ID: String(id),
    ACTIONS_RUNTIME_TOKEN: runtimeToken({ runId: id, job: "stagegate" }),
    RUNNER_TEMP: runner,
    STAGEGATE_STATE_DIR: join(runner, "state"),
    SLACK_HOOK: `http://127.0.0.1:${port}/services/${["T0", "hidden", id].join("")}`,
  };
  for (const name of ["GITHUB_EVENT_PATH", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"]) {
    env[name] = join(runner, name);
    writeFileSync(env[name], name === "GITHUB_EVENT_PATH" ? JSON.stringify(event.payload) : "");
  }
  return runCli(["comment-report"], { cwd, env });
}

test("a branch that turns red and green again is told twice, and its address nowhere", async () => {
  const sha = consumer.pull.base.sha;
  const run = (id: number) => ({ id, event: "push", headSha: sha, headBranch: "main" });
  const double = await startGitHubDouble({
    commits: consumer.commits,
    refs: { "refs/heads/main": sha },
    runs: [1001, 1002, 1003, 1004].map(run),
  });
  onTestFinished(() => double.close());
  const said: string[] = [];
  const headlines = async (id: number, red: boolean): Promise<string[]> => {
    const before = received.length;
    const { code, stderr, stdout } = await push(double, id, red);
    expect(code, stderr).toBe(red ? 4 : 0);
    said.push(stderr, stdout);
    return received.slice(before).map((body) => (JSON.parse(body) as { text: string }).text);
  };
  expect(await headlines(1001, false)).toEqual([]);
  expect(await headlines(1002, true)).toEqual(["❌ shop on main failed (was: passed)"]);
  expect(await headlines(1003, true)).toEqual([]);
  expect(await headlines(1004, false)).toEqual(["✅ shop on main passed (was: failed)"]);
  expect(said.join("\n").replaceAll(/::add-mask::.*/g, "")).not.toContain("hidden");
  expect(double.violations).toEqual([]);
});
