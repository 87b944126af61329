import { isSame } from "../compose/merge.ts";
import { parseDuration, parseRatio } from "../quantity.ts";

/** What a new value of a key does to the judge. Of `unknown` nobody can say, so the base counts. */
export type Direction = "same" | "tighter" | "looser" | "unknown";

/** When a value of a key is looser than another; nothing means that the key is not there. */
export type Rule =
  /** One of these words, the tightest first; nothing means `unset`. */
  | { kind: "words"; tightFirst: readonly string[]; unset: string }
  /** A limit from above: less is tighter, and nothing is no limit. */
  | { kind: "at-most" }
  /** A limit from below. */
  | { kind: "at-least" }
  /** Each item of the list asks for something more; nothing is `unset`. */
  | { kind: "demands"; unset: readonly string[] | "all" | "unknown" }
  /** Each item of the list excuses something. */
  | { kind: "grants" }
  /** Nothing judges all there is; a value leaves something out. */
  | { kind: "narrows" }
  /** Whether it is there: to take it away is looser. */
  | { kind: "presence" }
  /** One word of the list is the one that nobody wants. */
  | { kind: "gains"; item: string }
  /** Another value is another judge. */
  | { kind: "any" };

export function directionOf(rule: Rule, before: unknown, now: unknown): Direction {
  if (isSame(before, now)) return "same";
  switch (rule.kind) {
    case "words":
      return ofWords(rule, before, now);
    case "at-most":
      return ofLimits(before, now, (less) => less);
    case "at-least":
      return ofLimits(before, now, (less) => !less);
    case "demands":
      return ofDemands(rule.unset, before, now);
    case "grants":
      return ofSets(textsOf(before) ?? [], textsOf(now) ?? [], "looser");
    case "narrows":
      return now === undefined ? "tighter" : before === undefined ? "looser" : "unknown";
    case "presence":
      return now === undefined ? "looser" : before === undefined ? "tighter" : "same";
    case "gains":
      return textsOf(now)?.includes(rule.item) === true &&
        textsOf(before)?.includes(rule.item) !== true
        ? "looser"
        : "same";
    case "any":
      return "unknown";
  }
}

function ofWords(
  { tightFirst, unset }: Extract<Rule, { kind: "words" }>,
  before: unknown,
  now: unknown,
): Direction {
  const [was, is] = [before, now].map((word) => tightFirst.indexOf(String(word ?? unset)));
  if (was === undefined || is === undefined || was < 0 || is < 0) return "unknown";
  return was === is ? "same" : is < was ? "tighter" : "looser";
}

function ofLimits(before: unknown, now: unknown, isTighter: (less: boolean) => boolean): Direction {
  if (before === undefined) return "tighter";
  if (now === undefined) return "looser";
  const [was, is] = [quantityOf(before), quantityOf(now)];
  if (was === undefined || is === undefined) return "unknown";
  if (was.unit !== is.unit) return "unknown";
  if (was.value === is.value) return "same";
  return isTighter(is.value < was.value) ? "tighter" : "looser";
}

function ofDemands(
  unset: readonly string[] | "all" | "unknown",
  before: unknown,
  now: unknown,
): Direction {
  const [was, is] = [before, now].map((list) => textsOf(list) ?? unset);
  if (was === "unknown" || is === "unknown") return "unknown";
  if (was === "all") return is === "all" ? "same" : "looser";
  if (is === "all") return "tighter";
  return ofSets(was ?? [], is ?? [], "tighter");
}

/** Sets that differ both ways are looser in what one has and the other has not. */
function ofSets(
  before: readonly string[],
  now: readonly string[],
  more: "tighter" | "looser",
): Direction {
  const added = now.some((item) => !before.includes(item));
  const gone = before.some((item) => !now.includes(item));
  if (!added && !gone) return "same";
  if (added && gone) return "unknown";
  return added === (more === "tighter") ? "tighter" : "looser";
}

function textsOf(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.map(String) : undefined;
}

export interface Quantity {
  value: number;
  /** `ms`, `ratio`, or empty for a plain number. */
  unit: string;
}

/** The number of a limit, with the unit that it is told in; undefined for anything else. */
export function quantityOf(value: unknown): Quantity | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? { value, unit: "" } : undefined;
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  const ms = parseDuration(text);
  if (ms !== undefined) return { value: ms, unit: "ms" };
  const ratio = parseRatio(text);
  if (ratio !== undefined) return { value: ratio, unit: "ratio" };
  const number = text === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? { value: number, unit: "" } : undefined;
}
