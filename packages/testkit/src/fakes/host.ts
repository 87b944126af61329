import type { Annotation, BaselineList, Clock, Host } from "@stagegate/core";
import type { BaselineRecord } from "@stagegate/schema";
import { createTestHost } from "../test-host.ts";
import type { TestHostOptions } from "../test-host.ts";

export interface FakeHostOptions extends TestHostOptions {
  clock?: Clock;
  /** Stored runs of the target branch, newest first. */
  history?: readonly BaselineRecord[];
  targetBranch?: string;
  /** Ports that reject every call: the disk is full, the forge is down. */
  broken?: readonly ("outputs" | "annotations" | "baselines" | "files")[];
}

/** What a host was told. */
export interface Recorded {
  outputs: Map<string, string>;
  annotations: Annotation[];
  summaries: string[];
  /** Comments by marker. */
  comments: Map<string, string>;
  stored: BaselineRecord[];
  /** Branch and limit of each look at the history. */
  lookups: [branch: string, limit: number][];
}

export type FakeHost = ReturnType<typeof createTestHost> & { recorded: Recorded };

/** A host in memory that keeps what it was told, with a history and with ports that may fail. */
export function createFakeHost(options: FakeHostOptions = {}): FakeHost {
  const host = createTestHost(options);
  const recorded = nothingRecorded();
  const broken = new Set(options.broken ?? []);
  const fail = (port: string): Promise<never> => Promise.reject(new Error(`${port} is broken`));
  return {
    ...host,
    ...(options.clock === undefined ? {} : { clock: options.clock }),
    recorded,
    info: {
      ...host.info,
      ...(options.targetBranch === undefined ? {} : { targetBranch: options.targetBranch }),
    },
    files: broken.has("files") ? { ...host.files, write: () => fail("files") } : host.files,
    outputs: {
      set: async (name, value) =>
        broken.has("outputs") ? fail("outputs") : void recorded.outputs.set(name, value),
    },
    annotations: {
      add: async (added) =>
        broken.has("annotations") ? fail("annotations") : void recorded.annotations.push(...added),
    },
    summary: { ...host.summary, write: async (text) => void recorded.summaries.push(text) },
    thread: commentThread(host, recorded),
    baselines: {
      async put(record) {
        recorded.stored.push(record);
        return { kind: "posted", action: "created" };
      },
      list: (branch, limit) => {
        recorded.lookups.push([branch, limit]);
        if (broken.has("baselines")) return fail("baselines");
        return Promise.resolve(historyOf(options.history ?? [], limit));
      },
    },
  };
}

function nothingRecorded(): Recorded {
  return {
    outputs: new Map(),
    annotations: [],
    summaries: [],
    comments: new Map(),
    stored: [],
    lookups: [],
  };
}

function commentThread(host: Host, { comments }: Recorded): Host["thread"] {
  return {
    ...host.thread,
    async upsert(marker, { body }) {
      const before = comments.get(marker);
      comments.set(marker, body);
      if (before === body) return { kind: "posted", action: "unchanged" };
      return { kind: "posted", action: before === undefined ? "created" : "updated" };
    },
  };
}

function historyOf(records: readonly BaselineRecord[], limit: number): BaselineList {
  return { records: records.slice(0, limit), notes: [] };
}
