export const id = 1044;
export const ids = [1044,9401];
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

/***/ 6429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   Z5: () => (/* binding */ isUnclear),
/* harmony export */   d: () => (/* binding */ isHttpError),
/* harmony export */   xu: () => (/* binding */ limitWait),
/* harmony export */   z_: () => (/* binding */ createAttempts)
/* harmony export */ });
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40004);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19447);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59401);



function isHttpError(error) {
    return error instanceof Error && error.name === "HttpError" && "status" in error;
}
/** A failure that says nothing about whether the request took effect. */
function isUnclear(error) {
    return isHttpError(error) && error.status >= 500;
}
/** Why something was not posted, and what would change that. Other errors are bugs and thrown on. */
function describeFailure(error, wanted, now) {
    if (error instanceof _client_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .c || error instanceof _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .WrongAnswer */ .k)
        return temporary(error.message);
    if (!isHttpError(error))
        throw error;
    const limited = limitReason(error, now);
    if (limited !== undefined)
        return temporary(limited, "Run the job again later.");
    const said = (0,_stagegate_core__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(error.message.replace(/ - https?:\/\/\S+$/, ""), 200);
    if (/\block(?:ed)?\b/i.test(said) && error.status === 403) {
        const hint = "Unlock the conversation; the summary and the artifact have the report.";
        return {
            posted: { kind: "unavailable", reason: "the conversation is locked", hint },
            lasting: true,
        };
    }
    if (error.status === 401) {
        const reason = `GitHub does not know the token: ${said}`;
        return {
            posted: { kind: "unavailable", reason, hint: "Give a valid `token`." },
            lasting: true,
        };
    }
    // GitHub answers 404 to those who may not know that something exists.
    if (error.status === 403 || error.status === 404)
        return forbidden(wanted, said);
    if (error.response === undefined)
        return temporary(`GitHub cannot be reached: ${said}`);
    return temporary(`GitHub answered ${error.status}: ${said}`);
}
function temporary(reason, hint) {
    const posted = { kind: "unavailable", reason, ...(hint === undefined ? {} : { hint }) };
    return { posted, lasting: false };
}
function forbidden({ doing, permission }, said) {
    const reason = `the token may not ${doing}: ${said}`;
    const hint = `Add \`${permission}\` to the \`permissions:\` of the job.`;
    return { posted: { kind: "unavailable", reason, hint }, lasting: true };
}
/** Without `retry-after` a minute at least: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const LIMIT_MS = 60_000;
/** Milliseconds until a limit that refused a request ends; undefined when it was no limit. */
function limitWait(error, now) {
    if (!isHttpError(error) || limitReason(error, now) === undefined)
        return undefined;
    const headers = error.response?.headers ?? {};
    const after = Number(headers["retry-after"]);
    if (after > 0)
        return after * 1000;
    const used = String(headers["x-ratelimit-remaining"]) === "0";
    const reset = used ? Number(headers["x-ratelimit-reset"]) * 1000 - now : Number.NaN;
    return Number.isFinite(reset) ? Math.max(1000, reset) : LIMIT_MS;
}
/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function limitReason({ status, message, response }, now) {
    if (status !== 403 && status !== 429)
        return undefined;
    const headers = response?.headers ?? {};
    const after = Number(headers["retry-after"]);
    const used = String(headers["x-ratelimit-remaining"]) === "0";
    if (!used && !(after > 0) && status !== 429 && !/rate limit/i.test(message))
        return undefined;
    const reset = used ? Number(headers["x-ratelimit-reset"]) * 1000 : now + after * 1000;
    const until = Number.isFinite(reset) && Math.abs(reset) < 8e15 ? new Date(reset) : undefined;
    const time = until === undefined ? "" : ` until ${until.toISOString().slice(0, 16)}Z`;
    return `GitHub's rate limit is reached${time}`;
}
/** Runs a use of the API; what cannot be is a value, and what cannot change is not asked twice. */
function createAttempts(wanted, now) {
    let refused;
    return async (work) => {
        if (refused !== undefined)
            return refused;
        try {
            return await work();
        }
        catch (error) {
            const { posted, lasting } = describeFailure(error, wanted, now());
            if (lasting)
                refused = posted;
            return posted;
        }
    };
}


/***/ }),

/***/ 41044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resolveChange: () => (/* binding */ resolveChange)
/* harmony export */ });
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53847);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6429);


/**
 * The change request of a run that was started by one: the open one of that repository and branch
 * whose newest commit was tested, and nothing that the run itself says. A commit that came since has a run, and a comment, of its own.
 */
async function resolveChange(client, { info, unresolved }) {
    if (unresolved === undefined)
        return { info };
    const { owner, branch, sha, repositoryId } = unresolved;
    try {
        const { data } = await client.call((octokit) => octokit.pulls.list({
            ...client.at,
            state: "open",
            head: `${owner}:${branch}`,
            per_page: 100,
        }));
        // An owner may have several repositories with such a branch, and a removed one has no id.
        const pull = data.find(({ head }) => {
            const id = head.repo?.id;
            return head.sha === sha && (repositoryId === undefined || id === repositoryId);
        });
        if (pull === undefined)
            return { info };
        const targetBranch = (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .Hk)(pull.base.ref);
        return {
            info: {
                ...info,
                subject: { ...info.subject, changeRequest: pull.number },
                ...(targetBranch === undefined ? {} : { targetBranch }),
                change: {
                    // `head.repo` is null once a fork was removed, whatever the types say.
                    fork: pull.head.repo?.id !== pull.base.repo.id,
                    draft: pull.draft === true,
                    bot: pull.user?.type === "Bot",
                    url: pull.html_url,
                },
            },
        };
    }
    catch (error) {
        const wanted = { doing: "read change requests", permission: "pull-requests: read" };
        const { posted } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .Ic)(error, wanted, client.now());
        return { info, problem: `the change request is not known: ${posted.reason}` };
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
