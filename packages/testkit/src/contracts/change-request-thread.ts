import type { ChangeRequestThread } from "@stagegate/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOSTILE, hostileText } from "./hostile.ts";

export interface ThreadUnderTest {
  thread: ChangeRequestThread;
  /** Bodies of all comments that exist now, in any order, without what the adapter hides in them. */
  bodies(): Promise<readonly string[]>;
  /** What a body that was cut says of where the whole report is: an address or a file. */
  link: string;
  /**
   * Copies the comments as somebody else, hidden parts included, and returns how many those are.
   * Undefined where nobody else can write.
   */
  forge: (() => Promise<number>) | undefined;
}

type Make = () => Promise<ThreadUnderTest>;

/** What every ChangeRequestThread does; `make` gives one without a comment each time. */
export function describeChangeRequestThread(make: Make): void {
  describe("ChangeRequestThread", () => {
    itSticks(make);
    itTellsApart(make);
    itBounds(make);
  });
}

function itSticks(make: Make): void {
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

  it("keeps a newer comment when it is asked to", async () => {
    const { thread, bodies } = await make();
    const asked: string[] = [];
    const keeps = (existing: string): boolean => asked.push(existing) > 0 && existing === "newer";
    expect(await thread.upsert("stagegate", "old", { keeps })).toMatchObject({ action: "created" });
    expect(asked).toEqual([]);
    expect(await thread.upsert("stagegate", "newer", { keeps })).toMatchObject({
      action: "updated",
    });
    expect(await thread.upsert("stagegate", "late", { keeps })).toMatchObject({ action: "kept" });
    expect(asked).toEqual(["old", "newer"]);
    expect(await bodies()).toEqual(["newer"]);
  });

  it("leaves comments of others alone, whatever they say", async () => {
    const { thread, bodies, forge } = await make();
    await thread.upsert("stagegate", "ours");
    const others = (await forge?.()) ?? 0;
    expect(await thread.upsert("stagegate", "second")).toMatchObject({ action: "updated" });
    expect((await bodies()).filter((body) => body === "second")).toHaveLength(1);
    expect((await bodies()).filter((body) => body === "ours")).toHaveLength(others);
  });
}

function itTellsApart(make: Make): void {
  const markers = ["stagegate", "stagegate-shard", "stagegate/shard", "../../x", "日本", ""];

  it("keeps the comments of other markers", async () => {
    const { thread, bodies } = await make();
    const all = [...markers, ...HOSTILE];
    for (const marker of all) {
      expect(await thread.upsert(marker, `of ${marker}`)).toMatchObject({ action: "created" });
    }
    for (const marker of all) {
      expect(await thread.upsert(marker, `now ${marker}`)).toMatchObject({ action: "updated" });
    }
    expect([...(await bodies())].sort()).toEqual(all.map((marker) => `now ${marker}`).sort());
  });

  it.each(HOSTILE)("shows a body as it was given: %j", async (text) => {
    const { thread, bodies } = await make();
    const body = `# Title\n\n${text.toWellFormed()}\n<!-- stagegate -->`;
    await thread.upsert("stagegate", body);
    expect(await bodies()).toEqual([body]);
    expect(await thread.upsert("stagegate", body)).toMatchObject({ action: "unchanged" });
  });

  it("tells any two markers apart", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(hostileText, { minLength: 2, maxLength: 2 }), async (two) => {
        const { thread, bodies } = await make();
        for (const marker of two) await thread.upsert(marker, "body");
        expect(await bodies()).toEqual(["body", "body"]);
      }),
      { numRuns: 30 },
    );
  });
}

function itBounds(make: Make): void {
  it("takes a body of its stated length", async () => {
    const { thread, bodies } = await make();
    const body = "x".repeat(thread.maxBodyLength);
    expect(await thread.upsert("stagegate", body)).toMatchObject({ kind: "posted" });
    expect(await bodies()).toEqual([body]);
  });

  it("cuts a longer one, says where the whole is, and still knows it again", async () => {
    const { thread, bodies, link } = await make();
    const body = `start\n\n\`\`\`\n${"line é💥\n".repeat(thread.maxBodyLength / 5)}`;
    expect(await thread.upsert("stagegate", body)).toMatchObject({ action: "created" });
    const [shown = "", ...more] = await bodies();
    expect(more).toEqual([]);
    expect(shown.length).toBeLessThanOrEqual(thread.maxBodyLength);
    expect(shown.length).toBeGreaterThan(thread.maxBodyLength / 2);
    expect(shown.isWellFormed()).toBe(true);
    // After the code block that was cut, and not in it.
    expect(shown.slice(shown.lastIndexOf("\n```\n"))).toContain(link);
    expect(await thread.upsert("stagegate", body)).toMatchObject({ action: "unchanged" });
    expect(await thread.upsert("stagegate", "short")).toMatchObject({ action: "updated" });
    expect(await bodies()).toEqual(["short"]);
  });
}
