import { bySeverity, isFinding, worstVerdict } from "@stagegate/schema";
import type { Check, Counts, Enforcement, Verdict, WouldBlock } from "@stagegate/schema";
import { isHabit } from "./classify.ts";

export interface Policy {
  enforcement: Enforcement;
  onInconclusive: "fail" | "warn";
  onUnavailable: "fail" | "warn";
}

export interface Judgement {
  verdict: Verdict;
  exitCode: 0 | 3 | 4 | 5;
}

const EXIT: Partial<Record<Verdict, Judgement["exitCode"]>> = {
  fail: 4,
  inconclusive: 5,
  error: 3,
};

/** The exit code of a verdict that nothing relaxes (design, section 3). */
export function verdictExitCode(verdict: Verdict): Judgement["exitCode"] {
  return EXIT[verdict] ?? 0;
}

/**
 * Whether a finding counts for the exit code under `new`: one that is new, or whose class is not
 * known for lack of history. A test that became flaky with this change is new as well, where flaky
 * tests shall fail: only a habit that the stored runs show lets it pass. What could not be judged
 * counts however long that has been so: no data is never green.
 */
function blocksUnderNew({ verdict, class: kind, history }: Check): boolean {
  if (verdict === "inconclusive" || verdict === "error") return true;
  if (kind === "flaky") return !isHabit(history?.flaky ?? 0);
  return kind === undefined || kind === "new";
}

/**
 * The verdict is the worst check; the exit code is what enforcement and the `on-*` policies make of
 * it. Nothing judged is inconclusive: no data is never green.
 */
export function judge(checks: readonly Check[], policy: Policy): Judgement {
  const verdicts = checks.map((check) => check.verdict);
  const verdict = worstVerdict(verdicts) ?? "inconclusive";
  if (policy.enforcement === "observe") return { verdict, exitCode: 0 };
  const counted = policy.enforcement === "all" ? checks : checks.filter(blocksUnderNew);
  const blocking = (checks.length === 0 ? [verdict] : counted.map((check) => check.verdict))
    // What is only warned about must not hide what is not.
    .filter((each) => !isLenient(each, policy));
  const worst = worstVerdict(blocking);
  return { verdict, exitCode: worst === undefined ? 0 : verdictExitCode(worst) };
}

const MAX_LISTED = 20;

/**
 * What `observe` holds back: the findings that `all` would block on, worst first, with the exit
 * code. `decided` is the code of a gate that speaks for others. Undefined where nothing would block.
 */
export function wouldBlock(
  checks: readonly Check[],
  policy: Policy,
  decided?: number,
): WouldBlock | undefined {
  const exitCode = decided ?? judge(checks, { ...policy, enforcement: "all" }).exitCode;
  if (exitCode === 0) return undefined;
  const blocking = orderChecks(checks).filter(
    (check) => verdictExitCode(check.verdict) !== 0 && !isLenient(check.verdict, policy),
  );
  return {
    exitCode,
    new: blocking.filter(blocksUnderNew).length,
    total: blocking.length,
    listed: blocking.slice(0, MAX_LISTED).map(({ id, title }) => ({ id, title })),
  };
}

function isLenient(verdict: Verdict, policy: Policy): boolean {
  if (verdict === "inconclusive") return policy.onInconclusive === "warn";
  return verdict === "error" && policy.onUnavailable === "warn";
}

/** Counts of checks that are all at hand. */
export function countChecks(checks: readonly Check[]): Counts {
  const counts: Counts = {
    total: checks.length,
    pass: 0,
    warn: 0,
    fail: 0,
    inconclusive: 0,
    skip: 0,
    error: 0,
    flaky: 0,
  };
  for (const check of checks) {
    counts[check.verdict] += 1;
    if (check.class === "flaky") counts.flaky += 1;
  }
  return counts;
}

/** Findings of a report, worst first, what is new first among them; then the rest. Stable. */
export function orderChecks(checks: readonly Check[]): Check[] {
  return [...checks].sort((a, b) => bySeverity(a.verdict, b.verdict) || age(a) - age(b));
}

/** What excuses a finding comes behind what nothing excuses. */
function age({ class: kind }: Check): number {
  if (kind === "known") return 2;
  return kind === "flaky" ? 1 : 0;
}

const MAX_FINDINGS = 1000;
const MAX_OTHERS = 200;

/** What a change loosens (see `policy-checks`): a few, and a reviewer must see them. */
function isPolicy({ id }: Check): boolean {
  return id.startsWith("policy:");
}

/**
 * Keeps all findings up to a cap and a sample of the rest; says exactly what was left out. Those
 * that count under `new` are kept before what is excused, and what a change loosens always.
 */
export function boundChecks(checks: readonly Check[]): {
  kept: Check[];
  omitted: { checks: number; findings: number };
} {
  const ordered = orderChecks(checks);
  const findings = ordered.filter(isFinding);
  const others = ordered.filter((check) => !isFinding(check));
  const urgency = (check: Check): number => (isPolicy(check) ? 0 : blocksUnderNew(check) ? 1 : 2);
  const urgent = [...findings].sort((a, b) => urgency(a) - urgency(b)).slice(0, MAX_FINDINGS);
  const kept = [...orderChecks(urgent), ...others.slice(0, MAX_OTHERS)];
  return {
    kept,
    omitted: {
      checks: checks.length - kept.length,
      findings: findings.length - urgent.length,
    },
  };
}
