import type { Http, HttpRequest, HttpResult } from "@stagegate/core";
import { oneLine } from "./text.ts";

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

/**
 * `fetch` over the HTTP port, so that proxies, certificates, time limits and sizes are those of every
 * other request. A redirect to another origin, as of a renamed repository to none, gets no token.
 */
export function createFetch(http: Http, signal: AbortSignal) {
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
      const result = await http.request(request);
      if (result.kind === "unreachable") throw failed(result.reason, signal);
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

/** By this name octokit knows an error that it must not try again after. */
const ABORTED = "AbortError";

function failed(reason: string, signal: AbortSignal): Error {
  const error = new Error(reason);
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
  return type.trim().endsWith("json") ? undefined : oneLine(type, 60);
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
