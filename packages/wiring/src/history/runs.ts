import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Files } from "@stagegate/core";
import type { Outcome } from "@stagegate/schema";

/** One run of the past, not read yet. */
export interface PastRun {
  /** What it is called, for people. */
  name: string;
  /** Absolute. */
  files: readonly string[];
  /** Position in a file that holds several runs. */
  line?: number;
}

/** One run of the past. */
export interface ReadRun {
  name: string;
  /** Milliseconds since the epoch. */
  at: number;
  commit: string | undefined;
  outcomes: readonly Outcome[];
  durationMs: number;
  notes: readonly string[];
}

const MAX_RUNS = 500;

/**
 * A folder with files of the kind is a run; else each of its folders is one. A file is a run of its
 * own. Of more than 500 runs the last ones by name count.
 */
export async function findRuns(
  files: Files,
  paths: readonly string[],
  { pattern, eachFile }: { pattern: string; eachFile: boolean },
): Promise<PastRun[]> {
  const runs: PastRun[] = [];
  for (const path of paths) {
    if ((await files.list(path)).length === 0) {
      if (await files.exists(path)) runs.push({ name: basename(path), files: [path] });
      continue;
    }
    const here = await files.glob(path, [pattern]);
    if (eachFile) {
      const all = await files.glob(path, [`**/${pattern}`]);
      runs.push(...all.map((file) => ({ name: basename(file), files: [file] })));
    } else if (here.length > 0) runs.push({ name: basename(path), files: here });
    else runs.push(...(await below(files, path, pattern)));
  }
  return runs.slice(-MAX_RUNS);
}

async function below(files: Files, path: string, pattern: string): Promise<PastRun[]> {
  const runs: PastRun[] = [];
  for (const name of [...(await files.list(path))].sort()) {
    const found = await files.glob(join(path, name), [`**/${pattern}`]);
    if (found.length > 0) runs.push({ name, files: found });
  }
  return runs;
}

const DATE = /(20\d\d)-?(\d\d)-?(\d\d)(?:[T_-]?(\d\d)[:-]?(\d\d)(?:[:-]?(\d\d))?)?/;

/** The time in a name such as `2026-11-01T10-00-00`, else that of the newest file. */
export async function timeOf({ name, files }: PastRun): Promise<number> {
  const [, year, month, day, hour = "00", minute = "00", second = "00"] = DATE.exec(name) ?? [];
  const named = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (!Number.isNaN(named)) return named;
  const times = await Promise.all(
    files.slice(0, 1_000).map(async (file) => (await stat(file)).mtimeMs),
  );
  return Math.max(0, ...times);
}

/** A commit in a name: 40 digits, or at least 7 of which one is a letter and one is not. */
export function commitIn(name: string): string | undefined {
  const words = name.split(/[^0-9a-z]+/i);
  return words.find(
    (word) => /^[0-9a-f]{7,40}$/.test(word) && /[a-f]/.test(word) && /\d/.test(word),
  );
}

/** The same for the same run, whenever it is imported: a record is never stored twice. */
export function importId({
  name,
  at,
  outcomes,
}: Pick<ReadRun, "name" | "at" | "outcomes">): string {
  const hash = createHash("sha256").update(JSON.stringify([name, at, outcomes]));
  return `import-${hash.digest("hex").slice(0, 16)}`;
}
