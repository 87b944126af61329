import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { diffSpecs, loadSpec } from "../../../packages/contracts/src/index.ts";
import type { Finding } from "../../../packages/contracts/src/index.ts";
import type { Doc } from "./slices.ts";

const start = promisify(execFile);

/** What oasdiff says of a change: 3 is an error, 2 a warning, 1 an information. */
export interface Theirs {
  id: string;
  level: number;
  text: string;
  operation?: string;
  path?: string;
}

export interface Judged {
  ours: readonly Finding[];
  theirs: readonly Theirs[];
  /** Why one of the two could not compare. */
  failure?: string;
}

/** Both tools on the same two texts. */
export async function judge(oasdiff: string, base: Doc, head: Doc): Promise<Judged> {
  const folder = mkdtempSync(join(tmpdir(), "stagegate-oasdiff-"));
  try {
    mkdirSync(folder, { recursive: true });
    const [before, after] = [JSON.stringify(base), JSON.stringify(head)];
    writeFileSync(join(folder, "base.json"), before);
    writeFileSync(join(folder, "head.json"), after);
    const args = ["changelog", "base.json", "head.json", "-f", "json"];
    const { stdout } = await start(oasdiff, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
    return { ours: await ours(before, after), theirs: read(stdout) };
  } catch (cause) {
    return { ours: [], theirs: [], failure: (cause as Error).message };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(text: string): Theirs[] {
  if (text.trim() === "" || text.startsWith("No ")) return [];
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? (value as Theirs[]) : [];
}

async function ours(before: string, after: string): Promise<readonly Finding[]> {
  const base = await loadSpec({ path: "base.json", text: before });
  const head = await loadSpec({ path: "head.json", text: after });
  if (!base.ok) throw new Error(JSON.stringify(base.errors[0]));
  if (!head.ok) throw new Error(JSON.stringify(head.errors[0]));
  const today = new Date().toISOString().slice(0, 10);
  return diffSpecs(base.value, head.value, { today }).findings;
}

/** Calls a few at a time, in order. */
export async function inTurns<T, R>(
  list: readonly T[],
  work: (item: T) => Promise<R>,
  lanes = 2,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < list.length; at = next++) {
      results[at] = await work(list[at] as T);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
