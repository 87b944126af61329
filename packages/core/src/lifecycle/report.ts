import type { Check, GateReport } from "@stagegate/schema";
import type { GateError } from "../error.ts";
import type { GateOutcome } from "../gate.ts";
import { gateHistory } from "../history/past.ts";
import type { GateHistory } from "../history/past.ts";
import { absentChecks } from "./absent.ts";
import { classify } from "./classify.ts";
import type { LoadedConfig } from "./config.ts";
import { boundChecks, countChecks, judge, wouldBlock } from "./enforce.ts";
import type { Policy } from "./enforce.ts";
import { targetBranch } from "./history.ts";
import { sharedInputs } from "./setup.ts";
import type { Setup } from "./setup.ts";

export interface BuiltReport {
  full: GateReport;
  /** Every check, also those beyond the cap of the report. */
  checks: readonly Check[];
}

function frame(
  setup: Setup,
): Pick<
  GateReport,
  "schema" | "gate" | "key" | "startedAt" | "durationMs" | "subject" | "run" | "tool"
> {
  const { key } = sharedInputs(setup);
  return {
    schema: "stagegate/report/v1",
    gate: setup.gate,
    ...(key === undefined ? {} : { key }),
    startedAt: new Date(setup.startedAt).toISOString(),
    durationMs: Math.round(setup.duration()),
    subject: setup.host.info.subject,
    run: setup.host.info.run,
    tool: { name: "stagegate", version: setup.host.version },
  };
}

const MAX_EVIDENCE = 500;
/** With fewer stored runs a rate says little, and the report says that it is learning. */
const ENOUGH_RUNS = 5;

/** The report of a gate that decided: compared with history, enforced, redacted, bounded. */
export function doneReport(setup: Setup, outcome: GateOutcome, policy: Policy): BuiltReport {
  const { redaction } = setup;
  const history = historyOf(setup);
  const checks = compared(setup, redaction.json(outcome.checks), history);
  const judged =
    outcome.skip === undefined
      ? judge(checks, policy)
      : { verdict: "skip" as const, exitCode: 0 as const };
  const { kept, omitted } = boundChecks(checks);
  const exitCode = policy.enforcement === "observe" ? 0 : (outcome.exitCode ?? judged.exitCode);
  const notes = [...(outcome.notes ?? []), ...(setup.history?.notes ?? [])];
  const evidence = outcome.evidence ?? [];
  const full: GateReport = {
    ...frame(setup),
    verdict: judged.verdict,
    enforcement: policy.enforcement,
    blocking: exitCode !== 0,
    exitCode,
    summary: redaction.text(outcome.skip ?? outcome.summary),
    versions: redaction.json(outcome.versions ?? []),
    checks: kept,
    counts: countChecks(checks),
    ...(outcome.skip === undefined ? past(setup, checks, history) : {}),
    ...heldBack(checks, policy, outcome),
    metrics: redaction.json(outcome.metrics ?? []),
    ...(outcome.charts === undefined ? {} : { charts: redaction.json(outcome.charts) }),
    evidence: redaction.json(evidence.slice(0, MAX_EVIDENCE)),
    ranking: redaction.json(outcome.ranking ?? []),
    ...(outcome.diagnosis === undefined ? {} : { diagnosis: redaction.json(outcome.diagnosis) }),
    notes: redaction.json(notes),
    omitted: { ...omitted, evidence: Math.max(0, evidence.length - MAX_EVIDENCE) },
  };
  return { full, checks };
}

/** The checks with owner, and with what the stored runs of the target branch make of them. */
export function compared(
  setup: Setup,
  checks: readonly Check[],
  history: GateHistory = historyOf(setup),
): Check[] {
  return checks.map((check) => classify(withOwner(check, setup.loaded), history));
}

/** As the leg of this run had it. */
export function historyOf(setup: Setup): GateHistory {
  const { gate, history } = setup;
  return gateHistory(gate, history?.records ?? [], sharedInputs(setup).key);
}

/** What the gate was compared with, and which of its tests are gone. */
export function past(
  setup: Setup,
  checks: readonly Check[],
  history: GateHistory = historyOf(setup),
): Pick<GateReport, "compared" | "absent"> {
  if (history.runs === 0) return {};
  const absent = absentChecks(setup, checks, history);
  return {
    compared: {
      branch: targetBranch(setup),
      runs: history.runs,
      wanted: ENOUGH_RUNS,
      ...history.newest,
    },
    ...(absent === undefined ? {} : { absent: setup.redaction.json(absent) }),
  };
}

function heldBack(
  checks: readonly Check[],
  policy: Policy,
  { skip, exitCode }: GateOutcome,
): Pick<GateReport, "wouldBlock"> {
  if (policy.enforcement !== "observe" || skip !== undefined) return {};
  const held = wouldBlock(checks, policy, exitCode);
  return held === undefined ? {} : { wouldBlock: held };
}

function withOwner(check: Check, loaded: LoadedConfig | undefined): Check {
  if (check.owner !== undefined || check.service === undefined) return check;
  const owner = loaded?.config.services[check.service]?.owner;
  return owner === undefined ? check : { ...check, owner };
}

/** The report of a gate that could not decide. */
export function errorReport(
  setup: Setup,
  { error, code }: { error: GateError; code: 1 | 2 | 3 },
  policy: Policy,
): BuiltReport {
  const { redaction } = setup;
  const lenient =
    policy.enforcement === "observe" || (code === 3 && policy.onUnavailable === "warn");
  const exitCode = lenient && error.kind !== "cancelled" && code === 3 ? 0 : code;
  const message = redaction.text(error.message);
  const hint = error.hint === undefined ? {} : { hint: redaction.text(error.hint) };
  const full: GateReport = {
    ...frame(setup),
    verdict: "error",
    enforcement: policy.enforcement,
    blocking: exitCode !== 0,
    exitCode,
    summary: message,
    versions: [],
    checks: [],
    counts: countChecks([]),
    metrics: [],
    evidence: [],
    ranking: [],
    error: { code: error.code, message, ...hint },
    notes: redaction.json(error.detail.slice(0, 100)) as string[],
    omitted: { checks: 0, findings: 0, evidence: 0 },
  };
  return { full, checks: [] };
}
