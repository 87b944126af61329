export const id = 1332;
export const ids = [1332];
export const modules = {

/***/ 91332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createProcessesProvider: () => (/* reexport */ createProcessesProvider)
});

// UNUSED EXPORTS: findTaken

// EXTERNAL MODULE: ./packages/environments/dist/session.js + 2 modules
var session = __webpack_require__(13932);
// EXTERNAL MODULE: ./packages/tools/dist/processes/bring-up.js + 8 modules
var bring_up = __webpack_require__(77424);
// EXTERNAL MODULE: ./packages/tools/dist/processes/ports.js + 1 modules
var processes_ports = __webpack_require__(33126);
;// CONCATENATED MODULE: ./packages/tools/dist/processes/provider.js



/**
 * Runs the services of a plan as processes of this machine. Every process is marked with the lease
 * in its environment before the lease names it, so that `kill -9` at any moment leaves nothing that
 * `reap` cannot find.
 */
function createProcessesProvider(options) {
    return {
        id: "processes",
        async up(plan, context) {
            const leases = await options.host.leases.list();
            const reserved = new Set(leases.flatMap((lease) => lease.ports));
            const ports = await (0,processes_ports/* allocatePorts */.Cd)(plan, reserved);
            return (0,bring_up/* bringUp */.q)(options, plan, { ...context, ports, agentPort: 0 });
        },
        down: (handle) => (0,session/* releaseHandle */.q0)(options, handle),
    };
}

;// CONCATENATED MODULE: ./packages/tools/dist/processes/index.js




/***/ })

};
