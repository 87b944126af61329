import type { KeepClass } from "./sampling.ts";
import { keepRate, sampleFraction } from "./sampling.ts";
import type { SegmentWriter } from "./segment.ts";

/** What became of records: each one that was received ends in exactly one of the other three. */
export interface SignalCounts {
  received: number;
  kept: number;
  /** Left out by the sampling rate of their class. */
  sampledOut: number;
  /** Lost because a bound was reached: the disk budget, the write queue, or a failing disk. */
  shed: number;
}

export type Outcome = Exclude<keyof SignalCounts, "received">;

export function newCounts(): SignalCounts {
  return { received: 0, kept: 0, sampledOut: 0, shed: 0 };
}

export interface SignalLimits {
  readonly budgetBytes: number;
  readonly maxBufferedChars: number;
}

/** The file of one signal with its share of the budget. */
export class SignalFile {
  readonly writer: SegmentWriter;
  readonly counts: SignalCounts = newCounts();
  readonly #limits: SignalLimits;

  constructor(writer: SegmentWriter, limits: SignalLimits) {
    this.writer = writer;
    this.#limits = limits;
  }

  /** True while so much waits for the disk that more of it should rather wait elsewhere. */
  isBusy(): boolean {
    return this.writer.buffered > this.#limits.maxBufferedChars / 4;
  }

  /** Share of a class that is kept now. */
  rate(kind: KeepClass): number {
    return keepRate(kind, this.writer.usedBytes, this.#limits.budgetBytes);
  }

  /** Decides about one record (or trace) by its id; the caller counts and writes. */
  decide(kind: KeepClass, id: string): Outcome {
    const full = this.writer.buffered > this.#limits.maxBufferedChars;
    const rate = this.rate(kind);
    if (full || rate === 0 || this.writer.failure !== undefined) {
      return "shed";
    }
    return rate === 1 || sampleFraction(id) < rate ? "kept" : "sampledOut";
  }
}
