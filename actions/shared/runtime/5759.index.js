export const id = 5759;
export const ids = [5759];
export const modules = {

/***/ 55759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scrubFile: () => (/* binding */ scrubFile)
/* harmony export */ });
/* unused harmony export MAX_SCRUBBED */
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32189);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70590);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89296);



/** Larger files are not read: secrets are looked for in memory. */
const MAX_SCRUBBED = 20 * 1024 * 1024;
const MAX_UNPACKED = 64 * 1024 * 1024;
/**
 * What of a file may leave the machine: texts of any kind (logs, HAR, states of browsers, OTLP as
 * JSON) and archives of them without secrets; pictures and what else cannot be scrubbed only where
 * it is wanted. Never rejects for what the file holds. Memory is bounded by the sizes above.
 */
async function scrubFile(path, options) {
    const { files, keeps } = options;
    const size = await files.size(path);
    if (size === undefined)
        return { kind: "refused", content: undefined, why: "is not there" };
    if (size > MAX_SCRUBBED) {
        return { kind: "refused", content: undefined, why: "is too large to look for secrets in it" };
    }
    const bytes = await readAll(files, path);
    if (bytes === undefined)
        return { kind: "refused", content: undefined, why: "is not there" };
    const content = (0,_content_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(bytes);
    try {
        return await scrubContent(bytes, content, options);
    }
    catch (cause) {
        if (keeps("opaque"))
            return { kind: "kept", content };
        const reason = cause instanceof Error ? cause.message : String(cause);
        const why = `cannot be looked through for secrets (${options.redaction.text(reason).slice(0, 120)})`;
        return { kind: "refused", content, why };
    }
}
async function scrubContent(bytes, content, { redaction, keeps }) {
    const hiding = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .createHiding */ .Ot)(redaction);
    if (content === "empty")
        return { kind: "clean", bytes, emptied: 0 };
    if (content === "text") {
        return { kind: "clean", bytes: Buffer.from(scrubWhole(bytes.toString(), hiding)), emptied: 0 };
    }
    if (content === "zip") {
        const { scrubArchive } = await __webpack_require__.e(/* import() */ 9822).then(__webpack_require__.bind(__webpack_require__, 39822));
        return { kind: "clean", ...(await scrubArchive(bytes, { hiding, keeps })) };
    }
    if (content === "gzip")
        return { kind: "clean", bytes: await packed(bytes, hiding), emptied: 0 };
    if (keeps(content))
        return { kind: "kept", content };
    return { kind: "refused", content, why: "cannot be looked through for secrets" };
}
/** Twice: what the end of a text gives away stands in its beginning as well. */
function scrubWhole(text, hiding) {
    (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .scrubText */ .H)(text, (0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .learning */ .$Y)(hiding));
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .scrubText */ .H)(text, hiding);
}
async function packed(bytes, hiding) {
    const { gunzipSync, gzipSync } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38522, 19));
    const text = gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED });
    if ((0,_content_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(text) !== "text")
        throw new Error("it holds no text");
    return gzipSync(scrubWhole(text.toString(), hiding));
}
async function readAll(files, path) {
    const stream = files.stream(path);
    if (stream === undefined)
        return undefined;
    const chunks = [];
    let length = 0;
    for await (const chunk of stream) {
        length += chunk.length;
        if (length > MAX_SCRUBBED)
            throw new Error("it grew while it was read");
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ })

};
