import type { GateContext } from "@stagegate/core";
import { isAccepted } from "@stagegate/schema";
import type { Check, GateReport } from "@stagegate/schema";

/** What is said where commands were left out. */
export const NO_COMMANDS =
  "Commands to copy are left out, as a stranger may have written them: the summary of that run has them.";

/**
 * Whether the reports come from a run that strangers may have made up: this one has the rights to
 * post, and gives their words a name that people trust.
 */
export function isOfStrangers({ host }: Pick<GateContext<"comment-report">, "host">): boolean {
  const { source, change } = host.info;
  return source !== undefined && change?.fork !== false;
}

/** The report without what people copy into a shell, or into the policy of the target branch. */
export function withoutCommands(report: GateReport): GateReport {
  return { ...report, checks: report.checks.map(withoutCommand) };
}

function withoutCommand(check: Check): Check {
  const { reproduce: _command, accept: _entry, ...rest } = check;
  // Without an entry nobody would see that the finding was accepted.
  return isAccepted(check) ? { ...rest, accept: "" } : rest;
}
