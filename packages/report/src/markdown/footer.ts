import { MASK } from "@stagegate/core";
import { mdCode, mdText } from "../escape/markdown.ts";
import { hiddenCount } from "../model/hidden.ts";
import type { ReportPage } from "../model/page.ts";
import { gateName, plural } from "../model/words.ts";
import type { LeftOut } from "./comment.ts";
import type { Level } from "./ladder.ts";

/** Notes, gaps and the exact statement of what is not shown; on every rung. */
export function footer(page: ReportPage, level: Level, left: LeftOut): string {
  const notes = [...missingParts(page), ...page.notes.map((note) => mdText(note, level.width))];
  const shown = notes.slice(0, level.notes);
  left.notes += notes.length - shown.length;
  const lines = shown.map((note) => `- ${note}`);
  const parts = leftOutParts(left);
  const omitted =
    parts.length === 0
      ? "Nothing was left out here."
      : `Not shown here: ${parts.join(", ")}; the HTML report of the run has them.`;
  const unheld = page.sections.reduce((sum, section) => sum + section.omitted.checks, 0);
  const capped =
    unheld === 0
      ? ""
      : ` ${plural(unheld, "check")} beyond the cap of the gate reports ${unheld === 1 ? "is" : "are"} only in the outcomes files.`;
  const hidden = hiddenCount(page);
  const redacted =
    hidden === 0
      ? ""
      : ` ${plural(hidden, "place")} ${hidden === 1 ? "was" : "were"} hidden as ${hidden === 1 ? "a secret" : "secrets"} (${mdCode(MASK)}).`;
  const sentence = `<sub>${omitted}${capped}${redacted} Stagegate ${mdText(page.toolVersion, 30)}</sub>`;
  return lines.length === 0 ? sentence : `${lines.join("\n")}\n\n${sentence}`;
}

function missingParts(page: ReportPage): string[] {
  return page.sections.flatMap((section) =>
    section.missing.map((why) => `${mdText(gateName(section.id), 60)}: ${mdText(why, 200)}`),
  );
}

function leftOutParts(left: LeftOut): string[] {
  const parts: [number, string, string][] = [
    [left.findings, "finding", "findings"],
    [left.loosened, "loosened limit", "loosened limits"],
    [left.accepted, "accepted finding", "accepted findings"],
    [left.details, "detail or piece of evidence", "details and pieces of evidence"],
    [left.diagrams, "diagram", "diagrams"],
    [left.gates, "gate", "gates"],
    [left.lines, "line of the folded lists", "lines of the folded lists"],
    [left.notes, "note", "notes"],
    [left.commands, "command", "commands"],
  ];
  return parts.filter(([count]) => count > 0).map(([count, one, many]) => plural(count, one, many));
}
