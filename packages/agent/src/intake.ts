/** Counters of the receiver; what is shed is counted, never silently lost. */
export interface IntakeStats {
  /** Requests that were decoded and handed to the store. */
  accepted: number;
  /** Requests that were answered with 4xx: not OTLP, too large, wrong type. */
  refused: number;
  /** Requests answered with 503 because the queue was full, and their bytes as far as known. */
  shedRequests: number;
  shedBytes: number;
  /** Bytes of bodies in memory now, and the most there ever were. */
  queuedBytes: number;
  peakQueuedBytes: number;
}

/**
 * The bounded queue between sockets and store: bodies are admitted by bytes and worked on one per
 * turn of the event loop, so that control endpoints and the lease watchdog keep breathing.
 */
export class Intake {
  readonly stats: IntakeStats = {
    accepted: 0,
    refused: 0,
    shedRequests: 0,
    shedBytes: 0,
    queuedBytes: 0,
    peakQueuedBytes: 0,
  };
  readonly #maxBytes: number;
  #tail: Promise<void> = Promise.resolve();

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Room for a body, or false when the queue is full. Whoever got true must `release`. */
  reserve(bytes: number): boolean {
    const { stats } = this;
    if (stats.queuedBytes + bytes > this.#maxBytes) {
      return false;
    }
    stats.queuedBytes += bytes;
    stats.peakQueuedBytes = Math.max(stats.peakQueuedBytes, stats.queuedBytes);
    return true;
  }

  release(bytes: number): void {
    this.stats.queuedBytes -= bytes;
  }

  shed(bytes: number): void {
    this.stats.shedRequests += 1;
    this.stats.shedBytes += bytes;
  }

  /** Runs the work after all earlier work, in a turn of its own. */
  async run<T>(work: () => T): Promise<T> {
    const turn = this.#tail.then(
      async () => new Promise<void>((resolve) => setImmediate(() => resolve())),
    );
    const result = turn.then(work);
    this.#tail = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  /** Resolves when everything that is queued now has been worked on. */
  async idle(): Promise<void> {
    await this.#tail;
  }
}
