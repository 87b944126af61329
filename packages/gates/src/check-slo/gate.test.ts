import { runGate } from "@stagegate/core";
import type { FinishedGate } from "@stagegate/core";
import type { EnvironmentHandle } from "@stagegate/schema";
import type { AlertsResult, PromqlResult, PromqlSource } from "@stagegate/telemetry";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { checkSlo } from "./gate.ts";

const NOW = Date.parse("2026-11-01T10:00:00Z");

const SERVICES = `version: 1
project: shop
services:
  web: { run: { command: [node, web.js] }, aliases: [shop-web] }
  pay: { run: { command: [node, pay.js] } }
`;
const RATE = `check-slo:
  objectives:
    - { name: rate, service: pay, promql: "rate(x[\${window}])", below: 2, above: 1, unit: req/s }
`;
const SPANS = `check-slo:
  objectives:
    - name: charges
      service: pay
      latency: { quantile: 0.95, below: 250ms }
      error-ratio: { below: 1% }
`;

const handle: EnvironmentHandle = {
  schema: "stagegate/environment/v1",
  id: "shop-1",
  provider: "processes",
  createdAt: "2026-11-01T09:50:00Z",
  expiresAt: "2026-11-01T10:20:00Z",
  teardown: "job",
  services: [],
  telemetry: {},
  versions: [],
};

const noAlerts: AlertsResult = { kind: "alerts", firing: [], broken: [], rules: 2 };
const noSource = { kind: "unreachable", message: "refused" } as const;

interface World {
  config: string;
  query?: (promql: string, atMs: number) => PromqlResult;
  alerts?: AlertsResult;
  inputs?: Record<string, string | string[]>;
  files?: Record<string, string>;
  variables?: Record<string, string>;
}

interface Asked {
  finished: FinishedGate;
  queries: string[];
  opened: [string, string | undefined][];
  alertsAsked: number;
}

const value = (number: number): PromqlResult => ({ kind: "value", value: number, warnings: [] });

async function run(world: World): Promise<Asked> {
  const files = createMemoryFiles({ "/repo/stagegate.yml": world.config, ...world.files });
  const { inputs = { "prometheus-url": "http://127.0.0.1:9090" }, variables } = world;
  const host = createTestHost({ files, inputs, ...(variables === undefined ? {} : { variables }) });
  const asked: Omit<Asked, "finished"> = { queries: [], opened: [], alertsAsked: 0 };
  const source: PromqlSource = {
    name: "Prometheus",
    query: async (promql, atMs) => {
      asked.queries.push(promql);
      return world.query?.(promql, atMs) ?? value(1.5);
    },
    alerts: async () => {
      asked.alertsAsked += 1;
      return world.alerts ?? noAlerts;
    },
  };
  const finished = await runGate(checkSlo, host, async () => ({
    telemetry: async () => ({ kind: "unreachable", message: "the agent is gone" }),
    prometheus: (url, token) => {
      asked.opened.push([url, token]);
      return source;
    },
  }));
  return { finished, ...asked };
}

function shownBy({ report }: FinishedGate): string[] {
  return report.checks.map((check) => `${check.verdict}: ${check.title}: ${check.message}`);
}

describe("a promql objective", () => {
  it("is met between its limits, with its figures", async () => {
    const { finished } = await run({ config: SERVICES + RATE });
    expect(finished).toMatchObject({ exitCode: 0, report: { verdict: "pass" } });
    expect(finished.report.summary).toBe("1 of 1 objectives met");
    expect(finished.report.checks[0]).toMatchObject({
      id: "slo:pay/#rate › promql",
      title: "rate",
      service: "pay",
      observed: 1.5,
      unit: "req/s",
      message: "1.5 req/s; it must be below 2 and above 1",
    });
    expect(finished.report.metrics).toMatchObject([{ value: 1, unit: "of 1" }]);
  });

  it.each([
    [2, "fail", 2],
    [2.5, "fail", 2],
    [1, "fail", 1],
    [0.5, "fail", 1],
  ])("violated by %d is a %s against %d", async (number, verdict, threshold) => {
    const { finished } = await run({ config: SERVICES + RATE, query: () => value(number) });
    expect(finished).toMatchObject({ exitCode: 4 });
    expect(finished.report.checks[0]).toMatchObject({ verdict, threshold, observed: number });
  });

  it("that is violated comes first, before those that are met", async () => {
    const names = ["fine", "bad", "good"];
    const goals = names.map((name) => `    - { name: ${name}, promql: ${name}, below: 2 }\n`);
    const { finished } = await run({
      config: `${SERVICES}check-slo:\n  objectives:\n${goals.join("")}`,
      query: (promql) => value(promql === "bad" ? 9 : 1),
    });
    expect(finished.report.summary).toBe("violated: bad; 2 of 3 objectives met");
    expect(finished.report.metrics).toEqual([
      { name: "bad", value: 9, unit: "", key: true },
      { name: "objectives met", value: 2, unit: "of 3", key: true },
    ]);
  });

  it.each<[string, PromqlResult, number, string]>([
    ["nothing", { kind: "empty", warnings: [] }, 5, "the query matches no series: rate(x[60s])"],
    ["NaN", { kind: "not-a-number", found: "NaN", warnings: [] }, 5, "NaN"],
    ["no server", noSource, 5, "Prometheus cannot be reached: refused"],
    ["a parse error", { kind: "refused", message: "parse error" }, 3, "parse error"],
    [
      "several series",
      { kind: "several", series: ["{a}", "{b}", "{c}"], total: 300 },
      3,
      "300 series ({a}, {b}, …)",
    ],
  ])("never passes with %s", async (_what, result, exitCode, message) => {
    const { finished } = await run({ config: SERVICES + RATE, query: () => result });
    expect(finished.exitCode).toBe(exitCode);
    const [check] = finished.report.checks;
    expect(check?.verdict).toBe(exitCode === 3 ? "error" : "inconclusive");
    expect(check?.message).toContain(message);
  });

  it("asks over the time since the first phase that put anything on the stack", async () => {
    const phase = (kind: string, ago: number) => ({ name: kind, kind, start: NOW - ago });
    const phases = [phase("provision", 900_000), phase("e2e", 90_500), phase("load", 30_000)];
    const text = JSON.stringify({ schema: "stagegate/phases/v1", phases });
    const files = { "/repo/.stagegate/phases.json": text };
    const late = await run({ config: SERVICES + RATE, files });
    expect(late.queries).toEqual(["rate(x[91s])"]);
    const soon = JSON.stringify({ schema: "stagegate/phases/v1", phases: [phase("e2e", 10)] });
    const early = await run({
      config: SERVICES + RATE,
      files: { "/repo/.stagegate/phases.json": soon },
    });
    expect(early.queries).toEqual(["rate(x[10s])"]);
  });

  it("has the same id with and without a Prometheus", async () => {
    const without = await run({ config: SERVICES + RATE, inputs: {} });
    expect(without.finished.exitCode).toBe(5);
    expect(without.finished.report.checks[0]).toMatchObject({
      id: "slo:pay/#rate › promql",
      message: "no telemetry: no Prometheus is configured",
    });
  });

  it("stops asking a server that does not answer", async () => {
    const names = ["a", "b", "c", "d", "e"];
    const goals = names.map((name) => `    - { name: ${name}, promql: ${name}, below: 1 }\n`);
    const config = `${SERVICES}check-slo:\n  objectives:\n${goals.join("")}`;
    const { finished, queries, alertsAsked } = await run({ config, query: () => noSource });
    expect(queries).toEqual(["a", "b"]);
    expect(alertsAsked).toBe(0);
    expect(finished.report.counts).toMatchObject({ total: 6, inconclusive: 6 });
    const flaky = (promql: string): PromqlResult => (promql === "b" ? value(0) : noSource);
    expect((await run({ config, query: flaky })).queries).toEqual(["a", "b", "c", "d"]);
  });
});

describe("alerts", () => {
  const alert = (severity: string, labels: Record<string, string> = {}) => ({
    name: "Slow",
    severity,
    labels: { alertname: "Slow", ...labels },
    summary: "",
    activeAtMs: NOW,
    value: 3,
  });
  const only = `${SERVICES}check-slo: {}\n`;
  const firing = (...list: ReturnType<typeof alert>[]): AlertsResult => ({
    ...noAlerts,
    firing: list,
  });

  it("pass when rules are evaluated and none fires", async () => {
    const { finished } = await run({ config: only });
    expect(shownBy(finished)).toEqual([
      "pass: No critical alert fires: 2 alerting rules, none fires",
    ]);
    expect(finished.report.summary).toBe("no objective is configured, and no critical alert fires");
  });

  it("fail when critical, and name the service of a label or its alias", async () => {
    const { finished } = await run({
      config: only,
      alerts: firing(alert("critical", { service: "shop-web" })),
    });
    expect(finished.exitCode).toBe(4);
    expect(finished.report.checks).toMatchObject([
      { id: "alerts:web/#Slow", verdict: "fail", service: "web", observed: 3 },
    ]);
    expect(finished.report.summary).toBe("critical alerts that fire: Slow");
  });

  it("warn below the severity that the configuration names", async () => {
    const alerts = firing(alert("warning", { job: "elsewhere" }));
    const { finished } = await run({ config: only, alerts });
    expect(finished).toMatchObject({ exitCode: 0, report: { verdict: "warn" } });
    expect(finished.report.checks[0]).not.toHaveProperty("service");
    const strict = `${SERVICES}check-slo: { alerts: { severities: [critical, warning] } }\n`;
    expect((await run({ config: strict, alerts })).finished.exitCode).toBe(4);
    const deaf = `${SERVICES}check-slo: { alerts: { ignore: [Slow] } }\n`;
    const ignored = await run({ config: deaf, alerts });
    expect(shownBy(ignored.finished)[0]).toContain("none fires, 1 ignored");
  });

  it("of one rule and service are one check, the worst first", async () => {
    const instances = Array.from({ length: 30 }, (_, index) =>
      alert(index === 7 ? "critical" : "warning", { service: "pay", instance: String(index) }),
    );
    const { finished } = await run({
      config: only,
      alerts: firing(...instances, alert("warning", { service: "web" })),
    });
    expect(finished.report.checks.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["alerts:pay/#Slow", "fail"],
      ["alerts:web/#Slow", "warn"],
    ]);
    expect(finished.report.checks[0]?.message).toBe("fires with severity critical (30 times)");
    expect(finished.report.checks[0]?.detail).toContain("… and 20 more");
  });

  it("are not known when a critical rule cannot be evaluated: it would never fire", async () => {
    const rule = (severity: string) => ({
      name: "Slow",
      labels: { severity, service: "pay" },
      reason: "many-to-many matching not allowed",
    });
    const broken = (severity: string): AlertsResult => ({ ...noAlerts, broken: [rule(severity)] });
    const critical = await run({ config: only, alerts: broken("critical") });
    expect(critical.finished.exitCode).toBe(5);
    expect(shownBy(critical.finished)).toEqual([
      "inconclusive: The rule of alert Slow: it cannot fire: many-to-many matching not allowed",
    ]);
    const minor = await run({ config: only, alerts: broken("info") });
    expect(minor.finished).toMatchObject({ exitCode: 0, report: { verdict: "warn" } });
  });

  it("without any rule are skipped beside objectives, but are never the only thing judged", async () => {
    const alerts: AlertsResult = { ...noAlerts, rules: 0 };
    expect((await run({ config: SERVICES + RATE, alerts })).finished).toMatchObject({
      exitCode: 0,
      report: { verdict: "pass", counts: { skip: 1 } },
    });
    expect((await run({ config: only, alerts })).finished.exitCode).toBe(5);
    expect((await run({ config: only, inputs: {} })).finished.exitCode).toBe(5);
  });

  it("of an unreachable Prometheus are not known", async () => {
    const { finished } = await run({ config: only, alerts: noSource });
    expect(finished.exitCode).toBe(5);
    expect(shownBy(finished)[0]).toContain("Prometheus cannot be reached: refused");
  });
});

describe("the environment", () => {
  const file = "/repo/.stagegate/environment.json";

  it("is needed for objectives over spans only", async () => {
    expect((await run({ config: SERVICES + RATE })).finished.exitCode).toBe(0);
    const { finished } = await run({ config: SERVICES + SPANS });
    expect(finished).toMatchObject({
      exitCode: 2,
      error: { code: "STAGEGATE_ENVIRONMENT_MISSING" },
    });
  });

  it("without telemetry leaves every limit undecided", async () => {
    const files = { [file]: JSON.stringify(handle) };
    const { finished } = await run({ config: SERVICES + SPANS, files, inputs: {} });
    expect(finished.exitCode).toBe(5);
    expect(finished.report.checks.map(({ id, message }) => [id, message])).toEqual([
      ["slo:pay/#charges › p95 latency", "no telemetry: the agent is gone"],
      ["slo:pay/#charges › error ratio", "no telemetry: the agent is gone"],
    ]);
  });

  it("names a Prometheus of its own, which the input beats", async () => {
    const prometheus = { url: "http://of-handle:9090", tokenEnv: "PROM" };
    const text = JSON.stringify({ ...handle, telemetry: { prometheus } });
    const world = {
      config: SERVICES + RATE,
      files: { [file]: text },
      variables: { PROM: "s3cret" },
    };
    expect((await run({ ...world, inputs: {} })).opened).toEqual([
      ["http://of-handle:9090", "s3cret"],
    ]);
    expect((await run(world)).opened).toEqual([["http://127.0.0.1:9090", "s3cret"]]);
    const { finished, opened } = await run({ ...world, variables: {}, inputs: {} });
    expect(opened).toEqual([["http://of-handle:9090", undefined]]);
    expect(finished.report.notes.join()).toContain("PROM, which holds the token");
  });
});

describe("wrong inputs", () => {
  it.each([
    [{ objective: ["rat"] }, "there is no objective `rat`", "Did you mean `rate`?"],
    [{ objective: ["quux"] }, "there is no objective `quux`", "Objectives: rate."],
    [
      { "prometheus-url": "localhost:9090" },
      "prometheus-url: `localhost:9090` is not an address",
      "For example http://127.0.0.1:9090.",
    ],
  ])("%j are refused", async (inputs, message, hint) => {
    const { finished, queries } = await run({ config: SERVICES + RATE, inputs });
    expect(finished).toMatchObject({ exitCode: 2, error: { message, hint } });
    expect(queries).toEqual([]);
  });

  it("in the configuration are named as such", async () => {
    const config = `${SERVICES}${RATE}telemetry: { prometheus: { url: nowhere } }\n`;
    const { finished } = await run({ config, inputs: {} });
    expect(finished.error).toMatchObject({
      code: "STAGEGATE_CONFIG_INVALID",
      message: "telemetry.prometheus.url: `nowhere` is not an address",
    });
  });
});
