import type { GateId } from "../types.ts";
import type { Rule } from "./direction.ts";

/** A key that says how a change is judged, and when another value of it is looser. */
export interface PolicyKey {
  path: readonly string[];
  rule: Rule;
  /** The change counts, and is told: what stood there before may be gone. */
  onlyTold?: true;
}

const ENFORCEMENT: Rule = { kind: "words", tightFirst: ["all", "new", "observe"], unset: "all" };
const FAIL_OR_WARN: Rule = { kind: "words", tightFirst: ["fail", "warn"], unset: "fail" };
const ANY: Rule = { kind: "any" };

function policies(gate: GateId): PolicyKey[] {
  return [
    { path: [gate, "enforcement"], rule: ENFORCEMENT },
    { path: [gate, "on-inconclusive"], rule: FAIL_OR_WARN },
    { path: [gate, "on-unavailable"], rule: FAIL_OR_WARN },
  ];
}

function judging(gate: GateId): PolicyKey[] {
  return [...policies(gate), { path: [gate, "paths"], rule: { kind: "narrows" } }];
}

/**
 * Everything but lists of named items. What is not here says what is built, started or drawn, and
 * counts as the change has it.
 */
export const POLICY_KEYS: readonly PolicyKey[] = [
  ...judging("provision-staging"),
  ...judging("verify-contracts"),
  { path: ["verify-contracts", "base"], rule: ANY },
  { path: ["verify-contracts", "results"], rule: ANY },
  { path: ["verify-contracts", "remote-refs"], rule: { kind: "grants" } },
  {
    path: ["verify-contracts", "version-bump"],
    rule: { kind: "words", tightFirst: ["required", "none", "sufficient"], unset: "none" },
  },
  { path: ["verify-contracts", "pact"], rule: { kind: "presence" } },
  // A program that says what it likes would judge the change.
  { path: ["verify-contracts", "pact", "cli"], rule: ANY },
  { path: ["verify-contracts", "pact", "files"], rule: ANY, onlyTold: true },
  { path: ["verify-contracts", "pact", "providers"], rule: ANY, onlyTold: true },
  { path: ["verify-contracts", "explore"], rule: { kind: "presence" } },
  {
    path: ["verify-contracts", "explore", "services"],
    rule: { kind: "demands", unset: "all" },
  },
  { path: ["verify-contracts", "explore", "methods"], rule: { kind: "demands", unset: "all" } },
  { path: ["verify-contracts", "explore", "allow-hosts"], rule: { kind: "grants" } },
  { path: ["verify-contracts", "explore", "auth"], rule: ANY },
  { path: ["verify-contracts", "explore", "exclude"], rule: { kind: "grants" } },
  { path: ["verify-contracts", "explore", "max-requests"], rule: ANY },
  { path: ["verify-contracts", "explore", "max-duration"], rule: ANY },
  { path: ["verify-contracts", "explore", "seed"], rule: ANY, onlyTold: true },
  { path: ["verify-contracts", "explore", "url"], rule: ANY, onlyTold: true },
  { path: ["run-e2e"], rule: { kind: "presence" } },
  ...judging("run-e2e"),
  {
    path: ["run-e2e", "on-flaky"],
    rule: { kind: "words", tightFirst: ["fail", "warn"], unset: "warn" },
  },
  { path: ["run-e2e", "grep"], rule: { kind: "narrows" } },
  { path: ["run-e2e", "projects"], rule: { kind: "demands", unset: "all" } },
  { path: ["run-e2e", "results"], rule: ANY },
  { path: ["run-e2e", "dir"], rule: ANY, onlyTold: true },
  { path: ["run-e2e", "config"], rule: ANY, onlyTold: true },
  { path: ["run-e2e", "timeout"], rule: ANY, onlyTold: true },
  // It shows what is hidden elsewhere.
  { path: ["run-e2e", "evidence"], rule: { kind: "gains", item: "unscrubbed" } },
  ...judging("load-test"),
  { path: ["check-slo"], rule: { kind: "presence" } },
  ...judging("check-slo"),
  {
    path: ["check-slo", "alerts", "severities"],
    rule: { kind: "demands", unset: ["critical"] },
  },
  { path: ["check-slo", "alerts", "ignore"], rule: { kind: "grants" } },
  ...policies("comment-report"),
  { path: ["comment-report", "gates"], rule: { kind: "demands", unset: "unknown" } },
  { path: ["comment-report", "results"], rule: ANY },
  // Without it no alert is asked for.
  { path: ["telemetry", "prometheus"], rule: { kind: "presence" } },
  { path: ["telemetry", "prometheus", "url"], rule: ANY, onlyTold: true },
  { path: ["baseline", "branch"], rule: ANY },
  { path: ["baseline", "limit"], rule: ANY },
];

/** A list whose items are known by their name: one that is gone is looser, one that is new only adds. */
export interface PolicyList {
  path: readonly string[];
  /** What an item is about: with another value it is another item of the same name. */
  about: readonly (readonly string[])[];
  keys: readonly PolicyKey[];
}

const AT_MOST: Rule = { kind: "at-most" };

export const POLICY_LISTS: readonly PolicyList[] = [
  {
    path: ["check-slo", "objectives"],
    about: [["service"], ["operation"], ["promql"], ["child-calls", "to"], ["latency", "quantile"]],
    keys: [
      { path: ["latency", "below"], rule: AT_MOST },
      { path: ["error-ratio", "below"], rule: AT_MOST },
      { path: ["child-calls", "at-most"], rule: AT_MOST },
      { path: ["below"], rule: AT_MOST },
      { path: ["above"], rule: { kind: "at-least" } },
      // More samples are surer and are less often there; what that does depends on on-inconclusive.
      { path: ["min-samples"], rule: ANY },
    ],
  },
  {
    path: ["load-test", "scenarios"],
    about: [["target"]],
    // Thresholds and phases are compared by what they say: scenario.ts.
    keys: [
      { path: ["timeout"], rule: AT_MOST },
      { path: ["max-in-flight"], rule: ANY, onlyTold: true },
      // Others are answered faster, and what is expected of them may be anything.
      { path: ["requests"], rule: ANY, onlyTold: true },
    ],
  },
];
