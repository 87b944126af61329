export const id = 6571;
export const ids = [6571];
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

/***/ 19333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   U: () => (/* binding */ readMachine)
/* harmony export */ });
/**
 * Where the process numbers of a lease mean what they say: leases may lie in a home folder that
 * several machines or containers share. Undefined where the system does not tell.
 */
async function readMachine(files) {
    const read = async (name) => (await files.readText(`/proc/sys/kernel/${name}`).catch(() => undefined))?.trim();
    const [host, boot] = [await read("hostname"), await read("random/boot_id")];
    return host === undefined || boot === undefined ? undefined : { host, boot };
}
/** `restarted`: it was here, and nothing of it can still run. */
function placeOf(lease, here) {
    if (lease.machine === undefined || here === undefined)
        return "here";
    if (lease.machine.host !== here.host)
        return "elsewhere";
    return lease.machine.boot === here.boot ? "here" : "restarted";
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

/***/ 45350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bp: () => (/* binding */ diagnoseStack),
  ri: () => (/* binding */ mapStack)
});

// UNUSED EXPORTS: declaredServices, downServices

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

// EXTERNAL MODULE: ./packages/telemetry/dist/model.js
var model = __webpack_require__(95148);
// EXTERNAL MODULE: ./packages/stats/dist/quantile.js
var quantile = __webpack_require__(70368);
;// CONCATENATED MODULE: ./packages/telemetry/dist/trace/errors.js
/** gRPC status codes that are the server's fault (https://grpc.io/docs/guides/status-codes/). */
const GRPC_SERVER_FAULTS = new Set([2, 4, 8, 12, 13, 14, 15]);
/** HTTP status of a span under the stable or the older attribute name; 0 when it has none. */
function httpStatus(span) {
    const code = span.attributes["http.response.status_code"] ?? span.attributes["http.status_code"];
    const parsed = typeof code === "string" ? Number(code) : code;
    return typeof parsed === "number" && parsed >= 100 && parsed <= 599 ? parsed : 0;
}
function grpcStatus(span) {
    const code = span.attributes["rpc.grpc.status_code"];
    return typeof code === "number" ? code : Number(code ?? 0) || 0;
}
/**
 * True when the span says that it failed: status error, a 5xx answer, or a gRPC code that is the
 * server's fault (OpenTelemetry semantic conventions for HTTP and RPC spans). Where the library
 * sets no status at all, an exception event decides.
 */
function isErrorSpan(span) {
    if (span.status === "error" ||
        httpStatus(span) >= 500 ||
        GRPC_SERVER_FAULTS.has(grpcStatus(span))) {
        return true;
    }
    return span.status === "unset" && span.events.some((event) => event.name === "exception");
}
const CONNECTION_ERROR = /ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN|connection (?:refused|reset|closed)|socket hang up|other side closed|no route to host|UND_ERR_SOCKET|connect error|transport is closing/i;
const TIMEOUT = /ETIMEDOUT|timed? ?out|timeout|deadline exceeded|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|AbortError|operation was aborted/i;
/** Whether a text speaks of a connection that failed, or of a time that ran out. */
function isConnectionText(text) {
    return CONNECTION_ERROR.test(text) || TIMEOUT.test(text);
}
/** Text of the failure as far as the span has one, at most a few hundred characters. */
function errorText(span) {
    const parts = [span.statusMessage];
    const type = span.attributes["error.type"];
    // A bare status code is already known as such.
    if (typeof type === "string" && !/^\d+$/.test(type)) {
        parts.push(type);
    }
    for (const event of span.events) {
        if (event.name === "exception") {
            parts.push(String(event.attributes["exception.type"] ?? ""), String(event.attributes["exception.message"] ?? ""));
        }
    }
    // A library that sets the status also records the exception, in the same words.
    const told = [];
    for (const part of parts) {
        if (!told.some((before) => before.includes(part)))
            told.push(part);
    }
    return told
        .filter((part) => part !== "")
        .join(": ")
        .slice(0, 500);
}
/** How a client span failed: no connection, no answer in time, an error answer, or anything else. */
function failureShape(span) {
    if (httpStatus(span) > 0) {
        return "answered";
    }
    const text = errorText(span);
    if (CONNECTION_ERROR.test(text) || grpcStatus(span) === 14) {
        return "connection";
    }
    return TIMEOUT.test(text) || grpcStatus(span) === 4 ? "timeout" : "other";
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/trace/tree.js


/** Groups spans by trace, in the order of first appearance. */
function groupByTrace(spans) {
    const traces = new Map();
    for (const span of spans) {
        const known = traces.get(span.traceId);
        if (known === undefined) {
            traces.set(span.traceId, [span]);
        }
        else {
            known.push(span);
        }
    }
    return traces;
}
/** Links the spans of one trace. Duplicated span ids keep the first; parent cycles are cut. */
function buildTree(traceId, spans, canonical = (service) => service) {
    const byId = new Map();
    let startUs = Number.POSITIVE_INFINITY;
    let endUs = 0;
    for (const span of spans) {
        if (byId.has(span.spanId)) {
            continue;
        }
        const service = canonical(span.service);
        byId.set(span.spanId, {
            span,
            service,
            parent: undefined,
            children: [],
            error: isErrorSpan(span),
        });
        startUs = Math.min(startUs, span.startUs);
        endUs = Math.max(endUs, span.endUs);
    }
    const roots = [];
    for (const node of byId.values()) {
        const parent = byId.get(node.span.parentSpanId);
        if (parent === undefined || parent === node || leadsTo(parent, node)) {
            roots.push(node);
        }
        else {
            node.parent = parent;
            parent.children.push(node);
        }
    }
    return { traceId, nodes: [...byId.values()], roots, startUs: Math.min(startUs, endUs), endUs };
}
/** True when `from` already hangs below `node`: linking them would close a cycle. */
function leadsTo(from, node) {
    if (node.children.length === 0) {
        return false;
    }
    for (let at = from; at !== undefined; at = at.parent) {
        if (at === node) {
            return true;
        }
    }
    return false;
}
/** True when the node was called from another service. */
function isRemote(node) {
    return node.parent !== undefined && node.parent.service !== node.service;
}
/**
 * True for a node that stands for work that its service was asked to do: a server or consumer span,
 * or, where the source sets no kinds, a span called from another service or a root.
 */
function isRequest(node) {
    const { kind } = node.span;
    if (kind === "server" || kind === "consumer") {
        return true;
    }
    return kind === "unspecified" ? node.parent === undefined || isRemote(node) : false;
}
/** True for a call to elsewhere: a client or producer span, or a span without kind whose children are all remote. */
function isCall(node) {
    const { kind } = node.span;
    if (kind === "client" || kind === "producer") {
        return true;
    }
    return kind === "unspecified" && node.children.length > 0 && node.children.every(isRemote);
}
/** The child that answers a call in another service, if its span arrived. */
function answerOf(node) {
    return node.children.find(isRemote);
}
/** The nearest request at or above a node in the same service. */
function requestOf(node) {
    let at = node;
    while (at !== undefined && !isRequest(at)) {
        at = at.parent?.service === node.service ? at.parent : undefined;
    }
    return at;
}
function nodeDurationUs(node) {
    return (0,model/* durationUs */.lu)(node.span);
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/trace/service-graph.js


/** Who calls whom, from parent and child spans across services. Sorted by name. */
function serviceGraph(spans, canonical) {
    const trees = [...groupByTrace(spans)].map(([id, of]) => buildTree(id, of, canonical));
    return graphOfTrees(trees);
}
function graphOfTrees(trees) {
    const nodes = new Map();
    const edges = new Map();
    for (const tree of trees) {
        for (const node of tree.nodes) {
            const own = sample(nodes, node.service);
            if (isRequest(node)) {
                add(own, node);
            }
            if (isRemote(node) && node.parent !== undefined) {
                addCall(sample(edges, `${node.parent.service}\u0000${node.service}`), node.parent, node);
            }
        }
    }
    return {
        nodes: sorted(nodes).map(([service, samples]) => ({ service, ...figures(samples) })),
        edges: sorted(edges).map(([key, samples]) => {
            const [from = "", to = ""] = key.split("\u0000");
            const { requests: calls, ...rest } = figures(samples);
            return { from, to, calls, ...rest, gapP50Ms: ms((0,quantile/* quantile */.YV)(samples.gaps, 0.5)) };
        }),
    };
}
/** The graph as the report draws it. */
function serviceMap(graph) {
    return {
        nodes: graph.nodes.map(({ service, requests, errors, p95Ms }) => ({
            service,
            requests,
            errors,
            ...(p95Ms === undefined ? {} : { p95: p95Ms }),
        })),
        edges: graph.edges.map(({ from, to, calls, errors, p95Ms }) => ({
            from,
            to,
            calls,
            errors,
            ...(p95Ms === undefined ? {} : { p95: p95Ms }),
        })),
    };
}
function addCall(samples, call, answer) {
    // Without client spans the parent is the caller's whole request: its duration is not the call's.
    const measured = isCall(call) && answerOf(call) === answer ? call : answer;
    add(samples, measured);
    if (measured === call) {
        samples.gaps.push(Math.max(0, nodeDurationUs(call) - nodeDurationUs(answer)));
    }
}
function add(samples, node) {
    samples.errors += node.error ? 1 : 0;
    samples.durations.push(nodeDurationUs(node));
}
function sample(into, key) {
    const known = into.get(key);
    if (known !== undefined) {
        return known;
    }
    const fresh = { errors: 0, durations: [], gaps: [] };
    into.set(key, fresh);
    return fresh;
}
function figures(samples) {
    return {
        requests: samples.durations.length,
        errors: samples.errors,
        p50Ms: ms((0,quantile/* quantile */.YV)(samples.durations, 0.5)),
        p95Ms: ms((0,quantile/* quantile */.YV)(samples.durations, 0.95)),
    };
}
function ms(us) {
    return us === undefined ? undefined : us / 1000;
}
function sorted(map) {
    return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/browser-evidence.js

/**
 * The front end is to blame when a journey fails in the page, every time, while everything behind
 * the page is well: each failed attempt has its traces, no span of them failed or was cut off, and
 * no other evidence speaks against a backend. Undefined when that cannot be said.
 */
function noBackendFault(scene, others) {
    const web = scene.names.web[0];
    const failed = scene.failedAttempts;
    if (web === undefined || scene.names.web.length > 1 || failed.length === 0) {
        return undefined;
    }
    if ((scene.input.violations ?? []).length > 0 || others.some(speaksAgainstBackend)) {
        return undefined;
    }
    const inBrowser = failed.every((attempt) => attempt.failedIn === "browser");
    if (!inBrowser || !everyAttemptFailed(scene) || !backendsHealthy(scene)) {
        return undefined;
    }
    const missing = missingRequest(scene);
    const because = missing === undefined ? "" : `, and "${missing}" that it normally leads to was never asked for`;
    return {
        service: web,
        kind: "no-backend-fault",
        value: 1,
        text: `${attempts(failed.length)} failed in the page while no request behind it failed or was slow${because}`,
        ...(scene.failing[0] === undefined ? {} : { traceId: scene.failing[0].traceId }),
    };
}
function attempts(count) {
    if (count === 1)
        return "the only attempt";
    return count === 2 ? "both attempts" : `all ${count} attempts`;
}
/** A new warning alone is no fault: a page that stops half-way leaves such things behind. */
function speaksAgainstBackend({ kind, value }) {
    return value > (kind === "new-log" ? 0.6 : 0.25);
}
/** No test that failed has a passing attempt: it is not flaky, it is broken. */
function everyAttemptFailed(scene) {
    const passed = new Set(scene.passedAttempts.map((attempt) => attempt.id));
    return scene.failedAttempts.every((attempt) => !passed.has(attempt.id));
}
function backendsHealthy(scene) {
    const traced = new Set(scene.failing.map((tree) => tree.traceId));
    const covered = scene.failedAttempts.every((attempt) => (attempt.traceIds ?? []).some((id) => traced.has(id.toLowerCase())));
    if (!covered || scene.failing.some((tree) => tree.nodes.some((node) => node.error))) {
        return false;
    }
    const callers = callersKnown(scene);
    return !scene.failing.some((tree) => lostCaller(tree, callers));
}
function callersKnown(scene) {
    const inner = new Set();
    const entry = new Set();
    for (const tree of [...scene.normal, ...scene.run]) {
        for (const node of tree.nodes) {
            if (isRemote(node)) {
                inner.add(node.service);
            }
        }
    }
    for (const tree of scene.normal) {
        tree.roots.forEach((root) => entry.add(root.service));
    }
    return { inner, entry };
}
/**
 * True when the span of a caller has not ended or was lost, as of a backend that hangs: a request of
 * an inner service stands alone, or work without the request that it belongs to.
 */
function lostCaller(tree, callers) {
    return tree.roots.some(({ service, span }) => {
        if (span.parentSpanId === "") {
            return false;
        }
        const work = span.kind === "client" || span.kind === "internal" || span.kind === "producer";
        return work || (callers.inner.has(service) && !callers.entry.has(service));
    });
}
/** A request at the entry that passing runs of the same test make and the failing ones never do. */
function missingRequest(scene) {
    const failingNames = new Set(scene.failing.flatMap((tree) => tree.roots.map((root) => root.span.name)));
    const tests = new Set(scene.failing.map((tree) => scene.testOf.get(tree.traceId)));
    const twins = scene.normal.filter((tree) => tests.has(scene.testOf.get(tree.traceId)));
    for (const tree of twins) {
        const missing = tree.roots.find((root) => !failingNames.has(root.span.name));
        if (missing !== undefined) {
            return missing.span.name;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/stats/dist/robust.js

/** Middle value, the mean of the two middle ones for an even count; `undefined` without samples. */
function median(values) {
    return (0,quantile/* quantileLinear */.Vq)(values, 0.5);
}
/** Median of the absolute distances from the median (unscaled); `undefined` without samples. */
function medianAbsoluteDeviation(values) {
    const middle = median(values);
    return middle === undefined
        ? undefined
        : median(Float64Array.from(values, (value) => Math.abs(value - middle)));
}
/** Third minus first quartile, interpolated; `undefined` without samples. */
function interquartileRange(values) {
    const low = (0,quantile/* quantileLinear */.Vq)(values, 0.25);
    const high = (0,quantile/* quantileLinear */.Vq)(values, 0.75);
    return low === undefined || high === undefined ? undefined : high - low;
}
/**
 * Modified z-score of `value` against a sample (Iglewicz and Hoaglin, "How to Detect and Handle
 * Outliers", 1993): 0.6745 * (value - median) / MAD. Where more than half of the sample is one
 * value (MAD 0) the mean absolute deviation stands in, scaled by 1.2533. A sample without any
 * spread gives 0 for its own value and an infinite score for any other. `undefined` without samples.
 */
function robustZ(value, values) {
    const middle = median(values);
    const mad = medianAbsoluteDeviation(values);
    if (middle === undefined || mad === undefined)
        return undefined;
    const distance = value - middle;
    if (distance === 0)
        return 0;
    if (mad > 0)
        return (0.6744897501960817 * distance) / mad;
    let total = 0;
    for (let i = 0; i < values.length; i++)
        total += Math.abs((values[i] ?? middle) - middle);
    return distance / (1.2533141373155003 * (total / values.length));
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/clock-skew.js



/** Below this, two clocks agree as well as one machine's do. */
const MIN_SKEW_US = 5_000;
/** Calls of one connection that must show it: a single span may simply be wrong. */
const MIN_CALLS = 3;
/**
 * Says in one sentence when the clocks of two services differ. Only what no delay can cause counts:
 * an answer that begins before its call does, or after its call has ended well. What outlives its
 * call proves nothing, and durations are of one clock each.
 */
function clockSkewNote(trees) {
    const [worst, ...others] = skews(trees);
    if (worst === undefined) {
        return undefined;
    }
    const rest = others.length === 0
        ? ""
        : ` (${others.length} more ${others.length === 1 ? "pair" : "pairs"} of services too)`;
    return `The clocks of ${worst.from} and ${worst.to} differ by about ${shown(worst.us)}${rest}: the order of their spans is not exact, how long each took is.`;
}
function skews(trees) {
    const offsets = new Map();
    for (const tree of trees) {
        for (const node of tree.nodes) {
            const answer = node.span.kind === "client" ? answerOf(node) : undefined;
            if (answer?.span.kind === "server") {
                const key = `${node.service}\u0000${answer.service}`;
                const all = offsets.get(key) ?? [];
                all.push(offsetOf(node.span, answer.span, wasGivenUp(node)));
                offsets.set(key, all);
            }
        }
    }
    const found = [];
    for (const [key, all] of offsets) {
        const us = median(all) ?? 0;
        if (all.length >= MIN_CALLS && us >= MIN_SKEW_US) {
            const [from = "", to = ""] = key.split("\u0000");
            found.push({ from, to, us });
        }
    }
    return found.sort((a, b) => b.us - a.us || (a.to < b.to ? -1 : 1));
}
/** A call that ended without an answer may have ended before the other side began. */
function wasGivenUp({ error, span }) {
    return error && httpStatus(span) === 0;
}
/** How far the answer lies outside its call, as only a wrong clock can put it; 0 when it may fit. */
function offsetOf(call, answer, givenUp) {
    const early = call.startUs - answer.startUs;
    const late = givenUp ? 0 : answer.startUs - call.endUs;
    const apart = Math.max(early, late);
    if (apart <= 0) {
        return 0;
    }
    // The middles of call and answer lie together, as in NTP (RFC 5905, section 8).
    return Math.abs(call.startUs + call.endUs - answer.startUs - answer.endUs) / 2;
}
function shown(us) {
    const ms = us / 1000;
    return ms < 1000 ? `${Math.round(ms)} ms` : `${Number((ms / 1000).toPrecision(2))} s`;
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/trace/peer.js
function word(span, ...keys) {
    for (const key of keys) {
        const value = span.attributes[key];
        if (typeof value === "string" && value !== "") {
            return value;
        }
        if (typeof value === "number") {
            return String(value);
        }
    }
    return "";
}
/** Peer of a client or producer span; old and stable semantic conventions are read. */
function peerOf(span) {
    const database = word(span, "db.system.name", "db.system");
    const host = word(span, "server.address", "net.peer.name", "net.sock.peer.addr", "network.peer.address");
    const port = word(span, "server.port", "net.peer.port", "net.sock.peer.port", "network.peer.port");
    const address = host === "" ? addressOfUrl(word(span, "url.full", "http.url")) : joined(host, port);
    return {
        name: word(span, "peer.service", "messaging.destination.name") || database,
        address,
        database: database !== "",
    };
}
function joined(host, port) {
    return port === "" || host.endsWith(`:${port}`) ? host : `${host}:${port}`;
}
function addressOfUrl(url) {
    const match = /^[a-z]+:\/\/(?:[^/@]*@)?([^/?#]+)/i.exec(url.slice(0, 500));
    return match?.[1] ?? "";
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/store/child-calls.js


const CHILD_CALLS_SCHEMA = "stagegate/child-calls/v1";
const MAX_ENTRIES = 2000;
const MAX_CALLS = 10_000;
/** Spans between a call and the request it belongs to; more is a cycle or hostile. */
const MAX_DEPTH = 100;
/** Counts calls per request over every finished trace, also those that are not kept. */
class ChildCallsTable {
    #requests = new Map();
    #maxEntries;
    #entries = 0;
    #overflow = 0;
    constructor(maxEntries = MAX_ENTRIES) {
        this.#maxEntries = maxEntries;
    }
    addTrace(traceId, spans) {
        const origin = originOf(traceId);
        for (const [request, calls] of callsByRequest(spans)) {
            const key = `${origin}\u0000${request.service}\u0000${request.name}`;
            let row = this.#requests.get(key);
            if (row === undefined && this.#requests.size < this.#maxEntries) {
                row = { total: 0, edges: new Map() };
                this.#requests.set(key, row);
            }
            if (row === undefined) {
                this.#overflow += 1;
                continue;
            }
            row.total += 1;
            for (const call of calls.values()) {
                this.#count(row, call, { origin, service: request.service, operation: request.name });
            }
        }
    }
    snapshot() {
        const entries = [];
        for (const row of this.#requests.values()) {
            for (const edge of row.edges.values()) {
                const distribution = [...edge.distribution].sort((a, b) => a[0] - b[0]);
                entries.push({ ...edge.entry, requests: row.total, distribution });
            }
        }
        return { schema: CHILD_CALLS_SCHEMA, entries, overflow: this.#overflow };
    }
    #count(row, call, from) {
        const key = `${call.callee}\u0000${call.calleeOperation}`;
        let edge = row.edges.get(key);
        if (edge === undefined) {
            if (this.#entries >= this.#maxEntries) {
                this.#overflow += 1;
                return;
            }
            this.#entries += 1;
            const { callee, calleeOperation } = call;
            edge = { entry: { ...from, callee, calleeOperation }, distribution: new Map() };
            row.edges.set(key, edge);
        }
        const times = Math.min(call.times, MAX_CALLS);
        edge.distribution.set(times, (edge.distribution.get(times) ?? 0) + 1);
    }
}
/**
 * Calls of each request (a server or consumer span) to other services and to databases, counted by
 * callee and operation. A call is a client or producer span, or a span whose child runs in another
 * service; it belongs to the nearest request above it in the same service.
 */
function callsByRequest(spans) {
    const byId = new Map();
    for (const span of spans) {
        byId.set(span.spanId, span);
    }
    const requests = new Map();
    const answers = new Map();
    for (const span of spans) {
        const parent = byId.get(span.parentSpanId);
        const remote = parent !== undefined && parent.service !== span.service;
        if (remote) {
            answers.set(parent, span);
        }
        if (child_calls_isRequest(span, remote, parent === undefined)) {
            requests.set(span, new Map());
        }
    }
    for (const span of spans) {
        const answer = answers.get(span);
        if (span.kind !== "client" && span.kind !== "producer" && answer === undefined) {
            continue;
        }
        const request = requestAbove(span, byId, requests);
        const calls = request === undefined ? undefined : requests.get(request);
        if (calls !== undefined) {
            countCall(calls, span, answer);
        }
    }
    return requests;
}
/** Some sources set no span kind: then a span called from elsewhere, or a root, is a request. */
function child_calls_isRequest(span, remote, root) {
    if (span.kind === "unspecified") {
        return remote || root;
    }
    return span.kind === "server" || span.kind === "consumer" || (remote && span.kind === "internal");
}
function requestAbove(span, byId, requests) {
    let at = span;
    for (let depth = 0; at !== undefined && depth < MAX_DEPTH; depth += 1) {
        if (requests.has(at)) {
            return at;
        }
        const parent = byId.get(at.parentSpanId);
        at = parent?.service === span.service ? parent : undefined;
    }
    return undefined;
}
function countCall(calls, span, answer) {
    const peer = answer === undefined ? peerOf(span) : undefined;
    const callee = answer?.service ?? (peer?.name || peer?.address || "unknown");
    const calleeOperation = answer?.name ?? span.name;
    const key = `${callee}\u0000${calleeOperation}`;
    const known = calls.get(key);
    if (known === undefined) {
        calls.set(key, { callee, calleeOperation, times: 1 });
    }
    else {
        known.times += 1;
    }
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/trace/origin.js

function origin_originOf(traceId) {
    if (isAttemptTrace(traceId)) {
        return "attempt";
    }
    return isLoadTrace(traceId) ? "load" : "other";
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/violations.js


/** True when the trace has a request that misses the objective. */
function violates(tree, violation) {
    return violatingRequests(tree, violation).length > 0;
}
/** The requests of a trace that miss an objective: its seeds inside the trace. */
function violatingRequests(tree, violation) {
    if (violation.origin !== undefined && origin_originOf(tree.traceId) !== violation.origin) {
        return [];
    }
    const scope = violation.service === undefined ? tree.roots : tree.nodes.filter(isRequest);
    return scope.filter((node) => isAbout(node, violation) && misses(tree, node, violation));
}
function isAbout(node, violation) {
    return ((violation.service === undefined || node.service === violation.service) &&
        (violation.operation === undefined || node.span.name === violation.operation));
}
function misses(tree, node, violation) {
    switch (violation.kind) {
        case "errors":
        case "other":
            return node.error;
        case "latency":
            return nodeDurationUs(node) > (violation.expected ?? Number.POSITIVE_INFINITY) * 1000;
        case "child-calls":
            return callsOf(tree, node, violation.callee) > (violation.expected ?? 1);
    }
}
/** Calls that a request makes, to one callee or to anyone. */
function callsOf(tree, request, callee) {
    return tree.nodes.filter((node) => isCall(node) &&
        requestOf(node) === request &&
        (callee === undefined || answerOf(node)?.service === callee)).length;
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/call-evidence.js



/** More calls per request than before blames the caller: an N+1 multiplies, the callee only serves. */
function moreCallsEvidence(scene) {
    const series = new Map();
    for (const tree of scene.failing) {
        countCalls(tree, "failing", { series, scene });
    }
    for (const tree of scene.normal) {
        countCalls(tree, "normal", { series, scene });
    }
    const evidence = [];
    for (const each of series.values()) {
        const judged = judgeCalls(each);
        if (judged !== undefined) {
            evidence.push(judged);
        }
    }
    return [...evidence, ...seededCalls(scene)];
}
function countCalls(tree, side, to) {
    const { canonical } = to.scene.names;
    for (const [request, calls] of callsByRequest(tree.nodes.map((node) => node.span))) {
        for (const call of calls.values()) {
            const service = canonical(request.service);
            const at = callSeries(to.series, { service, operation: request.name, call, canonical });
            at[side].push(call.times);
            if (side === "failing" && call.times === Math.max(...at.failing.slice(-50))) {
                at.example = tree.traceId;
            }
        }
    }
}
function callSeries(series, key) {
    const callee = key.canonical(key.call.callee);
    const { calleeOperation } = key.call;
    const id = [key.service, key.operation, callee, calleeOperation].join("\u0000");
    const known = series.get(id);
    if (known !== undefined) {
        return known;
    }
    const { service, operation } = key;
    const fresh = {
        service,
        operation,
        callee,
        calleeOperation,
        failing: [],
        normal: [],
        example: "",
    };
    series.set(id, fresh);
    return fresh;
}
function judgeCalls(series) {
    if (series.failing.length === 0 || series.normal.length === 0) {
        return undefined;
    }
    const observed = mean(series.failing);
    const expected = mean(series.normal);
    const most = series.normal.reduce((a, b) => Math.max(a, b), 0);
    if (observed < expected * 2 || observed < most + 1) {
        return undefined;
    }
    return {
        service: series.service,
        kind: "more-calls",
        value: Math.min(1, (observed / expected - 1) / 2),
        text: `one "${series.operation}" of ${series.service} calls "${series.calleeOperation}" of ${series.callee} ${round(observed)} times, ${round(expected)} are normal`,
        observed: round(observed),
        expected: round(expected),
        unit: "calls/request",
        ...(series.example === "" ? {} : { traceId: series.example }),
    };
}
/** An objective on child calls that was missed is the evidence itself. */
function seededCalls(scene) {
    return (scene.input.violations ?? []).flatMap((violation) => {
        if (violation.kind !== "child-calls" || violation.service === undefined) {
            return [];
        }
        const { service, observed, expected } = violation;
        const example = scene.failing.find((tree) => violates(tree, violation));
        const target = violation.callee === undefined ? "other services" : violation.callee;
        return [
            {
                service,
                kind: "more-calls",
                value: 1,
                text: `one "${violation.operation ?? "request"}" of ${service} calls ${target} ${observed === undefined ? "too often" : `${round(observed)} times`}${expected === undefined ? "" : `, at most ${round(expected)} are allowed`}`,
                ...(observed === undefined ? {} : { observed: round(observed) }),
                ...(expected === undefined ? {} : { expected: round(expected) }),
                unit: "calls/request",
                ...(example === undefined ? {} : { traceId: example.traceId }),
            },
        ];
    });
}
/**
 * A request that does not fail but no longer makes a call that it always made: its code took
 * another way. Blames the service of the deepest such request.
 */
function missingCalleeEvidence(scene) {
    const normal = reachOf(scene.normal);
    const failing = reachOf(scene.failing);
    const evidence = [];
    for (const [key, now] of failing) {
        const before = normal.get(key);
        if (before === undefined) {
            continue;
        }
        const [service = "", operation = ""] = key.split("\u0000");
        for (const [callee, calls] of before.callees) {
            const expected = calls / before.requests;
            const observed = (now.callees.get(callee) ?? 0) / now.requests;
            const value = (expected - observed) * enough(before.requests, now.requests);
            if (expected >= 0.8 && value >= 0.5) {
                const text = `"${operation}" of ${service} no longer calls ${callee}: ${percent(observed)} of its requests do, ${percent(expected)} did`;
                const figures = { observed: round(observed), expected: round(expected), unit: "ratio" };
                evidence.push({
                    service,
                    kind: "missing-callee",
                    value,
                    text,
                    ...figures,
                    traceId: now.traceId,
                });
            }
        }
    }
    return evidence;
}
/** One request proves little, three do. */
function enough(before, now) {
    return Math.min(1, before / 3) * (now >= 2 ? 1 : 0.8);
}
/** Per operation without an error below it: how many requests, and how many reach each callee. */
function reachOf(trees) {
    const reach = new Map();
    for (const tree of trees) {
        const callees = new Map();
        const failed = new Set();
        for (const node of tree.nodes) {
            const request = requestOf(node);
            if (request === undefined) {
                continue;
            }
            const set = callees.get(request) ?? new Set();
            callees.set(request, set);
            const answer = isCall(node) || isRequest(node) ? answerOf(node) : undefined;
            if (answer !== undefined) {
                set.add(answer.service);
            }
            if (node.error) {
                failed.add(request);
            }
        }
        for (const [request, called] of callees) {
            if (!failed.has(request)) {
                addReach(reach, request, called);
            }
        }
    }
    return reach;
}
function addReach(reach, request, called) {
    const key = `${request.service}\u0000${request.span.name}`;
    const row = reach.get(key) ?? {
        requests: 0,
        traceId: request.span.traceId,
        callees: new Map(),
    };
    row.requests += 1;
    for (const callee of called) {
        row.callees.set(callee, (row.callees.get(callee) ?? 0) + 1);
    }
    reach.set(key, row);
}
function mean(values) {
    return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
function round(value) {
    return Math.round(value * 100) / 100;
}
function percent(value) {
    return `${Math.round(value * 100)} %`;
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/decide.js

/** Below this score a service does not stand out. */
const MIN_SCORE = 0.45;
/** The first must lead the second by this share of its score. */
const MIN_LEAD = 0.2;
/** Share of failed attempts with a trace, and of declared services seen, below which it abstains. */
const MIN_COVERAGE = 0.5;
/** Names the service that stands out, or says why none does. */
function decide(fused, coverage, scene) {
    const [first, second] = fused;
    const blind = blindness(coverage, scene);
    if (blind !== undefined) {
        return { culprit: null, why: `No culprit found: ${blind}.` };
    }
    if (first === undefined || first.score < MIN_SCORE) {
        return { culprit: null, why: "No culprit found: no service stands out." };
    }
    if (isNameless(first.service)) {
        return { culprit: null, why: "No culprit found: what stands out has no `service.name`." };
    }
    const culprit = standsOut(fused);
    if (culprit === undefined) {
        const why = `No culprit found: ${first.service} and ${second?.service ?? ""} are too close to call.`;
        return { culprit: null, why };
    }
    return { culprit };
}
/** The first of a ranking when it is strong enough and far enough ahead, with how sure that is. */
function standsOut(fused) {
    const [first, second] = fused;
    if (first === undefined || first.score < MIN_SCORE || isNameless(first.service)) {
        return undefined;
    }
    const lead = (first.score - (second?.score ?? 0)) / first.score;
    if (lead < MIN_LEAD) {
        return undefined;
    }
    const confidence = Math.round(first.score * (0.5 + 0.5 * Math.min(1, lead * 1.5)) * 100) / 100;
    return { service: first.service, confidence };
}
/** SDKs add the program to the name of what is not named: `unknown_service:node`. */
function isNameless(service) {
    return service === model/* UNKNOWN_SERVICE */.Hp || service.startsWith(`${model/* UNKNOWN_SERVICE */.Hp}:`);
}
/** What keeps the traces from carrying a verdict, if anything. */
function blindness(coverage, scene) {
    const { servicesSeen, servicesDeclared, attempts, attemptsWithTrace } = coverage;
    if (scene.run.length === 0) {
        return "there are no traces of this run";
    }
    if (scene.mode === "traces" && attempts === 0 && (scene.input.violations ?? []).length === 0) {
        return "every attempt passed, and no missed objective tells which requests failed";
    }
    if (attempts > 0 && attemptsWithTrace < attempts * MIN_COVERAGE) {
        return `only ${attemptsWithTrace} of ${attempts} failed attempts have a trace`;
    }
    const declaredSeen = servicesSeen.filter((service) => scene.names.declared.has(service)).length;
    if (servicesDeclared > 0 && declaredSeen < servicesDeclared * MIN_COVERAGE) {
        return `only ${declaredSeen} of ${servicesDeclared} services send traces`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/trace/critical-path.js
/**
 * Time that each span itself spends on the critical path of a subtree, in microseconds: walk back
 * from the end, give the hole after the last-finishing child to the parent, continue inside that
 * child, then before its start (CRISP, Zhang et al., USENIX ATC 2022). Children are clipped to
 * their parent, so asynchronous work that outlives the request counts only while it lasts. The sum
 * over all spans is the duration of the root.
 */
function criticalPath(root) {
    const own = new Map();
    const stack = [{ node: root, startUs: root.span.startUs, endUs: root.span.endUs }];
    for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
        own.set(visit.node, ownTime(visit, stack));
    }
    return own;
}
function ownTime(visit, stack) {
    let cursor = visit.endUs;
    let own = 0;
    const latestFirst = [...visit.node.children].sort((a, b) => b.span.endUs - a.span.endUs);
    for (const child of latestFirst) {
        const endUs = Math.min(child.span.endUs, visit.endUs);
        const startUs = Math.max(child.span.startUs, visit.startUs);
        if (endUs > cursor || endUs <= startUs) {
            continue;
        }
        own += cursor - endUs;
        stack.push({ node: child, startUs, endUs });
        cursor = startUs;
    }
    return own + Math.max(0, cursor - visit.startUs);
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/origins.js



/** An error that a caller above has handled proves too little to name anyone by itself. */
const HANDLED = 0.45;
/**
 * Origins of a trace: error spans without an error below them. A failed call that nobody answered
 * points at the callee; a call that timed out points at the one who spent the time.
 */
function errorOrigins(tree, scene) {
    const origins = [];
    for (const node of tree.nodes) {
        if (node.error && !node.children.some((child) => child.error)) {
            origins.push(...(isCall(node) ? ofCall(node, scene) : ofRequest(node, scene)));
        }
    }
    return origins;
}
/** What failed without a call that failed: its own fault, or that of a callee without a trace. */
function ofRequest(node, scene) {
    const silent = scene.silent.find(node);
    if (silent === undefined) {
        return [own(node, 1)];
    }
    const { service, weight, text, down } = silent;
    const kind = down ? "crash" : "unreachable-callee";
    const blamed = make(node, { service, kind, weight, text });
    return weight < 1 ? [blamed, own(node, 1 - weight)] : [blamed];
}
function make(node, blame) {
    const code = httpStatus(node.span) || errorText(node.span).split(":")[0] || "";
    return {
        ...blame,
        node,
        weight: blame.weight * (reachesEntry(node) ? 1 : HANDLED),
        signature: `${blame.service}\u0000${blame.kind}\u0000${node.service}\u0000${node.span.name}\u0000${code}`,
    };
}
/** True when every span above failed too: the error is what the caller of the trace got to see. */
function reachesEntry(node) {
    let at = node.parent;
    while (at !== undefined) {
        // An internal span without status says nothing; a request that did not fail has handled it.
        if (!at.error && at.span.kind !== "internal" && at.span.kind !== "unspecified") {
            return false;
        }
        at = at.parent;
    }
    return true;
}
function own(node, weight) {
    const detail = described(node);
    const text = `${node.service} failed in "${node.span.name}"${detail} and nothing below it did`;
    return make(node, { service: node.service, kind: "error-origin", weight, text });
}
function described(node) {
    const status = httpStatus(node.span);
    const text = errorText(node.span).split("\n")[0]?.slice(0, 160) ?? "";
    const parts = [status > 0 ? `HTTP ${status}` : "", text].filter((part) => part !== "");
    return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}
function ofCall(node, scene) {
    const answer = answerOf(node);
    return answer === undefined ? ofUnanswered(node, scene) : ofAnswered(node, answer);
}
/** The callee's span is there and is no error: the two sides disagree. */
function ofAnswered(node, answer) {
    const shape = failureShape(node.span);
    if (shape === "timeout") {
        const slow = slowestService(answer);
        const text = `${node.service} gave up waiting for "${node.span.name}"; the time was spent in ${slow}`;
        return [make(node, { service: slow, kind: "unreachable-callee", weight: 1, text })];
    }
    if (shape === "connection") {
        const text = `${answer.service} broke the connection of ${node.service} during "${node.span.name}"${described(node)}`;
        return [make(node, { service: answer.service, kind: "crash", weight: 1, text })];
    }
    if (shape === "answered") {
        // A 4xx that the server does not count as its error: a wrong request, or a wrong refusal.
        const text = `${answer.service} refused "${node.span.name}" of ${node.service}${described(node)}`;
        return [
            own(node, 0.6),
            make(answer, { service: answer.service, kind: "error-origin", weight: 0.4, text }),
        ];
    }
    return [own(node, 1)];
}
function slowestService(answer) {
    let slowest = answer;
    let most = -1;
    for (const [node, us] of criticalPath(answer)) {
        if (us > most) {
            most = us;
            slowest = node;
        }
    }
    return slowest.service;
}
function ofUnanswered(node, scene) {
    const shape = failureShape(node.span);
    const callee = scene.callees.resolve(node);
    if (callee === undefined || callee === node.service) {
        const text = `${node.service} failed calling "${node.span.name}"${described(node)}; who was called is not known`;
        return [make(node, { service: node.service, kind: "error-origin", weight: 0.8, text })];
    }
    if (shape === "connection") {
        const text = `${node.service} could not reach ${callee}${described(node)}`;
        return [make(node, { service: callee, kind: "crash", weight: 1, text })];
    }
    const refused = shape === "answered" && httpStatus(node.span) < 500;
    if (refused) {
        return [own(node, 1)];
    }
    // A callee that never sends spans is not proven silent by a missing span: only an answer or a
    // timeout of its own speaks against it.
    if (shape === "other" && !scene.instrumented.has(callee)) {
        return [own(node, 0.8)];
    }
    const what = shape === "timeout" ? "did not answer in time" : "has no span for";
    const text = `${callee} ${what} "${node.span.name}" of ${node.service}${described(node)}`;
    return [make(node, { service: callee, kind: "unreachable-callee", weight: 1, text })];
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/error-evidence.js

/**
 * Error origins of failing traces against those of normal ones. Each failing trace spreads at most one
 * unit of blame over its origins; what normal traces show as often counts for nothing.
 */
function errorEvidence(scene) {
    const usual = signatureRates(scene);
    const blames = new Map();
    let withOrigin = 0;
    for (const tree of scene.failing) {
        const weighed = errorOrigins(tree, scene).map((origin) => ({
            origin,
            weight: origin.weight * unusual(origin, usual),
        }));
        const sum = weighed.reduce((total, each) => total + each.weight, 0);
        if (sum <= 0.05) {
            continue;
        }
        withOrigin += 1;
        for (const { origin, weight } of weighed) {
            // Never more than was there: an error that was handled stays a weak reason, also when alone.
            const part = weight / Math.max(1, sum);
            addBlame(blames, { origin, part, weight, traceId: tree.traceId });
        }
    }
    const strength = strengthOf(scene, withOrigin);
    return [...blames.values()].map((blame) => ({
        service: blame.service,
        kind: blame.kind,
        value: (blame.total / withOrigin) * strength,
        text: `${blame.example.text}, in ${blame.traces} of ${scene.failing.length} failing traces`,
        observed: blame.traces,
        expected: 0,
        unit: "traces",
        traceId: blame.traceId,
    }));
}
function addBlame(blames, at) {
    const { origin, part, weight, traceId } = at;
    if (part === 0) {
        return;
    }
    const key = `${origin.service}\u0000${origin.kind}`;
    const known = blames.get(key);
    if (known === undefined) {
        const { service, kind } = origin;
        const blame = { service, kind, total: part, traces: 1, last: traceId };
        blames.set(key, { ...blame, example: origin, traceId, exampleWeight: weight });
        return;
    }
    known.total += part;
    known.traces += known.last === traceId ? 0 : 1;
    known.last = traceId;
    if (weight > known.exampleWeight) {
        blames.set(key, { ...known, example: origin, traceId, exampleWeight: weight });
    }
}
/** How often each signature is there when all is well: share of normal traces. */
function signatureRates(scene) {
    const counts = new Map();
    const failingCounts = new Map();
    count(scene.normal, scene, counts);
    count(scene.failing, scene, failingCounts);
    const rates = new Map();
    for (const [signature, failing] of failingCounts) {
        const normal = (counts.get(signature) ?? 0) / Math.max(1, scene.normal.length);
        rates.set(signature, normal / (failing / Math.max(1, scene.failing.length)));
    }
    return rates;
}
function count(trees, scene, into) {
    for (const tree of trees) {
        for (const signature of new Set(errorOrigins(tree, scene).map((each) => each.signature))) {
            into.set(signature, (into.get(signature) ?? 0) + 1);
        }
    }
}
function unusual(origin, usual) {
    return Math.max(0, 1 - (usual.get(origin.signature) ?? 0));
}
/**
 * With exact failing traces: how many of them the errors explain. With windows of time healthy
 * traces are among them, so the number of errors counts: three make a case.
 */
function strengthOf(scene, withOrigin) {
    if (scene.mode === "traces") {
        return 0.4 + (0.6 * withOrigin) / Math.max(1, scene.failing.length);
    }
    return 1 - Math.exp(-withOrigin / 2);
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/fuse.js
/** What a full-strength piece of evidence is worth. */
const WEIGHT = {
    "error-origin": 0.95,
    "unreachable-callee": 0.95,
    crash: 0.95,
    "process-end": 0.99,
    "more-calls": 0.95,
    "self-time": 0.9,
    "edge-gap": 0.9,
    "no-backend-fault": 0.7,
    "missing-callee": 0.6,
    resource: 0.6,
    "new-log": 0.4,
    // Told beside its evidence; the failures that it counts are weighed there.
    "second-fault": 0,
    objective: 0.3,
};
/** Kinds that a fault elsewhere also causes: who calls a sick service logs errors and is slow too. */
const SYMPTOMS = new Set(["objective", "new-log"]);
/** Kinds that a caller causes in a healthy callee by asking too often. */
const LOAD_SYMPTOMS = new Set([
    "objective",
    "self-time",
    "edge-gap",
    "resource",
]);
const DISCOUNT = 0.8;
/** Evidence items shown per service. */
const MAX_EVIDENCE = 6;
/**
 * Adds evidence up per service: independent pieces on one scale, 1 - product of (1 - weight x
 * value), one piece per kind. Symptoms are discounted by the strongest service below, the load of a
 * callee by a caller that multiplies calls.
 */
function fuse(evidence, services, edges) {
    const of = new Map();
    for (const service of services) {
        of.set(service, []);
    }
    for (const each of evidence) {
        of.set(each.service, [...(of.get(each.service) ?? []), each]);
    }
    const causes = new Map();
    for (const [service, items] of of) {
        causes.set(service, score(items.filter((each) => !SYMPTOMS.has(each.kind))));
    }
    const below = descendants(edges);
    const fused = [...of].map(([service, items]) => {
        const discounted = items.map((each) => discount(each, { causes, below, of }));
        return { service, score: score(discounted), evidence: discounted };
    });
    return fused.sort((a, b) => b.score - a.score || (a.service < b.service ? -1 : 1));
}
/** The ranking as reports carry it: strongest evidence first, figures rounded. */
function toRanking(fused) {
    return fused.map((each) => ({
        service: each.service,
        score: fuse_round(each.score),
        evidence: [...each.evidence]
            .sort((a, b) => weight(b) - weight(a))
            .slice(0, MAX_EVIDENCE)
            .map(({ service: _service, value: _value, ...shown }) => shown),
    }));
}
function weight(evidence) {
    return WEIGHT[evidence.kind] * evidence.value;
}
function score(items) {
    const best = new Map();
    for (const each of items) {
        best.set(each.kind, Math.max(best.get(each.kind) ?? 0, weight(each)));
    }
    return 1 - [...best.values()].reduce((rest, part) => rest * (1 - part), 1);
}
function discount(evidence, context) {
    let value = evidence.value;
    if (SYMPTOMS.has(evidence.kind)) {
        const callees = context.below.get(evidence.service) ?? new Set();
        const strongest = [...callees].reduce((most, callee) => Math.max(most, context.causes.get(callee) ?? 0), 0);
        value *= 1 - DISCOUNT * strongest;
    }
    if (LOAD_SYMPTOMS.has(evidence.kind)) {
        value *= 1 - DISCOUNT * multipliedBy(evidence.service, context);
    }
    return { ...evidence, value };
}
/** Strength of the more-calls evidence of a service that calls this one. */
function multipliedBy(service, context) {
    let most = 0;
    for (const [caller, items] of context.of) {
        if (caller !== service && context.below.get(caller)?.has(service) === true) {
            for (const each of items) {
                most = each.kind === "more-calls" ? Math.max(most, each.value) : most;
            }
        }
    }
    return most;
}
/** Services that each service reaches by calls, itself left out. */
function descendants(edges) {
    const direct = new Map();
    for (const { from, to } of edges) {
        direct.set(from, [...(direct.get(from) ?? []), to]);
    }
    const below = new Map();
    for (const service of direct.keys()) {
        const reached = new Set();
        const open = [...(direct.get(service) ?? [])];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            if (next !== service && !reached.has(next)) {
                reached.add(next);
                open.push(...(direct.get(next) ?? []));
            }
        }
        below.set(service, reached);
    }
    return below;
}
function fuse_round(value) {
    return Math.round(value * 1000) / 1000;
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/series.js

/** Changes below this are noise on any machine. */
const FLOOR_US = 1000;
/**
 * Robust change of the median (BARO's RobustScorer, Pham et al., FSE 2024): distance from the normal
 * median in interquartile ranges, with a floor of a tenth of the median or one millisecond, as few
 * or equal samples have no spread.
 */
function changeOf(series) {
    const expected = median(series.normal) ?? 0;
    const observed = median(series.failing) ?? 0;
    const spread = Math.max(interquartileRange(series.normal) ?? 0, expected / 10, FLOOR_US);
    const compared = series.normal.length > 0;
    return { observed, expected, z: (observed - expected) / spread, compared };
}
/** A z-score on a scale of 0..1, so that one runaway series cannot outweigh everything else. */
function capped(z, half) {
    return z <= 0 ? 0 : z / (z + half);
}
/** Remembers the trace of a failing value if there is none larger. */
function noteWorst(series, value, traceId) {
    if (series.worst === undefined || value > series.worst.value) {
        series.worst = { value, traceId };
    }
}
/** The series of a key, made when it is new. */
function seriesAt(map, key) {
    const known = map.get(key);
    if (known !== undefined) {
        return known;
    }
    const fresh = { failing: [], normal: [] };
    map.set(key, fresh);
    return fresh;
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/latency-times.js




/** Share of the judged time that a comparison must explain to be worth anything. */
const MIN_EXPLAINED = 0.3;
/**
 * Collects and compares the times. Where a latency objective is missed, there is no baseline, and
 * the passing traces of the same run explain little of the time, they are sick as well: then the
 * time itself counts, as nothing healthy is left to compare it with.
 */
function weighedTimes(scene) {
    const times = collectTimes(scene);
    const compared = weigh(times, scene, { useNormal: true });
    if (!hasLatencyLimit(scene) || scene.baseline.length > 0) {
        return compared;
    }
    const absolute = weigh(times, scene, { useNormal: false });
    return sum(compared) < sum(absolute) * MIN_EXPLAINED ? absolute : compared;
}
/** True when an objective says how long is too long. */
function hasLatencyLimit(scene) {
    return (scene.input.violations ?? []).some((each) => each.kind === "latency");
}
function collectTimes(scene) {
    const times = { own: new Map(), gaps: new Map(), traces: 0 };
    for (const tree of scene.failing) {
        const requests = judgedRequests(tree, scene);
        times.traces += requests.length > 0 ? 1 : 0;
        requests.forEach((root) => collect(root, "failing", { scene, times }));
    }
    for (const tree of scene.normal) {
        tree.roots.forEach((root) => collect(root, "normal", { scene, times }));
    }
    return times;
}
/** With latency objectives only the requests that miss them, and all of failed attempts; else all. */
function judgedRequests(tree, scene) {
    const latency = (scene.input.violations ?? []).filter((each) => each.kind === "latency");
    if (latency.length === 0 || scene.testOf.has(tree.traceId)) {
        return tree.roots;
    }
    const inside = new Set(latency.flatMap((violation) => violatingRequests(tree, violation)));
    return [...inside].filter((node) => !hasAncestorIn(node, inside));
}
function hasAncestorIn(node, set) {
    for (let at = node.parent; at !== undefined; at = at.parent) {
        if (set.has(at)) {
            return true;
        }
    }
    return false;
}
function collect(root, side, { scene, times }) {
    for (const [node, us] of criticalPath(root)) {
        const answer = isCall(node) ? answerOf(node) : undefined;
        const series = answer === undefined
            ? seriesAt(times.own, `${whoWaits(node, scene)}\u0000${node.span.name}`)
            : seriesAt(times.gaps, `${node.service}\u0000${answer.service}`);
        series[side].push(us);
        if (side === "failing") {
            noteWorst(series, us, root.span.traceId);
        }
    }
}
/** A call without an answer: the time is the callee's, if it is a service; a database is one's own. */
function whoWaits(node, scene) {
    return (isCall(node) ? scene.callees.resolve(node) : undefined) ?? node.service;
}
function weigh(times, scene, how) {
    const all = (series) => {
        const result = [];
        for (const [key, each] of series) {
            // Windows of time hold healthy requests: without a normal time nothing can be said of them.
            const judgeable = each.normal.length > 0 || scene.mode === "traces";
            if (each.failing.length > 0 && judgeable) {
                const change = changeOf(how.useNormal ? each : { failing: each.failing, normal: [] });
                const calls = each.failing.length / Math.max(1, times.traces);
                const added = Math.max(0, change.observed - change.expected) * calls;
                result.push({ key, change, added, traceId: each.worst?.traceId ?? "" });
            }
        }
        return result;
    };
    return { own: all(times.own), gaps: all(times.gaps) };
}
function sum(times) {
    return [...times.own, ...times.gaps].reduce((total, each) => total + each.added, 0);
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/latency-evidence.js



/** z at which a change counts half. */
const HALF_Z = 5;
/** A failed attempt without an objective was failed by half of its time, at most this, or nothing. */
const ATTEMPT_WAIT_US = 2_000_000;
/**
 * Nothing tells a service that got slow from one that always is: only a wait that tests give up
 * after counts then (https://playwright.dev/docs/test-timeouts: an assertion waits 5 s).
 */
const UNCOMPARED_WAIT_US = 5_000_000;
/**
 * Time evidence: whose own time on the critical path grew (self-time), and between whom time was
 * lost (edge-gap). The hole between a call and its answer belongs to the edge, not to the caller.
 */
function latencyEvidence(scene) {
    const { own, gaps } = weighedTimes(scene);
    return [...selfTimes(scene, own), ...edgeGaps(scene, gaps)];
}
function selfTimes(scene, all) {
    const total = all.reduce((sum, each) => sum + each.added, 0);
    const best = new Map();
    for (const { key, change, added, traceId } of all) {
        const [service = "", operation = ""] = key.split("\u0000");
        const share = total > 0 ? added / total : 0;
        const value = capped(change.z, HALF_Z) * (0.3 + 0.7 * share) * material(scene, added, change);
        if (value > (best.get(service)?.value ?? 0.01)) {
            const text = `"${operation}" of ${service} took ${inMs(change.observed)} of its own time, ${expectation(change)}`;
            best.set(service, { service, kind: "self-time", value, text, ...latency_evidence_figures(change), traceId });
        }
    }
    return [...best.values()];
}
function edgeGaps(scene, edges) {
    const incident = new Map();
    for (const edge of edges) {
        for (const service of edge.key.split("\u0000")) {
            incident.set(service, [...(incident.get(service) ?? []), edge]);
        }
    }
    const evidence = [];
    for (const [service, around] of incident) {
        const strength = around.reduce((sum, { change }) => sum + capped(change.z, HALF_Z), 0);
        const added = around.reduce((sum, edge) => sum + edge.added, 0);
        const top = around.reduce((a, b) => (b.change.z > a.change.z ? b : a));
        const value = (strength / around.length) * material(scene, added, top.change);
        if (value > 0.01) {
            const [from = "", to = ""] = top.key.split("\u0000");
            const moved = around.filter(({ change }) => change.z > HALF_Z).length;
            const text = `between ${from} and ${to} ${inMs(top.change.observed)} were lost, ${expectation(top.change)}; ${moved} of ${around.length} connections of ${service} got slower`;
            evidence.push({
                service,
                kind: "edge-gap",
                value,
                text,
                ...latency_evidence_figures(top.change),
                traceId: top.traceId,
            });
        }
    }
    return evidence;
}
/**
 * How much of what failed the change explains, 0..1: half the limit of a violated latency objective,
 * or a wait that fails a test. Windows of time know no limit: there the change speaks alone.
 */
function material(scene, addedUs, change) {
    if (scene.mode !== "traces") {
        return 1;
    }
    if (!change.compared && !hasLatencyLimit(scene)) {
        return Math.min(1, addedUs / UNCOMPARED_WAIT_US) ** 2;
    }
    const limits = (scene.input.violations ?? [])
        .filter((each) => each.kind === "latency" && each.expected !== undefined)
        .map((each) => (each.expected ?? 0) * 500);
    const needed = limits.length > 0 ? (median(limits) ?? 0) : attemptWaitUs(scene);
    return needed <= 0 ? 1 : Math.min(1, addedUs / needed);
}
function attemptWaitUs({ failedAttempts }) {
    const half = median(failedAttempts.map(({ start, end }) => (end - start) * 500));
    return Math.min(half === undefined || half <= 0 ? ATTEMPT_WAIT_US : half, ATTEMPT_WAIT_US);
}
function latency_evidence_figures(change) {
    // Nothing to compare with is not an expectation of zero.
    const expected = change.expected > 0 ? { expected: latency_evidence_round(change.expected) } : {};
    return { observed: latency_evidence_round(change.observed), ...expected, unit: "ms" };
}
function latency_evidence_round(us) {
    return Math.round(us / 100) / 10;
}
function inMs(us) {
    return `${latency_evidence_round(us)} ms`;
}
function expectation(change) {
    return change.expected > 0
        ? `${inMs(change.expected)} are normal`
        : "and no other run shows what is normal";
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/log-template.js
/** Longest part of a line that is looked at. */
const MAX_LINE = 1000;
// Order matters: the long shapes first. Every pattern is linear (no nested repetition).
const MASKS = [
    [/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}[.,\d]*(?:Z|[+-]\d{2}:?\d{2})?/g, "<time>"],
    [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, "<uuid>"],
    [/[a-z]{2,10}:\/\/[^\s"'<>]+/gi, "<url>"],
    [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, "<ip>"],
    [/"[^"]*"/g, '"<text>"'],
    [/\b(?=[0-9a-f]*\d)[0-9a-f]{8,}\b/gi, "<hex>"],
    [/\d+(?:\.\d+)?/g, "<n>"],
];
/**
 * What stays of a log line when its values are masked, first line only: enough to tell whether a
 * kind of message is new (the grouping of Drain-like miners, without their tree).
 */
function logTemplate(line) {
    let text = (line.split("\n", 1)[0] ?? "").slice(0, MAX_LINE);
    for (const [pattern, mask] of MASKS) {
        text = text.replace(pattern, mask);
    }
    return text.trim();
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/log-evidence.js

const WARN = 13;
const ERROR = 17;
/** Warnings and errors whose kind of message appears only where it failed. */
function logEvidence(scene) {
    const failing = new Map();
    const usual = new Set();
    const failingIds = new Set(scene.failing.map((tree) => tree.traceId));
    for (const record of scene.input.baseline?.logs ?? []) {
        usual.add(keyOf(record, scene));
    }
    for (const record of scene.input.logs ?? []) {
        if (!belongsToFailure(record, scene, failingIds)) {
            usual.add(keyOf(record, scene));
        }
        else if (levelOf(record) >= WARN) {
            addTemplate(failing, record, scene);
        }
    }
    const best = new Map();
    for (const [key, template] of failing) {
        const value = usual.has(key) ? 0 : strength(template);
        if (value > (best.get(template.service)?.value ?? 0)) {
            best.set(template.service, evidenceOf(template, value));
        }
    }
    return [...best.values()];
}
/** Severity, or a guess from the text where the source sets none. */
function levelOf(record) {
    if (record.severity > 0) {
        return record.severity;
    }
    const text = `${record.severityText} ${record.body.slice(0, 300)}`;
    if (/\b(?:error|exception|fatal|panic|failed)\b/i.test(text)) {
        return ERROR;
    }
    return /\bwarn(?:ing)?\b/i.test(text) ? WARN : 0;
}
function keyOf(record, scene) {
    return `${scene.names.canonical(record.service)}\u0000${logTemplate(record.body)}`;
}
function belongsToFailure(record, scene, failingIds) {
    if (scene.mode === "whole") {
        return true;
    }
    if (scene.mode === "traces") {
        return failingIds.has(record.traceId);
    }
    return scene.failingWindows.some(({ startUs, endUs }) => record.timeUs >= startUs && record.timeUs < endUs);
}
function addTemplate(into, record, scene) {
    const key = keyOf(record, scene);
    const known = into.get(key);
    if (known === undefined) {
        into.set(key, { service: scene.names.canonical(record.service), record, count: 1 });
    }
    else {
        known.count += 1;
    }
}
function strength(template) {
    const level = levelOf(template.record) >= ERROR ? 1 : 0.5;
    return level * (1 - Math.exp(-template.count));
}
function evidenceOf({ service, record, count }, value) {
    const line = (record.body.split("\n", 1)[0] ?? "").slice(0, 300);
    return {
        service,
        kind: "new-log",
        value,
        text: `${service} logs something that it does not log when all is well (${count} times)`,
        observed: count,
        expected: 0,
        unit: "lines",
        log: line,
        ...(record.traceId === "" ? {} : { traceId: record.traceId }),
    };
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/objective-evidence.js
/**
 * A missed objective is a symptom of its service. It weighs little, and `fuse` takes it back where a
 * service below explains it; what proves the cause are the traces that violate it.
 */
function objectiveEvidence(scene) {
    return (scene.input.violations ?? []).flatMap((violation) => violation.service === undefined || violation.kind === "child-calls"
        ? []
        : [objective_evidence_evidenceOf(violation, violation.service)]);
}
const UNITS = {
    latency: "ms",
    errors: "ratio",
};
function objective_evidence_evidenceOf(violation, service) {
    const { observed, expected } = violation;
    const unit = violation.unit ?? UNITS[violation.kind];
    const what = violation.title ?? violation.kind;
    const where = violation.operation === undefined ? service : `"${violation.operation}" of ${service}`;
    return {
        service,
        kind: "objective",
        value: 1,
        text: violation.kind === "other"
            ? `"${what}" speaks of ${where}`
            : `${where} misses the objective "${what}"`,
        ...(unit === undefined ? {} : { unit }),
        ...(observed === undefined ? {} : { observed }),
        ...(expected === undefined ? {} : { expected }),
    };
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/process-ends.js
/** How sure it is that a service that dies does harm: it needs no traces. */
const END_CONFIDENCE = 0.95;
/** Whoever ended later may have ended because of the first. */
const LATER = 0.3;
/** Against the first one that ended, everything else is what it left behind. */
const MOST_BESIDE = 0.5;
/**
 * The services that ended, the first one first. Of two that were seen to end at once, the one that
 * the other needs has torn it down.
 */
function endedServices(services) {
    const ended = services.filter((each) => each.ended !== undefined);
    return ended.toSorted((a, b) => a.ended.at - b.ended.at || Number(needs(a, b)) - Number(needs(b, a)));
}
function needs(service, other) {
    return service.calls?.includes(other.name) === true;
}
function endEvidence(services) {
    return endedServices(services).map(({ name, ended }, index) => ({
        service: name,
        kind: "process-end",
        value: index === 0 ? 1 : LATER,
        text: ended.text,
        ...(ended.log === undefined ? {} : { log: ended.log }),
    }));
}
/** The ranking with the first one that ended above everybody who suffered from it. */
function withFirstEnd(fused, first) {
    const seed = fused.filter((each) => each.service === first.name);
    const rest = fused
        .filter((each) => each.service !== first.name)
        .map((each) => ({ ...each, score: each.score * MOST_BESIDE }));
    return [...seed, ...rest];
}
/** Who needs whom, as declared: of a service that is dead, traces show no calls. */
function declaredEdges(services) {
    const unknown = { calls: 0, errors: 0, p50Ms: undefined, p95Ms: undefined, gapP50Ms: undefined };
    return services.flatMap(({ name, calls = [] }) => calls.map((to) => ({ from: name, to, ...unknown })));
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/resource-evidence.js


const resource_evidence_HALF_Z = 5;
/** Gauges that say how hard a service works; counters of CPU time would need their rate first. */
const BUSY = /cpu.*(?:usage|rate|util|percent|load)|(?:usage|util|load).*cpu/i;
const NODE_WIDE = /(?:^|[._])(?:node|host|system)[._]/i;
/**
 * Processor use of a service inside the failing windows against its use outside. Only for windows of
 * time: single traces are too short for a metric that is taken every few seconds.
 */
function resourceEvidence(scene) {
    if (scene.mode !== "time") {
        return [];
    }
    const all = new Map();
    for (const point of scene.input.baseline?.metrics ?? []) {
        addPoint(all, point, scene, "normal");
    }
    for (const point of scene.input.metrics ?? []) {
        const failing = scene.failingWindows.some(
        // A sample stands for the time before it, so the first one inside a window may be too early.
        ({ startUs, endUs }) => point.timeUs >= startUs && point.timeUs <= endUs);
        addPoint(all, point, scene, failing ? "failing" : "normal");
    }
    const best = new Map();
    for (const [key, series] of all) {
        const [service = "", name = ""] = key.split("\u0000");
        const evidence = judge(service, name, series);
        if (evidence !== undefined && evidence.value > (best.get(service)?.value ?? 0)) {
            best.set(service, evidence);
        }
    }
    return [...best.values()];
}
function addPoint(all, point, scene, side) {
    if (point.type === "gauge" && BUSY.test(point.name) && !NODE_WIDE.test(point.name)) {
        const service = scene.names.canonical(point.service);
        seriesAt(all, `${service}\u0000${point.name}`)[side].push(point.value);
    }
}
function judge(service, name, series) {
    if (series.failing.length === 0 || series.normal.length < 3) {
        return undefined;
    }
    const expected = median(series.normal) ?? 0;
    const observed = Math.max(...series.failing.slice(0, 10_000));
    const spread = Math.max(interquartileRange(series.normal) ?? 0, Math.abs(expected) / 10, 1e-9);
    const value = capped((observed - expected) / spread, resource_evidence_HALF_Z);
    const text = `${name} of ${service} rose to ${resource_evidence_round(observed)}, ${resource_evidence_round(expected)} is normal`;
    const figures = { observed: resource_evidence_round(observed), expected: resource_evidence_round(expected) };
    return value > 0.01 ? { service, kind: "resource", value, text, ...figures } : undefined;
}
function resource_evidence_round(value) {
    return Number(value.toPrecision(3));
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/store/sampling.js
/**
 * Cumulative shares: ordinary records may fill half of the budget, errors (with them) four fifths,
 * records of test attempts all of it. So neither load nor an error storm under load can push out
 * the traces that explain a failed test.
 */
const SHARE = { attempt: 1, error: 0.8, ordinary: 0.5 };
/** Part of a class's share that is left when sampling begins; attempts are never sampled. */
const KNEE = { attempt: 0, error: 1 / 8, ordinary: 1 / 2 };
/**
 * Share of a class that is kept at a fill level: everything until little is left of its part of the
 * budget, then half as much each time the rest halves: the bound is approached and never passed.
 */
function keepRate(kind, usedBytes, budgetBytes) {
    const limit = budgetBytes * SHARE[kind];
    const knee = limit * KNEE[kind];
    const left = limit - usedBytes;
    if (left <= limit / 1024) {
        return 0;
    }
    return left >= knee ? 1 : 2 ** -Math.floor(Math.log2(knee / left) + 1);
}
/** A number in [0, 1) that depends on the id only: every store keeps the same traces at one rate. */
function sampleFraction(id) {
    // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) with a final mix, as trace ids of one
    // generator may differ in few digits.
    let hash = 0x811c9dc5;
    for (let i = 0; i < id.length; i += 1) {
        hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
    hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
    return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/trace/addresses.js



const ADDRESS_IN_TEXT = /(?:[\w.-]+|\[[0-9a-f:]+\]):\d{2,5}/gi;
/**
 * Learns from calls that were answered: which service stands behind an address, and which service a
 * call with this name from this service reaches. `localhost` and `127.0.0.1` are one host.
 */
function learnCallees(trees, seeds) {
    const byAddress = new Map();
    const byName = new Map();
    for (const tree of trees) {
        for (const node of tree.nodes) {
            const answer = isCall(node) ? answerOf(node) : undefined;
            if (answer !== undefined) {
                vote(byAddress, normalised(peerOf(node.span).address), answer.service);
                vote(byName, `${node.service}\u0000${node.span.name}`, answer.service);
            }
        }
    }
    const configured = new Map([...seeds.addresses].map(([at, name]) => [normalised(at), name]));
    const atAddress = (address) => configured.get(normalised(address)) ?? winner(byAddress.get(normalised(address)), 0.9);
    return {
        resolve: (call) => {
            const peer = peerOf(call.span);
            const host = peer.address.replace(/:\d+$/, "").split(".")[0] ?? "";
            return (known(seeds, peer.name) ??
                atAddress(peer.address) ??
                known(seeds, host) ??
                fromText(call, atAddress) ??
                winner(byName.get(`${call.service}\u0000${call.span.name}`), 1));
        },
    };
}
function known(seeds, name) {
    const service = name === "" ? "" : seeds.canonical(name);
    return seeds.known.has(service) ? service : undefined;
}
function fromText(call, atAddress) {
    for (const address of errorText(call.span).match(ADDRESS_IN_TEXT) ?? []) {
        const service = atAddress(address);
        if (service !== undefined) {
            return service;
        }
    }
    return undefined;
}
function normalised(address) {
    return address
        .toLowerCase()
        .replace(/^(?:127\.0\.0\.1|\[::1\]|::1|0\.0\.0\.0)(?=:|$)/, "localhost");
}
function vote(votes, key, service) {
    if (key === "") {
        return;
    }
    const counts = votes.get(key) ?? new Map();
    counts.set(service, (counts.get(service) ?? 0) + 1);
    votes.set(key, counts);
}
/** The service with at least this share of the votes. */
function winner(counts, share) {
    if (counts === undefined) {
        return undefined;
    }
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return [...counts].find(([, count]) => count >= total * share)?.[0];
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/services.js
function serviceNames(services) {
    const aliases = new Map();
    const addresses = new Map();
    for (const service of services) {
        for (const alias of service.aliases ?? []) {
            aliases.set(alias, service.name);
        }
        for (const address of service.addresses ?? []) {
            addresses.set(address, service.name);
        }
    }
    const declared = new Set(services.map((service) => service.name));
    return {
        canonical: (name) => (declared.has(name) ? name : (aliases.get(name) ?? name)),
        declared,
        addresses,
        web: services.filter((service) => service.type === "web").map((service) => service.name),
    };
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/silent-callee.js


/** Share of the healthy requests of an operation that make a call, from which on it is expected. */
const EXPECTED = 0.8;
/** Silence alone is a strong sign, and no proof: the caller may have failed before its call. */
const SILENT_WEIGHT = 0.75;
/**
 * A dead callee leaves no span. Where clients are not instrumented its caller then looks like the
 * origin of the error, so what is known of the callee decides: that it is down, or that it normally
 * comes next and has sent nothing at all, neither spans nor logs nor metrics, since.
 */
function silentCallees(facts) {
    const clients = servicesThatRecordCalls([...facts.run, ...facts.normal]);
    const expected = expectedCallees(facts.normal);
    const lastSeen = lastSigns(facts);
    const down = new Map((facts.input.services ?? []).flatMap(({ name, down: why }) => why === undefined ? [] : [[name, why]]));
    const needs = new Map((facts.input.services ?? []).map((each) => [each.name, each.calls ?? []]));
    return {
        find(failed) {
            const request = requestOf(failed);
            if (request === undefined || clients.has(request.service) || isRefusal(request)) {
                return undefined;
            }
            const reached = calleesOf(request);
            const usual = expected.get(silent_callee_keyOf(request)) ?? [];
            const next = usual.find((callee) => !reached.has(callee));
            const known = next === undefined && usual.length > 0
                ? []
                : [next ?? "", ...(needs.get(request.service) ?? [])];
            const dead = known.find((callee) => down.has(callee) && !reached.has(callee));
            if (dead !== undefined) {
                const why = `${dead} is down (${down.get(dead) ?? ""})`;
                const text = `${why}; ${request.service}, which needs it, fails in "${request.span.name}"`;
                return { service: dead, down: true, weight: 1, text };
            }
            const seenAt = next === undefined ? undefined : lastSeen.get(next);
            const alive = seenAt !== undefined && seenAt >= request.span.startUs;
            if (next === undefined || alive || !facts.instrumented.has(next)) {
                return undefined;
            }
            const since = seenAt === undefined
                ? "has sent nothing in this run"
                : `has been silent since ${clock(seenAt)}`;
            const text = `${next} ${since}; ${request.service} fails in "${request.span.name}", which normally calls it`;
            const told = [failed, request].some(({ span }) => isConnectionText(errorText(span)));
            return { service: next, down: false, weight: told ? 1 : SILENT_WEIGHT, text };
        },
    };
}
/** A 4xx was decided by the caller itself. */
function isRefusal({ span }) {
    const status = httpStatus(span);
    return status >= 400 && status < 500;
}
function servicesThatRecordCalls(trees) {
    const services = new Set();
    for (const tree of trees) {
        for (const { span, service } of tree.nodes) {
            if (span.kind === "client" || span.kind === "producer") {
                services.add(service);
            }
        }
    }
    return services;
}
function silent_callee_keyOf(request) {
    return `${request.service}\u0000${request.span.name}`;
}
/** Services whose requests hang below this one, directly or below its inner spans. */
function calleesOf(request) {
    const found = new Map();
    const open = [...request.children];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (isRemote(node)) {
            const known = found.get(node.service) ?? Number.POSITIVE_INFINITY;
            found.set(node.service, Math.min(known, node.span.startUs));
        }
        else {
            open.push(...node.children);
        }
    }
    return found;
}
/** Per operation the services that its healthy requests call, in the order of the first call. */
function expectedCallees(normal) {
    const habits = new Map();
    for (const tree of normal) {
        for (const node of tree.nodes) {
            if (isRequest(node) && !node.error) {
                noteHabit(habits, node);
            }
        }
    }
    const expected = new Map();
    for (const [key, habit] of habits) {
        const usual = [...habit.callees]
            .filter(([, { requests }]) => requests >= habit.requests * EXPECTED)
            .map(([callee, { requests, places }]) => ({ callee, place: places / requests }))
            .sort((a, b) => a.place - b.place || (a.callee < b.callee ? -1 : 1));
        expected.set(key, usual.map(({ callee }) => callee));
    }
    return expected;
}
function noteHabit(habits, request) {
    const habit = habits.get(silent_callee_keyOf(request)) ?? { requests: 0, callees: new Map() };
    habit.requests += 1;
    const inOrder = [...calleesOf(request)].sort((a, b) => a[1] - b[1]);
    for (const [place, [callee]] of inOrder.entries()) {
        const row = habit.callees.get(callee) ?? { requests: 0, places: 0 };
        row.requests += 1;
        row.places += place;
        habit.callees.set(callee, row);
    }
    habits.set(silent_callee_keyOf(request), habit);
}
/** When each service last gave any sign of life in the run, microseconds. */
function lastSigns({ run, names, input }) {
    const last = new Map();
    const note = (service, timeUs) => {
        last.set(service, Math.max(last.get(service) ?? 0, timeUs));
    };
    for (const tree of run) {
        for (const { service, span } of tree.nodes) {
            note(service, span.startUs);
        }
    }
    for (const { service, timeUs } of [...(input.logs ?? []), ...(input.metrics ?? [])]) {
        note(names.canonical(service), timeUs);
    }
    return last;
}
/** `08:19:27 UTC`. */
function clock(timeUs) {
    return `${new Date(timeUs / 1000).toISOString().slice(11, 19)} UTC`;
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/scene.js







const DEFAULT_TRACES = 20_000;
/** Spans of one trace that are linked; a trace of a test has a few hundred. */
const MAX_SPANS_PER_TRACE = 10_000;
function prepareScene(input) {
    const names = serviceNames(input.services ?? []);
    const attempts = input.attempts ?? [];
    const testOf = tracesOfAttempts(attempts);
    const run = treesOf(input.spans, { input, names, testOf });
    const baseline = treesOf(input.baseline?.spans ?? [], { input, names, testOf: new Map() });
    const parts = partition(run, input, testOf);
    const seen = servicesIn(run);
    const instrumented = new Set([...seen, ...servicesIn(baseline)]);
    const known = new Set([...instrumented, ...names.declared]);
    const normal = [...parts.passing, ...baseline];
    return {
        ...parts,
        normal,
        baseline,
        run,
        names,
        callees: learnCallees([...run, ...baseline], {
            addresses: names.addresses,
            canonical: names.canonical,
            known,
        }),
        instrumented,
        seen,
        silent: silentCallees({ run, normal, names, instrumented, input }),
        failedAttempts: attempts.filter((attempt) => attempt.status === "failed"),
        passedAttempts: attempts.filter((attempt) => attempt.status === "passed"),
        testOf,
        input,
    };
}
function tracesOfAttempts(attempts) {
    const testOf = new Map();
    for (const attempt of attempts) {
        for (const traceId of attempt.traceIds ?? []) {
            testOf.set(traceId.toLowerCase(), attempt.title ?? attempt.id);
        }
    }
    return testOf;
}
function treesOf(spans, selection) {
    const groups = [...groupByTrace(spans)];
    const max = selection.input.maxTraces ?? DEFAULT_TRACES;
    const chosen = groups.length <= max ? groups : mostTelling(groups, selection.testOf).slice(0, max);
    return chosen.map(([traceId, of]) => buildTree(traceId, of.slice(0, MAX_SPANS_PER_TRACE), selection.names.canonical));
}
/** Attempts, then errors, then by a hash of the id: the same choice every time. */
function mostTelling(groups, testOf) {
    const weight = (traceId, spans) => {
        const rank = testOf.has(traceId) ? 0 : spans.some(isErrorSpan) ? 1 : 2;
        return rank + sampleFraction(traceId);
    };
    return groups
        .map((group) => ({ group, at: weight(group[0], group[1]) }))
        .sort((a, b) => a.at - b.at)
        .map(({ group }) => group);
}
function servicesIn(trees) {
    return new Set(trees.flatMap((tree) => tree.nodes.map((node) => node.service)));
}
function partition(run, input, testOf) {
    const attempts = input.attempts ?? [];
    const violations = input.violations ?? [];
    const violating = (tree) => violations.some((violation) => violates(tree, violation));
    const failed = attempts.filter((attempt) => attempt.status === "failed");
    const timed = failed.length > 0 && failed.every((attempt) => attempt.traceIds === undefined);
    if (timed && violations.length === 0) {
        return byTime(run, attempts);
    }
    if (failed.length === 0 && violations.length === 0 && attempts.length === 0) {
        return { mode: "whole", failing: run, passing: [], failingWindows: [] };
    }
    const failedIds = new Set(failed.flatMap((each) => each.traceIds ?? []).map(lower));
    const isFailing = (tree) => failedIds.has(tree.traceId) || violating(tree);
    // What no attempt vouches for (load, probes) may suffer from the same fault: only clean traces
    // of it count as normal, unless the objectives are what tells failing from passing.
    const isNormal = (tree) => testOf.has(tree.traceId) || failed.length === 0 || !tree.nodes.some((node) => node.error);
    return {
        mode: "traces",
        failing: run.filter(isFailing),
        passing: run.filter((tree) => !isFailing(tree) && isNormal(tree)),
        failingWindows: [],
    };
}
function byTime(run, attempts) {
    const windows = (status) => attempts
        .filter((attempt) => attempt.status === status)
        .map(({ start, end }) => ({ startUs: start * 1000, endUs: end * 1000 }));
    const failedWindows = windows("failed");
    const passedWindows = windows("passed");
    const inside = (tree, among) => among.some(({ startUs, endUs }) => tree.startUs >= startUs && tree.startUs < endUs);
    // Attempts run in parallel: a trace inside a failed and a passed window belongs to neither,
    // unless nothing else is left to look at.
    const failed = run.filter((tree) => inside(tree, failedWindows));
    const only = failed.filter((tree) => !inside(tree, passedWindows));
    return {
        mode: "time",
        failing: only.length > 0 ? only : failed,
        passing: run.filter((tree) => !inside(tree, failedWindows)),
        failingWindows: failedWindows,
    };
}
function lower(text) {
    return text.toLowerCase();
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/second-fault.js



/** Failing traces that the culprit leaves unexplained, below which they may be chance. */
const MIN_TRACES = 2;
const MIN_SHARE = 0.05;
/** An error that some caller handled explains no failure. */
const UNHANDLED = 0.5;
/** Weaker evidence than this explains no trace. */
const MIN_VALUE = 0.25;
const OF_TIME = new Set([
    "self-time",
    "edge-gap",
    "more-calls",
    "missing-callee",
]);
/**
 * A second fault hides behind a larger one. The failing traces that the culprit does not explain are
 * ranked by themselves; who stands out there is named too. Never a caller of the culprit, whose
 * errors may be those of a breaker or a full pool, nor whom the culprit calls too often.
 */
function secondFault({ scene, first, edges, rank }) {
    if (scene.mode !== "traces") {
        return undefined;
    }
    const left = scene.failing.filter((tree) => !explains(first, tree, scene));
    if (left.length < Math.max(MIN_TRACES, scene.failing.length * MIN_SHARE)) {
        return undefined;
    }
    const fused = rank({ ...scene, failing: left });
    const second = standsOut(fused);
    const found = fused[0];
    if (second === undefined || found === undefined || isRelated(second.service, first, edges)) {
        return undefined;
    }
    const traces = left.filter((tree) => explains(found, tree, scene)).length;
    if (traces < MIN_TRACES) {
        return undefined;
    }
    const total = scene.failing.length;
    return {
        named: { ...second, traces },
        evidence: {
            kind: "second-fault",
            text: `${second.service} explains ${traces} of ${total} failing traces that ${first.service} does not explain`,
            observed: traces,
            unit: "traces",
            ...firstTrace(found),
        },
    };
}
/** The ranking in which the second fault says first why it is one. */
function withSecond(ranking, { named, evidence }) {
    return ranking.map((entry) => entry.service === named.service ? { ...entry, evidence: [evidence, ...entry.evidence] } : entry);
}
function explains({ service, evidence }, tree, scene) {
    const origins = errorOrigins(tree, scene).filter(({ weight }) => weight >= UNHANDLED);
    if (origins.length > 0) {
        return origins.some((origin) => origin.service === service);
    }
    const slows = evidence.some(({ kind, value }) => OF_TIME.has(kind) && value >= MIN_VALUE);
    return slows && tree.nodes.some((node) => node.service === service);
}
function isRelated(service, first, edges) {
    const below = descendants(edges);
    const multiplies = first.evidence.some(({ kind }) => kind === "more-calls");
    return (service === first.service ||
        below.get(service)?.has(first.service) === true ||
        (multiplies && below.get(first.service)?.has(service) === true));
}
function firstTrace({ evidence }) {
    const traceId = evidence.find((each) => each.traceId !== undefined)?.traceId;
    return traceId === undefined ? {} : { traceId };
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/culprit/rank.js















/**
 * Ranks the services by how much speaks for each having caused the failure, and names one only if
 * it stands out and the traces cover the run. Deterministic: the same input, the same answer.
 */
function rankCulprits(input) {
    const scene = prepareScene(input);
    const evidence = gather(scene);
    const [ended] = endedServices(input.services ?? []);
    const { edges: called } = graphOfTrees([...scene.run, ...scene.normal]);
    const edges = ended === undefined ? called : [...called, ...declaredEdges(input.services ?? [])];
    const services = new Set([...scene.names.declared, ...scene.seen, ...scene.instrumented]);
    services.delete(model/* UNKNOWN_SERVICE */.Hp);
    const weighed = fuse(evidence, services, edges);
    const fused = ended === undefined ? weighed : withFirstEnd(weighed, ended);
    const coverage = coverageOf(scene);
    const notes = ended !== undefined && scene.run.length === 0 ? [BLIND] : sceneNotes(scene);
    const { culprit, why } = ended === undefined ? decide(fused, coverage, scene) : decidedByEnd(ended);
    const rank = (part) => fuse(gather(part), services, edges);
    const first = culprit === null ? undefined : fused[0];
    const second = first === undefined ? undefined : secondFault({ scene, first, edges, rank });
    const ranking = toRanking(fused);
    return {
        ranking: second === undefined ? ranking : withSecond(ranking, second),
        culprit,
        ...(second === undefined ? {} : { second: second.named }),
        coverage,
        notes: why === undefined ? notes : [why, ...notes],
    };
}
const BLIND = "There are no traces of this run: what ended first is named.";
function decidedByEnd({ name }) {
    return { culprit: { service: name, confidence: END_CONFIDENCE } };
}
function gather(scene) {
    const backend = [
        ...errorEvidence(scene),
        ...latencyEvidence(scene),
        ...moreCallsEvidence(scene),
        ...missingCalleeEvidence(scene),
        ...logEvidence(scene),
        ...resourceEvidence(scene),
        ...objectiveEvidence(scene),
        ...endEvidence(scene.input.services ?? []),
    ];
    const front = noBackendFault(scene, backend);
    return front === undefined ? backend : [...backend, front];
}
function coverageOf(scene) {
    const traced = new Set(scene.run.map((tree) => tree.traceId));
    const attempts = scene.failedAttempts;
    const exact = attempts.filter((attempt) => attempt.traceIds !== undefined);
    return {
        servicesSeen: [...scene.seen].sort(),
        servicesDeclared: scene.names.declared.size,
        attempts: attempts.length,
        attemptsWithTrace: exact.length === 0
            ? attempts.length * Number(scene.failing.length > 0)
            : exact.filter((attempt) => attempt.traceIds?.some((id) => traced.has(id.toLowerCase())))
                .length,
    };
}
function sceneNotes(scene) {
    const notes = [];
    if (scene.normal.length === 0) {
        notes.push("There are no passing traces to compare with: neither a passing attempt nor a baseline.");
    }
    if (scene.mode === "time") {
        notes.push("Attempts carry no trace ids: failing and passing traces were told apart by time.");
    }
    if (scene.mode === "whole") {
        notes.push("Nothing tells failing from passing: the whole run counts as failing.");
    }
    const skew = clockSkewNote(scene.run);
    return skew === undefined ? notes : [...notes, skew];
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/trace/excerpt.js


const DEFAULT_SPANS = 60;
/**
 * A bounded picture of one trace for the report: errors and their ancestors first, then the longest
 * spans, in order of time. Undefined for no spans.
 */
function traceExcerpt(spans, options) {
    const first = spans[0];
    if (first === undefined) {
        return undefined;
    }
    const tree = buildTree(first.traceId, spans, options.canonical);
    const chosen = choose(tree.nodes, options.maxSpans ?? DEFAULT_SPANS);
    const drawn = tree.nodes
        .filter((node) => chosen.has(node))
        .sort((a, b) => a.span.startUs - b.span.startUs);
    return {
        traceId: tree.traceId,
        title: options.title,
        durationMs: (tree.endUs - tree.startUs) / 1000,
        omitted: tree.nodes.length - drawn.length,
        spans: drawn.map((node) => excerptSpan(node, { chosen, startUs: tree.startUs, options })),
    };
}
function choose(nodes, max) {
    const chosen = new Set();
    const byWeight = [...nodes].sort((a, b) => Number(b.error) - Number(a.error) || nodeDurationUs(b) - nodeDurationUs(a));
    for (const node of byWeight) {
        const line = [];
        let at = node;
        while (at !== undefined && !chosen.has(at) && line.length <= max) {
            line.push(at);
            at = at.parent;
        }
        if (chosen.size + line.length <= max) {
            line.forEach((each) => chosen.add(each));
        }
    }
    return chosen;
}
function excerptSpan(node, drawing) {
    const { span, parent } = node;
    const error = node.error ? errorText(span).split("\n")[0] || "error" : "";
    return {
        id: span.spanId,
        ...(parent !== undefined && drawing.chosen.has(parent) ? { parent: parent.span.spanId } : {}),
        service: node.service,
        name: span.name.slice(0, 200),
        kind: span.kind === "unspecified" ? "internal" : span.kind,
        startMs: (span.startUs - drawing.startUs) / 1000,
        durationMs: nodeDurationUs(node) / 1000,
        ...(error === "" ? {} : { error: error.slice(0, 300) }),
        ...(node.service === drawing.options.culprit ? { culprit: true } : {}),
    };
}

// EXTERNAL MODULE: ./packages/gates/dist/stack/ended.js
var ended = __webpack_require__(42719);
// EXTERNAL MODULE: ./packages/gates/dist/stack/handle.js
var stack_handle = __webpack_require__(2013);
;// CONCATENATED MODULE: ./packages/gates/dist/stack/diagnose.js




const MAX_EXCERPTS = 3;
/** The gate that fails diagnoses in its own job: it has the telemetry. Never throws for its data. */
async function diagnoseStack({ config, host }, open, request) {
    if (request.stack.kind === "none") {
        return { notes: ["no diagnosis: Stagegate does not run the stack, so there are no traces"] };
    }
    const { handle } = request.stack;
    const opened = await open(handle);
    if (opened.kind === "unreachable" && (request.ended === undefined || !(0,ended/* hasEnded */.hY)(request.ended))) {
        return { notes: [`no diagnosis: ${opened.message}`] };
    }
    const { traces, logs } = await recordsOf(opened);
    const spans = records(traces);
    const services = withEnds(declaredServices(config, handle, await downServices(host.http, handle)), request.ended);
    const result = rankCulprits({
        spans,
        logs: records(logs),
        attempts: request.attempts.map((attempt) => judged(attempt, request.failedIn)),
        violations: request.violations,
        services,
    });
    const names = (0,stack_handle/* serviceNames */._m)(config);
    const canonical = (service) => names.get(service) ?? service;
    const map = serviceMap(serviceGraph(spans, canonical));
    const notes = traces.kind === "unreachable" ? [traces.message] : traces.notes;
    return {
        ranking: result.ranking,
        diagnosis: {
            ...(result.culprit === null ? {} : { culprit: result.culprit }),
            coverage: result.coverage,
            notes: [...result.notes, ...notes],
            map,
            traces: excerpts({ spans, ranking: result.ranking, attempts: request.attempts, canonical }),
        },
    };
}
async function recordsOf(opened) {
    if (opened.kind === "unreachable")
        return { traces: opened, logs: opened };
    const { traces, logs } = opened.telemetry;
    return { traces: await traces.spans({}), logs: await logs.logs({}) };
}
function withEnds(services, ended) {
    const ends = new Map(ended?.services.flatMap((each) => (each.harmless ? [] : [[each.service, each]])));
    return services.map((service) => {
        const end = ends.get(service.name);
        if (end === undefined)
            return service;
        const { at, text, lastLine: log } = end;
        return { ...service, down: text, ended: { at, text, ...(log === undefined ? {} : { log }) } };
    });
}
function records(result) {
    return result.kind === "data" ? result.records : [];
}
function judged(attempt, failedIn) {
    const where = failedIn?.get(attempt.id);
    return where === undefined ? attempt : { ...attempt, failedIn: where };
}
const PROBE_MS = 2_000;
/** What a system says of a port at which nobody listens any more. */
const REFUSED = /ECONNREFUSED|connection refused/i;
/**
 * Services that are down by now: the environment said that they were not ready, or they refuse
 * connections. Only what Stagegate started itself is asked.
 */
async function downServices(http, { provider, services }) {
    const down = new Map();
    const asked = services.map(async ({ name, ready, url }) => {
        if (!ready)
            down.set(name, "it was not ready");
        const address = provider === "processes" ? (0,stack_handle/* webAddress */.Dy)(url ?? "")?.href : undefined;
        if (!ready || address === undefined)
            return;
        const answer = await http.request({ url: address, timeoutMs: PROBE_MS });
        if (answer.kind === "unreachable" && REFUSED.test(answer.reason)) {
            down.set(name, "it refuses connections");
        }
    });
    await Promise.all(asked);
    return down;
}
function declaredServices(config, handle, down = new Map()) {
    const urls = new Map(handle.services.map((service) => [service.name, service.url]));
    return Object.entries(config?.services ?? {}).map(([name, service]) => {
        const address = (0,stack_handle/* webAddress */.Dy)(urls.get(name) ?? "")?.host;
        const why = down.get(name);
        return {
            name,
            ...(service.aliases === undefined ? {} : { aliases: service.aliases }),
            ...(service.type === undefined ? {} : { type: service.type }),
            ...(address === undefined ? {} : { addresses: [address] }),
            ...(service.needs === undefined ? {} : { calls: service.needs }),
            ...(why === undefined ? {} : { down: why }),
        };
    });
}
/** The traces that the best evidence points at. */
function excerpts({ spans, ranking, attempts, canonical }) {
    const [first] = ranking;
    if (first === undefined || first.score === 0)
        return [];
    const ids = [...new Set(first.evidence.flatMap((item) => item.traceId ?? []))];
    return ids.slice(0, MAX_EXCERPTS).flatMap((traceId) => {
        const attempt = attempts.find((each) => each.traceIds?.includes(traceId));
        const number = (attempt?.attempt ?? 0) + 1;
        const title = attempt?.title === undefined
            ? `a request of ${isLoadTrace(traceId) ? "the load" : "the run"}`
            : `${attempt.title}, attempt ${number}`;
        const found = spans.filter((span) => span.traceId === traceId);
        return traceExcerpt(found, { title, culprit: first.service, canonical }) ?? [];
    });
}
/** Who calls whom, for a run that has nothing to diagnose. */
async function mapStack({ config }, open, stack) {
    if (stack.kind === "none")
        return {};
    const opened = await open(stack.handle);
    if (opened.kind === "unreachable")
        return {};
    const spans = records(await opened.telemetry.traces.spans({}));
    const names = (0,stack_handle/* serviceNames */._m)(config);
    const map = serviceMap(serviceGraph(spans, (service) => names.get(service) ?? service));
    const servicesSeen = map.nodes.map((node) => node.service);
    const servicesDeclared = Object.keys(config?.services ?? {}).length;
    const coverage = { servicesSeen, servicesDeclared, attempts: 0, attemptsWithTrace: 0 };
    return { diagnosis: { coverage, notes: [], map } };
}


/***/ }),

/***/ 42719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hY: () => (/* binding */ hasEnded),
/* harmony export */   vK: () => (/* binding */ withEnded),
/* harmony export */   zc: () => (/* binding */ endedServices)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87361);
/* harmony import */ var _stagegate_environments__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22998);
/* harmony import */ var _stagegate_environments__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19333);
/* harmony import */ var _stagegate_environments__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19168);
/* harmony import */ var _stagegate_results__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99442);
/* harmony import */ var _stagegate_schema__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22098);
/* harmony import */ var _handle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2013);
/* harmony import */ var _service_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26411);







const NONE = { services: [], checks: [], evidence: [] };
/** Lines of output that a report shows. */
const TAIL_LINES = 20;
const MAX_LINE = 300;
/** The agent looks at processes a few times a second, and copies their output as often. */
const SETTLE_MS = 1_500;
const POLL_MS = 50;
const LOG_DELAY_MS = 600;
/**
 * The services that ended while the environment was up, the first one first, each as a check of the
 * gate with its last lines. To be asked at the end of a gate.
 */
async function endedServices(context, gate, stack) {
    if (stack.kind === "none" || stack.handle.provider !== "processes")
        return NONE;
    await awaitLogs(context, await endsOf(context, stack.handle));
    // Read again: meanwhile the parent of what ended just now has told the exit code.
    const ends = (await endsOf(context, stack.handle)).filter(({ service, code }) => !(isWorker(context.config, service) && code === 0));
    const ended = { services: [], checks: [], evidence: [] };
    const services = [];
    for (const [index, end] of ends.entries()) {
        const { service, log } = await describe(context, gate, { end, index, ends, ...stack });
        services.push(service);
        ended.checks.push(service.check);
        if (log !== undefined)
            ended.evidence.push(log);
    }
    return { ...ended, services };
}
function isWorker(config, service) {
    return config?.services[service]?.type === "worker";
}
/** What observers recorded; and, by own look, what none of them has seen. */
async function endsOf(context, { lease: id }) {
    if (id === undefined)
        return [];
    const { host } = context;
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,_handle_js__WEBPACK_IMPORTED_MODULE_1__/* .handlePath */ .C4)(context)), _stagegate_environments__WEBPACK_IMPORTED_MODULE_2__/* .SERVICE_ENDS_FILE */ .qB);
    const deadline = host.clock.monotonic() + SETTLE_MS;
    for (;;) {
        const recorded = (0,_stagegate_environments__WEBPACK_IMPORTED_MODULE_2__/* .readServiceEnds */ .QG)(await host.files.readText(file), id);
        const unseen = await goneOf(context, id, recorded);
        if (unseen.length === 0)
            return recorded;
        if (host.clock.monotonic() >= deadline || context.signal.aborted) {
            return [...recorded, ...unseen];
        }
        await host.clock.sleep(POLL_MS, context.signal);
    }
}
async function goneOf({ host }, id, recorded) {
    const lease = await host.leases.get(id);
    if (lease?.state !== "active")
        return [];
    // Numbers of processes say nothing on another machine.
    if ((0,_stagegate_environments__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$)(lease, await (0,_stagegate_environments__WEBPACK_IMPORTED_MODULE_3__/* .readMachine */ .U)(host.files)) !== "here")
        return [];
    const gone = [];
    for (const { service, pid, startTime } of lease.processes) {
        const known = recorded.some((end) => end.pid === pid && end.service === service);
        if (known || (await host.processes.startTime(pid)) === startTime)
            continue;
        const at = host.clock.now();
        gone.push({ schema: "stagegate/service-end/v1", lease: id, service, pid, at });
    }
    // Whoever ends an environment says so in the lease first.
    return (await host.leases.get(id))?.state === "active" ? gone : [];
}
/** The last words of what ended just now are still on their way to where they are shown. */
async function awaitLogs({ host, signal }, ends) {
    const latest = Math.max(0, ...ends.map(({ at }) => at));
    const wait = latest + LOG_DELAY_MS - host.clock.now();
    if (ends.length > 0 && wait > 0)
        await host.clock.sleep(Math.min(wait, LOG_DELAY_MS), signal);
}
async function describe(context, gate, { end, index, ends, handle }) {
    const { service, at, code, signal } = end;
    const text = await outputOf(context, handle, service);
    const log = text === "" ? undefined : await (0,_service_log_js__WEBPACK_IMPORTED_MODULE_4__/* .addServiceLog */ .Z)(context, gate, { service, text });
    const tail = (0,_stagegate_environments__WEBPACK_IMPORTED_MODULE_5__/* .lastLines */ .w)(text, TAIL_LINES).map((line) => line.slice(0, MAX_LINE));
    const after = (0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(Math.max(0, at - Date.parse(handle.createdAt)));
    const order = orderOf(index, ends.length);
    const harmless = isWorker(context.config, service) && code === undefined && signal === undefined;
    const check = {
        id: (0,_stagegate_results__WEBPACK_IMPORTED_MODULE_7__/* .checkId */ .i)({ kind: "service", scope: service, titlePath: ["running"] }),
        title: `${service} keeps running`,
        verdict: harmless ? "warn" : "fail",
        service,
        message: `${service} ${howOf(end)} after ${after}${order}`,
        ...(tail.length === 0 ? {} : { detail: tail.join("\n") }),
        ...(log === undefined ? {} : { evidence: [log.id] }),
    };
    const told = `${service} ${howOf(end)} at ${clock(at)}${order}`;
    return { service: { service, at, harmless, text: told, lastLine: telling(tail), check }, log };
}
function outputOf(context, handle, service) {
    const log = handle.services.find(({ name }) => name === service)?.log;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,_handle_js__WEBPACK_IMPORTED_MODULE_1__/* .handlePath */ .C4)(context));
    // Handles are files: nothing outside of their folder is read because of one.
    const path = log === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, log);
    return path === undefined || !(0,_stagegate_core__WEBPACK_IMPORTED_MODULE_8__/* .isInside */ .FK)(folder, path)
        ? Promise.resolve("")
        : (0,_service_log_js__WEBPACK_IMPORTED_MODULE_4__/* .readServiceLog */ .u)(context, path);
}
function howOf({ code, signal }) {
    if (signal !== undefined)
        return `was ended by ${signal}`;
    return code === undefined ? "ended (its exit code is not known)" : `ended with exit code ${code}`;
}
function orderOf(index, count) {
    if (count === 1)
        return "";
    return index === 0 ? `, the first of ${count}` : `, number ${index + 1} of ${count} that ended`;
}
/** `09:37:50 UTC`. */
function clock(at) {
    return `${new Date(at).toISOString().slice(11, 19)} UTC`;
}
/** Of a stack trace, what was thrown says more than where; else the very last line. */
function telling(tail) {
    const words = tail.filter((line) => /[A-Za-z]/.test(line));
    return (words.findLast((line) => /^\S*(?:Error|Exception|panic|fatal)\b/i.test(line)) ?? words.at(-1));
}
/** What went wrong before anything else did, at the start of a summary. */
function withEnded(summary, { services }) {
    const first = services.find(({ harmless }) => !harmless);
    return first?.check.message === undefined ? summary : `${first.check.message}; ${summary}`;
}
/** Whether a service ended that should not have. */
function hasEnded({ services }) {
    return services.some(({ harmless }) => !harmless);
}


/***/ }),

/***/ 2013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ handlePath),
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   _m: () => (/* binding */ serviceNames),
/* harmony export */   eD: () => (/* binding */ stackOrigins),
/* harmony export */   eF: () => (/* binding */ findStack),
/* harmony export */   mz: () => (/* binding */ stackVersions)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13837);
/* harmony import */ var _stagegate_schema_formats__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31789);



/**
 * Reads the handle that provision-staging wrote. Throws STAGEGATE_ENVIRONMENT_MISSING where the
 * configuration has services to run and none are up, unless the gate has nothing to ask of them.
 */
async function findStack(context, { needed = true } = {}) {
    const { host, config } = context;
    const named = namedIn(context);
    const path = handlePath(context);
    const text = await host.files.readText(path);
    if (text === undefined) {
        if (named === undefined && (!needed || !declaresStack(config)))
            return { kind: "none" };
        throw new _stagegate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("STAGEGATE_ENVIRONMENT_MISSING", `there is no environment at ${path}`, {
            hint: "Run `stagegate run`, or `stagegate provision-staging --teardown final` first.",
        });
    }
    const result = (0,_stagegate_schema_formats__WEBPACK_IMPORTED_MODULE_2__.parseFormat)("environment", text);
    if (result.kind === "read") {
        refuseExpired(result.value, host.clock.now());
        return { kind: "up", handle: result.value };
    }
    const reason = result.kind === "invalid" ? result.reason : `its format is ${result.found}`;
    throw new _stagegate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("STAGEGATE_ENVIRONMENT_MISSING", `the handle ${path} cannot be used: ${reason}`, {
        hint: "Provision the environment again.",
    });
}
function namedIn({ inputs }) {
    return inputs.environment;
}
/** Absolute path of the handle: in the out directory of whoever brought the environment up. */
function handlePath(context) {
    const named = namedIn(context);
    return named === undefined || named === "own"
        ? context.out.file("environment.json")
        : absolute(context.host.root, named);
}
/** The lease of an environment ends it at its time: what answers at its ports now is not it. */
function refuseExpired({ id, expiresAt }, now) {
    if (expiresAt === undefined || Date.parse(expiresAt) > now)
        return;
    throw new _stagegate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("STAGEGATE_ENVIRONMENT_MISSING", `the environment ${id} ended with its lease at ${expiresAt}`, { hint: "Provision the environment again, with a longer `ttl` if it was too short." });
}
function absolute(root, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path);
}
function declaresStack(config) {
    return Object.values(config?.services ?? {}).some((s) => s.run !== undefined || s.url !== undefined);
}
/** Versions of an environment; empty where there is none. */
function stackVersions(stack) {
    return stack.kind === "up" ? stack.handle.versions : [];
}
/** Origins of the stack's own services: only these may receive trace headers. */
function stackOrigins(handle) {
    const urls = handle.services.flatMap((service) => service.url ?? []);
    const origins = [...urls, ...(handle.entry === undefined ? [] : [handle.entry])].flatMap((url) => loopbackNames(webAddress(url)));
    return [...new Set(origins)];
}
/** Tests say `localhost` and `127.0.0.1` as they please; on this machine both are the service. */
function loopbackNames(url) {
    if (url === undefined)
        return [];
    if (url.hostname !== "127.0.0.1" && url.hostname !== "localhost")
        return [url.origin];
    const port = url.port === "" ? "" : `:${url.port}`;
    return ["127.0.0.1", "localhost"].map((name) => `${url.protocol}//${name}${port}`);
}
/** Handles of environments that already run hold what the configuration says: any text. */
function webAddress(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url?.protocol === "http:" || url?.protocol === "https:" ? url : undefined;
}
/** Canonical service names by every name that telemetry may use. */
function serviceNames(config) {
    const names = new Map();
    for (const [name, service] of Object.entries(config?.services ?? {})) {
        names.set(name, name);
        for (const alias of service.aliases ?? [])
            names.set(alias, name);
    }
    return names;
}


/***/ }),

/***/ 87528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ settledTelemetry)
/* harmony export */ });
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84495);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47313);


/** For the export itself, and for spans that end after their answer was sent. */
const MARGIN_MS = 250;
/** Services that always export, as health checks let them, are not waited for any longer. */
const MAX_WAIT_MS = 3_000;
const POLL_MS = 100;
/**
 * Opens the telemetry of a stack once the services have exported what they saw: SDKs keep spans for
 * a while, and the last requests would be missing from the figures. Waits at most 3 s, and once for
 * all that a gate reads.
 */
function settledTelemetry(context, open) {
    let settled;
    return (handle) => open(handle, (received) => (settled ??= settle(context, received)));
}
async function settle({ host, out, signal }, received) {
    const { clock } = host;
    const phases = await (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .readPhases */ .Ji)(host.files, out);
    const ago = clock.now() - Math.max(0, ...phases.map(({ start, end = start }) => end));
    if (ago > MAX_WAIT_MS)
        return;
    const start = clock.monotonic();
    const earliest = start + _stagegate_core__WEBPACK_IMPORTED_MODULE_1__/* .EXPORT_DELAY_MS */ .c + MARGIN_MS - Math.max(0, ago);
    let quietSince = start;
    let count = await received();
    while (count !== undefined) {
        const now = clock.monotonic();
        if (now >= earliest && now - quietSince >= _stagegate_core__WEBPACK_IMPORTED_MODULE_1__/* .EXPORT_DELAY_MS */ .c)
            return;
        const left = start + MAX_WAIT_MS - now;
        if (left <= 0 || !(await clock.sleep(Math.min(POLL_MS, left), signal)))
            return;
        const next = await received();
        if (next !== count)
            quietSince = clock.monotonic();
        count = next;
    }
}


/***/ }),

/***/ 99442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ caseId),
/* harmony export */   i: () => (/* binding */ checkId)
/* harmony export */ });
const TITLE_SEPARATOR = " › ";
const MAX_ID_LENGTH = 1_000;
/**
 * The id of a check, `<kind>:<service or project>/<file>#<title path>`, the same on every run,
 * shard and attempt. Ids compare as strings; they are not meant to be taken apart.
 */
function checkId({ kind, scope = "", file = "", titlePath }) {
    const place = file.replaceAll("\\", "/").replace(/^\.\//, "");
    const titles = titlePath.map((title) => title.replaceAll(/\s+/g, " ").trim());
    const id = `${kind}:${scope}/${place}#${titles.join(TITLE_SEPARATOR)}`;
    return id.length <= MAX_ID_LENGTH ? id : shorten(id);
}
/** The id of a test: scope is the given service, else the project of the runner. */
function caseId(testCase, kind, service) {
    const { suite, name, className, file, project, copy } = testCase;
    const withClass = className !== undefined && className !== file && !suite.includes(className);
    const titles = withClass ? [...suite, className, name] : [...suite, name];
    if (copy !== undefined)
        titles.push(`(${copy})`);
    if (service !== undefined && project !== undefined)
        titles.push(`[${project}]`);
    return checkId({
        kind,
        titlePath: titles.filter((title) => title !== ""),
        ...(file === undefined ? {} : { file }),
        scope: service ?? project ?? "",
    });
}
/** Long ids keep both ends and a hash of the whole (FNV-1a, 32 bit, twice). */
function shorten(id) {
    const hash = fnv(id, 0x811c9dc5) + fnv(id, 0x01000193);
    const half = Math.floor((MAX_ID_LENGTH - hash.length - 2) / 2);
    return `${id.slice(0, half)}…${hash}…${id.slice(-half)}`;
}
function fnv(text, seed) {
    let hash = seed;
    for (let index = 0; index < text.length; index += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, "0");
}


/***/ }),

/***/ 70368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vq: () => (/* binding */ quantileLinear),
/* harmony export */   YV: () => (/* binding */ quantile),
/* harmony export */   cX: () => (/* binding */ minSamplesForQuantile),
/* harmony export */   p3: () => (/* binding */ nearestRank)
/* harmony export */ });
/* unused harmony exports assertQuantile, sorted, quantileOfSorted */
/**
 * Rank (1-based) of quantile `q` among `count` sorted samples: the smallest rank whose share of the
 * samples is at least `q` (nearest rank). The small slack undoes binary rounding, so that 0.07 of
 * 100 samples is rank 7 and not 8.
 */
function nearestRank(q, count) {
    assertQuantile(q);
    return Math.min(count, Math.max(1, Math.ceil(q * count - 1e-9 * Math.max(1, count))));
}
/** Throws a RangeError unless `q` is a number from 0 to 1. */
function assertQuantile(q) {
    if (!(q >= 0 && q <= 1))
        throw new RangeError(`a quantile lies between 0 and 1, got ${q}`);
}
/** A sorted copy; throws a RangeError on NaN, which has no place in an order. */
function sorted(values) {
    const copy = Float64Array.from(values).sort();
    // A typed array sorts NaN to its end.
    if (copy.length > 0 && Number.isNaN(copy[copy.length - 1])) {
        throw new RangeError("samples must not contain NaN");
    }
    return copy;
}
/**
 * Exact quantile by nearest rank: an observed value, never an interpolated one.
 * `undefined` without samples. The definition is the one that `Histogram.quantile` approximates.
 */
function quantile(values, q) {
    return quantileOfSorted(sorted(values), q);
}
/** `quantile` of values that are already in ascending order. */
function quantileOfSorted(values, q) {
    assertQuantile(q);
    return values.length === 0 ? undefined : values[nearestRank(q, values.length) - 1];
}
/**
 * Quantile with linear interpolation between order statistics, type 7 of Hyndman and Fan, "Sample
 * Quantiles in Statistical Packages" (1996): the default of R and NumPy. For small samples, where a
 * nearest rank jumps. `undefined` without samples.
 */
function quantileLinear(values, q) {
    assertQuantile(q);
    const order = sorted(values);
    if (order.length === 0)
        return undefined;
    const position = (order.length - 1) * q;
    const low = order[Math.floor(position)] ?? Number.NaN;
    const high = order[Math.ceil(position)] ?? Number.NaN;
    const share = position - Math.floor(position);
    return share === 0 ? low : low + (high - low) * share;
}
/**
 * How many samples a quantile needs before it says something: 10 beyond it, so 10/(1-q)
 * (p95: 200, p99: 1,000), and as many below it for quantiles under the median. Infinity for 0 and 1.
 */
function minSamplesForQuantile(q) {
    assertQuantile(q);
    return Math.ceil(10 / Math.min(q, 1 - q) - 1e-6);
}


/***/ }),

/***/ 95148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ NO_ATTRIBUTES),
/* harmony export */   DN: () => (/* binding */ SPAN_KINDS),
/* harmony export */   Hp: () => (/* binding */ UNKNOWN_SERVICE),
/* harmony export */   I_: () => (/* binding */ STATUS_CODES),
/* harmony export */   lu: () => (/* binding */ durationUs),
/* harmony export */   q9: () => (/* binding */ NO_EVENTS)
/* harmony export */ });
/**
 * The telemetry model: what a decoder makes and everything else reads. Times are integer
 * microseconds since the Unix epoch (exact in a double until the year 2255), ids lower-case hex.
 */
/** Index = wire value of opentelemetry.proto.trace.v1.Span.SpanKind. */
const SPAN_KINDS = [
    "unspecified",
    "internal",
    "server",
    "client",
    "producer",
    "consumer",
];
/** Index = wire value of opentelemetry.proto.trace.v1.Status.StatusCode. */
const STATUS_CODES = ["unset", "ok", "error"];
const NO_ATTRIBUTES = Object.freeze(Object.create(null));
const NO_EVENTS = Object.freeze([]);
/** The service of records whose resource has no `service.name` (the name that OpenTelemetry uses). */
const UNKNOWN_SERVICE = "unknown_service";
/** Duration in microseconds, never negative (clocks step backwards). */
function durationUs(span) {
    return span.endUs > span.startUs ? span.endUs - span.startUs : 0;
}


/***/ })

};
