export const id = 8082;
export const ids = [8082];
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


/***/ })

};
