import type { IncomingHttpHeaders } from "node:http";
import { gzipSync } from "node:zlib";
import { packRecord } from "@stagegate/core";
import type { BaselineStore } from "@stagegate/core";
import { describeBaselineStore, exampleRecord } from "@stagegate/testkit";
import type { GitLabDouble } from "@stagegate/testkit/gitlab";
import { describe, expect, it } from "vitest";
import { client, gitLab, serve } from "../../test-support/gitlab.ts";
import { createPackageBaselines, PACKAGE } from "./baselines.ts";
import type { GitLabBaselinesOptions } from "./baselines.ts";

/** Each record is stored by a pipeline of its own branch, as a runner would. */
function storeOf(
  double: GitLabDouble,
  options: Partial<GitLabBaselinesOptions> = {},
): BaselineStore {
  const store = createPackageBaselines({
    client: client(double, "job"),
    project: "42",
    scope: "",
    now: () => Date.parse("2030-01-01T00:00:00Z"),
    ...options,
  });
  return {
    ...store,
    async put(record) {
      const known = new Set(filesOf(double));
      const posted = await store.put(record);
      for (const file of filesOf(double)) {
        if (!known.has(file)) file.refs = [record.subject.ref ?? ""];
      }
      return posted;
    },
  };
}

function filesOf(double: GitLabDouble): GenericFile[] {
  return double.packages.flatMap(({ files }) => files);
}

type GenericFile = GitLabDouble["packages"][number]["files"][number];

describeBaselineStore(async () => storeOf(await gitLab()));

describe("a registry that refuses second files", () => {
  describeBaselineStore(async () => storeOf(await gitLab({ allowDuplicates: false })));
});

/** A file of the package of main, as somebody else may have put it there. */
async function plant(double: GitLabDouble, name: string, body: Uint8Array): Promise<void> {
  const version = double.packages[0]?.version ?? "";
  const path = `projects/42/packages/generic/${PACKAGE}/${version}/${name}`;
  await client(double, "job").bytes({ method: "PUT", path, body });
  for (const file of filesOf(double)) if (file.name === name) file.refs = ["main"];
}

describe("stored runs", () => {
  it("are one package with a version per branch and a file per run", async () => {
    const double = await gitLab();
    await storeOf(double).put(exampleRecord(1, { id: "2001" }));
    await storeOf(double).put(exampleRecord(2, { ref: "release/1.x" }));
    expect(double.packages.map(({ name }) => name)).toEqual([PACKAGE, PACKAGE]);
    const [main, release] = double.packages;
    expect(main?.version).toMatch(/^main-[0-9a-f]{12}$/);
    expect(release?.version).toMatch(/^release-1-x-[0-9a-f]{12}$/);
    expect(main?.files.map(({ name }) => name)).toEqual(["2026-11-01T10-01-00-000Z-2001.json.gz"]);
  });

  it("of branches whose names look alike, and of two workspaces, are apart", async () => {
    const double = await gitLab();
    for (const ref of ["a/b", "a-b", "A-B", "日本", "本日"]) {
      await storeOf(double).put(exampleRecord(1, { ref }));
    }
    await storeOf(double, { scope: "web" }).put(exampleRecord(2, { ref: "a-b" }));
    expect(new Set(double.packages.map(({ version }) => version)).size).toBe(6);
    expect((await storeOf(double).list("a-b", 5)).records).toEqual([
      exampleRecord(1, { ref: "a-b" }),
    ]);
  });

  it("that are damaged, too new or somebody else's are left out and said", async () => {
    const double = await gitLab();
    await storeOf(double).put(exampleRecord(1));
    const later = JSON.stringify({ ...exampleRecord(3), schema: "stagegate/baseline/v2" });
    await plant(double, "2026-11-01T10-02-00-000Z-x.json.gz", Buffer.from("no gzip"));
    await plant(double, "2026-11-01T10-03-00-000Z-x.json.gz", gzipSync(later));
    await plant(double, "2026-11-01T10-04-00-000Z-x.json.gz", gzipSync("{"));
    const foreign = JSON.stringify(exampleRecord(5, { ref: "change" }));
    await plant(double, "2026-11-01T10-05-00-000Z-x.json.gz", gzipSync(foreign));
    await plant(double, "zzz.json", Buffer.from("x"));
    const { records, notes } = await storeOf(double).list("main", 5);
    expect(records).toEqual([exampleRecord(1)]);
    expect(notes).toEqual([
      expect.stringContaining("10-04-00-000Z-x.json.gz was left out: "),
      expect.stringContaining("its format is stagegate/baseline/v2"),
      expect.stringContaining("it is not JSON"),
    ]);
  });

  it("of pipelines of other branches and of merge requests are no history", async () => {
    const double = await gitLab();
    await storeOf(double).put(exampleRecord(1));
    const file = double.packages[0]!.files[0]!;
    const forged = gzipSync(JSON.stringify(exampleRecord(9, { id: "forged" })));
    for (const ref of ["refs/merge-requests/7/head", "feature", ""]) {
      const name = `2026-11-01T10-09-00-000Z-${ref.length}.json.gz`;
      double.packages[0]!.files.push({ ...file, id: 9000, name, content: forged, refs: [ref] });
    }
    const { records, notes } = await storeOf(double).list("main", 5);
    expect(records).toEqual([exampleRecord(1)]);
    expect(notes).toEqual(["3 stored runs were left out: no pipeline of main has made them"]);
  });

  it("of nobody's pipeline, as a person has uploaded them, are no history", async () => {
    const double = await gitLab();
    await storeOf(double).put(exampleRecord(1));
    const { refs: _none, ...file } = double.packages[0]!.files[0]!;
    const content = gzipSync(JSON.stringify(exampleRecord(9, { id: "forged" })));
    const name = "2026-11-01T10-09-00-000Z-forged.json.gz";
    double.packages[0]!.files.push({ ...file, id: 9000, name, content });
    const { records, notes } = await storeOf(double).list("main", 5);
    expect(records).toEqual([exampleRecord(1)]);
    expect(notes).toEqual(["1 stored runs were left out: no pipeline of main has made them"]);
  });

  it("that are not what was listed are left out and said", async () => {
    const double = await gitLab();
    await storeOf(double).put(exampleRecord(1));
    const content = gzipSync(JSON.stringify(exampleRecord(1, { id: "forged" })));
    double.fail({
      operation: "generic/download",
      answer: {
        status: 200,
        headers: { "content-type": "application/octet-stream" },
        body: content,
      },
    });
    const { records, notes } = await storeOf(double).list("main", 5);
    expect(records).toEqual([]);
    expect(notes).toEqual([expect.stringContaining("it is not what GitLab has listed")]);
  });

  it("come from the storage that GitLab names, which sees no token", async () => {
    const double = await gitLab();
    await storeOf(double).put(exampleRecord(1));
    const { content } = double.packages[0]!.files[0]!;
    const seen: IncomingHttpHeaders[] = [];
    const storage = await serve((received, answer) => {
      seen.push(received.headers);
      const again = received.url === "/again";
      answer.writeHead(again ? 302 : 200, again ? { location: "/file" } : {}).end(content);
    });
    const redirect = (path: string) =>
      double.fail({
        operation: "generic/download",
        answer: { status: 302, headers: { location: `${storage}${path}` } },
      });
    redirect("/file?signature=x");
    expect((await storeOf(double).list("main", 5)).records).toEqual([exampleRecord(1)]);
    expect(seen).toHaveLength(1);
    expect(seen[0]).not.toHaveProperty("job-token");
    redirect("/again");
    const { notes } = await storeOf(double).list("main", 5);
    expect(notes).toEqual([expect.stringContaining("GitLab answered 302")]);
    expect(seen).toHaveLength(2);
  });

  it("whose file somebody else has uploaded once more are no history", async () => {
    const double = await gitLab();
    await storeOf(double).put(exampleRecord(1));
    const file = double.packages[0]!.files[0]!;
    const content = gzipSync(JSON.stringify(exampleRecord(1, { id: "forged" })));
    double.packages[0]!.files.push({ ...file, id: 9000, content, refs: ["feature"] });
    expect((await storeOf(double).list("main", 5)).records).toEqual([]);
  });

  it("are found newest first where the registry gives the oldest first", async () => {
    const double = await gitLab();
    await storeOf(double).put(exampleRecord(1));
    const stored = double.packages[0]?.files ?? [];
    const [file] = stored;
    for (let index = 0; index < 250; index += 1) {
      const day = new Date(Date.parse("2027-01-01T00:00:00.000Z") + index * 86_400_000);
      const record = { ...exampleRecord(1, { id: `${index}` }), recordedAt: day.toISOString() };
      const name = `${record.recordedAt.replaceAll(/[:.]/g, "-")}-${index}.json.gz`;
      stored.push({ ...file!, id: 9000 + index, name, content: gzipSync(JSON.stringify(record)) });
    }
    const { records } = await storeOf(double).list("main", 3);
    expect(records.map(({ run }) => run.id)).toEqual(["249", "248", "247"]);
    expect(double.count("packages/files")).toBe(3);
  });

  it.each([
    [{ status: 502 }, true],
    ["cut", true],
    [{ status: 503 }, false],
    ["cut", false],
  ] as const)("are stored once in spite of %j, effective: %s", async (answer, effective) => {
    const double = await gitLab();
    double.fail({ operation: "generic/publish", answer, effective });
    expect(await storeOf(double).put(exampleRecord(1))).toMatchObject({ action: "created" });
    expect(double.packages[0]?.files).toHaveLength(1);
  });

  it("take three requests however many there are, as the newest sums them up", async () => {
    const double = await gitLab();
    const store = storeOf(double);
    for (const minute of [1, 2, 3, 4, 5, 6]) {
      const { records } = await store.list("main", 30);
      await store.put(packRecord(exampleRecord(minute), records, 30));
    }
    const before = double.count();
    const { records } = await store.list("main", 30);
    expect(records.map(({ run }) => run.id)).toEqual(
      [6, 5, 4, 3, 2, 1].map((minute) => `run-${minute}`),
    );
    expect(double.count() - before).toBe(3);
  });

  it("dated in the future, of another project, or of a change are no history", async () => {
    const double = await gitLab();
    const store = storeOf(double, { now: () => Date.parse("2026-11-02T00:00:00Z") });
    const plain = exampleRecord(1);
    await store.put(plain);
    await store.put({ ...exampleRecord(2), recordedAt: "2026-12-01T00:00:00.000Z" });
    await store.put({ ...exampleRecord(3), project: "other" });
    await store.put({ ...exampleRecord(4), subject: { ...plain.subject, changeRequest: 7 } });
    const { records, notes } = await store.list("main", 5, "shop");
    expect(records).toEqual([plain]);
    expect(notes).toEqual([
      "1 stored runs of another project were left out",
      expect.stringContaining("it is dated in the future"),
    ]);
  });

  it("are not written where nothing may become history, nor without rights", async () => {
    const double = await gitLab({
      tokens: { "job-token": { kind: "job", username: "dev", role: "reporter" } },
    });
    const closed = storeOf(double, { closed: "not of a branch" });
    expect(await closed.put(exampleRecord(1))).toEqual({
      kind: "unavailable",
      reason: "not of a branch",
    });
    expect(double.requests).toEqual([]);
    expect(await storeOf(double).put(exampleRecord(1))).toMatchObject({
      kind: "unavailable",
      reason: expect.stringContaining("may not publish packages"),
    });
    expect(double.packages).toEqual([]);
  });

  it("that cannot be read are said, not thrown", async () => {
    const double = await gitLab();
    double.fail({ operation: "*", answer: { status: 403, body: { message: "403 Forbidden" } } });
    const { records, notes } = await storeOf(double).list("main", 5);
    expect(records).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/^the stored runs could not be read: .*403/)]);
  });
});
