import type { LoadPhase } from "./scenario.ts";

/**
 * Arrivals that are due within the first `ms` of a phase, as a real number: the integral of its
 * rate.
 */
export function arrivalsWithin(phase: LoadPhase, ms: number): number {
  const start = phase.rate / 1_000;
  const slope = rateSlope(phase);
  return start * ms + (slope * ms * ms) / 2;
}

/** The time in ms from the phase's start at which `arrivals` are due; inverse of `arrivalsWithin`. */
export function timeOfArrival(phase: LoadPhase, arrivals: number): number {
  const start = phase.rate / 1_000;
  // The root of the quadratic in the form that does not cancel for small slopes.
  const root = Math.sqrt(Math.max(0, start * start + 2 * rateSlope(phase) * arrivals));
  return arrivals === 0 ? 0 : (2 * arrivals) / (start + root);
}

/**
 * How many evenly spaced arrivals a phase has. They sit in the middle of their intervals, so that
 * phases join without two arrivals at once.
 */
export function plannedArrivals(phase: LoadPhase): number {
  return Math.floor(arrivalsWithin(phase, phase.durationMs) + 0.5 + 1e-9);
}

/** Mean asked rate of a phase, arrivals per second. */
export function meanRate(phase: LoadPhase): number {
  return (phase.rate + (phase.rampTo ?? phase.rate)) / 2;
}

function rateSlope(phase: LoadPhase): number {
  return ((phase.rampTo ?? phase.rate) - phase.rate) / 1_000 / phase.durationMs;
}
