import type { ChangeRequestThread } from "@stagegate/core";
import { describe, expect, it } from "vitest";

export interface ThreadUnderTest {
  thread: ChangeRequestThread;
  /** Bodies of all comments that exist now, in any order. */
  bodies(): Promise<readonly string[]>;
}

/** What every ChangeRequestThread does; `make` gives one without a comment each time. */
export function describeChangeRequestThread(make: () => Promise<ThreadUnderTest>): void {
  describe("ChangeRequestThread", () => {
    it("creates one comment per marker and updates it in place", async () => {
      const { thread, bodies } = await make();
      expect(await thread.upsert("stagegate", "first")).toMatchObject({ action: "created" });
      expect(await thread.upsert("stagegate", "second")).toMatchObject({ action: "updated" });
      expect(await bodies()).toEqual(["second"]);
    });

    it("writes nothing when nothing has changed", async () => {
      const { thread, bodies } = await make();
      await thread.upsert("stagegate", "same");
      expect(await thread.upsert("stagegate", "same")).toMatchObject({ action: "unchanged" });
      expect(await bodies()).toEqual(["same"]);
    });

    it("keeps the comments of other markers", async () => {
      const { thread, bodies } = await make();
      await thread.upsert("stagegate", "one");
      await thread.upsert("stagegate-shard", "two");
      expect([...(await bodies())].sort()).toEqual(["one", "two"]);
    });

    it("takes a body of its stated length", async () => {
      const { thread, bodies } = await make();
      const body = "x".repeat(thread.maxBodyLength);
      expect(await thread.upsert("stagegate", body)).toMatchObject({ kind: "posted" });
      expect(await bodies()).toEqual([body]);
    });
  });
}
