import type { Log, Redaction } from "@stagegate/core";
import { createTerminalLog, inert } from "../local/log.ts";
import type { TerminalOptions } from "../local/log.ts";
import { workflowCommand } from "./commands.ts";

/** The log of a job: groups fold, and no text from outside becomes a command. */
export function createRunnerLog(options: Omit<TerminalOptions, "interactive">): Log {
  const { stream, redaction } = options;
  const log = createTerminalLog({ ...options, interactive: false });
  return {
    ...log,
    group(title, lines) {
      const name = inert(title, redaction).replaceAll(/\s+/g, " ").trim();
      stream.write(workflowCommand("group", {}, name));
      for (const line of lines) log.info(line);
      stream.write(workflowCommand("endgroup"));
    },
  };
}

/** The runner masks every line of a secret; a line such as `}` would hide half of the log. */
const SHORTEST_LINE = 8;

/**
 * Redaction that also tells the runner each secret, for what other steps print of it. Values that
 * redaction leaves, as they are words of every report, are left here too.
 */
export function tellRunner(redaction: Redaction, write: (command: string) => void): Redaction {
  const told = new Set<string>();
  return {
    ...redaction,
    mask(secret) {
      redaction.mask(secret);
      const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
      const several = lines.length > 1;
      for (const line of lines) {
        if (line === "" || told.has(line) || (several && line.length < SHORTEST_LINE)) continue;
        if (!several && redaction.text(line) === line) continue;
        told.add(line);
        write(workflowCommand("add-mask", {}, line));
      }
    },
  };
}
