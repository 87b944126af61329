import { createFakeHost, createMemoryFiles } from "@stagegate/testkit";
import type { FakeHost } from "@stagegate/testkit";
import { describe, expect, test } from "vitest";
import { defineGate, runGate } from "../index.ts";
import type { CommentSection, Host, Posted, UpsertOptions } from "../index.ts";

const CONFIG = "version: 1\nproject: shop\nservices:\n  cart: {}\n";
const REPORTED = `${CONFIG}comment-report: {}\n`;
const SHA = "0123456789abcdef0123456789abcdef01234567";
const RUN = { forge: "github" as const, repository: "acme/shop", id: "1001", attempt: 2 };
const PUSHED = { forge: "github" as const, repository: "acme/shop", commit: SHA, tested: SHA };
const SUBJECT = { ...PUSHED, changeRequest: 7 };
const INFO: Host["info"] = {
  run: { ...RUN, url: "https://github.example/acme/shop/actions/runs/1001/attempts/2" },
  subject: SUBJECT,
  event: "change-request",
};

interface Said extends UpsertOptions, CommentSection {
  marker: string;
}

interface World {
  config?: string;
  info?: Host["info"];
  able?: boolean;
  answer?: () => Promise<Posted>;
  files?: Readonly<Record<string, string>>;
  gate?: "run-e2e" | "comment-report";
}

async function start(world: World = {}): Promise<{ said: Said[]; host: FakeHost; code: number }> {
  const said: Said[] = [];
  const answer =
    world.answer ?? (async (): Promise<Posted> => ({ kind: "posted", action: "created" }));
  const files = createMemoryFiles({
    "/repo/stagegate.yml": world.config ?? REPORTED,
    ...world.files,
  });
  const fake = createFakeHost({ files });
  const able = world.able ?? true;
  const comments = able ? { able } : { able, reason: "a fork" };
  const host: FakeHost = {
    ...fake,
    info: world.info ?? INFO,
    capabilities: { ...fake.capabilities, comments },
    thread: {
      maxBodyLength: 60_000,
      upsert(marker, section, options = {}) {
        said.push({ marker, ...section, ...options });
        return answer();
      },
    },
  };
  const gate = defineGate<"run-e2e" | "comment-report", object>({
    id: world.gate ?? "run-e2e",
    configuration: "optional",
    run: async () => ({ summary: "one", checks: [{ id: "e2e:a", title: "a", verdict: "pass" }] }),
  });
  const { exitCode } = await runGate(gate, host, async () => ({}));
  return { said, host, code: exitCode };
}

describe("a gate that starts", () => {
  test("says once in the comment that gates run: for what, since when and where", async () => {
    const { said, code } = await start();
    expect(code).toBe(0);
    expect(said).toEqual([
      {
        marker: "stagegate",
        running: true,
        silent: false,
        hurried: true,
        revision: { commit: SHA, run: "1001", attempt: 2, at: "2026-11-01T10:00:00.000Z" },
        body: [
          "### ⏳ Running for `0123456789`",
          "Gates run since 2026-11-01 10:00 UTC · [run 1001](https://github.example/acme/shop/actions/runs/1001/attempts/2) · attempt 2. The verdict will stand here; where none comes, the run was cancelled.",
        ].join("\n\n"),
      },
    ]);
  });

  test.each<[string, World]>([
    ["when that is not wanted", { config: `${CONFIG}comment-report: { running: false }\n` }],
    ["of a push", { info: { ...INFO, event: "push" } }],
    ["of a merge queue", { info: { ...INFO, event: "merge-queue" } }],
    ["without a change request that is known", { info: { ...INFO, subject: PUSHED } }],
    ["without the rights", { able: false }],
    ["that posts for another run", { info: { ...INFO, source: { id: "9", attempt: 1 } } }],
    ["on a laptop", { info: { ...INFO, subject: { ...SUBJECT, forge: "local" } } }],
    ["and is the one that reports", { gate: "comment-report" }],
  ])("says nothing %s", async (_why, world) => {
    expect((await start(world)).said).toEqual([]);
  });

  test("makes no first comment where nobody would say how it ended, or all is to be silent", async () => {
    const silent = async (world: World): Promise<boolean | undefined> =>
      (await start(world)).said[0]?.silent;
    expect(await silent({ config: CONFIG })).toBe(true);
    expect(await silent({ config: `${CONFIG}comment-report: { silent-when-green: true }\n` })).toBe(
      true,
    );
    const planned = { "/repo/.stagegate/expected/comment-report.json": "{}" };
    expect(await silent({ config: CONFIG, files: planned })).toBe(false);
  });

  test("is not kept from its work, and not made red", async () => {
    const unavailable: Posted = { kind: "unavailable", reason: "no permission" };
    const refused = await start({ answer: async () => unavailable });
    expect([refused.code, refused.host.lines]).toEqual([
      0,
      expect.arrayContaining(["the comment does not say that gates run: no permission"]),
    ]);
    const broken = await start({ answer: async () => Promise.reject(new Error("hang up")) });
    expect([broken.code, broken.host.lines]).toEqual([
      0,
      expect.arrayContaining(["the comment does not say that gates run: hang up"]),
    ]);
  });

  test("names nothing that could be Markdown", async () => {
    const run = { ...RUN, id: "1](javascript:x)", url: "https://x.example/a b)<script>" };
    const { said } = await start({ info: { ...INFO, run } });
    expect(said[0]?.body).toContain("run 1_javascript_x_ ");
    expect(said[0]?.body).not.toMatch(/script>|\]\(/);
  });
});
