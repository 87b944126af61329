export const id = 1406;
export const ids = [1406];
export const modules = {

/***/ 21406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commitOf: () => (/* binding */ commitOf),
/* harmony export */   createGit: () => (/* binding */ createGit),
/* harmony export */   fetchCommit: () => (/* binding */ fetchCommit),
/* harmony export */   isShallow: () => (/* binding */ isShallow),
/* harmony export */   parentsOf: () => (/* binding */ parentsOf),
/* harmony export */   unreachable: () => (/* binding */ unreachable)
/* harmony export */ });
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13837);

/** A little more than a document may have: one that is cut here must not look like a whole one. */
const MAX_FILE = 64 * 1024 * 1024 + 1024;
function createGit(processes, cwd) {
    return async (...args) => {
        const result = await processes.run({
            command: "git",
            args,
            cwd,
            // A job has nobody to ask for a password.
            env: { GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
            maxOutput: MAX_FILE,
            timeoutMs: 120_000,
        });
        const err = result.failure ?? result.stderr.trim();
        return { ok: result.code === 0, out: result.stdout, err };
    };
}
async function commitOf(git, ref) {
    const found = await git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`);
    return found.ok ? found.out.trim() : undefined;
}
async function isShallow(git) {
    return (await git("rev-parse", "--is-shallow-repository")).out.trim() === "true";
}
/** Has the commit, or fetches it by its id; what else it fetches is as little as the clone is deep. */
async function fetchCommit(git, id) {
    const here = await commitOf(git, id);
    if (here !== undefined)
        return { commit: here, err: "" };
    const depth = (await isShallow(git)) ? ["--depth=1"] : [];
    const { err } = await git("fetch", "--no-tags", ...depth, "origin", id);
    return { commit: await commitOf(git, id), err };
}
/** The parents that a commit names, also where a shallow clone hides them from git. */
async function parentsOf(git, commit) {
    const raw = await git("cat-file", "commit", commit);
    const header = raw.out.split("\n\n", 1)[0] ?? "";
    return header
        .split("\n")
        .flatMap((line) => (line.startsWith("parent ") ? [line.slice("parent ".length)] : []));
}
const WHOLE_HISTORY = "Check out the whole history: `fetch-depth: 0` with actions/checkout, `GIT_DEPTH: 0` on GitLab. By hand: git fetch --unshallow origin";
async function unreachable(git, { message, err, otherwise }) {
    return new _stagegate_core__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("STAGEGATE_BASE_UNREACHABLE", message, {
        hint: (await isShallow(git)) ? WHOLE_HISTORY : otherwise,
        detail: err === "" ? [] : [err],
    });
}


/***/ })

};
