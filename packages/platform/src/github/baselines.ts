import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cleanLine } from "@stagegate/core";
import type { ArtifactClient } from "@actions/artifact";
import type { BaselineList, BaselineStore, Posted } from "@stagegate/core";
import type { BaselineRecord } from "@stagegate/schema";
import { fetchArchive, inTemporaryFolder } from "./artifact-sources.ts";
import { isConflict } from "./artifacts.ts";
import type { GitHubClient } from "./client.ts";
import { describeFailure, isHttpError } from "./failure.ts";
import { unzip } from "./unzip.ts";

/** The formats are large, and a run that reads no history needs none. */
const formats = () => import("@stagegate/schema/formats");

const NAME = "stagegate-baseline";
const FILE = "baseline.json";
const PER_PAGE = 100;
const MAX_PAGES = 3;
const AT_ONCE = 5;
/** Runs that overlap end in another order than they began. */
const SLACK = 1;
const MAX_ARCHIVE = 32 * 1024 * 1024;
const LIMITS = { bytes: 128 * 1024 * 1024, files: 4 };
const MAX_NOTES = 5;
/** Runs of the branch itself; those of change requests may have a branch of the same name. */
const OWN_EVENTS: readonly string[] = ["push", "schedule", "workflow_dispatch"];
const WANTED = { doing: "read the history", permission: "actions: read" };
const TAG = { doing: "tell the branch from a tag", permission: "contents: read" };

export interface GitHubBaselinesOptions {
  /** Undefined where nothing can be uploaded; `refused` says why. */
  load: (() => Promise<ArtifactClient>) | undefined;
  refused: Posted;
  /** Undefined without a token: nothing can be read. */
  client: GitHubClient | undefined;
  /** Asked of GitHub when it is not given. */
  repositoryId: number | undefined;
}

/** Records as artifacts of the runs that made them; GitHub removes them after their retention. */
export function createGitHubBaselines(options: GitHubBaselinesOptions): BaselineStore {
  const { client, repositoryId } = options;
  const known: Reading["known"] = new Map();
  return {
    put: (record) => put(options, record),
    async list(branch, limit) {
      if (client === undefined) {
        return { records: [], notes: ["the history cannot be read without a token"] };
      }
      const told = (cause: unknown, wanted: typeof WANTED): BaselineList => {
        if (!isHttpError(cause)) throw cause;
        const { reason, hint } = describeFailure(cause, wanted, client.now()).posted;
        return { records: [], notes: [hint === undefined ? reason : `${reason} — ${hint}`] };
      };
      try {
        if (await isTag(client, branch)) return { records: [], notes: [ambiguous(branch)] };
      } catch (cause) {
        return told(cause, TAG);
      }
      return list({ client, repositoryId, known }, branch, limit).catch((cause: unknown) =>
        told(cause, WANTED),
      );
    },
  };
}

/** `head_branch` of a run is the name of what was pushed, be it a branch or a tag. */
async function isTag(client: GitHubClient, name: string): Promise<boolean> {
  try {
    await client.call((octokit) =>
      octokit.git.getRef({ ...client.at, ref: `tags/${name}`, ...client.impatient() }),
    );
    return true;
  } catch (cause) {
    if (isHttpError(cause) && cause.status === 404) return false;
    throw cause;
  }
}

function ambiguous(branch: string): string {
  return `the stored runs are not used: a tag is called ${cleanLine(branch, 100)} as well, and its runs look like those of the branch`;
}

async function put(
  { load, refused }: GitHubBaselinesOptions,
  record: BaselineRecord,
): Promise<Posted> {
  const text = (await formats()).writeFormat("baseline", record);
  if (load === undefined) return refused;
  const client = await load();
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, FILE);
    await writeFile(file, text);
    try {
      await client.uploadArtifact(NAME, [file], folder);
      return { kind: "posted", action: "created" };
    } catch (cause) {
      if (!isConflict(cause)) throw cause;
      return { kind: "unavailable", reason: "this run is stored already" };
    }
  });
}

interface Reading {
  client: GitHubClient;
  repositoryId: number | undefined;
  /** By artifact: what is stored never changes, and the gates of one run ask for the same. */
  known: Map<number, Promise<Read>>;
}

interface Candidate {
  id: number;
  runId: number;
}

type Read = { kind: "record"; record: BaselineRecord } | { kind: "foreign" } | Damaged;
type Damaged = { kind: "damaged"; note: string };

async function list(reading: Reading, branch: string, limit: number): Promise<BaselineList> {
  const { candidates, expired } = await candidatesOf(reading, branch);
  const records: BaselineRecord[] = [];
  const damaged: string[] = [];
  // Twice the limit: what is damaged or of another event costs a call as well.
  const tried = candidates.slice(0, limit * 2 + AT_ONCE);
  const enough = limit + SLACK;
  while (tried.length > 0 && records.length < enough) {
    const group = tried.splice(0, Math.min(AT_ONCE, enough - records.length));
    for (const read of await Promise.all(group.map((one) => readOnce(reading, one, branch)))) {
      if (read.kind === "record") records.push(read.record);
      if (read.kind === "damaged") damaged.push(read.note);
    }
  }
  records.sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
  const notes = [
    ...(expired > 0 && records.length < limit ? [`${expired} stored runs have expired`] : []),
    ...damaged.slice(0, MAX_NOTES),
    ...(damaged.length > MAX_NOTES ? [`… and ${damaged.length - MAX_NOTES} more stored runs`] : []),
  ];
  return { records: records.slice(0, limit), notes };
}

/** Artifacts of runs of this very repository on the branch: a fork's branch may be called the same. */
async function candidatesOf(
  { client, repositoryId }: Reading,
  branch: string,
): Promise<{ candidates: Candidate[]; expired: number }> {
  const own = repositoryId ?? (await ownId(client));
  const candidates = new Map<number, Candidate>();
  let expired = 0;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data } = await client.call((octokit) =>
      octokit.actions.listArtifactsForRepo({ ...client.at, name: NAME, per_page: PER_PAGE, page }),
    );
    for (const { id, expired: gone, workflow_run: run } of data.artifacts) {
      if (run?.id === undefined || run.head_branch !== branch) continue;
      if (run.head_repository_id !== own || run.repository_id !== own) continue;
      if (gone) expired += 1;
      // Newest first: of a run that was repeated the last attempt counts.
      else if (!candidates.has(run.id)) candidates.set(run.id, { id, runId: run.id });
    }
    if (data.artifacts.length < PER_PAGE) break;
  }
  return { candidates: [...candidates.values()], expired };
}

async function ownId(client: GitHubClient): Promise<number> {
  const { data } = await client.call((octokit) => octokit.repos.get(client.at));
  return data.id;
}

function readOnce(reading: Reading, one: Candidate, branch: string): Promise<Read> {
  const read = reading.known.get(one.id) ?? readOne(reading, one, branch);
  reading.known.set(one.id, read);
  read.catch(() => reading.known.delete(one.id));
  return read;
}

async function readOne(
  { client }: Reading,
  { id, runId }: Candidate,
  branch: string,
): Promise<Read> {
  try {
    const { data: run } = await client.call((octokit) =>
      octokit.actions.getWorkflowRun({ ...client.at, run_id: runId }),
    );
    const own = OWN_EVENTS.includes(run.event) && run.head_repository?.id === run.repository.id;
    if (!own || run.head_branch !== branch) return { kind: "foreign" };
    const text = await inTemporaryFolder(async (folder) => {
      const archive = join(folder, "archive.zip");
      await writeFile(archive, await fetchArchive(client, id, MAX_ARCHIVE));
      await unzip(archive, join(folder, "content"), LIMITS);
      return readFile(join(folder, "content", FILE), "utf8");
    });
    const result = (await formats()).parseFormat("baseline", text);
    if (result.kind !== "read") {
      const reason = result.kind === "invalid" ? result.reason : `its format is ${result.found}`;
      return damagedRun(runId, reason);
    }
    if (result.value.subject.ref !== branch) return { kind: "foreign" };
    return { kind: "record", record: result.value };
  } catch (cause) {
    if (isHttpError(cause) && cause.status !== 404 && cause.status !== 410) throw cause;
    return damagedRun(runId, cause instanceof Error ? cause.message : String(cause));
  }
}

function damagedRun(runId: number, reason: string): Damaged {
  return {
    kind: "damaged",
    note: `the stored run ${runId} was left out: ${cleanLine(reason, 200)}`,
  };
}
