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
  past(id: string): readonly Past[];
  /** A letter per run, newest first; `-` where a run does not have the check. */
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
  v: string;
  place(id: string): number | undefined;
  ms(place: number): number | undefined;
  seen(place: number): string | undefined;
  ids(): readonly string[];
  cut: boolean;
}

/** Nothing is taken apart before a check is asked for, and then only the tables of this gate. */
export function gateHistory(gate: GateId, records: readonly StoredRecord[]): GateHistory {
  const runs: Run[] = records.flatMap(({ gates, recordedAt, subject: { commit } }) => {
    const rows = gates
      .filter((each) => each.gate === gate)
      .map(rowOf)
      .filter(({ v }) => /[^-]/.test(v));
    return rows.length === 0 ? [] : [{ commit, recordedAt, rows }];
  });
  const [newest] = runs;
  return {
    runs: runs.length,
    newest: newest === undefined ? undefined : pick(newest),
    past: (id) => runs.flatMap((run, at) => pastIn(run, id, at < TIMED_RUNS)),
    letters: (id) => runs.map((run) => letterIn(run, id)).join(""),
    firstSeen: (id) => firstSeen(runs, id),
    last: () => (newest === undefined ? new Map() : lastOf(newest)),
  };
}

function pick({ commit, recordedAt }: Run): { commit: string; recordedAt: string } {
  return { commit, recordedAt };
}

function rowOf(gate: StoredGate): Row {
  if (gate.column !== undefined) {
    const { table, v, ms } = gate.column;
    return {
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

function pastIn({ commit, recordedAt, rows }: Run, id: string, timed: boolean): Past[] {
  return rows.flatMap((row): Past[] => {
    const place = row.place(id);
    const read = place === undefined ? undefined : readLetter(row.v[place] ?? "");
    if (place === undefined || read === undefined) return [];
    const { verdict, flaky } = read;
    return [{ verdict, flaky, commit, recordedAt, ms: timed ? row.ms(place) : undefined }];
  });
}

function letterIn({ rows }: Run, id: string): string {
  for (const row of rows) {
    const place = row.place(id);
    const letter = place === undefined ? undefined : row.v[place];
    if (letter === undefined || letter === NOT_THERE) continue;
    return letter < "a" ? FLAKY : letter;
  }
  return NOT_THERE;
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
      if (read !== undefined) last.set(id, read.verdict);
    }
  }
  return last;
}
