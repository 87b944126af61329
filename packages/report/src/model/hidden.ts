import { MASK } from "@stagegate/core";
import type { ReportPage } from "./page.ts";

/** How many places of what the gates said are hidden as secrets. */
export function hiddenCount({ sections, culprit, notes }: ReportPage): number {
  return countIn([sections, culprit, notes]);
}

function countIn(value: unknown): number {
  if (typeof value === "string") return marksIn(value);
  if (typeof value !== "object" || value === null) return 0;
  let sum = 0;
  for (const item of Object.values(value)) sum += countIn(item);
  return sum;
}

function marksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(MASK); at !== -1; at = text.indexOf(MASK, at + MASK.length)) {
    count += 1;
  }
  return count;
}
