/** What of a request tells the form of its answer. */
export interface Asked {
  method: string;
  /** `counted`: in an object that says how many there are. */
  list?: "plain" | "counted" | undefined;
}

/** In place of the error of JavaScript that the first use of such an answer would be. */
export const WRONG_SHAPE = "answered with JSON that is not what its API describes";

/**
 * Whether what a forge answered has the form that all answers of the kind have: a list is one of
 * objects, and what was made or changed has an id. A proxy, or a program that only resembles the
 * forge, may send any JSON.
 */
export function hasShape({ method, list }: Asked, answer: unknown): boolean {
  if (list === "plain") return isList(answer);
  if (!isObject(answer)) return false;
  if (list === "counted") return Object.values(answer).some(isList);
  const changes = ["POST", "PUT", "PATCH"].includes(method);
  return !changes || ["number", "string"].includes(typeof answer["id"]);
}

function isList(answer: unknown): boolean {
  return Array.isArray(answer) && answer.every(isObject);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
