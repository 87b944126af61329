import type { Check } from "@stagegate/schema";
import { formatChange, formatDuration, formatFigure } from "../model/figures.ts";
import { isPolicy } from "../model/rows.ts";

export interface FactRow {
  name: string;
  value: string;
  /** Takes a line of its own. */
  long: boolean;
}

/** What is known of a check besides its message, formatted; not yet escaped. */
export function factRows(check: Check): FactRow[] {
  const { observed, threshold, samples, attempts, durationMs, unit } = check;
  const policy = isPolicy(check);
  const figure = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : formatFigure(value, unit);
  return [
    ...row(policy ? "This change" : "Observed", figure(observed)),
    ...row(policy ? "Target branch" : "Limit", figure(threshold)),
    ...row("Base", baseline(check)),
    ...row("Samples", samples === undefined ? undefined : String(samples)),
    ...row("Attempts", attempts === undefined ? undefined : String(attempts)),
    ...row("Took", durationMs === undefined ? undefined : formatDuration(durationMs)),
    ...row("Usually takes", usually(check)),
    ...row("Place", place(check), true),
    ...row("Check id", check.id, true),
  ];
}

function row(name: string, value: string | undefined, long = false): FactRow[] {
  return value === undefined ? [] : [{ name, value, long }];
}

function baseline({ baseline: before, observed, unit }: Check): string | undefined {
  if (before === undefined) return undefined;
  const change = formatChange(observed, before);
  return `${formatFigure(before, unit)}${change === undefined ? "" : ` (${change})`}`;
}

function usually({ history, durationMs }: Check): string | undefined {
  const before = history?.medianMs;
  if (before === undefined) return undefined;
  const change = formatChange(durationMs, before);
  return `${formatDuration(before)}${change === undefined ? "" : ` (now ${change})`}`;
}

function place({ location }: Check): string | undefined {
  if (location === undefined) return undefined;
  return [location.file, location.line, location.column]
    .filter((part) => part !== undefined)
    .join(":");
}
