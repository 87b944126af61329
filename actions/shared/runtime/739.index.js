export const id = 739;
export const ids = [739];
export const modules = {

/***/ 68739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ judgeResultFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
 * U+FFFD; it never throws for content.
 */
async function* decodeText(bytes) {
    let head = new Uint8Array(0);
    let decoder = new external_node_util_.TextDecoder();
    for await (const chunk of bytes) {
        if (head === undefined) {
            yield decoder.decode(chunk, { stream: true });
            continue;
        }
        head = joined(head, chunk);
        if (head.length < SNIFF_BYTES)
            continue;
        decoder = decoderFor(head);
        yield decoder.decode(head, { stream: true });
        head = undefined;
    }
    if (head !== undefined) {
        decoder = decoderFor(head);
        yield decoder.decode(head, { stream: true });
    }
    const rest = decoder.decode();
    if (rest !== "")
        yield rest;
}
function decoderFor(head) {
    return new external_node_util_.TextDecoder(encodingOf(head));
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
    if (left.length === 0)
        return right;
    const both = new Uint8Array(left.length + right.length);
    both.set(left);
    both.set(right, left.length);
    return both;
}

// EXTERNAL MODULE: ./node_modules/.pnpm/saxes@6.0.0/node_modules/saxes/saxes.js
var saxes = __webpack_require__(83649);
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
    const plain = Number(text);
    if (Number.isFinite(plain))
        return text.trim() === "" ? undefined : fromSeconds(plain);
    return localised(text.trim());
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

;// CONCATENATED MODULE: ./packages/results/dist/format-reader.js
const MAX_NOTES = 20;
/** Adds a note unless there are enough already. */
function addNote(notes, note) {
    if (notes.length < MAX_NOTES)
        notes.push(note);
}

// EXTERNAL MODULE: ./packages/results/dist/trace-annotation.js
var trace_annotation = __webpack_require__(94109);
// EXTERNAL MODULE: ./packages/results/dist/text.js
var dist_text = __webpack_require__(71543);
;// CONCATENATED MODULE: ./packages/results/dist/junit-case.js



const SKIPPED = new Set([
    "skipped",
    "disabled",
    "ignored",
    "notrun",
    "suppressed",
    "pending",
    "skip",
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
const MAX_ATTACHMENTS = 50;
/**
 * Judges a `<testcase>`. A failure or error decides; earlier attempts (`rerunFailure`,
 * `flakyFailure` of surefire, nextest and Playwright) become attempts; a case that its framework
 * calls disabled never gates, whatever else it says.
 */
function judgeCase(raw, suite) {
    const status = statusOf(raw);
    const testCase = {
        suite: suite.path,
        name: raw.attributes["name"] ?? "(unnamed)",
        attempts: [],
        status,
    };
    if (raw.durationMs !== undefined)
        testCase.durationMs = raw.durationMs;
    addPlace(testCase, raw, suite);
    if (status === "passed")
        testCase.attempts = [decisiveAttempt("passed", raw, undefined)];
    else
        explain(testCase, raw);
    if (raw.properties !== undefined)
        addProperties(testCase, raw.properties);
    return testCase;
}
function statusOf({ attributes, verdicts }) {
    const status = attributes["status"]?.toLowerCase();
    const result = attributes["result"]?.toLowerCase();
    const says = (words) => (status !== undefined && words.has(status)) || (result !== undefined && words.has(result));
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
    return says(SKIPPED) ? "skipped" : "passed";
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
function explain(testCase, raw) {
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
    const startTime = raw.attributes["timestamp"];
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
        if (found.length === MAX_ATTACHMENTS)
            break;
        found.push({ name: path.slice(path.lastIndexOf("/") + 1), path });
    }
    return found;
}
function addPlace(testCase, raw, suite) {
    const { attributes, verdicts } = raw;
    const className = attributes["classname"] ?? attributes["class"];
    if (className !== undefined && className !== "")
        testCase.className = className;
    const said = verdicts.find((verdict) => verdict.attributes["file"] !== undefined)?.attributes;
    const file = attributes["file"] ?? attributes["filepath"] ?? said?.["file"] ?? suite.file;
    if (file !== undefined && file !== "")
        testCase.file = file;
    const line = lineNumber(attributes["line"] ?? attributes["lineno"] ?? said?.["line"]);
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

const MAX_PATH = 32;
const MAX_NAME = 1_000;
/** Failed cases of one suite that wait for a retry of theirs. */
const MAX_HELD = 1_000;
const SCRIPT_FILE = /\.[cm]?[jt]sx?$/;
const MAX_ERRORS = 20;
/**
 * The open suites. It hands each case on and keeps only failed ones back until their suite ends:
 * gotestsum, pytest plugins and others write a retry as a further `<testcase>` of the same name.
 * A pass that follows a failure makes the test flaky; a failure that follows a pass is a second
 * test of that name, so that nothing red is ever covered.
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
        const name = (attributes["name"] ?? "").slice(0, MAX_NAME);
        this.#open.push({
            context: this.#contextOf(element === "testsuites" ? "" : name, attributes, outer),
            label: name === "" ? `<${element}>` : name,
            declared: declaredBy(attributes),
            counted: { tests: 0, failing: 0 },
            excused: 0,
            held: new Map(),
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
    /** A failure outside any test. */
    fail(message) {
        const suite = this.#open.at(-1);
        if (suite !== undefined)
            suite.excused += 1;
        this.#error(`${suite?.label ?? "(no suite)"}: ${message}`);
    }
    #error(message) {
        if (this.#findings.errors.length < MAX_ERRORS)
            this.#findings.errors.push(message);
    }
    add(testCase) {
        const suite = this.#open.at(-1);
        if (suite === undefined) {
            this.#sink(testCase);
            return;
        }
        suite.counted.tests += 1;
        if (testCase.status === "failed")
            suite.counted.failing += 1;
        if (testCase.status === "flaky")
            suite.excused += 1;
        const failed = testCase.status === "failed";
        if (failed || suite.heldNames.has(testCase.name))
            this.#pair(suite, testCase);
        else
            this.#sink(testCase);
    }
    #pair(suite, testCase) {
        const key = identity(testCase);
        const earlier = suite.held.get(key);
        const result = earlier === undefined ? testCase : asRetry(earlier, testCase);
        suite.held.delete(key);
        if (result.status !== "failed") {
            this.#sink(result);
            return;
        }
        suite.held.set(key, result);
        suite.heldNames.add(result.name);
        if (suite.held.size <= MAX_HELD)
            return;
        const [oldest] = suite.held;
        if (oldest === undefined)
            return;
        suite.held.delete(oldest[0]);
        this.#sink(oldest[1]);
    }
    close() {
        const suite = this.#open.pop();
        if (suite === undefined)
            return;
        for (const testCase of suite.held.values())
            this.#sink(testCase);
        const outer = this.#open.at(-1);
        const message = contradiction(suite);
        if (message !== undefined)
            addNote(this.#findings.notes, { kind: "counts-differ", message });
        if (hidesFailures(suite)) {
            suite.excused += 1;
            this.#error(`${message ?? suite.label}: something failed that is not among its tests`);
        }
        if (outer === undefined)
            return;
        outer.counted.tests += suite.counted.tests;
        outer.counted.failing += suite.counted.failing;
        outer.excused += suite.excused;
    }
    /** Hands on what is held, without comparing counts of suites that never ended. */
    endOfFile() {
        for (const suite of this.#open) {
            for (const testCase of suite.held.values())
                this.#sink(testCase);
        }
        this.#open.length = 0;
    }
}
const NO_SUITE = { path: [], file: undefined, project: undefined };
function extended(path, name) {
    if (path.length < MAX_PATH)
        return [...path, name];
    const half = MAX_PATH / 2;
    return [...path.slice(0, half), "…", ...path.slice(half + 2), name];
}
function identity({ className, name, file, line }) {
    return `${className ?? ""}\u0000${name}\u0000${file ?? ""}\u0000${line ?? ""}`;
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
function wholeNumber(text) {
    return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
/** The suite counts failures and holds not one: what failed got lost, so its passes prove nothing. */
function hidesFailures({ declared, counted, excused }) {
    return (declared.failing ?? 0) > 0 && counted.failing === 0 && excused === 0;
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

;// CONCATENATED MODULE: ./packages/results/dist/xml-guard.js

const CDATA_OPEN = "<![CDATA[";
const CDATA_CLOSE = "]]>";
/** A run without any markup beyond this many characters is dropped: nobody reads 60 MB of log. */
const MAX_RUN = 1_048_576;
// What XML 1.0 forbids as a character.
const FORBIDDEN = 
// oxlint-disable-next-line no-control-regex
/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
// An `&` that starts no entity XML knows; a numeric one is looked at.
const BARE = /&(?!(?:lt|gt|amp|quot|apos);)/;
const REFERENCE = /&(?!(?:lt|gt|amp|quot|apos);)(#(?:\d{1,8}|[xX][0-9a-fA-F]{1,8});)?/g;
// What a chunk may end with that only the next chunk decides.
const UNDECIDED = /(?:<[![A-Z]{0,8}|&[#\w]{0,10}|\]{1,2})$/;
const LONGEST_UNDECIDED = 12;
/**
 * Stands before a strict XML parser and makes text fit for it, without ever growing with the
 * input: forbidden characters are replaced (ESC stays visible, so that colours can be stripped),
 * a bare `&` and unknown entities become literal text (so nothing is ever expanded), and huge runs
 * of text are cut.
 */
class XmlGuard {
    /** Characters of huge runs that were left out. */
    dropped = 0;
    /** Line ends within what was left out. */
    droppedLines = 0;
    #inCdata = false;
    #carry = "";
    #run = 0;
    /** The part of the input that can be parsed now. */
    push(chunk) {
        const text = this.#carry + chunk;
        const undecided = UNDECIDED.exec(text.slice(-LONGEST_UNDECIDED));
        this.#carry = undecided?.[0] ?? "";
        const ready = this.#carry === "" ? text : text.slice(0, text.length - this.#carry.length);
        return this.#guard(ready);
    }
    /** What was held back at the end. */
    end() {
        const rest = this.#carry;
        this.#carry = "";
        return this.#guard(rest);
    }
    #guard(text) {
        const wasInCdata = this.#inCdata;
        const open = text.lastIndexOf(CDATA_OPEN);
        const close = text.lastIndexOf(CDATA_CLOSE);
        if (open > close)
            this.#inCdata = true;
        else if (close >= 0)
            this.#inCdata = false;
        if (this.#dropsRun(text, wasInCdata, close))
            return "";
        const allowed = text.search(FORBIDDEN) < 0 ? text : text.replaceAll(FORBIDDEN, replaceForbidden);
        return BARE.test(allowed) ? withoutBare(allowed, wasInCdata) : allowed;
    }
    /** Whole chunks in the middle of one run are dropped; its beginning and end get through. */
    #dropsRun(text, inCdata, close) {
        const markup = inCdata ? close >= 0 : text.includes("<");
        if (markup) {
            this.#run = 0;
            return false;
        }
        this.#run += text.length;
        if (this.#run <= MAX_RUN)
            return false;
        this.dropped += text.length;
        for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
            this.droppedLines += 1;
        }
        return true;
    }
}
function withoutBare(text, startsInCdata) {
    let result = "";
    let at = 0;
    let inCdata = startsInCdata;
    while (at < text.length) {
        const found = text.indexOf(inCdata ? CDATA_CLOSE : CDATA_OPEN, at);
        const stop = found < 0 ? text.length : found;
        const part = text.slice(at, stop);
        result += inCdata ? part : part.replaceAll(REFERENCE, replaceReference);
        if (found < 0)
            break;
        const mark = inCdata ? CDATA_CLOSE : CDATA_OPEN;
        result += mark;
        at = found + mark.length;
        inCdata = !inCdata;
    }
    return result;
}
function replaceForbidden(character) {
    return character === "\u001b" ? dist_text/* VISIBLE_ESCAPE */.fZ : "\ufffd";
}
function replaceReference(match, numeric) {
    if (numeric === undefined)
        return `&amp;${match.slice(1)}`;
    const hex = numeric.charAt(1) === "x" || numeric.charAt(1) === "X";
    const code = Number.parseInt(numeric.slice(hex ? 2 : 1), hex ? 16 : 10);
    if (code === 0x1b)
        return dist_text/* VISIBLE_ESCAPE */.fZ;
    return isXmlCharacter(code) ? `&#${code};` : "\ufffd";
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
const MAX_TEXT = 1_048_576;
const MAX_PROPERTIES = 50;
const MAX_VALUE = 1_000;
const MAX_VERDICTS = 20;
const MAX_DEPTH = 100_000;
const junit_MAX_ERRORS = 10_000;
const MAX_BEFORE_ROOT = 4_194_304;
/** Errors of the parser after which the structure of what follows cannot be trusted. */
const STRUCTURAL = /unclosed tag|unexpected end|unmatched closing tag|unexpected close tag|weird empty/;
/**
 * Reads JUnit XML in the dialects of surefire, Jest, pytest, Go, PHPUnit, Catch2, CUnit, nextest,
 * Playwright and others, in flat memory. There is no authoritative schema; the nearest are
 * https://github.com/testmoapp/junitxml and the surefire schema
 * https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd.
 */
class JUnitReader {
    notes = [];
    errors = [];
    #parser = new saxes/* SaxesParser */.wT({ xmlns: false });
    #guard = new XmlGuard();
    #suites;
    #root = "";
    #depth = 0;
    #read = 0;
    #problems = 0;
    #damage;
    #stop;
    #ending = false;
    /** saxes forgets where it was once it is closed. */
    #endPlace = { line: 1, column: 1 };
    #case;
    /** Name of the open element whose text is wanted, and what was collected of it. */
    #wanted = "";
    #text = "";
    #verdict;
    constructor(sink) {
        this.#suites = new SuiteStack(sink, this);
        this.#parser.on("opentag", (tag) => this.#open(tag));
        this.#parser.on("closetag", (tag) => this.#close(tag.name));
        this.#parser.on("error", (error) => this.#problem(error.message));
    }
    write(text) {
        this.#read += text.length;
        this.#feed(this.#guard.push(text));
        if (this.#root === "" && this.#read > MAX_BEFORE_ROOT)
            this.#stopAt("no root element");
        return this.#stop === undefined && (this.#root === "" || ROOTS.has(this.#root));
    }
    end() {
        if (this.#stop === undefined) {
            this.#feed(this.#guard.end());
            this.#endPlace = this.#place();
            this.#ending = true;
            this.#finish();
        }
        this.#endCase();
        this.#suites.endOfFile();
        if (this.#guard.dropped > 0) {
            const message = `${this.#guard.dropped} characters of very long text were left out`;
            addNote(this.notes, { kind: "left-out", message });
        }
        return this.#verdictOfFile();
    }
    /** A case that the file breaks off in is counted only where its verdict was already written. */
    #endCase() {
        if (this.#verdict !== undefined) {
            this.#take(this.#wanted, this.#text);
            this.#closeVerdict(this.#verdict);
        }
        if (this.#case === undefined)
            return;
        if (this.#case.verdicts.length > 0) {
            this.#closeCase();
            return;
        }
        const name = (0,dist_text/* toMessage */.R9)(this.#case.attributes["name"])?.slice(0, 200) ?? "";
        const message = `the file breaks off inside the test "${name}", which is not counted`;
        addNote(this.notes, { kind: "left-out", message });
    }
    #verdictOfFile() {
        const place = this.#endPlace;
        if (this.#root === "") {
            const message = this.#stop ?? this.#damage?.reason ?? "no root element";
            return { kind: "quarantined", reason: "malformed", message, place };
        }
        if (!ROOTS.has(this.#root)) {
            const other = OTHER_FORMATS[this.#root] ?? `<${this.#root.slice(0, 60)}>`;
            const message = `not JUnit XML but ${other}`;
            return { kind: "quarantined", reason: "unsupported-format", message, place };
        }
        if (this.#stop !== undefined)
            return { kind: "partial", reason: this.#stop, place };
        return this.#damage === undefined ? { kind: "read" } : { kind: "partial", ...this.#damage };
    }
    #stopAt(reason) {
        this.#stop = reason;
        this.#endPlace = this.#place();
    }
    #feed(text) {
        if (text === "")
            return;
        try {
            this.#parser.write(text);
        }
        catch (error) {
            this.#stopAt(`cannot be parsed further: ${String(error).slice(0, 200)}`);
        }
    }
    #finish() {
        try {
            this.#parser.close();
        }
        catch (error) {
            this.#stopAt(`cannot be parsed further: ${String(error).slice(0, 200)}`);
        }
    }
    #place() {
        const line = this.#parser.line + this.#guard.droppedLines;
        return { line, column: this.#parser.column + 1 };
    }
    #problem(message) {
        this.#problems += 1;
        if (this.#problems > junit_MAX_ERRORS)
            this.#stopAt(`more than ${junit_MAX_ERRORS} XML errors`);
        const reason = message.replace(/^\d+:\d+: /, "");
        if (STRUCTURAL.test(reason)) {
            const what = this.#ending ? "the file breaks off" : "damaged";
            this.#damage ??= { reason: `${what}: ${reason.slice(0, 200)}`, place: this.#place() };
        }
        else if (this.#problems <= 3) {
            addNote(this.notes, { kind: "recovered", message: reason, place: this.#place() });
        }
    }
    #open(tag) {
        const name = localName(tag.name);
        this.#depth += 1;
        if (this.#root === "")
            this.#root = name;
        if (!ROOTS.has(this.#root))
            return;
        if (this.#depth > MAX_DEPTH)
            this.#stopAt(`more than ${MAX_DEPTH} nested elements`);
        if (name === "testcase")
            this.#openCase(tag.attributes);
        else if (name === "testsuite" || name === "testsuites") {
            this.#suites.open(name, tag.attributes);
        }
        else
            this.#openDetail(ALIASES[name] ?? name, tag.attributes);
    }
    #openCase(attributes) {
        // A case inside a case: the outer one lost its end.
        if (this.#case !== undefined)
            this.#closeCase();
        this.#case = {
            attributes,
            durationMs: secondsToMs(attributes["time"] ?? attributes["duration"]),
            verdicts: [],
            stdout: "",
            stderr: "",
            properties: undefined,
        };
    }
    #openDetail(name, attributes) {
        if (VERDICTS.has(name)) {
            this.#verdict = { element: name, attributes, text: "", stackTrace: "", output: "" };
            this.#want(name);
        }
        else if (name === "property") {
            this.#property(attributes);
        }
        else if (name === "system-out" || name === "system-err") {
            if (this.#case !== undefined)
                this.#want(name);
        }
        else if (name === "stackTrace" && this.#verdict !== undefined) {
            this.#want(name);
        }
    }
    #property(attributes) {
        const { name = "", value = "" } = attributes;
        if (this.#case === undefined || name === "" || name === "__proto__")
            return;
        const properties = (this.#case.properties ??= {});
        if (Object.keys(properties).length >= MAX_PROPERTIES)
            return;
        const text = value.slice(0, MAX_VALUE);
        // Playwright writes one property per annotation, so a key may come several times.
        const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
        properties[name.slice(0, 200)] =
            known === undefined ? text : `${known} ${text}`.slice(0, MAX_VALUE);
    }
    #want(name) {
        // Output and stack trace of an earlier attempt stand inside its element.
        if (this.#wanted !== "")
            this.#take(this.#wanted, this.#text);
        this.#wanted = name;
        this.#text = "";
        // Without a listener saxes does not even build the strings.
        this.#parser.on("text", this.#onText);
        this.#parser.on("cdata", this.#onText);
    }
    #onText = (text) => {
        if (this.#text.length < MAX_TEXT)
            this.#text += text;
    };
    #close(tagName) {
        const name = localName(tagName);
        this.#depth -= 1;
        if (name === "testcase") {
            if (this.#case !== undefined)
                this.#closeCase();
        }
        else if (name === "testsuite" || name === "testsuites") {
            if (this.#case !== undefined)
                this.#closeCase();
            this.#suites.close();
        }
        else
            this.#closeDetail(ALIASES[name] ?? name);
    }
    #closeDetail(name) {
        if (name === this.#wanted) {
            this.#parser.off("text");
            this.#parser.off("cdata");
            this.#wanted = "";
            this.#take(name, this.#text);
            this.#text = "";
        }
        if (this.#verdict?.element === name)
            this.#closeVerdict(this.#verdict);
    }
    #take(name, text) {
        const verdict = this.#verdict;
        if (name === "stackTrace" && verdict !== undefined)
            verdict.stackTrace = text;
        else if (name === verdict?.element)
            verdict.text += text;
        else if (verdict !== undefined)
            verdict.output += text;
        else if (name === "system-out" && this.#case !== undefined)
            this.#case.stdout += text;
        else if (name === "system-err" && this.#case !== undefined)
            this.#case.stderr += text;
    }
    #closeVerdict(verdict) {
        this.#verdict = undefined;
        if (this.#case !== undefined) {
            if (this.#case.verdicts.length < MAX_VERDICTS)
                this.#case.verdicts.push(verdict);
        }
        else if (verdict.element === "failure" || verdict.element === "error") {
            const said = (0,dist_text/* toMessage */.R9)(verdict.attributes["message"]) ?? (0,dist_text/* toMessage */.R9)(verdict.text);
            this.#suites.fail(said ?? verdict.element);
        }
    }
    #closeCase() {
        const raw = this.#case;
        this.#case = undefined;
        if (raw !== undefined)
            this.#suites.add(judgeCase(raw, this.#suites.context()));
    }
}
function localName(name) {
    const colon = name.indexOf(":");
    return colon < 0 ? name : name.slice(colon + 1);
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
const json_stream_MAX_DEPTH = 2_000;
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
        if (this.#stack.length >= json_stream_MAX_DEPTH) {
            throw new JsonTextError(`nested deeper than ${json_stream_MAX_DEPTH}`, this.#place(at));
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
;// CONCATENATED MODULE: ./packages/results/dist/other-formats.js
/** Names a JSON format by the keys of its root, for the message of a file that cannot be read. */
function otherJsonFormat(keys, lines) {
    const has = (...names) => names.every((name) => keys.includes(name));
    if (lines) {
        if (has("Action", "Package"))
            return "the lines of `go test -json`";
        if (has("protocolVersion"))
            return "the lines of dart or flutter test";
        return "JSON lines";
    }
    if (has("stats", "passes"))
        return "mocha JSON";
    if (has("stats", "results"))
        return "mochawesome JSON";
    if (has("examples", "summary"))
        return "RSpec JSON";
    if (has("reportFormat") || has("results", "specVersion"))
        return "CTRF";
    if (has("numTotalTests", "testResults"))
        return "Jest JSON";
    if (has("totalTests", "runs"))
        return "the result of the Cypress module API";
    return undefined;
}

// EXTERNAL MODULE: ./packages/results/dist/playwright-case.js
var playwright_case = __webpack_require__(70740);
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
            addNote(this.notes, { kind: "counts-differ", message });
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
    const state = { reader: undefined, format: "junit" };
    const counts = noCases();
    const counting = (testCase) => {
        countCase(counts, testCase);
        sink(testCase);
    };
    const failure = await pump(source, state, counting);
    if (state.reader === undefined) {
        return failure === undefined ? unrecognised(path, state.head) : unreadable(path, failure);
    }
    const end = state.reader.end();
    if (end.kind === "quarantined") {
        return failure === undefined ? { ...end, path } : unreadable(path, failure);
    }
    const { notes, errors } = state.reader;
    const content = { path, format: state.format, counts, notes, errors };
    if (end.kind === "read")
        return { kind: "read", ...content };
    const reason = failure === undefined ? end.reason : `could not be read further: ${failure}`;
    return { kind: "partial", ...content, reason, place: end.place };
}
/** Feeds the reader to the end; answers what went wrong with the source itself. */
async function pump(source, state, sink) {
    try {
        for await (const text of decodeText(source.open())) {
            for (let at = 0; at < text.length; at += MAX_PIECE) {
                const piece = text.length <= MAX_PIECE ? text : text.slice(at, at + MAX_PIECE);
                if (!feed(piece, state, sink))
                    return undefined;
            }
        }
        return undefined;
    }
    catch (error) {
        return String(error instanceof Error ? error.message : error).slice(0, 500);
    }
}
function feed(text, state, sink) {
    if (state.reader !== undefined)
        return state.reader.write(text);
    const start = firstCharacter(text);
    if (start < 0)
        return true;
    const first = text.charAt(start);
    if (first === "<") {
        state.reader = new JUnitReader(sink);
        state.format = "junit";
    }
    else if (first === "{" || first === "[") {
        state.reader = new PlaywrightJsonReader(sink);
        state.format = "playwright-json";
    }
    else {
        state.head = text.slice(start, start + 40);
        return false;
    }
    return state.reader.write(text.slice(start));
}
/** Reporters that print to a console leave blank lines before the document. */
function firstCharacter(text) {
    return text.search(/\S/);
}
function unrecognised(path, head) {
    if (head === undefined) {
        return { kind: "quarantined", path, reason: "empty", message: "the file is empty" };
    }
    const start = JSON.stringify(head.replaceAll(/[^\u0020-\u007e]/g, "?"));
    const message = `neither XML nor JSON: it begins with ${start}`;
    return { kind: "quarantined", path, reason: "not-recognised", message };
}
function unreadable(path, failure) {
    return { kind: "quarantined", path, reason: "unreadable", message: failure };
}

;// CONCATENATED MODULE: ./packages/results/dist/collect.js


/**
 * Reads result files and puts them together. A bad file never spoils the run: it is in `files`
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
    #byIdentity = new Map();
    #file = 0;
    beginFile() {
        this.#file += 1;
    }
    add(found) {
        const own = this.#detacher.copy(found);
        const key = collect_identity(own);
        const known = this.#byIdentity.get(key);
        if (known === undefined) {
            this.#byIdentity.set(key, { indices: [this.cases.length], file: this.#file, seen: 1 });
            this.cases.push(own);
            return;
        }
        if (known.file !== this.#file)
            known.seen = 0;
        known.file = this.#file;
        known.seen += 1;
        const index = known.indices[known.seen - 1];
        const earlier = index === undefined ? undefined : this.cases[index];
        if (index === undefined || earlier === undefined) {
            known.indices.push(this.cases.length);
            this.cases.push({ ...own, copy: known.seen });
            return;
        }
        this.duplicates += 1;
        this.cases[index] = collect_joined(earlier, own);
    }
}
function collect_identity({ suite, name, className, file, project }) {
    return [project ?? "", file ?? "", className ?? "", ...suite, name].join("\u0000");
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
/**
 * Copies cases so that their strings own their characters: V8 keeps the whole piece of a file
 * alive for a string that was cut out of it. Neighbours share suite, class and file.
 */
class Detacher {
    #suite = [];
    #ownSuite = [];
    #last = new Map();
    copy(testCase) {
        if (testCase.status !== "passed" || testCase.properties !== undefined) {
            return structuredClone(testCase);
        }
        const copy = {
            ...testCase,
            name: owned(testCase.name),
            suite: this.#suiteOf(testCase),
            attempts: testCase.attempts.map((attempt) => this.#attempt(attempt)),
        };
        for (const key of ["className", "file", "project"]) {
            const text = testCase[key];
            if (text !== undefined)
                copy[key] = this.#shared(key, text);
        }
        return copy;
    }
    #suiteOf({ suite }) {
        if (suite !== this.#suite) {
            this.#suite = suite;
            this.#ownSuite = suite.map(owned);
        }
        return this.#ownSuite;
    }
    #attempt(attempt) {
        const { startTime, attachments } = attempt;
        const plain = attachments.length === 0 && attempt.traceId === undefined;
        if (!plain || attempt.message !== undefined)
            return structuredClone(attempt);
        return startTime === undefined ? attempt : { ...attempt, startTime: owned(startTime) };
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
/** V8 copies short strings anyway. */
function owned(text) {
    return text.length < 13 ? text : Buffer.from(text).toString();
}

// EXTERNAL MODULE: ./packages/results/dist/check-id.js
var check_id = __webpack_require__(99442);
// EXTERNAL MODULE: ./packages/gates/dist/run-e2e/checks.js
var run_e2e_checks = __webpack_require__(39140);
;// CONCATENATED MODULE: ./packages/gates/dist/results-files/judge.js



/** Judges result files that other jobs made; no tool is run. */
async function judgeResultFiles(context, options) {
    const { host, signal } = context;
    const { kind } = options;
    const { paths, unmatched } = await findFiles(context, options.globs);
    if (paths.length === 0)
        return nothingFound(options);
    const sources = paths.map((path) => {
        const shown = (0,external_node_path_.relative)(host.root, path).split(external_node_path_.sep).join("/");
        return { path: shown, open: () => host.files.stream(path) ?? missing(shown) };
    });
    const set = await readResults(sources, { signal });
    const checks = set.cases.map((testCase) => (0,run_e2e_checks/* toCheck */.K4)(testCase, {
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
        : (0,run_e2e_checks/* nothingRan */.NH)(counts, kind);
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
/** What Stagegate itself wrote, its junit.xml above all, is nobody's result. */
async function findFiles({ host, out }, globs) {
    const paths = new Set();
    const unmatched = [];
    for (const glob of new Set(globs)) {
        const found = (await host.files.glob(host.root, [glob])).filter((path) => {
            const inside = (0,external_node_path_.relative)(out.path, path);
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
        id: (0,check_id/* checkId */.i)({ kind, file: path, titlePath: ["readable"] }),
        title: `${path} can be read`,
        verdict: "inconclusive",
        message: "there is no such file",
    };
}
function notesOf(set, unmatched) {
    const ofFiles = set.files.flatMap((file) => file.kind === "quarantined" ? [] : file.notes.map((note) => `${file.path}: ${note.message}`));
    return [...unmatched.map((glob) => `no file matches ${glob}`), ...ofFiles];
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
    const id = (what) => (0,check_id/* checkId */.i)({ kind, file: file.path, titlePath: [what] });
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
            id: (0,check_id/* checkId */.i)({ kind, file: file.path, titlePath: ["tests"] }),
            title: `${file.path} holds a test`,
            verdict: "warn",
            message: "the file holds no test, like that of a job which stopped before its first",
            location: { file: file.path },
        },
    ];
}
function noTests(files, { kind, globs }) {
    return {
        id: (0,check_id/* checkId */.i)({ kind, titlePath: ["tests"] }),
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

/***/ 73018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   HM: () => (/* binding */ JsonValueBuilder),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   yR: () => (/* binding */ objectsAt)
/* harmony export */ });
const MAX_NODES = 200_000;
const MAX_CHARACTERS = 8_388_608;
/** Builds one value out of a stream, up to a budget; what goes beyond it is left out. */
class JsonValueBuilder {
    #open = [];
    #keys = [];
    #nodes = 0;
    #characters = 0;
    #result = null;
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
        if (this.#nodes > MAX_NODES || this.#characters > MAX_CHARACTERS)
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
/* harmony export */   R9: () => (/* binding */ toMessage),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   fZ: () => (/* binding */ VISIBLE_ESCAPE),
/* harmony export */   wD: () => (/* binding */ toStack)
/* harmony export */ });
/* unused harmony exports MAX_OUTPUT, clipMiddle */
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
