export const id = 5658;
export const ids = [5658];
export const modules = {

/***/ 28861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Cw: () => (/* binding */ ARTIFACT_PREFIX),
/* harmony export */   Rx: () => (/* binding */ artifactParts),
/* harmony export */   r8: () => (/* binding */ lastAttempts)
/* harmony export */ });
/** All artifacts that hand files from job to job. */
const ARTIFACT_PREFIX = "stagegate-";
/**
 * Name of an artifact: what it holds (a gate, `all` gates of a combined run, the `report`), the key
 * of its leg, and last the attempt: names cannot be used twice in one run.
 */
function artifactName(what, key, attempt) {
    return `${ARTIFACT_PREFIX}${what}${key === undefined ? "" : `-${key}`}-${attempt}`;
}
/** The parts of such a name; undefined for one that is not made so. */
function artifactParts(name) {
    const found = /^(stagegate-.{1,200})-([1-9]\d{0,8})$/.exec(name);
    const [, base, attempt] = found ?? [];
    return base === undefined ? undefined : { base, attempt: Number(attempt) };
}
/** Of each thing of one of the kinds the name with the last attempt; all other names are left out. */
function lastAttempts(names, kinds) {
    const known = kinds.map((kind) => `${ARTIFACT_PREFIX}${kind}`);
    const best = new Map();
    for (const name of names) {
        const parts = artifactParts(name);
        if (parts === undefined)
            continue;
        const { base, attempt } = parts;
        if (!known.some((one) => base === one || base.startsWith(`${one}-`)))
            continue;
        if ((best.get(base)?.attempt ?? 0) < attempt)
            best.set(base, { attempt, name });
    }
    return new Set([...best.values()].map(({ name }) => name));
}


/***/ }),

/***/ 39085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ unpackRecord),
/* harmony export */   Y: () => (/* binding */ legOf)
/* harmony export */ });
/* harmony import */ var _letters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92097);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58128);


/** More earlier runs than anybody reads. */
const MAX_EARLIER = 500;
/**
 * The run of a record, then the earlier ones that it sums up. With `known`, records that were
 * unpacked before share their ids with it.
 */
function unpackRecord(record, known = new Map()) {
    const tables = new Map();
    for (const table of record.tables ?? []) {
        if (tables.has(legOf(table)))
            return damaged(`it has two tables of ${legOf(table)}`);
        const made = (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .createTable */ .ZR)(table, known);
        if (made.size > _table_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CHECKS */ .NB)
            return damaged("it has more checks than a record holds");
        tables.set(legOf(table), made);
    }
    const { schema, project, recordedAt, subject, run } = record;
    const frame = { schema, project, recordedAt, subject, run };
    const own = gatesOf(record.gates, tables);
    if (typeof own === "string")
        return damaged(own);
    const records = [{ ...frame, gates: own }];
    for (const earlier of (record.earlier ?? []).slice(0, MAX_EARLIER)) {
        const gates = gatesOf(earlier.gates, tables);
        if (typeof gates === "string")
            return damaged(gates);
        records.push({ ...frame, ...frameOf(record, earlier), gates });
    }
    return { kind: "records", records };
}
/** What tells the legs of the gates of a run apart. */
function legOf({ gate, key }) {
    return key === undefined ? gate : `${gate} ${key}`;
}
function damaged(reason) {
    return { kind: "damaged", reason };
}
/** The same repository and branch: only those become part of a record. */
function frameOf({ subject, run }, { recordedAt, commit, run: { id, attempt } }) {
    const { forge, repository, ref } = subject;
    const branch = ref === undefined ? {} : { ref };
    return {
        recordedAt,
        subject: { forge, repository, commit, tested: commit, ...branch },
        run: { forge: run.forge, repository: run.repository, id, attempt },
    };
}
function gatesOf(gates, tables) {
    const unpacked = [];
    for (const stored of gates) {
        const { gate, key, verdict, durationMs, metrics, figures } = stored;
        const frame = {
            gate,
            ...(key === undefined ? {} : { key }),
            verdict,
            durationMs,
            metrics,
            ...(figures === undefined ? {} : { figures }),
        };
        const table = tables.get(legOf(stored));
        if (stored.v === undefined) {
            unpacked.push({ ...frame, outcomes: stored.outcomes ?? [] });
        }
        else if (table === undefined || stored.v.length !== table.size) {
            return `its table of ${legOf(stored)} does not fit`;
        }
        else {
            unpacked.push(withColumn(frame, columnOf(stored, stored.v, table)));
        }
    }
    return unpacked;
}
function columnOf(stored, v, table) {
    let exact;
    let tried;
    return {
        table,
        v,
        ms(index) {
            if (stored.d !== undefined)
                return (0,_letters_js__WEBPACK_IMPORTED_MODULE_1__/* .readDuration */ .$7)(stored.d, index);
            // Kept as numbers: a text per check and run would take ten times the memory.
            exact ??= Float64Array.from((stored.ms ?? "").split(" "), (text) => wholeNumber(text) ?? -1);
            const ms = exact[index] ?? -1;
            return ms < 0 ? undefined : ms;
        },
        attempts(index) {
            tried ??= pairsOf(stored.n ?? "");
            return tried.get(index);
        },
    };
}
function wholeNumber(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
function pairsOf(text) {
    const pairs = new Map();
    for (const pair of text.split(" ")) {
        const [index, value] = pair.split(":").map(wholeNumber);
        if (index !== undefined && value !== undefined)
            pairs.set(index, value);
    }
    return pairs;
}
function withColumn(frame, column) {
    let outcomes;
    return {
        ...frame,
        column,
        get outcomes() {
            return (outcomes ??= outcomesOf(column, frame.figures ?? []));
        },
    };
}
function outcomesOf(column, figures) {
    const byId = new Map(figures.map((figure) => [figure.id, figure]));
    return column.table.ids().flatMap((id, index) => {
        const read = (0,_letters_js__WEBPACK_IMPORTED_MODULE_1__/* .readLetter */ .fB)(column.v[index] ?? "");
        if (read === undefined)
            return [];
        const ms = column.ms(index);
        const n = column.attempts(index);
        const figure = byId.get(id);
        return [
            {
                id,
                v: read.verdict,
                ...(ms === undefined ? {} : { ms }),
                ...(n === undefined ? {} : { n }),
                ...(read.flaky ? { f: true } : {}),
                ...(figure === undefined ? {} : { o: figure.observed }),
                ...(figure?.threshold === undefined ? {} : { t: figure.threshold }),
                ...(figure?.unit === undefined ? {} : { u: figure.unit }),
            },
        ];
    });
}


/***/ }),

/***/ 58128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NB: () => (/* binding */ MAX_CHECKS),
/* harmony export */   VS: () => (/* binding */ joinIds),
/* harmony export */   ZR: () => (/* binding */ createTable)
/* harmony export */ });
/** Checks of one gate that a record holds. */
const MAX_CHECKS = 200_000;
function createTable({ ids: text, cut, seen }, known) {
    const list = known.get(text) ?? createList(text);
    known.set(text, list);
    const instants = once(() => (seen === undefined ? [] : seen.of.split(" ")));
    return {
        size: list.size,
        cut: cut === true,
        ids: list.ids,
        indexOf: (id) => list.index().get(id),
        seen: (at) => seen?.at[Number.parseInt(instants()[at] ?? "", 36)],
    };
}
function createList(text) {
    const ids = once(() => (text === "" ? [] : text.split("\n").map(unescapeId)));
    const index = once(() => new Map(ids().map((id, at) => [id, at])));
    return { size: lineCount(text), ids, index };
}
function joinIds(ids) {
    return ids.map(escapeId).join("\n");
}
function escapeId(id) {
    return /[\\\n]/.test(id) ? id.replaceAll("\\", "\\\\").replaceAll("\n", "\\n") : id;
}
function unescapeId(line) {
    if (!line.includes("\\"))
        return line;
    return line.replaceAll(/\\(.)/g, (_all, char) => (char === "n" ? "\n" : char));
}
function lineCount(text) {
    if (text === "")
        return 0;
    let count = 1;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
        count += 1;
    return count;
}
function once(make) {
    let made;
    return () => (made ??= { value: make() }).value;
}


/***/ }),

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

/***/ 83545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* unused harmony export poll */
/** Calls until the result is final or the attempts are used up; returns the last result. */
async function retry(clock, call, isFinal, { attempts, delayMs, signal }) {
    for (let attempt = 1;; attempt += 1) {
        const result = await call(attempt);
        if (isFinal(result) || attempt >= attempts)
            return result;
        const waited = await clock.sleep(delayMs * 2 ** (attempt - 1), signal);
        if (!waited)
            return result;
    }
}
/** Polls until the probe answers with a value, the time is over or the signal is aborted. */
async function poll(clock, probe, { timeoutMs, intervalMs, signal, }) {
    const end = clock.monotonic() + timeoutMs;
    for (;;) {
        const value = await probe();
        if (value !== undefined)
            return value;
        if (clock.monotonic() + intervalMs > end)
            return undefined;
        if (!(await clock.sleep(intervalMs, signal)))
            return undefined;
    }
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

/***/ 5658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentReport: () => (/* binding */ commentReport),
  mergeRankings: () => (/* reexport */ mergeRankings)
});

// EXTERNAL MODULE: ./packages/core/dist/gate.js
var gate = __webpack_require__(12136);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/schema/dist/verdict.js
var dist_verdict = __webpack_require__(19582);
// EXTERNAL MODULE: ./packages/schema/dist/accept.js
var accept = __webpack_require__(16291);
;// CONCATENATED MODULE: ./packages/report/dist/model/rows.js

/** Findings of a gate that stand in the page as a whole; the next ones are drawn when looked at. */
const MAX_LEAD = 100;
const MAX_LEAD_ALL = 300;
const MAX_ROWS = 50_000;
/** What a change does to the policy that judges it: never one among many findings. */
function isPolicy({ id }) {
    return id.startsWith("policy:");
}
/** Whether a section has anything besides what the change loosens, which stands apart. */
function hasBlock({ id, checks }) {
    return id !== "policy" || !checks.every(isPolicy);
}
/** Divides the checks of a page into what is read first and what is looked for. */
function pageChecks(page) {
    const lead = new Map();
    const rows = [];
    let room = MAX_LEAD_ALL;
    let omitted = 0;
    const services = new Set(page.versions.map(({ service }) => service));
    for (const check of page.sections.flatMap(({ checks }) => checks)) {
        if (check.service !== undefined)
            services.add(check.service);
    }
    for (const section of redFirst(page.sections)) {
        const checks = section.checks.filter((check) => !isPolicy(check));
        const first = [...checks.filter(dist_verdict/* isFinding */.qd), ...checks.filter(accept/* isAccepted */.o)].slice(0, Math.min(MAX_LEAD, room));
        room -= first.length;
        lead.set(section.id, first);
        const placed = new Set(first.map(({ id }) => id));
        for (const check of checks)
            if (!placed.has(check.id))
                rows.push(rowOf(section, check));
        const known = new Set(section.checks.map(({ id }) => id));
        const rest = outcomeRows(page, section.id, { known, services });
        for (const row of rest.rows)
            rows.push(row);
        omitted += rest.omitted;
    }
    // A stable sort: within a verdict the order of the gates stays.
    rows.sort((a, b) => rankOf(a) - rankOf(b));
    return {
        lead,
        rows: rows.slice(0, MAX_ROWS),
        omitted: omitted + Math.max(0, rows.length - MAX_ROWS),
    };
}
/** What needs a look comes first; within it the order of the run stays. */
function redFirst(sections) {
    return [...sections].sort((a, b) => (0,dist_verdict/* bySeverity */.Np)(a.verdict, b.verdict));
}
const ORDER = ["fail", "error", "inconclusive", "warn", "pass", "skip"];
function rankOf({ verdict, class: kind }) {
    return ORDER.indexOf(verdict) * 2 + (kind === undefined ? 1 : 0);
}
function rowOf(section, check) {
    const { id, title, verdict, service, owner, durationMs, attempts, history } = check;
    return {
        id,
        title,
        gate: section.id,
        verdict,
        ...(check.class === undefined ? {} : { class: check.class }),
        ...(service === undefined ? {} : { service }),
        ...(owner === undefined ? {} : { owner }),
        ...(durationMs === undefined ? {} : { ms: durationMs }),
        ...(attempts === undefined ? {} : { attempts }),
        ...(history?.recent === undefined ? {} : { recent: history.recent }),
        check,
        section,
    };
}
/** Checks that only the outcomes have; what a report without them left out is counted. */
function outcomeRows(page, gate, { known, services }) {
    const files = (page.outcomes ?? []).filter((each) => each.gate === gate);
    const missing = page.sections.find(({ id }) => id === gate)?.omitted.checks ?? 0;
    if (files.length === 0)
        return { rows: [], omitted: missing };
    const rows = new Map();
    for (const { outcomes } of files) {
        for (const outcome of outcomes) {
            if (known.has(outcome.id) || rows.has(outcome.id))
                continue;
            rows.set(outcome.id, outcomeRow(gate, outcome, services));
        }
    }
    return { rows: [...rows.values()], omitted: files.reduce((sum, each) => sum + each.omitted, 0) };
}
/** A row of which nothing but the outcome is known; its title is that of the id. */
function outcomeRow(gate, outcome, services) {
    const { scope, title } = partsOf(outcome.id);
    return {
        id: outcome.id,
        title: title === "" ? outcome.id : title,
        gate,
        verdict: outcome.v,
        ...(outcome.f === true ? { class: "flaky" } : {}),
        ...(services.has(scope) ? { service: scope } : {}),
        ...(outcome.ms === undefined ? {} : { ms: outcome.ms }),
        ...(outcome.n === undefined ? {} : { attempts: outcome.n }),
    };
}
/** `<kind>:<service or project>/<file>#<title path>`, as CheckSchema has it. */
function partsOf(id) {
    const hash = id.indexOf("#");
    const head = hash === -1 ? id : id.slice(0, hash);
    const scope = head.slice(head.indexOf(":") + 1).split("/", 1)[0] ?? "";
    return { scope, title: hash === -1 ? "" : id.slice(hash + 1) };
}

;// CONCATENATED MODULE: ./packages/report/dist/model/groups.js


/** Sorts every check of a page into the groups; passes without a class are in none. */
function groupFindings(page) {
    const groups = { loosened: [], fresh: [], flaky: [], known: [], fixed: [] };
    for (const section of page.sections) {
        for (const check of section.checks) {
            const group = groupOf(section, check);
            if (group !== undefined)
                groups[group].push({ section, check });
        }
    }
    groups.fresh.sort((a, b) => rank(a) - rank(b));
    return groups;
}
function groupOf(section, check) {
    if (isPolicy(check))
        return (0,dist_verdict/* isFinding */.qd)(check) ? "loosened" : undefined;
    if (check.class === "flaky")
        return "flaky";
    if (check.class === "fixed")
        return "fixed";
    if (!(0,dist_verdict/* isFinding */.qd)(check))
        return undefined;
    return check.class === "known" && !isStuck(section, check) ? "known" : "fresh";
}
/** Whether the check has no verdict and is among what blocks under `new`: no data is never green. */
function isStuck({ exitCode, enforcement }, { verdict }) {
    const undecided = verdict === "inconclusive" || verdict === "error";
    return undecided && exitCode !== 0 && enforcement === "new";
}
/** Whether everything in the list is new, where there is a history to tell. */
function isAllNew(fresh) {
    return fresh.every(({ check }) => check.class !== "known");
}
/** What blocks comes before what is observed, failures before warnings. */
function rank({ section, check }) {
    const order = ["fail", "error", "inconclusive", "warn"].indexOf(check.verdict);
    return (section.exitCode === 0 ? 10 : 0) + order;
}
/** Whether any check was compared with stored runs of the target branch. */
function hasHistory(page) {
    return page.sections.some((section) => section.checks.some((check) => check.history !== undefined || check.class !== undefined));
}

;// CONCATENATED MODULE: ./packages/report/dist/model/words.js

/** What a verdict is called in a sentence, and its sign where pictures cannot be drawn. */
const VERDICT_WORDS = {
    pass: { label: "passed", emoji: "✅" },
    warn: { label: "passed with warnings", emoji: "⚠️" },
    fail: { label: "failed", emoji: "❌" },
    inconclusive: { label: "inconclusive", emoji: "❔" },
    skip: { label: "skipped", emoji: "⏭️" },
    error: { label: "could not decide", emoji: "🛑" },
};
const GATE_NAMES = {
    "provision-staging": "Staging environment",
    "verify-contracts": "Contracts",
    "run-e2e": "User journeys",
    "load-test": "Load",
    "check-slo": "Service levels",
    results: "Test results",
    jobs: "Jobs",
    policy: "Policy",
};
/** What a gate is about, for people; an unknown id stands for itself. */
function gateName(id) {
    return Object.hasOwn(GATE_NAMES, id) ? (GATE_NAMES[id] ?? id) : id;
}
/** `1 gate`, `2 gates`. */
function plural(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** The verdict of everything in one line, without markup. */
function headline(page) {
    const gates = page.sections.filter((section) => section.id !== "results");
    if (gates.length === 0)
        return resultsHeadline(page);
    const count = (verdict) => page.sections.filter((section) => section.verdict === verdict).length;
    const one = page.sections.length === 1;
    // The gate that writes this has judged nothing itself, so it is in no count.
    const some = (verdict) => one ? "The gate" : `${count(verdict)} of ${page.sections.length} gates`;
    const sentences = {
        fail: `${some("fail")} failed`,
        error: `${some("error")} could not decide`,
        inconclusive: `${some("inconclusive")} had too little to judge`,
        warn: `${some("warn")} passed with warnings${one ? "" : ", none failed"}`,
        pass: count("skip") === 0
            ? one
                ? "The gate passed"
                : "All gates passed"
            : `${some("pass")} passed, ${count("skip")} skipped`,
        skip: one ? "The gate was skipped" : "Every gate was skipped",
    };
    const sentence = sentences[page.verdict];
    const said = wasCancelled(page)
        ? `The run was cancelled, ${sentence.replace(/^The/, "the")}`
        : sentence;
    return `${said}${countedFindings(page)}${observed(page)}`;
}
/** Whether a gate did not end because somebody stopped the run. */
function wasCancelled({ sections }) {
    return sections.some(({ errors }) => errors.some(({ code }) => code === "STAGEGATE_CANCELLED"));
}
function resultsHeadline(page) {
    const [section] = page.sections;
    if (section === undefined)
        return "Nothing was judged";
    const { counts, errors } = section;
    const [error] = errors;
    if (error !== undefined)
        return `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}`;
    const red = counts.fail + counts.error;
    // Findings about a file are checks too, but no tests.
    const tests = section.metrics.find((metric) => metric.name === "tests")?.value ?? counts.total;
    if (red > 0)
        return red > tests ? "The tests failed" : `${red} of ${plural(tests, "test")} failed`;
    if (page.verdict === "inconclusive")
        return "The results are not complete enough to judge";
    const flaky = counts.flaky === 0 ? "" : `, ${counts.flaky} flaky`;
    const skipped = counts.skip === 0 ? "" : `, ${counts.skip} skipped`;
    return `${counts.pass + counts.warn} of ${plural(tests, "test")} passed${flaky}${skipped}`;
}
function countedFindings(page) {
    if (page.verdict === "pass" || page.verdict === "skip" || !hasHistory(page))
        return "";
    const { fresh: listed } = groupFindings(page);
    const fresh = listed.filter(({ check }) => check.class !== "known");
    const stuck = listed.length - fresh.length;
    // What a report had no room for may be new.
    const unheld = page.sections.some(({ omitted }) => omitted.findings > 0);
    if (listed.length === 0)
        return unheld ? "" : " — nothing new in this change";
    const failed = fresh.filter(({ check }) => check.verdict === "fail" || check.verdict === "error");
    const regressed = failed.filter(({ check }) => isFigure(check)).length;
    const parts = [
        [failed.length - regressed, "new failure"],
        [regressed, "regression"],
        [fresh.length - failed.length, "other new finding"],
        [stuck, "check still without a verdict", "checks still without a verdict"],
    ];
    const said = parts
        .filter(([count]) => count > 0)
        .map(([count, one, many]) => plural(count, one, many));
    return ` — ${said.join(", ")}`;
}
/** A figure that is past its limit, where a failure is something that did not work. */
function isFigure({ observed, threshold }) {
    return observed !== undefined && threshold !== undefined;
}
function observed(page) {
    const red = page.verdict !== "pass" && page.verdict !== "warn" && page.verdict !== "skip";
    if (!red || page.exitCode !== 0)
        return "";
    return page.sections.some(isObserved) || !page.sections.some(isLetThrough)
        ? " (observed only, does not block)"
        : " (does not block)";
}
/** Whether a section is red but does not decide the exit code, as its gate only looks on. */
function isObserved(section) {
    return isRed(section) && section.exitCode === 0 && section.enforcement !== "new";
}
/** Whether a section is red and lets the change pass: nothing in it is new. */
function isLetThrough(section) {
    return isRed(section) && section.exitCode === 0 && section.enforcement === "new";
}
function isRed({ verdict }) {
    return ["fail", "error", "inconclusive"].includes(verdict);
}
/** Whether there is anything to say about a culprit: a red page whose evidence was looked at. */
function asksForCulprit(page) {
    const red = page.sections.some((section) => ["fail", "error", "inconclusive"].includes(section.verdict));
    return red && (page.culprit.service !== undefined || page.culprit.why !== "");
}
/** False where nothing is committed: outside a repository, and before its first commit. */
function hasCommit({ commit }) {
    return commit !== "" && commit !== "uncommitted";
}
const MAX_NOTES = 3;
/** What the diagnoses say about the traces themselves; why nobody is named stands elsewhere. */
function diagnosisNotes({ sections }) {
    const notes = sections.flatMap((section) => section.diagnosis?.notes ?? []);
    return [...new Set(notes)]
        .filter((note) => !note.startsWith("No culprit found"))
        .slice(0, MAX_NOTES);
}
/** First seven digits of a commit id; other names are clipped. */
function shortCommit(commit) {
    return /^[0-9a-f]{8,64}$/i.test(commit) ? commit.slice(0, 7) : commit.slice(0, 40);
}

// EXTERNAL MODULE: ./packages/core/dist/out-dir.js
var out_dir = __webpack_require__(87361);
// EXTERNAL MODULE: ./packages/schema/dist/formats.js + 19 modules
var formats = __webpack_require__(31789);
;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/run-of.js
/** The run whose reports count: this one, or the one that it posts for. */
function runOf({ info }) {
    return info.source ?? info.run;
}

// EXTERNAL MODULE: ./packages/core/dist/clean-text.js
var clean_text = __webpack_require__(40004);
;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/scrub.js

/** Deeper than any format of ours; what is deeper is dropped. */
const MAX_DEPTH = 16;
/**
 * Foreign data as it can be shown: invisible characters go first, as they could part a secret in two
 * and join it again when they are removed later, then redaction. What needs no change is not copied:
 * there may be a million tests.
 */
function scrub(value, redaction) {
    return scrubbed(value, redaction, 0);
}
function scrubbed(value, redaction, depth) {
    if (typeof value === "string")
        return redaction.text((0,clean_text/* cleanCharacters */.CD)(value));
    if (typeof value !== "object" || value === null)
        return value;
    if (depth >= MAX_DEPTH)
        return undefined;
    if (Array.isArray(value)) {
        const items = value.map((item) => scrubbed(item, redaction, depth + 1));
        return items.every((item, index) => item === value[index]) ? value : items;
    }
    const before = Object.entries(value);
    const after = before.map(([key, item]) => [key, scrubbed(item, redaction, depth + 1)]);
    const same = after.every(([, item], index) => item === before[index]?.[1]);
    return same ? value : Object.fromEntries(after);
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/started.js



const MAX_FILES = 1_000;
const MAX_BYTES = 64 * 1024;
/** Reads every file below `expected/`. Those of another run say nothing about this one. */
async function readStarted({ host, out, redaction }) {
    const paths = await host.files.glob(out.file("expected"), ["**/*.json"]);
    const rejected = [];
    const unreadable = [];
    if (paths.length > MAX_FILES) {
        rejected.push(`${paths.length - MAX_FILES} files beyond the first ${MAX_FILES} of expected/ were not read`);
        unreadable.push("expected/");
    }
    const latest = new Map();
    for (const path of paths.slice(0, MAX_FILES)) {
        const small = ((await host.files.size(path)) ?? 0) <= MAX_BYTES;
        const text = small ? await host.files.readText(path) : undefined;
        const read = (0,formats.parseFormat)("expected", text ?? "");
        if (read.kind !== "read") {
            rejected.push(`${out.relative(path)} cannot be read: which gate has started is not known`);
            unreadable.push(out.relative(path));
            continue;
        }
        // As reports are: a key must not be another one here and there.
        const value = scrub(read.value, redaction);
        const before = latest.get(legOf(value));
        const ofThisRun = value.run.id === runOf(host).id;
        if (ofThisRun && (before === undefined || isBefore(before, value)))
            latest.set(legOf(value), value);
    }
    return { gates: [...latest.values()], rejected, unreadable };
}
/** One text per gate and key. */
function legOf({ gate, key }) {
    return JSON.stringify([gate, key]);
}
/** Whether one start of a gate came before another; a gate that is only planned has no time. */
function isBefore(a, b) {
    if (a.run.attempt !== b.run.attempt)
        return a.run.attempt < b.run.attempt;
    return timeOf(a) < timeOf(b);
}
function timeOf({ startedAt }) {
    return startedAt === undefined ? 0 : Date.parse(startedAt);
}
/** A report from before the last start of its gate is what that start has replaced. */
function splitOutdated(reports, gates) {
    const starts = new Map(gates.map((start) => [legOf(start), start]));
    const isOld = (report) => {
        const start = starts.get(legOf(report));
        return start !== undefined && isBefore(report, start);
    };
    const outdated = reports.filter(isOld).map(({ gate, key }) => {
        const leg = key === undefined ? "" : ` for ${key.slice(0, 100)}`;
        return `the report of ${gate}${leg} is older than the last start of the gate and does not count`;
    });
    return { current: reports.filter((report) => !isOld(report)), outdated };
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/collect.js






const collect_MAX_FILES = 1_000;
const collect_MAX_BYTES = 64 * 1024 * 1024;
/**
 * Reads every report of the out directory. Readers are lenient: unknown keys are ignored; another
 * major version, damage, another run and another commit make a file count as missing, and that is
 * said.
 */
async function collectReports(context) {
    const { host, out } = context;
    const paths = await host.files.glob(out.file("reports"), ["**/*.json"]);
    const rejected = [];
    const unreadable = [];
    if (paths.length > collect_MAX_FILES) {
        rejected.push(`${paths.length - collect_MAX_FILES} files beyond the first ${collect_MAX_FILES} of reports/ were not read`);
        unreadable.push("reports/");
    }
    const best = new Map();
    const rivals = new Set();
    for (const path of paths.slice(0, collect_MAX_FILES)) {
        const read = await readReport(context, path);
        if (read.kind === "rejected")
            rejected.push(`${out.relative(path)} ${read.reason}`);
        if (read.kind === "rejected" && read.unreadable)
            unreadable.push(out.relative(path));
        if (read.kind === "report" && keepLatest(best, read.report) === "rival") {
            rivals.add((0,out_dir/* keyedName */.wU)(read.report.gate, read.report.key));
        }
    }
    const started = await readStarted(context);
    const { current, outdated } = splitOutdated([...best.values()], started.gates);
    rejected.push(...started.rejected, ...outdated);
    unreadable.push(...started.unreadable);
    return {
        reports: current,
        started: started.gates,
        rejected,
        unreadable,
        rivals: [...rivals],
    };
}
async function readReport({ host, redaction }, path) {
    const size = (await host.files.size(path)) ?? 0;
    if (size > collect_MAX_BYTES)
        return unreadable(`is larger than ${collect_MAX_BYTES} bytes`);
    const text = await host.files.readText(path);
    if (text === undefined)
        return unreadable("vanished");
    const result = (0,formats.parseFormat)("report", text);
    if (result.kind === "unknown-version") {
        return unreadable(`has the format ${result.found.slice(0, 80)}, which this version does not read; it counts as missing`);
    }
    if (result.kind === "invalid") {
        return unreadable(`cannot be read (${result.reason.slice(0, 200)}); it counts as missing`);
    }
    const { value } = result;
    if (value.gate === "comment-report")
        return { kind: "own" };
    if (value.run.id !== runOf(host).id) {
        return {
            kind: "rejected",
            reason: `belongs to another run (${value.run.id.slice(0, 60)}) and does not count`,
            unreadable: false,
        };
    }
    const { commit } = host.info.subject;
    if (value.subject.commit !== commit) {
        const reason = `is about the commit ${value.subject.commit.slice(0, 10)}, not ${commit.slice(0, 10)}, and does not count`;
        return { kind: "rejected", reason, unreadable: false };
    }
    if (contradictsItself(value)) {
        return unreadable("contradicts itself (verdict, exit code, counts); it counts as missing");
    }
    return { kind: "report", report: scrub(value, redaction) };
}
function unreadable(reason) {
    return { kind: "rejected", reason, unreadable: true };
}
/** No gate writes such a report: it is damaged or forged, and may be greener than what was seen. */
function contradictsItself(report) {
    const { verdict, enforcement, exitCode, blocking, counts } = report;
    const findings = ["fail", "error", "inconclusive", "warn"].filter((each) => counts[each] > 0 || report.checks.some((check) => check.verdict === each));
    // A gate that has nothing to judge tells what the change loosens all the same.
    const told = verdict === "skip" ? findings.filter((each) => each !== "warn") : findings;
    const hidden = (0,dist_verdict/* worstVerdict */.zP)([verdict, ...told]) !== verdict;
    const freed = verdict === "fail" && enforcement === "all" && exitCode === 0;
    const green = !["fail", "error", "inconclusive"].includes(verdict);
    return hidden || freed || (green && exitCode !== 0) || blocking !== (exitCode !== 0);
}
/**
 * Every leg writes one file, so a second report of the same attempt is of somebody who was given no
 * key: the worse one stays, and that there are two is said.
 */
function keepLatest(best, report) {
    const key = legOf(report);
    const before = best.get(key);
    const later = before === undefined ? 1 : report.run.attempt - before.run.attempt;
    if (later > 0 || (later === 0 && before?.exitCode === 0))
        best.set(key, report);
    const copied = JSON.stringify(before) === JSON.stringify(report);
    return later === 0 && !copied ? "rival" : undefined;
}

// EXTERNAL MODULE: ./packages/core/dist/lifecycle/enforce.js
var enforce = __webpack_require__(40138);
;// CONCATENATED MODULE: ./packages/report/dist/model/section.js


/** Findings first, worst first; new ones before those that the target branch has. */
function sortChecks(checks) {
    return [...checks].sort((a, b) => (0,dist_verdict/* bySeverity */.Np)(a.verdict, b.verdict) || age(a) - age(b));
}
function age(check) {
    if (check.class === "known")
        return 2;
    return check.class === "flaky" ? 1 : 0;
}
/** A section of checks that no gate reported, with nothing else to show. */
function sectionOfChecks(section) {
    return {
        ...section,
        enforcement: "all",
        durationMs: 0,
        legs: [""],
        missing: [],
        counts: (0,enforce/* countChecks */.ls)(section.checks),
        metrics: [],
        charts: [],
        evidence: [],
        errors: [],
        notes: [],
        omitted: { checks: 0, findings: 0 },
    };
}
/** Merges the legs of one gate. Without any report the gate is inconclusive: no data is no pass. */
function mergeSection(id, reports, missing = []) {
    const gaps = missing.length > 0 || reports.length === 0 ? ["inconclusive"] : [];
    const verdict = (0,dist_verdict/* worstVerdict */.zP)([...reports.map((report) => report.verdict), ...gaps]);
    const first = reports[0];
    const diagnosis = mergeDiagnoses(reports);
    return {
        id,
        verdict: verdict ?? "inconclusive",
        exitCode: (0,dist_verdict/* worstExitCode */.L1)([
            ...reports.map((report) => report.exitCode),
            ...missing.map((part) => part.exitCode),
        ]),
        enforcement: first?.enforcement ?? "all",
        summary: mergeSummary(reports, missing),
        durationMs: Math.max(0, ...reports.map((report) => report.durationMs)),
        legs: reports.map((report) => report.key ?? ""),
        missing: missing.map((part) => part.why),
        checks: sortChecks(mergeChecks(reports)),
        counts: sumCounts(reports.map((report) => report.counts)),
        // The first key figure stands for the gate: never that of a leg that went well.
        metrics: worstFirst(reports).flatMap((report) => withLeg(report, report.metrics)),
        charts: reports.flatMap((report) => (report.charts ?? []).map((chart) => ({
            ...chart,
            title: report.key === undefined ? chart.title : `${chart.title} (${report.key})`,
        }))),
        evidence: reports.flatMap((report) => report.evidence),
        ...(diagnosis === undefined ? {} : { diagnosis }),
        ...mergeHistory(reports),
        errors: reports.flatMap((report) => (report.error === undefined ? [] : [report.error])),
        notes: [...new Set(reports.flatMap((report) => report.notes))],
        omitted: {
            checks: sum(reports.map((report) => report.omitted.checks)),
            findings: sum(reports.map((report) => report.omitted.findings)),
        },
    };
}
function worstFirst(reports) {
    return [...reports].sort((a, b) => (0,dist_verdict/* bySeverity */.Np)(a.verdict, b.verdict));
}
function mergeSummary(reports, missing) {
    const worst = worstFirst(reports)[0];
    const gap = missing.map((part) => part.why).join("; ");
    if (worst === undefined)
        return gap === "" ? "no report" : gap;
    const leg = worst.key === undefined || reports.length === 1 ? "" : `${worst.key}: `;
    return [`${leg}${worst.summary}`, gap].filter((part) => part !== "").join("; ");
}
function withLeg(report, metrics) {
    return metrics.map((metric) => report.key === undefined ? metric : { ...metric, name: `${metric.name} (${report.key})` });
}
/**
 * A check that several legs judged counts once, with its worst verdict, and of equal ones with the
 * one that nothing excuses: what is known in one browser may be new in another.
 */
function mergeChecks(reports) {
    if (reports.length === 1)
        return reports[0]?.checks ?? [];
    const merged = new Map();
    for (const check of reports.flatMap((report) => report.checks)) {
        const before = merged.get(check.id);
        const order = before === undefined
            ? -1
            : (0,dist_verdict/* bySeverity */.Np)(check.verdict, before.verdict) || age(check) - age(before);
        if (order < 0)
            merged.set(check.id, check);
    }
    return [...merged.values()];
}
function mergeDiagnoses(reports) {
    const all = reports.flatMap((report) => report.diagnosis === undefined ? [] : [{ report, diagnosis: report.diagnosis }]);
    const red = all.find(({ report }) => report.verdict === "fail") ?? all[0];
    if (red === undefined)
        return undefined;
    const notes = [...new Set(all.flatMap(({ diagnosis }) => diagnosis.notes))];
    const traces = all.flatMap(({ diagnosis }) => diagnosis.traces ?? []);
    return { ...red.diagnosis, notes, ...(traces.length === 0 ? {} : { traces }) };
}
const MAX_LISTED = 100;
/** What the legs say about the stored runs; each has compared its own checks. */
function mergeHistory(reports) {
    const absent = reports.flatMap((report) => report.absent ?? []);
    const held = reports.flatMap((report) => report.wouldBlock ?? []);
    const compared = reports.find((report) => report.compared !== undefined)?.compared;
    const named = (key) => ({
        total: sum(absent.map((one) => one[key].total)),
        listed: absent.flatMap((one) => one[key].listed).slice(0, MAX_LISTED),
    });
    return {
        ...(absent.length === 0
            ? {}
            : { absent: { removed: named("removed"), skipped: named("skipped") } }),
        ...(compared === undefined ? {} : { compared }),
        ...(held.length === 0
            ? {}
            : {
                wouldBlock: {
                    exitCode: (0,dist_verdict/* worstExitCode */.L1)(held.map((one) => one.exitCode)),
                    new: sum(held.map((one) => one.new)),
                    total: sum(held.map((one) => one.total)),
                    listed: held.flatMap((one) => one.listed).slice(0, MAX_LISTED),
                },
            }),
    };
}
function sumCounts(all) {
    const total = (key) => sum(all.map((counts) => counts[key]));
    return {
        total: total("total"),
        pass: total("pass"),
        warn: total("warn"),
        fail: total("fail"),
        inconclusive: total("inconclusive"),
        skip: total("skip"),
        error: total("error"),
        flaky: total("flaky"),
    };
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
/** How many findings a section has, also those that its report had no room for. */
function findingCount(section) {
    const { counts } = section;
    return counts.fail + counts.error + counts.inconclusive + counts.warn;
}
/** The findings of a section that its report holds. */
function findingsOf(section) {
    return section.checks.filter(dist_verdict/* isFinding */.qd);
}

// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var error = __webpack_require__(13837);
// EXTERNAL MODULE: ./packages/schema/dist/inputs/ruby.js
var ruby = __webpack_require__(4245);
;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/needs.js


/** GitHub hands over 1 MB of outputs per job, of which none is used. */
const MAX_LENGTH = 8_000_000;
/** https://docs.github.com/actions/reference/limits allows 256 jobs per matrix. */
const MAX_JOBS = 2_000;
const RESULTS = [
    "success",
    "failure",
    "cancelled",
    "skipped",
];
/** Reads the input `needs`; throws STAGEGATE_INPUT_INVALID for what is neither form. */
function parseNeeds(text) {
    if (text.length > MAX_LENGTH)
        throw wrong(`it has more than ${MAX_LENGTH} characters`);
    const value = parse(text);
    if (typeof value !== "object" || value === null)
        throw wrong("it is no object and no list");
    const entries = Object.entries(value);
    if (entries.length > MAX_JOBS)
        throw wrong(`it names more than ${MAX_JOBS} jobs`);
    if (Array.isArray(value)) {
        return { kind: "names", names: entries.flatMap(([, item]) => namesOf(item)) };
    }
    return { kind: "results", jobs: new Map(entries.map(([name, job]) => [name, resultOf(job)])) };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        if (!text.startsWith("["))
            throw wrong("it is no JSON", cause);
    }
    try {
        return JSON.parse((0,ruby/* fromRuby */.x)(text));
    }
    catch (cause) {
        throw wrong("it is no JSON", cause);
    }
}
/** None for a job of another pipeline or project, of which the jobs of this one say nothing. */
function namesOf(item) {
    if (typeof item === "string")
        return [{ job: item, optional: false }];
    const entry = typeof item === "object" && item !== null ? { ...item } : {};
    if (typeof entry["pipeline"] === "string" || typeof entry["project"] === "string")
        return [];
    if (typeof entry["job"] !== "string")
        throw wrong("an entry of the list names no job");
    return [{ job: entry["job"], optional: entry["optional"] === true }];
}
function resultOf(job) {
    const object = typeof job === "object" && job !== null ? job : {};
    const result = "result" in object ? object.result : undefined;
    if (typeof result !== "string" || !RESULTS.includes(result)) {
        throw wrong(`a job has no \`result\` of ${RESULTS.join(", ")}`);
    }
    return result;
}
function wrong(why, cause) {
    return new error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `\`needs\` cannot be understood: ${why}`, {
        hint: "On GitHub: needs: ${{ toJSON(needs) }}. On GitLab: the list of `needs:` of the job.",
        cause,
    });
}
/**
 * The jobs of the names; those that run in several legs have a suffix on GitLab. A name without a
 * job is `absent`, unless it is optional.
 */
function jobsNamed(jobs, names) {
    const named = new Map();
    for (const { job: name, optional } of names) {
        const own = [...jobs].filter(([job]) => isOf(job, name));
        for (const [job, state] of own)
            named.set(job, state);
        if (own.length === 0 && !optional)
            named.set(name, "absent");
    }
    return named;
}
function isOf(job, name) {
    return job === name || (job.startsWith(name) && LEG.test(job.slice(name.length)));
}
/** `build 1/3` and `build: [linux, x64]`: https://docs.gitlab.com/ci/yaml/#parallel */
const LEG = /^(?: \d{1,9}\/\d{1,9}|: \[[^\n]*\])$/;

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/jobs.js




/** How the jobs before this one ended: the input, else what the forge tells; undefined: unknown. */
async function readJobs({ host, inputs, }) {
    const needs = inputs.needs === undefined ? undefined : parseNeeds(inputs.needs);
    if (needs?.kind === "results")
        return needs.jobs;
    const others = await host.jobs.others();
    // Without a name in it the list says nothing: the job waits for all that come before it.
    const named = needs?.names.length ?? 0;
    if (others === undefined && named > 0)
        host.log.warn(UNKNOWN_JOBS);
    if (others === undefined || named > 0)
        return others && jobsNamed(others, needs?.names ?? []);
    // Of all that are there, those count that have ended: more may go on beside this job, or never.
    return new Map([...others].filter(([, state]) => state !== "waiting" && state !== "left"));
}
const UNKNOWN_JOBS = "`needs` only names jobs, and how they ended is not known. On GitHub: needs: ${{ toJSON(needs) }}. On GitLab the job needs a token that may ask for other jobs: docs/gitlab.md.";
/** Reports came from other jobs, and how these ended is not known. */
const UNSEEN_JOBS = "A job that ended without handing over its reports is not seen here: for that, add to the step: `needs: ${{ toJSON(needs) }}`";
const MAX_NAME = 200;
const SKIPPED = "was skipped, so nobody knows what it would have found; give its gates the input `paths` in place of a filter on the job: then they say themselves that a change does not concern them";
/**
 * A finding per job that is not green by itself: one that was cancelled or skipped, one that is
 * named and has no result, and one that failed without a gate in it that blocks and says why.
 */
function judgeJobs(jobs, reports, project) {
    const blocking = reports.filter((report) => report.blocking).map(({ run }) => run.job);
    // A called workflow has other names for its jobs inside; what blocks there is red already.
    const elsewhere = blocking.some((job) => job === undefined || !jobs.has(job));
    return [...jobs].flatMap(([job, result]) => {
        const explained = blocking.includes(job) || elsewhere;
        if (result === "success" || (result === "failure" && explained))
            return [];
        const name = job.slice(0, MAX_NAME);
        const { verdict, why } = WHY[result];
        const title = `Job ${name}`;
        return [{ id: `job:${project}/${name}#result`, title, verdict, message: `the job ${why}` }];
    });
}
const WHY = {
    failure: { verdict: "error", why: "failed, and no gate in it says why: look at its log" },
    cancelled: { verdict: "error", why: "was cancelled" },
    skipped: { verdict: "inconclusive", why: SKIPPED },
    waiting: {
        verdict: "inconclusive",
        why: "is named in `needs` and has not ended, so nobody knows what it will find",
    },
    left: {
        verdict: "inconclusive",
        why: "is named in `needs`, and it or what it needs waits for somebody to start it: start it, or take it out of `needs`",
    },
    absent: {
        verdict: "inconclusive",
        why: "is named in `needs` and is not in this pipeline: correct its name, or say `optional: true` in its entry where it need not be there",
    },
};
/** A finding per artifact of another job whose reports nobody has read: they may have been red. */
function judgeUnread(names, project) {
    return names.map((name) => ({
        id: `job:${project}/${name.slice(0, MAX_NAME)}#hand-over`,
        title: `Hand-over of ${name.slice(0, MAX_NAME)}`,
        verdict: "inconclusive",
        message: "the reports in it could not be had, so nobody knows what they say; repeat the job",
    }));
}
/** A finding per file of the out directory that may hold a red report, and that nobody can read. */
function judgeUnreadable(paths, project) {
    return paths.map((path) => ({
        id: `job:${project}/${path.slice(0, MAX_NAME)}#file`,
        title: `File ${path.slice(0, MAX_NAME)}`,
        verdict: "inconclusive",
        message: "it cannot be read, so nobody knows what it says; repeat its job, with the same version of Stagegate, or remove it where it is an old one",
    }));
}
/** A finding per gate and key that several jobs have reported as: one may hide the other. */
function judgeRivals(names, project) {
    return names.map((name) => ({
        id: `job:${project}/${name.slice(0, MAX_NAME)}#key`,
        title: `Reports of ${name.slice(0, MAX_NAME)}`,
        verdict: "inconclusive",
        message: "several jobs or legs have reported as one, so only one of their reports counts; give each of them an input `key` of its own",
    }));
}
/** The jobs as a part of the page; undefined where they are unknown or have nothing to say. */
function jobsSection({ redaction }, checks) {
    if (checks.length === 0)
        return undefined;
    const told = scrub([...checks], redaction);
    const [first] = told;
    const more = told.length === 1 ? "" : ` (and ${told.length - 1} more)`;
    return sectionOfChecks({
        id: "jobs",
        verdict: (0,dist_verdict/* worstVerdict */.zP)(told.map(({ verdict }) => verdict)) ?? "inconclusive",
        // Whatever may be relaxed, a job that was lost is never green.
        exitCode: (0,dist_verdict/* worstExitCode */.L1)(told.map(({ verdict }) => (verdict === "error" ? 3 : 5))),
        summary: `${first?.title}: ${first?.message}${more}`,
        checks: told,
    });
}

;// CONCATENATED MODULE: ./packages/report/dist/escape/html.js
const ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
};
/** Text for HTML and SVG: content and double-quoted attributes. */
function escapeHtml(text) {
    return text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
/** Whether an address may become a link: http and https only. */
function webAddress(url) {
    if (url === undefined || url.length > 2_048)
        return undefined;
    try {
        const parsed = new URL(url);
        const web = parsed.protocol === "https:" || parsed.protocol === "http:";
        return web && parsed.username === "" && parsed.password === "" ? parsed.href : undefined;
    }
    catch {
        return undefined;
    }
}
/** A path of the out directory as a relative link; undefined for one that leaves it. */
function relativeLink(path) {
    if (path === undefined || path === "" || path.length > 1_024)
        return undefined;
    const parts = path.replaceAll("\\", "/").split("/");
    const leaves = parts.some((part) => part === "" || part === "." || part === "..");
    return leaves || /^[A-Za-z]:/.test(path)
        ? undefined
        : `./${parts.map((part) => encodeURIComponent(part.toWellFormed())).join("/")}`;
}

;// CONCATENATED MODULE: ./packages/report/dist/escape/xml.js

// https://www.w3.org/TR/xml/#NT-Char: what XML 1.0 cannot hold, not even as a reference.
const FORBIDDEN = 
// oxlint-disable-next-line no-control-regex
/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Text for XML content and double-quoted attributes; line ends of attributes survive. */
function escapeXml(text) {
    return escapeHtml(text.toWellFormed().replaceAll(FORBIDDEN, "\ufffd")).replaceAll(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./packages/report/dist/escape/clean.js


/** How much longer than the limits a text may be before it is cut unread. */
const HEADROOM = 4;
/** Several lines, bounded; trailing white space and blank lines around it go. */
function cleanBlock(text, limits) {
    const bound = limits.lines * limits.width * HEADROOM;
    const lines = (0,clean_text/* cleanCharacters */.CD)(text.slice(0, bound))
        .replace(/^\s*\n/, "")
        .trimEnd()
        .split("\n");
    const beyond = text.length > bound ? text.slice(bound).split("\n").length - 1 : 0;
    const kept = lines.slice(0, limits.lines).map((line) => (0,clean_text/* clip */.$Q)(line.trimEnd(), limits.width));
    return { text: kept.join("\n"), omittedLines: lines.length - kept.length + beyond };
}

;// CONCATENATED MODULE: ./packages/report/dist/model/judged.js


/**
 * The checks of a gate for tools that count them: with one for the gate itself where its checks do
 * not tell why it is not green, so that missing data looks like no pass.
 */
function judgedChecks(section) {
    const gaps = section.missing.length > 0 || section.errors.length > 0 || section.checks.length === 0;
    return gaps ? [ownVerdict(section), ...section.checks] : section.checks;
}
/** The same, with one check for the findings that the report of the gate had no room for. */
function judged_countedChecks(section) {
    const { findings } = section.omitted;
    if (findings === 0)
        return judgedChecks(section);
    const rest = {
        id: `gate:${section.id}#omitted`,
        title: `${gateName(section.id)}: ${plural(findings, "more finding")}`,
        verdict: (0,dist_verdict/* isFinding */.qd)(section) ? section.verdict : "warn",
        message: `beyond the cap of the report of the gate: ${plural(findings, "finding")}, only in the outcomes file`,
    };
    return [...judgedChecks(section), rest];
}
function ownVerdict(section) {
    return {
        id: `gate:${section.id}#verdict`,
        title: `${gateName(section.id)}: verdict`,
        verdict: section.verdict,
        message: section.summary,
    };
}
/** Path below the root of the repository; undefined for one that leads out of it. */
function sourcePath({ location }) {
    const file = location?.file.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
    if (file === undefined || file === "" || file.startsWith("/") || /^[A-Za-z]:/.test(file)) {
        return undefined;
    }
    return file.split("/").includes("..") ? undefined : file;
}
/** First part of a check id, `<kind>:<place>#<title path>`. */
function kindOf({ id }) {
    const [kind = ""] = id.split(":", 1);
    return /^[A-Za-z][\w-]{0,40}$/.test(kind) ? kind : "check";
}

;// CONCATENATED MODULE: ./packages/report/dist/junit.js



/**
 * GitLab refuses a file of 30 MB, 100 MB of a job, and what it estimates at 250,000 objects; each
 * with a margin. https://docs.gitlab.com/ci/testing/unit_test_reports/,
 * https://docs.gitlab.com/administration/instance_limits/
 */
const JUNIT_LIMITS = {
    bytes: 25_000_000,
    objects: 200_000,
    bytesOfAll: 90_000_000,
};
/**
 * JUnit XML in the shape that GitLab and most readers take: a suite per gate, a case per check.
 * A check that is `inconclusive` or `error` is an `<error>`, `fail` a `<failure>`; a warning passes.
 * A gate without any check gets one case for its own verdict, so that it cannot look green.
 * https://docs.gitlab.com/ci/testing/unit_test_reports/
 */
function renderJunit(page) {
    const suites = page.sections.map((section) => partOf(section, countedChecks(section), true));
    return documentOf(page, suites);
}
/**
 * The same as several files, each below the limits. Where all together are too much the details of
 * findings are left out, then what passed.
 */
function renderJunitFiles(page, limits = JUNIT_LIMITS) {
    const ways = [
        { detailed: true, all: true },
        { detailed: false, all: true },
        { detailed: false, all: false },
    ];
    let files = [];
    for (const way of ways) {
        files = filesOf(page, limits, way);
        const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(file), 0);
        if (bytes <= limits.bytesOfAll)
            break;
    }
    return files;
}
/** What surrounds the cases of a suite is far below this. */
const FRAME = { bytes: 5_000, objects: 40 };
function filesOf(page, limits, { detailed, all }) {
    const files = [];
    let open = [];
    let used = { bytes: FRAME.bytes, objects: FRAME.objects };
    const close = () => {
        if (open.length > 0)
            files.push(open);
        open = [];
        used = { bytes: FRAME.bytes, objects: FRAME.objects };
    };
    for (const section of page.sections) {
        let suite;
        for (const check of judged_countedChecks(section)) {
            if (!all && (check.verdict === "pass" || check.verdict === "skip"))
                continue;
            const text = caseOf(section, check, detailed);
            const more = { bytes: Buffer.byteLength(text) + 1, objects: objectsIn(text) };
            const frame = suite === undefined ? FRAME : { bytes: 0, objects: 0 };
            const tooMuch = used.bytes + more.bytes + frame.bytes > limits.bytes ||
                used.objects + more.objects + frame.objects > limits.objects;
            if (tooMuch) {
                close();
                suite = undefined;
            }
            if (suite === undefined) {
                suite = { section, checks: [], cases: [] };
                open.push(suite);
                used = { bytes: used.bytes + FRAME.bytes, objects: used.objects + FRAME.objects };
            }
            suite.checks.push(check);
            suite.cases.push(text);
            used = { bytes: used.bytes + more.bytes, objects: used.objects + more.objects };
        }
    }
    close();
    return files.length === 0 ? [documentOf(page, [])] : files.map((one) => documentOf(page, one));
}
function objectsIn(text) {
    return text.match(/[<=]/g)?.length ?? 0;
}
function partOf(section, checks, detailed) {
    return {
        section,
        checks: [...checks],
        cases: checks.map((check) => caseOf(section, check, detailed)),
    };
}
function documentOf(page, suites) {
    const counts = countsOf(suites.flatMap(({ checks }) => checks));
    const title = attribute(page.title === "" ? "stagegate" : page.title);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="${title}" ${counts} time="${seconds(page.durationMs)}">`,
        ...suites.map(suiteText),
        "</testsuites>",
        "",
    ].join("\n");
}
function suiteText({ section, checks, cases }) {
    const head = `<testsuite name="${attribute(section.id)}" ${countsOf(checks)} time="${seconds(section.durationMs)}">`;
    return [`  ${head}`, ...cases, "  </testsuite>"].join("\n");
}
function countsOf(checks) {
    const of = (...verdicts) => checks.filter((check) => verdicts.includes(check.verdict)).length;
    return `tests="${checks.length}" failures="${of("fail")}" errors="${of("error", "inconclusive")}" skipped="${of("skip")}"`;
}
function caseOf(section, check, detailed) {
    const file = check.location === undefined ? "" : ` file="${attribute(check.location.file)}"`;
    const open = `    <testcase classname="${attribute(check.service ?? section.id)}" name="${attribute(check.title)}" time="${seconds(check.durationMs ?? 0)}"${file}`;
    const body = verdictElement(check, detailed);
    return body === "" ? `${open}/>` : `${open}>${body}</testcase>`;
}
function verdictElement(check, detailed) {
    const message = attribute(check.message ?? check.verdict);
    const inside = detailed ? detail(check) : "";
    if (check.verdict === "skip")
        return `<skipped message="${message}"/>`;
    if (check.verdict === "fail")
        return `<failure message="${message}">${inside}</failure>`;
    if (check.verdict === "pass" || check.verdict === "warn")
        return "";
    return `<error message="${message}" type="${check.verdict}">${inside}</error>`;
}
function detail(check) {
    const lines = [
        check.detail,
        check.reproduce === undefined ? undefined : `Reproduce: ${check.reproduce}`,
    ];
    const text = lines.filter((line) => line !== undefined && line !== "").join("\n\n");
    return text === ""
        ? ""
        : escapeXml(cleanBlock(text, { lines: 100, width: 1_000 }).text).replaceAll("&#10;", "\n");
}
function attribute(text) {
    return escapeXml((0,clean_text/* cleanLine */.Ow)(text, 500));
}
function seconds(ms) {
    return (ms / 1_000).toFixed(3);
}

;// CONCATENATED MODULE: ./packages/report/dist/open-metrics.js
/** More than a person compares, and far below what GitLab reads of a file. */
const MAX_METRICS = 500;
const MAX_LABEL = 120;
/**
 * The figures of gates as OpenMetrics text: one gauge per figure, its name made of the gate, the
 * figure and its unit. GitLab shows what changed between the branches of a merge request; it
 * reads a line as words of a shell and everything behind `#` as a comment, so labels hold letters,
 * digits and `_ . : / -` only.
 * https://github.com/prometheus/OpenMetrics/blob/main/specification/OpenMetrics.md,
 * https://docs.gitlab.com/ci/testing/metrics_reports/
 */
function renderOpenMetrics({ sections }) {
    const families = new Map();
    let count = 0;
    for (const { id, metrics } of sections) {
        for (const { name, unit, value } of metrics) {
            if (!Number.isFinite(value) || count === MAX_METRICS)
                continue;
            const family = familyOf(id, name, unit);
            const samples = families.get(family) ?? new Map();
            const label = labelText(name);
            if (samples.has(label))
                continue;
            families.set(family, samples.set(label, value));
            count += 1;
        }
    }
    const lines = [...families].flatMap(([family, samples]) => [
        `# TYPE ${family} gauge`,
        ...[...samples].map(([label, value]) => `${family}{figure="${label}"} ${value}`),
    ]);
    return `${[...lines, "# EOF"].join("\n")}\n`;
}
/** `stagegate_load_test_p95_ms`. */
function familyOf(gate, name, unit) {
    return ["stagegate", gate, name, UNITS.get(unit) ?? unit]
        .map((part) => part.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_"))
        .map((part) => part.replaceAll(/^_+|_+$/g, "").slice(0, 80))
        .filter((part) => part !== "")
        .join("_");
}
/** Signs that a name cannot have. */
const UNITS = new Map([
    ["%", "percent"],
    ["/s", "per_second"],
]);
/** The name as it was, as two figures may have one name in a metric. */
function labelText(text) {
    return text.replaceAll(/[^A-Za-z0-9_.:/-]+/g, "_").slice(0, MAX_LABEL);
}

;// CONCATENATED MODULE: ./packages/report/dist/run-report.js


/** What programs read at once without trouble. */
const run_report_MAX_BYTES = 32 * 1024 * 1024;
/** Checks of one report, then also without drawings and details. */
const STEPS = [
    { checks: Number.POSITIVE_INFINITY, plain: false },
    { checks: Number.POSITIVE_INFINITY, plain: true },
    { checks: 2_000, plain: true },
    { checks: 200, plain: true },
    { checks: 20, plain: true },
    { checks: 0, plain: true },
];
/**
 * `report.json`: what one run of all gates found, `stagegate/run/v1`. Bounded: details go first,
 * then checks, findings last, then whole reports; what was left out is counted in it.
 */
function renderRunReport(page, parts, maxBytes = run_report_MAX_BYTES) {
    let text = "";
    for (const step of STEPS) {
        text = textOf(page, cut(parts, step));
        if (Buffer.byteLength(text) <= maxBytes)
            return text;
    }
    let reports = parts.reports.length;
    while (reports > 0 && Buffer.byteLength(text) > maxBytes) {
        reports = Math.floor(reports / 2);
        text = textOf(page, cut(parts, { checks: 0, plain: true }, reports));
    }
    return text;
}
function cut({ reports, checks }, { checks: max, plain }, keep = reports.length) {
    const gates = reports.slice(0, keep).map((report) => smaller(report, max, plain));
    const own = kept(checks, max, plain);
    const all = [...reports.map((report) => report.checks), checks].flat().length;
    const left = gates.reduce((sum, report) => sum + report.checks.length, own.length);
    return {
        gates,
        checks: own,
        omitted: { gates: reports.length - gates.length, checks: all - left },
    };
}
function smaller(report, max, plain) {
    const checks = kept(report.checks, max, plain);
    if (!plain)
        return report;
    const { charts: _charts, diagnosis, ...rest } = report;
    if (diagnosis === undefined)
        return { ...rest, checks };
    const { map: _map, traces: _traces, ...said } = diagnosis;
    return { ...rest, checks, diagnosis: said };
}
function kept(checks, max, plain) {
    const first = checks.length > max ? sortChecks(checks).slice(0, max) : [...checks];
    return plain ? first.map(({ detail: _detail, ...check }) => check) : first;
}
function textOf(page, { gates, checks, omitted }) {
    const { service, also, confidence, why, coverage } = page.culprit;
    const report = {
        schema: "stagegate/run/v1",
        title: page.title,
        verdict: page.verdict,
        exitCode: page.exitCode,
        summary: headline(page),
        generatedAt: page.generatedAt,
        durationMs: page.durationMs,
        subject: page.subject,
        run: page.run,
        targetBranch: page.targetBranch,
        culprit: {
            ...(service === undefined ? {} : { service }),
            ...(also === undefined ? {} : { also: also.service }),
            ...(confidence === undefined ? {} : { confidence }),
            why,
            ...(coverage === undefined ? {} : { coverage }),
        },
        sections: page.sections.map(({ id, verdict, exitCode, summary, counts, missing }) => ({
            id,
            verdict,
            exitCode,
            summary,
            counts,
            missing: [...missing],
        })),
        gates,
        checks,
        versions: [...page.versions],
        notes: [...page.notes],
        omitted,
        tool: { name: "stagegate", version: page.toolVersion },
    };
    return `${JSON.stringify(report, null, 1)}\n`;
}

;// CONCATENATED MODULE: ./packages/report/dist/sarif.js





/**
 * GitHub takes 25,000 results of a run and shows the first 5,000:
 * https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning
 */
const MAX_RESULTS = 5_000;
const MAX_MESSAGE = 1_000;
const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/**
 * The findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): a rule per gate and
 * kind of check, a result per finding. Missing data and errors are results of level `error`, as they
 * block; what was accepted is no finding. At most 5,000 results, worst first; the run says how many
 * there are.
 */
function renderSarif(page) {
    const all = page.sections.flatMap((section) => judgedChecks(section)
        .filter(dist_verdict/* isFinding */.qd)
        .map((check) => ({ section, check })));
    const order = new Map(sortChecks(all.map(({ check }) => check)).map((check, at) => [check, at]));
    const findings = all.sort((a, b) => (order.get(a.check) ?? 0) - (order.get(b.check) ?? 0));
    const shown = findings.slice(0, MAX_RESULTS);
    const unheld = page.sections.reduce((sum, { omitted }) => sum + omitted.findings, 0);
    const rules = [...new Map(shown.map((placed) => [ruleId(placed), ruleOf(placed)])).values()];
    const places = new Map(rules.map(({ id }, at) => [id, at]));
    const sarif = {
        $schema: SCHEMA,
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        name: "Stagegate",
                        semanticVersion: page.toolVersion,
                        informationUri: "https://github.com/stagegate/stagegate",
                        rules,
                    },
                },
                automationDetails: { id: `stagegate/${(0,clean_text/* cleanLine */.Ow)(page.title, 100)}/` },
                columnKind: "utf16CodeUnits",
                originalUriBaseIds: { SRCROOT: { description: { text: "The root of the repository" } } },
                results: shown.map((placed) => sarif_resultOf(placed, places.get(ruleId(placed)) ?? 0)),
                properties: {
                    commit: page.subject.commit,
                    verdict: page.verdict,
                    findings: findings.length + unheld,
                    omitted: findings.length - shown.length + unheld,
                },
            },
        ],
    };
    return `${JSON.stringify(sarif, null, 1)}\n`;
}
function ruleId({ section, check }) {
    return `${section.id}/${kindOf(check)}`;
}
function ruleOf(placed) {
    const { section, check } = placed;
    const text = `${gateName(section.id)}: ${kindOf(check)}`;
    return { id: ruleId(placed), name: ruleId(placed), shortDescription: { text } };
}
function sarif_resultOf(placed, ruleIndex) {
    const { section, check } = placed;
    const { class: kind, service, owner } = check;
    return {
        ruleId: ruleId(placed),
        ruleIndex,
        level: check.verdict === "warn" ? "warning" : "error",
        message: { text: messageOf(check) },
        ...placesOf(check),
        partialFingerprints: { "stagegate/v1": check.id.slice(0, 1_000).toWellFormed() },
        properties: {
            gate: section.id,
            verdict: check.verdict,
            ...(kind === undefined ? {} : { class: kind }),
            ...(service === undefined ? {} : { service }),
            ...(owner === undefined ? {} : { owner }),
        },
    };
}
/** `[` and `{` make links and placeholders: section 3.11.6 of the specification. */
function messageOf({ title, message, reproduce }) {
    const lines = [
        message === undefined || message === "" ? title : `${title}: ${message}`,
        ...(reproduce === undefined ? [] : [`Reproduce: ${reproduce}`]),
    ];
    const { text } = cleanBlock(lines.join("\n"), { lines: 10, width: MAX_MESSAGE });
    return text.replaceAll(/[\\[\]{}]/g, (sign) => sign === "{" || sign === "}" ? sign + sign : `\\${sign}`);
}
function placesOf(check) {
    const path = sourcePath(check);
    const logical = check.service === undefined ? {} : logicalOf(check.service);
    if (path === undefined)
        return check.service === undefined ? {} : { locations: [logical] };
    const { line, column } = check.location ?? {};
    const region = line === undefined || line < 1
        ? {}
        : {
            region: {
                startLine: line,
                ...(column === undefined || column < 1 ? {} : { startColumn: column }),
            },
        };
    const uri = path.toWellFormed().split("/").map(encodeURIComponent).join("/");
    const artifactLocation = { uri, uriBaseId: "SRCROOT" };
    return { locations: [{ physicalLocation: { artifactLocation, ...region }, ...logical }] };
}
function logicalOf(service) {
    return { logicalLocations: [{ name: (0,clean_text/* cleanLine */.Ow)(service, 200), kind: "module" }] };
}

;// CONCATENATED MODULE: ./packages/report/dist/ctrf.js



/** A warning does not block; what could not be judged is no pass. The verdict itself is `rawStatus`. */
const STATUS = {
    pass: "passed",
    warn: "passed",
    skip: "skipped",
    fail: "failed",
    error: "failed",
    inconclusive: "failed",
};
/**
 * All checks as CTRF, the Common Test Report Format (https://ctrf.io/docs/specification/overview):
 * a test per check, its suite the gate. A gate without checks is a test of its own.
 */
function renderCtrf(page) {
    const tests = page.sections.flatMap((section) => judged_countedChecks(section).map((check) => testOf(section, check)));
    const count = (status) => tests.filter((test) => test.status === status).length;
    const stop = Date.parse(page.generatedAt);
    const duration = Math.round(page.durationMs);
    const ctrf = {
        reportFormat: "CTRF",
        specVersion: "0.0.0",
        timestamp: page.generatedAt,
        generatedBy: `stagegate ${page.toolVersion}`,
        results: {
            tool: { name: "stagegate", version: page.toolVersion },
            summary: {
                tests: tests.length,
                passed: count("passed"),
                failed: count("failed"),
                skipped: count("skipped"),
                pending: 0,
                other: 0,
                flaky: tests.filter((test) => test.flaky === true).length,
                suites: page.sections.length,
                start: Math.max(0, stop - duration),
                stop,
                duration,
            },
            tests,
            environment: environmentOf(page),
            extra: { verdict: page.verdict, ...culpritOf(page), ...omittedOf(page) },
        },
    };
    return `${JSON.stringify(ctrf, null, 1)}\n`;
}
function testOf(section, check) {
    const { service, owner, attempts, message, detail, class: kind } = check;
    const path = sourcePath(check);
    const line = check.location?.line;
    return {
        name: (0,clean_text/* cleanLine */.Ow)(check.title, 500) || check.id.slice(0, 500).toWellFormed(),
        status: STATUS[check.verdict],
        duration: Math.round(check.durationMs ?? 0),
        suite: [gateName(section.id)],
        rawStatus: check.verdict,
        type: kindOf(check),
        ...(message === undefined ? {} : { message: (0,clean_text/* cleanLine */.Ow)(message, 1_000) }),
        ...(detail === undefined
            ? {}
            : { trace: cleanBlock(detail, { lines: 100, width: 1_000 }).text }),
        ...(path === undefined ? {} : { filePath: path }),
        ...(path === undefined || line === undefined || line < 1 ? {} : { line }),
        ...(attempts === undefined || attempts < 2 ? {} : { retries: attempts - 1 }),
        ...(kind === "flaky" ? { flaky: true } : {}),
        extra: {
            id: check.id,
            gate: section.id,
            ...(kind === undefined ? {} : { class: kind }),
            ...(service === undefined ? {} : { service }),
            ...(owner === undefined ? {} : { owner }),
        },
    };
}
function environmentOf({ title, run, subject }) {
    return {
        ...(title === "" ? {} : { appName: title }),
        buildId: run.id,
        ...(run.url === undefined ? {} : { buildUrl: run.url }),
        repositoryName: subject.repository,
        commit: subject.commit,
        ...(subject.ref === undefined ? {} : { branchName: subject.ref }),
    };
}
/** What no report had room for, so that the tests above are not all. */
function omittedOf({ sections }) {
    const sum = (key) => sections.reduce((total, { omitted }) => total + omitted[key], 0);
    const omitted = { checks: sum("checks"), findings: sum("findings") };
    return omitted.checks === 0 ? {} : { omitted };
}
function culpritOf({ culprit }) {
    return culprit.service === undefined ? {} : { culprit: culprit.service };
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/strangers.js

/** What is said where commands were left out. */
const NO_COMMANDS = "Commands to copy are left out, as a stranger may have written them: the summary of that run has them.";
/**
 * Whether the reports come from a run that strangers may have made up: this one has the rights to
 * post, and gives their words a name that people trust.
 */
function isOfStrangers({ host }) {
    const { source, change } = host.info;
    return source !== undefined && change?.fork !== false;
}
/** The report without what people copy into a shell, or into the policy of the target branch. */
function withoutCommands(report) {
    return { ...report, checks: report.checks.map(withoutCommand) };
}
function withoutCommand(check) {
    const { reproduce: _command, accept: _entry, ...rest } = check;
    // Without an entry nobody would see that the finding was accepted.
    return (0,accept/* isAccepted */.o)(check) ? { ...rest, accept: "" } : rest;
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/machine.js


/** Files of an earlier report of this run, which may have had more parts. */
const MAX_OLD_PARTS = 50;
/**
 * Writes the report for programs: `report.json`, `report.sarif`, `ctrf.json`, `metrics.txt`, and
 * JUnit as `junit.xml`, `junit-2.xml` and so on, each as large as GitLab takes. Returns what could
 * not be written: no program's copy is worth a run.
 */
async function writeMachineFormats(context, page, all) {
    const { host, out, redaction } = context;
    const reports = isOfStrangers(context) ? all.map(withoutCommands) : all;
    const gates = new Set(reports.map(({ gate }) => gate));
    const checks = page.sections.filter(({ id }) => !gates.has(id)).flatMap((one) => one.checks);
    const notes = [];
    const write = async (name, render) => {
        try {
            await host.files.write(out.file(name), render());
        }
        catch (cause) {
            notes.push(`${name} could not be written: ${redaction.text(cause.message)}`);
        }
    };
    const junit = renderJunitFiles(page);
    for (const [at, text] of junit.entries())
        await write(junitName(at), () => text);
    for (let at = junit.length; at < junit.length + MAX_OLD_PARTS; at += 1) {
        if (!(await host.files.exists(out.file(junitName(at)))))
            break;
        await host.files.remove(out.file(junitName(at)));
    }
    await write("metrics.txt", () => renderOpenMetrics(page));
    await write("report.json", () => renderRunReport(page, { reports, checks }));
    await write("report.sarif", () => renderSarif(page));
    await write("ctrf.json", () => renderCtrf(page));
    return notes;
}
/** Readers of JUnit, and the components of GitLab, know the name of the first. */
function junitName(at) {
    return at === 0 ? "junit.xml" : `junit-${at + 1}.xml`;
}

// EXTERNAL MODULE: ./packages/core/dist/retry.js
var retry = __webpack_require__(83545);
;// CONCATENATED MODULE: ./packages/report/dist/notify/message.js





const MAX_FINDINGS = 10;
const MAX_GATES = 20;
/** The same content for every receiver; new findings first. */
function notificationOf(page, { branch, before }) {
    const all = page.sections.flatMap(({ id, checks }) => checks.filter(dist_verdict/* isFinding */.qd).map((check) => ({ id, check })));
    const gateOf = new Map(all.map(({ id, check }) => [check, id]));
    const sorted = sortChecks(all.map(({ check }) => check));
    const { label, emoji } = VERDICT_WORDS[page.verdict];
    const was = before === undefined || before === page.verdict ? "" : ` (was: ${VERDICT_WORDS[before].label})`;
    const what = page.title === "" ? page.subject.repository : page.title;
    const url = webAddress(page.reportUrl ?? page.run.url ?? "");
    const { service, why } = page.culprit;
    return {
        title: (0,clean_text/* cleanLine */.Ow)(what, 100),
        verdict: page.verdict,
        ...(before === undefined ? {} : { before }),
        headline: (0,clean_text/* cleanLine */.Ow)(`${emoji} ${(0,clean_text/* cleanLine */.Ow)(what, 60)} on ${(0,clean_text/* cleanLine */.Ow)(branch, 60)} ${label}${was}`, 300),
        branch: (0,clean_text/* cleanLine */.Ow)(branch, 200),
        gates: page.sections.slice(0, MAX_GATES).map(({ id, verdict, summary }) => ({
            id,
            name: gateName(id),
            verdict,
            summary: (0,clean_text/* cleanLine */.Ow)(summary, 200),
        })),
        ...(service === undefined
            ? {}
            : { culprit: { service: (0,clean_text/* cleanLine */.Ow)(service, 100), why: (0,clean_text/* cleanLine */.Ow)(why, 300) } }),
        findings: sorted.slice(0, MAX_FINDINGS).map((check) => ({
            gate: gateOf.get(check) ?? "",
            title: (0,clean_text/* cleanLine */.Ow)(check.title, 200),
            message: (0,clean_text/* cleanLine */.Ow)(check.message ?? check.verdict, 200),
            ...(check.service === undefined ? {} : { service: (0,clean_text/* cleanLine */.Ow)(check.service, 100) }),
            ...(check.owner === undefined ? {} : { owner: (0,clean_text/* cleanLine */.Ow)(check.owner, 100) }),
            ...(check.class === undefined ? {} : { class: check.class }),
        })),
        more: Math.max(0, sorted.length - MAX_FINDINGS),
        subject: page.subject,
        run: page.run,
        ...(url === undefined ? {} : { url }),
        generatedAt: page.generatedAt,
    };
}
/** `new · User journeys: title — message (payments, team)`. */
function findingLine(finding) {
    const { gate, title, message, service, owner, class: kind } = finding;
    const about = [service, owner].filter((one) => one !== undefined).join(", ");
    return `${kind === undefined ? "" : `${kind} · `}${gateName(gate)}: ${title} — ${message}${about === "" ? "" : ` (${about})`}`;
}
/** `❌ Load: p95 is 900 ms`. */
function gateLine({ name, verdict, summary }) {
    return `${VERDICT_WORDS[verdict].emoji} ${name}: ${summary}`;
}
/** `main at 0123456789 · run 17`. */
function placeLine({ branch, subject, run }) {
    return `${branch} at ${(0,clean_text/* cleanLine */.Ow)(subject.commit, 40).slice(0, 10)} · run ${(0,clean_text/* cleanLine */.Ow)(run.id, 40)}`;
}

;// CONCATENATED MODULE: ./packages/report/dist/notify/slack.js


/** https://docs.slack.dev/reference/block-kit/blocks/header-block, section-block, context-block */
const MAX_HEADER = 150;
const MAX_TEXT = 3_000;
const MAX_URL = 3_000;
/**
 * A message of Block Kit for an incoming webhook. Foreign words stand in `plain_text` only, which
 * knows no mention, no link and no markup: https://docs.slack.dev/reference/block-kit/composition-objects/text-object.
 * All blocks together stay below what Slack takes of one message.
 */
function renderSlack(message) {
    const { culprit, url } = message;
    const blocks = [
        { type: "header", text: slack_text(message.headline, MAX_HEADER) },
        section(message.gates.map(gateLine)),
    ];
    if (culprit !== undefined)
        blocks.push(section([`Culprit: ${culprit.service}. ${culprit.why}`]));
    if (message.findings.length > 0)
        blocks.push(section(findingLines(message)));
    blocks.push({ type: "context", elements: [slack_text(placeLine(message), 500)] });
    if (url !== undefined && url.length <= MAX_URL) {
        const button = { type: "button", text: slack_text("Open the report", 75), url, action_id: "report" };
        blocks.push({ type: "actions", elements: [button] });
    }
    // What clients without blocks and notifications show; here < and & would begin markup.
    const fallback = message.headline
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;");
    return JSON.stringify({ text: fallback, unfurl_links: false, unfurl_media: false, blocks });
}
/** As many as have room, and how many have not: a line that is cut would hide that. */
function findingLines({ findings, more }) {
    const all = findings.map((one) => `• ${findingLine(one)}`);
    const lines = [];
    let room = MAX_TEXT - 60;
    for (const line of all) {
        room -= line.length + 1;
        if (room < 0)
            break;
        lines.push(line);
    }
    const left = all.length - lines.length + more;
    return left === 0 ? lines : [...lines, `… and ${left} more findings`];
}
function section(lines) {
    return { type: "section", text: slack_text(lines.join("\n"), MAX_TEXT) };
}
function slack_text(content, max) {
    return { type: "plain_text", emoji: false, text: (0,clean_text/* clip */.$Q)(content, max) || "-" };
}

;// CONCATENATED MODULE: ./packages/report/dist/notify/teams.js


/** A message of Teams may have 28 KB: https://learn.microsoft.com/microsoftteams/limits-specifications-teams */
const teams_MAX_BYTES = 24_000;
const MAX_RUN = 600;
const COLORS = {
    pass: "good",
    skip: "default",
    warn: "warning",
    fail: "attention",
    error: "attention",
    inconclusive: "warning",
};
/**
 * An Adaptive Card in the envelope that a webhook of Workflows takes:
 * https://learn.microsoft.com/power-automate/teams/send-a-message-in-teams. Words stand in text
 * runs, which know no Markdown: https://adaptivecards.io/explorer/TextRun.html
 */
function renderTeams(message) {
    for (let kept = message.findings.length;; kept -= 1) {
        const text = JSON.stringify(envelope(message, kept));
        if (Buffer.byteLength(text) <= teams_MAX_BYTES || kept === 0)
            return text;
    }
}
function envelope(message, kept) {
    const { culprit, url } = message;
    const left = message.findings.length - kept + message.more;
    const lines = [
        ...message.findings.slice(0, kept).map((one) => `• ${findingLine(one)}`),
        ...(left > 0 ? [`… and ${left} more findings`] : []),
    ];
    const content = {
        $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
        type: "AdaptiveCard",
        version: "1.4",
        body: [
            paragraph(message.headline, {
                size: "large",
                weight: "bolder",
                color: COLORS[message.verdict],
            }),
            ...message.gates.map((gate) => paragraph(gateLine(gate))),
            ...(culprit === undefined
                ? []
                : [paragraph(`Culprit: ${culprit.service}. ${culprit.why}`, { weight: "bolder" })]),
            ...lines.map((line) => paragraph(line)),
            paragraph(placeLine(message), { isSubtle: true, size: "small" }),
        ],
        ...(url === undefined
            ? {}
            : { actions: [{ type: "Action.OpenUrl", title: "Open the report", url }] }),
        msteams: { width: "Full" },
    };
    const contentType = "application/vnd.microsoft.card.adaptive";
    return { type: "message", attachments: [{ contentType, contentUrl: null, content }] };
}
function paragraph(text, look = {}) {
    return {
        type: "RichTextBlock",
        inlines: [{ type: "TextRun", text: (0,clean_text/* clip */.$Q)(text, MAX_RUN) || "-", ...look }],
    };
}

;// CONCATENATED MODULE: ./packages/report/dist/notify/webhook.js
/**
 * The message as plain JSON, `stagegate/notification/v1`, for receivers of one's own. Texts are not
 * escaped for any place.
 */
function renderWebhook(message) {
    return JSON.stringify({ schema: "stagegate/notification/v1", ...message });
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/notify.js




const NAMES = { slack: "Slack", teams: "Teams", webhook: "the webhook" };
const RENDERERS = { slack: renderSlack, teams: renderTeams, webhook: renderWebhook };
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);
const ATTEMPTS = 3;
const DELAY_MS = 1_000;
const MAX_WAIT_MS = 30_000;
const TIMEOUT_MS = 10_000;
/** Records that are looked at for the last one of another run. */
const RECORDS = 5;
/**
 * Tells those that the configuration names about the run of a branch, by default when its verdict
 * differs from that of the last stored run. Returns what could not be sent: never more than a note,
 * as the verdict does not depend on who hears of it.
 */
async function notify(context, page) {
    const all = context.config?.["comment-report"]?.notify ?? [];
    const about = aboutOf(context);
    if (all.length === 0 || about === undefined)
        return [];
    const wanted = all.filter((one) => concerns(one, about, context));
    if (wanted.length === 0)
        return [];
    const before = await lastVerdict(context, about.branch);
    const due = wanted.filter((one) => isDue(one, page, before));
    const message = notificationOf(page, { branch: about.branch, before });
    const notes = await Promise.all(due.map((one) => send(context, one, message)));
    return notes.flat();
}
/** A laptop tells nobody, and what strangers made is not told in the name of the project. */
function aboutOf({ host, targetBranch }) {
    const { event, subject, source } = host.info;
    if (source !== undefined || event === "local" || event === "tag")
        return undefined;
    const change = event === "change-request" || event === "merge-queue";
    const branch = change ? targetBranch : subject.ref;
    return branch === undefined ? undefined : { branch, change };
}
function concerns(one, { branch, change }, context) {
    if (change && one.changes !== true)
        return false;
    const patterns = one.branches ?? [context.targetBranch];
    return patterns.some((pattern) => pattern === branch || (0,external_node_path_.matchesGlob)(branch, pattern));
}
/** Of the newest stored run of the branch that is not this one; undefined where there is none. */
async function lastVerdict({ host }, branch) {
    try {
        const { records } = await host.baselines.list(branch, RECORDS);
        const { id, attempt } = host.info.run;
        const last = records.find(({ run }) => run.id !== id || run.attempt !== attempt);
        return last === undefined ? undefined : (0,dist_verdict/* worstVerdict */.zP)(last.gates.map(({ verdict }) => verdict));
    }
    catch {
        return undefined;
    }
}
/** Verdicts that are the same to somebody who is woken by them. */
const GREEN = new Set(["pass", "warn", "skip"]);
/** Without an earlier run only what is red is news. */
function isDue({ when = "changed" }, page, before) {
    if (when === "always")
        return true;
    if (when === "failed")
        return page.exitCode !== 0;
    if (before === undefined || GREEN.has(before))
        return !GREEN.has(page.verdict);
    return before !== page.verdict;
}
async function send(context, one, message) {
    const { host, redaction } = context;
    const name = `${NAMES[one.to]} (${one["url-env"]})`;
    const failed = (why) => [redaction.text(`${name} was not told: ${why}`)];
    const url = host.variable(one["url-env"]);
    // Variables that are secret are not given to every run, such as one for a change.
    if (url === undefined || url === "")
        return failed("the variable is not set");
    redaction.mask(url);
    const problem = wrongAddress(url);
    if (problem !== undefined)
        return failed(problem);
    const body = redaction.json(JSON.parse(RENDERERS[one.to](message)));
    const signed = await headersOf(context, one, JSON.stringify(body));
    if (typeof signed === "string")
        return failed(signed);
    try {
        const result = await post(context, url, { body: JSON.stringify(body), headers: signed });
        const why = problemOf(result);
        if (why !== undefined)
            return failed(why);
        host.log.info(`${name} was told`);
        return [];
    }
    catch (cause) {
        return failed(cause instanceof Error ? cause.message : String(cause));
    }
}
function wrongAddress(url) {
    if (!URL.canParse(url))
        return "the variable holds no address";
    const { protocol, hostname } = new URL(url);
    const safe = protocol === "https:" || (protocol === "http:" && LOOPBACK.has(hostname));
    return safe ? undefined : "the address is not https";
}
/** A receiver knows by the signature that the message is not somebody else's, by the id one that comes twice. */
async function headersOf({ host }, one, body) {
    const headers = { "content-type": "application/json; charset=utf-8" };
    if (one.to !== "webhook")
        return headers;
    const { id, attempt } = host.info.run;
    const delivery = { "x-stagegate-delivery": `${id}-${attempt}`.replaceAll(/[^\w.-]/g, "-") };
    const name = one["secret-env"];
    if (name === undefined)
        return { ...headers, ...delivery };
    const secret = host.variable(name);
    if (secret === undefined || secret === "")
        return `the variable ${name} is not set`;
    const { createHmac } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    const signature = createHmac("sha256", secret).update(body).digest("hex");
    return { ...headers, ...delivery, "x-stagegate-signature-256": `sha256=${signature}` };
}
async function post({ host, signal }, url, { body, headers }) {
    const request = { url, method: "POST", headers, body, timeoutMs: TIMEOUT_MS, signal };
    const once = async () => {
        const result = await host.http.request({ ...request, maxBytes: 64 * 1024 });
        const wait = waitOf(result);
        if (wait > 0)
            await host.clock.sleep(wait, signal);
        return result;
    };
    return (0,retry/* retry */.L)(host.clock, once, (result) => !isPassing(result), {
        attempts: ATTEMPTS,
        delayMs: DELAY_MS,
        signal,
    });
}
/** Too many requests, or a receiver that is about to come back. */
function isPassing(result) {
    return result.kind === "unreachable" || result.status === 429 || result.status >= 500;
}
function waitOf(result) {
    if (result.kind !== "response" || result.status !== 429)
        return 0;
    const seconds = Number(result.headers["retry-after"]);
    return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1_000, MAX_WAIT_MS) : 0;
}
/** The body may quote what was sent, so it is not shown. */
function problemOf(result) {
    if (result.kind === "unreachable")
        return result.reason;
    return result.status >= 200 && result.status < 300 ? undefined : `it answered ${result.status}`;
}

// EXTERNAL MODULE: ./packages/core/dist/gates-of.js
var gates_of = __webpack_require__(17237);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/profile.js
var profile = __webpack_require__(913);
;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/expected.js

/** The order of a combined run, and of every list of gates. */
const expected_ORDER = [
    "provision-staging",
    "verify-contracts",
    "run-e2e",
    "load-test",
    "check-slo",
];
/**
 * Gates that must have reported: the input, else the configuration, else on a forge those that the
 * configuration has something for; and always those that have started, were planned by a combined
 * run, or have reported.
 */
function expectedGates(context, reports, started) {
    const { inputs, config } = context;
    const named = inputs.gates ?? config?.["comment-report"]?.gates ?? unregistered(context, started);
    const all = new Set([...named, ...[...started, ...reports].map(({ gate }) => gate)]);
    all.delete("comment-report");
    return [...all].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
/**
 * A job that never ran has not said that it would. A combined run has, of all that it was asked to
 * run, and ends with this gate, but knows nothing of other jobs: its plan is only that of the job
 * that it is in. On a laptop people run what they want.
 */
function unregistered({ config, host, profileGates }, started) {
    const { job } = host.info.run;
    const planned = started.some(({ gate, run }) => gate === "comment-report" && run.job === job);
    if (config === undefined || planned || host.info.run.forge === "local")
        return [];
    return (0,gates_of/* gatesOf */.o)(config).filter((gate) => profileGates === undefined || (0,profile/* hasGate */.oD)(profileGates, gate));
}
function place(gate) {
    const at = expected_ORDER.indexOf(gate);
    return at < 0 ? expected_ORDER.length : at;
}
/** What should have reported for a gate and did not, named. */
function missingParts(context, gate, { reports, started }) {
    const exitCode = blocksWhenMissing(context, gate) ? 5 : 0;
    const keys = new Set(reports.map((report) => report.key));
    const missing = new Map();
    for (const key of reports.flatMap((report) => report.legsExpected ?? [])) {
        if (!keys.has(key))
            missing.set(key, `${legName(key)} has not reported`);
    }
    for (const start of started) {
        if (start.gate === gate && !keys.has(start.key))
            missing.set(start.key, whyMissing(start));
    }
    if (reports.length === 0 && missing.size === 0) {
        const known = expected_ORDER.includes(gate);
        missing.set(undefined, known ? NOT_REPORTED : `there is no gate named ${gate}`);
    }
    return [...missing.values()].map((why) => ({ why, exitCode }));
}
const NOT_REPORTED = "it has not reported in this run";
function whyMissing({ key, startedAt }) {
    if (startedAt !== undefined) {
        return `${legName(key)} started and left no report: it was killed, or the report was lost`;
    }
    return key === undefined ? NOT_REPORTED : `${legName(key)} has not reported`;
}
function legName(key) {
    return key === undefined ? "it" : `the leg ${key.slice(0, 100)}`;
}
function blocksWhenMissing({ inputs, config }, gate) {
    const own = inputs["on-inconclusive"] ?? config?.["comment-report"]?.["on-inconclusive"];
    if (own === "warn")
        return false;
    const block = blockOf(config, gate);
    return block?.enforcement !== "observe" && block?.["on-inconclusive"] !== "warn";
}
function blockOf(config, gate) {
    if (config === undefined || !expected_ORDER.includes(gate))
        return undefined;
    return config[gate];
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/images.js


const MAX_IMAGES = 16;
const images_MAX_BYTES = 512 * 1024;
/** First bytes of the picture formats that browsers draw. */
const SIGNATURES = [
    ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ["image/jpeg", [0xff, 0xd8, 0xff]],
    ["image/gif", [0x47, 0x49, 0x46, 0x38]],
];
/** Small screenshots of findings as `data:` addresses by path; the page must load nothing. */
async function loadImages({ host, out }, sections) {
    const images = new Map();
    for (const path of screenshotPaths(sections)) {
        if (images.size >= MAX_IMAGES)
            break;
        const file = (0,external_node_path_.join)(out.path, path);
        const size = await host.files.size(file);
        if (size === undefined || size > images_MAX_BYTES)
            continue;
        const bytes = await readBytes(host.files.stream(file));
        const type = SIGNATURES.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0];
        if (type !== undefined)
            images.set(path, `data:${type};base64,${bytes.toString("base64")}`);
    }
    return images;
}
function screenshotPaths(sections) {
    const paths = new Set();
    for (const section of sections) {
        const wanted = new Set(findingsOf(section).flatMap((check) => check.evidence ?? []));
        for (const item of section.evidence) {
            const inside = relativeLink(item.path) !== undefined;
            if (item.kind !== "screenshot" || !wanted.has(item.id) || !inside)
                continue;
            if (item.path !== undefined)
                paths.add(item.path);
        }
    }
    return paths;
}
async function readBytes(stream) {
    const chunks = [];
    let length = 0;
    for await (const chunk of stream ?? []) {
        length += chunk.length;
        if (length > images_MAX_BYTES)
            return Buffer.alloc(0);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

// EXTERNAL MODULE: ./packages/environments/dist/handle.js
var dist_handle = __webpack_require__(48852);
;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/live.js


/**
 * Where people can look at the environment of the run, as long as it is there: one that ends with its
 * job, has ended, or answers on the machine of the job alone is none. A handle that is damaged, or
 * that strangers may have written, is none either.
 */
async function liveEnvironment(context) {
    const { host, out, redaction } = context;
    if (isOfStrangers(context))
        return undefined;
    const handle = await (0,dist_handle/* readHandle */.lv)(host.files, out.file(dist_handle/* HANDLE_FILE */.w4)).catch(() => undefined);
    if (handle?.entry === undefined || !outlives(handle, host.clock.now()))
        return undefined;
    const url = redaction.text(handle.entry);
    if (!isReachable(url))
        return undefined;
    const { expiresAt } = handle;
    return { url, ...(expiresAt === undefined ? {} : { expiresAt }) };
}
function outlives({ teardown, expiresAt, provider }, now) {
    if (expiresAt !== undefined && !(Date.parse(expiresAt) > now))
        return false;
    return provider === "external" || teardown !== "job";
}
const OWN_MACHINE = /^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/;
function isReachable(url) {
    const parsed = URL.parse(url);
    return parsed !== null && /^https?:$/.test(parsed.protocol) && !OWN_MACHINE.test(parsed.hostname);
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/merge-heard.js

/** Whether the run was cancelled while or before the gate worked. */
function isCancelled({ error }) {
    return error?.code === "STAGEGATE_CANCELLED";
}
/** Whether the gate did not run, or not on anything, because there is no environment. */
function lacksEnvironment({ gate, error, checks }) {
    if (error?.code === "STAGEGATE_ENVIRONMENT_MISSING")
        return true;
    // What a combined run writes for a gate that it does not start, see `notRun` of the pipeline.
    const own = `${gate}:/#environment`;
    return checks.length > 0 && checks.every(({ id }) => id === own);
}
/**
 * The reports that speak for or against a service. A gate that lacks an environment shows the
 * consequence of another failure; one that was cancelled, or has too little data, shows nothing.
 */
function heardOf(blocking) {
    return blocking.filter((report) => !isCancelled(report) &&
        !lacksEnvironment(report) &&
        (report.verdict !== "inconclusive" || report.ranking.length > 0));
}
/** What failed or was not judged beside the service that is named, as the end of a sentence. */
function whatElse(reports) {
    const blocking = reports.filter((report) => report.blocking);
    const silent = blocking.filter((report) => !heardOf([report]).includes(report));
    const stopped = silent.filter(isCancelled);
    const idle = silent.filter((report) => !isCancelled(report) && lacksEnvironment(report));
    const unsure = silent.filter((report) => !stopped.includes(report) && !idle.includes(report));
    const observed = reports.filter((report) => !report.blocking && report.verdict === "fail");
    const parts = [
        ...nameless(blocking),
        ...said(idle, (one) => `${one ? "was" : "were"} not run for want of an environment`),
        ...said(stopped, () => "did not end, as the run was cancelled"),
        ...said(unsure, () => "had too little to judge"),
        ...said(observed, (one) => `failed as well, but ${one ? "is" : "are"} only observed`),
    ];
    return parts.length === 0 ? ", and nothing else failed" : `; ${parts.join("; ")}`;
}
function nameless(blocking) {
    const count = heardOf(blocking)
        .flatMap((report) => report.checks)
        .filter(({ verdict, service }) => merge_heard_isRed(verdict) && service === undefined).length;
    if (count === 0)
        return [];
    return [
        count === 1 ? "1 more finding names no service" : `${count} more findings name no service`,
    ];
}
function said(reports, what) {
    const gates = [...new Set(reports.map(({ gate }) => gateName(gate)))];
    return gates.length === 0 ? [] : [`${listOf(gates)} ${what(gates.length === 1)}`];
}
/** Whether something was found wrong, and not only nothing found. */
function merge_heard_isRed(verdict) {
    return verdict === "fail" || verdict === "error";
}
/** `a, b and c`, each once. */
function listOf(names) {
    const unique = [...new Set(names)];
    const last = unique.pop() ?? "";
    return unique.length === 0 ? last : `${unique.join(", ")} and ${last}`;
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/sources.js

/** Share of failed attempts with a trace, and of declared services seen, below which it abstains. */
const MIN_COVERAGE = 0.5;
const MAX_EVIDENCE = 8;
/** Gates whose failing checks are about one service by themselves, without telemetry. */
const DIRECT = new Set(["provision-staging", "verify-contracts"]);
/** Whether the failing checks of a gate are about one service by themselves. */
function isDirect({ gate }) {
    return DIRECT.has(gate);
}
/** Services that the failing checks of a gate are about. */
function failingServices(report) {
    const red = report.checks.filter((check) => ["fail", "error"].includes(check.verdict));
    return [...new Set(red.flatMap((check) => check.service ?? []))];
}
/** A gate whose failing checks all name the same service. */
function directSource(report) {
    const services = DIRECT.has(report.gate) ? failingServices(report) : [];
    const [service] = services;
    if (service === undefined || services.length > 1)
        return undefined;
    const evidence = redEvidence(report, service);
    const ranking = [{ service, score: 0.8, evidence }];
    return { report, ranking, vote: { service, confidence: 0.8 }, direct: true };
}
/** What the failing checks of a direct gate say about a service. */
function redEvidence(report, service) {
    const red = report.checks.filter((check) => check.service === service && ["fail", "error"].includes(check.verdict));
    const kind = report.gate === "verify-contracts" ? "contract-change" : "not-ready";
    return red.slice(0, MAX_EVIDENCE).map((check) => ({
        kind,
        text: check.message === undefined ? check.title : `${check.title}: ${check.message}`,
    }));
}
/** What the ranking of a gate says; undefined where there is none, or too few traces. */
function tracedSource(report) {
    const ranking = report.ranking.filter((entry) => Number.isFinite(entry.score));
    if (DIRECT.has(report.gate) || ranking.length === 0)
        return undefined;
    if (blindness(report) !== undefined)
        return undefined;
    const vote = report.diagnosis?.culprit;
    return { report, ranking, ...(vote === undefined ? {} : { vote }), direct: false };
}
/** What keeps the traces of a gate from carrying a verdict. */
function blindness({ gate, diagnosis, ranking }) {
    // A process that ended speaks for itself.
    const ended = ranking[0]?.evidence.some(({ kind }) => kind === "process-end") === true;
    if (diagnosis === undefined || ended)
        return undefined;
    const { attempts, attemptsWithTrace, servicesSeen, servicesDeclared } = diagnosis.coverage;
    if (attempts > 0 && attemptsWithTrace < attempts * MIN_COVERAGE) {
        // Attempts are those of journeys, whichever gate looked at their traces.
        const whose = gate === "run-e2e" ? "" : " of the journeys";
        return `${gateName(gate)}: only ${attemptsWithTrace} of ${attempts} failed attempts${whose} have a trace`;
    }
    if (servicesDeclared > 0 && servicesSeen.length < servicesDeclared * MIN_COVERAGE) {
        return `${gateName(gate)}: only ${servicesSeen.length} of ${servicesDeclared} services send traces`;
    }
    return undefined;
}
/** How much the traces of the widest view cover, as a sentence. */
function coverageSentence(sources) {
    const all = sources.flatMap(({ report }) => report.diagnosis?.coverage ?? []);
    const [widest] = all.sort((a, b) => b.servicesSeen.length - a.servicesSeen.length);
    return widest === undefined ? undefined : describeCoverage(widest, all);
}
function describeCoverage(widest, all) {
    const attempts = all.find((coverage) => coverage.attempts > 0);
    const services = widest.servicesDeclared === 0
        ? `${widest.servicesSeen.length} services were seen in traces`
        : `${Math.min(widest.servicesSeen.length, widest.servicesDeclared)} of ${widest.servicesDeclared} services were seen in traces`;
    if (attempts === undefined)
        return `${services}.`;
    return `${services}, ${attempts.attemptsWithTrace} of ${attempts.attempts} failed attempts have one.`;
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/merge-contract.js


/** A page that shows the wrong thing can have other reasons than the contract that broke. */
const CONFIDENCE = { traced: 0.7, declared: 0.5 };
const merge_contract_MAX_EVIDENCE = 8;
/**
 * A contract break behind journeys that fail in the page while no request failed or was slow: such a
 * page got an answer that it could not read. Only where exactly one service with a broken contract
 * is on the path of every red journey gate, and no other gate speaks of another service.
 */
function contractBehindPage(heard, declared) {
    const contracts = heard.filter(({ gate }) => gate === "verify-contracts");
    const journeys = heard.filter(({ gate }) => gate === "run-e2e");
    const broken = [...new Set(contracts.flatMap(failingServices))].sort();
    if (broken.length === 0 || journeys.length === 0)
        return undefined;
    const paths = journeys.map((journey) => pathOf(journey, declared));
    const onPath = broken.filter((each) => paths.every((path) => path?.services.has(each) === true));
    const [service] = onPath;
    if (service === undefined || onPath.length > 1)
        return undefined;
    const others = heard.filter((each) => !contracts.includes(each) && !journeys.includes(each));
    if (others.some((each) => tracedSource(each)?.vote?.service !== service))
        return undefined;
    const traced = paths.every((path) => path?.traced === true);
    const coverage = traced ? coverageSentence(sourcesOf(journeys)) : undefined;
    return {
        service,
        confidence: traced ? CONFIDENCE.traced : CONFIDENCE.declared,
        why: sentence(service, { traced, off: broken.filter((each) => each !== service) }),
        ...(coverage === undefined ? {} : { coverage }),
        evidence: contracts.flatMap((each) => redEvidence(each, service)).slice(0, merge_contract_MAX_EVIDENCE),
        gates: [...new Set([...contracts, ...journeys, ...others].map(({ gate }) => gate))],
        runnersUp: [],
    };
}
function sourcesOf(journeys) {
    return journeys.flatMap((journey) => tracedSource(journey) ?? []);
}
function sentence(service, { traced, off }) {
    const calm = traced
        ? " while no request behind it failed or was slow; the failed attempts called"
        : "; there are no traces, but the page needs";
    const known = traced ? "as their traces show" : "as declared";
    const rest = off.length === 0 ? "" : `; ${listOf(off)} changed its contract too, off that path`;
    return `${service} changed its contract in a way that breaks consumers, and User journeys fail in the page${calm} ${service}, ${known}${rest}.`;
}
/** Undefined where the evidence of the journeys is a request, or says nothing about the page. */
function pathOf(journey, declared) {
    const traces = journey.diagnosis?.traces ?? [];
    const spans = traces.flatMap((trace) => trace.spans);
    if (!failsInPage(journey) || spans.some(({ error }) => error !== undefined))
        return undefined;
    const source = tracedSource(journey);
    if (source === undefined) {
        return { services: reach(entriesOf(declared), declared), traced: false };
    }
    const suspect = source.ranking.find(({ score }) => score >= MIN_SUSPICION);
    const calm = suspect?.evidence.some(({ kind }) => kind === "no-backend-fault") !== false;
    if (!calm || source.ranking.some((entry) => entry !== suspect && entry.score >= MIN_SUSPICION)) {
        return undefined;
    }
    return spans.length === 0
        ? undefined
        : { services: new Set(spans.map((span) => span.service)), traced: true };
}
/** From this score on a service stands out, see `decide` of the diagnosis. */
const MIN_SUSPICION = 0.45;
/** Words of Playwright's errors about the page, and those of a request that failed. */
const IN_PAGE = /\b(?:locator|getBy[A-Z]\w+|page\.|frame\.|toBeVisible|toHaveText|toHaveURL|toContainText|toBeEnabled)\b/;
const REQUEST = /net::ERR|NS_ERROR|ECONNRE|\b(?:HTTP|status)(?: code)?:? [45]\d\d\b/i;
function failsInPage({ checks }) {
    const red = checks.filter(({ verdict }) => merge_heard_isRed(verdict));
    const said = ({ message = "", detail = "" }) => `${message}\n${detail}`;
    return (red.length > 0 &&
        red.every((check) => IN_PAGE.test(said(check))) &&
        !red.some((check) => REQUEST.test(said(check))));
}
/** Where journeys begin. */
function entriesOf(declared) {
    return Object.keys(declared).filter((name) => declared[name]?.type === "web");
}
/** These services and all that they need. */
function reach(entries, declared) {
    const seen = new Set();
    const open = [...entries];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (seen.has(name))
            continue;
        seen.add(name);
        if (Object.hasOwn(declared, name))
            open.push(...(declared[name]?.needs ?? []));
    }
    return seen;
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/merge.js




/** The first must lead the second by this share of its score. */
const MIN_LEAD = 0.2;
/** Where gates point at different services, the lead must be this clear. */
const MIN_LEAD_DISPUTED = 0.35;
/** A mean score below this does not stand out. */
const MIN_SCORE = 0.3;
const MAX_RUNNERS_UP = 4;
const merge_MAX_EVIDENCE = 8;
/**
 * Names the culprit of a run, or nobody. Only gates that block and could judge are heard; a service
 * must stand out and the traces must cover the run; a second one is named only for failures that the
 * first cannot explain. Gates diagnose in their own job, so what is merged here are their rankings:
 * the mean score per service over the reports. `declared` is the graph of the configuration.
 */
function mergeRankings(reports, declared = {}) {
    const blocking = reports.filter((report) => report.blocking);
    if (blocking.length === 0)
        return nobody(notBlocking(reports));
    const heard = heardOf(blocking);
    if (heard.length === 0)
        return nobody(nothingFailed(blocking));
    const direct = heard.flatMap((report) => directSource(report) ?? []);
    if (heard.every((report) => isDirect(report)))
        return directCulprit(reports, direct);
    const behind = contractBehindPage(heard, declared);
    if (behind !== undefined)
        return behind;
    const blind = heard.flatMap((report) => blindness(report) ?? []);
    const traced = heard.flatMap((report) => tracedSource(report) ?? []);
    if (traced.length === 0)
        return nobody(noEvidence(heard, blind, direct));
    return decide([...traced, ...direct]);
}
function nobody(why, sources = []) {
    const coverage = coverageSentence(sources);
    return {
        why,
        ...(coverage === undefined ? {} : { coverage }),
        evidence: [],
        gates: [],
        runnersUp: [],
    };
}
function notBlocking(reports) {
    const observed = reports.some((report) => report.verdict === "fail");
    return observed
        ? "The failing gates are only observed; nobody is blamed for what does not block."
        : "No failing gate has reported.";
}
/** Only direct gates are red: exactly one service among them is to blame, several are not. */
function directCulprit(reports, sources) {
    const blocking = heardOf(reports.filter((report) => report.blocking));
    const services = [...new Set(blocking.flatMap(failingServices))].sort();
    const [service] = services;
    if (service === undefined)
        return nobody("The failing gate names no service.");
    if (services.length > 1) {
        const names = listOf(services.slice(0, 5));
        return nobody(`The failures are about ${names}; no single service stands out.`);
    }
    const what = blocking.some((report) => report.gate === "verify-contracts")
        ? "changed its contract in a way that breaks consumers"
        : "did not become ready";
    return {
        service,
        confidence: 0.9,
        why: `${service} ${what}${whatElse(reports)}.`,
        evidence: sources.flatMap(evidenceOf(service)).slice(0, merge_MAX_EVIDENCE),
        gates: sources.map(({ report }) => report.gate),
        runnersUp: [],
    };
}
function nothingFailed(blocking) {
    return blocking.some(isCancelled)
        ? "The run was cancelled before anything failed."
        : "Nothing has failed: gates could not decide or had too little data.";
}
function noEvidence(heard, blind, direct) {
    if (!heard.some((report) => report.verdict === "fail"))
        return nothingFailed(heard);
    if (blind.length > 0)
        return `${blind.join("; ")}. That is too little to blame anyone; docs/telemetry.md tells how services send traces.`;
    const gates = listOf(heard.filter((report) => !isDirect(report)).map(({ gate }) => gateName(gate)));
    return `${gates} failed without evidence of a service.${ownFailures(direct[0]?.vote?.service)}`;
}
function ownFailures(service) {
    return service === undefined
        ? ""
        : ` ${service} has failures of its own, but they need not be the cause.`;
}
/** Whether the traces of any gate point at it first, so that a failure of its own is no chance. */
function supported(service, sources) {
    const traced = sources.filter((source) => !source.direct);
    if (traced.some(({ vote }) => vote !== undefined))
        return true;
    return traced.some(({ ranking }) => best(ranking)?.service === service);
}
function decide(sources) {
    const scores = meanScores(sources);
    const [first, second] = scores;
    const named = [...new Set(sources.flatMap((source) => source.vote?.service ?? []))];
    const none = abstention(sources) ?? "No service stands out.";
    const aside = sources.find(({ direct, vote }) => direct && vote?.service === first?.service);
    if (aside !== undefined && !supported(first?.service, sources)) {
        return nobody(`${none}${ownFailures(first?.service)}`, sources);
    }
    if (first === undefined || first.score < MIN_SCORE)
        return nobody(none, sources);
    if (named.length === 0 && abstained(sources))
        return nobody(none, sources);
    const lead = (first.score - (second?.score ?? 0)) / first.score;
    if (named.length > 1) {
        const clear = lead >= MIN_LEAD_DISPUTED && named.includes(first.service);
        return clear ? merge_name(first.service, scores, sources) : nobody(disputed(sources), sources);
    }
    // A gate that named a service has weighed the lead itself, with all it knows.
    const carries = named.length === 1 ? named[0] === first.service : lead >= MIN_LEAD;
    if (carries)
        return merge_name(first.service, scores, sources);
    const rival = named[0] ?? second?.service ?? "another service";
    return nobody(`${first.service} and ${rival} are too close to call.`, sources);
}
function merge_name(service, scores, sources) {
    const top = scores[0]?.score ?? 1;
    // A gate that looked and abstained points at nobody, whoever leads its ranking.
    const own = sources.filter(({ report, vote, ranking }) => report.diagnosis === undefined && vote === undefined
        ? best(ranking)?.service === service
        : vote?.service === service);
    const voices = own.length > 0 ? own : sources;
    const runnersUp = scores
        .slice(1, 1 + MAX_RUNNERS_UP)
        .filter((entry) => entry.score > 0)
        .map((entry) => ({ service: entry.service, share: entry.score / top }));
    const next = runnersUp[0];
    const rest = next === undefined || next.share < 0.15
        ? "nothing else comes near"
        : `next is ${next.service} with ${Math.round(next.share * 100)} % of the weight`;
    const gates = [...new Set(voices.map(({ report }) => report.gate))];
    const also = secondOf(service, voices);
    const coverage = coverageSentence(sources);
    const confidence = mean(voices.map(({ vote }) => vote?.confidence ?? 0.5));
    return {
        service,
        confidence: Math.round(confidence * 100) / 100,
        why: `The evidence of ${listOf(gates.map(gateName))} points at ${service}; ${also?.evidence[0]?.text ?? rest}.`,
        ...(also === undefined ? {} : { also }),
        ...(coverage === undefined ? {} : { coverage }),
        evidence: distinct(voices.flatMap(evidenceOf(service))).slice(0, merge_MAX_EVIDENCE),
        gates,
        runnersUp,
    };
}
/** The service that a gate found to have failed by itself beside the one that it named. */
function secondOf(first, voices) {
    const found = voices
        .flatMap(({ vote, ranking }) => (vote?.service === first ? ranking : []))
        .filter(({ service, evidence }) => service !== first && evidence[0]?.kind === "second-fault")
        .sort((a, b) => (b.evidence[0]?.observed ?? 0) - (a.evidence[0]?.observed ?? 0))[0];
    return found === undefined
        ? undefined
        : { service: found.service, evidence: found.evidence.slice(0, merge_MAX_EVIDENCE) };
}
function meanScores(sources) {
    const totals = new Map();
    for (const { ranking } of sources) {
        for (const { service, score } of ranking) {
            totals.set(service, (totals.get(service) ?? 0) + Math.min(1, score));
        }
    }
    return [...totals]
        .map(([service, total]) => ({ service, score: total / sources.length }))
        .sort((a, b) => b.score - a.score || (a.service < b.service ? -1 : 1));
}
function best(ranking) {
    return [...ranking].sort((a, b) => b.score - a.score)[0];
}
/** Every traced gate looked and named nobody. */
function abstained(sources) {
    const traced = sources.filter((source) => !source.direct);
    return traced.length > 0 && traced.every(({ report }) => report.diagnosis !== undefined);
}
/** The reason that a gate gave for naming nobody. */
function abstention(sources) {
    const notes = sources.flatMap(({ report }) => report.diagnosis?.notes ?? []);
    const reason = notes.find((note) => note.startsWith("No culprit found: "));
    if (reason === undefined)
        return undefined;
    const text = reason.slice("No culprit found: ".length);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
function disputed(sources) {
    const views = sources.flatMap(({ report, vote }) => vote === undefined ? [] : [`${gateName(report.gate)}: ${vote.service}`]);
    return `The evidence does not agree on one service (${views.join(", ")}).`;
}
function evidenceOf(service) {
    return ({ ranking }) => ranking.find((entry) => entry.service === service)?.evidence ?? [];
}
/** Gates look at the same run: what two of them say with other figures is said once. */
function distinct(evidence) {
    const saying = ({ kind, text }) => `${kind}\u0000${text.replaceAll(/\d+(\.\d+)?/g, "#")}`;
    const seen = new Map(evidence.toReversed().map((item) => [saying(item), item]));
    return [...seen.values()].reverse();
}
function mean(values) {
    return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

;// CONCATENATED MODULE: ./packages/report/dist/model/runs.js

const FAILED = new Set(["fail", "error", "inconclusive"]);
/** Warnings have passed; data that was missing has not. */
function countOutcomes(outcomes) {
    let judged = 0;
    let failed = 0;
    let flaky = 0;
    for (const { v, f } of outcomes) {
        if (v === "skip")
            continue;
        judged += 1;
        if (FAILED.has(v))
            failed += 1;
        if (f === true)
            flaky += 1;
    }
    return { judged, failed, flaky };
}
const MAX_SERVICES = 200;
/** What traces of a run say about each service: the p95 of its server spans, and how many failed. */
function serviceFigures(map) {
    return (map?.nodes ?? [])
        .slice(0, MAX_SERVICES)
        .flatMap(({ service, requests, errors, p95 }) => requests === 0
        ? []
        : [
            ...(p95 === undefined ? [] : [{ name: "p95", value: p95, unit: "ms", service }]),
            { name: "error ratio", value: errors / requests, unit: "ratio", service },
        ]);
}
/** The figures of a gate and of the services that its traces show. */
function figuresOf({ metrics, diagnosis }) {
    return [
        ...metrics.map(({ name, value, unit, service }) => ({
            name,
            value,
            unit,
            ...(service === undefined ? {} : { service }),
        })),
        ...serviceFigures(diagnosis?.map),
    ];
}
/** A gate of a run from its report; the report counts also what it has no room for. */
function gatePoint(report) {
    const { gate, verdict, durationMs, counts } = report;
    return {
        gate,
        verdict,
        durationMs,
        counts: {
            judged: counts.total - counts.skip,
            failed: counts.fail + counts.error + counts.inconclusive,
            flaky: counts.flaky,
        },
        figures: figuresOf(report),
    };
}
/** A stored run. How long it took as a whole no record says. */
function pointOfRecord({ recordedAt, subject, run, gates }) {
    return {
        at: recordedAt,
        id: run.id,
        attempt: run.attempt,
        commit: subject.commit,
        ...(subject.ref === undefined ? {} : { branch: subject.ref }),
        verdict: (0,dist_verdict/* worstVerdict */.zP)(gates.map(({ verdict }) => verdict)) ?? "inconclusive",
        durationMs: 0,
        gates: gates.map((stored) => ({
            gate: stored.gate,
            verdict: stored.verdict,
            durationMs: stored.durationMs,
            counts: storedCounts(stored),
            figures: stored.metrics,
        })),
        ...(run.url === undefined ? {} : { href: run.url }),
    };
}
/** Letters are counted without taking the record apart. */
function storedCounts(stored) {
    const { column } = stored;
    if (column === undefined)
        return countOutcomes(stored.outcomes);
    const counts = { judged: 0, failed: 0, flaky: 0 };
    for (const letter of column.v) {
        const small = letter.toLowerCase();
        if (small === "-" || small === "s")
            continue;
        counts.judged += 1;
        if ("fie".includes(small))
            counts.failed += 1;
        if (small !== letter)
            counts.flaky += 1;
    }
    return counts;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/outcomes.js



const MAX_OUTCOMES = 64 * 1024 * 1024;
/** The stream beside the report holds every check; a damaged one falls back to the report. */
async function readOutcomes({ host, out }, report) {
    const name = `${(0,out_dir/* keyedName */.wU)(report.gate, report.key)}.ndjson.gz`;
    const stream = host.files.stream(out.file("outcomes", name));
    if (stream === undefined)
        return fromChecks(report);
    try {
        const parts = [];
        for await (const part of stream)
            parts.push(part);
        const text = (0,external_node_zlib_.gunzipSync)(Buffer.concat(parts), { maxOutputLength: MAX_OUTCOMES }).toString();
        return text
            .split("\n")
            .slice(1)
            .flatMap((line) => {
            const read = line === "" ? undefined : (0,formats.parseFormat)("outcome", line);
            return read?.kind === "read" ? [read.value] : [];
        });
    }
    catch {
        return fromChecks(report);
    }
}
function fromChecks(report) {
    return report.checks.map((check) => ({ id: check.id, v: check.verdict }));
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/page-extras.js





/** Rows that a page holds; a browser finds and sorts them in an instant. */
const page_extras_MAX_ROWS = 50_000;
const MAX_RUNS = 60;
const MAX_LOGS = 12;
const MAX_LOG_BYTES = 512 * 1024;
const MAX_EXCERPT = 8_000;
/** What the page can tell beyond the reports: all checks, logs, earlier runs, places to look. */
async function pageExtras(context, sections, reports) {
    const links = context.config?.telemetry?.links;
    return {
        excerpts: await logExcerpts(context, sections),
        outcomes: await allOutcomes(context, reports),
        runs: runsOf(context, sections, reports),
        ...(links === undefined ? {} : { links }),
    };
}
/** Only of gates whose reports left checks out: all others are in them. */
async function allOutcomes(context, reports) {
    const files = [];
    let room = page_extras_MAX_ROWS;
    for (const report of reports) {
        if (report.omitted.checks === 0)
            continue;
        const all = await readOutcomes(context, report);
        const kept = all.slice(0, room);
        room -= kept.length;
        files.push({
            gate: report.gate,
            outcomes: redacted(context.redaction, kept),
            omitted: all.length - kept.length,
        });
    }
    return files;
}
/** All ids at once: one by one, the patterns of secrets would take seconds. */
function redacted(redaction, outcomes) {
    const lines = redaction
        .text(outcomes.map(({ id }) => (0,clean_text/* cleanCharacters */.CD)(id).replaceAll("\n", " ")).join("\n"))
        .split("\n");
    const whole = lines.length === outcomes.length;
    return outcomes.map((outcome, at) => ({
        ...outcome,
        id: whole ? (lines[at] ?? "") : redaction.text((0,clean_text/* cleanCharacters */.CD)(outcome.id)),
    }));
}
function runsOf({ host, history }, sections, reports) {
    const { run, subject } = host.info;
    const earlier = (history?.records ?? [])
        .filter((record) => record.run.id !== run.id || record.run.attempt !== run.attempt)
        .slice(0, MAX_RUNS)
        .map(pointOfRecord)
        .reverse();
    if (reports.length === 0)
        return earlier;
    const now = host.clock.now();
    const starts = reports.map(({ startedAt }) => Date.parse(startedAt)).filter(Number.isFinite);
    return [
        ...earlier,
        {
            at: new Date(now).toISOString(),
            id: run.id,
            attempt: run.attempt,
            commit: subject.commit,
            verdict: (0,dist_verdict/* worstVerdict */.zP)(sections.map(({ verdict }) => verdict)) ?? "inconclusive",
            durationMs: Math.max(0, now - Math.min(now, ...starts)),
            gates: reports.map(gatePoint),
        },
    ];
}
/** The ends of the logs behind findings, so that nobody has to open an archive for three lines. */
async function logExcerpts({ host, out, redaction }, sections) {
    const excerpts = new Map();
    for (const path of logPaths(sections)) {
        if (excerpts.size >= MAX_LOGS)
            break;
        const file = (0,external_node_path_.join)(out.path, path);
        if (((await host.files.size(file)) ?? Number.POSITIVE_INFINITY) > MAX_LOG_BYTES)
            continue;
        const text = await host.files.readText(file).catch(() => undefined);
        if (text === undefined || text.includes("\0"))
            continue;
        const end = text.slice(-MAX_EXCERPT);
        // The first line may begin in the middle of a secret that nobody recognises any more.
        const whole = end === text ? text : end.slice(end.indexOf("\n") + 1);
        // What cannot be seen goes first: it could part a secret, and be taken away on the page.
        excerpts.set(path, redaction.text((0,clean_text/* cleanCharacters */.CD)(whole)));
    }
    return excerpts;
}
function logPaths(sections) {
    const paths = new Set();
    for (const section of sections) {
        const wanted = new Set(findingsOf(section).flatMap((check) => check.evidence ?? []));
        for (const { id, kind, path } of section.evidence) {
            if (kind !== "log" || !wanted.has(id) || relativeLink(path) === undefined)
                continue;
            if (path !== undefined)
                paths.add(path);
        }
    }
    return paths;
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/policy-section.js


/** What the change loosens beside the blocks of the gates, which tell of their own. */
function policySection({ loosened = [], redaction, }) {
    const checks = scrub([...loosened], redaction);
    const [first] = checks;
    if (first === undefined)
        return undefined;
    const more = checks.length === 1 ? "" : ` (and ${checks.length - 1} more)`;
    const summary = `${first.title}${more}`;
    return sectionOfChecks({ id: "policy", verdict: "warn", exitCode: 0, summary, checks });
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/page.js









/** Everything that was collected as the one model that all renderers draw. */
async function buildPage(context, collected, { results, jobs }) {
    const { host, config, inputs } = context;
    const { rejected, started } = collected;
    const strange = isOfStrangers(context);
    const reports = strange ? collected.reports.map(withoutCommands) : collected.reports;
    const sections = gateSections(context, reports, started);
    if (results !== undefined)
        sections.push(results.section);
    if (jobs !== undefined)
        sections.push(jobs);
    const policy = sections.length === 0 ? undefined : policySection(context);
    if (policy !== undefined)
        sections.push(policy);
    const { subject, source } = host.info;
    const environment = await liveEnvironment(context);
    // What tells an older comment from a newer one is the run that was judged.
    const run = source === undefined ? host.info.run : { ...host.info.run, ...source };
    return {
        title: inputs.title ?? config?.["comment-report"]?.title ?? config?.project ?? "",
        verdict: (0,dist_verdict/* worstVerdict */.zP)(sections.map((section) => section.verdict)) ?? "inconclusive",
        exitCode: sections.length === 0 ? 5 : (0,dist_verdict/* worstExitCode */.L1)(sections.map(({ exitCode }) => exitCode)),
        generatedAt: new Date(host.clock.now()).toISOString(),
        durationMs: wallTime(reports, host.clock.now()),
        subject,
        run,
        targetBranch: context.targetBranch,
        ...(host.info.code === undefined ? {} : { code: host.info.code }),
        ...(environment === undefined ? {} : { environment }),
        sections,
        culprit: onlyResults(reports, results) ? UNASKED : mergeRankings(reports, config?.services),
        versions: mergeVersions(reports),
        notes: [
            ...rejected,
            ...(results?.section.notes ?? []),
            ...(source === undefined
                ? []
                : [`All of this was taken from run ${source.id}, as it handed it over.`]),
            ...(strange ? [NO_COMMANDS] : []),
        ],
        toolVersion: host.version,
        images: await loadImages(context, sections),
        ...(await pageExtras(context, sections, reports)),
    };
}
/** Nothing but plain test results is red: nobody can be named, and nobody was asked. */
function onlyResults(reports, results) {
    return results !== undefined && !reports.some((report) => report.blocking);
}
/** Plain test results carry no traces. */
const UNASKED = { why: "", evidence: [], gates: [], runnersUp: [] };
function gateSections(context, reports, started) {
    return expectedGates(context, reports, started).map((gate) => {
        const own = reports.filter((report) => report.gate === gate);
        return mergeSection(gate, own, missingParts(context, gate, { reports: own, started }));
    });
}
/** From the start of the first gate until now; 0 without a gate or with clocks that disagree. */
function wallTime(reports, now) {
    const starts = reports.map((report) => Date.parse(report.startedAt)).filter(Number.isFinite);
    return starts.length === 0 ? 0 : Math.max(0, now - Math.min(...starts));
}
/** One version per service; what a service reported itself beats what was declared. */
function mergeVersions(reports) {
    const merged = new Map();
    for (const version of reports.flatMap((report) => report.versions)) {
        const before = merged.get(version.service);
        if (before === undefined || (before.source !== "reported" && version.source === "reported")) {
            merged.set(version.service, version);
        }
    }
    return [...merged.values()];
}

// EXTERNAL MODULE: ./packages/core/dist/artifact-name.js
var artifact_name = __webpack_require__(28861);
// EXTERNAL MODULE: ./packages/core/dist/posted.js
var posted = __webpack_require__(89556);
// EXTERNAL MODULE: ./packages/core/dist/comment/section.js
var comment_section = __webpack_require__(70078);
;// CONCATENATED MODULE: ./packages/report/dist/model/trends.js

const trends_MAX_GATES = 12;
const trends_MAX_SERVICES = 40;
const MAX_FIGURES = 6;
/** A line needs two ends. */
const MIN_POINTS = 2;
/** Everything that can be followed over the runs, oldest first: whole, gates, services. */
function trendGroups(runs) {
    const gates = names(runs, (run) => run.gates.map(({ gate }) => gate)).slice(0, trends_MAX_GATES);
    const services = names(runs, (run) => run.gates.flatMap(({ figures }) => figures.flatMap(({ service }) => service ?? []))).slice(0, trends_MAX_SERVICES);
    return [
        wholeGroup(runs),
        ...gates.map((gate) => gateGroup(runs, gate)),
        ...services.sort().map((service) => serviceGroup(runs, service)),
    ].filter(({ trends }) => trends.length > 0);
}
/** In the order of the newest run; what only older ones have comes last. */
function names(runs, of) {
    return [...new Set(runs.toReversed().flatMap(of))];
}
/** Per run, of all its gates that count. */
function shareTrends(runs) {
    const sums = runs.map((gates) => ({
        judged: trends_sum(gates, "judged"),
        failed: trends_sum(gates, "failed"),
        flaky: trends_sum(gates, "flaky"),
    }));
    return [
        {
            title: "Checks that passed",
            unit: "ratio",
            values: sums.map(({ judged, failed }) => share(judged - failed, judged)),
        },
        {
            title: "Flaky checks",
            unit: "ratio",
            values: sums.map(({ judged, flaky }) => share(flaky, judged)),
        },
    ];
}
function trends_sum(gates, key) {
    return gates.reduce((total, { counts }) => total + counts[key], 0);
}
function wholeGroup(runs) {
    return {
        kind: "all",
        id: "",
        title: "All gates",
        trends: usable([
            ...shareTrends(runs.map(({ gates }) => gates)),
            { title: "Duration", unit: "ms", values: runs.map((run) => positive(run.durationMs)) },
            {
                title: "Machine time of the gates",
                unit: "ms",
                values: runs.map((run) => positive(run.gates.reduce((total, { durationMs }) => total + durationMs, 0))),
            },
        ]),
    };
}
function gateGroup(runs, id) {
    const own = runs.map((run) => run.gates.filter(({ gate }) => gate === id));
    return {
        kind: "gate",
        id,
        title: gateName(id),
        trends: usable([
            ...shareTrends(own),
            {
                title: "Duration",
                unit: "ms",
                values: own.map((legs) => positive(Math.max(0, ...legs.map((leg) => leg.durationMs)))),
            },
            ...figureTrends(own, (figure) => figure.service === undefined && isFollowed(figure)),
        ]),
    };
}
function serviceGroup(runs, id) {
    const all = runs.map((run) => run.gates);
    return {
        kind: "service",
        id,
        title: id,
        trends: usable(figureTrends(all, (figure) => figure.service === id)),
    };
}
/** Times, ratios, rates and costs say more over time than numbers of things. */
function isFollowed({ unit }) {
    return ["ms", "s", "us", "ratio", "percent"].includes(unit) || /\/s$|^[A-Z]{3}$/.test(unit);
}
function figureTrends(runs, wanted) {
    const found = new Map();
    runs.forEach((gates, at) => {
        for (const figure of gates.flatMap(({ figures }) => figures).filter(wanted)) {
            const { name, unit, value } = figure;
            if (!Number.isFinite(value))
                continue;
            const key = `${unit} ${name}`;
            const trend = found.get(key) ?? {
                title: name,
                unit,
                values: runs.map(() => undefined),
            };
            found.set(key, trend);
            // Several gates see a service; the worst time or share is what a reader must know.
            trend.values[at] = Math.max(trend.values[at] ?? Number.NEGATIVE_INFINITY, value);
        }
    });
    const known = (trend) => trend.values.filter((value) => value !== undefined).length;
    return [...found.values()].sort((a, b) => known(b) - known(a)).slice(0, MAX_FIGURES);
}
/** What has two points, and is not zero all the time. */
function usable(trends) {
    return trends.filter(({ values }) => {
        const known = values.filter((value) => value !== undefined);
        return known.length >= MIN_POINTS && known.some((value) => value !== 0);
    });
}
function share(part, whole) {
    return whole > 0 ? part / whole : undefined;
}
function positive(value) {
    return value > 0 ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/report/dist/model/accepted.js

/** Findings of a section that somebody has accepted: whoever merges should still see them. */
function acceptedOf(section) {
    return section.checks.filter(accept/* isAccepted */.o);
}
/** The same of all sections. */
function acceptedChecks(page) {
    return page.sections.flatMap((section) => acceptedOf(section).map((check) => ({ section, check })));
}
const MAX_LINES = 60;
/** The entries that accept these findings, as lines of stagegate.yml; not yet escaped. */
function entryLines(findings) {
    return (0,accept/* acceptLines */.Y)(findings.flatMap(({ check }) => check.accept ?? [])).slice(0, MAX_LINES);
}
/** Where entries are pasted: what the target branch says counts, not what the change says. */
function entryTitle({ targetBranch }) {
    return `Accept, in stagegate.yml on ${targetBranch}`;
}

;// CONCATENATED MODULE: ./packages/report/dist/model/figures.js
const figures_UNITS = {
    ratio: "%",
    percent: "%",
    ms: "ms",
    s: "s",
    us: "µs",
    bytes: "B",
};
/** A figure with its unit, short enough for a table: `412 ms`, `12.4 s`, `1.5 %`, `500 requests/s`. */
function formatFigure(value, unit = "") {
    if (value === undefined || !Number.isFinite(value))
        return "no data";
    if (unit === "ms")
        return formatDuration(value);
    if (unit === "ratio")
        return `${formatShare(value)} %`;
    if (unit === "bytes")
        return formatBytes(value);
    const name = Object.hasOwn(figures_UNITS, unit) ? figures_UNITS[unit] : unit;
    return name === "" || name === undefined ? formatNumber(value) : `${formatNumber(value)} ${name}`;
}
/**
 * The value of a named figure. A limit in the name (`p95 < 350ms`, `error-ratio < 1%`) says nothing of
 * the unit of the value; only a thing that is counted, as in `passed tests`, is not said twice.
 */
function formatMetric({ name, value, unit }) {
    const counted = !MEASURES.has(unit) && name.toLowerCase().split(" ").includes(unit.toLowerCase());
    return counted ? formatFigure(value) : formatCount(value, unit);
}
const MEASURES = new Set(Object.keys(figures_UNITS));
/** `1 test`, not `1 tests`. */
function formatCount(value, unit) {
    const one = value === 1 && /^[a-z]{2,}s$/.test(unit) && !MEASURES.has(unit);
    return formatFigure(value, one ? unit.slice(0, -1) : unit);
}
/** Milliseconds in the unit that people would use. */
function formatDuration(ms) {
    if (!Number.isFinite(ms))
        return "no data";
    if (Math.abs(ms) < 1_000)
        return `${formatNumber(ms)} ms`;
    const seconds = ms / 1_000;
    if (seconds < 120)
        return `${formatNumber(seconds)} s`;
    const minutes = Math.floor(seconds / 60);
    return minutes < 120
        ? `${minutes} min ${Math.round(seconds % 60)} s`
        : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** A ratio in percent, one decimal; small ones keep two digits. */
function formatShare(ratio) {
    const percent = ratio * 100;
    const size = Math.abs(percent);
    return size >= 1 && size < 1_000 ? trimZeros(percent.toFixed(1)) : formatNumber(percent);
}
function formatBytes(bytes) {
    const units = ["B", "kB", "MB", "GB"];
    let value = bytes;
    let at = 0;
    while (Math.abs(value) >= 1_000 && at < units.length - 1) {
        value /= 1_000;
        at += 1;
    }
    return `${formatNumber(value)} ${units[at] ?? "B"}`;
}
/** Three significant digits below a thousand, whole numbers with thin spaces above. */
function formatNumber(value) {
    if (!Number.isFinite(value))
        return "no data";
    const size = Math.abs(value);
    if (size >= 1e15)
        return value.toExponential(2);
    if (size >= 1_000)
        return grouped(Math.round(value));
    if (size >= 100)
        return String(Math.round(value));
    if (size >= 10)
        return trimZeros(value.toFixed(1));
    if (size >= 1)
        return trimZeros(value.toFixed(2));
    return size === 0 ? "0" : trimZeros(value.toPrecision(2));
}
function grouped(value) {
    return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, "\u202f");
}
function trimZeros(text) {
    return text.includes(".") && !text.includes("e") ? text.replace(/\.?0+$/, "") : text;
}
/** How a figure changed: `+12 %`, `−3 %`, `×4.2`; undefined where there is nothing to compare. */
function formatChange(now, before) {
    if (now === undefined || before === undefined || before <= 0 || !Number.isFinite(now / before)) {
        return undefined;
    }
    const ratio = now / before;
    if (ratio >= 2)
        return `×${formatNumber(ratio)}`;
    const percent = (ratio - 1) * 100;
    if (Math.abs(percent) < 0.5)
        return "±0 %";
    return `${percent > 0 ? "+" : "−"}${formatNumber(Math.abs(Math.round(percent)))} %`;
}
/** `2026-11-25 05:48 UTC` of an RFC 3339 instant; other text as it is. */
function formatInstant(instant) {
    const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(instant);
    return match === null ? instant.slice(0, 30) : `${match[1]} ${match[2]} UTC`;
}

// EXTERNAL MODULE: ./node_modules/.pnpm/d3-scale@4.0.3/node_modules/d3-scale/dist/d3-scale.mjs + 4 modules
var d3_scale = __webpack_require__(26924);
// EXTERNAL MODULE: ./node_modules/.pnpm/d3-shape@3.2.1/node_modules/d3-shape/dist/d3-shape.mjs + 1 modules
var d3_shape = __webpack_require__(13990);
;// CONCATENATED MODULE: ./packages/report/dist/html/element.js


/** Markup that was put together here; a string never becomes one by itself. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
/**
 * HTML or SVG from a template: every value is escaped unless it is markup. Attributes are written
 * with double quotes. Foreign text is freed of controls, bidi and invisible characters.
 */
function html(strings, ...values) {
    let text = flat(strings[0]);
    values.forEach((value, at) => {
        text += render(value) + flat(strings[at + 1]);
    });
    return new Markup(text);
}
/** The indentation of the source is not sent along; white space stays white space. */
function flat(text) {
    return (text ?? "").replaceAll(/\s*\n\s*/g, "\n");
}
const element_MAX_TEXT = 4_000;
function render(part) {
    if (part === undefined || part === false)
        return "";
    if (part instanceof Markup)
        return part.text;
    if (typeof part === "number")
        return String(round(part));
    if (typeof part === "string")
        return escapeHtml(keepEnds(part));
    return part.map(render).join("");
}
/** Clean text whose outer spaces still part it from what stands beside it. */
function keepEnds(text) {
    const clean = (0,clean_text/* cleanLine */.Ow)(text, element_MAX_TEXT);
    return `${/^\s/.test(text) ? " " : ""}${clean}${clean !== "" && /\s$/.test(text) ? " " : ""}`;
}
/** Two decimals are enough for a coordinate; what is not finite becomes 0. */
function round(value) {
    return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0;
}
/** Text of several lines that was cleaned by the caller, for `<pre>`. */
function preText(text) {
    return new Markup(escapeHtml(text));
}

;// CONCATENATED MODULE: ./packages/report/dist/svg/chart.js





const SIZE = { width: 340, height: 190 };
const AREA = { left: 52, right: 10, top: 10, bottom: 26 };
const MAX_SERIES = 4;
const MAX_POINTS = 400;
/** A chart of at most four series, drawn small enough to be read unscaled on a phone. */
function chartSvg(chart) {
    const series = chart.series.slice(0, MAX_SERIES).map(thin);
    const values = series.flatMap((one) => one.points.map((point) => point.y));
    if (values.length === 0)
        return html `<p class="nodata">No data</p>`;
    const right = SIZE.width - AREA.right;
    const bottom = SIZE.height - AREA.bottom;
    const limit = chart.threshold !== undefined && isDrawable(chart.threshold) ? drawn(chart.threshold) : 0;
    const top = Math.max(0, ...values, limit);
    const scale = (0,d3_scale/* scaleLinear */.m4)()
        .domain([Math.min(0, ...values), top === 0 ? 1 : top])
        .nice(4)
        .range([bottom, AREA.top]);
    const y = (value) => scale(value);
    const frame = { chart, series, y, ticks: scale.ticks(4), right, bottom };
    const marks = chart.kind === "line" ? lines(frame) : bars(frame);
    return html `<svg
    class="chart"
    role="img"
    aria-label="${describe(chart, values)}"
    viewBox="0 0 ${SIZE.width} ${SIZE.height}"
    width="${SIZE.width}"
    height="${SIZE.height}"
  >
    ${frame.ticks.map((tick) => html `<line class="grid" x1="${AREA.left}" x2="${right}" y1="${y(tick)}" y2="${y(tick)}" /><text class="tick" x="${AREA.left - 6}" y="${y(tick) + 3.5}" text-anchor="end">${tickText(tick, chart.unit)}</text>`)}
    ${marks} ${threshold(frame)}
  </svg>`;
}
/** A long unit stands in the caption; beside every tick it would not fit. */
function tickText(value, unit) {
    return unit.length > 5 ? formatNumber(value) : formatFigure(value, unit);
}
/** Neither missing nor so large that a difference of two overflows. */
function isDrawable(value) {
    return Math.abs(value) <= 1e15;
}
/** Smaller than any figure that is measured: the step of an axis between two of them would be 0. */
function drawn(value) {
    return Math.abs(value) < 1e-15 ? 0 : value;
}
/** Long series lose points evenly; the extremes of a step stay, so that a peak is still seen. */
function thin(series) {
    const points = series.points
        .filter(({ x, y }) => isDrawable(y) && (typeof x === "string" || isDrawable(x)))
        .map(({ x, y }) => ({ x: typeof x === "string" ? x : drawn(x), y: drawn(y) }));
    if (points.length <= MAX_POINTS)
        return { ...series, points };
    const step = Math.ceil(points.length / MAX_POINTS);
    const kept = [];
    for (let at = 0; at < points.length; at += step) {
        const [highest] = points.slice(at, at + step).sort((a, b) => b.y - a.y);
        if (highest !== undefined)
            kept.push(highest);
    }
    return { ...series, points: kept };
}
function lines(frame) {
    const { series, y, bottom, right } = frame;
    const numeric = series.every((one) => one.points.every((point) => typeof point.x === "number"));
    const all = series.flatMap((one) => one.points.map((point) => point.x));
    const at = numeric ? numericAxis(all, right) : labelAxis(all, right);
    const path = (0,d3_shape/* line */.n8)()
        .x((point) => at.x(point.x))
        .y((point) => y(point.y))
        .curve(d3_shape/* curveMonotoneX */.nV);
    const single = series.length === 1 && series[0] !== undefined && series[0].points.length > 1;
    return html `${single && areaBelow(path(series[0]?.points ?? []) ?? "", all.map(at.x), bottom)}${series.map((one, index) => one.points.length === 1
        ? html `<circle
            class="dot s${index}"
            cx="${at.x(one.points[0]?.x ?? 0)}"
            cy="${y(one.points[0]?.y ?? 0)}"
            r="3"
          />`
        : html `<path class="series s${index}" d="${path(one.points) ?? ""}" />`)}${axisLabels(at.labels, bottom)}`;
}
function areaBelow(path, xs, bottom) {
    return html `<path
    class="area"
    d="${`${path}L${Math.max(...xs)},${bottom}L${Math.min(...xs)},${bottom}Z`}"
  />`;
}
function numericAxis(values, right) {
    const numbers = values.map(Number);
    const scale = (0,d3_scale/* scaleLinear */.m4)()
        .domain([Math.min(...numbers), Math.max(...numbers)])
        .range([AREA.left, right]);
    return {
        x: (value) => scale(Number(value)),
        labels: scale.ticks(5).map((tick) => ({ at: scale(tick), text: `${formatNumber(tick)} s` })),
    };
}
function labelAxis(values, right) {
    const labels = [...new Set(values.map(String))];
    const scale = (0,d3_scale/* scalePoint */.hq)().domain(labels).range([AREA.left, right]).padding(0.3);
    return {
        x: (value) => scale(String(value)) ?? AREA.left,
        labels: spaced(labels, (label) => scale(label) ?? 0),
    };
}
function spaced(labels, at) {
    const step = Math.max(1, Math.ceil(labels.length / 5));
    return labels
        .filter((_label, index) => index % step === 0)
        .map((label) => ({ at: at(label), text: label }));
}
function axisLabels(labels, bottom) {
    return labels.map(({ at, text }, index) => {
        const anchor = labels.length > 1 && index === labels.length - 1 && at > SIZE.width - 30 ? "end" : "middle";
        return html `<text
      class="tick"
      x="${anchor === "end" ? SIZE.width - AREA.right : at}"
      y="${bottom + 16}"
      text-anchor="${anchor}"
      >${(0,clean_text/* clip */.$Q)(text, 14)}</text
    >`;
    });
}
function bars(frame) {
    const { series, y, bottom, right, chart } = frame;
    const labels = [...new Set(series.flatMap((one) => one.points.map((point) => String(point.x))))];
    const tight = chart.kind === "histogram";
    const outer = (0,d3_scale/* scaleBand */.WH)()
        .domain(labels)
        .range([AREA.left, right])
        .padding(tight ? 0.08 : 0.3);
    const inner = (0,d3_scale/* scaleBand */.WH)()
        .domain(series.map((_one, index) => String(index)))
        .range([0, outer.bandwidth()])
        .padding(series.length > 1 ? 0.1 : 0);
    const marks = series.map((one, index) => one.points.map((point) => {
        const x = (outer(String(point.x)) ?? 0) + (inner(String(index)) ?? 0);
        const over = chart.kind === "bar" && chart.threshold !== undefined && point.y > chart.threshold;
        const height = Math.max(point.y > 0 ? 1 : 0, bottom - y(point.y));
        return html `<rect
        class="bar ${over ? "over" : `s${index}`}"
        x="${x}"
        y="${bottom - height}"
        width="${inner.bandwidth()}"
        height="${height}"
        rx="1.5"
      />`;
    }));
    return html `${marks}${axisLabels(spaced(labels, (label) => (outer(label) ?? 0) + outer.bandwidth() / 2), bottom)}`;
}
/** The limit: across a line or bar chart. The values of a histogram are counts, it has none. */
function threshold({ chart, y, right }) {
    const limit = chart.threshold;
    if (limit === undefined || chart.kind === "histogram" || !isDrawable(limit))
        return undefined;
    const above = y(limit) > AREA.top + 14;
    return html `<line
      class="limit"
      x1="${AREA.left}"
      x2="${right}"
      y1="${y(limit)}"
      y2="${y(limit)}"
    /><text class="limit-text" x="${right}" y="${y(limit) + (above ? -5 : 13)}" text-anchor="end"
      >limit ${formatFigure(limit, chart.unit)}</text
    >`;
}
function describe(chart, values) {
    const low = formatFigure(Math.min(...values), chart.unit);
    const high = formatFigure(Math.max(...values), chart.unit);
    const limit = chart.threshold === undefined ? "" : `, limit ${formatFigure(chart.threshold, chart.unit)}`;
    return `${chart.title}: from ${low} to ${high}${limit}`;
}

;// CONCATENATED MODULE: ./packages/report/dist/html/absent.js


const OPEN = 5;
/** Checks that the target branch has and this run has not: a green run may just test less. */
function absentChecks({ absent }) {
    if (absent === undefined || absent.removed.total + absent.skipped.total === 0)
        return undefined;
    return html `<div class="card absent">
    ${[
        part(absent.removed, "of the last stored run", "not in this run"),
        part(absent.skipped, "that ran in it", "skipped now"),
    ]}
  </div>`;
}
function part(named, of, now) {
    if (named.total === 0)
        return undefined;
    const be = named.total === 1 ? "is" : "are";
    const title = `${plural(named.total, "check")} ${of} ${be} ${now}`;
    const left = named.total - named.listed.length;
    return html `<details ${named.total <= OPEN && html `open`}>
    <summary>${title}</summary>
    <ul class="plain">
      ${named.listed.map(({ id, title: name }) => html `<li>${name === "" ? id : name}</li>`)}${left > 0 && html `<li>… and ${left} more</li>`}
    </ul>
  </details>`;
}

;// CONCATENATED MODULE: ./packages/report/dist/model/links.js

const PLACE = /\{(traceId|service|from|to)\}/g;
/** A place in braces, or its percent-encoded form, which editors and browsers like to copy. */
const CODED = /%7B(traceId|service|from|to)%7D/gi;
/**
 * The address with every place filled in and encoded; undefined where a place has no value, or where
 * what comes out is no http(s) address.
 */
function fillLink(template, places) {
    if (template === undefined)
        return undefined;
    let whole = true;
    const filled = template.replaceAll(CODED, "{$1}").replaceAll(PLACE, (_all, name) => {
        const value = links_valueOf(places, name);
        if (value === undefined)
            whole = false;
        return encodeURIComponent(value ?? "");
    });
    const address = whole ? webAddress(filled) : undefined;
    return address !== undefined && originOf(address) === originOf(emptied(template))
        ? address
        : undefined;
}
function links_valueOf(places, name) {
    const { traceId, service, from, to } = places;
    const at = name === "from" ? from : to;
    if (name === "traceId")
        return traceId;
    if (name === "service")
        return service?.toWellFormed();
    return at === undefined || !Number.isFinite(at) ? undefined : String(Math.round(at));
}
/** A value never chooses the host: the address goes where the template goes. */
function emptied(template) {
    return template.replaceAll(CODED, "x").replaceAll(PLACE, "x");
}
function originOf(address) {
    try {
        return new URL(address).origin;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/report/dist/model/trace-tree.js
const MAX_SPANS = 200;
/** At most 200 spans of a trace; the rest counts as left out. */
function boundTrace(trace) {
    const cut = trace.spans.length - MAX_SPANS;
    if (cut <= 0)
        return trace;
    return { ...trace, spans: trace.spans.slice(0, MAX_SPANS), omitted: trace.omitted + cut };
}
/** The spans as trees, in order of time; a span whose parent is missing or circular is a root. */
function traceTree(trace) {
    const nodes = new Map();
    for (const span of boundTrace(trace).spans)
        nodes.set(span.id, { span, depth: 0, children: [] });
    const roots = [];
    for (const node of nodes.values()) {
        const parent = parentOf(node, nodes);
        if (parent === undefined)
            roots.push(node);
        else
            parent.children.push(node);
    }
    const seen = new Set();
    for (const root of roots)
        trace_tree_place(root, 0, seen);
    return roots.sort(byTime);
}
function parentOf(node, nodes) {
    const direct = node.span.parent === undefined ? undefined : nodes.get(node.span.parent);
    let above = direct;
    for (let steps = 0; above !== undefined && steps <= nodes.size; steps += 1) {
        if (above === node)
            return undefined;
        above = above.span.parent === undefined ? undefined : nodes.get(above.span.parent);
    }
    return above === undefined ? direct : undefined;
}
function trace_tree_place(root, depth, seen) {
    const open = [[root, depth]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const [node, at] = next;
        if (seen.has(node))
            continue;
        seen.add(node);
        node.depth = at;
        node.children.sort(byTime);
        for (const child of node.children)
            open.push([child, at + 1]);
    }
}
function byTime(a, b) {
    return a.span.startMs - b.span.startMs;
}
/** Parents before children, depth first, in order of time. */
function flattenTree(roots) {
    const flat = [];
    const open = [...roots].reverse();
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        flat.push(node);
        for (const child of [...node.children].reverse())
            open.push(child);
    }
    return flat;
}
const MAX_FOCUSED = 2;
/**
 * The root calls worth a look: a trace of a test holds every request of a page, few of which
 * matter. Those with a failing span of the culprit, else with an error, else the one where the
 * culprit takes longest, else the longest.
 */
function focusRoots(roots) {
    const rated = roots.map((root) => {
        const spans = flattenTree([root]).map((node) => node.span);
        const culprit = spans.filter((span) => span.culprit === true);
        const blamed = culprit.some((span) => span.error !== undefined);
        const failing = spans.some((span) => span.error !== undefined);
        const longest = Math.max(0, ...(culprit.length > 0 ? culprit : spans).map((s) => s.durationMs));
        return { root, longest, rank: blamed ? 3 : failing ? 2 : Number(culprit.length > 0) };
    });
    const top = Math.max(0, ...rated.map(({ rank }) => rank));
    const best = rated.filter(({ rank }) => rank === top);
    if (top >= 2)
        return best.slice(0, MAX_FOCUSED).map(({ root }) => root);
    return best
        .sort((a, b) => b.longest - a.longest)
        .slice(0, 1)
        .map(({ root }) => root);
}
/** A heading for a trace, whose title may say already that it is one. */
function traceHeading({ title }) {
    return /^trace\b/i.test(title) ? title : `Trace: ${title}`;
}
/** The trace that shows the culprit best: its span is marked, then the one with an error. */
function bestTrace(traces, service) {
    const score = (trace) => {
        const own = trace.spans.filter((span) => span.service === service);
        if (own.some((span) => span.culprit === true))
            return 3;
        if (own.some((span) => span.error !== undefined))
            return 2;
        return own.length > 0 ? 1 : 0;
    };
    return [...traces].sort((a, b) => score(b) - score(a))[0];
}

;// CONCATENATED MODULE: ./packages/report/dist/html/waterfall.js




const waterfall_MAX_DEPTH = 6;
/** A trace as rows: words stay readable at any width, only the bars scale. */
function waterfall(trace, href) {
    const bounded = boundTrace(trace);
    const roots = traceTree(bounded);
    const focus = focusRoots(roots);
    const others = roots.filter((root) => !focus.includes(root));
    const rest = plural(flattenTree(others).length, "other span");
    const left = bounded.omitted === 0 ? "" : `, ${plural(bounded.omitted, "span")} not shown`;
    return html `<figure>
    <h3>${traceHeading(trace)}</h3>
    ${rows(focus)}
    ${others.length > 0 &&
        html `<details class="fold">
        <summary>${rest} of this trace</summary>
        ${rows(others)}
      </details>`}
    <figcaption>
      Trace <code>${trace.traceId}</code>, ${formatDuration(trace.durationMs)}${left}. The bar shows
      when a span
      ran.${href !== undefined && html ` <a href="${href}" rel="noreferrer">Open the trace</a>`}
    </figcaption>
  </figure>`;
}
function rows(roots) {
    const nodes = flattenTree(roots);
    const start = Math.min(...nodes.map(({ span }) => span.startMs));
    const end = Math.max(...nodes.map(({ span }) => span.startMs + span.durationMs));
    const scale = { start, length: Math.max(end - start, 1e-6) };
    return html `<ol class="wf">
    ${nodes.map((node) => row(node, scale))}
  </ol>`;
}
function row({ span, depth }, scale) {
    const tone = toneOf(span);
    const x = ((span.startMs - scale.start) / scale.length) * 100;
    const width = Math.max(0.4, (span.durationMs / scale.length) * 100);
    return html `<li class="${tone} d${Math.min(depth, waterfall_MAX_DEPTH)}">
    <div class="what">
      <b>${span.service}</b> <span>${span.name}</span>${span.culprit === true && html `<span class="sr"> (culprit)</span>`}
    </div>
    <div class="time">${formatDuration(span.durationMs)}</div>
    <div class="track">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="ground" width="100" height="8" />
        <rect
          class="span"
          x="${x}"
          width="${Math.min(width, 100 - Math.min(x, 99.6))}"
          height="8"
        />
      </svg>
    </div>
    ${span.error !== undefined && html `<div class="err">${errorText(span.error)}</div>`}
  </li>`;
}
/** Red is what failed; a healthy call of the blamed service is marked, and not red. */
function toneOf(span) {
    if (span.error === undefined)
        return span.culprit === true ? "suspect" : "calm";
    return span.culprit === true ? "blamed" : "bad";
}
function errorText(text) {
    return /^error\b/i.test(text) ? text : `Error: ${text}`;
}

;// CONCATENATED MODULE: ./packages/report/dist/html/evidence.js






/** The evidence of a check, bounded. */
function evidence_evidenceOf(section, check) {
    const wanted = new Set(check.evidence ?? []);
    return section.evidence.filter((item) => wanted.has(item.id)).slice(0, 20);
}
/** Whether the page can show what a check saw. */
function hasPicture(page, section, check) {
    return evidence_evidenceOf(section, check).some(({ path }) => path !== undefined && page.images?.has(path) === true);
}
/** Pictures that the page holds. */
function screenshots(page, section, check) {
    const pictures = evidence_evidenceOf(section, check).flatMap((item) => {
        const data = item.path === undefined ? undefined : page.images?.get(item.path);
        return data === undefined || !PICTURE.test(data) ? [] : [{ item, data }];
    });
    if (pictures.length === 0)
        return undefined;
    return html `<div class="shots">
    ${pictures.map(({ item, data }) => html `<figure>
          <img src="${new Markup(data)}" alt="${item.title}" decoding="async" />
          <figcaption>${item.title}</figcaption>
        </figure>`)}
  </div>`;
}
/** Nothing but base64 picture data may stand in an image address. */
const PICTURE = /^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+={0,2}$/;
/** Files and addresses behind a check, and where to look further. */
function links(page, section, check) {
    const items = evidence_evidenceOf(section, check).flatMap((item) => {
        const inside = relativeLink(item.path);
        // The page is kept without the files of the gates: a link to what is not beside it is dead.
        const beside = page.keptIn === undefined ? inside : undefined;
        const href = webAddress(item.url) ?? beside;
        if (href === undefined && inside === undefined)
            return [];
        const title = href === undefined
            ? html `${item.title} <code>${item.path}</code>, in the artifact that begins with
            <code>${page.keptIn?.(section.id) ?? ""}</code>`
            : html `<a href="${href}" rel="noreferrer">${item.title}</a>`;
        return [
            html `<li>
        ${title}
        <span class="tag">${item.kind}</span>
      </li>`,
        ];
    });
    items.push(...toolLinks(page, section, check));
    return items.length === 0
        ? undefined
        : html `<ul class="links">
        ${items}
      </ul>`;
}
const evidence_MAX_LOGS = 3;
const LOG = { lines: 40, width: 300 };
/** The ends of the logs that the page holds. */
function logs(page, section, check) {
    const held = evidence_evidenceOf(section, check).flatMap((item) => {
        const text = item.path === undefined ? undefined : page.excerpts?.get(item.path);
        return text === undefined || text.trim() === "" ? [] : [{ item, text }];
    });
    if (held.length === 0)
        return undefined;
    return html `${held.slice(0, evidence_MAX_LOGS).map(({ item, text }) => html `<div>
        <h4>${item.title}, the last lines</h4>
        <pre tabindex="0" role="group" aria-label="${item.title}">
${preText(cleanBlock(text, LOG).text)}</pre>
      </div>`)}`;
}
/** The trace that belongs to this very check: its title is that of the test. */
function ownTrace(page, section, check) {
    const trace = traceOf(section, check);
    if (trace === undefined)
        return undefined;
    return html `<details class="fold">
    <summary>Trace of this check, ${plural(trace.spans.length, "span")}</summary>
    ${waterfall(trace, traceLink(page, trace.traceId))}
  </details>`;
}
function traceOf({ diagnosis }, { title }) {
    return diagnosis?.traces?.find((trace) => {
        const name = trace.title.replace(/, attempt \d{1,6}$/, "");
        return name.length > 3 && title.endsWith(name);
    });
}
/** The time of the run, with a minute around it, as tools ask for it. */
function spanOf({ generatedAt, durationMs }) {
    const end = Date.parse(generatedAt);
    return { from: end - durationMs - 60_000, to: end + 60_000 };
}
/** Where a trace can be looked at as a whole. */
function traceLink(page, traceId) {
    return fillLink(page.links?.trace, { traceId, ...spanOf(page) });
}
/** Logs and figures of a service in the tools of the team. */
function serviceLinks(page, service) {
    const places = { service, ...spanOf(page) };
    const found = [
        [`Logs of ${service}`, fillLink(page.links?.logs, places)],
        [`Figures of ${service}`, fillLink(page.links?.metrics, places)],
    ];
    return found.flatMap(([name, href]) => href === undefined ? [] : [html `<li><a href="${href}" rel="noreferrer">${name}</a></li>`]);
}
function toolLinks(page, section, check) {
    const trace = traceOf(section, check);
    const href = trace === undefined ? undefined : traceLink(page, trace.traceId);
    return [
        ...(href === undefined
            ? []
            : [html `<li><a href="${href}" rel="noreferrer">Open the trace</a></li>`]),
        ...(check.service === undefined ? [] : serviceLinks(page, check.service)),
    ];
}

;// CONCATENATED MODULE: ./packages/report/dist/html/facts.js


/** What is known of a check besides its message, formatted; not yet escaped. */
function factRows(check) {
    const { observed, threshold, samples, attempts, durationMs, unit } = check;
    const policy = isPolicy(check);
    const figure = (value) => value === undefined ? undefined : formatFigure(value, unit);
    return [
        ...facts_row(policy ? "This change" : "Observed", figure(observed)),
        ...facts_row(policy ? "Target branch" : "Limit", figure(threshold)),
        ...facts_row("Base", baseline(check)),
        ...facts_row("Samples", samples === undefined ? undefined : String(samples)),
        ...facts_row("Attempts", attempts === undefined ? undefined : String(attempts)),
        ...facts_row("Took", durationMs === undefined ? undefined : formatDuration(durationMs)),
        ...facts_row("Usually takes", usually(check)),
        ...facts_row("Place", facts_place(check), true),
        ...facts_row("Check id", check.id, true),
    ];
}
function facts_row(name, value, long = false) {
    return value === undefined ? [] : [{ name, value, long }];
}
function baseline({ baseline: before, observed, unit }) {
    if (before === undefined)
        return undefined;
    const change = formatChange(observed, before);
    return `${formatFigure(before, unit)}${change === undefined ? "" : ` (${change})`}`;
}
function usually({ history, durationMs }) {
    const before = history?.medianMs;
    if (before === undefined)
        return undefined;
    const change = formatChange(durationMs, before);
    return `${formatDuration(before)}${change === undefined ? "" : ` (now ${change})`}`;
}
function facts_place({ location }) {
    if (location === undefined)
        return undefined;
    return [location.file, location.line, location.column]
        .filter((part) => part !== undefined)
        .join(":");
}

;// CONCATENATED MODULE: ./packages/report/dist/model/history.js


/** `red in 3 of 20 runs since 77aa01b, flaky in 2`; undefined where nothing is stored. */
function historyText({ history }) {
    if (history === undefined || history.runs === 0)
        return undefined;
    const { runs, failed, flaky = 0, since } = history;
    const from = since === undefined ? "" : ` since ${shortCommit(since)}`;
    const unsteady = flaky === 0 ? "" : `, unsteady in ${flaky}`;
    return `red in ${failed} of ${plural(runs, "run")}${from}${unsteady}`;
}
/** The same only where the target branch has seen it unsteady: a reviewer wants to know it. */
function flakyText(check) {
    return (check.history?.flaky ?? 0) > 0 ? sureText(check) : undefined;
}
/** With fewer runs a rate says so little that this is said instead of its interval. */
const ENOUGH_RUNS = 5;
/** `red in 3 of 20 runs, unsteady in 5 (25 %, 95 % interval 11 to 47 %)`. */
function sureText(check) {
    const text = historyText(check);
    const { runs = 0, flaky = 0, interval } = check.history ?? {};
    if (text === undefined)
        return undefined;
    if (runs < ENOUGH_RUNS)
        return `${text} (learning, ${runs} of ${ENOUGH_RUNS} runs)`;
    if (interval === undefined || flaky === 0)
        return text;
    const [low, high] = interval.map(formatShare);
    return `${text} (${formatShare(flaky / runs)} %, 95 % interval ${low} to ${high} %)`;
}

;// CONCATENATED MODULE: ./packages/report/dist/svg/spark.js

const spark_MAX_RUNS = 40;
const STEP = 7;
const HEIGHT = 18;
/** What a letter of `history.recent` looks like and is called. Height tells apart what colour cannot. */
const SPARK_SIGNS = {
    p: { name: "passed", tone: "pass", height: 6 },
    w: { name: "with warnings", tone: "warn", height: 11 },
    k: { name: "flaky", tone: "warn", height: 11 },
    f: { name: "failed", tone: "fail", height: 18 },
    e: { name: "could not decide", tone: "hold", height: 18 },
    i: { name: "inconclusive", tone: "hold", height: 18 },
    s: { name: "skipped", tone: "skip", height: 3 },
};
/**
 * The last stored runs of a check as bars, oldest on the left. `recent` is newest first, a letter a
 * run; where the run did not have the check there is a gap.
 */
function sparkSvg(recent) {
    const letters = Array.from(recent.slice(0, spark_MAX_RUNS)).reverse();
    if (!letters.some((letter) => Object.hasOwn(SPARK_SIGNS, letter)))
        return undefined;
    const width = letters.length * STEP - 2;
    return html `<svg
    class="spark"
    role="img"
    aria-label="${describeRecent(recent)}"
    viewBox="0 0 ${width} ${HEIGHT}"
    width="${width}"
    height="${HEIGHT}"
  >
    ${TONES.map((tone) => [tone, barsOf(letters, tone)]).map(([tone, bars]) => bars !== "" && html `<path class="${tone}" d="${bars}" />`)}
  </svg>`;
}
const TONES = [...new Set(Object.values(SPARK_SIGNS).map(({ tone }) => tone))];
/** All bars of a tone as one path: a page may draw thousands of them. */
function barsOf(letters, wanted) {
    return letters
        .map((letter, at) => {
        const sign = Object.hasOwn(SPARK_SIGNS, letter) ? SPARK_SIGNS[letter] : undefined;
        return sign?.tone === wanted
            ? `M${at * STEP} ${HEIGHT}v-${sign.height}h5v${sign.height}z`
            : "";
    })
        .join("");
}
/** `Last 20 runs, newest first: 2 failed, 17 passed, 1 flaky`. */
function describeRecent(recent) {
    const letters = Array.from(recent.slice(0, spark_MAX_RUNS));
    const counts = Object.entries(SPARK_SIGNS).flatMap(([letter, { name }]) => {
        const count = letters.filter((each) => each === letter).length;
        return count === 0 ? [] : [`${count} ${name}`];
    });
    return `Last ${letters.length} stored runs: ${counts.join(", ")}`;
}

;// CONCATENATED MODULE: ./packages/report/dist/html/history-line.js




/** What the stored runs say of a check: picture, sentence, and how sure the rate is. */
function historyLine(check) {
    const text = historyText(check);
    const { history } = check;
    if (history === undefined || text === undefined)
        return undefined;
    const spark = history.recent === undefined ? undefined : sparkSvg(history.recent);
    const more = [rate(history), seen(history)].filter((part) => part !== undefined);
    return html `<div class="past">
    ${spark}
    <p>${text}${more.map((part) => html ` · ${part}`)}</p>
  </div>`;
}
/** A rate from few runs says little: the interval is part of it. */
function rate({ flaky = 0, runs, interval }) {
    if (interval === undefined || flaky === 0)
        return undefined;
    const [low, high] = interval;
    return `unsteady in ${formatShare(flaky / runs)} % of runs (95 % interval ${formatShare(low)} to ${formatShare(high)} %)`;
}
function seen({ firstSeen }) {
    return firstSeen === undefined ? undefined : `first stored ${formatInstant(firstSeen)}`;
}

;// CONCATENATED MODULE: ./packages/report/dist/html/island.js




/** A letter per verdict, as `history.recent` of a check has it. */
const VERDICT_LETTERS = {
    pass: "p",
    warn: "w",
    fail: "f",
    inconclusive: "i",
    skip: "s",
    error: "e",
};
/** A letter per class; `-` has none. */
const CLASS_LETTERS = {
    new: "n",
    known: "o",
    flaky: "k",
    fixed: "x",
};
/** Text that rows beyond their outcome may bring, in UTF-16 units; what comes after has no detail. */
const MAX_DETAIL = 2_000_000;
const DETAIL = { lines: 40, width: 300 };
const COMMAND = { lines: 20, width: 1_000 };
/** Rows as columns of text that is clean, as a script puts it into the page as text. */
function islandOf(rows) {
    const gates = dictionary();
    const services = dictionary();
    const owners = dictionary();
    const heads = dictionary();
    const island = {
        gates: [],
        services: services.words,
        owners: owners.words,
        heads: heads.words,
        g: [],
        h: [],
        t: [],
        v: rows.map(({ verdict }) => VERDICT_LETTERS[verdict]).join(""),
        c: rows.map((row) => (row.class === undefined ? "-" : CLASS_LETTERS[row.class])).join(""),
        s: [],
        o: [],
        ms: [],
        n: {},
        more: {},
    };
    let room = MAX_DETAIL;
    rows.forEach((row, at) => {
        const hash = row.id.indexOf("#");
        const tail = (0,clean_text/* cleanLine */.Ow)(hash === -1 ? "" : row.id.slice(hash + 1));
        island.g.push(gates.place(row.gate));
        island.h.push(heads.place(hash === -1 ? row.id : row.id.slice(0, hash)));
        island.t.push(tail);
        island.s.push(services.place(row.service));
        island.o.push(owners.place(row.owner));
        island.ms.push(row.ms === undefined ? -1 : Math.round(row.ms));
        if (row.attempts !== undefined && row.attempts !== 1)
            island.n[at] = row.attempts;
        const more = moreOf(row, tail, room);
        room -= more?.d?.length ?? 0;
        if (more !== undefined)
            island.more[at] = more;
    });
    island.gates = gates.words.map((id) => [id, gateName(id)]);
    return island;
}
function dictionary() {
    const words = [];
    const places = new Map();
    return {
        words,
        place(word) {
            if (word === undefined)
                return -1;
            const before = places.get(word);
            if (before !== undefined)
                return before;
            places.set(word, words.length);
            return words.push((0,clean_text/* cleanLine */.Ow)(word)) - 1;
        },
    };
}
function moreOf(row, tail, room) {
    const { check, past, recent } = row;
    const title = (0,clean_text/* cleanLine */.Ow)(row.title);
    const detail = check?.detail === undefined ? "" : cleanBlock(check.detail, DETAIL).text;
    const command = (text) => text === undefined ? undefined : cleanBlock(text, COMMAND).text;
    const more = {
        ...(title === tail ? {} : { t: title }),
        ...given("m", check?.message === undefined ? undefined : (0,clean_text/* cleanLine */.Ow)(check.message, 600)),
        ...given("d", detail.length > room ? undefined : detail),
        ...given("r", command(check?.reproduce)),
        ...given("a", command(check?.accept)),
        ...given("h", recent),
        ...(past === undefined ? {} : { p: [past.runs, past.failed, past.flaky] }),
    };
    const facts = check === undefined
        ? []
        : factRows(check).map(({ name, value }) => [name, (0,clean_text/* cleanLine */.Ow)(value)]);
    if (facts.length > 0)
        more.f = facts;
    return Object.keys(more).length === 0 ? undefined : more;
}
function given(key, value) {
    return value === undefined || value === "" ? {} : { [key]: value };
}
/** Data for the script: no text of it can end the element, open one or begin a comment. */
function islandElement(id, data) {
    const text = JSON.stringify(data).replaceAll("<", String.raw `\u003c`);
    return new Markup(`<script type="application/json" id="${id}">${text}</script>`);
}

;// CONCATENATED MODULE: ./packages/report/dist/html/signs.js

/** Colour family of a verdict. */
const TONE = {
    pass: "pass",
    warn: "warn",
    fail: "fail",
    inconclusive: "hold",
    error: "hold",
    skip: "skip",
};
/** Every verdict as one word or two. */
const LABEL = {
    pass: "Passed",
    warn: "Warning",
    fail: "Failed",
    inconclusive: "Inconclusive",
    error: "Could not decide",
    skip: "Skipped",
};
/** Every verdict, for what shows each of them. */
const VERDICTS = Object.keys(TONE);
const PATHS = {
    pass: "M5 12.5l4.6 4.6L19.2 7.4",
    warn: "M12 6v7.5M12 17.6v.2",
    fail: "M6.5 6.5l11 11M17.5 6.5l-11 11",
    inconclusive: "M8.7 9a3.4 3.4 0 1 1 4.9 3c-1.1.6-1.6 1.2-1.6 2.4M12 17.8v.2",
    error: "M12 3.5l8.5 8.5-8.5 8.5L3.5 12zM12 8.6v4M12 15.6v.2",
    skip: "M6.5 6.5l6 5.5-6 5.5M13.5 6.5l6 5.5-6 5.5",
};
/** The sign of a verdict; words stand beside it, so it is hidden from screen readers. */
function sign(verdict) {
    return html `<svg
    viewBox="0 0 24 24"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="2.6"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d="${PATHS[verdict]}" />
  </svg>`;
}
/** Sign and word: never colour alone. */
function badge(verdict, label = LABEL[verdict]) {
    return html `<span class="badge tint ${TONE[verdict]}">${sign(verdict)}${label}</span>`;
}
/** The gate of the word mark. */
const LOGO = html `<svg
  viewBox="0 0 24 24"
  aria-hidden="true"
  fill="none"
  stroke="currentColor"
  stroke-width="2.4"
  stroke-linecap="round"
>
  <path d="M4 20V6M20 20V6M4 8.5h16M9.3 8.5V20M14.7 8.5V20" />
</svg>`;

;// CONCATENATED MODULE: ./packages/report/dist/html/check-item.js











const check_item_DETAIL = { lines: 60, width: 400 };
/** One check: a line that opens to reason, figures, evidence and the command to reproduce it. */
function checkItem(page, { section, check, open = false }) {
    return html `<details
    ${open && new Markup("open")}
    class="item"
    data-gate="${section.id}"
    data-service="${check.service ?? ""}"
    data-owner="${check.owner ?? ""}"
    data-kind="${check.class === undefined ? "-" : CLASS_LETTERS[check.class]}"
    data-verdict="${VERDICT_LETTERS[check.verdict]}"
  >
    <summary>
      ${badge(check.verdict)}<span class="t">${check.title}</span
      ><span class="tags">${tags(check)}</span>${check.message !== undefined && html `<span class="m">${check.message}</span>`}
    </summary>
    <div class="body">
      ${[
        screenshots(page, section, check),
        facts(check),
        isPolicy(check) ? undefined : gauge(check),
        historyLine(check),
        check_item_detail(check),
        logs(page, section, check),
        ownTrace(page, section, check),
        links(page, section, check),
        command("Reproduce", check.reproduce),
        command((0,accept/* isAccepted */.o)(check)
            ? "Accepted by, in stagegate.yml"
            : "Accept or quarantine, in stagegate.yml", check.accept),
    ]}
    </div>
  </details>`;
}
const CLASS_WORDS = {
    new: "new",
    known: "on target branch",
    flaky: "flaky",
    fixed: "fixed",
};
function tags(check) {
    return [
        check.class !== undefined &&
            html `<span class="tag ${check.class}">${CLASS_WORDS[check.class]}</span>`,
        check.service !== undefined && html `<span class="tag">${check.service}</span>`,
        check.owner !== undefined && html `<span class="tag">owner ${check.owner}</span>`,
    ];
}
function facts(check) {
    return html `<dl class="facts">
    ${factRows(check).map(({ name, value, long }) => html `<div class="${long ? "long" : "short"}">
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`)}
  </dl>`;
}
/** Observed value against its limit, where both are positive. */
function gauge({ observed, threshold, unit }) {
    if (observed === undefined || threshold === undefined || observed < 0 || threshold <= 0)
        return undefined;
    const end = Math.max(observed, threshold) * 1.1;
    const limit = (threshold / end) * 100;
    const value = (observed / end) * 100;
    return html `<div class="gauge">
    <svg
      viewBox="0 0 100 14"
      preserveAspectRatio="none"
      role="img"
      aria-label="${formatFigure(observed, unit)} against a limit of ${formatFigure(threshold, unit)}"
    >
      <rect class="ground" y="3" width="100" height="8" />
      <rect class="ok" y="3" width="${Math.min(value, limit)}" height="8" />
      ${value > limit &&
        html `<rect class="over" x="${limit}" y="3" width="${value - limit}" height="8" />`}
      <rect class="mark" x="${limit - 0.2}" width="0.4" height="14" />
    </svg>
  </div>`;
}
function check_item_detail({ detail: text, title }) {
    if (text === undefined || text.trim() === "")
        return undefined;
    const block = cleanBlock(text, check_item_DETAIL);
    const more = block.omittedLines === 0 ? "" : `\n… ${plural(block.omittedLines, "line")} left out`;
    return html `<pre tabindex="0" role="group" aria-label="Detail of ${title}">
${preText(block.text + more)}</pre>`;
}
function command(title, text) {
    if (text === undefined || text.trim() === "")
        return undefined;
    const block = cleanBlock(text, { lines: 30, width: 2_000 });
    return html `<div>
    <h4>${title}</h4>
    <div class="cmd">
      <pre tabindex="0" role="group" aria-label="${title}">${preText(block.text)}</pre>
      <button type="button" class="copy" hidden>Copy</button>
    </div>
  </div>`;
}

;// CONCATENATED MODULE: ./packages/report/dist/html/filters.js




const MAX_OPTIONS = 500;
const CLASSES = [
    [CLASS_LETTERS.new, "New in this change"],
    [CLASS_LETTERS.known, "On the target branch"],
    [CLASS_LETTERS.flaky, "Flaky"],
    [CLASS_LETTERS.fixed, "Fixed"],
];
/** The filter of all checks; hidden where no script can work it. */
function filterForm(choices) {
    const { services, owners, orders } = choices;
    const named = (words) => words.slice(0, MAX_OPTIONS).map((word) => [word, word]);
    return html `<form
      class="filters"
      hidden
      aria-label="Filter checks"
      data-beyond="${choices.beyond}"
    >
      <label class="wide"
        ><span>Search <kbd>/</kbd></span
        ><input
          type="search"
          name="q"
          autocomplete="off"
          spellcheck="false"
          aria-keyshortcuts="/"
          placeholder="${choices.placeholder}"
      /></label>
      ${[
        filters_select("Verdict", "verdict", VERDICTS.map((v) => [VERDICT_LETTERS[v], LABEL[v]])),
        filters_select("Class", "kind", CLASSES),
        filters_select("Gate", "gate", choices.gates.map((gate) => [gate, gateName(gate)])),
        services.length > 0 && filters_select("Service", "service", named(services)),
        owners.length > 0 && filters_select("Owner", "owner", named(owners)),
        orders.length > 0 && filters_select("Order", "order", orders, choices.none ?? "Worst first"),
    ]}
      <button type="reset">Reset</button>
      <p class="none" hidden>No check is like that.</p>
    </form>
    <p class="shown" role="status"></p>`;
}
function filters_select(label, name, options, none = "All") {
    return html `<label
    >${label}<select name="${name}">
      <option value="">${none}</option>
      ${options.map(([value, text]) => html `<option value="${value}">${text}</option>`)}
    </select></label
  >`;
}

;// CONCATENATED MODULE: ./packages/report/dist/html/rest.js



const MAX_PLAIN = 2_000;
/** The long list: filled by the script. Without one, findings still stand here as lines. */
function restSection({ rows, omitted }, heading) {
    if (rows.length === 0)
        return undefined;
    return html `<div class="gatesec" id="rest">
      <div class="gatehead">
        <h3>${heading}</h3>
      </div>
      <div class="list" hidden></div>
      <button type="button" class="next" hidden>Show more</button>
    </div>
    <noscript>${plain(rows, omitted)}</noscript>`;
}
function plain(rows, omitted) {
    const findings = rows.filter(dist_verdict/* isFinding */.qd);
    const others = rows.length - findings.length + omitted;
    return html `${findings.length > 0 &&
        html `<h3>${plural(findings.length, "further finding")}</h3>
        <ul class="plain">
          ${findings.slice(0, MAX_PLAIN).map(({ title, verdict, check }) => html `<li>
                <b>${verdict}</b>
                ${title}${check?.message !== undefined && html `: ${check.message.slice(0, 300)}`}
              </li>`)}
        </ul>`}
    <p>
      ${plural(others, "check")} that ${others === 1 ? "is" : "are"} no finding, or beyond this
      page: the list needs a browser with scripts.
    </p>`;
}

;// CONCATENATED MODULE: ./packages/report/dist/html/checks.js















const MAX_CHARTS = 24;
/** From here on, a browser lays out only the items that are seen. */
const MANY = 60;
/** Every gate with its findings, figures and charts, then the long list, under one filter. */
function checksSection(page, checks) {
    const sections = redFirst(page.sections);
    const first = firstToRead(page, sections);
    return html `<section id="checks" aria-labelledby="checks-title">
    <div class="sec"><h2 id="checks-title">Checks</h2></div>
    ${filters(page, checks)}
    ${sections.filter(hasBlock).map((section) => gateBlock(page, section, { lead: checks.lead.get(section.id) ?? [], first }))}
    ${restSection(checks, restHeading(checks))}
  </section>`;
}
function restHeading({ rows }) {
    return rows.some(dist_verdict/* isFinding */.qd)
        ? "Further findings, and checks that passed or were skipped"
        : "Checks that passed or were skipped";
}
/** The finding that is open from the start: one with a picture, else the first new one. */
function firstToRead(page, sections) {
    const fresh = groupFindings({ ...page, sections }).fresh.filter(({ check }) => !isPolicy(check));
    const pictured = fresh.find(({ section, check }) => hasPicture(page, section, check));
    return (pictured ?? fresh[0])?.check;
}
const ORDERS = [
    ["ms", "Slowest first"],
    ["name", "By name"],
];
function filters(page, { lead, rows, omitted }) {
    const shown = [
        ...[...lead.values()].flat(),
        ...page.sections.flatMap((section) => section.checks.filter(isPolicy)),
    ];
    if (shown.length + rows.length < 2)
        return undefined;
    const all = [shown, rows].flat();
    const names = (of) => [...new Set(all.flatMap((one) => of(one) ?? []))].sort();
    return filterForm({
        gates: page.sections.map(({ id }) => id),
        services: names(({ service }) => service),
        owners: names(({ owner }) => owner),
        orders: rows.length > 1 ? ORDERS : [],
        beyond: omitted,
        placeholder: "Title, message, file, id",
    });
}
function gateBlock(page, section, { lead, first }) {
    const observed = isObserved(section)
        ? " · observed only, does not block"
        : isLetThrough(section)
            ? " · does not block"
            : "";
    return html `<div class="gatesec" id="gate-${section.id}" data-gate="${section.id}">
    <div class="gatehead">
      <h3>${gateName(section.id)}</h3>
      ${badge(section.verdict)}<span class="tag">${countLine(section)}${observed}</span>
    </div>
    <p class="said">${section.summary}</p>
    ${[
        against(section),
        errors(section),
        items(page, section, { checks: lead.filter(dist_verdict/* isFinding */.qd), first }),
        items(page, section, { checks: lead.filter((check) => !(0,dist_verdict/* isFinding */.qd)(check)), first }),
        more(section, lead),
        absentChecks(section),
        charts(section),
        figures(section),
        notes(section),
    ]}
  </div>`;
}
/** What the checks were compared with, and what would block if it were not only observed. */
function against({ compared, wouldBlock }) {
    const parts = [];
    if (compared !== undefined) {
        const { branch, runs, wanted } = compared;
        const learning = runs < wanted ? `: learning, ${runs} of ${wanted} runs` : "";
        parts.push(`compared with ${plural(runs, "stored run")} of ${branch}${learning}`);
    }
    if (wouldBlock !== undefined) {
        parts.push(`if it blocked, exit code ${wouldBlock.exitCode} for ${plural(wouldBlock.total, "finding")}, ${wouldBlock.new} new`);
    }
    return parts.length === 0 ? undefined : html `<p class="said">${parts.join(" · ")}</p>`;
}
function errors(section) {
    return section.errors.map((error) => html `<div class="card">
        <p><b>${error.message}</b></p>
        ${error.hint !== undefined && html `<p>${error.hint}</p>`}
        <p><code>${error.code}</code></p>
      </div>`);
}
function items(page, section, { checks, first }) {
    if (checks.length === 0)
        return undefined;
    return html `<div class="list${checks.length > MANY && " many"}">
    ${checks.map((check) => checkItem(page, { section, check, open: check === first }))}
  </div>`;
}
/** The findings that stand in the long list at the end. */
function more(section, lead) {
    const placed = lead.filter(dist_verdict/* isFinding */.qd).length;
    const all = findingsOf(section).filter((check) => !isPolicy(check)).length;
    return all > placed
        ? html `<p class="said">${plural(all - placed, "further finding")} in the list below.</p>`
        : undefined;
}
function notes(section) {
    if (section.notes.length === 0)
        return undefined;
    return html `<details class="fold">
    <summary>${plural(section.notes.length, "note")}</summary>
    <ul class="plain">
      ${section.notes.slice(0, 50).map((note) => html `<li>${note}</li>`)}
    </ul>
  </details>`;
}
function countLine(section) {
    const { counts, durationMs } = section;
    const parts = [plural(counts.total, "check")];
    const accepted = acceptedOf(section).length;
    if (accepted > 0)
        parts.push(`${accepted} accepted`);
    if (counts.flaky > 0)
        parts.push(`${counts.flaky} flaky`);
    if (counts.skip > 0)
        parts.push(`${counts.skip} skipped`);
    if (durationMs > 0)
        parts.push(formatDuration(durationMs));
    return parts.join(" · ");
}
function charts(section) {
    if (section.charts.length === 0)
        return undefined;
    return html `<div class="charts">
    ${section.charts.slice(0, MAX_CHARTS).map((chart) => html `<div class="chartcard">
          <h4>${chart.title}</h4>
          ${chartSvg(chart)}${chart.series.length > 1 && legend(chart.series.slice(0, 4).map((series) => series.name))}
        </div>`)}
  </div>`;
}
function legend(names) {
    return html `<ul class="legend">
    ${names.map((name, at) => html `<li>
          <svg viewBox="0 0 22 8" aria-hidden="true">
            <line class="s${at}" x1="0" x2="22" y1="4" y2="4" /></svg
          >${name}
        </li>`)}
  </ul>`;
}
function figures(section) {
    if (section.metrics.length === 0)
        return undefined;
    return html `<details class="fold">
    <summary>${plural(section.metrics.length, "figure")}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="Figures of ${gateName(section.id)}">
      <table>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" class="num">Value</th>
          </tr>
        </thead>
        <tbody>
          ${section.metrics.slice(0, 100).map((metric) => html `<tr>
                <th scope="row">${metric.name}</th>
                <td class="num">${formatMetric(metric)}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`;
}

;// CONCATENATED MODULE: ./packages/report/dist/svg/layers.js
const SWEEPS = 6;
/**
 * Layers of a call graph after Sugiyama: cycles are broken depth first, a service stands below its
 * deepest caller, long edges get a bend per layer, and barycenters reduce crossings.
 */
function layerGraph(services, edges) {
    const known = new Set(services);
    const usable = edges.filter((edge) => edge.from !== edge.to && known.has(edge.from) && known.has(edge.to));
    const reversed = backEdges(services, usable);
    const down = usable.map((edge) => {
        const flips = reversed.has(edge);
        return {
            edge,
            reversed: flips,
            top: flips ? edge.to : edge.from,
            bottom: flips ? edge.from : edge.to,
        };
    });
    const depth = depths(services, down);
    const layers = [];
    for (const service of services) {
        (layers[depth.get(service) ?? 0] ??= []).push({ id: `n:${service}`, service });
    }
    const routes = down.map(({ edge, reversed, top, bottom }, at) => {
        const from = depth.get(top) ?? 0;
        const to = depth.get(bottom) ?? 0;
        const slots = [`n:${top}`];
        for (let layer = from + 1; layer < to; layer += 1) {
            const id = `b:${at}:${layer}`;
            (layers[layer] ??= []).push({ id });
            slots.push(id);
        }
        slots.push(`n:${bottom}`);
        return { edge, reversed, slots };
    });
    const filled = Array.from(layers, (layer) => layer ?? []);
    reduceCrossings(filled, routes);
    return { layers: filled, routes };
}
function backEdges(services, edges) {
    const outgoing = Map.groupBy(edges, (edge) => edge.from);
    const state = new Map();
    const back = new Set();
    const called = new Set(edges.map((edge) => edge.to));
    const order = [...services].sort((a, b) => Number(called.has(a)) - Number(called.has(b)));
    for (const start of order) {
        if (state.has(start))
            continue;
        state.set(start, "open");
        const path = [{ service: start, next: 0 }];
        for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
            const edge = outgoing.get(top.service)?.[top.next];
            if (edge === undefined) {
                state.set(top.service, "done");
                path.pop();
                continue;
            }
            top.next += 1;
            const seen = state.get(edge.to);
            if (seen === "open")
                back.add(edge);
            if (seen === undefined) {
                state.set(edge.to, "open");
                path.push({ service: edge.to, next: 0 });
            }
        }
    }
    return back;
}
function depths(services, edges) {
    const depth = new Map(services.map((service) => [service, 0]));
    // Longest path in a graph without cycles: as many rounds as it has layers.
    for (let round = 0, changed = true; changed && round <= services.length; round += 1) {
        changed = false;
        for (const { top, bottom } of edges) {
            const below = (depth.get(top) ?? 0) + 1;
            if (below > (depth.get(bottom) ?? 0)) {
                depth.set(bottom, below);
                changed = true;
            }
        }
    }
    return depth;
}
function reduceCrossings(layers, routes) {
    const above = new Map();
    const below = new Map();
    for (const { slots } of routes) {
        slots.forEach((slot, at) => {
            const next = slots[at + 1];
            if (next === undefined)
                return;
            below.set(slot, [...(below.get(slot) ?? []), next]);
            above.set(next, [...(above.get(next) ?? []), slot]);
        });
    }
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
        const downwards = sweep % 2 === 0;
        const order = downwards ? layers : [...layers].reverse();
        const neighbours = downwards ? above : below;
        const position = new Map();
        for (const layer of order) {
            const weight = new Map(layer.map((slot, at) => [
                slot.id,
                barycenter(neighbours.get(slot.id), position) ?? at / layer.length,
            ]));
            layer.sort((a, b) => (weight.get(a.id) ?? 0) - (weight.get(b.id) ?? 0));
            layer.forEach((slot, at) => position.set(slot.id, (at + 0.5) / layer.length));
        }
    }
}
function barycenter(neighbours, position) {
    const known = (neighbours ?? []).flatMap((id) => position.get(id) ?? []);
    return known.length === 0 ? undefined : known.reduce((sum, at) => sum + at, 0) / known.length;
}

;// CONCATENATED MODULE: ./packages/report/dist/svg/service-map.js





const NODE = { width: 116, height: 46 };
const GAP = { x: 16, y: 62 };
const BEND_WIDTH = 20;
const MARGIN = 8;
const MAX_NODES = 40;
const MAX_EDGES = 120;
/** The service map from callers down to callees; errors and p95 on the edges. */
function serviceMapSvg(map, culprit) {
    const nodes = pickNodes(map, culprit);
    const names = nodes.map((node) => node.service);
    const edges = [...map.edges]
        .sort((a, b) => b.errors - a.errors || b.calls - a.calls)
        .slice(0, MAX_EDGES);
    const graph = layerGraph(names, edges);
    const { centers, width, height } = service_map_place(graph);
    const taken = names.flatMap((name) => boxOf(centers.get(`n:${name}`)) ?? []);
    const routes = graph.routes.map((route) => ({ ...route, points: pointsOf(route, centers) }));
    const order = [...routes].sort((a, b) => importance(b.edge, culprit) - importance(a.edge, culprit));
    const labels = order.map((route) => edgeLabel(route.edge, route.points, { taken, culprit, width }));
    const svg = html `<svg
    class="map"
    role="img"
    aria-label="${description(nodes, culprit)}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
  >
    ${routes.map((route) => edgePath(route.edge, route.points, culprit))}
    ${nodes.map((node) => nodeBox(node, centers.get(`n:${node.service}`), node.service === culprit))}
    ${labels}
  </svg>`;
    return { svg, width, height, omittedServices: map.nodes.length - nodes.length };
}
function pickNodes(map, culprit) {
    const byName = new Map(map.nodes.map((node) => [node.service, node]));
    return [...byName.values()]
        .sort((a, b) => Number(b.service === culprit) - Number(a.service === culprit) ||
        b.errors - a.errors ||
        b.requests - a.requests)
        .slice(0, MAX_NODES);
}
function service_map_place(graph) {
    const widths = graph.layers.map((layer) => layer.reduce((sum, slot) => sum + slotWidth(slot) + GAP.x, -GAP.x));
    const width = Math.max(NODE.width, ...widths) + 2 * MARGIN;
    const centers = new Map();
    graph.layers.forEach((layer, depth) => {
        let x = (width - (widths[depth] ?? 0)) / 2;
        const y = MARGIN + depth * (NODE.height + GAP.y) + NODE.height / 2;
        for (const slot of layer) {
            const own = slotWidth(slot);
            centers.set(slot.id, { x: x + own / 2, y });
            x += own + GAP.x;
        }
    });
    const rows = Math.max(1, graph.layers.length);
    return { centers, width, height: rows * NODE.height + (rows - 1) * GAP.y + 2 * MARGIN };
}
function slotWidth(slot) {
    return slot.service === undefined ? BEND_WIDTH : NODE.width;
}
function boxOf(center) {
    return center === undefined
        ? undefined
        : {
            x: center.x - NODE.width / 2,
            y: center.y - NODE.height / 2,
            width: NODE.width,
            height: NODE.height,
        };
}
function pointsOf(route, centers) {
    const middle = route.slots.flatMap((slot) => centers.get(slot) ?? []);
    const last = middle.length - 1;
    return middle.flatMap((point, at) => {
        if (at === 0)
            return [{ x: point.x, y: point.y + NODE.height / 2 }];
        if (at === last)
            return [{ x: point.x, y: point.y - NODE.height / 2 - 5 }];
        return [
            { x: point.x, y: point.y - NODE.height / 2 },
            { x: point.x, y: point.y + NODE.height / 2 },
        ];
    });
}
function importance(edge, culprit) {
    return ((edge.to === culprit ? 2 : 0) + (edge.from === culprit ? 1 : 0) + (edge.errors > 0 ? 1 : 0));
}
const service_map_pathOf = (0,d3_shape/* line */.n8)()
    .x((point) => point.x)
    .y((point) => point.y)
    .curve(d3_shape/* curveMonotoneY */.ux);
function edgePath(edge, points, culprit) {
    const tone = edge.errors > 0 ? "bad" : edge.to === culprit ? "blamed" : "calm";
    const thickness = Math.min(4, 1.25 + Math.log10(Math.max(1, edge.calls)) * 0.6);
    const tip = points.at(-1);
    return html `<path
      class="edge ${tone}"
      d="${service_map_pathOf([...points]) ?? ""}"
      stroke-width="${thickness}"
    />${tip !== undefined &&
        html `<path
        class="tip ${tone}"
        d="M${tip.x - 5} ${tip.y - 3}L${tip.x + 5} ${tip.y - 3}L${tip.x} ${tip.y + 5}Z"
      />`}`;
}
/** A label at the first free place along the edge; none where every place is taken. */
function edgeLabel(edge, points, space) {
    const text = service_map_labelText(edge);
    const size = { width: text.length * 5.7 + 8, height: 15 };
    for (const at of [0.5, 0.36, 0.64, 0.24, 0.76]) {
        const middle = along(points, at);
        const x = Math.min(Math.max(middle.x, size.width / 2 + 1), space.width - size.width / 2 - 1);
        const box = { x: x - size.width / 2, y: middle.y - size.height / 2, ...size };
        if (space.taken.some((other) => overlaps(box, other)))
            continue;
        space.taken.push(box);
        const tone = edge.errors > 0 ? "bad" : edge.to === space.culprit ? "blamed" : "calm";
        return html `<g class="label ${tone}"
      ><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="7" /><text
        x="${x}"
        y="${middle.y + 3.6}"
        text-anchor="middle"
        >${text}</text
      ></g
    >`;
    }
    return undefined;
}
function service_map_labelText(edge) {
    const time = edge.p95 === undefined ? `${formatNumber(edge.calls)}×` : formatDuration(edge.p95);
    if (edge.errors === 0 || edge.calls === 0)
        return time;
    return `${time} · ${formatShare(edge.errors / edge.calls)} % err`;
}
function along(points, share) {
    const first = points[0] ?? { x: 0, y: 0 };
    const last = points.at(-1) ?? first;
    const y = first.y + (last.y - first.y) * share;
    const below = Math.max(1, points.findIndex((point) => point.y >= y));
    const from = points[below - 1] ?? first;
    const to = points[below] ?? last;
    const part = to.y === from.y ? 0 : (y - from.y) / (to.y - from.y);
    return { x: from.x + (to.x - from.x) * part, y };
}
function overlaps(a, b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
function nodeBox(node, center, blamed) {
    if (center === undefined)
        return undefined;
    const x = center.x - NODE.width / 2;
    const y = center.y - NODE.height / 2;
    const tone = blamed ? "blamed" : node.errors > 0 ? "bad" : "calm";
    const facts = node.requests === 0 ? "no requests seen" : nodeFacts(node);
    return html `<g class="node ${tone}"
    ><title>${node.service}: ${facts}</title
    ><rect x="${x}" y="${y}" width="${NODE.width}" height="${NODE.height}" rx="9" />${blamed &&
        html `<circle cx="${x + NODE.width}" cy="${y}" r="8" /><text
          class="flag"
          x="${x + NODE.width}"
          y="${y + 4}"
          text-anchor="middle"
          >!</text
        >`}<text class="name" x="${center.x}" y="${y + 20}" text-anchor="middle"
      >${(0,clean_text/* clip */.$Q)(node.service, 15)}</text
    ><text class="facts" x="${center.x}" y="${y + 35}" text-anchor="middle"
      >${(0,clean_text/* clip */.$Q)(facts, 20)}</text
    ></g
  >`;
}
function nodeFacts(node) {
    const time = node.p95 === undefined ? `${formatNumber(node.requests)} req` : formatDuration(node.p95);
    if (node.errors === 0)
        return node.p95 === undefined ? time : `p95 ${time}`;
    return `${time} · ${formatShare(node.errors / node.requests)} % err`;
}
function description(nodes, culprit) {
    const blamed = culprit !== undefined && nodes.some((node) => node.service === culprit);
    return `Map of ${nodes.length} services and the calls between them${blamed ? `; ${culprit} is marked as the culprit` : ""}. The table below has the figures.`;
}

;// CONCATENATED MODULE: ./packages/report/dist/html/culprit.js








const MAX_TABLE_ROWS = 100;
/** A map up to this width is scaled into its column; a wider one scrolls. */
const FIT_WIDTH = 560;
/** A map up to this width can still be read when it is scaled to a telephone. */
const SMALL_WIDTH = 460;
/** The blamed service with its evidence; without one, the map alone where there is one. */
function culpritSection(page) {
    const diagnoses = page.sections.flatMap((section) => section.diagnosis ?? []);
    const map = mapOf(diagnoses.flatMap((diagnosis) => diagnosis.map ?? []));
    const { service } = page.culprit;
    if (service === undefined && map === undefined)
        return undefined;
    const trace = bestTrace(diagnoses.flatMap((diagnosis) => diagnosis.traces ?? []), service);
    const showTrace = trace !== undefined && service !== undefined;
    return html `<section id="culprit" class="card" aria-labelledby="culprit-title">
    <div class="sec">
      <h2 id="culprit-title">${heading(page)}</h2>
      ${basis(page)}
    </div>
    <div class="culprit">
      ${service !== undefined && blame(page, service)}${map !== undefined && mapFigure(map, service)}${showTrace &&
        html `<div class="full">${waterfall(trace, traceLink(page, trace.traceId))}</div>`}${culprit_notes(page)}
    </div>
  </section>`;
}
function heading({ culprit }) {
    if (culprit.service === undefined)
        return "Services";
    return culprit.also === undefined ? "Culprit" : "Culprits";
}
/** The map with most calls: later gates see more of the system. */
function mapOf(maps) {
    const calls = (map) => map.edges.reduce((sum, edge) => sum + edge.calls, 0);
    return maps.filter((map) => map.nodes.length > 0).sort((a, b) => calls(b) - calls(a))[0];
}
function basis(page) {
    const { gates } = page.culprit;
    if (gates.length === 0)
        return undefined;
    return html `<p>from the evidence of ${gates.map(gateName).join(", ")}</p>`;
}
function blame(page, service) {
    const { culprit } = page;
    return html `<div>
    <h3 class="who">${service}</h3>
    <p class="why">
      ${culprit.why}${culprit.coverage !== undefined && html ` <small>${culprit.coverage}</small>`}
    </p>
    <ul class="ev">
      ${culprit.evidence.slice(0, 8).map((item) => evidenceItem(page, item))}
    </ul>
    ${culprit.also !== undefined &&
        html `<h3 class="who second"><small>and</small> ${culprit.also.service}</h3>
        <ul class="ev">
          ${culprit.also.evidence.slice(0, 4).map((item) => evidenceItem(page, item))}
        </ul>`}
    ${linksOf(page, service)} ${ranking(page, service)}
  </div>`;
}
function linksOf(page, service) {
    const links = serviceLinks(page, service);
    return links.length === 0
        ? undefined
        : html `<ul class="links">
        ${links}
      </ul>`;
}
/** What a reader must know to trust the traces, such as clocks that differ. */
function culprit_notes(page) {
    const said = diagnosisNotes(page);
    if (said.length === 0)
        return undefined;
    return html `<ul class="plain full">
    ${said.map((note) => html `<li>${note}</li>`)}
  </ul>`;
}
function evidenceItem(page, item) {
    const figures = [];
    if (item.observed !== undefined)
        figures.push(html `<span>observed <b>${formatFigure(item.observed, item.unit)}</b></span>`);
    if (item.expected !== undefined)
        figures.push(html `<span>expected <b>${formatFigure(item.expected, item.unit)}</b></span>`);
    if (item.traceId !== undefined)
        figures.push(html `<span>trace ${traceName(page, item.traceId)}</span>`);
    const log = item.log === undefined ? undefined : cleanBlock(item.log, { lines: 6, width: 400 });
    return html `<li>
    ${item.text}${figures.length > 0 && html `<div class="nums">${figures}</div>`}${log !== undefined && html `<pre tabindex="0">${preText(log.text)}</pre>`}
  </li>`;
}
function traceName(page, traceId) {
    const href = traceLink(page, traceId);
    const name = html `<code>${traceId}</code>`;
    return href === undefined ? name : html `<a href="${href}" rel="noreferrer">${name}</a>`;
}
function ranking({ culprit }, service) {
    if (culprit.runnersUp.length === 0)
        return undefined;
    const rows = [{ service, share: 1 }, ...culprit.runnersUp].slice(0, 5);
    return html `<div class="rank">
    <h4>Weight of the evidence</h4>
    ${rows.map((row, at) => html `<div class="${at === 0 ? "first" : "other"}">
          <span>${row.service}</span
          ><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" width="100" height="8" />
            <rect
              class="fill"
              width="${Math.max(1, Math.min(100, row.share * 100))}"
              height="8"
            /></svg
          ><span class="pc">${formatNumber(Math.round(row.share * 100))} %</span>
        </div>`)}
  </div>`;
}
function mapFigure(map, culprit) {
    const picture = serviceMapSvg(map, culprit);
    const left = picture.omittedServices === 0
        ? ""
        : ` ${plural(picture.omittedServices, "service")} not drawn.`;
    return html `<figure>
    <div
      class="mapbox ${fitOf(picture.width)}"
      tabindex="0"
      role="group"
      aria-label="Service map, scrolls sideways"
    >
      ${picture.svg}
    </div>
    <figcaption>
      Calls run downwards; times are 95th percentiles as the caller saw them.${left}<span
        class="more"
      >
        Swipe sideways for the rest.</span
      >
    </figcaption>
    ${callTable(map)}
  </figure>`;
}
function fitOf(width) {
    if (width <= SMALL_WIDTH)
        return "small";
    return width <= FIT_WIDTH ? "fit" : "wide";
}
function callTable(map) {
    if (map.edges.length === 0)
        return undefined;
    const rows = map.edges.slice(0, MAX_TABLE_ROWS);
    return html `<details class="fold">
    <summary>Calls as a table</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="Calls between services">
      <table>
        <thead>
          <tr>
            <th scope="col">Caller</th>
            <th scope="col">Called</th>
            <th scope="col" class="num">Calls</th>
            <th scope="col" class="num">Errors</th>
            <th scope="col" class="num">p95</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((edge) => html `<tr>
                <th scope="row">${edge.from}</th>
                <td>${edge.to}</td>
                <td class="num">${formatNumber(edge.calls)}</td>
                <td class="num">${formatNumber(edge.errors)}</td>
                <td class="num">${edge.p95 === undefined ? "–" : formatDuration(edge.p95)}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`;
}

;// CONCATENATED MODULE: ./packages/report/dist/html/details.js



/** What ran, what was left out, where it ran. */
function detailsSection(page) {
    return html `<section id="run" aria-labelledby="run-title">
    <div class="sec"><h2 id="run-title">This run</h2></div>
    <div class="two">
      <div class="stack">${runInfo(page)}${details_notes(page)}</div>
      ${versions(page.versions)}
    </div>
  </section>`;
}
function versions(all) {
    if (all.length === 0)
        return undefined;
    return html `<div class="card">
    <h3>Versions under test</h3>
    <div class="scroll" tabindex="0" role="group" aria-label="Versions under test">
      <table>
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col">Version</th>
            <th scope="col">Known from</th>
          </tr>
        </thead>
        <tbody>
          ${all.slice(0, 200).map((one) => html `<tr>
                <th scope="row">${one.service}</th>
                <td>
                  ${one.version ?? "–"}${isNews(one) && html ` <code>${shortCommit(one.commit ?? "")}</code>`}${one.image !== undefined && html `<br /><code>${one.image}</code>`}
                </td>
                <td>${one.source}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>
  </div>`;
}
/** A version may be the commit itself, shorter or longer. */
function isNews({ version = "", commit }) {
    if (commit === undefined)
        return false;
    const short = shortCommit(commit).toLowerCase();
    return short === "" || !version.toLowerCase().startsWith(short);
}
function details_notes(page) {
    const gaps = page.sections.flatMap((section) => section.missing.map((why) => `${gateName(section.id)}: ${why}`));
    const left = page.sections.flatMap(({ id, omitted }) => omitted.checks === 0
        ? []
        : [
            `${gateName(id)}: ${plural(omitted.checks, "check")} beyond the cap of its report, ${plural(omitted.findings, "finding")} among them; all are in the outcomes file`,
        ]);
    const all = [...gaps, ...page.notes, ...left];
    return html `<div class="card">
    <h3>Notes and what was left out</h3>
    ${all.length === 0
        ? html `<p class="said">Nothing was left out and nothing was rejected.</p>`
        : html `<ul class="plain">
            ${all.slice(0, 100).map((note) => html `<li>${note}</li>`)}
          </ul>`}
  </div>`;
}
function runInfo(page) {
    const { subject, run } = page;
    const rows = [
        ["Repository", subject.repository],
        ["Commit", hasCommit(subject) ? subject.commit : "none yet"],
        ["Tested", subject.tested === subject.commit ? undefined : subject.tested],
        ["Base", subject.base],
        ["Branch", subject.ref],
        ["Run", `${run.id}, attempt ${run.attempt}`],
        ["Job", run.job],
        ["Runs in", run.repository === subject.repository ? undefined : run.repository],
        ["Finished", formatInstant(page.generatedAt)],
        ["Exit code", String(page.exitCode)],
    ];
    return html `<div class="card">
    <h3>Run</h3>
    <dl class="run">
      ${rows.map(([name, value]) => value !== undefined &&
        html `<dt>${name}</dt>
            <dd>${value}</dd>`)}
    </dl>
  </div>`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/report/dist/html/script/filter.js
/**
 * One filter for what stands in the page and for the long list. The list shows as many rows as were
 * asked for; the rest is columns, so that 50,000 checks cost no element.
 */
const FILTER = String.raw `
const STEP = 100;
const FIRST = 30;
const start = () => {
  const form = document.querySelector("form.filters");
  if (!form) return;
  const source = document.getElementById("rows");
  const data = source && JSON.parse(source.textContent);
  const size = data ? data.v.length : 0;
  const items = [...document.querySelectorAll(".item")];
  const groups = [...document.querySelectorAll(".gatesec[data-gate]")];
  const rest = document.getElementById("rest");
  const list = rest && rest.querySelector(".list");
  const next = rest && rest.querySelector("button.next");
  const shown = document.querySelector(".shown");
  const beyond = Number(form.dataset.beyond) || 0;
  const all = items.length + size;
  const value = (name) => form.elements[name] ? form.elements[name].value : "";
  const itemText = [];
  const rowText = [];
  const textOfItem = (at) => itemText[at] ??= items[at].textContent.toLowerCase();
  const textOfRow = (at) => rowText[at] ??= (titleOf(data, at) + "\n" + idOf(data, at) + "\n" + (data.services[data.s[at]] || "") + "\n" + (data.owners[data.o[at]] || "") + "\n" + (data.more[at]?.m || "")).toLowerCase();
  const orders = new Map();
  const orderBy = (key) => {
    if (!orders.has(key)) {
      const by = [...Array(size).keys()];
      // The text of a row begins with its title.
      if (key === "name") by.sort((a, b) => textOfRow(a) < textOfRow(b) ? -1 : 1);
      else by.sort((a, b) => data[key][b] - data[key][a]);
      orders.set(key, by);
    }
    return orders.get(key);
  };
  let found = [];
  let drawn = 0;
  const draw = (count) => {
    const part = document.createDocumentFragment();
    for (const at of found.slice(drawn, drawn + count)) part.append(rowOf(data, at));
    drawn = Math.min(found.length, drawn + count);
    list.append(part);
    list.classList.toggle("many", drawn > 60);
    const left = found.length - drawn;
    next.hidden = left === 0;
    next.textContent = "Show " + number(Math.min(STEP, left)) + " more of " + number(left);
  };
  // A name that no row has must not find those that have none.
  const place = (names, word) => word === "" ? -2 : names.includes(word) ? names.indexOf(word) : -3;
  const search = (wanted) => {
    const gate = place(data.gates.map(([id]) => id), wanted.gate);
    const service = place(data.services, wanted.service);
    const owner = place(data.owners, wanted.owner);
    const hits = [];
    const order = wanted.order && orderBy(wanted.order);
    for (let step = 0; step < size; step += 1) {
      const at = order ? order[step] : step;
      if (gate !== -2 && data.g[at] !== gate) continue;
      if (service !== -2 && data.s[at] !== service) continue;
      if (owner !== -2 && data.o[at] !== owner) continue;
      if (wanted.kind && data.c[at] !== wanted.kind) continue;
      if (wanted.verdict && data.v[at] !== wanted.verdict) continue;
      if (wanted.words.length > 0) {
        const text = textOfRow(at);
        if (!wanted.words.every((word) => text.includes(word))) continue;
      }
      hits.push(at);
    }
    return hits;
  };
  const same = (item, name, word) => word === "" || (item.dataset[name] || "") === word;
  const apply = () => {
    const wanted = { words: value("q").toLowerCase().split(/\s+/).filter(Boolean), order: value("order") };
    for (const name of ["gate", "service", "owner", "kind", "verdict"]) wanted[name] = value(name);
    let count = 0;
    items.forEach((item, at) => {
      const fits = same(item, "gate", wanted.gate) && same(item, "service", wanted.service)
        && same(item, "owner", wanted.owner) && same(item, "kind", wanted.kind) && same(item, "verdict", wanted.verdict)
        && wanted.words.every((word) => textOfItem(at).includes(word));
      if (item.hidden === fits) item.hidden = !fits;
      if (fits) count += 1;
    });
    if (data) {
      found = search(wanted);
      count += found.length;
      drawn = 0;
      list.replaceChildren();
      draw(FIRST);
      list.hidden = found.length === 0;
      rest.hidden = found.length === 0;
    }
    const some = count !== all;
    for (const group of groups) {
      const own = [...group.querySelectorAll(".item")];
      for (const part of group.querySelectorAll(".list")) part.hidden = ![...part.children].some((item) => !item.hidden);
      group.hidden = (some && !own.some((item) => !item.hidden) && wanted.gate !== group.dataset.gate) || (wanted.gate !== "" && wanted.gate !== group.dataset.gate);
    }
    for (const part of document.querySelectorAll(".only-items")) part.hidden = ![...part.querySelectorAll(".item")].some((item) => !item.hidden);
    const more = beyond > 0 ? "; " + number(beyond) + " more are only in the outcomes files" : "";
    shown.textContent = (some ? "Showing " + number(count) + " of " + number(all) + " checks" : "Showing all " + number(all) + " checks") + more;
    form.querySelector(".none").hidden = count !== 0;
  };
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  if (data) {
    list.addEventListener("toggle", (event) => { if (event.target.open) fillRow(data, event.target); }, true);
    next.addEventListener("click", () => {
      const before = drawn;
      draw(STEP);
      list.children[before]?.querySelector("summary").focus();
    });
  }
  apply();
  const prepare = (from) => {
    const end = Math.min(size, from + 5000);
    for (let at = from; at < end; at += 1) textOfRow(at);
    if (end < size) later(() => prepare(end));
  };
  if (data) later(() => prepare(0));
};
const later = (work) => globalThis.requestIdleCallback ? requestIdleCallback(work, { timeout: 500 }) : setTimeout(work, 50);
addEventListener("keydown", (event) => {
  const field = document.querySelector("form.filters input[name=q]");
  const typing = event.target.closest && event.target.closest("input, select, textarea, [contenteditable]");
  if (event.key !== "/" || typing || !field || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  field.focus();
  field.select();
});
`;

;// CONCATENATED MODULE: ./packages/report/dist/html/script/rows.js

/**
 * Draws a row of the long list from the columns. Foreign text only ever becomes the text of an
 * element: nothing here parses markup.
 */
const ROWS = String.raw `
const SPARKS = ${JSON.stringify(SPARK_SIGNS)};
const CLASSES = { n: ["new", "new"], o: ["known", "on target branch"], k: ["flaky", "flaky"], x: ["fixed", "fixed"] };
const signs = document.getElementById("signs");
const el = (name, kind, text) => {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  if (text !== undefined) made.textContent = text;
  return made;
};
const picture = (name, values) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(values)) made.setAttribute(key, value);
  return made;
};
const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, "\u202f");
const duration = (ms) => {
  if (ms < 1000) return ms + " ms";
  const s = ms / 1000;
  if (s < 120) return (s < 10 ? s.toFixed(2) : s.toFixed(1)).replace(/\.?0+$/, "") + " s";
  return Math.floor(s / 60) + " min " + Math.round(s % 60) + " s";
};
const spark = (recent) => {
  const letters = [...recent.slice(0, 40)].reverse();
  const width = letters.length * 7 - 2;
  const counts = Object.entries(SPARKS).map(([letter, { name }]) => [letters.filter((each) => each === letter).length, name]).filter(([count]) => count > 0);
  const made = picture("svg", { class: "spark", role: "img", viewBox: "0 0 " + width + " 18", width, height: 18,
    "aria-label": "Last " + letters.length + " stored runs: " + counts.map((each) => each.join(" ")).join(", ") });
  const bars = {};
  letters.forEach((letter, at) => {
    const sign = Object.hasOwn(SPARKS, letter) && SPARKS[letter];
    if (sign) bars[sign.tone] = (bars[sign.tone] || "") + "M" + at * 7 + " 18v-" + sign.height + "h5v" + sign.height + "z";
  });
  for (const [tone, d] of Object.entries(bars)) made.append(picture("path", { class: tone, d }));
  return made;
};
const titleOf = (data, at) => data.more[at]?.t || data.t[at] || data.heads[data.h[at]];
const idOf = (data, at) => data.heads[data.h[at]] + (data.t[at] === "" ? "" : "#" + data.t[at]);
const pastText = ([runs, failed, flaky]) => "red in " + failed + " of " + runs + (runs === 1 ? " run" : " runs") + (flaky ? ", flaky in " + flaky : "");
const tagsOf = (data, at) => {
  const more = data.more[at] || {};
  const tags = el("span", "tags");
  if (more.h) tags.append(spark(more.h));
  const kind = CLASSES[data.c[at]];
  if (kind) tags.append(el("span", "tag " + kind[0], kind[1]));
  if (data.s[at] >= 0) tags.append(el("span", "tag", data.services[data.s[at]]));
  if (data.o[at] >= 0) tags.append(el("span", "tag", "owner " + data.owners[data.o[at]]));
  tags.append(el("span", "tag", data.gates[data.g[at]][1]));
  if (data.ms[at] >= 0) tags.append(el("span", "took", duration(data.ms[at])));
  return tags;
};
const rowOf = (data, at) => {
  const row = el("details", "item line");
  row.dataset.at = at;
  const summary = el("summary");
  const badge = signs.content.querySelector("[data-v=" + data.v[at] + "] > *").cloneNode(true);
  summary.append(badge, el("span", "t", titleOf(data, at)), tagsOf(data, at));
  const more = data.more[at] || {};
  const said = more.m || (more.p && pastText(more.p));
  if (said) summary.append(el("span", "m", said));
  row.append(summary);
  return row;
};
const block = (name, text) => {
  const box = el("div");
  const line = el("div", "cmd");
  const pre = el("pre", "", text);
  pre.tabIndex = 0;
  pre.setAttribute("aria-label", name);
  pre.setAttribute("role", "group");
  const copy = el("button", "copy", "Copy");
  copy.type = "button";
  line.append(pre, copy);
  box.append(el("h3", "small", name), line);
  return box;
};
const fillRow = (data, row) => {
  if (row.childElementCount > 1) return;
  const at = Number(row.dataset.at);
  const more = data.more[at] || {};
  const body = el("div", "body");
  const facts = el("dl", "facts");
  const known = more.f || [
    ...(data.ms[at] < 0 ? [] : [["Took", duration(data.ms[at])]]),
    ...(data.n[at] === undefined ? [] : [["Attempts", String(data.n[at])]]),
    ["Check id", idOf(data, at)],
  ];
  for (const [name, value] of [...known, ...(more.p ? [["History", pastText(more.p)]] : [])]) {
    const fact = el("div", name === "Check id" || name === "Place" || name === "History" ? "long" : "short");
    fact.append(el("dt", "", name), el("dd", "", value));
    facts.append(fact);
  }
  body.append(facts);
  if (more.d) {
    const detail = el("pre", "", more.d);
    detail.tabIndex = 0;
    detail.setAttribute("role", "group");
    detail.setAttribute("aria-label", "Detail of " + titleOf(data, at));
    body.append(detail);
  }
  if (more.r) body.append(block("Reproduce", more.r));
  if (more.a) body.append(block("Accept or quarantine, in stagegate.yml", more.a));
  row.append(body);
};
`;

;// CONCATENATED MODULE: ./packages/report/dist/html/script/page.js


const COPY = String.raw `
document.querySelectorAll("button.copy").forEach((button) => { button.hidden = false; });
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button.copy");
  if (!button) return;
  const code = button.parentElement.querySelector("pre");
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = "Copied";
  } catch {
    const range = document.createRange();
    range.selectNodeContents(code);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    button.textContent = "Selected";
  }
  setTimeout(() => { button.textContent = "Copy"; }, 1600);
});
`;
const page_PLACE = String.raw `
const open = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.tagName === "DETAILS") target.open = true;
};
addEventListener("hashchange", open);
open();
`;
/** A long list waits until the verdict is painted; a page in the background paints nothing. */
const BEGIN = String.raw `
let begun = false;
const begin = () => { if (!begun) { begun = true; start(); } };
if ((document.getElementById("rows")?.textContent.length ?? 0) < 200000) begin();
else {
  requestAnimationFrame(() => setTimeout(begin));
  setTimeout(begin, 400);
}
`;
/** Filters, the long list and copy buttons. Without it the page shows all findings. */
const SCRIPT = `
(() => {
"use strict";
${ROWS}${FILTER}${COPY}${page_PLACE}${BEGIN}})();
`;

;// CONCATENATED MODULE: ./packages/report/dist/html/style-lists.js
/** Filter bar, the long list, sparklines and trends. */
const LISTS = `
@media (min-width:560px){.filters{grid-template-columns:repeat(3,1fr)}}
@media (min-width:820px){.filters{grid-template-columns:repeat(auto-fit,minmax(128px,1fr))}}
.filters button{min-height:42px}.filters .none{color:var(--soft)}
kbd{font:600 .72rem/1 ui-monospace,Menlo,Consolas,monospace;border:1px solid var(--line);border-bottom-width:2px;border-radius:5px;padding:1px 5px;background:var(--card)}
.line>summary{padding-top:9px;padding-bottom:9px}.line>summary::before{top:17px}
.line .took{font-size:.82rem;color:var(--soft);min-width:4.4rem;text-align:right;white-space:nowrap}
@media (max-width:819px){.item>summary{align-items:start}.line .took{min-width:0}}
.many .line{contain-intrinsic-size:auto 46px}
h3.small{font-size:.82rem;font-weight:620;color:var(--soft)}
button.next{margin-top:12px}
.tags .spark{align-self:center}
.spark{display:block;flex:none;max-width:100%}
.spark .pass{fill:var(--pass)}.spark .fail{fill:var(--fail)}.spark .warn{fill:var(--warn)}.spark .hold{fill:var(--hold)}.spark .skip{fill:var(--skip)}
.past{display:flex;flex-wrap:wrap;gap:6px 14px;align-items:center;font-size:.9rem}.past p{color:var(--soft);min-width:0;overflow-wrap:anywhere}
#loosens .list{border-color:var(--warn);box-shadow:inset 4px 0 var(--warn)}
#loosens .item:first-child>summary{border-radius:14px 14px 0 0}
.absent{margin-top:12px;padding:12px 16px;display:grid;gap:8px;border-radius:14px;box-shadow:none}
.absent summary{cursor:pointer;font-weight:600;font-size:.93rem;overflow-wrap:anywhere}.absent .plain{margin-top:6px;font-size:.9rem;color:var(--soft)}
.above{margin:22px 0 10px}
.trendgroup{border:1px solid var(--line);border-radius:14px;background:var(--card);margin-bottom:10px;padding:0 16px}
.trendgroup[open]{padding-bottom:14px}
.trendgroup>summary{cursor:pointer;display:flex;flex-wrap:wrap;gap:4px 14px;align-items:center;justify-content:space-between;padding:12px 0;list-style-position:inside}
.trendgroup>summary::-webkit-details-marker{display:none}
.trendgroup>summary .t{font-weight:640;overflow-wrap:anywhere}.trendgroup>summary .t::before{content:"";display:inline-block;width:8px;height:8px;border:solid var(--soft);border-width:0 2px 2px 0;transform:rotate(-45deg);margin:0 12px 1px 2px}
.trendgroup[open]>summary .t::before{transform:rotate(45deg) translate(-1px,-1px)}
.trendgroup .tags{min-width:0;max-width:100%}.trendgroup>summary .t{min-width:0}
.trendgroup .charts{margin-top:0;grid-template-columns:repeat(auto-fill,minmax(min(100%,250px),1fr))}
.trendgroup .chartcard{background:var(--sunk);border-color:transparent;min-width:0}
.now{display:flex;flex-wrap:wrap;gap:0 10px;align-items:baseline;margin-bottom:6px}.now b{font-size:1.3rem;font-weight:660;letter-spacing:-.02em}.now span{font-size:.8rem;color:var(--soft)}
.chartcard h4{margin-bottom:2px}
.trend{display:block;width:100%;height:auto;max-width:420px}
.trend .grid{stroke:var(--line)}.trend .tick{fill:var(--soft);font-size:11px}
.trend .series{fill:none;stroke:var(--s0);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}.trend .area{fill:var(--s0);opacity:.1}.trend .dot{fill:var(--s0)}
.runs{width:100%}.card.scroll{padding:8px 12px;min-width:0}.runs td,.runs th{white-space:nowrap;vertical-align:middle}.runs .cells{display:flex;gap:4px}
.cell{position:relative;display:inline-grid;place-items:center;width:26px;height:26px;border-radius:8px}.cell svg{width:15px;height:15px}.cell.none{border:1px dashed var(--line)}
.tops{display:grid;gap:20px;align-items:start;grid-template-columns:minmax(0,1fr)}@media (min-width:940px){.tops{grid-template-columns:repeat(3,minmax(0,1fr))}}
.top3{list-style:none;padding:0;display:grid;gap:0}.top3 li{padding:9px 0;border-bottom:1px solid var(--line);display:grid;gap:3px;min-width:0}.top3 li:last-child{border-bottom:0}
.top3 .t{font-weight:560;font-size:.92rem;overflow-wrap:anywhere;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}.top3 .f{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;font-size:.84rem;color:var(--soft)}
@media (max-width:480px){.brand span{display:none}}
@media print{.trendgroup,.chartcard,.item{break-inside:avoid}}
`;

;// CONCATENATED MODULE: ./packages/report/dist/html/style.js

/** The style sheet of the report. Colours keep 4.5:1 against their ground in both schemes. */
const STYLE = `
:root{color-scheme:light dark;
--bg:#f5f6f8;--card:#fff;--sunk:#f0f2f5;--line:#dfe3e9;--text:#161b24;--soft:#525d6e;--accent:#2f55c4;
--pass:#17694a;--pass-bg:#e4f4ec;--fail:#b3261e;--fail-bg:#fdebe9;--warn:#835400;--warn-bg:#fdf2dc;
--hold:#6a4598;--hold-bg:#f2ebfa;--skip:#525d6e;--skip-bg:#eceff3;
--s0:#2f55c4;--s1:#b4540a;--s2:#0f766e;--s3:#8b3fa0;
--shadow:0 1px 2px rgb(22 27 36/.05),0 8px 24px -12px rgb(22 27 36/.12)}
@media (prefers-color-scheme:dark){:root{
--bg:#0f131a;--card:#171d27;--sunk:#1e2531;--line:#2d3644;--text:#e8ecf3;--soft:#a3aebf;--accent:#8fb0ff;
--pass:#6ed7a5;--pass-bg:#12322a;--fail:#ff9d94;--fail-bg:#3d1c1d;--warn:#f2c062;--warn-bg:#362a12;
--hold:#ccb0f4;--hold-bg:#2d2442;--skip:#a3aebf;--skip-bg:#232b38;
--s0:#8fb0ff;--s1:#f5a968;--s2:#5fd3c4;--s3:#d9a0ec;--shadow:none}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:64px;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--bg);color:var(--text);font:15px/1.55 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
h1,h2,h3,h4,p,ul,dl,dd,figure{margin:0}
h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.25rem);line-height:1.18;letter-spacing:-.021em;font-weight:680;text-wrap:balance}
h2{font-size:1.3rem;letter-spacing:-.014em;line-height:1.3;font-weight:660}
h3{font-size:1.02rem;letter-spacing:-.006em;line-height:1.35;font-weight:640}
h2,h3,h4,p,summary,label{overflow-wrap:anywhere}
h4{font-size:.82rem;font-weight:620;color:var(--soft)}
a{color:var(--accent);text-underline-offset:3px}
a:focus-visible,button:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:6px}
code,pre,.mono{font-family:ui-monospace,"SF Mono",SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.86em}
.wrap{max-width:1160px;margin:0 auto;padding:0 16px}
@media (min-width:720px){.wrap{padding:0 32px}}
.skiplink{position:absolute;left:-999px}.skiplink:focus{left:12px;top:12px;background:var(--card);padding:8px 12px;z-index:9}
.bar{position:sticky;top:0;z-index:5;background:var(--card);border-bottom:1px solid var(--line)}
.bar .wrap{display:flex;gap:20px;align-items:center;height:52px}
.brand{font-weight:700;letter-spacing:-.01em;white-space:nowrap;display:flex;gap:8px;align-items:center}
.brand svg{width:20px;height:20px;color:var(--accent)}
.bar nav{margin-left:auto;min-width:0}.bar ul{display:flex;gap:2px;list-style:none;padding:4px;overflow-x:auto;scrollbar-width:none}
@media (max-width:480px){.bar .wrap{gap:6px}.bar ul{padding:2px;gap:0}.bar a{padding:5px 4px!important;font-size:.82rem!important}}
.bar a{display:block;padding:5px 10px;border-radius:8px;color:var(--soft);text-decoration:none;font-size:.88rem;white-space:nowrap}
.bar a:hover{background:var(--sunk);color:var(--text)}
main section{margin-top:40px}
.hero{margin-top:24px!important;padding:28px 24px;border-radius:20px;border:1px solid var(--line);background:var(--card);box-shadow:var(--shadow);position:relative;overflow:hidden}
@media (min-width:720px){.hero{padding:40px}}
.hero::before{content:"";position:absolute;inset:0 0 auto;height:6px;background:currentColor}
.hero.pass::before{background:var(--pass)}.hero.fail::before{background:var(--fail)}.hero.warn::before{background:var(--warn)}.hero.hold::before{background:var(--hold)}.hero.skip::before{background:var(--skip)}
.hero .top{display:flex;gap:20px;align-items:flex-start}
.hero .sign{flex:none;width:48px;height:48px;border-radius:14px;display:grid;place-items:center}
.hero .sign svg{width:28px;height:28px}
@media (min-width:720px){.hero .sign{width:64px;height:64px;border-radius:18px}.hero .sign svg{width:36px;height:36px}}
.kicker{color:var(--soft);font-size:.88rem;margin-bottom:6px}
.lead{font-size:1.06rem;margin-top:12px;max-width:68ch;text-wrap:pretty}
.lead strong{font-weight:680}
.meta{display:flex;flex-wrap:wrap;gap:6px 22px;margin-top:20px;padding-top:18px;border-top:1px solid var(--line);font-size:.88rem;color:var(--soft)}
.meta b{font-weight:560;color:var(--text)}
.pass.tint{background:var(--pass-bg);color:var(--pass)}.fail.tint{background:var(--fail-bg);color:var(--fail)}.warn.tint{background:var(--warn-bg);color:var(--warn)}.hold.tint{background:var(--hold-bg);color:var(--hold)}.skip.tint{background:var(--skip-bg);color:var(--skip)}
.badge{display:inline-flex;gap:6px;align-items:center;padding:2px 10px 2px 7px;border-radius:99px;font-size:.8rem;font-weight:600;white-space:nowrap;line-height:1.6}
.badge svg{width:14px;height:14px}
.gates{display:grid;gap:10px;list-style:none;padding:0;margin-top:20px!important;grid-template-columns:1fr}
@media (min-width:620px){.gates{grid-template-columns:repeat(2,1fr)}}
@media (min-width:1000px){.gates{grid-template-columns:repeat(auto-fit,minmax(196px,1fr))}}
.gate{display:flex;flex-direction:column;gap:8px;height:100%;padding:14px 16px;border:1px solid var(--line);border-radius:14px;background:var(--card);color:inherit;text-decoration:none}
.gate:hover{border-color:var(--soft)}
.gate .name{font-weight:640;letter-spacing:-.006em}
.gate .figure{font-size:1.24rem;font-weight:640;letter-spacing:-.02em;line-height:1.25}
.gate .figure small{display:block;font-size:.8rem;font-weight:400;letter-spacing:0;color:var(--soft)}
.gate .foot{margin-top:auto;color:var(--soft);font-size:.82rem}
@media (max-width:619px){.gate{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2px 12px;align-items:center;padding:12px 14px}.gate .figure{font-size:1.02rem}.gate .figure small{display:inline;margin-left:6px}.gate .foot{grid-column:1/-1;margin-top:0}}
.gate .row{display:flex;justify-content:space-between;gap:8px;align-items:center;flex-wrap:wrap}
.card{border:1px solid var(--line);border-radius:18px;background:var(--card);padding:18px 16px;box-shadow:var(--shadow)}
@media (min-width:720px){.card{padding:28px}}
.sec{display:flex;align-items:baseline;gap:12px;flex-wrap:wrap;margin-bottom:14px}
.sec p{color:var(--soft);font-size:.92rem}
.culprit{display:grid;gap:28px;grid-template-columns:minmax(0,1fr)}
@media (min-width:940px){.culprit{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.culprit>.full{grid-column:1/-1}}
.who{font-size:clamp(1.7rem,1.2rem + 2.4vw,2.5rem);font-weight:720;letter-spacing:-.03em;line-height:1.1;color:var(--fail);overflow-wrap:anywhere}
.why small{display:block;margin-top:6px;color:var(--soft);font-size:.88rem}.why{margin-top:10px;max-width:60ch;text-wrap:pretty}
.ev{list-style:none;padding:0;margin-top:18px;display:grid;gap:10px;grid-template-columns:minmax(0,1fr)}
.ev li{padding:12px 14px;border-radius:12px;background:var(--sunk);font-size:.93rem;overflow-wrap:anywhere}
.ev .nums{display:flex;flex-wrap:wrap;gap:4px 16px;margin-top:4px;color:var(--soft);font-size:.85rem}
.ev .nums b{color:var(--text);font-weight:640}
.ev pre{margin:8px 0 0;background:var(--card);white-space:pre-wrap;overflow-wrap:anywhere}
.rank{margin-top:22px;display:grid;gap:7px}
.rank div{display:grid;grid-template-columns:minmax(84px,9rem) 1fr 3.2rem;gap:10px;align-items:center;font-size:.86rem}
.rank svg{width:100%;height:8px;display:block}
.rank .track{fill:var(--sunk)}.rank .fill{fill:var(--soft)}.rank .first .fill{fill:var(--fail)}
.rank .pc{text-align:right;color:var(--soft)}
figure{min-width:0}
figcaption{color:var(--soft);font-size:.85rem;margin-top:8px}
.scroll{overflow-x:auto;padding:4px;border-radius:10px}
.mapbox{background:var(--sunk);border-radius:14px;padding:14px 10px;overflow-x:auto}
.mapbox svg{display:block;margin:0 auto;height:auto}
.mapbox.small svg{max-width:100%}@media (min-width:720px){.mapbox.fit svg{max-width:100%}}
.mapbox.fit,.mapbox.wide{background:linear-gradient(90deg,var(--sunk) 40%,transparent) left/36px 100% no-repeat local,linear-gradient(270deg,var(--sunk) 40%,transparent) right/36px 100% no-repeat local,linear-gradient(90deg,var(--line),transparent) left/14px 100% no-repeat scroll,linear-gradient(270deg,var(--line),transparent) right/14px 100% no-repeat scroll,var(--sunk)}
.who.second{margin-top:20px;font-size:1.3rem}.who small{font-size:.9rem;font-weight:400;color:var(--soft)}
.more{display:none}.mapbox.wide~figcaption .more{display:inline}@media (max-width:719px){.mapbox{padding:12px 4px}.mapbox.fit~figcaption .more{display:inline}}
svg text{font:11px ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;fill:var(--text)}
.map .edge{fill:none;stroke:var(--soft);opacity:.75}.map .edge.bad{stroke:var(--fail);opacity:1}.map .edge.blamed{stroke:var(--fail);stroke-dasharray:5 3;opacity:1}
.map .tip{fill:var(--soft)}.map .tip.bad,.map .tip.blamed{fill:var(--fail)}
.map .label rect{fill:var(--sunk)}.map .label text{font-size:10px;fill:var(--soft)}.map .label.bad text,.map .label.blamed text{fill:var(--fail);font-weight:640}
.map .node rect{fill:var(--card);stroke:var(--line);stroke-width:1.25}
.map .node.bad rect{stroke:var(--fail)}
.map .node.blamed rect{fill:var(--fail-bg);stroke:var(--fail);stroke-width:2.5}
.map .node circle{fill:var(--fail)}.map .node .flag{fill:var(--card);font-weight:800}
.map .name{font-size:12px;font-weight:640}.map .facts{font-size:10px;fill:var(--soft)}.map .blamed .name,.map .blamed .facts{fill:var(--fail)}
.wf{list-style:none;padding:0;margin-top:12px;font-size:.86rem;border-top:1px solid var(--line)}
.wf li{display:grid;grid-template-columns:1fr auto;gap:0 12px;padding:5px 0;border-bottom:1px solid var(--line);align-items:baseline}
.wf .what{min-width:0;overflow-wrap:anywhere}.wf .what b{font-weight:640}.wf .what span{color:var(--soft)}
.wf .time{white-space:nowrap;color:var(--soft)}
.wf .track{grid-column:1/-1;min-width:0}
.wf svg{display:block;width:100%;height:8px;margin:3px 0 1px}
.wf rect{fill:var(--s0)}.wf rect.ground{fill:var(--sunk)}.wf .bad rect.span{fill:var(--fail);opacity:.4}.wf .err{grid-column:1/-1;color:var(--fail);overflow-wrap:anywhere}
.wf .suspect{box-shadow:inset 3px 0 var(--soft)}
.wf .blamed{box-shadow:inset 3px 0 var(--fail);background:var(--fail-bg)}
.wf .blamed .what,.wf .blamed .what span,.wf .blamed .time{color:var(--fail)}.wf .blamed rect.span{fill:var(--fail)}.wf .blamed rect.ground{fill:var(--card)}
.wf li{padding-left:6px;padding-right:6px}
.wf .d1 .what,.wf .d1 .err{padding-left:12px}.wf .d2 .what,.wf .d2 .err{padding-left:24px}.wf .d3 .what,.wf .d3 .err{padding-left:36px}.wf .d4 .what,.wf .d4 .err{padding-left:48px}.wf .d5 .what,.wf .d5 .err{padding-left:60px}.wf .d6 .what,.wf .d6 .err{padding-left:72px}
@media (min-width:820px){.wf li{grid-template-columns:minmax(0,36%) 1fr 84px;align-items:center}.wf .track{grid-column:2;grid-row:1}.wf .time{grid-column:3;text-align:right}.wf svg{height:12px;margin:0}}
.filters{display:grid;gap:10px;grid-template-columns:1fr 1fr;margin-bottom:14px;align-items:end}

.filters label{font-size:.8rem;color:var(--soft);display:grid;gap:4px}
.filters .wide,.filters .none{grid-column:1/-1}
input,select,button{font:inherit;font-size:.92rem;color:var(--text);background:var(--card);border:1px solid var(--line);border-radius:10px;padding:8px 10px;min-width:0;width:100%;min-height:42px}
button{cursor:pointer;width:auto;font-weight:560}button:hover{border-color:var(--soft)}
.shown{font-size:.88rem;color:var(--soft);margin-bottom:10px}
.gatesec{margin-top:22px;scroll-margin-top:64px}
.gatehead{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;margin-bottom:4px}
.said{color:var(--soft);margin-bottom:12px;max-width:80ch;overflow-wrap:anywhere}
.list{border:1px solid var(--line);border-radius:14px;background:var(--card);overflow:hidden}
.item{border-bottom:1px solid var(--line)}.many .item{content-visibility:auto;contain-intrinsic-size:auto 64px}.item:last-child{border-bottom:0}
.item>summary{position:relative;display:grid;grid-template-columns:auto minmax(0,1fr);gap:5px 8px;padding:12px 14px 12px 36px;cursor:pointer;list-style:none;align-items:center}
.item>summary::-webkit-details-marker{display:none}
.item>summary::before{content:"";position:absolute;left:14px;top:20px;width:8px;height:8px;border:solid var(--soft);border-width:0 2px 2px 0;transform:rotate(-45deg)}.item[open]>summary::before{transform:rotate(45deg) translate(-1px,-1px)}
.item>summary:hover{background:var(--sunk)}
.item .t{font-weight:580;overflow-wrap:anywhere;grid-column:1/-1;grid-row:2}
.item .m{grid-column:1/-1;color:var(--soft);font-size:.9rem;overflow-wrap:anywhere;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.item[open] .m{-webkit-line-clamp:12}
.tags{display:flex;flex-wrap:wrap;gap:6px;grid-column:2;grid-row:1}
@media (min-width:820px){.item>summary{grid-template-columns:auto minmax(0,1fr) auto;gap:4px 12px}.item .t{grid-column:2;grid-row:1}.item .m{grid-column:2/4}.tags{grid-column:3;justify-content:flex-end}}
.tag{font-size:.78rem;padding:1px 8px;border-radius:99px;background:var(--sunk);color:var(--soft);white-space:nowrap;max-width:100%;overflow:hidden;text-overflow:ellipsis}
.tag.new{background:var(--fail-bg);color:var(--fail);font-weight:600}.tag.flaky{background:var(--warn-bg);color:var(--warn);font-weight:600}.tag.fixed{background:var(--pass-bg);color:var(--pass);font-weight:600}
.body{padding:4px 14px 18px;display:grid;gap:14px}
@media (min-width:820px){.body{padding-left:36px}}
.body>*{min-width:0}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(120px,1fr));gap:10px}
.facts div{background:var(--sunk);border-radius:10px;padding:8px 12px}.facts dt{font-size:.78rem;color:var(--soft)}.facts dd{font-weight:600;overflow-wrap:anywhere}.facts .long{grid-column:1/-1;background:none;padding:0 2px;display:flex;flex-wrap:wrap;gap:0 12px;align-items:baseline}.facts .long dt{min-width:56px}.facts .long dd{font-weight:400;font-size:.88rem}
.gauge svg{display:block;width:100%;height:14px}.gauge .ground{fill:var(--sunk)}.gauge .ok{fill:var(--pass)}.gauge .over{fill:var(--fail)}.gauge .mark{fill:var(--text)}
pre{background:var(--sunk);border-radius:12px;padding:12px 14px;overflow-x:auto;line-height:1.5;margin:0;white-space:pre;max-height:420px}
.cmd{display:flex;gap:8px;align-items:stretch}.cmd pre{flex:1;min-width:0;white-space:pre-wrap;overflow-wrap:anywhere}
.links{display:flex;flex-wrap:wrap;gap:6px 16px;list-style:none;padding:0;font-size:.9rem}
.shots{display:grid;gap:12px;grid-template-columns:repeat(auto-fit,minmax(min(100%,280px),1fr))}
.shots img{display:block;width:100%;height:auto;border:1px solid var(--line);border-radius:12px}
.charts{display:grid;gap:14px;grid-template-columns:repeat(auto-fill,minmax(min(100%,320px),1fr));margin-top:14px}
.chartcard{border:1px solid var(--line);border-radius:14px;background:var(--card);padding:14px}
.chartcard h4{margin-bottom:8px;color:var(--text)}
.chart{display:block;width:100%;height:auto;max-width:440px;margin:0 auto}
.chart .grid{stroke:var(--line)}.chart .tick{fill:var(--soft);font-size:10.5px}
.chart .series{fill:none;stroke-width:2;stroke-linejoin:round}.chart .area{fill:var(--s0);opacity:.1}
.chart .series.s0{stroke:var(--s0)}.chart .series.s1{stroke:var(--s1);stroke-dasharray:6 3}.chart .series.s2{stroke:var(--s2);stroke-dasharray:2 3}.chart .series.s3{stroke:var(--s3);stroke-dasharray:9 3 2 3}
.chart .bar.s0,.chart .dot.s0{fill:var(--s0)}.chart .bar.s1,.chart .dot.s1{fill:var(--s1)}.chart .bar.s2,.chart .dot.s2{fill:var(--s2)}.chart .bar.s3,.chart .dot.s3{fill:var(--s3)}.chart .bar.over{fill:var(--fail)}
.chart .limit{stroke:var(--fail);stroke-width:1.5;stroke-dasharray:5 4}.chart .limit-text{fill:var(--fail);font-size:10.5px;font-weight:600;paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}
.legend{display:flex;flex-wrap:wrap;gap:4px 14px;font-size:.82rem;color:var(--soft);list-style:none;padding:0;margin-top:8px}
.legend svg{width:22px;height:8px;vertical-align:middle;margin-right:6px}
.legend line{stroke-width:2.5}.legend .s0{stroke:var(--s0)}.legend .s1{stroke:var(--s1);stroke-dasharray:6 3}.legend .s2{stroke:var(--s2);stroke-dasharray:2 3}.legend .s3{stroke:var(--s3);stroke-dasharray:9 3 2 3}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;padding:8px 10px;border-bottom:1px solid var(--line);vertical-align:top}
tbody tr:last-child>*{border-bottom:0}
thead th{font-size:.8rem;font-weight:600;color:var(--soft)}
tbody th{font-weight:560}
td.num,th.num{text-align:right;white-space:nowrap}
.fold{margin-top:8px}.nw{white-space:nowrap}.fold>summary{cursor:pointer;padding:6px 4px;color:var(--soft);font-size:.9rem;border-radius:8px}.fold>summary:hover{color:var(--text)}
.two{display:grid;gap:20px;align-items:start;grid-template-columns:minmax(0,1fr)}@media (min-width:940px){.two{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}.stack{display:grid;gap:20px;grid-template-columns:minmax(0,1fr)}.card>h3{margin-bottom:12px}
.plain{padding-left:20px;display:grid;gap:6px;overflow-wrap:anywhere}
.run{display:grid;grid-template-columns:minmax(88px,auto) minmax(0,1fr);gap:8px 18px;font-size:.92rem}.run dt{color:var(--soft)}.run dd{overflow-wrap:anywhere}
.nodata{color:var(--soft);padding:20px 0;text-align:center}
.empty{padding:28px;text-align:center;color:var(--soft)}
footer.wrap{margin-top:48px;margin-bottom:32px;color:var(--soft);font-size:.85rem}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
${LISTS}
[hidden]{display:none!important}
@media print{.bar,.filters,.shown,button{display:none!important}body{background:#fff}.card,.hero{box-shadow:none;break-inside:avoid}pre{max-height:none;white-space:pre-wrap}}
`;

;// CONCATENATED MODULE: ./packages/report/dist/html/document.js






/**
 * One self-contained document: it asks no network for anything, and its policy forbids it. Style and
 * script are admitted by their hash, so no text of a report can ever run.
 */
function document_documentOf({ title, sections, main, data, foot }) {
    const policy = [
        "default-src 'none'",
        `style-src '${hashOf(STYLE)}'`,
        `script-src '${hashOf(SCRIPT)}'`,
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ].join("; ");
    const document = html `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${new Markup(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <a class="skiplink" href="#main">Skip to the verdict</a>
        <header class="bar">
          <div class="wrap">
            <span class="brand">${LOGO}<span>Stagegate</span></span>
            <nav aria-label="Sections">
              <ul>
                ${sections.map(([id, name]) => html `<li><a href="#${id}">${name}</a></li>`)}
              </ul>
            </nav>
          </div>
        </header>
        <main id="main" class="wrap">${main}</main>
        <footer class="wrap">
          <p>${foot}</p>
        </footer>
        <template id="signs"
          >${VERDICTS.map((verdict) => html `<span data-v="${VERDICT_LETTERS[verdict]}">${badge(verdict)}</span>`)}</template
        >
        ${data} ${new Markup(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `;
    return document.text;
}
/** https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function hashOf(source) {
    return `sha256-${(0,external_node_crypto_.createHash)("sha256").update(source, "utf8").digest("base64")}`;
}

;// CONCATENATED MODULE: ./packages/report/dist/html/hero.js







/** Verdict, one sentence on the culprit, where and when, and a card per gate. */
function heroSection(page) {
    const { subject } = page;
    const tone = TONE[page.verdict];
    const where = subject.changeRequest === undefined
        ? subject.repository
        : `${subject.repository}, change ${subject.changeRequest}`;
    return html `<section class="hero ${tone}" aria-labelledby="verdict">
      <div class="top">
        <div class="sign tint ${tone}">${sign(page.verdict)}</div>
        <div>
          <p class="kicker">
            ${page.title === "" || page.title === where ? where : `${page.title} · ${where}`}
          </p>
          <h1 id="verdict">${headline(page)}</h1>
          ${lead(page)}
        </div>
      </div>
      <p class="meta">
        ${hero_facts(page).map(([name, value]) => html `<span>${name} <b>${value}</b></span>`)}${runLink(page)}
      </p>
    </section>
    <ul class="gates" aria-label="Gates">
      ${page.sections.map((section) => html `<li>${gateCard(section)}</li>`)}
    </ul>`;
}
function lead(page) {
    if (!asksForCulprit(page))
        return undefined;
    const { culprit } = page;
    if (culprit.service === undefined)
        return html `<p class="lead"><strong>No culprit found.</strong> ${culprit.why}</p>`;
    const names = culprit.also === undefined
        ? html `<strong>${culprit.service}</strong> is the likely culprit.`
        : html `<strong>${culprit.service}</strong> and <strong>${culprit.also.service}</strong> are
          the likely culprits.`;
    return html `<p class="lead">${names} ${culprit.why}</p>`;
}
function hero_facts(page) {
    const { subject, run } = page;
    const facts = [];
    if (hasCommit(subject))
        facts.push(["Commit", shortCommit(subject.commit)]);
    else
        facts.push(["Work tree", "not committed yet"]);
    if (subject.base !== undefined)
        facts.push(["compared with", shortCommit(subject.base)]);
    if (subject.ref !== undefined)
        facts.push(["Branch", subject.ref]);
    if (hasCommit(subject) && subject.dirty === true)
        facts.push(["Work tree", "uncommitted changes"]);
    facts.push(["Attempt", String(run.attempt)], ...took(page));
    facts.push(["Finished", formatInstant(page.generatedAt)]);
    return facts;
}
function took({ durationMs }) {
    return durationMs > 0 ? [["Took", formatDuration(durationMs)]] : [];
}
function runLink({ run }) {
    const address = webAddress(run.url);
    return address === undefined
        ? undefined
        : html `<a href="${address}" rel="noreferrer">Open the run</a>`;
}
function gateCard(section) {
    const key = section.metrics.find((metric) => metric.key === true);
    const findings = findingCount(section);
    const figure = key === undefined
        ? undefined
        : html `<span class="figure">${formatMetric(key)}<small>${key.name}</small></span>`;
    const target = hasBlock(section) ? `gate-${section.id}` : "loosens";
    return html `<a class="gate" href="#${target}"
    ><span class="name">${gateName(section.id)}</span>
    <span class="row"
      >${badge(section.verdict)}${isObserved(section) && html `<span class="tag">observed</span>`}</span
    >
    ${figure}<span class="foot">${footLine(section, findings)}</span></a
  >`;
}
function footLine(section, findings) {
    const all = plural(section.counts.total, "check");
    const parts = [findings === 0 ? all : `${plural(findings, "finding")} in ${all}`];
    if (section.legs.length > 1)
        parts.push(plural(section.legs.length, "leg"));
    if (section.durationMs > 0)
        parts.push(formatDuration(section.durationMs));
    return html `${parts.map((part, at) => html `${at > 0 && " · "}<span class="nw">${part}</span>`)}`;
}

;// CONCATENATED MODULE: ./packages/report/dist/html/loosened.js



const MAX_ITEMS = 100;
/** What the change does to the policy that judges it: read before anything that it allows. */
function loosenedSection(page) {
    const items = page.sections.flatMap((section) => section.checks.filter(isPolicy).map((check) => ({ section, check })));
    if (items.length === 0)
        return undefined;
    const more = items.length - MAX_ITEMS;
    return html `<section id="loosens" class="only-items" aria-labelledby="loosens-title">
    <div class="sec">
      <h2 id="loosens-title">What this change loosens</h2>
      <p>The gates were judged by what ${page.targetBranch} says, not by this.</p>
    </div>
    <div class="list">${items.slice(0, MAX_ITEMS).map((item) => checkItem(page, item))}</div>
    ${more > 0 && html `<p class="said">${more} more are in the reports.</p>`}
  </section>`;
}

;// CONCATENATED MODULE: ./packages/report/dist/svg/trend.js





const trend_SIZE = { width: 320, height: 104 };
const trend_AREA = { left: 46, right: 10, top: 10, bottom: 12 };
const trend_MAX_POINTS = 200;
/** A figure over the runs, oldest on the left; the newest one is marked. */
function trendSvg(trend) {
    const points = trend_thin(trend.values);
    const known = points.flatMap(({ value }) => value ?? []);
    if (known.length === 0)
        return html `<p class="nodata">No data</p>`;
    const x = (0,d3_scale/* scaleLinear */.m4)()
        .domain([0, Math.max(1, points.length - 1)])
        .range([trend_AREA.left, trend_SIZE.width - trend_AREA.right]);
    const y = (0,d3_scale/* scaleLinear */.m4)()
        .domain(domainOf(known, trend.unit))
        .nice(3)
        .range([trend_SIZE.height - trend_AREA.bottom, trend_AREA.top]);
    const bounded = y.domain();
    const hasValue = ({ value }) => value !== undefined;
    const path = (0,d3_shape/* line */.n8)()
        .defined(hasValue)
        .x(({ at }) => x(at))
        .y(({ value }) => y(value ?? 0));
    const ground = (0,d3_shape/* area */.Wc)()
        .defined(hasValue)
        .x(({ at }) => x(at))
        .y0(trend_SIZE.height - trend_AREA.bottom)
        .y1(({ value }) => y(value ?? 0));
    return html `<svg
    class="trend"
    role="img"
    aria-label="${describeTrend(trend)}"
    viewBox="0 0 ${trend_SIZE.width} ${trend_SIZE.height}"
  >
    ${y
        .ticks(3)
        .filter((tick) => tick >= (bounded[0] ?? 0))
        .map((tick) => html `<line
              class="grid"
              x1="${trend_AREA.left}"
              x2="${trend_SIZE.width - trend_AREA.right}"
              y1="${y(tick)}"
              y2="${y(tick)}"
            /><text class="tick" x="${trend_AREA.left - 6}" y="${y(tick) + 3.5}" text-anchor="end"
              >${trend_tickText(tick, trend.unit)}</text
            >`)}
    <path class="area" d="${ground(points) ?? ""}" />
    <path class="series" d="${path(points) ?? ""}" />
    ${loneDots(points).map((point) => dot(x(point.at), y(point.value ?? 0), 2))}${marked(points, x, y)}
  </svg>`;
}
function trend_tickText(value, unit) {
    return unit.length > 5 ? formatNumber(value) : formatFigure(value, unit);
}
/** A share of nearly 1 would be a flat line above an axis that begins at 0. */
function domainOf(values, unit) {
    const low = Math.min(...values);
    const high = Math.max(...values);
    const room = Math.max((high - low) * 0.15, Math.abs(high) * 0.02, 1e-9);
    const from = low >= 0 ? Math.max(0, low - room) : low - room;
    const isShare = unit === "ratio" && high <= 1;
    return [from, isShare ? Math.min(1, high + room) : high + room];
}
/** Points beyond the bound go evenly, the newest one stays. */
function trend_thin(values) {
    const step = Math.max(1, Math.ceil(values.length / trend_MAX_POINTS));
    const last = values.length - 1;
    return values
        .filter((_value, at) => (last - at) % step === 0)
        .map((value, at) => ({ at, value: trend_isDrawable(value) ? value : undefined }));
}
function trend_isDrawable(value) {
    return value !== undefined && Math.abs(value) <= 1e15;
}
/** A point between two gaps, of which a line would show nothing. */
function loneDots(points) {
    return points.filter(({ value }, at) => value !== undefined &&
        points[at - 1]?.value === undefined &&
        points[at + 1]?.value === undefined);
}
function marked(points, x, y) {
    const last = points.findLast(({ value }) => value !== undefined);
    return last === undefined ? undefined : dot(x(last.at), y(last.value ?? 0), 3.5);
}
function dot(x, y, radius) {
    return html `<circle class="dot" cx="${x}" cy="${y}" r="${radius}" />`;
}
/** What the picture shows, in words. */
function describeTrend({ title, unit, values }) {
    const known = values.filter((value) => value !== undefined);
    const low = formatFigure(Math.min(...known), unit);
    const high = formatFigure(Math.max(...known), unit);
    return `${title} over ${plural(known.length, "run")}: from ${low} to ${high}, last ${formatFigure(known.at(-1), unit)}`;
}

;// CONCATENATED MODULE: ./packages/report/dist/html/trends.js





const MAX_TABLE = 100;
/** What changed over the stored runs: as pictures, and as tables for who cannot see them. */
function trendsSection(runs, note) {
    const groups = trendGroups(runs);
    if (groups.length === 0)
        return undefined;
    const of = (kind) => groups.filter((group) => group.kind === kind);
    return html `<section id="trends" aria-labelledby="trends-title">
    <div class="sec">
      <h2 id="trends-title">Trends</h2>
      <p>${note}</p>
    </div>
    ${several("Whole run", of("all"), runs)} ${several("By gate", of("gate"), runs)}
    ${several("By service", of("service"), runs)}
  </section>`;
}
function several(title, groups, runs) {
    if (groups.length === 0)
        return undefined;
    return html `<h3 class="above">${title}</h3>
    ${groups.map((group, at) => trends_groupOf(group, runs, at === 0))}`;
}
function trends_groupOf(group, runs, open) {
    return html `<details class="trendgroup" ${open && html `open`}>
    <summary>
      <span class="t">${group.title}</span>
      <span class="tags"
        >${group.trends.slice(0, 3).map((trend) => html `<span class="tag">${trend.title} ${lastOf(trend)}</span>`)}</span
      >
    </summary>
    <div class="charts">${group.trends.map(card)}</div>
    ${table(group, runs)}
  </details>`;
}
function lastOf({ values, unit }) {
    return formatFigure(values.findLast((value) => value !== undefined), unit);
}
function card(trend) {
    const known = trend.values.filter((value) => value !== undefined);
    const last = known.at(-1);
    const before = median(known.slice(0, -1));
    const change = trend.unit === "ratio" ? undefined : formatChange(last, before);
    return html `<div class="chartcard">
    <h4>${trend.title}</h4>
    <p class="now">
      <b>${formatFigure(last, trend.unit)}</b>
      <span
        >median before
        ${formatFigure(before, trend.unit)}${change !== undefined && ` (${change})`}</span
      >
    </p>
    ${trendSvg(trend)}
  </div>`;
}
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    const high = sorted[middle];
    if (high === undefined || sorted.length % 2 === 1)
        return high;
    return (high + (sorted[middle - 1] ?? high)) / 2;
}
function table(group, runs) {
    const from = Math.max(0, runs.length - MAX_TABLE);
    const rows = runs.slice(from).map((run, at) => ({ run, at: from + at }));
    return html `<details class="fold">
    <summary>${group.title} as a table, ${plural(rows.length, "run")}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="Trends of ${group.title}">
      <table>
        <thead>
          <tr>
            <th scope="col">Run</th>
            ${group.trends.map(({ title }) => html `<th scope="col" class="num">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.toReversed().map(({ run, at }) => html `<tr>
                <th scope="row">
                  ${formatInstant(run.at)} <code>${shortCommit(run.commit)}</code>
                </th>
                ${group.trends.map(({ values, unit }) => html `<td class="num">
                      ${values[at] === undefined ? "–" : formatFigure(values[at], unit)}
                    </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`;
}

;// CONCATENATED MODULE: ./packages/report/dist/html/page.js











/** One run as a page of one file that asks no network for anything. */
function renderHtml(page) {
    const checks = pageChecks(page);
    const runs = page.runs ?? [];
    const loosened = loosenedSection(page);
    const culprit = culpritSection(page);
    const sections = [
        ["main", "Verdict"],
        loosened === undefined ? undefined : ["loosens", "Loosens"],
        page.culprit.service === undefined ? undefined : ["culprit", "Culprit"],
        ["checks", "Checks"],
        trendGroups(runs).length === 0 ? undefined : ["trends", "Trends"],
        ["run", "Run"],
    ];
    return document_documentOf({
        title: `${headline(page)} · ${page.title === "" ? "Stagegate" : page.title}`,
        sections: sections.filter((each) => each !== undefined),
        main: [
            heroSection(page),
            loosened,
            culprit,
            checksSection(page, checks),
            trendsSection(runs, trendNote(page)),
            detailsSection(page),
        ],
        data: checks.rows.length === 0 ? undefined : islandElement("rows", islandOf(checks.rows)),
        foot: `Made by Stagegate ${page.toolVersion}. This page is one file and loads nothing from a network.`,
    });
}
function trendNote({ runs = [], targetBranch }) {
    const stored = plural(runs.length - 1, "stored run");
    return `${stored} of ${targetBranch}, and this one on the right`;
}

;// CONCATENATED MODULE: ./packages/report/dist/escape/markdown.js


/** Breaks a reference without being seen. */
const ZERO_WIDTH = "\u200b";
/**
 * Forges look for references in the rendered text, so escaping the Markdown is not enough. Broken
 * here: mentions, `#1`, `GH-1` and other `KEY-1`, `!1 %m ~l &e $s ^a`, commit ids, addresses,
 * `www.`, e-mail, `:emoji:` (also `:emoji` at the end, as the colon behind it may be ours),
 * `[vulnerability:1]`, `{+ inline diff +}`.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 * https://docs.gitlab.com/user/markdown/#gitlab-specific-references
 */
function breakReferences(text) {
    return breakAddresses(text)
        .replaceAll(/([@#!%~&$^])(?=[\p{L}\p{N}_"'])/gu, `$1${ZERO_WIDTH}`)
        .replaceAll(/\*(?=iteration:)/gi, `$&${ZERO_WIDTH}`)
        .replaceAll(/([A-Za-z][A-Za-z0-9_]{0,30}-)(?=\d)/g, `$1${ZERO_WIDTH}`)
        .replaceAll(/[0-9a-f]{7,}/gi, (run) => run.replaceAll(/.{6}(?=.)/g, `$&${ZERO_WIDTH}`))
        .replaceAll(/:(?=[A-Za-z0-9_+-]{1,64}(?::|$))/g, `:${ZERO_WIDTH}`)
        .replaceAll(/([{[])(?=[+\-a-z_[])/gi, `$1${ZERO_WIDTH}`);
}
/** What the Markdown parser itself makes a link, even inside `<code>`. */
function breakAddresses(text) {
    return text
        .replaceAll(/:(?=\/\/)/g, `:${ZERO_WIDTH}`)
        .replaceAll(/www(?=\.)/gi, `$&${ZERO_WIDTH}`)
        .replaceAll(/(mailto|xmpp):/gi, `$1${ZERO_WIDTH}:`)
        .replaceAll(/@(?=[A-Za-z0-9])/g, `@${ZERO_WIDTH}`);
}
const SYNTAX = /[\\`*_{}[\]<>#|~&$^]/g;
const markdown_ENTITIES = {
    "<": "&lt;",
    ">": "&gt;",
    "&": "&amp;",
    // A table splits at `\|` inside code in some renderers and GitHub finds `\$` as mathematics.
    "|": "&#124;",
    $: "&#36;",
};
/** A block could begin here: list, heading underline, quick action, directive. */
const LINE_START = /^(?:[-+=:/]|\d{1,9}(?=[.)](?:\s|$)))/;
function escapeSyntax(text) {
    const escaped = text.replaceAll(SYNTAX, (char) => markdown_ENTITIES[char] ?? `\\${char}`);
    return escaped.replace(LINE_START, (start) => /\d/.test(start) ? `${start}${ZERO_WIDTH}` : `\\${start}`);
}
/** Foreign text as inert prose: one line, any place of a paragraph, list item or table cell. */
function mdText(text, max = 300) {
    return escapeSyntax(breakReferences((0,clean_text/* cleanLine */.Ow)(text, max)));
}
/**
 * Foreign text in a code font, also in a table cell; forges look for no references there, so it
 * can be copied. Empty text gives an empty string.
 */
function mdCode(text, max = 200) {
    const inert = escapeSyntax(breakAddresses((0,clean_text/* cleanLine */.Ow)(text, max)));
    return inert === "" ? "" : `<code>${inert}</code>`;
}
/** Foreign text inside a line of raw HTML, as in `<summary>`. */
function mdHtml(text, max = 200) {
    return escapeHtml(breakReferences((0,clean_text/* cleanLine */.Ow)(text, max))).replaceAll("$", "&#36;");
}
/**
 * Our own label, already Markdown, as a link to an address that went through `webAddress`: what
 * would end the link, the cell or be read as an entity or as mathematics is encoded.
 */
function mdLink(label, address) {
    if (address === undefined || label === "")
        return label;
    const safe = address.replaceAll(/[()<>|\\[\]*_`~$!'"{}^]/g, hexOf).replaceAll("&", "&amp;");
    return `[${label}](${safe})`;
}
function hexOf(char) {
    return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
/** What GitLab would read as a quick action, an include or a quote although it stands in a fence. */
const ACTION_LINE = /^(?=\s*(?:\/[A-Za-z]|::|>>>\s*$))/gm;
/** A fenced block that its content cannot end: longer than the longest run of backticks in it. */
function mdFence(text, limits, language = "text") {
    const block = cleanBlock(text, limits);
    const inert = block.text.replaceAll(ACTION_LINE, ZERO_WIDTH);
    return {
        markdown: fenced(inert, language),
        omittedLines: block.omittedLines,
    };
}
/**
 * Commands to copy. They stay as they are but for one case: a line that begins with a slash would
 * be a quick action, with two colons an include, so it gets the `command` of the shell in front.
 */
function mdCommands(commands) {
    const lines = commands.map((command) => {
        const line = (0,clean_text/* cleanLine */.Ow)(command, 1_000);
        return /^(?:\/|::)/.test(line) ? `command ${line}` : line;
    });
    return fenced(lines.join("\n"), "sh");
}
/** Our own Mermaid source, whose labels went through `mermaidText`. */
function mdMermaid(source) {
    return fenced(source, "mermaid");
}
function fenced(text, language) {
    let longest = 2;
    for (const run of text.matchAll(/`+/g))
        longest = Math.max(longest, run[0].length);
    const fence = "`".repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
/** Puts a block below a list item. */
function indent(block, spaces) {
    return block.replaceAll(/^(?=.)/gm, " ".repeat(spaces));
}

;// CONCATENATED MODULE: ./packages/report/dist/model/code.js

/** The line as the change has it, for ever; undefined where there is no such page. */
function permalink({ code, subject }, { file, line }) {
    const parts = file.split("/");
    const inside = parts.every((part) => part !== "" && part !== "." && part !== "..");
    if (code === undefined || !inside || /^[A-Za-z]:|\\/.test(file) || file.length > 1_024)
        return undefined;
    const path = parts.map((part) => encodeURIComponent(part.toWellFormed())).join("/");
    const address = `${code.file}${line === undefined ? "" : code.line}`;
    return filled(address, { commit: subject.commit, path, line: String(line ?? "") });
}
/** The page of a commit. */
function commitLink({ code }, commit) {
    return code === undefined ? undefined : filled(code.commit, { commit, path: "", line: "" });
}
function filled(template, { commit, path, line }) {
    if (!/^[0-9a-f]{7,64}$/i.test(commit))
        return undefined;
    const places = { commit, path, line };
    return webAddress(template.replaceAll(/\{(commit|path|line)\}/g, (all, name) => places[name] ?? all));
}

;// CONCATENATED MODULE: ./packages/report/dist/markdown/fold.js

/** A folded part; the title is plain text. */
function fold(title, body) {
    return `<details><summary>${mdHtml(title, 200)}</summary>\n\n${body}\n\n</details>`;
}
/** A table of cells that are Markdown already; the first column is left, the others right. */
function fold_table(header, rows) {
    const under = header.map((_cell, at) => (at === 0 ? "---" : "---:"));
    return [header, under, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

;// CONCATENATED MODULE: ./packages/report/dist/markdown/place.js




/** Gate, service, place in the code and owner of a check, as far as they are known. */
function whereOf(page, { section, check }) {
    const parts = [
        mdText(gateName(section.id), 40),
        mdCode(check.service ?? "", 60),
        fileOf(page, check),
        check.owner === undefined ? "" : `owner ${mdText(check.owner, 60)}`,
    ];
    return parts.filter((part) => part !== "").join(" · ");
}
/** `file:line`, linked to the commit that was judged. */
function fileOf(page, { location }) {
    if (location === undefined)
        return "";
    const line = location.line === undefined ? "" : `:${location.line}`;
    return mdLink(mdCode(`${location.file}${line}`, 160), permalink(page, location));
}
/** With fewer stored runs a rate says so little that this is said instead of its interval. */
const place_ENOUGH_RUNS = 5;
/** `red in 20 of 20 runs since 77aa01b`; empty where nothing is stored. */
function redSince({ history }) {
    if (history === undefined || history.runs === 0)
        return "";
    const { failed, runs, since } = history;
    const from = since === undefined ? "" : ` since ${mdCode(shortCommit(since), 40)}`;
    return `red in ${failed} of ${plural(runs, "run")}${from}${learning(runs)}`;
}
/**
 * `unsteady in 5 of 20 runs (25 %, 95 % interval 11 to 47 %)`: a rate of few runs says
 * little, so its interval belongs to it. Empty where it never was.
 */
function flakyRate({ history }) {
    const { runs = 0, flaky = 0, interval } = history ?? {};
    if (runs === 0 || flaky === 0)
        return "";
    const said = `unsteady in ${flaky} of ${plural(runs, "run")}`;
    if (runs < place_ENOUGH_RUNS || interval === undefined)
        return `${said}${learning(runs)}`;
    const [low, high] = interval.map(formatShare);
    return `${said} (${formatShare(flaky / runs)} %, 95 % interval ${low} to ${high} %)`;
}
function learning(runs) {
    return runs < place_ENOUGH_RUNS ? ` (learning, ${runs} of ${place_ENOUGH_RUNS} runs)` : "";
}

;// CONCATENATED MODULE: ./packages/report/dist/markdown/accept.js





/** What was accepted before and passes therefore: place, who, why and until when. */
function acceptedList(page, level, left) {
    const all = acceptedChecks(page);
    if (all.length === 0)
        return [];
    const shown = all.slice(0, level.fresh);
    left.accepted += all.length - shown.length;
    const title = `#### Accepted (${all.length})`;
    if (shown.length === 0)
        return [title];
    const items = shown.map(({ section, check }) => {
        const first = `- **${mdText(check.title, level.width)}** · ${whereOf(page, { section, check })}`;
        const why = (0,clean_text/* cleanLine */.Ow)(check.message ?? "", level.width);
        if (!level.messages || why === "")
            return first;
        return `${first}\n  <br>${mdText(why, level.width)}\n  <br>${mdCode(check.id, 200)}`;
    });
    return [title, items.join("\n")];
}
const LIMITS = { lines: 60, width: 400 };
/** The entries that accept the findings that are shown, as one piece to copy. */
function acceptBlock(page, groups, level) {
    const lines = level.messages ? entryLines(groups.fresh.slice(0, level.fresh)) : [];
    if (lines.length === 0)
        return [];
    const { markdown } = mdFence(lines.join("\n"), LIMITS, "yaml");
    return [fold(entryTitle(page), markdown)];
}

;// CONCATENATED MODULE: ./packages/report/dist/model/evidence.js
/** Whether the sentence gives the time itself, so that the figure alone, without an expected one, adds nothing. */
function isSaid({ text, unit, expected }) {
    return expected === undefined && unit === "ms" && / \d+(?:\.\d+)? ms\b/.test(text);
}

;// CONCATENATED MODULE: ./packages/report/dist/escape/mermaid.js

/**
 * A label for Mermaid. Only letters, digits and a few harmless signs stay; the rest becomes an
 * entity code (https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters),
 * so that no label can end a statement, open a directive, carry a link or close the fence.
 */
function mermaidText(text, max = 60) {
    const line = (0,clean_text/* cleanLine */.Ow)(text, max);
    return line.replaceAll(/[^\p{L}\p{N} .,_/+-]/gu, (char) => `#${char.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./packages/report/dist/markdown/diagram.js



const MAX_CALLS = 12;
const diagram_MAX_SERVICES = 8;
/** The calls of a trace between services as a Mermaid sequence; undefined for fewer than one. */
function sequenceDiagram(trace, culprit) {
    const lines = [];
    const names = new Map();
    const state = { calls: 0, omitted: trace.omitted };
    const actor = (service) => {
        const known = names.get(service);
        if (known !== undefined || names.size >= diagram_MAX_SERVICES)
            return known;
        names.set(service, `s${names.size}`);
        return `s${names.size - 1}`;
    };
    const draw = (node, caller) => {
        const { span } = node;
        const crosses = span.service !== caller;
        const from = caller === undefined ? "test" : actor(caller);
        const to = actor(span.service);
        const fits = state.calls < MAX_CALLS && from !== undefined && to !== undefined;
        if (crosses && !fits)
            state.omitted += 1;
        if (crosses && fits) {
            state.calls += 1;
            lines.push(`${from}->>${to}: ${mermaidText(span.name, 48)}`);
        }
        for (const child of node.children)
            draw(child, span.service);
        if (span.culprit === true && to !== undefined)
            lines.push(culpritNote(to, node));
        if (crosses && fits)
            lines.push(`${to}--${span.error === undefined ? ">>" : "x"}${from}: ${answer(node)}`);
    };
    const roots = traceTree(trace);
    const focus = focusRoots(roots);
    for (const root of focus)
        draw(root, undefined);
    if (state.calls === 0)
        return undefined;
    const actors = [...names].map(([service, id]) => `participant ${id} as ${mermaidText(service, 32) || "-"}${service === culprit ? " ⚠" : ""}`);
    const source = ["sequenceDiagram", "actor test as caller", ...actors, ...lines].join("\n");
    return { source, omitted: state.omitted };
}
function answer({ span }) {
    const time = mermaidText(formatDuration(span.durationMs));
    return span.error === undefined ? time : `${mermaidText(span.error, 60)} (${time})`;
}
function culpritNote(id, { span }) {
    const what = span.error ?? `${formatDuration(span.durationMs)} in ${span.name}`;
    return `Note over ${id}: ${mermaidText(what, 60)}`;
}
const diagram_MAX_EDGES = 16;
/** The service map as a Mermaid flow chart, the culprit framed; undefined for no edge. */
function mapDiagram(map, culprit) {
    const edges = [...map.edges]
        .sort((a, b) => touches(b, culprit) - touches(a, culprit) || b.errors - a.errors || b.calls - a.calls)
        .slice(0, diagram_MAX_EDGES);
    if (edges.length === 0)
        return undefined;
    const names = new Map();
    for (const service of edges.flatMap((edge) => [edge.from, edge.to])) {
        if (!names.has(service))
            names.set(service, `s${names.size}`);
    }
    const lines = ["flowchart LR"];
    for (const [service, id] of names)
        lines.push(`${id}["${mermaidText(service, 32) || "-"}"]`);
    for (const edge of edges) {
        lines.push(`${names.get(edge.from)} -->|"${diagram_edgeLabel(edge)}"| ${names.get(edge.to)}`);
    }
    const blamed = culprit === undefined ? undefined : names.get(culprit);
    if (blamed !== undefined) {
        lines.push("classDef culprit stroke:#c2372b,stroke-width:4px", `class ${blamed} culprit`);
    }
    return { source: lines.join("\n"), omitted: map.edges.length - edges.length };
}
function touches(edge, service) {
    return edge.from === service || edge.to === service ? 1 : 0;
}
function diagram_edgeLabel(edge) {
    const p95 = edge.p95 === undefined
        ? `${formatNumber(edge.calls)} calls`
        : `p95 ${formatDuration(edge.p95)}`;
    const share = edge.calls === 0 ? 0 : edge.errors / edge.calls;
    const errors = edge.errors === 0 ? "" : `, ${formatShare(share)} % errors`;
    return mermaidText(`${p95}${errors}`, 60);
}

;// CONCATENATED MODULE: ./packages/report/dist/markdown/culprit.js






/** The service to blame with its evidence, or why none is named; nothing while nothing is red. */
function culpritBlocks(page, level, left) {
    const { culprit } = page;
    if (!asksForCulprit(page))
        return [];
    const why = [culprit.why, culprit.coverage ?? ""]
        .map((sentence) => mdText(sentence, level.width * 2))
        .filter((sentence) => sentence !== "")
        .join(" ");
    if (culprit.service === undefined)
        return [`**No culprit found.** ${why}`];
    const evidence = culprit.evidence.slice(0, level.evidence);
    left.details += culprit.evidence.length - evidence.length;
    const blocks = [culprit_heading(culprit.service, culprit.also?.service), why];
    const also = culprit.also?.evidence.slice(0, Math.min(level.evidence, MAX_SECOND)) ?? [];
    const lines = [...evidence, ...also].map((item) => evidenceLine(item, level));
    if (lines.length > 0)
        blocks.push(lines.join("\n"));
    return [...blocks, ...markdown_culprit_notes(page, level), ...diagram(page, level, left)];
}
const MAX_SECOND = 2;
function culprit_heading(service, second) {
    return second === undefined
        ? `#### Culprit: ${mdCode(service, 80)}`
        : `#### Culprits: ${mdCode(service, 80)} and ${mdCode(second, 80)}`;
}
/** What a reader must know to trust the traces, such as clocks that differ. */
function markdown_culprit_notes(page, level) {
    if (level.evidence === 0)
        return [];
    const said = diagnosisNotes(page).map((note) => mdText(note, level.width));
    return said.length === 0 ? [] : [said.join(" ")];
}
function evidenceLine(item, level) {
    const parts = [`- ${mdText(item.text, level.width)}`];
    if (item.observed !== undefined && !isSaid(item))
        parts.push(culprit_figures(item));
    if (item.traceId !== undefined)
        parts.push(` · trace ${mdCode(item.traceId, 32)}`);
    if (item.log !== undefined && level.messages)
        parts.push(`<br>log: ${mdCode(item.log, level.width)}`);
    return parts.join("");
}
function culprit_figures(item) {
    const observed = mdText(formatFigure(item.observed, item.unit), 40);
    if (item.expected === undefined)
        return ` (**${observed}**)`;
    return ` (**${observed}**, expected ${mdText(formatFigure(item.expected, item.unit), 40)})`;
}
function diagram(page, level, left) {
    const service = page.culprit.service;
    const diagnoses = page.sections.flatMap((section) => section.diagnosis ?? []);
    const trace = bestTrace(diagnoses.flatMap((diagnosis) => diagnosis.traces ?? []), service);
    const map = diagnoses.find((diagnosis) => diagnosis.map !== undefined)?.map;
    const drawn = (trace === undefined ? undefined : sequenceDiagram(trace, service)) ??
        (map === undefined ? undefined : mapDiagram(map, service));
    if (drawn === undefined)
        return [];
    if (!level.diagram) {
        left.diagrams += 1;
        return [];
    }
    const title = trace === undefined ? "Calls between services" : mdText(traceHeading(trace), 120);
    const note = drawn.omitted === 0 ? "" : ` (${drawn.omitted} calls not drawn)`;
    return [`${title}${note}`, mdMermaid(drawn.source)];
}

;// CONCATENATED MODULE: ./packages/report/dist/markdown/errors.js


/** Errors of one gate that are shown; the rest repeats the cause. */
const MAX_ERRORS = 3;
/** What kept a gate from deciding, and what to do: a table cell has no room for the hint. */
function errorList(page, level) {
    const lines = page.sections.flatMap((section) => section.errors.slice(0, MAX_ERRORS).map((error) => {
        const hint = error.hint === undefined ? "" : ` ${mdText(error.hint, level.width)}`;
        return `- ${mdText(gateName(section.id), 60)}: ${mdText(error.message, level.width)}.${hint} (${mdCode(error.code, 60)})`;
    }));
    return lines.length === 0 ? [] : [`#### Could not decide\n\n${lines.join("\n")}`];
}

;// CONCATENATED MODULE: ./packages/report/dist/markdown/findings.js








const DETAIL_WIDTH = 200;
/** What this change broke, or, without a history, every finding. */
function freshList(page, groups, level, left) {
    const unheld = page.sections.map((section) => findingCount(section) - findingsOf(section).length);
    left.findings += Math.max(0, unheld.reduce((sum, count) => sum + count, 0));
    const all = groups.fresh;
    if (all.length === 0)
        return [];
    const shown = all.slice(0, level.fresh);
    left.findings += all.length - shown.length;
    if (shown.length === 0)
        return [];
    const fresh = isAllNew(all) ? "New in this change" : "New or without data";
    const title = hasHistory(page) ? fresh : "Findings";
    const items = shown.map((placed) => freshItem(page, placed, { level, left }));
    const open = items.slice(0, items.length > MAX_OPEN + 1 ? MAX_OPEN : items.length);
    const rest = items.slice(open.length);
    return [
        `#### ${title} (${all.length})`,
        open.join("\n"),
        ...(rest.length === 0 ? [] : [fold(`${rest.length} more`, rest.join("\n"))]),
    ];
}
/** Beyond these a reader has seen enough to act; the rest of a full list is folded. */
const MAX_OPEN = 3;
function freshItem(page, placed, { level, left }) {
    const { check } = placed;
    const { emoji } = VERDICT_WORDS[check.verdict];
    const past = flakyRate(check);
    const about = [whereOf(page, placed), past === "" ? "" : past].filter((part) => part !== "");
    const lines = [`- ${emoji} **${mdText(check.title, level.width)}** · ${about.join(" · ")}`];
    if (level.messages) {
        const said = [reason(check.message, level), budget(check)].filter((part) => part !== "");
        if (said.length > 0)
            lines.push(`  <br>${said.join(" ")}`);
    }
    const detail = detailBlock(check.detail, level, left);
    return detail === "" ? lines.join("\n") : `${lines.join("\n")}\n\n${indent(detail, 2)}\n`;
}
function reason(message, level) {
    const line = (0,clean_text/* cleanLine */.Ow)((message ?? "").trimStart().split("\n", 1)[0] ?? "", level.width);
    return line === "" ? "" : mdText(line, level.width);
}
function budget(check) {
    if (check.observed === undefined || check.threshold === undefined)
        return "";
    const observed = formatFigure(check.observed, check.unit);
    const limit = `limit ${mdText(formatFigure(check.threshold, check.unit), 40)}`;
    const said = check.message?.includes(observed) === true;
    return said ? `(${limit})` : `(${mdText(observed, 40)}, ${limit})`;
}
function detailBlock(detail, level, left) {
    if (detail === undefined || detail.trim() === "")
        return "";
    if (level.detailLines === 0) {
        left.details += 1;
        return "";
    }
    const fence = mdFence(detail, { lines: level.detailLines, width: DETAIL_WIDTH });
    if (fence.omittedLines > 0)
        left.details += 1;
    const more = fence.omittedLines === 0 ? "" : `, ${plural(fence.omittedLines, "more line")} in the report`;
    return `<details><summary>Detail${more}</summary>\n\n${fence.markdown}\n\n</details>`;
}
/** Known, flaky and fixed checks, each folded; a line each. */
function collapsedLists(page, groups, level, left) {
    const lists = [
        { title: `Already failing on ${page.targetBranch}`, placed: groups.known, about: redSince },
        { title: "Flaky in this run", placed: groups.flaky, about: flakyRate },
        { title: "Fixed by this change", placed: groups.fixed, about: redSince },
    ];
    return lists
        .filter(({ placed }) => placed.length > 0)
        .map((one) => list(page, one, { level, left }));
}
function list(page, { title, placed, about }, { level, left }) {
    const shown = placed.slice(0, level.other);
    left.findings += placed.length - shown.length;
    if (shown.length === 0)
        return `**${mdText(title, 100)} (${placed.length})**`;
    const lines = shown.map((one) => {
        const { attempts = 1 } = one.check;
        const parts = [
            mdText(one.check.title, level.width),
            whereOf(page, one),
            attempts > 1 ? `${attempts} attempts` : "",
            about(one.check),
        ];
        return `- ${parts.filter((part) => part !== "").join(" · ")}`;
    });
    return fold(`${title} (${placed.length})`, lines.join("\n"));
}

// EXTERNAL MODULE: ./packages/core/dist/redact-mask.js
var redact_mask = __webpack_require__(28691);
;// CONCATENATED MODULE: ./packages/report/dist/model/hidden.js

/** How many places of what the gates said are hidden as secrets. */
function hiddenCount({ sections, culprit, notes }) {
    return countIn([sections, culprit, notes]);
}
function countIn(value) {
    if (typeof value === "string")
        return marksIn(value);
    if (typeof value !== "object" || value === null)
        return 0;
    let sum = 0;
    for (const item of Object.values(value))
        sum += countIn(item);
    return sum;
}
function marksIn(text) {
    let count = 0;
    for (let at = text.indexOf(redact_mask/* MASK */.v); at !== -1; at = text.indexOf(redact_mask/* MASK */.v, at + redact_mask/* MASK */.v.length)) {
        count += 1;
    }
    return count;
}

;// CONCATENATED MODULE: ./packages/report/dist/markdown/footer.js




/** Notes, gaps and the exact statement of what is not shown; on every rung. */
function footer(page, level, left) {
    const notes = [...footer_missingParts(page), ...page.notes.map((note) => mdText(note, level.width))];
    const shown = notes.slice(0, level.notes);
    left.notes += notes.length - shown.length;
    const lines = shown.map((note) => `- ${note}`);
    const parts = leftOutParts(left);
    const omitted = parts.length === 0
        ? "Nothing was left out here."
        : `Not shown here: ${parts.join(", ")}; the HTML report of the run has them.`;
    const unheld = page.sections.reduce((sum, section) => sum + section.omitted.checks, 0);
    const capped = unheld === 0
        ? ""
        : ` ${plural(unheld, "check")} beyond the cap of the gate reports ${unheld === 1 ? "is" : "are"} only in the outcomes files.`;
    const hidden = hiddenCount(page);
    const redacted = hidden === 0
        ? ""
        : ` ${plural(hidden, "place")} ${hidden === 1 ? "was" : "were"} hidden as ${hidden === 1 ? "a secret" : "secrets"} (${mdCode(redact_mask/* MASK */.v)}).`;
    const sentence = `<sub>${omitted}${capped}${redacted} Stagegate ${mdText(page.toolVersion, 30)}</sub>`;
    return lines.length === 0 ? sentence : `${lines.join("\n")}\n\n${sentence}`;
}
function footer_missingParts(page) {
    return page.sections.flatMap((section) => section.missing.map((why) => `${mdText(gateName(section.id), 60)}: ${mdText(why, 200)}`));
}
function leftOutParts(left) {
    const parts = [
        [left.findings, "finding", "findings"],
        [left.loosened, "loosened limit", "loosened limits"],
        [left.accepted, "accepted finding", "accepted findings"],
        [left.details, "detail or piece of evidence", "details and pieces of evidence"],
        [left.diagrams, "diagram", "diagrams"],
        [left.gates, "gate", "gates"],
        [left.lines, "line of the folded lists", "lines of the folded lists"],
        [left.notes, "note", "notes"],
        [left.commands, "command", "commands"],
    ];
    return parts.filter(([count]) => count > 0).map(([count, one, many]) => plural(count, one, many));
}

;// CONCATENATED MODULE: ./packages/report/dist/markdown/gate-table.js





const gate_table_MAX_ROWS = 12;
const HEADER = ["Gate", "Result", "Key figures", "Δ vs base", "Limit", "Time"];
const NOTHING = "–";
/** One row per gate and one of what is kept: result, key figures, change, budget, time. */
function gateTable(page, level, left) {
    if (page.sections.length === 0)
        return "";
    const shown = page.sections.slice(0, gate_table_MAX_ROWS);
    left.gates += page.sections.length - shown.length;
    const under = HEADER.map((_cell, at) => (at < 3 ? "---" : "---:"));
    const rows = [...shown.map((section) => gate_table_row(section, level)), ...evidenceRow(page)];
    return [HEADER, under, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
function gate_table_row(section, level) {
    const { emoji, label } = VERDICT_WORDS[section.verdict];
    const observed = isObserved(section)
        ? " (observed)"
        : isLetThrough(section)
            ? " (does not block)"
            : "";
    const limit = limited(section);
    const cells = [
        mdText(gateName(section.id), 60),
        `${emoji} ${label}${observed}`,
        keyFigures(section, level.width) || mdText(section.summary, level.width),
        unbroken(formatChange(limit?.observed, limit?.baseline) ?? ""),
        limit === undefined ? "" : againstLimit(limit),
        section.durationMs === 0 ? "" : unbroken(formatDuration(section.durationMs)),
    ];
    return cells.map((cell) => (cell === "" ? NOTHING : cell));
}
/** A limit that is met above it, or broken below it, is a floor. */
function againstLimit({ observed, threshold, unit, verdict }) {
    const above = (observed ?? Number.NaN) > (threshold ?? Number.NaN);
    const below = (observed ?? Number.NaN) < (threshold ?? Number.NaN);
    const floor = verdict === "pass" ? above : verdict === "fail" && below;
    const limit = formatUnit(threshold, unit);
    return `${formatUnit(observed, unit)} of ${floor ? `at\u00a0least\u00a0${limit}` : limit}`;
}
/** The figure that stands for its gate: of the worst finding that has a limit, else of a pass. */
function limited(section) {
    const withLimit = (check) => check.threshold !== undefined && !isPolicy(check);
    return (findingsOf(section).find(withLimit) ??
        section.checks.find((check) => withLimit(check) && check.observed !== undefined));
}
/** What is kept to look at, by kind. */
function evidenceRow({ sections }) {
    const kinds = sections.flatMap(({ evidence }) => evidence.map(({ kind }) => KINDS[kind] ?? "file"));
    if (kinds.length === 0)
        return [];
    const counts = [...Map.groupBy(kinds, (kind) => kind)].sort((a, b) => b[1].length - a[1].length);
    const said = counts.slice(0, 4).map(([kind, all]) => plural(all.length, kind));
    return [["Artifacts", "📎 kept", said.join(", "), NOTHING, NOTHING, NOTHING]];
}
const KINDS = {
    trace: "trace",
    screenshot: "screenshot",
    log: "log",
    har: "HTTP recording",
    video: "video",
    report: "report",
    "span-excerpt": "span excerpt",
    histogram: "histogram",
};
function formatUnit(value, unit) {
    return unbroken(mdText(formatFigure(value, unit), 40));
}
/** A figure and its unit stay on one line of a narrow cell. */
function unbroken(text) {
    return text.replaceAll(" ", "\u00a0");
}
/** The figures that the gate marked as key, or its counts. */
function keyFigures(section, width) {
    if (section.errors.length > 0 || section.missing.length > 0)
        return mdText(section.summary, width);
    const keys = section.metrics.filter((metric) => metric.key === true).slice(0, 3);
    if (keys.length === 0)
        return "";
    return keys
        .map((metric) => `${mdText(metric.name, 40)} ${mdText(formatMetric(metric), 40)}`)
        .join(", ");
}

;// CONCATENATED MODULE: ./packages/report/dist/markdown/ladder.js
/**
 * Declared ladder of degradation: traces get shorter, then go; then names only; then the first few
 * and counts; then the table alone. Marker, verdict, gate table and footer stay on every rung.
 */
const LADDER = [
    {
        name: "full",
        fresh: 10,
        other: 20,
        detailLines: 20,
        messages: true,
        evidence: 5,
        diagram: true,
        reproduce: 6,
        notes: 8,
        width: 200,
    },
    {
        name: "short traces",
        fresh: 10,
        other: 20,
        detailLines: 6,
        messages: true,
        evidence: 5,
        diagram: true,
        reproduce: 6,
        notes: 8,
        width: 200,
    },
    {
        name: "no traces",
        fresh: 10,
        other: 10,
        detailLines: 0,
        messages: true,
        evidence: 4,
        diagram: true,
        reproduce: 6,
        notes: 6,
        width: 160,
    },
    {
        name: "names only",
        fresh: 10,
        other: 10,
        detailLines: 0,
        messages: false,
        evidence: 3,
        diagram: false,
        reproduce: 6,
        notes: 4,
        width: 120,
    },
    {
        name: "first few and counts",
        fresh: 3,
        other: 0,
        detailLines: 0,
        messages: false,
        evidence: 2,
        diagram: false,
        reproduce: 3,
        notes: 2,
        width: 100,
    },
    {
        name: "table only",
        fresh: 0,
        other: 0,
        detailLines: 0,
        messages: false,
        evidence: 0,
        diagram: false,
        reproduce: 0,
        notes: 0,
        width: 60,
    },
];
/** Size as the place counts it; characters are UTF-16 units, which is never too few. */
function sizeOf(text, unit) {
    return unit === "bytes" ? Buffer.byteLength(text, "utf8") : text.length;
}
/** The highest rung that fits; undefined where not even the last one does. */
function fitLadder(render, limit) {
    for (const level of LADDER) {
        const text = render(level);
        if (sizeOf(text, limit.unit) <= limit.max)
            return { text, level };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/report/dist/markdown/loosened.js



/** What the change does to the policy that judges it: read before anything that it would allow. */
function loosenedList(page, { loosened }, { level, left }) {
    if (loosened.length === 0)
        return [];
    const shown = loosened.slice(0, level.fresh);
    left.loosened += loosened.length - shown.length;
    const judge = `The gates were judged by what ${mdCode(page.targetBranch, 80)} says, not by this.`;
    return [
        `#### What this change loosens (${loosened.length})`,
        judge,
        ...(shown.length === 0 ? [] : [shown.map((placed) => item(placed, level)).join("\n")]),
    ];
}
function item({ check }, level) {
    const message = (0,clean_text/* cleanLine */.Ow)(check.message ?? "", level.width);
    const said = message === "" || !level.messages ? loosened_figures(check) : `: ${mdText(message, level.width)}`;
    const owner = check.owner === undefined ? "" : ` · owner ${mdText(check.owner, 60)}`;
    return `- ⚠️ **${mdText(check.title, level.width)}**${said}${owner}`;
}
/** The limit that the target branch has, and the one of the change. */
function loosened_figures({ observed, threshold, unit }) {
    if (observed === undefined || threshold === undefined)
        return "";
    const [old, next] = [threshold, observed].map((value) => mdText(formatFigure(value, unit), 40));
    return `: ${old} → ${next}`;
}

;// CONCATENATED MODULE: ./packages/report/dist/markdown/observed.js



const MAX_NAMED = 3;
/** What only looks on, and what it would have blocked: nobody should read it as a pass. */
function observedLine(page) {
    const held = page.sections.filter((section) => section.wouldBlock !== undefined || isObserved(section));
    if (held.length === 0)
        return [];
    const parts = held.map((section) => `${mdText(gateName(section.id), 60)} (${heldBack(section)})`);
    return [`**Only observed, would have blocked:** ${parts.join("; ")}.`];
}
function heldBack(section) {
    const { wouldBlock } = section;
    if (wouldBlock === undefined) {
        const count = findingCount(section);
        return count === 0 ? "no verdict" : plural(count, "finding");
    }
    const { listed, total } = wouldBlock;
    const named = listed.slice(0, MAX_NAMED).map(({ title }) => mdText(title, 80));
    const more = total > named.length && named.length > 0 ? `, and ${total - named.length} more` : "";
    const names = named.length === 0 ? "" : `: ${named.join(", ")}${more}`;
    return `${plural(total, "finding")}, ${wouldBlock.new} new${names}`;
}

;// CONCATENATED MODULE: ./packages/report/dist/model/reproduce.js

/** One command per red gate: that of its first finding; not yet escaped. */
function reproduceCommands(page) {
    const commands = page.sections.flatMap((section) => {
        const found = findingsOf(section).find((check) => check.reproduce !== undefined);
        return found?.reproduce ?? [];
    });
    return [...new Set(commands)];
}

;// CONCATENATED MODULE: ./packages/report/dist/markdown/reproduce.js




const MAX_COMMAND = 400;
/** One command per red gate: that of its first finding. */
function reproduceBlock(page, level, left) {
    // Half a command would do something else; a long one stays in the HTML report.
    const commands = reproduceCommands(page).filter((command) => (0,clean_text/* cleanLine */.Ow)(command, MAX_COMMAND + 1).length <= MAX_COMMAND);
    const shown = commands.slice(0, level.reproduce);
    left.commands += commands.length - shown.length;
    const again = rerunLine(page);
    if (shown.length === 0)
        return again;
    return ["#### Reproduce", mdCommands(shown), ...again];
}
/** Where a red run can be started once more. */
function rerunLine({ exitCode, run }) {
    const address = webAddress(run.url);
    return exitCode === 0 || address === undefined
        ? []
        : [mdLink("Run again from the page of the run", address)];
}

;// CONCATENATED MODULE: ./packages/report/dist/markdown/rest.js






/** What is looked at once the verdict is clear, each folded: checks that went, times, contracts, load. */
function foldedRest(page, room) {
    const lists = [
        absentList(page, room),
        slowList(page, room),
        contractDiff(page, room),
        loadTable(page, room),
    ];
    return lists.filter((list) => list !== "");
}
/** A folded list of at most as many lines as the rung has; what is beyond is counted. */
function folded(title, lines, { level, left }) {
    if (lines.length === 0)
        return "";
    const shown = lines.slice(0, level.other);
    left.lines += lines.length - shown.length;
    return shown.length === 0 ? "" : fold(title, shown.join("\n"));
}
/** Checks that the target branch has and this run has not: a green run may just test less. */
function absentList(page, room) {
    const { level, left } = room;
    let total = 0;
    const lines = page.sections.flatMap(({ id, absent }) => {
        if (absent === undefined)
            return [];
        const parts = [
            [absent.removed, "removed"],
            [absent.skipped, "skipped now"],
        ];
        return parts.flatMap(([named, what]) => {
            total += named.total;
            left.lines += Math.max(0, named.total - named.listed.length);
            return named.listed.map((one) => `- ${what}: ${mdText(one.title || one.id, level.width)} · ${mdText(gateName(id), 40)}`);
        });
    });
    if (total > 0 && lines.length === 0)
        return `**Removed or newly skipped (${total})**`;
    return folded(`Removed or newly skipped (${total})`, lines, room);
}
/** Slower than its own median by half, and by enough to be felt. */
const SLOWER = { ratio: 1.5, ms: 250 };
const MAX_SLOW = 5;
function slowList(page, room) {
    const timed = page.sections
        .flatMap((section) => section.checks.map((check) => ({ section, check })))
        .filter(({ check }) => (check.durationMs ?? 0) > 0 && check.verdict !== "skip");
    const slower = timed
        .filter(({ check }) => isSlower(check))
        .sort((a, b) => slowdown(b.check) - slowdown(a.check));
    const slowest = timed
        .filter((placed) => !slower.includes(placed))
        .sort((a, b) => (b.check.durationMs ?? 0) - (a.check.durationMs ?? 0))
        .slice(0, MAX_SLOW);
    const lines = [...slower.slice(0, MAX_SLOW), ...slowest].map((placed) => slowLine(placed, room));
    const title = slower.length === 0 ? "Slowest" : `Slower than before (${slower.length}), and slowest`;
    return folded(title, lines, room);
}
function isSlower({ durationMs = 0, history }) {
    const median = history?.medianMs;
    if (median === undefined || median <= 0)
        return false;
    return durationMs > median * SLOWER.ratio && durationMs > median + SLOWER.ms;
}
function slowdown({ durationMs = 0, history }) {
    return durationMs / (history?.medianMs ?? 1);
}
function slowLine({ section, check }, { level }) {
    const { durationMs = 0, history } = check;
    const median = history?.medianMs;
    const change = formatChange(durationMs, median);
    const before = median === undefined
        ? ""
        : `, median ${formatDuration(median)}${change === undefined ? "" : ` (${change})`}`;
    return `- **${formatDuration(durationMs)}**${before} · ${mdText(check.title, level.width)} · ${mdText(gateName(section.id), 40)}`;
}
/** Every change of a contract, also those that break nobody. */
function contractDiff(page, room) {
    const section = page.sections.find(({ id }) => id === "verify-contracts");
    const changes = section?.checks.filter(isChange) ?? [];
    if (section === undefined || changes.length === 0)
        return "";
    const lines = changes.map((check) => {
        const message = (0,clean_text/* cleanLine */.Ow)(check.message ?? "", room.level.width);
        const why = message === "" ? "" : `: ${mdText(message, room.level.width)}`;
        const { emoji } = VERDICT_WORDS[check.verdict];
        return `- ${emoji} ${mdText(check.title, room.level.width)}${why} · ${whereOf(page, { section, check })}`;
    });
    return folded(`Contract diff (${changes.length})`, lines, room);
}
function isChange({ id, verdict, message }) {
    return (id.startsWith("contract:") && (verdict !== "pass" || (message ?? "unchanged") !== "unchanged"));
}
/** The figures of a scenario, as the gate names them: `<scenario> p95`. */
const COLUMNS = ["requests", "error ratio", "p50", "p90", "p95", "p99", "max"];
const NAMED = new RegExp(`^(.{1,200}) (${COLUMNS.join("|")})( \\(.{1,100}\\))?$`);
function loadTable(page, { level, left }) {
    const section = page.sections.find(({ id }) => id === "load-test");
    const scenarios = new Map();
    for (const { name, value, unit } of section?.metrics ?? []) {
        const [, scenario, column, leg = ""] = NAMED.exec((0,clean_text/* cleanLine */.Ow)(name, 320)) ?? [];
        if (scenario === undefined || column === undefined)
            continue;
        const row = scenarios.get(scenario + leg) ?? new Map();
        row.set(column, formatFigure(value, column === "requests" ? "" : unit));
        scenarios.set(scenario + leg, row);
    }
    const rows = [...scenarios].filter(([, row]) => row.has("p95"));
    const shown = rows.slice(0, level.other);
    left.lines += rows.length - shown.length;
    if (shown.length === 0)
        return "";
    const columns = COLUMNS.filter((column) => shown.some(([, row]) => row.has(column)));
    const cells = shown.map(([scenario, row]) => [
        mdCode(scenario, 60),
        ...columns.map((column) => mdText(row.get(column) ?? "–", 40)),
    ]);
    return fold(`Load: percentiles of ${shown.length === 1 ? "the scenario" : `${shown.length} scenarios`}`, fold_table(["Scenario", ...columns], cells));
}

;// CONCATENATED MODULE: ./packages/report/dist/markdown/comment.js



















const DEFAULT_LIMIT = { max: 60_000, unit: "characters" };
/**
 * The comment of a change request, and the summary of a run: verdict, gates, culprit with
 * evidence, what is new, the rest collapsed, commands, and exactly what was left out. Never larger
 * than the limit (at least 2,000), never cut inside a fence, a tag or a table.
 */
function renderComment(page, options = {}) {
    const limit = options.limit ?? DEFAULT_LIMIT;
    const fitted = fitLadder((level) => atLevel(page, level, options), limit);
    if (fitted !== undefined)
        return { markdown: fitted.text, level: fitted.level.name };
    return { markdown: `${blocksOf(page).join("\n\n")}\n`, level: "verdict only" };
}
function atLevel(page, level, options) {
    const left = {
        findings: 0,
        loosened: 0,
        accepted: 0,
        details: 0,
        diagrams: 0,
        gates: 0,
        lines: 0,
        notes: 0,
        commands: 0,
    };
    const groups = groupFindings(page);
    const room = { level, left };
    const body = [
        ...loosenedList(page, groups, room),
        gateTable(page, level, left),
        ...observedLine(page),
        ...errorList(page, level),
        ...culpritBlocks(page, level, left),
        ...freshList(page, groups, level, left),
        ...collapsedLists(page, groups, level, left),
        ...acceptedList(page, level, left),
        ...foldedRest(page, room),
        ...reproduceBlock(page, level, left),
        ...acceptBlock(page, groups, level),
    ];
    body.push(footer(page, level, left));
    const { folded = false } = options;
    const inner = body.filter((block) => block !== "");
    const rest = folded && isQuiet(page) ? [fold(quietTitle(page), inner.join("\n\n"))] : inner;
    return `${[...head(page, level), ...rest].join("\n\n")}\n`;
}
/** Whether a reviewer can pass by: nothing is red, loosened, accepted or worth a note. */
function isQuiet(page) {
    const green = page.verdict === "pass" || page.verdict === "skip";
    const { loosened, fresh, known, flaky } = groupFindings(page);
    const said = [loosened, fresh, known, flaky, acceptedChecks(page), page.notes];
    return green && said.every((list) => list.length === 0);
}
function quietTitle({ sections }) {
    const checks = sections.reduce((sum, { counts }) => sum + counts.total, 0);
    return `${plural(sections.length, "gate")}, ${plural(checks, "check")}`;
}
function head(page, level) {
    const title = page.title === "" ? "" : `${mdText(page.title, level.width)}: `;
    return [
        `### ${VERDICT_WORDS[page.verdict].emoji} ${title}${mdText(headline(page), 300)}`,
        contextLine(page),
    ];
}
function contextLine(page) {
    const { subject, run } = page;
    const committed = hasCommit(subject);
    const commit = (id) => mdLink(mdCode(shortCommit(id), 40), commitLink(page, id));
    const parts = [committed ? `commit ${commit(subject.commit)}` : "work tree not committed yet"];
    if (committed && subject.dirty === true)
        parts.push("with uncommitted changes");
    if (committed && subject.tested !== subject.commit)
        parts.push(`tested ${mdCode(shortCommit(subject.tested), 40)}`);
    if (subject.base !== undefined)
        parts.push(`base ${commit(subject.base)}`);
    parts.push(mdLink(`run ${mdCode(run.id, 40)}`, webAddress(run.url)));
    if (run.attempt > 1)
        parts.push(`attempt ${run.attempt}`);
    if (page.durationMs > 0)
        parts.push(formatDuration(page.durationMs));
    parts.push(`updated ${mdText(formatInstant(page.generatedAt), 30)}`);
    const report = webAddress(page.reportUrl);
    if (report !== undefined)
        parts.push(`**${mdLink("Open report", report)}**`);
    parts.push(...environmentLink(page));
    return parts.join(" · ");
}
function environmentLink({ environment }) {
    const url = webAddress(environment?.url);
    if (environment === undefined || url === undefined)
        return [];
    const { expiresAt } = environment;
    const until = expiresAt === undefined ? "" : ` until ${mdText(formatInstant(expiresAt), 30)}`;
    return [`${mdLink("live environment", url)}${until}`];
}
/** Below every rung: what a reader cannot do without. */
function blocksOf(page) {
    return [
        `### ${VERDICT_WORDS[page.verdict].emoji} ${mdText(headline(page), 300)}`,
        "Everything else was left out here for its size; it is in the HTML report of the run.",
    ];
}

;// CONCATENATED MODULE: ./packages/report/dist/terminal-history.js


const terminal_history_MAX_NAMED = 5;
/** What only looks on, and what it would have blocked: nobody should read it as a pass. */
function heldBackLines({ sections }) {
    const lines = sections.flatMap(({ id, wouldBlock }) => {
        if (wouldBlock === undefined)
            return [];
        const { total, listed } = wouldBlock;
        const named = listed.slice(0, terminal_history_MAX_NAMED).map(({ title }) => title);
        const more = total - named.length;
        const names = named.length === 0 ? "" : `: ${named.join(", ")}`;
        return `    ${gateName(id)}: ${plural(total, "finding")}, ${wouldBlock.new} new${names}${more > 0 && named.length > 0 ? `, and ${more} more` : ""}`;
    });
    return lines.length === 0 ? [] : ["", "  Only observed, would have blocked", ...lines];
}
/** Tests that the target branch has and this run has not, and those that it skips now. */
function absentLines({ sections }) {
    const lines = sections.flatMap(({ absent }) => {
        if (absent === undefined)
            return [];
        return [...named("removed", absent.removed), ...named("skipped now", absent.skipped)];
    });
    return lines.length === 0 ? [] : ["", "  Not run any more", ...lines];
}
function named(what, { total, listed }) {
    const shown = listed.slice(0, terminal_history_MAX_NAMED);
    const lines = shown.map(({ id, title }) => `    - ${title === "" ? id : title} (${what})`);
    if (total > shown.length)
        lines.push(`    … ${total - shown.length} more ${what}`);
    return lines;
}
/** Findings that are no news, each with how long that has been so. */
function oldLines(placed, branch) {
    const lines = placed.slice(0, terminal_history_MAX_NAMED).map(({ check }) => {
        const past = check.class === "flaky" ? sureText(check) : sureText(withoutFlakes(check));
        const told = past === undefined ? "" : `: ${past}`;
        return `    ${check.class === "flaky" ? "~" : "="} ${check.title}${told}`;
    });
    if (placed.length > lines.length)
        lines.push(`    … ${placed.length - lines.length} more of ${branch}`);
    return lines;
}
/** What is red in every run of late is known, and no flake. */
function withoutFlakes({ history }) {
    if (history === undefined)
        return {};
    const { flaky: _flakes, ...rest } = history;
    return { history: rest };
}

;// CONCATENATED MODULE: ./packages/report/dist/terminal.js










const MARKS = {
    pass: "✓",
    warn: "!",
    fail: "✗",
    inconclusive: "?",
    error: "✗",
    skip: "-",
};
const LABELS = {
    pass: "pass",
    warn: "warn",
    fail: "fail",
    inconclusive: "inconclusive",
    error: "error",
    skip: "skip",
};
const terminal_MAX_FINDINGS = 8;
const MAX_COMMANDS = 6;
const terminal_MAX_NOTES = 5;
/** A file or a pipe has no width, but no line of a report needs more. */
const MAX_LINE = 2_000;
/** The report as lines without colour: verdict, gates, culprit, findings, commands. */
function renderTerminal(page, options = {}) {
    const width = options.width === undefined ? MAX_LINE : Math.max(40, options.width);
    const title = page.title === "" ? "" : `${page.title}: `;
    const short = options.short === true;
    return [
        `${MARKS[page.verdict]} ${title}${headline(page)}`,
        ...(short ? [] : ["", ...gateLines(page)]),
        ...culpritLines(page),
        ...(short
            ? [...resultLines(page), ...commandLines(page)]
            : [
                ...terminal_findingLines(page),
                ...heldBackLines(page),
                ...absentLines(page),
                ...acceptedLines(page),
                ...commandLines(page),
                ...entries(page),
            ]),
        ...noteLines(page),
    ].map((line) => (line === "" ? "" : keepIndent(line, width)));
}
function keepIndent(line, width) {
    const indent = /^ */.exec(line)?.[0] ?? "";
    return indent + padded(line.slice(indent.length), width - indent.length);
}
/** Inner runs of spaces align columns, so only the parts between them are cleaned. */
function padded(line, width) {
    const clean = line
        .split(/( {2,})/)
        .map((part) => (/^ {2,}$/.test(part) ? part : (0,clean_text/* cleanLine */.Ow)(part, width)))
        .join("");
    return clean.length <= width ? clean : `${clean.slice(0, width - 1)}…`;
}
function gateLines(page) {
    const names = page.sections.map((section) => gateName(section.id));
    const column = Math.max(0, ...names.map((name) => name.length));
    return page.sections.flatMap((section, at) => {
        const label = LABELS[section.verdict].padEnd(12);
        const time = section.durationMs === 0 ? "" : `  (${formatDuration(section.durationMs)})`;
        const line = `  ${MARKS[section.verdict]} ${(names[at] ?? "").padEnd(column)}  ${label}  ${section.summary.replaceAll(/ {2,}/g, " ")}${terminal_observed(section)}${time}`;
        return [line, ...section.errors.flatMap(hintLine)];
    });
}
function hintLine({ code, hint }) {
    return hint === undefined ? [] : [`      ${hint} (${code})`];
}
function terminal_observed(section) {
    if (isLetThrough(section))
        return " (does not block)";
    return isObserved(section) ? " (observed, does not block)" : "";
}
function culpritLines(page) {
    if (!asksForCulprit(page))
        return [];
    const { culprit } = page;
    if (culprit.service === undefined)
        return ["", `  No culprit found: ${culprit.why}`];
    const also = culprit.also?.evidence.slice(0, 1) ?? [];
    const evidence = [...culprit.evidence.slice(0, 3), ...also].map((item) => {
        const observed = item.observed === undefined || isSaid(item)
            ? ""
            : ` (${formatFigure(item.observed, item.unit)}${item.expected === undefined ? "" : `, expected ${formatFigure(item.expected, item.unit)}`})`;
        return `    - ${item.text}${observed}`;
    });
    const names = culprit.also === undefined
        ? `Culprit: ${culprit.service}`
        : `Culprits: ${culprit.service} and ${culprit.also.service}`;
    return ["", `  ${names}`, `    ${culprit.why}`, ...evidence];
}
function terminal_findingLines(page) {
    const { fresh, known, flaky, fixed } = groupFindings(page);
    const shown = fresh.slice(0, terminal_MAX_FINDINGS);
    const lines = shown.map(({ check }) => {
        const why = check.message === undefined ? "" : `: ${check.message.split("\n", 1)[0] ?? ""}`;
        const past = flakyText(check);
        return `    ${MARKS[check.verdict]} ${check.title}${why}${past === undefined ? "" : ` (${past})`}`;
    });
    const total = page.sections.reduce((sum, section) => sum + findingCount(section), 0);
    const held = page.sections.reduce((sum, section) => sum + findingsOf(section).length, 0);
    const more = fresh.length - shown.length + Math.max(0, total - held);
    if (more > 0)
        lines.push(`    … ${plural(more, "more finding")}`);
    const others = [];
    if (known.length > 0)
        others.push(`${known.length} already on ${page.targetBranch}`);
    if (flaky.length > 0)
        others.push(`${flaky.length} flaky`);
    if (fixed.length > 0)
        others.push(`${fixed.length} fixed by this change`);
    if (others.length > 0)
        lines.push(`    (${others.join(", ")})`);
    lines.push(...oldLines([...known, ...flaky], page.targetBranch));
    return lines.length === 0 ? [] : ["", "  Findings", ...lines];
}
/** Whoever merges sees what breaks a consumer although somebody agreed to it. */
function acceptedLines(page) {
    const all = acceptedChecks(page);
    if (all.length === 0)
        return [];
    const shown = all.slice(0, terminal_MAX_FINDINGS);
    const lines = shown.flatMap(({ check: { title, location, message, id } }) => {
        const line = location?.line === undefined ? "" : `:${location.line}`;
        const place = location === undefined ? "" : ` (${location.file}${line})`;
        return [`    ${MARKS.pass} ${title}${place}`, `      ${message ?? ""}`, `      ${id}`];
    });
    if (all.length > shown.length)
        lines.push(`    … ${plural(all.length - shown.length, "more accepted finding")}`);
    return ["", "  Accepted", ...lines];
}
function entries(page) {
    const lines = entryLines(groupFindings(page).fresh.slice(0, terminal_MAX_FINDINGS));
    return lines.length === 0
        ? []
        : ["", `  ${entryTitle(page)}`, ...lines.map((line) => `    ${line}`)];
}
/** Plain result files are no gate of the run, so nothing above has told them. */
function resultLines(page) {
    const sections = page.sections.filter((section) => section.id === "results");
    return sections.length === 0
        ? []
        : ["", ...gateLines({ ...page, sections }), ...terminal_findingLines({ ...page, sections })];
}
function commandLines(page) {
    const lines = reproduceCommands(page)
        .slice(0, MAX_COMMANDS)
        .map((command) => `    $ ${command}`);
    return lines.length === 0 ? [] : ["", "  Reproduce", ...lines];
}
function noteLines(page) {
    if (page.notes.length === 0)
        return [];
    const lines = page.notes.slice(0, terminal_MAX_NOTES).map((note) => `    - ${note}`);
    const more = page.notes.length - lines.length;
    if (more > 0)
        lines.push(`    … ${plural(more, "more note")}`);
    return ["", "  Notes", ...lines];
}

// EXTERNAL MODULE: ./packages/core/dist/lifecycle/annotations.js
var annotations = __webpack_require__(34522);
;// CONCATENATED MODULE: ./packages/core/dist/lifecycle/state.js
/**
 * What a commit status and a check run say of a verdict. The exit code decides, as in the job: what
 * is only observed is a success, and missing data is a failure, never something neutral.
 */
function stateOf({ verdict, exitCode, cancelled = false, }) {
    if (exitCode === 0) {
        return { status: "success", conclusion: verdict === "skip" ? "neutral" : "success" };
    }
    if (cancelled)
        return { status: "error", conclusion: "cancelled" };
    return { status: verdict === "error" ? "error" : "failure", conclusion: "failure" };
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/mark.js
/** Tells the statuses and check runs of one commit apart: one per key. */
function markerOf(key) {
    return key === undefined ? "stagegate" : `stagegate-${key}`;
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/extras.js




const SHARE = 0.9;
/** Two requests; nobody reads more marks in one change, and the text has the findings as well. */
const MAX_ANNOTATIONS = 100;
/** What strangers have judged themselves must not get a name that a branch may require. */
const OF_STRANGERS = "There is no status and no check run: the reports come from a run that strangers may have made up";
/**
 * Commit status and check run, each only where it is asked for. The exit code of the job is what
 * decides: tokens of forks can write neither, and nobody writes them for a fork.
 */
async function postExtras(context, page) {
    const { host, inputs, config } = context;
    const block = config?.["comment-report"];
    const wanted = (inputs.status ?? block?.status ?? false) ||
        (inputs["check-run"] ?? block?.["check-run"] ?? false);
    if (wanted && isOfStrangers(context))
        return [OF_STRANGERS];
    const state = pageState(context, page);
    const { service } = page.culprit;
    const title = service === undefined ? headline(page) : `${headline(page)}; culprit: ${service}`;
    const url = page.run.url ?? page.reportUrl;
    const link = url === undefined ? {} : { url };
    const notes = [];
    if (inputs.status ?? block?.status ?? false) {
        const status = { state: state.status, context: markerOf(inputs.key), description: title };
        notes.push(...(await (0,posted/* post */.b)("There is no status", () => host.status.set({ ...status, ...link }))));
    }
    if (inputs["check-run"] ?? block?.["check-run"] ?? false) {
        const max = Math.floor(host.checkRuns.maxTextLength * SHARE);
        const check = {
            name: markerOf(inputs.key),
            conclusion: state.conclusion,
            title,
            summary: renderComment(page, { limit: { max, unit: "characters" } }).markdown,
            annotations: usefulMarks(page),
        };
        const posting = () => host.checkRuns.publish({ ...check, ...link });
        notes.push(...(await (0,posted/* post */.b)("There is no check run", posting)));
    }
    return notes;
}
/**
 * Marks where they help: findings of this change with a line in the code, worst first. What the
 * target branch has already, and what is flaky, would blame lines that nobody touched.
 */
function usefulMarks(page) {
    const gates = page.sections.flatMap(({ id, checks }) => checks.map((check) => ({ id, check })));
    const gateOf = new Map(gates.map(({ id, check }) => [check, id]));
    const useful = gates
        .map(({ check }) => check)
        .filter(({ location, class: kind }) => {
        return location?.line !== undefined && kind !== "known" && kind !== "flaky";
    });
    return sortChecks(useful)
        .flatMap((check) => (0,annotations/* toAnnotations */.g)(gateOf.get(check) ?? "", [check]))
        .slice(0, MAX_ANNOTATIONS);
}
/** As the job will end: what is only observed lets it pass. */
function pageState({ inputs, config }, page) {
    const enforcement = inputs.enforcement ?? config?.["comment-report"]?.enforcement;
    const cancelled = page.sections.some(({ errors }) => errors.some(({ code }) => code === "STAGEGATE_CANCELLED"));
    const exitCode = enforcement === "observe" ? 0 : page.exitCode;
    return stateOf({ verdict: page.verdict, exitCode, cancelled });
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/publish.js




/** Room below a limit, for what a forge counts differently. */
const publish_SHARE = 0.9;
const MAX_MARKDOWN = 900_000;
const MAX_NOTE = 500;
/** Writes the files, the summary and the comment. Posting is an extra: what fails becomes a note. */
async function publish(context, page, gatesShown) {
    const { host, out, inputs } = context;
    const html = out.file("report.html");
    await host.files.write(html, renderHtml(page));
    const full = renderComment(page, { limit: { max: MAX_MARKDOWN, unit: "characters" } });
    await host.files.write(out.file("report.md"), full.markdown);
    const { notes, url } = await uploadPage(context, () => renderHtml(keptPage(page, gatesShown)));
    const told = notes.length === 0 ? page : { ...page, notes: [...page.notes, ...notes] };
    const linked = url === undefined ? told : { ...told, reportUrl: url };
    notes.push(...(await postSummary(context, linked)));
    const later = [...(await postComment(context, linked)), ...(await postExtras(context, linked))];
    notes.push(...later, ...(await postNotes(context, later)));
    const { width } = host.log;
    const lines = renderTerminal(page, {
        short: gatesShown,
        ...(width === undefined ? {} : { width }),
    });
    if (inputs.quiet !== true)
        for (const line of ["", ...lines, ""])
            host.log.info(line);
    for (const note of notes)
        host.log.warn(note);
    host.log.info(`Report: ${html}`);
    if (url !== undefined)
        host.log.info(`Kept at: ${url}`);
    return { notes, url };
}
const PAGE_FILES = ["report.md", "report.json", "report.sarif", "junit.xml", "ctrf.json"];
/** People and the comment reach the page by an address, where the forge keeps files. */
async function uploadPage({ host, out, inputs }, keptHtml) {
    if (inputs.artifacts === "never")
        return { notes: [], url: undefined };
    const name = (0,artifact_name/* artifactName */.Cs)("report", out.key, host.info.run.attempt);
    const folder = out.file("hand-over", name);
    let url;
    const notes = await (0,posted/* post */.b)("The page is not kept by the forge", async () => {
        // Where nothing can be kept nothing is copied: the port only says why.
        const able = host.capabilities.artifacts.able;
        for (const file of able ? PAGE_FILES : []) {
            if (!(await host.files.exists(out.file(file))))
                continue;
            await host.files.copy(out.file(file), (0,external_node_path_.join)(folder, file));
        }
        if (able)
            await host.files.write((0,external_node_path_.join)(folder, "report.html"), keptHtml());
        const posted = await host.artifacts.upload(name, folder, { page: "report.html" });
        url = posted.kind === "unavailable" ? undefined : posted.url;
        return posted;
    });
    await host.files.remove(out.file("hand-over")).catch(() => undefined);
    return { notes, url };
}
/** The evidence of the gates is not kept with the page, but in their own artifacts. */
function keptPage(page, combined) {
    return { ...page, keptIn: (gate) => `${artifact_name/* ARTIFACT_PREFIX */.Cw}${combined ? "all" : gate}` };
}
async function postSummary({ host }, page) {
    const max = Math.floor(host.summary.maxLength * publish_SHARE);
    try {
        await host.summary.write(renderComment(page, { limit: { max, unit: "bytes" } }).markdown);
        return [];
    }
    catch (cause) {
        return [`The summary could not be written: ${cause.message}`];
    }
}
/** What could not be posted stands below the summary, which was there before anybody was asked. */
async function postNotes({ host }, notes) {
    if (notes.length === 0)
        return [];
    try {
        await host.summary.write(notes.map((note) => `- ${mdText(note, MAX_NOTE)}`).join("\n"));
        return [];
    }
    catch (cause) {
        return [`The summary could not be written: ${cause.message}`];
    }
}
async function postComment(context, page) {
    const { host, inputs, config } = context;
    const { key } = inputs;
    const max = Math.floor(host.thread.maxBodyLength * publish_SHARE);
    const { markdown: body } = renderComment({ ...page, title: titleOf(page, key) }, { limit: { max, unit: "characters" }, folded: true });
    const { subject, run, generatedAt: at } = page;
    const revision = { commit: subject.commit, run: run.id, attempt: run.attempt, at };
    const asked = inputs["silent-when-green"] ?? config?.["comment-report"]?.["silent-when-green"];
    const silent = asked === true && publish_GREEN.has(page.verdict);
    return (0,posted/* post */.b)("There is no comment", () => host.thread.upsert(comment_section/* COMMENT */.YK, { ...(key === undefined ? {} : { key }), revision, body }, { silent }));
}
/** A warning is something to read. */
const publish_GREEN = new Set(["pass", "skip"]);
/** Sections of one comment are told apart by what they are called. */
function titleOf({ title }, key) {
    if (key === undefined)
        return title;
    return title === "" ? key : `${title} (${key})`;
}

// EXTERNAL MODULE: ./packages/core/dist/history/letters.js
var history_letters = __webpack_require__(92097);
// EXTERNAL MODULE: ./packages/core/dist/history/table.js
var history_table = __webpack_require__(58128);
// EXTERNAL MODULE: ./packages/core/dist/history/stored.js
var stored = __webpack_require__(39085);
;// CONCATENATED MODULE: ./packages/core/dist/history/pack.js




/** Runs whose durations a record keeps, beside its own. */
const MAX_DURATIONS = 5;
const pack_MAX_FIGURES = 100;
const pack_MAX_METRICS = 50;
/** Legs of one gate that are told apart; those beyond are stored together. */
const MAX_LEGS = 50;
/**
 * The stored form of a run: ids once, a letter per check, and the same of the runs before it. So
 * one record tells the whole history, and a record that was lost takes only itself away.
 *
 * `earlier` are runs of the same branch and project that were read from the store, newest first;
 * at most `keep` of them are summed up.
 */
function packRecord(record, earlier, keep) {
    const past = earlier.filter((run) => !isReplaced(run, record)).slice(0, Math.max(0, keep));
    const legs = legsOf([...record.gates, ...past.flatMap(({ gates }) => gates)]);
    const merged = mergeLegs(record.gates.map((each) => within(legs, each)));
    const packed = [...legs.values()].map((leg) => packGate({ leg, legs, merged, past, record }));
    return {
        ...record,
        gates: pack_worstFirst(packed.flatMap(({ own }) => own)),
        tables: packed.map(({ table }) => table),
        earlier: past.map((run, at) => ({
            recordedAt: run.recordedAt,
            commit: run.subject.commit,
            run: { id: run.run.id, attempt: run.run.attempt },
            gates: pack_worstFirst(packed.flatMap(({ rows }) => rows[at] ?? [])),
        })),
    };
}
/** The legs that are told apart: those of the newest runs, by gate and key. */
function legsOf(all) {
    const legs = new Map();
    const counts = new Map();
    for (const { gate, key } of all) {
        if (legs.has((0,stored/* legOf */.Y)({ gate, key })))
            continue;
        const count = counts.get(gate) ?? 0;
        counts.set(gate, count + 1);
        const leg = count < MAX_LEGS ? { gate, key } : { gate };
        legs.set((0,stored/* legOf */.Y)(leg), leg);
    }
    return new Map([...legs].sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** A gate of a run as one of the legs: without its key where there are too many. */
function within(legs, each) {
    if (legs.has((0,stored/* legOf */.Y)(each)))
        return each;
    const { key: _tooMany, ...rest } = each;
    return rest;
}
/** Who reads one entry of a gate reads the one that a reader must know. */
function pack_worstFirst(gates) {
    return [...gates].sort((a, b) => a.gate.localeCompare(b.gate) || (0,dist_verdict/* bySeverity */.Np)(a.verdict, b.verdict));
}
/** On a laptop many runs in one out directory have one id; a repeated run has a later attempt. */
function isReplaced({ run }, record) {
    return run.id === record.run.id && run.attempt < record.run.attempt;
}
/** Entries of one gate and key are one: a check that several of them judged counts with its worst. */
function mergeLegs(gates) {
    const merged = new Map();
    for (const leg of gates) {
        const before = merged.get((0,stored/* legOf */.Y)(leg));
        if (before === undefined)
            merged.set((0,stored/* legOf */.Y)(leg), leg);
        else {
            merged.set((0,stored/* legOf */.Y)(leg), {
                gate: leg.gate,
                ...(leg.key === undefined ? {} : { key: leg.key }),
                verdict: (0,dist_verdict/* worstVerdict */.zP)([before.verdict, leg.verdict]) ?? leg.verdict,
                durationMs: Math.max(before.durationMs, leg.durationMs),
                outcomes: [...before.outcomes, ...leg.outcomes],
                metrics: [...before.metrics, ...leg.metrics],
            });
        }
    }
    return [...merged.values()];
}
function packGate({ leg, legs, merged, past, record }) {
    const isOwn = (each) => (0,stored/* legOf */.Y)(within(legs, each)) === (0,stored/* legOf */.Y)(leg);
    const own = merged.find(isOwn);
    const outcomes = worstById(own?.outcomes ?? []);
    const runs = past.map(({ gates }) => asColumns(gates.filter(isOwn).map((each) => within(legs, each))));
    const all = new Set(outcomes.keys());
    for (const run of runs)
        for (const id of presentIds(run))
            all.add(id);
    // However many legs a gate has, its tables together hold no more.
    const sisters = [...legs.values()].filter(({ gate }) => gate === leg.gate).length;
    const most = Math.floor(history_table/* MAX_CHECKS */.NB / sisters);
    const kept = all.size > most ? [...all].slice(0, most) : [...all];
    const ids = kept.sort();
    const rowOf = createMapping(ids);
    return {
        table: {
            gate: leg.gate,
            ...(leg.key === undefined ? {} : { key: leg.key }),
            ids: (0,history_table/* joinIds */.VS)(ids),
            ...(all.size > kept.length ? { cut: true } : {}),
            seen: firstSeen(ids, runs, past, record.recordedAt),
        },
        own: own === undefined ? [] : [packOwn(own, outcomes, ids)],
        rows: runs.map((run, at) => (run === undefined ? undefined : packRow(run, rowOf, at))),
    };
}
function worstById(outcomes) {
    const worst = new Map();
    for (const outcome of outcomes) {
        const before = worst.get(outcome.id);
        const worse = before === undefined || (0,dist_verdict/* bySeverity */.Np)(outcome.v, before.v) < 0;
        if (worse && outcome.id !== "")
            worst.set(outcome.id, outcome);
    }
    return worst;
}
function packOwn(own, outcomes, ids) {
    const rows = ids.map((id) => outcomes.get(id));
    const tried = rows.flatMap((row, at) => ((row?.n ?? 1) > 1 ? [`${at}:${row?.n}`] : []));
    const figures = [...outcomes.values()].flatMap(({ id, o, t, u }) => o === undefined
        ? []
        : [
            {
                id,
                observed: o,
                ...(t === undefined ? {} : { threshold: t }),
                ...(u === undefined ? {} : { unit: u }),
            },
        ]);
    return {
        gate: own.gate,
        ...(own.key === undefined ? {} : { key: own.key }),
        verdict: own.verdict,
        durationMs: own.durationMs,
        outcomes: [],
        metrics: own.metrics,
        ...(figures.length === 0 ? {} : { figures: figures.slice(0, pack_MAX_FIGURES) }),
        v: rows
            .map((row) => (row === undefined ? history_letters/* NOT_THERE */.ro : (0,history_letters/* letterOf */.UB)(row.v, row.f === true)))
            .join(""),
        ms: rows.map((row) => (row?.ms === undefined ? "" : Math.round(row.ms))).join(" "),
        ...(tried.length === 0 ? {} : { n: tried.join(" ") }),
    };
}
function asColumns(legs) {
    const [first] = legs;
    if (first === undefined)
        return undefined;
    if (legs.length === 1 && first.column !== undefined) {
        const { table, v, ms } = first.column;
        return { gate: first, table, ids: table.ids(), v, ms };
    }
    const [gate = first] = mergeLegs(legs.map((leg) => ({ ...leg, outcomes: leg.outcomes })));
    const outcomes = [...worstById(gate.outcomes).values()];
    return {
        gate,
        table: undefined,
        ids: outcomes.map(({ id }) => id),
        v: outcomes.map(({ v, f }) => (0,history_letters/* letterOf */.UB)(v, f === true)).join(""),
        ms: (index) => outcomes[index]?.ms,
    };
}
function presentIds(run) {
    return run === undefined ? [] : run.ids.filter((_id, at) => run.v[at] !== history_letters/* NOT_THERE */.ro);
}
/** Where each of the new ids stood in a row; asked once for all rows over the same ids. */
function createMapping(ids) {
    const known = new Map();
    return (row) => {
        const before = known.get(row.ids);
        if (before !== undefined)
            return before;
        const places = new Map(row.ids.map((id, at) => [id, at]));
        const mapping = Int32Array.from(ids, (id) => places.get(id) ?? -1);
        known.set(row.ids, mapping);
        return mapping;
    };
}
function packRow(row, rowOf, at) {
    const places = rowOf(row);
    const letters = [];
    const durations = [];
    for (const place of places) {
        letters.push(row.v[place] ?? history_letters/* NOT_THERE */.ro);
        if (at < MAX_DURATIONS)
            durations.push((0,history_letters/* durationLetters */.oe)(place < 0 ? undefined : row.ms(place)));
    }
    const { gate, key, verdict, durationMs, metrics, figures } = row.gate;
    return {
        gate,
        ...(key === undefined ? {} : { key }),
        verdict,
        durationMs,
        metrics: metrics.slice(0, pack_MAX_METRICS),
        ...(figures === undefined ? {} : { figures: figures.slice(0, pack_MAX_FIGURES) }),
        v: letters.join(""),
        ...(at < MAX_DURATIONS ? { d: durations.join("") } : {}),
    };
}
/** What is known of a check from before the runs that are still summed up is handed on. */
function firstSeen(ids, runs, past, now) {
    const seen = new Map();
    const note = (id, at) => {
        const before = seen.get(id);
        if (before === undefined || at < before)
            seen.set(id, at);
    };
    const told = new Set();
    for (const [at, row] of runs.entries()) {
        if (row === undefined)
            continue;
        const first = row.table !== undefined && !told.has(row.table) ? row.table : undefined;
        if (first !== undefined)
            told.add(first);
        for (const [place, id] of row.ids.entries()) {
            if (row.v[place] !== history_letters/* NOT_THERE */.ro)
                note(id, past[at]?.recordedAt ?? now);
            const before = first?.seen(place);
            if (before !== undefined)
                note(id, before);
        }
    }
    const instants = new Map();
    const of = ids.map((id) => {
        const instant = seen.get(id) ?? now;
        const place = instants.get(instant) ?? instants.size;
        instants.set(instant, place);
        return place.toString(36);
    });
    return { at: [...instants.keys()], of: of.join(" ") };
}

// EXTERNAL MODULE: ./packages/core/dist/lifecycle/history.js
var lifecycle_history = __webpack_require__(37332);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/classify.js + 1 modules
var classify = __webpack_require__(87315);
;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/record.js



/**
 * Stores the run as history: on pushes to the target branch, and where the input asks for it. Runs
 * of another branch never become history of the target branch. Returns what there is to say.
 */
async function recordRun(context, reports, results) {
    const { host, inputs, targetBranch, config } = context;
    const { run, subject, event } = host.info;
    // A branch of a fork may have the same name.
    const ofChange = event === "change-request" || event === "merge-queue";
    const onTarget = subject.ref === targetBranch && !ofChange;
    if (inputs.record !== true && !(event === "push" && onTarget))
        return [];
    if (!onTarget) {
        const what = ofChange ? "a change" : (subject.ref ?? "no branch");
        return [`not stored as history: this is ${what}, not ${targetBranch}`];
    }
    if (reports.length === 0 && results === undefined)
        return ["not stored as history: no gate has reported"];
    const record = {
        schema: "stagegate/baseline/v1",
        project: config?.project ?? subject.repository,
        recordedAt: new Date(host.clock.now()).toISOString(),
        subject,
        run,
        gates: [
            ...(await Promise.all(reports.map((report) => gateRecord(context, report)))),
            ...(results === undefined ? [] : [ownRecord(results)]),
        ],
    };
    const earlier = context.history?.records ?? [];
    const packed = packRecord(record, earlier, (0,lifecycle_history/* historyLimit */.kw)(config));
    return (0,posted/* post */.b)("not stored as history", () => host.baselines.put(packed));
}
/** Tests of plain result files are judged by this gate itself. */
function ownRecord({ outcome, section }) {
    return {
        gate: "comment-report",
        verdict: section.verdict,
        durationMs: section.durationMs,
        outcomes: outcome.checks.map(classify/* toOutcome */.KA),
        metrics: (outcome.metrics ?? []).map(({ name, value, unit }) => ({ name, value, unit })),
    };
}
async function gateRecord(context, report) {
    return {
        gate: report.gate,
        ...(report.key === undefined ? {} : { key: report.key }),
        verdict: report.verdict,
        durationMs: report.durationMs,
        outcomes: await readOutcomes(context, report),
        // Also per service, as its traces show it: trends of a service are made of that.
        metrics: figuresOf(report),
    };
}

// EXTERNAL MODULE: ./packages/gates/dist/results-files/judge.js
var judge = __webpack_require__(64296);
;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/results.js





/** What the page holds; every check is in the outcomes file. */
const results_MAX_FINDINGS = 1_000;
const MAX_OTHERS = 200;
/** Judges plain result files of other jobs; undefined when none were asked for. */
async function judgeResults(context) {
    const globs = context.inputs.results ?? context.config?.["comment-report"]?.results;
    if (globs === undefined || globs.length === 0)
        return undefined;
    const start = context.host.clock.monotonic();
    const judged = await (0,judge/* judgeResultFiles */.c)(context, { kind: "test", globs });
    if (context.signal.aborted)
        return cancelled(context);
    const outcome = scrub(judged, context.redaction);
    const durationMs = Math.round(context.host.clock.monotonic() - start);
    // What is stored later is what was found, and what is shown is what the exit code is made of.
    const shown = { ...outcome, checks: context.classify(outcome.checks) };
    return { outcome, section: sectionOf(context, shown, durationMs) };
}
/** Files that were read in part, or not at all, show nothing about the tests in them. */
function cancelled(context) {
    const error = { code: "STAGEGATE_CANCELLED", message: "the run was cancelled" };
    const outcome = { summary: error.message, checks: [] };
    const section = sectionOf(context, outcome, 0);
    return { outcome, section: { ...section, verdict: "error", exitCode: 3, errors: [error] } };
}
function sectionOf(context, outcome, durationMs) {
    const { checks } = outcome;
    const { inputs, config } = context;
    const block = config?.["comment-report"];
    const enforcement = inputs.enforcement ?? block?.enforcement ?? "all";
    const policy = {
        enforcement,
        onInconclusive: inputs["on-inconclusive"] ?? block?.["on-inconclusive"] ?? "fail",
        onUnavailable: inputs["on-unavailable"] ?? block?.["on-unavailable"] ?? "fail",
    };
    const { verdict, exitCode } = (0,enforce/* judge */.S4)(checks, policy);
    const held = enforcement === "observe" ? (0,enforce/* wouldBlock */.hv)(checks, policy) : undefined;
    const findings = checks.filter(dist_verdict/* isFinding */.qd);
    const others = checks.filter((check) => !(0,dist_verdict/* isFinding */.qd)(check));
    const kept = [
        ...sortChecks(findings).slice(0, results_MAX_FINDINGS),
        ...others.slice(0, MAX_OTHERS),
    ];
    return {
        id: "results",
        verdict,
        exitCode,
        enforcement,
        summary: outcome.summary,
        durationMs,
        legs: [""],
        missing: [],
        checks: kept,
        counts: (0,enforce/* countChecks */.ls)(checks),
        ...context.past?.(checks),
        ...(held === undefined ? {} : { wouldBlock: held }),
        metrics: outcome.metrics ?? [],
        charts: [],
        evidence: outcome.evidence ?? [],
        errors: [],
        notes: outcome.notes ?? [],
        omitted: {
            checks: checks.length - kept.length,
            findings: Math.max(0, findings.length - results_MAX_FINDINGS),
        },
    };
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/run.js










/** Sections that are about no gate. */
const OTHERS = new Set(["results", "jobs", "policy"]);
/** Merges every report, names the culprit, writes page, comment and summary, speaks for all gates. */
async function runCommentReport(context, ports) {
    const { gatesShown, notes: lacking = [], lost: unread = [], rivals = [] } = ports;
    // What is wrong with the input is told before anything is posted.
    const ended = await readJobs(context);
    const collected = await collectReports(context);
    collected.rejected.unshift(...lacking.map((note) => context.redaction.text(note)));
    // Here, as comment and page shall say it too.
    if (ended === undefined && ports.handedOver === true)
        collected.rejected.push(UNSEEN_JOBS);
    const lost = [
        ...judgeJobs(ended ?? new Map(), collected.reports, projectOf(context)),
        ...judgeUnread(unread, projectOf(context)),
        ...judgeUnreadable(collected.unreadable, projectOf(context)),
        ...judgeRivals([...new Set([...rivals, ...collected.rivals])], projectOf(context)),
    ];
    const results = await judgeResults(context);
    const page = await buildPage(context, collected, { results, jobs: jobsSection(context, lost) });
    const unwritten = await writeMachineFormats(context, page, collected.reports);
    const { notes, url } = await publish(context, page, gatesShown);
    notes.push(...unwritten);
    // Before this run is stored: it is compared with the run before it.
    const linked = url === undefined ? page : { ...page, reportUrl: url };
    notes.push(...(await notify(context, linked)));
    notes.push(...(await recordRun(context, collected.reports, results)));
    const gates = page.sections.filter(({ id }) => !OTHERS.has(id));
    return {
        summary: summaryOf(page),
        checks: [
            ...gates.map((section) => gateCheck(context, section)),
            ...ownChecks(context, page, results),
            ...lost,
        ],
        // Without gates the tests are judged like those of any gate, so that enforcement applies.
        ...(gates.length === 0 && lost.length === 0
            ? {}
            : { exitCode: page.exitCode }),
        metrics: metricsOf(page),
        versions: [...page.versions],
        ranking: rankingOf(page),
        diagnosis: diagnosisOf(page, collected.reports.flatMap((report) => report.diagnosis ?? [])),
        notes: [...page.notes, ...notes],
        outputs: {
            "report-html": context.out.file("report.html"),
            ...(url === undefined ? {} : { "report-url": url }),
            ...(page.culprit.service === undefined ? {} : { culprit: page.culprit.service }),
        },
    };
}
function summaryOf(page) {
    const { service } = page.culprit;
    return service === undefined ? headline(page) : `${headline(page)}; culprit: ${service}`;
}
function projectOf({ config, host }) {
    return config?.project ?? (0,external_node_path_.basename)(host.info.subject.repository);
}
/** One check per gate: its findings stay in its own report. */
function gateCheck(context, section) {
    const red = ["fail", "error", "inconclusive"].includes(section.verdict);
    const observed = red && section.exitCode === 0 ? " (does not block)" : "";
    return {
        id: `gate:${projectOf(context)}/${section.id}#verdict`,
        title: section.id,
        verdict: section.verdict,
        ...(section.verdict === "pass" ? {} : { message: `${section.summary}${observed}` }),
        durationMs: section.durationMs,
    };
}
/** The tests of plain result files, or that there was nothing at all to judge. */
function ownChecks(context, page, results) {
    if (results !== undefined)
        return results.outcome.checks;
    if (page.sections.length > 0)
        return [];
    return [
        {
            id: `gate:${projectOf(context)}/#reports`,
            title: "At least one gate has reported",
            verdict: "inconclusive",
            message: "there is no report of this run, and no result files were named with `results`",
            observed: 0,
            threshold: 1,
            unit: "reports",
        },
    ];
}
function metricsOf(page) {
    const failed = page.sections.filter((section) => section.exitCode !== 0).length;
    return [
        { name: "gates", value: page.sections.length, unit: "gates" },
        { name: "blocking", value: failed, unit: "gates", key: true },
    ];
}
function rankingOf({ culprit }) {
    if (culprit.service === undefined)
        return [];
    const first = { service: culprit.service, score: 1, evidence: [...culprit.evidence] };
    const rest = culprit.runnersUp.map(({ service, share }) => ({
        service,
        score: share,
        evidence: [],
    }));
    return [first, ...rest];
}
/** The culprit in the report of the run, and how much of it the traces cover. */
function diagnosisOf(page, all) {
    const { service, confidence, why } = page.culprit;
    const none = {
        servicesSeen: [],
        servicesDeclared: 0,
        attempts: 0,
        attemptsWithTrace: 0,
    };
    const widest = all
        .map((diagnosis) => diagnosis.coverage)
        .sort((a, b) => b.servicesSeen.length - a.servicesSeen.length)[0];
    return {
        ...(service === undefined ? {} : { culprit: { service, confidence: confidence ?? 0.5 } }),
        coverage: widest ?? none,
        notes: [why],
    };
}

;// CONCATENATED MODULE: ./packages/gates/dist/comment-report/gate.js



/** One comment, summary and page on the change request that a reviewer can decide from. */
const commentReport = (0,gate/* defineGate */.p)({
    id: "comment-report",
    configuration: "optional",
    run: runCommentReport,
});


/***/ }),

/***/ 64296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ judgeResultFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _stagegate_results__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74281);
/* harmony import */ var _stagegate_results__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99442);
/* harmony import */ var _run_e2e_checks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39140);



/** Judges result files that other jobs made; no tool is run. */
async function judgeResultFiles(context, options) {
    const { host, signal } = context;
    const { kind } = options;
    const { paths, unmatched } = await findFiles(context, options.globs);
    if (paths.length === 0)
        return nothingFound(options);
    const sources = paths.map((path) => {
        const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(host.root, path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
        return { path: shown, open: () => host.files.stream(path) ?? missing(shown) };
    });
    const set = await (0,_stagegate_results__WEBPACK_IMPORTED_MODULE_1__/* .readResults */ .x)(sources, { signal });
    const checks = drained(set.cases, (testCase) => (0,_run_e2e_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .toCheck */ .K4)(testCase, {
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
        : (0,_run_e2e_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingRan */ .NH)(counts, kind);
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
/** Maps a list that nobody needs any more: there may be a million of both. */
function drained(items, map) {
    const mapped = [];
    items.reverse();
    for (let item = items.pop(); item !== undefined; item = items.pop())
        mapped.push(map(item));
    return mapped;
}
/** What Stagegate itself wrote, its junit.xml above all, is nobody's result. */
async function findFiles({ host, out }, globs) {
    const paths = new Set();
    const unmatched = [];
    for (const glob of new Set(globs)) {
        const found = (await host.files.glob(host.root, [glob])).filter((path) => {
            const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(out.path, path);
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
        id: (0,_stagegate_results__WEBPACK_IMPORTED_MODULE_3__/* .checkId */ .i)({ kind, file: path, titlePath: ["readable"] }),
        title: `${path} can be read`,
        verdict: "inconclusive",
        message: "there is no such file",
    };
}
function notesOf(set, unmatched) {
    const ofFiles = set.files.flatMap((file) => file.kind === "quarantined" ? [] : file.notes.map((note) => `${file.path}: ${note.message}`));
    const light = set.lightened === 0
        ? []
        : [`too much has failed to keep all of it: ${set.lightened} findings are told in brief`];
    return [...unmatched.map((glob) => `no file matches ${glob}`), ...light, ...ofFiles];
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
    const id = (what) => (0,_stagegate_results__WEBPACK_IMPORTED_MODULE_3__/* .checkId */ .i)({ kind, file: file.path, titlePath: [what] });
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
            id: (0,_stagegate_results__WEBPACK_IMPORTED_MODULE_3__/* .checkId */ .i)({ kind, file: file.path, titlePath: ["tests"] }),
            title: `${file.path} holds a test`,
            verdict: "warn",
            message: "the file holds no test, like that of a job which stopped before its first",
            location: { file: file.path },
        },
    ];
}
function noTests(files, { kind, globs }) {
    return {
        id: (0,_stagegate_results__WEBPACK_IMPORTED_MODULE_3__/* .checkId */ .i)({ kind, titlePath: ["tests"] }),
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

/***/ 99442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ caseId),
/* harmony export */   i: () => (/* binding */ checkId)
/* harmony export */ });
const TITLE_SEPARATOR = " › ";
const MAX_ID_LENGTH = 1_000;
/**
 * The id of a check, `<kind>:<service or project>/<file>#<title path>`, the same on every run,
 * shard and attempt. Ids compare as strings; they are not meant to be taken apart.
 */
function checkId({ kind, scope = "", file = "", titlePath }) {
    const place = file.replaceAll("\\", "/").replace(/^\.\//, "");
    const titles = titlePath.map((title) => title.replaceAll(/\s+/g, " ").trim());
    const id = `${kind}:${scope}/${place}#${titles.join(TITLE_SEPARATOR)}`;
    return id.length <= MAX_ID_LENGTH ? id : shorten(id);
}
/** The id of a test: scope is the given service, else the project of the runner. */
function caseId(testCase, kind, service) {
    const { suite, name, className, file, project, copy } = testCase;
    const withClass = className !== undefined && className !== file && !suite.includes(className);
    const titles = withClass ? [...suite, className, name] : [...suite, name];
    if (copy !== undefined)
        titles.push(`(${copy})`);
    if (service !== undefined && project !== undefined)
        titles.push(`[${project}]`);
    return checkId({
        kind,
        titlePath: titles.filter((title) => title !== ""),
        ...(file === undefined ? {} : { file }),
        scope: service ?? project ?? "",
    });
}
/** Long ids keep both ends and a hash of the whole (FNV-1a, 32 bit, twice). */
function shorten(id) {
    const hash = fnv(id, 0x811c9dc5) + fnv(id, 0x01000193);
    const half = Math.floor((MAX_ID_LENGTH - hash.length - 2) / 2);
    return `${id.slice(0, half)}…${hash}…${id.slice(-half)}`;
}
function fnv(text, seed) {
    let hash = seed;
    for (let index = 0; index < text.length; index += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, "0");
}


/***/ })

};
