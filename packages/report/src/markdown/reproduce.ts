import { mdCommands, mdLink } from "../escape/markdown.ts";
import { webAddress } from "../escape/html.ts";
import { cleanLine } from "../escape/clean.ts";
import type { ReportPage } from "../model/page.ts";
import { reproduceCommands } from "../model/reproduce.ts";
import type { LeftOut } from "./comment.ts";
import type { Level } from "./ladder.ts";

const MAX_COMMAND = 400;

/** One command per red gate: that of its first finding. */
export function reproduceBlock(page: ReportPage, level: Level, left: LeftOut): string[] {
  // Half a command would do something else; a long one stays in the HTML report.
  const commands = reproduceCommands(page).filter(
    (command) => cleanLine(command, MAX_COMMAND + 1).length <= MAX_COMMAND,
  );
  const shown = commands.slice(0, level.reproduce);
  left.commands += commands.length - shown.length;
  const again = rerunLine(page);
  if (shown.length === 0) return again;
  return ["#### Reproduce", mdCommands(shown), ...again];
}

/** Where a red run can be started once more. */
function rerunLine({ exitCode, run }: ReportPage): string[] {
  const address = webAddress(run.url);
  return exitCode === 0 || address === undefined
    ? []
    : [mdLink("Run again from the page of the run", address)];
}
