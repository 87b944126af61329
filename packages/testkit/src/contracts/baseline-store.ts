import { packRecord, unpackRecord } from "@stagegate/core";
import type { BaselineStore } from "@stagegate/core";
import type { BaselineRecord } from "@stagegate/schema";
import { describe, expect, it } from "vitest";

/** A record of the branch main that was made in the given minute. */
export function exampleRecord(
  minute: number,
  part: { ref?: string; id?: string } = {},
): BaselineRecord {
  const { ref = "main", id = `run-${minute}` } = part;
  const commit = "a".repeat(40);
  return {
    schema: "stagegate/baseline/v1",
    project: "shop",
    recordedAt: `2026-11-01T10:0${minute}:00.000Z`,
    subject: { forge: "local", repository: "shop", commit, tested: commit, ref },
    run: { forge: "local", repository: "shop", id, attempt: 1 },
    gates: [],
  };
}

/** What every BaselineStore does; `make` gives an empty store each time. */
export function describeBaselineStore(make: () => Promise<BaselineStore>): void {
  describe("BaselineStore", () => {
    it("lists newest first, of one branch, up to a limit", async () => {
      const store = await make();
      expect(await store.list("main", 5)).toEqual({ records: [], notes: [] });
      for (const minute of [2, 1, 4, 3]) await store.put(exampleRecord(minute));
      await store.put(exampleRecord(5, { ref: "change" }));
      const { records } = await store.list("main", 3);
      expect(records.map(({ run }) => run.id)).toEqual(["run-4", "run-3", "run-2"]);
      expect((await store.list("change", 3)).records).toHaveLength(1);
    });

    it("gives back what was put", async () => {
      const store = await make();
      await store.put(exampleRecord(1));
      expect((await store.list("main", 1)).records).toEqual([exampleRecord(1)]);
    });

    it("never replaces a record", async () => {
      const store = await make();
      expect(await store.put(exampleRecord(1))).toMatchObject({
        kind: "posted",
        action: "created",
      });
      const changed = { ...exampleRecord(1), project: "other" };
      expect(await store.put(changed)).toMatchObject({ kind: "unavailable" });
      expect((await store.list("main", 5)).records).toEqual([exampleRecord(1)]);
    });

    it("takes any id of a run, also one that looks like a path", async () => {
      const store = await make();
      await store.put(exampleRecord(1, { id: "../../etc/cron.d/x" }));
      expect((await store.list("main", 1)).records[0]?.run.id).toBe("../../etc/cron.d/x");
    });

    it("refuses what is not a record", async () => {
      const store = await make();
      const damaged = { ...exampleRecord(1), gates: "none" } as unknown as BaselineRecord;
      await expect(store.put(damaged)).rejects.toThrow("gates");
      expect((await store.list("main", 1)).records).toEqual([]);
    });
  });
  describeHistory(make);
}

/** Records that sum up others, and those that nobody may believe. */
function describeHistory(make: () => Promise<BaselineStore>): void {
  describe("BaselineStore with a history", () => {
    it("gives back the run of a packed record and those that it sums up", async () => {
      const store = await make();
      const gates: BaselineRecord["gates"] = [
        {
          gate: "run-e2e",
          verdict: "fail",
          durationMs: 3,
          outcomes: [{ id: "e2e:/a#b", v: "fail", ms: 2 }],
          metrics: [],
        },
      ];
      const first = unpackRecord(packRecord({ ...exampleRecord(1), gates }, [], 9));
      const earlier = first.kind === "records" ? first.records : [];
      await store.put(packRecord({ ...exampleRecord(2), gates }, earlier, 9));
      const { records } = await store.list("main", 9);
      // What was never stored by itself may be missing from the store, never the run itself.
      expect(records[0]).toEqual({
        ...exampleRecord(2),
        gates: [expect.objectContaining(gates[0] ?? {})],
      });
    });

    it("never lists what is dated in the future, nor another project where one is asked for", async () => {
      const store = await make();
      await store.put(exampleRecord(1));
      await store.put({ ...exampleRecord(2), recordedAt: "2999-11-01T10:02:00.000Z" });
      await store.put({ ...exampleRecord(3), project: "other" });
      const { records, notes } = await store.list("main", 9, "shop");
      expect(records.map(({ run }) => run.id)).toEqual(["run-1"]);
      expect(notes).toHaveLength(2);
    });
  });
}
