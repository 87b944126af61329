/** What an artifact of Stagegate holds. */
export interface ArtifactParts {
  /** Everything but the attempt; of two with the same text the one of the later attempt counts. */
  base: string;
  attempt: number;
}

/** All artifacts that hand files from job to job. */
export const ARTIFACT_PREFIX = "stagegate-";

/**
 * Name of an artifact: what it holds (a gate, `all` gates of a combined run, the `report`), the key
 * of its leg, and last the attempt: names cannot be used twice in one run.
 */
export function artifactName(what: string, key: string | undefined, attempt: number): string {
  return `${ARTIFACT_PREFIX}${what}${key === undefined ? "" : `-${key}`}-${attempt}`;
}

/** The parts of such a name; undefined for one that is not made so. */
export function artifactParts(name: string): ArtifactParts | undefined {
  const found = /^(stagegate-.{1,200})-([1-9]\d{0,8})$/.exec(name);
  const [, base, attempt] = found ?? [];
  return base === undefined ? undefined : { base, attempt: Number(attempt) };
}

/** Of each thing of one of the kinds the name with the last attempt; all other names are left out. */
export function lastAttempts(names: readonly string[], kinds: readonly string[]): Set<string> {
  const known = kinds.map((kind) => `${ARTIFACT_PREFIX}${kind}`);
  const best = new Map<string, { attempt: number; name: string }>();
  for (const name of names) {
    const parts = artifactParts(name);
    if (parts === undefined) continue;
    const { base, attempt } = parts;
    if (!known.some((one) => base === one || base.startsWith(`${one}-`))) continue;
    if ((best.get(base)?.attempt ?? 0) < attempt) best.set(base, { attempt, name });
  }
  return new Set([...best.values()].map(({ name }) => name));
}
