export const id = 94;
export const ids = [94];
export const modules = {

/***/ 34094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createLocalFiles: () => (/* reexport */ files/* createLocalFiles */.Z),
  createLocalHost: () => (/* reexport */ createLocalHost),
  createLocalInputs: () => (/* reexport */ inputs/* createLocalInputs */.X)
});

// UNUSED EXPORTS: stateFolder

// EXTERNAL MODULE: ./packages/platform/dist/local/files.js
var files = __webpack_require__(94840);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/dist/out-dir.js
var out_dir = __webpack_require__(87361);
;// CONCATENATED MODULE: ./packages/platform/dist/local/baselines.js

/** The formats are large, and most commands store and read no run. */
const formats = () => __webpack_require__.e(/* import() */ 795).then(__webpack_require__.bind(__webpack_require__, 34795));
const MAX_NOTES = 5;
/** A folder with one immutable file per run; the name sorts by time. */
function createFolderBaselines(files, folder) {
    return {
        async put(record) {
            const stamp = record.recordedAt.replaceAll(/[:.]/g, "-");
            const id = record.run.id.replaceAll(/[^A-Za-z0-9_-]/g, "-");
            const path = (0,external_node_path_.join)(folder, `${stamp}-${id}.json`);
            const text = (await formats()).writeFormat("baseline", record);
            if (await files.exists(path)) {
                return { kind: "unavailable", reason: `this run is stored already, as ${path}` };
            }
            await files.write(path, text);
            return { kind: "posted", action: "created" };
        },
        async list(branch, limit) {
            const names = (await files.list(folder)).filter((name) => name.endsWith(".json"));
            const { parseFormat } = await formats();
            const records = [];
            const unreadable = [];
            for (const name of names.sort().reverse()) {
                if (records.length >= limit)
                    break;
                const result = parseFormat("baseline", (await files.readText((0,external_node_path_.join)(folder, name))) ?? "");
                if (result.kind === "read") {
                    if (result.value.subject.ref === branch)
                        records.push(result.value);
                }
                else {
                    const reason = result.kind === "invalid" ? result.reason : `its format is ${result.found}`;
                    unreadable.push(`the stored run ${name} was left out: ${reason}`);
                }
            }
            const more = unreadable.length - MAX_NOTES;
            const notes = unreadable.slice(0, MAX_NOTES);
            return { records, notes: more > 0 ? [...notes, `… and ${more} more stored runs`] : notes };
        },
    };
}

// EXTERNAL MODULE: ./packages/platform/dist/local/inputs.js
var inputs = __webpack_require__(91858);
// EXTERNAL MODULE: ./packages/platform/dist/local/log.js
var log = __webpack_require__(18721);
// EXTERNAL MODULE: ./packages/platform/dist/local/machine.js + 5 modules
var machine = __webpack_require__(65711);
// EXTERNAL MODULE: ./packages/platform/dist/local/outputs.js
var local_outputs = __webpack_require__(49657);
// EXTERNAL MODULE: ./packages/platform/dist/local/repository.js + 2 modules
var repository = __webpack_require__(39385);
// EXTERNAL MODULE: ./packages/platform/dist/local/summary.js
var summary = __webpack_require__(323);
// EXTERNAL MODULE: ./packages/core/dist/cut-markdown.js
var cut_markdown = __webpack_require__(61969);
;// CONCATENATED MODULE: ./packages/platform/dist/local/thread.js


/** The limit of a GitHub comment, so that what is seen here is what a reviewer would get. */
const MAX_BODY = 65_536;
const NOTE = "_The comment was cut here: it is too long. The whole report is in report.html._";
/** A laptop has no change request: the comment becomes a file, one per marker. */
function createFileThread(files, folder) {
    return {
        maxBodyLength: MAX_BODY,
        async upsert(marker, body, options = {}) {
            const path = (0,external_node_path_.join)(folder, `comment-${fileName(marker)}.md`);
            const before = await files.readText(path);
            const after = (0,cut_markdown/* cutMarkdown */.G)(body, { max: MAX_BODY, unit: "characters", note: NOTE });
            if (before === after)
                return { kind: "posted", action: "unchanged" };
            if (before !== undefined && options.keeps?.(before) === true) {
                return { kind: "posted", action: "kept" };
            }
            await files.write(path, after);
            return { kind: "posted", action: before === undefined ? "created" : "updated" };
        },
    };
}
/** Recognisable, and different for every marker: `a/b` and `a-b` are two comments. */
function fileName(marker) {
    const name = marker.replaceAll(/[^A-Za-z0-9-]+/g, "-").slice(0, 100);
    if (name === marker && name !== "")
        return name;
    const { createHash } = process.getBuiltinModule("node:crypto");
    return `${name}-${createHash("sha256").update(marker).digest("hex").slice(0, 12)}`;
}

;// CONCATENATED MODULE: ./packages/platform/dist/local/host.js










const NO_STATUS = "a laptop has no commit status";
const NO_CHECK_RUNS = "a laptop has no check runs";
const NO_DEPLOYMENTS = "a laptop keeps no record of deployments";
const NO_ARTIFACTS = "the out directory stays where it is";
const CAPABILITIES = {
    comments: { able: true },
    commitStatus: { able: false, reason: NO_STATUS },
    checkRuns: { able: false, reason: NO_CHECK_RUNS },
    deployments: { able: false, reason: NO_DEPLOYMENTS },
    artifacts: { able: false, reason: NO_ARTIFACTS },
    annotations: { able: false, reason: "a laptop has no page of the change" },
};
/** A laptop: the terminal, files and the git command. */
async function createLocalHost(options) {
    const { env, root, stderr } = options;
    const { ports, git, redaction, state } = (0,machine/* createMachine */.O)(options);
    const { files, clock } = ports;
    const subject = await (0,repository/* describeSubject */.qy)(git, (0,external_node_path_.basename)(root));
    const { createHash, randomBytes } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    const runId = options.runId ?? `local-${randomBytes(6).toString("hex")}`;
    const info = (0,repository/* localRunInfo */.Xr)(subject, runId);
    const interactive = stderr.isTTY === true && env["CI"] === undefined && env["NO_COLOR"] === undefined;
    return {
        ...ports,
        capabilities: CAPABILITIES,
        inputs: (0,inputs/* createLocalInputs */.X)({ flags: options.flags, env, unknownFlags: options.unknownFlags }),
        log: (0,log/* createTerminalLog */.$)({
            stream: stderr,
            redaction,
            verbose: options.verbose,
            interactive,
            now: clock.now,
        }),
        outputs: outputsIn(options.outDir, { files, info, root }),
        summary: (0,summary/* createFileSummary */.p)(files, (0,external_node_path_.join)(options.outDir, "summary.md")),
        annotations: { add: () => Promise.resolve() },
        thread: createFileThread(files, options.outDir),
        ...withoutForge(),
        jobs: { others: () => Promise.resolve(undefined) },
        baselines: createFolderBaselines(files, (0,external_node_path_.join)(state, "baselines", safeFolder(root, createHash("sha256")))),
        info,
        repository: (0,repository/* createGitRepository */.Zd)(git),
    };
}
/** In a folder that is refused as out directory, not even the outputs that say so become a file. */
function outputsIn(outDir, owner) {
    const outputs = (0,local_outputs/* createFileOutputs */.T)(owner.files, (0,external_node_path_.join)(outDir, "outputs.json"));
    return {
        async set(name, value) {
            const { kind } = await (0,out_dir/* inspectOutDir */.MR)(owner, outDir);
            if (kind !== "foreign")
                await outputs.set(name, value);
        },
    };
}
function withoutForge() {
    return {
        status: { set: () => nowhere(NO_STATUS) },
        checkRuns: { maxTextLength: 65_535, publish: () => nowhere(NO_CHECK_RUNS) },
        deployments: { record: () => nowhere(NO_DEPLOYMENTS) },
        artifacts: {
            upload: () => nowhere(NO_ARTIFACTS),
            download: () => Promise.resolve({ artifacts: [], notes: [] }),
        },
    };
}
function nowhere(reason) {
    return Promise.resolve({ kind: "nowhere", reason });
}
/** Recognisable, and different for every folder: `a/b` and `a-b` have no history in common. */
function safeFolder(root, hash) {
    const name = root
        .replaceAll(/[^A-Za-z0-9]+/g, "-")
        .replace(/^-/, "")
        .slice(-100);
    return `${name}-${hash.update(root).digest("hex").slice(0, 12)}`;
}

;// CONCATENATED MODULE: ./packages/platform/dist/local/index.js






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
