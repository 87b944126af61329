import { GateError } from "@stagegate/core";
import type { LeaseStore } from "@stagegate/core";
import type { Lease } from "@stagegate/schema";

/** The only writer of a lease while its environment is started; changes do not overtake. */
export interface LeaseRecorder {
  readonly id: string;
  current(): Lease;
  /** Throws when somebody else has ended the lease meanwhile: nothing may be started any more. */
  change(apply: (lease: Lease) => Lease): Promise<void>;
}

/** Writes the lease; resolves once it is stored. */
export async function recordLease(store: LeaseStore, first: Lease): Promise<LeaseRecorder> {
  await store.put(first);
  let current = first;
  let last: Promise<unknown> = Promise.resolve();
  return {
    id: first.id,
    current: () => current,
    change(apply) {
      const turn = last.then(async () => {
        const stored = await store.get(first.id);
        if (stored?.state !== "active") throw ended(first.id);
        current = apply(current);
        await store.put(current);
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

function ended(id: string): GateError {
  return new GateError("STAGEGATE_CANCELLED", `the lease ${id} was ended by another process`, {
    hint: "`stagegate down` or `stagegate reap` ran meanwhile, or the lease expired.",
  });
}
