// Entry of its own: loaded with `node --import` into the user's Playwright, in front of everything.
import { randomBytes } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { TRACE_ANNOTATION } from "@stagegate/results/trace-annotation";
import { ATTEMPT_TRACE_PREFIX } from "@stagegate/schema/trace-id";
import { BROWSER_VARIABLE, ORIGINS_VARIABLE } from "./variables.ts";

/*
 * What is used of Playwright's client. `_instrumentation` is what Playwright's own fixtures hang on
 * to; `_connection.sendMessageToServer` is the one place where a request is complete and no frame
 * of ours gets into the stacks that the user sees. Every use is guarded: where Playwright changes
 * them, tests run as without Stagegate and the attempts have no trace id.
 */
interface Owner {
  _connection?: Connection;
}

interface Connection {
  sendMessageToServer?: (
    owner: { _type?: string },
    method: string,
    params: unknown,
    options: unknown,
  ) => Promise<unknown>;
}

interface PlaywrightClient extends Owner {
  _instrumentation?: { addListener?: (listener: object) => void };
  chromium?: { executablePath(): string };
}

interface RoutedRequest {
  headers(): Record<string, string>;
}

interface Route {
  request(): RoutedRequest;
  fallback(options?: { headers: Record<string, string> }): Promise<void>;
}

interface BrowserContext extends Owner {
  route(url: RegExp, handler: (route: Route) => Promise<void>): Promise<unknown>;
  request?: object;
  _options?: { baseURL?: string };
}

interface TestInfo {
  testId: string;
  retry: number;
  annotations: { type: string; description?: string }[];
  project: { use: { baseURL?: string } };
}

interface HeaderEntry {
  name: string;
  value: string;
}

const WORKER_SCRIPT = /[\\/]playwright[\\/]lib[\\/].*worker/i;

/** Own origins, as they were handed in, without what is no origin. */
function ownOrigins(text: string): Set<string> {
  const origins = new Set<string>();
  for (const entry of text.split(",")) {
    const url = entry.trim();
    if (URL.canParse(url) && new URL(url).origin !== "null") origins.add(new URL(url).origin);
  }
  return origins;
}

/**
 * A pattern, not a function: for a function Playwright would take every request of the page
 * through this process, for a pattern the browser side decides.
 */
function originPattern(origins: ReadonlySet<string>): RegExp {
  const escaped = [...origins].map((origin) => origin.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^(?:${escaped.join("|")})(?:[/?#]|$)`);
}

/** Gives each attempt of each test one trace id, and each request of it a span id. */
class AttemptTraces {
  readonly #requirePlaywright: NodeJS.Require;
  #attempt = "";
  #traceId = "";

  constructor(requirePlaywright: NodeJS.Require) {
    this.#requirePlaywright = requirePlaywright;
  }

  /** Header for one request of the running attempt; nothing between tests. */
  traceparent(): string | undefined {
    const info = this.testInfo();
    if (info === undefined) return undefined;
    const attempt = `${info.testId} ${info.retry}`;
    if (attempt !== this.#attempt) {
      this.#attempt = attempt;
      const random = 32 - ATTEMPT_TRACE_PREFIX.length;
      this.#traceId = ATTEMPT_TRACE_PREFIX + randomBytes(16).toString("hex").slice(0, random);
      info.annotations.push({ type: TRACE_ANNOTATION, description: this.#traceId });
    }
    // Flag 01: without it the services' SDKs would sample the trace away.
    return `00-${this.#traceId}-${randomBytes(8).toString("hex")}-01`;
  }

  testInfo(): TestInfo | undefined {
    try {
      const { test } = this.#requirePlaywright("playwright/test") as {
        test: { info(): TestInfo };
      };
      return test.info();
    } catch {
      return undefined;
    }
  }
}

/** Hooks one worker. */
class WorkerHooks {
  readonly #client: PlaywrightClient;
  readonly #traces: AttemptTraces;
  readonly #origins: ReadonlySet<string>;
  readonly #browserPath: string | undefined;
  readonly #connections = new WeakSet<Connection>();
  /** Base of relative URLs per request context. */
  readonly #bases = new WeakMap<object, string>();

  constructor(requirePlaywright: NodeJS.Require, env: NodeJS.ProcessEnv) {
    this.#client = requirePlaywright("playwright-core") as PlaywrightClient;
    this.#traces = new AttemptTraces(requirePlaywright);
    this.#origins = ownOrigins(env[ORIGINS_VARIABLE] ?? "");
    this.#browserPath = env[BROWSER_VARIABLE];
  }

  install(): void {
    this.#hookConnection(this.#client._connection);
    if (this.#origins.size === 0) return;
    this.#client._instrumentation?.addListener?.({
      runAfterCreateBrowserContext: (context: BrowserContext) => this.#hookContext(context),
    });
  }

  async #hookContext(context: BrowserContext): Promise<void> {
    this.#hookConnection(context._connection);
    const base = context._options?.baseURL;
    if (context.request !== undefined && base !== undefined) this.#bases.set(context.request, base);
    await context.route(originPattern(this.#origins), async (route) => {
      const traceparent = this.#traces.traceparent();
      try {
        if (traceparent === undefined) await route.fallback();
        else await route.fallback({ headers: { ...route.request().headers(), traceparent } });
      } catch {
        // The page was closed meanwhile.
      }
    });
  }

  #hookConnection(connection: Connection | undefined): void {
    const send = connection?.sendMessageToServer;
    if (connection === undefined || send === undefined) return;
    if (this.#connections.has(connection)) return;
    this.#connections.add(connection);
    connection.sendMessageToServer = async (owner, method, params, options) => {
      const changed = this.#change(owner, method, params);
      const result = await send.call(connection, owner, method, changed, options);
      if (method === "newRequest") this.#remember(params, result);
      return result;
    };
  }

  #change(owner: { _type?: string }, method: string, params: unknown): unknown {
    try {
      if (owner._type === "APIRequestContext" && method === "fetch") {
        return this.#withTrace(owner, params as { url?: string; headers?: HeaderEntry[] });
      }
      if (owner._type === "BrowserType" && method.startsWith("launch")) {
        return this.#withBrowser(owner, params as { executablePath?: string; channel?: string });
      }
    } catch {
      // A shape that is not known: the request goes out as it is.
    }
    return params;
  }

  /** A request of the `request` fixture, `page.request` or `context.request`. */
  #withTrace(owner: object, params: { url?: string; headers?: HeaderEntry[] }): unknown {
    const base = this.#bases.get(owner) ?? this.#traces.testInfo()?.project.use.baseURL;
    const url = params.url ?? "";
    const absolute = URL.canParse(url) || base === undefined ? url : new URL(url, base).href;
    if (!URL.canParse(absolute) || !this.#origins.has(new URL(absolute).origin)) return params;
    const traceparent = this.#traces.traceparent();
    if (traceparent === undefined) return params;
    const others = (params.headers ?? []).filter(
      ({ name }) => name.toLowerCase() !== "traceparent",
    );
    return { ...params, headers: [...others, { name: "traceparent", value: traceparent }] };
  }

  /** The browser that Stagegate found, where Playwright's own is not installed. */
  #withBrowser(owner: object, params: { executablePath?: string; channel?: string }): unknown {
    const own = (owner as { _initializer?: { name?: string } })._initializer?.name;
    const chosen = params.executablePath ?? params.channel;
    if (this.#browserPath === undefined || own !== "chromium" || chosen !== undefined) {
      return params;
    }
    if (existsSync(this.#client.chromium?.executablePath() ?? "")) return params;
    return { ...params, executablePath: this.#browserPath };
  }

  #remember(params: unknown, result: unknown): void {
    const base = (params as { baseURL?: string }).baseURL;
    const context = (result as { request?: { _object?: object } } | undefined)?.request?._object;
    if (base !== undefined && context !== undefined) this.#bases.set(context, base);
  }
}

/** Does nothing but in a worker of Playwright: the runner itself and other children stay as is. */
function install(): void {
  const script = process.argv[1];
  if (process.send === undefined || script === undefined || !WORKER_SCRIPT.test(script)) return;
  const { env } = process;
  if (env[ORIGINS_VARIABLE] === undefined && env[BROWSER_VARIABLE] === undefined) return;
  try {
    new WorkerHooks(createRequire(realpathSync(script)), env).install();
  } catch (error) {
    // Tests must run all the same; the missing trace ids are said in the report.
    process.stderr.write(`stagegate: no trace ids for this worker: ${String(error)}\n`);
  }
}

install();
