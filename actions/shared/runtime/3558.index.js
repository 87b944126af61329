export const id = 3558;
export const ids = [3558,9401,1406];
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

/***/ 13558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubRepository: () => (/* binding */ createGitHubRepository)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var dist_error = __webpack_require__(13837);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./packages/platform/dist/local/repository-elsewhere.js




const NAME = /^[\w.-]+(?:\/[\w.-]+)+$/;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Throws for what could be read as anything but a repository and a commit. */
function requirePinned({ repository, commit }) {
    const steps = repository.split("/");
    if (!NAME.test(repository) || steps.some((step) => step === ".." || step.startsWith("-"))) {
        throw new dist_error/* GateError */.ue("STAGEGATE_CONFIG_INVALID", `\`${repository}\` is no full name`, {
            hint: "Write it as the forge does, for example acme/platform.",
        });
    }
    if (COMMIT.test(commit))
        return;
    throw new dist_error/* GateError */.ue("STAGEGATE_CONFIG_INVALID", `\`${commit}\` is no full commit id`, {
        hint: "Branches and tags can move: give the 40 characters of a commit.",
    });
}
/**
 * Through git, from beside the remote `origin`, with the rights that git has here. What is fetched
 * goes to a folder of its own: the clone of the user must not become a shallow one.
 */
async function readElsewhere(git, file, hint) {
    requirePinned(file);
    const { repository, commit, path } = file;
    const origin = (await git("remote", "get-url", "origin")).out.trim();
    const url = siblingOf(origin, repository);
    const lost = new dist_error/* GateError */.ue("STAGEGATE_BASE_UNREACHABLE", `${repository} at ${commit.slice(0, 12)} cannot be read`, { hint });
    if (url === undefined)
        throw lost;
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "stagegate-elsewhere-"));
    try {
        const there = (...args) => git("--git-dir", folder, ...args);
        const made = await git("init", "--quiet", "--bare", folder);
        const fetched = made.ok && (await there("fetch", "--no-tags", "--depth=1", "--", url, commit)).ok;
        if (!fetched)
            throw lost;
        const listed = await there("--literal-pathspecs", "ls-tree", "--full-tree", commit, "--", path);
        if (!listed.ok)
            throw lost;
        if (listed.out.split(" ", 2)[1] !== "blob")
            return undefined;
        const blob = await there("cat-file", "blob", `${commit}:${path}`);
        if (!blob.ok)
            throw lost;
        return blob.out;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** The address of another repository on the server of this one; undefined where it has none. */
function siblingOf(origin, repository) {
    const steps = repository.split("/").length;
    const suffix = origin.endsWith(".git") ? ".git" : "";
    const file = /^(file:\/\/\/.+)$/.exec(origin)?.[1];
    if (file !== undefined) {
        const parts = file.replace(/\/$/, "").split("/");
        return parts.length - steps < 4
            ? undefined
            : `${parts.slice(0, -steps).join("/")}/${repository}${suffix}`;
    }
    const server = /^((?:https?|ssh):\/\/[^/]+\/)[^?#]+$/.exec(origin)?.[1];
    if (server !== undefined)
        return `${server}${repository}.git`;
    // As ssh takes it: git@host:owner/name.git
    const host = /^((?:\w[\w.-]*@)?\w[\w.-]*:)[^/:][^:]*$/.exec(origin)?.[1];
    return host === undefined ? undefined : `${host}${repository}.git`;
}

// EXTERNAL MODULE: ./packages/platform/dist/local/repository-git.js
var repository_git = __webpack_require__(21406);
;// CONCATENATED MODULE: ./packages/platform/dist/local/repository-target.js


const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Finds what a target names: a branch, also as `origin/main`, or a commit. What the clone does not
 * have is fetched. With `fresh` a branch is fetched first: the clone of a runner may be an old one.
 */
async function findTarget(git, target, { fresh }) {
    // Git would take it for an option; no branch is called that.
    if (target.startsWith("-")) {
        throw new dist_error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `\`${target}\` is no branch and no commit`, {
            hint: "Name the branch that the change goes to, for example main.",
        });
    }
    if (COMMIT_ID.test(target))
        return findCommit(git, target);
    const branch = branchOf(target);
    const tracked = `refs/remotes/origin/${branch}`;
    const early = fresh ? await fetchBranch(git, branch) : undefined;
    const refs = target === branch ? [tracked, `refs/heads/${branch}`, target] : [tracked, target];
    for (const ref of refs) {
        const commit = await (0,repository_git.commitOf)(git, ref);
        if (commit !== undefined)
            return { commit, shown: ref.replace(/^refs\/(remotes|heads)\//, "") };
    }
    const err = early ?? (await fetchBranch(git, branch));
    const commit = await (0,repository_git.commitOf)(git, tracked);
    if (commit !== undefined)
        return { commit, shown: `origin/${branch}` };
    throw await (0,repository_git.unreachable)(git, {
        message: `the target branch \`${branch}\` is not in this clone`,
        err,
        otherwise: `git fetch origin ${branch}:${tracked}   (or name another branch with --target-branch)`,
    });
}
/** A branch is called the same here and at the origin, however it is written. */
function branchOf(target) {
    return target.replace(/^(?:refs\/heads\/|(?:refs\/remotes\/)?origin\/)/, "");
}
async function findCommit(git, id) {
    const { commit, err } = await (0,repository_git.fetchCommit)(git, id);
    if (commit !== undefined)
        return { commit, shown: commit.slice(0, 10) };
    throw await (0,repository_git.unreachable)(git, {
        message: `the commit ${id} is not in this clone`,
        err,
        otherwise: `git fetch origin ${id}`,
    });
}
/** Why it could not be fetched; empty when it could. */
async function fetchBranch(git, branch) {
    const tracked = `refs/remotes/origin/${branch}`;
    // Of a branch that is there already, a depth would throw history away.
    const first = (await (0,repository_git.isShallow)(git)) && (await (0,repository_git.commitOf)(git, tracked)) === undefined;
    const depth = first ? ["--depth=1"] : [];
    const fetched = await git("fetch", "--no-tags", ...depth, "origin", `+refs/heads/${branch}:${tracked}`);
    return fetched.ok ? "" : fetched.err;
}

;// CONCATENATED MODULE: ./packages/platform/dist/local/repository-history.js

/** Commits fetched per step when a shallow clone hides the merge base. */
const DEEPEN_STEPS = [50, 200, 1000];
/** Ends of a shallow history that are named in one fetch. */
const MAX_CUTS = 500;
/** The newest commit that HEAD and the tip have in common; deepens a shallow clone until it is sure. */
async function mergeBase(git, tip) {
    const how = `merge base with ${tip.shown}`;
    const parents = await (0,repository_git.parentsOf)(git, "HEAD");
    // Also where a clone of one commit does not know that the two are related.
    if (parents.includes(tip.commit))
        return { commit: tip.commit, how };
    let err = "";
    for (const depth of [...DEEPEN_STEPS, 0]) {
        const found = await git("merge-base", "HEAD", tip.commit);
        const commit = found.ok ? found.out.trim() : undefined;
        const cuts = await cutsAbove(git, tip.commit, commit);
        if (commit !== undefined && cuts.length === 0)
            return { commit, how };
        if (cuts.length === 0 || depth === 0)
            break;
        const deepened = await deepen(git, cuts, depth);
        if (!deepened.ok) {
            err = deepened.err;
            break;
        }
    }
    throw await (0,repository_git.unreachable)(git, {
        message: `no merge base of this change and ${tip.shown} was found`,
        err,
        otherwise: "The two have no commit in common: name the branch that the change comes from with --base.",
    });
}
/**
 * Commits whose parents a shallow clone hides, among those that only one side has. While there are
 * any, a newer common commit than the one that was found may be hidden behind them.
 */
async function cutsAbove(git, tip, found) {
    // An ancestor of the other side is the newest that they can have in common.
    if (found === tip || found === (await (0,repository_git.commitOf)(git, "HEAD")))
        return [];
    if (!(await (0,repository_git.isShallow)(git)))
        return [];
    const below = found === undefined ? [] : [`^${found}`];
    const ends = await git("rev-list", "--max-parents=0", "HEAD", tip, ...below);
    const cuts = [];
    for (const end of ends.out
        .split("\n")
        .filter((line) => line !== "")
        .slice(0, MAX_CUTS)) {
        if ((await (0,repository_git.parentsOf)(git, end)).length > 0)
            cuts.push(end);
    }
    return cuts;
}
/**
 * Asks for the history behind the cuts by their ids: the origin has them, and no branch needs to
 * lead to them, as none does to the merge commit that a forge tests.
 */
async function deepen(git, cuts, depth) {
    const byId = await git("fetch", "--no-tags", `--deepen=${depth}`, "origin", ...cuts);
    if (byId.ok)
        return byId;
    // Servers may refuse ids; then the branches have to do.
    const byBranch = await git("fetch", "--no-tags", `--deepen=${depth}`, "origin");
    return byBranch.ok ? byBranch : byId;
}

;// CONCATENATED MODULE: ./packages/platform/dist/local/repository-changes.js


const MAX_PATHS = 10_000;
/** Names of the files that the commits differ in; undefined when there are too many to be of use. */
async function changedSince(git, since) {
    const { commit, err } = await (0,repository_git.fetchCommit)(git, since);
    const otherwise = `git fetch origin ${since}`;
    if (commit === undefined) {
        const message = `the commit ${since} is not in this clone`;
        throw await (0,repository_git.unreachable)(git, { message, err, otherwise });
    }
    // Moved files count with both names; neither settings of the user nor of the repository decide.
    const flags = ["--name-only", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules=none"];
    const listed = await git("diff", ...flags, commit, "HEAD", "--");
    const prefix = await git("rev-parse", "--show-prefix");
    if (!listed.ok || !prefix.ok) {
        const message = `what has changed since ${since} cannot be listed`;
        throw await (0,repository_git.unreachable)(git, { message, err: listed.err || prefix.err, otherwise });
    }
    const names = listed.out.split("\0").filter((name) => name !== "");
    if (names.length > MAX_PATHS)
        return undefined;
    const folder = prefix.out.replace(/\/?\n$/, "");
    return names.map((name) => (folder === "" ? name : external_node_path_.posix.relative(folder, name)));
}

;// CONCATENATED MODULE: ./packages/platform/dist/local/repository.js






const RIGHTS = "Git must be allowed to fetch that repository from the server of `origin`: sign in there, or allow the token of the job in its settings. Or copy the file into this repository.";
/**
 * The repository on disk, through the git command and its remote `origin`. With facts of an event
 * the target branch is fetched before it is used, as the clone of a runner may be an old one.
 */
function createGitRepository(git, event = {}) {
    const fresh = Object.keys(event).length > 0;
    const targets = new Map();
    const elsewhere = new Map();
    const find = (target) => {
        const found = targets.get(target) ?? findTarget(git, target, { fresh });
        targets.set(target, found);
        return found;
    };
    return {
        async base(target) {
            await requireHead(git);
            if (isTargetOf(event, target)) {
                const parent = await parentUnderTest(git, event);
                if (parent !== undefined)
                    return parent;
            }
            return mergeBase(git, await find(target).catch(toKnownCommit(git, event, target)));
        },
        async tip(branch) {
            await requireHead(git);
            try {
                const { commit, shown } = await find(branch);
                return { commit, how: `tip of ${shown}` };
            }
            catch (error) {
                const parent = isTargetOf(event, branch) ? await parentUnderTest(git, event) : undefined;
                if (parent !== undefined)
                    return parent;
                const { commit, shown } = await toKnownCommit(git, event, branch)(error);
                return { commit, how: `tip of ${shown} when the run was started` };
            }
        },
        readAt: (commit, path) => readAt(git, commit, path),
        readElsewhere(repository, commit, path) {
            const key = [repository, commit, path].join("\0");
            const read = elsewhere.get(key) ?? readElsewhere(git, { repository, commit, path }, RIGHTS);
            elsewhere.set(key, read);
            return read;
        },
        changedSince: (commit) => changedSince(git, commit),
    };
}
async function requireHead(git) {
    const head = await git("rev-parse", "HEAD");
    if (head.ok)
        return;
    const foreign = head.err.includes("dubious ownership");
    throw new dist_error/* GateError */.ue("STAGEGATE_BASE_UNREACHABLE", "this is not a git repository with a commit", {
        hint: foreign
            ? "The folder belongs to another user: git config --global --add safe.directory '*'"
            : "Commit the base first, or compare two files with --base-file and --head-file.",
        detail: [head.err],
    });
}
function isTargetOf({ targetBranch }, target) {
    return targetBranch !== undefined && branchOf(target) === targetBranch;
}
/** A forge merges the change into the target: first parent the target, second the change. */
async function parentUnderTest(git, { headSha }) {
    const [target, change, ...more] = await (0,repository_git.parentsOf)(git, "HEAD");
    if (target === undefined || change === undefined || more.length > 0)
        return undefined;
    if (change !== headSha)
        return undefined;
    const { commit } = await (0,repository_git.fetchCommit)(git, target);
    return commit === undefined
        ? undefined
        : { commit, how: "first parent of the merge commit under test" };
}
/** Where the branch cannot be fetched, the commit that the event named may be here. */
function toKnownCommit(git, event, target) {
    return async (error) => {
        if (!isTargetOf(event, target) || event.baseSha === undefined)
            throw error;
        const commit = await (0,repository_git.commitOf)(git, event.baseSha);
        if (commit === undefined)
            throw error;
        return { commit, shown: target };
    };
}
async function readAt(git, commit, path) {
    // A name is a name, also one that git would take for a pattern.
    const listed = await git("--literal-pathspecs", "ls-tree", commit, "--", path);
    if (!listed.ok) {
        throw new dist_error/* GateError */.ue("STAGEGATE_BASE_UNREACHABLE", `the commit ${commit} is not in this clone`, {
            hint: `git fetch origin ${commit}`,
        });
    }
    // `<mode> <type> <id>\t<name>`: a folder or a submodule is there, but is no file.
    if (listed.out.split(" ", 2)[1] !== "blob")
        return undefined;
    const blob = await git("show", `${commit}:./${path}`);
    if (blob.ok)
        return blob.out;
    throw new dist_error/* GateError */.ue("STAGEGATE_BASE_UNREACHABLE", `${path} of ${commit} cannot be read`, {
        hint: "git fetch --refetch",
        detail: [blob.err],
    });
}

// EXTERNAL MODULE: ./packages/platform/dist/github/failure.js
var failure = __webpack_require__(6429);
;// CONCATENATED MODULE: ./packages/platform/dist/github/repository.js







const API = "by GitHub's API";
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * The clone of the job, and where it is shallow and keeps no credentials, GitHub itself. A push to
 * the target branch is compared with what the branch was before.
 */
function createGitHubRepository(options) {
    const { git, run, client } = options;
    const local = createGitRepository(git, run.facts);
    const known = new Map();
    const lost = async (error, ask) => {
        if (client === undefined || !isUnreachable(error))
            throw error;
        try {
            return await ask(client);
        }
        catch (cause) {
            if ((0,failure/* isHttpError */.d)(cause))
                throw error;
            throw cause;
        }
    };
    return {
        async base(target) {
            if (pushedTo(run, target))
                return beforePush(options, local);
            try {
                return await local.base(target);
            }
            catch (error) {
                return lost(error, (api) => repository_mergeBase(api, run, target));
            }
        },
        async tip(branch) {
            try {
                return await local.tip(branch);
            }
            catch (error) {
                return lost(error, (api) => tipOf(api, branch));
            }
        },
        async readAt(commit, path) {
            try {
                return await local.readAt(commit, path);
            }
            catch (error) {
                const prefix = (await git("rev-parse", "--show-prefix")).out.trim();
                return lost(error, (api) => contentAt({ client: api, known }, commit, external_node_path_.posix.join(prefix, path)));
            }
        },
        readElsewhere: (repository, commit, path) => repository_readElsewhere(client, local, { repository, commit, path }),
        async changedSince(commit) {
            try {
                return await local.changedSince(commit);
            }
            catch (error) {
                const prefix = (await git("rev-parse", "--show-prefix")).out.trim();
                return lost(error, (api) => changedFiles(api, { commit, run, prefix }));
            }
        },
    };
}
function isUnreachable(error) {
    return (0,dist_error/* isGateError */.Wc)(error) && error.code === "STAGEGATE_BASE_UNREACHABLE";
}
function pushedTo({ info, facts }, target) {
    return (info.event === "push" &&
        facts.targetBranch !== undefined &&
        info.subject.ref === branchOf(target));
}
/** What was pushed, as far as it is known; where history was rewritten, the last commit alone. */
async function beforePush({ git, run }, local) {
    const { before } = run.facts;
    let lost;
    if (before !== undefined) {
        try {
            const { commit } = await local.base(before);
            return { commit, how: "the branch before this push" };
        }
        catch (error) {
            lost = error;
        }
    }
    const [parent] = await (0,repository_git.parentsOf)(git, "HEAD");
    if (parent !== undefined) {
        const { commit } = await local.base(parent).catch(async (error) => {
            if ((await (0,repository_git.commitOf)(git, parent)) === undefined)
                throw error;
            return { commit: parent };
        });
        return { commit, how: "first parent of the newest commit of the push" };
    }
    throw (lost ??
        new dist_error/* GateError */.ue("STAGEGATE_BASE_UNREACHABLE", "the first commit has nothing before it", {
            hint: "There is nothing to compare with yet; name a commit with the input base.",
        }));
}
/** The parent under the merge commit that was tested, else the merge base, as git would find it. */
async function repository_mergeBase(client, { info, facts }, target) {
    const { tested } = info.subject;
    const ofEvent = branchOf(target) === facts.targetBranch;
    // A queue tests a change on top of others, which the branch does not have yet.
    const queue = ofEvent && info.event === "merge-queue" ? facts.baseSha : undefined;
    if (ofEvent && facts.headSha !== undefined) {
        const { data } = await client.call((octokit) => octokit.repos.getCommit({ ...client.at, ref: tested, per_page: 1 }));
        const [base, change, ...more] = data.parents.map(({ sha }) => sha);
        if (base !== undefined && change === facts.headSha && more.length === 0) {
            return { commit: base, how: `first parent of the merge commit under test, ${API}` };
        }
    }
    const { data } = await client.call((octokit) => octokit.repos.compareCommitsWithBasehead({
        ...client.at,
        basehead: `${queue ?? (SHA.test(target) ? target : branchOf(target))}...${tested}`,
        per_page: 1,
    }));
    const shown = queue === undefined ? target : "the base of the merge queue";
    return { commit: data.merge_base_commit.sha, how: `merge base with ${shown}, ${API}` };
}
async function tipOf(client, branch) {
    const name = branchOf(branch);
    const { data } = await client.call((octokit) => octokit.repos.getCommit({ ...client.at, ref: `heads/${name}`, per_page: 1 }));
    return { commit: data.sha, how: `tip of ${name}, ${API}` };
}
/** A commit that GitHub does not have is an error; a file that the commit does not have is none. */
async function contentAt({ client, known }, ref, path) {
    const found = known.get(ref) ??
        client.call((octokit) => octokit.repos.getCommit({ ...client.at, ref, per_page: 1 }));
    known.set(ref, found);
    await found.catch((cause) => {
        known.delete(ref);
        throw cause;
    });
    if (path.startsWith("../") || path.startsWith("/"))
        return undefined;
    try {
        const { data } = await client.call((octokit) => octokit.repos.getContent({ ...client.at, ref, path, mediaType: { format: "raw" } }));
        // A folder is answered as a list, whatever form was asked for.
        return typeof data === "string" ? data : undefined;
    }
    catch (error) {
        if ((0,failure/* isHttpError */.d)(error) && error.status === 404)
            return undefined;
        throw error;
    }
}
/** Asks GitHub, then git, which may have rights that the token has not, and needs none for public files. */
async function repository_readElsewhere(client, local, file) {
    requirePinned(file);
    const { repository, commit, path } = file;
    if (client === undefined)
        return local.readElsewhere(repository, commit, path);
    try {
        return await contentElsewhere(client, file);
    }
    catch (error) {
        if (!(0,failure/* isHttpError */.d)(error))
            throw error;
        return local.readElsewhere(repository, commit, path).catch((cause) => {
            throw isUnreachable(cause) ? tokenLacks(file) : cause;
        });
    }
}
/** The commit is asked for first: a file that is missing and one that may not be read are both a 404. */
async function contentElsewhere(client, { repository, commit, path }) {
    const [owner = "", repo = ""] = repository.split("/");
    const at = { owner, repo, ref: commit };
    await client.call((octokit) => octokit.repos.getCommit({ ...at, per_page: 1 }));
    try {
        const { data } = await client.call((octokit) => octokit.repos.getContent({ ...at, path, mediaType: { format: "raw" } }));
        return typeof data === "string" ? data : undefined;
    }
    catch (error) {
        if ((0,failure/* isHttpError */.d)(error) && error.status === 404)
            return undefined;
        throw error;
    }
}
function tokenLacks({ repository, commit }) {
    return new dist_error/* GateError */.ue("STAGEGATE_BASE_UNREACHABLE", `${repository} at ${commit.slice(0, 12)} cannot be read`, {
        hint: `The token of a job reads its own repository and public ones: give the action a \`token\` that may read ${repository}, or copy the file into this repository.`,
    });
}
/** GitHub lists at most 300 files of a comparison, which then says too little. */
const MAX_FILES = 300;
async function changedFiles(client, { commit, run, prefix }) {
    const { data } = await client.call((octokit) => octokit.repos.compareCommitsWithBasehead({
        ...client.at,
        basehead: `${commit}...${run.info.subject.tested}`,
        per_page: 1,
    }));
    // Three dots compare with the merge base: only where that is the commit is it the answer.
    const files = data.files ?? [];
    if (data.merge_base_commit.sha !== commit || files.length >= MAX_FILES)
        return undefined;
    const names = files.flatMap(({ filename, previous_filename: old }) => old === undefined ? [filename] : [old, filename]);
    return names.map((name) => (prefix === "" ? name : external_node_path_.posix.relative(prefix, name)));
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


/***/ }),

/***/ 21406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commitOf: () => (/* binding */ commitOf),
/* harmony export */   createGit: () => (/* binding */ createGit),
/* harmony export */   fetchCommit: () => (/* binding */ fetchCommit),
/* harmony export */   isShallow: () => (/* binding */ isShallow),
/* harmony export */   parentsOf: () => (/* binding */ parentsOf),
/* harmony export */   unreachable: () => (/* binding */ unreachable)
/* harmony export */ });
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13837);

/** A little more than a document may have: one that is cut here must not look like a whole one. */
const MAX_FILE = 64 * 1024 * 1024 + 1024;
function createGit(processes, cwd) {
    return async (...args) => {
        const result = await processes.run({
            command: "git",
            args,
            cwd,
            // A job has nobody to ask for a password.
            env: { GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
            maxOutput: MAX_FILE,
            timeoutMs: 120_000,
        });
        const err = result.failure ?? result.stderr.trim();
        return { ok: result.code === 0, out: result.stdout, err };
    };
}
async function commitOf(git, ref) {
    const found = await git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`);
    return found.ok ? found.out.trim() : undefined;
}
async function isShallow(git) {
    return (await git("rev-parse", "--is-shallow-repository")).out.trim() === "true";
}
/** Has the commit, or fetches it by its id; what else it fetches is as little as the clone is deep. */
async function fetchCommit(git, id) {
    const here = await commitOf(git, id);
    if (here !== undefined)
        return { commit: here, err: "" };
    const depth = (await isShallow(git)) ? ["--depth=1"] : [];
    const { err } = await git("fetch", "--no-tags", ...depth, "origin", id);
    return { commit: await commitOf(git, id), err };
}
/** The parents that a commit names, also where a shallow clone hides them from git. */
async function parentsOf(git, commit) {
    const raw = await git("cat-file", "commit", commit);
    const header = raw.out.split("\n\n", 1)[0] ?? "";
    return header
        .split("\n")
        .flatMap((line) => (line.startsWith("parent ") ? [line.slice("parent ".length)] : []));
}
const WHOLE_HISTORY = "Check out the whole history: `fetch-depth: 0` with actions/checkout, `GIT_DEPTH: 0` on GitLab. By hand: git fetch --unshallow origin";
async function unreachable(git, { message, err, otherwise }) {
    return new _stagegate_core__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("STAGEGATE_BASE_UNREACHABLE", message, {
        hint: (await isShallow(git)) ? WHOLE_HISTORY : otherwise,
        detail: err === "" ? [] : [err],
    });
}


/***/ })

};
