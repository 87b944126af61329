import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cleanLine, collectHistory, leftOut } from "@stagegate/core";
import type { ArtifactClient } from "@actions/artifact";
import type {
  BaselineList,
  BaselineStore,
  HistoryQuery,
  Posted,
  RecordRead,
  StoredRecord,
} from "@stagegate/core";
import type { BaselineRecord } from "@stagegate/schema";
import { isImported, MAX_PACKED, MAX_RECORD, readRecord } from "../baseline-record.ts";
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
const LIMITS = { bytes: MAX_RECORD, files: 4 };
/** Between a record and its artifact lies an upload, and two clocks. */
const SKEW_MS = 15 * 60 * 1000;
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
    async list(branch, limit, project) {
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
      const query = { branch, limit, project, now: client.now() };
      return list({ client, repositoryId, known }, query).catch((cause: unknown) =>
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
  known: Map<number, Promise<RecordRead>>;
}

interface Candidate {
  id: number;
  runId: number;
  /** Milliseconds since the epoch; undefined where GitHub does not tell. */
  createdAt: number | undefined;
}

async function list(reading: Reading, query: HistoryQuery): Promise<BaselineList> {
  const { candidates, expired, isGone } = await candidatesOf(reading, query);
  const source = {
    candidates,
    read: (one: Candidate) => readOnce(reading, one, query.branch),
    covers: isRunOf,
    removed: (run: StoredRecord) => !isImported(run) && isGone(run),
    nameOf: ({ runId }: Candidate) => `${runId}`,
    width: AT_ONCE,
  };
  const { records, notes } = await collectHistory(source, query);
  const told = expired > 0 && records.length < query.limit;
  return { records, notes: [...(told ? [`${expired} stored runs have expired`] : []), ...notes] };
}

/** An artifact that is much younger than the run that was summed up is of a later attempt. */
function isRunOf({ runId, createdAt }: Candidate, { run, recordedAt }: StoredRecord): boolean {
  if (run.id !== `${runId}`) return false;
  return createdAt === undefined || Date.parse(recordedAt) >= createdAt - SKEW_MS;
}

interface Candidates {
  /** Newest first. */
  candidates: Candidate[];
  expired: number;
  /** Whether a run that must be in the list is not: its artifact was deleted. */
  isGone(run: StoredRecord): boolean;
}

/** Artifacts of runs of this very repository on the branch: a fork's branch may be called the same. */
async function candidatesOf(
  { client, repositoryId }: Reading,
  { branch, limit }: HistoryQuery,
): Promise<Candidates> {
  const own = repositoryId ?? (await ownId(client));
  const candidates = new Map<number, Candidate>();
  const listed = new Set<string>();
  let oldest = Infinity;
  let expired = 0;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data } = await client.call((octokit) =>
      octokit.actions.listArtifactsForRepo({ ...client.at, name: NAME, per_page: PER_PAGE, page }),
    );
    for (const { id, expired: gone, workflow_run: run, created_at: created } of data.artifacts) {
      const at = Date.parse(created ?? "");
      if (at < oldest) oldest = at;
      if (run?.id !== undefined) listed.add(`${run.id}`);
      if (run?.id === undefined || run.head_branch !== branch) continue;
      if (run.head_repository_id !== own || run.repository_id !== own) continue;
      if (gone) expired += 1;
      // Newest first: of a run that was repeated the last attempt counts.
      else if (!candidates.has(run.id)) {
        const createdAt = Number.isNaN(at) ? undefined : at;
        candidates.set(run.id, { id, runId: run.id, createdAt });
      }
    }
    if (data.artifacts.length < PER_PAGE || candidates.size > limit) break;
  }
  return {
    candidates: [...candidates.values()],
    expired,
    isGone: ({ run, recordedAt }) =>
      !listed.has(run.id) && Date.parse(recordedAt) > oldest + SKEW_MS,
  };
}

async function ownId(client: GitHubClient): Promise<number> {
  const { data } = await client.call((octokit) => octokit.repos.get(client.at));
  return data.id;
}

function readOnce(reading: Reading, one: Candidate, branch: string): Promise<RecordRead> {
  const read = reading.known.get(one.id) ?? readOne(reading, one, branch);
  reading.known.set(one.id, read);
  read.catch(() => reading.known.delete(one.id));
  return read;
}

async function readOne(
  { client }: Reading,
  { id, runId }: Candidate,
  branch: string,
): Promise<RecordRead> {
  try {
    const { data: run } = await client.call((octokit) =>
      octokit.actions.getWorkflowRun({ ...client.at, run_id: runId }),
    );
    const own = OWN_EVENTS.includes(run.event) && run.head_repository?.id === run.repository.id;
    if (!own || run.head_branch !== branch) return { kind: "foreign" };
    const text = await inTemporaryFolder(async (folder) => {
      const archive = join(folder, "archive.zip");
      await writeFile(archive, await fetchArchive(client, id, MAX_PACKED));
      await unzip(archive, join(folder, "content"), LIMITS);
      return readFile(join(folder, "content", FILE), "utf8");
    });
    return await readRecord(`${runId}`, text);
  } catch (cause) {
    if (isHttpError(cause) && cause.status !== 404 && cause.status !== 410) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { kind: "damaged", note: leftOut(`${runId}`, cleanLine(reason, 200)) };
  }
}
