import type { Quantity } from "./direction.ts";
import { quantityOf } from "./direction.ts";

/** One thing that a change does to its own judge, and that does not count for its own verdict. */
export interface PolicyChange {
  /** Keys, with the names of items of lists among them. */
  path: readonly string[];
  /** `unknown`: told as changed, since nobody can say which way it goes. */
  direction: "looser" | "unknown";
  before?: unknown;
  now?: unknown;
  /** Service that the key is about. */
  service?: string;
  /** Who answers for it, where the value itself says so. */
  owner?: string;
  /** The input that gives the new value, with the words that name its source; else it is a file. */
  input?: string;
  /** Set where the new value counts: the old one may be of no use any more, so it is only told. */
  counts?: true;
  /** Set where the value of the base cannot be judged any more either: what it is about is gone. */
  lost?: string;
}

/** The figures of a change of a limit; undefined where they are none of one kind. */
export function figuresOf({
  before,
  now,
}: PolicyChange): { before: Quantity; now: Quantity } | undefined {
  const [was, is] = [quantityOf(before), quantityOf(now)];
  return was === undefined || is === undefined || was.unit !== is.unit
    ? undefined
    : { before: was, now: is };
}
