export const id = 4251;
export const ids = [4251,3855];
export const modules = {

/***/ 94251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeByBase: () => (/* binding */ judgeByBase)
});

// EXTERNAL MODULE: ./packages/schema/dist/gates.js
var gates = __webpack_require__(61039);
// EXTERNAL MODULE: ./packages/schema/dist/inputs/index.js + 2 modules
var inputs = __webpack_require__(74282);
// EXTERNAL MODULE: ./packages/schema/dist/policy/inputs.js
var policy_inputs = __webpack_require__(46937);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var dist_error = __webpack_require__(13837);
// EXTERNAL MODULE: ./packages/schema/dist/policy/direction.js
var direction = __webpack_require__(98851);
;// CONCATENATED MODULE: ./packages/schema/dist/policy/change.js

/** The figures of a change of a limit; undefined where they are none of one kind. */
function figuresOf({ before, now, }) {
    const [was, is] = [(0,direction/* quantityOf */.R)(before), (0,direction/* quantityOf */.R)(now)];
    return was === undefined || is === undefined || was.unit !== is.unit
        ? undefined
        : { before: was, now: is };
}

;// CONCATENATED MODULE: ./packages/core/dist/lifecycle/policy-checks.js

/** Changes of a gate's block; comment-report tells what is in none. */
function concernsGate({ path: [block] }, gate, gates) {
    if (block === gate)
        return true;
    return gate === "comment-report" && !gates.includes(block ?? "");
}
/** What a change loosens as a finding, with the old value, the new one and who answers for it. */
function policyCheck(change, { config, branch }) {
    const key = change.path.join(".").replaceAll(/\s+/g, " ").slice(0, MAX_KEY);
    const figures = figuresOf(change);
    const owner = change.owner ?? ownerOf(change, config);
    return {
        id: `policy:${config.project}/stagegate.yml#${key}`,
        title: change.direction === "looser" ? `The change loosens ${key}` : `The change changes ${key}`,
        // A limit that nobody can apply any more has not been kept.
        verdict: change.lost === undefined ? "warn" : "inconclusive",
        message: messageOf(change, branch),
        ...(change.service === undefined ? {} : { service: change.service }),
        ...(owner === undefined ? {} : { owner }),
        ...(figures === undefined
            ? {}
            : {
                observed: figures.now.value,
                threshold: figures.before.value,
                ...(figures.now.unit === "" ? {} : { unit: figures.now.unit }),
            }),
    };
}
/** Names of items are as long as people make them. */
const MAX_KEY = 800;
function messageOf(change, branch) {
    const { before, now, lost, input, counts } = change;
    const there = `on ${branch}: ${shown(before)}`;
    if (counts === true) {
        return `${there}; ${input === undefined ? "here" : `by ${input}`}: ${shown(now)}, which counts already`;
    }
    if (input !== undefined)
        return `${there}; by ${input}: ${shown(now)}, which does not count`;
    if (lost !== undefined)
        return `${there}; here: ${shown(now)}; it cannot be judged without the ${lost}`;
    return `${there}; here: ${shown(now)}, which counts once it is on ${branch}`;
}
function ownerOf({ service }, { services }) {
    return service !== undefined && Object.hasOwn(services, service)
        ? services[service]?.owner
        : undefined;
}
const MAX_SHOWN = 120;
function shown(value) {
    if (value === undefined)
        return "nothing";
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return `\`${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text}\``;
}

// EXTERNAL MODULE: ./packages/core/dist/lifecycle/policy.js + 3 modules
var lifecycle_policy = __webpack_require__(23855);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/history.js
var lifecycle_history = __webpack_require__(37332);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/strictest.js
var strictest = __webpack_require__(32491);
;// CONCATENATED MODULE: ./packages/core/dist/lifecycle/judge-by-base.js








/**
 * Lets the target branch judge: its limits replace looser ones of the change, an input that loosens
 * what its file says is taken out, and both are told.
 */
async function judgeByBase(setup, loaded) {
    const { gate, host } = setup;
    // Not an input: whoever starts the job would choose the judge.
    const branch = host.info.targetBranch ?? (0,lifecycle_history/* targetBranch */.mY)(setup);
    try {
        const policy = await (0,lifecycle_policy.policyOfBase)(host, loaded, branch);
        const about = { gate, config: loaded.config, branch };
        const byFile = policy.changes.filter((change) => concernsGate(change, gate, gates/* GATE_IDS */.$));
        setup.loaded = policy.loaded;
        setup.judgedByBase = policy.base !== undefined;
        setup.loosened = byFile.map((change) => policyCheck(change, about));
        setup.notes.push(...policy.notes);
        const { paths, ...others } = (setup.inputs ?? {});
        const narrowed = policy.strict !== true && paths !== undefined;
        const given = narrowed ? { ...others, paths } : others;
        const byInput = policy.base === undefined ? [] : (0,policy_inputs/* judgeInputs */.d)(gate, given, policy.base);
        const other = given["target-branch"];
        if (policy.base !== undefined && other !== undefined && other !== branch) {
            const path = ["baseline", "branch"];
            const change = { path, direction: "unknown", before: branch, now: other };
            byInput.push({ name: "target-branch", change });
        }
        setup.inputs = given;
        if (byInput.length === 0)
            return;
        const raw = host.inputs.read((0,inputs/* inputFields */.yD)(gate).map(({ name }) => name));
        const ignored = new Set(byInput.filter(({ change }) => change.counts !== true).map(({ name }) => name));
        setup.inputs = Object.fromEntries(Object.entries(given).filter(([name]) => !ignored.has(name)));
        const told = byInput.map(({ name, change }) => policyCheck({ ...change, input: raw.get(name)?.origin ?? name }, about));
        const ids = new Set(told.map(({ id }) => id));
        setup.loosened = [...setup.loosened.filter(({ id }) => !ids.has(id)), ...told];
    }
    catch (error) {
        if (!(0,dist_error/* isGateError */.Wc)(error) || error.code !== "STAGEGATE_BASE_UNREACHABLE")
            throw error;
        if (gate !== "comment-report")
            throw error;
        tightenReport(setup, loaded, `${error.message}${error.hint === undefined ? "" : ` (${error.hint})`}`);
    }
}
/**
 * The report of all gates is never lost for want of its own policy: without the target branch it is
 * as strict as it can be, and says so.
 */
function tightenReport(setup, loaded, why) {
    const block = { ...loaded.config["comment-report"], ...strictest/* STRICT */._ };
    setup.loaded = { ...loaded, config: { ...loaded.config, "comment-report": block } };
    setup.inputs = { ...setup.inputs, ...strictest/* STRICT */._ };
    setup.judgedByBase = true;
    setup.loosened = [
        {
            id: `policy:${loaded.config.project}/stagegate.yml#comment-report`,
            title: "The limits of the target branch can be read",
            verdict: "warn",
            message: `${why}: nothing is relaxed here`,
        },
    ];
}


/***/ }),

/***/ 23855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  configAt: () => (/* binding */ configAt),
  policyOfBase: () => (/* binding */ policyOfBase)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/schema/dist/compose/merge.js
var merge = __webpack_require__(5028);
// EXTERNAL MODULE: ./packages/schema/dist/policy/direction.js
var policy_direction = __webpack_require__(98851);
// EXTERNAL MODULE: ./packages/schema/dist/policy/keys.js
var keys = __webpack_require__(55144);
;// CONCATENATED MODULE: ./packages/schema/dist/policy/scenario.js


/**
 * Less load is looser: every phase of the base must be there, in its order, as long and with as
 * many arrivals. The phases of the base count as a whole or not at all.
 */
function judgePhases(before, now, at) {
    if ((0,merge/* isSame */.Ft)(before, now))
        return { value: now, changes: [] };
    const names = now.map(({ name }) => name);
    const order = before.map(({ name }) => names.indexOf(name));
    const inOrder = order.every((place, index) => place > (order[index - 1] ?? -1));
    const heavier = before.every((phase, index) => isAsHeavy(phase, now[order[index] ?? -1]));
    const path = [...at, "phases"];
    if (inOrder && heavier) {
        const known = new Set(before.map(({ name }) => name));
        const added = now.some((phase) => phase["warm-up"] !== true && !known.has(phase.name));
        // A long and quiet phase thins out what is judged over all of them.
        const change = { path, direction: "unknown", before, now, counts: true };
        return { value: now, changes: added ? [change] : [] };
    }
    return { value: before, changes: [{ path, direction: "looser", before, now }] };
}
function isAsHeavy(before, now) {
    if (now === undefined)
        return false;
    const least = { kind: "at-least" };
    const directions = [
        (0,policy_direction/* directionOf */.F)(least, before.duration, now.duration),
        (0,policy_direction/* directionOf */.F)(least, before.rate, now.rate),
        (0,policy_direction/* directionOf */.F)(least, before["ramp-to"] ?? before.rate, now["ramp-to"] ?? now.rate),
    ];
    const leftOut = now["warm-up"] === true && before["warm-up"] !== true;
    return !leftOut && directions.every((each) => each === "same" || each === "tighter");
}
/** `p99{order@steady} < 800ms`; undefined for what is no threshold. */
function parse(text) {
    const at = text.search(/[<>]/);
    if (at < 1)
        return undefined;
    const operator = text.slice(at).startsWith("<") ? "at-most" : "at-least";
    const limit = text.slice(text[at + 1] === "=" ? at + 2 : at + 1).trim();
    const subject = text.slice(0, at).replaceAll(/\s+/g, " ").trim();
    return { text, subject, side: operator, limit };
}
/** Limits of the base that the change raises or takes away stay; what it adds or lowers counts. */
function judgeThresholds(before, scenario, at) {
    const own = scenario.thresholds ?? [];
    const value = [...own];
    const changes = [];
    for (const text of before) {
        if (own.includes(text))
            continue;
        const was = parse(text);
        const index = was === undefined ? -1 : own.findIndex((each) => isOfSame(was, parse(each)));
        const now = own[index];
        const is = now === undefined ? undefined : parse(now);
        const direction = was === undefined || is === undefined
            ? "looser"
            : (0,policy_direction/* directionOf */.F)({ kind: was.side }, was.limit, is.limit);
        if (direction === "same" || direction === "tighter")
            continue;
        const lost = was === undefined ? undefined : lostPart(was, scenario);
        const path = [...at, "thresholds", was === undefined ? text : nameOf(was)];
        changes.push({
            path,
            direction,
            before: was?.limit ?? text,
            ...(is === undefined ? {} : { now: is.limit }),
            ...(lost === undefined ? {} : { lost }),
        });
        if (lost !== undefined)
            continue;
        if (index === -1)
            value.push(text);
        else
            value[index] = text;
    }
    return { value, changes };
}
/** A threshold is known by what it limits, and from which side. */
function nameOf({ subject, side }) {
    return `${subject} ${side === "at-most" ? "<" : ">"}`;
}
function isOfSame(one, other) {
    return other !== undefined && one.subject === other.subject && one.side === other.side;
}
/** The request or phase of a threshold that the scenario does not have any more. */
function lostPart({ subject }, { requests, phases }) {
    const open = subject.indexOf("{");
    if (open === -1 || !subject.endsWith("}"))
        return undefined;
    const scope = subject.slice(open + 1, -1).trim();
    const cut = scope.lastIndexOf("@");
    const request = (cut === -1 ? scope : scope.slice(0, cut)).trim();
    const phase = cut === -1 ? "" : scope.slice(cut + 1).trim();
    if (request !== "" && !requests.some(({ name }) => name === request))
        return `request ${request}`;
    if (phase !== "" && !phases.some(({ name }) => name === phase))
        return `phase ${phase}`;
    return undefined;
}

;// CONCATENATED MODULE: ./packages/schema/dist/policy/lists.js



/** The list of the change with what the base asks for; undefined where neither has one. */
function judgeList(list, base, head) {
    const before = itemsAt(base, list.path);
    const now = itemsAt(head, list.path);
    if (before === undefined)
        return { value: now, changes: [] };
    const value = [...(now ?? [])];
    const changes = [];
    for (const item of before) {
        const index = value.findIndex(({ name }) => name === item.name);
        const own = value[index];
        const judged = own === undefined ? gone(list, item, head) : judgeItem(list, item, own);
        changes.push(...judged.changes.map((change) => ({ ...serviceOf(item), ...change })));
        if (judged.value === undefined)
            continue;
        if (index === -1)
            value.push(judged.value);
        else
            value[index] = judged.value;
    }
    return { value, changes };
}
function gone(list, item, head) {
    const missing = servicesOf(item).find((name) => !Object.hasOwn(head.services, name));
    const path = [...list.path, item.name];
    const change = { path, direction: "looser", before: withoutName(item) };
    return missing === undefined
        ? { value: item, changes: [change] }
        : { value: undefined, changes: [{ ...change, lost: `service ${missing}` }] };
}
/** Under its name, the item is told without it. */
function withoutName({ name: _name, ...rest }) {
    return rest;
}
function judgeItem(list, before, now) {
    const at = [...list.path, before.name];
    if (list.about.some((path) => !(0,merge/* isSame */.Ft)((0,merge/* valueAt */.fK)(before, path), (0,merge/* valueAt */.fK)(now, path)))) {
        const values = { before: withoutName(before), now: withoutName(now) };
        return { value: before, changes: [{ path: at, direction: "unknown", ...values }] };
    }
    const value = structuredClone(now);
    const changes = list.keys.flatMap((key) => judgeKey(key, { before, now, value, at }));
    if (isScenario(before) && isScenario(now)) {
        const phases = judgePhases(before.phases, now.phases, at);
        const scenario = { ...now, phases: phases.value };
        const thresholds = judgeThresholds(before.thresholds ?? [], scenario, at);
        (0,merge/* setKey */.qL)(value, "phases", phases.value);
        if (thresholds.value.length > 0)
            (0,merge/* setKey */.qL)(value, "thresholds", thresholds.value);
        changes.push(...phases.changes, ...thresholds.changes);
    }
    return { value, changes };
}
/** Compares one key, and puts the value of the base back where the change may not count. */
function judgeKey({ path, rule, onlyTold }, { before, now, value, at }) {
    const [was, is] = [(0,merge/* valueAt */.fK)(before, path), (0,merge/* valueAt */.fK)(now, path)];
    const direction = (0,policy_direction/* directionOf */.F)(rule, was, is);
    if (direction === "same" || direction === "tighter")
        return [];
    if (onlyTold !== true)
        putBack(value, path, was);
    return [
        {
            path: [...at, ...path],
            direction,
            ...(was === undefined ? {} : { before: was }),
            ...(is === undefined ? {} : { now: is }),
            ...(onlyTold === true ? { counts: onlyTold } : {}),
        },
    ];
}
/** Undefined takes the key out. */
function putBack(root, path, value) {
    let tree = root;
    for (const step of path.slice(0, -1)) {
        const next = Object.hasOwn(tree, step) ? tree[step] : undefined;
        const inner = (0,merge/* isTree */.xK)(next) ? next : {};
        if (inner !== next) {
            if (value === undefined)
                return;
            (0,merge/* setKey */.qL)(tree, step, inner);
        }
        tree = inner;
    }
    const key = path.at(-1) ?? "";
    if (value === undefined)
        delete tree[key];
    else
        (0,merge/* setKey */.qL)(tree, key, structuredClone(value));
}
function isScenario(item) {
    return Array.isArray(item["phases"]) && Array.isArray(item["requests"]);
}
function itemsAt(config, path) {
    const value = (0,merge/* valueAt */.fK)(config, path);
    return Array.isArray(value) ? value : undefined;
}
function servicesOf(item) {
    return [item["service"], item["target"], (0,merge/* valueAt */.fK)(item, ["child-calls", "to"])].filter((name) => typeof name === "string");
}
function serviceOf(item) {
    const [service] = servicesOf(item);
    return service === undefined ? {} : { service };
}

;// CONCATENATED MODULE: ./packages/schema/dist/policy/apply.js




/**
 * Who may relax the judge (design, section 3): of what both files say about how a change is judged,
 * the tighter one counts, and the base where nobody can tell. Everything else is the change's.
 */
function applyPolicy(base, head, { gates, locked = [] }) {
    const config = structuredClone(head);
    const value = config;
    const changes = [];
    const sides = { before: base, now: head, value, at: [] };
    const concerns = (path) => !BLOCKS.has(path[0] ?? "") || gates.includes(path[0] ?? "");
    for (const key of keys/* POLICY_KEYS */.c) {
        if (!concerns(key.path))
            continue;
        // What is in a block that was put back as a whole is told with it.
        if (changes.some(({ path }) => (0,merge/* isSame */.Ft)(path, key.path.slice(0, path.length))))
            continue;
        changes.push(...judgeKey(key, sides));
    }
    for (const list of keys/* POLICY_LISTS */.Z) {
        const judged = judgeList(list, base, head);
        const there = (0,merge/* valueAt */.fK)(value, list.path) !== undefined;
        const some = judged.value !== undefined && judged.value.length > 0;
        if (some || there)
            putBack(value, list.path, judged.value);
        // What came back with its block is told with it, unless it could not.
        const whole = changes.some(({ path }) => (0,merge/* isSame */.Ft)(path, list.path.slice(0, 1)));
        changes.push(...judged.changes.filter(({ lost }) => !whole || lost !== undefined));
    }
    changes.push(...judgeAccepted(base, head, value));
    for (const path of locked.map((each) => each.map(String))) {
        const was = (0,merge/* valueAt */.fK)(base, path);
        if ((0,merge/* isSame */.Ft)(was, (0,merge/* valueAt */.fK)(value, path)))
            continue;
        putBack(value, path, was);
        changes.push({ path, direction: "unknown", before: was, now: (0,merge/* valueAt */.fK)(head, path) });
    }
    return { config, changes };
}
const BLOCKS = new Set(keys/* POLICY_KEYS */.c.flatMap(({ path }) => path.slice(0, 1)).filter((key) => key !== "baseline" && key !== "telemetry"));
/** New entries and those that hold for longer do not count; to take one back is stricter. */
function judgeAccepted(base, head, value) {
    const before = byFingerprint(base);
    const own = [...byFingerprint(head).values()];
    const changes = [];
    const kept = own.flatMap((entry) => {
        const there = before.get(entry.fingerprint);
        if (there !== undefined && lastDay(entry) <= lastDay(there))
            return [entry];
        changes.push({
            path: ["verify-contracts", "accepted", entry.fingerprint],
            direction: "looser",
            ...(there === undefined ? {} : { before: shown(there) }),
            now: shown(entry),
            ...(entry.owner === undefined ? {} : { owner: entry.owner }),
        });
        return there === undefined ? [] : [there];
    });
    if (changes.length > 0)
        putBack(value, ["verify-contracts", "accepted"], kept);
    return changes;
}
/** Of two entries the last one counts. */
function byFingerprint(config) {
    const entries = config["verify-contracts"]?.accepted ?? [];
    return new Map(entries.map((entry) => [entry.fingerprint, entry]));
}
function lastDay({ expires = "9999-12-31" }) {
    return expires;
}
function shown({ reason, expires }) {
    return `${reason} (${expires === undefined ? "without end" : `until ${expires}`})`;
}
/** Whether a list of gates leaves one out that was there; nothing means every gate. */
function leavesOut(before, now) {
    const direction = (0,policy_direction/* directionOf */.F)({ kind: "demands", unset: "all" }, before, now);
    return direction === "looser" || direction === "unknown";
}

// EXTERNAL MODULE: ./packages/core/dist/gates-of.js
var gates_of = __webpack_require__(17237);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var dist_error = __webpack_require__(13837);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/config-file.js
var config_file = __webpack_require__(54543);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/strictest.js
var strictest = __webpack_require__(32491);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/config.js
var config = __webpack_require__(22580);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/profile.js
var lifecycle_profile = __webpack_require__(913);
;// CONCATENATED MODULE: ./packages/core/dist/lifecycle/policy.js








/**
 * Who may relax the judge (design, section 3): reads the configuration at the tip of the target
 * branch, and judges the change's by it. Rejects with STAGEGATE_BASE_UNREACHABLE and the line that
 * fixes it where the tip cannot be had.
 */
async function policyOfBase(host, loaded, branch) {
    const own = (note) => ({
        loaded,
        base: undefined,
        changes: [],
        branch,
        notes: [note],
    });
    const tip = await host.repository.tip(branch);
    const there = await wholeAt(host, loaded, tip.commit);
    if (there.kind === "none") {
        return own(`${branch} has no configuration yet: the limits of the change itself count`);
    }
    if (there.kind === "invalid") {
        const { reason } = there;
        const note = `the configuration on ${branch} is wrong (${reason}): nothing is relaxed here`;
        return { ...own(note), ...(0,strictest/* strictest */.O)(loaded) };
    }
    if (there.config["policy-from"] === "head") {
        return own(`\`policy-from: head\` on ${branch}: the limits of the change itself count`);
    }
    const judged = judge(there, loaded);
    const changes = await madeHere(host, { loaded, branch, tip: tip.commit, there }, judged.changes);
    const notes = there.partial === true ? [PARTIAL] : [];
    return { loaded: judged.loaded, base: there.config, changes, branch, notes };
}
const PARTIAL = "the changed files could not be listed: limits of fragments that the change takes away are not seen";
/** The configuration at a commit; undefined where there was none, or none that can be read. */
async function configAt(host, loaded, commit) {
    const there = await wholeAt(host, loaded, commit);
    return there.kind === "read" ? there.config : undefined;
}
/** The configuration as it was, with all its parts and the profile of the event. */
async function wholeAt(host, loaded, commit) {
    const found = await findAt(host, loaded, commit);
    if (found === undefined)
        return { kind: "none" };
    const folder = posixFrom(host.root, (0,external_node_path_.dirname)((0,external_node_path_.join)(host.root, found.path)));
    const state = { partial: false };
    const reader = async () => {
        const { commitReader } = await __webpack_require__.e(/* import() */ 8794).then(__webpack_require__.bind(__webpack_require__, 98794));
        const changed = await changedFiles(host, loaded, commit);
        state.partial = changed === undefined;
        const now = (loaded.composed?.files ?? []).map((path) => external_node_path_.posix.join(folder, path));
        const known = [...now, ...(changed ?? [])];
        const lost = (cause) => void (state.lost ??= cause);
        return commitReader({ repository: host.repository, commit, folder, known, lost });
    };
    // What the target branch says of this event is no affair of whoever starts the job.
    const name = (0,lifecycle_profile/* profileOf */.dp)(host.info);
    const profile = name === undefined ? undefined : { name };
    const { result, composed } = await (0,config/* readWhole */.oD)(found.path, found.text, { profile, reader });
    if (state.lost !== undefined)
        throw unreachable(found.path, state.lost.message);
    if (result.kind === "valid") {
        const { config } = result;
        const { partial } = state;
        return { kind: "read", config, partial, ...(composed === undefined ? {} : { composed }) };
    }
    const [first] = result.issues;
    const reason = first === undefined ? "" : `${first.file}:${first.line} ${first.message}`;
    // Fragments that nobody could look for are missing, which is not the fault of the file.
    if (state.partial)
        throw unreachable(found.path, `the changed files are not known, and ${reason}`);
    return { kind: "invalid", reason };
}
function unreachable(file, reason) {
    return new dist_error/* GateError */.ue("STAGEGATE_BASE_UNREACHABLE", `${file} of the target branch cannot be read whole: ${reason}`, {
        hint: "Fetch the whole history, or give the token the right to read every file that it extends.",
    });
}
/** The file by its path; where there was none, the one that is found by itself. */
async function findAt({ repository, root }, loaded, commit) {
    const folder = posixFrom(root, loaded.dir);
    const own = external_node_path_.posix.join(folder, (0,external_node_path_.basename)(loaded.file));
    const others = [...config_file/* DEFAULT_NAMES */.bR.map((name) => external_node_path_.posix.join(folder, name)), ...config_file/* DEFAULT_NAMES */.bR];
    for (const path of new Set([own, ...others])) {
        const text = await repository.readAt(commit, path);
        if (text !== undefined)
            return { path, text };
    }
    return undefined;
}
/** Fragments of a commit are among those of now and the files that differ. */
async function changedFiles({ repository, info }, { config }, commit) {
    const changed = await repository.changedSince(commit);
    if (changed !== undefined)
        return changed;
    // A forge that compares with the merge base alone knows at least what the change took away.
    try {
        const base = await repository.base(info.targetBranch ?? config.baseline?.branch ?? "main");
        return await repository.changedSince(base.commit);
    }
    catch (error) {
        if ((0,dist_error/* isGateError */.Wc)(error) && error.code === "STAGEGATE_BASE_UNREACHABLE")
            return undefined;
        throw error;
    }
}
function posixFrom(root, path) {
    return (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join("/");
}
function judge({ config: base, composed: baseParts }, loaded) {
    const { config, composed } = loaded;
    const locked = (baseParts?.locks ?? [])
        .map(({ path }) => path)
        .filter(([first]) => first !== "profiles");
    const applied = applyPolicy(base, config, { gates: (0,gates_of/* gatesOf */.o)(base), locked });
    const changes = [...applied.changes];
    if (config.project !== base.project) {
        const { project: before } = base;
        changes.push({ path: ["project"], direction: "unknown", before, now: config.project });
    }
    if (config["policy-from"] === "head") {
        changes.push({ path: ["policy-from"], direction: "looser", before: "base", now: "head" });
    }
    const [was, is] = [baseParts?.profile?.gates, composed?.profile?.gates];
    if (!leavesOut(was, is))
        return { loaded: { ...loaded, config: applied.config }, changes };
    const name = composed?.profile?.name ?? baseParts?.profile?.name ?? "";
    changes.push({
        path: ["profiles", name, "gates"],
        direction: "looser",
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { now: is }),
    });
    return {
        loaded: { ...loaded, config: applied.config, ...withGates(composed, name, was) },
        changes,
    };
}
function withGates(composed, name, gates) {
    if (composed === undefined)
        return {};
    return {
        composed: { ...composed, profile: { name, ...(gates === undefined ? {} : { gates }) } },
    };
}
/**
 * A branch that is behind has the limits of a while ago: those of the target branch count, but it is
 * not the change that loosened them. Where nobody knows what it started from, it is told.
 */
async function madeHere(host, { loaded, branch, tip, there }, changes) {
    if (changes.length === 0)
        return changes;
    try {
        const { commit } = await host.repository.base(branch);
        if (commit === tip)
            return changes;
        const before = await wholeAt(host, loaded, commit);
        if (before.kind !== "read")
            return changes;
        const { config, composed } = before;
        const already = judge(there, {
            ...loaded,
            config,
            ...(composed === undefined ? {} : { composed }),
        });
        const known = new Set(already.changes.map(idOf));
        return changes.filter((change) => !known.has(idOf(change)));
    }
    catch (error) {
        if ((0,dist_error/* isGateError */.Wc)(error) && error.code === "STAGEGATE_BASE_UNREACHABLE")
            return changes;
        throw error;
    }
}
function idOf({ path, now }) {
    return JSON.stringify([path, now]);
}


/***/ }),

/***/ 32491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ strictest),
/* harmony export */   _: () => (/* binding */ STRICT)
/* harmony export */ });
const STRICT = {
    enforcement: "all",
    "on-inconclusive": "fail",
    "on-unavailable": "fail",
};
const GATES = [
    "provision-staging",
    "verify-contracts",
    "run-e2e",
    "load-test",
    "check-slo",
    "comment-report",
];
/** Where the target branch says nothing that can be read: neither files nor inputs relax anything. */
function strictest(loaded) {
    const config = structuredClone(loaded.config);
    const base = structuredClone(loaded.config);
    for (const gate of GATES) {
        const own = { paths: undefined, accepted: undefined, ...config[gate] };
        const { paths: _narrows, accepted: _excuses, ...block } = own;
        const strict = { ...block, ...STRICT };
        if (config[gate] !== undefined)
            Object.assign(config, { [gate]: strict });
        Object.assign(base, { [gate]: strict });
    }
    return { loaded: { ...loaded, config }, base, strict: true };
}


/***/ }),

/***/ 5028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ append),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   Lw: () => (/* binding */ overlay),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   qL: () => (/* binding */ setKey),
/* harmony export */   uX: () => (/* binding */ emptyMerge),
/* harmony export */   xK: () => (/* binding */ isTree),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
function isTree(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function emptyMerge() {
    return { value: {}, origins: new Map() };
}
/** Own keys only, and none that would change what an object is. */
function setKey(tree, key, value) {
    Object.defineProperty(tree, key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
    });
}
function valueAt(root, path) {
    let here = root;
    for (const step of path) {
        if (typeof here !== "object" || here === null || !Object.hasOwn(here, step))
            return undefined;
        here = here[step];
    }
    return here;
}
function keyOf(path) {
    return path.join("\0");
}
/**
 * Lays a value over what is there: maps are joined key by key, everything else, lists among it, is
 * replaced as a whole.
 */
function overlay(merged, value, origin) {
    overlayAt(merged, { tree: merged.value, path: [] }, value, origin);
}
function overlayAt(merged, { tree, path }, value, origin) {
    for (const [key, each] of Object.entries(value)) {
        const at = [...path, key];
        const from = { ...origin, path: [...origin.path, key] };
        const before = Object.hasOwn(tree, key) ? tree[key] : undefined;
        if (isTree(each)) {
            const inner = isTree(before) ? before : {};
            if (inner !== before) {
                if (before !== undefined)
                    forget(merged, at);
                setKey(tree, key, inner);
            }
            merged.origins.set(keyOf(at), from);
            overlayAt(merged, { tree: inner, path: at }, each, from);
        }
        else {
            if (before !== undefined)
                forget(merged, at);
            setKey(tree, key, structuredClone(each));
            merged.origins.set(keyOf(at), from);
        }
    }
}
/** What stood there came from elsewhere. */
function forget({ origins }, path) {
    const prefix = `${keyOf(path)}\0`;
    for (const key of origins.keys())
        if (key.startsWith(prefix))
            origins.delete(key);
}
/** Puts the items of a list behind those that are there. */
function append(merged, path, items, origin) {
    let tree = merged.value;
    for (const [depth, step] of path.slice(0, -1).entries()) {
        const next = Object.hasOwn(tree, step) ? tree[step] : undefined;
        const inner = isTree(next) ? next : {};
        if (inner !== next) {
            setKey(tree, String(step), inner);
            const above = origin.path.slice(0, origin.path.length - path.length + depth + 1);
            merged.origins.set(keyOf(path.slice(0, depth + 1)), { ...origin, path: above });
        }
        tree = inner;
    }
    const key = String(path.at(-1));
    const there = Object.hasOwn(tree, key) ? tree[key] : undefined;
    const list = Array.isArray(there) ? there : [];
    if (list !== there) {
        setKey(tree, key, list);
        merged.origins.set(keyOf(path), origin);
    }
    for (const [index, item] of items.entries()) {
        merged.origins.set(keyOf([...path, list.length]), { ...origin, path: [...origin.path, index] });
        list.push(structuredClone(item));
    }
}
/** Where a part of the merged value came from; undefined for what no file says. */
function originOf({ origins }, path) {
    for (let depth = path.length; depth > 0; depth -= 1) {
        const found = origins.get(keyOf(path.slice(0, depth)));
        if (found !== undefined)
            return { ...found, path: [...found.path, ...path.slice(depth)] };
    }
    return undefined;
}
/** Whether two values of YAML say the same. */
function isSame(one, other) {
    if (Object.is(one, other))
        return true;
    if (Array.isArray(one) || Array.isArray(other)) {
        return (Array.isArray(one) &&
            Array.isArray(other) &&
            one.length === other.length &&
            one.every((item, index) => isSame(item, other[index])));
    }
    if (!isTree(one) || !isTree(other))
        return false;
    const keys = Object.keys(one);
    return (keys.length === Object.keys(other).length &&
        keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key])));
}


/***/ }),

/***/ 98851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ directionOf),
/* harmony export */   R: () => (/* binding */ quantityOf)
/* harmony export */ });
/* harmony import */ var _compose_merge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5028);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22098);


function directionOf(rule, before, now) {
    if ((0,_compose_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(before, now))
        return "same";
    switch (rule.kind) {
        case "words":
            return ofWords(rule, before, now);
        case "at-most":
            return ofLimits(before, now, (less) => less);
        case "at-least":
            return ofLimits(before, now, (less) => !less);
        case "demands":
            return ofDemands(rule.unset, before, now);
        case "grants":
            return ofSets(textsOf(before) ?? [], textsOf(now) ?? [], "looser");
        case "narrows":
            return now === undefined ? "tighter" : before === undefined ? "looser" : "unknown";
        case "presence":
            return now === undefined ? "looser" : before === undefined ? "tighter" : "same";
        case "gains":
            return textsOf(now)?.includes(rule.item) === true &&
                textsOf(before)?.includes(rule.item) !== true
                ? "looser"
                : "same";
        case "any":
            return "unknown";
    }
}
function ofWords({ tightFirst, unset }, before, now) {
    const [was, is] = [before, now].map((word) => tightFirst.indexOf(String(word ?? unset)));
    if (was === undefined || is === undefined || was < 0 || is < 0)
        return "unknown";
    return was === is ? "same" : is < was ? "tighter" : "looser";
}
function ofLimits(before, now, isTighter) {
    if (before === undefined)
        return "tighter";
    if (now === undefined)
        return "looser";
    const [was, is] = [quantityOf(before), quantityOf(now)];
    if (was === undefined || is === undefined)
        return "unknown";
    if (was.unit !== is.unit)
        return "unknown";
    if (was.value === is.value)
        return "same";
    return isTighter(is.value < was.value) ? "tighter" : "looser";
}
function ofDemands(unset, before, now) {
    const [was, is] = [before, now].map((list) => textsOf(list) ?? unset);
    if (was === "unknown" || is === "unknown")
        return "unknown";
    if (was === "all")
        return is === "all" ? "same" : "looser";
    if (is === "all")
        return "tighter";
    return ofSets(was ?? [], is ?? [], "tighter");
}
/** Sets that differ both ways are looser in what one has and the other has not. */
function ofSets(before, now, more) {
    const added = now.some((item) => !before.includes(item));
    const gone = before.some((item) => !now.includes(item));
    if (!added && !gone)
        return "same";
    if (added && gone)
        return "unknown";
    return added === (more === "tighter") ? "tighter" : "looser";
}
function textsOf(value) {
    return Array.isArray(value) ? value.map(String) : undefined;
}
/** The number of a limit, with the unit that it is told in; undefined for anything else. */
function quantityOf(value) {
    if (typeof value === "number")
        return Number.isFinite(value) ? { value, unit: "" } : undefined;
    if (typeof value !== "string")
        return undefined;
    const text = value.trim();
    const ms = (0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(text);
    if (ms !== undefined)
        return { value: ms, unit: "ms" };
    const ratio = (0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRatio */ .LO)(text);
    if (ratio !== undefined)
        return { value: ratio, unit: "ratio" };
    const number = text === "" ? Number.NaN : Number(text);
    return Number.isFinite(number) ? { value: number, unit: "" } : undefined;
}


/***/ }),

/***/ 46937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ keyOfInput),
/* harmony export */   d: () => (/* binding */ judgeInputs)
/* harmony export */ });
/* harmony import */ var _compose_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5028);
/* harmony import */ var _direction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98851);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55144);



/** Key of the configuration that an input stands for, where it has another name or place. */
const RENAMED = {
    "run-e2e.runner-config": ["run-e2e", "config"],
    "run-e2e.project": ["run-e2e", "projects"],
    "verify-contracts.contract-results": ["verify-contracts", "results"],
    "check-slo.prometheus-url": ["telemetry", "prometheus", "url"],
};
/** Inputs that name no key: they say where this job works, or which part of the whole it does. */
const NO_KEY = new Set([
    "artifacts",
    "base-file",
    "config",
    "environment",
    "head-file",
    "key",
    "mode",
    "needs",
    "objective",
    "out-dir",
    "profile",
    "quiet",
    "record",
    "scenario",
    "service",
]);
/** Where the configuration says what an input says; undefined where it has no such key. */
function keyOfInput(gate, input) {
    if (NO_KEY.has(input))
        return undefined;
    if (input === "target-branch")
        return ["baseline", "branch"];
    return RENAMED[`${gate}.${input}`] ?? [gate, input];
}
/**
 * Inputs that may not relax what the base says. Others choose a part of the whole, as the legs of a
 * matrix do: the part that is left out has a job of its own.
 */
const JUDGED = [
    "enforcement",
    "on-inconclusive",
    "on-unavailable",
    "on-flaky",
    "paths",
    "base",
    "gates",
];
/** Inputs that another place is judged by: legs need them, so they count, and are told. */
const TOLD = ["dir", "runner-config", "timeout"];
/** What inputs loosen of that which the file on the target branch says. */
function judgeInputs(gate, inputs, base) {
    return [...JUDGED, ...TOLD].flatMap((name) => {
        const now = inputs[name];
        const at = keyOfInput(gate, name) ?? [];
        const key = _keys_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_KEYS */ .c.find(({ path }) => (0,_compose_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .Ft)(path, at));
        if (now === undefined || key === undefined)
            return [];
        const before = (0,_compose_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(base, key.path);
        // What the file leaves open is for the pipeline to say.
        if (before === undefined)
            return [];
        const direction = (0,_direction_js__WEBPACK_IMPORTED_MODULE_2__/* .directionOf */ .F)(key.rule, before, now);
        if (direction === "same" || direction === "tighter")
            return [];
        const { path, onlyTold } = key;
        const counts = onlyTold === true ? { counts: onlyTold } : {};
        return { name, change: { path, direction, before, now, ...counts } };
    });
}


/***/ }),

/***/ 55144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ POLICY_LISTS),
/* harmony export */   c: () => (/* binding */ POLICY_KEYS)
/* harmony export */ });
const ENFORCEMENT = { kind: "words", tightFirst: ["all", "new", "observe"], unset: "all" };
const FAIL_OR_WARN = { kind: "words", tightFirst: ["fail", "warn"], unset: "fail" };
const ANY = { kind: "any" };
function policies(gate) {
    return [
        { path: [gate, "enforcement"], rule: ENFORCEMENT },
        { path: [gate, "on-inconclusive"], rule: FAIL_OR_WARN },
        { path: [gate, "on-unavailable"], rule: FAIL_OR_WARN },
    ];
}
function judging(gate) {
    return [...policies(gate), { path: [gate, "paths"], rule: { kind: "narrows" } }];
}
/**
 * Everything but lists of named items. What is not here says what is built, started or drawn, and
 * counts as the change has it.
 */
const POLICY_KEYS = [
    ...judging("provision-staging"),
    ...judging("verify-contracts"),
    { path: ["verify-contracts", "base"], rule: ANY },
    { path: ["verify-contracts", "results"], rule: ANY },
    { path: ["verify-contracts", "remote-refs"], rule: { kind: "grants" } },
    {
        path: ["verify-contracts", "version-bump"],
        rule: { kind: "words", tightFirst: ["required", "none", "sufficient"], unset: "none" },
    },
    { path: ["verify-contracts", "pact"], rule: { kind: "presence" } },
    // A program that says what it likes would judge the change.
    { path: ["verify-contracts", "pact", "cli"], rule: ANY },
    { path: ["verify-contracts", "pact", "files"], rule: ANY, onlyTold: true },
    { path: ["verify-contracts", "pact", "providers"], rule: ANY, onlyTold: true },
    { path: ["verify-contracts", "explore"], rule: { kind: "presence" } },
    {
        path: ["verify-contracts", "explore", "services"],
        rule: { kind: "demands", unset: "all" },
    },
    { path: ["verify-contracts", "explore", "methods"], rule: { kind: "demands", unset: "all" } },
    { path: ["verify-contracts", "explore", "allow-hosts"], rule: { kind: "grants" } },
    { path: ["verify-contracts", "explore", "auth"], rule: ANY },
    { path: ["verify-contracts", "explore", "exclude"], rule: { kind: "grants" } },
    { path: ["verify-contracts", "explore", "max-requests"], rule: ANY },
    { path: ["verify-contracts", "explore", "max-duration"], rule: ANY },
    { path: ["verify-contracts", "explore", "seed"], rule: ANY, onlyTold: true },
    { path: ["verify-contracts", "explore", "url"], rule: ANY, onlyTold: true },
    { path: ["run-e2e"], rule: { kind: "presence" } },
    ...judging("run-e2e"),
    {
        path: ["run-e2e", "on-flaky"],
        rule: { kind: "words", tightFirst: ["fail", "warn"], unset: "warn" },
    },
    { path: ["run-e2e", "grep"], rule: { kind: "narrows" } },
    { path: ["run-e2e", "projects"], rule: { kind: "demands", unset: "all" } },
    { path: ["run-e2e", "results"], rule: ANY },
    { path: ["run-e2e", "dir"], rule: ANY, onlyTold: true },
    { path: ["run-e2e", "config"], rule: ANY, onlyTold: true },
    { path: ["run-e2e", "timeout"], rule: ANY, onlyTold: true },
    // It shows what is hidden elsewhere.
    { path: ["run-e2e", "evidence"], rule: { kind: "gains", item: "unscrubbed" } },
    ...judging("load-test"),
    { path: ["check-slo"], rule: { kind: "presence" } },
    ...judging("check-slo"),
    {
        path: ["check-slo", "alerts", "severities"],
        rule: { kind: "demands", unset: ["critical"] },
    },
    { path: ["check-slo", "alerts", "ignore"], rule: { kind: "grants" } },
    ...policies("comment-report"),
    { path: ["comment-report", "gates"], rule: { kind: "demands", unset: "unknown" } },
    { path: ["comment-report", "results"], rule: ANY },
    // Without it no alert is asked for.
    { path: ["telemetry", "prometheus"], rule: { kind: "presence" } },
    { path: ["telemetry", "prometheus", "url"], rule: ANY, onlyTold: true },
    { path: ["baseline", "branch"], rule: ANY },
    { path: ["baseline", "limit"], rule: ANY },
];
const AT_MOST = { kind: "at-most" };
const POLICY_LISTS = [
    {
        path: ["check-slo", "objectives"],
        about: [["service"], ["operation"], ["promql"], ["child-calls", "to"], ["latency", "quantile"]],
        keys: [
            { path: ["latency", "below"], rule: AT_MOST },
            { path: ["error-ratio", "below"], rule: AT_MOST },
            { path: ["child-calls", "at-most"], rule: AT_MOST },
            { path: ["below"], rule: AT_MOST },
            { path: ["above"], rule: { kind: "at-least" } },
            // More samples are surer and are less often there; what that does depends on on-inconclusive.
            { path: ["min-samples"], rule: ANY },
        ],
    },
    {
        path: ["load-test", "scenarios"],
        about: [["target"]],
        // Thresholds and phases are compared by what they say: scenario.ts.
        keys: [
            { path: ["timeout"], rule: AT_MOST },
            { path: ["max-in-flight"], rule: ANY, onlyTold: true },
            // Others are answered faster, and what is expected of them may be anything.
            { path: ["requests"], rule: ANY, onlyTold: true },
        ],
    },
];


/***/ })

};
