export const id = 8608;
export const ids = [8608];
export const modules = {

/***/ 39140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ toAttempts),
/* harmony export */   K4: () => (/* binding */ toCheck),
/* harmony export */   NH: () => (/* binding */ nothingRan),
/* harmony export */   iZ: () => (/* binding */ relativePath),
/* harmony export */   wr: () => (/* binding */ noticedIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _stagegate_results__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99442);


const STATUS = {
    passed: "pass",
    failed: "fail",
    flaky: "warn",
    skipped: "skip",
};
/** A test as a check. A flaky test is a warning with its class, unless it shall fail. */
function toCheck(testCase, options) {
    const file = testCase.file === undefined ? undefined : relativePath(options.root, testCase.file);
    const verdict = verdictOf(testCase, options.onFlaky);
    const failed = testCase.attempts.find(({ status }) => status !== "passed" && status !== "skipped");
    const message = testCase.message ?? failed?.message ?? unexplained(testCase);
    const evidence = options.evidenceOf(testCase);
    const reproduce = verdict === "pass" || verdict === "skip" ? undefined : options.reproduce(testCase);
    return {
        id: (0,_stagegate_results__WEBPACK_IMPORTED_MODULE_1__/* .caseId */ .I)(file === undefined ? testCase : { ...testCase, file }, options.kind ?? "e2e"),
        title: [...testCase.suite, testCase.name].join(" › "),
        verdict,
        ...(testCase.status === "flaky" ? { class: "flaky" } : {}),
        ...(file === undefined ? {} : { location: location(file, testCase) }),
        ...(verdict === "pass" ? {} : optionalText("message", message)),
        ...(verdict === "pass" || verdict === "skip"
            ? {}
            : optionalText("detail", failed?.stack?.replaceAll(`${options.root}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`, ""))),
        ...(testCase.owner === undefined ? {} : { owner: testCase.owner }),
        attempts: testCase.attempts.length,
        ...(testCase.durationMs === undefined ? {} : { durationMs: Math.max(0, testCase.durationMs) }),
        ...(evidence.length > 0 ? { evidence } : {}),
        ...(reproduce === undefined ? {} : { reproduce }),
    };
}
function verdictOf(testCase, onFlaky) {
    if (testCase.status === "flaky" && onFlaky === "fail")
        return "fail";
    // Nobody asked to skip it and it did not run: a beforeAll failed or the run was cut short.
    if (testCase.status === "skipped" && testCase.notRun === true)
        return "inconclusive";
    return STATUS[testCase.status];
}
function unexplained({ status, notRun }) {
    if (status === "skipped") {
        return notRun === true ? "it did not run, and nobody asked to skip it" : undefined;
    }
    return status === "failed" ? "it failed without a message" : undefined;
}
/** Tests that were all skipped show as little as no test at all. */
function nothingRan(cases, kind) {
    if (cases.total === 0 || cases.skipped < cases.total)
        return undefined;
    return {
        id: (0,_stagegate_results__WEBPACK_IMPORTED_MODULE_1__/* .checkId */ .i)({ kind, titlePath: ["tests"] }),
        title: "At least one test",
        verdict: "inconclusive",
        message: cases.total === 1 ? "the only test was skipped" : `all ${cases.total} tests were skipped`,
        observed: 0,
        threshold: 1,
        unit: "tests",
    };
}
function location(file, { line, column }) {
    return {
        file,
        ...(line === undefined || line < 1 ? {} : { line }),
        ...(column === undefined || column < 1 ? {} : { column }),
    };
}
const MAX_TEXT = 8000;
function optionalText(key, text) {
    if (text === undefined || text === "")
        return {};
    const shown = key === "message" ? (text.split("\n")[0] ?? "").slice(0, 500) : text.slice(0, MAX_TEXT);
    return { [key]: shown };
}
/** Test files are reported absolute by some runners; reports hold paths of the repository. */
function relativePath(root, file) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, file);
    return (path.startsWith("..") ? file : path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
}
/** Every attempt with its time and trace, for the diagnosis. */
function toAttempts(cases, idOf) {
    return cases.flatMap((testCase) => testCase.attempts.flatMap((attempt, index) => {
        const start = Date.parse(attempt.startTime ?? "");
        // What was interrupted says nothing about the stack.
        const { status } = attempt;
        if (Number.isNaN(start) || status === "skipped" || status === "interrupted")
            return [];
        // A test that is expected to fail passes by failing.
        const passed = status === "passed" || testCase.status === "passed";
        return [
            {
                id: idOf(testCase),
                status: passed ? "passed" : "failed",
                start,
                end: start + Math.max(0, attempt.durationMs ?? 0),
                title: [...testCase.suite, testCase.name].join(" › "),
                attempt: index,
                ...(attempt.traceId === undefined ? {} : { traceIds: [attempt.traceId] }),
            },
        ];
    }));
}
/** Words of Playwright's errors about the page: locators, actions on elements, navigation. */
const IN_BROWSER = /\b(locator|getBy[A-Z]\w+|page\.|frame\.|toBeVisible|toHaveText|toHaveURL|toContainText|toBeEnabled)\b/;
/** Where each failed test noticed its failure: in the page, or in an answer it asked for itself. */
function noticedIn(cases, idOf) {
    const where = new Map();
    for (const testCase of cases) {
        if (testCase.status !== "failed" && testCase.status !== "flaky")
            continue;
        const text = testCase.attempts.map((a) => `${a.message ?? ""}\n${a.stack ?? ""}`).join("\n");
        where.set(idOf(testCase), IN_BROWSER.test(text) ? "browser" : "other");
    }
    return where;
}


/***/ }),

/***/ 74281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ readResults)
});

;// CONCATENATED MODULE: ./packages/results/dist/detail-budget.js
/** Characters of messages, stacks and output over all tests: more than any report shows. */
const FULL = 16_777_216;
/** Characters of the first lines of messages, once that is used up. */
const BRIEF = 8_388_608;
const MAX_BRIEF = 200;
/**
 * Bounds what is kept of tests that failed: a run in which everything fails has hundreds of
 * megabytes of stacks, and a report shows a thousand findings. The first tests keep all of their
 * texts, the next ones the first line of their message, further ones nothing. Verdict, place, times
 * and attempts are always kept.
 */
class DetailBudget {
    /** Tests that lost a text. */
    lightened = 0;
    #full = FULL;
    #brief = BRIEF;
    fit(testCase) {
        const size = textSize(testCase);
        if (size <= this.#full) {
            this.#full -= size;
            return testCase;
        }
        this.lightened += 1;
        const message = firstWords(testCase.message ?? testCase.attempts[0]?.message);
        const kept = message !== undefined && message.length <= this.#brief ? message : undefined;
        this.#brief -= kept?.length ?? 0;
        const light = { ...testCase, attempts: testCase.attempts.map(bareAttempt) };
        delete light.message;
        delete light.stdout;
        delete light.stderr;
        delete light.properties;
        if (kept !== undefined)
            light.message = kept;
        return light;
    }
}
function textSize({ attempts, message, stdout, stderr, properties }) {
    let size = (message?.length ?? 0) + (stdout?.length ?? 0) + (stderr?.length ?? 0);
    for (const { message: said, stack, attachments } of attempts) {
        size += (said?.length ?? 0) + (stack?.length ?? 0);
        for (const { name, path } of attachments)
            size += name.length + (path?.length ?? 0);
    }
    for (const key in properties)
        size += key.length + (properties[key]?.length ?? 0);
    return size;
}
function bareAttempt({ message: _message, stack: _stack, ...rest }) {
    return { ...rest, attachments: [] };
}
function firstWords(message) {
    return message?.split("\n", 1)[0]?.slice(0, MAX_BRIEF);
}

;// CONCATENATED MODULE: ./packages/results/dist/detach.js
const SHARED = ["className", "file", "project"];
const OWN = ["message", "stdout", "stderr", "owner"];
/**
 * Copies cases so that their strings own their characters: V8 keeps the whole piece of a file
 * alive for a string that was cut out of it. Neighbours share suite, class and file.
 */
class Detacher {
    #suite = [];
    #ownSuite = [];
    #last = new Map();
    copy(testCase) {
        const copy = {
            ...testCase,
            name: owned(testCase.name),
            suite: this.#suiteOf(testCase),
            attempts: testCase.attempts.map(ownedAttempt),
        };
        for (const key of SHARED) {
            const text = testCase[key];
            if (text !== undefined)
                copy[key] = this.#shared(key, text);
        }
        for (const key of OWN) {
            const text = testCase[key];
            if (text !== undefined)
                copy[key] = owned(text);
        }
        if (testCase.properties !== undefined)
            copy.properties = structuredClone(testCase.properties);
        if (testCase.tags !== undefined)
            copy.tags = testCase.tags.map(owned);
        return copy;
    }
    #suiteOf({ suite }) {
        if (suite !== this.#suite) {
            this.#suite = suite;
            this.#ownSuite = suite.map(owned);
        }
        return this.#ownSuite;
    }
    #shared(key, text) {
        const last = this.#last.get(key);
        if (last === text)
            return last;
        const own = owned(text);
        this.#last.set(key, own);
        return own;
    }
}
function ownedAttempt(attempt) {
    const { startTime, message, stack, traceId, attachments } = attempt;
    const copy = { ...attempt };
    if (startTime !== undefined)
        copy.startTime = owned(startTime);
    if (message !== undefined)
        copy.message = owned(message);
    if (stack !== undefined)
        copy.stack = owned(stack);
    if (traceId !== undefined)
        copy.traceId = owned(traceId);
    if (attachments.length > 0)
        copy.attachments = structuredClone(attachments);
    return copy;
}
/** V8 copies short strings anyway. Half a pair of surrogates becomes U+FFFD. */
function owned(text) {
    return text.length < 13 ? text : Buffer.from(text).toString();
}

;// CONCATENATED MODULE: ./packages/results/dist/model.js
/** Counts of nothing. */
function noCases() {
    return { total: 0, passed: 0, failed: 0, flaky: 0, skipped: 0, errors: 0, notRun: 0 };
}
/** Adds one test to the counts. */
function countCase(counts, testCase) {
    counts.total += 1;
    counts[testCase.status] += 1;
    if (testCase.status === "failed" && testCase.failureKind === "error")
        counts.errors += 1;
    if (testCase.notRun === true)
        counts.notRun += 1;
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./packages/results/dist/decode.js


/** Encodings that a report may declare; anything else is read as UTF-8. WHATWG names. */
const DECLARED = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._:-]{0,40})["']/;
const SNIFF_BYTES = 512;
/**
 * Turns the bytes of a report into text, chunk by chunk. The encoding is taken from a byte order
 * mark, else from the pattern of zero bytes (UTF-16 without a mark), else from the XML
 * declaration, else UTF-8 (https://www.w3.org/TR/xml/#sec-guessing). Bytes that do not fit become
 * U+FFFD; it never throws for content. A chunk is not used after the next one was asked for.
 */
async function* decodeText(bytes) {
    let head = new Uint8Array(0);
    let decoder = utf8Decoder();
    for await (const chunk of bytes) {
        if (head === undefined) {
            yield decoder.write(chunk);
            continue;
        }
        head = joined(head, chunk);
        if (head.length < SNIFF_BYTES)
            continue;
        decoder = decoderFor(head);
        yield decoder.write(head);
        head = undefined;
    }
    if (head !== undefined) {
        decoder = decoderFor(head);
        yield decoder.write(head);
    }
    const rest = decoder.end();
    if (rest !== "")
        yield rest;
}
function decoderFor(head) {
    const encoding = encodingOf(head);
    if (encoding === "utf-8")
        return utf8Decoder();
    const decoder = new external_node_util_.TextDecoder(encoding);
    return {
        write: (bytes) => decoder.decode(bytes, { stream: true }),
        end: () => decoder.decode(),
    };
}
/** Several times as fast as a `TextDecoder` that is given pieces. */
function utf8Decoder() {
    const decoder = new external_node_string_decoder_.StringDecoder("utf8");
    let begun = false;
    return {
        write(bytes) {
            const text = decoder.write(bytes);
            if (begun || text === "")
                return text;
            begun = true;
            return text.startsWith("\ufeff") ? text.slice(1) : text;
        },
        end: () => decoder.end(),
    };
}
/** WHATWG label of the encoding of a file that begins with these bytes. */
function encodingOf(head) {
    const [first = 1, second = 1, third = 1] = head;
    if (first === 0xff && second === 0xfe)
        return "utf-16le";
    if (first === 0xfe && second === 0xff)
        return "utf-16be";
    if (first === 0xef && second === 0xbb && third === 0xbf)
        return "utf-8";
    if (first !== 0 && second === 0 && head.length > 1)
        return "utf-16le";
    if (first === 0 && second !== 0 && head.length > 1)
        return "utf-16be";
    const ascii = String.fromCharCode(...head.subarray(0, SNIFF_BYTES));
    return supported(DECLARED.exec(ascii)?.[1]);
}
/** A declared UTF-16 in a file that is plainly not is a common lie; the bytes are believed. */
function supported(label) {
    if (label === undefined || /^(?:utf-?16|iso-10646-ucs-2|ucs-2|unicode)/i.test(label)) {
        return "utf-8";
    }
    try {
        return new external_node_util_.TextDecoder(label).encoding;
    }
    catch {
        return "utf-8";
    }
}
function joined(left, right) {
    const both = new Uint8Array(left.length + right.length);
    both.set(left);
    both.set(right, left.length);
    return both;
}

;// CONCATENATED MODULE: ./packages/results/dist/format-reader.js
const MAX_NOTES = 20;
/** Adds a note unless there are enough already. */
function format_reader_addNote(notes, note) {
    if (notes.length < MAX_NOTES)
        notes.push(note);
}

;// CONCATENATED MODULE: ./packages/results/dist/declared.js

const MAX_ERRORS = 20;
/** Adds a failure outside any test. */
function addError(findings, message) {
    if (findings.errors.length < MAX_ERRORS)
        findings.errors.push(message.slice(0, 2_000));
}
/**
 * Compares what a report counts with what it holds. A difference is a note; failures that are
 * counted and not told are an error, so that a lost failure never makes a file green.
 */
function compareDeclared(findings, declared, counts) {
    const { total, failed } = declared;
    const parts = [];
    if (total !== undefined && total !== counts.total) {
        parts.push(`${total} tests (holds ${counts.total})`);
    }
    if (failed !== undefined && failed !== counts.failed) {
        parts.push(`${failed} failed (holds ${counts.failed})`);
    }
    if (parts.length > 0) {
        const message = `the report says ${parts.join(", ")}`;
        format_reader_addNote(findings.notes, { kind: "counts-differ", message });
    }
    if (failed === undefined || failed <= counts.failed || findings.errors.length > 0)
        return;
    addError(findings, `the report counts ${failed} failed, ${counts.failed === 0 ? "none" : `only ${counts.failed}`} of them ${counts.failed > 1 ? "are" : "is"} among its tests`);
}

// EXTERNAL MODULE: ./packages/results/dist/text.js
var dist_text = __webpack_require__(71543);
;// CONCATENATED MODULE: ./packages/results/dist/found.js

const MAX_NAME = 4_000;
const MAX_TITLE = 1_000;
const MAX_PATH = 32;
const MAX_ATTEMPTS = 100;
const MAX_ATTACHMENTS = 50;
const MAX_TAGS = 50;
/** Bounds and cleans what a report tells of a test. */
function toCase(found) {
    const attempts = found.attempts.slice(0, MAX_ATTEMPTS).map(toAttempt);
    const status = found.status ?? statusOf(found.attempts);
    const testCase = {
        suite: boundedPath(found.suite ?? []),
        name: named(found.name),
        attempts,
        status,
    };
    addPlace(testCase, found);
    const durations = attempts.map(({ durationMs }) => durationMs).filter((ms) => ms !== undefined);
    if (durations.length > 0)
        testCase.durationMs = durations.reduce((sum, ms) => sum + ms, 0);
    if (status !== "passed")
        explain(testCase, found);
    if (found.tags !== undefined && found.tags.length > 0) {
        testCase.tags = found.tags.slice(0, MAX_TAGS).map((tag) => tag.slice(0, 200));
    }
    if (found.owner !== undefined && found.owner !== "")
        testCase.owner = found.owner.slice(0, 200);
    return testCase;
}
/** A pass that follows a failure is flaky; whatever else holds a failure has failed. */
function statusOf(attempts) {
    const ran = attempts.filter(({ status }) => status !== "skipped" && status !== "interrupted");
    const last = ran.at(-1);
    if (last === undefined)
        return "skipped";
    const failed = ran.some(({ status }) => status !== "passed");
    if (!failed)
        return "passed";
    return last.status === "passed" ? "flaky" : "failed";
}
function explain(testCase, found) {
    const { status } = testCase;
    if (status === "failed")
        testCase.failureKind = found.failureKind ?? "failure";
    if (status === "skipped" && found.notRun === true)
        testCase.notRun = true;
    const told = testCase.attempts.filter((attempt) => attempt.message !== undefined);
    const message = (status === "flaky" ? told[0] : told.at(-1))?.message;
    if (message !== undefined)
        testCase.message = message;
    if (status === "skipped")
        return;
    const stdout = (0,dist_text/* toOutput */.FQ)(found.stdout);
    const stderr = (0,dist_text/* toOutput */.FQ)(found.stderr);
    if (stdout !== undefined)
        testCase.stdout = stdout;
    if (stderr !== undefined)
        testCase.stderr = stderr;
}
function toAttempt(found) {
    const { status, durationMs, startTime, attachments = [] } = found;
    const attempt = { status, attachments: attachments.slice(0, MAX_ATTACHMENTS) };
    if (durationMs !== undefined && durationMs >= 0 && Number.isFinite(durationMs)) {
        attempt.durationMs = durationMs;
    }
    if (startTime !== undefined && startTime !== "" && startTime.length <= 64) {
        attempt.startTime = startTime;
    }
    if (status === "passed")
        return attempt;
    const message = (0,dist_text/* toMessage */.R9)(found.message) ?? (0,dist_text/* toMessage */.R9)((0,dist_text/* firstLine */.TM)(found.stack ?? ""));
    if (message !== undefined)
        attempt.message = message;
    const stack = status === "skipped" ? undefined : (0,dist_text/* toStack */.wD)(found.stack);
    if (stack !== undefined)
        attempt.stack = stack;
    return attempt;
}
function addPlace(testCase, found) {
    for (const key of ["className", "file", "project"]) {
        const text = found[key];
        if (text !== undefined && text !== "")
            testCase[key] = text.slice(0, MAX_NAME);
    }
    for (const key of ["line", "column"]) {
        const value = found[key];
        if (value !== undefined && Number.isSafeInteger(value) && value > 0)
            testCase[key] = value;
    }
}
function named(name) {
    return name === undefined || name.trim() === "" ? "(unnamed)" : name.slice(0, MAX_NAME);
}
function boundedPath(path) {
    const long = path.some((title) => title === "" || title.length > MAX_TITLE);
    const titles = long
        ? path.filter((title) => title !== "").map((title) => title.slice(0, MAX_TITLE))
        : path;
    if (titles.length <= MAX_PATH)
        return titles;
    const half = MAX_PATH / 2;
    return [...titles.slice(0, half), "…", ...titles.slice(1 - half)];
}

;// CONCATENATED MODULE: ./packages/results/dist/json-stream.js
/** What is wrong with the text, and where. */
class JsonTextError extends Error {
    place;
    constructor(message, place) {
        super(message);
        this.name = "JsonTextError";
        this.place = place;
    }
}
/** Longer strings are cut: they are logs and embedded files. */
const MAX_STRING = 65_536;
const MAX_SCALAR = 64;
const MAX_DEPTH = 2_000;
const STRING_STOP = /["\\]/g;
const NOT_SPACE = /[^ \t\r]/g;
const SCALAR_END = /[\s,\]}:"[{]/g;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const ESCAPES = {
    '"': '"',
    "\\": "\\",
    "/": "/",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
};
/**
 * Reads JSON (RFC 8259) that is pushed in as pieces of text, in flat memory. Control characters
 * inside strings are tolerated. After one document a further one may follow, as in JSON lines.
 */
class JsonStream {
    #handler;
    #stack = [];
    #state = "value";
    /** A string or scalar that goes on in the next piece. */
    #token = "none";
    #buffer = "";
    #escape = "";
    #line = 1;
    /** Characters before this piece, and the offset at which the current line begins. */
    #before = 0;
    #lineStart = 0;
    constructor(handler) {
        this.#handler = handler;
    }
    /** Where the next piece begins. */
    get place() {
        return this.#place(0);
    }
    /** 1-based place of the character at `at` of the current piece. */
    #place(at) {
        return { line: this.#line, column: this.#before + at - this.#lineStart + 1 };
    }
    /** Throws {@link JsonTextError} at the first place that is not JSON. */
    write(text) {
        let at = 0;
        while (at < text.length) {
            if (this.#token === "string")
                at = this.#inString(text, at);
            else if (this.#token === "scalar")
                at = this.#inScalar(text, at);
            else
                at = this.#between(text, at);
        }
        this.#before += text.length;
    }
    /** Throws {@link JsonTextError} where the document is not complete. */
    end() {
        if (this.#token === "scalar")
            this.#endScalar(0);
        const complete = this.#token === "none" && this.#stack.length === 0 && this.#state === "done";
        if (!complete)
            throw new JsonTextError("the file breaks off", this.#place(0));
    }
    #between(text, from) {
        NOT_SPACE.lastIndex = from;
        const found = NOT_SPACE.exec(text);
        if (found === null)
            return text.length;
        const at = found.index;
        const character = found[0];
        if (character === "\n") {
            this.#line += 1;
            this.#lineStart = this.#before + at + 1;
        }
        else
            this.#structure(character, at);
        // A scalar begins with its own first character.
        return this.#token === "scalar" ? at : at + 1;
    }
    #structure(character, at) {
        const state = this.#state;
        if (character === '"')
            this.#beginString(at);
        else if (character === "{" || character === "[")
            this.#open(character, at);
        else if (character === "}" || character === "]")
            this.#close(character, at);
        else if (character === "," && state === "after") {
            this.#state = this.#stack.at(-1) === "{" ? "key" : "value";
        }
        else if (character === ":" && state === "colon")
            this.#state = "value";
        else if (this.#expectsValue()) {
            this.#token = "scalar";
            this.#buffer = "";
        }
        else
            this.#unexpected(character, at);
    }
    #expectsValue() {
        return this.#state === "value" || this.#state === "first-value" || this.#state === "done";
    }
    #unexpected(character, at) {
        throw new JsonTextError(`unexpected ${JSON.stringify(character)}`, this.#place(at));
    }
    #beginString(at) {
        const isKey = this.#state === "key" || this.#state === "first-key";
        if (!isKey && !this.#expectsValue())
            this.#unexpected('"', at);
        this.#token = "string";
        this.#buffer = "";
    }
    #open(kind, at) {
        if (!this.#expectsValue())
            this.#unexpected(kind, at);
        if (this.#stack.length >= MAX_DEPTH) {
            throw new JsonTextError(`nested deeper than ${MAX_DEPTH}`, this.#place(at));
        }
        this.#stack.push(kind);
        this.#state = kind === "{" ? "first-key" : "first-value";
        this.#handler.open(kind);
    }
    #close(character, at) {
        const opener = character === "}" ? "{" : "[";
        const empty = character === "}" ? "first-key" : "first-value";
        const fits = this.#state === "after" || this.#state === empty;
        if (!fits || this.#stack.at(-1) !== opener)
            this.#unexpected(character, at);
        this.#stack.pop();
        this.#afterValue();
        this.#handler.close();
    }
    #afterValue() {
        this.#state = this.#stack.length === 0 ? "done" : "after";
    }
    #inString(text, from) {
        if (this.#escape !== "")
            return this.#inEscape(text, from);
        STRING_STOP.lastIndex = from;
        const stop = STRING_STOP.exec(text);
        const to = stop?.index ?? text.length;
        const room = MAX_STRING - this.#buffer.length;
        if (room > 0)
            this.#buffer += text.slice(from, Math.min(to, from + room));
        if (stop === null)
            return to;
        if (stop[0] === "\\")
            this.#escape = "\\";
        else
            this.#endString();
        return to + 1;
    }
    #inEscape(text, from) {
        this.#escape += text.charAt(from);
        const kind = this.#escape.charAt(1);
        if (kind === "u") {
            if (this.#escape.length === 6) {
                const code = Number.parseInt(this.#escape.slice(2), 16);
                if (!/^[0-9a-fA-F]{4}$/.test(this.#escape.slice(2)))
                    this.#unexpected("\\", from);
                this.#append(String.fromCharCode(code));
            }
        }
        else {
            const character = ESCAPES[kind];
            if (character === undefined)
                this.#unexpected("\\", from);
            this.#append(character);
        }
        return from + 1;
    }
    #append(character) {
        this.#escape = "";
        if (this.#buffer.length < MAX_STRING)
            this.#buffer += character;
    }
    #endString() {
        this.#token = "none";
        const text = this.#buffer;
        if (this.#state === "key" || this.#state === "first-key") {
            this.#state = "colon";
            this.#handler.key(text);
        }
        else {
            this.#afterValue();
            this.#handler.value(text);
        }
    }
    #inScalar(text, from) {
        SCALAR_END.lastIndex = from;
        const found = SCALAR_END.exec(text);
        const to = found?.index ?? text.length;
        this.#buffer += text.slice(from, Math.min(to, from + MAX_SCALAR));
        if (found !== null || this.#buffer.length > MAX_SCALAR)
            this.#endScalar(from);
        return to;
    }
    #endScalar(at) {
        this.#token = "none";
        const text = this.#buffer;
        let value;
        if (text === "true" || text === "false")
            value = text === "true";
        else if (text === "null")
            value = null;
        else if (NUMBER.test(text))
            value = Number(text);
        else
            throw new JsonTextError(`unexpected ${JSON.stringify(text.slice(0, 20))}`, this.#place(at));
        this.#afterValue();
        this.#handler.value(value);
    }
}

// EXTERNAL MODULE: ./packages/results/dist/json-value.js
var json_value = __webpack_require__(73018);
;// CONCATENATED MODULE: ./packages/results/dist/json-report.js



/** One element holds all tests of a file in some formats. */
const BUDGET = { nodes: 2_000_000, characters: 67_108_864 };
/**
 * Reads a JSON report that is pushed in as text: one wanted object at a time is in memory. It
 * never throws for content.
 */
class JsonReportReader {
    notes;
    errors;
    #members;
    #name;
    #stream;
    /** Paths that lead to a wanted one. */
    #leading = new Set();
    /** Path of each open container that is walked through; undefined where it is skipped. */
    #paths = [];
    #arrays = [];
    #key = "";
    #builder;
    #builtPath = "";
    #documents = 0;
    #damage;
    constructor(name, members, findings) {
        this.#name = name;
        this.#members = members;
        this.notes = findings.notes;
        this.errors = findings.errors;
        this.#stream = new JsonStream(this.#handler);
        for (const path of [...members.wanted, ...(members.texts ?? [])]) {
            const parts = path.split(".");
            for (let length = 0; length < parts.length; length += 1) {
                this.#leading.add(parts.slice(0, length).join("."));
            }
        }
    }
    write(text) {
        this.#try(() => this.#stream.write(text));
        return this.#damage === undefined && this.#documents <= 1;
    }
    end() {
        if (this.#damage === undefined && this.#documents <= 1)
            this.#try(() => this.#stream.end());
        const more = this.#documents > 1;
        const complete = this.#damage === undefined && !more;
        const recognised = this.#members.end(complete);
        if (!recognised) {
            const message = `not ${this.#name}, which it looks like, but something else`;
            return { kind: "quarantined", reason: "not-recognised", message };
        }
        if (complete)
            return { kind: "read" };
        const reason = this.#damage?.message ?? "another document follows";
        return { kind: "partial", reason, place: this.#damage?.place ?? this.#stream.place };
    }
    #try(step) {
        if (this.#damage !== undefined)
            return;
        try {
            step();
        }
        catch (error) {
            if (!(error instanceof JsonTextError))
                throw error;
            this.#damage = error;
        }
    }
    #handler = {
        open: (kind) => {
            if (this.#builder !== undefined)
                this.#builder.open(kind);
            else
                this.#open(kind);
        },
        key: (name) => {
            if (this.#builder !== undefined)
                this.#builder.key(name);
            else
                this.#key = name;
        },
        value: (value) => {
            if (this.#builder !== undefined)
                this.#builder.value(value);
            else
                this.#value(value);
        },
        close: () => {
            if (this.#builder !== undefined)
                this.#closeBuilt(this.#builder);
            else {
                this.#paths.pop();
                this.#arrays.pop();
            }
        },
    };
    #open(kind) {
        const depth = this.#paths.length;
        if (depth === 0)
            this.#documents += 1;
        const path = depth === 0 ? "" : this.#inner();
        const useful = path !== undefined && this.#documents === 1;
        if (useful && kind === "{" && this.#members.wanted.has(path)) {
            this.#builder = new json_value/* JsonValueBuilder */.HM(BUDGET);
            this.#builtPath = path;
            this.#builder.open(kind);
            return;
        }
        const inner = kind === "[" ? json_report_joined(path, "*") : path;
        const leads = useful && (this.#leading.has(path) || this.#members.wanted.has(inner ?? ""));
        this.#paths.push(leads ? path : undefined);
        this.#arrays.push(kind === "[");
    }
    /** Path of a value that stands in the innermost container. */
    #inner() {
        return json_report_joined(this.#paths.at(-1), this.#arrays.at(-1) === true ? "*" : this.#key);
    }
    #value(value) {
        if (this.#paths.length === 0)
            this.#documents += 1;
        const atRoot = this.#paths.length === 1 && this.#arrays[0] === false;
        if (atRoot && this.#documents === 1)
            this.#members.scalar(this.#key, value);
        else if (typeof value === "string" && this.#members.texts?.has(this.#inner() ?? "") === true) {
            this.#members.text?.(value);
        }
    }
    #closeBuilt(builder) {
        builder.close();
        if (!builder.complete)
            return;
        this.#builder = undefined;
        if (builder.cut) {
            const message = `more than ${BUDGET.nodes} values or ${BUDGET.characters} characters in one element`;
            throw new JsonTextError(message, this.#stream.place);
        }
        this.#members.found(this.#builtPath, (0,json_value/* asObject */.eB)(builder.result) ?? {});
    }
}
function json_report_joined(path, key) {
    if (path === undefined)
        return undefined;
    return path === "" ? key : `${path}.${key}`;
}
/** Notes what a report repeats, for formats that hold a test twice. */
function noteLeftOut(findings, message) {
    addNote(findings.notes, { kind: "left-out", message });
}
/** Text of a value that may be a string or a list of strings. */
function linesOf(value) {
    if (typeof value === "string")
        return value;
    if (!Array.isArray(value))
        return undefined;
    const lines = value.filter((line) => typeof line === "string");
    return lines.length === 0 ? undefined : lines.join("\n");
}

;// CONCATENATED MODULE: ./packages/results/dist/ctrf.js





const STATUSES = new Map([
    ["passed", "passed"],
    ["failed", "failed"],
    ["skipped", "skipped"],
    ["pending", "skipped"],
    // An outcome of the framework that is none of the four, such as inconclusive.
    ["other", "notRun"],
]);
/**
 * CTRF, https://ctrf.io/docs/specification and ctrf.schema.json in ctrf-io/ctrf: a test is flaky
 * where the report calls it so and it passed at last; `pending` and `skipped` are skipped.
 */
class Ctrf {
    wanted = new Set(["results.tests.*", "results.summary"]);
    #sink;
    #findings;
    #counts = noCases();
    #summary = {};
    #isCtrf = false;
    constructor(sink, findings) {
        this.#sink = sink;
        this.#findings = findings;
    }
    scalar(key) {
        if (key === "reportFormat" || key === "specVersion")
            this.#isCtrf = true;
    }
    found(path, value) {
        this.#isCtrf = true;
        if (path === "results.summary")
            this.#summary = value;
        else
            this.#test(value);
    }
    end(complete) {
        if (!this.#isCtrf)
            return false;
        const summary = this.#summary;
        if (complete && Object.keys(summary).length === 0 && this.#counts.total === 0) {
            addError(this.#findings, "the report holds neither tests nor a summary");
        }
        const total = (0,json_value/* countAt */.$v)(summary, "tests");
        if (complete) {
            compareDeclared(this.#findings, { total, failed: (0,json_value/* countAt */.$v)(summary, "failed") }, this.#counts);
        }
        return true;
    }
    #test(test) {
        const said = (0,json_value/* textAt */.$6)(test, "status");
        const kind = STATUSES.get(said?.toLowerCase() ?? "") ?? "error";
        const attempts = attemptsOf(test, kind);
        const flaky = kind === "passed" && (test["flaky"] === true || ((0,json_value/* countAt */.$v)(test, "retries") ?? 0) > 0);
        const testCase = toCase({
            suite: suiteOf(test),
            name: (0,json_value/* textAt */.$6)(test, "name"),
            file: (0,json_value/* textAt */.$6)(test, "filePath"),
            line: (0,json_value/* numberAt */.tk)(test, "line"),
            project: (0,json_value/* textAt */.$6)(test, "browser"),
            attempts,
            status: flaky ? "flaky" : kind === "passed" ? "passed" : statusOf(attempts.slice(-1)),
            failureKind: kind === "error" ? "error" : "failure",
            notRun: kind === "notRun",
            stdout: linesOf(test["stdout"]),
            stderr: linesOf(test["stderr"]),
            tags: (0,json_value/* textsAt */.i1)(test, "tags"),
            owner: (0,json_value/* textAt */.$6)(test, "owner"),
        });
        countCase(this.#counts, testCase);
        this.#sink(testCase);
    }
}
function attemptsOf(test, kind) {
    const last = {
        status: attemptStatus(kind),
        durationMs: (0,json_value/* numberAt */.tk)(test, "duration"),
        message: (0,json_value/* textAt */.$6)(test, "message") ?? (kind === "error" ? "the test has no known status" : undefined),
        stack: linesOf(test["trace"]),
        attachments: attachmentsOf(test),
    };
    const told = (0,json_value/* objectsAt */.yR)(test, "retryAttempts").map((attempt) => {
        const status = STATUSES.get((0,json_value/* textAt */.$6)(attempt, "status")?.toLowerCase() ?? "") ?? "error";
        return {
            status: attemptStatus(status),
            durationMs: (0,json_value/* numberAt */.tk)(attempt, "duration"),
            message: (0,json_value/* textAt */.$6)(attempt, "message"),
            stack: linesOf(attempt["trace"]),
            attachments: attachmentsOf(attempt),
        };
    });
    // The list holds the earlier attempts, in some reporters the last one as well.
    const same = told.at(-1)?.status === last.status && told.length > ((0,json_value/* countAt */.$v)(test, "retries") ?? 0);
    return same ? [...told.slice(0, -1), last] : [...told, last];
}
function attemptStatus(kind) {
    if (kind === "passed")
        return "passed";
    return kind === "skipped" || kind === "notRun" ? "skipped" : "failed";
}
/** A list since 0.0.1 of the specification, a text with ` > ` in older reports. */
function suiteOf(test) {
    const list = (0,json_value/* textsAt */.i1)(test, "suite");
    if (list.length > 0)
        return list;
    const text = (0,json_value/* textAt */.$6)(test, "suite");
    return text === undefined ? [] : text.split(" > ", 40);
}
function attachmentsOf(test) {
    return (0,json_value/* objectsAt */.yR)(test, "attachments").map((entry) => {
        const attachment = { name: ((0,json_value/* textAt */.$6)(entry, "name") ?? "attachment").slice(0, 200) };
        const contentType = (0,json_value/* textAt */.$6)(entry, "contentType");
        const path = (0,json_value/* textAt */.$6)(entry, "path");
        if (contentType !== undefined)
            attachment.contentType = contentType.slice(0, 200);
        if (path !== undefined && path.length <= 4_096)
            attachment.path = path;
        return attachment;
    });
}

;// CONCATENATED MODULE: ./packages/results/dist/cypress.js




const STATES = new Map([
    ["passed", "passed"],
    ["failed", "failed"],
    ["pending", "skipped"],
    ["skipped", "skipped"],
]);
/**
 * What `cypress.run()` resolves to, written as JSON: https://docs.cypress.io/app/references/
 * module-api (CypressRunResult, CypressFailedRunResult; cli/types/cypress-npm-api.d.ts). `pending`
 * was asked to be skipped; `skipped` did not run because a hook before it failed. A spec that did
 * not run has an `error`.
 */
class Cypress {
    wanted = new Set(["runs.*"]);
    #sink;
    #findings;
    #counts = noCases();
    #root = new Map();
    #specs = false;
    constructor(sink, findings) {
        this.#sink = sink;
        this.#findings = findings;
    }
    scalar(key, value) {
        if (this.#root.size < 100)
            this.#root.set(key, value);
    }
    found(_path, run) {
        const spec = (0,json_value/* objectAt */.lJ)(run, "spec");
        if (Object.keys(spec).length > 0)
            this.#specs = true;
        const file = (0,json_value/* textAt */.$6)(spec, "relative") ?? (0,json_value/* textAt */.$6)(spec, "absolute") ?? (0,json_value/* textAt */.$6)(spec, "name");
        const before = this.#counts.failed;
        for (const test of (0,json_value/* objectsAt */.yR)(run, "tests"))
            this.#test(test, file);
        const told = this.#counts.failed - before;
        const stated = (0,json_value/* countAt */.$v)((0,json_value/* objectAt */.lJ)(run, "stats"), "failures") ?? 0;
        const error = (0,json_value/* textAt */.$6)(run, "error") ?? (0,json_value/* textAt */.$6)((0,json_value/* objectAt */.lJ)(run, "error"), "message");
        if (error !== undefined && error !== "") {
            addError(this.#findings, `${file ?? "(no spec)"}: ${error}`);
        }
        else if (stated > told) {
            const message = `${stated} failed, ${told} of them among its tests`;
            addError(this.#findings, `${file ?? "(no spec)"}: ${message}`);
        }
    }
    end(complete) {
        const number = (key) => {
            const value = this.#root.get(key);
            return typeof value === "number" ? value : undefined;
        };
        const didNotRun = this.#root.get("status") === "failed" || this.#root.has("failures");
        if (didNotRun && this.#counts.failed === 0) {
            const message = this.#root.get("message");
            addError(this.#findings, typeof message === "string" ? message : "Cypress could not run");
        }
        // SARIF has `runs` as well.
        if (!this.#specs && !didNotRun && number("totalTests") === undefined)
            return false;
        if (complete) {
            const declared = { total: number("totalTests"), failed: number("totalFailed") };
            compareDeclared(this.#findings, declared, this.#counts);
        }
        return true;
    }
    #test(test, file) {
        const state = (0,json_value/* textAt */.$6)(test, "state") ?? "";
        const titles = (0,json_value/* textsAt */.i1)(test, "title");
        const path = titles.length > 0 ? titles : [(0,json_value/* textAt */.$6)(test, "title") ?? ""];
        const attempts = cypress_attemptsOf(test, state);
        const computed = statusOf(attempts);
        const status = STATES.get(state) === "failed" || !STATES.has(state) ? "failed" : computed;
        const displayed = (0,json_value/* textAt */.$6)(test, "displayError") ?? "";
        const testCase = toCase({
            suite: path.slice(0, -1),
            name: path.at(-1),
            file,
            attempts,
            status,
            failureKind: /^(?:AssertionError|CypressError)|Timed out retrying/.test(displayed)
                ? "failure"
                : "error",
            notRun: state === "skipped",
        });
        countCase(this.#counts, testCase);
        this.#sink(testCase);
    }
}
/** The error of an attempt stood in it before version 13; since then only the test has one. */
function cypress_attemptsOf(test, state) {
    const told = (0,json_value/* objectsAt */.yR)(test, "attempts");
    const displayed = (0,json_value/* textAt */.$6)(test, "displayError");
    const durationMs = (0,json_value/* numberAt */.tk)(test, "duration");
    const unknown = STATES.has(state) ? undefined : `state is ${state || "missing"}`;
    if (told.length === 0) {
        const status = STATES.get(state) ?? "failed";
        return [{ status, durationMs, message: firstLines(displayed) ?? unknown, stack: displayed }];
    }
    return told.map((attempt, index) => {
        const error = (0,json_value/* objectAt */.lJ)(attempt, "error");
        const last = index === told.length - 1;
        const message = (0,json_value/* textAt */.$6)(error, "message") ?? (last ? firstLines(displayed) : undefined);
        return {
            status: STATES.get((0,json_value/* textAt */.$6)(attempt, "state") ?? "") ?? "failed",
            durationMs: (0,json_value/* numberAt */.tk)(attempt, "duration") ??
                (0,json_value/* numberAt */.tk)(attempt, "wallClockDuration") ??
                (told.length === 1 ? durationMs : undefined),
            startTime: (0,json_value/* textAt */.$6)(attempt, "startedAt") ?? (0,json_value/* textAt */.$6)(attempt, "wallClockStartedAt"),
            message: message ?? (last ? unknown : undefined),
            stack: (0,json_value/* textAt */.$6)(error, "stack") ?? (last ? displayed : undefined),
            attachments: screenshotsOf(attempt),
        };
    });
}
function firstLines(text) {
    if (text === undefined)
        return undefined;
    const stack = text.search(/\n[^\S\n]+at /);
    return stack < 0 ? text : text.slice(0, stack);
}
function screenshotsOf(attempt) {
    return (0,json_value/* objectsAt */.yR)(attempt, "screenshots").flatMap((entry) => {
        const path = (0,json_value/* textAt */.$6)(entry, "path");
        if (path === undefined || path.length > 4_096)
            return [];
        return [{ name: "screenshot", contentType: "image/png", path }];
    });
}

;// CONCATENATED MODULE: ./packages/results/dist/dart-json.js




const MAX_TESTS = 1_000_000;
const dart_json_MAX_ERRORS = 5;
/**
 * Events of `dart test --reporter json` and `flutter test --machine`:
 * https://github.com/dart-lang/test/blob/master/pkgs/test/doc/json_reporter.md. Hidden tests
 * (loading a file, setUpAll, tearDownAll) count only where they failed. An error that comes after a
 * test was done makes it fail, so tests are handed on when their suite can say no more: at the end.
 */
class DartJson {
    #sink;
    #findings;
    #suites = new Map();
    #groups = new Map();
    #tests = new Map();
    #done;
    #failed = 0;
    constructor(sink, findings) {
        this.#sink = sink;
        this.#findings = findings;
    }
    event(value) {
        const type = (0,json_value/* textAt */.$6)(value, "type");
        const time = (0,json_value/* numberAt */.tk)(value, "time") ?? 0;
        if (type === "suite")
            this.#suite((0,json_value/* objectAt */.lJ)(value, "suite"));
        else if (type === "group")
            this.#group((0,json_value/* objectAt */.lJ)(value, "group"));
        else if (type === "testStart")
            this.#start((0,json_value/* objectAt */.lJ)(value, "test"), time);
        else if (type === "done") {
            this.#done = {
                success: typeof value["success"] === "boolean" ? value["success"] : undefined,
            };
        }
        else
            this.#ofTest(type, value, time);
    }
    end(complete) {
        for (const test of this.#tests.values())
            this.#emit(test);
        this.#tests.clear();
        if (this.#done === undefined)
            return "the run has no end";
        if (!complete)
            return undefined;
        if (this.#done.success !== true && this.#failed === 0) {
            const how = this.#done.success === false ? "failed" : "was closed before all tests ran";
            addError(this.#findings, `the run ${how}, and no test failed`);
        }
        return undefined;
    }
    #suite(suite) {
        const id = (0,json_value/* numberAt */.tk)(suite, "id");
        if (id === undefined || this.#suites.size >= MAX_TESTS)
            return;
        this.#suites.set(id, { path: (0,json_value/* textAt */.$6)(suite, "path"), platform: (0,json_value/* textAt */.$6)(suite, "platform") });
    }
    #group(group) {
        const id = (0,json_value/* numberAt */.tk)(group, "id");
        const name = (0,json_value/* textAt */.$6)(group, "name") ?? "";
        if (id !== undefined && this.#groups.size < MAX_TESTS)
            this.#groups.set(id, name);
    }
    #start(test, time) {
        const id = (0,json_value/* numberAt */.tk)(test, "id");
        if (id === undefined || this.#tests.size >= MAX_TESTS)
            return;
        const ids = test["groupIDs"];
        const root = (0,json_value/* textAt */.$6)(test, "root_url");
        const place = root === undefined ? ["line", "column"] : ["root_line", "root_column"];
        const [line = "", column = ""] = place;
        this.#tests.set(id, {
            name: (0,json_value/* textAt */.$6)(test, "name") ?? "",
            suiteId: (0,json_value/* numberAt */.tk)(test, "suiteID") ?? -1,
            groupIds: Array.isArray(ids) ? ids.filter((each) => typeof each === "number") : [],
            line: (0,json_value/* numberAt */.tk)(test, line),
            column: (0,json_value/* numberAt */.tk)(test, column),
            url: root ?? (0,json_value/* textAt */.$6)(test, "url"),
            start: time,
            errors: [],
            prints: "",
            skipReason: (0,json_value/* textAt */.$6)((0,json_value/* objectAt */.lJ)(test, "metadata"), "skipReason"),
            done: undefined,
        });
    }
    #ofTest(type, value, time) {
        const test = this.#tests.get((0,json_value/* numberAt */.tk)(value, "testID") ?? -1);
        if (test === undefined)
            return;
        if (type === "testDone") {
            test.done = {
                result: (0,json_value/* textAt */.$6)(value, "result") ?? "",
                hidden: value["hidden"] === true,
                skipped: value["skipped"] === true,
                time,
            };
        }
        else if (type === "error" && test.errors.length < dart_json_MAX_ERRORS) {
            const message = (0,json_value/* textAt */.$6)(value, "error") ?? "";
            const stack = (0,json_value/* textAt */.$6)(value, "stackTrace") ?? "";
            test.errors.push({ message, stack, isFailure: value["isFailure"] === true });
        }
        else if (type === "print") {
            const prints = `${test.prints}${(0,json_value/* textAt */.$6)(value, "message") ?? ""}\n`;
            test.prints = prints.length > 2 * dist_text/* MAX_OUTPUT */.R1 ? prints.slice(-dist_text/* MAX_OUTPUT */.R1) : prints;
        }
    }
    #emit(test) {
        const { done, errors } = test;
        const failed = errors.length > 0 || (done !== undefined && done.result !== "success");
        // Not done and without an error: the stream broke off or the run was closed.
        if (done === undefined && !failed)
            return;
        if (!failed && done?.hidden === true)
            return;
        const skipped = !failed && done?.skipped === true;
        const suite = this.#suites.get(test.suiteId);
        const { path, name } = this.#titles(test);
        if (failed)
            this.#failed += 1;
        this.#sink(toCase({
            suite: path,
            name,
            file: suite?.path?.replaceAll("\\", "/"),
            line: isIn(test.url, suite?.path) ? test.line : undefined,
            column: isIn(test.url, suite?.path) ? test.column : undefined,
            ...(suite?.platform === "vm" ? {} : { project: suite?.platform }),
            attempts: [
                {
                    status: failed ? "failed" : skipped ? "skipped" : "passed",
                    durationMs: done === undefined ? undefined : done.time - test.start,
                    message: failed
                        ? errors.map(({ message }) => message).join("\n") || `result is ${done?.result}`
                        : test.skipReason,
                    stack: errors.map(({ message, stack }) => `${message}\n${stack}`).join("\n"),
                },
            ],
            failureKind: errors.length > 0 && errors.every(({ isFailure }) => isFailure) ? "failure" : "error",
            stdout: test.prints,
        }));
    }
    /** Names of groups and tests begin with those of the groups around them. */
    #titles(test) {
        const path = [];
        let prefix = "";
        for (const id of test.groupIds.slice(0, 40)) {
            const full = this.#groups.get(id) ?? "";
            if (full === "" || full === prefix)
                continue;
            path.push(without(full, prefix));
            prefix = full;
        }
        return { path, name: without(test.name, prefix) };
    }
}
function without(text, prefix) {
    return prefix !== "" && text.startsWith(`${prefix} `) ? text.slice(prefix.length + 1) : text;
}
/** The line is one of the file that is named, not of a helper. */
function isIn(url, path) {
    if (url === undefined || path === undefined)
        return false;
    return url.replaceAll("\\", "/").endsWith(`/${path.replaceAll("\\", "/").replace(/^\//, "")}`);
}

;// CONCATENATED MODULE: ./packages/results/dist/go-json.js






/** Failed tests that wait for another run of theirs, and tests that run at once. */
const MAX_HELD = 100_000;
const MAX_PACKAGES = 100_000;
const FRAME = /^\s*(?:=== (?:RUN|PAUSE|CONT|NAME|FAIL|ATTR)\b|--- (?:PASS|FAIL|SKIP|BENCH): )/;
const PACKAGE_FAILED = /^FAIL\s+\S+\s+(?:\[(?:build|setup) failed\]|\d[\d.]*s$)/;
/** What the race detector and the testing package print where no test is to blame. */
const RACE = /^(?:WARNING: DATA RACE|testing: race detected outside of test execution|Found \d+ data race)/m;
/**
 * Events of `go test -json` (https://pkg.go.dev/cmd/test2json; `go doc test2json`). Parents and
 * subtests are tests each, as `go test -v` lists them. A test that failed and passed in a later run
 * of its package (`gotestsum --rerun-fails`) is flaky; a further pass within one run (`-count`) is a
 * test of its own, since that run has failed. A package that fails without a failed test (it
 * does not build, exits or panics outside a test) is an error; a test that a panic, a timeout or an
 * exit left without result has failed.
 */
class GoJson {
    #sink;
    #findings;
    #packages = new Map();
    #held = new Map();
    #builds = new Map();
    #toldBuilds = new Set();
    constructor(sink, findings) {
        this.#sink = sink;
        this.#findings = findings;
    }
    event(value) {
        const action = (0,json_value/* textAt */.$6)(value, "Action") ?? "";
        const name = (0,json_value/* textAt */.$6)(value, "Package") ?? "";
        const build = (0,json_value/* textAt */.$6)(value, "ImportPath");
        if (build !== undefined)
            this.#build(action, build, (0,json_value/* textAt */.$6)(value, "Output") ?? "");
        else
            this.#inPackage(this.#package(name), action, value);
    }
    other(line) {
        if (PACKAGE_FAILED.test(line.trimEnd()))
            addError(this.#findings, line.replaceAll("\t", " "));
    }
    end(complete) {
        for (const held of this.#held.values())
            this.#emit(held);
        this.#held.clear();
        const open = [...this.#packages.values()].filter(({ started }) => started);
        const [first] = open;
        if (first === undefined)
            return undefined;
        const unfinished = open.reduce((sum, { running }) => sum + running.size, 0);
        if (unfinished > 0 && complete) {
            const message = `${unfinished} tests without a result are not counted`;
            format_reader_addNote(this.#findings.notes, { kind: "left-out", message });
        }
        return `the run of ${first.name || "the package"} has no end`;
    }
    #package(name) {
        const known = this.#packages.get(name);
        if (known !== undefined)
            return known;
        const created = { name, started: false, running: new Map(), output: "", failed: 0 };
        if (this.#packages.size < MAX_PACKAGES)
            this.#packages.set(name, created);
        return created;
    }
    #build(action, path, output) {
        const known = this.#builds.get(path) ?? "";
        if (action === "build-output" && this.#builds.size < MAX_PACKAGES) {
            this.#builds.set(path, tail(known + output));
        }
        else if (action === "build-fail")
            this.#buildFailed(path);
    }
    #buildFailed(path) {
        if (this.#toldBuilds.has(path))
            return;
        this.#toldBuilds.add(path);
        const output = (this.#builds.get(path) ?? "").replace(/^# .*\n/, "").trim();
        addError(this.#findings, `${path} does not build: ${output === "" ? "no output" : output}`);
    }
    #inPackage(owner, action, value) {
        if (action === "start" || action === "run")
            owner.started = true;
        const test = (0,json_value/* textAt */.$6)(value, "Test");
        if (test === undefined || test === "") {
            if (action === "output")
                owner.output = tail(owner.output + ((0,json_value/* textAt */.$6)(value, "Output") ?? ""));
            else if (action === "pass" || action === "fail" || action === "skip") {
                this.#closePackage(owner, action, value);
            }
            return;
        }
        if (action === "run")
            this.#start(owner, test, value);
        else if (action === "output")
            this.#output(owner, test, (0,json_value/* textAt */.$6)(value, "Output") ?? "");
        else if (action === "pass" || action === "fail" || action === "skip") {
            this.#finish(owner, test, { action, seconds: (0,json_value/* numberAt */.tk)(value, "Elapsed") });
        }
        // `bench` has no verdict, and neither have pause, cont, attr and artifacts.
    }
    #start(owner, test, value) {
        if (owner.running.size >= MAX_HELD)
            return;
        owner.running.set(test, { startTime: (0,json_value/* textAt */.$6)(value, "Time"), output: "" });
    }
    #output(owner, test, output) {
        const running = owner.running.get(test);
        if (running === undefined) {
            // What a test prints behind its result: data races, panics of its goroutines.
            owner.output = tail(owner.output + output);
        }
        else if (!FRAME.test(output))
            running.output = tail(running.output + output);
    }
    #finish(owner, test, end) {
        const { startTime, output = "" } = owner.running.get(test) ?? { startTime: undefined };
        owner.running.delete(test);
        const { action, seconds } = end;
        if (action === "fail")
            owner.failed += 1;
        const attempt = {
            status: action === "pass" ? "passed" : action === "skip" ? "skipped" : "failed",
            durationMs: seconds === undefined ? undefined : seconds * 1_000,
            startTime,
            message: action === "pass" ? undefined : messageIn(output),
            stack: output,
        };
        this.#ran({ packageName: owner.name, owner, test, attempts: [attempt], output });
    }
    #ran(run) {
        const key = `${run.packageName}\u0000${run.test}`;
        const earlier = this.#held.get(key);
        const [attempt] = run.attempts;
        const further = earlier?.owner === run.owner && attempt?.status !== "failed";
        if (earlier !== undefined && attempt !== undefined && !further) {
            earlier.attempts.push(attempt);
            earlier.owner = run.owner;
            return;
        }
        const waits = attempt?.status === "failed" && this.#held.size < MAX_HELD;
        if (waits)
            this.#held.set(key, run);
        else
            this.#emit(run);
    }
    #emit({ packageName, test, attempts, output }) {
        const status = statusOf(attempts);
        this.#sink(toCase({
            name: test,
            className: packageName,
            attempts,
            // Passed at last, in spite of an earlier failure; a later failure decides.
            status,
            failureKind: /^panic: |\bpanicked\b/m.test(output) ? "error" : "failure",
        }));
    }
    #closePackage(owner, action, value) {
        // Also of a package that passed: the result of a test got lost then.
        const reason = messageIn(owner.output) ?? "the test did not finish";
        for (const [test, running] of owner.running) {
            // A benchmark that has not failed ends without a word.
            if (test.startsWith("Benchmark") && action !== "fail")
                continue;
            running.output = tail(`${running.output}${running.output === "" ? reason : ""}`);
            this.#finish(owner, test, { action: "fail" });
        }
        const untold = action === "fail" && owner.failed === 0;
        const build = (0,json_value/* textAt */.$6)(value, "FailedBuild");
        if (untold && build !== undefined)
            this.#buildFailed(build);
        else if (untold && !this.#wasTold(owner.name)) {
            const said = owner.output.replaceAll(/^(?:FAIL\b.*|exit status \d+)$\n?/gm, "").trim();
            const rest = owner.output.trim().split("\n")[0] ?? "";
            addError(this.#findings, `${owner.name || "the package"}: ${said || rest || "failed"}`);
        }
        if (action === "fail" && owner.failed > 0 && RACE.test(owner.output)) {
            addError(this.#findings, `${owner.name || "the package"}: a data race outside of any test`);
        }
        this.#packages.delete(owner.name);
    }
    #wasTold(name) {
        return [...this.#toldBuilds].some((path) => path === name || path.startsWith(`${name} [`));
    }
}
function tail(text) {
    return text.length <= 2 * dist_text/* MAX_OUTPUT */.R1 ? text : text.slice(-dist_text/* MAX_OUTPUT */.R1);
}
/** The first line that a test logged, without `file_test.go:12:`, which the stack keeps. */
function messageIn(output) {
    const lines = output.split("\n", 2_000).map((line) => line.trim());
    const panic = lines.find((line) => line.startsWith("panic: "));
    const line = panic ?? lines.find((each) => each !== "" && !/^(?:FAIL|PASS|exit status)\b/.test(each));
    return line?.replace(/^[\w./-]{1,200}\.go:\d{1,9}: /, "") || undefined;
}

;// CONCATENATED MODULE: ./packages/results/dist/jest-json.js





const SKIPPED = new Set(["pending", "skipped", "todo", "disabled"]);
/**
 * JSON of `jest --json` and of vitest's `json` reporter, which has the same shape:
 * https://github.com/jestjs/jest/blob/main/packages/jest-test-result/src/types.ts
 * (FormattedTestResults). A file that failed without a failed test (it does not load) is an error.
 */
class JestJson {
    wanted = new Set(["testResults.*"]);
    #sink;
    #findings;
    #counts = noCases();
    #total;
    #failed;
    #success = null;
    #interrupted = false;
    #recognised = false;
    constructor(sink, findings) {
        this.#sink = sink;
        this.#findings = findings;
    }
    scalar(key, value) {
        if (key === "numTotalTests" && typeof value === "number")
            this.#total = value;
        else if (key === "numFailedTests" && typeof value === "number")
            this.#failed = value;
        else if (key === "wasInterrupted")
            this.#interrupted = value === true;
        else if (key === "success")
            this.#success = value;
        else
            return;
        this.#recognised = true;
    }
    found(_path, file) {
        const tests = (0,json_value/* objectsAt */.yR)(file, "assertionResults");
        const older = tests.length > 0 ? tests : (0,json_value/* objectsAt */.yR)(file, "testResults");
        const path = (0,json_value/* textAt */.$6)(file, "name") ?? (0,json_value/* textAt */.$6)(file, "testFilePath");
        const before = this.#counts.failed;
        for (const test of older)
            this.#test(test, path);
        if (older.length > 0 || (0,json_value/* textAt */.$6)(file, "status") !== undefined)
            this.#recognised = true;
        if ((0,json_value/* textAt */.$6)(file, "status") !== "failed" || this.#counts.failed > before)
            return;
        const said = (0,dist_text/* toMessage */.R9)((0,json_value/* textAt */.$6)(file, "message")) ?? "failed, and none of its tests did";
        addError(this.#findings, `${path ?? "(no file)"}: ${said}`);
    }
    end(complete) {
        if (!this.#recognised)
            return false;
        // By a person, a signal or `bail`: what did not run proves nothing.
        if (this.#interrupted)
            addError(this.#findings, "the run was interrupted");
        if (!complete)
            return true;
        compareDeclared(this.#findings, { total: this.#total, failed: this.#failed }, this.#counts);
        const untold = this.#counts.failed === 0 && this.#findings.errors.length === 0;
        // Without any test `success` is false as well, and that is said elsewhere.
        if (this.#success === false && untold && this.#counts.total > 0) {
            addError(this.#findings, "the run is no success, and no test failed");
        }
        return true;
    }
    #test(test, file) {
        const status = (0,json_value/* textAt */.$6)(test, "status") ?? "";
        const skipped = SKIPPED.has(status);
        const passed = status === "passed";
        const messages = (0,json_value/* textsAt */.i1)(test, "failureMessages").join("\n\n");
        const retries = earlier(test);
        const last = {
            status: skipped ? "skipped" : passed ? "passed" : "failed",
            durationMs: (0,json_value/* numberAt */.tk)(test, "duration"),
            message: messages === "" ? unknownStatus(status) : firstParagraph(messages),
            stack: messages,
        };
        const place = (0,json_value/* objectAt */.lJ)(test, "location");
        const flaky = passed && (retries.length > 0 || ((0,json_value/* countAt */.$v)(test, "invocations") ?? 1) > 1);
        const testCase = toCase({
            suite: (0,json_value/* textsAt */.i1)(test, "ancestorTitles"),
            name: (0,json_value/* textAt */.$6)(test, "title") ?? (0,json_value/* textAt */.$6)(test, "fullName"),
            file,
            line: (0,json_value/* numberAt */.tk)(place, "line"),
            column: (0,json_value/* numberAt */.tk)(place, "column"),
            attempts: [...retries, last],
            ...(flaky ? { status: "flaky" } : {}),
            failureKind: /\bexpect\(|AssertionError|\bexpected\b/i.test(messages.slice(0, 4_000))
                ? "failure"
                : "error",
            tags: (0,json_value/* textsAt */.i1)(test, "tags"),
        });
        countCase(this.#counts, testCase);
        this.#sink(testCase);
    }
}
/** `retryReasons` has one entry for each earlier invocation that failed. */
function earlier(test) {
    return (0,json_value/* textsAt */.i1)(test, "retryReasons").map((reason) => ({
        status: "failed",
        message: firstParagraph(reason),
        stack: reason,
    }));
}
function unknownStatus(status) {
    return status === "failed" || status === "passed" || SKIPPED.has(status)
        ? undefined
        : `status is ${status || "missing"}`;
}
function firstParagraph(text) {
    const stack = text.search(/\n[^\S\n]+at /);
    return stack < 0 ? text : text.slice(0, stack);
}

;// CONCATENATED MODULE: ./packages/results/dist/line-splitter.js
/**
 * Cuts text that arrives in pieces into lines, whatever their ends. A line longer than `max` is
 * handed over cut, marked so.
 */
class LineSplitter {
    /** Number of the line that was handed over last, 1-based. */
    line = 0;
    #max;
    #sink;
    #rest = "";
    #dropped = false;
    constructor(max, sink) {
        this.#max = max;
        this.#sink = sink;
    }
    write(text) {
        let from = 0;
        for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
            this.#append(text.slice(from, at));
            this.#emit();
            from = at + 1;
        }
        this.#append(text.slice(from));
    }
    /** Hands over what stands behind the last line end, and answers whether there was something. */
    end() {
        if (this.#rest === "" && !this.#dropped)
            return false;
        this.#emit();
        return true;
    }
    #append(text) {
        const room = this.#max - this.#rest.length;
        if (text.length > room)
            this.#dropped = true;
        this.#rest += text.length > room ? text.slice(0, Math.max(room, 0)) : text;
    }
    #emit() {
        const line = this.#rest.endsWith("\r") ? this.#rest.slice(0, -1) : this.#rest;
        const cut = this.#dropped;
        this.#rest = "";
        this.#dropped = false;
        this.line += 1;
        this.#sink(line, cut);
    }
}

;// CONCATENATED MODULE: ./packages/results/dist/json-lines.js



/** The test tree of a whole project is one line of a Playwright blob. */
const MAX_LINE = 33_554_432;
/** Reads JSON lines; one line at a time is in memory. It never throws for content. */
class JsonLinesReader {
    notes;
    errors;
    #events;
    #lines = new LineSplitter(MAX_LINE, (line, cut) => this.#line(line, cut));
    #others = 0;
    #damage;
    constructor(events, findings) {
        this.#events = events;
        this.notes = findings.notes;
        this.errors = findings.errors;
    }
    write(text) {
        this.#lines.write(text);
        return true;
    }
    end() {
        this.#lines.end();
        if (this.#others > 0) {
            const message = `${this.#others} lines between the events are no JSON`;
            format_reader_addNote(this.notes, { kind: "recovered", message });
        }
        const missing = this.#events.end(this.#damage === undefined);
        if (this.#damage !== undefined)
            return { kind: "partial", ...this.#damage };
        if (missing === undefined)
            return { kind: "read" };
        return { kind: "partial", reason: missing, place: { line: this.#lines.line, column: 1 } };
    }
    #line(line, cut) {
        if (cut)
            return this.#damaged(`a line is longer than ${MAX_LINE} characters`);
        const text = line.trim();
        if (text === "")
            return;
        const first = text.charAt(0);
        const value = first === "{" || first === "[" ? parsed(text) : undefined;
        if (value === undefined && first === "{")
            return this.#damaged("a line is no complete JSON");
        if (value === undefined) {
            this.#others += 1;
            this.#events.other?.(text);
            return;
        }
        const events = Array.isArray(value) ? value : [value];
        for (const event of events) {
            const object = (0,json_value/* asObject */.eB)(event);
            if (object !== undefined)
                this.#events.event(object);
        }
    }
    #damaged(reason) {
        this.#damage ??= { reason, place: { line: this.#lines.line, column: 1 } };
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/results/dist/json-sniff.js

const GO_ACTIONS = new Set([
    "start",
    "run",
    "pause",
    "cont",
    "pass",
    "bench",
    "fail",
    "output",
    "skip",
    "attr",
    "build-output",
    "build-fail",
    "artifacts",
]);
const DART_TYPES = new Set([
    "start",
    "suite",
    "group",
    "testStart",
    "testDone",
    "allSuites",
    "print",
    "error",
    "done",
    "debug",
]);
/**
 * Names the format of a JSON text from the members of its first object, in whatever order they
 * stand. Undefined while what was seen decides nothing.
 */
function jsonFormatOf(text) {
    const sniffer = new Sniffer();
    try {
        new JsonStream(sniffer).write(text);
    }
    catch (error) {
        if (!(error instanceof JsonTextError || error instanceof Decided))
            throw error;
    }
    return sniffer.format;
}
/** Ends the reading: what follows is of no interest. */
class Decided extends Error {
}
class Sniffer {
    format;
    #keys = new Set();
    #depth = 0;
    #key = "";
    #array = false;
    open(kind) {
        this.#depth += 1;
        if (this.#depth === 1)
            this.#array = kind === "[";
        if (this.#depth === 2 && !this.#array)
            this.#decide(this.#container(kind));
    }
    key(name) {
        if (this.#depth !== 1)
            return;
        this.#key = name;
        if (this.#keys.size < 200)
            this.#keys.add(name);
        this.#decide(this.#byKey(name));
    }
    value(value) {
        if (this.#depth !== 1 || this.#array)
            return;
        const { format } = this;
        this.#decide(format ?? this.#scalar(value));
    }
    close() {
        this.#depth -= 1;
        // A second document is none of this one's business.
        if (this.#depth === 0)
            throw new Decided();
    }
    #decide(format) {
        if (format === undefined)
            return;
        this.format = format;
        throw new Decided();
    }
    #byKey(name) {
        if (name === "reportFormat" || name === "specVersion")
            return "ctrf";
        if (name === "protocolVersion")
            return "dart-json";
        if (name === "numTotalTests" || name === "numFailedTests")
            return "jest-json";
        if (name === "totalTests" || name === "totalFailed")
            return "cypress";
        return undefined;
    }
    #scalar(value) {
        const key = this.#key;
        if (key === "Action" && typeof value === "string" && GO_ACTIONS.has(value))
            return "go-json";
        if (key === "method" && typeof value === "string" && /^on[A-Z]/.test(value)) {
            return "playwright-blob";
        }
        const timed = this.#keys.has("time") || this.#keys.has("testID");
        if (key === "type" && timed && DART_TYPES.has(String(value)))
            return "dart-json";
        if (key === "time" && this.#keys.has("type") && typeof value === "number")
            return "dart-json";
        const failedRun = key === "message" && this.#keys.has("status") && this.#keys.has("failures");
        return failedRun ? "cypress" : undefined;
    }
    #container(kind) {
        const key = this.#key;
        if (kind === "{") {
            if (key === "results")
                return "ctrf";
            return key === "suites" && this.#keys.has("stats") ? "mochawesome" : undefined;
        }
        if (key === "suites")
            return "playwright-json";
        if (key === "results")
            return "mochawesome";
        if (key === "testResults")
            return "jest-json";
        if (key === "runs" && !this.#keys.has("version"))
            return "cypress";
        if (key === "examples")
            return "rspec-json";
        const mocha = key === "passes" || key === "pending" || key === "failures";
        if (mocha || (key === "tests" && this.#keys.has("stats")))
            return "mocha-json";
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/results/dist/duration.js
const CLOCK = /^(?:(\d{1,6}):)?(\d{1,4}):(\d{1,2}(?:[.,]\d{1,9})?)$/;
const WITH_UNIT = /^(\d{1,15}(?:[.,]\d{1,15})?)\s?(ns|us|µs|ms|s|sec|seconds?|m|min)$/i;
// "1,234" alone is a decimal comma: whoever groups by comma writes the decimals with a point.
const GROUPED_BY_COMMA = /^[1-9]\d{0,2}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/;
const GROUPED_BY_DOT = /^\d{1,3}(?:\.\d{3})+,\d+$/;
const GROUPED_BY_SPACE = /^\d{1,3}(?:[ \u00a0\u202f']\d{3})+(?:[.,]\d+)?$/;
const DECIMAL_COMMA = /^\d+,\d+$/;
const UNIT_MS = {
    ns: 1e-6,
    us: 1e-3,
    µs: 1e-3,
    ms: 1,
    s: 1_000,
    sec: 1_000,
    second: 1_000,
    seconds: 1_000,
    m: 60_000,
    min: 60_000,
};
/** A test that took 115 days did not: container-structure-test writes nanoseconds. */
const NANOSECONDS_FROM = 1e7;
/**
 * The `time` attribute of JUnit, seconds, as milliseconds. Reporters write it in the language of
 * the machine (`1,234.5`, `1.234,5`, `0,25`), as a clock or with a unit. What cannot be a duration
 * (empty, negative, `NaN`, a placeholder) is undefined, never 0.
 */
function secondsToMs(text) {
    if (text === undefined || text === "" || text.length > 40)
        return undefined;
    const simple = plainDecimal(text);
    if (simple >= 0)
        return fromSeconds(simple);
    const plain = Number(text);
    if (Number.isFinite(plain))
        return text.trim() === "" ? undefined : fromSeconds(plain);
    return localised(text.trim());
}
/** 2^53 has 16 digits, so what is shorter is exact, and so is its quotient by a power of ten. */
const MAX_EXACT = 15;
/** Digits with at most one point, as nearly every report has them; -1 for any other text. */
function plainDecimal(text) {
    if (text.length > MAX_EXACT)
        return -1;
    let digits = 0;
    let scale = 0;
    for (let index = 0; index < text.length; index += 1) {
        const digit = text.charCodeAt(index) - 48;
        if (digit >= 0 && digit <= 9) {
            digits = digits * 10 + digit;
            scale *= 10;
        }
        else if (digit === -2 && scale === 0 && text.length > 1)
            scale = 1;
        else
            return -1;
    }
    return scale === 0 ? digits : digits / scale;
}
function localised(text) {
    const clock = CLOCK.exec(text);
    if (clock !== null) {
        const [, hours = "0", minutes = "0", seconds = "0"] = clock;
        return ((Number(hours) * 60 + Number(minutes)) * 60 + decimal(seconds)) * 1_000;
    }
    const unit = WITH_UNIT.exec(text);
    if (unit !== null) {
        const [, value = "", name = ""] = unit;
        return decimal(value) * (UNIT_MS[name.toLowerCase()] ?? Number.NaN);
    }
    if (GROUPED_BY_COMMA.test(text))
        return fromSeconds(Number(text.replaceAll(",", "")));
    if (GROUPED_BY_DOT.test(text)) {
        return fromSeconds(decimal(text.replaceAll(".", "")));
    }
    if (GROUPED_BY_SPACE.test(text))
        return fromSeconds(decimal(text.replaceAll(/[^\d.,]/g, "")));
    return DECIMAL_COMMA.test(text) ? fromSeconds(decimal(text)) : undefined;
}
function decimal(text) {
    return Number(text.replace(",", "."));
}
function fromSeconds(seconds) {
    if (seconds < 0)
        return undefined;
    return seconds >= NANOSECONDS_FROM ? seconds / 1e6 : seconds * 1_000;
}

// EXTERNAL MODULE: ./packages/results/dist/trace-annotation.js
var trace_annotation = __webpack_require__(94109);
;// CONCATENATED MODULE: ./packages/results/dist/junit-case.js



const junit_case_SKIPPED = new Set([
    "skipped",
    "disabled",
    "ignored",
    "notrun",
    "suppressed",
    "pending",
    "skip",
    "todo",
    "explicit",
    "notexecuted",
    "not_run",
]);
/** Words that say nothing against a test. */
const GOOD = new Set([
    "",
    "run",
    "ran",
    "completed",
    "complete",
    "executed",
    "finished",
    "done",
    "pass",
    "passed",
    "success",
    "succeeded",
    "successful",
    "ok",
    "expected",
    "xfail",
    "warning",
]);
const DISABLED = new Set(["disabled", "suppressed"]);
const BAD = new Set([
    "failed",
    "failure",
    "fail",
    "error",
    "errored",
    "broken",
    "timedout",
    "crashed",
]);
const ATTACHMENT = /\[\[ATTACHMENT\|([^\]\r\n]{1,1000})\]\]/g;
const junit_case_MAX_ATTACHMENTS = 50;
/**
 * Judges a `<testcase>`. A failure or error decides; earlier attempts (`rerunFailure`,
 * `flakyFailure` of surefire, nextest and Playwright) become attempts; a case that its framework
 * calls disabled never gates, whatever else it says.
 */
function judgeCase(raw, suite) {
    const unknown = raw.verdicts.length > 0 ? undefined : unknownWord(raw);
    if (unknown !== undefined)
        raw.verdicts.push(toVerdict(unknown));
    const status = junit_case_statusOf(raw);
    const testCase = {
        suite: suite.path,
        name: raw.name ?? "(unnamed)",
        attempts: [],
        status,
    };
    if (raw.durationMs !== undefined)
        testCase.durationMs = raw.durationMs;
    junit_case_addPlace(testCase, raw, suite);
    if (status === "passed")
        testCase.attempts = [decisiveAttempt("passed", raw, undefined)];
    else
        junit_case_explain(testCase, raw);
    if (raw.properties !== undefined)
        addProperties(testCase, raw.properties);
    return testCase;
}
/** A status that the format does not know is no pass. */
function unknownWord({ status, result }) {
    return [status, result].find((word) => word !== undefined && !GOOD.has(word) && !BAD.has(word) && !junit_case_SKIPPED.has(word));
}
function toVerdict(word) {
    const attributes = { message: `status is ${word.slice(0, 200)}` };
    return { element: "error", attributes, text: "", stackTrace: "", output: "" };
}
function junit_case_statusOf(raw) {
    const { verdicts } = raw;
    const silent = raw.status === undefined && raw.result === undefined;
    if (silent && verdicts.length === 0)
        return "passed";
    const says = (words) => words.has(raw.status ?? "") || words.has(raw.result ?? "");
    if (says(DISABLED))
        return "skipped";
    if (verdicts.some((verdict) => isFatal(verdict) || isRerun(verdict)))
        return "failed";
    if (verdicts.some(isFlake))
        return "flaky";
    // What is left can only be `<skipped>`.
    if (verdicts.length > 0)
        return "skipped";
    if (says(BAD))
        return "failed";
    return says(junit_case_SKIPPED) ? "skipped" : "passed";
}
function isFatal({ element }) {
    return element === "failure" || element === "error";
}
function isRerun({ element }) {
    return element.startsWith("rerun");
}
function isFlake({ element }) {
    return element.startsWith("flaky");
}
function junit_case_explain(testCase, raw) {
    if (testCase.status === "skipped") {
        const attempt = decisiveAttempt("skipped", raw, raw.verdicts[0]);
        delete attempt.stack;
        testCase.attempts = [attempt];
        setMessage(testCase, attempt.message);
        return;
    }
    const stdout = (0,dist_text/* toOutput */.FQ)(raw.stdout);
    const stderr = (0,dist_text/* toOutput */.FQ)(raw.stderr);
    if (stdout !== undefined)
        testCase.stdout = stdout;
    if (stderr !== undefined)
        testCase.stderr = stderr;
    if (testCase.status === "flaky") {
        const earlier = raw.verdicts.filter(isFlake).map(earlierAttempt);
        testCase.attempts = [...earlier, decisiveAttempt("passed", raw, undefined)];
        setMessage(testCase, earlier[0]?.message);
    }
    else
        explainFailure(testCase, raw);
}
function explainFailure(testCase, raw) {
    const fatal = raw.verdicts.filter(isFatal);
    const reruns = raw.verdicts.filter(isRerun);
    const decisive = fatal[0] ?? reruns.at(-1);
    const asserted = fatal.some(({ element }) => element === "failure");
    testCase.failureKind = asserted ? "failure" : kindOf(decisive);
    const attempt = decisiveAttempt("failed", raw, decisive);
    if (fatal.length > 1)
        joinFailures(attempt, fatal);
    const others = reruns.filter((verdict) => verdict !== decisive);
    testCase.attempts = [attempt, ...others.map(earlierAttempt)];
    setMessage(testCase, attempt.message);
}
function kindOf(verdict) {
    return verdict?.element.toLowerCase().endsWith("error") === true ? "error" : "failure";
}
function setMessage(testCase, message) {
    if (message !== undefined)
        testCase.message = message;
}
/** Several failures of one case: each message, each stack. */
function joinFailures(attempt, fatal) {
    const message = (0,dist_text/* toMessage */.R9)(fatal.map((verdict) => messageOf(verdict) ?? "").join("\n"));
    const stack = (0,dist_text/* toStack */.wD)(fatal.map(({ text }) => text).join("\n\n"));
    if (message !== undefined)
        attempt.message = message;
    if (stack !== undefined)
        attempt.stack = stack;
}
function decisiveAttempt(status, raw, verdict) {
    const attempt = { status, attachments: attachmentsIn(raw.stdout) };
    if (raw.durationMs !== undefined)
        attempt.durationMs = raw.durationMs;
    const { startTime } = raw;
    if (startTime !== undefined && startTime.length <= 64)
        attempt.startTime = startTime;
    if (verdict !== undefined)
        addCause(attempt, verdict);
    return attempt;
}
function earlierAttempt(verdict) {
    const attempt = { status: "failed", attachments: attachmentsIn(verdict.output) };
    const durationMs = secondsToMs(verdict.attributes["time"]);
    if (durationMs !== undefined)
        attempt.durationMs = durationMs;
    const startTime = verdict.attributes["timestamp"];
    if (startTime !== undefined && startTime.length <= 64)
        attempt.startTime = startTime;
    addCause(attempt, verdict);
    return attempt;
}
function addCause(attempt, verdict) {
    const message = messageOf(verdict);
    const stack = (0,dist_text/* toStack */.wD)(verdict.stackTrace === "" ? verdict.text : verdict.stackTrace);
    if (message !== undefined)
        attempt.message = message;
    if (stack !== undefined)
        attempt.stack = stack;
}
function messageOf({ attributes, text, stackTrace }) {
    const said = (0,dist_text/* toMessage */.R9)(attributes["message"]);
    if (said !== undefined)
        return said;
    return (0,dist_text/* toMessage */.R9)((0,dist_text/* firstLine */.TM)(text === "" ? stackTrace : text)) ?? (0,dist_text/* toMessage */.R9)(attributes["type"]);
}
function attachmentsIn(output) {
    if (!output.includes("[[ATTACHMENT|"))
        return [];
    const found = [];
    for (const [, path = ""] of output.matchAll(ATTACHMENT)) {
        if (found.length === junit_case_MAX_ATTACHMENTS)
            break;
        found.push({ name: path.slice(path.lastIndexOf("/") + 1), path });
    }
    return found;
}
function junit_case_addPlace(testCase, raw, suite) {
    const { className, verdicts } = raw;
    if (className !== undefined && className !== "")
        testCase.className = className;
    const said = verdicts.length === 0
        ? undefined
        : verdicts.find((verdict) => verdict.attributes["file"] !== undefined)?.attributes;
    const file = raw.file ?? said?.["file"] ?? suite.file;
    if (file !== undefined && file !== "")
        testCase.file = file;
    const line = lineNumber(raw.line ?? said?.["line"]);
    if (line !== undefined)
        testCase.line = line;
    if (suite.project !== undefined)
        testCase.project = suite.project;
}
function lineNumber(text) {
    return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
const TRACE_ID = /^[0-9a-f]{32}$/;
function addProperties(testCase, properties) {
    const { owner } = properties;
    if (owner !== undefined && owner !== "")
        testCase.owner = owner;
    const ids = (properties[trace_annotation/* TRACE_ANNOTATION */.S] ?? "").split(" ");
    const last = testCase.attempts.at(-1);
    const id = ids.findLast((candidate) => TRACE_ID.test(candidate));
    if (last !== undefined && id !== undefined)
        last.traceId = id;
    testCase.properties = properties;
}

;// CONCATENATED MODULE: ./packages/results/dist/junit-suites.js

const junit_suites_MAX_PATH = 32;
const junit_suites_MAX_NAME = 1_000;
/** Failed cases of one suite that wait for a retry of theirs. */
const junit_suites_MAX_HELD = 1_000;
const SCRIPT_FILE = /\.[cm]?[jt]sx?$/;
const junit_suites_MAX_ERRORS = 20;
/**
 * The open suites. It hands each case on and keeps only failed ones back until their suite ends:
 * gotestsum and others write a retry as a further `<testcase>` of the same name, TestNG and others
 * a row of data. They are retries only by evidence: the suite is of Go, where a name is unique, or
 * counts each test once. Then a pass that follows a failure makes the test flaky; a failure that
 * follows a pass is a second test of that name, so that nothing red is ever covered.
 */
class SuiteStack {
    #sink;
    #findings;
    #open = [];
    #fromPlaywright = false;
    constructor(sink, findings) {
        this.#sink = sink;
        this.#findings = findings;
    }
    open(element, attributes) {
        const outer = this.#open.at(-1)?.context;
        if (this.#open.length === 0) {
            // Only Playwright writes an `id` there, empty as a rule, and the project as host name.
            this.#fromPlaywright = element === "testsuites" && attributes["id"] === "";
        }
        const name = (attributes["name"] ?? "").slice(0, junit_suites_MAX_NAME);
        this.#open.push({
            context: this.#contextOf(element === "testsuites" ? "" : name, attributes, outer),
            label: name === "" ? `<${element}>` : name,
            declared: declaredBy(attributes),
            counted: { tests: 0, failing: 0 },
            told: 0,
            held: new Map(),
            passedAtLast: [],
            namesAreUnique: false,
            heldNames: new Set(),
        });
    }
    #contextOf(name, attributes, outer) {
        const path = outer?.path ?? [];
        const { file, filepath, hostname } = attributes;
        const script = this.#fromPlaywright && SCRIPT_FILE.test(name) ? name : undefined;
        const project = script === undefined || hostname === "" ? undefined : hostname;
        return {
            path: name === "" ? path : extended(path, name),
            file: file ?? filepath ?? script ?? outer?.file,
            project: project ?? outer?.project,
        };
    }
    /** Context of a case that begins now. */
    context() {
        return this.#open.at(-1)?.context ?? NO_SUITE;
    }
    /** A property of the suite itself. gotestsum writes the version of Go. */
    property(name) {
        const suite = this.#open.at(-1);
        if (suite !== undefined && name === "go.version")
            suite.namesAreUnique = true;
    }
    /** A failure outside any test. */
    fail(message) {
        const suite = this.#open.at(-1);
        if (suite !== undefined)
            suite.told += 1;
        this.#error(`${suite?.label ?? "(no suite)"}: ${message}`);
    }
    #error(message) {
        if (this.#findings.errors.length < junit_suites_MAX_ERRORS)
            this.#findings.errors.push(message);
    }
    /** `told` is the number of its elements that tell a failure, of earlier attempts as well. */
    add(testCase, told) {
        const suite = this.#open.at(-1);
        if (suite === undefined) {
            this.#sink(testCase);
            return;
        }
        const failed = testCase.status === "failed";
        suite.counted.tests += 1;
        if (failed)
            suite.counted.failing += 1;
        suite.told += failed ? Math.max(told, 1) : told;
        const mayBeRetry = suite.heldNames.size > 0 && suite.heldNames.has(testCase.name);
        if (failed || mayBeRetry)
            this.#hold(suite, testCase);
        else
            this.#sink(testCase);
    }
    #hold(suite, testCase) {
        const key = identity(testCase);
        const runs = [...(suite.held.get(key) ?? []), testCase];
        const [first] = runs;
        suite.held.delete(key);
        // A retry that was skipped decides nothing.
        const isRed = first?.status === "failed" && !isGreen(testCase);
        if (isRed) {
            suite.held.set(key, runs);
            suite.heldNames.add(testCase.name);
        }
        else if (runs.length > 1)
            suite.passedAtLast.push(runs);
        else
            this.#sink(testCase);
        if (suite.held.size + suite.passedAtLast.length > junit_suites_MAX_HELD)
            this.#release(suite);
    }
    /** Too many wait: the oldest goes, without the counts of the suite to judge by. */
    #release(suite) {
        const [oldest] = suite.held;
        const runs = oldest?.[1] ?? suite.passedAtLast.shift() ?? [];
        if (oldest !== undefined)
            suite.held.delete(oldest[0]);
        this.#emit(runs, suite.namesAreUnique);
    }
    #emit(runs, areRetries) {
        const [first, ...later] = runs;
        if (first === undefined)
            return;
        if (areRetries)
            this.#sink(later.reduce(asRetry, first));
        else
            for (const run of runs)
                this.#sink(run);
    }
    #emitHeld(suite, isWhole) {
        const groups = [...suite.held.values(), ...suite.passedAtLast];
        const further = groups.reduce((sum, runs) => sum + runs.length - 1, 0);
        const countsEachOnce = isWhole && suite.declared.tests === suite.counted.tests - further;
        for (const runs of groups)
            this.#emit(runs, suite.namesAreUnique || countsEachOnce);
    }
    close() {
        const suite = this.#open.pop();
        if (suite === undefined)
            return;
        this.#emitHeld(suite, true);
        const outer = this.#open.at(-1);
        const message = contradiction(suite);
        if (message !== undefined)
            format_reader_addNote(this.#findings.notes, { kind: "counts-differ", message });
        const lost = (suite.declared.failing ?? 0) - suite.told;
        // What got lost may be what failed: the passes of such a suite prove nothing.
        if (lost > 0) {
            suite.told += lost;
            this.#error(`${message ?? suite.label}: something failed that is not among its tests`);
        }
        if (outer === undefined)
            return;
        outer.counted.tests += suite.counted.tests;
        outer.counted.failing += suite.counted.failing;
        outer.told += suite.told;
    }
    /** Hands on what is held, without comparing counts of suites that never ended. */
    endOfFile() {
        for (const suite of this.#open)
            this.#emitHeld(suite, false);
        this.#open.length = 0;
    }
}
const NO_SUITE = { path: [], file: undefined, project: undefined };
function extended(path, name) {
    if (path.length < junit_suites_MAX_PATH)
        return [...path, name];
    const half = junit_suites_MAX_PATH / 2;
    return [...path.slice(0, half), "…", ...path.slice(half + 2), name];
}
function identity({ className, name, file, line }) {
    return `${className ?? ""}\u0000${name}\u0000${file ?? ""}\u0000${line ?? ""}`;
}
function isGreen({ status }) {
    return status === "passed" || status === "flaky";
}
/** The later run of a test that failed before decides; the earlier one stays as an attempt. */
function asRetry(earlier, later) {
    const decided = later.status === "skipped" ? earlier : later;
    const status = decided.status === "passed" ? "flaky" : decided.status;
    const attempts = [...earlier.attempts, ...later.attempts];
    const joined = { ...earlier, ...decided, status, attempts };
    const durations = [earlier.durationMs, later.durationMs].filter((ms) => ms !== undefined);
    if (durations.length > 0)
        joined.durationMs = durations.reduce((sum, ms) => sum + ms, 0);
    if (status === "flaky")
        delete joined.failureKind;
    return joined;
}
function declaredBy(attributes) {
    const declared = {};
    const tests = wholeNumber(attributes["tests"]);
    const failures = wholeNumber(attributes["failures"]);
    const errors = wholeNumber(attributes["errors"]);
    if (tests !== undefined)
        declared.tests = tests;
    if (failures !== undefined || errors !== undefined) {
        declared.failing = (failures ?? 0) + (errors ?? 0);
    }
    return declared;
}
/** Also `+2`, `1.0` and `1,000`. */
function wholeNumber(text) {
    const plain = text?.trim().replace(/^\+/, "") ?? "";
    const whole = /^(\d{1,9})(?:\.0{1,9})?$/.exec(plain) ?? /^(\d{1,3}(?:,\d{3}){1,2})$/.exec(plain);
    return whole?.[1] === undefined ? undefined : Number(whole[1].replaceAll(",", ""));
}
function contradiction({ declared, counted, label }) {
    const parts = [];
    if (declared.tests !== undefined && declared.tests !== counted.tests) {
        parts.push(`${declared.tests} tests (holds ${counted.tests})`);
    }
    if (declared.failing !== undefined && declared.failing !== counted.failing) {
        parts.push(`${declared.failing} failed (holds ${counted.failing})`);
    }
    return parts.length === 0 ? undefined : `"${label.slice(0, 200)}" says ${parts.join(", ")}`;
}

;// CONCATENATED MODULE: ./packages/results/dist/long-text.js
const MAX_HEAD = 131_072;
const MAX_TAIL = 65_536;
/** Text that comes in pieces; of a very long one the beginning and the end are kept. */
class LongText {
    /** Characters of all texts that were left out. */
    dropped = 0;
    #head = "";
    #tail = "";
    #dropped = 0;
    add(piece) {
        const room = MAX_HEAD - this.#head.length;
        if (room > 0)
            this.#head += piece.length <= room ? piece : piece.slice(0, room);
        if (piece.length <= room)
            return;
        this.#tail += room > 0 ? piece.slice(room) : piece;
        if (this.#tail.length <= 2 * MAX_TAIL)
            return;
        this.#dropped += this.#tail.length - MAX_TAIL;
        this.#tail = this.#tail.slice(-MAX_TAIL);
    }
    /** What was collected; the next text begins empty. */
    take() {
        const text = this.#dropped === 0
            ? this.#head + this.#tail
            : `${this.#head}\n… ${this.#dropped} characters left out …\n${this.#tail}`;
        this.dropped += this.#dropped;
        this.#head = "";
        this.#tail = "";
        this.#dropped = 0;
        return text;
    }
}

;// CONCATENATED MODULE: ./packages/results/dist/xml-scan.js
/** How far line ends were counted: each character is looked at once. */
class LineCounter {
    #lines = 0;
    #column = 0;
    /** Takes note of text that is behind. */
    pass(text) {
        const last = text.lastIndexOf("\n");
        if (last < 0)
            this.#column += text.length;
        else {
            this.#column = text.length - last - 1;
            this.#lines += countLines(text);
        }
    }
    /** The place after further text, from 1. */
    after(text) {
        const last = text.lastIndexOf("\n");
        const column = last < 0 ? this.#column + text.length : text.length - last - 1;
        return { line: this.#lines + countLines(text) + 1, column: column + 1 };
    }
}
function countLines(text) {
    let lines = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
        lines += 1;
    return lines;
}
/**
 * Behind the document type declaration that begins at `start`, -1 where the text ends within it.
 * What it declares is not read.
 */
function doctypeEnd(text, start) {
    let inSubset = false;
    for (let at = start + 2; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (character === '"' || character === "'")
            at = text.indexOf(character, at + 1);
        else if (text.startsWith("<!--", at))
            at = text.indexOf("-->", at + 4);
        else if (text.startsWith("<?", at))
            at = text.indexOf("?>", at + 2);
        else if (character === "[" || character === "]")
            inSubset = character === "[";
        else if (character === ">" && !inSubset)
            return at + 1;
        if (at < 0)
            return -1;
    }
    return -1;
}
/**
 * A tag that is too long to be kept: its beginning, until its end has come. Quotes count, so that a
 * `>` in a value does not end it.
 */
class LongTag {
    #head;
    /** The quote whose value is open; empty between values. */
    #quote = "";
    constructor(head) {
        for (let at = 0; at < head.length;)
            at = this.#step(head, at);
        this.#head = head + this.#quote;
    }
    /** Where in `text` the tag ends with `/>` or `>`; -1 where it goes on. */
    endIn(text, start) {
        let at = start;
        while (at < text.length) {
            if (this.#quote === "" && (text.charAt(at) === ">" || text.startsWith("/>", at)))
                return at;
            at = this.#step(text, at);
        }
        return -1;
    }
    /** The tag as if its last value had ended there. */
    closed(empty) {
        return `${this.#head}${empty ? " />" : " >"}`;
    }
    #step(text, at) {
        const character = text.charAt(at);
        if (this.#quote === "") {
            if (character === '"' || character === "'")
                this.#quote = character;
            return at + 1;
        }
        const end = text.indexOf(this.#quote, at);
        if (end < 0)
            return text.length;
        this.#quote = "";
        return end + 1;
    }
}

;// CONCATENATED MODULE: ./packages/results/dist/xml-names.js
const SLOTS = 512;
/** Longer ones are rare enough to be made anew each time. */
const MAX_KEPT = 64;
/**
 * Names that were seen, so that the same few are not cut out of the text a million times. The
 * memory is bounded: a slot holds the name that was seen last.
 */
class XmlNames {
    #slots = Array.from({ length: SLOTS }, () => undefined);
    /** The name between two places of `text`; `hash` may be anything that depends on its letters. */
    get(text, start, end, hash) {
        const slot = (hash ^ (hash >>> 9)) & (SLOTS - 1);
        const known = this.#slots[slot];
        if (known !== undefined &&
            known.full.length === end - start &&
            text.startsWith(known.full, start)) {
            return known;
        }
        const full = xml_names_owned(text.slice(start, end));
        const name = { full, local: full.slice(full.indexOf(":") + 1), opening: `${full}="` };
        if (full.length <= MAX_KEPT)
            this.#slots[slot] = name;
        return name;
    }
}
/** V8 keeps a whole piece of a file alive for a longer string that was cut out of it. */
function xml_names_owned(text) {
    return text.length < 13 ? text : Buffer.from(text).toString();
}

;// CONCATENATED MODULE: ./packages/results/dist/xml-text.js

const NAMED = {
    "&lt;": "<",
    "&gt;": ">",
    "&amp;": "&",
    "&quot;": '"',
    "&apos;": "'",
};
const REFERENCE = /&(?:lt|gt|amp|quot|apos|#\d{1,8}|#[xX][0-9a-fA-F]{1,8});/g;
// What XML 1.0 forbids as a character, https://www.w3.org/TR/xml/#charsets
const FORBIDDEN = 
// oxlint-disable-next-line no-control-regex
/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/**
 * Characters that stand for themselves. References to characters and the five names that XML knows
 * are replaced; anything else behind an `&` stays as it is written, so nothing is ever expanded.
 * ESC becomes a visible sign, so that colours can be stripped later; other characters that XML
 * forbids become U+FFFD. Line ends become `\n` (https://www.w3.org/TR/xml/#sec-line-ends).
 */
function decodeXmlText(text) {
    const plain = plainXmlText(text);
    return plain.includes("&") ? plain.replaceAll(REFERENCE, referenced) : plain;
}
/** The same for text without references: CDATA. */
function plainXmlText(text) {
    const lines = text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
    return lines.search(FORBIDDEN) < 0 ? lines : lines.replaceAll(FORBIDDEN, replaceForbidden);
}
/** The value of an attribute: white space that is written as such becomes a blank. */
function decodeXmlValue(text) {
    return decodeXmlText(text.replaceAll("\r\n", "\n").replaceAll(/[\t\n\r]/g, " "));
}
function replaceForbidden(character) {
    return character === "\u001b" ? dist_text/* VISIBLE_ESCAPE */.fZ : "\ufffd";
}
function referenced(reference) {
    const named = NAMED[reference];
    if (named !== undefined)
        return named;
    const hex = reference.charAt(2) === "x" || reference.charAt(2) === "X";
    const code = Number.parseInt(reference.slice(hex ? 3 : 2, -1), hex ? 16 : 10);
    if (code === 0x1b)
        return dist_text/* VISIBLE_ESCAPE */.fZ;
    return isXmlCharacter(code) ? String.fromCodePoint(code) : "\ufffd";
}
/** https://www.w3.org/TR/xml/#NT-Char */
function isXmlCharacter(code) {
    return (code === 9 ||
        code === 10 ||
        code === 13 ||
        (code >= 0x20 && code <= 0xd7ff) ||
        (code >= 0xe000 && code <= 0xfffd) ||
        (code >= 0x10000 && code <= 0x10ffff));
}
/**
 * Where the last piece of a text may be cut: before a reference or a line end that the next piece
 * may complete.
 */
function safeTextEnd(text, start, end) {
    if (text.charCodeAt(end - 1) === 13)
        return end - 1;
    const ampersand = text.lastIndexOf("&", end - 1);
    if (ampersand < Math.max(start, end - LONGEST_REFERENCE))
        return end;
    const semicolon = text.indexOf(";", ampersand);
    return semicolon >= 0 && semicolon < end ? end : ampersand;
}
const LONGEST_REFERENCE = 12;
const MARKS = ["&", "\n", "\r", "\t"];
/**
 * Where the next character is that does not stand for itself in a value. Each is looked for once
 * and remembered, which costs far less than a look at every character of every value.
 */
class Specials {
    #text = "";
    #marks = [0, 0, 0, 0];
    #forbidden = 0;
    /** Whether there is one between two places. The places of one text must not go back. */
    within(text, start, end) {
        if (text !== this.#text) {
            this.#text = text;
            this.#marks = [0, 0, 0, 0];
            this.#forbidden = 0;
        }
        if (this.#forbidden < start) {
            this.#forbidden = next(text.slice(start).search(FORBIDDEN), start);
        }
        let nearest = this.#forbidden;
        for (let index = 0; index < MARKS.length; index += 1) {
            let at = this.#marks[index] ?? 0;
            if (at < start) {
                at = next(text.indexOf(MARKS[index] ?? "", start), 0);
                this.#marks[index] = at;
            }
            if (at < nearest)
                nearest = at;
        }
        return nearest < end;
    }
}
function next(found, from) {
    return found < 0 ? Number.POSITIVE_INFINITY : from + found;
}

;// CONCATENATED MODULE: ./packages/results/dist/xml-tag.js


/** More than any format has; what is beyond is left out. */
const MAX_ATTRIBUTES = 256;
const TAB = 9;
const BLANK = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const EQUAL = 61;
const GREATER = 62;
/**
 * The tag that was read last. Its values are cut out of the text only when they are asked for, and
 * it is used again for the next tag: read what you need before you return.
 */
class XmlTag {
    /** Behind its last character. */
    end = 0;
    name = { full: "", local: "", opening: "" };
    /** What is wrong with it, though it can be read. */
    flaw;
    /** The flaw leaves open where its values begin and end. */
    disordered = false;
    /** How many attributes it has. */
    count = 0;
    #known = new XmlNames();
    #specials = new Specials();
    #text = "";
    /** No value holds anything that has to be decoded. */
    #plain = false;
    #last = this.name;
    #names = [];
    #starts = [];
    #ends = [];
    /** Name of an attribute without its prefix. */
    attribute(index) {
        return this.#names[index]?.local ?? "";
    }
    value(index) {
        const raw = this.#text.slice(this.#starts[index], this.#ends[index]);
        return this.#plain ? raw : decodeXmlValue(raw);
    }
    /** Value of the first attribute of this local name. */
    get(name) {
        for (let index = 0; index < this.count; index += 1) {
            if (this.#names[index]?.local === name)
                return this.value(index);
        }
        return undefined;
    }
    /** All attributes by local name, the first of each. */
    attributes() {
        const all = {};
        for (let index = this.count - 1; index >= 0; index -= 1) {
            const name = this.attribute(index);
            if (name !== "__proto__")
                all[name] = this.value(index);
        }
        return all;
    }
    /** Reads the tag whose `<` is at `start`; `more` where the text ends within it. */
    read(text, start) {
        this.#text = text;
        this.count = 0;
        this.flaw = undefined;
        this.disordered = false;
        const how = this.#parts(text, start);
        this.#plain = !this.#specials.within(text, start, this.end);
        return how;
    }
    #parts(text, start) {
        let at = this.#nameEnd(text, start + 1);
        this.name = this.#last;
        for (;;) {
            at = skipSpace(text, at);
            const code = text.charCodeAt(at);
            if (code === GREATER)
                return this.#ended("open", at + 1);
            if (code === LESS)
                return this.#ended("broken", at);
            if (at + 1 >= text.length)
                return "more";
            if (code !== SLASH) {
                at = this.#attribute(text, at);
                if (at < 0)
                    return "more";
            }
            else if (text.charCodeAt(at + 1) === GREATER)
                return this.#ended("empty", at + 2);
            else {
                this.flaw = "a stray / in a tag";
                at += 1;
            }
        }
    }
    #ended(how, end) {
        this.end = end;
        return how;
    }
    #nameEnd(text, start) {
        let at = start;
        let hash = 0;
        for (; at < text.length; at += 1) {
            const code = text.charCodeAt(at);
            if (code <= GREATER && ENDS_NAME[code] === 1)
                break;
            hash = (Math.imul(hash, 31) + code) | 0;
        }
        this.#last = this.#known.get(text, start, at, hash);
        return at;
    }
    /** Behind the attribute that begins at `start`; -1 where the text ends within it. */
    #attribute(text, start) {
        // Tags of one kind have the same attributes in the same order.
        const guess = this.#names[this.count];
        if (guess !== undefined && text.startsWith(guess.opening, start)) {
            return this.#quoted(text, start + guess.opening.length, guess);
        }
        const at = this.#nameEnd(text, start);
        const name = this.#last;
        if (at === start) {
            this.flaw = "an attribute without a name";
            this.disordered = true;
            return start + 1;
        }
        const equal = skipSpace(text, at);
        if (equal >= text.length)
            return -1;
        if (text.charCodeAt(equal) === EQUAL)
            return this.#value(text, equal + 1, name);
        this.flaw = "an attribute without a value";
        this.#add(name, start, start);
        return equal;
    }
    #value(text, start, name) {
        let at = skipSpace(text, start);
        const quote = text.charCodeAt(at);
        if (quote === QUOTE || quote === APOSTROPHE)
            return this.#quoted(text, at + 1, name);
        this.flaw = "an attribute without quotes";
        const from = at;
        while (at < text.length && text.charCodeAt(at) > BLANK && text.charCodeAt(at) !== GREATER) {
            at += 1;
        }
        if (at >= text.length)
            return -1;
        this.#add(name, from, at);
        return at;
    }
    #quoted(text, from, name) {
        const end = text.indexOf(text.charCodeAt(from - 1) === QUOTE ? '"' : "'", from);
        if (end < 0)
            return -1;
        this.#add(name, from, end);
        return end + 1;
    }
    #add(name, start, end) {
        const index = this.count;
        if (index >= MAX_ATTRIBUTES) {
            this.flaw = `more than ${MAX_ATTRIBUTES} attributes`;
            return;
        }
        for (let before = 0; before < index; before += 1) {
            if (this.#names[before]?.full === name.full) {
                this.flaw = `the attribute ${name.full.slice(0, 60)} twice`;
                this.disordered = true;
            }
        }
        this.#names[index] = name;
        this.#starts[index] = start;
        this.#ends[index] = end;
        this.count = index + 1;
    }
}
const NAME_ENDS = new Set([QUOTE, APOSTROPHE, SLASH, LESS, EQUAL, GREATER]);
const ENDS_NAME = Uint8Array.from({ length: GREATER + 1 }, (_, code) => code <= BLANK || NAME_ENDS.has(code) ? 1 : 0);
function skipSpace(text, from) {
    let at = from;
    for (let code = text.charCodeAt(at); code <= BLANK; code = text.charCodeAt(at)) {
        if (code < TAB)
            break;
        at += 1;
    }
    return at;
}

;// CONCATENATED MODULE: ./packages/results/dist/xml-tokenizer.js



const xml_tokenizer_MAX_DEPTH = 100_000;
/** An element that was left open deeper than this is not worth the search of each stray end. */
const MAX_LOOK_BACK = 1_000;
/** A tag that is longer has its last value cut. */
const MAX_TAG = 1_048_576;
const CDATA = "<![CDATA[";
const COMMENT = "<!--";
/**
 * Takes XML apart that is pushed in as text, in memory that does not grow with the input. It is
 * made for the reports of many tools, not for validation: it goes on after what is wrong and says
 * so. Entities are never expanded, nothing is ever fetched; see {@link decodeXmlText}. It never
 * throws for content.
 */
class XmlTokenizer {
    /** The handler sets it while it wants text. */
    wantsText = false;
    #handler;
    #tag = new XmlTag();
    #open = [];
    #lines = new LineCounter();
    #text = "";
    #at = 0;
    /** Pieces that wait until enough has come for a further look: keeps the work linear. */
    #waiting = [];
    #waitingLength = 0;
    #enough = 0;
    /** What is being read; undefined between parts. */
    #inside;
    #ending = false;
    #stopped = false;
    #rooted = false;
    #strayText = false;
    constructor(handler) {
        this.#handler = handler;
    }
    /** How many elements are open. */
    get depth() {
        return this.#open.length;
    }
    write(text) {
        if (this.#stopped)
            return;
        this.#waiting.push(text);
        this.#waitingLength += text.length;
        if (this.#waitingLength >= this.#enough)
            this.#run();
    }
    /** Reads the rest and says what is still open. Nothing is read afterwards. */
    end() {
        if (this.#stopped)
            return;
        this.#ending = true;
        this.#run();
        if (this.#stopped)
            return;
        const inner = this.#open.at(-1);
        if (this.#inside !== undefined || this.#at < this.#text.length) {
            this.#damage(`unclosed ${typeof this.#inside === "string" ? this.#inside : "tag"}`);
        }
        else if (inner !== undefined)
            this.#damage(`unclosed tag: ${shown(inner.full)}`);
        this.#stopped = true;
    }
    /** Ends the reading, also from within the handler. */
    stop() {
        this.#stopped = true;
    }
    /** Where the reading is. */
    place() {
        return this.#lines.after(this.#text.slice(0, this.#at));
    }
    #run() {
        this.#lines.pass(this.#text.slice(0, this.#at));
        const rest = this.#text.slice(this.#at);
        const [first = ""] = this.#waiting;
        const more = this.#waiting.length > 1 ? this.#waiting.join("") : first;
        this.#text = rest === "" ? more : rest + more;
        this.#at = 0;
        this.#waiting = [];
        this.#waitingLength = 0;
        let progress = true;
        while (progress && !this.#stopped && this.#at < this.#text.length)
            progress = this.#step();
        // What could not be read yet is looked at again when it has doubled.
        this.#enough = this.#text.length - this.#at;
    }
    /** Reads one part; false where more text is needed. */
    #step() {
        const inside = this.#inside;
        if (inside === undefined)
            return this.#content();
        if (inside === "CDATA section")
            return this.#cdata();
        if (inside === "comment")
            return this.#skip("-->");
        return inside === "processing instruction" ? this.#skip("?>") : this.#longTag(inside);
    }
    #content() {
        const less = this.#text.indexOf("<", this.#at);
        if (less !== this.#at) {
            const end = less < 0 ? this.#text.length : less;
            const enough = this.#characters(end, less < 0);
            if (less < 0 || !enough || this.#stopped)
                return enough;
        }
        const next = this.#text.charCodeAt(less + 1);
        if (next === 0x2f)
            return this.#closeTag(less);
        return beginsName(next) ? this.#openTag(less) : this.#markup(less);
    }
    /** Text up to `end`; where it is the last of what is there, a part of it may have to wait. */
    #characters(end, last) {
        const start = this.#at;
        if (this.#open.length === 0)
            this.#outside(start, end);
        if (!this.wantsText) {
            this.#at = end;
            return true;
        }
        const safe = last && !this.#ending ? safeTextEnd(this.#text, start, end) : end;
        this.#at = safe;
        if (safe > start)
            this.#handler.text(decodeXmlText(this.#text.slice(start, safe)));
        return safe > start;
    }
    #outside(start, end) {
        if (this.#strayText || this.#text.slice(start, end).trim() === "")
            return;
        this.#strayText = true;
        this.#recovered("text outside the root element");
    }
    #openTag(less) {
        const how = this.#tag.read(this.#text, less);
        if (how === "more") {
            this.#at = less;
            if (this.#text.length - less < MAX_TAG)
                return false;
            this.#inside = new LongTag(this.#text.slice(less, less + MAX_TAG));
            this.#at = less + MAX_TAG;
            return true;
        }
        this.#at = this.#tag.end;
        this.#opened(how);
        return true;
    }
    #opened(how) {
        const { name, flaw, disordered } = this.#tag;
        if (how === "broken")
            this.#damage(`the tag <${shown(name.full)}> never ends`);
        else if (flaw !== undefined && disordered)
            this.#damage(flaw);
        else if (flaw !== undefined)
            this.#recovered(flaw);
        if (this.#open.length === 0) {
            if (this.#rooted)
                this.#recovered("more than one root element");
            this.#rooted = true;
        }
        if (this.#open.length >= xml_tokenizer_MAX_DEPTH) {
            this.#damage(`more than ${xml_tokenizer_MAX_DEPTH} nested elements`);
            this.#stopped = true;
            return;
        }
        this.#open.push(name);
        this.#handler.open(name.local, this.#tag);
        if (how === "empty")
            this.#pop();
    }
    #pop() {
        const name = this.#open.pop();
        if (name !== undefined)
            this.#handler.close(name.local);
    }
    #longTag(tag) {
        const end = tag.endIn(this.#text, this.#at);
        const empty = end >= 0 && this.#text.charAt(end) === "/";
        this.#at = end < 0 ? this.#text.length : end + (empty ? 2 : 1);
        if (end < 0)
            return false;
        this.#inside = undefined;
        this.#tag.read(tag.closed(empty), 0);
        this.#recovered(`a tag of more than ${MAX_TAG} characters was cut`);
        this.#opened(empty ? "empty" : "open");
        return true;
    }
    #closeTag(less) {
        const from = less + 2;
        const end = this.#text.indexOf(">", from);
        if (end < 0)
            return this.#wait(less, "a closing tag without an end");
        const inner = this.#open.at(-1);
        this.#at = end + 1;
        if (inner?.full.length === end - from && this.#text.startsWith(inner.full, from))
            this.#pop();
        else
            this.#otherClose(this.#text.slice(from, end), from);
        return true;
    }
    /** A closing tag that is not plainly that of the innermost element. */
    #otherClose(written, from) {
        const less = written.indexOf("<");
        if (less >= 0) {
            this.#damage("a closing tag without an end");
            this.#at = from + less;
        }
        const name = (less < 0 ? written : written.slice(0, less)).trimEnd();
        const index = this.#innermost(name);
        if (index < 0) {
            this.#damage(`unmatched closing tag: ${shown(name)}`);
            return;
        }
        while (this.#open.length > index + 1 && !this.#stopped) {
            this.#damage(`unexpected closing tag: ${shown(name)}`);
            this.#pop();
        }
        if (!this.#stopped)
            this.#pop();
    }
    /** Where it is among the open elements, of which only so many are looked at. */
    #innermost(name) {
        const first = Math.max(0, this.#open.length - MAX_LOOK_BACK);
        for (let index = this.#open.length - 1; index >= first; index -= 1) {
            if (this.#open[index]?.full === name)
                return index;
        }
        return -1;
    }
    /** What begins with `<` and is no tag. */
    #markup(less) {
        const text = this.#text;
        const head = text.slice(less, less + CDATA.length);
        if (head.startsWith(COMMENT))
            return this.#enter("comment", less + COMMENT.length);
        if (head.startsWith("<?"))
            return this.#enter("processing instruction", less + 2);
        if (head === CDATA)
            return this.#enter("CDATA section", less + CDATA.length);
        if (CDATA.startsWith(head) || COMMENT.startsWith(head)) {
            this.#at = less;
            return false;
        }
        if (head.startsWith("<!") && beginsName(head.charCodeAt(2))) {
            const end = doctypeEnd(text, less);
            if (end < 0)
                return this.#wait(less, "a document type declaration without an end");
            this.#at = end;
            return true;
        }
        this.#at = less + 1;
        this.#recovered("a bare <");
        if (this.wantsText && !this.#stopped)
            this.#handler.text("<");
        return true;
    }
    #enter(inside, at) {
        this.#inside = inside;
        this.#at = at;
        return true;
    }
    /** Waits for the end of something short. */
    #wait(at, missing) {
        this.#at = at;
        if (this.#text.length - at < MAX_TAG)
            return false;
        this.#damage(missing);
        this.#at = this.#text.length;
        this.#stopped = true;
        return false;
    }
    #skip(mark) {
        const end = this.#text.indexOf(mark, this.#at);
        if (end < 0) {
            this.#at = Math.max(this.#at, this.#text.length - mark.length + 1);
            return false;
        }
        this.#at = end + mark.length;
        this.#inside = undefined;
        return true;
    }
    #cdata() {
        const start = this.#at;
        const found = this.#text.indexOf("]]>", start);
        // The end, or a line end, may be parted.
        let last = this.#text.length;
        if (!this.#ending)
            last -= this.#text.charCodeAt(last - 4) === 13 ? 4 : 3;
        const end = found < 0 ? Math.max(start, last) : found;
        this.#at = found < 0 ? end : found + 3;
        if (found >= 0)
            this.#inside = undefined;
        if (this.wantsText && end > start) {
            this.#handler.text(plainXmlText(this.#text.slice(start, end)));
        }
        return found >= 0;
    }
    #damage(message) {
        this.#handler.problem({ kind: "damage", message });
    }
    #recovered(message) {
        this.#handler.problem({ kind: "recovered", message });
    }
}
function shown(name) {
    return name.slice(0, 60);
}
/** Letters, `_`, `:` and whatever is not ASCII; https://www.w3.org/TR/xml/#NT-NameStartChar */
function beginsName(code) {
    return ((code >= 0x61 && code <= 0x7a) ||
        (code >= 0x41 && code <= 0x5a) ||
        code === 0x5f ||
        code === 0x3a ||
        code >= 0x80);
}

;// CONCATENATED MODULE: ./packages/results/dist/xml-input.js


const MAX_PROBLEMS = 10_000;
const MAX_RECOVERED_NOTES = 3;
/**
 * An XML file that is pushed in as text, and what is wrong with it: the first damage is kept with
 * its place, what was recovered from becomes a note, and reading ends where there is no end of it.
 */
class XmlInput {
    #tokenizer;
    #notes;
    #problems = 0;
    #recovered = 0;
    #damage;
    #stopped;
    #ending = false;
    constructor(parts, notes) {
        this.#notes = notes;
        this.#tokenizer = new XmlTokenizer({
            open: (name, tag) => parts.open(name, tag),
            close: (name) => parts.close(name),
            text: (piece) => parts.text(piece),
            problem: (problem) => this.#problem(problem),
        });
    }
    /** Text comes only while it is asked for; most of a report is not read. */
    set wantsText(wanted) {
        this.#tokenizer.wantsText = wanted;
    }
    /** False when more is of no use. */
    write(text) {
        this.#tokenizer.write(text);
        return this.#stopped === undefined;
    }
    end() {
        this.#ending = true;
        this.#tokenizer.end();
    }
    /** Ends the reading; what comes is not looked at. */
    stop(reason) {
        this.#stopped ??= { reason, place: this.place() };
        this.#tokenizer.stop();
    }
    place() {
        return this.#tokenizer.place();
    }
    /** What went wrong, if anything did. */
    get damage() {
        return this.#stopped ?? this.#damage;
    }
    /** How reading ended, for a file of the right format. */
    get outcome() {
        return this.damage === undefined ? { kind: "read" } : { kind: "partial", ...this.damage };
    }
    #problem({ kind, message }) {
        this.#problems += 1;
        if (kind === "damage") {
            const what = this.#ending ? "the file breaks off" : "damaged";
            this.#damage ??= { reason: `${what}: ${message}`, place: this.place() };
        }
        else if (this.#recovered < MAX_RECOVERED_NOTES) {
            this.#recovered += 1;
            format_reader_addNote(this.#notes, { kind: "recovered", message, place: this.place() });
        }
        if (this.#problems > MAX_PROBLEMS)
            this.stop(`more than ${MAX_PROBLEMS} XML errors`);
    }
}

;// CONCATENATED MODULE: ./packages/results/dist/junit.js







const ROOTS = new Set(["testsuites", "testsuite", "testcase"]);
const VERDICTS = new Set([
    "failure",
    "error",
    "skipped",
    "flakyFailure",
    "flakyError",
    "rerunFailure",
    "rerunError",
]);
/** Other names for the same thing: CTest, Boost, PHPUnit. */
const ALIASES = { disabled: "skipped", ignored: "skipped" };
const SPELLINGS = new Map([...VERDICTS].map((name) => [name.toLowerCase(), name]));
const DETAILS = new Set([
    "properties",
    "property",
    "system-out",
    "system-err",
    "stackTrace",
    "testsuites",
]);
/** Elements of no dialect that can only tell a failure, such as `<assertion-failure>`. */
const TELLS_FAILURE = /(?:^fail|failure|failed|error|crash(?:ed)?|abort(?:ed)?|time(?:d-?)?out)$/;
const TELLS_NONE = /^(?:system|std|standard|expected|known|no|x)/;
const OTHER_FORMATS = {
    TestRun: "TRX",
    "test-run": "NUnit 3",
    "test-results": "NUnit 2",
    assemblies: "xUnit.net",
    assembly: "xUnit.net",
    testExecutions: "SonarQube",
    coverage: "a coverage report",
    checkstyle: "Checkstyle",
    html: "an HTML page",
};
const junit_MAX_NAME = 4_000;
const MAX_OUTPUT = 1_048_576;
const MAX_PROPERTIES = 50;
const MAX_VALUE = 1_000;
const MAX_VERDICTS = 20;
const MAX_BEFORE_ROOT = 4_194_304;
/**
 * Reads JUnit XML in the dialects of surefire, Jest, pytest, Go, PHPUnit, Catch2, CUnit, nextest,
 * Playwright and others, in flat memory. There is no authoritative schema; the nearest are
 * https://github.com/testmoapp/junitxml and the surefire schema
 * https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd.
 */
class JUnitReader {
    notes = [];
    errors = [];
    #input;
    #suites;
    #root = "";
    #read = 0;
    /** One object for all cases: most of them are small and many. */
    #raw = emptyCase();
    /** The open case; that is `#raw`. */
    #case;
    /** Name of the open element whose text is wanted, and what was collected of it. */
    #wanted = "";
    #text = new LongText();
    #verdict;
    constructor(sink) {
        this.#suites = new SuiteStack(sink, this);
        this.#input = new XmlInput({
            open: (name, tag) => this.#open(name, tag),
            close: (name) => this.#close(name),
            text: (piece) => this.#text.add(piece),
        }, this.notes);
    }
    write(text) {
        this.#read += text.length;
        const goesOn = this.#input.write(text);
        if (this.#root === "" && this.#read > MAX_BEFORE_ROOT)
            this.#input.stop("no root element");
        return goesOn && (this.#root === "" || ROOTS.has(this.#root));
    }
    end() {
        this.#input.end();
        this.#endCase();
        this.#suites.endOfFile();
        if (this.#text.dropped > 0) {
            const message = `${this.#text.dropped} characters of very long text were left out`;
            format_reader_addNote(this.notes, { kind: "left-out", message });
        }
        return this.#verdictOfFile();
    }
    /** A case that the file breaks off in is counted only where its verdict was already written. */
    #endCase() {
        if (this.#verdict !== undefined) {
            this.#take(this.#wanted, this.#text.take());
            this.#closeVerdict(this.#verdict);
        }
        if (this.#case === undefined)
            return;
        if (this.#case.verdicts.length > 0) {
            this.#closeCase();
            return;
        }
        const name = (0,dist_text/* toMessage */.R9)(this.#case.name)?.slice(0, 200) ?? "";
        const message = `the file breaks off inside the test "${name}", which is not counted`;
        format_reader_addNote(this.notes, { kind: "left-out", message });
    }
    #verdictOfFile() {
        const place = this.#input.damage?.place ?? this.#input.place();
        if (this.#root === "") {
            const message = this.#input.damage?.reason ?? "no root element";
            return { kind: "quarantined", reason: "malformed", message, place };
        }
        if (ROOTS.has(this.#root))
            return this.#input.outcome;
        const other = OTHER_FORMATS[this.#root] ?? `<${this.#root.slice(0, 60)}>`;
        const message = `not JUnit XML but ${other}`;
        return { kind: "quarantined", reason: "unsupported-format", message, place };
    }
    #open(name, tag) {
        if (this.#root === "") {
            this.#root = name;
            if (!ROOTS.has(name))
                this.#input.stop("another format");
        }
        if (!ROOTS.has(this.#root))
            return;
        if (name === "testcase") {
            // A case inside a case: the outer one lost its end.
            if (this.#case !== undefined)
                this.#closeCase();
            readCase(this.#raw, tag);
            this.#case = this.#raw;
        }
        else if (name === "testsuite" || name === "testsuites") {
            this.#suites.open(name, tag.attributes());
        }
        else
            this.#openDetail(detailName(name), tag);
    }
    #openDetail(name, tag) {
        if (name === "property") {
            if (this.#case !== undefined)
                addProperty(this.#case, tag);
            else
                this.#suites.property(tag.get("name") ?? "");
        }
        else if (name === "system-out" || name === "system-err") {
            if (this.#case !== undefined)
                this.#want(name);
        }
        else if (name === "stackTrace") {
            if (this.#verdict !== undefined)
                this.#want(name);
        }
        else if (VERDICTS.has(name)) {
            const attributes = tag.attributes();
            this.#verdict = { element: name, attributes, text: "", stackTrace: "", output: "" };
            this.#want(name);
        }
    }
    #want(name) {
        // Output and stack trace of an earlier attempt stand inside its element.
        const before = this.#text.take();
        if (this.#wanted !== "")
            this.#take(this.#wanted, before);
        this.#wanted = name;
        this.#input.wantsText = true;
    }
    #close(tagName) {
        if (tagName === "testcase")
            this.#closeCase();
        else if (tagName === "testsuite" || tagName === "testsuites") {
            this.#closeCase();
            this.#suites.close();
        }
        else
            this.#closeDetail(detailName(tagName));
    }
    #closeDetail(name) {
        if (name === this.#wanted) {
            this.#input.wantsText = false;
            this.#wanted = "";
            this.#take(name, this.#text.take());
        }
        if (this.#verdict?.element === name)
            this.#closeVerdict(this.#verdict);
    }
    #take(name, text) {
        const verdict = this.#verdict;
        const raw = this.#case;
        if (name === "stackTrace" && verdict !== undefined)
            verdict.stackTrace = text;
        else if (name === verdict?.element)
            verdict.text = appended(verdict.text, text);
        else if (verdict !== undefined)
            verdict.output = appended(verdict.output, text);
        else if (raw === undefined)
            return;
        else if (name === "system-out")
            raw.stdout = appended(raw.stdout, text);
        else if (name === "system-err")
            raw.stderr = appended(raw.stderr, text);
    }
    #closeVerdict(verdict) {
        this.#verdict = undefined;
        if (this.#case !== undefined) {
            addVerdict(this.#case, verdict);
        }
        else if (verdict.element === "failure" || verdict.element === "error") {
            const said = (0,dist_text/* toMessage */.R9)(verdict.attributes["message"]) ?? (0,dist_text/* toMessage */.R9)(verdict.text);
            this.#suites.fail(said ?? verdict.element);
        }
    }
    #closeCase() {
        const raw = this.#case;
        if (raw === undefined)
            return;
        this.#case = undefined;
        this.#suites.add(judgeCase(raw, this.#suites.context()), raw.told);
    }
}
function detailName(name) {
    if (DETAILS.has(name) || VERDICTS.has(name))
        return name;
    const alias = Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
    if (alias !== undefined || name.length > 60)
        return alias ?? name;
    const small = name.toLowerCase();
    const known = SPELLINGS.get(small);
    if (known !== undefined)
        return known;
    return TELLS_FAILURE.test(small) && !TELLS_NONE.test(small) ? "failure" : name;
}
/** Where there are too many, what decides takes the place of an attempt. */
function addVerdict(raw, verdict) {
    const { element } = verdict;
    if (element !== "skipped")
        raw.told += 1;
    if (raw.verdicts.length < MAX_VERDICTS)
        raw.verdicts.push(verdict);
    else if (element !== "skipped" && !element.startsWith("flaky")) {
        raw.verdicts[MAX_VERDICTS - 1] = verdict;
    }
}
/** Many texts of one test; the end of all of them tells most. */
function appended(before, text) {
    if (before === "")
        return text;
    const joined = before + text;
    return joined.length <= MAX_OUTPUT ? joined : joined.slice(-MAX_OUTPUT);
}
function emptyCase() {
    return {
        name: undefined,
        className: undefined,
        file: undefined,
        line: undefined,
        status: undefined,
        result: undefined,
        startTime: undefined,
        durationMs: undefined,
        verdicts: [],
        told: 0,
        stdout: "",
        stderr: "",
        properties: undefined,
    };
}
function readCase(raw, tag) {
    raw.name = undefined;
    raw.className = undefined;
    raw.file = undefined;
    raw.line = undefined;
    raw.status = undefined;
    raw.result = undefined;
    raw.startTime = undefined;
    raw.durationMs = undefined;
    if (raw.verdicts.length > 0)
        raw.verdicts = [];
    raw.told = 0;
    raw.stdout = "";
    raw.stderr = "";
    raw.properties = undefined;
    for (let index = 0; index < tag.count; index += 1)
        readAttribute(raw, tag, index);
    raw.className ??= optional(tag.get("class"));
    raw.file ??= optional(tag.get("filepath"));
    raw.line ??= tag.get("lineno");
    raw.durationMs ??= secondsToMs(tag.get("duration"));
}
function readAttribute(raw, tag, index) {
    switch (tag.attribute(index)) {
        case "name":
            raw.name ??= bounded(tag.value(index));
            break;
        case "classname":
            raw.className ??= bounded(tag.value(index));
            break;
        case "time":
            raw.durationMs ??= secondsToMs(tag.value(index));
            break;
        case "file":
            raw.file ??= bounded(tag.value(index));
            break;
        case "line":
            raw.line ??= tag.value(index);
            break;
        case "status":
            raw.status ??= tag.value(index).toLowerCase();
            break;
        case "result":
            raw.result ??= tag.value(index).toLowerCase();
            break;
        case "timestamp":
            raw.startTime ??= tag.value(index);
            break;
    }
}
function optional(text) {
    return text === undefined ? undefined : bounded(text);
}
function bounded(text) {
    return text.length <= junit_MAX_NAME ? text : text.slice(0, junit_MAX_NAME);
}
function addProperty(raw, tag) {
    const name = tag.get("name") ?? "";
    if (name === "" || name === "__proto__")
        return;
    const properties = (raw.properties ??= {});
    if (Object.keys(properties).length >= MAX_PROPERTIES)
        return;
    const text = (tag.get("value") ?? "").slice(0, MAX_VALUE);
    // Playwright writes one property per annotation, so a key may come several times.
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    properties[name.slice(0, 200)] =
        known === undefined ? text : `${known} ${text}`.slice(0, MAX_VALUE);
}

;// CONCATENATED MODULE: ./packages/results/dist/mocha-json.js




const HOOK = /^"(?:before|after) (?:all|each)" hook/;
/**
 * JSON of mocha's own reporter (lib/reporters/json.js). What a test counts as is told by the list
 * it stands in; `tests` repeats them without. A hook that failed stands among the failures and
 * counts as one failed test, of kind error. A test that passed in a retry is flaky.
 */
class MochaJson {
    wanted = new Set([
        "stats",
        "tests.*",
        "passes.*",
        "failures.*",
        "pending.*",
    ]);
    #sink;
    #findings;
    #counts = noCases();
    #stats;
    #listed = 0;
    constructor(sink, findings) {
        this.#sink = sink;
        this.#findings = findings;
    }
    scalar() { }
    found(path, value) {
        if (path === "stats")
            this.#stats = value;
        else if (path === "tests.*")
            this.#listed += 1;
        else
            this.#test(path, value);
    }
    end(complete) {
        const stats = this.#stats;
        if (stats === undefined && this.#counts.total === 0)
            return false;
        if (!complete)
            return true;
        const failed = stats === undefined ? undefined : (0,json_value/* countAt */.$v)(stats, "failures");
        compareDeclared(this.#findings, { failed }, this.#counts);
        const missing = this.#listed - this.#counts.total;
        if (missing > 0) {
            addError(this.#findings, `${missing} tests are listed without a result`);
        }
        return true;
    }
    #test(path, test) {
        const error = (0,json_value/* objectAt */.lJ)(test, "err");
        const title = (0,json_value/* textAt */.$6)(test, "title") ?? "";
        const retried = ((0,json_value/* countAt */.$v)(test, "currentRetry") ?? 0) > 0;
        const passed = path === "passes.*";
        const skipped = path === "pending.*";
        const testCase = toCase({
            suite: mocha_json_suiteOf((0,json_value/* textAt */.$6)(test, "fullTitle") ?? "", title),
            name: title,
            file: (0,json_value/* textAt */.$6)(test, "file"),
            attempts: [
                {
                    status: skipped ? "skipped" : passed ? "passed" : mocha_json_attemptStatus(error),
                    durationMs: (0,json_value/* numberAt */.tk)(test, "duration"),
                    message: (0,json_value/* textAt */.$6)(error, "message"),
                    stack: (0,json_value/* textAt */.$6)(error, "stack"),
                },
            ],
            ...(passed && retried ? { status: "flaky" } : {}),
            failureKind: failureKind(error, title),
        });
        countCase(this.#counts, testCase);
        this.#sink(testCase);
    }
}
/** Whether mocha (or what is built on it) tells an assertion from another exception. */
function failureKind(error, title) {
    if (HOOK.test(title))
        return "error";
    const asserted = "expected" in error || "actual" in error || "operator" in error;
    const text = `${(0,json_value/* textAt */.$6)(error, "name") ?? ""} ${(0,json_value/* textAt */.$6)(error, "message") ?? ""} ${((0,json_value/* textAt */.$6)(error, "stack") ?? (0,json_value/* textAt */.$6)(error, "estack") ?? "").slice(0, 200)}`;
    return asserted || /\bAssertionError\b/.test(text) ? "failure" : "error";
}
function mocha_json_attemptStatus(error) {
    return (0,json_value/* textAt */.$6)(error, "code") === "ERR_MOCHA_TIMEOUT" ? "timedOut" : "failed";
}
/** The describes are told only as the beginning of the full title. */
function mocha_json_suiteOf(full, title) {
    if (title === "" || !full.endsWith(title))
        return full === "" || full === title ? [] : [full];
    const suite = full.slice(0, full.length - title.length).trim();
    return suite === "" ? [] : [suite];
}

;// CONCATENATED MODULE: ./packages/results/dist/mochawesome.js





const mochawesome_MAX_DEPTH = 500;
/**
 * JSON of mochawesome, merged ones (mochawesome-merge) alike; types:
 * https://github.com/adamgruber/mochawesome-report-generator, `suites` of version 3 and older is
 * one object. A failed hook counts as one failed test of kind error; tests that it kept from running
 * are `skipped` and were asked to run.
 */
class Mochawesome {
    wanted = new Set(["stats", "results.*", "suites"]);
    #sink;
    #findings;
    #counts = noCases();
    #stats;
    #suites = 0;
    constructor(sink, findings) {
        this.#sink = sink;
        this.#findings = findings;
    }
    scalar() { }
    found(path, value) {
        if (path === "stats") {
            this.#stats = value;
            return;
        }
        // Many tools call a list `results`.
        if (Array.isArray(value["tests"]) || Array.isArray(value["suites"]))
            this.#suites += 1;
        this.#suite(value, [], undefined);
    }
    end(complete) {
        const stats = this.#stats;
        if (stats === undefined && this.#suites === 0)
            return false;
        if (!complete || stats === undefined)
            return true;
        const failed = (0,json_value/* countAt */.$v)(stats, "failures");
        const other = (0,json_value/* countAt */.$v)(stats, "other") ?? 0;
        compareDeclared(this.#findings, { failed }, this.#counts);
        if (stats["hasOther"] === true && other > 0 && this.#counts.failed === 0) {
            addError(this.#findings, `${other} hooks or tests ended in no known state`);
        }
        return true;
    }
    #suite(suite, around, outerFile) {
        if (around.length > mochawesome_MAX_DEPTH) {
            addError(this.#findings, `suites are nested deeper than ${mochawesome_MAX_DEPTH}`);
            return;
        }
        const title = (0,json_value/* textAt */.$6)(suite, "title") ?? "";
        const path = title === "" ? around : [...around, title];
        const said = (0,json_value/* textAt */.$6)(suite, "file") || (0,json_value/* textAt */.$6)(suite, "fullFile");
        const file = said === undefined || said === "" ? outerFile : said.replace(/^\//, "");
        for (const hooks of ["beforeHooks", "afterHooks"]) {
            for (const hook of (0,json_value/* objectsAt */.yR)(suite, hooks)) {
                if (isFailed(hook))
                    this.#test(hook, path, file);
            }
        }
        for (const test of (0,json_value/* objectsAt */.yR)(suite, "tests"))
            this.#test(test, path, file);
        for (const inner of (0,json_value/* objectsAt */.yR)(suite, "suites"))
            this.#suite(inner, path, file);
    }
    #test(test, suite, file) {
        const state = (0,json_value/* textAt */.$6)(test, "state");
        const error = (0,json_value/* objectAt */.lJ)(test, "err");
        const title = (0,json_value/* textAt */.$6)(test, "title") ?? "";
        const notRun = test["skipped"] === true || state === "skipped";
        const pending = test["pending"] === true || state === "pending";
        const failed = isFailed(test);
        const passed = !failed && (state === "passed" || test["pass"] === true);
        const skipped = !failed && (notRun || pending);
        const retried = ((0,json_value/* countAt */.$v)(test, "currentRetry") ?? 0) > 0;
        const testCase = toCase({
            suite,
            name: title,
            file,
            attempts: [
                {
                    status: skipped ? "skipped" : passed ? "passed" : timedOut(test),
                    durationMs: (0,json_value/* numberAt */.tk)(test, "duration"),
                    message: (0,json_value/* textAt */.$6)(error, "message") ?? (failed ? undefined : "the test has no state"),
                    stack: (0,json_value/* textAt */.$6)(error, "estack") ?? (0,json_value/* textAt */.$6)(error, "stack"),
                },
            ],
            ...(passed && retried ? { status: "flaky" } : {}),
            failureKind: test["isHook"] === true ? "error" : failureKind(error, title),
            notRun: notRun && !pending,
        });
        if (skipped)
            delete testCase.message;
        countCase(this.#counts, testCase);
        this.#sink(testCase);
    }
}
function isFailed(test) {
    return test["fail"] === true || (0,json_value/* textAt */.$6)(test, "state") === "failed";
}
function timedOut(test) {
    return test["timedOut"] === true ? "timedOut" : "failed";
}

;// CONCATENATED MODULE: ./packages/results/dist/xml-report.js



/** Reads an XML report that is pushed in as text, in flat memory. It never throws for content. */
class XmlReportReader {
    notes;
    errors;
    #elements;
    #input;
    #text = new LongText();
    #depth = 0;
    /** Depth of the element whose text is collected; 0 where none is. */
    #wanted = 0;
    constructor(elements, findings) {
        this.#elements = elements;
        this.notes = findings.notes;
        this.errors = findings.errors;
        this.#input = new XmlInput({
            open: (name, tag) => this.#open(name, tag),
            close: (name) => this.#close(name),
            text: (piece) => this.#text.add(piece),
        }, this.notes);
    }
    write(text) {
        return this.#input.write(text);
    }
    end() {
        this.#input.end();
        if (this.#text.dropped > 0) {
            const message = `${this.#text.dropped} characters of very long text were left out`;
            format_reader_addNote(this.notes, { kind: "left-out", message });
        }
        this.#elements.end(this.#input.damage === undefined);
        return this.#input.outcome;
    }
    #open(name, tag) {
        this.#depth += 1;
        if (!this.#elements.open(name, tag.attributes()))
            return;
        this.#wanted = this.#depth;
        this.#text.take();
        this.#input.wantsText = true;
    }
    #close(name) {
        const wanted = this.#wanted === this.#depth;
        this.#depth -= 1;
        if (wanted) {
            this.#wanted = 0;
            this.#input.wantsText = false;
        }
        this.#elements.close(name, wanted ? this.#text.take() : "");
    }
}
/** A whole number of an attribute that counts something. */
function countOf(text) {
    return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
/** `Namespace.Class.Method(1.5)` taken apart before its arguments. */
function splitFullName(full) {
    const bracket = full.indexOf("(");
    const head = bracket < 0 ? full : full.slice(0, bracket);
    const dot = head.lastIndexOf(".");
    return dot <= 0
        ? { className: "", name: full }
        : { className: full.slice(0, dot), name: full.slice(dot + 1) };
}
/** The name without the class that it begins with. */
function withoutClass(name, className) {
    const prefix = `${className ?? ""}.`;
    return prefix.length > 1 && name.startsWith(prefix) && name.length > prefix.length
        ? name.slice(prefix.length)
        : name;
}

;// CONCATENATED MODULE: ./packages/results/dist/nunit.js





/** `result` of both versions; what it does not know is an error. */
const RESULTS = new Map([
    ["Passed", "passed"],
    ["Success", "passed"],
    ["Warning", "passed"],
    ["Failed", "failed"],
    ["Failure", "failed"],
    ["Error", "error"],
    ["Cancelled", "error"],
    ["Skipped", "skipped"],
    ["Ignored", "skipped"],
    ["NotRunnable", "notRun"],
    ["Inconclusive", "notRun"],
]);
const ERROR_LABELS = new Set(["Error", "Invalid", "Cancelled"]);
const CHILD_FAILED = /^(?:One or more child tests had (?:errors|warnings)|Child test failed)/;
const nunit_MAX_TAGS = 50;
const nunit_OWN = new Set(["test-run", "test-results", "test-suite", "test-case"]);
/**
 * NUnit 3 (`test-run`, https://docs.nunit.org/articles/nunit/technical-notes/usage/
 * Test-Result-XML-Format.html) and NUnit 2 (`test-results`, Results.xsd of NUnit 2.5). Counts as
 * EnricoMi's `nunit3-to-junit.xslt`: ignored and inconclusive are skipped. A failure of a fixture
 * itself (a set-up without a test that carries it, a tear-down, an assembly that does not load) is
 * an error of the file.
 */
class NUnit {
    #sink;
    #findings;
    #counts = noCases();
    #open = [];
    /** Where the current `message` belongs to. */
    #within = "";
    #assertions = 0;
    #declared = {};
    constructor(sink, findings) {
        this.#sink = sink;
        this.#findings = findings;
    }
    open(name, attributes) {
        if (nunit_OWN.has(name)) {
            if (this.#open.length === 0)
                this.#declared = attributes;
            const element = name === "test-results" ? "test-run" : name;
            this.#open.push({ element, attributes, ...EMPTY, tags: [], failed: 0 });
            return false;
        }
        if (name === "assertions")
            this.#assertions += 1;
        else if (name === "failure" || name === "reason")
            this.#within = name;
        else if (name === "property" || name === "category")
            this.#tag(name, attributes);
        // Assertions repeat what stands in the failure.
        if (this.#assertions > 0)
            return false;
        return name === "output" || name === "message" || name === "stack-trace";
    }
    close(name, text) {
        if (nunit_OWN.has(name)) {
            const closed = this.#open.pop();
            if (closed !== undefined)
                this.#closed(closed);
        }
        else if (name === "assertions")
            this.#assertions -= 1;
        else if (name === "failure" || name === "reason")
            this.#within = "";
        else if (text !== "")
            this.#text(name, text);
    }
    end(complete) {
        for (const open of this.#open.splice(0).reverse()) {
            const failed = open.element === "test-case" && nunit_kindOf(open.attributes) !== "passed";
            if (failed)
                this.#case(open, []);
        }
        if (complete)
            this.#compare();
    }
    #text(name, text) {
        const open = this.#open.at(-1);
        if (open === undefined)
            return;
        if (name === "output")
            open.output = text;
        else if (name === "stack-trace")
            open.stack = text;
        else if (this.#within === "reason")
            open.reason = text;
        else if (this.#within === "failure")
            open.message = text;
    }
    #tag(name, attributes) {
        const open = this.#open.at(-1);
        const isTag = name === "category" || attributes["name"] === "Category";
        const tag = name === "category" ? attributes["name"] : attributes["value"];
        if (isTag && tag !== undefined && open !== undefined && open.tags.length < nunit_MAX_TAGS) {
            open.tags.push(tag);
        }
    }
    #closed(open) {
        if (open.element === "test-case")
            this.#case(open, this.#open);
        else if (open.element === "test-suite")
            this.#suite(open);
        const outer = this.#open.at(-1);
        if (outer !== undefined)
            outer.failed += open.failed;
    }
    #case(open, around) {
        const { attributes } = open;
        const kind = nunit_kindOf(attributes);
        const ran = kind !== "skipped" && kind !== "notRun";
        const full = attributes["fullname"] ?? attributes["name"] ?? "";
        const split = splitFullName(full);
        const fixture = fixtureOf(full, attributes["name"]) ?? split.className;
        const seconds = attributes["duration"] ?? attributes["time"];
        const testCase = toCase({
            suite: fixture === "" ? around.flatMap(suiteName) : [fixture],
            name: attributes["fullname"] === undefined ? split.name : attributes["name"],
            className: attributes["classname"] ?? split.className,
            attempts: [
                {
                    status: ran ? (kind === "passed" ? "passed" : "failed") : "skipped",
                    durationMs: seconds === undefined ? undefined : Number(seconds.replace(",", ".")) * 1_000,
                    startTime: attributes["start-time"],
                    message: nunit_messageOf(open, ran),
                    stack: open.stack,
                },
            ],
            failureKind: kind === "failed" && !ERROR_LABELS.has(attributes["label"] ?? "") ? "failure" : "error",
            notRun: kind === "notRun",
            stdout: open.output,
            tags: open.tags,
        });
        countCase(this.#counts, testCase);
        open.failed = testCase.status === "failed" ? 1 : 0;
        this.#sink(testCase);
    }
    /** A suite that failed by itself. */
    #suite(open) {
        const { attributes, message } = open;
        const result = RESULTS.get(attributes["result"] ?? "Passed") ?? "error";
        const ownMessage = message !== "" && !CHILD_FAILED.test(message.trim());
        const tearDown = attributes["site"] === "TearDown" || /\bTear ?Down\b/.test((0,dist_text/* firstLine */.TM)(message));
        const red = result === "failed" || result === "error" || attributes["success"] === "False";
        if (!red && !ownMessage)
            return;
        if (open.failed > 0 && !(ownMessage && tearDown))
            return;
        const label = attributes["fullname"] ?? attributes["name"] ?? attributes["type"] ?? "a suite";
        const said = ownMessage ? message.trim() : "failed, and none of its tests did";
        addError(this.#findings, `${label.slice(0, 300)}: ${said}`);
        open.failed += 1;
    }
    #compare() {
        const declared = this.#declared;
        const three = declared["testcasecount"] !== undefined;
        const failed = three
            ? countOf(declared["failed"])
            : (countOf(declared["failures"]) ?? 0) + (countOf(declared["errors"]) ?? 0);
        compareDeclared(this.#findings, { failed }, this.#counts);
        const result = declared["result"] ?? "Passed";
        const kind = RESULTS.get(result) ?? "error";
        const untold = this.#counts.failed === 0 && this.#findings.errors.length === 0;
        if (untold && (kind === "failed" || kind === "error")) {
            addError(this.#findings, `the run is called ${result.slice(0, 60)}, and no test failed`);
        }
    }
}
const EMPTY = { message: "", stack: "", reason: "", output: "" };
function nunit_kindOf(attributes) {
    const { result, executed, success } = attributes;
    // A test without the arguments it needs was never asked to be skipped.
    if (result === "Skipped" && attributes["label"] === "Invalid")
        return "notRun";
    if (result !== undefined)
        return RESULTS.get(result) ?? "error";
    // NUnit before 2.5 has no `result`.
    if (executed === "False")
        return "skipped";
    return success === "True" ? "passed" : "failed";
}
function nunit_messageOf({ message, reason, attributes }, ran) {
    if (message !== "" || reason !== "")
        return ran && message !== "" ? message : reason || message;
    return attributes["label"] ?? (ran ? attributes["result"] : undefined);
}
/** The fixture with its arguments, which the name of the class lacks. */
function fixtureOf(full, name) {
    if (name === undefined || !full.endsWith(`.${name}`))
        return undefined;
    return full.slice(0, full.length - name.length - 1);
}
function suiteName({ element, attributes }) {
    return element === "test-suite" ? [attributes["name"] ?? ""] : [];
}

// EXTERNAL MODULE: ./packages/results/dist/playwright-case.js
var playwright_case = __webpack_require__(70740);
;// CONCATENATED MODULE: ./packages/results/dist/playwright-blob.js




const playwright_blob_MAX_TESTS = 1_000_000;
const MAX_RESULTS = 100;
const playwright_blob_MAX_DEPTH = 200;
const playwright_blob_MAX_ATTACHMENTS = 50;
/**
 * Messages of a blob report of Playwright, `report.jsonl` in its archive: packages/playwright/src/
 * reporters/blob.ts and isomorphic/teleReceiver.ts (JsonEvent), versions 1 and 2. Each archive is
 * one shard; several are put together by reading them together.
 */
class PlaywrightBlob {
    #sink;
    #findings;
    #tests = new Map();
    #ended;
    #failed = 0;
    #reports = 0;
    /** Files of this shard are written as there. */
    #onWindows = false;
    #ends = 0;
    constructor(sink, findings) {
        this.#sink = sink;
        this.#findings = findings;
    }
    event(value) {
        const params = (0,json_value/* objectAt */.lJ)(value, "params");
        switch ((0,json_value/* textAt */.$6)(value, "method")) {
            case "onBlobReportMetadata":
                this.#reports += 1;
                this.#onWindows = (0,json_value/* textAt */.$6)(params, "pathSeparator") === "\\";
                return;
            case "onProject":
                return this.#project((0,json_value/* objectAt */.lJ)(params, "project"));
            case "onTestBegin":
                return this.#begin(params);
            case "onTestEnd":
                return this.#end(params);
            case "onAttach":
                return this.#attach(params);
            case "onStdIO":
                return this.#output(params);
            case "onError":
                return this.#error((0,json_value/* objectAt */.lJ)(params, "error"));
            case "onEnd":
                this.#ends += 1;
                return this.#runEnded((0,json_value/* textAt */.$6)((0,json_value/* objectAt */.lJ)(params, "result"), "status"));
            default:
        }
    }
    end(complete) {
        for (const [id, test] of this.#tests)
            this.#emit(test, id);
        this.#tests.clear();
        if (this.#ends < Math.max(this.#reports, 1))
            return "the run has no end";
        const status = this.#ended;
        const untold = this.#failed === 0 && this.#findings.errors.length === 0;
        if (complete && status !== undefined && untold) {
            addError(this.#findings, `the run is called ${status}, and no test failed`);
        }
        return undefined;
    }
    #runEnded(status) {
        if (status === "passed")
            return;
        this.#ended = status ?? "unknown";
        if (status === "timedout" || status === "interrupted") {
            addError(this.#findings, status === "timedout" ? "the run timed out" : "the run was interrupted");
        }
    }
    #project(project) {
        const name = (0,json_value/* textAt */.$6)(project, "name") ?? "";
        for (const suite of (0,json_value/* objectsAt */.yR)(project, "suites")) {
            const file = this.#fileOf((0,json_value/* textAt */.$6)((0,json_value/* objectAt */.lJ)(suite, "location"), "file") ?? (0,json_value/* textAt */.$6)(suite, "title"));
            this.#suite(suite, [], { name, file, depth: 0 });
        }
    }
    #fileOf(path) {
        return this.#onWindows ? path?.replaceAll("\\", "/") : path;
    }
    #suite(suite, path, around) {
        if (around.depth > playwright_blob_MAX_DEPTH)
            return;
        // Version 1 has two lists, version 2 one in the order of the file.
        const entries = ["entries", "suites", "tests"].flatMap((key) => (0,json_value/* objectsAt */.yR)(suite, key));
        for (const entry of entries) {
            const title = (0,json_value/* textAt */.$6)(entry, "title") ?? "";
            if ((0,json_value/* textAt */.$6)(entry, "testId") === undefined) {
                this.#suite(entry, [...path, title], { ...around, depth: around.depth + 1 });
            }
            else
                this.#add(entry, path, around);
        }
    }
    #add(entry, suite, { name, file }) {
        const id = (0,json_value/* textAt */.$6)(entry, "testId") ?? "";
        if (this.#tests.size >= playwright_blob_MAX_TESTS || this.#tests.has(id))
            return;
        this.#tests.set(id, {
            entry,
            suite,
            file,
            project: name,
            expectedStatus: undefined,
            annotations: (0,json_value/* objectsAt */.yR)(entry, "annotations"),
            results: [],
        });
    }
    #begin(params) {
        const test = this.#testOf((0,json_value/* textAt */.$6)(params, "testId"));
        const value = (0,json_value/* objectAt */.lJ)(params, "result");
        if (test.results.length >= MAX_RESULTS)
            return;
        const result = Object.assign(Object.create(null), {
            workerIndex: value["workerIndex"],
            startTime: timeOf(value["startTime"]),
        });
        const id = (0,json_value/* textAt */.$6)(value, "id") ?? "";
        test.results.push({ id, value: result, attachments: [], stdout: "", stderr: "" });
    }
    /** A test that no project listed: the line of its project is damaged. */
    #testOf(id) {
        const known = this.#tests.get(id ?? "");
        if (known !== undefined)
            return known;
        const entry = Object.assign(Object.create(null), {
            title: `test ${id ?? "without id"}`,
        });
        const unknown = {
            entry,
            suite: [],
            file: undefined,
            project: "",
            expectedStatus: undefined,
            annotations: [],
            results: [],
        };
        if (this.#tests.size < playwright_blob_MAX_TESTS)
            this.#tests.set(id ?? "", unknown);
        return unknown;
    }
    #end(params) {
        const told = (0,json_value/* objectAt */.lJ)(params, "test");
        const value = (0,json_value/* objectAt */.lJ)(params, "result");
        const test = this.#testOf((0,json_value/* textAt */.$6)(told, "testId"));
        test.expectedStatus = (0,json_value/* textAt */.$6)(told, "expectedStatus");
        test.annotations = (0,json_value/* objectsAt */.yR)(told, "annotations");
        const result = resultOf(test, (0,json_value/* textAt */.$6)(value, "id"));
        if (result === undefined)
            return;
        for (const key of ["status", "duration", "errors", "annotations"]) {
            result.value[key] = value[key];
        }
        result.attachments.push(...(0,json_value/* objectsAt */.yR)(value, "attachments").slice(0, playwright_blob_MAX_ATTACHMENTS));
    }
    #attach(params) {
        const result = this.#resultOf(params);
        if (result === undefined || result.attachments.length >= playwright_blob_MAX_ATTACHMENTS)
            return;
        for (const attachment of (0,json_value/* objectsAt */.yR)(params, "attachments")) {
            delete attachment["base64"];
            result.attachments.push(attachment);
        }
    }
    #output(params) {
        const result = this.#resultOf(params);
        const data = (0,json_value/* textAt */.$6)(params, "data");
        if (result === undefined || data === undefined || params["isBase64"] === true)
            return;
        const stream = (0,json_value/* textAt */.$6)(params, "type") === "stderr" ? "stderr" : "stdout";
        const output = result[stream] + data;
        result[stream] = output.length > 2 * dist_text/* MAX_OUTPUT */.R1 ? output.slice(-dist_text/* MAX_OUTPUT */.R1) : output;
    }
    #resultOf(params) {
        const test = this.#tests.get((0,json_value/* textAt */.$6)(params, "testId") ?? "");
        return test === undefined ? undefined : resultOf(test, (0,json_value/* textAt */.$6)(params, "resultId"));
    }
    #error(error) {
        addError(this.#findings, (0,dist_text/* toMessage */.R9)((0,playwright_case/* messageOf */.b)(error)) ?? "an error without message");
    }
    #emit(test, id) {
        const results = test.results.map(({ value, attachments, stdout, stderr }) => Object.assign(value, {
            attachments,
            stdout: stdout === "" ? [] : [{ text: stdout }],
            stderr: stderr === "" ? [] : [{ text: stderr }],
        }));
        const place = (0,json_value/* asObject */.eB)(test.entry["location"]) ?? {};
        const spec = {
            title: (0,json_value/* textAt */.$6)(test.entry, "title") ?? id,
            file: this.#fileOf((0,json_value/* textAt */.$6)(place, "file")) ?? test.file,
            line: (0,json_value/* numberAt */.tk)(place, "line"),
            column: (0,json_value/* numberAt */.tk)(place, "column"),
            tags: test.entry["tags"],
            tests: [
                {
                    projectName: test.project,
                    expectedStatus: test.expectedStatus,
                    annotations: test.annotations,
                    results,
                },
            ],
        };
        for (const testCase of (0,playwright_case/* casesOfSpec */.A)(spec, test.suite, test.file)) {
            if (testCase.status === "failed")
                this.#failed += 1;
            this.#sink(testCase);
        }
    }
}
function resultOf(test, id) {
    return test.results.findLast((result) => result.id === id) ?? test.results.at(-1);
}
function timeOf(value) {
    if (typeof value === "string")
        return value;
    const known = typeof value === "number" && Math.abs(value) <= 8.64e15;
    return known ? new Date(value).toISOString() : undefined;
}

;// CONCATENATED MODULE: ./packages/results/dist/other-formats.js
/** Names a JSON format by the keys of its root, for the message of a file that cannot be read. */
function otherJsonFormat(keys, lines) {
    const has = (...names) => names.every((name) => keys.includes(name));
    if (lines)
        return "JSON lines";
    if (has("runs", "version"))
        return "SARIF";
    if (has("uuid", "historyId"))
        return "a result of Allure";
    if (has("metrics", "root_group"))
        return "a summary of k6";
    return undefined;
}

;// CONCATENATED MODULE: ./packages/results/dist/playwright-json.js







const playwright_json_MAX_ERRORS = 20;
const MAX_KEYS = 50;
/**
 * Reads the JSON of Playwright's own `json` reporter in flat memory: one spec at a time is in
 * memory. Shape: https://playwright.dev/docs/api/class-testcase and `packages/playwright/types/
 * testReporter.d.ts` (JSONReport); reports before 1.38 have no `stats`.
 */
class PlaywrightJsonReader {
    notes = [];
    errors = [];
    #sink;
    #stream;
    #counts = noCases();
    #rootKeys = [];
    #roles = [];
    #key = "";
    #suite;
    #builder;
    #built = () => undefined;
    /** Compared at the end: it may stand before the tests. */
    #stats = {};
    #documents = 0;
    #sawSuites = false;
    #damage;
    constructor(sink) {
        this.#sink = sink;
        this.#stream = new JsonStream(this.#handler);
    }
    write(text) {
        try {
            this.#stream.write(text);
        }
        catch (error) {
            this.#damaged(error);
        }
        return this.#damage === undefined && this.#documents <= 1;
    }
    end() {
        if (this.#damage === undefined && this.#documents <= 1) {
            try {
                this.#stream.end();
            }
            catch (error) {
                this.#damaged(error);
            }
        }
        while (this.#suite !== undefined)
            this.#closeSuite(this.#suite);
        if (this.#sawSuites)
            return this.#readEnd();
        const other = otherJsonFormat(this.#rootKeys, this.#documents > 1);
        if (other === undefined && this.#damage !== undefined) {
            const { message, place } = this.#damage;
            return { kind: "quarantined", reason: "malformed", message, place };
        }
        const message = `not the JSON of Playwright but ${other ?? "JSON without suites"}`;
        const reason = other === undefined ? "not-recognised" : "unsupported-format";
        return { kind: "quarantined", reason, message };
    }
    #readEnd() {
        if (this.#damage !== undefined) {
            return { kind: "partial", reason: this.#damage.message, place: this.#damage.place };
        }
        this.#compare(this.#stats);
        this.#checkFailures((0,json_value/* numberAt */.tk)(this.#stats, "unexpected") ?? 0);
        if (this.#documents <= 1)
            return { kind: "read" };
        return { kind: "partial", reason: "another document follows", place: this.#stream.place };
    }
    #damaged(error) {
        if (!(error instanceof JsonTextError))
            throw error;
        this.#damage = error;
    }
    #handler = {
        open: (kind) => {
            if (this.#builder !== undefined)
                this.#builder.open(kind);
            else
                this.#open(kind);
        },
        key: (name) => {
            if (this.#builder !== undefined)
                this.#builder.key(name);
            else
                this.#onKey(name);
        },
        value: (value) => {
            if (this.#builder !== undefined)
                this.#builder.value(value);
            else
                this.#value(value);
        },
        close: () => {
            if (this.#builder !== undefined)
                this.#closeBuilt(this.#builder);
            else
                this.#close();
        },
    };
    #open(kind) {
        const role = this.#roles.at(-1);
        if (role === undefined)
            this.#documents += 1;
        const inner = kind === "{" ? this.#objectIn(role) : this.#arrayIn(role);
        if (inner === "built") {
            this.#builder = new json_value/* JsonValueBuilder */.HM();
            this.#builder.open(kind);
            return;
        }
        this.#roles.push(inner);
        if (inner === "suite") {
            this.#suite = { title: undefined, file: undefined, waiting: [], outer: this.#suite };
        }
        if (role === "root" && inner === "suites" && this.#documents === 1)
            this.#sawSuites = true;
    }
    #objectIn(role) {
        if (role === undefined)
            return this.#documents === 1 || !this.#sawSuites ? "root" : "ignored";
        if (role === "suites")
            return "suite";
        if (role === "root" && this.#key === "config")
            return "config";
        if (role === "root" && this.#key === "stats") {
            this.#built = (stats) => (this.#stats = stats);
            return "built";
        }
        if (role === "specs") {
            this.#built = (spec) => this.#spec(spec);
            return "built";
        }
        return "ignored";
    }
    #arrayIn(role) {
        if (this.#key === "suites" && (role === "root" || role === "suite"))
            return "suites";
        if (this.#key === "specs" && role === "suite")
            return "specs";
        if (this.#key === "errors" && role === "root") {
            this.#built = () => undefined;
            return "built";
        }
        return "ignored";
    }
    #onKey(name) {
        this.#key = name;
        const known = this.#rootKeys.length < MAX_KEYS;
        if (this.#roles.length === 1 && known)
            this.#rootKeys.push(name.slice(0, 100));
    }
    #value(value) {
        if (this.#roles.length === 0)
            this.#documents += 1;
        if (this.#roles.at(-1) !== "suite" || this.#suite === undefined)
            return;
        if (typeof value !== "string")
            return;
        if (this.#key === "title")
            this.#suite.title = value.slice(0, 1_000);
        else if (this.#key === "file")
            this.#suite.file = value;
    }
    #close() {
        const role = this.#roles.pop();
        if (role === "suite" && this.#suite !== undefined)
            this.#closeSuite(this.#suite);
    }
    #closeBuilt(builder) {
        builder.close();
        if (!builder.complete)
            return;
        this.#builder = undefined;
        const value = builder.result;
        if (Array.isArray(value))
            this.#globalErrors(value.map(json_value/* asObject */.eB));
        else
            this.#built((0,json_value/* asObject */.eB)(value) ?? {});
    }
    #globalErrors(errors) {
        for (const error of errors) {
            const message = error === undefined ? undefined : (0,dist_text/* toMessage */.R9)((0,playwright_case/* messageOf */.b)(error));
            if (this.errors.length < playwright_json_MAX_ERRORS)
                this.errors.push(message ?? "an error without message");
        }
    }
    #spec(spec) {
        const suite = this.#suite;
        if (suite === undefined)
            return;
        const open = titles(suite);
        if (open === undefined)
            suite.waiting.push({ spec, inner: [], file: fileOf(suite) });
        else
            this.#emit(spec, open, fileOf(suite));
    }
    #emit(spec, suite, file) {
        for (const testCase of (0,playwright_case/* casesOfSpec */.A)(spec, suite, file)) {
            countCase(this.#counts, testCase);
            this.#sink(testCase);
        }
    }
    #closeSuite(suite) {
        suite.title ??= "";
        this.#suite = suite.outer;
        const path = titles(suite);
        for (const { spec, inner, file } of suite.waiting) {
            if (path !== undefined)
                this.#emit(spec, [...path, ...inner], file ?? fileOf(suite));
            else
                suite.outer?.waiting.push({ spec, inner: [suite.title, ...inner], file });
        }
    }
    #compare(stats) {
        const pairs = [
            ["expected", this.#counts.passed],
            ["unexpected", this.#counts.failed],
            ["flaky", this.#counts.flaky],
            ["skipped", this.#counts.skipped],
        ];
        for (const [key, counted] of pairs) {
            const stated = (0,json_value/* numberAt */.tk)(stats, key);
            if (stated === undefined || stated === counted || this.#counts.total === 0)
                continue;
            const message = `the report says ${stated} ${key}, its tests give ${counted}`;
            format_reader_addNote(this.notes, { kind: "counts-differ", message });
        }
    }
    /** The run counts failures and holds not one: what failed got lost, its passes prove nothing. */
    #checkFailures(stated) {
        if (stated <= 0 || this.#counts.failed > 0 || this.errors.length > 0)
            return;
        this.errors.push(`the report counts ${stated} failed, none of them is among its tests`);
    }
}
/** Titles of the describes; the outermost suite is the file. Undefined while one is unknown. */
function titles(suite) {
    const path = [];
    for (let at = suite; at.outer !== undefined; at = at.outer) {
        if (at.title === undefined)
            return undefined;
        path.unshift(at.title);
    }
    return path.length <= 32 ? path : [...path.slice(0, 16), "…", ...path.slice(-15)];
}
function fileOf(suite) {
    let at = suite;
    while (at.file === undefined && at.outer !== undefined)
        at = at.outer;
    return at.file ?? (at.title === "" ? undefined : at.title);
}

;// CONCATENATED MODULE: ./packages/results/dist/rspec-json.js






const MAX_MESSAGES = 5;
/**
 * JSON of RSpec (`rspec --format json`, lib/rspec/core/formatters/json_formatter.rb). Groups are
 * told only as the beginning of `full_description`. An error outside of examples (a file that does
 * not load, a hook of the suite) is an error of the file.
 */
class RSpecJson {
    wanted = new Set(["examples.*", "summary"]);
    texts = new Set(["messages.*"]);
    #messages = [];
    #sink;
    #findings;
    #counts = noCases();
    #summary = {};
    constructor(sink, findings) {
        this.#sink = sink;
        this.#findings = findings;
    }
    scalar() { }
    text(message) {
        if (this.#messages.length < MAX_MESSAGES)
            this.#messages.push(message);
    }
    found(path, value) {
        if (path === "summary")
            this.#summary = value;
        else
            this.#example(value);
    }
    end(complete) {
        const outside = (0,json_value/* countAt */.$v)(this.#summary, "errors_outside_of_examples_count") ?? 0;
        if (outside > 0) {
            const said = this.#messages.map((message) => (0,dist_text/* toMessage */.R9)(message) ?? "").join("\n");
            const what = `${outside} errors occurred outside of examples`;
            addError(this.#findings, said === "" ? what : `${what}: ${said}`);
        }
        if (this.#counts.total === 0 && Object.keys(this.#summary).length === 0)
            return false;
        if (!complete)
            return true;
        const total = (0,json_value/* countAt */.$v)(this.#summary, "example_count");
        const failed = (0,json_value/* countAt */.$v)(this.#summary, "failure_count");
        compareDeclared(this.#findings, { total, failed }, this.#counts);
        return true;
    }
    #example(example) {
        const status = (0,json_value/* textAt */.$6)(example, "status");
        const skipped = status === "pending";
        const exception = (0,json_value/* objectAt */.lJ)(example, "exception");
        const description = (0,json_value/* textAt */.$6)(example, "description") ?? "";
        const full = (0,json_value/* textAt */.$6)(example, "full_description") ?? "";
        const seconds = (0,json_value/* numberAt */.tk)(example, "run_time");
        const file = (0,json_value/* textAt */.$6)(example, "file_path");
        const unknown = status === "failed" ? undefined : `status is ${status ?? "missing"}`;
        const testCase = toCase({
            suite: groupOf(full, description),
            name: description === "" ? full : description,
            file: file?.replace(/^\.\//, ""),
            line: (0,json_value/* numberAt */.tk)(example, "line_number"),
            attempts: [
                {
                    status: skipped ? "skipped" : status === "passed" ? "passed" : "failed",
                    durationMs: seconds === undefined ? undefined : seconds * 1_000,
                    message: skipped
                        ? (0,json_value/* textAt */.$6)(example, "pending_message")
                        : ((0,json_value/* textAt */.$6)(exception, "message") ?? unknown),
                    stack: linesOf(exception["backtrace"]),
                },
            ],
            failureKind: rspec_json_kindOf((0,json_value/* textAt */.$6)(exception, "class")),
        });
        countCase(this.#counts, testCase);
        this.#sink(testCase);
    }
}
/** Expectations and mocks fail; anything else was not expected. */
function rspec_json_kindOf(exception) {
    return exception !== undefined && /^(?:RSpec|Minitest|Test::Unit)::/.test(exception)
        ? "failure"
        : "error";
}
function groupOf(full, description) {
    if (description === "" || !full.endsWith(description))
        return [];
    const group = full.slice(0, full.length - description.length).trim();
    return group === "" ? [] : [group];
}

;// CONCATENATED MODULE: ./packages/results/dist/tap-line.js
const PLAN = /^1\.\.(\d{1,9})(?:\s*#\s*(.*))?$/;
const POINT = /^(not )?ok\b(?:\s+(\d{1,9})(?=\s|$))?(.*)$/;
const DIRECTIVE = /(?:^|\s)#\s*(skip(?:ped:)?|todo)(?![\w=-])\S*(?:\s+(.*))?$/i;
const TIME = /(?:^|\s)#\s*time=(\d{1,12}(?:\.\d{1,12})?)(ms|s)$/;
const SUBTEST = /^# Subtest(?::\s*(.*))?$/;
/** Reads a line of TAP 12, 13 or 14: https://testanything.org/tap-version-14-specification.html. */
function tapLine(text) {
    if (/^TAP version \d+$/.test(text))
        return { kind: "version" };
    const plan = PLAN.exec(text);
    if (plan !== null)
        return { kind: "plan", count: Number(plan[1]), reason: plan[2] ?? "" };
    const point = POINT.exec(text);
    if (point !== null)
        return { ...pointOf(point[1] !== undefined, point[3] ?? ""), number: numberOf(point[2]) };
    if (text.startsWith("#"))
        return comment(text);
    if (text.startsWith("Bail out!"))
        return { kind: "bail-out", reason: text.slice(9).trim() };
    return text === "}" ? { kind: "close" } : { kind: "other", text };
}
function comment(text) {
    const subtest = SUBTEST.exec(text);
    if (subtest !== null)
        return { kind: "subtest", name: unescaped(subtest[1] ?? "") };
    return { kind: "comment", text: text.replace(/^#+ ?/, "") };
}
function numberOf(digits) {
    return digits === undefined ? undefined : Number(digits);
}
function pointOf(failed, rest) {
    const opens = /\s\{$/.test(rest);
    let text = (opens ? rest.slice(0, -1) : rest).trim();
    const time = TIME.exec(text);
    if (time !== null)
        text = text.slice(0, time.index).trim();
    const directive = DIRECTIVE.exec(text);
    if (directive !== null)
        text = text.slice(0, directive.index);
    const scale = time?.[2] === "s" ? 1_000 : 1;
    return {
        kind: "point",
        ok: !failed,
        name: unescaped(text.replace(/^\s*-(?:\s|$)/, "").trim()),
        directive: directive === null
            ? undefined
            : directive[1]?.toLowerCase().startsWith("skip")
                ? "skip"
                : "todo",
        reason: directive?.[2]?.trim() ?? "",
        durationMs: time === null ? undefined : Number(time[1]) * scale,
        opens,
    };
}
function unescaped(text) {
    return text.replaceAll(/\\([\\#])/g, "$1");
}

;// CONCATENATED MODULE: ./packages/results/dist/tap-yaml.js
const KEY = /^( *)(?:- )?([A-Za-z_][\w .-]{0,60}):(?: (.*))?$/;
const BLOCK = /^[|>][-+]?\d?$/;
const tap_yaml_MAX_KEYS = 200;
const tap_yaml_MAX_DEPTH = 10;
/**
 * The scalars of a YAML block of TAP, keys of maps within maps joined by `.`. It knows what
 * reporters write there: maps, plain and quoted scalars, block scalars. Anything else is passed over.
 */
function tapYaml(lines) {
    const found = new Map();
    const open = [];
    for (let at = 0; at < lines.length && found.size < tap_yaml_MAX_KEYS; at += 1) {
        const match = KEY.exec(lines[at] ?? "");
        if (match === null)
            continue;
        const [, spaces = "", key = "", value = ""] = match;
        const indent = spaces.length;
        while ((open.at(-1)?.indent ?? -1) >= indent)
            open.pop();
        if (open.length >= tap_yaml_MAX_DEPTH)
            continue;
        const path = [...open.map((outer) => outer.key), key].join(".");
        const text = value.trim();
        if (text === "")
            open.push({ indent, key });
        else if (BLOCK.test(text)) {
            const block = blockAt(lines, at + 1, indent);
            found.set(path, block.text);
            at = block.last;
        }
        else
            found.set(path, scalar(text));
    }
    return found;
}
function blockAt(lines, from, outer) {
    const block = [];
    let at = from;
    for (; at < lines.length; at += 1) {
        const line = lines[at] ?? "";
        if (line.trim() !== "" && indentOf(line) <= outer)
            break;
        block.push(line);
    }
    const indents = block.filter((line) => line.trim() !== "").map(indentOf);
    const least = indents.reduce((left, right) => Math.min(left, right), 200);
    return {
        text: block
            .map((line) => line.slice(least))
            .join("\n")
            .trimEnd(),
        last: at - 1,
    };
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}
function scalar(text) {
    if (text.startsWith("'") && text.endsWith("'") && text.length > 1) {
        return text.slice(1, -1).replaceAll("''", "'");
    }
    if (!text.startsWith('"'))
        return text;
    try {
        const value = JSON.parse(text);
        return typeof value === "string" ? value : text;
    }
    catch {
        return text.replaceAll('"', "");
    }
}

;// CONCATENATED MODULE: ./packages/results/dist/tap.js







const tap_MAX_LINE = 65_536;
const MAX_YAML = 2_000;
const MAX_COMMENTS = 16_000;
const MAX_WAITING = 10_000;
const tap_MAX_DEPTH = 64;
/**
 * TAP 12 to 14, https://testanything.org/tap-version-14-specification.html, as Perl, node-tap,
 * `node --test`, bats and others write it. A point with subtests counts only where it failed and
 * none of them did. A point that is to be done or skipped never fails. A stream without its whole plan broke off.
 */
class TapReader {
    notes;
    errors;
    #findings;
    #sink;
    #counts = noCases();
    #lines = new LineSplitter(tap_MAX_LINE, (line) => this.#line(line));
    #levels = [level("")];
    #last;
    /** Name of the level of each depth that is yet to begin. */
    #subtests = [];
    /** Indentation of the YAML block that is open. */
    #yaml;
    #damage;
    #statedFailed = 0;
    #seen = false;
    constructor(sink, findings) {
        this.#sink = sink;
        this.#findings = findings;
        this.notes = findings.notes;
        this.errors = findings.errors;
    }
    write(text) {
        this.#lines.write(text);
        return true;
    }
    end() {
        if (this.#lines.end()) {
            const message = "the last line has no end, and may be cut";
            format_reader_addNote(this.notes, { kind: "recovered", message });
        }
        if (this.#yaml !== undefined)
            this.#damaged("the file breaks off in a YAML block");
        this.#endDocument();
        if (this.#statedFailed > 0 && this.#counts.failed === 0 && this.errors.length === 0) {
            addError(this.#findings, `the report counts ${this.#statedFailed} failed, and holds none`);
        }
        return this.#damage === undefined ? { kind: "read" } : { kind: "partial", ...this.#damage };
    }
    #line(line) {
        const text = line.trimStart();
        const indent = line.length - text.length;
        if (this.#yaml !== undefined)
            return this.#inYaml(line, indent, text.trimEnd());
        if (text === "")
            return;
        if (text.trimEnd() === "---" && this.#last !== undefined) {
            this.#yaml = indent;
            return;
        }
        this.#content(Math.floor(indent / 4), tapLine(text.trimEnd()));
    }
    #inYaml(line, indent, text) {
        if (text === "..." && indent <= (this.#yaml ?? 0))
            this.#yaml = undefined;
        else if (this.#last !== undefined && this.#last.yaml.length < MAX_YAML) {
            this.#last.yaml.push(line.slice(this.#yaml));
        }
    }
    #content(depth, line) {
        if (depth > tap_MAX_DEPTH)
            return;
        switch (line.kind) {
            case "version":
                // Another document follows where one is whole.
                if (depth === 0 && this.#seen)
                    this.#endDocument();
                return;
            case "subtest":
                return this.#announce(depth, line.name);
            case "comment":
                return this.#comment(line.text);
            case "plan":
                return this.#plan(this.#levelAt(depth), line);
            case "point":
                return this.#point(depth, line);
            case "bail-out":
                return addError(this.#findings, `Bail out! ${line.reason}`.trim());
            case "close":
                return this.#closeAbove(depth);
            default:
                // One character away from a failure: it must not be read as a word of the test.
                if (/^not?\b/.test(line.text))
                    this.#damaged("a line is no complete test point");
        }
    }
    /** TAP 14 names a subtest where its point will stand, Test::More where its own points do. */
    #announce(depth, name) {
        const own = depth >= this.#levels.length && this.#subtests[depth] === undefined;
        this.#subtests.length = Math.min(this.#subtests.length, depth + 1);
        this.#subtests[own ? depth : depth + 1] = name;
    }
    #comment(text) {
        const stated = /^fail(?:ed)? +(\d{1,9})$/.exec(text);
        if (stated !== null)
            this.#statedFailed += Number(stated[1]);
        const last = this.#last;
        if (last !== undefined && last.comments.length < MAX_COMMENTS)
            last.comments += `${text}\n`;
    }
    #plan(at, { count, reason }) {
        this.#seen = true;
        at.planned = count;
        if (count > 0 || reason === "")
            return;
        const skipped = toCase({
            suite: this.#path(),
            name: "(all tests)",
            attempts: [{ status: "skipped", message: reason.replace(/^skip\S*\s*/i, "") }],
        });
        countCase(this.#counts, skipped);
        this.#sink(skipped);
    }
    #point(depth, point) {
        this.#seen = true;
        const inner = this.#levels[depth + 1];
        const below = inner?.announced === undefined ? this.#close(depth + 1, point.name) : NO_CHILDREN;
        const at = this.#levelAt(depth);
        this.#flush();
        at.points += 1;
        at.offset += (point.number ?? at.points) - at.points;
        this.#subtests.length = Math.min(this.#subtests.length, depth + 1);
        if (point.opens) {
            const opened = level(point.name);
            opened.announced = point;
            this.#levels[depth + 1] = opened;
        }
        else
            this.#last = { point, yaml: [], comments: "", ...below };
    }
    /** The level at this depth; deeper ones that no point closed are closed. */
    #levelAt(depth) {
        this.#flush();
        if (this.#levels.length > depth + 1)
            this.#close(depth + 1, "");
        while (this.#levels.length <= depth) {
            this.#levels.push(level(this.#subtests[this.#levels.length] ?? ""));
        }
        return this.#levels[depth] ?? level("");
    }
    /** Ends the levels from this depth on; `name` is that of the point behind them. */
    #close(depth, name) {
        this.#flush();
        const closed = this.#levels.splice(depth);
        if (closed.length === 0)
            return NO_CHILDREN;
        for (const { planned, points, name: own } of closed) {
            if (planned === undefined || planned === points)
                continue;
            format_reader_addNote(this.notes, {
                kind: "counts-differ",
                message: `"${(own || name).slice(0, 200)}" plans ${planned} tests and holds ${points}`,
            });
        }
        for (const each of closed)
            for (const emit of each.waiting)
                emit(each.name || name);
        const failedChildren = closed.reduce((sum, { failed }) => sum + failed, 0);
        const children = closed.reduce((sum, { points }) => sum + points, 0);
        const outer = this.#levels.at(-1);
        if (outer !== undefined)
            outer.failed += failedChildren;
        return { children, failedChildren };
    }
    /** A brace closes the subtests of the point that opened them. */
    #closeAbove(depth) {
        const announced = this.#levels[depth + 1]?.announced;
        if (announced === undefined)
            return;
        const below = this.#close(depth + 1, announced.name);
        this.#last = { point: announced, yaml: [], comments: "", ...below };
        this.#flush();
    }
    #endDocument() {
        this.#flush();
        const announced = this.#levels.slice(1).some((each) => each.announced !== undefined);
        if (announced)
            this.#damaged("the file breaks off inside subtests");
        this.#close(1, "");
        const [root] = this.#levels;
        if (root === undefined)
            return;
        const { planned, points, offset } = root;
        if (planned === undefined)
            this.#damaged("the file breaks off: there is no plan");
        else if (points < planned) {
            this.#damaged(`the file breaks off: ${planned} tests are planned, ${points} are told`);
        }
        else if (points > planned) {
            addError(this.#findings, `${planned} tests are planned, ${points} ran`);
        }
        else if (offset !== 0) {
            this.#damaged(`the points of the plan are not numbered 1 to ${planned}: some got lost`);
        }
        this.#levels = [level("")];
        this.#subtests = [];
        this.#seen = false;
    }
    #flush() {
        const last = this.#last;
        const at = this.#levels.at(-1);
        this.#last = undefined;
        if (last === undefined || at === undefined)
            return;
        const { point, children, failedChildren } = last;
        const red = !point.ok && point.directive === undefined;
        if (children > 0 && !(red && failedChildren === 0))
            return;
        if (red)
            at.failed += 1;
        const path = this.#path();
        const depth = this.#levels.length - 1;
        const testCase = caseOf(last, path);
        countCase(this.#counts, testCase);
        if (depth === 0 || at.name !== "" || at.waiting.length >= MAX_WAITING)
            this.#sink(testCase);
        else
            at.waiting.push((name) => this.#sink(name === "" ? testCase : { ...testCase, suite: [...path, name] }));
    }
    #path() {
        return this.#levels.map(({ name }) => name).filter((name) => name !== "");
    }
    #damaged(reason) {
        this.#damage ??= { reason, place: { line: Math.max(this.#lines.line, 1), column: 1 } };
    }
}
const NO_CHILDREN = { children: 0, failedChildren: 0 };
function level(name) {
    return {
        name,
        planned: undefined,
        points: 0,
        offset: 0,
        failed: 0,
        waiting: [],
        announced: undefined,
    };
}
function caseOf({ point, yaml, comments }, suite) {
    const details = tapYaml(yaml);
    const skipped = point.directive !== undefined;
    const duration = details.get("duration_ms") ?? details.get("duration");
    const told = details.get("error") ?? details.get("message") ?? details.get("diag.message");
    const stack = details.get("stack") ?? details.get("diag.stack") ?? "";
    return toCase({
        suite,
        name: point.name,
        attempts: [
            {
                status: skipped ? "skipped" : point.ok ? "passed" : "failed",
                durationMs: duration === undefined ? point.durationMs : Number(duration),
                message: skipped ? point.reason || point.directive?.toUpperCase() : (told ?? comments),
                stack: [stack, stack === "" ? yaml.join("\n") : "", comments].join("\n"),
            },
        ],
        failureKind: details.get("severity") === "error" ? "error" : "failure",
    });
}

;// CONCATENATED MODULE: ./packages/results/dist/trx.js





/**
 * `TestOutcome` of the schema. A test that timed out has failed; one that was aborted with its run
 * did not run, and is an error of the file. A missing outcome is the default of the enumeration,
 * `Error`.
 */
const OUTCOMES = new Map([
    ["Passed", "passed"],
    // The run around it is an error of the file.
    ["PassedButRunAborted", "passed"],
    ["Warning", "passed"],
    ["Failed", "failed"],
    ["Error", "error"],
    ["Aborted", "aborted"],
    ["Disconnected", "aborted"],
    ["Timeout", "timeout"],
    ["NotExecuted", "skipped"],
    ["NotRunnable", "notRun"],
    ["Inconclusive", "notRun"],
    ["Pending", "notRun"],
    ["InProgress", "notRun"],
    ["Completed", "notRun"],
]);
const trx_RESULTS = new Set([
    "UnitTestResult",
    "GenericTestResult",
    "ManualTestResult",
    "WebTestResult",
    "LoadTestResult",
]);
const TEXTS = new Set(["Message", "StackTrace", "StdOut", "StdErr", "Text"]);
const RUN_FAILED = new Set([
    "Error",
    "Failed",
    "Aborted",
    "Timeout",
    "Disconnected",
    "PassedButRunAborted",
]);
/** What adapters and the Testing Platform write beside failed tests, saying nothing of their own. */
const TOLD_BY_TESTS = /^Exit code indicates failure|\[FAIL\]$/;
const DURATION = /^(?:(\d{1,6})\.)?(\d{1,2}):(\d{2}):(\d{2}(?:\.\d{1,9})?)$/;
/** Results that wait for the definition that names their class. */
const trx_MAX_WAITING = 200_000;
/**
 * TRX of Visual Studio, `dotnet test` and the Microsoft Testing Platform. Schema: vstst.xsd
 * (`http://microsoft.com/schemas/VisualStudio/TeamTest/2010`, 2006 alike). Every result element
 * counts, rows of data-driven tests and the test around them, as EnricoMi counts them
 * (`python/publish/xslt/trx-to-junit.xslt`). The class stands in `TestDefinitions`, as a rule
 * behind the results.
 */
class Trx {
    #sink;
    #findings;
    #counts = noCases();
    #open = [];
    #classes = new Map();
    #waiting = new Map();
    #waitingCount = 0;
    #test = "";
    #declared = {};
    #summaryOutcome = "";
    #runInfo;
    #told = [];
    constructor(sink, findings) {
        this.#sink = sink;
        this.#findings = findings;
    }
    open(name, attributes) {
        if (trx_RESULTS.has(name))
            this.#open.push({ attributes, texts: new Map() });
        else if (name === "UnitTest" || name.endsWith("Test"))
            this.#test = attributes["id"] ?? "";
        else if (name === "TestMethod")
            this.#define(attributes["className"]);
        else if (name === "ResultSummary")
            this.#summaryOutcome = attributes["outcome"] ?? "";
        else if (name === "Counters")
            this.#declared = attributes;
        else if (name === "RunInfo")
            this.#runInfo = attributes["outcome"] ?? "";
        return TEXTS.has(name) && (this.#open.length > 0 || this.#runInfo !== undefined);
    }
    close(name, text) {
        const result = this.#open.at(-1);
        if (name === "RunInfo")
            this.#runInfo = undefined;
        else if (name === "Text" && this.#runInfo !== undefined)
            this.#runText(this.#runInfo, text);
        else if (result !== undefined && TEXTS.has(name))
            result.texts.set(name, text);
        else if (result !== undefined && trx_RESULTS.has(name)) {
            this.#open.pop();
            this.#found(result);
        }
    }
    end(complete) {
        // A failure is believed before its element ends, a pass is not.
        for (const result of this.#open.splice(0)) {
            if (trx_kindOf(result.attributes) !== "passed")
                this.#found(result);
        }
        for (const [id, cases] of this.#waiting) {
            for (const testCase of cases)
                this.#emit(testCase, this.#classes.get(id));
        }
        this.#waiting.clear();
        this.#runErrors();
        if (complete)
            this.#compare();
    }
    #define(className) {
        if (className === undefined || this.#test === "")
            return;
        // `Namespace.Class, Assembly, Version=…` of older versions.
        const plain = className.split(",", 1)[0] ?? "";
        const waiting = this.#waiting.get(this.#test);
        if (waiting === undefined) {
            if (this.#classes.size < trx_MAX_WAITING)
                this.#classes.set(trx_owned(this.#test), trx_owned(plain));
            return;
        }
        this.#waiting.delete(this.#test);
        this.#waitingCount -= waiting.length;
        for (const testCase of waiting)
            this.#emit(testCase, plain);
    }
    #found({ attributes, texts }) {
        const kind = trx_kindOf(attributes);
        const ran = kind !== "skipped" && kind !== "notRun" && kind !== "aborted";
        const stdout = texts.get("StdOut");
        const attempt = {
            status: ran ? trx_attemptStatus(kind) : "skipped",
            durationMs: durationMs(attributes["duration"]),
            startTime: attributes["startTime"],
            message: texts.get("Message") ?? (ran ? outcomeMessage(attributes) : stdout),
            stack: texts.get("StackTrace"),
        };
        const testCase = toCase({
            name: attributes["testName"],
            attempts: [attempt],
            failureKind: kind === "failed" ? "failure" : "error",
            notRun: kind === "notRun" || kind === "aborted",
            stdout,
            stderr: texts.get("StdErr"),
        });
        const aborted = kind === "aborted" || attributes["outcome"] === "PassedButRunAborted";
        if (aborted)
            addError(this.#findings, `the run was aborted in ${testCase.name}`);
        countCase(this.#counts, testCase);
        this.#wait(attributes["testId"] ?? "", testCase);
    }
    #wait(id, testCase) {
        const className = this.#classes.get(id);
        if (className !== undefined || id === "")
            return this.#emit(testCase, className);
        if (this.#waitingCount >= trx_MAX_WAITING) {
            const message = `more than ${trx_MAX_WAITING} tests: the later ones without their class`;
            if (this.#waitingCount === trx_MAX_WAITING)
                format_reader_addNote(this.#findings.notes, { kind: "left-out", message });
            this.#waitingCount += 1;
            return this.#emit(testCase, undefined);
        }
        const own = detached(testCase);
        const cases = this.#waiting.get(id);
        if (cases === undefined)
            this.#waiting.set(trx_owned(id), [own]);
        else
            cases.push(own);
        this.#waitingCount += 1;
    }
    #emit(testCase, className) {
        if (className === undefined || className === "")
            return this.#sink(testCase);
        this.#sink({ ...testCase, name: withoutClass(testCase.name, className), className });
    }
    #runText(outcome, text) {
        if (RUN_FAILED.has(outcome) && this.#told.length < 20)
            this.#told.push(text.trim());
    }
    #runErrors() {
        for (const text of this.#told) {
            if (this.#counts.failed > 0 && TOLD_BY_TESTS.test(text))
                continue;
            addError(this.#findings, text === "" ? "the run failed" : text);
        }
        const outcome = this.#summaryOutcome;
        const untold = this.#counts.failed === 0 && this.#findings.errors.length === 0;
        if (untold && RUN_FAILED.has(outcome)) {
            addError(this.#findings, `the run is called ${outcome}, and no test failed`);
        }
    }
    #compare() {
        const count = (name) => countOf(this.#declared[name]) ?? 0;
        const failed = ["failed", "error", "timeout"].map(count);
        compareDeclared(this.#findings, {
            total: countOf(this.#declared["total"]),
            failed: failed.reduce((sum, each) => sum + each, 0),
        }, this.#counts);
    }
}
/** A string that was cut out of a piece of the file keeps the whole piece in memory. */
function trx_owned(text) {
    return Buffer.from(text).toString();
}
function detached(testCase) {
    if (testCase.status !== "passed")
        return structuredClone(testCase);
    const attempts = testCase.attempts.map((attempt) => attempt.startTime === undefined ? attempt : { ...attempt, startTime: trx_owned(attempt.startTime) });
    return { ...testCase, name: trx_owned(testCase.name), attempts };
}
function trx_kindOf(attributes) {
    return OUTCOMES.get(attributes["outcome"] ?? "Error") ?? "error";
}
function trx_attemptStatus(kind) {
    if (kind === "timeout")
        return "timedOut";
    return kind === "passed" ? "passed" : "failed";
}
function outcomeMessage({ outcome }) {
    return outcome === undefined ? "the test has no outcome" : outcome;
}
/** `[d.]hh:mm:ss[.fffffff]` of .NET's TimeSpan. */
function durationMs(text) {
    const match = text === undefined ? null : DURATION.exec(text);
    if (match === null)
        return undefined;
    const [, days = "0", hours, minutes, seconds] = match;
    return ((((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000);
}

;// CONCATENATED MODULE: ./packages/results/dist/xunit.js




const xunit_TEXTS = new Set(["message", "stack-trace", "reason", "output"]);
const xunit_MAX_TAGS = 50;
/**
 * XML of xUnit.net: v2 and v3 (`assemblies`, https://xunit.net/docs/format-xml-v2) and v1
 * (`assembly` with `class`, https://xunit.net/docs/format-xml-v1). `errors` (a fixture that cannot
 * be made or cleaned up) stand outside any test. v3's `NotRun` is an explicit test nobody asked
 * for: skipped.
 */
class XUnit {
    #sink;
    #findings;
    #counts = noCases();
    #test;
    /** An `error` of an assembly, or the failure of a class in v1. */
    #outside;
    #className;
    #declaredTotal;
    #declaredFailed = 0;
    #declaredErrors = 0;
    #errors = 0;
    constructor(sink, findings) {
        this.#sink = sink;
        this.#findings = findings;
    }
    open(name, attributes) {
        if (name === "assembly")
            this.#declare(attributes);
        else if (name === "class")
            this.#className = attributes["name"];
        else if (name === "test")
            this.#test = { attributes, ...xunit_EMPTY, tags: [], owner: undefined };
        else if (name === "error") {
            this.#outside = {
                element: "error",
                label: [attributes["type"], attributes["name"]].join(" ").trim(),
                message: "",
            };
        }
        else if (name === "failure" && this.#test === undefined && this.#outside === undefined) {
            this.#outside = { element: "failure", label: this.#className ?? "", message: "" };
        }
        else if (name === "trait" && this.#test !== undefined)
            addTrait(this.#test, attributes);
        return xunit_TEXTS.has(name) && (this.#test !== undefined || this.#outside !== undefined);
    }
    close(name, text) {
        const test = this.#test;
        if (name === "test") {
            this.#test = undefined;
            if (test !== undefined)
                this.#found(test);
        }
        else if (name === this.#outside?.element)
            this.#closeOutside();
        else if (name === "class")
            this.#className = undefined;
        else if (text === "")
            return;
        else if (test !== undefined)
            addText(test, name, text);
        else if (this.#outside !== undefined && name === "message")
            this.#outside.message = text;
    }
    end(complete) {
        if (this.#test !== undefined && this.#test.attributes["result"] !== "Pass") {
            this.#found(this.#test);
        }
        if (this.#outside !== undefined)
            this.#closeOutside();
        const untold = this.#declaredErrors - this.#errors;
        if (untold > 0)
            addError(this.#findings, `the report counts ${untold} errors it does not hold`);
        if (!complete)
            return;
        const declared = { total: this.#declaredTotal, failed: this.#declaredFailed };
        compareDeclared(this.#findings, declared, this.#counts);
    }
    #declare(attributes) {
        const total = countOf(attributes["total"]);
        if (total !== undefined)
            this.#declaredTotal = (this.#declaredTotal ?? 0) + total;
        this.#declaredFailed += countOf(attributes["failed"]) ?? 0;
        this.#declaredErrors += countOf(attributes["errors"]) ?? 0;
    }
    #closeOutside() {
        const { label = "", message = "" } = this.#outside ?? {};
        this.#outside = undefined;
        this.#errors += 1;
        addError(this.#findings, [label, message.trim()].filter((text) => text !== "").join(": ") || "an error");
    }
    #found(test) {
        const { attributes } = test;
        const { result, type, name, method } = attributes;
        const skipped = result === "Skip" || result === "NotRun";
        const passed = result === "Pass";
        const seconds = Number(attributes["time"]);
        const testCase = toCase({
            name: withoutClass(name ?? method ?? "", type),
            className: type ?? this.#className,
            file: attributes["source-file"],
            line: countOf(attributes["source-line"]),
            attempts: [
                {
                    status: skipped ? "skipped" : passed ? "passed" : "failed",
                    durationMs: attributes["time"] === undefined ? undefined : seconds * 1_000,
                    message: skipped ? test.reason : test.message || `result is ${result ?? "missing"}`,
                    stack: test.stack,
                },
            ],
            failureKind: result === "Fail" ? "failure" : "error",
            stdout: test.output,
            tags: test.tags,
            owner: test.owner,
        });
        countCase(this.#counts, testCase);
        this.#sink(testCase);
    }
}
const xunit_EMPTY = { message: "", stack: "", reason: "", output: "" };
function addText(test, name, text) {
    if (name === "message")
        test.message ||= text;
    else if (name === "stack-trace")
        test.stack ||= text;
    else if (name === "reason")
        test.reason = text;
    else if (name === "output")
        test.output = text;
}
function addTrait(test, { name = "", value = "" }) {
    if (name.toLowerCase() === "owner")
        test.owner = value;
    else if (test.tags.length < xunit_MAX_TAGS) {
        test.tags.push(name.toLowerCase() === "category" ? value : `${name}: ${value}`);
    }
}

;// CONCATENATED MODULE: ./packages/results/dist/detect.js




















/** How much of a file is looked at before it is called nothing that is known. */
const detect_MAX_HEAD = 1_048_576;
const MAX_LINES = 5_000;
const ROOT = /<(?![?!])([A-Za-z_][\w.:-]{0,100})/;
const detect_ROOTS = {
    TestRun: "trx",
    "test-run": "nunit",
    "test-results": "nunit",
    assemblies: "xunit",
    assembly: "xunit",
};
const TAP = /^(?:TAP version \d{1,3}|1\.\.\d{1,9}(?:\s*#.*)?|(?:not )?ok\b(?: +\d{1,9}\b| +-).*|(?:not )?ok)$/;
const EVENT = /^\{\s*"(?:Time|Action|ImportPath|protocolVersion|method)"\s*:/;
/** A list of JSON; `[INFO]` begins a line of a log. */
const LIST = /^\[\s*(?:$|[\]{["\d-]|true\b|false\b|null\b)/;
const MARKUP = /^<(?:\?xml\s|[A-Za-z][\w:-]*[\s>/])/;
/** Their reader passes over lines that are no JSON. */
const BY_LINES = new Set(["go-json", "dart-json", "playwright-blob"]);
const DAEMON = /^\[\{\s*"event"\s*:/;
/** Finds out what a file is from how it begins; the whole file where that needs to be. */
class Detector {
    #sink;
    #head = "";
    /** Length at which to look again: a file that comes in tiny pieces is not looked through for each. */
    #next = 0;
    constructor(sink) {
        this.#sink = sink;
    }
    /** What the file begins with, for the message about one that nothing is known about. */
    get head() {
        return this.#head.trimStart().slice(0, 40);
    }
    /** Answers once it is decided; false where nothing that is known begins so. */
    push(text) {
        this.#head += text;
        if (this.#head.length < this.#next)
            return undefined;
        this.#next = this.#head.length * 1.25;
        return this.#look(this.#head.length > detect_MAX_HEAD);
    }
    /** The file ended before it was decided. */
    end() {
        return this.#look(true) || undefined;
    }
    #look(final) {
        const start = this.#head.search(/\S/);
        if (start < 0)
            return final ? false : undefined;
        const text = start === 0 ? this.#head : this.#head.slice(start);
        const first = text.charAt(0);
        if (first === "<")
            return this.#xml(text, final);
        const list = LIST.test(text) && !DAEMON.test(text);
        if (first === "{" || list)
            return this.#json(text, final);
        // The indentation of the first line may mean something.
        return this.#lines(this.#head.slice(this.#head.lastIndexOf("\n", start) + 1), final);
    }
    #xml(text, final) {
        const prolog = withoutProlog(text);
        const root = prolog === undefined ? null : ROOT.exec(prolog);
        // A name that ends where the text ends may go on.
        const whole = root !== null && root.index + root[0].length < (prolog ?? "").length;
        if (!whole && !final)
            return undefined;
        const name = (root?.[1] ?? "").replace(/^.*:/, "");
        return this.#made(detect_ROOTS[name] ?? "junit", text);
    }
    #json(text, final, lines) {
        const format = jsonFormatOf(text);
        if (format === undefined && !final)
            return undefined;
        const known = format ?? "playwright-json";
        return this.#made(known, BY_LINES.has(known) ? (lines ?? text) : text);
    }
    /** Lines of text: TAP, or events and documents behind what a tool printed before them. */
    #lines(text, final) {
        let from = 0;
        for (let count = 0; from < text.length && count < MAX_LINES; count += 1) {
            const stop = text.indexOf("\n", from);
            if (stop < 0 && !final)
                return undefined;
            const line = text.slice(from, stop < 0 ? text.length : stop).trim();
            if (TAP.test(line))
                return this.#made("tap", text);
            if (MARKUP.test(line))
                return this.#behind(from, this.#xml(text.slice(from), final));
            // What a tool printed before its events may tell why it failed.
            if (EVENT.test(line))
                return this.#json(text.slice(from), final, text);
            if (line.startsWith("{"))
                return this.#behind(from, this.#json(text.slice(from), final));
            from = stop < 0 ? text.length : stop + 1;
        }
        return final || from < text.length ? false : undefined;
    }
    /** Says that there was something before the document. */
    #behind(length, detected) {
        if (detected !== undefined && length > 0) {
            const message = `${length} characters before the report were left out`;
            format_reader_addNote(detected.reader.notes, { kind: "recovered", message });
        }
        return detected;
    }
    #made(format, text) {
        return { format, reader: readerFor(format, this.#sink), text };
    }
}
function readerFor(format, sink) {
    const findings = { notes: [], errors: [] };
    switch (format) {
        case "trx":
            return new XmlReportReader(new Trx(sink, findings), findings);
        case "nunit":
            return new XmlReportReader(new NUnit(sink, findings), findings);
        case "xunit":
            return new XmlReportReader(new XUnit(sink, findings), findings);
        case "ctrf":
            return new JsonReportReader("CTRF", new Ctrf(sink, findings), findings);
        case "cypress":
            return new JsonReportReader("a result of Cypress", new Cypress(sink, findings), findings);
        case "mochawesome":
            return new JsonReportReader("mochawesome", new Mochawesome(sink, findings), findings);
        case "mocha-json":
            return new JsonReportReader("mocha JSON", new MochaJson(sink, findings), findings);
        case "jest-json":
            return new JsonReportReader("Jest JSON", new JestJson(sink, findings), findings);
        case "rspec-json":
            return new JsonReportReader("RSpec JSON", new RSpecJson(sink, findings), findings);
        case "go-json":
            return new JsonLinesReader(new GoJson(sink, findings), findings);
        case "dart-json":
            return new JsonLinesReader(new DartJson(sink, findings), findings);
        case "playwright-blob":
            return new JsonLinesReader(new PlaywrightBlob(sink, findings), findings);
        case "tap":
            return new TapReader(sink, findings);
        case "playwright-json":
            return new PlaywrightJsonReader(sink);
        default:
            return new JUnitReader(sink);
    }
}
/** What stands before the root: declarations, instructions, comments, a document type. */
function withoutProlog(text) {
    let at = 0;
    while (at < text.length) {
        const rest = text.slice(at, at + 9);
        const close = rest.startsWith("<?")
            ? "?>"
            : rest.startsWith("<!--")
                ? "-->"
                : rest.startsWith("<!")
                    ? ">"
                    : undefined;
        if (close === undefined)
            return text.slice(at);
        // A document type may hold declarations in brackets.
        const bracket = rest.startsWith("<!DOCTYPE") ? text.indexOf("[", at) : -1;
        const plain = text.indexOf(close, at);
        const nested = bracket >= 0 && bracket < plain ? text.indexOf("]", bracket) : at;
        const stop = nested < 0 ? -1 : text.indexOf(close, nested);
        if (stop < 0)
            return undefined;
        at = stop + close.length;
        at += Math.max(0, text.slice(at).search(/\S/));
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./packages/results/dist/unpack.js

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const HEADER = 46;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
/** An archive is held in memory, since its directory stands at its end. */
const MAX_ARCHIVE = 268_435_456;
const MAX_ENTRIES = 100_000;
/** Over all reports of an archive, unpacked. */
const MAX_UNPACKED = 1_073_741_824;
/** Deflate cannot do better than 1,032 to 1; JSON is far from it. */
const MAX_RATIO = 400;
const RATIO_FROM = 16_777_216;
const REPORT = /(?:^|\/)report[^/]*\.jsonl$/;
/** Why an archive gives no report. */
class ArchiveError extends Error {
    reason;
    constructor(message, reason = "malformed") {
        super(message);
        this.name = "ArchiveError";
        this.reason = reason;
    }
}
/**
 * Bytes of a result file: those of a blob report of Playwright (a zip archive with `report.jsonl`)
 * unpacked, any other as they are. Throws {@link ArchiveError} for one that is damaged, has no report, or unpacks
 * to more than it should. Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT.
 */
async function* unpacked(bytes) {
    const head = [];
    const whole = new Chunks();
    let size = 0;
    let archive;
    for await (const chunk of bytes) {
        if (archive === false) {
            yield chunk;
            continue;
        }
        size += chunk.length;
        if (archive === undefined) {
            head.push(chunk);
            if (size < 4)
                continue;
            archive = isArchive(Buffer.concat(head));
            if (archive)
                for (const part of head)
                    whole.push(part);
            else
                yield* head;
        }
        else
            whole.push(chunk);
        if (archive && size > MAX_ARCHIVE) {
            throw new ArchiveError(`an archive of more than ${MAX_ARCHIVE} bytes`);
        }
    }
    if (archive === undefined)
        yield* head;
    else if (archive)
        yield* reportsIn(whole);
}
/** A file in the pieces it came in; only what is asked for is put together. */
class Chunks {
    length = 0;
    #chunks = [];
    push(chunk) {
        this.#chunks.push(chunk);
        this.length += chunk.length;
    }
    /** At most the bytes between two offsets; fewer where the file ends before. */
    slice(from, to) {
        const parts = [];
        let at = 0;
        for (const chunk of this.#chunks) {
            const [start, stop] = [Math.max(from - at, 0), Math.min(to - at, chunk.length)];
            if (start < stop)
                parts.push(chunk.subarray(start, stop));
            at += chunk.length;
        }
        return Buffer.concat(parts);
    }
}
function isArchive(head) {
    const magic = head.readUInt32LE(0);
    return magic === LOCAL || magic === END;
}
async function* reportsIn(archive) {
    const reports = entriesOf(archive).filter(({ name }) => REPORT.test(name));
    if (reports.length === 0)
        throw new ArchiveError("an archive without a report.jsonl of Playwright", "not-recognised");
    const budget = { left: MAX_UNPACKED };
    for (const entry of reports) {
        yield* contentOf(archive, entry, budget);
        yield NEW_LINE;
    }
}
const NEW_LINE = new Uint8Array([10]);
function entriesOf(archive) {
    const from = Math.max(0, archive.length - END_SIZE - MAX_COMMENT);
    const tail = archive.slice(from, archive.length);
    const end = tail.lastIndexOf("504b0506", undefined, "hex");
    if (end < 0 || end + END_SIZE > tail.length) {
        throw new ArchiveError("the archive breaks off: it has no directory");
    }
    const count = Math.min(tail.readUInt16LE(end + 10), MAX_ENTRIES);
    const directory = archive.slice(tail.readUInt32LE(end + 16), from + end);
    const entries = [];
    let at = 0;
    for (let index = 0; index < count; index += 1) {
        if (at + HEADER > directory.length || directory.readUInt32LE(at) !== ENTRY) {
            throw new ArchiveError("the directory of the archive is damaged");
        }
        const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
        entries.push({
            name: directory.toString("utf8", at + HEADER, at + HEADER + name),
            method: directory.readUInt16LE(at + 10),
            encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
            crc: directory.readUInt32LE(at + 16),
            packed: directory.readUInt32LE(at + 20),
            size: directory.readUInt32LE(at + 24),
            local: directory.readUInt32LE(at + 42),
        });
        at += HEADER + name + extra + comment;
    }
    return entries;
}
async function* contentOf(archive, entry, budget) {
    let crc = 0;
    let size = 0;
    for await (const chunk of piecesOf(packedOf(archive, entry), entry)) {
        crc = (0,external_node_zlib_.crc32)(chunk, crc);
        size += chunk.length;
        budget.left -= chunk.length;
        const bomb = size > RATIO_FROM && size > entry.packed * MAX_RATIO;
        if (budget.left < 0 || bomb || size > entry.size) {
            throw new ArchiveError(`${entry.name} of the archive unpacks to more than it should`);
        }
        yield chunk;
    }
    if (size !== entry.size || crc !== entry.crc) {
        throw new ArchiveError(`${entry.name} of the archive is damaged`);
    }
}
function packedOf(archive, { name, local, packed, encrypted }) {
    if (encrypted)
        throw new ArchiveError(`${name} of the archive is encrypted`);
    const header = archive.slice(local, local + 30);
    if (header.length < 30 || header.readUInt32LE(0) !== LOCAL) {
        throw new ArchiveError(`${name} of the archive is not where its directory says`);
    }
    const start = local + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (start + packed > archive.length) {
        throw new ArchiveError(`${name} of the archive breaks off`);
    }
    return archive.slice(start, start + packed);
}
async function* piecesOf(packed, { name, method }) {
    if (method === STORED)
        yield packed;
    else if (method === DEFLATED) {
        const inflate = (0,external_node_zlib_.createInflateRaw)();
        inflate.end(packed);
        yield* inflate;
    }
    else
        throw new ArchiveError(`${name} of the archive is packed in an unknown way (${method})`);
}

;// CONCATENATED MODULE: ./packages/results/dist/read-file.js




/** Larger pieces are cut, so that bounds that work per piece hold for any source. */
const MAX_PIECE = 262_144;
/**
 * Reads one file of test results as a stream, in memory that does not grow with the file. Each
 * test goes to `sink` as soon as it is known. The format is taken from the content; the name plays
 * no part. It never rejects: a file that cannot be opened or read is quarantined, one that breaks
 * off keeps what was read.
 */
async function readResultFile(source, sink) {
    const { path } = source;
    const counts = noCases();
    const counting = (testCase) => {
        countCase(counts, testCase);
        sink(testCase);
    };
    const state = { detector: new Detector(counting), reader: undefined, format: "junit" };
    const failure = await pump(source, state);
    if (state.reader === undefined) {
        return failure === undefined
            ? unrecognised(path, state.detector.head)
            : unreadable(path, failure);
    }
    const end = state.reader.end();
    if (end.kind === "quarantined") {
        return failure === undefined ? { ...end, path } : unreadable(path, failure);
    }
    const { notes, errors } = state.reader;
    const content = { path, format: state.format, counts, notes, errors };
    if (failure === undefined)
        return { ...end, ...content };
    // A reader that has all it wants may still not have seen what the source could not give.
    const reason = `could not be read further: ${failure.message}`;
    const place = end.kind === "partial" ? end.place : { line: 1, column: 1 };
    return { kind: "partial", ...content, reason, place };
}
/** Feeds the reader to the end; answers what went wrong with the source itself. */
async function pump(source, state) {
    const failure = await feedAll(source, state);
    if (state.reader === undefined)
        begin(state, state.detector.end());
    return failure;
}
async function feedAll(source, state) {
    try {
        for await (const text of decodeText(unpacked(source.open()))) {
            for (let at = 0; at < text.length; at += MAX_PIECE) {
                const piece = text.length <= MAX_PIECE ? text : text.slice(at, at + MAX_PIECE);
                if (!feed(piece, state))
                    return undefined;
            }
        }
        return undefined;
    }
    catch (error) {
        const message = String(error instanceof Error ? error.message : error).slice(0, 500);
        return { reason: error instanceof ArchiveError ? error.reason : "unreadable", message };
    }
}
function feed(text, state) {
    if (state.reader !== undefined)
        return state.reader.write(text);
    const detected = state.detector.push(text);
    return detected === undefined ? true : begin(state, detected);
}
function begin(state, detected) {
    if (detected === undefined || detected === false)
        return false;
    state.reader = detected.reader;
    state.format = detected.format;
    return detected.reader.write(detected.text);
}
function unrecognised(path, head) {
    if (head === "") {
        return { kind: "quarantined", path, reason: "empty", message: "the file is empty" };
    }
    const start = JSON.stringify(head.replaceAll(/[^\u0020-\u007e]/g, "?"));
    const message = `no format of test results that is known: it begins with ${start}`;
    return { kind: "quarantined", path, reason: "not-recognised", message };
}
function unreadable(path, failure) {
    return { kind: "quarantined", path, ...failure };
}

;// CONCATENATED MODULE: ./packages/results/dist/seen-cases.js
const FIRST_CAPACITY = 4_096;
/** Beyond this nothing new is remembered: further tests count as tests of their own. */
const MAX_CASES = 4_000_000;
/**
 * Knows which tests were seen before, in about 40 bytes each: of their identities only a hash of 64
 * bits is kept. It is good against chance, not against malice; two tests that are taken for one
 * count with the worse verdict of both.
 */
class SeenCases {
    /** True once tests could not be remembered any more. */
    full = false;
    #capacity = FIRST_CAPACITY;
    #size = 0;
    #low = new Uint32Array(FIRST_CAPACITY);
    #high = new Uint32Array(FIRST_CAPACITY);
    #values = new Uint32Array(FIRST_CAPACITY);
    /** File that held it last, from 1; 0 is an empty place. */
    #files = new Uint32Array(FIRST_CAPACITY);
    /** How many of this name that file held so far. */
    #copies = new Uint32Array(FIRST_CAPACITY);
    #hash = new CaseHash();
    #slot = -1;
    /** Looks a test of file number `file` up. The second of its name in a file is a test of its own. */
    find(testCase, file) {
        const hash = this.#hash;
        hash.of(testCase);
        let slot = this.#place(hash.low, hash.high);
        if (this.#files[slot] === 0)
            return this.#create(slot, file, 1);
        const copy = this.#files[slot] === file ? (this.#copies[slot] ?? 0) + 1 : 1;
        this.#files[slot] = file;
        this.#copies[slot] = copy;
        if (copy > 1) {
            hash.add(copy);
            slot = this.#place(hash.low, hash.high);
            if (this.#files[slot] === 0)
                return this.#create(slot, file, copy);
        }
        this.#slot = slot;
        return { isNew: false, value: this.#values[slot] ?? 0, copy };
    }
    /** Keeps a number below 2^32 with the test that was looked up last. */
    remember(value) {
        if (this.#slot >= 0)
            this.#values[this.#slot] = value;
    }
    #create(slot, file, copy) {
        this.#slot = -1;
        if (this.#size >= MAX_CASES) {
            this.full = true;
            return { isNew: true, value: 0, copy };
        }
        this.#size += 1;
        this.#low[slot] = this.#hash.low;
        this.#high[slot] = this.#hash.high;
        this.#files[slot] = file;
        this.#copies[slot] = 1;
        if (this.#size * 10 > this.#capacity * 7)
            this.#grow();
        this.#slot = this.#place(this.#hash.low, this.#hash.high);
        return { isNew: true, value: 0, copy };
    }
    #place(low, high) {
        const mask = this.#capacity - 1;
        let slot = (low ^ (high >>> 7)) & mask;
        while (this.#files[slot] !== 0 &&
            (this.#low[slot] !== low >>> 0 || this.#high[slot] !== high >>> 0)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
    #grow() {
        const [low, high, values] = [this.#low, this.#high, this.#values];
        const [files, copies] = [this.#files, this.#copies];
        this.#capacity *= 2;
        this.#low = new Uint32Array(this.#capacity);
        this.#high = new Uint32Array(this.#capacity);
        this.#values = new Uint32Array(this.#capacity);
        this.#files = new Uint32Array(this.#capacity);
        this.#copies = new Uint32Array(this.#capacity);
        for (let index = 0; index < files.length; index += 1) {
            const file = files[index] ?? 0;
            if (file === 0)
                continue;
            const slot = this.#place(low[index] ?? 0, high[index] ?? 0);
            this.#low[slot] = low[index] ?? 0;
            this.#high[slot] = high[index] ?? 0;
            this.#values[slot] = values[index] ?? 0;
            this.#files[slot] = file;
            this.#copies[slot] = copies[index] ?? 0;
        }
    }
}
/** Two FNV-1a hashes (http://www.isthe.com/chongo/tech/comp/fnv/) of what identifies a test. */
class CaseHash {
    low = 0;
    high = 0;
    #suite;
    #suiteLow = 0;
    #suiteHigh = 0;
    of({ suite, name, className, file, project }) {
        // Neighbours share the path of their suite.
        if (suite === this.#suite) {
            this.low = this.#suiteLow;
            this.high = this.#suiteHigh;
        }
        else {
            this.low = 0x811c9dc5;
            this.high = 0x2b7e1516;
            for (const title of suite)
                this.#text(title);
            this.#suite = suite;
            this.#suiteLow = this.low;
            this.#suiteHigh = this.high;
        }
        this.#text(className ?? "");
        this.#text(file ?? "");
        this.#text(project ?? "");
        this.#text(name);
    }
    add(value) {
        this.low = Math.imul(this.low ^ value, 0x01000193) >>> 0;
        this.high = Math.imul(this.high ^ value, 0x85ebca6b) >>> 0;
    }
    #text(text) {
        let { low, high } = this;
        for (let index = 0; index < text.length; index += 1) {
            const code = text.charCodeAt(index);
            low = Math.imul(low ^ code, 0x01000193);
            high = Math.imul(high ^ code, 0x85ebca6b);
            high ^= high >>> 15;
        }
        this.low = low >>> 0;
        this.high = high >>> 0;
        // Texts do not run into each other.
        this.add(0x1_0000);
    }
}

;// CONCATENATED MODULE: ./packages/results/dist/collect.js





/**
 * Reads result files and puts them together. What is kept of a test that passed is small; texts of
 * those that failed are kept up to a budget ({@link DetailBudget}). A bad file never spoils the run: it is in `files`
 * with its reason. The same test in several files (a report uploaded twice, a set-up project that
 * every shard runs, legs of a matrix) counts once, with the attempts of all, and the worst of its
 * verdicts: a pass elsewhere never covers a failure.
 */
async function readResults(sources, options = {}) {
    const collector = new Collector();
    const files = [];
    for await (const source of sources) {
        if (options.signal?.aborted === true)
            break;
        collector.beginFile();
        files.push(await readResultFile(source, (testCase) => collector.add(testCase)));
    }
    const cases = collector.cases;
    const counts = noCases();
    for (const testCase of cases)
        countCase(counts, testCase);
    const kinds = (kind) => files.filter((file) => file.kind === kind).length;
    return {
        cases,
        counts,
        files,
        read: kinds("read"),
        partial: kinds("partial"),
        quarantined: kinds("quarantined"),
        duplicates: collector.duplicates,
        lightened: collector.lightened,
    };
}
const SEVERITY = {
    skipped: 0,
    passed: 1,
    flaky: 2,
    failed: 3,
};
/** Holds what several files say about one test. */
class Collector {
    cases = [];
    duplicates = 0;
    #detacher = new Detacher();
    #budget = new DetailBudget();
    #seen = new SeenCases();
    #file = 0;
    get lightened() {
        return this.#budget.lightened;
    }
    beginFile() {
        this.#file += 1;
    }
    add(found) {
        const own = this.#detacher.copy(this.#budget.fit(found));
        const { isNew, value, copy } = this.#seen.find(found, this.#file);
        const earlier = isNew ? undefined : this.cases[value];
        if (earlier === undefined || !isSame(earlier, own)) {
            if (isNew)
                this.#seen.remember(this.cases.length);
            if (copy > 1)
                own.copy = copy;
            this.cases.push(own);
            return;
        }
        this.duplicates += 1;
        this.cases[value] = collect_joined(earlier, own);
    }
}
/** Equal hashes of different tests are next to impossible, and must not hide one of them. */
function isSame(left, right) {
    return (left.name === right.name &&
        left.className === right.className &&
        left.file === right.file &&
        left.project === right.project &&
        left.suite.length === right.suite.length &&
        left.suite.every((title, index) => title === right.suite[index]));
}
/** Two files about one test. Reports of the very same execution give no further attempts. */
function collect_joined(left, right) {
    const worse = SEVERITY[right.status] > SEVERITY[left.status];
    const [first, second] = worse ? [right, left] : [left, right];
    if (fingerprint(left) === fingerprint(right))
        return first;
    const result = { ...first, attempts: [...left.attempts, ...right.attempts] };
    const durations = [left.durationMs, right.durationMs].filter((ms) => ms !== undefined);
    if (durations.length > 0)
        result.durationMs = durations.reduce((sum, ms) => sum + ms, 0);
    if (first.owner === undefined && second.owner !== undefined)
        result.owner = second.owner;
    if (left.copy !== undefined)
        result.copy = left.copy;
    return result;
}
function fingerprint({ status, durationMs, attempts }) {
    const parts = attempts.map((attempt) => [attempt.status, attempt.startTime, attempt.durationMs]);
    return JSON.stringify([status, durationMs, parts]);
}


/***/ }),

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


/***/ })

};
