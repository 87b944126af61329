import { fingerprintOf } from "./findings/fingerprint.ts";

/** Whether a version announces a break; `unknown` where one of the two is no number. */
export type VersionBump = "major" | "none" | "unknown";

/**
 * By the rules of semantic versions, whose first number may be followed by less than usual. Before
 * 1.0.0 the second number counts (https://semver.org/#spec-item-4).
 */
export function versionBump({ base, head }: { base?: string; head?: string }): VersionBump {
  const [before, after] = [numbersOf(base), numbersOf(head)];
  if (before === undefined || after === undefined) return "unknown";
  const [major, minor] = [after[0] - before[0], after[1] - before[1]];
  return major > 0 || (major === 0 && after[0] === 0 && minor > 0) ? "major" : "none";
}

/** Stands for "this API breaks without a new major version" of one description. */
export function bumpFingerprint(service: string, file: string): string {
  return fingerprintOf([service, "version-not-bumped", file]);
}

/** A date is a version as well, and says nothing about breaks. */
function numbersOf(version: string | undefined): readonly [number, number] | undefined {
  const found = /^v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.\d{1,9})?(?:[-+][0-9A-Za-z.+-]*)?$/.exec(
    version?.trim() ?? "",
  );
  if (found === null || /^\d{4}-\d{2}/.test(version?.trim() ?? "")) return undefined;
  return [Number(found[1]), Number(found[2] ?? 0)];
}
