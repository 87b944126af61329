export const id = 8610;
export const ids = [8610];
export const modules = {

/***/ 8610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPactComparator: () => (/* reexport */ createPactComparator),
  createPactVerifier: () => (/* reexport */ createPactVerifier),
  findPactCli: () => (/* reexport */ findPactCli),
  findPactComparator: () => (/* reexport */ findPactComparator)
});

// UNUSED EXPORTS: PACT_VERSION

;// CONCATENATED MODULE: ./packages/tools/dist/pact/comparator.js
const MAX_OUTPUT = 32_000_000;
const MAX_MESSAGE = 500;
/**
 * Runs `opc` of `@pactflow/openapi-pact-comparator` once per pact. Its exit code is the number of
 * pacts that differ, so 256 of them look like none, and a crash looks like one. It answers `[]`
 * about a pact of messages as well: that is for the caller to know.
 */
function createPactComparator(options) {
    let found;
    return {
        async compare({ description, pact, timeoutMs, signal }) {
            found ??= options.find(signal);
            const tool = await found;
            if (tool.kind === "missing") {
                return { kind: "missing-tool", message: tool.message, hint: tool.hint };
            }
            if (signal.aborted)
                return crashed("the comparison was cancelled", "");
            const exit = await options.processes.run({
                command: options.node,
                args: [tool.script, "--oas", description, pact],
                cwd: options.tmp,
                // It would be as lenient as the tool that it replaces.
                unset: ["QUIRKS", "NODE_OPTIONS"],
                timeoutMs,
                signal,
                maxOutput: MAX_OUTPUT,
            });
            if (exit.failure !== undefined)
                return crashed(`it could not be started: ${exit.failure}`, "");
            if (signal.aborted)
                return crashed("the comparison was cancelled", "");
            if (exit.timedOut)
                return crashed("the comparison took longer than its timeout", exit.stderr);
            if (exit.code !== 0 && exit.code !== 1) {
                const end = exit.code === undefined ? `signal ${exit.signal}` : `exit code ${exit.code}`;
                return crashed(`the comparator ended with ${end}`, exit.stderr);
            }
            return readOutput(exit.stdout, exit.stderr);
        },
    };
}
/** One line of JSON per pact: a list of what differs. */
function readOutput(stdout, stderr) {
    const lines = stdout.split("\n").filter((line) => line.trim() !== "");
    if (lines.length !== 1) {
        const reason = stderr.split("\n").find((line) => /^\w*Error\b/.test(line));
        return crashed(`the comparator compared nothing: ${reason ?? "no output"}`, stderr);
    }
    try {
        const list = JSON.parse(lines[0] ?? "");
        if (!Array.isArray(list))
            throw new Error("it is no list");
        return { kind: "compared", mismatches: list.map(mismatchOf) };
    }
    catch (cause) {
        const message = `the output of the comparator cannot be read: ${cause.message}`;
        return crashed(message, stderr);
    }
}
function mismatchOf(value) {
    const { type, message, mockDetails, specDetails } = (value ?? {});
    if (typeof message !== "string")
        throw new Error("a mismatch has no message");
    const pactPlace = locationOf(mockDetails);
    const at = /^\[root\]\.interactions\[(\d+)\]/.exec(pactPlace)?.[1];
    return {
        // What is neither is not taken lightly.
        level: type === "warning" ? "warning" : "error",
        message: message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message,
        interaction: at === undefined ? undefined : Number(at),
        pactPlace,
        place: locationOf(specDetails),
    };
}
function locationOf(value) {
    const known = typeof value === "object" && value !== null && "location" in value;
    return known && typeof value.location === "string" ? value.location.slice(0, 2_000) : "[root]";
}
function crashed(message, stderr) {
    const output = stderr.split("\n").filter((line) => line.trim() !== "");
    return { kind: "crashed", message, output: output.slice(0, 10) };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/tools/dist/pact/install.js


const INSTALL_TIMEOUT_MS = 300_000;
/**
 * Installs a package from npm, once; answers what went wrong. It is put together beside its place
 * and renamed: an installation that breaks off leaves no half tool.
 */
async function installOnce({ processes, platform, unique, signal }, { folder, spec, whole }) {
    if (await whole())
        return undefined;
    const staging = `${folder}.${unique}`;
    try {
        await (0,promises_.mkdir)(staging, { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(staging, "package.json"), '{"private":true}\n');
        const flags = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
        const exit = await processes.run({
            command: platform === "win32" ? "npm.cmd" : "npm",
            args: ["install", ...flags, spec],
            cwd: staging,
            timeoutMs: INSTALL_TIMEOUT_MS,
            ...(signal === undefined ? {} : { signal }),
        });
        if (exit.failure !== undefined)
            return `npm could not be started: ${exit.failure}`;
        if (exit.code !== 0)
            return lastLine(exit.stderr);
        await (0,promises_.rename)(staging, folder).catch(async () => {
            if (await whole())
                return;
            await (0,promises_.rm)(folder, { recursive: true, force: true });
            await (0,promises_.rename)(staging, folder);
        });
    }
    catch (cause) {
        return cause.message;
    }
    finally {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
    }
    return (await whole()) ? undefined : `${spec} came without its program`;
}
function lastLine(text) {
    return text.trim().split("\n").at(-1)?.slice(0, 300) ?? "";
}

;// CONCATENATED MODULE: ./packages/tools/dist/pact/locate.js



/** Since 18 it is one native program without Ruby; the version that this adapter was tried with. */
const PACKAGE = "@pact-foundation/pact-cli";
const PACT_VERSION = "18.1.2";
const MINIMUM_MAJOR = 18;
const HINT = `npm install --save-dev ${PACKAGE}@${PACT_VERSION}, or name the program in verify-contracts.pact.cli`;
/** The given path, the workspace's node_modules, PATH, at last a pinned one from npm. */
async function findPactCli(search) {
    const { explicit, workspace } = search;
    if (explicit !== undefined) {
        if (await isExecutable(explicit))
            return { kind: "found", source: "explicit", program: explicit };
        return missing(`there is no program at ${explicit}`);
    }
    for (const folder of [workspace, ...parents(workspace)]) {
        const found = await inModules(search, (0,external_node_path_.join)(folder, "node_modules"));
        if (typeof found === "string")
            return { kind: "found", source: "workspace", program: found };
        if (found !== undefined)
            return found;
    }
    const onPath = await searchPath(search);
    if (onPath !== undefined)
        return { kind: "found", source: "path", program: onPath };
    return pinned(search);
}
function missing(message) {
    return { kind: "missing", message, hint: HINT };
}
/** The native program lies in a package per platform beside the wrapper, also in pnpm's layout. */
async function inModules(search, modules) {
    const wrapper = await (0,promises_.realpath)((0,external_node_path_.join)(modules, PACKAGE)).catch(() => undefined);
    if (wrapper === undefined)
        return undefined;
    const version = await versionIn(wrapper);
    const major = Number(version?.split(".")[0]);
    if (!(major >= MINIMUM_MAJOR)) {
        return missing(`${PACKAGE} ${version ?? "of unknown version"} is too old: at least ${MINIMUM_MAJOR} is needed`);
    }
    const program = programOf(search);
    for (const folder of [modules, (0,external_node_path_.dirname)((0,external_node_path_.dirname)(wrapper)), (0,external_node_path_.join)(wrapper, "node_modules")]) {
        if (await isExecutable((0,external_node_path_.join)(folder, program)))
            return (0,external_node_path_.join)(folder, program);
    }
    return missing(`${PACKAGE} is installed without its program for ${search.platform} ${search.arch}`);
}
async function versionIn(folder) {
    try {
        const { version } = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, "package.json"), "utf8"));
        return typeof version === "string" ? version : undefined;
    }
    catch {
        return undefined;
    }
}
function programOf({ platform, arch }) {
    const system = platform === "win32" ? "windows" : platform;
    const file = platform === "win32" ? "pact.exe" : "pact";
    return (0,external_node_path_.join)(`${PACKAGE}-${system}-${arch}`, "standalone", file);
}
/** A script of Node would start another process; a native `pact` of another kind is not known. */
async function searchPath({ path = "", platform }) {
    const name = platform === "win32" ? "pact.exe" : "pact";
    for (const folder of path.split(external_node_path_.delimiter)) {
        const program = (0,external_node_path_.join)(folder, name);
        if ((0,external_node_path_.isAbsolute)(folder) && (await isExecutable(program)))
            return program;
    }
    return undefined;
}
async function pinned(search) {
    const { cache } = search;
    if (cache === undefined)
        return missing("pact-cli was not found");
    const folder = (0,external_node_path_.join)(cache, `pact-${PACT_VERSION}`);
    const program = (0,external_node_path_.join)(folder, "node_modules", programOf(search));
    const failure = await installOnce(search, {
        folder,
        spec: `${PACKAGE}@${PACT_VERSION}`,
        whole: () => isExecutable(program),
    });
    if (failure === undefined)
        return { kind: "found", source: "pinned", program };
    return missing(`pact-cli was not found, and installing it failed: ${failure}`);
}
async function isExecutable(path) {
    return (0,promises_.access)(path, promises_.constants.X_OK).then(() => true, () => false);
}
function parents(folder) {
    const parent = (0,external_node_path_.dirname)(folder);
    return parent === folder ? [] : [parent, ...parents(parent)];
}

;// CONCATENATED MODULE: ./packages/tools/dist/pact/locate-comparator.js




/** https://www.npmjs.com/package/@pactflow/openapi-pact-comparator, MIT, without dependencies. */
const locate_comparator_PACKAGE = "@pactflow/openapi-pact-comparator";
const COMPARATOR_VERSION = "2.3.1";
const locate_comparator_MINIMUM_MAJOR = 2;
/** The workspace's node_modules and those above, at last a pinned one from npm. */
async function findPactComparator(search) {
    const { workspace, cache } = search;
    for (const folder of [workspace, ...parents(workspace)]) {
        const at = await (0,promises_.realpath)((0,external_node_path_.join)(folder, "node_modules", locate_comparator_PACKAGE)).catch(() => undefined);
        if (at === undefined)
            continue;
        const version = await versionIn(at);
        if (Number(version?.split(".")[0]) >= locate_comparator_MINIMUM_MAJOR) {
            return { kind: "found", source: "workspace", script: (0,external_node_path_.join)(at, "dist", "cli.cjs") };
        }
        return locate_comparator_missing(`${locate_comparator_PACKAGE} ${version ?? "of unknown version"} is too old`);
    }
    if (cache === undefined)
        return locate_comparator_missing(`${locate_comparator_PACKAGE} was not found`);
    const folder = (0,external_node_path_.join)(cache, `openapi-pact-comparator-${COMPARATOR_VERSION}`);
    const installed = (0,external_node_path_.join)(folder, "node_modules", locate_comparator_PACKAGE);
    const failure = await installOnce(search, {
        folder,
        spec: `${locate_comparator_PACKAGE}@${COMPARATOR_VERSION}`,
        whole: async () => (await versionIn(installed)) === COMPARATOR_VERSION,
    });
    const script = (0,external_node_path_.join)(installed, "dist", "cli.cjs");
    if (failure === undefined)
        return { kind: "found", source: "pinned", script };
    return locate_comparator_missing(`${locate_comparator_PACKAGE} was not found, and installing it failed: ${failure}`);
}
function locate_comparator_missing(message) {
    const hint = `npm install --save-dev ${locate_comparator_PACKAGE}@${COMPARATOR_VERSION}`;
    return { kind: "missing", message, hint };
}

;// CONCATENATED MODULE: ./packages/tools/dist/pact/report.js
const MAX_DETAILS = 20;
const MAX_DETAIL = 500;
/**
 * The JSON report of `pact verifier` 1.3 (pact_verifier 1.4) for one pact. Its `result`, and the
 * exit code, are true as well where nothing was verified, where a filter left interactions out and
 * where only pending ones failed: what counts is one result for each interaction of the pact.
 * Its results name no consumer, states or pendency; its errors name an interaction by a sentence
 * that ends with the description. Both stand in the same order.
 */
function readReport(text, { interactions }) {
    let report;
    try {
        report = checked(JSON.parse(text));
    }
    catch (cause) {
        return report_crashed(`the report of pact-cli cannot be read: ${cause.message}`, []);
    }
    const output = report.output.flatMap((line) => line.split("\n")).filter((line) => line !== "");
    const left = [...report.interactionResults];
    const results = [];
    for (const { description, pending } of interactions) {
        const at = left.findIndex((result) => result.description === description);
        const [found] = at === -1 ? [] : left.splice(at, 1);
        if (found === undefined)
            return report_crashed(unverified(report, interactions.length), output);
        results.push(found.result === "OK" ? PASSED : failure(report, description, pending));
    }
    if (left.length > 0 || interactions.length === 0) {
        return report_crashed(unverified(report, interactions.length), output);
    }
    const stray = report.errors[0];
    if (stray !== undefined)
        return report_crashed(`${stray.interaction}: ${linesOf(stray).join(", ")}`, output);
    const notes = report.notices.slice(0, MAX_DETAILS);
    return { kind: "verified", results, notes };
}
const PASSED = { outcome: "passed", pending: false, details: [] };
function unverified({ interactionResults, errors }, wanted) {
    const [first] = errors;
    const why = first === undefined ? "" : `: ${first.interaction}, ${linesOf(first).join(", ")}`;
    return `pact-cli verified ${interactionResults.length} of ${wanted} interactions${why}`;
}
function report_crashed(message, output) {
    return { kind: "crashed", message, output: output.slice(-30) };
}
/** Takes the error of an interaction out of the list where it stands. */
function failure(report, description, pending) {
    const lists = pending
        ? [report.pendingErrors, report.errors]
        : [report.errors, report.pendingErrors];
    for (const list of lists) {
        const at = list.findIndex(({ interaction }) => interaction.endsWith(` - ${description}`));
        const [error] = at === -1 ? [] : list.splice(at, 1);
        if (error === undefined)
            continue;
        const details = linesOf(error);
        return { outcome: outcomeOf(error), pending: list === report.pendingErrors, details };
    }
    return { outcome: "failed", pending: false, details: ["pact-cli does not say why"] };
}
function outcomeOf({ mismatch }) {
    if (mismatch["type"] === "mismatches")
        return "mismatch";
    const message = String(mismatch["message"] ?? "");
    if (message.includes("state change handlers has failed"))
        return "state-failed";
    return message.startsWith("error sending request") ? "unanswered" : "failed";
}
function linesOf({ mismatch }) {
    const found = mismatch["mismatches"];
    if (!Array.isArray(found))
        return [cut(String(mismatch["message"] ?? "no reason given"))];
    const lines = found.slice(0, MAX_DETAILS).map((each) => cut(mismatchLine(each)));
    const more = found.length - lines.length;
    return more > 0 ? [...lines, `and ${more} more`] : lines;
}
const WHERE = {
    BodyMismatch: "body",
    BodyTypeMismatch: "body",
    HeaderMismatch: "header",
    StatusMismatch: "status",
    MetadataMismatch: "metadata",
};
function mismatchLine(value) {
    if (typeof value !== "object" || value === null)
        return String(value);
    const { type, path, key, mismatch, expected, actual } = value;
    const place = path ?? key;
    const where = [
        WHERE[String(type)] ?? String(type),
        ...(typeof place === "string" ? [place] : []),
    ];
    const what = mismatch ?? `expected ${String(expected)}, got ${String(actual)}`;
    return `${where.join(" ")}: ${String(what)}`;
}
function cut(text) {
    return text.length <= MAX_DETAIL ? text : `${text.slice(0, MAX_DETAIL)}…`;
}
/** Strict about what is judged by, as an unknown shape must not look like a good result. */
function checked(value) {
    if (typeof value !== "object" || value === null)
        throw new Error("it is no object");
    const { errors, pendingErrors, interactionResults, notices, output } = value;
    return {
        errors: listOf(errors, "errors").map(errorOf),
        pendingErrors: listOf(pendingErrors, "pendingErrors").map(errorOf),
        interactionResults: listOf(interactionResults, "interactionResults").map((each) => {
            const { description, result } = (each ?? {});
            if (typeof description !== "string" || typeof result !== "string") {
                throw new Error("a result has no description");
            }
            return { description, result };
        }),
        notices: Array.isArray(notices) ? notices.map(noticeText) : [],
        output: Array.isArray(output) ? output.map(String) : [],
    };
}
function noticeText(value) {
    const text = typeof value === "object" && value !== null && "text" in value ? value.text : value;
    return cut(typeof text === "string" ? text : JSON.stringify(text));
}
function listOf(value, name) {
    if (!Array.isArray(value))
        throw new Error(`it has no \`${name}\``);
    return value;
}
function errorOf(value) {
    const { interaction, mismatch } = (value ?? {});
    const known = typeof mismatch === "object" && mismatch !== null ? mismatch : {};
    return { interaction: String(interaction ?? ""), mismatch: known };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./packages/tools/dist/pact/state-relay.js

const MAX_BODY = 1_000_000;
const STATE_TIMEOUT_MS = 30_000;
/**
 * Stands between pact-cli and whoever sets states. pact-cli asks a handler that fails nine times
 * over two minutes, for every interaction, whatever its settings say; it hides the reason; and it
 * asks for the state "" where an interaction needs none. The relay answers 400, which is final.
 */
async function startStateRelay(options) {
    const failures = [];
    const server = (0,external_node_http_.createServer)((request, response) => {
        const answer = async () => {
            const body = await bodyOf(request);
            const state = stateOf(body);
            if (state === "")
                return { status: 200, body: "{}" };
            const result = await change(options, body);
            if (result.ok)
                return { status: 200, body: result.body };
            failures.push(`state \`${state}\`: ${result.reason}`);
            return { status: 400, body: "{}" };
        };
        const failed = ({ message }) => {
            failures.push(message);
            return { status: 400, body: "{}" };
        };
        void answer()
            .catch(failed)
            .then(({ status, body }) => response.writeHead(status, { "content-type": "application/json" }).end(body));
    });
    await new Promise((resolve, reject) => {
        server.once("error", reject).listen(0, "127.0.0.1", resolve);
    });
    const { port } = server.address();
    return {
        url: `http://127.0.0.1:${port}/`,
        failures,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
async function change(options, body) {
    const { handler, http, processes, signal } = options;
    if (handler.kind === "command") {
        const [command = "", ...args] = handler.command;
        const spec = { command, args, cwd: handler.cwd, signal, timeoutMs: STATE_TIMEOUT_MS };
        const exit = await processes.run({ ...spec, input: body, maxOutput: MAX_BODY });
        if (exit.failure !== undefined)
            return { ok: false, reason: `${command}: ${exit.failure}` };
        if (exit.timedOut)
            return { ok: false, reason: `${command} took longer than 30 s` };
        if (exit.code === 0)
            return { ok: true, body: jsonOf(exit.stdout) };
        const why = exit.stderr.trim().split("\n").at(-1)?.slice(0, 300) ?? "";
        return { ok: false, reason: `${command} ended with exit code ${exit.code ?? "?"}: ${why}` };
    }
    const result = await http.request({
        url: handler.url,
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
        signal,
        timeoutMs: STATE_TIMEOUT_MS,
        maxBytes: MAX_BODY,
    });
    if (result.kind === "unreachable")
        return { ok: false, reason: `${handler.url}: ${result.reason}` };
    if (result.status >= 200 && result.status < 300) {
        return { ok: true, body: jsonOf(Buffer.from(result.body).toString()) };
    }
    return { ok: false, reason: `${handler.url} answered ${result.status}` };
}
/** Values that a handler hands back are filled into requests; other output is of no use. */
function jsonOf(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === "object" && value !== null ? JSON.stringify(value) : "{}";
    }
    catch {
        return "{}";
    }
}
function stateOf(body) {
    const value = JSON.parse(body);
    const state = typeof value === "object" && value !== null && "state" in value ? value.state : "";
    return typeof state === "string" ? state : "";
}
async function bodyOf(request) {
    let text = "";
    for await (const chunk of request.setEncoding("utf8")) {
        text += chunk;
        if (text.length > MAX_BODY)
            throw new Error("a state is larger than 1 MB");
    }
    return text;
}

;// CONCATENATED MODULE: ./packages/tools/dist/pact/verifier.js




const MAX_REPORT_BYTES = 64_000_000;
/**
 * Runs `pact verifier` once per pact: its results do not say which consumer they are of. Everything
 * goes by variables, so that nothing of it stands in a list of processes.
 */
function createPactVerifier(options) {
    let found;
    return {
        async verify(request) {
            found ??= options.find(request.signal);
            const cli = await found;
            if (cli.kind === "missing") {
                return { kind: "missing-tool", message: cli.message, hint: cli.hint };
            }
            if (request.signal.aborted)
                return cancelled();
            const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.tmp, "stagegate-pact-"));
            try {
                return await verifyIn(options, cli.program, { request, folder });
            }
            finally {
                await (0,promises_.rm)(folder, { recursive: true, force: true });
            }
        },
    };
}
function cancelled() {
    return { kind: "crashed", message: "the verification was cancelled", output: [] };
}
async function verifyIn(options, program, { request, folder }) {
    const { processes, http } = options;
    const { states: handler, signal } = request;
    const relay = handler === undefined ? undefined : await startStateRelay({ handler, processes, http, signal });
    try {
        const report = (0,external_node_path_.join)(folder, "report.json");
        const exit = await processes.run({
            command: program,
            args: ["verifier", "--file", request.path, "--no-colour"],
            cwd: folder,
            env: environmentOf(request, report, relay),
            unset: FOREIGN,
            signal,
            timeoutMs: request.timeoutMs,
            maxOutput: 200_000,
        });
        const output = `${exit.stdout}\n${exit.stderr}`
            .split("\n")
            .filter((line) => line.trim() !== "");
        const crashed = (message) => ({
            kind: "crashed",
            message,
            output: output.slice(-30),
        });
        if (exit.failure !== undefined)
            return crashed(`pact-cli could not be started: ${exit.failure}`);
        if (signal.aborted)
            return cancelled();
        if (exit.timedOut)
            return crashed("the verification took longer than its timeout");
        // A killed process may leave the whole report of an earlier moment, or half of one.
        if (exit.code !== 0 && exit.code !== 1)
            return crashed(`pact-cli ended with ${endOf(exit)}`);
        const text = await readBounded(report);
        if (text === undefined)
            return crashed("pact-cli wrote no report that can be read");
        return explained(readReport(text, request.pact), relay);
    }
    finally {
        await relay?.close();
    }
}
/**
 * What a job has set for other uses of Pact. Filters among them leave interactions out and turn
 * the rest green; an address of a broker adds pacts that nobody asked for; empty values are refused.
 */
const FOREIGN = [
    "PACT_BROKER_BASE_URL",
    "PACT_BROKER_USERNAME",
    "PACT_BROKER_PASSWORD",
    "PACT_BROKER_TOKEN",
    "PACT_WEBHOOK_CALLBACK_URL",
    "PACT_DESCRIPTION",
    "PACT_PROVIDER_STATE",
    "PACT_PROVIDER_NO_STATE",
    "PACT_PROVIDER_BASE_PATH",
    "PACT_PROVIDER_PORT",
    "PACT_PROVIDER_STATE_CHANGE_URL",
    "PACT_PROVIDER_STATE_CHANGE_AS_QUERY",
    "PACT_PROVIDER_STATE_CHANGE_TEARDOWN",
    "PACT_VERIFIER_JUNIT_REPORT",
    "PACT_VERIFIER_HTML_REPORT",
];
function environmentOf({ providerUrl, pact, teardown }, report, relay) {
    const url = new URL(providerUrl);
    const transport = url.protocol.replace(":", "");
    const path = url.pathname.replace(/\/+$/, "");
    return {
        PACT_DO_NOT_TRACK: "true",
        PACT_PROVIDER_NAME: pact.provider,
        PACT_PROVIDER_HOSTNAME: url.hostname,
        PACT_PROVIDER_TRANSPORT: transport,
        PACT_PROVIDER_PORT: url.port === "" ? (transport === "https" ? "443" : "80") : url.port,
        PACT_VERIFIER_JSON_REPORT: report,
        ...(path === "" ? {} : { PACT_PROVIDER_BASE_PATH: path }),
        ...(relay === undefined ? {} : { PACT_PROVIDER_STATE_CHANGE_URL: relay.url }),
        ...(relay !== undefined && teardown ? { PACT_PROVIDER_STATE_CHANGE_TEARDOWN: "true" } : {}),
    };
}
function endOf({ code, signal }) {
    return code === undefined ? `signal ${signal ?? "unknown"}` : `exit code ${code}`;
}
async function readBounded(path) {
    const size = await (0,promises_.stat)(path).catch(() => undefined);
    if (size === undefined || size.size > MAX_REPORT_BYTES)
        return undefined;
    return (0,promises_.readFile)(path, "utf8").catch(() => undefined);
}
/** pact-cli only says that a handler failed; the relay knows how. */
function explained(verification, relay) {
    if (verification.kind !== "verified" || relay === undefined)
        return verification;
    const reasons = [...new Set(relay.failures)].slice(0, 20);
    const results = verification.results.map((result) => result.outcome === "state-failed"
        ? { ...result, details: [...result.details, ...reasons] }
        : result);
    return { ...verification, results };
}

;// CONCATENATED MODULE: ./packages/tools/dist/pact/index.js






/***/ })

};
