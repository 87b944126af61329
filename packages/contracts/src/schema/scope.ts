import type { Cursor } from "../document/json.ts";
import type { Change, Place } from "../findings/draft.ts";
import type { Effect } from "../findings/law.ts";
import type { Direction } from "../model.ts";
import type { SchemaReader } from "./reader.ts";
import type { SchemaSet, Shape } from "./shape.ts";

/** Whether every value of one schema is a value of another. */
export type Cover = "yes" | "no" | "unknown";

/** One step from a schema to a schema inside it. */
export interface Step {
  readonly base: SchemaSet;
  readonly head: SchemaSet;
  /** Appended to the field path, for example `.name`, `[]` or `.*`. */
  readonly path: string;
}

/** What the rules of one schema pair work with. */
export interface Scope {
  readonly direction: Direction;
  /** Values travel as text (parameters, headers), so that any scalar reads as a string. */
  readonly textual: boolean;
  readonly place: Place;
  readonly base: SchemaReader;
  readonly head: SchemaReader;
  report(change: Change): void;
  /** Compares what lies inside, later: the comparison is a queue, never a recursion. */
  descend(step: Step): void;
  /** Decides by trial whether the narrower side fits, in the direction that matters here. */
  covers(base: Shape, head: Shape): Cover;
}

/** The empty conjunction: no schema given, everything allowed. */
export const anything: SchemaSet = { nodes: [], key: "" };

/** Effect of a demand that is only in the base, only in the head, or differs. */
export function effectOf(base: unknown, head: unknown): Effect {
  if (base === undefined) return "narrowed";
  return head === undefined ? "widened" : "unknown";
}

/** First keyword object of a shape, for places. */
export function nodeOf(shape: Shape): Cursor | undefined {
  return shape.parts[0];
}

/** A name or value from a document, fit for one line of a message. */
export function quote(text: string): string {
  // Control and bidi characters could forge lines or reverse what a reviewer reads.
  const safe = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\u{FFFD}");
  return `'${safe.length > 80 ? `${safe.slice(0, 80)}…` : safe}'`;
}
