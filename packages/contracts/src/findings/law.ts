import type { Direction, Level } from "../model.ts";

/**
 * What a change does to the set of values that a place allows. `unknown`: it does one of these,
 * but which cannot be decided; `none`: neither.
 */
export type Effect = "narrowed" | "widened" | "both" | "unknown" | "none";

/**
 * The one law that every level follows: a change that narrows what the server accepts, or widens
 * what it may answer, breaks. What cannot be decided is dangerous.
 */
export function levelOf(effect: Effect, direction: Direction): Level {
  if (effect === "unknown") return "dangerous";
  if (effect === "both") return "breaking";
  const breaks = direction === "request" ? "narrowed" : "widened";
  return effect === breaks ? "breaking" : "compatible";
}

/** The law seen from the other side: what the server sends in a callback, its consumer accepts. */
export function opposite(direction: Direction): Direction {
  return direction === "request" ? "response" : "request";
}
