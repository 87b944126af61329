import { isFinding } from "@stagegate/schema";
import type { Run, Subject, Verdict } from "@stagegate/schema";
import { cleanLine } from "../escape/clean.ts";
import { webAddress } from "../escape/html.ts";
import type { ReportPage } from "../model/page.ts";
import { sortChecks } from "../model/section.ts";
import { gateName, VERDICT_WORDS } from "../model/words.ts";

/** What a message about a run says, before it takes the form of a receiver. Texts are one line each. */
export interface Notification {
  title: string;
  verdict: Verdict;
  /** That of the last stored run of the branch. */
  before?: Verdict;
  /** `❌ Shop on main failed (was: passed)`. */
  headline: string;
  branch: string;
  gates: { id: string; name: string; verdict: Verdict; summary: string }[];
  culprit?: { service: string; why: string };
  findings: {
    gate: string;
    title: string;
    message: string;
    service?: string;
    owner?: string;
    class?: string;
  }[];
  /** Findings that are not among them. */
  more: number;
  subject: Subject;
  run: Run;
  /** The report, else the run. */
  url?: string;
  generatedAt: string;
}

const MAX_FINDINGS = 10;
const MAX_GATES = 20;

/** The same content for every receiver; new findings first. */
export function notificationOf(
  page: ReportPage,
  { branch, before }: { branch: string; before: Verdict | undefined },
): Notification {
  const all = page.sections.flatMap(({ id, checks }) =>
    checks.filter(isFinding).map((check) => ({ id, check })),
  );
  const gateOf = new Map(all.map(({ id, check }) => [check, id]));
  const sorted = sortChecks(all.map(({ check }) => check));
  const { label, emoji } = VERDICT_WORDS[page.verdict];
  const was =
    before === undefined || before === page.verdict ? "" : ` (was: ${VERDICT_WORDS[before].label})`;
  const what = page.title === "" ? page.subject.repository : page.title;
  const url = webAddress(page.reportUrl ?? page.run.url ?? "");
  const { service, why } = page.culprit;
  return {
    title: cleanLine(what, 100),
    verdict: page.verdict,
    ...(before === undefined ? {} : { before }),
    headline: cleanLine(
      `${emoji} ${cleanLine(what, 60)} on ${cleanLine(branch, 60)} ${label}${was}`,
      300,
    ),
    branch: cleanLine(branch, 200),
    gates: page.sections.slice(0, MAX_GATES).map(({ id, verdict, summary }) => ({
      id,
      name: gateName(id),
      verdict,
      summary: cleanLine(summary, 200),
    })),
    ...(service === undefined
      ? {}
      : { culprit: { service: cleanLine(service, 100), why: cleanLine(why, 300) } }),
    findings: sorted.slice(0, MAX_FINDINGS).map((check) => ({
      gate: gateOf.get(check) ?? "",
      title: cleanLine(check.title, 200),
      message: cleanLine(check.message ?? check.verdict, 200),
      ...(check.service === undefined ? {} : { service: cleanLine(check.service, 100) }),
      ...(check.owner === undefined ? {} : { owner: cleanLine(check.owner, 100) }),
      ...(check.class === undefined ? {} : { class: check.class }),
    })),
    more: Math.max(0, sorted.length - MAX_FINDINGS),
    subject: page.subject,
    run: page.run,
    ...(url === undefined ? {} : { url }),
    generatedAt: page.generatedAt,
  };
}

/** `new · User journeys: title — message (payments, team)`. */
export function findingLine(finding: Notification["findings"][number]): string {
  const { gate, title, message, service, owner, class: kind } = finding;
  const about = [service, owner].filter((one) => one !== undefined).join(", ");
  return `${kind === undefined ? "" : `${kind} · `}${gateName(gate)}: ${title} — ${message}${about === "" ? "" : ` (${about})`}`;
}

/** `❌ Load: p95 is 900 ms`. */
export function gateLine({ name, verdict, summary }: Notification["gates"][number]): string {
  return `${VERDICT_WORDS[verdict].emoji} ${name}: ${summary}`;
}

/** `main at 0123456789 · run 17`. */
export function placeLine({ branch, subject, run }: Notification): string {
  return `${branch} at ${cleanLine(subject.commit, 40).slice(0, 10)} · run ${cleanLine(run.id, 40)}`;
}
