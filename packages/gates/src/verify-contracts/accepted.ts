import type { Config } from "@stagegate/schema";

/** How an accepted finding is treated. */
export type Acceptance = ReadonlyMap<string, AcceptedEntry>;

export interface AcceptedEntry {
  reason: string;
  owner?: string;
  /** The acceptance has run out: the finding blocks again. */
  expired: boolean;
  expires?: string;
}

/** Accepted findings by fingerprint; an entry holds until the end of its last day, UTC. */
export function acceptanceOf(config: Config | undefined, now: number): Acceptance {
  const today = new Date(now).toISOString().slice(0, 10);
  return new Map(
    (config?.["verify-contracts"]?.accepted ?? []).map(
      ({ fingerprint, reason, owner, expires }) => [
        fingerprint,
        {
          reason,
          expired: expires !== undefined && expires < today,
          ...(owner === undefined ? {} : { owner }),
          ...(expires === undefined ? {} : { expires }),
        },
      ],
    ),
  );
}

const DAY_MS = 86_400_000;
/** Long enough for a consumer to move, short enough to be looked at again. */
const PROPOSED_DAYS = 90;

/** The entry that accepts a finding, for stagegate.yml as it stands; valid before it is filled in. */
export function acceptEntry(fingerprint: string, now: number): string {
  const last = new Date(now + PROPOSED_DAYS * DAY_MS).toISOString().slice(0, 10);
  const entry = `{ fingerprint: "${fingerprint}", owner: "…", reason: "…", expires: "${last}" }`;
  return `verify-contracts:\n  accepted:\n    - ${entry}`;
}
