import type { Check, GateId, GateInputs } from "@stagegate/schema";
import type { OutDir } from "../out-dir.ts";
import type { BaselineList } from "../ports/forge.ts";
import type { Host } from "../ports/host.ts";
import type { Redaction } from "../redact.ts";
import type { LoadedConfig } from "./config.ts";
import type { Policy } from "./enforce.ts";

/** What is known about a run so far; the later fields may be missing when it failed early. */
export interface Setup<G extends GateId = GateId> {
  gate: G;
  host: Host;
  redaction: Redaction;
  startedAt: number;
  duration(): number;
  inputs: GateInputs<G> | undefined;
  loaded: LoadedConfig | undefined;
  out: OutDir | undefined;
  /** It judges no change: no report is written beside those of the run. */
  housekeeping: boolean;
  /** Read before the gate runs: a run that stores itself is not its own history. */
  history: BaselineList | undefined;
  /** The target branch has the say over limits and policies: `policy-from: base`. */
  judgedByBase: boolean;
  /** What the change loosens, and what does not count for its own verdict. */
  loosened: readonly Check[];
  /** What is to be said beside what the gate says. */
  notes: string[];
}

/** Inputs that every gate has. */
export interface SharedInputs {
  key?: string;
  enforcement?: Policy["enforcement"];
  "on-inconclusive"?: "fail" | "warn";
  "on-unavailable"?: "fail" | "warn";
  "target-branch"?: string;
  paths?: readonly string[];
}

export function sharedInputs(setup: Setup): SharedInputs {
  return (setup.inputs ?? {}) as SharedInputs;
}

/** What decides whether a change concerns the gate; empty where every change does. */
export function relevantPaths(setup: Setup): readonly string[] {
  const { gate, housekeeping, loaded } = setup;
  if (gate === "comment-report" || housekeeping) return [];
  const block = loaded?.config[gate] as { paths?: readonly string[] } | undefined;
  return sharedInputs(setup).paths ?? block?.paths ?? [];
}

/** Whether there is a comment that can say that gates run: of a change request, and with the rights. */
export function hasRunning({ gate, host, loaded, housekeeping }: Setup): boolean {
  const { info, capabilities } = host;
  if (gate === "comment-report" || housekeeping) return false;
  if (loaded?.config["comment-report"]?.running === false) return false;
  const { event, subject, source } = info;
  const ofChange = event === "change-request" && subject.changeRequest !== undefined;
  return (
    ofChange && source === undefined && subject.forge !== "local" && capabilities.comments.able
  );
}
