import type { Cursor } from "../document/json.ts";
import type { Direction, Level } from "../model.ts";
import type { Effect } from "./law.ts";

/** Where in the API a change is, in words, with the nearest known node of both documents. */
export interface Place {
  /** For example `request body` or `query parameter 'limit'`. */
  readonly site: string;
  /** Path of the field below the site, for example `items[].sku`; empty for the site itself. */
  readonly path: string;
  /** Media type as written, where the site has one. */
  readonly media?: string;
  readonly base: Cursor;
  readonly head: Cursor;
}

/** A change as a rule reports it. */
export interface Change {
  /** Rule name; the id is the direction and this, unless the rule has no direction. */
  readonly change: string;
  readonly effect: Effect;
  /** Overrides the law for the few rules that are about more than a set of values. */
  readonly level?: Level;
  /** The changed thing; absent on the side that does not have it. */
  readonly base?: Cursor | undefined;
  readonly head?: Cursor | undefined;
  /** Tells apart several changes of one rule at one place, for example the enum value. */
  readonly detail?: string;
  /** What happened, to be read after the name of the place. */
  readonly text: string;
}

/** A change with everything needed to make a finding of it once its operations are known. */
export interface Draft extends Change {
  readonly direction: Direction;
  readonly place: Place;
}
