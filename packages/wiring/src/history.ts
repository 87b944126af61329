import { resolve } from "node:path";
import { GateError, packRecord, unpackRecord } from "@stagegate/core";
import type { Host, Posted, StoredRecord } from "@stagegate/core";
import { worstVerdict } from "@stagegate/schema";
import type { BaselineRecord, GateId } from "@stagegate/schema";
import { loadConfiguration } from "./configuration.ts";
import { readAllureRuns, readCtrfRun, readCypressRun, readResultRun } from "./history/read.ts";
import type { ReadingOptions } from "./history/read.ts";
import { findRuns, importId } from "./history/runs.ts";
import type { PastRun, ReadRun } from "./history/runs.ts";

export { createHost } from "./forges.ts";

export const IMPORT_FORMATS = ["junit", "allure", "ctrf", "cypress"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export interface ImportRequest {
  from: ImportFormat;
  /** Files and folders, relative to `cwd`. */
  paths: readonly string[];
  cwd: string;
  branch: string;
  /** Gate that is compared with the runs. */
  gate: "run-e2e" | "comment-report";
  /** Of every run; else it is looked for in names and reports. */
  commit: string | undefined;
  /** Milliseconds since the epoch; of a single run. */
  at: number | undefined;
  config: string | undefined;
}

export interface Imported {
  branch: string;
  gate: GateId;
  /** Oldest first. */
  runs: { name: string; recordedAt: string; commit: string; checks: number; failed: number }[];
  /** Runs in which no test was found. */
  empty: string[];
  notes: string[];
  stored: Posted;
}

interface Importer {
  pattern: string;
  /** Every file is a run, also where a folder holds several. */
  eachFile: boolean;
  read(run: PastRun, options: ReadingOptions): Promise<ReadRun[]>;
}

const IMPORTERS: Readonly<Record<ImportFormat, Importer>> = {
  junit: {
    pattern: "*.xml",
    eachFile: false,
    read: async (run, options) => [await readResultRun(run, options)],
  },
  allure: { pattern: "{*-result.json,history.jsonl}", eachFile: false, read: readAllureRuns },
  ctrf: {
    pattern: "*.json",
    eachFile: true,
    read: async (run, options) => [await readCtrfRun(run, options)],
  },
  cypress: {
    pattern: "*.json",
    eachFile: true,
    read: async (run, options) => [await readCypressRun(run, options)],
  },
};

/**
 * Brings runs that other tools have kept into the history of a branch, as one record that sums them
 * up. Gates look them up as if they had made them, so day one has something to compare with.
 */
export async function importHistory(host: Host, request: ImportRequest): Promise<Imported> {
  const { from, cwd, paths, gate, branch } = request;
  const importer = IMPORTERS[from];
  const found = await findRuns(
    host.files,
    paths.map((path) => resolve(cwd, path)),
    importer,
  );
  const { root, files, signal } = host;
  const options: ReadingOptions = {
    files,
    root,
    signal,
    kind: gate === "run-e2e" ? "e2e" : "test",
  };
  const runs: ReadRun[] = [];
  for (const run of found) runs.push(...(await importer.read(run, options)));
  const full = runs.filter(({ outcomes }) => outcomes.length > 0).sort((a, b) => a.at - b.at);
  const notes = runs.flatMap((run) => run.notes.map((note) => `${run.name}: ${note}`));
  const empty = runs.filter(({ outcomes }) => outcomes.length === 0).map(({ name }) => name);
  if (full.length === 0)
    throw nothingFound(request, [...empty.map((name) => `${name} holds no test`), ...notes]);
  const project = (await loadConfiguration(host, request.config))?.config.project;
  const records = recordsOf(host, full, { ...request, project });
  return {
    branch,
    gate,
    runs: records.map(({ recordedAt, subject, gates }, at) => ({
      name: full[at]?.name ?? "",
      recordedAt,
      commit: subject.commit,
      checks: gates[0]?.outcomes.length ?? 0,
      failed: gates[0]?.outcomes.filter(({ v }) => v === "fail").length ?? 0,
    })),
    empty,
    notes,
    stored: await store(host, records),
  };
}

function nothingFound({ from, paths }: ImportRequest, detail: string[]): GateError {
  const { pattern, eachFile } = IMPORTERS[from];
  const shape = eachFile ? "a file per run" : "a folder per run";
  return new GateError("STAGEGATE_FILE_MISSING", `no run was found in ${paths.join(", ")}`, {
    hint: `--from ${from} takes ${shape} (${pattern}), or a folder that holds them.`,
    detail,
  });
}

const UNKNOWN_COMMIT = "unknown";

function recordsOf(
  { info }: Host,
  runs: readonly ReadRun[],
  { branch, gate, commit, at, project }: ImportRequest & { project: string | undefined },
): BaselineRecord[] {
  const { forge, repository } = info.subject;
  return runs.map((run): BaselineRecord => {
    const when = runs.length === 1 ? (at ?? run.at) : run.at;
    const named = commit ?? run.commit ?? UNKNOWN_COMMIT;
    const { outcomes, durationMs } = run;
    const verdict = worstVerdict(outcomes.map(({ v }) => v)) ?? "inconclusive";
    return {
      schema: "stagegate/baseline/v1",
      project: project ?? repository,
      recordedAt: new Date(when).toISOString(),
      subject: { forge, repository, commit: named, tested: named, ref: branch },
      run: { forge, repository, id: importId({ ...run, at: when }), attempt: 1 },
      gates: [{ gate, verdict, durationMs, outcomes: [...outcomes], metrics: [] }],
    };
  });
}

/** The newest run with all others summed up: forges keep one record per job. */
function store(host: Host, records: readonly BaselineRecord[]): Promise<Posted> {
  const [newest, ...earlier] = [...records].reverse();
  if (newest === undefined) throw new Error("there is a run");
  const past = earlier.flatMap((record): StoredRecord[] => {
    const unpacked = unpackRecord(record);
    return unpacked.kind === "records" ? unpacked.records : [];
  });
  return host.baselines.put(packRecord(newest, past, past.length));
}
