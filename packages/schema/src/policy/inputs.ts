import { isSame, valueAt } from "../compose/merge.ts";
import type { Config, GateId } from "../types.ts";
import type { PolicyChange } from "./change.ts";
import { directionOf } from "./direction.ts";
import { POLICY_KEYS } from "./keys.ts";

/** Key of the configuration that an input stands for, where it has another name or place. */
const RENAMED: Readonly<Partial<Record<string, readonly string[]>>> = {
  "run-e2e.runner-config": ["run-e2e", "config"],
  "run-e2e.project": ["run-e2e", "projects"],
  "verify-contracts.contract-results": ["verify-contracts", "results"],
  "check-slo.prometheus-url": ["telemetry", "prometheus", "url"],
};

/** Inputs that name no key: they say where this job works, or which part of the whole it does. */
const NO_KEY: ReadonlySet<string> = new Set([
  "artifacts",
  "base-file",
  "config",
  "environment",
  "head-file",
  "key",
  "mode",
  "needs",
  "objective",
  "out-dir",
  "profile",
  "quiet",
  "record",
  "scenario",
  "service",
]);

/** Where the configuration says what an input says; undefined where it has no such key. */
export function keyOfInput(gate: GateId, input: string): readonly string[] | undefined {
  if (NO_KEY.has(input)) return undefined;
  if (input === "target-branch") return ["baseline", "branch"];
  return RENAMED[`${gate}.${input}`] ?? [gate, input];
}

/**
 * Inputs that may not relax what the base says. Others choose a part of the whole, as the legs of a
 * matrix do: the part that is left out has a job of its own.
 */
const JUDGED = [
  "enforcement",
  "on-inconclusive",
  "on-unavailable",
  "on-flaky",
  "paths",
  "base",
  "gates",
];

/** Inputs that another place is judged by: legs need them, so they count, and are told. */
const TOLD = ["dir", "runner-config", "timeout"];

/** What inputs loosen of that which the file on the target branch says. */
export function judgeInputs(
  gate: GateId,
  inputs: Readonly<Record<string, unknown>>,
  base: Config,
): { name: string; change: PolicyChange }[] {
  return [...JUDGED, ...TOLD].flatMap((name) => {
    const now = inputs[name];
    const at = keyOfInput(gate, name) ?? [];
    const key = POLICY_KEYS.find(({ path }) => isSame(path, at));
    if (now === undefined || key === undefined) return [];
    const before = valueAt(base, key.path);
    // What the file leaves open is for the pipeline to say.
    if (before === undefined) return [];
    const direction = directionOf(key.rule, before, now);
    if (direction === "same" || direction === "tighter") return [];
    const { path, onlyTold } = key;
    const counts = onlyTold === true ? { counts: onlyTold } : {};
    return { name, change: { path, direction, before, now, ...counts } };
  });
}
