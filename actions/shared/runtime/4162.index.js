export const id = 4162;
export const ids = [4162];
export const modules = {

/***/ 83545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* unused harmony export poll */
/** Calls until the result is final or the attempts are used up; returns the last result. */
async function retry(clock, call, isFinal, { attempts, delayMs, signal }) {
    for (let attempt = 1;; attempt += 1) {
        const result = await call(attempt);
        if (isFinal(result) || attempt >= attempts)
            return result;
        const waited = await clock.sleep(delayMs * 2 ** (attempt - 1), signal);
        if (!waited)
            return result;
    }
}
/** Polls until the probe answers with a value, the time is over or the signal is aborted. */
async function poll(clock, probe, { timeoutMs, intervalMs, signal, }) {
    const end = clock.monotonic() + timeoutMs;
    for (;;) {
        const value = await probe();
        if (value !== undefined)
            return value;
        if (clock.monotonic() + intervalMs > end)
            return undefined;
        if (!(await clock.sleep(intervalMs, signal)))
            return undefined;
    }
}


/***/ }),

/***/ 34162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sloPorts: () => (/* binding */ sloPorts)
});

// EXTERNAL MODULE: ./packages/core/dist/retry.js
var retry = __webpack_require__(83545);
;// CONCATENATED MODULE: ./packages/tools/dist/prometheus/answers.js
function asObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
/** `{status: success|error, data, error, errorType, warnings, infos}` or something else entirely. */
function readAnswer(result) {
    if (result.kind === "unreachable")
        return { kind: "unreachable", message: result.reason };
    const body = parse(result.body);
    if (body?.["status"] === "success") {
        const data = asObject(body["data"]);
        if (data !== undefined) {
            return {
                kind: "data",
                data,
                warnings: [...strings(body["warnings"]), ...strings(body["infos"])],
            };
        }
    }
    const error = typeof body?.["error"] === "string" ? body["error"] : undefined;
    // 400 bad parameters, 422 the expression cannot be executed: the query is wrong, not the server.
    if (error !== undefined && (result.status === 400 || result.status === 422)) {
        return { kind: "refused", message: error.slice(0, 500) };
    }
    const why = error ?? (body === undefined ? notPrometheus(result.status) : "no data");
    return { kind: "unreachable", message: `HTTP ${result.status}: ${why.slice(0, 200)}` };
}
function notPrometheus(status) {
    const refused = status === 401 || status === 403;
    return refused
        ? "access is refused; telemetry.prometheus.token-env names the variable of a token"
        : "the answer is not of Prometheus";
}
function parse(body) {
    try {
        return asObject(JSON.parse(new TextDecoder().decode(body)));
    }
    catch {
        return undefined;
    }
}
function strings(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === "string").slice(0, 10) : [];
}
/** One number out of an instant query. */
function readVector(result) {
    const answer = readAnswer(result);
    if (answer.kind !== "data")
        return answer;
    const { data, warnings } = answer;
    const type = data["resultType"];
    if (type === "scalar")
        return toValue(sampleOf(data["result"]), warnings);
    if (type !== "vector") {
        return { kind: "refused", message: `the query gives a ${String(type)}, not an instant vector` };
    }
    const series = Array.isArray(data["result"]) ? data["result"] : [];
    if (series.length === 0)
        return { kind: "empty", warnings };
    if (series.length > 1) {
        return { kind: "several", series: series.slice(0, 10).map(labelsOf), total: series.length };
    }
    const only = asObject(series[0]);
    if (only?.["histogram"] !== undefined) {
        return { kind: "refused", message: "the query gives a native histogram, not a number" };
    }
    const value = toValue(sampleOf(only?.["value"]), warnings);
    return value.kind === "value" ? { ...value, labels: labelMap(only?.["metric"]) } : value;
}
/** `[<seconds>, "<value>"]`; the value is a string, so that NaN and Inf survive JSON. */
function sampleOf(value) {
    return Array.isArray(value) && typeof value[1] === "string" ? value[1] : undefined;
}
function toValue(text, warnings) {
    if (text === undefined)
        return { kind: "empty", warnings };
    const value = Number(text);
    return Number.isFinite(value) && text.trim() !== ""
        ? { kind: "value", value, warnings }
        : { kind: "not-a-number", found: text.slice(0, 20), warnings };
}
function labelMap(value) {
    const entries = Object.entries(asObject(value) ?? {});
    return Object.fromEntries(entries.map(([key, item]) => [key, String(item)]));
}
function labelsOf(series) {
    const metric = asObject(asObject(series)?.["metric"]) ?? {};
    const labels = Object.entries(metric).map(([key, value]) => `${key}="${String(value)}"`);
    return `{${labels.join(", ")}}`.slice(0, 300);
}
/** The alerting rules, with what keeps one of them from being evaluated. */
function readRules(result) {
    const answer = readAnswer(result);
    if (answer.kind !== "data")
        return { kind: "unreachable", message: answer.message };
    const rules = listOf(answer.data["groups"])
        .flatMap((group) => listOf(group["rules"]))
        // Servers that do not know the filter of the request send recording rules as well.
        .filter((rule) => rule["type"] === undefined || rule["type"] === "alerting");
    return { kind: "rules", count: rules.length, broken: rules.flatMap(brokenRule) };
}
/** `health` is ok, err, or unknown before the first evaluation; servers without it say nothing. */
function brokenRule(rule) {
    const health = rule["health"];
    if (health !== "err" && health !== "unknown")
        return [];
    const error = rule["lastError"];
    const known = typeof error === "string" && error !== "" ? error.slice(0, 300) : undefined;
    const reason = known ?? (health === "err" ? "its evaluation fails" : "it was never evaluated");
    const name = typeof rule["name"] === "string" ? rule["name"] : "unnamed";
    return [{ name, labels: labelMap(rule["labels"]), reason }];
}
function listOf(value) {
    const items = Array.isArray(value) ? value : [];
    return items.map(asObject).filter((item) => item !== undefined);
}
function readAlerts(result, rules) {
    const answer = readAnswer(result);
    if (answer.kind !== "data")
        return { kind: "unreachable", message: answer.message };
    const firing = listOf(answer.data["alerts"])
        .filter((alert) => alert["state"] === "firing")
        .map(toAlert);
    return { kind: "alerts", firing, broken: rules.broken, rules: rules.count };
}
function toAlert(alert) {
    const labels = labelMap(alert["labels"]);
    const annotations = asObject(alert["annotations"]) ?? {};
    const summary = annotations["summary"] ?? annotations["description"];
    const activeAt = Date.parse(String(alert["activeAt"] ?? ""));
    const value = Number(alert["value"]);
    return {
        name: labels["alertname"] ?? "unnamed",
        severity: labels["severity"] ?? "",
        labels,
        summary: typeof summary === "string" ? summary : "",
        activeAtMs: Number.isNaN(activeAt) ? undefined : activeAt,
        value: Number.isFinite(value) ? value : undefined,
    };
}

;// CONCATENATED MODULE: ./packages/tools/dist/prometheus/source.js


const TIMEOUT_MS = 15_000;
/** Answers that may be different a moment later: overload and restarts. */
function isTransient(result) {
    return result.kind === "unreachable" || result.status === 429 || result.status >= 502;
}
/** The HTTP API of Prometheus (https://prometheus.io/docs/prometheus/latest/querying/api/). */
function createPrometheusSource(options) {
    const base = options.url.replace(/\/+$/, "");
    const call = async (path, form) => {
        const headers = { accept: "application/json" };
        if (options.token !== undefined)
            headers["authorization"] = `Bearer ${options.token}`;
        if (form !== undefined)
            headers["content-type"] = "application/x-www-form-urlencoded";
        return (0,retry/* retry */.L)(options.clock, () => options.http.request({
            url: `${base}${path}`,
            method: form === undefined ? "GET" : "POST",
            headers,
            timeoutMs: TIMEOUT_MS,
            ...(form === undefined ? {} : { body: new URLSearchParams(form).toString() }),
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        }), (result) => !isTransient(result), {
            attempts: 3,
            delayMs: 250,
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        });
    };
    return {
        name: `Prometheus at ${base}`,
        async query(expression, atMs) {
            const time = (atMs / 1000).toFixed(3);
            return readVector(await call("/api/v1/query", { query: expression, time }));
        },
        async alerts() {
            const rules = readRules(await call("/api/v1/rules?type=alert"));
            if (rules.kind === "unreachable")
                return rules;
            return readAlerts(await call("/api/v1/alerts"), rules);
        },
    };
}

// EXTERNAL MODULE: ./packages/wiring/dist/ports/telemetry.js + 15 modules
var telemetry = __webpack_require__(72866);
;// CONCATENATED MODULE: ./packages/wiring/dist/ports/slo.js


function sloPorts(host) {
    return {
        telemetry: (0,telemetry/* openTelemetry */.G)(host),
        prometheus: (url, token) => createPrometheusSource({
            url,
            http: host.http,
            clock: host.clock,
            signal: host.signal,
            ...(token === undefined ? {} : { token }),
        }),
    };
}


/***/ })

};
