import { cutMarkdown, SECTION_ROOM } from "@stagegate/core";
import type { Http } from "@stagegate/core";
import { describeChangeRequestThread, says } from "@stagegate/testkit";
import { rateLimitAnswer } from "@stagegate/testkit/gitlab";
import { describe, expect, it } from "vitest";
import { client, gitLab, quickClock } from "../../test-support/gitlab.ts";
import {
  bodiesOf,
  many,
  rawThreadOf,
  REPORT,
  textsOf,
  threadOf,
  withNotes,
} from "../../test-support/gitlab-thread.ts";
import { createNodeHttp } from "../local/http.ts";
import { withoutQuickActions } from "./thread.ts";

describeChangeRequestThread(async () => {
  const double = await gitLab({
    tokens: {
      "gitlab-token": { kind: "personal", username: "project_42_bot", role: "developer" },
      other: { kind: "personal", username: "mallory", role: "developer" },
    },
  });
  return {
    thread: rawThreadOf(double),
    bodies: () => Promise.resolve(textsOf(double)),
    link: REPORT,
    async forge() {
      const ours = double.comments(7);
      const { MergeRequestNotes } = await client(double, "personal", { token: "other" }).api();
      for (const { body } of ours) await MergeRequestNotes.create(42, 7, body);
      return ours.length;
    },
  };
});

describe("a note takes few calls", () => {
  it.each([
    // Notes, the note, and once more the notes for a twin.
    [0, "created", 3],
    [98, "created", 3],
    [99, "created", 3],
    [100, "created", 4],
    [150, "created", 4],
  ])("to be made beside %i others: %s with %i", async (count, action, calls) => {
    const double = await withNotes(many(count));
    expect(await threadOf(double).upsert("stagegate", "x")).toMatchObject({ action });
    expect(double.requests).toHaveLength(calls);
  });

  it.each([
    ["y", "updated", 4],
    ["x", "unchanged", 2],
  ])("to become %s on a page of 100: %s with %i", async (body, action, calls) => {
    const double = await withNotes(many(99));
    await threadOf(double).upsert("stagegate", "x");
    const before = double.requests.length;
    expect(await threadOf(double).upsert("stagegate", body)).toMatchObject({ action });
    expect(double.requests.length - before).toBe(calls);
  });

  it("to be found on a later page", async () => {
    const double = await withNotes(many(205));
    await threadOf(double).upsert("stagegate", "x");
    expect(await threadOf(double).upsert("stagegate", "y")).toMatchObject({ action: "updated" });
    expect(bodiesOf(double).filter((body) => body === "y")).toHaveLength(1);
    expect(double.comments(7)).toHaveLength(206);
  });

  it("asks for its user once", async () => {
    const double = await gitLab();
    const thread = threadOf(double);
    for (const body of ["a", "b", "c"]) await thread.upsert("stagegate", body);
    expect(double.count("users/current")).toBe(0);
    const other = threadOf(double);
    for (const body of ["d", "e"]) await other.upsert("stagegate", body);
    expect(double.count("users/current")).toBe(1);
  });
});

describe("a note is found again", () => {
  it("only among those of its own user, and not among what the system says", async () => {
    const first = await gitLab();
    await threadOf(first).upsert("stagegate", "old");
    const [{ body } = { body: "" }] = first.comments(7);
    const double = await withNotes([
      { author: "mallory", body },
      { author: "project_42_bot", body, system: true },
      { author: "project_42_bot", body: `quoted: ${body}` },
    ]);
    expect(await threadOf(double).upsert("stagegate", "new")).toMatchObject({ action: "created" });
    expect(bodiesOf(double).at(-1)).toBe("new");
    expect(double.count("notes/update")).toBe(0);
  });

  it("when GitLab dropped carriage returns and the end of the text", async () => {
    const first = await gitLab();
    await threadOf(first).upsert("stagegate", "a\r\nb\n\n");
    const [{ body } = { body: "" }] = first.comments(7);
    const kept = body.replaceAll("\r", "").trimEnd();
    const double = await withNotes([{ author: "project_42_bot", body: kept }]);
    const posted = await threadOf(double).upsert("stagegate", "a\r\nb\n\n");
    expect(posted).toMatchObject({ action: "unchanged" });
  });
});

describe("two jobs that write the first note at once", () => {
  /** What the other one has written while this one looked. */
  async function together(count: number, body: string) {
    const first = await gitLab();
    await threadOf(first).upsert("stagegate", body);
    const [twin = { body: "" }] = first.comments(7);
    const double = await withNotes(many(count));
    let listed = 0;
    const http = createNodeHttp();
    const late: Http = {
      ...http,
      async request(request) {
        const result = await http.request(request);
        const list = (request.method ?? "GET") === "GET" && request.url.includes("/notes?");
        listed += list ? 1 : 0;
        if (list && listed === Math.floor(count / 100) + 1) {
          const { MergeRequestNotes } = await client(double, "personal").api();
          await MergeRequestNotes.create(42, 7, twin.body);
        }
        return result;
      },
    };
    return { double, http: late, thread: threadOf(double, { http: late }) };
  }

  it.each([0, 98, 100, 150])(
    "leave one, the older, with what came last: beside %i",
    async (count) => {
      const { double, thread } = await together(count, "stale");
      expect(await thread.upsert("stagegate", "new")).toMatchObject({ action: "updated" });
      expect(bodiesOf(double).filter((body) => ["stale", "new"].includes(body))).toEqual(["new"]);
    },
  );

  it("leave the newer of the two texts", async () => {
    const { double, http } = await together(0, "newer");
    const posted = await rawThreadOf(double, { http }).upsert("stagegate", says("old"));
    expect(posted).toMatchObject({ kind: "posted" });
    expect(bodiesOf(double)).toEqual(["newer"]);
  });

  it("say nothing of a note that cannot be looked for again", async () => {
    const double = await gitLab();
    const http = createNodeHttp();
    let created = false;
    const failing: Http = {
      ...http,
      async request(request) {
        if (created) return { kind: "unreachable", reason: "reset" };
        created = request.method === "POST";
        return http.request(request);
      },
    };
    const posted = await threadOf(double, { http: failing }).upsert("stagegate", "x");
    expect(posted).toMatchObject({ action: "created" });
    expect(bodiesOf(double)).toEqual(["x"]);
  });
});

describe("GitLab is not there at once", () => {
  it.each([
    ["an answer of a gateway", { status: 502 }, true],
    ["no answer", "cut", true],
    ["an answer of a gateway before anything happened", { status: 502 }, false],
    ["a cut connection before anything happened", "cut", false],
  ] as const)("one note in spite of %s", async (_, answer, effective) => {
    const double = await gitLab();
    double.fail({ operation: "notes/create", answer, effective });
    expect(await threadOf(double).upsert("stagegate", "x")).toMatchObject({ action: "created" });
    expect(bodiesOf(double)).toEqual(["x"]);
  });

  it("updates once it answers", async () => {
    const double = await gitLab();
    const clock = quickClock();
    await threadOf(double).upsert("stagegate", "x");
    double.fail({ operation: "notes/update", answer: { status: 503 }, times: 2 });
    double.fail({ operation: "notes/list", answer: "cut" });
    expect(await threadOf(double, { clock }).upsert("stagegate", "y")).toMatchObject({
      action: "updated",
    });
    expect(clock.slept).toEqual([1000, 1000, 2000]);
  });

  it("waits as long as it is told to, and posts once", async () => {
    const double = await gitLab();
    const clock = quickClock();
    double.fail({
      operation: "notes/create",
      answer: rateLimitAnswer(17, 1_900_000_000),
      times: 2,
    });
    expect(await threadOf(double, { clock }).upsert("stagegate", "x")).toMatchObject({
      action: "created",
    });
    expect(clock.slept).toEqual([17_000, 17_000]);
    expect(bodiesOf(double)).toEqual(["x"]);
  });

  it("does not wait for ever", async () => {
    const double = await gitLab({ notesLimit: 0 });
    const clock = quickClock();
    expect(await threadOf(double, { clock }).upsert("stagegate", "x")).toEqual({
      kind: "unavailable",
      reason: "GitLab takes no more of these requests for now (429, for 60 s more)",
    });
    expect(clock.slept).toEqual([60_000]);
    double.fail({ operation: "notes/list", answer: rateLimitAnswer(3600, 1_900_000_000) });
    expect(await threadOf(double, { clock }).upsert("stagegate", "x")).toMatchObject({
      kind: "unavailable",
    });
    expect(clock.slept).toEqual([60_000]);
  });

  it("gives up on a connection that stays cut, without a token in the reason", async () => {
    const double = await gitLab();
    double.fail({ operation: "*", answer: "cut", times: 20 });
    const posted = await threadOf(double).upsert("stagegate", "x");
    expect(posted).toMatchObject({
      kind: "unavailable",
      reason: expect.stringMatching(/^GitLab does not answer: /),
    });
    expect(JSON.stringify(posted)).not.toContain("gitlab-token");
  });
});

describe("a token that may not", () => {
  it.each([
    ["read_api", "developer", /may not write notes.*insufficient_scope/, /scope `api`/],
    ["read_repository", "developer", /may not write notes.*insufficient_scope/, /scope `api`/],
    ["api", "guest", /may not write notes.*403/, /role Reporter/],
  ] as const)("with scope %s and role %s says what it needs", async (scope, role, reason, hint) => {
    const double = await gitLab({
      tokens: { "gitlab-token": { kind: "personal", username: "bot", role, scope } },
    });
    expect(await threadOf(double).upsert("stagegate", "x")).toEqual({
      kind: "unavailable",
      reason: expect.stringMatching(reason),
      hint: expect.stringMatching(hint),
    });
  });

  it("is unknown, and a new one is asked for", async () => {
    const double = await gitLab();
    const posted = await threadOf(double, { token: "expired" }).upsert("stagegate", "x");
    expect(posted).toMatchObject({
      reason: expect.stringContaining("(401)"),
      hint: expect.stringContaining("new project access token"),
    });
    expect(JSON.stringify(posted)).not.toContain("expired-");
  });
});

describe("quick actions", () => {
  it.each([
    ["/merge", " /merge"],
    ["a\n/close\n/assign @x", "a\n /close\n /assign @x"],
    ["a\n\r\r/close", "a\n\r\r /close"],
    ["```\n/usr/bin\n```", "```\n /usr/bin\n```"],
    ["a/b\n /x", "a/b\n /x"],
  ])("of %j are text", async (given, shown) => {
    expect(withoutQuickActions(given)).toBe(shown);
    const double = await gitLab();
    await threadOf(double).upsert("stagegate", given);
    expect(bodiesOf(double)).toEqual([shown]);
    expect(await threadOf(double).upsert("stagegate", given)).toMatchObject({
      action: "unchanged",
    });
  });

  it("keep a body within its limit", async () => {
    const double = await gitLab();
    const thread = threadOf(double);
    const body = "/a\n".repeat(thread.maxBodyLength / 3);
    await thread.upsert("stagegate", body);
    const [shown = ""] = bodiesOf(double);
    expect(shown).not.toMatch(/^\//m);
    expect(shown).toContain(REPORT);
    const max = thread.maxBodyLength + SECTION_ROOM;
    expect(cutMarkdown(shown, { max, unit: "characters", note: "" })).toBe(shown);
  });
});

it.each([98, 99])("writers behind %i notes, at the border of a page, leave one", async (others) => {
  const double = await withNotes(many(others));
  const runs = ["a", "b", "c"].map((body) => threadOf(double).upsert("stagegate", body));
  for (const posted of await Promise.all(runs)) expect(posted.kind).toBe("posted");
  expect(bodiesOf(double).slice(others)).toEqual(["c"]);
});
