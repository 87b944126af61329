import { createOutDir, createRedaction } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import { serviceEndLine } from "@stagegate/environments";
import type { Config, EnvironmentHandle, Lease } from "@stagegate/schema";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { endedServices, hasEnded, withEnded } from "./ended.ts";

const run = { command: ["node"] };
const CONFIG: Config = {
  version: 1,
  project: "shop",
  services: { web: { run }, stock: { run }, seed: { run, type: "worker" } },
};
const NAMES = ["web", "stock", "seed"];
const START = Date.parse("2026-11-01T09:00:00Z");

const handle: EnvironmentHandle = {
  schema: "stagegate/environment/v1",
  id: "shop-1",
  provider: "processes",
  createdAt: new Date(START).toISOString(),
  lease: "shop-1",
  teardown: "ttl",
  services: NAMES.map((name) => ({ name, ready: true, log: `logs/${name}.log` })),
  telemetry: {},
  versions: [],
};

const lease: Lease = {
  schema: "stagegate/lease/v1",
  id: "shop-1",
  createdAt: handle.createdAt,
  expiresAt: "2026-11-01T12:00:00Z",
  teardown: "ttl",
  owner: { pid: 10, startTime: "1" },
  processes: NAMES.map((service, index) => {
    const pid = 100 + index;
    return { service, pid, pgid: pid, startTime: "1" };
  }),
  ports: [],
  workdir: "/tmp/stagegate-shop-1",
  state: "active",
};

interface World {
  ends?: readonly { service: string; afterS: number; code?: number; signal?: string }[];
  logs?: Readonly<Record<string, string>>;
  /** Services whose process has gone, seen by nobody yet. */
  gone?: readonly string[];
  state?: Lease["state"];
  given?: Partial<EnvironmentHandle>;
}

async function ended({ ends = [], logs = {}, gone = [], state = "active", given }: World) {
  const lines = ends.map(({ service, afterS, code, signal }) => {
    const pid = 100 + NAMES.indexOf(service);
    return serviceEndLine({
      lease: "shop-1",
      service,
      pid,
      at: START + afterS * 1000,
      code,
      signal,
    });
  });
  const files = createMemoryFiles({ "/repo/.stagegate/logs/service-ends.ndjson": lines.join("") });
  for (const [name, text] of Object.entries(logs)) await files.write(name, text);
  const host = createTestHost({ files });
  await host.leases.put({ ...lease, state });
  const gonePids = gone.map((name) => 100 + NAMES.indexOf(name));
  const startTime = async (pid: number) => (gonePids.includes(pid) ? undefined : "1");
  const redaction = createRedaction();
  redaction.mask("swordfish-9");
  let now = 0;
  const clock = {
    now: () => START + 60_000 + now,
    monotonic: () => now,
    sleep: async (ms: number) => ((now += ms), true),
  };
  const context = {
    inputs: {},
    config: CONFIG,
    configDir: "/repo",
    out: createOutDir(files, "/repo/.stagegate"),
    host: { ...host, clock, processes: { ...host.processes, startTime } },
    redaction,
    signal: host.signal,
    targetBranch: "main",
    classify: (checks) => [...checks],
  } as GateContext<"load-test">;
  return endedServices(context, "load-test", { kind: "up", handle: { ...handle, ...given } });
}

const LOG = "/repo/.stagegate/logs/stock.log";
const THROWN =
  "Error: no stock for swordfish-9\n    at sell (stock.js:3:9)\n\nNode.js v24\nnpm error 1\n";

describe("services that ended", () => {
  it("are failing checks with exit code, order, last lines and log", async () => {
    const found = await ended({
      ends: [
        { service: "web", afterS: 14, signal: "SIGKILL" },
        { service: "stock", afterS: 12, code: 1 },
      ],
      logs: { [LOG]: THROWN },
    });
    expect(found.checks).toMatchObject([
      {
        id: "service:stock/#running",
        verdict: "fail",
        service: "stock",
        message: "stock ended with exit code 1 after 12.0 s, the first of 2",
        detail: "Error: no stock for ***\n    at sell (stock.js:3:9)\n\nNode.js v24",
        evidence: ["log-stock"],
      },
      { message: "web was ended by SIGKILL after 14.0 s, number 2 of 2 that ended" },
    ]);
    expect(found.evidence).toMatchObject([{ id: "log-stock", kind: "log" }]);
    expect(found.services[0]).toMatchObject({
      text: "stock ended with exit code 1 at 09:00:12 UTC, the first of 2",
      lastLine: "Error: no stock for ***",
    });
    expect(hasEnded(found)).toBe(true);
    expect(withEnded("all green", found)).toBe(
      "stock ended with exit code 1 after 12.0 s, the first of 2; all green",
    );
  });

  it("are seen also when nobody has recorded them", async () => {
    const { checks } = await ended({ gone: ["stock"] });
    expect(checks).toMatchObject([
      { verdict: "fail", message: expect.stringMatching(/^stock ended \(its exit code is not/) },
    ]);
  });

  it("are none when their lease is being ended, or none of ours", async () => {
    expect(await ended({ gone: ["stock"], state: "releasing" })).toMatchObject({ checks: [] });
    const { checks } = await ended({ gone: ["stock"], given: { provider: "external" } });
    expect(checks).toEqual([]);
  });

  it("may be workers that have finished", async () => {
    expect((await ended({ ends: [{ service: "seed", afterS: 1, code: 0 }] })).checks).toEqual([]);
    const unknown = await ended({ ends: [{ service: "seed", afterS: 1 }] });
    expect(unknown.checks).toMatchObject([{ verdict: "warn", service: "seed" }]);
    expect(hasEnded(unknown)).toBe(false);
    const failed = await ended({ ends: [{ service: "seed", afterS: 1, code: 2 }] });
    expect(failed.checks).toMatchObject([{ verdict: "fail" }]);
    const web = await ended({ ends: [{ service: "web", afterS: 1, code: 0 }] });
    expect(web.checks).toMatchObject([{ verdict: "fail" }]);
  });

  it("show no file outside of the folder of the handle", async () => {
    const services = [{ name: "stock", ready: true, log: "../../etc/passwd" }];
    const { evidence, checks } = await ended({
      ends: [{ service: "stock", afterS: 1, code: 1 }],
      logs: { "/etc/passwd": "root", "/repo/etc/passwd": "root" },
      given: { services },
    });
    expect([evidence, checks[0]?.detail]).toEqual([[], undefined]);
  });
});
