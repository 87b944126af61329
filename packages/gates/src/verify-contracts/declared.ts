import { posix, relative, sep } from "node:path";
import { globbedFiles, isGlob } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import { contractFiles } from "@stagegate/schema";
import type { Config } from "@stagegate/schema";
import { repositoryPath } from "./at-commit.ts";

type Context = GateContext<"verify-contracts">;
type Service = Config["services"][string] | undefined;

/** A contract and what it was: the same file, or another one that it was renamed from. */
export interface Pair {
  file: string;
  before: string;
}

export interface Pairs {
  pairs: Pair[];
  /** Files that were contracts of the service, and that it no longer declares. */
  removed: string[];
  /** The service may have several contracts: a fingerprint needs the file as well. */
  several: boolean;
  /** Globs of which nobody knows what else they stood for. */
  unknown: readonly string[];
}

/** What a commit has, as far as a glob has to be asked what it stood for then. */
export interface CommitFiles {
  /** Files that differ between the commit and now; undefined when there are too many to list. */
  changed(): Promise<readonly string[] | undefined>;
  has(path: string): Promise<boolean>;
}

/**
 * The contracts of a service beside those that it had. A name that is only in one of the two is new
 * or gone; if there is one of each, it was renamed.
 */
export async function pairContracts(
  context: Context,
  { now, before }: { now: Service; before: Service },
  commit: CommitFiles,
): Promise<Pairs> {
  const files = await filesNow(context, now);
  const known = before ?? now;
  const declared = known === undefined ? [] : contractFiles(known);
  const paths = declared.filter((path) => !isGlob(path));
  const globs = declared.filter(isGlob).map((path) => repositoryPath(context, path));
  // What a wider glob of then still finds is declared no more, and has not changed.
  const there = globs.length === 0 ? [] : await filesNow(context, known);
  const then = await matchingThen(globs, there, commit);
  const older = new Set([...paths.map((path) => repositoryPath(context, path)), ...then.found]);
  const added = files.filter((file) => !older.has(file));
  const gone = [...older].filter((file) => !files.includes(file));
  const [former] = gone;
  const moved = added.length === 1 && gone.length === 1 && former !== undefined;
  // A name that nothing had then says only that paths are now relative to another folder.
  const renamed = moved && (await commit.has(former)) ? former : undefined;
  const contract = now?.contract ?? before?.contract;
  return {
    pairs: files.map((file) => ({ file, before: older.has(file) ? file : (renamed ?? file) })),
    removed: moved ? [] : gone,
    several: typeof contract !== "string" || isGlob(contract),
    unknown: then.whole ? [] : globs,
  };
}

/** Files of the work tree that a service names. */
async function filesNow(context: Context, service: Service): Promise<string[]> {
  const { host, configDir } = context;
  const files = new Set<string>();
  for (const path of service === undefined ? [] : contractFiles(service)) {
    for (const found of await globbedFiles(host.files, configDir, path)) {
      files.add(relative(host.root, found).split(sep).join("/"));
    }
  }
  return [...files];
}

/** Files of the commit that a glob stood for are among those that are there and those that differ. */
async function matchingThen(
  globs: readonly string[],
  there: readonly string[],
  commit: CommitFiles,
): Promise<{ found: string[]; whole: boolean }> {
  if (globs.length === 0) return { found: [], whole: true };
  const changed = await commit.changed();
  const found: string[] = [];
  for (const path of new Set([...there, ...(changed ?? [])])) {
    if (!globs.some((glob) => posix.matchesGlob(path, glob))) continue;
    if (await commit.has(path)) found.push(path);
  }
  return { found, whole: changed !== undefined };
}
