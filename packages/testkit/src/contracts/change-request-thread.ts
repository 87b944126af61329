import { parseSections, SECTION_ROOM } from "@stagegate/core";
import type { ChangeRequestThread, CommentSection, Posted } from "@stagegate/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOSTILE, hostileText } from "./hostile.ts";

export interface ThreadUnderTest {
  thread: ChangeRequestThread;
  /** All comments that exist now, in any order, without the hidden line of the adapter. */
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

/** A section without a key, of a moment: that of a later moment replaces that of an earlier one. */
export function says(body: string, moment = 0): CommentSection {
  return {
    revision: { commit: "c0ffee", run: String(1000 + moment), attempt: 1, at: "2026-11-25T05:00Z" },
    body,
  };
}

interface PlainThread extends Omit<ThreadUnderTest, "thread"> {
  thread: Pick<ChangeRequestThread, "maxBodyLength">;
  /** What is said later replaces what was said before. */
  upsert(marker: string, body: string): Promise<Posted>;
}

/** Each body is of a later moment than all others before it. */
function plainly(make: Make): () => Promise<PlainThread> {
  return async () => {
    const made = await make();
    const said = new Map<string, { body: string; moment: number }>();
    return {
      ...made,
      async bodies() {
        return (await made.bodies()).map((text) => parseSections(text)[0]?.body ?? "");
      },
      async upsert(marker, body) {
        const before = said.get(marker);
        const moment = (before?.moment ?? 0) + (before?.body === body ? 0 : 1);
        said.set(marker, { body, moment });
        return made.thread.upsert(marker, says(body, moment));
      },
    };
  };
}

/** What every ChangeRequestThread does; `make` gives one without a comment each time. */
export function describeChangeRequestThread(make: Make): void {
  describe("ChangeRequestThread", () => {
    itSticks(plainly(make));
    itTellsApart(plainly(make));
    itBounds(plainly(make));
    itJoins(make);
    itKeepsSilent(make);
  });
}

function itSticks(make: () => Promise<PlainThread>): void {
  it("creates one comment per marker and updates it in place", async () => {
    const { upsert, bodies } = await make();
    expect(await upsert("stagegate", "first")).toMatchObject({ action: "created" });
    expect(await upsert("stagegate", "second")).toMatchObject({ action: "updated" });
    expect(await bodies()).toEqual(["second"]);
  });

  it("writes nothing when nothing has changed", async () => {
    const { upsert, bodies } = await make();
    await upsert("stagegate", "same");
    expect(await upsert("stagegate", "same")).toMatchObject({ action: "unchanged" });
    expect(await bodies()).toEqual(["same"]);
  });

  it("leaves comments of others alone, whatever they say", async () => {
    const { upsert, bodies, forge } = await make();
    await upsert("stagegate", "ours");
    const others = (await forge?.()) ?? 0;
    expect(await upsert("stagegate", "second")).toMatchObject({ action: "updated" });
    expect((await bodies()).filter((body) => body === "second")).toHaveLength(1);
    expect((await bodies()).filter((body) => body === "ours")).toHaveLength(others);
  });
}

function itTellsApart(make: () => Promise<PlainThread>): void {
  const markers = ["stagegate", "stagegate-shard", "stagegate/shard", "../../x", "日本", ""];

  it("keeps the comments of other markers", async () => {
    const { upsert, bodies } = await make();
    const all = [...markers, ...HOSTILE];
    for (const marker of all) {
      expect(await upsert(marker, `of ${marker}`)).toMatchObject({ action: "created" });
    }
    for (const marker of all) {
      expect(await upsert(marker, `now ${marker}`)).toMatchObject({ action: "updated" });
    }
    expect([...(await bodies())].sort()).toEqual(
      all.map((marker) => `now ${marker}`.trimEnd()).sort(),
    );
  });

  it.each(HOSTILE)("shows a body as it was given: %j", async (text) => {
    const { upsert, bodies } = await make();
    const body = `# Title\n\n${text.toWellFormed()}\n<!-- stagegate -->`;
    await upsert("stagegate", body);
    expect(await bodies()).toEqual([body]);
    expect(await upsert("stagegate", body)).toMatchObject({ action: "unchanged" });
  });

  it("tells any two markers apart", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(hostileText, { minLength: 2, maxLength: 2 }), async (two) => {
        const { upsert, bodies } = await make();
        for (const marker of two) await upsert(marker, "body");
        expect(await bodies()).toEqual(["body", "body"]);
      }),
      { numRuns: 30 },
    );
  });
}

function itBounds(make: () => Promise<PlainThread>): void {
  it("takes a body of its stated length", async () => {
    const { thread, upsert, bodies } = await make();
    const body = "x".repeat(thread.maxBodyLength);
    expect(await upsert("stagegate", body)).toMatchObject({ kind: "posted" });
    expect(await bodies()).toEqual([body]);
  });

  it("cuts a longer one, says where the whole is, and still knows it again", async () => {
    const { thread, upsert, bodies, link } = await make();
    const body = `start\n\n\`\`\`\n${"line é💥\n".repeat(thread.maxBodyLength / 5)}`;
    expect(await upsert("stagegate", body)).toMatchObject({ action: "created" });
    const [shown = "", ...more] = await bodies();
    expect(more).toEqual([]);
    expect(shown.length).toBeLessThanOrEqual(thread.maxBodyLength + SECTION_ROOM);
    expect(shown.length).toBeGreaterThan(thread.maxBodyLength / 2);
    expect(shown.isWellFormed()).toBe(true);
    // After the code block that was cut, and not in it.
    expect(shown.slice(shown.lastIndexOf("\n```\n"))).toContain(link);
    expect(await upsert("stagegate", body)).toMatchObject({ action: "unchanged" });
    expect(await upsert("stagegate", "short")).toMatchObject({ action: "updated" });
    expect(await bodies()).toEqual(["short"]);
  });
}

const at = (run: number, attempt = 1, commit = `c${run}`): CommentSection["revision"] => ({
  commit,
  run: String(run),
  attempt,
  at: `2026-11-25T05:0${attempt}:00.000Z`,
});

function itJoins(make: Make): void {
  const shown = async ({ bodies }: ThreadUnderTest): Promise<CommentSection[]> =>
    parseSections((await bodies()).join(""));

  it("keeps what a later run, attempt or moment has said", async () => {
    const made = await make();
    const { thread } = made;
    const put = async (run: number, attempt: number): Promise<Posted> =>
      thread.upsert("stagegate", { revision: at(run, attempt), body: `${run}.${attempt}` });
    expect(await put(9, 2)).toMatchObject({ action: "created" });
    expect(await put(9, 1)).toMatchObject({ action: "kept" });
    expect(await put(10, 1)).toMatchObject({ action: "updated" });
    expect(await put(9, 3)).toMatchObject({ action: "kept" });
    expect((await shown(made)).map(({ body }) => body)).toEqual(["10.1"]);
  });

  it("lets gates that run stand above all until something is said of their run", async () => {
    const made = await make();
    const { thread } = made;
    const running = (run: number): CommentSection => ({
      revision: at(run),
      body: `runs ${run}`,
      running: true,
    });
    await thread.upsert("stagegate", { revision: at(1), body: "red" });
    const hurried = { hurried: true };
    expect(await thread.upsert("stagegate", running(2), hurried)).toMatchObject({
      action: "updated",
    });
    const later = { ...running(2), revision: { ...at(2), at: "2026-11-25T09:00:00.000Z" } };
    expect(await thread.upsert("stagegate", later, hurried)).toMatchObject({ action: "kept" });
    expect(await thread.upsert("stagegate", running(1), hurried)).toMatchObject({ action: "kept" });
    const [text = ""] = await made.bodies();
    expect(text.indexOf("runs 2")).toBeLessThan(text.indexOf("red"));
    expect(text).toContain("<details><summary>What was said of <code>c1</code>, before this");
    expect(await thread.upsert("stagegate", { revision: at(2), body: "green" })).toMatchObject({
      action: "updated",
    });
    expect((await shown(made)).map(({ body }) => body)).toEqual(["green"]);
    expect(await thread.upsert("stagegate", running(2), hurried)).toMatchObject({ action: "kept" });
  });
}

function itKeepsSilent(make: Make): void {
  it("says nothing where there was nothing, if that is wanted", async () => {
    const { thread, bodies } = await make();
    const silent = { silent: true };
    expect(await thread.upsert("stagegate", says("green"), silent)).toMatchObject({
      kind: "nowhere",
    });
    expect(await bodies()).toEqual([]);
    await thread.upsert("stagegate", says("red", 1));
    expect(await thread.upsert("stagegate", says("green", 2), silent)).toMatchObject({
      action: "updated",
    });
  });
}
