export const id = 4885;
export const ids = [4885];
export const modules = {

/***/ 84697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isAlive),
/* harmony export */   p: () => (/* binding */ parseProcessStat)
/* harmony export */ });
/**
 * Reads /proc/<pid>/stat; undefined for anything else. The name in parentheses may hold spaces and
 * parentheses, so fields count from the last one: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function parseProcessStat(text) {
    const open = text.indexOf(" (");
    const close = text.lastIndexOf(") ");
    if (open === -1 || close < open)
        return undefined;
    const [state, parent, pgid, ...rest] = text.slice(close + 2).split(" ");
    const startTime = rest[16];
    const pid = Number(text.slice(0, open));
    if (!Number.isInteger(pid) || state === undefined || startTime === undefined)
        return undefined;
    return { pid, state, parent: Number(parent), pgid: Number(pgid), startTime };
}
/** Whether the process still runs; a zombie does not. */
function isAlive(stat) {
    return stat.state !== "Z" && stat.state !== "X";
}


/***/ }),

/***/ 25688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ createProcessTable),
/* harmony export */   i: () => (/* binding */ LEASE_VARIABLE)
/* harmony export */ });
/* harmony import */ var _stagegate_core_process_stat__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84697);

/** Every process of an environment inherits it, so that one that no lease names yet is found. */
const LEASE_VARIABLE = "STAGEGATE_LEASE";
const PROC = "/proc";
/**
 * Finds members by the identity that the lease recorded, by the variable in their environment, and
 * as children of such. A process that reuses the pid of a recorded one is neither.
 */
function createProcessTable(files, processes) {
    return {
        async members(lease) {
            const table = await readTable(files);
            // Without /proc only what was recorded can be told apart from other processes.
            return table.length === 0 ? recorded(lease, processes) : select(table, lease, files);
        },
    };
}
async function readTable(files) {
    const pids = (await files.list(PROC)).filter((name) => /^\d+$/.test(name));
    const stats = await Promise.all(pids.map(async (pid) => (0,_stagegate_core_process_stat__WEBPACK_IMPORTED_MODULE_0__/* .parseProcessStat */ .p)((await readQuietly(files, `${PROC}/${pid}/stat`)) ?? "")));
    return stats.filter((stat) => stat !== undefined && (0,_stagegate_core_process_stat__WEBPACK_IMPORTED_MODULE_0__/* .isAlive */ ._)(stat));
}
/** Processes end, and those of other users are closed. */
async function readQuietly(files, path) {
    try {
        return await files.readText(path);
    }
    catch {
        return undefined;
    }
}
async function select(table, lease, files) {
    const own = Number((await readQuietly(files, `${PROC}/self/stat`))?.split(" ")[0]);
    const ownGroup = table.find((stat) => stat.pid === own)?.pgid;
    const services = new Map(lease.processes.map((entry) => [identity(entry), entry.service]));
    const found = new Map();
    for (const stat of table) {
        const service = services.get(identity(stat));
        if (service !== undefined)
            found.set(stat.pid, { pid: stat.pid, pgid: stat.pgid, service });
        else if (await carriesMark(files, stat.pid, lease.id)) {
            const leader = lease.processes.find((entry) => entry.pgid === stat.pgid);
            found.set(stat.pid, { pid: stat.pid, pgid: stat.pgid, service: leader?.service });
        }
    }
    addRelatives(table, found);
    removeGuests(table, found);
    found.delete(own);
    return [...found.values()].filter((member) => member.pgid !== ownGroup);
}
function identity(entry) {
    return `${entry.pid}@${entry.startTime}`;
}
/** Children and group mates, for programs that overwrite their environment. */
function addRelatives(table, found) {
    for (let grown = true; grown;) {
        grown = false;
        for (const stat of table) {
            if (found.has(stat.pid))
                continue;
            const relative = found.get(stat.parent) ?? found.get(stat.pgid);
            if (relative === undefined)
                continue;
            found.set(stat.pid, { pid: stat.pid, pgid: stat.pgid, service: relative.service });
            grown = true;
        }
    }
}
/**
 * A service starts a session of its own, and what it starts can leave a group but not join a
 * stranger's. So a marked process in the group of a stranger was given the mark by hand, and ending
 * its group would end the stranger.
 */
function removeGuests(table, found) {
    const running = new Set(table.map((stat) => stat.pid));
    for (const { pid, pgid } of found.values()) {
        if (running.has(pgid) && !found.has(pgid))
            found.delete(pid);
    }
}
async function carriesMark(files, pid, lease) {
    const environment = await readQuietly(files, `${PROC}/${pid}/environ`);
    return environment?.split("\0").includes(`${LEASE_VARIABLE}=${lease}`) ?? false;
}
async function recorded(lease, processes) {
    const alive = await Promise.all(lease.processes.map(async (entry) => {
        const started = await processes.startTime(entry.pid);
        return started === entry.startTime ? entry : undefined;
    }));
    return alive.filter((entry) => entry !== undefined);
}


/***/ }),

/***/ 64296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ judgeResultFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _stagegate_results__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74281);
/* harmony import */ var _stagegate_results__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99442);
/* harmony import */ var _run_e2e_checks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39140);



/** Judges result files that other jobs made; no tool is run. */
async function judgeResultFiles(context, options) {
    const { host, signal } = context;
    const { kind } = options;
    const { paths, unmatched } = await findFiles(context, options.globs);
    if (paths.length === 0)
        return nothingFound(options);
    const sources = paths.map((path) => {
        const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(host.root, path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
        return { path: shown, open: () => host.files.stream(path) ?? missing(shown) };
    });
    const set = await (0,_stagegate_results__WEBPACK_IMPORTED_MODULE_1__/* .readResults */ .x)(sources, { signal });
    const checks = drained(set.cases, (testCase) => (0,_run_e2e_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .toCheck */ .K4)(testCase, {
        root: host.root,
        onFlaky: options.onFlaky ?? "warn",
        kind,
        reproduce: () => undefined,
        evidenceOf: () => [],
    }));
    const { counts } = set;
    const problems = [
        ...unmatched.filter((glob) => !PATTERN.test(glob)).map((path) => missingFile(path, kind)),
        ...set.files.flatMap((file) => fileChecks(file, kind)),
    ];
    const nothing = counts.total === 0 && problems.length === 0
        ? noTests(paths.length, options)
        : (0,_run_e2e_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingRan */ .NH)(counts, kind);
    if (nothing !== undefined)
        problems.push(nothing);
    if (counts.total > 0)
        problems.push(...set.files.flatMap((each) => emptyCheck(each, kind)));
    return {
        summary: summaryOf(set, paths.length),
        checks: [...checks, ...problems],
        metrics: [
            // The first key figure stands for the section: what is red comes first.
            ...(counts.failed > 0
                ? [{ name: "failed", value: counts.failed, unit: `of ${counts.total} tests`, key: true }]
                : []),
            { name: "passed", value: counts.passed, unit: "tests", key: true },
            { name: "tests", value: counts.total, unit: "tests" },
            { name: "files", value: paths.length, unit: "files" },
        ],
        notes: notesOf(set, unmatched),
    };
}
/** Maps a list that nobody needs any more: there may be a million of both. */
function drained(items, map) {
    const mapped = [];
    items.reverse();
    for (let item = items.pop(); item !== undefined; item = items.pop())
        mapped.push(map(item));
    return mapped;
}
/** What Stagegate itself wrote, its junit.xml above all, is nobody's result. */
async function findFiles({ host, out }, globs) {
    const paths = new Set();
    const unmatched = [];
    for (const glob of new Set(globs)) {
        const found = (await host.files.glob(host.root, [glob])).filter((path) => {
            const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(out.path, path);
            return inside.startsWith("..") || inside === path;
        });
        for (const path of found)
            paths.add(path);
        if (found.length === 0)
            unmatched.push(glob);
    }
    return { paths: [...paths].sort(), unmatched };
}
/** A pattern may stand for names that another project uses; a path stands for one file. */
const PATTERN = /[*?[\]{}!()]/;
/** A file that is asked for and not there; the files of other jobs do not speak for it. */
function missingFile(path, kind) {
    return {
        id: (0,_stagegate_results__WEBPACK_IMPORTED_MODULE_3__/* .checkId */ .i)({ kind, file: path, titlePath: ["readable"] }),
        title: `${path} can be read`,
        verdict: "inconclusive",
        message: "there is no such file",
    };
}
function notesOf(set, unmatched) {
    const ofFiles = set.files.flatMap((file) => file.kind === "quarantined" ? [] : file.notes.map((note) => `${file.path}: ${note.message}`));
    const light = set.lightened === 0
        ? []
        : [`too much has failed to keep all of it: ${set.lightened} findings are told in brief`];
    return [...unmatched.map((glob) => `no file matches ${glob}`), ...light, ...ofFiles];
}
function summaryOf({ counts }, files) {
    const parts = [`${counts.passed} of ${counts.total} tests passed`];
    if (counts.failed > 0)
        parts.push(`${counts.failed} failed`);
    if (counts.flaky > 0)
        parts.push(`${counts.flaky} flaky`);
    if (counts.skipped > 0)
        parts.push(`${counts.skipped} skipped`);
    return `${parts.join(", ")} in ${files} file${files === 1 ? "" : "s"}`;
}
async function* missing(path) {
    yield* [];
    throw new Error(`${path} is gone`);
}
/** A damaged file and a failure outside any test are findings of their own. */
function fileChecks(file, kind) {
    const id = (what) => (0,_stagegate_results__WEBPACK_IMPORTED_MODULE_3__/* .checkId */ .i)({ kind, file: file.path, titlePath: [what] });
    const location = (place) => ({
        file: file.path,
        ...place,
    });
    if (file.kind === "quarantined") {
        return [
            {
                id: id("readable"),
                title: `${file.path} can be read`,
                verdict: "inconclusive",
                message: file.message,
                location: location(file.place),
            },
        ];
    }
    const checks = file.errors.map((message, index) => ({
        id: id(`error ${index + 1}`),
        title: `The run of ${file.path}`,
        verdict: "fail",
        message: (message.split("\n")[0] ?? "").slice(0, 500),
        location: location(),
    }));
    if (file.kind === "partial") {
        checks.push({
            id: id("complete"),
            title: `${file.path} is complete`,
            verdict: "inconclusive",
            message: `${file.reason}; the tests before that place were read`,
            location: location(file.place),
        });
    }
    return checks;
}
/** Of little weight beside files with tests, but a job that stopped early looks the same. */
function emptyCheck(file, kind) {
    if (file.kind !== "read" || file.counts.total > 0 || file.errors.length > 0)
        return [];
    return [
        {
            id: (0,_stagegate_results__WEBPACK_IMPORTED_MODULE_3__/* .checkId */ .i)({ kind, file: file.path, titlePath: ["tests"] }),
            title: `${file.path} holds a test`,
            verdict: "warn",
            message: "the file holds no test, like that of a job which stopped before its first",
            location: { file: file.path },
        },
    ];
}
function noTests(files, { kind, globs }) {
    return {
        id: (0,_stagegate_results__WEBPACK_IMPORTED_MODULE_3__/* .checkId */ .i)({ kind, titlePath: ["tests"] }),
        title: "At least one test",
        verdict: "inconclusive",
        message: files === 0 ? `no file matches ${globs.join(", ")}` : "the files hold no test",
        observed: 0,
        threshold: 1,
        unit: "tests",
    };
}
function nothingFound(options) {
    const check = noTests(0, options);
    return { summary: check.message ?? "no result file", checks: [check] };
}


/***/ }),

/***/ 84885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runE2e: () => (/* binding */ runE2e)
});

// EXTERNAL MODULE: ./packages/core/dist/gate.js
var gate = __webpack_require__(12136);
// EXTERNAL MODULE: ./packages/gates/dist/stack/settle.js
var settle = __webpack_require__(87528);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var error = __webpack_require__(13837);
// EXTERNAL MODULE: ./packages/environments/dist/process-table.js
var process_table = __webpack_require__(25688);
// EXTERNAL MODULE: ./packages/schema/dist/quantity.js
var quantity = __webpack_require__(22098);
// EXTERNAL MODULE: ./packages/results/dist/check-id.js
var check_id = __webpack_require__(99442);
// EXTERNAL MODULE: ./packages/gates/dist/results-files/judge.js
var judge = __webpack_require__(64296);
// EXTERNAL MODULE: ./packages/gates/dist/stack/diagnose.js + 33 modules
var diagnose = __webpack_require__(45350);
// EXTERNAL MODULE: ./packages/gates/dist/stack/ended.js
var stack_ended = __webpack_require__(42719);
// EXTERNAL MODULE: ./packages/gates/dist/stack/handle.js
var handle = __webpack_require__(2013);
// EXTERNAL MODULE: ./packages/gates/dist/stack/records.js
var records = __webpack_require__(47313);
// EXTERNAL MODULE: ./packages/gates/dist/run-e2e/checks.js
var run_e2e_checks = __webpack_require__(39140);
;// CONCATENATED MODULE: ./packages/gates/dist/run-e2e/evidence-notes.js
/** What a reader must know of the evidence, a sentence each. */
function notesOf({ left, refused, kept, emptied }, { chosen, max }) {
    const notes = [];
    if (left > 0) {
        notes.push(`${counted(left, "file")} of failed attempts left out: missing, too large, or beyond ${max} files`);
    }
    // What somebody has decided needs no repetition.
    const pictures = refused.filter(({ content }) => content === "picture" || content === "video");
    const videos = pictures.filter(({ content }) => content === "video").length;
    if (videos > 0 && !chosen) {
        notes.push(`${counted(videos, "video")} left out, as nobody can tell what ${videos === 1 ? "it shows" : "they show"}: \`videos\` in \`run-e2e.evidence\` keeps ${videos === 1 ? "it" : "them"}`);
    }
    const others = refused.filter((one) => !pictures.includes(one)).map(({ kind }) => kind);
    if (others.length > 0) {
        const them = others.length === 1 ? "it" : "them";
        notes.push(`${listed(others)} left out, as secrets cannot be looked for in ${them}: \`unscrubbed\` in \`run-e2e.evidence\` keeps ${them} as recorded`);
    }
    if (emptied > 0) {
        notes.push(`${counted(emptied, "file")} inside of traces and archives left out, as secrets cannot be looked for in ${emptied === 1 ? "it" : "them"}`);
    }
    if (kept.length > 0) {
        const [are, them] = kept.length === 1 ? ["is", "it"] : ["are", "them"];
        notes.push(`${listed(kept)} ${are} kept as recorded: cookies, headers and what was typed may be in ${them}`);
    }
    return notes;
}
/** `2 traces, 1 video and 1 other file`. */
function listed(kinds) {
    const of = (...wanted) => kinds.filter((kind) => wanted.includes(kind)).length;
    const [traces, videos, screenshots] = [of("trace"), of("video"), of("screenshot")];
    const rest = kinds.length - traces - videos - screenshots;
    const parts = [
        counted(traces, "trace"),
        counted(videos, "video"),
        counted(screenshots, "screenshot"),
        counted(rest, "other file"),
    ].filter((part) => !part.startsWith("0 "));
    const last = parts.pop() ?? "";
    return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

;// CONCATENATED MODULE: ./packages/gates/dist/run-e2e/evidence.js


const KIND = {
    trace: "trace",
    screenshot: "screenshot",
    video: "video",
    "error-context": "other",
    other: "other",
};
const MAX_FILES = 60;
/** A picture is what a report is read for; a film is long, and nobody looks through it. */
const DEFAULT = ["traces", "screenshots"];
/** Where the runner leaves its files; nothing in it is scrubbed, so it is removed after the run. */
function rawFolder({ out }) {
    return out.file("evidence", "run-e2e", "raw");
}
/**
 * Copies what failed attempts left behind, at most 60 files, without secrets: texts, and traces and
 * other archives of texts. What cannot be scrubbed is an explicit choice (`run-e2e.evidence`).
 */
async function collectEvidence(context, run) {
    const ids = new Map();
    const evidence = [];
    const tally = { left: 0, refused: [], kept: [], emptied: 0 };
    const chosen = context.config?.["run-e2e"]?.evidence;
    const options = scrubOptions(context, new Set(chosen ?? DEFAULT));
    for (const item of run.evidence) {
        const testCase = run.cases[item.caseIndex];
        if (testCase === undefined || testCase.status === "passed" || testCase.status === "skipped")
            continue;
        if (item.kind === "trace" && chosen?.includes("traces") === false)
            continue;
        if (evidence.length >= MAX_FILES)
            tally.left += 1;
        const from = evidence.length >= MAX_FILES ? undefined : await contentOf(item, options, tally);
        if (from === undefined)
            continue;
        const id = `e2e-${item.caseIndex}-${item.attempt}-${item.kind}-${evidence.length}`;
        const added = await context.out.addEvidence({
            gate: "run-e2e",
            id,
            kind: KIND[item.kind],
            title: `${item.title} of attempt ${item.attempt + 1}: ${testCase.name}`,
            from,
            ...(item.contentType === undefined ? {} : { mediaType: item.contentType }),
        });
        evidence.push(added);
        ids.set(item.caseIndex, [...(ids.get(item.caseIndex) ?? []), id]);
    }
    return { evidence, ids, notes: notesOf(tally, { chosen: chosen !== undefined, max: MAX_FILES }) };
}
function scrubOptions({ host, redaction }, choice) {
    const keeps = (content) => {
        if (content === "picture")
            return choice.has("screenshots");
        if (content === "video")
            return choice.has("videos");
        return content === "font" || choice.has("unscrubbed");
    };
    return { files: host.files, redaction, keeps };
}
/** What may be uploaded of a file; undefined, and counted, where nothing may. */
async function contentOf({ path, kind }, options, tally) {
    const { scrubFile } = await __webpack_require__.e(/* import() */ 5759).then(__webpack_require__.bind(__webpack_require__, 55759));
    const scrubbed = await scrubFile(path, options);
    switch (scrubbed.kind) {
        case "clean":
            tally.emptied += scrubbed.emptied;
            return { bytes: scrubbed.bytes, name: (0,external_node_path_.basename)(path) };
        case "kept":
            if (scrubbed.content !== "picture")
                tally.kept.push(KIND[kind]);
            return { file: path };
        case "refused":
            if (scrubbed.content === undefined)
                tally.left += 1;
            else
                tally.refused.push({ kind: KIND[kind], content: scrubbed.content });
            return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/gates/dist/run-e2e/reproduce.js

/** What no shell gives a meaning to, and what is no flag. */
const PLAIN_PATH = /^(?!-)[\w./@-]+$/;
const MAX_TITLE = 200;
/**
 * The command that runs one test again, ready to paste into a POSIX shell; undefined where its file
 * has a name that would need more care than a reader could check.
 */
function reproduceCommand(testCase, place) {
    if (place.ownStack)
        return `stagegate run provision-staging run-e2e${grepFlag(testCase)}`;
    if (testCase.file === undefined)
        return undefined;
    const folder = (0,run_e2e_checks/* relativePath */.iZ)(place.root, place.dir);
    const file = (0,run_e2e_checks/* relativePath */.iZ)(place.dir, testCase.file);
    const paths = [file, folder, place.config ?? ""].filter((path) => path !== "");
    if (!paths.every((path) => PLAIN_PATH.test(path)))
        return undefined;
    const cd = folder === "" ? "" : `cd ${folder} && `;
    const config = place.config === undefined ? "" : ` --config ${place.config}`;
    const line = testCase.line === undefined ? "" : `:${testCase.line}`;
    return `${cd}npx playwright test${config} ${file}${line}`;
}
/** The title as a quoted regular expression; without one the whole suite runs. */
function grepFlag({ suite, name }) {
    const title = [...suite, name].join(" ");
    // Control characters would end the line or hide what is pasted.
    if (title.length > MAX_TITLE || /\p{C}/u.test(title))
        return "";
    const pattern = title.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    return ` --grep '${pattern.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./packages/gates/dist/run-e2e/run.js













const DEFAULT_TIMEOUT = "15m";
/** Timers beyond this fire at once. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;
async function runE2eGate(context, ports) {
    const globs = context.inputs.results ?? context.config?.["run-e2e"]?.results;
    if (globs !== undefined) {
        const { onFlaky } = setting(context);
        return (0,judge/* judgeResultFiles */.c)(context, { kind: "e2e", globs, onFlaky });
    }
    const stack = await (0,handle/* findStack */.eF)(context);
    try {
        return await runAndJudge(context, ports, stack);
    }
    finally {
        // What is kept was copied; the rest, unscrubbed, must not leave with the out directory, also
        // where the run was cancelled or broke.
        await context.host.files.remove(rawFolder(context));
    }
}
async function runAndJudge(context, ports, stack) {
    const start = context.host.clock.now();
    const run = await runTests(context, ports, stack);
    const phase = { name: "e2e", kind: "e2e", start, end: context.host.clock.now() };
    await (0,records/* recordPhases */.Wi)(context.host.files, context.out, [phase]);
    if (run.kind !== "ran")
        return notRan(run, stack);
    return judgeRun(context, ports, { run: { ...run, cases: placed(run) }, stack });
}
/** Runners name files relative to their own root, which may be the folder of the tests. */
function placed({ cases, rootDir }) {
    return cases.map((testCase) => testCase.file === undefined ? testCase : { ...testCase, file: (0,external_node_path_.resolve)(rootDir, testCase.file) });
}
function setting(context) {
    const { inputs, config, configDir, host } = context;
    const block = config?.["run-e2e"];
    const dir = inputs.dir === undefined ? (0,external_node_path_.join)(configDir, block?.dir ?? ".") : (0,external_node_path_.join)(host.root, inputs.dir);
    const given = inputs.timeout ?? block?.timeout ?? DEFAULT_TIMEOUT;
    const timeoutMs = (0,quantity/* parseDuration */.E9)(given);
    if (timeoutMs === undefined) {
        throw new error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `timeout: \`${given}\` is not a duration`, {
            hint: "For example 90s or 15m.",
        });
    }
    return {
        dir,
        onFlaky: inputs["on-flaky"] ?? block?.["on-flaky"] ?? "warn",
        timeoutMs: Math.min(timeoutMs, MAX_TIMEOUT_MS),
    };
}
async function runTests(context, ports, stack) {
    const { inputs, config, host } = context;
    const block = config?.["run-e2e"];
    const { dir, timeoutMs } = setting(context);
    const runnerConfig = inputs["runner-config"] ?? block?.config;
    const projects = inputs.project ?? block?.projects;
    const grep = inputs.grep ?? block?.grep;
    const outDir = rawFolder(context);
    await host.files.makeFolder(outDir);
    const browser = await ports.browser();
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(timeoutMs)]);
    return ports.runner.run({
        workspace: dir,
        ...(runnerConfig === undefined ? {} : { config: (0,external_node_path_.join)(dir, runnerConfig) }),
        ...(projects === undefined ? {} : { projects }),
        ...(grep === undefined ? {} : { grep }),
        env: { ...ports.environment, ...browser?.env, ...entryEnv(context, stack), ...block?.env },
        ...(browser === undefined ? {} : { chromium: browser.path }),
        traceOrigins: stack.kind === "up" ? (0,handle/* stackOrigins */.eD)(stack.handle) : [],
        outDir,
        signal,
        onProgress: ({ finished, total, failed, title }) => {
            const of = total === undefined ? "" : `/${total}`;
            const bad = failed > 0 ? `, ${failed} failed` : "";
            host.log.status(`run-e2e: ${finished}${of} tests${bad}${title === undefined ? "" : ` · ${title}`}`);
        },
        onOutput: (line) => host.log.debug(line),
    });
}
/** The tests learn where the stack is from a variable of their own configuration. */
function entryEnv({ config }, stack) {
    const name = config?.["run-e2e"]?.["base-url-env"] ?? "BASE_URL";
    if (stack.kind === "none")
        return {};
    const { entry, lease } = stack.handle;
    return {
        ...(entry === undefined ? {} : { [name]: entry }),
        // The runner and its browsers carry the mark of the environment: if this process is killed,
        // whoever removes the environment finds them as well.
        ...(lease === undefined ? {} : { [process_table/* LEASE_VARIABLE */.i]: lease }),
    };
}
function notRan(run, stack) {
    switch (run.kind) {
        case "missing-tool":
            throw new error/* GateError */.ue("STAGEGATE_TOOL_MISSING", run.message, { hint: run.hint });
        case "crashed":
            throw new error/* GateError */.ue("STAGEGATE_TOOL_EXIT", run.message, {
                hint: "Run the tests without Stagegate to see the same error.",
                detail: run.outputTail.split("\n").slice(-30),
            });
        case "no-tests":
            return {
                summary: "no test ran",
                versions: (0,handle/* stackVersions */.mz)(stack),
                checks: [
                    {
                        id: (0,check_id/* checkId */.i)({ kind: "e2e", titlePath: ["tests"] }),
                        title: "At least one test",
                        verdict: "inconclusive",
                        message: run.message,
                        observed: 0,
                        threshold: 1,
                        unit: "tests",
                    },
                ],
            };
    }
}
/** Words of Playwright for a browser that is not there or does not start. */
const NO_BROWSER = /browserType\.launch|Executable doesn't exist|Failed to launch/;
/** Where no browser starts, no test says anything about the change. */
function refuseWithoutBrowser({ cases }) {
    const tried = cases.filter(({ status }) => status !== "skipped");
    const messages = tried.flatMap(({ attempts }) => attempts.map(({ message }) => message ?? ""));
    if (messages.length === 0 || !messages.every((message) => NO_BROWSER.test(message)))
        return;
    throw new error/* GateError */.ue("STAGEGATE_TOOL_EXIT", "no browser could be started", {
        hint: "Run `npx playwright install chromium`, or give the path of a browser in STAGEGATE_CHROMIUM.",
        detail: [...new Set(messages)].slice(0, 3),
    });
}
async function judgeRun(context, ports, { run, stack }) {
    const { host, out } = context;
    const { onFlaky } = setting(context);
    refuseWithoutBrowser(run);
    const collected = await collectEvidence(context, run);
    const where = placeOf(context, stack);
    const checks = run.cases.map((testCase, index) => (0,run_e2e_checks/* toCheck */.K4)(testCase, {
        root: host.root,
        onFlaky,
        reproduce: (failed) => reproduceCommand(failed, where),
        evidenceOf: () => collected.ids.get(index) ?? [],
    }));
    const idOf = (testCase) => (0,check_id/* caseId */.I)({
        ...testCase,
        ...(testCase.file === undefined ? {} : { file: (0,run_e2e_checks/* relativePath */.iZ)(host.root, testCase.file) }),
    }, "e2e");
    const attempts = (0,run_e2e_checks/* toAttempts */.EG)(run.cases, idOf);
    await (0,records/* recordAttempts */.UK)(host.files, out, attempts);
    const skipped = run.cases.filter(({ status }) => status === "skipped").length;
    const nothing = (0,run_e2e_checks/* nothingRan */.NH)({ total: run.cases.length, skipped }, "e2e");
    checks.push(...runProblems(run, setting(context).timeoutMs), ...(nothing === undefined ? [] : [nothing]));
    const ended = await (0,stack_ended/* endedServices */.zc)(context, "run-e2e", stack);
    checks.unshift(...ended.checks);
    const failing = (0,stack_ended/* hasEnded */.hY)(ended) || checks.some((check) => check.verdict === "fail" || check.class === "flaky");
    const diagnosis = failing
        ? await (0,diagnose/* diagnoseStack */.Bp)(context, ports.telemetry, {
            stack,
            attempts,
            violations: [],
            ended,
            failedIn: (0,run_e2e_checks/* noticedIn */.wr)(run.cases, idOf),
        })
        : {};
    return {
        summary: (0,stack_ended/* withEnded */.vK)(summaryOf(run), ended),
        checks,
        metrics: metricsOf(run),
        evidence: [...collected.evidence, ...ended.evidence],
        versions: (0,handle/* stackVersions */.mz)(stack),
        ...diagnosis,
        notes: [...collected.notes, ...(diagnosis.notes ?? [])],
    };
}
/** Failures outside any test, and a run that was cut short, are never green. */
function runProblems(run, timeoutMs) {
    const problems = run.errors.map((message, index) => ({
        id: (0,check_id/* checkId */.i)({ kind: "e2e", titlePath: ["run", `error ${index + 1}`] }),
        title: "The test run itself",
        verdict: "fail",
        message: (message.split("\n")[0] ?? "").slice(0, 500),
        detail: message.slice(0, 4000),
    }));
    if (!run.complete) {
        const late = run.durationMs >= timeoutMs ? ` after its timeout of ${(0,quantity/* formatDuration */.a3)(timeoutMs)}` : "";
        problems.push({
            id: (0,check_id/* checkId */.i)({ kind: "e2e", titlePath: ["run", "complete"] }),
            title: "All tests ran",
            verdict: "inconclusive",
            message: `the runner was stopped before its end${late}; tests after that are unknown`,
        });
    }
    return problems;
}
function summaryOf({ cases, durationMs }) {
    const count = (status) => cases.filter((c) => c.status === status).length;
    const [failed, passed] = [count("failed"), count("passed")];
    // What is wrong comes first: the end of a line may be cut.
    const parts = failed > 0
        ? [`${failed} of ${cases.length} tests failed`, `${passed} passed`]
        : [`${passed} of ${cases.length} tests passed`];
    if (count("flaky") > 0)
        parts.push(`${count("flaky")} flaky`);
    if (count("skipped") > 0)
        parts.push(`${count("skipped")} skipped`);
    return `${parts.join(", ")} in ${(durationMs / 1000).toFixed(1)} s`;
}
function metricsOf({ cases, durationMs }) {
    const passed = cases.filter((c) => c.status === "passed").length;
    const failed = cases.filter((c) => c.status === "failed").length;
    const flaky = cases.filter((c) => c.status === "flaky").length;
    return [
        ...(failed > 0
            ? [{ name: "failed", value: failed, unit: `of ${cases.length} tests`, key: true }]
            : []),
        { name: "passed", value: passed, unit: "tests", key: true },
        { name: "tests", value: cases.length, unit: "tests" },
        { name: "flaky", value: flaky, unit: "tests" },
        { name: "duration", value: Math.round(durationMs), unit: "ms" },
    ];
}
function placeOf(context, stack) {
    const { inputs, config, host } = context;
    const runnerConfig = inputs["runner-config"] ?? config?.["run-e2e"]?.config;
    return {
        root: host.root,
        dir: setting(context).dir,
        ownStack: stack.kind === "up" && stack.handle.provider === "processes",
        ...(runnerConfig === undefined ? {} : { config: runnerConfig }),
    };
}

;// CONCATENATED MODULE: ./packages/gates/dist/run-e2e/gate.js



/** Do real user journeys pass across services? */
const runE2e = (0,gate/* defineGate */.p)({
    id: "run-e2e",
    configuration: "optional",
    run: (context, ports) => runE2eGate(context, { ...ports, telemetry: (0,settle/* settledTelemetry */.F)(context, ports.telemetry) }),
});


/***/ })

};
