export const id = 2866;
export const ids = [2866];
export const modules = {

/***/ 95148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ NO_ATTRIBUTES),
/* harmony export */   DN: () => (/* binding */ SPAN_KINDS),
/* harmony export */   Hp: () => (/* binding */ UNKNOWN_SERVICE),
/* harmony export */   I_: () => (/* binding */ STATUS_CODES),
/* harmony export */   lu: () => (/* binding */ durationUs),
/* harmony export */   q9: () => (/* binding */ NO_EVENTS)
/* harmony export */ });
/**
 * The telemetry model: what a decoder makes and everything else reads. Times are integer
 * microseconds since the Unix epoch (exact in a double until the year 2255), ids lower-case hex.
 */
/** Index = wire value of opentelemetry.proto.trace.v1.Span.SpanKind. */
const SPAN_KINDS = [
    "unspecified",
    "internal",
    "server",
    "client",
    "producer",
    "consumer",
];
/** Index = wire value of opentelemetry.proto.trace.v1.Status.StatusCode. */
const STATUS_CODES = ["unset", "ok", "error"];
const NO_ATTRIBUTES = Object.freeze(Object.create(null));
const NO_EVENTS = Object.freeze([]);
/** The service of records whose resource has no `service.name` (the name that OpenTelemetry uses). */
const UNKNOWN_SERVICE = "unknown_service";
/** Duration in microseconds, never negative (clocks step backwards). */
function durationUs(span) {
    return span.endUs > span.startUs ? span.endUs - span.startUs : 0;
}


/***/ }),

/***/ 36369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ outDirOf)
/* harmony export */ });
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91196);

/** The out directory as every gate of this host resolves it. */
function outDirOf(host) {
    const value = host.inputs.read(["out-dir"]).get("out-dir")?.value;
    return (0,_stagegate_core__WEBPACK_IMPORTED_MODULE_0__/* .outDirPath */ .rf)(host, typeof value === "string" && value !== "" ? { "out-dir": value } : {});
}


/***/ }),

/***/ 72866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ openTelemetry)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/telemetry/dist/otlp/limits.js
const DEFAULT_DECODE_LIMITS = {
    maxBytes: 64 * 1024 * 1024,
    maxRecords: 200_000,
    maxAttributes: 64,
    maxStringLength: 4096,
    maxEvents: 16,
    maxDepth: 8,
};
/** Thrown inside the decoders only; the public functions turn it into a value. */
class DecodeFailure extends Error {
    detail;
    constructor(kind, message, offset) {
        super(message);
        this.detail = offset === undefined ? { kind, message } : { kind, message, offset };
    }
}
/** Runs a decoder body; its `DecodeFailure` becomes a value, anything else is a bug and is thrown on. */
function guardDecode(body) {
    try {
        return body();
    }
    catch (error) {
        if (error instanceof DecodeFailure) {
            return { ok: false, error: error.detail };
        }
        throw error;
    }
}
/** Cuts a string to the limit without leaving half of a surrogate pair. */
function boundString(value, limits) {
    if (value.length <= limits.maxStringLength) {
        return value;
    }
    const cut = value.slice(0, limits.maxStringLength);
    const last = cut.charCodeAt(cut.length - 1);
    return last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut;
}

// EXTERNAL MODULE: ./packages/telemetry/dist/model.js
var model = __webpack_require__(95148);
;// CONCATENATED MODULE: ./packages/telemetry/dist/otlp/proto-common.js


const NO_RESOURCE = { service: model/* UNKNOWN_SERVICE */.Hp, attributes: model/* NO_ATTRIBUTES */.AY };
function newAttributes() {
    return Object.create(null);
}
/** `service.name` of a resource, or `unknown_service`. */
function serviceOf(attributes) {
    const name = attributes["service.name"];
    return typeof name === "string" && name !== "" ? name : model/* UNKNOWN_SERVICE */.Hp;
}
/** Reads one KeyValue into `into`; beyond the bound it is skipped. Returns the new count. */
function readAttribute(reader, into, count, limits) {
    const outer = reader.enter();
    let key = "";
    let value;
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        if (tag === 10) {
            key = reader.interned(limits.maxStringLength);
        }
        else if (tag === 18 && count < limits.maxAttributes) {
            value = readAnyValue(reader, limits, 0);
        }
        else {
            reader.skip(tag);
        }
    }
    reader.leave(outer);
    if (key === "" || value === undefined || count >= limits.maxAttributes) {
        return count;
    }
    into[key] = value;
    return count + 1;
}
/** AnyValue; key-value lists become their JSON text, bytes become base64, null becomes undefined. */
function readAnyValue(reader, limits, depth) {
    if (depth > limits.maxDepth) {
        throw new DecodeFailure("too-deep", "an attribute value is nested too deeply", reader.pos);
    }
    const outer = reader.enter();
    let value;
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        value = readValueField(reader, tag, limits, depth) ?? value;
    }
    reader.leave(outer);
    return value;
}
function readValueField(reader, tag, limits, depth) {
    switch (tag) {
        case 10:
            return reader.interned(limits.maxStringLength);
        case 16:
            return reader.varint() !== 0;
        case 24:
            return reader.int64();
        case 33:
            return reader.double();
        case 42:
            return readArray(reader, limits, depth);
        case 50:
            return readKeyValueList(reader, limits, depth);
        case 58:
            return reader.base64().slice(0, limits.maxStringLength);
        default:
            reader.skip(tag);
            return undefined;
    }
}
/** Each level of quoting doubles what it quotes, so every level is cut. */
function scalarOf(value, limits) {
    return typeof value === "object" ? boundString(JSON.stringify(value), limits) : value;
}
function readArray(reader, limits, depth) {
    const outer = reader.enter();
    const values = [];
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        if (tag !== 10 || values.length >= limits.maxAttributes) {
            reader.skip(tag);
            continue;
        }
        const value = readAnyValue(reader, limits, depth + 1);
        if (value !== undefined) {
            values.push(scalarOf(value, limits));
        }
    }
    reader.leave(outer);
    return values;
}
function readKeyValueList(reader, limits, depth) {
    if (depth + 1 > limits.maxDepth) {
        throw new DecodeFailure("too-deep", "an attribute value is nested too deeply", reader.pos);
    }
    const outer = reader.enter();
    const into = newAttributes();
    let count = 0;
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        if (tag === 10) {
            count = readNested(reader, into, { count, limits, depth: depth + 1 });
        }
        else {
            reader.skip(tag);
        }
    }
    reader.leave(outer);
    return boundString(JSON.stringify(into), limits);
}
function readNested(reader, into, at) {
    const outer = reader.enter();
    let key = "";
    let value;
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        if (tag === 10) {
            key = reader.interned(at.limits.maxStringLength);
        }
        else if (tag === 18) {
            value = readAnyValue(reader, at.limits, at.depth);
        }
        else {
            reader.skip(tag);
        }
    }
    reader.leave(outer);
    if (value === undefined || at.count >= at.limits.maxAttributes) {
        return at.count;
    }
    into[key] = value;
    return at.count + 1;
}
function readResource(reader, limits) {
    const outer = reader.enter();
    const attributes = newAttributes();
    let count = 0;
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        if (tag === 10) {
            count = readAttribute(reader, attributes, count, limits);
        }
        else {
            reader.skip(tag);
        }
    }
    reader.leave(outer);
    return { service: serviceOf(attributes), attributes };
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/otlp/json-common.js


function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The member under its camelCase or its snake_case name; never an inherited one. */
function member(object, camel, snake) {
    if (Object.hasOwn(object, camel)) {
        return object[camel];
    }
    return snake !== undefined && Object.hasOwn(object, snake) ? object[snake] : undefined;
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
function json_common_text(value, limits) {
    return typeof value === "string" ? boundString(value, limits) : "";
}
/** A number that may come as a string (64-bit integers do); 0 when it is neither. */
function numeric(value) {
    const parsed = typeof value === "string" && value !== "" ? Number(value) : value;
    return typeof parsed === "number" && !Number.isNaN(parsed) ? parsed : 0;
}
/** Nanoseconds as string or number to whole microseconds; 0 when unusable. */
function micros(value) {
    if (typeof value === "string") {
        return /^\d{4,20}$/.test(value) ? Number(value.slice(0, -3)) : 0;
    }
    return typeof value === "number" && value > 0 ? Math.floor(value / 1000) : 0;
}
/** A hex id of `bytes` bytes in lower case; empty when it is anything else or all zero. */
function hexId(value, bytes) {
    if (typeof value !== "string" || value.length !== bytes * 2 || !/^[0-9a-fA-F]+$/.test(value)) {
        return "";
    }
    return /^0+$/.test(value) ? "" : value.toLowerCase();
}
/** An enum as its number, or its name with the given prefix. */
function enumIndex(value, names, prefix) {
    if (typeof value === "string" && value.startsWith(prefix)) {
        return names.indexOf(value.slice(prefix.length).toLowerCase());
    }
    return typeof value === "number" ? value : -1;
}
function attributesOf(value, limits) {
    const into = newAttributes();
    let count = 0;
    for (const item of list(value)) {
        const key = isObject(item) ? json_common_text(member(item, "key"), limits) : "";
        const found = isObject(item) ? anyValue(member(item, "value"), limits, 0) : undefined;
        if (key !== "" && found !== undefined && count < limits.maxAttributes) {
            into[key] = found;
            count += 1;
        }
    }
    return into;
}
function anyValue(value, limits, depth) {
    if (!isObject(value)) {
        return undefined;
    }
    if (depth > limits.maxDepth) {
        throw new DecodeFailure("too-deep", "an attribute value is nested too deeply");
    }
    const string = member(value, "stringValue", "string_value") ?? member(value, "bytesValue", "bytes_value");
    if (typeof string === "string") {
        return boundString(string, limits);
    }
    const bool = member(value, "boolValue", "bool_value");
    if (typeof bool === "boolean") {
        return bool;
    }
    const number = member(value, "intValue", "int_value") ?? member(value, "doubleValue", "double_value");
    return number === undefined ? nestedValue(value, limits, depth) : Number(number);
}
function nestedValue(value, limits, depth) {
    const array = member(value, "arrayValue", "array_value");
    if (isObject(array)) {
        const values = [];
        for (const item of list(member(array, "values")).slice(0, limits.maxAttributes)) {
            const inner = anyValue(item, limits, depth + 1);
            if (inner !== undefined) {
                values.push(scalarOf(inner, limits));
            }
        }
        return values;
    }
    const pairs = member(value, "kvlistValue", "kvlist_value");
    return isObject(pairs) ? pairsText(pairs, limits, depth + 1) : undefined;
}
function pairsText(pairs, limits, depth) {
    const into = newAttributes();
    for (const item of list(member(pairs, "values")).slice(0, limits.maxAttributes)) {
        const inner = isObject(item) ? anyValue(member(item, "value"), limits, depth) : undefined;
        if (isObject(item) && inner !== undefined) {
            into[json_common_text(member(item, "key"), limits)] = inner;
        }
    }
    return boundString(JSON.stringify(into), limits);
}
/** Parses one OTLP/JSON request; `read` takes each record with its resource. */
function walkJson(source, shape, options) {
    return guardDecode(() => {
        const root = parseRoot(source, options.limits);
        const sink = { records: [], rejected: 0, limits: options.limits };
        for (const group of list(member(root, ...shape.groups)).filter(isObject)) {
            const described = member(group, "resource");
            const attributes = attributesOf(isObject(described) ? member(described, "attributes") : undefined, options.limits);
            const resource = { service: serviceOf(attributes), attributes };
            for (const scope of list(member(group, ...shape.scopes)).filter(isObject)) {
                for (const record of list(member(scope, ...shape.records))) {
                    readBounded(record, resource, { sink, read: options.read });
                }
            }
        }
        return { ok: true, records: sink.records, rejected: sink.rejected };
    });
}
function readBounded(record, resource, to) {
    if (isObject(record) && to.sink.records.length < to.sink.limits.maxRecords) {
        to.read(record, resource, to.sink);
    }
    else {
        to.sink.rejected += 1;
    }
}
/** A text this short cannot hold enough of them to matter. */
const SHORT_TEXT = 1_000_000;
/** `{"arrayValue":{"values":[{"intValue":1}]}}`, as dense as OTLP gets, has ten. */
const MIN_CHARS_PER_CONTAINER = 8;
const [QUOTE, BACKSLASH, BRACKET, BRACE] = [34, 92, 91, 123];
/**
 * True for a text that would take a hundred times its size in memory, and seconds to parse: some
 * ten thousand bytes of gzip are enough for forty million brackets.
 */
function tooManyContainers(source) {
    if (source.length <= SHORT_TEXT) {
        return false;
    }
    let left = source.length / MIN_CHARS_PER_CONTAINER;
    for (let at = 0; at < source.length; at += 1) {
        const code = source.charCodeAt(at);
        if (code === QUOTE) {
            at = endOfString(source, at);
        }
        else if (code === BRACKET || code === BRACE) {
            left -= 1;
            if (left < 0) {
                return true;
            }
        }
    }
    return false;
}
/** Position of the closing quote. */
function endOfString(source, start) {
    let end = source.indexOf('"', start + 1);
    while (end !== -1 && isEscaped(source, end)) {
        end = source.indexOf('"', end + 1);
    }
    return end === -1 ? source.length : end;
}
function isEscaped(source, at) {
    let slashes = 0;
    while (source.charCodeAt(at - 1 - slashes) === BACKSLASH) {
        slashes += 1;
    }
    return slashes % 2 === 1;
}
function parseRoot(source, limits) {
    if (source.length > limits.maxBytes) {
        throw new DecodeFailure("too-large", `${source.length} characters, ${limits.maxBytes} allowed`);
    }
    if (tooManyContainers(source)) {
        throw new DecodeFailure("too-large", "more objects and arrays than a request of OTLP can need");
    }
    let root;
    try {
        root = JSON.parse(source);
    }
    catch (error) {
        const truncated = error instanceof SyntaxError && /end of JSON|Unterminated/.test(error.message);
        throw new DecodeFailure(truncated ? "truncated" : "malformed", "not valid JSON");
    }
    if (!isObject(root)) {
        throw new DecodeFailure("malformed", "an OTLP/JSON request is an object");
    }
    return root;
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/otlp/exponential.js
/**
 * Explicit buckets of an exponential histogram: bucket i covers (base^i, base^(i+1)] with
 * base = 2^(2^-scale) (OpenTelemetry metrics data model, "ExponentialHistogram"). The zero bucket
 * becomes the first one. Negative values, which durations and sizes do not have, are left out.
 */
function explicitFromExponential(shape) {
    const log2Base = 2 ** -shape.scale;
    const bounds = [2 ** (shape.offset * log2Base)];
    const buckets = [shape.zeroCount];
    shape.counts.forEach((count, index) => {
        bounds.push(2 ** ((shape.offset + index + 1) * log2Base));
        buckets.push(count);
    });
    buckets.push(0);
    return { bounds, buckets };
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/otlp/proto-logs.js

/** A body as text: strings as they are, everything else as JSON. */
function bodyText(value) {
    if (value === undefined) {
        return "";
    }
    return typeof value === "string" ? value : JSON.stringify(value);
}
/** LogRecord of opentelemetry/proto/logs/v1/logs.proto. */
function readLogRecord(reader, resource, sink) {
    const { limits } = sink;
    const outer = reader.enter();
    const attributes = newAttributes();
    let count = 0;
    let timeUs = 0;
    let observedUs = 0;
    const text = { severity: 0, severityText: "", body: "", traceId: "", spanId: "", eventName: "" };
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        switch (tag) {
            case 9:
                timeUs = reader.nanosToMicros();
                break;
            case 16:
                text.severity = Math.min(24, reader.varint());
                break;
            case 26:
                text.severityText = reader.interned(limits.maxStringLength);
                break;
            case 42:
                text.body = bodyText(readAnyValue(reader, limits, 0));
                break;
            case 50:
                count = readAttribute(reader, attributes, count, limits);
                break;
            case 74:
                text.traceId = reader.hexId(16);
                break;
            case 82:
                text.spanId = reader.hexId(8);
                break;
            case 89:
                observedUs = reader.nanosToMicros();
                break;
            case 98:
                text.eventName = reader.interned(limits.maxStringLength);
                break;
            default:
                reader.skip(tag);
        }
    }
    reader.leave(outer);
    sink.records.push({
        timeUs: timeUs === 0 ? observedUs : timeUs,
        service: resource.service,
        resource: resource.attributes,
        ...text,
        attributes,
    });
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/otlp/json-records.js




function spanFromJson(record, resource, sink) {
    const { limits } = sink;
    const traceId = hexId(member(record, "traceId", "trace_id"), 16);
    const spanId = hexId(member(record, "spanId", "span_id"), 8);
    if (traceId === "" || spanId === "") {
        sink.rejected += 1;
        return;
    }
    const described = member(record, "status");
    const status = isObject(described) ? described : {};
    const kind = enumIndex(member(record, "kind"), model/* SPAN_KINDS */.DN, "SPAN_KIND_");
    const code = enumIndex(member(status, "code"), model/* STATUS_CODES */.I_, "STATUS_CODE_");
    const attributes = member(record, "attributes");
    sink.records.push({
        traceId,
        spanId,
        parentSpanId: hexId(member(record, "parentSpanId", "parent_span_id"), 8),
        service: resource.service,
        resource: resource.attributes,
        name: json_common_text(member(record, "name"), limits),
        kind: model/* SPAN_KINDS */.DN[kind] ?? "unspecified",
        startUs: micros(member(record, "startTimeUnixNano", "start_time_unix_nano")),
        endUs: micros(member(record, "endTimeUnixNano", "end_time_unix_nano")),
        status: model/* STATUS_CODES */.I_[code] ?? "unset",
        statusMessage: json_common_text(member(status, "message"), limits),
        attributes: attributes === undefined ? model/* NO_ATTRIBUTES */.AY : attributesOf(attributes, limits),
        events: eventsFromJson(member(record, "events"), limits),
    });
}
function eventsFromJson(value, limits) {
    if (value === undefined) {
        return model/* NO_EVENTS */.q9;
    }
    return list(value)
        .filter(isObject)
        .slice(0, limits.maxEvents)
        .map((event) => ({
        name: json_common_text(member(event, "name"), limits),
        timeUs: micros(member(event, "timeUnixNano", "time_unix_nano")),
        attributes: attributesOf(member(event, "attributes"), limits),
    }));
}
function logFromJson(record, resource, sink) {
    const { limits } = sink;
    const timeUs = micros(member(record, "timeUnixNano", "time_unix_nano"));
    const observedUs = micros(member(record, "observedTimeUnixNano", "observed_time_unix_nano"));
    sink.records.push({
        timeUs: timeUs === 0 ? observedUs : timeUs,
        service: resource.service,
        resource: resource.attributes,
        severity: severityNumber(member(record, "severityNumber", "severity_number")),
        severityText: json_common_text(member(record, "severityText", "severity_text"), limits),
        body: bodyText(anyValue(member(record, "body"), limits, 0)),
        traceId: hexId(member(record, "traceId", "trace_id"), 16),
        spanId: hexId(member(record, "spanId", "span_id"), 8),
        eventName: json_common_text(member(record, "eventName", "event_name"), limits),
        attributes: attributesOf(member(record, "attributes"), limits),
    });
}
const SEVERITIES = ["trace", "debug", "info", "warn", "error", "fatal"];
/** SeverityNumber as a number or as its name: TRACE is 1-4, DEBUG 5-8, … FATAL 21-24. */
function severityNumber(value) {
    if (typeof value === "string") {
        const match = /^SEVERITY_NUMBER_([A-Z]+)([234]?)$/.exec(value);
        const index = SEVERITIES.indexOf(match?.[1]?.toLowerCase() ?? "");
        return index < 0 ? 0 : index * 4 + Number(match?.[2] || 1);
    }
    return Math.max(0, Math.min(24, Math.trunc(numeric(value))));
}
const DATA_KEYS = [
    ["gauge", "gauge", "gauge"],
    ["sum", "sum", "sum"],
    ["histogram", "histogram", "histogram"],
    ["exponentialHistogram", "exponential_histogram", "histogram"],
    ["summary", "summary", "summary"],
];
function metricFromJson(record, resource, sink) {
    const { limits } = sink;
    const name = json_common_text(member(record, "name"), limits);
    const unit = json_common_text(member(record, "unit"), limits);
    for (const [camel, snake, type] of DATA_KEYS) {
        const data = member(record, camel, snake);
        if (!isObject(data)) {
            continue;
        }
        const shared = { service: resource.service, resource: resource.attributes, name, unit, type };
        for (const point of list(member(data, "dataPoints", "data_points")).filter(isObject)) {
            if (sink.records.length >= limits.maxRecords || name === "") {
                sink.rejected += 1;
                continue;
            }
            sink.records.push({ ...shared, ...pointFromJson(point, limits), ...dataFlags(data) });
        }
    }
}
function dataFlags(data) {
    const temporality = enumIndex(member(data, "aggregationTemporality", "aggregation_temporality"), ["unspecified", "delta", "cumulative"], "AGGREGATION_TEMPORALITY_");
    const monotonic = member(data, "isMonotonic", "is_monotonic");
    return {
        ...(temporality < 0 ? {} : { cumulative: temporality === 2 }),
        ...(typeof monotonic === "boolean" ? { monotonic } : {}),
    };
}
function pointFromJson(point, limits) {
    const value = member(point, "asDouble", "as_double") ??
        member(point, "asInt", "as_int") ??
        member(point, "sum");
    const count = member(point, "count");
    return {
        timeUs: micros(member(point, "timeUnixNano", "time_unix_nano")),
        value: numeric(value),
        attributes: attributesOf(member(point, "attributes"), limits),
        ...(count === undefined ? {} : { count: numeric(count) }),
        ...bucketsFromJson(point),
    };
}
function bucketsFromJson(point) {
    const buckets = member(point, "bucketCounts", "bucket_counts");
    if (buckets !== undefined) {
        const bounds = member(point, "explicitBounds", "explicit_bounds");
        return { bounds: numbers(bounds), buckets: numbers(buckets) };
    }
    const positive = member(point, "positive");
    return isObject(positive) ? explicitFromExponential(exponentialShape(point, positive)) : {};
}
function exponentialShape(point, positive) {
    return {
        scale: numeric(member(point, "scale")),
        zeroCount: numeric(member(point, "zeroCount", "zero_count")),
        offset: numeric(member(positive, "offset")),
        counts: numbers(member(positive, "bucketCounts", "bucket_counts")),
    };
}
const MAX_BUCKETS = 512;
function numbers(value) {
    return list(value).slice(0, MAX_BUCKETS).map(numeric);
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/otlp/proto-metrics.js



/** Explicit buckets kept per point; more than any SDK makes (exponential: at most 160 by default). */
const proto_metrics_MAX_BUCKETS = 512;
/** Metric of opentelemetry/proto/metrics/v1/metrics.proto: one record per data point. */
function readMetric(reader, resource, sink) {
    const outer = reader.enter();
    const head = { name: "", unit: "" };
    const bodies = [];
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        const kind = DATA_KINDS.get(tag);
        if (kind !== undefined) {
            bodies.push(readData(reader, kind, sink.limits));
        }
        else if (tag === 10) {
            head.name = reader.interned(sink.limits.maxStringLength);
        }
        else if (tag === 26) {
            head.unit = reader.interned(sink.limits.maxStringLength);
        }
        else {
            reader.skip(tag);
        }
    }
    reader.leave(outer);
    for (const body of bodies) {
        pushPoints(body, head, resource, sink);
    }
}
const DATA_KINDS = new Map([
    [42, { type: "gauge", readPoint: readNumberPoint }],
    [58, { type: "sum", readPoint: readNumberPoint }],
    [74, { type: "histogram", readPoint: readHistogramPoint }],
    [82, { type: "histogram", readPoint: readExponentialPoint }],
    [90, { type: "summary", readPoint: readNumberlessPoint }],
]);
function pushPoints(body, head, resource, sink) {
    for (const point of body.points) {
        if (sink.records.length >= sink.limits.maxRecords || head.name === "") {
            sink.rejected += 1;
            continue;
        }
        sink.records.push({
            service: resource.service,
            resource: resource.attributes,
            ...head,
            type: body.type,
            ...point,
            ...(body.cumulative === undefined ? {} : { cumulative: body.cumulative }),
            ...(body.monotonic === undefined ? {} : { monotonic: body.monotonic }),
        });
    }
}
/** Gauge, Sum, Histogram, ExponentialHistogram, Summary: 1 points, 2 temporality, 3 monotonic. */
function readData(reader, kind, limits) {
    const outer = reader.enter();
    const body = { type: kind.type, points: [], cumulative: undefined, monotonic: undefined };
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        if (tag === 10) {
            body.points.push(kind.readPoint(reader, limits));
        }
        else if (tag === 16) {
            body.cumulative = reader.varint() === 2;
        }
        else if (tag === 24) {
            body.monotonic = reader.varint() !== 0;
        }
        else {
            reader.skip(tag);
        }
    }
    reader.leave(outer);
    return body;
}
function readNumberPoint(reader, limits) {
    const outer = reader.enter();
    const attributes = newAttributes();
    const point = { timeUs: 0, value: 0, attributes };
    let count = 0;
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        if (tag === 25) {
            point.timeUs = reader.nanosToMicros();
        }
        else if (tag === 33) {
            point.value = reader.double();
        }
        else if (tag === 49) {
            point.value = reader.sfixed64();
        }
        else if (tag === 58) {
            count = readAttribute(reader, attributes, count, limits);
        }
        else {
            reader.skip(tag);
        }
    }
    reader.leave(outer);
    return point;
}
/** Summary: count and sum only; its quantiles cannot be merged and are not used. */
function readNumberlessPoint(reader, limits) {
    return readCounted(reader, limits, { attributes: 58, buckets: 0, bounds: 0 });
}
function readHistogramPoint(reader, limits) {
    return readCounted(reader, limits, { attributes: 74, buckets: 50, bounds: 58 });
}
function readCounted(reader, limits, tags) {
    const outer = reader.enter();
    const attributes = newAttributes();
    const point = { timeUs: 0, value: 0, attributes, count: 0 };
    let count = 0;
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        if (tag === 25) {
            point.timeUs = reader.nanosToMicros();
        }
        else if (tag === 33) {
            point.count = reader.fixed64();
        }
        else if (tag === 41) {
            point.value = reader.double();
        }
        else if (tag === tags.buckets) {
            point.buckets = readPacked(reader, () => reader.fixed64());
        }
        else if (tag === tags.bounds) {
            point.bounds = readPacked(reader, () => reader.double());
        }
        else if (tag === tags.attributes) {
            count = readAttribute(reader, attributes, count, limits);
        }
        else {
            reader.skip(tag);
        }
    }
    reader.leave(outer);
    return point;
}
function readExponentialPoint(reader, limits) {
    const outer = reader.enter();
    const attributes = newAttributes();
    const point = { timeUs: 0, value: 0, attributes, count: 0 };
    const shape = { scale: 0, zeroCount: 0, offset: 0, counts: [] };
    let count = 0;
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        if (tag === 10) {
            count = readAttribute(reader, attributes, count, limits);
        }
        else if (tag === 25) {
            point.timeUs = reader.nanosToMicros();
        }
        else if (tag === 33) {
            point.count = reader.fixed64();
        }
        else if (tag === 41) {
            point.value = reader.double();
        }
        else if (tag === 48) {
            shape.scale = zigzag(reader.varint());
        }
        else if (tag === 57) {
            shape.zeroCount = reader.fixed64();
        }
        else if (tag === 66) {
            Object.assign(shape, readExponentialBuckets(reader));
        }
        else {
            reader.skip(tag);
        }
    }
    reader.leave(outer);
    return { ...point, ...explicitFromExponential(shape) };
}
function readExponentialBuckets(reader) {
    const outer = reader.enter();
    let offset = 0;
    let counts = [];
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        if (tag === 8) {
            offset = zigzag(reader.varint());
        }
        else if (tag === 18) {
            counts = readPacked(reader, () => reader.varint());
        }
        else {
            reader.skip(tag);
        }
    }
    reader.leave(outer);
    return { offset, counts };
}
function readPacked(reader, read) {
    const outer = reader.enter();
    const values = [];
    while (reader.pos < reader.end) {
        if (values.length >= proto_metrics_MAX_BUCKETS) {
            throw new DecodeFailure("too-large", `more than ${proto_metrics_MAX_BUCKETS} buckets`, reader.pos);
        }
        values.push(read());
    }
    reader.leave(outer);
    return values;
}
function zigzag(value) {
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/otlp/proto-traces.js


/** Span of opentelemetry/proto/trace/v1/trace.proto. A span without ids is rejected. */
function readSpan(reader, resource, sink) {
    const outer = reader.enter();
    const span = {
        traceId: "",
        spanId: "",
        parentSpanId: "",
        service: resource.service,
        resource: resource.attributes,
        name: "",
        kind: "unspecified",
        startUs: 0,
        endUs: 0,
        status: "unset",
        statusMessage: "",
        attributes: model/* NO_ATTRIBUTES */.AY,
        events: model/* NO_EVENTS */.q9,
    };
    readFields(reader, span, sink.limits);
    reader.leave(outer);
    if (span.traceId === "" || span.spanId === "") {
        sink.rejected += 1;
        return;
    }
    sink.records.push(span);
}
function readFields(reader, span, limits) {
    let attributes;
    let count = 0;
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        switch (tag) {
            case 10:
                span.traceId = reader.hexId(16);
                break;
            case 18:
                span.spanId = reader.hexId(8);
                break;
            case 34:
                span.parentSpanId = reader.hexId(8);
                break;
            case 42:
                span.name = reader.interned(limits.maxStringLength);
                break;
            case 48:
                span.kind = model/* SPAN_KINDS */.DN[reader.varint()] ?? "unspecified";
                break;
            case 57:
                span.startUs = reader.nanosToMicros();
                break;
            case 65:
                span.endUs = reader.nanosToMicros();
                break;
            case 74:
                attributes ??= newAttributes();
                span.attributes = attributes;
                count = readAttribute(reader, attributes, count, limits);
                break;
            case 90:
                span.events = appendEvent(reader, span.events, limits);
                break;
            case 122:
                readStatus(reader, span, limits);
                break;
            default:
                reader.skip(tag);
        }
    }
}
function readStatus(reader, span, limits) {
    const outer = reader.enter();
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        if (tag === 18) {
            span.statusMessage = reader.string(limits.maxStringLength);
        }
        else if (tag === 24) {
            span.status = model/* STATUS_CODES */.I_[reader.varint()] ?? "unset";
        }
        else {
            reader.skip(tag);
        }
    }
    reader.leave(outer);
}
function appendEvent(reader, events, limits) {
    const outer = reader.enter();
    if (events.length >= limits.maxEvents) {
        reader.leave(outer);
        return events;
    }
    let name = "";
    let timeUs = 0;
    let attributes;
    let count = 0;
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        if (tag === 9) {
            timeUs = reader.nanosToMicros();
        }
        else if (tag === 18) {
            name = reader.interned(limits.maxStringLength);
        }
        else if (tag === 26) {
            attributes ??= newAttributes();
            count = readAttribute(reader, attributes, count, limits);
        }
        else {
            reader.skip(tag);
        }
    }
    reader.leave(outer);
    return [...events, { name, timeUs, attributes: attributes ?? model/* NO_ATTRIBUTES */.AY }];
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/otlp/wire.js

const INTERN_SLOTS = 4096;
const INTERN_MAX_BYTES = 64;
/**
 * Strings seen lately, by a hash of their bytes. Names and keys repeat in every span, so the
 * thousandth `http.request.method` costs a compare and no allocation. Fixed size.
 */
class StringCache {
    slots = Array.from({ length: INTERN_SLOTS });
}
/**
 * Walks protobuf wire format (https://protobuf.dev/programming-guides/encoding/) without a schema:
 * the decoders read tag after tag and skip what they do not know. Every read checks the end of the
 * enclosing message, so a lying length can neither leave its parent nor loop.
 */
class WireReader {
    bytes;
    pos;
    /** End of the message being read; `enter` narrows it and `leave` restores it. */
    end;
    #strings;
    constructor(bytes, cache) {
        this.#strings = cache.slots;
        this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.pos = 0;
        this.end = bytes.byteLength;
    }
    /** Next tag (field number << 3 | wire type), 0 at the end of the message. */
    tag() {
        if (this.pos >= this.end) {
            return 0;
        }
        const tag = this.varint();
        if (tag < 8 || tag > 0xffffffff) {
            throw new DecodeFailure("malformed", "invalid field number", this.pos);
        }
        return tag;
    }
    /** Unsigned varint as a number; above 2^53 the low bits are lost. */
    varint() {
        const { bytes, end } = this;
        let pos = this.pos;
        if (pos < end && bytes[pos] < 0x80) {
            this.pos = pos + 1;
            return bytes[pos];
        }
        let result = 0;
        let scale = 1;
        for (let i = 0; i < 10; i += 1) {
            if (pos >= end) {
                throw new DecodeFailure("truncated", "a varint runs past its message", pos);
            }
            const byte = bytes[pos];
            pos += 1;
            result += (byte & 0x7f) * scale;
            if (byte < 0x80) {
                this.pos = pos;
                return result;
            }
            scale *= 128;
        }
        throw new DecodeFailure("malformed", "a varint is longer than 10 bytes", pos);
    }
    /** Signed 64-bit varint (int64: two's complement); exact within the safe integers. */
    int64() {
        const start = this.pos;
        const value = this.varint();
        if (value < 2 ** 63) {
            return value;
        }
        let bits = 0n;
        for (let i = start; i < this.pos; i += 1) {
            bits |= BigInt(this.bytes[i] & 0x7f) << BigInt(7 * (i - start));
        }
        return Number(BigInt.asIntN(64, bits));
    }
    #take(size) {
        const start = this.pos;
        if (size > this.end - start) {
            throw new DecodeFailure("truncated", `${size} bytes expected`, start);
        }
        this.pos = start + size;
        return start;
    }
    double() {
        return this.bytes.readDoubleLE(this.#take(8));
    }
    /** fixed64 as a number; above 2^53 the low bits are lost. */
    fixed64() {
        const at = this.#take(8);
        return this.bytes.readUInt32LE(at + 4) * 4294967296 + this.bytes.readUInt32LE(at);
    }
    sfixed64() {
        const at = this.#take(8);
        return this.bytes.readInt32LE(at + 4) * 4294967296 + this.bytes.readUInt32LE(at);
    }
    /** fixed64 nanoseconds as whole microseconds, exact: hi * 2^32 = hi * 4294967 * 1000 + hi * 296. */
    nanosToMicros() {
        const at = this.#take(8);
        const low = this.bytes.readUInt32LE(at);
        const high = this.bytes.readUInt32LE(at + 4);
        return high * 4294967 + Math.floor((high * 296 + low) / 1000);
    }
    /** Narrows the reader to the length-delimited message that follows; returns the end to restore. */
    enter() {
        const size = this.varint();
        const outer = this.end;
        if (size > outer - this.pos) {
            throw new DecodeFailure("truncated", `a message of ${size} bytes is cut off`, this.pos);
        }
        this.end = this.pos + size;
        return outer;
    }
    leave(outer) {
        this.pos = this.end;
        this.end = outer;
    }
    /** Lower-case hex of a bytes field; empty when it has not exactly `size` bytes or is all zero. */
    hexId(size) {
        const length = this.varint();
        const at = this.#take(length);
        if (length !== size) {
            return "";
        }
        let any = 0;
        for (let i = at; i < at + size; i += 1) {
            any |= this.bytes[i];
        }
        return any === 0 ? "" : this.bytes.toString("hex", at, at + size);
    }
    base64() {
        const length = this.varint();
        const at = this.#take(length);
        return this.bytes.toString("base64", at, at + length);
    }
    string(maxLength) {
        const length = this.varint();
        const at = this.#take(length);
        // A code unit takes at least one byte, so this cut can only remove what is cut anyway.
        const end = at + Math.min(length, maxLength * 3);
        const text = this.bytes.toString("utf8", at, end);
        return text.length > maxLength ? text.slice(0, maxLength) : text;
    }
    /** A string that repeats (names, keys), through the cache. */
    interned(maxLength) {
        const { bytes } = this;
        const before = this.pos;
        const length = this.varint();
        if (length > INTERN_MAX_BYTES || length > maxLength) {
            this.pos = before;
            return this.string(maxLength);
        }
        const at = this.#take(length);
        let hash = length;
        for (let i = at; i < at + length; i += 1) {
            hash = (Math.imul(hash, 31) + bytes[i]) | 0;
        }
        const slot = (hash ^ (hash >>> 15)) & (INTERN_SLOTS - 1);
        const known = this.#strings[slot];
        if (known !== undefined && known.length === length && this.#sameAscii(known, at)) {
            return known;
        }
        const text = bytes.toString("utf8", at, at + length);
        this.#strings[slot] = text;
        return text;
    }
    #sameAscii(text, at) {
        for (let i = 0; i < text.length; i += 1) {
            // Bytes above 0x7f are part of a longer sequence: such strings are decoded each time.
            const byte = this.bytes[at + i];
            if (byte !== text.charCodeAt(i) || byte > 0x7f) {
                return false;
            }
        }
        return true;
    }
    /** Skips the value of an unknown field. Groups (wire types 3 and 4) are not used by OTLP. */
    skip(tag) {
        switch (tag & 7) {
            case 0:
                this.varint();
                return;
            case 1:
                this.#take(8);
                return;
            case 2:
                this.#take(this.varint());
                return;
            case 5:
                this.#take(4);
                return;
            default:
                throw new DecodeFailure("malformed", `wire type ${tag & 7} is not used by OTLP`, this.pos);
        }
    }
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/otlp/proto-walk.js



/**
 * All three export requests have one shape: request.1 = per resource {1 resource, 2 per scope
 * {2 record}}. Two passes per resource, as the resource may legally follow the records.
 */
function walkRequest(bytes, read, options) {
    return guardDecode(() => {
        const { limits, cache } = options;
        if (bytes.byteLength > limits.maxBytes) {
            throw new DecodeFailure("too-large", `${bytes.byteLength} bytes, ${limits.maxBytes} allowed`);
        }
        const reader = new WireReader(bytes, cache);
        const sink = { records: [], rejected: 0, limits };
        for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
            if (tag === 10) {
                readResourceGroup(reader, read, sink);
            }
            else {
                reader.skip(tag);
            }
        }
        return { ok: true, records: sink.records, rejected: sink.rejected };
    });
}
function readResourceGroup(reader, read, sink) {
    const outer = reader.enter();
    const start = reader.pos;
    let resource = NO_RESOURCE;
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        if (tag === 10) {
            resource = readResource(reader, sink.limits);
        }
        else {
            reader.skip(tag);
        }
    }
    reader.pos = start;
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        if (tag === 18) {
            readScopeGroup(reader, resource, { read, sink });
        }
        else {
            reader.skip(tag);
        }
    }
    reader.leave(outer);
}
function readScopeGroup(reader, resource, to) {
    const outer = reader.enter();
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
        if (tag !== 18) {
            reader.skip(tag);
        }
        else if (to.sink.records.length >= to.sink.limits.maxRecords) {
            reader.skip(tag);
            to.sink.rejected += 1;
        }
        else {
            to.read(reader, resource, to.sink);
        }
    }
    reader.leave(outer);
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/otlp/decode.js








const TRACES = {
    groups: ["resourceSpans", "resource_spans"],
    scopes: ["scopeSpans", "scope_spans"],
    records: ["spans", "spans"],
};
const LOGS = {
    groups: ["resourceLogs", "resource_logs"],
    scopes: ["scopeLogs", "scope_logs"],
    records: ["logRecords", "log_records"],
};
const METRICS = {
    groups: ["resourceMetrics", "resource_metrics"],
    scopes: ["scopeMetrics", "scope_metrics"],
    records: ["metrics", "metrics"],
};
/**
 * Decoders of the three OTLP signals (opentelemetry-proto v1.9.0). One instance shares a bounded
 * cache of repeating strings between requests; instances share nothing.
 */
function createOtlpDecoder(overrides = {}) {
    const limits = { ...DEFAULT_DECODE_LIMITS, ...overrides };
    const options = { limits, cache: new StringCache() };
    return {
        traces: {
            protobuf: (bytes) => walkRequest(bytes, readSpan, options),
            json: (source) => walkJson(source, TRACES, { read: spanFromJson, limits }),
        },
        logs: {
            protobuf: (bytes) => walkRequest(bytes, readLogRecord, options),
            json: (source) => walkJson(source, LOGS, { read: logFromJson, limits }),
        },
        metrics: {
            protobuf: (bytes) => walkRequest(bytes, readMetric, options),
            json: (source) => walkJson(source, METRICS, { read: metricFromJson, limits }),
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./packages/telemetry/dist/read/lines.js



const DEFAULT_READ_LIMITS = {
    maxLineChars: 64 * 1024 * 1024,
    maxFileBytes: 2 * 1024 * 1024 * 1024,
};
/**
 * Lines of a plain or gzip file (by its first bytes, not by its name), also of several gzip members
 * one after another. A cut-off or damaged tail ends the file with a problem; the lines before it
 * are read. Throws only when the file cannot be opened or read.
 */
function readLines(file, limits = DEFAULT_READ_LIMITS) {
    const problems = [];
    return { lines: generate(file, limits, problems), problems };
}
async function* generate(file, limits, problems) {
    const raw = (0,external_node_fs_.createReadStream)(file);
    try {
        const decoded = await decompressed(raw, problems);
        yield* splitLines(decoded, limits, problems);
    }
    finally {
        raw.destroy();
    }
}
/** Peeks at the magic bytes and puts a gunzip behind the stream if they are gzip's. */
async function decompressed(raw, problems) {
    const first = await firstChunk(raw);
    if (first !== undefined) {
        raw.unshift(first);
    }
    if (first === undefined || first[0] !== 0x1f || first[1] !== 0x8b) {
        return raw;
    }
    const gunzip = (0,external_node_zlib_.createGunzip)();
    const out = new external_node_stream_.Transform({ transform: (chunk, _encoding, done) => done(null, chunk) });
    raw.on("error", (error) => out.destroy(error));
    gunzip.on("error", (error) => {
        problems.push(`damaged or cut-off gzip data (${error.message}); what follows is not read`);
        out.end();
    });
    raw.pipe(gunzip);
    gunzip.pipe(out);
    return out;
}
async function firstChunk(raw) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            raw.off("readable", onReadable);
            raw.off("end", onEnd);
            raw.off("error", onError);
        };
        const onReadable = () => {
            const chunk = raw.read();
            if (chunk !== null) {
                stop();
                resolve(chunk);
            }
        };
        const onEnd = () => {
            stop();
            resolve(undefined);
        };
        const onError = (error) => {
            stop();
            reject(error);
        };
        raw.on("readable", onReadable);
        raw.on("end", onEnd);
        raw.on("error", onError);
    });
}
async function* splitLines(source, limits, problems) {
    const decoder = new TextDecoder();
    let parts = [];
    let length = 0;
    let bytes = 0;
    let tooLong = 0;
    for await (const chunk of source) {
        bytes += chunk.length;
        const pieces = decoder.decode(chunk, { stream: true }).split("\n");
        for (const [index, piece] of pieces.entries()) {
            length += piece.length;
            if (length <= limits.maxLineChars) {
                parts.push(piece);
            }
            if (index < pieces.length - 1) {
                if (length > limits.maxLineChars) {
                    tooLong += 1;
                }
                else if (length > 0) {
                    yield parts.join("");
                }
                parts = [];
                length = 0;
            }
        }
        if (bytes > limits.maxFileBytes) {
            problems.push(`larger than ${limits.maxFileBytes} bytes; what follows is not read`);
            return;
        }
    }
    if (length > 0 && length <= limits.maxLineChars) {
        yield parts.join("");
    }
    if (tooLong > 0) {
        problems.push(`${tooLong} lines longer than ${limits.maxLineChars} characters were skipped`);
    }
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/read/folder.js




const DEFAULT_MAX_RECORDS = 1_000_000;
const SEGMENT = /^(traces|logs|metrics)(?:-\d+)?\.jsonl(?:\.gz)?$/;
/** Reads a folder in the layout of `telemetry-layout.md`: traces, logs and metrics, plain or gzip. */
async function readTelemetryFolder(dir, options = {}) {
    const files = await segmentsOf(dir);
    if (!files.ok) {
        return files;
    }
    const telemetry = { spans: [], logs: [], metrics: [], notes: [], files: [] };
    const decoder = createOtlpDecoder({ maxBytes: options.limits?.maxLineChars ?? 64 * 1024 * 1024 });
    const wanted = options.signals ?? ["traces", "logs", "metrics"];
    const reading = { dir, options, telemetry };
    try {
        for (const file of files.names.filter((name) => wanted.includes(signalOf(name)))) {
            telemetry.files.push(file);
            await readSegment(file, reading, decoder);
        }
    }
    catch (error) {
        return { ok: false, reason: "unreadable", message: `${dir}: ${error.message}` };
    }
    return { ok: true, telemetry };
}
async function segmentsOf(dir) {
    try {
        const names = (await (0,promises_.readdir)(dir)).filter((name) => SEGMENT.test(name));
        return { ok: true, names: names.sort((a, b) => a.localeCompare(b, "en", { numeric: true })) };
    }
    catch (error) {
        const code = error.code;
        const reason = code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable";
        return { ok: false, reason, message: `${dir} cannot be read: ${code ?? "unknown error"}` };
    }
}
function signalOf(name) {
    return SEGMENT.exec(name)?.[1];
}
async function readSegment(file, reading, decoder) {
    const { telemetry, options } = reading;
    switch (signalOf(file)) {
        case "traces":
            return readInto(file, reading, {
                decode: decoder.traces,
                into: telemetry.spans,
                keep: options.span,
            });
        case "logs":
            return readInto(file, reading, {
                decode: decoder.logs,
                into: telemetry.logs,
                keep: options.log,
            });
        case "metrics":
            return readInto(file, reading, {
                decode: decoder.metrics,
                into: telemetry.metrics,
                keep: options.metric,
            });
    }
}
async function readInto(file, reading, target) {
    const { telemetry, options } = reading;
    const limits = { ...DEFAULT_READ_LIMITS, ...options.limits };
    const source = readLines(external_node_path_.join(reading.dir, file), limits);
    const max = options.maxRecords ?? DEFAULT_MAX_RECORDS;
    let damaged = 0;
    let rejected = 0;
    let beyond = 0;
    for await (const line of source.lines) {
        const decoded = target.decode.json(line);
        if (!decoded.ok) {
            damaged += 1;
            continue;
        }
        rejected += decoded.rejected;
        for (const record of decoded.records) {
            if (target.keep !== undefined && !target.keep(record)) {
                continue;
            }
            if (target.into.length < max) {
                target.into.push(record);
            }
            else {
                beyond += 1;
            }
        }
    }
    telemetry.notes.push(...source.problems.map((problem) => `${file}: ${problem}`));
    note(telemetry, damaged, `${file}: ${damaged} lines are not OTLP/JSON and were left out`);
    note(telemetry, rejected, `${file}: ${rejected} records are unusable (no id or name)`);
    note(telemetry, beyond, `${file}: ${beyond} records beyond ${max} were left out`);
}
function note(telemetry, count, sentence) {
    if (count > 0) {
        telemetry.notes.push(sentence);
    }
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/folder-source.js

/** All three sources over a telemetry folder. */
function createFolderSource(options) {
    return {
        name: options.dir,
        spans: async (query) => read(options, { signals: ["traces"], span: traceFilter(query) }, (all) => all.spans),
        logs: async (query) => read(options, { signals: ["logs"], log: logFilter(query) }, (all) => all.logs),
        metrics: async (query) => read(options, { signals: ["metrics"], metric: metricFilter(query) }, (all) => all.metrics),
    };
}
async function read(options, filter, pick) {
    try {
        await options.beforeRead?.();
    }
    catch (error) {
        return { kind: "unreachable", message: error.message };
    }
    const result = await readTelemetryFolder(options.dir, filter);
    if (!result.ok) {
        // A folder that was never made is a store that nothing was sent to.
        return result.reason === "missing"
            ? { kind: "empty", notes: [result.message] }
            : { kind: "unreachable", message: result.message };
    }
    const { notes } = result.telemetry;
    const records = pick(result.telemetry);
    return records.length === 0 ? { kind: "empty", notes } : { kind: "data", records, notes };
}
function inRange(range, { startUs, endUs }) {
    return range === undefined || (endUs >= range.startMs * 1000 && startUs <= range.endMs * 1000);
}
function oneOf(values) {
    if (values === undefined) {
        return () => true;
    }
    const set = new Set(values);
    return (value) => set.has(value);
}
function traceFilter(query) {
    const trace = oneOf(query.traceIds);
    const service = oneOf(query.services);
    return (span) => trace(span.traceId) && service(span.service) && inRange(query.range, span);
}
function logFilter(query) {
    const trace = oneOf(query.traceIds);
    const service = oneOf(query.services);
    const severity = query.minSeverity ?? 0;
    return (record) => record.severity >= severity &&
        trace(record.traceId) &&
        service(record.service) &&
        inRange(query.range, { startUs: record.timeUs, endUs: record.timeUs });
}
function metricFilter(query) {
    const name = oneOf(query.names);
    const service = oneOf(query.services);
    return (point) => name(point.name) &&
        service(point.service) &&
        inRange(query.range, { startUs: point.timeUs, endUs: point.timeUs });
}

;// CONCATENATED MODULE: ./packages/agent/dist/client.js



function createAgentClient(url, token, options = {}) {
    const timeoutMs = options.timeoutMs ?? 30_000;
    async function call(method, route, body) {
        try {
            const { status, text } = await exchange(`${url}/-/${route}`, {
                method,
                headers: { authorization: `Bearer ${token}` },
                signal: AbortSignal.timeout(timeoutMs),
            }, body === undefined ? undefined : JSON.stringify(body));
            return status === 200
                ? { ok: true, value: JSON.parse(text) }
                : { ok: false, reason: "refused", message: `HTTP ${status}: ${text.slice(0, 200)}` };
        }
        catch (error) {
            return { ok: false, reason: "unreachable", message: error.message };
        }
    }
    return {
        flush: async () => call("POST", "flush"),
        stats: async () => call("GET", "stats"),
        red: async () => call("GET", "red"),
        childCalls: async () => call("GET", "child-calls"),
        phase: async (mark) => call("POST", "phase", mark),
        stop: async () => call("POST", "stop"),
    };
}
/**
 * A connection of its own: `fetch` and the global agent would take the token through a proxy that
 * the job is told of (NODE_USE_ENV_PROXY).
 */
async function exchange(url, options, body) {
    const sent = (0,external_node_http_.request)(url, { ...options, agent: new external_node_http_.Agent({ keepAlive: false }) });
    const answered = (0,external_node_events_.once)(sent, "response");
    sent.end(body);
    const [response] = await answered;
    const chunks = [];
    for await (const chunk of response) {
        chunks.push(chunk);
    }
    return { status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") };
}
/**
 * The telemetry of an environment for the gates: reads the agent's folder after a flush. An agent
 * that does not answer makes the source unreachable, as its last seconds may be missing.
 */
function createAgentSource(client, dir) {
    let note;
    const source = createFolderSource({
        dir,
        beforeRead: async () => {
            const flushed = await client.flush();
            if (!flushed.ok) {
                throw new Error(`the agent did not flush (${flushed.reason}): ${flushed.message}`);
            }
            note = lossOf(flushed.value);
        },
    });
    const told = (result) => result.kind === "unreachable" || note === undefined
        ? result
        : { ...result, notes: [note, ...result.notes] };
    return {
        name: source.name,
        spans: async (query) => told(await source.spans(query)),
        logs: async (query) => told(await source.logs(query)),
        metrics: async (query) => told(await source.metrics(query)),
    };
}
/** What a reader of the folder must know: it is not all that was sent. */
function lossOf({ store }) {
    if (store.writeError !== undefined) {
        return `The agent could not write all telemetry: ${store.writeError}.`;
    }
    const { shed } = store.traces;
    const traces = shed === 1 ? "1 trace" : `${shed} traces`;
    return shed === 0 ? undefined : `${traces} found no room in the agent's store.`;
}

// EXTERNAL MODULE: ./packages/wiring/dist/ports/out-dir.js
var out_dir = __webpack_require__(36369);
;// CONCATENATED MODULE: ./packages/wiring/dist/ports/telemetry.js


/** Reads what the agent of an environment has seen. */
function openTelemetry(host) {
    return async (handle, settle) => {
        const { agent, store } = handle.telemetry;
        if (agent === undefined) {
            return { kind: "unreachable", message: "the environment has no agent" };
        }
        const token = (await host.files.readText(agent.tokenFile))?.trim();
        if (token === undefined) {
            return { kind: "unreachable", message: `the agent's token is not at ${agent.tokenFile}` };
        }
        const client = createAgentClient(agent.url, token);
        await settle?.(async () => {
            const stats = await client.stats();
            return stats.ok ? stats.value.intake.accepted : undefined;
        });
        const flushed = await client.flush();
        if (!flushed.ok)
            return { kind: "unreachable", message: `the agent does not answer: ${flushed.message}` };
        const red = await client.red();
        const childCalls = await client.childCalls();
        if (!red.ok)
            return { kind: "unreachable", message: red.message };
        if (!childCalls.ok)
            return { kind: "unreachable", message: childCalls.message };
        const source = createAgentSource(client, `${(0,out_dir/* outDirOf */.j)(host)}/${store ?? "telemetry"}`);
        return {
            kind: "open",
            telemetry: {
                red: red.value,
                childCalls: childCalls.value,
                traces: source,
                logs: source,
                shed: shedOf(flushed.value),
            },
        };
    };
}
/** Export requests that were refused: only these are missing from the figures. */
function shedOf({ intake }) {
    return intake.shedRequests;
}


/***/ })

};
