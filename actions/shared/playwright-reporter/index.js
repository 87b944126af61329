import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ reporter)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./packages/tools/dist/playwright/variables.js
/**
 * Comma list of the stack's own origins; only requests to these carry a `traceparent`. Playwright
 * repeats the header where the stack itself redirects such a request, also to another origin.
 */
const ORIGINS_VARIABLE = "STAGEGATE_TRACE_ORIGINS";
/** Path of a Chromium to use where Playwright's own is not installed. */
const BROWSER_VARIABLE = "STAGEGATE_CHROMIUM";
/** Path of the file that the reporter appends its events to. */
const EVENTS_VARIABLE = "STAGEGATE_PLAYWRIGHT_EVENTS";

;// CONCATENATED MODULE: ./packages/tools/dist/playwright/reporter.js
// Entry of its own: Playwright loads it through `--add-reporter`. Only Node's own modules.



const MAX_TEXT = 65_536;
const MAX_OUTPUT = 16_384;
const MAX_ITEMS = 50;
/** '' of the root, the project, the file. */
const TITLES_BEFORE_DESCRIBES = 3;
function cut(text) {
    return text === undefined ? undefined : text.slice(0, MAX_TEXT);
}
function errorEvent({ message, stack, value }) {
    const event = {};
    if (message !== undefined)
        event.message = message.slice(0, MAX_TEXT);
    if (stack !== undefined)
        event.stack = stack.slice(0, MAX_TEXT);
    if (value !== undefined)
        event.value = value.slice(0, MAX_TEXT);
    return event;
}
function annotationsOf(annotations) {
    return (annotations ?? []).slice(0, MAX_ITEMS).map(({ type, description }) => {
        const text = cut(description);
        return text === undefined ? { type } : { type, description: text };
    });
}
/** The end of an output: what came last is what explains. */
function outputTail(chunks) {
    let text = "";
    for (let index = chunks.length - 1; index >= 0 && text.length < MAX_OUTPUT; index -= 1) {
        text = String(chunks[index]) + text;
    }
    return text === "" ? [] : [{ text: text.slice(-MAX_OUTPUT) }];
}
/** Appends each event to a file at once and synchronously, so that a killed run loses nothing. */
class StagegateReporter {
    #file;
    #rootDir = "";
    constructor() {
        const path = process.env[EVENTS_VARIABLE];
        this.#file = path === undefined || path === "" ? undefined : (0,external_node_fs_namespaceObject.openSync)(path, "a");
    }
    /** The reporters of the user's configuration keep the terminal. */
    printsToStdio() {
        return false;
    }
    onBegin(config, suite) {
        this.#rootDir = config.rootDir;
        const tests = suite.allTests();
        const { version, rootDir } = config;
        this.#write({ type: "begin", version, rootDir, total: tests.length });
        for (const test of tests)
            this.#write(this.#testEvent(test));
    }
    onTestBegin(test, result) {
        const startTime = result.startTime.toISOString();
        this.#write({ type: "start", id: test.id, retry: result.retry, startTime });
    }
    onTestEnd(test, result) {
        const { id, expectedStatus } = test;
        const event = {
            status: result.status,
            retry: result.retry,
            duration: result.duration,
            startTime: result.startTime.toISOString(),
            errors: result.errors.slice(0, MAX_ITEMS).map(errorEvent),
            stdout: outputTail(result.stdout),
            stderr: outputTail(result.stderr),
            annotations: annotationsOf(result.annotations ?? test.annotations),
            attachments: result.attachments
                .filter(({ path }) => path !== undefined)
                .slice(0, MAX_ITEMS)
                .map(({ name, contentType, path = "" }) => ({ name, contentType, path })),
        };
        this.#write({ type: "attempt", id, expectedStatus, result: event });
    }
    onError(error) {
        this.#write({ type: "error", error: errorEvent(error) });
    }
    onEnd(result) {
        this.#write({ type: "end", status: result.status });
    }
    onExit() {
        if (this.#file !== undefined)
            (0,external_node_fs_namespaceObject.closeSync)(this.#file);
        return Promise.resolve();
    }
    #testEvent(test) {
        const titles = test.titlePath();
        return {
            type: "test",
            id: test.id,
            title: test.title,
            describes: titles.slice(TITLES_BEFORE_DESCRIBES, -1),
            file: (0,external_node_path_namespaceObject.relative)(this.#rootDir, test.location.file).split(external_node_path_namespaceObject.sep).join("/"),
            line: test.location.line,
            column: test.location.column,
            project: titles[1] ?? "",
            tags: test.tags.slice(0, MAX_ITEMS),
            expectedStatus: test.expectedStatus,
            annotations: annotationsOf(test.annotations),
        };
    }
    #write(event) {
        if (this.#file !== undefined)
            (0,external_node_fs_namespaceObject.writeSync)(this.#file, `${JSON.stringify(event)}\n`);
    }
}
// oxlint-disable-next-line import/no-default-export -- Playwright takes a reporter only like this
/* harmony default export */ const reporter = (StagegateReporter);

var __webpack_exports__default = __webpack_exports__.A;
export { __webpack_exports__default as default };
