import { GateError } from "@stagegate/core";
import {
  decodeHistogram,
  encodeHistogram,
  type Histogram,
  type HistogramJson,
} from "@stagegate/stats";
import type { LoadProgress } from "../engine.ts";
import type { LoadResult, LoadSeries } from "../result.ts";
import type { LoadScenario } from "../scenario/scenario.ts";
import type { SaturationLimits } from "./saturation.ts";

/** What the worker is started with. */
export interface WorkerStart {
  readonly scenario: LoadScenario;
  readonly baseUrl: string;
  readonly limits: Partial<SaturationLimits>;
  readonly progressMs: number;
  /** The run was aborted before the worker was there to hear of it. */
  readonly aborted: boolean;
  /** First ids, when the caller makes them; more are asked for. */
  readonly traceparents?: readonly string[];
}

/** Messages to the worker. */
export type ToWorker =
  | { readonly kind: "abort" }
  | { readonly kind: "traceparents"; readonly values: readonly string[] };

/** Messages from the worker. */
export type FromWorker =
  | { readonly kind: "progress"; readonly progress: LoadProgress }
  | { readonly kind: "more-traceparents" }
  | { readonly kind: "result"; readonly result: PackedResult };

/** A result whose histograms can be cloned between threads. */
export type PackedResult = Omit<LoadResult, "series"> & {
  readonly series: readonly PackedSeries[];
};

type PackedSeries = Omit<LoadSeries, "latency" | "service"> & {
  readonly latency: HistogramJson;
  readonly service: HistogramJson;
};

/** Makes a result ready for another thread. */
export function packResult(result: LoadResult): PackedResult {
  return {
    ...result,
    series: result.series.map((series) => ({
      ...series,
      latency: encodeHistogram(series.latency),
      service: encodeHistogram(series.service),
    })),
  };
}

/** The result that `packResult` packed. */
export function unpackResult(packed: PackedResult): LoadResult {
  return {
    ...packed,
    series: packed.series.map((series) => ({
      ...series,
      latency: unpack(series.latency),
      service: unpack(series.service),
    })),
  };
}

function unpack(json: HistogramJson): Histogram {
  const decoded = decodeHistogram(json);
  if (decoded.ok) return decoded.histogram;
  throw new GateError("STAGEGATE_INTERNAL", `the load worker sent a ${decoded.message}`);
}
