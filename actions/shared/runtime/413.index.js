export const id = 413;
export const ids = [413];
export const modules = {

/***/ 46413:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const MemoryStorage = __webpack_require__(66245);

module.exports = MemoryStorage;


/***/ })

};
