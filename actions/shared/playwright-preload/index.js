import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
;// CONCATENATED MODULE: ./packages/results/dist/trace-annotation.js
/**
 * Type of the annotation that carries the trace id of an attempt. A module of its own: the entries
 * that run inside the user's Playwright import it and nothing else of this package.
 */
const TRACE_ANNOTATION = "stagegate.trace-id";

;// CONCATENATED MODULE: ./packages/schema/dist/trace-id.js
/**
 * Trace ids that Stagegate itself starts carry a recognisable prefix, so that a store can keep the
 * traces of test attempts without being told their ids, and a fault can leave load untouched.
 * The rest of the id is random. A W3C trace id has 32 lower-case hex digits
 * (https://www.w3.org/TR/trace-context/#trace-id).
 */
const ATTEMPT_TRACE_PREFIX = "57a6e0";
const LOAD_TRACE_PREFIX = "57a610";
/** True when the trace was started by an attempt of an end-to-end test. */
function isAttemptTrace(traceId) {
    return traceId.startsWith(ATTEMPT_TRACE_PREFIX);
}
/** True when the trace was started by the load generator. */
function isLoadTrace(traceId) {
    return traceId.startsWith(LOAD_TRACE_PREFIX);
}

;// CONCATENATED MODULE: ./packages/tools/dist/playwright/variables.js
/**
 * Comma list of the stack's own origins; only requests to these carry a `traceparent`. Playwright
 * repeats the header where the stack itself redirects such a request, also to another origin.
 */
const ORIGINS_VARIABLE = "STAGEGATE_TRACE_ORIGINS";
/** Path of a Chromium to use where Playwright's own is not installed. */
const BROWSER_VARIABLE = "STAGEGATE_CHROMIUM";
/** Path of the file that the reporter appends its events to. */
const EVENTS_VARIABLE = "STAGEGATE_PLAYWRIGHT_EVENTS";

;// CONCATENATED MODULE: ./packages/tools/dist/playwright/preload.js
// Entry of its own: loaded with `node --import` into the user's Playwright, in front of everything.






const WORKER_SCRIPT = /[\\/]playwright[\\/]lib[\\/].*worker/i;
/** Own origins, as they were handed in, without what is no origin. */
function ownOrigins(text) {
    const origins = new Set();
    for (const entry of text.split(",")) {
        const url = entry.trim();
        if (URL.canParse(url) && new URL(url).origin !== "null")
            origins.add(new URL(url).origin);
    }
    return origins;
}
/**
 * A pattern, not a function: for a function Playwright would take every request of the page
 * through this process, for a pattern the browser side decides.
 */
function originPattern(origins) {
    const escaped = [...origins].map((origin) => origin.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^(?:${escaped.join("|")})(?:[/?#]|$)`);
}
/** Gives each attempt of each test one trace id, and each request of it a span id. */
class AttemptTraces {
    #requirePlaywright;
    #attempt = "";
    #traceId = "";
    constructor(requirePlaywright) {
        this.#requirePlaywright = requirePlaywright;
    }
    /** Header for one request of the running attempt; nothing between tests. */
    traceparent() {
        const info = this.testInfo();
        if (info === undefined)
            return undefined;
        const attempt = `${info.testId} ${info.retry}`;
        if (attempt !== this.#attempt) {
            this.#attempt = attempt;
            const random = 32 - ATTEMPT_TRACE_PREFIX.length;
            this.#traceId = ATTEMPT_TRACE_PREFIX + (0,external_node_crypto_namespaceObject.randomBytes)(16).toString("hex").slice(0, random);
            info.annotations.push({ type: TRACE_ANNOTATION, description: this.#traceId });
        }
        // Flag 01: without it the services' SDKs would sample the trace away.
        return `00-${this.#traceId}-${(0,external_node_crypto_namespaceObject.randomBytes)(8).toString("hex")}-01`;
    }
    testInfo() {
        try {
            const { test } = this.#requirePlaywright("playwright/test");
            return test.info();
        }
        catch {
            return undefined;
        }
    }
}
/** Hooks one worker. */
class WorkerHooks {
    #client;
    #traces;
    #origins;
    #browserPath;
    #connections = new WeakSet();
    /** Base of relative URLs per request context. */
    #bases = new WeakMap();
    constructor(requirePlaywright, env) {
        this.#client = requirePlaywright("playwright-core");
        this.#traces = new AttemptTraces(requirePlaywright);
        this.#origins = ownOrigins(env[ORIGINS_VARIABLE] ?? "");
        this.#browserPath = env[BROWSER_VARIABLE];
    }
    install() {
        this.#hookConnection(this.#client._connection);
        if (this.#origins.size === 0)
            return;
        this.#client._instrumentation?.addListener?.({
            runAfterCreateBrowserContext: (context) => this.#hookContext(context),
        });
    }
    async #hookContext(context) {
        this.#hookConnection(context._connection);
        const base = context._options?.baseURL;
        if (context.request !== undefined && base !== undefined)
            this.#bases.set(context.request, base);
        await context.route(originPattern(this.#origins), async (route) => {
            const traceparent = this.#traces.traceparent();
            try {
                if (traceparent === undefined)
                    await route.fallback();
                else
                    await route.fallback({ headers: { ...route.request().headers(), traceparent } });
            }
            catch {
                // The page was closed meanwhile.
            }
        });
    }
    #hookConnection(connection) {
        const send = connection?.sendMessageToServer;
        if (connection === undefined || send === undefined)
            return;
        if (this.#connections.has(connection))
            return;
        this.#connections.add(connection);
        connection.sendMessageToServer = async (owner, method, params, options) => {
            const changed = this.#change(owner, method, params);
            const result = await send.call(connection, owner, method, changed, options);
            if (method === "newRequest")
                this.#remember(params, result);
            return result;
        };
    }
    #change(owner, method, params) {
        try {
            if (owner._type === "APIRequestContext" && method === "fetch") {
                return this.#withTrace(owner, params);
            }
            if (owner._type === "BrowserType" && method.startsWith("launch")) {
                return this.#withBrowser(owner, params);
            }
        }
        catch {
            // A shape that is not known: the request goes out as it is.
        }
        return params;
    }
    /** A request of the `request` fixture, `page.request` or `context.request`. */
    #withTrace(owner, params) {
        const base = this.#bases.get(owner) ?? this.#traces.testInfo()?.project.use.baseURL;
        const url = params.url ?? "";
        const absolute = URL.canParse(url) || base === undefined ? url : new URL(url, base).href;
        if (!URL.canParse(absolute) || !this.#origins.has(new URL(absolute).origin))
            return params;
        const traceparent = this.#traces.traceparent();
        if (traceparent === undefined)
            return params;
        const others = (params.headers ?? []).filter(({ name }) => name.toLowerCase() !== "traceparent");
        return { ...params, headers: [...others, { name: "traceparent", value: traceparent }] };
    }
    /** The browser that Stagegate found, where Playwright's own is not installed. */
    #withBrowser(owner, params) {
        const own = owner._initializer?.name;
        const chosen = params.executablePath ?? params.channel;
        if (this.#browserPath === undefined || own !== "chromium" || chosen !== undefined) {
            return params;
        }
        if ((0,external_node_fs_namespaceObject.existsSync)(this.#client.chromium?.executablePath() ?? ""))
            return params;
        return { ...params, executablePath: this.#browserPath };
    }
    #remember(params, result) {
        const base = params.baseURL;
        const context = result?.request?._object;
        if (base !== undefined && context !== undefined)
            this.#bases.set(context, base);
    }
}
/** Does nothing but in a worker of Playwright: the runner itself and other children stay as is. */
function install() {
    const script = process.argv[1];
    if (process.send === undefined || script === undefined || !WORKER_SCRIPT.test(script))
        return;
    const { env } = process;
    if (env[ORIGINS_VARIABLE] === undefined && env[BROWSER_VARIABLE] === undefined)
        return;
    try {
        new WorkerHooks((0,external_node_module_namespaceObject.createRequire)((0,external_node_fs_namespaceObject.realpathSync)(script)), env).install();
    }
    catch (error) {
        // Tests must run all the same; the missing trace ids are said in the report.
        process.stderr.write(`stagegate: no trace ids for this worker: ${String(error)}\n`);
    }
}
install();

