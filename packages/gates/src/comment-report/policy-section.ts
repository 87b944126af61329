import { countChecks } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { GateSection } from "@stagegate/report";

/** What the change loosens beside the blocks of the gates, which tell of their own. */
export function policySection({
  loosened = [],
}: Pick<GateContext<"comment-report">, "loosened">): GateSection | undefined {
  const [first] = loosened;
  if (first === undefined) return undefined;
  const more = loosened.length === 1 ? "" : ` (and ${loosened.length - 1} more)`;
  return {
    id: "policy",
    verdict: "warn",
    exitCode: 0,
    enforcement: "all",
    summary: `${first.title}${more}`,
    durationMs: 0,
    legs: [""],
    missing: [],
    checks: [...loosened],
    counts: countChecks(loosened),
    metrics: [],
    charts: [],
    evidence: [],
    errors: [],
    notes: [],
    omitted: { checks: 0, findings: 0 },
  };
}
