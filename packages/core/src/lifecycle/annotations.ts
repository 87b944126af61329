import { isFinding } from "@stagegate/schema";
import type { Check } from "@stagegate/schema";
import type { Annotation } from "../ports/terminal.ts";

/** More than any place shows; adapters show what fits and count the rest. */
const MAX_ANNOTATIONS = 300;

/** Findings as marks beside the code, in the order given; at most 300. `name`: the gate they are of. */
export function toAnnotations(name: string, checks: readonly Check[]): Annotation[] {
  const findings = checks.filter(isFinding);
  return findings.slice(0, MAX_ANNOTATIONS).map((check) => ({
    level: check.verdict === "warn" ? "warning" : "error",
    title: `${name}: ${check.title}`,
    message: check.message ?? check.verdict,
    ...(check.location === undefined ? {} : { location: check.location }),
  }));
}
