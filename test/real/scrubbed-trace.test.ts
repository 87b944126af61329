import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as playwright from "../../packages/report/node_modules/playwright-core/index.d.ts";
import { createRedaction } from "../../packages/core/src/redact.ts";
import { scrubFile } from "../../packages/gates/src/evidence/scrub.ts";
import { createLocalFiles } from "../../packages/platform/src/local/files.ts";
import { ensureBrowser } from "../../scripts/demo/browser.ts";
import { ROOT, temporaryFolder } from "../support/cli.ts";
import { unzip } from "../support/unzip.ts";

const require = createRequire(join(ROOT, "packages/report/package.json"));
const { chromium } = require("playwright-core") as typeof playwright;
/** The viewer that `playwright show-trace` serves. */
const VIEWER = join(
  dirname(require.resolve("playwright-core/package.json")),
  "lib/vite/traceViewer",
);

/** Made of parts: no file of the repository, and so no source in the trace, holds one. */
const made = new Map<string, string>();
function secret(place: string): string {
  const value = made.get(place) ?? ["Plant", made.size, "ed", place, "Q7"].join("");
  made.set(place, value);
  return value;
}

const folder = temporaryFolder("trace");
const servers: Server[] = [];
let browser: playwright.Browser;

async function serve(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  const { executablePath, env } = await ensureBrowser(process.env);
  browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    args: ["--no-sandbox"],
  });
});
afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
});

const PAGE = `<title>shop</title>
<input id="user"><input id="word" type="password" aria-label="Password"><button>Log in</button>
<script>
document.querySelector("button").onclick = async () => {
  const password = document.getElementById("word").value;
  const answer = await fetch("/login?api_key=" + location.hash.slice(1), {
    method: "POST",
    headers: { authorization: "Bearer " + location.hash.slice(1) + "B", "content-type": "application/json" },
    body: JSON.stringify({ password }),
  });
  console.log("token=" + (await answer.json()).access_token);
  document.title = "done";
};
</script>`;

/** A real recording of a log-in, by the version of Playwright that is installed. */
async function record(): Promise<string> {
  const shop = await serve((request, response) => {
    const login = request.url?.startsWith("/login") === true;
    response.setHeader("set-cookie", `cart=${secret("cookie")}; HttpOnly`);
    response.setHeader("content-type", login ? "application/json" : "text/html");
    response.end(login ? JSON.stringify({ access_token: secret("body"), items: 3 }) : PAGE);
  });
  const context = await browser.newContext({ extraHTTPHeaders: { "x-api-key": secret("extra") } });
  await context.tracing.start({ screenshots: true, snapshots: true, sources: true });
  const page = await context.newPage();
  await page.goto(`${shop}/#${secret("hash")}`);
  await page.fill("#user", "anna");
  await page.fill("#word", secret("typed"));
  await page.click("button");
  await page.waitForFunction(() => document.title === "done");
  await context.storageState();
  const path = join(folder, "trace.zip");
  await context.tracing.stop({ path });
  await context.close();
  return path;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

test("a recorded trace holds no secret after scrubbing, and opens in Playwright's viewer", async () => {
  const path = await record();
  const before = Buffer.concat([...unzip(readFileSync(path)).values()]).toString("latin1");
  expect([...made.values()].filter((value) => before.includes(value))).toHaveLength(made.size);

  const redaction = createRedaction();
  const files = createLocalFiles();
  const scrubbed = await scrubFile(path, { files, redaction, keeps: (kind) => kind === "picture" });
  if (scrubbed.kind !== "clean") throw new Error(JSON.stringify(scrubbed));
  expect(scrubbed.emptied).toBe(0);
  const clean = unzip(Buffer.from(scrubbed.bytes));
  const after = [...clean].map(([name, data]) => name + data.toString("latin1")).join("\n");
  expect([...made.values()].filter((value) => after.includes(value))).toEqual([]);

  const viewer = await serve(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://viewer");
    response.setHeader("content-type", TYPES[extname(pathname)] ?? "application/octet-stream");
    const content =
      pathname === "/t.zip"
        ? scrubbed.bytes
        : await readFile(join(VIEWER, pathname)).catch(() => "");
    response.end(content);
  });
  const page = await browser.newPage();
  await page.goto(`${viewer}/index.html?trace=${viewer}/t.zip`);
  await page.getByText("Fill").first().waitFor({ timeout: 60_000 });
  await expect
    .poll(async () => (await page.innerText("body")).replaceAll(/\s+/g, " "))
    .toMatch(/Navigate.*Fill "\*\*\*".*Click/);
  await page.getByText("Network", { exact: true }).click();
  await page
    .getByText("/login")
    .or(page.getByText("login?api_key=***"))
    .first()
    .waitFor({ timeout: 60_000 });
  // The snapshot of the page is put together from resources, by their new names.
  await page.getByText("Click").first().click();
  const frames = (): Promise<string[]> =>
    Promise.all(page.frames().map((frame) => frame.content().catch(() => "")));
  await expect
    .poll(async () => (await frames()).join("\n"), { timeout: 60_000 })
    .toContain("Log in</button>");
  expect((await frames()).join("\n")).not.toContain(secret("typed"));
});
