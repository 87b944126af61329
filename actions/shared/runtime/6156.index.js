export const id = 6156;
export const ids = [6156];
export const modules = {

/***/ 76156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkLocks: () => (/* binding */ checkLocks)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _stagegate_schema_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74282);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13837);



/** Throws one error for every input that changes what a file has locked. */
async function checkLocks(gate, source, loaded) {
    const locks = loaded?.composed?.locks ?? [];
    if (loaded === undefined || locks.length === 0)
        return;
    const fields = new Set((0,_stagegate_schema_inputs__WEBPACK_IMPORTED_MODULE_1__/* .inputFields */ .yD)(gate).map(({ name }) => name));
    const raw = new Map([...source.read([...fields])].filter(([name]) => fields.has(name)));
    const decoded = (0,_stagegate_schema_inputs__WEBPACK_IMPORTED_MODULE_1__/* .decodeInputs */ .cs)(gate, raw);
    if (decoded.kind === "invalid")
        return;
    const { isLocked, refusal } = await Promise.all(/* import() */[__webpack_require__.e(4870), __webpack_require__.e(2139), __webpack_require__.e(4218)]).then(__webpack_require__.bind(__webpack_require__, 24218));
    const { keyOfInput } = await __webpack_require__.e(/* import() */ 1362).then(__webpack_require__.bind(__webpack_require__, 11362));
    const whole = loaded.config;
    const problems = Object.entries(decoded.inputs).flatMap(([name, value]) => {
        const path = keyOfInput(gate, name);
        const lock = path === undefined ? undefined : locks.find((each) => isLocked(each, path));
        if (path === undefined || lock === undefined)
            return [];
        if ((0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(value, valueAt(whole, path)))
            return [];
        const { message } = refusal(lock, whole);
        return [`\`${name}\` (${raw.get(name)?.origin ?? "input"}): ${message}`];
    });
    const [first] = problems;
    if (first === undefined)
        return;
    const more = problems.length === 1 ? "" : ` (and ${problems.length - 1} more)`;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("STAGEGATE_INPUT_INVALID", `${first}${more}`, {
        hint: "Leave the input out: only the file that locks the key may change it.",
        detail: problems,
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


/***/ })

};
