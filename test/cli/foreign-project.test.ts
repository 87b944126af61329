import { cpSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT, runCli, temporaryFolder } from "../support/cli.ts";
import { commit, createRepository } from "../support/repository.ts";

const SERVER = `import http from "node:http";
http.createServer((request, response) => {
  response.setHeader("content-type", "text/html");
  response.end("<h1>Todo</h1><button onclick=\\"this.textContent='done'\\">go</button>");
}).listen(Number(process.env.PORT), "127.0.0.1");
`;

const PLAYWRIGHT = `import { defineConfig } from "@playwright/test";
export default defineConfig({
  testDir: "tests",
  use: { baseURL: process.env.BASE_URL },
});
`;

const SPEC = `import { expect, test } from "@playwright/test";
test("a todo can be done", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button").click();
  await expect(page.getByRole("button")).toHaveText("done");
});
`;

const JUNIT = `<testsuites><testsuite name="api">
<testcase classname="api.Users" name="lists" time="0.1"/>
<testcase classname="api.Users" name="deletes &lt;b&gt;" time="0.2">
<failure message="expected 204, got 500 @octocat">at users.test.js:12:3</failure></testcase>
<testcase classname="api.Users" name="later"><skipped/></testcase>
</testsuite></testsuites>
`;

/** A project that knows nothing of Stagegate, outside the workspace. */
function foreignProject(): string {
  const folder = join(temporaryFolder("foreign"), "todo-app");
  createRepository(folder, {
    "package.json": JSON.stringify({
      name: "todo-app",
      type: "module",
      scripts: { start: "node server.js" },
    }),
    "server.js": SERVER,
    "playwright.config.ts": PLAYWRIGHT,
    "tests/todo.spec.ts": SPEC,
    ".gitignore": "node_modules\n",
  });
  // What `npm install` would bring; the runner, the library and the core belong together.
  const shop = join(ROOT, "examples/shop/node_modules/@playwright/test");
  const store = dirname(dirname(realpathSync(shop)));
  mkdirSync(join(folder, "node_modules/@playwright"), { recursive: true });
  symlinkSync(
    join(store, "@playwright/test"),
    join(folder, "node_modules/@playwright/test"),
    "dir",
  );
  return folder;
}

function readText(...parts: string[]): string {
  return readFileSync(join(...parts), "utf8");
}

describe("a foreign project", () => {
  test("gets a right comment and page from JUnit files alone", async () => {
    const folder = foreignProject();
    mkdirSync(join(folder, "reports"));
    writeFileSync(join(folder, "reports/junit-api.xml"), JUNIT);
    const result = await runCli(["comment-report", "--results", "**/junit*.xml"], { cwd: folder });
    expect(result.code, result.stderr).toBe(4);
    const comment = readText(folder, ".stagegate/report.md");
    expect(comment).toContain("1 of 3 tests failed");
    expect(comment).toContain("deletes &lt;b&gt;");
    // A mention in a test's message must not notify anybody.
    expect(comment).not.toMatch(/(?<!\u200b)@octocat/);
    expect(readText(folder, ".stagegate/report.html")).toContain("expected 204, got 500");

    cpSync(join(folder, "reports"), join(folder, "again"), { recursive: true });
    const twice = await runCli(["comment-report", "--results", "**/junit*.xml"], { cwd: folder });
    expect(twice.stderr).toContain("1 of 3 tests failed");
  });

  test("gets a configuration from init with which run works", async () => {
    const folder = foreignProject();
    const init = await runCli(["init"], { cwd: folder });
    expect(init.code, init.stderr).toBe(0);
    expect((await runCli(["validate"], { cwd: folder })).code).toBe(0);
    commit(folder, {}, "Add stagegate.yml");
    const run = await runCli(["run", "--json"], { cwd: folder });
    expect(run.code, run.stderr).toBe(0);
    const { gates } = JSON.parse(run.stdout) as { gates: { gate: string; verdict: string }[] };
    expect(gates.map(({ gate, verdict }) => [gate, verdict])).toEqual([
      ["provision-staging", "pass"],
      ["run-e2e", "pass"],
      ["load-test", "pass"],
      ["comment-report", "pass"],
    ]);
    expect((await runCli(["init"], { cwd: folder })).code).toBe(2);
  });
});
