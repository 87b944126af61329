export const id = 900;
export const ids = [900];
export const modules = {

/***/ 61969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ cutMarkdown)
/* harmony export */ });
const NOTHING_OPEN = { fence: undefined, comment: false, details: 0 };
/**
 * The text when it fits, otherwise its first lines with a note after them: never silently shorter,
 * never half a character, and what is open at the cut (code block, comment, `<details>`) is closed,
 * so that the note is read. The last resort for a text that its author could not make fit.
 */
function cutMarkdown(text, { max, unit, note }) {
    const sizeOf = unit === "bytes" ? Buffer.byteLength : (part) => part.length;
    const whole = text.toWellFormed();
    if (sizeOf(whole) <= max)
        return whole;
    const room = max - sizeOf(`\n\n${note}\n`);
    if (room <= 0)
        return prefixOf(note, max, sizeOf);
    let size = 0;
    let end = 0;
    let open = NOTHING_OPEN;
    let best = { end, open };
    for (const line of linesOf(whole)) {
        size += sizeOf(line);
        if (size > room)
            break;
        end += line.length;
        open = after(open, line);
        // A line that opens more than there is room to close ends nothing: a later one may fit again.
        if (size + closingSize(open) <= room)
            best = { end, open };
    }
    const kept = whole.slice(0, best.end).trimEnd();
    const start = kept === "" ? cutLine(whole, room, sizeOf) : kept + closersOf(best.open);
    return `${start}\n\n${note}\n`;
}
/** A text whose first line does not fit. */
function cutLine(text, room, sizeOf) {
    const line = prefixOf(text.trimStart().split("\n", 1)[0] ?? "", room, sizeOf);
    return closingSize(after(NOTHING_OPEN, line)) === 0 ? line : "";
}
function prefixOf(text, max, sizeOf) {
    let out = "";
    let size = 0;
    for (const character of text) {
        size += sizeOf(character);
        if (size > max)
            break;
        out += character;
    }
    return out;
}
function* linesOf(text) {
    for (let start = 0; start < text.length;) {
        const end = text.indexOf("\n", start) + 1 || text.length;
        yield text.slice(start, end);
        start = end;
    }
}
/** https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)/;
const TAG = /<!--|-->|<details\b|<\/details>/gi;
function after(open, line) {
    const [, fence, rest = ""] = FENCE.exec(line) ?? [];
    if (open.fence !== undefined) {
        const closes = fence?.startsWith(open.fence) === true && rest.trim() === "";
        return closes ? { ...open, fence: undefined } : open;
    }
    // The information of a fence of backticks holds none: it would be code in a line.
    const opens = fence !== undefined && !(fence.startsWith("`") && rest.includes("`"));
    if (opens && !open.comment)
        return { ...open, fence };
    let { comment, details } = open;
    for (const [tag] of line.matchAll(TAG)) {
        if (comment)
            comment = tag !== "-->";
        else if (tag === "<!--")
            comment = true;
        else if (tag.startsWith("</"))
            details = Math.max(0, details - 1);
        else if (tag !== "-->")
            details += 1;
    }
    return { fence: undefined, comment, details };
}
/** Length of what `closersOf` gives, which is ASCII, without making it for every line. */
function closingSize({ fence, comment, details }) {
    return ((fence === undefined ? 0 : 1 + fence.length) +
        (comment ? "\n-->".length : 0) +
        (details === 0 ? 0 : 1 + "</details>".length * details));
}
function closersOf({ fence, comment, details }) {
    return ((fence === undefined ? "" : `\n${fence}`) +
        (comment ? "\n-->" : "") +
        (details === 0 ? "" : `\n${"</details>".repeat(details)}`));
}


/***/ }),

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

/***/ 94840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ createLocalFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Folders that a glob never enters: they are large and hold nobody's results. */
const NEVER = new Set(["node_modules", ".git"]);
/** The disk of this machine. A missing file is a value, every other problem is thrown. */
function createLocalFiles() {
    return {
        readText: (path) => orMissing(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile(path, "utf8"), undefined),
        stream: (path) => (isFile(path) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path) : undefined),
        write,
        async append(path, content) {
            await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
            await node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile(path, content);
        },
        async copy(from, to) {
            await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to));
            await node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile(from, to);
        },
        exists: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access(path).then(() => true, () => false),
        realPath: (path) => orMissing(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath(path), undefined),
        size: (path) => orMissing(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat(path).then((stat) => stat.size), undefined),
        async sha256(path) {
            const { createHash } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
            const hash = createHash("sha256");
            for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path))
                hash.update(chunk);
            return hash.digest("hex");
        },
        makeFolder,
        remove: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm(path, { recursive: true, force: true, maxRetries: 3 }),
        list: (folder) => orMissing(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir(folder), []),
        glob,
    };
}
/**
 * Node's own recursive mkdir never ends where the kernel refuses a folder as if its parent were
 * missing, as it does in /proc.
 */
async function makeFolder(path) {
    if (await isFolder(path))
        return;
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    if (parent !== path)
        await makeFolder(parent);
    try {
        await node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir(path);
    }
    catch (cause) {
        // Somebody else may have made it meanwhile.
        if (!(await isFolder(path)))
            throw cause;
    }
}
function isFolder(path) {
    return node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat(path).then((stat) => stat.isDirectory(), () => false);
}
async function write(path, content) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    await makeFolder(folder);
    const part = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path).slice(-100)}.${unique()}.part`);
    try {
        await node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile(part, content);
        await node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename(part, path);
    }
    catch (cause) {
        await node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm(part, { force: true });
        throw cause;
    }
}
/** Told apart from every other write, also from one of another container; it guards nothing. */
function unique() {
    return `${process.pid}-${Math.random().toString(36).slice(2)}`;
}
async function glob(folder, patterns) {
    const found = new Set();
    const entries = node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.glob([...patterns], {
        cwd: folder,
        withFileTypes: true,
        exclude: (entry) => NEVER.has(entry.name),
    });
    for await (const entry of entries) {
        if (!entry.isFile() && !entry.isSymbolicLink())
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name);
        if (isBelow(folder, path) && isFile(path))
            found.add(path);
    }
    return [...found].sort();
}
function isBelow(folder, path) {
    const parts = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep);
    return parts[0] !== ".." && !parts.some((part) => NEVER.has(part));
}
function isFile(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
async function orMissing(work, missing) {
    try {
        return await work;
    }
    catch (cause) {
        // ESRCH: a file of /proc whose process ended between open and read.
        if (["ENOENT", "ENOTDIR", "ESRCH"].includes(cause.code ?? "")) {
            return missing;
        }
        throw cause;
    }
}


/***/ }),

/***/ 91858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ createLocalInputs)
/* harmony export */ });
/* harmony import */ var _stagegate_schema_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74282);

/** Flags beat variables; both beat the file, which the gate reads itself. */
function createLocalInputs({ flags, env, unknownFlags }) {
    return {
        read(fields) {
            const raw = new Map();
            for (const field of fields) {
                const variable = (0,_stagegate_schema_inputs__WEBPACK_IMPORTED_MODULE_0__/* .variableName */ .cG)(field);
                const value = env[variable];
                if (value !== undefined)
                    raw.set(field, { value, origin: variable });
            }
            for (const [name, value] of flags) {
                if (unknownFlags === "reported" || fields.includes(name)) {
                    raw.set(name, { value, origin: `--${name}` });
                }
            }
            return raw;
        },
    };
}


/***/ }),

/***/ 18721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createTerminalLog),
/* harmony export */   t: () => (/* binding */ inert)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

const CODES = { dim: "2", red: "31", yellow: "33", bold: "1" };
/** In a CI log a status line appears at most this often. */
const SPARSE_MS = 15_000;
// C0 but tab and newline, DEL, C1, zero-width characters and bidi controls (https://trojansource.codes).
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;
// What a runner obeys: `::command::` at the start of a line, `##[command]` and `##vso[` anywhere.
// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
const COMMAND = /^(\s*):(?=:)|#(?=#\w*\[)/gm;
/**
 * Foreign text (test names, output of tools) as text and nothing else. What cannot be seen goes
 * first, as it could part a secret or a command that would join again.
 */
function inert(text, redaction) {
    const seen = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).replaceAll(UNSEEN, "");
    return redaction.text(seen).replaceAll(COMMAND, (found) => `${found} `);
}
/** Messages on stderr: data stays alone on stdout. */
function createTerminalLog(options) {
    const { stream, redaction, interactive } = options;
    let live = "";
    let lastSparse = 0;
    const paint = (code, text) => interactive ? `\u001B[${CODES[code]}m${text}\u001B[0m` : text;
    const clear = () => {
        if (live !== "")
            stream.write("\r\u001B[2K");
    };
    const line = (text, code) => {
        const safe = inert(text, redaction);
        clear();
        stream.write(`${code === undefined ? safe : paint(code, safe)}\n`);
        if (live !== "")
            stream.write(live);
    };
    return {
        ...(interactive && stream.columns > 0 ? { width: stream.columns } : {}),
        info: (text) => line(text),
        warn: (text) => line(`! ${text}`, "yellow"),
        error: (text) => line(`✗ ${text}`, "red"),
        debug(text) {
            if (options.verbose)
                line(text, "dim");
        },
        group(title, lines) {
            line(title, "bold");
            for (const each of lines)
                line(`  ${each}`);
        },
        status(text) {
            if (interactive) {
                clear();
                const width = Math.max(20, (stream.columns ?? 80) - 1);
                live =
                    text === undefined
                        ? ""
                        : paint("dim", inert(text, redaction).replaceAll("\n", " ").slice(0, width));
                stream.write(live);
            }
            else if (text !== undefined && options.now() - lastSparse >= SPARSE_MS) {
                lastSparse = options.now();
                line(`  … ${text}`);
            }
        },
    };
}


/***/ }),

/***/ 65711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ createMachine)
});

// UNUSED EXPORTS: stateFolder

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/dist/redact.js + 3 modules
var redact = __webpack_require__(40101);
;// CONCATENATED MODULE: ./packages/platform/dist/local/clock.js
/** The clocks of this machine. */
function createNodeClock() {
    return {
        now: () => Date.now(),
        monotonic: () => performance.now(),
        sleep: (ms, signal) => new Promise((resolve) => {
            if (signal?.aborted === true) {
                resolve(false);
                return;
            }
            const onAbort = () => {
                clearTimeout(timer);
                resolve(false);
            };
            const timer = setTimeout(() => {
                signal?.removeEventListener("abort", onAbort);
                resolve(true);
            }, ms);
            signal?.addEventListener("abort", onAbort, { once: true });
        }),
    };
}

// EXTERNAL MODULE: ./packages/platform/dist/local/files.js
var local_files = __webpack_require__(94840);
;// CONCATENATED MODULE: ./packages/platform/dist/local/http.js
const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
/**
 * Requests over Node's own client. Redirects are answers, not followed: a probe must not leave the
 * environment. Nothing is thrown: what is not an HTTP answer is `unreachable` with the reason.
 */
function createNodeHttp(options = {}) {
    const proxyEnv = options.env === undefined ? {} : { proxyEnv: withLoopback(options.env) };
    const clients = new Map();
    const clientFor = (protocol) => {
        const client = clients.get(protocol) ?? loadClient(protocol, proxyEnv);
        clients.set(protocol, client);
        return client;
    };
    return {
        async request(request) {
            const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
            if (url === undefined)
                return unreachable(`\`${request.url}\` is not an address`);
            const { protocol } = url;
            if (protocol === "http:" || protocol === "https:") {
                return exchange(await clientFor(protocol), url, request);
            }
            return unreachable(`${protocol} is not http or https`);
        },
    };
}
/** Loaded for the first request: the clients of Node take as long as Node itself to start. */
async function loadClient(protocol, proxyEnv) {
    const client = await (protocol === "http:" ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19)));
    // A kept connection that the server closed meanwhile would look like an unreachable server.
    const agent = new client.Agent({ keepAlive: false, ...proxyEnv });
    return { send: client.request, agent };
}
function unreachable(reason) {
    return Promise.resolve({ kind: "unreachable", reason });
}
function withLoopback(env) {
    const given = env["NO_PROXY"] ?? env["no_proxy"];
    const none = ["localhost", "127.0.0.1", "::1", ...(given === undefined ? [] : [given])].join(",");
    return { ...env, NO_PROXY: none, no_proxy: none };
}
function exchange({ send, agent }, url, request) {
    const { method = "GET", headers = {}, body, signal, timeoutMs = DEFAULT_TIMEOUT_MS } = request;
    return new Promise((resolve) => {
        let sent;
        const finish = (result) => {
            clearTimeout(timer);
            signal?.removeEventListener("abort", onAbort);
            resolve(result);
            if (result.kind === "unreachable")
                sent?.destroy();
        };
        const fail = (reason) => finish({ kind: "unreachable", reason });
        const onAbort = () => fail("the request was cancelled");
        const timer = setTimeout(() => fail(`no answer within ${timeoutMs} ms`), timeoutMs);
        if (signal?.aborted === true) {
            onAbort();
            return;
        }
        signal?.addEventListener("abort", onAbort, { once: true });
        try {
            const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
            sent = send(url, { method, headers: { ...length, ...headers }, agent });
            sent.on("response", (response) => void receive(response, request, finish));
            sent.on("error", (cause) => fail(describe(cause)));
            sent.end(body);
        }
        catch (cause) {
            fail(describe(cause));
        }
    });
}
async function receive(response, { maxBytes = DEFAULT_MAX_BYTES }, finish) {
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of response) {
            length += chunk.length;
            if (length > maxBytes) {
                finish({ kind: "unreachable", reason: `the answer is longer than ${maxBytes} bytes` });
                return;
            }
            chunks.push(chunk);
        }
    }
    catch (cause) {
        finish({ kind: "unreachable", reason: describe(cause) });
        return;
    }
    finish({
        kind: "response",
        status: response.statusCode ?? 0,
        headers: flatten(response.headers),
        body: Buffer.concat(chunks),
    });
}
function flatten(headers) {
    const flat = Object.create(null);
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            flat[name] = Array.isArray(value) ? value.join(", ") : value;
    }
    return flat;
}
/** A failed connection to several addresses has its reasons inside, and no message of its own. */
function describe(cause) {
    if (cause instanceof AggregateError) {
        const [first] = cause.errors;
        if (first instanceof Error)
            return first.message;
    }
    return cause.message === "" ? cause.name : cause.message;
}

;// CONCATENATED MODULE: ./packages/platform/dist/local/leases.js

/** The formats are large, and most commands touch no lease. */
const formats = () => __webpack_require__.e(/* import() */ 795).then(__webpack_require__.bind(__webpack_require__, 34795));
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
/** A folder outside the workspace with one file per lease; it survives the job and its checkout. */
function createFolderLeases(folder, files) {
    const location = (id) => {
        if (!ID.test(id))
            throw new TypeError(`\`${id}\` is not the id of a lease`);
        return (0,external_node_path_.join)(folder, `${id}.json`);
    };
    const get = async (id) => {
        const text = await files.readText(location(id));
        if (text === undefined)
            return undefined;
        const { parseFormat } = await formats();
        const result = parseFormat("lease", text);
        return result.kind === "read" ? result.value : undefined;
    };
    return {
        location,
        get,
        async put(lease) {
            const { writeFormat } = await formats();
            await files.write(location(lease.id), `${writeFormat("lease", lease)}\n`);
        },
        async list() {
            const names = await files.list(folder);
            const ids = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5));
            const leases = await Promise.all(ids.filter((id) => ID.test(id)).map(get));
            return leases
                .filter((lease) => lease !== undefined)
                .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
        },
        async remove(id) {
            await files.remove(location(id));
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./packages/core/dist/process-stat.js
var process_stat = __webpack_require__(84697);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./packages/platform/dist/local/process-output.js

const MAX_LINE = 64 * 1024;
/** Cuts a stream of bytes into lines; a longer line is handed on in pieces, so memory is bounded. */
function lineSplitter(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder("utf8");
    let rest = "";
    const take = (text) => {
        const lines = (rest + text).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines)
            onLine(line.endsWith("\r") ? line.slice(0, -1) : line);
        while (rest.length > MAX_LINE) {
            onLine(rest.slice(0, MAX_LINE));
            rest = rest.slice(MAX_LINE);
        }
    };
    return {
        push: (chunk) => take(decoder.write(chunk)),
        end() {
            take(decoder.end());
            if (rest !== "")
                onLine(rest);
            rest = "";
        },
    };
}
/** Keeps the last characters of a stream. */
function tailKeeper(limit) {
    const decoder = new external_node_string_decoder_.StringDecoder("utf8");
    let parts = [];
    let length = 0;
    const add = (text) => {
        parts.push(text);
        length += text.length;
        // Cutting at twice the limit keeps the work linear in what was read.
        if (length > limit * 2) {
            parts = [parts.join("").slice(-limit)];
            length = limit;
        }
    };
    return {
        push: (chunk) => add(decoder.write(chunk)),
        text: () => {
            add(decoder.end());
            return limit === 0 ? "" : parts.join("").slice(-limit);
        },
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/local/processes.js






const DEFAULT_GRACE_MS = 5000;
const DEFAULT_MAX_OUTPUT = 10 * 1024 * 1024;
/** A grandchild may hold the pipes of a process that ended; its output is not waited for longer. */
const DRAIN_MS = 1000;
/**
 * Child processes of this machine. Each gets a process group of its own, so that a signal reaches
 * what it started; what is not detached does not outlive this process.
 */
function createNodeProcesses(env) {
    const attached = new Set();
    const killAttached = () => {
        for (const pid of attached)
            killGroup(pid, "SIGKILL");
    };
    const start = (spec, options = {}) => {
        const onStart = (child, pid) => {
            if (spec.detached === true)
                return;
            if (attached.size === 0)
                process.once("exit", killAttached);
            attached.add(pid);
            child.once("exit", () => {
                // What a tool leaves in its group would hold ports and pipes of the next one.
                killGroup(pid, "SIGKILL");
                attached.delete(pid);
                if (attached.size === 0)
                    process.removeListener("exit", killAttached);
            });
        };
        return startProcess(spec, { ...options, env, onStart });
    };
    return {
        start: (spec) => start(spec),
        async run(spec) {
            const { maxOutput = DEFAULT_MAX_OUTPUT, input = "" } = spec;
            const kept = { stdout: tailKeeper(maxOutput), stderr: tailKeeper(maxOutput) };
            const running = await start(spec, {
                input,
                onChunk: (chunk, from) => kept[from].push(chunk),
            });
            const exit = await running.exited;
            return { ...exit, stdout: kept.stdout.text(), stderr: kept.stderr.text() };
        },
        startTime,
        killGroup,
    };
}
async function startProcess(spec, options) {
    // Loaded for the first process: a wrong input starts none.
    const { spawn } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 31421, 19));
    if (!(0,external_node_fs_.existsSync)(spec.cwd))
        return notStarted(`the folder ${spec.cwd} does not exist`);
    const log = spec.logFile === undefined ? undefined : openLog(spec.logFile);
    try {
        const child = spawn(spec.command, [...spec.args], {
            cwd: spec.cwd,
            env: { ...options.env, ...spec.env },
            detached: true,
            stdio: stdio(spec, options, log),
            windowsHide: true,
        });
        const outputs = readOutputs(child, spec, options);
        const failure = await spawned(child);
        if (failure !== undefined || child.pid === undefined) {
            return notStarted(failure ?? "no process was made");
        }
        options.onStart(child, child.pid);
        if (spec.detached === true)
            child.unref();
        feed(child, options.input);
        return supervise(child, child.pid, spec, outputs);
    }
    catch (cause) {
        return notStarted(cause.message);
    }
    finally {
        if (log !== undefined)
            (0,external_node_fs_.closeSync)(log);
    }
}
/** Has no pid: 0 is never a child's. */
function notStarted(failure) {
    const exit = { code: undefined, signal: undefined, failure, timedOut: false };
    return { pid: 0, exited: Promise.resolve(exit), kill: () => undefined };
}
function openLog(path) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
    return (0,external_node_fs_.openSync)(path, "a");
}
function stdio(spec, options, log) {
    const input = options.input === undefined ? "ignore" : "pipe";
    if (log !== undefined)
        return [input, log, log];
    const unread = spec.onLine === undefined && options.onChunk === undefined;
    return unread ? [input, "ignore", "ignore"] : [input, "pipe", "pipe"];
}
function spawned(child) {
    return new Promise((resolve) => {
        child.once("spawn", () => resolve(undefined));
        // Stays: without a listener, a later failure to signal would end this process.
        child.on("error", (cause) => resolve(cause.message));
    });
}
function feed(child, input) {
    if (child.stdin === null)
        return;
    // A program that does not read its input closes the pipe; its exit code says the rest.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
}
function readOutputs(child, spec, options) {
    const read = (stream, name) => {
        if (stream === null)
            return Promise.resolve();
        const lines = lineSplitter((line) => spec.onLine?.(line, name));
        return new Promise((resolve) => {
            stream.on("data", (chunk) => {
                options.onChunk?.(chunk, name);
                if (spec.onLine !== undefined)
                    lines.push(chunk);
            });
            stream.on("error", () => undefined);
            stream.on("close", () => {
                lines.end();
                resolve();
            });
        });
    };
    return {
        ended: Promise.all([read(child.stdout, "stdout"), read(child.stderr, "stderr")]),
        drop() {
            child.stdout?.destroy();
            child.stderr?.destroy();
        },
    };
}
function supervise(child, pid, spec, outputs) {
    const { graceMs = DEFAULT_GRACE_MS, timeoutMs, signal } = spec;
    let timedOut = false;
    let forced;
    const stop = () => {
        killGroup(pid, "SIGTERM");
        forced ??= setTimeout(() => killGroup(pid, "SIGKILL"), graceMs);
    };
    const limit = setTimeout(() => {
        timedOut = true;
        stop();
    }, Math.min(timeoutMs ?? 0, 2 ** 31 - 1));
    if (timeoutMs === undefined)
        clearTimeout(limit);
    if (signal?.aborted === true)
        stop();
    else
        signal?.addEventListener("abort", stop, { once: true });
    const exited = new Promise((resolve) => {
        child.once("exit", (code, killedBy) => {
            clearTimeout(limit);
            clearTimeout(forced);
            signal?.removeEventListener("abort", stop);
            const exit = { code: code ?? undefined, signal: killedBy ?? undefined, timedOut };
            void drained(outputs).then(() => resolve(exit));
        });
    });
    return {
        pid,
        exited,
        kill(name) {
            if (child.exitCode === null && child.signalCode === null)
                sendToGroup(pid, name);
        },
    };
}
async function drained(outputs) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => {
            outputs.drop();
            resolve();
        }, DRAIN_MS);
    });
    await Promise.race([outputs.ended, late]);
    clearTimeout(timer);
}
/** On Linux the ticks of /proc; elsewhere the start as `ps` prints it. */
async function startTime(pid) {
    if (!Number.isInteger(pid) || pid < 1)
        return undefined;
    if (process.platform === "linux") {
        const text = await (0,promises_.readFile)(`/proc/${pid}/stat`, "utf8").catch(() => "");
        const stat = (0,process_stat/* parseProcessStat */.p)(text);
        return stat !== undefined && (0,process_stat/* isAlive */._)(stat) ? stat.startTime : undefined;
    }
    const args = ["-o", "lstart=", "-p", String(pid)];
    // The agent asks the same: a date in another language would be another process to it.
    const options = { env: { LC_ALL: "C", PATH: "/bin:/usr/bin" } };
    const { execFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 31421, 19));
    const listed = await (0,external_node_util_.promisify)(execFile)("ps", args, options).catch(() => undefined);
    const text = listed?.stdout.trim() ?? "";
    return text === "" ? undefined : text;
}
function killGroup(pgid, signal) {
    return sendToGroup(pgid, signal);
}
function sendToGroup(pgid, signal) {
    // -1 would mean every process of this user, -0 our own group.
    if (!Number.isInteger(pgid) || pgid <= 1)
        return false;
    try {
        process.kill(-pgid, signal);
        return true;
    }
    catch (cause) {
        return cause.code === "EPERM";
    }
}

// EXTERNAL MODULE: ./packages/platform/dist/local/repository-git.js
var repository_git = __webpack_require__(21406);
;// CONCATENATED MODULE: ./packages/platform/dist/local/machine.js









/**
 * Where state that outlives a workspace is kept, absolute. An empty variable counts as unset, and so
 * does a relative XDG_STATE_HOME: https://specifications.freedesktop.org/basedir-spec/latest/
 */
function stateFolder(env) {
    const { STAGEGATE_STATE_DIR: own, XDG_STATE_HOME: xdg } = env;
    if (own !== undefined && own !== "")
        return (0,external_node_path_.resolve)(own);
    const base = xdg !== undefined && (0,external_node_path_.isAbsolute)(xdg) ? xdg : (0,external_node_path_.join)((0,external_node_os_.homedir)(), ".local", "state");
    return (0,external_node_path_.join)(base, "stagegate");
}
function createMachine(options) {
    const { env, root } = options;
    const redaction = options.redaction ?? (0,redact/* createRedaction */.Eg)();
    (0,redact/* maskVariables */.at)(redaction, env);
    const files = (0,local_files/* createLocalFiles */.Z)();
    const processes = createNodeProcesses(env);
    const state = stateFolder(env);
    return {
        redaction,
        state,
        git: options.judges === false ? unasked : (0,repository_git/* createGit */.lD)(processes, root),
        ports: {
            root,
            clock: createNodeClock(),
            http: createNodeHttp({ env }),
            processes,
            files,
            leases: createFolderLeases((0,external_node_path_.join)(state, "leases"), files),
            entries: options.entries,
            environment: definedVariables(env),
            variable: (name) => (Object.hasOwn(env, name) ? env[name] : undefined),
            signal: options.signal,
            version: options.version,
        },
    };
}
const unasked = () => Promise.resolve({ ok: false, out: "", err: "nothing is judged" });
function definedVariables(env) {
    const entries = Object.entries(env).filter((entry) => entry[1] !== undefined);
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 21406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   fE: () => (/* binding */ isShallow),
/* harmony export */   fY: () => (/* binding */ parentsOf),
/* harmony export */   iH: () => (/* binding */ fetchCommit),
/* harmony export */   lD: () => (/* binding */ createGit)
/* harmony export */ });
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13837);

const MAX_FILE = 64 * 1024 * 1024;
function createGit(processes, cwd) {
    return async (...args) => {
        const result = await processes.run({
            command: "git",
            args,
            cwd,
            // A job has nobody to ask for a password.
            env: { GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
            maxOutput: MAX_FILE,
            timeoutMs: 120_000,
        });
        const err = result.failure ?? result.stderr.trim();
        return { ok: result.code === 0, out: result.stdout, err };
    };
}
async function commitOf(git, ref) {
    const found = await git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`);
    return found.ok ? found.out.trim() : undefined;
}
async function isShallow(git) {
    return (await git("rev-parse", "--is-shallow-repository")).out.trim() === "true";
}
/** Has the commit, or fetches it by its id; what else it fetches is as little as the clone is deep. */
async function fetchCommit(git, id) {
    const here = await commitOf(git, id);
    if (here !== undefined)
        return { commit: here, err: "" };
    const depth = (await isShallow(git)) ? ["--depth=1"] : [];
    const { err } = await git("fetch", "--no-tags", ...depth, "origin", id);
    return { commit: await commitOf(git, id), err };
}
/** The parents that a commit names, also where a shallow clone hides them from git. */
async function parentsOf(git, commit) {
    const raw = await git("cat-file", "commit", commit);
    const header = raw.out.split("\n\n", 1)[0] ?? "";
    return header
        .split("\n")
        .flatMap((line) => (line.startsWith("parent ") ? [line.slice("parent ".length)] : []));
}
const WHOLE_HISTORY = "Check out the whole history: `fetch-depth: 0` with actions/checkout, `GIT_DEPTH: 0` on GitLab. By hand: git fetch --unshallow origin";
async function unreachable(git, { message, err, otherwise }) {
    return new _stagegate_core__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("STAGEGATE_BASE_UNREACHABLE", message, {
        hint: (await isShallow(git)) ? WHOLE_HISTORY : otherwise,
        detail: err === "" ? [] : [err],
    });
}


/***/ }),

/***/ 94597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findTarget),
/* harmony export */   W: () => (/* binding */ branchOf)
/* harmony export */ });
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13837);
/* harmony import */ var _repository_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21406);


const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Finds what a target names: a branch, also as `origin/main`, or a commit. What the clone does not
 * have is fetched. With `fresh` a branch is fetched first: the clone of a runner may be an old one.
 */
async function findTarget(git, target, { fresh }) {
    // Git would take it for an option; no branch is called that.
    if (target.startsWith("-")) {
        throw new _stagegate_core__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("STAGEGATE_INPUT_INVALID", `\`${target}\` is no branch and no commit`, {
            hint: "Name the branch that the change goes to, for example main.",
        });
    }
    if (COMMIT_ID.test(target))
        return findCommit(git, target);
    const branch = branchOf(target);
    const tracked = `refs/remotes/origin/${branch}`;
    const early = fresh ? await fetchBranch(git, branch) : undefined;
    const refs = target === branch ? [tracked, `refs/heads/${branch}`, target] : [tracked, target];
    for (const ref of refs) {
        const commit = await (0,_repository_git_js__WEBPACK_IMPORTED_MODULE_1__/* .commitOf */ .D3)(git, ref);
        if (commit !== undefined)
            return { commit, shown: ref.replace(/^refs\/(remotes|heads)\//, "") };
    }
    const err = early ?? (await fetchBranch(git, branch));
    const commit = await (0,_repository_git_js__WEBPACK_IMPORTED_MODULE_1__/* .commitOf */ .D3)(git, tracked);
    if (commit !== undefined)
        return { commit, shown: `origin/${branch}` };
    throw await (0,_repository_git_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .HB)(git, {
        message: `the target branch \`${branch}\` is not in this clone`,
        err,
        otherwise: `git fetch origin ${branch}:${tracked}   (or name another branch with --target-branch)`,
    });
}
/** A branch is called the same here and at the origin, however it is written. */
function branchOf(target) {
    return target.replace(/^(?:refs\/heads\/|(?:refs\/remotes\/)?origin\/)/, "");
}
async function findCommit(git, id) {
    const { commit, err } = await (0,_repository_git_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchCommit */ .iH)(git, id);
    if (commit !== undefined)
        return { commit, shown: commit.slice(0, 10) };
    throw await (0,_repository_git_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .HB)(git, {
        message: `the commit ${id} is not in this clone`,
        err,
        otherwise: `git fetch origin ${id}`,
    });
}
/** Why it could not be fetched; empty when it could. */
async function fetchBranch(git, branch) {
    const tracked = `refs/remotes/origin/${branch}`;
    // Of a branch that is there already, a depth would throw history away.
    const first = (await (0,_repository_git_js__WEBPACK_IMPORTED_MODULE_1__/* .isShallow */ .fE)(git)) && (await (0,_repository_git_js__WEBPACK_IMPORTED_MODULE_1__/* .commitOf */ .D3)(git, tracked)) === undefined;
    const depth = first ? ["--depth=1"] : [];
    const fetched = await git("fetch", "--no-tags", ...depth, "origin", `+refs/heads/${branch}:${tracked}`);
    return fetched.ok ? "" : fetched.err;
}


/***/ }),

/***/ 39385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zd: () => (/* binding */ createGitRepository),
  qy: () => (/* binding */ describeSubject),
  Xr: () => (/* binding */ localRunInfo)
});

// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var error = __webpack_require__(13837);
// EXTERNAL MODULE: ./packages/platform/dist/local/repository-git.js
var repository_git = __webpack_require__(21406);
;// CONCATENATED MODULE: ./packages/platform/dist/local/repository-history.js

/** Commits fetched per step when a shallow clone hides the merge base. */
const DEEPEN_STEPS = [50, 200, 1000];
/** Ends of a shallow history that are named in one fetch. */
const MAX_CUTS = 500;
/** The newest commit that HEAD and the tip have in common; deepens a shallow clone until it is sure. */
async function mergeBase(git, tip) {
    const how = `merge base with ${tip.shown}`;
    const parents = await (0,repository_git/* parentsOf */.fY)(git, "HEAD");
    // Also where a clone of one commit does not know that the two are related.
    if (parents.includes(tip.commit))
        return { commit: tip.commit, how };
    let err = "";
    for (const depth of [...DEEPEN_STEPS, 0]) {
        const found = await git("merge-base", "HEAD", tip.commit);
        const commit = found.ok ? found.out.trim() : undefined;
        const cuts = await cutsAbove(git, tip.commit, commit);
        if (commit !== undefined && cuts.length === 0)
            return { commit, how };
        if (cuts.length === 0 || depth === 0)
            break;
        const deepened = await deepen(git, cuts, depth);
        if (!deepened.ok) {
            err = deepened.err;
            break;
        }
    }
    throw await (0,repository_git/* unreachable */.HB)(git, {
        message: `no merge base of this change and ${tip.shown} was found`,
        err,
        otherwise: "The two have no commit in common: name the branch that the change comes from with --base.",
    });
}
/**
 * Commits whose parents a shallow clone hides, among those that only one side has. While there are
 * any, a newer common commit than the one that was found may be hidden behind them.
 */
async function cutsAbove(git, tip, found) {
    // An ancestor of the other side is the newest that they can have in common.
    if (found === tip || found === (await (0,repository_git/* commitOf */.D3)(git, "HEAD")))
        return [];
    if (!(await (0,repository_git/* isShallow */.fE)(git)))
        return [];
    const below = found === undefined ? [] : [`^${found}`];
    const ends = await git("rev-list", "--max-parents=0", "HEAD", tip, ...below);
    const cuts = [];
    for (const end of ends.out
        .split("\n")
        .filter((line) => line !== "")
        .slice(0, MAX_CUTS)) {
        if ((await (0,repository_git/* parentsOf */.fY)(git, end)).length > 0)
            cuts.push(end);
    }
    return cuts;
}
/**
 * Asks for the history behind the cuts by their ids: the origin has them, and no branch needs to
 * lead to them, as none does to the merge commit that a forge tests.
 */
async function deepen(git, cuts, depth) {
    const byId = await git("fetch", "--no-tags", `--deepen=${depth}`, "origin", ...cuts);
    if (byId.ok)
        return byId;
    // Servers may refuse ids; then the branches have to do.
    const byBranch = await git("fetch", "--no-tags", `--deepen=${depth}`, "origin");
    return byBranch.ok ? byBranch : byId;
}

// EXTERNAL MODULE: ./packages/platform/dist/local/repository-target.js
var repository_target = __webpack_require__(94597);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/platform/dist/local/repository-changes.js


const MAX_PATHS = 10_000;
/** Names of the files that the commits differ in; undefined when there are too many to be of use. */
async function changedSince(git, since) {
    const { commit, err } = await (0,repository_git/* fetchCommit */.iH)(git, since);
    const otherwise = `git fetch origin ${since}`;
    if (commit === undefined) {
        const message = `the commit ${since} is not in this clone`;
        throw await (0,repository_git/* unreachable */.HB)(git, { message, err, otherwise });
    }
    // Moved files count with both names; neither settings of the user nor of the repository decide.
    const flags = ["--name-only", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules=none"];
    const listed = await git("diff", ...flags, commit, "HEAD", "--");
    const prefix = await git("rev-parse", "--show-prefix");
    if (!listed.ok || !prefix.ok) {
        const message = `what has changed since ${since} cannot be listed`;
        throw await (0,repository_git/* unreachable */.HB)(git, { message, err: listed.err || prefix.err, otherwise });
    }
    const names = listed.out.split("\0").filter((name) => name !== "");
    if (names.length > MAX_PATHS)
        return undefined;
    const folder = prefix.out.replace(/\/?\n$/, "");
    return names.map((name) => (folder === "" ? name : external_node_path_.posix.relative(folder, name)));
}

;// CONCATENATED MODULE: ./packages/platform/dist/local/repository.js





/**
 * The repository on disk, through the git command and its remote `origin`. With facts of an event
 * the target branch is fetched before it is used, as the clone of a runner may be an old one.
 */
function createGitRepository(git, event = {}) {
    const fresh = Object.keys(event).length > 0;
    const targets = new Map();
    const find = (target) => {
        const found = targets.get(target) ?? (0,repository_target/* findTarget */.F)(git, target, { fresh });
        targets.set(target, found);
        return found;
    };
    return {
        async base(target) {
            await requireHead(git);
            if (isTargetOf(event, target)) {
                const parent = await parentUnderTest(git, event);
                if (parent !== undefined)
                    return parent;
            }
            return mergeBase(git, await find(target).catch(toKnownCommit(git, event, target)));
        },
        async tip(branch) {
            await requireHead(git);
            try {
                const { commit, shown } = await find(branch);
                return { commit, how: `tip of ${shown}` };
            }
            catch (error) {
                const parent = isTargetOf(event, branch) ? await parentUnderTest(git, event) : undefined;
                if (parent !== undefined)
                    return parent;
                const { commit, shown } = await toKnownCommit(git, event, branch)(error);
                return { commit, how: `tip of ${shown} when the run was started` };
            }
        },
        readAt: (commit, path) => readAt(git, commit, path),
        changedSince: (commit) => changedSince(git, commit),
    };
}
async function requireHead(git) {
    const head = await git("rev-parse", "HEAD");
    if (head.ok)
        return;
    const foreign = head.err.includes("dubious ownership");
    throw new error/* GateError */.ue("STAGEGATE_BASE_UNREACHABLE", "this is not a git repository with a commit", {
        hint: foreign
            ? "The folder belongs to another user: git config --global --add safe.directory '*'"
            : "Commit the base first, or compare two files with --base-file and --head-file.",
        detail: [head.err],
    });
}
function isTargetOf({ targetBranch }, target) {
    return targetBranch !== undefined && (0,repository_target/* branchOf */.W)(target) === targetBranch;
}
/** A forge merges the change into the target: first parent the target, second the change. */
async function parentUnderTest(git, { headSha }) {
    const [target, change, ...more] = await (0,repository_git/* parentsOf */.fY)(git, "HEAD");
    if (target === undefined || change === undefined || more.length > 0)
        return undefined;
    if (change !== headSha)
        return undefined;
    const { commit } = await (0,repository_git/* fetchCommit */.iH)(git, target);
    return commit === undefined
        ? undefined
        : { commit, how: "first parent of the merge commit under test" };
}
/** Where the branch cannot be fetched, the commit that the event named may be here. */
function toKnownCommit(git, event, target) {
    return async (error) => {
        if (!isTargetOf(event, target) || event.baseSha === undefined)
            throw error;
        const commit = await (0,repository_git/* commitOf */.D3)(git, event.baseSha);
        if (commit === undefined)
            throw error;
        return { commit, shown: target };
    };
}
async function readAt(git, commit, path) {
    // A name is a name, also one that git would take for a pattern.
    const listed = await git("--literal-pathspecs", "ls-tree", commit, "--", path);
    if (!listed.ok) {
        throw new error/* GateError */.ue("STAGEGATE_BASE_UNREACHABLE", `the commit ${commit} is not in this clone`, {
            hint: `git fetch origin ${commit}`,
        });
    }
    // `<mode> <type> <id>\t<name>`: a folder or a submodule is there, but is no file.
    if (listed.out.split(" ", 2)[1] !== "blob")
        return undefined;
    const blob = await git("show", `${commit}:./${path}`);
    if (blob.ok)
        return blob.out;
    throw new error/* GateError */.ue("STAGEGATE_BASE_UNREACHABLE", `${path} of ${commit} cannot be read`, {
        hint: "git fetch --refetch",
        detail: [blob.err],
    });
}
/** Describes the work tree; works outside a repository too. */
async function describeSubject(git, folderName) {
    // One process for all of it: every command waits for this.
    const status = await git("status", "--porcelain=v2", "--branch", "--untracked-files=no");
    if (!status.ok)
        return describeHead(git, folderName);
    const lines = status.out.split("\n").filter((line) => line !== "");
    const header = (name) => lines.find((line) => line.startsWith(`# ${name} `))?.slice(name.length + 3);
    const oid = header("branch.oid");
    const commit = oid === undefined || oid === "(initial)" ? undefined : oid;
    const ref = header("branch.head");
    return {
        forge: "local",
        repository: folderName,
        commit: commit ?? UNCOMMITTED,
        tested: commit ?? UNCOMMITTED,
        ...(commit === undefined || ref === undefined || ref === "(detached)" ? {} : { ref }),
        ...(commit === undefined ? {} : { dirty: lines.some((line) => !line.startsWith("# ")) }),
    };
}
const UNCOMMITTED = "uncommitted";
/** No repository, or one whose working tree cannot be looked at. */
async function describeHead(git, repository) {
    const head = await git("rev-parse", "HEAD");
    const commit = head.ok ? head.out.trim() : UNCOMMITTED;
    return { forge: "local", repository, commit, tested: commit };
}
function localRunInfo(subject, runId) {
    const run = { forge: "local", repository: subject.repository, id: runId, attempt: 1 };
    return {
        run: subject.ref === undefined ? run : { ...run, ref: subject.ref },
        subject,
        event: "local",
    };
}


/***/ }),

/***/ 323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ createFileSummary)
/* harmony export */ });
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61969);

/** The limit of a step summary on GitHub, so that what is seen here is what a reviewer would get. */
const MAX_BYTES = 1_048_576;
const NOTE = "_The summary was cut here: it is longer than 1 MiB. The whole report is in report.html._";
/** A file that holds what this process wrote; what an earlier one wrote is replaced. */
function createFileSummary(files, path) {
    let text = "";
    let full = false;
    let written = Promise.resolve();
    return {
        maxLength: MAX_BYTES,
        write(markdown) {
            if (full)
                return written;
            const whole = text === "" ? markdown : `${text.trimEnd()}\n\n${markdown}`;
            text = (0,_stagegate_core__WEBPACK_IMPORTED_MODULE_0__/* .cutMarkdown */ .G)(whole, { max: MAX_BYTES, unit: "bytes", note: NOTE });
            full = text !== whole.toWellFormed();
            const content = text;
            // One after the other, so that the file ends with the last of writes that overlap.
            written = written.catch(() => undefined).then(() => files.write(path, content));
            return written;
        },
    };
}


/***/ })

};
