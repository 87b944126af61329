import { createReadStream } from "node:fs";
import { relative, sep } from "node:path";
import { createInterface } from "node:readline";
import { toOutcome } from "@stagegate/core";
import type { Files } from "@stagegate/core";
import { toCheck } from "@stagegate/gates/test-check";
import { checkId, readResults } from "@stagegate/results";
import type { ResultSource } from "@stagegate/results";
import type { Outcome } from "@stagegate/schema";
import { allureRun } from "./allure.ts";
import { commitIn, timeOf } from "./runs.ts";
import type { PastRun, ReadRun } from "./runs.ts";

export interface ReadingOptions {
  files: Files;
  /** Absolute folder that paths of tests are relative to. */
  root: string;
  /** First part of the ids: that of the gate which will be compared. */
  kind: "e2e" | "test";
  signal: AbortSignal;
}

const MAX_JSON = 16 * 1024 * 1024;
const MAX_NOTES = 20;

/** Results in any format that the gates read, with the very ids that they give. */
export async function readResultRun(run: PastRun, options: ReadingOptions): Promise<ReadRun> {
  const { root, kind, signal } = options;
  const sources = run.files.map((path): ResultSource => ({
    path: relative(root, path).split(sep).join("/"),
    open: () => createReadStream(path),
  }));
  const set = await readResults(sources, { signal });
  const plain = {
    root,
    kind,
    onFlaky: "warn",
    reproduce: () => undefined,
    evidenceOf: () => [],
  } as const;
  const checks = set.cases.map((testCase) => toCheck(testCase, plain));
  const notes = set.files.flatMap((file) =>
    file.kind === "quarantined" ? [`${file.path}: ${file.message}`] : [],
  );
  return readRun(run, checks.map(toOutcome), { notes: notes.slice(0, MAX_NOTES) });
}

async function readRun(
  run: PastRun,
  outcomes: readonly Outcome[],
  more: { at?: number | undefined; commit?: string | undefined; notes?: readonly string[] },
): Promise<ReadRun> {
  const durationMs = outcomes.reduce((sum, { ms = 0 }) => sum + ms, 0);
  return {
    name: run.name,
    at: more.at ?? (await timeOf(run)),
    commit: more.commit ?? commitIn(run.name),
    outcomes,
    durationMs: Math.round(durationMs),
    notes: more.notes ?? [],
  };
}

/** CTRF tells in the report when it ended and which commit it was. */
export async function readCtrfRun(run: PastRun, options: ReadingOptions): Promise<ReadRun> {
  const read = await readResultRun(run, options);
  const [file = ""] = run.files;
  const report = await readJson(options.files, file);
  const stop = memberOf(report, "results", "summary", "stop");
  const commit = memberOf(report, "results", "environment", "commit");
  const at = typeof stop === "number" && stop > 0 && stop < 8.64e15 ? stop : read.at;
  return { ...read, at, commit: typeof commit === "string" ? commit.slice(0, 64) : read.commit };
}

/** `timings.json` of cypress-split: how long each spec took, not how it ended. */
export async function readCypressRun(run: PastRun, options: ReadingOptions): Promise<ReadRun> {
  const [file = ""] = run.files;
  const durations = memberOf(await readJson(options.files, file), "durations");
  if (!Array.isArray(durations)) return readResultRun(run, options);
  const outcomes = durations.flatMap((one: unknown): Outcome[] => {
    const spec = memberOf(one, "spec");
    const ms = memberOf(one, "duration");
    if (typeof spec !== "string" || typeof ms !== "number" || !(ms >= 0)) return [];
    const id = checkId({ kind: options.kind, file: spec.slice(0, 1_000), titlePath: [] });
    return [{ id, v: "skip", ms: Math.round(ms) }];
  });
  return readRun(run, outcomes, {});
}

/** A folder of results is a run; a `history.jsonl` of Allure 3 holds a run per line. */
export async function readAllureRuns(run: PastRun, options: ReadingOptions): Promise<ReadRun[]> {
  const [file = ""] = run.files;
  if (file.endsWith(".jsonl")) return readAllureHistory(run, file, options);
  const tests: unknown[] = [];
  const notes: string[] = [];
  for (const path of run.files) {
    const test = await readJson(options.files, path);
    if (test === undefined) notes.push(`${relative(options.root, path)}: it is not JSON`);
    else tests.push(test);
  }
  const { outcomes, at } = allureRun(tests, options.kind);
  return [await readRun(run, outcomes, { at, notes: notes.slice(0, MAX_NOTES) })];
}

async function readAllureHistory(
  run: PastRun,
  file: string,
  { kind }: ReadingOptions,
): Promise<ReadRun[]> {
  const runs: ReadRun[] = [];
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  for await (const line of lines) {
    if (line === "" || line.length > MAX_JSON) continue;
    const point = parse(line);
    const tests = memberOf(point, "testResults");
    if (typeof tests !== "object" || tests === null) continue;
    const read = allureRun(Object.values(tests), kind);
    const told = memberOf(point, "timestamp");
    const at = typeof told === "number" && told > 0 ? told : read.at;
    runs.push(
      await readRun({ ...run, name: `${run.name}:${runs.length + 1}` }, read.outcomes, { at }),
    );
  }
  return runs;
}

async function readJson(files: Files, path: string): Promise<unknown> {
  if (((await files.size(path)) ?? Infinity) > MAX_JSON) return undefined;
  return parse((await files.readText(path)) ?? "");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const name of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, name))
      return undefined;
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  return found;
}
