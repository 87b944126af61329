import { didYouMean } from "@stagegate/schema";
import type { LoadResult } from "../result.ts";
import type { Threshold } from "./threshold.ts";

/** A ratio for people. */
export function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(ratio < 0.1 ? 2 : 1)}%`;
}

/** A measured value for people. */
export function show(value: number, unit: "ms" | "ratio"): string {
  if (unit === "ratio") return percent(value);
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

/** Why a threshold applies to nothing in a run. */
export function unmet(result: LoadResult, { request, phase }: Threshold): string {
  const requests = [...new Set(result.series.map((each) => each.request))];
  const phases = result.phases.map((each) => each.phase);
  if (phase !== undefined && !phases.includes(phase)) return unknown("phase", phase, phases);
  if (request !== undefined && !requests.includes(request)) {
    return unknown("request", request, requests);
  }
  return "nothing was due in this part of the run";
}

function unknown(what: string, name: string, known: readonly string[]): string {
  const near = didYouMean(name, known);
  const hint = near === undefined ? `there are ${known.join(", ")}` : `did you mean \`${near}\`?`;
  return `the run has no ${what} \`${name}\`: ${hint}`;
}
