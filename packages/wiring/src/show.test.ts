import { countChecks } from "@stagegate/core";
import type { FinishedGate, Log } from "@stagegate/core";
import type { Check, GateReport } from "@stagegate/schema";
import { expect, it } from "vitest";
import { showFinished } from "./show.ts";

const ENTRY = 'verify-contracts:\n  accepted:\n    - { fingerprint: "0123456789abcdef" }';

function check(verdict: Check["verdict"], id: string, entry = ENTRY): Check {
  const location = { file: "cart.yaml", line: 12 };
  return { id, title: "Property removed", verdict, location, message: `of ${id}`, accept: entry };
}

function shown(...checks: Check[]): string[] {
  const lines: string[] = [];
  const info = (line: string): void => void lines.push(line);
  const none = (): void => undefined;
  const log: Log = { info, warn: info, error: info, debug: none, group: none, status: none };
  const report: GateReport = {
    schema: "stagegate/report/v1",
    gate: "verify-contracts",
    verdict: "fail",
    enforcement: "all",
    blocking: true,
    exitCode: 4,
    summary: "1 breaking change",
    startedAt: "2026-11-25T05:40:00.000Z",
    durationMs: 1,
    subject: { forge: "local", repository: "shop", commit: "x", tested: "x" },
    versions: [],
    run: { forge: "local", repository: "shop", id: "r", attempt: 1 },
    checks,
    counts: countChecks(checks),
    metrics: [],
    evidence: [],
    ranking: [],
    notes: [],
    omitted: { checks: 0, findings: 0, evidence: 0 },
    tool: { name: "stagegate", version: "0.1.0" },
  };
  const finished: FinishedGate = { report, exitCode: 4, file: undefined, error: undefined };
  showFinished(log, finished, { verbose: false });
  return lines.slice(1);
}

it("shows what is accepted, and the entries that would accept the rest as one piece", () => {
  const other = ENTRY.replace("0123456789abcdef", "fedcba9876543210");
  const fails = [check("fail", "a"), check("fail", "b", other)];
  expect(shown(...fails, check("pass", "c"), { ...check("pass", "d"), accept: undefined })).toEqual(
    [
      "    ✗ Property removed — of a (cart.yaml:12)",
      "    ✗ Property removed — of b (cart.yaml:12)",
      "    ✓ Property removed — of c (cart.yaml:12)",
      "    Accept, in stagegate.yml on the target branch:",
      "      verify-contracts:",
      "        accepted:",
      '          - { fingerprint: "0123456789abcdef" }',
      '          - { fingerprint: "fedcba9876543210" }',
    ],
  );
  expect(shown(check("pass", "c"))).toEqual(["    ✓ Property removed — of c (cart.yaml:12)"]);
});

it("tells first what the change loosens", () => {
  const policy: Check = {
    id: "policy:shop/stagegate.yml#check-slo.enforcement",
    title: "The change loosens check-slo.enforcement",
    verdict: "warn",
    message: "on main: `all`; here: `observe`",
  };
  expect(shown({ ...check("fail", "a"), accept: undefined }, policy)).toEqual([
    "    What this change loosens, which does not count for it:",
    "      ! The change loosens check-slo.enforcement — on main: `all`; here: `observe`",
    "    ✗ Property removed — of a (cart.yaml:12)",
  ]);
});
