import type { Gitlab } from "@gitbeaker/rest";
import type { Clock, Http } from "@stagegate/core";
import { createReach } from "../local/reach.ts";
import type { Reach } from "../local/reach.ts";
import { hasShape, WRONG_SHAPE } from "../answer-shape.ts";
import { GitLabError, exchange } from "./exchange.ts";
import type { Answer, ExchangeOptions } from "./exchange.ts";

/** Exactly one of them is sent with a request, in the header of its kind. */
export interface GitLabToken {
  /** `job` is CI_JOB_TOKEN; everything else is sent as PRIVATE-TOKEN. */
  kind: "personal" | "job";
  value: string;
}

export interface GitLabClientOptions {
  /** Address of the installation, without `/api/v4`; it may have a path. */
  host: string;
  token: GitLabToken;
  http: Http;
  /** Of the other clients of the same installation. */
  reach?: Reach;
  /** Gives up after 5 s in all where nobody has ever answered. */
  impatient?: boolean;
  /** Sends what changes something once, whatever is answered. */
  once?: boolean;
  clock: Clock;
  signal?: AbortSignal;
  /** Applied to what GitLab answers before it becomes part of a message. */
  redact(text: string): string;
}

export interface BytesRequest {
  method: "GET" | "PUT";
  /** Below `/api/v4/`, encoded. */
  path: string;
  body?: Uint8Array;
  /** Most bytes of the answer. */
  maxBytes?: number;
}

/** One token and what can be asked with it. Everything that fails rejects with a `GitLabError`. */
export interface GitLabClient {
  /** The resources of gitbeaker, which is loaded for the first use: it takes 90 ms. */
  api(): Promise<InstanceType<typeof Gitlab>>;
  /** Bytes as they are: gitbeaker would send a form, which the generic registry stores as a form. */
  bytes(request: BytesRequest): Promise<Answer>;
  /** Waits 5 s at most where GitLab has never answered. */
  impatient(): GitLabClient;
  /** Sends what changes something once, whatever is answered. */
  once(): GitLabClient;
}

/**
 * A client over the requests of the host, so that proxies, certificates and limits are the same as
 * everywhere. Repeats by itself what can be repeated; a POST only after 429, which had no effect.
 */
export function createGitLabClient(given: GitLabClientOptions): GitLabClient {
  const options = { ...given, reach: given.reach ?? createReach(given) };
  const { host, token } = options;
  let loaded: ReturnType<GitLabClient["api"]> | undefined;
  return {
    impatient: () => createGitLabClient({ ...options, impatient: true }),
    once: () => createGitLabClient({ ...options, once: true }),
    api: () => (loaded ??= loadApi(options)),
    async bytes({ method, path, body, maxBytes }) {
      const url = `${host}/api/v4/${path}`;
      const limit = maxBytes === undefined ? {} : { maxBytes };
      const answer = await exchange(options, {
        method,
        url,
        headers: { [HEADERS[token.kind]]: token.value },
        // A file that was stored and not confirmed would be stored twice.
        repeat: method === "GET",
        redirects: method === "GET",
        ...(body === undefined ? {} : { body }),
        ...limit,
      });
      if (answer.status < 300) return answer;
      const storage = { method, url: storageOf(answer, url), repeat: true, ...limit };
      return exchange(options, storage);
    },
  };
}

/** Files in object storage have a signed address, which must not see the token. */
function storageOf({ status, headers: { location } }: Answer, url: string): string {
  const to = location === undefined ? null : URL.parse(location, url);
  if (to !== null && /^https?:$/.test(to.protocol)) return to.href;
  throw new GitLabError(`GitLab answered ${status} and names no place`, { status });
}

const HEADERS = { personal: "private-token", job: "job-token" } as const;

async function loadApi(
  options: GitLabClientOptions & ExchangeOptions,
): ReturnType<GitLabClient["api"]> {
  const [rest, { createRequesterFn }] = await Promise.all([
    import("@gitbeaker/rest"),
    import("@gitbeaker/requester-utils"),
  ]);
  const { host, token } = options;
  return new rest.Gitlab({
    host,
    // An undefined key is sent as the text "undefined": only the one that there is is named.
    ...(token.kind === "job" ? { jobToken: token.value } : { token: token.value }),
    // Its own handler repeats at once whatever Retry-After says, and repeats POST after 502.
    requesterFn: createRequesterFn(
      (_, request) => Promise.resolve(request),
      (endpoint, request) => handle(options, endpoint, request ?? {}),
    ),
    rateLimits: {},
    queryTimeout: null,
  });
}

async function handle(
  options: ExchangeOptions & Pick<GitLabClientOptions, "once">,
  endpoint: string,
  request: Readonly<Record<string, unknown>>,
): Promise<{ body: Record<string, unknown>; headers: Record<string, string>; status: number }> {
  const { prefixUrl, searchParams, method = "GET", headers, body } = request;
  const url = new URL(endpoint, `${String(prefixUrl).replace(/\/$/, "")}/`);
  if (typeof searchParams === "string") url.search = searchParams;
  const answer = await exchange(options, {
    method: method as "GET",
    url: url.href,
    headers: headers as Record<string, string>,
    repeat: method !== "POST",
    once: options.once === true && method !== "GET",
    ...(typeof body === "string" ? { body } : {}),
  });
  const json = readJson(answer);
  const list =
    method === "GET" && (Array.isArray(json) || url.searchParams.has("per_page"))
      ? "plain"
      : undefined;
  if (
    answer.status !== 204 &&
    method !== "DELETE" &&
    !hasShape({ method: String(method), list }, json)
  ) {
    throw new GitLabError(`GitLab ${WRONG_SHAPE}`, { status: answer.status });
  }
  return { ...answer, body: json as Record<string, unknown> };
}

function readJson({ status, headers, body }: Answer): unknown {
  if (status === 204 || body.length === 0) return {};
  const type = (headers["content-type"] ?? "nothing").split(";", 1)[0] ?? "";
  try {
    if (type.endsWith("json")) return JSON.parse(Buffer.from(body).toString("utf8"));
  } catch {
    throw new GitLabError("GitLab answered with JSON that is damaged", { status });
  }
  // A page to log in, of a proxy or of a portal.
  throw new GitLabError(`GitLab answered with ${type} instead of JSON`, { status });
}

/** `https://host/path` of an installation from CI_API_V4_URL or CI_SERVER_URL. */
export function hostOf(variables: (name: string) => string | undefined): string {
  const api = variables("CI_API_V4_URL");
  const server = variables("CI_SERVER_URL") ?? "https://gitlab.com";
  return (api ?? server).replace(/\/+$/, "").replace(/\/api\/v4$/, "");
}
