import type { Outcome, Verdict } from "@stagegate/schema";
import { isFinding } from "@stagegate/schema";
import type { CheckRow } from "./rows.ts";
import { partsOf } from "./rows.ts";
import type { RunPoint } from "./runs.ts";

/** Many runs on one page. Hostile all the same: names come from anybody's tests. */
export interface Dashboard {
  title: string;
  /** RFC 3339. */
  generatedAt: string;
  toolVersion: string;
  /** Oldest first. */
  runs: readonly RunPoint[];
  /** What the runs say about each check. */
  checks: readonly CheckHistory[];
  /** Checks that there was no room for. */
  omittedChecks: number;
  /** Folders and files that could not be read, what was left out. */
  notes: readonly string[];
}

export interface CheckHistory {
  id: string;
  gate: string;
  title: string;
  service?: string;
  owner?: string;
  /** Verdict in the newest run that has it. */
  last: Verdict;
  /** Runs that have it; skipped ones do not count. */
  runs: number;
  failed: number;
  flaky: number;
  /** Mean of the runs that say how long it took, ms. */
  ms?: number;
  /** As `history.recent`: newest first, a letter a run. */
  recent: string;
}

/** What a report knows of a check beyond its outcome. */
export interface CheckNames {
  title?: string;
  service?: string;
  owner?: string;
}

const MAX_RECENT = 40;

interface Entry extends CheckNames {
  id: string;
  gate: string;
  last: Verdict;
  runs: number;
  failed: number;
  flaky: number;
  sum: number;
  timed: number;
  recent: string;
}

export interface CheckCollector {
  /** The checks of one gate in one run; runs come newest first, numbered from 0. */
  add(run: number, gate: string, outcomes: readonly Outcome[]): void;
  /** Names from a report; those of the newest run stay. */
  name(gate: string, id: string, names: CheckNames): void;
  /** At most `max`, those that fail most first; and how many there were. */
  result(max: number): { checks: CheckHistory[]; omitted: number };
}

/** Sums up the outcomes of many runs. Checks beyond `most` are counted and forgotten. */
export function createCheckCollector(most: number): CheckCollector {
  const entries = new Map<string, Entry>();
  const names = new Map<string, CheckNames>();
  const beyond = new Set<string>();
  const keyOf = (gate: string, id: string): string => `${gate} ${id}`;
  return {
    add(run, gate, outcomes) {
      for (const outcome of outcomes) {
        const key = keyOf(gate, outcome.id);
        const entry = entries.get(key) ?? fresh(gate, outcome);
        if (!entries.has(key)) {
          if (entries.size >= most) {
            if (beyond.size < most) beyond.add(key);
            continue;
          }
          entries.set(key, entry);
        }
        count(entry, run, outcome);
      }
    },
    name(gate, id, known) {
      const key = keyOf(gate, id);
      if (names.size < most) names.set(key, { ...known, ...names.get(key) });
    },
    result(max) {
      const all = [...entries].map(([key, entry]) => historyOf(entry, names.get(key) ?? {}));
      all.sort((a, b) => b.failed - a.failed || b.flaky - a.flaky);
      return {
        checks: all.slice(0, max),
        omitted: Math.max(0, all.length - max) + beyond.size,
      };
    },
  };
}

function fresh(gate: string, { id, v }: Outcome): Entry {
  return { id, gate, last: v, runs: 0, failed: 0, flaky: 0, sum: 0, timed: 0, recent: "" };
}

function count(entry: Entry, run: number, { v, f, ms }: Outcome): void {
  // Two legs of one run that both have it: the first one counts.
  if (entry.recent.length > run) return;
  if (run < MAX_RECENT) entry.recent = entry.recent.padEnd(run, "-") + letterOf(v, f === true);
  if (v === "skip") return;
  entry.runs += 1;
  if (isFinding({ verdict: v }) && v !== "warn") entry.failed += 1;
  if (f === true) entry.flaky += 1;
  if (ms !== undefined) {
    entry.sum += ms;
    entry.timed += 1;
  }
}

function letterOf(verdict: Verdict, flaky: boolean): string {
  return flaky ? "k" : verdict.charAt(0);
}

function historyOf(entry: Entry, names: CheckNames): CheckHistory {
  const { id, gate, last, runs, failed, flaky, sum, timed, recent } = entry;
  const tail = partsOf(id).title;
  const { title = tail === "" ? id : tail, service, owner } = names;
  return {
    id,
    gate,
    title,
    ...(service === undefined ? {} : { service }),
    ...(owner === undefined ? {} : { owner }),
    last,
    runs,
    failed,
    flaky,
    ...(timed === 0 ? {} : { ms: sum / timed }),
    recent,
  };
}

/** The row of a check in the long list. */
export function historyRow(history: CheckHistory): CheckRow {
  const { id, gate, title, service, owner, last, runs, failed, flaky, ms, recent } = history;
  return {
    id,
    gate,
    title,
    verdict: last,
    ...(service === undefined ? {} : { service }),
    ...(owner === undefined ? {} : { owner }),
    ...(ms === undefined ? {} : { ms }),
    ...(flaky > 0 ? { class: "flaky" as const } : {}),
    past: { runs, failed, flaky },
    recent,
  };
}
