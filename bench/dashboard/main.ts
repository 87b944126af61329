// How long a page with 50,000 checks takes until something is seen and until it can be used, and how
// long it takes to filter them, in Chromium. Beside it the HTML report of Playwright and a plain
// table of the same checks. Needs a Chromium: STAGEGATE_CHROMIUM or one of the usual places.
// Usage: node bench/dashboard/main.ts [--checks 50000] [--rounds 7]
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { report } from "../report.ts";
import { checksOf } from "./checks.ts";
import { ownDashboard, ownPage, tablePage } from "./pages.ts";
import { playwrightPage } from "./playwright.ts";

const { values } = parseArgs({
  options: {
    checks: { type: "string", default: "50000" },
    rounds: { type: "string", default: "7" },
  },
});
const [CHECKS, ROUNDS] = [Number(values.checks), Number(values.rounds)];
/** What the issue allows, ms. */
const [PAINT, FILTER] = [1_000, 100];
/** Much, little, one, nothing, and everything again. */
const QUERIES = ["area 7", "case 4", "case 49321 keeps", "no such test", "feature 12", ""];

const executablePath = [
  process.env["STAGEGATE_CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== "" && existsSync(path));
if (executablePath === undefined) {
  console.error("✗ there is no Chromium; name one with STAGEGATE_CHROMIUM");
  process.exit(3);
}

interface Contender {
  name: string;
  path: string;
  /** Field that filters. */
  field: string;
  bound: boolean;
}

interface Round {
  paint: number;
  usable: number;
  filters: number[];
}

const folder = mkdtempSync(join(tmpdir(), "stagegate-bench-dashboard-"));

function contenders(): Contender[] {
  const checks = checksOf(CHECKS);
  const put = (name: string, html: string): string => {
    const path = join(folder, name);
    writeFileSync(path, html);
    return path;
  };
  const own = { field: "form.filters input[name=q]", bound: true };
  return [
    { name: "stagegate, one run", path: put("own.html", ownPage(checks)), ...own },
    { name: "stagegate dashboard, 30 runs", path: put("many.html", ownDashboard(checks)), ...own },
    {
      name: "Playwright HTML report",
      path: playwrightPage(checks, folder),
      field: "input[type=search], .subnav-search-input",
      bound: false,
    },
    {
      name: "plain table",
      path: put("table.html", tablePage(checks)),
      field: "input",
      bound: false,
    },
  ];
}

/** A new browser context each time: nothing is cached, nothing is warm but the process. */
async function once(browser: Browser, { path, field }: Contender): Promise<Round> {
  const context = await browser.newContext({ viewport: { width: 1_440, height: 900 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(path).href, { waitUntil: "commit" });
  await page.locator(field).first().waitFor({ state: "visible", timeout: 120_000 });
  const usable = await page.evaluate<number>("performance.now()");
  const paint = await page.evaluate<number>(
    "performance.getEntriesByName('first-contentful-paint')[0].startTime",
  );
  // What a page prepares at leisure is ready when somebody has read the verdict.
  await page.waitForTimeout(1_500);
  const filters: number[] = [];
  for (const query of QUERIES) filters.push(await filter(page, field, query));
  await context.close();
  return { paint, usable, filters };
}

/** From the event of the key until the frame with the result is painted. */
async function filter(page: Page, field: string, query: string): Promise<number> {
  return page.evaluate(
    ([selector, text]) => {
      // Evaluated in the page; a field of React only hears of a value that its prototype has set.
      const run = new Function(
        "selector",
        "text",
        `return new Promise((done) => {
          const input = document.querySelector(selector);
          const start = performance.now();
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, text);
          input.dispatchEvent(new Event("input", { bubbles: true }));
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => done(performance.now() - start);
            channel.port2.postMessage(0);
          });
        })`,
      ) as (selector: string, text: string) => Promise<number>;
      return run(selector ?? "", text ?? "");
    },
    [field, query],
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;

interface Measured {
  contender: Contender;
  rounds: Round[];
}

/** In turns, so that a busy moment of the machine meets all of them. */
async function measure(): Promise<Measured[]> {
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const all = contenders().map((contender): Measured => ({ contender, rounds: [] }));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const one of all) one.rounds.push(await once(browser, one.contender));
    }
    return all;
  } finally {
    await browser.close();
  }
}

function sumUp({ contender, rounds }: Measured) {
  const paint = median(rounds.map((round) => round.paint));
  const slowest = median(rounds.map((round) => Math.max(...round.filters)));
  return {
    name: contender.name,
    bound: contender.bound,
    megabytes: statSync(contender.path).size / 1e6,
    paint,
    usable: median(rounds.map((round) => round.usable)),
    usual: median(rounds.flatMap((round) => round.filters)),
    slowest,
    held: paint <= PAINT && slowest <= FILTER,
  };
}

async function main(): Promise<number> {
  const found = (await measure()).map(sumUp);
  await report({
    name: "dashboard",
    title: `A page with ${CHECKS} checks in Chromium`,
    head: ["page", "bound", "size", "first paint", "can be used", "filter", "slowest filter"],
    rows: found.map((one) => [
      one.name,
      one.bound ? (one.held ? "held" : "missed") : "",
      `${one.megabytes.toFixed(1)} MB`,
      ...[one.paint, one.usable, one.usual, one.slowest].map(ms),
    ]),
    notes: [
      `Medians of ${ROUNDS} rounds. Bound: first paint ${PAINT} ms, the slowest of ${QUERIES.length} queries ${FILTER} ms, from the event to the painted frame.`,
    ],
    data: { checks: CHECKS, rounds: ROUNDS, found },
  });
  return found.every((one) => !one.bound || one.held) ? 0 : 1;
}

try {
  process.exitCode = await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
