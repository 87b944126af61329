import type { EnvironmentHandle } from "@stagegate/schema";
import type { EnvironmentPlan, ProviderId } from "./plan.ts";

/** How far a service came; after a failure, how far it was then. */
export type ServiceState = "waiting" | "starting" | "ready" | "failed";

export interface ServiceProblem {
  reason: "exited" | "not-ready";
  /** One line: exit code or signal, or what the probes still miss. */
  message: string;
  /** Last lines of its output, oldest first. */
  tail: readonly string[];
}

export interface ServiceStart {
  name: string;
  state: ServiceState;
  url?: string;
  /** Milliseconds from its start until it was ready. */
  readyAfterMs?: number;
  /** Absolute path of its output. */
  logFile?: string;
  problem?: ServiceProblem;
}

export type UpResult =
  | {
      kind: "up";
      handle: EnvironmentHandle;
      services: readonly ServiceStart[];
      startupMs: number;
      notes: readonly string[];
    }
  /** A service is the cause; everything that was started has been removed again. */
  | { kind: "failed"; services: readonly ServiceStart[]; removal: Removal }
  | { kind: "cancelled"; services: readonly ServiceStart[]; removal: Removal };

/** What became of the processes of an environment. */
export interface Removal {
  /** Processes that were ended. */
  ended: number;
  /** Those that still run, one line each; empty when nothing is left. */
  left: readonly string[];
}

export interface UpContext {
  /** Folder of everything that is written: logs, telemetry. */
  outDir: string;
  signal: AbortSignal;
  /** Called at every change of a service's state. */
  onProgress(services: readonly ServiceStart[]): void;
}

/**
 * Where environments come from. `up` throws a GateError where the fault is not a service's: a
 * missing program, a port that somebody else holds. Nothing is left running then.
 */
export interface EnvironmentProvider {
  readonly id: ProviderId;
  up(plan: EnvironmentPlan, context: UpContext): Promise<UpResult>;
  /** Ends what the handle's lease names; removing what is gone already is a success. */
  down(handle: EnvironmentHandle): Promise<Removal>;
}

export interface Reaped {
  lease: string;
  /** Why it was due. */
  reason: string;
  removal: Removal;
}

export interface ReapResult {
  removed: readonly Reaped[];
  /** Leases that are in use. */
  kept: readonly string[];
}

/** Ends what nobody removes any more. Idempotent; may run at any time, anywhere on the host. */
export interface LeaseReaper {
  /**
   * Both end what expired, what a dead owner left and what nobody watches any more. `overdue` leaves
   * an environment without agent to an owner that lives: a run must not end another run on its way.
   */
  reap(scope?: "lost" | "overdue"): Promise<ReapResult>;
}
