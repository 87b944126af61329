export const id = 8794;
export const ids = [8794];
export const modules = {

/***/ 98794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commitReader: () => (/* binding */ commitReader),
/* harmony export */   workspaceReader: () => (/* binding */ workspaceReader)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13837);
/* harmony import */ var _path_patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6946);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54543);




/** Reads the parts of a configuration from the work tree. */
function workspaceReader({ files, root, repository }, dir) {
    const shown = (path) => (0,_config_file_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, path));
    return {
        shown,
        async read(path) {
            const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, path);
            const real = await files.realPath(absolute);
            if (real === undefined)
                return undefined;
            await requireInside(files, { root, real, path });
            return (0,_config_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfig */ .Xg)(files, absolute, shown(path));
        },
        readPinned: ({ repository: name, ref, path }) => repository.readElsewhere(name, ref, path),
        async glob(patterns) {
            const found = await files.glob(dir, patterns);
            return found.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(dir, path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/"));
        },
    };
}
/** A link or a path out of the workspace would read what belongs to somebody else. */
async function requireInside(files, { root, real, path }) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)((await files.realPath(root)) ?? root, real);
    if (!inside.startsWith("..") && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(inside))
        return;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("STAGEGATE_CONFIG_INVALID", `\`${path}\` leads out of the workspace`, {
        hint: "Extend a file of the workspace, or one of another `repository` at a `ref`.",
    });
}
/** Reads the parts of a configuration as they were at a commit. */
function commitReader({ repository, commit, folder, known, lost, }) {
    const at = (path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, path);
    const heard = async (read) => {
        try {
            return await read;
        }
        catch (cause) {
            lost(cause);
            throw cause;
        }
    };
    return {
        shown: at,
        read: (path) => heard(repository.readAt(commit, at(path))),
        readPinned: ({ repository: name, ref, path }) => heard(repository.readElsewhere(name, ref, path)),
        async glob(patterns) {
            const matches = (0,_path_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .createPathFilter */ ._)(patterns);
            const candidates = known
                .map((path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(folder === "" ? "." : folder, path))
                .filter((path) => !path.startsWith("..") && matches(path));
            const there = [];
            for (const path of new Set(candidates)) {
                if ((await repository.readAt(commit, at(path))) !== undefined)
                    there.push(path);
            }
            return there.sort();
        },
    };
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
