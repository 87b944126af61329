export const id = 1909;
export const ids = [1909];
export const modules = {

/***/ 11909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createProver: () => (/* binding */ createProver)
});

// EXTERNAL MODULE: ./packages/contracts/dist/document/json.js
var json = __webpack_require__(11541);
// EXTERNAL MODULE: ./packages/contracts/dist/document/pointer.js
var document_pointer = __webpack_require__(5970);
// EXTERNAL MODULE: ./packages/contracts/dist/explore/sample.js
var sample = __webpack_require__(28803);
// EXTERNAL MODULE: ./packages/contracts/dist/explore/validate.js + 4 modules
var validate = __webpack_require__(22354);
// EXTERNAL MODULE: ./packages/contracts/dist/explore/random.js
var random = __webpack_require__(70890);
// EXTERNAL MODULE: ./packages/contracts/dist/explore/variations.js + 1 modules
var variations = __webpack_require__(57977);
// EXTERNAL MODULE: ./packages/contracts/dist/explore/variation.js
var variation = __webpack_require__(55668);
;// CONCATENATED MODULE: ./packages/contracts/dist/proof/candidates.js






/** Values tried for one change. */
const MAX_CANDIDATES = 300;
const ORDINARY = [
    null,
    "",
    "text",
    0,
    1,
    -1,
    1.5,
    1000,
    true,
    false,
    [],
    {},
    ["text"],
    ["text", "text"],
    { stagegateExtra: "text" },
];
/** Values on and around the borders of both schemas, small ones first, each once. */
function candidates({ allows, excludes, detail, direction }) {
    const found = [...parsed(detail)];
    for (const full of [false, true]) {
        for (const { reader, set } of [allows, excludes]) {
            const sampling = samplingOf(reader, direction, full);
            for (const shape of reader.normal(set).alternatives.slice(0, 10)) {
                const made = (0,sample/* sample */.XM)(sampling, set, [], shape);
                if (made === undefined)
                    continue;
                found.push(made.value, ...extended(made.value, detail));
                for (const { pointer, value, within } of (0,variations/* variationsOf */.m)(sampling, made, "")) {
                    // Deeper parts have changes of their own.
                    if (pointer.lastIndexOf("/") > 0)
                        continue;
                    const inner = within === undefined
                        ? made.value
                        : (0,variation/* withVariation */._)(made.value, (0,document_pointer/* pointerTokens */.Mr)(within.pointer), within.value);
                    found.push((0,variation/* withVariation */._)(inner, (0,document_pointer/* pointerTokens */.Mr)(pointer), value));
                }
            }
        }
    }
    return distinct([...found, ...ORDINARY]).slice(0, MAX_CANDIDATES);
}
/** The same seed each time: a proof is the same on every machine. */
function samplingOf(reader, direction, full) {
    let index = 0;
    const next = () => (index += 1);
    return { reader, direction, random: (0,random/* createRandom */.s)(1), next, full, given: false };
}
function parsed(detail) {
    try {
        return detail === undefined ? [] : [JSON.parse(detail)];
    }
    catch {
        return [];
    }
}
function extended(value, detail) {
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    const extra = { ...value, stagegateExtra: "text" };
    if (detail === undefined)
        return [extra];
    const without = Object.fromEntries(Object.entries(value).filter(([name]) => name !== detail));
    const given = Object.fromEntries([...Object.entries(value), [detail, "text"]]);
    return [without, given, extra];
}
function distinct(values) {
    const seen = new Map();
    for (const value of values) {
        const text = JSON.stringify(value) ?? "";
        if (!seen.has(text))
            seen.set(text, value);
    }
    return [...seen.values()];
}

;// CONCATENATED MODULE: ./packages/contracts/dist/proof/route.js
/** Schemas visited per root: the largest public documents have some ten thousand below one. */
const MAX_SETS = 5000;
const MAX_STEPS = 10;
/** The shortest ways from a schema to all schemas inside of it, by their keys. */
function routesFrom(reader, root) {
    const routes = new Map([[root.key, []]]);
    const queue = [{ set: root, route: [] }];
    for (const { set, route } of queue) {
        if (route.length >= MAX_STEPS)
            continue;
        for (const shape of reader.normal(set).alternatives) {
            for (const [key, inner] of membersOf(shape)) {
                if (routes.size >= MAX_SETS)
                    return routes;
                if (routes.has(inner.key))
                    continue;
                const longer = [...route, { set, shape, key }];
                routes.set(inner.key, longer);
                queue.push({ set: inner, route: longer });
            }
        }
    }
    return routes;
}
/** Name of an additional property; no document has it. */
const EXTRA = "stagegateExtra";
function membersOf(shape) {
    const { properties, prefixItems, items, additional } = shape;
    return [
        ...[...properties].map(([name, { set }]) => [name, set]),
        ...prefixItems.map((set, index) => [index, set]),
        ...(items === undefined ? [] : [[prefixItems.length, items]]),
        ...(additional.kind === "schema" ? [[EXTRA, additional.set]] : []),
    ];
}

;// CONCATENATED MODULE: ./packages/contracts/dist/proof/shows.js


/** Changes of what is written about values, not of values. */
const UNSHOWABLE = /^(default|deprecated|discriminator|known-value|schema-not-compared)/;
const any = () => true;
/** How a message shows a change of this kind; undefined where no message can. */
function signOf({ change, detail = "" }) {
    if (UNSHOWABLE.test(change))
        return undefined;
    if (/property-(became|added|removed)|^required-property/.test(change)) {
        return propertySign(change, detail);
    }
    if (change.startsWith("enum-value-")) {
        const value = (each) => (0,json/* canonical */.$N)(each) === detail;
        return { value, keywords: ["enum", "const"], pointer: "" };
    }
    if (change.endsWith("nullable")) {
        return { value: (value) => value === null, keywords: undefined, pointer: "" };
    }
    if (/^(became-enum|enum-dropped)$/.test(change)) {
        return { value: any, keywords: ["enum", "const"], pointer: "" };
    }
    if (change.startsWith("type-"))
        return { value: any, keywords: ["type", "false"], pointer: "" };
    if (/^(additional-properties|pattern-property)/.test(change)) {
        return { value: json/* isObject */.Gv, keywords: undefined, pointer: undefined };
    }
    const limit = /^(.+)-(added|dropped|increased|decreased|changed)$/.exec(change)?.[1];
    const keyword = limit?.replaceAll(/-(.)/g, (_match, letter) => letter.toUpperCase());
    if (keyword === undefined || !LIMITS.has(keyword)) {
        return { value: any, keywords: undefined, pointer: "" };
    }
    return { value: any, keywords: [keyword], pointer: "" };
}
const LIMITS = new Set([
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "multipleOf",
    "uniqueItems",
    "pattern",
    "format",
]);
function propertySign(change, name) {
    const pointer = `/${(0,document_pointer/* escapeToken */.tj)(name)}`;
    const has = (value) => (0,json/* isObject */.Gv)(value) && Object.hasOwn(value, name);
    if (/^(required-property-added|property-became-(required|optional))$/.test(change)) {
        return {
            value: (value) => (0,json/* isObject */.Gv)(value) && !has(value),
            keywords: ["required"],
            pointer,
        };
    }
    if (change === "property-removed")
        return { value: json/* isObject */.Gv, keywords: undefined, pointer };
    return { value: has, keywords: undefined, pointer };
}
/** The violation that shows the change; of a union only that no branch fits is known. */
function shownBy(sign, value, violations) {
    if (!sign.value(value))
        return undefined;
    return violations.find(({ keyword, pointer }) => {
        if (pointer === "" && (keyword === "anyOf" || keyword === "oneOf"))
            return true;
        if (sign.keywords !== undefined && !sign.keywords.includes(keyword))
            return false;
        return sign.pointer === undefined ? pointer.lastIndexOf("/") <= 0 : pointer === sign.pointer;
    });
}

// EXTERNAL MODULE: ./packages/contracts/dist/proof/text.js
var proof_text = __webpack_require__(2781);
;// CONCATENATED MODULE: ./packages/contracts/dist/proof/prove.js








/** Steps of validation and of sampling, for one change and for all: no clock, so always the same. */
const CHANGE_STEPS = 50_000;
const TOTAL_STEPS = 1_000_000;
const MAX_PAYLOAD = 2000;
const MAX_ITEMS = 200;
class Exhausted extends Error {
}
/** Looks for messages that show changes between the documents of two readers. */
function createProver(readers) {
    let total = TOTAL_STEPS;
    const routes = new Map();
    return (change) => {
        if (total <= 0)
            return undefined;
        const work = { left: Math.min(CHANGE_STEPS, total) };
        const before = work.left;
        const metered = { base: meter(readers.base, work), head: meter(readers.head, work) };
        try {
            return prove(change, { readers: metered, work, routes });
        }
        catch (error) {
            if (error instanceof Exhausted)
                return undefined;
            throw error;
        }
        finally {
            total -= before - Math.max(0, work.left);
        }
    };
}
/** Sampling reads the normal form of every schema that it enters: there its steps are counted. */
function meter(reader, work) {
    return {
        ...reader,
        normal(set) {
            work.left -= 1;
            if (work.left < 0)
                throw new Exhausted();
            return reader.normal(set);
        },
    };
}
function prove({ draft, pair, root }, search) {
    const sign = signOf(draft);
    const part = partOf(root);
    if (sign === undefined || part === undefined)
        return undefined;
    const [allows, excludes] = pair.direction === "request" ? ["base", "head"] : ["head", "base"];
    const route = routeOf(search, allows, { from: root[allows], to: pair[allows] });
    if (route === undefined)
        return undefined;
    const wanted = {
        allows: { reader: search.readers[allows], set: pair[allows] },
        excludes: { reader: search.readers[excludes], set: pair[excludes] },
        detail: draft.detail,
        direction: pair.direction,
    };
    const sides = { pair, root, allows, excludes, sign, route };
    for (const value of candidates(wanted)) {
        const error = differs(search, sides, value);
        if (error === undefined)
            continue;
        const shown = message(search, sides, value);
        if (shown === undefined)
            continue;
        return {
            payload: shown.payload,
            validUnder: allows,
            invalidUnder: excludes,
            error: shown.error,
            part,
        };
    }
    return undefined;
}
/** Whether the changed schema itself tells the value apart, by what changed. */
function differs(search, sides, value) {
    const { pair, allows, excludes, sign } = sides;
    const { length } = JSON.stringify(value);
    // Large values cost time before a single step of validation is made.
    spend(search, length);
    if (length > MAX_PAYLOAD || isLong(value))
        return undefined;
    if (check(search, pair, { side: allows, strict: true }, value).length > 0)
        return undefined;
    return shownBy(sign, value, check(search, pair, { side: excludes, strict: false }, value));
}
/** The whole message around the value, if both documents say of it what they say of the value. */
function message(search, sides, value) {
    const { root, allows, excludes, route } = sides;
    for (const full of [false, true]) {
        const whole = around(search.readers[allows], route, { value, full, direction: root.direction });
        if (whole === undefined)
            continue;
        const payload = (0,proof_text/* readable */.H)(JSON.stringify(whole));
        spend(search, payload.length);
        if (payload.length > MAX_PAYLOAD)
            continue;
        if (check(search, root, { side: allows, strict: true }, whole).length > 0)
            continue;
        const place = route.map(({ key }) => `/${(0,document_pointer/* escapeToken */.tj)(String(key))}`).join("");
        const found = check(search, root, { side: excludes, strict: false }, whole);
        const error = found.find((each) => isAt(place, each));
        if (error !== undefined)
            return { payload, error: errorText(error) };
    }
    return undefined;
}
function spend({ work }, steps) {
    work.left -= steps;
    if (work.left < 0)
        throw new Exhausted();
}
/** At the place or below it; a union says only that none of its branches fits. */
function isAt(place, { pointer, keyword }) {
    if (pointer === place || pointer.startsWith(`${place}/`))
        return true;
    return (keyword === "anyOf" || keyword === "oneOf") && `${place}/`.startsWith(`${pointer}/`);
}
function errorText({ pointer, words, keyword }) {
    const where = pointer === "" ? "the message" : (0,proof_text/* readable */.H)(JSON.stringify(pointer)).slice(1, -1);
    const text = `${where} ${words}`;
    return `${text.length > 200 ? `${text.slice(0, 200)}…` : text} (${keyword})`;
}
function check({ readers, work }, pair, { side, strict }, value) {
    const { spec } = readers[side];
    const how = { spec, direction: pair.direction, strict, work };
    const readings = strict || !pair.textual ? [value] : textReadings(value);
    let found = [];
    for (const reading of readings) {
        found = pair[side].nodes.flatMap((node) => (0,validate/* violationsOf */.S)(node, reading, how));
        // Without steps left nothing more counts as a violation, and nothing is known.
        if (work.left < 0)
            throw new Exhausted();
        if (found.length === 0)
            return found;
    }
    return found;
}
/** What travels as text may be read as any scalar that it spells; the value itself comes last. */
function textReadings(value) {
    if (typeof value === "object")
        return [value];
    const text = String(value);
    const spelled = /^-?\d+(\.\d+)?$/.test(text) ? [Number(text)] : [];
    const boolean = text === "true" || text === "false" ? [text === "true"] : [];
    return [text, ...spelled, ...boolean, value];
}
/** Puts a value to its place in a message that is otherwise ordinary. */
function around(reader, route, { value, full, direction }) {
    let inner = value;
    for (const { set, shape, key } of route.toReversed()) {
        const made = (0,sample/* sample */.XM)(samplingOf(reader, direction, full), set, [], shape)?.value;
        if (typeof key === "number") {
            const least = Math.max(key + 1, shape.limits.get("minItems")?.value ?? 0);
            const items = Array.isArray(made) ? made.slice(0, least) : [];
            while (items.length < key)
                items.push(null);
            items[key] = inner;
            inner = items;
        }
        else {
            const fields = Object.entries((0,json/* isObject */.Gv)(made) ? made : {});
            inner = Object.fromEntries([...fields.filter(([name]) => name !== key), [key, inner]]);
        }
    }
    return inner;
}
function routeOf({ readers, routes }, side, { from, to }) {
    const name = `${side} ${from.key}`;
    const known = routes.get(name) ?? routesFrom(readers[side], from);
    routes.set(name, known);
    return known.get(to.key);
}
/** What the message is; undefined where it is not JSON, which is all that is written here. */
function partOf({ place: { site, media } }) {
    if (media === undefined)
        return site;
    if (!/^(application\/([\w.-]+\+)?json|\*\/\*|application\/\*)(;|$)/i.test(media))
        return undefined;
    return `${site} ${media}`;
}
function isLong(value) {
    return Array.isArray(value) && value.length > MAX_ITEMS;
}


/***/ })

};
