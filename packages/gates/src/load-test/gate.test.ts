import { runGate } from "@stagegate/core";
import type { FinishedGate } from "@stagegate/core";
import type { LoadResult, LoadRunOptions, LoadScenario, LoadSeries } from "@stagegate/load";
import { Histogram } from "@stagegate/stats";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { loadTest } from "./gate.ts";

const HANDLE = {
  schema: "stagegate/environment/v1",
  id: "shop-1",
  provider: "processes",
  createdAt: "2026-11-01T09:50:00Z",
  teardown: "job",
  services: [
    { name: "web", ready: true, url: "http://127.0.0.1:3000" },
    { name: "api", ready: true, url: "http://127.0.0.1:3001" },
    { name: "job", ready: true },
  ],
  entry: "http://127.0.0.1:3000",
  telemetry: {},
  versions: [],
};

const SERVICES = `version: 1
project: shop
services:
  web: { run: { command: [node] } }
  api: { run: { command: [node] } }
  job: { run: { command: [node] } }
`;

function scenario(name: string, more = "thresholds: [p95 < 200ms, error-ratio < 1%]"): string {
  return `    - name: ${name}
      requests: [{ name: all, path: /all }]
      phases: [{ name: steady, duration: 10s, rate: 100 }]
      ${more}
`;
}

const config = (...scenarios: string[]): string =>
  `${SERVICES}load-test:\n  scenarios:\n${scenarios.join("")}`;

interface Measured {
  ms?: number;
  failed?: number;
  dropped?: number;
  saturated?: boolean;
  partial?: boolean;
}

function resultOf(name: string, measured: Measured): LoadResult {
  const { ms = 50, failed = 0, dropped = 0, saturated = false, partial = false } = measured;
  const ok = 1000 - failed - dropped;
  const latency = new Histogram();
  if (ok > 0) latency.record(ms * 1000, ok);
  const series: LoadSeries = {
    request: "all",
    phase: "steady",
    planned: 1000,
    sent: ok + failed,
    ok,
    failed,
    cancelled: 0,
    dropped,
    missed: 0,
    skipped: 0,
    errors: failed === 0 ? [] : [{ kind: "status", code: "500", count: failed }],
    latency,
    service: latency,
  };
  return {
    scenario: name,
    engine: "test",
    partial,
    durationMs: 10_000,
    maxInFlight: 64,
    phases: [
      {
        phase: "steady",
        warmUp: false,
        startMs: 0,
        durationMs: 10_000,
        askedRate: 100,
        achievedRate: (1000 - dropped) / 10,
        planned: 1000,
        started: 1000 - dropped,
        peakInFlight: 3,
        pacing: { starts: 1000, meanMs: 0, p50Ms: 0, p99Ms: 0, maxMs: 0 },
        saturated,
        reasons: saturated ? [{ kind: "late-starts", message: "900 of 1000 late" }] : [],
      },
    ],
    series: [series],
  };
}

interface World {
  text?: string;
  measured?: Measured;
  /** By scenario; the others are as `measured`. */
  each?: Record<string, Measured>;
  inputs?: Record<string, string | string[]>;
  handle?: object | undefined;
}

async function run(world: World) {
  const { text = config(scenario("browse")), measured = {}, inputs = {} } = world;
  const handle = "handle" in world ? world.handle : HANDLE;
  const files = createMemoryFiles({ "/repo/stagegate.yml": text });
  if (handle !== undefined) {
    await files.write("/repo/.stagegate/environment.json", JSON.stringify(handle));
  }
  const runs: [LoadScenario, LoadRunOptions][] = [];
  const finished = await runGate(loadTest, createTestHost({ files, inputs }), async () => ({
    engine: {
      id: "test",
      run: async (asked, options) => {
        runs.push([asked, options]);
        return resultOf(asked.name, world.each?.[asked.name] ?? measured);
      },
    },
    telemetry: async () => ({ kind: "unreachable", message: "no agent" }),
  }));
  return { finished, runs, files };
}

function verdicts({ report }: FinishedGate): string[] {
  return report.checks.map(({ verdict, title }) => `${verdict} ${title}`);
}

describe("a scenario", () => {
  it("is judged by its rate and its thresholds", async () => {
    const { finished } = await run({});
    expect(finished.exitCode).toBe(0);
    expect(verdicts(finished)).toEqual([
      "pass browse: The asked rate was reached",
      "pass browse: p95 < 200ms",
      "pass browse: error-ratio < 1%",
    ]);
    expect(finished.report.checks[1]).toMatchObject({
      id: "load:entry/browse#p95 < 200ms",
      threshold: 200,
      unit: "ms",
      samples: 1000,
    });
    expect(finished.report.summary).toMatch(/^browse p95 \d\d ms, 0\.0% errors$/);
    expect(finished.report.metrics?.map(({ name }) => name)).toEqual([
      "browse p95",
      "browse p50",
      "browse p90",
      "browse p99",
      "browse max",
      "browse error ratio",
      "browse requests",
    ]);
    expect(finished.report.charts).toHaveLength(1);
  });

  it.each<[string, Measured, number, string]>([
    ["slow", { ms: 300 }, 4, "fail browse: p95 < 200ms"],
    ["failing", { failed: 20 }, 4, "fail browse: error-ratio < 1%"],
    ["behind", { dropped: 300 }, 4, "fail browse: The asked rate was reached"],
    ["saturated", { saturated: true }, 5, "inconclusive browse: p95 < 200ms"],
    ["cut short", { partial: true, ms: 900 }, 5, "inconclusive browse: p95 < 200ms"],
    ["unanswered", { failed: 1000 }, 4, "inconclusive browse: p95 < 200ms"],
  ])("that is %s is not green", async (_what, measured, exitCode, line) => {
    const { finished } = await run({ measured });
    expect(finished.exitCode).toBe(exitCode);
    expect(verdicts(finished)).toContain(line);
    const bad = finished.report.checks.filter(({ verdict }) => verdict !== "pass");
    for (const check of bad) {
      expect(check.reproduce).toBe("stagegate run provision-staging load-test --scenario browse");
    }
  });

  it.each([
    { what: "slow", buy: { ms: 300 }, figure: "p95 < 200ms", value: 300 },
    { what: "failing", buy: { failed: 20 }, figure: "error-ratio < 1%", value: 0.02 },
    { what: "behind", buy: { dropped: 300 }, figure: "share of the asked rate", value: 0.7 },
  ])("that is $what comes first, before one that went well", async ({ buy, figure, value }) => {
    const { finished } = await run({
      text: config(scenario("browse"), scenario("buy")),
      each: { buy },
    });
    const [first, ...others] = finished.report.metrics;
    expect(first).toMatchObject({ name: `buy: ${figure}`, key: true });
    expect(first?.value).toBeCloseTo(value, value > 1 ? -1 : 2);
    expect(others.findIndex((each) => each.name === "buy p95")).toBeLessThan(
      others.findIndex((each) => each.name === "browse p95"),
    );
    const [buys, browses] = finished.report.summary.split(" · ");
    expect(buys).toMatch(/^buy /);
    expect(buys).toContain(`not met: ${figure}`);
    expect(browses).toMatch(/^browse p95 /);
  });

  it("leaves histograms that add up, and phases that telemetry is cut by", async () => {
    const text = config(scenario("browse"), scenario("buy"));
    const { files } = await run({ text, inputs: { key: "leg-1" } });
    const json = await files.readText("/repo/.stagegate/histograms/load-test-leg-1.json");
    expect(JSON.parse(json ?? "")).toMatchObject({
      key: "leg-1",
      histograms: [
        { name: "browse/all", phase: "steady", unit: "us" },
        { name: "buy/all", phase: "steady", unit: "us" },
      ],
    });
    const phases = JSON.parse((await files.readText("/repo/.stagegate/phases-leg-1.json")) ?? "");
    expect(phases).toMatchObject({
      phases: [
        { name: "load/browse/steady", kind: "load" },
        { name: "load/buy/steady", kind: "load" },
      ],
    });
  });

  it("goes to its target, or to the entry", async () => {
    const text = config(scenario("browse"), scenario("buy", "target: api"));
    const { runs } = await run({ text });
    expect(runs.map(([{ name }, { baseUrl }]) => [name, baseUrl])).toEqual([
      ["browse", "http://127.0.0.1:3000"],
      ["buy", "http://127.0.0.1:3001"],
    ]);
    expect((await run({ text, inputs: { scenario: ["buy"] } })).runs).toHaveLength(1);
  });

  it("is put into the words of the engine", async () => {
    const text = config(`    - name: browse
      timeout: 2s
      max-in-flight: 7
      requests:
        - { name: a, path: /a, method: POST, headers: { x: y }, body: { z: [1] }, expect: 201, weight: 3 }
      phases:
        - { name: warm, duration: 1.5s, rate: 1, ramp-to: 9, warm-up: true }
`);
    const { runs } = await run({ text });
    expect(runs[0]?.[0]).toMatchObject({
      timeoutMs: 2000,
      maxInFlight: 7,
      requests: [
        {
          name: "a",
          method: "POST",
          path: "/a",
          headers: { x: "y" },
          body: { z: [1] },
          expect: [201],
          weight: 3,
        },
      ],
      phases: [{ name: "warm", durationMs: 1500, rate: 1, rampTo: 9, warmUp: true }],
    });
  });
});

describe("a mistake is found before the first request", () => {
  const good = scenario("browse");

  it.each<[string, World, string, string]>([
    [
      "a threshold",
      { text: config(good, scenario("buy", "thresholds: [p95 < 1s, p95 < 300, eror-ratio < 1%]")) },
      "STAGEGATE_CONFIG_INVALID",
      "the threshold `p95 < 300` needs a unit: 300ms or 300s (column 7)",
    ],
    [
      "a target without an address",
      { text: config(good, scenario("buy", "target: job")) },
      "STAGEGATE_CONFIG_INVALID",
      "load scenario `buy`: job has no address",
    ],
    [
      "a target that was left out of the environment",
      { handle: { ...HANDLE, services: [] }, text: config(good, scenario("buy", "target: job")) },
      "STAGEGATE_INPUT_INVALID",
      "load scenario `buy`: job is not in this environment",
    ],
    [
      "an unknown scenario",
      { inputs: { scenario: ["brows"] } },
      "STAGEGATE_INPUT_INVALID",
      "there is no scenario `brows`",
    ],
    ["no stack", { handle: undefined }, "STAGEGATE_ENVIRONMENT_MISSING", "there is no environment"],
  ])("%s", async (_what, world, code, message) => {
    const { finished, runs } = await run(world);
    expect(finished).toMatchObject({ exitCode: 2, error: { code } });
    expect(finished.error?.message).toContain(message);
    expect(runs).toEqual([]);
  });

  it("names every wrong threshold", async () => {
    const text = config(scenario("buy", "thresholds: [p95 < 300, eror-ratio < 1%]"));
    const { finished } = await run({ text });
    expect(finished.error?.detail).toEqual([
      expect.stringMatching(/^stagegate\.yml:\d+:\d+ load-test\.scenarios\.0\.thresholds\.0: /),
      expect.stringContaining("did you mean `error-ratio`?"),
    ]);
  });
});

it("is never green without a scenario", async () => {
  const { finished } = await run({ text: `${SERVICES}load-test: {}\n` });
  expect(finished.exitCode).toBe(5);
  expect(verdicts(finished)).toEqual(["inconclusive At least one scenario"]);
});
