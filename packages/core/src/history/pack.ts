import { bySeverity, worstVerdict } from "@stagegate/schema";
import type {
  BaselineRecord,
  CheckTable,
  EarlierRun,
  GateId,
  Outcome,
  Verdict,
} from "@stagegate/schema";
import { durationLetters, letterOf, NOT_THERE } from "./letters.ts";
import { joinIds, MAX_CHECKS } from "./table.ts";
import type { IdTable } from "./table.ts";
import { legOf } from "./stored.ts";
import type { StoredGate, StoredRecord } from "./stored.ts";

type RecordGate = BaselineRecord["gates"][number];

/** Runs whose durations a record keeps, beside its own. */
const MAX_DURATIONS = 5;
const MAX_FIGURES = 100;
const MAX_METRICS = 50;
/** Legs of one gate that are told apart; those beyond are stored together. */
const MAX_LEGS = 50;

/**
 * The stored form of a run: ids once, a letter per check, and the same of the runs before it. So
 * one record tells the whole history, and a record that was lost takes only itself away.
 *
 * `earlier` are runs of the same branch and project that were read from the store, newest first;
 * at most `keep` of them are summed up.
 */
export function packRecord(
  record: BaselineRecord,
  earlier: readonly StoredRecord[],
  keep: number,
): BaselineRecord {
  const past = earlier.filter((run) => !isReplaced(run, record)).slice(0, Math.max(0, keep));
  const legs = legsOf([...record.gates, ...past.flatMap(({ gates }) => gates)]);
  const merged = mergeLegs(record.gates.map((each) => within(legs, each)));
  const packed = [...legs.values()].map((leg) => packGate({ leg, legs, merged, past, record }));
  return {
    ...record,
    gates: worstFirst(packed.flatMap(({ own }) => own)),
    tables: packed.map(({ table }) => table),
    earlier: past.map((run, at) => ({
      recordedAt: run.recordedAt,
      commit: run.subject.commit,
      run: { id: run.run.id, attempt: run.run.attempt },
      gates: worstFirst(packed.flatMap(({ rows }) => rows[at] ?? [])),
    })),
  };
}

interface Leg {
  gate: GateId;
  key?: string | undefined;
}

/** The legs that are told apart: those of the newest runs, by gate and key. */
function legsOf(all: readonly Leg[]): Map<string, Leg> {
  const legs = new Map<string, Leg>();
  const counts = new Map<GateId, number>();
  for (const { gate, key } of all) {
    if (legs.has(legOf({ gate, key }))) continue;
    const count = counts.get(gate) ?? 0;
    counts.set(gate, count + 1);
    const leg = count < MAX_LEGS ? { gate, key } : { gate };
    legs.set(legOf(leg), leg);
  }
  return new Map([...legs].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A gate of a run as one of the legs: without its key where there are too many. */
function within<T extends Leg>(legs: ReadonlyMap<string, Leg>, each: T): T {
  if (legs.has(legOf(each))) return each;
  const { key: _tooMany, ...rest } = each;
  return rest as T;
}

/** Who reads one entry of a gate reads the one that a reader must know. */
function worstFirst<T extends { gate: GateId; verdict: Verdict }>(gates: readonly T[]): T[] {
  return [...gates].sort(
    (a, b) => a.gate.localeCompare(b.gate) || bySeverity(a.verdict, b.verdict),
  );
}

/** On a laptop many runs in one out directory have one id; a repeated run has a later attempt. */
function isReplaced({ run }: StoredRecord, record: BaselineRecord): boolean {
  return run.id === record.run.id && run.attempt < record.run.attempt;
}

/** Entries of one gate and key are one: a check that several of them judged counts with its worst. */
function mergeLegs(gates: readonly RecordGate[]): RecordGate[] {
  const merged = new Map<string, RecordGate>();
  for (const leg of gates) {
    const before = merged.get(legOf(leg));
    if (before === undefined) merged.set(legOf(leg), leg);
    else {
      merged.set(legOf(leg), {
        gate: leg.gate,
        ...(leg.key === undefined ? {} : { key: leg.key }),
        verdict: worstVerdict([before.verdict, leg.verdict]) ?? leg.verdict,
        durationMs: Math.max(before.durationMs, leg.durationMs),
        outcomes: [...before.outcomes, ...leg.outcomes],
        metrics: [...before.metrics, ...leg.metrics],
      });
    }
  }
  return [...merged.values()];
}

interface Packing {
  leg: Leg;
  legs: ReadonlyMap<string, Leg>;
  merged: readonly RecordGate[];
  past: readonly StoredRecord[];
  record: BaselineRecord;
}

interface PackedGate {
  table: CheckTable;
  own: RecordGate[];
  /** By earlier run; undefined where it did not have the gate. */
  rows: (EarlierRun["gates"][number] | undefined)[];
}

function packGate({ leg, legs, merged, past, record }: Packing): PackedGate {
  const isOwn = (each: Leg): boolean => legOf(within(legs, each)) === legOf(leg);
  const own = merged.find(isOwn);
  const outcomes = worstById(own?.outcomes ?? []);
  const runs = past.map(({ gates }) =>
    asColumns(gates.filter(isOwn).map((each) => within(legs, each))),
  );
  const all = new Set(outcomes.keys());
  for (const run of runs) for (const id of presentIds(run)) all.add(id);
  // However many legs a gate has, its tables together hold no more.
  const sisters = [...legs.values()].filter(({ gate }) => gate === leg.gate).length;
  const most = Math.floor(MAX_CHECKS / sisters);
  const kept = all.size > most ? [...all].slice(0, most) : [...all];
  const ids = kept.sort();
  const rowOf = createMapping(ids);
  return {
    table: {
      gate: leg.gate,
      ...(leg.key === undefined ? {} : { key: leg.key }),
      ids: joinIds(ids),
      ...(all.size > kept.length ? { cut: true as const } : {}),
      seen: firstSeen(ids, runs, past, record.recordedAt),
    },
    own: own === undefined ? [] : [packOwn(own, outcomes, ids)],
    rows: runs.map((run, at) => (run === undefined ? undefined : packRow(run, rowOf, at))),
  };
}

function worstById(outcomes: readonly Outcome[]): Map<string, Outcome> {
  const worst = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const before = worst.get(outcome.id);
    const worse = before === undefined || bySeverity(outcome.v, before.v) < 0;
    if (worse && outcome.id !== "") worst.set(outcome.id, outcome);
  }
  return worst;
}

function packOwn(
  own: RecordGate,
  outcomes: ReadonlyMap<string, Outcome>,
  ids: readonly string[],
): RecordGate {
  const rows = ids.map((id) => outcomes.get(id));
  const tried = rows.flatMap((row, at) => ((row?.n ?? 1) > 1 ? [`${at}:${row?.n}`] : []));
  const figures = [...outcomes.values()].flatMap(({ id, o, t, u }) =>
    o === undefined
      ? []
      : [
          {
            id,
            observed: o,
            ...(t === undefined ? {} : { threshold: t }),
            ...(u === undefined ? {} : { unit: u }),
          },
        ],
  );
  return {
    gate: own.gate,
    ...(own.key === undefined ? {} : { key: own.key }),
    verdict: own.verdict,
    durationMs: own.durationMs,
    outcomes: [],
    metrics: own.metrics,
    ...(figures.length === 0 ? {} : { figures: figures.slice(0, MAX_FIGURES) }),
    v: rows
      .map((row) => (row === undefined ? NOT_THERE : letterOf(row.v, row.f === true)))
      .join(""),
    ms: rows.map((row) => (row?.ms === undefined ? "" : Math.round(row.ms))).join(" "),
    ...(tried.length === 0 ? {} : { n: tried.join(" ") }),
  };
}

/** A gate of an earlier run as letters, whatever form its record has. */
interface Row {
  gate: StoredGate;
  table: IdTable | undefined;
  ids: readonly string[];
  v: string;
  ms(index: number): number | undefined;
}

function asColumns(legs: readonly StoredGate[]): Row | undefined {
  const [first] = legs;
  if (first === undefined) return undefined;
  if (legs.length === 1 && first.column !== undefined) {
    const { table, v, ms } = first.column;
    return { gate: first, table, ids: table.ids(), v, ms };
  }
  const [gate = first] = mergeLegs(legs.map((leg) => ({ ...leg, outcomes: leg.outcomes })));
  const outcomes = [...worstById(gate.outcomes).values()];
  return {
    gate,
    table: undefined,
    ids: outcomes.map(({ id }) => id),
    v: outcomes.map(({ v, f }) => letterOf(v, f === true)).join(""),
    ms: (index) => outcomes[index]?.ms,
  };
}

function presentIds(run: Row | undefined): string[] {
  return run === undefined ? [] : run.ids.filter((_id, at) => run.v[at] !== NOT_THERE);
}

/** Where each of the new ids stood in a row; asked once for all rows over the same ids. */
function createMapping(ids: readonly string[]): (row: Row) => Int32Array {
  const known = new Map<readonly string[], Int32Array>();
  return (row) => {
    const before = known.get(row.ids);
    if (before !== undefined) return before;
    const places = new Map(row.ids.map((id, at) => [id, at]));
    const mapping = Int32Array.from(ids, (id) => places.get(id) ?? -1);
    known.set(row.ids, mapping);
    return mapping;
  };
}

function packRow(
  row: Row,
  rowOf: (row: Row) => Int32Array,
  at: number,
): EarlierRun["gates"][number] {
  const places = rowOf(row);
  const letters: string[] = [];
  const durations: string[] = [];
  for (const place of places) {
    letters.push(row.v[place] ?? NOT_THERE);
    if (at < MAX_DURATIONS) durations.push(durationLetters(place < 0 ? undefined : row.ms(place)));
  }
  const { gate, key, verdict, durationMs, metrics, figures } = row.gate;
  return {
    gate,
    ...(key === undefined ? {} : { key }),
    verdict,
    durationMs,
    metrics: metrics.slice(0, MAX_METRICS),
    ...(figures === undefined ? {} : { figures: figures.slice(0, MAX_FIGURES) }),
    v: letters.join(""),
    ...(at < MAX_DURATIONS ? { d: durations.join("") } : {}),
  };
}

/** What is known of a check from before the runs that are still summed up is handed on. */
function firstSeen(
  ids: readonly string[],
  runs: readonly (Row | undefined)[],
  past: readonly StoredRecord[],
  now: string,
): CheckTable["seen"] {
  const seen = new Map<string, string>();
  const note = (id: string, at: string): void => {
    const before = seen.get(id);
    if (before === undefined || at < before) seen.set(id, at);
  };
  const told = new Set<IdTable>();
  for (const [at, row] of runs.entries()) {
    if (row === undefined) continue;
    const first = row.table !== undefined && !told.has(row.table) ? row.table : undefined;
    if (first !== undefined) told.add(first);
    for (const [place, id] of row.ids.entries()) {
      if (row.v[place] !== NOT_THERE) note(id, past[at]?.recordedAt ?? now);
      const before = first?.seen(place);
      if (before !== undefined) note(id, before);
    }
  }
  const instants = new Map<string, number>();
  const of = ids.map((id) => {
    const instant = seen.get(id) ?? now;
    const place = instants.get(instant) ?? instants.size;
    instants.set(instant, place);
    return place.toString(36);
  });
  return { at: [...instants.keys()], of: of.join(" ") };
}
