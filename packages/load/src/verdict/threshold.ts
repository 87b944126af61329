import { didYouMean } from "@stagegate/schema";

/** What a threshold limits. Quantiles are of the latency from the intended send time. */
export type LoadMetric =
  | { readonly kind: "quantile"; readonly q: number }
  | { readonly kind: "mean" }
  | { readonly kind: "max" }
  | { readonly kind: "error-ratio" }
  | { readonly kind: "achieved-ratio" };

/** `<` and `<=` limit from above, `>` and `>=` from below. */
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

/** A threshold, or what is wrong with its text; the message continues a sentence about the text. */
export type ThresholdResult =
  | { readonly ok: true; readonly threshold: Threshold }
  /** `column` is 1-based in the text. */
  | { readonly ok: false; readonly message: string; readonly column: number };

const METRICS = ["p50", "p90", "p95", "p99", "mean", "max", "error-ratio", "achieved-ratio"];
/** What other tools call the same things. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  avg: "mean",
  average: "mean",
  med: "p50",
  median: "p50",
  p100: "max",
  errors: "error-ratio",
  "error-rate": "error-ratio",
  http_req_failed: "error-ratio",
  rate: "achieved-ratio",
  rps: "achieved-ratio",
  throughput: "achieved-ratio",
};
const MAX_LENGTH = 300;
const UNIT_MS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1_000, m: 60_000 };

/**
 * Parses `<metric>[{<request>[@<phase>]}] <op> <value>`. Metrics: p50, p95, p99.9, …, mean, max,
 * error-ratio, achieved-ratio. Values: `300ms`, `1.5s`, `1%`, `0.01`. A request name may hold braces
 * that match, such as `GET /cart/{id}`; one that holds an `@` is followed by another `@`.
 */
export function parseThreshold(text: string): ThresholdResult {
  if (text.length > MAX_LENGTH) return wrong(`is longer than ${MAX_LENGTH} characters`, 0);
  const start = text.length - text.trimStart().length;
  const name = /^[A-Za-z0-9_.-]*(?:\([^)]{0,20}\))?/.exec(text.slice(start))?.[0] ?? "";
  const metric = parseMetric(name);
  if (typeof metric === "string") return wrong(metric, start);
  const selector = readSelector(text, start + name.length);
  if (typeof selector === "string") return wrong(selector, start + name.length);
  const operator = /^\s*([<>=!~]{1,3}|)/.exec(text.slice(selector.end));
  const opEnd = selector.end + (operator?.[0].length ?? 0);
  const comparison = parseComparison(operator?.[1] ?? "", metric);
  if (!isComparison(comparison)) return wrong(comparison, opEnd - (operator?.[1]?.length ?? 0));
  const rest = text.slice(opEnd);
  const valueAt = opEnd + rest.length - rest.trimStart().length;
  const limit = parseLimit(rest.trim(), metric, comparison);
  if (typeof limit === "string") return wrong(limit, Math.min(valueAt, text.length));
  const { request, phase } = selector;
  return {
    ok: true,
    threshold: {
      text: text.trim(),
      metric,
      ...(request === undefined ? {} : { request }),
      ...(phase === undefined ? {} : { phase }),
      comparison,
      limit,
    },
  };
}

function wrong(message: string, at: number): ThresholdResult {
  return { ok: false, message, column: at + 1 };
}

function parseMetric(name: string): LoadMetric | string {
  const quantile = /^p(\d{1,2}(?:\.\d{1,3})?)$/.exec(name);
  const percent = Number(quantile?.[1]);
  if (percent >= 1) return { kind: "quantile", q: Number((percent / 100).toFixed(5)) };
  switch (name) {
    case "mean":
    case "max":
    case "error-ratio":
    case "achieved-ratio":
      return { kind: name };
    default:
      return unknownMetric(name);
  }
}

function unknownMetric(name: string): string {
  if (name === "") return `does not start with one of ${METRICS.join(", ")}`;
  const asCall = /^p\((\d{1,2}(?:\.\d{1,3})?)\)$/.exec(name);
  const asRatio = /^p0?\.(\d{1,5})$/.exec(name);
  const guess =
    (asCall === null ? undefined : `p${asCall[1]}`) ??
    (asRatio === null ? undefined : `p${Number((Number(`0.${asRatio[1]}`) * 100).toFixed(3))}`) ??
    (Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined) ??
    didYouMean(name, METRICS);
  return guess === undefined
    ? `has an unknown metric \`${name}\`; known are ${METRICS.join(", ")}`
    : `has an unknown metric \`${name}\`: did you mean \`${guess}\`?`;
}

interface Selector {
  readonly request: string | undefined;
  readonly phase: string | undefined;
  readonly end: number;
}

/** The phase stands after the last `@`. */
function readSelector(text: string, at: number): Selector | string {
  if (text[at] !== "{") return { request: undefined, phase: undefined, end: at };
  let depth = 0;
  let end = at;
  for (; end < text.length; end++) {
    if (text[end] === "{") depth++;
    if (text[end] === "}" && --depth === 0) break;
  }
  if (depth > 0) return "has a { without its }";
  const inner = text.slice(at + 1, end);
  const split = inner.lastIndexOf("@");
  const named = (part: string) => (part.trim() === "" ? undefined : part.trim());
  return {
    request: named(split === -1 ? inner : inner.slice(0, split)),
    phase: split === -1 ? undefined : named(inner.slice(split + 1)),
    end: end + 1,
  };
}

/** A bound on the wrong side would pass whatever happens, so it is refused. */
function parseComparison(operator: string, metric: LoadMetric): Comparison | string {
  const upper = metric.kind !== "achieved-ratio";
  const wanted = upper ? "< or <=" : "> or >=";
  if (operator === "") return `needs ${wanted} after the metric`;
  if (!isComparison(operator)) return `has \`${operator}\` where ${wanted} is needed`;
  if (operator.startsWith(upper ? "<" : ">")) return operator;
  return `would pass when the stack is slow or broken: \`${operator}\` must be ${wanted}`;
}

function isComparison(text: string): text is Comparison {
  return text === "<" || text === "<=" || text === ">" || text === ">=";
}

function parseLimit(text: string, metric: LoadMetric, comparison: Comparison): number | string {
  const value = /^(\d{1,15}(?:\.\d{1,9})?)\s?([A-Za-zµ%]*)$/.exec(text);
  if (value === null) return "needs a value such as 300ms, 1.5s or 1%";
  const number = Number(value[1]);
  const unit = value[2] ?? "";
  if (metric.kind !== "error-ratio" && metric.kind !== "achieved-ratio") {
    if (unit === "") return `needs a unit: ${value[1]}ms or ${value[1]}s`;
    const factor = Object.hasOwn(UNIT_MS, unit) ? UNIT_MS[unit] : undefined;
    if (factor === undefined) return `has the unit \`${unit}\`, not ms or s`;
    return number === 0 ? "can never hold: no answer takes no time" : number * factor;
  }
  if (unit !== "" && unit !== "%") return "needs a ratio such as 1% or 0.01";
  const ratio = unit === "%" ? number / 100 : number;
  if (ratio > 1 || (ratio === 1 && unit === "")) {
    return unit === "" ? `is ${number * 100}%: did you mean \`${number}%\`?` : "is more than 100%";
  }
  if (comparison === "<" && ratio === 0) return "can never hold: did you mean `<= 0%`?";
  if (comparison === ">" && ratio === 1) return "can never hold: did you mean `>= 100%`?";
  return ratio;
}
