export const id = 1815;
export const ids = [1815];
export const modules = {

/***/ 11815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPlace: () => (/* binding */ findPlace),
/* harmony export */   movedInputs: () => (/* binding */ movedInputs),
/* harmony export */   placed: () => (/* binding */ placed)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _stagegate_schema_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74282);


const NAMES = ["stagegate.yml", "stagegate.yaml"];
/**
 * Looks for the configuration in the folder, then in each one above it, up to the root of the git
 * repository. Outside of one only the folder itself counts.
 */
async function findPlace(files, cwd) {
    const here = await configurationIn(files, cwd);
    const isPart = here !== undefined && (await isFragment(files, here));
    if (here !== undefined && !isPart)
        return { kind: "here" };
    let above;
    let inRepository = false;
    for (let folder = cwd;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder)) {
        if (above === undefined && folder !== cwd) {
            const file = await configurationIn(files, folder);
            if (file !== undefined && !(await isFragment(files, file)))
                above = { folder, file };
        }
        inRepository = await files.exists((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, ".git"));
        if (inRepository || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder) === folder)
            break;
    }
    // A part without the whole is judged as what it is called.
    if (isPart && (above === undefined || !inRepository))
        return { kind: "here" };
    if (above === undefined)
        return { kind: "nowhere" };
    return inRepository ? { kind: "above", ...above } : { kind: "unrelated", file: above.file };
}
/** Beyond it a file is no configuration at all, which is told elsewhere. */
const MAX_BYTES = 8_000_000;
/**
 * Whether a file holds the part of one team: it has no project of its own, and nothing that could
 * give it one.
 */
async function isFragment(files, path) {
    if (((await files.size(path)) ?? 0) > MAX_BYTES)
        return false;
    const text = await files.readText(path).catch(() => undefined);
    return (text !== undefined && /^version\s*:/m.test(text) && !/^["']?(?:project|extends)\b/m.test(text));
}
async function configurationIn(files, folder) {
    for (const name of NAMES) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name);
        if (await files.exists(path))
            return path;
    }
    return undefined;
}
/** Inputs that are paths of this machine; `runner-config` is one of the runner's folder. */
const PATHS = new Set([
    "base-file",
    "contract-results",
    "dir",
    "environment",
    "head-file",
    "out-dir",
    "results",
]);
/** Those that are lists of globs. */
const GLOBS = new Set(["contract-results", "results"]);
/**
 * The same inputs for a command that runs in `to`: relative paths keep their meaning, which is from
 * the folder that the user stands in.
 */
function movedInputs({ flags, env }, from, to) {
    const prefix = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(to, from).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
    const moved = (name, path) => {
        if (path === "" || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) || (name === "environment" && path === "own"))
            return path;
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(GLOBS.has(name) ? literal(prefix) : prefix, path);
    };
    const variables = Object.fromEntries([...PATHS].flatMap((name) => {
        const variable = (0,_stagegate_schema_inputs__WEBPACK_IMPORTED_MODULE_1__/* .variableName */ .cG)(name);
        const value = env[variable];
        if (value === undefined)
            return [];
        const lines = GLOBS.has(name) && !value.startsWith("[") ? value.split("\n") : [value];
        return [[variable, lines.map((line) => moved(name, line.trim())).join("\n")]];
    }));
    return {
        flags: new Map([...flags].map(([name, value]) => {
            if (!PATHS.has(name) || value === true)
                return [name, value];
            const list = typeof value === "string" ? moved(name, value) : value.map((v) => moved(name, v));
            return [name, list];
        })),
        env: { ...env, ...variables },
    };
}
/** The request as from the folder of the configuration, and what to say about that. */
async function placed(files, given) {
    const { cwd, env, flags = new Map() } = given;
    const named = flags.has("config") || (env[(0,_stagegate_schema_inputs__WEBPACK_IMPORTED_MODULE_1__/* .variableName */ .cG)("config")] ?? "") !== "";
    if (given.place === "here" || named)
        return { request: given, announce: () => undefined };
    const place = await findPlace(files, cwd);
    switch (place.kind) {
        case "above": {
            const { folder, file } = place;
            const request = { ...given, ...movedInputs({ flags, env }, cwd, folder), cwd: folder };
            return { request, announce: (log) => log.info(`Using ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, file)}`) };
        }
        case "unrelated": {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, place.file);
            const line = `${path} is not used, as this is no git repository; --config ${path} names it`;
            return { request: given, announce: (log) => log.warn(line) };
        }
        default:
            return { request: given, announce: () => undefined };
    }
}
/** A folder's name is no pattern, whatever characters it holds. */
function literal(prefix) {
    return prefix.replaceAll(/[*?[{}()]/g, "[$&]");
}


/***/ })

};
