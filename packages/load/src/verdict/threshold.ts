/** What a threshold limits. Quantiles are of the latency from the intended send time. */
export type LoadMetric =
  | { readonly kind: "quantile"; readonly q: number }
  | { readonly kind: "mean" }
  | { readonly kind: "max" }
  | { readonly kind: "error-ratio" }
  | { readonly kind: "achieved-ratio" };

export type Comparison = "<" | "<=" | ">" | ">=";

/** A parsed threshold such as `p95{GET /products@steady} < 300ms`. */
export interface Threshold {
  /** As written. */
  readonly text: string;
  readonly metric: LoadMetric;
  /** Only this request name. */
  readonly request?: string;
  /** Only this phase; otherwise all but warm-ups. */
  readonly phase?: string;
  readonly comparison: Comparison;
  /** Milliseconds for latencies, 0..1 for ratios. */
  readonly limit: number;
}

export type ThresholdResult =
  | { readonly ok: true; readonly threshold: Threshold }
  /** `column` is 1-based in the text. */
  | { readonly ok: false; readonly message: string; readonly column: number };

const METRICS = ["p50", "p90", "p95", "p99", "mean", "max", "error-ratio", "achieved-ratio"];
const MAX_LENGTH = 300;
const UNIT_MS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000 };

/**
 * Parses `<metric>[{<request>[@<phase>]}] <op> <value>`. Metrics: p50, p95, p99.9, …, mean, max,
 * error-ratio, achieved-ratio. Values: `300ms`, `1.5s`, `1%`, `0.01`.
 */
export function parseThreshold(text: string): ThresholdResult {
  const fail = (message: string, column: number): ThresholdResult => ({
    ok: false,
    message,
    column,
  });
  if (text.length > MAX_LENGTH) return fail("is longer than 300 characters", 1);
  const name = /^\s*([a-z][a-z0-9.-]*)/.exec(text);
  const metric = name === null ? undefined : parseMetric(name[1] ?? "");
  if (name === null || metric === undefined) {
    return fail(`does not start with one of ${METRICS.join(", ")}`, 1);
  }
  let at = name[0].length;
  const selector = /^\{([^{}]*)\}/.exec(text.slice(at));
  if (selector === null && text[at] === "{") return fail("has a { without its }", at + 1);
  at += selector?.[0].length ?? 0;
  const comparison = /^\s*(<=|>=|<|>)/.exec(text.slice(at));
  if (comparison === null) return fail("needs <, <=, > or >= after the metric", at + 1);
  at += comparison[0].length;
  const value = /^\s*(\d+(?:\.\d+)?)(us|ms|s|%)?\s*$/.exec(text.slice(at));
  if (value === null) return fail("needs a value such as 300ms, 1.5s or 1%", at + 1);
  const limit = parseLimit(metric, Number(value[1]), value[2]);
  if (typeof limit === "string") return fail(limit, at + 1);
  return {
    ok: true,
    threshold: {
      text: text.trim(),
      metric,
      ...parseSelector(selector?.[1]),
      comparison: comparison[1] as Comparison,
      limit,
    },
  };
}

function parseMetric(name: string): LoadMetric | undefined {
  const quantile = /^p(\d{1,2}(?:\.\d{1,3})?)$/.exec(name);
  if (quantile !== null) {
    const q = Number(quantile[1]) / 100;
    return q > 0 ? { kind: "quantile", q } : undefined;
  }
  switch (name) {
    case "mean":
    case "max":
    case "error-ratio":
    case "achieved-ratio":
      return { kind: name };
    default:
      return undefined;
  }
}

function parseLimit(metric: LoadMetric, value: number, unit: string | undefined): number | string {
  const isRatio = metric.kind === "error-ratio" || metric.kind === "achieved-ratio";
  if (isRatio) {
    if (unit !== undefined && unit !== "%") return "needs a ratio such as 1% or 0.01";
    return unit === "%" ? value / 100 : value;
  }
  const factor = unit === undefined ? undefined : UNIT_MS[unit];
  return factor === undefined ? "needs a unit: 300ms or 1.5s" : value * factor;
}

/** The phase stands after the last `@`, as names of requests may hold one. */
function parseSelector(text: string | undefined): { request?: string; phase?: string } {
  if (text === undefined || text.trim() === "") return {};
  const split = text.lastIndexOf("@");
  const request = (split === -1 ? text : text.slice(0, split)).trim();
  const phase = split === -1 ? "" : text.slice(split + 1).trim();
  return { ...(request === "" ? {} : { request }), ...(phase === "" ? {} : { phase }) };
}
