import type { Cursor } from "../document/json.ts";
import { child, own } from "../document/json.ts";
import type { Change } from "../findings/draft.ts";
import { quote } from "../schema/scope.ts";
import type { OperationScope, Sides } from "./context.ts";
import { placeAt, report } from "./context.ts";

/**
 * Levels of `x-stability-level`, least stable first. The extension is that of oasdiff:
 * https://github.com/oasdiff/oasdiff/blob/main/docs/STABILITY.md
 */
const STABILITY = ["draft", "alpha", "beta", "stable"] as const;

type Stability = (typeof STABILITY)[number];

/** How stable an operation claims to be; one that says nothing, or nothing known, is stable. */
export function stabilityOf(operation: Cursor): Stability {
  const stated = own(operation.value, "x-stability-level");
  return STABILITY.find((level) => level === stated) ?? "stable";
}

/** Whether an operation of this stability promises nothing yet. */
export function mayChange(stability: Stability): boolean {
  return stability === "draft" || stability === "alpha";
}

/** Whether the operation or parameter is marked deprecated, and from when on it may be gone. */
export function deprecation(node: Cursor): { deprecated: boolean; sunset?: string } {
  const sunset = own(node.value, "x-sunset");
  const deprecated = own(node.value, "deprecated") === true;
  return typeof sunset === "string" ? { deprecated, sunset } : { deprecated };
}

/** How much notice consumers had of a removal. */
export type Notice = "none" | "undated" | "over";

/**
 * `over`: the announced date has come. `undated`: announced without a date, so whether consumers
 * have moved is unknown. A date that cannot be read never comes.
 */
export function noticeOf(node: Cursor, today: string | undefined): Notice {
  const { deprecated, sunset } = deprecation(node);
  if (!deprecated) return "none";
  if (sunset === undefined) return "undated";
  const date = dateOf(sunset);
  return date !== undefined && today !== undefined && date <= today ? "over" : "none";
}

/** The day of an RFC 3339 date or time. */
function dateOf(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?=$|[Tt ])/.exec(text)?.[0];
}

/** Compares the promises about the future: how stable an operation is. */
export function compareStability(scope: OperationScope, sides: Sides): void {
  const [before, after] = [stabilityOf(sides.base), stabilityOf(sides.head)];
  if (before === after) return;
  const decreased = STABILITY.indexOf(after) < STABILITY.indexOf(before);
  const change: Change = {
    change: `operation-stability-${decreased ? "decreased" : "increased"}`,
    // No call fails yet, but the next change of the operation would pass for harmless.
    effect: "none",
    ...(decreased ? { level: "breaking" as const } : {}),
    base: child(sides.base, "x-stability-level") ?? sides.base,
    head: child(sides.head, "x-stability-level") ?? sides.head,
    text: `stability went from ${before} to ${after}`,
  };
  report(scope, placeAt("", sides), { ...change, direction: scope.input });
}

/** A date that consumers plan with is a promise: it may move away, but not nearer, nor vanish. */
export function compareSunset(
  scope: OperationScope,
  sides: Sides,
  of: { prefix: string; site: string },
): void {
  const [before, after] = [deprecation(sides.base), deprecation(sides.head)];
  if (!before.deprecated || before.sunset === undefined || !after.deprecated) return;
  if (before.sunset === after.sunset) return;
  const [from, to] = [dateOf(before.sunset), dateOf(after.sunset ?? "")];
  const gone = after.sunset === undefined;
  const broken = gone || to === undefined || (from !== undefined && to < from);
  const way = gone ? "removed" : broken ? "moved-up" : "postponed";
  const now = quote(after.sunset ?? "none");
  report(scope, placeAt(of.site, sides), {
    change: `${of.prefix}-sunset-${way}`,
    effect: "none",
    ...(broken ? { level: "breaking" as const } : {}),
    direction: scope.input,
    base: child(sides.base, "x-sunset"),
    head: child(sides.head, "x-sunset") ?? sides.head,
    text: `sunset went from ${quote(before.sunset)} to ${now}`,
  });
}
