import { promisify } from "node:util";
import type { BaselineStore, Posted } from "@stagegate/core";
import { parseFormat, writeFormat } from "@stagegate/schema/formats";
import type { BaselineRecord } from "@stagegate/schema";
import { listFiles } from "./baseline-files.ts";
import type { StoredFile } from "./baseline-files.ts";
import type { GitLabClient } from "./client.ts";
import { digest } from "./digest.ts";
import { GitLabError } from "./exchange.ts";
import { unavailable } from "./explain.ts";

export const PACKAGE = "stagegate-baseline";
const MAX_NOTES = 5;
const MAX_PACKED = 16 * 1024 * 1024;
const MAX_RECORD = 128 * 1024 * 1024;
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
      const path = pathOf(project, await version(record.subject.ref ?? ""), fileOf(record));
      try {
        return await store(client, path, await packed(text));
      } catch (cause) {
        return unavailable(cause, NEEDS);
      }
    },
    async list(branch, limit) {
      const id = await version(branch);
      try {
        const wanted = { name: PACKAGE, version: id, branch };
        const { files, foreign } = await listFiles(client.impatient(), project, wanted);
        const { records, notes } = await read(client, files, {
          limit,
          branch,
          path: (name) => pathOf(project, id, name),
        });
        if (foreign === 0) return { records, notes };
        const left = `${foreign} stored runs were left out: no pipeline of ${branch} has made them`;
        return { records, notes: [left, ...notes] };
      } catch (cause) {
        const { reason } = unavailable(cause, { ...NEEDS, what: "read packages" });
        return { records: [], notes: [`the stored runs could not be read: ${reason}`] };
      }
    },
  };
}

function pathOf(project: string, version: string, file: string): string {
  const parts = [PACKAGE, version, file].map(encodeURIComponent).join("/");
  return `projects/${encodeURIComponent(project)}/packages/generic/${parts}`;
}

/** Sorts by time; the job tells runs of one pipeline apart. */
function fileOf({ recordedAt, run }: BaselineRecord): string {
  const stamp = recordedAt.replaceAll(/[:.]/g, "-");
  const id = run.id.replaceAll(/[^A-Za-z0-9_-]/g, "-").slice(0, 80);
  return `${stamp}-${id}.json.gz`;
}

async function packed(text: string): Promise<Uint8Array> {
  const { gzip } = await import("node:zlib");
  return promisify(gzip)(text);
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

interface Reading {
  limit: number;
  branch: string;
  path(name: string): string;
}

/** Damaged files are passed over, but not without end. */
async function read(
  client: GitLabClient,
  files: readonly StoredFile[],
  { limit, branch, path }: Reading,
): Promise<{ records: BaselineRecord[]; notes: string[] }> {
  const records: BaselineRecord[] = [];
  const unreadable: string[] = [];
  const left = files.slice(0, limit * 2 + MAX_NOTES);
  while (left.length > 0 && records.length < limit) {
    const some = left.splice(0, Math.min(WIDTH, limit - records.length));
    const results = await Promise.all(some.map((file) => readOne(client, path(file.name), file)));
    for (const result of results) {
      if (typeof result === "string") unreadable.push(result);
      else if (result.subject.ref === branch) records.push(result);
    }
  }
  const more = unreadable.length - MAX_NOTES;
  const notes = unreadable.slice(0, MAX_NOTES);
  return {
    records,
    notes: more > 0 ? [...notes, `… and ${more} more stored runs`] : notes,
  };
}

/** The record, or why it is none. */
async function readOne(
  client: GitLabClient,
  path: string,
  { name, hashes }: StoredFile,
): Promise<BaselineRecord | string> {
  const left = (reason: string): string => `the stored run ${name} was left out: ${reason}`;
  try {
    const { body } = await client.bytes({ method: "GET", path, maxBytes: MAX_PACKED });
    if (!hashes.has(await digest(body))) return left("it is not what GitLab has listed");
    const { gunzip } = await import("node:zlib");
    const text = await promisify(gunzip)(body, { maxOutputLength: MAX_RECORD });
    const result = parseFormat("baseline", text.toString("utf8"));
    if (result.kind === "read") return result.value;
    return left(result.kind === "invalid" ? result.reason : `its format is ${result.found}`);
  } catch (cause) {
    return left(cause instanceof GitLabError ? cause.message : "it is damaged");
  }
}
