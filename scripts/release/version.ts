/** A version of Semantic Versioning 2.0.0 without build metadata, which npm does not tell apart. */
export interface Version {
  text: string;
  major: number;
  minor: number;
  patch: number;
  /** `rc.1` of `1.2.3-rc.1`. */
  prerelease: string | undefined;
}

const PATTERN = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})(?:-([0-9A-Za-z.-]{1,40}))?$/;

export function parseVersion(text: string): Version | undefined {
  const [, major, minor, patch, prerelease] = PATTERN.exec(text) ?? [];
  if (major === undefined) return undefined;
  return {
    text,
    major: Number(major),
    minor: Number(minor),
    patch: Number(patch),
    prerelease,
  };
}

/** The version of a tag `vX.Y.Z`. */
export function versionOfTag(tag: string): Version | undefined {
  return tag.startsWith("v") ? parseVersion(tag.slice(1)) : undefined;
}

export interface Channels {
  /** The tag that follows this release, `v1`; undefined where it stays with a newer one. */
  movingTag: string | undefined;
  /** Whether this is the newest release of all. */
  latest: boolean;
  /** Tag of the npm registry; it must not look like a version range. */
  npmTag: string;
}

/** Where a release goes, by the tags that there are: a fix of an older line moves nothing back. */
export function channelsOf(version: Version, tags: readonly string[]): Channels {
  if (version.prerelease !== undefined) {
    return { movingTag: undefined, latest: false, npmTag: "next" };
  }
  const stable = tags
    .map(versionOfTag)
    .filter((other) => other !== undefined)
    .filter(({ prerelease }) => prerelease === undefined);
  const newer = stable.filter((other) => compare(other, version) > 0);
  const latest = newer.length === 0;
  return {
    movingTag: newer.some(({ major }) => major === version.major) ? undefined : `v${version.major}`,
    latest,
    npmTag: latest ? "latest" : `release-${version.major}`,
  };
}

function compare(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}
