import {
  createRedaction,
  exitCodeOf,
  GateError,
  maskVariables,
  toGateError,
} from "@stagegate/core";

/** Oldest major version of Node that everything here was tried on. */
const MIN_NODE = 24;

/** Throws STAGEGATE_TOOL_VERSION on a Node that lacks what the gates use, before one of them does. */
export function requireNode(version: string): void {
  if (Number.parseInt(version, 10) >= MIN_NODE) return;
  throw new GateError(
    "STAGEGATE_TOOL_VERSION",
    `Stagegate needs Node ${MIN_NODE} or newer, this is ${version}`,
    {
      hint: `Put Node ${MIN_NODE} first on PATH, or choose a runner or an image that has it.`,
    },
  );
}

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

/**
 * What was thrown outside of a gate, as lines for people and an exit code. There is no host then, so
 * the secrets are those of the environment; paths and messages of tools can hold what a runner obeys.
 */
export async function describeThrown(
  thrown: unknown,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ text: string; exitCode: number }> {
  const { inert } = await import("@stagegate/platform/local-log");
  const error = toGateError(thrown);
  const redaction = createRedaction();
  maskVariables(redaction, env);
  const lines = [
    `✗ ${error.message}`,
    `  ${error.code}: ${error.hint ?? "`stagegate explain` tells more."}`,
    ...error.detail,
  ];
  return { text: `${inert(lines.join("\n"), redaction)}\n`, exitCode: exitCodeOf(error.kind) };
}
