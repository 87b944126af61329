import { createReadStream, existsSync } from "node:fs";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { CommentSection, Files, Host, Posted, UpsertOptions } from "@stagegate/core";
import { runGate } from "@stagegate/core";
import { readFormat } from "@stagegate/schema/formats";
import type { ExpectedReport, GateId, GateReport } from "@stagegate/schema";
import { afterEach, beforeEach, expect } from "vitest";
import { commentReport } from "../src/comment-report/gate.ts";

/** The tests of comment-report: a workspace on disk, a host around it, one run of the gate. */

export const RUN = { forge: "local" as const, repository: "shop", id: "run-1", attempt: 1 };
const SUBJECT = {
  forge: "local" as const,
  repository: "shop",
  commit: "c0ffee1",
  tested: "c0ffee1",
};

/** The workspace of the test that runs. */
export let root: string;
beforeEach(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "stagegate-comment-"));
});
afterEach(() => fs.rm(root, { recursive: true, force: true }));

export function report(gate: GateId, given: Partial<GateReport> = {}): GateReport {
  const verdict = given.verdict ?? "pass";
  const exitCode =
    given.exitCode ??
    ({ fail: 4, error: 3, inconclusive: 5 } as Record<string, number>)[verdict] ??
    0;
  return {
    schema: "stagegate/report/v1",
    gate,
    verdict,
    enforcement: "all",
    blocking: exitCode !== 0,
    exitCode,
    summary: `${gate} says ${verdict}`,
    startedAt: "2026-11-25T05:40:00Z",
    durationMs: 1_000,
    subject: SUBJECT,
    versions: [],
    run: RUN,
    checks: [],
    counts: { total: 0, pass: 0, warn: 0, fail: 0, inconclusive: 0, skip: 0, error: 0, flaky: 0 },
    metrics: [],
    evidence: [],
    ranking: [],
    notes: [],
    omitted: { checks: 0, findings: 0, evidence: 0 },
    tool: { name: "stagegate", version: "0" },
    ...given,
  };
}

export function write(path: string, content: unknown): Promise<void> {
  return diskFiles.write(
    join(root, path),
    typeof content === "string" ? content : JSON.stringify(content),
  );
}

export function put(given: GateReport, name: string = given.gate): Promise<void> {
  return write(`.stagegate/reports/${name}.json`, given);
}

export function expected(
  gate: GateId,
  given: Partial<ExpectedReport> = {},
  name: string = `${gate}-${given.key ?? ""}`.replaceAll("/", "_"),
): Promise<void> {
  const startedAt = "2026-11-25T05:40:00Z";
  const value = { schema: "stagegate/expected/v1", gate, run: RUN, startedAt, ...given };
  return write(`.stagegate/expected/${name}.json`, value);
}

const diskFiles = {
  readText: (path: string) => fs.readFile(path, "utf8").catch(() => undefined),
  stream: (path: string) => (existsSync(path) ? createReadStream(path) : undefined),
  async write(path: string, content: string | Uint8Array) {
    await fs.mkdir(dirname(path), { recursive: true });
    await fs.writeFile(path, content);
  },
  async copy(from: string, to: string) {
    await fs.mkdir(dirname(to), { recursive: true });
    await fs.copyFile(from, to);
  },
  exists: (path: string) => Promise.resolve(existsSync(path)),
  realPath: (path: string) => fs.realpath(path).catch(() => undefined),
  remove: (path: string) => fs.rm(path, { recursive: true, force: true }),
  size: (path: string) =>
    fs.stat(path).then(
      (stat) => stat.size,
      () => undefined,
    ),
  list: (folder: string) => fs.readdir(folder).catch(() => []),
  async glob(folder: string, patterns: readonly string[]) {
    const found: string[] = [];
    for await (const path of fs.glob([...patterns], { cwd: folder }))
      found.push(join(folder, path));
    return found.sort();
  },
} as unknown as Files;

const NOWHERE = { kind: "nowhere" as const, reason: "a test has none" };

export interface Ran {
  exitCode: number;
  report: GateReport;
  comments: (CommentSection & UpsertOptions & { marker: string })[];
  summary: string;
  lines: string[];
}

const NONE = { able: false, reason: "a test has none" };
const POOR = {
  commitStatus: NONE,
  checkRuns: NONE,
  deployments: NONE,
  artifacts: NONE,
  annotations: NONE,
};

/** A forge that stores nothing, and a target branch that has said nothing yet. */
const SILENT_FORGE = {
  artifacts: { upload: () => Promise.resolve(NOWHERE) },
  jobs: { others: () => Promise.resolve(undefined) },
  repository: {
    tip: () => Promise.resolve({ commit: "0".repeat(40), how: "a test" }),
    readAt: () => Promise.resolve(undefined),
  },
};

export interface RunOptions {
  upsert?: () => Promise<Posted>;
  comments?: boolean;
  signal?: AbortSignal;
  /** Ports and facts of the host that the test is about. */
  host?: Partial<Host>;
  /** Names of what other jobs handed over and nobody could read. */
  lost?: readonly string[];
  /** Reports came from other jobs. */
  handedOver?: boolean;
  /** Names of what several of them handed over as one. */
  rivals?: readonly string[];
}

export async function run(
  inputs: Record<string, string | readonly string[]> = {},
  thread: RunOptions = {},
): Promise<Ran> {
  const comments: Ran["comments"] = [];
  const lines: string[] = [];
  let summary = "";
  const say = (line: string): void => void lines.push(line);
  const host = {
    capabilities: { ...POOR, comments: (thread.comments ?? true) ? { able: true } : NONE },
    root,
    inputs: {
      read: () =>
        new Map(
          Object.entries(inputs).map(([name, value]) => [name, { value, origin: `--${name}` }]),
        ),
    },
    log: { info: say, warn: say, error: say, debug: say, group: say, status: () => undefined },
    outputs: { set: () => Promise.resolve() },
    summary: {
      maxLength: 1_048_576,
      write: (markdown: string) => {
        summary = summary === "" ? markdown : `${summary}\n\n${markdown}`;
        return Promise.resolve();
      },
    },
    annotations: { add: () => Promise.resolve() },
    thread: {
      maxBodyLength: 65_536,
      upsert:
        thread.upsert ??
        ((marker: string, section: CommentSection, options: UpsertOptions): Promise<Posted> => {
          comments.push({ marker, ...section, ...options });
          return Promise.resolve({ kind: "posted", action: "created" });
        }),
    },
    baselines: { list: () => Promise.resolve({ records: [], notes: [] }) },
    info: { run: RUN, subject: SUBJECT, event: "local" },
    clock: { now: () => Date.parse("2026-11-25T05:41:00Z"), monotonic: () => 0 },
    files: diskFiles,
    environment: {},
    variable: () => undefined,
    signal: thread.signal ?? new AbortController().signal,
    version: "0.1.0",
    ...SILENT_FORGE,
    ...thread.host,
  } as unknown as Host;
  const finished = await runGate(commentReport, host, () =>
    Promise.resolve({
      gatesShown: false,
      handedOver: thread.handedOver ?? false,
      lost: thread.lost ?? [],
      rivals: thread.rivals ?? [],
    }),
  );
  const { report: own, exitCode } = finished;
  expect(readFormat("report", own).kind).toBe("read");
  return { exitCode, report: own, comments, summary, lines };
}

export const read = (path: string): Promise<string> =>
  fs.readFile(join(root, ".stagegate", path), "utf8");
