export const id = 9401;
export const ids = [9401];
export const modules = {

/***/ 19447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ WrongAnswer),
  D: () => (/* binding */ describedAnswers)
});

;// CONCATENATED MODULE: ./packages/platform/dist/answer-shape.js
/** In place of the error of JavaScript that the first use of such an answer would be. */
const WRONG_SHAPE = "answered with JSON that is not what its API describes";
/**
 * Whether what a forge answered has the form that all answers of the kind have: a list is one of
 * objects, and what was made or changed has an id. A proxy, or a program that only resembles the
 * forge, may send any JSON.
 */
function hasShape({ method, list }, answer) {
    if (list === "plain")
        return isList(answer);
    if (!isObject(answer))
        return false;
    if (list === "counted")
        return Object.values(answer).some(isList);
    const changes = ["POST", "PUT", "PATCH"].includes(method);
    return !changes || ["number", "string"].includes(typeof answer["id"]);
}
function isList(answer) {
    return Array.isArray(answer) && answer.every(isObject);
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/answers.js

/** It was answered, so asking again would give the same. */
class WrongAnswer extends Error {
    name = "WrongAnswer";
}
/** By the last part of the path, which names a list, or stands in braces. */
const LISTS = {
    comments: "plain",
    deployments: "plain",
    pulls: "plain",
    artifacts: "counted",
    "check-runs": "counted",
};
/** A plugin that rejects with a `WrongAnswer` what has not the form that it should have. */
function describedAnswers(octokit) {
    octokit.hook.after("request", ({ status, data }, { method, url }) => {
        const last = url.slice(url.lastIndexOf("/") + 1);
        // Files come as they are, and who asks in GraphQL reads the answer itself.
        if ((status !== 200 && status !== 201) || method === "DELETE")
            return;
        if (last === "{path}" || last === "graphql")
            return;
        const list = method === "GET" && Object.hasOwn(LISTS, last) ? LISTS[last] : undefined;
        if (!hasShape({ method, list }, data))
            throw new WrongAnswer(`GitHub ${WRONG_SHAPE}`);
    });
}


/***/ }),

/***/ 59401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ Cancelled),
  createGitHubClient: () => (/* binding */ createGitHubClient)
});

// EXTERNAL MODULE: ./packages/platform/dist/local/reach.js
var local_reach = __webpack_require__(78044);
// EXTERNAL MODULE: ./packages/platform/dist/github/answers.js + 1 modules
var answers = __webpack_require__(19447);
// EXTERNAL MODULE: ./packages/core/dist/clean-text.js
var clean_text = __webpack_require__(40004);
;// CONCATENATED MODULE: ./packages/platform/dist/github/fetch.js


const TIMEOUT_MS = 30_000;
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_REDIRECTS = 3;
const METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH"];
/** Nobody answered. */
class Unreachable extends Error {
    /** How often it can be tried again, where that is known. */
    repeats;
    constructor(reason, repeats) {
        super(reason);
        this.repeats = repeats;
    }
}
/**
 * `fetch` over the HTTP port, so that proxies, certificates, time limits and sizes are those of every
 * other request. A redirect to another origin, as of a renamed repository to none, gets no token.
 */
function createFetch(http, signal, patience) {
    const limit = patience === undefined ? undefined : limitOf(patience);
    return async (url, options = {}) => {
        let request = {
            url,
            method: methodOf(options.method),
            headers: options.headers ?? {},
            ...(options.body === undefined ? {} : { body: options.body }),
            timeoutMs: TIMEOUT_MS,
            maxBytes: MAX_BYTES,
            signal,
        };
        for (let redirects = 0;; redirects += 1) {
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
                if (type !== undefined)
                    throw new Error(`it answered with ${type} instead of JSON`);
                return new Response(none ? null : new Uint8Array(body), { status, headers });
            }
            request = next;
        }
    };
}
/** Octokit waits that long before it tries again. */
const PAUSE_MS = 1000;
/** Asked before each attempt: how long it may take, and how often it can be repeated. */
function limitOf({ reach, clock, impatient = false }) {
    let end;
    return () => {
        const wasSilent = reach.isSilent();
        if (impatient && !reach.answered())
            end ??= clock.monotonic() + local_reach/* FIRST_ANSWER_MS */.dU;
        const left = () => end === undefined || reach.answered() ? Infinity : end - clock.monotonic();
        return {
            within: { timeoutMs: Math.max(1, Math.min(TIMEOUT_MS, left())) },
            repeats(reason) {
                if (left() <= PAUSE_MS)
                    return 0;
                if (!(0,local_reach/* isNobody */.uP)(reason))
                    return undefined;
                return wasSilent ? 0 : 1;
            },
        };
    };
}
/** By this name octokit knows an error that it must not try again after. */
const ABORTED = "AbortError";
function failed(reason, signal, repeats) {
    const error = new Unreachable(reason, repeats);
    if (signal.aborted)
        error.name = ABORTED;
    return error;
}
/** Type of a page that a proxy or a portal sends in place of an answer that would be JSON. */
function foreignType({ headers }, { status, headers: answered, body }) {
    const accepted = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === "accept");
    const asked = accepted?.[1].endsWith("json") === true && status >= 200 && status < 300;
    if (!asked || body.length === 0)
        return undefined;
    const type = (answered["content-type"] ?? "nothing").split(";", 1)[0] ?? "";
    return type.trim().endsWith("json") ? undefined : (0,clean_text/* cleanLine */.Ow)(type, 60);
}
function methodOf(method = "GET") {
    const found = METHODS.indexOf(method.toUpperCase());
    if (found === -1)
        throw new TypeError(`the method ${method} is not used`);
    return METHODS[found];
}
function redirected(request, status, { location }) {
    const again = request.method === "GET" ? [301, 302, 303, 307, 308] : [307, 308];
    if (location === undefined || !again.includes(status))
        return undefined;
    if (!URL.canParse(location, request.url))
        return undefined;
    const to = new URL(location, request.url);
    if (to.origin === new URL(request.url).origin)
        return { ...request, url: to.href };
    const kept = Object.entries(request.headers ?? {}).filter(([name]) => name.toLowerCase() !== "authorization");
    return { ...request, url: to.href, headers: Object.fromEntries(kept) };
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/client.js



/** A limit that lasts longer is told instead of waited for. */
const MAX_LIMIT_SECONDS = 60;
const RETRIES = 2;
/** What waiting cannot change, and 429, which is the throttling's affair. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451];
function createGitHubClient(options) {
    const { repository, http, clock, signal, token } = options;
    const reach = (0,local_reach/* createReach */.SU)(options);
    const [owner = "", repo = ""] = repository.split("/");
    const second = options.pace === "none" ? 1 : 1000;
    let octokit;
    return {
        at: { owner, repo },
        token,
        now: clock.now,
        async call(work) {
            octokit ??= load(options, reach);
            return untilAborted(work(await octokit), signal);
        },
        impatient: () => ({
            request: { fetch: createFetch(reach.http, signal, { reach, clock, impatient: true }) },
        }),
        async pause(seconds) {
            await clock.sleep(seconds * second, signal);
        },
        pauses: pausesOf(clock, signal, second / 1000),
        async download(url, maxBytes) {
            const result = await http.request({ url, maxBytes, timeoutMs: 120_000, signal });
            if (result.kind === "unreachable")
                throw new Error(result.reason);
            if (result.status !== 200)
                throw new Error(`the storage answered ${result.status}`);
            return result.body;
        },
    };
}
function pausesOf(clock, signal, share) {
    let skipped = 0;
    return {
        monotonic: () => clock.monotonic() + skipped,
        async sleep(ms) {
            skipped += ms * (1 - share);
            return clock.sleep(ms * share, signal);
        },
    };
}
async function load(options, reach) {
    const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(41), __webpack_require__.e(5896)]).then(__webpack_require__.bind(__webpack_require__, 5896)),
        Promise.all(/* import() */[__webpack_require__.e(2384), __webpack_require__.e(7517)]).then(__webpack_require__.bind(__webpack_require__, 97517)),
        Promise.all(/* import() */[__webpack_require__.e(2384), __webpack_require__.e(8864)]).then(__webpack_require__.bind(__webpack_require__, 58864)),
    ]);
    const { apiUrl, token, clock, signal, log, version, pace = "as-asked" } = options;
    const once = (seconds, sent, _octokit, count) => seconds <= MAX_LIMIT_SECONDS && count < 1 && !isSentOnce(sent);
    const scale = pace === "none" ? { retryAfterBaseValue: 1 } : {};
    const silent = () => undefined;
    return new (Octokit.plugin(knowingNobody, answers/* describedAnswers */.D, retry, throttling))({
        baseUrl: apiUrl,
        auth: token,
        userAgent: `stagegate/${version}`,
        log: { debug: (text) => log.debug(text), info: silent, warn: silent, error: silent },
        request: { fetch: createFetch(reach.http, signal, { reach, clock }) },
        retry: { retries: RETRIES, doNotRetry: FINAL, ...scale },
        throttle: {
            onRateLimit: once,
            onSecondaryRateLimit: once,
            ...scale,
            ...(pace === "none" ? withoutPauses() : {}),
        },
    });
}
/** What is based on what was read before must not wait for a limit and be sent as it was. */
function isSentOnce(sent) {
    const { request } = sent;
    return request?.once === true;
}
/** Before the plugin that repeats, which reads how often from the options. */
function knowingNobody(octokit) {
    octokit.hook.error("request", (error, options) => {
        const { cause } = error;
        if (cause instanceof Unreachable && cause.repeats !== undefined) {
            options.request = { ...options.request, retries: cause.repeats };
        }
        throw error;
    });
}
/** Queues that let everything pass, in the form that the throttling expects. */
function withoutPauses() {
    const pass = {
        key: () => ({
            schedule: (_job, work, ...given) => Promise.resolve(work(...given)),
        }),
    };
    return { global: pass, write: pass, notifications: pass };
}
class Cancelled extends Error {
    name = "Cancelled";
}
async function untilAborted(work, signal) {
    const { promise: aborted, reject } = Promise.withResolvers();
    const stop = () => reject(new Cancelled("the job was cancelled"));
    if (signal.aborted)
        stop();
    signal.addEventListener("abort", stop, { once: true });
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        signal.removeEventListener("abort", stop);
        // Whoever loses the race has nobody left to tell.
        work.catch(() => undefined);
    }
}


/***/ }),

/***/ 78044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ listOnce),
/* harmony export */   SU: () => (/* binding */ createReach),
/* harmony export */   dU: () => (/* binding */ FIRST_ANSWER_MS),
/* harmony export */   uP: () => (/* binding */ isNobody)
/* harmony export */ });
/** For so long nobody is expected where nobody was. */
const MEMORY_MS = 60_000;
/** Where nobody has ever answered, history is not waited for any longer. */
const FIRST_ANSWER_MS = 5_000;
function createReach({ http, clock }) {
    let answered = false;
    let silentUntil = -Infinity;
    return {
        http: {
            async request(request) {
                const result = await http.request(request);
                if (result.kind === "response") {
                    answered = true;
                    silentUntil = -Infinity;
                }
                else if (isNobody(result.reason))
                    silentUntil = clock.monotonic() + MEMORY_MS;
                return result;
            },
        },
        answered: () => answered,
        isSilent: () => clock.monotonic() < silentUntil,
    };
}
/** Nothing was sent: the name is not known, or no server listens. A second later that is the same. */
function isNobody(reason) {
    return /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH)\b/.test(reason);
}
/** The same list for all gates of one process; what was stored meanwhile is asked for again. */
function listOnce(store) {
    const asked = new Map();
    return {
        async put(record) {
            try {
                return await store.put(record);
            }
            finally {
                asked.clear();
            }
        },
        list(branch, limit, project) {
            const key = JSON.stringify([branch, limit, project]);
            const listing = asked.get(key) ?? store.list(branch, limit, project);
            asked.set(key, listing);
            listing.catch(() => asked.delete(key));
            return listing;
        },
    };
}


/***/ })

};
