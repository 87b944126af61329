export const id = 7311;
export const ids = [7311];
export const modules = {

/***/ 37311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkSlo: () => (/* binding */ checkSlo)
});

// EXTERNAL MODULE: ./packages/core/dist/gate.js
var gate = __webpack_require__(12136);
// EXTERNAL MODULE: ./packages/gates/dist/stack/settle.js
var settle = __webpack_require__(87528);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var error = __webpack_require__(13837);
// EXTERNAL MODULE: ./packages/schema/dist/issues.js
var issues = __webpack_require__(16771);
// EXTERNAL MODULE: ./packages/gates/dist/stack/diagnose.js + 33 modules
var diagnose = __webpack_require__(45350);
// EXTERNAL MODULE: ./packages/gates/dist/stack/ended.js
var stack_ended = __webpack_require__(42719);
// EXTERNAL MODULE: ./packages/gates/dist/stack/handle.js
var handle = __webpack_require__(2013);
// EXTERNAL MODULE: ./packages/gates/dist/stack/records.js
var records = __webpack_require__(47313);
// EXTERNAL MODULE: ./packages/results/dist/check-id.js
var check_id = __webpack_require__(99442);
;// CONCATENATED MODULE: ./packages/gates/dist/check-slo/labels.js
/** Labels that say which service a series is of, the most telling first. */
const SERVICE_LABELS = ["service", "service_name", "job", "app"];
/** What the labels call the service, known or not. */
function serviceLabel(labels) {
    return SERVICE_LABELS.map((key) => labels[key]).find((value) => value !== undefined);
}
/**
 * The service of the configuration that a label names. A scrape job is often called otherwise, so
 * the first label that names a known service counts.
 */
function knownService(labels, names) {
    for (const key of SERVICE_LABELS) {
        const service = names.get(labels[key] ?? "");
        if (service !== undefined)
            return service;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/gates/dist/check-slo/alerts.js


/**
 * Firing alerts: those of a blocking severity fail, others warn. A rule that cannot be evaluated
 * never fires, so its silence is no good news. `judged`: whether the gate judges anything else.
 */
async function judgeAlerts(config, source, { names, judged }) {
    const block = config["check-slo"]?.alerts ?? {};
    const policy = { severities: block.severities ?? ["critical"], names };
    const frame = {
        id: (0,check_id/* checkId */.i)({ kind: "alerts", scope: config.project, titlePath: ["critical alerts"] }),
        title: "No critical alert fires",
    };
    const result = await source.alerts();
    if (result.kind === "unreachable") {
        const message = `Prometheus cannot be reached: ${result.message}`;
        return [{ ...frame, verdict: "inconclusive", message }];
    }
    const counts = ({ name }) => !(block.ignore ?? []).includes(name);
    const firing = result.firing.filter(counts);
    const findings = [
        ...firingChecks(firing, policy),
        ...brokenChecks(result.broken, policy, counts),
    ];
    if (findings.length > 0)
        return findings;
    if (result.rules === 0) {
        const verdict = judged ? "skip" : "inconclusive";
        return [{ ...frame, verdict, message: "Prometheus has no alerting rule" }];
    }
    const ignored = result.firing.length === 0 ? "" : `, ${result.firing.length} ignored`;
    const rules = result.rules === 1 ? "1 alerting rule" : `${result.rules} alerting rules`;
    return [{ ...frame, verdict: "pass", message: `${rules}, none fires${ignored}` }];
}
/** One check per alert and service: a rule fires once for every instance, route and so on. */
function firingChecks(firing, policy) {
    const groups = new Map();
    for (const alert of firing) {
        const id = alertId(alert, policy);
        const group = groups.get(id);
        if (group === undefined)
            groups.set(id, [alert]);
        else
            group.push(alert);
    }
    return [...groups].map(([id, group]) => firingCheck(id, group, policy));
}
const MAX_INSTANCES = 10;
function firingCheck(id, group, policy) {
    const blocking = group.find(({ severity }) => policy.severities.includes(severity));
    const alert = blocking ?? group[0];
    if (alert === undefined)
        throw new Error("a group holds at least one alert");
    const service = serviceOf(alert.labels, policy);
    const severity = alert.severity || "none";
    const what = alert.summary === "" ? `fires with severity ${severity}` : alert.summary;
    const times = group.length === 1 ? "" : ` (${group.length} times)`;
    const more = group.length - MAX_INSTANCES;
    const detail = group.slice(0, MAX_INSTANCES).map(({ labels }) => labelText(labels));
    return {
        id,
        title: `Alert ${alert.name}`,
        verdict: blocking === undefined ? "warn" : "fail",
        message: `${what}${times}`,
        detail: [...detail, ...(more > 0 ? [`… and ${more} more`] : [])].join("\n\n"),
        ...(service === undefined ? {} : { service }),
        ...(alert.value === undefined ? {} : { observed: alert.value }),
    };
}
function brokenChecks(broken, policy, counts) {
    const byId = new Map();
    for (const rule of broken.filter(counts)) {
        const service = serviceOf(rule.labels, policy);
        const id = `${alertId(rule, policy)} (rule)`;
        byId.set(id, {
            id,
            title: `The rule of alert ${rule.name}`,
            verdict: policy.severities.includes(rule.labels["severity"] ?? "") ? "inconclusive" : "warn",
            message: `it cannot fire: ${rule.reason}`,
            ...(service === undefined ? {} : { service }),
        });
    }
    return [...byId.values()];
}
function serviceOf(labels, { names }) {
    return knownService(labels, names);
}
function alertId({ name, labels }, policy) {
    const scope = serviceOf(labels, policy) ?? serviceLabel(labels) ?? "";
    return (0,check_id/* checkId */.i)({ kind: "alerts", scope, titlePath: [name] });
}
function labelText(labels) {
    return Object.entries(labels)
        .map(([key, value]) => `${key}=${value}`)
        .sort()
        .join("\n");
}

;// CONCATENATED MODULE: ./packages/gates/dist/check-slo/question.js

/** The same limit has the same id whether there is data for it or not: history depends on it. */
function questionFrame(objective, what) {
    const where = objective.operation === undefined ? "" : ` (${objective.operation})`;
    return {
        id: (0,check_id/* checkId */.i)({ kind: "slo", scope: objective.service ?? "", titlePath: [objective.name, what] }),
        title: what === "promql" ? objective.name : `${objective.name}: ${what}${where}`,
        ...(objective.service === undefined ? {} : { service: objective.service }),
    };
}
/** What an objective asks, as it stands in titles and ids. */
function questionsOf(objective) {
    const { promql, latency, "child-calls": calls } = objective;
    return [
        ...(promql === undefined ? [] : ["promql"]),
        ...(latency === undefined ? [] : [latencyQuestion(latency.quantile)]),
        ...(objective["error-ratio"] === undefined ? [] : ["error ratio"]),
        ...(calls === undefined ? [] : [callsQuestion(calls.to)]),
    ];
}
function latencyQuestion(quantile) {
    return `p${Number((quantile * 100).toFixed(3))} latency`;
}
function callsQuestion(to) {
    return `calls to ${to} per request`;
}
/** Every question of an objective, when there is no data for any of them. */
function withoutData(objective, reason) {
    return questionsOf(objective).map((what) => ({
        check: {
            ...questionFrame(objective, what),
            verdict: "inconclusive",
            message: `no telemetry: ${reason}`,
        },
    }));
}
/** Too little data is neither good nor bad. */
function undecided(objective, what, { message, samples }) {
    const frame = questionFrame(objective, what);
    return { check: { ...frame, verdict: "inconclusive", message, samples } };
}
function tooFew(have, need) {
    return `${have} ${have === 1 ? "request is" : "requests are"} too few to tell; ${need} are needed`;
}
function decided(objective, what, { kind, figures }) {
    const { pass, message, observed, limit, unit, samples } = figures;
    const check = {
        ...questionFrame(objective, what),
        verdict: pass ? "pass" : "fail",
        message,
        observed,
        threshold: limit,
        unit,
        samples,
    };
    if (pass)
        return { check };
    const { service, operation, "child-calls": calls } = objective;
    return {
        check,
        violation: {
            kind,
            title: objective.name,
            observed,
            expected: limit,
            unit,
            ...(service === undefined ? {} : { service }),
            ...(operation === undefined ? {} : { operation }),
            ...(kind === "child-calls" && calls !== undefined ? { callee: calls.to } : {}),
        },
    };
}

;// CONCATENATED MODULE: ./packages/gates/dist/check-slo/prometheus.js


/** Judges a PromQL objective: one number against its limits. */
async function judgeQuery(objective, source, { promql, atMs, names }) {
    const frame = questionFrame(objective, "promql");
    const result = await source.query(promql, atMs);
    if (result.kind !== "value") {
        const wrong = result.kind === "refused" || result.kind === "several";
        const verdict = wrong ? "error" : "inconclusive";
        return { check: { ...frame, verdict, message: reason(result, promql) } };
    }
    const { value } = result;
    const limits = [...limitsOf(objective)];
    const missed = limits.find(({ holds }) => !holds(value));
    const words = limits.map(({ text }) => text).join(" and ");
    const unit = objective.unit ?? "";
    const threshold = (missed ?? limits[0])?.limit;
    const check = {
        ...frame,
        verdict: missed === undefined ? "pass" : "fail",
        message: `${shown(value)}${unit === "" ? "" : ` ${unit}`}; it must be ${words}`,
        observed: value,
        ...(threshold === undefined ? {} : { threshold }),
        ...(unit === "" ? {} : { unit }),
    };
    const service = objective.service ?? knownService(result.labels ?? {}, names);
    return missed === undefined || service === undefined
        ? { check }
        : { check: { ...check, service }, violation: violationOf(check, service) };
}
/** A seed for the diagnosis: what a query or a rule measures is not known, whom it is about is. */
function violationOf(check, service) {
    const { title, observed, threshold, unit } = check;
    return {
        kind: "other",
        service,
        title,
        ...(observed === undefined ? {} : { observed }),
        ...(threshold === undefined ? {} : { expected: threshold }),
        ...(unit === undefined ? {} : { unit }),
    };
}
function* limitsOf({ below, above }) {
    if (below !== undefined) {
        yield { limit: below, text: `below ${below}`, holds: (value) => value < below };
    }
    if (above !== undefined) {
        yield { limit: above, text: `above ${above}`, holds: (value) => value > above };
    }
}
function shown(value) {
    return Number(value.toPrecision(4)).toString();
}
function reason(result, promql) {
    switch (result.kind) {
        case "empty":
            return `the query matches no series: ${promql}`;
        case "not-a-number":
            return `the query gives ${result.found}: a ratio of nothing is no number`;
        case "several": {
            const [first = "", second = ""] = result.series;
            const example = `${first}, ${second}${result.total > 2 ? ", …" : ""}`;
            return `the query gives ${result.total} series (${example}); sum() or a label makes it one`;
        }
        case "refused":
            return result.message;
        case "unreachable":
            return `Prometheus cannot be reached: ${result.message}`;
    }
}

;// CONCATENATED MODULE: ./packages/gates/dist/check-slo/ask.js






/** The Prometheus that the inputs, the configuration or the environment name, in this order. */
function openPrometheus({ inputs, config, host }, ports, stack) {
    const fromHandle = stack.kind === "up" ? stack.handle.telemetry.prometheus : undefined;
    const configured = config?.telemetry?.prometheus;
    const url = inputs["prometheus-url"] ?? configured?.url ?? fromHandle?.url;
    if (url === undefined)
        return { source: undefined, notes: [] };
    if ((0,handle/* webAddress */.Dy)(url) === undefined) {
        const isInput = inputs["prometheus-url"] !== undefined;
        throw new error/* GateError */.ue(isInput ? "STAGEGATE_INPUT_INVALID" : "STAGEGATE_CONFIG_INVALID", `${isInput ? "prometheus-url" : "telemetry.prometheus.url"}: \`${url}\` is not an address`, { hint: "For example http://127.0.0.1:9090." });
    }
    const tokenEnv = configured?.["token-env"] ?? fromHandle?.tokenEnv;
    const token = tokenEnv === undefined ? undefined : host.variable(tokenEnv);
    const unset = tokenEnv !== undefined && (token ?? "") === "";
    return {
        source: ports.prometheus(url, token === "" ? undefined : token),
        notes: unset
            ? [`the variable ${tokenEnv}, which holds the token of Prometheus, is not set`]
            : [],
    };
}
/** After so many questions without an answer the rest is not asked: each may wait for a minute. */
const MAX_UNANSWERED = 2;
/** Judges objectives in PromQL and the alerts that fire. */
async function askPrometheus(context, work) {
    const { config, queries, source } = work;
    const without = (reason) => queries.flatMap((objective) => withoutData(objective, reason)).map(({ check }) => check);
    if (source === undefined)
        return { objectives: without("no Prometheus is configured"), alerts: [], violations: [] };
    const atMs = context.host.clock.now();
    const window = await loadWindow(context, atMs);
    const patient = withPatience(source);
    const names = (0,handle/* serviceNames */._m)(config);
    const objectives = [];
    for (const objective of queries) {
        const promql = (objective.promql ?? "").replaceAll("${window}", window);
        objectives.push(await judgeQuery(objective, patient, { promql, atMs, names }));
    }
    const judged = (config["check-slo"]?.objectives ?? []).length > 0;
    const alerts = await judgeAlerts(config, patient, { names, judged });
    const fired = alerts.flatMap((check) => check.verdict === "fail" && check.service !== undefined
        ? [violationOf(check, check.service)]
        : []);
    return {
        objectives: objectives.map(({ check }) => check),
        alerts,
        violations: [...objectives.flatMap(({ violation }) => violation ?? []), ...fired],
    };
}
/** Stops asking a server that does not answer. */
function withPatience(source) {
    let unanswered = 0;
    let last = "";
    const ask = async (question) => {
        if (unanswered >= MAX_UNANSWERED)
            return { kind: "unreachable", message: last };
        const answer = await question();
        if (isUnreachable(answer)) {
            unanswered += 1;
            last = answer.message;
        }
        else
            unanswered = 0;
        return answer;
    };
    return {
        name: source.name,
        query: (expression, atMs) => ask(() => source.query(expression, atMs)),
        alerts: () => ask(() => source.alerts()),
    };
}
function isUnreachable(answer) {
    return answer.kind === "unreachable";
}
const SHORTEST_WINDOW_S = 10;
const DEFAULT_WINDOW_S = 60;
/** `${window}` of a query: from the first recorded phase until now, as a PromQL duration. */
async function loadWindow({ host, out }, now) {
    const phases = await (0,records/* readPhases */.Ji)(host.files, out);
    const starts = phases.filter((phase) => phase.kind !== "provision").map((phase) => phase.start);
    const seconds = starts.length === 0 ? DEFAULT_WINDOW_S : Math.ceil((now - Math.min(...starts)) / 1000);
    return `${Math.max(SHORTEST_WINDOW_S, seconds)}s`;
}

// EXTERNAL MODULE: ./packages/schema/dist/quantity.js
var quantity = __webpack_require__(22098);
// EXTERNAL MODULE: ./packages/stats/dist/histogram.js
var histogram = __webpack_require__(8179);
// EXTERNAL MODULE: ./packages/stats/dist/histogram-json.js
var histogram_json = __webpack_require__(2810);
// EXTERNAL MODULE: ./packages/stats/dist/quantile.js
var dist_quantile = __webpack_require__(70368);
// EXTERNAL MODULE: ./packages/stats/dist/interval.js + 2 modules
var interval = __webpack_require__(62727);
;// CONCATENATED MODULE: ./packages/gates/dist/check-slo/child-calls.js

const MIN_SAMPLES = 10;
/** The operation that calls most is judged: several operations are not averaged into innocence. */
function childCalls(objective, { to, "at-most": limit }, facts) {
    const what = callsQuestion(to);
    const all = rowsOf(objective, to, facts).map(({ calls, requests }) => {
        const samples = [...requests.values()].reduce((total, each) => total + each, 0);
        return { samples, observed: calls / samples };
    });
    const need = objective["min-samples"] ?? MIN_SAMPLES;
    const [worst] = all
        .filter(({ samples }) => samples >= need)
        .sort((a, b) => b.observed - a.observed);
    if (worst === undefined) {
        const have = all.reduce((total, { samples }) => total + samples, 0);
        // Not a pass: a callee under a name that nobody declared would look the same.
        const none = `no call of ${objective.service ?? "the service"} to ${to} was seen`;
        const message = all.length === 0 ? none : tooFew(have, need);
        return undecided(objective, what, { message, samples: have });
    }
    const { observed, samples } = worst;
    const message = `${observed.toFixed(2)} calls to ${to} per request, at most ${limit} are allowed`;
    const figures = { pass: observed <= limit, message, observed, limit, unit: "calls", samples };
    return decided(objective, what, { kind: "child-calls", figures });
}
function rowsOf(objective, to, { childCalls, names }) {
    const rows = new Map();
    for (const entry of childCalls.entries) {
        if ((names.get(entry.service) ?? entry.service) !== objective.service)
            continue;
        if ((names.get(entry.callee) ?? entry.callee) !== to)
            continue;
        if (objective.operation !== undefined && entry.operation !== objective.operation)
            continue;
        const key = `${entry.operation}\u0000${entry.origin}`;
        const row = rows.get(key) ?? { requests: new Map(), calls: 0 };
        // Each entry counts all requests of the operation, also those without such a call.
        const known = row.requests.get(entry.service) ?? 0;
        row.requests.set(entry.service, Math.max(known, entry.requests));
        for (const [calls, requests] of entry.distribution)
            row.calls += calls * requests;
        rows.set(key, row);
    }
    return [...rows.values()];
}

;// CONCATENATED MODULE: ./packages/gates/dist/check-slo/spans.js




/**
 * With no error in n requests the error ratio is below 3/n with 95% confidence ("rule of three",
 * https://doi.org/10.1001/jama.1983.03330370053031), so a limit of 1% needs 300 requests before
 * silence says anything.
 */
const RULE_OF_THREE = 3;
/** Fewer requests than these may be the cold start. */
const MIN_EVIDENT = 10;
/** What is broken beyond doubt needs no more samples; the doubt that is left. */
const EVIDENT_CONFIDENCE = 0.99;
/** Judges one objective over spans; each of its limits is a check. */
function judgeSpans(objective, facts) {
    const { latency: quick, "error-ratio": ratio, "child-calls": calls } = objective;
    const totals = sum(objective, facts);
    return [
        ...(quick === undefined ? [] : [latency(objective, quick, totals)]),
        ...(ratio === undefined ? [] : [errors(objective, ratio.below, totals)]),
        ...(calls === undefined ? [] : [childCalls(objective, calls, facts)]),
    ];
}
function sum(objective, { red, names }) {
    const totals = { count: 0, errors: 0, duration: new histogram/* Histogram */.d() };
    for (const entry of red.entries) {
        if (entry.kind === "client")
            continue;
        if ((names.get(entry.service) ?? entry.service) !== objective.service)
            continue;
        if (objective.operation !== undefined && entry.operation !== objective.operation)
            continue;
        totals.count += entry.count;
        totals.errors += entry.errors;
        const decoded = (0,histogram_json/* decodeHistogram */.pr)(entry.duration);
        if (decoded.ok)
            totals.duration.merge(decoded.histogram);
    }
    return totals;
}
function latency(objective, { quantile, below }, { duration }) {
    const what = latencyQuestion(quantile);
    const limit = (0,quantity/* parseDuration */.E9)(below) ?? Number.NaN;
    const need = objective["min-samples"] ?? (0,dist_quantile/* minSamplesForQuantile */.cX)(quantile);
    // Only what the histogram holds can be judged, whatever the count beside it says.
    const samples = duration.count;
    const beyond = samples - duration.countAtMost(limit * 1000);
    const evident = isEvident(objective, { hits: beyond, samples, limit: 1 - quantile });
    const observedUs = duration.quantile(quantile);
    if (observedUs === undefined || (samples < need && !evident)) {
        return tooLittle(objective, what, { have: samples, need });
    }
    const observed = observedUs / 1000;
    const pass = observed < limit;
    const relation = pass ? "below" : "not below";
    const message = `${(0,quantity/* formatDuration */.a3)(observed)} is ${relation} the limit of ${(0,quantity/* formatDuration */.a3)(limit)}`;
    const figures = { pass, message, observed, limit, unit: "ms", samples };
    return decided(objective, what, { kind: "latency", figures });
}
function errors(objective, below, totals) {
    const what = "error ratio";
    const limit = (0,quantity/* parseRatio */.LO)(below) ?? Number.NaN;
    const { count: samples, errors: failed } = totals;
    const need = objective["min-samples"] ?? Math.ceil(RULE_OF_THREE / limit - 1e-9);
    const evident = isEvident(objective, { hits: failed, samples, limit });
    if (samples === 0 || (samples < need && !evident)) {
        return tooLittle(objective, what, { have: samples, need });
    }
    const observed = failed / samples;
    const pass = observed < limit;
    const message = `${failed} of ${samples} requests failed, ${percent(observed)}; the limit is ${below}`;
    const figures = { pass, message, observed, limit, unit: "ratio", samples };
    return decided(objective, what, { kind: "errors", figures });
}
/** Whether even these few requests leave no doubt. Who names a minimum wants that minimum. */
function isEvident(objective, { hits, samples, limit }) {
    if (objective["min-samples"] !== undefined || samples < MIN_EVIDENT)
        return false;
    return ((0,interval/* wilsonInterval */.Y)(hits, samples, EVIDENT_CONFIDENCE)?.low ?? 0) > limit;
}
function tooLittle(objective, what, { have, need }) {
    const nobody = `no request of ${objective.service ?? "the service"} was seen`;
    return undecided(objective, what, {
        message: have === 0 ? nobody : tooFew(have, need),
        samples: have,
    });
}
function percent(ratio) {
    return `${(ratio * 100).toFixed(ratio < 0.1 ? 2 : 1)}%`;
}

;// CONCATENATED MODULE: ./packages/gates/dist/check-slo/run.js









async function runCheckSlo(context, ports) {
    const config = (0,gate/* requireConfig */.E)(context);
    const objectives = chosen(context, config);
    const overSpans = objectives.filter((objective) => objective.promql === undefined);
    const queries = objectives.filter((objective) => objective.promql !== undefined);
    // Prometheus may watch a stack that Stagegate did not start.
    const stack = await (0,handle/* findStack */.eF)(context, { needed: overSpans.length > 0 });
    const prometheus = openPrometheus(context, ports, stack);
    const spans = await judgeOverSpans(ports, { objectives: overSpans, stack, config });
    const asked = await askPrometheus(context, { config, queries, source: prometheus.source });
    const judged = [...spans.judged.map(({ check }) => check), ...asked.objectives];
    const ended = await (0,stack_ended/* endedServices */.zc)(context, "check-slo", stack);
    const checks = [...judged, ...asked.alerts];
    const violations = [
        ...spans.judged.flatMap(({ violation }) => violation ?? []),
        ...asked.violations,
    ];
    const failing = (0,stack_ended/* hasEnded */.hY)(ended) || checks.some((check) => check.verdict === "fail");
    const diagnosis = failing
        ? await run_diagnose(context, ports, { stack, violations, ended })
        : await (0,diagnose/* mapStack */.ri)(context, ports.telemetry, stack);
    return {
        summary: (0,stack_ended/* withEnded */.vK)(summaryOf(judged, asked.alerts), ended),
        checks: [...ended.checks, ...checks],
        evidence: ended.evidence,
        metrics: [
            ...checks.filter(({ verdict }) => verdict === "fail").flatMap(missed),
            {
                name: "objectives met",
                value: judged.filter((check) => check.verdict === "pass").length,
                unit: `of ${judged.length}`,
                key: true,
            },
        ],
        versions: (0,handle/* stackVersions */.mz)(stack),
        ...diagnosis,
        notes: [...prometheus.notes, ...spans.notes, ...(diagnosis.notes ?? [])],
    };
}
function chosen({ inputs }, config) {
    const all = config["check-slo"]?.objectives ?? [];
    const names = inputs.objective;
    if (names === undefined)
        return all;
    const known = all.map((objective) => objective.name);
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined) {
        const near = (0,issues/* didYouMean */.au)(unknown, known);
        throw new error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `there is no objective \`${unknown}\``, {
            hint: near === undefined ? `Objectives: ${known.join(", ")}.` : `Did you mean \`${near}\`?`,
        });
    }
    return all.filter((objective) => names.includes(objective.name));
}
async function judgeOverSpans(ports, work) {
    const { objectives, stack, config } = work;
    if (objectives.length === 0)
        return { judged: [], notes: [] };
    const without = (reason) => ({
        judged: objectives.flatMap((objective) => withoutData(objective, reason)),
        notes: [],
    });
    if (stack.kind === "none")
        return without("Stagegate does not run the stack");
    const opened = await ports.telemetry(stack.handle);
    if (opened.kind === "unreachable")
        return without(opened.message);
    const { red, childCalls, shed } = opened.telemetry;
    const names = (0,handle/* serviceNames */._m)(config);
    const judged = objectives.flatMap((objective) => judgeSpans(objective, { red, childCalls, names }));
    const notes = shed > 0
        ? [`${shed} exports of spans were refused under load; figures may be without them`]
        : [];
    return { judged, notes };
}
async function run_diagnose(context, ports, work) {
    const attempts = await (0,records/* readAttempts */.jY)(context.host.files, context.out);
    return (0,diagnose/* diagnoseStack */.Bp)(context, ports.telemetry, { ...work, attempts });
}
/** The figures beyond their limits stand for the gate. */
function missed({ title, observed, unit = "" }) {
    return observed === undefined ? [] : [{ name: title, value: observed, unit, key: true }];
}
const MAX_NAMED = 3;
function named(checks) {
    const titles = checks.slice(0, MAX_NAMED).map(({ title }) => title.replace(/^Alert /, ""));
    const more = checks.length - MAX_NAMED;
    return `${titles.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
/** What is violated comes first, by name; then how much was judged. */
function summaryOf(objectives, alerts) {
    const of = (checks, verdict) => checks.filter((check) => check.verdict === verdict);
    if (objectives.length + alerts.length === 0) {
        return "nothing to judge: no objective and no Prometheus is configured";
    }
    const violated = of(objectives, "fail");
    const critical = of(alerts, "fail");
    const red = [
        ...(violated.length > 0 ? [`violated: ${named(violated)}`] : []),
        ...(critical.length > 0 ? [`critical alerts that fire: ${named(critical)}`] : []),
    ];
    const rest = [];
    const add = (number, words) => {
        if (number > 0)
            rest.push(`${number} ${words}`);
    };
    if (objectives.length > 0) {
        rest.push(`${of(objectives, "pass").length} of ${objectives.length} objectives met`);
    }
    add(of(objectives, "inconclusive").length, "without enough data");
    add(of(objectives, "error").length, "could not be asked");
    const warning = of(alerts, "warn").length;
    add(warning, warning === 1 ? "alert to look at" : "alerts to look at");
    if (of(alerts, "inconclusive").length > 0)
        rest.push("alerts are not known");
    if (red.length + rest.length === 0) {
        return "no objective is configured, and no critical alert fires";
    }
    return [...red, ...(rest.length > 0 ? [rest.join(", ")] : [])].join("; ");
}

;// CONCATENATED MODULE: ./packages/gates/dist/check-slo/gate.js



/** Is telemetry inside its objectives, and does no alert fire? */
const checkSlo = (0,gate/* defineGate */.p)({
    id: "check-slo",
    configuration: "required",
    run: (context, ports) => runCheckSlo(context, { ...ports, telemetry: (0,settle/* settledTelemetry */.F)(context, ports.telemetry) }),
});


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
