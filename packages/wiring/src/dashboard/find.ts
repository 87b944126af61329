import { readdir } from "node:fs/promises";
import { join } from "node:path";

export interface Found {
  /** Out directories: folders with a folder `reports` that has JSON in it. */
  runs: string[];
  /** Files that may be stored runs. */
  records: string[];
  /** What could not be read or was too much, a sentence each. */
  notes: string[];
}

const NEVER = new Set(["node_modules", ".git"]);
const MAX_DEPTH = 8;
const MAX_FOLDERS = 20_000;
const MAX_RECORDS = 2_000;

/** Looks below a folder, never through symbolic links. Nothing of an out directory is a record. */
export async function findRuns(folder: string): Promise<Found> {
  const found: Found = { runs: [], records: [], notes: [] };
  const open: [path: string, depth: number][] = [[folder, 0]];
  let seen = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [path, depth] = next;
    seen += 1;
    if (seen > MAX_FOLDERS) {
      found.notes.push(
        `${folder} has more than ${MAX_FOLDERS} folders; the rest was not looked at`,
      );
      break;
    }
    const entries = await entriesOf(path);
    if (entries === undefined) {
      found.notes.push(`${path} could not be read`);
      continue;
    }
    if (entries.some((entry) => entry.isDirectory() && entry.name === "reports")) {
      const inside = (await entriesOf(join(path, "reports"))) ?? [];
      if (inside.some(({ name }) => name.endsWith(".json"))) {
        found.runs.push(path);
        continue;
      }
    }
    for (const entry of entries) {
      const below = join(path, entry.name);
      if (entry.isDirectory() && depth < MAX_DEPTH && !NEVER.has(entry.name)) {
        open.push([below, depth + 1]);
      } else if (entry.isFile() && /\.json(?:\.gz)?$/.test(entry.name)) {
        found.records.push(below);
      }
    }
  }
  found.runs.sort();
  found.records.sort().reverse();
  const more = found.records.length - MAX_RECORDS;
  if (more > 0) found.notes.push(`${more} files beyond the newest ${MAX_RECORDS} were not read`);
  found.records.length = Math.min(found.records.length, MAX_RECORDS);
  return found;
}

function entriesOf(path: string) {
  return readdir(path, { withFileTypes: true }).catch(() => undefined);
}
