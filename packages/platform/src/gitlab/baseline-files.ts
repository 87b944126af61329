import type { GitLabClient } from "./client.ts";

const PER_PAGE = 100;
/** Of packages with the name; there is one per branch that ever was a target. */
const MAX_PACKAGE_PAGES = 5;

export interface StoredFile {
  name: string;
}

/** What `createPackageBaselines` writes; anything else in the package is somebody else's. */
const OWN_NAME = /^\d{4}-\d{2}-\d{2}T[\d-]+Z-[\w-]{1,80}\.json\.gz$/;

/** Newest first by name, at least the last hundred; none where there is no such package. */
export async function listFiles(
  client: GitLabClient,
  project: string,
  wanted: { name: string; version: string },
): Promise<readonly StoredFile[]> {
  const id = await findPackage(client, project, wanted);
  if (id === undefined) return [];
  const page = (number: number) => filesOf(client, project, { id, page: number });
  const first = await page(1);
  const names = [...first.names];
  // Versions of GitLab that know no order of files give the oldest first.
  const oldestFirst = (first.ids.at(0) ?? 0) < (first.ids.at(-1) ?? 0);
  if (first.pages > 1 && oldestFirst) {
    for (const number of new Set([first.pages, Math.max(2, first.pages - 1)])) {
      names.push(...(await page(number)).names);
    }
  }
  const own = new Set(names.filter((name) => OWN_NAME.test(name)));
  return [...own]
    .sort()
    .reverse()
    .map((name) => ({ name }));
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
): Promise<{ names: string[]; ids: number[]; pages: number }> {
  const api = await client.api();
  const newestFirst = { orderBy: "created_at", sort: "desc", perPage: PER_PAGE, page };
  const answer: unknown = await api.Packages.allFiles(project, id, {
    ...newestFirst,
    showExpanded: true,
  });
  const { data, paginationInfo } = answer as {
    data: readonly { id: number; file_name: string }[];
    paginationInfo: { totalPages?: number };
  };
  const { totalPages = 1 } = paginationInfo;
  return {
    names: data.map((file) => file.file_name),
    ids: data.map((file) => file.id),
    pages: Number.isInteger(totalPages) ? totalPages : 1,
  };
}
