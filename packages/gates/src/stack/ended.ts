import { dirname, join } from "node:path";
import { isInside } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import {
  lastLines,
  placeOf,
  readMachine,
  readServiceEnds,
  SERVICE_ENDS_FILE,
} from "@stagegate/environments";
import type { ServiceEnd } from "@stagegate/environments";
import { checkId } from "@stagegate/results";
import { formatDuration } from "@stagegate/schema";
import type { Check, Config, EnvironmentHandle, Evidence } from "@stagegate/schema";
import { handlePath } from "./handle.ts";
import type { Stack, StackGate } from "./handle.ts";
import { addServiceLog, readServiceLog } from "./service-log.ts";

/** A service of the environment that has ended although nobody had told it to. */
export interface EndedService {
  service: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** Whether it may have finished its work: it is a worker and no error of it is known. */
  harmless: boolean;
  /** `stock ended with exit code 1 at 09:37:50 UTC, the first of 3`. */
  text: string;
  lastLine: string | undefined;
  check: Check;
}

/** What a gate adds to its outcome. */
export interface Ended {
  services: readonly EndedService[];
  checks: Check[];
  evidence: Evidence[];
}

const NONE: Ended = { services: [], checks: [], evidence: [] };
/** Lines of output that a report shows. */
const TAIL_LINES = 20;
const MAX_LINE = 300;
/** The agent looks at processes a few times a second, and copies their output as often. */
const SETTLE_MS = 1_500;
const POLL_MS = 50;
const LOG_DELAY_MS = 600;

/**
 * The services that ended while the environment was up, the first one first, each as a check of the
 * gate with its last lines. To be asked at the end of a gate.
 */
export async function endedServices<G extends StackGate>(
  context: GateContext<G>,
  gate: G,
  stack: Stack,
): Promise<Ended> {
  if (stack.kind === "none" || stack.handle.provider !== "processes") return NONE;
  await awaitLogs(context, await endsOf(context, stack.handle));
  // Read again: meanwhile the parent of what ended just now has told the exit code.
  const ends = (await endsOf(context, stack.handle)).filter(
    ({ service, code }) => !(isWorker(context.config, service) && code === 0),
  );
  const ended: Ended = { services: [], checks: [], evidence: [] };
  const services: EndedService[] = [];
  for (const [index, end] of ends.entries()) {
    const { service, log } = await describe(context, gate, { end, index, ends, ...stack });
    services.push(service);
    ended.checks.push(service.check);
    if (log !== undefined) ended.evidence.push(log);
  }
  return { ...ended, services };
}

function isWorker(config: Config | undefined, service: string): boolean {
  return config?.services[service]?.type === "worker";
}

/** What observers recorded; and, by own look, what none of them has seen. */
async function endsOf<G extends StackGate>(
  context: GateContext<G>,
  { lease: id }: EnvironmentHandle,
): Promise<readonly ServiceEnd[]> {
  if (id === undefined) return [];
  const { host } = context;
  const file = join(dirname(handlePath(context)), SERVICE_ENDS_FILE);
  const deadline = host.clock.monotonic() + SETTLE_MS;
  for (;;) {
    const recorded = readServiceEnds(await host.files.readText(file), id);
    const unseen = await goneOf(context, id, recorded);
    if (unseen.length === 0) return recorded;
    if (host.clock.monotonic() >= deadline || context.signal.aborted) {
      return [...recorded, ...unseen];
    }
    await host.clock.sleep(POLL_MS, context.signal);
  }
}

async function goneOf<G extends StackGate>(
  { host }: GateContext<G>,
  id: string,
  recorded: readonly ServiceEnd[],
): Promise<ServiceEnd[]> {
  const lease = await host.leases.get(id);
  if (lease?.state !== "active") return [];
  // Numbers of processes say nothing on another machine.
  if (placeOf(lease, await readMachine(host.files)) !== "here") return [];
  const gone: ServiceEnd[] = [];
  for (const { service, pid, startTime } of lease.processes) {
    const known = recorded.some((end) => end.pid === pid && end.service === service);
    if (known || (await host.processes.startTime(pid)) === startTime) continue;
    const at = host.clock.now();
    gone.push({ schema: "stagegate/service-end/v1", lease: id, service, pid, at });
  }
  // Whoever ends an environment says so in the lease first.
  return (await host.leases.get(id))?.state === "active" ? gone : [];
}

/** The last words of what ended just now are still on their way to where they are shown. */
async function awaitLogs<G extends StackGate>(
  { host, signal }: GateContext<G>,
  ends: readonly ServiceEnd[],
): Promise<void> {
  const latest = Math.max(0, ...ends.map(({ at }) => at));
  const wait = latest + LOG_DELAY_MS - host.clock.now();
  if (ends.length > 0 && wait > 0) await host.clock.sleep(Math.min(wait, LOG_DELAY_MS), signal);
}

interface Description {
  end: ServiceEnd;
  index: number;
  ends: readonly ServiceEnd[];
  handle: EnvironmentHandle;
}

async function describe<G extends StackGate>(
  context: GateContext<G>,
  gate: G,
  { end, index, ends, handle }: Description,
): Promise<{ service: EndedService; log: Evidence | undefined }> {
  const { service, at, code, signal } = end;
  const text = await outputOf(context, handle, service);
  const log = text === "" ? undefined : await addServiceLog(context, gate, { service, text });
  const tail = lastLines(text, TAIL_LINES).map((line) => line.slice(0, MAX_LINE));
  const after = formatDuration(Math.max(0, at - Date.parse(handle.createdAt)));
  const order = orderOf(index, ends.length);
  const harmless = isWorker(context.config, service) && code === undefined && signal === undefined;
  const check: Check = {
    id: checkId({ kind: "service", scope: service, titlePath: ["running"] }),
    title: `${service} keeps running`,
    verdict: harmless ? "warn" : "fail",
    service,
    message: `${service} ${howOf(end)} after ${after}${order}`,
    ...(tail.length === 0 ? {} : { detail: tail.join("\n") }),
    ...(log === undefined ? {} : { evidence: [log.id] }),
  };
  const told = `${service} ${howOf(end)} at ${clock(at)}${order}`;
  return { service: { service, at, harmless, text: told, lastLine: telling(tail), check }, log };
}

function outputOf<G extends StackGate>(
  context: GateContext<G>,
  handle: EnvironmentHandle,
  service: string,
): Promise<string> {
  const log = handle.services.find(({ name }) => name === service)?.log;
  const folder = dirname(handlePath(context));
  // Handles are files: nothing outside of their folder is read because of one.
  const path = log === undefined ? undefined : join(folder, log);
  return path === undefined || !isInside(folder, path)
    ? Promise.resolve("")
    : readServiceLog(context, path);
}

function howOf({ code, signal }: ServiceEnd): string {
  if (signal !== undefined) return `was ended by ${signal}`;
  return code === undefined ? "ended (its exit code is not known)" : `ended with exit code ${code}`;
}

function orderOf(index: number, count: number): string {
  if (count === 1) return "";
  return index === 0 ? `, the first of ${count}` : `, number ${index + 1} of ${count} that ended`;
}

/** `09:37:50 UTC`. */
function clock(at: number): string {
  return `${new Date(at).toISOString().slice(11, 19)} UTC`;
}

/** Of a stack trace, what was thrown says more than where; else the very last line. */
function telling(tail: readonly string[]): string | undefined {
  const words = tail.filter((line) => /[A-Za-z]/.test(line));
  return (
    words.findLast((line) => /^\S*(?:Error|Exception|panic|fatal)\b/i.test(line)) ?? words.at(-1)
  );
}

/** What went wrong before anything else did, at the start of a summary. */
export function withEnded(summary: string, { services }: Ended): string {
  const first = services.find(({ harmless }) => !harmless);
  return first?.check.message === undefined ? summary : `${first.check.message}; ${summary}`;
}

/** Whether a service ended that should not have. */
export function hasEnded({ services }: Ended): boolean {
  return services.some(({ harmless }) => !harmless);
}
