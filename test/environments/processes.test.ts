import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { EnvironmentPlan, UpResult } from "../../packages/environments/src/index.ts";
import { createReaper, releasePorts } from "../../packages/environments/src/index.ts";
import { createExternalProvider } from "../../packages/tools/src/external/index.ts";
import { createProcessesProvider } from "../../packages/tools/src/processes/index.ts";
import {
  byName,
  createFolder,
  planOf,
  removeFolder,
  service,
  stageIn,
  survivors,
} from "./support.ts";
import type { Stage } from "./support.ts";

interface Try {
  stage: Stage;
  mark: string;
  up(plan: EnvironmentPlan, signal?: AbortSignal): Promise<UpResult>;
  /** Nothing is left: no process, no lease, no temporary folder. */
  expectNothing(): Promise<void>;
}

async function prepare(): Promise<Try> {
  const mark = randomBytes(8).toString("hex");
  const stage = stageIn(await createFolder(), mark);
  const provider = createProcessesProvider(stage.options);
  const reaper = createReaper(releasePorts(stage.options), { graceMs: 200 });
  onTestFinished(async () => {
    const { leases } = stage.options.host;
    for (const lease of await leases.list()) await leases.put({ ...lease, state: "releasing" });
    await reaper.reap();
    await removeFolder(stage.folder);
  });
  return {
    stage,
    mark,
    up: (plan, signal = new AbortController().signal) =>
      provider.up(plan, { outDir: stage.outDir, signal, onProgress: () => undefined }),
    async expectNothing() {
      expect(await survivors(mark)).toEqual([]);
      expect(await stage.options.host.leases.list()).toEqual([]);
      expect(await readdir(stage.options.tmp)).toEqual([]);
    },
  };
}

function expectUp(result: UpResult): Extract<UpResult, { kind: "up" }> {
  if (result.kind !== "up") throw new Error(JSON.stringify(result, null, 2));
  return result;
}

function expectFailed(result: UpResult): Extract<UpResult, { kind: "failed" }> {
  if (result.kind !== "failed") throw new Error(JSON.stringify(result, null, 2));
  return result;
}

test("starts services with their addresses and telemetry, and removes everything", async () => {
  const { stage, up, expectNothing } = await prepare();
  const web = service("web", "good", { needs: ["api"] });
  const env = { API: "${services.api.url}", OTEL_BSP_SCHEDULE_DELAY: "100", TMP_DIR: "${workdir}" };
  const plan = planOf([{ ...web, process: { ...web.process!, env } }, service("api", "good")]);
  const { handle, services } = expectUp(await up(plan));
  expect(services.map(({ state }) => state)).toEqual(["ready", "ready"]);
  const seen = (await (await fetch(`${handle.entry}/env`)).json()) as Record<string, string>;
  expect(seen).toMatchObject({
    API: byName(services, "api").url,
    OTEL_SERVICE_NAME: "web",
    OTEL_EXPORTER_OTLP_ENDPOINT: handle.telemetry.otlp,
    OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf",
    OTEL_BSP_SCHEDULE_DELAY: "100",
    OTEL_BLRP_SCHEDULE_DELAY: "500",
    STAGEGATE_LEASE: handle.lease,
    TMP_DIR: join(stage.options.tmp, `stagegate-${handle.id}`),
  });
  const ports = handle.services.map(({ url }) => Number(new URL(url ?? "").port));
  expect(ports.every((port) => port >= 20_000 && port < 32_768)).toBe(true);
  const [lease] = await stage.options.host.leases.list();
  expect(lease).toMatchObject({ state: "active", ports, owner: { pid: process.pid } });
  expect(lease?.processes.map((entry) => entry.service)).toEqual(["api", "web"]);
  const removal = await createProcessesProvider(stage.options).down(handle);
  expect(removal).toEqual({ ended: 3, left: [] });
  await expectNothing();
  expect(await createProcessesProvider(stage.options).down(handle)).toEqual({ ended: 0, left: [] });
});

test("says which service ended, with what and its last lines, and removes the rest", async () => {
  const { up, expectNothing } = await prepare();
  const services = [
    service("web", "good", { needs: ["api"] }),
    service("api", "crash", { needs: ["database"] }),
    service("database", "good"),
  ];
  const failed = expectFailed(await up(planOf(services)));
  const { state, problem } = byName(failed.services, "api");
  expect(state).toBe("failed");
  expect(problem).toMatchObject({ reason: "exited", message: "it ended with exit code 3" });
  expect(problem?.tail).toHaveLength(20);
  expect(problem?.tail.at(-1)).toBe("Error: no database");
  expect(byName(failed.services, "database").state).toBe("ready");
  expect(byName(failed.services, "web").state).toBe("waiting");
  await expectNothing();
});

test.each([
  ["silent", "does not answer: connect ECONNREFUSED"],
  ["sick", "/healthz answered 503"],
])("says what a service that is never ready still misses: %s", async (behaviour, missing) => {
  const { up, expectNothing } = await prepare();
  const ready = { http: "/healthz", tcp: false, log: undefined, timeoutMs: 400 };
  const failed = expectFailed(await up(planOf([service("api", behaviour, { ready })])));
  const { problem } = byName(failed.services, "api");
  expect(problem?.reason).toBe("not-ready");
  expect(problem?.message).toContain("not ready within 0.4 s");
  expect(problem?.message).toContain(missing);
  expect(problem?.tail[0]).toBe(`starting ${behaviour}`);
  await expectNothing();
});

test("bounds the start of the whole stack", async () => {
  const { up, expectNothing } = await prepare();
  const plan = planOf([service("api", "silent")], { startupTimeoutMs: 400 });
  const failed = expectFailed(await up(plan));
  expect(byName(failed.services, "api").problem?.message).toContain("startup-timeout");
  await expectNothing();
});

test("blames a service that ends after it was ready, while others start", async () => {
  const { up, expectNothing } = await prepare();
  const plan = planOf([service("api", "short-lived"), service("slow", "silent")]);
  const failed = expectFailed(await up(plan));
  expect(byName(failed.services, "api").problem?.message).toMatch(/ready, then ended .*code 7/);
  expect(byName(failed.services, "slow").state).toBe("starting");
  await expectNothing();
});

test("waits for every probe: a port and a line of output", async () => {
  const { stage, up } = await prepare();
  const ready = { http: undefined, tcp: true, log: /^listening$/u, timeoutMs: 10_000 };
  const { handle } = expectUp(await up(planOf([service("api", "good", { ready })])));
  const removal = await createProcessesProvider(stage.options).down(handle);
  expect(removal.left).toEqual([]);
});

test("names who holds a port that a service asks for", async () => {
  const { up, expectNothing } = await prepare();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  await expect(up(planOf([service("api", "good", { port })]))).rejects.toMatchObject({
    code: "STAGEGATE_PORT_TAKEN",
    message: expect.stringMatching(
      new RegExp(`^services.api.run.port: port ${port} is held by process ${process.pid} \\(`),
    ),
  });
  await expectNothing();
});

test("tells a missing program and wrong placeholders from a failing service", async () => {
  const { up, expectNothing } = await prepare();
  const api = service("api", "good");
  const missing = { ...api, process: { ...api.process!, command: ["no-such-program-here"] } };
  await expect(up(planOf([missing, service("other", "good")]))).rejects.toMatchObject({
    code: "STAGEGATE_TOOL_MISSING",
    message: expect.stringContaining("services.api.run.command: `no-such-program-here`"),
  });
  const env = { A: "${nope}", B: "${services.gone.url}" };
  await expect(up(planOf([{ ...api, process: { ...api.process!, env } }]))).rejects.toMatchObject({
    code: "STAGEGATE_CONFIG_INVALID",
    detail: { length: 2 },
  });
  await expectNothing();
});

test("ends services that ignore SIGTERM, their children and their children's groups", async () => {
  const { stage, mark, up, expectNothing } = await prepare();
  const plan = planOf([service("web", "stubborn"), service("api", "parent")]);
  const { handle } = expectUp(await up(plan));
  await vi.waitFor(async () => expect(await survivors(mark)).toHaveLength(5));
  expect(await createProcessesProvider(stage.options).down(handle)).toEqual({ ended: 5, left: [] });
  await expectNothing();
});

test("a cancelled start leaves nothing", async () => {
  const { stage, up, expectNothing } = await prepare();
  const controller = new AbortController();
  const result = up(planOf([service("web", "good"), service("api", "silent")]), controller.signal);
  await vi.waitFor(
    async () => {
      const [lease] = await stage.options.host.leases.list();
      expect(lease?.processes).toHaveLength(2);
    },
    { timeout: 10_000 },
  );
  controller.abort();
  expect((await result).kind).toBe("cancelled");
  await expectNothing();
});

test("describes an environment that runs already, and does not end it", async () => {
  const { stage } = await prepare();
  const server = createServer((_request, response) => response.end("{}"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = createExternalProvider(stage.options);
  const signal = new AbortController().signal;
  const context = { outDir: stage.outDir, signal, onProgress: () => undefined };
  const shape = { process: undefined, url };
  const plan = planOf([service("web", "", shape)], { provider: "external" });
  const { handle } = expectUp(await provider.up(plan, context));
  expect(handle).toMatchObject({ provider: "external", entry: url });
  expect(await provider.down(handle)).toEqual({ ended: 1, left: [] });
  expect((await fetch(url)).status).toBe(200);
  const ready = { http: "/healthz", tcp: false, log: undefined, timeoutMs: 200 };
  const gone = planOf([
    service("web", "", { process: undefined, url: "http://127.0.0.1:1", ready }),
  ]);
  expect((await provider.up(gone, context)).kind).toBe("failed");
});
