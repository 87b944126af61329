import { collectHistory, leftOut } from "@stagegate/core";
import type { BaselineStore, Posted, RecordRead, StoredRecord } from "@stagegate/core";
import { writeFormat } from "@stagegate/schema/formats";
import { isImported, MAX_PACKED, packText, recordName, unpackText } from "../baseline-record.ts";
import { listFiles } from "./baseline-files.ts";
import type { StoredFile } from "./baseline-files.ts";
import type { GitLabClient } from "./client.ts";
import { digest } from "./digest.ts";
import { GitLabError } from "./exchange.ts";
import { unavailable } from "./explain.ts";

export const PACKAGE = "stagegate-baseline";
const SUFFIX = ".json.gz";
const ATTEMPTS = 3;
/** Files asked for at once. */
const WIDTH = 4;
const NEEDS = { what: "publish packages", token: "CI_JOB_TOKEN", role: "Developer" } as const;

export interface GitLabBaselinesOptions {
  /** With the token of the job. */
  client: GitLabClient;
  /** Project that the pipeline runs in: the branches of a fork have a history of their own there. */
  project: string;
  /** Folder of the workspace below the repository: two of them have no history in common. */
  scope: string;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Why nothing may be stored: only what runs for a branch becomes its history. */
  closed?: string;
}

/**
 * Records in the generic package registry: package `stagegate-baseline`, a version per branch, a
 * file per run, never written twice. A fork's branch lives in the fork's project, and the token of
 * its jobs cannot write here. https://docs.gitlab.com/user/packages/generic_packages/
 */
export function createPackageBaselines(options: GitLabBaselinesOptions): BaselineStore {
  const { client, project } = options;
  const version = async (branch: string): Promise<string> => {
    const slug = branch
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .slice(0, 60);
    const hash = await digest(JSON.stringify([options.scope, branch]));
    return `${slug.replace(/^-|-$/g, "") || "branch"}-${hash.slice(0, 12)}`;
  };
  return {
    async put(record) {
      const text = writeFormat("baseline", record);
      if (options.closed !== undefined) return { kind: "unavailable", reason: options.closed };
      const path = pathOf(
        project,
        await version(record.subject.ref ?? ""),
        `${recordName(record)}${SUFFIX}`,
      );
      try {
        return await store(client, path, await packText(text));
      } catch (cause) {
        return unavailable(cause, NEEDS);
      }
    },
    async list(branch, limit, project) {
      const id = await version(branch);
      try {
        const wanted = { name: PACKAGE, version: id, branch };
        const listed = await listFiles(client.impatient(), options.project, wanted);
        const source = {
          ...sourceOf(listed.files),
          read: (file: StoredFile) => readOne(client, pathOf(options.project, id, file.name), file),
        };
        const { records, notes } = await collectHistory(source, {
          branch,
          limit,
          project,
          now: options.now(),
        });
        if (listed.foreign === 0) return { records, notes };
        const left = `${listed.foreign} stored runs were left out: no pipeline of ${branch} has made them`;
        return { records, notes: [left, ...notes] };
      } catch (cause) {
        const { reason } = unavailable(cause, { ...NEEDS, what: "read packages" });
        return { records: [], notes: [`the stored runs could not be read: ${reason}`] };
      }
    },
  };
}

/** Files that were listed and are gone were taken away; what is older than the list has run out. */
function sourceOf(files: readonly StoredFile[]) {
  const names = new Set(files.map(({ name }) => name));
  const oldest = files.at(-1)?.name ?? "";
  const fileOf = (run: StoredRecord): string => `${recordName(run)}${SUFFIX}`;
  return {
    candidates: files,
    covers: ({ name }: StoredFile, run: StoredRecord) => name === fileOf(run),
    removed: (run: StoredRecord) =>
      !isImported(run) && fileOf(run) > oldest && !names.has(fileOf(run)),
    nameOf: ({ name }: StoredFile) => name,
    keyOf: recordName,
    width: WIDTH,
  };
}

function pathOf(project: string, version: string, file: string): string {
  const parts = [PACKAGE, version, file].map(encodeURIComponent).join("/");
  return `projects/${encodeURIComponent(project)}/packages/generic/${parts}`;
}

/** The registry would keep both of two files with one name, so it is asked first, and after doubt. */
async function store(client: GitLabClient, path: string, body: Uint8Array): Promise<Posted> {
  const taken = "this run is stored already, and a record is never replaced";
  if (await exists(client, path)) return { kind: "unavailable", reason: taken };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.bytes({ method: "PUT", path, body });
      break;
    } catch (cause) {
      const uncertain = cause instanceof GitLabError && cause.uncertain;
      if (!uncertain || attempt === ATTEMPTS) throw cause;
      if (await exists(client, path)) break;
    }
  }
  return { kind: "posted", action: "created" };
}

async function exists(client: GitLabClient, path: string): Promise<boolean> {
  try {
    await client.bytes({ method: "GET", path, maxBytes: MAX_PACKED });
    return true;
  } catch (cause) {
    if (cause instanceof GitLabError && cause.status === 404) return false;
    throw cause;
  }
}

async function readOne(
  client: GitLabClient,
  path: string,
  { name, hashes }: StoredFile,
): Promise<RecordRead> {
  const left = (reason: string): RecordRead => ({ kind: "damaged", note: leftOut(name, reason) });
  try {
    const { body } = await client.bytes({ method: "GET", path, maxBytes: MAX_PACKED });
    if (!hashes.has(await digest(body))) return left("it is not what GitLab has listed");
    return await unpackText(name, body);
  } catch (cause) {
    return left(cause instanceof GitLabError ? cause.message : "it is damaged");
  }
}
