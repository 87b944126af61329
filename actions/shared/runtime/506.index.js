export const id = 506;
export const ids = [506];
export const modules = {

/***/ 8506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubHost: () => (/* reexport */ createGitHubHost),
  createRunnerInputs: () => (/* reexport */ createRunnerInputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/dist/redact.js + 3 modules
var redact = __webpack_require__(40101);
// EXTERNAL MODULE: ./packages/platform/dist/local/machine.js + 5 modules
var local_machine = __webpack_require__(65711);
// EXTERNAL MODULE: ./packages/platform/dist/local/outputs.js
var outputs = __webpack_require__(49657);
// EXTERNAL MODULE: ./packages/platform/dist/local/repository.js + 2 modules
var repository = __webpack_require__(39385);
// EXTERNAL MODULE: ./packages/platform/dist/local/summary.js
var local_summary = __webpack_require__(323);
// EXTERNAL MODULE: ./packages/platform/dist/local/log.js
var local_log = __webpack_require__(18721);
;// CONCATENATED MODULE: ./packages/platform/dist/github/commands.js
/**
 * A line that the runner obeys, whatever its data and its properties hold.
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
function workflowCommand(name, properties = {}, data = "") {
    const given = Object.entries(properties).flatMap(([key, value]) => value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`]);
    const head = given.length === 0 ? name : `${name} ${given.join(",")}`;
    return `::${head}::${escapeData(data)}\n`;
}
function escapeData(text) {
    return text.toWellFormed().replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./packages/platform/dist/github/text.js

// C0, DEL, C1, zero-width characters and bidi controls (https://trojansource.codes).
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\s]+/g;
/** One line of at most `max` UTF-16 units; one that was cut ends in `…`. */
function oneLine(text, max) {
    const line = (0,external_node_util_.stripVTControlCharacters)(text.slice(0, max * 8))
        .toWellFormed()
        .replaceAll(UNSEEN, " ")
        .trim();
    return cutText(line, max);
}
/** At most `max` UTF-16 units, never half a character; a text that was cut ends in `…`. */
function cutText(text, max) {
    const whole = text.toWellFormed();
    if (whole.length <= max)
        return whole;
    const start = whole.slice(0, max - 1);
    // A pair of surrogates is one character.
    return `${start.isWellFormed() ? start : start.slice(0, -1)}…`;
}
/** An address that people can follow; anything else is no address. */
function webAddress(text) {
    if (text === undefined || text.length > 2000 || !URL.canParse(text))
        return undefined;
    return /^https?:$/.test(new URL(text).protocol) ? text : undefined;
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/annotations.js



/** Of one level that a step shows: https://docs.github.com/rest/checks/runs and actions/runner */
const MAX_ANNOTATIONS = 10;
/** The runner cuts messages at 4096 characters. */
const MAX_MESSAGE = 4000;
const MAX_TITLE = 255;
/** Workflow commands that mark the code of the change, as many of each level as a step shows. */
function createRunnerAnnotations(options) {
    const left = new Map();
    return {
        async add(annotations) {
            for (const level of ["error", "warning", "notice"]) {
                const all = annotations.filter((one) => one.level === level);
                const room = left.get(level) ?? MAX_ANNOTATIONS;
                const shown = all.length <= room ? all : all.slice(0, Math.max(0, room - 1));
                for (const one of shown)
                    options.write(toCommand(one, options));
                const more = all.length - shown.length;
                if (more > 0)
                    options.write(room > 0 ? restCommand(level, more) : restLine(level, more));
                left.set(level, Math.max(0, room - all.length));
            }
        },
    };
}
function toCommand({ level, title, message, location }, { redaction, prefix }) {
    const properties = {
        title: oneLine((0,local_log/* inert */.t)(title, redaction), MAX_TITLE),
        ...(location === undefined
            ? {}
            : { file: `${prefix}${location.file}`, line: location.line, col: location.column }),
    };
    return workflowCommand(level, properties, cutText((0,local_log/* inert */.t)(message, redaction), MAX_MESSAGE));
}
function restCommand(level, more) {
    const title = `and ${more} more`;
    return workflowCommand(level, { title }, `${title}: GitHub shows no more of a step. The report has all.`);
}
/** There is no mark left that could say it. */
function restLine(level, more) {
    return `${more} more (${level}) are not marked in the code: GitHub shows ${MAX_ANNOTATIONS} of a step\n`;
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/capabilities.js
const ABLE = { able: true };
const NO_TOKEN = {
    able: false,
    reason: "there is no token",
    hint: "Set GITHUB_TOKEN: ${{ github.token }} in the `env:` of the step; an action has it by itself.",
};
const FORK = {
    able: false,
    reason: "the token of a change request from a fork only reads",
    hint: "Post it with a workflow on: workflow_run, which runs comment-report with the rights of the repository.",
};
/** What is known without asking GitHub; what a permission lacks is found at the first use. */
function capabilitiesOf(facts) {
    const writes = rights(facts);
    const ofCommit = /^[0-9a-f]+$/.test(facts.info.subject.commit)
        ? writes
        : no("the commit of the run is not known");
    return {
        comments: commentsOf(facts, writes),
        commitStatus: ofCommit,
        checkRuns: ofCommit,
        deployments: ofCommit,
        artifacts: artifactsOf(facts),
        annotations: ABLE,
    };
}
function no(reason, hint) {
    return { able: false, reason, ...(hint === undefined ? {} : { hint }) };
}
function rights({ token, info, privateRepository }) {
    if (token === undefined)
        return NO_TOKEN;
    const forked = info.change?.fork === true && info.source === undefined;
    return forked && !privateRepository ? FORK : ABLE;
}
function commentsOf(facts, writes) {
    const { info, problem } = facts;
    if (info.event === "merge-queue") {
        return no("the merge queue tests several change requests together");
    }
    if (info.subject.changeRequest === undefined) {
        return no(problem ?? "this run belongs to no open change request");
    }
    return writes;
}
function artifactsOf({ enterpriseServer, artifactService }) {
    if (enterpriseServer) {
        return no("GitHub Enterprise Server has no artifact service of version 4", "Upload the folder .stagegate with actions/upload-artifact@v3, and set `artifacts: never`.");
    }
    if (artifactService)
        return ABLE;
    return no("a `run:` step cannot reach the artifact service", "Use the action, or upload .stagegate with actions/upload-artifact and `include-hidden-files: true`.");
}
/** As `@actions/artifact` decides it: github.com, its tenants, and nothing else. */
function isEnterpriseServer(serverUrl) {
    if (serverUrl === undefined || serverUrl === "")
        return false;
    if (!URL.canParse(serverUrl))
        return true;
    const host = new URL(serverUrl).hostname.toLowerCase();
    return !(host === "github.com" || host.endsWith(".ghe.com") || host.endsWith(".localhost"));
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/fetch.js
const TIMEOUT_MS = 30_000;
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_REDIRECTS = 3;
const METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH"];
/**
 * `fetch` over the HTTP port, so that proxies, certificates, time limits and sizes are those of every
 * other request. A redirect to another origin, as of a renamed repository to none, gets no token.
 */
function createFetch(http, signal) {
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
            const result = await http.request(request);
            if (result.kind === "unreachable")
                throw new Error(result.reason);
            const { status, headers, body } = result;
            const next = options.redirect === "manual" ? undefined : redirected(request, status, headers);
            if (next === undefined || redirects >= MAX_REDIRECTS) {
                const none = [204, 205, 304].includes(status) || status < 200;
                return new Response(none ? null : new Uint8Array(body), { status, headers });
            }
            request = next;
        }
    };
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
    const [owner = "", repo = ""] = repository.split("/");
    const second = options.pace === "none" ? 1 : 1000;
    let octokit;
    return {
        at: { owner, repo },
        token,
        now: clock.now,
        async call(work) {
            octokit ??= load(options);
            return untilAborted(work(await octokit), signal);
        },
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
async function load(options) {
    const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(41), __webpack_require__.e(896)]).then(__webpack_require__.bind(__webpack_require__, 5896)),
        Promise.all(/* import() */[__webpack_require__.e(384), __webpack_require__.e(517)]).then(__webpack_require__.bind(__webpack_require__, 97517)),
        Promise.all(/* import() */[__webpack_require__.e(384), __webpack_require__.e(864)]).then(__webpack_require__.bind(__webpack_require__, 58864)),
    ]);
    const { apiUrl, token, http, signal, log, version, pace = "as-asked" } = options;
    const once = (seconds, _request, _octokit, count) => seconds <= MAX_LIMIT_SECONDS && count < 1;
    const scale = pace === "none" ? { retryAfterBaseValue: 1 } : {};
    const silent = () => undefined;
    return new (Octokit.plugin(retry, throttling))({
        baseUrl: apiUrl,
        auth: token,
        userAgent: `stagegate/${version}`,
        log: { debug: (text) => log.debug(text), info: silent, warn: silent, error: silent },
        request: { fetch: createFetch(http, signal) },
        retry: { retries: RETRIES, doNotRetry: FINAL, ...scale },
        throttle: {
            onRateLimit: once,
            onSecondaryRateLimit: once,
            ...scale,
            ...(pace === "none" ? withoutPauses() : {}),
        },
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

;// CONCATENATED MODULE: ./packages/platform/dist/github/event.js
/** GitHub sends at most 25 MB: https://docs.github.com/webhooks/webhook-events-and-payloads */
const event_MAX_BYTES = 32 * 1024 * 1024;
/** Reads the file of GITHUB_EVENT_PATH; it holds texts of whoever caused the event. */
async function readEvent(files, path) {
    if (path === undefined || path === "")
        return lost("GITHUB_EVENT_PATH is not set");
    try {
        if (((await files.size(path)) ?? 0) > event_MAX_BYTES)
            return lost("it is too large");
        const text = await files.readText(path);
        if (text === undefined)
            return lost("it is not there");
        const value = JSON.parse(text);
        return isObject(value) ? { fields: fieldsOf(value) } : lost("it holds no object");
    }
    catch (cause) {
        return lost(cause instanceof SyntaxError ? "it is not JSON" : cause.message);
    }
}
function lost(reason) {
    return { fields: fieldsOf({}), problem: `the file of the event cannot be used: ${reason}` };
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function fieldsOf(value) {
    const get = (name) => (Object.hasOwn(value, name) ? value[name] : undefined);
    return {
        at(...path) {
            const [first, ...rest] = path;
            if (first === undefined)
                return fieldsOf(value);
            const next = get(first);
            return fieldsOf(isObject(next) ? next : {}).at(...rest);
        },
        text(name) {
            const found = get(name);
            return typeof found === "string" ? safeText(found) : undefined;
        },
        sha(name) {
            const found = get(name);
            return typeof found === "string" ? safeSha(found) : undefined;
        },
        number(name) {
            const found = get(name);
            return Number.isSafeInteger(found) && found > 0 ? found : undefined;
        },
        flag: (name) => get(name) === true,
        has: (name) => isObject(get(name)),
    };
}
/** Undefined for what is empty, too long, or would not stay on its line. */
function safeText(text) {
    if (text === undefined || text === "" || text.length > 1000)
        return undefined;
    // oxlint-disable-next-line no-control-regex
    return /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text) ? undefined : text;
}
/** Undefined for what is no commit; all zeros means that there is none. */
function safeSha(text) {
    if (text === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text))
        return undefined;
    return /^0+$/.test(text) ? undefined : text;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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
/** More than this is held in memory by nobody. */
const MAX_ARCHIVE = 256 * 1024 * 1024;
/** Loaded for the first upload or download: it is the largest of all libraries. */
async function loadArtifactClient() {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(490), __webpack_require__.e(384), __webpack_require__.e(41), __webpack_require__.e(287)]).then(__webpack_require__.bind(__webpack_require__, 98287));
    return new DefaultArtifactClient();
}
/** The artifact service of the runner, for the own run; it needs no permission. */
function createRuntimeSource(load) {
    return {
        async list() {
            const { artifacts } = await (await load()).listArtifacts();
            return artifacts.map(({ id, name, size, digest }) => ({
                id,
                name,
                size,
                expired: false,
                ...(digest === undefined ? {} : { digest }),
            }));
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
        async list() {
            const found = [];
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
                if (data.artifacts.length < PER_PAGE)
                    break;
            }
            return found;
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

;// CONCATENATED MODULE: ./packages/platform/dist/github/failure.js


function isHttpError(error) {
    return error instanceof Error && error.name === "HttpError" && "status" in error;
}
/** A failure that says nothing about whether the request took effect. */
function isUnclear(error) {
    return isHttpError(error) && error.status >= 500;
}
/** Why something was not posted, and what would change that. Other errors are bugs and thrown on. */
function describeFailure(error, wanted, now) {
    if (error instanceof Cancelled)
        return temporary(error.message);
    if (!isHttpError(error))
        throw error;
    const limited = limitReason(error, now);
    if (limited !== undefined)
        return temporary(limited, "Run the job again later.");
    const said = oneLine(error.message.replace(/ - https?:\/\/\S+$/, ""), 200);
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./packages/platform/dist/github/unzip.js




/**
 * Unpacks an archive that somebody else may have made into a new folder. Rejects the whole archive,
 * and leaves nothing of it, when an entry leads out of the folder, when two have one name, or when
 * a limit is exceeded. A link becomes a plain file with the text of the link.
 */
async function unzip(archive, folder, limits) {
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    try {
        await extract(archive, folder, limits);
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







const LIMITS = { bytes: 1024 * 1024 * 1024, files: 20_000 };
/** A matrix has at most 256 legs. */
const MAX_ARTIFACTS = 500;
const MAX_NOTES = 20;
/** Artifacts of the run; names are encoded where GitHub would refuse them. */
function createGitHubArtifacts(options) {
    const { load, refused, source, now } = options;
    return {
        async upload(name, folder) {
            if (load === undefined)
                return refused;
            const files = await plainFiles(folder);
            if (files.length === 0)
                return unavailable("there is no file to upload");
            const odd = files.find((file) => !fitsArtifact((0,external_node_path_.relative)(folder, file)));
            if (odd !== undefined) {
                return unavailable(`GitHub refuses the name of a file: ${oneLine((0,external_node_path_.relative)(folder, odd), 200)}`);
            }
            try {
                const client = await load();
                const retention = options.retentionDays;
                const given = retention === undefined ? {} : { retentionDays: retention };
                const stored = encodeArtifactName(name);
                return await replaced(client, stored, () => client.uploadArtifact(stored, files, folder, given));
            }
            catch (cause) {
                return unavailable(`the artifact could not be uploaded: ${messageOf(cause)}`);
            }
        },
        download: (prefix, into) => source === undefined
            ? Promise.resolve({ artifacts: [], notes: [] })
            : downloadAll({ source, now }, prefix, into),
    };
}
function unavailable(reason) {
    return { kind: "unavailable", reason };
}
function messageOf(cause) {
    return oneLine(cause instanceof Error ? cause.message : String(cause), 300);
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
async function replaced(client, stored, upload) {
    try {
        await upload();
        return { kind: "posted", action: "created" };
    }
    catch (cause) {
        if (!isConflict(cause))
            throw cause;
        await client.deleteArtifact(stored);
        await upload();
        return { kind: "posted", action: "updated" };
    }
}
/** The client has no code for it: https://github.com/actions/toolkit/blob/main/packages/artifact */
function isConflict(cause) {
    return cause instanceof Error && /\b409\b|already exists/i.test(cause.message);
}
async function downloadAll(reading, prefix, into) {
    const artifacts = [];
    const notes = [];
    const found = await wanted(reading, prefix).catch((cause) => {
        notes.push(`the artifacts of the run cannot be listed: ${reasonOf(cause, reading.now())}`);
        return [];
    });
    for (const [name, artifact] of found.slice(0, MAX_ARTIFACTS)) {
        try {
            const folder = (0,external_node_path_.join)(into, await artifactFolder(name));
            await unpack(reading.source, artifact, folder);
            artifacts.push({ name, folder });
        }
        catch (cause) {
            const shown = oneLine(name, 100);
            notes.push(`the artifact ${shown} was left out: ${reasonOf(cause, reading.now())}`);
        }
    }
    if (found.length > MAX_ARTIFACTS) {
        notes.push(`${found.length - MAX_ARTIFACTS} more artifacts were left out`);
    }
    const more = notes.length - MAX_NOTES;
    return {
        artifacts,
        notes: more > 0 ? [...notes.slice(0, MAX_NOTES), `… and ${more} more`] : notes,
    };
}
function reasonOf(cause, now) {
    if (!isHttpError(cause))
        return messageOf(cause);
    const permission = { doing: "read artifacts", permission: "actions: read" };
    const { reason, hint } = describeFailure(cause, permission, now).posted;
    return hint === undefined ? reason : `${reason} — ${hint}`;
}
/** By name, sorted; of several with one name the newest. */
async function wanted({ source }, prefix) {
    const newest = new Map();
    for (const artifact of await source.list()) {
        const name = decodeArtifactName(artifact.name);
        const known = newest.get(name);
        if (name.startsWith(prefix) && (known === undefined || known.id < artifact.id)) {
            newest.set(name, artifact);
        }
    }
    return [...newest].sort(([a], [b]) => (a < b ? -1 : 1));
}
async function unpack(source, artifact, folder) {
    if (artifact.expired)
        throw new Error("it has expired");
    if (artifact.size > MAX_ARCHIVE)
        throw new Error(`it has more than ${MAX_ARCHIVE} bytes`);
    await source.withArchive(artifact, (archive) => unzip(archive, folder, LIMITS));
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/baselines.js







/** The formats are large, and a run that reads no history needs none. */
const formats = () => __webpack_require__.e(/* import() */ 795).then(__webpack_require__.bind(__webpack_require__, 34795));
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
/** Records as artifacts of the runs that made them; GitHub removes them after their retention. */
function createGitHubBaselines(options) {
    const { client, repositoryId } = options;
    const known = new Map();
    return {
        put: (record) => put(options, record),
        async list(branch, limit) {
            if (client === undefined) {
                return { records: [], notes: ["the history cannot be read without a token"] };
            }
            try {
                return await list({ client, repositoryId, known }, branch, limit);
            }
            catch (cause) {
                if (!isHttpError(cause))
                    throw cause;
                const { reason, hint } = describeFailure(cause, WANTED, client.now()).posted;
                return { records: [], notes: [hint === undefined ? reason : `${reason} — ${hint}`] };
            }
        },
    };
}
async function put({ load, refused }, record) {
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
        if (isHttpError(cause) && cause.status !== 404 && cause.status !== 410)
            throw cause;
        return damagedRun(runId, cause instanceof Error ? cause.message : String(cause));
    }
}
function damagedRun(runId, reason) {
    return { kind: "damaged", note: `the stored run ${runId} was left out: ${oneLine(reason, 200)}` };
}

// EXTERNAL MODULE: ./packages/core/dist/cut-markdown.js
var cut_markdown = __webpack_require__(61969);
;// CONCATENATED MODULE: ./packages/platform/dist/github/check-runs.js



/** https://docs.github.com/rest/checks/runs#create-a-check-run */
const MAX_TEXT = 65_535;
const ANNOTATIONS_PER_REQUEST = 50;
/** Twenty requests; the report has the rest. */
const check_runs_MAX_ANNOTATIONS = 1000;
const check_runs_MAX_TITLE = 255;
const check_runs_MAX_MESSAGE = 16_000;
const NOTE = "_The text was cut here: it is too long. The whole report is in the artifact of the run._";
const LEVELS = { error: "failure", warning: "warning", notice: "notice" };
/** Told apart from the check run that GitHub makes of a job of the same name. */
function externalId(name) {
    return oneLine(`stagegate ${name}`, check_runs_MAX_TITLE);
}
/** `prefix` is the path of the workspace in its repository, with a slash at the end unless empty. */
function createGitHubCheckRuns(client, { sha, prefix }) {
    const wanted = { doing: "publish a check run", permission: "checks: write" };
    const attempt = createAttempts(wanted, client.now);
    return {
        maxTextLength: MAX_TEXT,
        publish: (check) => attempt(() => publish(client, check, { sha, prefix })),
    };
}
async function publish(client, check, { sha, prefix }) {
    const { marks, told } = sorted(check.annotations, prefix);
    const url = webAddress(check.url);
    const summary = (0,cut_markdown/* cutMarkdown */.G)(textOf(check.summary, told), {
        max: MAX_TEXT,
        unit: "characters",
        note: NOTE,
    });
    const title = oneLine(check.title, check_runs_MAX_TITLE) || "Stagegate";
    const output = { title, summary, annotations: marks.slice(0, ANNOTATIONS_PER_REQUEST) };
    const body = {
        name: oneLine(check.name, check_runs_MAX_TITLE) || "stagegate",
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
        const mark = marks.length < check_runs_MAX_ANNOTATIONS ? toMark(annotation, prefix) : undefined;
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
        title: oneLine(title, check_runs_MAX_TITLE) || level,
        message: cutText(message, check_runs_MAX_MESSAGE) || level,
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
    const line = oneLine(text, check_runs_MAX_TITLE).replaceAll("`", "'");
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
    const attempt = createAttempts(wanted, client.now);
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
    const line = oneLine(name, 1000);
    if (line === name && name.length <= MAX_ENVIRONMENT)
        return name;
    const { createHash } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    const hash = createHash("sha256").update(name).digest("hex").slice(0, 12);
    return `${oneLine(name, MAX_ENVIRONMENT - 14)} ${hash}`.trim();
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
        description: oneLine(given.deployment.description ?? "", MAX_DESCRIPTION),
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
        description: oneLine(deployment.description ?? "", MAX_DESCRIPTION),
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
    const attempt = createAttempts(wanted, client.now);
    return {
        set: ({ state, context, description, url }) => attempt(async () => {
            const address = webAddress(url);
            const { data } = await client.call((octokit) => octokit.repos.createCommitStatus({
                ...client.at,
                sha,
                state,
                context: oneLine(context, MAX_CONTEXT),
                description: oneLine(description, status_MAX_DESCRIPTION),
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
        if (isHttpError(error) && (error.status === 403 || error.status === 404))
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
                if (!isHttpError(error) || error.status !== 404)
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



/**
 * GitHub refuses more than 65,536 characters and counts those outside of the BMP once, or 262,144
 * bytes, depending on the endpoint: UTF-16 units fit both.
 */
const MAX_COMMENT = 65_536;
/** The hidden line in front of every body. */
const MAX_HIDDEN = 100;
/** UTF-16 units of a body. */
const MAX_BODY = MAX_COMMENT - MAX_HIDDEN;
/** Longer ago, a comment is no twin that another run wrote at the same time. */
const TWIN_SECONDS = 120;
/** The conversation of a pull request: one comment per marker, known by a hidden first line. */
function createGitHubThread(options) {
    const { client, number, runUrl } = options;
    const comments = createComments(client, number);
    const wanted = { doing: "write the comment", permission: "pull-requests: write" };
    const attempt = createAttempts(wanted, client.now);
    const note = `_The comment was cut here: it is too long. The whole report is at [the run](${runUrl})._`;
    return {
        maxBodyLength: MAX_BODY,
        async upsert(marker, body, { keeps } = {}) {
            const hidden = `<!-- stagegate:${await keyOf(marker)} -->\n`;
            const shown = (0,cut_markdown/* cutMarkdown */.G)(body, { max: MAX_BODY, unit: "characters", note });
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
        if (isHttpError(error) && error.status === 404)
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
        if (!isUnclear(error))
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
            maxBodyLength: MAX_BODY,
            upsert: () => refuse(comments, hasNoThread(info)),
        },
        status: usable(commitStatus, (api) => createGitHubStatus(api, sha)) ?? {
            set: () => refuse(commitStatus),
        },
        checkRuns: usable(checkRuns, (api) => createGitHubCheckRuns(api, { sha, prefix })) ?? {
            maxTextLength: 65_535,
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
        }),
        baselines: createGitHubBaselines({ load, refused, client, repositoryId }),
        // GitHub knows jobs by their titles, and the input `needs` by their ids: only that can tell.
        jobs: { others: () => Promise.resolve(undefined) },
    };
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

// EXTERNAL MODULE: ./packages/schema/dist/inputs/forge.js + 1 modules
var forge = __webpack_require__(14752);
// EXTERNAL MODULE: ./packages/platform/dist/local/inputs.js
var inputs = __webpack_require__(91858);
;// CONCATENATED MODULE: ./packages/platform/dist/github/inputs.js


const PREFIX = "INPUT_";
/**
 * The runner's variable of an input: upper case, blanks as `_`, hyphens kept.
 * https://github.com/actions/toolkit/blob/main/packages/core/src/core.ts (getInput)
 */
function inputVariable(input) {
    return `${PREFIX}${input.replaceAll(" ", "_").toUpperCase()}`;
}
/** What `with:` gave; the runner gives inputs that nobody set as empty variables. */
function runnerInput(env, input) {
    const value = env[inputVariable(input)];
    return value === undefined || value === "" ? undefined : value;
}
/** Flags beat `with:`, which beats variables; all beat the file, which the gate reads itself. */
function createRunnerInputs({ flags, env, unknownFlags }) {
    const variables = (0,inputs/* createLocalInputs */.X)({ flags: new Map(), env, unknownFlags });
    const ofCommand = (0,inputs/* createLocalInputs */.X)({ flags, env: {}, unknownFlags });
    return {
        read(fields) {
            const given = new Map([...variables.read(fields), ...withInputs(env, fields)]);
            if (unknownFlags === "reported") {
                for (const [name, raw] of unknownInputs(env, fields))
                    given.set(name, raw);
            }
            for (const [name, raw] of ofCommand.read(fields))
                given.set(name, raw);
            return given;
        },
    };
}
function withInputs(env, fields) {
    return fields.flatMap((name) => {
        const value = runnerInput(env, name);
        return value === undefined ? [] : [[name, { value, origin: `with: ${name}` }]];
    });
}
/** A typo must not mean that an input was never given. */
function unknownInputs(env, fields) {
    const known = new Set([...fields, ...(0,forge/* actionFields */.u)().map(({ name }) => name)].map(inputVariable));
    return Object.entries(env).flatMap(([variable, value]) => {
        if (!variable.startsWith(PREFIX) || known.has(variable))
            return [];
        if (value === undefined || value === "")
            return [];
        const name = variable.slice(PREFIX.length).toLowerCase();
        return [[name, { value, origin: `with: ${name}` }]];
    });
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/log.js


/** The log of a job: groups fold, and no text from outside becomes a command. */
function createRunnerLog(options) {
    const { stream, redaction } = options;
    const log = (0,local_log/* createTerminalLog */.$)({ ...options, interactive: false });
    return {
        ...log,
        group(title, lines) {
            const name = (0,local_log/* inert */.t)(title, redaction).replaceAll(/\s+/g, " ").trim();
            stream.write(workflowCommand("group", {}, name));
            for (const line of lines)
                log.info(line);
            stream.write(workflowCommand("endgroup"));
        },
    };
}
/** The runner masks every line of a secret; a line such as `}` would hide half of the log. */
const SHORTEST_LINE = 8;
/**
 * Redaction that also tells the runner each secret, for what other steps print of it. Values that
 * redaction leaves, as they are words of every report, are left here too.
 */
function tellRunner(redaction, write) {
    const told = new Set();
    return {
        ...redaction,
        mask(secret) {
            redaction.mask(secret);
            const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
            const several = lines.length > 1;
            for (const line of lines) {
                if (line === "" || told.has(line) || (several && line.length < SHORTEST_LINE))
                    continue;
                if (!several && redaction.text(line) === line)
                    continue;
                told.add(line);
                write(workflowCommand("add-mask", {}, line));
            }
        },
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/outputs.js


/**
 * A job has 1 MB for all its outputs, counted in UTF-16 units of two bytes, and other steps want
 * some of it: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
const MAX_UNITS = 100_000;
const MAX_UNITS_OF_ALL = 400_000;
/** Appends to the file of GITHUB_OUTPUT, where the last value of a name counts. */
function createFileCommandOutputs(files, path) {
    const lengths = new Map();
    let written = Promise.resolve();
    return {
        async set(name, value) {
            (0,outputs/* requireOutputName */.w)(name);
            lengths.delete(name);
            const used = [...lengths.values()].reduce((sum, length) => sum + length, 0);
            const text = cutText(value, Math.max(1, Math.min(MAX_UNITS, MAX_UNITS_OF_ALL - used)));
            lengths.set(name, text.length);
            const entry = outputEntry(name, text);
            written = written.catch(() => undefined).then(() => files.append(path, entry));
            await written;
        },
    };
}
/**
 * A here-document whose delimiter is nowhere in the value:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#multiline-strings
 */
function outputEntry(name, value) {
    let delimiter;
    // The value is known, so chance need not be safe; Node's crypto takes a fifth of a start of Node.
    do
        delimiter = `stagegate_${Math.random().toString(36).slice(2)}`;
    while (value.includes(delimiter));
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/pull.js


/**
 * The change request of a run that was started by one: the open one of that branch whose newest
 * commit was tested. A commit that came since has a run, and a comment, of its own.
 */
async function resolveChange(client, { info, unresolved }) {
    if (unresolved === undefined)
        return { info };
    const { owner, branch, sha } = unresolved;
    try {
        const { data } = await client.call((octokit) => octokit.pulls.list({
            ...client.at,
            state: "open",
            head: `${owner}:${branch}`,
            per_page: 100,
        }));
        const pull = data.find(({ head }) => head.sha === sha);
        if (pull === undefined)
            return { info };
        const targetBranch = safeText(pull.base.ref);
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
        const { posted } = describeFailure(error, wanted, client.now());
        return { info, problem: `the change request is not known: ${posted.reason}` };
    }
}

// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var dist_error = __webpack_require__(13837);
// EXTERNAL MODULE: ./packages/platform/dist/local/repository-git.js
var repository_git = __webpack_require__(21406);
// EXTERNAL MODULE: ./packages/platform/dist/local/repository-target.js
var repository_target = __webpack_require__(94597);
;// CONCATENATED MODULE: ./packages/platform/dist/github/repository.js






const API = "by GitHub's API";
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * The clone of the job, and where it is shallow and keeps no credentials, GitHub itself. A push to
 * the target branch is compared with what the branch was before.
 */
function createGitHubRepository(options) {
    const { git, run, client } = options;
    const local = (0,repository/* createGitRepository */.Zd)(git, run.facts);
    const lost = async (error, ask) => {
        if (client === undefined || !isUnreachable(error))
            throw error;
        try {
            return await ask(client);
        }
        catch (cause) {
            if (isHttpError(cause))
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
                return lost(error, (api) => mergeBase(api, run, target));
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
                return lost(error, (api) => contentAt(api, commit, external_node_path_.posix.join(prefix, path)));
            }
        },
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
        info.subject.ref === (0,repository_target/* branchOf */.W)(target));
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
    const [parent] = await (0,repository_git/* parentsOf */.fY)(git, "HEAD");
    if (parent !== undefined) {
        const { commit } = await local.base(parent).catch(async (error) => {
            if ((await (0,repository_git/* commitOf */.D3)(git, parent)) === undefined)
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
async function mergeBase(client, { info, facts }, target) {
    const { tested } = info.subject;
    if ((0,repository_target/* branchOf */.W)(target) === facts.targetBranch) {
        const { data } = await client.call((octokit) => octokit.repos.getCommit({ ...client.at, ref: tested, per_page: 1 }));
        const [base, change, ...more] = data.parents.map(({ sha }) => sha);
        if (base !== undefined && change === facts.headSha && more.length === 0) {
            return { commit: base, how: `first parent of the merge commit under test, ${API}` };
        }
    }
    const { data } = await client.call((octokit) => octokit.repos.compareCommitsWithBasehead({
        ...client.at,
        basehead: `${SHA.test(target) ? target : (0,repository_target/* branchOf */.W)(target)}...${tested}`,
        per_page: 1,
    }));
    return { commit: data.merge_base_commit.sha, how: `merge base with ${target}, ${API}` };
}
async function tipOf(client, branch) {
    const name = (0,repository_target/* branchOf */.W)(branch);
    const { data } = await client.call((octokit) => octokit.repos.getCommit({ ...client.at, ref: `heads/${name}`, per_page: 1 }));
    return { commit: data.sha, how: `tip of ${name}, ${API}` };
}
/** A commit that GitHub does not have is an error; a file that the commit does not have is none. */
async function contentAt(client, ref, path) {
    await client.call((octokit) => octokit.repos.getCommit({ ...client.at, ref, per_page: 1 }));
    if (path.startsWith("../") || path.startsWith("/"))
        return undefined;
    try {
        const { data } = await client.call((octokit) => octokit.repos.getContent({ ...client.at, ref, path, mediaType: { format: "raw" } }));
        // A folder is answered as a list, whatever form was asked for.
        return typeof data === "string" ? data : undefined;
    }
    catch (error) {
        if (isHttpError(error) && error.status === 404)
            return undefined;
        throw error;
    }
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

;// CONCATENATED MODULE: ./packages/platform/dist/github/run-info.js

/** Reads where and for what a job runs, from the variables of the runner and the event. */
function readRun(env, event, checkout) {
    const name = env["GITHUB_EVENT_NAME"] ?? "";
    const context = { env, event, checkout, repository: repositoryOf(env, checkout) };
    if (name === "workflow_run")
        return ofWorkflowRun(context);
    if (name === "merge_group")
        return ofMergeGroup(context);
    if (event.has("pull_request") || name.startsWith("pull_request"))
        return ofPull(context);
    if (name === "push")
        return ofPush(context);
    return ofBranch(context, branchEvent(name));
}
function repositoryOf(env, { folder }) {
    const name = safeText(env["GITHUB_REPOSITORY"]);
    return name !== undefined && /^[^/\s]+\/[^/\s]+$/.test(name) ? name : folder;
}
function runOf({ env, repository, checkout }) {
    const id = safeText(env["GITHUB_RUN_ID"])?.replaceAll(/\s/g, "") || checkout.runId;
    const attempt = positive(env["GITHUB_RUN_ATTEMPT"]) ?? 1;
    const job = safeText(env["GITHUB_JOB"]);
    const ref = safeText(env["GITHUB_REF_NAME"]);
    return {
        forge: "github",
        repository,
        id,
        attempt,
        ...(ref === undefined ? {} : { ref }),
        ...(job === undefined ? {} : { job }),
        ...runUrl(env, `${repository}/actions/runs/${id}/attempts/${attempt}`),
    };
}
/** None without the variables of a runner. */
function runUrl(env, path) {
    const server = safeText(env["GITHUB_SERVER_URL"]);
    return server === undefined ? {} : { url: `${server}/${path}` };
}
function positive(text) {
    if (text === undefined || !/^[1-9]\d{0,14}$/.test(text))
        return undefined;
    return Number(text);
}
function subjectOf({ env, checkout, repository }, given) {
    const sha = safeSha(env["GITHUB_SHA"]);
    const tested = checkout.head ?? sha ?? given.commit ?? "uncommitted";
    return {
        forge: "github",
        repository,
        ...(given.changeRequest === undefined ? {} : { changeRequest: given.changeRequest }),
        commit: given.commit ?? sha ?? tested,
        tested,
        ...(given.ref === undefined ? {} : { ref: given.ref }),
        ...(checkout.dirty === undefined ? {} : { dirty: checkout.dirty }),
    };
}
function ofPull(context) {
    const { env, event } = context;
    const pull = event.at("pull_request");
    const head = pull.at("head");
    const base = pull.at("base");
    // Without the file of the event the variables still know the number and the branches.
    const number = pull.number("number") ?? positive(/^refs\/pull\/(\d+)\//.exec(env["GITHUB_REF"] ?? "")?.[1]);
    const targetBranch = base.text("ref") ?? safeText(env["GITHUB_BASE_REF"]);
    const headSha = head.sha("sha");
    const baseSha = base.sha("sha");
    const ref = head.text("ref") ?? safeText(env["GITHUB_HEAD_REF"]);
    const url = pull.text("html_url");
    const from = head.at("repo").number("id");
    const change = {
        fork: from === undefined || from !== base.at("repo").number("id"),
        draft: pull.flag("draft"),
        bot: pull.at("user").text("type") === "Bot",
        ...(url === undefined ? {} : { url }),
    };
    return {
        info: {
            run: runOf(context),
            subject: subjectOf(context, { commit: headSha, ref, changeRequest: number }),
            event: "change-request",
            ...(targetBranch === undefined ? {} : { targetBranch }),
            ...(event.has("pull_request") ? { change } : {}),
        },
        facts: {
            ...(targetBranch === undefined ? {} : { targetBranch }),
            ...(baseSha === undefined ? {} : { baseSha }),
            ...(headSha === undefined ? {} : { headSha }),
        },
    };
}
/** The queue tests a combination: its change request is the last one of it. */
function ofMergeGroup(context) {
    const { env, event } = context;
    const group = event.at("merge_group");
    const ref = group.text("head_ref") ?? safeText(env["GITHUB_REF"]);
    const targetBranch = group.text("base_ref")?.replace(/^refs\/heads\//, "");
    const baseSha = group.sha("base_sha");
    const number = positive(/\/pr-(\d+)-[0-9a-f]+$/.exec(ref ?? "")?.[1]);
    return {
        info: {
            run: runOf(context),
            subject: subjectOf(context, {
                commit: group.sha("head_sha"),
                ref: ref?.replace(/^refs\/heads\//, ""),
                changeRequest: number,
            }),
            event: "merge-queue",
            ...(targetBranch === undefined ? {} : { targetBranch }),
        },
        facts: {
            ...(targetBranch === undefined ? {} : { targetBranch }),
            ...(baseSha === undefined ? {} : { baseSha }),
        },
    };
}
function ofPush(context) {
    const { env, event } = context;
    const full = event.text("ref") ?? safeText(env["GITHUB_REF"]) ?? "";
    if (full.startsWith("refs/tags/"))
        return ofBranch(context, "tag");
    const run = ofBranch(context, "push");
    const before = event.sha("before");
    return before === undefined ? run : { ...run, facts: { ...run.facts, before } };
}
function ofBranch(context, kind) {
    const { env, event } = context;
    const full = safeText(env["GITHUB_REF"]) ?? event.text("ref") ?? "";
    const ref = safeText(full.replace(/^refs\/(?:heads|tags)\//, ""));
    const main = event.at("repository").text("default_branch");
    return {
        info: {
            run: runOf(context),
            subject: subjectOf(context, { commit: undefined, ref }),
            event: kind,
            ...(main === undefined ? {} : { targetBranch: main }),
        },
        facts: main === undefined ? {} : { targetBranch: main },
    };
}
/** Another run has ended; this one has the rights to post for it. */
function ofWorkflowRun(context) {
    const { event } = context;
    const other = event.at("workflow_run");
    const id = other.number("id");
    const sha = other.sha("head_sha");
    const ref = other.text("head_branch");
    const owner = other.at("head_repository", "owner").text("login");
    const name = other.text("event") ?? "";
    const ofChange = name.startsWith("pull_request");
    const subject = subjectOf(context, { commit: sha, ref });
    const main = event.at("repository").text("default_branch");
    return {
        info: {
            run: runOf(context),
            ...(id === undefined
                ? {}
                : { source: { id: String(id), attempt: other.number("run_attempt") ?? 1 } }),
            // What is checked out here is the default branch: nothing of the change was.
            subject: { ...subject, tested: subject.commit },
            event: ofChange ? "change-request" : branchEvent(name),
            ...(main === undefined ? {} : { targetBranch: main }),
        },
        facts: main === undefined ? {} : { targetBranch: main },
        ...(ofChange && owner !== undefined && ref !== undefined && sha !== undefined
            ? { unresolved: { owner, branch: ref, sha } }
            : {}),
    };
}
function branchEvent(name) {
    if (name === "push" || name === "schedule")
        return name;
    if (name === "merge_group")
        return "merge-queue";
    return name === "workflow_dispatch" || name === "repository_dispatch" ? "manual" : "other";
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/summary.js

/** Of a step: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
const summary_MAX_BYTES = 1_048_576;
const summary_NOTE = "_The summary was cut here: it is longer than 1 MiB. The whole report is in the artifact of this run._";
/** Appends to the file of GITHUB_STEP_SUMMARY, also after what other commands of the step wrote. */
function createStepSummary(files, path) {
    let written = Promise.resolve();
    const add = async (markdown) => {
        const before = (await files.readText(path)) ?? "";
        if (before.trimEnd().endsWith(summary_NOTE))
            return;
        const part = before.trim() === "" ? markdown : `${before.endsWith("\n") ? "\n" : "\n\n"}${markdown}`;
        const whole = `${before}${part}`;
        const text = (0,cut_markdown/* cutMarkdown */.G)(whole, { max: summary_MAX_BYTES, unit: "bytes", note: summary_NOTE });
        if (text === whole)
            await files.append(path, part);
        else
            await files.write(path, text);
    };
    return {
        maxLength: summary_MAX_BYTES,
        write(markdown) {
            // One after the other, so that parts that are written at once keep their order.
            written = written.catch(() => undefined).then(() => add(markdown));
            return written;
        },
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/host.js


















/**
 * Variables that the runner gives to actions and not to `run:` steps, and the token of the input:
 * what the job starts (services and tests of the change) has no use for them.
 */
const OWN_VARIABLES = [
    inputVariable("token"),
    "ACTIONS_RUNTIME_TOKEN",
    "ACTIONS_RUNTIME_URL",
    "ACTIONS_RESULTS_URL",
];
/** A job of GitHub Actions, as an action or as a `run:` step. Libraries are loaded when they are used. */
async function createGitHubHost(options) {
    const { env, stderr } = options;
    const write = (text) => void stderr.write(text);
    const redaction = tellRunner(options.redaction ?? (0,redact/* createRedaction */.Eg)(), write);
    const token = runnerInput(env, "token") ?? nonEmpty(env["GITHUB_TOKEN"]);
    for (const secret of [token, env["ACTIONS_RUNTIME_TOKEN"]]) {
        if (secret !== undefined && secret !== "")
            redaction.mask(secret);
    }
    const machine = (0,local_machine/* createMachine */.O)({ ...options, env: withoutOwn(env), redaction });
    const { ports, git } = machine;
    const { verbose } = options;
    const log = createRunnerLog({ stream: stderr, redaction, verbose, now: ports.clock.now });
    const event = await readEvent(ports.files, env["GITHUB_EVENT_PATH"]);
    // Where no runner is, as in a trial by hand, there is no event to miss.
    if (event.problem !== undefined && nonEmpty(env["GITHUB_EVENT_NAME"]) !== undefined) {
        log.warn(event.problem);
    }
    const run = await readCheckout(options, machine, event);
    const client = token === undefined ? undefined : clientFor(options, machine, { token, log, run });
    // Nobody is asked for a run whose inputs are wrong.
    const { info, problem } = options.judges === false ? { info: run.info, problem: undefined } : await resolved(client, run);
    if (problem !== undefined)
        log.warn(problem);
    const privateRepository = event.fields.at("repository").flag("private");
    const capabilities = capabilitiesOf({
        info,
        token,
        problem,
        privateRepository,
        enterpriseServer: isEnterpriseServer(env["GITHUB_SERVER_URL"]),
        artifactService: hasArtifactService(env),
    });
    const prefix = (await git("rev-parse", "--show-prefix")).out.trim();
    const repositoryId = repositoryIdOf(env, event);
    return {
        ...ports,
        capabilities,
        inputs: createRunnerInputs(options),
        log,
        ...filePorts(options, machine),
        annotations: createRunnerAnnotations({ write, redaction, prefix }),
        ...createForgePorts({
            options,
            capabilities,
            client,
            info,
            prefix,
            repositoryId,
            now: ports.clock.now,
        }),
        info,
        repository: createGitHubRepository({ git, run: { ...run, info }, client }),
    };
}
function nonEmpty(text) {
    return text === "" ? undefined : text;
}
function withoutOwn(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !OWN_VARIABLES.includes(name)));
}
async function readCheckout({ env, root, runId }, { git }, event) {
    const folder = (0,external_node_path_.basename)(root);
    const { commit, dirty } = await (0,repository/* describeSubject */.qy)(git, folder);
    const head = commit === "uncommitted" ? undefined : commit;
    const id = runId ?? `local-${crypto.randomUUID().slice(-12)}`;
    return readRun(env, event.fields, { head, dirty, folder, runId: id });
}
function clientFor({ env, version, signal, pace }, { ports }, given) {
    const { token, log, run } = given;
    return createGitHubClient({
        apiUrl: nonEmpty(env["GITHUB_API_URL"]) ?? "https://api.github.com",
        repository: run.info.run.repository,
        token,
        http: ports.http,
        clock: ports.clock,
        signal,
        log,
        version,
        ...(pace === undefined ? {} : { pace }),
    });
}
async function resolved(client, run) {
    if (client !== undefined)
        return resolveChange(client, run);
    if (run.unresolved === undefined)
        return { info: run.info };
    return { info: run.info, problem: "the change request is not known: there is no token" };
}
/** Given to actions, unless the server is too old for it. */
function hasArtifactService(env) {
    const given = [env["ACTIONS_RUNTIME_TOKEN"], env["ACTIONS_RESULTS_URL"]];
    return given.every((value) => value !== undefined && value !== "");
}
function repositoryIdOf(env, event) {
    const given = env["GITHUB_REPOSITORY_ID"] ?? "";
    return /^[1-9]\d{0,14}$/.test(given) ? Number(given) : event.fields.at("repository").number("id");
}
/** Where the runner gives no file, there is nobody who would read it. */
function filePorts({ env, outDir }, { ports }) {
    const output = nonEmpty(env["GITHUB_OUTPUT"]);
    const summary = nonEmpty(env["GITHUB_STEP_SUMMARY"]);
    return {
        outputs: output === undefined
            ? { set: async (name) => (0,outputs/* requireOutputName */.w)(name) }
            : createFileCommandOutputs(ports.files, output),
        summary: summary === undefined
            ? (0,local_summary/* createFileSummary */.p)(ports.files, (0,external_node_path_.join)(outDir, "summary.md"))
            : createStepSummary(ports.files, summary),
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/index.js




/***/ }),

/***/ 49657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createFileOutputs),
/* harmony export */   w: () => (/* binding */ requireOutputName)
/* harmony export */ });
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Throws for what no action and no dotenv file could call an output. */
function requireOutputName(name) {
    if (!NAME.test(name))
        throw new TypeError(`\`${name}\` is not the name of an output`);
}
/** A laptop has no later steps: the values of this process become a JSON file for scripts. */
function createFileOutputs(files, path) {
    const values = new Map();
    return {
        async set(name, value) {
            requireOutputName(name);
            values.set(name, value.toWellFormed());
            await files.write(path, `${JSON.stringify(Object.fromEntries(values), null, 2)}\n`);
        },
    };
}


/***/ })

};
