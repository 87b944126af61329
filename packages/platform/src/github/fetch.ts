import type { Http, HttpRequest } from "@stagegate/core";

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
      if (result.kind === "unreachable") throw new Error(result.reason);
      const { status, headers, body } = result;
      const next = options.redirect === "manual" ? undefined : redirected(request, status, headers);
      if (next === undefined || redirects >= MAX_REDIRECTS) {
        const none = [204, 205, 304].includes(status) || status < 200;
        return new Response(none ? null : new Uint8Array(body), { status, headers });
      }
      request = next;
    }
  };
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
