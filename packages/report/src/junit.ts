import { escapeXml } from "./escape/xml.ts";
import { cleanBlock, cleanLine } from "./escape/clean.ts";
import type { Check, Verdict } from "@stagegate/schema";
import { countedChecks } from "./model/judged.ts";
import type { GateSection, ReportPage } from "./model/page.ts";

/** What a reader takes of one file, and of all files of a job together. */
export interface JUnitLimits {
  bytes: number;
  /** Estimated as GitLab does it: from the signs `<` and `=`. */
  objects: number;
  bytesOfAll: number;
}

/**
 * GitLab refuses a file of 30 MB, 100 MB of a job, and what it estimates at 250,000 objects; each
 * with a margin. https://docs.gitlab.com/ci/testing/unit_test_reports/,
 * https://docs.gitlab.com/administration/instance_limits/
 */
export const JUNIT_LIMITS: JUnitLimits = {
  bytes: 25_000_000,
  objects: 200_000,
  bytesOfAll: 90_000_000,
};

/**
 * JUnit XML in the shape that GitLab and most readers take: a suite per gate, a case per check.
 * A check that is `inconclusive` or `error` is an `<error>`, `fail` a `<failure>`; a warning passes.
 * A gate without any check gets one case for its own verdict, so that it cannot look green.
 * https://docs.gitlab.com/ci/testing/unit_test_reports/
 */
export function renderJunit(page: ReportPage): string {
  const suites = page.sections.map((section) => partOf(section, countedChecks(section), true));
  return documentOf(page, suites);
}

/**
 * The same as several files, each below the limits. Where all together are too much the details of
 * findings are left out, then what passed.
 */
export function renderJunitFiles(page: ReportPage, limits = JUNIT_LIMITS): string[] {
  const ways = [
    { detailed: true, all: true },
    { detailed: false, all: true },
    { detailed: false, all: false },
  ];
  let files: string[] = [];
  for (const way of ways) {
    files = filesOf(page, limits, way);
    const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(file), 0);
    if (bytes <= limits.bytesOfAll) break;
  }
  return files;
}

interface Way {
  detailed: boolean;
  all: boolean;
}

interface Suite {
  section: GateSection;
  checks: Check[];
  cases: string[];
}

/** What surrounds the cases of a suite is far below this. */
const FRAME = { bytes: 5_000, objects: 40 };

function filesOf(page: ReportPage, limits: JUnitLimits, { detailed, all }: Way): string[] {
  const files: Suite[][] = [];
  let open: Suite[] = [];
  let used = { bytes: FRAME.bytes, objects: FRAME.objects };
  const close = (): void => {
    if (open.length > 0) files.push(open);
    open = [];
    used = { bytes: FRAME.bytes, objects: FRAME.objects };
  };
  for (const section of page.sections) {
    let suite: Suite | undefined;
    for (const check of countedChecks(section)) {
      if (!all && (check.verdict === "pass" || check.verdict === "skip")) continue;
      const text = caseOf(section, check, detailed);
      const more = { bytes: Buffer.byteLength(text) + 1, objects: objectsIn(text) };
      const frame = suite === undefined ? FRAME : { bytes: 0, objects: 0 };
      const tooMuch =
        used.bytes + more.bytes + frame.bytes > limits.bytes ||
        used.objects + more.objects + frame.objects > limits.objects;
      if (tooMuch) {
        close();
        suite = undefined;
      }
      if (suite === undefined) {
        suite = { section, checks: [], cases: [] };
        open.push(suite);
        used = { bytes: used.bytes + FRAME.bytes, objects: used.objects + FRAME.objects };
      }
      suite.checks.push(check);
      suite.cases.push(text);
      used = { bytes: used.bytes + more.bytes, objects: used.objects + more.objects };
    }
  }
  close();
  return files.length === 0 ? [documentOf(page, [])] : files.map((one) => documentOf(page, one));
}

function objectsIn(text: string): number {
  return text.match(/[<=]/g)?.length ?? 0;
}

function partOf(section: GateSection, checks: readonly Check[], detailed: boolean): Suite {
  return {
    section,
    checks: [...checks],
    cases: checks.map((check) => caseOf(section, check, detailed)),
  };
}

function documentOf(page: ReportPage, suites: readonly Suite[]): string {
  const counts = countsOf(suites.flatMap(({ checks }) => checks));
  const title = attribute(page.title === "" ? "stagegate" : page.title);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${title}" ${counts} time="${seconds(page.durationMs)}">`,
    ...suites.map(suiteText),
    "</testsuites>",
    "",
  ].join("\n");
}

function suiteText({ section, checks, cases }: Suite): string {
  const head = `<testsuite name="${attribute(section.id)}" ${countsOf(checks)} time="${seconds(section.durationMs)}">`;
  return [`  ${head}`, ...cases, "  </testsuite>"].join("\n");
}

function countsOf(checks: readonly Check[]): string {
  const of = (...verdicts: Verdict[]): number =>
    checks.filter((check) => verdicts.includes(check.verdict)).length;
  return `tests="${checks.length}" failures="${of("fail")}" errors="${of("error", "inconclusive")}" skipped="${of("skip")}"`;
}

function caseOf(section: GateSection, check: Check, detailed: boolean): string {
  const file = check.location === undefined ? "" : ` file="${attribute(check.location.file)}"`;
  const open = `    <testcase classname="${attribute(check.service ?? section.id)}" name="${attribute(check.title)}" time="${seconds(check.durationMs ?? 0)}"${file}`;
  const body = verdictElement(check, detailed);
  return body === "" ? `${open}/>` : `${open}>${body}</testcase>`;
}

function verdictElement(check: Check, detailed: boolean): string {
  const message = attribute(check.message ?? check.verdict);
  const inside = detailed ? detail(check) : "";
  if (check.verdict === "skip") return `<skipped message="${message}"/>`;
  if (check.verdict === "fail") return `<failure message="${message}">${inside}</failure>`;
  if (check.verdict === "pass" || check.verdict === "warn") return "";
  return `<error message="${message}" type="${check.verdict}">${inside}</error>`;
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
