import { basename, dirname, join, relative, sep } from "node:path";
import { ARTIFACT_PREFIX, artifactParts, isInside, lastAttempts } from "@stagegate/core";
import type { Downloads, Files, Host } from "@stagegate/core";
import { handsOver, STAGING } from "./hand-over.ts";
import { areRivals, isBefore, momentOf } from "./moment.ts";
import { GATE_ORDER } from "./order.ts";
import { outDirOf } from "./ports/out-dir.ts";

const MAX_FILES = 20_000;
const MAX_BYTES = 2_000_000_000;

type Artifact = Downloads["artifacts"][number];

export interface TakenOver {
  /** Whether reports of other jobs came. */
  handedOver: boolean;
  /** What could not be had, a sentence each. */
  notes: readonly string[];
  /** What held reports and could not be had: nobody knows what they say. */
  lost: readonly string[];
  /** Names of the files that several jobs have handed over as one and the same. */
  rivals: readonly string[];
}

const UNKNOWN = "what other jobs have handed over";

/**
 * Takes over what other jobs of the run handed out, into the out directory; returns what could not
 * be had. All of it may be made by strangers: only files of the known places are
 * taken, and none over a newer one. Never throws.
 */
export async function takeOver(host: Host): Promise<TakenOver> {
  if (!handsOver(host)) return { handedOver: false, notes: [], lost: [], rivals: [] };
  const out = outDirOf(host);
  const into = join(out, STAGING, "in");
  try {
    await host.files.remove(into);
    const found = await host.artifacts.download(ARTIFACT_PREFIX, into, KINDS);
    const { artifacts, notes, lost = [] } = found;
    const room = { files: MAX_FILES, bytes: MAX_BYTES };
    const merged: string[] = [];
    const taken = new Set<string>();
    const rivals = new Set<string>();
    const last = lastAttempts(
      artifacts.map(({ name }) => name),
      KINDS,
    );
    for (const artifact of artifacts.filter(({ name }) => last.has(name))) {
      merged.push(...(await merge({ host, out, room, taken, rivals }, artifact)));
    }
    return {
      handedOver: taken.size > 0,
      rivals: [...rivals],
      notes: [...notes, ...merged],
      lost: lost === "unknown" ? [UNKNOWN] : lostReports(lost, artifacts),
    };
  } catch (cause) {
    const notes = [`${UNKNOWN} could not be had: ${(cause as Error).message}`];
    return { handedOver: false, notes, lost: [UNKNOWN], rivals: [] };
  } finally {
    await host.files.remove(join(out, STAGING)).catch(() => undefined);
  }
}

/** Pages and history are no reports. */
const KINDS: readonly string[] = ["all", ...GATE_ORDER];
const KNOWN: readonly string[] = KINDS.map((what) => `${ARTIFACT_PREFIX}${what}`);

/** A later attempt that is there replaces what was lost; pages and history are no reports. */
function lostReports(lost: readonly string[], had: readonly Artifact[]): string[] {
  return lost.filter((name) => {
    const parts = artifactParts(name);
    if (parts === undefined || !KNOWN.some((known) => isOf(parts.base, known))) return false;
    return !had.some((artifact) => {
      const other = artifactParts(artifact.name);
      return other?.base === parts.base && other.attempt > parts.attempt;
    });
  });
}

function isOf(base: string, known: string): boolean {
  return base === known || base.startsWith(`${known}-`);
}

interface Merging {
  host: Host;
  /** Absolute path of the out directory. */
  out: string;
  /** What may still be taken from all artifacts together. */
  room: { files: number; bytes: number };
  /** Gates and keys that came from one of the artifacts. */
  taken: Set<string>;
  /** Those of which there is more than one. */
  rivals: Set<string>;
}

const PLACES = [
  "reports/*.json",
  "expected/*.json",
  "outcomes/*.ndjson.gz",
  "histograms/*.json",
  "evidence/*/**",
];
/** Of a job rather than of a gate: what this job has itself stays. */
const OF_JOB = ["phases*.json", "attempts*.json"];

async function merge(merging: Merging, { name, folder }: Artifact): Promise<string[]> {
  const { host, out } = merging;
  const { files } = host;
  const root = (await files.realPath(folder)) ?? folder;
  const wanted = new Map<string, boolean>();
  let left = 0;
  for (const path of await files.glob(folder, [...PLACES, ...OF_JOB])) {
    const place = relative(folder, path);
    const [kind = "", file = ""] = place.split(sep);
    const stem = kind === "evidence" ? file : file.replace(/\.(json|ndjson\.gz)$/, "");
    if (isOf(stem, "comment-report")) continue;
    const target = join(out, place);
    if (stem === "" && (await files.exists(target))) continue;
    if (stem !== "" && !wanted.has(stem)) {
      const { take: takes, rival } = await makeWay(merging, folder, stem);
      wanted.set(stem, takes);
      if (rival) merging.rivals.add(stem);
    }
    const real = await files.realPath(path);
    if (wanted.get(stem) === false || real === undefined || !isInside(root, real)) continue;
    if (await take(merging, path, target)) continue;
    left += 1;
  }
  return left === 0 ? [] : [`${left} files of ${name.slice(0, 120)} are too large and left out`];
}

async function take({ host, out, room }: Merging, from: string, to: string): Promise<boolean> {
  const { files } = host;
  const size = (await files.size(from)) ?? 0;
  if (room.files <= 0 || size > room.bytes) return false;
  room.files -= 1;
  room.bytes -= size;
  await files.makeFolder(dirname(to));
  await refuseLink(files, out, dirname(to));
  await files.remove(to);
  await files.copy(from, to);
  return true;
}

/** The change can bring links along, and what is copied is made by the change as well. */
async function refuseLink(files: Files, out: string, folder: string): Promise<void> {
  const place = relative(out, folder);
  const root = (await files.realPath(out)) ?? out;
  if ((await files.realPath(folder)) !== join(root, place)) throw new Error(`${place} is a link`);
}

function runId({ info }: Host): string {
  return (info.source ?? info.run).id;
}

/**
 * Whether the files of a gate and key are to be taken; removes what they replace. Of two that can
 * both be the last word the worse one stays.
 */
async function makeWay(
  { host, out, taken }: Merging,
  folder: string,
  stem: string,
): Promise<{ take: boolean; rival: boolean }> {
  const { files } = host;
  const own = await momentOf(files, out, stem);
  const theirs = own === undefined ? undefined : await momentOf(files, folder, stem);
  if (own === undefined) {
    taken.add(stem);
    return { take: true, rival: false };
  }
  const run = runId(host);
  if (theirs?.run !== run) return { take: false, rival: false };
  const rival = own.run === run && areRivals(own, theirs, taken.has(stem));
  const newer = own.run !== run || isBefore(own, theirs);
  if (!(rival ? own.exitCode === 0 && theirs.exitCode !== 0 : newer)) return { take: false, rival };
  for (const path of filesOf(stem)) await files.remove(join(out, path));
  taken.add(stem);
  return { take: true, rival };
}

/** All that a gate and key has, but for what other names begin with. */
function filesOf(stem: string): string[] {
  return [
    `reports/${stem}.json`,
    `expected/${stem}.json`,
    `outcomes/${stem}.ndjson.gz`,
    `histograms/${stem}.json`,
    join("evidence", basename(stem)),
  ];
}
