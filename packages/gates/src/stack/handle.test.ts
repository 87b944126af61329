import { createOutDir, createRedaction } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { Config, EnvironmentHandle } from "@stagegate/schema";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { declaredServices, downServices } from "./diagnose.ts";
import { findStack, serviceNames, stackOrigins, stackVersions } from "./handle.ts";

const RUNNING: Config = {
  version: 1,
  project: "shop",
  services: { web: { run: { command: ["node"] }, aliases: ["front", "Front.Web"] } },
};
const NOTHING: Config = { version: 1, project: "shop", services: { web: {} } };

const handle: EnvironmentHandle = {
  schema: "stagegate/environment/v1",
  id: "shop-1",
  provider: "processes",
  createdAt: "2026-11-01T09:00:00Z",
  teardown: "ttl",
  services: [
    { name: "web", ready: true, url: "http://127.0.0.1:3000/base" },
    { name: "api", ready: true, url: "http://127.0.0.1:3001" },
  ],
  entry: "http://127.0.0.1:3000",
  telemetry: {},
  versions: [{ service: "web", source: "unknown" }],
};

function context(
  files: Readonly<Record<string, string>>,
  part: { config?: Config | undefined; environment?: string } = {},
): GateContext<"load-test"> {
  const host = createTestHost({ files: createMemoryFiles(files) });
  const { environment } = part;
  return {
    inputs: environment === undefined ? {} : { environment },
    config: "config" in part ? part.config : RUNNING,
    configDir: "/repo",
    out: createOutDir(host.files, "/repo/.stagegate"),
    host,
    redaction: createRedaction(),
    signal: host.signal,
    targetBranch: "main",
    classify: (checks) => [...checks],
  };
}

const OWN = "/repo/.stagegate/environment.json";

describe("findStack", () => {
  it("reads the handle of the run, or the one that is named", async () => {
    const text = JSON.stringify(handle);
    expect(await findStack(context({ [OWN]: text }))).toEqual({ kind: "up", handle });
    const relative = context({ "/repo/env/a.json": text }, { environment: "env/a.json" });
    expect(await findStack(relative)).toMatchObject({ kind: "up" });
    const absolute = context({ "/elsewhere/a.json": text }, { environment: "/elsewhere/a.json" });
    expect(await findStack(absolute)).toMatchObject({ kind: "up" });
  });

  it("ignores keys that it does not know", async () => {
    const text = JSON.stringify({ ...handle, future: 1 });
    expect(await findStack(context({ [OWN]: text }))).toMatchObject({ kind: "up" });
  });

  it("has none where nothing is declared that could run", async () => {
    expect(await findStack(context({}, { config: NOTHING }))).toEqual({ kind: "none" });
    expect(await findStack(context({}, { config: undefined }))).toEqual({ kind: "none" });
    expect(await findStack(context({}), { needed: false })).toEqual({ kind: "none" });
  });

  it.each([
    ["a missing one", {}, {}, "there is no environment at /repo/.stagegate/environment.json"],
    ["a missing one that is named", {}, { config: NOTHING, environment: "a.json" }, "/repo/a.json"],
    ["own, which must exist", {}, { config: NOTHING, environment: "own" }, "no environment"],
    ["a damaged one", { [OWN]: "{" }, {}, "cannot be used"],
    ["another file", { [OWN]: "[]" }, {}, "cannot be used"],
    [
      "one without services",
      { [OWN]: JSON.stringify({ ...handle, services: undefined }) },
      {},
      "cannot be used",
    ],
    [
      "one of another version",
      { [OWN]: JSON.stringify({ ...handle, schema: "stagegate/environment/v2" }) },
      {},
      "stagegate/environment/v2",
    ],
    [
      "one whose lease is over",
      { [OWN]: JSON.stringify({ ...handle, expiresAt: "2026-11-01T09:59:59Z" }) },
      {},
      "the environment shop-1 ended with its lease at 2026-11-01T09:59:59Z",
    ],
  ])("refuses %s", async (_what, files, part, message) => {
    await expect(findStack(context(files, part))).rejects.toMatchObject({
      code: "STAGEGATE_ENVIRONMENT_MISSING",
      message: expect.stringContaining(message),
      hint: expect.stringContaining("rovision"),
    });
  });
});

describe("what gates read off a stack", () => {
  it("origins are unique, and only those of web addresses", () => {
    expect(stackOrigins(handle)).toEqual([
      "http://127.0.0.1:3000",
      "http://localhost:3000",
      "http://127.0.0.1:3001",
      "http://localhost:3001",
    ]);
    const odd = ["localhost:3000", "not an address", "", "file:///etc/passwd"].map((url) => ({
      name: "x",
      ready: true,
      url,
    }));
    expect(stackOrigins({ ...handle, entry: "::", services: odd })).toEqual([]);
  });

  it("addresses of services that are none are left out", () => {
    const services = [{ name: "web", ready: true, url: "localhost:3000" }];
    expect(declaredServices(RUNNING, { ...handle, services })).toEqual([
      { name: "web", aliases: ["front", "Front.Web"] },
    ]);
    expect(declaredServices(RUNNING, handle)[0]?.addresses).toEqual(["127.0.0.1:3000"]);
  });

  it("services that are down are told, and what they need", async () => {
    const asked: string[] = [];
    const http = {
      request: async ({ url }: { url: string }) => {
        asked.push(url);
        const reason = url.includes("3001") ? "connect ECONNREFUSED 127.0.0.1:3001" : "timed out";
        return { kind: "unreachable", reason } as const;
      },
    };
    const services = [...handle.services, { name: "job", ready: false }];
    const down = await downServices(http, { ...handle, services });
    expect([...down].sort()).toEqual([
      ["api", "it refuses connections"],
      ["job", "it was not ready"],
    ]);
    const config: Config = {
      ...RUNNING,
      services: { web: { needs: ["api"] }, api: { run: { command: ["node"] } } },
    };
    expect(declaredServices(config, handle, down)).toEqual([
      { name: "web", addresses: ["127.0.0.1:3000"], calls: ["api"] },
      { name: "api", addresses: ["127.0.0.1:3001"], down: "it refuses connections" },
    ]);
    asked.length = 0;
    await downServices(http, { ...handle, provider: "external" });
    expect(asked).toEqual([]);
  });

  it("versions are those of the handle", () => {
    expect(stackVersions({ kind: "up", handle })).toEqual(handle.versions);
    expect(stackVersions({ kind: "none" })).toEqual([]);
  });

  it("every name of a service leads to the one of the configuration", () => {
    const names = serviceNames(RUNNING);
    expect([...names]).toEqual([
      ["web", "web"],
      ["front", "web"],
      ["Front.Web", "web"],
    ]);
    expect(serviceNames(undefined).size).toBe(0);
  });
});
