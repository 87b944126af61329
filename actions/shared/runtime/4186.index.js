export const id = 4186;
export const ids = [4186];
export const modules = {

/***/ 34186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createExternalProvider: () => (/* reexport */ createExternalProvider)
});

// EXTERNAL MODULE: ./packages/environments/dist/session.js + 2 modules
var session = __webpack_require__(13932);
// EXTERNAL MODULE: ./packages/tools/dist/processes/bring-up.js + 8 modules
var bring_up = __webpack_require__(77424);
// EXTERNAL MODULE: ./packages/tools/dist/processes/ports.js + 1 modules
var ports = __webpack_require__(33126);
;// CONCATENATED MODULE: ./packages/tools/dist/external/provider.js



/** Where services send OTLP/HTTP unless told otherwise: https://opentelemetry.io/docs/specs/otlp/ */
const OTLP_PORT = 4318;
/**
 * An environment that somebody else runs: it is waited for and described, never stopped. The agent
 * is started beside it, on the usual port where that is free, for services that send telemetry here.
 */
function createExternalProvider(options) {
    return {
        id: "external",
        async up(plan, context) {
            const agentPort = (await (0,ports/* isFree */.xp)(OTLP_PORT)) ? OTLP_PORT : 0;
            return (0,bring_up/* bringUp */.q)(options, plan, { ...context, ports: new Map(), agentPort });
        },
        down: (handle) => (0,session/* releaseHandle */.q0)(options, handle),
    };
}

;// CONCATENATED MODULE: ./packages/tools/dist/external/index.js



/***/ })

};
