import { describe, expect, test } from "vitest";
import type { BaselineRecord } from "@stagegate/schema";
import { collectHistory } from "./collect.ts";
import type { RecordRead, RecordSource } from "./collect.ts";
import { packRecord } from "./pack.ts";
import { unpackRecord } from "./stored.ts";
import type { StoredRecord } from "./stored.ts";

const NOW = Date.parse("2026-12-01T00:00:00Z");
const QUERY = { branch: "main", limit: 10, now: NOW };

function recordOf(run: number, part: Partial<BaselineRecord> = {}): BaselineRecord {
  return {
    schema: "stagegate/baseline/v1",
    project: "shop",
    recordedAt: new Date(Date.UTC(2026, 9, 1 + run)).toISOString(),
    subject: { forge: "local", repository: "shop", commit: "c", tested: "c", ref: "main" },
    run: { forge: "local", repository: "shop", id: `${run}`, attempt: 1 },
    gates: [],
    ...part,
  };
}

/** Each run sums up what it could read: those in `lost` were never stored. */
function chain(length: number, lost: readonly number[] = []): Map<string, BaselineRecord> {
  const all = new Map<string, BaselineRecord>();
  let kept: StoredRecord[] = [];
  for (let run = 1; run <= length; run += 1) {
    const record = packRecord(recordOf(run), kept, 30);
    if (lost.includes(run)) continue;
    all.set(`${run}`, record);
    const unpacked = unpackRecord(record);
    kept = unpacked.kind === "records" ? unpacked.records : [];
  }
  return all;
}

function sourceOf(all: ReadonlyMap<string, BaselineRecord | RecordRead>) {
  const asked: string[] = [];
  const source: RecordSource<string> = {
    candidates: [...all.keys()].reverse(),
    async read(name) {
      asked.push(name);
      const found = all.get(name);
      if (found === undefined) return { kind: "foreign" };
      return "kind" in found ? found : { kind: "record", record: found };
    },
    covers: (name, { run }) => run.id === name,
    nameOf: (name) => name,
  };
  return { source, asked };
}

const runsOf = (list: { records: readonly StoredRecord[] }): string[] =>
  list.records.map(({ run }) => run.id);

describe("the history of a branch", () => {
  test("takes one request where every run has summed up those before it", async () => {
    const { source, asked } = sourceOf(chain(20));
    const list = await collectHistory(source, QUERY);
    expect(runsOf(list)).toEqual(["20", "19", "18", "17", "16", "15", "14", "13", "12", "11"]);
    expect(asked).toEqual(["20"]);
  });

  test("loses nobody but the run whose upload failed", async () => {
    const { source, asked } = sourceOf(chain(8, [5, 8]));
    expect(runsOf(await collectHistory(source, QUERY))).toEqual(["7", "6", "4", "3", "2", "1"]);
    expect(asked).toEqual(["7"]);
  });

  test("reads by itself what overlapped and was summed up by nobody", async () => {
    const all = chain(6);
    // Runs 5 and 6 began before either was stored.
    all.set("6", packRecord(recordOf(6), chainRecords(4), 30));
    const { source, asked } = sourceOf(all);
    expect(runsOf(await collectHistory(source, QUERY))).toEqual(["6", "5", "4", "3", "2", "1"]);
    expect(asked).toEqual(["6", "5"]);
  });

  test("reads records of before there were summaries one by one", async () => {
    const old = new Map([1, 2, 3].map((run) => [`${run}`, recordOf(run)]));
    expect(runsOf(await collectHistory(sourceOf(old).source, QUERY))).toEqual(["3", "2", "1"]);
  });

  test("lasts longer than the records", async () => {
    const all = chain(6);
    for (const run of ["1", "2", "3"]) all.delete(run);
    expect(runsOf(await collectHistory(sourceOf(all).source, QUERY))).toHaveLength(6);
  });

  test("forgets a run whose record somebody took away", async () => {
    const all = chain(4);
    all.delete("2");
    const { source } = sourceOf(all);
    const removed = ({ run }: StoredRecord): boolean => run.id === "2";
    expect(runsOf(await collectHistory({ ...source, removed }, QUERY))).toEqual(["4", "3", "1"]);
  });
});

describe("what is never read", () => {
  const subject = { ...recordOf(1).subject, ref: "change" };

  test.each<[string, BaselineRecord | RecordRead, string[]]>([
    ["another branch", recordOf(9, { subject }), []],
    ["a change", recordOf(9, { subject: { ...recordOf(1).subject, changeRequest: 4 } }), []],
    [
      "another project",
      recordOf(9, { project: "other" }),
      ["1 stored runs of another project were left out"],
    ],
    [
      "the future",
      recordOf(9, { recordedAt: "2027-01-01T00:00:00Z" }),
      ["the stored run 9 was left out: it is dated in the future"],
    ],
    ["a foreign one", { kind: "foreign" }, []],
    [
      "a damaged one",
      { kind: "damaged", note: "the stored run 9 is bad" },
      ["the stored run 9 is bad"],
    ],
  ])("%s, nor what it sums up", async (_what, poisoned, notes) => {
    const earlier = chainRecords(2).map((run) => ({ ...run, run: { ...run.run, id: "evil" } }));
    const found = "kind" in poisoned ? poisoned : packRecord(poisoned, earlier, 5);
    const { source } = sourceOf(new Map([...chain(2), ["9", found]]));
    const list = await collectHistory(source, { ...QUERY, project: "shop" });
    expect(runsOf(list)).toEqual(["2", "1"]);
    expect(list.notes).toEqual(notes);
  });

  test("a summed up run that is dated in the future", async () => {
    const [first] = chainRecords(1);
    if (first === undefined) throw new Error("there is one");
    const late = { ...first, recordedAt: "2030-01-01T00:00:00Z" };
    const { source } = sourceOf(new Map([["5", packRecord(recordOf(5), [late], 5)]]));
    expect(runsOf(await collectHistory(source, QUERY))).toEqual(["5"]);
  });

  test("without end: what is damaged costs a bounded number of requests", async () => {
    const bad: RecordRead = { kind: "damaged", note: "bad" };
    const { source, asked } = sourceOf(
      new Map(Array.from({ length: 99 }, (_, at) => [`${at}`, bad])),
    );
    const list = await collectHistory(source, { ...QUERY, limit: 3 });
    expect(asked).toHaveLength(11);
    expect(list.notes.at(-1)).toBe("… and 6 more stored runs");
  });
});

function chainRecords(length: number): StoredRecord[] {
  const newest = [...chain(length).values()].at(-1);
  const unpacked = newest === undefined ? undefined : unpackRecord(newest);
  return unpacked?.kind === "records" ? unpacked.records : [];
}
