export const id = 1945;
export const ids = [1945];
export const modules = {

/***/ 68979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ validateScenario)
});

// UNUSED EXPORTS: SCENARIO_LIMITS

;// CONCATENATED MODULE: ./packages/load/dist/scenario/rate.js
/**
 * Arrivals that are due within the first `ms` of a phase, as a real number: the integral of its
 * rate.
 */
function arrivalsWithin(phase, ms) {
    const start = phase.rate / 1_000;
    const slope = rateSlope(phase);
    return start * ms + (slope * ms * ms) / 2;
}
/** The time in ms from the phase's start at which `arrivals` are due; inverse of `arrivalsWithin`. */
function timeOfArrival(phase, arrivals) {
    const start = phase.rate / 1_000;
    // The root of the quadratic in the form that does not cancel for small slopes.
    const root = Math.sqrt(Math.max(0, start * start + 2 * rateSlope(phase) * arrivals));
    return arrivals === 0 ? 0 : (2 * arrivals) / (start + root);
}
/**
 * How many evenly spaced arrivals a phase has. They sit in the middle of their intervals, so that
 * phases join without two arrivals at once.
 */
function plannedArrivals(phase) {
    return Math.floor(arrivalsWithin(phase, phase.durationMs) + 0.5 + 1e-9);
}
/** Mean asked rate of a phase, arrivals per second. */
function meanRate(phase) {
    return (phase.rate + (phase.rampTo ?? phase.rate)) / 2;
}
function rateSlope(phase) {
    return ((phase.rampTo ?? phase.rate) - phase.rate) / 1_000 / phase.durationMs;
}

;// CONCATENATED MODULE: ./packages/load/dist/scenario/validate.js

/** Bounds that keep a mistyped scenario from flooding a host. */
const SCENARIO_LIMITS = {
    requests: 1_000,
    phases: 100,
    ratePerSecond: 50_000,
    durationMs: 24 * 3_600_000,
    arrivals: 100_000_000,
    inFlight: 20_000,
    bodyBytes: 16 * 1024 * 1024,
};
/** All problems of a scenario, none when it can run. */
function validateScenario(scenario) {
    const problems = [];
    const report = (path, message) => problems.push({ path, message });
    checkCount(scenario.requests, "requests", report);
    checkCount(scenario.phases, "phases", report);
    checkUnique(scenario.requests, "requests", report);
    checkUnique(scenario.phases, "phases", report);
    scenario.requests.forEach((request, index) => checkRequest(request, index, report));
    scenario.phases.forEach((phase, index) => checkPhase(phase, index, report));
    if (!inRange(scenario.timeoutMs, 1, SCENARIO_LIMITS.durationMs)) {
        report(["timeoutMs"], "must be between 1 ms and 24 h");
    }
    if (!(Number.isInteger(scenario.maxInFlight) && inRange(scenario.maxInFlight, 1, 20_000))) {
        report(["maxInFlight"], `must be a whole number from 1 to ${SCENARIO_LIMITS.inFlight}`);
    }
    if (!Number.isSafeInteger(scenario.seed))
        report(["seed"], "must be a whole number");
    if (problems.length === 0)
        checkTotals(scenario, report);
    return problems;
}
function checkCount(list, name, report) {
    if (list.length === 0)
        report([name], `at least one of ${name} is needed`);
    if (list.length > SCENARIO_LIMITS[name]) {
        report([name], `at most ${SCENARIO_LIMITS[name]} ${name} are supported`);
    }
}
function checkUnique(list, field, report) {
    const seen = new Set();
    for (const [index, { name }] of list.entries()) {
        if (name === "")
            report([field, index, "name"], "must not be empty");
        if (seen.has(name))
            report([field, index, "name"], `"${name}" is used twice`);
        seen.add(name);
    }
}
/** Tokens of RFC 9110, section 5.6.2. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,256}$/;
function checkRequest(request, index, report) {
    const at = (...rest) => ["requests", index, ...rest];
    const { method, path, headers = {}, weight = 1, expect = [], body } = request;
    if (!/^[A-Z]{1,20}$/.test(method) || method === "CONNECT") {
        report(at("method"), `"${method.slice(0, 40)}" is not a method that can be sent`);
    }
    if (!isTarget(path)) {
        report(at("path"), `must start with "/" or be an http(s) URL, without spaces`);
    }
    for (const [name, value] of Object.entries(headers)) {
        // Line ends and other control characters would let a value write headers of its own.
        if (!TOKEN.test(name))
            report(at("headers", name), "is not a header name");
        // oxlint-disable-next-line no-control-regex
        if (/[\u0000-\u0008\u000a-\u001f\u007f]|[^\u0000-\u00ff]/.test(value)) {
            report(at("headers", name), "holds a character that a header cannot carry");
        }
    }
    if (!inRange(weight, 0, 1e9))
        report(at("weight"), "must be a number that is not negative");
    if (!expect.every((status) => Number.isInteger(status) && inRange(status, 100, 599))) {
        report(at("expect"), "must list HTTP statuses from 100 to 599");
    }
    if (body !== undefined && JSON.stringify(body).length > SCENARIO_LIMITS.bodyBytes) {
        report(at("body"), "is larger than 16 MB");
    }
}
function isTarget(path) {
    if (path.length > 16_384 || /[^\u0021-\u007e]/.test(path))
        return false;
    return path.startsWith("/") || (/^https?:\/\//.test(path) && URL.canParse(path));
}
function checkPhase(phase, index, report) {
    if (!inRange(phase.durationMs, 1, SCENARIO_LIMITS.durationMs)) {
        report(["phases", index, "durationMs"], "must be between 1 ms and 24 h");
    }
    for (const field of ["rate", "rampTo"]) {
        if (!inRange(phase[field] ?? 0, 0, SCENARIO_LIMITS.ratePerSecond)) {
            const most = SCENARIO_LIMITS.ratePerSecond;
            report(["phases", index, field], `must be between 0 and ${most} arrivals per second`);
        }
    }
}
function checkTotals(scenario, report) {
    const planned = scenario.phases.reduce((sum, phase) => sum + plannedArrivals(phase), 0);
    if (planned === 0)
        report(["phases"], "no arrival falls into any phase");
    if (planned > SCENARIO_LIMITS.arrivals)
        report(["phases"], "more than 100 million arrivals");
    const weights = scenario.requests.reduce((sum, request) => sum + (request.weight ?? 1), 0);
    if (scenario.order === "weighted" && weights <= 0)
        report(["requests"], "all weights are 0");
}
function inRange(value, low, high) {
    return value >= low && value <= high;
}


/***/ }),

/***/ 16866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ MAX_BUCKETS),
/* harmony export */   AU: () => (/* binding */ bucketOf),
/* harmony export */   Ls: () => (/* binding */ MAX_VALUE),
/* harmony export */   jN: () => (/* binding */ SUB_BUCKETS),
/* harmony export */   w5: () => (/* binding */ bucketEnd),
/* harmony export */   xG: () => (/* binding */ bucketStart)
/* harmony export */ });
/** Sub-buckets per octave: half a bucket is at most 1/256 (0.39 %) of a value. */
const SUB_BUCKETS = 128;
const SUB_BITS = 7;
const TOP_OCTAVE = 39;
/** Largest value that a histogram takes, in µs: about 12 days. */
const MAX_VALUE = 2 ** (TOP_OCTAVE + 1) - 1;
/** Number of buckets up to `MAX_VALUE`. */
const MAX_BUCKETS = SUB_BUCKETS * (TOP_OCTAVE - SUB_BITS + 2);
/**
 * Bucket of a whole number of µs. Below 128 each value has its own bucket; above, each octave
 * [2^e, 2^(e+1)) is cut into 128 equal ones.
 */
function bucketOf(value) {
    if (value < SUB_BUCKETS)
        return value;
    if (value <= 0x7fffffff) {
        const octave = 31 - Math.clz32(value);
        return SUB_BUCKETS * (octave - SUB_BITS) + (value >>> (octave - SUB_BITS));
    }
    // 32-bit shifts end here; halving a whole number by a power of two is exact in a double.
    const octave = value < 2 ** 32 ? 31 : 63 - Math.clz32(Math.floor(value / 2 ** 32));
    return SUB_BUCKETS * (octave - SUB_BITS) + Math.floor(value / 2 ** (octave - SUB_BITS));
}
/** Smallest value of a bucket. */
function bucketStart(index) {
    if (index < 2 * SUB_BUCKETS)
        return index;
    const shift = Math.floor(index / SUB_BUCKETS) - 1;
    return (index - SUB_BUCKETS * shift) * 2 ** shift;
}
/** Largest whole value of a bucket. */
function bucketEnd(index) {
    return bucketStart(index + 1) - 1;
}


/***/ }),

/***/ 2810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ll: () => (/* binding */ encodeHistogram),
/* harmony export */   pr: () => (/* binding */ decodeHistogram)
/* harmony export */ });
/* unused harmony export HISTOGRAM_SCHEMA */
/* harmony import */ var _buckets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16866);
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);


/** Schema id of a serialised histogram. */
const HISTOGRAM_SCHEMA = "stagegate/histogram/v1";
/** Compact JSON form of a histogram: a few kB for any number of values. */
function encodeHistogram(histogram) {
    const buckets = [];
    let previous = 0;
    for (const { index, count } of histogram.buckets()) {
        buckets.push(index - previous, count);
        previous = index;
    }
    const { count, sum, min, max } = histogram;
    const range = min === undefined || max === undefined ? {} : { min, max };
    return { schema: HISTOGRAM_SCHEMA, unit: "us", count, sum, ...range, buckets };
}
/**
 * Reads the JSON form and checks that it hangs together: order and range of the buckets, the total
 * count, minimum and maximum inside the outer buckets, a sum that the buckets allow. Unknown keys
 * are ignored. Never throws.
 */
function decodeHistogram(input) {
    if (typeof input !== "object" || input === null)
        return damaged("it is not an object");
    const field = (name) => Object.hasOwn(input, name) ? Reflect.get(input, name) : undefined;
    if (field("schema") !== HISTOGRAM_SCHEMA) {
        const message = `expected schema "${HISTOGRAM_SCHEMA}", found ${shown(field("schema"))}`;
        return { ok: false, reason: "unknown-schema", message };
    }
    if (field("unit") !== "us")
        return damaged(`unit is ${shown(field("unit"))}, not "us"`);
    const pairs = readBuckets(field("buckets"));
    if (typeof pairs === "string")
        return damaged(pairs);
    const count = field("count");
    const sum = field("sum");
    if (!isCount(count) || !isCount(sum))
        return damaged("count and sum must be whole numbers");
    const total = pairs.reduce((all, pair) => all + pair.count, 0);
    if (total !== count)
        return damaged(`count is ${count}, its buckets hold ${total}`);
    if (count === 0) {
        return sum === 0 ? { ok: true, histogram: new _histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .Histogram */ .d() } : damaged("sum without values");
    }
    const min = field("min");
    const max = field("max");
    const problem = checkTotals(pairs, { sum, min, max });
    if (problem !== undefined || !isCount(min) || !isCount(max)) {
        return damaged(problem ?? "min and max must be whole numbers");
    }
    return { ok: true, histogram: _histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .Histogram */ .d.restore(pairs, { sum, min, max }) };
}
function readBuckets(value) {
    if (!Array.isArray(value))
        return "buckets is not a list";
    if (value.length % 2 !== 0)
        return "buckets has an odd length";
    if (value.length > 2 * _buckets_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BUCKETS */ .$V)
        return `buckets has more than ${_buckets_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BUCKETS */ .$V} entries`;
    const pairs = [];
    let index = 0;
    for (let at = 0; at < value.length; at += 2) {
        const gap = value[at];
        const count = value[at + 1];
        if (!isCount(gap) || !isCount(count))
            return `buckets[${at}] is not a pair of whole numbers`;
        if (count === 0)
            return `buckets[${at + 1}] is an empty bucket`;
        if (gap === 0 && at > 0)
            return `buckets[${at}] repeats a bucket`;
        index += gap;
        if (index >= _buckets_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BUCKETS */ .$V)
            return `buckets[${at}] lies beyond the largest value`;
        pairs.push({ index, count });
    }
    return pairs;
}
function checkTotals(pairs, totals) {
    const { sum, min, max } = totals;
    if (!isCount(min) || !isCount(max) || max > _buckets_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_VALUE */ .Ls)
        return "min and max are out of range";
    if (min > max)
        return "min is larger than max";
    if ((0,_buckets_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketOf */ .AU)(min) !== pairs[0]?.index)
        return "min is not in the first bucket";
    if ((0,_buckets_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketOf */ .AU)(max) !== pairs.at(-1)?.index)
        return "max is not in the last bucket";
    let low = 0;
    let high = 0;
    for (const { index, count } of pairs) {
        low += Math.max(min, (0,_buckets_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketStart */ .xG)(index)) * count;
        high += Math.min(max, (0,_buckets_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketEnd */ .w5)(index)) * count;
    }
    return sum >= low && sum <= high ? undefined : "sum does not fit the buckets";
}
function isCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}
function damaged(detail) {
    return { ok: false, reason: "damaged", message: `damaged histogram: ${detail}` };
}
/** A short, safe picture of a foreign value. */
function shown(value) {
    return typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : typeof value;
}


/***/ }),

/***/ 8179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ Histogram)
/* harmony export */ });
/* harmony import */ var _buckets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16866);
/* harmony import */ var _quantile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70368);


/**
 * Mergeable log-linear histogram of durations in microseconds.
 *
 * Values are rounded to whole µs. Below 128 µs they are kept exactly; above, a quantile is off by at
 * most 1/256 = 0.39 % of the value. Count, sum (so the mean), minimum and maximum are exact, and
 * merging is exact: any split of the values over histograms gives the same result after a merge.
 * Memory is bounded: at most 34 kB of counts, however many values.
 */
class Histogram {
    #counts = new Float64Array(16 * _buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .SUB_BUCKETS */ .jN);
    #count = 0;
    #sum = 0;
    #min = Infinity;
    #max = -Infinity;
    /** Adds `times` values of `valueUs`. RangeError for NaN, negative values and those above 12 days. */
    record(valueUs, times = 1) {
        const value = Math.round(valueUs);
        if (!(value >= 0 && value <= _buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_VALUE */ .Ls)) {
            throw new RangeError(`a duration lies between 0 and ${_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_VALUE */ .Ls} µs, got ${valueUs}`);
        }
        if (!(Number.isSafeInteger(times) && times >= 0)) {
            throw new RangeError(`a count is a whole number, got ${times}`);
        }
        if (times === 0)
            return;
        this.#add((0,_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketOf */ .AU)(value), times);
        this.#count += times;
        this.#sum += value * times;
        if (value < this.#min)
            this.#min = value;
        if (value > this.#max)
            this.#max = value;
    }
    /** Adds all values of `other`, which stays as it is. Returns this histogram. */
    merge(other) {
        for (const { index, count } of other.buckets())
            this.#add(index, count);
        this.#count += other.#count;
        this.#sum += other.#sum;
        this.#min = Math.min(this.#min, other.#min);
        this.#max = Math.max(this.#max, other.#max);
        return this;
    }
    /** Number of values. */
    get count() {
        return this.#count;
    }
    /** Exact sum in µs. */
    get sum() {
        return this.#sum;
    }
    /** Exact smallest value in µs, `undefined` without values. */
    get min() {
        return this.#count === 0 ? undefined : this.#min;
    }
    /** Exact largest value in µs, `undefined` without values. */
    get max() {
        return this.#count === 0 ? undefined : this.#max;
    }
    /** Exact mean in µs, `undefined` without values. */
    get mean() {
        return this.#count === 0 ? undefined : this.#sum / this.#count;
    }
    /**
     * Quantile in µs by nearest rank (see `quantile`), at most 0.39 % off the exact one; 0 and 1 give
     * the exact minimum and maximum. `undefined` without values.
     */
    quantile(q) {
        const rank = (0,_quantile_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestRank */ .p3)(q, this.#count);
        if (this.#count === 0)
            return undefined;
        if (rank === 1)
            return this.#min;
        if (rank === this.#count)
            return this.#max;
        let seen = 0;
        for (const { start, end, count } of this.buckets()) {
            seen += count;
            if (seen >= rank)
                return Math.min(this.#max, Math.max(this.#min, (start + end) / 2));
        }
        return this.#max;
    }
    /** Number of values at or below `valueUs`; values that share a bucket with it count as below. */
    countAtMost(valueUs) {
        if (Number.isNaN(valueUs))
            throw new RangeError("cannot compare with NaN");
        if (valueUs < 0)
            return 0;
        if (valueUs >= _buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_VALUE */ .Ls)
            return this.#count;
        const last = (0,_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketOf */ .AU)(Math.floor(valueUs));
        let seen = 0;
        for (let index = 0; index <= last && index < this.#counts.length; index++) {
            seen += this.#counts[index] ?? 0;
        }
        return seen;
    }
    /** The buckets that hold values, in ascending order. */
    *buckets() {
        for (let index = 0; index < this.#counts.length; index++) {
            const count = this.#counts[index] ?? 0;
            if (count > 0)
                yield { index, start: (0,_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketStart */ .xG)(index), end: (0,_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketEnd */ .w5)(index), count };
        }
    }
    /**
     * Builds a histogram from buckets and exact totals. Trusts its input: `decodeHistogram` checks
     * what came from outside.
     */
    static restore(buckets, totals) {
        const histogram = new Histogram();
        for (const { index, count } of buckets) {
            histogram.#add(index, count);
            histogram.#count += count;
        }
        if (histogram.#count > 0) {
            histogram.#sum = totals.sum;
            histogram.#min = totals.min;
            histogram.#max = totals.max;
        }
        return histogram;
    }
    #add(index, times) {
        if (index >= this.#counts.length) {
            const octaves = Math.floor(index / _buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .SUB_BUCKETS */ .jN) + 1;
            const grown = new Float64Array(octaves * _buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .SUB_BUCKETS */ .jN);
            grown.set(this.#counts);
            this.#counts = grown;
        }
        this.#counts[index] = (this.#counts[index] ?? 0) + times;
    }
}


/***/ }),

/***/ 70368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vq: () => (/* binding */ quantileLinear),
/* harmony export */   YV: () => (/* binding */ quantile),
/* harmony export */   cX: () => (/* binding */ minSamplesForQuantile),
/* harmony export */   p3: () => (/* binding */ nearestRank)
/* harmony export */ });
/* unused harmony exports assertQuantile, sorted, quantileOfSorted */
/**
 * Rank (1-based) of quantile `q` among `count` sorted samples: the smallest rank whose share of the
 * samples is at least `q` (nearest rank). The small slack undoes binary rounding, so that 0.07 of
 * 100 samples is rank 7 and not 8.
 */
function nearestRank(q, count) {
    assertQuantile(q);
    return Math.min(count, Math.max(1, Math.ceil(q * count - 1e-9 * Math.max(1, count))));
}
/** Throws a RangeError unless `q` is a number from 0 to 1. */
function assertQuantile(q) {
    if (!(q >= 0 && q <= 1))
        throw new RangeError(`a quantile lies between 0 and 1, got ${q}`);
}
/** A sorted copy; throws a RangeError on NaN, which has no place in an order. */
function sorted(values) {
    const copy = Float64Array.from(values).sort();
    // A typed array sorts NaN to its end.
    if (copy.length > 0 && Number.isNaN(copy[copy.length - 1])) {
        throw new RangeError("samples must not contain NaN");
    }
    return copy;
}
/**
 * Exact quantile by nearest rank: an observed value, never an interpolated one.
 * `undefined` without samples. The definition is the one that `Histogram.quantile` approximates.
 */
function quantile(values, q) {
    return quantileOfSorted(sorted(values), q);
}
/** `quantile` of values that are already in ascending order. */
function quantileOfSorted(values, q) {
    assertQuantile(q);
    return values.length === 0 ? undefined : values[nearestRank(q, values.length) - 1];
}
/**
 * Quantile with linear interpolation between order statistics, type 7 of Hyndman and Fan, "Sample
 * Quantiles in Statistical Packages" (1996): the default of R and NumPy. For small samples, where a
 * nearest rank jumps. `undefined` without samples.
 */
function quantileLinear(values, q) {
    assertQuantile(q);
    const order = sorted(values);
    if (order.length === 0)
        return undefined;
    const position = (order.length - 1) * q;
    const low = order[Math.floor(position)] ?? Number.NaN;
    const high = order[Math.ceil(position)] ?? Number.NaN;
    const share = position - Math.floor(position);
    return share === 0 ? low : low + (high - low) * share;
}
/**
 * How many samples a quantile needs before it says something: 10 beyond it, so 10/(1-q)
 * (p95: 200, p99: 1,000), and as many below it for quantiles under the median. Infinity for 0 and 1.
 */
function minSamplesForQuantile(q) {
    assertQuantile(q);
    return Math.ceil(10 / Math.min(q, 1 - q) - 1e-6);
}


/***/ }),

/***/ 21945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadPorts: () => (/* binding */ loadPorts)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var error = __webpack_require__(13837);
// EXTERNAL MODULE: ./packages/load/dist/scenario/validate.js + 1 modules
var validate = __webpack_require__(68979);
;// CONCATENATED MODULE: ./packages/load/dist/embedded/runnable.js


/** Throws a usage error that lists every problem of a scenario. */
function assertRunnable(scenario) {
    const problems = (0,validate/* validateScenario */.j)(scenario).map(({ path, message }) => `${path.join(".")} ${message}`);
    const [first] = problems;
    if (first === undefined)
        return;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
    throw new error/* GateError */.ue("STAGEGATE_CONFIG_INVALID", `load scenario \`${scenario.name}\`: ${first}${more}`, { detail: problems });
}

;// CONCATENATED MODULE: ./packages/load/dist/embedded/target.js

/** Resolves a request against the base URL and serialises what does not change. */
function prepareRequest(request, baseUrl) {
    const url = resolve(request.path, parseBase(baseUrl));
    const headers = new Map([["user-agent", "stagegate-load"]]);
    const body = request.body === undefined ? undefined : JSON.stringify(request.body);
    if (body !== undefined)
        headers.set("content-type", "application/json");
    for (const [name, value] of Object.entries(request.headers ?? {})) {
        headers.set(name.toLowerCase(), value);
    }
    // Every request has its own.
    headers.delete("traceparent");
    const expected = request.expect === undefined ? undefined : new Set(request.expect);
    return {
        origin: url.origin,
        path: url.pathname + url.search,
        method: request.method,
        headers: [...headers].flat(),
        body,
        expects: (status) => expected === undefined ? status >= 200 && status < 300 : expected.has(status),
    };
}
/** Appended, not resolved: a base URL of `http://host/shop` keeps its path. */
function resolve(path, base) {
    if (!path.startsWith("/"))
        return new URL(path);
    return new URL(base.origin + base.pathname.replace(/\/$/, "") + path);
}
function parseBase(baseUrl) {
    const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) {
        const shown = JSON.stringify(baseUrl.slice(0, 200));
        throw new error/* GateError */.ue("STAGEGATE_CONFIG_INVALID", `load needs an http(s) address to send to, got ${shown}`);
    }
    return url;
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./packages/load/dist/embedded/wasm-wrappers.js

/** More calls than any run makes. */
const NEVER = 2_147_483_647;
/**
 * Lets V8 keep its general wrappers for functions that WebAssembly calls, in all instances that are
 * made from now on, in every thread.
 *
 * undici reads answers with WebAssembly. After 1,000 calls V8 compiles a wrapper of its own for each
 * function and frees the one before, in a cache that all threads share; where several threads have
 * instances, the whole process can end there (`Check failed: jit_page.has_value()` below
 * `Runtime_TierUpWasmToJSWrapper`, or a segmentation fault). Seen once in some thousand workers on
 * Node 24.21; of the same family: https://github.com/nodejs/node/issues/64500. The general wrapper
 * costs about 20 ns more per call, of which an answer makes about ten.
 */
function keepGeneralWasmWrappers() {
    (0,external_node_v8_.setFlagsFromString)(`--wasm-wrapper-tiering-budget=${NEVER}`);
}

// EXTERNAL MODULE: ./packages/stats/dist/histogram-json.js
var histogram_json = __webpack_require__(2810);
;// CONCATENATED MODULE: ./packages/load/dist/embedded/wire.js


/** Makes a result ready for another thread. */
function packResult(result) {
    return {
        ...result,
        series: result.series.map((series) => ({
            ...series,
            latency: encodeHistogram(series.latency),
            service: encodeHistogram(series.service),
        })),
    };
}
/** The result that `packResult` packed. */
function unpackResult(packed) {
    return {
        ...packed,
        series: packed.series.map((series) => ({
            ...series,
            latency: unpack(series.latency),
            service: unpack(series.service),
        })),
    };
}
function unpack(json) {
    const decoded = (0,histogram_json/* decodeHistogram */.pr)(json);
    if (decoded.ok)
        return decoded.histogram;
    throw new error/* GateError */.ue("STAGEGATE_INTERNAL", `the load worker sent a ${decoded.message}`);
}

;// CONCATENATED MODULE: ./packages/load/dist/embedded/worker-engine.js






/** Ids sent to the worker at a time, when the caller makes them. */
const TRACEPARENTS = 2_048;
/** An aborted worker that has not answered by then is ended. */
const ABORT_GRACE_MS = 5_000;
/**
 * The embedded engine in a thread of its own, so that the caller's work does not delay arrivals.
 * A thread and not a process: it paces as well (measured, see `bench/load`), starts faster, and
 * cannot outlive a gate that is killed.
 */
function createWorkerEngine(options) {
    return {
        id: "embedded",
        run: async (scenario, run) => {
            assertRunnable(scenario);
            for (const request of scenario.requests)
                prepareRequest(request, run.baseUrl);
            const worker = startWorker(options, scenario, run);
            const stopListening = forwardAbort(worker, run.signal);
            try {
                return await resultOf(worker, run);
            }
            finally {
                stopListening();
                await worker.terminate();
            }
        },
    };
}
function startWorker(options, scenario, { baseUrl, signal, traceparent }) {
    const start = {
        scenario,
        baseUrl,
        limits: options.limits ?? {},
        progressMs: options.progressMs ?? 1_000,
        aborted: signal?.aborted ?? false,
        ...(traceparent === undefined ? {} : { traceparents: block(traceparent) }),
    };
    // The worker loads undici; its instances have to be made after this.
    keepGeneralWasmWrappers();
    return new external_node_worker_threads_.Worker(options.entry, { workerData: start, name: "stagegate-load" });
}
function block(traceparent) {
    return Array.from({ length: TRACEPARENTS }, traceparent);
}
function resultOf(worker, run) {
    return new Promise((resolve, reject) => {
        worker.on("message", (message) => {
            if (message.kind === "progress")
                run.onProgress?.(message.progress);
            else if (message.kind === "result")
                resolve(unpackResult(message.result));
            else
                post(worker, { kind: "traceparents", values: block(run.traceparent ?? (() => "")) });
        });
        worker.once("error", (cause) => {
            const text = cause instanceof Error ? cause.message : String(cause);
            reject(new error/* GateError */.ue("STAGEGATE_TOOL_EXIT", `the load worker failed: ${text}`, { cause }));
        });
        worker.once("exit", (code) => {
            const message = `the load worker ended with code ${code} before it had a result`;
            reject(new error/* GateError */.ue("STAGEGATE_TOOL_EXIT", message));
        });
    });
}
function forwardAbort(worker, signal) {
    let grace;
    const abort = () => {
        post(worker, { kind: "abort" });
        grace = setTimeout(() => void worker.terminate(), ABORT_GRACE_MS);
    };
    if (signal?.aborted === true)
        abort();
    else
        signal?.addEventListener("abort", abort, { once: true });
    return () => {
        clearTimeout(grace);
        signal?.removeEventListener("abort", abort);
    };
}
function post(worker, message) {
    // The linter takes this for window.postMessage, which has a target origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(message);
}

// EXTERNAL MODULE: ./packages/wiring/dist/ports/telemetry.js + 15 modules
var telemetry = __webpack_require__(72866);
;// CONCATENATED MODULE: ./packages/wiring/dist/ports/load.js


function loadPorts(host) {
    return {
        engine: createWorkerEngine({ entry: host.entries.loadWorker }),
        telemetry: (0,telemetry/* openTelemetry */.G)(host),
    };
}


/***/ })

};
