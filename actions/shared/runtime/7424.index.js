export const id = 7424;
export const ids = [7424];
export const modules = {

/***/ 84495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ EXPORT_DELAY_MS)
/* harmony export */ });
/**
 * Milliseconds for which the SDKs of services keep spans and logs before they export them: what
 * Stagegate gives to services that it starts, and what reads telemetry has to wait for.
 */
const EXPORT_DELAY_MS = 500;


/***/ }),

/***/ 67344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ startGraph),
/* harmony export */   Y: () => (/* binding */ withNeeds)
/* harmony export */ });
/* unused harmony exports startOrder, stopOrder */
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13837);

/** The wanted nodes and everything that they need, in the given order; all without wanted ones. */
function withNeeds(nodes, wanted) {
    if (wanted.length === 0)
        return nodes;
    const byName = new Map(nodes.map((node) => [node.name, node]));
    const kept = new Set();
    const open = [...wanted];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (kept.has(name))
            continue;
        kept.add(name);
        open.push(...(byName.get(name)?.needs ?? []));
    }
    return nodes.filter((node) => kept.has(node.name));
}
/** Waves of names: everything in a wave can start once the waves before it are ready. */
function startOrder(nodes) {
    const left = new Map(nodes.map((node) => [node.name, node]));
    const waves = [];
    while (left.size > 0) {
        const wave = [...left.values()]
            .filter((node) => !node.needs.some((need) => left.has(need)))
            .map((node) => node.name);
        if (wave.length === 0)
            throw inCircle([...left.keys()]);
        for (const name of wave)
            left.delete(name);
        waves.push(wave);
    }
    return waves;
}
/** The order of the end: nothing loses what it needs while it still runs. */
function stopOrder(nodes) {
    return startOrder(nodes).toReversed();
}
/**
 * Starts every node as soon as what it needs is up, without waiting for the rest of a wave. The
 * first `false` ends the start: the signal that the others got is aborted, nothing new starts.
 * Resolves to the names that came up, after every call has ended.
 */
async function startGraph(nodes, start, signal) {
    startOrder(nodes);
    const failing = new AbortController();
    const stop = AbortSignal.any([signal, failing.signal]);
    const known = new Map(nodes.map((node) => [node.name, node]));
    const results = new Map();
    const up = new Set();
    const visit = (name) => {
        const running = results.get(name);
        if (running !== undefined)
            return running;
        const result = begin(name);
        results.set(name, result);
        return result;
    };
    const begin = async (name) => {
        const needs = (known.get(name)?.needs ?? []).filter((need) => known.has(need));
        const ready = await Promise.all(needs.map(visit));
        if (stop.aborted || ready.includes(false))
            return false;
        const came = await start(name, stop);
        if (came)
            up.add(name);
        else
            failing.abort();
        return came;
    };
    const guarded = nodes.map(async (node) => {
        try {
            return await visit(node.name);
        }
        catch (cause) {
            failing.abort();
            throw cause;
        }
    });
    const settled = await Promise.allSettled(guarded);
    const thrown = settled.find((result) => result.status === "rejected");
    if (thrown !== undefined)
        throw thrown.reason;
    return up;
}
function inCircle(names) {
    return new _stagegate_core__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("STAGEGATE_CONFIG_INVALID", `services need each other in a circle: ${names.join(", ")}`, { hint: "Remove one of these `needs`: nothing in the circle could start first." });
}


/***/ }),

/***/ 19168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ lastLines)
/* harmony export */ });
/** What npm says after the program that it ran has failed: of npm, and not of the program. */
const OF_NPM = /^npm (?:error|ERR!|notice|warn|WARN)(?:\s|$)/;
/**
 * The last lines of an output, oldest first; empty when there is none. What npm adds to the end of
 * every failure is left out unless there is nothing else.
 */
function lastLines(text, count) {
    if (text.trim() === "")
        return [];
    const lines = text.trimEnd().split("\n");
    const own = lines.filter((line) => !OF_NPM.test(line));
    const telling = own.some((line) => line.trim() !== "") ? own : lines;
    return telling.join("\n").trimEnd().split("\n").slice(-count);
}


/***/ }),

/***/ 22998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QG: () => (/* binding */ readServiceEnds),
/* harmony export */   X0: () => (/* binding */ serviceEndLine),
/* harmony export */   qB: () => (/* binding */ SERVICE_ENDS_FILE)
/* harmony export */ });
const SERVICE_END_SCHEMA = "stagegate/service-end/v1";
/** Below the out directory. One line per observer: several may see the same end. */
const SERVICE_ENDS_FILE = "logs/service-ends.ndjson";
/** Anything may stand in the file by now. */
const MAX_CHARS = 1024 * 1024;
const MAX_TIME = 8.64e15;
/** A line of the file; appended in one piece, so that two writers do not disturb each other. */
function serviceEndLine({ lease, service, pid, at, code, signal }) {
    const end = { schema: SERVICE_END_SCHEMA, lease, service, pid, at, code, signal };
    return `${JSON.stringify(end)}\n`;
}
/**
 * The ends of an environment, the first one first. Of what several observers saw, the earliest time
 * counts, and the exit code of whoever knew it.
 */
function readServiceEnds(text, lease) {
    const found = new Map();
    for (const line of (text ?? "").slice(0, MAX_CHARS).split("\n")) {
        const end = parseEnd(line);
        if (end === undefined || end.lease !== lease)
            continue;
        const key = `${end.pid} ${end.service}`;
        const known = found.get(key);
        const at = Math.min(end.at, known?.at ?? end.at);
        found.set(key, { ...end, ...known, at, ...exitOf(known), ...exitOf(end) });
    }
    return [...found.values()].sort((a, b) => a.at - b.at);
}
function exitOf(end) {
    return {
        ...(end?.code === undefined ? {} : { code: end.code }),
        ...(end?.signal === undefined ? {} : { signal: end.signal }),
    };
}
function parseEnd(line) {
    let parsed;
    try {
        parsed = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    if (typeof parsed !== "object" || parsed === null)
        return undefined;
    const { schema, lease, service, pid, at, code, signal } = parsed;
    if (schema !== SERVICE_END_SCHEMA || typeof lease !== "string" || typeof service !== "string") {
        return undefined;
    }
    if (!isCount(pid) || typeof at !== "number" || !(Math.abs(at) <= MAX_TIME))
        return undefined;
    return {
        schema,
        lease,
        service,
        pid,
        at,
        ...(isCount(code) ? { code } : {}),
        ...(typeof signal === "string" && /^SIG[A-Z0-9]{1,12}$/.test(signal) ? { signal } : {}),
    };
}
function isCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}


/***/ }),

/***/ 16210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ parsePlaceholder),
/* harmony export */   Lb: () => (/* binding */ replacePlaceholders),
/* harmony export */   U8: () => (/* binding */ PLACEHOLDER_FORMS),
/* harmony export */   o2: () => (/* binding */ placeholderNames)
/* harmony export */ });
const OWN = ["port", "url", "otlp", "workdir"];
/** All forms, for hints. */
const PLACEHOLDER_FORMS = "${port}, ${url}, ${services.NAME.url}, ${otlp}, ${workdir}, ${env.NAME}";
const PLACEHOLDER = /\$?\$\{([^{}]*)\}/g;
/** Replaces every `${…}` of a text; `$${…}` stays as `${…}`. What is filled in is not read again. */
function replacePlaceholders(text, fill) {
    return text.replace(PLACEHOLDER, (found, name) => found.startsWith("$$") ? found.slice(1) : fill(name));
}
/** What stands between the braces of every `${…}`. */
function placeholderNames(text) {
    return [...text.matchAll(PLACEHOLDER)].flatMap(([found, name = ""]) => found.startsWith("$$") ? [] : [name]);
}
/** The meaning of what stands between the braces; undefined when it is no placeholder. */
function parsePlaceholder(name) {
    const own = OWN.find((each) => each === name);
    if (own !== undefined)
        return { kind: own };
    const service = /^services\.([a-z0-9-]+)\.url$/.exec(name)?.[1];
    if (service !== undefined)
        return { kind: "service", service };
    const variable = /^env\.([A-Za-z_][A-Za-z0-9_]*)$/.exec(name)?.[1];
    return variable === undefined ? undefined : { kind: "variable", variable };
}


/***/ }),

/***/ 77424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ bringUp)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var error = __webpack_require__(13837);
// EXTERNAL MODULE: ./packages/core/dist/redact.js + 8 modules
var redact = __webpack_require__(70745);
// EXTERNAL MODULE: ./packages/environments/dist/service-ends.js
var service_ends = __webpack_require__(22998);
// EXTERNAL MODULE: ./packages/environments/dist/session.js + 2 modules
var dist_session = __webpack_require__(13932);
// EXTERNAL MODULE: ./packages/environments/dist/handle.js
var dist_handle = __webpack_require__(48852);
// EXTERNAL MODULE: ./packages/environments/dist/agent.js
var agent = __webpack_require__(87325);
// EXTERNAL MODULE: ./packages/environments/dist/graph.js
var graph = __webpack_require__(67344);
;// CONCATENATED MODULE: ./packages/tools/dist/processes/board.js
function createBoard(plan, urls, onChange) {
    const services = new Map();
    for (const { name } of plan.services) {
        const url = urls.get(name);
        services.set(name, { name, state: "waiting", ...(url === undefined ? {} : { url }) });
    }
    let open = true;
    const list = () => [...services.values()];
    const set = (name, state, more = {}) => {
        const before = services.get(name) ?? { name, state };
        if (!open || before.state === "failed")
            return;
        services.set(name, { ...before, ...more, state });
        onChange(list());
    };
    return {
        list,
        set,
        fail: (name, problem) => set(name, "failed", { problem }),
        close() {
            open = false;
            return list();
        },
    };
}

// EXTERNAL MODULE: ./packages/environments/dist/last-lines.js
var last_lines = __webpack_require__(19168);
;// CONCATENATED MODULE: ./packages/tools/dist/processes/log-tail.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


const MAX_STEP = 1024 * 1024;
/** Lines of output that a report shows. */
const TAIL_LINES = 20;
const TAIL_BYTES = 64 * 1024;
/** Reads what was added to a file since the last call, whole lines only and in bounded steps. */
function createLogFollower(path) {
    let offset = 0;
    let rest = "";
    return async () => {
        const bytes = await readAt(path, offset, MAX_STEP);
        offset += bytes.length;
        // A character cut in two at the end of a step cannot matter for more than its own line.
        const lines = (rest + bytes.toString("utf8")).split("\n");
        rest = (lines.pop() ?? "").slice(-MAX_STEP);
        return lines;
    };
}
/** The last lines of a file, oldest first; empty when there is none. */
async function readTail(path, count) {
    return (0,last_lines/* lastLines */.w)(await readEnd(path, TAIL_BYTES), count);
}
/** The end of a file as text, at most that many bytes. */
async function readEnd(path, bytes) {
    const size = await withFile(path, async (file) => (await file.stat()).size);
    const start = Math.max(0, (size ?? 0) - bytes);
    return (await readAt(path, start, bytes)).toString("utf8");
}
async function readAt(path, offset, length) {
    const bytes = await withFile(path, async (file) => {
        const left = (await file.stat()).size - offset;
        const buffer = Buffer.alloc(Math.max(0, Math.min(length, left)));
        const { bytesRead } = await file.read(buffer, 0, buffer.length, offset);
        return buffer.subarray(0, bytesRead);
    });
    return bytes ?? Buffer.alloc(0);
}
async function withFile(path, use) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,promises_.open)(path, "r"), true);
            return await use(file);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/core/dist/export-delay.js
var export_delay = __webpack_require__(84495);
// EXTERNAL MODULE: ./packages/core/dist/redact-variables.js
var redact_variables = __webpack_require__(47502);
// EXTERNAL MODULE: ./packages/schema/dist/placeholder.js
var dist_placeholder = __webpack_require__(16210);
;// CONCATENATED MODULE: ./packages/environments/dist/placeholders.js


/**
 * Fills in `${…}`; `$${…}` stays as `${…}`. An unknown placeholder is an error that names the
 * service and the key: it would otherwise reach the service as text.
 */
function expandPlaceholders(text, scope, place) {
    return (0,dist_placeholder/* replacePlaceholders */.Lb)(text, (name) => {
        const value = resolve(name, scope);
        if (typeof value === "string")
            return value;
        const where = `services.${place.service}.${place.key}`;
        throw new error/* GateError */.ue("STAGEGATE_CONFIG_INVALID", `${where}: ${value.problem}`, {
            hint: value.hint ?? `Known are ${dist_placeholder/* PLACEHOLDER_FORMS */.U8}; write $\${…} for the text itself.`,
        });
    });
}
function resolve(name, scope) {
    const unknown = { problem: `\`\${${name}}\` is not a placeholder` };
    const placeholder = (0,dist_placeholder/* parsePlaceholder */.$z)(name);
    switch (placeholder?.kind) {
        case undefined:
            return unknown;
        case "port":
            return scope.port === undefined ? unknown : String(scope.port);
        case "url":
            return scope.url ?? unknown;
        case "otlp":
        case "workdir":
            return scope[placeholder.kind];
        case "service": {
            const { service } = placeholder;
            const hint = `Services with an address: ${[...scope.urls.keys()].join(", ")}.`;
            const problem = `\`\${${name}}\`: the service \`${service}\` is not started and has no address`;
            return scope.urls.get(service) ?? { problem, hint };
        }
        case "variable": {
            const { variable } = placeholder;
            const problem = `the variable ${variable} is not set in the job's environment`;
            return scope.variable(variable) ?? { problem, hint: `Set ${variable} before the start.` };
        }
    }
}

// EXTERNAL MODULE: ./packages/environments/dist/process-table.js
var process_table = __webpack_require__(25688);
;// CONCATENATED MODULE: ./packages/tools/dist/processes/service-environment.js


/**
 * What the configuration sets wins over these defaults; the lease's mark wins over everything, as
 * it is what a process is found and ended by.
 * Variables: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 */
function commandOf(service, process, setting) {
    const expand = (text, key) => expandPlaceholders(text, setting, { service: service.name, key: `run.${key}` });
    const [command = "", ...args] = process.command.map((part, index) => expand(part, `command[${index}]`));
    const given = Object.entries(process.env).map(([name, value]) => [
        name,
        expand(value, `env.${name}`),
    ]);
    return {
        command,
        args,
        env: {
            PORT: String(setting.port ?? ""),
            ...telemetryDefaults(service.name, setting.otlp),
            ...Object.fromEntries(given),
            [process_table/* LEASE_VARIABLE */.i]: setting.lease,
        },
    };
}
function telemetryDefaults(service, otlp) {
    return {
        OTEL_SERVICE_NAME: service,
        OTEL_EXPORTER_OTLP_ENDPOINT: otlp,
        OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf",
        // Telemetry of a short run must not wait in a batch for the usual 5 s.
        OTEL_BSP_SCHEDULE_DELAY: String(export_delay/* EXPORT_DELAY_MS */.c),
        OTEL_BLRP_SCHEDULE_DELAY: String(export_delay/* EXPORT_DELAY_MS */.c),
    };
}
/** Expands everything once before anything is started; all problems in one error. */
function checkCommands(plan, setting) {
    const problems = plan.services.flatMap((service) => problemsOf(service, setting(service.name)));
    const [first] = problems;
    if (first === undefined)
        return;
    const more = problems.length === 1 ? "" : ` (and ${problems.length - 1} more)`;
    throw new error/* GateError */.ue("STAGEGATE_CONFIG_INVALID", `${first.message}${more}`, {
        ...(first.hint === undefined ? {} : { hint: first.hint }),
        detail: problems.map((problem) => problem.message),
    });
}
/**
 * Values of the variables that services get whose names promise a secret. The name of a service is
 * none, as reports could not say it any more.
 */
function secretsOf(plan, setting) {
    const names = new Set(plan.services.map(({ name }) => name));
    const values = plan.services.flatMap((service) => {
        if (service.process === undefined)
            return [];
        const secret = Object.entries(service.process.env).filter(([name]) => (0,redact_variables/* isSecretName */.e)(name));
        const process = { ...service.process, env: Object.fromEntries(secret) };
        const { env } = commandOf(service, process, setting(service.name));
        return secret.map(([name]) => env[name] ?? "");
    });
    return [...new Set(values)].filter((value) => value !== "" && !names.has(value));
}
function problemsOf(service, setting) {
    const { process } = service;
    if (process === undefined)
        return [];
    const parts = [
        ...process.command.map((part) => ({ command: [part], env: {} })),
        ...Object.entries(process.env).map(([name, value]) => ({
            command: [],
            env: { [name]: value },
        })),
    ];
    return parts.flatMap((part) => {
        try {
            commandOf(service, { ...process, ...part }, setting);
            return [];
        }
        catch (thrown) {
            if ((0,error/* isGateError */.Wc)(thrown))
                return [thrown];
            throw thrown;
        }
    });
}

;// CONCATENATED MODULE: ./packages/environments/dist/readiness.js
/** Longer lines are cut before a pattern of the configuration sees them. */
const MAX_LINE = 4096;
function startReadiness(probes) {
    return probes.map((probe) => ({ probe, holds: false, seen: undefined }));
}
/**
 * A matching log line is remembered; HTTP and TCP answer for now, so that a service that answered
 * once and stopped again is not ready.
 */
function observe(state, observation) {
    return state.map((item) => item.probe.kind === observation.kind ? { ...item, ...judge(item, observation) } : item);
}
function judge(item, observation) {
    const { probe } = item;
    if (observation.kind === "tcp") {
        return observation.open ? { holds: true } : { holds: false, seen: "refuses connections" };
    }
    if (observation.kind === "http") {
        if ("problem" in observation)
            return { holds: false, seen: observation.problem };
        const holds = observation.status >= 200 && observation.status < 300;
        return { holds, seen: `answered ${observation.status}` };
    }
    if (item.holds || probe.kind !== "log")
        return {};
    return { holds: observation.lines.some((line) => probe.pattern.test(line.slice(0, MAX_LINE))) };
}
/** All probes must hold; a service without probes is ready as soon as it runs. */
function isReady(state) {
    return state.every((item) => item.holds);
}
/** What is still missing, one clause per probe; empty when ready. */
function describeMissing(state) {
    return state
        .filter((item) => !item.holds)
        .map(({ probe, seen }) => {
        if (probe.kind === "log")
            return `no line of output matches ${String(probe.pattern)}`;
        if (probe.kind === "tcp")
            return `${probe.host}:${probe.port} refuses connections`;
        return `${probe.url} ${seen === undefined ? "was not asked" : seen.replace(/^(?!answered)/, "does not answer: ")}`;
    })
        .join("; ");
}

;// CONCATENATED MODULE: ./packages/environments/dist/await-ready.js

const FIRST_INTERVAL_MS = 25;
const MAX_INTERVAL_MS = 250;
const PROBE_TIMEOUT_MS = 2000;
/** Asks until all probes hold; ends at once when the process ends or the signal is aborted. */
async function awaitReady(ports, request) {
    const start = ports.clock.monotonic();
    const elapsed = () => Math.round(ports.clock.monotonic() - start);
    const ending = new AbortController();
    let exit;
    void request.exited?.then((value) => {
        exit = value;
        ending.abort();
    });
    const stop = AbortSignal.any([request.signal, ending.signal]);
    let state = startReadiness(request.probes);
    for (let interval = FIRST_INTERVAL_MS;; interval = Math.min(interval * 1.5, MAX_INTERVAL_MS)) {
        state = await look(ports, request, state, stop);
        if (exit !== undefined)
            return { kind: "exited", exit, afterMs: elapsed() };
        if (request.signal.aborted)
            return { kind: "cancelled", missing: describeMissing(state) };
        if (isReady(state))
            return { kind: "ready", afterMs: elapsed() };
        if (elapsed() >= request.timeoutMs) {
            return { kind: "timeout", missing: describeMissing(state), afterMs: elapsed() };
        }
        await ports.clock.sleep(interval, stop);
    }
}
async function look(ports, request, state, signal) {
    const seen = await Promise.all(request.probes.map((probe) => ask(ports, request, probe, signal)));
    return seen.reduce(observe, state);
}
async function ask(ports, request, probe, signal) {
    if (probe.kind === "log")
        return { kind: "log", lines: await request.newLines() };
    if (probe.kind === "tcp") {
        return { kind: "tcp", open: await ports.connect(probe.host, probe.port) };
    }
    const timeoutMs = Math.min(PROBE_TIMEOUT_MS, Math.max(request.timeoutMs, 100));
    const answer = await ports.http.request({ url: probe.url, timeoutMs, signal });
    if (answer.kind === "response")
        return { kind: "http", status: answer.status };
    return { kind: "http", problem: answer.reason };
}

// EXTERNAL MODULE: ./packages/tools/dist/processes/ports.js + 1 modules
var ports = __webpack_require__(33126);
;// CONCATENATED MODULE: ./packages/tools/dist/processes/probes.js
const LOOPBACK = "127.0.0.1";
/** The probes of a plan, with the address that the service got. */
function probesOf(service, url) {
    const { http, tcp, log } = service.ready;
    const probes = [];
    if (http !== undefined)
        probes.push({ kind: "http", url: addressOf(http, url) });
    if (tcp && url !== undefined)
        probes.push(tcpOf(url));
    if (log !== undefined && service.process !== undefined) {
        probes.push({ kind: "log", pattern: log });
    }
    return probes;
}
/** A path is appended to the base address, whatever slashes the two have. */
function addressOf(pathOrUrl, base) {
    if (/^https?:\/\//.test(pathOrUrl) || base === undefined)
        return pathOrUrl;
    return `${base.replace(/\/+$/, "")}/${pathOrUrl.replace(/^\/+/, "")}`;
}
function tcpOf(url) {
    const { hostname, port, protocol } = new URL(url);
    const standard = protocol === "https:" ? 443 : 80;
    // An IPv6 address stands in brackets in a URL, and without them in a connection.
    const host = hostname.replace(/^\[(.*)\]$/, "$1") || LOOPBACK;
    return { kind: "tcp", host, port: port === "" ? standard : Number(port) };
}

;// CONCATENATED MODULE: ./packages/tools/dist/processes/start-service.js






/** Starts one service and waits until it is ready; false when it is the cause of a failure. */
async function startService(context, service, signal) {
    const { board } = context;
    if (service.process === undefined) {
        board.set(service.name, "starting");
        const result = await wait(context, service, { signal, newLines: () => Promise.resolve([]) });
        return conclude(context, service, result);
    }
    const logFile = context.logFile(service.name);
    const running = await spawnService(context, service, service.process);
    board.set(service.name, "starting", { logFile });
    const follower = createLogFollower(context.rawLog(service.name));
    const result = await wait(context, service, {
        signal,
        newLines: follower,
        exited: running.exited,
    });
    const ready = await conclude(context, service, result);
    if (ready)
        watch(context, service, running);
    return ready;
}
async function spawnService({ options, recorder, logFile, rawLog, setting }, service, process) {
    const { processes, files } = options.host;
    const { command, args, env } = commandOf(service, process, setting(service.name));
    const file = rawLog(service.name);
    await files.write(logFile(service.name), "");
    await files.write(file, "");
    const spec = { command, args, cwd: process.cwd, env, detached: true, logFile: file };
    const running = await processes.start(spec);
    if (running.pid === 0)
        throw notStarted(service.name, command, await running.exited);
    const startTime = await processes.startTime(running.pid);
    // Gone already: whatever it left behind carries the mark of the lease.
    if (startTime === undefined)
        return running;
    const entry = { service: service.name, pid: running.pid, pgid: running.pid, startTime };
    await recorder.change((lease) => ({ ...lease, processes: [...lease.processes, entry] }));
    return running;
}
function notStarted(service, command, exit) {
    const reason = exit.failure ?? "no process was made";
    const missing = /ENOENT|EACCES/.test(reason);
    return new error/* GateError */.ue(missing ? "STAGEGATE_TOOL_MISSING" : "STAGEGATE_TOOL_EXIT", `services.${service}.run.command: \`${command}\` cannot be started: ${reason}`, {
        hint: missing
            ? "There is no shell: name a program on PATH, or a path relative to `cwd`, and its arguments one by one."
            : "Check `run.command` and `run.cwd`.",
    });
}
function wait({ options, setting }, service, watching) {
    const { clock, http } = options.host;
    const probes = probesOf(service, setting(service.name).url);
    const request = { ...watching, probes, timeoutMs: service.ready.timeoutMs };
    return awaitReady({ clock, http, connect: ports/* connect */.Ng }, request);
}
async function conclude(context, service, result) {
    const { board } = context;
    switch (result.kind) {
        case "ready":
            board.set(service.name, "ready", { readyAfterMs: result.afterMs });
            return true;
        case "exited":
            await fail(context, service.name, "exited", `it ended with ${describeExit(result.exit)}`);
            return false;
        case "timeout": {
            const limit = `not ready within ${service.ready.timeoutMs / 1000} s`;
            await fail(context, service.name, "not-ready", `${limit}: ${result.missing}`);
            return false;
        }
        case "cancelled": {
            const overdue = context.overdue();
            if (overdue !== undefined) {
                await fail(context, service.name, "not-ready", `${overdue}: ${result.missing}`);
            }
            return false;
        }
    }
}
/**
 * A service that ends after it was ready, while others still start, is the cause. Later, as long as
 * this process lives, the end is recorded for the gates that use the environment.
 */
function watch(context, service, running) {
    void running.exited.then(async (exit) => {
        await context.recordEnd(service.name, running.pid, exit);
        const message = `it was ready, then ended with ${describeExit(exit)}`;
        await fail(context, service.name, "exited", message);
        context.onLoss();
    });
}
async function fail({ board, rawLog, redact }, service, reason, message) {
    const tail = await readTail(rawLog(service), TAIL_LINES);
    board.fail(service, { reason, message, tail: tail.map(redact) });
}
function describeExit({ code, signal, failure }) {
    return failure ?? signal ?? `exit code ${code ?? "unknown"}`;
}

;// CONCATENATED MODULE: ./packages/tools/dist/processes/bring-up.js








/** The common way up of every provider: lease, agent, graph of services, handle. */
async function bringUp(options, plan, context) {
    const start = options.host.clock.monotonic();
    const { ports } = context;
    const urls = addresses(plan, ports);
    const early = settings(options, context, urls, { id: "", workdir: "", otlp: "" });
    checkCommands(plan, early);
    const secrets = secretsOf(plan, early);
    const board = createBoard(plan, urls, context.onProgress);
    await options.host.files.remove((0,external_node_path_.join)(context.outDir, service_ends/* SERVICE_ENDS_FILE */.qB));
    const session = await (0,dist_session/* openSession */.fA)(options, plan, {
        outDir: context.outDir,
        ports: [...ports.values()],
        agentPort: context.agentPort,
        secrets,
        signal: context.signal,
        async makePrivateFolder(path) {
            await (0,promises_.mkdir)(path, { mode: 0o700 });
        },
    });
    try {
        const redact = redactor(secrets);
        await startAll(options, { plan, context, session, board, urls, redact });
        await findLost(options, { session, board, redact });
        const services = board.close();
        if (context.signal.aborted) {
            return { kind: "cancelled", services, removal: await session.close() };
        }
        if (services.some((service) => service.state !== "ready")) {
            return { kind: "failed", services, removal: await session.close() };
        }
        await expectAgent(options, session);
        const lease = await session.settle(plan.teardown);
        const handle = (0,dist_handle/* buildHandle */.NS)(plan, {
            id: session.id,
            now: options.host.clock.now(),
            lease,
            services,
            agent: session.agent,
            outDir: context.outDir,
        });
        const startupMs = Math.round(options.host.clock.monotonic() - start);
        return { kind: "up", handle, services, startupMs, notes: [] };
    }
    catch (cause) {
        const services = board.close();
        const removal = await session.close();
        if (context.signal.aborted && (0,error/* isGateError */.Wc)(cause)) {
            return { kind: "cancelled", services, removal };
        }
        throw cause;
    }
}
function addresses(plan, ports) {
    const urls = new Map();
    for (const { name, url } of plan.services) {
        const port = ports.get(name);
        const address = port === undefined ? url : `http://127.0.0.1:${port}`;
        if (address !== undefined)
            urls.set(name, address);
    }
    return urls;
}
/** For what is shown before the agent has seen it; secrets of the job are hidden by every report. */
function redactor(secrets) {
    const redaction = (0,redact/* createRedaction */.Eg)();
    for (const secret of secrets)
        redaction.mask(secret);
    return redaction.text;
}
async function startAll(options, starting) {
    const { plan, context, session, board, urls, redact } = starting;
    const { clock } = options.host;
    const limit = plan.startupTimeoutMs;
    const ending = new AbortController();
    const timer = new AbortController();
    const signal = AbortSignal.any([context.signal, ending.signal]);
    let overdue = false;
    void clock.sleep(limit, timer.signal).then((passed) => {
        overdue = passed;
        if (passed)
            ending.abort();
    });
    const byName = new Map(plan.services.map((service) => [service.name, service]));
    const start = {
        options,
        recorder: session.recorder,
        board,
        logFile: (service) => logFile((0,external_node_path_.join)(context.outDir, "logs"), service),
        rawLog: (service) => logFile((0,agent/* rawLogFolder */.BU)(session.workdir), service),
        redact,
        setting: settings(options, context, urls, { ...session, otlp: session.agent.otlp }),
        onLoss: () => ending.abort(),
        recordEnd: endRecorder(options, session.id, context.outDir),
        overdue: () => overdue ? `the stack was not ready within ${limit / 1000} s (startup-timeout)` : undefined,
    };
    try {
        await (0,graph/* startGraph */.BI)(plan.services, async (name, stop) => {
            const service = byName.get(name);
            return service !== undefined && startService(start, service, stop);
        }, signal);
    }
    finally {
        timer.abort();
    }
}
/** A lease that is not active any more is being ended: what ends then was told to. */
function endRecorder({ host }, lease, outDir) {
    const { clock, files, leases } = host;
    return async (service, pid, { code, signal }) => {
        const line = (0,service_ends/* serviceEndLine */.X0)({ lease, service, pid, at: clock.now(), code, signal });
        try {
            if ((await leases.get(lease))?.state !== "active")
                return;
            await files.append((0,external_node_path_.join)(outDir, service_ends/* SERVICE_ENDS_FILE */.qB), line);
        }
        catch {
            // The gates see for themselves that it has ended, only not with what.
        }
    };
}
function settings({ host }, { ports }, urls, { id, workdir, otlp }) {
    const { variable } = host;
    return (service) => {
        const [port, url] = [ports.get(service), urls.get(service)];
        return { lease: id, port, url, urls, otlp, workdir, variable };
    };
}
function logFile(folder, service) {
    return (0,external_node_path_.join)(folder, `${service}.log`);
}
/** A service may have ended in the moment in which the last one became ready. */
async function findLost({ host }, { session, board, redact }) {
    const folder = (0,agent/* rawLogFolder */.BU)(session.workdir);
    for (const { service, pid, startTime } of session.recorder.current().processes) {
        const ready = board.list().some((entry) => entry.name === service && entry.state === "ready");
        if (!ready || (await host.processes.startTime(pid)) === startTime)
            continue;
        const tail = (await readTail(logFile(folder, service), TAIL_LINES)).map(redact);
        board.fail(service, { reason: "exited", message: "it was ready, then ended", tail });
    }
}
/** Without its agent, an environment has no telemetry and nobody who ends it. */
async function expectAgent({ host }, { agent }) {
    if ((await host.processes.startTime(agent.pid)) === agent.startTime)
        return;
    throw new error/* GateError */.ue("STAGEGATE_TOOL_EXIT", "the agent ended while the services started", {
        hint: "Its output is in logs/stagegate-agent.log of the out directory.",
    });
}


/***/ }),

/***/ 33126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cd: () => (/* binding */ allocatePorts),
  Ng: () => (/* binding */ connect),
  xp: () => (/* binding */ isFree)
});

// UNUSED EXPORTS: findTaken

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var error = __webpack_require__(13837);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/environments/dist/process-table.js
var process_table = __webpack_require__(25688);
;// CONCATENATED MODULE: ./packages/tools/dist/processes/port-holder.js


const LISTEN = "0A";
const MAX_COMMAND = 80;
/** Who listens on a port; undefined where the system does not tell (other users, no /proc). */
async function describeHolder(port) {
    try {
        const inodes = await listeningSockets(port);
        if (inodes.size === 0)
            return undefined;
        for (const pid of await (0,promises_.readdir)("/proc")) {
            if (/^\d+$/.test(pid) && (await holdsSocket(pid, inodes)))
                return await describe(pid);
        }
    }
    catch {
        return undefined;
    }
    return undefined;
}
/**
 * Inodes of listening sockets: fields local_address, st and inode of
 * https://www.kernel.org/doc/Documentation/networking/proc_net_tcp.txt
 */
async function listeningSockets(port) {
    const suffix = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
    const inodes = new Set();
    for (const file of ["/proc/net/tcp", "/proc/net/tcp6"]) {
        const text = await (0,promises_.readFile)(file, "utf8").catch(() => "");
        for (const line of text.split("\n").slice(1)) {
            const fields = line.trim().split(/\s+/);
            const inode = fields[9];
            if (fields[1]?.endsWith(suffix) && fields[3] === LISTEN && inode !== undefined) {
                inodes.add(`socket:[${inode}]`);
            }
        }
    }
    return inodes;
}
async function holdsSocket(pid, inodes) {
    const handles = await (0,promises_.readdir)(`/proc/${pid}/fd`).catch(() => []);
    for (const handle of handles) {
        const target = await (0,promises_.readlink)(`/proc/${pid}/fd/${handle}`).catch(() => "");
        if (inodes.has(target))
            return true;
    }
    return false;
}
async function describe(pid) {
    const command = await (0,promises_.readFile)(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    const environment = await (0,promises_.readFile)(`/proc/${pid}/environ`, "utf8").catch(() => "");
    const mark = environment.split("\0").find((entry) => entry.startsWith(`${process_table/* LEASE_VARIABLE */.i}=`));
    const shown = command.replaceAll("\0", " ").trim().slice(0, MAX_COMMAND);
    return {
        text: `process ${pid}${shown === "" ? "" : ` (${shown})`}`,
        lease: mark?.slice(process_table/* LEASE_VARIABLE */.i.length + 1),
    };
}

;// CONCATENATED MODULE: ./packages/tools/dist/processes/ports.js




/** The system hands out ports from 32768 on by itself: one of those could be taken meanwhile. */
const FIRST_PORT = 20_000;
const END_PORT = 32_768;
const MAX_TRIES = 500;
const CONNECT_TIMEOUT_MS = 1000;
/**
 * One port per service of the plan. Throws STAGEGATE_PORT_TAKEN for a fixed one that is in use.
 * `reserved` are ports of other environments, whose services may not listen yet.
 */
async function allocatePorts(plan, reserved) {
    const started = plan.services.flatMap(({ name, process }) => process === undefined ? [] : [{ name, port: process.port }]);
    const taken = new Map();
    const ports = new Map();
    for (const { name, port } of started.filter((service) => service.port !== 0)) {
        const other = taken.get(port);
        if (other !== undefined)
            throw askedTwice(port, other, name);
        if (!(await isFree(port)))
            throw await isTaken(port, name);
        taken.set(port, name);
        ports.set(name, port);
    }
    for (const { name } of started.filter((service) => service.port === 0)) {
        const port = await freePort((candidate) => taken.has(candidate) || reserved.has(candidate));
        taken.set(port, name);
        ports.set(name, port);
    }
    return ports;
}
async function freePort(isExcluded) {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const port = (0,external_node_crypto_.randomInt)(FIRST_PORT, END_PORT);
        if (!isExcluded(port) && (await isFree(port)))
            return port;
    }
    throw new error/* GateError */.ue("STAGEGATE_PORT_TAKEN", `no free port between ${FIRST_PORT} and ${END_PORT} was found`);
}
/** Whether nothing listens on the port, on any address of this machine. */
async function isFree(port) {
    // IPv6 may be off; a listener on 127.0.0.1 alone does not keep others from the wildcard.
    return (await canListen(port, "127.0.0.1")) && (await canListen(port, undefined));
}
function canListen(port, host) {
    return new Promise((resolve) => {
        const server = (0,external_node_net_.createServer)();
        server.once("error", () => resolve(false));
        server.listen({ port, ...(host === undefined ? {} : { host }), exclusive: true }, () => {
            server.close(() => resolve(true));
        });
    });
}
/** Whether something accepts connections there. */
function connect(host, port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host, port });
        const finish = (open) => {
            socket.destroy();
            resolve(open);
        };
        socket.setTimeout(CONNECT_TIMEOUT_MS, () => finish(false));
        socket.once("connect", () => finish(true));
        socket.once("error", () => finish(false));
    });
}
/** Whether a service could not be started, as somebody listens on its port. */
async function findTaken(port, service) {
    return (await isFree(port)) ? undefined : describeTaken(port, service);
}
async function describeTaken(port, service) {
    const holder = await describeHolder(port);
    const by = holder === undefined ? "another program" : holder.text;
    const byEnvironment = holder?.lease !== undefined;
    const hint = byEnvironment
        ? `It belongs to the environment ${holder.lease}: \`stagegate down\` or \`stagegate reap\`.`
        : "Leave `run.port` out to get a free port, or end that program.";
    const message = `services.${service}.run.port: port ${port} is held by ${by}`;
    return { message, hint, byEnvironment };
}
async function isTaken(port, service) {
    const { message, hint } = await describeTaken(port, service);
    return new error/* GateError */.ue("STAGEGATE_PORT_TAKEN", message, { hint });
}
function askedTwice(port, first, second) {
    return new error/* GateError */.ue("STAGEGATE_CONFIG_INVALID", `\`${first}\` and \`${second}\` both ask for port ${port}`, { hint: "Leave `run.port` out of one of them to get a free port." });
}


/***/ })

};
