import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { GateError } from "@stagegate/core";
import type { Host } from "@stagegate/core";
import type { EnvironmentHandle, Lease } from "@stagegate/schema";
import { startAgent, stopAgent } from "./agent.ts";
import type { AgentConnection, AgentPorts } from "./agent.ts";
import { findJobProcess } from "./job-process.ts";
import { recordLease } from "./lease-recorder.ts";
import type { LeaseRecorder } from "./lease-recorder.ts";
import { ownsWorkdir, startingLease } from "./lease-rules.ts";
import { placeOf, readMachine } from "./machine.ts";
import type { EnvironmentPlan } from "./plan.ts";
import { createProcessTable } from "./process-table.ts";
import type { Removal } from "./provider.ts";
import { releaseLease } from "./release.ts";
import type { ReapPorts } from "./reap.ts";
import type { ReleaseOptions } from "./release.ts";

export interface EnvironmentOptions {
  host: Pick<Host, "clock" | "files" | "http" | "leases" | "processes" | "entries" | "variable">;
  /** This process. */
  pid: number;
  /** Program that runs the agent. */
  node: string;
  /** Folder for temporary folders. */
  tmp: string;
  /**
   * Whose end is the end of a `job` lease, once the environment is up: this process, or the job
   * that this process is a step of. While it starts, it is always this process.
   */
  owner: "process" | "job";
  /** From SIGTERM to SIGKILL, default 5 s. */
  graceMs?: number;
}

/** An environment between its lease and its handle. */
export interface Session {
  id: string;
  workdir: string;
  recorder: LeaseRecorder;
  agent: AgentConnection;
  /** Hands the lease over to whoever owns the running environment. */
  settle(teardown: Lease["teardown"]): Promise<Lease>;
  /** Ends everything and removes the lease. */
  close(): Promise<Removal>;
}

export interface SessionRequest {
  outDir: string;
  ports: readonly number[];
  agentPort: number;
  /** Values that services get and nobody may see. */
  secrets: readonly string[];
  signal: AbortSignal;
  /** Makes a folder that only this user can read: it will hold the agent's token. */
  makePrivateFolder(path: string): Promise<void>;
}

/** Writes the lease, then makes the work folder, then starts the agent: nothing precedes a lease. */
export async function openSession(
  options: EnvironmentOptions,
  plan: EnvironmentPlan,
  request: SessionRequest,
): Promise<Session> {
  const { host } = options;
  const id = `${plan.project.slice(0, 40)}-${randomBytes(8).toString("hex")}`;
  const workdir = join(options.tmp, `stagegate-${id}`);
  const owner = await identify(options);
  const lease = startingLease({
    id,
    now: host.clock.now(),
    ttlMs: plan.ttlMs,
    owner,
    machine: await readMachine(host.files),
    workdir,
    ports: request.ports,
  });
  const recorder = await recordLease(host.leases, lease);
  const close = (): Promise<Removal> => release(options, recorder.current());
  try {
    await request.makePrivateFolder(workdir);
    const agent = await startRecordedAgent(options, plan, { ...request, recorder, workdir });
    const settle = (teardown: Lease["teardown"]): Promise<Lease> =>
      settleLease(options, recorder, teardown);
    return { id, workdir, recorder, agent, close, settle };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function identify({ host, pid }: EnvironmentOptions): Promise<Lease["owner"]> {
  const startTime = await host.processes.startTime(pid);
  if (startTime !== undefined) return { pid, startTime };
  // Without it a process cannot be told from a later one with its number, and ending one is a guess.
  throw new GateError(
    "STAGEGATE_TOOL_MISSING",
    "this system does not tell when a process was started, so no environment can be started safely",
    {
      hint: "Linux with /proc and macOS do, on Windows WSL does; elsewhere run the stack yourself.",
    },
  );
}

async function startRecordedAgent(
  options: EnvironmentOptions,
  plan: EnvironmentPlan,
  request: SessionRequest & { recorder: LeaseRecorder; workdir: string },
): Promise<AgentConnection> {
  const { host } = options;
  const { recorder } = request;
  const ports: AgentPorts = { ...host, node: options.node, agentEntry: host.entries.agent };
  const agent = await startAgent(ports, {
    lease: recorder.id,
    leaseFile: host.leases.location(recorder.id),
    outDir: request.outDir,
    workdir: request.workdir,
    budgetBytes: plan.telemetryBytes,
    port: request.agentPort,
    secrets: request.secrets,
    signal: request.signal,
    onSpawn: (identity) => recorder.change((lease) => ({ ...lease, agent: identity })),
  });
  const { pid, startTime, control } = agent;
  await recorder.change((lease) => ({ ...lease, agent: { pid, startTime, url: control } }));
  return agent;
}

async function settleLease(
  options: EnvironmentOptions,
  recorder: LeaseRecorder,
  teardown: Lease["teardown"],
): Promise<Lease> {
  const job =
    options.owner === "job" ? await findJobProcess(options.host.files, options.pid) : undefined;
  // Where the job cannot be told, only the time of the lease can end what a step leaves behind.
  const effective = options.owner === "job" && job === undefined && teardown === "job";
  await recorder.change((lease) => ({
    ...lease,
    teardown: effective ? "ttl" : teardown,
    ...(job === undefined ? {} : { owner: job }),
  }));
  return recorder.current();
}

/** What releasing and reaping need, from the same options as a provider. */
export function releasePorts({ host }: EnvironmentOptions): ReapPorts {
  return {
    clock: host.clock,
    leases: host.leases,
    processes: host.processes,
    machine: () => readMachine(host.files),
    table: createProcessTable(host.files, host.processes),
    stopAgent: (lease) => stopAgent(host, lease),
    async removeWorkdir(lease) {
      if (ownsWorkdir(lease)) await host.files.remove(lease.workdir);
    },
  };
}

export function releaseOptions({ graceMs }: EnvironmentOptions): ReleaseOptions {
  return graceMs === undefined ? {} : { graceMs };
}

function release(options: EnvironmentOptions, lease: Lease): Promise<Removal> {
  return releaseLease(releasePorts(options), lease, releaseOptions(options));
}

/** Ends the environment of a handle; one whose lease is gone has been removed already. */
export async function releaseHandle(
  options: EnvironmentOptions,
  handle: EnvironmentHandle,
): Promise<Removal> {
  const lease =
    handle.lease === undefined ? undefined : await options.host.leases.get(handle.lease);
  if (lease === undefined) return { ended: 0, left: [] };
  if (placeOf(lease, await readMachine(options.host.files)) === "elsewhere") {
    const host = lease.machine?.host ?? "another machine";
    return { ended: 0, left: [`${lease.id}: it runs on ${host} and can only be ended there`] };
  }
  return release(options, lease);
}
