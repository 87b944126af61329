import { bySeverity } from "@stagegate/schema";
import type { GateId, Verdict } from "@stagegate/schema";
import { letterOf, NOT_THERE, readLetter } from "./letters.ts";
import type { StoredGate, StoredRecord } from "./stored.ts";

/** What one stored run says about one check. */
export interface Past {
  verdict: Verdict;
  flaky: boolean;
  commit: string;
  recordedAt: string;
  /** Of the newest six runs. */
  ms?: number | undefined;
}

/** The stored runs of one gate, newest first. */
export interface GateHistory {
  /** Runs that have the gate with at least one check. */
  readonly runs: number;
  readonly newest: { commit: string; recordedAt: string } | undefined;
  /** Once per run that has the check. */
  past(id: string): readonly Past[];
  /** In the newest run that has the leg at all; undefined where that run does not have the check. */
  latest(id: string): Past | undefined;
  /** A letter per run as in `past`, newest first; `-` where a run does not have the check. */
  letters(id: string): string;
  /** When it was first stored, as far as anybody knows. */
  firstSeen(id: string): string | undefined;
  /** Checks of the newest run with their verdict; undefined where there were too many to know. */
  last(): ReadonlyMap<string, Verdict> | undefined;
}

/** How a report shows a run in which the check was flaky, whatever came of it. */
const FLAKY = "k";

interface Run {
  commit: string;
  recordedAt: string;
  rows: Row[];
}

/** A leg, or a gate of one. */
interface Row {
  key: string | undefined;
  v: string;
  place(id: string): number | undefined;
  ms(place: number): number | undefined;
  seen(place: number): string | undefined;
  ids(): readonly string[];
  cut: boolean;
}

/**
 * Nothing is taken apart before a check is asked for, and then only the tables of this gate. With
 * the `key` of a leg a check counts as that leg had it; where the leg did not have it, as everything
 * that was stored without a key had it at its worst, else as the leg had it in which it was best:
 * only what was bad in all of them excuses another. The letters without a key are its worst.
 */
export function gateHistory(
  gate: GateId,
  records: readonly StoredRecord[],
  key?: string,
): GateHistory {
  const runs: Run[] = records.flatMap(({ gates, recordedAt, subject: { commit } }) => {
    const rows = gates
      .filter((each) => each.gate === gate)
      .map(rowOf)
      .filter(({ v }) => /[^-]/.test(v));
    return rows.length === 0 ? [] : [{ commit, recordedAt, rows }];
  });
  const [newest] = runs;
  const last = runs.find((run) => hasLeg(run, key)) ?? newest;
  return {
    runs: runs.length,
    newest: newest === undefined ? undefined : pick(newest),
    past: (id) => runs.flatMap((run, at) => pastIn(run, found(run, id, key), at < TIMED_RUNS)),
    latest: (id) => (last === undefined ? undefined : pastIn(last, found(last, id, key), true)[0]),
    letters: (id) => runs.map((run) => letterIn(found(run, id, key, true))).join(""),
    firstSeen: (id) => firstSeen(runs, id),
    last: () => (newest === undefined ? new Map() : lastOf(newest)),
  };
}

/** A leg that a run left out, as one whose services had not changed, is not gone. */
function hasLeg({ rows }: Run, wanted: string | undefined): boolean {
  return rows.some(({ key }) => wanted === undefined || key === undefined || key === wanted);
}

function pick({ commit, recordedAt }: Run): { commit: string; recordedAt: string } {
  return { commit, recordedAt };
}

function rowOf(gate: StoredGate): Row {
  const { key } = gate;
  if (gate.column !== undefined) {
    const { table, v, ms } = gate.column;
    return {
      key,
      v,
      place: (id) => table.indexOf(id),
      ms,
      seen: (place) => table.seen(place),
      ids: () => table.ids(),
      cut: table.cut,
    };
  }
  const { outcomes } = gate;
  let index: Map<string, number> | undefined;
  return {
    key,
    v: outcomes.map(({ v, f }) => letterOf(v, f === true)).join(""),
    place: (id) => (index ??= new Map(outcomes.map((outcome, at) => [outcome.id, at]))).get(id),
    ms: (place) => outcomes[place]?.ms,
    seen: () => undefined,
    ids: () => outcomes.map((outcome) => outcome.id),
    cut: false,
  };
}

/** Durations of older runs say little about today's, and nobody sums them up. */
const TIMED_RUNS = 6;

/** A check in a leg of a run. */
interface Found {
  row: Row;
  place: number;
  letter: string;
  verdict: Verdict;
  flaky: boolean;
}

function found(
  { rows }: Run,
  id: string,
  key: string | undefined,
  worst = false,
): Found | undefined {
  const all = rows.flatMap((row): Found[] => {
    const place = row.place(id);
    const letter = place === undefined ? NOT_THERE : (row.v[place] ?? NOT_THERE);
    const read = readLetter(letter);
    return place === undefined || read === undefined ? [] : [{ row, place, letter, ...read }];
  });
  if (all.length < 2) return all[0];
  all.sort((a, b) => bySeverity(a.verdict, b.verdict));
  if (key === undefined && worst) return all[0];
  return (
    all.find(({ row }) => row.key === key) ??
    all.find(({ row }) => row.key === undefined) ??
    all.at(-1)
  );
}

function pastIn({ commit, recordedAt }: Run, one: Found | undefined, timed: boolean): Past[] {
  if (one === undefined) return [];
  const { verdict, flaky, row, place } = one;
  return [{ verdict, flaky, commit, recordedAt, ms: timed ? row.ms(place) : undefined }];
}

function letterIn(one: Found | undefined): string {
  if (one === undefined) return NOT_THERE;
  return one.flaky ? FLAKY : one.letter;
}

function firstSeen(runs: readonly Run[], id: string): string | undefined {
  let first: string | undefined;
  for (const { recordedAt, rows } of runs) {
    for (const row of rows) {
      const place = row.place(id);
      if (place === undefined || (row.v[place] ?? NOT_THERE) === NOT_THERE) continue;
      const instant = row.seen(place) ?? recordedAt;
      if (first === undefined || instant < first) first = instant;
    }
  }
  return first;
}

function lastOf({ rows }: Run): ReadonlyMap<string, Verdict> | undefined {
  if (rows.some(({ cut }) => cut)) return undefined;
  const last = new Map<string, Verdict>();
  for (const row of rows) {
    for (const [place, id] of row.ids().entries()) {
      const read = readLetter(row.v[place] ?? "");
      const before = last.get(id);
      if (read === undefined) continue;
      if (before === undefined || bySeverity(read.verdict, before) < 0) last.set(id, read.verdict);
    }
  }
  return last;
}
