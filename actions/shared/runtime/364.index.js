export const id = 364;
export const ids = [364];
export const modules = {

/***/ 17091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cH: () => (/* binding */ matchOperations),
  CF: () => (/* binding */ operationsOf),
  MB: () => (/* binding */ pathOperations),
  Zn: () => (/* binding */ pathParameterNames),
  qQ: () => (/* binding */ sharePrefix),
  yi: () => (/* binding */ webhookOperations)
});

// UNUSED EXPORTS: templateOf

// EXTERNAL MODULE: ./packages/contracts/dist/document/structure.js
var structure = __webpack_require__(68950);
// EXTERNAL MODULE: ./packages/contracts/dist/document/json.js
var json = __webpack_require__(11541);
;// CONCATENATED MODULE: ./packages/contracts/dist/api/servers.js

/**
 * Path prefixes of the servers that apply: those of the operation, else of the path item, else of
 * the document (OpenAPI 3.1, section 4.8.10). No server at all means `/`, that is, no prefix.
 */
function serverPrefixes(owners) {
    for (const owner of owners) {
        const servers = (0,json/* children */.Y_)((0,json/* child */.jf)(owner, "servers"));
        if (servers.length > 0)
            return [...new Set(servers.map(prefixOf))];
    }
    return [""];
}
function prefixOf(server) {
    const url = (0,json/* own */.ZV)(server.value, "url");
    if (typeof url !== "string")
        return "";
    const filled = url.replace(/\{([^{}]*)\}/g, (_, name) => {
        const value = (0,json/* own */.ZV)((0,json/* own */.ZV)((0,json/* own */.ZV)(server.value, "variables"), name), "default");
        return value === undefined ? "" : String(value);
    });
    const path = filled.replace(/^[a-z][a-z0-9+.-]*:/i, "").replace(/^\/\/[^/?#]*/, "");
    return path.replace(/[?#].*$/s, "").replace(/\/+$/, "");
}

;// CONCATENATED MODULE: ./packages/contracts/dist/api/operations.js



const PARAMETER = /\{([^{}]*)\}/g;
/** Names of the path parameters in order of appearance. */
function pathParameterNames(path) {
    return [...path.matchAll(PARAMETER)].map((match) => match[1] ?? "");
}
/** `/pets/{id}` as `/pets/{}`. */
function templateOf(path) {
    return path.replace(PARAMETER, "{}");
}
/** Operations of the document's paths, in document order. */
function pathOperations(spec) {
    return operationsOf(spec, (0,json/* children */.Y_)((0,json/* child */.jf)(spec.root, "paths")));
}
/** Operations of the document's webhooks; the path is the webhook's name. */
function webhookOperations(spec) {
    return operationsOf(spec, (0,json/* children */.Y_)((0,json/* child */.jf)(spec.root, "webhooks")));
}
/** Operations of a map from paths, names or expressions to path items. */
function operationsOf(spec, items) {
    return items.flatMap((entry) => {
        if (entry.key.startsWith("x-"))
            return [];
        const template = templateOf(entry.key);
        const item = spec.resolve(entry);
        if (item === undefined || !(0,json/* isObject */.Gv)(item.value))
            return [];
        return methodsOf({ ...item, label: item === entry ? template : (item.label ?? item.key) }).map(([method, cursor]) => ({
            method,
            path: entry.key,
            template,
            prefixes: serverPrefixes([cursor, item, spec.root]),
            cursor,
            item,
        }));
    });
}
function methodsOf(item) {
    const fixed = structure/* METHODS */.J.map((method) => [
        method.toUpperCase(),
        (0,json/* child */.jf)(item, method),
    ]);
    // OpenAPI 3.2: methods without a field of their own.
    const more = (0,json/* children */.Y_)((0,json/* child */.jf)(item, "additionalOperations")).map((operation) => [
        operation.key.toUpperCase(),
        operation,
    ]);
    return [...fixed, ...more].filter((entry) => entry[1] !== undefined && (0,json/* isObject */.Gv)(entry[1].value));
}
/**
 * Matches by what a client sends: method and effective path, which is the server's prefix and the
 * template; then, for the rest, by template alone (the servers differ, the paths do not).
 * Identically written paths win over templates that are merely equal, and equal templates are
 * matched in order, so that `/a/{x}` beside `/a/{y}` is no reason to give up.
 */
function matchOperations(base, head) {
    const partner = new Map();
    const taken = new Set();
    for (const keysOf of [writtenKeys, effectiveKeys, templateKeys]) {
        const index = new Map();
        for (const operation of head) {
            if (taken.has(operation))
                continue;
            for (const key of keysOf(operation)) {
                const known = index.get(key);
                if (known === undefined)
                    index.set(key, [operation]);
                else
                    known.push(operation);
            }
        }
        for (const operation of base) {
            if (partner.has(operation))
                continue;
            const found = keysOf(operation)
                .flatMap((key) => index.get(key) ?? [])
                .find((candidate) => !taken.has(candidate));
            if (found === undefined)
                continue;
            partner.set(operation, found);
            taken.add(found);
        }
    }
    return {
        pairs: base.flatMap((operation) => {
            const found = partner.get(operation);
            return found === undefined ? [] : [{ base: operation, head: found }];
        }),
        removed: base.filter((operation) => !partner.has(operation)),
        added: head.filter((operation) => !taken.has(operation)),
    };
}
function writtenKeys({ method, path, prefixes }) {
    return prefixes.map((prefix) => `${method} ${prefix}${path}`);
}
function effectiveKeys({ method, template, prefixes }) {
    return prefixes.map((prefix) => `${method} ${prefix}${template}`);
}
function templateKeys({ method, template }) {
    return [`${method} ${template}`];
}
/** Whether some URL path that reached the operation before still does. */
function sharePrefix(base, head) {
    const before = new Set(effectiveKeys(base));
    return effectiveKeys(head).some((key) => before.has(key));
}


/***/ }),

/***/ 11541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   X8: () => (/* binding */ hasAny),
/* harmony export */   Y_: () => (/* binding */ children),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   dI: () => (/* binding */ anchorOf),
/* harmony export */   jf: () => (/* binding */ child),
/* harmony export */   rq: () => (/* binding */ pointerOf)
/* harmony export */ });
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5970);

function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Own property only: documents are hostile and may name `__proto__` or `constructor`. */
function own(value, key) {
    return typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? value[key]
        : undefined;
}
/** The child under `key`, or `undefined` when the node has no such own key. */
function child(cursor, key) {
    const value = own(cursor.value, key);
    return value === undefined ? undefined : { file: cursor.file, value, parent: cursor, key };
}
/** All children of an object or array, in document order. */
function children(cursor) {
    if (cursor === undefined || typeof cursor.value !== "object" || cursor.value === null)
        return [];
    return Object.entries(cursor.value).map(([key, value]) => ({
        file: cursor.file,
        value: value,
        parent: cursor,
        key,
    }));
}
/** The string under `key`, if it is one. */
function text(cursor, key) {
    const value = own(cursor.value, key);
    return typeof value === "string" ? value : undefined;
}
/** Whether the value under `key` is the boolean true. */
function flag(cursor, key) {
    return own(cursor.value, key) === true;
}
/** Whether the object has any of the names. */
function hasAny({ value }, names) {
    return isObject(value) && Object.keys(value).some((key) => names.has(key));
}
/** JSON pointer of the node in its file. */
function pointerOf(cursor) {
    return join(cursor, (node) => node.key);
}
/** Like the pointer, but by stable labels, and led by the file when it is not the main document. */
function anchorOf(cursor) {
    const place = join(cursor, (node) => node.label ?? node.key);
    return cursor.file.main ? place : `${cursor.file.path}#${place}`;
}
function join(cursor, token) {
    const tokens = [];
    for (let node = cursor; node.parent !== undefined; node = node.parent) {
        tokens.push((0,_pointer_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeToken */ .tj)(token(node)));
    }
    return tokens.length === 0 ? "" : `/${tokens.reverse().join("/")}`;
}
/** JSON with sorted keys: equal text means equal value. */
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map(canonical).join(",")}]`;
    if (!isObject(value))
        return JSON.stringify(value) ?? "null";
    const entries = Object.keys(value)
        .sort()
        .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
    return `{${entries.join(",")}}`;
}


/***/ }),

/***/ 10391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ MAX_ERRORS),
/* harmony export */   Hf: () => (/* binding */ MAX_EXTERNAL_FILES),
/* harmony export */   Pq: () => (/* binding */ MAX_YAML_DEPTH),
/* harmony export */   Wq: () => (/* binding */ DEFAULT_MAX_CHARACTERS),
/* harmony export */   dD: () => (/* binding */ MAX_EXPANSION_PER_CHARACTER),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH)
/* harmony export */ });
/** Deepest nesting accepted in YAML; the parser recurses. */
const MAX_YAML_DEPTH = 200;
/** Deepest nesting accepted in any document; no real specification comes near. */
const MAX_DEPTH = 256;
/** Default cap of one document in characters; the largest public OpenAPI file has 47 MB. */
const DEFAULT_MAX_CHARACTERS = 64 * 1024 * 1024;
/** Files that one specification may pull in by external references. */
const MAX_EXTERNAL_FILES = 2000;
/** Nodes that aliases may multiply a YAML text to, per character of it. */
const MAX_EXPANSION_PER_CHARACTER = 10;
/** Errors of one kind reported per document; the rest is counted. */
const MAX_ERRORS = 50;


/***/ }),

/***/ 53436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ infoOf),
  I: () => (/* binding */ loadSpec)
});

;// CONCATENATED MODULE: ./packages/contracts/dist/document/locator.js
/** Offsets at which lines start; CR LF, LF and CR end a line. */
function lineStarts(text) {
    const starts = [0];
    if (text.includes("\r")) {
        for (const match of text.matchAll(/\r\n?|\n/g))
            starts.push(match.index + match[0].length);
        return Uint32Array.from(starts);
    }
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
        starts.push(at + 1);
    return Uint32Array.from(starts);
}
/** 1-based line and column of an offset, by binary search. */
function offsetToLineColumn(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
/**
 * Walks pointers over containers that are indexed on demand and once; `index` lists the children
 * of the container whose value is at the given position, or nothing for a scalar.
 */
function walkingLocator(root, index, tokensOf) {
    const cache = new Map();
    return (pointer) => {
        let entry = root;
        for (const token of tokensOf(pointer)) {
            let entries = cache.get(entry.value);
            if (entries === undefined) {
                entries = index(entry.value);
                cache.set(entry.value, entries);
            }
            const next = entries.get(token);
            if (next === undefined)
                break;
            entry = next;
        }
        return entry.place;
    };
}

// EXTERNAL MODULE: ./packages/contracts/dist/document/pointer.js
var document_pointer = __webpack_require__(5970);
;// CONCATENATED MODULE: ./packages/contracts/dist/document/json-locator.js


const QUOTE = 34;
const BACKSLASH = 92;
/** Locates pointers in a text that `JSON.parse` accepted. */
function jsonLocator(text) {
    const start = skipBlank(text, 0);
    return walkingLocator({ place: start, value: start }, (position) => indexChildren(text, position), document_pointer/* pointerTokens */.Mr);
}
function indexChildren(text, position) {
    const entries = new Map();
    const open = text[position];
    if (open !== "{" && open !== "[")
        return entries;
    let at = skipBlank(text, position + 1);
    for (let item = 0; at < text.length && text[at] !== "}" && text[at] !== "]"; item += 1) {
        let key = String(item);
        let value = at;
        if (open === "{") {
            const end = skipString(text, at);
            key = JSON.parse(text.slice(at, end));
            value = skipBlank(text, skipBlank(text, end) + 1);
        }
        // Duplicate keys: the last one wins, as in JSON.parse.
        entries.set(key, { place: at, value });
        at = skipBlank(text, skipValue(text, value));
        if (text[at] === ",")
            at = skipBlank(text, at + 1);
    }
    return entries;
}
/** Offset after the value at `at`; iterative, so that depth costs no stack. */
function skipValue(text, at) {
    let depth = 0;
    let i = at;
    while (i < text.length) {
        const code = text.charCodeAt(i);
        if (code === QUOTE)
            i = skipString(text, i);
        else if (code === 123 || code === 91) {
            depth += 1;
            i += 1;
        }
        else if (code === 125 || code === 93) {
            if (depth === 0)
                return i;
            depth -= 1;
            i += 1;
        }
        else if (depth === 0 && code === 44)
            return i;
        else {
            i += 1;
            continue;
        }
        if (depth === 0)
            return i;
    }
    return i;
}
/** Offset after the closing quote of the string that starts at `at`. */
function skipString(text, at) {
    let end = text.indexOf('"', at + 1);
    while (end !== -1) {
        let slashes = 0;
        while (text.charCodeAt(end - 1 - slashes) === BACKSLASH)
            slashes += 1;
        if (slashes % 2 === 0)
            return end + 1;
        end = text.indexOf('"', end + 1);
    }
    return text.length;
}
function skipBlank(text, at) {
    let i = at;
    while (i < text.length) {
        const code = text.charCodeAt(i);
        if (code !== 32 && code !== 10 && code !== 13 && code !== 9 && code !== 0xfe_ff)
            break;
        i += 1;
    }
    return i;
}

// EXTERNAL MODULE: ./node_modules/.pnpm/js-yaml@5.5.0/node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(18281);
// EXTERNAL MODULE: ./packages/contracts/dist/document/limits.js
var limits = __webpack_require__(10391);
;// CONCATENATED MODULE: ./packages/contracts/dist/document/yaml-locator.js




/**
 * Locates pointers in a text that `js-yaml` accepted. It reads the parser's own event stream, so
 * values and positions cannot disagree; aliases and merge keys lead to where the text stands.
 */
function yamlLocator(text) {
    const stream = openStream(text);
    const root = stream.events[0]?.type === js_yaml/* EVENT_ID */.hy.DOCUMENT ? 1 : 0;
    const toOffset = walkingLocator({ place: root, value: root }, (position) => yaml_locator_indexChildren(stream, position, 0), document_pointer/* pointerTokens */.Mr);
    return (pointer) => Math.max(0, startOf(stream.events[toOffset(pointer)]));
}
function openStream(text) {
    const events = (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: limits/* MAX_YAML_DEPTH */.Pq });
    const next = new Uint32Array(events.length);
    const anchors = new Map();
    const open = [];
    for (const [i, event] of events.entries()) {
        next[i] = i + 1;
        if (event.type === js_yaml/* EVENT_ID */.hy.POP) {
            const opened = open.pop();
            if (opened !== undefined)
                next[opened] = i + 1;
            continue;
        }
        if (event.type !== js_yaml/* EVENT_ID */.hy.SCALAR && event.type !== js_yaml/* EVENT_ID */.hy.ALIAS)
            open.push(i);
        if (event.type === js_yaml/* EVENT_ID */.hy.ALIAS || event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT)
            continue;
        if (event.anchorStart < 0)
            continue;
        const name = text.slice(event.anchorStart, event.anchorEnd);
        const known = anchors.get(name);
        if (known === undefined)
            anchors.set(name, [i]);
        else
            known.push(i);
    }
    return { text, events, next, anchors };
}
function yaml_locator_indexChildren(stream, position, merges) {
    const entries = new Map();
    const at = dereference(stream, position);
    const container = stream.events[at];
    if (container?.type === js_yaml/* EVENT_ID */.hy.SEQUENCE) {
        for (const [i, item] of itemsOf(stream, at).entries()) {
            entries.set(String(i), { place: item, value: item });
        }
    }
    if (container?.type !== js_yaml/* EVENT_ID */.hy.MAPPING)
        return entries;
    const merged = [];
    const items = itemsOf(stream, at);
    for (let i = 0; i + 1 < items.length; i += 2) {
        const key = items[i] ?? at;
        const value = items[i + 1] ?? at;
        const name = scalar(stream, key);
        if (name === "<<")
            merged.push(value);
        else if (name !== undefined)
            entries.set(name, { place: key, value });
    }
    if (merges < 8)
        addMerged(stream, merged, { entries, merges });
    return entries;
}
/** Own keys win over merged ones, earlier merge sources over later ones. */
function addMerged(stream, sources, into) {
    for (const source of sources) {
        const at = dereference(stream, source);
        const list = stream.events[at]?.type === js_yaml/* EVENT_ID */.hy.SEQUENCE ? itemsOf(stream, at) : [at];
        for (const item of list) {
            for (const [name, entry] of yaml_locator_indexChildren(stream, item, into.merges + 1)) {
                if (!into.entries.has(name))
                    into.entries.set(name, entry);
            }
        }
    }
}
function itemsOf(stream, container) {
    const items = [];
    const end = (stream.next[container] ?? 0) - 1;
    for (let i = container + 1; i < end; i = stream.next[i] ?? end)
        items.push(i);
    return items;
}
/** An alias means the latest node before it that carries its anchor. */
function dereference(stream, position) {
    const event = stream.events[position];
    if (event?.type !== js_yaml/* EVENT_ID */.hy.ALIAS)
        return position;
    const nodes = stream.anchors.get(stream.text.slice(event.anchorStart, event.anchorEnd)) ?? [];
    return nodes.findLast((node) => node < position) ?? position;
}
function scalar(stream, position) {
    const event = stream.events[dereference(stream, position)];
    return event?.type === js_yaml/* EVENT_ID */.hy.SCALAR ? (0,js_yaml/* getScalarValue */.KE)(stream.text, event) : undefined;
}
function startOf(event) {
    if (event === undefined)
        return 0;
    if (event.type === js_yaml/* EVENT_ID */.hy.SCALAR)
        return event.valueStart - quoteWidth(event.style);
    if (event.type === js_yaml/* EVENT_ID */.hy.MAPPING || event.type === js_yaml/* EVENT_ID */.hy.SEQUENCE)
        return event.start;
    return event.type === js_yaml/* EVENT_ID */.hy.ALIAS ? event.anchorStart - 1 : 0;
}
/** Quoted scalars start at their quote; the value range of the parser leaves it out. */
function quoteWidth(style) {
    return style === 2 || style === 3 ? 1 : 0;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/document/file.js



/**
 * Wraps a parsed text. Positions are computed on the first call of `locate` only: most documents
 * of a run have no finding, and locating costs about as much as parsing.
 */
function createFile(options) {
    const { path, text, value, format, main } = options;
    let lazy;
    return {
        path,
        value,
        main,
        locate(pointer) {
            lazy ??= {
                locator: format === "json" ? jsonLocator(text) : yamlLocator(text),
                lines: lineStarts(text),
            };
            const { line, column } = offsetToLineColumn(lazy.lines, lazy.locator(pointer));
            return { file: path, line, column, pointer };
        },
    };
}

// EXTERNAL MODULE: ./packages/contracts/dist/document/json.js
var json = __webpack_require__(11541);
;// CONCATENATED MODULE: ./packages/contracts/dist/document/json-error.js
/**
 * Offset of the first error in a text that `JSON.parse` rejected. V8's messages carry a position
 * only for some kinds of errors, so a small validator (RFC 8259) finds it. Iterative and linear.
 */
function jsonErrorOffset(text) {
    const stack = [];
    let expect = "value";
    let at = json_error_skipBlank(text, 0);
    while (at < text.length) {
        const token = tokenAt(text, at);
        if (token.kind === "error")
            return token.end;
        const next = advance(expect, token.kind, stack);
        if (next === undefined)
            return at;
        expect = next;
        at = json_error_skipBlank(text, token.end);
    }
    return at;
}
function json_error_skipBlank(text, at) {
    let i = at;
    while (i < text.length && " \n\r\t\uFEFF".includes(text.charAt(i)))
        i += 1;
    return i;
}
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
/** The token at an offset; for an error, `end` is where it is. */
function tokenAt(text, at) {
    const first = text.charAt(at);
    if ("{}[],:".includes(first))
        return { kind: first, end: at + 1 };
    if (first === '"')
        return stringAt(text, at);
    SCALAR.lastIndex = at;
    return SCALAR.test(text) ? { kind: "scalar", end: SCALAR.lastIndex } : { kind: "error", end: at };
}
function stringAt(text, at) {
    let i = at + 1;
    for (; i < text.length; i += 1) {
        const code = text.charCodeAt(i);
        if (code === 34)
            return { kind: "string", end: i + 1 };
        if (code < 32)
            break;
        if (code !== 92)
            continue;
        if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(i + 1, i + 6)))
            break;
        i += 1;
    }
    return { kind: "error", end: i };
}
function advance(expect, kind, stack) {
    if (expect === "value" || expect === "value-or-close") {
        if (kind === "{" || kind === "[") {
            stack.push(kind);
            return kind === "{" ? "key-or-close" : "value-or-close";
        }
        if (kind === "]" && expect === "value-or-close")
            return json_error_close(kind, stack);
        return kind === "string" || kind === "scalar" ? afterValue(stack) : undefined;
    }
    if (expect === "key" || expect === "key-or-close") {
        if (kind === "}" && expect === "key-or-close")
            return json_error_close(kind, stack);
        return kind === "string" ? "colon" : undefined;
    }
    if (expect === "colon")
        return kind === ":" ? "value" : undefined;
    if (expect === "comma-or-close") {
        if (kind === ",")
            return stack.at(-1) === "{" ? "key" : "value";
        return json_error_close(kind, stack);
    }
    return undefined;
}
function json_error_close(kind, stack) {
    const open = stack.at(-1);
    if ((kind === "}" && open !== "{") || (kind === "]" && open !== "["))
        return undefined;
    if (kind !== "}" && kind !== "]")
        return undefined;
    stack.pop();
    return afterValue(stack);
}
function afterValue(stack) {
    return stack.length === 0 ? "end" : "comma-or-close";
}

;// CONCATENATED MODULE: ./packages/contracts/dist/document/parse.js




const yamlSchema = js_yaml/* CORE_SCHEMA */.OU.withTags(js_yaml/* mergeTag */.LJ);
/**
 * Parses JSON or YAML 1.2 (with merge keys). JSON is tried first when the text looks like it:
 * `JSON.parse` takes 12 MB in 0.1 s, a YAML parser ten times that.
 */
function parseText(source, maxCharacters) {
    if (source.text.length > maxCharacters)
        return tooLarge(source, maxCharacters);
    const text = source.text.startsWith("\uFEFF") ? source.text.slice(1) : source.text;
    const looksLikeJson = /^\s*[[{]/.test(text.slice(0, 1000));
    if (looksLikeJson || source.path.endsWith(".json")) {
        try {
            return { ok: true, value: { value: JSON.parse(text), format: "json", text } };
        }
        catch (error) {
            if (!/\.ya?ml$/.test(source.path))
                return badJson(source.path, text, error);
        }
    }
    return parseYaml(source.path, text);
}
function parseYaml(path, text) {
    try {
        const value = (0,js_yaml/* load */.Hh)(text, { schema: yamlSchema, maxDepth: limits/* MAX_YAML_DEPTH */.Pq });
        return { ok: true, value: { value, format: "yaml", text } };
    }
    catch (error) {
        return badYaml(path, error);
    }
}
function badYaml(path, error) {
    const reason = error instanceof js_yaml/* YAMLException */.tB ? error.reason : "the parser gave up on it";
    const mark = error instanceof js_yaml/* YAMLException */.tB ? error.mark : undefined;
    const deep = reason.includes("maxDepth");
    return failed({
        code: deep ? "STAGEGATE_SPEC_TOO_DEEP" : "STAGEGATE_SPEC_SYNTAX",
        message: deep ? `nested deeper than ${limits/* MAX_YAML_DEPTH */.Pq} levels` : `not valid YAML: ${reason}`,
        hint: deep ? "Flatten the document or split it into files." : "Fix the syntax at this place.",
        place: { path, line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 },
    });
}
function badJson(path, text, error) {
    const offset = jsonErrorOffset(text);
    const { line, column } = offsetToLineColumn(lineStarts(text), offset);
    const detail = error instanceof Error ? error.message.replace(/ in JSON at position.*$/s, "") : "";
    const reason = text.trim() === "" ? "the file is empty" : firstLine(detail);
    return failed({
        code: "STAGEGATE_SPEC_SYNTAX",
        message: `not valid JSON: ${reason}`,
        hint: "Fix the syntax at this place.",
        place: { path, line, column },
    });
}
/** V8 quotes the text around the error; keep the first words only, the place says the rest. */
function firstLine(message) {
    return message.replace(/, ("|\.\.\.).*$/s, "").split("\n", 1)[0] ?? "";
}
function tooLarge(source, maxCharacters) {
    return failed({
        code: "STAGEGATE_SPEC_TOO_LARGE",
        message: `has ${source.text.length} characters, the limit is ${maxCharacters}`,
        hint: "Split the document, or keep out of it what no client needs: longer ones are not read.",
        place: { path: source.path, line: 1, column: 1 },
    });
}
function failed(error) {
    const { code, message, hint, place } = error;
    const location = { file: place.path, line: place.line, column: place.column, pointer: "" };
    const problem = { code, message, hint, location };
    return { ok: false, errors: [problem] };
}

;// CONCATENATED MODULE: ./packages/contracts/dist/document/scan.js


/** Keys whose value is a map from free names, so that names in it are not keywords. */
const NAME_MAPS = new Set(("properties patternProperties dependentSchemas definitions $defs schemas " +
    "responses parameters requestBodies headers securitySchemes callbacks pathItems " +
    "paths webhooks content mediaTypes encoding").split(" "));
/** Keys whose value is data: a `$ref` in there is a member like any other. */
const DATA = new Set(["example", "examples", "default", "enum", "const", "links", "mapping"]);
/** Walks the file once, iteratively; objects shared by YAML aliases are visited once. */
function scan(file, format, characters) {
    const problem = format === "yaml" ? expansionProblem(file.value, characters) : undefined;
    const references = [];
    const anchors = new Map();
    if (problem !== undefined)
        return { references, anchors, problem };
    const seen = new Set();
    const stack = [
        { cursor: { file, value: file.value, key: "" }, names: false, depth: 0 },
    ];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
        const { cursor, names, depth } = top;
        if (format === "yaml" && seen.has(cursor.value))
            continue;
        seen.add(cursor.value);
        if (depth > limits/* MAX_DEPTH */.lr)
            return { references, anchors, problem: tooDeep };
        const value = cursor.value;
        if (!names && (0,json/* isObject */.Gv)(value))
            note(cursor, value, { references, anchors });
        for (const key of Object.keys(value)) {
            const next = value[key];
            if (typeof next !== "object" || next === null)
                continue;
            if (!names && (DATA.has(key) || key.startsWith("x-")))
                continue;
            stack.push({
                cursor: { file, value: next, parent: cursor, key },
                names: !names && NAME_MAPS.has(key) && !Array.isArray(next),
                depth: depth + 1,
            });
        }
    }
    return { references: references.reverse(), anchors };
}
const tooDeep = {
    code: "STAGEGATE_SPEC_TOO_DEEP",
    message: `nested deeper than ${limits/* MAX_DEPTH */.lr} levels`,
};
function note(cursor, value, into) {
    if (Object.hasOwn(value, "$ref") && typeof value["$ref"] === "string") {
        into.references.push(cursor);
    }
    if (Object.hasOwn(value, "$anchor") && typeof value["$anchor"] === "string") {
        into.anchors.set(value["$anchor"], cursor);
    }
}
/**
 * Aliases share nodes, so a "billion laughs" text parses cheaply and explodes for whoever walks
 * it as a tree. Counts the tree's nodes with one visit per shared node. The parser bounds the
 * depth of the text, but aliases can nest further: the depth is checked here, too.
 */
function expansionProblem(root, characters) {
    const limit = characters * limits/* MAX_EXPANSION_PER_CHARACTER */.dD + 10_000;
    const sizes = new Map();
    const open = new Set();
    const bomb = { code: "STAGEGATE_SPEC_ALIAS_BOMB" };
    let problem;
    const measure = (value) => {
        if (typeof value !== "object" || value === null || problem !== undefined)
            return 1;
        const known = sizes.get(value);
        if (known !== undefined)
            return known;
        if (open.has(value))
            problem = { ...bomb, message: "an alias contains itself" };
        if (open.size > limits/* MAX_DEPTH */.lr)
            problem = tooDeep;
        if (problem !== undefined)
            return 1;
        open.add(value);
        let size = 1;
        for (const item of Object.values(value))
            size += measure(item);
        open.delete(value);
        if (size > limit)
            problem ??= { ...bomb, message: `aliases expand it beyond ${limit} nodes` };
        sizes.set(value, size);
        return size;
    };
    measure(root);
    return problem;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/document/spec.js


const MAX_CHAIN = 100;
function createResolver(files) {
    const caches = new Map();
    const target = (from, reference) => {
        let cache = caches.get(from);
        if (cache === undefined) {
            cache = new Map();
            caches.set(from, cache);
        }
        if (cache.has(reference))
            return cache.get(reference);
        const found = lookup(files, from, reference);
        cache.set(reference, found);
        return found;
    };
    const resolve = (cursor) => {
        let node = cursor;
        for (let steps = 0; steps < MAX_CHAIN; steps += 1) {
            const reference = (0,json/* own */.ZV)(node.value, "$ref");
            if (typeof reference !== "string")
                return node;
            const next = target(node.file, reference);
            if (next === undefined)
                return undefined;
            node = next;
        }
        return undefined;
    };
    return { resolve, target };
}
/** Splits a reference into file (empty = this one) and fragment. */
function splitReference(reference) {
    const hash = reference.indexOf("#");
    return hash === -1
        ? { file: reference, fragment: "" }
        : { file: reference.slice(0, hash), fragment: reference.slice(hash + 1) };
}
/** The name that a file is kept by. Nothing is kept for what leads out of the workspace. */
function nameOf(destination) {
    switch (destination.kind) {
        case "file":
            return destination.path;
        case "remote":
            return destination.url;
        case "outside":
            return "";
    }
}
function lookup(files, from, reference) {
    const { file, fragment } = splitReference(reference);
    const linked = files.get(file === "" ? from.path : nameOf((0,document_pointer/* destinationOf */.My)(from.path, file)));
    if (linked === undefined)
        return undefined;
    const decoded = (0,document_pointer/* decodeFragment */.xX)(fragment);
    if (decoded !== "" && !decoded.startsWith("/"))
        return linked.anchors.get(decoded);
    let cursor = { file: linked.file, value: linked.file.value, key: "" };
    for (const token of (0,document_pointer/* pointerTokens */.Mr)(decoded)) {
        cursor = cursor === undefined ? undefined : (0,json/* child */.jf)(cursor, token);
    }
    return cursor;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/document/external.js







/** Parses a file and finds its references; what could take forever to read is an error. */
function openFile(source, cap, main) {
    const parsed = parseText(source, cap);
    if (!parsed.ok)
        return parsed;
    const { value, format, text } = parsed.value;
    const file = createFile({ path: source.path, text, value, format, main });
    if (typeof value !== "object" || value === null) {
        return { ok: true, value: { file, anchors: new Map(), references: [] } };
    }
    const { references, anchors, problem } = scan(file, format, text.length);
    if (problem === undefined)
        return { ok: true, value: { file, anchors, references } };
    const location = { file: source.path, line: 1, column: 1, pointer: "" };
    const hint = "Documents like this are refused because reading them could take forever.";
    return { ok: false, errors: [{ ...problem, hint, location }] };
}
/** Follows references breadth first until every file is read or a limit is hit. */
async function openExternalFiles(files, mainCharacters, options) {
    const errors = [];
    const missing = new Set();
    let characters = mainCharacters;
    for (const opened of files.values()) {
        for (const cursor of opened.references) {
            const reference = externalTarget(cursor, options);
            if (reference === undefined)
                continue;
            if ("code" in reference)
                errors.push(reference);
            if ("code" in reference || missing.has(nameOf(reference)))
                continue;
            const path = nameOf(reference);
            if (files.has(path))
                continue;
            const text = files.size > limits/* MAX_EXTERNAL_FILES */.Hf ? undefined : await read(reference, options);
            if (typeof text !== "string") {
                missing.add(path);
                if (text !== undefined)
                    errors.push(unreachableError(cursor, text));
                continue;
            }
            characters += text.length;
            const cap = Math.min(options.maxCharacters, options.maxCharacters * 2 - characters + text.length);
            const external = openFile({ path, text }, cap, false);
            if (external.ok)
                files.set(path, external.value);
            else {
                errors.push(...external.errors);
                missing.add(path);
            }
        }
    }
    return errors;
}
/** The text, nothing where there is no such file, or why it cannot be had. */
async function read(there, { resolveRef, remote }) {
    if (there.kind === "outside")
        return undefined;
    if (there.kind === "file")
        return resolveRef?.(there.path);
    const answer = await remote?.read(there.url);
    return answer?.kind === "text" ? answer.text : answer;
}
/** Where a reference to another file leads, an error, or nothing for a local reference. */
function externalTarget(cursor, { remote }) {
    const reference = String((0,json/* own */.ZV)(cursor.value, "$ref"));
    const { file } = splitReference(reference);
    if (file === "")
        return undefined;
    const there = (0,document_pointer/* destinationOf */.My)(cursor.file.path, file);
    switch (there.kind) {
        case "file":
            return there;
        case "remote": {
            const hosts = remote?.hosts.map((host) => host.toLowerCase()) ?? [];
            if (there.host !== "" && hosts.includes(there.host))
                return there;
            const allow = there.host === "" ? "" : `, or allow \`${there.host}\` with remote-refs`;
            return referenceError(cursor, "STAGEGATE_SPEC_REF_REMOTE", {
                message: `$ref ${shown(reference)} leads to another host`,
                hint: `Remote references are not followed. Copy the file into the repository${allow}.`,
            });
        }
        case "outside":
            return referenceError(cursor, "STAGEGATE_SPEC_REF_OUTSIDE", {
                message: `$ref ${shown(reference)} leads out of the workspace`,
                hint: "Use a relative path to a file inside the workspace.",
            });
    }
}
function unreachableError(cursor, { reason, hint }) {
    const message = `$ref ${shown(String((0,json/* own */.ZV)(cursor.value, "$ref")))} cannot be read: ${reason}`;
    return referenceError(cursor, "STAGEGATE_SPEC_REF_UNREACHABLE", { message, hint });
}
/** What is wrong with a reference, at its place. */
function referenceError(cursor, code, words) {
    return { code, ...words, location: cursor.file.locate(`${(0,json/* pointerOf */.rq)(cursor)}/$ref`) };
}
/** A reference as people read it. */
function shown(reference) {
    return JSON.stringify(reference.length > 200 ? `${reference.slice(0, 200)}…` : reference);
}

// EXTERNAL MODULE: ./packages/contracts/dist/document/structure.js
var structure = __webpack_require__(68950);
;// CONCATENATED MODULE: ./packages/contracts/dist/document/version.js

/** Reads which OpenAPI version the document claims; anything but 2.0 and 3.0 to 3.2 is an error. */
function detectVersion(root) {
    if (!(0,json/* isObject */.Gv)(root.value)) {
        return wrong(root, "", "STAGEGATE_SPEC_NOT_OPENAPI", "is not an OpenAPI document: no mapping");
    }
    const swagger = (0,json/* own */.ZV)(root.value, "swagger");
    // Written without quotes, YAML reads a number.
    if (swagger === "2.0" || swagger === 2)
        return { ok: true, value: "2.0" };
    if (swagger !== undefined) {
        const message = `Swagger ${version_shown(swagger)} is not supported`;
        return wrong(root, "/swagger", "STAGEGATE_SPEC_VERSION_UNSUPPORTED", message);
    }
    const version = (0,json/* own */.ZV)(root.value, "openapi");
    if (version === undefined) {
        return wrong(root, "", "STAGEGATE_SPEC_NOT_OPENAPI", 'has no "openapi" field');
    }
    if (typeof version !== "string") {
        const message = `"openapi" must be a string such as "3.1.0", got ${version_shown(version)}`;
        return wrong(root, "/openapi", "STAGEGATE_SPEC_INVALID", message);
    }
    const minor = /^3\.([012])(?:\.\d+(?:-[\w.]+)?)?$/.exec(version)?.[1];
    if (minor === undefined) {
        const message = `OpenAPI ${version_shown(version)} is not supported`;
        return wrong(root, "/openapi", "STAGEGATE_SPEC_VERSION_UNSUPPORTED", message);
    }
    return { ok: true, value: `3.${minor}` };
}
const hints = {
    STAGEGATE_SPEC_NOT_OPENAPI: "Point at a file that begins with openapi: 3.x.y or swagger: '2.0'.",
    STAGEGATE_SPEC_INVALID: "Quote the version.",
    STAGEGATE_SPEC_VERSION_UNSUPPORTED: "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are read. Convert the document first.",
};
function wrong(root, pointer, code, message) {
    const location = root.file.locate(pointer);
    return { ok: false, errors: [{ code, message, hint: hints[code] ?? "", location }] };
}
function version_shown(value) {
    const json = JSON.stringify(value) ?? "nothing";
    return json.length > 40 ? `${json.slice(0, 40)}…` : json;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/swagger/build.js



/** A node of a pointer in the new form. */
function at(pointer, ...keys) {
    return [pointer, ...keys.map(document_pointer/* escapeToken */.tj)].join("/");
}
/** The value of a node as it reads in the document itself: references of another file lead there. */
function build_valueOf(build, cursor) {
    const { file } = cursor;
    return file === build.root.file ? cursor.value : moved(cursor.value, file, build.root.file);
}
function moved(value, from, to) {
    if (Array.isArray(value))
        return value.map((item) => moved(item, from, to));
    if (!(0,json/* isObject */.Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [
        key,
        key === "$ref" && typeof inner === "string"
            ? movedReference(inner, from, to)
            : moved(inner, from, to),
    ]));
}
function movedReference(reference, from, to) {
    const { file, fragment } = splitReference(reference);
    if (file === "")
        return `${pathBetween(from.path, to.path)}#${fragment}`;
    const there = (0,document_pointer/* destinationOf */.My)(from.path, file);
    // What leads nowhere is told where it is written.
    if (there.kind === "outside")
        return reference;
    return `${pathBetween(nameOf(there), to.path)}#${fragment}`;
}
function pathBetween(path, to) {
    if (URL.canParse(path))
        return path;
    return `${"../".repeat(to.split("/").length - 1)}${encodeURI(path)}`;
}
/** Members of a node that the new form has as well. */
function without(value, names) {
    if (!(0,json/* isObject */.Gv)(value))
        return {};
    return Object.fromEntries(Object.entries(value).filter(([key]) => !names.has(key)));
}
/** The texts of a list; undefined where there is no list. */
function texts(value, key) {
    const list = (0,json/* own */.ZV)(value, key);
    return Array.isArray(list)
        ? list.filter((item) => typeof item === "string")
        : undefined;
}
/** Where a pointer of the new form was written: the origin of the nearest node that has one. */
function originOf(origins, pointer) {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
        const origin = origins.get(pointer.slice(0, end));
        if (origin === undefined)
            continue;
        return { file: origin.file, pointer: `${(0,json/* pointerOf */.rq)(origin)}${pointer.slice(end)}` };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/swagger/parameters.js


/** The parameters that stand at a path item or an operation. */
function readParameters(build, owner) {
    return (0,json/* children */.Y_)((0,json/* child */.jf)(owner, "parameters")).flatMap((entry) => {
        const cursor = build.resolve(entry);
        if (cursor === undefined || !(0,json/* isObject */.Gv)(cursor.value))
            return [];
        const where = (0,json/* text */.Qq)(cursor, "in");
        const name = (0,json/* text */.Qq)(cursor, "name");
        return where === undefined || name === undefined ? [] : [{ in: where, name, cursor }];
    });
}
/** Whether OpenAPI 3 has it as a body. */
function isBody({ in: where }) {
    return where === "body" || where === "formData";
}
/** What stays with a parameter; everything else describes its value. */
const OF_PARAMETER = new Set("name in description required allowEmptyValue collectionFormat deprecated".split(" "));
/** A parameter of path, query or header in the form of OpenAPI 3. */
function upgradeParameter(build, { in: where, name, cursor }) {
    const kept = ["description", "required", "allowEmptyValue", "deprecated"].flatMap((key) => {
        const value = (0,json/* own */.ZV)(cursor.value, key);
        return value === undefined ? [] : [[key, value]];
    });
    return {
        name,
        in: where,
        ...Object.fromEntries(kept),
        ...serialisation(cursor, where),
        schema: valueSchema(build_valueOf(build, cursor)),
    };
}
/** The schema of a value whose keywords stand beside other things: parameter, header or item. */
function valueSchema(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return {};
    const schema = {};
    for (const [key, inner] of Object.entries(value)) {
        if (OF_PARAMETER.has(key))
            continue;
        if (key.startsWith("x-") && key !== "x-nullable" && key !== "x-extensible-enum")
            continue;
        schema[key] = key === "items" ? valueSchema(inner) : inner;
    }
    if (schema["type"] === "file")
        return { ...schema, type: "string", format: "binary" };
    return schema;
}
/**
 * How lists are written (https://spec.openapis.org/oas/v2.0.html, collectionFormat). Tabs have no
 * counterpart: they keep a name of their own, equal to itself and different from all others.
 */
function serialisation(cursor, where) {
    if ((0,json/* text */.Qq)(cursor, "type") !== "array")
        return {};
    const format = (0,json/* text */.Qq)(cursor, "collectionFormat") ?? "csv";
    const query = where === "query";
    switch (format) {
        case "multi":
            return query ? { style: "form", explode: true } : {};
        case "ssv":
            return { style: "spaceDelimited", explode: false };
        case "pipes":
            return { style: "pipeDelimited", explode: false };
        case "tsv":
            return { style: "tabDelimited", explode: false };
        default:
            return query ? { style: "form", explode: false } : {};
    }
}

;// CONCATENATED MODULE: ./packages/contracts/dist/swagger/body.js



const FORMS = ["application/x-www-form-urlencoded", "multipart/form-data"];
/** The body that a `body` parameter or the `formData` parameters describe. */
function requestBody(build, pointer, { bodies, consumes }) {
    const body = bodies.find(({ in: where }) => where === "body");
    if (body !== undefined)
        return jsonBody(build, pointer, { body, consumes });
    return bodies.length === 0 ? undefined : formBody(build, pointer, { bodies, consumes });
}
function jsonBody(build, pointer, { body: { cursor }, consumes }) {
    build.note(pointer, cursor);
    const node = (0,json/* child */.jf)(cursor, "schema");
    const schema = node === undefined ? {} : { schema: build_valueOf(build, node) };
    for (const type of consumes)
        build.note(at(pointer, "content", type), cursor);
    return {
        required: (0,json/* flag */.Jt)(cursor, "required"),
        content: Object.fromEntries(consumes.map((type) => [type, schema])),
    };
}
/** Files go as parts; otherwise the form that is consumed, by default the one of a browser. */
function formBody(build, pointer, { bodies, consumes }) {
    const hasFile = bodies.some(({ cursor }) => valueType(cursor.value) === "file");
    const forms = consumes.filter((type) => FORMS.includes(type.split(";", 1)[0]?.trim() ?? ""));
    const types = forms.length > 0 ? forms : [hasFile ? FORMS[1] : FORMS[0]];
    const required = bodies.filter(({ cursor }) => (0,json/* flag */.Jt)(cursor, "required"));
    const schema = {
        type: "object",
        properties: Object.fromEntries(bodies.map(({ name, cursor }) => [name, valueSchema(build_valueOf(build, cursor))])),
        ...(required.length === 0 ? {} : { required: required.map(({ name }) => name) }),
    };
    const [first] = bodies;
    if (first !== undefined)
        build.note(pointer, first.cursor);
    for (const type of types) {
        for (const { name, cursor } of bodies) {
            build.note(at(pointer, "content", type ?? "", "schema", "properties", name), cursor);
        }
    }
    return {
        required: required.length > 0,
        content: Object.fromEntries(types.map((type) => [type, { schema }])),
    };
}
function valueType(value) {
    return value?.type;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/swagger/responses.js



const MOVED = new Set(["schema", "headers", "examples"]);
/** Answers by status: the schema under each media type, headers with schemas of their own. */
function upgradeResponses(build, pointer, { responses, produces }) {
    build.note(pointer, responses);
    const upgraded = {};
    for (const entry of (0,json/* children */.Y_)(responses)) {
        const response = build.resolve(entry);
        if (entry.key.startsWith("x-") || response === undefined || !(0,json/* isObject */.Gv)(response.value))
            continue;
        upgraded[entry.key] = upgradeResponse(build, at(pointer, entry.key), { response, produces });
    }
    return upgraded;
}
function upgradeResponse(build, pointer, { response, produces }) {
    build.note(pointer, response);
    const schema = (0,json/* child */.jf)(response, "schema");
    const headers = {};
    for (const header of (0,json/* children */.Y_)((0,json/* child */.jf)(response, "headers"))) {
        build.note(at(pointer, "headers", header.key), header);
        build.note(at(pointer, "headers", header.key, "schema"), header);
        headers[header.key] = { schema: valueSchema(build_valueOf(build, header)) };
    }
    return {
        ...without(build_valueOf(build, response), MOVED),
        ...(schema === undefined ? {} : { content: contentOf(build, pointer, { schema, produces }) }),
        ...(Object.keys(headers).length === 0 ? {} : { headers }),
    };
}
function contentOf(build, pointer, { schema, produces }) {
    const value = build_valueOf(build, schema);
    const file = (0,json/* isObject */.Gv)(value) && value["type"] === "file";
    const media = { schema: file ? { type: "string", format: "binary" } : value };
    for (const type of produces) {
        build.note(at(pointer, "content", type, "schema"), schema);
    }
    return Object.fromEntries(produces.map((type) => [type, media]));
}

;// CONCATENATED MODULE: ./packages/contracts/dist/swagger/operations.js






const operations_MOVED = new Set(["parameters", "responses", "consumes", "produces", "schemes"]);
/** A path item: its body and form parameters go to the operations, which own bodies in OpenAPI 3. */
function upgradePathItem(build, pointer, item) {
    build.note(pointer, item);
    const shared = readParameters(build, item);
    const upgraded = {
        ...without(build_valueOf(build, item), new Set(["parameters", ...structure/* METHODS */.J])),
        ...parametersAt(build, pointer, shared),
    };
    for (const method of structure/* METHODS */.J) {
        const operation = (0,json/* child */.jf)(item, method);
        if (operation === undefined || !(0,json/* isObject */.Gv)(operation.value))
            continue;
        const inherited = shared.filter(isBody);
        upgraded[method] = upgradeOperation(build, at(pointer, method), { operation, inherited });
    }
    return upgraded;
}
function upgradeOperation(build, pointer, { operation, inherited }) {
    build.note(pointer, operation);
    const own = readParameters(build, operation);
    const bodies = bodiesOf(own.filter(isBody), inherited);
    const body = requestBody(build, at(pointer, "requestBody"), {
        bodies,
        consumes: mediaTypes(build, operation, "consumes"),
    });
    const responses = (0,json/* child */.jf)(operation, "responses");
    const produces = mediaTypes(build, operation, "produces");
    return {
        ...without(build_valueOf(build, operation), operations_MOVED),
        ...parametersAt(build, pointer, own),
        ...(body === undefined ? {} : { requestBody: body }),
        ...(responses === undefined
            ? {}
            : { responses: upgradeResponses(build, at(pointer, "responses"), { responses, produces }) }),
    };
}
/** What an operation declares takes the place of what its path declares for the same name. */
function bodiesOf(own, inherited) {
    if (own.some(({ in: where }) => where === "body"))
        return own;
    const names = new Set(own.map(({ name }) => name));
    return [
        ...own,
        ...inherited.filter(({ in: where, name }) => !names.has(name) && (where === "formData" || own.length === 0)),
    ];
}
/** Of the operation, else of the document; a document that says nothing means JSON. */
function mediaTypes(build, operation, key) {
    const found = texts(operation.value, key) ?? texts(build.root.value, key) ?? [];
    return found.length === 0 ? ["application/json"] : found;
}
function parametersAt(build, pointer, given) {
    const plain = given.filter((parameter) => !isBody(parameter));
    if (plain.length === 0)
        return {};
    const parameters = plain.map((parameter, index) => {
        const place = at(pointer, "parameters", String(index));
        build.note(place, parameter.cursor);
        build.note(at(place, "schema"), parameter.cursor);
        return upgradeParameter(build, parameter);
    });
    return { parameters };
}

;// CONCATENATED MODULE: ./packages/contracts/dist/swagger/root.js


/** `schemes`, `host` and `basePath` as servers; without a host, paths of the one that serves it. */
function servers(build, schemes = texts(build.root.value, "schemes")) {
    const { root } = build;
    const host = (0,json/* text */.Qq)(root, "host");
    const path = (0,json/* text */.Qq)(root, "basePath") ?? "";
    const origin = (0,json/* child */.jf)(root, "basePath") ?? (0,json/* child */.jf)(root, "host");
    if (origin !== undefined)
        build.note("/servers", origin);
    if (host === undefined)
        return [{ url: path === "" ? "/" : path }];
    const names = schemes === undefined || schemes.length === 0 ? ["https"] : schemes;
    return names.map((scheme) => ({ url: `${scheme}://${host}${path}` }));
}
/** The names of flows in OpenAPI 3 (https://spec.openapis.org/oas/v3.0.3.html#oauth-flows-object). */
const FLOWS = {
    implicit: "implicit",
    password: "password",
    application: "clientCredentials",
    accessCode: "authorizationCode",
};
/** Security definitions as OpenAPI 3 writes them. */
function securitySchemes(build) {
    const schemes = {};
    for (const definition of (0,json/* children */.Y_)((0,json/* child */.jf)(build.root, "securityDefinitions"))) {
        build.note(at("/components/securitySchemes", definition.key), definition);
        schemes[definition.key] = schemeOf(definition);
    }
    return schemes;
}
function schemeOf(definition) {
    const type = (0,json/* text */.Qq)(definition, "type");
    if (type === "basic")
        return { type: "http", scheme: "basic" };
    if (type !== "oauth2")
        return definition.value;
    const flow = (0,json/* text */.Qq)(definition, "flow") ?? "";
    const fields = ["authorizationUrl", "tokenUrl", "scopes"].flatMap((name) => {
        const value = (0,json/* own */.ZV)(definition.value, name);
        return value === undefined ? [] : [[name, value]];
    });
    return { type, flows: { [FLOWS[flow] ?? flow]: Object.fromEntries(fields) } };
}

;// CONCATENATED MODULE: ./packages/contracts/dist/swagger/upgrade.js




/** Fields of the root that OpenAPI 3 has elsewhere. */
const upgrade_MOVED = new Set("swagger host basePath schemes consumes produces paths".split(" "));
/**
 * A Swagger 2.0 document in the shape of OpenAPI 3.0, so that one comparison reads both. Only what
 * differs is built anew: definitions stay where they are, and with them the references to them.
 * Places are those of the document as it was written.
 * https://spec.openapis.org/oas/v2.0.html
 */
function upgradeSwagger(root, resolve) {
    const origins = new Map();
    const build = { root, resolve, note: (pointer, origin) => origins.set(pointer, origin) };
    const paths = {};
    for (const entry of (0,json/* children */.Y_)((0,json/* child */.jf)(root, "paths"))) {
        const item = resolve(entry);
        if (item === undefined || !(0,json/* isObject */.Gv)(item.value) || entry.key.startsWith("x-"))
            continue;
        paths[entry.key] = upgradePathItem(build, at("/paths", entry.key), item);
    }
    const { file } = root;
    return {
        path: file.path,
        main: file.main,
        value: {
            ...without(root.value, upgrade_MOVED),
            openapi: "3.0.3",
            servers: servers(build),
            paths,
            components: { securitySchemes: securitySchemes(build) },
        },
        locate(pointer) {
            const origin = originOf(origins, pointer);
            return origin === undefined ? file.locate(pointer) : origin.file.locate(origin.pointer);
        },
    };
}

;// CONCATENATED MODULE: ./packages/contracts/dist/document/load.js







/**
 * Loads a Swagger 2.0 or OpenAPI 3.0, 3.1 or 3.2 document with the files that it refers to. Never throws for
 * what a document contains; everything that is wrong with it comes back at once, with places.
 */
async function loadSpec(source, options = {}) {
    const cap = options.maxCharacters ?? limits/* DEFAULT_MAX_CHARACTERS */.Wq;
    const main = openFile(source, cap, true);
    if (!main.ok)
        return main;
    const root = { file: main.value.file, value: main.value.file.value, key: "" };
    const version = detectVersion(root);
    if (!version.ok)
        return version;
    const files = new Map([[source.path, main.value]]);
    const errors = [
        ...(0,structure/* structureProblems */.g)(root),
        ...(await openExternalFiles(files, source.text.length, { ...options, maxCharacters: cap })),
    ];
    const resolver = createResolver(files);
    const dangling = [...files.values()]
        .flatMap((file) => file.references)
        .filter((cursor) => leadsNowhere(cursor, resolver));
    if (options.lenient !== true)
        errors.push(...dangling.slice(0, limits/* MAX_ERRORS */.BU).map(danglingError));
    const fatal = errors.filter((error) => options.lenient !== true || !isReferenceError(error));
    if (fatal.length > 0)
        return { ok: false, errors: unique(fatal) };
    const facts = { version: version.value, dangling, files: files.size };
    if (version.value !== "2.0")
        return { ok: true, value: { root, ...facts, ...resolver } };
    const file = upgradeSwagger(root, resolver.resolve);
    const upgraded = new Map([...files, [source.path, { ...main.value, file }]]);
    const spec = { root: { file, value: file.value, key: "" }, ...facts };
    return { ok: true, value: { ...spec, ...createResolver(upgraded) } };
}
function leadsNowhere(cursor, resolver) {
    const reference = String((0,json/* own */.ZV)(cursor.value, "$ref"));
    return (resolver.target(cursor.file, reference) === undefined || resolver.resolve(cursor) === undefined);
}
function danglingError(cursor) {
    const reference = String((0,json/* own */.ZV)(cursor.value, "$ref"));
    return referenceError(cursor, "STAGEGATE_SPEC_REF_DANGLING", {
        message: `$ref ${shown(reference)} leads nowhere`,
        hint: "Correct the reference, or add what it should lead to.",
    });
}
function isReferenceError(error) {
    return (error.code.startsWith("STAGEGATE_SPEC_REF_") && error.code !== "STAGEGATE_SPEC_REF_UNREACHABLE");
}
/** A remote or escaping reference is dangling as well: the more specific error comes first. */
function unique(errors) {
    const seen = new Map();
    for (const error of errors) {
        const { file, pointer, line } = error.location;
        const key = JSON.stringify([file, pointer, line]);
        if (!seen.has(key))
            seen.set(key, error);
    }
    return [...seen.values()];
}
/** `info.title` or `info.version`, when it is a string. */
function infoOf(spec, key) {
    const info = (0,json/* own */.ZV)(spec.root.value, "info");
    const value = (0,json/* isObject */.Gv)(info) ? (0,json/* own */.ZV)(info, key) : undefined;
    return typeof value === "string" ? value : undefined;
}


/***/ }),

/***/ 5970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ pointerTokens),
/* harmony export */   My: () => (/* binding */ destinationOf),
/* harmony export */   tj: () => (/* binding */ escapeToken),
/* harmony export */   xX: () => (/* binding */ decodeFragment)
/* harmony export */ });
/* unused harmony export joinWorkspacePath */
/** Escapes one reference token of a JSON pointer (RFC 6901 section 3). */
function escapeToken(token) {
    return token.includes("~") || token.includes("/")
        ? token.replaceAll("~", "~0").replaceAll("/", "~1")
        : token;
}
/** Splits a JSON pointer into its unescaped tokens; the empty pointer has none. */
function pointerTokens(pointer) {
    if (pointer === "")
        return [];
    return pointer
        .slice(1)
        .split("/")
        .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}
/** Percent-decodes the fragment of a URI reference; malformed escapes stay as they are. */
function decodeFragment(fragment) {
    if (!fragment.includes("%"))
        return fragment;
    try {
        return decodeURIComponent(fragment);
    }
    catch {
        return fragment;
    }
}
/**
 * Resolves `reference` against the folder of the file `from`, both workspace-relative.
 * `undefined` when the result would leave the workspace or is not a plain relative path.
 */
function joinWorkspacePath(from, reference) {
    if (reference.includes("\\") || reference.includes("\0") || reference.startsWith("/")) {
        return undefined;
    }
    const parts = from.split("/").slice(0, -1);
    for (const part of reference.split("/")) {
        if (part === "" || part === ".")
            continue;
        if (part !== "..")
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.length === 0 ? undefined : parts.join("/");
}
const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
/**
 * Resolves the file part of a reference that is written in `from`, which is workspace-relative or
 * itself an address. What is no plain http or https address is remote, of no host.
 */
function destinationOf(from, file) {
    if (!ABSOLUTE.test(file) && !ABSOLUTE.test(from)) {
        const path = joinWorkspacePath(from, decodeFragment(file));
        return path === undefined ? { kind: "outside" } : { kind: "file", path };
    }
    const base = ABSOLUTE.test(from) ? from : "https://workspace.invalid";
    if (!URL.canParse(file, base))
        return { kind: "remote", url: file, host: "" };
    const url = new URL(file, base);
    url.hash = "";
    const plain = /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
    return { kind: "remote", url: url.href, host: plain ? url.host : "" };
}


/***/ }),

/***/ 68950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ METHODS),
/* harmony export */   g: () => (/* binding */ structureProblems)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11541);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10391);


/** HTTP methods that a path item may have as fields (OpenAPI 3.2, section 4.9). */
const METHODS = "get put post delete options head patch trace query".split(" ");
/**
 * Checks the skeleton that the comparison walks: a list where a map belongs would otherwise read
 * as "nothing there", that is, as no change. It is no validator; schemas are not looked at.
 */
function structureProblems(root) {
    const errors = [];
    const report = (cursor, expected) => {
        if (errors.length >= _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_ERRORS */ .BU)
            return;
        const where = cursor.parent === undefined ? "the document" : JSON.stringify(cursor.key);
        errors.push({
            code: "STAGEGATE_SPEC_INVALID",
            message: `${where} must be ${expected}`,
            hint: "See the OpenAPI specification, https://spec.openapis.org/oas/latest.html",
            location: cursor.file.locate((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .pointerOf */ .rq)(cursor)),
        });
    };
    if (!["paths", "webhooks", "components"].some((key) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(root.value, key) !== undefined)) {
        report(root, 'an object with "paths", "webhooks" or "components"');
    }
    for (const item of [...maps(root, "paths", report), ...maps(root, "webhooks", report)]) {
        if (!item.key.startsWith("x-"))
            checkPathItem(item, report);
    }
    checkComponents(root, report);
    return errors;
}
function checkPathItem(item, report) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(item.value))
        return report(item, "a path item object");
    parameters(item, report);
    for (const method of METHODS) {
        const operation = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(item, method);
        if (operation === undefined)
            continue;
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(operation.value))
            checkOperation(operation, report);
        else
            report(operation, "an operation object");
    }
}
function checkOperation(operation, report) {
    parameters(operation, report);
    const body = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(operation, "requestBody");
    if (body !== undefined && object(body, report))
        media(body, report);
    for (const response of maps(operation, "responses", report)) {
        if (response.key.startsWith("x-") || !object(response, report))
            continue;
        media(response, report);
        maps(response, "headers", report).forEach((header) => object(header, report));
    }
    maps(operation, "callbacks", report).forEach((callback) => object(callback, report));
    const security = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(operation, "security");
    if (security !== undefined && !Array.isArray(security.value))
        report(security, "a list");
}
function checkComponents(root, report) {
    const components = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(root, "components");
    if (components === undefined || !object(components, report))
        return;
    for (const section of (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .children */ .Y_)(components)) {
        if (!section.key.startsWith("x-"))
            object(section, report);
    }
}
function parameters(owner, report) {
    const list = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(owner, "parameters");
    if (list === undefined)
        return;
    if (!Array.isArray(list.value))
        return report(list, "a list of parameters");
    for (const parameter of (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .children */ .Y_)(list)) {
        if (!object(parameter, report) || (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(parameter.value, "$ref") !== undefined)
            continue;
        const named = typeof (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(parameter.value, "name") === "string";
        if (!named || typeof (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(parameter.value, "in") !== "string") {
            report(parameter, 'a parameter with "name" and "in"');
        }
    }
}
function media(owner, report) {
    for (const type of maps(owner, "content", report)) {
        if (!object(type, report))
            continue;
        const schema = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(type, "schema");
        if (schema !== undefined && typeof schema.value !== "boolean")
            object(schema, report);
    }
}
function maps(owner, key, report) {
    const map = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(owner, key);
    if (map === undefined)
        return [];
    return object(map, report) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .children */ .Y_)(map) : [];
}
function object(cursor, report) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(cursor.value))
        return true;
    report(cursor, "an object");
    return false;
}


/***/ }),

/***/ 2632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** 16 hex digits that stand for what is named: the same parts, the same digits. */
function fingerprintOf(parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}


/***/ }),

/***/ 2781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readable),
/* harmony export */   O: () => (/* binding */ payloadLines)
/* harmony export */ });
/** Control and bidi characters, which could forge lines, in the escapes of JSON. */
function readable(json) {
    return json.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (char) => char
        .split("")
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
        .join(""));
}
/** The payload of a proof for people: one line if it is short, else a line per value. */
function payloadLines(payload, width = 100) {
    if (payload.length <= width)
        return [payload];
    const lines = JSON.stringify(JSON.parse(payload), undefined, 1).split("\n");
    return lines.map(readable);
}


/***/ }),

/***/ 56437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ expand),
/* harmony export */   w: () => (/* binding */ isPlainReference)
/* harmony export */ });
/* harmony import */ var _document_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11541);

/** Alternatives of one schema; unions that multiply beyond it are compared as wholes. */
const MAX_ALTERNATIVES = 256;
/** Nesting and number of nodes that the expansion of one schema enters; compositions can double. */
const MAX_NESTING = 64;
const MAX_STEPS = 5000;
/** Keywords beside `$ref` that say nothing about values. */
const ANNOTATIONS = new Set(["$ref", "summary", "description", "$comment", "example", "examples"]);
const everything = { parts: [], labels: [], unexpanded: [] };
/**
 * Brings a conjunction of schema nodes into disjunctive form: `$ref`s followed, allOf members
 * joined, each oneOf/anyOf branch an alternative of its own. Thus a branch that was inlined,
 * wrapped in a one-element composition, or hoisted out of one looks the same.
 * Properties and items are not entered, so cycles through them cost nothing.
 */
function expand(spec, nodes, work) {
    const expansion = { spec, work, steps: MAX_STEPS };
    return product(nodes.map((node) => expandNode(expansion, node, { open: [], within: "all" })));
}
function expandNode(expansion, node, position) {
    const { open, within } = position;
    if (node.value === false)
        return [];
    if (!(0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(node.value))
        return [everything];
    // Led back to itself, a conjunction gains no demand and a union no alternative.
    if (open.includes(node.value))
        return within === "all" ? [everything] : [];
    expansion.steps -= 1;
    expansion.work.left -= 1;
    if (open.length > MAX_NESTING || expansion.steps < 0)
        return whole(node);
    const inner = { open: [...open, node.value], within };
    return typeof (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(node.value, "$ref") === "string"
        ? expandReference(expansion, node, inner)
        : expandOwn(expansion, node, inner);
}
function whole(node) {
    return [{ ...everything, unexpanded: [node] }];
}
function expandReference(expansion, node, position) {
    const { spec } = expansion;
    const target = spec.target(node.file, String((0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(node.value, "$ref")));
    if (target === undefined)
        return whole(node);
    const label = `${target.file.main ? "" : target.file.path}#${(0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(target)}`;
    const expanded = expandNode(expansion, target, position).map((alternative) => ({
        ...alternative,
        labels: [label, ...alternative.labels],
    }));
    // OpenAPI 3.0 ignores siblings of $ref, section 4.7.23; JSON Schema 2020-12 does not.
    return isPlainReference(spec, node)
        ? expanded
        : product([expandOwn(expansion, node, position), expanded]);
}
/** Whether a node is its `$ref` and nothing else that says something about values. */
function isPlainReference(spec, node) {
    if (!(0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(node.value) || typeof (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(node.value, "$ref") !== "string")
        return false;
    const alone = spec.version === "3.0" || spec.version === "2.0";
    return alone || Object.keys(node.value).every((key) => ANNOTATIONS.has(key));
}
function expandOwn(expansion, node, position) {
    const { open } = position;
    const factors = [[{ ...everything, parts: [node] }]];
    for (const member of (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .children */ .Y_)((0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(node, "allOf"))) {
        factors.push(expandNode(expansion, member, { open, within: "all" }));
    }
    for (const keyword of ["oneOf", "anyOf"]) {
        const union = (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(node, keyword);
        const branches = (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .children */ .Y_)(union);
        if (union === undefined || branches.length === 0)
            continue;
        const alternatives = branches.flatMap((branch) => expandNode(expansion, branch, { open, within: "any" }));
        if (alternatives.length > MAX_ALTERNATIVES)
            factors.push(whole(union));
        else if (alternatives.length > 0 || branches.some(({ value }) => value === false)) {
            factors.push(alternatives);
        }
    }
    const ways = product(factors);
    expansion.work.left -= ways.length;
    return ways;
}
function product(factors) {
    let combined = [everything];
    for (const factor of factors) {
        const only = factor[0];
        if (combined.length * factor.length > MAX_ALTERNATIVES) {
            const leftOver = factor.flatMap((alternative) => alternative.parts);
            combined = combined.map((left) => ({
                ...left,
                unexpanded: [...left.unexpanded, ...leftOver],
            }));
        }
        else if (factor.length === 1 && only !== undefined && only === everything)
            continue;
        else
            combined = combined.flatMap((left) => factor.map((right) => join(left, right)));
    }
    return combined;
}
function join(left, right) {
    if (left === everything)
        return right;
    return {
        parts: [...left.parts, ...right.parts.filter((part) => !has(left.parts, part))],
        labels: [...left.labels, ...right.labels],
        unexpanded: [...left.unexpanded, ...right.unexpanded],
    };
}
function has(parts, part) {
    return parts.some((other) => other.value === part.value);
}


/***/ }),

/***/ 97261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   UW: () => (/* binding */ meetsLimit),
/* harmony export */   UY: () => (/* binding */ acceptsType),
/* harmony export */   b1: () => (/* binding */ LIMITS),
/* harmony export */   be: () => (/* binding */ formatOf),
/* harmony export */   kh: () => (/* binding */ tighter),
/* harmony export */   lT: () => (/* binding */ knownValuesOf),
/* harmony export */   nO: () => (/* binding */ intersectTypes),
/* harmony export */   pl: () => (/* binding */ typesOf),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   wD: () => (/* binding */ isNullable),
/* harmony export */   x3: () => (/* binding */ LIMIT_NAMES),
/* harmony export */   x6: () => (/* binding */ typeOfValue)
/* harmony export */ });
/* harmony import */ var _document_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11541);

/** Direction of each limit: a lower limit narrows when it rises, an upper one when it falls. */
const LIMITS = {
    minimum: { lower: true, type: "number" },
    maximum: { lower: false, type: "number" },
    minLength: { lower: true, type: "string" },
    maxLength: { lower: false, type: "string" },
    minItems: { lower: true, type: "array" },
    maxItems: { lower: false, type: "array" },
    minProperties: { lower: true, type: "object" },
    maxProperties: { lower: false, type: "object" },
};
const LIMIT_NAMES = Object.keys(LIMITS);
/** Formats that are hints for tools or say no more than the type itself does in JSON. */
const NEUTRAL_FORMATS = new Set(["password", "int64", "double", "decimal", "float64", "string"]);
/** `nullable` of OpenAPI 3.0, and what generators write for it into Swagger 2.0. */
function isNullable(part) {
    return (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(part.value, "nullable") === true || (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(part.value, "x-nullable") === true;
}
/** Types of one keyword object: `type` as name or list, and what it says about null. */
function typesOf(part) {
    const type = (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(part.value, "type");
    const names = typeof type === "string" ? [type] : Array.isArray(type) ? type : undefined;
    const explicit = isNullable(part);
    if (names === undefined)
        return { types: undefined, nulls: explicit ? "allowed" : "open" };
    // A name that JSON Schema does not know stays what it is: equal to itself, different from others.
    const types = new Set(names.filter((name) => name !== "null").map(String));
    if (types.has("number"))
        types.delete("integer");
    return { types, nulls: explicit || names.includes("null") ? "allowed" : "denied" };
}
/** Intersection of type sets; integer is a number. `undefined` = any. */
function intersectTypes(left, right) {
    if (left === undefined)
        return right;
    if (right === undefined)
        return left;
    const common = new Set();
    for (const type of left) {
        if (right.has(type))
            common.add(type);
        else if (type === "integer" && right.has("number"))
            common.add("integer");
        else if (type === "number" && right.has("integer"))
            common.add("integer");
    }
    return common;
}
/** JSON type of a value, null apart. */
function typeOfValue(value) {
    if (value === null || value === undefined)
        return "null";
    if (Array.isArray(value))
        return "array";
    if (typeof value === "number")
        return Number.isInteger(value) ? "integer" : "number";
    if (typeof value === "string" || typeof value === "boolean") {
        return typeof value;
    }
    return "object";
}
function acceptsType(types, type) {
    if (types === undefined || types.has(type))
        return true;
    return type === "integer" && types.has("number");
}
/** Values of `enum` and `const` of one part, by canonical JSON. `undefined` = no restriction. */
function valuesOf(part) {
    const list = (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(part, "enum");
    const only = (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(part, "const") ?? constNull(part);
    if (only !== undefined)
        return new Map([[(0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(only.value), only]]);
    if (list === undefined || !Array.isArray(list.value))
        return undefined;
    return new Map((0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .children */ .Y_)(list).map((item) => [(0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(item.value), label(item)]));
}
/** `child` reads null as present; kept apart for the value null itself. */
function constNull(part) {
    const value = (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(part.value, "const");
    return value === null ? { file: part.file, value, parent: part, key: "const" } : undefined;
}
function label(item) {
    return { ...item, label: (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(item.value) };
}
/** `x-extensible-enum` of one part: https://opensource.zalando.com/restful-api-guidelines/#112 */
function knownValuesOf(part) {
    const list = (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(part, "x-extensible-enum");
    return list !== undefined && Array.isArray(list.value) ? (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .children */ .Y_)(list).map(label) : [];
}
/** The limit of one part, with 3.0's boolean and 3.1's numeric exclusive bounds read alike. */
function limitOf(part, name) {
    const { lower } = LIMITS[name];
    const at = (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(part, name);
    const plain = typeof at?.value === "number" ? at : undefined;
    if (name !== "minimum" && name !== "maximum") {
        if (plain === undefined || (lower && Number(plain.value) <= 0))
            return undefined;
        return { value: Number(plain.value), exclusive: false, at: plain };
    }
    const strict = (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(part, name === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum");
    const limits = [];
    if (plain !== undefined) {
        limits.push({ value: Number(plain.value), exclusive: strict?.value === true, at: plain });
    }
    if (strict !== undefined && typeof strict.value === "number") {
        limits.push({ value: strict.value, exclusive: true, at: strict });
    }
    return limits.reduce((best, limit) => tighter(best, limit, lower), undefined);
}
/** The limit that excludes more. */
function tighter(left, right, lower) {
    if (left === undefined)
        return right;
    if (left.value === right.value)
        return left.exclusive ? left : right;
    return left.value > right.value === lower ? left : right;
}
/** Whether a value keeps within a limit; false for values whose size the limit does not measure. */
function meetsLimit(value, name, limit) {
    const { lower, type } = LIMITS[name];
    const size = sizeOf(value, type);
    if (size === undefined)
        return false;
    const distance = lower ? size - limit.value : limit.value - size;
    return limit.exclusive ? distance > 0 : distance >= 0;
}
/** What a limit for a type measures of a value; nothing when the value is of another type. */
function sizeOf(value, type) {
    if (type === "number")
        return typeof value === "number" ? value : undefined;
    if (type === "string")
        return typeof value === "string" ? [...value].length : undefined;
    if (type === "array")
        return Array.isArray(value) ? value.length : undefined;
    return (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? Object.keys(value).length : undefined;
}
/** Whether a limit speaks of values like this one. */
function limits(name, value) {
    return sizeOf(value, LIMITS[name].type) !== undefined;
}
/** Format of a part under one name per meaning; content keywords of 3.1 replace 3.0's formats. */
function formatOf(part) {
    const format = (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(part, "format");
    if (typeof format?.value === "string") {
        return NEUTRAL_FORMATS.has(format.value) ? undefined : { name: format.value, at: format };
    }
    const encoding = (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(part, "contentEncoding");
    if (encoding?.value === "base64")
        return { name: "byte", at: encoding };
    const media = (0,_document_json_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(part, "contentMediaType");
    if (media?.value === "application/octet-stream")
        return { name: "binary", at: media };
    return undefined;
}


/***/ }),

/***/ 43854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ createReader)
});

// EXTERNAL MODULE: ./packages/contracts/dist/document/json.js
var json = __webpack_require__(11541);
// EXTERNAL MODULE: ./packages/contracts/dist/schema/expand.js
var expand = __webpack_require__(56437);
// EXTERNAL MODULE: ./packages/contracts/dist/schema/keywords.js
var keywords = __webpack_require__(97261);
;// CONCATENATED MODULE: ./packages/contracts/dist/schema/opaque.js

/** Keywords that are compared apart from types, members and limits, by the node that has them. */
const KEYWORDS = ("not if then else contains propertyNames dependentRequired dependentSchemas " +
    "unevaluatedItems unevaluatedProperties contentEncoding contentMediaType " +
    "$dynamicRef $recursiveRef").split(" ");
const NAMES = new Set(KEYWORDS);
const none = new Map();
/** What the parts of a schema demand in such keywords; `unexpanded` are unions left whole. */
function opaqueOf(parts, unexpanded) {
    let found;
    const add = (keyword, at) => {
        found ??= new Map();
        found.set(keyword, [...(found.get(keyword) ?? []), at]);
    };
    for (const part of parts) {
        // Few schemas have any of them, and a look at their own keys is shorter than one for each.
        if (!(0,json/* hasAny */.X8)(part, NAMES))
            continue;
        for (const keyword of KEYWORDS) {
            const at = (0,json/* child */.jf)(part, keyword);
            if (at !== undefined && demands(part, keyword, at))
                add(keyword, at);
        }
    }
    for (const at of unexpanded)
        add("composition", at);
    return found ?? none;
}
/** Whether the keyword excludes any value as it stands (JSON Schema 2020-12, core 10 and 11). */
function demands(part, keyword, at) {
    const has = (name) => (0,json/* own */.ZV)(part.value, name) !== undefined;
    switch (keyword) {
        case "if":
            return has("then") || has("else");
        case "then":
        case "else":
            return has("if") && !acceptsAll(at.value);
        case "contains":
            return (0,json/* own */.ZV)(part.value, "minContains") !== 0 || has("maxContains");
        case "unevaluatedProperties":
            return !acceptsAll(at.value) && !has("additionalProperties");
        case "unevaluatedItems":
            return !acceptsAll(at.value) && !has("items");
        case "propertyNames":
            return !acceptsAll(at.value);
        case "dependentRequired":
            return (0,json/* children */.Y_)(at).some(({ value }) => Array.isArray(value) && value.length > 0);
        case "dependentSchemas":
            return (0,json/* children */.Y_)(at).some(({ value }) => !acceptsAll(value));
        // Content keywords that `formatOf` already reads as a format.
        case "contentEncoding":
            return at.value !== "base64";
        case "contentMediaType":
            return at.value !== "application/octet-stream";
        default:
            return true;
    }
}
function acceptsAll(value) {
    return value === true || ((0,json/* isObject */.Gv)(value) && Object.keys(value).length === 0);
}

;// CONCATENATED MODULE: ./packages/contracts/dist/schema/types-and-values.js


/**
 * A schema with properties or items and no type means objects or arrays to every author and
 * generator; read by the letter, adding `type: object` to it would be a breaking change.
 */
function impliedType(parts, given) {
    if (given.types !== undefined)
        return given;
    const has = (keyword) => parts.some((part) => (0,json/* isObject */.Gv)((0,json/* own */.ZV)(part.value, keyword)));
    const nulls = given.nulls === "open" ? "denied" : given.nulls;
    if (has("properties"))
        return { ...given, nulls, types: new Set(["object"]) };
    return has("items") ? { ...given, nulls, types: new Set(["array"]) } : given;
}
function typesAndValues(parts, bounds) {
    let types;
    let values;
    const rules = [];
    for (const part of parts) {
        const own = (0,keywords/* typesOf */.pl)(part);
        const listed = (0,keywords/* valuesOf */.sm)(part);
        types = (0,keywords/* intersectTypes */.nO)(types, own.types);
        values = intersectValues(values, listed);
        rules.push(nullRule(part, own.nulls, listed));
    }
    // `nullable: true` beside allOf or $ref does nothing by the letter (3.0.3, "nullable"), but
    // every author who writes it means that null is allowed.
    const [outer] = parts;
    const meant = outer !== undefined && (0,keywords/* isNullable */.wD)(outer) && !(0,keywords/* typesOf */.pl)(outer).types;
    const nulls = meant ? "allowed" : joinNulls(rules);
    if (values === undefined)
        return { types, nulls, values };
    const within = [...values].filter(([, { value }]) => [...bounds].every(([name, limit]) => !(0,keywords/* limits */.Fy)(name, value) || (0,keywords/* meetsLimit */.UW)(value, name, limit)));
    return { ...typedValues(types, new Map(within)), nulls };
}
/** An enum decides about null as well, except that 3.0's authors leave null out of nullable ones. */
function nullRule(part, rule, listed) {
    if (listed === undefined)
        return rule;
    if (!listed.has("null"))
        return (0,keywords/* isNullable */.wD)(part) ? "allowed" : "denied";
    return rule === "denied" ? "denied" : "allowed";
}
/** Values decide the types: an enum of strings says string, with or without a `type`. */
function typedValues(types, values) {
    const kept = new Map();
    const found = new Set();
    for (const [text, at] of values) {
        const type = (0,keywords/* typeOfValue */.x6)(at.value);
        if (type === "null" || !(0,keywords/* acceptsType */.UY)(types, type))
            continue;
        kept.set(text, at);
        found.add(type);
    }
    if (found.has("number"))
        found.delete("integer");
    return { types: found, values: kept };
}
function joinNulls(rules) {
    if (rules.includes("denied"))
        return "denied";
    return rules.includes("allowed") ? "allowed" : "open";
}
function intersectValues(left, right) {
    if (left === undefined || right === undefined)
        return left ?? right;
    return new Map([...left].filter(([text]) => right.has(text)));
}

;// CONCATENATED MODULE: ./packages/contracts/dist/schema/merge.js




const LIMIT_SET = new Set([
    ...keywords/* LIMIT_NAMES */.x3,
    "exclusiveMinimum",
    "exclusiveMaximum",
]);
/** One shared empty map: most schemas lack most keywords, and a large document has 100,000. */
const merge_none = new Map();
/** Joins the keyword objects of one alternative into what they demand together. */
function mergeShape(alternative, makeSet) {
    const { parts, labels } = alternative;
    const bounds = limitsOf(parts);
    const constraint = impliedType(parts, typesAndValues(parts, bounds));
    return {
        parts,
        labels,
        ...constraint,
        knownValues: collect(parts, (part) => (0,keywords/* knownValuesOf */.lT)(part).map((at) => [at.label ?? "", at])),
        limits: bounds,
        multipleOf: first(parts, multipleOf),
        patterns: collect(parts, (part) => named(part, "pattern")),
        formats: collect(parts, (part) => {
            const format = (0,keywords/* formatOf */.be)(part);
            return format === undefined ? [] : [[format.name, format.at]];
        }),
        uniqueItems: first(parts, (part) => (0,json/* flag */.Jt)(part, "uniqueItems") ? (0,json/* child */.jf)(part, "uniqueItems") : undefined),
        properties: members(parts, "properties", makeSet),
        patternProperties: members(parts, "patternProperties", makeSet),
        additional: additionalOf(parts, makeSet),
        barred: barredOf(parts),
        required: collect(parts, (part) => (0,json/* children */.Y_)((0,json/* child */.jf)(part, "required")).map((at) => [String(at.value), at])),
        items: itemsOf(parts, makeSet),
        prefixItems: prefixItemsOf(parts, makeSet),
        opaque: opaqueOf(parts, alternative.unexpanded),
        discriminators: parts.flatMap((part) => {
            const at = (0,json/* child */.jf)(part, "discriminator");
            // Swagger 2.0 has the name of the property alone.
            return (0,json/* isObject */.Gv)(at?.value) || typeof at?.value === "string" ? [at] : [];
        }),
        readOnly: parts.some((part) => (0,json/* flag */.Jt)(part, "readOnly")),
        writeOnly: parts.some((part) => (0,json/* flag */.Jt)(part, "writeOnly")),
        deprecated: parts.some((part) => (0,json/* flag */.Jt)(part, "deprecated")),
        default: first(parts, (part) => (0,json/* child */.jf)(part, "default")),
    };
}
function limitsOf(parts) {
    let found;
    for (const part of parts) {
        if (!(0,json/* hasAny */.X8)(part, LIMIT_SET))
            continue;
        for (const name of keywords/* LIMIT_NAMES */.x3) {
            const limit = (0,keywords/* limitOf */.LF)(part, name);
            if (limit === undefined)
                continue;
            found ??= new Map();
            found.set(name, (0,keywords/* tighter */.kh)(found.get(name), limit, keywords/* LIMITS */.b1[name].lower));
        }
    }
    return found ?? merge_none;
}
function multipleOf(part) {
    const at = (0,json/* child */.jf)(part, "multipleOf");
    return typeof at?.value === "number" && at.value > 0
        ? { value: at.value, exclusive: false, at }
        : undefined;
}
function additionalOf(parts, makeSet) {
    const found = parts.flatMap((part) => (0,json/* child */.jf)(part, "additionalProperties") ?? []);
    const closed = found.find((at) => at.value === false);
    if (closed !== undefined)
        return { kind: "closed", at: closed };
    const schemas = found.filter((at) => (0,json/* isObject */.Gv)(at.value) && Object.keys(at.value).length > 0);
    const at = schemas[0];
    if (at !== undefined)
        return { kind: "schema", at, set: makeSet(schemas) };
    return found[0] === undefined ? { kind: "open" } : { kind: "open", at: found[0] };
}
const nobody = new Set();
/** `additionalProperties` knows the properties beside it and no others (2020-12, core 10.3.2.3). */
function barredOf(parts) {
    if (parts.length < 2)
        return nobody;
    const closed = parts.filter((part) => (0,json/* own */.ZV)(part.value, "additionalProperties") === false &&
        (0,json/* own */.ZV)(part.value, "patternProperties") === undefined);
    if (closed.length === 0)
        return nobody;
    const names = parts.flatMap((part) => (0,json/* children */.Y_)((0,json/* child */.jf)(part, "properties")).map(({ key }) => key));
    return new Set(names.filter((name) => closed.some((part) => (0,json/* own */.ZV)((0,json/* child */.jf)(part, "properties")?.value, name) === undefined)));
}
function itemsOf(parts, makeSet) {
    const nodes = parts.flatMap((part) => (0,json/* child */.jf)(part, "items") ?? []);
    return nodes.length === 0 ? undefined : makeSet(nodes);
}
function prefixItemsOf(parts, makeSet) {
    const lists = parts.map((part) => (0,json/* children */.Y_)((0,json/* child */.jf)(part, "prefixItems")));
    const length = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length }, (_, i) => makeSet(lists.flatMap((list) => list[i] ?? [])));
}
function members(parts, keyword, makeSet) {
    let nodes;
    for (const part of parts) {
        for (const node of (0,json/* children */.Y_)((0,json/* child */.jf)(part, keyword))) {
            nodes ??= new Map();
            const known = nodes.get(node.key);
            if (known === undefined)
                nodes.set(node.key, [node]);
            else
                known.push(node);
        }
    }
    if (nodes === undefined)
        return merge_none;
    return new Map([...nodes].map(([name, list]) => [name, { set: makeSet(list), at: list[0] }]));
}
function named(part, keyword) {
    const at = (0,json/* child */.jf)(part, keyword);
    return typeof at?.value === "string" ? [[at.value, at]] : [];
}
function collect(parts, entries) {
    let found;
    for (const part of parts) {
        for (const [name, at] of entries(part)) {
            found ??= new Map();
            if (!found.has(name))
                found.set(name, at);
        }
    }
    return found ?? merge_none;
}
function first(parts, pick) {
    for (const part of parts) {
        const found = pick(part);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/schema/reader.js



/** Nodes and alternatives expanded per document; the largest public one needs 600,000. */
const WORK = 4_000_000;
function createReader(spec) {
    const ids = new Map();
    const cache = new Map();
    const idOf = (value) => {
        const known = ids.get(value);
        if (known !== undefined)
            return known;
        ids.set(value, ids.size + 1);
        return ids.size;
    };
    const identity = (node) => typeof node.value === "object" && node.value !== null
        ? String(idOf(node.value))
        : `${idOf(node.parent?.value)}.${node.key}`;
    const work = { left: WORK };
    const set = (nodes) => {
        work.left -= nodes.length;
        // A plain reference is its target: the place behind it is where a change happens. The same
        // node twice demands nothing new; kept, recursion through allOf would double it each time.
        const targets = new Map();
        for (const node of nodes) {
            const target = plainTarget(spec, node);
            const id = identity(target);
            if (!targets.has(id))
                targets.set(id, target);
        }
        return { nodes: [...targets.values()], key: [...targets.keys()].sort().join("+") };
    };
    return {
        spec,
        set,
        work,
        structures: new Map(),
        normal(of) {
            const known = cache.get(of.key);
            if (known !== undefined)
                return known;
            const ways = distinct(work.left < 0 ? [] : (0,expand/* expand */.f)(spec, of.nodes, work));
            const normal = normalise(ways.map((way) => mergeShape(way, set)));
            cache.set(of.key, normal);
            return normal;
        },
    };
}
function plainTarget(spec, node) {
    let target = node;
    for (let steps = 0; steps < 50 && (0,expand/* isPlainReference */.w)(spec, target); steps += 1) {
        const next = spec.target(target.file, String((0,json/* own */.ZV)(target.value, "$ref")));
        if (next === undefined)
            break;
        target = next;
    }
    return target;
}
/** The same branch twice is one branch. */
function distinct(ways) {
    if (ways.length < 2)
        return ways;
    const kept = [];
    for (const way of ways) {
        const same = kept.some(({ parts, unexpanded }) => parts.length === way.parts.length &&
            unexpanded.length === way.unexpanded.length &&
            parts.every((part, i) => part.value === way.parts[i]?.value));
        if (!same)
            kept.push(way);
    }
    return kept;
}
function normalise(shapes) {
    const possible = shapes.filter((shape) => shape.types?.size !== 0);
    const alternatives = joinValues(joinTypes(possible));
    const all = (is) => shapes.length > 0 && shapes.every(is);
    return {
        alternatives,
        nulls: nullsOf(shapes),
        readOnly: all((shape) => shape.readOnly),
        writeOnly: all((shape) => shape.writeOnly),
        deprecated: all((shape) => shape.deprecated),
    };
}
function nullsOf(shapes) {
    if (shapes.some((shape) => shape.nulls === "allowed"))
        return "allowed";
    return shapes.some((shape) => shape.nulls === "open") ? "open" : "denied";
}
/** `oneOf: [{type: a}, {type: b}]` says what `type: [a, b]` says. */
function joinTypes(shapes) {
    return joinSame(shapes, saysOnlyTypes, (left, right) => {
        if (left.types === undefined || right.types === undefined)
            return { ...left, types: undefined };
        const types = new Set([...left.types, ...right.types]);
        if (types.has("number"))
            types.delete("integer");
        return { ...left, types };
    });
}
/** `oneOf: [{const: a}, {const: b}]` says what `enum: [a, b]` says. */
function joinValues(shapes) {
    return joinSame(shapes, saysOnlyValues, (left, right) => ({
        ...left,
        types: new Set([...(left.types ?? []), ...(right.types ?? [])]),
        values: new Map([...(left.values ?? []), ...(right.values ?? [])]),
    }));
}
function joinSame(shapes, is, join) {
    if (shapes.length < 2)
        return shapes;
    const same = shapes.filter(is);
    const [first, ...others] = same;
    if (first === undefined || others.length === 0)
        return shapes;
    const joined = others.reduce(join, first);
    return shapes.flatMap((shape) => {
        if (shape === first)
            return [joined];
        return same.includes(shape) ? [] : [shape];
    });
}
function saysOnlyTypes(shape) {
    return shape.values === undefined && saysNothingElse(shape);
}
function saysOnlyValues(shape) {
    return shape.values !== undefined && saysNothingElse(shape);
}
function saysNothingElse(shape) {
    const maps = [
        shape.knownValues,
        shape.limits,
        shape.patterns,
        shape.formats,
        shape.properties,
        shape.patternProperties,
        shape.required,
        shape.opaque,
    ];
    return (maps.every((map) => map.size === 0) &&
        shape.additional.kind === "open" &&
        shape.items === undefined &&
        shape.prefixItems.length === 0 &&
        shape.multipleOf === undefined &&
        shape.uniqueItems === undefined);
}


/***/ }),

/***/ 2013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ handlePath),
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   _m: () => (/* binding */ serviceNames),
/* harmony export */   eD: () => (/* binding */ stackOrigins),
/* harmony export */   eF: () => (/* binding */ findStack),
/* harmony export */   mz: () => (/* binding */ stackVersions)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13837);
/* harmony import */ var _stagegate_schema_formats__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31789);



/**
 * Reads the handle that provision-staging wrote. Throws STAGEGATE_ENVIRONMENT_MISSING where the
 * configuration has services to run and none are up, unless the gate has nothing to ask of them.
 */
async function findStack(context, { needed = true } = {}) {
    const { host, config } = context;
    const named = namedIn(context);
    const path = handlePath(context);
    const text = await host.files.readText(path);
    if (text === undefined) {
        if (named === undefined && (!needed || !declaresStack(config)))
            return { kind: "none" };
        throw new _stagegate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("STAGEGATE_ENVIRONMENT_MISSING", `there is no environment at ${path}`, {
            hint: "Run `stagegate run`, or `stagegate provision-staging --teardown final` first.",
        });
    }
    const result = (0,_stagegate_schema_formats__WEBPACK_IMPORTED_MODULE_2__.parseFormat)("environment", text);
    if (result.kind === "read") {
        refuseExpired(result.value, host.clock.now());
        return { kind: "up", handle: result.value };
    }
    const reason = result.kind === "invalid" ? result.reason : `its format is ${result.found}`;
    throw new _stagegate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("STAGEGATE_ENVIRONMENT_MISSING", `the handle ${path} cannot be used: ${reason}`, {
        hint: "Provision the environment again.",
    });
}
function namedIn({ inputs }) {
    return inputs.environment;
}
/** Absolute path of the handle: in the out directory of whoever brought the environment up. */
function handlePath(context) {
    const named = namedIn(context);
    return named === undefined || named === "own"
        ? context.out.file("environment.json")
        : absolute(context.host.root, named);
}
/** The lease of an environment ends it at its time: what answers at its ports now is not it. */
function refuseExpired({ id, expiresAt }, now) {
    if (expiresAt === undefined || Date.parse(expiresAt) > now)
        return;
    throw new _stagegate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("STAGEGATE_ENVIRONMENT_MISSING", `the environment ${id} ended with its lease at ${expiresAt}`, { hint: "Provision the environment again, with a longer `ttl` if it was too short." });
}
function absolute(root, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path);
}
function declaresStack(config) {
    return Object.values(config?.services ?? {}).some((s) => s.run !== undefined || s.url !== undefined);
}
/** Versions of an environment; empty where there is none. */
function stackVersions(stack) {
    return stack.kind === "up" ? stack.handle.versions : [];
}
/** Origins of the stack's own services: only these may receive trace headers. */
function stackOrigins(handle) {
    const urls = handle.services.flatMap((service) => service.url ?? []);
    const origins = [...urls, ...(handle.entry === undefined ? [] : [handle.entry])].flatMap((url) => loopbackNames(webAddress(url)));
    return [...new Set(origins)];
}
/** Tests say `localhost` and `127.0.0.1` as they please; on this machine both are the service. */
function loopbackNames(url) {
    if (url === undefined)
        return [];
    if (url.hostname !== "127.0.0.1" && url.hostname !== "localhost")
        return [url.origin];
    const port = url.port === "" ? "" : `:${url.port}`;
    return ["127.0.0.1", "localhost"].map((name) => `${url.protocol}//${name}${port}`);
}
/** Handles of environments that already run hold what the configuration says: any text. */
function webAddress(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url?.protocol === "http:" || url?.protocol === "https:" ? url : undefined;
}
/** Canonical service names by every name that telemetry may use. */
function serviceNames(config) {
    const names = new Map();
    for (const [name, service] of Object.entries(config?.services ?? {})) {
        names.set(name, name);
        for (const alias of service.aliases ?? [])
            names.set(alias, name);
    }
    return names;
}


/***/ }),

/***/ 45665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judgedCheck),
  X: () => (/* binding */ resultChecks)
});

// EXTERNAL MODULE: ./packages/contracts/dist/proof/text.js
var proof_text = __webpack_require__(2781);
// EXTERNAL MODULE: ./packages/results/dist/check-id.js
var check_id = __webpack_require__(99442);
// EXTERNAL MODULE: ./packages/contracts/dist/findings/fingerprint.js
var fingerprint = __webpack_require__(2632);
;// CONCATENATED MODULE: ./packages/contracts/dist/version-bump.js

/**
 * By the rules of semantic versions, whose first number may be followed by less than usual. Before
 * 1.0.0 the second number counts (https://semver.org/#spec-item-4).
 */
function versionBump({ base, head }) {
    const [before, after] = [numbersOf(base), numbersOf(head)];
    if (before === undefined || after === undefined)
        return "unknown";
    const [major, minor] = [after[0] - before[0], after[1] - before[1]];
    return major > 0 || (major === 0 && after[0] === 0 && minor > 0) ? "major" : "none";
}
/** Stands for "this API breaks without a new major version" of one description. */
function bumpFingerprint(service, file) {
    return (0,fingerprint/* fingerprintOf */.a)([service, "version-not-bumped", file]);
}
/** A date is a version as well, and says nothing about breaks. */
function numbersOf(version) {
    const found = /^v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.\d{1,9})?(?:[-+][0-9A-Za-z.+-]*)?$/.exec(version?.trim() ?? "");
    if (found === null || /^\d{4}-\d{2}/.test(version?.trim() ?? ""))
        return undefined;
    return [Number(found[1]), Number(found[2] ?? 0)];
}

;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/version-bump.js

/** Where a new major version allows breaks: what it is, for people. */
function allowedByBump({ versions }, policy) {
    if (policy !== "sufficient" || versionBump(versions) !== "major")
        return undefined;
    return `allowed by the new major version ${versions.head ?? ""}`;
}
/** Breaks that did not come with a new major version, where they have to. */
function missingBump({ service, file, versions, counts }, policy) {
    if (policy !== "required" || counts.breaking === 0)
        return undefined;
    const bump = versionBump(versions);
    if (bump === "major")
        return undefined;
    const { base = "nothing", head = "nothing" } = versions;
    const breaks = counts.breaking === 1 ? "a change breaks" : `${counts.breaking} changes break`;
    const why = bump === "unknown" ? ", of which nobody can tell that it is one" : "";
    return {
        message: `${breaks}, which needs a new major version: info.version went from ${shown(base)} to ${shown(head)}${why}`,
        fingerprint: bumpFingerprint(service, file),
    };
}
/** Anything may stand there. */
function shown(version) {
    return version.length > 40 ? `${version.slice(0, 40)}…` : version;
}

;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/checks.js



/** Every finding of a contract as a check, or one that says how it compares. */
function resultChecks(result, options) {
    const { service, file } = result;
    const whole = {
        id: (0,check_id/* checkId */.i)({ kind: "contract", scope: service, file, titlePath: ["compatible"] }),
        title: `${file} stays compatible`,
        location: { file },
        ...(service === "" ? {} : { service }),
    };
    switch (result.outcome) {
        case "added":
            return [{ ...whole, verdict: "pass", message: "a new contract" }];
        case "unchanged":
            return [{ ...whole, verdict: "pass", message: "unchanged" }];
        case "removed": {
            const message = "the whole contract is gone";
            if (result.level !== "breaking")
                return [{ ...whole, verdict: "pass", message }];
            const check = { ...whole, verdict: "fail", message };
            return [judgedCheck({ ...check, reproduce: options.reproduce(service) }, result, options)];
        }
        case "error":
            return result.errors.map((error) => errorCheck(result, error));
        case "compared": {
            const { reproduce } = options;
            const allowed = allowedByBump(result, options.versionBump);
            const checks = result.findings.map((finding) => allowed === undefined || finding.level !== "breaking"
                ? findingCheck(result, finding, options)
                : allow(findingCheck(result, finding, { reproduce, acceptance: new Map() }), allowed));
            const missing = missingBump(result, options.versionBump);
            if (missing !== undefined) {
                const { message, fingerprint } = missing;
                const id = (0,check_id/* checkId */.i)({
                    kind: "contract",
                    scope: service,
                    file,
                    titlePath: ["version-not-bumped"],
                });
                const title = `${file} has a new major version`;
                const check = { ...whole, id, title, verdict: "fail", message };
                checks.push(judgedCheck(check, { fingerprint }, options));
            }
            const compatible = result.counts.compatible;
            const note = `${compatible} compatible change${compatible === 1 ? "" : "s"}`;
            return checks.length > 0 ? checks : [{ ...whole, verdict: "pass", message: note }];
        }
    }
}
/** A break that came with a new major version passes, and is told. */
function allow(check, version) {
    return { ...check, verdict: "pass", message: `${version}: ${check.message ?? ""}` };
}
/** What says nothing about the change: nobody could look. */
const UNKNOWN = new Set([
    "STAGEGATE_SPEC_VERSION_UNSUPPORTED",
    "STAGEGATE_SPEC_REF_UNREACHABLE",
    "STAGEGATE_SPEC_UNREADABLE",
    "STAGEGATE_SPEC_TOO_LARGE",
]);
/** The change broke its own description, or the comparison could not be made at all. */
function errorCheck(result, error) {
    const { service, side } = result;
    const verdict = side === "base" || UNKNOWN.has(error.code) ? "inconclusive" : "fail";
    const { file, line, column, pointer } = error.location;
    return {
        id: (0,check_id/* checkId */.i)({
            kind: "contract",
            scope: service,
            file: result.file,
            titlePath: [error.code, pointer],
        }),
        title: `${result.file} can be compared`,
        verdict,
        message: `${side === "base" ? "before the change: " : ""}${error.message}`,
        detail: error.hint,
        location: placeIn(result.file, { file, line, column }),
        ...(service === "" ? {} : { service }),
    };
}
function findingCheck({ service, file }, finding, options) {
    const place = finding.head ?? finding.base;
    const check = {
        id: (0,check_id/* checkId */.i)({
            kind: "contract",
            scope: service,
            file,
            titlePath: [finding.id, finding.fingerprint],
        }),
        title: finding.title,
        verdict: finding.level === "breaking" ? "fail" : "warn",
        message: `${finding.message}${shortProof(finding)}`,
        detail: detailOf(finding),
        ...(place === undefined
            ? {}
            : {
                location: placeIn(file, { file: place.file, line: place.line, column: place.column }),
            }),
        ...(service === "" ? {} : { service }),
        reproduce: options.reproduce(service),
    };
    return judgedCheck(check, finding, options);
}
/** With the entry that accepts it, and judged by the one that does. */
function judgedCheck(check, { fingerprint }, { acceptance, acceptEntry }) {
    const accept = acceptEntry?.(fingerprint);
    if (accept === undefined)
        return check;
    const entry = acceptance.get(fingerprint);
    if (entry === undefined)
        return { ...check, accept };
    const { owner, expires, reason } = entry;
    if (entry.expired) {
        const ended = `its acceptance ended on ${expires ?? "?"}`;
        return { ...check, accept, message: `${check.message ?? ""} (${ended})` };
    }
    const by = owner === undefined ? "" : ` by ${owner}`;
    const until = expires === undefined ? "" : ` until ${expires}`;
    const message = `accepted${by}${until}: ${reason} — ${check.message ?? ""}`;
    return { ...check, accept, verdict: "pass", message };
}
/** What stands on another host has no line in this repository. */
function placeIn(file, place) {
    return /^https?:/.test(place.file) && place.file !== file ? { file } : place;
}
/** Payloads up to this length are shown in one line with what changed. */
const SHORT = 160;
function shortProof({ proof }) {
    return proof === undefined || proof.payload.length > SHORT
        ? ""
        : `; for example ${proof.payload}`;
}
/** The proof in words, with the message on lines of its own. */
function proofLines({ proof, direction }) {
    if (proof === undefined)
        return [];
    const { payload, part, error, invalidUnder } = proof;
    const what = direction === "request"
        ? `who sends this ${part} was accepted before and is refused now:`
        : `this ${part} may be sent now and was not allowed before:`;
    const when = invalidUnder === "base" ? "before" : "now";
    return [what, ...(0,proof_text/* payloadLines */.O)(payload), `${when}: ${error}`];
}
function detailOf(finding) {
    const { base, head, hint, operations } = finding;
    const at = (name, place) => place === undefined
        ? []
        : [`${name}: ${place.file}:${place.line}:${place.column} ${place.pointer}`];
    const more = operations.length > 1 ? [`operations affected: ${operations.length}`] : [];
    return [...proofLines(finding), ...at("before", base), ...at("now", head), ...more, hint].join("\n");
}


/***/ }),

/***/ 80364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyContracts: () => (/* binding */ verifyContracts)
});

// EXTERNAL MODULE: ./packages/core/dist/gate.js
var gate = __webpack_require__(12136);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var dist_error = __webpack_require__(13837);
// EXTERNAL MODULE: ./packages/schema/dist/accept.js
var accept = __webpack_require__(16291);
// EXTERNAL MODULE: ./packages/results/dist/check-id.js
var check_id = __webpack_require__(99442);
// EXTERNAL MODULE: ./packages/gates/dist/verify-contracts/checks.js + 2 modules
var verify_contracts_checks = __webpack_require__(45665);
// EXTERNAL MODULE: ./packages/contracts/dist/document/json.js
var json = __webpack_require__(11541);
;// CONCATENATED MODULE: ./packages/contracts/dist/schema/scope.js
/** The empty conjunction: no schema given, everything allowed. */
const anything = { nodes: [], key: "" };
/** Effect of a demand that is only in the base, only in the head, or differs. */
function effectOf(base, head) {
    if (base === undefined)
        return "narrowed";
    return head === undefined ? "widened" : "unknown";
}
/** First keyword object of a shape, for places. */
function nodeOf(shape) {
    return shape.parts[0];
}
/** A name or value from a document, fit for one line of a message. */
function quote(text) {
    // Control and bidi characters could forge lines or reverse what a reviewer reads.
    const safe = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\u{FFFD}");
    return `'${safe.length > 80 ? `${safe.slice(0, 80)}…` : safe}'`;
}

// EXTERNAL MODULE: ./packages/contracts/dist/findings/fingerprint.js
var findings_fingerprint = __webpack_require__(2632);
;// CONCATENATED MODULE: ./packages/contracts/dist/findings/law.js
/**
 * The one law that every level follows: a change that narrows what the server accepts, or widens
 * what it may answer, breaks. What cannot be decided is dangerous.
 */
function levelOf(effect, direction) {
    if (effect === "unknown")
        return "dangerous";
    if (effect === "both")
        return "breaking";
    const breaks = direction === "request" ? "narrowed" : "widened";
    return effect === breaks ? "breaking" : "compatible";
}
/** The law seen from the other side: what the server sends in a callback, its consumer accepts. */
function opposite(direction) {
    return direction === "request" ? "response" : "request";
}

;// CONCATENATED MODULE: ./packages/contracts/dist/findings/rules.js
/** Advice that holds for a whole family of rules, by how bad the change is. */
const GENERAL = {
    breaking: "Keep the old form working beside the new one, or release it as a new version of the API.",
    dangerous: "Check with the consumers of this operation whether they rely on the old form.",
    compatible: "Nothing to do.",
};
/** Rules whose advice is more exact than the general one; the title is derived from the name. */
const HINTS = {
    "path-removed": "Keep the path, mark it deprecated, and remove it once nobody calls it.",
    "operation-removed": "Keep the operation, mark it deprecated, and remove it once nobody calls it.",
    "webhook-removed": "Keep sending the webhook until every subscriber has moved on.",
    "request-required-property-added": "Make the new property optional, or give it a default.",
    "request-property-became-required": "Keep the property optional, or fall back to a default.",
    "request-required-parameter-added": "Make the new parameter optional, or give it a default.",
    "request-parameter-became-required": "Keep the parameter optional, or fall back to a default.",
    "request-parameter-removed": "Keep accepting the parameter, and mark it deprecated.",
    "request-enum-value-removed": "Keep accepting the old value.",
    "response-property-removed": "Keep sending the property, and mark it deprecated.",
    "response-property-became-optional": "Keep sending the property in every answer.",
    "response-became-nullable": "Keep sending a value, or add a new property that may be null.",
    "response-enum-value-added": "Consumers that switch over the values do not know the new one: announce it first.",
    "response-success-status-removed": "Keep answering with the old status.",
    "security-tightened": "Keep accepting the credentials that consumers have today.",
    "base-reference-dangling": "The older document has a broken $ref, so this part could not be compared.",
};
/** Title and advice of a rule. The title is for lists: a fixed text per rule id. */
function ruleText(id, level) {
    const words = id.replaceAll("-", " ");
    const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
    const hint = level === "compatible" ? GENERAL.compatible : (HINTS[id] ?? GENERAL[level]);
    return { title, hint };
}

;// CONCATENATED MODULE: ./packages/contracts/dist/findings/collector.js





/** Rules about the document or an operation as a whole are named without a direction. */
const UNDIRECTED = /^(path|operation|webhook|callback|security|server|base)-/;
const RANK = { breaking: 0, dangerous: 1, compatible: 2 };
function createCollector(order, { scope = "", unstable = new Map() } = {}) {
    const entries = new Map();
    const roots = new Map();
    const add = (draft, operations, pair) => {
        const id = UNDIRECTED.test(draft.change) ? draft.change : `${draft.direction}-${draft.change}`;
        const anchor = draft.base ?? draft.head ?? draft.place.base;
        const fingerprint = (0,findings_fingerprint/* fingerprintOf */.a)([scope, id, (0,json/* anchorOf */.dI)(anchor), draft.detail ?? ""]);
        const level = draft.level ?? levelOf(draft.effect, draft.direction);
        let entry = entries.get(fingerprint);
        // One place seen through several union branches is one finding: the worst of them.
        if (entry === undefined || RANK[level] < RANK[entry.level]) {
            entry = { draft, id, level, anchor, pair, operations: entry?.operations ?? new Set() };
            entries.set(fingerprint, entry);
        }
        for (const operation of operations)
            entry.operations.add(operation);
    };
    return {
        add: (draft, operation) => add(draft, operation === undefined ? [] : [operation]),
        addSchema(pair, operation) {
            const known = roots.get(pair);
            if (known === undefined)
                roots.set(pair, new Set([operation]));
            else
                known.add(operation);
        },
        finish(pairs, levels) {
            for (const pair of pairs) {
                if (pair.drafts.length === 0)
                    continue;
                const operations = reachedFrom(pair, roots);
                for (const draft of pair.drafts)
                    add(draft, operations, pair);
            }
            for (const entry of entries.values())
                excuse(entry, unstable);
            const collected = collect(entries, new Map(order.map((operation, i) => [operation, i])), levels);
            return { ...collected, changes: changesOf(collected.findings, entries, roots) };
        },
    };
}
/** A change is harmless if every operation that it is about had promised nothing yet. */
function excuse(entry, unstable) {
    if (entry.level === "compatible" || entry.operations.size === 0)
        return;
    const words = new Set([...entry.operations].map((operation) => unstable.get(operation)));
    if (words.has(undefined))
        return;
    const said = [...words].sort().join(", ");
    entry.level = "compatible";
    entry.draft = { ...entry.draft, text: `${entry.draft.text} (x-stability-level: ${said})` };
}
/** Operations whose schemas contain the pair: walks up from it, so unchanged parts cost nothing. */
function reachedFrom(pair, roots) {
    const found = new Set();
    const seen = new Set([pair]);
    for (const node of seen) {
        for (const operation of roots.get(node) ?? [])
            found.add(operation);
        for (const parent of node.parents)
            seen.add(parent);
    }
    return found;
}
function changesOf(findings, entries, roots) {
    const changes = new Map();
    for (const { fingerprint, level } of findings) {
        const entry = entries.get(fingerprint);
        if (entry?.pair === undefined || level === "compatible")
            continue;
        const root = nearestRoot(entry.pair, roots);
        if (root !== undefined)
            changes.set(fingerprint, { draft: entry.draft, pair: entry.pair, root });
    }
    return changes;
}
function nearestRoot(pair, roots) {
    const seen = new Set([pair]);
    for (const node of seen) {
        if (roots.has(node))
            return node;
        for (const parent of node.parents)
            seen.add(parent);
    }
    return undefined;
}
function collect(entries, order, levels) {
    const counts = { breaking: 0, dangerous: 0, compatible: 0 };
    const findings = [];
    for (const [fingerprint, entry] of entries) {
        counts[entry.level] += 1;
        if (levels.includes(entry.level))
            findings.push(toFinding(fingerprint, entry, order));
    }
    return { findings: findings.sort(compareFindings), counts };
}
function toFinding(fingerprint, entry, order) {
    const { draft, id, level, anchor } = entry;
    const rank = (operation) => order.get(operation) ?? order.size;
    const operations = [...entry.operations].sort((left, right) => rank(left) - rank(right));
    const [operation] = operations;
    return {
        id,
        fingerprint,
        level,
        direction: draft.direction,
        ...(operation === undefined ? {} : { operation }),
        operations,
        ...ruleText(id, level),
        message: messageOf(draft, operations),
        base: locate(draft.base ?? draft.place.base),
        head: locate(draft.head ?? draft.place.head),
        pointer: locate(anchor).pointer,
    };
}
function messageOf(draft, operations) {
    const { site, path } = draft.place;
    const [operation] = operations;
    const field = path === "" ? "" : ` field ${quote(path.replace(/^\./, ""))}`;
    const where = operation === undefined ? "" : `${operationText(operation)}: `;
    const place = site === "" ? "" : `${site}${field}: `;
    const others = operations.length - 1;
    const more = others > 0 ? ` (and ${others} more operation${others > 1 ? "s" : ""})` : "";
    return `${where}${place}${draft.text}${more}`;
}
/** For example `GET /users/{id}`. */
function operationText(operation) {
    const call = `${operation.method} ${quote(operation.path).slice(1, -1)}`;
    if (operation.kind === "operation")
        return call;
    return operation.kind === "webhook" ? `webhook ${call}` : `callback ${call}`;
}
function locate(cursor) {
    return cursor.file.locate((0,json/* pointerOf */.rq)(cursor));
}
function compareFindings(left, right) {
    return (RANK[left.level] - RANK[right.level] ||
        compareText(left.operation?.path ?? "", right.operation?.path ?? "") ||
        compareText(left.operation?.method ?? "", right.operation?.method ?? "") ||
        compareText(left.id, right.id) ||
        compareText(left.pointer, right.pointer) ||
        compareText(left.fingerprint, right.fingerprint));
}
/** Code unit order: the same on every machine, unlike localeCompare. */
function compareText(left, right) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/schema/same-leaf.js

/** More keywords than a leaf has are compared as they always are. */
const MAX_KEYWORDS = 12;
/**
 * Whether two schemas are word for word the same and refer to nothing: most of a large document
 * is, and need not be read at all. The same words mean the same in every version that is read.
 */
function isSameLeaf(base, head) {
    const [from, to] = [base.nodes[0]?.value, head.nodes[0]?.value];
    if (base.nodes.length !== 1 || head.nodes.length !== 1)
        return false;
    if (!(0,json/* isObject */.Gv)(from) || !(0,json/* isObject */.Gv)(to))
        return false;
    const keys = Object.keys(from);
    if (keys.length > MAX_KEYWORDS || keys.length !== Object.keys(to).length)
        return false;
    return keys.every((key) => key !== "$ref" && isSame(from[key], to[key]));
}
function isSame(from, to) {
    if (typeof from !== "object" || from === null)
        return from === to;
    if (!Array.isArray(from) || !Array.isArray(to) || from.length !== to.length)
        return false;
    return from.every((item, at) => (typeof item !== "object" || item === null) && item === to[at]);
}

;// CONCATENATED MODULE: ./packages/contracts/dist/api/context.js


/** A place within the operation: the site in words, and the nodes nearest to it. */
function placeAt(site, sides) {
    return { site, path: "", ...sides };
}
/** Reports a change of the operation. */
function report(scope, place, change) {
    scope.collector.add({ ...change, place }, scope.operation);
}
/** Compares the schemas under two optional nodes; a missing one allows everything. */
function compareSchemaNodes(scope, place, of) {
    if (of.base === undefined && of.head === undefined)
        return;
    const base = of.base === undefined ? anything : scope.readers.base.set([of.base]);
    const head = of.head === undefined ? anything : scope.readers.head.set([of.head]);
    if (isSameLeaf(base, head))
        return;
    const pair = scope.schemas.compare({
        base,
        head,
        direction: of.direction,
        textual: of.textual === true,
        place: { ...place, base: base.nodes[0] ?? place.base, head: head.nodes[0] ?? place.head },
    });
    scope.collector.addSchema(pair, scope.operation);
}

;// CONCATENATED MODULE: ./packages/contracts/dist/api/content.js



/** Compares two `content` maps: the media types, and the schema of each. */
function compareContent(scope, place, sides) {
    const base = mediaTypes(sides.base);
    const head = mediaTypes(sides.head);
    const met = new Set();
    for (const [name, media] of base) {
        const found = counterpart(name, head);
        if (found === undefined) {
            mediaTypeRemoved(scope, place, { media, direction: sides.direction });
            continue;
        }
        met.add(found.name);
        compareMediaType(scope, place, { base: media, head: found.media, direction: sides.direction });
        if (found.name === name)
            continue;
        // A range answers for more than the one type that it replaces.
        report(scope, place, {
            change: "media-type-generalized",
            effect: "widened",
            direction: sides.direction,
            base: media,
            head: found.media,
            text: `media type went from ${quote(name)} to ${quote(found.name)}`,
        });
    }
    for (const [name, media] of head) {
        if (met.has(name) || base.has(name))
            continue;
        mediaTypeAdded(scope, place, { media, direction: sides.direction, base });
    }
}
/** Media types by normalised name: no case, no blanks, no charset (JSON has none, RFC 8259). */
function mediaTypes(owner) {
    const found = new Map();
    for (const media of (0,json/* children */.Y_)((0,json/* child */.jf)(owner, "content"))) {
        if (!(0,json/* isObject */.Gv)(media.value))
            continue;
        const name = media.key
            .toLowerCase()
            .replaceAll(/\s/g, "")
            .replace(/;charset=[^;]*/, "");
        if (!found.has(name))
            found.set(name, media);
    }
    return found;
}
function counterpart(name, types) {
    const [main] = name.split("/");
    for (const candidate of [name, `${main}/*`, "*/*"]) {
        const media = types.get(candidate);
        if (media !== undefined)
            return { name: candidate, media };
    }
    return undefined;
}
/**
 * A consumer asks for a media type by name, so it misses one that is gone from answers, and does
 * not get a new one unasked. In calls that the server makes nothing is negotiated: the law holds.
 */
function mediaTypeRemoved(scope, place, of) {
    const negotiated = of.direction === "response" && scope.input === "request";
    report(scope, place, {
        change: "media-type-removed",
        effect: "narrowed",
        ...(negotiated ? { level: "breaking" } : {}),
        direction: of.direction,
        base: of.media,
        text: `media type ${quote(of.media.key)} was removed`,
    });
}
function mediaTypeAdded(scope, place, of) {
    const negotiated = of.direction === "response" && scope.input === "request";
    const covered = counterpart(of.media.key.toLowerCase(), of.base);
    const first = of.base.size === 0;
    report(scope, place, {
        change: "media-type-added",
        effect: negotiated || covered !== undefined || first ? "none" : "widened",
        direction: of.direction,
        head: of.media,
        text: `media type ${quote(of.media.key)} was added`,
    });
    if (covered === undefined)
        return;
    compareMediaType(scope, place, { base: covered.media, head: of.media, direction: of.direction });
}
function compareMediaType(scope, place, sides) {
    const { base, head, direction } = sides;
    const at = { ...placeAt(place.site, { base, head }), media: base.key };
    for (const keyword of ["schema", "itemSchema"]) {
        const nodes = { base: (0,json/* child */.jf)(base, keyword), head: (0,json/* child */.jf)(head, keyword) };
        const suffix = keyword === "schema" ? place.site : `${place.site} (each item)`;
        compareSchemaNodes(scope, { ...at, site: suffix }, { ...nodes, direction });
    }
    const [before, after] = [(0,json/* own */.ZV)(base.value, "encoding"), (0,json/* own */.ZV)(head.value, "encoding")];
    if ((0,json/* canonical */.$N)(before ?? {}) === (0,json/* canonical */.$N)(after ?? {}))
        return;
    report(scope, at, {
        change: "encoding-changed",
        effect: "unknown",
        direction,
        base: (0,json/* child */.jf)(base, "encoding"),
        head: (0,json/* child */.jf)(head, "encoding"),
        text: "parts are encoded in another way",
    });
}

;// CONCATENATED MODULE: ./packages/contracts/dist/api/body.js



/** Compares the request bodies of two operations. */
function compareRequestBody(scope, operations) {
    const base = bodyOf(scope.base, operations.base);
    const head = bodyOf(scope.head, operations.head);
    const site = scope.input === "request" ? "request body" : "body";
    const place = placeAt(site, { base: base ?? operations.base, head: head ?? operations.head });
    const direction = scope.input;
    if (base === undefined && head === undefined)
        return;
    if (base === undefined || head === undefined) {
        const required = (0,json/* flag */.Jt)(head ?? place.head, "required");
        const added = required ? "required-body-added" : "body-added";
        report(scope, place, {
            change: head === undefined ? "body-removed" : added,
            effect: head === undefined || required ? "narrowed" : "none",
            direction,
            base,
            head,
            text: head === undefined ? "was removed" : `was added${required ? " and is required" : ""}`,
        });
        return;
    }
    const before = (0,json/* flag */.Jt)(base, "required");
    const after = (0,json/* flag */.Jt)(head, "required");
    if (before !== after) {
        report(scope, place, {
            change: after ? "body-became-required" : "body-became-optional",
            effect: after ? "narrowed" : "widened",
            direction,
            base,
            head,
            text: after ? "became required" : "became optional",
        });
    }
    compareContent(scope, place, { base, head, direction });
}
function bodyOf(spec, operation) {
    const body = (0,json/* child */.jf)(operation, "requestBody");
    return body === undefined ? undefined : spec.resolve(body);
}

;// CONCATENATED MODULE: ./packages/contracts/dist/api/lifecycle.js



/**
 * Levels of `x-stability-level`, least stable first. The extension is that of oasdiff:
 * https://github.com/oasdiff/oasdiff/blob/main/docs/STABILITY.md
 */
const STABILITY = ["draft", "alpha", "beta", "stable"];
/** How stable an operation claims to be; one that says nothing, or nothing known, is stable. */
function stabilityOf(operation) {
    const stated = (0,json/* own */.ZV)(operation.value, "x-stability-level");
    return STABILITY.find((level) => level === stated) ?? "stable";
}
/** Whether an operation of this stability promises nothing yet. */
function mayChange(stability) {
    return stability === "draft" || stability === "alpha";
}
/** Whether the operation or parameter is marked deprecated, and from when on it may be gone. */
function deprecation(node) {
    const sunset = (0,json/* own */.ZV)(node.value, "x-sunset");
    const deprecated = (0,json/* own */.ZV)(node.value, "deprecated") === true;
    return typeof sunset === "string" ? { deprecated, sunset } : { deprecated };
}
/**
 * `over`: the announced date has come. `undated`: announced without a date, so whether consumers
 * have moved is unknown. A date that cannot be read never comes.
 */
function noticeOf(node, today) {
    const { deprecated, sunset } = deprecation(node);
    if (!deprecated)
        return "none";
    if (sunset === undefined)
        return "undated";
    const date = dateOf(sunset);
    return date !== undefined && today !== undefined && date <= today ? "over" : "none";
}
/** The day of an RFC 3339 date or time. */
function dateOf(text) {
    return /^\d{4}-\d{2}-\d{2}(?=$|[Tt ])/.exec(text)?.[0];
}
/** Compares the promises about the future: how stable an operation is. */
function compareStability(scope, sides) {
    const [before, after] = [stabilityOf(sides.base), stabilityOf(sides.head)];
    if (before === after)
        return;
    const decreased = STABILITY.indexOf(after) < STABILITY.indexOf(before);
    const change = {
        change: `operation-stability-${decreased ? "decreased" : "increased"}`,
        // No call fails yet, but the next change of the operation would pass for harmless.
        effect: "none",
        ...(decreased ? { level: "breaking" } : {}),
        base: (0,json/* child */.jf)(sides.base, "x-stability-level") ?? sides.base,
        head: (0,json/* child */.jf)(sides.head, "x-stability-level") ?? sides.head,
        text: `stability went from ${before} to ${after}`,
    };
    report(scope, placeAt("", sides), { ...change, direction: scope.input });
}
/** A date that consumers plan with is a promise: it may move away, but not nearer, nor vanish. */
function compareSunset(scope, sides, of) {
    const [before, after] = [deprecation(sides.base), deprecation(sides.head)];
    if (!before.deprecated || before.sunset === undefined || !after.deprecated)
        return;
    if (before.sunset === after.sunset)
        return;
    const [from, to] = [dateOf(before.sunset), dateOf(after.sunset ?? "")];
    const gone = after.sunset === undefined;
    const broken = gone || to === undefined || (from !== undefined && to < from);
    const way = gone ? "removed" : broken ? "moved-up" : "postponed";
    const now = quote(after.sunset ?? "none");
    report(scope, placeAt(of.site, sides), {
        change: `${of.prefix}-sunset-${way}`,
        effect: "none",
        ...(broken ? { level: "breaking" } : {}),
        direction: scope.input,
        base: (0,json/* child */.jf)(sides.base, "x-sunset"),
        head: (0,json/* child */.jf)(sides.head, "x-sunset") ?? sides.head,
        text: `sunset went from ${quote(before.sunset)} to ${now}`,
    });
}

// EXTERNAL MODULE: ./packages/contracts/dist/api/operations.js + 1 modules
var api_operations = __webpack_require__(17091);
;// CONCATENATED MODULE: ./packages/contracts/dist/api/parameters.js






/** Headers that OpenAPI describes elsewhere; as parameters they are ignored (3.1, 4.8.12). */
const IGNORED_HEADERS = new Set(["accept", "content-type", "authorization"]);
/** Compares the parameters that apply to two operations, wherever they are declared. */
function compareParameters(scope, sides) {
    const base = parametersOf(scope.base, sides.base);
    const head = parametersOf(scope.head, sides.head);
    for (const [key, parameter] of base) {
        const now = head.get(key);
        if (now === undefined)
            parameterRemoved(scope, parameter, sides.head.cursor);
        else
            compareParameter(scope, parameter, now);
    }
    for (const [key, parameter] of head) {
        if (!base.has(key))
            parameterAdded(scope, parameter, sides.base.cursor);
    }
}
/** Parameters of the path item, overridden by those of the operation. */
function parametersOf(spec, operation) {
    const names = (0,api_operations/* pathParameterNames */.Zn)(operation.path);
    const found = new Map();
    for (const owner of [operation.item, operation.cursor]) {
        for (const entry of (0,json/* children */.Y_)((0,json/* child */.jf)(owner, "parameters"))) {
            const parameter = readParameter(spec, entry, names);
            if (parameter !== undefined)
                found.set(parameter.key, parameter);
        }
    }
    return found;
}
function readParameter(spec, entry, pathNames) {
    const target = spec.resolve(entry);
    if (target === undefined || !(0,json/* isObject */.Gv)(target.value))
        return undefined;
    const name = (0,json/* text */.Qq)(target, "name");
    const where = (0,json/* text */.Qq)(target, "in");
    if (name === undefined || where === undefined)
        return undefined;
    const lower = name.toLowerCase();
    if (where === "header" && IGNORED_HEADERS.has(lower))
        return undefined;
    const position = where === "path" ? pathNames.indexOf(name) : -1;
    const id = position >= 0 ? `#${position}` : where === "header" ? lower : name;
    const key = `${where}:${id}`;
    const required = where === "path" || (0,json/* flag */.Jt)(target, "required");
    return { key, in: where, name, required, cursor: { ...target, label: key } };
}
function siteOf(parameter) {
    return `${parameter.in} parameter ${quote(parameter.name)}`;
}
/**
 * Parameters are a closed list: a request that uses one which is gone does not get what it asks
 * for, so a removal narrows. In a call that the server makes, it is one promise less.
 */
function parameterRemoved(scope, parameter, head) {
    const sent = scope.input === "response";
    const notice = noticeOf(parameter.cursor, scope.today);
    report(scope, placeAt(siteOf(parameter), { base: parameter.cursor, head }), {
        change: notice === "over" ? "parameter-removed-after-sunset" : "parameter-removed",
        effect: sent ? (parameter.required ? "widened" : "unknown") : "narrowed",
        ...(notice === "over" ? { level: "compatible" } : {}),
        ...(notice === "undated" ? { level: "dangerous" } : {}),
        direction: scope.input,
        base: parameter.cursor,
        text: notice === "over" ? "was removed after its sunset" : "was removed",
    });
}
function parameterAdded(scope, parameter, base) {
    report(scope, placeAt(siteOf(parameter), { base, head: parameter.cursor }), {
        change: parameter.required ? "required-parameter-added" : "parameter-added",
        effect: parameter.required ? "narrowed" : "none",
        direction: scope.input,
        head: parameter.cursor,
        text: parameter.required ? "was added and is required" : "was added",
    });
}
function compareParameter(scope, base, head) {
    const sides = { base: base.cursor, head: head.cursor };
    const place = placeAt(siteOf(head), sides);
    const direction = scope.input;
    if (base.required !== head.required) {
        report(scope, place, {
            change: head.required ? "parameter-became-required" : "parameter-became-optional",
            effect: head.required ? "narrowed" : "widened",
            direction,
            ...sides,
            text: head.required ? "became required" : "became optional",
        });
    }
    if ((0,json/* flag */.Jt)(base.cursor, "allowEmptyValue") && !(0,json/* flag */.Jt)(head.cursor, "allowEmptyValue")) {
        const words = "may no longer be empty";
        report(scope, place, {
            change: "parameter-empty-value-forbidden",
            effect: "narrowed",
            direction,
            ...sides,
            text: words,
        });
    }
    if (!(0,json/* flag */.Jt)(base.cursor, "deprecated") && (0,json/* flag */.Jt)(head.cursor, "deprecated")) {
        const words = "is now deprecated";
        report(scope, place, {
            change: "parameter-deprecated",
            effect: "none",
            direction,
            ...sides,
            text: words,
        });
    }
    compareSunset(scope, sides, { prefix: "parameter", site: place.site });
    compareSerialisation(scope, base, head);
    compareParameterSchemas(scope, base, head);
}
function compareParameterSchemas(scope, base, head) {
    const place = placeAt(siteOf(head), { base: base.cursor, head: head.cursor });
    const direction = scope.input;
    const contents = [(0,json/* child */.jf)(base.cursor, "content"), (0,json/* child */.jf)(head.cursor, "content")];
    if (contents[0] !== undefined && contents[1] !== undefined) {
        compareContent(scope, place, { base: base.cursor, head: head.cursor, direction });
    }
    else if (contents[0] !== undefined || contents[1] !== undefined) {
        report(scope, place, {
            change: "parameter-serialisation-changed",
            effect: "unknown",
            direction,
            base: base.cursor,
            head: head.cursor,
            text: "is now written in another form",
        });
    }
    else {
        const schemas = { base: (0,json/* child */.jf)(base.cursor, "schema"), head: (0,json/* child */.jf)(head.cursor, "schema") };
        compareSchemaNodes(scope, place, { ...schemas, direction, textual: true });
    }
}
/** Style and explode show on the wire only for arrays and objects. */
function compareSerialisation(scope, base, head) {
    const [before, after] = [styleOf(base), styleOf(head)];
    if (before === after || (isScalar(scope, base, "base") && isScalar(scope, head, "head")))
        return;
    report(scope, placeAt(siteOf(head), { base: base.cursor, head: head.cursor }), {
        change: "parameter-serialisation-changed",
        effect: "both",
        direction: scope.input,
        base: base.cursor,
        head: head.cursor,
        text: `lists and objects went from style ${before} to ${after}`,
    });
}
/** Effective style and explode (3.1, section 4.8.12.2). */
function styleOf(parameter) {
    const form = parameter.in === "query" || parameter.in === "cookie";
    const style = (0,json/* text */.Qq)(parameter.cursor, "style") ?? (form ? "form" : "simple");
    const explode = (0,json/* own */.ZV)(parameter.cursor.value, "explode") ?? style === "form";
    return `${style}${explode === true ? " exploded" : ""}`;
}
function isScalar(scope, parameter, side) {
    const schema = (0,json/* child */.jf)(parameter.cursor, "schema");
    const style = (0,json/* text */.Qq)(parameter.cursor, "style") ?? "form";
    if (schema === undefined || !["form", "simple"].includes(style))
        return false;
    const reader = scope.readers[side];
    return reader
        .normal(reader.set([schema]))
        .alternatives.every(({ types }) => types && !types.has("object") && !types.has("array"));
}

;// CONCATENATED MODULE: ./packages/contracts/dist/api/links.js




/**
 * Compares the links of two responses (3.1, section 4.8.20). They describe what clients may do
 * next and change no message, so whether one that is gone or leads elsewhere hurts is unknown.
 */
function compareLinks(scope, response, sides) {
    const base = linksOf(scope.base, sides.base);
    const head = linksOf(scope.head, sides.head);
    for (const [name, link] of base) {
        const now = head.get(name);
        const changed = now === undefined || !sameLink(scope, link, now);
        if (!changed)
            continue;
        report(scope, placeAt(`${response} link ${quote(name)}`, sides), {
            change: now === undefined ? "link-removed" : "link-changed",
            effect: "unknown",
            direction: sides.direction,
            base: link,
            head: now,
            text: now === undefined ? "was removed" : "leads to another call",
        });
    }
    for (const [name, link] of head) {
        if (base.has(name))
            continue;
        report(scope, placeAt(`${response} link ${quote(name)}`, sides), {
            change: "link-added",
            effect: "none",
            direction: sides.direction,
            head: link,
            text: "was added",
        });
    }
}
function linksOf(spec, response) {
    const found = new Map();
    for (const entry of (0,json/* children */.Y_)((0,json/* child */.jf)(response, "links"))) {
        const link = spec.resolve(entry);
        if (entry.key.startsWith("x-") || link === undefined || !(0,json/* isObject */.Gv)(link.value))
            continue;
        found.set(entry.key, { ...link, label: entry.key });
    }
    return found;
}
/** The operation may have got another name; what is handed over must be the same. */
function sameLink(scope, base, head) {
    const parts = ["parameters", "requestBody", "server"].map((key) => [
        (0,json/* canonical */.$N)((0,json/* child */.jf)(base, key)?.value ?? null),
        (0,json/* canonical */.$N)((0,json/* child */.jf)(head, key)?.value ?? null),
    ]);
    if (parts.some(([before, after]) => before !== after))
        return false;
    const [from, to] = [named(base), named(head)];
    return from === to || targetOf(scope.base, base) === targetOf(scope.head, head);
}
function named(link) {
    return (0,json/* text */.Qq)(link, "operationId") ?? (0,json/* text */.Qq)(link, "operationRef") ?? "";
}
/** Method and path template that a link leads to, or its own words where that is not found. */
function targetOf(spec, link) {
    const id = (0,json/* text */.Qq)(link, "operationId");
    const reference = (0,json/* text */.Qq)(link, "operationRef");
    const target = reference === undefined ? undefined : spec.target(link.file, reference);
    const found = (0,api_operations/* pathOperations */.MB)(spec).find(({ cursor }) => id === undefined ? cursor.value === target?.value : (0,json/* text */.Qq)(cursor, "operationId") === id);
    return found === undefined
        ? `${id ?? ""} ${reference ?? ""}`
        : `${found.method} ${found.template}`;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/api/responses.js






/** Compares what two operations answer: statuses, headers, bodies. */
function compareResponses(scope, operations) {
    const base = responsesOf(scope.base, operations.base);
    const head = responsesOf(scope.head, operations.head);
    for (const [status, response] of base) {
        const found = responses_counterpart(status, head);
        if (found !== undefined) {
            compareResponse(scope, status, { base: response, head: found });
        }
        else if (!hasMembers(status, head)) {
            statusRemoved(scope, status, { base: response, head: operations.head });
        }
    }
    for (const [status, response] of head) {
        if (base.has(status))
            continue;
        const found = responses_counterpart(status, base);
        if (found === undefined)
            statusAdded(scope, status, { base: operations.base, head: response });
        else
            compareResponse(scope, status, { base: found, head: response });
    }
}
function responsesOf(spec, operation) {
    const found = new Map();
    for (const entry of (0,json/* children */.Y_)((0,json/* child */.jf)(operation, "responses"))) {
        const response = spec.resolve(entry);
        if (entry.key.startsWith("x-") || response === undefined || !(0,json/* isObject */.Gv)(response.value))
            continue;
        found.set(entry.key.toUpperCase() === "DEFAULT" ? "default" : entry.key.toUpperCase(), response);
    }
    return found;
}
function isSuccess(status) {
    return status.startsWith("2");
}
/**
 * The response that is declared for a status: itself, its range, or the default. By the letter
 * `default` covers every status; where successes are listed, authors mean errors by it.
 */
function responses_counterpart(status, responses) {
    const exact = responses.get(status) ?? responses.get(`${status.charAt(0)}XX`);
    if (exact !== undefined || status === "default")
        return exact;
    const listed = isSuccess(status) && [...responses.keys()].some(isSuccess);
    return listed ? undefined : responses.get("default");
}
/** Whether a range that is gone is now spelled out. */
function hasMembers(status, responses) {
    const main = status.charAt(0);
    return status.endsWith("XX") && [...responses.keys()].some((key) => key.startsWith(main));
}
/** A lost success leaves those waiting for it without one; a lost error is one answer less. */
function statusRemoved(scope, status, sides) {
    const calls = scope.input === "request";
    const success = isSuccess(status);
    statusChange(scope, status, {
        sides,
        change: {
            change: success ? "success-status-removed" : "status-removed",
            effect: "narrowed",
            ...(calls ? { level: removedLevel(status) } : {}),
            base: sides.base,
            text: "was removed",
        },
    });
}
function removedLevel(status) {
    if (isSuccess(status))
        return "breaking";
    return status === "default" ? "dangerous" : "compatible";
}
/** Any client must expect any error; whether it expects another success cannot be known. */
function statusAdded(scope, status, sides) {
    const success = isSuccess(status);
    statusChange(scope, status, {
        sides,
        change: {
            change: success ? "success-status-added" : "status-added",
            effect: success && scope.input === "request" ? "unknown" : "none",
            head: sides.head,
            text: "was added",
        },
    });
}
function statusChange(scope, status, of) {
    const place = placeAt(`response ${quote(status).slice(1, -1)}`, of.sides);
    report(scope, place, { ...of.change, detail: status, direction: opposite(scope.input) });
}
function compareResponse(scope, status, sides) {
    const name = `response ${quote(status).slice(1, -1)}`;
    const direction = opposite(scope.input);
    compareContent(scope, placeAt(`${name} body`, sides), { ...sides, direction });
    compareHeaders(scope, name, { ...sides, direction });
    compareLinks(scope, name, { ...sides, direction });
}
function compareHeaders(scope, response, sides) {
    const base = headersOf(scope.base, sides.base);
    const head = headersOf(scope.head, sides.head);
    for (const [key, header] of base) {
        const now = head.get(key);
        if (now === undefined)
            headerRemoved(scope, response, { ...sides, header });
        else
            compareHeader(scope, response, { base: header, head: now, direction: sides.direction });
    }
    for (const [key, header] of head) {
        if (base.has(key))
            continue;
        report(scope, placeAt(responses_siteOf(response, header), sides), {
            change: header.required ? "required-header-added" : "header-added",
            effect: header.required ? "narrowed" : "none",
            direction: sides.direction,
            head: header.cursor,
            text: "was added",
        });
    }
}
/** Header names have no case; Content-Type is described by the content map (3.1, 4.8.17). */
function headersOf(spec, response) {
    const found = new Map();
    for (const entry of (0,json/* children */.Y_)((0,json/* child */.jf)(response, "headers"))) {
        const target = spec.resolve(entry);
        const key = entry.key.toLowerCase();
        if (target === undefined || !(0,json/* isObject */.Gv)(target.value) || key === "content-type")
            continue;
        const required = (0,json/* flag */.Jt)(target, "required");
        found.set(key, { name: entry.key, required, cursor: { ...target, label: key } });
    }
    return found;
}
function responses_siteOf(response, header) {
    return `${response} header ${quote(header.name)}`;
}
function headerRemoved(scope, response, of) {
    const { header, direction, base, head } = of;
    const promised = header.required && direction === "response";
    report(scope, placeAt(responses_siteOf(response, header), { base, head }), {
        change: "header-removed",
        effect: promised ? "widened" : "unknown",
        direction,
        base: header.cursor,
        text: header.required ? "was removed and had been required" : "was removed",
    });
}
function compareHeader(scope, response, of) {
    const { base, head, direction } = of;
    const sides = { base: base.cursor, head: head.cursor };
    const place = placeAt(responses_siteOf(response, head), sides);
    if (base.required !== head.required) {
        report(scope, place, {
            change: head.required ? "header-became-required" : "header-became-optional",
            effect: head.required ? "narrowed" : "widened",
            direction,
            ...sides,
            text: head.required ? "became required" : "became optional",
        });
    }
    const schemas = { base: (0,json/* child */.jf)(base.cursor, "schema"), head: (0,json/* child */.jf)(head.cursor, "schema") };
    compareSchemaNodes(scope, place, { ...schemas, direction, textual: true });
}

;// CONCATENATED MODULE: ./packages/contracts/dist/api/security.js


/**
 * Every way to authenticate that worked must still work: some requirement of the head must ask
 * for no more than it gives. Anonymous access is the requirement that asks for nothing.
 */
function compareSecurity(scope, sides) {
    const base = requirementsOf(scope.base, sides.base.cursor);
    const head = requirementsOf(scope.head, sides.head.cursor);
    const place = placeAt("security", { base: base.at, head: head.at });
    // Findings belong to the operation, even where the requirement is the document's.
    const at = { base: sides.base.cursor, head: sides.head.cursor };
    for (const before of base.list) {
        if (head.list.some((after) => satisfies(before, after)))
            continue;
        report(scope, place, {
            change: "security-tightened",
            effect: "narrowed",
            direction: "request",
            ...at,
            detail: requirementText(before),
            text: `${requirementText(before)} is no longer enough: ${listText(head.list)} is needed`,
        });
    }
    for (const after of head.list) {
        if (base.list.some((before) => satisfies(before, after)))
            continue;
        report(scope, place, {
            change: "security-alternative-added",
            effect: "none",
            direction: "request",
            ...at,
            detail: requirementText(after),
            text: `${requirementText(after)} is a new way in`,
        });
    }
}
function satisfies(given, needed) {
    return [...needed].every(([id, scheme]) => {
        const has = given.get(id);
        return has !== undefined && [...scheme.scopes].every((name) => has.scopes.has(name));
    });
}
function requirementsOf(spec, operation) {
    const at = (0,json/* child */.jf)(operation, "security") ?? (0,json/* child */.jf)(spec.root, "security");
    const entries = (0,json/* children */.Y_)(at);
    if (at === undefined || entries.length === 0)
        return { list: [new Map()], at: at ?? operation };
    return { list: entries.map((entry) => readRequirement(spec, entry)), at };
}
function readRequirement(spec, entry) {
    const schemes = (0,json/* child */.jf)((0,json/* child */.jf)(spec.root, "components") ?? spec.root, "securitySchemes");
    return new Map((0,json/* children */.Y_)(entry).map((use) => {
        const declared = schemes === undefined ? undefined : (0,json/* child */.jf)(schemes, use.key);
        const scheme = declared === undefined ? undefined : spec.resolve(declared);
        const scopes = Array.isArray(use.value) ? use.value.map(String) : [];
        return [identityOf(scheme, use.key), { name: use.key, scopes: new Set(scopes) }];
    }));
}
/** What a client must do for a scheme, so that renaming one is no change. */
function identityOf(scheme, name) {
    if (scheme === undefined)
        return `undeclared ${name}`;
    const field = (key) => String((0,json/* own */.ZV)(scheme.value, key) ?? "");
    const type = field("type");
    if (type === "apiKey") {
        const header = field("in") === "header";
        return `apiKey ${field("in")} ${header ? field("name").toLowerCase() : field("name")}`;
    }
    if (type === "http")
        return `http ${field("scheme").toLowerCase()}`;
    if (type === "openIdConnect")
        return `openIdConnect ${field("openIdConnectUrl")}`;
    if (type === "oauth2")
        return `oauth2 ${flowsText(scheme)}`;
    return `${type} ${name}`;
}
/** Flows with their URLs; the scopes that a flow offers are not what an operation needs. */
function flowsText(scheme) {
    return (0,json/* children */.Y_)((0,json/* child */.jf)(scheme, "flows"))
        .map((flow) => {
        const urls = ["authorizationUrl", "tokenUrl"].map((key) => (0,json/* own */.ZV)(flow.value, key) ?? "");
        return `${flow.key} ${(0,json/* canonical */.$N)(urls)}`;
    })
        .sort()
        .join(" ");
}
function listText(list) {
    return list.map(requirementText).join(" or ");
}
function requirementText(requirement) {
    if (requirement.size === 0)
        return "no authentication";
    return [...requirement.values()]
        .map(({ name, scopes }) => scopes.size === 0 ? name : `${name} (${[...scopes].sort().join(", ")})`)
        .sort()
        .join(" with ")
        .replace(/[\p{Cc}\p{Cf}]/gu, "\u{FFFD}")
        .slice(0, 300);
}

;// CONCATENATED MODULE: ./packages/contracts/dist/api/operation.js









/** Order in which operations are compared, and in which findings name them. */
function compareTasks(left, right) {
    return compareOperations(left.operation, right.operation);
}
function compareOperations(left, right) {
    return (compareText(left.kind === "operation" ? "" : left.kind, right.kind === "operation" ? "" : right.kind) ||
        compareText(left.registeredBy ?? "", right.registeredBy ?? "") ||
        compareText(left.path, right.path) ||
        compareText(left.method, right.method));
}
/** Compares one operation, or reports that it came or went. */
function compareOperation(comparison, task) {
    const { operation, base, head } = task;
    const input = operation.kind === "operation" ? "request" : "response";
    const scope = { ...comparison, operation, input };
    if (base === undefined || head === undefined) {
        if (base !== undefined)
            operationRemoved(scope, task, base);
        if (head !== undefined)
            operationAdded(scope, task, head);
        return;
    }
    const sides = { base: base.cursor, head: head.cursor };
    compareMarks(scope, sides);
    compareStability(scope, sides);
    compareSunset(scope, sides, { prefix: "operation", site: "" });
    compareParameters(scope, { base, head });
    compareRequestBody(scope, sides);
    compareResponses(scope, sides);
    if (input === "request")
        compareSecurity(scope, { base, head });
}
function operationRemoved(scope, task, base) {
    const { kind } = task.operation;
    const { deprecated } = deprecation(base.cursor);
    const notice = noticeOf(base.cursor, scope.today);
    const over = notice === "over";
    const name = kind === "operation" ? (task.pathGone ? "path" : "operation") : kind;
    const noticed = notice === "undated" ? "dangerous" : "breaking";
    const was = deprecated ? " (it was deprecated)" : "";
    const change = {
        change: over ? "operation-removed-after-sunset" : `${name}-removed`,
        effect: "narrowed",
        level: over ? "compatible" : noticed,
        // One finding per path that is gone, whatever the number of its methods.
        base: name === "path" ? base.item : base.cursor,
        text: over ? "was removed after its sunset" : `was removed${was}`,
    };
    const place = placeAt("", { base: base.cursor, head: task.nearest });
    report(scope, place, { ...change, direction: scope.input });
}
function operationAdded(scope, task, head) {
    const { kind } = task.operation;
    report(scope, placeAt("", { base: task.nearest, head: head.cursor }), {
        change: `${kind}-added`,
        effect: "none",
        direction: scope.input,
        head: head.cursor,
        text: "was added",
    });
}
/** Marks of the operation that change no message: deprecation and the name for generators. */
function compareMarks(scope, sides) {
    const place = placeAt("", sides);
    if (!(0,json/* flag */.Jt)(sides.base, "deprecated") && (0,json/* flag */.Jt)(sides.head, "deprecated")) {
        report(scope, place, {
            change: "operation-deprecated",
            effect: "none",
            direction: scope.input,
            ...sides,
            text: "is now deprecated",
        });
    }
    const [before, after] = [
        (0,json/* own */.ZV)(sides.base.value, "operationId"),
        (0,json/* own */.ZV)(sides.head.value, "operationId"),
    ];
    if (typeof before !== "string" || typeof after !== "string" || before === after)
        return;
    report(scope, place, {
        change: "operation-id-changed",
        effect: "none",
        direction: scope.input,
        base: (0,json/* child */.jf)(sides.base, "operationId"),
        head: (0,json/* child */.jf)(sides.head, "operationId"),
        text: `operationId went from ${quote(before)} to ${quote(after)}`,
    });
}

;// CONCATENATED MODULE: ./packages/contracts/dist/api/tasks.js




/** Callbacks of callbacks of callbacks: beyond this depth nobody describes anything. */
const MAX_CALLBACK_DEPTH = 3;
/** Lists everything to compare: operations, webhooks, and the callbacks of both, sorted. */
function listTasks(base, head) {
    const roots = { base: base.root, head: head.root };
    const operations = match((0,api_operations/* pathOperations */.MB)(base), (0,api_operations/* pathOperations */.MB)(head), {
        kind: "operation",
        nearest: {
            base: (0,json/* child */.jf)(base.root, "paths") ?? base.root,
            head: (0,json/* child */.jf)(head.root, "paths") ?? head.root,
        },
    });
    const webhooks = match((0,api_operations/* webhookOperations */.yi)(base), (0,api_operations/* webhookOperations */.yi)(head), {
        kind: "webhook",
        nearest: roots,
    });
    const tasks = [...operations, ...webhooks];
    const specs = { base, head };
    const callbacks = tasks.flatMap((task) => callbackTasks(specs, task, 1));
    return [...tasks, ...callbacks].sort(compareTasks);
}
function match(base, head, context) {
    const { pairs, removed, added } = (0,api_operations/* matchOperations */.cH)(base, head);
    const kept = new Map(pairs.map((pair) => [pair.base.item.value, pair.head.item]));
    const known = new Map(pairs.map((pair) => [pair.head.item.value, pair.base.item]));
    return [
        ...pairs.map((pair) => ({
            ...pair,
            operation: refOf(pair.head, context),
            nearest: context.nearest.head,
            pathGone: false,
        })),
        ...removed.map((operation) => ({
            base: operation,
            operation: refOf(operation, context),
            nearest: kept.get(operation.item.value) ?? context.nearest.head,
            pathGone: !kept.has(operation.item.value),
        })),
        ...added.map((operation) => ({
            head: operation,
            operation: refOf(operation, context),
            nearest: known.get(operation.item.value) ?? context.nearest.base,
            pathGone: false,
        })),
    ];
}
function refOf(operation, { kind, registeredBy }) {
    const { method, path } = operation;
    return registeredBy === undefined ? { method, path, kind } : { method, path, kind, registeredBy };
}
/** Callbacks of operations that both documents have; those of a removed one go with it. */
function callbackTasks(specs, task, depth) {
    if (task.base === undefined || task.head === undefined || depth > MAX_CALLBACK_DEPTH)
        return [];
    const base = callbacksOf(specs.base, task.base.cursor);
    const head = callbacksOf(specs.head, task.head.cursor);
    const registrar = operationText(task.operation);
    const tasks = [...new Set([...base.keys(), ...head.keys()])].flatMap((name) => match(base.get(name) ?? [], head.get(name) ?? [], {
        kind: "callback",
        nearest: { base: task.base?.cursor ?? task.nearest, head: task.head?.cursor ?? task.nearest },
        registeredBy: registrar,
    }));
    return [...tasks, ...tasks.flatMap((inner) => callbackTasks(specs, inner, depth + 1))];
}
function callbacksOf(spec, operation) {
    const found = new Map();
    for (const entry of (0,json/* children */.Y_)((0,json/* child */.jf)(operation, "callbacks"))) {
        const callback = spec.resolve(entry);
        if (callback === undefined || !(0,json/* isObject */.Gv)(callback.value))
            continue;
        found.set(entry.key, (0,api_operations/* operationsOf */.CF)(spec, (0,json/* children */.Y_)(callback)));
    }
    return found;
}

// EXTERNAL MODULE: ./packages/contracts/dist/document/load.js + 17 modules
var load = __webpack_require__(53436);
;// CONCATENATED MODULE: ./packages/contracts/dist/schema/compare-arrays.js

/** Compares items and tuple positions. */
function compareArrays(scope, base, head) {
    const length = Math.max(base.prefixItems.length, head.prefixItems.length);
    for (let i = 0; i < length; i += 1) {
        const from = base.prefixItems[i] ?? base.items ?? anything;
        const to = head.prefixItems[i] ?? head.items ?? anything;
        scope.descend({ base: from, head: to, path: `[${i}]` });
    }
    if (base.items === undefined && head.items === undefined)
        return;
    scope.descend({ base: base.items ?? anything, head: head.items ?? anything, path: "[]" });
}

;// CONCATENATED MODULE: ./packages/contracts/dist/schema/compare-objects.js

/** Compares properties, requiredness and what is allowed beyond the declared properties. */
function compareObjects(scope, base, head) {
    for (const name of namesOf(base, head)) {
        compareProperty(scope, name, {
            base: sideOf(scope, scope.base, { shape: base, name }),
            head: sideOf(scope, scope.head, { shape: head, name }),
        });
    }
    compareBarred(scope, base, head);
    comparePatternProperties(scope, base, head);
    compareAdditional(scope, base.additional, head.additional);
}
/** A name that is declared as before may yet be one that a closed part does not know any more. */
function compareBarred(scope, base, head) {
    for (const name of head.barred) {
        const at = base.properties.get(name)?.at;
        if (at === undefined || base.barred.has(name))
            continue;
        const promised = base.required.has(name) && !head.required.has(name);
        const lost = promised ? "widened" : "unknown";
        scope.report({
            change: "property-removed",
            effect: scope.direction === "request" ? "narrowed" : lost,
            base: at,
            head: head.additional.at,
            detail: name,
            text: `property ${quote(name)} is forbidden by a part that does not declare it`,
        });
    }
}
function namesOf(base, head) {
    const maps = [base.properties, head.properties, base.required, head.required];
    return maps.every((map) => map.size === 0) ? [] : new Set(maps.flatMap((map) => [...map.keys()]));
}
function sideOf(scope, reader, of) {
    const { shape, name } = of;
    const member = shape.properties.get(name);
    const demand = shape.required.get(name);
    const required = demand !== undefined;
    if (member === undefined)
        return { shape, set: undefined, at: demand, required, hidden: false };
    const { set, at } = member;
    const { readOnly, writeOnly } = reader.normal(set);
    const hidden = scope.direction === "request" ? readOnly : writeOnly;
    return { shape, set, at, required: !hidden && required, hidden };
}
function compareProperty(scope, name, sides) {
    const { base, head } = sides;
    const inBase = base.set !== undefined && !base.hidden;
    const inHead = head.set !== undefined && !head.hidden;
    if (inBase && !inHead)
        return propertyRemoved(scope, name, sides);
    if (!inBase && inHead)
        return propertyAdded(scope, name, sides);
    if (base.set !== undefined && head.set !== undefined && inBase) {
        scope.descend({ base: base.set, head: head.set, path: `.${name}` });
    }
    if (base.hidden || head.hidden || base.required === head.required)
        return;
    scope.report({
        change: head.required ? "property-became-required" : "property-became-optional",
        effect: head.required ? "narrowed" : "widened",
        base: base.at,
        head: head.at,
        detail: name,
        text: `${quote(name)} became ${head.required ? "required" : "optional"}`,
    });
}
function propertyRemoved(scope, name, sides) {
    const { base, head } = sides;
    const { additional, patternProperties } = head.shape;
    const path = `.${name}`;
    if (!head.hidden && additional.kind === "schema" && patternProperties.size === 0) {
        // The name is now one of the additional ones: their schema decides.
        scope.descend({ base: base.set ?? anything, head: additional.set, path });
        if (base.required && !head.required)
            requirednessLost(scope, name, sides);
        return;
    }
    const word = scope.direction === "request" ? "read-only" : "write-only";
    scope.report({
        change: head.hidden ? `property-became-${word}` : "property-removed",
        effect: removalEffect(scope, sides),
        base: base.at,
        head: head.hidden ? head.at : undefined,
        detail: name,
        text: removalText(scope, name, sides),
    });
}
/**
 * Gone from an answer: a promise is broken if it was required; else consumers had to live without
 * it, but which do is unknown. Gone from a request: rejected if the object is closed, else
 * ignored, and whether that matters is unknown.
 */
function removalEffect(scope, sides) {
    if (scope.direction === "response") {
        return sides.base.required && !sides.head.required ? "widened" : "unknown";
    }
    const { additional, patternProperties } = sides.head.shape;
    const closed = additional.kind === "closed" && patternProperties.size === 0;
    return closed && !sides.head.hidden ? "narrowed" : "unknown";
}
function removalText(scope, name, sides) {
    const kind = sides.base.required ? "required" : "optional";
    if (sides.head.hidden) {
        const word = scope.direction === "request" ? "read-only" : "write-only";
        return `${kind} property ${quote(name)} became ${word}`;
    }
    return `${kind} property ${quote(name)} was removed`;
}
function requirednessLost(scope, name, sides) {
    scope.report({
        change: "property-became-optional",
        effect: "widened",
        base: sides.base.at,
        detail: name,
        text: `${quote(name)} became optional`,
    });
}
function propertyAdded(scope, name, sides) {
    const { base, head } = sides;
    const { additional } = base.shape;
    if (!base.hidden && additional.kind === "schema") {
        scope.descend({ base: additional.set, head: head.set ?? anything, path: `.${name}` });
    }
    const demanded = head.required && !base.required;
    // Whoever validates answers against the closed schema rejects the new member.
    const rejected = scope.direction === "response" && additional.kind === "closed";
    const added = base.hidden ? "became visible" : "was added";
    scope.report({
        change: demanded ? "required-property-added" : "property-added",
        effect: demanded ? "narrowed" : rejected ? "unknown" : "none",
        ...(rejected ? { level: "dangerous" } : {}),
        head: head.at,
        detail: name,
        text: `${head.required ? "required" : "optional"} property ${quote(name)} ${added}${rejected ? " to a closed object" : ""}`,
    });
}
function comparePatternProperties(scope, base, head) {
    if (base.patternProperties.size === 0 && head.patternProperties.size === 0)
        return;
    const patterns = new Set([...base.patternProperties.keys(), ...head.patternProperties.keys()]);
    for (const pattern of patterns) {
        const [from, to] = [base.patternProperties.get(pattern), head.patternProperties.get(pattern)];
        if (from !== undefined && to !== undefined) {
            scope.descend({ base: from.set, head: to.set, path: ".*" });
            continue;
        }
        scope.report({
            change: "pattern-property-changed",
            effect: "unknown",
            base: from?.at,
            head: to?.at,
            detail: pattern,
            text: `pattern property ${quote(pattern)} was ${from === undefined ? "added" : "removed"}`,
        });
    }
}
const OPENNESS = { closed: 0, schema: 1, open: 2 };
function compareAdditional(scope, base, head) {
    if (base.kind === "schema" && head.kind === "schema") {
        scope.descend({ base: base.set, head: head.set, path: ".*" });
        return;
    }
    if (base.kind === head.kind)
        return;
    const narrowed = OPENNESS[head.kind] < OPENNESS[base.kind];
    // Opening a closed answer hurts only who validates strictly; nobody can tell who does.
    const unsure = !narrowed && scope.direction === "response" && base.kind === "closed";
    scope.report({
        change: `additional-properties-${narrowed ? "narrowed" : "widened"}`,
        effect: unsure ? "unknown" : narrowed ? "narrowed" : "widened",
        base: base.at,
        head: head.at,
        text: `additional properties went from ${openness(base)} to ${openness(head)}`,
    });
}
function openness(additional) {
    if (additional.kind === "schema")
        return "those of a schema";
    return additional.kind === "open" ? "allowed" : "forbidden";
}

;// CONCATENATED MODULE: ./packages/contracts/dist/schema/compare-discriminators.js


/** Compares how a receiver tells the branches of a union apart. */
function compareDiscriminators(scope, base, head) {
    const [from, to] = [base.discriminators[0], head.discriminators[0]];
    if (from === undefined || to === undefined)
        return;
    const [before, after] = [propertyOf(from), propertyOf(to)];
    if (before !== after) {
        scope.report({
            change: "discriminator-changed",
            effect: "both",
            base: from,
            head: to,
            text: `discriminator went from ${quote(before ?? "none")} to ${quote(after ?? "none")}`,
        });
    }
    const mapping = (0,json/* child */.jf)(from, "mapping");
    for (const entry of (0,json/* children */.Y_)(mapping)) {
        const now = (0,json/* own */.ZV)((0,json/* own */.ZV)(to.value, "mapping"), entry.key);
        if (typeof now !== "string" || now === entry.value)
            continue;
        if (mappedTo(scope.base.spec, entry, String(entry.value)) === mappedTo(scope.head.spec, to, now)) {
            continue;
        }
        scope.report({
            change: "discriminator-mapping-changed",
            effect: "unknown",
            base: entry,
            head: to,
            detail: entry.key,
            text: `discriminator value ${quote(entry.key)} now means ${quote(now)}`,
        });
    }
}
/** Swagger 2.0 has the name alone. */
function propertyOf(discriminator) {
    const { value } = discriminator;
    return typeof value === "string" ? value : (0,json/* text */.Qq)(discriminator, "propertyName");
}
/** Mappings name schemas by reference or, shorter, by component name. */
function mappedTo(spec, at, value) {
    const target = spec.target(at.file, value);
    return target === undefined ? `/components/schemas/${value}` : (0,json/* pointerOf */.rq)(target);
}

// EXTERNAL MODULE: ./packages/contracts/dist/schema/expand.js
var expand = __webpack_require__(56437);
;// CONCATENATED MODULE: ./packages/contracts/dist/schema/structure.js


/** Keys that say nothing about values. */
const ANNOTATIONS = new Set(["description", "title", "summary", "example", "examples", "$comment"]);
/**
 * Whether two lists of keyword nodes demand the same, word for word behind their references.
 * Walks pairs of nodes (bisimulation), so cycles end and nothing is cut off unseen: `unknown`
 * only when the effort for the whole document is used up.
 */
function sameDemands(scope, base, head) {
    if (base.length !== head.length)
        return "different";
    const { work } = scope.base;
    const seen = new Map();
    const pairs = zip(base, head);
    for (let next = pairs.pop(); next !== undefined; next = pairs.pop()) {
        work.left -= 1;
        if (work.left < 0)
            return "unknown";
        const left = behind(scope.base.spec, next[0]);
        const right = behind(scope.head.spec, next[1]);
        const met = seen.get(left.value) ?? new Set();
        if (met.has(right.value))
            continue;
        seen.set(left.value, met.add(right.value));
        const inner = innerPairs(scope, left, right);
        if (inner === undefined)
            return "different";
        pairs.push(...inner);
    }
    return "same";
}
/** Pairs of nodes that must be the same for these two to be; nothing when they cannot be. */
function innerPairs(scope, left, right) {
    if (Array.isArray(left.value) && Array.isArray(right.value)) {
        return arrayPairs(left, right);
    }
    if (!(0,json/* isObject */.Gv)(left.value) || !(0,json/* isObject */.Gv)(right.value)) {
        const simple = typeof left.value !== "object" || left.value === null;
        return simple && (0,json/* canonical */.$N)(left.value) === (0,json/* canonical */.$N)(right.value) ? [] : undefined;
    }
    const mine = (0,json/* children */.Y_)(left).filter(({ key }) => !ANNOTATIONS.has(key) && key !== "$ref");
    const others = (0,json/* children */.Y_)(right).filter(({ key }) => !ANNOTATIONS.has(key) && key !== "$ref");
    const pairs = mine.flatMap((member) => {
        const other = others.find(({ key }) => key === member.key);
        return other === undefined ? [] : [[member, other]];
    });
    if (pairs.length !== mine.length || mine.length !== others.length)
        return undefined;
    return withTargets(scope, pairs, [left, right]);
}
/** References that have siblings: their targets must be the same as well. */
function withTargets(scope, pairs, [left, right]) {
    const [mine, other] = [(0,json/* own */.ZV)(left.value, "$ref"), (0,json/* own */.ZV)(right.value, "$ref")];
    if (typeof mine !== "string" && typeof other !== "string")
        return pairs;
    if (typeof mine !== "string" || typeof other !== "string")
        return undefined;
    const from = scope.base.spec.target(left.file, mine);
    const to = scope.head.spec.target(right.file, other);
    if (from !== undefined && to !== undefined)
        return [...pairs, [from, to]];
    return from === to && mine === other ? pairs : undefined;
}
/** Lists of scalars (`enum`, `required`, `type`) have no order that matters. */
function arrayPairs(left, right) {
    const [mine, others] = [(0,json/* children */.Y_)(left), (0,json/* children */.Y_)(right)];
    if (mine.length !== others.length)
        return undefined;
    const scalar = ({ value }) => typeof value !== "object" || value === null;
    if (!mine.every(scalar) || !others.every(scalar))
        return zip(mine, others);
    const text = (list) => list
        .map(({ value }) => (0,json/* canonical */.$N)(value))
        .sort()
        .join();
    return text(mine) === text(others) ? [] : undefined;
}
function zip(left, right) {
    return left.flatMap((node, i) => {
        const other = right[i];
        return other === undefined ? [] : [[node, other]];
    });
}
function behind(spec, node) {
    let target = node;
    for (let steps = 0; steps < 50 && (0,expand/* isPlainReference */.w)(spec, target); steps += 1) {
        const next = spec.target(target.file, String((0,json/* own */.ZV)(target.value, "$ref")));
        if (next === undefined)
            break;
        target = next;
    }
    return target;
}
/** Nodes written out to name one union branch; what lies beyond is left out. */
const NAME_BUDGET = 2000;
/** References written out inside each other. */
const NAME_DEPTH = 10;
/**
 * A text that is equal for nodes that look alike: it pairs union branches, which are then
 * compared, so that cutting it off can never hide a change.
 */
function likenessText(reader, nodes) {
    const writing = { spec: reader.spec, left: NAME_BUDGET, open: [] };
    const text = nodes.map((node) => written(node, writing)).join("&");
    reader.work.left -= NAME_BUDGET - writing.left;
    return text;
}
function written(node, writing) {
    writing.left -= 1;
    if (writing.left < 0)
        return "…";
    const reference = (0,json/* own */.ZV)(node.value, "$ref");
    if (typeof reference === "string")
        return writtenTarget(node, reference, writing);
    if (Array.isArray(node.value)) {
        const items = (0,json/* children */.Y_)(node).map((item) => written(item, writing));
        return `[${items.join(",")}]`;
    }
    if (!(0,json/* isObject */.Gv)(node.value))
        return (0,json/* canonical */.$N)(node.value);
    const members = Object.keys(node.value)
        .filter((key) => !ANNOTATIONS.has(key))
        .sort()
        .map((key) => {
        const member = (0,json/* child */.jf)(node, key);
        return `${JSON.stringify(key)}:${member === undefined ? "" : written(member, writing)}`;
    });
    return `{${members.join(",")}}`;
}
function writtenTarget(node, reference, writing) {
    const target = writing.spec.target(node.file, reference);
    const closed = target === undefined || writing.open.includes(target.value);
    if (closed || writing.open.length >= NAME_DEPTH)
        return `ref:${reference}`;
    writing.open.push(target.value);
    const text = written(target, writing);
    writing.open.pop();
    return text;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/schema/compare-opaque.js



/**
 * Compares keywords that are not part of a shape: new ones narrow, lost ones widen, and a change
 * inside is looked into where the law holds there, too. What else a change does is undecided.
 */
function compareOpaque(scope, base, head) {
    if (base.opaque.size === 0 && head.opaque.size === 0)
        return;
    for (const keyword of new Set([...base.opaque.keys(), ...head.opaque.keys()])) {
        const from = base.opaque.get(keyword);
        const to = head.opaque.get(keyword);
        // A condition that came or went took its consequences along.
        const condition = keyword === "then" || keyword === "else";
        if (condition && base.opaque.has("if") !== head.opaque.has("if"))
            continue;
        if (keyword === "contains")
            compareCounts(scope, from, to);
        const likeness = sameDemands(scope, from ?? [], to ?? []);
        if (likeness === "same")
            continue;
        if (likeness === "different" && lookedInto(scope, keyword, from, to))
            continue;
        const unknown = likeness === "unknown" || keyword === "composition" || keyword.startsWith("$");
        scope.report({
            change: `${opaqueName(keyword)}-${from === undefined ? "added" : to === undefined ? "dropped" : "changed"}`,
            effect: unknown ? "unknown" : opaqueEffect(scope, keyword, from, to),
            base: from?.[0],
            head: to?.[0],
            text: opaqueText(keyword, from, to),
        });
    }
}
function opaqueEffect(scope, keyword, from, to) {
    if (keyword === "dependentRequired")
        return dependentEffect(from ?? [], to ?? []);
    // As with additional properties: opening an answer hurts only who validates strictly.
    const opened = keyword.startsWith("unevaluated") && to === undefined;
    return opened && scope.direction === "response" ? "unknown" : effectOf(from, to);
}
/** What a schema below the keyword is about, as a step of the path. */
const INSIDE = new Map([
    ["then", ""],
    ["else", ""],
    ["propertyNames", "{name}"],
    ["contains", "[]"],
]);
/** Compares what stands below a keyword on both sides; false where that tells nothing. */
function lookedInto(scope, keyword, from, to) {
    if (from === undefined || to === undefined)
        return false;
    // Consequences of several conditions do not hold together.
    const several = from.length > 1 || to.length > 1;
    if (several && (keyword === "then" || keyword === "else"))
        return false;
    const inside = INSIDE.get(keyword);
    if (keyword === "contains" && !mayOnlyGrow(from, to))
        return false;
    if (inside !== undefined) {
        scope.descend({ base: scope.base.set(from), head: scope.head.set(to), path: inside });
        return true;
    }
    if (keyword !== "dependentSchemas")
        return false;
    compareDependents(scope, from, to);
    return true;
}
/** A list must contain some item; without an upper number a narrower item narrows the list. */
function mayOnlyGrow(from, to) {
    const simple = (list) => list.length === 1 && list.every((at) => besides(at, "maxContains") === undefined);
    return simple(from) && simple(to);
}
function besides(at, keyword) {
    const value = (0,json/* own */.ZV)(at.parent?.value, keyword);
    return typeof value === "number" ? value : undefined;
}
/** How often `contains` has to match: at least once unless it says so, at most without end. */
function compareCounts(scope, from, to) {
    if (from?.length !== 1 || to?.length !== 1)
        return;
    const [before, after] = [from[0], to[0]];
    if (before === undefined || after === undefined)
        return;
    for (const [keyword, absent] of [
        ["minContains", 1],
        ["maxContains", Number.POSITIVE_INFINITY],
    ]) {
        const [old, now] = [besides(before, keyword) ?? absent, besides(after, keyword) ?? absent];
        if (old === now)
            continue;
        const narrowed = keyword === "minContains" ? now > old : now < old;
        scope.report({
            change: `${opaqueName(keyword)}-${now > old ? "increased" : "decreased"}`,
            effect: narrowed ? "narrowed" : "widened",
            base: before,
            head: after,
            text: `${quote(keyword)} went from ${old} to ${now}`,
        });
    }
}
/** Names that are required with a name: more of them narrow, fewer widen. */
function dependentEffect(from, to) {
    const demandsOf = (list) => new Set(list
        .flatMap(json/* children */.Y_)
        .flatMap((entry) => (0,json/* children */.Y_)(entry).map(({ value }) => JSON.stringify([entry.key, value]))));
    const [before, after] = [demandsOf(from), demandsOf(to)];
    const gained = [...after].some((demand) => !before.has(demand));
    const lost = [...before].some((demand) => !after.has(demand));
    if (gained && lost)
        return "both";
    return gained ? "narrowed" : lost ? "widened" : "none";
}
function compareDependents(scope, from, to) {
    const names = new Set([...from, ...to].flatMap(json/* children */.Y_).map(({ key }) => key));
    for (const name of names) {
        const [before, after] = [membersOf(from, name), membersOf(to, name)];
        if (before.length > 0 && after.length > 0) {
            scope.descend({ base: scope.base.set(before), head: scope.head.set(after), path: "" });
            continue;
        }
        const added = before.length === 0;
        scope.report({
            change: `dependent-schemas-${added ? "added" : "dropped"}`,
            effect: added ? "narrowed" : "widened",
            base: before[0],
            head: after[0],
            detail: name,
            text: `the schema for those with ${quote(name)} was ${added ? "added" : "removed"}`,
        });
    }
}
function membersOf(list, name) {
    return list.flatMap((at) => (0,json/* child */.jf)(at, name) ?? []);
}
function opaqueName(keyword) {
    return keyword.replace(/^\$/, "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
function opaqueText(keyword, from, to) {
    if (keyword === "composition")
        return "combines schemas that cannot be taken apart, and differs";
    const verb = from === undefined ? "was added" : to === undefined ? "was removed" : "changed";
    return `${quote(keyword)} ${verb}`;
}

// EXTERNAL MODULE: ./packages/contracts/dist/schema/keywords.js
var keywords = __webpack_require__(97261);
;// CONCATENATED MODULE: ./packages/contracts/dist/schema/match.js



/**
 * Pairs the branches of two unions. Names come first (the `$ref` target, the constant that
 * discriminates), then a type that only one branch has, then proof (one accepts all of the
 * other), then likeness of their properties, so that a change inside a branch is reported as that
 * and not as one branch replaced by another.
 */
function matchAlternatives(scope, base, head) {
    scope.base.work.left -= base.length * head.length;
    const pairs = [];
    const left = new Set(base);
    const right = new Set(head);
    const pair = (from, to) => {
        pairs.push([from, to]);
        left.delete(from);
        right.delete(to);
    };
    for (const [from, to] of byReference(base, head))
        pair(from, to);
    for (const [from, to] of byStructure(scope, [...left], [...right]))
        pair(from, to);
    for (const nameOf of [byTitle, byConstant, byType]) {
        const names = unique([...right], (shape) => nameOf(shape, scope.head));
        for (const [name, from] of unique([...left], (shape) => nameOf(shape, scope.base))) {
            const to = names.get(name);
            if (to !== undefined)
                pair(from, to);
        }
    }
    for (const from of left) {
        const to = [...right].find((shape) => sameNature(from, shape) && scope.covers(from, shape) === "yes");
        if (to !== undefined)
            pair(from, to);
    }
    for (const from of left) {
        const to = mostAlike(from, [...right]);
        if (to !== undefined)
            pair(from, to);
    }
    return { pairs, baseOnly: [...left], headOnly: [...right] };
}
/** Only names that exactly one branch has can tell branches apart. */
function unique(shapes, nameOf) {
    const found = new Map();
    const twice = new Set();
    for (const shape of shapes) {
        const name = nameOf(shape);
        if (name === undefined)
            continue;
        if (found.has(name))
            twice.add(name);
        found.set(name, shape);
    }
    for (const name of twice)
        found.delete(name);
    return found;
}
/** A reference that leads to exactly one branch on both sides names it. */
function byReference(base, head) {
    const left = owners(base);
    const right = owners(head);
    const taken = new Set();
    const pairs = [];
    for (const [label, from] of left) {
        const to = right.get(label);
        if (from === undefined || to === undefined || taken.has(from) || taken.has(to))
            continue;
        taken.add(from).add(to);
        pairs.push([from, to]);
    }
    return pairs;
}
/** Each label with the one branch that has it; with nothing when several do. */
function owners(shapes) {
    const found = new Map();
    for (const shape of shapes) {
        for (const label of new Set(shape.labels)) {
            found.set(label, found.has(label) ? undefined : shape);
        }
    }
    return found;
}
const byTitle = (shape) => {
    const title = (0,json/* own */.ZV)(shape.parts.at(-1)?.value, "title");
    return typeof title === "string" ? title : undefined;
};
/** Branches that say the same are the same, however many they are. */
function byStructure(scope, base, head) {
    const waiting = new Map();
    for (const shape of head) {
        const text = structureOf(shape, scope.head);
        const known = waiting.get(text);
        if (known === undefined)
            waiting.set(text, [shape]);
        else
            known.push(shape);
    }
    return base.flatMap((from) => {
        const to = waiting.get(structureOf(from, scope.base))?.shift();
        return to === undefined ? [] : [[from, to]];
    });
}
function structureOf(shape, reader) {
    const known = reader.structures.get(shape);
    if (known !== undefined)
        return known;
    // All parts but the owner of the union, which its branches share.
    const text = likenessText(reader, shape.parts.length < 2 ? shape.parts : shape.parts.slice(1));
    reader.structures.set(shape, text);
    return text;
}
const byConstant = (shape, reader) => {
    for (const name of [...shape.required.keys()].sort()) {
        const member = shape.properties.get(name);
        if (member === undefined)
            continue;
        const [only, ...others] = reader.normal(member.set).alternatives;
        const values = only?.values;
        if (others.length > 0 || values?.size !== 1)
            continue;
        return `${name}=${[...values.keys()].join("")}`;
    }
    return undefined;
};
/** Integers are numbers: one that became the other is a changed branch, not another one. */
const byType = (shape) => {
    if (shape.types === undefined)
        return undefined;
    const names = [...shape.types].map((type) => (type === "integer" ? "number" : type));
    return [...new Set(names)].sort().join("|");
};
function sameNature(base, head) {
    if (base.types === undefined || head.types === undefined)
        return true;
    return (0,keywords/* intersectTypes */.nO)(base.types, head.types)?.size !== 0;
}
function mostAlike(base, candidates) {
    let best;
    let bestScore = 0.3;
    for (const head of candidates) {
        if (!sameNature(base, head))
            continue;
        const names = new Set([...base.properties.keys(), ...head.properties.keys()]);
        const common = [...names].filter((name) => base.properties.has(name) && head.properties.has(name));
        const score = names.size === 0 ? 0 : common.length / names.size;
        if (score > bestScore)
            [best, bestScore] = [head, score];
    }
    return best;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/schema/compare-unions.js


/** Compares two schemas of which at least one has alternatives. */
function compareUnions(scope, sides, compareShapes) {
    const base = sides.base.alternatives;
    const head = sides.head.alternatives;
    if (base.length === 0 || head.length === 0) {
        if (base.length === head.length)
            return;
        scope.report({
            change: head.length === 0 ? "schema-forbids-all" : "schema-allows-some",
            effect: head.length === 0 ? "narrowed" : "widened",
            text: head.length === 0 ? "no longer allows any value" : "allowed no value and now does",
        });
        return;
    }
    const matching = matchAlternatives(scope, base, head);
    for (const [from, to] of matching.pairs)
        compareShapes(scope, from, to);
    for (const shape of matching.baseOnly)
        branchRemoved(scope, shape, head);
    for (const shape of matching.headOnly)
        branchAdded(scope, shape, base);
}
/**
 * In a request, values of the branch must still be accepted by some other branch. One that takes
 * them but does not declare their properties may not read them, as with a property that is gone.
 */
function branchRemoved(scope, shape, head) {
    const coverOf = (to) => {
        const cover = scope.covers(shape, to);
        return cover === "yes" && !declaresAll(to, shape) ? "unknown" : cover;
    };
    const cover = scope.direction === "request" ? best(head, coverOf) : "no";
    scope.report({
        change: "union-branch-removed",
        effect: effectOfCover(cover, "narrowed"),
        base: nodeOfBranch(shape),
        text: `no longer allows the alternative ${nameOf(shape)}`,
    });
}
function declaresAll(to, { properties }) {
    const open = to.additional.kind === "schema" || to.patternProperties.size > 0;
    return open || [...properties.keys()].every((name) => to.properties.has(name));
}
/** In a response, values of the branch must have been possible in some branch before. */
function branchAdded(scope, shape, base) {
    const cover = scope.direction === "response" ? best(base, (from) => scope.covers(from, shape)) : "no";
    scope.report({
        change: "union-branch-added",
        effect: effectOfCover(cover, "widened"),
        head: nodeOfBranch(shape),
        text: `now allows the alternative ${nameOf(shape)}`,
    });
}
function best(shapes, cover) {
    let found = "no";
    for (const shape of shapes) {
        const result = cover(shape);
        if (result === "yes")
            return "yes";
        if (result === "unknown")
            found = "unknown";
    }
    return found;
}
function effectOfCover(cover, otherwise) {
    if (cover === "yes")
        return "none";
    return cover === "unknown" ? "unknown" : otherwise;
}
/** The branch's own node: parts begin with the union's owner. */
function nodeOfBranch(shape) {
    return shape.parts.length > 1 ? shape.parts[1] : nodeOf(shape);
}
function nameOf(shape) {
    const label = shape.labels.at(-1);
    if (label !== undefined)
        return quote(label.split("/").at(-1) ?? label);
    const types = shape.types === undefined ? "any type" : [...shape.types].sort().join(" or ");
    const names = [...shape.properties.keys()].slice(0, 4).map(quote).join(", ");
    return names === "" ? types : `${types} with ${names}`;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/schema/compare-limits.js


/** Formats all of whose values another format also allows. */
const WIDER_FORMAT = {
    uri: ["uri-reference", "iri", "iri-reference"],
    "uri-reference": ["iri-reference"],
    iri: ["iri-reference"],
    hostname: ["idn-hostname"],
    email: ["idn-email"],
};
/** Formats whose meaning is fixed: https://spec.openapis.org/registry/format/ and JSON Schema. */
const KNOWN_FORMATS = new Set(("date date-time time duration email idn-email hostname idn-hostname ipv4 ipv6 uri " +
    "uri-reference iri iri-reference uuid uri-template json-pointer regex byte binary " +
    "base64url int8 int16 int32 float").split(" "));
/** Compares bounds, lengths, patterns and formats. */
function compareLimits(scope, base, head) {
    // Listed on both sides, the values say it all; the limits have been applied to them.
    const limited = base.limits.size > 0 || head.limits.size > 0;
    if (limited && (base.values === undefined || head.values === undefined)) {
        for (const name of keywords/* LIMIT_NAMES */.x3) {
            if (accepts(base, keywords/* LIMITS */.b1[name].type) && accepts(head, keywords/* LIMITS */.b1[name].type)) {
                compareLimit(scope, name, { base, head });
            }
        }
    }
    compareMultipleOf(scope, base, head);
    if (accepts(base, "array") && accepts(head, "array"))
        compareUnique(scope, base, head);
    comparePatterns(scope, base, head);
    compareFormats(scope, base, head);
}
/** Listed values may all keep within a changed demand; trying a hostile pattern could hang. */
function unlessListed(effect, base, head) {
    return base.values === undefined && head.values === undefined ? effect : "unknown";
}
function accepts(shape, type) {
    if ((0,keywords/* acceptsType */.UY)(shape.types, type))
        return true;
    return type === "number" && shape.types?.has("integer") === true;
}
function compareLimit(scope, name, shapes) {
    const base = inclusive(shapes.base, name);
    const head = inclusive(shapes.head, name);
    if (base === undefined && head === undefined)
        return;
    const sign = keywords/* LIMITS */.b1[name].lower ? 1 : -1;
    const order = base === undefined || head === undefined ? 0 : sign * compareBounds(base, head, sign);
    if (base !== undefined && head !== undefined && order === 0)
        return;
    const narrowed = base === undefined || (head !== undefined && order < 0);
    if (listed(shapes, narrowed) || valuesMeet(shapes, name, narrowed ? head : base))
        return;
    const rose = narrowed === keywords/* LIMITS */.b1[name].lower;
    const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    scope.report({
        change: `${kebab}-${base === undefined ? "added" : head === undefined ? "dropped" : rose ? "increased" : "decreased"}`,
        effect: narrowed ? "narrowed" : "widened",
        base: base?.at,
        head: head?.at,
        text: `${name} went from ${limitText(base)} to ${limitText(head)}`,
    });
}
/** For integers, "more than 0" is "at least 1". */
function inclusive(shape, name) {
    const limit = shape.limits.get(name);
    if (limit === undefined || !limit.exclusive)
        return limit;
    const integral = shape.types?.size === 1 && shape.types.has("integer");
    if (!integral || !Number.isInteger(limit.value))
        return limit;
    return { ...limit, exclusive: false, value: limit.value + (keywords/* LIMITS */.b1[name].lower ? 1 : -1) };
}
/** Negative when `head` lies above `base`; an exclusive bound lies beyond an equal inclusive one. */
function compareBounds(base, head, sign) {
    if (base.value !== head.value)
        return base.value - head.value;
    return sign * (Number(base.exclusive) - Number(head.exclusive));
}
/** The list of values on the narrower side is reported already, and says more than its limits. */
function listed(shapes, narrowed) {
    return (narrowed ? shapes.head : shapes.base).values !== undefined;
}
/** Whether every listed value of the other side keeps within a limit. */
function valuesMeet(shapes, name, limit) {
    const values = shapes.base.values ?? shapes.head.values;
    if (values === undefined || limit === undefined)
        return false;
    return [...values.values()].every(({ value }) => !(0,keywords/* limits */.Fy)(name, value) || (0,keywords/* meetsLimit */.UW)(value, name, limit));
}
function limitText(limit) {
    if (limit === undefined)
        return "none";
    return `${limit.value}${limit.exclusive ? " (exclusive)" : ""}`;
}
function compareMultipleOf(scope, base, head) {
    const [from, to] = [base.multipleOf, head.multipleOf];
    if (from?.value === to?.value || !accepts(base, "number") || !accepts(head, "number"))
        return;
    let effect = effectOf(from, to);
    if (from !== undefined && to !== undefined) {
        effect = "both";
        if (to.value % from.value === 0)
            effect = "narrowed";
        else if (from.value % to.value === 0)
            effect = "widened";
    }
    scope.report({
        change: "multiple-of-changed",
        effect: unlessListed(effect, base, head),
        base: from?.at,
        head: to?.at,
        text: `multipleOf went from ${limitText(from)} to ${limitText(to)}`,
    });
}
function compareUnique(scope, base, head) {
    if ((base.uniqueItems === undefined) === (head.uniqueItems === undefined))
        return;
    const effect = head.uniqueItems === undefined ? "widened" : "narrowed";
    scope.report({
        change: effect === "narrowed" ? "unique-items-added" : "unique-items-dropped",
        effect,
        base: base.uniqueItems,
        head: head.uniqueItems,
        text: effect === "narrowed" ? "items must now be unique" : "items may now repeat",
    });
}
function comparePatterns(scope, base, head) {
    if (base.patterns.size === 0 && head.patterns.size === 0)
        return;
    if (!accepts(base, "string") || !accepts(head, "string"))
        return;
    const lost = [...base.patterns].filter(([pattern]) => !head.patterns.has(pattern));
    const gained = [...head.patterns].filter(([pattern]) => !base.patterns.has(pattern));
    const from = lost[0];
    const to = gained[0];
    if (from === undefined && to === undefined)
        return;
    const effect = unlessListed(effectOf(from, to), base, head);
    scope.report({
        change: `pattern-${effect === "narrowed" ? "added" : effect === "widened" ? "dropped" : "changed"}`,
        effect,
        base: from?.[1],
        head: to?.[1],
        text: `pattern went from ${from ? quote(from[0]) : "none"} to ${to ? quote(to[0]) : "none"}`,
    });
}
function compareFormats(scope, base, head) {
    if (base.formats.size === 0 && head.formats.size === 0)
        return;
    const from = [...base.formats].find(([format]) => !head.formats.has(format));
    const to = [...head.formats].find(([format]) => !base.formats.has(format));
    if (from === undefined && to === undefined)
        return;
    const effect = unlessListed(formatEffect(from?.[0], to?.[0]), base, head);
    scope.report({
        change: "format-changed",
        effect,
        base: from?.[1],
        head: to?.[1],
        text: `format went from ${from ? quote(from[0]) : "none"} to ${to ? quote(to[0]) : "none"}`,
    });
}
function formatEffect(from, to) {
    if ([from, to].some((format) => format !== undefined && !KNOWN_FORMATS.has(format))) {
        return "unknown";
    }
    if (from === undefined || to === undefined)
        return effectOf(from, to);
    if (WIDER_FORMAT[from]?.includes(to))
        return "widened";
    return WIDER_FORMAT[to]?.includes(from) ? "narrowed" : "both";
}

;// CONCATENATED MODULE: ./packages/contracts/dist/schema/compare-values.js



/** Compares the types; false when nothing below can be compared any more. */
function compareTypes(scope, base, head) {
    const lost = missing(base.types, head.types, scope.textual);
    const gained = missing(head.types, base.types, scope.textual);
    if (lost.length === 0 && gained.length === 0)
        return true;
    const both = lost.length > 0 && gained.length > 0;
    const effect = both ? "both" : lost.length > 0 ? "narrowed" : "widened";
    scope.report({
        change: both ? "type-changed" : `type-${effect}`,
        effect,
        base: nodeOf(base),
        head: nodeOf(head),
        text: `type went from ${typeText(base.types)} to ${typeText(head.types)}`,
    });
    return (0,keywords/* intersectTypes */.nO)(base.types, head.types)?.size !== 0;
}
/** Types of `from` that `to` does not accept; as text, every scalar also reads as a string. */
function missing(from, to, textual) {
    if (to === undefined)
        return [];
    if (from === undefined)
        return ["any"];
    const scalar = (type) => type !== "object" && type !== "array";
    return [...from].filter((type) => !(0,keywords/* acceptsType */.UY)(to, type) && !(textual && scalar(type) && to.has("string")));
}
function typeText(types) {
    return types === undefined ? "any type" : [...types].sort().join(" or ");
}
/** Compares enum and const. */
function compareEnums(scope, base, head) {
    const at = { base: nodeOf(base), head: nodeOf(head) };
    compareKnownValues(scope, base, head);
    if (base.values === undefined && head.values === undefined)
        return;
    if (base.values === undefined || head.values === undefined) {
        const added = base.values === undefined;
        const list = [...(head.values ?? base.values ?? [])].map(([text]) => text);
        scope.report({
            change: added ? "became-enum" : "enum-dropped",
            effect: added ? "narrowed" : "widened",
            ...at,
            text: added ? `now allows only ${compare_values_listText(list)}` : "is no longer limited to listed values",
        });
        return;
    }
    for (const [text, value] of base.values) {
        if (head.values.has(text))
            continue;
        const words = `no longer allows the value ${valueText(text)}`;
        scope.report({
            change: "enum-value-removed",
            effect: "narrowed",
            base: value,
            text: words,
            detail: text,
        });
    }
    for (const [text, value] of head.values) {
        if (base.values.has(text))
            continue;
        const words = `now allows the value ${valueText(text)}`;
        scope.report({
            change: "enum-value-added",
            effect: "widened",
            head: value,
            text: words,
            detail: text,
        });
    }
}
/** `x-extensible-enum` warns consumers that values may come; only a lost one can hurt. */
function compareKnownValues(scope, base, head) {
    if (head.knownValues.size === 0)
        return;
    for (const [text, value] of base.knownValues) {
        if (head.knownValues.has(text))
            continue;
        const words = `no longer knows the value ${valueText(text)}`;
        scope.report({
            change: "known-value-removed",
            effect: "narrowed",
            base: value,
            text: words,
            detail: text,
        });
    }
}
/** A listed value as people write it: strings without their JSON quotes. */
function valueText(canonicalText) {
    return quote(canonicalText.startsWith('"') ? String(JSON.parse(canonicalText)) : canonicalText);
}
function compare_values_listText(list) {
    const shown = list.slice(0, 5).map(valueText).join(", ");
    return list.length > 5 ? `${shown} and ${list.length - 5} more` : shown;
}
/** Reports a changed default and a new deprecation; neither changes which values are allowed. */
function compareAnnotations(scope, base, head) {
    const [from, to] = [base.default, head.default];
    const text = (at) => at === undefined ? "none" : quote((0,json/* canonical */.$N)(at.value));
    const same = from && to ? (0,json/* canonical */.$N)(from.value) === (0,json/* canonical */.$N)(to.value) : from === to;
    if (!same) {
        scope.report({
            change: "default-changed",
            effect: "none",
            base: from,
            head: to,
            text: `default went from ${text(from)} to ${text(to)}`,
        });
    }
    if (!base.deprecated && head.deprecated) {
        scope.report({
            change: "deprecated",
            effect: "none",
            base: nodeOf(base),
            head: nodeOf(head),
            text: "is now deprecated",
        });
    }
}

;// CONCATENATED MODULE: ./packages/contracts/dist/schema/compare.js









/** Compares one level of two schemas; what they contain is queued through the scope. */
function compareSchemas(scope, base, head) {
    const [from] = base.alternatives;
    const [to] = head.alternatives;
    compareNulls(scope, base, head);
    if (base.alternatives.length === 1 && head.alternatives.length === 1 && from && to) {
        compareShapes(scope, from, to);
    }
    else {
        compareUnions(scope, { base, head }, compareShapes);
    }
}
/**
 * Compares two schemas without alternatives. Exported for trials.
 */
function compareShapes(scope, base, head) {
    if (!compareTypes(scope, base, head))
        return;
    compareEnums(scope, base, head);
    compareLimits(scope, base, head);
    if ((0,keywords/* acceptsType */.UY)(base.types, "object") && (0,keywords/* acceptsType */.UY)(head.types, "object")) {
        compareObjects(scope, base, head);
    }
    if ((0,keywords/* acceptsType */.UY)(base.types, "array") && (0,keywords/* acceptsType */.UY)(head.types, "array")) {
        compareArrays(scope, base, head);
    }
    compareDiscriminators(scope, base, head);
    compareOpaque(scope, base, head);
    compareAnnotations(scope, base, head);
}
/** A schema of any type allows null without saying so; then the change of type says it all. */
function compareNulls(scope, base, head) {
    const before = base.nulls === "denied";
    const after = head.nulls === "denied";
    if (before === after || acceptsAnyType(base) || acceptsAnyType(head))
        return;
    const at = { base: nodeIn(base), head: nodeIn(head) };
    scope.report({
        change: after ? "became-not-nullable" : "became-nullable",
        effect: after ? "narrowed" : "widened",
        ...at,
        text: after ? "can no longer be null" : "can now be null",
    });
}
function acceptsAnyType(schema) {
    return schema.alternatives.some((shape) => shape.types === undefined);
}
function nodeIn(schema) {
    const [shape] = schema.alternatives;
    return shape === undefined ? undefined : nodeOf(shape);
}

;// CONCATENATED MODULE: ./packages/contracts/dist/schema/comparer.js



/** Comparisons that one question, and all questions together, may cost before "undecided". */
const QUESTION_BUDGET = 1000;
const TOTAL_BUDGET = 200_000;
const MAX_TRIAL_DEPTH = 3;
/**
 * Schema pairs of one document pair. The largest public documents need about 100,000; properties
 * that recur in several allOf members could combine without end.
 */
const MAX_PAIRS = 1_000_000;
/** Longest field path shown; recursion through references could grow it without end. */
const MAX_PATH = 200;
/**
 * Compares schemas as a graph of pairs worked off in a queue: a recursive schema meets a known
 * pair and ends, a component used by a thousand operations is compared once, and no stack grows.
 * Assuming that a pair in work holds is sound, because any difference inside it is reported there
 * (greatest fixpoint of the simulation).
 */
function createComparer(base, head) {
    const pairs = new Map();
    const trials = createTrials(base, head);
    return {
        pairs: () => pairs.values(),
        compare(request) {
            const queue = [];
            const root = enter(pairs, queue, request);
            for (let i = 0; i < queue.length; i += 1) {
                const pair = queue[i];
                if (pair === undefined)
                    break;
                const scope = {
                    ...scopeBasis(pair, base, head),
                    report: (change) => pair.drafts.push(draftOf(pair, change)),
                    descend: (step) => {
                        if (isSameLeaf(step.base, step.head))
                            return;
                        if (pairs.size < MAX_PAIRS)
                            enter(pairs, queue, requestOf(pair, step)).parents.add(pair);
                        else
                            pair.drafts.push(draftOf(pair, incomplete));
                    },
                    covers: (from, to) => trials.covers(pair, from, to),
                };
                compareSchemas(scope, base.normal(pair.base), head.normal(pair.head));
            }
            return root;
        },
    };
}
const incomplete = {
    change: "schema-not-compared",
    effect: "unknown",
    text: "combines too many schemas to be compared completely",
};
function enter(pairs, queue, request) {
    const kind = `${request.direction === "request" ? ">" : "<"}${request.textual ? "t" : ""}`;
    const key = `${request.base.key}${kind}${request.head.key}`;
    const known = pairs.get(key);
    if (known !== undefined)
        return known;
    const pair = { ...request, drafts: [], parents: new Set() };
    pairs.set(key, pair);
    queue.push(pair);
    return pair;
}
function requestOf(pair, step) {
    const { place, direction, textual } = pair;
    return {
        base: step.base,
        head: step.head,
        direction,
        textual,
        place: {
            ...place,
            path: place.path.length > MAX_PATH ? place.path : place.path + step.path,
            base: nearest(step.base, place.base),
            head: nearest(step.head, place.head),
        },
    };
}
function nearest(set, owner) {
    return set.nodes[0] ?? owner;
}
function draftOf(pair, change) {
    return { ...change, direction: pair.direction, place: pair.place };
}
function scopeBasis(pair, base, head) {
    const { direction, textual, place } = pair;
    return { direction, textual, place, base, head };
}
/** Answers "would this break?" by comparing on the side, with bounded effort. */
function createTrials(base, head) {
    const answers = new Map();
    const ids = new Map();
    let total = TOTAL_BUDGET;
    const spend = (budget, cost = 1) => {
        budget.question -= cost;
        total -= cost;
        return budget.question >= 0 && total >= 0;
    };
    const run = (pair, shapes, budget) => {
        if (budget.depth > MAX_TRIAL_DEPTH || !spend(budget))
            return "unknown";
        const pairs = new Map();
        const queue = [];
        const seen = { breaking: false, dangerous: false, compatible: false };
        const scopeOf = (of) => ({
            ...scopeBasis(of, base, head),
            report(change) {
                seen[change.level ?? levelOf(change.effect, of.direction)] = true;
            },
            descend: (step) => {
                if (!isSameLeaf(step.base, step.head))
                    enter(pairs, queue, requestOf(of, step));
            },
            covers: (from, to) => {
                const inner = { question: budget.question, depth: budget.depth + 1 };
                const answer = run(of, [from, to], inner);
                budget.question = inner.question;
                return answer;
            },
        });
        compareShapes(scopeOf(pair), ...shapes);
        for (let i = 0; i < queue.length && !seen.breaking; i += 1) {
            const next = queue[i];
            if (next === undefined)
                break;
            const [from, to] = [base.normal(next.base), head.normal(next.head)];
            const ways = from.alternatives.length * to.alternatives.length;
            if (!spend(budget, Math.max(1, ways)))
                return "unknown";
            compareSchemas(scopeOf(next), from, to);
        }
        if (seen.breaking)
            return "no";
        return seen.dangerous ? "unknown" : "yes";
    };
    return {
        covers(pair, from, to) {
            const known = answers.get(from) ?? new Map();
            answers.set(from, known);
            if (!ids.has(to))
                ids.set(to, ids.size);
            const key = `${pair.direction}${pair.textual ? "t" : ""}${ids.get(to)}`;
            const answer = known.get(key) ?? run(pair, [from, to], { question: QUESTION_BUDGET, depth: 0 });
            known.set(key, answer);
            return answer;
        },
    };
}

// EXTERNAL MODULE: ./packages/contracts/dist/schema/reader.js + 3 modules
var reader = __webpack_require__(43854);
;// CONCATENATED MODULE: ./packages/contracts/dist/diff.js









const ALL_LEVELS = ["breaking", "dangerous", "compatible"];
/**
 * Compares two loaded documents of one API. Pure and deterministic: the same documents give the
 * same findings in the same order, whatever their cycles; time and memory grow with the number of
 * schema pairs that operations reach, not with the number of ways to reach them.
 */
function diffSpecs(base, head, options = {}) {
    return compareSpecs(base, head, options).diff;
}
/** As `diffSpecs`, with the changed schemas. */
function compareSpecs(base, head, options = {}) {
    const tasks = listTasks(base, head);
    const readers = { base: (0,reader/* createReader */.W)(base), head: (0,reader/* createReader */.W)(head) };
    const schemas = createComparer(readers.base, readers.head);
    const collector = createCollector(tasks.map((task) => task.operation), { scope: options.scope, unstable: unstableOf(tasks) });
    const { today } = options;
    const comparison = {
        base,
        head,
        readers,
        schemas,
        collector,
        ...(today === undefined ? {} : { today }),
    };
    for (const task of tasks)
        compareOperation(comparison, task);
    compareServers(comparison, tasks);
    reportDangling(comparison);
    reportIncomplete(comparison);
    const { findings, counts, changes } = collector.finish(schemas.pairs(), options.levels ?? ALL_LEVELS);
    const [before, after] = [(0,load/* infoOf */._)(base, "version"), (0,load/* infoOf */._)(head, "version")];
    const diff = {
        findings,
        counts,
        versions: {
            ...(before === undefined ? {} : { base: before }),
            ...(after === undefined ? {} : { head: after }),
        },
    };
    return { diff, changes, readers };
}
/**
 * Operations that the older document calls draft or alpha, with the callbacks that they register.
 * The newer one has no say: it would excuse itself.
 */
function unstableOf(tasks) {
    const found = new Map();
    const names = new Map();
    const add = (operation, stability) => {
        found.set(operation, stability);
        if (operation.kind === "operation")
            names.set(operationText(operation), stability);
    };
    for (const { operation, base } of tasks) {
        const stability = base === undefined ? "stable" : stabilityOf(base.cursor);
        if (base !== undefined && mayChange(stability))
            add(operation, stability);
    }
    for (const { operation } of tasks) {
        const stability = names.get(operation.registeredBy ?? "");
        if (stability !== undefined)
            found.set(operation, stability);
    }
    return found;
}
/** Same paths under other prefixes: whether consumers follow cannot be known from the documents. */
function compareServers({ base, head, collector }, tasks) {
    const moved = tasks.filter((task) => task.base &&
        task.head &&
        task.operation.kind === "operation" &&
        !(0,api_operations/* sharePrefix */.qQ)(task.base, task.head));
    for (const { operation, base: from, head: to } of moved) {
        if (from === undefined || to === undefined)
            continue;
        const text = `server prefix went from '${from.prefixes.join("', '")}' to '${to.prefixes.join("', '")}'`;
        const [before, after] = [(0,json/* child */.jf)(base.root, "servers"), (0,json/* child */.jf)(head.root, "servers")];
        const place = { site: "", path: "", base: before ?? base.root, head: after ?? head.root };
        const change = { change: "server-prefix-changed", effect: "unknown", text };
        const at = { base: before ?? base.root, head: after ?? head.root };
        collector.add({ ...change, ...at, direction: "request", place }, operation);
    }
}
/** Parts of the older document that could not be read are parts that were not compared. */
function reportDangling({ base, head, collector }) {
    for (const cursor of base.dangling) {
        collector.add({
            change: "base-reference-dangling",
            effect: "unknown",
            direction: "request",
            base: cursor,
            text: "a $ref of the older document leads nowhere, so it could not be compared there",
            place: { site: "", path: "", base: cursor, head: head.root },
        });
    }
}
/** A document that was built to exhaust the comparison is not one without changes. */
function reportIncomplete({ base, head, readers, collector }) {
    if (readers.base.work.left >= 0 && readers.head.work.left >= 0)
        return;
    collector.add({
        change: "schema-not-compared",
        effect: "unknown",
        direction: "request",
        text: "the schemas combine in too many ways to be compared completely",
        place: { site: "", path: "", base: base.root, head: head.root },
    });
}

;// CONCATENATED MODULE: ./packages/contracts/dist/judge.js




/**
 * Judges each description on its own, sorted by service and file. An empty list stays empty: that
 * nothing was compared is for the caller to say, and it is not a pass.
 */
async function judgeSpecs(specs, options = {}) {
    const results = [];
    // One after the other: two large documents at a time are all that memory should hold.
    for (const spec of specs)
        results.push(await judgeSpec(spec, options));
    return results.sort((left, right) => compareText(left.service, right.service) || compareText(left.file, right.file));
}
/** Judges one description. */
async function judgeSpec(spec, options = {}) {
    const name = { service: spec.service, file: spec.file };
    const { base, head } = spec;
    if (base.kind === "error" || head.kind === "error")
        return { ...name, ...fetchError(spec) };
    if (head.kind === "absent") {
        if (base.kind === "absent")
            return { ...name, ...nothingThere(spec.file) };
        const level = spec.removalDeclared === true ? "compatible" : "breaking";
        const fingerprint = (0,findings_fingerprint/* fingerprintOf */.a)([spec.service, "contract-removed", spec.file]);
        return { ...name, outcome: "removed", level, fingerprint };
    }
    const after = await judge_load(head, options, false);
    if (!after.ok)
        return { ...name, outcome: "error", side: "head", errors: after.errors };
    const version = versionOf(after.value);
    if (base.kind === "absent")
        return { ...name, outcome: "added", ...version };
    if (base.source.text === head.source.text && isSelfContained(after.value)) {
        return { ...name, outcome: "unchanged", ...version };
    }
    const before = await judge_load(base, options, true);
    if (!before.ok)
        return { ...name, outcome: "error", side: "base", errors: before.errors };
    const compared = compareSpecs(before.value, after.value, {
        ...options,
        scope: spec.scope ?? spec.service,
    });
    return { ...name, outcome: "compared", ...(await withProofs(compared, options.proofs)) };
}
/** Loaded only when there is something to prove. */
async function withProofs(compared, most) {
    const { diff, changes, readers } = compared;
    const looked = Math.min(most ?? 0, changes.size);
    const counted = { ...diff, proofs: { looked, leftOut: changes.size - looked } };
    if (looked === 0)
        return changes.size === 0 || most === undefined ? diff : counted;
    const { createProver } = await Promise.all(/* import() */[__webpack_require__.e(2656), __webpack_require__.e(1909)]).then(__webpack_require__.bind(__webpack_require__, 11909));
    const prove = createProver(readers);
    const proofs = new Map();
    for (const [fingerprint, change] of [...changes].slice(0, looked)) {
        const proof = prove(change);
        if (proof !== undefined)
            proofs.set(fingerprint, proof);
    }
    const findings = diff.findings.map((finding) => {
        const proof = proofs.get(finding.fingerprint);
        return proof === undefined ? finding : { ...finding, proof };
    });
    return { ...counted, findings };
}
/**
 * The base is history that nobody can mend any more: references that dangle there become
 * findings instead of an error, so that the change that mends them can be merged.
 */
function judge_load(side, options, lenient) {
    const { source, resolveRef, remote } = side;
    const { maxCharacters } = options;
    const limits = {
        lenient,
        ...(resolveRef === undefined ? {} : { resolveRef }),
        ...(remote === undefined ? {} : { remote }),
        ...(maxCharacters === undefined ? {} : { maxCharacters }),
    };
    return (0,load/* loadSpec */.I)(source, limits);
}
/** Equal bytes of the document say nothing about other files that it refers to. */
function isSelfContained(spec) {
    return spec.files === 1;
}
function versionOf(spec) {
    const version = (0,load/* infoOf */._)(spec, "version");
    return version === undefined ? {} : { version };
}
function fetchError({ base, head, file }) {
    const errors = [base, head].flatMap((side) => side.kind === "error"
        ? [
            wholeFile("STAGEGATE_SPEC_UNREADABLE", {
                file,
                message: side.message,
                hint: side.hint,
            }),
        ]
        : []);
    const both = base.kind === "error" && head.kind === "error";
    return {
        outcome: "error",
        side: both ? "both" : base.kind === "error" ? "base" : "head",
        errors,
    };
}
function nothingThere(file) {
    const message = "exists neither before nor after the change";
    const hint = "Check the path of the contract in stagegate.yml.";
    return {
        outcome: "error",
        side: "both",
        errors: [wholeFile("STAGEGATE_SPEC_MISSING", { file, message, hint })],
    };
}
function wholeFile(code, { file, message, hint }) {
    return { code, message, hint, location: { file, line: 1, column: 1, pointer: "" } };
}

;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/judge-all.js

/** Reviewers look at the first few; a run over many contracts must not take longer for it. */
const MAX_PROOFS = 50;
/** Compares one description after the other, with proofs of the first findings of the run. */
async function judgeAll({ signal, host }, specs) {
    const results = [];
    const today = new Date(host.clock.now()).toISOString().slice(0, 10);
    let proofs = MAX_PROOFS;
    let leftOut = 0;
    for (const [index, spec] of specs.entries()) {
        if (signal.aborted)
            break;
        host.log.status(`verify-contracts: ${spec.file} (${index + 1}/${specs.length})`);
        const judged = await judgeSpecs([spec], { levels: ["breaking", "dangerous"], today, proofs });
        results.push(...judged);
        for (const result of judged) {
            if (result.outcome !== "compared")
                continue;
            proofs -= result.proofs?.looked ?? 0;
            leftOut += result.proofs?.leftOut ?? 0;
        }
    }
    return { results, notes: leftOut === 0 ? [] : [leftOutNote(leftOut)] };
}
function leftOutNote(count) {
    const more = `${count} more finding${count === 1 ? "" : "s"}`;
    return `no example was looked for of ${more}: ${MAX_PROOFS} are a run's most`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/contracts/dist/pact/file.js
/** Pacts hold example bodies; one this large is something else. */
const MAX_PACT_CHARACTERS = 64_000_000;
/**
 * Reads a pact of specification 1 to 4 (https://github.com/pact-foundation/pact-specification):
 * who, and which interactions or messages, in their order.
 */
function readPact(text) {
    if (text.length > MAX_PACT_CHARACTERS)
        return unread("it is larger than 64 MB");
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        return unread(`it is not JSON: ${cause.message}`);
    }
    const consumer = file_nameOf(field(value, "consumer"));
    const provider = file_nameOf(field(value, "provider"));
    if (consumer === undefined || provider === undefined) {
        return unread("it is no pact: it names no consumer and provider");
    }
    const listed = [...items(field(value, "interactions")), ...items(field(value, "messages"))];
    const lines = lineFinder(text);
    const interactions = listed.map((item) => interactionOf(item, lines));
    return { ok: true, pact: { consumer, provider, interactions } };
}
function interactionOf(item, lines) {
    const description = textOf(field(item, "description")) ?? "";
    const line = lines(description);
    return {
        description,
        states: statesOf(item),
        pending: field(item, "pending") === true,
        http: field(item, "request") !== undefined && isHttp(field(item, "type")),
        ...(line === undefined ? {} : { line }),
    };
}
/** The type is written since specification 4. */
function isHttp(type) {
    return type === undefined || type === "Synchronous/HTTP";
}
/** `providerStates` since specification 3, a single text before; both spellings of it are written. */
function statesOf(item) {
    const many = field(item, "providerStates");
    const one = field(item, "providerState") ?? field(item, "provider_state");
    return [...items(many), ...items(Array.isArray(one) ? one : [one])].flatMap((state) => textOf(state) ?? file_nameOf(state) ?? []);
}
/** Every description is looked for behind the one before, as they stand in the same order. */
function lineFinder(text) {
    let at = 0;
    let line = 1;
    return (description) => {
        const found = text.indexOf(JSON.stringify(description), at);
        if (found === -1)
            return undefined;
        for (let next = text.indexOf("\n", at); next !== -1 && next < found;) {
            line += 1;
            next = text.indexOf("\n", next + 1);
        }
        at = found;
        return line;
    };
}
function unread(reason) {
    return { ok: false, reason };
}
function field(value, name) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
        return undefined;
    return value[name];
}
function items(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}
function file_nameOf(value) {
    return textOf(field(value, "name"));
}

// EXTERNAL MODULE: ./packages/schema/dist/quantity.js
var quantity = __webpack_require__(22098);
// EXTERNAL MODULE: ./packages/gates/dist/stack/handle.js
var handle = __webpack_require__(2013);
;// CONCATENATED MODULE: ./packages/contracts/dist/pact/description.js


const MAX_STEPS = 1_000;
async function readDescription(source, options = {}) {
    const loaded = await (0,load/* loadSpec */.I)(source, options);
    if (!loaded.ok)
        return loaded;
    const { root } = loaded.value;
    return {
        ok: true,
        value: {
            place(location) {
                const cursor = walk(root, location.replace(/^\[root\]\.?/, ""));
                return cursor.file.locate((0,json/* pointerOf */.rq)(cursor));
            },
        },
    };
}
/** Keys hold dots themselves, so the longest that fits is taken; a reference goes on at the root. */
function walk(root, location) {
    let at = root;
    let rest = location;
    for (let steps = 0; rest !== "" && steps < MAX_STEPS; steps += 1) {
        const step = stepFrom(at, rest) ?? stepFrom(root, rest);
        if (step === undefined)
            break;
        at = step.cursor;
        rest = step.rest;
    }
    return at;
}
function stepFrom(at, location) {
    if (typeof at.value !== "object" || at.value === null)
        return undefined;
    const fits = Object.keys(at.value)
        .map((key) => ({ key, written: Array.isArray(at.value) ? `[${key}]` : key }))
        .filter(({ written }) => location.startsWith(written))
        .filter(({ written: { length } }) => [undefined, ".", "["].includes(location[length]))
        .toSorted((a, b) => b.written.length - a.written.length);
    const [best] = fits;
    const cursor = best === undefined ? undefined : (0,json/* child */.jf)(at, best.key);
    if (best === undefined || cursor === undefined)
        return undefined;
    return { cursor, rest: location.slice(best.written.length).replace(/^\./, "") };
}

// EXTERNAL MODULE: ./packages/schema/dist/contract-files.js
var contract_files = __webpack_require__(72115);
;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/pact-checks.js


function firmInteractions(text) {
    const read = text === undefined ? undefined : readPact(text);
    if (read?.ok !== true)
        return new Set();
    return new Set(read.pact.interactions.filter(({ pending }) => !pending).map(identity));
}
function identity({ description, states, }) {
    return JSON.stringify([description, ...states]);
}
/** A check for each interaction; or the one that says why nothing can be said. */
function pactChecks(verified, verification) {
    const { service, file, pact } = verified;
    if (verification.kind === "crashed") {
        return [
            {
                id: (0,check_id/* checkId */.i)({
                    kind: "contract",
                    scope: service,
                    file,
                    titlePath: [`${pact.consumer} verification`],
                }),
                title: `The pact of ${pact.consumer} can be verified`,
                verdict: "error",
                message: verification.message,
                detail: verification.output.join("\n"),
                service,
                location: { file },
                reproduce: reproduce(service),
            },
        ];
    }
    const { results } = verification;
    const silent = results.every(({ outcome }) => outcome === "unanswered");
    return pact.interactions.flatMap((interaction, at) => {
        const result = results[at];
        return result === undefined ? [] : interactionCheck(verified, interaction, { result, silent });
    });
}
function interactionCheck(verified, interaction, { result, silent }) {
    const { service, file, pact } = verified;
    const { description, states, line } = interaction;
    const given = states.length === 0 ? "" : ` given ${states.join(" and ")}`;
    const alike = pact.interactions.filter((each) => each.description === description);
    const title = `${pact.consumer} ${description}`;
    const verb = verified.against === undefined ? "answers" : "is described for";
    const check = {
        id: (0,check_id/* checkId */.i)({
            kind: "contract",
            scope: service,
            file,
            titlePath: [alike.length > 1 ? `${title}${given}` : title],
        }),
        title: `${service} ${verb} ${pact.consumer}: ${description}${given}`,
        verdict: "pass",
        service,
        location: { file, ...(line === undefined ? {} : { line }) },
    };
    if (result.outcome === "passed")
        return check;
    const { verdict, message } = judgement(verified, interaction, { result, silent });
    const detail = detailOf(verified, interaction, result);
    return {
        ...check,
        verdict,
        message,
        ...(detail === "" ? {} : { detail }),
        reproduce: reproduce(service),
    };
}
function judgement({ pact: { consumer }, firm, url = "its address", against, service }, interaction, { result, silent }) {
    const [first = "no reason given"] = result.details.map((line) => line.split("\n")[0] ?? "");
    const more = result.details.length > 1 ? ` (and ${result.details.length - 1} more)` : "";
    if (silent)
        return { verdict: "error", message: `${service} does not answer at ${url}` };
    if (result.outcome === "state-failed") {
        const reason = result.details.at(-1) ?? first;
        return { verdict: "error", message: `the provider state could not be set: ${reason}` };
    }
    if (result.outcome === "not-compared")
        return { verdict: "inconclusive", message: first };
    const message = against !== undefined
        ? `${consumer} expects what ${against} does not say: ${first}`
        : result.outcome === "unanswered"
            ? `${consumer} gets no answer: ${first}`
            : `${consumer} gets something else than it expects: ${first}${more}`;
    if (result.outcome === "doubtful")
        return { verdict: "warn", message };
    if (!result.pending)
        return { verdict: "fail", message };
    if (firm.has(identity(interaction))) {
        const note = "pending only in this change, which does not count";
        return { verdict: "fail", message: `${message} (${note})` };
    }
    return { verdict: "warn", message: `pending: ${message}` };
}
function detailOf({ setsStates, pact }, { states }, { details }) {
    const unset = !setsStates && states.length > 0;
    const note = `nothing sets the state ${states.map((state) => `\`${state}\``).join(", ")}: give the provider \`state-url\` or \`state-command\``;
    return [`consumer: ${pact.consumer}`, ...details, ...(unset ? [note] : [])].join("\n");
}
function reproduce(service) {
    return `stagegate verify-contracts --service ${service}`;
}

;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/pact-description.js






const MAX_DETAILS = 20;
/** Compares a pact with the OpenAPI file of its provider: nothing has to run. */
async function comparePact(context, comparator, { service, found, firm, timeoutMs }) {
    const { file, path, pact } = found;
    const [given = ""] = (0,contract_files/* contractFiles */.M)(context.config?.services[service] ?? {});
    const contract = (0,external_node_path_.isAbsolute)(given) ? given : (0,external_node_path_.join)(context.configDir, given);
    const shown = (0,external_node_path_.relative)(context.host.root, contract).split(external_node_path_.sep).join("/");
    const verified = { service, file, pact, firm, setsStates: true, against: shown };
    const description = await describedIn(context, contract, shown);
    if (typeof description === "string")
        return [undescribed(verified, description)];
    const { signal } = context;
    const request = { description: contract, pact: path, timeoutMs, signal };
    const comparison = await comparator.compare(request);
    switch (comparison.kind) {
        case "missing-tool":
            throw new dist_error/* GateError */.ue("STAGEGATE_TOOL_MISSING", comparison.message, { hint: comparison.hint });
        case "crashed":
            return pactChecks(verified, comparison);
        case "compared": {
            const { mismatches } = comparison;
            const results = pact.interactions.map((interaction, at) => {
                const own = mismatches.filter((each) => (each.interaction ?? at) === at);
                return resultOf(interaction, own, description);
            });
            return pactChecks(verified, { kind: "verified", results, notes: [] });
        }
    }
}
/** What the pact as a whole has wrong counts for each of its interactions. */
function resultOf({ http, pending }, mismatches, description) {
    if (mismatches.length === 0 && !http) {
        const details = ["an OpenAPI file describes no messages"];
        return { outcome: "not-compared", pending: false, details };
    }
    if (mismatches.length === 0)
        return { outcome: "passed", pending: false, details: [] };
    const worstFirst = mismatches.toSorted((a, b) => a.level.localeCompare(b.level));
    const details = worstFirst.slice(0, MAX_DETAILS).map(({ message, pactPlace, place }) => {
        const { file, line, column } = description.place(place);
        const described = `described: ${file}:${line}:${column} ${pact_description_short(place)}`;
        return [message, `  expected: ${pact_description_short(pactPlace)}`, `  ${described}`].join("\n");
    });
    const more = mismatches.length - MAX_DETAILS;
    return {
        outcome: worstFirst[0]?.level === "error" ? "mismatch" : "doubtful",
        pending,
        details: more > 0 ? [...details, `and ${more} more`] : details,
    };
}
function pact_description_short(location) {
    return location.replace(/^\[root\]\.?/, "");
}
async function describedIn({ host }, path, shown) {
    const text = await host.files.readText(path);
    if (text === undefined)
        return `there is no file ${shown}`;
    // The comparator reads one file; a reference to another one makes it end with an error.
    const read = await readDescription({ path: shown, text }, { lenient: true });
    if (read.ok)
        return read.value;
    const [first] = read.errors;
    return first === undefined ? "it cannot be read" : `${first.location.line}: ${first.message}`;
}
function undescribed({ service, file, pact, against }, reason) {
    const titlePath = [`${pact.consumer} description`];
    return {
        id: (0,check_id/* checkId */.i)({ kind: "contract", scope: service, file, titlePath }),
        title: `The pact of ${pact.consumer} can be compared with ${against}`,
        verdict: "fail",
        message: `${against} cannot be read: ${reason}`,
        service,
        location: { file: against },
    };
}

;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/pact.js








const DEFAULT_TIMEOUT_MS = 300_000;
/** Providers that are judged: those of `service`, where that is given. */
function pactProviders({ inputs }, config) {
    const all = Object.keys(config?.["verify-contracts"]?.pact?.providers ?? {});
    return all.filter((name) => inputs.service?.includes(name) ?? true);
}
/** Asks the running providers what the pacts of their consumers expect. */
async function verifyPacts(context, ports, config) {
    const block = config["verify-contracts"]?.pact;
    const names = pactProviders(context, config);
    if (block === undefined || names.length === 0)
        return { checks: [], metrics: [], notes: [] };
    const { pacts, checks, notes } = await readPacts(context, block);
    const providers = names.map((name) => ({ name, provider: block.providers[name] ?? {} }));
    const running = providers.filter(({ provider }) => provider.against !== "contract");
    const addresses = await addressesOf(context, running);
    const cli = block.cli === undefined ? undefined : absolute(context.configDir, block.cli);
    const tools = { verifier: ports.pact(cli), comparator: ports.pactComparator };
    let verified = 0;
    for (const { name, provider } of providers) {
        const own = pacts.filter(({ pact }) => pact.provider === (provider.name ?? name));
        if (own.length === 0)
            checks.push(noPacts(name, provider, block));
        for (const found of own) {
            if (context.signal.aborted)
                break;
            context.host.log.status(`verify-contracts: ${name} as ${found.pact.consumer} expects it`);
            const url = addresses.get(name);
            checks.push(...(await judgePact(context, tools, { block, name, provider, found, url })));
            verified += found.pact.interactions.length;
        }
    }
    return {
        checks,
        metrics: metricsOf(checks, verified),
        notes: [...notes, ...strangers(block, pacts)],
    };
}
async function judgePact(context, { verifier, comparator }, one) {
    const { block, name: service, provider, found, url } = one;
    if (found.pact.interactions.length === 0)
        return [emptyPact(service, found)];
    if (provider.against === "contract") {
        const firm = await firmAtTarget(context, found.file);
        return comparePact(context, comparator, { service, found, firm, timeoutMs: timeoutOf(block) });
    }
    if (url === undefined)
        return [noAddress(service, found)];
    return verifyOne(context, verifier, { ...one, url });
}
async function verifyOne(context, verifier, one) {
    const { block, name, provider, found, url } = one;
    const { file, path, pact } = found;
    const states = pact_statesOf(context, provider, url);
    const verification = await verifier.verify({
        path,
        pact,
        providerUrl: url,
        ...(states === undefined ? {} : { states }),
        teardown: provider["state-teardown"] ?? false,
        timeoutMs: timeoutOf(block),
        signal: context.signal,
    });
    if (verification.kind === "missing-tool") {
        throw new dist_error/* GateError */.ue("STAGEGATE_TOOL_MISSING", verification.message, {
            hint: verification.hint,
        });
    }
    const firm = await firmAtTarget(context, file);
    const setsStates = states !== undefined;
    return pactChecks({ service: name, file, pact, firm, setsStates, url }, verification);
}
function timeoutOf({ timeout = "" }) {
    return (0,quantity/* parseDuration */.E9)(timeout) ?? DEFAULT_TIMEOUT_MS;
}
function pact_statesOf(context, provider, url) {
    const { "state-url": stateUrl, "state-command": command } = provider;
    if (command !== undefined)
        return { kind: "command", command, cwd: context.configDir };
    if (stateUrl === undefined)
        return undefined;
    const address = stateUrl.startsWith("/") ? `${url.replace(/\/+$/, "")}${stateUrl}` : stateUrl;
    return { kind: "url", url: address };
}
/** What the target branch already demands, a change cannot declare pending for its own verdict. */
async function firmAtTarget(context, file) {
    const { host, targetBranch } = context;
    try {
        const { commit } = await host.repository.tip(targetBranch);
        const text = await host.repository.readAt(commit, file);
        return firmInteractions(text);
    }
    catch {
        return firmInteractions(undefined);
    }
}
async function readPacts(context, { files }) {
    const { host, configDir } = context;
    const pacts = [];
    const checks = [];
    for (const path of await host.files.glob(configDir, files)) {
        const at = absolute(configDir, path);
        const file = (0,external_node_path_.relative)(host.root, at).split(external_node_path_.sep).join("/");
        const text = await host.files.readText(at);
        const read = text === undefined ? undefined : readPact(text);
        if (read?.ok === true)
            pacts.push({ file, path: at, pact: read.pact });
        else
            checks.push(unreadable(file, read?.reason ?? "it is gone"));
    }
    return { pacts, checks, notes: [] };
}
async function addressesOf(context, providers) {
    const addresses = new Map();
    for (const { name, provider } of providers) {
        if (provider.url !== undefined)
            addresses.set(name, provider.url);
    }
    if (addresses.size === providers.length)
        return addresses;
    const stack = await (0,handle/* findStack */.eF)(context);
    if (stack.kind === "none")
        return addresses;
    for (const { name, url } of stack.handle.services) {
        if (url !== undefined && !addresses.has(name))
            addresses.set(name, url);
    }
    return addresses;
}
function absolute(folder, path) {
    return (0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.join)(folder, path);
}
function unreadable(file, reason) {
    return {
        id: (0,check_id/* checkId */.i)({ kind: "contract", file, titlePath: ["pact"] }),
        title: `${file} can be read`,
        verdict: "fail",
        message: reason,
        location: { file },
    };
}
function noPacts(name, provider, { files }) {
    const called = provider.name ?? name;
    return {
        id: (0,check_id/* checkId */.i)({ kind: "contract", scope: name, titlePath: ["pacts"] }),
        title: `Consumers of ${name} have pacts`,
        verdict: "inconclusive",
        message: `no pacts found: none of ${files.join(", ")} names \`${called}\` as its provider`,
        service: name,
    };
}
function emptyPact(name, { file, pact }) {
    return {
        id: (0,check_id/* checkId */.i)({
            kind: "contract",
            scope: name,
            file,
            titlePath: [`${pact.consumer} interactions`],
        }),
        title: `The pact of ${pact.consumer} expects something`,
        verdict: "inconclusive",
        message: "the pact has no interactions",
        service: name,
        location: { file },
    };
}
function noAddress(name, { file, pact }) {
    return {
        id: (0,check_id/* checkId */.i)({ kind: "contract", scope: name, file, titlePath: [`${pact.consumer} address`] }),
        title: `${name} can be asked as ${pact.consumer} expects`,
        verdict: "inconclusive",
        message: `${name} has no address in the environment`,
        detail: `Provision the environment first, or give \`url\` to verify-contracts.pact.providers.${name}.`,
        service: name,
        location: { file },
    };
}
/** Whoever misspelt the name of a provider has a pact here that nobody verifies. */
function strangers({ providers }, pacts) {
    const known = Object.entries(providers).map(([name, provider]) => provider.name ?? name);
    const others = pacts.filter(({ pact }) => !known.includes(pact.provider));
    return others
        .slice(0, 20)
        .map(({ file, pact }) => `${file} is not verified: no provider is called ${JSON.stringify(pact.provider)}`);
}
function metricsOf(checks, verified) {
    const failed = checks.filter(({ verdict }) => verdict === "fail").length;
    return [
        { name: "interactions", value: verified, unit: "interactions" },
        { name: "broken interactions", value: failed, unit: "interactions", key: true },
    ];
}

;// CONCATENATED MODULE: ./packages/core/dist/shell-word.js
/** A text as one word of a POSIX shell, for commands that people copy. */
function shellWord(text) {
    return /^[\w./@:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

// EXTERNAL MODULE: ./packages/schema/dist/issues.js
var issues = __webpack_require__(16771);
;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/accepted.js
/** Accepted findings by fingerprint; an entry holds until the end of its last day, UTC. */
function acceptanceOf(config, now) {
    const today = new Date(now).toISOString().slice(0, 10);
    return new Map((config?.["verify-contracts"]?.accepted ?? []).map(({ fingerprint, reason, owner, expires }) => [
        fingerprint,
        {
            reason,
            expired: expires !== undefined && expires < today,
            ...(owner === undefined ? {} : { owner }),
            ...(expires === undefined ? {} : { expires }),
        },
    ]));
}
const DAY_MS = 86_400_000;
/** Long enough for a consumer to move, short enough to be looked at again. */
const PROPOSED_DAYS = 90;
/** The entry that accepts a finding, for stagegate.yml as it stands; valid before it is filled in. */
function acceptEntry(fingerprint, now) {
    const last = new Date(now + PROPOSED_DAYS * DAY_MS).toISOString().slice(0, 10);
    const entry = `{ fingerprint: "${fingerprint}", owner: "…", reason: "…", expires: "${last}" }`;
    return `verify-contracts:\n  accepted:\n    - ${entry}`;
}

;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/at-commit.js

/** Path from the root of the work tree, with forward slashes. */
function repositoryPath({ host, configDir }, path) {
    return external_node_path_.posix.normalize((0,external_node_path_.relative)(host.root, (0,external_node_path_.join)(configDir, path)).split(external_node_path_.sep).join("/"));
}
/** A contract as it was, with the files of the same commit that it refers to; other hosts are as they are. */
async function sideAt({ host }, { commit, remote }, path) {
    const text = await host.repository.readAt(commit, path);
    if (text === undefined)
        return { kind: "absent" };
    const resolveRef = (file) => host.repository.readAt(commit, file);
    return { kind: "document", source: { path, text }, resolveRef, ...(remote && { remote }) };
}

// EXTERNAL MODULE: ./packages/core/dist/globbed-files.js
var globbed_files = __webpack_require__(64548);
;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/declared.js




/**
 * The contracts of a service beside those that it had. A name that is only in one of the two is new
 * or gone; if there is one of each, it was renamed.
 */
async function pairContracts(context, { now, before }, commit) {
    const files = await filesNow(context, now);
    const known = before ?? now;
    const declared = known === undefined ? [] : (0,contract_files/* contractFiles */.M)(known);
    const paths = declared.filter((path) => !(0,globbed_files/* isGlob */.f)(path));
    const globs = declared.filter(globbed_files/* isGlob */.f).map((path) => repositoryPath(context, path));
    // What a wider glob of then still finds is declared no more, and has not changed.
    const there = globs.length === 0 ? [] : await filesNow(context, known);
    const then = await matchingThen(globs, there, commit);
    const older = new Set([...paths.map((path) => repositoryPath(context, path)), ...then.found]);
    const added = files.filter((file) => !older.has(file));
    const gone = [...older].filter((file) => !files.includes(file));
    const [former] = gone;
    const moved = added.length === 1 && gone.length === 1 && former !== undefined;
    // A name that nothing had then says only that paths are now relative to another folder.
    const renamed = moved && (await commit.has(former)) ? former : undefined;
    const contract = now?.contract ?? before?.contract;
    return {
        pairs: files.map((file) => ({ file, before: older.has(file) ? file : (renamed ?? file) })),
        removed: moved ? [] : gone,
        several: typeof contract !== "string" || (0,globbed_files/* isGlob */.f)(contract),
        unknown: then.whole ? [] : globs,
    };
}
/** Files of the work tree that a service names. */
async function filesNow(context, service) {
    const { host, configDir } = context;
    const files = new Set();
    for (const path of service === undefined ? [] : (0,contract_files/* contractFiles */.M)(service)) {
        for (const found of await (0,globbed_files/* globbedFiles */.r)(host.files, configDir, path)) {
            files.add((0,external_node_path_.relative)(host.root, found).split(external_node_path_.sep).join("/"));
        }
    }
    return [...files];
}
/** Files of the commit that a glob stood for are among those that are there and those that differ. */
async function matchingThen(globs, there, commit) {
    if (globs.length === 0)
        return { found: [], whole: true };
    const changed = await commit.changed();
    const found = [];
    for (const path of new Set([...there, ...(changed ?? [])])) {
        if (!globs.some((glob) => external_node_path_.posix.matchesGlob(path, glob)))
            continue;
        if (await commit.has(path))
            found.push(path);
    }
    return { found, whole: changed !== undefined };
}

// EXTERNAL MODULE: ./packages/gates/dist/verify-contracts/on-disk.js
var on_disk = __webpack_require__(7455);
;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/policy.js



const TIGHT_FIRST = ["required", "none", "sufficient"];
/**
 * Design, section 3, who may relax the judge: accepted breaks, and the base of the file, are read
 * from the tip of the target branch. Where that cannot be had, nothing is accepted.
 */
async function policyOf(context, own) {
    const { host, targetBranch } = context;
    const base = own["verify-contracts"]?.base;
    const versionBump = own["verify-contracts"]?.["version-bump"] ?? "none";
    if (context.judgedByBase === true) {
        // The lifecycle has put what counts into the configuration, and tells what does not.
        const acceptance = acceptanceOf(own, host.clock.now());
        return { acceptance, base, versionBump, loosened: [], notes: [] };
    }
    try {
        const { commit } = await host.repository.tip(targetBranch);
        const there = await context.configAt?.(commit);
        const before = there?.["verify-contracts"];
        // A target branch without a configuration has not said anything yet.
        const bumpThere = there === undefined ? versionBump : (before?.["version-bump"] ?? "none");
        const bumpIsLooser = TIGHT_FIRST.indexOf(versionBump) > TIGHT_FIRST.indexOf(bumpThere);
        return {
            acceptance: acceptanceOf(there, host.clock.now()),
            versionBump: bumpIsLooser ? bumpThere : versionBump,
            base: there === undefined ? base : before?.base,
            loosened: [
                ...(there === undefined || base === undefined || base === before?.base
                    ? []
                    : [loosening(context, { rule: "base", before: before?.base, now: base })]),
                ...(bumpIsLooser
                    ? [loosening(context, { rule: "version-bump", before: bumpThere, now: versionBump })]
                    : []),
                ...acceptedHere(context, before?.accepted ?? [], own["verify-contracts"]?.accepted ?? []),
            ],
            notes: [],
        };
    }
    catch (error) {
        if (!(0,dist_error/* isGateError */.Wc)(error) || error.code !== "STAGEGATE_BASE_UNREACHABLE")
            throw error;
        const help = error.hint === undefined ? "" : ` (${error.hint})`;
        const notes = [`no accepted break counts: ${error.message}${help}`];
        const strict = versionBump === "sufficient" ? "none" : versionBump;
        return { acceptance: new Map(), base, versionBump: strict, loosened: [], notes };
    }
}
/** New entries, and those that hold for longer; who takes one back, or ends it earlier, is stricter. */
function acceptedHere(context, before, own) {
    const known = new Map(before.map((entry) => [entry.fingerprint, entry]));
    return own.flatMap((entry) => {
        const there = known.get(entry.fingerprint);
        if (there !== undefined && lastDay(entry) <= lastDay(there))
            return [];
        const rule = `accepted ${entry.fingerprint}`;
        const values = { before: there && shown(there), now: shown(entry) };
        return [loosening(context, { rule, ...values, owner: entry.owner })];
    });
}
function lastDay({ expires = "9999-12-31" }) {
    return expires;
}
function shown({ reason, expires }) {
    return `${reason} (${expires === undefined ? "without end" : `until ${expires}`})`;
}
/** One thing that the change relaxes for itself, with the old value, the new one and who did it. */
function loosening({ config, targetBranch }, { rule, before, now, owner }) {
    const file = "stagegate.yml";
    const titlePath = ["verify-contracts", rule];
    const was = before === undefined ? "nothing" : `\`${before}\``;
    return {
        id: (0,check_id/* checkId */.i)({ kind: "policy", scope: config?.project ?? "", file, titlePath }),
        title: `The change loosens ${rule}`,
        verdict: "warn",
        message: `on ${targetBranch}: ${was}; here: \`${now}\`, which counts once it is on ${targetBranch}`,
        ...(owner === undefined ? {} : { owner }),
    };
}

;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/remote.js
const TIMEOUT_MS = 30_000;
const MAX_BYTES = 64 * 1024 * 1024;
/**
 * The text of a document behind an address, mostly of a service that runs. A page for people, a
 * redirect, and an answer that is late or too long are no documents.
 */
async function readDocument(http, url, signal) {
    const headers = { accept: "application/json, application/yaml;q=0.9, */*;q=0.5" };
    const limits = { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES };
    const answer = await http.request({ url, headers, ...limits, signal });
    if (answer.kind === "unreachable")
        return failed(answer.reason, "Does the service run there?");
    const { status, body } = answer;
    if (status >= 300 && status < 400) {
        const to = redirectedTo(url, answer.headers["location"]);
        const reason = `it leads to another address${to === undefined ? "" : `, ${to}`}`;
        return failed(reason, "Redirects are not followed: give the address that they end at.");
    }
    if (status !== 200) {
        return failed(`it answered ${status}`, "Give the address of the document itself.");
    }
    const type = answer.headers["content-type"] ?? "";
    if (/\bhtml\b/i.test(type)) {
        const hint = "That is a page for people: give the address of the JSON or YAML behind it.";
        return failed(`it answered with ${type.split(";", 1)[0] ?? "HTML"}`, hint);
    }
    return { kind: "text", text: new TextDecoder().decode(body) };
}
/** Reads each address once, however many documents refer to it; nothing where no host is allowed. */
function remoteRefs({ http, signal }, hosts) {
    if (hosts.length === 0)
        return {};
    const known = new Map();
    return {
        remote: {
            hosts,
            read(url) {
                const read = known.get(url) ?? readDocument(http, url, signal);
                known.set(url, read);
                return read;
            },
        },
    };
}
/** Without what may be secret in it. */
function shownAddress(url) {
    if (!URL.canParse(url))
        return undefined;
    const { origin, pathname } = new URL(url);
    return `${origin}${pathname}`;
}
function redirectedTo(url, location) {
    if (location === undefined || !URL.canParse(location, url))
        return undefined;
    return shownAddress(new URL(location, url).href);
}
function failed(reason, hint) {
    return { kind: "failed", reason, hint };
}

;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/sources.js









/** Two files given by name. */
async function filePair(context, base, head) {
    const sides = [await readFile(context, base), await readFile(context, head)];
    const spec = {
        service: "",
        file: (0,on_disk/* shownPath */.pS)({ root: context.host.root, path: (0,external_node_path_.resolve)(context.host.root, head) }),
        base: sides[0],
        head: sides[1],
    };
    return {
        specs: [spec],
        acceptance: new Map(),
        how: `${base} compared with ${head}`,
        reproduce: () => `stagegate verify-contracts --base-file ${shellWord(base)} --head-file ${shellWord(head)}`,
        loosened: [],
        notes: [],
    };
}
async function readFile(context, path) {
    const { files, root } = context.host;
    const side = await (0,on_disk/* sideOnDisk */.Ew)(files, { root, path: (0,external_node_path_.resolve)(root, path) });
    if (side.kind === "document")
        return { ...side, ...allowedRefs(context) };
    if (side.kind === "error")
        return side;
    throw new dist_error/* GateError */.ue("STAGEGATE_FILE_MISSING", `there is no file ${path}`, {
        hint: "Paths are relative to the folder that the command runs in.",
    });
}
/** On a change request the hosts of the target branch: the lifecycle has put them there. */
function allowedRefs({ host, config, signal }) {
    const hosts = config?.["verify-contracts"]?.["remote-refs"] ?? [];
    return remoteRefs({ http: host.http, signal }, hosts);
}
/** The contracts of the services: the work tree against the merge base with the target branch. */
async function gitPairs(context, config) {
    const { host, inputs, targetBranch } = context;
    requireKnown(config, inputs.service);
    const policy = await policyOf(context, config);
    const target = inputs.base ?? policy.base ?? targetBranch;
    const { commit, how } = await host.repository.base(target);
    const before = await context.configAt?.(commit);
    const remote = allowedRefs(context);
    const specs = [];
    const declared = new Set([...withContract(config), ...withContract(before)]);
    for (const service of inputs.service ?? declared) {
        const sides = { now: config.services[service], before: before?.services[service] };
        specs.push(...(await serviceSpecs(context, { service, commit, ...remote, ...sides })));
    }
    return {
        specs,
        acceptance: policy.acceptance,
        versionBump: policy.versionBump,
        acceptEntry: (fingerprint) => acceptEntry(fingerprint, host.clock.now()),
        how: `compared with ${commit.slice(0, 10)}, ${how}`,
        reproduce: (service) => `stagegate verify-contracts --base ${commit.slice(0, 12)} --service ${service}`,
        loosened: policy.loosened,
        notes: policy.notes,
    };
}
async function serviceSpecs(context, at) {
    const { service, commit, remote } = at;
    const { repository } = context.host;
    const { pairs, removed, several, unknown } = await pairContracts(context, at, {
        changed: () => repository.changedSince(commit),
        has: async (path) => (await repository.readAt(commit, path)) !== undefined,
    });
    const specs = [];
    for (const { file, before } of pairs) {
        const sides = {
            base: await sideAt(context, at, before),
            head: await sideNow(context, file, remote),
        };
        specs.push({ service, file, ...(several ? { scope: `${service} ${file}` } : {}), ...sides });
    }
    // A contract that the change no longer declares is gone for its consumers.
    for (const file of removed) {
        specs.push({ service, file, base: await sideAt(context, at, file), head: ABSENT });
    }
    for (const file of unknown) {
        const message = "which contracts are gone is not known: too many files differ";
        const hint = "Name the files of the contract one by one.";
        specs.push({ service, file, base: { kind: "error", message, hint }, head: ABSENT });
    }
    return specs;
}
const ABSENT = { kind: "absent" };
function withContract(config) {
    return Object.entries(config?.services ?? {}).flatMap(([name, service]) => (0,contract_files/* contractFiles */.M)(service).length === 0 ? [] : [name]);
}
function requireKnown(config, names) {
    const pacts = Object.keys(config["verify-contracts"]?.pact?.providers ?? {});
    const known = [...new Set([...withContract(config), ...pacts])];
    const unknown = names?.find((name) => !known.includes(name));
    if (unknown === undefined)
        return;
    const near = (0,issues/* didYouMean */.au)(unknown, known);
    throw new dist_error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `no service \`${unknown}\` has a contract`, {
        hint: near === undefined
            ? `Services with a contract: ${known.join(", ")}.`
            : `Did you mean \`${near}\`?`,
    });
}
async function sideNow({ host: { files, root } }, path, remote) {
    const side = await (0,on_disk/* sideOnDisk */.Ew)(files, { root, path: (0,external_node_path_.join)(root, path) });
    return side.kind === "document" && remote !== undefined ? { ...side, remote } : side;
}

;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/run.js







async function runVerifyContracts(context, ports) {
    const globs = context.inputs["contract-results"] ?? context.config?.["verify-contracts"]?.results;
    if (globs !== undefined) {
        const { judgeContractResults } = await Promise.all(/* import() */[__webpack_require__.e(8608), __webpack_require__.e(8686)]).then(__webpack_require__.bind(__webpack_require__, 48686));
        return judgeContractResults(context, globs);
    }
    const comparison = await prepare(context);
    const { specs, how } = comparison;
    const pacts = await pactsOf(context, ports);
    if (specs.length === 0 && pacts === undefined)
        return nothingDeclared(context);
    const { results, notes } = await judgeAll(context, specs);
    const checks = results.flatMap((result) => (0,verify_contracts_checks/* resultChecks */.X)(result, comparison));
    // Before what only passes: a report that has no room for all of them keeps the first.
    const judged = [...checks.filter(accept/* isAccepted */.o), ...checks.filter((check) => !(0,accept/* isAccepted */.o)(check))];
    const count = (outcome) => results.filter((result) => result.outcome === outcome).length;
    const accepted = judged.filter(accept/* isAccepted */.o).length;
    const explored = await exploreIfAsked(context, comparison);
    const said = [
        ...(specs.length === 0 ? [] : [summaryOf(results, judged)]),
        ...(pacts === undefined ? [] : [pactSummary(pacts)]),
        ...(explored === undefined ? [] : [`explore: ${explored.summary}`]),
    ];
    const others = [...(pacts?.checks ?? []), ...(explored?.checks ?? [])];
    return {
        summary: `${said.join("; ")}${selfMade(comparison)}`,
        checks: [...judged, ...others, ...comparison.loosened],
        metrics: [
            { name: "breaking changes", value: breaking(judged), unit: "changes", key: true },
            ...(accepted === 0
                ? []
                : [{ name: "accepted", value: accepted, unit: "changes", key: true }]),
            { name: "contracts", value: results.length, unit: "files" },
            { name: "unchanged", value: count("unchanged"), unit: "files" },
            ...(pacts?.metrics ?? []),
            ...(explored?.metrics ?? []),
        ],
        notes: [
            how,
            ...notes,
            ...comparison.notes,
            ...(pacts?.notes ?? []),
            ...(explored?.notes ?? []),
        ],
    };
}
/** Two files by name are compared, and nothing else. */
async function pactsOf(context, ports) {
    const { inputs, config } = context;
    if (inputs["base-file"] !== undefined || config === undefined)
        return undefined;
    if (pactProviders(context, config).length === 0)
        return undefined;
    return verifyPacts(context, ports, config);
}
function pactSummary({ checks, metrics }) {
    const all = metrics.find(({ name }) => name === "interactions")?.value ?? 0;
    const of = `${all} interaction${all === 1 ? "" : "s"}`;
    const count = (...verdicts) => checks.filter(({ verdict }) => verdicts.includes(verdict)).length;
    if (count("fail") > 0)
        return `${count("fail")} broken of ${of}`;
    if (count("error", "inconclusive") > 0)
        return `not every pact could be verified (${of})`;
    const pending = count("warn") === 0 ? "" : `, ${count("warn")} pending`;
    return `${of} as consumers expect${pending}`;
}
async function exploreIfAsked(context, comparison) {
    const { config, inputs } = context;
    const block = config?.["verify-contracts"]?.explore;
    if (config === undefined || block === undefined || inputs["base-file"] !== undefined) {
        return undefined;
    }
    const { exploreServices } = await Promise.all(/* import() */[__webpack_require__.e(2656), __webpack_require__.e(8723)]).then(__webpack_require__.bind(__webpack_require__, 48723));
    return exploreServices(context, { config, block }, comparison);
}
async function prepare(context) {
    const { inputs } = context;
    const base = inputs["base-file"];
    const head = inputs["head-file"];
    if (base !== undefined && head !== undefined)
        return filePair(context, base, head);
    if (base !== undefined || head !== undefined) {
        const missing = base === undefined ? "base-file" : "head-file";
        throw new dist_error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `\`${missing}\` is missing`, {
            hint: "base-file and head-file are compared with each other: give both.",
        });
    }
    if (context.config === undefined) {
        throw new dist_error/* GateError */.ue("STAGEGATE_CONFIG_MISSING", "there is no stagegate.yml here", {
            hint: "Run `stagegate init`, or compare two files with --base-file and --head-file.",
        });
    }
    return gitPairs(context, context.config);
}
function breaking(checks) {
    return checks.filter((check) => check.verdict === "fail").length;
}
function summaryOf(results, checks) {
    const count = (outcome) => results.filter((result) => result.outcome === outcome).length;
    const all = `${results.length} contract${results.length === 1 ? "" : "s"}`;
    const fails = breaking(checks);
    const warns = checks.filter((check) => check.verdict === "warn").length;
    if (fails > 0)
        return `${fails} breaking change${fails === 1 ? "" : "s"} in ${all}`;
    if (checks.some((check) => check.verdict === "inconclusive"))
        return `not every one of ${all} could be compared`;
    if (count("unchanged") === results.length)
        return `${all}, unchanged`;
    // An accepted break still breaks a consumer: whoever merges sees it.
    const accepted = checks.filter(accept/* isAccepted */.o).length;
    if (accepted > 0)
        return `${all}, ${accepted} accepted change${accepted === 1 ? "" : "s"}`;
    const doubt = warns === 0 ? "" : `, ${warns} to look at`;
    return `${all}, ${count("compared")} changed without a break${doubt}`;
}
function selfMade({ loosened: { length } }) {
    return length === 0 ? "" : `; the change loosens ${length === 1 ? "a rule" : `${length} rules`}`;
}
function nothingDeclared(context) {
    const message = "no service declares a contract";
    return {
        summary: message,
        checks: [
            {
                id: (0,check_id/* checkId */.i)({
                    kind: "contract",
                    scope: context.config?.project ?? "",
                    titlePath: ["contracts"],
                }),
                title: "At least one contract",
                verdict: "inconclusive",
                message: `${message}: give services their \`contract\`, or pacts, in stagegate.yml`,
            },
        ],
    };
}

;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/gate.js


/** Does no public API of any service break a consumer? */
const verifyContracts = (0,gate/* defineGate */.p)({
    id: "verify-contracts",
    configuration: "optional",
    run: runVerifyContracts,
});


/***/ }),

/***/ 7455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ sideOnDisk),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Far above what is compared: a text of more can be too long for this process. */
const MAX_BYTES = 256 * 1024 * 1024;
/** A path of the workspace as people write it; absolute where it lies outside. */
function shownPath({ root, path }) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, path);
    return (inside.startsWith("..") ? path : inside).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
}
/**
 * A document of this disk with the files that it refers to: those of the workspace, or of the
 * document's own folder where it lies outside. Absent where there is no such file.
 */
async function sideOnDisk(files, place) {
    const { root, path } = place;
    const shown = shownPath(place);
    const size = await files.size(path);
    if (size !== undefined && size > MAX_BYTES) {
        const hint = "Split the document, or keep out of it what no client needs.";
        return { kind: "error", message: `${shown} has ${size} bytes, which are not read`, hint };
    }
    const text = await readFile(files, path);
    if (text === undefined)
        return { kind: "absent" };
    if (typeof text !== "string") {
        const hint = "The user that runs this has to be allowed to read it.";
        return { kind: "error", message: `${shown} cannot be read: ${text.reason}`, hint };
    }
    const outside = shown.startsWith("/");
    const resolveRef = within(files, outside ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path) : root, outside ? "/" : root);
    return { kind: "document", source: { path: shown, text }, resolveRef };
}
/** A folder is no file; anything else that cannot be read is there all the same. */
async function readFile(files, path) {
    try {
        return await files.readText(path);
    }
    catch (cause) {
        const { code, message } = cause;
        return code === "EISDIR" ? undefined : { reason: code ?? message };
    }
}
/** The engine keeps paths inside the workspace; a link in it may still lead out of it. */
function within(files, limit, from) {
    return async (name) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(from, name);
        const [folder, to] = await Promise.all([files.realPath(limit), files.realPath(path)]);
        if (folder === undefined || to === undefined)
            return undefined;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, to).startsWith(".."))
            return undefined;
        if (((await files.size(to)) ?? 0) > MAX_BYTES)
            return undefined;
        const text = await readFile(files, to);
        return typeof text === "string" ? text : undefined;
    };
}


/***/ }),

/***/ 99442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ caseId),
/* harmony export */   i: () => (/* binding */ checkId)
/* harmony export */ });
const TITLE_SEPARATOR = " › ";
const MAX_ID_LENGTH = 1_000;
/**
 * The id of a check, `<kind>:<service or project>/<file>#<title path>`, the same on every run,
 * shard and attempt. Ids compare as strings; they are not meant to be taken apart.
 */
function checkId({ kind, scope = "", file = "", titlePath }) {
    const place = file.replaceAll("\\", "/").replace(/^\.\//, "");
    const titles = titlePath.map((title) => title.replaceAll(/\s+/g, " ").trim());
    const id = `${kind}:${scope}/${place}#${titles.join(TITLE_SEPARATOR)}`;
    return id.length <= MAX_ID_LENGTH ? id : shorten(id);
}
/** The id of a test: scope is the given service, else the project of the runner. */
function caseId(testCase, kind, service) {
    const { suite, name, className, file, project, copy } = testCase;
    const withClass = className !== undefined && className !== file && !suite.includes(className);
    const titles = withClass ? [...suite, className, name] : [...suite, name];
    if (copy !== undefined)
        titles.push(`(${copy})`);
    if (service !== undefined && project !== undefined)
        titles.push(`[${project}]`);
    return checkId({
        kind,
        titlePath: titles.filter((title) => title !== ""),
        ...(file === undefined ? {} : { file }),
        scope: service ?? project ?? "",
    });
}
/** Long ids keep both ends and a hash of the whole (FNV-1a, 32 bit, twice). */
function shorten(id) {
    const hash = fnv(id, 0x811c9dc5) + fnv(id, 0x01000193);
    const half = Math.floor((MAX_ID_LENGTH - hash.length - 2) / 2);
    return `${id.slice(0, half)}…${hash}…${id.slice(-half)}`;
}
function fnv(text, seed) {
    let hash = seed;
    for (let index = 0; index < text.length; index += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, "0");
}


/***/ })

};
