import type { ReportPage } from "./page.ts";
import { findingsOf } from "./section.ts";

/** One command per red gate: that of its first finding; not yet escaped. */
export function reproduceCommands(page: ReportPage): string[] {
  const commands = page.sections.flatMap((section) => {
    const found = findingsOf(section).find((check) => check.reproduce !== undefined);
    return found?.reproduce ?? [];
  });
  return [...new Set(commands)];
}
