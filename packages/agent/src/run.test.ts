import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseProcessStat } from "@stagegate/core/process-stat";
import { LEASE_VARIABLE } from "@stagegate/environments/ending";
import type { Lease } from "@stagegate/schema";
import type { Span } from "@stagegate/telemetry";
import { encodeTraces, readTelemetryFolder } from "@stagegate/telemetry";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAgentClient } from "./client.ts";
import type { AgentConfig, AgentReady, LeaseWatchConfig } from "./config.ts";
import { systemMachine } from "./machine.ts";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));
const TOKEN = "0123456789abcdef0123";
const POLL = { timeout: 20_000, interval: 25 };

const machine = systemMachine();

let dir: string;
let children: ChildProcess[];

beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), "stagegate-run-"));
  children = [];
});

afterEach(async () => {
  const running = children.filter((child) => child.exitCode === null && child.signalCode === null);
  // All are listened to at once: one may end while another is waited for.
  await Promise.all(
    running.map((child) => {
      const exit = once(child, "exit");
      child.kill("SIGKILL");
      return exit;
    }),
  );
  await rm(dir, { recursive: true, force: true });
});

function launch(args: readonly string[], options: object = {}): ChildProcess {
  const child = spawn(process.execPath, args, { stdio: "ignore", ...options });
  children.push(child);
  return child;
}

async function startOf(pid: number): Promise<string> {
  return (await machine.startTime(pid)) ?? "";
}

async function groupSize(pgid: number): Promise<number> {
  const pids = (await machine.list("/proc")).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(
    pids.map(async (pid) => parseProcessStat((await machine.readText(`/proc/${pid}/stat`)) ?? "")),
  );
  return stats.filter((stat) => stat?.pgid === pgid && stat.state !== "Z").length;
}

interface Started {
  readonly child: ChildProcess;
  readonly ready: AgentReady;
}

async function startAgent(lease?: LeaseWatchConfig): Promise<Started> {
  const config: AgentConfig = {
    schema: "stagegate/agent-config/v1",
    dir,
    token: TOKEN,
    readyFile: path.join(dir, "ready.json"),
    logFile: path.join(dir, "agent.log"),
    ...(lease === undefined ? {} : { lease }),
  };
  await writeFile(path.join(dir, "config.json"), JSON.stringify(config));
  const child = launch([MAIN, path.join(dir, "config.json")]);
  await expect.poll(() => existsSync(config.readyFile), POLL).toBe(true);
  return { child, ready: JSON.parse(await readFile(config.readyFile, "utf8")) as AgentReady };
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    await once(child, "exit");
  }
  return child.exitCode;
}

async function sendSpan(url: string, number: number): Promise<void> {
  const span: Span = {
    traceId: number.toString(16).padStart(32, "57a6e0"),
    spanId: "0000000000000001",
    parentSpanId: "",
    service: "cart",
    resource: { "service.name": "cart" },
    name: "GET /cart",
    kind: "server",
    startUs: 1_700_000_000_000_000,
    endUs: 1_700_000_000_005_000,
    status: "unset",
    statusMessage: "",
    attributes: {},
    events: [],
  };
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${url}/v1/traces`, {
    method: "POST",
    headers,
    body: encodeTraces([span]),
  });
  expect(answer.status).toBe(200);
}

async function spansOnDisk(): Promise<number> {
  const read = await readTelemetryFolder(path.join(dir, "telemetry"));
  return read.ok ? read.telemetry.spans.length : 0;
}

describe("the agent process", () => {
  test.each(["SIGTERM", "SIGINT"] as const)("%s flushes and exits 0", async (signal) => {
    const { child, ready } = await startAgent();
    expect(ready).toMatchObject({ pid: child.pid, startTime: await startOf(child.pid ?? 0) });
    await sendSpan(ready.url, 1);
    child.kill(signal);
    expect(await exitOf(child)).toBe(0);
    expect(await spansOnDisk()).toBe(1);
    expect(await readFile(path.join(dir, "agent.log"), "utf8")).toContain(`stopping: ${signal}`);
  });

  test("kill -9 loses the unflushed tail at most; the next agent goes on beside it", async () => {
    const first = await startAgent();
    await sendSpan(first.ready.url, 1);
    await createAgentClient(first.ready.url, TOKEN).flush();
    await sendSpan(first.ready.url, 2);
    first.child.kill("SIGKILL");
    await exitOf(first.child);
    expect(await spansOnDisk()).toBe(1);
    await rm(path.join(dir, "ready.json"));
    const second = await startAgent();
    await sendSpan(second.ready.url, 3);
    expect((await createAgentClient(second.ready.url, TOKEN).stop()).ok).toBe(true);
    expect(await exitOf(second.child)).toBe(0);
    expect(await spansOnDisk()).toBe(2);
  });

  test("a wrong configuration exits 2", async () => {
    expect(await exitOf(launch([MAIN]))).toBe(2);
    expect(await exitOf(launch([MAIN, path.join(dir, "none.json")]))).toBe(2);
    await writeFile(path.join(dir, "bad.json"), JSON.stringify({ schema: "x", token: "short" }));
    expect(await exitOf(launch([MAIN, path.join(dir, "bad.json")]))).toBe(2);
  });
});

/** A service with a child of its own; both ignore SIGTERM when told to. */
const SERVICE = `
  if (process.env.STUBBORN) process.on("SIGTERM", () => {});
  if (process.argv[1] !== "leaf") {
    const { spawn } = require("node:child_process");
    spawn(process.execPath, ["-e", process.env.CODE, "leaf"], { stdio: "ignore" });
  }
  setInterval(() => {}, 1000);
`;

interface Environment {
  readonly lease: Lease;
  readonly file: string;
  readonly service: ChildProcess;
  readonly owner: ChildProcess;
}

async function startEnvironment(
  change: Partial<Lease> = {},
  env: object = {},
): Promise<Environment> {
  const owner = launch(["-e", "setInterval(() => {}, 1000)"]);
  const service = launch(["-e", SERVICE], {
    detached: true,
    env: { ...process.env, CODE: SERVICE, [LEASE_VARIABLE]: "env-1", ...env },
  });
  const pid = service.pid ?? 0;
  await expect.poll(async () => groupSize(pid), POLL).toBe(2);
  const lease: Lease = {
    schema: "stagegate/lease/v1",
    id: "env-1",
    createdAt: new Date().toISOString(),
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    teardown: "job",
    owner: { pid: owner.pid ?? 0, startTime: await startOf(owner.pid ?? 0) },
    processes: [{ service: "cart", pid, pgid: pid, startTime: await startOf(pid) }],
    ports: [],
    workdir: dir,
    state: "active",
    ...change,
  };
  const file = path.join(dir, "lease.json");
  await writeFile(file, JSON.stringify(lease));
  return { lease, file, service, owner };
}

describe("the lease watchdog", () => {
  const watch = (file: string): LeaseWatchConfig => ({
    file,
    graceMs: 100,
    pollMs: 50,
    killAfterMs: 500,
  });

  test("ends the whole process group when the owner was killed, then itself", async () => {
    const { file, service, owner } = await startEnvironment();
    const { child, ready } = await startAgent(watch(file));
    await sendSpan(ready.url, 1);
    owner.kill("SIGKILL");
    expect(await exitOf(child)).toBe(0);
    expect(await groupSize(service.pid ?? 0)).toBe(0);
    expect(existsSync(file)).toBe(false);
    expect(await spansOnDisk()).toBe(1);
  });

  test("ends what no lease names, and leaves neither work folder nor lease", async () => {
    const workdir = path.join(dir, "stagegate-env-1");
    await mkdir(workdir);
    const { file, owner } = await startEnvironment({ workdir });
    const env = { ...process.env, [LEASE_VARIABLE]: "env-1" };
    const unnamed = launch(["-e", "setInterval(() => {}, 1000)"], { detached: true, env });
    const { child } = await startAgent(watch(file));
    owner.kill("SIGKILL");
    expect(await exitOf(child)).toBe(0);
    await exitOf(unnamed);
    expect([existsSync(workdir), existsSync(file)]).toEqual([false, false]);
  });

  test("uses SIGKILL on what ignores SIGTERM", async () => {
    const { file, service, owner } = await startEnvironment({}, { STUBBORN: "1" });
    const { child } = await startAgent(watch(file));
    owner.kill("SIGKILL");
    expect(await exitOf(child)).toBe(0);
    expect(await groupSize(service.pid ?? 0)).toBe(0);
    expect(await readFile(path.join(dir, "agent.log"), "utf8")).toContain(
      "ended 2 processes, 0 left",
    );
  });

  test("ends orphans whose leader is gone by the lease's variable", async () => {
    const { file, service, owner } = await startEnvironment();
    service.kill("SIGKILL");
    await exitOf(service);
    expect(await groupSize(service.pid ?? 0)).toBe(1);
    const { child } = await startAgent(watch(file));
    owner.kill("SIGKILL");
    expect(await exitOf(child)).toBe(0);
    expect(await groupSize(service.pid ?? 0)).toBe(0);
  });

  test("ends an expired environment although its owner lives", async () => {
    const expiresAt = new Date(Date.now() - 1000).toISOString();
    const { file, service } = await startEnvironment({ teardown: "ttl", expiresAt });
    const { child } = await startAgent(watch(file));
    expect(await exitOf(child)).toBe(0);
    expect(await groupSize(service.pid ?? 0)).toBe(0);
  });

  test("spares a process whose pid the lease knows with another start time", async () => {
    const mark = { [LEASE_VARIABLE]: "env-2" };
    const { lease, file, service, owner } = await startEnvironment({}, mark);
    const [entry] = lease.processes;
    const stale = { ...lease, processes: [{ ...entry, startTime: "1" }] };
    await writeFile(file, JSON.stringify(stale));
    const { child } = await startAgent(watch(file));
    owner.kill("SIGKILL");
    expect(await exitOf(child)).toBe(0);
    expect(await groupSize(service.pid ?? 0)).toBe(2);
    process.kill(-(service.pid ?? 0), "SIGKILL");
  });

  test("exits when the lease is released or removed by others, touching nothing", async () => {
    for (const end of [
      async (file: string, lease: Lease) =>
        writeFile(file, JSON.stringify({ ...lease, state: "released" })),
      async (file: string) => rm(file),
    ]) {
      const { lease, file, service } = await startEnvironment();
      const { child } = await startAgent(watch(file));
      // Only a lease that was seen can be missed.
      const log = path.join(dir, "agent.log");
      await expect.poll(async () => readFile(log, "utf8"), POLL).toContain("watching env-1");
      await end(file, lease);
      expect(await exitOf(child)).toBe(0);
      expect(await groupSize(service.pid ?? 0)).toBe(2);
      process.kill(-(service.pid ?? 0), "SIGKILL");
      await rm(path.join(dir, "ready.json"));
      await rm(log);
    }
  });
});
