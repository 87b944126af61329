export const id = 1408;
export const ids = [1408,2998,617,8082];
export const modules = {

/***/ 62998:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
// https://mathiasbynens.be/notes/javascript-encoding
// https://github.com/bestiejs/punycode.js - punycode.ucs2.decode
function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            // high surrogate, and there is a next character
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
}
exports["default"] = ucs2length;
ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
//# sourceMappingURL=ucs2length.js.map

/***/ }),

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
/* harmony import */ var _handed_over_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45557);
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
        const posted = await put(host, folder, { out, what, name, stems, key: first.report.key });
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
/** What another job has handed over stays: under a name of its own this is beside it. */
async function put(host, folder, parcel) {
    const { out, what, name, key } = parcel;
    const existing = (await (0,_handed_over_js__WEBPACK_IMPORTED_MODULE_4__/* .isReplacement */ .D8)(host, out, parcel)) ? "replaced" : "kept";
    const posted = await host.artifacts.upload(name, folder, { existing });
    if (posted.kind !== "posted")
        return posted;
    if (posted.action !== "kept") {
        await (0,_handed_over_js__WEBPACK_IMPORTED_MODULE_4__/* .remember */ .kY)(host, out, parcel);
        return posted;
    }
    host.log.warn(`another job or step of this run has handed over ${name} already: give each one a \`key\` of its own`);
    const other = `${key ?? ""}~${crypto.randomUUID().slice(-12)}`;
    return host.artifacts.upload((0,_stagegate_core__WEBPACK_IMPORTED_MODULE_1__/* .artifactName */ .Cs)(what, other, host.info.run.attempt), folder);
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
/** What a runner recorded and nobody has scrubbed, where the gate was killed before it removed it. */
function isRaw(path) {
    const [first, , third] = path.split(/[\\/]/);
    return first === "evidence" && third === "raw";
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
            if (isRaw((0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(out, path)))
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
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91196);

/** The out directory as every gate of this host resolves it. */
function outDirOf(host) {
    const value = host.inputs.read(["out-dir"]).get("out-dir")?.value;
    return (0,_stagegate_core__WEBPACK_IMPORTED_MODULE_0__/* .outDirPath */ .rf)(host, typeof value === "string" && value !== "" ? { "out-dir": value } : {});
}


/***/ }),

/***/ 19641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  takeOver: () => (/* binding */ takeOver)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/dist/artifact-name.js
var artifact_name = __webpack_require__(28861);
// EXTERNAL MODULE: ./packages/core/dist/out-dir.js
var out_dir = __webpack_require__(87361);
// EXTERNAL MODULE: ./packages/wiring/dist/hand-over.js
var hand_over = __webpack_require__(18082);
// EXTERNAL MODULE: ./packages/schema/dist/formats.js + 19 modules
var formats = __webpack_require__(31789);
;// CONCATENATED MODULE: ./packages/wiring/dist/moment.js


const MAX_JSON = 64 * 1024 * 1024;
function isBefore(a, b) {
    return a.attempt === b.attempt ? a.startedAt < b.startedAt : a.attempt < b.attempt;
}
/**
 * Whether neither can stand for both: they are of one attempt, and of different jobs, or of legs
 * of a job, which have handed them over one by one (`apart`).
 */
function areRivals(a, b, apart) {
    if (a.attempt !== b.attempt)
        return false;
    return apart || a.job !== b.job;
}
/** When the gate and key started last, as their files in the folder say. */
async function momentOf(files, folder, stem) {
    const report = await readMoment(files, (0,external_node_path_.join)(folder, "reports", `${stem}.json`), "report");
    const start = await readMoment(files, (0,external_node_path_.join)(folder, "expected", `${stem}.json`), "expected");
    if (report === undefined || start === undefined)
        return report ?? start;
    return isBefore(report, start) ? start : report;
}
async function readMoment(files, path, format) {
    if (((await files.size(path)) ?? 0) > MAX_JSON)
        return undefined;
    const read = (0,formats.parseFormat)(format, (await files.readText(path)) ?? "");
    if (read.kind !== "read")
        return undefined;
    const { run, startedAt } = read.value;
    const time = startedAt === undefined ? 0 : Date.parse(startedAt);
    return {
        run: run.id,
        job: run.job,
        attempt: run.attempt,
        startedAt: time,
        ...("exitCode" in read.value ? { exitCode: read.value.exitCode } : {}),
    };
}

// EXTERNAL MODULE: ./packages/schema/dist/gates.js
var gates = __webpack_require__(61039);
// EXTERNAL MODULE: ./packages/wiring/dist/ports/out-dir.js
var ports_out_dir = __webpack_require__(36369);
;// CONCATENATED MODULE: ./packages/wiring/dist/take-over.js






const MAX_FILES = 20_000;
const MAX_BYTES = 2_000_000_000;
const UNKNOWN = "what other jobs have handed over";
/**
 * Takes over what other jobs of the run handed out, into the out directory; returns what could not
 * be had. All of it may be made by strangers: only files of the known places are
 * taken, and none over a newer one. Never throws.
 */
async function takeOver(host) {
    if (!(0,hand_over.handsOver)(host))
        return { handedOver: false, notes: [], lost: [], rivals: [] };
    const out = (0,ports_out_dir/* outDirOf */.j)(host);
    const into = (0,external_node_path_.join)(out, hand_over.STAGING, "in");
    try {
        await host.files.remove(into);
        const found = await host.artifacts.download(artifact_name/* ARTIFACT_PREFIX */.Cw, into, KINDS);
        const { artifacts, notes, lost = [] } = found;
        const room = { files: MAX_FILES, bytes: MAX_BYTES };
        const merged = [];
        const taken = new Set();
        const rivals = new Set();
        const last = (0,artifact_name/* lastAttempts */.r8)(artifacts.map(({ name }) => name), KINDS);
        for (const artifact of artifacts.filter(({ name }) => last.has(name))) {
            merged.push(...(await merge({ host, out, room, taken, rivals }, artifact)));
        }
        return {
            handedOver: taken.size > 0,
            rivals: [...rivals],
            notes: [...notes, ...merged],
            lost: lost === "unknown" ? [UNKNOWN] : lostReports(lost, artifacts),
        };
    }
    catch (cause) {
        const notes = [`${UNKNOWN} could not be had: ${cause.message}`];
        return { handedOver: false, notes, lost: [UNKNOWN], rivals: [] };
    }
    finally {
        await host.files.remove((0,external_node_path_.join)(out, hand_over.STAGING)).catch(() => undefined);
    }
}
/** Pages and history are no reports. */
const KINDS = ["all", ...gates/* GATE_IDS */.$];
const KNOWN = KINDS.map((what) => `${artifact_name/* ARTIFACT_PREFIX */.Cw}${what}`);
/** A later attempt that is there replaces what was lost; pages and history are no reports. */
function lostReports(lost, had) {
    return lost.filter((name) => {
        const parts = (0,artifact_name/* artifactParts */.Rx)(name);
        if (parts === undefined || !KNOWN.some((known) => isOf(parts.base, known)))
            return false;
        return !had.some((artifact) => {
            const other = (0,artifact_name/* artifactParts */.Rx)(artifact.name);
            return other?.base === parts.base && other.attempt > parts.attempt;
        });
    });
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
        const place = (0,external_node_path_.relative)(folder, path);
        const [kind = "", file = ""] = place.split(external_node_path_.sep);
        const stem = kind === "evidence" ? file : file.replace(/\.(json|ndjson\.gz)$/, "");
        if (isOf(stem, "comment-report"))
            continue;
        const target = (0,external_node_path_.join)(out, place);
        if (stem === "" && (await files.exists(target)))
            continue;
        if (stem !== "" && !wanted.has(stem)) {
            const { take: takes, rival } = await makeWay(merging, folder, stem);
            wanted.set(stem, takes);
            if (rival)
                merging.rivals.add(stem);
        }
        const real = await files.realPath(path);
        if (wanted.get(stem) === false || real === undefined || !(0,out_dir/* isInside */.FK)(root, real))
            continue;
        if (await take(merging, path, target))
            continue;
        left += 1;
    }
    return left === 0 ? [] : [`${left} files of ${name.slice(0, 120)} are too large and left out`];
}
async function take({ host, out, room }, from, to) {
    const { files } = host;
    const size = (await files.size(from)) ?? 0;
    if (room.files <= 0 || size > room.bytes)
        return false;
    room.files -= 1;
    room.bytes -= size;
    await files.makeFolder((0,external_node_path_.dirname)(to));
    await refuseLink(files, out, (0,external_node_path_.dirname)(to));
    await files.remove(to);
    await files.copy(from, to);
    return true;
}
/** The change can bring links along, and what is copied is made by the change as well. */
async function refuseLink(files, out, folder) {
    const place = (0,external_node_path_.relative)(out, folder);
    const root = (await files.realPath(out)) ?? out;
    if ((await files.realPath(folder)) !== (0,external_node_path_.join)(root, place))
        throw new Error(`${place} is a link`);
}
function runId({ info }) {
    return (info.source ?? info.run).id;
}
/**
 * Whether the files of a gate and key are to be taken; removes what they replace. Of two that can
 * both be the last word the worse one stays.
 */
async function makeWay({ host, out, taken }, folder, stem) {
    const { files } = host;
    const own = await momentOf(files, out, stem);
    const theirs = own === undefined ? undefined : await momentOf(files, folder, stem);
    if (own === undefined) {
        taken.add(stem);
        return { take: true, rival: false };
    }
    const run = runId(host);
    if (theirs?.run !== run)
        return { take: false, rival: false };
    const rival = own.run === run && areRivals(own, theirs, taken.has(stem));
    const newer = own.run !== run || isBefore(own, theirs);
    if (!(rival ? own.exitCode === 0 && theirs.exitCode !== 0 : newer))
        return { take: false, rival };
    for (const path of filesOf(stem))
        await files.remove((0,external_node_path_.join)(out, path));
    taken.add(stem);
    return { take: true, rival };
}
/** All that a gate and key has, but for what other names begin with. */
function filesOf(stem) {
    return [
        `reports/${stem}.json`,
        `expected/${stem}.json`,
        `outcomes/${stem}.ndjson.gz`,
        `histograms/${stem}.json`,
        (0,external_node_path_.join)("evidence", (0,external_node_path_.basename)(stem)),
    ];
}


/***/ })

};
