export const id = 762;
export const ids = [762];
export const modules = {

/***/ 92762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitLabHost: () => (/* reexport */ createGitLabHost)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/dist/out-dir.js
var out_dir = __webpack_require__(87361);
// EXTERNAL MODULE: ./packages/platform/dist/local/inputs.js
var inputs = __webpack_require__(91858);
// EXTERNAL MODULE: ./packages/platform/dist/local/machine.js + 5 modules
var machine = __webpack_require__(65711);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/text.js
// C0, DEL, C1, blanks, zero-width characters and bidi controls (https://trojansource.codes).
const UNSEEN = /[\p{Cc}\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]+/gu;
/** One line that shows what it says; what is longer than `max` UTF-16 units ends in `…`. */
function oneLine(text, max) {
    // Cut first: a text of megabytes is not searched to its end for a line of 255 characters.
    const start = text.slice(0, max * 4);
    const line = start.toWellFormed().replaceAll(UNSEEN, " ").trim();
    if (line.length <= max && start.length === text.length)
        return line;
    return `${line.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/code-quality.js


/** Of one severity; gates give ten each. */
const MAX_OF_SEVERITY = 200;
const MAX_DESCRIPTION = 2000;
const SEVERITIES = {
    error: "major",
    warning: "minor",
    notice: "info",
};
/**
 * The report with more entries. An entry with a fingerprint that is there already replaces it, so
 * that a gate that runs twice is shown once. What is not a report of ours counts as nothing.
 */
function addDegradations(report, annotations) {
    const entries = new Map(readDegradations(report).map((entry) => [entry.fingerprint, entry]));
    const seen = new Map();
    for (const annotation of annotations) {
        const entry = toDegradation(annotation, seen);
        if (entry !== undefined)
            entries.set(entry.fingerprint, entry);
    }
    const all = Object.values(SEVERITIES).flatMap((severity) => bounded([...entries.values()].filter((entry) => entry.severity === severity)));
    return `${JSON.stringify(all, null, 2)}\n`;
}
function toDegradation({ level, title, message, location }, seen) {
    if (location === undefined)
        return undefined;
    const path = location.file.toWellFormed().replaceAll(/(?<=^|\/)\.\/+/g, "");
    const { line = 1, column } = location;
    // Lines and figures change between commits, the finding stays the same.
    const identity = JSON.stringify([level, title, path, message.replaceAll(/\d+/g, "0")]);
    const times = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, times);
    return {
        description: oneLine(`${title}: ${message}`, MAX_DESCRIPTION),
        check_name: "stagegate",
        fingerprint: (0,external_node_crypto_.createHash)("sha256").update(`${times} ${identity}`).digest("hex"),
        severity: SEVERITIES[level],
        location: {
            path,
            lines: { begin: line },
            ...(column === undefined ? {} : { positions: { begin: { line, column } } }),
        },
    };
}
function readDegradations(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) ? value.filter(isDegradation) : [];
    }
    catch {
        return [];
    }
}
function isDegradation(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const { description, check_name, fingerprint, severity, location } = value;
    const texts = [description, check_name, fingerprint, severity];
    const { path, lines } = (location ?? {});
    const { begin } = (lines ?? {});
    return (texts.every((text) => typeof text === "string") &&
        typeof path === "string" &&
        Number.isInteger(begin));
}
const MORE = /^stagegate: and (\d{1,9}) more$/;
function bounded(entries) {
    const told = entries.filter(({ description }) => MORE.test(description));
    const hidden = told.reduce((sum, one) => sum + Number(MORE.exec(one.description)?.[1]), 0);
    const real = entries.filter((entry) => !told.includes(entry));
    const [first] = real;
    if (first === undefined || (hidden === 0 && real.length <= MAX_OF_SEVERITY))
        return real;
    const shown = real.slice(0, MAX_OF_SEVERITY - 1);
    const description = `stagegate: and ${real.length - shown.length + hidden} more`;
    const fingerprint = (0,external_node_crypto_.createHash)("sha256").update(`more ${first.severity}`).digest("hex");
    return [...shown, { ...first, description, fingerprint }];
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/annotations.js



/** Links of one level; with all three levels the file stays below its 80 KB. */
const MAX_LINKS = 25;
const MAX_LABEL = 200;
const TITLES = {
    error: "Stagegate: errors",
    warning: "Stagegate: warnings",
    notice: "Stagegate: notices",
};
/**
 * What has a place goes into `codequality.json`, which the merge request shows beside the code;
 * what has none becomes a link on the page of the job, in `annotations.json`. Gates of one job add
 * to the same files.
 */
function createGitLabAnnotations(files, outDir, { links, pages, redact, prefix }) {
    const path = (0,external_node_path_.join)(outDir, "codequality.json");
    let written = Promise.resolve();
    const write = async (placed) => {
        await files.write(path, addDegradations((await files.readText(path)) ?? "", placed));
    };
    return {
        async add(given) {
            const annotations = given.map((one) => {
                const { level, title, message, location } = one;
                const told = { level, title: redact(title), message: redact(message) };
                if (location === undefined)
                    return told;
                return { ...told, location: { ...location, file: `${prefix}${location.file}` } };
            });
            const placed = annotations.filter(({ location }) => location !== undefined);
            if (placed.length > 0) {
                written = written.catch(() => undefined).then(() => write(placed));
                await written;
            }
            const others = annotations.filter(({ location }) => location === undefined);
            if (others.length > 0)
                await addLinks(links, others, pages.report);
        },
    };
}
async function addLinks(links, annotations, url) {
    await links.change((lists) => {
        for (const level of ["error", "warning", "notice"]) {
            const added = annotations
                .filter((annotation) => annotation.level === level)
                .map(({ title, message }) => {
                return { label: oneLine(`${title}: ${message}`, MAX_LABEL), url };
            });
            if (added.length > 0)
                lists[TITLES[level]] = merge(lists[TITLES[level]] ?? [], added, url);
        }
    });
}
const annotations_MORE = /^and (\d{1,9}) more$/;
function merge(before, added, url) {
    const hidden = Number(annotations_MORE.exec(before.at(-1)?.label ?? "")?.[1] ?? 0);
    const all = [...(hidden > 0 ? before.slice(0, -1) : before), ...added];
    if (hidden === 0 && all.length <= MAX_LINKS)
        return all;
    const shown = all.slice(0, MAX_LINKS - 1);
    return [...shown, { label: `and ${all.length - shown.length + hidden} more`, url }];
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./packages/schema/dist/formats.js + 20 modules
var formats = __webpack_require__(34795);
;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/baseline-files.js
const PER_PAGE = 100;
/** Of packages with the name; there is one per branch that ever was a target. */
const MAX_PACKAGE_PAGES = 5;
/** What `createPackageBaselines` writes; anything else in the package is somebody else's. */
const OWN_NAME = /^\d{4}-\d{2}-\d{2}T[\d-]+Z-[\w-]{1,80}\.json\.gz$/;
/** Newest first by name, at least the last hundred; none where there is no such package. */
async function listFiles(client, project, wanted) {
    const id = await findPackage(client, project, wanted);
    if (id === undefined)
        return [];
    const page = (number) => filesOf(client, project, { id, page: number });
    const first = await page(1);
    const names = [...first.names];
    // Versions of GitLab that know no order of files give the oldest first.
    const oldestFirst = (first.ids.at(0) ?? 0) < (first.ids.at(-1) ?? 0);
    if (first.pages > 1 && oldestFirst) {
        for (const number of new Set([first.pages, Math.max(2, first.pages - 1)])) {
            names.push(...(await page(number)).names);
        }
    }
    const own = new Set(names.filter((name) => OWN_NAME.test(name)));
    return [...own]
        .sort()
        .reverse()
        .map((name) => ({ name }));
}
/** The filter by name finds other names as well, and old versions know none by version. */
async function findPackage(client, project, { name, version }) {
    const api = await client.api();
    // The types of the client know neither this nor generic packages.
    const byVersion = { packageVersion: version };
    for (let page = 1; page <= MAX_PACKAGE_PAGES; page += 1) {
        const packages = await api.Packages.all({
            projectId: project,
            packageName: name,
            ...byVersion,
            packageType: "generic",
            perPage: PER_PAGE,
            page,
        });
        const found = packages.find((one) => one.name === name && one.version === version);
        if (found !== undefined)
            return found.id;
        if (packages.length < PER_PAGE)
            return undefined;
    }
    return undefined;
}
async function filesOf(client, project, { id, page }) {
    const api = await client.api();
    const newestFirst = { orderBy: "created_at", sort: "desc", perPage: PER_PAGE, page };
    const answer = await api.Packages.allFiles(project, id, {
        ...newestFirst,
        showExpanded: true,
    });
    const { data, paginationInfo } = answer;
    const { totalPages = 1 } = paginationInfo;
    return {
        names: data.map((file) => file.file_name),
        ids: data.map((file) => file.id),
        pages: Number.isInteger(totalPages) ? totalPages : 1,
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/digest.js
/** SHA-256 in hex. The module is loaded when it is used: a run that ends early needs none. */
async function digest(text) {
    const { createHash } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    return createHash("sha256").update(text).digest("hex");
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/exchange.js

/** Notes have up to a million characters each, a hundred to a page. */
const MAX_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
const ATTEMPTS = 4;
const FIRST_DELAY_MS = 1000;
/** Of all waiting for one answer; a longer Retry-After is not waited for. */
const MAX_WAIT_MS = 90_000;
/** Why something could not be had from GitLab, in one line and without a token. */
class GitLabError extends Error {
    name = "GitLabError";
    /** Undefined when there was no answer. */
    status;
    /** Whether the request may have had its effect. */
    uncertain;
    constructor(message, { status, uncertain = false }) {
        super(message);
        this.status = status;
        this.uncertain = uncertain;
    }
}
/**
 * Sends until there is an answer that stays. 429 waits as long as Retry-After says, what a gateway
 * answered or nobody answered only where it can be repeated; all waiting together is bounded.
 */
async function exchange(options, request) {
    const { http, clock, signal } = options;
    const { repeat, ...sent } = request;
    const end = clock.monotonic() + MAX_WAIT_MS;
    for (let attempt = 1;; attempt += 1) {
        const result = await http.request({
            maxBytes: MAX_BYTES,
            timeoutMs: TIMEOUT_MS,
            ...sent,
            ...(signal === undefined ? {} : { signal }),
        });
        if (result.kind === "response" && result.status < 300)
            return result;
        const delay = attempt < ATTEMPTS ? delayOf(result, attempt, repeat) : undefined;
        const patient = delay !== undefined && clock.monotonic() + delay <= end;
        if (!patient || !(await clock.sleep(delay, signal)))
            throw failureOf(options, result);
    }
}
/** Milliseconds until it can be sent again; undefined when it cannot. */
function delayOf(result, attempt, repeat) {
    const own = FIRST_DELAY_MS * 2 ** (attempt - 1);
    if (result.kind === "response" && result.status === 429) {
        const seconds = result.headers["retry-after"];
        return seconds !== undefined && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : own;
    }
    return repeat && isUncertain(result) ? own : undefined;
}
function isUncertain(result) {
    if (result.kind === "response")
        return [500, 502, 503, 504].includes(result.status);
    // Nothing was sent to a server that is not trusted, and it will not be trusted a second later.
    return !isUntrusted(result.reason);
}
function failureOf({ redact }, result) {
    const uncertain = isUncertain(result);
    if (result.kind === "unreachable") {
        const reason = redact(oneLine(result.reason, 200));
        return new GitLabError(`GitLab does not answer: ${reason}${certificateHint(reason)}`, {
            uncertain,
        });
    }
    const { status, headers, body } = result;
    if (status === 429) {
        const wait = headers["retry-after"];
        const until = wait === undefined ? "" : `, for ${oneLine(wait, 20)} s more`;
        return new GitLabError(`GitLab takes no more of these requests for now (429${until})`, {
            status,
        });
    }
    const said = redact(oneLine(textOf(body), 200));
    return new GitLabError(`GitLab answered ${status}${said === "" ? "" : `: ${said}`}`, {
        status,
        uncertain,
    });
}
/** https://nodejs.org/api/tls.html#x509-certificate-error-codes in words */
function isUntrusted(reason) {
    return /self[- ]signed|unable to (?:verify|get)|certificate/i.test(reason);
}
function certificateHint(reason) {
    if (!isUntrusted(reason))
        return "";
    return " (a private certificate authority: set NODE_EXTRA_CA_CERTS to its file, on a runner $CI_SERVER_TLS_CA_FILE)";
}
/** The error forms of GitLab: https://docs.gitlab.com/api/rest/troubleshooting/ */
function textOf(body) {
    const text = Buffer.from(body.subarray(0, 10_000)).toString("utf8");
    try {
        const { message, error, error_description: more } = JSON.parse(text);
        const parts = [message, error, more].filter((part) => part !== undefined);
        return parts.map((part) => (typeof part === "string" ? part : JSON.stringify(part))).join(": ");
    }
    catch {
        // A page of a gateway says nothing that its status does not say.
        return text.includes("<") ? "" : text;
    }
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/explain.js

/** A failed request as a value. Every other problem is a bug and is thrown on. */
function unavailable(cause, needs) {
    if (!(cause instanceof GitLabError))
        throw cause;
    return { kind: "unavailable", ...explain(cause, needs) };
}
function explain(error, needs) {
    const { token, what, role } = needs;
    const own = token === "GITLAB_TOKEN";
    switch (error.status) {
        case 401:
            return own
                ? {
                    reason: `GITLAB_TOKEN was refused (401): it is expired, revoked or of another GitLab`,
                    hint: `Store a new project access token with the scope \`api\` and the role ${role} as the CI/CD variable GITLAB_TOKEN`,
                }
                : { reason: `the job token may not ${what} (401)` };
        case 403:
            return own
                ? {
                    reason: `GITLAB_TOKEN may not ${what} (${error.message})`,
                    hint: `It needs the scope \`api\` and at least the role ${role} in this project`,
                }
                : {
                    reason: `the job token may not ${what} (${error.message})`,
                    hint: `Whoever started the pipeline needs at least the role ${role}, and the feature has to be on in the settings of the project`,
                };
        case 404:
            return {
                reason: `${own ? "GITLAB_TOKEN" : "the job token"} may not ${what}: it does not see the place (${error.message})`,
                ...(own ? { hint: "Use a token of this project or of its group" } : {}),
            };
        default:
            return { reason: error.message };
    }
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/baselines.js






const PACKAGE = "stagegate-baseline";
const MAX_NOTES = 5;
const MAX_PACKED = 16 * 1024 * 1024;
const MAX_RECORD = 128 * 1024 * 1024;
const baselines_ATTEMPTS = 3;
/** Files asked for at once. */
const WIDTH = 4;
const NEEDS = { what: "publish packages", token: "CI_JOB_TOKEN", role: "Developer" };
/**
 * Records in the generic package registry: package `stagegate-baseline`, a version per branch, a
 * file per run, never written twice. A fork's branch lives in the fork's project, and the token of
 * its jobs cannot write here. https://docs.gitlab.com/user/packages/generic_packages/
 */
function createPackageBaselines(options) {
    const { client, project } = options;
    const version = async (branch) => {
        const slug = branch
            .toLowerCase()
            .replaceAll(/[^a-z0-9]+/g, "-")
            .slice(0, 60);
        const hash = await digest(JSON.stringify([options.scope, branch]));
        return `${slug.replace(/^-|-$/g, "") || "branch"}-${hash.slice(0, 12)}`;
    };
    return {
        async put(record) {
            const text = (0,formats.writeFormat)("baseline", record);
            if (options.closed !== undefined)
                return { kind: "unavailable", reason: options.closed };
            const path = pathOf(project, await version(record.subject.ref ?? ""), fileOf(record));
            try {
                return await store(client, path, await packed(text));
            }
            catch (cause) {
                return unavailable(cause, NEEDS);
            }
        },
        async list(branch, limit) {
            const id = await version(branch);
            try {
                const files = await listFiles(client, project, { name: PACKAGE, version: id });
                return await read(client, files, {
                    limit,
                    branch,
                    path: (name) => pathOf(project, id, name),
                });
            }
            catch (cause) {
                const { reason } = unavailable(cause, { ...NEEDS, what: "read packages" });
                return { records: [], notes: [`the stored runs could not be read: ${reason}`] };
            }
        },
    };
}
function pathOf(project, version, file) {
    const parts = [PACKAGE, version, file].map(encodeURIComponent).join("/");
    return `projects/${encodeURIComponent(project)}/packages/generic/${parts}`;
}
/** Sorts by time; the job tells runs of one pipeline apart. */
function fileOf({ recordedAt, run }) {
    const stamp = recordedAt.replaceAll(/[:.]/g, "-");
    const id = run.id.replaceAll(/[^A-Za-z0-9_-]/g, "-").slice(0, 80);
    return `${stamp}-${id}.json.gz`;
}
async function packed(text) {
    const { gzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38522, 19));
    return (0,external_node_util_.promisify)(gzip)(text);
}
/** The registry would keep both of two files with one name, so it is asked first, and after doubt. */
async function store(client, path, body) {
    const taken = "this run is stored already, and a record is never replaced";
    if (await exists(client, path))
        return { kind: "unavailable", reason: taken };
    for (let attempt = 1;; attempt += 1) {
        try {
            await client.bytes({ method: "PUT", path, body });
            break;
        }
        catch (cause) {
            const uncertain = cause instanceof GitLabError && cause.uncertain;
            if (!uncertain || attempt === baselines_ATTEMPTS)
                throw cause;
            if (await exists(client, path))
                break;
        }
    }
    return { kind: "posted", action: "created" };
}
async function exists(client, path) {
    try {
        await client.bytes({ method: "GET", path, maxBytes: MAX_PACKED });
        return true;
    }
    catch (cause) {
        if (cause instanceof GitLabError && cause.status === 404)
            return false;
        throw cause;
    }
}
/** Damaged files are passed over, but not without end. */
async function read(client, files, { limit, branch, path }) {
    const records = [];
    const unreadable = [];
    const left = files.slice(0, limit * 2 + MAX_NOTES);
    while (left.length > 0 && records.length < limit) {
        const some = left.splice(0, Math.min(WIDTH, limit - records.length));
        const results = await Promise.all(some.map(({ name }) => readOne(client, path(name), name)));
        for (const result of results) {
            if (typeof result === "string")
                unreadable.push(result);
            else if (result.subject.ref === branch)
                records.push(result);
        }
    }
    const more = unreadable.length - MAX_NOTES;
    const notes = unreadable.slice(0, MAX_NOTES);
    return {
        records,
        notes: more > 0 ? [...notes, `… and ${more} more stored runs`] : notes,
    };
}
/** The record, or why it is none. */
async function readOne(client, path, name) {
    const left = (reason) => `the stored run ${name} was left out: ${reason}`;
    try {
        const { body } = await client.bytes({ method: "GET", path, maxBytes: MAX_PACKED });
        const { gunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38522, 19));
        const text = await (0,external_node_util_.promisify)(gunzip)(body, { maxOutputLength: MAX_RECORD });
        const result = (0,formats.parseFormat)("baseline", text.toString("utf8"));
        if (result.kind === "read")
            return result.value;
        return left(result.kind === "invalid" ? result.reason : `its format is ${result.found}`);
    }
    catch (cause) {
        return left(cause instanceof GitLabError ? cause.message : "it is damaged");
    }
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/client.js

/**
 * A client over the requests of the host, so that proxies, certificates and limits are the same as
 * everywhere. Repeats by itself what can be repeated; a POST only after 429, which had no effect.
 */
function createGitLabClient(options) {
    const { host, token } = options;
    let loaded;
    return {
        api: () => (loaded ??= loadApi(options)),
        bytes: ({ method, path, body, maxBytes }) => exchange(options, {
            method,
            url: `${host}/api/v4/${path}`,
            headers: { [HEADERS[token.kind]]: token.value },
            // A file that was stored and not confirmed would be stored twice.
            repeat: method === "GET",
            ...(body === undefined ? {} : { body }),
            ...(maxBytes === undefined ? {} : { maxBytes }),
        }),
    };
}
const HEADERS = { personal: "private-token", job: "job-token" };
async function loadApi(options) {
    const [rest, { createRequesterFn }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(490), __webpack_require__.e(535), __webpack_require__.e(172), __webpack_require__.e(369)]).then(__webpack_require__.bind(__webpack_require__, 19791)),
        Promise.all(/* import() */[__webpack_require__.e(490), __webpack_require__.e(535), __webpack_require__.e(750)]).then(__webpack_require__.bind(__webpack_require__, 32535)),
    ]);
    const { host, token } = options;
    return new rest.Gitlab({
        host,
        // An undefined key is sent as the text "undefined": only the one that there is is named.
        ...(token.kind === "job" ? { jobToken: token.value } : { token: token.value }),
        // Its own handler repeats at once whatever Retry-After says, and repeats POST after 502.
        requesterFn: createRequesterFn((_, request) => Promise.resolve(request), (endpoint, request) => handle(options, endpoint, request ?? {})),
        rateLimits: {},
        queryTimeout: null,
    });
}
async function handle(options, endpoint, request) {
    const { prefixUrl, searchParams, method = "GET", headers, body } = request;
    const url = new URL(endpoint, `${String(prefixUrl).replace(/\/$/, "")}/`);
    if (typeof searchParams === "string")
        url.search = searchParams;
    const answer = await exchange(options, {
        method: method,
        url: url.href,
        headers: headers,
        repeat: method !== "POST",
        ...(typeof body === "string" ? { body } : {}),
    });
    return { ...answer, body: readJson(answer) };
}
function readJson({ status, headers, body }) {
    if (status === 204 || body.length === 0)
        return {};
    const type = (headers["content-type"] ?? "nothing").split(";", 1)[0] ?? "";
    try {
        if (type.endsWith("json"))
            return JSON.parse(Buffer.from(body).toString("utf8"));
    }
    catch {
        throw new GitLabError("GitLab answered with JSON that is damaged", { status });
    }
    // A page to log in, of a proxy or of a portal.
    throw new GitLabError(`GitLab answered with ${type} instead of JSON`, { status });
}
/** `https://host/path` of an installation from CI_API_V4_URL or CI_SERVER_URL. */
function hostOf(variables) {
    const api = variables("CI_API_V4_URL");
    const server = variables("CI_SERVER_URL") ?? "https://gitlab.com";
    return (api ?? server).replace(/\/+$/, "").replace(/\/api\/v4$/, "");
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/deployments.js


const deployments_NEEDS = { what: "record deployments", token: "CI_JOB_TOKEN", role: "Developer" };
const STATES = { in_progress: "running", success: "success", failure: "failed" };
/** https://docs.gitlab.com/ci/yaml/#environmentname */
const NAME = /^(?!\/)[A-Za-z0-9_/${}. -]{1,255}(?<!\/)$/;
/** Environments and deployments, written with the token of the job. */
function createGitLabDeployments(options) {
    /** Deployments of this process that still run, by environment. */
    const open = new Map();
    return {
        async record(deployment) {
            if (deployment.environment === options.ownEnvironment) {
                return { kind: "nowhere", reason: "`environment:` of the job records it already" };
            }
            const name = await environmentName(deployment.environment);
            try {
                return deployment.state === "inactive"
                    ? await stop(options, name)
                    : await deploy(options, { ...deployment, environment: name }, open);
            }
            catch (cause) {
                return unavailable(cause, deployments_NEEDS);
            }
        },
    };
}
/** The name where GitLab takes it; otherwise one that is different for every name. */
async function environmentName(name) {
    if (NAME.test(name))
        return name;
    const safe = name.replaceAll(/[^A-Za-z0-9_]+/g, "-").slice(0, 100);
    return `${safe}-${(await digest(name)).slice(0, 12)}`;
}
async function deploy({ client, project, commit, ref, tag }, { environment, state, url }, open) {
    const api = await client.api();
    const status = STATES[state];
    const running = open.get(environment);
    if (running !== undefined && status === "running")
        return { kind: "posted", action: "unchanged" };
    if (running === undefined) {
        const { id } = await api.Deployments.create(project, environment, commit, ref, tag, { status });
        if (status === "running")
            open.set(environment, id);
    }
    else {
        open.delete(environment);
        await api.Deployments.edit(project, running, status);
    }
    if (url !== undefined)
        await setAddress({ client, project }, environment, url);
    return { kind: "posted", action: running === undefined ? "created" : "updated" };
}
async function setAddress(place, name, url) {
    const found = await find(place, name);
    if (found === undefined || found.address === url)
        return;
    const api = await place.client.api();
    await api.Environments.edit(place.project, found.id, { externalUrl: url });
}
async function stop(place, name) {
    const found = await find(place, name);
    if (found === undefined)
        return { kind: "nowhere", reason: `there is no environment ${name}` };
    if (found.state === "stopped")
        return { kind: "posted", action: "unchanged" };
    const api = await place.client.api();
    await api.Environments.stop(place.project, found.id);
    return { kind: "posted", action: "updated" };
}
async function find({ client, project }, name) {
    const api = await client.api();
    const found = await api.Environments.all(project, { name, perPage: 20, page: 1 });
    const one = found.find((environment) => environment.name === name);
    return one === undefined
        ? undefined
        : { id: one.id, state: String(one["state"]), address: String(one.external_url ?? "") };
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/jobs.js

const jobs_PER_PAGE = 100;
const MAX_PAGES = 20;
/** https://docs.gitlab.com/api/jobs/#job-status-values ; one that may still run is left out. */
const RESULTS = {
    success: "success",
    failed: "failure",
    canceled: "cancelled",
    canceling: "cancelled",
    skipped: "skipped",
};
const WORST = ["success", "skipped", "cancelled", "failure"];
/**
 * The other jobs of the pipeline, the last of each that was retried. Jobs that wait for a person or
 * for later stages have no result.
 */
function createGitLabJobs(options) {
    const { client, pipeline } = options;
    return {
        async others() {
            if (client === undefined || pipeline === undefined)
                return undefined;
            try {
                return await resultsOf(client, pipeline, options);
            }
            catch (cause) {
                if (cause instanceof GitLabError)
                    return undefined;
                throw cause;
            }
        },
    };
}
async function resultsOf(client, pipeline, { project, job: own }) {
    const api = await client.api();
    const results = new Map();
    for (let page = 1; page <= MAX_PAGES; page += 1) {
        const jobs = await api.Jobs.all(project, { pipelineId: pipeline, perPage: jobs_PER_PAGE, page });
        for (const { id, name, status, allow_failure: allowed } of jobs) {
            if (id === own || !Object.hasOwn(RESULTS, status))
                continue;
            const ended = RESULTS[status] ?? "failure";
            const result = ended === "failure" && allowed ? "success" : ended;
            const before = results.get(name) ?? "success";
            results.set(name, WORST.indexOf(result) > WORST.indexOf(before) ? result : before);
        }
        if (jobs.length < jobs_PER_PAGE)
            break;
    }
    return results;
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/variables.js

/** Source of the names: https://docs.gitlab.com/ci/variables/predefined_variables/ */
function readVariables(env) {
    return (name) => {
        const value = Object.hasOwn(env, name) ? env[name] : undefined;
        return value === "" ? undefined : value;
    };
}
const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** A commit by its full id; GitLab says "none" with zeros (`CI_COMMIT_BEFORE_SHA`). */
function commitVariable(variables, name) {
    const id = variables(name);
    return id === undefined || !FULL_ID.test(id) || /^0+$/.test(id) ? undefined : id;
}
/** A positive number without sign, blanks or fraction. */
function numberVariable(variables, name) {
    const text = variables(name);
    if (text === undefined || !/^[1-9]\d{0,14}$/.test(text))
        return undefined;
    return Number(text);
}
/**
 * `CI_MERGE_REQUEST_EVENT_TYPE` is detached, merged_result or merge_train:
 * https://docs.gitlab.com/ci/pipelines/merge_trains/. A child pipeline has the variables of the
 * merge request that its parent is of.
 */
function pipelineOf(variables) {
    const source = variables("CI_PIPELINE_SOURCE");
    const child = source === "parent_pipeline" && variables("CI_MERGE_REQUEST_IID") !== undefined;
    if (source !== "merge_request_event" && !child)
        return "other";
    const train = variables("CI_MERGE_REQUEST_EVENT_TYPE") === "merge_train";
    return train ? "merge-train" : "merge-request";
}
/** Whether the change comes from another project, whose pipelines get no secrets. */
function isFork(variables) {
    const source = variables("CI_MERGE_REQUEST_SOURCE_PROJECT_ID");
    const target = variables("CI_MERGE_REQUEST_PROJECT_ID") ?? variables("CI_PROJECT_ID");
    return source !== undefined && source !== target;
}
/** Folder of the workspace in its repository, with forward slashes; empty where they are the same. */
function workspaceIn(variables, root) {
    const inside = (0,external_node_path_.relative)(variables("CI_PROJECT_DIR") ?? root, root);
    return inside.split(external_node_path_.sep)[0] === ".." ? "" : inside.split(external_node_path_.sep).join("/");
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/run-info.js

/** Sources of pipelines that a person or another pipeline starts: https://docs.gitlab.com/ci/jobs/job_rules/#ci_pipeline_source-predefined-variable */
const MANUAL = new Set(["web", "api", "trigger", "pipeline", "parent_pipeline", "chat", "webide"]);
/**
 * Where and for what a job runs. All jobs of a pipeline are one run. GitLab counts no attempts, so
 * it is always the first: of two reports of a job that was retried the one that started later
 * counts, and later jobs get the files of the last retry only.
 */
function gitLabRunInfo(variables, head) {
    const pipeline = pipelineOf(variables);
    const change = pipeline === "other" ? undefined : changeOf(variables);
    const repository = variables("CI_PROJECT_PATH") ?? variables("CI_PROJECT_ID") ?? "unknown";
    const tested = head ?? commitVariable(variables, "CI_COMMIT_SHA") ?? "uncommitted";
    const ref = refOf(variables, change !== undefined);
    const iid = change === undefined ? undefined : numberVariable(variables, "CI_MERGE_REQUEST_IID");
    const target = targetOf(variables, change !== undefined);
    const job = variables("CI_JOB_NAME");
    const url = variables("CI_PIPELINE_URL") ?? variables("CI_JOB_URL");
    return {
        run: {
            forge: "gitlab",
            repository,
            id: variables("CI_PIPELINE_ID") ?? variables("CI_JOB_ID") ?? "unknown",
            attempt: 1,
            ...(ref === undefined ? {} : { ref }),
            ...(job === undefined ? {} : { job }),
            ...(url === undefined ? {} : { url }),
        },
        subject: {
            forge: "gitlab",
            repository: (change && variables("CI_MERGE_REQUEST_PROJECT_PATH")) ?? repository,
            commit: commitOf(variables) ?? tested,
            tested,
            ...(iid === undefined ? {} : { changeRequest: iid }),
            ...(ref === undefined ? {} : { ref }),
        },
        event: eventOf(variables),
        ...(target === undefined ? {} : { targetBranch: target }),
        ...(change === undefined ? {} : { change }),
    };
}
/** Where merged results are tested, CI_COMMIT_SHA is a commit that nobody else ever sees. */
function commitOf(variables) {
    return (commitVariable(variables, "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA") ??
        commitVariable(variables, "CI_COMMIT_SHA"));
}
function refOf(variables, isChange) {
    if (isChange)
        return variables("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME");
    return (variables("CI_COMMIT_TAG") ?? variables("CI_COMMIT_BRANCH") ?? variables("CI_COMMIT_REF_NAME"));
}
function targetOf(variables, isChange) {
    return variables(isChange ? "CI_MERGE_REQUEST_TARGET_BRANCH_NAME" : "CI_DEFAULT_BRANCH");
}
function eventOf(variables) {
    const pipeline = pipelineOf(variables);
    if (pipeline === "merge-request")
        return "change-request";
    if (pipeline === "merge-train")
        return "merge-queue";
    const source = variables("CI_PIPELINE_SOURCE") ?? "";
    if (source === "schedule")
        return "schedule";
    if (variables("CI_COMMIT_TAG") !== undefined)
        return "tag";
    if (source === "push")
        return "push";
    return MANUAL.has(source) ? "manual" : "other";
}
/** https://docs.gitlab.com/user/project/merge_requests/drafts/ */
const DRAFT = /^\s*(?:draft:|\[draft\]|\(draft\))/i;
/** https://docs.gitlab.com/user/project/settings/project_access_tokens/#bot-users-for-projects and service accounts */
const BOT = /^(?:(?:project|group)_\d+_bot|service_account_)/;
function changeOf(variables) {
    const url = mergeRequestPage(variables);
    const draft = variables("CI_MERGE_REQUEST_DRAFT");
    return {
        fork: isFork(variables),
        draft: draft === "true" || DRAFT.test(variables("CI_MERGE_REQUEST_TITLE") ?? ""),
        bot: BOT.test(variables("GITLAB_USER_LOGIN") ?? ""),
        ...(url === undefined ? {} : { url }),
    };
}
/** Address of the merge request; undefined where there is none. */
function mergeRequestPage(variables) {
    const project = variables("CI_MERGE_REQUEST_PROJECT_URL") ?? variables("CI_PROJECT_URL");
    const iid = numberVariable(variables, "CI_MERGE_REQUEST_IID");
    if (project === undefined || iid === undefined)
        return undefined;
    return `${project}/-/merge_requests/${iid}`;
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/status.js



/** Of a description and of an address: https://docs.gitlab.com/api/commits/#set-commit-pipeline-status */
const MAX_TEXT = 255;
const status_NEEDS = { what: "write commit statuses", token: "GITLAB_TOKEN", role: "Developer" };
const status_STATES = {
    pending: "pending",
    success: "success",
    failure: "failed",
    error: "failed",
};
/** A line in the stage `external` of this pipeline. */
function createGitLabStatus(options) {
    const { client, project, commit, pipeline } = options;
    const contexts = new Set();
    return {
        async set({ state, context, description, url }) {
            try {
                const api = await client.api();
                await api.Commits.editStatus(project, commit, status_STATES[state], {
                    name: oneLine(context, MAX_TEXT),
                    description: oneLine(description, MAX_TEXT),
                    ...(url === undefined || url.length > MAX_TEXT ? {} : { targetUrl: url }),
                    ...(pipeline === undefined ? {} : { pipelineId: pipeline }),
                });
            }
            catch (cause) {
                // The state is what was asked for already.
                if (!isSameState(cause))
                    return unavailable(cause, status_NEEDS);
                return { kind: "posted", action: "unchanged" };
            }
            const action = contexts.has(context) ? "updated" : "created";
            contexts.add(context);
            return { kind: "posted", action };
        },
    };
}
function isSameState(cause) {
    return (cause instanceof GitLabError &&
        cause.status === 400 &&
        cause.message.includes("Cannot transition status"));
}

// EXTERNAL MODULE: ./packages/core/dist/cut-markdown.js
var cut_markdown = __webpack_require__(61969);
;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/thread.js




/** Characters of a note: https://docs.gitlab.com/api/notes/ */
const MAX_NOTE = 1_000_000;
const thread_PER_PAGE = 100;
/** A merge request takes no more than 5,000 comments: https://docs.gitlab.com/administration/instance_limits/ */
const thread_MAX_PAGES = 60;
const thread_ATTEMPTS = 3;
const MARK_LENGTH = "<!-- stagegate:0123456789abcdef0123456789abcdef -->\n".length;
/** UTF-16 units that a body may have. */
const MAX_BODY = MAX_NOTE - MARK_LENGTH;
const thread_NEEDS = { what: "write notes", token: "GITLAB_TOKEN", role: "Reporter" };
/**
 * One note per marker, known by a hidden first line and by its author: nobody else's note is
 * touched, whatever it says. Three calls for a change on a merge request of up to 100 notes (user,
 * notes, write), two when nothing has changed, and the user only once.
 */
function createGitLabThread(options) {
    let user;
    const self = () => (user ??= options.client
        .api()
        .then((api) => api.Users.showCurrentUser())
        .then(({ id, username }) => ({ id, username: String(username) })));
    return {
        maxBodyLength: MAX_BODY,
        async upsert(marker, body, upsertOptions = {}) {
            const mark = `<!-- stagegate:${(await digest(marker)).slice(0, 32)} -->\n`;
            const note = `_The comment was cut here: it is too long. The whole report: ${options.report}_`;
            const cut = { max: MAX_BODY, unit: "characters", note };
            const wanted = mark + (0,cut_markdown/* cutMarkdown */.G)(withoutQuickActions(body.toWellFormed()), cut);
            try {
                return await put({ ...options, self }, { mark, wanted, ...upsertOptions });
            }
            catch (cause) {
                user = undefined;
                return unavailable(cause, thread_NEEDS);
            }
        },
    };
}
/**
 * GitLab obeys lines like `/merge` with the rights of the token, and drops carriage returns before
 * it looks: https://docs.gitlab.com/user/project/quick_actions/. A blank before it keeps the line
 * as text, in a code block as well.
 */
function withoutQuickActions(body) {
    return body.replaceAll(/(^|\n)(\r*)(?=\/)/g, "$1$2 ");
}
async function put(place, { mark, wanted, keeps }) {
    const before = await findOwn(place, mark);
    if (before === undefined)
        return create(place, mark, wanted);
    if (sameText(before.body, wanted))
        return posted(place, before, "unchanged");
    if (keeps?.(before.body.slice(mark.length)) === true)
        return posted(place, before, "kept");
    const api = await place.client.api();
    await api.MergeRequestNotes.edit(place.project, place.iid, before.id, { body: wanted });
    return posted(place, before, "updated");
}
/** A note that was made while the connection failed is found, not made again. */
async function create(place, mark, body) {
    const api = await place.client.api();
    for (let attempt = 1;; attempt += 1) {
        try {
            const note = await api.MergeRequestNotes.create(place.project, place.iid, body);
            return posted(place, note, "created");
        }
        catch (cause) {
            const uncertain = cause instanceof GitLabError && cause.uncertain;
            if (!uncertain || attempt === thread_ATTEMPTS)
                throw cause;
            const made = await findOwn(place, mark);
            if (made !== undefined)
                return posted(place, made, "created");
        }
    }
}
/** System notes would fill pages; a version that does not know the filter sends them all the same. */
const COMMENTS = { activityFilter: "only_comments" };
/** The oldest note of this user with the mark; all pages are read where there is none. */
async function findOwn(place, mark) {
    const api = await place.client.api();
    const self = await place.self();
    for (let page = 1; page <= thread_MAX_PAGES; page += 1) {
        const notes = await api.MergeRequestNotes.all(place.project, place.iid, {
            sort: "asc",
            orderBy: "created_at",
            ...COMMENTS,
            perPage: thread_PER_PAGE,
            page,
        });
        const own = notes.find(({ system, author, body }) => !system &&
            author.id === self.id &&
            author.username === self.username &&
            body.startsWith(mark));
        if (own !== undefined)
            return own;
        if (notes.length < thread_PER_PAGE)
            return undefined;
    }
    return undefined;
}
/** GitLab keeps no carriage returns and no blanks at the end. */
function sameText(kept, wanted) {
    const plain = (text) => text.replaceAll("\r", "").trimEnd();
    return plain(kept) === plain(wanted);
}
function posted({ page }, { id }, action) {
    return { kind: "posted", action, ...(page === undefined ? {} : { url: `${page}#note_${id}` }) };
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/api-ports.js








/** The ports that ask the API, each with the token that may; without it they say what is missing. */
function createApiPorts(options) {
    const { variables } = options;
    const personal = clientOf(options, "personal", variables("GITLAB_TOKEN"));
    const job = clientOf(options, "job", variables("CI_JOB_TOKEN"));
    return {
        thread: threadOf(options, personal),
        status: statusOf(options, personal),
        deployments: deploymentsOf(options, job),
        jobs: createGitLabJobs({
            client: personal,
            project: projectOf(variables),
            pipeline: numberVariable(variables, "CI_PIPELINE_ID"),
            job: numberVariable(variables, "CI_JOB_ID"),
        }),
        baselines: baselinesOf(options, job),
    };
}
function clientOf({ ports: { http, clock, signal }, variables, redact }, kind, value) {
    if (value === undefined)
        return undefined;
    const token = { kind, value };
    return createGitLabClient({ host: hostOf(variables), token, http, clock, signal, redact });
}
/** Id of the project that the pipeline runs in. */
function projectOf(variables) {
    return variables("CI_PROJECT_ID") ?? variables("CI_PROJECT_PATH") ?? "";
}
function threadOf({ variables, lacks, pages }, client) {
    const iid = numberVariable(variables, "CI_MERGE_REQUEST_IID");
    if (lacks.comments !== undefined || client === undefined || iid === undefined) {
        return { maxBodyLength: MAX_BODY, upsert: always(lacks.comments) };
    }
    const page = mergeRequestPage(variables);
    return createGitLabThread({
        client,
        project: variables("CI_MERGE_REQUEST_PROJECT_ID") ?? projectOf(variables),
        iid,
        report: pages.report,
        ...(page === undefined ? {} : { page }),
    });
}
function statusOf({ variables, lacks, info }, client) {
    if (lacks.commitStatus !== undefined || client === undefined) {
        return { set: always(lacks.commitStatus) };
    }
    return createGitLabStatus({
        client,
        project: projectOf(variables),
        commit: commitVariable(variables, "CI_COMMIT_SHA") ?? info.subject.tested,
        pipeline: numberVariable(variables, "CI_PIPELINE_ID"),
    });
}
function deploymentsOf(options, client) {
    const { variables, lacks, info } = options;
    if (lacks.deployments !== undefined || client === undefined) {
        return { record: always(lacks.deployments) };
    }
    return createGitLabDeployments({
        client,
        project: projectOf(variables),
        commit: commitVariable(variables, "CI_COMMIT_SHA") ?? info.subject.tested,
        ref: variables("CI_COMMIT_REF_NAME") ?? info.subject.ref ?? "",
        tag: variables("CI_COMMIT_TAG") !== undefined,
        ownEnvironment: variables("CI_ENVIRONMENT_NAME"),
    });
}
/** Only what runs for a branch is history of it; in a merge request a fork's branch may be called main. */
const OF_A_BRANCH = ["push", "schedule", "manual"];
function baselinesOf({ ports, variables, info }, client) {
    if (client === undefined) {
        const reason = "there is no CI_JOB_TOKEN, which reads and writes the package registry";
        return {
            put: always({ kind: "unavailable", reason }),
            list: () => Promise.resolve({ records: [], notes: [reason] }),
        };
    }
    return createPackageBaselines({
        client,
        project: projectOf(variables),
        scope: workspaceIn(variables, ports.root),
        ...(OF_A_BRANCH.includes(info.event)
            ? {}
            : { closed: "only pipelines of a branch become its history" }),
    });
}
function always(lacking) {
    const said = lacking ?? { kind: "unavailable", reason: "there is no token" };
    return () => Promise.resolve(said);
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/artifacts.js
const BY_KEYWORD = "GitLab carries the out directory to later jobs itself, by `artifacts:` of the job";
/**
 * Nothing goes over the API: `artifacts:`, `needs:` and `dependencies:` of the job do it. The page
 * of the report is among them, and has an address once the job has ended.
 */
function createGitLabArtifacts({ job, report }) {
    const kept = report === job ? {} : { url: report };
    return {
        upload: () => Promise.resolve({ kind: "nowhere", reason: BY_KEYWORD, ...kept }),
        download: () => Promise.resolve({ artifacts: [], notes: [] }),
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/check-runs.js
const NO_CHECK_RUNS = "GitLab has no check runs; the job itself is the check";
function createGitLabCheckRuns() {
    return {
        maxTextLength: 65_535,
        publish: () => Promise.resolve({ kind: "nowhere", reason: NO_CHECK_RUNS }),
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/capabilities.js



/** Facts of the job, without a request: what a token may do is only known once it is used. */
function lacksOf(variables) {
    const deployments = variables("CI_JOB_TOKEN") === undefined
        ? { kind: "unavailable", reason: "there is no CI_JOB_TOKEN" }
        : undefined;
    return {
        comments: noPlace(variables) ?? noToken(variables, "Reporter"),
        commitStatus: noToken(variables, "Developer"),
        deployments,
    };
}
function capabilitiesOf(lacks) {
    return {
        comments: toCapability(lacks.comments),
        commitStatus: toCapability(lacks.commitStatus),
        checkRuns: { able: false, reason: NO_CHECK_RUNS },
        deployments: toCapability(lacks.deployments),
        artifacts: { able: false, reason: BY_KEYWORD },
        annotations: { able: true },
    };
}
function toCapability(lacking) {
    if (lacking === undefined)
        return { able: true };
    const { kind: _kind, ...why } = lacking;
    return { able: false, ...why };
}
function noPlace(variables) {
    const pipeline = pipelineOf(variables);
    if (pipeline === "merge-train") {
        return { kind: "nowhere", reason: "a merge train tests several merge requests together" };
    }
    const iid = numberVariable(variables, "CI_MERGE_REQUEST_IID");
    if (pipeline === "merge-request" && iid !== undefined)
        return undefined;
    return {
        kind: "nowhere",
        reason: variables("CI_OPEN_MERGE_REQUESTS") === undefined
            ? "this pipeline is of no merge request"
            : "this pipeline is of a branch: jobs reach the merge request with `rules: - if: $CI_PIPELINE_SOURCE == 'merge_request_event'`",
    };
}
/** The token of the job can write neither notes nor statuses: https://docs.gitlab.com/ci/jobs/ci_job_token/ */
function noToken(variables, role) {
    if (variables("GITLAB_TOKEN") !== undefined)
        return undefined;
    if (isFork(variables)) {
        return {
            kind: "unavailable",
            reason: "the pipeline of a fork has no GITLAB_TOKEN of this project",
            hint: "The report is among the artifacts of the job; a member can run the pipeline in this project",
        };
    }
    const make = `Make a project access token with the scope \`api\` and the role ${role}, and store it as the masked CI/CD variable GITLAB_TOKEN`;
    const open = variables("CI_COMMIT_REF_PROTECTED") === "false";
    return {
        kind: "unavailable",
        reason: "there is no GITLAB_TOKEN, and the job token may not write here",
        hint: open
            ? `${make}. Where it exists already it is a protected variable, which pipelines of unprotected branches do not get: take the protection off`
            : make,
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/links.js

function createLinkFile(files, outDir, jobUrl) {
    const path = (0,external_node_path_.join)(outDir, "annotations.json");
    let changed = Promise.resolve();
    const apply = async (edit) => {
        const links = ownLinks((await files.readText(path)) ?? "", jobUrl);
        const before = JSON.stringify(links);
        edit(links);
        if (JSON.stringify(links) === before)
            return;
        const lists = Object.entries(links).map(([title, list]) => [
            title,
            list.map((link) => ({ external_link: link })),
        ]);
        await files.write(path, `${JSON.stringify(Object.fromEntries(lists), null, 2)}\n`);
    };
    return {
        change(edit) {
            changed = changed.catch(() => undefined).then(() => apply(edit));
            return changed;
        },
    };
}
/** What an earlier process of this job wrote; anything else counts as nothing. */
function ownLinks(text, jobUrl) {
    const links = Object.create(null);
    for (const [title, list] of Object.entries(parseObject(text))) {
        if (!Array.isArray(list))
            continue;
        const own = list.flatMap((item) => {
            const link = item?.external_link;
            const { label, url } = link ?? {};
            if (typeof label !== "string" || typeof url !== "string")
                return [];
            return url === jobUrl || url.startsWith(`${jobUrl}/`) ? [{ label, url }] : [];
        });
        if (own.length > 0)
            links[title] = own;
    }
    return links;
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === "object" && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
/** https://docs.gitlab.com/ci/jobs/job_artifacts/#link-to-job-artifacts-in-the-merge-request-ui */
function jobPages(variables, outDir) {
    const job = variables("CI_JOB_URL") ?? variables("CI_PIPELINE_URL") ?? "https://gitlab.com";
    const inside = (0,external_node_path_.relative)(variables("CI_PROJECT_DIR") ?? outDir, outDir);
    if (inside === "" || inside.split(external_node_path_.sep)[0] === ".." || (0,external_node_path_.isAbsolute)(inside)) {
        return { job, report: job };
    }
    const path = inside.split(external_node_path_.sep).map(encodeURIComponent).join("/");
    return { job, report: `${job}/artifacts/file/${path}/report.html` };
}

// EXTERNAL MODULE: ./packages/platform/dist/local/log.js
var local_log = __webpack_require__(18721);
;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/log.js

/**
 * The log of a job. Groups are collapsed sections; foreign text has lost what could open or close
 * one. Format: https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections
 */
function createGitLabLog(options) {
    const { stream, redaction, now } = options;
    const log = (0,local_log/* createTerminalLog */.$)({ ...options, interactive: false });
    let sections = 0;
    const mark = (event, name) => {
        const collapsed = event === "start" ? "[collapsed=true]" : "";
        return `\u001B[0Ksection_${event}:${Math.floor(now() / 1000)}:${name}${collapsed}\r\u001B[0K`;
    };
    return {
        ...log,
        group(title, lines) {
            sections += 1;
            const name = `stagegate_${process.pid}_${sections}`;
            const heading = (0,local_log/* inert */.t)(title, redaction).replaceAll(/\s+/g, " ");
            stream.write(`${mark("start", name)}\u001B[1m${heading}\u001B[0m\n`);
            for (const line of lines)
                log.info(`  ${line}`);
            stream.write(`${mark("end", name)}\n`);
        },
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/dotenv.js
/**
 * The format of `artifacts:reports:dotenv`: a name, `=`, a value to the end of the line; no quotes,
 * no escapes, no empty lines. GitLab refuses the whole file when it is too large:
 * https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsdotenv
 */
/** The file has to be smaller than this (limit `dotenv_size`). */
const dotenv_MAX_BYTES = 5120;
/** Limit `dotenv_variables` of the free plan. */
const MAX_VARIABLES = 20;
/** So that one long value leaves room for all others. */
const MAX_VALUE_BYTES = 1500;
/**
 * One line that later jobs get as it is: `$` is doubled, as GitLab would put other variables in
 * their place (https://docs.gitlab.com/ci/variables/#use-the--character-in-cicd-variables).
 * Undefined for what cannot be written: controls, and `%NAME%`, which GitLab replaces as well and
 * which has no escape.
 */
function dotenvValue(value) {
    const line = value.replaceAll(/\s+/g, " ").trim();
    if (/\p{Cc}/u.test(line) || /%[A-Za-z_][A-Za-z0-9_]*%/.test(line))
        return undefined;
    return line.replaceAll("$", "$$$$");
}
/** As much as fits, in the given order. */
function writeDotenv(entries) {
    const left = [];
    const cut = [];
    let text = "";
    let count = 0;
    for (const { name, value } of entries) {
        const fits = value === undefined ? undefined : cutBytes(value, MAX_VALUE_BYTES);
        const line = `${name}=${fits ?? ""}\n`;
        const room = Buffer.byteLength(text) + Buffer.byteLength(line) < dotenv_MAX_BYTES;
        if (fits === undefined || !room || count === MAX_VARIABLES) {
            left.push(name);
            continue;
        }
        if (fits !== value)
            cut.push(name);
        text += line;
        count += 1;
    }
    return { text, left, cut };
}
/** Never half a character, nor half of a doubled `$`. */
function cutBytes(value, max) {
    if (Buffer.byteLength(value) <= max)
        return value;
    let out = "";
    let size = Buffer.byteLength("…");
    for (const part of value.match(/\$\$|[^]/gu) ?? []) {
        size += Buffer.byteLength(part);
        if (size > max)
            break;
        out += part;
    }
    return `${out}…`;
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/outputs.js

const outputs_NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/**
 * Two files: `<path>.env` for `artifacts:reports:dotenv`, whose variables `STAGEGATE_<GATE>_<OUTPUT>`
 * later jobs get, and `<path>.json` with every value as it is, for what a variable cannot hold.
 */
function createGitLabOutputs(options) {
    const { files, path, scope, say } = options;
    const values = new Map();
    const said = new Set();
    let written = Promise.resolve();
    const write = async () => {
        const entries = [...values].map(([name, value]) => ({
            name: variableOf(scope, name),
            value: dotenvValue(value),
        }));
        const { text, left, cut } = writeDotenv(entries);
        await files.write(`${path}.json`, `${JSON.stringify(Object.fromEntries(values), null, 2)}\n`);
        await files.write(`${path}.env`, text);
        for (const name of [...left, ...cut]) {
            if (said.has(name))
                continue;
            said.add(name);
            const lost = left.includes(name) ? "cannot hold the value" : "holds the start of the value";
            say(`the variable ${name} ${lost}; ${path}.json has it whole`);
        }
    };
    return {
        async set(name, value) {
            if (!outputs_NAME.test(name))
                throw new TypeError(`\`${name}\` is not the name of an output`);
            values.set(name, value.toWellFormed());
            written = written.catch(() => undefined).then(write);
            return written;
        },
    };
}
function variableOf(scope, name) {
    return `STAGEGATE_${scope}_${name}`.replaceAll(/[^A-Za-z0-9]+/g, "_").toUpperCase();
}

// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var dist_error = __webpack_require__(13837);
// EXTERNAL MODULE: ./packages/platform/dist/local/repository-git.js
var repository_git = __webpack_require__(21406);
// EXTERNAL MODULE: ./packages/platform/dist/local/repository-target.js
var repository_target = __webpack_require__(94597);
// EXTERNAL MODULE: ./packages/platform/dist/local/repository.js + 2 modules
var local_repository = __webpack_require__(39385);
;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/repository.js





/**
 * The clone of the runner: shallow (GIT_DEPTH, 20 commits by default), with a remote whose address
 * holds the job token, so that what is missing can be fetched. Git's messages may repeat that
 * address, so they are redacted.
 */
function createGitLabRepository(git, { variables, redact }) {
    const quiet = async (...args) => {
        const result = await git(...args);
        return { ...result, err: redact(result.err) };
    };
    const repository = (0,local_repository/* createGitRepository */.Zd)(quiet, eventFacts(variables));
    const foreign = foreignBase(variables);
    if (foreign !== undefined)
        return ofFork(repository, foreign);
    const pushed = pushedBranch(variables);
    if (pushed === undefined)
        return repository;
    const before = commitVariable(variables, "CI_COMMIT_BEFORE_SHA");
    return {
        ...repository,
        base(target) {
            if ((0,repository_target/* branchOf */.W)(target) !== pushed)
                return repository.base(target);
            return basePushed(quiet, repository, before);
        },
    };
}
/** Where the pipeline runs in the fork, its remote has another branch by the name of the target. */
function foreignBase(variables) {
    const project = variables("CI_MERGE_REQUEST_PROJECT_ID");
    const targetBranch = variables("CI_MERGE_REQUEST_TARGET_BRANCH_NAME");
    const commit = commitVariable(variables, "CI_MERGE_REQUEST_DIFF_BASE_SHA");
    if (pipelineOf(variables) === "other" || project === undefined)
        return undefined;
    if (project === variables("CI_PROJECT_ID") || targetBranch === undefined)
        return undefined;
    return commit === undefined ? undefined : { targetBranch, commit };
}
/** The merge base that GitLab found is in the history of the change, and so in the fork. */
function ofFork(repository, { targetBranch, commit }) {
    const how = "merge base with the target branch, as GitLab knows it";
    const known = async () => ({ ...(await repository.base(commit)), how });
    return {
        ...repository,
        base: (target) => ((0,repository_target/* branchOf */.W)(target) === targetBranch ? known() : repository.base(target)),
        tip: (branch) => ((0,repository_target/* branchOf */.W)(branch) === targetBranch ? known() : repository.tip(branch)),
    };
}
/** What the variables tell of the change: https://docs.gitlab.com/ci/variables/predefined_variables/ */
function eventFacts(variables) {
    if (pipelineOf(variables) === "other") {
        const targetBranch = variables("CI_DEFAULT_BRANCH");
        return targetBranch === undefined ? {} : { targetBranch };
    }
    const targetBranch = variables("CI_MERGE_REQUEST_TARGET_BRANCH_NAME");
    // The tip of the target is told where merged results are tested, the merge base otherwise.
    const baseSha = commitVariable(variables, "CI_MERGE_REQUEST_TARGET_BRANCH_SHA") ??
        commitVariable(variables, "CI_MERGE_REQUEST_DIFF_BASE_SHA");
    const headSha = commitVariable(variables, "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA") ??
        commitVariable(variables, "CI_COMMIT_SHA");
    return {
        ...(targetBranch === undefined ? {} : { targetBranch }),
        ...(baseSha === undefined ? {} : { baseSha }),
        ...(headSha === undefined ? {} : { headSha }),
    };
}
function pushedBranch(variables) {
    return variables("CI_PIPELINE_SOURCE") === "push" ? variables("CI_COMMIT_BRANCH") : undefined;
}
/** What a push to the target branch changed: since the commit before it, else since the first parent. */
async function basePushed(git, repository, before) {
    if (before !== undefined) {
        try {
            const { commit } = await repository.base(before);
            return { commit, how: commit === before ? "commit before the push" : "base of the push" };
        }
        catch (error) {
            // A branch that was pushed by force may have left it behind.
            if (!(0,dist_error/* isGateError */.Wc)(error))
                throw error;
        }
    }
    const head = await (0,repository_git/* commitOf */.D3)(git, "HEAD");
    const [parent] = head === undefined ? [] : await (0,repository_git/* parentsOf */.fY)(git, head);
    // A first commit has no other to be compared with; where there is none at all, this throws.
    const { commit } = await repository.base(parent ?? head ?? "HEAD");
    return {
        commit,
        how: parent === undefined ? "first commit" : "first parent of the pushed commit",
    };
}

// EXTERNAL MODULE: ./packages/platform/dist/local/summary.js
var summary = __webpack_require__(323);
;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/summary.js


const REPORT_LINKS = "Stagegate";
/** GitLab has no page for it: a file among the artifacts, and a link to the report on the job's page. */
function createGitLabSummary(files, outDir, { links, pages }) {
    const file = (0,summary/* createFileSummary */.p)(files, (0,external_node_path_.join)(outDir, "summary.md"));
    return {
        maxLength: file.maxLength,
        async write(markdown) {
            const written = file.write(markdown);
            await links.change((lists) => {
                lists[REPORT_LINKS] = [{ label: "The report of all gates", url: pages.report }];
            });
            await written;
        },
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/host.js
















/** A job of GitLab CI: its variables, its log, files among its artifacts, and the API v4. */
async function createGitLabHost(options) {
    const { env, outDir, gate = "run", key } = options;
    const { ports, git, redaction } = (0,machine/* createMachine */.O)(options);
    const variables = readVariables(env);
    const head = await git("rev-parse", "HEAD");
    const info = gitLabRunInfo(variables, head.ok ? head.out.trim() : undefined);
    const lacks = lacksOf(variables);
    const pages = jobPages(variables, outDir);
    const files = outDirFiles({ ...ports, info }, outDir);
    const shown = { links: createLinkFile(files, outDir, pages.job), pages };
    const log = createGitLabLog({
        stream: options.stderr,
        redaction,
        verbose: options.verbose,
        now: ports.clock.now,
    });
    const redact = (text) => redaction.text(text);
    const inside = workspaceIn(variables, options.root);
    const prefix = inside === "" ? "" : `${inside}/`;
    return {
        ...ports,
        ...createApiPorts({ ports, variables, info, lacks, pages, redact }),
        capabilities: capabilitiesOf(lacks),
        inputs: (0,inputs/* createLocalInputs */.X)({ flags: options.flags, env, unknownFlags: options.unknownFlags }),
        log,
        outputs: createGitLabOutputs({
            files,
            path: (0,external_node_path_.join)(outDir, "outputs", (0,out_dir/* keyedName */.wU)(gate, key)),
            scope: gate,
            say: log.debug,
        }),
        summary: createGitLabSummary(files, outDir, shown),
        annotations: createGitLabAnnotations(files, outDir, { ...shown, redact, prefix }),
        artifacts: createGitLabArtifacts(pages),
        checkRuns: createGitLabCheckRuns(),
        info,
        repository: createGitLabRepository(git, { variables, redact }),
    };
}
/** Nothing is written into a folder that is refused as out directory, not even what says so. */
function outDirFiles(owner, outDir) {
    // Asked once: a file that is being written would look like somebody else's.
    let claim;
    return {
        ...owner.files,
        async write(path, content) {
            claim ??= (0,out_dir/* inspectOutDir */.MR)(owner, outDir);
            if ((await claim).kind !== "foreign")
                await owner.files.write(path, content);
        },
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/gitlab/index.js



/***/ })

};
