import type { Http } from "@stagegate/core";
import { says } from "@stagegate/testkit";
import { rateLimitAnswer } from "@stagegate/testkit/gitlab";
import { describe, expect, it } from "vitest";
import { client, gitLab, quickClock } from "../../test-support/gitlab.ts";
import {
  bodiesOf,
  many,
  rawThreadOf,
  threadOf,
  withNotes,
} from "../../test-support/gitlab-thread.ts";
import { createNodeHttp } from "../local/http.ts";

describe("a write that GitLab does not take", () => {
  it("because the note was removed meanwhile makes a new one", async () => {
    const double = await gitLab();
    await threadOf(double).upsert("stagegate", "a");
    const [{ id } = { id: 0 }] = double.comments(7);
    const http = createNodeHttp();
    let removed = false;
    const late: Http = {
      ...http,
      async request(request) {
        if (request.method === "PUT" && !removed) {
          removed = true;
          const { MergeRequestNotes } = await client(double, "personal").api();
          await MergeRequestNotes.remove(42, 7, id);
        }
        return http.request(request);
      },
    };
    expect(await threadOf(double, { http: late }).upsert("stagegate", "b")).toMatchObject({
      action: "created",
    });
    expect(bodiesOf(double)).toEqual(["b"]);
  });

  it("because the conversation is locked says so", async () => {
    const double = await gitLab();
    const body = { message: "403 Forbidden - the discussion is locked" };
    double.fail({ operation: "notes/create", answer: { status: 403, body } });
    expect(await threadOf(double).upsert("stagegate", "x")).toMatchObject({
      kind: "unavailable",
      reason: expect.stringContaining("the discussion is locked"),
    });
  });

  it.each([
    ["a limit", rateLimitAnswer(17, 1_900_000_000), 17_000],
    [
      "a limit that does not say until when",
      { status: 429, body: { message: "Retry later" } },
      1000,
    ],
    ["a failing server", { status: 503 }, 1000],
    ["a cut connection", "cut", 1000],
  ] as const)("after %s is based on what is there by then", async (_what, answer, ms) => {
    const double = await gitLab();
    await rawThreadOf(double).upsert("stagegate", says("first"));
    double.fail({ operation: "notes/update", answer });
    const clock = quickClock();
    const listed = double.count("notes/list");
    expect(await rawThreadOf(double, { clock }).upsert("stagegate", says("b", 1))).toMatchObject({
      action: "updated",
    });
    expect([clock.slept, double.count("notes/list") - listed]).toEqual([[ms], 2]);
    expect(bodiesOf(double)).toEqual(["b"]);
  });
});

it("that gates run takes three calls at most", async () => {
  const double = await withNotes(many(98));
  const hurried = { hurried: true };
  const running = (moment: number) => ({ ...says("runs", moment), running: true as const });
  await rawThreadOf(double).upsert("stagegate", running(1), hurried);
  expect(double.requests).toHaveLength(3);
  await rawThreadOf(double).upsert("stagegate", running(1), hurried);
  expect(double.requests).toHaveLength(5);
  await rawThreadOf(double).upsert("stagegate", running(2), hurried);
  expect(double.requests).toHaveLength(8);
});
