import { countChecks, judge, wouldBlock } from "@stagegate/core";
import type { GateContext, GateOutcome, Policy } from "@stagegate/core";
import { sortChecks } from "@stagegate/report";
import type { GateSection } from "@stagegate/report";
import { isFinding } from "@stagegate/schema";
import type { Check } from "@stagegate/schema";
import { judgeResultFiles } from "../results-files/judge.ts";
import { scrub } from "./scrub.ts";

type Context = GateContext<"comment-report">;

export interface JudgedResults {
  outcome: GateOutcome;
  section: GateSection;
}

/** What the page holds; every check is in the outcomes file. */
const MAX_FINDINGS = 1_000;
const MAX_OTHERS = 200;

/** Judges plain result files of other jobs; undefined when none were asked for. */
export async function judgeResults(context: Context): Promise<JudgedResults | undefined> {
  const globs = context.inputs.results ?? context.config?.["comment-report"]?.results;
  if (globs === undefined || globs.length === 0) return undefined;
  const start = context.host.clock.monotonic();
  const judged = await judgeResultFiles(context, { kind: "test", globs });
  if (context.signal.aborted) return cancelled(context);
  const outcome = scrub(judged, context.redaction);
  const durationMs = Math.round(context.host.clock.monotonic() - start);
  // What is stored later is what was found, and what is shown is what the exit code is made of.
  const shown = { ...outcome, checks: context.classify(outcome.checks) };
  return { outcome, section: sectionOf(context, shown, durationMs) };
}

/** Files that were read in part, or not at all, show nothing about the tests in them. */
function cancelled(context: Context): JudgedResults {
  const error = { code: "STAGEGATE_CANCELLED", message: "the run was cancelled" };
  const outcome: GateOutcome = { summary: error.message, checks: [] };
  const section = sectionOf(context, outcome, 0);
  return { outcome, section: { ...section, verdict: "error", exitCode: 3, errors: [error] } };
}

function sectionOf(context: Context, outcome: GateOutcome, durationMs: number): GateSection {
  const { checks } = outcome;
  const { inputs, config } = context;
  const block = config?.["comment-report"];
  const enforcement = inputs.enforcement ?? block?.enforcement ?? "all";
  const policy: Policy = {
    enforcement,
    onInconclusive: inputs["on-inconclusive"] ?? block?.["on-inconclusive"] ?? "fail",
    onUnavailable: inputs["on-unavailable"] ?? block?.["on-unavailable"] ?? "fail",
  };
  const { verdict, exitCode } = judge(checks, policy);
  const held = enforcement === "observe" ? wouldBlock(checks, policy) : undefined;
  const findings = checks.filter(isFinding);
  const others = checks.filter((check) => !isFinding(check));
  const kept: Check[] = [
    ...sortChecks(findings).slice(0, MAX_FINDINGS),
    ...others.slice(0, MAX_OTHERS),
  ];
  return {
    id: "results",
    verdict,
    exitCode,
    enforcement,
    summary: outcome.summary,
    durationMs,
    legs: [""],
    missing: [],
    checks: kept,
    counts: countChecks(checks),
    ...context.past?.(checks),
    ...(held === undefined ? {} : { wouldBlock: held }),
    metrics: outcome.metrics ?? [],
    charts: [],
    evidence: outcome.evidence ?? [],
    errors: [],
    notes: outcome.notes ?? [],
    omitted: {
      checks: checks.length - kept.length,
      findings: Math.max(0, findings.length - MAX_FINDINGS),
    },
  };
}
