import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Posted } from "@stagegate/core";
import { describeArtifactStore } from "@stagegate/testkit";
import { zipOf } from "@stagegate/testkit/github";
import type { GitHubDouble, GitHubRun } from "@stagegate/testkit/github";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { clientOf, HEAD, startGitHub } from "../../test-support/github.ts";
import { createLocalFiles } from "../local/files.ts";
import { artifactFolder, decodeArtifactName, encodeArtifactName } from "./artifact-names.ts";
import { createRestSource, createRuntimeSource, loadArtifactClient } from "./artifact-sources.ts";
import { createGitHubArtifacts } from "./artifacts.ts";
import type { GitHubArtifactsOptions } from "./artifacts.ts";
import { unzip } from "./unzip.ts";

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

async function folderOfTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "stagegate-artifacts-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function storeOf(given: Partial<GitHubArtifactsOptions> = {}) {
  return createGitHubArtifacts({
    load: loadArtifactClient,
    refused: REFUSED,
    source: createRuntimeSource(loadArtifactClient),
    now: () => 0,
    ...given,
  });
}

/** What any step of the job could upload with the token of the runner. */
async function plant(double: GitHubDouble, name: string, archive: Buffer): Promise<void> {
  const env = double.env();
  const service = `${double.url}/twirp/github.actions.results.api.v1.ArtifactService`;
  const ids = {
    workflow_run_backend_id: "run-1001",
    workflow_job_run_backend_id: "job-stagegate",
    name,
  };
  const call = async (method: string, fields: object): Promise<Record<string, string>> => {
    const response = await fetch(`${service}/${method}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${env["ACTIONS_RUNTIME_TOKEN"]}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ ...ids, ...fields }),
    });
    return (await response.json()) as Record<string, string>;
  };
  const { signed_upload_url: url = "" } = await call("CreateArtifact", { version: 7 });
  await fetch(url, { method: "PUT", body: new Uint8Array(archive) });
  await call("FinalizeArtifact", { size: String(archive.length) });
}

describeArtifactStore(async () => {
  const double = await startGitHub();
  asRunner(double.env());
  const root = await folderOfTest();
  const folder = join(root, "own");
  await mkdir(folder);
  return {
    artifacts: storeOf(),
    files: createLocalFiles(),
    folder,
    plant: (name, entries) => plant(double, name, zipOf(entries)),
  };
});

const RUN: GitHubRun = { id: 900, event: "pull_request", headSha: HEAD, headBranch: "feature" };

describe("artifacts of another run", () => {
  test("come by the REST API, the newest of a name, and what is damaged is said", async () => {
    const seed = (name: string, archive: Buffer) => ({ name, runId: 900, archive });
    const double = await startGitHub({
      runs: [RUN],
      artifacts: [
        seed("stagegate-a-1", zipOf({ "a.txt": "old" })),
        seed("stagegate-a-1", zipOf({ "a.txt": "new" })),
        seed("stagegate-b-1", Buffer.from("no archive")),
        { ...seed("stagegate-c-1", zipOf({})), expired: true },
        seed("other", zipOf({ "a.txt": "x" })),
      ],
    });
    const source = createRestSource(clientOf(double), 900);
    const into = join(await folderOfTest(), "into");
    const { artifacts, notes, lost } = await storeOf({ source }).download("stagegate-", into);
    expect(lost).toEqual(["stagegate-b-1", "stagegate-c-1"]);
    expect(artifacts.map(({ name }) => name)).toEqual(["stagegate-a-1"]);
    expect(await readFile(join(artifacts[0]?.folder ?? "", "a.txt"), "utf8")).toBe("new");
    expect(notes).toEqual([
      expect.stringMatching(/^the artifact stagegate-b-1 was left out: \w/),
      "the artifact stagegate-c-1 was left out: it has expired",
    ]);
    expect(await readdir(into)).toHaveLength(1);
  });

  test("cost a call only where they are wanted, of each the last attempt, and never too many", async () => {
    const names = [
      "stagegate-run-e2e-1",
      "stagegate-run-e2e-2",
      "stagegate-run-e2e-x-1",
      "stagegate-all-9",
      "stagegate-report-1",
      "stagegate-baseline",
      "stagegate-runs-1",
      "stagegate-run-e2e-01",
    ];
    const archive = zipOf({ "a.txt": "a" });
    const double = await startGitHub({
      runs: [RUN, { ...RUN, id: 901 }],
      artifacts: [
        ...names.map((name) => ({ name, runId: 900, archive })),
        ...Array.from({ length: 400 }, (_, at) => {
          return { name: `stagegate-run-e2e-k${at}-1`, runId: 901, archive };
        }),
      ],
    });
    const client = clientOf(double);
    const download = async (run: number) => {
      const store = storeOf({ source: createRestSource(client, run) });
      return store.download("stagegate-", await folderOfTest(), ["all", "run-e2e"]);
    };
    const { artifacts } = await download(900);
    expect(artifacts.map(({ name }) => name)).toEqual([
      "stagegate-all-9",
      "stagegate-run-e2e-2",
      "stagegate-run-e2e-x-1",
    ]);
    expect(double.count("actions/download-artifact")).toBe(3);
    const { notes, lost } = await download(901);
    expect(double.count("actions/download-artifact")).toBe(3 + 200);
    expect(notes).toEqual(["200 more artifacts were left out"]);
    expect(lost).toBe("unknown");
  });

  test("that are more than are listed are lost, not left out without a word", async () => {
    const archive = zipOf({ "a.txt": "a" });
    const artifacts = Array.from({ length: 1_001 }, (_, at) => {
      return { name: at === 1_000 ? "stagegate-all-1" : `noise-${at}`, runId: 900, archive };
    });
    const double = await startGitHub({ runs: [RUN], artifacts });
    const list = async () => {
      const store = storeOf({ source: createRestSource(clientOf(double), 900) });
      return store.download("stagegate-", await folderOfTest());
    };
    expect(await list()).toMatchObject({
      notes: ["the run has 1001 artifacts, of which only 1000 were looked at"],
      lost: "unknown",
    });
  });

  test("need a permission that is named when it lacks", async () => {
    const token = { login: "b", type: "Bot", permissions: { contents: "read" } } as const;
    const double = await startGitHub({ runs: [RUN], tokens: { ghs_x: token } });
    const source = createRestSource(clientOf(double), 900);
    const { notes, lost } = await storeOf({ source }).download("", await folderOfTest());
    expect(lost).toBe("unknown");
    expect(notes.join()).toContain("Add `actions: read` to the `permissions:` of the job.");
  });
});

describe("a page among the files", () => {
  test("is kept as a file of its own, which the browser opens, and in the archive", async () => {
    const double = await startGitHub();
    asRunner(double.env());
    const root = await folderOfTest();
    const folder = join(root, "own");
    await mkdir(folder);
    await writeFile(join(folder, "report.html"), "<h1>page</h1>");
    await writeFile(join(folder, "report.md"), "text");
    const store = storeOf({ runPage: "https://github.com/acme/shop/actions/runs/1" });
    const first = await store.upload("stagegate-report-1", folder, { page: "report.html" });
    expect(first).toMatchObject({ kind: "posted", action: "created" });
    const again = await store.upload("stagegate-report-1", folder, { page: "report.html" });
    expect(again).toMatchObject({ kind: "posted", action: "updated" });
    expect(double.artifacts().map(({ name }) => name)).toEqual([
      "stagegate-report-1",
      "stagegate-report-1.html",
    ]);
    const page = double.artifacts().find(({ name }) => name.endsWith(".html"));
    expect(page).toMatchObject({ mimeType: "text/html" });
    expect(page?.content.toString()).toBe("<h1>page</h1>");
    expect(again).toMatchObject({
      url: expect.stringMatching(new RegExp(`/artifacts/${page?.id}$`)),
    });
  });

  test("that cannot be kept alone is still in the archive", async () => {
    const uploads: string[] = [];
    const client = {
      uploadArtifact: async (name: string, _files: string[], _root: string, given: object) => {
        if ("skipArchive" in given) throw new Error("not here");
        uploads.push(name);
        return { id: 5 };
      },
    };
    const folder = await folderOfTest();
    await writeFile(join(folder, "report.html"), "x");
    const load = () => Promise.resolve(client as never);
    const posted = await storeOf({ load, runPage: "https://x.test/runs/1" }).upload("a", folder, {
      page: "report.html",
    });
    expect(posted).toEqual({
      kind: "posted",
      action: "created",
      url: "https://x.test/runs/1/artifacts/5",
    });
    expect(uploads).toEqual(["a"]);
  });
});

test("without a service nothing is uploaded, and nothing is loaded", async () => {
  const store = storeOf({ load: undefined, source: undefined });
  expect(await store.upload("a", await folderOfTest())).toBe(REFUSED);
  expect(await store.download("", "/nowhere")).toEqual({ artifacts: [], notes: [] });
});

describe("an upload", () => {
  test("follows no link, and says which name GitHub refuses", async () => {
    const double = await startGitHub();
    asRunner(double.env());
    const folder = await folderOfTest();
    await writeFile(join(folder, "a.txt"), "a");
    await symlink("/etc/hostname", join(folder, "link.txt"));
    expect(await storeOf().upload("a", folder)).toMatchObject({ kind: "posted" });
    const { artifacts } = await storeOf().download("a", join(folder, "into"));
    expect(await readdir(artifacts[0]?.folder ?? "")).toEqual(["a.txt"]);
    await writeFile(join(folder, "what?.txt"), "a");
    expect(await storeOf().upload("b", folder)).toEqual({
      kind: "unavailable",
      reason: "GitHub refuses the name of a file: what?.txt",
    });
  });

  test("that fails is said", async () => {
    const double = await startGitHub();
    asRunner({ ...double.env(), ACTIONS_RUNTIME_TOKEN: "" });
    const folder = await folderOfTest();
    await writeFile(join(folder, "a.txt"), "a");
    expect(await storeOf().upload("a", folder)).toMatchObject({
      kind: "unavailable",
      reason: expect.stringContaining("could not be uploaded: Unable to get the ACTIONS_RUNTIME"),
    });
  });
});

describe("names of artifacts", () => {
  test("come back as they were, and no two share a folder", async () => {
    const name = fc.string({ unit: "binary", maxLength: 40 }).map((text) => text.toWellFormed());
    const property = fc.asyncProperty(name, name, async (one, other) => {
      expect(decodeArtifactName(encodeArtifactName(one))).toBe(one);
      expect(encodeArtifactName(one)).not.toMatch(/["<>|*?:\\/\r\n]/);
      const folders = [await artifactFolder(one), await artifactFolder(other)];
      expect(folders[0] === folders[1]).toBe(one === other);
      expect(folders[0]).toMatch(/^\w[\w.-]*$/);
    });
    await fc.assert(property);
  });

  test.each(["100%", "a b", "%zz", "%2f"])("of others are taken as they are: %s", (name) => {
    expect(decodeArtifactName(name)).toBe(name);
  });
});

describe("an archive", () => {
  /** The files, or why there are none, after what is left. */
  async function unpack(archive: Buffer, limits = { bytes: 1000, files: 3 }): Promise<string> {
    const folder = await folderOfTest();
    await writeFile(join(folder, "a.zip"), archive);
    const target = join(folder, "content");
    try {
      await unzip(join(folder, "a.zip"), target, limits);
      return (await readdir(target)).join();
    } catch (cause) {
      return `${(await readdir(folder)).join()}: ${(cause as Error).message}`;
    }
  }

  const REFUSED_WHOLE = /^a\.zip: \w/;

  test("is bounded in files and bytes", async () => {
    expect(await unpack(zipOf({ a: "1", b: "2", c: "3" }))).toBe("a,b,c");
    expect(await unpack(zipOf({ a: "1", b: "2", c: "3", d: "4" }))).toBe("a.zip: it holds 4 files");
    expect(await unpack(zipOf({ a: "x".repeat(1001) }))).toBe(
      "a.zip: it unpacks to more than 1000 bytes",
    );
  });

  test("is bounded together with all others, as many small ones fill a disk as well", async () => {
    const folder = await folderOfTest();
    const path = join(folder, "bomb.zip");
    await writeFile(path, zipOf({ a: "x".repeat(100) }));
    const names = [1, 2, 3, 4].map((id) => ({
      id,
      name: `a-${id}`,
      size: 200,
      expired: false,
    }));
    const source: GitHubArtifactsOptions["source"] = {
      list: async () => ({ found: names, total: names.length }),
      withArchive: (_artifact, use) => use(path),
    };
    const store = storeOf({ source, limits: { bytes: 250, files: 10 } });
    const { artifacts, notes, lost } = await store.download("a-", join(folder, "in"));
    expect(artifacts.map(({ name }) => name)).toEqual(["a-1", "a-2"]);
    expect(lost).toEqual(["a-3", "a-4"]);
    expect(notes[0]).toBe("the artifact a-3 was left out: it unpacks to more than 50 bytes");
  });

  test("that lies about its sizes is refused", async () => {
    const archive = zipOf({ a: "x".repeat(900) });
    // The uncompressed size in the central directory.
    archive.writeUInt32LE(9, archive.indexOf(Buffer.from("504b0102", "hex")) + 24);
    expect(await unpack(archive)).toMatch(REFUSED_WHOLE);
  });

  test.each(["../x", "/x", "a/../../x", "a\\..\\x", "C:/x", "a\0b"])(
    "with an entry that leads elsewhere is refused: %j",
    async (path) => {
      expect(await unpack(zipOf({ good: "y", [path]: "x" }))).toMatch(REFUSED_WHOLE);
    },
  );

  test("with two entries of one name is refused", async () => {
    const archive = zipOf({ aa: "1", ab: "2" });
    for (let at = archive.indexOf("ab"); at !== -1; at = archive.indexOf("ab")) {
      archive.write("aa", at);
    }
    expect(await unpack(archive)).toMatch(/^a\.zip: EEXIST/);
  });

  test("that is none is refused, whatever it is", async () => {
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect(await unpack(Buffer.from(bytes))).toMatch(REFUSED_WHOLE);
    });
    await fc.assert(property, { numRuns: 30 });
  });
});
