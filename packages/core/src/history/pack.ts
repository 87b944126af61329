import { bySeverity, worstVerdict } from "@stagegate/schema";
import type { BaselineRecord, CheckTable, EarlierRun, GateId, Outcome } from "@stagegate/schema";
import { durationLetters, letterOf, NOT_THERE } from "./letters.ts";
import { joinIds, MAX_CHECKS } from "./table.ts";
import type { IdTable } from "./table.ts";
import type { StoredGate, StoredRecord } from "./stored.ts";

type RecordGate = BaselineRecord["gates"][number];

/** Runs whose durations a record keeps, beside its own. */
const MAX_DURATIONS = 5;
const MAX_FIGURES = 100;
const MAX_METRICS = 50;

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
  const merged = mergeLegs(record.gates);
  const ids = new Set([...merged, ...past.flatMap(({ gates }) => gates)].map(({ gate }) => gate));
  const packed = [...ids].sort().map((gate) => packGate({ gate, merged, past, record }));
  return {
    ...record,
    gates: packed.flatMap(({ own }) => own),
    tables: packed.map(({ table }) => table),
    earlier: past.map((run, at) => ({
      recordedAt: run.recordedAt,
      commit: run.subject.commit,
      run: { id: run.run.id, attempt: run.run.attempt },
      gates: packed.flatMap(({ rows }) => rows[at] ?? []),
    })),
  };
}

/** On a laptop many runs in one out directory have one id; a repeated run has a later attempt. */
function isReplaced({ run }: StoredRecord, record: BaselineRecord): boolean {
  return run.id === record.run.id && run.attempt < record.run.attempt;
}

/** The legs of a gate are one gate: a check that several of them judged counts with its worst. */
function mergeLegs(gates: readonly RecordGate[]): RecordGate[] {
  const merged = new Map<GateId, RecordGate>();
  for (const leg of gates) {
    const before = merged.get(leg.gate);
    if (before === undefined) merged.set(leg.gate, leg);
    else {
      merged.set(leg.gate, {
        gate: leg.gate,
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
  gate: GateId;
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

function packGate({ gate, merged, past, record }: Packing): PackedGate {
  const own = merged.find((each) => each.gate === gate);
  const outcomes = worstById(own?.outcomes ?? []);
  const runs = past.map(({ gates }) => asColumns(gates.filter((each) => each.gate === gate)));
  const all = new Set(outcomes.keys());
  for (const run of runs) for (const id of presentIds(run)) all.add(id);
  const kept = all.size > MAX_CHECKS ? [...all].slice(0, MAX_CHECKS) : [...all];
  const ids = kept.sort();
  const rowOf = createMapping(ids);
  return {
    table: {
      gate,
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
  const { gate, verdict, durationMs, metrics, figures } = row.gate;
  return {
    gate,
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
