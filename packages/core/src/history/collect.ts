import type { BaselineRecord } from "@stagegate/schema";
import type { BaselineList } from "../ports/forge.ts";
import { unpackRecord } from "./stored.ts";
import type { StoredRecord } from "./stored.ts";
import type { KnownIds } from "./table.ts";

export interface HistoryQuery {
  branch: string;
  limit: number;
  /** Of the configuration; without it the runs of every project count. */
  project?: string | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

export type RecordRead =
  | { kind: "record"; record: BaselineRecord }
  /** Not of the branch at all: left out without a word. */
  | { kind: "foreign" }
  /** Why it is left out, one line. */
  | { kind: "damaged"; note: string };

/** Where records are read from, as the adapter of a store knows it. */
export interface RecordSource<C> {
  /** What is stored for the branch, newest first; all that could be told from the list was told. */
  candidates: readonly C[];
  read(candidate: C): Promise<RecordRead>;
  /** Whether a run that a later record sums up is the one of the candidate. */
  covers(candidate: C, run: StoredRecord): boolean;
  /** Whether the store had the record of a run and has it no more: somebody took it away. */
  removed?(run: StoredRecord): boolean;
  nameOf(candidate: C): string;
  /** What tells runs apart, default their id; of two with the same the later one counts. */
  keyOf?(run: StoredRecord): string;
  /** Records read at once, default 5. */
  width?: number;
  /** Records looked at, whatever they hold; by default somewhat more than twice the limit. */
  most?: number;
}

const MAX_NOTES = 5;
const WIDTH = 5;
/** Runs that overlap end in another order than they began. */
const SLACK = 1;
/** Clocks of machines differ, but not by more than this. */
const MAX_AHEAD_MS = 60 * 60 * 1000;

interface Gathering<C> {
  source: RecordSource<C>;
  query: HistoryQuery;
  /** By key: what a record says of its own run counts before what a later one sums up. */
  own: Map<string, StoredRecord>;
  told: Map<string, StoredRecord>;
  damaged: string[];
  strangers: number;
  ids: KnownIds;
}

/**
 * The stored runs of a branch, newest first. The newest record sums up those before it, so most
 * runs cost nothing; what no record has summed up, as where two runs overlapped or an upload
 * failed, is read by itself. Never read: another branch or project, a change request, the future.
 */
export async function collectHistory<C>(
  source: RecordSource<C>,
  query: HistoryQuery,
): Promise<BaselineList> {
  const gathering: Gathering<C> = {
    source,
    query,
    own: new Map(),
    told: new Map(),
    damaged: [],
    strangers: 0,
    ids: new Map(),
  };
  await gather(gathering);
  const { own, told } = gathering;
  const records = [...own.values()];
  for (const [key, run] of told) {
    const read = own.get(key);
    if (read === undefined) records.push(run);
    else if (run.recordedAt > read.recordedAt) records[records.indexOf(read)] = run;
  }
  records.sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
  return { records: records.slice(0, query.limit), notes: notesOf(gathering) };
}

async function gather<C>(gathering: Gathering<C>): Promise<void> {
  const { source, query } = gathering;
  const width = source.width ?? WIDTH;
  const wanted = query.limit + SLACK;
  // What is damaged or somebody else's costs a request as well.
  const left = source.candidates.slice(0, source.most ?? query.limit * 2 + MAX_NOTES);
  let counted = 0;
  let first = true;
  while (left.length > 0 && counted < wanted) {
    const group: C[] = [];
    while (left.length > 0 && group.length < Math.min(first ? 1 : width, wanted - counted)) {
      const next = left.shift() as C;
      if (isTold(gathering, next)) counted += 1;
      else group.push(next);
      if (counted >= wanted) break;
    }
    const reads = await Promise.all(group.map((one) => source.read(one)));
    for (const [at, read] of reads.entries()) {
      if (take(gathering, group[at] as C, read)) counted += 1;
    }
    // Without a record there is no summary yet: still one at a time.
    first = first && gathering.own.size === 0 && gathering.damaged.length < MAX_NOTES;
  }
}

function isTold<C>({ source, told }: Gathering<C>, candidate: C): boolean {
  for (const run of told.values()) if (source.covers(candidate, run)) return true;
  return false;
}

/** Whether it is a run of the history. */
function take<C>(gathering: Gathering<C>, candidate: C, read: RecordRead): boolean {
  const { source, query, own, told, damaged } = gathering;
  const name = source.nameOf(candidate);
  if (read.kind === "foreign") return false;
  if (read.kind === "damaged") {
    damaged.push(read.note);
    return false;
  }
  const { record } = read;
  if (record.subject.ref !== query.branch || record.subject.changeRequest !== undefined) {
    return false;
  }
  if (query.project !== undefined && record.project !== query.project) {
    gathering.strangers += 1;
    return false;
  }
  if (isAhead(record.recordedAt, query.now)) {
    damaged.push(leftOut(name, "it is dated in the future"));
    return false;
  }
  const unpacked = unpackRecord(record, gathering.ids);
  if (unpacked.kind === "damaged") {
    damaged.push(leftOut(name, unpacked.reason));
    return false;
  }
  const [run, ...earlier] = unpacked.records;
  const keyOf = (each: StoredRecord): string => source.keyOf?.(each) ?? each.run.id;
  if (run !== undefined && isNewer(run, own.get(keyOf(run)))) own.set(keyOf(run), run);
  for (const past of earlier) {
    if (isAhead(past.recordedAt, query.now) || source.removed?.(past) === true) continue;
    if (isNewer(past, told.get(keyOf(past)))) told.set(keyOf(past), past);
  }
  return true;
}

function isNewer(run: StoredRecord, before: StoredRecord | undefined): boolean {
  return before === undefined || run.recordedAt > before.recordedAt;
}

function isAhead(instant: string, now: number): boolean {
  return !(Date.parse(instant) <= now + MAX_AHEAD_MS);
}

/** How a store says that it did not use a record. */
export function leftOut(name: string, reason: string): string {
  return `the stored run ${name} was left out: ${reason}`;
}

function notesOf<C>({ damaged, strangers }: Gathering<C>): string[] {
  const more = damaged.length - MAX_NOTES;
  return [
    ...(strangers === 0 ? [] : [`${strangers} stored runs of another project were left out`]),
    ...damaged.slice(0, MAX_NOTES),
    ...(more > 0 ? [`… and ${more} more stored runs`] : []),
  ];
}
