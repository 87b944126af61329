import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFormat, writeFormat } from "@stagegate/schema/formats";
import type { BaselineRecord, Outcome, Verdict } from "@stagegate/schema";
import { durationLetters, readDuration } from "./letters.ts";
import { packRecord } from "./pack.ts";
import { gateHistory } from "./past.ts";
import { rateInterval } from "./rate.ts";
import { unpackRecord } from "./stored.ts";
import type { StoredRecord } from "./stored.ts";

const VERDICTS: Verdict[] = ["pass", "warn", "fail", "inconclusive", "skip", "error"];
const ids = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const hostileIds = fc.oneof(ids, fc.constantFrom("a\nb", "a\\nb", "\\", "\n", "\\\n\\", "a\\"));
const outcomes: fc.Arbitrary<Outcome[]> = fc.uniqueArray(
  fc.record(
    {
      id: hostileIds,
      v: fc.constantFrom(...VERDICTS),
      ms: fc.nat(10_000),
      n: fc.integer({ min: 2, max: 9 }),
      f: fc.constant(true as const),
      o: fc.integer(),
    },
    { requiredKeys: ["id", "v"], noNullPrototype: true },
  ),
  { selector: ({ id }) => id, maxLength: 8 },
);

function recordOf(run: number, all: Outcome[] | undefined): BaselineRecord {
  const commit = `c${run}`;
  return {
    schema: "stagegate/baseline/v1",
    project: "shop",
    recordedAt: new Date(Date.UTC(2026, 9, 1 + run)).toISOString(),
    subject: { forge: "local", repository: "shop", commit, tested: commit, ref: "main" },
    run: { forge: "local", repository: "shop", id: `run-${run}`, attempt: 1 },
    gates:
      all === undefined
        ? []
        : [{ gate: "run-e2e", verdict: "pass", durationMs: 5, outcomes: all, metrics: [] }],
  };
}

/** What a store gives back, from text. */
function stored(record: BaselineRecord): StoredRecord[] {
  const read = parseFormat("baseline", writeFormat("baseline", record));
  if (read.kind !== "read") throw new Error(JSON.stringify(read));
  const unpacked = unpackRecord(read.value);
  if (unpacked.kind === "damaged") throw new Error(unpacked.reason);
  return unpacked.records;
}

function sorted(all: readonly Outcome[]): Outcome[] {
  return [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe("a packed record", () => {
  test("gives back every outcome of its run", () => {
    fc.assert(
      fc.property(outcomes, (all) => {
        const [own] = stored(packRecord(recordOf(1, all), [], 10));
        expect(sorted(own?.gates[0]?.outcomes ?? [])).toEqual(sorted(all));
      }),
    );
  });

  test("tells of each check what all single records tell, however they follow each other", () => {
    const runs = fc.array(fc.option(outcomes, { nil: undefined }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(runs, (all) => {
        let kept: StoredRecord[] = [];
        for (const [run, one] of all.entries()) {
          kept = stored(packRecord(recordOf(run, one), kept, 10));
        }
        const single = all.map((one, run) => recordOf(run, one)).reverse();
        const summed = gateHistory("run-e2e", kept);
        const plain = gateHistory("run-e2e", single);
        expect(summed.runs).toBe(plain.runs);
        for (const { id } of all.flatMap((one) => one ?? [])) {
          expect(summed.letters(id)).toBe(plain.letters(id));
          expect(summed.firstSeen(id)).toBe(plain.firstSeen(id));
          const told = summed.past(id).map(({ ms: _about, ...rest }) => rest);
          expect(told).toEqual(plain.past(id).map(({ ms: _exact, ...rest }) => rest));
        }
        expect(summed.last()).toEqual(plain.last());
      }),
      { numRuns: 60 },
    );
  });

  test("keeps as many runs as are asked for, and still knows since when a check is there", () => {
    let kept: StoredRecord[] = [];
    for (let run = 0; run < 12; run += 1) {
      kept = stored(packRecord(recordOf(run, [{ id: "a", v: "pass" }]), kept, 3));
    }
    expect(kept.map(({ run }) => run.id)).toEqual(["run-11", "run-10", "run-9", "run-8"]);
    expect(gateHistory("run-e2e", kept).firstSeen("a")).toBe("2026-10-01T00:00:00.000Z");
  });

  test("forgets a check that no kept run has", () => {
    let kept = stored(packRecord(recordOf(0, [{ id: "gone", v: "pass" }]), [], 1));
    for (const run of [1, 2]) {
      kept = stored(packRecord(recordOf(run, [{ id: "a", v: "pass" }]), kept, 1));
    }
    expect(kept[0]?.gates[0]?.column?.table.ids()).toEqual(["a"]);
  });

  test("merges the legs of a gate, the worst of a check first", () => {
    const leg = (all: Outcome[], verdict: Verdict) => ({
      gate: "run-e2e" as const,
      verdict,
      durationMs: verdict === "fail" ? 9 : 4,
      outcomes: all,
      metrics: [{ name: verdict, value: 1, unit: "" }],
    });
    const legs = [leg([{ id: "a", v: "pass" }], "pass"), leg([{ id: "a", v: "fail" }], "fail")];
    const [own] = stored(packRecord({ ...recordOf(1, []), gates: legs }, [], 5));
    expect(own?.gates).toHaveLength(1);
    expect(own?.gates[0]).toMatchObject({
      verdict: "fail",
      durationMs: 9,
      outcomes: [{ id: "a", v: "fail" }],
    });
    expect(own?.gates[0]?.metrics).toHaveLength(2);
  });

  describe("of a matrix", () => {
    const ID = "e2e:/a#pays";
    const legs = (run: number, of: Record<string, Verdict>): BaselineRecord => ({
      ...recordOf(run, []),
      gates: Object.entries(of).map(([key, v]) => ({
        gate: "run-e2e" as const,
        ...(key === "" ? {} : { key }),
        verdict: v,
        durationMs: 1,
        outcomes: [{ id: ID, v }],
        metrics: [],
      })),
    });
    const verdicts = (records: readonly StoredRecord[], key?: string): Verdict[] =>
      gateHistory("run-e2e", records, key)
        .past(ID)
        .map(({ verdict }) => verdict);
    const summed = (...runs: BaselineRecord[]): StoredRecord[] =>
      runs.reduce<StoredRecord[]>((kept, run) => stored(packRecord(run, kept, 9)), []);

    test("tells what each leg had, also where a later run sums it up", () => {
      const records = summed(
        legs(1, { linux: "fail", windows: "pass" }),
        legs(2, { linux: "pass", windows: "fail" }),
        legs(3, { linux: "pass", windows: "fail" }),
      );
      expect(records).toHaveLength(3);
      expect(verdicts(records, "linux")).toEqual(["pass", "pass", "fail"]);
      expect(verdicts(records, "windows")).toEqual(["fail", "fail", "pass"]);
      expect(gateHistory("run-e2e", records, "linux").letters(ID)).toBe("ppf");
      expect(gateHistory("run-e2e", records).letters(ID)).toBe("fff");
      expect(gateHistory("run-e2e", records).runs).toBe(3);
      expect(gateHistory("run-e2e", records).last()).toEqual(new Map([[ID, "fail"]]));
    });

    test("of before there were keys counts for every leg", () => {
      const records = summed(legs(1, { "": "fail" }), legs(2, { linux: "pass", windows: "fail" }));
      expect(verdicts(records, "linux")).toEqual(["pass", "fail"]);
      expect(verdicts(records, "windows")).toEqual(["fail", "fail"]);
    });

    test("excuses another leg only where every leg was bad", () => {
      const mixed = summed(legs(1, { linux: "pass", windows: "fail" }));
      expect(verdicts(mixed, "mac")).toEqual(["pass"]);
      expect(verdicts(mixed)).toEqual(["pass"]);
      const moved = summed(legs(1, { "shard-1": "fail" }));
      expect(verdicts(moved, "shard-2")).toEqual(["fail"]);
    });

    test("stores the legs beyond fifty together", () => {
      const many = Object.fromEntries(
        Array.from({ length: 60 }, (_, at): [string, Verdict] => [`leg-${at}`, "pass"]),
      );
      const [first] = summed(
        legs(1, { ...many, last: "fail" }),
        legs(2, { ...many, last: "fail" }),
      );
      expect(first?.gates).toHaveLength(51);
      expect(verdicts(first === undefined ? [] : [first], "last")).toEqual(["fail"]);
      expect(verdicts(first === undefined ? [] : [first], "leg-0")).toEqual(["pass"]);
    });

    test("has the worst leg first", () => {
      const [own] = summed(legs(1, { a: "pass", b: "fail" }));
      expect(own?.gates.map(({ key }) => key)).toEqual(["b", "a"]);
    });
  });

  test("of a repeated run replaces the first attempt", () => {
    const first = stored(packRecord(recordOf(1, [{ id: "a", v: "fail" }]), [], 5));
    const second = recordOf(1, [{ id: "a", v: "pass" }]);
    const again = packRecord({ ...second, run: { ...second.run, attempt: 2 } }, first, 5);
    expect(stored(again).map(({ run }) => run.attempt)).toEqual([2]);
  });
});

describe("a record that does not fit itself is damaged", () => {
  const good = packRecord(recordOf(1, [{ id: "a", v: "pass" }]), [], 5);
  const [gate] = good.gates;
  const [table] = good.tables ?? [];
  if (gate === undefined || table === undefined) throw new Error("it has a gate");

  test.each<[string, BaselineRecord]>([
    ["too many letters", { ...good, gates: [{ ...gate, v: "pp" }] }],
    ["no table", { ...good, tables: [] }],
    ["two tables", { ...good, tables: [table, table] }],
    [
      "a summed up run of another length",
      {
        ...good,
        earlier: [
          {
            recordedAt: good.recordedAt,
            commit: "c",
            run: { id: "x", attempt: 1 },
            gates: [{ gate: "run-e2e", verdict: "pass", durationMs: 1, metrics: [], v: "" }],
          },
        ],
      },
    ],
  ])("%s", (_how, record) => {
    expect(unpackRecord(record).kind).toBe("damaged");
  });
});

test("whatever a record claims, it is read or damaged, and nothing else", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom("", "\n", "\\", "a\nb", "0 0", "1:2 9:9", "zz"),
  );
  const letters = fc.stringMatching(/^[pwfisePWFISE-]{0,4}$/);
  const [packed] = stored(packRecord(recordOf(1, [{ id: "a", v: "pass", ms: 3 }]), [], 5));
  expect(packed?.gates[0]?.outcomes).toEqual([{ id: "a", v: "pass", ms: 3 }]);
  fc.assert(
    fc.property(texts, letters, fc.array(texts, { minLength: 4, maxLength: 4 }), (ids, v, rest) => {
      const [of = "", ms = "", n = "", at = ""] = rest;
      const record: BaselineRecord = {
        ...recordOf(1, undefined),
        gates: [
          { gate: "run-e2e", verdict: "pass", durationMs: 1, outcomes: [], metrics: [], v, ms, n },
        ],
        tables: [{ gate: "run-e2e", ids, seen: { at: [at], of } }],
      };
      const unpacked = unpackRecord(record);
      if (unpacked.kind === "damaged") return;
      const history = gateHistory("run-e2e", unpacked.records);
      for (const id of [...(history.last()?.keys() ?? []), "constructor", "__proto__"]) {
        expect(history.letters(id)).toMatch(/^[pwfisek-]?$/);
        expect(history.past(id).every(({ ms: took = 0 }) => took >= 0)).toBe(true);
        history.firstSeen(id);
      }
    }),
  );
});

test("a table of more checks than a record holds is damage", () => {
  const good = packRecord(recordOf(1, [{ id: "a", v: "pass" }]), [], 5);
  const ids = "x\n".repeat(200_001);
  const tables = (good.tables ?? []).map((table) => ({ ...table, ids }));
  expect(unpackRecord({ ...good, tables })).toEqual({
    kind: "damaged",
    reason: "it has more checks than a record holds",
  });
});

test("a duration in letters is right within 0.3 percent, or half a millisecond", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.nat(3), (ms, index) => {
      const letters = `${"--".repeat(index)}${durationLetters(ms)}`;
      const read = readDuration(letters, index) ?? 0;
      expect(Math.abs(read - ms)).toBeLessThanOrEqual(Math.max(0.5, ms * 0.003));
      expect(readDuration(letters, index + 1)).toBeUndefined();
    }),
  );
  expect(readDuration(durationLetters(undefined), 0)).toBeUndefined();
});

test("the interval of a rate is that of Wilson", () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  expect(rateInterval(81, 263)).toEqual([0.2553, 0.3662]);
  expect(rateInterval(15, 148)).toEqual([0.0624, 0.1605]);
  expect(rateInterval(0, 20)).toEqual([0, 0.1611]);
  expect(rateInterval(1, 29)).toEqual([0.0061, 0.1718]);
  expect(rateInterval(0, 0)).toBeUndefined();
});
