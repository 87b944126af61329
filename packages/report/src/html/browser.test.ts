import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE } from "../sample/hostile.ts";
import { faultyPage, greenPage, pageOf } from "../sample/page.ts";
import { sampleRuns } from "../sample/history.ts";
import { sampleReport } from "../sample/run.ts";
import { sampleDashboard } from "../sample/dashboard.ts";
import { renderDashboard } from "./dashboard.ts";
import { renderHtml } from "./page.ts";

const CHROMIUM = [
  process.env["STAGEGATE_CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== "" && existsSync(path));

const WIDTHS = [390, 1440] as const;
const SCHEMES = ["light", "dark"] as const;

interface Violation {
  id: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/** A report whose every text is hostile. */
function hostileHtml(): string {
  const checks = HOSTILE.map((text, at) => ({
    id: `e2e:x/y#${at}`,
    title: text,
    verdict: "fail" as const,
    message: text,
    detail: text,
    service: text,
    reproduce: text,
  }));
  const notes = [...HOSTILE];
  const report = sampleReport("run-e2e", {
    verdict: "fail",
    summary: HOSTILE[1] ?? "",
    checks,
    notes,
  });
  const outcomes = HOSTILE.map((text, at) => ({
    id: `e2e:${text}/y#${text}${at}`,
    v: "pass" as const,
  }));
  const links = {
    trace: "https://tools.example/{traceId}",
    logs: "https://tools.example/{service}/logs?from={from}",
    metrics: "javascript:alert('{service}')",
  };
  const runs = sampleRuns().map((run, at) => ({
    ...run,
    commit: HOSTILE[at] ?? "",
    gates: run.gates.map((gate) => ({
      ...gate,
      figures: HOSTILE.map((name) => ({ name, value: 1 + at, unit: name, service: name })),
    })),
  }));
  return renderHtml(
    pageOf([report], {
      title: HOSTILE[0] ?? "",
      notes,
      runs,
      links,
      outcomes: [{ gate: "run-e2e", outcomes, omitted: 0 }],
    }),
  );
}

const MANY = 5_000;

/** A gate with more checks than its report has room for. */
function manyPage(): string {
  const outcomes = Array.from({ length: MANY }, (_item, at) => ({
    id: `e2e:cart/area-${at % 40}.spec.ts#area ${at % 40} › case ${at}`,
    v: at % 100 === 7 ? ("fail" as const) : ("pass" as const),
    ms: (at * 7_919) % 4_000,
  }));
  return renderHtml(
    faultyPage({ runs: sampleRuns(), outcomes: [{ gate: "run-e2e", outcomes, omitted: 77 }] }),
  );
}

// A browser is not part of a bare machine; the demo and the full suite bring one.
describe.skipIf(CHROMIUM === undefined)("in Chromium (skipped where none is installed)", () => {
  let browser: Browser;
  let folder: string;
  let axe: string;

  beforeAll(async () => {
    browser = await chromium.launch({
      ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
      ],
    });
    folder = await mkdtemp(join(tmpdir(), "stagegate-report-"));
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    await writeFile(join(folder, "faulty.html"), renderHtml(faultyPage({ runs: sampleRuns() })));
    await writeFile(join(folder, "green.html"), renderHtml(greenPage()));
    await writeFile(join(folder, "hostile.html"), hostileHtml());
    await writeFile(join(folder, "many.html"), manyPage());
    await writeFile(join(folder, "dashboard.html"), renderDashboard(sampleDashboard()));
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  async function open(
    name: string,
    options: { width?: number; scheme?: "light" | "dark"; axe?: boolean; scripts?: false } = {},
  ): Promise<{ page: Page; requests: string[]; problems: string[] }> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1440, height: 900 },
      colorScheme: options.scheme ?? "light",
      // Only the checker needs to run beside the page's own policy.
      bypassCSP: options.axe === true,
      javaScriptEnabled: options.scripts ?? true,
    });
    const page = await context.newPage();
    const requests: string[] = [];
    const problems: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("dialog", (dialog) => problems.push(`dialog ${dialog.message()}`));
    await page.goto(pathToFileURL(join(folder, name)).href);
    return { page, requests, problems };
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const { violations: found, passes } = await page.evaluate<{
      violations: Violation[];
      passes: number;
    }>(
      "axe.run(document).then(({ violations, passes }) => ({ violations, passes: passes.length }))",
    );
    // The checker did look: contrast, names, headings, landmarks.
    expect(passes).toBeGreaterThan(25);
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
    );
  }

  const views = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ width, scheme })));

  it.each(views)("has no axe violation and no sideways scroll, %o", async ({ width, scheme }) => {
    for (const name of ["faulty.html", "green.html", "many.html", "dashboard.html"]) {
      const { page } = await open(name, { width, scheme, axe: true });
      await expect.poll(() => page.locator(".line:visible").count()).toBeGreaterThan(0);
      await page.evaluate(
        "document.querySelectorAll('details').forEach((details) => { details.open = true; })",
      );
      expect(await violations(page)).toEqual([]);
      const overflow = await page.evaluate<number>(
        "document.documentElement.scrollWidth - window.innerWidth",
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });

  it("shows the whole map of a small system on a telephone", async () => {
    const { page } = await open("faulty.html", { width: 390 });
    const hidden = await page.evaluate<number>(
      "(() => { const box = document.querySelector('.mapbox'); return box.scrollWidth - box.clientWidth; })()",
    );
    expect(hidden).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it("shows every link of the navigation on a telephone", async () => {
    const { page } = await open("faulty.html", { width: 390 });
    const beyond = await page.evaluate<number>(
      "Math.max(...[...document.querySelectorAll('.bar nav a')].map((a) => a.getBoundingClientRect().right)) - document.querySelector('.bar nav').getBoundingClientRect().right",
    );
    expect(beyond).toBeLessThanOrEqual(0);
    expect(await page.locator(".bar nav a").last().textContent()).toBe("Run");
    await page.context().close();
  });

  it("gives every row that opens a sign of it, and turns it", async () => {
    const { page } = await open("faulty.html");
    const sign = (): Promise<string> =>
      page.evaluate<string>(
        "(() => { const { content, transform } = getComputedStyle(document.querySelector('.item > summary'), '::before'); return content + transform; })()",
      );
    const closed = await sign();
    expect(closed).toContain("matrix");
    await page.locator(".item > summary").first().click();
    expect(await sign()).not.toBe(closed);
    await page.context().close();
  });

  it("asks for nothing but itself, and its policy has nothing to complain about", async () => {
    for (const name of [
      "faulty.html",
      "green.html",
      "hostile.html",
      "many.html",
      "dashboard.html",
    ]) {
      const { page, requests, problems } = await open(name);
      await page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
      expect(requests).toHaveLength(1);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  });

  it("runs nothing of what tests are called, and makes no element of it", async () => {
    const { page } = await open("hostile.html", { width: 390 });
    await page.evaluate(
      "document.querySelectorAll('details').forEach((details) => { details.open = true; })",
    );
    expect(await page.locator(".line").count()).toBeGreaterThan(25);
    await expect.poll(() => page.locator(".line .body").count()).toBeGreaterThan(25);
    expect(await page.locator("script:not([type])").count()).toBe(1);
    expect(await page.locator("script[type='application/json']").count()).toBe(1);
    const hosts = await page.evaluate<string[]>(
      "[...new Set([...document.querySelectorAll('a[href^=http]')].map((a) => a.host))]",
    );
    expect(hosts).toEqual(["tools.example"]);
    expect(await page.locator("img, iframe, object, h1 h1").count()).toBe(0);
    expect(await page.locator("a[href^='javascript']").count()).toBe(0);
    expect(await page.title()).toContain("<script>alert(1)</script>");
    const overflow = await page.evaluate<number>(
      "document.documentElement.scrollWidth - window.innerWidth",
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it("filters by text, service, owner, class and verdict, in what the page holds and the list", async () => {
    const { page } = await open("faulty.html");
    const visible = (): Promise<number> => page.locator(".item:visible").count();
    const reset = (): Promise<void> => page.getByRole("button", { name: "Reset" }).click();
    await page.getByLabel("Search").fill("pays by card");
    await expect.poll(visible).toBe(1);
    await expect.poll(() => page.getByRole("status").textContent()).toBe("Showing 1 of 18 checks");
    await reset();
    await page.locator("select[name=verdict]").selectOption("p");
    await expect.poll(visible).toBe(12);
    await page.locator("select[name=service]").selectOption("catalog");
    await expect.poll(visible).toBe(3);
    await reset();
    await page.locator("select[name=owner]").selectOption("@acme/money");
    await expect.poll(visible).toBe(2);
    await reset();
    await page.locator("select[name=kind]").selectOption("k");
    await expect.poll(visible).toBe(1);
    await page.getByLabel("Search").fill("no such check");
    await expect.poll(() => page.getByText("No check is like that.").isVisible()).toBe(true);
    await reset();
    await expect.poll(() => page.getByRole("status").textContent()).toBe("Showing all 18 checks");
    await page.context().close();
  });

  it("draws of thousands of checks only those that are looked at, and finds every one", async () => {
    const { page } = await open("many.html");
    const said = page.getByRole("status");
    await expect
      .poll(() => said.textContent())
      .toBe("Showing all 5\u202f018 checks; 77 more are only in the outcomes files");
    expect(await page.locator(".line").count()).toBe(30);
    await page.getByRole("button", { name: "Show 100 more" }).press("Enter");
    expect(await page.locator(".line").count()).toBe(130);
    await expect
      .poll(() =>
        page.evaluate(
          "[...document.querySelectorAll('.line')].indexOf(document.activeElement.parentElement)",
        ),
      )
      .toBe(30);
    await page.getByLabel("Search").fill("area 7 case 4967");
    await expect.poll(() => page.locator(".item:visible").count()).toBe(1);
    await page.locator(".line > summary").press("Enter");
    await expect
      .poll(() => page.locator(".line dd").last().textContent())
      .toBe("e2e:cart/area-7.spec.ts#area 7 › case 4967");
    await page.getByRole("button", { name: "Reset" }).click();
    await page.locator("select[name=order]").selectOption("ms");
    await expect.poll(() => page.locator(".line .took").first().textContent()).toBe("4 s");
    await page.context().close();
  });

  it("sorts the checks of many runs by what is flakiest", async () => {
    const { page } = await open("dashboard.html");
    await expect.poll(() => page.locator(".line").count()).toBe(18);
    await page.locator("select[name=order]").selectOption("flakes");
    const first = page.locator(".line").first();
    await expect
      .poll(() => first.locator(".t").textContent())
      .toBe("cart › quantity can be changed");
    await expect
      .poll(() => first.locator(".spark").getAttribute("aria-label"))
      .toMatch(/^Last 20 stored runs: .*4 flaky/);
    await page.context().close();
  });

  it("shows verdict, culprit and every finding without scripts, and no dead control", async () => {
    const { page } = await open("many.html", { scripts: false });
    expect(await page.locator("h1").textContent()).toContain("2 of 5 gates failed");
    expect(await page.locator(".item").count()).toBe(6);
    expect(await page.locator("noscript h3").textContent()).toBe("50 further findings");
    expect(await page.locator("noscript li").first().isVisible()).toBe(true);
    expect(await page.locator("form.filters, .copy, button.next").first().isVisible()).toBe(false);
    await page.context().close();
  });

  it("can be read and opened with the keyboard alone", async () => {
    const { page } = await open("faulty.html");
    await page.keyboard.press("Tab");
    await expect
      .poll(() => page.evaluate("document.activeElement.textContent"))
      .toBe("Skip to the verdict");
    const summary = page.locator("#gate-run-e2e .item > summary").nth(1);
    await summary.focus();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator("#gate-run-e2e .item").nth(1).getAttribute("open"))
      .toBe("");
    await page.keyboard.press("/");
    await expect.poll(() => page.evaluate("document.activeElement.name")).toBe("q");
    await page.keyboard.type("a/b");
    expect(await page.getByLabel("Search").inputValue()).toBe("a/b");
    await page.context().close();
  });
});
