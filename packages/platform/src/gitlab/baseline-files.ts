import type { GitLabClient } from "./client.ts";

const PER_PAGE = 100;
/** Of packages with the name; there is one per branch that ever was a target. */
const MAX_PACKAGE_PAGES = 5;

export interface StoredFile {
  name: string;
  /** SHA-256 in hex of what may be served under the name. */
  hashes: ReadonlySet<string>;
}

/** What `createPackageBaselines` writes; anything else in the package is somebody else's. */
const OWN_NAME = /^\d{4}-\d{2}-\d{2}T[\d-]+Z-[\w-]{1,80}\.json\.gz$/;

export interface StoredFiles {
  /** Newest first by name, at least the last hundred; none where there is no such package. */
  files: readonly StoredFile[];
  /** How many were left out, as no pipeline of the branch has made them. */
  foreign: number;
}

/**
 * Files of the package. The token of every job of the project may write into it, also that of a
 * merge request nobody has read; GitLab tells whose pipeline it was, and serves the last file of a
 * name, so a name counts only where all of its files are of the branch. Files without a pipeline
 * were uploaded by a person, and what is served can be newer than the list: hence the checksums.
 */
export async function listFiles(
  client: GitLabClient,
  project: string,
  wanted: { name: string; version: string; branch: string },
): Promise<StoredFiles> {
  const id = await findPackage(client, project, wanted);
  if (id === undefined) return { files: [], foreign: 0 };
  const page = (number: number) => filesOf(client, project, { id, page: number });
  const first = await page(1);
  const listed = [...first.listed];
  // Versions of GitLab that know no order of files give the oldest first.
  const oldestFirst = (first.ids.at(0) ?? 0) < (first.ids.at(-1) ?? 0);
  if (first.pages > 1 && oldestFirst) {
    for (const number of new Set([first.pages, Math.max(2, first.pages - 1)])) {
      listed.push(...(await page(number)).listed);
    }
  }
  const ours = listed.filter(({ name }) => OWN_NAME.test(name));
  const names = new Set(ours.map(({ name }) => name));
  const all = names.size;
  for (const { name, refs } of ours) {
    if (!refs.includes(wanted.branch)) names.delete(name);
  }
  const files = [...names]
    .sort()
    .reverse()
    .map((name) => ({ name, hashes: hashesOf(ours, name) }));
  return { files, foreign: all - names.size };
}

function hashesOf(listed: readonly Listed[], wanted: string): ReadonlySet<string> {
  return new Set(
    listed.flatMap(({ name, hash }) => (name === wanted && hash !== undefined ? [hash] : [])),
  );
}

interface Listed {
  name: string;
  /** Branches, tags or merge requests of the pipelines that uploaded it. */
  refs: readonly unknown[];
  hash: string | undefined;
}

interface RawFile {
  id: number;
  file_name: string;
  file_sha256?: string | null;
  /** Missing for files that no job has uploaded: lib/api/entities/package_file.rb of gitlabhq/gitlabhq */
  pipelines?: readonly { ref?: unknown }[];
}

/** The filter by name finds other names as well, and old versions know none by version. */
async function findPackage(
  client: GitLabClient,
  project: string,
  { name, version }: { name: string; version: string },
): Promise<number | undefined> {
  const api = await client.api();
  // The types of the client know neither this nor generic packages.
  const byVersion = { packageVersion: version };
  for (let page = 1; page <= MAX_PACKAGE_PAGES; page += 1) {
    const packages = await api.Packages.all({
      projectId: project,
      packageName: name,
      ...byVersion,
      packageType: "generic" as "npm",
      perPage: PER_PAGE,
      page,
    });
    const found = packages.find((one) => one.name === name && one.version === version);
    if (found !== undefined) return found.id;
    if (packages.length < PER_PAGE) return undefined;
  }
  return undefined;
}

async function filesOf(
  client: GitLabClient,
  project: string,
  { id, page }: { id: number; page: number },
): Promise<{ listed: Listed[]; ids: number[]; pages: number }> {
  const api = await client.api();
  const newestFirst = { orderBy: "created_at", sort: "desc", perPage: PER_PAGE, page };
  const answer: unknown = await api.Packages.allFiles(project, id, {
    ...newestFirst,
    showExpanded: true,
  });
  const { data, paginationInfo } = answer as {
    data: readonly RawFile[];
    paginationInfo: { totalPages?: number };
  };
  const { totalPages = 1 } = paginationInfo;
  return {
    listed: data.map(({ file_name: name, file_sha256: hash, pipelines = [] }) => {
      return { name, hash: hash ?? undefined, refs: pipelines.map(({ ref }) => ref) };
    }),
    ids: data.map((file) => file.id),
    pages: Number.isInteger(totalPages) ? totalPages : 1,
  };
}
