import type { Clock, Http, Log } from "@stagegate/core";
import type { Octokit } from "@octokit/rest";
import { createReach } from "../local/reach.ts";
import type { Reach } from "../local/reach.ts";
import { describedAnswers } from "./answers.ts";
import { createFetch, Unreachable } from "./fetch.ts";

/** A limit that lasts longer is told instead of waited for. */
const MAX_LIMIT_SECONDS = 60;
const RETRIES = 2;
/** What waiting cannot change, and 429, which is the throttling's affair. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451];

/** The pauses that GitHub asks for between writes (1 s, 3 s for comments), or none for tests. */
export type Pace = "as-asked" | "none";

export interface GitHubClientOptions {
  /** GITHUB_API_URL. */
  apiUrl: string;
  /** `owner/name`. */
  repository: string;
  token: string;
  http: Http;
  clock: Clock;
  signal: AbortSignal;
  log: Pick<Log, "debug">;
  version: string;
  pace?: Pace;
}

/** The REST API of one repository; the library is loaded for the first call. */
export interface GitHubClient {
  /** Names the repository in every call. */
  at: { owner: string; repo: string };
  /** Rejects with the error of the library, or when the job is cancelled. */
  call<T>(work: (octokit: Octokit) => Promise<T>): Promise<T>;
  /** Waits before something is tried again. */
  pause(seconds: number): Promise<void>;
  /** Time with its pauses, which pass a thousand times as quick in tests without them. */
  pauses: Pick<Clock, "monotonic" | "sleep">;
  /** Fetches what a signed address leads to, without the token. */
  download(url: string, maxBytes: number): Promise<Uint8Array>;
  token: string;
  now(): number;
  /** For the options of one call: waits 5 s at most where GitHub has never answered. */
  impatient(): { request: { fetch: ReturnType<typeof createFetch> } };
}

export function createGitHubClient(options: GitHubClientOptions): GitHubClient {
  const { repository, http, clock, signal, token } = options;
  const reach = createReach(options);
  const [owner = "", repo = ""] = repository.split("/");
  const second = options.pace === "none" ? 1 : 1000;
  let octokit: Promise<Octokit> | undefined;
  return {
    at: { owner, repo },
    token,
    now: clock.now,
    async call(work) {
      octokit ??= load(options, reach);
      return untilAborted(work(await octokit), signal);
    },
    impatient: () => ({
      request: { fetch: createFetch(reach.http, signal, { reach, clock, impatient: true }) },
    }),
    async pause(seconds) {
      await clock.sleep(seconds * second, signal);
    },
    pauses: pausesOf(clock, signal, second / 1000),
    async download(url, maxBytes) {
      const result = await http.request({ url, maxBytes, timeoutMs: 120_000, signal });
      if (result.kind === "unreachable") throw new Error(result.reason);
      if (result.status !== 200) throw new Error(`the storage answered ${result.status}`);
      return result.body;
    },
  };
}

function pausesOf(clock: Clock, signal: AbortSignal, share: number): GitHubClient["pauses"] {
  let skipped = 0;
  return {
    monotonic: () => clock.monotonic() + skipped,
    async sleep(ms) {
      skipped += ms * (1 - share);
      return clock.sleep(ms * share, signal);
    },
  };
}

async function load(options: GitHubClientOptions, reach: Reach): Promise<Octokit> {
  const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import("@octokit/rest"),
    import("@octokit/plugin-retry"),
    import("@octokit/plugin-throttling"),
  ]);
  const { apiUrl, token, clock, signal, log, version, pace = "as-asked" } = options;
  const once = (seconds: number, sent: unknown, _octokit: unknown, count: number): boolean =>
    seconds <= MAX_LIMIT_SECONDS && count < 1 && !isSentOnce(sent);
  const scale = pace === "none" ? { retryAfterBaseValue: 1 } : {};
  const silent = (): void => undefined;
  return new (Octokit.plugin(knowingNobody, describedAnswers, retry, throttling))({
    baseUrl: apiUrl,
    auth: token,
    userAgent: `stagegate/${version}`,
    log: { debug: (text: string) => log.debug(text), info: silent, warn: silent, error: silent },
    request: { fetch: createFetch(reach.http, signal, { reach, clock }) },
    retry: { retries: RETRIES, doNotRetry: FINAL, ...scale },
    throttle: {
      onRateLimit: once,
      onSecondaryRateLimit: once,
      ...scale,
      ...(pace === "none" ? withoutPauses() : {}),
    },
  });
}

/** What is based on what was read before must not wait for a limit and be sent as it was. */
function isSentOnce(sent: unknown): boolean {
  const { request } = sent as { request?: { once?: unknown } };
  return request?.once === true;
}

/** Before the plugin that repeats, which reads how often from the options. */
function knowingNobody(octokit: Pick<Octokit, "hook">): void {
  octokit.hook.error("request", (error, options) => {
    const { cause } = error;
    if (cause instanceof Unreachable && cause.repeats !== undefined) {
      options.request = { ...options.request, retries: cause.repeats };
    }
    throw error;
  });
}

/** Queues that let everything pass, in the form that the throttling expects. */
function withoutPauses(): object {
  const pass = {
    key: () => ({
      schedule: (_job: unknown, work: (...given: unknown[]) => unknown, ...given: unknown[]) =>
        Promise.resolve(work(...given)),
    }),
  };
  return { global: pass, write: pass, notifications: pass };
}

export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(new Cancelled("the job was cancelled"));
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
    // Whoever loses the race has nobody left to tell.
    work.catch(() => undefined);
  }
}
