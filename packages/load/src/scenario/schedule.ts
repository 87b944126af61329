import { seededRandom } from "./random.ts";
import { arrivalsWithin, plannedArrivals, timeOfArrival } from "./rate.ts";
import type { LoadPhase, LoadScenario } from "./scenario.ts";

/** One arrival of a run. */
export interface Arrival {
  /** When it is due, in ms from the start of the run. */
  readonly dueMs: number;
  /** Position in `scenario.phases`. */
  readonly phase: number;
  /** Position in `scenario.requests`; always 0 in a journey. */
  readonly request: number;
}

/**
 * All arrivals of a scenario in order of time, made one by one: a long run costs no memory. Times
 * are counted from the start of the run, so that errors of one wait never add up to a drift.
 */
export function* schedule(scenario: LoadScenario): Generator<Arrival> {
  const draw = requestDraw(scenario);
  const random = seededRandom(scenario.seed ^ 0x5bd1e995);
  let start = 0;
  for (const [index, phase] of scenario.phases.entries()) {
    const times = scenario.arrivals === "poisson" ? poisson(phase, random) : even(phase);
    for (const time of times) yield { dueMs: start + time, phase: index, request: draw() };
    start += phase.durationMs;
  }
}

function* even(phase: LoadPhase): Generator<number> {
  const count = plannedArrivals(phase);
  for (let k = 0; k < count; k++) yield timeOfArrival(phase, k + 0.5);
}

/**
 * Poisson arrivals with a changing rate by rescaled time: unit-rate arrivals, mapped through the
 * inverse of the integrated rate (Çinlar, "Introduction to Stochastic Processes", 1975).
 */
function* poisson(phase: LoadPhase, random: () => number): Generator<number> {
  if (phase.rate <= 0 && (phase.rampTo ?? 0) <= 0) return;
  const whole = arrivalsWithin(phase, phase.durationMs);
  for (let sum = gap(random); sum < whole; sum += gap(random)) yield timeOfArrival(phase, sum);
}

function gap(random: () => number): number {
  return -Math.log(1 - random());
}

function requestDraw(scenario: LoadScenario): () => number {
  if (scenario.order === "journey" || scenario.requests.length === 1) return () => 0;
  const random = seededRandom(scenario.seed);
  const ends: number[] = [];
  let total = 0;
  for (const request of scenario.requests) ends.push((total += request.weight ?? 1));
  return () => {
    const at = random() * total;
    return Math.max(
      0,
      ends.findIndex((end) => at < end),
    );
  };
}
