export const id = 2139;
export const ids = [2139];
export const modules = {

/***/ 83747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  As: () => (/* binding */ checkSource),
  jz: () => (/* binding */ isComposed),
  V: () => (/* binding */ sortIssues)
});

// UNUSED EXPORTS: parseConfig

// EXTERNAL MODULE: ./packages/schema/dist/generated/config-validator.js
var config_validator = __webpack_require__(86488);
// EXTERNAL MODULE: ./packages/schema/dist/generated/config-schema.js
var config_schema = __webpack_require__(41919);
// EXTERNAL MODULE: ./packages/schema/dist/issues.js
var dist_issues = __webpack_require__(16771);
;// CONCATENATED MODULE: ./packages/schema/dist/config/readable.js

/** What was put in for a missing key can itself lack something. */
const MAX_PASSES = 4;
/**
 * A document with everything that the schema refuses taken out or, where something must stand,
 * replaced by something valid: one typo must not hide an unknown service or a circle. Undefined
 * when nothing is left to look at.
 */
function withoutInvalid(value, errors, { schema, validate }) {
    const copy = structuredClone(value);
    const replaced = new Set();
    let left = errors;
    for (let pass = 0; pass < MAX_PASSES && left.length > 0; pass += 1) {
        for (const error of left) {
            const path = repair(copy, error, schema);
            if (path !== undefined)
                replaced.add(keyOf(path));
        }
        left = validate(copy);
    }
    // Every name in a document without services would be unknown.
    const lost = replaced.has(keyOf([])) || replaced.has(keyOf(["services"]));
    if (left.length > 0 || lost)
        return undefined;
    return {
        config: copy,
        isReplaced: (path) => path.some((_, depth) => replaced.has(keyOf(path.slice(0, depth + 1)))),
    };
}
function keyOf(path) {
    return path.join("\0");
}
/** Makes the error go away; the path of what was put in, undefined when something was taken out. */
function repair(document, error, schema) {
    const path = (0,dist_issues/* pathOfPointer */.wX)(error.instancePath);
    const { additionalProperty: extra, missingProperty: missing } = error.params;
    if (typeof extra === "string") {
        take(document, [...path, extra]);
        return undefined;
    }
    const target = typeof missing === "string" ? [...path, missing] : path;
    if (isOptional(target, schema)) {
        take(document, target);
        return undefined;
    }
    put(document, target, sampleOf((0,dist_issues/* schemaAt */.lv)(schema, target) ?? {}));
    return target;
}
/** An item of a list stays: problems of its neighbours name their index. */
function isOptional(path, schema) {
    const key = path.at(-1);
    if (typeof key !== "string")
        return false;
    const parent = (0,dist_issues/* schemaAt */.lv)(schema, path.slice(0, -1));
    const named = parent?.properties !== undefined && Object.hasOwn(parent.properties, key);
    return named && parent.required?.includes(key) !== true;
}
function parentOf(root, path) {
    let here = root;
    for (const step of path.slice(0, -1)) {
        if (typeof here !== "object" || here === null || !Object.hasOwn(here, step))
            return undefined;
        here = here[step];
    }
    return typeof here === "object" && here !== null
        ? here
        : undefined;
}
function take(root, path) {
    const parent = parentOf(root, path);
    const key = path.at(-1);
    if (parent !== undefined && key !== undefined)
        delete parent[key];
}
function put(root, path, value) {
    const parent = parentOf(root, path);
    const key = path.at(-1);
    if (parent === undefined || key === undefined)
        return;
    Object.defineProperty(parent, key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
    });
}
/** For each form of text that the definitions know. */
const TEXTS = ["x", "1s", "1%", "1MB", "2000-01-01"];
/** The smallest value that a schema accepts: only the keywords that the definitions use. */
function sampleOf(schema) {
    if (schema.const !== undefined)
        return schema.const;
    if (schema.enum !== undefined)
        return schema.enum[0];
    // Of several types the first one will do.
    switch ([schema.type].flat()[0]) {
        case "object":
            return Object.fromEntries((schema.required ?? []).map((key) => [key, sampleOf(schema.properties?.[key] ?? {})]));
        case "array":
            return Number(schema["minItems"] ?? 0) > 0 ? [sampleOf(schema.items ?? {})] : [];
        case "string": {
            const { pattern } = schema;
            return TEXTS.find((text) => pattern === undefined || new RegExp(pattern, "u").test(text));
        }
        case "integer":
        case "number":
            return Number(schema["exclusiveMaximum"] ?? 2) > 1
                ? Math.max(1, Number(schema["minimum"] ?? 1))
                : 0.5;
        case "boolean":
            return false;
        default:
            return null;
    }
}

// EXTERNAL MODULE: ./packages/schema/dist/contract-files.js
var contract_files = __webpack_require__(72115);
// EXTERNAL MODULE: ./packages/schema/dist/quantity.js
var quantity = __webpack_require__(22098);
;// CONCATENATED MODULE: ./packages/schema/dist/config/limits.js

/** Limits that nothing can keep, or that nothing can miss: neither judges anything. */
function limitProblems(config) {
    const objectives = (config["check-slo"]?.objectives ?? []).flatMap((objective, index) => objectiveLimits(objective).map(({ path, ...problem }) => ({
        path: ["check-slo", "objectives", index, ...path],
        ...problem,
    })));
    return [...timeLimits(config), ...objectives];
}
/** Time in which something must happen: none is never enough. */
function timeLimits(config) {
    const staging = config["provision-staging"];
    const limits = [
        [staging?.ttl, ["provision-staging", "ttl"]],
        [staging?.["startup-timeout"], ["provision-staging", "startup-timeout"]],
        [config["run-e2e"]?.timeout, ["run-e2e", "timeout"]],
    ];
    for (const [name, { ready }] of Object.entries(config.services)) {
        limits.push([ready?.timeout, ["services", name, "ready", "timeout"]]);
    }
    return limits.flatMap(([text, path]) => {
        if (text === undefined || (0,quantity/* parseDuration */.E9)(text) !== 0)
            return [];
        const hint = "Leave it out for the default, or give a time such as 30s.";
        return [{ path, message: `nothing happens within ${text}`, hint }];
    });
}
function objectiveLimits(objective) {
    const { latency, "error-ratio": errors, above, below } = objective;
    const issues = [];
    if (latency !== undefined && (0,quantity/* parseDuration */.E9)(latency.below) === 0) {
        issues.push({
            path: ["latency", "below"],
            message: `can never hold: no answer takes less than ${latency.below}`,
            hint: "Give what users accept, for example 300ms.",
        });
    }
    const ratio = errors === undefined ? undefined : (0,quantity/* parseRatio */.LO)(errors.below);
    if (errors !== undefined && ratio === 0) {
        issues.push({
            path: ["error-ratio", "below"],
            message: `can never hold: no ratio is below ${errors.below}`,
            hint: "No number of requests proves at most 0%; give the smallest ratio that matters, for example 0.1%.",
        });
    }
    if (errors !== undefined && ratio !== undefined && ratio > 1) {
        issues.push({
            path: ["error-ratio", "below"],
            message: `always holds: every ratio is below ${errors.below}`,
            hint: "Give a ratio up to 100%, for example 1%.",
        });
    }
    if (above !== undefined && below !== undefined && above >= below) {
        issues.push({
            path: ["above"],
            message: `can never hold: nothing is above ${above} and below ${below}`,
            hint: "`above` is the lower limit and `below` the upper one.",
        });
    }
    return issues;
}

// EXTERNAL MODULE: ./packages/schema/dist/config/placeholders.js
var placeholders = __webpack_require__(22222);
;// CONCATENATED MODULE: ./packages/schema/dist/config/rules.js




function unknownService(config, name, path) {
    const names = Object.keys(config.services);
    if (names.includes(name))
        return undefined;
    const near = (0,dist_issues/* didYouMean */.au)(name, names);
    return {
        path,
        message: `no service is called \`${name}\``,
        hint: near === undefined ? `Services: ${names.join(", ")}.` : `Did you mean \`${near}\`?`,
    };
}
const danglingNames = (config) => {
    const references = [
        [config["provision-staging"]?.entry, ["provision-staging", "entry"]],
    ];
    for (const [name, service] of Object.entries(config.services)) {
        for (const [index, need] of (service.needs ?? []).entries()) {
            references.push([need, ["services", name, "needs", index]]);
        }
    }
    for (const [index, scenario] of (config["load-test"]?.scenarios ?? []).entries()) {
        references.push([scenario.target, ["load-test", "scenarios", index, "target"]]);
    }
    for (const [index, objective] of (config["check-slo"]?.objectives ?? []).entries()) {
        const at = ["check-slo", "objectives", index];
        references.push([objective.service, [...at, "service"]]);
        references.push([objective["child-calls"]?.to, [...at, "child-calls", "to"]]);
    }
    for (const name of Object.keys(config["verify-contracts"]?.pact?.providers ?? {})) {
        references.push([name, ["verify-contracts", "pact", "providers", name]]);
    }
    return references.flatMap(([name, path]) => name === undefined ? [] : (unknownService(config, name, path) ?? []));
};
/** The first cycle of `needs`, as the names along it. */
function findCycle(needs) {
    const done = new Set();
    const visit = (name, trail) => {
        if (trail.includes(name))
            return [...trail.slice(trail.indexOf(name)), name];
        if (done.has(name))
            return undefined;
        for (const next of needs.get(name) ?? []) {
            const cycle = visit(next, [...trail, name]);
            if (cycle !== undefined)
                return cycle;
        }
        done.add(name);
        return undefined;
    };
    for (const name of needs.keys()) {
        const cycle = visit(name, []);
        if (cycle !== undefined)
            return cycle;
    }
    return undefined;
}
const MAX_CYCLES = 20;
const cycles = (config) => {
    const needs = new Map(Object.entries(config.services).map(([n, s]) => [n, s.needs ?? []]));
    const issues = [];
    for (let cycle = findCycle(needs); cycle !== undefined; cycle = findCycle(needs)) {
        const [first = "", second = ""] = cycle;
        issues.push({
            path: ["services", first, "needs"],
            message: `services need each other in a circle: ${cycle.join(" → ")}`,
            hint: "Remove one of these needs: nothing in the circle could start first.",
        });
        // Opened at one place, so that the next circle is found too.
        needs.set(first, (needs.get(first) ?? []).filter((need) => need !== second));
        if (issues.length >= MAX_CYCLES)
            break;
    }
    return issues;
};
const ambiguousNames = (config) => {
    const owner = new Map(Object.keys(config.services).map((name) => [name, name]));
    const issues = [];
    for (const [name, service] of Object.entries(config.services)) {
        for (const [index, alias] of (service.aliases ?? []).entries()) {
            const other = owner.get(alias);
            if (other !== undefined && other !== name) {
                issues.push({
                    path: ["services", name, "aliases", index],
                    message: `\`${alias}\` already means the service \`${other}\``,
                    hint: "A telemetry name belongs to one service.",
                });
            }
            owner.set(alias, name);
        }
    }
    return issues;
};
const duplicateScenarios = (config) => duplicates(config["load-test"]?.scenarios ?? [], ["load-test", "scenarios"]);
const duplicateObjectives = (config) => duplicates(config["check-slo"]?.objectives ?? [], ["check-slo", "objectives"]);
function duplicates(items, path) {
    const seen = new Set();
    return items.flatMap(({ name }, index) => {
        if (!seen.has(name)) {
            seen.add(name);
            return [];
        }
        return [{ path: [...path, index, "name"], message: `the name \`${name}\` is used twice` }];
    });
}
const objectiveShape = (config) => (config["check-slo"]?.objectives ?? []).flatMap((objective, index) => objectiveProblems(objective).map(({ key, ...problem }) => ({
    path: ["check-slo", "objectives", index, ...(key === undefined ? [] : [key])],
    ...(key === undefined ? {} : { atKey: true }),
    ...problem,
})));
const SPAN_LIMITS = ["latency", "error-ratio", "child-calls"];
const PROMQL_LIMITS = ["below", "above"];
/** An objective is over spans or over PromQL; a limit of the other kind would never be judged. */
function objectiveProblems(objective) {
    const spans = SPAN_LIMITS.filter((key) => objective[key] !== undefined);
    const values = PROMQL_LIMITS.filter((key) => objective[key] !== undefined);
    if (objective.promql !== undefined) {
        return [
            ...spans.map((key) => ({
                key,
                message: `\`${key}\` is about spans, but the objective is a promql query`,
                hint: "Make it an objective of its own.",
            })),
            ...(values.length > 0 ? [] : [{ message: "a promql objective needs `below` or `above`" }]),
        ];
    }
    const stray = values.map((key) => ({
        key,
        message: `\`${key}\` limits a promql query, and there is none`,
        hint: "A limit over spans stands inside latency or error-ratio.",
    }));
    if (spans.length === 0) {
        const hint = "Give latency, error-ratio, child-calls or promql.";
        return stray.length > 0 ? stray : [{ message: "the objective has no limit", hint }];
    }
    if (objective.service !== undefined)
        return stray;
    const hint = "Objectives over spans belong to a service.";
    return [...stray, { message: "`service` is missing", hint }];
}
const startable = (config) => {
    const provider = config["provision-staging"]?.provider ?? "processes";
    return Object.entries(config.services).flatMap(([name, service]) => {
        if (provider === "external" && service.url === undefined && service.run === undefined) {
            return [
                {
                    path: ["services", name],
                    message: "`url` is missing",
                    hint: "The provider `external` needs the address of every service.",
                },
            ];
        }
        if (service.ready?.log === undefined)
            return [];
        const problem = regexProblem(service.ready.log);
        if (problem === undefined)
            return [];
        const hint = "JavaScript's syntax with the flag u; quote it with single quotes in YAML.";
        return [{ path: ["services", name, "ready", "log"], message: problem, hint }];
    });
};
function regexProblem(pattern) {
    try {
        return new RegExp(pattern, "u") instanceof RegExp ? undefined : pattern;
    }
    catch (cause) {
        const reason = cause.message.split(": ").at(-1) ?? "";
        return `the regular expression is wrong: ${reason}`;
    }
}
const fixedPorts = (config) => {
    if (config["provision-staging"]?.provider === "external")
        return [];
    const owner = new Map();
    return Object.entries(config.services).flatMap(([name, { run }]) => {
        const { port = 0 } = run ?? {};
        const other = owner.get(port);
        if (port !== 0 && other === undefined)
            owner.set(port, name);
        if (other === undefined)
            return [];
        const hint = "Leave `run.port` out of one of them to get a free port.";
        const message = `\`${other}\` asks for port ${port} as well`;
        return [{ path: ["services", name, "run", "port"], message, hint }];
    });
};
/** What sets the states of a provider has to be one thing, and be somewhere. */
const pactProviders = (config) => Object.entries(config["verify-contracts"]?.pact?.providers ?? {}).flatMap(([name, provider]) => {
    const at = ["verify-contracts", "pact", "providers", name];
    const { url, "state-url": stateUrl, "state-command": command } = provider;
    const issues = [];
    const service = config.services[name];
    const files = (0,contract_files/* contractFiles */.M)(service ?? {});
    const one = files.length === 1 && !/[*?{[]/.test(files[0] ?? "");
    if (provider.against === "contract" && service !== undefined && !one) {
        const message = `\`${name}\` has ${files.length === 0 ? "no contract" : "several contracts"}`;
        const hint = `Give services.${name} one OpenAPI file as \`contract\`.`;
        issues.push({ path: [...at, "against"], message, hint });
    }
    if (stateUrl !== undefined && command !== undefined) {
        const message = "`state-url` and `state-command` exclude each other";
        issues.push({ path: [...at, "state-command"], message, hint: "Leave one of them out." });
    }
    if (url !== undefined && !isWebAddress(url)) {
        const message = `\`${url}\` is no address`;
        issues.push({ path: [...at, "url"], message, hint: "For example http://localhost:8080." });
    }
    if (stateUrl !== undefined && !stateUrl.startsWith("/") && !isWebAddress(stateUrl)) {
        const message = `\`${stateUrl}\` is neither a path nor an address`;
        issues.push({ path: [...at, "state-url"], message, hint: "For example /_pact/states." });
    }
    return issues;
});
function isWebAddress(text) {
    return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
const RULES = [
    danglingNames,
    cycles,
    ambiguousNames,
    duplicateScenarios,
    duplicateObjectives,
    objectiveShape,
    startable,
    fixedPorts,
    pactProviders,
    placeholders/* placeholderProblems */.y,
    limitProblems,
];
/** What a schema cannot say: names that must exist, circles, contradictions. */
function checkRules(config) {
    return RULES.flatMap((rule) => rule(config));
}

;// CONCATENATED MODULE: ./packages/schema/dist/config/parse.js






/** Parses and checks a configuration; every problem is reported at once, in file order. */
function parseConfig(file, text) {
    const parsed = parseSource(file, text);
    if (parsed.kind === "invalid")
        return parsed;
    return checkSource(parsed.source);
}
/** Checks a document that was parsed already, or made of several. */
function checkSource(source) {
    const { readable, issues } = check(source.value);
    if (readable !== undefined && issues.length === 0) {
        return { kind: "valid", config: readable.config, source };
    }
    return {
        kind: "invalid",
        issues: sortIssues(issues.map((issue) => source.place(issue))),
        ...(readable === undefined ? {} : { readable: { ...readable, source } }),
    };
}
function errorsOf(value) {
    const run = config_validator/* config */.$;
    return run(value) ? [] : (run.errors ?? []);
}
function check(value) {
    const errors = errorsOf(value);
    if (errors.length === 0) {
        const config = value;
        return { readable: { config, isReplaced: () => false }, issues: checkRules(config) };
    }
    const issues = (0,dist_issues/* explainErrors */.$Q)(errors, value, config_schema/* configSchema */.Q);
    const readable = withoutInvalid(value, errors, { schema: config_schema/* configSchema */.Q, validate: errorsOf });
    if (readable === undefined)
        return { readable, issues };
    // What was put in for something wrong is not the user's mistake.
    const rules = checkRules(readable.config).filter(({ path }) => !readable.isReplaced(path));
    return { readable, issues: [...issues, ...rules] };
}
/** In the order of the file; of several files that which is nearest to the root comes first. */
function sortIssues(issues) {
    return [...issues].sort((a, b) => byFile(a.file, b.file) || a.line - b.line || a.column - b.column);
}
function byFile(a, b) {
    if (a === b)
        return 0;
    return a.split("/").length - b.split("/").length || (a < b ? -1 : 1);
}
/** Keys that make a configuration of more than its file. */
const JOINING = ["extends", "fragments", "locked", "profiles"];
/** Whether other files or a profile have a say, so that the value is not the whole of it. */
function isComposed(value) {
    return (typeof value === "object" && value !== null && JOINING.some((key) => Object.hasOwn(value, key)));
}


/***/ }),

/***/ 22222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ unsetVariables),
/* harmony export */   y: () => (/* binding */ placeholderProblems)
/* harmony export */ });
/* harmony import */ var _issues_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16771);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16210);


/** Every text of the configuration that placeholders are filled into. */
function textsOf(config) {
    const texts = [];
    const add = (map = {}, path) => {
        for (const [key, text] of Object.entries(map))
            texts.push({ text, path: [...path, key] });
    };
    for (const [name, { run }] of Object.entries(config.services)) {
        const at = ["services", name, "run"];
        for (const [index, text] of (run?.command ?? []).entries()) {
            texts.push({ text, path: [...at, "command", index] });
        }
        add(run?.env, [...at, "env"]);
    }
    add(config["provision-staging"]?.env, ["provision-staging", "env"]);
    return texts;
}
/** Placeholders that stand for nothing, whatever the environment. */
function placeholderProblems(config) {
    return textsOf(config).flatMap(({ text, path }) => (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderNames */ .o2)(text).flatMap((name) => {
        const problem = problemOf(name, config);
        return problem === undefined ? [] : [{ path, ...problem }];
    }));
}
function problemOf(name, config) {
    const shown = `\`\${${name}}\``;
    const placeholder = (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlaceholder */ .$z)(name);
    const services = Object.keys(config.services);
    if (placeholder === undefined) {
        const known = [
            "port",
            "url",
            "otlp",
            "workdir",
            ...services.map((service) => `services.${service}.url`),
        ];
        const near = (0,_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(name, known);
        const hint = near === undefined
            ? `Known are ${_placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .PLACEHOLDER_FORMS */ .U8}; write $\${…} for the text itself.`
            : `Did you mean \`\${${near}}\`?`;
        return { message: `${shown} is not a placeholder`, hint };
    }
    if (placeholder.kind !== "service")
        return undefined;
    const { service } = placeholder;
    if (!services.includes(service)) {
        const near = (0,_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(service, services);
        const hint = near === undefined
            ? `Services: ${services.join(", ")}.`
            : `Did you mean \`\${services.${near}.url}\`?`;
        return { message: `${shown}: no service is called \`${service}\``, hint };
    }
    const { run, url } = config.services[service] ?? {};
    if (run !== undefined || url !== undefined)
        return undefined;
    return {
        message: `${shown}: the service \`${service}\` is not started and has no address`,
        hint: `Give \`${service}\` a \`run\` or a \`url\`.`,
    };
}
/**
 * Variables of the job that services are started with and that are not set. `names` are those that
 * are set; nothing is needed of them where the services run already.
 */
function unsetVariables(config, names) {
    const started = Object.values(config.services).some(({ run }) => run !== undefined);
    if (!started || config["provision-staging"]?.provider === "external")
        return [];
    return textsOf(config).flatMap(({ text, path }) => (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderNames */ .o2)(text).flatMap((name) => {
        const placeholder = (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlaceholder */ .$z)(name);
        if (placeholder?.kind !== "variable" || names.includes(placeholder.variable))
            return [];
        const { variable } = placeholder;
        const near = (0,_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(variable, names);
        const meant = near === undefined ? "" : ` Did you mean \`\${env.${near}}\`?`;
        return [
            {
                path,
                message: `\`\${${name}}\`: the variable ${variable} is not set`,
                hint: `Set ${variable} before the start.${meant}`,
            },
        ];
    }));
}


/***/ }),

/***/ 52045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseSource)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88009);

/** Far beyond any real configuration; above it the file is not a configuration. */
const MAX_BYTES = 2_000_000;
/** Reads YAML 1.2; every syntax error is reported with its place. */
function parseSource(file, text) {
    const at = (line, column, message) => ({
        file,
        line,
        column,
        at: "",
        message,
    });
    if (text.length > MAX_BYTES) {
        return { kind: "invalid", issues: [at(1, 1, "the file is larger than 2 MB")] };
    }
    const lines = lineStarts(text);
    const document = read(text);
    if (typeof document === "string")
        return { kind: "invalid", issues: [at(1, 1, document)] };
    const quotes = document.errors.some(isUnclosed) ? quotesOf(text) : [];
    const broken = document.errors.map((error, index) => {
        const sought = index < MAX_SYNTAX_ERRORS && isUnclosed(error);
        const quote = sought ? quotes.findLast((offset) => offset <= error.pos[0]) : undefined;
        const { line, column } = positionOf(lines, quote ?? error.pos[0]);
        return at(line, column, quote === undefined ? syntaxMessage(error.message) : NOT_CLOSED);
    });
    if (broken.length > 0)
        return { kind: "invalid", issues: distinct(broken) };
    try {
        // A hundred aliases are plenty; more is an alias bomb.
        const value = document.toJS({ maxAliasCount: 100 });
        return { kind: "parsed", source: { file, value, place: placer(file, document, lines) } };
    }
    catch (cause) {
        return { kind: "invalid", issues: [at(1, 1, cause.message)] };
    }
}
/** Offset of the first character of every line. */
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
        starts.push(at + 1);
    return starts;
}
/** The parser's own counter misses line ends of damaged documents. */
function positionOf(starts, offset) {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
/** The document, or why it cannot be read at all. */
function read(text) {
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { uniqueKeys: true, logLevel: "error" });
    }
    catch (cause) {
        return syntaxMessage(cause.message);
    }
}
const TOO_DEEP = "the file is nested too deeply";
/** The parser recurses; thousands of brackets end its stack. */
function syntaxMessage(message) {
    if (/Maximum call stack|Stack overflow/.test(message))
        return TOO_DEEP;
    return message.split("\n")[0]?.replace(/ at line \d+.*$/, "") ?? "";
}
const NOT_CLOSED = "the quote that opens here is not closed";
function isUnclosed({ code, message }) {
    return code === "MISSING_CHAR" && /^Missing closing ["']quote/.test(message);
}
/** Offsets of all quotes that open something: the parser only says where it gave up. */
function quotesOf(text) {
    const quotes = [];
    let offset = 0;
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        if (VIRTUAL.has(token))
            continue;
        if (token.startsWith('"') || token.startsWith("'"))
            quotes.push(offset);
        offset += token.length;
    }
    return quotes;
}
/** Marks of the lexer that stand for nothing in the text (https://eemeli.org/yaml/#lexer). */
const VIRTUAL = new Set(["\u0002", "\u0018", "\u001f"]);
const MAX_SYNTAX_ERRORS = 20;
/** One bracket that is left open is an error at every level. */
function distinct(issues) {
    const deep = issues.find(({ message }) => message === TOO_DEEP);
    if (deep !== undefined)
        return [deep];
    const byPlace = new Map();
    for (const issue of issues) {
        const place = `${issue.line}:${issue.column}`;
        if (!byPlace.has(place))
            byPlace.set(place, issue);
    }
    return [...byPlace.values()].slice(0, MAX_SYNTAX_ERRORS);
}
function placer(file, document, lines) {
    return (issue) => {
        const offset = offsetOf(document.contents, issue.path, issue.atKey === true);
        const placed = {
            file,
            ...positionOf(lines, offset),
            at: issue.path.join("."),
            message: issue.message,
        };
        return issue.hint === undefined || issue.hint === "" ? placed : { ...placed, hint: issue.hint };
    };
}
function offsetOf(root, path, atKey) {
    let node = root;
    let offset = root?.range?.[0] ?? 0;
    for (const [index, step] of path.entries()) {
        const last = index === path.length - 1;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
            const pair = node.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(item) && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === String(step));
            if (pair === undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key))
                return offset;
            const value = pair.value;
            const keyOffset = pair.key.range?.[0] ?? offset;
            offset = last && atKey ? keyOffset : (value?.range?.[0] ?? keyOffset);
            node = value;
        }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
            node = node.items[Number(step)];
            offset = node?.range?.[0] ?? offset;
        }
        else
            return offset;
    }
    return offset;
}


/***/ }),

/***/ 41919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ configSchema)
/* harmony export */ });
const configSchema = {
    "type": "object",
    "required": [
        "version",
        "project",
        "services"
    ],
    "properties": {
        "version": {
            "type": "number",
            "const": 1,
            "description": "Version of this format"
        },
        "project": {
            "type": "string",
            "minLength": 1,
            "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
            "description": "Name of the project"
        },
        "services": {
            "type": "object",
            "patternProperties": {
                "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$": {
                    "type": "object",
                    "properties": {
                        "type": {
                            "type": "string",
                            "enum": [
                                "web",
                                "api",
                                "worker",
                                "database"
                            ],
                            "description": "web: what a browser loads"
                        },
                        "aliases": {
                            "type": "array",
                            "items": {
                                "type": "string"
                            },
                            "description": "Names of the service in telemetry, besides its own"
                        },
                        "owner": {
                            "type": "string",
                            "description": "Team or person that findings go to"
                        },
                        "path": {
                            "type": "string",
                            "minLength": 1,
                            "description": "Folder of the service, relative to this file"
                        },
                        "needs": {
                            "type": "array",
                            "items": {
                                "type": "string"
                            },
                            "description": "Services that must be ready first"
                        },
                        "ready": {
                            "type": "object",
                            "properties": {
                                "http": {
                                    "type": "string",
                                    "description": "Path or URL that answers 2xx when the service is ready"
                                },
                                "tcp": {
                                    "type": "boolean",
                                    "description": "Ready when the port accepts connections"
                                },
                                "log": {
                                    "type": "string",
                                    "description": "Regular expression; ready when a line of output matches"
                                },
                                "timeout": {
                                    "type": "string",
                                    "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$",
                                    "description": "How long it may take, default 60s; 300ms, 5s, 2m"
                                }
                            },
                            "additionalProperties": false,
                            "description": "When a service is ready; all given probes must hold"
                        },
                        "run": {
                            "type": "object",
                            "required": [
                                "command"
                            ],
                            "properties": {
                                "command": {
                                    "type": "array",
                                    "items": {
                                        "type": "string",
                                        "minLength": 1
                                    },
                                    "minItems": 1,
                                    "description": "Program and arguments; no shell"
                                },
                                "cwd": {
                                    "type": "string",
                                    "minLength": 1,
                                    "description": "Working folder, relative to this file; default: path"
                                },
                                "env": {
                                    "type": "object",
                                    "patternProperties": {
                                        "^.*$": {
                                            "type": "string"
                                        }
                                    },
                                    "description": "Environment; ${port}, ${url}, ${services.NAME.url}, ${otlp}, ${workdir} and ${env.NAME} are filled in"
                                },
                                "port": {
                                    "type": "integer",
                                    "minimum": 0,
                                    "maximum": 65535,
                                    "description": "0 or absent: a free port"
                                }
                            },
                            "additionalProperties": false,
                            "description": "How to start the service as a process"
                        },
                        "url": {
                            "type": "string",
                            "description": "Base address of a service that already runs (provider external)"
                        },
                        "version": {
                            "type": "object",
                            "properties": {
                                "http": {
                                    "type": "string",
                                    "description": "Path or URL that answers JSON with the version"
                                },
                                "field": {
                                    "type": "string",
                                    "description": "Field of that JSON, default version"
                                }
                            },
                            "additionalProperties": false
                        },
                        "contract": {
                            "type": [
                                "string",
                                "array"
                            ],
                            "minLength": 1,
                            "minItems": 1,
                            "items": {
                                "type": "string",
                                "minLength": 1
                            },
                            "description": "OpenAPI file of the service, relative to this file; a glob or a list for several"
                        }
                    },
                    "additionalProperties": false
                }
            },
            "minProperties": 1,
            "additionalProperties": false,
            "description": "Every deployable unit, named once"
        },
        "provision-staging": {
            "type": "object",
            "properties": {
                "provider": {
                    "type": "string",
                    "enum": [
                        "processes",
                        "external"
                    ],
                    "description": "Default processes"
                },
                "entry": {
                    "type": "string",
                    "description": "Service that journeys and load start from; default: the web one"
                },
                "teardown": {
                    "type": "string",
                    "enum": [
                        "job",
                        "final",
                        "ttl"
                    ],
                    "description": "Default job"
                },
                "ttl": {
                    "type": "string",
                    "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$",
                    "description": "The lease ends after this, default 30m; 300ms, 5s, 2m"
                },
                "deployment": {
                    "type": "string",
                    "description": "Recorded on the forge as a deployment to this environment"
                },
                "startup-timeout": {
                    "type": "string",
                    "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$",
                    "description": "For the whole stack, default 2m; 300ms, 5s, 2m"
                },
                "env": {
                    "type": "object",
                    "patternProperties": {
                        "^.*$": {
                            "type": "string"
                        }
                    },
                    "description": "Of all services"
                },
                "paths": {
                    "type": "array",
                    "items": {
                        "type": "string"
                    },
                    "description": "Globs, from the folder of this file, of files that matter: a change that touches none of them is a skip; `@services` stands for the folders and contracts of all services"
                },
                "enforcement": {
                    "type": "string",
                    "enum": [
                        "observe",
                        "new",
                        "all"
                    ],
                    "description": "What blocks: nothing, only findings that are new in this change, or all findings"
                },
                "on-inconclusive": {
                    "type": "string",
                    "enum": [
                        "fail",
                        "warn"
                    ],
                    "description": "Default fail"
                },
                "on-unavailable": {
                    "type": "string",
                    "enum": [
                        "fail",
                        "warn"
                    ],
                    "description": "Default fail"
                }
            },
            "additionalProperties": false
        },
        "verify-contracts": {
            "type": "object",
            "properties": {
                "base": {
                    "type": "string",
                    "description": "Branch or commit to compare with; default: the target branch"
                },
                "accepted": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": [
                            "fingerprint",
                            "reason"
                        ],
                        "properties": {
                            "fingerprint": {
                                "type": "string",
                                "description": "Of the finding"
                            },
                            "reason": {
                                "type": "string",
                                "description": "Why it is accepted"
                            },
                            "owner": {
                                "type": "string",
                                "description": "Who accepted it"
                            },
                            "expires": {
                                "type": "string",
                                "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
                                "description": "Last day"
                            }
                        },
                        "additionalProperties": false
                    }
                },
                "version-bump": {
                    "type": "string",
                    "enum": [
                        "none",
                        "required",
                        "sufficient"
                    ],
                    "description": "What a new major info.version does for a break: nothing, it must come with one, or it allows it; default none"
                },
                "remote-refs": {
                    "type": "array",
                    "items": {
                        "type": "string",
                        "pattern": "^[A-Za-z0-9.-]+(:[0-9]{1,5})?$|^\\[[0-9A-Fa-f:.]+\\](:[0-9]{1,5})?$"
                    },
                    "description": "Hosts, with a port where they need one, that a `$ref` may lead to; default none"
                },
                "results": {
                    "type": "array",
                    "items": {
                        "type": "string"
                    },
                    "description": "Globs of what other jobs found out about contracts (oasdiff, Pact, Schemathesis); nothing is compared then"
                },
                "explore": {
                    "type": "object",
                    "properties": {
                        "services": {
                            "type": "array",
                            "items": {
                                "type": "string"
                            },
                            "description": "Only these; default: every service with a contract and an address"
                        },
                        "url": {
                            "type": "string",
                            "description": "Root of the API of the only service, instead of the environment's address"
                        },
                        "allow-hosts": {
                            "type": "array",
                            "items": {
                                "type": "string"
                            },
                            "description": "Hosts besides this machine and own environments that may be written to"
                        },
                        "max-requests": {
                            "type": "integer",
                            "minimum": 1,
                            "description": "Per service, default 1000"
                        },
                        "max-duration": {
                            "type": "string",
                            "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$",
                            "description": "Per service, default 60s; 300ms, 5s, 2m"
                        },
                        "seed": {
                            "type": "integer",
                            "minimum": 0,
                            "description": "Of the cases, default 1"
                        },
                        "auth": {
                            "type": "object",
                            "required": [
                                "env"
                            ],
                            "properties": {
                                "env": {
                                    "type": "string",
                                    "description": "Name of the variable with the secret"
                                },
                                "header": {
                                    "type": "string",
                                    "description": "Default Authorization"
                                },
                                "prefix": {
                                    "type": "string",
                                    "description": "Before the secret; default of Authorization: `Bearer `"
                                }
                            },
                            "additionalProperties": false
                        },
                        "exclude": {
                            "type": "array",
                            "items": {
                                "type": "string"
                            },
                            "description": "Operations that are not asked: operationId, or `DELETE /path`"
                        },
                        "methods": {
                            "type": "array",
                            "items": {
                                "type": "string",
                                "enum": [
                                    "GET",
                                    "POST",
                                    "PUT",
                                    "PATCH",
                                    "DELETE"
                                ],
                                "description": "Method"
                            },
                            "minItems": 1,
                            "description": "Only these methods; default all"
                        }
                    },
                    "additionalProperties": false,
                    "description": "Asks the running services what their contracts promise. It sends writes and deletes"
                },
                "pact": {
                    "type": "object",
                    "required": [
                        "files",
                        "providers"
                    ],
                    "properties": {
                        "files": {
                            "type": "array",
                            "items": {
                                "type": "string",
                                "minLength": 1
                            },
                            "minItems": 1,
                            "description": "Globs of pacts, from the folder of this file"
                        },
                        "providers": {
                            "type": "object",
                            "patternProperties": {
                                "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$": {
                                    "type": "object",
                                    "properties": {
                                        "name": {
                                            "type": "string",
                                            "description": "Name of the provider in pacts, default the name of the service"
                                        },
                                        "against": {
                                            "type": "string",
                                            "enum": [
                                                "running",
                                                "contract"
                                            ],
                                            "description": "Default running: the service is asked; contract: its OpenAPI file is compared, nothing runs"
                                        },
                                        "url": {
                                            "type": "string",
                                            "description": "Base address, default the one in the environment"
                                        },
                                        "state-url": {
                                            "type": "string",
                                            "description": "Path or address that is told which state to set"
                                        },
                                        "state-command": {
                                            "type": "array",
                                            "items": {
                                                "type": "string",
                                                "minLength": 1
                                            },
                                            "minItems": 1,
                                            "description": "Program and arguments that set a state, given as JSON on standard input"
                                        },
                                        "state-teardown": {
                                            "type": "boolean",
                                            "description": "Also tell when an interaction is over, default false"
                                        }
                                    },
                                    "additionalProperties": false
                                }
                            },
                            "minProperties": 1,
                            "additionalProperties": false,
                            "description": "Services that must answer as their consumers expect"
                        },
                        "cli": {
                            "type": "string",
                            "minLength": 1,
                            "description": "Native program of pact-cli, default: found or installed"
                        },
                        "timeout": {
                            "type": "string",
                            "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$",
                            "description": "For one pact, default 5m; 300ms, 5s, 2m"
                        }
                    },
                    "additionalProperties": false,
                    "description": "Pacts of consumers, verified against the running services"
                },
                "paths": {
                    "type": "array",
                    "items": {
                        "type": "string"
                    },
                    "description": "Globs, from the folder of this file, of files that matter: a change that touches none of them is a skip; `@services` stands for the folders and contracts of all services"
                },
                "enforcement": {
                    "type": "string",
                    "enum": [
                        "observe",
                        "new",
                        "all"
                    ],
                    "description": "What blocks: nothing, only findings that are new in this change, or all findings"
                },
                "on-inconclusive": {
                    "type": "string",
                    "enum": [
                        "fail",
                        "warn"
                    ],
                    "description": "Default fail"
                },
                "on-unavailable": {
                    "type": "string",
                    "enum": [
                        "fail",
                        "warn"
                    ],
                    "description": "Default fail"
                }
            },
            "additionalProperties": false
        },
        "run-e2e": {
            "type": "object",
            "properties": {
                "runner": {
                    "type": "string",
                    "enum": [
                        "playwright"
                    ],
                    "description": "Default playwright"
                },
                "dir": {
                    "type": "string",
                    "minLength": 1,
                    "description": "Folder that the runner starts in, default ."
                },
                "config": {
                    "type": "string",
                    "minLength": 1,
                    "description": "Configuration file of the runner"
                },
                "projects": {
                    "type": "array",
                    "items": {
                        "type": "string"
                    },
                    "description": "Projects of the runner's configuration"
                },
                "grep": {
                    "type": "string",
                    "description": "Only tests whose title matches"
                },
                "env": {
                    "type": "object",
                    "patternProperties": {
                        "^.*$": {
                            "type": "string"
                        }
                    },
                    "description": "For the tests"
                },
                "base-url-env": {
                    "type": "string",
                    "description": "Variable that receives the entry address, BASE_URL"
                },
                "on-flaky": {
                    "type": "string",
                    "enum": [
                        "warn",
                        "fail"
                    ],
                    "description": "Default warn"
                },
                "evidence": {
                    "type": "array",
                    "items": {
                        "type": "string",
                        "enum": [
                            "traces",
                            "screenshots",
                            "videos",
                            "unscrubbed"
                        ],
                        "description": "`unscrubbed`: also what secrets cannot be taken out of"
                    },
                    "description": "What is kept of failed attempts, default traces and screenshots"
                },
                "timeout": {
                    "type": "string",
                    "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$",
                    "description": "For the whole run, default 15m; 300ms, 5s, 2m"
                },
                "results": {
                    "type": "array",
                    "items": {
                        "type": "string"
                    },
                    "description": "Globs of results that other jobs made; nothing is run then"
                },
                "paths": {
                    "type": "array",
                    "items": {
                        "type": "string"
                    },
                    "description": "Globs, from the folder of this file, of files that matter: a change that touches none of them is a skip; `@services` stands for the folders and contracts of all services"
                },
                "enforcement": {
                    "type": "string",
                    "enum": [
                        "observe",
                        "new",
                        "all"
                    ],
                    "description": "What blocks: nothing, only findings that are new in this change, or all findings"
                },
                "on-inconclusive": {
                    "type": "string",
                    "enum": [
                        "fail",
                        "warn"
                    ],
                    "description": "Default fail"
                },
                "on-unavailable": {
                    "type": "string",
                    "enum": [
                        "fail",
                        "warn"
                    ],
                    "description": "Default fail"
                }
            },
            "additionalProperties": false
        },
        "load-test": {
            "type": "object",
            "properties": {
                "scenarios": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": [
                            "name",
                            "requests",
                            "phases"
                        ],
                        "properties": {
                            "name": {
                                "type": "string",
                                "description": "Name of the scenario"
                            },
                            "target": {
                                "type": "string",
                                "description": "Service whose address the paths are appended to; default: the entry"
                            },
                            "requests": {
                                "type": "array",
                                "items": {
                                    "type": "object",
                                    "required": [
                                        "name",
                                        "path"
                                    ],
                                    "properties": {
                                        "name": {
                                            "type": "string",
                                            "description": "Name in results"
                                        },
                                        "method": {
                                            "type": "string",
                                            "enum": [
                                                "GET",
                                                "POST",
                                                "PUT",
                                                "PATCH",
                                                "DELETE",
                                                "HEAD"
                                            ],
                                            "description": "Default GET"
                                        },
                                        "path": {
                                            "type": "string",
                                            "description": "Path with query, appended to the target's address"
                                        },
                                        "headers": {
                                            "type": "object",
                                            "patternProperties": {
                                                "^.*$": {
                                                    "type": "string"
                                                }
                                            }
                                        },
                                        "body": {
                                            "description": "Sent as JSON"
                                        },
                                        "expect": {
                                            "type": "integer",
                                            "minimum": 100,
                                            "maximum": 599,
                                            "description": "Status; default 2xx"
                                        },
                                        "weight": {
                                            "type": "number",
                                            "exclusiveMinimum": 0,
                                            "description": "Share of arrivals"
                                        }
                                    },
                                    "additionalProperties": false
                                },
                                "minItems": 1
                            },
                            "phases": {
                                "type": "array",
                                "items": {
                                    "type": "object",
                                    "required": [
                                        "name",
                                        "duration",
                                        "rate"
                                    ],
                                    "properties": {
                                        "name": {
                                            "type": "string",
                                            "description": "Name of the phase"
                                        },
                                        "duration": {
                                            "type": "string",
                                            "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$",
                                            "description": "How long; 300ms, 5s, 2m"
                                        },
                                        "rate": {
                                            "type": "number",
                                            "exclusiveMinimum": 0,
                                            "description": "Arrivals per second"
                                        },
                                        "ramp-to": {
                                            "type": "number",
                                            "exclusiveMinimum": 0,
                                            "description": "Rate at the end"
                                        },
                                        "warm-up": {
                                            "type": "boolean",
                                            "description": "Left out of thresholds"
                                        }
                                    },
                                    "additionalProperties": false
                                },
                                "minItems": 1
                            },
                            "thresholds": {
                                "type": "array",
                                "items": {
                                    "type": "string"
                                },
                                "description": "For example `p95 < 300ms`, `error-ratio < 1%`"
                            },
                            "timeout": {
                                "type": "string",
                                "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$",
                                "description": "Of one request, default 10s; 300ms, 5s, 2m"
                            },
                            "max-in-flight": {
                                "type": "integer",
                                "minimum": 1
                            }
                        },
                        "additionalProperties": false
                    },
                    "minItems": 1
                },
                "paths": {
                    "type": "array",
                    "items": {
                        "type": "string"
                    },
                    "description": "Globs, from the folder of this file, of files that matter: a change that touches none of them is a skip; `@services` stands for the folders and contracts of all services"
                },
                "enforcement": {
                    "type": "string",
                    "enum": [
                        "observe",
                        "new",
                        "all"
                    ],
                    "description": "What blocks: nothing, only findings that are new in this change, or all findings"
                },
                "on-inconclusive": {
                    "type": "string",
                    "enum": [
                        "fail",
                        "warn"
                    ],
                    "description": "Default fail"
                },
                "on-unavailable": {
                    "type": "string",
                    "enum": [
                        "fail",
                        "warn"
                    ],
                    "description": "Default fail"
                }
            },
            "additionalProperties": false
        },
        "check-slo": {
            "type": "object",
            "properties": {
                "objectives": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": [
                            "name"
                        ],
                        "properties": {
                            "name": {
                                "type": "string",
                                "description": "Name of the objective"
                            },
                            "service": {
                                "type": "string",
                                "description": "Service that the objective is about"
                            },
                            "operation": {
                                "type": "string",
                                "description": "Span name of its server spans, for example `POST /charge`"
                            },
                            "latency": {
                                "type": "object",
                                "required": [
                                    "quantile",
                                    "below"
                                ],
                                "properties": {
                                    "quantile": {
                                        "type": "number",
                                        "exclusiveMinimum": 0,
                                        "exclusiveMaximum": 1
                                    },
                                    "below": {
                                        "type": "string",
                                        "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$",
                                        "description": "Limit; 300ms, 5s, 2m"
                                    }
                                },
                                "additionalProperties": false
                            },
                            "error-ratio": {
                                "type": "object",
                                "required": [
                                    "below"
                                ],
                                "properties": {
                                    "below": {
                                        "type": "string",
                                        "pattern": "^\\d+(\\.\\d+)?%$",
                                        "description": "Limit; 1%, 0.5%"
                                    }
                                },
                                "additionalProperties": false
                            },
                            "child-calls": {
                                "type": "object",
                                "required": [
                                    "to",
                                    "at-most"
                                ],
                                "properties": {
                                    "to": {
                                        "type": "string",
                                        "description": "Service that is called"
                                    },
                                    "at-most": {
                                        "type": "number",
                                        "minimum": 0,
                                        "description": "Calls per request, mean"
                                    }
                                },
                                "additionalProperties": false,
                                "description": "Calls to another service per request: one more per row is an N+1 query"
                            },
                            "promql": {
                                "type": "string",
                                "description": "Query whose single value is judged"
                            },
                            "below": {
                                "type": "number",
                                "description": "Limit of the PromQL value"
                            },
                            "above": {
                                "type": "number",
                                "description": "Lower limit of the PromQL value"
                            },
                            "unit": {
                                "type": "string",
                                "description": "Unit of the PromQL value"
                            },
                            "min-samples": {
                                "type": "integer",
                                "minimum": 1
                            }
                        },
                        "additionalProperties": false
                    }
                },
                "alerts": {
                    "type": "object",
                    "properties": {
                        "severities": {
                            "type": "array",
                            "items": {
                                "type": "string"
                            },
                            "description": "Of alerts that turn the gate red, default critical"
                        },
                        "ignore": {
                            "type": "array",
                            "items": {
                                "type": "string"
                            },
                            "description": "Names of alerts that are left out"
                        }
                    },
                    "additionalProperties": false
                },
                "paths": {
                    "type": "array",
                    "items": {
                        "type": "string"
                    },
                    "description": "Globs, from the folder of this file, of files that matter: a change that touches none of them is a skip; `@services` stands for the folders and contracts of all services"
                },
                "enforcement": {
                    "type": "string",
                    "enum": [
                        "observe",
                        "new",
                        "all"
                    ],
                    "description": "What blocks: nothing, only findings that are new in this change, or all findings"
                },
                "on-inconclusive": {
                    "type": "string",
                    "enum": [
                        "fail",
                        "warn"
                    ],
                    "description": "Default fail"
                },
                "on-unavailable": {
                    "type": "string",
                    "enum": [
                        "fail",
                        "warn"
                    ],
                    "description": "Default fail"
                }
            },
            "additionalProperties": false
        },
        "comment-report": {
            "type": "object",
            "properties": {
                "title": {
                    "type": "string",
                    "description": "Heading of the comment"
                },
                "silent-when-green": {
                    "type": "boolean",
                    "description": "Write no first comment when all is green"
                },
                "running": {
                    "type": "boolean",
                    "description": "The first gate that starts says in the comment that gates run; true without it"
                },
                "gates": {
                    "type": "array",
                    "items": {
                        "type": "string",
                        "enum": [
                            "provision-staging",
                            "verify-contracts",
                            "run-e2e",
                            "load-test",
                            "check-slo",
                            "comment-report"
                        ],
                        "description": "Id of a gate, action, component and command"
                    },
                    "description": "Gates that must have reported"
                },
                "status": {
                    "type": "boolean",
                    "description": "Also set a commit status"
                },
                "check-run": {
                    "type": "boolean",
                    "description": "Also publish a check run"
                },
                "notify": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": [
                            "to",
                            "url-env"
                        ],
                        "properties": {
                            "to": {
                                "type": "string",
                                "enum": [
                                    "slack",
                                    "teams",
                                    "webhook"
                                ],
                                "description": "Who is told"
                            },
                            "url-env": {
                                "type": "string",
                                "description": "Name of the variable with the address, which is a secret"
                            },
                            "secret-env": {
                                "type": "string",
                                "description": "Of a webhook: name of the variable with the key that signs the body"
                            },
                            "when": {
                                "type": "string",
                                "enum": [
                                    "changed",
                                    "failed",
                                    "always"
                                ],
                                "description": "Default changed: the verdict differs from the last stored run of the branch"
                            },
                            "branches": {
                                "type": "array",
                                "items": {
                                    "type": "string"
                                },
                                "description": "Globs of branches, default the target branch"
                            },
                            "changes": {
                                "type": "boolean",
                                "description": "Also for change requests, default false"
                            }
                        },
                        "additionalProperties": false
                    },
                    "description": "Messages about branches"
                },
                "results": {
                    "type": "array",
                    "items": {
                        "type": "string"
                    },
                    "description": "Globs of results that other jobs made; nothing is run then"
                },
                "enforcement": {
                    "type": "string",
                    "enum": [
                        "observe",
                        "new",
                        "all"
                    ],
                    "description": "What blocks: nothing, only findings that are new in this change, or all findings"
                },
                "on-inconclusive": {
                    "type": "string",
                    "enum": [
                        "fail",
                        "warn"
                    ],
                    "description": "Default fail"
                },
                "on-unavailable": {
                    "type": "string",
                    "enum": [
                        "fail",
                        "warn"
                    ],
                    "description": "Default fail"
                }
            },
            "additionalProperties": false
        },
        "telemetry": {
            "type": "object",
            "properties": {
                "max-size": {
                    "type": "string",
                    "pattern": "^\\d+(\\.\\d+)?(kB|MB|GB)$",
                    "description": "Bound of the telemetry folder, default 64MB; 64MB"
                },
                "prometheus": {
                    "type": "object",
                    "required": [
                        "url"
                    ],
                    "properties": {
                        "url": {
                            "type": "string",
                            "description": "Base address"
                        },
                        "token-env": {
                            "type": "string",
                            "description": "Name of the variable with a bearer token"
                        }
                    },
                    "additionalProperties": false
                },
                "links": {
                    "type": "object",
                    "properties": {
                        "trace": {
                            "type": "string",
                            "pattern": "^https?://",
                            "maxLength": 2048,
                            "description": "A trace, for example in Tempo or Jaeger"
                        },
                        "logs": {
                            "type": "string",
                            "pattern": "^https?://",
                            "maxLength": 2048,
                            "description": "The logs of a service, for example in Loki"
                        },
                        "metrics": {
                            "type": "string",
                            "pattern": "^https?://",
                            "maxLength": 2048,
                            "description": "The figures of a service, for example in Grafana"
                        }
                    },
                    "additionalProperties": false,
                    "description": "Where the report links to; {traceId}, {service}, {from} and {to} (milliseconds) are filled in"
                }
            },
            "additionalProperties": false
        },
        "extends": {
            "type": "object",
            "required": [
                "path"
            ],
            "properties": {
                "path": {
                    "type": "string",
                    "minLength": 1,
                    "description": "File that this one is laid over, relative to this file, or in `repository`"
                },
                "repository": {
                    "type": "string",
                    "description": "Full name of another repository on the same forge"
                },
                "ref": {
                    "type": "string",
                    "pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$",
                    "description": "Full SHA of a commit of that repository; branches and tags can move"
                }
            },
            "additionalProperties": false,
            "description": "A file whose values count where this one says nothing"
        },
        "fragments": {
            "type": "array",
            "items": {
                "type": "string"
            },
            "description": "Globs of files of teams, each with services of its own"
        },
        "locked": {
            "type": "array",
            "items": {
                "type": "string"
            },
            "description": "Keys, as dotted paths, that neither files that extend this one nor inputs may change"
        },
        "profiles": {
            "type": "object",
            "description": "Settings for change-request, merge-queue, main, nightly, or a name of yours"
        },
        "policy-from": {
            "type": "string",
            "enum": [
                "base",
                "head"
            ],
            "description": "Where limits, accepted findings and enforcement of a change are read from, default base: the target branch"
        },
        "baseline": {
            "type": "object",
            "properties": {
                "branch": {
                    "type": "string",
                    "description": "Target branch, default main"
                },
                "limit": {
                    "type": "integer",
                    "minimum": 1,
                    "maximum": 500,
                    "description": "Records read"
                }
            },
            "additionalProperties": false
        }
    },
    "additionalProperties": false,
    "description": "stagegate.yml"
};


/***/ }),

/***/ 86488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ config)
/* harmony export */ });
/* harmony import */ var ajv_dist_runtime_ucs2length_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62998);
// @ts-nocheck
// Generated by `pnpm generate` from packages/schema/src/definitions. Do not edit.

const config = validate52;
const schema19 = { "type": "object", "required": ["version", "project", "services"], "properties": { "version": { "type": "number", "const": 1, "description": "Version of this format" }, "project": { "type": "string", "minLength": 1, "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", "description": "Name of the project" }, "services": { "type": "object", "patternProperties": { "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$": { "type": "object", "properties": { "type": { "type": "string", "enum": ["web", "api", "worker", "database"], "description": "web: what a browser loads" }, "aliases": { "type": "array", "items": { "type": "string" }, "description": "Names of the service in telemetry, besides its own" }, "owner": { "type": "string", "description": "Team or person that findings go to" }, "path": { "type": "string", "minLength": 1, "description": "Folder of the service, relative to this file" }, "needs": { "type": "array", "items": { "type": "string" }, "description": "Services that must be ready first" }, "ready": { "type": "object", "properties": { "http": { "type": "string", "description": "Path or URL that answers 2xx when the service is ready" }, "tcp": { "type": "boolean", "description": "Ready when the port accepts connections" }, "log": { "type": "string", "description": "Regular expression; ready when a line of output matches" }, "timeout": { "type": "string", "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$", "description": "How long it may take, default 60s; 300ms, 5s, 2m" } }, "additionalProperties": false, "description": "When a service is ready; all given probes must hold" }, "run": { "type": "object", "required": ["command"], "properties": { "command": { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "description": "Program and arguments; no shell" }, "cwd": { "type": "string", "minLength": 1, "description": "Working folder, relative to this file; default: path" }, "env": { "type": "object", "patternProperties": { "^.*$": { "type": "string" } }, "description": "Environment; ${port}, ${url}, ${services.NAME.url}, ${otlp}, ${workdir} and ${env.NAME} are filled in" }, "port": { "type": "integer", "minimum": 0, "maximum": 65535, "description": "0 or absent: a free port" } }, "additionalProperties": false, "description": "How to start the service as a process" }, "url": { "type": "string", "description": "Base address of a service that already runs (provider external)" }, "version": { "type": "object", "properties": { "http": { "type": "string", "description": "Path or URL that answers JSON with the version" }, "field": { "type": "string", "description": "Field of that JSON, default version" } }, "additionalProperties": false }, "contract": { "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string", "minLength": 1 }, "description": "OpenAPI file of the service, relative to this file; a glob or a list for several" } }, "additionalProperties": false } }, "minProperties": 1, "additionalProperties": false, "description": "Every deployable unit, named once" }, "provision-staging": { "type": "object", "properties": { "provider": { "type": "string", "enum": ["processes", "external"], "description": "Default processes" }, "entry": { "type": "string", "description": "Service that journeys and load start from; default: the web one" }, "teardown": { "type": "string", "enum": ["job", "final", "ttl"], "description": "Default job" }, "ttl": { "type": "string", "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$", "description": "The lease ends after this, default 30m; 300ms, 5s, 2m" }, "deployment": { "type": "string", "description": "Recorded on the forge as a deployment to this environment" }, "startup-timeout": { "type": "string", "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$", "description": "For the whole stack, default 2m; 300ms, 5s, 2m" }, "env": { "type": "object", "patternProperties": { "^.*$": { "type": "string" } }, "description": "Of all services" }, "paths": { "type": "array", "items": { "type": "string" }, "description": "Globs, from the folder of this file, of files that matter: a change that touches none of them is a skip; `@services` stands for the folders and contracts of all services" }, "enforcement": { "type": "string", "enum": ["observe", "new", "all"], "description": "What blocks: nothing, only findings that are new in this change, or all findings" }, "on-inconclusive": { "type": "string", "enum": ["fail", "warn"], "description": "Default fail" }, "on-unavailable": { "type": "string", "enum": ["fail", "warn"], "description": "Default fail" } }, "additionalProperties": false }, "verify-contracts": { "type": "object", "properties": { "base": { "type": "string", "description": "Branch or commit to compare with; default: the target branch" }, "accepted": { "type": "array", "items": { "$ref": "#/$defs/item0" } }, "version-bump": { "type": "string", "enum": ["none", "required", "sufficient"], "description": "What a new major info.version does for a break: nothing, it must come with one, or it allows it; default none" }, "remote-refs": { "type": "array", "items": { "type": "string", "pattern": "^[A-Za-z0-9.-]+(:[0-9]{1,5})?$|^\\[[0-9A-Fa-f:.]+\\](:[0-9]{1,5})?$" }, "description": "Hosts, with a port where they need one, that a `$ref` may lead to; default none" }, "results": { "type": "array", "items": { "type": "string" }, "description": "Globs of what other jobs found out about contracts (oasdiff, Pact, Schemathesis); nothing is compared then" }, "explore": { "type": "object", "properties": { "services": { "type": "array", "items": { "type": "string" }, "description": "Only these; default: every service with a contract and an address" }, "url": { "type": "string", "description": "Root of the API of the only service, instead of the environment's address" }, "allow-hosts": { "type": "array", "items": { "type": "string" }, "description": "Hosts besides this machine and own environments that may be written to" }, "max-requests": { "type": "integer", "minimum": 1, "description": "Per service, default 1000" }, "max-duration": { "type": "string", "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$", "description": "Per service, default 60s; 300ms, 5s, 2m" }, "seed": { "type": "integer", "minimum": 0, "description": "Of the cases, default 1" }, "auth": { "type": "object", "required": ["env"], "properties": { "env": { "type": "string", "description": "Name of the variable with the secret" }, "header": { "type": "string", "description": "Default Authorization" }, "prefix": { "type": "string", "description": "Before the secret; default of Authorization: `Bearer `" } }, "additionalProperties": false }, "exclude": { "type": "array", "items": { "type": "string" }, "description": "Operations that are not asked: operationId, or `DELETE /path`" }, "methods": { "type": "array", "items": { "type": "string", "enum": ["GET", "POST", "PUT", "PATCH", "DELETE"], "description": "Method" }, "minItems": 1, "description": "Only these methods; default all" } }, "additionalProperties": false, "description": "Asks the running services what their contracts promise. It sends writes and deletes" }, "pact": { "type": "object", "required": ["files", "providers"], "properties": { "files": { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "description": "Globs of pacts, from the folder of this file" }, "providers": { "type": "object", "patternProperties": { "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$": { "type": "object", "properties": { "name": { "type": "string", "description": "Name of the provider in pacts, default the name of the service" }, "against": { "type": "string", "enum": ["running", "contract"], "description": "Default running: the service is asked; contract: its OpenAPI file is compared, nothing runs" }, "url": { "type": "string", "description": "Base address, default the one in the environment" }, "state-url": { "type": "string", "description": "Path or address that is told which state to set" }, "state-command": { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "description": "Program and arguments that set a state, given as JSON on standard input" }, "state-teardown": { "type": "boolean", "description": "Also tell when an interaction is over, default false" } }, "additionalProperties": false } }, "minProperties": 1, "additionalProperties": false, "description": "Services that must answer as their consumers expect" }, "cli": { "type": "string", "minLength": 1, "description": "Native program of pact-cli, default: found or installed" }, "timeout": { "type": "string", "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$", "description": "For one pact, default 5m; 300ms, 5s, 2m" } }, "additionalProperties": false, "description": "Pacts of consumers, verified against the running services" }, "paths": { "type": "array", "items": { "type": "string" }, "description": "Globs, from the folder of this file, of files that matter: a change that touches none of them is a skip; `@services` stands for the folders and contracts of all services" }, "enforcement": { "type": "string", "enum": ["observe", "new", "all"], "description": "What blocks: nothing, only findings that are new in this change, or all findings" }, "on-inconclusive": { "type": "string", "enum": ["fail", "warn"], "description": "Default fail" }, "on-unavailable": { "type": "string", "enum": ["fail", "warn"], "description": "Default fail" } }, "additionalProperties": false }, "run-e2e": { "type": "object", "properties": { "runner": { "type": "string", "enum": ["playwright"], "description": "Default playwright" }, "dir": { "type": "string", "minLength": 1, "description": "Folder that the runner starts in, default ." }, "config": { "type": "string", "minLength": 1, "description": "Configuration file of the runner" }, "projects": { "type": "array", "items": { "type": "string" }, "description": "Projects of the runner's configuration" }, "grep": { "type": "string", "description": "Only tests whose title matches" }, "env": { "type": "object", "patternProperties": { "^.*$": { "type": "string" } }, "description": "For the tests" }, "base-url-env": { "type": "string", "description": "Variable that receives the entry address, BASE_URL" }, "on-flaky": { "type": "string", "enum": ["warn", "fail"], "description": "Default warn" }, "evidence": { "type": "array", "items": { "type": "string", "enum": ["traces", "screenshots", "videos", "unscrubbed"], "description": "`unscrubbed`: also what secrets cannot be taken out of" }, "description": "What is kept of failed attempts, default traces and screenshots" }, "timeout": { "type": "string", "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$", "description": "For the whole run, default 15m; 300ms, 5s, 2m" }, "results": { "type": "array", "items": { "type": "string" }, "description": "Globs of results that other jobs made; nothing is run then" }, "paths": { "type": "array", "items": { "type": "string" }, "description": "Globs, from the folder of this file, of files that matter: a change that touches none of them is a skip; `@services` stands for the folders and contracts of all services" }, "enforcement": { "type": "string", "enum": ["observe", "new", "all"], "description": "What blocks: nothing, only findings that are new in this change, or all findings" }, "on-inconclusive": { "type": "string", "enum": ["fail", "warn"], "description": "Default fail" }, "on-unavailable": { "type": "string", "enum": ["fail", "warn"], "description": "Default fail" } }, "additionalProperties": false }, "load-test": { "type": "object", "properties": { "scenarios": { "type": "array", "items": { "$ref": "#/$defs/item3" }, "minItems": 1 }, "paths": { "type": "array", "items": { "type": "string" }, "description": "Globs, from the folder of this file, of files that matter: a change that touches none of them is a skip; `@services` stands for the folders and contracts of all services" }, "enforcement": { "type": "string", "enum": ["observe", "new", "all"], "description": "What blocks: nothing, only findings that are new in this change, or all findings" }, "on-inconclusive": { "type": "string", "enum": ["fail", "warn"], "description": "Default fail" }, "on-unavailable": { "type": "string", "enum": ["fail", "warn"], "description": "Default fail" } }, "additionalProperties": false }, "check-slo": { "type": "object", "properties": { "objectives": { "type": "array", "items": { "$ref": "#/$defs/item4" } }, "alerts": { "type": "object", "properties": { "severities": { "type": "array", "items": { "type": "string" }, "description": "Of alerts that turn the gate red, default critical" }, "ignore": { "type": "array", "items": { "type": "string" }, "description": "Names of alerts that are left out" } }, "additionalProperties": false }, "paths": { "type": "array", "items": { "type": "string" }, "description": "Globs, from the folder of this file, of files that matter: a change that touches none of them is a skip; `@services` stands for the folders and contracts of all services" }, "enforcement": { "type": "string", "enum": ["observe", "new", "all"], "description": "What blocks: nothing, only findings that are new in this change, or all findings" }, "on-inconclusive": { "type": "string", "enum": ["fail", "warn"], "description": "Default fail" }, "on-unavailable": { "type": "string", "enum": ["fail", "warn"], "description": "Default fail" } }, "additionalProperties": false }, "comment-report": { "type": "object", "properties": { "title": { "type": "string", "description": "Heading of the comment" }, "silent-when-green": { "type": "boolean", "description": "Write no first comment when all is green" }, "running": { "type": "boolean", "description": "The first gate that starts says in the comment that gates run; true without it" }, "gates": { "type": "array", "items": { "type": "string", "enum": ["provision-staging", "verify-contracts", "run-e2e", "load-test", "check-slo", "comment-report"], "description": "Id of a gate, action, component and command" }, "description": "Gates that must have reported" }, "status": { "type": "boolean", "description": "Also set a commit status" }, "check-run": { "type": "boolean", "description": "Also publish a check run" }, "notify": { "type": "array", "items": { "$ref": "#/$defs/item5" }, "description": "Messages about branches" }, "results": { "type": "array", "items": { "type": "string" }, "description": "Globs of results that other jobs made; nothing is run then" }, "enforcement": { "type": "string", "enum": ["observe", "new", "all"], "description": "What blocks: nothing, only findings that are new in this change, or all findings" }, "on-inconclusive": { "type": "string", "enum": ["fail", "warn"], "description": "Default fail" }, "on-unavailable": { "type": "string", "enum": ["fail", "warn"], "description": "Default fail" } }, "additionalProperties": false }, "telemetry": { "type": "object", "properties": { "max-size": { "type": "string", "pattern": "^\\d+(\\.\\d+)?(kB|MB|GB)$", "description": "Bound of the telemetry folder, default 64MB; 64MB" }, "prometheus": { "type": "object", "required": ["url"], "properties": { "url": { "type": "string", "description": "Base address" }, "token-env": { "type": "string", "description": "Name of the variable with a bearer token" } }, "additionalProperties": false }, "links": { "type": "object", "properties": { "trace": { "type": "string", "pattern": "^https?://", "maxLength": 2048, "description": "A trace, for example in Tempo or Jaeger" }, "logs": { "type": "string", "pattern": "^https?://", "maxLength": 2048, "description": "The logs of a service, for example in Loki" }, "metrics": { "type": "string", "pattern": "^https?://", "maxLength": 2048, "description": "The figures of a service, for example in Grafana" } }, "additionalProperties": false, "description": "Where the report links to; {traceId}, {service}, {from} and {to} (milliseconds) are filled in" } }, "additionalProperties": false }, "extends": { "type": "object", "required": ["path"], "properties": { "path": { "type": "string", "minLength": 1, "description": "File that this one is laid over, relative to this file, or in `repository`" }, "repository": { "type": "string", "description": "Full name of another repository on the same forge" }, "ref": { "type": "string", "pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$", "description": "Full SHA of a commit of that repository; branches and tags can move" } }, "additionalProperties": false, "description": "A file whose values count where this one says nothing" }, "fragments": { "type": "array", "items": { "type": "string" }, "description": "Globs of files of teams, each with services of its own" }, "locked": { "type": "array", "items": { "type": "string" }, "description": "Keys, as dotted paths, that neither files that extend this one nor inputs may change" }, "profiles": { "type": "object", "description": "Settings for change-request, merge-queue, main, nightly, or a name of yours" }, "policy-from": { "type": "string", "enum": ["base", "head"], "description": "Where limits, accepted findings and enforcement of a change are read from, default base: the target branch" }, "baseline": { "type": "object", "properties": { "branch": { "type": "string", "description": "Target branch, default main" }, "limit": { "type": "integer", "minimum": 1, "maximum": 500, "description": "Records read" } }, "additionalProperties": false } }, "additionalProperties": false, "description": "stagegate.yml", "$defs": { "item0": { "type": "object", "required": ["fingerprint", "reason"], "properties": { "fingerprint": { "type": "string", "description": "Of the finding" }, "reason": { "type": "string", "description": "Why it is accepted" }, "owner": { "type": "string", "description": "Who accepted it" }, "expires": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$", "description": "Last day" } }, "additionalProperties": false }, "item1": { "type": "object", "required": ["name", "path"], "properties": { "name": { "type": "string", "description": "Name in results" }, "method": { "type": "string", "enum": ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"], "description": "Default GET" }, "path": { "type": "string", "description": "Path with query, appended to the target's address" }, "headers": { "type": "object", "patternProperties": { "^.*$": { "type": "string" } } }, "body": { "description": "Sent as JSON" }, "expect": { "type": "integer", "minimum": 100, "maximum": 599, "description": "Status; default 2xx" }, "weight": { "type": "number", "exclusiveMinimum": 0, "description": "Share of arrivals" } }, "additionalProperties": false }, "item2": { "type": "object", "required": ["name", "duration", "rate"], "properties": { "name": { "type": "string", "description": "Name of the phase" }, "duration": { "type": "string", "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$", "description": "How long; 300ms, 5s, 2m" }, "rate": { "type": "number", "exclusiveMinimum": 0, "description": "Arrivals per second" }, "ramp-to": { "type": "number", "exclusiveMinimum": 0, "description": "Rate at the end" }, "warm-up": { "type": "boolean", "description": "Left out of thresholds" } }, "additionalProperties": false }, "item3": { "type": "object", "required": ["name", "requests", "phases"], "properties": { "name": { "type": "string", "description": "Name of the scenario" }, "target": { "type": "string", "description": "Service whose address the paths are appended to; default: the entry" }, "requests": { "type": "array", "items": { "$ref": "#/$defs/item1" }, "minItems": 1 }, "phases": { "type": "array", "items": { "$ref": "#/$defs/item2" }, "minItems": 1 }, "thresholds": { "type": "array", "items": { "type": "string" }, "description": "For example `p95 < 300ms`, `error-ratio < 1%`" }, "timeout": { "type": "string", "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$", "description": "Of one request, default 10s; 300ms, 5s, 2m" }, "max-in-flight": { "type": "integer", "minimum": 1 } }, "additionalProperties": false }, "item4": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string", "description": "Name of the objective" }, "service": { "type": "string", "description": "Service that the objective is about" }, "operation": { "type": "string", "description": "Span name of its server spans, for example `POST /charge`" }, "latency": { "type": "object", "required": ["quantile", "below"], "properties": { "quantile": { "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1 }, "below": { "type": "string", "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$", "description": "Limit; 300ms, 5s, 2m" } }, "additionalProperties": false }, "error-ratio": { "type": "object", "required": ["below"], "properties": { "below": { "type": "string", "pattern": "^\\d+(\\.\\d+)?%$", "description": "Limit; 1%, 0.5%" } }, "additionalProperties": false }, "child-calls": { "type": "object", "required": ["to", "at-most"], "properties": { "to": { "type": "string", "description": "Service that is called" }, "at-most": { "type": "number", "minimum": 0, "description": "Calls per request, mean" } }, "additionalProperties": false, "description": "Calls to another service per request: one more per row is an N+1 query" }, "promql": { "type": "string", "description": "Query whose single value is judged" }, "below": { "type": "number", "description": "Limit of the PromQL value" }, "above": { "type": "number", "description": "Lower limit of the PromQL value" }, "unit": { "type": "string", "description": "Unit of the PromQL value" }, "min-samples": { "type": "integer", "minimum": 1 } }, "additionalProperties": false }, "item5": { "type": "object", "required": ["to", "url-env"], "properties": { "to": { "type": "string", "enum": ["slack", "teams", "webhook"], "description": "Who is told" }, "url-env": { "type": "string", "description": "Name of the variable with the address, which is a secret" }, "secret-env": { "type": "string", "description": "Of a webhook: name of the variable with the key that signs the body" }, "when": { "type": "string", "enum": ["changed", "failed", "always"], "description": "Default changed: the verdict differs from the last stored run of the branch" }, "branches": { "type": "array", "items": { "type": "string" }, "description": "Globs of branches, default the target branch" }, "changes": { "type": "boolean", "description": "Also for change requests, default false" } }, "additionalProperties": false } } };
const func1 = Object.prototype.hasOwnProperty;

const func2 = ajv_dist_runtime_ucs2length_js__WEBPACK_IMPORTED_MODULE_0__["default"] ?? ajv_dist_runtime_ucs2length_js__WEBPACK_IMPORTED_MODULE_0__;
const pattern3 = new RegExp("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", "u");
const pattern6 = new RegExp("^\\d+(\\.\\d+)?(ms|s|m|h)$", "u");
const pattern7 = new RegExp("^.*$", "u");
const pattern12 = new RegExp("^[A-Za-z0-9.-]+(:[0-9]{1,5})?$|^\\[[0-9A-Fa-f:.]+\\](:[0-9]{1,5})?$", "u");
const pattern24 = new RegExp("^\\d+(\\.\\d+)?(kB|MB|GB)$", "u");
const pattern25 = new RegExp("^https?://", "u");
const pattern28 = new RegExp("^([0-9a-f]{40}|[0-9a-f]{64})$", "u");
const schema20 = { "type": "object", "required": ["fingerprint", "reason"], "properties": { "fingerprint": { "type": "string", "description": "Of the finding" }, "reason": { "type": "string", "description": "Why it is accepted" }, "owner": { "type": "string", "description": "Who accepted it" }, "expires": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$", "description": "Last day" } }, "additionalProperties": false };
const pattern11 = new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate53.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.fingerprint === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "fingerprint" }, message: "must have required property '" + "fingerprint" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.reason === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((key0 === "fingerprint") || (key0 === "reason")) || (key0 === "owner")) || (key0 === "expires"))) {
                const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.fingerprint !== undefined) {
            if (typeof data.fingerprint !== "string") {
                const err3 = { instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.reason !== undefined) {
            if (typeof data.reason !== "string") {
                const err4 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.owner !== undefined) {
            if (typeof data.owner !== "string") {
                const err5 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.expires !== undefined) {
            let data3 = data.expires;
            if (typeof data3 === "string") {
                if (!pattern11.test(data3)) {
                    const err6 = { instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }, message: "must match pattern \"" + "^\\d{4}-\\d{2}-\\d{2}$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
    }
    else {
        const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err8];
        }
        else {
            vErrors.push(err8);
        }
        errors++;
    }
    validate53.errors = vErrors;
    return errors === 0;
}
validate53.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema21 = { "type": "object", "required": ["name", "requests", "phases"], "properties": { "name": { "type": "string", "description": "Name of the scenario" }, "target": { "type": "string", "description": "Service whose address the paths are appended to; default: the entry" }, "requests": { "type": "array", "items": { "$ref": "#/$defs/item1" }, "minItems": 1 }, "phases": { "type": "array", "items": { "$ref": "#/$defs/item2" }, "minItems": 1 }, "thresholds": { "type": "array", "items": { "type": "string" }, "description": "For example `p95 < 300ms`, `error-ratio < 1%`" }, "timeout": { "type": "string", "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$", "description": "Of one request, default 10s; 300ms, 5s, 2m" }, "max-in-flight": { "type": "integer", "minimum": 1 } }, "additionalProperties": false };
const schema22 = { "type": "object", "required": ["name", "path"], "properties": { "name": { "type": "string", "description": "Name in results" }, "method": { "type": "string", "enum": ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"], "description": "Default GET" }, "path": { "type": "string", "description": "Path with query, appended to the target's address" }, "headers": { "type": "object", "patternProperties": { "^.*$": { "type": "string" } } }, "body": { "description": "Sent as JSON" }, "expect": { "type": "integer", "minimum": 100, "maximum": 599, "description": "Status; default 2xx" }, "weight": { "type": "number", "exclusiveMinimum": 0, "description": "Share of arrivals" } }, "additionalProperties": false };
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate56.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.name === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property '" + "name" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.path === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property '" + "path" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((((((key0 === "name") || (key0 === "method")) || (key0 === "path")) || (key0 === "headers")) || (key0 === "body")) || (key0 === "expect")) || (key0 === "weight"))) {
                const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            if (typeof data.name !== "string") {
                const err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.method !== undefined) {
            let data1 = data.method;
            if (typeof data1 !== "string") {
                const err4 = { instancePath: instancePath + "/method", schemaPath: "#/properties/method/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
            if (!((((((data1 === "GET") || (data1 === "POST")) || (data1 === "PUT")) || (data1 === "PATCH")) || (data1 === "DELETE")) || (data1 === "HEAD"))) {
                const err5 = { instancePath: instancePath + "/method", schemaPath: "#/properties/method/enum", keyword: "enum", params: { allowedValues: schema22.properties.method.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.path !== undefined) {
            if (typeof data.path !== "string") {
                const err6 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.headers !== undefined) {
            let data3 = data.headers;
            if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                var props0 = {};
                for (const key1 in data3) {
                    if (pattern7.test(key1)) {
                        if (typeof data3[key1] !== "string") {
                            const err7 = { instancePath: instancePath + "/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/headers/patternProperties/%5E.*%24/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                            if (vErrors === null) {
                                vErrors = [err7];
                            }
                            else {
                                vErrors.push(err7);
                            }
                            errors++;
                        }
                        props0[key1] = true;
                    }
                }
            }
            else {
                const err8 = { instancePath: instancePath + "/headers", schemaPath: "#/properties/headers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
        if (data.expect !== undefined) {
            let data5 = data.expect;
            if (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) {
                const err9 = { instancePath: instancePath + "/expect", schemaPath: "#/properties/expect/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
            if ((typeof data5 == "number") && (isFinite(data5))) {
                if (data5 > 599 || isNaN(data5)) {
                    const err10 = { instancePath: instancePath + "/expect", schemaPath: "#/properties/expect/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, message: "must be <= 599" };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
                if (data5 < 100 || isNaN(data5)) {
                    const err11 = { instancePath: instancePath + "/expect", schemaPath: "#/properties/expect/minimum", keyword: "minimum", params: { comparison: ">=", limit: 100 }, message: "must be >= 100" };
                    if (vErrors === null) {
                        vErrors = [err11];
                    }
                    else {
                        vErrors.push(err11);
                    }
                    errors++;
                }
            }
        }
        if (data.weight !== undefined) {
            let data6 = data.weight;
            if ((typeof data6 == "number") && (isFinite(data6))) {
                if (data6 <= 0 || isNaN(data6)) {
                    const err12 = { instancePath: instancePath + "/weight", schemaPath: "#/properties/weight/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                    if (vErrors === null) {
                        vErrors = [err12];
                    }
                    else {
                        vErrors.push(err12);
                    }
                    errors++;
                }
            }
            else {
                const err13 = { instancePath: instancePath + "/weight", schemaPath: "#/properties/weight/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
    }
    else {
        const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err14];
        }
        else {
            vErrors.push(err14);
        }
        errors++;
    }
    validate56.errors = vErrors;
    return errors === 0;
}
validate56.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema23 = { "type": "object", "required": ["name", "duration", "rate"], "properties": { "name": { "type": "string", "description": "Name of the phase" }, "duration": { "type": "string", "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$", "description": "How long; 300ms, 5s, 2m" }, "rate": { "type": "number", "exclusiveMinimum": 0, "description": "Arrivals per second" }, "ramp-to": { "type": "number", "exclusiveMinimum": 0, "description": "Rate at the end" }, "warm-up": { "type": "boolean", "description": "Left out of thresholds" } }, "additionalProperties": false };
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate58.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.name === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property '" + "name" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.duration === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "duration" }, message: "must have required property '" + "duration" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.rate === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rate" }, message: "must have required property '" + "rate" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((((key0 === "name") || (key0 === "duration")) || (key0 === "rate")) || (key0 === "ramp-to")) || (key0 === "warm-up"))) {
                const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            if (typeof data.name !== "string") {
                const err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.duration !== undefined) {
            let data1 = data.duration;
            if (typeof data1 === "string") {
                if (!pattern6.test(data1)) {
                    const err5 = { instancePath: instancePath + "/duration", schemaPath: "#/properties/duration/pattern", keyword: "pattern", params: { pattern: "^\\d+(\\.\\d+)?(ms|s|m|h)$" }, message: "must match pattern \"" + "^\\d+(\\.\\d+)?(ms|s|m|h)$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
            else {
                const err6 = { instancePath: instancePath + "/duration", schemaPath: "#/properties/duration/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.rate !== undefined) {
            let data2 = data.rate;
            if ((typeof data2 == "number") && (isFinite(data2))) {
                if (data2 <= 0 || isNaN(data2)) {
                    const err7 = { instancePath: instancePath + "/rate", schemaPath: "#/properties/rate/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
            }
            else {
                const err8 = { instancePath: instancePath + "/rate", schemaPath: "#/properties/rate/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
        if (data["ramp-to"] !== undefined) {
            let data3 = data["ramp-to"];
            if ((typeof data3 == "number") && (isFinite(data3))) {
                if (data3 <= 0 || isNaN(data3)) {
                    const err9 = { instancePath: instancePath + "/ramp-to", schemaPath: "#/properties/ramp-to/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
            }
            else {
                const err10 = { instancePath: instancePath + "/ramp-to", schemaPath: "#/properties/ramp-to/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
        if (data["warm-up"] !== undefined) {
            if (typeof data["warm-up"] !== "boolean") {
                const err11 = { instancePath: instancePath + "/warm-up", schemaPath: "#/properties/warm-up/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
    }
    else {
        const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err12];
        }
        else {
            vErrors.push(err12);
        }
        errors++;
    }
    validate58.errors = vErrors;
    return errors === 0;
}
validate58.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate55.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.name === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property '" + "name" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.requests === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requests" }, message: "must have required property '" + "requests" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.phases === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "phases" }, message: "must have required property '" + "phases" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((((((key0 === "name") || (key0 === "target")) || (key0 === "requests")) || (key0 === "phases")) || (key0 === "thresholds")) || (key0 === "timeout")) || (key0 === "max-in-flight"))) {
                const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            if (typeof data.name !== "string") {
                const err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.target !== undefined) {
            if (typeof data.target !== "string") {
                const err5 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.requests !== undefined) {
            let data2 = data.requests;
            if (Array.isArray(data2)) {
                if (data2.length < 1) {
                    const err6 = { instancePath: instancePath + "/requests", schemaPath: "#/properties/requests/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
                const len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    if (!(validate56(data2[i0], { instancePath: instancePath + "/requests/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/requests", schemaPath: "#/properties/requests/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.phases !== undefined) {
            let data4 = data.phases;
            if (Array.isArray(data4)) {
                if (data4.length < 1) {
                    const err8 = { instancePath: instancePath + "/phases", schemaPath: "#/properties/phases/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
                const len1 = data4.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    if (!(validate58(data4[i1], { instancePath: instancePath + "/phases/" + i1, parentData: data4, parentDataProperty: i1, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/phases", schemaPath: "#/properties/phases/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.thresholds !== undefined) {
            let data6 = data.thresholds;
            if (Array.isArray(data6)) {
                const len2 = data6.length;
                for (let i2 = 0; i2 < len2; i2++) {
                    if (typeof data6[i2] !== "string") {
                        const err10 = { instancePath: instancePath + "/thresholds/" + i2, schemaPath: "#/properties/thresholds/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err10];
                        }
                        else {
                            vErrors.push(err10);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err11 = { instancePath: instancePath + "/thresholds", schemaPath: "#/properties/thresholds/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
        if (data.timeout !== undefined) {
            let data8 = data.timeout;
            if (typeof data8 === "string") {
                if (!pattern6.test(data8)) {
                    const err12 = { instancePath: instancePath + "/timeout", schemaPath: "#/properties/timeout/pattern", keyword: "pattern", params: { pattern: "^\\d+(\\.\\d+)?(ms|s|m|h)$" }, message: "must match pattern \"" + "^\\d+(\\.\\d+)?(ms|s|m|h)$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err12];
                    }
                    else {
                        vErrors.push(err12);
                    }
                    errors++;
                }
            }
            else {
                const err13 = { instancePath: instancePath + "/timeout", schemaPath: "#/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
        if (data["max-in-flight"] !== undefined) {
            let data9 = data["max-in-flight"];
            if (!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) {
                const err14 = { instancePath: instancePath + "/max-in-flight", schemaPath: "#/properties/max-in-flight/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
            if ((typeof data9 == "number") && (isFinite(data9))) {
                if (data9 < 1 || isNaN(data9)) {
                    const err15 = { instancePath: instancePath + "/max-in-flight", schemaPath: "#/properties/max-in-flight/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                    if (vErrors === null) {
                        vErrors = [err15];
                    }
                    else {
                        vErrors.push(err15);
                    }
                    errors++;
                }
            }
        }
    }
    else {
        const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err16];
        }
        else {
            vErrors.push(err16);
        }
        errors++;
    }
    validate55.errors = vErrors;
    return errors === 0;
}
validate55.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema24 = { "type": "object", "required": ["name"], "properties": { "name": { "type": "string", "description": "Name of the objective" }, "service": { "type": "string", "description": "Service that the objective is about" }, "operation": { "type": "string", "description": "Span name of its server spans, for example `POST /charge`" }, "latency": { "type": "object", "required": ["quantile", "below"], "properties": { "quantile": { "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1 }, "below": { "type": "string", "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h)$", "description": "Limit; 300ms, 5s, 2m" } }, "additionalProperties": false }, "error-ratio": { "type": "object", "required": ["below"], "properties": { "below": { "type": "string", "pattern": "^\\d+(\\.\\d+)?%$", "description": "Limit; 1%, 0.5%" } }, "additionalProperties": false }, "child-calls": { "type": "object", "required": ["to", "at-most"], "properties": { "to": { "type": "string", "description": "Service that is called" }, "at-most": { "type": "number", "minimum": 0, "description": "Calls per request, mean" } }, "additionalProperties": false, "description": "Calls to another service per request: one more per row is an N+1 query" }, "promql": { "type": "string", "description": "Query whose single value is judged" }, "below": { "type": "number", "description": "Limit of the PromQL value" }, "above": { "type": "number", "description": "Lower limit of the PromQL value" }, "unit": { "type": "string", "description": "Unit of the PromQL value" }, "min-samples": { "type": "integer", "minimum": 1 } }, "additionalProperties": false };
const pattern23 = new RegExp("^\\d+(\\.\\d+)?%$", "u");
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate61.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.name === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property '" + "name" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func1.call(schema24.properties, key0))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            if (typeof data.name !== "string") {
                const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.service !== undefined) {
            if (typeof data.service !== "string") {
                const err3 = { instancePath: instancePath + "/service", schemaPath: "#/properties/service/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.operation !== undefined) {
            if (typeof data.operation !== "string") {
                const err4 = { instancePath: instancePath + "/operation", schemaPath: "#/properties/operation/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.latency !== undefined) {
            let data3 = data.latency;
            if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                if (data3.quantile === undefined) {
                    const err5 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/required", keyword: "required", params: { missingProperty: "quantile" }, message: "must have required property '" + "quantile" + "'" };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
                if (data3.below === undefined) {
                    const err6 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/required", keyword: "required", params: { missingProperty: "below" }, message: "must have required property '" + "below" + "'" };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
                for (const key1 in data3) {
                    if (!((key1 === "quantile") || (key1 === "below"))) {
                        const err7 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err7];
                        }
                        else {
                            vErrors.push(err7);
                        }
                        errors++;
                    }
                }
                if (data3.quantile !== undefined) {
                    let data4 = data3.quantile;
                    if ((typeof data4 == "number") && (isFinite(data4))) {
                        if (data4 >= 1 || isNaN(data4)) {
                            const err8 = { instancePath: instancePath + "/latency/quantile", schemaPath: "#/properties/latency/properties/quantile/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1" };
                            if (vErrors === null) {
                                vErrors = [err8];
                            }
                            else {
                                vErrors.push(err8);
                            }
                            errors++;
                        }
                        if (data4 <= 0 || isNaN(data4)) {
                            const err9 = { instancePath: instancePath + "/latency/quantile", schemaPath: "#/properties/latency/properties/quantile/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                            if (vErrors === null) {
                                vErrors = [err9];
                            }
                            else {
                                vErrors.push(err9);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err10 = { instancePath: instancePath + "/latency/quantile", schemaPath: "#/properties/latency/properties/quantile/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err10];
                        }
                        else {
                            vErrors.push(err10);
                        }
                        errors++;
                    }
                }
                if (data3.below !== undefined) {
                    let data5 = data3.below;
                    if (typeof data5 === "string") {
                        if (!pattern6.test(data5)) {
                            const err11 = { instancePath: instancePath + "/latency/below", schemaPath: "#/properties/latency/properties/below/pattern", keyword: "pattern", params: { pattern: "^\\d+(\\.\\d+)?(ms|s|m|h)$" }, message: "must match pattern \"" + "^\\d+(\\.\\d+)?(ms|s|m|h)$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err11];
                            }
                            else {
                                vErrors.push(err11);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err12 = { instancePath: instancePath + "/latency/below", schemaPath: "#/properties/latency/properties/below/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err12];
                        }
                        else {
                            vErrors.push(err12);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err13 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
        if (data["error-ratio"] !== undefined) {
            let data6 = data["error-ratio"];
            if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                if (data6.below === undefined) {
                    const err14 = { instancePath: instancePath + "/error-ratio", schemaPath: "#/properties/error-ratio/required", keyword: "required", params: { missingProperty: "below" }, message: "must have required property '" + "below" + "'" };
                    if (vErrors === null) {
                        vErrors = [err14];
                    }
                    else {
                        vErrors.push(err14);
                    }
                    errors++;
                }
                for (const key2 in data6) {
                    if (!(key2 === "below")) {
                        const err15 = { instancePath: instancePath + "/error-ratio", schemaPath: "#/properties/error-ratio/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err15];
                        }
                        else {
                            vErrors.push(err15);
                        }
                        errors++;
                    }
                }
                if (data6.below !== undefined) {
                    let data7 = data6.below;
                    if (typeof data7 === "string") {
                        if (!pattern23.test(data7)) {
                            const err16 = { instancePath: instancePath + "/error-ratio/below", schemaPath: "#/properties/error-ratio/properties/below/pattern", keyword: "pattern", params: { pattern: "^\\d+(\\.\\d+)?%$" }, message: "must match pattern \"" + "^\\d+(\\.\\d+)?%$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err16];
                            }
                            else {
                                vErrors.push(err16);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err17 = { instancePath: instancePath + "/error-ratio/below", schemaPath: "#/properties/error-ratio/properties/below/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err17];
                        }
                        else {
                            vErrors.push(err17);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err18 = { instancePath: instancePath + "/error-ratio", schemaPath: "#/properties/error-ratio/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err18];
                }
                else {
                    vErrors.push(err18);
                }
                errors++;
            }
        }
        if (data["child-calls"] !== undefined) {
            let data8 = data["child-calls"];
            if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                if (data8.to === undefined) {
                    const err19 = { instancePath: instancePath + "/child-calls", schemaPath: "#/properties/child-calls/required", keyword: "required", params: { missingProperty: "to" }, message: "must have required property '" + "to" + "'" };
                    if (vErrors === null) {
                        vErrors = [err19];
                    }
                    else {
                        vErrors.push(err19);
                    }
                    errors++;
                }
                if (data8["at-most"] === undefined) {
                    const err20 = { instancePath: instancePath + "/child-calls", schemaPath: "#/properties/child-calls/required", keyword: "required", params: { missingProperty: "at-most" }, message: "must have required property '" + "at-most" + "'" };
                    if (vErrors === null) {
                        vErrors = [err20];
                    }
                    else {
                        vErrors.push(err20);
                    }
                    errors++;
                }
                for (const key3 in data8) {
                    if (!((key3 === "to") || (key3 === "at-most"))) {
                        const err21 = { instancePath: instancePath + "/child-calls", schemaPath: "#/properties/child-calls/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err21];
                        }
                        else {
                            vErrors.push(err21);
                        }
                        errors++;
                    }
                }
                if (data8.to !== undefined) {
                    if (typeof data8.to !== "string") {
                        const err22 = { instancePath: instancePath + "/child-calls/to", schemaPath: "#/properties/child-calls/properties/to/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err22];
                        }
                        else {
                            vErrors.push(err22);
                        }
                        errors++;
                    }
                }
                if (data8["at-most"] !== undefined) {
                    let data10 = data8["at-most"];
                    if ((typeof data10 == "number") && (isFinite(data10))) {
                        if (data10 < 0 || isNaN(data10)) {
                            const err23 = { instancePath: instancePath + "/child-calls/at-most", schemaPath: "#/properties/child-calls/properties/at-most/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err23];
                            }
                            else {
                                vErrors.push(err23);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err24 = { instancePath: instancePath + "/child-calls/at-most", schemaPath: "#/properties/child-calls/properties/at-most/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err24];
                        }
                        else {
                            vErrors.push(err24);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err25 = { instancePath: instancePath + "/child-calls", schemaPath: "#/properties/child-calls/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err25];
                }
                else {
                    vErrors.push(err25);
                }
                errors++;
            }
        }
        if (data.promql !== undefined) {
            if (typeof data.promql !== "string") {
                const err26 = { instancePath: instancePath + "/promql", schemaPath: "#/properties/promql/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err26];
                }
                else {
                    vErrors.push(err26);
                }
                errors++;
            }
        }
        if (data.below !== undefined) {
            let data12 = data.below;
            if (!((typeof data12 == "number") && (isFinite(data12)))) {
                const err27 = { instancePath: instancePath + "/below", schemaPath: "#/properties/below/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err27];
                }
                else {
                    vErrors.push(err27);
                }
                errors++;
            }
        }
        if (data.above !== undefined) {
            let data13 = data.above;
            if (!((typeof data13 == "number") && (isFinite(data13)))) {
                const err28 = { instancePath: instancePath + "/above", schemaPath: "#/properties/above/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err28];
                }
                else {
                    vErrors.push(err28);
                }
                errors++;
            }
        }
        if (data.unit !== undefined) {
            if (typeof data.unit !== "string") {
                const err29 = { instancePath: instancePath + "/unit", schemaPath: "#/properties/unit/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err29];
                }
                else {
                    vErrors.push(err29);
                }
                errors++;
            }
        }
        if (data["min-samples"] !== undefined) {
            let data15 = data["min-samples"];
            if (!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) {
                const err30 = { instancePath: instancePath + "/min-samples", schemaPath: "#/properties/min-samples/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                    vErrors = [err30];
                }
                else {
                    vErrors.push(err30);
                }
                errors++;
            }
            if ((typeof data15 == "number") && (isFinite(data15))) {
                if (data15 < 1 || isNaN(data15)) {
                    const err31 = { instancePath: instancePath + "/min-samples", schemaPath: "#/properties/min-samples/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                    if (vErrors === null) {
                        vErrors = [err31];
                    }
                    else {
                        vErrors.push(err31);
                    }
                    errors++;
                }
            }
        }
    }
    else {
        const err32 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err32];
        }
        else {
            vErrors.push(err32);
        }
        errors++;
    }
    validate61.errors = vErrors;
    return errors === 0;
}
validate61.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema25 = { "type": "object", "required": ["to", "url-env"], "properties": { "to": { "type": "string", "enum": ["slack", "teams", "webhook"], "description": "Who is told" }, "url-env": { "type": "string", "description": "Name of the variable with the address, which is a secret" }, "secret-env": { "type": "string", "description": "Of a webhook: name of the variable with the key that signs the body" }, "when": { "type": "string", "enum": ["changed", "failed", "always"], "description": "Default changed: the verdict differs from the last stored run of the branch" }, "branches": { "type": "array", "items": { "type": "string" }, "description": "Globs of branches, default the target branch" }, "changes": { "type": "boolean", "description": "Also for change requests, default false" } }, "additionalProperties": false };
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate63.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.to === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to" }, message: "must have required property '" + "to" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data["url-env"] === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url-env" }, message: "must have required property '" + "url-env" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((((key0 === "to") || (key0 === "url-env")) || (key0 === "secret-env")) || (key0 === "when")) || (key0 === "branches")) || (key0 === "changes"))) {
                const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.to !== undefined) {
            let data0 = data.to;
            if (typeof data0 !== "string") {
                const err3 = { instancePath: instancePath + "/to", schemaPath: "#/properties/to/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
            if (!(((data0 === "slack") || (data0 === "teams")) || (data0 === "webhook"))) {
                const err4 = { instancePath: instancePath + "/to", schemaPath: "#/properties/to/enum", keyword: "enum", params: { allowedValues: schema25.properties.to.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data["url-env"] !== undefined) {
            if (typeof data["url-env"] !== "string") {
                const err5 = { instancePath: instancePath + "/url-env", schemaPath: "#/properties/url-env/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data["secret-env"] !== undefined) {
            if (typeof data["secret-env"] !== "string") {
                const err6 = { instancePath: instancePath + "/secret-env", schemaPath: "#/properties/secret-env/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.when !== undefined) {
            let data3 = data.when;
            if (typeof data3 !== "string") {
                const err7 = { instancePath: instancePath + "/when", schemaPath: "#/properties/when/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
            if (!(((data3 === "changed") || (data3 === "failed")) || (data3 === "always"))) {
                const err8 = { instancePath: instancePath + "/when", schemaPath: "#/properties/when/enum", keyword: "enum", params: { allowedValues: schema25.properties.when.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
        if (data.branches !== undefined) {
            let data4 = data.branches;
            if (Array.isArray(data4)) {
                const len0 = data4.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    if (typeof data4[i0] !== "string") {
                        const err9 = { instancePath: instancePath + "/branches/" + i0, schemaPath: "#/properties/branches/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err9];
                        }
                        else {
                            vErrors.push(err9);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err10 = { instancePath: instancePath + "/branches", schemaPath: "#/properties/branches/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
        if (data.changes !== undefined) {
            if (typeof data.changes !== "boolean") {
                const err11 = { instancePath: instancePath + "/changes", schemaPath: "#/properties/changes/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
    }
    else {
        const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err12];
        }
        else {
            vErrors.push(err12);
        }
        errors++;
    }
    validate63.errors = vErrors;
    return errors === 0;
}
validate63.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate52.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.version === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property '" + "version" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.project === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "project" }, message: "must have required property '" + "project" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.services === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "services" }, message: "must have required property '" + "services" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func1.call(schema19.properties, key0))) {
                const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.version !== undefined) {
            let data0 = data.version;
            if (!((typeof data0 == "number") && (isFinite(data0)))) {
                const err4 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
            if (1 !== data0) {
                const err5 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.project !== undefined) {
            let data1 = data.project;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err6 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
                if (!pattern3.test(data1)) {
                    const err7 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$" }, message: "must match pattern \"" + "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
            }
            else {
                const err8 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
        if (data.services !== undefined) {
            let data2 = data.services;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                if (Object.keys(data2).length < 1) {
                    const err9 = { instancePath: instancePath + "/services", schemaPath: "#/properties/services/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
                for (const key1 in data2) {
                    if (!(pattern3.test(key1))) {
                        const err10 = { instancePath: instancePath + "/services", schemaPath: "#/properties/services/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err10];
                        }
                        else {
                            vErrors.push(err10);
                        }
                        errors++;
                    }
                }
                for (const key2 in data2) {
                    if (pattern3.test(key2)) {
                        let data3 = data2[key2];
                        if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                            for (const key3 in data3) {
                                if (!(func1.call(schema19.properties.services.patternProperties["^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"].properties, key3))) {
                                    const err11 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                                    if (vErrors === null) {
                                        vErrors = [err11];
                                    }
                                    else {
                                        vErrors.push(err11);
                                    }
                                    errors++;
                                }
                            }
                            if (data3.type !== undefined) {
                                let data4 = data3.type;
                                if (typeof data4 !== "string") {
                                    const err12 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                    if (vErrors === null) {
                                        vErrors = [err12];
                                    }
                                    else {
                                        vErrors.push(err12);
                                    }
                                    errors++;
                                }
                                if (!((((data4 === "web") || (data4 === "api")) || (data4 === "worker")) || (data4 === "database"))) {
                                    const err13 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/type/enum", keyword: "enum", params: { allowedValues: schema19.properties.services.patternProperties["^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"].properties.type.enum }, message: "must be equal to one of the allowed values" };
                                    if (vErrors === null) {
                                        vErrors = [err13];
                                    }
                                    else {
                                        vErrors.push(err13);
                                    }
                                    errors++;
                                }
                            }
                            if (data3.aliases !== undefined) {
                                let data5 = data3.aliases;
                                if (Array.isArray(data5)) {
                                    const len0 = data5.length;
                                    for (let i0 = 0; i0 < len0; i0++) {
                                        if (typeof data5[i0] !== "string") {
                                            const err14 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/aliases/" + i0, schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/aliases/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                            if (vErrors === null) {
                                                vErrors = [err14];
                                            }
                                            else {
                                                vErrors.push(err14);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err15 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/aliases", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/aliases/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                    if (vErrors === null) {
                                        vErrors = [err15];
                                    }
                                    else {
                                        vErrors.push(err15);
                                    }
                                    errors++;
                                }
                            }
                            if (data3.owner !== undefined) {
                                if (typeof data3.owner !== "string") {
                                    const err16 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/owner", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                    if (vErrors === null) {
                                        vErrors = [err16];
                                    }
                                    else {
                                        vErrors.push(err16);
                                    }
                                    errors++;
                                }
                            }
                            if (data3.path !== undefined) {
                                let data8 = data3.path;
                                if (typeof data8 === "string") {
                                    if (func2(data8) < 1) {
                                        const err17 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/path", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                        if (vErrors === null) {
                                            vErrors = [err17];
                                        }
                                        else {
                                            vErrors.push(err17);
                                        }
                                        errors++;
                                    }
                                }
                                else {
                                    const err18 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/path", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                    if (vErrors === null) {
                                        vErrors = [err18];
                                    }
                                    else {
                                        vErrors.push(err18);
                                    }
                                    errors++;
                                }
                            }
                            if (data3.needs !== undefined) {
                                let data9 = data3.needs;
                                if (Array.isArray(data9)) {
                                    const len1 = data9.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                        if (typeof data9[i1] !== "string") {
                                            const err19 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/needs/" + i1, schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/needs/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                            if (vErrors === null) {
                                                vErrors = [err19];
                                            }
                                            else {
                                                vErrors.push(err19);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err20 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/needs", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/needs/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                    if (vErrors === null) {
                                        vErrors = [err20];
                                    }
                                    else {
                                        vErrors.push(err20);
                                    }
                                    errors++;
                                }
                            }
                            if (data3.ready !== undefined) {
                                let data11 = data3.ready;
                                if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                                    for (const key4 in data11) {
                                        if (!((((key4 === "http") || (key4 === "tcp")) || (key4 === "log")) || (key4 === "timeout"))) {
                                            const err21 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/ready", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/ready/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                                            if (vErrors === null) {
                                                vErrors = [err21];
                                            }
                                            else {
                                                vErrors.push(err21);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data11.http !== undefined) {
                                        if (typeof data11.http !== "string") {
                                            const err22 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/ready/http", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/ready/properties/http/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                            if (vErrors === null) {
                                                vErrors = [err22];
                                            }
                                            else {
                                                vErrors.push(err22);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data11.tcp !== undefined) {
                                        if (typeof data11.tcp !== "boolean") {
                                            const err23 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/ready/tcp", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/ready/properties/tcp/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                            if (vErrors === null) {
                                                vErrors = [err23];
                                            }
                                            else {
                                                vErrors.push(err23);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data11.log !== undefined) {
                                        if (typeof data11.log !== "string") {
                                            const err24 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/ready/log", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/ready/properties/log/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                            if (vErrors === null) {
                                                vErrors = [err24];
                                            }
                                            else {
                                                vErrors.push(err24);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data11.timeout !== undefined) {
                                        let data15 = data11.timeout;
                                        if (typeof data15 === "string") {
                                            if (!pattern6.test(data15)) {
                                                const err25 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/ready/timeout", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/ready/properties/timeout/pattern", keyword: "pattern", params: { pattern: "^\\d+(\\.\\d+)?(ms|s|m|h)$" }, message: "must match pattern \"" + "^\\d+(\\.\\d+)?(ms|s|m|h)$" + "\"" };
                                                if (vErrors === null) {
                                                    vErrors = [err25];
                                                }
                                                else {
                                                    vErrors.push(err25);
                                                }
                                                errors++;
                                            }
                                        }
                                        else {
                                            const err26 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/ready/timeout", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/ready/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                            if (vErrors === null) {
                                                vErrors = [err26];
                                            }
                                            else {
                                                vErrors.push(err26);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err27 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/ready", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/ready/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                    if (vErrors === null) {
                                        vErrors = [err27];
                                    }
                                    else {
                                        vErrors.push(err27);
                                    }
                                    errors++;
                                }
                            }
                            if (data3.run !== undefined) {
                                let data16 = data3.run;
                                if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                                    if (data16.command === undefined) {
                                        const err28 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/run", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/run/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property '" + "command" + "'" };
                                        if (vErrors === null) {
                                            vErrors = [err28];
                                        }
                                        else {
                                            vErrors.push(err28);
                                        }
                                        errors++;
                                    }
                                    for (const key5 in data16) {
                                        if (!((((key5 === "command") || (key5 === "cwd")) || (key5 === "env")) || (key5 === "port"))) {
                                            const err29 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/run", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/run/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                                            if (vErrors === null) {
                                                vErrors = [err29];
                                            }
                                            else {
                                                vErrors.push(err29);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data16.command !== undefined) {
                                        let data17 = data16.command;
                                        if (Array.isArray(data17)) {
                                            if (data17.length < 1) {
                                                const err30 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/run/command", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/run/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                                                if (vErrors === null) {
                                                    vErrors = [err30];
                                                }
                                                else {
                                                    vErrors.push(err30);
                                                }
                                                errors++;
                                            }
                                            const len2 = data17.length;
                                            for (let i2 = 0; i2 < len2; i2++) {
                                                let data18 = data17[i2];
                                                if (typeof data18 === "string") {
                                                    if (func2(data18) < 1) {
                                                        const err31 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/run/command/" + i2, schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/run/properties/command/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                                        if (vErrors === null) {
                                                            vErrors = [err31];
                                                        }
                                                        else {
                                                            vErrors.push(err31);
                                                        }
                                                        errors++;
                                                    }
                                                }
                                                else {
                                                    const err32 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/run/command/" + i2, schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/run/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                    if (vErrors === null) {
                                                        vErrors = [err32];
                                                    }
                                                    else {
                                                        vErrors.push(err32);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        else {
                                            const err33 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/run/command", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/run/properties/command/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                            if (vErrors === null) {
                                                vErrors = [err33];
                                            }
                                            else {
                                                vErrors.push(err33);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data16.cwd !== undefined) {
                                        let data19 = data16.cwd;
                                        if (typeof data19 === "string") {
                                            if (func2(data19) < 1) {
                                                const err34 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/run/cwd", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/run/properties/cwd/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                                if (vErrors === null) {
                                                    vErrors = [err34];
                                                }
                                                else {
                                                    vErrors.push(err34);
                                                }
                                                errors++;
                                            }
                                        }
                                        else {
                                            const err35 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/run/cwd", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/run/properties/cwd/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                            if (vErrors === null) {
                                                vErrors = [err35];
                                            }
                                            else {
                                                vErrors.push(err35);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data16.env !== undefined) {
                                        let data20 = data16.env;
                                        if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                                            var props0 = {};
                                            for (const key6 in data20) {
                                                if (pattern7.test(key6)) {
                                                    if (typeof data20[key6] !== "string") {
                                                        const err36 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/run/env/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/run/properties/env/patternProperties/%5E.*%24/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                        if (vErrors === null) {
                                                            vErrors = [err36];
                                                        }
                                                        else {
                                                            vErrors.push(err36);
                                                        }
                                                        errors++;
                                                    }
                                                    props0[key6] = true;
                                                }
                                            }
                                        }
                                        else {
                                            const err37 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/run/env", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/run/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                            if (vErrors === null) {
                                                vErrors = [err37];
                                            }
                                            else {
                                                vErrors.push(err37);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data16.port !== undefined) {
                                        let data22 = data16.port;
                                        if (!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))) {
                                            const err38 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/run/port", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/run/properties/port/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                            if (vErrors === null) {
                                                vErrors = [err38];
                                            }
                                            else {
                                                vErrors.push(err38);
                                            }
                                            errors++;
                                        }
                                        if ((typeof data22 == "number") && (isFinite(data22))) {
                                            if (data22 > 65535 || isNaN(data22)) {
                                                const err39 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/run/port", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/run/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535" };
                                                if (vErrors === null) {
                                                    vErrors = [err39];
                                                }
                                                else {
                                                    vErrors.push(err39);
                                                }
                                                errors++;
                                            }
                                            if (data22 < 0 || isNaN(data22)) {
                                                const err40 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/run/port", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/run/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                                if (vErrors === null) {
                                                    vErrors = [err40];
                                                }
                                                else {
                                                    vErrors.push(err40);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                }
                                else {
                                    const err41 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/run", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/run/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                    if (vErrors === null) {
                                        vErrors = [err41];
                                    }
                                    else {
                                        vErrors.push(err41);
                                    }
                                    errors++;
                                }
                            }
                            if (data3.url !== undefined) {
                                if (typeof data3.url !== "string") {
                                    const err42 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/url", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                    if (vErrors === null) {
                                        vErrors = [err42];
                                    }
                                    else {
                                        vErrors.push(err42);
                                    }
                                    errors++;
                                }
                            }
                            if (data3.version !== undefined) {
                                let data24 = data3.version;
                                if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                                    for (const key7 in data24) {
                                        if (!((key7 === "http") || (key7 === "field"))) {
                                            const err43 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/version", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/version/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
                                            if (vErrors === null) {
                                                vErrors = [err43];
                                            }
                                            else {
                                                vErrors.push(err43);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data24.http !== undefined) {
                                        if (typeof data24.http !== "string") {
                                            const err44 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/version/http", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/version/properties/http/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                            if (vErrors === null) {
                                                vErrors = [err44];
                                            }
                                            else {
                                                vErrors.push(err44);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data24.field !== undefined) {
                                        if (typeof data24.field !== "string") {
                                            const err45 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/version/field", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/version/properties/field/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                            if (vErrors === null) {
                                                vErrors = [err45];
                                            }
                                            else {
                                                vErrors.push(err45);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err46 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/version", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/version/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                    if (vErrors === null) {
                                        vErrors = [err46];
                                    }
                                    else {
                                        vErrors.push(err46);
                                    }
                                    errors++;
                                }
                            }
                            if (data3.contract !== undefined) {
                                let data27 = data3.contract;
                                if ((typeof data27 !== "string") && (!(Array.isArray(data27)))) {
                                    const err47 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/contract", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/contract/type", keyword: "type", params: { type: schema19.properties.services.patternProperties["^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"].properties.contract.type }, message: "must be string,array" };
                                    if (vErrors === null) {
                                        vErrors = [err47];
                                    }
                                    else {
                                        vErrors.push(err47);
                                    }
                                    errors++;
                                }
                                if (typeof data27 === "string") {
                                    if (func2(data27) < 1) {
                                        const err48 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/contract", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/contract/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                        if (vErrors === null) {
                                            vErrors = [err48];
                                        }
                                        else {
                                            vErrors.push(err48);
                                        }
                                        errors++;
                                    }
                                }
                                if (Array.isArray(data27)) {
                                    if (data27.length < 1) {
                                        const err49 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/contract", schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/contract/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                                        if (vErrors === null) {
                                            vErrors = [err49];
                                        }
                                        else {
                                            vErrors.push(err49);
                                        }
                                        errors++;
                                    }
                                    const len3 = data27.length;
                                    for (let i3 = 0; i3 < len3; i3++) {
                                        let data28 = data27[i3];
                                        if (typeof data28 === "string") {
                                            if (func2(data28) < 1) {
                                                const err50 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/contract/" + i3, schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/contract/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                                if (vErrors === null) {
                                                    vErrors = [err50];
                                                }
                                                else {
                                                    vErrors.push(err50);
                                                }
                                                errors++;
                                            }
                                        }
                                        else {
                                            const err51 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/contract/" + i3, schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/contract/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                            if (vErrors === null) {
                                                vErrors = [err51];
                                            }
                                            else {
                                                vErrors.push(err51);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                            }
                        }
                        else {
                            const err52 = { instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                            if (vErrors === null) {
                                vErrors = [err52];
                            }
                            else {
                                vErrors.push(err52);
                            }
                            errors++;
                        }
                    }
                }
            }
            else {
                const err53 = { instancePath: instancePath + "/services", schemaPath: "#/properties/services/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err53];
                }
                else {
                    vErrors.push(err53);
                }
                errors++;
            }
        }
        if (data["provision-staging"] !== undefined) {
            let data29 = data["provision-staging"];
            if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
                for (const key8 in data29) {
                    if (!(func1.call(schema19.properties["provision-staging"].properties, key8))) {
                        const err54 = { instancePath: instancePath + "/provision-staging", schemaPath: "#/properties/provision-staging/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err54];
                        }
                        else {
                            vErrors.push(err54);
                        }
                        errors++;
                    }
                }
                if (data29.provider !== undefined) {
                    let data30 = data29.provider;
                    if (typeof data30 !== "string") {
                        const err55 = { instancePath: instancePath + "/provision-staging/provider", schemaPath: "#/properties/provision-staging/properties/provider/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err55];
                        }
                        else {
                            vErrors.push(err55);
                        }
                        errors++;
                    }
                    if (!((data30 === "processes") || (data30 === "external"))) {
                        const err56 = { instancePath: instancePath + "/provision-staging/provider", schemaPath: "#/properties/provision-staging/properties/provider/enum", keyword: "enum", params: { allowedValues: schema19.properties["provision-staging"].properties.provider.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err56];
                        }
                        else {
                            vErrors.push(err56);
                        }
                        errors++;
                    }
                }
                if (data29.entry !== undefined) {
                    if (typeof data29.entry !== "string") {
                        const err57 = { instancePath: instancePath + "/provision-staging/entry", schemaPath: "#/properties/provision-staging/properties/entry/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err57];
                        }
                        else {
                            vErrors.push(err57);
                        }
                        errors++;
                    }
                }
                if (data29.teardown !== undefined) {
                    let data32 = data29.teardown;
                    if (typeof data32 !== "string") {
                        const err58 = { instancePath: instancePath + "/provision-staging/teardown", schemaPath: "#/properties/provision-staging/properties/teardown/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err58];
                        }
                        else {
                            vErrors.push(err58);
                        }
                        errors++;
                    }
                    if (!(((data32 === "job") || (data32 === "final")) || (data32 === "ttl"))) {
                        const err59 = { instancePath: instancePath + "/provision-staging/teardown", schemaPath: "#/properties/provision-staging/properties/teardown/enum", keyword: "enum", params: { allowedValues: schema19.properties["provision-staging"].properties.teardown.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err59];
                        }
                        else {
                            vErrors.push(err59);
                        }
                        errors++;
                    }
                }
                if (data29.ttl !== undefined) {
                    let data33 = data29.ttl;
                    if (typeof data33 === "string") {
                        if (!pattern6.test(data33)) {
                            const err60 = { instancePath: instancePath + "/provision-staging/ttl", schemaPath: "#/properties/provision-staging/properties/ttl/pattern", keyword: "pattern", params: { pattern: "^\\d+(\\.\\d+)?(ms|s|m|h)$" }, message: "must match pattern \"" + "^\\d+(\\.\\d+)?(ms|s|m|h)$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err60];
                            }
                            else {
                                vErrors.push(err60);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err61 = { instancePath: instancePath + "/provision-staging/ttl", schemaPath: "#/properties/provision-staging/properties/ttl/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err61];
                        }
                        else {
                            vErrors.push(err61);
                        }
                        errors++;
                    }
                }
                if (data29.deployment !== undefined) {
                    if (typeof data29.deployment !== "string") {
                        const err62 = { instancePath: instancePath + "/provision-staging/deployment", schemaPath: "#/properties/provision-staging/properties/deployment/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err62];
                        }
                        else {
                            vErrors.push(err62);
                        }
                        errors++;
                    }
                }
                if (data29["startup-timeout"] !== undefined) {
                    let data35 = data29["startup-timeout"];
                    if (typeof data35 === "string") {
                        if (!pattern6.test(data35)) {
                            const err63 = { instancePath: instancePath + "/provision-staging/startup-timeout", schemaPath: "#/properties/provision-staging/properties/startup-timeout/pattern", keyword: "pattern", params: { pattern: "^\\d+(\\.\\d+)?(ms|s|m|h)$" }, message: "must match pattern \"" + "^\\d+(\\.\\d+)?(ms|s|m|h)$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err63];
                            }
                            else {
                                vErrors.push(err63);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err64 = { instancePath: instancePath + "/provision-staging/startup-timeout", schemaPath: "#/properties/provision-staging/properties/startup-timeout/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err64];
                        }
                        else {
                            vErrors.push(err64);
                        }
                        errors++;
                    }
                }
                if (data29.env !== undefined) {
                    let data36 = data29.env;
                    if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
                        var props1 = {};
                        for (const key9 in data36) {
                            if (pattern7.test(key9)) {
                                if (typeof data36[key9] !== "string") {
                                    const err65 = { instancePath: instancePath + "/provision-staging/env/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/provision-staging/properties/env/patternProperties/%5E.*%24/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                    if (vErrors === null) {
                                        vErrors = [err65];
                                    }
                                    else {
                                        vErrors.push(err65);
                                    }
                                    errors++;
                                }
                                props1[key9] = true;
                            }
                        }
                    }
                    else {
                        const err66 = { instancePath: instancePath + "/provision-staging/env", schemaPath: "#/properties/provision-staging/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err66];
                        }
                        else {
                            vErrors.push(err66);
                        }
                        errors++;
                    }
                }
                if (data29.paths !== undefined) {
                    let data38 = data29.paths;
                    if (Array.isArray(data38)) {
                        const len4 = data38.length;
                        for (let i4 = 0; i4 < len4; i4++) {
                            if (typeof data38[i4] !== "string") {
                                const err67 = { instancePath: instancePath + "/provision-staging/paths/" + i4, schemaPath: "#/properties/provision-staging/properties/paths/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err67];
                                }
                                else {
                                    vErrors.push(err67);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err68 = { instancePath: instancePath + "/provision-staging/paths", schemaPath: "#/properties/provision-staging/properties/paths/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err68];
                        }
                        else {
                            vErrors.push(err68);
                        }
                        errors++;
                    }
                }
                if (data29.enforcement !== undefined) {
                    let data40 = data29.enforcement;
                    if (typeof data40 !== "string") {
                        const err69 = { instancePath: instancePath + "/provision-staging/enforcement", schemaPath: "#/properties/provision-staging/properties/enforcement/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err69];
                        }
                        else {
                            vErrors.push(err69);
                        }
                        errors++;
                    }
                    if (!(((data40 === "observe") || (data40 === "new")) || (data40 === "all"))) {
                        const err70 = { instancePath: instancePath + "/provision-staging/enforcement", schemaPath: "#/properties/provision-staging/properties/enforcement/enum", keyword: "enum", params: { allowedValues: schema19.properties["provision-staging"].properties.enforcement.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err70];
                        }
                        else {
                            vErrors.push(err70);
                        }
                        errors++;
                    }
                }
                if (data29["on-inconclusive"] !== undefined) {
                    let data41 = data29["on-inconclusive"];
                    if (typeof data41 !== "string") {
                        const err71 = { instancePath: instancePath + "/provision-staging/on-inconclusive", schemaPath: "#/properties/provision-staging/properties/on-inconclusive/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err71];
                        }
                        else {
                            vErrors.push(err71);
                        }
                        errors++;
                    }
                    if (!((data41 === "fail") || (data41 === "warn"))) {
                        const err72 = { instancePath: instancePath + "/provision-staging/on-inconclusive", schemaPath: "#/properties/provision-staging/properties/on-inconclusive/enum", keyword: "enum", params: { allowedValues: schema19.properties["provision-staging"].properties["on-inconclusive"].enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err72];
                        }
                        else {
                            vErrors.push(err72);
                        }
                        errors++;
                    }
                }
                if (data29["on-unavailable"] !== undefined) {
                    let data42 = data29["on-unavailable"];
                    if (typeof data42 !== "string") {
                        const err73 = { instancePath: instancePath + "/provision-staging/on-unavailable", schemaPath: "#/properties/provision-staging/properties/on-unavailable/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err73];
                        }
                        else {
                            vErrors.push(err73);
                        }
                        errors++;
                    }
                    if (!((data42 === "fail") || (data42 === "warn"))) {
                        const err74 = { instancePath: instancePath + "/provision-staging/on-unavailable", schemaPath: "#/properties/provision-staging/properties/on-unavailable/enum", keyword: "enum", params: { allowedValues: schema19.properties["provision-staging"].properties["on-unavailable"].enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err74];
                        }
                        else {
                            vErrors.push(err74);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err75 = { instancePath: instancePath + "/provision-staging", schemaPath: "#/properties/provision-staging/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err75];
                }
                else {
                    vErrors.push(err75);
                }
                errors++;
            }
        }
        if (data["verify-contracts"] !== undefined) {
            let data43 = data["verify-contracts"];
            if (data43 && typeof data43 == "object" && !Array.isArray(data43)) {
                for (const key10 in data43) {
                    if (!(func1.call(schema19.properties["verify-contracts"].properties, key10))) {
                        const err76 = { instancePath: instancePath + "/verify-contracts", schemaPath: "#/properties/verify-contracts/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err76];
                        }
                        else {
                            vErrors.push(err76);
                        }
                        errors++;
                    }
                }
                if (data43.base !== undefined) {
                    if (typeof data43.base !== "string") {
                        const err77 = { instancePath: instancePath + "/verify-contracts/base", schemaPath: "#/properties/verify-contracts/properties/base/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err77];
                        }
                        else {
                            vErrors.push(err77);
                        }
                        errors++;
                    }
                }
                if (data43.accepted !== undefined) {
                    let data45 = data43.accepted;
                    if (Array.isArray(data45)) {
                        const len5 = data45.length;
                        for (let i5 = 0; i5 < len5; i5++) {
                            if (!(validate53(data45[i5], { instancePath: instancePath + "/verify-contracts/accepted/" + i5, parentData: data45, parentDataProperty: i5, rootData, dynamicAnchors }))) {
                                vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
                                errors = vErrors.length;
                            }
                        }
                    }
                    else {
                        const err78 = { instancePath: instancePath + "/verify-contracts/accepted", schemaPath: "#/properties/verify-contracts/properties/accepted/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err78];
                        }
                        else {
                            vErrors.push(err78);
                        }
                        errors++;
                    }
                }
                if (data43["version-bump"] !== undefined) {
                    let data47 = data43["version-bump"];
                    if (typeof data47 !== "string") {
                        const err79 = { instancePath: instancePath + "/verify-contracts/version-bump", schemaPath: "#/properties/verify-contracts/properties/version-bump/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err79];
                        }
                        else {
                            vErrors.push(err79);
                        }
                        errors++;
                    }
                    if (!(((data47 === "none") || (data47 === "required")) || (data47 === "sufficient"))) {
                        const err80 = { instancePath: instancePath + "/verify-contracts/version-bump", schemaPath: "#/properties/verify-contracts/properties/version-bump/enum", keyword: "enum", params: { allowedValues: schema19.properties["verify-contracts"].properties["version-bump"].enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err80];
                        }
                        else {
                            vErrors.push(err80);
                        }
                        errors++;
                    }
                }
                if (data43["remote-refs"] !== undefined) {
                    let data48 = data43["remote-refs"];
                    if (Array.isArray(data48)) {
                        const len6 = data48.length;
                        for (let i6 = 0; i6 < len6; i6++) {
                            let data49 = data48[i6];
                            if (typeof data49 === "string") {
                                if (!pattern12.test(data49)) {
                                    const err81 = { instancePath: instancePath + "/verify-contracts/remote-refs/" + i6, schemaPath: "#/properties/verify-contracts/properties/remote-refs/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9.-]+(:[0-9]{1,5})?$|^\\[[0-9A-Fa-f:.]+\\](:[0-9]{1,5})?$" }, message: "must match pattern \"" + "^[A-Za-z0-9.-]+(:[0-9]{1,5})?$|^\\[[0-9A-Fa-f:.]+\\](:[0-9]{1,5})?$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err81];
                                    }
                                    else {
                                        vErrors.push(err81);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err82 = { instancePath: instancePath + "/verify-contracts/remote-refs/" + i6, schemaPath: "#/properties/verify-contracts/properties/remote-refs/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err82];
                                }
                                else {
                                    vErrors.push(err82);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err83 = { instancePath: instancePath + "/verify-contracts/remote-refs", schemaPath: "#/properties/verify-contracts/properties/remote-refs/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err83];
                        }
                        else {
                            vErrors.push(err83);
                        }
                        errors++;
                    }
                }
                if (data43.results !== undefined) {
                    let data50 = data43.results;
                    if (Array.isArray(data50)) {
                        const len7 = data50.length;
                        for (let i7 = 0; i7 < len7; i7++) {
                            if (typeof data50[i7] !== "string") {
                                const err84 = { instancePath: instancePath + "/verify-contracts/results/" + i7, schemaPath: "#/properties/verify-contracts/properties/results/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err84];
                                }
                                else {
                                    vErrors.push(err84);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err85 = { instancePath: instancePath + "/verify-contracts/results", schemaPath: "#/properties/verify-contracts/properties/results/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err85];
                        }
                        else {
                            vErrors.push(err85);
                        }
                        errors++;
                    }
                }
                if (data43.explore !== undefined) {
                    let data52 = data43.explore;
                    if (data52 && typeof data52 == "object" && !Array.isArray(data52)) {
                        for (const key11 in data52) {
                            if (!(func1.call(schema19.properties["verify-contracts"].properties.explore.properties, key11))) {
                                const err86 = { instancePath: instancePath + "/verify-contracts/explore", schemaPath: "#/properties/verify-contracts/properties/explore/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err86];
                                }
                                else {
                                    vErrors.push(err86);
                                }
                                errors++;
                            }
                        }
                        if (data52.services !== undefined) {
                            let data53 = data52.services;
                            if (Array.isArray(data53)) {
                                const len8 = data53.length;
                                for (let i8 = 0; i8 < len8; i8++) {
                                    if (typeof data53[i8] !== "string") {
                                        const err87 = { instancePath: instancePath + "/verify-contracts/explore/services/" + i8, schemaPath: "#/properties/verify-contracts/properties/explore/properties/services/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err87];
                                        }
                                        else {
                                            vErrors.push(err87);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err88 = { instancePath: instancePath + "/verify-contracts/explore/services", schemaPath: "#/properties/verify-contracts/properties/explore/properties/services/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                if (vErrors === null) {
                                    vErrors = [err88];
                                }
                                else {
                                    vErrors.push(err88);
                                }
                                errors++;
                            }
                        }
                        if (data52.url !== undefined) {
                            if (typeof data52.url !== "string") {
                                const err89 = { instancePath: instancePath + "/verify-contracts/explore/url", schemaPath: "#/properties/verify-contracts/properties/explore/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err89];
                                }
                                else {
                                    vErrors.push(err89);
                                }
                                errors++;
                            }
                        }
                        if (data52["allow-hosts"] !== undefined) {
                            let data56 = data52["allow-hosts"];
                            if (Array.isArray(data56)) {
                                const len9 = data56.length;
                                for (let i9 = 0; i9 < len9; i9++) {
                                    if (typeof data56[i9] !== "string") {
                                        const err90 = { instancePath: instancePath + "/verify-contracts/explore/allow-hosts/" + i9, schemaPath: "#/properties/verify-contracts/properties/explore/properties/allow-hosts/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err90];
                                        }
                                        else {
                                            vErrors.push(err90);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err91 = { instancePath: instancePath + "/verify-contracts/explore/allow-hosts", schemaPath: "#/properties/verify-contracts/properties/explore/properties/allow-hosts/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                if (vErrors === null) {
                                    vErrors = [err91];
                                }
                                else {
                                    vErrors.push(err91);
                                }
                                errors++;
                            }
                        }
                        if (data52["max-requests"] !== undefined) {
                            let data58 = data52["max-requests"];
                            if (!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))) {
                                const err92 = { instancePath: instancePath + "/verify-contracts/explore/max-requests", schemaPath: "#/properties/verify-contracts/properties/explore/properties/max-requests/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                if (vErrors === null) {
                                    vErrors = [err92];
                                }
                                else {
                                    vErrors.push(err92);
                                }
                                errors++;
                            }
                            if ((typeof data58 == "number") && (isFinite(data58))) {
                                if (data58 < 1 || isNaN(data58)) {
                                    const err93 = { instancePath: instancePath + "/verify-contracts/explore/max-requests", schemaPath: "#/properties/verify-contracts/properties/explore/properties/max-requests/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                                    if (vErrors === null) {
                                        vErrors = [err93];
                                    }
                                    else {
                                        vErrors.push(err93);
                                    }
                                    errors++;
                                }
                            }
                        }
                        if (data52["max-duration"] !== undefined) {
                            let data59 = data52["max-duration"];
                            if (typeof data59 === "string") {
                                if (!pattern6.test(data59)) {
                                    const err94 = { instancePath: instancePath + "/verify-contracts/explore/max-duration", schemaPath: "#/properties/verify-contracts/properties/explore/properties/max-duration/pattern", keyword: "pattern", params: { pattern: "^\\d+(\\.\\d+)?(ms|s|m|h)$" }, message: "must match pattern \"" + "^\\d+(\\.\\d+)?(ms|s|m|h)$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err94];
                                    }
                                    else {
                                        vErrors.push(err94);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err95 = { instancePath: instancePath + "/verify-contracts/explore/max-duration", schemaPath: "#/properties/verify-contracts/properties/explore/properties/max-duration/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err95];
                                }
                                else {
                                    vErrors.push(err95);
                                }
                                errors++;
                            }
                        }
                        if (data52.seed !== undefined) {
                            let data60 = data52.seed;
                            if (!(((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60))) && (isFinite(data60)))) {
                                const err96 = { instancePath: instancePath + "/verify-contracts/explore/seed", schemaPath: "#/properties/verify-contracts/properties/explore/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                if (vErrors === null) {
                                    vErrors = [err96];
                                }
                                else {
                                    vErrors.push(err96);
                                }
                                errors++;
                            }
                            if ((typeof data60 == "number") && (isFinite(data60))) {
                                if (data60 < 0 || isNaN(data60)) {
                                    const err97 = { instancePath: instancePath + "/verify-contracts/explore/seed", schemaPath: "#/properties/verify-contracts/properties/explore/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                    if (vErrors === null) {
                                        vErrors = [err97];
                                    }
                                    else {
                                        vErrors.push(err97);
                                    }
                                    errors++;
                                }
                            }
                        }
                        if (data52.auth !== undefined) {
                            let data61 = data52.auth;
                            if (data61 && typeof data61 == "object" && !Array.isArray(data61)) {
                                if (data61.env === undefined) {
                                    const err98 = { instancePath: instancePath + "/verify-contracts/explore/auth", schemaPath: "#/properties/verify-contracts/properties/explore/properties/auth/required", keyword: "required", params: { missingProperty: "env" }, message: "must have required property '" + "env" + "'" };
                                    if (vErrors === null) {
                                        vErrors = [err98];
                                    }
                                    else {
                                        vErrors.push(err98);
                                    }
                                    errors++;
                                }
                                for (const key12 in data61) {
                                    if (!(((key12 === "env") || (key12 === "header")) || (key12 === "prefix"))) {
                                        const err99 = { instancePath: instancePath + "/verify-contracts/explore/auth", schemaPath: "#/properties/verify-contracts/properties/explore/properties/auth/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties" };
                                        if (vErrors === null) {
                                            vErrors = [err99];
                                        }
                                        else {
                                            vErrors.push(err99);
                                        }
                                        errors++;
                                    }
                                }
                                if (data61.env !== undefined) {
                                    if (typeof data61.env !== "string") {
                                        const err100 = { instancePath: instancePath + "/verify-contracts/explore/auth/env", schemaPath: "#/properties/verify-contracts/properties/explore/properties/auth/properties/env/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err100];
                                        }
                                        else {
                                            vErrors.push(err100);
                                        }
                                        errors++;
                                    }
                                }
                                if (data61.header !== undefined) {
                                    if (typeof data61.header !== "string") {
                                        const err101 = { instancePath: instancePath + "/verify-contracts/explore/auth/header", schemaPath: "#/properties/verify-contracts/properties/explore/properties/auth/properties/header/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err101];
                                        }
                                        else {
                                            vErrors.push(err101);
                                        }
                                        errors++;
                                    }
                                }
                                if (data61.prefix !== undefined) {
                                    if (typeof data61.prefix !== "string") {
                                        const err102 = { instancePath: instancePath + "/verify-contracts/explore/auth/prefix", schemaPath: "#/properties/verify-contracts/properties/explore/properties/auth/properties/prefix/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err102];
                                        }
                                        else {
                                            vErrors.push(err102);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err103 = { instancePath: instancePath + "/verify-contracts/explore/auth", schemaPath: "#/properties/verify-contracts/properties/explore/properties/auth/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                if (vErrors === null) {
                                    vErrors = [err103];
                                }
                                else {
                                    vErrors.push(err103);
                                }
                                errors++;
                            }
                        }
                        if (data52.exclude !== undefined) {
                            let data65 = data52.exclude;
                            if (Array.isArray(data65)) {
                                const len10 = data65.length;
                                for (let i10 = 0; i10 < len10; i10++) {
                                    if (typeof data65[i10] !== "string") {
                                        const err104 = { instancePath: instancePath + "/verify-contracts/explore/exclude/" + i10, schemaPath: "#/properties/verify-contracts/properties/explore/properties/exclude/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err104];
                                        }
                                        else {
                                            vErrors.push(err104);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err105 = { instancePath: instancePath + "/verify-contracts/explore/exclude", schemaPath: "#/properties/verify-contracts/properties/explore/properties/exclude/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                if (vErrors === null) {
                                    vErrors = [err105];
                                }
                                else {
                                    vErrors.push(err105);
                                }
                                errors++;
                            }
                        }
                        if (data52.methods !== undefined) {
                            let data67 = data52.methods;
                            if (Array.isArray(data67)) {
                                if (data67.length < 1) {
                                    const err106 = { instancePath: instancePath + "/verify-contracts/explore/methods", schemaPath: "#/properties/verify-contracts/properties/explore/properties/methods/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                                    if (vErrors === null) {
                                        vErrors = [err106];
                                    }
                                    else {
                                        vErrors.push(err106);
                                    }
                                    errors++;
                                }
                                const len11 = data67.length;
                                for (let i11 = 0; i11 < len11; i11++) {
                                    let data68 = data67[i11];
                                    if (typeof data68 !== "string") {
                                        const err107 = { instancePath: instancePath + "/verify-contracts/explore/methods/" + i11, schemaPath: "#/properties/verify-contracts/properties/explore/properties/methods/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err107];
                                        }
                                        else {
                                            vErrors.push(err107);
                                        }
                                        errors++;
                                    }
                                    if (!(((((data68 === "GET") || (data68 === "POST")) || (data68 === "PUT")) || (data68 === "PATCH")) || (data68 === "DELETE"))) {
                                        const err108 = { instancePath: instancePath + "/verify-contracts/explore/methods/" + i11, schemaPath: "#/properties/verify-contracts/properties/explore/properties/methods/items/enum", keyword: "enum", params: { allowedValues: schema19.properties["verify-contracts"].properties.explore.properties.methods.items.enum }, message: "must be equal to one of the allowed values" };
                                        if (vErrors === null) {
                                            vErrors = [err108];
                                        }
                                        else {
                                            vErrors.push(err108);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err109 = { instancePath: instancePath + "/verify-contracts/explore/methods", schemaPath: "#/properties/verify-contracts/properties/explore/properties/methods/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                if (vErrors === null) {
                                    vErrors = [err109];
                                }
                                else {
                                    vErrors.push(err109);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err110 = { instancePath: instancePath + "/verify-contracts/explore", schemaPath: "#/properties/verify-contracts/properties/explore/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err110];
                        }
                        else {
                            vErrors.push(err110);
                        }
                        errors++;
                    }
                }
                if (data43.pact !== undefined) {
                    let data69 = data43.pact;
                    if (data69 && typeof data69 == "object" && !Array.isArray(data69)) {
                        if (data69.files === undefined) {
                            const err111 = { instancePath: instancePath + "/verify-contracts/pact", schemaPath: "#/properties/verify-contracts/properties/pact/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property '" + "files" + "'" };
                            if (vErrors === null) {
                                vErrors = [err111];
                            }
                            else {
                                vErrors.push(err111);
                            }
                            errors++;
                        }
                        if (data69.providers === undefined) {
                            const err112 = { instancePath: instancePath + "/verify-contracts/pact", schemaPath: "#/properties/verify-contracts/properties/pact/required", keyword: "required", params: { missingProperty: "providers" }, message: "must have required property '" + "providers" + "'" };
                            if (vErrors === null) {
                                vErrors = [err112];
                            }
                            else {
                                vErrors.push(err112);
                            }
                            errors++;
                        }
                        for (const key13 in data69) {
                            if (!((((key13 === "files") || (key13 === "providers")) || (key13 === "cli")) || (key13 === "timeout"))) {
                                const err113 = { instancePath: instancePath + "/verify-contracts/pact", schemaPath: "#/properties/verify-contracts/properties/pact/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err113];
                                }
                                else {
                                    vErrors.push(err113);
                                }
                                errors++;
                            }
                        }
                        if (data69.files !== undefined) {
                            let data70 = data69.files;
                            if (Array.isArray(data70)) {
                                if (data70.length < 1) {
                                    const err114 = { instancePath: instancePath + "/verify-contracts/pact/files", schemaPath: "#/properties/verify-contracts/properties/pact/properties/files/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                                    if (vErrors === null) {
                                        vErrors = [err114];
                                    }
                                    else {
                                        vErrors.push(err114);
                                    }
                                    errors++;
                                }
                                const len12 = data70.length;
                                for (let i12 = 0; i12 < len12; i12++) {
                                    let data71 = data70[i12];
                                    if (typeof data71 === "string") {
                                        if (func2(data71) < 1) {
                                            const err115 = { instancePath: instancePath + "/verify-contracts/pact/files/" + i12, schemaPath: "#/properties/verify-contracts/properties/pact/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                            if (vErrors === null) {
                                                vErrors = [err115];
                                            }
                                            else {
                                                vErrors.push(err115);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err116 = { instancePath: instancePath + "/verify-contracts/pact/files/" + i12, schemaPath: "#/properties/verify-contracts/properties/pact/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err116];
                                        }
                                        else {
                                            vErrors.push(err116);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err117 = { instancePath: instancePath + "/verify-contracts/pact/files", schemaPath: "#/properties/verify-contracts/properties/pact/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                if (vErrors === null) {
                                    vErrors = [err117];
                                }
                                else {
                                    vErrors.push(err117);
                                }
                                errors++;
                            }
                        }
                        if (data69.providers !== undefined) {
                            let data72 = data69.providers;
                            if (data72 && typeof data72 == "object" && !Array.isArray(data72)) {
                                if (Object.keys(data72).length < 1) {
                                    const err118 = { instancePath: instancePath + "/verify-contracts/pact/providers", schemaPath: "#/properties/verify-contracts/properties/pact/properties/providers/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" };
                                    if (vErrors === null) {
                                        vErrors = [err118];
                                    }
                                    else {
                                        vErrors.push(err118);
                                    }
                                    errors++;
                                }
                                for (const key14 in data72) {
                                    if (!(pattern3.test(key14))) {
                                        const err119 = { instancePath: instancePath + "/verify-contracts/pact/providers", schemaPath: "#/properties/verify-contracts/properties/pact/properties/providers/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties" };
                                        if (vErrors === null) {
                                            vErrors = [err119];
                                        }
                                        else {
                                            vErrors.push(err119);
                                        }
                                        errors++;
                                    }
                                }
                                for (const key15 in data72) {
                                    if (pattern3.test(key15)) {
                                        let data73 = data72[key15];
                                        if (data73 && typeof data73 == "object" && !Array.isArray(data73)) {
                                            for (const key16 in data73) {
                                                if (!((((((key16 === "name") || (key16 === "against")) || (key16 === "url")) || (key16 === "state-url")) || (key16 === "state-command")) || (key16 === "state-teardown"))) {
                                                    const err120 = { instancePath: instancePath + "/verify-contracts/pact/providers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/verify-contracts/properties/pact/properties/providers/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties" };
                                                    if (vErrors === null) {
                                                        vErrors = [err120];
                                                    }
                                                    else {
                                                        vErrors.push(err120);
                                                    }
                                                    errors++;
                                                }
                                            }
                                            if (data73.name !== undefined) {
                                                if (typeof data73.name !== "string") {
                                                    const err121 = { instancePath: instancePath + "/verify-contracts/pact/providers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1") + "/name", schemaPath: "#/properties/verify-contracts/properties/pact/properties/providers/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                    if (vErrors === null) {
                                                        vErrors = [err121];
                                                    }
                                                    else {
                                                        vErrors.push(err121);
                                                    }
                                                    errors++;
                                                }
                                            }
                                            if (data73.against !== undefined) {
                                                let data75 = data73.against;
                                                if (typeof data75 !== "string") {
                                                    const err122 = { instancePath: instancePath + "/verify-contracts/pact/providers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1") + "/against", schemaPath: "#/properties/verify-contracts/properties/pact/properties/providers/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/against/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                    if (vErrors === null) {
                                                        vErrors = [err122];
                                                    }
                                                    else {
                                                        vErrors.push(err122);
                                                    }
                                                    errors++;
                                                }
                                                if (!((data75 === "running") || (data75 === "contract"))) {
                                                    const err123 = { instancePath: instancePath + "/verify-contracts/pact/providers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1") + "/against", schemaPath: "#/properties/verify-contracts/properties/pact/properties/providers/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/against/enum", keyword: "enum", params: { allowedValues: schema19.properties["verify-contracts"].properties.pact.properties.providers.patternProperties["^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"].properties.against.enum }, message: "must be equal to one of the allowed values" };
                                                    if (vErrors === null) {
                                                        vErrors = [err123];
                                                    }
                                                    else {
                                                        vErrors.push(err123);
                                                    }
                                                    errors++;
                                                }
                                            }
                                            if (data73.url !== undefined) {
                                                if (typeof data73.url !== "string") {
                                                    const err124 = { instancePath: instancePath + "/verify-contracts/pact/providers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1") + "/url", schemaPath: "#/properties/verify-contracts/properties/pact/properties/providers/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                    if (vErrors === null) {
                                                        vErrors = [err124];
                                                    }
                                                    else {
                                                        vErrors.push(err124);
                                                    }
                                                    errors++;
                                                }
                                            }
                                            if (data73["state-url"] !== undefined) {
                                                if (typeof data73["state-url"] !== "string") {
                                                    const err125 = { instancePath: instancePath + "/verify-contracts/pact/providers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1") + "/state-url", schemaPath: "#/properties/verify-contracts/properties/pact/properties/providers/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/state-url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                    if (vErrors === null) {
                                                        vErrors = [err125];
                                                    }
                                                    else {
                                                        vErrors.push(err125);
                                                    }
                                                    errors++;
                                                }
                                            }
                                            if (data73["state-command"] !== undefined) {
                                                let data78 = data73["state-command"];
                                                if (Array.isArray(data78)) {
                                                    if (data78.length < 1) {
                                                        const err126 = { instancePath: instancePath + "/verify-contracts/pact/providers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1") + "/state-command", schemaPath: "#/properties/verify-contracts/properties/pact/properties/providers/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/state-command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                                                        if (vErrors === null) {
                                                            vErrors = [err126];
                                                        }
                                                        else {
                                                            vErrors.push(err126);
                                                        }
                                                        errors++;
                                                    }
                                                    const len13 = data78.length;
                                                    for (let i13 = 0; i13 < len13; i13++) {
                                                        let data79 = data78[i13];
                                                        if (typeof data79 === "string") {
                                                            if (func2(data79) < 1) {
                                                                const err127 = { instancePath: instancePath + "/verify-contracts/pact/providers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1") + "/state-command/" + i13, schemaPath: "#/properties/verify-contracts/properties/pact/properties/providers/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/state-command/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                                                if (vErrors === null) {
                                                                    vErrors = [err127];
                                                                }
                                                                else {
                                                                    vErrors.push(err127);
                                                                }
                                                                errors++;
                                                            }
                                                        }
                                                        else {
                                                            const err128 = { instancePath: instancePath + "/verify-contracts/pact/providers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1") + "/state-command/" + i13, schemaPath: "#/properties/verify-contracts/properties/pact/properties/providers/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/state-command/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                            if (vErrors === null) {
                                                                vErrors = [err128];
                                                            }
                                                            else {
                                                                vErrors.push(err128);
                                                            }
                                                            errors++;
                                                        }
                                                    }
                                                }
                                                else {
                                                    const err129 = { instancePath: instancePath + "/verify-contracts/pact/providers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1") + "/state-command", schemaPath: "#/properties/verify-contracts/properties/pact/properties/providers/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/state-command/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                    if (vErrors === null) {
                                                        vErrors = [err129];
                                                    }
                                                    else {
                                                        vErrors.push(err129);
                                                    }
                                                    errors++;
                                                }
                                            }
                                            if (data73["state-teardown"] !== undefined) {
                                                if (typeof data73["state-teardown"] !== "boolean") {
                                                    const err130 = { instancePath: instancePath + "/verify-contracts/pact/providers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1") + "/state-teardown", schemaPath: "#/properties/verify-contracts/properties/pact/properties/providers/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/properties/state-teardown/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                                    if (vErrors === null) {
                                                        vErrors = [err130];
                                                    }
                                                    else {
                                                        vErrors.push(err130);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        else {
                                            const err131 = { instancePath: instancePath + "/verify-contracts/pact/providers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/verify-contracts/properties/pact/properties/providers/patternProperties/%5E%5Ba-z0-9%5D(%5Ba-z0-9-%5D*%5Ba-z0-9%5D)%3F%24/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                            if (vErrors === null) {
                                                vErrors = [err131];
                                            }
                                            else {
                                                vErrors.push(err131);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                            }
                            else {
                                const err132 = { instancePath: instancePath + "/verify-contracts/pact/providers", schemaPath: "#/properties/verify-contracts/properties/pact/properties/providers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                if (vErrors === null) {
                                    vErrors = [err132];
                                }
                                else {
                                    vErrors.push(err132);
                                }
                                errors++;
                            }
                        }
                        if (data69.cli !== undefined) {
                            let data81 = data69.cli;
                            if (typeof data81 === "string") {
                                if (func2(data81) < 1) {
                                    const err133 = { instancePath: instancePath + "/verify-contracts/pact/cli", schemaPath: "#/properties/verify-contracts/properties/pact/properties/cli/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err133];
                                    }
                                    else {
                                        vErrors.push(err133);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err134 = { instancePath: instancePath + "/verify-contracts/pact/cli", schemaPath: "#/properties/verify-contracts/properties/pact/properties/cli/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err134];
                                }
                                else {
                                    vErrors.push(err134);
                                }
                                errors++;
                            }
                        }
                        if (data69.timeout !== undefined) {
                            let data82 = data69.timeout;
                            if (typeof data82 === "string") {
                                if (!pattern6.test(data82)) {
                                    const err135 = { instancePath: instancePath + "/verify-contracts/pact/timeout", schemaPath: "#/properties/verify-contracts/properties/pact/properties/timeout/pattern", keyword: "pattern", params: { pattern: "^\\d+(\\.\\d+)?(ms|s|m|h)$" }, message: "must match pattern \"" + "^\\d+(\\.\\d+)?(ms|s|m|h)$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err135];
                                    }
                                    else {
                                        vErrors.push(err135);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err136 = { instancePath: instancePath + "/verify-contracts/pact/timeout", schemaPath: "#/properties/verify-contracts/properties/pact/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err136];
                                }
                                else {
                                    vErrors.push(err136);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err137 = { instancePath: instancePath + "/verify-contracts/pact", schemaPath: "#/properties/verify-contracts/properties/pact/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err137];
                        }
                        else {
                            vErrors.push(err137);
                        }
                        errors++;
                    }
                }
                if (data43.paths !== undefined) {
                    let data83 = data43.paths;
                    if (Array.isArray(data83)) {
                        const len14 = data83.length;
                        for (let i14 = 0; i14 < len14; i14++) {
                            if (typeof data83[i14] !== "string") {
                                const err138 = { instancePath: instancePath + "/verify-contracts/paths/" + i14, schemaPath: "#/properties/verify-contracts/properties/paths/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err138];
                                }
                                else {
                                    vErrors.push(err138);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err139 = { instancePath: instancePath + "/verify-contracts/paths", schemaPath: "#/properties/verify-contracts/properties/paths/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err139];
                        }
                        else {
                            vErrors.push(err139);
                        }
                        errors++;
                    }
                }
                if (data43.enforcement !== undefined) {
                    let data85 = data43.enforcement;
                    if (typeof data85 !== "string") {
                        const err140 = { instancePath: instancePath + "/verify-contracts/enforcement", schemaPath: "#/properties/verify-contracts/properties/enforcement/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err140];
                        }
                        else {
                            vErrors.push(err140);
                        }
                        errors++;
                    }
                    if (!(((data85 === "observe") || (data85 === "new")) || (data85 === "all"))) {
                        const err141 = { instancePath: instancePath + "/verify-contracts/enforcement", schemaPath: "#/properties/verify-contracts/properties/enforcement/enum", keyword: "enum", params: { allowedValues: schema19.properties["verify-contracts"].properties.enforcement.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err141];
                        }
                        else {
                            vErrors.push(err141);
                        }
                        errors++;
                    }
                }
                if (data43["on-inconclusive"] !== undefined) {
                    let data86 = data43["on-inconclusive"];
                    if (typeof data86 !== "string") {
                        const err142 = { instancePath: instancePath + "/verify-contracts/on-inconclusive", schemaPath: "#/properties/verify-contracts/properties/on-inconclusive/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err142];
                        }
                        else {
                            vErrors.push(err142);
                        }
                        errors++;
                    }
                    if (!((data86 === "fail") || (data86 === "warn"))) {
                        const err143 = { instancePath: instancePath + "/verify-contracts/on-inconclusive", schemaPath: "#/properties/verify-contracts/properties/on-inconclusive/enum", keyword: "enum", params: { allowedValues: schema19.properties["verify-contracts"].properties["on-inconclusive"].enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err143];
                        }
                        else {
                            vErrors.push(err143);
                        }
                        errors++;
                    }
                }
                if (data43["on-unavailable"] !== undefined) {
                    let data87 = data43["on-unavailable"];
                    if (typeof data87 !== "string") {
                        const err144 = { instancePath: instancePath + "/verify-contracts/on-unavailable", schemaPath: "#/properties/verify-contracts/properties/on-unavailable/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err144];
                        }
                        else {
                            vErrors.push(err144);
                        }
                        errors++;
                    }
                    if (!((data87 === "fail") || (data87 === "warn"))) {
                        const err145 = { instancePath: instancePath + "/verify-contracts/on-unavailable", schemaPath: "#/properties/verify-contracts/properties/on-unavailable/enum", keyword: "enum", params: { allowedValues: schema19.properties["verify-contracts"].properties["on-unavailable"].enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err145];
                        }
                        else {
                            vErrors.push(err145);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err146 = { instancePath: instancePath + "/verify-contracts", schemaPath: "#/properties/verify-contracts/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err146];
                }
                else {
                    vErrors.push(err146);
                }
                errors++;
            }
        }
        if (data["run-e2e"] !== undefined) {
            let data88 = data["run-e2e"];
            if (data88 && typeof data88 == "object" && !Array.isArray(data88)) {
                for (const key17 in data88) {
                    if (!(func1.call(schema19.properties["run-e2e"].properties, key17))) {
                        const err147 = { instancePath: instancePath + "/run-e2e", schemaPath: "#/properties/run-e2e/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err147];
                        }
                        else {
                            vErrors.push(err147);
                        }
                        errors++;
                    }
                }
                if (data88.runner !== undefined) {
                    let data89 = data88.runner;
                    if (typeof data89 !== "string") {
                        const err148 = { instancePath: instancePath + "/run-e2e/runner", schemaPath: "#/properties/run-e2e/properties/runner/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err148];
                        }
                        else {
                            vErrors.push(err148);
                        }
                        errors++;
                    }
                    if (!(data89 === "playwright")) {
                        const err149 = { instancePath: instancePath + "/run-e2e/runner", schemaPath: "#/properties/run-e2e/properties/runner/enum", keyword: "enum", params: { allowedValues: schema19.properties["run-e2e"].properties.runner.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err149];
                        }
                        else {
                            vErrors.push(err149);
                        }
                        errors++;
                    }
                }
                if (data88.dir !== undefined) {
                    let data90 = data88.dir;
                    if (typeof data90 === "string") {
                        if (func2(data90) < 1) {
                            const err150 = { instancePath: instancePath + "/run-e2e/dir", schemaPath: "#/properties/run-e2e/properties/dir/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err150];
                            }
                            else {
                                vErrors.push(err150);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err151 = { instancePath: instancePath + "/run-e2e/dir", schemaPath: "#/properties/run-e2e/properties/dir/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err151];
                        }
                        else {
                            vErrors.push(err151);
                        }
                        errors++;
                    }
                }
                if (data88.config !== undefined) {
                    let data91 = data88.config;
                    if (typeof data91 === "string") {
                        if (func2(data91) < 1) {
                            const err152 = { instancePath: instancePath + "/run-e2e/config", schemaPath: "#/properties/run-e2e/properties/config/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err152];
                            }
                            else {
                                vErrors.push(err152);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err153 = { instancePath: instancePath + "/run-e2e/config", schemaPath: "#/properties/run-e2e/properties/config/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err153];
                        }
                        else {
                            vErrors.push(err153);
                        }
                        errors++;
                    }
                }
                if (data88.projects !== undefined) {
                    let data92 = data88.projects;
                    if (Array.isArray(data92)) {
                        const len15 = data92.length;
                        for (let i15 = 0; i15 < len15; i15++) {
                            if (typeof data92[i15] !== "string") {
                                const err154 = { instancePath: instancePath + "/run-e2e/projects/" + i15, schemaPath: "#/properties/run-e2e/properties/projects/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err154];
                                }
                                else {
                                    vErrors.push(err154);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err155 = { instancePath: instancePath + "/run-e2e/projects", schemaPath: "#/properties/run-e2e/properties/projects/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err155];
                        }
                        else {
                            vErrors.push(err155);
                        }
                        errors++;
                    }
                }
                if (data88.grep !== undefined) {
                    if (typeof data88.grep !== "string") {
                        const err156 = { instancePath: instancePath + "/run-e2e/grep", schemaPath: "#/properties/run-e2e/properties/grep/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err156];
                        }
                        else {
                            vErrors.push(err156);
                        }
                        errors++;
                    }
                }
                if (data88.env !== undefined) {
                    let data95 = data88.env;
                    if (data95 && typeof data95 == "object" && !Array.isArray(data95)) {
                        var props2 = {};
                        for (const key18 in data95) {
                            if (pattern7.test(key18)) {
                                if (typeof data95[key18] !== "string") {
                                    const err157 = { instancePath: instancePath + "/run-e2e/env/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/run-e2e/properties/env/patternProperties/%5E.*%24/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                    if (vErrors === null) {
                                        vErrors = [err157];
                                    }
                                    else {
                                        vErrors.push(err157);
                                    }
                                    errors++;
                                }
                                props2[key18] = true;
                            }
                        }
                    }
                    else {
                        const err158 = { instancePath: instancePath + "/run-e2e/env", schemaPath: "#/properties/run-e2e/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err158];
                        }
                        else {
                            vErrors.push(err158);
                        }
                        errors++;
                    }
                }
                if (data88["base-url-env"] !== undefined) {
                    if (typeof data88["base-url-env"] !== "string") {
                        const err159 = { instancePath: instancePath + "/run-e2e/base-url-env", schemaPath: "#/properties/run-e2e/properties/base-url-env/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err159];
                        }
                        else {
                            vErrors.push(err159);
                        }
                        errors++;
                    }
                }
                if (data88["on-flaky"] !== undefined) {
                    let data98 = data88["on-flaky"];
                    if (typeof data98 !== "string") {
                        const err160 = { instancePath: instancePath + "/run-e2e/on-flaky", schemaPath: "#/properties/run-e2e/properties/on-flaky/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err160];
                        }
                        else {
                            vErrors.push(err160);
                        }
                        errors++;
                    }
                    if (!((data98 === "warn") || (data98 === "fail"))) {
                        const err161 = { instancePath: instancePath + "/run-e2e/on-flaky", schemaPath: "#/properties/run-e2e/properties/on-flaky/enum", keyword: "enum", params: { allowedValues: schema19.properties["run-e2e"].properties["on-flaky"].enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err161];
                        }
                        else {
                            vErrors.push(err161);
                        }
                        errors++;
                    }
                }
                if (data88.evidence !== undefined) {
                    let data99 = data88.evidence;
                    if (Array.isArray(data99)) {
                        const len16 = data99.length;
                        for (let i16 = 0; i16 < len16; i16++) {
                            let data100 = data99[i16];
                            if (typeof data100 !== "string") {
                                const err162 = { instancePath: instancePath + "/run-e2e/evidence/" + i16, schemaPath: "#/properties/run-e2e/properties/evidence/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err162];
                                }
                                else {
                                    vErrors.push(err162);
                                }
                                errors++;
                            }
                            if (!((((data100 === "traces") || (data100 === "screenshots")) || (data100 === "videos")) || (data100 === "unscrubbed"))) {
                                const err163 = { instancePath: instancePath + "/run-e2e/evidence/" + i16, schemaPath: "#/properties/run-e2e/properties/evidence/items/enum", keyword: "enum", params: { allowedValues: schema19.properties["run-e2e"].properties.evidence.items.enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err163];
                                }
                                else {
                                    vErrors.push(err163);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err164 = { instancePath: instancePath + "/run-e2e/evidence", schemaPath: "#/properties/run-e2e/properties/evidence/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err164];
                        }
                        else {
                            vErrors.push(err164);
                        }
                        errors++;
                    }
                }
                if (data88.timeout !== undefined) {
                    let data101 = data88.timeout;
                    if (typeof data101 === "string") {
                        if (!pattern6.test(data101)) {
                            const err165 = { instancePath: instancePath + "/run-e2e/timeout", schemaPath: "#/properties/run-e2e/properties/timeout/pattern", keyword: "pattern", params: { pattern: "^\\d+(\\.\\d+)?(ms|s|m|h)$" }, message: "must match pattern \"" + "^\\d+(\\.\\d+)?(ms|s|m|h)$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err165];
                            }
                            else {
                                vErrors.push(err165);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err166 = { instancePath: instancePath + "/run-e2e/timeout", schemaPath: "#/properties/run-e2e/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err166];
                        }
                        else {
                            vErrors.push(err166);
                        }
                        errors++;
                    }
                }
                if (data88.results !== undefined) {
                    let data102 = data88.results;
                    if (Array.isArray(data102)) {
                        const len17 = data102.length;
                        for (let i17 = 0; i17 < len17; i17++) {
                            if (typeof data102[i17] !== "string") {
                                const err167 = { instancePath: instancePath + "/run-e2e/results/" + i17, schemaPath: "#/properties/run-e2e/properties/results/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err167];
                                }
                                else {
                                    vErrors.push(err167);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err168 = { instancePath: instancePath + "/run-e2e/results", schemaPath: "#/properties/run-e2e/properties/results/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err168];
                        }
                        else {
                            vErrors.push(err168);
                        }
                        errors++;
                    }
                }
                if (data88.paths !== undefined) {
                    let data104 = data88.paths;
                    if (Array.isArray(data104)) {
                        const len18 = data104.length;
                        for (let i18 = 0; i18 < len18; i18++) {
                            if (typeof data104[i18] !== "string") {
                                const err169 = { instancePath: instancePath + "/run-e2e/paths/" + i18, schemaPath: "#/properties/run-e2e/properties/paths/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err169];
                                }
                                else {
                                    vErrors.push(err169);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err170 = { instancePath: instancePath + "/run-e2e/paths", schemaPath: "#/properties/run-e2e/properties/paths/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err170];
                        }
                        else {
                            vErrors.push(err170);
                        }
                        errors++;
                    }
                }
                if (data88.enforcement !== undefined) {
                    let data106 = data88.enforcement;
                    if (typeof data106 !== "string") {
                        const err171 = { instancePath: instancePath + "/run-e2e/enforcement", schemaPath: "#/properties/run-e2e/properties/enforcement/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err171];
                        }
                        else {
                            vErrors.push(err171);
                        }
                        errors++;
                    }
                    if (!(((data106 === "observe") || (data106 === "new")) || (data106 === "all"))) {
                        const err172 = { instancePath: instancePath + "/run-e2e/enforcement", schemaPath: "#/properties/run-e2e/properties/enforcement/enum", keyword: "enum", params: { allowedValues: schema19.properties["run-e2e"].properties.enforcement.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err172];
                        }
                        else {
                            vErrors.push(err172);
                        }
                        errors++;
                    }
                }
                if (data88["on-inconclusive"] !== undefined) {
                    let data107 = data88["on-inconclusive"];
                    if (typeof data107 !== "string") {
                        const err173 = { instancePath: instancePath + "/run-e2e/on-inconclusive", schemaPath: "#/properties/run-e2e/properties/on-inconclusive/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err173];
                        }
                        else {
                            vErrors.push(err173);
                        }
                        errors++;
                    }
                    if (!((data107 === "fail") || (data107 === "warn"))) {
                        const err174 = { instancePath: instancePath + "/run-e2e/on-inconclusive", schemaPath: "#/properties/run-e2e/properties/on-inconclusive/enum", keyword: "enum", params: { allowedValues: schema19.properties["run-e2e"].properties["on-inconclusive"].enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err174];
                        }
                        else {
                            vErrors.push(err174);
                        }
                        errors++;
                    }
                }
                if (data88["on-unavailable"] !== undefined) {
                    let data108 = data88["on-unavailable"];
                    if (typeof data108 !== "string") {
                        const err175 = { instancePath: instancePath + "/run-e2e/on-unavailable", schemaPath: "#/properties/run-e2e/properties/on-unavailable/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err175];
                        }
                        else {
                            vErrors.push(err175);
                        }
                        errors++;
                    }
                    if (!((data108 === "fail") || (data108 === "warn"))) {
                        const err176 = { instancePath: instancePath + "/run-e2e/on-unavailable", schemaPath: "#/properties/run-e2e/properties/on-unavailable/enum", keyword: "enum", params: { allowedValues: schema19.properties["run-e2e"].properties["on-unavailable"].enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err176];
                        }
                        else {
                            vErrors.push(err176);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err177 = { instancePath: instancePath + "/run-e2e", schemaPath: "#/properties/run-e2e/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err177];
                }
                else {
                    vErrors.push(err177);
                }
                errors++;
            }
        }
        if (data["load-test"] !== undefined) {
            let data109 = data["load-test"];
            if (data109 && typeof data109 == "object" && !Array.isArray(data109)) {
                for (const key19 in data109) {
                    if (!(((((key19 === "scenarios") || (key19 === "paths")) || (key19 === "enforcement")) || (key19 === "on-inconclusive")) || (key19 === "on-unavailable"))) {
                        const err178 = { instancePath: instancePath + "/load-test", schemaPath: "#/properties/load-test/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key19 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err178];
                        }
                        else {
                            vErrors.push(err178);
                        }
                        errors++;
                    }
                }
                if (data109.scenarios !== undefined) {
                    let data110 = data109.scenarios;
                    if (Array.isArray(data110)) {
                        if (data110.length < 1) {
                            const err179 = { instancePath: instancePath + "/load-test/scenarios", schemaPath: "#/properties/load-test/properties/scenarios/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                            if (vErrors === null) {
                                vErrors = [err179];
                            }
                            else {
                                vErrors.push(err179);
                            }
                            errors++;
                        }
                        const len19 = data110.length;
                        for (let i19 = 0; i19 < len19; i19++) {
                            if (!(validate55(data110[i19], { instancePath: instancePath + "/load-test/scenarios/" + i19, parentData: data110, parentDataProperty: i19, rootData, dynamicAnchors }))) {
                                vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
                                errors = vErrors.length;
                            }
                        }
                    }
                    else {
                        const err180 = { instancePath: instancePath + "/load-test/scenarios", schemaPath: "#/properties/load-test/properties/scenarios/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err180];
                        }
                        else {
                            vErrors.push(err180);
                        }
                        errors++;
                    }
                }
                if (data109.paths !== undefined) {
                    let data112 = data109.paths;
                    if (Array.isArray(data112)) {
                        const len20 = data112.length;
                        for (let i20 = 0; i20 < len20; i20++) {
                            if (typeof data112[i20] !== "string") {
                                const err181 = { instancePath: instancePath + "/load-test/paths/" + i20, schemaPath: "#/properties/load-test/properties/paths/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err181];
                                }
                                else {
                                    vErrors.push(err181);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err182 = { instancePath: instancePath + "/load-test/paths", schemaPath: "#/properties/load-test/properties/paths/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err182];
                        }
                        else {
                            vErrors.push(err182);
                        }
                        errors++;
                    }
                }
                if (data109.enforcement !== undefined) {
                    let data114 = data109.enforcement;
                    if (typeof data114 !== "string") {
                        const err183 = { instancePath: instancePath + "/load-test/enforcement", schemaPath: "#/properties/load-test/properties/enforcement/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err183];
                        }
                        else {
                            vErrors.push(err183);
                        }
                        errors++;
                    }
                    if (!(((data114 === "observe") || (data114 === "new")) || (data114 === "all"))) {
                        const err184 = { instancePath: instancePath + "/load-test/enforcement", schemaPath: "#/properties/load-test/properties/enforcement/enum", keyword: "enum", params: { allowedValues: schema19.properties["load-test"].properties.enforcement.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err184];
                        }
                        else {
                            vErrors.push(err184);
                        }
                        errors++;
                    }
                }
                if (data109["on-inconclusive"] !== undefined) {
                    let data115 = data109["on-inconclusive"];
                    if (typeof data115 !== "string") {
                        const err185 = { instancePath: instancePath + "/load-test/on-inconclusive", schemaPath: "#/properties/load-test/properties/on-inconclusive/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err185];
                        }
                        else {
                            vErrors.push(err185);
                        }
                        errors++;
                    }
                    if (!((data115 === "fail") || (data115 === "warn"))) {
                        const err186 = { instancePath: instancePath + "/load-test/on-inconclusive", schemaPath: "#/properties/load-test/properties/on-inconclusive/enum", keyword: "enum", params: { allowedValues: schema19.properties["load-test"].properties["on-inconclusive"].enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err186];
                        }
                        else {
                            vErrors.push(err186);
                        }
                        errors++;
                    }
                }
                if (data109["on-unavailable"] !== undefined) {
                    let data116 = data109["on-unavailable"];
                    if (typeof data116 !== "string") {
                        const err187 = { instancePath: instancePath + "/load-test/on-unavailable", schemaPath: "#/properties/load-test/properties/on-unavailable/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err187];
                        }
                        else {
                            vErrors.push(err187);
                        }
                        errors++;
                    }
                    if (!((data116 === "fail") || (data116 === "warn"))) {
                        const err188 = { instancePath: instancePath + "/load-test/on-unavailable", schemaPath: "#/properties/load-test/properties/on-unavailable/enum", keyword: "enum", params: { allowedValues: schema19.properties["load-test"].properties["on-unavailable"].enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err188];
                        }
                        else {
                            vErrors.push(err188);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err189 = { instancePath: instancePath + "/load-test", schemaPath: "#/properties/load-test/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err189];
                }
                else {
                    vErrors.push(err189);
                }
                errors++;
            }
        }
        if (data["check-slo"] !== undefined) {
            let data117 = data["check-slo"];
            if (data117 && typeof data117 == "object" && !Array.isArray(data117)) {
                for (const key20 in data117) {
                    if (!((((((key20 === "objectives") || (key20 === "alerts")) || (key20 === "paths")) || (key20 === "enforcement")) || (key20 === "on-inconclusive")) || (key20 === "on-unavailable"))) {
                        const err190 = { instancePath: instancePath + "/check-slo", schemaPath: "#/properties/check-slo/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key20 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err190];
                        }
                        else {
                            vErrors.push(err190);
                        }
                        errors++;
                    }
                }
                if (data117.objectives !== undefined) {
                    let data118 = data117.objectives;
                    if (Array.isArray(data118)) {
                        const len21 = data118.length;
                        for (let i21 = 0; i21 < len21; i21++) {
                            if (!(validate61(data118[i21], { instancePath: instancePath + "/check-slo/objectives/" + i21, parentData: data118, parentDataProperty: i21, rootData, dynamicAnchors }))) {
                                vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                                errors = vErrors.length;
                            }
                        }
                    }
                    else {
                        const err191 = { instancePath: instancePath + "/check-slo/objectives", schemaPath: "#/properties/check-slo/properties/objectives/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err191];
                        }
                        else {
                            vErrors.push(err191);
                        }
                        errors++;
                    }
                }
                if (data117.alerts !== undefined) {
                    let data120 = data117.alerts;
                    if (data120 && typeof data120 == "object" && !Array.isArray(data120)) {
                        for (const key21 in data120) {
                            if (!((key21 === "severities") || (key21 === "ignore"))) {
                                const err192 = { instancePath: instancePath + "/check-slo/alerts", schemaPath: "#/properties/check-slo/properties/alerts/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key21 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err192];
                                }
                                else {
                                    vErrors.push(err192);
                                }
                                errors++;
                            }
                        }
                        if (data120.severities !== undefined) {
                            let data121 = data120.severities;
                            if (Array.isArray(data121)) {
                                const len22 = data121.length;
                                for (let i22 = 0; i22 < len22; i22++) {
                                    if (typeof data121[i22] !== "string") {
                                        const err193 = { instancePath: instancePath + "/check-slo/alerts/severities/" + i22, schemaPath: "#/properties/check-slo/properties/alerts/properties/severities/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err193];
                                        }
                                        else {
                                            vErrors.push(err193);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err194 = { instancePath: instancePath + "/check-slo/alerts/severities", schemaPath: "#/properties/check-slo/properties/alerts/properties/severities/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                if (vErrors === null) {
                                    vErrors = [err194];
                                }
                                else {
                                    vErrors.push(err194);
                                }
                                errors++;
                            }
                        }
                        if (data120.ignore !== undefined) {
                            let data123 = data120.ignore;
                            if (Array.isArray(data123)) {
                                const len23 = data123.length;
                                for (let i23 = 0; i23 < len23; i23++) {
                                    if (typeof data123[i23] !== "string") {
                                        const err195 = { instancePath: instancePath + "/check-slo/alerts/ignore/" + i23, schemaPath: "#/properties/check-slo/properties/alerts/properties/ignore/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err195];
                                        }
                                        else {
                                            vErrors.push(err195);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err196 = { instancePath: instancePath + "/check-slo/alerts/ignore", schemaPath: "#/properties/check-slo/properties/alerts/properties/ignore/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                if (vErrors === null) {
                                    vErrors = [err196];
                                }
                                else {
                                    vErrors.push(err196);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err197 = { instancePath: instancePath + "/check-slo/alerts", schemaPath: "#/properties/check-slo/properties/alerts/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err197];
                        }
                        else {
                            vErrors.push(err197);
                        }
                        errors++;
                    }
                }
                if (data117.paths !== undefined) {
                    let data125 = data117.paths;
                    if (Array.isArray(data125)) {
                        const len24 = data125.length;
                        for (let i24 = 0; i24 < len24; i24++) {
                            if (typeof data125[i24] !== "string") {
                                const err198 = { instancePath: instancePath + "/check-slo/paths/" + i24, schemaPath: "#/properties/check-slo/properties/paths/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err198];
                                }
                                else {
                                    vErrors.push(err198);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err199 = { instancePath: instancePath + "/check-slo/paths", schemaPath: "#/properties/check-slo/properties/paths/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err199];
                        }
                        else {
                            vErrors.push(err199);
                        }
                        errors++;
                    }
                }
                if (data117.enforcement !== undefined) {
                    let data127 = data117.enforcement;
                    if (typeof data127 !== "string") {
                        const err200 = { instancePath: instancePath + "/check-slo/enforcement", schemaPath: "#/properties/check-slo/properties/enforcement/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err200];
                        }
                        else {
                            vErrors.push(err200);
                        }
                        errors++;
                    }
                    if (!(((data127 === "observe") || (data127 === "new")) || (data127 === "all"))) {
                        const err201 = { instancePath: instancePath + "/check-slo/enforcement", schemaPath: "#/properties/check-slo/properties/enforcement/enum", keyword: "enum", params: { allowedValues: schema19.properties["check-slo"].properties.enforcement.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err201];
                        }
                        else {
                            vErrors.push(err201);
                        }
                        errors++;
                    }
                }
                if (data117["on-inconclusive"] !== undefined) {
                    let data128 = data117["on-inconclusive"];
                    if (typeof data128 !== "string") {
                        const err202 = { instancePath: instancePath + "/check-slo/on-inconclusive", schemaPath: "#/properties/check-slo/properties/on-inconclusive/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err202];
                        }
                        else {
                            vErrors.push(err202);
                        }
                        errors++;
                    }
                    if (!((data128 === "fail") || (data128 === "warn"))) {
                        const err203 = { instancePath: instancePath + "/check-slo/on-inconclusive", schemaPath: "#/properties/check-slo/properties/on-inconclusive/enum", keyword: "enum", params: { allowedValues: schema19.properties["check-slo"].properties["on-inconclusive"].enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err203];
                        }
                        else {
                            vErrors.push(err203);
                        }
                        errors++;
                    }
                }
                if (data117["on-unavailable"] !== undefined) {
                    let data129 = data117["on-unavailable"];
                    if (typeof data129 !== "string") {
                        const err204 = { instancePath: instancePath + "/check-slo/on-unavailable", schemaPath: "#/properties/check-slo/properties/on-unavailable/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err204];
                        }
                        else {
                            vErrors.push(err204);
                        }
                        errors++;
                    }
                    if (!((data129 === "fail") || (data129 === "warn"))) {
                        const err205 = { instancePath: instancePath + "/check-slo/on-unavailable", schemaPath: "#/properties/check-slo/properties/on-unavailable/enum", keyword: "enum", params: { allowedValues: schema19.properties["check-slo"].properties["on-unavailable"].enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err205];
                        }
                        else {
                            vErrors.push(err205);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err206 = { instancePath: instancePath + "/check-slo", schemaPath: "#/properties/check-slo/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err206];
                }
                else {
                    vErrors.push(err206);
                }
                errors++;
            }
        }
        if (data["comment-report"] !== undefined) {
            let data130 = data["comment-report"];
            if (data130 && typeof data130 == "object" && !Array.isArray(data130)) {
                for (const key22 in data130) {
                    if (!(func1.call(schema19.properties["comment-report"].properties, key22))) {
                        const err207 = { instancePath: instancePath + "/comment-report", schemaPath: "#/properties/comment-report/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key22 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err207];
                        }
                        else {
                            vErrors.push(err207);
                        }
                        errors++;
                    }
                }
                if (data130.title !== undefined) {
                    if (typeof data130.title !== "string") {
                        const err208 = { instancePath: instancePath + "/comment-report/title", schemaPath: "#/properties/comment-report/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err208];
                        }
                        else {
                            vErrors.push(err208);
                        }
                        errors++;
                    }
                }
                if (data130["silent-when-green"] !== undefined) {
                    if (typeof data130["silent-when-green"] !== "boolean") {
                        const err209 = { instancePath: instancePath + "/comment-report/silent-when-green", schemaPath: "#/properties/comment-report/properties/silent-when-green/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err209];
                        }
                        else {
                            vErrors.push(err209);
                        }
                        errors++;
                    }
                }
                if (data130.running !== undefined) {
                    if (typeof data130.running !== "boolean") {
                        const err210 = { instancePath: instancePath + "/comment-report/running", schemaPath: "#/properties/comment-report/properties/running/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err210];
                        }
                        else {
                            vErrors.push(err210);
                        }
                        errors++;
                    }
                }
                if (data130.gates !== undefined) {
                    let data134 = data130.gates;
                    if (Array.isArray(data134)) {
                        const len25 = data134.length;
                        for (let i25 = 0; i25 < len25; i25++) {
                            let data135 = data134[i25];
                            if (typeof data135 !== "string") {
                                const err211 = { instancePath: instancePath + "/comment-report/gates/" + i25, schemaPath: "#/properties/comment-report/properties/gates/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err211];
                                }
                                else {
                                    vErrors.push(err211);
                                }
                                errors++;
                            }
                            if (!((((((data135 === "provision-staging") || (data135 === "verify-contracts")) || (data135 === "run-e2e")) || (data135 === "load-test")) || (data135 === "check-slo")) || (data135 === "comment-report"))) {
                                const err212 = { instancePath: instancePath + "/comment-report/gates/" + i25, schemaPath: "#/properties/comment-report/properties/gates/items/enum", keyword: "enum", params: { allowedValues: schema19.properties["comment-report"].properties.gates.items.enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err212];
                                }
                                else {
                                    vErrors.push(err212);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err213 = { instancePath: instancePath + "/comment-report/gates", schemaPath: "#/properties/comment-report/properties/gates/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err213];
                        }
                        else {
                            vErrors.push(err213);
                        }
                        errors++;
                    }
                }
                if (data130.status !== undefined) {
                    if (typeof data130.status !== "boolean") {
                        const err214 = { instancePath: instancePath + "/comment-report/status", schemaPath: "#/properties/comment-report/properties/status/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err214];
                        }
                        else {
                            vErrors.push(err214);
                        }
                        errors++;
                    }
                }
                if (data130["check-run"] !== undefined) {
                    if (typeof data130["check-run"] !== "boolean") {
                        const err215 = { instancePath: instancePath + "/comment-report/check-run", schemaPath: "#/properties/comment-report/properties/check-run/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err215];
                        }
                        else {
                            vErrors.push(err215);
                        }
                        errors++;
                    }
                }
                if (data130.notify !== undefined) {
                    let data138 = data130.notify;
                    if (Array.isArray(data138)) {
                        const len26 = data138.length;
                        for (let i26 = 0; i26 < len26; i26++) {
                            if (!(validate63(data138[i26], { instancePath: instancePath + "/comment-report/notify/" + i26, parentData: data138, parentDataProperty: i26, rootData, dynamicAnchors }))) {
                                vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                                errors = vErrors.length;
                            }
                        }
                    }
                    else {
                        const err216 = { instancePath: instancePath + "/comment-report/notify", schemaPath: "#/properties/comment-report/properties/notify/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err216];
                        }
                        else {
                            vErrors.push(err216);
                        }
                        errors++;
                    }
                }
                if (data130.results !== undefined) {
                    let data140 = data130.results;
                    if (Array.isArray(data140)) {
                        const len27 = data140.length;
                        for (let i27 = 0; i27 < len27; i27++) {
                            if (typeof data140[i27] !== "string") {
                                const err217 = { instancePath: instancePath + "/comment-report/results/" + i27, schemaPath: "#/properties/comment-report/properties/results/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err217];
                                }
                                else {
                                    vErrors.push(err217);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err218 = { instancePath: instancePath + "/comment-report/results", schemaPath: "#/properties/comment-report/properties/results/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err218];
                        }
                        else {
                            vErrors.push(err218);
                        }
                        errors++;
                    }
                }
                if (data130.enforcement !== undefined) {
                    let data142 = data130.enforcement;
                    if (typeof data142 !== "string") {
                        const err219 = { instancePath: instancePath + "/comment-report/enforcement", schemaPath: "#/properties/comment-report/properties/enforcement/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err219];
                        }
                        else {
                            vErrors.push(err219);
                        }
                        errors++;
                    }
                    if (!(((data142 === "observe") || (data142 === "new")) || (data142 === "all"))) {
                        const err220 = { instancePath: instancePath + "/comment-report/enforcement", schemaPath: "#/properties/comment-report/properties/enforcement/enum", keyword: "enum", params: { allowedValues: schema19.properties["comment-report"].properties.enforcement.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err220];
                        }
                        else {
                            vErrors.push(err220);
                        }
                        errors++;
                    }
                }
                if (data130["on-inconclusive"] !== undefined) {
                    let data143 = data130["on-inconclusive"];
                    if (typeof data143 !== "string") {
                        const err221 = { instancePath: instancePath + "/comment-report/on-inconclusive", schemaPath: "#/properties/comment-report/properties/on-inconclusive/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err221];
                        }
                        else {
                            vErrors.push(err221);
                        }
                        errors++;
                    }
                    if (!((data143 === "fail") || (data143 === "warn"))) {
                        const err222 = { instancePath: instancePath + "/comment-report/on-inconclusive", schemaPath: "#/properties/comment-report/properties/on-inconclusive/enum", keyword: "enum", params: { allowedValues: schema19.properties["comment-report"].properties["on-inconclusive"].enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err222];
                        }
                        else {
                            vErrors.push(err222);
                        }
                        errors++;
                    }
                }
                if (data130["on-unavailable"] !== undefined) {
                    let data144 = data130["on-unavailable"];
                    if (typeof data144 !== "string") {
                        const err223 = { instancePath: instancePath + "/comment-report/on-unavailable", schemaPath: "#/properties/comment-report/properties/on-unavailable/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err223];
                        }
                        else {
                            vErrors.push(err223);
                        }
                        errors++;
                    }
                    if (!((data144 === "fail") || (data144 === "warn"))) {
                        const err224 = { instancePath: instancePath + "/comment-report/on-unavailable", schemaPath: "#/properties/comment-report/properties/on-unavailable/enum", keyword: "enum", params: { allowedValues: schema19.properties["comment-report"].properties["on-unavailable"].enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err224];
                        }
                        else {
                            vErrors.push(err224);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err225 = { instancePath: instancePath + "/comment-report", schemaPath: "#/properties/comment-report/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err225];
                }
                else {
                    vErrors.push(err225);
                }
                errors++;
            }
        }
        if (data.telemetry !== undefined) {
            let data145 = data.telemetry;
            if (data145 && typeof data145 == "object" && !Array.isArray(data145)) {
                for (const key23 in data145) {
                    if (!(((key23 === "max-size") || (key23 === "prometheus")) || (key23 === "links"))) {
                        const err226 = { instancePath: instancePath + "/telemetry", schemaPath: "#/properties/telemetry/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key23 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err226];
                        }
                        else {
                            vErrors.push(err226);
                        }
                        errors++;
                    }
                }
                if (data145["max-size"] !== undefined) {
                    let data146 = data145["max-size"];
                    if (typeof data146 === "string") {
                        if (!pattern24.test(data146)) {
                            const err227 = { instancePath: instancePath + "/telemetry/max-size", schemaPath: "#/properties/telemetry/properties/max-size/pattern", keyword: "pattern", params: { pattern: "^\\d+(\\.\\d+)?(kB|MB|GB)$" }, message: "must match pattern \"" + "^\\d+(\\.\\d+)?(kB|MB|GB)$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err227];
                            }
                            else {
                                vErrors.push(err227);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err228 = { instancePath: instancePath + "/telemetry/max-size", schemaPath: "#/properties/telemetry/properties/max-size/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err228];
                        }
                        else {
                            vErrors.push(err228);
                        }
                        errors++;
                    }
                }
                if (data145.prometheus !== undefined) {
                    let data147 = data145.prometheus;
                    if (data147 && typeof data147 == "object" && !Array.isArray(data147)) {
                        if (data147.url === undefined) {
                            const err229 = { instancePath: instancePath + "/telemetry/prometheus", schemaPath: "#/properties/telemetry/properties/prometheus/required", keyword: "required", params: { missingProperty: "url" }, message: "must have required property '" + "url" + "'" };
                            if (vErrors === null) {
                                vErrors = [err229];
                            }
                            else {
                                vErrors.push(err229);
                            }
                            errors++;
                        }
                        for (const key24 in data147) {
                            if (!((key24 === "url") || (key24 === "token-env"))) {
                                const err230 = { instancePath: instancePath + "/telemetry/prometheus", schemaPath: "#/properties/telemetry/properties/prometheus/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key24 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err230];
                                }
                                else {
                                    vErrors.push(err230);
                                }
                                errors++;
                            }
                        }
                        if (data147.url !== undefined) {
                            if (typeof data147.url !== "string") {
                                const err231 = { instancePath: instancePath + "/telemetry/prometheus/url", schemaPath: "#/properties/telemetry/properties/prometheus/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err231];
                                }
                                else {
                                    vErrors.push(err231);
                                }
                                errors++;
                            }
                        }
                        if (data147["token-env"] !== undefined) {
                            if (typeof data147["token-env"] !== "string") {
                                const err232 = { instancePath: instancePath + "/telemetry/prometheus/token-env", schemaPath: "#/properties/telemetry/properties/prometheus/properties/token-env/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err232];
                                }
                                else {
                                    vErrors.push(err232);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err233 = { instancePath: instancePath + "/telemetry/prometheus", schemaPath: "#/properties/telemetry/properties/prometheus/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err233];
                        }
                        else {
                            vErrors.push(err233);
                        }
                        errors++;
                    }
                }
                if (data145.links !== undefined) {
                    let data150 = data145.links;
                    if (data150 && typeof data150 == "object" && !Array.isArray(data150)) {
                        for (const key25 in data150) {
                            if (!(((key25 === "trace") || (key25 === "logs")) || (key25 === "metrics"))) {
                                const err234 = { instancePath: instancePath + "/telemetry/links", schemaPath: "#/properties/telemetry/properties/links/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key25 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err234];
                                }
                                else {
                                    vErrors.push(err234);
                                }
                                errors++;
                            }
                        }
                        if (data150.trace !== undefined) {
                            let data151 = data150.trace;
                            if (typeof data151 === "string") {
                                if (func2(data151) > 2048) {
                                    const err235 = { instancePath: instancePath + "/telemetry/links/trace", schemaPath: "#/properties/telemetry/properties/links/properties/trace/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err235];
                                    }
                                    else {
                                        vErrors.push(err235);
                                    }
                                    errors++;
                                }
                                if (!pattern25.test(data151)) {
                                    const err236 = { instancePath: instancePath + "/telemetry/links/trace", schemaPath: "#/properties/telemetry/properties/links/properties/trace/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: "must match pattern \"" + "^https?://" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err236];
                                    }
                                    else {
                                        vErrors.push(err236);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err237 = { instancePath: instancePath + "/telemetry/links/trace", schemaPath: "#/properties/telemetry/properties/links/properties/trace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err237];
                                }
                                else {
                                    vErrors.push(err237);
                                }
                                errors++;
                            }
                        }
                        if (data150.logs !== undefined) {
                            let data152 = data150.logs;
                            if (typeof data152 === "string") {
                                if (func2(data152) > 2048) {
                                    const err238 = { instancePath: instancePath + "/telemetry/links/logs", schemaPath: "#/properties/telemetry/properties/links/properties/logs/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err238];
                                    }
                                    else {
                                        vErrors.push(err238);
                                    }
                                    errors++;
                                }
                                if (!pattern25.test(data152)) {
                                    const err239 = { instancePath: instancePath + "/telemetry/links/logs", schemaPath: "#/properties/telemetry/properties/links/properties/logs/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: "must match pattern \"" + "^https?://" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err239];
                                    }
                                    else {
                                        vErrors.push(err239);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err240 = { instancePath: instancePath + "/telemetry/links/logs", schemaPath: "#/properties/telemetry/properties/links/properties/logs/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err240];
                                }
                                else {
                                    vErrors.push(err240);
                                }
                                errors++;
                            }
                        }
                        if (data150.metrics !== undefined) {
                            let data153 = data150.metrics;
                            if (typeof data153 === "string") {
                                if (func2(data153) > 2048) {
                                    const err241 = { instancePath: instancePath + "/telemetry/links/metrics", schemaPath: "#/properties/telemetry/properties/links/properties/metrics/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err241];
                                    }
                                    else {
                                        vErrors.push(err241);
                                    }
                                    errors++;
                                }
                                if (!pattern25.test(data153)) {
                                    const err242 = { instancePath: instancePath + "/telemetry/links/metrics", schemaPath: "#/properties/telemetry/properties/links/properties/metrics/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: "must match pattern \"" + "^https?://" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err242];
                                    }
                                    else {
                                        vErrors.push(err242);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err243 = { instancePath: instancePath + "/telemetry/links/metrics", schemaPath: "#/properties/telemetry/properties/links/properties/metrics/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err243];
                                }
                                else {
                                    vErrors.push(err243);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err244 = { instancePath: instancePath + "/telemetry/links", schemaPath: "#/properties/telemetry/properties/links/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err244];
                        }
                        else {
                            vErrors.push(err244);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err245 = { instancePath: instancePath + "/telemetry", schemaPath: "#/properties/telemetry/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err245];
                }
                else {
                    vErrors.push(err245);
                }
                errors++;
            }
        }
        if (data.extends !== undefined) {
            let data154 = data.extends;
            if (data154 && typeof data154 == "object" && !Array.isArray(data154)) {
                if (data154.path === undefined) {
                    const err246 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property '" + "path" + "'" };
                    if (vErrors === null) {
                        vErrors = [err246];
                    }
                    else {
                        vErrors.push(err246);
                    }
                    errors++;
                }
                for (const key26 in data154) {
                    if (!(((key26 === "path") || (key26 === "repository")) || (key26 === "ref"))) {
                        const err247 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key26 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err247];
                        }
                        else {
                            vErrors.push(err247);
                        }
                        errors++;
                    }
                }
                if (data154.path !== undefined) {
                    let data155 = data154.path;
                    if (typeof data155 === "string") {
                        if (func2(data155) < 1) {
                            const err248 = { instancePath: instancePath + "/extends/path", schemaPath: "#/properties/extends/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err248];
                            }
                            else {
                                vErrors.push(err248);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err249 = { instancePath: instancePath + "/extends/path", schemaPath: "#/properties/extends/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err249];
                        }
                        else {
                            vErrors.push(err249);
                        }
                        errors++;
                    }
                }
                if (data154.repository !== undefined) {
                    if (typeof data154.repository !== "string") {
                        const err250 = { instancePath: instancePath + "/extends/repository", schemaPath: "#/properties/extends/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err250];
                        }
                        else {
                            vErrors.push(err250);
                        }
                        errors++;
                    }
                }
                if (data154.ref !== undefined) {
                    let data157 = data154.ref;
                    if (typeof data157 === "string") {
                        if (!pattern28.test(data157)) {
                            const err251 = { instancePath: instancePath + "/extends/ref", schemaPath: "#/properties/extends/properties/ref/pattern", keyword: "pattern", params: { pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$" }, message: "must match pattern \"" + "^([0-9a-f]{40}|[0-9a-f]{64})$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err251];
                            }
                            else {
                                vErrors.push(err251);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err252 = { instancePath: instancePath + "/extends/ref", schemaPath: "#/properties/extends/properties/ref/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err252];
                        }
                        else {
                            vErrors.push(err252);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err253 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err253];
                }
                else {
                    vErrors.push(err253);
                }
                errors++;
            }
        }
        if (data.fragments !== undefined) {
            let data158 = data.fragments;
            if (Array.isArray(data158)) {
                const len28 = data158.length;
                for (let i28 = 0; i28 < len28; i28++) {
                    if (typeof data158[i28] !== "string") {
                        const err254 = { instancePath: instancePath + "/fragments/" + i28, schemaPath: "#/properties/fragments/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err254];
                        }
                        else {
                            vErrors.push(err254);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err255 = { instancePath: instancePath + "/fragments", schemaPath: "#/properties/fragments/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err255];
                }
                else {
                    vErrors.push(err255);
                }
                errors++;
            }
        }
        if (data.locked !== undefined) {
            let data160 = data.locked;
            if (Array.isArray(data160)) {
                const len29 = data160.length;
                for (let i29 = 0; i29 < len29; i29++) {
                    if (typeof data160[i29] !== "string") {
                        const err256 = { instancePath: instancePath + "/locked/" + i29, schemaPath: "#/properties/locked/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err256];
                        }
                        else {
                            vErrors.push(err256);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err257 = { instancePath: instancePath + "/locked", schemaPath: "#/properties/locked/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err257];
                }
                else {
                    vErrors.push(err257);
                }
                errors++;
            }
        }
        if (data.profiles !== undefined) {
            let data162 = data.profiles;
            if (!(data162 && typeof data162 == "object" && !Array.isArray(data162))) {
                const err258 = { instancePath: instancePath + "/profiles", schemaPath: "#/properties/profiles/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err258];
                }
                else {
                    vErrors.push(err258);
                }
                errors++;
            }
        }
        if (data["policy-from"] !== undefined) {
            let data163 = data["policy-from"];
            if (typeof data163 !== "string") {
                const err259 = { instancePath: instancePath + "/policy-from", schemaPath: "#/properties/policy-from/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err259];
                }
                else {
                    vErrors.push(err259);
                }
                errors++;
            }
            if (!((data163 === "base") || (data163 === "head"))) {
                const err260 = { instancePath: instancePath + "/policy-from", schemaPath: "#/properties/policy-from/enum", keyword: "enum", params: { allowedValues: schema19.properties["policy-from"].enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err260];
                }
                else {
                    vErrors.push(err260);
                }
                errors++;
            }
        }
        if (data.baseline !== undefined) {
            let data164 = data.baseline;
            if (data164 && typeof data164 == "object" && !Array.isArray(data164)) {
                for (const key27 in data164) {
                    if (!((key27 === "branch") || (key27 === "limit"))) {
                        const err261 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key27 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err261];
                        }
                        else {
                            vErrors.push(err261);
                        }
                        errors++;
                    }
                }
                if (data164.branch !== undefined) {
                    if (typeof data164.branch !== "string") {
                        const err262 = { instancePath: instancePath + "/baseline/branch", schemaPath: "#/properties/baseline/properties/branch/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err262];
                        }
                        else {
                            vErrors.push(err262);
                        }
                        errors++;
                    }
                }
                if (data164.limit !== undefined) {
                    let data166 = data164.limit;
                    if (!(((typeof data166 == "number") && (!(data166 % 1) && !isNaN(data166))) && (isFinite(data166)))) {
                        const err263 = { instancePath: instancePath + "/baseline/limit", schemaPath: "#/properties/baseline/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err263];
                        }
                        else {
                            vErrors.push(err263);
                        }
                        errors++;
                    }
                    if ((typeof data166 == "number") && (isFinite(data166))) {
                        if (data166 > 500 || isNaN(data166)) {
                            const err264 = { instancePath: instancePath + "/baseline/limit", schemaPath: "#/properties/baseline/properties/limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 500 }, message: "must be <= 500" };
                            if (vErrors === null) {
                                vErrors = [err264];
                            }
                            else {
                                vErrors.push(err264);
                            }
                            errors++;
                        }
                        if (data166 < 1 || isNaN(data166)) {
                            const err265 = { instancePath: instancePath + "/baseline/limit", schemaPath: "#/properties/baseline/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                            if (vErrors === null) {
                                vErrors = [err265];
                            }
                            else {
                                vErrors.push(err265);
                            }
                            errors++;
                        }
                    }
                }
            }
            else {
                const err266 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err266];
                }
                else {
                    vErrors.push(err266);
                }
                errors++;
            }
        }
    }
    else {
        const err267 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err267];
        }
        else {
            vErrors.push(err267);
        }
        errors++;
    }
    validate52.errors = vErrors;
    return errors === 0;
}
validate52.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };


/***/ }),

/***/ 16210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ parsePlaceholder),
/* harmony export */   Lb: () => (/* binding */ replacePlaceholders),
/* harmony export */   U8: () => (/* binding */ PLACEHOLDER_FORMS),
/* harmony export */   o2: () => (/* binding */ placeholderNames)
/* harmony export */ });
const OWN = ["port", "url", "otlp", "workdir"];
/** All forms, for hints. */
const PLACEHOLDER_FORMS = "${port}, ${url}, ${services.NAME.url}, ${otlp}, ${workdir}, ${env.NAME}";
const PLACEHOLDER = /\$?\$\{([^{}]*)\}/g;
/** Replaces every `${…}` of a text; `$${…}` stays as `${…}`. What is filled in is not read again. */
function replacePlaceholders(text, fill) {
    return text.replace(PLACEHOLDER, (found, name) => found.startsWith("$$") ? found.slice(1) : fill(name));
}
/** What stands between the braces of every `${…}`. */
function placeholderNames(text) {
    return [...text.matchAll(PLACEHOLDER)].flatMap(([found, name = ""]) => found.startsWith("$$") ? [] : [name]);
}
/** The meaning of what stands between the braces; undefined when it is no placeholder. */
function parsePlaceholder(name) {
    const own = OWN.find((each) => each === name);
    if (own !== undefined)
        return { kind: own };
    const service = /^services\.([a-z0-9-]+)\.url$/.exec(name)?.[1];
    if (service !== undefined)
        return { kind: "service", service };
    const variable = /^env\.([A-Za-z_][A-Za-z0-9_]*)$/.exec(name)?.[1];
    return variable === undefined ? undefined : { kind: "variable", variable };
}


/***/ })

};
