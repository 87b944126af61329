import { describe, expect, test } from "vitest";
import type { BaselineRecord, Check, CheckClass, Outcome, Verdict } from "@stagegate/schema";
import { gateHistory } from "../history/past.ts";
import { classify, toOutcome } from "./classify.ts";

const ID = "e2e:shop/a.spec.ts#pays";

function check(verdict: Verdict, part: Partial<Check> = {}): Check {
  return { id: ID, title: "pays", verdict, ...part };
}

function stored(commit: string, outcomes: Outcome[], gate = "run-e2e" as const): BaselineRecord {
  const run = { forge: "local" as const, repository: "shop", id: "1", attempt: 1 };
  return {
    schema: "stagegate/baseline/v1",
    project: "shop",
    recordedAt: "2026-11-01T10:00:00Z",
    subject: { forge: "local", repository: "shop", commit, tested: commit },
    run,
    gates: [{ gate, verdict: "pass", durationMs: 1, outcomes, metrics: [] }],
  };
}

/** Classified against verdicts of the past, newest first; `f` marks a flaky pass. */
function classOf(now: Check, past: string[]): Check {
  const records = past.map((word, index) => {
    const flaky = word.endsWith("f");
    const v = (flaky ? word.slice(0, -1) : word) as Verdict;
    return stored(`c${index}`, [{ id: ID, v, ...(flaky ? { f: true as const } : {}) }]);
  });
  return classify(now, gateHistory("run-e2e", records));
}

describe("the class of a check", () => {
  test.each<[Verdict, string[], CheckClass | undefined]>([
    ["fail", ["pass"], "new"],
    ["fail", ["fail", "pass"], "known"],
    ["fail", ["error"], "new"],
    ["fail", ["warn"], "new"],
    ["fail", ["inconclusive"], "new"],
    ["warn", ["fail"], "known"],
    ["warn", ["warn"], "known"],
    ["inconclusive", ["inconclusive"], "known"],
    ["fail", ["pass", "fail", "pass"], "new"],
    ["fail", ["pass", "fail", "pass", "fail"], "flaky"],
    ["fail", ["pass", "passf", "passf"], "flaky"],
    ["fail", ["pass", "passf", "pass"], "new"],
    // What was red for long and was fixed comes back.
    ["fail", ["pass", ...Array<string>(15).fill("fail")], "new"],
    ["fail", ["pass", "fail", "fail", "fail", "pass", "pass"], "new"],
    ["fail", ["pass", "fail", "fail", "pass", "fail", "pass"], "new"],
    ["fail", ["pass", "fail", "fail", "pass"], "new"],
    ["pass", ["fail"], "fixed"],
    ["pass", ["pass"], undefined],
    ["skip", ["fail"], undefined],
    ["pass", [], undefined],
    ["fail", [], undefined],
  ])("%s after %j is %s", (now, past, expected) => {
    expect(classOf(check(now), past).class).toBe(expected);
  });

  test.each<[string, number | undefined, string[], CheckClass]>([
    ["once, as it does in every second run", 1, ["pass", "fail", "pass", "fail"], "flaky"],
    ["once, more often than it used to", 1, ["pass", "fail", "pass", "passf", "pass"], "new"],
    [
      "without attempts, as it rarely did",
      undefined,
      ["pass", "fail", "pass", "pass", "fail"],
      "new",
    ],
    ["in every attempt, where a retry used to help", 3, ["passf", "passf", "passf"], "new"],
    ["in every attempt, as in every second run", 2, ["pass", "fail", "pass", "fail"], "new"],
    ["in every attempt, as in the last run", 2, ["fail", "pass", "fail"], "known"],
  ])("that fails %s", (_how, attempts, past, expected) => {
    const now = check("fail", attempts === undefined ? {} : { attempts });
    expect(classOf(now, past).class).toBe(expected);
  });

  test("of a check that no stored run knows is new", () => {
    const records = [stored("c0", [{ id: "e2e:other#x", v: "pass" }])];
    expect(classify(check("fail"), gateHistory("run-e2e", records))).toMatchObject({
      class: "new",
      history: { runs: 0, failed: 0 },
    });
  });

  test.each<[Verdict, CheckClass | undefined]>([
    ["fail", "new"],
    ["pass", undefined],
  ])("that the last run did not have and that was red before: %s is %s", (now, kind) => {
    const records = [
      stored("c1", [{ id: "e2e:other#x", v: "pass" }]),
      stored("c0", [{ id: ID, v: "fail" }]),
    ];
    const { class: found, history } = classify(check(now), gateHistory("run-e2e", records));
    expect(found).toBe(kind);
    expect(history).toMatchObject({ runs: 1, failed: 1, recent: "-f" });
  });

  test("that the last run of its leg has is known, though a later run left the leg out", () => {
    const record = stored("c0", []);
    const legOf = (key: string, id: string, v: Verdict) =>
      record.gates.map((gate) => ({ ...gate, key, outcomes: [{ id, v }] }));
    const records = [
      { ...record, gates: legOf("shop", "e2e:other#x", "pass") },
      { ...record, gates: legOf("cart", ID, "fail") },
    ];
    expect(classify(check("fail"), gateHistory("run-e2e", records, "cart")).class).toBe("known");
  });

  test("is that of its leg: what is red in one is no excuse in another", () => {
    const record = stored("c0", []);
    const gates = (["pass", "fail"] as const).flatMap((v) =>
      record.gates.map((gate) => ({ ...gate, key: v, outcomes: [{ id: ID, v }] })),
    );
    const classIn = (key: string) =>
      classify(check("fail"), gateHistory("run-e2e", [{ ...record, gates }], key)).class;
    expect(classIn("pass")).toBe("new");
    expect(classIn("fail")).toBe("known");
  });

  test("that the gate found flaky itself stays flaky", () => {
    expect(classOf(check("warn", { class: "flaky" }), ["pass", "pass"]).class).toBe("flaky");
  });

  test("looks at runs of the same gate only", () => {
    const records = [stored("c0", [{ id: ID, v: "fail" }])];
    expect(gateHistory("load-test", records)).toMatchObject({ runs: 0, newest: undefined });
    expect(classify(check("fail"), gateHistory("load-test", records))).toEqual(check("fail"));
  });
});

describe("history", () => {
  test("counts, and names the commit of the first failure in a row", () => {
    expect(classOf(check("fail"), ["fail", "fail", "pass", "fail"]).history).toEqual({
      runs: 4,
      failed: 3,
      flaky: 2,
      since: "c1",
      firstSeen: "2026-11-01T10:00:00Z",
      lastCommit: "c0",
      interval: [0.15, 0.85],
      recent: "ffpf",
    });
  });

  test("tells in how many runs it came and went", () => {
    const past = ["pass", "passf", "warn", "fail", "pass"];
    expect(classOf(check("fail", { attempts: 2 }), past)).toMatchObject({
      class: "new",
      history: { runs: 5, failed: 2, flaky: 2 },
    });
    expect(classOf(check("pass"), past).history).not.toHaveProperty("flaky");
  });

  test("takes a row of red runs for one, however long", () => {
    const past = ["pass", "fail", "fail", "fail", "passf", "fail", "fail", "pass"];
    expect(classOf(check("warn", { class: "flaky" }), past).history).toMatchObject({
      runs: 8,
      failed: 5,
      flaky: 3,
    });
  });

  test("names no commit where the last run was green", () => {
    const { history } = classOf(check("fail"), ["pass", "fail"]);
    expect(history).toMatchObject({ runs: 2, failed: 1, flaky: 1, recent: "pf" });
    expect(history).not.toHaveProperty("since");
  });

  test("that was never green begins with the oldest run", () => {
    expect(classOf(check("fail"), ["fail", "fail"]).history).toMatchObject({ since: "c1" });
  });
});

test("history knows how long a check takes when it passes, and where it was flaky or not there", () => {
  const records = [
    stored("c0", [{ id: ID, v: "pass", ms: 10 }]),
    stored("c1", [{ id: "e2e:other#x", v: "pass" }]),
    stored("c2", [{ id: ID, v: "warn", f: true, ms: 500 }]),
    stored("c3", [{ id: ID, v: "pass", ms: 20 }]),
  ];
  expect(classify(check("pass"), gateHistory("run-e2e", records)).history).toMatchObject({
    runs: 3,
    medianMs: 15,
    recent: "p-kp",
  });
});

test("the line of a check holds what history needs and no more", () => {
  expect(
    toOutcome(check("warn", { class: "flaky", attempts: 2, durationMs: 7, message: "x" })),
  ).toEqual({ id: ID, v: "warn", ms: 7, n: 2, f: true });
  expect(toOutcome(check("pass"))).toEqual({ id: ID, v: "pass" });
  const figure = check("pass", { observed: 12, threshold: 20, unit: "ms" });
  expect(toOutcome(figure)).toEqual({ id: ID, v: "pass", o: 12, t: 20, u: "ms" });
});
