import { mdCommands } from "../escape/markdown.ts";
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
  return shown.length === 0 ? [] : ["#### Reproduce", mdCommands(shown)];
}
