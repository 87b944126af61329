import { mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { reportOf, runBundle } from "../support/action.ts";
import { ROOT, temporaryFolder } from "../support/cli.ts";
import { createRepository } from "../support/repository.ts";

const SERVER = `import http from "node:http";
http.createServer((request, response) => response.end(JSON.stringify(request.headers)))
  .listen(Number(process.env.PORT), "127.0.0.1");
`;

const CONFIG = `version: 1
project: small
services:
  web: { run: { command: [node, server.mjs] }, ready: { http: / } }
run-e2e:
  runner: playwright
load-test:
  scenarios:
    - name: home
      target: web
      requests: [{ name: home, path: / }]
      phases: [{ name: steady, duration: 4s, rate: 100 }]
      thresholds: [error-ratio < 1%]
`;

const PLAYWRIGHT = `import { defineConfig } from "@playwright/test";
export default defineConfig({ testDir: "tests", use: { baseURL: process.env.BASE_URL } });
`;

// Needs no browser: what matters is what the preloaded bundle adds to the requests of a test.
const SPEC = `import { expect, test } from "@playwright/test";
test("a request carries the trace of its attempt", async ({ request }) => {
  const headers = await (await request.get("/")).json();
  expect(headers.traceparent).toMatch(/^00-[0-9a-f]{32}-/);
});
`;

function project(): string {
  const folder = temporaryFolder("processes");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, "project");
  createRepository(root, {
    ".gitignore": "node_modules\n.stagegate\n",
    "package.json": '{"type":"module"}',
    "stagegate.yml": CONFIG,
    "server.mjs": SERVER,
    "playwright.config.ts": PLAYWRIGHT,
    "tests/home.spec.ts": SPEC,
  });
  // What `npm install` would bring; the runner, the library and the core belong together.
  const shop = realpathSync(join(ROOT, "examples/shop/node_modules/@playwright/test"));
  mkdirSync(join(root, "node_modules/@playwright"), { recursive: true });
  const target = join(dirname(dirname(shop)), "@playwright/test");
  symlinkSync(target, join(root, "node_modules/@playwright/test"), "dir");
  return root;
}

test("agent, reporter, preloaded module and load worker are started from their bundles", async () => {
  const cwd = project();
  const inputs = { gates: "provision-staging\nrun-e2e\nload-test\ncomment-report" };
  const { code, stderr } = await runBundle("run", { cwd, inputs });
  expect(code, stderr).toBe(0);
  for (const gate of ["provision-staging", "run-e2e", "load-test", "comment-report"]) {
    expect(reportOf(cwd, gate), stderr).toMatchObject({ verdict: "pass" });
  }
  const attempts = readFileSync(join(cwd, ".stagegate/attempts.json"), "utf8");
  expect(attempts).toContain("a request carries the trace of its attempt");
});
