export const id = 542;
export const ids = [542];
export const modules = {

/***/ 64542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseConfig: () => (/* reexport safe */ _parse_js__WEBPACK_IMPORTED_MODULE_0__.o),
/* harmony export */   sortIssues: () => (/* reexport safe */ _parse_js__WEBPACK_IMPORTED_MODULE_0__.V),
/* harmony export */   unsetVariables: () => (/* reexport safe */ _placeholders_js__WEBPACK_IMPORTED_MODULE_1__.f)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85890);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22222);
// Apart from the index, as reading YAML with positions and its validator costs start-up time.





/***/ })

};
