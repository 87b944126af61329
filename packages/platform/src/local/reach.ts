import type { BaselineList, BaselineStore, Clock, Http } from "@stagegate/core";

/** For so long nobody is expected where nobody was. */
const MEMORY_MS = 60_000;

/** Where nobody has ever answered, history is not waited for any longer. */
export const FIRST_ANSWER_MS = 5_000;

/** Requests to one server, and what they have told about it. */
export interface Reach {
  http: Http;
  /** Whether it has ever answered. */
  answered(): boolean;
  /** Whether nobody was there a moment ago. */
  isSilent(): boolean;
}

export function createReach({ http, clock }: { http: Http; clock: Clock }): Reach {
  let answered = false;
  let silentUntil = -Infinity;
  return {
    http: {
      async request(request) {
        const result = await http.request(request);
        if (result.kind === "response") {
          answered = true;
          silentUntil = -Infinity;
        } else if (isNobody(result.reason)) silentUntil = clock.monotonic() + MEMORY_MS;
        return result;
      },
    },
    answered: () => answered,
    isSilent: () => clock.monotonic() < silentUntil,
  };
}

/** Nothing was sent: the name is not known, or no server listens. A second later that is the same. */
export function isNobody(reason: string): boolean {
  return /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH)\b/.test(reason);
}

/** The same list for all gates of one process; what was stored meanwhile is asked for again. */
export function listOnce(store: BaselineStore): BaselineStore {
  const asked = new Map<string, Promise<BaselineList>>();
  return {
    async put(record) {
      try {
        return await store.put(record);
      } finally {
        asked.clear();
      }
    },
    list(branch, limit, project) {
      const key = JSON.stringify([branch, limit, project]);
      const listing = asked.get(key) ?? store.list(branch, limit, project);
      asked.set(key, listing);
      listing.catch(() => asked.delete(key));
      return listing;
    },
  };
}
