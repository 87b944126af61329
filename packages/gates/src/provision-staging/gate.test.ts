import { runGate } from "@stagegate/core";
import type { FinishedGate, Host } from "@stagegate/core";
import type {
  EnvironmentProvider,
  ReapResult,
  ServiceStart,
  UpContext,
  UpResult,
} from "@stagegate/environments";
import type { EnvironmentHandle } from "@stagegate/schema";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import type { TestHostOptions } from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { provisionStaging } from "./gate.ts";

const CONFIG = `
version: 1
project: shop
services:
  web:
    type: web
    needs: [api]
    run: { command: [node, web.js] }
  api:
    owner: team-api
    run: { command: [node, api.js] }
    version: { http: /version }
  paper: {}
`;
const HANDLE = "/repo/.stagegate/environment.json";

const handle: EnvironmentHandle = {
  schema: "stagegate/environment/v1",
  id: "shop-1",
  provider: "processes",
  createdAt: "2026-11-01T10:00:00Z",
  teardown: "job",
  lease: "shop-1",
  services: [],
  telemetry: {},
  versions: [],
  project: "shop",
};

const ready: readonly ServiceStart[] = [
  { name: "web", state: "ready", url: "http://127.0.0.1:20001", readyAfterMs: 200 },
  { name: "api", state: "ready", url: "http://127.0.0.1:20002", readyAfterMs: 300 },
];
const nothingLeft = { ended: 3, left: [] };
const isUp: UpResult = { kind: "up", handle, services: ready, startupMs: 1234, notes: [] };

interface World {
  result?: UpResult | ((context: UpContext) => Promise<UpResult>);
  reaped?: ReapResult;
  left?: string[];
  ended?: number;
  host?: Partial<Host>;
  options?: TestHostOptions;
}

async function run(world: World): Promise<{ finished: FinishedGate; host: Host; downs: string[] }> {
  const files = createMemoryFiles({ "/repo/stagegate.yml": CONFIG });
  const host = { ...createTestHost({ files, ...world.options }), ...world.host };
  const downs: string[] = [];
  const provider: EnvironmentProvider = {
    id: "processes",
    up: async (_plan, context) =>
      typeof world.result === "function" ? world.result(context) : (world.result ?? isUp),
    down: async ({ id }) => {
      downs.push(id);
      return { ended: world.ended ?? 3, left: world.left ?? [] };
    },
  };
  const reaper = { reap: async () => world.reaped ?? { removed: [], kept: [] } };
  const finished = await runGate(provisionStaging, host, async () => ({
    provider: async () => provider,
    reaper: async () => reaper,
  }));
  return { finished, host, downs };
}

function reporting(body: unknown): NonNullable<TestHostOptions["http"]> {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  return {
    request: async () => ({ kind: "response", status: 200, headers: {}, body: bytes }),
  };
}

describe("provision-staging up", () => {
  it("is green with a handle, versions and the start-up time", async () => {
    const http = reporting({ version: "0123456" });
    const { finished, host } = await run({ options: { http } });
    expect(finished.report).toMatchObject({
      verdict: "pass",
      summary: "2 services ready in 1.2 s",
      metrics: [{ name: "start-up", value: 1234, unit: "ms", key: true }, {}, {}],
      notes: ["not started, as nothing says how: paper"],
    });
    expect(finished.report.checks.map(({ id }) => id)).toEqual([
      "ready:web#ready",
      "ready:api#ready",
      "version:api#runs the version under test",
    ]);
    const written = JSON.parse((await host.files.readText(HANDLE)) ?? "") as EnvironmentHandle;
    expect(written.versions).toEqual([
      expect.objectContaining({ service: "web", source: "declared" }),
      { service: "api", version: "0123456", source: "reported" },
    ]);
    const phases = await host.files.readText("/repo/.stagegate/phases.json");
    expect(phases).toContain('"provision"');
  });

  it("is red where a service runs another commit", async () => {
    const { finished } = await run({ options: { http: reporting({ version: "fedcba9" }) } });
    expect(finished.report).toMatchObject({ verdict: "fail", exitCode: 4 });
    expect(finished.report.checks[0]).toMatchObject({
      service: "api",
      owner: "team-api",
      message: "it runs fedcba9, but 0123456789 is under test",
    });
  });

  it("is inconclusive where a version should be known and is not", async () => {
    const { finished } = await run({});
    expect(finished.report).toMatchObject({ verdict: "inconclusive", exitCode: 5 });
  });

  it("blames exactly the service that did not start, with log and ranking", async () => {
    const files = createMemoryFiles({
      "/repo/stagegate.yml": CONFIG,
      "/repo/.stagegate/logs/api.log": "connecting with password=hunter22\nError: no database\n",
    });
    const services: ServiceStart[] = [
      { name: "web", state: "waiting" },
      {
        name: "api",
        state: "failed",
        logFile: "/repo/.stagegate/logs/api.log",
        problem: {
          reason: "exited",
          message: "it ended with exit code 3",
          tail: ["connecting with password=hunter22", "Error: no database"],
        },
      },
    ];
    const result: UpResult = { kind: "failed", services, removal: nothingLeft };
    const { finished, host } = await run({ result, options: { files } });
    const { report } = finished;
    expect(report).toMatchObject({
      verdict: "fail",
      exitCode: 4,
      summary: "api is not ready: it ended with exit code 3",
      ranking: [{ service: "api" }],
    });
    const [api, web] = report.checks;
    expect(api).toMatchObject({ id: "ready:api#ready", verdict: "fail", evidence: ["log-api"] });
    expect(api?.detail).toContain("Error: no database");
    expect(web).toMatchObject({ verdict: "skip", message: "it was waiting when api failed" });
    const log = await host.files.readText(`/repo/.stagegate/${report.evidence[0]?.path}`);
    expect(log).toContain("Error: no database");
    expect(`${log}${JSON.stringify(report)}`).not.toContain("hunter22");
    expect(await host.files.exists(HANDLE)).toBe(false);
  });

  it("removes what came up when it is cancelled before the handle is known", async () => {
    const controller = new AbortController();
    const { finished, downs, host } = await run({
      options: { signal: controller.signal },
      result: async () => {
        controller.abort();
        return isUp;
      },
    });
    expect(finished.error?.code).toBe("STAGEGATE_CANCELLED");
    expect(downs).toEqual(["shop-1"]);
    expect(await host.files.exists(HANDLE)).toBe(false);
  });

  it("replaces the environment of the same folder and says what it reaped", async () => {
    const files = createMemoryFiles({
      "/repo/stagegate.yml": CONFIG,
      [HANDLE]: JSON.stringify({ ...handle, id: "shop-0" }),
    });
    const reaped = {
      removed: [{ lease: "shop-old", reason: "its agent is gone", removal: nothingLeft }],
      kept: [],
    };
    const { finished, downs } = await run({ options: { files }, reaped });
    expect(downs).toEqual(["shop-0"]);
    expect(finished.report.notes.join("\n")).toContain("shop-old was removed");
    expect(finished.report.notes.join("\n")).toContain("shop-0 was replaced");
  });

  it("says what it reaped before it starts, also when the start fails", async () => {
    const reaped = {
      removed: [{ lease: "shop-old", reason: "it expired at noon", removal: nothingLeft }],
      kept: [],
    };
    const lines: string[] = [];
    const host = createTestHost();
    const log = { ...host.log, info: (line: string) => void lines.push(line) };
    const { finished } = await run({
      reaped,
      host: { log },
      result: async () => {
        lines.push("start");
        throw new Error("no port");
      },
    });
    expect(lines.filter((line) => /shop-old|^start/.test(line))).toEqual([
      "shop-old was removed, because it expired at noon: 3 processes ended",
      "start",
    ]);
    expect(finished.report.error).toBeDefined();
  });

  it("says what of the environment of the same folder could not be ended", async () => {
    const files = createMemoryFiles({
      "/repo/stagegate.yml": CONFIG,
      [HANDLE]: JSON.stringify({ ...handle, id: "shop-0" }),
    });
    const { finished } = await run({ options: { files }, ended: 0, left: ["process 7 of api"] });
    expect(finished.report.notes.join("\n")).toContain(
      "shop-0 was replaced: 0 processes ended, 1 left",
    );
  });

  it("needs a configuration", async () => {
    const { finished } = await run({ options: { files: createMemoryFiles() } });
    expect(finished.report.error?.code).toBe("STAGEGATE_CONFIG_MISSING");
  });
});

describe("provision-staging down and reap", () => {
  it.each(["down", "reap"])("%s works beside a configuration that is broken", async (mode) => {
    const files = createMemoryFiles({
      "/repo/stagegate.yml": "version: [",
      [HANDLE]: JSON.stringify(handle),
    });
    const { finished, downs } = await run({ options: { files, inputs: { mode } } });
    expect(finished.exitCode).toBe(0);
    expect(downs).toEqual(mode === "down" ? ["shop-1"] : []);
  });

  const withHandle = { [HANDLE]: JSON.stringify(handle) };

  it("removes the environment and its handle, without a configuration", async () => {
    const files = createMemoryFiles(withHandle);
    const { finished, downs } = await run({ options: { files, inputs: { mode: "down" } } });
    expect(finished.report).toMatchObject({ verdict: "pass", exitCode: 0 });
    expect(downs).toEqual(["shop-1"]);
    expect(await files.exists(HANDLE)).toBe(false);
  });

  it("is red and keeps the handle where something is left", async () => {
    const files = createMemoryFiles(withHandle);
    const left = ["process 7 of api"];
    const { finished } = await run({ left, options: { files, inputs: { mode: "down" } } });
    expect(finished.report).toMatchObject({ verdict: "fail", exitCode: 4 });
    expect(finished.report.checks[0]?.detail).toBe("process 7 of api");
    expect(await files.exists(HANDLE)).toBe(true);
  });

  it("has nothing to do twice", async () => {
    for (const mode of ["down", "reap"]) {
      const { finished } = await run({ options: { inputs: { mode } } });
      expect(finished.report).toMatchObject({ verdict: "skip", exitCode: 0 });
    }
  });

  it("says what it reaped and why, and what is in use", async () => {
    const removed = [{ lease: "a", reason: "its agent is gone", removal: nothingLeft }];
    const reaped = { removed, kept: ["b"] };
    const { finished } = await run({ reaped, options: { inputs: { mode: "reap" } } });
    expect(finished.report).toMatchObject({
      verdict: "pass",
      summary: "1 abandoned environment removed",
      notes: ["a was removed, because its agent is gone: 3 processes ended", "in use: b"],
    });
  });
});
