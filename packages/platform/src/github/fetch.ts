import { cleanLine } from "@stagegate/core";
import type { Clock, Http, HttpRequest, HttpResult } from "@stagegate/core";
import { FIRST_ANSWER_MS, isNobody } from "../local/reach.ts";
import type { Reach } from "../local/reach.ts";

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_REDIRECTS = 3;
const METHODS: readonly string[] = ["GET", "POST", "PUT", "DELETE", "PATCH"];

/** What octokit asks of `fetch`. */
export interface FetchOptions {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  redirect?: "manual" | "follow" | "error";
}

/** Nobody answered. */
export class Unreachable extends Error {
  /** How often it can be tried again, where that is known. */
  readonly repeats: number | undefined;

  constructor(reason: string, repeats: number | undefined) {
    super(reason);
    this.repeats = repeats;
  }
}

export interface Patience {
  reach: Reach;
  clock: Clock;
  /** Gives up after 5 s in all, repeats included, where nobody has ever answered. */
  impatient?: boolean;
}

/**
 * `fetch` over the HTTP port, so that proxies, certificates, time limits and sizes are those of every
 * other request. A redirect to another origin, as of a renamed repository to none, gets no token.
 */
export function createFetch(http: Http, signal: AbortSignal, patience?: Patience) {
  const limit = patience === undefined ? undefined : limitOf(patience);
  return async (url: string, options: FetchOptions = {}): Promise<Response> => {
    let request: HttpRequest & { url: string } = {
      url,
      method: methodOf(options.method),
      headers: options.headers ?? {},
      ...(options.body === undefined ? {} : { body: options.body }),
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
      signal,
    };
    for (let redirects = 0; ; redirects += 1) {
      const attempt = limit?.();
      const result = await http.request({ ...request, ...attempt?.within });
      if (result.kind === "unreachable") {
        throw failed(result.reason, signal, attempt?.repeats(result.reason));
      }
      const { status, headers, body } = result;
      const next = options.redirect === "manual" ? undefined : redirected(request, status, headers);
      if (next === undefined || redirects >= MAX_REDIRECTS) {
        const none = [204, 205, 304].includes(status) || status < 200;
        const type = foreignType(request, result);
        if (type !== undefined) throw new Error(`it answered with ${type} instead of JSON`);
        return new Response(none ? null : new Uint8Array(body), { status, headers });
      }
      request = next;
    }
  };
}

/** Octokit waits that long before it tries again. */
const PAUSE_MS = 1000;

/** Asked before each attempt: how long it may take, and how often it can be repeated. */
function limitOf({ reach, clock, impatient = false }: Patience) {
  let end: number | undefined;
  return () => {
    const wasSilent = reach.isSilent();
    if (impatient && !reach.answered()) end ??= clock.monotonic() + FIRST_ANSWER_MS;
    const left = (): number =>
      end === undefined || reach.answered() ? Infinity : end - clock.monotonic();
    return {
      within: { timeoutMs: Math.max(1, Math.min(TIMEOUT_MS, left())) },
      repeats(reason: string): number | undefined {
        if (left() <= PAUSE_MS) return 0;
        if (!isNobody(reason)) return undefined;
        return wasSilent ? 0 : 1;
      },
    };
  };
}

/** By this name octokit knows an error that it must not try again after. */
const ABORTED = "AbortError";

function failed(reason: string, signal: AbortSignal, repeats: number | undefined): Error {
  const error = new Unreachable(reason, repeats);
  if (signal.aborted) error.name = ABORTED;
  return error;
}

/** Type of a page that a proxy or a portal sends in place of an answer that would be JSON. */
function foreignType(
  { headers }: HttpRequest,
  { status, headers: answered, body }: Extract<HttpResult, { kind: "response" }>,
): string | undefined {
  const accepted = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === "accept");
  const asked = accepted?.[1].endsWith("json") === true && status >= 200 && status < 300;
  if (!asked || body.length === 0) return undefined;
  const type = (answered["content-type"] ?? "nothing").split(";", 1)[0] ?? "";
  return type.trim().endsWith("json") ? undefined : cleanLine(type, 60);
}

function methodOf(method = "GET"): NonNullable<HttpRequest["method"]> {
  const found = METHODS.indexOf(method.toUpperCase());
  if (found === -1) throw new TypeError(`the method ${method} is not used`);
  return METHODS[found] as NonNullable<HttpRequest["method"]>;
}

function redirected(
  request: HttpRequest,
  status: number,
  { location }: Readonly<Record<string, string>>,
): HttpRequest | undefined {
  const again = request.method === "GET" ? [301, 302, 303, 307, 308] : [307, 308];
  if (location === undefined || !again.includes(status)) return undefined;
  if (!URL.canParse(location, request.url)) return undefined;
  const to = new URL(location, request.url);
  if (to.origin === new URL(request.url).origin) return { ...request, url: to.href };
  const kept = Object.entries(request.headers ?? {}).filter(
    ([name]) => name.toLowerCase() !== "authorization",
  );
  return { ...request, url: to.href, headers: Object.fromEntries(kept) };
}
