import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Check, CheckClass, Enforcement, Verdict } from "@stagegate/schema";
import { boundChecks, countChecks, judge, orderChecks, wouldBlock } from "./enforce.ts";
import type { Policy } from "./enforce.ts";

const VERDICTS: readonly Verdict[] = ["pass", "warn", "fail", "inconclusive", "skip", "error"];
const CLASSES: readonly (CheckClass | undefined)[] = [undefined, "new", "known", "flaky", "fixed"];

function check(verdict: Verdict, kind?: CheckClass): Check {
  return { id: "e2e:a#b", title: "a", verdict, ...(kind === undefined ? {} : { class: kind }) };
}

function flaky(history?: Check["history"]): Check {
  return { ...check("fail", "flaky"), ...(history === undefined ? {} : { history }) };
}

function policy(part: Partial<Policy> = {}): Policy {
  return { enforcement: "all", onInconclusive: "fail", onUnavailable: "fail", ...part };
}

const checks = fc.array(
  fc.record({
    id: fc.constant("e2e:a#b"),
    title: fc.string(),
    verdict: fc.constantFrom(...VERDICTS),
    class: fc.constantFrom(...CLASSES),
  }) as fc.Arbitrary<Check>,
);

describe("the exit code", () => {
  test.each<[Verdict[], Verdict, number]>([
    [["pass"], "pass", 0],
    [["pass", "skip"], "pass", 0],
    [["skip"], "skip", 0],
    [["pass", "warn"], "warn", 0],
    [["pass", "inconclusive"], "inconclusive", 5],
    [["inconclusive", "error"], "error", 3],
    [["error", "fail", "pass"], "fail", 4],
    [[], "inconclusive", 5],
  ])("of %j is %s, %i", (verdicts, verdict, exitCode) => {
    expect(
      judge(
        verdicts.map((each) => check(each)),
        policy(),
      ),
    ).toEqual({ verdict, exitCode });
  });

  test.each<[string, Check[], Partial<Policy>, number]>([
    ["a new failure", [check("fail", "new")], { enforcement: "new" }, 4],
    ["a known failure", [check("fail", "known")], { enforcement: "new" }, 0],
    ["a known failure", [check("fail", "known")], { enforcement: "all" }, 4],
    ["a failure without history", [check("fail")], { enforcement: "new" }, 4],
    [
      "a habitually flaky failure",
      [flaky({ runs: 9, failed: 2, flaky: 2 })],
      { enforcement: "new" },
      0,
    ],
    [
      "a failure that became flaky",
      [flaky({ runs: 9, failed: 1, flaky: 1 })],
      { enforcement: "new" },
      4,
    ],
    ["a flaky failure without history", [flaky()], { enforcement: "new" }, 4],
    ["a flaky warning", [check("warn", "flaky")], { enforcement: "new" }, 0],
    ["data that was always missing", [check("inconclusive", "known")], { enforcement: "new" }, 5],
    ["what never could be asked", [check("error", "known")], { enforcement: "new" }, 3],
    ["nothing judged", [], { enforcement: "new" }, 5],
    ["anything", [check("fail"), check("error")], { enforcement: "observe" }, 0],
    ["missing data", [check("inconclusive")], { onInconclusive: "warn" }, 0],
    ["nothing judged", [], { onInconclusive: "warn" }, 0],
    ["a source that is down", [check("error")], { onUnavailable: "warn" }, 0],
    [
      "missing data beside a source that may be down",
      [check("error"), check("inconclusive")],
      { onUnavailable: "warn" },
      5,
    ],
    [
      "a failure beside missing data",
      [check("fail"), check("inconclusive")],
      { onInconclusive: "warn" },
      4,
    ],
  ])("of %s under %o", (_about, given, part, exitCode) => {
    expect(judge(given, policy(part)).exitCode).toBe(exitCode);
  });

  test("is 0 only where nothing blocks, whatever is combined", () => {
    const policies = fc.record({
      enforcement: fc.constantFrom<Enforcement>("observe", "new", "all"),
      onInconclusive: fc.constantFrom<"fail" | "warn">("fail", "warn"),
      onUnavailable: fc.constantFrom<"fail" | "warn">("fail", "warn"),
    });
    fc.assert(
      fc.property(checks, policies, (given, rules) => {
        const { exitCode, verdict } = judge(given, rules);
        const has = (wanted: Verdict): boolean => given.some((c) => c.verdict === wanted);
        const mustBlock =
          rules.enforcement !== "observe" &&
          ((rules.onInconclusive === "fail" && (has("inconclusive") || given.length === 0)) ||
            (rules.onUnavailable === "fail" && has("error")) ||
            given.some((c) => c.verdict === "fail" && c.class === "new"));
        expect(exitCode === 0 && mustBlock).toBe(false);
        expect(verdict === "pass" && VERDICTS.slice(1, 4).some(has)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the bounded report", () => {
  test("keeps findings first, worst first, and never changes the totals", () => {
    fc.assert(
      fc.property(checks, (given) => {
        const { kept, omitted } = boundChecks(given);
        expect(kept.length + omitted.checks).toBe(given.length);
        expect(countChecks(given).total).toBe(given.length);
        expect(orderChecks(kept)).toEqual(kept);
      }),
    );
  });

  test.each([
    [1000, 200, 0, 0],
    [1001, 0, 1, 1],
    [0, 201, 1, 0],
    [2500, 3000, 4300, 1500],
  ])("of %i findings and %i passes leaves out %i, %i of them findings", (bad, good, out, worse) => {
    const given = [
      ...Array.from({ length: good }, () => check("pass")),
      ...Array.from({ length: bad }, () => check("fail")),
    ];
    const { kept, omitted } = boundChecks(given);
    expect(omitted).toEqual({ checks: out, findings: worse });
    expect(kept.slice(0, Math.min(bad, 1000)).every((c) => c.verdict === "fail")).toBe(true);
  });

  test.each<[string, Check]>([
    ["what is new", { ...check("fail", "new"), id: "e2e:a#new" }],
    ["a new finding that only warns", { ...check("warn", "new"), id: "e2e:a#new" }],
    ["what the change loosens", { ...check("warn"), id: "policy:run-e2e#enforcement" }],
  ])("keeps %s beside more known failures than it has room for", (_what, urgent) => {
    const known = Array.from({ length: 1_000 }, () => check("fail", "known"));
    const { kept, omitted } = boundChecks([...known, urgent]);
    expect(kept).toContainEqual(urgent);
    expect(kept).toHaveLength(1_000);
    expect(omitted).toEqual({ checks: 1, findings: 1 });
  });

  test("keeps what the change loosens beside more new failures than it has room for", () => {
    const fresh = Array.from({ length: 3_000 }, () => check("fail", "new"));
    const loosened = { ...check("warn"), id: "policy:run-e2e#enforcement" };
    expect(boundChecks([...fresh, loosened]).kept).toContainEqual(loosened);
  });

  test("has what is new before what is known", () => {
    const given = [check("fail", "known"), check("fail", "flaky"), check("fail", "new")];
    expect(orderChecks(given).map((one) => one.class)).toEqual(["new", "flaky", "known"]);
  });

  test("counts every verdict and what is flaky", () => {
    const given = VERDICTS.map((verdict) => check(verdict)).concat(check("warn", "flaky"));
    expect(countChecks(given)).toEqual({
      total: 7,
      pass: 1,
      warn: 2,
      fail: 1,
      inconclusive: 1,
      skip: 1,
      error: 1,
      flaky: 1,
    });
  });
});

describe("what observe holds back", () => {
  const policy = { enforcement: "observe", onInconclusive: "fail", onUnavailable: "warn" } as const;
  const of = (verdict: Check["verdict"], part: Partial<Check> = {}): Check => ({
    id: `e2e:/a#${verdict}`,
    title: verdict,
    verdict,
    ...part,
  });

  test("is the exit code and the findings of `all`, worst first, and how many are new", () => {
    const checks = [of("warn"), of("inconclusive"), of("fail", { class: "known" }), of("error")];
    expect(wouldBlock(checks, policy)).toEqual({
      exitCode: 4,
      new: 1,
      total: 2,
      listed: [
        { id: "e2e:/a#fail", title: "fail" },
        { id: "e2e:/a#inconclusive", title: "inconclusive" },
      ],
    });
  });

  test("is nothing where nothing would block", () => {
    expect(wouldBlock([of("pass"), of("warn"), of("error")], policy)).toBeUndefined();
  });

  test("follows a gate that speaks for others", () => {
    expect(wouldBlock([], policy, 5)).toMatchObject({ exitCode: 5, total: 0 });
    expect(wouldBlock([of("fail")], policy, 0)).toBeUndefined();
  });
});
