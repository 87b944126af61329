export const id = 2684;
export const ids = [2684];
export const modules = {

/***/ 62684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contractPorts: () => (/* binding */ contractPorts)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

function contractPorts(host) {
    return { pact: (program) => pactVerifier(host, program), pactComparator: pactComparator(host) };
}
/** Loaded for the first pact: most runs have none. */
function pactVerifier(host, program) {
    let loaded;
    return {
        async verify(request) {
            loaded ??= load(host, program);
            return (await loaded).verify(request);
        },
    };
}
async function load(host, explicit) {
    const { createPactVerifier, findPactCli } = await __webpack_require__.e(/* import() */ 8610).then(__webpack_require__.bind(__webpack_require__, 8610));
    const { processes, http } = host;
    const search = await searchOf(host);
    return createPactVerifier({
        processes,
        http,
        tmp: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
        find: (signal) => findPactCli({ ...search, signal, ...(explicit === undefined ? {} : { explicit }) }),
    });
}
function pactComparator(host) {
    let loaded;
    const loadComparator = async () => {
        const { createPactComparator, findPactComparator } = await __webpack_require__.e(/* import() */ 8610).then(__webpack_require__.bind(__webpack_require__, 8610));
        const search = await searchOf(host);
        return createPactComparator({
            processes: host.processes,
            node: process.execPath,
            tmp: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
            find: (signal) => findPactComparator({ ...search, signal }),
        });
    };
    return {
        async compare(request) {
            loaded ??= loadComparator();
            return (await loaded).compare(request);
        },
    };
}
async function searchOf(host) {
    const { toolCache } = await __webpack_require__.e(/* import() */ 9099).then(__webpack_require__.bind(__webpack_require__, 9099));
    const { processes, environment } = host;
    const { platform, arch } = process;
    const path = host.variable("PATH");
    return {
        workspace: host.root,
        platform,
        arch,
        processes,
        cache: toolCache({ platform, arch, env: environment, home: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), root: false }),
        unique: String(process.pid),
        ...(path === undefined ? {} : { path }),
    };
}


/***/ })

};
