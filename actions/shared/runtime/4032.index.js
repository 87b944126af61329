export const id = 4032;
export const ids = [4032];
export const modules = {

/***/ 89556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ post)
/* harmony export */ });
/**
 * Posts something that is an extra; what keeps it from arriving is one note. Nothing is said where
 * there is no place for it.
 */
async function post(what, posting) {
    try {
        const posted = await posting();
        return posted.kind === "unavailable" ? [`${what}: ${withHint(posted)}`] : [];
    }
    catch (cause) {
        return [`${what}: ${messageOf(cause)}`];
    }
}
function withHint({ reason, hint }) {
    return hint === undefined ? reason : `${reason}. ${hint}`;
}
function messageOf(cause) {
    return cause instanceof Error ? cause.message : String(cause);
}


/***/ }),

/***/ 67344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ startGraph),
/* harmony export */   Y: () => (/* binding */ withNeeds)
/* harmony export */ });
/* unused harmony exports startOrder, stopOrder */
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13837);

/** The wanted nodes and everything that they need, in the given order; all without wanted ones. */
function withNeeds(nodes, wanted) {
    if (wanted.length === 0)
        return nodes;
    const byName = new Map(nodes.map((node) => [node.name, node]));
    const kept = new Set();
    const open = [...wanted];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (kept.has(name))
            continue;
        kept.add(name);
        open.push(...(byName.get(name)?.needs ?? []));
    }
    return nodes.filter((node) => kept.has(node.name));
}
/** Waves of names: everything in a wave can start once the waves before it are ready. */
function startOrder(nodes) {
    const left = new Map(nodes.map((node) => [node.name, node]));
    const waves = [];
    while (left.size > 0) {
        const wave = [...left.values()]
            .filter((node) => !node.needs.some((need) => left.has(need)))
            .map((node) => node.name);
        if (wave.length === 0)
            throw inCircle([...left.keys()]);
        for (const name of wave)
            left.delete(name);
        waves.push(wave);
    }
    return waves;
}
/** The order of the end: nothing loses what it needs while it still runs. */
function stopOrder(nodes) {
    return startOrder(nodes).toReversed();
}
/**
 * Starts every node as soon as what it needs is up, without waiting for the rest of a wave. The
 * first `false` ends the start: the signal that the others got is aborted, nothing new starts.
 * Resolves to the names that came up, after every call has ended.
 */
async function startGraph(nodes, start, signal) {
    startOrder(nodes);
    const failing = new AbortController();
    const stop = AbortSignal.any([signal, failing.signal]);
    const known = new Map(nodes.map((node) => [node.name, node]));
    const results = new Map();
    const up = new Set();
    const visit = (name) => {
        const running = results.get(name);
        if (running !== undefined)
            return running;
        const result = begin(name);
        results.set(name, result);
        return result;
    };
    const begin = async (name) => {
        const needs = (known.get(name)?.needs ?? []).filter((need) => known.has(need));
        const ready = await Promise.all(needs.map(visit));
        if (stop.aborted || ready.includes(false))
            return false;
        const came = await start(name, stop);
        if (came)
            up.add(name);
        else
            failing.abort();
        return came;
    };
    const guarded = nodes.map(async (node) => {
        try {
            return await visit(node.name);
        }
        catch (cause) {
            failing.abort();
            throw cause;
        }
    });
    const settled = await Promise.allSettled(guarded);
    const thrown = settled.find((result) => result.status === "rejected");
    if (thrown !== undefined)
        throw thrown.reason;
    return up;
}
function inCircle(names) {
    return new _stagegate_core__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("STAGEGATE_CONFIG_INVALID", `services need each other in a circle: ${names.join(", ")}`, { hint: "Remove one of these `needs`: nothing in the circle could start first." });
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

/***/ 34032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provisionStaging: () => (/* binding */ provisionStaging)
});

// EXTERNAL MODULE: ./packages/core/dist/gate.js
var gate = __webpack_require__(12136);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var error = __webpack_require__(13837);
// EXTERNAL MODULE: ./packages/environments/dist/handle.js
var dist_handle = __webpack_require__(48852);
// EXTERNAL MODULE: ./packages/core/dist/posted.js
var posted = __webpack_require__(89556);
// EXTERNAL MODULE: ./packages/schema/dist/verdict.js
var dist_verdict = __webpack_require__(19582);
;// CONCATENATED MODULE: ./packages/gates/dist/provision-staging/deployment.js


/** Environment of the forge that the stack is recorded as; undefined unless somebody asked. */
function deploymentOf({ inputs, config }) {
    return inputs.deployment ?? config?.["provision-staging"]?.deployment;
}
/** Records what becomes of the start; a forge that cannot is one note. */
async function withDeployment(context, start) {
    const name = deploymentOf(context);
    if (name === undefined)
        return start();
    const notes = await record(context.host, name, { state: "in_progress" });
    try {
        const outcome = await start();
        const verdict = (0,dist_verdict/* worstVerdict */.zP)(outcome.checks.map((check) => check.verdict));
        const state = verdict === "pass" || verdict === "warn" ? "success" : "failure";
        const { text } = context.redaction;
        const url = publicAddress(outcome.outputs?.["url"]);
        const description = text(outcome.summary);
        const end = { state, description, ...(url === undefined ? {} : { url: text(url) }) };
        // What could not be recorded at first cannot be now, for the same reason.
        if (notes.length === 0)
            notes.push(...(await record(context.host, name, end)));
        return { ...outcome, notes: [...(outcome.notes ?? []), ...notes] };
    }
    catch (cause) {
        await record(context.host, name, { state: "failure" });
        throw cause;
    }
}
/** Says that the environment is gone. */
function endDeployment(host, name) {
    return record(host, name, { state: "inactive" });
}
function record({ deployments }, environment, given) {
    return (0,posted/* post */.b)("The deployment is not recorded", () => deployments.record({ environment, ...given }));
}
/** Without credentials; an address of this machine leads nobody else anywhere. */
function publicAddress(address) {
    const url = address === undefined || !URL.canParse(address) ? undefined : new URL(address);
    const own = url === undefined || /^(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/.test(url.hostname);
    if (own)
        return undefined;
    if (url.username === "" && url.password === "")
        return address;
    return Object.assign(new URL(url), { username: "", password: "" }).href;
}

;// CONCATENATED MODULE: ./packages/gates/dist/provision-staging/down.js


/** Removes the environment of the out directory; none is a success as well. */
async function takeDown({ host, out, inputs }, ports) {
    const path = out.file(dist_handle/* HANDLE_FILE */.w4);
    const handle = await (0,dist_handle/* readHandle */.lv)(host.files, path);
    if (handle === undefined) {
        const summary = `nothing to remove: there is no ${dist_handle/* HANDLE_FILE */.w4}`;
        return { summary, skip: summary, checks: [] };
    }
    const provider = await ports.provider(handle.provider);
    const removal = await provider.down(handle);
    // A handle of what is gone would send later gates to ports that somebody else may hold.
    if (removal.left.length === 0)
        await host.files.remove(path);
    const deployment = inputs.deployment ?? handle.deployment;
    return {
        notes: deployment === undefined ? [] : await endDeployment(host, deployment),
        summary: `${handle.id} was removed: ${describeRemoval(removal)}`,
        checks: [removalCheck(handle.project ?? "environment", removal)],
    };
}
function describeRemoval({ ended, left }) {
    const count = ended === 1 ? "1 process ended" : `${ended} processes ended`;
    return left.length === 0 ? count : `${count}, ${left.length} left`;
}
function removalCheck(subject, removal) {
    const gone = removal.left.length === 0;
    return {
        id: `removal:${subject}#nothing is left`,
        title: `${subject}: nothing is left`,
        verdict: gone ? "pass" : "fail",
        ...(gone
            ? {}
            : {
                message: `${removal.left.length} processes could not be ended`,
                detail: removal.left.join("\n"),
                reproduce: "stagegate reap",
            }),
    };
}

;// CONCATENATED MODULE: ./packages/gates/dist/provision-staging/reap.js

/** Removes every environment of this host that is overdue or abandoned. */
async function reapOverdue(ports) {
    const reaper = await ports.reaper();
    const { removed, kept } = await reaper.reap();
    const notes = kept.map((lease) => `in use: ${lease}`);
    if (removed.length === 0) {
        const summary = `nothing to remove${kept.length === 0 ? "" : `, ${kept.length} in use`}`;
        return { summary, skip: summary, checks: [], notes };
    }
    return {
        summary: `${removed.length} abandoned ${removed.length === 1 ? "environment" : "environments"} removed`,
        checks: removed.map(({ lease, removal }) => removalCheck(lease, removal)),
        notes: [...removed.map(describeReaped), ...notes],
    };
}
function describeReaped({ lease, reason, removal }) {
    return `${lease} was removed, because ${reason}: ${describeRemoval(removal)}`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/schema/dist/quantity.js
var quantity = __webpack_require__(22098);
// EXTERNAL MODULE: ./packages/schema/dist/issues.js
var issues = __webpack_require__(16771);
// EXTERNAL MODULE: ./packages/environments/dist/graph.js
var graph = __webpack_require__(67344);
;// CONCATENATED MODULE: ./packages/environments/dist/plan.js




const DEFAULTS = { ttl: "30m", startup: "2m", ready: "60s", telemetry: "64MB" };
/** Throws a GateError for what the schema cannot see: unknown names, nothing to start. */
function planEnvironment(config, configDir, overrides = {}) {
    const block = config["provision-staging"] ?? {};
    const provider = overrides.provider ?? block.provider ?? "processes";
    const wanted = overrides.services ?? [];
    const names = Object.keys(config.services);
    for (const name of wanted)
        if (!names.includes(name))
            throw unknownService(name, names);
    const all = Object.entries(config.services).map(([name, service]) => planService(name, service, { config, configDir, provider }));
    const chosen = (0,graph/* withNeeds */.Y)(all, wanted);
    const services = chosen.filter((service) => service.process ?? service.url);
    if (services.length === 0)
        throw nothingToStart(provider);
    const { prometheus } = config.telemetry ?? {};
    return {
        project: config.project,
        provider,
        services,
        entry: block.entry ?? webService(config, services),
        teardown: overrides.teardown ?? block.teardown ?? "job",
        ttlMs: duration("ttl", overrides.ttl ?? block.ttl ?? DEFAULTS.ttl),
        startupTimeoutMs: duration("startup-timeout", block["startup-timeout"] ?? DEFAULTS.startup),
        telemetryBytes: (0,quantity/* parseSize */.DB)(config.telemetry?.["max-size"] ?? DEFAULTS.telemetry) ?? 64e6,
        prometheus: prometheus === undefined
            ? undefined
            : {
                url: prometheus.url,
                ...(prometheus["token-env"] === undefined ? {} : { tokenEnv: prometheus["token-env"] }),
            },
    };
}
function planService(name, service, around) {
    const { config, configDir, provider } = around;
    const absolute = (path) => ((0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.join)(configDir, path));
    const started = provider === "processes" ? service.run : undefined;
    const version = service.version;
    return {
        name,
        needs: service.needs ?? [],
        process: started === undefined
            ? undefined
            : {
                command: started.command,
                cwd: absolute(started.cwd ?? service.path ?? "."),
                env: { ...config["provision-staging"]?.env, ...started.env },
                port: started.port ?? 0,
            },
        url: started === undefined ? service.url : undefined,
        ready: planReady(service),
        version: version?.http === undefined
            ? undefined
            : { http: version.http, field: version.field ?? "version" },
    };
}
/** Without `ready`, a service is ready when its port is open; a worker when it runs. */
function planReady({ ready, type }) {
    const { http, tcp, log, timeout } = ready ?? {};
    const anyProbe = http !== undefined || tcp === true || log !== undefined;
    return {
        http,
        tcp: tcp ?? (!anyProbe && type !== "worker"),
        log: log === undefined ? undefined : new RegExp(log, "u"),
        timeoutMs: duration("ready.timeout", timeout ?? DEFAULTS.ready),
    };
}
function webService(config, services) {
    const started = services.map((service) => service.name);
    const ofType = (type) => started.find((name) => config.services[name]?.type === type);
    return ofType("web") ?? (started.length === 1 ? started[0] : undefined);
}
function duration(name, text) {
    const ms = (0,quantity/* parseDuration */.E9)(text);
    if (ms !== undefined && ms > 0)
        return ms;
    throw new error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `\`${name}\`: \`${text}\` is not a duration`, {
        hint: "For example 300ms, 5s, 2m, 1h.",
    });
}
function unknownService(name, names) {
    const near = (0,issues/* didYouMean */.au)(name, names);
    return new error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `no service is called \`${name}\``, {
        hint: near === undefined ? `Services: ${names.join(", ")}.` : `Did you mean \`${near}\`?`,
    });
}
function nothingToStart(provider) {
    const key = provider === "processes" ? "run" : "url";
    return new error/* GateError */.ue("STAGEGATE_CONFIG_INVALID", `no service has \`${key}\``, {
        hint: provider === "processes"
            ? "Say how to start a service: `run: { command: [node, main.js] }`."
            : "The provider `external` needs the address of each service: `url: https://…`.",
    });
}

// EXTERNAL MODULE: ./packages/gates/dist/stack/records.js
var records = __webpack_require__(47313);
// EXTERNAL MODULE: ./packages/gates/dist/stack/service-log.js
var service_log = __webpack_require__(26411);
;// CONCATENATED MODULE: ./packages/gates/dist/provision-staging/checks.js

/** One check per service; the cause has its last lines as detail and its log as evidence. */
async function readinessChecks(context, services) {
    const causes = services.filter((service) => service.state === "failed").map(({ name }) => name);
    const checks = [];
    const evidence = [];
    for (const service of services) {
        const log = service.state === "failed" ? await logEvidence(context, service) : undefined;
        if (log !== undefined)
            evidence.push(log);
        checks.push(readinessCheck(service, causes, log));
    }
    return { checks, evidence };
}
function readinessCheck(service, causes, log) {
    const { name, state, readyAfterMs, problem } = service;
    const base = {
        id: `ready:${name}#ready`,
        title: `Readiness of ${name}`,
        service: name,
        ...(readyAfterMs === undefined ? {} : { durationMs: readyAfterMs }),
    };
    if (state === "ready")
        return { ...base, verdict: "pass" };
    if (state !== "failed") {
        const message = `it was ${state} when ${causes.join(" and ") || "the start"} failed`;
        return { ...base, verdict: "skip", message };
    }
    return {
        ...base,
        verdict: "fail",
        message: problem?.message ?? "it did not become ready",
        ...(problem === undefined || problem.tail.length === 0
            ? {}
            : { detail: problem.tail.join("\n") }),
        ...(log === undefined ? {} : { evidence: [log.id] }),
        reproduce: `stagegate provision-staging --service ${name}`,
    };
}
async function logEvidence(context, { name, logFile }) {
    const text = logFile === undefined ? "" : await (0,service_log/* readServiceLog */.u)(context, logFile);
    if (text === "")
        return undefined;
    return (0,service_log/* addServiceLog */.Z)(context, "provision-staging", { service: name, text });
}

;// CONCATENATED MODULE: ./packages/environments/dist/versions.js
const MAX_BYTES = 64 * 1024;
const MAX_LENGTH = 200;
/**
 * Asks a service which version it is. `field` may name a nested field with dots; a string field
 * `commit` beside it is taken too.
 */
async function discoverVersion(http, service, asked) {
    const unknown = (reason) => ({
        kind: "unknown",
        version: { service, source: "unknown" },
        reason: `${asked.url} ${reason}`,
    });
    const answer = await http.request({
        url: asked.url,
        maxBytes: MAX_BYTES,
        ...(asked.signal === undefined ? {} : { signal: asked.signal }),
    });
    if (answer.kind === "unreachable")
        return unknown(`does not answer: ${answer.reason}`);
    if (answer.status < 200 || answer.status > 299)
        return unknown(`answered ${answer.status}`);
    const document = parse(new TextDecoder().decode(answer.body));
    if (document === undefined)
        return unknown("did not answer JSON");
    const version = read(document, asked.field.split("."));
    if (version === undefined)
        return unknown(`has no text in \`${asked.field}\``);
    const commit = read(document, ["commit"]);
    return {
        kind: "reported",
        version: { service, version, ...(commit === undefined ? {} : { commit }), source: "reported" },
    };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function read(document, path) {
    let value = document;
    for (const key of path) {
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    if (typeof value === "number")
        return String(value);
    return typeof value === "string" && value !== "" ? value.slice(0, MAX_LENGTH) : undefined;
}
/** Whether a reported version names another commit than those under test; undefined: cannot say. */
function runsCommit(version, commits) {
    const reported = [version.commit, version.version].find((text) => text !== undefined && /^[0-9a-f]{7,40}$/i.test(text));
    const known = commits.filter((commit) => /^[0-9a-f]{7,40}$/i.test(commit));
    if (reported === undefined || known.length === 0)
        return undefined;
    const short = reported.toLowerCase();
    return known.some((commit) => commit.toLowerCase().startsWith(short));
}

;// CONCATENATED MODULE: ./packages/gates/dist/provision-staging/versions.js

/** Which version of every service runs, and whether it is the one under test. */
async function judgeVersions(context, plan, services) {
    const urls = new Map(services.map((service) => [service.name, service.url]));
    const judged = await Promise.all(plan.services.map(async (service) => {
        const asked = addressOf(service, urls.get(service.name));
        if (asked === undefined)
            return { version: declared(context, service), check: undefined };
        const result = await discoverVersion(context.host.http, service.name, {
            ...asked,
            signal: context.signal,
        });
        return { version: result.version, check: judge(context, service, result) };
    }));
    return {
        versions: judged.map(({ version }) => version),
        checks: judged.flatMap(({ check }) => check ?? []),
    };
}
function addressOf({ version }, base) {
    if (version === undefined)
        return undefined;
    if (/^https?:\/\//.test(version.http))
        return { url: version.http, field: version.field };
    if (base === undefined)
        return undefined;
    const url = `${base.replace(/\/+$/, "")}/${version.http.replace(/^\/+/, "")}`;
    return { url, field: version.field };
}
/** A process that was started from the checkout runs what was checked out. */
function declared({ host }, service) {
    const { tested, dirty } = host.info.subject;
    if (service.process === undefined)
        return { service: service.name, source: "unknown" };
    const version = dirty === true ? `${tested.slice(0, 10)} with changes` : tested.slice(0, 10);
    return { service: service.name, version, commit: tested, source: "declared" };
}
function judge(context, service, result) {
    const { name } = service;
    const base = { id: `version:${name}#runs the version under test`, service: name };
    const title = `${name} runs the version under test`;
    if (result.kind === "unknown") {
        const message = `the version is not known: ${result.reason}`;
        return { ...base, title, verdict: "inconclusive", message };
    }
    const { subject } = context.host.info;
    const ownCode = service.process !== undefined || hasPath(context, name);
    const matches = runsCommit(result.version, [subject.tested, subject.commit]);
    if (matches === false && ownCode) {
        const runs = result.version.commit ?? result.version.version ?? "another version";
        const message = `it runs ${runs.slice(0, 40)}, but ${subject.tested.slice(0, 10)} is under test`;
        return { ...base, title, verdict: "fail", message };
    }
    return { ...base, title, verdict: "pass" };
}
/** Code of another repository legitimately runs another commit. */
function hasPath({ config }, service) {
    return config?.services[service]?.path !== undefined;
}

;// CONCATENATED MODULE: ./packages/gates/dist/provision-staging/up.js









/** Starts the environment, waits until it is ready and writes its handle. */
function bringUp(request) {
    return withDeployment(request.context, () => start(request));
}
async function start(request) {
    const { context, ports, config } = request;
    const { host, out, signal } = context;
    const plan = planEnvironment(config, context.configDir, overrides(context));
    const provider = await ports.provider(plan.provider);
    const notes = [...(await clearWay(request)), ...leftOut(config, plan)];
    const startedAt = host.clock.now();
    const result = await provider.up(plan, {
        outDir: out.path,
        signal,
        onProgress: (services) => host.log.status(progressLine(services)),
    });
    host.log.status(undefined);
    await (0,records/* recordPhases */.Wi)(host.files, out, [
        { name: "provision", kind: "provision", start: startedAt, end: host.clock.now() },
    ]);
    switch (result.kind) {
        case "up":
            return up(request, plan, { provider, result, notes });
        case "failed":
            return failed(context, result, notes);
        case "cancelled":
            throw cancelled();
    }
}
function overrides({ inputs }) {
    const { provider, teardown, ttl, service } = inputs;
    return {
        ...(provider === undefined ? {} : { provider }),
        ...(teardown === undefined ? {} : { teardown }),
        ...(ttl === undefined ? {} : { ttl }),
        ...(service === undefined ? {} : { services: service }),
    };
}
/** Removes what an earlier run left: overdue leases, and the environment of this out directory. */
async function clearWay({ context, ports }) {
    const { host, out } = context;
    const reaper = await ports.reaper();
    const { removed } = await reaper.reap("overdue");
    const notes = removed.map(describeReaped);
    // Said at once: a start that fails afterwards may have to do with it.
    for (const note of notes)
        host.log.info(note);
    const path = out.file(dist_handle/* HANDLE_FILE */.w4);
    const before = await (0,dist_handle/* readHandle */.lv)(host.files, path).catch(() => undefined);
    if (before !== undefined) {
        const removal = await (await ports.provider(before.provider)).down(before);
        if (removal.ended > 0 || removal.left.length > 0)
            notes.push(`${before.id} was replaced: ${describeRemoval(removal)}`);
    }
    await host.files.remove(path);
    return notes;
}
function leftOut(config, plan) {
    const planned = new Set(plan.services.map((service) => service.name));
    const silent = Object.entries(config.services)
        .filter(([name, service]) => !planned.has(name) && !service.run && !service.url)
        .map(([name]) => name);
    return silent.length === 0 ? [] : [`not started, as nothing says how: ${silent.join(", ")}`];
}
async function up({ context }, plan, { provider, result, notes }) {
    const { host, out, signal } = context;
    const { services, startupMs } = result;
    try {
        const { versions, checks } = await judgeVersions(context, plan, services);
        const deployment = deploymentOf(context);
        const recorded = deployment === undefined ? {} : { deployment };
        const handle = { ...result.handle, versions, ...recorded };
        await (0,dist_handle/* writeHandle */.ES)(host.files, out.file(dist_handle/* HANDLE_FILE */.w4), handle);
        if (signal.aborted)
            throw cancelled();
        const ready = await readinessChecks(context, services);
        const count = services.length === 1 ? "1 service" : `${services.length} services`;
        return {
            summary: `${count} ready in ${(0,quantity/* formatDuration */.a3)(startupMs)}`,
            checks: [...ready.checks, ...checks],
            versions,
            metrics: metrics(startupMs, services),
            notes: [...notes, ...result.notes],
            outputs: {
                environment: out.file(dist_handle/* HANDLE_FILE */.w4),
                ...(result.handle.entry === undefined ? {} : { url: result.handle.entry }),
            },
        };
    }
    catch (cause) {
        // Without a handle nobody would find it again before its lease ends.
        await provider.down(result.handle);
        await host.files.remove(out.file(dist_handle/* HANDLE_FILE */.w4));
        throw cause;
    }
}
function metrics(startupMs, services) {
    return [
        { name: "start-up", value: startupMs, unit: "ms", key: true },
        ...services.flatMap(({ name, readyAfterMs }) => readyAfterMs === undefined
            ? []
            : [{ name: `start-up of ${name}`, value: readyAfterMs, unit: "ms" }]),
    ];
}
async function failed(context, { services, removal }, notes) {
    const { checks, evidence } = await readinessChecks(context, services);
    const causes = services.filter((service) => service.state === "failed");
    const [first] = causes;
    const others = causes.length > 1 ? ` (and ${causes.length - 1} more)` : "";
    const why = first?.problem?.message ?? "it did not become ready";
    return {
        summary: `${first?.name ?? "a service"} is not ready: ${why}${others}`,
        checks,
        evidence,
        ranking: causes.map(({ name, problem }) => ({
            service: name,
            score: 1,
            evidence: [
                { kind: "start-failure", text: `${name} did not start: ${problem?.message ?? ""}` },
            ],
        })),
        notes: [...notes, `everything was removed again: ${describeRemoval(removal)}`],
    };
}
function cancelled() {
    return new error/* GateError */.ue("STAGEGATE_CANCELLED", "the run was cancelled");
}
const MAX_NAMES = 4;
/** `starting 4/7: cart, checkout`. */
function progressLine(services) {
    const ready = services.filter((service) => service.state === "ready").length;
    const starting = services.filter(({ state }) => state === "starting").map(({ name }) => name);
    const shown = starting.slice(0, MAX_NAMES).join(", ");
    const more = starting.length > MAX_NAMES ? ", …" : "";
    const tail = shown === "" ? "" : `: ${shown}${more}`;
    return `starting services, ${ready} of ${services.length} ready${tail}`;
}

;// CONCATENATED MODULE: ./packages/gates/dist/provision-staging/run.js




function runProvisionStaging(context, ports) {
    switch (context.inputs.mode ?? "up") {
        case "down":
            return takeDown(context, ports);
        case "reap":
            return reapOverdue(ports);
        case "up":
            if (context.config === undefined)
                throw noConfiguration();
            return bringUp({ context, ports, config: context.config });
    }
}
function noConfiguration() {
    return new error/* GateError */.ue("STAGEGATE_CONFIG_MISSING", "there is no stagegate.yml here", {
        hint: "Run `stagegate init` to write one from what is in the repository.",
    });
}

;// CONCATENATED MODULE: ./packages/gates/dist/provision-staging/gate.js


/** Is a short-lived staging environment up, ready and running the versions under test? */
const provisionStaging = (0,gate/* defineGate */.p)({
    id: "provision-staging",
    // `down` and `reap` work from a handle and from leases, also where the checkout has gone.
    configuration: "optional",
    housekeeping: ({ mode }) => mode === "down" || mode === "reap",
    run: runProvisionStaging,
});


/***/ })

};
