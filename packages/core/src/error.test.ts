import { describe, expect, test } from "vitest";
import { ERROR_CODES } from "@stagegate/schema/codes";
import type { ErrorCodeId } from "@stagegate/schema/codes";
import { createManualClock } from "@stagegate/testkit";
import { exitCodeOf, GateError, isGateError, poll, retry, toGateError } from "./index.ts";

describe("errors", () => {
  test("have one line, the rest is detail", () => {
    const error = new GateError("STAGEGATE_TOOL_EXIT", "first\nsecond", { detail: ["a"] });
    expect([error.message, error.detail, error.kind]).toEqual(["first", ["a"], "tool"]);
  });

  test("are known across copies of the class by their brand", () => {
    const copy = { [Symbol.for("stagegate.GateError")]: true, code: "STAGEGATE_TOOL_EXIT" };
    expect(isGateError(copy)).toBe(true);
    expect(isGateError(new Error("x"))).toBe(false);
    expect(isGateError(null)).toBe(false);
  });

  test("keep their cause; a bug keeps its stack", () => {
    const bug = new TypeError("x");
    const error = toGateError(bug);
    expect([error.code, error.cause]).toEqual(["STAGEGATE_INTERNAL", bug]);
    expect(error.detail.length).toBeGreaterThan(0);
    expect(toGateError(error)).toBe(error);
  });

  test("of every kind have the exit code of the table", () => {
    const codes = Object.entries(ERROR_CODES).map(([code, { kind }]) => [code, exitCodeOf(kind)]);
    const expected: Readonly<Partial<Record<ErrorCodeId, number>>> = {
      STAGEGATE_INPUT_INVALID: 2,
      STAGEGATE_CONFIG_INVALID: 2,
      STAGEGATE_BASE_UNREACHABLE: 2,
      STAGEGATE_TOOL_MISSING: 3,
      STAGEGATE_SERVICE_UNAVAILABLE: 3,
      STAGEGATE_CANCELLED: 3,
      STAGEGATE_INTERNAL: 1,
    };
    expect(Object.fromEntries(codes)).toMatchObject(expected);
  });
});

/** Lets time pass whenever something sleeps. */
async function settle<T>(
  clock: ReturnType<typeof createManualClock>,
  work: Promise<T>,
): Promise<T> {
  const state = { open: true };
  void work.finally(() => (state.open = false));
  while (state.open) {
    await new Promise(setImmediate);
    clock.advance(clock.slept.at(-1) ?? 0);
  }
  return work;
}

describe("retry", () => {
  test("waits twice as long each time and returns the last result", async () => {
    const clock = createManualClock();
    const options = { attempts: 4, delayMs: 100 };
    const call = (attempt: number): Promise<number> => Promise.resolve(attempt);
    expect(
      await settle(
        clock,
        retry(clock, call, () => false, options),
      ),
    ).toBe(4);
    expect(clock.slept).toEqual([100, 200, 400]);
  });

  test("stops when the result is final, or the signal says so", async () => {
    const clock = createManualClock();
    const call = (attempt: number): Promise<number> => Promise.resolve(attempt);
    expect(await retry(clock, call, () => true, { attempts: 4, delayMs: 1 })).toBe(1);
    const signal = AbortSignal.abort();
    expect(await retry(clock, call, () => false, { attempts: 4, delayMs: 1, signal })).toBe(1);
  });
});

describe("poll", () => {
  test("answers with the first value, or with nothing when the time is over", async () => {
    const clock = createManualClock();
    let looks = 0;
    const probe = (): Promise<string | undefined> =>
      Promise.resolve((looks += 1) === 3 ? "up" : undefined);
    const options = { timeoutMs: 1000, intervalMs: 100 };
    expect(await settle(clock, poll(clock, probe, options))).toBe("up");
    const never = (): Promise<undefined> => Promise.resolve(undefined);
    expect(await settle(clock, poll(clock, never, options))).toBeUndefined();
  });
});
