import { exitCodeOf, toGateError } from "@stagegate/core";
import type { Log } from "@stagegate/core";

/**
 * Tells what went wrong and returns the exit code. `inWords` may put the hint, which speaks of the
 * flags of a gate, into those of the command.
 */
export function tellFailure(
  log: Log,
  thrown: unknown,
  inWords: (hint: string) => string = (hint) => hint,
): number {
  const error = toGateError(thrown);
  log.error(error.message);
  for (const line of error.detail) log.info(`  ${line}`);
  log.info(`  ${error.code}${error.hint === undefined ? "" : `: ${inWords(error.hint)}`}`);
  return exitCodeOf(error.kind);
}
