import type { Files, Repository, Summary } from "@stagegate/core";
import { once } from "../local/once.ts";
import type { GitHubClient } from "./client.ts";
import type { ForgePorts, ForgePortsOptions } from "./forge-ports.ts";
import { MAX_BODY, MAX_CHECK_TEXT, MAX_SUMMARY_BYTES } from "./limits.ts";
import type { GitHubRepositoryOptions } from "./repository.ts";

/** Undefined without a token. */
export type LoadClient = () => Promise<GitHubClient | undefined>;

type Deferred<T> = Omit<T, "client"> & { client: LoadClient };

/** As `createForgePorts`, which is loaded with the first use: a run that judges nothing has none. */
export function deferForgePorts(given: Deferred<ForgePortsOptions>): ForgePorts {
  const load = once(async () => {
    const { createForgePorts } = await import("./forge-ports.ts");
    return createForgePorts({ ...given, client: await given.client() });
  });
  return {
    thread: {
      maxBodyLength: MAX_BODY,
      upsert: async (...args) => (await load()).thread.upsert(...args),
    },
    status: { set: async (...args) => (await load()).status.set(...args) },
    checkRuns: {
      maxTextLength: MAX_CHECK_TEXT,
      publish: async (...args) => (await load()).checkRuns.publish(...args),
    },
    deployments: { record: async (...args) => (await load()).deployments.record(...args) },
    artifacts: {
      upload: async (...args) => (await load()).artifacts.upload(...args),
      download: async (...args) => (await load()).artifacts.download(...args),
    },
    baselines: {
      put: async (...args) => (await load()).baselines.put(...args),
      list: async (...args) => (await load()).baselines.list(...args),
    },
    jobs: { others: async () => (await load()).jobs.others() },
  };
}

/** As `createGitHubRepository`, loaded with the first use as well. */
export function deferRepository(given: Deferred<GitHubRepositoryOptions>): Repository {
  const load = once(async () => {
    const { createGitHubRepository } = await import("./repository.ts");
    return createGitHubRepository({ ...given, client: await given.client() });
  });
  return {
    base: async (...args) => (await load()).base(...args),
    tip: async (...args) => (await load()).tip(...args),
    readAt: async (...args) => (await load()).readAt(...args),
    readElsewhere: async (...args) => (await load()).readElsewhere(...args),
    changedSince: async (...args) => (await load()).changedSince(...args),
  };
}

/** As `createStepSummary`, loaded with the first use as well. */
export function deferStepSummary(files: Files, path: string): Summary {
  const load = once(async () => (await import("./summary.ts")).createStepSummary(files, path));
  return {
    maxLength: MAX_SUMMARY_BYTES,
    write: async (markdown) => (await load()).write(markdown),
  };
}
