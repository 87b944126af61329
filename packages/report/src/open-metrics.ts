import type { GateSection, ReportPage } from "./model/page.ts";

type Measured = { sections: readonly Pick<GateSection, "id" | "metrics">[] };

/** More than a person compares, and far below what GitLab reads of a file. */
const MAX_METRICS = 500;
const MAX_LABEL = 120;

/**
 * The figures of gates as OpenMetrics text: one gauge per figure, its name made of the gate, the
 * figure and its unit. GitLab shows what changed between the branches of a merge request; it
 * reads a line as words of a shell and everything behind `#` as a comment, so labels hold letters,
 * digits and `_ . : / -` only.
 * https://github.com/prometheus/OpenMetrics/blob/main/specification/OpenMetrics.md,
 * https://docs.gitlab.com/ci/testing/metrics_reports/
 */
export function renderOpenMetrics({ sections }: Measured | ReportPage): string {
  const families = new Map<string, Map<string, number>>();
  let count = 0;
  for (const { id, metrics } of sections) {
    for (const { name, unit, value } of metrics) {
      if (!Number.isFinite(value) || count === MAX_METRICS) continue;
      const family = familyOf(id, name, unit);
      const samples = families.get(family) ?? new Map<string, number>();
      const label = labelText(name);
      if (samples.has(label)) continue;
      families.set(family, samples.set(label, value));
      count += 1;
    }
  }
  const lines = [...families].flatMap(([family, samples]) => [
    `# TYPE ${family} gauge`,
    ...[...samples].map(([label, value]) => `${family}{figure="${label}"} ${value}`),
  ]);
  return `${[...lines, "# EOF"].join("\n")}\n`;
}

/** `stagegate_load_test_p95_ms`. */
function familyOf(gate: string, name: string, unit: string): string {
  return ["stagegate", gate, name, UNITS.get(unit) ?? unit]
    .map((part) => part.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_"))
    .map((part) => part.replaceAll(/^_+|_+$/g, "").slice(0, 80))
    .filter((part) => part !== "")
    .join("_");
}

/** Signs that a name cannot have. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ["%", "percent"],
  ["/s", "per_second"],
]);

/** The name as it was, as two figures may have one name in a metric. */
function labelText(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9_.:/-]+/g, "_").slice(0, MAX_LABEL);
}
