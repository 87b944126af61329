import { acceptLines, formatDuration, isAccepted, isFinding } from "@stagegate/schema";
import type { Check, Verdict } from "@stagegate/schema";
import type { FinishedGate, Log } from "@stagegate/core";

const ICON: Record<Verdict, string> = {
  pass: "✓",
  warn: "!",
  fail: "✗",
  inconclusive: "?",
  skip: "–",
  error: "✗",
};

const MAX_SHOWN = 10;
const MAX_TAIL = 6;
const NAME_WIDTH = 18;

/** One line for the gate, then its findings; an error with its hint and a folded detail. */
export function showFinished(
  log: Log,
  { report, error }: FinishedGate,
  { verbose }: { verbose: boolean },
): void {
  log.status(undefined);
  // The report printed itself, with the verdict of all gates.
  if (report.gate === "comment-report" && report.error === undefined) return;
  const time = formatDuration(report.durationMs);
  const head = `${ICON[report.verdict]} ${report.gate.padEnd(NAME_WIDTH)} ${report.verdict.padEnd(12)} ${report.summary}  (${time})`;
  log.info(head);
  if (report.error !== undefined) {
    const { code, hint } = report.error;
    // Of several problems each has its own hint, in the detail.
    const one = error === undefined || error.detail.length <= 1;
    log.info(`    ${code}${one && hint !== undefined ? `: ${hint}` : ""}`);
    if (error !== undefined && tellsMore(error.detail, report.error.message))
      log.group(
        "    Detail",
        error.detail.map((l) => `  ${l}`),
      );
    if (verbose && error?.cause instanceof Error)
      log.group("    Stack", (error.cause.stack ?? "").split("\n"));
  }
  const all = report.checks.filter(isFinding);
  const loosened = all.filter(isPolicy);
  const findings = all.filter((check) => !isPolicy(check));
  showLoosened(log, loosened);
  for (const check of findings.slice(0, MAX_SHOWN)) {
    log.info(`    ${findingLine(check)}`);
    // What a service said last is what its owner needs; other details are in the report.
    if (report.gate === "provision-staging") {
      for (const line of (check.detail ?? "").split("\n").slice(-MAX_TAIL))
        if (line !== "") log.info(`        ${line}`);
    }
  }
  const hidden =
    report.counts.total -
    report.counts.pass -
    report.counts.skip -
    loosened.length -
    Math.min(findings.length, MAX_SHOWN);
  if (hidden > 0) log.info(`    … and ${hidden} more`);
  showAccepted(log, report.checks);
  showEntries(log, findings.slice(0, MAX_SHOWN));
  for (const note of report.error === undefined ? report.notes : []) log.debug(`    note: ${note}`);
}

function isPolicy({ id }: Check): boolean {
  return id.startsWith("policy:");
}

/** First of all: what the change does to the limits that it is judged by. */
function showLoosened(log: Log, checks: readonly Check[]): void {
  if (checks.length === 0) return;
  log.info("    What this change loosens, which does not count for it:");
  for (const check of checks.slice(0, MAX_SHOWN)) log.info(`      ${findingLine(check)}`);
  if (checks.length > MAX_SHOWN) log.info(`      … and ${checks.length - MAX_SHOWN} more`);
}

/** Whoever merges sees what breaks a consumer although somebody agreed to it. */
function showAccepted(log: Log, checks: readonly Check[]): void {
  const accepted = checks.filter(isAccepted);
  for (const check of accepted.slice(0, MAX_SHOWN)) log.info(`    ${findingLine(check)}`);
  if (accepted.length > MAX_SHOWN) {
    log.info(`    … and ${accepted.length - MAX_SHOWN} more that are accepted`);
  }
}

function showEntries(log: Log, findings: readonly Check[]): void {
  const lines = acceptLines(findings.flatMap(({ accept }) => accept ?? []));
  if (lines.length === 0) return;
  log.info("    Accept, in stagegate.yml on the target branch:");
  for (const line of lines) log.info(`      ${line}`);
}

/** One line that repeats the message is no detail. */
function tellsMore(detail: readonly string[], message: string): boolean {
  const [only] = detail;
  return detail.length > 1 || (only !== undefined && !only.startsWith(message));
}

function findingLine(check: Check): string {
  const service = check.service === undefined ? "" : `[${check.service}] `;
  const place =
    check.location === undefined
      ? ""
      : ` (${check.location.file}${check.location.line === undefined ? "" : `:${check.location.line}`})`;
  const message = check.message === undefined ? "" : ` — ${check.message.slice(0, 200)}`;
  return `${ICON[check.verdict]} ${service}${check.title}${message}${place}`;
}
