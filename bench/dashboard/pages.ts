import { createCheckCollector, mergeSection, renderDashboard, renderHtml } from "@stagegate/report";
import type { RunPoint } from "@stagegate/report";
import type { GateReport } from "@stagegate/schema";
import { MESSAGE, STACK } from "./checks.ts";
import type { BenchCheck } from "./checks.ts";

const SUBJECT = {
  forge: "local",
  repository: "acme/shop",
  commit: "c0ffee12",
  tested: "c0ffee12",
} as const;
const RUN = { forge: "local", repository: "acme/shop", id: "1", attempt: 1 } as const;
/** What a report holds of its findings, and of other checks. */
const [FINDINGS, OTHERS] = [1_000, 200];

const idOf = ({ file, title }: BenchCheck): string => `e2e:${file}#${title}`;

/** Our page of one run: 1,000 findings in the report, every check from the outcomes. */
export function ownPage(checks: readonly BenchCheck[]): string {
  const outcomes = checks.map((check) => ({
    id: idOf(check),
    v: check.failed ? ("fail" as const) : ("pass" as const),
    ms: check.ms,
  }));
  return renderHtml({
    title: "Shop",
    verdict: "fail",
    exitCode: 4,
    generatedAt: "2026-11-25T05:50:00Z",
    durationMs: 600_000,
    subject: SUBJECT,
    run: RUN,
    targetBranch: "main",
    sections: [mergeSection("run-e2e", [reportOf(checks)])],
    culprit: { why: "", evidence: [], gates: [], runnersUp: [] },
    versions: [],
    notes: [],
    toolVersion: "0",
    outcomes: [{ gate: "run-e2e", outcomes, omitted: 0 }],
  });
}

function reportOf(checks: readonly BenchCheck[]): GateReport {
  const failed = checks.filter((check) => check.failed);
  const passed = checks.filter((check) => !check.failed);
  const kept = [...failed.slice(0, FINDINGS), ...passed.slice(0, OTHERS)];
  const none = { warn: 0, inconclusive: 0, skip: 0, error: 0, flaky: 0 };
  return {
    schema: "stagegate/report/v1",
    gate: "run-e2e",
    verdict: "fail",
    enforcement: "all",
    blocking: true,
    exitCode: 4,
    summary: `${failed.length} of ${checks.length} tests failed`,
    startedAt: "2026-11-25T05:40:00Z",
    durationMs: 600_000,
    subject: SUBJECT,
    versions: [],
    run: RUN,
    checks: kept.map(checkOf),
    counts: { total: checks.length, pass: passed.length, fail: failed.length, ...none },
    metrics: [],
    evidence: [],
    ranking: [],
    notes: [],
    omitted: { checks: checks.length - kept.length, findings: 0, evidence: 0 },
    tool: { name: "stagegate", version: "0" },
  };
}

function checkOf(check: BenchCheck): GateReport["checks"][number] {
  const { title, ms, failed } = check;
  const frame = { id: idOf(check), title, durationMs: ms };
  if (!failed) return { ...frame, verdict: "pass" };
  return { ...frame, verdict: "fail", message: MESSAGE, detail: STACK };
}

/** Our page of thirty runs of the same checks. */
export function ownDashboard(checks: readonly BenchCheck[]): string {
  const collector = createCheckCollector(checks.length);
  const runs = Array.from({ length: 30 }, (_item, at): RunPoint => {
    const v = (check: BenchCheck, index: number) =>
      check.failed && (index + at) % 3 === 0 ? ("fail" as const) : ("pass" as const);
    const outcomes = checks.map((check, index) => ({
      id: idOf(check),
      v: v(check, index),
      ms: check.ms,
    }));
    collector.add(at, "run-e2e", outcomes);
    const failed = outcomes.filter((outcome) => outcome.v === "fail").length;
    return {
      at: new Date(Date.UTC(2026, 10, 30 - at, 5)).toISOString(),
      id: String(at),
      attempt: 1,
      commit: `${at}`.padStart(40, "a"),
      verdict: failed > 0 ? "fail" : "pass",
      durationMs: 600_000,
      gates: [
        {
          gate: "run-e2e",
          verdict: "fail",
          durationMs: 600_000,
          counts: { judged: checks.length, failed, flaky: 0 },
          figures: [],
        },
      ],
    };
  }).reverse();
  return renderDashboard({
    title: "Shop",
    generatedAt: "2026-11-30T06:00:00Z",
    toolVersion: "0",
    runs,
    checks: collector.result(checks.length).checks,
    omittedChecks: 0,
    notes: [],
  });
}

/** What a few lines of script make: a row of a table per check, hidden where it does not fit. */
export function tablePage(checks: readonly BenchCheck[]): string {
  const rows = checks.map(
    ({ file, title, failed, ms }) =>
      `<tr><td>${failed ? "failed" : "passed"}</td><td>${title}</td><td>${file}</td><td>${ms} ms</td></tr>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Tests</title><h1>Tests</h1><input type="search">
<table><tbody>${rows.join("")}</tbody></table>
<script>
const rows = [...document.querySelectorAll("tr")];
const text = rows.map((row) => row.textContent.toLowerCase());
document.querySelector("input").addEventListener("input", (event) => {
  const word = event.target.value.toLowerCase();
  rows.forEach((row, at) => { row.hidden = !text[at].includes(word); });
});
</script>`;
}
