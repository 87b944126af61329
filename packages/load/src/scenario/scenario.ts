/** A JSON value, sent as it is. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** One kind of request; results are kept per `name`. */
export interface LoadRequest {
  readonly name: string;
  readonly method: string;
  /** Path with query, appended to the base URL; or an absolute http(s) URL. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: JsonValue;
  /** Statuses that count as success; any 2xx when not given. */
  readonly expect?: readonly number[];
  /** Share of the arrivals in a weighted mix, 1 when not given; without meaning in a journey. */
  readonly weight?: number;
}

/** A stretch of time with one arrival rate, or with a rate that changes evenly to `rampTo`. */
export interface LoadPhase {
  readonly name: string;
  readonly durationMs: number;
  /** Arrivals per second at the start of the phase. */
  readonly rate: number;
  /** Arrivals per second at its end; `rate` when not given. */
  readonly rampTo?: number;
  /** Sent and shown, but left out of everything that is judged over all phases. */
  readonly warmUp?: boolean;
}

/**
 * What load to put on a system, as an open model: arrivals come when they are due, whether or not
 * earlier ones have been answered. An arrival is one request drawn from a weighted mix, or one
 * journey: all requests in order, the next one sent when the one before was answered well.
 */
export interface LoadScenario {
  readonly name: string;
  readonly order: "weighted" | "journey";
  readonly requests: readonly LoadRequest[];
  readonly phases: readonly LoadPhase[];
  /** `constant`: evenly spaced. `poisson`: independent arrivals as from many users. */
  readonly arrivals: "constant" | "poisson";
  /** Time that one request may take from when it is sent. */
  readonly timeoutMs: number;
  /**
   * Arrivals under way at one time. One that is due beyond this is counted as dropped, never
   * delayed.
   */
  readonly maxInFlight: number;
  /** Whole number; the same seed gives the same arrivals and the same draw of requests. */
  readonly seed: number;
}

/** The parts of a scenario that have a sensible default. */
export type LoadScenarioDraft = Pick<LoadScenario, "name" | "requests" | "phases"> &
  Partial<LoadScenario>;

/**
 * Fills in defaults: weighted, evenly spaced, 10 s timeout, seed 1, and an in-flight bound that a
 * stack reaches only when its mean latency nears the timeout (peak rate times timeout, 64 to 2,000).
 */
export function completeScenario(draft: LoadScenarioDraft): LoadScenario {
  const { timeoutMs = 10_000 } = draft;
  const peak = Math.max(0, ...draft.phases.map((phase) => Math.max(phase.rate, phase.rampTo ?? 0)));
  return {
    name: draft.name,
    requests: draft.requests,
    phases: draft.phases,
    order: draft.order ?? "weighted",
    arrivals: draft.arrivals ?? "constant",
    timeoutMs,
    maxInFlight:
      draft.maxInFlight ?? Math.min(2_000, Math.max(64, Math.ceil((peak * timeoutMs) / 1_000))),
    seed: draft.seed ?? 1,
  };
}
