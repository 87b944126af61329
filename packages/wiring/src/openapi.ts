import { shellWord, verdictExitCode } from "@stagegate/core";
import type { Host } from "@stagegate/core";
import { judgeSpecs } from "@stagegate/contracts";
import type { Level, SpecResult } from "@stagegate/contracts";
import { resultChecks } from "@stagegate/gates/contract-checks";
import { worstVerdict } from "@stagegate/schema";
import type { Check, Verdict } from "@stagegate/schema";
import { shownAddress } from "./openapi/address.ts";
import { nameOf, pairsOf } from "./openapi/sides.ts";

export { createHost } from "./forges.ts";
export { COMPARISON_FORMATS, renderComparison } from "./openapi/formats.ts";
export type { ComparisonFormat } from "./openapi/formats.ts";

/** From which level on a change counts for the exit code. */
export type FailOn = "breaking" | "dangerous" | "none";

export interface ComparisonRequest {
  /** The older document; what the newer one was at the merge base with `branch`, where left out. */
  base: string | undefined;
  head: string;
  branch: string | undefined;
  /** Other hosts that references may lead to. */
  remoteRefs: readonly string[];
  failOn: FailOn;
  /** What is shown from which level on; counts are of all. */
  level: Level;
}

/** Documents compared one by one. A document that cannot be compared is never without changes. */
export interface Comparison {
  /** What was compared with what, for people. */
  how: string;
  verdict: Verdict;
  exitCode: number;
  results: readonly SpecResult[];
  /** Findings and errors as a gate has them. */
  checks: readonly Check[];
}

const SHOWN: Readonly<Record<Level, readonly Level[]>> = {
  breaking: ["breaking"],
  dangerous: ["breaking", "dangerous"],
  compatible: ["breaking", "dangerous", "compatible"],
};

/** Compares API descriptions. Throws GateError for names that lead nowhere. */
export async function compareDocuments(
  host: Host,
  request: ComparisonRequest,
): Promise<Comparison> {
  const { failOn } = request;
  const head = await nameOf(host, request.head);
  const base = request.base === undefined ? undefined : await nameOf(host, request.base);
  const branch = request.branch ?? host.info.targetBranch ?? "main";
  const { specs, how } = await pairsOf(host, { base, head, branch, hosts: request.remoteRefs });
  const today = new Date(host.clock.now()).toISOString().slice(0, 10);
  const results = await judgeSpecs(specs, { levels: SHOWN.compatible, today });
  const names =
    base === undefined ? [request.head, "--branch", branch] : [request.base, request.head];
  if (request.remoteRefs.length > 0) names.push("--remote-refs", request.remoteRefs.join(","));
  const reproduce = `stagegate diff-openapi ${names.map((name) => shellWord(shownName(name ?? ""))).join(" ")}`;
  const checksOf = (result: SpecResult): Check[] =>
    resultChecks(withLevels(result, SHOWN.dangerous), {
      acceptance: new Map(),
      reproduce: () => reproduce,
    });
  // What is not shown counts all the same.
  const verdicts = results.flatMap((result) =>
    checksOf(result).map((check) => verdictOf(result, check, failOn)),
  );
  const verdict = worstVerdict(verdicts) ?? "inconclusive";
  const shown = results.map((result) => withLevels(result, SHOWN[request.level]));
  const checks = shown.flatMap(checksOf);
  return { how, verdict, exitCode: verdictExitCode(verdict), results: shown, checks };
}

function withLevels(result: SpecResult, levels: readonly Level[]): SpecResult {
  if (result.outcome !== "compared") return result;
  return { ...result, findings: result.findings.filter(({ level }) => levels.includes(level)) };
}

/** What could not be compared is let through by no level. */
function verdictOf({ outcome }: SpecResult, { verdict }: Check, failOn: FailOn): Verdict {
  if (outcome === "error") return verdict;
  if (verdict === "warn" && failOn === "dangerous") return "fail";
  return verdict === "fail" && failOn === "none" ? "warn" : verdict;
}

/** Without what may be secret in an address. */
function shownName(text: string): string {
  return /^https?:/i.test(text) ? (shownAddress(text) ?? text) : text;
}
