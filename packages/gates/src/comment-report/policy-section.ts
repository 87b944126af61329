import type { GateContext } from "@stagegate/core";
import { sectionOfChecks } from "@stagegate/report";
import type { GateSection } from "@stagegate/report";
import { scrub } from "./scrub.ts";

/** What the change loosens beside the blocks of the gates, which tell of their own. */
export function policySection({
  loosened = [],
  redaction,
}: Pick<GateContext<"comment-report">, "loosened" | "redaction">): GateSection | undefined {
  const checks = scrub([...loosened], redaction);
  const [first] = checks;
  if (first === undefined) return undefined;
  const more = checks.length === 1 ? "" : ` (and ${checks.length - 1} more)`;
  const summary = `${first.title}${more}`;
  return sectionOfChecks({ id: "policy", verdict: "warn", exitCode: 0, summary, checks });
}
