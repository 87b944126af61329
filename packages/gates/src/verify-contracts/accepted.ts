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
