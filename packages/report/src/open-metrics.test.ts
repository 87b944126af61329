import type { GateReport } from "@stagegate/schema";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { renderOpenMetrics } from "./open-metrics.ts";

type Metric = GateReport["metrics"][number];

const metric = (name: string, value: number, unit = "ms"): Metric => ({ name, value, unit });

const render = (...sections: { id: string; metrics: Metric[] }[]): string =>
  renderOpenMetrics({ sections });

test("is a gauge per figure, with the gate in its name", () => {
  const text = render(
    { id: "load-test", metrics: [metric("p95", 12.5), metric("errors", 0.1, "%")] },
    { id: "run-e2e", metrics: [metric("tests", 7, "")] },
  );
  expect(text).toBe(
    [
      "# TYPE stagegate_load_test_p95_ms gauge",
      'stagegate_load_test_p95_ms{figure="p95"} 12.5',
      "# TYPE stagegate_load_test_errors_percent gauge",
      'stagegate_load_test_errors_percent{figure="errors"} 0.1',
      "# TYPE stagegate_run_e2e_tests gauge",
      'stagegate_run_e2e_tests{figure="tests"} 7',
      "# EOF",
      "",
    ].join("\n"),
  );
});

test("keeps figures apart that would be one metric", () => {
  const text = render({ id: "load-test", metrics: [metric("p-95", 1), metric("p_95", 2)] });
  expect(text.match(/# TYPE/g)).toHaveLength(1);
  expect(text).toContain('_p_95_ms{figure="p-95"} 1\n');
  expect(text).toContain('_p_95_ms{figure="p_95"} 2\n');
});

test("says nothing about what was not measured", () => {
  const metrics = [metric("a", Number.NaN), metric("b", Number.POSITIVE_INFINITY)];
  expect(render({ id: "check-slo", metrics })).toBe("# EOF\n");
});

test("stays text of OpenMetrics, whatever the names are, and never grows without bound", () => {
  const line =
    /^(# TYPE [a-z][a-z0-9_]* gauge|[a-z][a-z0-9_]*\{figure="[\w.:/-]*"\} -?\d+(\.\d+)?(e[+-]\d+)?|# EOF|)$/;
  const any = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(any, any, fc.double(), (name, unit, value) => {
      const text = render({ id: "run-e2e", metrics: [{ name, unit, value }] });
      for (const each of text.split("\n")) expect(each).toMatch(line);
    }),
  );
  const many = Array.from({ length: 5_000 }, (_, index) => metric(`m${index}`, index));
  expect(render({ id: "run-e2e", metrics: many }).split("\n")).toHaveLength(1_002);
});
