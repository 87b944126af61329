// Accuracy of the culprit ranking on real failing systems: AC@1, AC@3, Avg@5 per kind of fault.
// Usage: node bench/diagnosis/main.ts [--data DIR] [--verbose]
// DIR holds case folders in the layout of telemetry-layout.md and a labels.json.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { diagnoseFolder } from "@stagegate/telemetry";

interface Label {
  readonly service: string;
  readonly kind: string;
}

interface Outcome {
  readonly name: string;
  readonly kind: string;
  readonly truth: string;
  /** 1-based; ties count as the worst place among equals. Infinity when absent. */
  readonly place: number;
  readonly culprit: string;
  readonly ms: number;
}

const { values } = parseArgs({
  options: {
    data: { type: "string", default: process.env.STAGEGATE_DIAGNOSIS_DATA ?? "" },
    verbose: { type: "boolean", default: false },
  },
});

function placeOf(ranking: readonly { service: string; score: number }[], truth: string): number {
  const found = ranking.find((each) => each.service === truth);
  return found === undefined
    ? Number.POSITIVE_INFINITY
    : ranking.filter((each) => each.score >= found.score).length;
}

async function judge(dir: string, name: string, label: Label): Promise<Outcome> {
  const start = performance.now();
  const result = await diagnoseFolder(path.join(dir, name));
  const ms = performance.now() - start;
  if (!result.ok) {
    throw new Error(`${name}: ${result.message}`);
  }
  const { ranking, culprit } = result.diagnosis;
  if (values.verbose) {
    const top = ranking.slice(0, 4).map((each) => `${each.service}=${each.score}`);
    console.log(`${name} ${label.kind} ${label.service}: ${top.join(" ")}`);
  }
  const place = placeOf(ranking, label.service);
  return {
    name,
    kind: label.kind,
    truth: label.service,
    place,
    culprit: culprit?.service ?? "",
    ms,
  };
}

function share(outcomes: readonly Outcome[], test: (outcome: Outcome) => boolean): number {
  return outcomes.filter(test).length / outcomes.length;
}

function row(title: string, outcomes: readonly Outcome[]): string {
  const ac = (k: number): number => share(outcomes, (each) => each.place <= k);
  const avg5 = [1, 2, 3, 4, 5].reduce((sum, k) => sum + ac(k), 0) / 5;
  const named = outcomes.filter((each) => each.culprit !== "");
  const right = named.filter((each) => each.culprit === each.truth).length;
  const cells = [ac(1), ac(3), avg5].map((value) => value.toFixed(2)).join("  ");
  return `${title.padEnd(16)} n=${String(outcomes.length).padEnd(3)} ${cells}   named ${named.length}, right ${right}`;
}

const labelsFile = path.join(values.data, "labels.json");
if (values.data === "" || !existsSync(labelsFile)) {
  console.log("SKIPPED diagnosis: no data folder (--data or STAGEGATE_DIAGNOSIS_DATA)");
} else {
  const labels = JSON.parse(await readFile(labelsFile, "utf8")) as Record<string, Label>;
  const outcomes: Outcome[] = [];
  for (const [name, label] of Object.entries(labels)) {
    outcomes.push(await judge(values.data, name, label));
  }
  const kinds = [...new Set(outcomes.map((each) => each.kind))].sort();
  console.log("kind                   AC@1  AC@3  Avg@5");
  for (const kind of kinds) {
    console.log(
      row(
        kind,
        outcomes.filter((each) => each.kind === kind),
      ),
    );
  }
  console.log(row("all", outcomes));
  const total = outcomes.reduce((sum, each) => sum + each.ms, 0);
  console.log(`${Math.round(total / outcomes.length)} ms per case`);
}
