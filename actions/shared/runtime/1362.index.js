export const id = 1362;
export const ids = [1362];
export const modules = {

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

/***/ 11362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keyOfInput: () => (/* reexport safe */ _inputs_js__WEBPACK_IMPORTED_MODULE_0__.F)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46937);
// Who may relax the judge; apart, as only changes are judged by another file than their own.







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
