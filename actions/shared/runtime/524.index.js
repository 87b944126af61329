export const id = 524;
export const ids = [524];
export const modules = {

/***/ 60524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeAfterJob: () => (/* binding */ removeAfterJob)
/* harmony export */ });
/* harmony import */ var _stagegate_wiring__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11016);
/* harmony import */ var _stagegate_wiring_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77880);


/**
 * Removes the environment that ends with the job. What cannot be removed is said, and never changes
 * what the job decided: leases cover it.
 */
async function removeAfterJob(request) {
    // Wrong inputs were already told by the step itself.
    const host = await (0,_stagegate_wiring_github__WEBPACK_IMPORTED_MODULE_0__/* .createGitHubHostOf */ .x)({ ...request, unknownFlags: "ignored" });
    try {
        const left = await (0,_stagegate_wiring__WEBPACK_IMPORTED_MODULE_1__/* .removeEnvironment */ .I)(host);
        for (const line of left)
            host.log.warn(`still there: ${line}`);
        if (left.length === 0)
            host.log.info("nothing is left of the environment of this job");
    }
    catch (cause) {
        host.log.warn(`the environment could not be removed: ${cause.message}`);
    }
    return 0;
}


/***/ })

};
