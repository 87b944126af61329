import type { BaselineRecord, EarlierRun, GateId, Outcome } from "@stagegate/schema";
import { readDuration, readLetter } from "./letters.ts";
import { createTable, MAX_CHECKS } from "./table.ts";
import type { IdTable, KnownIds } from "./table.ts";

type RecordGate = BaselineRecord["gates"][number];

/** Verdicts of one gate in one run, over a table that many runs share. */
export interface Column {
  readonly table: IdTable;
  /** A letter per check of the table. */
  readonly v: string;
  /** Milliseconds of the check at a place; of summed up runs within 0.3 %, and of the newest five. */
  ms(index: number): number | undefined;
  attempts(index: number): number | undefined;
}

export interface StoredGate extends Pick<
  RecordGate,
  "gate" | "key" | "verdict" | "durationMs" | "metrics" | "figures"
> {
  /** Taken apart when it is first asked for. */
  readonly outcomes: Outcome[];
  /** Undefined for records that were made before there were tables. */
  readonly column?: Column | undefined;
}

/** A run of the history, be it from a record of its own or from a later one that sums it up. */
export interface StoredRecord extends Pick<
  BaselineRecord,
  "schema" | "project" | "recordedAt" | "subject" | "run"
> {
  gates: StoredGate[];
}

export type Unpacked =
  | { kind: "records"; records: StoredRecord[] }
  | { kind: "damaged"; reason: string };

/** More earlier runs than anybody reads. */
const MAX_EARLIER = 500;

/**
 * The run of a record, then the earlier ones that it sums up. With `known`, records that were
 * unpacked before share their ids with it.
 */
export function unpackRecord(record: BaselineRecord, known: KnownIds = new Map()): Unpacked {
  const tables = new Map<string, IdTable>();
  for (const table of record.tables ?? []) {
    if (tables.has(legOf(table))) return damaged(`it has two tables of ${legOf(table)}`);
    const made = createTable(table, known);
    if (made.size > MAX_CHECKS) return damaged("it has more checks than a record holds");
    tables.set(legOf(table), made);
  }
  const { schema, project, recordedAt, subject, run } = record;
  const frame = { schema, project, recordedAt, subject, run };
  const own = gatesOf(record.gates, tables);
  if (typeof own === "string") return damaged(own);
  const records: StoredRecord[] = [{ ...frame, gates: own }];
  for (const earlier of (record.earlier ?? []).slice(0, MAX_EARLIER)) {
    const gates = gatesOf(earlier.gates, tables);
    if (typeof gates === "string") return damaged(gates);
    records.push({ ...frame, ...frameOf(record, earlier), gates });
  }
  return { kind: "records", records };
}

/** What tells the legs of the gates of a run apart. */
export function legOf({ gate, key }: { gate: GateId; key?: string | undefined }): string {
  return key === undefined ? gate : `${gate} ${key}`;
}

function damaged(reason: string): Unpacked {
  return { kind: "damaged", reason };
}

/** The same repository and branch: only those become part of a record. */
function frameOf(
  { subject, run }: BaselineRecord,
  { recordedAt, commit, run: { id, attempt } }: EarlierRun,
): Pick<StoredRecord, "recordedAt" | "subject" | "run"> {
  const { forge, repository, ref } = subject;
  const branch = ref === undefined ? {} : { ref };
  return {
    recordedAt,
    subject: { forge, repository, commit, tested: commit, ...branch },
    run: { forge: run.forge, repository: run.repository, id, attempt },
  };
}

type AnyGate = Omit<RecordGate, "outcomes"> & { outcomes?: Outcome[]; d?: string };

function gatesOf(
  gates: readonly AnyGate[],
  tables: ReadonlyMap<string, IdTable>,
): StoredGate[] | string {
  const unpacked: StoredGate[] = [];
  for (const stored of gates) {
    const { gate, key, verdict, durationMs, metrics, figures } = stored;
    const frame = {
      gate,
      ...(key === undefined ? {} : { key }),
      verdict,
      durationMs,
      metrics,
      ...(figures === undefined ? {} : { figures }),
    };
    const table = tables.get(legOf(stored));
    if (stored.v === undefined) {
      unpacked.push({ ...frame, outcomes: stored.outcomes ?? [] });
    } else if (table === undefined || stored.v.length !== table.size) {
      return `its table of ${legOf(stored)} does not fit`;
    } else {
      unpacked.push(withColumn(frame, columnOf(stored, stored.v, table)));
    }
  }
  return unpacked;
}

function columnOf(stored: AnyGate, v: string, table: IdTable): Column {
  let exact: Float64Array | undefined;
  let tried: Map<number, number> | undefined;
  return {
    table,
    v,
    ms(index) {
      if (stored.d !== undefined) return readDuration(stored.d, index);
      // Kept as numbers: a text per check and run would take ten times the memory.
      exact ??= Float64Array.from((stored.ms ?? "").split(" "), (text) => wholeNumber(text) ?? -1);
      const ms = exact[index] ?? -1;
      return ms < 0 ? undefined : ms;
    },
    attempts(index) {
      tried ??= pairsOf(stored.n ?? "");
      return tried.get(index);
    },
  };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function pairsOf(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  for (const pair of text.split(" ")) {
    const [index, value] = pair.split(":").map(wholeNumber);
    if (index !== undefined && value !== undefined) pairs.set(index, value);
  }
  return pairs;
}

function withColumn(frame: Omit<StoredGate, "outcomes">, column: Column): StoredGate {
  let outcomes: Outcome[] | undefined;
  return {
    ...frame,
    column,
    get outcomes() {
      return (outcomes ??= outcomesOf(column, frame.figures ?? []));
    },
  };
}

function outcomesOf(column: Column, figures: NonNullable<RecordGate["figures"]>): Outcome[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return column.table.ids().flatMap((id, index): Outcome[] => {
    const read = readLetter(column.v[index] ?? "");
    if (read === undefined) return [];
    const ms = column.ms(index);
    const n = column.attempts(index);
    const figure = byId.get(id);
    return [
      {
        id,
        v: read.verdict,
        ...(ms === undefined ? {} : { ms }),
        ...(n === undefined ? {} : { n }),
        ...(read.flaky ? { f: true as const } : {}),
        ...(figure === undefined ? {} : { o: figure.observed }),
        ...(figure?.threshold === undefined ? {} : { t: figure.threshold }),
        ...(figure?.unit === undefined ? {} : { u: figure.unit }),
      },
    ];
  });
}
