export const id = 1603;
export const ids = [1603];
export const modules = {

/***/ 71603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadTest: () => (/* binding */ loadTest)
});

// EXTERNAL MODULE: ./packages/core/dist/gate.js
var gate = __webpack_require__(12136);
// EXTERNAL MODULE: ./packages/gates/dist/stack/settle.js
var settle = __webpack_require__(87528);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var error = __webpack_require__(13837);
// EXTERNAL MODULE: ./packages/stats/dist/quantile.js
var quantile = __webpack_require__(70368);
// EXTERNAL MODULE: ./packages/stats/dist/interval.js + 2 modules
var interval = __webpack_require__(62727);
// EXTERNAL MODULE: ./packages/schema/dist/issues.js
var issues = __webpack_require__(16771);
;// CONCATENATED MODULE: ./packages/load/dist/verdict/message.js

/** A ratio for people. */
function percent(ratio) {
    return `${(ratio * 100).toFixed(ratio < 0.1 ? 2 : 1)}%`;
}
/** A measured value for people. */
function show(value, unit) {
    if (unit === "ratio")
        return percent(value);
    return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}
/** Why a threshold applies to nothing in a run. */
function unmet(result, { request, phase }) {
    const requests = [...new Set(result.series.map((each) => each.request))];
    const phases = result.phases.map((each) => each.phase);
    if (phase !== undefined && !phases.includes(phase))
        return unknown("phase", phase, phases);
    if (request !== undefined && !requests.includes(request)) {
        return unknown("request", request, requests);
    }
    return "nothing was due in this part of the run";
}
function unknown(what, name, known) {
    const near = (0,issues/* didYouMean */.au)(name, known);
    const hint = near === undefined ? `there are ${known.join(", ")}` : `did you mean \`${near}\`?`;
    return `the run has no ${what} \`${name}\`: ${hint}`;
}

// EXTERNAL MODULE: ./packages/stats/dist/histogram.js
var histogram = __webpack_require__(8179);
;// CONCATENATED MODULE: ./packages/load/dist/verdict/select.js

/** Adds up the chosen part; without a phase all but warm-ups. Undefined for an unknown name. */
function select_select(result, { request, phase }) {
    const phases = result.phases.filter((each) => phase === undefined ? !each.warmUp : each.phase === phase);
    const names = new Set(phases.map((each) => each.phase));
    const series = result.series.filter((each) => names.has(each.phase) && (request === undefined || each.request === request));
    const unknown = (phase !== undefined && phases.length === 0) || (request !== undefined && series.length === 0);
    if (unknown)
        return undefined;
    const latency = new histogram/* Histogram */.d();
    const service = new histogram/* Histogram */.d();
    const errors = new Map();
    let [due, sent, lost, dropped] = [0, 0, 0, 0];
    for (const each of series) {
        latency.merge(each.latency);
        service.merge(each.service);
        const ours = each.errors.reduce((sum, e) => sum + (e.kind === "generator" ? e.count : 0), 0);
        due += each.sent - each.cancelled - ours + each.dropped;
        sent += each.sent;
        lost += each.failed - ours + each.dropped;
        dropped += each.dropped;
        for (const error of each.errors) {
            const key = `${error.kind} ${error.code}`;
            errors.set(key, { ...error, count: error.count + (errors.get(key)?.count ?? 0) });
        }
    }
    const sorted = [...errors.values()].sort((a, b) => b.count - a.count);
    return { phases, due, sent, lost, dropped, errors: sorted, latency, service };
}
/** Started arrivals of those asked for, over the chosen phases. */
function achievedRatio({ phases }) {
    const planned = phases.reduce((sum, phase) => sum + phase.planned, 0);
    const started = phases.reduce((sum, phase) => sum + phase.started, 0);
    return planned === 0 ? undefined : started / planned;
}

;// CONCATENATED MODULE: ./packages/load/dist/verdict/judge.js



/** A generator whose starts are later than this at their 99th percentile has no tail to show, ms. */
const LATE_TAIL_MS = 20;
/** Below this share of the asked rate the stack was not put under the load that was asked for. */
const MIN_ACHIEVED = 0.95;
/** With no error in n requests the error ratio is below 3/n with 95% confidence. */
const RULE_OF_THREE = 3;
/** Below this a mean hangs on single values. */
const SAMPLES_FOR_MEAN = 30;
/**
 * Judges a run. The first check is a rule that always holds: something was sent, at the rate that
 * was asked for. Then the thresholds, in order. A run that was cut short decides nothing, and so
 * does a phase in which the generator was saturated.
 */
function judgeLoad(result, thresholds) {
    return [rateCheck(result), ...thresholds.map((each) => thresholdCheck(result, each))];
}
/** Why the figures say nothing about the stack; undefined when they do. */
function doubtOf(result, selection) {
    if (result.partial)
        return "the run was cut short";
    for (const phase of selection.phases) {
        // A late event loop makes latencies look longer, never shorter: see `slowLoop`.
        const reasons = phase.reasons.filter((reason) => reason.kind !== "loop-delay");
        if (reasons.length > 0)
            return saturatedIn(phase.phase, reasons);
    }
    return selection.due === 0 ? "no request was sent" : undefined;
}
function saturatedIn(phase, reasons) {
    const messages = reasons.map((reason) => reason.message).join("; ");
    return `the load generator was saturated in ${phase}: ${messages}`;
}
/**
 * Why a latency above its limit may be the generator's: it read answers late. A latency below its
 * limit stands all the same.
 */
function slowLoop(selection, threshold) {
    if (unitOf(threshold) !== "ms")
        return undefined;
    for (const phase of selection.phases) {
        const reasons = phase.reasons.filter((reason) => reason.kind === "loop-delay");
        if (reasons.length > 0)
            return saturatedIn(phase.phase, reasons);
    }
    return undefined;
}
function rateCheck(result) {
    const frame = {
        id: "rate",
        title: "The asked rate was reached",
        threshold: MIN_ACHIEVED,
        unit: "ratio",
    };
    const whole = select_select(result, {});
    const observed = whole === undefined ? undefined : achievedRatio(whole);
    if (whole === undefined || observed === undefined) {
        return { ...frame, verdict: "inconclusive", message: "no request was sent" };
    }
    const doubt = doubtOf(result, whole);
    if (doubt !== undefined)
        return { ...frame, verdict: "inconclusive", message: doubt };
    const asked = Math.max(...whole.phases.map((phase) => phase.askedRate));
    const share = `${percent(observed)} of ${asked.toFixed(1)} arrivals/s asked`;
    const figures = { ...frame, observed, samples: whole.due };
    if (observed >= MIN_ACHIEVED)
        return { ...figures, verdict: "pass", message: share };
    const cause = `${whole.dropped} requests found ${result.maxInFlight} arrivals unanswered before them`;
    return { ...figures, verdict: "fail", message: `only ${share}: ${cause}` };
}
function thresholdCheck(result, threshold) {
    const frame = {
        id: threshold.text,
        title: threshold.text,
        threshold: threshold.limit,
        unit: unitOf(threshold),
    };
    const selection = select_select(result, threshold);
    if (selection === undefined) {
        return { ...frame, verdict: "inconclusive", message: unmet(result, threshold) };
    }
    const doubt = doubtOf(result, selection);
    if (doubt !== undefined)
        return { ...frame, verdict: "inconclusive", message: doubt };
    const { observed, samples, needed, evident } = measure(selection, threshold);
    if (observed === undefined || (samples < needed && !evident)) {
        const seen = observed === undefined ? {} : { observed };
        const few = `${samples} samples are too few to tell; ${needed} are needed`;
        const message = few + lossOf(selection);
        return { ...frame, ...seen, verdict: "inconclusive", samples, message };
    }
    const pass = holds(observed, threshold);
    const message = `${show(observed, frame.unit)} over ${samples} requests`;
    const slow = pass ? undefined : slowLoop(selection, threshold);
    if (slow !== undefined) {
        return { ...frame, verdict: "inconclusive", observed, samples, message: slow };
    }
    if (!pass && isOwnDelay(selection, threshold)) {
        const own = `${message}, but part of it is the generator's own delay`;
        return { ...frame, verdict: "inconclusive", observed, samples, message: own };
    }
    return {
        ...frame,
        verdict: pass ? "pass" : "fail",
        message: pass ? message : message + lossOf(selection),
        observed,
        samples,
    };
}
function unitOf({ metric }) {
    return metric.kind === "error-ratio" || metric.kind === "achieved-ratio" ? "ratio" : "ms";
}
/**
 * In an open model nothing but the generator itself delays a request between due and sent. A limit
 * that only this delay breaks says nothing about the stack.
 */
function isOwnDelay(selection, threshold) {
    const { metric } = threshold;
    if (unitOf(threshold) !== "ms")
        return false;
    // Answers are read as late as requests are sent: such a tail is not the stack's to answer for.
    const lateTail = selection.phases.some((phase) => phase.pacing.p99Ms > LATE_TAIL_MS);
    if (lateTail && metric.kind === "quantile" && metric.q >= 0.99)
        return true;
    const { observed } = measure({ ...selection, latency: selection.service }, threshold);
    return observed !== undefined && holds(observed, threshold);
}
function measure(selection, { metric, limit }) {
    const { latency, due, lost } = selection;
    const ms = (us) => (us === undefined ? undefined : us / 1_000);
    switch (metric.kind) {
        case "quantile": {
            const needed = (0,quantile/* minSamplesForQuantile */.cX)(metric.q);
            return { observed: ms(latency.quantile(metric.q)), samples: latency.count, needed };
        }
        case "mean":
            return { observed: ms(latency.mean), samples: latency.count, needed: SAMPLES_FOR_MEAN };
        case "max":
            return { observed: ms(latency.max), samples: latency.count, needed: 1 };
        case "error-ratio":
            return {
                observed: due === 0 ? undefined : lost / due,
                samples: due,
                // Silence about a small ratio needs many requests before it says anything.
                needed: limit > 0 ? Math.ceil(RULE_OF_THREE / limit - 1e-9) : 1,
                evident: ((0,interval/* wilsonInterval */.Y)(lost, due)?.low ?? 0) > limit,
            };
        case "achieved-ratio":
            return { observed: achievedRatio(selection), samples: due, needed: 1 };
    }
}
function holds(observed, { comparison, limit }) {
    switch (comparison) {
        case "<":
            return observed < limit;
        case "<=":
            return observed <= limit;
        case ">":
            return observed > limit;
        case ">=":
            return observed >= limit;
    }
}
function lossOf({ errors, dropped }) {
    const kinds = errors.slice(0, 3).map(({ kind, code, count }) => `${count} × ${kind} ${code}`);
    const parts = [...kinds, ...(dropped > 0 ? [`${dropped} dropped`] : [])];
    return parts.length === 0 ? "" : `; ${parts.join(", ")}`;
}

// EXTERNAL MODULE: ./packages/results/dist/check-id.js
var check_id = __webpack_require__(99442);
// EXTERNAL MODULE: ./packages/gates/dist/stack/diagnose.js + 33 modules
var diagnose = __webpack_require__(45350);
// EXTERNAL MODULE: ./packages/gates/dist/stack/ended.js
var stack_ended = __webpack_require__(42719);
// EXTERNAL MODULE: ./packages/gates/dist/stack/handle.js
var stack_handle = __webpack_require__(2013);
// EXTERNAL MODULE: ./packages/gates/dist/stack/records.js
var records = __webpack_require__(47313);
// EXTERNAL MODULE: ./packages/core/dist/out-dir.js
var out_dir = __webpack_require__(87361);
// EXTERNAL MODULE: ./packages/schema/dist/formats.js + 19 modules
var formats = __webpack_require__(31789);
// EXTERNAL MODULE: ./packages/stats/dist/histogram-json.js
var histogram_json = __webpack_require__(2810);
;// CONCATENATED MODULE: ./packages/gates/dist/load-test/figures.js




/** Mergeable histograms per request name and phase: shards and runs add up, percentiles never do. */
async function writeHistograms({ host, out, inputs }, results) {
    const file = {
        schema: "stagegate/histograms/v1",
        gate: "load-test",
        ...(inputs.key === undefined ? {} : { key: inputs.key }),
        histograms: results.flatMap((result) => result.series.map((series) => ({
            name: `${result.scenario}/${series.request}`,
            phase: series.phase,
            unit: "us",
            data: (0,histogram_json/* encodeHistogram */.ll)(series.latency),
        }))),
    };
    const name = `${(0,out_dir/* keyedName */.wU)("load-test", inputs.key)}.json`;
    await host.files.write(out.file("histograms", name), `${(0,formats.writeFormat)("histograms", file)}\n`);
}
const QUANTILES = [0.5, 0.75, 0.9, 0.95, 0.99, 0.999];
/** Latency by percentile, a line per scenario: where the tail begins is seen at a glance. */
function chartsOf(results) {
    const series = results.flatMap((result) => {
        const whole = select_select(result, {});
        if (whole === undefined || whole.latency.count === 0)
            return [];
        const points = QUANTILES.flatMap((q) => {
            const us = whole.latency.quantile(q);
            return us === undefined ? [] : [{ x: `p${q * 100}`, y: Number((us / 1000).toPrecision(4)) }];
        });
        return [{ name: result.scenario, points }];
    });
    if (series.length === 0)
        return [];
    return [
        {
            id: "latency",
            title: "Latency by percentile, from the intended send time",
            unit: "ms",
            kind: "line",
            series,
        },
    ];
}

// EXTERNAL MODULE: ./packages/schema/dist/verdict.js
var verdict = __webpack_require__(19582);
;// CONCATENATED MODULE: ./packages/gates/dist/load-test/told.js


/** What needs a look first: nobody reads past a scenario that went well. */
function worstFirst(judged) {
    const worst = ({ checks }) => (0,verdict/* worstVerdict */.zP)(checks.map(({ verdict }) => verdict)) ?? "pass";
    return [...judged].sort((a, b) => (0,verdict/* bySeverity */.Np)(worst(a), worst(b)));
}
/** Figures of the scenarios; the first key figure stands for the gate, so a miss comes first. */
function keyFirst(judged) {
    return [...judged.flatMap(missedOf), ...worstFirst(judged).flatMap(metricsOf)];
}
/** The figures that missed their limits. */
function missedOf({ config, judgements }) {
    return judgements.flatMap((check) => {
        if (check.verdict !== "fail")
            return [];
        const { observed, unit } = check;
        return [
            { name: `${config.name}: ${questionOf(check)}`, value: round(observed), unit, key: true },
        ];
    });
}
/** Titles say what must hold; beside the figure of a miss, that of the rate would be a lie. */
function questionOf({ id, title }) {
    return id === "rate" ? "share of the asked rate" : title;
}
/** For the table of percentiles; the 95th is the key figure. */
const OTHER_QUANTILES = [
    { name: "p50", q: 0.5 },
    { name: "p90", q: 0.9 },
    { name: "p99", q: 0.99 },
    { name: "max", q: 1 },
];
function metricsOf({ config, result }) {
    const whole = select_select(result, {});
    const p95 = whole?.latency.quantile(0.95);
    return [
        ...(p95 === undefined
            ? []
            : [{ name: `${config.name} p95`, value: round(p95 / 1000), unit: "ms", key: true }]),
        ...OTHER_QUANTILES.flatMap(({ name, q }) => {
            const value = whole?.latency.quantile(q);
            return value === undefined
                ? []
                : [{ name: `${config.name} ${name}`, value: round(value / 1000), unit: "ms" }];
        }),
        ...(whole === undefined || whole.due === 0
            ? []
            : [
                {
                    name: `${config.name} error ratio`,
                    value: round(whole.lost / whole.due),
                    unit: "ratio",
                },
            ]),
        ...(whole === undefined
            ? []
            : [{ name: `${config.name} requests`, value: whole.sent, unit: "requests" }]),
    ];
}
function round(value) {
    return Number(value.toPrecision(4));
}
/** A line per scenario, what missed its limits first and by name. */
function summaryOf(judged) {
    return worstFirst(judged)
        .map(({ config, result, judgements }) => {
        const whole = select_select(result, {});
        const p95 = whole?.latency.quantile(0.95);
        const shown = p95 === undefined ? "no answer" : `p95 ${(p95 / 1000).toFixed(0)} ms`;
        const lost = whole === undefined || whole.due === 0
            ? ""
            : `, ${((whole.lost / whole.due) * 100).toFixed(1)}% errors`;
        return `${config.name} ${shown}${lost}${unmetOf(judgements)}`;
    })
        .join(" · ");
}
const MAX_NAMED = 2;
function unmetOf(judgements) {
    const missed = judgements.filter(({ verdict }) => verdict === "fail").map(questionOf);
    const open = judgements.filter(({ verdict }) => verdict === "inconclusive").length;
    const more = missed.length > MAX_NAMED ? ` and ${missed.length - MAX_NAMED} more` : "";
    const parts = [
        ...(missed.length > 0 ? [`not met: ${missed.slice(0, MAX_NAMED).join(", ")}${more}`] : []),
        ...(open > 0 ? [`${open} undecided`] : []),
    ];
    return parts.length === 0 ? "" : ` (${parts.join("; ")})`;
}

// EXTERNAL MODULE: ./packages/load/dist/scenario/validate.js + 1 modules
var validate = __webpack_require__(68979);
;// CONCATENATED MODULE: ./packages/load/dist/scenario/scenario.js
/**
 * Fills in defaults: weighted, evenly spaced, 10 s timeout, seed 1, and an in-flight bound that a
 * stack reaches only when its mean latency nears the timeout (peak rate times timeout, 64 to 2,000).
 */
function completeScenario(draft) {
    const { timeoutMs = 10_000 } = draft;
    const peak = Math.max(0, ...draft.phases.map((phase) => Math.max(phase.rate, phase.rampTo ?? 0)));
    return {
        name: draft.name,
        requests: draft.requests,
        phases: draft.phases,
        order: draft.order ?? "weighted",
        arrivals: draft.arrivals ?? "constant",
        timeoutMs,
        maxInFlight: draft.maxInFlight ?? Math.min(2_000, Math.max(64, Math.ceil((peak * timeoutMs) / 1_000))),
        seed: draft.seed ?? 1,
    };
}

;// CONCATENATED MODULE: ./packages/load/dist/verdict/threshold.js

const METRICS = ["p50", "p90", "p95", "p99", "mean", "max", "error-ratio", "achieved-ratio"];
/** What other tools call the same things. */
const OTHER_NAMES = {
    avg: "mean",
    average: "mean",
    med: "p50",
    median: "p50",
    p100: "max",
    errors: "error-ratio",
    "error-rate": "error-ratio",
    http_req_failed: "error-ratio",
    rate: "achieved-ratio",
    rps: "achieved-ratio",
    throughput: "achieved-ratio",
};
const MAX_LENGTH = 300;
const UNIT_MS = { us: 0.001, ms: 1, s: 1_000, m: 60_000 };
/**
 * Parses `<metric>[{<request>[@<phase>]}] <op> <value>`. Metrics: p50, p95, p99.9, …, mean, max,
 * error-ratio, achieved-ratio. Values: `300ms`, `1.5s`, `1%`, `0.01`. A request name may hold braces
 * that match, such as `GET /cart/{id}`; one that holds an `@` is followed by another `@`.
 */
function parseThreshold(text) {
    if (text.length > MAX_LENGTH)
        return wrong(`is longer than ${MAX_LENGTH} characters`, 0);
    const start = text.length - text.trimStart().length;
    const name = /^[A-Za-z0-9_.-]*(?:\([^)]{0,20}\))?/.exec(text.slice(start))?.[0] ?? "";
    const metric = parseMetric(name);
    if (typeof metric === "string")
        return wrong(metric, start);
    const selector = readSelector(text, start + name.length);
    if (typeof selector === "string")
        return wrong(selector, start + name.length);
    const operator = /^\s*([<>=!~]{1,3}|)/.exec(text.slice(selector.end));
    const opEnd = selector.end + (operator?.[0].length ?? 0);
    const comparison = parseComparison(operator?.[1] ?? "", metric);
    if (!isComparison(comparison))
        return wrong(comparison, opEnd - (operator?.[1]?.length ?? 0));
    const rest = text.slice(opEnd);
    const valueAt = opEnd + rest.length - rest.trimStart().length;
    const limit = parseLimit(rest.trim(), metric, comparison);
    if (typeof limit === "string")
        return wrong(limit, Math.min(valueAt, text.length));
    const { request, phase } = selector;
    return {
        ok: true,
        threshold: {
            text: text.trim(),
            metric,
            ...(request === undefined ? {} : { request }),
            ...(phase === undefined ? {} : { phase }),
            comparison,
            limit,
        },
    };
}
function wrong(message, at) {
    return { ok: false, message, column: at + 1 };
}
function parseMetric(name) {
    const quantile = /^p(\d{1,2}(?:\.\d{1,3})?)$/.exec(name);
    const percent = Number(quantile?.[1]);
    if (percent >= 1)
        return { kind: "quantile", q: Number((percent / 100).toFixed(5)) };
    switch (name) {
        case "mean":
        case "max":
        case "error-ratio":
        case "achieved-ratio":
            return { kind: name };
        default:
            return unknownMetric(name);
    }
}
function unknownMetric(name) {
    if (name === "")
        return `does not start with one of ${METRICS.join(", ")}`;
    const asCall = /^p\((\d{1,2}(?:\.\d{1,3})?)\)$/.exec(name);
    const asRatio = /^p0?\.(\d{1,5})$/.exec(name);
    const guess = (asCall === null ? undefined : `p${asCall[1]}`) ??
        (asRatio === null ? undefined : `p${Number((Number(`0.${asRatio[1]}`) * 100).toFixed(3))}`) ??
        (Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined) ??
        (0,issues/* didYouMean */.au)(name, METRICS);
    return guess === undefined
        ? `has an unknown metric \`${name}\`; known are ${METRICS.join(", ")}`
        : `has an unknown metric \`${name}\`: did you mean \`${guess}\`?`;
}
/** The phase stands after the last `@`. */
function readSelector(text, at) {
    if (text[at] !== "{")
        return { request: undefined, phase: undefined, end: at };
    let depth = 0;
    let end = at;
    for (; end < text.length; end++) {
        if (text[end] === "{")
            depth++;
        if (text[end] === "}" && --depth === 0)
            break;
    }
    if (depth > 0)
        return "has a { without its }";
    const inner = text.slice(at + 1, end);
    const split = inner.lastIndexOf("@");
    const named = (part) => (part.trim() === "" ? undefined : part.trim());
    return {
        request: named(split === -1 ? inner : inner.slice(0, split)),
        phase: split === -1 ? undefined : named(inner.slice(split + 1)),
        end: end + 1,
    };
}
/** A bound on the wrong side would pass whatever happens, so it is refused. */
function parseComparison(operator, metric) {
    const upper = metric.kind !== "achieved-ratio";
    const wanted = upper ? "< or <=" : "> or >=";
    if (operator === "")
        return `needs ${wanted} after the metric`;
    if (!isComparison(operator))
        return `has \`${operator}\` where ${wanted} is needed`;
    if (operator.startsWith(upper ? "<" : ">"))
        return operator;
    return `would pass when the stack is slow or broken: \`${operator}\` must be ${wanted}`;
}
function isComparison(text) {
    return text === "<" || text === "<=" || text === ">" || text === ">=";
}
function parseLimit(text, metric, comparison) {
    const value = /^(\d{1,15}(?:\.\d{1,9})?)\s?([A-Za-zµ%]*)$/.exec(text);
    if (value === null)
        return "needs a value such as 300ms, 1.5s or 1%";
    const number = Number(value[1]);
    const unit = value[2] ?? "";
    if (metric.kind !== "error-ratio" && metric.kind !== "achieved-ratio") {
        if (unit === "")
            return `needs a unit: ${value[1]}ms or ${value[1]}s`;
        const factor = Object.hasOwn(UNIT_MS, unit) ? UNIT_MS[unit] : undefined;
        if (factor === undefined)
            return `has the unit \`${unit}\`, not ms or s`;
        return number === 0 ? "can never hold: no answer takes no time" : number * factor;
    }
    if (unit !== "" && unit !== "%")
        return "needs a ratio such as 1% or 0.01";
    const ratio = unit === "%" ? number / 100 : number;
    if (ratio > 1 || (ratio === 1 && unit === "")) {
        return unit === "" ? `is ${number * 100}%: did you mean \`${number}%\`?` : "is more than 100%";
    }
    if (comparison === "<" && ratio === 0)
        return "can never hold: did you mean `<= 0%`?";
    if (comparison === ">" && ratio === 1)
        return "can never hold: did you mean `>= 100%`?";
    return ratio;
}

// EXTERNAL MODULE: ./packages/schema/dist/quantity.js
var quantity = __webpack_require__(22098);
;// CONCATENATED MODULE: ./packages/gates/dist/load-test/scenarios.js



/** The scenarios that were asked for; an unknown name is an error. */
function chooseScenarios(all, names) {
    if (names === undefined)
        return all;
    const known = all.map((scenario) => scenario.name);
    const unknown = names.find((name) => !known.includes(name));
    if (unknown === undefined)
        return all.filter((scenario) => names.includes(scenario.name));
    const near = (0,issues/* didYouMean */.au)(unknown, known);
    throw new error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `there is no scenario \`${unknown}\``, {
        hint: near === undefined ? `Scenarios: ${known.join(", ")}.` : `Did you mean \`${near}\`?`,
    });
}
/** A scenario of the configuration in the words of the engine. */
function toScenario(config) {
    const scenario = translate(config);
    const [problem, ...more] = (0,validate/* validateScenario */.j)(scenario);
    if (problem === undefined)
        return scenario;
    throw new error/* GateError */.ue("STAGEGATE_CONFIG_INVALID", `load scenario \`${config.name}\`: ${problem.path.join(".")} ${problem.message}`, { detail: [problem, ...more].map((each) => `${each.path.join(".")}: ${each.message}`) });
}
function translate(config) {
    const timeoutMs = config.timeout === undefined ? undefined : milliseconds(config.timeout);
    return completeScenario({
        name: config.name,
        requests: config.requests.map((request) => ({
            name: request.name,
            method: request.method ?? "GET",
            path: request.path,
            ...(request.headers === undefined ? {} : { headers: request.headers }),
            ...(request.body === undefined ? {} : { body: request.body }),
            ...(request.expect === undefined ? {} : { expect: [request.expect] }),
            ...(request.weight === undefined ? {} : { weight: request.weight }),
        })),
        phases: config.phases.map((phase) => ({
            name: phase.name,
            durationMs: milliseconds(phase.duration),
            rate: phase.rate,
            ...(phase["ramp-to"] === undefined ? {} : { rampTo: phase["ramp-to"] }),
            ...(phase["warm-up"] === undefined ? {} : { warmUp: phase["warm-up"] }),
        })),
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
        ...(config["max-in-flight"] === undefined ? {} : { maxInFlight: config["max-in-flight"] }),
    });
}
const THRESHOLD_HINT = "For example `p95 < 300ms`, `error-ratio < 1%`, `p99{GET /cart@steady} < 1s`.";
/** What the schema cannot say of scenarios, for a configuration that is not run yet. */
function scenarioProblems(config) {
    return (config["load-test"]?.scenarios ?? []).flatMap((scenario, index) => {
        const at = ["load-test", "scenarios", index];
        const wrong = (0,validate/* validateScenario */.j)(translate(scenario)).map(({ path, message }) => ({
            path: [...at, ...path.map((step) => CONFIGURED.get(step) ?? step)],
            message,
            ...pathHint(scenario, path),
        }));
        const literal = scenario.requests.flatMap(({ path }, number) => unfilled(path, [...at, "requests", number, "path"]));
        const thresholds = (scenario.thresholds ?? []).flatMap((text, number) => {
            const result = parseThreshold(text);
            if (result.ok)
                return unknownNames(scenario, result.threshold, [...at, "thresholds", number]);
            const message = `the threshold \`${text.slice(0, 100)}\` ${result.message} (column ${result.column})`;
            return [{ path: [...at, "thresholds", number], message, hint: THRESHOLD_HINT }];
        });
        const said = new Set(literal.map(({ path }) => path.join()));
        return [...wrong.filter(({ path }) => !said.has(path.join())), ...literal, ...thresholds];
    });
}
/** What the configuration calls the properties of the engine. */
const CONFIGURED = new Map([
    ["durationMs", "duration"],
    ["rampTo", "ramp-to"],
    ["timeoutMs", "timeout"],
    ["maxInFlight", "max-in-flight"],
]);
function pathHint({ requests }, where) {
    const [list, index, key] = where;
    const path = list === "requests" && key === "path" ? requests[Number(index)]?.path : undefined;
    if (path === undefined || !/^[\w-]+(\/|\?|$)/.test(path))
        return {};
    return { hint: `Did you mean \`/${path}\`?` };
}
/** Nothing is filled into paths: what looks like a placeholder would be sent as it stands. */
function unfilled(text, path) {
    const [found] = /\$\{[^{}]*\}/.exec(text) ?? [];
    if (found === undefined)
        return [];
    const hint = "The path is appended to the address of the scenario's `target`.";
    return [{ path, message: `\`${found}\`: nothing is filled in here`, hint }];
}
/** A threshold over a request or phase that the scenario does not have would never be judged. */
function unknownNames({ requests, phases }, { request, phase, text }, path) {
    const unknown = (kind, name, list) => {
        const known = list.map((each) => each.name);
        if (name === undefined || known.includes(name))
            return [];
        const near = (0,issues/* didYouMean */.au)(name, known);
        const hint = near === undefined ? `Known: ${known.join(", ")}.` : `Did you mean \`${near}\`?`;
        return [{ path, message: `\`${text}\`: no ${kind} is called \`${name}\``, hint }];
    };
    return [...unknown("request", request, requests), ...unknown("phase", phase, phases)];
}
/** The thresholds of a scenario; every wrong one is named. */
function parseThresholds(config) {
    const results = (config.thresholds ?? []).map((text) => ({ text, result: parseThreshold(text) }));
    const problems = results.flatMap(({ text, result }) => result.ok ? [] : [`\`${text}\` ${result.message} (column ${result.column})`]);
    const [first] = problems;
    if (first === undefined)
        return results.flatMap(({ result }) => (result.ok ? result.threshold : []));
    throw new error/* GateError */.ue("STAGEGATE_CONFIG_INVALID", `load scenario \`${config.name}\`: threshold ${first}`, {
        hint: THRESHOLD_HINT,
        detail: problems,
    });
}
function milliseconds(text) {
    return (0,quantity/* parseDuration */.E9)(text) ?? Number.NaN;
}

;// CONCATENATED MODULE: ./packages/gates/dist/load-test/run.js










async function runLoadTest(context, ports) {
    const config = (0,gate/* requireConfig */.E)(context);
    const scenarios = chooseScenarios(config["load-test"]?.scenarios ?? [], context.inputs.scenario);
    if (scenarios.length === 0)
        return nothingToRun(config.project);
    const parsed = scenarios.map((scenario) => ({
        config: scenario,
        scenario: toScenario(scenario),
        thresholds: parseThresholds(scenario),
    }));
    const stack = await (0,stack_handle/* findStack */.eF)(context);
    if (stack.kind === "none")
        throw noStack();
    const { handle } = stack;
    // All mistakes are found before the first request is sent.
    const prepared = parsed.map((each) => ({ ...each, baseUrl: addressOf(each.config, handle) }));
    const judged = [];
    for (const each of prepared) {
        if (context.signal.aborted)
            break;
        const result = await runOne(context, ports, each);
        judged.push(judge(each.config, result, each.thresholds));
    }
    const results = judged.map(({ result }) => result);
    await writeHistograms(context, results);
    const violations = judged.flatMap((each) => each.violations);
    const attempts = await (0,records/* readAttempts */.jY)(context.host.files, context.out);
    const ended = await (0,stack_ended/* endedServices */.zc)(context, "load-test", stack);
    const checks = judged.flatMap((each) => each.checks);
    const failing = (0,stack_ended/* hasEnded */.hY)(ended) || checks.some((check) => check.verdict === "fail");
    const diagnosis = failing
        ? await (0,diagnose/* diagnoseStack */.Bp)(context, ports.telemetry, { stack, attempts, violations, ended })
        : {};
    return {
        summary: (0,stack_ended/* withEnded */.vK)(summaryOf(judged), ended),
        checks: [...ended.checks, ...checks],
        evidence: ended.evidence,
        metrics: keyFirst(judged),
        charts: chartsOf(results),
        versions: (0,stack_handle/* stackVersions */.mz)(stack),
        ...diagnosis,
    };
}
async function runOne({ host, out, signal }, { engine }, { scenario, baseUrl }) {
    const start = host.clock.now();
    const result = await engine.run(scenario, {
        baseUrl,
        signal,
        onProgress: ({ elapsedMs, totalMs, phase, ok, failed, dropped }) => {
            const share = Math.min(100, Math.round((elapsedMs / totalMs) * 100));
            const bad = failed + dropped > 0 ? `, ${failed + dropped} failed` : "";
            host.log.status(`load-test: ${scenario.name}/${phase} ${share}% · ${ok} ok${bad}`);
        },
    });
    const phases = result.phases.map((phase) => ({
        name: `load/${scenario.name}/${phase.phase}`,
        kind: "load",
        start: start + phase.startMs,
        end: start + phase.startMs + phase.durationMs,
    }));
    await (0,records/* recordPhases */.Wi)(host.files, out, phases);
    return result;
}
function addressOf({ name, target }, handle) {
    const service = handle.services.find((each) => each.name === target);
    const url = target === undefined ? handle.entry : service?.url;
    if (url !== undefined)
        return url;
    if (target !== undefined && service === undefined)
        throw notStarted(name, target);
    throw new error/* GateError */.ue("STAGEGATE_CONFIG_INVALID", `load scenario \`${name}\`: ${target ?? "the entry"} has no address`, {
        hint: "Give the scenario a `target` that runs in this environment.",
    });
}
/** The configuration knows the service, or it would have been refused: this environment lacks it. */
function notStarted(scenario, target) {
    return new error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `load scenario \`${scenario}\`: ${target} is not in this environment`, {
        hint: `Provision it as well (input \`service\`), or choose other scenarios (input \`scenario\`).`,
    });
}
function judge(config, result, thresholds) {
    const judgements = judgeLoad(result, thresholds);
    const checks = judgements.map((check) => toCheck(config, check));
    const violations = judgements.flatMap((check, index) => {
        if (check.verdict !== "fail")
            return [];
        // The first check is the rate; the others stand in the order of the thresholds.
        const metric = thresholds[index - 1]?.metric.kind ?? "error-ratio";
        const errors = metric === "error-ratio" || metric === "achieved-ratio";
        return [
            {
                kind: errors ? "errors" : "latency",
                origin: "load",
                title: `${config.name}: ${check.title}`,
                ...(check.observed === undefined ? {} : { observed: check.observed }),
                ...(check.threshold === undefined ? {} : { expected: check.threshold }),
                ...(check.unit === undefined ? {} : { unit: check.unit }),
            },
        ];
    });
    return { config, result, judgements, checks, violations };
}
function toCheck(config, check) {
    const { id, title, ...rest } = check;
    return {
        ...rest,
        id: (0,check_id/* checkId */.i)({
            kind: "load",
            scope: config.target ?? "entry",
            file: config.name,
            titlePath: [id],
        }),
        title: `${config.name}: ${title}`,
        ...(check.verdict === "pass" ? {} : { reproduce: reproduce(config.name) }),
    };
}
function reproduce(name) {
    return /^[\w.-]+$/.test(name)
        ? `stagegate run provision-staging load-test --scenario ${name}`
        : "stagegate run provision-staging load-test";
}
function noStack() {
    return new error/* GateError */.ue("STAGEGATE_ENVIRONMENT_MISSING", "the configuration has no service to put load on", {
        hint: "Give a service its `run` or its `url`.",
    });
}
function nothingToRun(project) {
    const message = "no load scenario is configured";
    return {
        summary: message,
        checks: [
            {
                id: (0,check_id/* checkId */.i)({ kind: "load", scope: project, titlePath: ["scenarios"] }),
                title: "At least one scenario",
                verdict: "inconclusive",
                message,
            },
        ],
    };
}

;// CONCATENATED MODULE: ./packages/gates/dist/load-test/gate.js




/** Does the stack carry the load? */
const loadTest = (0,gate/* defineGate */.p)({
    id: "load-test",
    configuration: "required",
    check: (config) => Promise.resolve(scenarioProblems(config)),
    run: (context, ports) => runLoadTest(context, { ...ports, telemetry: (0,settle/* settledTelemetry */.F)(context, ports.telemetry) }),
});


/***/ }),

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

/***/ 62727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ wilsonInterval)
});

// UNUSED EXPORTS: predictionInterval

;// CONCATENATED MODULE: ./packages/stats/dist/invert-tail.js
/**
 * The distance x >= 0 from the centre of a symmetric distribution at which its upper tail is
 * `probability` (0 < probability <= 0.5), by bisection: the tail is monotone, so this is right for
 * one degree of freedom as for thousands, where faster methods need special cases.
 */
function invertTail(tail, probability) {
    if (probability === 0.5)
        return 0;
    let low = 0;
    let high = 1;
    while (tail(high) > probability && high < 1e300)
        high *= 2;
    for (let i = 0; i < 200 && high - low > 1e-13 * high; i++) {
        const middle = (low + high) / 2;
        if (tail(middle) > probability)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}

;// CONCATENATED MODULE: ./packages/stats/dist/normal.js

/**
 * Standard normal distribution function: double precision, relative error 1e-8 beyond 7 sigma.
 * Source: G. West, "Better approximations to cumulative normal functions", Wilmott 2005, after
 * Hart's algorithm 5666.
 */
function normalCdf(x) {
    if (Number.isNaN(x))
        return Number.NaN;
    const distance = Math.abs(x);
    const tail = distance > 37 ? 0 : upperTail(distance);
    return x > 0 ? 1 - tail : tail;
}
const NUMERATOR = [
    0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
    221.213596169931, 220.206867912376,
];
const DENOMINATOR = [
    0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
    637.333633378831, 793.826512519948, 440.413735824752,
];
function upperTail(x) {
    const density = Math.exp((-x * x) / 2);
    if (x < 7.07106781186547)
        return (density * horner(NUMERATOR, x)) / horner(DENOMINATOR, x);
    const fraction = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
    return density / (fraction * 2.506628274631);
}
/** Two-sided p-value of a z-score: exact in the far tail, where 1 - cdf would be 0. */
function twoSidedP(z) {
    return Math.min(1, 2 * normalCdf(-Math.abs(z)));
}
/**
 * Quantile of the standard normal distribution, relative error about 1e-12.
 * -Infinity for 0, Infinity for 1, RangeError outside.
 */
function normalQuantile(p) {
    if (!(p >= 0 && p <= 1))
        throw new RangeError(`a probability lies between 0 and 1, got ${p}`);
    if (p === 0 || p === 1)
        return p === 0 ? -Infinity : Infinity;
    const distance = invertTail((x) => normalCdf(-x), Math.min(p, 1 - p));
    return p < 0.5 ? -distance : distance;
}
/** Value of a polynomial, coefficients from the highest power down. */
function horner(coefficients, x) {
    let sum = 0;
    for (const coefficient of coefficients)
        sum = sum * x + coefficient;
    return sum;
}

;// CONCATENATED MODULE: ./packages/stats/dist/interval.js


/**
 * Wilson score interval of a ratio (E. B. Wilson, 1927): sound for few samples and for ratios near
 * 0 and 1, where the textbook interval is not. `undefined` without trials.
 */
function wilsonInterval(hits, trials, confidence = 0.95) {
    if (!(hits >= 0 && trials >= hits)) {
        throw new RangeError(`hits must lie between 0 and the number of trials, got ${hits}/${trials}`);
    }
    assertConfidence(confidence);
    if (trials === 0)
        return undefined;
    const z = normalQuantile(0.5 + confidence / 2);
    const ratio = hits / trials;
    const scale = 1 + (z * z) / trials;
    const centre = ratio + (z * z) / (2 * trials);
    const reach = z * Math.sqrt((ratio * (1 - ratio)) / trials + (z * z) / (4 * trials * trials));
    return {
        low: hits === 0 ? 0 : Math.max(0, (centre - reach) / scale),
        high: hits === trials ? 1 : Math.min(1, (centre + reach) / scale),
    };
}
/**
 * Interval in which the next value of a run-level statistic (a p95 of a run, say) falls with the
 * given probability, from earlier runs that are alike and independent:
 * mean ± t(n-1) * s * sqrt(1 + 1/n). A sided test at level alpha takes `confidence` 1 - 2*alpha and
 * one end. Source: Hahn and Meeker, "Statistical Intervals", section 3.
 *
 * `undefined` for fewer than 2 values, and on the log scale for values that are not positive.
 * Equal values give an interval of no width: callers add a minimum effect.
 */
function predictionInterval(values, options = {}) {
    const { confidence = 0.99, scale = "log" } = options;
    assertConfidence(confidence);
    if (values.length < 2 || !values.every((value) => Number.isFinite(value)))
        return undefined;
    if (scale === "log" && values.some((value) => value <= 0))
        return undefined;
    const scaled = scale === "log" ? values.map((value) => Math.log(value)) : values;
    const n = scaled.length;
    const mean = scaled.reduce((sum, value) => sum + value, 0) / n;
    const squares = scaled.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const deviation = Math.sqrt(squares / (n - 1));
    const reach = studentQuantile(0.5 + confidence / 2, n - 1) * deviation * Math.sqrt(1 + 1 / n);
    const back = scale === "log" ? Math.exp : (value) => value;
    return { low: back(mean - reach), high: back(mean + reach) };
}
function assertConfidence(confidence) {
    if (!(confidence > 0 && confidence < 1)) {
        throw new RangeError(`a confidence lies between 0 and 1, got ${confidence}`);
    }
}


/***/ })

};
