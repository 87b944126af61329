import { parseSections, writeSections } from "@stagegate/core";
import type { Clock, CommentSection, Posted } from "@stagegate/core";
import { createSimulatedTime } from "@stagegate/testkit";
import { describe, expect, test } from "vitest";
import type { CommentStore, OwnComment } from "./comment-store.ts";
import { converge } from "./converge.ts";

const OLD = "<!-- stagegate v1 commit=old run=5 attempt=1 at=x -->\n\nof run 5";

interface Speed {
  writeMs: number;
  startMs?: number;
}

function forge(clock: Clock, texts: readonly string[] = [OLD]) {
  const comments: OwnComment[] = texts.map((text, id) => ({ id, text }));
  const copy = (): OwnComment[] => comments.map((comment) => ({ ...comment }));
  let calls = 0;
  const take = async (ms: number): Promise<void> => {
    calls += 1;
    await clock.sleep(ms);
  };
  const list = async (): Promise<OwnComment[]> => {
    const read = copy();
    await take(100);
    return read;
  };
  const store = (writeMs: number): CommentStore => ({
    find: list,
    findBeside: list,
    async get(id) {
      await take(50);
      return copy().find((comment) => comment.id === id);
    },
    async create(text) {
      await take(writeMs);
      const created = { id: comments.length, text };
      comments.push(created);
      return { ...created };
    },
    async update(id, text) {
      await take(writeMs);
      const comment = comments.find((other) => other.id === id);
      if (comment !== undefined) comment.text = text;
      return comment !== undefined;
    },
    remove: async () => take(50),
    retryAfter: () => undefined,
  });
  return { comments, store, calls: () => calls };
}

function of(run: number, key?: string): CommentSection {
  const revision = { commit: `c${run}`, run: String(run), attempt: 1, at: "2026-11-25T05:00Z" };
  return { ...(key === undefined ? {} : { key }), revision, body: `${key ?? "all"} of ${run}` };
}

const how = { max: 65_000, note: "cut", random: () => 0.3 };

async function race(writers: readonly (readonly [CommentSection, Speed])[]) {
  const { clock, run } = createSimulatedTime();
  const { comments, store } = forge(clock);
  const works = writers.map(([section, { writeMs, startMs = 0 }]) => async (): Promise<Posted> => {
    await clock.sleep(startMs);
    return converge(store(writeMs), section, { ...how, clock });
  });
  const results = await run(works);
  expect(results.filter(({ kind }) => kind !== "posted")).toEqual([]);
  expect(comments).toHaveLength(1);
  return parseSections(comments[0]?.text ?? "").map(({ body }) => body);
}

describe("jobs without a key", () => {
  const running = (run: number): CommentSection => ({ ...of(run), running: true, body: "runs" });

  test.each([600, 900, 20_000])(
    "leave the word to a later push that is being judged, writing for %i ms",
    async (writeMs) => {
      const said = await race([
        [running(11), { writeMs: 50 }],
        [of(10), { writeMs, startMs: 400 }],
        [of(11), { writeMs: 200, startMs: 500 }],
      ]);
      expect(said).toEqual(["all of 11"]);
    },
  );

  test("leave the word to it also where they had one of several to say", async () => {
    // It reads before the word of the later push is there, and again when a write failed.
    const { clock, run } = createSimulatedTime();
    const { comments, store } = forge(clock);
    let tries = 0;
    const failing: CommentStore = {
      ...store(200),
      async update(id, text) {
        tries += 1;
        if (tries === 1) throw new Error("reset");
        return store(5_000).update(id, text);
      },
      retryAfter: () => 2_000,
    };
    const works = [
      () => converge(failing, of(10, "k"), { ...how, clock }),
      async () => {
        await clock.sleep(5_000);
        return converge(store(50), running(11), { ...how, clock, hurried: true });
      },
      async () => {
        await clock.sleep(7_500);
        return converge(store(50), of(11), { ...how, clock });
      },
    ];
    expect(await run(works)).toMatchObject([{ action: "kept" }, {}, { action: "updated" }]);
    expect(parseSections(comments[0]?.text ?? "").map(({ body }) => body)).toEqual(["all of 11"]);
  });

  test("stay until theirs stands where an earlier run has begun and has no verdict", async () => {
    const other = running(9);
    const { clock, run } = createSimulatedTime();
    const { comments, store } = forge(clock, [writeSections([other], how)]);
    const works = [
      () => converge(store(200), of(10), { ...how, clock }),
      // Had read before, and is written later.
      async () => {
        await clock.sleep(25_000);
        await store(0).update(0, writeSections([other], how));
        return { kind: "posted", action: "updated" } as const;
      },
    ];
    expect(await run(works)).toMatchObject([{ action: "updated" }, {}]);
    expect(parseSections(comments[0]?.text ?? "").map(({ body }) => body)).toEqual(["all of 10"]);
  });

  test("take three calls, and wait for nobody", async () => {
    const { clock, run } = createSimulatedTime();
    const { store, calls } = forge(clock);
    const works = [() => converge(store(200), of(10), { ...how, clock })];
    expect(await run(works)).toMatchObject([{ action: "updated" }]);
    expect([calls(), clock.monotonic()]).toEqual([3, 350]);
  });
});

describe("a write that never shows", () => {
  const editing: [string, (text: string, count: number) => string][] = [
    ["stays without effect", () => OLD],
    ["is edited each time", (_text, count) => `edited ${count}`],
  ];
  describe.each(editing)("because it %s", (_what, edit) => {
    test.each([[undefined], ["k"]])("is given up after minutes: key %s", async (key) => {
      const { clock, run } = createSimulatedTime();
      const { comments, store, calls } = forge(clock);
      let count = 0;
      const edited: CommentStore = {
        ...store(100),
        async update(id, text) {
          count += 1;
          const done = await store(100).update(id, text);
          const comment = comments.find((other) => other.id === id);
          if (comment !== undefined) comment.text = edit(text, count);
          return done;
        },
      };
      const works = [() => converge(edited, of(10, key), { ...how, clock })];
      expect(await run(works)).toMatchObject([
        { kind: "unavailable", reason: "what is written to the comment does not show in it" },
      ]);
      expect(clock.monotonic()).toBeLessThan(420_000);
      expect(calls()).toBeLessThan(25);
    });
  });
});
