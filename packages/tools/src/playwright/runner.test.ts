import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { RanTests, TestCase, TestRun, TestRunRequest } from "@stagegate/results";
import { isAttemptTrace } from "@stagegate/schema/trace-id";
import { createRealProcesses } from "@stagegate/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../chromium/index.ts";
import { createPlaywrightRunner } from "./index.ts";

const processes = createRealProcesses();
const browser = await findChromium({
  machine: {
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    home: process.env["HOME"] ?? tmpdir(),
    root: true,
  },
  processes,
  node: process.execPath,
  install: false,
  unique: String(process.pid),
});
const reason = browser.kind === "missing" ? browser.message : "";
if (reason !== "") process.stderr.write(`skipped: Playwright in a real browser (${reason})\n`);

const clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (ms: number, signal?: AbortSignal) => {
    try {
      await delay(ms, undefined, signal === undefined ? {} : { signal });
      return true;
    } catch {
      return false;
    }
  },
};

interface Seen {
  path: string;
  traceparent: string | undefined;
}

interface Origin {
  url: string;
  seen: Seen[];
  server: Server;
}

async function startOrigin(page: (seen: Seen[]) => string): Promise<Origin> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const header = request.headers["traceparent"];
    seen.push({
      path: request.url ?? "",
      traceparent: typeof header === "string" ? header : undefined,
    });
    response.setHeader("content-type", "text/html");
    response.setHeader("access-control-allow-origin", "*");
    response.end(page(seen));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, seen, server };
}

/** A project as users have it: own configuration, own copy of Playwright, no word of Stagegate. */
async function createProject(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "stagegate-playwright-"));
  const installed = dirname(
    createRequire(import.meta.url).resolve("@playwright/test/package.json"),
  );
  await mkdir(join(folder, "node_modules", "@playwright"), { recursive: true });
  await symlink(installed, join(folder, "node_modules", "@playwright", "test"));
  await writeFile(join(folder, "package.json"), '{"private":true}');
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const folders: string[] = [];
const origins: Origin[] = [];

async function run(
  files: Record<string, string>,
  more: Partial<TestRunRequest> = {},
): Promise<TestRun> {
  const workspace = await createProject(files);
  folders.push(workspace);
  const outDir = join(workspace, "out");
  await mkdir(outDir);
  const runner = createPlaywrightRunner({
    processes,
    clock,
    entries: {
      playwrightReporter: join(import.meta.dirname, "reporter.ts"),
      playwrightPreload: join(import.meta.dirname, "preload.ts"),
    },
    node: process.execPath,
  });
  return runner.run({
    workspace,
    outDir,
    env: { CI: "1" },
    traceOrigins: [],
    ...(browser.kind === "found" ? { chromium: browser.executablePath } : {}),
    ...more,
  });
}

afterAll(async () => {
  for (const { server } of origins) server.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

function config(baseURL = "http://127.0.0.1:1"): string {
  return `import { defineConfig } from "@playwright/test";
export default defineConfig({
  retries: 1, workers: 2, reporter: "line", timeout: 20000,
  use: { baseURL: ${JSON.stringify(baseURL)}, trace: "on", screenshot: "only-on-failure" },
  projects: [{ name: "desktop" }],
});`;
}

const HEAD = `import { test, expect } from "@playwright/test";\n`;

describe("a run without a browser", () => {
  it("calls zero tests an outcome of its own", async () => {
    const result = await run({ "playwright.config.ts": config(), "a.spec.ts": HEAD });
    expect(result).toMatchObject({ kind: "no-tests", message: expect.stringMatching(/No tests/) });
    const none = await run(
      { "playwright.config.ts": config(), "a.spec.ts": `${HEAD}test("a", () => {});` },
      { grep: "nothing has this title" },
    );
    expect(none.kind).toBe("no-tests");
  });

  it("keeps nothing of what the tests printed", async () => {
    const printing = `${HEAD}test("a", () => { console.log("pass" + "word: hunter2"); });`;
    const result = await run({ "playwright.config.ts": config(), "a.spec.ts": printing });
    expect(result.kind).toBe("ran");
    expect(await readdir(join(folders.at(-1) ?? "", "out"))).toEqual([]);
  });

  it("tells a crash before the first test, with what was printed", async () => {
    const broken = await run({ "playwright.config.ts": "export default {", "a.spec.ts": HEAD });
    expect(broken).toMatchObject({ kind: "crashed", exitCode: 1 });
    const spec = await run({ "playwright.config.ts": config(), "a.spec.ts": "import './gone';" });
    expect(spec).toMatchObject({ kind: "crashed", message: expect.stringContaining("gone") });
  });

  it("selects by file and grep, and reports progress", async () => {
    const titles: (string | undefined)[] = [];
    const result = await run(
      {
        "playwright.config.ts": config(),
        "a.spec.ts": `${HEAD}test.describe("group", () => { test("one @tag", { annotation: { type: "owner", description: "team-a" } }, () => {}); test("two", () => {}); });`,
        "b.spec.ts": `${HEAD}test("three", () => {});`,
      },
      {
        files: ["a.spec.ts"],
        grep: "one",
        onProgress: ({ title, total }) => titles.push(`${title} of ${total}`),
      },
    );
    const { cases } = ran(result);
    expect(cases).toMatchObject([
      {
        suite: ["group"],
        name: "one @tag",
        file: "a.spec.ts",
        project: "desktop",
        status: "passed",
        tags: ["tag"],
        owner: "team-a",
      },
    ]);
    expect(titles).toEqual(["group › one @tag of 1"]);
  });

  it("keeps what had ended when it is killed half-way", async () => {
    const stop = new AbortController();
    const result = await run(
      {
        "playwright.config.ts": config(),
        "a.spec.ts": `${HEAD}test.describe.configure({ mode: "serial" });
test("first", () => {});
test("hangs", async () => { await new Promise(() => {}); });
test("never reached", () => {});`,
      },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    const { cases, complete } = ran(result);
    expect(complete).toBe(false);
    expect(cases.map(({ name, status }) => [name, status])).toEqual([
      ["first", "passed"],
      ["hangs", "skipped"],
      ["never reached", "skipped"],
    ]);
    expect(cases.slice(1).every(({ notRun }) => notRun === true)).toBe(true);
  });

  it("names a Playwright that is missing or too old", async () => {
    const workspace = await mkdtemp(join(tmpdir(), "stagegate-playwright-"));
    folders.push(workspace);
    const runner = createPlaywrightRunner({
      processes,
      clock,
      entries: { playwrightReporter: "/none", playwrightPreload: "/none" },
      node: process.execPath,
    });
    const request = { workspace, outDir: workspace, env: {}, traceOrigins: [] };
    expect(await runner.run(request)).toMatchObject({ kind: "missing-tool" });
    const folder = join(workspace, "node_modules", "@playwright", "test");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "package.json"), '{"name":"@playwright/test","version":"1.40.1"}');
    expect(await runner.run(request)).toMatchObject({
      kind: "missing-tool",
      message: "Playwright 1.40.1 was found, at least 1.63 is needed",
    });
  });
});

describe.skipIf(browser.kind === "missing")(`a run in a real browser ${reason}`, () => {
  let own: Origin;
  let foreign: Origin;
  let result: RanTests;

  beforeAll(async () => {
    foreign = await startOrigin(() => "foreign");
    own = await startOrigin((seen) => {
      const visits = seen.filter(({ path }) => path === "/flaky").length;
      return `<title>visit ${visits}</title><script>
        window.done = Promise.allSettled([fetch("/api"), fetch("${foreign.url}/third-party")]);
      </script>`;
    });
    origins.push(own, foreign);
    const spec = `${HEAD}
test("page", async ({ page }) => { await page.goto("/page"); await page.evaluate("window.done"); });
test("flaky", async ({ page }) => { await page.goto("/flaky"); await expect(page).toHaveTitle("visit 2", { timeout: 1000 }); });
test("broken", async ({ page }) => { await page.goto("/broken"); console.log("said before"); await expect(page).toHaveTitle("never", { timeout: 500 }); });
test("not now", async ({ page }) => { test.skip(true, "no payment provider"); });
test("own context", async ({ browser, baseURL }) => {
  const context = await browser.newContext(); const page = await context.newPage();
  await page.goto(baseURL + "/own-context"); await context.close();
});
test("request", async ({ request, page, context }) => {
  await request.get("/request"); await page.request.post("/page-request", { data: { a: 1 }, headers: { "x-own": "1" } });
  await context.request.get("/context-request"); await request.get(${JSON.stringify(foreign.url)} + "/foreign-request");
});
test("only foreign", async ({ page }) => { await page.goto(${JSON.stringify(foreign.url)} + "/only-foreign"); });
`;
    const files = { "playwright.config.ts": config(own.url), "shop.spec.ts": spec };
    result = ran(await run(files, { traceOrigins: [own.url] }));
  }, 120_000);

  const byName = (name: string): TestCase => {
    const found = result.cases.find((testCase) => testCase.name === name);
    if (found === undefined) throw new Error(`no test ${name}`);
    return found;
  };
  const idsAt = (path: string): string[] =>
    own.seen.filter((entry) => entry.path === path).map(({ traceparent = "" }) => traceparent);

  it("tells passed, flaky, failed and skipped apart", () => {
    expect(result).toMatchObject({ exitCode: 1, complete: true, errors: [] });
    const status = Object.fromEntries(result.cases.map((entry) => [entry.name, entry.status]));
    expect(status).toEqual({
      page: "passed",
      flaky: "flaky",
      broken: "failed",
      "not now": "skipped",
      "own context": "passed",
      request: "passed",
      "only foreign": "passed",
    });
    expect(byName("not now")).toMatchObject({ message: "no payment provider" });
    expect(byName("not now").notRun).toBeUndefined();
    expect(byName("broken")).toMatchObject({
      message: expect.stringContaining("toHaveTitle"),
      stdout: expect.stringContaining("said before"),
      attempts: [{ status: "failed" }, { status: "failed" }],
    });
  });

  it("gives each attempt its own trace id, on each request to the own origin", () => {
    const ids = result.cases.flatMap(({ attempts }) => attempts.map(({ traceId }) => traceId));
    const known = ids.filter((id) => id !== undefined);
    expect(new Set(known).size).toBe(known.length);
    expect(known.every((id) => isAttemptTrace(id) && /^[0-9a-f]{32}$/.test(id))).toBe(true);
    const flaky = byName("flaky").attempts.map(({ traceId }) => traceId);
    expect(idsAt("/flaky").map((header) => header.split("-")[1])).toEqual(flaky);
    expect(flaky[0]).not.toBe(flaky[1]);
    for (const path of ["/page", "/own-context", "/request", "/page-request", "/context-request"]) {
      expect(idsAt(path)).toEqual([expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)]);
    }
    const spans = own.seen.map(({ traceparent }) => traceparent?.split("-")[2]);
    expect(new Set(spans).size).toBe(spans.length);
    const request = byName("request").attempts[0]?.traceId;
    expect(idsAt("/request")[0]?.split("-")[1]).toBe(request);
    expect(idsAt("/context-request")[0]?.split("-")[1]).toBe(request);
  });

  it("sends nothing to a foreign origin", () => {
    const paths = new Set(foreign.seen.map(({ path }) => path));
    expect([...paths].filter((path) => path !== "/favicon.ico").sort()).toEqual([
      "/foreign-request",
      "/only-foreign",
      "/third-party",
    ]);
    expect(foreign.seen.every(({ traceparent }) => traceparent === undefined)).toBe(true);
    expect(byName("only foreign").attempts[0]?.traceId).toBeUndefined();
  });

  it("hands over traces, screenshots and error contexts that exist", () => {
    const kinds = result.evidence.filter(
      ({ caseIndex }) => result.cases[caseIndex]?.name === "broken",
    );
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(
      new Set(["trace", "screenshot", "error-context"]),
    );
    // Gates say which test and attempt it is of; said twice, it reads "attempt 1 of attempt 1".
    expect(kinds.map(({ title }) => title)).toContain("screenshot");
    expect(result.evidence.every(({ path }) => existsSync(path))).toBe(true);
  });
});

function ran(result: TestRun): RanTests {
  if (result.kind !== "ran") throw new Error(JSON.stringify(result));
  return result;
}
