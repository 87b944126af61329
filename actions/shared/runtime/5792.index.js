export const id = 5792;
export const ids = [5792,2998,617];
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

/***/ 87325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ rawLogFolder),
/* harmony export */   Ih: () => (/* binding */ startAgent),
/* harmony export */   eD: () => (/* binding */ stopAgent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13837);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25688);




/**
 * Folder of an environment's work folder that services write their output into. The agent copies it
 * to where it is shown, without secrets.
 */
function rawLogFolder(workdir) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workdir, "logs");
}
const READY_TIMEOUT_MS = 20_000;
const POLL_MS = 20;
const TAIL_LINES = 20;
const STOP_TIMEOUT_MS = 10_000;
/** Starts the background process of an environment and waits until it listens. */
async function startAgent(ports, request) {
    const { files } = ports;
    const readyFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(request.workdir, "agent-ready.json");
    const logFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(request.outDir, "logs", "stagegate-agent.log");
    const configFile = await writeAgentFiles(files, request, { readyFile, logFile });
    const running = await ports.processes.start({
        command: ports.node,
        args: [ports.agentEntry, configFile],
        cwd: request.workdir,
        env: { [_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .LEASE_VARIABLE */ .i]: request.lease },
        detached: true,
        logFile,
    });
    const startTime = await ports.processes.startTime(running.pid);
    if (startTime !== undefined)
        await request.onSpawn({ pid: running.pid, startTime });
    const url = await awaitAgent(ports, request, { running, readyFile, logFile });
    return {
        pid: running.pid,
        startTime: startTime ?? "",
        otlp: url,
        control: url,
        tokenFile: tokenFile(request.workdir),
        store: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(request.outDir, "telemetry"),
    };
}
function tokenFile(workdir) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workdir, "agent-token");
}
async function writeAgentFiles(files, request, { readyFile, logFile }) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString("base64url");
    const configFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(request.workdir, "agent.json");
    await files.write(tokenFile(request.workdir), token);
    await files.write(logFile, "");
    await files.write(configFile, JSON.stringify({
        schema: "stagegate/agent-config/v1",
        dir: request.outDir,
        port: request.port,
        token,
        readyFile,
        logFile,
        budgetBytes: request.budgetBytes,
        lease: { file: request.leaseFile },
        logs: { from: rawLogFolder(request.workdir), to: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(request.outDir, "logs") },
        secrets: request.secrets,
    }));
    return configFile;
}
async function awaitAgent({ clock, files }, { signal }, { running, readyFile, logFile }) {
    let ended;
    void running.exited.then((exit) => {
        ended = exit.failure ?? `it ended with ${exit.signal ?? `code ${exit.code}`}`;
    });
    const deadline = clock.monotonic() + READY_TIMEOUT_MS;
    while (clock.monotonic() < deadline) {
        const url = readUrl(await files.readText(readyFile));
        if (url !== undefined)
            return url;
        if (ended !== undefined)
            break;
        if (!(await clock.sleep(POLL_MS, signal))) {
            throw new _stagegate_core__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue("STAGEGATE_CANCELLED", "the run was cancelled");
        }
    }
    const log = (await files.readText(logFile)) ?? "";
    const reason = ended ?? `it did not listen within ${READY_TIMEOUT_MS / 1000} s`;
    throw new _stagegate_core__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue("STAGEGATE_TOOL_EXIT", `the agent did not start: ${reason}`, {
        detail: log.trimEnd().split("\n").slice(-TAIL_LINES),
    });
}
function readUrl(text) {
    if (text === undefined)
        return undefined;
    const ready = JSON.parse(text);
    const url = ready?.url;
    return typeof url === "string" ? url : undefined;
}
/** Asks the agent to write what it holds and to end; false when it did not answer. */
async function stopAgent({ files, http }, lease) {
    const url = lease.agent?.url;
    const token = await files.readText(tokenFile(lease.workdir));
    if (url === undefined || token === undefined)
        return false;
    const answer = await http.request({
        url: `${url}/-/stop`,
        method: "POST",
        headers: { authorization: `Bearer ${token}` },
        timeoutMs: STOP_TIMEOUT_MS,
    });
    return answer.kind === "response" && answer.status === 200;
}


/***/ }),

/***/ 48852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ writeHandle),
/* harmony export */   NS: () => (/* binding */ buildHandle),
/* harmony export */   lv: () => (/* binding */ readHandle),
/* harmony export */   w4: () => (/* binding */ HANDLE_FILE)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13837);
/* harmony import */ var _stagegate_schema_formats__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31789);



/** Name of the handle in the out directory. */
const HANDLE_FILE = "environment.json";
function buildHandle(plan, parts) {
    const { agent, lease, outDir } = parts;
    const inside = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(outDir, path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
    const entry = parts.services.find((service) => service.name === plan.entry)?.url;
    return {
        schema: "stagegate/environment/v1",
        id: parts.id,
        provider: plan.provider,
        createdAt: new Date(parts.now).toISOString(),
        ...(lease === undefined ? {} : { expiresAt: lease.expiresAt, lease: lease.id }),
        teardown: plan.teardown,
        services: parts.services.map((service) => ({
            name: service.name,
            ready: service.state === "ready",
            ...(service.url === undefined ? {} : { url: service.url }),
            ...(service.logFile === undefined ? {} : { log: inside(service.logFile) }),
        })),
        ...(entry === undefined ? {} : { entry }),
        telemetry: {
            ...(agent === undefined
                ? {}
                : {
                    otlp: agent.otlp,
                    agent: { url: agent.control, tokenFile: agent.tokenFile },
                    store: inside(agent.store),
                }),
            ...(plan.prometheus === undefined ? {} : { prometheus: plan.prometheus }),
        },
        versions: [],
        project: plan.project,
    };
}
/** Reads a handle; undefined when the file does not exist. Throws for a damaged one. */
async function readHandle(files, path) {
    const text = await files.readText(path);
    if (text === undefined)
        return undefined;
    const result = (0,_stagegate_schema_formats__WEBPACK_IMPORTED_MODULE_1__.parseFormat)("environment", text);
    if (result.kind === "read")
        return result.value;
    const reason = result.kind === "invalid" ? result.reason : `its format is ${result.found}, which is unknown`;
    throw new _stagegate_core__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("STAGEGATE_ENVIRONMENT_MISSING", `${path} is not a handle: ${reason}`, {
        hint: "Run `stagegate provision-staging` again.",
    });
}
function writeHandle(files, path, handle) {
    return files.write(path, `${(0,_stagegate_schema_formats__WEBPACK_IMPORTED_MODULE_1__.writeFormat)("environment", handle)}\n`);
}


/***/ }),

/***/ 23812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ startingLease),
/* harmony export */   Mp: () => (/* binding */ ownsWorkdir),
/* harmony export */   rf: () => (/* binding */ decideLease)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * Who may end a lease that is not theirs. `job` ends with its owner, `final` and `ttl` outlive it;
 * every lease ends at its time, and when its agent is gone nobody watches it any more.
 */
function decideLease(lease, facts) {
    if (lease.state !== "active")
        return end("its removal was not finished");
    if (Date.parse(lease.expiresAt) <= facts.now)
        return end(`it expired at ${lease.expiresAt}`);
    if (lease.teardown === "job" && !facts.ownerAlive) {
        return end(`its owner, process ${lease.owner.pid}, is gone`);
    }
    if (facts.agentAlive === false)
        return end("its agent is gone");
    return { kind: "keep" };
}
function end(reason) {
    return { kind: "end", reason };
}
/**
 * Whether the work folder of a lease may be deleted. A lease is a file that anyone of this user can
 * write: nothing but a folder of that name is ever deleted.
 */
function ownsWorkdir(lease) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(lease.workdir) === `stagegate-${lease.id}`;
}
/** An environment that is still being started belongs to its starter, whatever the teardown. */
function startingLease(request) {
    return {
        schema: "stagegate/lease/v1",
        id: request.id,
        createdAt: new Date(request.now).toISOString(),
        expiresAt: new Date(request.now + request.ttlMs).toISOString(),
        teardown: "job",
        ...(request.machine === undefined ? {} : { machine: request.machine }),
        owner: request.owner,
        processes: [],
        ports: [...request.ports],
        workdir: request.workdir,
        state: "active",
    };
}


/***/ }),

/***/ 19333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   U: () => (/* binding */ readMachine)
/* harmony export */ });
/**
 * Where the process numbers of a lease mean what they say: leases may lie in a home folder that
 * several machines or containers share. Undefined where the system does not tell.
 */
async function readMachine(files) {
    const read = async (name) => (await files.readText(`/proc/sys/kernel/${name}`).catch(() => undefined))?.trim();
    const [host, boot] = [await read("hostname"), await read("random/boot_id")];
    return host === undefined || boot === undefined ? undefined : { host, boot };
}
/** `restarted`: it was here, and nothing of it can still run. */
function placeOf(lease, here) {
    if (lease.machine === undefined || here === undefined)
        return "here";
    if (lease.machine.host !== here.host)
        return "elsewhere";
    return lease.machine.boot === here.boot ? "here" : "restarted";
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

/***/ 32469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ releaseLease)
/* harmony export */ });
/** How long the next service waits for one that ends slowly. */
const TURN_MS = 1000;
const POLL_MS = 20;
const AGENT_GRACE_MS = 5000;
const KILL_GRACE_MS = 3000;
/**
 * Ends everything that belongs to a lease, callers before what they call, the agent last, and then
 * removes the lease. Repeatable at any point: the lease stays until nothing is left.
 */
async function releaseLease(ports, lease, options = {}) {
    const current = (await ports.leases.get(lease.id)) ?? lease;
    await ports.leases.put({ ...current, state: "releasing" });
    const before = await ports.table.members(current);
    await endServices(ports, current, options.graceMs ?? 5000);
    await endAgent(ports, current, options.self);
    const left = await killAll(ports, current);
    if (left.length === 0) {
        await ports.removeWorkdir(current);
        await ports.leases.remove(lease.id);
    }
    return {
        ended: Math.max(0, before.length - left.length),
        left: left.map((member) => `process ${member.pid} of ${member.service ?? "the environment"}`),
    };
}
async function services(ports, lease) {
    const members = await ports.table.members(lease);
    return members.filter((member) => member.pgid !== lease.agent?.pid);
}
async function endServices(ports, lease, graceMs) {
    const deadline = ports.clock.monotonic() + graceMs;
    const order = groupsInOrder(lease, await services(ports, lease));
    for (const pgid of order) {
        ports.processes.killGroup(pgid, "SIGTERM");
        const turn = Math.min(TURN_MS, deadline - ports.clock.monotonic());
        await gone(ports, turn, async () => (await services(ports, lease)).every((m) => m.pgid !== pgid));
    }
    const wait = deadline - ports.clock.monotonic();
    await gone(ports, wait, async () => (await services(ports, lease)).length === 0);
    await killUntilGone(ports, () => services(ports, lease));
}
/** Processes that no lease names first, then the last started first. */
function groupsInOrder(lease, members) {
    const rank = new Map(lease.processes.map((entry, index) => [entry.pgid, index]));
    const groups = [...new Set(members.map((member) => member.pgid))];
    const late = lease.processes.length;
    return groups.sort((a, b) => (rank.get(b) ?? late) - (rank.get(a) ?? late));
}
async function endAgent(ports, { agent, ...lease }, self) {
    if (agent === undefined || agent.pid === self || !(await runs(ports, agent)))
        return;
    if (await ports.stopAgent({ ...lease, agent })) {
        await gone(ports, AGENT_GRACE_MS, async () => !(await runs(ports, agent)));
    }
    if (!(await runs(ports, agent)))
        return;
    ports.processes.killGroup(agent.pid, "SIGTERM");
    await gone(ports, AGENT_GRACE_MS, async () => !(await runs(ports, agent)));
}
async function runs(ports, process) {
    return (await ports.processes.startTime(process.pid)) === process.startTime;
}
function killAll(ports, lease) {
    return killUntilGone(ports, () => ports.table.members(lease));
}
/** A process may start another one while it is ended, so the list is read again each time. */
async function killUntilGone(ports, members) {
    const deadline = ports.clock.monotonic() + KILL_GRACE_MS;
    for (;;) {
        const left = await members();
        if (left.length === 0 || ports.clock.monotonic() > deadline)
            return left;
        for (const pgid of new Set(left.map((member) => member.pgid))) {
            ports.processes.killGroup(pgid, "SIGKILL");
        }
        await ports.clock.sleep(POLL_MS);
    }
}
async function gone(ports, timeoutMs, check) {
    const deadline = ports.clock.monotonic() + timeoutMs;
    while (!(await check()) && ports.clock.monotonic() < deadline) {
        await ports.clock.sleep(POLL_MS);
    }
}


/***/ }),

/***/ 13932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fA: () => (/* binding */ openSession),
  q0: () => (/* binding */ releaseHandle),
  gx: () => (/* binding */ releaseOptions),
  c8: () => (/* binding */ releasePorts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var error = __webpack_require__(13837);
// EXTERNAL MODULE: ./packages/environments/dist/agent.js
var dist_agent = __webpack_require__(87325);
// EXTERNAL MODULE: ./packages/core/dist/process-stat.js
var process_stat = __webpack_require__(84697);
;// CONCATENATED MODULE: ./packages/environments/dist/job-process.js

const WRAPPERS = /^(node|npm|npx|pnpm|pnpx|yarn|yarnpkg|corepack|bun|stagegate|env|nice|timeout)/;
const SHELLS = /^-?(sh|bash|dash|zsh|ash|busybox|fish)$/;
const MAX_DEPTH = 32;
/**
 * The process whose life bounds the job that a command is a step of: the first ancestor that is not
 * a package manager or a shell that runs a script or one command line. On a laptop that is the
 * interactive shell, on a runner its worker. Undefined where there is none below the first process
 * of the system, and where ancestors cannot be read.
 */
async function findJobProcess(files, pid) {
    let current = await readStat(files, pid);
    for (let depth = 0; depth < MAX_DEPTH && current !== undefined; depth += 1) {
        const parent = current.parent <= 1 ? undefined : await readStat(files, current.parent);
        if (parent === undefined)
            return undefined;
        if (!(await isWrapper(files, parent.pid))) {
            return { pid: parent.pid, startTime: parent.startTime };
        }
        current = parent;
    }
    return undefined;
}
async function readStat(files, pid) {
    const text = await files.readText(`/proc/${pid}/stat`).catch(() => undefined);
    return text === undefined ? undefined : (0,process_stat/* parseProcessStat */.p)(text);
}
async function isWrapper(files, pid) {
    const text = await files.readText(`/proc/${pid}/cmdline`).catch(() => undefined);
    const [program = "", ...args] = (text ?? "").split("\0").filter((part) => part !== "");
    // npm and pnpm set one text as their whole command line: "npm exec stagegate".
    const name = (program.split(" ")[0] ?? "").split("/").at(-1) ?? "";
    if (SHELLS.test(name))
        return args.some((argument) => argument === "-c" || !argument.startsWith("-"));
    return WRAPPERS.test(name);
}

;// CONCATENATED MODULE: ./packages/environments/dist/lease-recorder.js

/** Writes the lease; resolves once it is stored. */
async function recordLease(store, first) {
    await store.put(first);
    let current = first;
    let last = Promise.resolve();
    return {
        id: first.id,
        current: () => current,
        change(apply) {
            const turn = last.then(async () => {
                const stored = await store.get(first.id);
                if (stored?.state !== "active")
                    throw ended(first.id);
                current = apply(current);
                await store.put(current);
            });
            last = turn.catch(() => undefined);
            return turn;
        },
    };
}
function ended(id) {
    return new error/* GateError */.ue("STAGEGATE_CANCELLED", `the lease ${id} was ended by another process`, {
        hint: "`stagegate down` or `stagegate reap` ran meanwhile, or the lease expired.",
    });
}

// EXTERNAL MODULE: ./packages/environments/dist/lease-rules.js
var lease_rules = __webpack_require__(23812);
// EXTERNAL MODULE: ./packages/environments/dist/machine.js
var machine = __webpack_require__(19333);
// EXTERNAL MODULE: ./packages/environments/dist/process-table.js
var process_table = __webpack_require__(25688);
// EXTERNAL MODULE: ./packages/environments/dist/release.js
var release = __webpack_require__(32469);
;// CONCATENATED MODULE: ./packages/environments/dist/session.js










/** Writes the lease, then makes the work folder, then starts the agent: nothing precedes a lease. */
async function openSession(options, plan, request) {
    const { host } = options;
    const id = `${plan.project.slice(0, 40)}-${(0,external_node_crypto_.randomBytes)(8).toString("hex")}`;
    const workdir = (0,external_node_path_.join)(options.tmp, `stagegate-${id}`);
    const owner = await identify(options);
    const lease = (0,lease_rules/* startingLease */.Dp)({
        id,
        now: host.clock.now(),
        ttlMs: plan.ttlMs,
        owner,
        machine: await (0,machine/* readMachine */.U)(host.files),
        workdir,
        ports: request.ports,
    });
    const recorder = await recordLease(host.leases, lease);
    const close = () => session_release(options, recorder.current());
    try {
        await request.makePrivateFolder(workdir);
        const agent = await startRecordedAgent(options, plan, { ...request, recorder, workdir });
        const settle = (teardown) => settleLease(options, recorder, teardown);
        return { id, workdir, recorder, agent, close, settle };
    }
    catch (cause) {
        await close();
        throw cause;
    }
}
async function identify({ host, pid }) {
    const startTime = await host.processes.startTime(pid);
    if (startTime !== undefined)
        return { pid, startTime };
    // Without it a process cannot be told from a later one with its number, and ending one is a guess.
    throw new error/* GateError */.ue("STAGEGATE_TOOL_MISSING", "this system does not tell when a process was started, so no environment can be started safely", {
        hint: "Linux with /proc and macOS do, on Windows WSL does; elsewhere run the stack yourself.",
    });
}
async function startRecordedAgent(options, plan, request) {
    const { host } = options;
    const { recorder } = request;
    const ports = { ...host, node: options.node, agentEntry: host.entries.agent };
    const agent = await (0,dist_agent/* startAgent */.Ih)(ports, {
        lease: recorder.id,
        leaseFile: host.leases.location(recorder.id),
        outDir: request.outDir,
        workdir: request.workdir,
        budgetBytes: plan.telemetryBytes,
        port: request.agentPort,
        secrets: request.secrets,
        signal: request.signal,
        onSpawn: (identity) => recorder.change((lease) => ({ ...lease, agent: identity })),
    });
    const { pid, startTime, control } = agent;
    await recorder.change((lease) => ({ ...lease, agent: { pid, startTime, url: control } }));
    return agent;
}
async function settleLease(options, recorder, teardown) {
    const job = options.owner === "job" ? await findJobProcess(options.host.files, options.pid) : undefined;
    // Where the job cannot be told, only the time of the lease can end what a step leaves behind.
    const effective = options.owner === "job" && job === undefined && teardown === "job";
    await recorder.change((lease) => ({
        ...lease,
        teardown: effective ? "ttl" : teardown,
        ...(job === undefined ? {} : { owner: job }),
    }));
    return recorder.current();
}
/** What releasing and reaping need, from the same options as a provider. */
function releasePorts({ host }) {
    return {
        clock: host.clock,
        leases: host.leases,
        processes: host.processes,
        machine: () => (0,machine/* readMachine */.U)(host.files),
        table: (0,process_table/* createProcessTable */.S)(host.files, host.processes),
        stopAgent: (lease) => (0,dist_agent/* stopAgent */.eD)(host, lease),
        async removeWorkdir(lease) {
            if ((0,lease_rules/* ownsWorkdir */.Mp)(lease))
                await host.files.remove(lease.workdir);
        },
    };
}
function releaseOptions({ graceMs }) {
    return graceMs === undefined ? {} : { graceMs };
}
function session_release(options, lease) {
    return (0,release/* releaseLease */.w)(releasePorts(options), lease, releaseOptions(options));
}
/** Ends the environment of a handle; one whose lease is gone has been removed already. */
async function releaseHandle(options, handle) {
    const lease = handle.lease === undefined ? undefined : await options.host.leases.get(handle.lease);
    if (lease === undefined)
        return { ended: 0, left: [] };
    if ((0,machine/* placeOf */.$)(lease, await (0,machine/* readMachine */.U)(options.host.files)) === "elsewhere") {
        const host = lease.machine?.host ?? "another machine";
        return { ended: 0, left: [`${lease.id}: it runs on ${host} and can only be ended there`] };
    }
    return session_release(options, lease);
}


/***/ }),

/***/ 3843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  environmentOptions: () => (/* binding */ environmentOptions),
  environmentPorts: () => (/* binding */ environmentPorts),
  removeEnvironment: () => (/* binding */ removeEnvironment),
  replaceEnvironment: () => (/* binding */ replaceEnvironment)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/environments/dist/lease-rules.js
var lease_rules = __webpack_require__(23812);
// EXTERNAL MODULE: ./packages/environments/dist/machine.js
var machine = __webpack_require__(19333);
// EXTERNAL MODULE: ./packages/environments/dist/release.js
var release = __webpack_require__(32469);
;// CONCATENATED MODULE: ./packages/environments/dist/reap.js



/** Ends every lease that is overdue or abandoned; a lease in use is left alone. */
function createReaper(ports, options = {}) {
    return {
        async reap(scope = "lost") {
            const removed = [];
            const kept = [];
            for (const { id } of await ports.leases.list()) {
                const due = await findDue(ports, id, scope);
                if (due === undefined)
                    kept.push(id);
                else if (due !== "gone") {
                    const removal = await reap_release(ports, due.lease, options);
                    removed.push({ lease: id, reason: due.reason, removal });
                }
            }
            return { removed, kept };
        },
    };
}
/**
 * A command that starts an environment hands its lease over and ends: what was read before says
 * that the owner is gone. So a lease is due only if it is the same after its processes were looked
 * at as before.
 */
async function findDue(ports, id, scope) {
    const alive = async ({ pid, startTime }) => (await ports.processes.startTime(pid)) === startTime;
    let lease = await ports.leases.get(id);
    while (lease !== undefined) {
        const place = (0,machine/* placeOf */.$)(lease, await ports.machine());
        if (place === "elsewhere")
            return undefined;
        if (place === "restarted")
            return { lease, reason: "its machine was restarted" };
        const ownerAlive = await alive(lease.owner);
        // A living owner may be a run that ends it itself, and says why its agent has gone.
        const agent = scope === "overdue" && ownerAlive ? undefined : lease.agent;
        const decision = (0,lease_rules/* decideLease */.rf)(lease, {
            now: ports.clock.now(),
            ownerAlive,
            agentAlive: agent === undefined ? undefined : await alive(agent),
        });
        if (decision.kind === "keep")
            return undefined;
        const again = await ports.leases.get(id);
        if (JSON.stringify(again) === JSON.stringify(lease))
            return { lease, reason: decision.reason };
        lease = again;
    }
    return "gone";
}
/** One that cannot be ended must not keep the others. */
async function reap_release(ports, lease, options) {
    try {
        if ((0,machine/* placeOf */.$)(lease, await ports.machine()) === "restarted") {
            // What has one of its numbers now is somebody else's.
            const { agent: _agent, ...rest } = lease;
            await ports.leases.put({ ...rest, processes: [] });
        }
        return await (0,release/* releaseLease */.w)(ports, lease, options);
    }
    catch (cause) {
        return { ended: 0, left: [`${lease.id}: ${cause.message}`] };
    }
}

// EXTERNAL MODULE: ./packages/environments/dist/session.js + 2 modules
var session = __webpack_require__(13932);
// EXTERNAL MODULE: ./packages/environments/dist/handle.js
var dist_handle = __webpack_require__(48852);
// EXTERNAL MODULE: ./packages/wiring/dist/ports/out-dir.js
var out_dir = __webpack_require__(36369);
;// CONCATENATED MODULE: ./packages/wiring/dist/ports/environments.js




/** `process`: this run removes the environment itself; `job`: it outlives the command. */
function environmentOptions(host, owner) {
    return { host, pid: process.pid, node: process.execPath, tmp: (0,external_node_os_.tmpdir)(), owner };
}
function environmentPorts(host, owner) {
    const options = environmentOptions(host, owner);
    return {
        async provider(id) {
            if (id === "external") {
                const { createExternalProvider } = await Promise.all(/* import() */[__webpack_require__.e(7424), __webpack_require__.e(4186)]).then(__webpack_require__.bind(__webpack_require__, 34186));
                return createExternalProvider(options);
            }
            const { createProcessesProvider } = await Promise.all(/* import() */[__webpack_require__.e(7424), __webpack_require__.e(1332)]).then(__webpack_require__.bind(__webpack_require__, 91332));
            return createProcessesProvider(options);
        },
        reaper: () => Promise.resolve(createReaper((0,session/* releasePorts */.c8)(options), (0,session/* releaseOptions */.gx)(options))),
    };
}
/**
 * Ends the environment of this run's out directory where its lease ends with the job; returns what
 * could not be ended. Never throws: a test may have damaged or removed the handle, so the leases of
 * this process are ended as well.
 */
async function removeEnvironment(host) {
    const options = environmentOptions(host, "process");
    const path = (0,external_node_path_.join)((0,out_dir/* outDirOf */.j)(host), dist_handle/* HANDLE_FILE */.w4);
    try {
        const handle = await (0,dist_handle/* readHandle */.lv)(host.files, path).catch(() => undefined);
        if (handle?.teardown === "job") {
            const { left } = await (0,session/* releaseHandle */.q0)(options, handle);
            if (left.length > 0)
                return left;
            await host.files.remove(path);
            await endDeployment(host, handle.deployment);
        }
        return await endOwnLeases(options);
    }
    catch (cause) {
        return [`the environment could not be removed: ${cause.message}`];
    }
}
/** The end of the job ends the deployment too. It is an extra: who may not record it has said so. */
async function endDeployment({ deployments }, environment) {
    if (environment === undefined)
        return;
    await deployments.record({ environment, state: "inactive" }).catch(() => undefined);
}
/** Ends the environment that the handle of an out directory leads to, whatever ends its lease. */
async function replaceEnvironment(host, out) {
    const handle = await (0,dist_handle/* readHandle */.lv)(host.files, (0,external_node_path_.join)(out, dist_handle/* HANDLE_FILE */.w4)).catch(() => undefined);
    if (handle === undefined)
        return [];
    try {
        return (await (0,session/* releaseHandle */.q0)(environmentOptions(host, "process"), handle)).left;
    }
    catch (cause) {
        return [`${handle.id} could not be removed: ${cause.message}`];
    }
}
/** Ends every `job` lease that this process holds, whatever became of its handle. */
async function endOwnLeases(options) {
    const { host, pid } = options;
    const startTime = await host.processes.startTime(pid);
    const own = (await host.leases.list()).filter(({ owner, teardown }) => teardown === "job" && owner.pid === pid && owner.startTime === startTime);
    const left = [];
    for (const lease of own) {
        left.push(...(await (0,release/* releaseLease */.w)((0,session/* releasePorts */.c8)(options), lease, (0,session/* releaseOptions */.gx)(options))).left);
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
