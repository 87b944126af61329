import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  mannWhitney,
  normalCdf,
  normalQuantile,
  predictionInterval,
  studentCdf,
  studentQuantile,
  wilsonInterval,
} from "./index.ts";

describe("normal distribution", () => {
  it("matches tables", () => {
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalCdf(-10) / 7.619853024160527e-24).toBeCloseTo(1, 7);
    expect(normalQuantile(0.995)).toBeCloseTo(2.5758293035489004, 11);
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity]);
    expect(normalCdf(Number.NaN)).toBeNaN();
    expect(() => normalQuantile(1.1)).toThrow(RangeError);
  });

  it("inverts", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 11);
      }),
    );
  });
});

describe("Student's t", () => {
  // Quantiles from R 4.4, qt(p, df).
  it.each([
    [0.975, 1, 12.706204736174698],
    [0.995, 2, 9.92484320091829],
    [0.975, 4, 2.7764451051977934],
    [0.995, 9, 3.2498355415921254],
    [0.975, 30, 2.0422724563012373],
    [0.95, 1000, 1.6463788172854639],
    [0.005, 9, -3.2498355415921254],
  ])("quantile %d with %d degrees of freedom", (p, degrees, expected) => {
    expect(studentQuantile(p, degrees) / expected).toBeCloseTo(1, 9);
  });

  it("is the Cauchy distribution with one degree of freedom", () => {
    expect(studentCdf(1, 1)).toBeCloseTo(0.75, 12);
    expect(studentCdf(-3, 1)).toBeCloseTo(0.5 + Math.atan(-3) / Math.PI, 12);
    expect(studentCdf(0, 3)).toBe(0.5);
    expect(() => studentCdf(1, 0)).toThrow(RangeError);
    expect(() => studentQuantile(1, 3)).toThrow(RangeError);
  });
});

describe("Wilson interval", () => {
  it("matches published values", () => {
    const interval = wilsonInterval(15, 100)!;
    expect(interval.low).toBeCloseTo(0.0931, 4);
    expect(interval.high).toBeCloseTo(0.2328, 4);
  });

  it("holds for none and all", () => {
    expect(wilsonInterval(0, 300)?.low).toBe(0);
    expect(wilsonInterval(0, 300)?.high).toBeCloseTo(0.01264, 4);
    expect(wilsonInterval(300, 300)?.high).toBe(1);
    expect(wilsonInterval(0, 0)).toBeUndefined();
    expect(() => wilsonInterval(2, 1)).toThrow(RangeError);
    expect(() => wilsonInterval(0, 1, 95)).toThrow(RangeError);
  });

  it("contains the observed ratio and narrows with trials", () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), (a, b) => {
        const [hits, trials] = [Math.min(a, b), Math.max(a, b) + 1];
        const interval = wilsonInterval(hits, trials)!;
        const wider = wilsonInterval(hits, trials, 0.99)!;
        expect(interval.low).toBeLessThanOrEqual(hits / trials);
        expect(interval.high).toBeGreaterThanOrEqual(hits / trials);
        expect(wider.high).toBeGreaterThanOrEqual(interval.high);
      }),
    );
  });
});

describe("prediction interval", () => {
  it("matches the formula on a worked example", () => {
    // mean 50, s 5, n 5: 50 ± 2.7764 * 5 * sqrt(1.2)
    const values = [50 - 5 * Math.SQRT2, 50, 50, 50, 50 + 5 * Math.SQRT2];
    const interval = predictionInterval(values, { confidence: 0.95, scale: "linear" })!;
    expect(interval.low).toBeCloseTo(50 - 15.2072, 3);
    expect(interval.high).toBeCloseTo(50 + 15.2072, 3);
  });

  it("scales with the values on the log scale", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 3, maxLength: 20 }),
        (values) => {
          const one = predictionInterval(values)!;
          const ten = predictionInterval(values.map((value) => value * 10))!;
          expect(ten.low / one.low).toBeCloseTo(10, 6);
          expect(Math.log(ten.high) - Math.log(one.high)).toBeCloseTo(Math.log(10), 6);
        },
      ),
      { examples: [[[1, 1]]] },
    );
  });

  it("covers the next value about as often as it says", () => {
    let state = 7;
    const random = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return (state + 0.5) / 2 ** 32;
    };
    const run = () => Math.exp(4 + 0.05 * normalQuantile(random()));
    let inside = 0;
    for (let trial = 0; trial < 2_000; trial++) {
      const { low, high } = predictionInterval([run(), run(), run(), run(), run()])!;
      const next = run();
      if (next >= low && next <= high) inside++;
    }
    expect(inside / 2_000).toBeGreaterThan(0.98);
    expect(inside / 2_000).toBeLessThan(0.999);
  });

  it("says nothing without history", () => {
    expect(predictionInterval([5])).toBeUndefined();
    expect(predictionInterval([5, 0])).toBeUndefined();
    expect(predictionInterval([5, Number.NaN])).toBeUndefined();
    expect(predictionInterval([5, 0], { scale: "linear" })).toBeDefined();
  });
});

describe("Mann-Whitney U", () => {
  it("cannot reach 0.05 with three against three", () => {
    expect(mannWhitney([1, 2, 3], [4, 5, 6])).toEqual({
      u: 9,
      z: expect.closeTo(1.7457, 4),
      p: expect.closeTo(0.0809, 4),
      effect: 1,
    });
  });

  it("corrects for ties", () => {
    // By hand: 25.5 of 30 pairs, tie groups of 3, 2 and 2, so z = 10 / sqrt(2.5 * (12 - 36 / 110)).
    const test = mannWhitney([1, 2, 2, 3, 5], [2, 4, 5, 6, 6, 7])!;
    expect(test.u).toBe(25.5);
    expect(test.z).toBeCloseTo(10 / Math.sqrt(2.5 * (12 - 36 / 110)), 12);
    expect(test.p).toBeCloseTo(0.0641, 3);
  });

  it("sees no difference where there is none", () => {
    expect(mannWhitney([7, 7, 7], [7, 7])).toMatchObject({ z: 0, p: 1, effect: 0.5 });
    expect(mannWhitney([], [1])).toBeUndefined();
    expect(() => mannWhitney([Number.NaN], [1])).toThrow("NaN");
  });

  it("is symmetric and blind to any monotone change", () => {
    const sample = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const test = mannWhitney(a, b)!;
        const swapped = mannWhitney(b, a)!;
        const cubed = mannWhitney(
          a.map((x) => x ** 3),
          b.map((x) => x ** 3),
        );
        expect(swapped.p).toBeCloseTo(test.p, 12);
        expect(swapped.effect).toBeCloseTo(1 - test.effect, 12);
        expect(cubed).toEqual(test);
      }),
    );
  });
});
