/** What a handler gets. `params` are the `:name` parts of its path, decoded. */
export interface Request {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** Parsed JSON; undefined without a body. */
  body: unknown;
  traceId: string;
}

export interface Reply {
  status: number;
  /** Sent as JSON, except for a Buffer or a string that comes with its own `content-type`. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Route {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** `/orders/:id`: also the low-cardinality name in spans and metrics. */
  path: string;
  handle(request: Request): Reply | Promise<Reply>;
}

export type Match =
  | { kind: "found"; route: Route; params: Record<string, string> }
  | { kind: "method"; allowed: string[] }
  | { kind: "none" };

export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match {
  const table = routes.map((route) => ({ route, parts: route.path.split("/") }));
  return (method, path) => {
    const parts = path.split("/");
    const allowed: string[] = [];
    for (const entry of table) {
      const params = matchParts(entry.parts, parts);
      if (params === undefined) continue;
      if (entry.route.method === method) return { kind: "found", route: entry.route, params };
      allowed.push(entry.route.method);
    }
    return allowed.length > 0 ? { kind: "method", allowed } : { kind: "none" };
  };
}

function matchParts(
  pattern: readonly string[],
  parts: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? "";
    if (expected.startsWith(":")) {
      const value = decode(part);
      if (value === undefined || value === "") return undefined;
      params[expected.slice(1)] = value;
    } else if (expected !== part) return undefined;
  }
  return params;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
