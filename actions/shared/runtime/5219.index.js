export const id = 5219;
export const ids = [5219];
export const modules = {

/***/ 15219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sayRunning: () => (/* binding */ sayRunning)
/* harmony export */ });
/* harmony import */ var _comment_section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70078);
/* harmony import */ var _out_dir_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87361);


/**
 * Turns the comment of the change request to "running for this commit", so that an old verdict never
 * stands over a new push. Once per run: whoever comes later finds it said, or more than that. Costs
 * at most three calls; what it may not is a line for those who look for it, and nothing waits.
 * Never rejects.
 */
async function sayRunning(setup) {
    const { host } = setup;
    try {
        const silent = !(await isReported(setup));
        const posted = await host.thread.upsert(_comment_section_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMENT */ .YK, sectionOf(setup), { silent, hurried: true });
        if (posted.kind === "posted")
            return;
        host.log.debug(`the comment does not say that gates run: ${posted.reason}`);
    }
    catch (cause) {
        host.log.debug(`the comment does not say that gates run: ${cause.message}`);
    }
}
/**
 * Whether somebody will say how it ended: without comment-report the first comment would say for
 * ever that gates run. One that is there was written by it.
 */
async function isReported({ host, loaded, out }) {
    const block = loaded?.config["comment-report"];
    if (block?.["silent-when-green"] === true)
        return false;
    if (block !== undefined)
        return true;
    if (out === undefined)
        return false;
    return host.files.exists(out.file("expected", `${(0,_out_dir_js__WEBPACK_IMPORTED_MODULE_1__/* .keyedName */ .wU)("comment-report", out.key)}.json`));
}
function sectionOf({ host, startedAt }) {
    const { run, subject } = host.info;
    const at = new Date(startedAt).toISOString();
    const { id, attempt } = run;
    const link = linkOf(host);
    const since = `since ${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
    const again = attempt > 1 ? ` · attempt ${attempt}` : "";
    const commit = plain(subject.commit).slice(0, 10);
    return {
        revision: { commit: subject.commit, run: id, attempt, at },
        running: true,
        body: [
            `### ⏳ Running for \`${commit}\``,
            `Gates run ${since} · ${link}${again}. The verdict will stand here; where none comes, the run was cancelled.`,
        ].join("\n\n"),
    };
}
/** Nothing of it is Markdown. */
function plain(text) {
    return text.replaceAll(/[^A-Za-z0-9._-]+/g, "_").slice(0, 60);
}
const ADDRESS = /^https?:\/\/[A-Za-z0-9._~:/?#@!$&+,;=%-]{1,1000}$/;
function linkOf({ info: { run } }) {
    const name = `run ${plain(run.id)}`;
    return run.url !== undefined && ADDRESS.test(run.url) ? `[${name}](${run.url})` : name;
}


/***/ })

};
