import type { SaturationReason } from "../result.ts";

/** Bounds beyond which the generator is taken to have disturbed the measurement. */
export interface SaturationLimits {
  /** An arrival that is started later than this after it was due counts as late, ms. */
  readonly lateMs: number;
  /**
   * Share of late arrivals beyond which the load had another shape than the one asked for. Below it
   * lateness is no doubt of its own: it only adds to latencies, and `judgeLoad` compares with the
   * times from the real start before it blames the stack.
   */
  readonly lateShare: number;
  /** Share of arrivals that may be given up: that load was not put on the stack. */
  readonly missedShare: number;
  /** An arrival this late is given up, so that a stall does not end in a burst, ms. */
  readonly giveUpMs: number;
  /** The event loop may be this late at its 99th percentile, ms. */
  readonly loopDelayMs: number;
}

/** 20 ms is above what a shared CI machine's scheduler does to a healthy process. */
export const SATURATION_LIMITS: SaturationLimits = {
  lateMs: 20,
  lateShare: 0.25,
  missedShare: 0.01,
  giveUpMs: 1_000,
  loopDelayMs: 50,
};

/** Below this many, late or missed arrivals are single hiccups and not a state. */
const HICCUPS = 3;

/** What the generator knows about itself after a phase. */
export interface GeneratorHealth {
  readonly planned: number;
  readonly late: number;
  readonly missed: number;
  readonly generatorErrors: number;
  readonly p99StartMs: number;
  readonly p99LoopDelayMs: number;
}

/**
 * Tells a slow generator from a slow stack. Only what happens on this machine counts here: late
 * starts, arrivals given up, a blocked event loop, no sockets left. Arrivals dropped at the
 * in-flight bound while starts were on time are the stack's doing.
 */
export function judgeGenerator(
  health: GeneratorHealth,
  limits: SaturationLimits = SATURATION_LIMITS,
): SaturationReason[] {
  const reasons: SaturationReason[] = [];
  const { planned, late, missed, generatorErrors, p99StartMs, p99LoopDelayMs } = health;
  if (late > Math.max(HICCUPS, limits.lateShare * planned)) {
    const message = `${late} of ${planned} arrivals started more than ${limits.lateMs} ms late (p99 ${p99StartMs.toFixed(1)} ms)`;
    reasons.push({ kind: "late-starts", message });
  }
  if (missed > Math.max(HICCUPS, limits.missedShare * planned)) {
    const message = `${missed} of ${planned} arrivals were given up, the generator came too late`;
    reasons.push({ kind: "missed-arrivals", message });
  }
  if (p99LoopDelayMs > limits.loopDelayMs) {
    const message = `the generator's event loop was ${p99LoopDelayMs.toFixed(1)} ms late (p99)`;
    reasons.push({ kind: "loop-delay", message });
  }
  if (generatorErrors > 0) {
    const message = `${generatorErrors} requests could not be sent: out of sockets or files`;
    reasons.push({ kind: "resources", message });
  }
  return reasons;
}
