export const id = 4399;
export const ids = [4399];
export const modules = {

/***/ 44399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   irrelevance: () => (/* binding */ irrelevance)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _stagegate_schema__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72115);
/* harmony import */ var _globbed_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64548);
/* harmony import */ var _path_patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6946);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37332);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31889);






/** Stands for the folders and contracts of all services. */
const SERVICES = "@services";
/**
 * Why the change has nothing to do with the gate; undefined where it has, and wherever that is not
 * known. Only a change that goes to a branch can be irrelevant: a push, a tag and a schedule judge
 * what is there. A change of the configuration, which says what matters, always counts.
 */
async function irrelevance(setup) {
    const { host, loaded } = setup;
    const input = (0,_setup_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedInputs */ .dO)(setup).paths;
    const patterns = (0,_setup_js__WEBPACK_IMPORTED_MODULE_1__/* .relevantPaths */ .GA)(setup);
    if (patterns.length === 0)
        return undefined;
    const dir = inWorkspace(host.root, loaded?.dir ?? host.root);
    // What the file says is meant from its folder, what an input says from the workspace.
    const folder = input === undefined ? dir : "";
    const expanded = patterns.flatMap((pattern) => pattern === SERVICES ? servicePaths(loaded?.config, from(folder, dir)) : [pattern]);
    // A pattern that cannot be understood is an error on every event, not only where it would decide.
    const matters = (0,_path_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .createPathFilter */ ._)(expanded);
    const { event } = host.info;
    if (event !== "change-request" && event !== "merge-queue")
        return undefined;
    const changed = await changedFiles(setup);
    if (changed === undefined)
        return undefined;
    const own = loaded === undefined ? [] : await configFiles(host, loaded);
    const counts = (path) => own.includes(path) || matters(from(folder, path));
    if (changed.some(counts))
        return undefined;
    const files = changed.length === 1 ? "1 changed file" : `${changed.length} changed files`;
    return `nothing to judge: none of the ${files} matches \`paths\` (${shown(patterns)})`;
}
async function changedFiles(setup) {
    const { host } = setup;
    try {
        const { commit } = await host.repository.base((0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .targetBranch */ .mY)(setup));
        const changed = await host.repository.changedSince(commit);
        // A change without a file is more likely a base that is wrong.
        return changed?.length === 0 ? undefined : changed;
    }
    catch (cause) {
        host.log.info(`\`paths\` is not used: ${cause.message}`);
        return undefined;
    }
}
/** Folders and contracts of the services, as seen from where the patterns are. */
function servicePaths(config, dir) {
    const services = Object.values(config?.services ?? {});
    const paths = services.flatMap((service) => [
        service.path,
        ...(0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_4__/* .contractFiles */ .M)(service).map(watched),
    ]);
    const known = paths.filter((path) => path !== undefined);
    // Where nobody said where the services are, any file may be of one.
    return known.length === 0 ? ["**"] : known.map((path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(dir, path));
}
/** Letters in brackets are a glob of files, and none here: all of the folder counts then. */
function watched(contract) {
    if (!contract.includes("["))
        return contract;
    const names = contract.split("/");
    const folder = names.slice(0, names.findIndex(_globbed_files_js__WEBPACK_IMPORTED_MODULE_5__/* .isGlob */ .f)).join("/");
    return folder === "" ? "**" : folder;
}
/** Far below the root, so that no number of `..` leads there. */
const ANCHOR = "/_".repeat(64);
function from(folder, path) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(ANCHOR, folder), node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(ANCHOR, path));
}
/** Absolute folder as the paths of a repository are written. */
function inWorkspace(root, folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, folder).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
}
/** The file, its parts and, where it is a link, what it leads to: a change can be of any. */
async function configFiles({ files, root }, { file, dir, composed }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file) ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, file);
    const [real, realRoot] = [await files.realPath(path), await files.realPath(root)];
    const target = real === undefined ? [] : [inWorkspace(realRoot ?? root, real)];
    const parts = (composed?.files ?? []).map((part) => inWorkspace(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, part)));
    return [inWorkspace(root, path), ...target, ...parts];
}
const MAX_SHOWN = 5;
function shown(patterns) {
    const some = patterns.slice(0, MAX_SHOWN).map((pattern) => pattern.slice(0, 60));
    return patterns.length > MAX_SHOWN ? `${some.join(", ")}, …` : some.join(", ");
}


/***/ }),

/***/ 6946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ createPathFilter)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13837);

const MAX_ALTERNATIVES = 100;
/**
 * Whether a path matters, by globs as people know them: `*` and `?` within a name, `**` for any
 * number of folders, `{a,b}`; the last pattern that matches decides, and `!` takes out again. A
 * pattern that names a folder means all that is in it. Paths and patterns have forward slashes.
 * A letter with an accent is the same however it is written, as editors and file systems differ.
 * Takes no longer than the product of their lengths. Throws for more than 100 alternatives.
 */
function createPathFilter(patterns) {
    const rules = patterns.map((pattern) => {
        const negative = pattern.startsWith("!");
        const alternatives = alternativesOf(negative ? pattern.slice(1) : pattern);
        return { negative, globs: alternatives.map(segmentsOf) };
    });
    // Nothing but exceptions are exceptions from everything.
    const otherwise = rules[0]?.negative === true;
    return (path) => {
        const names = segmentsOf(path);
        const decides = rules.findLast(({ globs }) => globs.some((glob) => matches(glob, names)));
        return decides === undefined ? otherwise : !decides.negative;
    };
}
function segmentsOf(path) {
    return path
        .normalize("NFC")
        .split("/")
        .filter((name) => name !== "" && name !== ".");
}
function alternativesOf(pattern) {
    let open = [pattern];
    for (;;) {
        const next = open.flatMap(expandOnce);
        if (next.length > MAX_ALTERNATIVES) {
            throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("STAGEGATE_INPUT_INVALID", `\`${pattern.slice(0, 80)}\` is no pattern`, {
                hint: `A pattern of \`paths\` has at most ${MAX_ALTERNATIVES} alternatives; use several.`,
            });
        }
        if (next.length === open.length)
            return next;
        open = next;
    }
}
/** The innermost braces with a comma are replaced; others are letters. */
function expandOnce(pattern) {
    const found = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
    if (found === null)
        return [pattern];
    const before = pattern.slice(0, found.index);
    const after = pattern.slice(found.index + found[0].length);
    return (found[1] ?? "").split(",").map((choice) => `${before}${choice}${after}`);
}
/** Follows how many names of the path each part of the glob may have taken. */
function matches(glob, names) {
    let taken = new Set([0]);
    for (const part of glob) {
        const next = new Set();
        for (const count of taken) {
            if (part === "**")
                for (let more = count; more <= names.length; more += 1)
                    next.add(more);
            else if (count < names.length && matchesName(part, names[count] ?? ""))
                next.add(count + 1);
        }
        taken = next;
    }
    // A folder stands for what is in it.
    return glob.length === 0 || [...taken].some((count) => count > 0);
}
/** On a mismatch only the last `*` takes one more letter: nothing before it has to be tried again. */
function matchesName(glob, name) {
    let at = 0;
    let star = -1;
    let resume = 0;
    for (let index = 0; index < name.length;) {
        const letter = glob[at];
        if (letter === "*") {
            star = at;
            at += 1;
            resume = index;
        }
        else if (letter === "?" || letter === name[index]) {
            at += 1;
            index += 1;
        }
        else if (star >= 0) {
            at = star + 1;
            resume += 1;
            index = resume;
        }
        else
            return false;
    }
    while (glob[at] === "*")
        at += 1;
    return at === glob.length;
}


/***/ })

};
