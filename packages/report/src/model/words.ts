import type { Check, Verdict } from "@stagegate/schema";
import { groupFindings, hasHistory } from "./groups.ts";
import type { GateSection, ReportPage } from "./page.ts";

/** What a verdict is called in a sentence, and its sign where pictures cannot be drawn. */
export const VERDICT_WORDS: Readonly<Record<Verdict, { label: string; emoji: string }>> = {
  pass: { label: "passed", emoji: "✅" },
  warn: { label: "passed with warnings", emoji: "⚠️" },
  fail: { label: "failed", emoji: "❌" },
  inconclusive: { label: "inconclusive", emoji: "❔" },
  skip: { label: "skipped", emoji: "⏭️" },
  error: { label: "could not decide", emoji: "🛑" },
};

const GATE_NAMES: Readonly<Record<string, string>> = {
  "provision-staging": "Staging environment",
  "verify-contracts": "Contracts",
  "run-e2e": "User journeys",
  "load-test": "Load",
  "check-slo": "Service levels",
  results: "Test results",
  jobs: "Jobs",
  policy: "Policy",
};

/** What a gate is about, for people; an unknown id stands for itself. */
export function gateName(id: string): string {
  return Object.hasOwn(GATE_NAMES, id) ? (GATE_NAMES[id] ?? id) : id;
}

/** `1 gate`, `2 gates`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The verdict of everything in one line, without markup. */
export function headline(page: ReportPage): string {
  const gates = page.sections.filter((section) => section.id !== "results");
  if (gates.length === 0) return resultsHeadline(page);
  const count = (verdict: Verdict): number =>
    page.sections.filter((section) => section.verdict === verdict).length;
  const one = page.sections.length === 1;
  // The gate that writes this has judged nothing itself, so it is in no count.
  const some = (verdict: Verdict): string =>
    one ? "The gate" : `${count(verdict)} of ${page.sections.length} gates`;
  const sentences: Record<Verdict, string> = {
    fail: `${some("fail")} failed`,
    error: `${some("error")} could not decide`,
    inconclusive: `${some("inconclusive")} had too little to judge`,
    warn: `${some("warn")} passed with warnings${one ? "" : ", none failed"}`,
    pass:
      count("skip") === 0
        ? one
          ? "The gate passed"
          : "All gates passed"
        : `${some("pass")} passed, ${count("skip")} skipped`,
    skip: one ? "The gate was skipped" : "Every gate was skipped",
  };
  const sentence = sentences[page.verdict];
  const said = wasCancelled(page)
    ? `The run was cancelled, ${sentence.replace(/^The/, "the")}`
    : sentence;
  return `${said}${countedFindings(page)}${observed(page)}`;
}

/** Whether a gate did not end because somebody stopped the run. */
function wasCancelled({ sections }: ReportPage): boolean {
  return sections.some(({ errors }) => errors.some(({ code }) => code === "STAGEGATE_CANCELLED"));
}

function resultsHeadline(page: ReportPage): string {
  const [section] = page.sections;
  if (section === undefined) return "Nothing was judged";
  const { counts, errors } = section;
  const [error] = errors;
  if (error !== undefined)
    return `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}`;
  const red = counts.fail + counts.error;
  // Findings about a file are checks too, but no tests.
  const tests = section.metrics.find((metric) => metric.name === "tests")?.value ?? counts.total;
  if (red > 0)
    return red > tests ? "The tests failed" : `${red} of ${plural(tests, "test")} failed`;
  if (page.verdict === "inconclusive") return "The results are not complete enough to judge";
  const flaky = counts.flaky === 0 ? "" : `, ${counts.flaky} flaky`;
  const skipped = counts.skip === 0 ? "" : `, ${counts.skip} skipped`;
  return `${counts.pass + counts.warn} of ${plural(tests, "test")} passed${flaky}${skipped}`;
}

function countedFindings(page: ReportPage): string {
  if (page.verdict === "pass" || page.verdict === "skip" || !hasHistory(page)) return "";
  const { fresh: listed } = groupFindings(page);
  const fresh = listed.filter(({ check }) => check.class !== "known");
  const stuck = listed.length - fresh.length;
  // What a report had no room for may be new.
  const unheld = page.sections.some(({ omitted }) => omitted.findings > 0);
  if (listed.length === 0) return unheld ? "" : " — nothing new in this change";
  const failed = fresh.filter(({ check }) => check.verdict === "fail" || check.verdict === "error");
  const regressed = failed.filter(({ check }) => isFigure(check)).length;
  const parts: [number, string, string?][] = [
    [failed.length - regressed, "new failure"],
    [regressed, "regression"],
    [fresh.length - failed.length, "other new finding"],
    [stuck, "check still without a verdict", "checks still without a verdict"],
  ];
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => plural(count, one, many));
  return ` — ${said.join(", ")}`;
}

/** A figure that is past its limit, where a failure is something that did not work. */
function isFigure({ observed, threshold }: Check): boolean {
  return observed !== undefined && threshold !== undefined;
}

function observed(page: ReportPage): string {
  const red = page.verdict !== "pass" && page.verdict !== "warn" && page.verdict !== "skip";
  if (!red || page.exitCode !== 0) return "";
  return page.sections.some(isObserved) || !page.sections.some(isLetThrough)
    ? " (observed only, does not block)"
    : " (does not block)";
}

/** Whether a section is red but does not decide the exit code, as its gate only looks on. */
export function isObserved(section: GateSection): boolean {
  return isRed(section) && section.exitCode === 0 && section.enforcement !== "new";
}

/** Whether a section is red and lets the change pass: nothing in it is new. */
export function isLetThrough(section: GateSection): boolean {
  return isRed(section) && section.exitCode === 0 && section.enforcement === "new";
}

function isRed({ verdict }: GateSection): boolean {
  return ["fail", "error", "inconclusive"].includes(verdict);
}

/** Whether there is anything to say about a culprit: a red page whose evidence was looked at. */
export function asksForCulprit(page: ReportPage): boolean {
  const red = page.sections.some((section) =>
    ["fail", "error", "inconclusive"].includes(section.verdict),
  );
  return red && (page.culprit.service !== undefined || page.culprit.why !== "");
}

/** False where nothing is committed: outside a repository, and before its first commit. */
export function hasCommit({ commit }: ReportPage["subject"]): boolean {
  return commit !== "" && commit !== "uncommitted";
}

const MAX_NOTES = 3;

/** What the diagnoses say about the traces themselves; why nobody is named stands elsewhere. */
export function diagnosisNotes({ sections }: ReportPage): string[] {
  const notes = sections.flatMap((section) => section.diagnosis?.notes ?? []);
  return [...new Set(notes)]
    .filter((note) => !note.startsWith("No culprit found"))
    .slice(0, MAX_NOTES);
}

/** First seven digits of a commit id; other names are clipped. */
export function shortCommit(commit: string): string {
  return /^[0-9a-f]{8,64}$/i.test(commit) ? commit.slice(0, 7) : commit.slice(0, 40);
}
