export const id = 9822;
export const ids = [9822];
export const modules = {

/***/ 39822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scrubArchive: () => (/* binding */ scrubArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32189);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70590);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89296);




/** Of all entries together, unpacked; and of one. */
const MAX_UNPACKED = 100 * 1024 * 1024;
const MAX_ENTRY = 64 * 1024 * 1024;
const MAX_ENTRIES = 20_000;
/** What Playwright gives the names of: the SHA-1 of the content. */
const NAMED_BY_CONTENT = /(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/g;
/** Files in which others are named: they come last, when the names are known. */
const NAMES_OTHERS = /\.(?:trace|network|stacks|har|json|jsonl|html)$/i;
/**
 * The same archive, its texts and names without secrets: a trace of Playwright, a HAR with its bodies.
 * An entry that is no text and not kept stays as an empty one, as others name it. Rejects what
 * cannot be read, or is larger than what is looked through.
 */
async function scrubArchive(archive, { hiding, keeps }) {
    const parts = await read(archive);
    const texts = parts.filter(({ content }) => (0,_content_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(content) === "text");
    // What one part gives away is hidden in all others, so all are looked through before.
    const first = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .learning */ .$Y)(hiding);
    for (const { content } of texts)
        (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .scrubText */ .H)(content.toString(), first);
    let emptied = 0;
    const renamed = new Map();
    const clean = new Map();
    for (const part of [...parts].sort(byReference)) {
        const kind = (0,_content_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(part.content);
        if (kind === "text") {
            clean.set(part, cleanText(part, hiding, renamed));
        }
        else if (kind === "empty" || keeps(kind))
            clean.set(part, part.content);
        else {
            clean.set(part, Buffer.alloc(0));
            emptied += 1;
        }
    }
    const distinct = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .createDistinct */ .F)();
    const bytes = await write(parts.map((part) => ({
        ...part,
        name: distinct(hiding.name(rename(part.name, renamed))),
        content: clean.get(part) ?? Buffer.alloc(0),
    })));
    return { bytes, emptied };
}
function byReference(a, b) {
    return rank(a) - rank(b);
}
/** Bodies first; a body may be JSON as well, but none names another. */
function rank({ name }) {
    if (!NAMES_OTHERS.test(name))
        return 0;
    return name.match(NAMED_BY_CONTENT) === null ? 2 : 1;
}
/** The name tells a hash of what was hidden, by which it could be guessed: it follows the content. */
function cleanText(part, hiding, renamed) {
    const text = part.content.toString();
    const clean = Buffer.from((0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .scrubText */ .H)(text, hiding, (line) => rename(line, renamed)));
    const before = sha1(part.content);
    if (part.name.includes(before) && !clean.equals(part.content))
        renamed.set(before, sha1(clean));
    return clean;
}
function rename(text, renamed) {
    if (renamed.size === 0)
        return text;
    return text.replace(NAMED_BY_CONTENT, (name) => renamed.get(name) ?? name);
}
function sha1(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").update(content).digest("hex");
}
async function read(archive) {
    const { fromBufferPromise } = await __webpack_require__.e(/* import() */ 7198).then(__webpack_require__.t.bind(__webpack_require__, 67198, 19));
    // The library checks that every entry has exactly the size that it states.
    const zip = await fromBufferPromise(archive, { strictFileNames: true });
    if (zip.entryCount > MAX_ENTRIES)
        throw new Error(`it holds ${zip.entryCount} files`);
    const entries = [];
    let total = 0;
    for await (const entry of zip.eachEntry()) {
        if (entry.fileName.endsWith("/"))
            continue;
        total += entry.uncompressedSize;
        if (total > MAX_UNPACKED || entry.uncompressedSize > MAX_ENTRY) {
            throw new Error("it unpacks to too much");
        }
        entries.push(entry);
    }
    const parts = [];
    const names = new Set();
    for (const entry of entries) {
        if (names.has(entry.fileName))
            throw new Error("two entries have one name");
        names.add(entry.fileName);
        const chunks = [];
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
            chunks.push(chunk);
        }
        const content = Buffer.concat(chunks);
        parts.push({ name: entry.fileName, content, modified: entry.getLastModDate() });
    }
    return parts;
}
async function write(parts) {
    const { ZipFile } = await __webpack_require__.e(/* import() */ 3980).then(__webpack_require__.t.bind(__webpack_require__, 63980, 19));
    const zip = new ZipFile();
    for (const { name, content, modified } of parts) {
        zip.addBuffer(content, name, { mtime: modified, compress: content.length > 0 });
    }
    zip.end();
    const chunks = [];
    for await (const chunk of zip.outputStream)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}


/***/ })

};
