import type { EnforcementSuggestion, LimitSuggestion, Suggestion } from "./suggest.ts";

/** A fragment of stagegate.yml with the reasons beside it; valid YAML also where it is empty. */
export function policyFragment(suggestion: Suggestion): string {
  const { branch, runs, limits, enforcement, waiting } = suggestion;
  const gates = [...new Set([...enforcement, ...limits].map(({ gate }) => gate))].sort();
  return [
    `# Proposed from ${runs} stored ${runs === 1 ? "run" : "runs"} of ${plain(branch)}. Merge it into stagegate.yml.`,
    "# A limit is the end of the 99 % prediction interval of the next run, two digits.",
    ...gates.flatMap((gate) => [
      `${gate}:`,
      ...enforcementLines(enforcement.filter((each) => each.gate === gate)),
      ...limitLines(
        gate,
        limits.filter((each) => each.gate === gate),
      ),
    ]),
    ...waiting.map((line) => `# not proposed: ${plain(line)}`),
    "",
  ].join("\n");
}

function enforcementLines(given: readonly EnforcementSuggestion[]): string[] {
  return given.flatMap(({ enforcement, why, flaky }) => [
    `  # ${why}`,
    `  enforcement: ${enforcement}`,
    ...flaky.map(
      ({ id, flakes, runs, low, high }) =>
        `  # flaky in ${flakes} of ${runs} runs (${percent(low)} to ${percent(high)}), look at it or leave it out: ${plain(id)}`,
    ),
  ]);
}

function limitLines(gate: string, limits: readonly LimitSuggestion[]): string[] {
  if (gate === "load-test") return scenarioLines(limits);
  return gate === "check-slo" ? objectiveLines(limits) : [];
}

/** `load:<target>/<scenario>#<metric> < <limit>`; the share of arrivals sent has no limit in it. */
const LOAD_ID = /^load:[^/#]*\/([^#]+)#([^<>]+?) *([<>]=?)[^<>]*$/;

function scenarioLines(limits: readonly LimitSuggestion[]): string[] {
  const scenarios = new Map<string, string[]>();
  for (const limit of limits) {
    const [, name, metric, sign] = LOAD_ID.exec(limit.id) ?? [];
    if (name === undefined || metric === undefined || sign === undefined) continue;
    const lines = scenarios.get(name) ?? [];
    scenarios.set(name, lines);
    const text = `${metric} ${sign} ${amount(limit.limit, limit.unit)}`;
    lines.push(`        # ${reason(limit)}`, `        - ${quoted(text)}`);
  }
  if (scenarios.size === 0) return [];
  const named = [...scenarios].flatMap(([name, lines]) => [
    `    - name: ${quoted(name)}`,
    "      thresholds:",
    ...lines,
  ]);
  return ["  scenarios:", ...named];
}

/** `slo:<service>/#<objective> › <question>` */
const SLO_ID = /^slo:[^#]*#(.+) › ([^›]+)$/;

function objectiveLines(limits: readonly LimitSuggestion[]): string[] {
  const objectives = new Map<string, string[]>();
  for (const limit of limits) {
    const [, name = "", question = ""] = SLO_ID.exec(limit.id) ?? [];
    const key = keyOf(question, limit);
    if (key === undefined) continue;
    const lines = objectives.get(name) ?? [];
    objectives.set(name, lines);
    lines.push(`      # ${reason(limit)}`, ...key.map((line) => `      ${line}`));
  }
  if (objectives.size === 0) return [];
  const named = [...objectives].flatMap(([name, lines]) => [
    `    - name: ${quoted(name)}`,
    ...lines,
  ]);
  return ["  objectives:", ...named];
}

function keyOf(question: string, { limit, unit, kind }: LimitSuggestion): string[] | undefined {
  const quantile = /^p(\d{1,2}(?:\.\d+)?) latency$/.exec(question)?.[1];
  if (quantile !== undefined) {
    const share = Number((Number(quantile) / 100).toPrecision(6));
    return ["latency:", `  quantile: ${share}`, `  below: ${amount(limit, unit)}`];
  }
  if (question === "error ratio") return ["error-ratio:", `  below: ${amount(limit, "ratio")}`];
  const callee = /^calls to (.+) per request$/.exec(question)?.[1];
  if (callee !== undefined)
    return ["child-calls:", `  to: ${quoted(callee)}`, `  at-most: ${limit}`];
  return question === "promql" ? [`${kind}: ${limit}`] : undefined;
}

function reason({ runs, seen, unit, now, limit }: LimitSuggestion): string {
  const was = now === limit ? "" : `; now ${amount(now, unit)}`;
  return `${runs} runs between ${amount(seen.low, unit)} and ${amount(seen.high, unit)}${was}`;
}

function amount(value: number, unit: string): string {
  if (unit === "ratio") return percent(value);
  const shown = Number(value.toPrecision(4));
  return unit === "ms" ? `${shown}ms` : `${shown}`;
}

function percent(ratio: number): string {
  return `${Number((ratio * 100).toPrecision(3))}%`;
}

function quoted(text: string): string {
  return /^[A-Za-z][\w ./<>=%-]*$/.test(text) && text.trim() === text ? text : JSON.stringify(text);
}

/** For a comment: on one line, whatever stands in an id. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").slice(0, 300);
}
