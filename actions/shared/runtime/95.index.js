export const id = 95;
export const ids = [95];
export const modules = {

/***/ 51095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRunId: () => (/* reexport safe */ _out_dir_js__WEBPACK_IMPORTED_MODULE_0__.$W),
/* harmony export */   resolveOutDir: () => (/* reexport safe */ _lifecycle_run_gate_js__WEBPACK_IMPORTED_MODULE_1__.o1)
/* harmony export */ });
/* harmony import */ var _out_dir_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87361);
/* harmony import */ var _lifecycle_run_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32087);



















/***/ })

};
