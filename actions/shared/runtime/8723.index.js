export const id = 8723;
export const ids = [8723];
export const modules = {

/***/ 48723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exploreServices: () => (/* binding */ exploreServices)
});

// EXTERNAL MODULE: ./packages/contracts/dist/document/load.js + 17 modules
var load = __webpack_require__(53436);
// EXTERNAL MODULE: ./packages/contracts/dist/schema/reader.js + 3 modules
var reader = __webpack_require__(43854);
// EXTERNAL MODULE: ./packages/contracts/dist/api/operations.js + 1 modules
var api_operations = __webpack_require__(17091);
// EXTERNAL MODULE: ./packages/contracts/dist/document/json.js
var document_json = __webpack_require__(11541);
;// CONCATENATED MODULE: ./packages/contracts/dist/explore/resource-key.js
/** The path with parameter names taken out. */
function keyOf(path) {
    return path.replace(/\{[^{}]*\}/g, "{}").replace(/\/+$/, "");
}
/** Keys of the resources that a path goes through, outermost first, one per parameter. */
function resourceKeys(path) {
    const segments = path.split("/");
    return segments.flatMap((segment, i) => segment.includes("{") ? [keyOf(segments.slice(0, i + 1).join("/"))] : []);
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/api.js



/** Headers that are described elsewhere, or that the transport owns. */
const NOT_PARAMETERS = new Set([
    "accept",
    "content-type",
    "authorization",
    "content-length",
    "host",
    "connection",
    "transfer-encoding",
]);
/** Operations of the document's paths that a request can be written for. */
function readOperations(spec, { servers }) {
    const operations = [];
    const unasked = [];
    for (const each of (0,api_operations/* pathOperations */.MB)(spec)) {
        const operation = readOperation(spec, servers ? each : { ...each, prefixes: [""] });
        if ("reason" in operation)
            unasked.push(operation);
        else
            operations.push(operation);
    }
    return { operations, unasked };
}
function readOperation(spec, from) {
    const { method, path, cursor } = from;
    const id = `${method} ${path}`;
    // Behind the root of the API it would be part of the host or of the port.
    if (!path.startsWith("/"))
        return { id, reason: "its path does not begin with a slash" };
    const pathNames = (0,api_operations/* pathParameterNames */.Zn)(path);
    const parameters = readParameters(spec, from);
    const undeclared = pathNames.find((name) => !parameters.some((each) => each.in === "path" && each.name === name));
    if (undeclared !== undefined)
        return { id, reason: `path parameter ${undeclared} is not declared` };
    const requestBody = (0,document_json/* child */.jf)(cursor, "requestBody");
    const body = requestBody === undefined ? undefined : readBody(spec, requestBody);
    if (body !== undefined && "reason" in body)
        return { id, reason: body.reason };
    const responses = new Map((0,document_json/* children */.Y_)((0,document_json/* child */.jf)(cursor, "responses")).flatMap((each) => {
        const response = spec.resolve(each);
        return each.key.startsWith("x-") || response === undefined ? [] : [[each.key, response]];
    }));
    return {
        id,
        operationId: (0,document_json/* text */.Qq)(cursor, "operationId"),
        method,
        path,
        key: keyOf(path),
        prefix: from.prefixes[0] ?? "",
        pathNames,
        parameters,
        body,
        responses,
        secured: isSecured(spec, cursor),
        links: [...responses].flatMap(([status, response]) => readLinks(spec, status, response)),
        cursor,
    };
}
function readParameters(spec, { item, cursor }) {
    const found = new Map();
    for (const owner of [item, cursor]) {
        for (const entry of (0,document_json/* children */.Y_)((0,document_json/* child */.jf)(owner, "parameters"))) {
            const at = spec.resolve(entry);
            const parameter = at === undefined ? undefined : readParameter(spec, at);
            if (parameter !== undefined)
                found.set(`${parameter.in} ${parameter.name}`, parameter);
        }
    }
    return [...found.values()];
}
function readParameter(spec, at) {
    const name = (0,document_json/* text */.Qq)(at, "name");
    const place = (0,document_json/* text */.Qq)(at, "in");
    if (name === undefined)
        return undefined;
    if (place !== "path" && place !== "query" && place !== "header" && place !== "cookie") {
        return undefined;
    }
    if (place === "header" && NOT_PARAMETERS.has(name.toLowerCase()))
        return undefined;
    const media = (0,document_json/* children */.Y_)((0,document_json/* child */.jf)(at, "content"))[0];
    const style = (0,document_json/* text */.Qq)(at, "style") ?? (place === "query" || place === "cookie" ? "form" : "simple");
    const explode = (0,document_json/* own */.ZV)(at.value, "explode");
    return {
        in: place,
        name,
        required: place === "path" || (0,document_json/* flag */.Jt)(at, "required"),
        style,
        explode: typeof explode === "boolean" ? explode : style === "form",
        json: media !== undefined,
        schema: (0,document_json/* child */.jf)(media ?? at, "schema"),
        example: exampleOf(spec, media ?? at)[0],
        at,
    };
}
/** The values of `example` and `examples` of a media type or a parameter. */
function exampleOf(spec, owner) {
    const one = (0,document_json/* child */.jf)(owner, "example");
    const many = (0,document_json/* children */.Y_)((0,document_json/* child */.jf)(owner, "examples")).flatMap((each) => {
        const example = spec.resolve(each);
        const value = example === undefined ? undefined : (0,document_json/* child */.jf)(example, "value");
        return value === undefined ? [] : [value];
    });
    return one === undefined ? many : [one, ...many];
}
function readBody(spec, node) {
    const at = spec.resolve(node);
    const types = at === undefined ? [] : (0,document_json/* children */.Y_)((0,document_json/* child */.jf)(at, "content"));
    for (const kind of ["json", "form", "text"]) {
        const media = types.find((each) => bodyKind(each.key) === kind);
        if (at === undefined || media === undefined || !(0,document_json/* isObject */.Gv)(media.value))
            continue;
        return {
            required: (0,document_json/* flag */.Jt)(at, "required"),
            mediaType: media.key.includes("*") ? "application/json" : media.key,
            kind,
            schema: (0,document_json/* child */.jf)(media, "schema"),
            examples: exampleOf(spec, media),
            at: media,
        };
    }
    const names = types.map((each) => each.key).join(", ");
    return { reason: `no request is written in ${names === "" ? "a body without a type" : names}` };
}
function bodyKind(mediaType) {
    const type = mediaType.split(";")[0]?.trim().toLowerCase() ?? "";
    if (type === "application/json" || type.endsWith("+json") || type === "*/*")
        return "json";
    if (type === "application/x-www-form-urlencoded")
        return "form";
    return type === "text/plain" ? "text" : undefined;
}
function isSecured(spec, cursor) {
    const security = (0,document_json/* child */.jf)(cursor, "security") ?? (0,document_json/* child */.jf)(spec.root, "security");
    const ways = (0,document_json/* children */.Y_)(security);
    return ways.length > 0 && ways.every((way) => (0,document_json/* children */.Y_)(way).length > 0);
}
function readLinks(spec, status, response) {
    return (0,document_json/* children */.Y_)((0,document_json/* child */.jf)(response, "links")).flatMap((each) => {
        const link = spec.resolve(each);
        const target = link === undefined ? undefined : (0,document_json/* text */.Qq)(link, "operationId");
        if (link === undefined || target === undefined)
            return [];
        const parameters = new Map((0,document_json/* children */.Y_)((0,document_json/* child */.jf)(link, "parameters")).map(({ key, value }) => [key, value]));
        return [{ status, name: each.key, target, parameters }];
    });
}

// EXTERNAL MODULE: ./packages/contracts/dist/document/pointer.js
var document_pointer = __webpack_require__(5970);
// EXTERNAL MODULE: ./packages/contracts/dist/explore/validate.js + 4 modules
var validate = __webpack_require__(22354);
// EXTERNAL MODULE: ./packages/contracts/dist/explore/variation.js
var variation = __webpack_require__(55668);
;// CONCATENATED MODULE: ./packages/contracts/dist/explore/inputs.js




function changedInputs(inputs, pointer, value) {
    const tokens = (0,document_pointer/* pointerTokens */.Mr)(pointer);
    if (tokens.length === 1 && tokens[0] === "body")
        return { ...inputs, body: value };
    return (0,variation/* withVariation */._)(inputs, tokens, value);
}
/** The part of the inputs at a place; OMITTED where there is none. */
function partOf(inputs, pointer) {
    let node = inputs;
    for (const token of (0,document_pointer/* pointerTokens */.Mr)(pointer)) {
        if (typeof node !== "object" || node === null || !Object.hasOwn(node, token))
            return variation/* OMITTED */.v;
        node = (0,document_json/* own */.ZV)(node, token);
    }
    return node;
}
/** What the description says is wrong with a request; see `violationsOf` for strictness. */
function inputViolations(spec, operation, { inputs, strict }) {
    const how = { spec, direction: "request", strict };
    const found = operation.parameters.flatMap((parameter) => {
        const pointer = `/${parameter.in}/${escaped(parameter.name)}`;
        const value = partOf(inputs, pointer);
        if (value === variation/* OMITTED */.v)
            return parameter.required ? [missing(parameter, pointer)] : [];
        if (parameter.schema === undefined)
            return [];
        return (0,validate/* violationsOf */.S)(parameter.schema, value, how).map((each) => placed(each, pointer));
    });
    const { body } = operation;
    if (body === undefined)
        return found;
    if (inputs.body === variation/* OMITTED */.v) {
        const at = body.at;
        const words = "is missing";
        return body.required ? [...found, { pointer: "/body", keyword: "required", words, at }] : found;
    }
    if (body.schema === undefined)
        return found;
    const wrong = (0,validate/* violationsOf */.S)(body.schema, inputs.body, how);
    return [...found, ...wrong.map((each) => placed(each, "/body"))];
}
function escaped(name) {
    return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
function missing(parameter, pointer) {
    return { pointer, keyword: "required", words: "is missing", at: parameter.at };
}
function placed({ pointer, keyword, words, at }, below) {
    return { pointer: `${below}${pointer}`, keyword, words, at };
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/judge.js



/** Answers of the protocol, or of something in front of the service, that no description lists. */
const PROTOCOL = new Set([
    405, 406, 408, 411, 412, 413, 414, 415, 416, 417, 421, 425, 426, 428, 429, 431,
]);
/** Everything that the description says about an answer, whatever was asked. */
function objectionsTo(spec, operation, answer) {
    const { status } = answer;
    const described = responseFor(operation, status);
    if (status >= 500 && !isAnnounced(operation, status)) {
        // Whether the words of a crash follow a schema is of no interest.
        const message = `answers ${status}`;
        return [{ rule: "server-error", level: "fault", place: "", message, at: operation.cursor }];
    }
    if (described === undefined)
        return statusObjections(operation, status);
    return [
        ...contentObjections(spec, { operation, described, answer }),
        ...headerObjections(spec, described, answer),
    ];
}
/** Described by its number, as 502 of what stands behind; 500 is a failure, described or not. */
function isAnnounced({ responses }, status) {
    return status !== 500 && responses.has(String(status));
}
function responseFor({ responses }, status) {
    const range = `${Math.floor(status / 100)}XX`;
    return (responses.get(String(status)) ??
        responses.get(range) ??
        responses.get(range.toLowerCase()) ??
        responses.get("default"));
}
function statusObjections(operation, status) {
    const { responses } = operation;
    if (responses.size === 0 || status < 200 || PROTOCOL.has(status))
        return [];
    // 304 answers a conditional request, which is none of the service's operations.
    if (status === 304)
        return [];
    if (status >= 400) {
        // Who documents no error at all has not said that there is none; and errors of access and of
        // absence come from in front of an operation.
        const errors = [...responses.keys()].some((key) => key.startsWith("4"));
        if (!errors || status === 401 || status === 403 || status === 404)
            return [];
    }
    const known = [...responses.keys()].join(", ");
    const message = `answers ${status}, which is not described (${known})`;
    const at = (0,document_json/* child */.jf)(operation.cursor, "responses") ?? operation.cursor;
    return [{ rule: "undocumented-status", level: "fault", place: "", message, at }];
}
function contentObjections(spec, { operation, described, answer }) {
    const content = (0,document_json/* child */.jf)(described, "content");
    const media = (0,document_json/* children */.Y_)(content);
    const noBody = answer.status === 204 || answer.status === 205 || operation.method === "HEAD";
    // A description without content says nothing about a body.
    if (content === undefined || media.length === 0 || noBody)
        return [];
    const header = answer.headers["content-type"] ?? "";
    const type = essence(header);
    const fits = media.find(({ key }) => matchesType(essence(key), type));
    const object = (message, at) => [
        { rule: "content-type", level: "fault", place: (0,document_json/* anchorOf */.dI)(at), message, at },
    ];
    if (fits === undefined) {
        const known = media.map(({ key }) => key).join(", ");
        const is = type === "" ? "has no content type" : `has the content type ${shown(type)}`;
        return object(`${is}, not ${known}`, content);
    }
    if (bodyKind(type) !== "json")
        return [];
    const json = parsedJson(answer.body);
    if (json === undefined)
        return object(`is no JSON, as its content type ${shown(type)} says`, fits);
    const schema = (0,document_json/* child */.jf)(fits, "schema");
    return schema === undefined ? [] : schemaObjections(spec, schema, json.value);
}
function schemaObjections(spec, schema, value) {
    return (0,validate/* violationsOf */.S)(schema, value, { spec, direction: "response" }).map((violation) => {
        const { keyword, at, pointer, words } = violation;
        const format = keyword === "format";
        const where = pointer === "" ? "the answer" : shown(pointer);
        // SHOULD NOT, section 4.8.24, and formats are annotations: both may be meant otherwise.
        return {
            rule: format ? "response-format" : "response-schema",
            level: format || keyword === "writeOnly" ? "doubt" : "fault",
            place: `${(0,document_json/* anchorOf */.dI)(at)}${keyword === "required" ? ` ${pointer.split("/").at(-1) ?? ""}` : ""}`,
            message: `${where} ${words} (${keyword} at ${(0,document_json/* pointerOf */.rq)(at)})`,
            at,
        };
    });
}
function headerObjections(spec, described, answer) {
    return (0,document_json/* children */.Y_)((0,document_json/* child */.jf)(described, "headers")).flatMap((entry) => {
        const header = spec.resolve(entry);
        const name = entry.key.toLowerCase();
        if (header === undefined || name === "content-type")
            return [];
        const value = answer.headers[name];
        const object = (message) => [
            { rule: "response-header", level: "fault", place: (0,document_json/* anchorOf */.dI)(entry), message, at: entry },
        ];
        if (value === undefined) {
            return (0,document_json/* flag */.Jt)(header, "required") ? object(`lacks the header ${shown(entry.key)}`) : [];
        }
        const schema = (0,document_json/* child */.jf)(header, "schema");
        if (schema === undefined)
            return [];
        const wrong = readings(value).every((reading) => (0,validate/* violationsOf */.S)(schema, reading, { spec, direction: "response" }).filter(({ keyword }) => keyword !== "format").length > 0);
        return wrong ? object(`has a header ${shown(entry.key)} that is not as described`) : [];
    });
}
/** What the text of a header can stand for; the kindest reading counts. */
function readings(text) {
    const number = Number(text);
    return [
        text,
        ...(text.trim() !== "" && Number.isFinite(number) ? [number] : []),
        ...(text === "true" || text === "false" ? [text === "true"] : []),
        text.split(",").map((part) => part.trim()),
        text.split(",").map((part) => Number(part)),
        {},
    ];
}
/** A media type without its parameters. */
function essence(type) {
    return type.split(";")[0]?.trim().toLowerCase() ?? "";
}
function matchesType(described, type) {
    if (described === type || described === "*/*")
        return true;
    if (type === "")
        return false;
    const [main] = type.split("/");
    if (described === `${main}/*`)
        return true;
    // RFC 6838, section 4.2.8: a structured suffix is JSON all the same, but another type.
    return false;
}
function parsedJson(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return undefined;
    }
}
/** What a service or a document wrote, fit for one line. */
function shown(text) {
    const safe = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\u{FFFD}");
    return safe.length > 100 ? `${safe.slice(0, 100)}…` : safe;
}
/** Whether a link of the description leads from this answer, for the given status. */
function isLinkOf(status, key) {
    return (key === String(status) ||
        key === "default" ||
        key.toUpperCase() === `${Math.floor(status / 100)}XX`);
}
/** A number or text at steps into JSON. */
function valueAt(json, path) {
    let node = json;
    for (const step of path)
        node = (0,document_json/* own */.ZV)(node, String(step));
    return typeof node === "string" || typeof node === "number" ? node : undefined;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/resources.js


function relate(operations) {
    const through = new Map(operations.map((each) => [each, resourceKeys(each.path)]));
    const keys = new Set([...through.values()].flat());
    const makers = new Map();
    const lists = new Map();
    const collectionOf = (operation) => {
        const key = `${operation.key}/{}`;
        return keys.has(key) ? key : undefined;
    };
    for (const operation of operations) {
        const key = collectionOf(operation);
        const of = operation.method === "POST" ? makers : operation.method === "GET" ? lists : undefined;
        if (key !== undefined)
            of?.set(key, [...(of.get(key) ?? []), operation]);
    }
    return {
        collectionOf,
        createdBy: (operation) => (operation.method === "POST" ? collectionOf(operation) : undefined),
        makers: (key) => makers.get(key) ?? [],
        lists: (key) => lists.get(key) ?? [],
        through: (operation) => through.get(operation) ?? resourceKeys(operation.path),
    };
}
/** Fewest words by which one name stands for another: `bookId`, `book_id`, `book` all for `books`. */
function referredName(name) {
    const match = /^(.+?)[-_]?(?:ids?|uuids?|keys?|refs?)$/i.exec(name);
    return match?.[1] === undefined ? undefined : singular(match[1]);
}
/** `/shop/books/{}` is about a `book`. */
function resourceName(key) {
    const segments = key.split("/").filter((segment) => segment !== "" && !segment.includes("{"));
    return singular(segments.at(-1) ?? "");
}
function singular(word) {
    const plain = word.toLowerCase().replace(/[^a-z0-9]/g, "");
    if (plain.endsWith("ies") && plain.length > 4)
        return `${plain.slice(0, -3)}y`;
    if (/(?:ss|us|is)$/.test(plain))
        return plain;
    return /(?:ch|sh|x|ss)es$/.test(plain) ? plain.slice(0, -2) : plain.replace(/s$/, "");
}
/**
 * Where an answer names the thing that it is about: the field of the path parameter's name, or one
 * of the usual names, at the top or inside of one wrapper.
 */
function idIn(json, parameter, key) {
    const direct = idInObject(json, parameter, key);
    if (direct !== undefined || !(0,document_json/* isObject */.Gv)(json))
        return direct;
    for (const [name, value] of Object.entries(json).slice(0, 20)) {
        const inner = (0,document_json/* isObject */.Gv)(value) ? idInObject(value, parameter, key) : undefined;
        if (inner !== undefined)
            return { ...inner, path: [name, ...inner.path] };
    }
    return undefined;
}
function idInObject(json, parameter, key) {
    if (!(0,document_json/* isObject */.Gv)(json))
        return undefined;
    const plain = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
    const wanted = [plain(parameter), "id", `${resourceName(key)}id`, "uuid", "key", "slug"];
    const names = Object.keys(json);
    for (const want of wanted) {
        const name = names.find((each) => plain(each) === want);
        const value = name === undefined ? undefined : (0,document_json/* own */.ZV)(json, name);
        if (name !== undefined && isId(value))
            return { path: [name], value };
    }
    return undefined;
}
function isId(value) {
    if (typeof value === "number")
        return Number.isSafeInteger(value);
    return typeof value === "string" && value !== "" && value.length <= 200;
}
/** Names of the things in a listing. */
function idsInList(json, parameter, key) {
    const list = Array.isArray(json) ? { path: [], items: json } : listInside(json);
    if (list === undefined)
        return [];
    return list.items.slice(0, 5).flatMap((item, i) => {
        const found = idIn(item, parameter, key);
        return found === undefined ? [] : [{ ...found, path: [...list.path, i, ...found.path] }];
    });
}
function listInside(json) {
    if (!(0,document_json/* isObject */.Gv)(json))
        return undefined;
    for (const [name, value] of Object.entries(json).slice(0, 20)) {
        if (Array.isArray(value))
            return { path: [name], items: value };
    }
    return undefined;
}
/** The value that a Location gives for the last parameter of a key. */
function idInLocation(location, key) {
    const path = location.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "").replace(/[?#].*$/s, "");
    const segments = path.split("/");
    const wanted = key.split("/");
    const shift = segments.length - wanted.length;
    const fits = wanted.every((each, i) => each === "{}" || each === "" || each === segments[shift + i]);
    const value = segments.at(-1);
    if (shift < 0 || !fits || value === undefined || value === "")
        return undefined;
    return decodedSegment(value);
}
function decodedSegment(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/**
 * Values of a link's parameters by runtime expression (OpenAPI 3.1, section 4.8.20.4): where each
 * is in the answer; undefined where one asks for something else.
 */
function linkPlaces(link) {
    const places = new Map();
    for (const [name, expression] of link.parameters) {
        const [, pointer] = /^\$response\.body#(\/.*)$/.exec(String(expression)) ?? [];
        if (pointer === undefined)
            return undefined;
        const plain = name.replace(/^(?:path|query|header)\./, "");
        places.set(plain, pointer
            .slice(1)
            .split("/")
            .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~")));
    }
    return places;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/serialize.js


/** A value that an earlier answer gave. */
class Reference {
    value;
    /** Without it, the value stands for itself. */
    origin;
    constructor(value, origin) {
        this.value = value;
        this.origin = origin;
    }
}
const byValue = ({ value }) => value;
/** The inputs with every reference written out. */
function resolved(value, write = byValue) {
    if (value instanceof Reference)
        return write(value);
    if (value instanceof Malformed)
        return value;
    if (Array.isArray(value))
        return value.map((item) => resolved(item, write));
    if (!(0,document_json/* isObject */.Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each, write)]));
}
/** Writes a request; undefined where a value has no form in its place, as a line break in a header. */
function toRequest(operation, inputs, how) {
    const write = how.write ?? byValue;
    const path = pathOf(operation, inputs, write);
    const query = [];
    const cookies = [];
    const headers = { accept: "application/json, */*;q=0.5" };
    for (const parameter of operation.parameters) {
        const value = serialize_valueOf(parameter, inputs);
        if (value === variation/* OMITTED */.v || parameter.in === "path")
            continue;
        const written = resolved(value, write);
        if (parameter.in === "query")
            query.push(...queryParts(parameter, written));
        else {
            const text = parameter.json ? JSON.stringify(written) : simple(written, parameter.explode);
            if (!/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text))
                return undefined;
            if (parameter.in === "header")
                headers[parameter.name.toLowerCase()] = text;
            else if (/[;,\s"\\]/.test(text))
                return undefined;
            else
                cookies.push(`${parameter.name}=${text}`);
        }
    }
    if (path === undefined)
        return undefined;
    if (cookies.length > 0)
        headers["cookie"] = cookies.join("; ");
    const target = query.length === 0 ? path : `${path}?${query.join("&")}`;
    const request = { method: operation.method, target, headers, credentials: how.credentials };
    const body = bodyText(operation, resolved(inputs.body, write));
    if (operation.body === undefined || body === undefined)
        return request;
    headers["content-type"] = operation.body.mediaType;
    return { ...request, body };
}
function serialize_valueOf(parameter, inputs) {
    const values = inputs[parameter.in];
    return Object.hasOwn(values, parameter.name) ? values[parameter.name] : variation/* OMITTED */.v;
}
function pathOf(operation, inputs, write) {
    let usable = true;
    const path = operation.path.replace(/\{([^{}]*)\}/g, (_, name) => {
        const parameter = operation.parameters.find((each) => each.in === "path" && each.name === name);
        const value = parameter === undefined ? variation/* OMITTED */.v : serialize_valueOf(parameter, inputs);
        const text = value === variation/* OMITTED */.v ? "" : simple(resolved(value, write), false);
        // Such segments mean other paths to clients and servers alike.
        if (text === "" || text === "." || text === ".." || /[/\\\p{Cc}]/u.test(text))
            usable = false;
        if (!text.isWellFormed())
            usable = false;
        return usable ? encodeURIComponent(text) : "";
    });
    return usable ? `${operation.prefix}${path}` : undefined;
}
/** Style `simple` of OpenAPI 3.1, section 4.8.12.4. */
function simple(value, explode) {
    if (Array.isArray(value))
        return value.map(scalarText).join(",");
    if (!(0,document_json/* isObject */.Gv)(value))
        return scalarText(value);
    const pairs = Object.entries(value).map(([key, each]) => [key, scalarText(each)]);
    return pairs.map(([key, text]) => `${key}${explode ? "=" : ","}${text}`).join(",");
}
function scalarText(value) {
    if (value === null || value === undefined)
        return "";
    return typeof value === "object" ? JSON.stringify(value) : String(value);
}
const DELIMITERS = {
    form: ",",
    spaceDelimited: "%20",
    pipeDelimited: "%7C",
};
function queryParts({ name, style, explode, json }, value) {
    const key = encoded(name);
    if (json)
        return [`${key}=${encoded(JSON.stringify(value))}`];
    if (Array.isArray(value)) {
        const texts = value.map((item) => encoded(scalarText(item)));
        if (explode)
            return texts.map((text) => `${key}=${text}`);
        return [`${key}=${texts.join(DELIMITERS[style] ?? ",")}`];
    }
    if (!(0,document_json/* isObject */.Gv)(value))
        return [`${key}=${encoded(scalarText(value))}`];
    const pairs = Object.entries(value).map(([each, part]) => [
        encoded(each),
        encoded(scalarText(part)),
    ]);
    if (style === "deepObject")
        return pairs.map(([each, text]) => `${key}%5B${each}%5D=${text}`);
    if (explode)
        return pairs.map(([each, text]) => `${each}=${text}`);
    return [`${key}=${pairs.flat().join(",")}`];
}
function encoded(text) {
    return encodeURIComponent(text.toWellFormed());
}
/** A body that is no JSON where JSON is wanted. */
class Malformed {
    text;
    constructor(text) {
        this.text = text;
    }
}
function bodyText(operation, body) {
    if (body === variation/* OMITTED */.v || body === undefined)
        return undefined;
    if (body instanceof Malformed)
        return body.text;
    switch (operation.body?.kind) {
        case "form":
            return (0,document_json/* isObject */.Gv)(body)
                ? Object.entries(body)
                    .map(([name, value]) => `${encoded(name)}=${encoded(scalarText(value))}`)
                    .join("&")
                : scalarText(body);
        case "text":
            return scalarText(body);
        default:
            return JSON.stringify(body);
    }
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/bind.js




/**
 * Fills in the things that a request is about: those that its path leads to, and those that its
 * fields name. `bound` says whether all of them could be had.
 */
function bindInputs({ pool }, { operation, inputs, resource, varied }) {
    let result = inputs;
    let bound = true;
    const keys = pool.relations.through(operation);
    const isVaried = (pointer) => varied !== undefined &&
        (varied.pointer === pointer || varied.pointer.startsWith(`${pointer}/`));
    const deepest = resource ??
        keys
            .toReversed()
            .map((key) => pool.newest(key))
            .find(Boolean);
    for (const [i, name] of operation.pathNames.entries()) {
        const pointer = `/path/${(0,document_pointer/* escapeToken */.tj)(name)}`;
        if (isVaried(pointer) || inputs.path[name] instanceof Reference)
            continue;
        const value = deepest?.values[i] ?? elsewhere(pool, name);
        if (value === undefined)
            bound = false;
        else
            result = changedInputs(result, pointer, value);
    }
    for (const { pointer, key } of consumersOf(operation, result, pool)) {
        if (isVaried(pointer))
            continue;
        const value = pool.newest(key)?.values.at(-1);
        if (value === undefined)
            bound = false;
        else if (typeof value.value === typeof partOf(result, pointer)) {
            result = changedInputs(result, pointer, value);
        }
    }
    return { inputs: result, bound };
}
/** `/stock/{productId}` is about the products of `/products`. */
function elsewhere(pool, name) {
    const referred = referredName(name);
    const key = referred === undefined ? undefined : pool.keyOfName(referred);
    return key === undefined ? undefined : pool.newest(key)?.values.at(-1);
}
const MAX_CONSUMERS = 20;
const MAX_DEPTH = 4;
/** Fields of the query and the body that are named like the things of a collection. */
function consumersOf(operation, inputs, pool) {
    const found = [];
    const visit = (value, pointer, depth) => {
        if (depth > MAX_DEPTH || found.length >= MAX_CONSUMERS)
            return;
        if (typeof value !== "object" || value === null || value instanceof Reference)
            return;
        for (const [name, field] of Object.entries(value)) {
            const at = `${pointer}/${(0,document_pointer/* escapeToken */.tj)(name)}`;
            const key = keyReferredTo(pool, name);
            if (key !== undefined && isIdLike(field))
                found.push({ pointer: at, key });
            else
                visit(field, at, depth + 1);
        }
    };
    visit(inputs.query, "/query", 0);
    if (operation.body !== undefined)
        visit(inputs.body, "/body", 0);
    return found;
}
/** Whether a place names a thing: what is not kept there may well be refused. */
function isConsumed({ operation, inputs }, pointer, pool) {
    if (pointer.startsWith("/path/"))
        return true;
    return consumersOf(operation, inputs, pool).some((each) => each.pointer === pointer);
}
function keyReferredTo(pool, name) {
    const referred = referredName(name);
    return referred === undefined ? undefined : pool.keyOfName(referred);
}
function isIdLike(value) {
    return typeof value === "string" || typeof value === "number";
}
/** Keys of the things that a request to an operation needs, outermost first. */
function neededKeys(operation, inputs, pool) {
    const through = pool.relations.through(operation);
    const named = operation.pathNames.flatMap((name) => keyReferredTo(pool, name) ?? []);
    const consumed = consumersOf(operation, inputs, pool).map(({ key }) => key);
    return [...new Set([...through, ...named, ...consumed])].filter((key) => key.endsWith("{}"));
}

// EXTERNAL MODULE: ./packages/contracts/dist/explore/formats.js
var formats = __webpack_require__(30269);
// EXTERNAL MODULE: ./packages/contracts/dist/explore/sample.js
var sample = __webpack_require__(28803);
// EXTERNAL MODULE: ./packages/contracts/dist/schema/keywords.js
var keywords = __webpack_require__(97261);
;// CONCATENATED MODULE: ./packages/contracts/dist/explore/sample-from.js


const sample_from_MAX_DEPTH = 12;
/** A given value with the shapes that it follows, as far as they can be told. */
function sampleFrom(reader, schema, value) {
    return follow(reader, reader.set([schema]), { value, depth: 0 });
}
function follow(reader, set, { value, depth }) {
    const shape = reader.normal(set).alternatives.find((each) => fits(reader, each, value));
    if (shape === undefined || depth > sample_from_MAX_DEPTH)
        return { value, set, shape: undefined };
    const inner = (of, part) => of === undefined
        ? { value: part, set, shape: undefined }
        : follow(reader, of, { value: part, depth: depth + 1 });
    if (Array.isArray(value)) {
        const items = value.map((item, i) => inner(shape.prefixItems[i] ?? shape.items, item));
        return { value, set, shape, items };
    }
    if (!(0,document_json/* isObject */.Gv)(value))
        return { value, set, shape };
    const { additional } = shape;
    const rest = additional.kind === "schema" ? additional.set : undefined;
    const fields = new Map(Object.entries(value).map(([name, part]) => [
        name,
        inner(shape.properties.get(name)?.set ?? rest, part),
    ]));
    return { value, set, shape, fields };
}
/** Whether a value looks like this alternative: its type, its fixed values, its required fields. */
function fits(reader, shape, value) {
    const type = (0,keywords/* typeOfValue */.x6)(value);
    if (type === "null" || !(0,keywords/* acceptsType */.UY)(shape.types, type))
        return false;
    if (shape.values !== undefined && !shape.values.has((0,document_json/* canonical */.$N)(value)))
        return false;
    if (!(0,document_json/* isObject */.Gv)(value))
        return true;
    if ([...shape.required.keys()].some((name) => !Object.hasOwn(value, name)))
        return false;
    return [...shape.properties].every(([name, { set }]) => {
        const fixed = reader.normal(set).alternatives.map(({ values }) => values);
        if (!Object.hasOwn(value, name) || fixed.some((values) => values === undefined))
            return true;
        return fixed.some((values) => values?.has((0,document_json/* canonical */.$N)(value[name])) === true);
    });
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/plan.js




/** Requests that should be accepted, the one that shows most first. */
function draftsOf(planning, operation) {
    const full = draft(planning, operation, { name: "full" });
    const examples = (operation.body?.examples ?? [])
        .slice(0, 3)
        .map((example) => draft(planning, operation, { name: "example", body: example.value }));
    const minimal = draft(planning, operation, { name: "minimal" });
    return [...examples, full, minimal].flatMap((each) => each ?? []);
}
/** Another ordinary request of the same kind, where what is sent twice is refused. */
function draft(planning, operation, { name, body }) {
    const full = name !== "minimal";
    const sampling = { ...planning, full, given: true };
    const samples = new Map();
    const parts = {
        path: {},
        query: {},
        header: {},
        cookie: {},
    };
    for (const parameter of operation.parameters) {
        // Optional parameters filter and page: what matters without them is lost with all of them.
        if (!parameter.required)
            continue;
        const made = parameterSample(sampling, parameter);
        if (made === undefined)
            return undefined;
        samples.set(pointerOf(parameter), made);
        parts[parameter.in][parameter.name] = made.value;
    }
    const made = bodySample(sampling, operation, body);
    if (made === undefined && operation.body?.required === true)
        return undefined;
    if (made !== undefined)
        samples.set("/body", made);
    return { name, samples, inputs: { ...parts, body: made === undefined ? variation/* OMITTED */.v : made.value } };
}
function pointerOf(parameter) {
    return `/${parameter.in}/${(0,document_pointer/* escapeToken */.tj)(parameter.name)}`;
}
function parameterSample(sampling, parameter) {
    const { schema, example } = parameter;
    if (schema === undefined) {
        const set = sampling.reader.set([]);
        return { value: example?.value ?? "text", set, shape: undefined };
    }
    if (example !== undefined)
        return sampleFrom(sampling.reader, schema, example.value);
    return (0,sample/* sampleOfSchema */.BU)(sampling, schema);
}
function bodySample(sampling, operation, given) {
    const { body } = operation;
    if (body === undefined)
        return undefined;
    if (body.schema === undefined) {
        const value = given ?? (body.kind === "text" ? "text" : {});
        return { value, set: sampling.reader.set([]), shape: undefined };
    }
    return given === undefined
        ? (0,sample/* sampleOfSchema */.BU)(sampling, body.schema)
        : sampleFrom(sampling.reader, body.schema, given);
}

// EXTERNAL MODULE: ./packages/contracts/dist/explore/variations.js + 1 modules
var variations = __webpack_require__(57977);
;// CONCATENATED MODULE: ./packages/contracts/dist/explore/cases.js






/** All such requests of one operation, each checked against the description. */
function casesOf(spec, planning, of) {
    const { operation, draft } = of;
    const sampling = { ...planning, full: true, given: false };
    const found = [];
    const seen = new Set();
    const add = (variation) => {
        const each = checked(spec, of, variation);
        const key = `${variation.pointer} ${written(variation.value)} ${written(variation.within)}`;
        if (each === undefined || seen.has(key))
            return;
        seen.add(key);
        found.push(each);
    };
    for (const parameter of operation.parameters) {
        const pointer = pointerOf(parameter);
        const there = draft.samples.get(pointer);
        const made = there ?? parameterSample({ ...sampling, given: true }, parameter);
        if (made === undefined)
            continue;
        if (there === undefined)
            add({ pointer, value: made.value, intent: "valid", words: "given" });
        for (const each of (0,variations/* variationsOf */.m)(sampling, made, pointer))
            if (isTextual(parameter, each))
                add(each);
        if (parameter.in === "path")
            add(unknownThing(pointer, made.value));
        else if (parameter.required) {
            add({ pointer, value: variation/* OMITTED */.v, intent: "invalid", words: "left out" });
        }
    }
    const body = draft.samples.get("/body");
    if (body !== undefined) {
        for (const each of (0,variations/* variationsOf */.m)(sampling, body, "/body"))
            if (isWritable(operation, each))
                add(each);
        add({ pointer: "/body", value: variation/* OMITTED */.v, intent: "invalid", words: "left out" });
        if (operation.body?.kind === "json") {
            found.push(malformed(of));
        }
    }
    return found;
}
/** An address that leads nowhere, where the description allows it. */
function unknownThing(pointer, value) {
    const words = "that nothing has";
    if (typeof value === "number")
        return { pointer, value: 2_147_483_000, intent: "probe", words };
    const uuid = typeof value === "string" && (0,formats/* hasFormat */.o5)("uuid", value) === true;
    const unknown = uuid ? "00000000-0000-4000-8000-5a6ea6e00000" : "stagegate-unknown";
    return { pointer, value: unknown, intent: "probe", words };
}
function malformed({ operation, draft }) {
    const pointer = "/body";
    const words = "that is no JSON";
    const at = operation.body?.at ?? operation.cursor;
    return {
        operation,
        inputs: { ...draft.inputs, body: new Malformed("{") },
        pointer,
        words,
        intent: "invalid",
        violation: { pointer, keyword: "syntax", words, at },
        value: "{",
    };
}
function written(value) {
    if (value === undefined)
        return "";
    return value === variation/* OMITTED */.v ? "omitted" : (JSON.stringify(value) ?? "");
}
/** Inputs with a part in another way. */
function varied(inputs, { pointer, value, within }) {
    const start = within === undefined ? inputs : changedInputs(inputs, within.pointer, within.value);
    return changedInputs(start, pointer, value);
}
/** What the description really says about a variation, whatever it was meant to be. */
function checked(spec, { operation, draft }, variation) {
    const { pointer, value, words, within } = variation;
    const inputs = varied(draft.inputs, variation);
    if (partOf(draft.inputs, pointer) === value)
        return undefined;
    const form = within === undefined ? {} : { within };
    const each = { operation, inputs, pointer, words, value, ...form };
    const broken = excluded(spec, operation, inputs, variation);
    if (broken !== undefined)
        return { ...each, intent: "invalid", violation: broken };
    if (variation.intent !== "valid")
        return { ...each, intent: "open" };
    const doubts = inputViolations(spec, operation, { inputs, strict: true });
    return { ...each, intent: doubts.length === 0 ? "valid" : "open" };
}
/**
 * Why everybody who follows the description must reject a request. Values of the path, the query
 * and the headers are text: only where no reading of the text fits are they excluded.
 */
function excluded(spec, operation, inputs, { pointer, value }) {
    const reasons = (of) => inputViolations(spec, operation, { inputs: of, strict: false }).filter(
    // Formats are annotations (JSON Schema 2020-12, section 7.2.1).
    ({ keyword }) => keyword !== "format");
    const [first] = reasons(inputs);
    const textual = !pointer.startsWith("/body") || operation.body?.kind !== "json";
    if (first === undefined || !textual || value === variation/* OMITTED */.v)
        return first;
    // An empty text often stands for nothing given.
    if (value === "")
        return undefined;
    const fits = cases_readings(value).some((each) => reasons(changedInputs(inputs, pointer, each)).length === 0);
    return fits ? undefined : first;
}
function cases_readings(value) {
    if (Array.isArray(value))
        return [value, value.join(",")];
    const text = String(value);
    const number = Number(text);
    const numbers = text.trim() !== "" && Number.isFinite(number) ? [number] : [];
    const booleans = text === "true" || text === "false" ? [text === "true"] : [];
    return [text, ...numbers, ...booleans, [text], ...numbers.map((each) => [each])];
}
/** What has a form as text of its own. */
function isTextual(parameter, { value }) {
    if (parameter.json)
        return true;
    if (value === variation/* OMITTED */.v)
        return false;
    if (value === null)
        return false;
    if (typeof value === "object") {
        // An empty list or object is as good as nothing.
        return Array.isArray(value) && value.length > 0;
    }
    return true;
}
function isWritable(operation, { value }) {
    if (operation.body?.kind === "json")
        return true;
    return value === variation/* OMITTED */.v || typeof value !== "object";
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/state.js



/** Requests that may fail to make a thing before it is given up. */
const MAX_TRIES = 2;
function knownOf({ known }, operation) {
    const found = known.get(operation.id);
    if (found === undefined)
        throw new Error("every operation is known");
    return found;
}
/** Sees to it that what a request is about is there. */
async function provide(exploring, { operation, inputs }, depth = 0) {
    const { pool } = exploring.session;
    for (const key of neededKeys(operation, inputs, pool)) {
        if (pool.newest(key) === undefined && depth < 4)
            await make(exploring, key, depth + 1);
    }
}
/** Makes a thing, or looks for one. */
async function make(exploring, key, depth = 0) {
    const { session, failed } = exploring;
    if ((failed.get(key) ?? 0) >= MAX_TRIES)
        return;
    const { pool } = session;
    const { relations } = pool;
    for (const operation of [...relations.makers(key), ...relations.lists(key)]) {
        await askDraft(exploring, operation, { depth });
        if (pool.newest(key) !== undefined)
            return;
    }
    failed.set(key, (failed.get(key) ?? 0) + 1);
}
/** Sends the request of an operation that should be accepted. */
async function askDraft(exploring, operation, more = {}) {
    const of = knownOf(exploring, operation);
    if (of.draft === undefined)
        return findDraft(exploring, of, more.depth ?? 0);
    const { depth = 0, ...rest } = more;
    const current = of.fresh ? renewed(exploring, of) : of.draft;
    const { inputs } = current;
    if (rest.resource === undefined)
        await provide(exploring, { operation, inputs }, depth);
    const exchange = await exploring.session.ask({ operation, inputs, intent: "open", ...rest });
    if (exchange?.answer.status === 409 && operation.method === "POST")
        of.fresh = true;
    return exchange;
}
function renewed({ planning }, { operation, draft: old }) {
    const name = old?.name === "minimal" ? "minimal" : "full";
    const again = draft(planning, operation, { name });
    return again ?? old;
}
/** Tries what should be accepted until something is. */
async function findDraft(exploring, of, depth) {
    const { session, planning } = exploring;
    const { operation } = of;
    let last;
    for (const each of draftsOf(planning, operation)) {
        // Set before it is sent, so that what needs itself comes to an end.
        of.draft ??= each;
        const { inputs } = each;
        await provide(exploring, { operation, inputs }, depth);
        const exchange = await session.ask({ operation, inputs, intent: "open" });
        if (exchange === undefined)
            continue;
        last = exchange;
        const { status } = exchange.answer;
        if (status >= 200 && status < 300) {
            of.draft = each;
            of.accepted = true;
            return exchange;
        }
        // Another body does not open what is locked or missing.
        if (status === 401 || status === 403 || status === 404)
            return exchange;
    }
    return last;
}
/** Cases of an operation, in an order of the seed; what shows most comes first. */
function casesFor({ session, planning }, of) {
    if (of.draft === undefined)
        return [];
    const { operation, draft } = of;
    of.cases ??= byRank(session.random.shuffle(casesOf(session.spec, planning, { operation, draft })));
    return of.cases;
}
/** Bounds and one wrong type of each part, then what the description leaves open, then the rest. */
function byRank(cases) {
    const seen = new Set();
    const ranked = cases.map((each) => {
        const { intent, violation, pointer } = each;
        if (intent === "open")
            return { each, rank: 1 };
        const kind = `${pointer} ${violation?.keyword ?? "valid"}`;
        const again = intent === "invalid" && seen.has(kind);
        seen.add(kind);
        return { each, rank: again ? 2 : 0 };
    });
    return [0, 1, 2].flatMap((rank) => ranked.filter((one) => one.rank === rank).map(({ each }) => each));
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/phases.js







/** One request of each operation that should be accepted: makers first, so that there is something. */
async function askOnce(exploring) {
    for (const operation of inOrder(exploring.session)) {
        if (knownOf(exploring, operation).draft === undefined)
            await askDraft(exploring, operation);
    }
}
function inOrder({ operations, pool }) {
    const rank = (operation) => {
        const { method } = operation;
        const depth = pool.relations.through(operation).length;
        const late = method === "DELETE" ? 100 - depth : 0;
        return late + depth * 10 + (method === "POST" ? 0 : 1);
    };
    return [...operations].sort((left, right) => rank(left) - rank(right));
}
/** What wants credentials is asked without any, and with wrong ones. */
async function askUnauthorized(exploring) {
    const { session } = exploring;
    for (const operation of session.operations) {
        const { draft } = knownOf(exploring, operation);
        if (!operation.secured || draft === undefined)
            continue;
        const { inputs } = draft;
        const kinds = session.options.credential === undefined ? ["none"] : ["none", "wrong"];
        for (const credentials of kinds) {
            await provide(exploring, { operation, inputs });
            const exchange = await session.ask({
                operation,
                inputs,
                intent: "open",
                credentials,
                aside: true,
            });
            if (exchange === undefined || !isSuccess(exchange))
                continue;
            const how = credentials === "none" ? "without credentials" : "with wrong credentials";
            object(exploring, exchange, {
                rule: "missing-auth",
                place: "",
                message: `answers ${exchange.answer.status} ${how}`,
                at: operation.cursor,
            });
            break;
        }
    }
}
function isSuccess({ answer: { status } }) {
    return status >= 200 && status < 300;
}
function object({ session: { findings, steps } }, exchange, objection) {
    return findings.add({ objection: { level: "fault", ...objection }, exchange, steps });
}
/** Requests that differ in one part from what was accepted: at bounds, and beyond them. */
async function askVariations(exploring) {
    const { session } = exploring;
    const all = session.operations.map((operation) => knownOf(exploring, operation));
    const most = Math.max(0, ...all.map((of) => casesFor(exploring, of).length));
    for (let i = 0; i < most && session.ended() === undefined; i += 1) {
        for (const of of all) {
            const each = of.cases?.[i];
            if (each !== undefined)
                await askCase(exploring, of, each);
        }
    }
}
async function askCase(exploring, of, each) {
    const { session } = exploring;
    const { operation, inputs, pointer, words } = each;
    await provide(exploring, { operation, inputs });
    const exchange = await session.ask({
        operation,
        inputs: of.fresh ? refreshed(exploring, of, each) : inputs,
        intent: each.intent,
        varied: { pointer, words },
        aside: each.intent === "invalid",
    });
    if (exchange === undefined)
        return;
    judgeCase(exploring, { of, each, exchange });
    if (exchange.answer.status >= 500)
        of.crashes.push([each]);
    if (exchange.crashed && of.accepted)
        await simplify(exploring, { each, exchange });
    if (each.intent === "valid" && isSuccess(exchange))
        await readBack(exploring, exchange);
}
/** What was written at a bound is read as well. */
async function readBack(exploring, exchange) {
    const { operation, made, attempt } = exchange;
    const { operations, pool } = exploring.session;
    const [first] = made;
    const key = first?.key ?? operation.key;
    const writes = operation.method === "PUT" || operation.method === "PATCH";
    const resource = first ?? (writes ? (attempt.resource ?? pool.newest(key)) : undefined);
    const reader = operations.find((each) => each.method === "GET" && each.key === key);
    if (resource === undefined || reader === undefined || operation.method === "GET")
        return;
    await askDraft(exploring, reader, { resource });
}
/** The varied part in a request with other texts. */
function refreshed({ planning }, of, each) {
    const name = of.draft?.name === "minimal" ? "minimal" : "full";
    const again = draft(planning, of.operation, { name });
    if (again === undefined || each.violation?.keyword === "syntax")
        return each.inputs;
    return varied(again.inputs, each);
}
function judgeCase(exploring, { of, each, exchange }) {
    const { status } = exchange.answer;
    const { violation, intent } = each;
    if (intent === "invalid" && violation !== undefined && isSuccess(exchange)) {
        const { keyword, at } = violation;
        object(exploring, exchange, {
            rule: "accepted-invalid",
            place: `${violation.pointer} ${keyword}`,
            message: `answers ${status}, though ${violation.pointer} ${violation.words}`,
            at,
        });
    }
    if (intent !== "valid" || !of.accepted || !exchange.bound)
        return;
    // 422 beside 400 speaks of what a request means (RFC 9110, section 15.5.21), not of its form.
    const formal = status === 400 || (status === 422 && !exchange.operation.responses.has("400"));
    if (!formal || isConsumed(each, each.pointer, exploring.session.pool))
        return;
    if (namesThings(each.pointer.split("/").at(-1) ?? "", each.value))
        return;
    object(exploring, exchange, {
        rule: "rejected-valid",
        level: "doubt",
        place: `${each.pointer} ${JSON.stringify(each.words)}`,
        message: `answers ${status}; the same request without that is accepted`,
        at: exchange.operation.cursor,
    });
}
/** Whether a value names things by id: which of them there are, no description says. */
function namesThings(name, value) {
    if (referredName(name) !== undefined)
        return true;
    if (typeof value !== "object" || value === null)
        return false;
    return Object.entries(value).some(([key, each]) => namesThings(key, each));
}
/** A crash shown by as little as possible: with only what is required around the varied part. */
async function simplify(exploring, { each, exchange }) {
    const { session } = exploring;
    const small = minimalAround(exploring, each);
    if (small === undefined)
        return;
    const attempt = { ...exchange.attempt, inputs: small, trial: true };
    const again = await session.ask(attempt);
    if (again?.answer.status !== exchange.answer.status)
        return;
    const at = exchange.operation.cursor;
    const message = `answers ${again.answer.status}`;
    session.findings.simplify({
        objection: { rule: "server-error", level: "fault", place: "", message, at },
        exchange: again,
        steps: session.steps,
    });
}
function minimalAround({ planning }, each) {
    const { operation, violation } = each;
    const small = draft(planning, operation, { name: "minimal" });
    const pointer = each.within?.pointer ?? each.pointer;
    const parent = pointer.slice(0, pointer.lastIndexOf("/"));
    if (small === undefined || violation?.keyword === "syntax")
        return undefined;
    if (parent !== "" && partOf(small.inputs, parent) === variation/* OMITTED */.v)
        return undefined;
    return varied(small.inputs, each);
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/chains.js







/** The life of a thing from its making to its end, for every kind of thing. */
async function askChains(exploring) {
    const { operations, ended, pool } = exploring.session;
    for (const maker of operations) {
        if (ended() !== undefined)
            return;
        if (maker.links.length > 0)
            await followLinks(exploring, maker);
        const key = pool.relations.createdBy(maker);
        if (key !== undefined)
            await live(exploring, maker, key);
    }
}
async function live(exploring, maker, key) {
    const { operations } = exploring.session;
    const made = await askDraft(exploring, maker);
    const resource = made?.made.find((each) => each.key === key);
    if (made === undefined || resource === undefined)
        return;
    const on = (method) => operations.filter((each) => each.method === method && each.key === key);
    const life = { resource, made, on };
    await read(exploring, life, true);
    for (const operation of [...on("PUT"), ...on("PATCH")]) {
        await askDraft(exploring, operation, { resource });
        await read(exploring, life, false);
    }
    const inside = operations.filter((each) => each.key.startsWith(`${key}/`) && !each.key.slice(key.length).includes("{}"));
    for (const operation of inside) {
        // What is done already may be done again: by people who click twice.
        const times = operation.method === "POST" ? 2 : 1;
        for (let i = 0; i < times; i += 1)
            await askDraft(exploring, operation, { resource });
        if (operation.method === "POST")
            await read(exploring, life, false);
    }
    const [list] = exploring.session.pool.relations.lists(key);
    if (list !== undefined)
        await askDraft(exploring, list);
    await end(exploring, life, inside);
}
/** Reads a thing; what was just made must be there, at the latest after a moment. */
async function read(exploring, life, isNew) {
    const { options } = exploring.session;
    for (const operation of life.on("GET")) {
        let answer = await readOnce(exploring, operation, life);
        for (const ms of [100, 500]) {
            if (!isNew || answer === undefined || !isGone(answer) || options.pause === undefined)
                break;
            await options.pause(ms);
            answer = await readOnce(exploring, operation, life);
        }
        if (!isNew || answer === undefined || !isGone(answer))
            continue;
        object(exploring, answer, {
            rule: "not-available",
            place: "",
            message: `answers ${answer.answer.status} for what ${life.made.operation.id} just made`,
            at: operation.cursor,
        });
    }
}
function readOnce(exploring, operation, { resource }) {
    return askDraft(exploring, operation, { resource });
}
function isGone({ answer: { status } }) {
    return status === 404 || status === 410;
}
/** Takes a thing away, and asks for it again. */
async function end(exploring, life, inside) {
    const { resource, on } = life;
    for (const operation of on("DELETE")) {
        const gone = await askDraft(exploring, operation, { resource });
        // Accepted is not done yet: 202 may take its time.
        if (gone === undefined || !isSuccess(gone) || gone.answer.status === 202)
            continue;
        const after = [gone.number];
        for (const reader of on("GET")) {
            const answer = await askDraft(exploring, reader, { resource, after });
            if (answer === undefined || !isSuccess(answer))
                continue;
            object(exploring, answer, {
                rule: "use-after-delete",
                place: "",
                message: `answers ${answer.answer.status} after ${operation.id} answered ${gone.answer.status}`,
                at: reader.cursor,
            });
        }
        for (const other of [operation, ...on("PUT"), ...on("PATCH"), ...inside]) {
            await askDraft(exploring, other, { resource, after });
        }
    }
}
/** Links of the description, as far as they lead to something that can be read. */
async function followLinks(exploring, from) {
    const { session } = exploring;
    const start = await askDraft(exploring, from);
    if (start === undefined || !isSuccess(start))
        return;
    for (const link of from.links) {
        const target = session.operations.find(({ operationId }) => operationId === link.target);
        if (target?.method !== "GET" || !isLinkOf(start.answer.status, link.status))
            continue;
        const attempt = linkAttempt(exploring, { link, target, start });
        const exchange = attempt === undefined ? undefined : await session.ask(attempt);
        if (exchange === undefined || !isGone(exchange))
            continue;
        object(exploring, exchange, {
            rule: "not-available",
            place: link.name,
            message: `answers ${exchange.answer.status} where the link ${link.name} of ${from.id} leads`,
            at: target.cursor,
        });
    }
}
function linkAttempt(exploring, { link, target, start }) {
    const places = linkPlaces(link);
    const { draft } = knownOf(exploring, target);
    if (places === undefined || draft === undefined)
        return undefined;
    const json = parsedJson(start.answer.body)?.value;
    let { inputs } = draft;
    for (const [name, path] of places) {
        const parameter = target.parameters.find((each) => each.name === name);
        const value = valueAt(json, path);
        if (parameter === undefined || value === undefined)
            return undefined;
        const reference = new Reference(value, { exchange: start.number, json: path });
        inputs = changedInputs(inputs, `/${parameter.in}/${(0,document_pointer/* escapeToken */.tj)(name)}`, reference);
    }
    return { operation: target, inputs, intent: "open", after: [start.number] };
}

// EXTERNAL MODULE: ./packages/contracts/dist/findings/fingerprint.js
var fingerprint = __webpack_require__(2632);
;// CONCATENATED MODULE: ./packages/contracts/dist/explore/replay.js

/** Steps before the last one that are written out; what came earlier is only named. */
const MAX_STEPS = 12;
/**
 * Lines for a POSIX shell that send the requests again: those that the last one takes values from,
 * those in `after`, and the last. `$URL` is the root of the API, `$TOKEN` the credential.
 */
function replayOf(last, how) {
    const { steps, after } = how;
    const needed = new Set(after);
    const visit = (step) => {
        for (const { origin } of referencesIn(step.inputs)) {
            const before = origin === undefined ? undefined : steps.get(origin.exchange);
            if (origin === undefined || before === undefined || needed.has(origin.exchange))
                continue;
            needed.add(origin.exchange);
            visit(before);
        }
    };
    visit(last);
    for (const number of after) {
        const step = steps.get(number);
        if (step !== undefined)
            visit(step);
    }
    const names = new Map();
    const lines = [];
    const order = [...needed].sort((left, right) => left - right).slice(-MAX_STEPS);
    const users = [...order.flatMap((number) => steps.get(number) ?? []), last];
    for (const number of order) {
        const step = steps.get(number);
        if (step === undefined)
            continue;
        const wanted = users
            .flatMap(({ inputs }) => referencesIn(inputs))
            .filter(({ origin }) => origin?.exchange === number);
        const [reference] = wanted;
        const line = curlLine(step, { names, credential: how.credential });
        if (line === undefined)
            continue;
        const variable = `R${lines.length + 1}`;
        lines.push(reference === undefined ? line : `${variable}=$(${extract(line, reference)})`);
        for (const each of wanted)
            names.set(nameOf(each), variable);
    }
    return [...lines, curlLine(last, { names, credential: how.credential }) ?? ""].join("\n");
}
function nameOf({ origin, value }) {
    return `${origin?.exchange ?? ""} ${String(value)}`;
}
function referencesIn(value) {
    if (value instanceof Reference)
        return [value];
    if (typeof value !== "object" || value === null)
        return [];
    return Object.values(value).flatMap(referencesIn);
}
function extract(line, { origin }) {
    if (origin?.json === undefined) {
        return `${line} -D - -o /dev/null | sed -n 's#^[Ll]ocation:.*/\\([^/[:space:]]*\\).*#\\1#p'`;
    }
    const path = origin.json.map((step) => typeof step === "number" ? `[${step}]` : `[${JSON.stringify(step)}]`);
    return `${line} | jq -r ${quoted(`.${path.join("")}`)}`;
}
const MARK = /("?)StagegateRef(R\d+)x(Number|Text)End\1/g;
function curlLine({ operation, inputs, credentials }, { names, credential }) {
    const request = toRequest(operation, inputs, {
        credentials,
        write(reference) {
            const name = names.get(nameOf(reference));
            if (name === undefined)
                return reference.value;
            return `StagegateRef${name}x${typeof reference.value === "number" ? "Number" : "Text"}End`;
        },
    });
    if (request === undefined)
        return undefined;
    const { method, target, headers, body } = request;
    const parts = ["curl -sS", ...(method === "GET" ? [] : [`-X ${method}`])];
    const wanted = credentials === "wrong" || (credentials === "given" && operation.secured);
    if (credential !== undefined && wanted) {
        const value = credentials === "given" ? `'"$TOKEN"` : `wrong'`;
        const start = `${credential.header}: ${credential.prefix}`.replaceAll("'", "'\\''");
        parts.push(`-H '${start}${value}`);
    }
    for (const [name, value] of Object.entries(headers)) {
        if (name !== "accept")
            parts.push(`-H ${quoted(`${name}: ${value}`)}`);
    }
    if (body !== undefined)
        parts.push(`--data-binary ${quoted(body)}`);
    parts.push(`"$URL"${quoted(target)}`);
    return parts.join(" ");
}
/** One word of a POSIX shell, with variables where the marks are. */
function quoted(text) {
    const safe = text.replaceAll("'", "'\\''");
    const filled = safe.replace(MARK, (_, quote, name, type) => type === "Number" ? `'"$${name}"'` : `${quote}'"$${name}"'${quote}`);
    return `'${filled}'`;
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/findings.js




const MAX_FINDINGS = 500;
const MAX_COUNTED = 10_000;
const MAX_ANSWER = 400;
const TITLES = {
    "server-error": "fails",
    "undocumented-status": "answers with a status that is not described",
    "response-schema": "answers otherwise than described",
    "response-format": "answers in another format than described",
    "content-type": "answers in another type than described",
    "response-header": "answers without a header as described",
    "accepted-invalid": "accepts what the description excludes",
    "rejected-valid": "rejects what the description allows",
    "use-after-delete": "still gives what was deleted",
    "not-available": "does not give what was made",
    "missing-auth": "asks for no credentials",
};
function createFindings(of) {
    const found = new Map();
    const crashed = new Set();
    const beyond = new Set();
    return {
        has: (each) => found.has(findings_keyOf(each, crashed)),
        add(each) {
            const key = findings_keyOf(each, crashed);
            if (found.has(key))
                return false;
            if (found.size >= MAX_FINDINGS) {
                if (beyond.size < MAX_COUNTED)
                    beyond.add(key);
                return false;
            }
            const { rule } = each.objection;
            const { operation, attempt } = each.exchange;
            // An operation that fails as it is fails in whatever way it is varied.
            if (rule === "server-error" && attempt.varied === undefined)
                crashed.add(operation.id);
            found.set(key, toFinding(each, key, of));
            return true;
        },
        simplify(each) {
            const key = findings_keyOf(each, crashed);
            if (found.has(key))
                found.set(key, toFinding(each, key, of));
        },
        drop(operation, place) {
            for (const [key, each] of found) {
                const same = `${each.method} ${each.path}` === operation && each.place === place;
                if (same && each.rule === "server-error")
                    found.delete(key);
            }
        },
        list: () => [...found.values()],
        leftOut: () => beyond.size,
    };
}
function findings_keyOf({ objection, exchange }, crashed) {
    const { operation, answer } = exchange;
    return JSON.stringify([
        objection.rule,
        operation.id,
        answer.status,
        crashed.has(operation.id) && objection.rule === "server-error"
            ? ""
            : placeOf({ objection, exchange }),
    ]);
}
function placeOf({ objection, exchange }) {
    if (objection.place !== "")
        return objection.place;
    return objection.rule === "server-error" ? (exchange.attempt.varied?.pointer ?? "") : "";
}
function toFinding(found, key, { service, credential }) {
    const { objection, exchange, steps } = found;
    const { operation, answer, attempt, step } = exchange;
    const { rule, level, at } = objection;
    const { varied } = attempt;
    const asked = varied === undefined ? "" : ` with ${varied.pointer} ${varied.words}`;
    return {
        rule,
        level,
        fingerprint: (0,fingerprint/* fingerprintOf */.a)([service, "explore", key]),
        method: operation.method,
        path: operation.path,
        status: answer.status,
        place: placeOf(found),
        title: `${shown(operation.id)} ${TITLES[rule]}`,
        message: shownLong(`${operation.id}${asked}: ${objection.message}`),
        location: at.file.locate((0,document_json/* pointerOf */.rq)(at)),
        replay: replayOf(step, { steps, after: attempt.after ?? [], credential }),
        answer: `${answer.status} ${shownLong(answer.body.slice(0, MAX_ANSWER))}`,
    };
}
function shownLong(text) {
    return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\u{FFFD}").slice(0, MAX_ANSWER);
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/pool.js



const MAX_KEPT = 200;
function createPool(operations) {
    const kept = new Map();
    const relations = relate(operations);
    const parameters = new Map();
    for (const operation of operations) {
        for (const [depth, key] of relations.through(operation).entries()) {
            if (!parameters.has(key))
                parameters.set(key, operation.pathNames[depth] ?? "id");
        }
    }
    const names = new Map();
    for (const key of parameters.keys()) {
        // The shortest address of a name is where it is at home.
        const name = resourceName(key);
        const known = names.get(name);
        if (known === undefined || key.length < known.length)
            names.set(name, key);
    }
    const all = (key) => kept.get(key) ?? [];
    const add = (resource) => {
        const list = all(resource.key);
        const same = (other) => other.values.every((each, i) => each.value === resource.values[i]?.value);
        if (list.some(same))
            return false;
        kept.set(resource.key, [...list, resource].slice(-MAX_KEPT));
        return true;
    };
    return {
        relations,
        all,
        newest: (key) => all(key).findLast(({ alive }) => alive),
        keyOfName: (name) => names.get(name),
        harvest(exchanged) {
            const { operation } = exchanged;
            const key = relations.collectionOf(operation);
            if (key === undefined)
                return [];
            return idsOf(exchanged, { key, parameter: parameters.get(key) ?? "id" })
                .map((id) => ({ key, values: [...parentsOf(exchanged), id], alive: true }))
                .filter(add);
        },
        remove(resource) {
            const inside = (other) => other.key.startsWith(resource.key) &&
                resource.values.every((each, i) => each.value === other.values[i]?.value);
            for (const list of kept.values()) {
                for (const each of list)
                    if (inside(each))
                        each.alive = false;
            }
        },
    };
}
function idsOf({ number, operation, answer }, { key, parameter }) {
    const json = parsedJson(answer.body)?.value;
    const reference = (value, origin) => new Reference(value, { exchange: number, ...origin });
    if (operation.method === "GET") {
        return idsInList(json, parameter, key).map(({ value, path }) => reference(value, { json: path }));
    }
    if (operation.method !== "POST")
        return [];
    const found = idIn(json, parameter, key);
    if (found !== undefined)
        return [reference(found.value, { json: found.path })];
    const location = answer.headers["location"];
    const id = location === undefined ? undefined : idInLocation(location, key);
    return id === undefined ? [] : [reference(id, {})];
}
/** Values of the path that the request went to. */
function parentsOf({ operation, inputs }) {
    return operation.pathNames.map((name) => {
        const value = inputs.path[name];
        return value instanceof Reference
            ? value
            : new Reference(typeof value === "number" ? value : String(value));
    });
}

// EXTERNAL MODULE: ./packages/contracts/dist/explore/random.js
var explore_random = __webpack_require__(70890);
;// CONCATENATED MODULE: ./packages/contracts/dist/explore/session.js



/** In a row; then the service is gone. */
const MAX_SILENT = 4;
function createSession(spec, parts) {
    const { options, pool, findings } = parts;
    const steps = new Map();
    const seen = new Map();
    const line = createLine(options);
    let silent = [];
    return {
        ...parts,
        spec,
        steps,
        seen,
        ended: line.ended,
        requests: line.requests,
        async ask(attempt) {
            const { operation, credentials = "given" } = attempt;
            if (line.ended() !== undefined)
                return undefined;
            const { inputs, bound } = bindInputs(parts, attempt);
            const request = toRequest(operation, inputs, { credentials });
            if (request === undefined)
                return undefined;
            const answer = await line.send(request);
            const step = { operation, inputs, credentials };
            if (answer === "unread")
                return undefined;
            if (answer === undefined) {
                silent.push({ ...attempt, inputs });
                if (silent.length >= MAX_SILENT)
                    line.hangUp();
                return undefined;
            }
            // The service lives on: it was what was asked that got no answer.
            for (const each of silent)
                findings.add({ ...unanswered(each), steps });
            silent = [];
            const number = line.requests();
            steps.set(number, step);
            seen.set(operation.id, (seen.get(operation.id) ?? new Set()).add(answer.status));
            const exchanged = { number, operation, inputs, answer };
            const success = answer.status >= 200 && answer.status < 300;
            const made = success && attempt.aside !== true ? pool.harvest(exchanged) : [];
            const before = { ...exchanged, step, attempt, bound, made, crashed: false };
            if (success && operation.method === "DELETE")
                forget(pool, before);
            const told = objectionsTo(spec, operation, answer).filter((objection) => attempt.trial !== true &&
                !isEcho(attempt, success, objection) &&
                findings.add({ objection, exchange: before, steps }));
            return { ...before, crashed: told.some(({ rule }) => rule === "server-error") };
        },
    };
}
/** What was wrongly accepted comes back as it is: that is told already. */
function isEcho({ intent }, success, { rule }) {
    return intent === "invalid" && success && rule.startsWith("response-");
}
function createLine(options) {
    const start = options.now();
    let requests = 0;
    let gone = false;
    const ended = () => {
        if (gone)
            return "unreachable";
        if (options.signal?.aborted === true)
            return "aborted";
        if (requests >= options.maxRequests)
            return "requests";
        return options.now() - start >= options.maxMilliseconds ? "time" : undefined;
    };
    return {
        ended,
        requests: () => requests,
        hangUp() {
            gone = true;
        },
        async send(request) {
            // A connection that was closed meanwhile is nobody's fault: asked once more.
            for (let tries = 0; tries < 2 && ended() === undefined; tries += 1) {
                requests += 1;
                options.onProgress?.(requests);
                const response = await options.send(request);
                if (response.kind === "response")
                    return response;
                if (response.kind === "unread")
                    return "unread";
            }
            return undefined;
        },
    };
}
function unanswered(attempt) {
    const { operation, inputs, credentials = "given" } = attempt;
    // A network that stumbles twice looks the same: no more than a doubt.
    const message = "closes the connection, or does not answer in time";
    const answer = { kind: "response", status: 0, headers: {}, body: "" };
    const step = { operation, inputs, credentials };
    return {
        objection: { rule: "server-error", level: "doubt", place: "", message, at: operation.cursor },
        exchange: {
            number: 0,
            operation,
            inputs,
            answer,
            step,
            attempt,
            bound: true,
            made: [],
            crashed: true,
        },
    };
}
function forget(pool, { operation, inputs }) {
    const values = operation.pathNames.map((name) => inputs.path[name]);
    const { key } = operation;
    const gone = pool
        .all(key)
        .find((each) => each.values.every((value, i) => same(value, values[i])));
    if (gone !== undefined)
        pool.remove(gone);
}
function same(left, right) {
    const plain = (value) => String(typeof value === "object" && value !== null && "value" in value ? value.value : value);
    return plain(left) === plain(right);
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/wander.js



/** Parts that are varied together: most faults of combinations need two. */
const MOST = 4;
/**
 * Until nothing may be sent any more: several parts varied at once, on things in whatever state
 * they are by now.
 */
async function wander(exploring) {
    const { session } = exploring;
    const { random, operations } = session;
    const all = operations.map((operation) => knownOf(exploring, operation));
    // By how much there is to combine, so that a form of ten fields has more turns than a health check.
    const turns = all.flatMap((of) => {
        const parts = new Set(usable(exploring, of).map(({ pointer }) => pointer)).size;
        return Array.from({ length: Math.min(8, 1 + parts) }, () => of);
    });
    let idle = 0;
    while (session.ended() === undefined && idle < 200) {
        const of = random.pick(turns);
        if (of === undefined)
            return;
        const before = session.requests();
        if (random.below(4) === 0)
            await askDraft(exploring, of.operation, resourceOf(exploring, of));
        else
            await combine(exploring, of);
        idle = session.requests() === before ? idle + 1 : 0;
    }
}
/** Some thing, not always the newest: things differ by what was done to them. */
function resourceOf({ session }, { operation }) {
    const { key } = operation;
    const resource = session.random.pick(session.pool.all(key));
    return resource === undefined ? {} : { resource };
}
function usable(exploring, of) {
    return casesFor(exploring, of).filter(({ intent }) => intent !== "invalid");
}
async function combine(exploring, of) {
    const { session } = exploring;
    if (of.draft === undefined)
        return;
    const chosen = pairedParts(exploring, of) ?? anyParts(exploring, of);
    const known = of.crashes.some((parts) => parts.every((part) => chosen.includes(part)));
    const attempt = known ? undefined : attemptOf(exploring, of, chosen);
    if (attempt === undefined)
        return;
    const more = resourceOf(exploring, of);
    await provide(exploring, attempt);
    const exchange = await session.ask({ ...attempt, ...more });
    if (exchange?.crashed === true && of.accepted)
        await narrow(exploring, of, chosen);
}
/** Any parts, also such that the description leaves open. */
function anyParts(exploring, of) {
    const { random } = exploring.session;
    const wanted = 2 + random.below(MOST - 1);
    const chosen = [];
    for (const each of random.shuffle(usable(exploring, of))) {
        if (chosen.length >= wanted)
            break;
        if (isApart(chosen, each))
            chosen.push(each);
    }
    return chosen;
}
/**
 * Parts that were not asked together before, until every two were: a fault that needs two values
 * is found by the request that has both.
 */
function pairedParts(exploring, of) {
    const pairs = (of.pairs ??= pairsOf(exploring, of));
    const first = pairs.pop();
    if (first === undefined)
        return undefined;
    const chosen = [...first];
    for (const [left, right] of pairs.slice(-LOOK_AHEAD)) {
        if (chosen.length >= MOST + 1)
            break;
        for (const each of [left, right])
            if (isApart(chosen, each))
                chosen.push(each);
    }
    of.pairs = pairs.filter(([left, right]) => !chosen.includes(left) || !chosen.includes(right));
    return chosen;
}
const MAX_PAIRS = 3000;
const LOOK_AHEAD = 30;
function pairsOf(exploring, of) {
    const crashing = new Set(of.crashes.flatMap((parts) => (parts.length === 1 ? parts : [])));
    const parts = usable(exploring, of).filter((each) => each.intent === "valid" && !crashing.has(each));
    const pairs = parts.flatMap((left, i) => parts.slice(i + 1).flatMap((right) => (isApart([left], right) ? [[left, right]] : [])));
    return exploring.session.random.shuffle(pairs).slice(0, MAX_PAIRS);
}
function isApart(chosen, each) {
    return !chosen.some((other) => overlap(wander_placeOf(other), wander_placeOf(each)));
}
function wander_placeOf({ pointer, within }) {
    return within?.pointer ?? pointer;
}
function overlap(left, right) {
    return left === right || left.startsWith(`${right}/`) || right.startsWith(`${left}/`);
}
function attemptOf({ session }, of, chosen) {
    const { operation, draft } = of;
    if (draft === undefined)
        return undefined;
    const inputs = chosen.reduce(varied, draft.inputs);
    const wrong = inputViolations(session.spec, operation, { inputs, strict: false });
    if (wrong.length > 0)
        return undefined;
    if (chosen.length === 0)
        return { operation, inputs, intent: "open" };
    const sorted = [...chosen].sort((left, right) => (left.pointer < right.pointer ? -1 : 1));
    const pointer = sorted.map((each) => each.pointer).join(" ");
    const words = sorted.map((each) => each.words).join(", ");
    return { operation, inputs, intent: "open", varied: { pointer, words } };
}
/** The smallest part of a combination that still fails takes the place of the whole. */
async function narrow(exploring, of, chosen) {
    const { session } = exploring;
    const whole = attemptOf(exploring, of, chosen);
    let needed = chosen;
    for (const each of chosen) {
        const fewer = needed.filter((other) => other !== each);
        const attempt = attemptOf(exploring, of, fewer);
        if (attempt === undefined)
            continue;
        const again = await session.ask({ ...attempt, trial: true });
        if (again !== undefined && again.answer.status >= 500)
            needed = fewer;
    }
    of.crashes.push(needed);
    if (whole?.varied === undefined || needed.length === chosen.length)
        return;
    const smallest = attemptOf(exploring, of, needed);
    session.findings.drop(of.operation.id, whole.varied.pointer);
    if (smallest !== undefined)
        await session.ask(smallest);
}

;// CONCATENATED MODULE: ./packages/contracts/dist/explore/explore.js









/** What the port sends. */
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
/**
 * Asks a running service what its description says that it answers, and tells where it does not.
 * The same seed asks the same of a service that answers the same. Never throws for what a document
 * or a service says; it sends writes and deletes.
 */
async function explore(spec, options) {
    const { operations, notes } = choose(spec, options);
    const random = (0,explore_random/* createRandom */.s)(options.seed);
    const pool = createPool(operations);
    const findings = createFindings({ service: options.service, credential: options.credential });
    const session = createSession(spec, { options, operations, pool, random, findings });
    let texts = random.below(1000);
    const next = () => (texts += 1);
    const exploring = {
        session,
        planning: { reader: (0,reader/* createReader */.W)(spec), random, next },
        known: new Map(operations.map((operation) => [operation.id, unknown(operation)])),
        failed: new Map(),
    };
    for (const phase of [askOnce, askUnauthorized, askChains, askVariations, wander]) {
        if (session.ended() === undefined)
            await phase(exploring);
    }
    const ended = session.ended() ?? "nothing-to-ask";
    const list = findings.list();
    const unwritten = [...exploring.known.values()].filter(({ draft }) => draft === undefined);
    if (ended === "nothing-to-ask" && unwritten.length > 0) {
        notes.push(`no request can be written for ${named(unwritten.map(({ operation }) => operation.id))}`);
    }
    const more = findings.leftOut();
    if (more > 0)
        notes.push(`${more} more faults are not listed, after the first ${list.length}`);
    return {
        findings: list,
        requests: session.requests(),
        coverage: coverageOf(session),
        ended,
        lockedOut: isLockedOut(session),
        notes,
    };
}
function unknown(operation) {
    return {
        operation,
        draft: undefined,
        accepted: false,
        fresh: false,
        cases: undefined,
        crashes: [],
        pairs: undefined,
    };
}
function choose(spec, { methods = METHODS, exclude = [], servers = false }) {
    const { operations, unasked } = readOperations(spec, { servers });
    const notes = unasked.map(({ id, reason }) => `${id} is left out: ${reason}`);
    const isExcluded = ({ id, operationId }) => exclude.includes(id) || (operationId !== undefined && exclude.includes(operationId));
    const wanted = operations.filter(({ method }) => methods.includes(method) && METHODS.includes(method));
    const chosen = wanted.filter((operation) => !isExcluded(operation));
    if (chosen.length < operations.length) {
        const left = operations.filter((operation) => !chosen.includes(operation));
        notes.push(`left out by method or by name: ${named(left.map(({ id }) => id))}`);
    }
    return { operations: chosen, notes };
}
function named(ids) {
    const shown = ids.slice(0, 10).join(", ");
    return ids.length > 10 ? `${shown} and ${ids.length - 10} more` : shown;
}
function coverageOf({ operations, seen }) {
    const unreached = operations
        .filter(({ id }) => ![...(seen.get(id) ?? [])].some((status) => status >= 200 && status < 300))
        .map(({ id }) => id);
    return {
        operations: operations.length,
        reached: operations.length - unreached.length,
        unreached,
        statuses: [...new Set([...seen.values()].flatMap((each) => [...each]))].sort((a, b) => a - b),
    };
}
function isLockedOut({ operations, seen }) {
    const secured = operations.filter(({ id, secured }) => secured && seen.has(id));
    return (secured.length > 0 &&
        secured.every(({ id }) => [...(seen.get(id) ?? [])].every((status) => status === 401 || status === 403)));
}

// EXTERNAL MODULE: ./packages/results/dist/check-id.js
var check_id = __webpack_require__(99442);
// EXTERNAL MODULE: ./packages/schema/dist/quantity.js
var quantity = __webpack_require__(22098);
// EXTERNAL MODULE: ./packages/gates/dist/verify-contracts/checks.js + 2 modules
var checks = __webpack_require__(45665);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var dist_error = __webpack_require__(13837);
// EXTERNAL MODULE: ./packages/schema/dist/contract-files.js
var contract_files = __webpack_require__(72115);
// EXTERNAL MODULE: ./packages/schema/dist/issues.js
var issues = __webpack_require__(16771);
// EXTERNAL MODULE: ./packages/gates/dist/stack/handle.js
var stack_handle = __webpack_require__(2013);
;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/explore-targets.js




/** The services with a contract, each with its address; writes go to nobody else. */
async function chooseTargets(context, { config, block, specs }) {
    const services = chosen(config, { block, specs });
    if (block.url !== undefined)
        return { targets: [onlyOne(services, block, block.url)], checks: [], notes: [] };
    let handle;
    try {
        const stack = await (0,stack_handle/* findStack */.eF)(context);
        if (stack.kind === "up")
            handle = stack.handle;
    }
    catch (error) {
        if (!(0,dist_error/* isGateError */.Wc)(error))
            throw error;
        return { targets: [], checks: [nothing(config, error.message)], notes: [] };
    }
    if (handle === undefined)
        return { targets: [], checks: [nothing(config, "no environment is up")], notes: [] };
    const addresses = new Map(handle.services.map(({ name, url }) => [name, url]));
    const own = handle.provider === "processes";
    const targets = [];
    const checks = [];
    const notes = [];
    for (const each of services) {
        const { service } = each;
        const url = addresses.get(service);
        if (url !== undefined)
            targets.push({ ...each, url: allowed(url, block, own) });
        else if (block.services?.includes(service) === true)
            checks.push(noAddress(service));
        else
            notes.push(`explore: ${service} has no address in this environment`);
    }
    if (targets.length === 0 && checks.length === 0) {
        checks.push(nothing(config, "no service with a contract has an address in this environment"));
    }
    return { targets, checks, notes };
}
function chosen(config, { block, specs }) {
    const all = specs.flatMap(({ service, file, head }) => head.kind === "document" ? [{ service, file, document: head }] : []);
    const known = Object.keys(config.services).filter((name) => (0,contract_files/* contractFiles */.M)(config.services[name] ?? {}).length > 0);
    const unknown = block.services?.find((name) => !known.includes(name));
    if (unknown !== undefined) {
        const near = (0,issues/* didYouMean */.au)(unknown, known);
        const message = `verify-contracts.explore: no service \`${unknown}\` has a contract`;
        const hint = near === undefined ? `With a contract: ${known.join(", ")}.` : `Did you mean \`${near}\`?`;
        throw new dist_error/* GateError */.ue("STAGEGATE_CONFIG_INVALID", message, { hint });
    }
    return all.filter(({ service }) => block.services?.includes(service) ?? true);
}
function onlyOne(services, block, url) {
    const [first, ...more] = services;
    if (first === undefined || more.length > 0) {
        throw new dist_error/* GateError */.ue("STAGEGATE_CONFIG_INVALID", `verify-contracts.explore: \`url\` is of one service, not of ${services.length}`, { hint: "Name the service with `services`, or leave `url` out to use the environment." });
    }
    return { ...first, url: allowed(url, block, false) };
}
/** What is sent changes and deletes things: only this machine, own environments and named hosts. */
function allowed(text, block, own) {
    const url = (0,stack_handle/* webAddress */.Dy)(text);
    if (url === undefined) {
        throw new dist_error/* GateError */.ue("STAGEGATE_CONFIG_INVALID", `verify-contracts.explore: \`${text}\` is no address`, {
            hint: "An address starts with http:// or https://.",
        });
    }
    const { hostname } = url;
    const here = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
    if (own || here || block["allow-hosts"]?.includes(hostname) === true)
        return text;
    throw new dist_error/* GateError */.ue("STAGEGATE_CONFIG_INVALID", `verify-contracts.explore: ${hostname} is not this machine, and explore writes and deletes`, { hint: `If that may be done there, add \`allow-hosts: [${hostname}]\`.` });
}
function nothing(config, message) {
    return {
        id: (0,check_id/* checkId */.i)({ kind: "explore", scope: config.project, titlePath: ["services"] }),
        title: "At least one service is explored",
        verdict: "inconclusive",
        message: `${message}: bring the services up first, or set verify-contracts.explore.url`,
    };
}
function noAddress(service) {
    return {
        id: (0,check_id/* checkId */.i)({ kind: "explore", scope: service, titlePath: ["address"] }),
        title: `${service} is explored`,
        verdict: "inconclusive",
        message: "it has no address in this environment",
        service,
    };
}

;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/explore-sender.js

/** The configured credential; throws where its variable is empty. */
function credentialOf({ host, redaction }, { auth }) {
    if (auth === undefined)
        return undefined;
    const value = host.variable(auth.env);
    if (value === undefined || value === "") {
        throw new dist_error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `the variable ${auth.env} is empty`, {
            hint: "verify-contracts.explore.auth.env names the variable with the secret for the services.",
        });
    }
    redaction.mask(value);
    const { header = "Authorization" } = auth;
    const usual = header.toLowerCase() === "authorization" ? "Bearer " : "";
    return { credential: { header, prefix: auth.prefix ?? usual }, value };
}
/** Of a service for staging; longer answers are not judged. */
const explore_sender_MAX_ANSWER = 4 * 1024 * 1024;
const TIMEOUT_MS = 10_000;
/** Cannot be anybody's secret. */
const WRONG = "stagegate-not-a-credential";
/** Sends requests to one service. */
function senderTo({ host, signal }, { url, secret }) {
    const root = url.replace(/\/+$/, "");
    return async ({ method, target, headers, body, credentials }) => {
        const address = within(root, target);
        if (address === undefined) {
            return { kind: "unreachable", reason: "the path of the document leads to another host" };
        }
        const request = {
            url: address,
            method: method,
            headers: { ...headers, ...accessOf(secret, credentials) },
            timeoutMs: TIMEOUT_MS,
            maxBytes: explore_sender_MAX_ANSWER,
            signal,
            ...(body === undefined ? {} : { body }),
        };
        const result = await host.http.request(request);
        if (result.kind === "response") {
            const text = new TextDecoder().decode(result.body);
            return { kind: "response", status: result.status, headers: result.headers, body: text };
        }
        return result.reason.startsWith("the answer is longer") ? { kind: "unread" } : result;
    };
}
/** A path such as `@host/x` or `0/x` would make another host or port of the root. */
function within(root, target) {
    const address = `${root}${target}`;
    if (!target.startsWith("/") || !URL.canParse(address))
        return undefined;
    return new URL(address).origin === new URL(root).origin ? address : undefined;
}
function accessOf(secret, credentials) {
    if (secret === undefined || credentials === "none")
        return {};
    const { header, prefix } = secret.credential;
    return { [header]: `${prefix}${credentials === "wrong" ? WRONG : secret.value}` };
}

;// CONCATENATED MODULE: ./packages/gates/dist/verify-contracts/explore.js






const MAX_REQUESTS = 1000;
const MAX_DURATION_MS = 60_000;
const SEED = 1;
/** Asks the running services what their contracts promise. */
async function exploreServices(context, { config, block }, options) {
    const chosen = await chooseTargets(context, { config, block, specs: options.specs });
    const secret = credentialOf(context, block);
    const found = {
        checks: [...chosen.checks],
        metrics: [],
        notes: chosen.notes,
        summary: "",
    };
    let requests = 0;
    let reached = 0;
    for (const target of chosen.targets) {
        if (context.signal.aborted)
            break;
        const judged = await exploreOne(context, { target, block, secret }, options);
        found.checks.push(...judged.checks);
        found.notes.push(...judged.notes);
        requests += judged.result?.requests ?? 0;
        reached += judged.result?.coverage.reached ?? 0;
    }
    found.metrics.push({ name: "explore requests", value: requests, unit: "requests" }, { name: "explore operations", value: reached, unit: "operations" });
    return { ...found, summary: summaryOf(found.checks, requests) };
}
function summaryOf(checks, requests) {
    const count = (verdict) => checks.filter((check) => check.verdict === verdict).length;
    const asked = `${requests} requests`;
    if (count("fail") > 0)
        return `${count("fail")} faults shown by ${asked}`;
    if (count("inconclusive") > 0)
        return "not every service could be explored";
    const doubts = count("warn");
    return doubts === 0 ? `no fault in ${asked}` : `${doubts} to look at in ${asked}`;
}
async function exploreOne(context, task, options) {
    const { target } = task;
    const { file, document } = target;
    const frame = frameOf(target.service, file);
    const { source, ...references } = document;
    const loaded = await (0,load/* loadSpec */.I)(source, references);
    if (!loaded.ok)
        return undecided(frame, loaded.errors[0]?.message ?? `${file} cannot be read`);
    const result = await ask(context, task, loaded.value);
    const checks = result.findings.map((finding) => findingCheck({ finding, target }, options));
    const gap = gapOf(result, task);
    if (gap !== undefined)
        checks.push({ ...frame, verdict: "inconclusive", message: gap });
    else if (checks.length === 0)
        checks.push({ ...frame, verdict: "pass", message: saidOf(result) });
    const notes = [
        ...notesOf(result),
        ...(checks.length > 0 && result.findings.length > 0 ? [saidOf(result)] : []),
    ];
    return { checks, notes: notes.map((note) => `explore ${target.service}: ${note}`), result };
}
function frameOf(service, file) {
    return {
        id: (0,check_id/* checkId */.i)({ kind: "explore", scope: service, file, titlePath: ["answers as described"] }),
        title: `${service} answers as ${file} describes`,
        service,
        location: { file },
    };
}
function undecided(frame, message) {
    return { checks: [{ ...frame, verdict: "inconclusive", message }], notes: [] };
}
function ask(context, { target, block, secret }, spec) {
    const { host, signal } = context;
    const { methods, exclude } = block;
    const duration = block["max-duration"];
    const most = block["max-requests"] ?? MAX_REQUESTS;
    return explore(spec, {
        service: target.service,
        send: senderTo(context, { url: target.url, secret }),
        // An address of the configuration is the root of the API; an environment knows services only.
        servers: block.url === undefined,
        seed: block.seed ?? SEED,
        maxRequests: most,
        maxMilliseconds: (duration === undefined ? undefined : (0,quantity/* parseDuration */.E9)(duration)) ?? MAX_DURATION_MS,
        now: () => host.clock.monotonic(),
        pause: (ms) => host.clock.sleep(ms, signal),
        signal,
        onProgress(requests) {
            if (requests % 50 !== 0)
                return;
            host.log.status(`verify-contracts: asking ${target.service} (${requests}/${most})`);
        },
        ...(secret === undefined ? {} : { credential: secret.credential }),
        ...(methods === undefined ? {} : { methods }),
        ...(exclude === undefined ? {} : { exclude }),
    });
}
/** Why silence would prove nothing; undefined where enough was asked. */
function gapOf(result, { target, secret }) {
    const { ended, coverage, requests, lockedOut } = result;
    if (ended === "unreachable")
        return `${target.url} does not answer (any more, after ${requests} requests)`;
    if (ended === "aborted")
        return "the run was cancelled";
    if (coverage.operations === 0)
        return "no operation is left to ask";
    if (lockedOut) {
        return secret === undefined
            ? "every operation wants credentials: name them with verify-contracts.explore.auth"
            : "the service accepts none of the credentials";
    }
    if (coverage.reached > 0)
        return undefined;
    const none = `none of ${coverage.operations} operations answered 2xx in ${requests} requests`;
    return coverage.statuses.every((status) => status === 404)
        ? `${none}, all of them 404: is ${target.url} the root of the API?`
        : `${none} (${coverage.statuses.join(", ")}): give the contract an \`example\` of what is accepted`;
}
function saidOf({ requests, coverage }) {
    return `${requests} requests, ${coverage.reached} of ${coverage.operations} operations answered 2xx`;
}
function notesOf({ coverage, notes }) {
    const { unreached } = coverage;
    if (unreached.length === 0 || coverage.reached === 0)
        return [...notes];
    const more = unreached.length > 10 ? ` and ${unreached.length - 10} more` : "";
    return [...notes, `never answered 2xx: ${unreached.slice(0, 10).join(", ")}${more}`];
}
function findingCheck({ finding, target }, options) {
    const { rule, fingerprint, level, location, replay, answer } = finding;
    const check = {
        id: (0,check_id/* checkId */.i)({
            kind: "explore",
            scope: target.service,
            file: target.file,
            titlePath: [rule, fingerprint],
        }),
        title: finding.title,
        verdict: level === "fault" ? "fail" : "warn",
        message: finding.message,
        detail: `answer: ${answer}\ndescribed at ${location.file}:${location.line}:${location.column} ${location.pointer}`,
        location: { file: location.file, line: location.line, column: location.column },
        service: target.service,
        reproduce: `URL=${target.url}\n${replay}`,
    };
    return (0,checks/* judgedCheck */.S)(check, finding, options);
}


/***/ })

};
