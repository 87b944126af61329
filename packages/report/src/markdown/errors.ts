import { mdCode, mdText } from "../escape/markdown.ts";
import { gateName } from "../model/words.ts";
import type { ReportPage } from "../model/page.ts";
import type { Level } from "./ladder.ts";

/** Errors of one gate that are shown; the rest repeats the cause. */
const MAX_ERRORS = 3;

/** What kept a gate from deciding, and what to do: a table cell has no room for the hint. */
export function errorList(page: ReportPage, level: Level): string[] {
  const lines = page.sections.flatMap((section) =>
    section.errors.slice(0, MAX_ERRORS).map((error) => {
      const hint = error.hint === undefined ? "" : ` ${mdText(error.hint, level.width)}`;
      return `- ${mdText(gateName(section.id), 60)}: ${mdText(error.message, level.width)}.${hint} (${mdCode(error.code, 60)})`;
    }),
  );
  return lines.length === 0 ? [] : [`#### Could not decide\n\n${lines.join("\n")}`];
}
