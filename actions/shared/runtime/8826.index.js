export const id = 8826;
export const ids = [8826];
export const modules = {

/***/ 73018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   $v: () => (/* binding */ countAt),
/* harmony export */   HM: () => (/* binding */ JsonValueBuilder),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   yR: () => (/* binding */ objectsAt)
/* harmony export */ });
const DEFAULT_BUDGET = { nodes: 200_000, characters: 8_388_608 };
/** Builds one value out of a stream, up to a budget; what goes beyond it is left out. */
class JsonValueBuilder {
    #open = [];
    #keys = [];
    #nodes = 0;
    #characters = 0;
    #result = null;
    #budget;
    constructor(budget = DEFAULT_BUDGET) {
        this.#budget = budget;
    }
    /** True where something was left out. */
    get cut() {
        return this.#nodes > this.#budget.nodes || this.#characters > this.#budget.characters;
    }
    /** True once the outermost container is closed. */
    get complete() {
        return this.#open.length === 0;
    }
    /** The value as far as it was read. */
    get result() {
        return this.#result;
    }
    open(kind) {
        // No prototype: a key may be `__proto__`.
        const value = kind === "[" ? [] : Object.create(null);
        if (this.#open.length === 0)
            this.#result = value;
        else
            this.#put(value);
        this.#open.push(value);
        this.#keys.push("");
    }
    key(name) {
        this.#keys[this.#keys.length - 1] = name;
    }
    value(value) {
        if (typeof value === "string")
            this.#characters += value.length;
        this.#put(value);
    }
    close() {
        this.#open.pop();
        this.#keys.pop();
    }
    #put(value) {
        this.#nodes += 1;
        if (this.cut)
            return;
        const container = this.#open.at(-1);
        if (Array.isArray(container))
            container.push(value);
        else if (container !== undefined)
            container[this.#keys.at(-1) ?? ""] = value;
    }
}
/** The member where it is an object, else an empty object. */
function objectAt(object, key) {
    return asObject(object[key]) ?? {};
}
/** The value where it is an object. */
function asObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}
/** The objects of an array member; nothing where it is no array. */
function objectsAt(object, key) {
    const value = object[key];
    if (!Array.isArray(value))
        return [];
    return value.map(asObject).filter((entry) => entry !== undefined);
}
/** The member where it is a string. */
function textAt(object, key) {
    const value = object[key];
    return typeof value === "string" ? value : undefined;
}
/** The strings of an array member; nothing where it is no array. */
function textsAt(object, key) {
    const value = object[key];
    return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}
/** The member where it is a whole number that counts something. */
function countAt(object, key) {
    const value = numberAt(object, key);
    return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
/** The member where it is a finite number. */
function numberAt(object, key) {
    const value = object[key];
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}


/***/ }),

/***/ 70740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ casesOfSpec),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73018);
/* harmony import */ var _trace_annotation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94109);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71543);



const TRACE_ID = /^[0-9a-f]{32}$/;
const STATUSES = new Set([
    "passed",
    "failed",
    "timedOut",
    "skipped",
    "interrupted",
]);
const OUTCOMES = {
    expected: "passed",
    unexpected: "failed",
    flaky: "flaky",
    skipped: "skipped",
};
const SEVERITY = ["skipped", "passed", "flaky", "failed"];
const MAX_ATTACHMENTS = 50;
const MAX_PROPERTIES = 50;
const MAX_ERRORS = 5;
/** The tests of one spec: one per project. `suite` holds the titles of the describes around it. */
function casesOfSpec(spec, suite, file) {
    return (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsAt */ .yR)(spec, "tests").map((test) => caseOf(spec, test, { suite, file }));
}
function caseOf(spec, test, { suite, file }) {
    const results = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsAt */ .yR)(test, "results");
    const attempts = results.map(attemptOf);
    const status = statusOf(test, attempts);
    const testCase = {
        suite,
        name: (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(spec, "title") ?? "(unnamed)",
        attempts,
        status,
    };
    addPlace(testCase, spec, test, file);
    addDuration(testCase);
    addAnnotations(testCase, annotationsOf(test, results));
    const tags = tagsOf(spec);
    if (tags.length > 0)
        testCase.tags = tags;
    if (status === "skipped") {
        if ((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(test, "expectedStatus") !== "skipped")
            testCase.notRun = true;
    }
    else
        addFailure(testCase, results);
    return testCase;
}
/**
 * What the test counts as. The verdict that the report states is not believed where the attempts
 * say worse. The rules for the attempts are those of Playwright itself (TestCase.outcome): an
 * attempt counts against `expectedStatus`; interrupted ones and ones that did not run do not count.
 */
function statusOf(test, attempts) {
    const expected = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(test, "expectedStatus") ?? "passed";
    const counted = attempts.filter(({ status }) => status !== "interrupted" && status !== "skipped");
    const good = counted.filter(({ status }) => status === expected).length;
    const bad = counted.length - good;
    let computed = "skipped";
    if (bad > 0)
        computed = good > 0 ? "flaky" : "failed";
    else if (good > 0)
        computed = "passed";
    const stated = OUTCOMES[(0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(test, "status") ?? ""] ?? computed;
    return SEVERITY.indexOf(stated) >= SEVERITY.indexOf(computed) ? stated : computed;
}
function attemptOf(result) {
    const attempt = {
        status: attemptStatus((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(result, "status")),
        attachments: attachmentsOf(result),
    };
    const durationMs = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(result, "duration");
    if (durationMs !== undefined && durationMs >= 0)
        attempt.durationMs = durationMs;
    const startTime = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(result, "startTime");
    if (startTime !== undefined && startTime.length <= 64)
        attempt.startTime = startTime;
    const errors = errorsOf(result);
    const message = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toMessage */ .R9)(errors.map((error) => messageOf(error)).join("\n"));
    if (message !== undefined)
        attempt.message = message;
    const stack = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toStack */ .wD)(errors.map((error) => (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(error, "stack") ?? "").join("\n\n"));
    if (stack !== undefined)
        attempt.stack = stack;
    const traceId = traceIdIn((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsAt */ .yR)(result, "annotations"));
    if (traceId !== undefined)
        attempt.traceId = traceId;
    return attempt;
}
function attemptStatus(text) {
    return text !== undefined && STATUSES.has(text) ? text : "interrupted";
}
function errorsOf(result) {
    const errors = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsAt */ .yR)(result, "errors");
    if (errors.length > 0)
        return errors.slice(0, MAX_ERRORS);
    const error = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(result, "error");
    return Object.keys(error).length > 0 ? [error] : [];
}
/** Message of an error as Playwright serialises it: a thrown non-error has only a value. */
function messageOf(error) {
    return (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(error, "message") ?? (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(error, "value") ?? (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(error, "stack") ?? "";
}
function attachmentsOf(result) {
    const attachments = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsAt */ .yR)(result, "attachments").slice(0, MAX_ATTACHMENTS);
    return attachments.map((entry) => {
        const attachment = { name: ((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, "name") ?? "attachment").slice(0, 200) };
        const contentType = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, "contentType");
        const path = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, "path");
        if (contentType !== undefined)
            attachment.contentType = contentType.slice(0, 200);
        if (path !== undefined && path.length <= 4_096)
            attachment.path = path;
        return attachment;
    });
}
function traceIdIn(annotations) {
    const found = annotations.findLast((entry) => (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, "type") === _trace_annotation_js__WEBPACK_IMPORTED_MODULE_2__/* .TRACE_ANNOTATION */ .S);
    const id = found === undefined ? undefined : (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(found, "description");
    return id !== undefined && TRACE_ID.test(id) ? id : undefined;
}
function addPlace(testCase, spec, test, suiteFile) {
    const file = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(spec, "file") ?? suiteFile;
    const line = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(spec, "line");
    const column = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(spec, "column");
    const project = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(test, "projectName");
    if (file !== undefined && file !== "")
        testCase.file = file;
    if (line !== undefined && line > 0)
        testCase.line = line;
    if (column !== undefined && column > 0)
        testCase.column = column;
    if (project !== undefined && project !== "")
        testCase.project = project;
}
function addDuration(testCase) {
    const durations = testCase.attempts.map(({ durationMs }) => durationMs);
    const known = durations.filter((ms) => ms !== undefined);
    if (known.length > 0)
        testCase.durationMs = known.reduce((sum, ms) => sum + ms, 0);
}
/** Those of the test and of its attempts; before 1.52 only the test has them. */
function annotationsOf(test, results) {
    return [
        ...(0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsAt */ .yR)(test, "annotations"),
        ...results.flatMap((result) => (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsAt */ .yR)(result, "annotations")),
    ];
}
function addAnnotations(testCase, annotations) {
    const properties = new Map();
    for (const annotation of annotations) {
        const type = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(annotation, "type") ?? "";
        const text = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toMessage */ .R9)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(annotation, "description")) ?? "";
        if (type === _trace_annotation_js__WEBPACK_IMPORTED_MODULE_2__/* .TRACE_ANNOTATION */ .S || properties.size >= MAX_PROPERTIES)
            continue;
        properties.set(type.slice(0, 200), text.slice(0, 1_000));
    }
    const owner = properties.get("owner");
    if (owner !== undefined && owner !== "")
        testCase.owner = owner;
    const reason = properties.get("skip") ?? properties.get("fixme");
    if (testCase.status === "skipped" && reason !== undefined && reason !== "") {
        testCase.message = reason;
    }
    properties.delete("__proto__");
    if (properties.size > 0)
        testCase.properties = Object.fromEntries(properties);
}
/** Without their `@`, which only older versions write. */
function tagsOf(spec) {
    const { tags } = spec;
    if (!Array.isArray(tags))
        return [];
    const texts = tags.filter((tag) => typeof tag === "string").slice(0, 50);
    return texts.map((tag) => tag.replace(/^@/, "").slice(0, 200));
}
function addFailure(testCase, results) {
    if (testCase.status === "passed")
        return;
    const failing = testCase.attempts.filter(({ status }) => status !== "passed");
    const message = failing.findLast((attempt) => attempt.message !== undefined)?.message;
    if (message !== undefined)
        testCase.message = message;
    testCase.failureKind = failing.at(-1)?.status === "timedOut" ? "error" : "failure";
    if (testCase.status === "flaky")
        delete testCase.failureKind;
    const stdout = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toOutput */ .FQ)(outputOf(results, "stdout"));
    const stderr = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toOutput */ .FQ)(outputOf(results, "stderr"));
    if (stdout !== undefined)
        testCase.stdout = stdout;
    if (stderr !== undefined)
        testCase.stderr = stderr;
}
/** Output in a buffer, that is one that is not UTF-8, is left out. */
function outputOf(results, stream) {
    const chunks = results.flatMap((result) => (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsAt */ .yR)(result, stream));
    return chunks.map((chunk) => (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(chunk, "text") ?? "").join("");
}


/***/ }),

/***/ 71543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ toOutput),
/* harmony export */   R1: () => (/* binding */ MAX_OUTPUT),
/* harmony export */   R9: () => (/* binding */ toMessage),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   fZ: () => (/* binding */ VISIBLE_ESCAPE),
/* harmony export */   wD: () => (/* binding */ toStack)
/* harmony export */ });
/* unused harmony export clipMiddle */
/** Stands in for ESC while XML is read, where ESC itself is not allowed. */
const VISIBLE_ESCAPE = "\u241b";
const MAX_MESSAGE = 2_000;
const MAX_STACK = 16_000;
const MAX_OUTPUT = 8_000;
// ECMA-48 control sequences (colours, cursor) and operating system commands (links, titles).
const ANSI = 
// oxlint-disable-next-line no-control-regex
/[\u001b\u241b](?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\u0007\u001b\u241b]{0,2048}(?:\u0007|[\u001b\u241b]\\)|[@-Z\\^_])|\u009b[0-?]{0,64}[ -/]{0,8}[@-~]/g;
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const SUSPECT = 
// oxlint-disable-next-line no-control-regex
/[\u0000-\u0008\u000b-\u001f\u007f\u009b\u241b]/;
/** Text without terminal control sequences and control characters; line ends become `\n`. */
function cleanText(text) {
    if (!SUSPECT.test(text))
        return text;
    return text.replaceAll(ANSI, "").replaceAll(CONTROLS, "").replaceAll(/\r\n?/g, "\n");
}
/** Keeps the beginning and the end and says how much lies between. */
function clipMiddle(text, max) {
    if (text.length <= max)
        return text;
    const head = Math.floor(max * 0.7);
    const tail = max - head;
    return `${safeHead(text, head)}\n… ${text.length - max} characters left out …\n${safeTail(text, tail)}`;
}
/** A message: trimmed, clean, one paragraph of at most 2,000 characters. */
function toMessage(text) {
    if (text === undefined || text === "")
        return undefined;
    const clean = cleanText(text.length > MAX_STACK ? safeHead(text, MAX_STACK) : text).trim();
    if (clean === "")
        return undefined;
    return clean.length <= MAX_MESSAGE ? clean : `${safeHead(clean, MAX_MESSAGE - 1)}…`;
}
/** A stack: clean and bounded; undefined where there is nothing to show. */
function toStack(text) {
    if (text === undefined || text === "")
        return undefined;
    const clean = cleanText(clipMiddle(text, MAX_STACK * 4)).trim();
    return clean === "" ? undefined : clipMiddle(clean, MAX_STACK);
}
/** Output of a test: clean, its end, bounded. */
function toOutput(text) {
    if (text === undefined || text === "")
        return undefined;
    const clean = cleanText(safeTail(text, MAX_OUTPUT * 4)).trim();
    if (clean === "")
        return undefined;
    return clean.length <= MAX_OUTPUT ? clean : `…${safeTail(clean, MAX_OUTPUT - 1)}`;
}
/** The first line that says something. */
function firstLine(text) {
    for (const line of text.split("\n", 64)) {
        const trimmed = line.trim();
        if (trimmed !== "")
            return trimmed;
    }
    return "";
}
function safeHead(text, length) {
    const code = text.charCodeAt(length - 1);
    return text.slice(0, code >= 0xd800 && code <= 0xdbff ? length - 1 : length);
}
function safeTail(text, length) {
    if (text.length <= length)
        return text;
    const start = text.length - length;
    const code = text.charCodeAt(start);
    return text.slice(code >= 0xdc00 && code <= 0xdfff ? start + 1 : start);
}


/***/ }),

/***/ 94109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ TRACE_ANNOTATION)
/* harmony export */ });
/**
 * Type of the annotation that carries the trace id of an attempt. A module of its own: the entries
 * that run inside the user's Playwright import it and nothing else of this package.
 */
const TRACE_ANNOTATION = "stagegate.trace-id";


/***/ }),

/***/ 88826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e2ePorts: () => (/* binding */ e2ePorts),
  lookForChromium: () => (/* binding */ lookForChromium)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./packages/results/dist/text.js
var dist_text = __webpack_require__(71543);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./packages/tools/dist/playwright/event-file.js


const READ_SIZE = 65_536;
/** A longer line is not one of ours. */
const MAX_LINE = 8_388_608;
const TYPES = new Set(["begin", "test", "start", "attempt", "error", "end"]);
/** Reads the events of a run while they are written, each once. */
class EventFile {
    #path;
    #file;
    #offset = 0;
    #rest = "";
    #decoder = new external_node_string_decoder_.StringDecoder("utf8");
    constructor(path) {
        this.#path = path;
    }
    /** Events that were written since the last call; nothing while there is no file. */
    async *read() {
        this.#file ??= await (0,promises_.open)(this.#path, "r").catch(() => undefined);
        if (this.#file === undefined)
            return;
        const buffer = Buffer.alloc(READ_SIZE);
        for (;;) {
            const { bytesRead } = await this.#file.read(buffer, 0, READ_SIZE, this.#offset);
            if (bytesRead === 0)
                return;
            this.#offset += bytesRead;
            const lines = (this.#rest + this.#decoder.write(buffer.subarray(0, bytesRead))).split("\n");
            this.#rest = lines.pop() ?? "";
            if (this.#rest.length > MAX_LINE)
                this.#rest = "";
            for (const line of lines) {
                const event = parseEvent(line);
                if (event !== undefined)
                    yield event;
            }
        }
    }
    async close() {
        await this.#file?.close();
        this.#file = undefined;
    }
}
function parseEvent(line) {
    try {
        const event = JSON.parse(line);
        return TYPES.has(event?.type ?? "") && event !== null ? event : undefined;
    }
    catch {
        // The last line of a run that was killed.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/tools/dist/playwright/locate.js


/** `--add-reporter` came with this version. */
const MINIMUM_VERSION = "1.63";
const MINIMUM = [1, 63];
const PACKAGES = ["@playwright/test", "playwright"];
const INSTALL_HINT = `npm install --save-dev @playwright/test@latest (at least ${MINIMUM_VERSION})`;
/**
 * Finds the user's Playwright: the given path, then the workspace's own, then PATH. Never installs
 * one: the tests import their own copy, and two copies do not work together.
 */
async function findPlaywright(search) {
    const { explicit } = search;
    if (explicit !== undefined) {
        const found = await installationAt(explicit);
        return found === undefined ? notAt(explicit) : checked(found);
    }
    const found = (await inWorkspace(search.workspace)) ?? (await onPath(search.path));
    if (found !== undefined)
        return checked(found);
    const message = "Playwright is neither in the node_modules of the tests nor on PATH";
    return { kind: "missing", message, hint: INSTALL_HINT };
}
/** As Node resolves packages, upwards; NODE_PATH and global folders do not count as the user's. */
async function inWorkspace(workspace) {
    for (const name of PACKAGES) {
        for (const folder of [workspace, ...parents(workspace)]) {
            const found = await installationAt((0,external_node_path_.join)(folder, "node_modules", name));
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
}
function parents(folder) {
    const parent = (0,external_node_path_.dirname)(folder);
    return parent === folder ? [] : [parent, ...parents(parent)];
}
/** npm links `playwright` on PATH to `cli.js`; a wrapper script of a shell is not followed. */
async function onPath(path) {
    for (const folder of (path ?? "").split(external_node_path_.delimiter)) {
        if (folder === "")
            continue;
        const target = await (0,promises_.realpath)((0,external_node_path_.join)(folder, "playwright")).catch(() => undefined);
        if (target === undefined || !target.endsWith("cli.js"))
            continue;
        const found = await installationAt(target);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
async function installationAt(path) {
    const folder = path.endsWith("cli.js") ? (0,external_node_path_.dirname)(path) : path;
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, "package.json"), "utf8").catch(() => undefined);
    if (text === undefined)
        return undefined;
    try {
        const { name, version } = JSON.parse(text);
        const known = PACKAGES.some((candidate) => candidate === name);
        if (!known || typeof version !== "string")
            return undefined;
        return { kind: "found", cli: (0,external_node_path_.join)(folder, "cli.js"), version };
    }
    catch {
        return undefined;
    }
}
function checked(found) {
    const [major = 0, minor = 0] = found.version.split(".").map(Number);
    const [wantedMajor, wantedMinor] = MINIMUM;
    if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor))
        return found;
    const message = `Playwright ${found.version} was found, at least ${MINIMUM_VERSION} is needed`;
    return { kind: "missing", message, hint: `${INSTALL_HINT}; found at ${found.cli}` };
}
function notAt(path) {
    return { kind: "missing", message: `there is no Playwright at ${path}`, hint: INSTALL_HINT };
}

// EXTERNAL MODULE: ./packages/results/dist/playwright-case.js
var playwright_case = __webpack_require__(70740);
;// CONCATENATED MODULE: ./packages/tools/dist/playwright/run-state.js

const EVIDENCE_KINDS = {
    trace: "trace",
    screenshot: "screenshot",
    video: "video",
    "error-context": "error-context",
};
const MAX_ERRORS = 20;
/** What the events of a run add up to. */
class RunState {
    errors = [];
    version = "";
    rootDir = "";
    total;
    ended = false;
    #tests = new Map();
    #failed = new Set();
    #finished = new Set();
    /** Takes one event; answers the progress where a test ended. */
    add(event) {
        switch (event.type) {
            case "begin":
                this.version = event.version;
                this.rootDir = event.rootDir;
                this.total = event.total;
                return undefined;
            case "test":
                this.#tests.set(event.id, {
                    test: event,
                    expectedStatus: event.expectedStatus,
                    results: [],
                    running: new Map(),
                });
                return undefined;
            case "start":
                this.#tests.get(event.id)?.running.set(event.retry, event.startTime);
                return undefined;
            case "attempt":
                return this.#attempt(event);
            case "error":
                if (this.errors.length < MAX_ERRORS)
                    this.errors.push(errorText(event.error));
                return undefined;
            case "end":
                this.ended = true;
                return undefined;
        }
    }
    #attempt(event) {
        const known = this.#tests.get(event.id);
        if (known === undefined)
            return undefined;
        known.running.delete(event.result.retry);
        known.expectedStatus = event.expectedStatus;
        known.results.push(event.result);
        this.#finished.add(event.id);
        const bad = event.result.status !== event.expectedStatus && event.result.status !== "skipped";
        if (bad)
            this.#failed.add(event.id);
        else
            this.#failed.delete(event.id);
        const progress = {
            finished: this.#finished.size,
            failed: this.#failed.size,
            title: [...known.test.describes, known.test.title].join(" › "),
        };
        if (this.total !== undefined)
            progress.total = this.total;
        return progress;
    }
    /** Tests that began. */
    get started() {
        let count = 0;
        for (const { results, running } of this.#tests.values()) {
            if (results.length + running.size > 0)
                count += 1;
        }
        return count;
    }
    /** All tests of the run, also those that a run that broke off did not reach. */
    cases() {
        const cases = [];
        const evidence = [];
        for (const known of this.#tests.values()) {
            const [testCase] = (0,playwright_case/* casesOfSpec */.A)(asSpec(known), known.test.describes);
            if (testCase === undefined)
                continue;
            evidence.push(...evidenceOf(testCase, cases.length));
            cases.push(testCase);
        }
        return { cases, evidence };
    }
}
function errorText(error) {
    return (error.message ?? error.value ?? error.stack ?? "an error without message").slice(0, 2_000);
}
/** The shape of Playwright's own JSON report, so that one piece of code judges both. */
function asSpec(known) {
    const { test, expectedStatus, results, running } = known;
    const interrupted = [...running].map(([retry, startTime]) => ({
        status: "interrupted",
        retry,
        startTime,
        errors: [{ message: "the run ended while this test was running" }],
    }));
    const runtime = results.flatMap(({ annotations }) => annotations);
    const annotations = runtime.length > 0 ? [] : test.annotations;
    const spec = {
        title: test.title,
        file: test.file,
        line: test.line,
        column: test.column,
        tags: test.tags,
        tests: [
            {
                projectName: test.project,
                expectedStatus,
                annotations,
                results: [...results, ...interrupted],
            },
        ],
    };
    return spec;
}
function evidenceOf(testCase, caseIndex) {
    return testCase.attempts.flatMap((attempt, index) => attempt.attachments.flatMap(({ name, path, contentType }) => {
        if (path === undefined)
            return [];
        const evidence = {
            kind: EVIDENCE_KINDS[name] ?? "other",
            title: name,
            path,
            caseIndex,
            attempt: index,
        };
        return [contentType === undefined ? evidence : { ...evidence, contentType }];
    }));
}

;// CONCATENATED MODULE: ./packages/tools/dist/playwright/variables.js
/**
 * Comma list of the stack's own origins; only requests to these carry a `traceparent`. Playwright
 * repeats the header where the stack itself redirects such a request, also to another origin.
 */
const ORIGINS_VARIABLE = "STAGEGATE_TRACE_ORIGINS";
/** Path of a Chromium to use where Playwright's own is not installed. */
const BROWSER_VARIABLE = "STAGEGATE_CHROMIUM";
/** Path of the file that the reporter appends its events to. */
const EVENTS_VARIABLE = "STAGEGATE_PLAYWRIGHT_EVENTS";

;// CONCATENATED MODULE: ./packages/tools/dist/playwright/runner.js








const POLL_MS = 200;
const MAX_TAIL = 8_000;
const NO_TESTS = /^(?:Error: )?No tests found/;
/**
 * Runs the user's Playwright without touching its configuration: our reporter is added with
 * `--add-reporter`, the trace ids come from a module that Node loads in front (its workers inherit
 * that from the command line, a `webServer` of the user does not).
 */
function createPlaywrightRunner(options) {
    return {
        id: "playwright",
        async run(request) {
            const found = await findPlaywright({
                workspace: request.workspace,
                ...(options.playwright === undefined ? {} : { explicit: options.playwright }),
                ...(options.path === undefined ? {} : { path: options.path }),
            });
            if (found.kind === "missing") {
                return { kind: "missing-tool", message: found.message, hint: found.hint };
            }
            return runTests(options, request, found);
        },
    };
}
async function runTests(options, request, found) {
    const { clock } = options;
    const eventsPath = (0,external_node_path_.join)(request.outDir, "playwright-events.ndjson");
    await (0,promises_.rm)(eventsPath, { force: true });
    const begin = clock.monotonic();
    const output = new OutputTail();
    const running = await options.processes.start({
        command: options.node,
        args: argumentsOf(options, request, found),
        cwd: request.workspace,
        env: environmentOf(request, eventsPath),
        onLine: (line, stream) => {
            output.add(line);
            request.onOutput?.(line, stream);
        },
        ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
    const events = new EventFile(eventsPath);
    try {
        const state = new RunState();
        const exit = await follow(running.exited, { events, state, clock, request });
        const durationMs = clock.monotonic() - begin;
        return conclude(state, exit, { output: output.text(), version: found.version, durationMs });
    }
    finally {
        await events.close();
        // Holds what the tests printed, as they printed it: nothing to keep beside the reports.
        await (0,promises_.rm)(eventsPath, { force: true });
    }
}
/** `--name=value` throughout: a value may begin with a dash. */
function argumentsOf(options, request, found) {
    const { config, projects = [], shard, grep, files = [], retries, workers } = request;
    const { playwrightPreload, playwrightReporter } = options.entries;
    const args = ["--import", (0,external_node_url_.pathToFileURL)(playwrightPreload).href, found.cli, "test"];
    args.push(`--add-reporter=${playwrightReporter}`);
    if (config !== undefined)
        args.push(`--config=${config}`);
    for (const project of projects)
        args.push(`--project=${project}`);
    if (shard !== undefined)
        args.push(`--shard=${shard.index}/${shard.total}`);
    if (grep !== undefined)
        args.push(`--grep=${grep}`);
    if (retries !== undefined)
        args.push(`--retries=${retries}`);
    if (workers !== undefined)
        args.push(`--workers=${workers}`);
    return files.length === 0 ? args : [...args, "--", ...files];
}
function environmentOf(request, eventsPath) {
    const env = {
        // A report that opens in a browser would keep the run from ending.
        PLAYWRIGHT_HTML_OPEN: "never",
        ...request.env,
        [EVENTS_VARIABLE]: eventsPath,
        [ORIGINS_VARIABLE]: request.traceOrigins.join(","),
    };
    if (request.chromium !== undefined)
        env[BROWSER_VARIABLE] = request.chromium;
    return env;
}
/** Reads events until the process has ended, then what is left of them. */
async function follow(exited, { events, state, clock, request }) {
    const drain = async () => {
        for await (const event of events.read()) {
            const progress = state.add(event);
            if (progress !== undefined)
                request.onProgress?.(progress);
        }
    };
    const ended = new AbortController();
    const exit = exited.finally(() => ended.abort());
    while (!ended.signal.aborted) {
        await drain();
        await clock.sleep(POLL_MS, ended.signal);
    }
    await drain();
    return exit;
}
function conclude(state, exit, around) {
    const exitCode = exit.code ?? null;
    if (exit.failure !== undefined) {
        return { kind: "crashed", message: exit.failure, exitCode, outputTail: around.output };
    }
    const noTests = state.errors.find((error) => NO_TESTS.test((0,dist_text/* cleanText */.X5)(error)));
    const others = state.errors.filter((error) => error !== noTests).map(dist_text/* cleanText */.X5);
    if (state.started === 0 && others.length === 0) {
        const empty = noTests !== undefined || (state.ended && (state.total ?? 0) === 0);
        const message = (0,dist_text/* cleanText */.X5)(noTests ?? "Playwright found no tests to run");
        if (empty)
            return { kind: "no-tests", message, toolVersion: around.version };
    }
    if (state.started === 0) {
        const message = others[0] ?? lastMeaningfulLine(around.output) ?? "Playwright ended early";
        return { kind: "crashed", message, exitCode, outputTail: around.output };
    }
    return {
        kind: "ran",
        ...state.cases(),
        errors: others,
        exitCode,
        complete: state.ended && exit.signal === undefined,
        rootDir: state.rootDir,
        toolVersion: around.version,
        durationMs: around.durationMs,
    };
}
function lastMeaningfulLine(output) {
    const lines = output.split("\n").map((line) => line.trim());
    return lines.find((line) => /error/i.test(line)) ?? lines.findLast((line) => line !== "");
}
/** The last lines of the runner's own output. */
class OutputTail {
    #lines = [];
    #length = 0;
    add(line) {
        const text = (0,dist_text/* cleanText */.X5)(line.slice(0, MAX_TAIL));
        this.#lines.push(text);
        this.#length += text.length + 1;
        while (this.#length > MAX_TAIL && this.#lines.length > 1) {
            this.#length -= (this.#lines.shift()?.length ?? 0) + 1;
        }
    }
    text() {
        return this.#lines.join("\n");
    }
}

// EXTERNAL MODULE: ./packages/wiring/dist/ports/telemetry.js + 15 modules
var telemetry = __webpack_require__(72866);
;// CONCATENATED MODULE: ./packages/wiring/dist/ports/e2e.js



function e2ePorts(host) {
    const path = host.variable("PATH");
    return {
        runner: createPlaywrightRunner({
            processes: host.processes,
            clock: host.clock,
            entries: host.entries,
            node: process.execPath,
            ...(path === undefined ? {} : { path }),
        }),
        telemetry: (0,telemetry/* openTelemetry */.G)(host),
        environment: host.environment,
        browser: () => findBrowser(host),
    };
}
/** A browser of the machine, for where Playwright's own is not installed; nothing is installed. */
async function findBrowser(host) {
    const found = await lookForChromium(host);
    return found.kind === "found" ? { path: found.executablePath, env: found.env } : undefined;
}
/** Looks where run-e2e looks, and installs nothing. */
async function lookForChromium(host) {
    const { findChromium } = await __webpack_require__.e(/* import() */ 9099).then(__webpack_require__.bind(__webpack_require__, 9099));
    return findChromium({
        machine: {
            platform: process.platform,
            arch: process.arch,
            env: host.environment,
            home: (0,external_node_os_.homedir)(),
            root: process.getuid?.() === 0,
        },
        processes: host.processes,
        node: process.execPath,
        unique: String(process.pid),
        install: false,
        signal: host.signal,
    });
}


/***/ })

};
