import { primaryLimitAnswer, secondaryLimitAnswer } from "@stagegate/testkit/github";
import { describeChangeRequestThread } from "@stagegate/testkit";
import { describe, expect, test } from "vitest";
import {
  BOT,
  bodiesOf,
  copyAs,
  crowd,
  MALLORY,
  OTHER_BOT,
  OURS,
  PERSON,
  rawThreadOf,
  RUN,
  start,
  textsOf,
  threadOf,
  TOKENS,
} from "../../test-support/github-thread.ts";
import { MAX_BODY } from "./limits.ts";

describeChangeRequestThread(async () => {
  const double = await start();
  return {
    thread: rawThreadOf(double),
    bodies: async () => textsOf(double),
    link: RUN,
    forge: () => copyAs(double, MALLORY),
  };
});

test.each([MALLORY, OTHER_BOT])("a person's comment is theirs, not one of %s", async (other) => {
  const double = await start({ token: PERSON });
  await threadOf(double).upsert("stagegate", "ours");
  await copyAs(double, other);
  expect(await threadOf(double).upsert("stagegate", "second")).toMatchObject({ action: "updated" });
  expect(bodiesOf(double)).toEqual(["second", "ours"]);
});

test("another program's copy is left alone as well", async () => {
  const double = await start();
  await threadOf(double).upsert("stagegate", "ours");
  await copyAs(double, OTHER_BOT);
  expect(await threadOf(double).upsert("stagegate", "second")).toMatchObject({ action: "updated" });
  expect(bodiesOf(double)).toEqual(["second", "ours"]);
});

describe("the number of calls", () => {
  test.each([
    ["GITHUB_TOKEN", BOT, 4],
    ["the token of a person", PERSON, 4],
  ])("of an update among a hundred comments is at most four: %s", async (_what, token, calls) => {
    const double = await start({ token, ...crowd(99) });
    await threadOf(double).upsert("stagegate", "first");
    const before = double.count();
    expect(before).toBeLessThanOrEqual(4);
    await threadOf(double).upsert("stagegate", "second");
    expect(double.count() - before).toBe(calls);
    expect(bodiesOf(double)).toHaveLength(100);
  });

  test("grows by one for each further hundred", async () => {
    const ours = { author: "github-actions[bot]", type: "Bot", body: `${OURS}first` } as const;
    const double = await start(crowd(250, [ours]));
    expect(await threadOf(double).upsert("stagegate", "second")).toMatchObject({
      kind: "posted",
      action: "updated",
      url: expect.stringContaining("#issuecomment-"),
    });
    // Pages, who the token is, the write, and the look whether it stands.
    expect(double.count()).toBe(6);
    expect(bodiesOf(double).at(-1)).toBe("second");
  });

  test("of a body that has not changed is the reading, and who reads", async () => {
    const double = await start();
    await threadOf(double).upsert("stagegate", "same\n");
    const before = double.count();
    await threadOf(double).upsert("stagegate", "same\r\n");
    expect(double.count() - before).toBe(2);
  });
});

describe("a comment is not doubled", () => {
  test("when the answer was 502, though the comment was written", async () => {
    const double = await start();
    const answer = { status: 502, body: "<html>" };
    double.fail({ operation: "issues/create-comment", answer, effective: true });
    expect(await threadOf(double).upsert("stagegate", "a")).toMatchObject({ action: "created" });
    expect(bodiesOf(double)).toEqual(["a"]);
  });

  test("when the connection was cut after it was written", async () => {
    const double = await start();
    double.fail({ operation: "issues/create-comment", answer: "cut", effective: true });
    expect(await threadOf(double).upsert("stagegate", "a")).toMatchObject({ action: "created" });
    expect(bodiesOf(double)).toEqual(["a"]);
  });

  test("when it was not written at first", async () => {
    const double = await start();
    double.fail({ operation: "issues/create-comment", answer: { status: 502 } });
    expect(await threadOf(double).upsert("stagegate", "a")).toMatchObject({ action: "created" });
    expect(bodiesOf(double)).toEqual(["a"]);
  });

  test("when two runs write at the same time", async () => {
    const double = await start();
    const runs = ["a", "b", "c"].map((body) => threadOf(double).upsert("stagegate", body));
    for (const posted of await Promise.all(runs)) expect(posted.kind).toBe("posted");
    await threadOf(double).upsert("stagegate", "next");
    expect(bodiesOf(double)).toEqual(["next"]);
  });

  test.each([98, 99])(
    "when they do so behind %i others, at the border of a page",
    async (others) => {
      const double = await start(crowd(others));
      const runs = ["a", "b", "c"].map((body) => threadOf(double).upsert("stagegate", body));
      for (const posted of await Promise.all(runs)) expect(posted.kind).toBe("posted");
      expect(bodiesOf(double).slice(others)).toEqual(["c"]);
    },
  );

  test("when an earlier race left several: the oldest stays", async () => {
    const twin = { author: "github-actions[bot]", type: "Bot", body: `${OURS}x` } as const;
    const double = await start(crowd(0, [twin, twin, { ...twin, author: "other[bot]" }]));
    const [oldest] = double.comments(7);
    await threadOf(double).upsert("stagegate", "next");
    expect(double.comments(7).map(({ id, author }) => [id === oldest?.id, author])).toEqual([
      [true, "github-actions[bot]"],
      [false, "other[bot]"],
    ]);
    expect(double.count()).toBeLessThanOrEqual(5);
  });
});

test("a comment that somebody removed meanwhile is written again", async () => {
  const double = await start();
  await threadOf(double).upsert("stagegate", "a");
  double.fail({
    operation: "issues/update-comment",
    answer: { status: 404, body: { message: "Not Found" } },
  });
  expect(await threadOf(double).upsert("stagegate", "b")).toMatchObject({ kind: "posted" });
  expect(bodiesOf(double)).toEqual(["b"]);
});

describe("what cannot be posted is said", () => {
  test("with the permission that is missing, and is not asked again", async () => {
    const permissions = { contents: "read", "pull-requests": "read" } as const;
    const double = await start({ tokens: { [BOT]: { ...TOKENS[BOT], permissions } } });
    const thread = threadOf(double);
    const first = await thread.upsert("stagegate", "a");
    expect(first).toEqual({
      kind: "unavailable",
      reason: "the token may not write the comment: Resource not accessible by integration",
      hint: "Add `pull-requests: write` to the `permissions:` of the job.",
    });
    const before = double.count();
    expect(await thread.upsert("stagegate", "a")).toEqual(first);
    expect(double.count()).toBe(before);
  });

  test("when the conversation is locked", async () => {
    const double = await start();
    const message = "Unable to create comment because issue is locked.";
    double.fail({
      operation: "issues/create-comment",
      answer: { status: 403, body: { message } },
    });
    expect(await threadOf(double).upsert("stagegate", "a")).toMatchObject({
      kind: "unavailable",
      reason: "the conversation is locked",
    });
  });

  test("when the token is not known, or there is no such change request", async () => {
    const double = await start({ pulls: [] });
    expect(await threadOf(double).upsert("stagegate", "a")).toMatchObject({
      reason: expect.stringContaining("Not Found"),
    });
    expect(await threadOf(double, { token: "ghs_no" }).upsert("stagegate", "a")).toMatchObject({
      reason: "GitHub does not know the token: Bad credentials",
    });
  });

  test("when GitHub cannot be reached", async () => {
    const double = await start();
    const thread = threadOf(double, { apiUrl: "http://127.0.0.1:1" });
    expect(await thread.upsert("stagegate", "a")).toMatchObject({
      kind: "unavailable",
      reason: expect.stringMatching(/^GitHub cannot be reached: .*ECONNREFUSED/),
    });
  });

  test("when the job is cancelled", async () => {
    const double = await start();
    const signal = AbortSignal.abort();
    expect(await threadOf(double, { signal }).upsert("stagegate", "a")).toMatchObject({
      reason: "the job was cancelled",
    });
  });
});

describe("limits", () => {
  const operation = "issues/list-comments";

  test("that end soon are waited for", async () => {
    const double = await start();
    double.fail({ operation, answer: secondaryLimitAnswer(30) });
    expect(await threadOf(double).upsert("stagegate", "a")).toMatchObject({ action: "created" });
    double.fail({ operation, answer: primaryLimitAnswer(Math.floor(Date.now() / 1000) + 20) });
    expect(await threadOf(double).upsert("stagegate", "b")).toMatchObject({ action: "updated" });
    double.fail({ operation, answer: { status: 502 }, times: 2 });
    expect(await threadOf(double).upsert("stagegate", "c")).toMatchObject({ action: "updated" });
  });

  test.each([403, 429] as const)("that last are said with their end: %d", async (status) => {
    const double = await start();
    const at = Math.floor(Date.now() / 1000) + 1800;
    double.fail({ operation, answer: primaryLimitAnswer(at, status), times: 9 });
    expect(await threadOf(double).upsert("stagegate", "a")).toEqual({
      kind: "unavailable",
      reason: `GitHub's rate limit is reached until ${new Date(at * 1000).toISOString().slice(0, 16)}Z`,
      hint: "Run the job again later.",
    });
    expect(double.count(operation)).toBe(1);
  });

  test("that come again are not waited for without end", async () => {
    const double = await start();
    double.fail({ operation, answer: secondaryLimitAnswer(30, 429), times: 99 });
    expect(await threadOf(double).upsert("stagegate", "a")).toMatchObject({
      reason: expect.stringContaining("rate limit"),
    });
    expect(double.count(operation)).toBe(2);
  });

  test("of the length count characters outside of the BMP as GitHub does at its strictest", async () => {
    const double = await start();
    const body = "💥".repeat(MAX_BODY / 2);
    expect(await threadOf(double).upsert("stagegate", body)).toMatchObject({ action: "created" });
    expect(bodiesOf(double)).toEqual([body]);
  });
});
