import { mdText } from "../escape/markdown.ts";
import type { GateSection, ReportPage } from "../model/page.ts";
import { findingCount } from "../model/section.ts";
import { gateName, isObserved, plural } from "../model/words.ts";

const MAX_NAMED = 3;

/** What only looks on, and what it would have blocked: nobody should read it as a pass. */
export function observedLine(page: ReportPage): string[] {
  const held = page.sections.filter(
    (section) => section.wouldBlock !== undefined || isObserved(section),
  );
  if (held.length === 0) return [];
  const parts = held.map((section) => `${mdText(gateName(section.id), 60)} (${heldBack(section)})`);
  return [`**Only observed, would have blocked:** ${parts.join("; ")}.`];
}

function heldBack(section: GateSection): string {
  const { wouldBlock } = section;
  if (wouldBlock === undefined) {
    const count = findingCount(section);
    return count === 0 ? "no verdict" : plural(count, "finding");
  }
  const { listed, total } = wouldBlock;
  const named = listed.slice(0, MAX_NAMED).map(({ title }) => mdText(title, 80));
  const more = total > named.length && named.length > 0 ? `, and ${total - named.length} more` : "";
  const names = named.length === 0 ? "" : `: ${named.join(", ")}${more}`;
  return `${plural(total, "finding")}, ${wouldBlock.new} new${names}`;
}
