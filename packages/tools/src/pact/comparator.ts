import type { ProcessRunner } from "@stagegate/core";
import type { PactComparator, PactComparison, PactMismatch } from "@stagegate/contracts";
import type { FoundComparator } from "./locate-comparator.ts";

const MAX_OUTPUT = 32_000_000;
const MAX_MESSAGE = 500;

export interface PactComparatorOptions {
  find(signal: AbortSignal): Promise<FoundComparator>;
  processes: ProcessRunner;
  /** The Node that runs it, `process.execPath`. */
  node: string;
  /** Folder that it is started in. */
  tmp: string;
}

/**
 * Runs `opc` of `@pactflow/openapi-pact-comparator` once per pact. Its exit code is the number of
 * pacts that differ, so 256 of them look like none, and a crash looks like one. It answers `[]`
 * about a pact of messages as well: that is for the caller to know.
 */
export function createPactComparator(options: PactComparatorOptions): PactComparator {
  let found: Promise<FoundComparator> | undefined;
  return {
    async compare({ description, pact, timeoutMs, signal }) {
      found ??= options.find(signal);
      const tool = await found;
      if (tool.kind === "missing") {
        return { kind: "missing-tool", message: tool.message, hint: tool.hint };
      }
      if (signal.aborted) return crashed("the comparison was cancelled", "");
      const exit = await options.processes.run({
        command: options.node,
        args: [tool.script, "--oas", description, pact],
        cwd: options.tmp,
        // It would be as lenient as the tool that it replaces.
        unset: ["QUIRKS", "NODE_OPTIONS"],
        timeoutMs,
        signal,
        maxOutput: MAX_OUTPUT,
      });
      if (exit.failure !== undefined)
        return crashed(`it could not be started: ${exit.failure}`, "");
      if (signal.aborted) return crashed("the comparison was cancelled", "");
      if (exit.timedOut) return crashed("the comparison took longer than its timeout", exit.stderr);
      if (exit.code !== 0 && exit.code !== 1) {
        const end = exit.code === undefined ? `signal ${exit.signal}` : `exit code ${exit.code}`;
        return crashed(`the comparator ended with ${end}`, exit.stderr);
      }
      return readOutput(exit.stdout, exit.stderr);
    },
  };
}

/** One line of JSON per pact: a list of what differs. */
export function readOutput(stdout: string, stderr: string): PactComparison {
  const lines = stdout.split("\n").filter((line) => line.trim() !== "");
  if (lines.length !== 1) {
    const reason = stderr.split("\n").find((line) => /^\w*Error\b/.test(line));
    return crashed(`the comparator compared nothing: ${reason ?? "no output"}`, stderr);
  }
  try {
    const list: unknown = JSON.parse(lines[0] ?? "");
    if (!Array.isArray(list)) throw new Error("it is no list");
    return { kind: "compared", mismatches: list.map(mismatchOf) };
  } catch (cause) {
    const message = `the output of the comparator cannot be read: ${(cause as Error).message}`;
    return crashed(message, stderr);
  }
}

function mismatchOf(value: unknown): PactMismatch {
  const { type, message, mockDetails, specDetails } = (value ?? {}) as Record<string, unknown>;
  if (typeof message !== "string") throw new Error("a mismatch has no message");
  const pactPlace = locationOf(mockDetails);
  const at = /^\[root\]\.interactions\[(\d+)\]/.exec(pactPlace)?.[1];
  return {
    // What is neither is not taken lightly.
    level: type === "warning" ? "warning" : "error",
    message: message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message,
    interaction: at === undefined ? undefined : Number(at),
    pactPlace,
    place: locationOf(specDetails),
  };
}

function locationOf(value: unknown): string {
  const known = typeof value === "object" && value !== null && "location" in value;
  return known && typeof value.location === "string" ? value.location.slice(0, 2_000) : "[root]";
}

function crashed(message: string, stderr: string): PactComparison {
  const output = stderr.split("\n").filter((line) => line.trim() !== "");
  return { kind: "crashed", message, output: output.slice(0, 10) };
}
