// Reading the history of a branch: ours from the newest record, ours where no record sums up
// another, and, as a floor, a bare gunzip and JSON.parse of the same files and of plain records.
// Usage: node bench/history/main.ts [--runs 100] [--checks 10000] [--rounds 3]
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { gateHistory, packRecord } from "../../packages/core/src/index.ts";
import type { StoredRecord } from "../../packages/core/src/index.ts";
import { createFolderBaselines } from "../../packages/platform/src/local/baselines.ts";
import { createLocalFiles } from "../../packages/platform/src/local/files.ts";
import type { BaselineRecord } from "../../packages/schema/src/index.ts";
import { report } from "../report.ts";
import { runs } from "./records.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "100" },
    checks: { type: "string", default: "10000" },
    rounds: { type: "string", default: "3" },
  },
});
const RUNS = Number(values.runs);
const CHECKS = Number(values.checks);
const ROUNDS = Number(values.rounds);
const LATER = (): number => Date.UTC(2030, 0, 1);

const folder = await mkdtemp(join(tmpdir(), "stagegate-bench-"));
const summed = join(folder, "summed");
const alone = join(folder, "alone");
const plain = join(folder, "plain");
const store = (path: string) => createFolderBaselines(createLocalFiles(), path, LATER);

let packing = 0;
try {
  await fill();
  await measure();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function fill(): Promise<void> {
  let earlier: readonly StoredRecord[] = [];
  let count = 0;
  for (const record of runs(RUNS, CHECKS)) {
    const start = performance.now();
    await store(summed).put(packRecord(record, earlier, RUNS));
    packing = performance.now() - start;
    await store(alone).put(packRecord(record, [], RUNS));
    await createLocalFiles().makeFolder(plain);
    await writeFile(join(plain, `${(count += 1)}.json.gz`), gzipSync(JSON.stringify(record)));
    earlier = (await store(summed).list("main", RUNS)).records;
  }
}

/** Every check of the newest run is classified against all runs, as a gate does. */
async function ours(path: string): Promise<number> {
  const { records } = await store(path).list("main", RUNS);
  const history = gateHistory("run-e2e", records);
  let letters = 0;
  for (const id of history.last()?.keys() ?? []) letters += history.letters(id).length;
  return letters;
}

async function bare(path: string): Promise<number> {
  let outcomes = 0;
  for (const name of await readdir(path)) {
    const text = gunzipSync(await readFile(join(path, name))).toString();
    const record = JSON.parse(text) as BaselineRecord;
    outcomes += record.gates.reduce((sum, gate) => sum + gate.outcomes.length, 0);
  }
  return outcomes;
}

async function bytesOf(path: string): Promise<number> {
  let bytes = 0;
  for (const name of await readdir(path)) bytes += (await stat(join(path, name))).size;
  return bytes;
}

async function best(work: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

async function measure(): Promise<void> {
  const contenders = [
    ["stagegate: the newest record sums up the rest", summed, () => ours(summed)],
    ["stagegate: no record sums up another", alone, () => ours(alone)],
    ["gunzip and JSON.parse of plain records", plain, () => bare(plain)],
  ] as const;
  const floor = await best(() => bare(plain));
  const rows = [];
  const data = [];
  for (const [name, path, work] of contenders) {
    const ms = path === plain ? floor : await best(work);
    const bytes = await bytesOf(path);
    data.push({ name, ms, ratio: ms / floor, bytes });
    rows.push([
      name,
      `${RUNS} x ${CHECKS}`,
      ms.toFixed(0),
      (ms / floor).toFixed(2),
      (bytes / 1e6).toFixed(1),
    ]);
  }
  const rss = process.resourceUsage().maxRSS / 1024;
  await report({
    name: "history",
    title: `Reading ${RUNS} stored runs of ${CHECKS} checks`,
    notes: [
      `Storing the last run with all before it took ${packing.toFixed(0)} ms; peak memory of the whole benchmark ${rss.toFixed(0)} MB.`,
      "Ours also looks up every check in every run; the floor only parses.",
    ],
    head: ["reader", "runs x checks", "ms", "ratio", "MB stored"],
    rows,
    data: { runs: RUNS, checks: CHECKS, packing, rows: data },
  });
}
