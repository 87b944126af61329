import { checkId } from "@stagegate/results";
import type { Outcome, Verdict } from "@stagegate/schema";

/**
 * `allure-results/<uuid>-result.json` and a point of Allure 3's `history.jsonl` name a test alike:
 * https://allurereport.org/docs/how-it-works-test-result-file/ and packages/core-api/src/history.ts
 * of allure-framework/allure3.
 */
interface AllureTest {
  name?: unknown;
  fullName?: unknown;
  status?: unknown;
  start?: unknown;
  stop?: unknown;
  duration?: unknown;
  labels?: unknown;
  statusDetails?: { flaky?: unknown } | null;
}

export interface AllureRun {
  outcomes: Outcome[];
  /** Milliseconds since the epoch; undefined where no test tells. */
  at: number | undefined;
}

const STATUS: Readonly<Record<string, Verdict>> = {
  passed: "pass",
  failed: "fail",
  broken: "fail",
  skipped: "skip",
  unknown: "inconclusive",
};

/** Tests of one run; one that was tried several times counts as it ended. */
export function allureRun(tests: readonly unknown[], kind: "e2e" | "test"): AllureRun {
  const all = new Map<string, { outcome: Outcome; start: number }>();
  let at: number | undefined;
  for (const test of tests) {
    if (!isTest(test)) continue;
    const outcome = outcomeOf(test, kind);
    if (outcome === undefined) continue;
    const start = numberOf(test.start) ?? 0;
    const before = all.get(outcome.id);
    const flaky = before !== undefined && before.outcome.v !== outcome.v;
    const last = before !== undefined && before.start > start ? before.outcome : outcome;
    const unsteady = flaky && last.v === "pass";
    all.set(outcome.id, {
      outcome: unsteady ? { ...last, v: "warn", f: true } : last,
      start: Math.max(start, before?.start ?? 0),
    });
    const stop = numberOf(test.stop);
    if (stop !== undefined) at = Math.max(at ?? 0, stop);
  }
  return { outcomes: [...all.values()].map(({ outcome }) => outcome), at };
}

function isTest(test: unknown): test is AllureTest {
  return typeof test === "object" && test !== null && !Array.isArray(test);
}

function outcomeOf(test: AllureTest, kind: "e2e" | "test"): Outcome | undefined {
  const name = textOf(test.name);
  const status = textOf(test.status)?.toLowerCase() ?? "unknown";
  const v = Object.hasOwn(STATUS, status) ? STATUS[status] : undefined;
  if (name === undefined || v === undefined) return undefined;
  const start = numberOf(test.start);
  const stop = numberOf(test.stop);
  const ms =
    numberOf(test.duration) ??
    (start === undefined || stop === undefined ? undefined : stop - start);
  const flaky = test.statusDetails?.flaky === true && v === "pass";
  return {
    id: checkId({ kind, titlePath: [...titlesOf(test), name] }),
    v: flaky ? "warn" : v,
    ...(ms === undefined || ms < 0 ? {} : { ms: Math.round(ms) }),
    ...(flaky ? { f: true as const } : {}),
  };
}

/** As the JUnit report of the same run has it: the class, else the suites. */
function titlesOf(test: AllureTest): string[] {
  const labels = Array.isArray(test.labels) ? test.labels : [];
  const label = (wanted: string): string | undefined => {
    for (const one of labels as readonly { name?: unknown; value?: unknown }[]) {
      if (one?.name === wanted) return textOf(one.value);
    }
    return undefined;
  };
  const byClass = label("testClass");
  if (byClass !== undefined) return [byClass];
  const [before, after] = (textOf(test.fullName) ?? "").split("#", 2);
  if (after !== undefined && before !== undefined && before !== "") return [before];
  return ["parentSuite", "suite", "subSuite"].flatMap((each) => label(each) ?? []);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, 2_000) : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
}
