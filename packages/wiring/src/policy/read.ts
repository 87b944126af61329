import { gateHistory } from "@stagegate/core";
import type { StoredRecord } from "@stagegate/core";
import type { GateId, Verdict } from "@stagegate/schema";

/** A figure of one check over the stored runs in which it passed, newest first. */
export interface Series {
  gate: GateId;
  /** Check id. */
  id: string;
  unit: string;
  values: readonly number[];
  /** The limit of the newest run. */
  threshold: number | undefined;
}

/** What the stored runs say about a gate. */
export interface GateRuns {
  gate: GateId;
  runs: number;
  /** Verdicts, newest first. */
  verdicts: readonly Verdict[];
  /** Checks that were flaky at least twice, most often first. */
  flaky: readonly { id: string; flakes: number; runs: number }[];
}

/** Load thresholds carry their limit in the id, so a limit that was changed is the same series. */
function seriesKey(id: string): string {
  return id.startsWith("load:") ? id.replace(/ *[<>]=?[^<>]*$/, "") : id;
}

export function readSeries(records: readonly StoredRecord[]): Series[] {
  const all = new Map<string, Series & { values: number[] }>();
  for (const { gates } of records) {
    for (const { gate, figures = [], outcomes } of gates.filter(hasFigures)) {
      const verdicts = new Map(outcomes.map(({ id, v }) => [id, v]));
      for (const { id, observed, threshold, unit = "" } of figures) {
        const key = `${gate} ${seriesKey(id)}`;
        const series = all.get(key) ?? { gate, id, unit, values: [], threshold };
        all.set(key, series);
        // A run that was bad says nothing about what is normal.
        if (verdicts.get(id) === "pass" && series.unit === unit) series.values.push(observed);
      }
    }
  }
  return [...all.values()];
}

function hasFigures({ figures }: StoredRecord["gates"][number]): boolean {
  return figures !== undefined && figures.length > 0;
}

export function readGates(records: readonly StoredRecord[]): GateRuns[] {
  const ids = new Set(records.flatMap(({ gates }) => gates.map(({ gate }) => gate)));
  return [...ids].sort().map((gate) => {
    const verdicts = records.flatMap(({ gates }) => {
      const found = gates.find((each) => each.gate === gate);
      return found === undefined ? [] : [found.verdict];
    });
    return { gate, runs: verdicts.length, verdicts, flaky: flakyChecks(gate, records) };
  });
}

const MAX_FLAKY = 20;

function flakyChecks(gate: GateId, records: readonly StoredRecord[]): GateRuns["flaky"] {
  const history = gateHistory(gate, records);
  const ids = [...(history.last()?.keys() ?? [])];
  return ids
    .map((id) => {
      const letters = history.letters(id).replaceAll("-", "");
      return { id, flakes: letters.replaceAll(/[^k]/g, "").length, runs: letters.length };
    })
    .filter(({ flakes }) => flakes >= 2)
    .sort((a, b) => b.flakes / b.runs - a.flakes / a.runs)
    .slice(0, MAX_FLAKY);
}
