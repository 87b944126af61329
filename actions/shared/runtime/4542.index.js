export const id = 4542;
export const ids = [4542];
export const modules = {

/***/ 64542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkSource: () => (/* reexport safe */ _parse_js__WEBPACK_IMPORTED_MODULE_0__.As),
/* harmony export */   isComposed: () => (/* reexport safe */ _parse_js__WEBPACK_IMPORTED_MODULE_0__.jz),
/* harmony export */   parseSource: () => (/* reexport safe */ _source_js__WEBPACK_IMPORTED_MODULE_1__.P),
/* harmony export */   sortIssues: () => (/* reexport safe */ _parse_js__WEBPACK_IMPORTED_MODULE_0__.V),
/* harmony export */   unsetVariables: () => (/* reexport safe */ _placeholders_js__WEBPACK_IMPORTED_MODULE_2__.f)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83747);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52045);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22222);
// Apart from the index, as reading YAML with positions and its validator costs start-up time.






/***/ })

};
