export const id = 852;
export const ids = [852,82];
export const modules = {

/***/ 28861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Cw: () => (/* binding */ ARTIFACT_PREFIX),
/* harmony export */   Rx: () => (/* binding */ artifactParts)
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


/***/ }),

/***/ 18082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   STAGING: () => (/* binding */ STAGING),
/* harmony export */   handOver: () => (/* binding */ handOver),
/* harmony export */   handsOver: () => (/* binding */ handsOver)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28861);
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87361);
/* harmony import */ var _ports_out_dir_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36369);



const MAX_FILES = 10_000;
/** More than a run needs, and less than a forge refuses. */
const MAX_BYTES = 1_000_000_000;
/** Where files of a job are put together before they leave it, and after they came. */
const STAGING = "hand-over";
/** Whether the forge shall carry the out directory: it can, and nobody does it themselves. */
function handsOver({ capabilities, inputs }) {
    const given = inputs.read(["artifacts"]).get("artifacts")?.value;
    return capabilities.artifacts.able && given !== "never";
}
/**
 * Hands what gates of this job wrote to other jobs, as one artifact; `what` is the gate, or `all` of
 * a combined run. What cannot be handed over is said, and never changes what was decided: the report
 * is then missing, and that is said too.
 */
async function handOver(host, finished, what) {
    const written = finished.filter(({ file }) => file !== undefined);
    const own = written.filter(({ report }) => report.gate !== "comment-report");
    const [first] = own;
    if (first === undefined || !handsOver(host))
        return;
    const name = (0,_stagegate_core__WEBPACK_IMPORTED_MODULE_1__/* .artifactName */ .Cs)(what, first.report.key, host.info.run.attempt);
    try {
        const out = (0,_ports_out_dir_js__WEBPACK_IMPORTED_MODULE_2__/* .outDirOf */ .j)(host);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(out, STAGING, name);
        await host.files.remove(folder);
        const stems = own.map(({ report }) => (0,_stagegate_core__WEBPACK_IMPORTED_MODULE_3__/* .keyedName */ .wU)(report.gate, report.key));
        const left = await collect(host, { out, folder }, patternsOf(stems, first.report.key));
        if (left > 0)
            host.log.warn(`${left} files of evidence are too much to hand to other jobs`);
        const posted = await host.artifacts.upload(name, folder);
        await host.files.remove((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(out, STAGING));
        if (posted.kind !== "unavailable")
            return;
        const hint = posted.hint === undefined ? "" : `. ${posted.hint}`;
        host.log.warn(`other jobs do not get the reports of this one: ${posted.reason}${hint}`);
    }
    catch (cause) {
        host.log.warn(`other jobs do not get the reports of this one: ${cause.message}`);
    }
}
/** What belongs to the gates, in the order of how much it matters. */
function patternsOf(stems, key) {
    const small = ["phases", "attempts"].map((name) => `${(0,_stagegate_core__WEBPACK_IMPORTED_MODULE_3__/* .keyedName */ .wU)(name, key)}.json`);
    return [
        stems.flatMap((stem) => [`reports/${stem}.json`, `expected/${stem}.json`]),
        stems.flatMap((stem) => [`outcomes/${stem}.ndjson.gz`, `histograms/${stem}.json`]),
        small,
        stems.map((stem) => `evidence/${stem}/**`),
    ];
}
/** Copies the files as they lie in the out directory; returns how many had no room. */
async function collect({ files }, { out, folder }, groups) {
    const root = (await files.realPath(out)) ?? out;
    let bytes = 0;
    let count = 0;
    let left = 0;
    for (const patterns of groups) {
        for (const path of await files.glob(out, patterns)) {
            // A link may lead to what nobody meant to hand out.
            const real = await files.realPath(path);
            if (real === undefined || !(0,_stagegate_core__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(root, real))
                continue;
            const size = (await files.size(path)) ?? 0;
            if (count >= MAX_FILES || bytes + size > MAX_BYTES)
                left += 1;
            else {
                await files.copy(path, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(out, path)));
                bytes += size;
                count += 1;
            }
        }
    }
    return left;
}


/***/ }),

/***/ 36369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ outDirOf)
/* harmony export */ });
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32087);

/** The out directory as every gate of this host resolves it. */
function outDirOf(host) {
    const value = host.inputs.read(["out-dir"]).get("out-dir")?.value;
    return (0,_stagegate_core__WEBPACK_IMPORTED_MODULE_0__/* .outDirPath */ .rf)(host, typeof value === "string" && value !== "" ? { "out-dir": value } : {});
}


/***/ }),

/***/ 5852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   takeOver: () => (/* binding */ takeOver)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28861);
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87361);
/* harmony import */ var _stagegate_schema_formats__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34795);
/* harmony import */ var _hand_over_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18082);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27480);
/* harmony import */ var _ports_out_dir_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36369);






const MAX_FILES = 20_000;
const MAX_BYTES = 2_000_000_000;
const MAX_JSON = 64 * 1024 * 1024;
/**
 * Takes over what other jobs of the run handed out, into the out directory; returns what could not
 * be had, a sentence each. All of it may be made by strangers: only files of the known places are
 * taken, and none over a newer one. Never throws.
 */
async function takeOver(host) {
    if (!(0,_hand_over_js__WEBPACK_IMPORTED_MODULE_1__.handsOver)(host))
        return [];
    const out = (0,_ports_out_dir_js__WEBPACK_IMPORTED_MODULE_2__/* .outDirOf */ .j)(host);
    const into = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(out, _hand_over_js__WEBPACK_IMPORTED_MODULE_1__.STAGING, "in");
    try {
        await host.files.remove(into);
        const { artifacts, notes } = await host.artifacts.download(_stagegate_core__WEBPACK_IMPORTED_MODULE_3__/* .ARTIFACT_PREFIX */ .Cw, into);
        const room = { files: MAX_FILES, bytes: MAX_BYTES };
        const merged = [];
        for (const artifact of latest(artifacts)) {
            merged.push(...(await merge({ host, out, room }, artifact)));
        }
        return [...notes, ...merged];
    }
    catch (cause) {
        return [`what other jobs have handed over could not be had: ${cause.message}`];
    }
    finally {
        await host.files.remove((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(out, _hand_over_js__WEBPACK_IMPORTED_MODULE_1__.STAGING)).catch(() => undefined);
    }
}
const KNOWN = ["all", ..._order_js__WEBPACK_IMPORTED_MODULE_4__/* .GATE_ORDER */ .x].map((what) => `${_stagegate_core__WEBPACK_IMPORTED_MODULE_3__/* .ARTIFACT_PREFIX */ .Cw}${what}`);
/** Of each thing that was handed over the last attempt; pages and history are no reports. */
function latest(artifacts) {
    const best = new Map();
    for (const artifact of artifacts) {
        const parts = (0,_stagegate_core__WEBPACK_IMPORTED_MODULE_3__/* .artifactParts */ .Rx)(artifact.name);
        if (parts === undefined || !KNOWN.some((known) => isOf(parts.base, known)))
            continue;
        const { base, attempt } = parts;
        if ((best.get(base)?.attempt ?? 0) < attempt)
            best.set(base, { attempt, artifact });
    }
    return [...best.values()].map(({ artifact }) => artifact);
}
function isOf(base, known) {
    return base === known || base.startsWith(`${known}-`);
}
const PLACES = [
    "reports/*.json",
    "expected/*.json",
    "outcomes/*.ndjson.gz",
    "histograms/*.json",
    "evidence/*/**",
];
/** Of a job rather than of a gate: what this job has itself stays. */
const OF_JOB = ["phases*.json", "attempts*.json"];
async function merge(merging, { name, folder }) {
    const { host, out } = merging;
    const { files } = host;
    const root = (await files.realPath(folder)) ?? folder;
    const wanted = new Map();
    let left = 0;
    for (const path of await files.glob(folder, [...PLACES, ...OF_JOB])) {
        const place = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
        const [kind = "", file = ""] = place.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
        const stem = kind === "evidence" ? file : file.replace(/\.(json|ndjson\.gz)$/, "");
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(out, place);
        if (stem === "" && (await files.exists(target)))
            continue;
        if (stem !== "" && !wanted.has(stem)) {
            wanted.set(stem, await makeWay({ files, out, run: runId(host) }, folder, stem));
        }
        const real = await files.realPath(path);
        if (wanted.get(stem) === false || real === undefined || !(0,_stagegate_core__WEBPACK_IMPORTED_MODULE_5__/* .isInside */ .FK)(root, real))
            continue;
        if (await take(merging, path, target))
            continue;
        left += 1;
    }
    return left === 0 ? [] : [`${left} files of ${name.slice(0, 120)} are too large and left out`];
}
async function take({ host, room }, from, to) {
    const size = (await host.files.size(from)) ?? 0;
    if (room.files <= 0 || size > room.bytes)
        return false;
    room.files -= 1;
    room.bytes -= size;
    await host.files.copy(from, to);
    return true;
}
function runId({ info }) {
    return (info.source ?? info.run).id;
}
/** Whether the files of a gate and key are to be taken; removes what they replace. */
async function makeWay({ files, out, run }, folder, stem) {
    const own = await momentOf(files, out, stem);
    if (own === undefined)
        return true;
    const theirs = await momentOf(files, folder, stem);
    if (theirs?.run !== run || (own.run === run && !isBefore(own, theirs)))
        return false;
    for (const path of [`reports/${stem}.json`, `expected/${stem}.json`]) {
        await files.remove((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(out, path));
    }
    for (const path of [`outcomes/${stem}.ndjson.gz`, `histograms/${stem}.json`]) {
        await files.remove((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(out, path));
    }
    await files.remove((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(out, "evidence", (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(stem)));
    return true;
}
function isBefore(a, b) {
    return a.attempt === b.attempt ? a.startedAt < b.startedAt : a.attempt < b.attempt;
}
/** When the gate and key started last, as their files in the folder say. */
async function momentOf(files, folder, stem) {
    const report = await readMoment(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "reports", `${stem}.json`), "report");
    const start = await readMoment(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "expected", `${stem}.json`), "expected");
    if (report === undefined || start === undefined)
        return report ?? start;
    return isBefore(report, start) ? start : report;
}
async function readMoment(files, path, format) {
    if (((await files.size(path)) ?? 0) > MAX_JSON)
        return undefined;
    const read = (0,_stagegate_schema_formats__WEBPACK_IMPORTED_MODULE_6__.parseFormat)(format, (await files.readText(path)) ?? "");
    if (read.kind !== "read")
        return undefined;
    const { run, startedAt } = read.value;
    const time = startedAt === undefined ? 0 : Date.parse(startedAt);
    return { run: run.id, attempt: run.attempt, startedAt: time };
}


/***/ })

};
