import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { ACTION_IDS } from "../../scripts/generate/actions.ts";
import { reportOf, runBundle } from "../support/action.ts";
import { temporaryFolder } from "../support/cli.ts";
import { createRepository } from "../support/repository.ts";

const JUNIT = (failed: boolean): string => `<testsuites><testsuite name="api">
<testcase classname="api.Users" name="lists" time="0.1"/>
<testcase classname="api.Users" name="deletes" time="0.2">${failed ? '<failure message="expected 204"/>' : ""}</testcase>
</testsuite></testsuites>
`;

const OPENAPI = (field: string): string => `openapi: 3.1.0
info: { title: Users, version: "1" }
paths:
  /users:
    get:
      operationId: listUsers
      responses:
        "200":
          description: all of them
          content:
            application/json:
              schema: { type: object, required: [${field}], properties: { ${field}: { type: string } } }
`;

const SERVER =
  'import http from "node:http"; http.createServer((q, r) => r.end("ok")).listen(process.env.PORT);';

const STAGED = `version: 1
project: small
services:
  api:
    run: { command: [node, server.mjs] }
    ready: { http: / }
  web:
    needs: [api]
    run: { command: [node, server.mjs] }
    ready: { http: / }
`;

function project(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder("action");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, "project");
  createRepository(root, { ".gitignore": ".stagegate\n", ...files });
  return root;
}

describe.each(ACTION_IDS)("the bundle of %s", (action) => {
  test("names every wrong input at once, and changes nothing but its report", async () => {
    const cwd = project({ "stagegate.yml": STAGED, "server.mjs": SERVER });
    const inputs = { enforcement: "al", "on-inconclusive": "fial", key: "a b", enforcment: "all" };
    const { code, stderr, stdout, outputs } = await runBundle(action, { cwd, inputs });
    expect(code, stderr + stdout).toBe(2);
    expect(outputs).toMatchObject({ verdict: "error", "exit-code": "2" });
    expect(outputs["summary"]).toContain("and 3 more");
    for (const wrong of ["`al`", "`fial`", "`a b`", "`enforcment`"])
      expect(stderr).toContain(wrong);
    expect(stderr).toContain("STAGEGATE_INPUT_INVALID");
    expect(readdirSync(cwd).filter((name) => !name.startsWith("."))).toEqual([
      "server.mjs",
      "stagegate.yml",
    ]);
  });

  test("takes an input that is empty for one that was not given", async () => {
    const cwd = project({});
    const inputs = { enforcement: "", config: "", "out-dir": "", results: "" };
    const { code, stderr } = await runBundle(action, { cwd, inputs });
    // There is nothing to judge, and no input is at fault.
    expect(stderr).not.toContain("STAGEGATE_INPUT_INVALID");
    expect(code).not.toBe(0);
  });
});

describe("comment-report", () => {
  test.each([
    [false, 0, "pass"],
    [true, 4, "fail"],
  ])(
    "judges files of others without a configuration (failed: %s)",
    async (failed, code, verdict) => {
      const cwd = project({ "out/junit-1.xml": JUNIT(failed) });
      const result = await runBundle("comment-report", {
        cwd,
        inputs: { results: "**/junit*.xml" },
      });
      expect(result.code, result.stderr).toBe(code);
      expect(reportOf(cwd, "comment-report")).toMatchObject({ verdict, exitCode: code });
      expect(existsSync(join(cwd, ".stagegate/report.html"))).toBe(true);
      expect(result.outputs).toMatchObject({
        verdict,
        "exit-code": String(code),
        "out-dir": join(cwd, ".stagegate"),
        "report-html": join(cwd, ".stagegate/report.html"),
      });
      expect(result.summary).toContain(failed ? "1 of 2 tests failed" : "2 tests");
    },
  );

  test("is never green without data", async () => {
    const { code } = await runBundle("comment-report", {
      cwd: project({}),
      inputs: { results: "**/junit*.xml" },
    });
    expect(code).toBe(5);
  });
});

test("verify-contracts compares two files", async () => {
  const cwd = project({ "old.yml": OPENAPI("name"), "new.yml": OPENAPI("title") });
  const inputs = { "base-file": "old.yml", "head-file": "new.yml" };
  const { code, stderr } = await runBundle("verify-contracts", { cwd, inputs });
  expect(code, stderr).toBe(4);
  expect(stderr).toContain("name");
});

test("run-e2e judges result files", async () => {
  const cwd = project({ "stagegate.yml": STAGED, "server.mjs": SERVER, "junit.xml": JUNIT(true) });
  const { code, stderr } = await runBundle("run-e2e", { cwd, inputs: { results: "junit.xml" } });
  expect(code, stderr).toBe(4);
});

describe("provision-staging", () => {
  test("leaves its environment up for later steps, and its post step removes it", async () => {
    const cwd = project({ "stagegate.yml": STAGED, "server.mjs": SERVER });
    const up = await runBundle("provision-staging", { cwd });
    expect(up.code, up.stderr).toBe(0);
    expect(up.state).toEqual({ isPost: "true" });
    const handle = JSON.parse(readFileSync(join(cwd, ".stagegate/environment.json"), "utf8")) as {
      services: Record<string, { url: string }>;
    };
    expect(up.outputs).toMatchObject({
      verdict: "pass",
      "exit-code": "0",
      environment: join(cwd, ".stagegate/environment.json"),
    });
    const urls = Object.values(handle.services).map(({ url }) => url);
    expect(urls).toHaveLength(2);
    for (const url of urls) expect(await (await fetch(url)).text()).toBe("ok");

    const post = await runBundle("provision-staging", { cwd, env: { STATE_isPost: "true" } });
    expect(post.code, post.stderr).toBe(0);
    for (const url of urls) await expect(fetch(url)).rejects.toThrow("fetch failed");
    expect(existsSync(join(cwd, ".stagegate/environment.json"))).toBe(false);
  });

  test.each([
    ["nothing was started", {}],
    ["the inputs were wrong", { enforcement: "al", "out-dir": "." }],
  ])("has a post step that keeps the job as it is when %s", async (_why, inputs) => {
    const cwd = project({});
    const { code, stderr } = await runBundle("provision-staging", {
      cwd,
      inputs,
      env: { STATE_isPost: "true" },
    });
    expect(code, stderr).toBe(0);
  });

  test("leaves what ends later than the job", async () => {
    const cwd = project({ "stagegate.yml": STAGED, "server.mjs": SERVER });
    const inputs = { teardown: "final" };
    expect((await runBundle("provision-staging", { cwd, inputs })).code).toBe(0);
    const post = await runBundle("provision-staging", {
      cwd,
      inputs,
      env: { STATE_isPost: "true" },
    });
    expect(post.code, post.stderr).toBe(0);
    expect(existsSync(join(cwd, ".stagegate/environment.json"))).toBe(true);
    const down = await runBundle("provision-staging", { cwd, inputs: { mode: "down" } });
    expect(down.code, down.stderr).toBe(0);
    expect(existsSync(join(cwd, ".stagegate/environment.json"))).toBe(false);
  });

  test("writes its report when the job is cancelled", async () => {
    const cwd = project({
      "stagegate.yml": STAGED.replace("server.mjs", "silent.mjs"),
      "server.mjs": SERVER,
      "silent.mjs": "setInterval(() => {}, 1000);",
    });
    const signalOn = { pattern: /…/, signal: "SIGINT" } as const;
    const { code, stderr, state } = await runBundle("provision-staging", { cwd, signalOn });
    expect(code, stderr).toBe(3);
    expect(state).toEqual({ isPost: "true" });
    expect(reportOf(cwd, "provision-staging")).toMatchObject({ verdict: "error", exitCode: 3 });
    const post = await runBundle("provision-staging", { cwd, env: { STATE_isPost: "true" } });
    expect(post.code, post.stderr).toBe(0);
  });

  test("down is no failure when there is nothing to remove", async () => {
    const { code, stderr, state } = await runBundle("provision-staging", {
      cwd: project({}),
      inputs: { mode: "down" },
    });
    expect(code, stderr).toBe(0);
    expect(state).toEqual({});
  });
});

describe("run", () => {
  test("runs the gates that are named, and removes the environment", async () => {
    const cwd = project({ "stagegate.yml": STAGED, "server.mjs": SERVER });
    const inputs = { gates: "provision-staging\ncomment-report" };
    const { code, stderr, outputs } = await runBundle("run", { cwd, inputs });
    expect(code, stderr).toBe(0);
    expect(outputs).toMatchObject({ verdict: "pass", "exit-code": "0" });
    expect(reportOf(cwd, "provision-staging")).toMatchObject({ verdict: "pass" });
    expect(reportOf(cwd, "comment-report")).toMatchObject({ verdict: "pass" });
    expect(existsSync(join(cwd, ".stagegate/environment.json"))).toBe(false);
  });

  test("tells a wrong gate along with the other wrong inputs", async () => {
    const cwd = project({ "stagegate.yml": STAGED, "server.mjs": SERVER });
    const inputs = { gates: "run-e2\ncomment-report", enforcement: "al" };
    const { code, stderr } = await runBundle("run", { cwd, inputs });
    expect(code).toBe(2);
    for (const wrong of ["`run-e2`", "`al`"]) expect(stderr).toContain(wrong);
  });
});
