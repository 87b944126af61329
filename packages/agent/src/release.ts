import type { Lease } from "@stagegate/schema";
import { liveProcesses } from "./lease-watch.ts";
import type { ProcessInfo, ProcessTable } from "./process-identity.ts";

export interface ReleaseParts {
  readonly processes: ProcessTable;
  readonly kill: (pid: number, signal: NodeJS.Signals) => void;
  readonly delay: (ms: number) => Promise<void>;
  /** Between SIGTERM and SIGKILL. */
  readonly killAfterMs: number;
  /** Pid of this process. */
  readonly self: number;
}

export interface ReleaseResult {
  /** Processes that got SIGTERM. */
  readonly ended: number;
  /** Processes that needed SIGKILL. */
  readonly killed: number;
  /** Still running after SIGKILL, for example in an uninterruptible wait. */
  readonly left: readonly ProcessInfo[];
}

const POLL_MS = 50;
const AFTER_KILL_MS = 2_000;

/** Ends what is left of an environment: SIGTERM, a bounded wait, SIGKILL, another bounded wait. */
export async function endProcesses(lease: Lease, parts: ReleaseParts): Promise<ReleaseResult> {
  const running = (): ProcessInfo[] => liveProcesses(lease, parts.processes, parts.self);
  const first = running();
  first.forEach(({ pid }) => parts.kill(pid, "SIGTERM"));
  const stubborn = await waitUntilGone(running, parts.killAfterMs, parts.delay);
  stubborn.forEach(({ pid }) => parts.kill(pid, "SIGKILL"));
  const left =
    stubborn.length === 0 ? [] : await waitUntilGone(running, AFTER_KILL_MS, parts.delay);
  // A child that was started between two looks is killed as it is found.
  left.forEach(({ pid }) => parts.kill(pid, "SIGKILL"));
  return { ended: first.length, killed: stubborn.length, left: running() };
}

async function waitUntilGone(
  running: () => ProcessInfo[],
  boundMs: number,
  delay: ReleaseParts["delay"],
): Promise<ProcessInfo[]> {
  let left = running();
  for (let waited = 0; left.length > 0 && waited < boundMs; waited += POLL_MS) {
    await delay(POLL_MS);
    left = running();
  }
  return left;
}
