import type { Check, Verdict } from "@stagegate/schema";
import { cleanBlock, cleanLine } from "./escape/clean.ts";
import { countedChecks, kindOf, sourcePath } from "./model/judged.ts";
import type { GateSection, ReportPage } from "./model/page.ts";
import { gateName } from "./model/words.ts";

type Status = "passed" | "failed" | "skipped";

/** A warning does not block; what could not be judged is no pass. The verdict itself is `rawStatus`. */
const STATUS: Readonly<Record<Verdict, Status>> = {
  pass: "passed",
  warn: "passed",
  skip: "skipped",
  fail: "failed",
  error: "failed",
  inconclusive: "failed",
};

/**
 * All checks as CTRF, the Common Test Report Format (https://ctrf.io/docs/specification/overview):
 * a test per check, its suite the gate. A gate without checks is a test of its own.
 */
export function renderCtrf(page: ReportPage): string {
  const tests = page.sections.flatMap((section) =>
    countedChecks(section).map((check) => testOf(section, check)),
  );
  const count = (status: Status): number => tests.filter((test) => test.status === status).length;
  const stop = Date.parse(page.generatedAt);
  const duration = Math.round(page.durationMs);
  const ctrf = {
    reportFormat: "CTRF",
    specVersion: "0.0.0",
    timestamp: page.generatedAt,
    generatedBy: `stagegate ${page.toolVersion}`,
    results: {
      tool: { name: "stagegate", version: page.toolVersion },
      summary: {
        tests: tests.length,
        passed: count("passed"),
        failed: count("failed"),
        skipped: count("skipped"),
        pending: 0,
        other: 0,
        flaky: tests.filter((test) => test.flaky === true).length,
        suites: page.sections.length,
        start: Math.max(0, stop - duration),
        stop,
        duration,
      },
      tests,
      environment: environmentOf(page),
      extra: { verdict: page.verdict, ...culpritOf(page), ...omittedOf(page) },
    },
  };
  return `${JSON.stringify(ctrf, null, 1)}\n`;
}

function testOf(section: GateSection, check: Check) {
  const { service, owner, attempts, message, detail, class: kind } = check;
  const path = sourcePath(check);
  const line = check.location?.line;
  return {
    name: cleanLine(check.title, 500) || check.id.slice(0, 500).toWellFormed(),
    status: STATUS[check.verdict],
    duration: Math.round(check.durationMs ?? 0),
    suite: [gateName(section.id)],
    rawStatus: check.verdict,
    type: kindOf(check),
    ...(message === undefined ? {} : { message: cleanLine(message, 1_000) }),
    ...(detail === undefined
      ? {}
      : { trace: cleanBlock(detail, { lines: 100, width: 1_000 }).text }),
    ...(path === undefined ? {} : { filePath: path }),
    ...(path === undefined || line === undefined || line < 1 ? {} : { line }),
    ...(attempts === undefined || attempts < 2 ? {} : { retries: attempts - 1 }),
    ...(kind === "flaky" ? { flaky: true } : {}),
    extra: {
      id: check.id,
      gate: section.id,
      ...(kind === undefined ? {} : { class: kind }),
      ...(service === undefined ? {} : { service }),
      ...(owner === undefined ? {} : { owner }),
    },
  };
}

function environmentOf({ title, run, subject }: ReportPage): object {
  return {
    ...(title === "" ? {} : { appName: title }),
    buildId: run.id,
    ...(run.url === undefined ? {} : { buildUrl: run.url }),
    repositoryName: subject.repository,
    commit: subject.commit,
    ...(subject.ref === undefined ? {} : { branchName: subject.ref }),
  };
}

/** What no report had room for, so that the tests above are not all. */
function omittedOf({ sections }: ReportPage): { omitted?: GateSection["omitted"] } {
  const sum = (key: "checks" | "findings"): number =>
    sections.reduce((total, { omitted }) => total + omitted[key], 0);
  const omitted = { checks: sum("checks"), findings: sum("findings") };
  return omitted.checks === 0 ? {} : { omitted };
}

function culpritOf({ culprit }: ReportPage): { culprit?: string } {
  return culprit.service === undefined ? {} : { culprit: culprit.service };
}
