import type { Check, Verdict } from "@stagegate/schema";
import { cleanBlock, cleanLine } from "./escape/clean.ts";
import { escapeXml } from "./escape/xml.ts";
import type { GateSection, ReportPage } from "./model/page.ts";
import { gateName } from "./model/words.ts";

/**
 * JUnit XML in the shape that GitLab and most readers take: a suite per gate, a case per check.
 * A check that is `inconclusive` or `error` is an `<error>`, `fail` a `<failure>`; a warning passes.
 * A gate without any check gets one case for its own verdict, so that it cannot look green.
 * https://docs.gitlab.com/ci/testing/unit_test_reports/
 */
export function renderJunit(page: ReportPage): string {
  const suites = page.sections.map((section) => suiteOf(section));
  const total = (key: keyof Suite["counts"]): number =>
    suites.reduce((sum, suite) => sum + suite.counts[key], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(page.title === "" ? "stagegate" : page.title)}" tests="${total("tests")}" failures="${total("failures")}" errors="${total("errors")}" skipped="${total("skipped")}" time="${seconds(page.durationMs)}">`,
    ...suites.map((suite) => suite.xml),
    "</testsuites>",
    "",
  ].join("\n");
}

interface Suite {
  xml: string;
  counts: { tests: number; failures: number; errors: number; skipped: number };
}

function suiteOf(section: GateSection): Suite {
  const gaps =
    section.missing.length > 0 || section.errors.length > 0 || section.checks.length === 0;
  const checks = gaps ? [ownVerdict(section), ...section.checks] : section.checks;
  const of = (...verdicts: Verdict[]): number =>
    checks.filter((check) => verdicts.includes(check.verdict)).length;
  const counts = {
    tests: checks.length,
    failures: of("fail"),
    errors: of("error", "inconclusive"),
    skipped: of("skip"),
  };
  const head = `<testsuite name="${attribute(section.id)}" tests="${counts.tests}" failures="${counts.failures}" errors="${counts.errors}" skipped="${counts.skipped}" time="${seconds(section.durationMs)}">`;
  const cases = checks.map((check) => caseOf(section, check));
  return { xml: [`  ${head}`, ...cases, "  </testsuite>"].join("\n"), counts };
}

function ownVerdict(section: GateSection): Check {
  return {
    id: `gate:${section.id}#verdict`,
    title: `${gateName(section.id)}: verdict`,
    verdict: section.verdict,
    message: section.summary,
  };
}

function caseOf(section: GateSection, check: Check): string {
  const file = check.location === undefined ? "" : ` file="${attribute(check.location.file)}"`;
  const open = `    <testcase classname="${attribute(check.service ?? section.id)}" name="${attribute(check.title)}" time="${seconds(check.durationMs ?? 0)}"${file}`;
  const body = verdictElement(check);
  return body === "" ? `${open}/>` : `${open}>${body}</testcase>`;
}

function verdictElement(check: Check): string {
  const message = attribute(check.message ?? check.verdict);
  if (check.verdict === "skip") return `<skipped message="${message}"/>`;
  if (check.verdict === "fail") return `<failure message="${message}">${detail(check)}</failure>`;
  if (check.verdict === "pass" || check.verdict === "warn") return "";
  return `<error message="${message}" type="${check.verdict}">${detail(check)}</error>`;
}

function detail(check: Check): string {
  const lines = [
    check.detail,
    check.reproduce === undefined ? undefined : `Reproduce: ${check.reproduce}`,
  ];
  const text = lines.filter((line) => line !== undefined && line !== "").join("\n\n");
  return text === ""
    ? ""
    : escapeXml(cleanBlock(text, { lines: 100, width: 1_000 }).text).replaceAll("&#10;", "\n");
}

function attribute(text: string): string {
  return escapeXml(cleanLine(text, 500));
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(3);
}
