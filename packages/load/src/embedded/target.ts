import { GateError } from "@stagegate/core";
import type { LoadRequest } from "../scenario/scenario.ts";

/** A request of the scenario, ready to be sent many times. */
export interface PreparedRequest {
  readonly origin: string;
  readonly path: string;
  readonly method: string;
  /** Names and values in turn, without `traceparent`, which differs per request. */
  readonly headers: readonly string[];
  readonly body: string | undefined;
  readonly expects: (status: number) => boolean;
}

/** Resolves a request against the base URL and serialises what does not change. */
export function prepareRequest(request: LoadRequest, baseUrl: string): PreparedRequest {
  const url = resolve(request.path, parseBase(baseUrl));
  const headers = new Map<string, string>([["user-agent", "stagegate-load"]]);
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  if (body !== undefined) headers.set("content-type", "application/json");
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    headers.set(name.toLowerCase(), value);
  }
  // Every request has its own.
  headers.delete("traceparent");
  const expected = request.expect === undefined ? undefined : new Set(request.expect);
  return {
    origin: url.origin,
    path: url.pathname + url.search,
    method: request.method,
    headers: [...headers].flat(),
    body,
    expects: (status) =>
      expected === undefined ? status >= 200 && status < 300 : expected.has(status),
  };
}

/** Appended, not resolved: a base URL of `http://host/shop` keeps its path. */
function resolve(path: string, base: URL): URL {
  if (!path.startsWith("/")) return new URL(path);
  return new URL(base.origin + base.pathname.replace(/\/$/, "") + path);
}

function parseBase(baseUrl: string): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    const shown = JSON.stringify(baseUrl.slice(0, 200));
    throw new GateError(
      "STAGEGATE_CONFIG_INVALID",
      `load needs an http(s) address to send to, got ${shown}`,
    );
  }
  return url;
}
