export const id = 802;
export const ids = [802,9401];
export const modules = {

/***/ 28861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Cw: () => (/* binding */ ARTIFACT_PREFIX),
/* harmony export */   Rx: () => (/* binding */ artifactParts),
/* harmony export */   r8: () => (/* binding */ lastAttempts)
/* harmony export */ });
/** All artifacts that hand files from job to job. */
const ARTIFACT_PREFIX = "stagegate-";
/**
 * Name of an artifact: what it holds (a gate, `all` gates of a combined run, the `report`), the key
 * of its leg, and last the attempt: names cannot be used twice in one run.
 */
function artifactName(what, key, attempt) {
    return `${ARTIFACT_PREFIX}${what}${key === undefined ? "" : `-${key}`}-${attempt}`;
}
/** The parts of such a name; undefined for one that is not made so. */
function artifactParts(name) {
    const found = /^(stagegate-.{1,200})-([1-9]\d{0,8})$/.exec(name);
    const [, base, attempt] = found ?? [];
    return base === undefined ? undefined : { base, attempt: Number(attempt) };
}
/** Of each thing of one of the kinds the name with the last attempt; all other names are left out. */
function lastAttempts(names, kinds) {
    const known = kinds.map((kind) => `${ARTIFACT_PREFIX}${kind}`);
    const best = new Map();
    for (const name of names) {
        const parts = artifactParts(name);
        if (parts === undefined)
            continue;
        const { base, attempt } = parts;
        if (!known.some((one) => base === one || base.startsWith(`${one}-`)))
            continue;
        if ((best.get(base)?.attempt ?? 0) < attempt)
            best.set(base, { attempt, name });
    }
    return new Set([...best.values()].map(({ name }) => name));
}


/***/ }),

/***/ 39085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ unpackRecord),
/* harmony export */   Y: () => (/* binding */ legOf)
/* harmony export */ });
/* harmony import */ var _letters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92097);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58128);


/** More earlier runs than anybody reads. */
const MAX_EARLIER = 500;
/**
 * The run of a record, then the earlier ones that it sums up. With `known`, records that were
 * unpacked before share their ids with it.
 */
function unpackRecord(record, known = new Map()) {
    const tables = new Map();
    for (const table of record.tables ?? []) {
        if (tables.has(legOf(table)))
            return damaged(`it has two tables of ${legOf(table)}`);
        const made = (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .createTable */ .ZR)(table, known);
        if (made.size > _table_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CHECKS */ .NB)
            return damaged("it has more checks than a record holds");
        tables.set(legOf(table), made);
    }
    const { schema, project, recordedAt, subject, run } = record;
    const frame = { schema, project, recordedAt, subject, run };
    const own = gatesOf(record.gates, tables);
    if (typeof own === "string")
        return damaged(own);
    const records = [{ ...frame, gates: own }];
    for (const earlier of (record.earlier ?? []).slice(0, MAX_EARLIER)) {
        const gates = gatesOf(earlier.gates, tables);
        if (typeof gates === "string")
            return damaged(gates);
        records.push({ ...frame, ...frameOf(record, earlier), gates });
    }
    return { kind: "records", records };
}
/** What tells the legs of the gates of a run apart. */
function legOf({ gate, key }) {
    return key === undefined ? gate : `${gate} ${key}`;
}
function damaged(reason) {
    return { kind: "damaged", reason };
}
/** The same repository and branch: only those become part of a record. */
function frameOf({ subject, run }, { recordedAt, commit, run: { id, attempt } }) {
    const { forge, repository, ref } = subject;
    const branch = ref === undefined ? {} : { ref };
    return {
        recordedAt,
        subject: { forge, repository, commit, tested: commit, ...branch },
        run: { forge: run.forge, repository: run.repository, id, attempt },
    };
}
function gatesOf(gates, tables) {
    const unpacked = [];
    for (const stored of gates) {
        const { gate, key, verdict, durationMs, metrics, figures } = stored;
        const frame = {
            gate,
            ...(key === undefined ? {} : { key }),
            verdict,
            durationMs,
            metrics,
            ...(figures === undefined ? {} : { figures }),
        };
        const table = tables.get(legOf(stored));
        if (stored.v === undefined) {
            unpacked.push({ ...frame, outcomes: stored.outcomes ?? [] });
        }
        else if (table === undefined || stored.v.length !== table.size) {
            return `its table of ${legOf(stored)} does not fit`;
        }
        else {
            unpacked.push(withColumn(frame, columnOf(stored, stored.v, table)));
        }
    }
    return unpacked;
}
function columnOf(stored, v, table) {
    let exact;
    let tried;
    return {
        table,
        v,
        ms(index) {
            if (stored.d !== undefined)
                return (0,_letters_js__WEBPACK_IMPORTED_MODULE_1__/* .readDuration */ .$7)(stored.d, index);
            // Kept as numbers: a text per check and run would take ten times the memory.
            exact ??= Float64Array.from((stored.ms ?? "").split(" "), (text) => wholeNumber(text) ?? -1);
            const ms = exact[index] ?? -1;
            return ms < 0 ? undefined : ms;
        },
        attempts(index) {
            tried ??= pairsOf(stored.n ?? "");
            return tried.get(index);
        },
    };
}
function wholeNumber(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
function pairsOf(text) {
    const pairs = new Map();
    for (const pair of text.split(" ")) {
        const [index, value] = pair.split(":").map(wholeNumber);
        if (index !== undefined && value !== undefined)
            pairs.set(index, value);
    }
    return pairs;
}
function withColumn(frame, column) {
    let outcomes;
    return {
        ...frame,
        column,
        get outcomes() {
            return (outcomes ??= outcomesOf(column, frame.figures ?? []));
        },
    };
}
function outcomesOf(column, figures) {
    const byId = new Map(figures.map((figure) => [figure.id, figure]));
    return column.table.ids().flatMap((id, index) => {
        const read = (0,_letters_js__WEBPACK_IMPORTED_MODULE_1__/* .readLetter */ .fB)(column.v[index] ?? "");
        if (read === undefined)
            return [];
        const ms = column.ms(index);
        const n = column.attempts(index);
        const figure = byId.get(id);
        return [
            {
                id,
                v: read.verdict,
                ...(ms === undefined ? {} : { ms }),
                ...(n === undefined ? {} : { n }),
                ...(read.flaky ? { f: true } : {}),
                ...(figure === undefined ? {} : { o: figure.observed }),
                ...(figure?.threshold === undefined ? {} : { t: figure.threshold }),
                ...(figure?.unit === undefined ? {} : { u: figure.unit }),
            },
        ];
    });
}


/***/ }),

/***/ 58128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NB: () => (/* binding */ MAX_CHECKS),
/* harmony export */   VS: () => (/* binding */ joinIds),
/* harmony export */   ZR: () => (/* binding */ createTable)
/* harmony export */ });
/** Checks of one gate that a record holds. */
const MAX_CHECKS = 200_000;
function createTable({ ids: text, cut, seen }, known) {
    const list = known.get(text) ?? createList(text);
    known.set(text, list);
    const instants = once(() => (seen === undefined ? [] : seen.of.split(" ")));
    return {
        size: list.size,
        cut: cut === true,
        ids: list.ids,
        indexOf: (id) => list.index().get(id),
        seen: (at) => seen?.at[Number.parseInt(instants()[at] ?? "", 36)],
    };
}
function createList(text) {
    const ids = once(() => (text === "" ? [] : text.split("\n").map(unescapeId)));
    const index = once(() => new Map(ids().map((id, at) => [id, at])));
    return { size: lineCount(text), ids, index };
}
function joinIds(ids) {
    return ids.map(escapeId).join("\n");
}
function escapeId(id) {
    return /[\\\n]/.test(id) ? id.replaceAll("\\", "\\\\").replaceAll("\n", "\\n") : id;
}
function unescapeId(line) {
    if (!line.includes("\\"))
        return line;
    return line.replaceAll(/\\(.)/g, (_all, char) => (char === "n" ? "\n" : char));
}
function lineCount(text) {
    if (text === "")
        return 0;
    let count = 1;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
        count += 1;
    return count;
}
function once(make) {
    let made;
    return () => (made ??= { value: make() }).value;
}


/***/ }),

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

/***/ 40802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createForgePorts: () => (/* binding */ createForgePorts)
});

// EXTERNAL MODULE: ./packages/platform/dist/local/reach.js
var reach = __webpack_require__(78044);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/dist/clean-text.js
var clean_text = __webpack_require__(40004);
// EXTERNAL MODULE: ./packages/core/dist/artifact-name.js
var artifact_name = __webpack_require__(28861);
;// CONCATENATED MODULE: ./packages/platform/dist/github/artifact-names.js
/**
 * GitHub refuses names with `" : < > | * ? \ /` and line breaks:
 * https://github.com/actions/toolkit/blob/main/packages/artifact/src/internal/upload/path-and-artifact-name-validation.ts
 * Any text is a name here; the usual ones stay as they are.
 */
function encodeArtifactName(name) {
    return encodeURIComponent(name.toWellFormed()).replaceAll("*", "%2A");
}
/** Names of artifacts that others made are taken as they are. */
function decodeArtifactName(stored) {
    try {
        const name = decodeURIComponent(stored);
        return encodeArtifactName(name) === stored ? name : stored;
    }
    catch {
        return stored;
    }
}
const REFUSED_IN_PATHS = /[":<>|*?\r\n]/;
/** Whether a file of that path can be part of an artifact. */
function fitsArtifact(path) {
    return !REFUSED_IN_PATHS.test(path);
}
/** Below one folder; recognisable, and different for every name. */
async function artifactFolder(name) {
    const { createHash } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    const hash = createHash("sha256").update(name).digest("hex").slice(0, 12);
    const safe = name.replaceAll(/[^A-Za-z0-9._-]+/g, "-").slice(0, 80);
    return `${safe.replace(/^[.-]+/, "") || "artifact"}-${hash}`;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./packages/platform/dist/github/artifact-sources.js



const PER_PAGE = 100;
const MAX_PAGES = 10;
/** A repository has 1,000 calls an hour, and the run of a fork says how many artifacts there are. */
const MAX_BY_REST = 200;
/** More than this is held in memory by nobody. */
const MAX_ARCHIVE = 256 * 1024 * 1024;
/** Loaded for the first upload or download: it is the largest of all libraries. */
async function loadArtifactClient() {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(2384), __webpack_require__.e(41), __webpack_require__.e(345)]).then(__webpack_require__.bind(__webpack_require__, 345));
    return new DefaultArtifactClient();
}
/** The artifact service of the runner, for the own run; it needs no permission. */
function createRuntimeSource(load) {
    return {
        async list() {
            const { artifacts } = await (await load()).listArtifacts();
            const found = artifacts.map(({ id, name, size, digest }) => ({
                id,
                name,
                size,
                expired: false,
                ...(digest === undefined ? {} : { digest }),
            }));
            return { found, total: found.length };
        },
        withArchive: ({ id, digest }, use) => inTemporaryFolder(async (path) => {
            const expected = digest === undefined ? {} : { expectedHash: digest };
            const client = await load();
            const got = await client.downloadArtifact(id, { path, skipDecompress: true, ...expected });
            if (got.digestMismatch === true)
                throw new Error("its content is not what was uploaded");
            const [file, ...more] = await (0,promises_.readdir)(path);
            if (file === undefined || more.length > 0)
                throw new Error("it is no single archive");
            return use((0,external_node_path_.join)(path, file));
        }),
    };
}
/** The REST API, for the artifacts of any run; it needs `actions: read`. */
function createRestSource(client, runId) {
    return {
        most: MAX_BY_REST,
        async list() {
            const found = [];
            let total = 0;
            for (let page = 1; page <= MAX_PAGES; page += 1) {
                const { data } = await client.call((octokit) => octokit.actions.listWorkflowRunArtifacts({
                    ...client.at,
                    run_id: runId,
                    per_page: PER_PAGE,
                    page,
                }));
                for (const { id, name, size_in_bytes: size, expired } of data.artifacts) {
                    found.push({ id, name, size, expired });
                }
                total = Math.max(found.length, data.total_count);
                if (data.artifacts.length < PER_PAGE)
                    return { found, total: found.length };
            }
            return { found, total };
        },
        withArchive: ({ id }, use) => inTemporaryFolder(async (folder) => {
            const archive = (0,external_node_path_.join)(folder, "archive.zip");
            await (0,promises_.writeFile)(archive, await fetchArchive(client, id, MAX_ARCHIVE));
            return use(archive);
        }),
    };
}
/** GitHub answers with a signed address of its storage, which must not see the token. */
async function fetchArchive(client, id, maxBytes) {
    const { headers } = await client.call((octokit) => octokit.actions.downloadArtifact({
        ...client.at,
        artifact_id: id,
        archive_format: "zip",
        request: { redirect: "manual" },
    }));
    if (headers.location === undefined)
        throw new Error("GitHub named no address of the archive");
    return client.download(headers.location, maxBytes);
}
async function inTemporaryFolder(use) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "stagegate-artifact-"));
    try {
        return await use(folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./packages/platform/dist/github/failure.js
var failure = __webpack_require__(6429);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./packages/platform/dist/github/unzip.js




/**
 * Unpacks an archive that somebody else may have made into a new folder. Rejects the whole archive,
 * and leaves nothing of it, when an entry leads out of the folder, when two have one name, or when
 * a limit is exceeded. A link becomes a plain file with the text of the link. Returns how much it was.
 */
async function unzip(archive, folder, limits) {
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    try {
        return await extract(archive, folder, limits);
    }
    catch (cause) {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        throw cause;
    }
}
async function extract(archive, folder, limits) {
    const { openPromise } = await __webpack_require__.e(/* import() */ 7198).then(__webpack_require__.t.bind(__webpack_require__, 67198, 19));
    // The library checks that every entry has exactly the size that it states.
    const zip = await openPromise(archive, { strictFileNames: true, autoClose: false });
    try {
        const entries = await checkedEntries(zip, limits);
        await (0,promises_.mkdir)(folder, { recursive: true });
        for (const entry of entries) {
            const target = (0,external_node_path_.join)(folder, entry.fileName);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            const content = await zip.openReadStreamPromise(entry);
            // `wx`: a second entry of one name would replace the first.
            await (0,external_node_stream_promises_.pipeline)(content, (0,external_node_fs_.createWriteStream)(target, { flags: "wx" }));
        }
        const bytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
        return { bytes, files: entries.length };
    }
    finally {
        zip.close();
    }
}
/** Every file of the archive, before any is written. */
async function checkedEntries(zip, limits) {
    const { validateFileName } = await __webpack_require__.e(/* import() */ 7198).then(__webpack_require__.t.bind(__webpack_require__, 67198, 19));
    if (zip.entryCount > limits.files)
        throw new Error(`it holds ${zip.entryCount} files`);
    const entries = [];
    let total = 0;
    for await (const entry of zip.eachEntry()) {
        const { fileName: name, uncompressedSize } = entry;
        const problem = validateFileName(name) ?? (name.includes("\0") ? "a zero byte" : null);
        if (problem !== null)
            throw new Error(`an entry has a bad name: ${problem}`);
        if (name.endsWith("/"))
            continue;
        total += uncompressedSize;
        if (total > limits.bytes)
            throw new Error(`it unpacks to more than ${limits.bytes} bytes`);
        entries.push(entry);
    }
    return entries;
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/artifacts.js







/** Of one artifact. */
const LIMITS = { bytes: 1024 * 1024 * 1024, files: 20_000 };
/** Of all artifacts of a download together: archives that unpack to a thousandfold fill no disk. */
const LIMITS_OF_ALL = { bytes: 4 * 1024 * 1024 * 1024, files: 50_000 };
/** A matrix has at most 256 legs. */
const MAX_ARTIFACTS = 500;
const MAX_NOTES = 20;
/** Artifacts of the run; names are encoded where GitHub would refuse them. */
function createGitHubArtifacts(options) {
    const { load, refused, source, now } = options;
    return {
        async upload(name, folder, { existing = "replaced", page } = {}) {
            if (load === undefined)
                return refused;
            const files = await plainFiles(folder);
            if (files.length === 0)
                return unavailable("there is no file to upload");
            const odd = files.find((file) => !fitsArtifact((0,external_node_path_.relative)(folder, file)));
            if (odd !== undefined) {
                return unavailable(`GitHub refuses the name of a file: ${(0,clean_text/* cleanLine */.Ow)((0,external_node_path_.relative)(folder, odd), 200)}`);
            }
            try {
                const client = await load();
                const retention = options.retentionDays;
                const given = retention === undefined ? {} : { retentionDays: retention };
                const stored = encodeArtifactName(name);
                const addressOf = (id) => options.runPage === undefined || id === undefined
                    ? {}
                    : { url: `${options.runPage}/artifacts/${id}` };
                const posted = await put({ client, stored, existing }, async () => {
                    const { id } = await client.uploadArtifact(stored, files, folder, given);
                    return addressOf(id);
                });
                if (page === undefined || !files.includes((0,external_node_path_.join)(folder, page)))
                    return posted;
                const single = await uploadPage({ client, given, stored }, (0,external_node_path_.join)(folder, page));
                return single === undefined ? posted : { ...posted, ...addressOf(single) };
            }
            catch (cause) {
                return unavailable(`the artifact could not be uploaded: ${messageOf(cause)}`);
            }
        },
        download: (prefix, into, kinds) => source === undefined
            ? Promise.resolve({ artifacts: [], notes: [] })
            : downloadAll({ source, now, room: { ...(options.limits ?? LIMITS_OF_ALL) } }, { prefix, kinds }, into),
    };
}
/**
 * The page as a file of its own, which GitHub opens in the browser; the client takes its name from
 * the file. The archive has it as well, so where this fails nothing is lost.
 * https://github.blog/changelog/2026-02-26-github-actions-now-supports-uploading-and-downloading-non-zipped-artifacts/
 */
async function uploadPage({ client, given, stored }, page) {
    const name = `${stored}${(0,external_node_path_.extname)(page)}`;
    try {
        return await inTemporaryFolder(async (folder) => {
            const file = (0,external_node_path_.join)(folder, name);
            await (0,promises_.copyFile)(page, file);
            let id;
            await put({ client, stored: name, existing: "replaced" }, async () => {
                ({ id } = await client.uploadArtifact(name, [file], folder, {
                    ...given,
                    skipArchive: true,
                }));
                return {};
            });
            return id;
        });
    }
    catch {
        return undefined;
    }
}
function unavailable(reason) {
    return { kind: "unavailable", reason };
}
function messageOf(cause) {
    return (0,clean_text/* cleanLine */.Ow)(cause instanceof Error ? cause.message : String(cause), 300);
}
/** Hidden ones too; a link could lead to what nobody meant to hand out. */
async function plainFiles(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name))
        .sort();
}
/** Names are immutable within a run: the first of the name is removed before the second. */
async function put({ client, stored, existing }, upload) {
    try {
        return { kind: "posted", action: "created", ...(await upload()) };
    }
    catch (cause) {
        if (!isConflict(cause))
            throw cause;
        if (existing === "kept")
            return { kind: "posted", action: "kept" };
        await client.deleteArtifact(stored);
        return { kind: "posted", action: "updated", ...(await upload()) };
    }
}
/** The client has no code for it: https://github.com/actions/toolkit/blob/main/packages/artifact */
function isConflict(cause) {
    return cause instanceof Error && /\b409\b|already exists/i.test(cause.message);
}
async function downloadAll(reading, which, into) {
    const { most = MAX_ARTIFACTS } = reading.source;
    const artifacts = [];
    const notes = [];
    const lost = [];
    let listed = true;
    const { artifacts: found, unseen } = await wanted(reading, which).catch((cause) => {
        const reason = reasonOf(cause, reading.now());
        return { artifacts: [], unseen: `the artifacts of the run cannot be listed: ${reason}` };
    });
    if (unseen !== undefined) {
        listed = false;
        notes.push(unseen);
    }
    for (const [name, artifact] of found.slice(0, most)) {
        try {
            const folder = (0,external_node_path_.join)(into, await artifactFolder(name));
            await unpack(reading, artifact, folder);
            artifacts.push({ name, folder });
        }
        catch (cause) {
            lost.push(name);
            const shown = (0,clean_text/* cleanLine */.Ow)(name, 100);
            notes.push(`the artifact ${shown} was left out: ${reasonOf(cause, reading.now())}`);
        }
    }
    if (found.length > most) {
        listed = false;
        notes.push(`${found.length - most} more artifacts were left out`);
    }
    const more = notes.length - MAX_NOTES;
    return {
        artifacts,
        notes: more > 0 ? [...notes.slice(0, MAX_NOTES), `… and ${more} more`] : notes,
        lost: listed ? lost : "unknown",
    };
}
function reasonOf(cause, now) {
    if (!(0,failure/* isHttpError */.d)(cause))
        return messageOf(cause);
    const permission = { doing: "read artifacts", permission: "actions: read" };
    const { reason, hint } = (0,failure/* describeFailure */.Ic)(cause, permission, now).posted;
    return hint === undefined ? reason : `${reason} — ${hint}`;
}
/** By name, sorted; of several with one name the newest. */
async function wanted({ source }, { prefix, kinds }) {
    const newest = new Map();
    const { found, total } = await source.list();
    for (const artifact of found) {
        const name = decodeArtifactName(artifact.name);
        const known = newest.get(name);
        if (name.startsWith(prefix) && (known === undefined || known.id < artifact.id)) {
            newest.set(name, artifact);
        }
    }
    const kept = kinds === undefined ? undefined : (0,artifact_name/* lastAttempts */.r8)([...newest.keys()], kinds);
    const left = [...newest].filter(([name]) => kept?.has(name) ?? true);
    const artifacts = left.sort(([a], [b]) => (a < b ? -1 : 1));
    if (total <= found.length)
        return { artifacts };
    const unseen = `the run has ${total} artifacts, of which only ${found.length} were looked at`;
    return { artifacts, unseen };
}
async function unpack({ source, room }, artifact, folder) {
    if (artifact.expired)
        throw new Error("it has expired");
    if (artifact.size > MAX_ARCHIVE)
        throw new Error(`it has more than ${MAX_ARCHIVE} bytes`);
    const limits = {
        bytes: Math.min(LIMITS.bytes, room.bytes),
        files: Math.min(LIMITS.files, room.files),
    };
    const used = await source.withArchive(artifact, (archive) => unzip(archive, folder, limits));
    room.bytes -= used.bytes;
    room.files -= used.files;
}

// EXTERNAL MODULE: ./packages/core/dist/history/stored.js
var stored = __webpack_require__(39085);
;// CONCATENATED MODULE: ./packages/core/dist/history/collect.js

const collect_MAX_NOTES = 5;
const WIDTH = 5;
/** Runs that overlap end in another order than they began. */
const SLACK = 1;
/** Clocks of machines differ, but not by more than this. */
const MAX_AHEAD_MS = 60 * 60 * 1000;
/**
 * The stored runs of a branch, newest first. The newest record sums up those before it, so most
 * runs cost nothing; what no record has summed up, as where two runs overlapped or an upload
 * failed, is read by itself. Never read: another branch or project, a change request, the future.
 */
async function collectHistory(source, query) {
    const gathering = {
        source,
        query,
        own: new Map(),
        told: new Map(),
        damaged: [],
        strangers: 0,
        ids: new Map(),
    };
    await gather(gathering);
    const { own, told } = gathering;
    const records = [...own.values()];
    for (const [key, run] of told) {
        const read = own.get(key);
        if (read === undefined)
            records.push(run);
        else if (run.recordedAt > read.recordedAt)
            records[records.indexOf(read)] = run;
    }
    records.sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
    return { records: records.slice(0, query.limit), notes: notesOf(gathering) };
}
async function gather(gathering) {
    const { source, query } = gathering;
    const width = source.width ?? WIDTH;
    const wanted = query.limit + SLACK;
    // What is damaged or somebody else's costs a request as well.
    const left = source.candidates.slice(0, source.most ?? query.limit * 2 + collect_MAX_NOTES);
    let counted = 0;
    let first = true;
    while (left.length > 0 && counted < wanted) {
        const group = [];
        while (left.length > 0 && group.length < Math.min(first ? 1 : width, wanted - counted)) {
            const next = left.shift();
            if (isTold(gathering, next))
                counted += 1;
            else
                group.push(next);
            if (counted >= wanted)
                break;
        }
        const reads = await Promise.all(group.map((one) => source.read(one)));
        for (const [at, read] of reads.entries()) {
            if (take(gathering, group[at], read))
                counted += 1;
        }
        // Without a record there is no summary yet: still one at a time.
        first = first && gathering.own.size === 0 && gathering.damaged.length < collect_MAX_NOTES;
    }
}
function isTold({ source, told }, candidate) {
    for (const run of told.values())
        if (source.covers(candidate, run))
            return true;
    return false;
}
/** Whether it is a run of the history. */
function take(gathering, candidate, read) {
    const { source, query, own, told, damaged } = gathering;
    const name = source.nameOf(candidate);
    if (read.kind === "foreign")
        return false;
    if (read.kind === "damaged") {
        damaged.push(read.note);
        return false;
    }
    const { record } = read;
    if (record.subject.ref !== query.branch || record.subject.changeRequest !== undefined) {
        return false;
    }
    if (query.project !== undefined && record.project !== query.project) {
        gathering.strangers += 1;
        return false;
    }
    if (isAhead(record.recordedAt, query.now)) {
        damaged.push(collect_leftOut(name, "it is dated in the future"));
        return false;
    }
    const unpacked = (0,stored/* unpackRecord */.Q)(record, gathering.ids);
    if (unpacked.kind === "damaged") {
        damaged.push(collect_leftOut(name, unpacked.reason));
        return false;
    }
    const [run, ...earlier] = unpacked.records;
    const keyOf = (each) => source.keyOf?.(each) ?? each.run.id;
    if (run !== undefined && isNewer(run, own.get(keyOf(run))))
        own.set(keyOf(run), run);
    for (const past of earlier) {
        if (isAhead(past.recordedAt, query.now) || source.removed?.(past) === true)
            continue;
        if (isNewer(past, told.get(keyOf(past))))
            told.set(keyOf(past), past);
    }
    return true;
}
function isNewer(run, before) {
    return before === undefined || run.recordedAt > before.recordedAt;
}
function isAhead(instant, now) {
    return !(Date.parse(instant) <= now + MAX_AHEAD_MS);
}
/** How a store says that it did not use a record. */
function collect_leftOut(name, reason) {
    return `the stored run ${name} was left out: ${reason}`;
}
function notesOf({ damaged, strangers }) {
    const more = damaged.length - collect_MAX_NOTES;
    return [
        ...(strangers === 0 ? [] : [`${strangers} stored runs of another project were left out`]),
        ...damaged.slice(0, collect_MAX_NOTES),
        ...(more > 0 ? [`… and ${more} more stored runs`] : []),
    ];
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./packages/platform/dist/baseline-record.js


/** The formats are large, and a run that reads no history needs none. */
const formats = () => Promise.all(/* import() */[__webpack_require__.e(1891), __webpack_require__.e(1789), __webpack_require__.e(617)]).then(__webpack_require__.bind(__webpack_require__, 31789));
/** Bytes of a stored record; 100,000 checks with their history take a tenth of it. */
const MAX_PACKED = 16 * 1024 * 1024;
/** Bytes of its text. */
const MAX_RECORD = 128 * 1024 * 1024;
const GZIP = Buffer.from([0x1f, 0x8b]);
async function packText(text) {
    const { gzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38522, 19));
    return promisify(gzip)(text);
}
/** A record as it was stored, gzipped or, as it was once, plain. What cannot be read is said. */
async function unpackText(name, bytes) {
    try {
        if (!Buffer.from(bytes.buffer, bytes.byteOffset, 2).equals(GZIP)) {
            return await readRecord(name, Buffer.from(bytes).toString("utf8"));
        }
        const { gunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38522, 19));
        const text = await promisify(gunzip)(bytes, { maxOutputLength: MAX_RECORD });
        return await readRecord(name, text.toString("utf8"));
    }
    catch {
        return { kind: "damaged", note: leftOut(name, "it is damaged") };
    }
}
async function readRecord(name, text) {
    const result = (await formats()).parseFormat("baseline", text);
    if (result.kind === "read")
        return { kind: "record", record: result.value };
    const reason = result.kind === "invalid" ? result.reason : `its format is ${result.found}`;
    return { kind: "damaged", note: collect_leftOut(name, reason) };
}
/** Sorts by time; the id tells runs of one moment apart. */
function recordName({ recordedAt, run, }) {
    const stamp = recordedAt.replaceAll(/[:.]/g, "-");
    const id = run.id.replaceAll(/[^A-Za-z0-9_-]/g, "-").slice(0, 80);
    return `${stamp}-${id}`;
}
/** Runs that were imported never had a record of their own, so none can be missing. */
function isImported({ run }) {
    return run.id.startsWith("import-");
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/baselines.js








/** The formats are large, and a run that reads no history needs none. */
const baselines_formats = () => Promise.all(/* import() */[__webpack_require__.e(1891), __webpack_require__.e(1789), __webpack_require__.e(617)]).then(__webpack_require__.bind(__webpack_require__, 31789));
const NAME = "stagegate-baseline";
const FILE = "baseline.json";
const baselines_PER_PAGE = 100;
const baselines_MAX_PAGES = 3;
const AT_ONCE = 5;
const baselines_LIMITS = { bytes: MAX_RECORD, files: 4 };
/** Between a record and its artifact lies an upload, and two clocks. */
const SKEW_MS = 15 * 60 * 1000;
/** Runs of the branch itself; those of change requests may have a branch of the same name. */
const OWN_EVENTS = ["push", "schedule", "workflow_dispatch"];
const WANTED = { doing: "read the history", permission: "actions: read" };
const TAG = { doing: "tell the branch from a tag", permission: "contents: read" };
/** Records as artifacts of the runs that made them; GitHub removes them after their retention. */
function createGitHubBaselines(options) {
    const { client, repositoryId } = options;
    const known = new Map();
    return {
        put: (record) => baselines_put(options, record),
        async list(branch, limit, project) {
            if (client === undefined) {
                return { records: [], notes: ["the history cannot be read without a token"] };
            }
            const told = (cause, wanted) => {
                if (!(0,failure/* isHttpError */.d)(cause))
                    throw cause;
                const { reason, hint } = (0,failure/* describeFailure */.Ic)(cause, wanted, client.now()).posted;
                return { records: [], notes: [hint === undefined ? reason : `${reason} — ${hint}`] };
            };
            try {
                if (await isTag(client, branch))
                    return { records: [], notes: [ambiguous(branch)] };
            }
            catch (cause) {
                return told(cause, TAG);
            }
            const query = { branch, limit, project, now: client.now() };
            return list({ client, repositoryId, known }, query).catch((cause) => told(cause, WANTED));
        },
    };
}
/** `head_branch` of a run is the name of what was pushed, be it a branch or a tag. */
async function isTag(client, name) {
    try {
        await client.call((octokit) => octokit.git.getRef({ ...client.at, ref: `tags/${name}`, ...client.impatient() }));
        return true;
    }
    catch (cause) {
        if ((0,failure/* isHttpError */.d)(cause) && cause.status === 404)
            return false;
        throw cause;
    }
}
function ambiguous(branch) {
    return `the stored runs are not used: a tag is called ${(0,clean_text/* cleanLine */.Ow)(branch, 100)} as well, and its runs look like those of the branch`;
}
async function baselines_put({ load, refused }, record) {
    const text = (await baselines_formats()).writeFormat("baseline", record);
    if (load === undefined)
        return refused;
    const client = await load();
    return inTemporaryFolder(async (folder) => {
        const file = (0,external_node_path_.join)(folder, FILE);
        await (0,promises_.writeFile)(file, text);
        try {
            await client.uploadArtifact(NAME, [file], folder);
            return { kind: "posted", action: "created" };
        }
        catch (cause) {
            if (!isConflict(cause))
                throw cause;
            return { kind: "unavailable", reason: "this run is stored already" };
        }
    });
}
async function list(reading, query) {
    const { candidates, expired, isGone } = await candidatesOf(reading, query);
    const source = {
        candidates,
        read: (one) => readOnce(reading, one, query.branch),
        covers: isRunOf,
        removed: (run) => !isImported(run) && isGone(run),
        nameOf: ({ runId }) => `${runId}`,
        width: AT_ONCE,
    };
    const { records, notes } = await collectHistory(source, query);
    const told = expired > 0 && records.length < query.limit;
    return { records, notes: [...(told ? [`${expired} stored runs have expired`] : []), ...notes] };
}
/** An artifact that is much younger than the run that was summed up is of a later attempt. */
function isRunOf({ runId, createdAt }, { run, recordedAt }) {
    if (run.id !== `${runId}`)
        return false;
    return createdAt === undefined || Date.parse(recordedAt) >= createdAt - SKEW_MS;
}
/** Artifacts of runs of this very repository on the branch: a fork's branch may be called the same. */
async function candidatesOf({ client, repositoryId }, { branch, limit }) {
    const own = repositoryId ?? (await ownId(client));
    const candidates = new Map();
    const listed = new Set();
    let oldest = Infinity;
    let expired = 0;
    for (let page = 1; page <= baselines_MAX_PAGES; page += 1) {
        const { data } = await client.call((octokit) => octokit.actions.listArtifactsForRepo({ ...client.at, name: NAME, per_page: baselines_PER_PAGE, page }));
        for (const { id, expired: gone, workflow_run: run, created_at: created } of data.artifacts) {
            const at = Date.parse(created ?? "");
            if (at < oldest)
                oldest = at;
            if (run?.id !== undefined)
                listed.add(`${run.id}`);
            if (run?.id === undefined || run.head_branch !== branch)
                continue;
            if (run.head_repository_id !== own || run.repository_id !== own)
                continue;
            if (gone)
                expired += 1;
            // Newest first: of a run that was repeated the last attempt counts.
            else if (!candidates.has(run.id)) {
                const createdAt = Number.isNaN(at) ? undefined : at;
                candidates.set(run.id, { id, runId: run.id, createdAt });
            }
        }
        if (data.artifacts.length < baselines_PER_PAGE || candidates.size > limit)
            break;
    }
    return {
        candidates: [...candidates.values()],
        expired,
        isGone: ({ run, recordedAt }) => !listed.has(run.id) && Date.parse(recordedAt) > oldest + SKEW_MS,
    };
}
async function ownId(client) {
    const { data } = await client.call((octokit) => octokit.repos.get(client.at));
    return data.id;
}
function readOnce(reading, one, branch) {
    const read = reading.known.get(one.id) ?? readOne(reading, one, branch);
    reading.known.set(one.id, read);
    read.catch(() => reading.known.delete(one.id));
    return read;
}
async function readOne({ client }, { id, runId }, branch) {
    try {
        const { data: run } = await client.call((octokit) => octokit.actions.getWorkflowRun({ ...client.at, run_id: runId }));
        const own = OWN_EVENTS.includes(run.event) && run.head_repository?.id === run.repository.id;
        if (!own || run.head_branch !== branch)
            return { kind: "foreign" };
        const text = await inTemporaryFolder(async (folder) => {
            const archive = (0,external_node_path_.join)(folder, "archive.zip");
            await (0,promises_.writeFile)(archive, await fetchArchive(client, id, MAX_PACKED));
            await unzip(archive, (0,external_node_path_.join)(folder, "content"), baselines_LIMITS);
            return (0,promises_.readFile)((0,external_node_path_.join)(folder, "content", FILE), "utf8");
        });
        return await readRecord(`${runId}`, text);
    }
    catch (cause) {
        if ((0,failure/* isHttpError */.d)(cause) && cause.status !== 404 && cause.status !== 410)
            throw cause;
        const reason = cause instanceof Error ? cause.message : String(cause);
        return { kind: "damaged", note: collect_leftOut(`${runId}`, (0,clean_text/* cleanLine */.Ow)(reason, 200)) };
    }
}

// EXTERNAL MODULE: ./packages/core/dist/cut-markdown.js
var cut_markdown = __webpack_require__(61969);
// EXTERNAL MODULE: ./packages/platform/dist/github/limits.js
var limits = __webpack_require__(35207);
;// CONCATENATED MODULE: ./packages/platform/dist/github/text.js
/** An address that people can follow; anything else is no address. */
function webAddress(text) {
    if (text === undefined || text.length > 2000 || !URL.canParse(text))
        return undefined;
    return /^https?:$/.test(new URL(text).protocol) ? text : undefined;
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/check-runs.js




const ANNOTATIONS_PER_REQUEST = 50;
/** Twenty requests; the report has the rest. */
const MAX_ANNOTATIONS = 1000;
const MAX_TITLE = 255;
const MAX_MESSAGE = 16_000;
const NOTE = "_The text was cut here: it is too long. The whole report is in the artifact of the run._";
const LEVELS = { error: "failure", warning: "warning", notice: "notice" };
/** Told apart from the check run that GitHub makes of a job of the same name. */
function externalId(name) {
    return (0,clean_text/* cleanLine */.Ow)(`stagegate ${name}`, MAX_TITLE);
}
/** `prefix` is the path of the workspace in its repository, with a slash at the end unless empty. */
function createGitHubCheckRuns(client, { sha, prefix }) {
    const wanted = { doing: "publish a check run", permission: "checks: write" };
    const attempt = (0,failure/* createAttempts */.z_)(wanted, client.now);
    return {
        maxTextLength: limits/* MAX_CHECK_TEXT */.U7,
        publish: (check) => attempt(() => publish(client, check, { sha, prefix })),
    };
}
async function publish(client, check, { sha, prefix }) {
    const { marks, told } = sorted(check.annotations, prefix);
    const url = webAddress(check.url);
    const summary = (0,cut_markdown/* cutMarkdown */.G)(textOf(check.summary, told), {
        max: limits/* MAX_CHECK_TEXT */.U7,
        unit: "characters",
        note: NOTE,
    });
    const title = (0,clean_text/* cleanLine */.Ow)(check.title, MAX_TITLE) || "Stagegate";
    const output = { title, summary, annotations: marks.slice(0, ANNOTATIONS_PER_REQUEST) };
    const body = {
        name: (0,clean_text/* cleanLine */.Ow)(check.name, MAX_TITLE) || "stagegate",
        external_id: externalId(check.name),
        status: "completed",
        conclusion: check.conclusion,
        output,
        ...(url === undefined ? {} : { details_url: url }),
    };
    const before = await replaceable(client, sha, body);
    const { data } = await client.call((octokit) => before === undefined
        ? octokit.checks.create({ ...client.at, head_sha: sha, ...body })
        : octokit.checks.update({ ...client.at, check_run_id: before, ...body }));
    for (let at = ANNOTATIONS_PER_REQUEST; at < marks.length; at += ANNOTATIONS_PER_REQUEST) {
        const annotations = marks.slice(at, at + ANNOTATIONS_PER_REQUEST);
        await client.call((octokit) => octokit.checks.update({
            ...client.at,
            check_run_id: data.id,
            output: { title, summary, annotations },
        }));
    }
    const address = data.html_url ?? undefined;
    const action = before === undefined ? "created" : "updated";
    return { kind: "posted", action, ...(address === undefined ? {} : { url: address }) };
}
/**
 * Our check run of the name, unless it has annotations: GitHub adds to them and takes none away. A
 * new one of the same name hides it.
 */
async function replaceable(client, sha, { name, external_id }) {
    const { data } = await client.call((octokit) => octokit.checks.listForRef({ ...client.at, ref: sha, check_name: name, filter: "latest" }));
    return data.check_runs.find((one) => one.external_id === external_id && one.output.annotations_count === 0)?.id;
}
/** Those with a place in the code, and those that the text has to tell. */
function sorted(annotations, prefix) {
    const marks = [];
    const told = [];
    for (const annotation of annotations) {
        const mark = marks.length < MAX_ANNOTATIONS ? toMark(annotation, prefix) : undefined;
        if (mark === undefined)
            told.push(annotation);
        else
            marks.push(mark);
    }
    return { marks, told };
}
function toMark({ level, title, message, location }, prefix) {
    const { file, line, column } = location ?? {};
    if (file === undefined || line === undefined || line < 1)
        return undefined;
    const outside = file.startsWith("/") || file.split("/").includes("..") || file === "";
    if (outside)
        return undefined;
    return {
        path: prefix + file,
        start_line: line,
        end_line: line,
        ...(column === undefined || column < 1 ? {} : { start_column: column, end_column: column }),
        annotation_level: LEVELS[level],
        title: (0,clean_text/* cleanLine */.Ow)(title, MAX_TITLE) || level,
        message: (0,clean_text/* clip */.$Q)(message, MAX_MESSAGE) || level,
    };
}
function textOf(summary, told) {
    if (told.length === 0)
        return summary;
    const lines = told.map(({ level, title, message, location }) => {
        const place = location === undefined ? "" : ` (${code(location.file)})`;
        return `- ${level}: ${code(title)}${place}: ${code(message)}`;
    });
    return `${summary.trimEnd()}\n\n${lines.join("\n")}\n`;
}
/** Foreign text as text: no Markdown and no mention of anybody in it. */
function code(text) {
    const line = (0,clean_text/* cleanLine */.Ow)(text, MAX_TITLE).replaceAll("`", "'");
    return line === "" ? "" : `\`${line}\``;
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/deployments.js



const MAX_ENVIRONMENT = 255;
const MAX_DESCRIPTION = 140;
/** Earlier deployments of an environment that are ended with it. */
const MAX_ENDED = 10;
/** Deployments of one commit; the address of the run is where their log is. */
function createGitHubDeployments(client, { sha, runUrl }) {
    const wanted = { doing: "record a deployment", permission: "deployments: write" };
    const attempt = (0,failure/* createAttempts */.z_)(wanted, client.now);
    return {
        record: (deployment) => attempt(async () => {
            const environment = await environmentName(deployment.environment);
            const known = await listed(client, environment);
            if (deployment.state === "inactive")
                return end(client, known, { deployment, runUrl });
            const same = known.find((one) => one.sha === sha);
            const id = same?.id ?? (await created(client, { environment, sha, deployment }));
            await say(client, id, { deployment, runUrl });
            const url = webAddress(deployment.url);
            const action = same === undefined ? "created" : "updated";
            return { kind: "posted", action, ...(url === undefined ? {} : { url }) };
        }),
    };
}
/** Names are told apart without looking at case, and have one line. */
async function environmentName(name) {
    const line = (0,clean_text/* cleanLine */.Ow)(name, 1000);
    if (line === name && name.length <= MAX_ENVIRONMENT)
        return name;
    const { createHash } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    const hash = createHash("sha256").update(name).digest("hex").slice(0, 12);
    return `${(0,clean_text/* cleanLine */.Ow)(name, MAX_ENVIRONMENT - 14)} ${hash}`.trim();
}
async function listed(client, environment) {
    const { data } = await client.call((octokit) => octokit.repos.listDeployments({ ...client.at, environment, per_page: MAX_ENDED }));
    return data.map(({ id, sha }) => ({ id, sha }));
}
async function created(client, given) {
    const { data } = await client.call((octokit) => octokit.repos.createDeployment({
        ...client.at,
        ref: given.sha,
        environment: given.environment,
        description: (0,clean_text/* cleanLine */.Ow)(given.deployment.description ?? "", MAX_DESCRIPTION),
        // The base is not merged into the change, and no check has to be green before.
        auto_merge: false,
        required_contexts: [],
        transient_environment: true,
        production_environment: false,
    }));
    if ("id" in data)
        return data.id;
    throw new Error(`GitHub made no deployment: ${data.message ?? "it gave no reason"}`);
}
async function say(client, id, { deployment, runUrl }) {
    const url = webAddress(deployment.url);
    const log = webAddress(runUrl);
    await client.call((octokit) => octokit.repos.createDeploymentStatus({
        ...client.at,
        deployment_id: id,
        state: deployment.state,
        description: (0,clean_text/* cleanLine */.Ow)(deployment.description ?? "", MAX_DESCRIPTION),
        auto_inactive: true,
        ...(url === undefined ? {} : { environment_url: url }),
        ...(log === undefined ? {} : { log_url: log }),
    }));
}
/** Of a transient environment GitHub ends no earlier deployment by itself. */
async function end(client, known, given) {
    if (known.length === 0)
        return { kind: "nowhere", reason: "nothing was deployed there" };
    for (const { id } of known)
        await say(client, id, given);
    return { kind: "posted", action: "updated" };
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/status.js



/** https://docs.github.com/rest/commits/statuses#create-a-commit-status */
const status_MAX_DESCRIPTION = 140;
const MAX_CONTEXT = 255;
/** A line beside the commit; the newest of a context counts. */
function createGitHubStatus(client, sha) {
    const wanted = { doing: "set a commit status", permission: "statuses: write" };
    const attempt = (0,failure/* createAttempts */.z_)(wanted, client.now);
    return {
        set: ({ state, context, description, url }) => attempt(async () => {
            const address = webAddress(url);
            const { data } = await client.call((octokit) => octokit.repos.createCommitStatus({
                ...client.at,
                sha,
                state,
                context: (0,clean_text/* cleanLine */.Ow)(context, MAX_CONTEXT),
                description: (0,clean_text/* cleanLine */.Ow)(description, status_MAX_DESCRIPTION),
                ...(address === undefined ? {} : { target_url: address }),
            }));
            return { kind: "posted", action: "created", url: data.url };
        }),
    };
}

// EXTERNAL MODULE: ./packages/core/dist/comment/text.js
var comment_text = __webpack_require__(77714);
// EXTERNAL MODULE: ./packages/core/dist/comment/section.js
var section = __webpack_require__(70078);
;// CONCATENATED MODULE: ./packages/platform/dist/not-posted.js
/** Why a comment was not written: what log and report say of it. */
const SILENT = {
    kind: "nowhere",
    reason: "there is no earlier comment to bring up to date",
};
const CANCELLED = { kind: "unavailable", reason: "the job was cancelled" };
const LOST = {
    kind: "unavailable",
    reason: "other jobs write to the comment all the time, and what this one wrote got lost",
    hint: "Let one job report for all of them.",
};
const UNSEEN = {
    kind: "unavailable",
    reason: "what is written to the comment does not show in it",
    hint: "See whether a filter or another program edits the comment.",
};
const REFUSED = {
    kind: "unavailable",
    reason: "the comment is there and cannot be written",
    hint: "Remove the comment, so that a new one is made.",
};
const FULL = {
    kind: "unavailable",
    reason: "the comment has no room for another section",
    hint: "Let one job report for all of them.",
};

;// CONCATENATED MODULE: ./packages/platform/dist/converge.js


/** No request takes longer: clients give up then. */
const LONGEST_REQUEST_MS = 30_000;
/**
 * What somebody writes was read no longer ago than a request for reading and one for writing take.
 * What has stood for so long after a write is known to all who write later.
 */
const SETTLED_MS = 2 * LONGEST_REQUEST_MS;
/** Writers that start together spread over this time. */
const SPREAD_MS = 15_000;
/** Between a write and the first look whether it got lost. */
const LOOK_MS = 4_000;
/** Doubled by each write that got lost: GitHub takes 80 writes a minute of all together. */
const BACKOFF_MS = 120_000;
const MAX_BACKOFF_MS = 240_000;
const MAX_WRITES = 12;
const MAX_FAILURES = 4;
/** Of all waiting for a forge that takes nothing. */
const MAX_WAIT_MS = 90_000;
/** Writes in a row that have changed nothing, of a forge or a program that takes them back. */
const MAX_UNSEEN = 3;
const UNSEEN_BACKOFF_MS = 30_000;
/** Of a writer that nobody can be seen to write beside. */
const MAX_ALONE_MS = 300_000;
/**
 * Brings a section into the one comment beside those of other writers, though no forge can compare
 * and set. Of our own comments the oldest is the one, and a text is the join of all that its writer
 * has ever seen. Where others write too, whoever has written stays until all it knows has stood
 * longer than any request takes, and writes again if it has not: so each writer answers for the
 * sections of those who left before it (docs/adr/0013-one-comment-of-sections.md).
 */
async function converge(store, section, how) {
    const mine = (0,comment_text/* normalSection */.VK)(section);
    const effort = {
        store,
        mine,
        how,
        known: [mine],
        copies: [],
        made: new Set(),
        readAt: 0,
        writes: 0,
        unseen: 0,
        startedAt: how.clock.monotonic(),
        contended: false,
        failures: 0,
        waitedMs: 0,
    };
    if (isShared(effort) && !(await pause(effort, SPREAD_MS * how.random())))
        return CANCELLED;
    return settle(effort);
}
async function settle(effort) {
    const { how } = effort;
    let found = await look(effort);
    const [first] = found;
    if (first !== undefined && (0,section/* isSuperseded */.pe)(effort.mine, sectionsOf(found))) {
        return posted(first, "kept");
    }
    learn(effort, found);
    if (how.silent === true && isSilent(effort, found))
        return takeAway(effort, found);
    for (;;) {
        if (!stands(effort, found) && effort.writes > 0) {
            effort.contended = true;
            if (isUnseen(effort))
                return UNSEEN;
            if (!(await pause(effort, backoffOf(effort))))
                return CANCELLED;
            found = await lookAtAll(effort);
        }
        const [target] = found;
        if (target !== undefined && stands(effort, found)) {
            const left = settlesIn(effort);
            if (left <= 0)
                return finish(effort, target);
            if (!(await pause(effort, left)))
                return CANCELLED;
            found = await lookAtAll(effort);
            continue;
        }
        if (target !== undefined && isLate(effort, found))
            return posted(target, "kept");
        if (effort.writes >= MAX_WRITES)
            return LOST;
        if (isOld(effort)) {
            effort.failures += 1;
            if (effort.failures >= MAX_FAILURES)
                return LOST;
            found = await lookAtAll(effort);
            continue;
        }
        const written = await write(effort, target);
        if (!Array.isArray(written))
            return written;
        found = written;
    }
}
function sectionsOf(found) {
    return (0,section/* joinSections */.lS)(...found.map(({ text }) => (0,comment_text/* parseSections */.MJ)(text)));
}
/** A later push began to be judged meanwhile: its verdict may be written any moment. */
function isLate({ mine, known }, found) {
    const running = (0,section/* liveSections */.Do)((0,section/* joinSections */.lS)(known, sectionsOf(found))).filter((section) => section.running === true);
    return mine.running !== true && (0,section/* isSuperseded */.pe)(mine, running);
}
function stands({ known }, [target]) {
    return target !== undefined && (0,section/* hasSections */.VL)((0,comment_text/* parseSections */.MJ)(target.text), known);
}
/** Nobody has read a verdict here: there is nothing to take back. */
function isSilent({ mine }, found) {
    if (mine.running === true)
        return found.length === 0;
    return !sectionsOf(found).some(({ running }) => running !== true);
}
/** Who loses against others sees what they say; here nothing but what is written gets lost. */
function isUnseen({ how, mine, known, unseen, startedAt }) {
    if (unseen >= MAX_UNSEEN)
        return true;
    const others = known.some((section) => isBeside(section, mine));
    return !others && how.clock.monotonic() - startedAt > MAX_ALONE_MS;
}
function isBeside({ running, key, revision }, mine) {
    return running !== true && key !== mine.key && revision.commit === mine.revision.commit;
}
/** Another run has begun and not said how it ended: it may do so any moment. */
function isUnderWay({ running, revision }, mine) {
    return running === true && revision.run !== mine.revision.run;
}
/** Several jobs write: one that has a name says so itself, otherwise it is seen. */
function isShared({ how, mine, known, contended }) {
    if (how.hurried === true)
        return false;
    return contended || mine.key !== undefined || known.some((section) => isBeside(section, mine));
}
async function look(effort) {
    effort.readAt = effort.how.clock.monotonic();
    return effort.store.find();
}
async function lookAtAll(effort) {
    effort.readAt = effort.how.clock.monotonic();
    const found = await effort.store.find(isShared(effort));
    learn(effort, found);
    return found;
}
function learn(effort, found) {
    // Not of what is known: what is to be written takes its place.
    const all = found.flatMap(({ text }) => (0,section/* liveSections */.Do)((0,comment_text/* parseSections */.MJ)(text)));
    if (all.some((section) => isUnderWay(section, effort.mine)))
        effort.contended = true;
    effort.known = (0,section/* joinSections */.lS)(effort.known, sectionsOf(found));
    effort.copies = found.slice(1);
}
/** What was read is too old to base a write on: others count on that it is not. */
function isOld(effort) {
    const { how, readAt } = effort;
    return isShared(effort) && how.clock.monotonic() - readAt > LONGEST_REQUEST_MS;
}
async function pause({ how }, ms) {
    return how.clock.sleep(Math.ceil(ms));
}
function backoffOf({ how, writes, unseen }) {
    if (unseen > 0)
        return how.random() * UNSEEN_BACKOFF_MS;
    return how.random() * Math.min(MAX_BACKOFF_MS, BACKOFF_MS * 2 ** (writes - 1));
}
function settlesIn(effort) {
    const { how, wroteAt } = effort;
    if (wroteAt === undefined || !isShared(effort))
        return 0;
    return wroteAt + SETTLED_MS - how.clock.monotonic();
}
/** What stands afterwards, as far as it was looked at, or why nothing more can be done. */
async function write(effort, target) {
    const { how, mine, known } = effort;
    const text = (0,comment_text/* writeSections */.sz)(known, how);
    if (!(0,section/* hasSections */.VL)((0,comment_text/* parseSections */.MJ)(text), [mine]))
        return FULL;
    let written;
    try {
        written = await send(effort, target, text);
    }
    catch (error) {
        return again(effort, error);
    }
    effort.wroteAt = how.clock.monotonic();
    if (written === undefined) {
        // Gone, or of those that nobody says they may not be written.
        effort.failures += 1;
        return effort.failures < MAX_FAILURES ? lookAtAll(effort) : REFUSED;
    }
    effort.writes += 1;
    const found = await lookAfter(effort, { ...written, text }, target === undefined);
    effort.unseen = target !== undefined && found[0]?.text === target.text ? effort.unseen + 1 : 0;
    return found;
}
/** Undefined when the comment is gone. */
async function send(effort, target, text) {
    const { store } = effort;
    effort.action = target === undefined ? "created" : "updated";
    if (target === undefined) {
        const created = await store.create(text);
        effort.made.add(created.id);
        return created;
    }
    return (await store.update(target.id, text)) ? target : undefined;
}
async function lookAfter(effort, written, created) {
    const { store, how } = effort;
    if (isShared(effort)) {
        await pause(effort, LOOK_MS * (0.5 + how.random()));
        return lookAtAll(effort);
    }
    if (!created) {
        if (how.hurried === true)
            return [written];
        const kept = await store.get(written.id);
        if (kept === undefined)
            return lookAtAll(effort);
        effort.known = (0,section/* joinSections */.lS)(effort.known, (0,comment_text/* parseSections */.MJ)(kept.text));
        return [kept];
    }
    const found = await store.findBeside(written);
    learn(effort, found);
    return found;
}
/** A request that failed may have had its effect: it is looked for before it is sent again. */
async function again(effort, error) {
    const { store, how } = effort;
    effort.failures += 1;
    const wait = store.retryAfter(error, effort.failures);
    const patient = how.hurried !== true &&
        wait !== undefined &&
        effort.failures < MAX_FAILURES &&
        effort.waitedMs + wait <= MAX_WAIT_MS;
    if (!patient || !(await pause(effort, wait)))
        throw error;
    effort.waitedMs += wait;
    effort.wroteAt = how.clock.monotonic();
    return lookAtAll(effort);
}
/** What others say of the run that is not silent stays; that gates run is said no longer. */
async function takeAway(effort, found) {
    for (const { id } of found)
        await effort.store.remove(id);
    return SILENT;
}
/** Own copies go once what they say stands in the one that stays; of others one a time, as calls count. */
async function finish(effort, target) {
    const { store, mine, known, made } = effort;
    const there = (0,comment_text/* parseSections */.MJ)(target.text);
    const copies = [...effort.copies, ...(await unlisted(effort, target))];
    const spare = copies.filter(({ text }) => (0,section/* hasSections */.VL)(there, (0,comment_text/* parseSections */.MJ)(text)));
    const own = spare.filter(({ id }) => made.has(id));
    const left = isShared(effort) ? [] : spare.filter(({ id }) => !made.has(id)).slice(0, 1);
    for (const { id } of [...own, ...left])
        await store.remove(id);
    const action = effort.action ?? ((0,section/* isSuperseded */.pe)(mine, known) ? "kept" : "unchanged");
    return posted(target, action);
}
/** Of what this writer made, those that the last look did not come to. */
async function unlisted({ store, made, copies }, target) {
    const listed = new Set([target, ...copies].map(({ id }) => id));
    const found = [];
    for (const id of made) {
        const other = listed.has(id) ? undefined : await store.get(id);
        if (other !== undefined)
            found.push(other);
    }
    return found;
}
function posted({ url }, action) {
    return { kind: "posted", action, ...(url === undefined ? {} : { url }) };
}

// EXTERNAL MODULE: ./packages/platform/dist/github/client.js + 1 modules
var github_client = __webpack_require__(59401);
;// CONCATENATED MODULE: ./packages/platform/dist/github/identity.js


/** Tokens of installations, GITHUB_TOKEN among them: they are nobody's, and have no `GET /user`. */
const INSTALLATION = /^ghs_/;
/**
 * One call. GraphQL names the program of an installation's token, as `github-actions[bot]`, which is
 * the author of what is written with it: https://docs.github.com/graphql/reference/queries#viewer.
 * A server that does not say leaves it at that it is a program.
 */
async function identify(client) {
    if (INSTALLATION.test(client.token))
        return programOf(client);
    try {
        const { data } = await client.call((octokit) => octokit.users.getAuthenticated());
        return { kind: "user", login: data.login };
    }
    catch (error) {
        // A program's token of an older form.
        if ((0,failure/* isHttpError */.d)(error) && (error.status === 403 || error.status === 404)) {
            return programOf(client);
        }
        throw error;
    }
}
const VIEWER = "query { viewer { login } }";
async function programOf(client) {
    try {
        const answer = await client.call((octokit) => octokit.graphql(VIEWER, { request: { retries: 0, once: true } }));
        const login = answer?.viewer?.login;
        if (typeof login === "string" && login !== "")
            return { kind: "user", login };
    }
    catch (error) {
        if (error instanceof github_client/* Cancelled */.c)
            throw error;
    }
    return { kind: "bot" };
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/comments.js


const comments_PER_PAGE = 100;
/** GitHub takes 2500 comments on a pull request. */
const comments_MAX_PAGES = 30;
/** With `hurried`, reads that fail are not repeated either, and nobody is waited for. */
function createComments(client, number, hurried = false) {
    const at = { ...client.at, issue_number: number };
    const reading = hurried ? { request: { ...client.impatient().request, ...ONCE } } : {};
    let identity;
    let ownLogin;
    const ours = async (found) => {
        if (found.length === 0)
            return [];
        // Who has written once is known.
        if (ownLogin !== undefined)
            return writtenBy({ kind: "user", login: ownLogin }, found);
        identity ??= identify(client).catch((error) => {
            identity = undefined;
            throw error;
        });
        return writtenBy(await identity, found);
    };
    return {
        async find(start, { since, whole = false } = {}) {
            const all = [];
            for (let page = 1; page <= comments_MAX_PAGES; page += 1) {
                const { data } = await client.call((octokit) => octokit.issues.listComments({
                    ...at,
                    ...reading,
                    per_page: comments_PER_PAGE,
                    page,
                    ...(since === undefined ? {} : { since }),
                }));
                const found = await ours(data.map(read).filter(({ body }) => body.startsWith(start)));
                all.push(...found);
                if ((all.length > 0 && !whole) || data.length < comments_PER_PAGE)
                    break;
            }
            return all;
        },
        get: (id) => getComment(client, id),
        async create(body) {
            const { data } = await client.call((octokit) => octokit.issues.createComment({ ...at, body, request: ONCE }));
            const created = read(data);
            ownLogin = created.author.login;
            return created;
        },
        ...changes(client),
    };
}
function getComment(client, id) {
    return unlessGone(async () => {
        const { data } = await client.call((octokit) => octokit.issues.getComment({ ...client.at, comment_id: id }));
        return read(data);
    });
}
function changes(client) {
    return {
        async update(id, body) {
            const updated = await unlessGone(async () => client.call((octokit) => octokit.issues.updateComment({ ...client.at, comment_id: id, body, request: ONCE })));
            return updated !== undefined;
        },
        async remove(id) {
            await unlessGone(async () => client.call((octokit) => octokit.issues.deleteComment({ ...client.at, comment_id: id })));
        },
    };
}
/** Neither plugin sends it again. */
const ONCE = { retries: 0, once: true };
async function unlessGone(work) {
    try {
        return await work();
    }
    catch (error) {
        if ((0,failure/* isHttpError */.d)(error) && error.status === 404)
            return undefined;
        throw error;
    }
}
function read(raw) {
    const { id, body, html_url: url, created_at: createdAt, user } = raw;
    const author = { login: user?.login ?? "", bot: user?.type === "Bot" };
    return { id, body: body ?? "", url, createdAt, author };
}
/**
 * Where nobody can say who the token is of, as on an old server: its comments are those of a program,
 * and where several programs have the hidden line, of the one that had it first.
 */
function writtenBy(identity, found) {
    const sorted = [...found].sort((a, b) => a.id - b.id);
    if (identity.kind === "user") {
        const own = identity.login.toLowerCase();
        return sorted.filter(({ author }) => author.login.toLowerCase() === own);
    }
    const programs = sorted.filter(({ author }) => author.bot);
    return programs.filter(({ author }) => author.login === programs[0]?.author.login);
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/thread.js





/** Longer ago, a comment is no twin that another run wrote at the same time. */
const TWIN_SECONDS = 120;
const FIRST_DELAY_MS = 2_000;
/**
 * The conversation of a pull request: one comment per marker, known by a hidden first line and by
 * its author. Among up to 100 comments four calls for an update (comments, who the token is, write,
 * look), two when nothing has changed, and who the token is only once.
 */
function createGitHubThread(options) {
    const { client, number, runUrl, clock = client.pauses, random = Math.random } = options;
    const patient = createComments(client, number);
    const quick = createComments(client, number, true);
    const wanted = { doing: "write the comment", permission: "pull-requests: write" };
    const attempt = (0,failure/* createAttempts */.z_)(wanted, client.now);
    const note = `_The comment was cut here: it is too long. The whole report is at [the run](${runUrl})._`;
    return {
        maxBodyLength: limits/* MAX_BODY */._D,
        async upsert(marker, section, upsertOptions = {}) {
            const hidden = `<!-- stagegate:${await keyOf(marker)} -->\n`;
            const comments = upsertOptions.hurried === true ? quick : patient;
            const store = storeOf(client, comments, hidden);
            const how = { ...upsertOptions, max: limits/* MAX_BODY */._D + comment_text/* SECTION_ROOM */.Yq, note, clock, random };
            return attempt(() => converge(store, section, how));
        },
    };
}
/** Nothing in it can end the hidden line; different for every marker. */
async function keyOf(marker) {
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(marker) && marker.length <= limits/* MAX_HIDDEN_LINE */.Zg - 36)
        return marker;
    const { createHash } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    return `~${createHash("sha256").update(marker).digest("hex").slice(0, 40)}`;
}
function storeOf(client, comments, hidden) {
    const own = ({ id, body, url }) => ({
        id,
        text: body.slice(hidden.length),
        url,
    });
    const createdAt = new Map();
    return {
        find: async (whole = false) => (await comments.find(hidden, { whole })).map(own),
        async findBeside({ id }) {
            const at = Date.parse(createdAt.get(id) ?? "");
            const since = new Date(at - TWIN_SECONDS * 1000).toISOString();
            return (await comments.find(hidden, { since })).map(own);
        },
        async get(id) {
            const found = await comments.get(id);
            return found?.body.startsWith(hidden) === true ? own(found) : undefined;
        },
        async create(text) {
            const created = await comments.create(hidden + text);
            createdAt.set(created.id, created.createdAt);
            return own(created);
        },
        update: (id, text) => comments.update(id, hidden + text),
        remove: (id) => comments.remove(id),
        retryAfter: (error, failures) => (0,failure/* limitWait */.xu)(error, client.now()) ??
            ((0,failure/* isUnclear */.Z5)(error) ? FIRST_DELAY_MS * 2 ** (failures - 1) : undefined),
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/forge-ports.js









/** Everything that GitHub keeps for the run; what a capability denies is said in its words. */
function createForgePorts(given) {
    return { ...posting(given), ...keeping(given) };
}
function posting({ capabilities, client, info, prefix }) {
    const { comments, commitStatus, checkRuns, deployments } = capabilities;
    const { commit: sha, changeRequest } = info.subject;
    const runUrl = info.run.url ?? "";
    const usable = (capability, make) => capability.able && client !== undefined ? make(client) : undefined;
    const thread = usable(comments, (api) => changeRequest === undefined
        ? undefined
        : createGitHubThread({ client: api, number: changeRequest, runUrl }));
    return {
        thread: thread ?? {
            maxBodyLength: limits/* MAX_BODY */._D,
            upsert: () => refuse(comments, hasNoThread(info)),
        },
        status: usable(commitStatus, (api) => createGitHubStatus(api, sha)) ?? {
            set: () => refuse(commitStatus),
        },
        checkRuns: usable(checkRuns, (api) => createGitHubCheckRuns(api, { sha, prefix })) ?? {
            maxTextLength: limits/* MAX_CHECK_TEXT */.U7,
            publish: () => refuse(checkRuns),
        },
        deployments: usable(deployments, (api) => createGitHubDeployments(api, { sha, runUrl })) ?? {
            record: () => refuse(deployments),
        },
    };
}
/** Pushes and the merge queue have no conversation; a change request that is not known has one. */
function hasNoThread({ event }) {
    return event !== "change-request";
}
function refuse(capability, nowhere = false) {
    const reason = capability.able ? "GitHub cannot be asked" : capability.reason;
    const hint = capability.able ? undefined : capability.hint;
    if (nowhere)
        return Promise.resolve({ kind: "nowhere", reason });
    return Promise.resolve({ kind: "unavailable", reason, ...(hint === undefined ? {} : { hint }) });
}
function keeping(given) {
    const { options, capabilities, client, repositoryId } = given;
    const { artifacts } = capabilities;
    const load = artifacts.able ? (options.loadArtifactClient ?? loadArtifactClient) : undefined;
    const refused = artifacts.able
        ? { kind: "unavailable", reason: "GitHub cannot be asked" }
        : { kind: "unavailable", reason: artifacts.reason, ...hintOf(artifacts) };
    return {
        artifacts: createGitHubArtifacts({
            load,
            refused,
            source: sourceOf(given, load),
            now: given.now,
            ...runPage(given.info),
        }),
        baselines: (0,reach/* listOnce */.A1)(createGitHubBaselines({ load, refused, client, repositoryId })),
        // GitHub knows jobs by their titles, and the input `needs` by their ids: only that can tell.
        jobs: { others: () => Promise.resolve(undefined) },
    };
}
/** https://docs.github.com/actions/how-tos/manage-workflow-runs/download-workflow-artifacts */
function runPage({ run }) {
    return run.url === undefined ? {} : { runPage: run.url.replace(/\/attempts\/\d+$/, "") };
}
function hintOf(capability) {
    return capability.able || capability.hint === undefined ? {} : { hint: capability.hint };
}
function sourceOf({ client, info }, load) {
    if (load !== undefined && info.source === undefined)
        return createRuntimeSource(load);
    const runId = Number(info.source?.id ?? info.run.id);
    if (client === undefined || !Number.isSafeInteger(runId))
        return undefined;
    return createRestSource(client, runId);
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
