export const id = 2656;
export const ids = [2656];
export const modules = {

/***/ 30269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ isLikeSample),
/* harmony export */   aC: () => (/* binding */ textOfFormat),
/* harmony export */   o5: () => (/* binding */ hasFormat)
/* harmony export */ });
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2}):(\d{2})(\.\d{1,12})?(Z|[+-]\d{2}:\d{2})$/i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
/**
 * Whether a text has a format of JSON Schema 2020-12, section 7.3; undefined for formats that are
 * not looked at, as they are names that anybody may invent.
 */
function hasFormat(format, text) {
    switch (format) {
        case "date":
            return isDate(text);
        case "date-time": {
            const [date = "", time = "", ...more] = text.split(/[Tt ]/);
            return more.length === 0 && isDate(date) && isTime(time);
        }
        case "uuid":
            return UUID.test(text);
        case "ipv4":
            return IPV4.test(text);
        case "email": {
            const at = text.lastIndexOf("@");
            return at > 0 && at < text.length - 1 && !/\s/.test(text);
        }
        default:
            return undefined;
    }
}
function isDate(text) {
    const [, year, month, day] = DATE.exec(text) ?? [];
    if (year === undefined)
        return false;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    date.setUTCFullYear(Number(year));
    return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
function isTime(text) {
    const [, hour, minute, second] = TIME.exec(text) ?? [];
    return hour !== undefined && +hour < 24 && Number(minute) < 60 && Number(second) <= 60;
}
/** A text of a format; undefined where none is known. */
function textOfFormat(format, index) {
    const digits = String(index % 10_000).padStart(4, "0");
    switch (format) {
        case "date":
            return `2026-01-${String((index % 28) + 1).padStart(2, "0")}`;
        case "date-time":
            return `2026-01-${String((index % 28) + 1).padStart(2, "0")}T10:00:00Z`;
        case "time":
            return "10:00:00Z";
        case "duration":
            return "P1D";
        case "uuid":
            return `6f1c2a3e-4b5d-4c7e-8f90-1a2b3c4d${digits}`;
        case "ipv4":
            return `192.0.2.${index % 250}`;
        case "ipv6":
            return `2001:db8::${digits}`;
        case "email":
        case "idn-email":
            return `reader${digits}@example.org`;
        case "hostname":
            return `host${digits}.example.org`;
        case "uri":
        case "iri":
        case "url":
            return `https://example.org/${digits}`;
        case "uri-reference":
            return `/${digits}`;
        case "byte":
            return "c3RhZ2VnYXRl";
        default:
            return undefined;
    }
}
/** Whether a text differs from our own sample of the format in digits at most; true without one. */
function isLikeSample(format, text) {
    const blank = (value) => value.replaceAll(/\d/g, "0");
    const sample = textOfFormat(format, 0);
    return sample === undefined || blank(sample) === blank(text);
}


/***/ }),

/***/ 98995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ matchesPattern),
/* harmony export */   u: () => (/* binding */ sampleOf)
/* harmony export */ });
const MAX_PATTERN = 500;
const MAX_TESTED = 2000;
/** Ways that a backtracking matcher may try at most, by the estimate below. */
const MAX_WAYS = 4_000_000;
/**
 * Whether a text matches; undefined where that cannot be told safely: a pattern or a text that is
 * long, a repeated group that holds an open quantifier or an alternation of its own, a back
 * reference, or so much freedom that trying all ways could take seconds.
 */
function matchesPattern(source, text) {
    return matcherOf(source)(text);
}
/** The same for several texts: the pattern is read once. */
function matcherOf(source) {
    const freedom = source.length > MAX_PATTERN ? undefined : freedomOf(source);
    const pattern = freedom === undefined ? undefined : compiled(source);
    return (text) => {
        if (freedom === undefined || text.length > MAX_TESTED)
            return undefined;
        return waysOf(source, text.length, freedom) > MAX_WAYS ? undefined : pattern?.test(text);
    };
}
function waysOf(source, length, { lengths, choices }) {
    const exponent = source.startsWith("^") ? lengths : lengths + 1;
    return 2 ** choices * Math.max(2, length) ** exponent;
}
function compiled(source) {
    for (const flags of ["u", ""]) {
        try {
            return new RegExp(source, flags);
        }
        catch {
            // A pattern of another dialect; tried once more without `u`, then given up.
        }
    }
    return undefined;
}
/** Undefined where freedom is inside a repetition, as then it has no bound that is worth a name. */
function freedomOf(source) {
    if (/\\[1-9]|\\k</.test(source))
        return undefined;
    const freedom = { lengths: 0, choices: 0 };
    /** Of each open group: whether anything in it is free. */
    const groups = [{ free: false, alternates: false }];
    for (let i = 0; i < source.length; i += 1) {
        const char = source[i] ?? "";
        const group = groups.at(-1);
        if (char === "\\")
            i += 1;
        else if (char === "[")
            i = endOfClass(source, i);
        else if (char === "(") {
            groups.push({ free: false, alternates: false });
            // What follows says what kind of group it is.
            if (source[i + 1] === "?")
                i += 1;
        }
        else if (char === ")") {
            const closed = groups.pop();
            const free = closed !== undefined && (closed.free || closed.alternates);
            if (free && (repetitionAt(source, i + 1)?.most ?? 1) > 1)
                return undefined;
            const outer = groups.at(-1);
            if (outer !== undefined && free)
                outer.free = true;
        }
        else if (char === "|") {
            if (group?.alternates === false)
                freedom.choices += 1;
            if (group !== undefined)
                group.alternates = true;
        }
        else {
            const repetition = repetitionAt(source, i);
            if (repetition === undefined)
                continue;
            i += repetition.text.length - 1;
            // A lazy quantifier tries the same ways in another order.
            if (source[i + 1] === "?")
                i += 1;
            if (repetition.least === repetition.most)
                continue;
            if (repetition.most === 1)
                freedom.choices += 1;
            else
                freedom.lengths += 1;
            if (group !== undefined)
                group.free = true;
        }
    }
    return freedom;
}
function endOfClass(source, start) {
    for (let i = start + 1; i < source.length; i += 1) {
        if (source[i] === "\\")
            i += 1;
        else if (source[i] === "]")
            return i;
    }
    return source.length;
}
function repetitionAt(source, at) {
    const char = source[at];
    if (char === "*")
        return { text: char, least: 0, most: Infinity };
    if (char === "+")
        return { text: char, least: 1, most: Infinity };
    if (char === "?")
        return { text: char, least: 0, most: 1 };
    const found = char === "{" ? /^\{(\d+)(,?)(\d*)\}/.exec(source.slice(at, at + 20)) : null;
    if (found === null)
        return undefined;
    const [text, low = "0", comma, high] = found;
    const most = comma === "" ? Number(low) : high === "" ? Infinity : Number(high);
    return { text, least: Number(low), most };
}
/**
 * A text that a pattern matches, of a length in the bounds where that can be had; undefined for
 * patterns with more than classes, groups, alternations and quantifiers. `pick` returns a number
 * in [0, n).
 */
function sampleOf(source, pick, bounds) {
    const tree = source.length > MAX_PATTERN ? undefined : parse(source);
    if (tree === undefined)
        return undefined;
    const matches = matcherOf(source);
    const least = Math.max(bounds.min, shortest(tree));
    for (let round = 0; round < 40; round += 1) {
        const room = Math.min(bounds.max - least, USUAL_ROOM);
        if (room < 0)
            return undefined;
        const length = least + pick(room + 1);
        const filling = { pick, left: length - shortest(tree), greedy: round % 2 === 0 };
        const text = padTo(source, write(tree, filling), bounds.min);
        const is = [...text].length;
        if (is >= bounds.min && is <= bounds.max && matches(text) === true)
            return text;
    }
    return undefined;
}
/** Characters beyond the shortest text that ordinary texts have. */
const USUAL_ROOM = 12;
/** Characters that a text has at least. */
function shortest(node) {
    switch (node.kind) {
        case "chars":
            return 1;
        case "sequence":
            return node.parts.reduce((sum, part) => sum + shortest(part), 0);
        case "choice":
            return Math.min(...node.ways.map(shortest));
        case "repeat":
            return node.min * shortest(node.part);
    }
}
/** An open end takes any text. */
function padTo(source, text, min) {
    const missing = min - [...text].length;
    if (missing <= 0)
        return text;
    if (!source.endsWith("$"))
        return text + "a".repeat(missing);
    return source.startsWith("^") ? text : "a".repeat(missing) + text;
}
const MAX_TIMES = 20_000;
function write(node, filling) {
    const { pick } = filling;
    switch (node.kind) {
        case "chars":
            return node.set[pick(node.set.length)] ?? "";
        case "sequence":
            return node.parts.map((part) => write(part, filling)).join("");
        case "choice": {
            const way = node.ways[pick(node.ways.length)];
            return way === undefined ? "" : write(way, filling);
        }
        case "repeat": {
            const each = Math.max(1, shortest(node.part));
            const more = Math.max(0, Math.min(node.max - node.min, Math.floor(filling.left / each)));
            const taken = filling.greedy ? more : pick(more + 1);
            filling.left -= taken * each;
            const times = Math.min(node.min + taken, MAX_TIMES);
            return Array.from({ length: times }, () => write(node.part, filling)).join("");
        }
    }
}
const DIGITS = [..."0123456789"];
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const WORDS = [...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase()), ...DIGITS, "_"];
const ANY = [...LETTERS, ...DIGITS];
const CLASSES = {
    d: DIGITS,
    w: WORDS,
    s: [" "],
    D: LETTERS,
    W: ["-"],
    S: ANY,
};
class Unreadable extends Error {
}
function parse(source) {
    const reader = { source, at: 0 };
    try {
        const node = readChoice(reader, 0);
        return reader.at === source.length ? node : undefined;
    }
    catch (error) {
        if (error instanceof Unreadable)
            return undefined;
        throw error;
    }
}
function readChoice(reader, depth) {
    if (depth > 20)
        throw new Unreadable();
    const ways = [];
    for (;;) {
        const parts = [];
        while (reader.at < reader.source.length && !"|)".includes(reader.source[reader.at] ?? "")) {
            const part = readQuantified(reader, depth);
            if (part !== undefined)
                parts.push(part);
        }
        ways.push({ kind: "sequence", parts });
        if (reader.source[reader.at] !== "|")
            break;
        reader.at += 1;
    }
    return ways.length === 1 && ways[0] !== undefined ? ways[0] : { kind: "choice", ways };
}
function readQuantified(reader, depth) {
    const part = readAtom(reader, depth);
    const rest = reader.source.slice(reader.at, reader.at + 20);
    const [text, sign, low, comma, high] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(rest) ?? [];
    if (text === undefined || part === undefined)
        return part;
    reader.at += text.length;
    if (sign !== undefined) {
        return { kind: "repeat", part, min: sign === "+" ? 1 : 0, max: sign === "?" ? 1 : Infinity };
    }
    const min = Number(low);
    const max = comma === "" ? min : high === "" ? Infinity : Number(high);
    return { kind: "repeat", part, min, max };
}
function readAtom(reader, depth) {
    const char = reader.source[reader.at] ?? "";
    reader.at += 1;
    if (char === "^" || char === "$")
        return undefined;
    if (char === ".")
        return { kind: "chars", set: ANY };
    if (char === "[")
        return readClass(reader);
    if (char === "\\")
        return readEscape(reader);
    if ("*+?{".includes(char))
        throw new Unreadable();
    if (char !== "(")
        return { kind: "chars", set: [char] };
    if (reader.source[reader.at] === "?") {
        const named = /^\?(?::|<[A-Za-z]\w*>)/.exec(reader.source.slice(reader.at, reader.at + 40));
        if (named === null)
            throw new Unreadable();
        reader.at += named[0].length;
    }
    const inner = readChoice(reader, depth + 1);
    if (reader.source[reader.at] !== ")")
        throw new Unreadable();
    reader.at += 1;
    return inner;
}
function readEscape(reader) {
    const char = reader.source[reader.at] ?? "";
    reader.at += 1;
    const known = CLASSES[char];
    if (known !== undefined)
        return { kind: "chars", set: known };
    if (/[A-Za-z0-9]/.test(char))
        throw new Unreadable();
    return { kind: "chars", set: [char] };
}
function readClass(reader) {
    const negated = reader.source[reader.at] === "^";
    if (negated)
        reader.at += 1;
    const set = new Set();
    let last;
    for (;;) {
        const char = reader.source[reader.at];
        if (char === undefined)
            throw new Unreadable();
        reader.at += 1;
        if (char === "]")
            break;
        const next = reader.source[reader.at];
        if (char === "-" && last !== undefined && next !== undefined && next !== "]") {
            reader.at += 1;
            if (next === "\\")
                throw new Unreadable();
            addRange(set, last, next);
            last = undefined;
        }
        else if (char === "\\") {
            const node = readEscape(reader);
            const chars = node.kind === "chars" ? node.set : [];
            for (const each of chars)
                set.add(each);
            last = chars.length === 1 ? chars[0] : undefined;
        }
        else {
            set.add(char);
            last = char;
        }
    }
    const chars = negated ? WORDS.filter((each) => !set.has(each)) : [...set];
    if (chars.length === 0)
        throw new Unreadable();
    return { kind: "chars", set: chars };
}
function addRange(set, from, to) {
    const end = Math.min(to.charCodeAt(0), from.charCodeAt(0) + 100);
    for (let code = from.charCodeAt(0); code <= end; code += 1)
        set.add(String.fromCharCode(code));
}


/***/ }),

/***/ 70890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ createRandom)
/* harmony export */ });
/** mulberry32: 32 bits of state are plenty for choosing cases, and it is the same everywhere. */
function createRandom(seed) {
    let state = seed >>> 0;
    const next = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
    const below = (n) => (n < 1 ? 0 : Math.floor(next() * n));
    return {
        below,
        pick: (list) => list[below(list.length)],
        shuffle(list) {
            const copy = [...list];
            for (let i = copy.length - 1; i > 0; i -= 1) {
                const j = below(i + 1);
                const [a, b] = [copy[i], copy[j]];
                if (a !== undefined && b !== undefined)
                    [copy[i], copy[j]] = [b, a];
            }
            return copy;
        },
    };
}


/***/ }),

/***/ 28803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ sampleOfSchema),
/* harmony export */   J5: () => (/* binding */ withItems),
/* harmony export */   PI: () => (/* binding */ isReadOnly),
/* harmony export */   XM: () => (/* binding */ sample),
/* harmony export */   c2: () => (/* binding */ typesByUse),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   l_: () => (/* binding */ fillUp)
/* harmony export */ });
/* unused harmony export isValid */
/* harmony import */ var _document_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11541);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90516);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22354);



const FULL_DEPTH = 4;
const MAX_DEPTH = 12;
const MAX_ITEMS = 200;
/** An ordinary value of a schema for a request; undefined where none can be made. */
function sampleOfSchema(sampling, node) {
    return sample(sampling, sampling.reader.set([node]), []);
}
/** An ordinary value of one alternative, or of the first that works. */
function sample(sampling, set, open, only) {
    if (open.length > MAX_DEPTH)
        return undefined;
    const normal = sampling.reader.normal(set);
    const ways = only === undefined ? normal.alternatives : [only];
    const inner = [...open, set.key];
    for (const shape of ways) {
        const made = ofShape(sampling, { set, shape, open: inner });
        if (made !== undefined)
            return made;
    }
    return normal.nulls === "allowed" ? { value: null, set, shape: undefined } : undefined;
}
function ofShape(sampling, making) {
    const { shape, set } = making;
    if (sampling.given) {
        const fits = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .givenValues */ .yA)(shape).find((value) => isScalar(value) && isValid(sampling, set, value));
        if (fits !== undefined)
            return { value: fits, set, shape };
    }
    if (shape.values !== undefined) {
        const values = [...shape.values.values()].map(({ value }) => value);
        const value = sampling.random.pick(values);
        return value === undefined ? undefined : { value, set, shape };
    }
    for (const type of typesByUse(shape)) {
        const made = ofType(sampling, making, type);
        if (made !== undefined)
            return made;
    }
    return undefined;
}
function isScalar(value) {
    return typeof value !== "object" || value === null;
}
function isValid({ reader }, set, value) {
    const how = { spec: reader.spec, direction: "request", strict: true };
    return set.nodes.every((node) => (0,_validate_js__WEBPACK_IMPORTED_MODULE_1__/* .violationsOf */ .S)(node, value, how).length === 0);
}
/** Where any type will do, the one that its keywords speak of. */
function typesByUse(shape) {
    if (shape.types !== undefined)
        return [...shape.types];
    if (shape.properties.size > 0 || shape.required.size > 0)
        return ["object"];
    if (shape.additional.kind === "schema")
        return ["object"];
    if (shape.items !== undefined || shape.prefixItems.length > 0)
        return ["array"];
    if (shape.limits.has("minimum") || shape.limits.has("maximum"))
        return ["number"];
    return ["string"];
}
function ofType(sampling, making, type) {
    const { shape, set } = making;
    switch (type) {
        case "string": {
            const value = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .ordinaryText */ .SW)(shape, sampling.next(), sampling.random);
            return value === undefined ? undefined : { value, set, shape };
        }
        case "integer":
        case "number":
            return { value: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .ordinaryNumber */ .O9)(shape, sampling.random), set, shape };
        case "boolean":
            return { value: sampling.random.below(2) === 1, set, shape };
        case "array":
            return listSample(sampling, making);
        case "object":
            return recordSample(sampling, making);
        default:
            return undefined;
    }
}
function listSample(sampling, making) {
    const { shape, open } = making;
    const min = shape.limits.get("minItems")?.value ?? 0;
    const max = shape.limits.get("maxItems")?.value ?? Infinity;
    const deep = open.length > FULL_DEPTH || repeats(open);
    const wanted = deep ? min : Math.max(min, Math.min(max, min + 1, 3), shape.prefixItems.length);
    return withItems(sampling, making, Math.min(wanted, max));
}
/** A list of so many items; undefined where an item cannot be made, or not often enough. */
function withItems(sampling, making, count) {
    const { shape, set, open } = making;
    if (count > MAX_ITEMS)
        return undefined;
    const items = [];
    const seen = new Set();
    for (let tries = 0; items.length < count && tries < count * 4 + 4; tries += 1) {
        const of = shape.prefixItems[items.length] ?? shape.items;
        const fresh = { ...sampling, given: sampling.given && items.length === 0 };
        const item = of === undefined ? loose(set, `item${items.length}`) : sample(fresh, of, open);
        if (item === undefined)
            return undefined;
        const key = JSON.stringify(item.value);
        if (shape.uniqueItems !== undefined && seen.has(key))
            continue;
        seen.add(key);
        items.push(item);
    }
    if (items.length < count)
        return undefined;
    return { value: items.map(({ value }) => value), set, shape, items };
}
function loose(set, value) {
    return { value, set: { ...set, nodes: [] }, shape: undefined };
}
/** The schema is inside of itself: more of it says nothing new. */
function repeats(open) {
    const last = open.at(-1);
    return open.slice(0, -1).filter((key) => key === last).length > 0;
}
function recordSample(sampling, making) {
    const { shape, set, open } = making;
    const optional = sampling.full && open.length <= FULL_DEPTH && !repeats(open);
    const fields = new Map();
    const most = shape.limits.get("maxProperties")?.value ?? Infinity;
    const names = [
        ...new Set([...shape.required.keys(), ...(optional ? shape.properties.keys() : [])]),
    ];
    for (const name of names) {
        const required = shape.required.has(name);
        const member = shape.properties.get(name);
        if (member !== undefined && isReadOnly(sampling, member))
            continue;
        if (!required && fields.size >= most)
            continue;
        const value = fieldSample(sampling, making, member);
        if (value !== undefined)
            fields.set(name, value);
        else if (required)
            return undefined;
    }
    const least = Math.max(shape.limits.get("minProperties")?.value ?? 0, optional && isMap(shape) ? 1 : 0);
    return fillUp(sampling, making, { fields, least: Math.min(least, most) })
        ? record(set, shape, fields)
        : undefined;
}
/** Entries of its own names until there are enough. */
function fillUp(sampling, making, { fields, least }) {
    const { shape } = making;
    for (const [name, member] of shape.properties) {
        if (fields.size >= least)
            return true;
        if (fields.has(name) || isReadOnly(sampling, member))
            continue;
        const value = fieldSample(sampling, making, member);
        if (value !== undefined)
            fields.set(name, value);
    }
    if (shape.additional.kind === "closed" || least > 200)
        return fields.size >= least;
    for (let i = 1; fields.size < least && i <= least + 5; i += 1) {
        const value = fieldSample(sampling, making, undefined);
        if (value !== undefined)
            fields.set(`extra${i}`, value);
    }
    return fields.size >= least;
}
function fieldSample(sampling, { shape, set, open }, member) {
    if (member !== undefined)
        return sample(sampling, member.set, open);
    if (shape.additional.kind === "schema")
        return sample(sampling, shape.additional.set, open);
    return shape.additional.kind === "closed" ? undefined : loose(set, "text");
}
function record(set, shape, fields) {
    const value = Object.fromEntries([...fields].map(([name, field]) => [name, field.value]));
    return { value, set, shape, fields };
}
/** An object whose names are for the caller to choose. */
function isMap(shape) {
    return shape.properties.size === 0 && shape.additional.kind === "schema";
}
/** Whether a field is not part of messages that go this way. */
function isReadOnly({ reader, direction }, { set }) {
    const mark = direction === "response" ? "writeOnly" : "readOnly";
    return (reader.normal(set)[mark] ||
        set.nodes.some((node) => (0,_document_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(node.value) && node.value[mark] === true));
}


/***/ }),

/***/ 90516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ lengthBounds),
/* harmony export */   DZ: () => (/* binding */ tidy),
/* harmony export */   O9: () => (/* binding */ ordinaryNumber),
/* harmony export */   SW: () => (/* binding */ ordinaryText),
/* harmony export */   rl: () => (/* binding */ numberBounds),
/* harmony export */   xX: () => (/* binding */ textOfLength),
/* harmony export */   yA: () => (/* binding */ givenValues)
/* harmony export */ });
/* harmony import */ var _document_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11541);
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30269);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98995);



/** Longest text that is sent to meet a bound. */
const MAX_LENGTH = 20_000;
/** Used where the description has no upper bound. */
const USUAL_LENGTH = 12;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
function lengthBounds({ limits }) {
    const low = limits.get("minLength")?.value;
    const high = limits.get("maxLength")?.value;
    const min = Math.max(0, Math.ceil(low ?? 0));
    return { min, max: Math.floor(high ?? Infinity), statedMin: low, statedMax: high };
}
/** A text of exactly that length that the shape's patterns match; undefined where none is found. */
function textOfLength(shape, length, random) {
    if (length < 0 || length > MAX_LENGTH)
        return undefined;
    const [pattern] = shape.patterns.keys();
    if (pattern !== undefined) {
        return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .sampleOf */ .u)(pattern, (n) => random.below(n), { min: length, max: length });
    }
    return Array.from({ length }, () => LETTERS[random.below(LETTERS.length)] ?? "a").join("");
}
/** A text as anybody might send it; `index` makes it another one each time. */
function ordinaryText(shape, index, random) {
    const { min, max } = lengthBounds(shape);
    const [format] = shape.formats.keys();
    if (format !== undefined) {
        const text = (0,_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .textOfFormat */ .aC)(format, index);
        if (text !== undefined && text.length >= min && text.length <= max)
            return text;
    }
    const [pattern] = shape.patterns.keys();
    if (pattern !== undefined) {
        const usual = Math.min(Math.max(min, USUAL_LENGTH * 4), MAX_LENGTH);
        return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .sampleOf */ .u)(pattern, (n) => random.below(n), { min, max: Math.min(max, usual) });
    }
    // Clear of the bounds, so that a fault at a bound shows as one.
    const length = Math.min(Math.max(min + 2, USUAL_LENGTH), Math.max(min, max - 2));
    return textOfLength(shape, Math.max(length, min), random);
}
function numberBounds(shape) {
    const whole = shape.types !== undefined && !shape.types.has("number");
    const multiple = shape.multipleOf?.value;
    const step = multiple ?? (whole ? 1 : 0.01);
    const low = shape.limits.get("minimum");
    const high = shape.limits.get("maximum");
    return { min: edge(low, step, 1), max: edge(high, step, -1), step, whole };
}
/** The outermost value that a limit allows, on the grid of the step. */
function edge(limit, step, inward) {
    if (limit === undefined || !Number.isFinite(limit.value))
        return undefined;
    const times = limit.value / step;
    const whole = step >= 1;
    const on = inward === 1 ? Math.ceil(times - 1e-9) * step : Math.floor(times + 1e-9) * step;
    const start = whole ? on : limit.value;
    const taken = limit.exclusive && Math.abs(start - limit.value) < 1e-12;
    return tidy(taken ? start + inward * step : start);
}
/** Without the dust of binary fractions. */
function tidy(value) {
    return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
/** A number clear of the bounds where there is room. */
function ordinaryNumber(shape, random) {
    const { min, max, step } = numberBounds(shape);
    const low = min ?? (max === undefined ? step : max - 20 * step);
    const high = max ?? low + 20 * Math.max(1, step);
    const steps = Math.floor((high - low) / step + 1e-9);
    if (steps <= 2)
        return tidy(low + Math.max(0, Math.floor(steps / 2)) * step);
    const inner = Math.min(steps - 3, 50);
    const value = low + (2 + random.below(Math.max(1, inner))) * step;
    return tidy(Math.min(value, high - step));
}
/** Values that the description itself gives: examples and defaults, outermost first. */
function givenValues({ parts }) {
    return parts.flatMap(({ value }) => {
        const many = (0,_document_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(value, "examples");
        return [
            (0,_document_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(value, "example"),
            ...(Array.isArray(many) ? many : []),
            (0,_document_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(value, "default"),
        ].filter((each) => each !== undefined);
    });
}


/***/ }),

/***/ 22354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ violationsOf)
});

// EXTERNAL MODULE: ./packages/contracts/dist/document/json.js
var json = __webpack_require__(11541);
// EXTERNAL MODULE: ./packages/contracts/dist/schema/expand.js
var expand = __webpack_require__(56437);
// EXTERNAL MODULE: ./packages/contracts/dist/schema/keywords.js
var keywords = __webpack_require__(97261);
// EXTERNAL MODULE: ./packages/contracts/dist/document/pointer.js
var pointer = __webpack_require__(5970);
;// CONCATENATED MODULE: ./packages/contracts/dist/explore/violation.js


/** A value inside of another. */
function inside(placed, key, value) {
    return { value, pointer: `${placed.pointer}/${(0,pointer/* escapeToken */.tj)(String(key))}` };
}
/** A violation of a keyword of a schema node. */
function violation({ pointer }, schema, keyword, words) {
    return { pointer, keyword, at: (0,json/* child */.jf)(schema, keyword) ?? schema, words };
}

// EXTERNAL MODULE: ./packages/contracts/dist/explore/formats.js
var formats = __webpack_require__(30269);
// EXTERNAL MODULE: ./packages/contracts/dist/explore/pattern.js
var explore_pattern = __webpack_require__(98995);
;// CONCATENATED MODULE: ./packages/contracts/dist/explore/validate-scalars.js





/** Bounds of numbers and texts; a format is a violation of its own keyword, for callers to weigh. */
function scalarViolations(schema, placed, strict = false) {
    if (typeof placed.value === "number")
        return numberViolations(schema, placed, placed.value);
    return typeof placed.value === "string"
        ? textViolations(schema, { ...placed, value: placed.value }, strict)
        : [];
}
function numberViolations(schema, placed, value) {
    const found = boundViolations(schema, placed, ["minimum", "maximum"]);
    const step = (0,json/* own */.ZV)(schema.value, "multipleOf");
    if (typeof step === "number" && step > 0) {
        const times = value / step;
        if (Math.abs(times - Math.round(times)) > 1e-8 * Math.max(1, Math.abs(times))) {
            found.push(violation(placed, schema, "multipleOf", `is no multiple of ${step}`));
        }
    }
    return found;
}
function textViolations(schema, placed, strict) {
    const { value } = placed;
    const found = boundViolations(schema, placed, ["minLength", "maxLength"]);
    const pattern = (0,json/* own */.ZV)(schema.value, "pattern");
    // A pattern that cannot be run safely is in doubt: only strictness takes that for a violation.
    if (typeof pattern === "string" && ((0,explore_pattern/* matchesPattern */.M)(pattern, value) ?? !strict) === false) {
        found.push(violation(placed, schema, "pattern", "does not match the pattern"));
    }
    const format = (0,json/* own */.ZV)(schema.value, "format");
    if (typeof format === "string" &&
        ((0,formats/* hasFormat */.o5)(format, value) ?? (!strict || (0,formats/* isLikeSample */.MP)(format, value))) === false) {
        found.push(violation(placed, schema, "format", `is no ${format}`));
    }
    return found;
}
/** Violations of the limits of these names. */
function boundViolations(schema, placed, names) {
    return names.flatMap((name) => {
        const limit = (0,keywords/* limitOf */.LF)(schema, name);
        if (limit === undefined || (0,keywords/* meetsLimit */.UW)(placed.value, name, limit))
            return [];
        const words = `is beyond ${name} ${limit.value}`;
        return [{ ...violation(placed, schema, name, words), at: limit.at }];
    });
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/validate-arrays.js



/** Items beyond are taken for good. */
const MAX_ITEMS = 200;
function arrayViolations(judging, schema, placed) {
    const { value } = placed;
    const found = boundViolations(schema, placed, ["minItems", "maxItems"]);
    if ((0,json/* own */.ZV)(schema.value, "uniqueItems") === true && value.length <= MAX_ITEMS) {
        const distinct = new Set(value.map(json/* canonical */.$N));
        if (distinct.size < value.length) {
            found.push(violation(placed, schema, "uniqueItems", "has an item twice"));
        }
    }
    const first = (0,json/* children */.Y_)((0,json/* child */.jf)(schema, "prefixItems"));
    const rest = (0,json/* child */.jf)(schema, "items");
    for (const [index, item] of value.slice(0, MAX_ITEMS).entries()) {
        const of = first[index] ?? rest;
        if (of !== undefined)
            found.push(...judging.inner(of, inside(placed, index, item)));
    }
    return [...found, ...containsViolations(judging, schema, placed)];
}
function containsViolations(judging, schema, placed) {
    const contains = (0,json/* child */.jf)(schema, "contains");
    if (contains === undefined || placed.value.length > MAX_ITEMS)
        return [];
    const count = placed.value.filter((item, index) => judging.inner(contains, inside(placed, index, item)).length === 0).length;
    const least = (0,json/* own */.ZV)(schema.value, "minContains") ?? 1;
    const most = (0,json/* own */.ZV)(schema.value, "maxContains") ?? Infinity;
    if (judging.work.left < 0 || (count >= Number(least) && count <= Number(most)))
        return [];
    return [violation(placed, schema, "contains", "does not contain what it must")];
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/validate-objects.js




const MAX_FIELDS = 500;
function objectViolations(judging, schema, placed) {
    const found = boundViolations(schema, placed, ["minProperties", "maxProperties"]);
    found.push(...requiredViolations(judging, schema, placed));
    const properties = (0,json/* child */.jf)(schema, "properties");
    const patterns = (0,json/* children */.Y_)((0,json/* child */.jf)(schema, "patternProperties"));
    const additional = (0,json/* child */.jf)(schema, "additionalProperties");
    const names = (0,json/* child */.jf)(schema, "propertyNames");
    for (const [name, value] of Object.entries(placed.value).slice(0, MAX_FIELDS)) {
        const at = inside(placed, name, value);
        const declared = properties === undefined ? undefined : (0,json/* child */.jf)(properties, name);
        if (declared !== undefined)
            found.push(...fieldViolations(judging, declared, at));
        const matching = patterns.map((each) => ({ each, does: (0,explore_pattern/* matchesPattern */.M)(each.key, name) }));
        for (const { each, does } of matching) {
            if (does === true)
                found.push(...judging.inner(each, at));
        }
        const known = declared !== undefined || matching.some(({ does }) => does !== false);
        if (!known && additional !== undefined) {
            found.push(...additionalViolations(judging, { schema, additional }, at));
        }
        if (names !== undefined && judging.inner(names, { value: name, pointer: "" }).length > 0) {
            found.push(violation(at, schema, "propertyNames", "has a name that is not allowed"));
        }
    }
    return [...found, ...dependentViolations(judging, schema, placed)];
}
function additionalViolations(judging, { schema, additional }, at) {
    if (additional.value === false) {
        return [violation(at, schema, "additionalProperties", "is not described")];
    }
    return judging.inner(additional, at);
}
/** Marks of direction, OpenAPI 3.1, section 4.8.24: what is read only is not for requests. */
function fieldViolations(judging, declared, at) {
    const target = judging.spec.resolve(declared) ?? declared;
    const marked = (key) => (0,json/* flag */.Jt)(declared, key) || (0,json/* flag */.Jt)(target, key);
    if (judging.direction === "response" && marked("writeOnly")) {
        return [
            violation(at, (0,json/* flag */.Jt)(declared, "writeOnly") ? declared : target, "writeOnly", "is write only"),
        ];
    }
    if (judging.direction === "request" && marked("readOnly")) {
        return judging.strict ? [violation(at, declared, "readOnly", "is read only")] : [];
    }
    return judging.inner(declared, at);
}
function requiredViolations(judging, schema, placed) {
    const properties = (0,json/* child */.jf)(schema, "properties");
    return (0,json/* children */.Y_)((0,json/* child */.jf)(schema, "required")).flatMap((each) => {
        const name = String(each.value);
        if (Object.hasOwn(placed.value, name))
            return [];
        const declared = properties === undefined ? undefined : (0,json/* child */.jf)(properties, name);
        if (declared !== undefined && isOneWay(judging, declared))
            return [];
        // Another part of an allOf may say that the field is one way: only strictness insists.
        return [
            { ...violation(inside(placed, name, undefined), schema, "required", "is missing"), at: each },
        ];
    });
}
/** Required in the other direction only, OpenAPI 3.1, section 4.8.24. */
function isOneWay({ spec, direction }, declared) {
    const key = direction === "request" ? "readOnly" : "writeOnly";
    const target = spec.resolve(declared) ?? declared;
    return (0,json/* flag */.Jt)(declared, key) || (0,json/* flag */.Jt)(target, key);
}
function dependentViolations(judging, schema, placed) {
    const found = [];
    for (const each of (0,json/* children */.Y_)((0,json/* child */.jf)(schema, "dependentRequired"))) {
        if (!Object.hasOwn(placed.value, each.key) || !Array.isArray(each.value))
            continue;
        for (const name of each.value.map(String)) {
            if ((0,json/* own */.ZV)(placed.value, name) !== undefined || Object.hasOwn(placed.value, name))
                continue;
            found.push(violation(inside(placed, name, undefined), schema, "dependentRequired", "is missing"));
        }
    }
    for (const each of (0,json/* children */.Y_)((0,json/* child */.jf)(schema, "dependentSchemas"))) {
        if (Object.hasOwn(placed.value, each.key))
            found.push(...judging.inner(each, placed));
    }
    return found;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/validate.js







/** Steps for one value; the largest answers need some thousands. */
const WORK = 200_000;
const MAX_DEPTH = 60;
/** One value is rarely wrong in more ways that matter. */
const MAX_VIOLATIONS = 20;
/** What is wrong with a value, by the keywords of JSON Schema as this document's version reads them. */
function violationsOf(schema, value, how) {
    const judging = { spec: how.spec, direction: how.direction, strict: how.strict === true };
    const check = checker({ ...judging, work: how.work ?? { left: WORK } });
    return check(0)(schema, { value, pointer: "" }).slice(0, MAX_VIOLATIONS);
}
/** The check of a node at a depth; those inside of it are one deeper. */
function checker(judging) {
    const at = (depth) => {
        if (depth > MAX_DEPTH)
            return () => [];
        // Lazily: the next depth is made when something lies there.
        const inner = (schema, placed) => at(depth + 1)(schema, placed);
        return (schema, placed) => violations({ ...judging, inner }, schema, placed);
    };
    return at;
}
function violations(judging, schema, placed) {
    judging.work.left -= 1;
    if (judging.work.left < 0 || schema.value === true)
        return [];
    if (schema.value === false) {
        return [{ pointer: placed.pointer, keyword: "false", at: schema, words: "nothing is allowed" }];
    }
    if (!(0,json/* isObject */.Gv)(schema.value))
        return [];
    const reference = (0,json/* own */.ZV)(schema.value, "$ref");
    const found = [];
    if (typeof reference === "string") {
        const target = judging.spec.target(schema.file, reference);
        if (target !== undefined)
            found.push(...judging.inner(target, placed));
        if ((0,expand/* isPlainReference */.w)(judging.spec, schema))
            return found;
    }
    if (placed.value === null && (0,keywords/* isNullable */.wD)(schema)) {
        const plain = typeof (0,json/* own */.ZV)(schema.value, "type") === "string" && !hasComposition(schema);
        if (plain && (0,json/* own */.ZV)(schema.value, "enum") === undefined)
            return found;
        // `nullable` beside a composition or an enum without null is read in both ways.
        return judging.strict
            ? [...found, violation(placed, schema, "nullable", "null is in doubt")]
            : [];
    }
    return [...found, ...ownViolations(judging, schema, placed)];
}
function hasComposition({ value }) {
    return ["allOf", "anyOf", "oneOf", "not", "$ref", "const"].some((key) => (0,json/* own */.ZV)(value, key) !== undefined);
}
function ownViolations(judging, schema, placed) {
    const wrongType = typeViolation(schema, placed);
    // What is of another type has no bounds to keep.
    if (wrongType !== undefined)
        return [wrongType];
    const found = [
        ...(judging.strict ? doubts(schema, placed) : []),
        ...valueViolations(schema, placed),
        ...compositionViolations(judging, schema, placed),
    ];
    const { value } = placed;
    if (Array.isArray(value))
        found.push(...arrayViolations(judging, schema, { ...placed, value }));
    else if ((0,json/* isObject */.Gv)(value))
        found.push(...objectViolations(judging, schema, { ...placed, value }));
    else
        found.push(...scalarViolations(schema, placed, judging.strict));
    return found;
}
/** Keywords that are not read: under them nothing is valid for certain. */
const UNREAD = ["unevaluatedProperties", "unevaluatedItems", "$dynamicRef", "$recursiveRef"];
function doubts(schema, placed) {
    return UNREAD.filter((keyword) => (0,json/* own */.ZV)(schema.value, keyword) !== undefined).map((keyword) => violation(placed, schema, keyword, "is not looked at"));
}
function typeViolation(schema, placed) {
    const { types, nulls } = (0,keywords/* typesOf */.pl)(schema);
    const is = (0,keywords/* typeOfValue */.x6)(placed.value);
    const allowed = is === "null" ? nulls !== "denied" : (0,keywords/* acceptsType */.UY)(types, is);
    if (allowed)
        return undefined;
    const wanted = [...(types ?? []), ...(nulls === "allowed" ? ["null"] : [])].join(" or ");
    return violation(placed, schema, "type", `is ${is}, not ${wanted}`);
}
function valueViolations(schema, placed) {
    const found = [];
    const list = (0,json/* own */.ZV)(schema.value, "enum");
    const written = (0,json/* canonical */.$N)(placed.value);
    if (Array.isArray(list) && !list.some((each) => (0,json/* canonical */.$N)(each) === written)) {
        found.push(violation(placed, schema, "enum", "is none of the values"));
    }
    if (Object.hasOwn(schema.value, "const")) {
        if ((0,json/* canonical */.$N)((0,json/* own */.ZV)(schema.value, "const")) !== written) {
            found.push(violation(placed, schema, "const", "is not the value"));
        }
    }
    return found;
}
function compositionViolations(judging, schema, placed) {
    const found = (0,json/* children */.Y_)((0,json/* child */.jf)(schema, "allOf")).flatMap((each) => judging.inner(each, placed));
    for (const keyword of ["anyOf", "oneOf"]) {
        const union = (0,json/* child */.jf)(schema, keyword);
        const branches = (0,json/* children */.Y_)(union);
        if (union === undefined || branches.length === 0)
            continue;
        const fits = branches.filter((branch) => judging.inner(branch, placed).length === 0);
        if (fits.length === 0)
            found.push(violation(placed, schema, keyword, "fits no branch"));
        // Branches that overlap are a slip of the document, which servers follow: no fault of theirs.
        if (keyword === "oneOf" && fits.length > 1 && judging.strict) {
            found.push(violation(placed, schema, keyword, "fits several branches"));
        }
    }
    const not = (0,json/* child */.jf)(schema, "not");
    if (not !== undefined && judging.work.left >= 0 && judging.inner(not, placed).length === 0) {
        // What a branch cannot decide it takes as fitting: inside of `not` that would be a false alarm.
        if (judging.strict || isSimple(not))
            found.push(violation(placed, schema, "not", "is excluded"));
    }
    const condition = (0,json/* child */.jf)(schema, "if");
    if (condition === undefined)
        return found;
    const holds = judging.inner(condition, placed).length === 0;
    const then = (0,json/* child */.jf)(schema, holds ? "then" : "else");
    return then === undefined ? found : [...found, ...judging.inner(then, placed)];
}
function isSimple({ value }) {
    const decidable = new Set(["type", "enum", "const", "required"]);
    return (0,json/* isObject */.Gv)(value) && Object.keys(value).every((key) => decidable.has(key));
}


/***/ }),

/***/ 55668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ withVariation),
/* harmony export */   v: () => (/* binding */ OMITTED)
/* harmony export */ });
/** Takes the part away instead of putting another in its place. */
const OMITTED = Symbol("omitted");
/** The value with one part varied; the place must exist up to its last step. */
function withVariation(root, pointer, value) {
    const [key, ...rest] = pointer;
    if (key === undefined)
        return value;
    if (Array.isArray(root)) {
        return root.map((item, i) => String(i) === key ? withVariation(item, rest, value) : item);
    }
    const fields = typeof root === "object" && root !== null ? Object.entries(root) : [];
    const kept = fields.filter(([name]) => name !== key);
    if (rest.length === 0 && value === OMITTED)
        return Object.fromEntries(kept);
    const before = fields.find(([name]) => name === key)?.[1];
    const after = withVariation(before, rest, value);
    return Object.fromEntries(fields.length === kept.length
        ? [...fields, [key, after]]
        : fields.map(([name, old]) => [name, name === key ? after : old]));
}


/***/ }),

/***/ 57977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ variationsOf)
});

// EXTERNAL MODULE: ./packages/contracts/dist/document/pointer.js
var document_pointer = __webpack_require__(5970);
// EXTERNAL MODULE: ./packages/contracts/dist/explore/scalars.js
var scalars = __webpack_require__(90516);
;// CONCATENATED MODULE: ./packages/contracts/dist/explore/variations-scalars.js

const LONG = 2000;
/** Texts at the stated bounds, beyond them, of another pattern, and such as nobody thought of. */
function textVariations(shape, pointer, random) {
    const found = [];
    const put = (intent, value, words) => {
        if (value !== undefined)
            found.push({ pointer, value, intent, words });
    };
    const { statedMin, statedMax, min } = (0,scalars/* lengthBounds */.CA)(shape);
    const ofLength = (intent, length) => put(intent, (0,scalars/* textOfLength */.xX)(shape, length, random), `of ${length} characters`);
    // What formats and patterns allow is rarely as long or short as a bound says: a certain length of
    // them is made where it can be, and then it is valid.
    const atBound = shape.formats.size > 0 ? "probe" : "valid";
    if (statedMin !== undefined) {
        ofLength(atBound, statedMin);
        ofLength("invalid", statedMin - 1);
    }
    if (statedMax !== undefined) {
        ofLength(atBound, statedMax);
        const free = { ...shape, patterns: new Map() };
        const beyond = (0,scalars/* textOfLength */.xX)(shape, statedMax + 1, random) ?? (0,scalars/* textOfLength */.xX)(free, statedMax + 1, random);
        put("invalid", beyond, `of ${statedMax + 1} characters`);
    }
    if (shape.patterns.size > 0) {
        for (const value of ["!?", "a", "0", "A1-"])
            put("invalid", value, "of another pattern");
    }
    const plain = shape.patterns.size === 0 && shape.formats.size === 0;
    const padded = (text) => text.padEnd(Math.max(min, text.length), "é");
    if (plain) {
        put("probe", padded("Zoë 北京 🙂"), "beyond ASCII");
        put("probe", padded(`'"<%&\\;--`), "with signs that other languages read");
        put("probe", " ".repeat(Math.max(1, min)), "of blanks");
        put("probe", "", "without a character");
        if (statedMax === undefined)
            ofLength("probe", LONG);
    }
    else if (shape.formats.size > 0) {
        put("probe", "not-of-this-format", "of another format");
    }
    return found;
}
const INT32 = 2_147_483_647;
/** Numbers at the stated bounds, beyond them, off the grid, and large ones. */
function numberVariations(shape, pointer) {
    const found = [];
    const put = (intent, value) => {
        if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) {
            found.push({ pointer, value: (0,scalars/* tidy */.DZ)(value), intent, words: `of ${(0,scalars/* tidy */.DZ)(value)}` });
        }
    };
    const { min, max, step, whole } = (0,scalars/* numberBounds */.rl)(shape);
    if (min !== undefined) {
        put("valid", min);
        put("invalid", min - step);
        put("invalid", min - Math.max(1, step));
    }
    else {
        put("probe", 0);
        put("probe", -1);
    }
    if (max !== undefined) {
        put("valid", max);
        put("invalid", max + step);
        put("invalid", max + Math.max(1, step));
    }
    else {
        put("probe", INT32);
        put("probe", INT32 + 1);
    }
    if (whole)
        put("invalid", (min ?? 0) + 1.5);
    else if (shape.multipleOf !== undefined)
        put("invalid", (min ?? 0) + step * 1.5);
    return found;
}

// EXTERNAL MODULE: ./packages/contracts/dist/explore/variation.js
var variation = __webpack_require__(55668);
// EXTERNAL MODULE: ./packages/contracts/dist/explore/sample.js
var sample = __webpack_require__(28803);
;// CONCATENATED MODULE: ./packages/contracts/dist/explore/variations.js




const MAX_VARIATIONS = 400;
const MAX_DEPTH = 8;
/** Everything that can be varied of a sample, one part at a time, from the outside in. */
function variationsOf(sampling, root, pointer) {
    const found = [];
    const queue = [{ sample: root, pointer, depth: 0 }];
    for (const place of queue) {
        if (found.length > MAX_VARIATIONS || place.depth > MAX_DEPTH)
            break;
        found.push(...ownVariations(sampling, place));
        for (const [name, field] of place.sample.fields ?? []) {
            queue.push({ sample: field, pointer: below(place.pointer, name), depth: place.depth + 1 });
        }
        const [item] = place.sample.items ?? [];
        if (item !== undefined) {
            queue.push({ sample: item, pointer: below(place.pointer, "0"), depth: place.depth + 1 });
        }
    }
    return found.slice(0, MAX_VARIATIONS);
}
function below(pointer, key) {
    return `${pointer}/${(0,document_pointer/* escapeToken */.tj)(key)}`;
}
function ownVariations(sampling, place) {
    const { sample: of, pointer } = place;
    const { shape } = of;
    if (shape === undefined)
        return [];
    const found = [];
    const put = (intent, value, words) => {
        found.push({ pointer, value, intent, words });
    };
    if (shape.values !== undefined) {
        for (const { value } of [...shape.values.values()].slice(0, 30)) {
            if (value !== of.value)
                put("valid", value, `with the value ${JSON.stringify(value)}`);
        }
        if (shape.types === undefined || shape.types.has("string")) {
            put("invalid", "stagegate-unknown", "with a value that is not in the list");
        }
    }
    else if (typeof of.value === "string") {
        found.push(...textVariations(shape, pointer, sampling.random));
    }
    else if (typeof of.value === "number") {
        found.push(...numberVariations(shape, pointer));
    }
    else if (typeof of.value === "boolean") {
        put("valid", !of.value, `as ${String(!of.value)}`);
    }
    else if (Array.isArray(of.value)) {
        found.push(...listVariations(sampling, place, shape));
    }
    else if (of.fields !== undefined) {
        found.push(...recordVariations(sampling, { ...place, fields: of.fields }, shape));
    }
    return [
        ...found,
        ...branchVariations(sampling, place, shape),
        ...typeVariations(sampling, place),
    ];
}
/** Another branch of a union, or null where it may be. */
function branchVariations(sampling, place, shape) {
    const { set } = place.sample;
    const normal = sampling.reader.normal(set);
    const found = [];
    for (const other of normal.alternatives.slice(0, 10)) {
        if (other === shape)
            continue;
        const made = (0,sample/* sample */.XM)(sampling, set, [], other);
        if (made === undefined)
            continue;
        const words = "in another of the described forms";
        const { pointer } = place;
        found.push({ pointer, value: made.value, intent: "valid", words });
        if (place.depth > 3 || sampling.oneForm === true)
            continue;
        const inner = variationsOf({ ...sampling, oneForm: true }, made, pointer);
        found.push(...inner.flatMap((each) => each.pointer === pointer ? [] : [{ ...each, within: { pointer, value: made.value } }]));
    }
    const intent = normal.nulls === "allowed" ? "valid" : normal.nulls === "denied" ? "invalid" : "probe";
    return [...found, { pointer: place.pointer, value: null, intent, words: "as null" }];
}
/** Values of types that the schema does not name; whether they are excluded is checked later. */
function typeVariations(sampling, { sample: of, pointer }) {
    const types = new Set(sampling.reader
        .normal(of.set)
        .alternatives.flatMap((shape) => (shape.types === undefined ? ["any"] : (0,sample/* typesByUse */.c2)(shape))));
    if (types.has("any"))
        return [];
    const tries = [
        ["string", "text", "as text"],
        ["number", 7, "as a number"],
        ["number", 1.5, "as a fraction"],
        ["object", {}, "as an object"],
        ["array", [], "as a list"],
        ["boolean", true, "as a boolean"],
    ];
    return tries.flatMap(([type, value, words]) => {
        const has = types.has(type) || (type === "number" && types.has("integer") && value === 7);
        return has ? [] : [{ pointer, value, intent: "invalid", words }];
    });
}
function listVariations(sampling, place, shape) {
    const { sample: of, pointer } = place;
    const found = [];
    const min = shape.limits.get("minItems")?.value;
    const max = shape.limits.get("maxItems")?.value;
    const put = (intent, count, words) => {
        const made = (0,sample/* withItems */.J5)(sampling, { set: of.set, shape, open: [] }, count);
        if (made !== undefined && count !== of.items?.length) {
            found.push({ pointer, value: made.value, intent, words });
        }
    };
    put(min === undefined ? "probe" : "valid", min ?? 0, `with ${min ?? 0} items`);
    if (min !== undefined && min > 0)
        put("invalid", min - 1, `with ${min - 1} items`);
    if (max !== undefined) {
        put("valid", max, `with ${max} items`);
        put("invalid", max + 1, `with ${max + 1} items`);
    }
    const [first] = of.items ?? [];
    if (shape.uniqueItems !== undefined && first !== undefined) {
        const value = [first.value, first.value];
        found.push({ pointer, value, intent: "invalid", words: "with an item twice" });
    }
    return found;
}
function recordVariations(sampling, place, shape) {
    const { sample: of, pointer, fields } = place;
    const found = [];
    for (const name of fields.keys()) {
        const required = shape.required.has(name);
        const intent = required ? "invalid" : "valid";
        found.push({ pointer: below(pointer, name), value: variation/* OMITTED */.v, intent, words: "left out" });
    }
    const making = { set: of.set, shape, open: [] };
    const sized = (count, intent) => {
        const kept = new Map([...fields].filter(([name]) => shape.required.has(name)).slice(0, count));
        if (kept.size > count || !(0,sample/* fillUp */.l_)(sampling, making, { fields: kept, least: count }))
            return;
        const { value } = (0,sample/* record */.g1)(of.set, shape, kept);
        found.push({ pointer, value, intent, words: `with ${count} entries` });
    };
    const min = shape.limits.get("minProperties")?.value;
    const max = shape.limits.get("maxProperties")?.value;
    if (min !== undefined)
        sized(min - 1, "invalid");
    if ((0,sample/* isMap */.jh)(shape))
        sized(min ?? 0, min === undefined ? "probe" : "valid");
    if (max !== undefined) {
        sized(max, "valid");
        sized(max + 1, "invalid");
    }
    if (shape.additional.kind === "closed") {
        const value = { ...of.value, stagegateExtra: 1 };
        found.push({ pointer, value, intent: "invalid", words: "with a field that is not described" });
    }
    return [...found, ...addedFields(sampling, place, shape)];
}
/** Optional fields that the sample is without. */
function addedFields(sampling, { sample: of, pointer, depth, fields }, shape) {
    if (depth > 0)
        return [];
    return [...shape.properties].flatMap(([name, member]) => {
        if (fields.has(name) || (0,sample/* isReadOnly */.PI)(sampling, member))
            return [];
        const made = (0,sample/* sample */.XM)({ ...sampling, full: false }, member.set, [of.set.key]);
        if (made === undefined)
            return [];
        const words = "given as well";
        return [{ pointer: below(pointer, name), value: made.value, intent: "valid", words }];
    });
}


/***/ })

};
