import { copyFile, readdir } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import type { ArtifactClient } from "@actions/artifact";
import { cleanLine, lastAttempts } from "@stagegate/core";
import type { ArtifactStore, Downloads, Posted, UploadOptions } from "@stagegate/core";
import {
  artifactFolder,
  decodeArtifactName,
  encodeArtifactName,
  fitsArtifact,
} from "./artifact-names.ts";
import { inTemporaryFolder, MAX_ARCHIVE } from "./artifact-sources.ts";
import type { ArtifactSource, StoredArtifact } from "./artifact-sources.ts";
import { describeFailure, isHttpError } from "./failure.ts";
import { unzip } from "./unzip.ts";
import type { UnzipLimits } from "./unzip.ts";

/** Of one artifact. */
const LIMITS: UnzipLimits = { bytes: 1024 * 1024 * 1024, files: 20_000 };
/** Of all artifacts of a download together: archives that unpack to a thousandfold fill no disk. */
const LIMITS_OF_ALL: UnzipLimits = { bytes: 4 * 1024 * 1024 * 1024, files: 50_000 };
/** A matrix has at most 256 legs. */
const MAX_ARTIFACTS = 500;
const MAX_NOTES = 20;

export interface GitHubArtifactsOptions {
  /** Undefined where nothing can be uploaded; `refused` says why. */
  load: (() => Promise<ArtifactClient>) | undefined;
  refused: Posted;
  /** Undefined where nothing can be read. */
  source: ArtifactSource | undefined;
  now(): number;
  /** Address of the run, which the page of an artifact is below. */
  runPage?: string;
  /** Days that an artifact is kept; the setting of the repository without it. */
  retentionDays?: number;
  /** Of all artifacts of a download together. */
  limits?: UnzipLimits;
}

/** Artifacts of the run; names are encoded where GitHub would refuse them. */
export function createGitHubArtifacts(options: GitHubArtifactsOptions): ArtifactStore {
  const { load, refused, source, now } = options;
  return {
    async upload(name, folder, { existing = "replaced", page } = {}) {
      if (load === undefined) return refused;
      const files = await plainFiles(folder);
      if (files.length === 0) return unavailable("there is no file to upload");
      const odd = files.find((file) => !fitsArtifact(relative(folder, file)));
      if (odd !== undefined) {
        return unavailable(
          `GitHub refuses the name of a file: ${cleanLine(relative(folder, odd), 200)}`,
        );
      }
      try {
        const client = await load();
        const retention = options.retentionDays;
        const given = retention === undefined ? {} : { retentionDays: retention };
        const stored = encodeArtifactName(name);
        const addressOf = (id: number | undefined): { url?: string } =>
          options.runPage === undefined || id === undefined
            ? {}
            : { url: `${options.runPage}/artifacts/${id}` };
        const posted = await put({ client, stored, existing }, async () => {
          const { id } = await client.uploadArtifact(stored, files, folder, given);
          return addressOf(id);
        });
        if (page === undefined || !files.includes(join(folder, page))) return posted;
        const single = await uploadPage({ client, given, stored }, join(folder, page));
        return single === undefined ? posted : { ...posted, ...addressOf(single) };
      } catch (cause) {
        return unavailable(`the artifact could not be uploaded: ${messageOf(cause)}`);
      }
    },
    download: (prefix, into, kinds) =>
      source === undefined
        ? Promise.resolve({ artifacts: [], notes: [] })
        : downloadAll(
            { source, now, room: { ...(options.limits ?? LIMITS_OF_ALL) } },
            { prefix, kinds },
            into,
          ),
  };
}

/**
 * The page as a file of its own, which GitHub opens in the browser; the client takes its name from
 * the file. The archive has it as well, so where this fails nothing is lost.
 * https://github.blog/changelog/2026-02-26-github-actions-now-supports-uploading-and-downloading-non-zipped-artifacts/
 */
async function uploadPage(
  { client, given, stored }: { client: ArtifactClient; given: object; stored: string },
  page: string,
): Promise<number | undefined> {
  const name = `${stored}${extname(page)}`;
  try {
    return await inTemporaryFolder(async (folder) => {
      const file = join(folder, name);
      await copyFile(page, file);
      let id: number | undefined;
      await put({ client, stored: name, existing: "replaced" }, async () => {
        ({ id } = await client.uploadArtifact(name, [file], folder, {
          ...given,
          skipArchive: true,
        }));
        return {};
      });
      return id;
    });
  } catch {
    return undefined;
  }
}

function unavailable(reason: string): Posted {
  return { kind: "unavailable", reason };
}

function messageOf(cause: unknown): string {
  return cleanLine(cause instanceof Error ? cause.message : String(cause), 300);
}

/** Hidden ones too; a link could lead to what nobody meant to hand out. */
async function plainFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

interface Putting {
  client: ArtifactClient;
  stored: string;
  existing: NonNullable<UploadOptions["existing"]>;
}

/** Names are immutable within a run: the first of the name is removed before the second. */
async function put(
  { client, stored, existing }: Putting,
  upload: () => Promise<{ url?: string }>,
): Promise<Extract<Posted, { kind: "posted" }>> {
  try {
    return { kind: "posted", action: "created", ...(await upload()) };
  } catch (cause) {
    if (!isConflict(cause)) throw cause;
    if (existing === "kept") return { kind: "posted", action: "kept" };
    await client.deleteArtifact(stored);
    return { kind: "posted", action: "updated", ...(await upload()) };
  }
}

/** The client has no code for it: https://github.com/actions/toolkit/blob/main/packages/artifact */
export function isConflict(cause: unknown): boolean {
  return cause instanceof Error && /\b409\b|already exists/i.test(cause.message);
}

interface Reading {
  source: ArtifactSource;
  now(): number;
  /** What may still be unpacked; becomes less. */
  room: UnzipLimits;
}

interface Wanted {
  prefix: string;
  kinds: readonly string[] | undefined;
}

async function downloadAll(reading: Reading, which: Wanted, into: string): Promise<Downloads> {
  const { most = MAX_ARTIFACTS } = reading.source;
  const artifacts: { name: string; folder: string }[] = [];
  const notes: string[] = [];
  const lost: string[] = [];
  let listed = true;
  const { artifacts: found, unseen } = await wanted(reading, which).catch((cause: unknown) => {
    const reason = reasonOf(cause, reading.now());
    return { artifacts: [], unseen: `the artifacts of the run cannot be listed: ${reason}` };
  });
  if (unseen !== undefined) {
    listed = false;
    notes.push(unseen);
  }
  for (const [name, artifact] of found.slice(0, most)) {
    try {
      const folder = join(into, await artifactFolder(name));
      await unpack(reading, artifact, folder);
      artifacts.push({ name, folder });
    } catch (cause) {
      lost.push(name);
      const shown = cleanLine(name, 100);
      notes.push(`the artifact ${shown} was left out: ${reasonOf(cause, reading.now())}`);
    }
  }
  if (found.length > most) {
    listed = false;
    notes.push(`${found.length - most} more artifacts were left out`);
  }
  const more = notes.length - MAX_NOTES;
  return {
    artifacts,
    notes: more > 0 ? [...notes.slice(0, MAX_NOTES), `… and ${more} more`] : notes,
    lost: listed ? lost : "unknown",
  };
}

function reasonOf(cause: unknown, now: number): string {
  if (!isHttpError(cause)) return messageOf(cause);
  const permission = { doing: "read artifacts", permission: "actions: read" };
  const { reason, hint } = describeFailure(cause, permission, now).posted;
  return hint === undefined ? reason : `${reason} — ${hint}`;
}

/** By name, sorted; of several with one name the newest. */
async function wanted(
  { source }: Reading,
  { prefix, kinds }: Wanted,
): Promise<{ artifacts: readonly (readonly [string, StoredArtifact])[]; unseen?: string }> {
  const newest = new Map<string, StoredArtifact>();
  const { found, total } = await source.list();
  for (const artifact of found) {
    const name = decodeArtifactName(artifact.name);
    const known = newest.get(name);
    if (name.startsWith(prefix) && (known === undefined || known.id < artifact.id)) {
      newest.set(name, artifact);
    }
  }
  const kept = kinds === undefined ? undefined : lastAttempts([...newest.keys()], kinds);
  const left = [...newest].filter(([name]) => kept?.has(name) ?? true);
  const artifacts = left.sort(([a], [b]) => (a < b ? -1 : 1));
  if (total <= found.length) return { artifacts };
  const unseen = `the run has ${total} artifacts, of which only ${found.length} were looked at`;
  return { artifacts, unseen };
}

async function unpack(
  { source, room }: Reading,
  artifact: StoredArtifact,
  folder: string,
): Promise<void> {
  if (artifact.expired) throw new Error("it has expired");
  if (artifact.size > MAX_ARCHIVE) throw new Error(`it has more than ${MAX_ARCHIVE} bytes`);
  const limits = {
    bytes: Math.min(LIMITS.bytes, room.bytes),
    files: Math.min(LIMITS.files, room.files),
  };
  const used = await source.withArchive(artifact, (archive) => unzip(archive, folder, limits));
  room.bytes -= used.bytes;
  room.files -= used.files;
}
