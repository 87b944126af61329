import { createMemoryFiles } from "@stagegate/testkit";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BASE, HEAD, MERGE } from "../../test-support/github.ts";
import { readEvent } from "./event.ts";
import { readRun } from "./run-info.ts";
import type { GitHubRun } from "./run-info.ts";

const ENV = {
  GITHUB_ACTIONS: "true",
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_REPOSITORY: "acme/shop",
  GITHUB_RUN_ID: "1001",
  GITHUB_RUN_ATTEMPT: "2",
  GITHUB_JOB: "e2e",
  GITHUB_SHA: MERGE,
} as const;
const CHECKOUT = { head: MERGE, dirty: false, folder: "shop", runId: "local-1" };
const REPOSITORY = { id: 42, default_branch: "trunk" };
const PULL = {
  number: 7,
  draft: true,
  html_url: "https://github.com/acme/shop/pull/7",
  user: { login: "dev", type: "User" },
  head: { ref: "feature", sha: HEAD, repo: { id: 42 } },
  base: { ref: "main", sha: BASE, repo: { id: 42 } },
};

async function read(
  name: string,
  event: unknown,
  env: Readonly<Record<string, string>> = {},
  checkout: { head?: string | undefined } = {},
): Promise<GitHubRun> {
  const text = typeof event === "string" ? event : JSON.stringify(event);
  const files = createMemoryFiles({ "/event.json": text });
  const { fields } = await readEvent(files, "/event.json");
  return readRun({ ...ENV, GITHUB_EVENT_NAME: name, ...env }, fields, { ...CHECKOUT, ...checkout });
}

describe("a change request", () => {
  test("is reported to at its head, and tested as its merge", async () => {
    const { info, facts } = await read("pull_request", { pull_request: PULL });
    expect(info).toEqual({
      run: {
        forge: "github",
        repository: "acme/shop",
        id: "1001",
        attempt: 2,
        job: "e2e",
        url: "https://github.com/acme/shop/actions/runs/1001/attempts/2",
      },
      subject: {
        forge: "github",
        repository: "acme/shop",
        changeRequest: 7,
        commit: HEAD,
        tested: MERGE,
        ref: "feature",
        dirty: false,
      },
      event: "change-request",
      targetBranch: "main",
      change: { fork: false, draft: true, bot: false, url: PULL.html_url },
    });
    expect(facts).toEqual({ targetBranch: "main", baseSha: BASE, headSha: HEAD });
  });

  test.each([
    ["another repository", { ...PULL.head, repo: { id: 666 } }],
    ["a repository that is gone", { ...PULL.head, repo: null }],
  ])("may come from %s", async (_what, head) => {
    const { info } = await read("pull_request", { pull_request: { ...PULL, head } });
    expect(info.change?.fork).toBe(true);
  });

  test.each([
    ["pull_request_target", BASE],
    ["pull_request_target", MERGE],
    ["pull_request", BASE],
  ])("on %s is not what is judged where the target is checked out", async (name, head) => {
    const run = await read(name, { pull_request: PULL }, {}, { head });
    expect(run.info.notTheChange?.reason).toContain(head.slice(0, 10));
  });

  test.each([HEAD, undefined])("is judged where %s is checked out", async (head) => {
    const run = await read("pull_request_target", { pull_request: PULL }, {}, { head });
    expect(run.info.notTheChange).toBeUndefined();
  });

  test("may come from a program", async () => {
    const pull = { ...PULL, user: { login: "dependabot[bot]", type: "Bot" } };
    expect((await read("pull_request", { pull_request: pull })).info.change?.bot).toBe(true);
  });

  test.each(["", "{", "[]", "null", '"x"', '{"pull_request":7}'])(
    "is known by its number and branches when the event is %j",
    async (event) => {
      const { info, facts } = await read("pull_request", event, {
        GITHUB_REF: "refs/pull/7/merge",
        GITHUB_HEAD_REF: "feature",
        GITHUB_BASE_REF: "main",
      });
      expect(info.subject).toMatchObject({ changeRequest: 7, commit: MERGE, ref: "feature" });
      expect(info.targetBranch).toBe("main");
      expect(info.change).toBeUndefined();
      expect(facts).toEqual({ targetBranch: "main" });
    },
  );
});

test("a merge queue tests a combination, whose last change request is known", async () => {
  const group = {
    head_sha: HEAD,
    head_ref: `refs/heads/gh-readonly-queue/release/1.x/pr-12-${BASE}`,
    base_sha: BASE,
    base_ref: "refs/heads/release/1.x",
  };
  const { info, facts } = await read("merge_group", { merge_group: group });
  expect(info).toMatchObject({
    event: "merge-queue",
    targetBranch: "release/1.x",
    subject: { commit: HEAD, tested: MERGE, changeRequest: 12 },
  });
  expect(facts).toEqual({ targetBranch: "release/1.x", baseSha: BASE });
});

describe("a push", () => {
  test("is to a branch, which was something before", async () => {
    const event = { ref: "refs/heads/trunk", before: BASE, repository: REPOSITORY };
    const { info, facts } = await read("push", event, { GITHUB_REF: "refs/heads/trunk" });
    expect(info).toMatchObject({
      event: "push",
      targetBranch: "trunk",
      subject: { ref: "trunk", commit: MERGE },
    });
    expect(info.subject.changeRequest).toBeUndefined();
    expect(facts).toEqual({ targetBranch: "trunk", before: BASE });
  });

  test("that made the branch has nothing before it", async () => {
    const event = { ref: "refs/heads/x", before: "0".repeat(40), repository: REPOSITORY };
    expect((await read("push", event)).facts).toEqual({ targetBranch: "trunk" });
  });

  test("of a tag is a tag", async () => {
    const event = { ref: "refs/tags/v1.2", before: BASE };
    const { info } = await read("push", event, { GITHUB_REF: "refs/tags/v1.2" });
    expect(info).toMatchObject({ event: "tag", subject: { ref: "v1.2" } });
  });
});

test.each([
  ["schedule", "schedule"],
  ["workflow_dispatch", "manual"],
  ["repository_dispatch", "manual"],
  ["issue_comment", "other"],
  ["", "other"],
])("the event %s is %s", async (name, event) => {
  const { info } = await read(name, {}, { GITHUB_REF: "refs/heads/main" });
  expect(info).toMatchObject({ event, subject: { ref: "main", commit: MERGE, tested: MERGE } });
});

describe("a run that posts for another one", () => {
  const other = {
    id: 900,
    run_attempt: 3,
    event: "pull_request",
    head_sha: HEAD,
    head_branch: "feature",
    head_repository: { id: 666, owner: { login: "mallory" } },
    pull_requests: [{ number: 1 }],
  };

  test("names it, and believes nobody which change request it is", async () => {
    const event = { workflow_run: other, repository: REPOSITORY };
    const { info, unresolved } = await read("workflow_run", event);
    expect(info).toMatchObject({
      run: { id: "1001", attempt: 2 },
      source: { id: "900", attempt: 3 },
      event: "change-request",
      subject: { commit: HEAD, tested: HEAD, ref: "feature" },
    });
    expect(info.subject.changeRequest).toBeUndefined();
    expect(unresolved).toEqual({
      owner: "mallory",
      branch: "feature",
      sha: HEAD,
      repositoryId: 666,
    });
  });

  test("that was no change request has none", async () => {
    const { info, unresolved } = await read("workflow_run", {
      workflow_run: { ...other, event: "push" },
    });
    expect(info.event).toBe("push");
    expect(unresolved).toBeUndefined();
  });
});

test("whatever the event and the variables hold, what comes out is usable", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("x\n::error::y", "../..", ""),
  );
  const value = fc.oneof(text, fc.integer(), fc.constant(null), fc.constant({ __proto__: null }));
  const pull = fc.record({
    number: value,
    head: fc.record({ ref: value, sha: value }),
    base: value,
  });
  const names = ["pull_request", "push", "merge_group", "workflow_run", "schedule"];
  const event = fc.record({
    pull_request: pull,
    merge_group: value,
    workflow_run: value,
    ref: value,
  });
  const env = fc.record({ GITHUB_REPOSITORY: text, GITHUB_RUN_ID: text, GITHUB_REF: text });
  const property = fc.asyncProperty(
    fc.constantFrom(...names),
    event,
    env,
    async (name, one, two) => {
      const { info } = await read(name, one, two);
      expect(info.run.id).toMatch(/^\S+$/);
      expect(info.subject.commit).toMatch(/^(?:[0-9a-f]{40}|uncommitted)$/);
      for (const part of [info.subject.ref ?? "", info.targetBranch ?? "", info.run.id]) {
        // oxlint-disable-next-line no-control-regex
        expect(part).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      }
    },
  );
  await fc.assert(property);
});

describe("the file of an event", () => {
  test.each([
    ["GITHUB_EVENT_PATH is not set", undefined],
    ["it is not there", "/none.json"],
    ["it is not JSON", "/bad.json"],
    ["it holds no object", "/list.json"],
  ])("that cannot be used is a problem, not an end: %s", async (reason, path) => {
    const files = createMemoryFiles({ "/bad.json": "{", "/list.json": "[]" });
    const { problem, fields } = await readEvent(files, path);
    expect(problem).toBe(`the file of the event cannot be used: ${reason}`);
    expect(fields.at("pull_request", "head").sha("sha")).toBeUndefined();
  });
});
