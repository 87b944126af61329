import type { Clock } from "./ports/system.ts";

export interface RetryOptions {
  attempts: number;
  /** Doubled after each try. */
  delayMs: number;
  signal?: AbortSignal;
}

/** Calls until the result is final or the attempts are used up; returns the last result. */
export async function retry<T>(
  clock: Clock,
  call: (attempt: number) => Promise<T>,
  isFinal: (result: T) => boolean,
  { attempts, delayMs, signal }: RetryOptions,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await call(attempt);
    if (isFinal(result) || attempt >= attempts) return result;
    const waited = await clock.sleep(delayMs * 2 ** (attempt - 1), signal);
    if (!waited) return result;
  }
}

/** Polls until the probe answers with a value, the time is over or the signal is aborted. */
export async function poll<T>(
  clock: Clock,
  probe: () => Promise<T | undefined>,
  {
    timeoutMs,
    intervalMs,
    signal,
  }: { timeoutMs: number; intervalMs: number; signal?: AbortSignal },
): Promise<T | undefined> {
  const end = clock.monotonic() + timeoutMs;
  for (;;) {
    const value = await probe();
    if (value !== undefined) return value;
    if (clock.monotonic() + intervalMs > end) return undefined;
    if (!(await clock.sleep(intervalMs, signal))) return undefined;
  }
}
