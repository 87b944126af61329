import { select } from "@stagegate/load";
import type { LoadCheck, LoadResult } from "@stagegate/load";
import { bySeverity, worstVerdict } from "@stagegate/schema";
import type { Check, LoadScenarioConfig, Metric, Verdict } from "@stagegate/schema";
import type { ObjectiveViolation } from "@stagegate/telemetry";

/** One scenario, run and judged. */
export interface Judged {
  config: LoadScenarioConfig;
  result: LoadResult;
  judgements: LoadCheck[];
  checks: Check[];
  violations: ObjectiveViolation[];
}

/** What needs a look first: nobody reads past a scenario that went well. */
function worstFirst(judged: readonly Judged[]): Judged[] {
  const worst = ({ checks }: Judged): Verdict =>
    worstVerdict(checks.map(({ verdict }) => verdict)) ?? "pass";
  return [...judged].sort((a, b) => bySeverity(worst(a), worst(b)));
}

/** Figures of the scenarios; the first key figure stands for the gate, so a miss comes first. */
export function keyFirst(judged: readonly Judged[]): Metric[] {
  return [...judged.flatMap(missedOf), ...worstFirst(judged).flatMap(metricsOf)];
}

/** The figures that missed their limits. */
function missedOf({ config, judgements }: Judged): Metric[] {
  return judgements.flatMap((check) => {
    if (check.verdict !== "fail") return [];
    const { observed, unit } = check;
    return [
      { name: `${config.name}: ${questionOf(check)}`, value: round(observed), unit, key: true },
    ];
  });
}

/** Titles say what must hold; beside the figure of a miss, that of the rate would be a lie. */
function questionOf({ id, title }: LoadCheck): string {
  return id === "rate" ? "share of the asked rate" : title;
}

/** For the table of percentiles; the 95th is the key figure. */
const OTHER_QUANTILES = [
  { name: "p50", q: 0.5 },
  { name: "p90", q: 0.9 },
  { name: "p99", q: 0.99 },
  { name: "max", q: 1 },
] as const;

function metricsOf({ config, result }: Judged): Metric[] {
  const whole = select(result, {});
  const p95 = whole?.latency.quantile(0.95);
  return [
    ...(p95 === undefined
      ? []
      : [{ name: `${config.name} p95`, value: round(p95 / 1000), unit: "ms", key: true }]),
    ...OTHER_QUANTILES.flatMap(({ name, q }) => {
      const value = whole?.latency.quantile(q);
      return value === undefined
        ? []
        : [{ name: `${config.name} ${name}`, value: round(value / 1000), unit: "ms" }];
    }),
    ...(whole === undefined || whole.due === 0
      ? []
      : [
          {
            name: `${config.name} error ratio`,
            value: round(whole.lost / whole.due),
            unit: "ratio",
          },
        ]),
    ...(whole === undefined
      ? []
      : [{ name: `${config.name} requests`, value: whole.sent, unit: "requests" }]),
  ];
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** A line per scenario, what missed its limits first and by name. */
export function summaryOf(judged: readonly Judged[]): string {
  return worstFirst(judged)
    .map(({ config, result, judgements }) => {
      const whole = select(result, {});
      const p95 = whole?.latency.quantile(0.95);
      const shown = p95 === undefined ? "no answer" : `p95 ${(p95 / 1000).toFixed(0)} ms`;
      const lost =
        whole === undefined || whole.due === 0
          ? ""
          : `, ${((whole.lost / whole.due) * 100).toFixed(1)}% errors`;
      return `${config.name} ${shown}${lost}${unmetOf(judgements)}`;
    })
    .join(" · ");
}

const MAX_NAMED = 2;

function unmetOf(judgements: readonly LoadCheck[]): string {
  const missed = judgements.filter(({ verdict }) => verdict === "fail").map(questionOf);
  const open = judgements.filter(({ verdict }) => verdict === "inconclusive").length;
  const more = missed.length > MAX_NAMED ? ` and ${missed.length - MAX_NAMED} more` : "";
  const parts = [
    ...(missed.length > 0 ? [`not met: ${missed.slice(0, MAX_NAMED).join(", ")}${more}`] : []),
    ...(open > 0 ? [`${open} undecided`] : []),
  ];
  return parts.length === 0 ? "" : ` (${parts.join("; ")})`;
}
