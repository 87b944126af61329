import { keyedName } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { LoadResult } from "@stagegate/load";
import { select } from "@stagegate/load";
import type { Chart, HistogramsFile } from "@stagegate/schema";
import { writeFormat } from "@stagegate/schema/formats";
import { encodeHistogram } from "@stagegate/stats";

/** Mergeable histograms per request name and phase: shards and runs add up, percentiles never do. */
export async function writeHistograms(
  { host, out, inputs }: GateContext<"load-test">,
  results: readonly LoadResult[],
): Promise<void> {
  const file: HistogramsFile = {
    schema: "stagegate/histograms/v1",
    gate: "load-test",
    ...(inputs.key === undefined ? {} : { key: inputs.key }),
    histograms: results.flatMap((result) =>
      result.series.map((series) => ({
        name: `${result.scenario}/${series.request}`,
        phase: series.phase,
        unit: "us" as const,
        data: encodeHistogram(series.latency),
      })),
    ),
  };
  const name = `${keyedName("load-test", inputs.key)}.json`;
  await host.files.write(out.file("histograms", name), `${writeFormat("histograms", file)}\n`);
}

const QUANTILES = [0.5, 0.75, 0.9, 0.95, 0.99, 0.999] as const;

/** Latency by percentile, a line per scenario: where the tail begins is seen at a glance. */
export function chartsOf(results: readonly LoadResult[]): Chart[] {
  const series = results.flatMap((result) => {
    const whole = select(result, {});
    if (whole === undefined || whole.latency.count === 0) return [];
    const points = QUANTILES.flatMap((q) => {
      const us = whole.latency.quantile(q);
      return us === undefined ? [] : [{ x: `p${q * 100}`, y: Number((us / 1000).toPrecision(4)) }];
    });
    return [{ name: result.scenario, points }];
  });
  if (series.length === 0) return [];
  return [
    {
      id: "latency",
      title: "Latency by percentile, from the intended send time",
      unit: "ms",
      kind: "line",
      series,
    },
  ];
}
