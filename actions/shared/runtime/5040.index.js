export const id = 5040;
export const ids = [5040,2998,617];
export const modules = {

/***/ 62998:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
// https://mathiasbynens.be/notes/javascript-encoding
// https://github.com/bestiejs/punycode.js - punycode.ucs2.decode
function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            // high surrogate, and there is a next character
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
}
exports["default"] = ucs2length;
ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
//# sourceMappingURL=ucs2length.js.map

/***/ }),

/***/ 32189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf)
/* harmony export */ });
const SIGNATURES = [
    ["picture", [["89504e470d0a1a0a", 0]]],
    ["picture", [["ffd8ff", 0]]],
    ["picture", [["474946383761", 0]]],
    ["picture", [["474946383961", 0]]],
    // Four bytes of a bitmap are reserved and zero.
    [
        "picture",
        [
            ["424d", 0],
            ["00000000", 6],
        ],
    ],
    ["picture", [["00000100", 0]]],
    [
        "picture",
        [
            ["52494646", 0],
            ["57454250", 8],
        ],
    ],
    [
        "picture",
        [
            ["0000", 0],
            ["6674797061766966", 4],
        ],
    ],
    ["font", [["774f4646", 0]]],
    ["font", [["774f4632", 0]]],
    ["font", [["0001000000", 0]]],
    ["font", [["4f54544f", 0]]],
    ["zip", [["504b0304", 0]]],
    ["zip", [["504b0506", 0]]],
    ["gzip", [["1f8b08", 0]]],
    ["video", [["1a45dfa3", 0]]],
    [
        "video",
        [
            ["0000", 0],
            ["66747970", 4],
        ],
    ],
];
/** Nothing that people write begins like these: a damaged one is no text either. */
const CONTAINERS = new Set(["zip", "gzip", "video"]);
/** Text is valid UTF-8 without a zero byte, also where its first letters look like a picture. */
function kindOf(bytes) {
    if (bytes.length === 0)
        return "empty";
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const kind = signed(buffer);
    if (kind !== undefined && CONTAINERS.has(kind))
        return kind;
    return isText(buffer) ? "text" : (kind ?? "opaque");
}
function signed(bytes) {
    const found = SIGNATURES.find(([, parts]) => parts.every(([sign, at]) => bytes.subarray(at, at + sign.length / 2).toString("hex") === sign));
    return found?.[0];
}
function isText(bytes) {
    if (bytes.includes(0))
        return false;
    try {
        new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 70590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v5: () => (/* binding */ MASK),
  F: () => (/* binding */ createDistinct),
  Ot: () => (/* binding */ createHiding),
  $Y: () => (/* binding */ learning)
});

;// CONCATENATED MODULE: ./packages/gates/dist/evidence/fields.js
/** No word of any text; long enough for every pattern of the redaction. */
const PROBE = "Zq9xW7vB3nK5";
const MAX_NAME = 200;
const MAX_KNOWN = 4_096;
/** Ends of names whose values are secret as a field, though the word alone is no secret in prose. */
const ENDS = /(?:^|[-_.\][: ])(?:token|jwt|secret|session(?:[-_]?id)?|sid|otp|totp|pin|cvv|cvc|csrf|xsrf|nonce|signature|sig|assertion|saml(?:response|request)|client[-_]?secret|code[-_]?verifier|connect\.sid|phpsessid|jsessionid)\]?$/i;
const CAMEL = /[a-z](?:Token|Jwt|Secret|Session|SessionId|Otp|Pin|Csrf|Xsrf|Signature)$/;
/**
 * Whether a field of that name (a header, a cookie, a parameter, a key, an attribute) holds a
 * secret: by the patterns that also find it in prose, and by what only fields are called.
 */
function createFieldNames(redaction) {
    const known = new Map();
    return (name) => {
        if (name.length > MAX_NAME)
            return false;
        const before = known.get(name);
        if (before !== undefined)
            return before;
        const secret = ENDS.test(name) || CAMEL.test(name) || !redaction.text(`${name}: ${PROBE}`).includes(PROBE);
        if (known.size < MAX_KNOWN)
            known.set(name, secret);
        return secret;
    };
}

;// CONCATENATED MODULE: ./packages/gates/dist/evidence/automaton.js
const PREFIX = 4;
const SIZE = 2 ** 16;
/**
 * Finds many words in one pass over a text, whatever they have in common: Aho and Corasick, Efficient
 * string matching, https://doi.org/10.1145/360825.360855. Most of a text is passed over by a filter of
 * four characters, so each word has at least as many.
 */
class Automaton {
    words;
    length;
    /** By node: where to go on when no next one fits, and the longest word that ends here. */
    #fail;
    #ends;
    #next;
    #starts = new Uint8Array(SIZE);
    constructor(words) {
        this.words = words;
        this.length = words.reduce((sum, word) => sum + word.length, 0);
        this.#fail = new Int32Array(this.length + 1);
        this.#ends = new Int32Array(this.length + 1);
        this.#next = new Edges(this.length);
        this.#link(this.#grow());
    }
    /** The words as a tree. */
    #grow() {
        const parents = new Int32Array(this.length + 1);
        const codes = new Uint16Array(this.length + 1);
        const levels = [];
        let nodes = 0;
        for (const word of this.words) {
            this.#starts[slotOf(windowAt(word, 0))] = 1;
            let node = 0;
            for (let at = 0; at < word.length; at += 1) {
                const code = word.charCodeAt(at);
                let next = this.#next.get(node, code);
                if (next === 0) {
                    next = nodes += 1;
                    this.#next.set(node, code, next);
                    parents[next] = node;
                    codes[next] = code;
                    (levels[at] ??= []).push(next);
                }
                node = next;
            }
            this.#ends[node] = word.length;
        }
        return { parents, codes, levels };
    }
    #link({ parents, codes, levels }) {
        const fail = this.#fail;
        const ends = this.#ends;
        // Nodes of the first level begin anew: they fail to the root.
        for (const node of levels.slice(1).flat()) {
            const code = codes[node] ?? 0;
            let back = fail[parents[node] ?? 0] ?? 0;
            while (back !== 0 && this.#next.get(back, code) === 0)
                back = fail[back] ?? 0;
            const target = this.#next.get(back, code);
            fail[node] = target;
            if (ends[node] === 0)
                ends[node] = ends[target] ?? 0;
        }
    }
    /** Adds a place for each end of a word, with the longest that ends there; returns its steps. */
    find(text, places) {
        let steps = 0;
        let node = 0;
        for (let at = 0; at < text.length; at += 1) {
            if (node === 0) {
                const start = this.#startFrom(text, at);
                steps += start - at + 1;
                at = start;
                if (at >= text.length)
                    break;
            }
            const code = text.charCodeAt(at);
            let next = this.#next.get(node, code);
            for (steps += 1; next === 0 && node !== 0; steps += 1) {
                node = this.#fail[node] ?? 0;
                next = this.#next.get(node, code);
            }
            node = next;
            const length = this.#ends[node] ?? 0;
            if (length > 0)
                places.push([at + 1 - length, at + 1]);
        }
        return steps;
    }
    /** Where the next word may begin, from `at` on. */
    #startFrom(text, at) {
        const last = text.length - PREFIX;
        if (at > last)
            return text.length;
        const starts = this.#starts;
        let window = windowAt(text, at);
        for (let start = at;; start += 1) {
            if (starts[slotOf(window)] === 1)
                return start;
            if (start >= last)
                return text.length;
            window = slide(window, text.charCodeAt(start + PREFIX));
        }
    }
}
/** From a node by a character to a node: a table with open addresses, as there are many of few bytes. */
class Edges {
    #mask;
    #from;
    #code;
    #to;
    constructor(edges) {
        const size = 2 ** Math.ceil(Math.log2(edges * 2 + 2));
        this.#mask = size - 1;
        this.#from = new Int32Array(size);
        this.#code = new Uint16Array(size);
        this.#to = new Int32Array(size);
    }
    /** 0 where there is none: no edge leads to the root. */
    get(from, code) {
        return this.#to[this.#slot(from, code)] ?? 0;
    }
    set(from, code, to) {
        const slot = this.#slot(from, code);
        this.#from[slot] = from;
        this.#code[slot] = code;
        this.#to[slot] = to;
    }
    #slot(from, code) {
        let slot = mixed(from, code) & this.#mask;
        while (this.#to[slot] !== 0 && (this.#from[slot] !== from || this.#code[slot] !== code)) {
            slot = (slot + 1) & this.#mask;
        }
        return slot;
    }
}
function mixed(from, code) {
    const product = Math.imul(Math.imul(from, 0x9e3779b1) ^ code, 0x85ebca6b);
    return product ^ (product >>> 15);
}
function windowAt(text, start) {
    let window = 0;
    for (let at = start; at < start + PREFIX; at += 1)
        window = slide(window, text.charCodeAt(at));
    return window;
}
/** The last four characters, eight bits of each. */
function slide(window, code) {
    return (window << 8) | (code & 0xff);
}
/** Multiplicative hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4. */
function slotOf(window) {
    return Math.imul(window, 0x9e3779b1) >>> 16;
}

;// CONCATENATED MODULE: ./packages/gates/dist/evidence/learnt.js

/** Characters of all values together, in each of their forms: memory is about 30 times as much. */
const MAX_CHARS = 2_000_000;
/**
 * Values that are looked for everywhere in a file, as they are, in an address and in JSON. A pass over
 * a text finds all of them, in time that does not depend on how many there are or what they share.
 */
class Learnt {
    #values = new Set();
    /** Each more than twice as long as the next: so many passes, and values are seldom put in anew. */
    #automata = [];
    #waiting = [];
    #chars = 0;
    #steps = 0;
    get size() {
        return this.#values.size;
    }
    /** Characters that were looked at, and decisions about them: what `hide` takes time for. */
    get steps() {
        return this.#steps;
    }
    has(value) {
        return this.#values.has(value);
    }
    /** A value of at least four characters; not taken when all together are too long. */
    add(value) {
        if (this.#values.has(value))
            return;
        const whole = value.toWellFormed();
        const forms = new Set([value, encodeURIComponent(whole), JSON.stringify(value).slice(1, -1)]);
        const chars = [...forms].reduce((sum, form) => sum + form.length, 0);
        if (this.#chars + chars > MAX_CHARS)
            return;
        this.#chars += chars;
        this.#values.add(value);
        this.#waiting.push(...forms);
    }
    /** The text with a mask in place of each; of those that overlap, one for all. */
    hide(text, mask) {
        if (this.#values.size === 0)
            return text;
        if (this.#waiting.length > 0)
            this.#build();
        const places = [];
        for (const automaton of this.#automata)
            this.#steps += automaton.find(text, places);
        if (places.length === 0)
            return text;
        let out = "";
        let done = 0;
        for (const [start, end] of merged(places)) {
            out += text.slice(done, start) + mask;
            done = end;
        }
        return out + text.slice(done);
    }
    /** Bentley and Saxe, Decomposable searching problems, https://doi.org/10.1016/0196-6774(80)90015-2 */
    #build() {
        let words = this.#waiting;
        let length = words.reduce((sum, word) => sum + word.length, 0);
        this.#waiting = [];
        for (let last = this.#automata.at(-1); last !== undefined && last.length <= length * 2;) {
            words = [...last.words, ...words];
            length += last.length;
            this.#automata.pop();
            last = this.#automata.at(-1);
        }
        this.#automata.push(new Automaton(words));
    }
}
/** In order, and what overlaps as one. */
function merged(places) {
    const out = [];
    for (const [start, end] of places.sort((a, b) => a[0] - b[0])) {
        const last = out.at(-1);
        if (last !== undefined && start < last[1])
            last[1] = Math.max(last[1], end);
        else
            out.push([start, end]);
    }
    return out;
}

;// CONCATENATED MODULE: ./packages/gates/dist/evidence/secrets.js


const MASK = "***";
/** Of one file; each is looked for in all of it. */
const MAX_LEARNT = 1_000;
const MIN_LENGTH = 6;
const MAX_LENGTH = 4_096;
function createHiding(redaction) {
    const learnt = new Learnt();
    const made = new Learnt();
    return {
        isSecret: createFieldNames(redaction),
        learn(value, typed = false) {
            for (const part of partsOf(value)) {
                const fits = part.length >= MIN_LENGTH && part.length <= MAX_LENGTH;
                if (!fits || learnt.has(part) || learnt.size >= MAX_LEARNT)
                    continue;
                if (typed || looksMade(part))
                    learnt.add(part);
                if (looksMade(part))
                    made.add(part);
            }
        },
        text: (value) => learnt.hide(redaction.text(value), MASK),
        known: (value) => redaction.text(value),
        name: (value) => made.hide(redaction.text(value), MASK),
    };
}
/** The same for a first pass over all of a file: it learns, and leaves texts as they are. */
function learning(hiding) {
    const same = (value) => value;
    return { ...hiding, text: same, known: same, name: same };
}
/** Tells names apart that are the same without their secrets: a number behind each but the first. */
function createDistinct() {
    const counts = new Map();
    return (name) => {
        let count = counts.get(name) ?? 0;
        let distinct = name;
        while (count > 0 && counts.has(distinct)) {
            count += 1;
            distinct = `${name} (${count})`;
        }
        counts.set(name, Math.max(count, 1));
        if (distinct !== name)
            counts.set(distinct, 1);
        return distinct;
    };
}
/** `Bearer x`, and `a=x; b=y` of cookies, hold the secret beside words. */
function partsOf(value) {
    if (value.length > MAX_LENGTH || !/[ ;=]/.test(value))
        return [value];
    const words = value.split(/[;, ]+/).map((word) => word.replace(/^[\w.-]{1,64}=(?!=*$)/, ""));
    return [value, ...words];
}
/** Made by a machine: a word that people write has no digits and no capitals inside. */
function looksMade(value) {
    return value.length >= 8 && (/\d/.test(value) || /[a-z][A-Z]/.test(value));
}


/***/ }),

/***/ 89296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ scrubText)
});

// EXTERNAL MODULE: ./packages/gates/dist/evidence/content.js
var content = __webpack_require__(32189);
// EXTERNAL MODULE: ./packages/gates/dist/evidence/secrets.js + 3 modules
var secrets = __webpack_require__(70590);
;// CONCATENATED MODULE: ./packages/gates/dist/evidence/json.js

/** Deeper than pages are; what is deeper is dropped, as it could not be written again. */
const MAX_DEPTH = 600;
/** Every value below these is an entry of a store of a browser, which is secret as a whole. */
const STORES = new Set(["cookies", "localStorage", "sessionStorage", "indexedDB"]);
/** Keys by which readers of a trace and a HAR put their parts together; no text of a page. */
const STRUCTURE = new Set("type method class callId parentId pageId frameId pageref _frameref sha1 _sha1 _file mimeType phase origin sameSite channel stepId".split(" "));
/** Those of them that name a file of the archive. */
const FILES = new Set(["sha1", "_sha1", "_file"]);
const IDENTIFIER = /^[\w@./+;=: -]{0,160}$/;
/** What a field of a page, or the way to it, says of what is typed into it. */
const TYPED = /pass(?:word|wd|phrase|code)|secret|token|otp|\bpin\b|\bcvv\b|\bcvc\b/i;
/** A shorter key may be a word of a format, which may also have been typed. */
const MIN_KEY = 16;
/** A copy of a JSON value without secrets; the shape stays, so that readers of the format still read it. */
function scrubJson(value, scrubbing, depth = 0) {
    return scrubbed(value, { ...scrubbing, depth, inStore: false });
}
function scrubbed(value, place) {
    if (typeof value === "string")
        return place.hiding.text(value);
    if (typeof value !== "object" || value === null)
        return value;
    if (place.depth >= MAX_DEPTH)
        return null;
    const below = { ...place, depth: place.depth + 1 };
    if (Array.isArray(value))
        return value.map((item) => scrubbed(item, below));
    return object(value, below);
}
/** Own properties only: a key such as `__proto__` stays a key. */
function object(fields, place) {
    const secret = secretKeys(fields, place);
    return renamed(fields, place, (key, item) => field({ key, item, fields, secret }, place));
}
/** The same entries, their keys without secrets. */
function renamed(fields, { hiding }, value) {
    const distinct = (0,secrets/* createDistinct */.F)();
    return Object.fromEntries(Object.entries(fields).map(([key, item]) => [
        distinct(key.length < MIN_KEY ? hiding.name(key) : hiding.text(key)),
        value(key, item),
    ]));
}
function field({ key, item, fields, secret }, place) {
    const { hiding } = place;
    if (secret.has(key))
        return masked(item, place);
    if (STORES.has(key))
        return stored(item, { ...place, inStore: true });
    if (typeof item !== "string") {
        return hiding.isSecret(key) ? masked(item, place) : scrubbed(item, place);
    }
    if (hiding.isSecret(key))
        return masked(item, place);
    if (STRUCTURE.has(key) && IDENTIFIER.test(item)) {
        return FILES.has(key) ? hiding.name(item) : hiding.known(item);
    }
    return place.body(item, { ...bodyType(fields), depth: place.depth });
}
/** A list of entries, or an object of values by name. */
function stored(item, place) {
    return Array.isArray(item) || typeof item === "string"
        ? scrubbed(item, place)
        : masked(item, place);
}
/** Keys of an object whose values are secret because of what stands beside them. */
function secretKeys(fields, { hiding, inStore }) {
    const keys = new Set();
    const name = [fields["name"], fields["key"]].find((one) => typeof one === "string");
    const named = typeof name === "string" && hiding.isSecret(name);
    // HAR and OTLP have pairs of name and value; a meta element has its content.
    if (named || (inStore && name !== undefined))
        keys.add("value").add("content");
    const typed = fields["type"] === "password" || describesSecret(fields);
    if (named || typed)
        for (const key of ["__playwright_value_", "value"])
            keys.add(key);
    if (typed) {
        keys.add("text");
        for (const key of ["value", "text", "__playwright_value_"]) {
            const value = fields[key];
            if (typeof value === "string")
                hiding.learn(value, true);
        }
    }
    return keys;
}
/** A call that types, by the way to its field, and the element itself. */
function describesSecret(fields) {
    return ["selector", "autocomplete", "aria-label"].some((key) => {
        const value = fields[key];
        return typeof value === "string" && value.length <= 2_000 && TYPED.test(value);
    });
}
function masked(value, place) {
    if (typeof value === "string") {
        if (value === "")
            return value;
        place.hiding.learn(value);
        return secrets/* MASK */.v5;
    }
    if (typeof value === "number")
        return 0;
    if (typeof value !== "object" || value === null)
        return value;
    if (place.depth >= MAX_DEPTH)
        return null;
    const below = { ...place, depth: place.depth + 1 };
    if (Array.isArray(value))
        return value.map((item) => masked(item, below));
    return renamed(value, below, (_key, item) => masked(item, below));
}
function bodyType(fields) {
    const { mimeType, encoding } = fields;
    return {
        ...(typeof mimeType === "string" ? { mimeType } : {}),
        ...(typeof encoding === "string" ? { encoding } : {}),
    };
}

;// CONCATENATED MODULE: ./packages/gates/dist/evidence/text.js



/** A longer text that looks like JSON is treated as text. */
const MAX_JSON = 64 * 1024 * 1024;
/** JSON in JSON in JSON, as logs of logs have it. */
const MAX_NESTING = 300;
/** Pairs of an address, of a form and of a cookie. */
const PAIR = /(^|[?&;\s])([\w.%+[\]-]{1,100})=([^&;\s"'<>#]{1,4096})/g;
/** https://www.rfc-editor.org/rfc/rfc7578: the name, further header lines, an empty line, the value. */
const PART = /(\bname="([^"\r\n]{1,100})"[^\r\n]{0,200}\r?\n(?:[\w-]{1,60}:[^\r\n]{0,200}\r?\n){0,4}\r?\n)([^\r\n]{1,4096})/g;
const ELEMENT = /<(?:input|meta)\b[^<>]{1,4096}>/gi;
const ATTRIBUTE = /([\w-]{1,60})\s{0,4}=\s{0,4}("[^"]{0,4096}"|'[^']{0,4096}')/g;
function scrubBody(body, hiding, { encoding, depth }) {
    if (encoding === "base64")
        return scrubBase64(body, hiding);
    const start = body.trimStart()[0];
    if ((start === "{" || start === "[") && depth < MAX_NESTING) {
        const parsed = parse(body);
        if (parsed !== undefined) {
            const clean = scrubValue(parsed.value, hiding, depth);
            const text = JSON.stringify(clean);
            return text === JSON.stringify(parsed.value) ? hiding.text(body) : text;
        }
    }
    return scrubPlain(body, hiding);
}
function scrubValue(value, hiding, depth = 0) {
    const body = (text, about) => scrubBody(text, hiding, about);
    return scrubJson(value, { hiding, body }, depth);
}
/** Text of no known format. */
function scrubPlain(text, hiding) {
    return hiding.text(hideElements(hidePairs(text, hiding), hiding));
}
/**
 * A file: one JSON document, or lines of which each may be one. What ends a line stays, and what
 * cannot be parsed is text. `after` changes a line at last.
 */
function scrubText(text, hiding, after = (line) => line) {
    const whole = parse(text);
    if (whole !== undefined) {
        const indent = /^[{[]\s*\n/.test(text) ? 2 : 0;
        const end = text.endsWith("\n") ? "\n" : "";
        return after(JSON.stringify(scrubValue(whole.value, hiding), null, indent)) + end;
    }
    if (!/^[^\S\n]*\{/m.test(text))
        return after(scrubPlain(text, hiding));
    return lines(text)
        .map((part) => (typeof part === "string" ? scrubPlain(part, hiding) : scrubLine(part, hiding)))
        .map(after)
        .join("");
}
/** Lines that are JSON, and what stands between them as it was. */
function lines(text) {
    const found = [];
    let plain = "";
    for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
        const parsed = line.startsWith("{") ? parse(line) : undefined;
        if (parsed === undefined)
            plain += line;
        else {
            if (plain !== "")
                found.push(plain);
            plain = "";
            found.push({ value: parsed.value, end: line.endsWith("\n") ? "\n" : "" });
        }
    }
    return plain === "" ? found : [...found, plain];
}
function scrubLine({ value, end }, hiding) {
    return JSON.stringify(scrubValue(value, hiding)) + end;
}
function parse(text) {
    if (text.length > MAX_JSON || !/^\s*[{[]/.test(text))
        return undefined;
    try {
        const value = JSON.parse(text);
        return typeof value === "object" && value !== null ? { value } : undefined;
    }
    catch {
        return undefined;
    }
}
function scrubBase64(body, hiding) {
    const bytes = Buffer.from(body, "base64");
    const kind = (0,content/* kindOf */.I)(bytes);
    if (kind === "text")
        return Buffer.from(scrubText(bytes.toString(), hiding)).toString("base64");
    return kind === "picture" || kind === "font" ? body : "";
}
function hidePairs(text, { isSecret, learn }) {
    const mask = (value) => {
        learn(decoded(value));
        return secrets/* MASK */.v5;
    };
    const pairs = text.includes("=")
        ? text.replace(PAIR, (all, before, name, value) => isSecret(decoded(name)) ? `${before}${name}=${mask(value)}` : all)
        : text;
    if (!pairs.includes('name="'))
        return pairs;
    return pairs.replace(PART, (all, head, name, value) => isSecret(name) ? head + mask(value) : all);
}
/** Fields of a page whose values are secret by their type or name. */
function hideElements(text, { isSecret, learn }) {
    if (!text.includes("<"))
        return text;
    return text.replace(ELEMENT, (element) => {
        const attributes = [...element.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => ({
            name: name.toLowerCase(),
            value: value.slice(1, -1),
        }));
        const secret = attributes.some(({ name, value }) => (name === "type" && value.toLowerCase() === "password") ||
            (["name", "id", "property"].includes(name) && isSecret(value)));
        if (!secret)
            return element;
        return element.replace(ATTRIBUTE, (all, name, value) => {
            if (!["value", "content"].includes(name.toLowerCase()))
                return all;
            learn(value.slice(1, -1), true);
            return `${name}="${secrets/* MASK */.v5}"`;
        });
    });
}
function decoded(text) {
    try {
        return decodeURIComponent(text.replaceAll("+", " "));
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 47313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ji: () => (/* binding */ readPhases),
/* harmony export */   UK: () => (/* binding */ recordAttempts),
/* harmony export */   Wi: () => (/* binding */ recordPhases),
/* harmony export */   jY: () => (/* binding */ readAttempts)
/* harmony export */ });
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87361);
/* harmony import */ var _stagegate_schema_formats__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31789);


/** Adds phases of a gate; phases of the same name and leg are replaced. */
async function recordPhases(files, out, added) {
    const path = ownFile(out, "phases");
    const names = new Set(added.map((phase) => phase.name));
    const before = await phasesIn(files, path);
    const phases = [...before.filter((phase) => !names.has(phase.name)), ...added];
    const value = { schema: "stagegate/phases/v1", phases };
    await files.write(path, `${(0,_stagegate_schema_formats__WEBPACK_IMPORTED_MODULE_0__.writeFormat)("phases", value)}\n`);
}
/** The phases of every leg that shares the out directory. */
async function readPhases(files, out) {
    const all = await allFiles(files, out, "phases");
    return (await Promise.all(all.map((path) => phasesIn(files, path)))).flat();
}
async function phasesIn(files, path) {
    const text = await files.readText(path);
    if (text === undefined)
        return [];
    const result = (0,_stagegate_schema_formats__WEBPACK_IMPORTED_MODULE_0__.parseFormat)("phases", text);
    return result.kind === "read" ? result.value.phases : [];
}
async function recordAttempts(files, out, attempts) {
    const value = { schema: "stagegate/attempts/v1", attempts };
    await files.write(ownFile(out, "attempts"), `${(0,_stagegate_schema_formats__WEBPACK_IMPORTED_MODULE_0__.writeFormat)("attempts", value)}\n`);
}
/** The attempts of every leg that shares the out directory. */
async function readAttempts(files, out) {
    const all = await allFiles(files, out, "attempts");
    return (await Promise.all(all.map((path) => attemptsIn(files, path)))).flat();
}
async function attemptsIn(files, path) {
    const text = await files.readText(path);
    if (text === undefined)
        return [];
    const result = (0,_stagegate_schema_formats__WEBPACK_IMPORTED_MODULE_0__.parseFormat)("attempts", text);
    return result.kind === "read" ? result.value.attempts : [];
}
/** `phases.json`, or `phases-<key>.json` of a shard or matrix leg. */
function ownFile(out, kind) {
    return out.file(`${(0,_stagegate_core__WEBPACK_IMPORTED_MODULE_1__/* .keyedName */ .wU)(kind, out.key)}${EXTENSION}`);
}
const EXTENSION = ".json";
async function allFiles(files, out, kind) {
    const names = await files.list(out.path);
    return names
        .filter((name) => name.endsWith(EXTENSION))
        .filter((name) => name === `${kind}${EXTENSION}` || name.startsWith(`${kind}-`))
        .sort()
        .map((name) => out.file(name));
}


/***/ }),

/***/ 26411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ addServiceLog),
/* harmony export */   u: () => (/* binding */ readServiceLog)
/* harmony export */ });
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87361);
/* harmony import */ var _evidence_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70590);
/* harmony import */ var _evidence_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89296);



const MAX_LOG_BYTES = 256 * 1024;
/** The end of the output of a service, without secrets; empty when there is none. */
async function readServiceLog({ host, redaction }, path) {
    const bytes = [];
    let length = 0;
    for await (const chunk of host.files.stream(path) ?? []) {
        bytes.push(chunk);
        length += chunk.length;
        while (bytes[0] !== undefined && length - bytes[0].length > MAX_LOG_BYTES) {
            length -= bytes[0].length;
            bytes.shift();
        }
    }
    const text = new TextDecoder().decode(Buffer.concat(bytes).subarray(-MAX_LOG_BYTES));
    return (0,_evidence_text_js__WEBPACK_IMPORTED_MODULE_0__/* .scrubText */ .H)(text, (0,_evidence_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .createHiding */ .Ot)(redaction));
}
/** Adds the output of a service to the evidence of a gate. */
function addServiceLog({ out }, gate, { service, text }) {
    const name = (0,_stagegate_core__WEBPACK_IMPORTED_MODULE_2__/* .safeName */ .jC)(service);
    return out.addEvidence({
        gate,
        id: `log-${name}`,
        kind: "log",
        title: `Output of ${service}`,
        mediaType: "text/plain",
        from: { text, name: `${name}.log` },
    });
}


/***/ })

};
