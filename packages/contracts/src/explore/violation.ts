import type { Cursor } from "../document/json.ts";
import { child } from "../document/json.ts";
import { escapeToken } from "../document/pointer.ts";
import type { Spec } from "../document/spec.ts";
import type { Direction } from "../model.ts";

/** One thing that a value has and its schema does not allow. */
export interface Violation {
  /** JSON pointer into the value. */
  readonly pointer: string;
  readonly keyword: string;
  /** The schema node whose keyword is violated. */
  readonly at: Cursor;
  /** What is wrong, without the value, which may be long or secret. */
  readonly words: string;
}

export interface Judging {
  readonly spec: Spec;
  readonly direction: Direction;
  /**
   * Where documents are read in two ways: strict takes neither as valid, so that what passes is
   * valid for everybody; lenient takes both, so that what fails is invalid for everybody.
   */
  readonly strict: boolean;
  /** Effort left: hostile schemas must not cost hours. Without any, nothing more is violated. */
  work: { left: number };
  /** What is wrong with a value inside of another. */
  readonly inner: (schema: Cursor, placed: Placed) => Violation[];
}

/** A value with its place. */
export interface Placed {
  readonly value: unknown;
  readonly pointer: string;
}

/** A value inside of another. */
export function inside(placed: Placed, key: string | number, value: unknown): Placed {
  return { value, pointer: `${placed.pointer}/${escapeToken(String(key))}` };
}

/** A violation of a keyword of a schema node. */
export function violation(
  { pointer }: Placed,
  schema: Cursor,
  keyword: string,
  words: string,
): Violation {
  return { pointer, keyword, at: child(schema, keyword) ?? schema, words };
}
