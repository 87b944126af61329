import { isFinding } from "@stagegate/schema";
import type { Check } from "@stagegate/schema";
import type { GateSection, ReportPage } from "./page.ts";
import { isPolicy } from "./rows.ts";

export interface PlacedCheck {
  section: GateSection;
  check: Check;
}

/** Findings by what they mean for the reviewer. */
export interface FindingGroups {
  /** What the change does to the policy that judges it. */
  loosened: PlacedCheck[];
  /**
   * New in this change, or without a history to compare with; also what could not be judged and
   * blocks, however long it has been so.
   */
  fresh: PlacedCheck[];
  flaky: PlacedCheck[];
  /** The target branch has them already. */
  known: PlacedCheck[];
  /** Not findings: they fail on the target branch and pass now. */
  fixed: PlacedCheck[];
}

/** Sorts every check of a page into the groups; passes without a class are in none. */
export function groupFindings(page: ReportPage): FindingGroups {
  const groups: FindingGroups = { loosened: [], fresh: [], flaky: [], known: [], fixed: [] };
  for (const section of page.sections) {
    for (const check of section.checks) {
      const group = groupOf(section, check);
      if (group !== undefined) groups[group].push({ section, check });
    }
  }
  groups.fresh.sort((a, b) => rank(a) - rank(b));
  return groups;
}

function groupOf(section: GateSection, check: Check): keyof FindingGroups | undefined {
  if (isPolicy(check)) return isFinding(check) ? "loosened" : undefined;
  if (check.class === "flaky") return "flaky";
  if (check.class === "fixed") return "fixed";
  if (!isFinding(check)) return undefined;
  return check.class === "known" && !isStuck(section, check) ? "known" : "fresh";
}

/** Whether the check has no verdict and is among what blocks under `new`: no data is never green. */
function isStuck({ exitCode, enforcement }: GateSection, { verdict }: Check): boolean {
  const undecided = verdict === "inconclusive" || verdict === "error";
  return undecided && exitCode !== 0 && enforcement === "new";
}

/** Whether everything in the list is new, where there is a history to tell. */
export function isAllNew(fresh: readonly PlacedCheck[]): boolean {
  return fresh.every(({ check }) => check.class !== "known");
}

/** What blocks comes before what is observed, failures before warnings. */
function rank({ section, check }: PlacedCheck): number {
  const order = ["fail", "error", "inconclusive", "warn"].indexOf(check.verdict);
  return (section.exitCode === 0 ? 10 : 0) + order;
}

/** Whether any check was compared with stored runs of the target branch. */
export function hasHistory(page: ReportPage): boolean {
  return page.sections.some((section) =>
    section.checks.some((check) => check.history !== undefined || check.class !== undefined),
  );
}
