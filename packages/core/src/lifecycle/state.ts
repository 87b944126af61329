import type { Verdict } from "@stagegate/schema";
import type { CheckRuns, CommitStatus } from "../ports/forge.ts";

/** One verdict in the words that forges have for it. */
export interface ForgeState {
  status: Parameters<CommitStatus["set"]>[0]["state"];
  conclusion: Parameters<CheckRuns["publish"]>[0]["conclusion"];
}

/**
 * What a commit status and a check run say of a verdict. The exit code decides, as in the job: what
 * is only observed is a success, and missing data is a failure, never something neutral.
 */
export function stateOf({
  verdict,
  exitCode,
  cancelled = false,
}: {
  verdict: Verdict;
  exitCode: number;
  cancelled?: boolean;
}): ForgeState {
  if (exitCode === 0) {
    return { status: "success", conclusion: verdict === "skip" ? "neutral" : "success" };
  }
  if (cancelled) return { status: "error", conclusion: "cancelled" };
  return { status: verdict === "error" ? "error" : "failure", conclusion: "failure" };
}
