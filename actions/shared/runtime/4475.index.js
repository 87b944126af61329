export const id = 4475;
export const ids = [4475];
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

/***/ 84475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createNodeProcesses: () => (/* binding */ createNodeProcesses)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./packages/core/dist/process-stat.js
var process_stat = __webpack_require__(84697);
// EXTERNAL MODULE: ./packages/platform/dist/local/process-group.js
var process_group = __webpack_require__(18468);
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
            (0,process_group/* killGroup */.i)(pid, "SIGKILL");
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
                (0,process_group/* killGroup */.i)(pid, "SIGKILL");
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
        killGroup: process_group/* killGroup */.i,
    };
}
function without(env, names = []) {
    if (names.length === 0)
        return env;
    return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
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
            env: { ...without(options.env, spec.unset), ...spec.env },
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
        (0,process_group/* killGroup */.i)(pid, "SIGTERM");
        forced ??= setTimeout(() => (0,process_group/* killGroup */.i)(pid, "SIGKILL"), graceMs);
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
                (0,process_group/* sendToGroup */.z)(pid, name);
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


/***/ })

};
