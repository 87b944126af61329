import { packRecord, unpackRecord } from "@stagegate/core";
import type { BaselineStore, Posted, StoredRecord } from "@stagegate/core";
import { describeBaselineStore, exampleRecord } from "@stagegate/testkit";
import { FORK_PERMISSIONS, runtimeToken, zipOf } from "@stagegate/testkit/github";
import type { GitHubDouble, GitHubRun } from "@stagegate/testkit/github";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { clientOf, HEAD, startGitHub } from "../../test-support/github.ts";
import { loadArtifactClient } from "./artifact-sources.ts";
import { createNodeClock } from "../local/clock.ts";
import { createGitHubBaselines } from "./baselines.ts";

/** When everything was stored, long before anybody reads it. */
const STORED = Date.parse("2026-11-20T10:00:00Z");
const HOUR = 3_600_000;
const LATER = { ...createNodeClock(), now: () => Date.parse("2030-01-01T00:00:00Z") };
const REFUSED: Posted = { kind: "unavailable", reason: "no" };

// The client of GitHub reads its addresses from the process, and talks to the log of the job.
function asRunner(env: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
}

beforeEach(() => void vi.spyOn(process.stdout, "write").mockReturnValue(true));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

type Seed = NonNullable<NonNullable<Parameters<typeof startGitHub>[0]>["artifacts"]>[number];

function runOf(id: number, more: Partial<GitHubRun> = {}): GitHubRun {
  return { id, event: "push", headSha: HEAD, headBranch: "main", ...more };
}

function baselinesOf(double: GitHubDouble): BaselineStore {
  return createGitHubBaselines({
    load: loadArtifactClient,
    refused: REFUSED,
    client: clientOf(double, { clock: LATER }),
    repositoryId: undefined,
  });
}

describeBaselineStore(async () => {
  const minutes = [1, 2, 3, 4, 5];
  const runs = minutes.map((id) => runOf(id, id === 5 ? { headBranch: "change" } : {}));
  const double = await startGitHub({ runs });
  asRunner(double.env());
  const store = baselinesOf(double);
  return {
    list: store.list,
    // Each run stores one; here the minute says which run it is.
    put: (record) => {
      const runId = Number(record.recordedAt.slice(15, 16));
      asRunner({ ACTIONS_RUNTIME_TOKEN: runtimeToken({ runId, job: "stagegate" }) });
      return store.put(record);
    },
  };
});

describe("stored runs", () => {
  const archive = (minute: number, ref = "main"): Buffer =>
    zipOf({ "baseline.json": JSON.stringify(exampleRecord(minute, { ref })) });
  const seed = (runId: number, content: Buffer, expired = false): Seed => ({
    name: "stagegate-baseline",
    runId,
    archive: content,
    expired,
  });

  test("are those of the branch itself, not of a fork or a change request that calls it so", async () => {
    const double = await startGitHub({
      runs: [
        runOf(1),
        runOf(2, { headRepository: "mallory/shop", headRepositoryId: 666 }),
        runOf(3, { event: "pull_request" }),
        runOf(4, { event: "schedule" }),
        runOf(5, { event: "workflow_run" }),
        runOf(6, { headBranch: "feature" }),
      ],
      artifacts: [1, 2, 3, 4, 5, 6].map((id) => seed(id, archive(id))),
    });
    const { records, notes } = await baselinesOf(double).list("main", 10);
    expect(records.map(({ run }) => run.id)).toEqual(["run-4", "run-1"]);
    expect(notes).toEqual([]);
  });

  test("are distrusted where a tag is called like the branch: GitHub tells their runs alike", async () => {
    const double = await startGitHub({
      refs: { "refs/tags/main": HEAD, "refs/tags/main-1": HEAD },
      runs: [runOf(1)],
      artifacts: [seed(1, archive(1))],
    });
    const { records, notes } = await baselinesOf(double).list("main", 10);
    expect(records).toEqual([]);
    expect(notes).toEqual([
      "the stored runs are not used: a tag is called main as well, and its runs look like those of the branch",
    ]);
    expect(double.count("actions/get-workflow-run")).toBe(0);
  });

  test("are not used where nobody may say whether there is such a tag", async () => {
    const { contents: _none, ...permissions } = FORK_PERMISSIONS;
    const token = { login: "b", type: "Bot", permissions } as const;
    const runs = [runOf(1)];
    const artifacts = [seed(1, archive(1))];
    const double = await startGitHub({ tokens: { ghs_x: token }, runs, artifacts });
    const { records, notes } = await baselinesOf(double).list("main", 3);
    expect(records).toEqual([]);
    expect(notes.join()).toContain("Add `contents: read`");
  });

  test("that are expired, damaged or of a later format are left out and said", async () => {
    const later = { ...exampleRecord(3), schema: "stagegate/baseline/v2" };
    const double = await startGitHub({
      runs: [1, 2, 3, 4, 5].map((id) => runOf(id)),
      artifacts: [
        seed(1, archive(1)),
        seed(2, Buffer.from("no archive")),
        seed(3, zipOf({ "baseline.json": JSON.stringify(later) })),
        seed(4, archive(4), true),
        seed(5, zipOf({ "other.json": "{}" })),
      ],
    });
    const { records, notes } = await baselinesOf(double).list("main", 10);
    expect(records.map(({ run }) => run.id)).toEqual(["run-1"]);
    expect(notes[0]).toBe("1 stored runs have expired");
    expect(notes).toHaveLength(4);
    for (const note of notes.slice(1)) expect(note).toMatch(/^the stored run \d was left out: \w/);
  });

  test("take a bounded number of calls, and no more runs than are wanted", async () => {
    const ids = Array.from({ length: 120 }, (_, at) => at + 1);
    const double = await startGitHub({
      runs: ids.map((id) => runOf(id)),
      artifacts: ids.map((id) => {
        const record = exampleRecord(1, { id: `${id}` });
        return seed(id, zipOf({ "baseline.json": JSON.stringify(record) }));
      }),
    });
    const store = baselinesOf(double);
    expect((await store.list("main", 3)).records).toHaveLength(3);
    // The repository, a page and a tag; two calls and the storage for each, one more to be sure.
    expect(double.count()).toBe(3 + 4 * 3);
    await store.list("main", 3);
    expect(double.count("actions/get-workflow-run")).toBe(4);
  });

  /** Records of the runs 1 to n, each with those before it but for `lost`, which nobody stored. */
  function chain(length: number, lost: readonly number[] = []) {
    const all = new Map<number, Seed>();
    let kept: StoredRecord[] = [];
    for (let id = 1; id <= length; id += 1) {
      const part = exampleRecord(1, { id: `${id}` });
      const recordedAt = new Date(STORED - (length - id) * HOUR).toISOString();
      const record = packRecord({ ...part, recordedAt }, kept, 30);
      if (lost.includes(id)) continue;
      const unpacked = unpackRecord(record);
      kept = unpacked.kind === "records" ? unpacked.records : [];
      const archived = seed(id, zipOf({ "baseline.json": JSON.stringify(record) }));
      all.set(id, { ...archived, createdAt: recordedAt });
    }
    return all;
  }

  function serve(
    artifacts: ReadonlyMap<number, Seed>,
    more: Parameters<typeof startGitHub>[0] = {},
  ) {
    const ids = Array.from({ length: 60 }, (_, at) => at + 1);
    return startGitHub({
      runs: ids.map((id) => runOf(id)),
      artifacts: [...artifacts.values()],
      ...more,
    });
  }

  test("are known from one record: a tag, a list, a run and a download, and the storage", async () => {
    const double = await serve(chain(40));
    const { records, notes } = await baselinesOf(double).list("main", 30);
    expect([records.length, records[0]?.run.id, records[29]?.run.id]).toEqual([30, "40", "11"]);
    expect(notes).toEqual([]);
    // The runner tells which repository it is; here GitHub is asked, which is one call more.
    expect(double.count()).toBe(6);
  });

  test("that were lost on their way are the only ones that are missing", async () => {
    const double = await serve(chain(10, [4, 10]));
    const { records } = await baselinesOf(double).list("main", 30);
    expect(records.map(({ run }) => run.id)).toEqual(["9", "8", "7", "6", "5", "3", "2", "1"]);
    expect(double.count("actions/get-workflow-run")).toBe(1);
  });

  test("whose artifact was deleted are forgotten, those that have run out are not", async () => {
    const artifacts = chain(6);
    artifacts.delete(4);
    const double = await serve(artifacts);
    const { records } = await baselinesOf(double).list("main", 30);
    expect(records.map(({ run }) => run.id)).toEqual(["6", "5", "3", "2", "1"]);
  });

  test("of a fork sum up nothing that anybody reads", async () => {
    const artifacts = chain(5);
    const evil = exampleRecord(1, { id: "666" });
    const poisoned = packRecord(exampleRecord(2, { id: "50" }), [evil], 30);
    artifacts.set(50, seed(50, zipOf({ "baseline.json": JSON.stringify(poisoned) })));
    for (const run of [
      { headRepository: "mallory/shop", headRepositoryId: 666 },
      { event: "pull_request" as const },
    ]) {
      const runs = [1, 2, 3, 4, 5].map((id) => runOf(id));
      const double = await serve(artifacts, { runs: [...runs, runOf(50, run)] });
      const { records } = await baselinesOf(double).list("main", 30);
      expect(records.map((one) => one.run.id)).toEqual(["5", "4", "3", "2", "1"]);
    }
  });

  test("cannot be read without the permission, which is said", async () => {
    const { actions: _none, ...permissions } = FORK_PERMISSIONS;
    const token = { login: "b", type: "Bot", permissions } as const;
    const double = await startGitHub({ tokens: { ghs_x: token } });
    const { records, notes } = await baselinesOf(double).list("main", 3);
    expect(records).toEqual([]);
    expect(notes.join()).toContain("Add `actions: read`");
  });
});
