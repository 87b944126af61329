import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ArtifactClient } from "@actions/artifact";
import type { GitHubClient } from "./client.ts";

const PER_PAGE = 100;
const MAX_PAGES = 10;
/** A repository has 1,000 calls an hour, and the run of a fork says how many artifacts there are. */
const MAX_BY_REST = 200;
/** More than this is held in memory by nobody. */
export const MAX_ARCHIVE = 256 * 1024 * 1024;

/** An artifact of one run, by its name on GitHub. */
export interface StoredArtifact {
  id: number;
  name: string;
  /** Bytes of the archive. */
  size: number;
  expired: boolean;
  digest?: string;
}

export interface ListedArtifacts {
  found: readonly StoredArtifact[];
  /** How many there are, found or not. */
  total: number;
}

/** Where artifacts of one run are read from. */
export interface ArtifactSource {
  /** Most that are read at once, where each costs a call of the API. */
  most?: number;
  list(): Promise<ListedArtifacts>;
  /** Gives the path of the archive to `use`, and removes it afterwards. */
  withArchive<T>(artifact: StoredArtifact, use: (archive: string) => Promise<T>): Promise<T>;
}

/** Loaded for the first upload or download: it is the largest of all libraries. */
export async function loadArtifactClient(): Promise<ArtifactClient> {
  const { DefaultArtifactClient } = await import("@actions/artifact");
  return new DefaultArtifactClient();
}

/** The artifact service of the runner, for the own run; it needs no permission. */
export function createRuntimeSource(load: () => Promise<ArtifactClient>): ArtifactSource {
  return {
    async list() {
      const { artifacts } = await (await load()).listArtifacts();
      const found = artifacts.map(({ id, name, size, digest }) => ({
        id,
        name,
        size,
        expired: false,
        ...(digest === undefined ? {} : { digest }),
      }));
      return { found, total: found.length };
    },
    withArchive: ({ id, digest }, use) =>
      inTemporaryFolder(async (path) => {
        const expected = digest === undefined ? {} : { expectedHash: digest };
        const client = await load();
        const got = await client.downloadArtifact(id, { path, skipDecompress: true, ...expected });
        if (got.digestMismatch === true) throw new Error("its content is not what was uploaded");
        const [file, ...more] = await readdir(path);
        if (file === undefined || more.length > 0) throw new Error("it is no single archive");
        return use(join(path, file));
      }),
  };
}

/** The REST API, for the artifacts of any run; it needs `actions: read`. */
export function createRestSource(client: GitHubClient, runId: number): ArtifactSource {
  return {
    most: MAX_BY_REST,
    async list() {
      const found: StoredArtifact[] = [];
      let total = 0;
      for (let page = 1; page <= MAX_PAGES; page += 1) {
        const { data } = await client.call((octokit) =>
          octokit.actions.listWorkflowRunArtifacts({
            ...client.at,
            run_id: runId,
            per_page: PER_PAGE,
            page,
          }),
        );
        for (const { id, name, size_in_bytes: size, expired } of data.artifacts) {
          found.push({ id, name, size, expired });
        }
        total = Math.max(found.length, data.total_count);
        if (data.artifacts.length < PER_PAGE) return { found, total: found.length };
      }
      return { found, total };
    },
    withArchive: ({ id }, use) =>
      inTemporaryFolder(async (folder) => {
        const archive = join(folder, "archive.zip");
        await writeFile(archive, await fetchArchive(client, id, MAX_ARCHIVE));
        return use(archive);
      }),
  };
}

/** GitHub answers with a signed address of its storage, which must not see the token. */
export async function fetchArchive(
  client: GitHubClient,
  id: number,
  maxBytes: number,
): Promise<Uint8Array> {
  const { headers } = await client.call((octokit) =>
    octokit.actions.downloadArtifact({
      ...client.at,
      artifact_id: id,
      archive_format: "zip",
      request: { redirect: "manual" },
    }),
  );
  if (headers.location === undefined) throw new Error("GitHub named no address of the archive");
  return client.download(headers.location, maxBytes);
}

export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "stagegate-artifact-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
