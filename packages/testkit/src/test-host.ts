import { join } from "node:path";
import type { Files, Host, Http } from "@stagegate/core";
import type { Lease, Subject } from "@stagegate/schema";
import type { RawInput } from "@stagegate/schema/inputs";
import { createMemoryFiles } from "./memory-files.ts";

export interface TestHostOptions {
  /** Values as flags would give them. */
  inputs?: Readonly<Record<string, string | string[]>>;
  files?: Files;
  http?: Http;
  subject?: Partial<Subject>;
  signal?: AbortSignal;
  variables?: Readonly<Record<string, string>>;
}

/** A host in memory at `/repo`: nothing leaves the test. Lines of its log are kept. */
export function createTestHost(options: TestHostOptions = {}): Host & { lines: string[] } {
  const lines: string[] = [];
  const variables = options.variables ?? {};
  return {
    lines,
    ...silentForge(),
    ...stillSystem(options),
    root: "/repo",
    inputs: { read: () => new Map(Object.entries(options.inputs ?? {}).map(rawInput)) },
    log: logInto(lines),
    info: runInfo(options.subject),
    leases: createMemoryLeases(),
    entries: { agent: "", playwrightReporter: "", playwrightPreload: "", loadWorker: "" },
    environment: variables,
    variable: (name) => variables[name],
    signal: options.signal ?? new AbortController().signal,
    version: "0.0.0-test",
  };
}

function logInto(lines: string[]): Host["log"] {
  const keep = (line: string | undefined): void => void (line !== undefined && lines.push(line));
  const group: Host["log"]["group"] = (title, more) => lines.push(title, ...more);
  return { info: keep, warn: keep, error: keep, debug: keep, group, status: keep };
}

function runInfo(subject: Partial<Subject> = {}): Host["info"] {
  const repository = subject.repository ?? "shop";
  const commit = "0123456789abcdef0123456789abcdef01234567";
  return {
    run: { forge: "local", repository, id: "run-1", attempt: 1 },
    subject: { forge: "local", repository, commit, tested: commit, ...subject },
    event: "local",
  };
}

type Forge =
  | "capabilities"
  | "outputs"
  | "summary"
  | "annotations"
  | "thread"
  | "status"
  | "checkRuns"
  | "deployments"
  | "artifacts"
  | "jobs"
  | "baselines"
  | "repository";

function silentForge(): Pick<Host, Forge> {
  const unavailable = { kind: "unavailable" as const, reason: "a test has none" };
  return {
    capabilities: noCapabilities(),
    outputs: { set: async () => undefined },
    summary: { maxLength: 1_000_000, write: async () => undefined },
    annotations: { add: async () => undefined },
    thread: { maxBodyLength: 65_536, upsert: async () => unavailable },
    status: { set: async () => unavailable },
    checkRuns: { maxTextLength: 65_535, publish: async () => unavailable },
    deployments: { record: async () => unavailable },
    artifacts: {
      upload: async () => unavailable,
      download: async () => ({ artifacts: [], notes: [] }),
    },
    jobs: { others: async () => undefined },
    baselines: { put: async () => unavailable, list: async () => ({ records: [], notes: [] }) },
    repository: {
      base: async () => ({ commit: "f".repeat(40), how: "test" }),
      tip: async () => ({ commit: "f".repeat(40), how: "test" }),
      readAt: async () => undefined,
      readElsewhere: async () => undefined,
      changedSince: async () => undefined,
    },
  };
}

function noCapabilities(): Host["capabilities"] {
  const no = { able: false as const, reason: "a test has none" };
  return {
    comments: no,
    commitStatus: no,
    checkRuns: no,
    deployments: no,
    artifacts: no,
    annotations: no,
  };
}

/** Time passes only by sleeping. */
function stillSystem(
  options: TestHostOptions,
): Pick<Host, "clock" | "http" | "processes" | "files"> {
  let time = Date.parse("2026-11-01T10:00:00Z");
  const refuse = async (): Promise<never> => Promise.reject(new Error("a test starts no process"));
  return {
    clock: {
      now: () => time,
      monotonic: () => time,
      async sleep(ms, signal) {
        time += ms;
        return signal?.aborted !== true;
      },
    },
    http: options.http ?? { request: async () => ({ kind: "unreachable", reason: "a test" }) },
    processes: {
      start: refuse,
      run: refuse,
      startTime: async () => undefined,
      killGroup: () => false,
    },
    files: options.files ?? createMemoryFiles(),
  };
}

function rawInput([name, value]: [string, string | string[]]): [string, RawInput] {
  return [name, { value, origin: `--${name}` }];
}

function createMemoryLeases(): Host["leases"] {
  const content = new Map<string, Lease>();
  return {
    put: async (lease) => void content.set(lease.id, lease),
    get: async (id) => content.get(id),
    list: async () => [...content.values()],
    remove: async (id) => void content.delete(id),
    location: (id) => join("/state", `${id}.json`),
  };
}
