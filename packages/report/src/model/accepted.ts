import { acceptLines, isAccepted } from "@stagegate/schema";
import type { Check } from "@stagegate/schema";
import type { PlacedCheck } from "./groups.ts";
import type { GateSection, ReportPage } from "./page.ts";

/** Findings of a section that somebody has accepted: whoever merges should still see them. */
export function acceptedOf(section: GateSection): Check[] {
  return section.checks.filter(isAccepted);
}

/** The same of all sections. */
export function acceptedChecks(page: ReportPage): PlacedCheck[] {
  return page.sections.flatMap((section) =>
    acceptedOf(section).map((check) => ({ section, check })),
  );
}

const MAX_LINES = 60;

/** The entries that accept these findings, as lines of stagegate.yml; not yet escaped. */
export function entryLines(findings: readonly PlacedCheck[]): string[] {
  return acceptLines(findings.flatMap(({ check }) => check.accept ?? [])).slice(0, MAX_LINES);
}

/** Where entries are pasted: what the target branch says counts, not what the change says. */
export function entryTitle({ targetBranch }: ReportPage): string {
  return `Accept, in stagegate.yml on ${targetBranch}`;
}
