import { bumpFingerprint, versionBump } from "@stagegate/contracts";
import type { SpecResult } from "@stagegate/contracts";
import type { BumpPolicy } from "./policy.ts";

type Compared = Extract<SpecResult, { outcome: "compared" }>;

/** Where a new major version allows breaks: what it is, for people. */
export function allowedByBump(
  { versions }: Compared,
  policy: BumpPolicy | undefined,
): string | undefined {
  if (policy !== "sufficient" || versionBump(versions) !== "major") return undefined;
  return `allowed by the new major version ${versions.head ?? ""}`;
}

/** Breaks that did not come with a new major version, where they have to. */
export function missingBump(
  { service, file, versions, counts }: Compared,
  policy: BumpPolicy | undefined,
): { message: string; fingerprint: string } | undefined {
  if (policy !== "required" || counts.breaking === 0) return undefined;
  const bump = versionBump(versions);
  if (bump === "major") return undefined;
  const { base = "nothing", head = "nothing" } = versions;
  const breaks = counts.breaking === 1 ? "a change breaks" : `${counts.breaking} changes break`;
  const why = bump === "unknown" ? ", of which nobody can tell that it is one" : "";
  return {
    message: `${breaks}, which needs a new major version: info.version went from ${shown(base)} to ${shown(head)}${why}`,
    fingerprint: bumpFingerprint(service, file),
  };
}

/** Anything may stand there. */
function shown(version: string): string {
  return version.length > 40 ? `${version.slice(0, 40)}…` : version;
}
