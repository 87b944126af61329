import type { Check, CheckClass, Verdict } from "@stagegate/schema";
import { bySeverity, isAccepted, isFinding } from "@stagegate/schema";
import type { GateOutcomes, GateSection, ReportPage } from "./page.ts";

/** A check as a row of the long list, which a script draws as far as it is looked at. */
export interface CheckRow {
  id: string;
  title: string;
  gate: string;
  verdict: Verdict;
  class?: CheckClass;
  service?: string;
  owner?: string;
  ms?: number;
  attempts?: number;
  /** Stored runs that failed and that were flaky, of how many. */
  past?: { runs: number; failed: number; flaky: number };
  /** As `history.recent`. */
  recent?: string;
  /** What the report says of it; other rows have only their outcome. */
  check?: Check;
  section?: GateSection;
}

export interface PageChecks {
  /** Findings that the page itself holds, by gate; also without scripts. */
  lead: ReadonlyMap<string, readonly Check[]>;
  /** Everything else, findings first. */
  rows: readonly CheckRow[];
  /** How many checks there are beyond them. */
  omitted: number;
}

/** Findings of a gate that stand in the page as a whole; the next ones are drawn when looked at. */
const MAX_LEAD = 100;
const MAX_LEAD_ALL = 300;
const MAX_ROWS = 50_000;

/** What a change does to the policy that judges it: never one among many findings. */
export function isPolicy({ id }: Check): boolean {
  return id.startsWith("policy:");
}

/** Whether a section has anything besides what the change loosens, which stands apart. */
export function hasBlock({ id, checks }: GateSection): boolean {
  return id !== "policy" || !checks.every(isPolicy);
}

/** Divides the checks of a page into what is read first and what is looked for. */
export function pageChecks(page: ReportPage): PageChecks {
  const lead = new Map<string, Check[]>();
  const rows: CheckRow[] = [];
  let room = MAX_LEAD_ALL;
  let omitted = 0;
  const services = new Set(page.versions.map(({ service }) => service));
  for (const check of page.sections.flatMap(({ checks }) => checks)) {
    if (check.service !== undefined) services.add(check.service);
  }
  for (const section of redFirst(page.sections)) {
    const checks = section.checks.filter((check) => !isPolicy(check));
    const first = [...checks.filter(isFinding), ...checks.filter(isAccepted)].slice(
      0,
      Math.min(MAX_LEAD, room),
    );
    room -= first.length;
    lead.set(section.id, first);
    const placed = new Set(first.map(({ id }) => id));
    for (const check of checks) if (!placed.has(check.id)) rows.push(rowOf(section, check));
    const known = new Set(section.checks.map(({ id }) => id));
    const rest = outcomeRows(page, section.id, { known, services });
    for (const row of rest.rows) rows.push(row);
    omitted += rest.omitted;
  }
  // A stable sort: within a verdict the order of the gates stays.
  rows.sort((a, b) => rankOf(a) - rankOf(b));
  return {
    lead,
    rows: rows.slice(0, MAX_ROWS),
    omitted: omitted + Math.max(0, rows.length - MAX_ROWS),
  };
}

/** What needs a look comes first; within it the order of the run stays. */
export function redFirst(sections: readonly GateSection[]): GateSection[] {
  return [...sections].sort((a, b) => bySeverity(a.verdict, b.verdict));
}

const ORDER: readonly Verdict[] = ["fail", "error", "inconclusive", "warn", "pass", "skip"];

function rankOf({ verdict, class: kind }: CheckRow): number {
  return ORDER.indexOf(verdict) * 2 + (kind === undefined ? 1 : 0);
}

function rowOf(section: GateSection, check: Check): CheckRow {
  const { id, title, verdict, service, owner, durationMs, attempts, history } = check;
  return {
    id,
    title,
    gate: section.id,
    verdict,
    ...(check.class === undefined ? {} : { class: check.class }),
    ...(service === undefined ? {} : { service }),
    ...(owner === undefined ? {} : { owner }),
    ...(durationMs === undefined ? {} : { ms: durationMs }),
    ...(attempts === undefined ? {} : { attempts }),
    ...(history?.recent === undefined ? {} : { recent: history.recent }),
    check,
    section,
  };
}

/** Checks that only the outcomes have; what a report without them left out is counted. */
function outcomeRows(
  page: ReportPage,
  gate: string,
  { known, services }: { known: ReadonlySet<string>; services: ReadonlySet<string> },
): { rows: CheckRow[]; omitted: number } {
  const files = (page.outcomes ?? []).filter((each) => each.gate === gate);
  const missing = page.sections.find(({ id }) => id === gate)?.omitted.checks ?? 0;
  if (files.length === 0) return { rows: [], omitted: missing };
  const rows = new Map<string, CheckRow>();
  for (const { outcomes } of files) {
    for (const outcome of outcomes) {
      if (known.has(outcome.id) || rows.has(outcome.id)) continue;
      rows.set(outcome.id, outcomeRow(gate, outcome, services));
    }
  }
  return { rows: [...rows.values()], omitted: files.reduce((sum, each) => sum + each.omitted, 0) };
}

/** A row of which nothing but the outcome is known; its title is that of the id. */
export function outcomeRow(
  gate: string,
  outcome: GateOutcomes["outcomes"][number],
  services: ReadonlySet<string>,
): CheckRow {
  const { scope, title } = partsOf(outcome.id);
  return {
    id: outcome.id,
    title: title === "" ? outcome.id : title,
    gate,
    verdict: outcome.v,
    ...(outcome.f === true ? { class: "flaky" as const } : {}),
    ...(services.has(scope) ? { service: scope } : {}),
    ...(outcome.ms === undefined ? {} : { ms: outcome.ms }),
    ...(outcome.n === undefined ? {} : { attempts: outcome.n }),
  };
}

/** `<kind>:<service or project>/<file>#<title path>`, as CheckSchema has it. */
export function partsOf(id: string): { scope: string; title: string } {
  const hash = id.indexOf("#");
  const head = hash === -1 ? id : id.slice(0, hash);
  const scope = head.slice(head.indexOf(":") + 1).split("/", 1)[0] ?? "";
  return { scope, title: hash === -1 ? "" : id.slice(hash + 1) };
}
