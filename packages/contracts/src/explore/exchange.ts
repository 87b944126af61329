import type { Operation } from "./api.ts";
import type { Inputs } from "./inputs.ts";
import type { Credentials } from "./model.ts";
import type { Exchanged } from "./pool.ts";
import type { Step } from "./replay.ts";
import type { Resource } from "./resources.ts";

/** What is asked, and what is known about it before. */
export interface Attempt {
  readonly operation: Operation;
  readonly inputs: Inputs;
  readonly credentials?: Credentials;
  /** Whether the description accepts it; `open`: it does not say. */
  readonly intent: "valid" | "open" | "invalid";
  /** The part that differs from a request that was accepted, for the place of a crash. */
  readonly varied?: { readonly pointer: string; readonly words: string };
  /** The thing that the path must lead to; default: the newest. */
  readonly resource?: Resource;
  /** Numbers of the exchanges without which the answer means nothing. */
  readonly after?: readonly number[];
  /** Things made by it are not used by others. */
  readonly aside?: boolean;
  /** Asked to narrow a fault down: what it shows is not told. */
  readonly trial?: boolean;
}

export interface Exchange extends Exchanged {
  readonly step: Step;
  readonly attempt: Attempt;
  /** Where every reference to a thing was filled in. */
  readonly bound: boolean;
  readonly made: readonly Resource[];
  /** It failed in a way that was not known. */
  readonly crashed: boolean;
}
