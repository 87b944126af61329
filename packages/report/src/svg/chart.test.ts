import type { Chart } from "@stagegate/schema";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BARS, HISTOGRAM, LATENCY } from "../sample/charts.ts";
import { chartSvg } from "./chart.ts";

describe("charts", () => {
  it("draw a line per series, its limit and axes in the unit", () => {
    const { text } = chartSvg(LATENCY);
    expect([...text.matchAll(/class="series s\d"/g)]).toHaveLength(2);
    expect(text).toContain("limit 300 ms");
    expect(text).toContain("400 ms");
  });

  it("mark bars that are over the limit", () => {
    expect([...chartSvg(BARS).text.matchAll(/class="bar over"/g)]).toHaveLength(3);
  });

  it("draw a bar per bucket of a histogram", () => {
    expect([...chartSvg(HISTOGRAM).text.matchAll(/class="bar s0"/g)]).toHaveLength(9);
  });

  it("say that there is no data", () => {
    expect(chartSvg({ ...LATENCY, series: [] }).text).toContain("No data");
  });

  it("keep the peak of a long series", () => {
    const points = Array.from({ length: 10_000 }, (_item, x) => ({ x, y: x === 7_777 ? 900 : 1 }));
    const { text } = chartSvg({ ...LATENCY, series: [{ name: "a", points }] });
    expect(text.length).toBeLessThan(60_000);
    expect(text).toContain("to 900 ms");
  });

  it.each([5e-324, -5e-324, 1e-300])("draw a point at %d", (tiny) => {
    for (const point of [
      { x: 0, y: tiny },
      { x: tiny, y: 1 },
    ]) {
      const points = [point, { x: 0, y: -tiny }];
      const given: Chart = { ...LATENCY, series: [{ name: "a", points }], threshold: 5e-324 };
      expect(chartSvg(given).text).not.toMatch(/NaN|Infinity/);
    }
  });

  it("hold only finite coordinates for any values", () => {
    const chart: fc.Arbitrary<Chart> = fc.record({
      id: fc.string(),
      title: fc.string(),
      unit: fc.constantFrom("ms", "ratio", "requests/s"),
      kind: fc.constantFrom("line", "bar", "histogram"),
      series: fc.array(
        fc.record({
          name: fc.string(),
          points: fc.array(
            fc.record({ x: fc.oneof(fc.double(), fc.string({ maxLength: 5 })), y: fc.double() }),
          ),
        }),
      ),
      threshold: fc.double(),
    });
    fc.assert(
      fc.property(chart, (given) => {
        const coordinates = chartSvg(given).text.matchAll(
          /\s(?:x|y|x1|x2|y1|y2|d|cx|cy|width|height)="([^"]*)"/g,
        );
        for (const [, value] of coordinates) expect(value).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 300 },
    );
  });
});
