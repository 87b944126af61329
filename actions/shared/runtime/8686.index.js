export const id = 8686;
export const ids = [8686];
export const modules = {

/***/ 48686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeContractResults: () => (/* binding */ judgeContractResults)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/dist/globbed-files.js
var globbed_files = __webpack_require__(64548);
// EXTERNAL MODULE: ./packages/results/dist/check-id.js
var check_id = __webpack_require__(99442);
// EXTERNAL MODULE: ./packages/gates/dist/verify-contracts/on-disk.js
var on_disk = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/results/dist/collect.js + 45 modules
var collect = __webpack_require__(74281);
// EXTERNAL MODULE: ./packages/gates/dist/run-e2e/checks.js
var run_e2e_checks = __webpack_require__(39140);
;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/results/junit.js


/**
 * JUnit of the verifier of Pact or of Schemathesis; undefined for that of other tools, whose tests
 * say nothing about contracts.
 */
async function judgeJunit(source, { root, signal }) {
    const { cases, files } = await (0,collect/* readResults */.x)([source], { signal });
    const [read] = files;
    if (read === undefined)
        return undefined;
    if (read.kind === "quarantined") {
        if (read.reason === "not-recognised" || read.reason === "unsupported-format")
            return undefined;
        return { reason: read.message, ...(read.place === undefined ? {} : { place: read.place }) };
    }
    const file = source.path;
    const of = toolOf(cases);
    if (read.format !== "junit" || (of === undefined && cases.length > 0))
        return undefined;
    const idOf = (...titlePath) => (0,check_id/* checkId */.i)({ kind: "contract", file, titlePath });
    const checks = cases.map((testCase) => ({
        ...(0,run_e2e_checks/* toCheck */.K4)(testCase, {
            root,
            onFlaky: "fail",
            reproduce: () => undefined,
            evidenceOf: () => [],
        }),
        id: idOf(...titlesOf(testCase)),
        location: { file },
    }));
    for (const [index, message] of read.errors.entries()) {
        checks.push({
            id: idOf(`error ${index + 1}`),
            title: `The run of ${file}`,
            verdict: "fail",
            message: (message.split("\n")[0] ?? "").slice(0, 500),
            location: { file },
        });
    }
    if (read.kind === "partial") {
        checks.push({
            id: idOf("complete"),
            title: `${file} is complete`,
            verdict: "inconclusive",
            message: `${read.reason}; what stands before that place was read`,
            location: { file, ...read.place },
        });
    }
    const ran = cases.filter(({ status }) => status !== "skipped").length;
    return { checks, judged: ran, of: of ?? "JUnit" };
}
function titlesOf({ suite, name, copy }) {
    return copy === undefined ? [...suite, name] : [...suite, name, `(${copy})`];
}
function toolOf(cases) {
    const every = (is) => cases.length > 0 && cases.every(is);
    if (every(({ suite }) => suite.includes("schemathesis")))
        return "Schemathesis";
    return every(({ name }) => name.startsWith("Verifying a pact between ")) ? "Pact" : undefined;
}

// EXTERNAL MODULE: ./packages/results/dist/text.js
var dist_text = __webpack_require__(71543);
;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/results/fields.js

const MAX_TEXT = 1_000;
/** A member of what may be an object, without anything that is inherited. */
function member(value, key) {
    return typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? value[key]
        : undefined;
}
/** A text of another tool on one line, bounded; undefined where there is none. */
function line(value) {
    if (typeof value !== "string")
        return undefined;
    const text = (0,dist_text/* cleanText */.X5)(value).replaceAll(/\s+/g, " ").trim();
    return text === "" ? undefined : text.slice(0, MAX_TEXT);
}
function list(value) {
    return Array.isArray(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/results/oasdiff.js


/**
 * The list that `oasdiff breaking` and `oasdiff changelog` write with `--format json`; undefined for
 * anything else. An empty list is what they write where nothing has changed.
 * https://github.com/oasdiff/oasdiff/blob/main/docs/BREAKING-CHANGES.md
 */
function judgeOasdiff(file, value) {
    const entries = list(value);
    if (entries === undefined)
        return undefined;
    const changes = [];
    for (const entry of entries) {
        const change = changeOf(entry);
        if (change === undefined)
            return undefined;
        changes.push(change);
    }
    const told = changes.filter(({ level }) => level > 1);
    const copies = new Map();
    const checks = told.map((change) => {
        const { id, text, level, operation, location } = change;
        const titlePath = [id, operation, change.fingerprint ?? text];
        const key = titlePath.join("\0");
        const copy = (copies.get(key) ?? 0) + 1;
        copies.set(key, copy);
        if (copy > 1)
            titlePath.push(`(${copy})`);
        return {
            id: (0,check_id/* checkId */.i)({ kind: "contract", file, titlePath }),
            title: operation === "" ? id : `${operation}: ${id}`,
            verdict: level === 3 ? "fail" : "warn",
            message: text,
            location: location ?? { file },
        };
    });
    const rest = changes.length - told.length;
    const passed = {
        id: (0,check_id/* checkId */.i)({ kind: "contract", file, titlePath: ["compatible"] }),
        title: `${file} has no break`,
        verdict: "pass",
        message: rest === 0 ? "oasdiff found nothing" : `${rest} compatible change${rest === 1 ? "" : "s"}`,
        location: { file },
    };
    return {
        checks: checks.length > 0 ? checks : [passed],
        judged: Math.max(1, changes.length),
        of: "oasdiff",
    };
}
function changeOf(entry) {
    const [id, text, level] = [member(entry, "id"), member(entry, "text"), member(entry, "level")];
    const [rule, message] = [line(id), line(text)];
    if (rule === undefined || message === undefined)
        return undefined;
    if (level !== 1 && level !== 2 && level !== 3)
        return undefined;
    const operation = [line(member(entry, "operation")), line(member(entry, "path"))];
    return {
        id: rule,
        text: message,
        level,
        operation: operation.filter((part) => part !== undefined).join(" "),
        fingerprint: line(member(entry, "fingerprint")),
        location: locationOf(member(entry, "revisionSource")) ?? locationOf(member(entry, "baseSource")),
    };
}
/** Only a place in the workspace: oasdiff also reads addresses and files elsewhere. */
function locationOf(source) {
    const file = line(member(source, "file"));
    if (file === undefined || /^(?:\/|[a-z]+:|\.\.)/i.test(file))
        return undefined;
    const place = (key) => {
        const value = member(source, key);
        return typeof value === "number" && Number.isSafeInteger(value) && value > 0
            ? value
            : undefined;
    };
    const [row, column] = [place("line"), place("column")];
    return {
        file,
        ...(row === undefined ? {} : { line: row }),
        ...(column === undefined ? {} : { column }),
    };
}

;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/results/pact.js


/**
 * What `pact verifier --json` writes; undefined for anything else. Pending failures do not count
 * for the provider yet, which is why they warn; `result` alone says too little, as it is `true`
 * with pending failures, and with no interaction at all.
 * https://docs.pact.io/pact_broker/advanced_topics/pending_pacts
 */
function judgePact(file, value) {
    const interactions = list(member(value, "interactionResults"));
    const result = member(value, "result");
    if (interactions === undefined || typeof result !== "boolean")
        return undefined;
    const errors = (list(member(value, "errors")) ?? []).map(failureOf);
    const pending = (list(member(value, "pendingErrors")) ?? []).map(failureOf);
    const tell = teller(file);
    const failed = errors.map((each) => tell(each, "fail"));
    failed.push(...pending.map((each) => tell({ ...each, pending: true }, "warn")));
    const known = [...errors, ...pending].map(({ title }) => title);
    const others = interactions.flatMap((interaction) => {
        const title = line(member(interaction, "description")) ?? "an interaction";
        if (member(interaction, "result") === "OK")
            return [tell({ title }, "pass")];
        if (known.some((name) => name === title || name.endsWith(` - ${title}`)))
            return [];
        const isPending = member(interaction, "pending") === true;
        const message = "it failed, and the file does not say why";
        return [tell({ title, message, pending: isPending }, isPending ? "warn" : "fail")];
    });
    const checks = [...failed, ...others];
    if (!result && !checks.some(({ verdict }) => verdict === "fail")) {
        const message = "the verification failed, and the file does not say where";
        checks.push(tell({ title: "verification", message }, "fail"));
    }
    return { checks, judged: interactions.length, of: "Pact" };
}
/** Titles are not unique: several consumers may call an interaction the same. */
function teller(file) {
    const seen = new Map();
    return ({ title, message, pending = false }, verdict) => {
        const copy = (seen.get(title) ?? 0) + 1;
        seen.set(title, copy);
        const titlePath = copy === 1 ? [title] : [title, `(${copy})`];
        const said = pending ? `pending: ${message ?? "it failed"}` : message;
        return {
            id: (0,check_id/* checkId */.i)({ kind: "contract", file, titlePath }),
            title,
            verdict,
            ...(said === undefined ? {} : { message: said }),
            location: { file },
        };
    };
}
function failureOf(error) {
    const title = line(member(error, "interaction")) ?? "an interaction";
    const mismatch = member(error, "mismatch");
    const mismatches = (list(member(mismatch, "mismatches")) ?? []).map((each) => line(member(each, "mismatch")));
    const told = [...mismatches, line(member(mismatch, "message"))].filter((text) => text !== undefined);
    return { title, message: told.slice(0, 5).join("; ") || "it failed" };
}

;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/results/judge.js







const MAX_BYTES = 64 * 1024 * 1024;
const KNOWN = "known are the JSON of oasdiff, the JSON and JUnit of Pact's verifier, and the JUnit of Schemathesis";
/** Judges what other jobs found out about contracts; nothing is compared and no tool is run. */
async function judgeContractResults(context, globs) {
    const { paths, unmatched } = await findFiles(context, globs);
    const checks = [];
    const tools = new Set();
    let items = 0;
    for (const path of paths) {
        const file = (0,external_node_path_.relative)(context.host.root, path).split(external_node_path_.sep).join("/");
        const judged = await judgeFile(context, path, file);
        if ("reason" in judged) {
            checks.push(unreadable(file, judged));
            continue;
        }
        tools.add(judged.of);
        items += judged.judged;
        checks.push(...judged.checks);
        if (judged.judged === 0)
            checks.push(empty(file));
    }
    const missing = unmatched.filter((glob) => !(0,globbed_files/* isGlob */.f)(glob));
    checks.push(...missing.map((file) => unreadable(file, { reason: "there is no such file" })));
    if (paths.length === 0 && missing.length === 0)
        checks.push(nothing(globs));
    const failed = checks.filter(({ verdict }) => verdict === "fail").length;
    const files = `${paths.length} file${paths.length === 1 ? "" : "s"}`;
    const from = tools.size === 0 ? "" : ` of ${[...tools].sort().join(", ")}`;
    return {
        summary: `${failed === 0 ? "no failure" : `${failed} failed`} in ${files}${from}`,
        checks,
        metrics: [
            { name: "failed", value: failed, unit: "contracts", key: true },
            { name: "judged", value: items, unit: "items" },
            { name: "files", value: paths.length, unit: "files" },
        ],
        notes: unmatched.filter(globbed_files/* isGlob */.f).map((glob) => `no file matches ${glob}`),
    };
}
/** What Stagegate itself wrote is nobody's result. */
async function findFiles({ host, out }, globs) {
    const paths = new Set();
    const unmatched = [];
    for (const glob of new Set(globs)) {
        const found = (0,globbed_files/* isGlob */.f)(glob)
            ? await host.files.glob(host.root, [glob])
            : (await host.files.exists((0,external_node_path_.join)(host.root, glob)))
                ? [(0,external_node_path_.join)(host.root, glob)]
                : [];
        const others = found.filter((path) => (0,external_node_path_.relative)(out.path, path).startsWith(".."));
        for (const path of others)
            paths.add(path);
        if (others.length === 0)
            unmatched.push(glob);
    }
    return { paths: [...paths].sort(), unmatched };
}
async function judgeFile({ host, signal }, path, file) {
    const size = (await host.files.size(path)) ?? 0;
    if (size > MAX_BYTES)
        return { reason: "it has more than 64 MB" };
    const text = await (0,on_disk/* readFile */.TA)(host.files, path);
    if (text === undefined)
        return { reason: "it is no file" };
    if (typeof text !== "string")
        return text;
    const first = text.replace(/^\uFEFF/, "").trimStart()[0];
    if (first === undefined)
        return { reason: "it is empty" };
    if (first === "{" || first === "[")
        return judgeJson(file, text);
    const bytes = new TextEncoder().encode(text);
    const open = async function* () {
        yield bytes;
    };
    const judged = await judgeJunit({ path: file, open }, { root: host.root, signal });
    return judged ?? { reason: `it is no result of a tool for contracts; ${KNOWN}` };
}
function judgeJson(file, text) {
    let value;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ""));
    }
    catch {
        return { reason: "it is no whole JSON" };
    }
    const judged = judgeOasdiff(file, value) ?? judgePact(file, value);
    return judged ?? { reason: `it is no result of a tool for contracts; ${KNOWN}` };
}
function unreadable(file, { reason, place }) {
    return {
        id: (0,check_id/* checkId */.i)({ kind: "contract", file, titlePath: ["readable"] }),
        title: `${file} can be read`,
        verdict: "inconclusive",
        message: reason,
        location: { file, ...place },
    };
}
function empty(file) {
    return {
        id: (0,check_id/* checkId */.i)({ kind: "contract", file, titlePath: ["items"] }),
        title: `${file} judges something`,
        verdict: "inconclusive",
        message: "the file holds nothing that was judged, like that of a tool that found no contract",
        location: { file },
        observed: 0,
        threshold: 1,
        unit: "items",
    };
}
function nothing(globs) {
    return {
        id: (0,check_id/* checkId */.i)({ kind: "contract", titlePath: ["results"] }),
        title: "At least one result",
        verdict: "inconclusive",
        message: `no file matches ${globs.join(", ")}`,
        observed: 0,
        threshold: 1,
        unit: "files",
    };
}


/***/ })

};
