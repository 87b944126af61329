import { parseSections } from "@stagegate/core";
import type { Clock } from "@stagegate/core";
import { says } from "@stagegate/testkit";
import { primaryLimitAnswer, secondaryLimitAnswer } from "@stagegate/testkit/github";
import type { GitHubDouble, ScriptedFailure } from "@stagegate/testkit/github";
import { describe, expect, test } from "vitest";
import { clientOf } from "../../test-support/github.ts";
import {
  bodiesOf,
  copyAs,
  crowd,
  OTHER_BOT,
  OURS,
  rawThreadOf,
  RUN,
  start,
  threadOf,
} from "../../test-support/github-thread.ts";
import { createGitHubThread } from "./thread.ts";

describe("a write that GitHub does not take at once", () => {
  const operation = "issues/update-comment";
  const message = "You have exceeded a secondary rate limit.";
  const keyed = (key: string) => ({ ...says(`of ${key}`), key });
  const soon = (): number => Math.floor(Date.now() / 1000) + 20;

  function timed(double: GitHubDouble) {
    const slept: number[] = [];
    const clock: Pick<Clock, "monotonic" | "sleep"> = {
      monotonic: () => slept.reduce((sum, ms) => sum + ms, 0),
      sleep: async (ms) => slept.push(ms) > 0,
    };
    const options = { client: clientOf(double), number: 7, runUrl: RUN, clock, random: () => 0 };
    return { slept, thread: createGitHubThread(options) };
  }

  test.each<[string, () => ScriptedFailure["answer"], number]>([
    ["a primary limit", () => primaryLimitAnswer(soon()), 20],
    ["a secondary limit", () => secondaryLimitAnswer(30), 30],
    ["one that does not say until when", () => ({ status: 403, body: { message } }), 60],
    ["a failing server", () => ({ status: 503 }), 2],
    ["a cut connection", () => "cut", 2],
  ])("after %s is based on what is there by then", async (_what, answer, seconds) => {
    const double = await start();
    await rawThreadOf(double).upsert("stagegate", says("first"));
    double.fail({ operation, answer: answer() });
    const { slept, thread } = timed(double);
    const late = rawThreadOf(double);
    expect(await thread.upsert("stagegate", says("mine", 1))).toMatchObject({ action: "updated" });
    expect(Math.round((slept[0] ?? 0) / 10_000)).toBe(Math.round(seconds / 10));
    expect(await late.upsert("stagegate", says("first"))).toMatchObject({ action: "kept" });
    expect(bodiesOf(double)).toEqual(["mine"]);
  });

  test("keeps what came while it waited", async () => {
    const double = await start();
    await rawThreadOf(double).upsert("stagegate", says("first"));
    double.fail({ operation, answer: secondaryLimitAnswer(30) });
    const slept: number[] = [];
    const clock: Pick<Clock, "monotonic" | "sleep"> = {
      monotonic: () => slept.reduce((sum, ms) => sum + ms, 0),
      async sleep(ms) {
        slept.push(ms);
        const [comment] = double.comments(7);
        if (ms !== 30_000 || comment === undefined) return true;
        const client = clientOf(double);
        const body = `${comment.body}\n\n<!-- stagegate v1 commit=c0ffee run=1000 attempt=1 at=x key=other -->\n\nof others`;
        await client.call((octokit) =>
          octokit.issues.updateComment({ ...client.at, comment_id: comment.id, body }),
        );
        return true;
      },
    };
    const client = clientOf(double);
    const thread = createGitHubThread({ client, number: 7, runUrl: RUN, clock, random: () => 0 });
    expect(await thread.upsert("stagegate", keyed("mine"))).toMatchObject({ action: "updated" });
    const shown = parseSections(double.comments(7)[0]?.body ?? "");
    expect(shown.map(({ body }) => body)).toEqual(["first", "of mine", "of others"]);
  });

  test("is given up when it is not taken for long, and says so", async () => {
    const double = await start();
    await rawThreadOf(double).upsert("stagegate", says("first"));
    double.fail({ operation, answer: { status: 403, body: { message } }, times: 99 });
    const { slept, thread } = timed(double);
    expect(await thread.upsert("stagegate", says("mine", 1))).toMatchObject({
      kind: "unavailable",
      reason: expect.stringContaining("rate limit"),
    });
    expect(slept).toEqual([60_000]);
  });

  test("is not waited for by what only says that gates run", async () => {
    const double = await start();
    await rawThreadOf(double).upsert("stagegate", says("first"));
    double.fail({ operation, answer: secondaryLimitAnswer(30), times: 9 });
    const { slept, thread } = timed(double);
    const running = { ...says("runs", 1), running: true as const };
    expect(await thread.upsert("stagegate", running, { hurried: true })).toMatchObject({
      kind: "unavailable",
    });
    expect([slept, double.count(operation)]).toEqual([[], 1]);
  });
});

describe("who an installation's token is of", () => {
  test("is asked once, so that no other program's comment is taken for ours", async () => {
    const older = { author: "other[bot]", type: "Bot", body: `${OURS}x` } as const;
    const double = await start(crowd(0, [older]));
    const thread = threadOf(double);
    for (const body of ["a", "b", "c"]) await thread.upsert("stagegate", body);
    expect(bodiesOf(double)).toEqual(["x", "c"]);
    expect(double.count("graphql/viewer")).toBe(1);
  });

  test("is guessed where the server does not say: the first program that wrote so", async () => {
    const double = await start();
    await threadOf(double).upsert("stagegate", "ours");
    await copyAs(double, OTHER_BOT);
    double.fail({ operation: "graphql/viewer", answer: { status: 404 }, times: 9 });
    expect(await threadOf(double).upsert("stagegate", "b")).toMatchObject({ action: "updated" });
    expect(bodiesOf(double)).toEqual(["b", "ours"]);
  });
});

test("that gates run takes three calls at most", async () => {
  const double = await start(crowd(99));
  const hurried = { hurried: true };
  const running = (moment: number) => ({ ...says("runs", moment), running: true as const });
  await rawThreadOf(double).upsert("stagegate", running(1), hurried);
  expect(double.count()).toBeLessThanOrEqual(3);
  const before = double.count();
  await rawThreadOf(double).upsert("stagegate", running(1), hurried);
  expect(double.count() - before).toBe(2);
  await rawThreadOf(double).upsert("stagegate", running(2), hurried);
  expect(double.count() - before - 2).toBe(3);
});

test("that gates run costs one call a gate, once a job knows who it is", async () => {
  const double = await start();
  const thread = rawThreadOf(double);
  const running = { ...says("runs", 1), running: true as const };
  for (const _gate of ["contracts", "e2e", "load"]) {
    await thread.upsert("stagegate", running, { hurried: true });
  }
  // Comments, the first comment, a look for its twin; then a look each.
  expect(double.count()).toBe(5);
});
