import { describe, expect, test } from "vitest";
import type { BaselineRecord, Check, Outcome } from "@stagegate/schema";
import { gateHistory } from "../history/past.ts";
import { absentChecks } from "./absent.ts";

function stored(outcomes: Outcome[]): BaselineRecord {
  return {
    schema: "stagegate/baseline/v1",
    project: "shop",
    recordedAt: "2026-11-01T10:00:00Z",
    subject: { forge: "local", repository: "shop", commit: "c", tested: "c" },
    run: { forge: "local", repository: "shop", id: "1", attempt: 1 },
    gates: [{ gate: "run-e2e", verdict: "pass", durationMs: 1, outcomes, metrics: [] }],
  };
}

const check = (id: string, verdict: Check["verdict"]): Check => ({
  id: `e2e:/a.ts#${id}`,
  title: id,
  verdict,
});
const was = (id: string, v: Outcome["v"]): Outcome => ({ id: `e2e:/a.ts#${id}`, v });
const history = gateHistory("run-e2e", [
  stored([was("stays", "pass"), was("goes", "pass"), was("rests", "fail"), was("slept", "skip")]),
  stored([was("older", "pass"), was("rests", "pass")]),
]);
const NOW = [check("stays", "pass"), check("rests", "skip"), check("slept", "skip")];
const GATE = { gate: "run-e2e", inputs: {} } as const;

describe("tests that are not judged any more", () => {
  test("are named: what is gone, and what is skipped now", () => {
    expect(absentChecks(GATE, NOW, history)).toEqual({
      removed: { total: 1, listed: [{ id: "e2e:/a.ts#goes", title: "goes" }] },
      skipped: { total: 1, listed: [{ id: "e2e:/a.ts#rests", title: "rests" }] },
    });
  });

  test.each<[string, Parameters<typeof absentChecks>]>([
    ["a leg", [{ ...GATE, inputs: { key: "1" } }, NOW, history]],
    ["a selection", [{ ...GATE, inputs: { grep: "x" } }, NOW, history]],
    ["a run without any test", [GATE, [], history]],
    ["a run with too little data", [GATE, [...NOW, check("x", "inconclusive")], history]],
    ["a gate without tests", [{ ...GATE, gate: "verify-contracts" }, NOW, history]],
    ["a history that is empty", [GATE, NOW, gateHistory("run-e2e", [])]],
    [
      "a run that has them all",
      [GATE, [...NOW.slice(0, 1), check("goes", "fail"), check("rests", "pass")], history],
    ],
  ])("are not told of %s", (_what, given) => {
    expect(absentChecks(...given)).toBeUndefined();
  });

  test("do not include findings that were no tests: those never pass", () => {
    const past = gateHistory("run-e2e", [stored([was("stays", "pass"), was("readable", "fail")])]);
    expect(absentChecks(GATE, [check("stays", "pass")], past)).toBeUndefined();
  });

  test("are counted in full and listed up to a cap", () => {
    const many = Array.from({ length: 80 }, (_, at) => was(`t${at}`, "pass"));
    const absent = absentChecks(GATE, NOW, gateHistory("run-e2e", [stored(many)]));
    expect([absent?.removed.total, absent?.removed.listed.length]).toEqual([80, 50]);
  });
});
