import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EnvironmentHandle, GateReport } from "../../packages/schema/src/index.ts";
import { createWorkspace, headOf } from "../../scripts/demo/workspace.ts";
import { ROOT, runCli, temporaryFolder } from "../support/cli.ts";
import { freePort, installPrometheus, startPrometheus, until } from "../support/prometheus.ts";
import type { PrometheusServer } from "../support/prometheus.ts";

const RULES = `groups:
  - name: shop
    rules:
      - alert: ChargesFail
        expr: sum by (service) (http_requests_total{service="payments", status="500"}) > 0
        labels: { severity: critical }
        annotations: { summary: "{{ $labels.service }} answers 500" }
      - alert: SomebodyAsksForNothing
        expr: sum by (service) (http_requests_total{service="catalog", status="404"}) > 0
        labels: { severity: warning }
`;

const GREEN = `
    - name: products are asked for
      service: catalog
      promql: sum(rate(http_requests_total{service="catalog", status="200"}[\${window}]))
      above: 0
      unit: requests/s
    - name: products are quick
      service: catalog
      promql: histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{service="catalog"}[\${window}])))
      below: 2
      unit: s
    - name: everything is scraped
      promql: scalar(sum(up))
      above: 6
`;

const objective = (name: string, promql: string, limits = "below: 1"): string =>
  `\n    - { name: ${name}, service: catalog, promql: '${promql}', ${limits} }`;

const installed = installPrometheus();
if (installed.kind === "missing") {
  process.stderr.write(`skipped: Prometheus is not available: ${installed.reason}\n`);
}

describe.skipIf(installed.kind === "missing")("check-slo on a real Prometheus", () => {
  const folder = temporaryFolder("prometheus");
  const workspace = createWorkspace(join(ROOT, "examples/shop"), "payments-error");
  const file = join(workspace, "stagegate.yml");
  const [shop = ""] = readFileSync(file, "utf8").split(/^check-slo:/m);
  const env = {
    STAGEGATE_STATE_DIR: join(folder, "state"),
    SHOP_FAULT: "payments-error",
    SHOP_COMMIT: headOf(workspace),
  };
  let prometheus: PrometheusServer;
  let handle: EnvironmentHandle;

  function urlOf(service: string): string {
    return handle.services.find(({ name }) => name === service)?.url ?? "";
  }

  async function get(service: string, path: string, times: number): Promise<void> {
    for (let i = 0; i < times; i += 1) await (await fetch(urlOf(service) + path)).arrayBuffer();
  }

  async function buy(): Promise<void> {
    const body = JSON.stringify({
      items: [{ productId: "kettle", quantity: 1 }],
      card: "4242 4242 4242 4242",
    });
    const headers = { "content-type": "application/json" };
    const url = `${urlOf("gateway")}/api/checkout`;
    await (await fetch(url, { method: "POST", headers, body })).arrayBuffer();
  }

  async function checkSlo(
    objectives: string,
    url: string,
    ...flags: string[]
  ): Promise<GateReport> {
    writeFileSync(file, `${shop}check-slo:\n  objectives:${objectives}\n`);
    const args = ["check-slo", "--json", "--prometheus-url", url, ...flags];
    const { code, stdout, stderr } = await runCli(args, { cwd: workspace, env });
    expect(stdout, stderr).not.toBe("");
    const report = JSON.parse(stdout) as GateReport;
    expect(report.exitCode, stderr).toBe(code);
    return report;
  }

  async function firing(): Promise<string[]> {
    const answer = await fetch(`${prometheus.url}/api/v1/alerts`);
    const { data } = (await answer.json()) as {
      data: { alerts: { state: string; labels: { alertname: string } }[] };
    };
    return data.alerts.filter((a) => a.state === "firing").map((a) => a.labels.alertname);
  }

  async function value(promql: string): Promise<number> {
    const query = new URLSearchParams({ query: promql });
    const answer = await fetch(`${prometheus.url}/api/v1/query?${query.toString()}`);
    const { data } = (await answer.json()) as { data: { result: { value: [number, string] }[] } };
    return Number(data.result[0]?.value[1]);
  }

  beforeAll(async () => {
    const up = await runCli(["provision-staging", "--teardown", "final"], { cwd: workspace, env });
    if (up.code !== 0) throw new Error(`the shop did not start: ${up.stderr}`);
    const text = readFileSync(join(workspace, ".stagegate/environment.json"), "utf8");
    handle = JSON.parse(text) as EnvironmentHandle;
    const targets = handle.services.map(({ name, url = "" }) => [name, new URL(url).host]);
    prometheus = await startPrometheus(join(folder, "prometheus"), {
      targets: Object.fromEntries(targets) as Record<string, string>,
      rules: RULES,
    });
    await get("catalog", "/products", 20);
    await until("all services are scraped", async () => (await value("sum(up)")) === 7);
    await get("catalog", "/products", 20);
    const rate = 'sum(rate(http_requests_total{service="catalog",status="200"}[10s]))';
    await until("a rate is known", async () => (await value(rate)) > 0);
  });

  // Also when a test failed before the one that looks at what is left.
  afterAll(async () => {
    await prometheus?.stop();
    await runCli(["down"], { cwd: workspace, env });
    rmSync(dirname(workspace), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  test("is green when every objective is met and no alert fires", async () => {
    const report = await checkSlo(GREEN, prometheus.url);
    expect(report).toMatchObject({ verdict: "pass", exitCode: 0 });
    expect(report.checks).toHaveLength(4);
    expect(report.checks.every((check) => check.verdict === "pass")).toBe(true);
    const scraped = report.checks.find(({ title }) => title === "everything is scraped");
    expect(scraped).toMatchObject({ observed: 7, threshold: 6 });
  });

  test("is red when an objective is violated", async () => {
    const violated = objective("few products", 'sum(http_requests_total{service="catalog"})');
    const report = await checkSlo(violated, prometheus.url);
    expect(report).toMatchObject({ verdict: "fail", exitCode: 4 });
    expect(report.checks[0]).toMatchObject({
      verdict: "fail",
      service: "catalog",
      title: "few products",
      threshold: 1,
    });
  });

  test.each([
    ["an empty vector", "sum(no_such_metric)", "no series"],
    ["NaN", 'sum(up{job="cart"} - 1) / sum(up{job="cart"} - 1)', "NaN"],
    ["an infinite value", "sum(up) / 0", "Inf"],
  ])("never decides on %s", async (_what, promql, message) => {
    const report = await checkSlo(objective("something", promql), prometheus.url);
    expect(report).toMatchObject({ verdict: "inconclusive", exitCode: 5 });
    expect(report.checks[0]).toMatchObject({ verdict: "inconclusive" });
    expect(report.checks[0]?.message).toContain(message);
  });

  test("never decides without Prometheus", async () => {
    const nobody = `http://127.0.0.1:${await freePort()}`;
    const report = await checkSlo(GREEN, nobody);
    expect(report).toMatchObject({ verdict: "inconclusive", exitCode: 5 });
    expect(report.checks.every((check) => check.verdict === "inconclusive")).toBe(true);
    const lenient = await checkSlo(GREEN, nobody, "--on-inconclusive", "warn");
    expect(lenient).toMatchObject({ verdict: "inconclusive", exitCode: 0 });
  });

  test.each([
    ["what it cannot parse", "sum(up", "parse error"],
    ["several series", "up", "7 series"],
    ["a range", "up[1m]", "matrix"],
  ])("is an error for %s", async (_what, promql, message) => {
    const report = await checkSlo(objective("something", promql), prometheus.url);
    expect(report).toMatchObject({ verdict: "error", exitCode: 3 });
    expect(report.checks[0]?.message).toContain(message);
  });

  test("only warns of an alert of lower severity", async () => {
    await get("catalog", "/products/nothing", 2);
    await until("the warning fires", async () =>
      (await firing()).includes("SomebodyAsksForNothing"),
    );
    const report = await checkSlo(GREEN, prometheus.url);
    expect(report).toMatchObject({ verdict: "warn", exitCode: 0 });
    const warnings = report.checks.filter((check) => check.verdict === "warn");
    expect(warnings).toMatchObject([
      {
        title: "Alert SomebodyAsksForNothing",
        service: "catalog",
        message: "fires with severity warning",
      },
    ]);
  });

  test("is red when a critical alert fires, and names the service of its label", async () => {
    // One charge in thirty fails.
    for (let order = 0; order < 31; order += 1) await buy();
    await until("the alert fires", async () => (await firing()).includes("ChargesFail"));
    const report = await checkSlo(GREEN, prometheus.url);
    expect(report).toMatchObject({ verdict: "fail", exitCode: 4 });
    const failed = report.checks.filter((check) => check.verdict === "fail");
    expect(failed).toMatchObject([
      { title: "Alert ChargesFail", service: "payments", message: "payments answers 500" },
    ]);
  });

  test("leaves nothing behind", async () => {
    await prometheus.stop();
    const down = await runCli(["down"], { cwd: workspace, env });
    expect(down.code, down.stderr).toBe(0);
    await expect(fetch(`${urlOf("catalog")}/healthz`)).rejects.toThrow("fetch failed");
    const reap = await runCli(["reap", "--json"], { cwd: workspace, env });
    expect(JSON.parse(reap.stdout)).toMatchObject({ summary: "nothing to remove", exitCode: 0 });
  });
});
