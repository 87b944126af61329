export const id = 5111;
export const ids = [5111];
export const modules = {

/***/ 15111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createStepSummary: () => (/* binding */ createStepSummary)
/* harmony export */ });
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61969);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35207);


const NOTE = "_The summary was cut here: it is longer than 1 MiB. The whole report is in the artifact of this run._";
/** Appends to the file of GITHUB_STEP_SUMMARY, also after what other commands of the step wrote. */
function createStepSummary(files, path) {
    let written = Promise.resolve();
    const add = async (markdown) => {
        const before = (await files.readText(path)) ?? "";
        if (before.trimEnd().endsWith(NOTE))
            return;
        const part = before.trim() === "" ? markdown : `${before.endsWith("\n") ? "\n" : "\n\n"}${markdown}`;
        const whole = `${before}${part}`;
        const text = (0,_stagegate_core__WEBPACK_IMPORTED_MODULE_0__/* .cutMarkdown */ .G)(whole, { max: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_SUMMARY_BYTES */ .Q0, unit: "bytes", note: NOTE });
        if (text === whole)
            await files.append(path, part);
        else
            await files.write(path, text);
    };
    return {
        maxLength: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_SUMMARY_BYTES */ .Q0,
        write(markdown) {
            // One after the other, so that parts that are written at once keep their order.
            written = written.catch(() => undefined).then(() => add(markdown));
            return written;
        },
    };
}


/***/ })

};
