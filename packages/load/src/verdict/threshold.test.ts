import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseThreshold } from "../index.ts";

function parsed(text: string) {
  const result = parseThreshold(text);
  return result.ok ? result.threshold : `${result.column}: ${result.message}`;
}

describe("parseThreshold", () => {
  it.each([
    ["p95 < 300ms", { metric: { kind: "quantile", q: 0.95 }, comparison: "<", limit: 300 }],
    [" p99.9<=1.5s ", { metric: { kind: "quantile", q: 0.999 }, comparison: "<=", limit: 1_500 }],
    ["mean < 900us", { metric: { kind: "mean" }, limit: 0.9 }],
    ["max <= 2m", { metric: { kind: "max" }, limit: 120_000 }],
    ["error-ratio < 1%", { metric: { kind: "error-ratio" }, limit: 0.01 }],
    ["error-ratio <= 0%", { metric: { kind: "error-ratio" }, limit: 0 }],
    ["achieved-ratio >= 0.95", { comparison: ">=", limit: 0.95 }],
    ["p95{GET /cart} < 1s", { request: "GET /cart" }],
    ["p95{GET /cart/{id}@steady} < 1s", { request: "GET /cart/{id}", phase: "steady" }],
    ["p95{@steady} < 1s", { phase: "steady" }],
    ["p95{me@host@} < 1s", { request: "me@host" }],
  ])("reads %s", (text, expected) => {
    expect(parsed(text)).toMatchObject({ text: text.trim(), ...expected });
  });

  it.each([
    ["", "1: does not start with one of p50"],
    ["p59% < 1s", "4: needs < or <= after the metric"],
    ["eror-ratio < 1%", "1: has an unknown metric `eror-ratio`: did you mean `error-ratio`?"],
    ["  avg < 1s", "3: has an unknown metric `avg`: did you mean `mean`?"],
    ["p(95) < 300ms", "1: has an unknown metric `p(95)`: did you mean `p95`?"],
    ["p0.95 < 300ms", "1: has an unknown metric `p0.95`: did you mean `p95`?"],
    ["p100 < 300ms", "1: has an unknown metric `p100`: did you mean `max`?"],
    ["constructor < 1s", "1: has an unknown metric `constructor`; known are"],
    ["p95", "4: needs < or <= after the metric"],
    ["p95 300ms", "5: needs < or <= after the metric"],
    ["p95 == 300ms", "5: has `==` where < or <= is needed"],
    ["p95 => 300ms", "5: has `=>` where < or <= is needed"],
    ["p95 > 300ms", "5: would pass when the stack is slow"],
    ["achieved-ratio < 95%", "16: would pass when the stack is slow or broken"],
    ["p95 <", "6: needs a value"],
    ["p95 < fast", "7: needs a value"],
    ["p95 < 300", "7: needs a unit: 300ms or 300s"],
    ["p95 < 300 sec", "7: has the unit `sec`, not ms or s"],
    ["p95 < 1e3ms", "7: needs a value"],
    ["p95 < -1ms", "7: needs a value"],
    ["p95{a < 1s", "4: has a { without its }"],
    ["error-ratio < 1", "15: is 100%: did you mean `1%`?"],
    ["error-ratio < 120%", "15: is more than 100%"],
    ["error-ratio < 5ms", "15: needs a ratio"],
    ["p95 < 0ms", "7: can never hold: no answer takes no time"],
    ["max <= 0.0s", "8: can never hold"],
    ["error-ratio < 0%", "15: can never hold: did you mean `<= 0%`?"],
    [`p95 < ${"9".repeat(400)}ms`, "1: is longer than 300 characters"],
  ])("refuses %s", (text, message) => {
    expect(parsed(text)).toContain(message);
  });

  it("answers any text, with a place inside it", () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 320 }),
      fc
        .array(fc.constantFrom("p95", "{", "}", "@", " ", "<", ">=", "1%", "300", "ms", "x"))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseThreshold(text);
        const column = result.ok ? 1 : result.column;
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual(text.length + 1);
        const limit = result.ok ? result.threshold.limit : 0;
        expect(Number.isFinite(limit)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
