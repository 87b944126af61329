export const id = 262;
export const ids = [262,401];
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
        // Files come as they are.
        if ((status !== 200 && status !== 201) || method === "DELETE" || last === "{path}")
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
// EXTERNAL MODULE: ./packages/platform/dist/github/text.js
var github_text = __webpack_require__(5196);
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
    return type.trim().endsWith("json") ? undefined : (0,github_text/* oneLine */.TN)(type, 60);
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
async function load(options, reach) {
    const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(41), __webpack_require__.e(896)]).then(__webpack_require__.bind(__webpack_require__, 5896)),
        Promise.all(/* import() */[__webpack_require__.e(384), __webpack_require__.e(517)]).then(__webpack_require__.bind(__webpack_require__, 97517)),
        Promise.all(/* import() */[__webpack_require__.e(384), __webpack_require__.e(864)]).then(__webpack_require__.bind(__webpack_require__, 58864)),
    ]);
    const { apiUrl, token, clock, signal, log, version, pace = "as-asked" } = options;
    const once = (seconds, _request, _octokit, count) => seconds <= MAX_LIMIT_SECONDS && count < 1;
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
/* harmony export */   z_: () => (/* binding */ createAttempts)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19447);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59401);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5196);



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
    const said = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(error.message.replace(/ - https?:\/\/\S+$/, ""), 200);
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

/***/ 90262:
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
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(384), __webpack_require__.e(41), __webpack_require__.e(287)]).then(__webpack_require__.bind(__webpack_require__, 98287));
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
// EXTERNAL MODULE: ./packages/platform/dist/github/text.js
var github_text = __webpack_require__(5196);
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
    const { openPromise } = await __webpack_require__.e(/* import() */ 198).then(__webpack_require__.t.bind(__webpack_require__, 67198, 19));
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
    const { validateFileName } = await __webpack_require__.e(/* import() */ 198).then(__webpack_require__.t.bind(__webpack_require__, 67198, 19));
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
        async upload(name, folder, { existing = "replaced" } = {}) {
            if (load === undefined)
                return refused;
            const files = await plainFiles(folder);
            if (files.length === 0)
                return unavailable("there is no file to upload");
            const odd = files.find((file) => !fitsArtifact((0,external_node_path_.relative)(folder, file)));
            if (odd !== undefined) {
                return unavailable(`GitHub refuses the name of a file: ${(0,github_text/* oneLine */.TN)((0,external_node_path_.relative)(folder, odd), 200)}`);
            }
            try {
                const client = await load();
                const retention = options.retentionDays;
                const given = retention === undefined ? {} : { retentionDays: retention };
                const stored = encodeArtifactName(name);
                const upload = () => client.uploadArtifact(stored, files, folder, given);
                return await put({ client, stored, existing }, async () => {
                    const { id } = await upload();
                    const { runPage: page } = options;
                    return page === undefined || id === undefined ? {} : { url: `${page}/artifacts/${id}` };
                });
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
function unavailable(reason) {
    return { kind: "unavailable", reason };
}
function messageOf(cause) {
    return (0,github_text/* oneLine */.TN)(cause instanceof Error ? cause.message : String(cause), 300);
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
            const shown = (0,github_text/* oneLine */.TN)(name, 100);
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

;// CONCATENATED MODULE: ./packages/platform/dist/github/baselines.js







/** The formats are large, and a run that reads no history needs none. */
const formats = () => Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(789), __webpack_require__.e(617)]).then(__webpack_require__.bind(__webpack_require__, 31789));
const NAME = "stagegate-baseline";
const FILE = "baseline.json";
const baselines_PER_PAGE = 100;
const baselines_MAX_PAGES = 3;
const AT_ONCE = 5;
/** Runs that overlap end in another order than they began. */
const SLACK = 1;
const baselines_MAX_ARCHIVE = 32 * 1024 * 1024;
const baselines_LIMITS = { bytes: 128 * 1024 * 1024, files: 4 };
const baselines_MAX_NOTES = 5;
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
        async list(branch, limit) {
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
            return list({ client, repositoryId, known }, branch, limit).catch((cause) => told(cause, WANTED));
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
    return `the stored runs are not used: a tag is called ${(0,github_text/* oneLine */.TN)(branch, 100)} as well, and its runs look like those of the branch`;
}
async function baselines_put({ load, refused }, record) {
    const text = (await formats()).writeFormat("baseline", record);
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
async function list(reading, branch, limit) {
    const { candidates, expired } = await candidatesOf(reading, branch);
    const records = [];
    const damaged = [];
    // Twice the limit: what is damaged or of another event costs a call as well.
    const tried = candidates.slice(0, limit * 2 + AT_ONCE);
    const enough = limit + SLACK;
    while (tried.length > 0 && records.length < enough) {
        const group = tried.splice(0, Math.min(AT_ONCE, enough - records.length));
        for (const read of await Promise.all(group.map((one) => readOnce(reading, one, branch)))) {
            if (read.kind === "record")
                records.push(read.record);
            if (read.kind === "damaged")
                damaged.push(read.note);
        }
    }
    records.sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
    const notes = [
        ...(expired > 0 && records.length < limit ? [`${expired} stored runs have expired`] : []),
        ...damaged.slice(0, baselines_MAX_NOTES),
        ...(damaged.length > baselines_MAX_NOTES ? [`… and ${damaged.length - baselines_MAX_NOTES} more stored runs`] : []),
    ];
    return { records: records.slice(0, limit), notes };
}
/** Artifacts of runs of this very repository on the branch: a fork's branch may be called the same. */
async function candidatesOf({ client, repositoryId }, branch) {
    const own = repositoryId ?? (await ownId(client));
    const candidates = new Map();
    let expired = 0;
    for (let page = 1; page <= baselines_MAX_PAGES; page += 1) {
        const { data } = await client.call((octokit) => octokit.actions.listArtifactsForRepo({ ...client.at, name: NAME, per_page: baselines_PER_PAGE, page }));
        for (const { id, expired: gone, workflow_run: run } of data.artifacts) {
            if (run?.id === undefined || run.head_branch !== branch)
                continue;
            if (run.head_repository_id !== own || run.repository_id !== own)
                continue;
            if (gone)
                expired += 1;
            // Newest first: of a run that was repeated the last attempt counts.
            else if (!candidates.has(run.id))
                candidates.set(run.id, { id, runId: run.id });
        }
        if (data.artifacts.length < baselines_PER_PAGE)
            break;
    }
    return { candidates: [...candidates.values()], expired };
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
            await (0,promises_.writeFile)(archive, await fetchArchive(client, id, baselines_MAX_ARCHIVE));
            await unzip(archive, (0,external_node_path_.join)(folder, "content"), baselines_LIMITS);
            return (0,promises_.readFile)((0,external_node_path_.join)(folder, "content", FILE), "utf8");
        });
        const result = (await formats()).parseFormat("baseline", text);
        if (result.kind !== "read") {
            const reason = result.kind === "invalid" ? result.reason : `its format is ${result.found}`;
            return damagedRun(runId, reason);
        }
        if (result.value.subject.ref !== branch)
            return { kind: "foreign" };
        return { kind: "record", record: result.value };
    }
    catch (cause) {
        if ((0,failure/* isHttpError */.d)(cause) && cause.status !== 404 && cause.status !== 410)
            throw cause;
        return damagedRun(runId, cause instanceof Error ? cause.message : String(cause));
    }
}
function damagedRun(runId, reason) {
    return { kind: "damaged", note: `the stored run ${runId} was left out: ${(0,github_text/* oneLine */.TN)(reason, 200)}` };
}

// EXTERNAL MODULE: ./packages/core/dist/cut-markdown.js
var cut_markdown = __webpack_require__(61969);
// EXTERNAL MODULE: ./packages/platform/dist/github/limits.js
var limits = __webpack_require__(35207);
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
    return (0,github_text/* oneLine */.TN)(`stagegate ${name}`, MAX_TITLE);
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
    const url = (0,github_text/* webAddress */.Dy)(check.url);
    const summary = (0,cut_markdown/* cutMarkdown */.G)(textOf(check.summary, told), {
        max: limits/* MAX_CHECK_TEXT */.U7,
        unit: "characters",
        note: NOTE,
    });
    const title = (0,github_text/* oneLine */.TN)(check.title, MAX_TITLE) || "Stagegate";
    const output = { title, summary, annotations: marks.slice(0, ANNOTATIONS_PER_REQUEST) };
    const body = {
        name: (0,github_text/* oneLine */.TN)(check.name, MAX_TITLE) || "stagegate",
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
        title: (0,github_text/* oneLine */.TN)(title, MAX_TITLE) || level,
        message: (0,github_text/* cutText */.IN)(message, MAX_MESSAGE) || level,
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
    const line = (0,github_text/* oneLine */.TN)(text, MAX_TITLE).replaceAll("`", "'");
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
            const url = (0,github_text/* webAddress */.Dy)(deployment.url);
            const action = same === undefined ? "created" : "updated";
            return { kind: "posted", action, ...(url === undefined ? {} : { url }) };
        }),
    };
}
/** Names are told apart without looking at case, and have one line. */
async function environmentName(name) {
    const line = (0,github_text/* oneLine */.TN)(name, 1000);
    if (line === name && name.length <= MAX_ENVIRONMENT)
        return name;
    const { createHash } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    const hash = createHash("sha256").update(name).digest("hex").slice(0, 12);
    return `${(0,github_text/* oneLine */.TN)(name, MAX_ENVIRONMENT - 14)} ${hash}`.trim();
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
        description: (0,github_text/* oneLine */.TN)(given.deployment.description ?? "", MAX_DESCRIPTION),
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
    const url = (0,github_text/* webAddress */.Dy)(deployment.url);
    const log = (0,github_text/* webAddress */.Dy)(runUrl);
    await client.call((octokit) => octokit.repos.createDeploymentStatus({
        ...client.at,
        deployment_id: id,
        state: deployment.state,
        description: (0,github_text/* oneLine */.TN)(deployment.description ?? "", MAX_DESCRIPTION),
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
            const address = (0,github_text/* webAddress */.Dy)(url);
            const { data } = await client.call((octokit) => octokit.repos.createCommitStatus({
                ...client.at,
                sha,
                state,
                context: (0,github_text/* oneLine */.TN)(context, MAX_CONTEXT),
                description: (0,github_text/* oneLine */.TN)(description, status_MAX_DESCRIPTION),
                ...(address === undefined ? {} : { target_url: address }),
            }));
            return { kind: "posted", action: "created", url: data.url };
        }),
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/identity.js

/** Tokens of installations, GITHUB_TOKEN among them: they are nobody's, and have no `GET /user`. */
const INSTALLATION = /^ghs_/;
/**
 * Asks GitHub only where the form of the token does not say it:
 * https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
 */
async function identify(client) {
    if (INSTALLATION.test(client.token))
        return { kind: "bot" };
    try {
        const { data } = await client.call((octokit) => octokit.users.getAuthenticated());
        return { kind: "user", login: data.login };
    }
    catch (error) {
        if ((0,failure/* isHttpError */.d)(error) && (error.status === 403 || error.status === 404))
            return { kind: "bot" };
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/comments.js


const comments_PER_PAGE = 100;
/** GitHub takes 2500 comments on a pull request. */
const comments_MAX_PAGES = 30;
function createComments(client, number) {
    const at = { ...client.at, issue_number: number };
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
        async find(start, since) {
            for (let page = 1; page <= comments_MAX_PAGES; page += 1) {
                const { data } = await client.call((octokit) => octokit.issues.listComments({
                    ...at,
                    per_page: comments_PER_PAGE,
                    page,
                    ...(since === undefined ? {} : { since }),
                }));
                const found = await ours(data.map(read).filter(({ body }) => body.startsWith(start)));
                if (found.length > 0)
                    return found;
                if (data.length < comments_PER_PAGE)
                    break;
            }
            return [];
        },
        async create(body) {
            const { data } = await client.call((octokit) => octokit.issues.createComment({ ...at, body, request: { retries: 0 } }));
            const created = read(data);
            ownLogin = created.author.login;
            return created;
        },
        async update(id, body) {
            await client.call((octokit) => octokit.issues.updateComment({ ...client.at, comment_id: id, body }));
        },
        async remove(id) {
            try {
                await client.call((octokit) => octokit.issues.deleteComment({ ...client.at, comment_id: id }));
            }
            catch (error) {
                if (!(0,failure/* isHttpError */.d)(error) || error.status !== 404)
                    throw error;
            }
        },
    };
}
function read(raw) {
    const { id, body, html_url: url, created_at: createdAt, user } = raw;
    const author = { login: user?.login ?? "", bot: user?.type === "Bot" };
    return { id, body: body ?? "", url, createdAt, author };
}
/**
 * A person's token names its person. An installation cannot ask who it is: its comments are those of
 * a program, and where several programs have the hidden line, of the one that had it first.
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
/** The conversation of a pull request: one comment per marker, known by a hidden first line. */
function createGitHubThread(options) {
    const { client, number, runUrl } = options;
    const comments = createComments(client, number);
    const wanted = { doing: "write the comment", permission: "pull-requests: write" };
    const attempt = (0,failure/* createAttempts */.z_)(wanted, client.now);
    const note = `_The comment was cut here: it is too long. The whole report is at [the run](${runUrl})._`;
    return {
        maxBodyLength: limits/* MAX_BODY */._D,
        async upsert(marker, body, { keeps } = {}) {
            const hidden = `<!-- stagegate:${await keyOf(marker)} -->\n`;
            const shown = (0,cut_markdown/* cutMarkdown */.G)(body, { max: limits/* MAX_BODY */._D, unit: "characters", note });
            const wish = { hidden, shown, ...(keeps === undefined ? {} : { keeps }) };
            return attempt(async () => {
                const [first, copy] = await comments.find(hidden);
                if (first === undefined)
                    return create(comments, client, wish);
                const posted = await replace(comments, first, wish);
                // Of two runs that wrote at the same time; one a time, as every call counts.
                if (copy !== undefined)
                    await comments.remove(copy.id);
                return posted ?? create(comments, client, wish);
            });
        },
    };
}
/** Nothing in it can end the hidden line; different for every marker. */
async function keyOf(marker) {
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(marker) && marker.length <= 64)
        return marker;
    const { createHash } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    return `~${createHash("sha256").update(marker).digest("hex").slice(0, 40)}`;
}
/** Undefined when the comment is gone. */
async function replace(comments, { id, body, url }, { hidden, shown, keeps }) {
    const existing = body.slice(hidden.length);
    if (settled(existing) === settled(shown))
        return { kind: "posted", action: "unchanged", url };
    if (keeps?.(existing) === true)
        return { kind: "posted", action: "kept", url };
    try {
        await comments.update(id, hidden + shown);
        return { kind: "posted", action: "updated", url };
    }
    catch (error) {
        if ((0,failure/* isHttpError */.d)(error) && error.status === 404)
            return undefined;
        throw error;
    }
}
/** Forms may send line breaks of their own, and take blanks at the ends. */
function settled(text) {
    return text.replaceAll("\r\n", "\n").trim();
}
async function create(comments, client, wish) {
    const { hidden, shown } = wish;
    const created = await createOnce(comments, client, wish);
    const since = new Date(Date.parse(created.createdAt) - TWIN_SECONDS * 1000).toISOString();
    const twins = await comments.find(hidden, since);
    const oldest = twins.find(({ id }) => id < created.id);
    if (oldest === undefined)
        return { kind: "posted", action: "created", url: created.url };
    await comments.remove(created.id);
    const posted = await replace(comments, oldest, wish);
    return (posted ?? {
        kind: "posted",
        action: "created",
        url: (await comments.create(hidden + shown)).url,
    });
}
/** A request whose answer was lost may have taken effect: it is looked for before it is sent again. */
async function createOnce(comments, client, { hidden, shown }) {
    try {
        return await comments.create(hidden + shown);
    }
    catch (error) {
        if (!(0,failure/* isUnclear */.Z5)(error))
            throw error;
        await client.pause(2);
        const [found] = await comments.find(hidden);
        return found ?? (await comments.create(hidden + shown));
    }
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
        list(branch, limit) {
            const key = JSON.stringify([branch, limit]);
            const listing = asked.get(key) ?? store.list(branch, limit);
            asked.set(key, listing);
            listing.catch(() => asked.delete(key));
            return listing;
        },
    };
}


/***/ })

};
