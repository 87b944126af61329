import { exitCodeOf, toGateError } from "@stagegate/core";

export interface SignalOptions {
  /**
   * What a further signal does. `exit`: it is a person who does not want to wait; leases cover what
   * is left. `ignore`: it is a runner that asks again before it kills, and the report is still
   * being written.
   */
  again: "exit" | "ignore";
}

/** Aborted by the first signal that asks this process to end. */
export function abortOnSignal(
  process: Pick<NodeJS.Process, "on" | "exit">,
  { again }: SignalOptions,
): AbortSignal {
  const abort = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (abort.signal.aborted && again === "exit") process.exit(3);
      abort.abort(signal);
    });
  }
  return abort.signal;
}

/** What was thrown outside of a gate, as lines for people and an exit code. */
export function describeThrown(thrown: unknown): { lines: readonly string[]; exitCode: number } {
  const error = toGateError(thrown);
  return {
    lines: [
      `✗ ${error.message}`,
      `  ${error.code}: ${error.hint ?? "`stagegate explain` tells more."}`,
      ...error.detail,
    ],
    exitCode: exitCodeOf(error.kind),
  };
}
