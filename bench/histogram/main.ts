// Recording and reading quantiles of lognormal latencies: ours beside hdr-histogram-js, Node's own
// histogram and an exact sort.
// Usage: node bench/histogram/main.ts [--samples 5000000] [--rounds 5]
import { createHistogram } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { encodeHistogram, Histogram, normalQuantile, quantileOfSorted } from "@stagegate/stats";
import { build, initWebAssembly } from "hdr-histogram-js";
import { report } from "../report.ts";

const { values } = parseArgs({
  options: {
    samples: { type: "string", default: "5000000" },
    rounds: { type: "string", default: "5" },
  },
});
const SAMPLES = Number(values.samples);
const ROUNDS = Number(values.rounds);
const QUANTILES = [0.5, 0.9, 0.95, 0.99, 0.999, 0.9999];

interface Outcome {
  readonly quantiles: readonly number[];
  readonly bytes: number;
}

type Contender = (samples: Float64Array) => Outcome;

function hdr(useWebAssembly: boolean): Contender {
  return (samples) => {
    const histogram = build({
      useWebAssembly,
      bitBucketSize: 32,
      lowestDiscernibleValue: 1,
      highestTrackableValue: 2 ** 31,
      numberOfSignificantValueDigits: 3,
    });
    for (const sample of samples) histogram.recordValue(sample);
    const quantiles = QUANTILES.map((q) => histogram.getValueAtPercentile(q * 100));
    const bytes = histogram.estimatedFootprintInBytes;
    histogram.destroy();
    return { quantiles, bytes };
  };
}

const CONTENDERS: Readonly<Record<string, Contender>> = {
  stagegate: (samples) => {
    const histogram = new Histogram();
    for (const sample of samples) histogram.record(sample);
    const quantiles = QUANTILES.map((q) => histogram.quantile(q) ?? Number.NaN);
    return { quantiles, bytes: JSON.stringify(encodeHistogram(histogram)).length };
  },
  "hdr-histogram-js, wasm": hdr(true),
  "hdr-histogram-js, int32": hdr(false),
  "node:perf_hooks": (samples) => {
    const histogram = createHistogram({ figures: 3, lowest: 1, highest: 2 ** 31 });
    for (const sample of samples) histogram.record(sample);
    return { quantiles: QUANTILES.map((q) => histogram.percentile(q * 100)), bytes: Number.NaN };
  },
  "exact sort": (samples) => {
    const order = Float64Array.from(samples).sort();
    const quantiles = QUANTILES.map((q) => quantileOfSorted(order, q) ?? Number.NaN);
    return { quantiles, bytes: order.byteLength };
  },
};

/** Lognormal, median 20 ms, sigma 0.6, in whole µs; the same samples on every machine. */
function makeSamples(count: number): Float64Array {
  let state = 42;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // A table of normal quantiles would be faster; this runs once.
    return Math.round(20_000 * Math.exp(0.6 * normalQuantile((state + 0.5) / 2 ** 32)));
  });
}

await initWebAssembly();
const samples = makeSamples(SAMPLES);
const exact = CONTENDERS["exact sort"]?.(samples).quantiles ?? [];
const rows = Object.entries(CONTENDERS).map(([name, contender]) => {
  const times: number[] = [];
  let outcome = contender(samples.subarray(0, 100_000));
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    outcome = contender(samples);
    times.push(performance.now() - start);
  }
  const errors = outcome.quantiles.map((value, i) => Math.abs(value / (exact[i] ?? 1) - 1));
  times.sort((a, b) => a - b);
  const ms = times[Math.floor(times.length / 2)] ?? Number.NaN;
  return { name, ms, maxError: Math.max(...errors), bytes: outcome.bytes };
});
const base = rows[0]?.ms ?? Number.NaN;
await report({
  name: "histogram",
  title: `Histograms of ${SAMPLES.toLocaleString("en")} latencies, median of ${ROUNDS} rounds`,
  notes: [
    "Time is a ratio to ours. Size: ours as JSON, hdr in memory, sort the values themselves.",
  ],
  head: ["structure", "time", "ms", "max error", "bytes"],
  rows: rows.map(({ name, ms, maxError, bytes }) => [
    name,
    `${(ms / base).toFixed(2)}×`,
    ms.toFixed(0),
    `${(100 * maxError).toFixed(3)} %`,
    Number.isNaN(bytes) ? "-" : bytes.toLocaleString("en"),
  ]),
  data: { samples: SAMPLES, rows },
});
