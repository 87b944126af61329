import { isFinding } from "@stagegate/schema";
import type { Check } from "@stagegate/schema";
import type { GateSection } from "./page.ts";
import { gateName, plural } from "./words.ts";

/**
 * The checks of a gate for tools that count them: with one for the gate itself where its checks do
 * not tell why it is not green, so that missing data looks like no pass.
 */
export function judgedChecks(section: GateSection): readonly Check[] {
  const gaps =
    section.missing.length > 0 || section.errors.length > 0 || section.checks.length === 0;
  return gaps ? [ownVerdict(section), ...section.checks] : section.checks;
}

/** The same, with one check for the findings that the report of the gate had no room for. */
export function countedChecks(section: GateSection): readonly Check[] {
  const { findings } = section.omitted;
  if (findings === 0) return judgedChecks(section);
  const rest: Check = {
    id: `gate:${section.id}#omitted`,
    title: `${gateName(section.id)}: ${plural(findings, "more finding")}`,
    verdict: isFinding(section) ? section.verdict : "warn",
    message: `beyond the cap of the report of the gate: ${plural(findings, "finding")}, only in the outcomes file`,
  };
  return [...judgedChecks(section), rest];
}

function ownVerdict(section: GateSection): Check {
  return {
    id: `gate:${section.id}#verdict`,
    title: `${gateName(section.id)}: verdict`,
    verdict: section.verdict,
    message: section.summary,
  };
}

/** Path below the root of the repository; undefined for one that leads out of it. */
export function sourcePath({ location }: Check): string | undefined {
  const file = location?.file.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
  if (file === undefined || file === "" || file.startsWith("/") || /^[A-Za-z]:/.test(file)) {
    return undefined;
  }
  return file.split("/").includes("..") ? undefined : file;
}

/** First part of a check id, `<kind>:<place>#<title path>`. */
export function kindOf({ id }: Check): string {
  const [kind = ""] = id.split(":", 1);
  return /^[A-Za-z][\w-]{0,40}$/.test(kind) ? kind : "check";
}
