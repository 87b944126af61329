import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

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

/***/ 36547:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 29907:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("cluster");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 13837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ue: () => (/* binding */ GateError),
  FO: () => (/* binding */ exitCodeOf),
  Wc: () => (/* binding */ isGateError),
  Vl: () => (/* binding */ toGateError)
});

;// CONCATENATED MODULE: ./packages/schema/dist/codes.js
function code(kind, title, explanation) {
    return { kind, title, explanation };
}
/** Every code of an error. `stagegate explain CODE` prints it. */
const ERROR_CODES = {
    STAGEGATE_INPUT_INVALID: code("usage", "An input, flag or variable is wrong", "Every wrong input is named with its source and the values that are allowed. Nothing was run. Empty means unset; a typo never means false."),
    STAGEGATE_CONFIG_MISSING: code("usage", "There is no configuration", "Most gates need a stagegate.yml. It is looked for in the current folder and then in each folder above, up to the root of the git repository; outside a repository only in the current folder. `--config` names it wherever it is. `stagegate init` writes one that works from what it finds in the repository; `comment-report --results` works without."),
    STAGEGATE_CONFIG_INVALID: code("usage", "The configuration is wrong", "All problems are listed with file:line:column and, where a name is close to a known one, what was probably meant. `stagegate validate` checks without running anything; schemas/stagegate.schema.json gives completion in editors."),
    STAGEGATE_FILE_MISSING: code("usage", "A named file does not exist", "A file that the configuration or an input names is not there. Paths are relative to the folder of stagegate.yml."),
    STAGEGATE_BASE_UNREACHABLE: code("usage", "The base of the comparison cannot be found", "The merge base with the target branch is not in this clone and could not be fetched. On a shallow clone, fetch more history (`fetch-depth: 0`, or GIT_DEPTH: 0), or name a commit with `base`."),
    STAGEGATE_PORT_TAKEN: code("usage", "A port is in use", "A service asks for a fixed port that another program listens on. Leave `run.port` out to get a free one, or end that program."),
    STAGEGATE_ENVIRONMENT_MISSING: code("usage", "There is no environment", "The gate needs a running stack. Run `stagegate provision-staging` first, give the path of a handle with `environment`, or use `stagegate run`, which does both."),
    STAGEGATE_TOOL_MISSING: code("tool", "A tool is not installed", "The tool was looked for at the given path, in node_modules and on PATH."),
    STAGEGATE_TOOL_VERSION: code("tool", "A tool has the wrong version", "The version that was found is too old or too new for what the gate needs; both are named."),
    STAGEGATE_TOOL_EXIT: code("tool", "A tool ended before it measured", "The tool crashed or was refused its configuration, so there is nothing to judge. Its last lines of output are in the report."),
    STAGEGATE_SERVICE_UNAVAILABLE: code("service", "A server cannot be reached", "A forge, a data source or the agent did not answer. `on-unavailable: warn` makes it a warning."),
    STAGEGATE_CANCELLED: code("cancelled", "The run was cancelled", "A signal ended the run. What was known until then is in the report; the environment was removed or its lease will remove it."),
    STAGEGATE_INTERNAL: code("internal", "A bug in Stagegate", "Please report it with the code and the stack, which is printed with --verbose."),
};
/** Codes that stand in the ids of checks: what is wrong with a description of an API. */
const FINDING_CODES = {
    STAGEGATE_SPEC_UNREADABLE: {
        title: "A contract cannot be read",
        explanation: "The file is there neither before nor after the change, or it could not be read. Check the path of the contract in stagegate.yml.",
    },
    STAGEGATE_SPEC_SYNTAX: {
        title: "A contract is neither YAML nor JSON",
        explanation: "The parser stopped at the place that is named. Fix the syntax there.",
    },
    STAGEGATE_SPEC_TOO_LARGE: {
        title: "A contract is too large to compare",
        explanation: "The text, or all files that it refers to, are beyond a bound that keeps a job alive. It counts as inconclusive, as nothing is known. Split the description, one per service.",
    },
    STAGEGATE_SPEC_TOO_DEEP: {
        title: "A contract is nested too deeply",
        explanation: "Hundreds of levels are no description that a person wrote. Flatten it, or split it with `$ref`.",
    },
    STAGEGATE_SPEC_ALIAS_BOMB: {
        title: "YAML aliases of a contract explode",
        explanation: "Aliases (`*name`) contain themselves, or expand to far more than the text. Use `$ref` for what is shared.",
    },
    STAGEGATE_SPEC_NOT_OPENAPI: {
        title: "A contract is no OpenAPI document",
        explanation: "It has no field `openapi`. Point `contract` at a file that begins with openapi: 3.x.y.",
    },
    STAGEGATE_SPEC_VERSION_UNSUPPORTED: {
        title: "A contract is of a version that is not read",
        explanation: "OpenAPI 3.0, 3.1 and 3.2 are read, Swagger 2 is not: convert it first. It counts as inconclusive, as nothing is known.",
    },
    STAGEGATE_SPEC_INVALID: {
        title: "A contract is not valid OpenAPI",
        explanation: "Something at the place that is named cannot be what it must be, for example a version that is a number. The rest of the document could not be judged with it.",
    },
    STAGEGATE_SPEC_REF_DANGLING: {
        title: "A `$ref` leads nowhere",
        explanation: "The file or the part of it that the reference names does not exist. Correct the reference, or add what it names.",
    },
    STAGEGATE_SPEC_REF_OUTSIDE: {
        title: "A `$ref` leads out of the workspace",
        explanation: "Only files inside the repository are read. Copy what is needed into it.",
    },
    STAGEGATE_SPEC_REF_REMOTE: {
        title: "A `$ref` leads to the network",
        explanation: "Nothing is fetched: what is compared must not depend on a server. Keep a copy in the repository and refer to it.",
    },
};

;// CONCATENATED MODULE: ./packages/core/dist/error.js

const BRAND = Symbol.for("stagegate.GateError");
/** Why a gate could not decide. A red gate is not an error. */
class GateError extends Error {
    name = "GateError";
    code;
    hint;
    detail;
    /** `message` is one line; more goes into `detail`. */
    constructor(code, message, options = {}) {
        super(message.split("\n")[0] ?? code, { cause: options.cause });
        this.code = code;
        this.hint = options.hint;
        this.detail = options.detail ?? [];
        Object.defineProperty(this, BRAND, { value: true });
    }
    get kind() {
        return ERROR_CODES[this.code].kind;
    }
}
/** A brand check, as several bundles may hold their own copy of the class. */
function isGateError(value) {
    return typeof value === "object" && value !== null && BRAND in value;
}
/** Anything thrown, as a GateError; what is not one already is a bug in Stagegate. */
function toGateError(thrown) {
    if (isGateError(thrown))
        return thrown;
    const error = thrown instanceof Error ? thrown : new Error(describe(thrown));
    const detail = (error.stack ?? "").split("\n").slice(1, 12);
    return new GateError("STAGEGATE_INTERNAL", error.message, { cause: error, detail });
}
/** Something without a prototype has no string form either. */
function describe(thrown) {
    try {
        return String(thrown);
    }
    catch {
        return "a value without a description was thrown";
    }
}
/** Exit codes by kind (design, section 3). Cancelled: the gate could not decide. */
function exitCodeOf(kind) {
    if (kind === "usage")
        return 2;
    return kind === "internal" ? 1 : 3;
}


/***/ }),

/***/ 12136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ requireConfig),
/* harmony export */   p: () => (/* binding */ defineGate)
/* harmony export */ });
function defineGate(gate) {
    return gate;
}
/** The configuration, where the gate requires one. */
function requireConfig(context) {
    if (context.config === undefined)
        throw new Error("the lifecycle lets no such gate run");
    return context.config;
}


/***/ }),

/***/ 17237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ gatesOf)
/* harmony export */ });
/** Gates that a configuration has something for, in the order of a run; never for an absent block. */
function gatesOf(config) {
    const services = Object.values(config.services);
    const has = {
        "provision-staging": services.some((s) => s.run !== undefined || s.url !== undefined),
        "verify-contracts": services.some((s) => s.contract !== undefined),
        "run-e2e": config["run-e2e"] !== undefined,
        "load-test": (config["load-test"]?.scenarios ?? []).length > 0,
        "check-slo": config["check-slo"] !== undefined,
        "comment-report": true,
    };
    return Object.keys(has).filter((id) => has[id]);
}


/***/ }),

/***/ 34522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ toAnnotations)
/* harmony export */ });
/* harmony import */ var _stagegate_schema__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19582);

/** More than any place shows; adapters show what fits and count the rest. */
const MAX_ANNOTATIONS = 300;
/** Findings as marks beside the code, in the order given; at most 300. `name`: the gate they are of. */
function toAnnotations(name, checks) {
    const findings = checks.filter(_stagegate_schema__WEBPACK_IMPORTED_MODULE_0__/* .isFinding */ .qd);
    return findings.slice(0, MAX_ANNOTATIONS).map((check) => ({
        level: check.verdict === "warn" ? "warning" : "error",
        title: `${name}: ${check.title}`,
        message: check.message ?? check.verdict,
        ...(check.location === undefined ? {} : { location: check.location }),
    }));
}


/***/ }),

/***/ 74220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ isHabit),
/* harmony export */   KA: () => (/* binding */ toOutcome),
/* harmony export */   L8: () => (/* binding */ classify),
/* harmony export */   mQ: () => (/* binding */ pastOutcomes)
/* harmony export */ });
/* harmony import */ var _stagegate_schema__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19582);

/** Verdicts of each check in the stored runs, newest first. */
function pastOutcomes(gate, records) {
    const past = new Map();
    for (const record of records) {
        const outcomes = record.gates.filter((g) => g.gate === gate).flatMap((g) => g.outcomes);
        for (const outcome of outcomes) {
            const entry = {
                verdict: outcome.v,
                flaky: outcome.f === true,
                commit: record.subject.commit,
            };
            const list = past.get(outcome.id);
            if (list === undefined)
                past.set(outcome.id, [entry]);
            else
                list.push(entry);
        }
    }
    return past;
}
/**
 * Compares a check with the stored runs of the target branch. Without any record nothing is said:
 * a class without history would be a guess.
 */
function classify(check, past, runs) {
    if (runs === 0)
        return check;
    const seen = past ?? [];
    const failed = seen.filter(_stagegate_schema__WEBPACK_IMPORTED_MODULE_0__/* .isFinding */ .qd).length;
    const flakes = (0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_0__/* .isFinding */ .qd)(check) ? flakesIn(check, seen) : 0;
    const history = {
        runs: seen.length,
        failed,
        ...(flakes === 0 ? {} : { flaky: flakes }),
        ...since(seen),
    };
    const kind = classOf(check, seen);
    return { ...check, ...(kind === undefined ? {} : { class: kind }), history };
}
/**
 * New failures and those that the target branch already has are told apart (design, section 6), and
 * a change answers for what is red on it. So a history of flakes excuses a failure only where it
 * makes this very failure likely: one attempt failed, as it does in at least half of the stored
 * runs. Where every one of several attempts failed, the retries that used to help did not: that is
 * no flake but a failure, and it is new unless the last run had it as well.
 */
function classOf(check, past) {
    const latest = past[0];
    if (check.class === "flaky")
        return "flaky";
    if (!(0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_0__/* .isFinding */ .qd)(check)) {
        const fixed = check.verdict === "pass" && latest !== undefined && (0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_0__/* .isFinding */ .qd)(latest);
        return fixed ? "fixed" : undefined;
    }
    if (latest !== undefined && isAsBad(latest, check))
        return "known";
    const flakes = flakesIn(check, past);
    const likely = isHabit(flakes) && flakes * 2 >= past.length;
    return likely && (check.attempts ?? 1) < 2 ? "flaky" : "new";
}
/** Stored runs in which the check was flaky, or at least as bad as now. */
function flakesIn(check, past) {
    return past.filter((run) => run.flaky || isAsBad(run, check)).length;
}
/** Two among green runs are a habit; one may have been fixed for good. */
function isHabit(flakes) {
    return flakes >= 2;
}
/** A warning, or data that was missing, does not excuse a failure. */
function isAsBad(past, now) {
    return (0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_0__/* .isFinding */ .qd)(past) && (0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_0__/* .worstVerdict */ .zP)([past.verdict, now.verdict]) === past.verdict;
}
function since(past) {
    const streak = past.findIndex((run) => !(0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_0__/* .isFinding */ .qd)(run));
    const oldest = past[streak === -1 ? past.length - 1 : streak - 1];
    return oldest === undefined || !(0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_0__/* .isFinding */ .qd)(oldest) ? {} : { since: oldest.commit };
}
/** The compact line of a check for the outcomes stream. */
function toOutcome(check) {
    return {
        id: check.id,
        v: check.verdict,
        ...(check.durationMs === undefined ? {} : { ms: check.durationMs }),
        ...(check.attempts === undefined ? {} : { n: check.attempts }),
        ...(check.class === "flaky" ? { f: true } : {}),
    };
}


/***/ }),

/***/ 22580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z9: () => (/* binding */ loadConfig)
/* harmony export */ });
/* unused harmony exports invalidConfig, formatIssue */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(13837);


const DEFAULT_NAMES = ["stagegate.yml", "stagegate.yaml"];
/**
 * Finds, parses and checks the configuration; undefined when there is none and none was named.
 * Throws one error that lists every problem with file:line:column.
 */
async function loadConfig(files, root, named, check = () => Promise.resolve([])) {
    const path = named === undefined ? await findDefault(files, root) : resolve(root, named);
    if (path === undefined)
        return undefined;
    const shown = shownPath(root, path);
    const text = await readConfig(files, path, shown);
    if (text === undefined) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("STAGEGATE_FILE_MISSING", `there is no configuration at ${shown}`, {
            hint: "Check the input `config`, or run `stagegate init` to write one.",
        });
    }
    // Reading YAML with positions is only paid for where there is a configuration.
    const { parseConfig, sortIssues } = await Promise.all(/* import() */[__nccwpck_require__.e(9), __nccwpck_require__.e(890), __nccwpck_require__.e(542)]).then(__nccwpck_require__.bind(__nccwpck_require__, 64542));
    const result = parseConfig(shown, text);
    const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path);
    const readable = result.kind === "valid" ? result : result.readable;
    const missing = readable === undefined ? [] : await missingFiles(files, dir, readable);
    const issues = sortIssues([
        ...(result.kind === "valid" ? [] : result.issues),
        ...missing,
        ...(readable === undefined ? [] : await checked(readable, check)),
    ]);
    if (result.kind === "valid" && issues.length === 0) {
        return { config: result.config, dir, file: shown };
    }
    throw invalidConfig(shown, issues);
}
/** The parser takes two million characters, of at most four bytes each. */
const MAX_BYTES = 8_000_000;
async function readConfig(files, path, shown) {
    const unreadable = (reason, cause) => new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("STAGEGATE_CONFIG_INVALID", `${shown} cannot be read: ${reason}`, {
        hint: "A configuration is a text file of YAML.",
        cause,
    });
    if (((await files.size(path)) ?? 0) > MAX_BYTES)
        throw unreadable("it is larger than 8 MB");
    try {
        return await files.readText(path);
    }
    catch (cause) {
        throw unreadable(cause.code ?? cause.message, cause);
    }
}
async function findDefault(files, root) {
    for (const name of DEFAULT_NAMES) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name);
        if (await files.exists(path))
            return path;
    }
    return undefined;
}
function resolve(root, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path);
}
function shownPath(root, path) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, path);
    return inside.startsWith("..") ? path : inside.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
}
async function checked({ config, source, isReplaced = () => false, }, check) {
    return (await check(config))
        .filter(({ path }) => !isReplaced(path))
        .map((issue) => source.place(issue));
}
/** Files and folders that the configuration names and that are not there. */
async function missingFiles(files, dir, { config, source }) {
    const e2e = config["run-e2e"];
    const named = [
        [e2e?.dir, ["run-e2e", "dir"]],
        [e2e?.config && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(e2e.dir ?? ".", e2e.config), ["run-e2e", "config"]],
    ];
    for (const [name, service] of Object.entries(config.services)) {
        named.push([service.path, ["services", name, "path"]]);
        named.push([service.contract, ["services", name, "contract"]]);
        named.push([service.run?.cwd, ["services", name, "run", "cwd"]]);
    }
    const missing = [];
    for (const [file, path] of named) {
        if (file === undefined || (await files.exists(resolve(dir, file))))
            continue;
        const message = `there is no file or folder \`${file}\``;
        const hint = "Paths are relative to the folder of this file.";
        missing.push(source.place({ path, message, hint }));
    }
    return missing;
}
/** One error for any number of problems; the first is the line that people see. */
function invalidConfig(file, issues) {
    const [first] = issues;
    const count = issues.length === 1 ? "1 problem" : `${issues.length} problems`;
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("STAGEGATE_CONFIG_INVALID", first === undefined
        ? `${file} is invalid`
        : `${count} in ${file}; ${first.line}:${first.column} ${first.at === "" ? "" : `${first.at}: `}${first.message}`, {
        ...(first?.hint === undefined ? {} : { hint: first.hint }),
        detail: issues.map(formatIssue),
    });
}
/** `stagegate.yml:12:3 services.cart.need: unknown key … — Did you mean …`. */
function formatIssue(issue) {
    const at = issue.at === "" ? "" : `${issue.at}: `;
    const hint = issue.hint === undefined ? "" : ` — ${issue.hint}`;
    return `${issue.file}:${issue.line}:${issue.column} ${at}${issue.message}${hint}`;
}


/***/ }),

/***/ 40138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   af: () => (/* binding */ boundChecks),
/* harmony export */   ls: () => (/* binding */ countChecks)
/* harmony export */ });
/* unused harmony exports verdictExitCode, orderChecks */
/* harmony import */ var _stagegate_schema__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(19582);
/* harmony import */ var _classify_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(74220);


const EXIT = {
    fail: 4,
    inconclusive: 5,
    error: 3,
};
/** The exit code of a verdict that nothing relaxes (design, section 3). */
function verdictExitCode(verdict) {
    return EXIT[verdict] ?? 0;
}
/**
 * Whether a finding counts for the exit code under `new`: one that is new, or whose class is not
 * known for lack of history. A test that became flaky with this change is new as well, where flaky
 * tests shall fail: only a habit that the stored runs show lets it pass. What could not be judged
 * counts however long that has been so: no data is never green.
 */
function blocksUnderNew({ verdict, class: kind, history }) {
    if (verdict === "inconclusive" || verdict === "error")
        return true;
    if (kind === "flaky")
        return !(0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .isHabit */ .$Z)(history?.flaky ?? 0);
    return kind === undefined || kind === "new";
}
/**
 * The verdict is the worst check; the exit code is what enforcement and the `on-*` policies make of
 * it. Nothing judged is inconclusive: no data is never green.
 */
function judge(checks, policy) {
    const verdicts = checks.map((check) => check.verdict);
    const verdict = (0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_1__/* .worstVerdict */ .zP)(verdicts) ?? "inconclusive";
    if (policy.enforcement === "observe")
        return { verdict, exitCode: 0 };
    const counted = policy.enforcement === "all" ? checks : checks.filter(blocksUnderNew);
    const blocking = (checks.length === 0 ? [verdict] : counted.map((check) => check.verdict))
        // What is only warned about must not hide what is not.
        .filter((each) => !isLenient(each, policy));
    const worst = (0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_1__/* .worstVerdict */ .zP)(blocking);
    return { verdict, exitCode: worst === undefined ? 0 : verdictExitCode(worst) };
}
function isLenient(verdict, policy) {
    if (verdict === "inconclusive")
        return policy.onInconclusive === "warn";
    return verdict === "error" && policy.onUnavailable === "warn";
}
/** Counts of checks that are all at hand. */
function countChecks(checks) {
    const counts = {
        total: checks.length,
        pass: 0,
        warn: 0,
        fail: 0,
        inconclusive: 0,
        skip: 0,
        error: 0,
        flaky: 0,
    };
    for (const check of checks) {
        counts[check.verdict] += 1;
        if (check.class === "flaky")
            counts.flaky += 1;
    }
    return counts;
}
/** Findings of a report, worst first; then the rest. Stable within a verdict. */
function orderChecks(checks) {
    return [...checks].sort((a, b) => (0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_1__/* .bySeverity */ .Np)(a.verdict, b.verdict));
}
const MAX_FINDINGS = 1000;
const MAX_OTHERS = 200;
/** Keeps all findings up to a cap and a sample of the rest; says exactly what was left out. */
function boundChecks(checks) {
    const ordered = orderChecks(checks);
    const findings = ordered.filter(_stagegate_schema__WEBPACK_IMPORTED_MODULE_1__/* .isFinding */ .qd);
    const others = ordered.filter((check) => !(0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_1__/* .isFinding */ .qd)(check));
    const kept = [...findings.slice(0, MAX_FINDINGS), ...others.slice(0, MAX_OTHERS)];
    return {
        kept,
        omitted: {
            checks: checks.length - kept.length,
            findings: Math.max(0, findings.length - MAX_FINDINGS),
        },
    };
}


/***/ }),

/***/ 48890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ forgetReport),
/* harmony export */   y: () => (/* binding */ expectReport)
/* harmony export */ });
/* harmony import */ var _out_dir_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87361);

/**
 * Says that a gate will leave a report: a file of its own per gate and key, so that out directories
 * of several jobs can be put together. With `startedAt` the gate runs, without it it is only planned.
 * A report that is missing then, or older than the start, is missing: the gate was killed.
 */
async function expectReport(files, out, expected) {
    const value = {
        schema: "stagegate/expected/v1",
        ...expected,
        ...(out.key === undefined ? {} : { key: out.key }),
    };
    // Reading and writing every format is only paid for where a gate begins.
    const { writeFormat } = await __nccwpck_require__.e(/* import() */ 795).then(__nccwpck_require__.bind(__nccwpck_require__, 34795));
    const path = out.file("expected", `${(0,_out_dir_js__WEBPACK_IMPORTED_MODULE_0__/* .keyedName */ .wU)(expected.gate, out.key)}.json`);
    await files.write(path, `${writeFormat("expected", value)}\n`);
}
/** Removes what the same gate and key wrote before: nothing of it may be taken for new. */
async function forgetReport(files, out, gate) {
    const name = (0,_out_dir_js__WEBPACK_IMPORTED_MODULE_0__/* .keyedName */ .wU)(gate, out.key);
    await files.remove(out.file("reports", `${name}.json`));
    await files.remove(out.file("outcomes", `${name}.ndjson.gz`));
    await files.remove(out.file("histograms", `${name}.json`));
    await files.remove(out.file("evidence", name));
}


/***/ }),

/***/ 32087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  rf: () => (/* binding */ outDirPath),
  o1: () => (/* binding */ resolveOutDir),
  Rg: () => (/* binding */ runGate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var dist_error = __nccwpck_require__(13837);
// EXTERNAL MODULE: ./packages/core/dist/out-dir.js
var out_dir = __nccwpck_require__(87361);
// EXTERNAL MODULE: ./packages/core/dist/redact.js + 3 modules
var redact = __nccwpck_require__(40101);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/config.js
var lifecycle_config = __nccwpck_require__(22580);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/expected.js
var expected = __nccwpck_require__(48890);
// EXTERNAL MODULE: ./packages/schema/dist/inputs/index.js + 2 modules
var inputs = __nccwpck_require__(74282);
;// CONCATENATED MODULE: ./packages/core/dist/lifecycle/inputs.js


/** Decodes the inputs of a gate; throws one error that names every wrong input. */
function readInputs(gate, source) {
    const raw = source.read((0,inputs/* inputFields */.yD)(gate).map((field) => field.name));
    const result = (0,inputs/* decodeInputs */.cs)(gate, raw);
    if (result.kind === "decoded")
        return result.inputs;
    const [first] = result.issues;
    const more = result.issues.length - 1;
    throw new dist_error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `${first === undefined ? "an input is wrong" : sentence(first)}${more > 0 ? ` (and ${more} more)` : ""}`, {
        hint: first?.hint ?? `\`stagegate ${gate} --help\` lists the inputs.`,
        detail: result.issues.map((issue) => [sentence(issue), issue.hint].filter(Boolean).join(" — ")),
    });
}
function sentence(issue) {
    return issue.message.startsWith("there is no input")
        ? `${issue.message} (${issue.origin})`
        : `\`${issue.input}\` (${issue.origin}): ${issue.message}`;
}

// EXTERNAL MODULE: ./packages/schema/dist/generated/format-report-strict.js
var format_report_strict = __nccwpck_require__(11891);
;// CONCATENATED MODULE: ./packages/schema/dist/report-format.js

/**
 * As `writeFormat("report", …)`, without the validators of the other formats: every gate writes one
 * report, also when it ends before it began. Throws for what a reader might not understand.
 */
function writeReport(report) {
    const check = format_report_strict/* reportStrict */.E;
    if (check(report))
        return JSON.stringify(report, null, 2);
    const error = check.errors?.[0];
    throw new TypeError(`report: ${error?.instancePath ?? ""} ${error?.message ?? "is invalid"}`);
}

// EXTERNAL MODULE: ./packages/core/dist/lifecycle/annotations.js
var annotations = __nccwpck_require__(34522);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/classify.js
var classify = __nccwpck_require__(74220);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/enforce.js
var enforce = __nccwpck_require__(40138);
;// CONCATENATED MODULE: ./packages/core/dist/lifecycle/setup.js
function sharedInputs(setup) {
    return (setup.inputs ?? {});
}

;// CONCATENATED MODULE: ./packages/core/dist/lifecycle/report.js



function report_frame(setup) {
    const { key } = sharedInputs(setup);
    return {
        schema: "stagegate/report/v1",
        gate: setup.gate,
        ...(key === undefined ? {} : { key }),
        startedAt: new Date(setup.startedAt).toISOString(),
        durationMs: Math.round(setup.duration()),
        subject: setup.host.info.subject,
        run: setup.host.info.run,
        tool: { name: "stagegate", version: setup.host.version },
    };
}
const MAX_EVIDENCE = 500;
/** The report of a gate that decided: compared with history, enforced, redacted, bounded. */
function doneReport(setup, outcome, policy) {
    const { redaction } = setup;
    const history = setup.history ?? { records: [], notes: [] };
    const past = (0,classify/* pastOutcomes */.mQ)(setup.gate, history.records);
    const checks = redaction.json(outcome.checks).map((check) => {
        const owned = withOwner(check, setup.loaded);
        return (0,classify/* classify */.L8)(owned, past.get(check.id), history.records.length);
    });
    const judged = outcome.skip === undefined
        ? (0,enforce/* judge */.S4)(checks, policy)
        : { verdict: "skip", exitCode: 0 };
    const { kept, omitted } = (0,enforce/* boundChecks */.af)(checks);
    const exitCode = policy.enforcement === "observe" ? 0 : (outcome.exitCode ?? judged.exitCode);
    const notes = [...(outcome.notes ?? []), ...history.notes];
    const evidence = outcome.evidence ?? [];
    const full = {
        ...report_frame(setup),
        verdict: judged.verdict,
        enforcement: policy.enforcement,
        blocking: exitCode !== 0,
        exitCode,
        summary: redaction.text(outcome.skip ?? outcome.summary),
        versions: redaction.json(outcome.versions ?? []),
        checks: kept,
        counts: (0,enforce/* countChecks */.ls)(checks),
        metrics: redaction.json(outcome.metrics ?? []),
        ...(outcome.charts === undefined ? {} : { charts: redaction.json(outcome.charts) }),
        evidence: redaction.json(evidence.slice(0, MAX_EVIDENCE)),
        ranking: redaction.json(outcome.ranking ?? []),
        ...(outcome.diagnosis === undefined ? {} : { diagnosis: redaction.json(outcome.diagnosis) }),
        notes: redaction.json(notes),
        omitted: { ...omitted, evidence: Math.max(0, evidence.length - MAX_EVIDENCE) },
    };
    return { full, checks };
}
function withOwner(check, loaded) {
    if (check.owner !== undefined || check.service === undefined)
        return check;
    const owner = loaded?.config.services[check.service]?.owner;
    return owner === undefined ? check : { ...check, owner };
}
/** The report of a gate that could not decide. */
function errorReport(setup, { error, code }, policy) {
    const { redaction } = setup;
    const lenient = policy.enforcement === "observe" || (code === 3 && policy.onUnavailable === "warn");
    const exitCode = lenient && error.kind !== "cancelled" && code === 3 ? 0 : code;
    const message = redaction.text(error.message);
    const hint = error.hint === undefined ? {} : { hint: redaction.text(error.hint) };
    const full = {
        ...report_frame(setup),
        verdict: "error",
        enforcement: policy.enforcement,
        blocking: exitCode !== 0,
        exitCode,
        summary: message,
        versions: [],
        checks: [],
        counts: (0,enforce/* countChecks */.ls)([]),
        metrics: [],
        evidence: [],
        ranking: [],
        error: { code: error.code, message, ...hint },
        notes: redaction.json(error.detail.slice(0, 100)),
        omitted: { checks: 0, findings: 0, evidence: 0 },
    };
    return { full, checks: [] };
}

;// CONCATENATED MODULE: ./packages/core/dist/lifecycle/finish.js







/** Builds, writes and announces the report. What cannot be announced is logged, never thrown. */
async function finishGate(setup, ending) {
    const policy = policyOf(setup);
    if (ending.kind === "error") {
        const { error, exitCode: code } = ending;
        const built = errorReport(setup, { error, code }, policy);
        const written = await write(setup, built);
        if (written.kind === "failed")
            setup.host.log.error(notWritten(written.reason));
        return finished(setup, built, { file: fileOf(written), error });
    }
    const built = doneReport(setup, ending.outcome, policy);
    if (setup.housekeeping) {
        return finished(setup, built, { file: undefined, error: undefined });
    }
    const written = await write(setup, built);
    if (written.kind !== "failed") {
        const { outputs } = ending.outcome;
        return finished(setup, built, { file: fileOf(written), error: undefined, outputs });
    }
    // A verdict that nobody can read later is none: without this, the exit code could be 0.
    const error = new dist_error/* GateError */.ue("STAGEGATE_INTERNAL", notWritten(written.reason));
    return finishGate(setup, { kind: "error", error, exitCode: 1 });
}
function notWritten(reason) {
    return `the report could not be written: ${reason}`;
}
async function finished(setup, { full }, { outputs, ...end }) {
    try {
        await announce(setup, full, outputs ?? {});
    }
    catch (cause) {
        setup.host.log.error(`the outputs could not be set: ${cause.message}`);
    }
    return { report: full, exitCode: full.exitCode, ...end };
}
function policyOf(setup) {
    const inputs = sharedInputs(setup);
    const block = (setup.loaded?.config[setup.gate] ?? {});
    return {
        enforcement: inputs.enforcement ?? block.enforcement ?? "all",
        onInconclusive: inputs["on-inconclusive"] ?? block["on-inconclusive"] ?? "fail",
        onUnavailable: inputs["on-unavailable"] ?? block["on-unavailable"] ?? "fail",
    };
}
function fileOf(written) {
    return written.kind === "written" ? written.file : undefined;
}
async function write({ out, host }, built) {
    if (out === undefined)
        return { kind: "nowhere" };
    const { full: report } = built;
    const name = (0,out_dir/* keyedName */.wU)(report.gate, report.key);
    const file = out.file("reports", `${name}.json`);
    try {
        await host.files.write(file, `${writeReport(report)}\n`);
        await writeOutcomes(host.files, out.file("outcomes", `${name}.ndjson.gz`), built);
        return { kind: "written", file };
    }
    catch (cause) {
        return { kind: "failed", reason: cause.message };
    }
}
/** Every check in a line. Nothing was judged: no file, also none of an earlier run. */
async function writeOutcomes(files, path, { full: report, checks }) {
    if (checks.length === 0)
        return files.remove(path);
    const header = {
        schema: "stagegate/outcomes/v1",
        gate: report.gate,
        ...(report.key === undefined ? {} : { key: report.key }),
        run: report.run,
    };
    const lines = [header, ...checks.map(classify/* toOutcome */.KA)].map((line) => JSON.stringify(line));
    const { gzipSync } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 38522, 19));
    await files.write(path, gzipSync(`${lines.join("\n")}\n`));
}
async function announce(setup, report, outputs) {
    const { host, out } = setup;
    await host.outputs.set("verdict", report.verdict);
    await host.outputs.set("exit-code", String(report.exitCode));
    await host.outputs.set("summary", report.summary);
    if (out !== undefined)
        await host.outputs.set("out-dir", out.path);
    for (const [name, value] of Object.entries(outputs))
        await host.outputs.set(name, value);
    if (report.gate === "comment-report")
        return;
    await host.annotations.add((0,annotations/* toAnnotations */.g)(report.gate, report.checks));
}

;// CONCATENATED MODULE: ./packages/core/dist/lifecycle/history.js

const DEFAULT_LIMIT = 30;
/** The branch that the change goes to: the input, the forge, the configuration, `main`. */
function targetBranch(setup) {
    const { host, loaded } = setup;
    return (sharedInputs(setup)["target-branch"] ??
        host.info.targetBranch ??
        loaded?.config.baseline?.branch ??
        "main");
}
/** The stored runs of the target branch, newest first. A store that fails is a note, no verdict. */
async function readHistory(setup) {
    const limit = setup.loaded?.config.baseline?.limit ?? DEFAULT_LIMIT;
    try {
        return await setup.host.baselines.list(targetBranch(setup), limit);
    }
    catch (cause) {
        const reason = cause.message;
        return { records: [], notes: [`the history could not be read: ${reason}`] };
    }
}

;// CONCATENATED MODULE: ./packages/core/dist/path-patterns.js

const MAX_ALTERNATIVES = 100;
/**
 * Whether a path matters, by globs as people know them: `*` and `?` within a name, `**` for any
 * number of folders, `{a,b}`; the last pattern that matches decides, and `!` takes out again. A
 * pattern that names a folder means all that is in it. Paths and patterns have forward slashes.
 * Takes no longer than the product of their lengths. Throws for more than 100 alternatives.
 */
function createPathFilter(patterns) {
    const rules = patterns.map((pattern) => {
        const negative = pattern.startsWith("!");
        const alternatives = alternativesOf(negative ? pattern.slice(1) : pattern);
        return { negative, globs: alternatives.map(segmentsOf) };
    });
    // Nothing but exceptions are exceptions from everything.
    const otherwise = rules[0]?.negative === true;
    return (path) => {
        const names = segmentsOf(path);
        const decides = rules.findLast(({ globs }) => globs.some((glob) => matches(glob, names)));
        return decides === undefined ? otherwise : !decides.negative;
    };
}
function segmentsOf(path) {
    return path.split("/").filter((name) => name !== "" && name !== ".");
}
function alternativesOf(pattern) {
    let open = [pattern];
    for (;;) {
        const next = open.flatMap(expandOnce);
        if (next.length > MAX_ALTERNATIVES) {
            throw new dist_error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `\`${pattern.slice(0, 80)}\` is no pattern`, {
                hint: `A pattern of \`paths\` has at most ${MAX_ALTERNATIVES} alternatives; use several.`,
            });
        }
        if (next.length === open.length)
            return next;
        open = next;
    }
}
/** The innermost braces with a comma are replaced; others are letters. */
function expandOnce(pattern) {
    const found = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
    if (found === null)
        return [pattern];
    const before = pattern.slice(0, found.index);
    const after = pattern.slice(found.index + found[0].length);
    return (found[1] ?? "").split(",").map((choice) => `${before}${choice}${after}`);
}
/** Follows how many names of the path each part of the glob may have taken. */
function matches(glob, names) {
    let taken = new Set([0]);
    for (const part of glob) {
        const next = new Set();
        for (const count of taken) {
            if (part === "**")
                for (let more = count; more <= names.length; more += 1)
                    next.add(more);
            else if (count < names.length && matchesName(part, names[count] ?? ""))
                next.add(count + 1);
        }
        taken = next;
    }
    // A folder stands for what is in it.
    return glob.length === 0 || [...taken].some((count) => count > 0);
}
/** On a mismatch only the last `*` takes one more letter: nothing before it has to be tried again. */
function matchesName(glob, name) {
    let at = 0;
    let star = -1;
    let resume = 0;
    for (let index = 0; index < name.length;) {
        const letter = glob[at];
        if (letter === "*") {
            star = at;
            at += 1;
            resume = index;
        }
        else if (letter === "?" || letter === name[index]) {
            at += 1;
            index += 1;
        }
        else if (star >= 0) {
            at = star + 1;
            resume += 1;
            index = resume;
        }
        else
            return false;
    }
    while (glob[at] === "*")
        at += 1;
    return at === glob.length;
}

;// CONCATENATED MODULE: ./packages/core/dist/lifecycle/relevance.js




/** Stands for the folders and contracts of all services. */
const SERVICES = "@services";
/**
 * Why the change has nothing to do with the gate; undefined where it has, and wherever that is not
 * known. Only a change that goes to a branch can be irrelevant: a push, a tag and a schedule judge
 * what is there. A change of the configuration, which says what matters, always counts.
 */
async function irrelevance(setup) {
    const { gate, host, housekeeping, loaded } = setup;
    if (gate === "comment-report" || housekeeping)
        return undefined;
    const block = loaded?.config[gate];
    const input = sharedInputs(setup).paths;
    const patterns = input ?? block?.paths ?? [];
    if (patterns.length === 0)
        return undefined;
    const dir = inWorkspace(host.root, loaded?.dir ?? host.root);
    // What the file says is meant from its folder, what an input says from the workspace.
    const folder = input === undefined ? dir : "";
    const expanded = patterns.flatMap((pattern) => pattern === SERVICES ? servicePaths(loaded?.config, from(folder, dir)) : [pattern]);
    // A pattern that cannot be understood is an error on every event, not only where it would decide.
    const matters = createPathFilter(expanded);
    const { event } = host.info;
    if (event !== "change-request" && event !== "merge-queue")
        return undefined;
    const changed = await changedFiles(setup);
    if (changed === undefined)
        return undefined;
    const own = loaded === undefined ? undefined : configFile(host.root, loaded);
    const counts = (path) => path === own || matters(from(folder, path));
    if (changed.some(counts))
        return undefined;
    const files = changed.length === 1 ? "1 changed file" : `${changed.length} changed files`;
    return `nothing to judge: none of the ${files} matches \`paths\` (${shown(patterns)})`;
}
async function changedFiles(setup) {
    const { host } = setup;
    try {
        const { commit } = await host.repository.base(targetBranch(setup));
        const changed = await host.repository.changedSince(commit);
        // A change without a file is more likely a base that is wrong.
        return changed?.length === 0 ? undefined : changed;
    }
    catch (cause) {
        host.log.info(`\`paths\` is not used: ${cause.message}`);
        return undefined;
    }
}
/** Folders and contracts of the services, as seen from where the patterns are. */
function servicePaths(config, dir) {
    const services = Object.values(config?.services ?? {});
    const paths = services.flatMap(({ path, contract }) => [path, contract]);
    const known = paths.filter((path) => path !== undefined);
    // Where nobody said where the services are, any file may be of one.
    return known.length === 0 ? ["**"] : known.map((path) => external_node_path_.posix.join(dir, path));
}
/** Far below the root, so that no number of `..` leads there. */
const ANCHOR = "/_".repeat(64);
function from(folder, path) {
    return external_node_path_.posix.relative(external_node_path_.posix.join(ANCHOR, folder), external_node_path_.posix.join(ANCHOR, path));
}
/** Absolute folder as the paths of a repository are written. */
function inWorkspace(root, folder) {
    return (0,external_node_path_.relative)(root, folder).split(external_node_path_.sep).join("/");
}
function configFile(root, { file }) {
    return inWorkspace(root, (0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.join)(root, file));
}
const MAX_SHOWN = 5;
function shown(patterns) {
    const some = patterns.slice(0, MAX_SHOWN).map((pattern) => pattern.slice(0, 60));
    return patterns.length > MAX_SHOWN ? `${some.join(", ")}, …` : some.join(", ");
}

;// CONCATENATED MODULE: ./packages/core/dist/lifecycle/run-gate.js











/**
 * The lifecycle of every gate, once: decode inputs, load the configuration, run, classify, enforce,
 * write report, outputs, summary, annotations and evidence. Never throws.
 */
async function runGate(gate, host, ports) {
    const startedAt = host.clock.now();
    const start = host.clock.monotonic();
    const redaction = (0,redact/* createRedaction */.Eg)();
    const setup = {
        gate: gate.id,
        host,
        redaction,
        startedAt,
        duration: () => host.clock.monotonic() - start,
        inputs: undefined,
        loaded: undefined,
        out: undefined,
        housekeeping: false,
        history: undefined,
    };
    try {
        (0,redact/* maskVariables */.at)(redaction, host.environment);
        setup.inputs = readInputs(gate.id, host.inputs);
        setup.housekeeping = gate.housekeeping?.(setup.inputs) === true;
        await takeOutDir(setup, outDirPath(host, setup.inputs));
        await begin(setup);
        setup.loaded = await loadFor(gate, host, setup);
        maskConfigured(setup, setup.loaded);
        const skip = await irrelevance(setup);
        if (skip !== undefined) {
            const outcome = { summary: skip, skip, checks: [] };
            return await finishGate(setup, { kind: "done", outcome });
        }
        setup.history = await readHistory(setup);
        const context = contextOf(setup, setup.inputs, setup.loaded);
        const outcome = await cancellable(gate.run(context, await ports()), host.signal);
        return await finishGate(setup, { kind: "done", outcome });
    }
    catch (thrown) {
        const error = host.signal.aborted ? cancelled(thrown) : (0,dist_error/* toGateError */.Vl)(thrown);
        return await finishGate(await withOutDir(setup), {
            kind: "error",
            error,
            exitCode: (0,dist_error/* exitCodeOf */.FO)(error.kind),
        });
    }
}
/** Secrets that the configuration names, whatever their variables are called. */
function maskConfigured({ host, redaction }, loaded) {
    const name = loaded?.config.telemetry?.prometheus?.["token-env"];
    const value = name === undefined ? undefined : host.variable(name);
    if (value !== undefined)
        redaction.mask(value);
}
/** What a path that can be no folder of ours answers; a full disk, for one, is no wrong input. */
const UNUSABLE = new Set("EEXIST ENOTDIR EISDIR ELOOP EACCES EPERM EROFS ENAMETOOLONG".split(" "));
async function takeOutDir(setup, path) {
    const { host } = setup;
    const claim = await (0,out_dir/* claimOutDir */.UR)(host, path).catch((cause) => {
        const { code = "" } = cause;
        if (!UNUSABLE.has(code))
            throw cause;
        throw new dist_error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `${path} cannot be used: ${code}`, {
            hint: "Give a folder that can be written as --out-dir.",
            cause,
        });
    });
    if (claim.kind === "foreign")
        throw (0,out_dir/* foreignOutDir */.QZ)(path, claim);
    setup.out = (0,out_dir/* createOutDir */.yx)(host.files, path, sharedInputs(setup).key);
}
/**
 * From here on a report is owed. The promise comes first: a gate that is killed before it has
 * removed its old report is found out by the time in it.
 */
async function begin({ gate, host, out, housekeeping, startedAt }) {
    if (out === undefined || housekeeping)
        return;
    if (gate !== "comment-report") {
        const started = new Date(startedAt).toISOString();
        await (0,expected/* expectReport */.y)(host.files, out, { gate, run: host.info.run, startedAt: started });
    }
    await (0,expected/* forgetReport */.e)(host.files, out, gate);
}
/** Where the report of a gate goes whose inputs could not be decoded. */
async function withOutDir(setup) {
    // With inputs that were understood, it is the out directory itself that is of no use.
    if (setup.out !== undefined || setup.inputs !== undefined)
        return setup;
    try {
        const given = setup.host.inputs.read(["out-dir"]).get("out-dir")?.value;
        const path = typeof given === "string" && given !== "" ? given : undefined;
        await takeOutDir(setup, outDirPath(setup.host, path === undefined ? {} : { "out-dir": path }));
    }
    catch (cause) {
        setup.host.log.error(`there is no out directory: ${cause.message}`);
    }
    return setup;
}
/** Gates end themselves on the signal; one that does not must not keep the job. */
const CANCEL_GRACE_MS = 20_000;
async function cancellable(work, signal) {
    let timer;
    let onAbort = () => undefined;
    const overdue = new Promise((_resolve, reject) => {
        onAbort = () => {
            timer = setTimeout(() => reject(cancelled(undefined)), CANCEL_GRACE_MS);
        };
        if (signal.aborted)
            onAbort();
        else
            signal.addEventListener("abort", onAbort, { once: true });
    });
    try {
        const outcome = await Promise.race([work, overdue]);
        if (signal.aborted)
            throw cancelled(undefined);
        return outcome;
    }
    finally {
        // A later cancellation must not start a timer that keeps the process alive.
        signal.removeEventListener("abort", onAbort);
        clearTimeout(timer);
    }
}
function cancelled(cause) {
    return new dist_error/* GateError */.ue("STAGEGATE_CANCELLED", "the run was cancelled", { cause });
}
/** Absolute path of what was given as out directory; nothing and an empty text are the default. */
function resolveOutDir(root, given) {
    const path = given === undefined || given === "" ? ".stagegate" : given;
    return (0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.join)(root, path);
}
/**
 * Absolute path of the out directory. Throws for a folder that holds the workspace: a run empties
 * its out directory, and writes files of common names such as junit.xml into it.
 */
function outDirPath(host, inputs) {
    const path = resolveOutDir(host.root, inputs["out-dir"]);
    if (!(0,out_dir/* isInside */.FK)(path, host.root))
        return path;
    throw new dist_error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `out-dir: ${path} holds the workspace`, {
        hint: "Give a folder of its own, such as .stagegate.",
    });
}
async function loadFor(gate, host, { inputs, housekeeping }) {
    if (housekeeping)
        return undefined;
    const { config } = (inputs ?? {});
    const loaded = await (0,lifecycle_config/* loadConfig */.Z9)(host.files, host.root, config, gate.check);
    if (loaded === undefined && gate.configuration === "required") {
        throw new dist_error/* GateError */.ue("STAGEGATE_CONFIG_MISSING", "there is no stagegate.yml here", {
            hint: "Run `stagegate init` to write one from what is in the repository.",
        });
    }
    return loaded;
}
function contextOf(setup, inputs, loaded) {
    const { host, redaction, out } = setup;
    if (out === undefined)
        throw new Error("the out directory is made before the gate runs");
    return {
        inputs,
        config: loaded?.config,
        configDir: loaded?.dir ?? host.root,
        out,
        host,
        redaction,
        signal: host.signal,
        targetBranch: targetBranch(setup),
    };
}


/***/ }),

/***/ 87361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ readRunId),
/* harmony export */   By: () => (/* binding */ emptyOutDir),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   MR: () => (/* binding */ inspectOutDir),
/* harmony export */   QZ: () => (/* binding */ foreignOutDir),
/* harmony export */   UR: () => (/* binding */ claimOutDir),
/* harmony export */   jC: () => (/* binding */ safeName),
/* harmony export */   wU: () => (/* binding */ keyedName),
/* harmony export */   yx: () => (/* binding */ createOutDir)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(13837);


/** Which run wrote the folder; its presence allows a later run to empty the folder. */
const MARKER = "stagegate-out-dir.json";
function createOutDir(files, path, key) {
    const file = (...parts) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, ...parts);
    const toRelative = (absolute) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(path, absolute).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
    return {
        path,
        key,
        file,
        relative: toRelative,
        async addEvidence({ gate, id, kind, title, mediaType, from }) {
            const name = "file" in from ? (from.file.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).at(-1) ?? "file") : from.name;
            const target = file("evidence", keyedName(gate, key), `${safeName(id)}-${safeName(name)}`);
            if ("file" in from)
                await files.copy(from.file, target);
            else
                await files.write(target, from.text);
            const bytes = await files.size(target);
            return {
                id,
                kind,
                title,
                path: toRelative(target),
                sha256: await files.sha256(target),
                ...(mediaType === undefined ? {} : { mediaType }),
                ...(bytes === undefined ? {} : { bytes }),
            };
        },
    };
}
/** A file name that is safe on every system and stays recognisable. */
function safeName(text) {
    const name = text.replaceAll(/[^A-Za-z0-9._-]+/g, "-").slice(-100);
    // A hidden file would be left out of an artifact.
    return name.replace(/^[.-]+/, "") || "file";
}
/** Nothing else in a safe name can be mistaken for the hash that follows it. */
const HASH_SIGN = "~";
/**
 * `<name>[-<key>]`: the name, without extension, of a file that each leg of a gate writes. No two
 * keys share a name, also where the disk does not tell capital letters apart: a key that is no safe
 * lower-case name itself gets a hash.
 */
function keyedName(name, key) {
    if (key === undefined)
        return name;
    const safe = safeName(key);
    if (safe === key && key === key.toLowerCase())
        return `${name}-${key}`;
    // Loaded for the rare key that needs it: it takes a fifth of a start of Node.
    const { createHash } = process.getBuiltinModule("node:crypto");
    const hash = createHash("sha256").update(key).digest("hex").slice(0, 8);
    return `${name}-${safe}${HASH_SIGN}${hash}`;
}
/**
 * Empties the folder at the start of a combined run. A folder that Stagegate did not write is left
 * alone and named: `out-dir` may be mistyped. `keep`: names in it that stay.
 */
async function emptyOutDir(host, path, { keep = [] } = {}) {
    const { claim, content } = await claimOf(host, path);
    if (claim.kind === "unmarked")
        return { kind: "foreign", why: UNWRITTEN };
    if (claim.kind === "foreign")
        return claim;
    const removed = content.filter((name) => !keep.includes(name));
    for (const name of removed)
        await host.files.remove((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name));
    await stampOutDir(host, path);
    return claim;
}
/** What tells only of the run that wrote it, and is read without its id. */
const OF_ONE_RUN = /^(phases|attempts)(-.+)?\.json$/;
/**
 * Marks an empty folder, or one of an earlier run, as written by this one. Any other folder is never
 * marked, as the mark is what allows a later run to empty it.
 */
async function claimOutDir(host, path) {
    const { claim, content } = await claimOf(host, path);
    if (claim.kind !== "ours")
        return claim;
    if ((await readRunId(host.files, path)) !== host.info.run.id) {
        const old = content.filter((name) => OF_ONE_RUN.test(name));
        for (const name of old)
            await host.files.remove((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name));
    }
    await stampOutDir(host, path);
    return claim;
}
/** The error for a folder that is somebody else's. */
function foreignOutDir(path, { why }) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("STAGEGATE_INPUT_INVALID", `${path} ${why}`, {
        hint: "Give an empty folder, or one of an earlier run, as --out-dir.",
    });
}
/** Names that Stagegate writes; reports that were put there by hand are no surprise. */
const OWN_NAMES = /^(reports|outcomes|expected|histograms|telemetry|blobs|evidence|logs|outputs|hand-over|\.gitignore|(environment|outputs|codequality|annotations)\.json|(phases|attempts)(-.+)?\.json|report\.html|junit\.xml|metrics\.txt|(report|summary|comment-[\w-]*)\.md)$/;
const UNWRITTEN = "holds files that Stagegate did not write";
/** Whose folder it is, without touching it. */
async function inspectOutDir(host, path) {
    return (await claimOf(host, path)).claim;
}
async function claimOf(host, path) {
    // Also of use to those who write before a gate has refused such a folder (`outDirPath`).
    if (isInside(path, host.root)) {
        return { claim: { kind: "foreign", why: "holds the workspace" }, content: [] };
    }
    const content = await host.files.list(path);
    const marked = content.includes(MARKER);
    if (content.length > 0 && !marked) {
        const plain = content.every((name) => OWN_NAMES.test(name));
        return { claim: plain ? { kind: "unmarked" } : { kind: "foreign", why: UNWRITTEN }, content };
    }
    const owner = marked ? (await readMark(host.files, path))?.repository : undefined;
    const other = typeof owner === "string" && owner !== host.info.run.repository;
    // A folder in the workspace is of this project, which may have had another name.
    if (!other || isInside(host.root, path))
        return { claim: { kind: "ours" }, content };
    const why = `belongs to another project (${owner.slice(0, 100)})`;
    return { claim: { kind: "foreign", why }, content };
}
/** Whether the path is the folder or below it. */
function isInside(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return !(way.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep)[0] === ".." || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way));
}
/** The mark, and what keeps the folder out of version control. */
async function stampOutDir({ files, info }, path) {
    const stamp = { run: info.run, subject: info.subject };
    await files.write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, MARKER), `${JSON.stringify(stamp, null, 2)}\n`);
    if (!(await files.exists((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, ".gitignore")))) {
        await files.write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, ".gitignore"), "*\n");
    }
}
/** Id of the run that wrote the folder; undefined when there is none. */
async function readRunId(files, path) {
    const id = (await readMark(files, path))?.id;
    return typeof id === "string" ? id : undefined;
}
/** Written by Stagegate, but anything may stand in it by now. */
async function readMark(files, path) {
    const text = await files.readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, MARKER));
    if (text === undefined)
        return undefined;
    try {
        const { run } = JSON.parse(text);
        return typeof run === "object" && run !== null ? run : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 40101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Eg: () => (/* binding */ createRedaction),
  eh: () => (/* binding */ isSecretName),
  at: () => (/* binding */ maskVariables)
});

// UNUSED EXPORTS: createLineRedaction

;// CONCATENATED MODULE: ./packages/core/dist/redact-forms.js
/** Shorter ones would hide half of every text. */
const MIN_LENGTH = 4;
/** Of the encoded part that does not depend on what stands around a secret. */
const MIN_BASE64 = 8;
/** A value, its lines, and how each looks where it is part of something else. */
function formsOf(secret) {
    const lines = secret.split(/\r?\n/).map((line) => line.trim());
    const forms = [secret, ...lines]
        .filter((form) => form.length >= MIN_LENGTH)
        .flatMap((form) => {
        const whole = form.toWellFormed();
        return [form, JSON.stringify(form).slice(1, -1), ...inAddress(whole), ...inBase64(whole)];
    });
    return new Set(forms.filter((form) => form.length >= MIN_LENGTH));
}
/** Encoders differ in what they leave, in the case of the digits, and in a space. */
function inAddress(text) {
    const usual = encodeURIComponent(text);
    const strict = usual.replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
    const form = strict.replaceAll("%20", "+");
    return [usual, strict, form].flatMap((one) => [
        one,
        one.replace(/%[0-9A-F]{2}/g, (found) => found.toLowerCase()),
    ]);
}
/**
 * Base64 takes three bytes at a time, so a secret behind others (`user:secret`) has one of three
 * looks. The characters at its ends that also depend on its neighbours are left out.
 */
function inBase64(text) {
    const bytes = Buffer.from(text);
    const looks = [0, 1, 2].flatMap((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64url");
        const start = [0, 2, 3][before] ?? 0;
        const whole = Math.floor(((before + bytes.length) * 8) / 6);
        const inner = encoded.slice(start, whole);
        return inner.length < MIN_BASE64 ? [] : [inner];
    });
    const alone = Buffer.from(text).toString("base64");
    return [alone, ...looks].flatMap((one) => [
        one,
        one.replaceAll("-", "+").replaceAll("_", "/"),
        one.replaceAll("+", "-").replaceAll("/", "_"),
    ]);
}

;// CONCATENATED MODULE: ./packages/core/dist/redact-marks.js
const LENGTH = 3;
const SIZE = 2 ** 16;
const AT = 64;
/**
 * Tells in one pass over a text that none of many words is in it: a filter by three characters,
 * upper and lower case alike. It may say yes for nothing, never no for something.
 */
class Marks {
    #known = new Uint8Array(SIZE);
    /** A word of at least three characters. */
    add(word) {
        let window = 0;
        for (let at = 0; at < LENGTH; at += 1)
            window = slide(window, word.charCodeAt(at));
        this.#known[slotOf(window)] = 1;
    }
    /** Whether one of the words, or an @, may be in the text. */
    mayBeIn(text) {
        const known = this.#known;
        let window = 0;
        for (let at = 0; at < text.length; at += 1) {
            const code = text.charCodeAt(at);
            if (code === AT)
                return true;
            window = slide(window, code);
            if (at >= LENGTH - 1 && known[slotOf(window)] === 1)
                return true;
        }
        return false;
    }
}
/** The last three characters, eight bits of each; bit 5 is the case of a letter. */
function slide(window, code) {
    return ((window << 8) | (code & 0xff) | 0x20) & 0xff_ff_ff;
}
/** Multiplicative hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4. */
function slotOf(window) {
    return Math.imul(window, 0x9e3779b1) >>> 16;
}

;// CONCATENATED MODULE: ./packages/core/dist/redact-patterns.js
/** What stands where a secret was. Three characters: every pattern below needs at least four. */
const MASK = "***";
/** Between the name of a secret and its value, also in JSON, in JSON inside JSON, and in a list. */
const SEPARATOR = String.raw `(?:\\{0,3}["'])?\s{0,3}[=:]\s{0,3}\[?\s{0,3}`;
/** Up to the closing quote, whatever else is in it, or up to what ends a bare value. */
const VALUE = String.raw `(?:(\\{1,3}["'])[^"'\\\r\n]{4,}|(")(?:[^"\\\r\n]|\\.){4,}|(')(?:[^'\\\r\n]|\\.){4,}|[^\s"'&,;]{4,})`;
const NAMES = "pass(?:word|wd|phrase)|secret(?:[_-]?access)?(?:[_-]?key)?|(?:api|access|private|encryption)[_-]?key" +
    "|(?:access|refresh|auth|id|session|csrf|security|private|api)[_-]?token|credentials?";
const HEADERS = "(?:set-)?cookie|(?:proxy-)?authorization|x-(?:api-key|auth-token|csrf-token|access-token)|private-token";
const PARAMETERS = "token|key|code|sig|auth|(?:x-(?:amz|goog)-)?(?:signature|credential|security-token)";
/**
 * None of these runs away: a part that repeats without a bound has nothing behind it that could fail,
 * or cannot cross what the next attempt starts with.
 */
const PATTERNS = [
    // Credentials of an address, to its last @: https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1
    { find: /:\/\/[^\s/:?#@"'<>]{0,256}:[^\s/?#"'<>]{1,512}@/g, put: `://${MASK}@` },
    // Generated passwords of databases have slashes in them, and are rarely escaped.
    {
        find: /\b((?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?)(?:\+[a-z0-9]{1,20})?:\/\/)[^\s/:@"'<>]{0,128}:(?!\d{1,5}[/,?])[^\s"'<>:@]{1,512}@/gi,
        put: `$1${MASK}@`,
    },
    // A token as the user. Elsewhere than on the web, a short one is a name.
    { find: /(https?|wss?|ftps?)(:\/\/)(?!git@)[^\s/:?#@"'<>]{1,512}@/gi, put: `$1$2${MASK}@` },
    { find: /:\/\/[^\s/:?#@"'<>]{20,512}@/g, put: `://${MASK}@` },
    // Headers that are secret as a whole, up to the end of the line or of the quoted text; quotes of
    // their own stand behind a =
    {
        find: new RegExp(String.raw `((?:${HEADERS})${SEPARATOR}(?:\\{0,3}["'])?)[^\s"'\\](?:[^\r\n"'\\]|(?<==)\\{0,3}"[^"\\\r\n]{0,4096}\\{0,3}"){3,}`, "gi"),
        put: `$1${MASK}`,
    },
    // A word alone is prose ("Basic authentication"), so the value needs a digit or mixed letters.
    {
        find: /\b([Bb]earer|BEARER|[Bb]asic|BASIC|[Tt]oken|TOKEN)((?:\\{0,3}["'])?(?:\s{1,8}|\s{0,3}[=:]\s{0,3})(?:\\{0,3}["'])?)(?=[A-Za-z._~+/-]{0,200}?(?:[0-9=]|[a-z][A-Z]))[A-Za-z0-9._~+/=-]{12,}/g,
        put: `$1$2${MASK}`,
    },
    // Tokens of the forges: https://github.blog/changelog/2021-03-31-authentication-token-format-updates/
    { find: /(?<![A-Za-z0-9])g(?:h[pousr]|ithub_pat)_[A-Za-z0-9_.-]{20,}/g, put: MASK },
    // https://docs.gitlab.com/security/tokens/#token-prefixes
    {
        find: /(?<![A-Za-z0-9])gl(?:pat|ptt|dt|rtr?|cbt|ft|ffct|agent|imt|soat|oas|wt)-[A-Za-z0-9_.-]{16,}/g,
        put: MASK,
    },
    // JSON Web Tokens (https://www.rfc-editor.org/rfc/rfc7519). They begin at the first of their own
    // characters: a start inside of a run of them would be tried at every place of a hostile text.
    {
        find: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?/g,
        put: MASK,
    },
    { find: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g, put: MASK },
    { find: /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,}/g, put: MASK },
    { find: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36,}/g, put: MASK },
    { find: /(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{16,}/g, put: MASK },
    { find: /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35,}/g, put: MASK },
    // A key to its end, or as far as it is one where the end was cut off
    {
        find: /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY[A-Z ]{0,10}-----(?:[A-Za-z0-9+/=\s\\:,]|-(?!----)){0,16384}(?:-----END [A-Z0-9 ]{0,30}PRIVATE KEY[A-Z ]{0,10}-----)?/g,
        put: MASK,
    },
    { find: new RegExp(`((?:${NAMES})${SEPARATOR})${VALUE}`, "gi"), put: `$1$2$3$4${MASK}` },
    // Parameters of an address: https://www.rfc-editor.org/rfc/rfc6750#section-2.3
    { find: new RegExp(`([?&](?:${PARAMETERS})=)[^\\s"'&#]{4,}`, "gi"), put: `$1${MASK}` },
];
/** Hides everything that looks like a secret. */
function hidePatterns(text) {
    let out = text;
    for (const { find, put } of PATTERNS)
        out = out.replace(find, put);
    return out;
}
/**
 * Three letters of which each pattern needs at least one, in lower case; those with an address need
 * an @. What has none of them needs no regular expression.
 */
const PATTERN_MARKS = ("oki riz key tok rer sic ghp gho ghu ghs ghr b_p glp gld glr glc glf gla gli gls glo glw eyj aki " +
    "asi xox npm _li aiz --- ssw ssp cre sig de= th=").split(" ");

;// CONCATENATED MODULE: ./packages/core/dist/redact.js



// Also an entry of its own: the agent loads it without the rest, and starts with the job.

/** A secret that is part of one of these cannot be hidden without hiding what a report says. */
const OWN_WORDS = [
    "provision-staging verify-contracts run-e2e load-test check-slo comment-report stagegate",
    "pass warn fail inconclusive skip error observe known flaky fixed true false null undefined",
    "trace screenshot video report span-excerpt histogram other line server client internal",
    "producer consumer reported declared unknown local github gitlab main master test",
    // Passwords of stacks for development, and names of services and systems in telemetry.
    "postgres postgresql mysql mariadb mongodb redis rabbitmq kafka",
].flatMap((words) => words.split(" "));
/** Masking can join what is left to another secret; hostile text could do that once per character. */
const MAX_ROUNDS = 16;
/** Telemetry repeats itself, and texts that need the patterns are the dear ones. */
const MAX_REMEMBERED = 512;
const MAX_REMEMBERED_CHARS = 256;
function createRedaction() {
    const secrets = new Set();
    const marks = new Marks();
    for (const mark of PATTERN_MARKS)
        marks.add(mark);
    const known = new Map();
    const text = (value) => {
        if (!marks.mayBeIn(value))
            return value;
        const before = known.get(value);
        if (before !== undefined)
            return before;
        const after = redacted(value, secrets);
        if (value.length <= MAX_REMEMBERED_CHARS) {
            if (known.size >= MAX_REMEMBERED)
                known.clear();
            known.set(value, after);
        }
        return after;
    };
    const json = (value) => {
        if (typeof value === "string")
            return text(value);
        if (Array.isArray(value))
            return value.map(json);
        if (typeof value !== "object" || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, json(item)]));
    };
    return {
        mask(secret) {
            for (const form of formsOf(secret)) {
                if (OWN_WORDS.some((word) => word.includes(form)))
                    continue;
                secrets.add(form);
                marks.add(form);
            }
            known.clear();
        },
        text,
        json: (value) => json(value),
    };
}
function redacted(value, secrets) {
    let out = value;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const next = hidePatterns(hide(out, secrets));
        if (next === out)
            return out;
        out = next;
    }
    return MASK;
}
/**
 * Hides every place that belongs to a secret. Secrets may lie in each other or overlap, so places
 * are found in the text as it was; and again, as what is left may join to a secret with a mask.
 */
function hide(value, secrets) {
    let text = value;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const places = placesOf(text, secrets);
        if (places.length === 0)
            return text;
        let out = "";
        let done = 0;
        for (const [start, end] of places) {
            out += text.slice(done, start) + MASK;
            done = end;
        }
        text = out + text.slice(done);
    }
    return MASK;
}
/** Ranges of all secrets in the text, merged, in order. */
function placesOf(text, secrets) {
    const found = [];
    for (const secret of secrets) {
        for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1)) {
            found.push([at, at + secret.length]);
        }
    }
    const merged = [];
    for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
        const last = merged.at(-1);
        if (last !== undefined && start < last[1])
            last[1] = Math.max(last[1], end);
        else
            merged.push([start, end]);
    }
    return merged;
}
const SECRET_NAME = /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|PRIVATE_KEY|API_?KEY|ACCESS_KEY|CREDENTIALS?|CONNECTION_STRING|_DSN)$|SECRET_|_PAT$/i;
/** Whether a variable of that name promises to hold a secret. */
function isSecretName(name) {
    return SECRET_NAME.test(name);
}
/** Masks the variables of an environment whose names say that they hold a secret. */
function maskVariables(redaction, environment) {
    for (const [name, value] of Object.entries(environment)) {
        if (value !== undefined && isSecretName(name))
            redaction.mask(value);
    }
}


/***/ }),

/***/ 16291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ acceptLines),
/* harmony export */   o: () => (/* binding */ isAccepted)
/* harmony export */ });
/** A finding that a person has accepted: it passes, and still has the entry that it is accepted by. */
function isAccepted({ verdict, accept }) {
    return verdict === "pass" && accept !== undefined;
}
const MAX_LINES = 12;
/**
 * Entries that accept findings as lines of one piece of stagegate.yml: what stands above the first
 * list item is written once for neighbours that share it.
 */
function acceptLines(entries) {
    let above = [];
    return [...new Set(entries)].flatMap((entry) => {
        const lines = entry.split("\n", MAX_LINES);
        const item = lines.findIndex((line) => line.trimStart().startsWith("-"));
        const head = item < 0 ? [] : lines.slice(0, item);
        const shared = item > 0 && head.join("\n") === above.join("\n");
        above = head;
        return shared ? lines.slice(item) : lines;
    });
}


/***/ }),

/***/ 11891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportStrict)
/* harmony export */ });
/* harmony import */ var ajv_dist_runtime_ucs2length_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(62998);
// @ts-nocheck
// Generated by `pnpm generate` from packages/schema/src/definitions. Do not edit.

const reportStrict = validate52;
const schema19 = { "type": "object", "required": ["schema", "gate", "verdict", "enforcement", "blocking", "exitCode", "summary", "startedAt", "durationMs", "subject", "versions", "run", "checks", "counts", "metrics", "evidence", "ranking", "notes", "omitted", "tool"], "properties": { "schema": { "type": "string", "const": "stagegate/report/v1" }, "gate": { "type": "string", "enum": ["provision-staging", "verify-contracts", "run-e2e", "load-test", "check-slo", "comment-report"], "description": "Id of a gate, action, component and command" }, "key": { "type": "string", "description": "Shard or matrix leg" }, "legsExpected": { "type": "array", "items": { "type": "string" }, "description": "Keys that must report" }, "verdict": { "type": "string", "enum": ["pass", "warn", "fail", "inconclusive", "skip", "error"], "description": "inconclusive: data that should exist is missing" }, "enforcement": { "type": "string", "enum": ["observe", "new", "all"], "description": "What blocks: nothing, only findings that are new in this change, or all findings" }, "blocking": { "type": "boolean", "description": "The exit code of the gate was not 0" }, "exitCode": { "type": "integer", "minimum": 0, "maximum": 5 }, "summary": { "type": "string", "description": "One line" }, "startedAt": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$", "description": "UTC instant in RFC 3339" }, "durationMs": { "type": "number", "minimum": 0 }, "subject": { "type": "object", "required": ["forge", "repository", "commit", "tested"], "properties": { "forge": { "type": "string", "enum": ["github", "gitlab", "local"], "description": "Where the judged change lives" }, "repository": { "type": "string", "description": "owner/name on a forge, the folder's name on a laptop" }, "changeRequest": { "type": "integer", "minimum": 1, "description": "Number of the PR or MR" }, "commit": { "type": "string", "description": "Head commit that is reported to" }, "tested": { "type": "string", "description": "Commit that was checked out" }, "base": { "type": "string", "description": "Commit that comparisons start from" }, "ref": { "type": "string", "description": "Branch or tag" }, "dirty": { "type": "boolean", "description": "The work tree had uncommitted changes" } }, "additionalProperties": false, "description": "What is judged; not always the repository that runs the gates" }, "versions": { "type": "array", "items": { "$ref": "#/$defs/item0" } }, "run": { "type": "object", "required": ["forge", "repository", "id", "attempt"], "properties": { "forge": { "type": "string", "enum": ["github", "gitlab", "local"], "description": "Where the gates run" }, "repository": { "type": "string", "description": "Repository that runs the gates" }, "ref": { "type": "string", "description": "Ref of the run" }, "id": { "type": "string", "description": "Run id; reports of another run are rejected" }, "attempt": { "type": "integer", "minimum": 1 }, "job": { "type": "string", "description": "Job name or id" }, "url": { "type": "string", "description": "Address of the run" } }, "additionalProperties": false, "description": "The run that produced a file" }, "checks": { "type": "array", "items": { "$ref": "#/$defs/item1" }, "description": "All findings up to the cap, then passes" }, "counts": { "type": "object", "required": ["total", "pass", "warn", "fail", "inconclusive", "skip", "error", "flaky"], "properties": { "total": { "type": "integer", "minimum": 0 }, "pass": { "type": "integer", "minimum": 0 }, "warn": { "type": "integer", "minimum": 0 }, "fail": { "type": "integer", "minimum": 0 }, "inconclusive": { "type": "integer", "minimum": 0 }, "skip": { "type": "integer", "minimum": 0 }, "error": { "type": "integer", "minimum": 0 }, "flaky": { "type": "integer", "minimum": 0 } }, "additionalProperties": false }, "metrics": { "type": "array", "items": { "$ref": "#/$defs/item2" } }, "charts": { "type": "array", "items": { "$ref": "#/$defs/item5" } }, "evidence": { "type": "array", "items": { "$ref": "#/$defs/item6" } }, "ranking": { "type": "array", "items": { "$ref": "#/$defs/item8" } }, "diagnosis": { "type": "object", "required": ["coverage", "notes"], "properties": { "culprit": { "type": "object", "required": ["service", "confidence"], "properties": { "service": { "type": "string", "description": "Service name" }, "confidence": { "type": "number", "minimum": 0, "maximum": 1 } }, "additionalProperties": false }, "coverage": { "type": "object", "required": ["servicesSeen", "servicesDeclared", "attempts", "attemptsWithTrace"], "properties": { "servicesSeen": { "type": "array", "items": { "type": "string" } }, "servicesDeclared": { "type": "integer", "minimum": 0 }, "attempts": { "type": "integer", "minimum": 0 }, "attemptsWithTrace": { "type": "integer", "minimum": 0 } }, "additionalProperties": false, "description": "How much of the run the traces cover; low coverage makes the diagnosis abstain" }, "notes": { "type": "array", "items": { "type": "string" } }, "map": { "type": "object", "required": ["nodes", "edges"], "properties": { "nodes": { "type": "array", "items": { "$ref": "#/$defs/item9" } }, "edges": { "type": "array", "items": { "$ref": "#/$defs/item10" } } }, "additionalProperties": false }, "traces": { "type": "array", "items": { "$ref": "#/$defs/item12" } } }, "additionalProperties": false }, "error": { "type": "object", "required": ["code", "message"], "properties": { "code": { "type": "string", "description": "STAGEGATE_*" }, "message": { "type": "string", "description": "One line" }, "hint": { "type": "string", "description": "What to do" } }, "additionalProperties": false }, "notes": { "type": "array", "items": { "type": "string" } }, "omitted": { "type": "object", "required": ["checks", "findings", "evidence"], "properties": { "checks": { "type": "integer", "minimum": 0, "description": "Checks left out of this file" }, "findings": { "type": "integer", "minimum": 0, "description": "Findings among them" }, "evidence": { "type": "integer", "minimum": 0 } }, "additionalProperties": false }, "tool": { "type": "object", "required": ["name", "version"], "properties": { "name": { "type": "string", "enum": ["stagegate"], "description": "Writer" }, "version": { "type": "string", "description": "Its version" } }, "additionalProperties": false } }, "additionalProperties": false, "description": "The bounded result of one gate", "$defs": { "item0": { "type": "object", "required": ["service", "source"], "properties": { "service": { "type": "string", "description": "Service name of the configuration" }, "version": { "type": "string", "description": "Version that the service reported or was started as" }, "commit": { "type": "string", "description": "Commit that the service was built from" }, "image": { "type": "string", "description": "Image reference with digest" }, "source": { "type": "string", "enum": ["reported", "declared", "unknown"], "description": "Who said so" } }, "additionalProperties": false }, "item1": { "type": "object", "required": ["id", "title", "verdict"], "properties": { "id": { "type": "string", "minLength": 3, "description": "`<kind>:<service or project>/<file>#<title path>`, never with shard or attempt in it" }, "title": { "type": "string", "description": "What was judged, for people" }, "verdict": { "type": "string", "enum": ["pass", "warn", "fail", "inconclusive", "skip", "error"], "description": "inconclusive: data that should exist is missing" }, "class": { "type": "string", "enum": ["new", "known", "flaky", "fixed"], "description": "How the check compares with the stored runs of the target branch" }, "service": { "type": "string", "description": "Service that the check is about" }, "owner": { "type": "string", "description": "Team or person of the configuration" }, "location": { "type": "object", "required": ["file"], "properties": { "file": { "type": "string", "description": "Path relative to the repository root, with forward slashes" }, "line": { "type": "integer", "minimum": 1 }, "column": { "type": "integer", "minimum": 1 } }, "additionalProperties": false }, "message": { "type": "string", "description": "Why, first line; empty for a pass" }, "detail": { "type": "string", "description": "Stack or excerpt, bounded" }, "observed": { "type": "number", "description": "In the check's unit" }, "threshold": { "type": "number", "description": "In the check's unit" }, "baseline": { "type": "number", "description": "In the check's unit" }, "unit": { "type": "string", "description": "Unit of the figures: ms, ratio, requests/s, …" }, "samples": { "type": "integer", "minimum": 0 }, "attempts": { "type": "integer", "minimum": 0, "description": "How often it was tried" }, "durationMs": { "type": "number", "minimum": 0 }, "history": { "type": "object", "required": ["runs", "failed"], "properties": { "runs": { "type": "integer", "minimum": 0 }, "failed": { "type": "integer", "minimum": 0 }, "flaky": { "type": "integer", "minimum": 0, "description": "Runs in which it was flaky, or at least as bad as now" }, "since": { "type": "string", "description": "Commit of the first stored failure in a row" } }, "additionalProperties": false }, "evidence": { "type": "array", "items": { "type": "string" }, "description": "Ids of evidence" }, "reproduce": { "type": "string", "description": "One command that can be copied" }, "accept": { "type": "string", "description": "Entry for stagegate.yml that accepts or quarantines the finding" } }, "additionalProperties": false }, "item2": { "type": "object", "required": ["name", "value", "unit"], "properties": { "name": { "type": "string", "description": "Name of the figure" }, "value": { "type": "number" }, "unit": { "type": "string", "description": "Unit" }, "key": { "type": "boolean", "description": "Shown in the gate table" } }, "additionalProperties": false }, "item3": { "type": "object", "required": ["x", "y"], "properties": { "x": { "anyOf": [{ "type": "number" }, { "type": "string" }], "description": "Seconds, or a label" }, "y": { "type": "number" } }, "additionalProperties": false }, "item4": { "type": "object", "required": ["name", "points"], "properties": { "name": { "type": "string", "description": "Series name" }, "points": { "type": "array", "items": { "$ref": "#/$defs/item3" } } }, "additionalProperties": false }, "item5": { "type": "object", "required": ["id", "title", "unit", "kind", "series"], "properties": { "id": { "type": "string", "description": "Unique in the report" }, "title": { "type": "string", "description": "Caption" }, "unit": { "type": "string", "description": "Unit of the values" }, "kind": { "type": "string", "enum": ["line", "bar", "histogram"], "description": "How to draw it" }, "series": { "type": "array", "items": { "$ref": "#/$defs/item4" } }, "threshold": { "type": "number", "description": "Limit drawn across the chart" } }, "additionalProperties": false }, "item6": { "type": "object", "required": ["id", "kind", "title"], "properties": { "id": { "type": "string", "description": "Unique in the report" }, "kind": { "type": "string", "enum": ["trace", "screenshot", "log", "har", "video", "report", "span-excerpt", "histogram", "other"], "description": "What the file shows" }, "title": { "type": "string", "description": "One line for people" }, "path": { "type": "string", "description": "Path relative to the out directory" }, "url": { "type": "string", "description": "Link, where the evidence is not a file" }, "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" }, "mediaType": { "type": "string", "description": "Media type of the file" }, "bytes": { "type": "integer", "minimum": 0 } }, "additionalProperties": false }, "item7": { "type": "object", "required": ["kind", "text"], "properties": { "kind": { "type": "string", "description": "Kind of evidence, for example error-origin or edge-gap" }, "text": { "type": "string", "description": "One sentence for people" }, "observed": { "type": "number" }, "expected": { "type": "number" }, "unit": { "type": "string", "description": "Unit of observed and expected" }, "traceId": { "type": "string", "description": "Trace that shows it" }, "log": { "type": "string", "description": "Log line that shows it" } }, "additionalProperties": false }, "item8": { "type": "object", "required": ["service", "score", "evidence"], "properties": { "service": { "type": "string", "description": "Service name" }, "score": { "type": "number", "minimum": 0 }, "evidence": { "type": "array", "items": { "$ref": "#/$defs/item7" } } }, "additionalProperties": false }, "item9": { "type": "object", "required": ["service", "requests", "errors"], "properties": { "service": { "type": "string", "description": "Service name" }, "requests": { "type": "integer", "minimum": 0, "description": "Server spans seen" }, "errors": { "type": "integer", "minimum": 0 }, "p95": { "type": "number", "minimum": 0, "description": "95th percentile of server spans, ms" } }, "additionalProperties": false }, "item10": { "type": "object", "required": ["from", "to", "calls", "errors"], "properties": { "from": { "type": "string", "description": "Caller" }, "to": { "type": "string", "description": "Callee" }, "calls": { "type": "integer", "minimum": 0 }, "errors": { "type": "integer", "minimum": 0 }, "p95": { "type": "number", "minimum": 0, "description": "95th percentile of client spans, ms" } }, "additionalProperties": false }, "item11": { "type": "object", "required": ["id", "service", "name", "kind", "startMs", "durationMs"], "properties": { "id": { "type": "string", "description": "Span id" }, "parent": { "type": "string", "description": "Parent span id, where it is in the excerpt" }, "service": { "type": "string", "description": "Service name" }, "name": { "type": "string", "description": "Span name" }, "kind": { "type": "string", "enum": ["server", "client", "internal", "producer", "consumer"], "description": "OpenTelemetry kind" }, "startMs": { "type": "number", "minimum": 0, "description": "Since the start of the excerpt" }, "durationMs": { "type": "number", "minimum": 0 }, "error": { "type": "string", "description": "Status message or exception, one line" }, "culprit": { "type": "boolean", "description": "The span that the ranking points at" } }, "additionalProperties": false }, "item12": { "type": "object", "required": ["traceId", "title", "durationMs", "omitted", "spans"], "properties": { "traceId": { "type": "string", "pattern": "^[0-9a-f]{32}$" }, "title": { "type": "string", "description": "What the trace belongs to" }, "durationMs": { "type": "number", "minimum": 0 }, "omitted": { "type": "integer", "minimum": 0, "description": "Spans left out of the excerpt" }, "spans": { "type": "array", "items": { "$ref": "#/$defs/item11" } } }, "additionalProperties": false } } };
const func1 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$", "u");
const schema20 = { "type": "object", "required": ["service", "source"], "properties": { "service": { "type": "string", "description": "Service name of the configuration" }, "version": { "type": "string", "description": "Version that the service reported or was started as" }, "commit": { "type": "string", "description": "Commit that the service was built from" }, "image": { "type": "string", "description": "Image reference with digest" }, "source": { "type": "string", "enum": ["reported", "declared", "unknown"], "description": "Who said so" } }, "additionalProperties": false };
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
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (((data.service === undefined) && (missing0 = "service")) || ((data.source === undefined) && (missing0 = "source"))) {
validate53.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!(((((key0 === "service") || (key0 === "version")) || (key0 === "commit")) || (key0 === "image")) || (key0 === "source"))) {
validate53.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs1 === errors) {
if (data.service !== undefined) {
const _errs2 = errors;
if (typeof data.service !== "string") {
validate53.errors = [{ instancePath: instancePath + "/service", schemaPath: "#/properties/service/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.version !== undefined) {
const _errs4 = errors;
if (typeof data.version !== "string") {
validate53.errors = [{ instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.commit !== undefined) {
const _errs6 = errors;
if (typeof data.commit !== "string") {
validate53.errors = [{ instancePath: instancePath + "/commit", schemaPath: "#/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.image !== undefined) {
const _errs8 = errors;
if (typeof data.image !== "string") {
validate53.errors = [{ instancePath: instancePath + "/image", schemaPath: "#/properties/image/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.source !== undefined) {
let data4 = data.source;
const _errs10 = errors;
if (typeof data4 !== "string") {
validate53.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
if (!(((data4 === "reported") || (data4 === "declared")) || (data4 === "unknown"))) {
validate53.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/enum", keyword: "enum", params: { allowedValues: schema20.properties.source.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate53.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema21 = { "type": "object", "required": ["id", "title", "verdict"], "properties": { "id": { "type": "string", "minLength": 3, "description": "`<kind>:<service or project>/<file>#<title path>`, never with shard or attempt in it" }, "title": { "type": "string", "description": "What was judged, for people" }, "verdict": { "type": "string", "enum": ["pass", "warn", "fail", "inconclusive", "skip", "error"], "description": "inconclusive: data that should exist is missing" }, "class": { "type": "string", "enum": ["new", "known", "flaky", "fixed"], "description": "How the check compares with the stored runs of the target branch" }, "service": { "type": "string", "description": "Service that the check is about" }, "owner": { "type": "string", "description": "Team or person of the configuration" }, "location": { "type": "object", "required": ["file"], "properties": { "file": { "type": "string", "description": "Path relative to the repository root, with forward slashes" }, "line": { "type": "integer", "minimum": 1 }, "column": { "type": "integer", "minimum": 1 } }, "additionalProperties": false }, "message": { "type": "string", "description": "Why, first line; empty for a pass" }, "detail": { "type": "string", "description": "Stack or excerpt, bounded" }, "observed": { "type": "number", "description": "In the check's unit" }, "threshold": { "type": "number", "description": "In the check's unit" }, "baseline": { "type": "number", "description": "In the check's unit" }, "unit": { "type": "string", "description": "Unit of the figures: ms, ratio, requests/s, …" }, "samples": { "type": "integer", "minimum": 0 }, "attempts": { "type": "integer", "minimum": 0, "description": "How often it was tried" }, "durationMs": { "type": "number", "minimum": 0 }, "history": { "type": "object", "required": ["runs", "failed"], "properties": { "runs": { "type": "integer", "minimum": 0 }, "failed": { "type": "integer", "minimum": 0 }, "flaky": { "type": "integer", "minimum": 0, "description": "Runs in which it was flaky, or at least as bad as now" }, "since": { "type": "string", "description": "Commit of the first stored failure in a row" } }, "additionalProperties": false }, "evidence": { "type": "array", "items": { "type": "string" }, "description": "Ids of evidence" }, "reproduce": { "type": "string", "description": "One command that can be copied" }, "accept": { "type": "string", "description": "Entry for stagegate.yml that accepts or quarantines the finding" } }, "additionalProperties": false };

const func3 = ajv_dist_runtime_ucs2length_js__WEBPACK_IMPORTED_MODULE_0__["default"] ?? ajv_dist_runtime_ucs2length_js__WEBPACK_IMPORTED_MODULE_0__;
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
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if ((((data.id === undefined) && (missing0 = "id")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) {
validate55.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!(func1.call(schema21.properties, key0))) {
validate55.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs1 === errors) {
if (data.id !== undefined) {
let data0 = data.id;
const _errs2 = errors;
if (errors === _errs2) {
if (typeof data0 === "string") {
if (func3(data0) < 3) {
validate55.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 3 }, message: "must NOT have fewer than 3 characters" }];
return false;
}
}
else {
validate55.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.title !== undefined) {
const _errs4 = errors;
if (typeof data.title !== "string") {
validate55.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.verdict !== undefined) {
let data2 = data.verdict;
const _errs6 = errors;
if (typeof data2 !== "string") {
validate55.errors = [{ instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
if (!((((((data2 === "pass") || (data2 === "warn")) || (data2 === "fail")) || (data2 === "inconclusive")) || (data2 === "skip")) || (data2 === "error"))) {
validate55.errors = [{ instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema21.properties.verdict.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.class !== undefined) {
let data3 = data.class;
const _errs8 = errors;
if (typeof data3 !== "string") {
validate55.errors = [{ instancePath: instancePath + "/class", schemaPath: "#/properties/class/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
if (!((((data3 === "new") || (data3 === "known")) || (data3 === "flaky")) || (data3 === "fixed"))) {
validate55.errors = [{ instancePath: instancePath + "/class", schemaPath: "#/properties/class/enum", keyword: "enum", params: { allowedValues: schema21.properties.class.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.service !== undefined) {
const _errs10 = errors;
if (typeof data.service !== "string") {
validate55.errors = [{ instancePath: instancePath + "/service", schemaPath: "#/properties/service/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.owner !== undefined) {
const _errs12 = errors;
if (typeof data.owner !== "string") {
validate55.errors = [{ instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.location !== undefined) {
let data6 = data.location;
const _errs14 = errors;
if (errors === _errs14) {
if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
let missing1;
if ((data6.file === undefined) && (missing1 = "file")) {
validate55.errors = [{ instancePath: instancePath + "/location", schemaPath: "#/properties/location/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
return false;
}
else {
const _errs16 = errors;
for (const key1 in data6) {
if (!(((key1 === "file") || (key1 === "line")) || (key1 === "column"))) {
validate55.errors = [{ instancePath: instancePath + "/location", schemaPath: "#/properties/location/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs16 === errors) {
if (data6.file !== undefined) {
const _errs17 = errors;
if (typeof data6.file !== "string") {
validate55.errors = [{ instancePath: instancePath + "/location/file", schemaPath: "#/properties/location/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if (valid1) {
if (data6.line !== undefined) {
let data8 = data6.line;
const _errs19 = errors;
if (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) {
validate55.errors = [{ instancePath: instancePath + "/location/line", schemaPath: "#/properties/location/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs19) {
if ((typeof data8 == "number") && (isFinite(data8))) {
if (data8 < 1 || isNaN(data8)) {
validate55.errors = [{ instancePath: instancePath + "/location/line", schemaPath: "#/properties/location/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
return false;
}
}
}
var valid1 = _errs19 === errors;
}
else {
var valid1 = true;
}
if (valid1) {
if (data6.column !== undefined) {
let data9 = data6.column;
const _errs21 = errors;
if (!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) {
validate55.errors = [{ instancePath: instancePath + "/location/column", schemaPath: "#/properties/location/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs21) {
if ((typeof data9 == "number") && (isFinite(data9))) {
if (data9 < 1 || isNaN(data9)) {
validate55.errors = [{ instancePath: instancePath + "/location/column", schemaPath: "#/properties/location/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
return false;
}
}
}
var valid1 = _errs21 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate55.errors = [{ instancePath: instancePath + "/location", schemaPath: "#/properties/location/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.message !== undefined) {
const _errs23 = errors;
if (typeof data.message !== "string") {
validate55.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.detail !== undefined) {
const _errs25 = errors;
if (typeof data.detail !== "string") {
validate55.errors = [{ instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.observed !== undefined) {
let data12 = data.observed;
const _errs27 = errors;
if (!((typeof data12 == "number") && (isFinite(data12)))) {
validate55.errors = [{ instancePath: instancePath + "/observed", schemaPath: "#/properties/observed/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.threshold !== undefined) {
let data13 = data.threshold;
const _errs29 = errors;
if (!((typeof data13 == "number") && (isFinite(data13)))) {
validate55.errors = [{ instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.baseline !== undefined) {
let data14 = data.baseline;
const _errs31 = errors;
if (!((typeof data14 == "number") && (isFinite(data14)))) {
validate55.errors = [{ instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.unit !== undefined) {
const _errs33 = errors;
if (typeof data.unit !== "string") {
validate55.errors = [{ instancePath: instancePath + "/unit", schemaPath: "#/properties/unit/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.samples !== undefined) {
let data16 = data.samples;
const _errs35 = errors;
if (!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) {
validate55.errors = [{ instancePath: instancePath + "/samples", schemaPath: "#/properties/samples/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs35) {
if ((typeof data16 == "number") && (isFinite(data16))) {
if (data16 < 0 || isNaN(data16)) {
validate55.errors = [{ instancePath: instancePath + "/samples", schemaPath: "#/properties/samples/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.attempts !== undefined) {
let data17 = data.attempts;
const _errs37 = errors;
if (!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) {
validate55.errors = [{ instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs37) {
if ((typeof data17 == "number") && (isFinite(data17))) {
if (data17 < 0 || isNaN(data17)) {
validate55.errors = [{ instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.durationMs !== undefined) {
let data18 = data.durationMs;
const _errs39 = errors;
if (errors === _errs39) {
if ((typeof data18 == "number") && (isFinite(data18))) {
if (data18 < 0 || isNaN(data18)) {
validate55.errors = [{ instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
else {
validate55.errors = [{ instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.history !== undefined) {
let data19 = data.history;
const _errs41 = errors;
if (errors === _errs41) {
if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
let missing2;
if (((data19.runs === undefined) && (missing2 = "runs")) || ((data19.failed === undefined) && (missing2 = "failed"))) {
validate55.errors = [{ instancePath: instancePath + "/history", schemaPath: "#/properties/history/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
return false;
}
else {
const _errs43 = errors;
for (const key2 in data19) {
if (!((((key2 === "runs") || (key2 === "failed")) || (key2 === "flaky")) || (key2 === "since"))) {
validate55.errors = [{ instancePath: instancePath + "/history", schemaPath: "#/properties/history/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs43 === errors) {
if (data19.runs !== undefined) {
let data20 = data19.runs;
const _errs44 = errors;
if (!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) {
validate55.errors = [{ instancePath: instancePath + "/history/runs", schemaPath: "#/properties/history/properties/runs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs44) {
if ((typeof data20 == "number") && (isFinite(data20))) {
if (data20 < 0 || isNaN(data20)) {
validate55.errors = [{ instancePath: instancePath + "/history/runs", schemaPath: "#/properties/history/properties/runs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid2 = _errs44 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data19.failed !== undefined) {
let data21 = data19.failed;
const _errs46 = errors;
if (!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))) {
validate55.errors = [{ instancePath: instancePath + "/history/failed", schemaPath: "#/properties/history/properties/failed/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs46) {
if ((typeof data21 == "number") && (isFinite(data21))) {
if (data21 < 0 || isNaN(data21)) {
validate55.errors = [{ instancePath: instancePath + "/history/failed", schemaPath: "#/properties/history/properties/failed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid2 = _errs46 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data19.flaky !== undefined) {
let data22 = data19.flaky;
const _errs48 = errors;
if (!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))) {
validate55.errors = [{ instancePath: instancePath + "/history/flaky", schemaPath: "#/properties/history/properties/flaky/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs48) {
if ((typeof data22 == "number") && (isFinite(data22))) {
if (data22 < 0 || isNaN(data22)) {
validate55.errors = [{ instancePath: instancePath + "/history/flaky", schemaPath: "#/properties/history/properties/flaky/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid2 = _errs48 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data19.since !== undefined) {
const _errs50 = errors;
if (typeof data19.since !== "string") {
validate55.errors = [{ instancePath: instancePath + "/history/since", schemaPath: "#/properties/history/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid2 = _errs50 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
else {
validate55.errors = [{ instancePath: instancePath + "/history", schemaPath: "#/properties/history/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.evidence !== undefined) {
let data24 = data.evidence;
const _errs52 = errors;
if (errors === _errs52) {
if (Array.isArray(data24)) {
var valid3 = true;
const len0 = data24.length;
for (let i0 = 0; i0 < len0; i0++) {
const _errs54 = errors;
if (typeof data24[i0] !== "string") {
validate55.errors = [{ instancePath: instancePath + "/evidence/" + i0, schemaPath: "#/properties/evidence/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid3 = _errs54 === errors;
if (!valid3) {
break;
}
}
}
else {
validate55.errors = [{ instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.reproduce !== undefined) {
const _errs56 = errors;
if (typeof data.reproduce !== "string") {
validate55.errors = [{ instancePath: instancePath + "/reproduce", schemaPath: "#/properties/reproduce/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs56 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.accept !== undefined) {
const _errs58 = errors;
if (typeof data.accept !== "string") {
validate55.errors = [{ instancePath: instancePath + "/accept", schemaPath: "#/properties/accept/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate55.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema22 = { "type": "object", "required": ["name", "value", "unit"], "properties": { "name": { "type": "string", "description": "Name of the figure" }, "value": { "type": "number" }, "unit": { "type": "string", "description": "Unit" }, "key": { "type": "boolean", "description": "Shown in the gate table" } }, "additionalProperties": false };
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if (evaluated0.dynamicProps) {
evaluated0.props = undefined;
}
if (evaluated0.dynamicItems) {
evaluated0.items = undefined;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if ((((data.name === undefined) && (missing0 = "name")) || ((data.value === undefined) && (missing0 = "value"))) || ((data.unit === undefined) && (missing0 = "unit"))) {
validate57.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!((((key0 === "name") || (key0 === "value")) || (key0 === "unit")) || (key0 === "key"))) {
validate57.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs1 === errors) {
if (data.name !== undefined) {
const _errs2 = errors;
if (typeof data.name !== "string") {
validate57.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.value !== undefined) {
let data1 = data.value;
const _errs4 = errors;
if (!((typeof data1 == "number") && (isFinite(data1)))) {
validate57.errors = [{ instancePath: instancePath + "/value", schemaPath: "#/properties/value/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.unit !== undefined) {
const _errs6 = errors;
if (typeof data.unit !== "string") {
validate57.errors = [{ instancePath: instancePath + "/unit", schemaPath: "#/properties/unit/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.key !== undefined) {
const _errs8 = errors;
if (typeof data.key !== "boolean") {
validate57.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate57.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema23 = { "type": "object", "required": ["id", "title", "unit", "kind", "series"], "properties": { "id": { "type": "string", "description": "Unique in the report" }, "title": { "type": "string", "description": "Caption" }, "unit": { "type": "string", "description": "Unit of the values" }, "kind": { "type": "string", "enum": ["line", "bar", "histogram"], "description": "How to draw it" }, "series": { "type": "array", "items": { "$ref": "#/$defs/item4" } }, "threshold": { "type": "number", "description": "Limit drawn across the chart" } }, "additionalProperties": false };
const schema24 = { "type": "object", "required": ["name", "points"], "properties": { "name": { "type": "string", "description": "Series name" }, "points": { "type": "array", "items": { "$ref": "#/$defs/item3" } } }, "additionalProperties": false };
const schema25 = { "type": "object", "required": ["x", "y"], "properties": { "x": { "anyOf": [{ "type": "number" }, { "type": "string" }], "description": "Seconds, or a label" }, "y": { "type": "number" } }, "additionalProperties": false };
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
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (((data.x === undefined) && (missing0 = "x")) || ((data.y === undefined) && (missing0 = "y"))) {
validate61.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!((key0 === "x") || (key0 === "y"))) {
validate61.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs1 === errors) {
if (data.x !== undefined) {
let data0 = data.x;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if (!((typeof data0 == "number") && (isFinite(data0)))) {
const err0 = { instancePath: instancePath + "/x", schemaPath: "#/properties/x/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number" };
if (vErrors === null) {
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs6 = errors;
if (typeof data0 !== "string") {
const err1 = { instancePath: instancePath + "/x", schemaPath: "#/properties/x/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string" };
if (vErrors === null) {
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if (!valid1) {
const err2 = { instancePath: instancePath + "/x", schemaPath: "#/properties/x/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
if (vErrors === null) {
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate61.errors = vErrors;
return false;
}
else {
errors = _errs3;
if (vErrors !== null) {
if (_errs3) {
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.y !== undefined) {
let data1 = data.y;
const _errs8 = errors;
if (!((typeof data1 == "number") && (isFinite(data1)))) {
validate61.errors = [{ instancePath: instancePath + "/y", schemaPath: "#/properties/y/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate61.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if (evaluated0.dynamicProps) {
evaluated0.props = undefined;
}
if (evaluated0.dynamicItems) {
evaluated0.items = undefined;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (((data.name === undefined) && (missing0 = "name")) || ((data.points === undefined) && (missing0 = "points"))) {
validate60.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!((key0 === "name") || (key0 === "points"))) {
validate60.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs1 === errors) {
if (data.name !== undefined) {
const _errs2 = errors;
if (typeof data.name !== "string") {
validate60.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.points !== undefined) {
let data1 = data.points;
const _errs4 = errors;
if (errors === _errs4) {
if (Array.isArray(data1)) {
var valid1 = true;
const len0 = data1.length;
for (let i0 = 0; i0 < len0; i0++) {
const _errs6 = errors;
if (!(validate61(data1[i0], { instancePath: instancePath + "/points/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors }))) {
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if (!valid1) {
break;
}
}
}
else {
validate60.errors = [{ instancePath: instancePath + "/points", schemaPath: "#/properties/points/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate60.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if (evaluated0.dynamicProps) {
evaluated0.props = undefined;
}
if (evaluated0.dynamicItems) {
evaluated0.items = undefined;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if ((((((data.id === undefined) && (missing0 = "id")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.unit === undefined) && (missing0 = "unit"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.series === undefined) && (missing0 = "series"))) {
validate59.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!((((((key0 === "id") || (key0 === "title")) || (key0 === "unit")) || (key0 === "kind")) || (key0 === "series")) || (key0 === "threshold"))) {
validate59.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs1 === errors) {
if (data.id !== undefined) {
const _errs2 = errors;
if (typeof data.id !== "string") {
validate59.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.title !== undefined) {
const _errs4 = errors;
if (typeof data.title !== "string") {
validate59.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.unit !== undefined) {
const _errs6 = errors;
if (typeof data.unit !== "string") {
validate59.errors = [{ instancePath: instancePath + "/unit", schemaPath: "#/properties/unit/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.kind !== undefined) {
let data3 = data.kind;
const _errs8 = errors;
if (typeof data3 !== "string") {
validate59.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
if (!(((data3 === "line") || (data3 === "bar")) || (data3 === "histogram"))) {
validate59.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema23.properties.kind.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.series !== undefined) {
let data4 = data.series;
const _errs10 = errors;
if (errors === _errs10) {
if (Array.isArray(data4)) {
var valid1 = true;
const len0 = data4.length;
for (let i0 = 0; i0 < len0; i0++) {
const _errs12 = errors;
if (!(validate60(data4[i0], { instancePath: instancePath + "/series/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors }))) {
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid1 = _errs12 === errors;
if (!valid1) {
break;
}
}
}
else {
validate59.errors = [{ instancePath: instancePath + "/series", schemaPath: "#/properties/series/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.threshold !== undefined) {
let data6 = data.threshold;
const _errs13 = errors;
if (!((typeof data6 == "number") && (isFinite(data6)))) {
validate59.errors = [{ instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate59.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema26 = { "type": "object", "required": ["id", "kind", "title"], "properties": { "id": { "type": "string", "description": "Unique in the report" }, "kind": { "type": "string", "enum": ["trace", "screenshot", "log", "har", "video", "report", "span-excerpt", "histogram", "other"], "description": "What the file shows" }, "title": { "type": "string", "description": "One line for people" }, "path": { "type": "string", "description": "Path relative to the out directory" }, "url": { "type": "string", "description": "Link, where the evidence is not a file" }, "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" }, "mediaType": { "type": "string", "description": "Media type of the file" }, "bytes": { "type": "integer", "minimum": 0 } }, "additionalProperties": false };
const pattern4 = new RegExp("^[0-9a-f]{64}$", "u");
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if (evaluated0.dynamicProps) {
evaluated0.props = undefined;
}
if (evaluated0.dynamicItems) {
evaluated0.items = undefined;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if ((((data.id === undefined) && (missing0 = "id")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.title === undefined) && (missing0 = "title"))) {
validate65.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!((((((((key0 === "id") || (key0 === "kind")) || (key0 === "title")) || (key0 === "path")) || (key0 === "url")) || (key0 === "sha256")) || (key0 === "mediaType")) || (key0 === "bytes"))) {
validate65.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs1 === errors) {
if (data.id !== undefined) {
const _errs2 = errors;
if (typeof data.id !== "string") {
validate65.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.kind !== undefined) {
let data1 = data.kind;
const _errs4 = errors;
if (typeof data1 !== "string") {
validate65.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
if (!(((((((((data1 === "trace") || (data1 === "screenshot")) || (data1 === "log")) || (data1 === "har")) || (data1 === "video")) || (data1 === "report")) || (data1 === "span-excerpt")) || (data1 === "histogram")) || (data1 === "other"))) {
validate65.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema26.properties.kind.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.title !== undefined) {
const _errs6 = errors;
if (typeof data.title !== "string") {
validate65.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.path !== undefined) {
const _errs8 = errors;
if (typeof data.path !== "string") {
validate65.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.url !== undefined) {
const _errs10 = errors;
if (typeof data.url !== "string") {
validate65.errors = [{ instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.sha256 !== undefined) {
let data5 = data.sha256;
const _errs12 = errors;
if (errors === _errs12) {
if (typeof data5 === "string") {
if (!pattern4.test(data5)) {
validate65.errors = [{ instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: "must match pattern \"" + "^[0-9a-f]{64}$" + "\"" }];
return false;
}
}
else {
validate65.errors = [{ instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.mediaType !== undefined) {
const _errs14 = errors;
if (typeof data.mediaType !== "string") {
validate65.errors = [{ instancePath: instancePath + "/mediaType", schemaPath: "#/properties/mediaType/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.bytes !== undefined) {
let data7 = data.bytes;
const _errs16 = errors;
if (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) {
validate65.errors = [{ instancePath: instancePath + "/bytes", schemaPath: "#/properties/bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs16) {
if ((typeof data7 == "number") && (isFinite(data7))) {
if (data7 < 0 || isNaN(data7)) {
validate65.errors = [{ instancePath: instancePath + "/bytes", schemaPath: "#/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate65.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema27 = { "type": "object", "required": ["service", "score", "evidence"], "properties": { "service": { "type": "string", "description": "Service name" }, "score": { "type": "number", "minimum": 0 }, "evidence": { "type": "array", "items": { "$ref": "#/$defs/item7" } } }, "additionalProperties": false };
const schema28 = { "type": "object", "required": ["kind", "text"], "properties": { "kind": { "type": "string", "description": "Kind of evidence, for example error-origin or edge-gap" }, "text": { "type": "string", "description": "One sentence for people" }, "observed": { "type": "number" }, "expected": { "type": "number" }, "unit": { "type": "string", "description": "Unit of observed and expected" }, "traceId": { "type": "string", "description": "Trace that shows it" }, "log": { "type": "string", "description": "Log line that shows it" } }, "additionalProperties": false };
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if (evaluated0.dynamicProps) {
evaluated0.props = undefined;
}
if (evaluated0.dynamicItems) {
evaluated0.items = undefined;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (((data.kind === undefined) && (missing0 = "kind")) || ((data.text === undefined) && (missing0 = "text"))) {
validate68.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!(((((((key0 === "kind") || (key0 === "text")) || (key0 === "observed")) || (key0 === "expected")) || (key0 === "unit")) || (key0 === "traceId")) || (key0 === "log"))) {
validate68.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs1 === errors) {
if (data.kind !== undefined) {
const _errs2 = errors;
if (typeof data.kind !== "string") {
validate68.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.text !== undefined) {
const _errs4 = errors;
if (typeof data.text !== "string") {
validate68.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.observed !== undefined) {
let data2 = data.observed;
const _errs6 = errors;
if (!((typeof data2 == "number") && (isFinite(data2)))) {
validate68.errors = [{ instancePath: instancePath + "/observed", schemaPath: "#/properties/observed/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.expected !== undefined) {
let data3 = data.expected;
const _errs8 = errors;
if (!((typeof data3 == "number") && (isFinite(data3)))) {
validate68.errors = [{ instancePath: instancePath + "/expected", schemaPath: "#/properties/expected/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.unit !== undefined) {
const _errs10 = errors;
if (typeof data.unit !== "string") {
validate68.errors = [{ instancePath: instancePath + "/unit", schemaPath: "#/properties/unit/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.traceId !== undefined) {
const _errs12 = errors;
if (typeof data.traceId !== "string") {
validate68.errors = [{ instancePath: instancePath + "/traceId", schemaPath: "#/properties/traceId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.log !== undefined) {
const _errs14 = errors;
if (typeof data.log !== "string") {
validate68.errors = [{ instancePath: instancePath + "/log", schemaPath: "#/properties/log/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate68.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if (evaluated0.dynamicProps) {
evaluated0.props = undefined;
}
if (evaluated0.dynamicItems) {
evaluated0.items = undefined;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if ((((data.service === undefined) && (missing0 = "service")) || ((data.score === undefined) && (missing0 = "score"))) || ((data.evidence === undefined) && (missing0 = "evidence"))) {
validate67.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!(((key0 === "service") || (key0 === "score")) || (key0 === "evidence"))) {
validate67.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs1 === errors) {
if (data.service !== undefined) {
const _errs2 = errors;
if (typeof data.service !== "string") {
validate67.errors = [{ instancePath: instancePath + "/service", schemaPath: "#/properties/service/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.score !== undefined) {
let data1 = data.score;
const _errs4 = errors;
if (errors === _errs4) {
if ((typeof data1 == "number") && (isFinite(data1))) {
if (data1 < 0 || isNaN(data1)) {
validate67.errors = [{ instancePath: instancePath + "/score", schemaPath: "#/properties/score/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
else {
validate67.errors = [{ instancePath: instancePath + "/score", schemaPath: "#/properties/score/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.evidence !== undefined) {
let data2 = data.evidence;
const _errs6 = errors;
if (errors === _errs6) {
if (Array.isArray(data2)) {
var valid1 = true;
const len0 = data2.length;
for (let i0 = 0; i0 < len0; i0++) {
const _errs8 = errors;
if (!(validate68(data2[i0], { instancePath: instancePath + "/evidence/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors }))) {
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
var valid1 = _errs8 === errors;
if (!valid1) {
break;
}
}
}
else {
validate67.errors = [{ instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate67.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema29 = { "type": "object", "required": ["service", "requests", "errors"], "properties": { "service": { "type": "string", "description": "Service name" }, "requests": { "type": "integer", "minimum": 0, "description": "Server spans seen" }, "errors": { "type": "integer", "minimum": 0 }, "p95": { "type": "number", "minimum": 0, "description": "95th percentile of server spans, ms" } }, "additionalProperties": false };
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if (evaluated0.dynamicProps) {
evaluated0.props = undefined;
}
if (evaluated0.dynamicItems) {
evaluated0.items = undefined;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if ((((data.service === undefined) && (missing0 = "service")) || ((data.requests === undefined) && (missing0 = "requests"))) || ((data.errors === undefined) && (missing0 = "errors"))) {
validate71.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!((((key0 === "service") || (key0 === "requests")) || (key0 === "errors")) || (key0 === "p95"))) {
validate71.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs1 === errors) {
if (data.service !== undefined) {
const _errs2 = errors;
if (typeof data.service !== "string") {
validate71.errors = [{ instancePath: instancePath + "/service", schemaPath: "#/properties/service/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.requests !== undefined) {
let data1 = data.requests;
const _errs4 = errors;
if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
validate71.errors = [{ instancePath: instancePath + "/requests", schemaPath: "#/properties/requests/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs4) {
if ((typeof data1 == "number") && (isFinite(data1))) {
if (data1 < 0 || isNaN(data1)) {
validate71.errors = [{ instancePath: instancePath + "/requests", schemaPath: "#/properties/requests/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.errors !== undefined) {
let data2 = data.errors;
const _errs6 = errors;
if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
validate71.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs6) {
if ((typeof data2 == "number") && (isFinite(data2))) {
if (data2 < 0 || isNaN(data2)) {
validate71.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.p95 !== undefined) {
let data3 = data.p95;
const _errs8 = errors;
if (errors === _errs8) {
if ((typeof data3 == "number") && (isFinite(data3))) {
if (data3 < 0 || isNaN(data3)) {
validate71.errors = [{ instancePath: instancePath + "/p95", schemaPath: "#/properties/p95/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
else {
validate71.errors = [{ instancePath: instancePath + "/p95", schemaPath: "#/properties/p95/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate71.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema30 = { "type": "object", "required": ["from", "to", "calls", "errors"], "properties": { "from": { "type": "string", "description": "Caller" }, "to": { "type": "string", "description": "Callee" }, "calls": { "type": "integer", "minimum": 0 }, "errors": { "type": "integer", "minimum": 0 }, "p95": { "type": "number", "minimum": 0, "description": "95th percentile of client spans, ms" } }, "additionalProperties": false };
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if (evaluated0.dynamicProps) {
evaluated0.props = undefined;
}
if (evaluated0.dynamicItems) {
evaluated0.items = undefined;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (((((data.from === undefined) && (missing0 = "from")) || ((data.to === undefined) && (missing0 = "to"))) || ((data.calls === undefined) && (missing0 = "calls"))) || ((data.errors === undefined) && (missing0 = "errors"))) {
validate73.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!(((((key0 === "from") || (key0 === "to")) || (key0 === "calls")) || (key0 === "errors")) || (key0 === "p95"))) {
validate73.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs1 === errors) {
if (data.from !== undefined) {
const _errs2 = errors;
if (typeof data.from !== "string") {
validate73.errors = [{ instancePath: instancePath + "/from", schemaPath: "#/properties/from/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.to !== undefined) {
const _errs4 = errors;
if (typeof data.to !== "string") {
validate73.errors = [{ instancePath: instancePath + "/to", schemaPath: "#/properties/to/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.calls !== undefined) {
let data2 = data.calls;
const _errs6 = errors;
if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
validate73.errors = [{ instancePath: instancePath + "/calls", schemaPath: "#/properties/calls/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs6) {
if ((typeof data2 == "number") && (isFinite(data2))) {
if (data2 < 0 || isNaN(data2)) {
validate73.errors = [{ instancePath: instancePath + "/calls", schemaPath: "#/properties/calls/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.errors !== undefined) {
let data3 = data.errors;
const _errs8 = errors;
if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
validate73.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs8) {
if ((typeof data3 == "number") && (isFinite(data3))) {
if (data3 < 0 || isNaN(data3)) {
validate73.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.p95 !== undefined) {
let data4 = data.p95;
const _errs10 = errors;
if (errors === _errs10) {
if ((typeof data4 == "number") && (isFinite(data4))) {
if (data4 < 0 || isNaN(data4)) {
validate73.errors = [{ instancePath: instancePath + "/p95", schemaPath: "#/properties/p95/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
else {
validate73.errors = [{ instancePath: instancePath + "/p95", schemaPath: "#/properties/p95/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate73.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema31 = { "type": "object", "required": ["traceId", "title", "durationMs", "omitted", "spans"], "properties": { "traceId": { "type": "string", "pattern": "^[0-9a-f]{32}$" }, "title": { "type": "string", "description": "What the trace belongs to" }, "durationMs": { "type": "number", "minimum": 0 }, "omitted": { "type": "integer", "minimum": 0, "description": "Spans left out of the excerpt" }, "spans": { "type": "array", "items": { "$ref": "#/$defs/item11" } } }, "additionalProperties": false };
const pattern5 = new RegExp("^[0-9a-f]{32}$", "u");
const schema32 = { "type": "object", "required": ["id", "service", "name", "kind", "startMs", "durationMs"], "properties": { "id": { "type": "string", "description": "Span id" }, "parent": { "type": "string", "description": "Parent span id, where it is in the excerpt" }, "service": { "type": "string", "description": "Service name" }, "name": { "type": "string", "description": "Span name" }, "kind": { "type": "string", "enum": ["server", "client", "internal", "producer", "consumer"], "description": "OpenTelemetry kind" }, "startMs": { "type": "number", "minimum": 0, "description": "Since the start of the excerpt" }, "durationMs": { "type": "number", "minimum": 0 }, "error": { "type": "string", "description": "Status message or exception, one line" }, "culprit": { "type": "boolean", "description": "The span that the ranking points at" } }, "additionalProperties": false };
function validate76(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if (evaluated0.dynamicProps) {
evaluated0.props = undefined;
}
if (evaluated0.dynamicItems) {
evaluated0.items = undefined;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (((((((data.id === undefined) && (missing0 = "id")) || ((data.service === undefined) && (missing0 = "service"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.startMs === undefined) && (missing0 = "startMs"))) || ((data.durationMs === undefined) && (missing0 = "durationMs"))) {
validate76.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!(func1.call(schema32.properties, key0))) {
validate76.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs1 === errors) {
if (data.id !== undefined) {
const _errs2 = errors;
if (typeof data.id !== "string") {
validate76.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.parent !== undefined) {
const _errs4 = errors;
if (typeof data.parent !== "string") {
validate76.errors = [{ instancePath: instancePath + "/parent", schemaPath: "#/properties/parent/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.service !== undefined) {
const _errs6 = errors;
if (typeof data.service !== "string") {
validate76.errors = [{ instancePath: instancePath + "/service", schemaPath: "#/properties/service/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.name !== undefined) {
const _errs8 = errors;
if (typeof data.name !== "string") {
validate76.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.kind !== undefined) {
let data4 = data.kind;
const _errs10 = errors;
if (typeof data4 !== "string") {
validate76.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
if (!(((((data4 === "server") || (data4 === "client")) || (data4 === "internal")) || (data4 === "producer")) || (data4 === "consumer"))) {
validate76.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema32.properties.kind.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.startMs !== undefined) {
let data5 = data.startMs;
const _errs12 = errors;
if (errors === _errs12) {
if ((typeof data5 == "number") && (isFinite(data5))) {
if (data5 < 0 || isNaN(data5)) {
validate76.errors = [{ instancePath: instancePath + "/startMs", schemaPath: "#/properties/startMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
else {
validate76.errors = [{ instancePath: instancePath + "/startMs", schemaPath: "#/properties/startMs/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.durationMs !== undefined) {
let data6 = data.durationMs;
const _errs14 = errors;
if (errors === _errs14) {
if ((typeof data6 == "number") && (isFinite(data6))) {
if (data6 < 0 || isNaN(data6)) {
validate76.errors = [{ instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
else {
validate76.errors = [{ instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.error !== undefined) {
const _errs16 = errors;
if (typeof data.error !== "string") {
validate76.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.culprit !== undefined) {
const _errs18 = errors;
if (typeof data.culprit !== "boolean") {
validate76.errors = [{ instancePath: instancePath + "/culprit", schemaPath: "#/properties/culprit/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate76.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if (evaluated0.dynamicProps) {
evaluated0.props = undefined;
}
if (evaluated0.dynamicItems) {
evaluated0.items = undefined;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if ((((((data.traceId === undefined) && (missing0 = "traceId")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.durationMs === undefined) && (missing0 = "durationMs"))) || ((data.omitted === undefined) && (missing0 = "omitted"))) || ((data.spans === undefined) && (missing0 = "spans"))) {
validate75.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!(((((key0 === "traceId") || (key0 === "title")) || (key0 === "durationMs")) || (key0 === "omitted")) || (key0 === "spans"))) {
validate75.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs1 === errors) {
if (data.traceId !== undefined) {
let data0 = data.traceId;
const _errs2 = errors;
if (errors === _errs2) {
if (typeof data0 === "string") {
if (!pattern5.test(data0)) {
validate75.errors = [{ instancePath: instancePath + "/traceId", schemaPath: "#/properties/traceId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must match pattern \"" + "^[0-9a-f]{32}$" + "\"" }];
return false;
}
}
else {
validate75.errors = [{ instancePath: instancePath + "/traceId", schemaPath: "#/properties/traceId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.title !== undefined) {
const _errs4 = errors;
if (typeof data.title !== "string") {
validate75.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.durationMs !== undefined) {
let data2 = data.durationMs;
const _errs6 = errors;
if (errors === _errs6) {
if ((typeof data2 == "number") && (isFinite(data2))) {
if (data2 < 0 || isNaN(data2)) {
validate75.errors = [{ instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
else {
validate75.errors = [{ instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.omitted !== undefined) {
let data3 = data.omitted;
const _errs8 = errors;
if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
validate75.errors = [{ instancePath: instancePath + "/omitted", schemaPath: "#/properties/omitted/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs8) {
if ((typeof data3 == "number") && (isFinite(data3))) {
if (data3 < 0 || isNaN(data3)) {
validate75.errors = [{ instancePath: instancePath + "/omitted", schemaPath: "#/properties/omitted/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.spans !== undefined) {
let data4 = data.spans;
const _errs10 = errors;
if (errors === _errs10) {
if (Array.isArray(data4)) {
var valid1 = true;
const len0 = data4.length;
for (let i0 = 0; i0 < len0; i0++) {
const _errs12 = errors;
if (!(validate76(data4[i0], { instancePath: instancePath + "/spans/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors }))) {
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid1 = _errs12 === errors;
if (!valid1) {
break;
}
}
}
else {
validate75.errors = [{ instancePath: instancePath + "/spans", schemaPath: "#/properties/spans/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate75.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
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
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (((((((((((((((((((((data.schema === undefined) && (missing0 = "schema")) || ((data.gate === undefined) && (missing0 = "gate"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.enforcement === undefined) && (missing0 = "enforcement"))) || ((data.blocking === undefined) && (missing0 = "blocking"))) || ((data.exitCode === undefined) && (missing0 = "exitCode"))) || ((data.summary === undefined) && (missing0 = "summary"))) || ((data.startedAt === undefined) && (missing0 = "startedAt"))) || ((data.durationMs === undefined) && (missing0 = "durationMs"))) || ((data.subject === undefined) && (missing0 = "subject"))) || ((data.versions === undefined) && (missing0 = "versions"))) || ((data.run === undefined) && (missing0 = "run"))) || ((data.checks === undefined) && (missing0 = "checks"))) || ((data.counts === undefined) && (missing0 = "counts"))) || ((data.metrics === undefined) && (missing0 = "metrics"))) || ((data.evidence === undefined) && (missing0 = "evidence"))) || ((data.ranking === undefined) && (missing0 = "ranking"))) || ((data.notes === undefined) && (missing0 = "notes"))) || ((data.omitted === undefined) && (missing0 = "omitted"))) || ((data.tool === undefined) && (missing0 = "tool"))) {
validate52.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!(func1.call(schema19.properties, key0))) {
validate52.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs1 === errors) {
if (data.schema !== undefined) {
let data0 = data.schema;
const _errs2 = errors;
if (typeof data0 !== "string") {
validate52.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
if ("stagegate/report/v1" !== data0) {
validate52.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "stagegate/report/v1" }, message: "must be equal to constant" }];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.gate !== undefined) {
let data1 = data.gate;
const _errs4 = errors;
if (typeof data1 !== "string") {
validate52.errors = [{ instancePath: instancePath + "/gate", schemaPath: "#/properties/gate/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
if (!((((((data1 === "provision-staging") || (data1 === "verify-contracts")) || (data1 === "run-e2e")) || (data1 === "load-test")) || (data1 === "check-slo")) || (data1 === "comment-report"))) {
validate52.errors = [{ instancePath: instancePath + "/gate", schemaPath: "#/properties/gate/enum", keyword: "enum", params: { allowedValues: schema19.properties.gate.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.key !== undefined) {
const _errs6 = errors;
if (typeof data.key !== "string") {
validate52.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.legsExpected !== undefined) {
let data3 = data.legsExpected;
const _errs8 = errors;
if (errors === _errs8) {
if (Array.isArray(data3)) {
var valid1 = true;
const len0 = data3.length;
for (let i0 = 0; i0 < len0; i0++) {
const _errs10 = errors;
if (typeof data3[i0] !== "string") {
validate52.errors = [{ instancePath: instancePath + "/legsExpected/" + i0, schemaPath: "#/properties/legsExpected/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid1 = _errs10 === errors;
if (!valid1) {
break;
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/legsExpected", schemaPath: "#/properties/legsExpected/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.verdict !== undefined) {
let data5 = data.verdict;
const _errs12 = errors;
if (typeof data5 !== "string") {
validate52.errors = [{ instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
if (!((((((data5 === "pass") || (data5 === "warn")) || (data5 === "fail")) || (data5 === "inconclusive")) || (data5 === "skip")) || (data5 === "error"))) {
validate52.errors = [{ instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema19.properties.verdict.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.enforcement !== undefined) {
let data6 = data.enforcement;
const _errs14 = errors;
if (typeof data6 !== "string") {
validate52.errors = [{ instancePath: instancePath + "/enforcement", schemaPath: "#/properties/enforcement/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
if (!(((data6 === "observe") || (data6 === "new")) || (data6 === "all"))) {
validate52.errors = [{ instancePath: instancePath + "/enforcement", schemaPath: "#/properties/enforcement/enum", keyword: "enum", params: { allowedValues: schema19.properties.enforcement.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.blocking !== undefined) {
const _errs16 = errors;
if (typeof data.blocking !== "boolean") {
validate52.errors = [{ instancePath: instancePath + "/blocking", schemaPath: "#/properties/blocking/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.exitCode !== undefined) {
let data8 = data.exitCode;
const _errs18 = errors;
if (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) {
validate52.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs18) {
if ((typeof data8 == "number") && (isFinite(data8))) {
if (data8 > 5 || isNaN(data8)) {
validate52.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/maximum", keyword: "maximum", params: { comparison: "<=", limit: 5 }, message: "must be <= 5" }];
return false;
}
else {
if (data8 < 0 || isNaN(data8)) {
validate52.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.summary !== undefined) {
const _errs20 = errors;
if (typeof data.summary !== "string") {
validate52.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.startedAt !== undefined) {
let data10 = data.startedAt;
const _errs22 = errors;
if (errors === _errs22) {
if (typeof data10 === "string") {
if (!pattern3.test(data10)) {
validate52.errors = [{ instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$" }, message: "must match pattern \"" + "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$" + "\"" }];
return false;
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.durationMs !== undefined) {
let data11 = data.durationMs;
const _errs24 = errors;
if (errors === _errs24) {
if ((typeof data11 == "number") && (isFinite(data11))) {
if (data11 < 0 || isNaN(data11)) {
validate52.errors = [{ instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.subject !== undefined) {
let data12 = data.subject;
const _errs26 = errors;
if (errors === _errs26) {
if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
let missing1;
if (((((data12.forge === undefined) && (missing1 = "forge")) || ((data12.repository === undefined) && (missing1 = "repository"))) || ((data12.commit === undefined) && (missing1 = "commit"))) || ((data12.tested === undefined) && (missing1 = "tested"))) {
validate52.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
return false;
}
else {
const _errs28 = errors;
for (const key1 in data12) {
if (!((((((((key1 === "forge") || (key1 === "repository")) || (key1 === "changeRequest")) || (key1 === "commit")) || (key1 === "tested")) || (key1 === "base")) || (key1 === "ref")) || (key1 === "dirty"))) {
validate52.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs28 === errors) {
if (data12.forge !== undefined) {
let data13 = data12.forge;
const _errs29 = errors;
if (typeof data13 !== "string") {
validate52.errors = [{ instancePath: instancePath + "/subject/forge", schemaPath: "#/properties/subject/properties/forge/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
if (!(((data13 === "github") || (data13 === "gitlab")) || (data13 === "local"))) {
validate52.errors = [{ instancePath: instancePath + "/subject/forge", schemaPath: "#/properties/subject/properties/forge/enum", keyword: "enum", params: { allowedValues: schema19.properties.subject.properties.forge.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid2 = _errs29 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data12.repository !== undefined) {
const _errs31 = errors;
if (typeof data12.repository !== "string") {
validate52.errors = [{ instancePath: instancePath + "/subject/repository", schemaPath: "#/properties/subject/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid2 = _errs31 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data12.changeRequest !== undefined) {
let data15 = data12.changeRequest;
const _errs33 = errors;
if (!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) {
validate52.errors = [{ instancePath: instancePath + "/subject/changeRequest", schemaPath: "#/properties/subject/properties/changeRequest/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs33) {
if ((typeof data15 == "number") && (isFinite(data15))) {
if (data15 < 1 || isNaN(data15)) {
validate52.errors = [{ instancePath: instancePath + "/subject/changeRequest", schemaPath: "#/properties/subject/properties/changeRequest/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
return false;
}
}
}
var valid2 = _errs33 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data12.commit !== undefined) {
const _errs35 = errors;
if (typeof data12.commit !== "string") {
validate52.errors = [{ instancePath: instancePath + "/subject/commit", schemaPath: "#/properties/subject/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid2 = _errs35 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data12.tested !== undefined) {
const _errs37 = errors;
if (typeof data12.tested !== "string") {
validate52.errors = [{ instancePath: instancePath + "/subject/tested", schemaPath: "#/properties/subject/properties/tested/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid2 = _errs37 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data12.base !== undefined) {
const _errs39 = errors;
if (typeof data12.base !== "string") {
validate52.errors = [{ instancePath: instancePath + "/subject/base", schemaPath: "#/properties/subject/properties/base/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid2 = _errs39 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data12.ref !== undefined) {
const _errs41 = errors;
if (typeof data12.ref !== "string") {
validate52.errors = [{ instancePath: instancePath + "/subject/ref", schemaPath: "#/properties/subject/properties/ref/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid2 = _errs41 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data12.dirty !== undefined) {
const _errs43 = errors;
if (typeof data12.dirty !== "boolean") {
validate52.errors = [{ instancePath: instancePath + "/subject/dirty", schemaPath: "#/properties/subject/properties/dirty/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
return false;
}
var valid2 = _errs43 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.versions !== undefined) {
let data21 = data.versions;
const _errs45 = errors;
if (errors === _errs45) {
if (Array.isArray(data21)) {
var valid3 = true;
const len1 = data21.length;
for (let i1 = 0; i1 < len1; i1++) {
const _errs47 = errors;
if (!(validate53(data21[i1], { instancePath: instancePath + "/versions/" + i1, parentData: data21, parentDataProperty: i1, rootData, dynamicAnchors }))) {
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid3 = _errs47 === errors;
if (!valid3) {
break;
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/versions", schemaPath: "#/properties/versions/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.run !== undefined) {
let data23 = data.run;
const _errs48 = errors;
if (errors === _errs48) {
if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
let missing2;
if (((((data23.forge === undefined) && (missing2 = "forge")) || ((data23.repository === undefined) && (missing2 = "repository"))) || ((data23.id === undefined) && (missing2 = "id"))) || ((data23.attempt === undefined) && (missing2 = "attempt"))) {
validate52.errors = [{ instancePath: instancePath + "/run", schemaPath: "#/properties/run/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
return false;
}
else {
const _errs50 = errors;
for (const key2 in data23) {
if (!(((((((key2 === "forge") || (key2 === "repository")) || (key2 === "ref")) || (key2 === "id")) || (key2 === "attempt")) || (key2 === "job")) || (key2 === "url"))) {
validate52.errors = [{ instancePath: instancePath + "/run", schemaPath: "#/properties/run/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs50 === errors) {
if (data23.forge !== undefined) {
let data24 = data23.forge;
const _errs51 = errors;
if (typeof data24 !== "string") {
validate52.errors = [{ instancePath: instancePath + "/run/forge", schemaPath: "#/properties/run/properties/forge/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
if (!(((data24 === "github") || (data24 === "gitlab")) || (data24 === "local"))) {
validate52.errors = [{ instancePath: instancePath + "/run/forge", schemaPath: "#/properties/run/properties/forge/enum", keyword: "enum", params: { allowedValues: schema19.properties.run.properties.forge.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid4 = _errs51 === errors;
}
else {
var valid4 = true;
}
if (valid4) {
if (data23.repository !== undefined) {
const _errs53 = errors;
if (typeof data23.repository !== "string") {
validate52.errors = [{ instancePath: instancePath + "/run/repository", schemaPath: "#/properties/run/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid4 = _errs53 === errors;
}
else {
var valid4 = true;
}
if (valid4) {
if (data23.ref !== undefined) {
const _errs55 = errors;
if (typeof data23.ref !== "string") {
validate52.errors = [{ instancePath: instancePath + "/run/ref", schemaPath: "#/properties/run/properties/ref/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid4 = _errs55 === errors;
}
else {
var valid4 = true;
}
if (valid4) {
if (data23.id !== undefined) {
const _errs57 = errors;
if (typeof data23.id !== "string") {
validate52.errors = [{ instancePath: instancePath + "/run/id", schemaPath: "#/properties/run/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid4 = _errs57 === errors;
}
else {
var valid4 = true;
}
if (valid4) {
if (data23.attempt !== undefined) {
let data28 = data23.attempt;
const _errs59 = errors;
if (!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))) {
validate52.errors = [{ instancePath: instancePath + "/run/attempt", schemaPath: "#/properties/run/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs59) {
if ((typeof data28 == "number") && (isFinite(data28))) {
if (data28 < 1 || isNaN(data28)) {
validate52.errors = [{ instancePath: instancePath + "/run/attempt", schemaPath: "#/properties/run/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
return false;
}
}
}
var valid4 = _errs59 === errors;
}
else {
var valid4 = true;
}
if (valid4) {
if (data23.job !== undefined) {
const _errs61 = errors;
if (typeof data23.job !== "string") {
validate52.errors = [{ instancePath: instancePath + "/run/job", schemaPath: "#/properties/run/properties/job/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid4 = _errs61 === errors;
}
else {
var valid4 = true;
}
if (valid4) {
if (data23.url !== undefined) {
const _errs63 = errors;
if (typeof data23.url !== "string") {
validate52.errors = [{ instancePath: instancePath + "/run/url", schemaPath: "#/properties/run/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid4 = _errs63 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/run", schemaPath: "#/properties/run/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.checks !== undefined) {
let data31 = data.checks;
const _errs65 = errors;
if (errors === _errs65) {
if (Array.isArray(data31)) {
var valid5 = true;
const len2 = data31.length;
for (let i2 = 0; i2 < len2; i2++) {
const _errs67 = errors;
if (!(validate55(data31[i2], { instancePath: instancePath + "/checks/" + i2, parentData: data31, parentDataProperty: i2, rootData, dynamicAnchors }))) {
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid5 = _errs67 === errors;
if (!valid5) {
break;
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/checks", schemaPath: "#/properties/checks/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.counts !== undefined) {
let data33 = data.counts;
const _errs68 = errors;
if (errors === _errs68) {
if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
let missing3;
if (((((((((data33.total === undefined) && (missing3 = "total")) || ((data33.pass === undefined) && (missing3 = "pass"))) || ((data33.warn === undefined) && (missing3 = "warn"))) || ((data33.fail === undefined) && (missing3 = "fail"))) || ((data33.inconclusive === undefined) && (missing3 = "inconclusive"))) || ((data33.skip === undefined) && (missing3 = "skip"))) || ((data33.error === undefined) && (missing3 = "error"))) || ((data33.flaky === undefined) && (missing3 = "flaky"))) {
validate52.errors = [{ instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
return false;
}
else {
const _errs70 = errors;
for (const key3 in data33) {
if (!((((((((key3 === "total") || (key3 === "pass")) || (key3 === "warn")) || (key3 === "fail")) || (key3 === "inconclusive")) || (key3 === "skip")) || (key3 === "error")) || (key3 === "flaky"))) {
validate52.errors = [{ instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs70 === errors) {
if (data33.total !== undefined) {
let data34 = data33.total;
const _errs71 = errors;
if (!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))) {
validate52.errors = [{ instancePath: instancePath + "/counts/total", schemaPath: "#/properties/counts/properties/total/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs71) {
if ((typeof data34 == "number") && (isFinite(data34))) {
if (data34 < 0 || isNaN(data34)) {
validate52.errors = [{ instancePath: instancePath + "/counts/total", schemaPath: "#/properties/counts/properties/total/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid6 = _errs71 === errors;
}
else {
var valid6 = true;
}
if (valid6) {
if (data33.pass !== undefined) {
let data35 = data33.pass;
const _errs73 = errors;
if (!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))) {
validate52.errors = [{ instancePath: instancePath + "/counts/pass", schemaPath: "#/properties/counts/properties/pass/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs73) {
if ((typeof data35 == "number") && (isFinite(data35))) {
if (data35 < 0 || isNaN(data35)) {
validate52.errors = [{ instancePath: instancePath + "/counts/pass", schemaPath: "#/properties/counts/properties/pass/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid6 = _errs73 === errors;
}
else {
var valid6 = true;
}
if (valid6) {
if (data33.warn !== undefined) {
let data36 = data33.warn;
const _errs75 = errors;
if (!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))) {
validate52.errors = [{ instancePath: instancePath + "/counts/warn", schemaPath: "#/properties/counts/properties/warn/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs75) {
if ((typeof data36 == "number") && (isFinite(data36))) {
if (data36 < 0 || isNaN(data36)) {
validate52.errors = [{ instancePath: instancePath + "/counts/warn", schemaPath: "#/properties/counts/properties/warn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid6 = _errs75 === errors;
}
else {
var valid6 = true;
}
if (valid6) {
if (data33.fail !== undefined) {
let data37 = data33.fail;
const _errs77 = errors;
if (!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))) {
validate52.errors = [{ instancePath: instancePath + "/counts/fail", schemaPath: "#/properties/counts/properties/fail/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs77) {
if ((typeof data37 == "number") && (isFinite(data37))) {
if (data37 < 0 || isNaN(data37)) {
validate52.errors = [{ instancePath: instancePath + "/counts/fail", schemaPath: "#/properties/counts/properties/fail/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid6 = _errs77 === errors;
}
else {
var valid6 = true;
}
if (valid6) {
if (data33.inconclusive !== undefined) {
let data38 = data33.inconclusive;
const _errs79 = errors;
if (!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))) {
validate52.errors = [{ instancePath: instancePath + "/counts/inconclusive", schemaPath: "#/properties/counts/properties/inconclusive/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs79) {
if ((typeof data38 == "number") && (isFinite(data38))) {
if (data38 < 0 || isNaN(data38)) {
validate52.errors = [{ instancePath: instancePath + "/counts/inconclusive", schemaPath: "#/properties/counts/properties/inconclusive/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid6 = _errs79 === errors;
}
else {
var valid6 = true;
}
if (valid6) {
if (data33.skip !== undefined) {
let data39 = data33.skip;
const _errs81 = errors;
if (!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))) {
validate52.errors = [{ instancePath: instancePath + "/counts/skip", schemaPath: "#/properties/counts/properties/skip/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs81) {
if ((typeof data39 == "number") && (isFinite(data39))) {
if (data39 < 0 || isNaN(data39)) {
validate52.errors = [{ instancePath: instancePath + "/counts/skip", schemaPath: "#/properties/counts/properties/skip/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid6 = _errs81 === errors;
}
else {
var valid6 = true;
}
if (valid6) {
if (data33.error !== undefined) {
let data40 = data33.error;
const _errs83 = errors;
if (!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))) {
validate52.errors = [{ instancePath: instancePath + "/counts/error", schemaPath: "#/properties/counts/properties/error/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs83) {
if ((typeof data40 == "number") && (isFinite(data40))) {
if (data40 < 0 || isNaN(data40)) {
validate52.errors = [{ instancePath: instancePath + "/counts/error", schemaPath: "#/properties/counts/properties/error/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid6 = _errs83 === errors;
}
else {
var valid6 = true;
}
if (valid6) {
if (data33.flaky !== undefined) {
let data41 = data33.flaky;
const _errs85 = errors;
if (!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))) {
validate52.errors = [{ instancePath: instancePath + "/counts/flaky", schemaPath: "#/properties/counts/properties/flaky/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs85) {
if ((typeof data41 == "number") && (isFinite(data41))) {
if (data41 < 0 || isNaN(data41)) {
validate52.errors = [{ instancePath: instancePath + "/counts/flaky", schemaPath: "#/properties/counts/properties/flaky/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid6 = _errs85 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.metrics !== undefined) {
let data42 = data.metrics;
const _errs87 = errors;
if (errors === _errs87) {
if (Array.isArray(data42)) {
var valid7 = true;
const len3 = data42.length;
for (let i3 = 0; i3 < len3; i3++) {
const _errs89 = errors;
if (!(validate57(data42[i3], { instancePath: instancePath + "/metrics/" + i3, parentData: data42, parentDataProperty: i3, rootData, dynamicAnchors }))) {
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid7 = _errs89 === errors;
if (!valid7) {
break;
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid0 = _errs87 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.charts !== undefined) {
let data44 = data.charts;
const _errs90 = errors;
if (errors === _errs90) {
if (Array.isArray(data44)) {
var valid8 = true;
const len4 = data44.length;
for (let i4 = 0; i4 < len4; i4++) {
const _errs92 = errors;
if (!(validate59(data44[i4], { instancePath: instancePath + "/charts/" + i4, parentData: data44, parentDataProperty: i4, rootData, dynamicAnchors }))) {
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid8 = _errs92 === errors;
if (!valid8) {
break;
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/charts", schemaPath: "#/properties/charts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid0 = _errs90 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.evidence !== undefined) {
let data46 = data.evidence;
const _errs93 = errors;
if (errors === _errs93) {
if (Array.isArray(data46)) {
var valid9 = true;
const len5 = data46.length;
for (let i5 = 0; i5 < len5; i5++) {
const _errs95 = errors;
if (!(validate65(data46[i5], { instancePath: instancePath + "/evidence/" + i5, parentData: data46, parentDataProperty: i5, rootData, dynamicAnchors }))) {
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid9 = _errs95 === errors;
if (!valid9) {
break;
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid0 = _errs93 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.ranking !== undefined) {
let data48 = data.ranking;
const _errs96 = errors;
if (errors === _errs96) {
if (Array.isArray(data48)) {
var valid10 = true;
const len6 = data48.length;
for (let i6 = 0; i6 < len6; i6++) {
const _errs98 = errors;
if (!(validate67(data48[i6], { instancePath: instancePath + "/ranking/" + i6, parentData: data48, parentDataProperty: i6, rootData, dynamicAnchors }))) {
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid10 = _errs98 === errors;
if (!valid10) {
break;
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/ranking", schemaPath: "#/properties/ranking/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid0 = _errs96 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.diagnosis !== undefined) {
let data50 = data.diagnosis;
const _errs99 = errors;
if (errors === _errs99) {
if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
let missing4;
if (((data50.coverage === undefined) && (missing4 = "coverage")) || ((data50.notes === undefined) && (missing4 = "notes"))) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis", schemaPath: "#/properties/diagnosis/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" }];
return false;
}
else {
const _errs101 = errors;
for (const key4 in data50) {
if (!(((((key4 === "culprit") || (key4 === "coverage")) || (key4 === "notes")) || (key4 === "map")) || (key4 === "traces"))) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis", schemaPath: "#/properties/diagnosis/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs101 === errors) {
if (data50.culprit !== undefined) {
let data51 = data50.culprit;
const _errs102 = errors;
if (errors === _errs102) {
if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
let missing5;
if (((data51.service === undefined) && (missing5 = "service")) || ((data51.confidence === undefined) && (missing5 = "confidence"))) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/culprit", schemaPath: "#/properties/diagnosis/properties/culprit/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'" }];
return false;
}
else {
const _errs104 = errors;
for (const key5 in data51) {
if (!((key5 === "service") || (key5 === "confidence"))) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/culprit", schemaPath: "#/properties/diagnosis/properties/culprit/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs104 === errors) {
if (data51.service !== undefined) {
const _errs105 = errors;
if (typeof data51.service !== "string") {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/culprit/service", schemaPath: "#/properties/diagnosis/properties/culprit/properties/service/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid12 = _errs105 === errors;
}
else {
var valid12 = true;
}
if (valid12) {
if (data51.confidence !== undefined) {
let data53 = data51.confidence;
const _errs107 = errors;
if (errors === _errs107) {
if ((typeof data53 == "number") && (isFinite(data53))) {
if (data53 > 1 || isNaN(data53)) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/culprit/confidence", schemaPath: "#/properties/diagnosis/properties/culprit/properties/confidence/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" }];
return false;
}
else {
if (data53 < 0 || isNaN(data53)) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/culprit/confidence", schemaPath: "#/properties/diagnosis/properties/culprit/properties/confidence/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/culprit/confidence", schemaPath: "#/properties/diagnosis/properties/culprit/properties/confidence/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
return false;
}
}
var valid12 = _errs107 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/culprit", schemaPath: "#/properties/diagnosis/properties/culprit/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
var valid11 = _errs102 === errors;
}
else {
var valid11 = true;
}
if (valid11) {
if (data50.coverage !== undefined) {
let data54 = data50.coverage;
const _errs109 = errors;
if (errors === _errs109) {
if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
let missing6;
if (((((data54.servicesSeen === undefined) && (missing6 = "servicesSeen")) || ((data54.servicesDeclared === undefined) && (missing6 = "servicesDeclared"))) || ((data54.attempts === undefined) && (missing6 = "attempts"))) || ((data54.attemptsWithTrace === undefined) && (missing6 = "attemptsWithTrace"))) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/coverage", schemaPath: "#/properties/diagnosis/properties/coverage/required", keyword: "required", params: { missingProperty: missing6 }, message: "must have required property '" + missing6 + "'" }];
return false;
}
else {
const _errs111 = errors;
for (const key6 in data54) {
if (!((((key6 === "servicesSeen") || (key6 === "servicesDeclared")) || (key6 === "attempts")) || (key6 === "attemptsWithTrace"))) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/coverage", schemaPath: "#/properties/diagnosis/properties/coverage/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs111 === errors) {
if (data54.servicesSeen !== undefined) {
let data55 = data54.servicesSeen;
const _errs112 = errors;
if (errors === _errs112) {
if (Array.isArray(data55)) {
var valid14 = true;
const len7 = data55.length;
for (let i7 = 0; i7 < len7; i7++) {
const _errs114 = errors;
if (typeof data55[i7] !== "string") {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/coverage/servicesSeen/" + i7, schemaPath: "#/properties/diagnosis/properties/coverage/properties/servicesSeen/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid14 = _errs114 === errors;
if (!valid14) {
break;
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/coverage/servicesSeen", schemaPath: "#/properties/diagnosis/properties/coverage/properties/servicesSeen/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid13 = _errs112 === errors;
}
else {
var valid13 = true;
}
if (valid13) {
if (data54.servicesDeclared !== undefined) {
let data57 = data54.servicesDeclared;
const _errs116 = errors;
if (!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/coverage/servicesDeclared", schemaPath: "#/properties/diagnosis/properties/coverage/properties/servicesDeclared/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs116) {
if ((typeof data57 == "number") && (isFinite(data57))) {
if (data57 < 0 || isNaN(data57)) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/coverage/servicesDeclared", schemaPath: "#/properties/diagnosis/properties/coverage/properties/servicesDeclared/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid13 = _errs116 === errors;
}
else {
var valid13 = true;
}
if (valid13) {
if (data54.attempts !== undefined) {
let data58 = data54.attempts;
const _errs118 = errors;
if (!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/coverage/attempts", schemaPath: "#/properties/diagnosis/properties/coverage/properties/attempts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs118) {
if ((typeof data58 == "number") && (isFinite(data58))) {
if (data58 < 0 || isNaN(data58)) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/coverage/attempts", schemaPath: "#/properties/diagnosis/properties/coverage/properties/attempts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid13 = _errs118 === errors;
}
else {
var valid13 = true;
}
if (valid13) {
if (data54.attemptsWithTrace !== undefined) {
let data59 = data54.attemptsWithTrace;
const _errs120 = errors;
if (!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/coverage/attemptsWithTrace", schemaPath: "#/properties/diagnosis/properties/coverage/properties/attemptsWithTrace/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs120) {
if ((typeof data59 == "number") && (isFinite(data59))) {
if (data59 < 0 || isNaN(data59)) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/coverage/attemptsWithTrace", schemaPath: "#/properties/diagnosis/properties/coverage/properties/attemptsWithTrace/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid13 = _errs120 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/coverage", schemaPath: "#/properties/diagnosis/properties/coverage/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
var valid11 = _errs109 === errors;
}
else {
var valid11 = true;
}
if (valid11) {
if (data50.notes !== undefined) {
let data60 = data50.notes;
const _errs122 = errors;
if (errors === _errs122) {
if (Array.isArray(data60)) {
var valid15 = true;
const len8 = data60.length;
for (let i8 = 0; i8 < len8; i8++) {
const _errs124 = errors;
if (typeof data60[i8] !== "string") {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/notes/" + i8, schemaPath: "#/properties/diagnosis/properties/notes/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid15 = _errs124 === errors;
if (!valid15) {
break;
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/notes", schemaPath: "#/properties/diagnosis/properties/notes/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid11 = _errs122 === errors;
}
else {
var valid11 = true;
}
if (valid11) {
if (data50.map !== undefined) {
let data62 = data50.map;
const _errs126 = errors;
if (errors === _errs126) {
if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
let missing7;
if (((data62.nodes === undefined) && (missing7 = "nodes")) || ((data62.edges === undefined) && (missing7 = "edges"))) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/map", schemaPath: "#/properties/diagnosis/properties/map/required", keyword: "required", params: { missingProperty: missing7 }, message: "must have required property '" + missing7 + "'" }];
return false;
}
else {
const _errs128 = errors;
for (const key7 in data62) {
if (!((key7 === "nodes") || (key7 === "edges"))) {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/map", schemaPath: "#/properties/diagnosis/properties/map/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs128 === errors) {
if (data62.nodes !== undefined) {
let data63 = data62.nodes;
const _errs129 = errors;
if (errors === _errs129) {
if (Array.isArray(data63)) {
var valid17 = true;
const len9 = data63.length;
for (let i9 = 0; i9 < len9; i9++) {
const _errs131 = errors;
if (!(validate71(data63[i9], { instancePath: instancePath + "/diagnosis/map/nodes/" + i9, parentData: data63, parentDataProperty: i9, rootData, dynamicAnchors }))) {
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
var valid17 = _errs131 === errors;
if (!valid17) {
break;
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/map/nodes", schemaPath: "#/properties/diagnosis/properties/map/properties/nodes/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid16 = _errs129 === errors;
}
else {
var valid16 = true;
}
if (valid16) {
if (data62.edges !== undefined) {
let data65 = data62.edges;
const _errs132 = errors;
if (errors === _errs132) {
if (Array.isArray(data65)) {
var valid18 = true;
const len10 = data65.length;
for (let i10 = 0; i10 < len10; i10++) {
const _errs134 = errors;
if (!(validate73(data65[i10], { instancePath: instancePath + "/diagnosis/map/edges/" + i10, parentData: data65, parentDataProperty: i10, rootData, dynamicAnchors }))) {
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
var valid18 = _errs134 === errors;
if (!valid18) {
break;
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/map/edges", schemaPath: "#/properties/diagnosis/properties/map/properties/edges/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid16 = _errs132 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/map", schemaPath: "#/properties/diagnosis/properties/map/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
var valid11 = _errs126 === errors;
}
else {
var valid11 = true;
}
if (valid11) {
if (data50.traces !== undefined) {
let data67 = data50.traces;
const _errs135 = errors;
if (errors === _errs135) {
if (Array.isArray(data67)) {
var valid19 = true;
const len11 = data67.length;
for (let i11 = 0; i11 < len11; i11++) {
const _errs137 = errors;
if (!(validate75(data67[i11], { instancePath: instancePath + "/diagnosis/traces/" + i11, parentData: data67, parentDataProperty: i11, rootData, dynamicAnchors }))) {
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid19 = _errs137 === errors;
if (!valid19) {
break;
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/diagnosis/traces", schemaPath: "#/properties/diagnosis/properties/traces/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid11 = _errs135 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/diagnosis", schemaPath: "#/properties/diagnosis/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
var valid0 = _errs99 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.error !== undefined) {
let data69 = data.error;
const _errs138 = errors;
if (errors === _errs138) {
if (data69 && typeof data69 == "object" && !Array.isArray(data69)) {
let missing8;
if (((data69.code === undefined) && (missing8 = "code")) || ((data69.message === undefined) && (missing8 = "message"))) {
validate52.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/required", keyword: "required", params: { missingProperty: missing8 }, message: "must have required property '" + missing8 + "'" }];
return false;
}
else {
const _errs140 = errors;
for (const key8 in data69) {
if (!(((key8 === "code") || (key8 === "message")) || (key8 === "hint"))) {
validate52.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs140 === errors) {
if (data69.code !== undefined) {
const _errs141 = errors;
if (typeof data69.code !== "string") {
validate52.errors = [{ instancePath: instancePath + "/error/code", schemaPath: "#/properties/error/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid20 = _errs141 === errors;
}
else {
var valid20 = true;
}
if (valid20) {
if (data69.message !== undefined) {
const _errs143 = errors;
if (typeof data69.message !== "string") {
validate52.errors = [{ instancePath: instancePath + "/error/message", schemaPath: "#/properties/error/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid20 = _errs143 === errors;
}
else {
var valid20 = true;
}
if (valid20) {
if (data69.hint !== undefined) {
const _errs145 = errors;
if (typeof data69.hint !== "string") {
validate52.errors = [{ instancePath: instancePath + "/error/hint", schemaPath: "#/properties/error/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid20 = _errs145 === errors;
}
else {
var valid20 = true;
}
}
}
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
var valid0 = _errs138 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.notes !== undefined) {
let data73 = data.notes;
const _errs147 = errors;
if (errors === _errs147) {
if (Array.isArray(data73)) {
var valid21 = true;
const len12 = data73.length;
for (let i12 = 0; i12 < len12; i12++) {
const _errs149 = errors;
if (typeof data73[i12] !== "string") {
validate52.errors = [{ instancePath: instancePath + "/notes/" + i12, schemaPath: "#/properties/notes/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid21 = _errs149 === errors;
if (!valid21) {
break;
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/notes", schemaPath: "#/properties/notes/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
return false;
}
}
var valid0 = _errs147 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.omitted !== undefined) {
let data75 = data.omitted;
const _errs151 = errors;
if (errors === _errs151) {
if (data75 && typeof data75 == "object" && !Array.isArray(data75)) {
let missing9;
if ((((data75.checks === undefined) && (missing9 = "checks")) || ((data75.findings === undefined) && (missing9 = "findings"))) || ((data75.evidence === undefined) && (missing9 = "evidence"))) {
validate52.errors = [{ instancePath: instancePath + "/omitted", schemaPath: "#/properties/omitted/required", keyword: "required", params: { missingProperty: missing9 }, message: "must have required property '" + missing9 + "'" }];
return false;
}
else {
const _errs153 = errors;
for (const key9 in data75) {
if (!(((key9 === "checks") || (key9 === "findings")) || (key9 === "evidence"))) {
validate52.errors = [{ instancePath: instancePath + "/omitted", schemaPath: "#/properties/omitted/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs153 === errors) {
if (data75.checks !== undefined) {
let data76 = data75.checks;
const _errs154 = errors;
if (!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))) {
validate52.errors = [{ instancePath: instancePath + "/omitted/checks", schemaPath: "#/properties/omitted/properties/checks/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs154) {
if ((typeof data76 == "number") && (isFinite(data76))) {
if (data76 < 0 || isNaN(data76)) {
validate52.errors = [{ instancePath: instancePath + "/omitted/checks", schemaPath: "#/properties/omitted/properties/checks/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid22 = _errs154 === errors;
}
else {
var valid22 = true;
}
if (valid22) {
if (data75.findings !== undefined) {
let data77 = data75.findings;
const _errs156 = errors;
if (!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))) {
validate52.errors = [{ instancePath: instancePath + "/omitted/findings", schemaPath: "#/properties/omitted/properties/findings/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs156) {
if ((typeof data77 == "number") && (isFinite(data77))) {
if (data77 < 0 || isNaN(data77)) {
validate52.errors = [{ instancePath: instancePath + "/omitted/findings", schemaPath: "#/properties/omitted/properties/findings/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid22 = _errs156 === errors;
}
else {
var valid22 = true;
}
if (valid22) {
if (data75.evidence !== undefined) {
let data78 = data75.evidence;
const _errs158 = errors;
if (!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))) {
validate52.errors = [{ instancePath: instancePath + "/omitted/evidence", schemaPath: "#/properties/omitted/properties/evidence/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs158) {
if ((typeof data78 == "number") && (isFinite(data78))) {
if (data78 < 0 || isNaN(data78)) {
validate52.errors = [{ instancePath: instancePath + "/omitted/evidence", schemaPath: "#/properties/omitted/properties/evidence/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
return false;
}
}
}
var valid22 = _errs158 === errors;
}
else {
var valid22 = true;
}
}
}
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/omitted", schemaPath: "#/properties/omitted/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
var valid0 = _errs151 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.tool !== undefined) {
let data79 = data.tool;
const _errs160 = errors;
if (errors === _errs160) {
if (data79 && typeof data79 == "object" && !Array.isArray(data79)) {
let missing10;
if (((data79.name === undefined) && (missing10 = "name")) || ((data79.version === undefined) && (missing10 = "version"))) {
validate52.errors = [{ instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/required", keyword: "required", params: { missingProperty: missing10 }, message: "must have required property '" + missing10 + "'" }];
return false;
}
else {
const _errs162 = errors;
for (const key10 in data79) {
if (!((key10 === "name") || (key10 === "version"))) {
validate52.errors = [{ instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs162 === errors) {
if (data79.name !== undefined) {
let data80 = data79.name;
const _errs163 = errors;
if (typeof data80 !== "string") {
validate52.errors = [{ instancePath: instancePath + "/tool/name", schemaPath: "#/properties/tool/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
if (!(data80 === "stagegate")) {
validate52.errors = [{ instancePath: instancePath + "/tool/name", schemaPath: "#/properties/tool/properties/name/enum", keyword: "enum", params: { allowedValues: schema19.properties.tool.properties.name.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid23 = _errs163 === errors;
}
else {
var valid23 = true;
}
if (valid23) {
if (data79.version !== undefined) {
const _errs165 = errors;
if (typeof data79.version !== "string") {
validate52.errors = [{ instancePath: instancePath + "/tool/version", schemaPath: "#/properties/tool/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid23 = _errs165 === errors;
}
else {
var valid23 = true;
}
}
}
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
var valid0 = _errs160 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate52.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };


/***/ }),

/***/ 76604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ fieldsOf)
/* harmony export */ });
/** Every input that a schema describes, in its order. */
function fieldsOf({ properties = {} }) {
    return Object.entries(properties).map(([name, schema]) => {
        const options = schema.enum ?? schema.items?.enum;
        const kind = schema.type === "boolean" ? "flag" : schema.type === "array" ? "list" : "text";
        return {
            name,
            kind,
            description: schema.description ?? "",
            ...(options === undefined ? {} : { options }),
            ...(schema.pattern === undefined ? {} : { pattern: schema.pattern }),
        };
    });
}


/***/ }),

/***/ 14752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ actionFields),
  F: () => (/* binding */ runFields)
});

;// CONCATENATED MODULE: ./packages/schema/dist/generated/forge-input-schemas.js
const actionInputs = {
    "type": "object",
    "properties": {
        "token": {
            "type": "string",
            "description": "Token that writes the comment and the status and reads artifacts; what it may not do is said and left out",
            "default": "${{ github.token }}",
            "secret": true
        }
    },
    "additionalProperties": false
};
const runInputs = {
    "type": "object",
    "properties": {
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
                ]
            },
            "description": "Gates to run; default: every gate that the configuration has something for"
        }
    },
    "additionalProperties": false
};

// EXTERNAL MODULE: ./packages/schema/dist/inputs/fields.js
var fields = __nccwpck_require__(76604);
;// CONCATENATED MODULE: ./packages/schema/dist/inputs/forge.js


function actionFields() {
    return (0,fields/* fieldsOf */.P)(actionInputs).map((field) => {
        const schema = actionInputs.properties?.[field.name];
        return {
            ...field,
            secret: schema?.["secret"] === true,
            ...(typeof schema?.["default"] === "string" ? { default: schema["default"] } : {}),
        };
    });
}
/** Inputs of the combined form beside those of its gates. */
function runFields() {
    return (0,fields/* fieldsOf */.P)(runInputs);
}


/***/ }),

/***/ 74282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cs: () => (/* binding */ decodeInputs),
  BQ: () => (/* binding */ decodeRunInputs),
  yD: () => (/* binding */ inputFields),
  cG: () => (/* binding */ variableName)
});

// UNUSED EXPORTS: actionFields, gateSummary, runFields

;// CONCATENATED MODULE: ./packages/schema/dist/generated/input-schemas.js
const input_schemas_inputSchemas = {
    "provision-staging": {
        "type": "object",
        "properties": {
            "config": {
                "type": "string",
                "minLength": 1,
                "description": "Path of the configuration, default stagegate.yml"
            },
            "out-dir": {
                "type": "string",
                "minLength": 1,
                "description": "Folder of everything that is written, default .stagegate"
            },
            "key": {
                "type": "string",
                "pattern": "^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$",
                "description": "Name of the shard or matrix leg"
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
                "description": "What missing data does to the exit code"
            },
            "on-unavailable": {
                "type": "string",
                "enum": [
                    "fail",
                    "warn"
                ],
                "description": "What an unavailable tool or source does to the exit code"
            },
            "target-branch": {
                "type": "string",
                "minLength": 1,
                "description": "Branch that the change goes to, default: baseline.branch, then main"
            },
            "artifacts": {
                "type": "string",
                "enum": [
                    "auto",
                    "never"
                ],
                "description": "Hand files to other jobs where the forge can, or leave it to you"
            },
            "paths": {
                "type": "array",
                "items": {
                    "type": "string"
                },
                "description": "Globs, from the workspace, of files that matter: a change that touches none of them is a skip. `@services` stands for the folders and contracts of all services, a leading `!` takes out again"
            },
            "mode": {
                "type": "string",
                "enum": [
                    "up",
                    "down",
                    "reap"
                ],
                "description": "Start, remove, or remove what is overdue"
            },
            "provider": {
                "type": "string",
                "enum": [
                    "processes",
                    "external"
                ],
                "description": "Who runs the environment"
            },
            "teardown": {
                "type": "string",
                "enum": [
                    "job",
                    "final",
                    "ttl"
                ],
                "description": "What ends the lease"
            },
            "ttl": {
                "type": "string",
                "minLength": 1,
                "description": "The lease ends after this: 30m, 2h"
            },
            "service": {
                "type": "array",
                "items": {
                    "type": "string"
                },
                "description": "Only these services and what they need"
            },
            "deployment": {
                "type": "string",
                "minLength": 1,
                "description": "Also record it on the forge, as a deployment to an environment of this name"
            }
        },
        "additionalProperties": false,
        "description": "Start a short-lived staging environment and wait until it is ready"
    },
    "verify-contracts": {
        "type": "object",
        "properties": {
            "config": {
                "type": "string",
                "minLength": 1,
                "description": "Path of the configuration, default stagegate.yml"
            },
            "out-dir": {
                "type": "string",
                "minLength": 1,
                "description": "Folder of everything that is written, default .stagegate"
            },
            "key": {
                "type": "string",
                "pattern": "^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$",
                "description": "Name of the shard or matrix leg"
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
                "description": "What missing data does to the exit code"
            },
            "on-unavailable": {
                "type": "string",
                "enum": [
                    "fail",
                    "warn"
                ],
                "description": "What an unavailable tool or source does to the exit code"
            },
            "target-branch": {
                "type": "string",
                "minLength": 1,
                "description": "Branch that the change goes to, default: baseline.branch, then main"
            },
            "artifacts": {
                "type": "string",
                "enum": [
                    "auto",
                    "never"
                ],
                "description": "Hand files to other jobs where the forge can, or leave it to you"
            },
            "paths": {
                "type": "array",
                "items": {
                    "type": "string"
                },
                "description": "Globs, from the workspace, of files that matter: a change that touches none of them is a skip. `@services` stands for the folders and contracts of all services, a leading `!` takes out again"
            },
            "base": {
                "type": "string",
                "minLength": 1,
                "description": "Branch or commit to compare with"
            },
            "base-file": {
                "type": "string",
                "minLength": 1,
                "description": "An OpenAPI file to compare from; needs head-file"
            },
            "head-file": {
                "type": "string",
                "minLength": 1,
                "description": "An OpenAPI file to compare to; needs base-file"
            },
            "service": {
                "type": "array",
                "items": {
                    "type": "string"
                },
                "description": "Only the contracts of these services"
            }
        },
        "additionalProperties": false,
        "description": "Find changes of public APIs that break a consumer"
    },
    "run-e2e": {
        "type": "object",
        "properties": {
            "config": {
                "type": "string",
                "minLength": 1,
                "description": "Path of the configuration, default stagegate.yml"
            },
            "out-dir": {
                "type": "string",
                "minLength": 1,
                "description": "Folder of everything that is written, default .stagegate"
            },
            "key": {
                "type": "string",
                "pattern": "^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$",
                "description": "Name of the shard or matrix leg"
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
                "description": "What missing data does to the exit code"
            },
            "on-unavailable": {
                "type": "string",
                "enum": [
                    "fail",
                    "warn"
                ],
                "description": "What an unavailable tool or source does to the exit code"
            },
            "target-branch": {
                "type": "string",
                "minLength": 1,
                "description": "Branch that the change goes to, default: baseline.branch, then main"
            },
            "artifacts": {
                "type": "string",
                "enum": [
                    "auto",
                    "never"
                ],
                "description": "Hand files to other jobs where the forge can, or leave it to you"
            },
            "paths": {
                "type": "array",
                "items": {
                    "type": "string"
                },
                "description": "Globs, from the workspace, of files that matter: a change that touches none of them is a skip. `@services` stands for the folders and contracts of all services, a leading `!` takes out again"
            },
            "environment": {
                "type": "string",
                "minLength": 1,
                "description": "`own`, or the path of a handle; default: environment.json of the run"
            },
            "results": {
                "type": "array",
                "items": {
                    "type": "string"
                },
                "description": "Globs of results that other jobs made; nothing is run then"
            },
            "dir": {
                "type": "string",
                "minLength": 1,
                "description": "Folder that the runner starts in"
            },
            "runner-config": {
                "type": "string",
                "minLength": 1,
                "description": "Configuration file of the runner"
            },
            "project": {
                "type": "array",
                "items": {
                    "type": "string"
                },
                "description": "Projects of the runner's configuration"
            },
            "grep": {
                "type": "string",
                "minLength": 1,
                "description": "Only tests whose title matches"
            },
            "on-flaky": {
                "type": "string",
                "enum": [
                    "warn",
                    "fail"
                ],
                "description": "What a flaky test does"
            },
            "timeout": {
                "type": "string",
                "minLength": 1,
                "description": "For the whole run: 15m"
            }
        },
        "additionalProperties": false,
        "description": "Run the user journeys and tell failures from flakes"
    },
    "load-test": {
        "type": "object",
        "properties": {
            "config": {
                "type": "string",
                "minLength": 1,
                "description": "Path of the configuration, default stagegate.yml"
            },
            "out-dir": {
                "type": "string",
                "minLength": 1,
                "description": "Folder of everything that is written, default .stagegate"
            },
            "key": {
                "type": "string",
                "pattern": "^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$",
                "description": "Name of the shard or matrix leg"
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
                "description": "What missing data does to the exit code"
            },
            "on-unavailable": {
                "type": "string",
                "enum": [
                    "fail",
                    "warn"
                ],
                "description": "What an unavailable tool or source does to the exit code"
            },
            "target-branch": {
                "type": "string",
                "minLength": 1,
                "description": "Branch that the change goes to, default: baseline.branch, then main"
            },
            "artifacts": {
                "type": "string",
                "enum": [
                    "auto",
                    "never"
                ],
                "description": "Hand files to other jobs where the forge can, or leave it to you"
            },
            "paths": {
                "type": "array",
                "items": {
                    "type": "string"
                },
                "description": "Globs, from the workspace, of files that matter: a change that touches none of them is a skip. `@services` stands for the folders and contracts of all services, a leading `!` takes out again"
            },
            "environment": {
                "type": "string",
                "minLength": 1,
                "description": "`own`, or the path of a handle; default: environment.json of the run"
            },
            "scenario": {
                "type": "array",
                "items": {
                    "type": "string"
                },
                "description": "Only these scenarios"
            }
        },
        "additionalProperties": false,
        "description": "Put the stack under load and judge latency, errors and the achieved rate"
    },
    "check-slo": {
        "type": "object",
        "properties": {
            "config": {
                "type": "string",
                "minLength": 1,
                "description": "Path of the configuration, default stagegate.yml"
            },
            "out-dir": {
                "type": "string",
                "minLength": 1,
                "description": "Folder of everything that is written, default .stagegate"
            },
            "key": {
                "type": "string",
                "pattern": "^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$",
                "description": "Name of the shard or matrix leg"
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
                "description": "What missing data does to the exit code"
            },
            "on-unavailable": {
                "type": "string",
                "enum": [
                    "fail",
                    "warn"
                ],
                "description": "What an unavailable tool or source does to the exit code"
            },
            "target-branch": {
                "type": "string",
                "minLength": 1,
                "description": "Branch that the change goes to, default: baseline.branch, then main"
            },
            "artifacts": {
                "type": "string",
                "enum": [
                    "auto",
                    "never"
                ],
                "description": "Hand files to other jobs where the forge can, or leave it to you"
            },
            "paths": {
                "type": "array",
                "items": {
                    "type": "string"
                },
                "description": "Globs, from the workspace, of files that matter: a change that touches none of them is a skip. `@services` stands for the folders and contracts of all services, a leading `!` takes out again"
            },
            "environment": {
                "type": "string",
                "minLength": 1,
                "description": "`own`, or the path of a handle; default: environment.json of the run"
            },
            "prometheus-url": {
                "type": "string",
                "minLength": 1,
                "description": "Base address of Prometheus"
            },
            "objective": {
                "type": "array",
                "items": {
                    "type": "string"
                },
                "description": "Only these objectives"
            }
        },
        "additionalProperties": false,
        "description": "Judge telemetry against objectives and alerts"
    },
    "comment-report": {
        "type": "object",
        "properties": {
            "config": {
                "type": "string",
                "minLength": 1,
                "description": "Path of the configuration, default stagegate.yml"
            },
            "out-dir": {
                "type": "string",
                "minLength": 1,
                "description": "Folder of everything that is written, default .stagegate"
            },
            "key": {
                "type": "string",
                "pattern": "^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$",
                "description": "Name of the shard or matrix leg"
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
                "description": "What missing data does to the exit code"
            },
            "on-unavailable": {
                "type": "string",
                "enum": [
                    "fail",
                    "warn"
                ],
                "description": "What an unavailable tool or source does to the exit code"
            },
            "target-branch": {
                "type": "string",
                "minLength": 1,
                "description": "Branch that the change goes to, default: baseline.branch, then main"
            },
            "artifacts": {
                "type": "string",
                "enum": [
                    "auto",
                    "never"
                ],
                "description": "Hand files to other jobs where the forge can, or leave it to you"
            },
            "results": {
                "type": "array",
                "items": {
                    "type": "string"
                },
                "description": "Globs of results that other jobs made; nothing is run then"
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
                    ]
                },
                "description": "Gates that must have reported; default: those that the run started"
            },
            "needs": {
                "type": "string",
                "minLength": 1,
                "description": "How the jobs before this one ended, as JSON: toJSON(needs) on GitHub"
            },
            "status": {
                "type": "boolean",
                "description": "Also set a commit status; the exit code stays what decides"
            },
            "check-run": {
                "type": "boolean",
                "description": "Also publish a check run with the findings, where the forge has them"
            },
            "title": {
                "type": "string",
                "minLength": 1,
                "description": "Heading of the comment"
            },
            "quiet": {
                "type": "boolean",
                "description": "Do not print the comment"
            },
            "record": {
                "type": "boolean",
                "description": "Store this run as history of the target branch; by itself on pushes to it"
            }
        },
        "additionalProperties": false,
        "description": "Merge every report into one comment, summary and HTML page, and name the culprit"
    }
};

// EXTERNAL MODULE: ./packages/schema/dist/issues.js
var issues = __nccwpck_require__(16771);
// EXTERNAL MODULE: ./packages/schema/dist/inputs/fields.js
var fields = __nccwpck_require__(76604);
;// CONCATENATED MODULE: ./packages/schema/dist/inputs/list.js
/**
 * The items of a list that is one text: a JSON array, the same as Ruby writes it, or one item per
 * line. GitLab makes a text of the list of a component by `Array#to_s`, other readers by JSON:
 * https://docs.gitlab.com/ci/inputs/#array-type
 */
function splitList(text) {
    if (text.startsWith("[")) {
        const items = jsonItems(text) ?? jsonItems(fromRuby(text));
        if (items !== undefined)
            return items;
        // Neither: a glob such as `[ab].xml` may start with a bracket.
    }
    return text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
}
function jsonItems(text) {
    try {
        const items = JSON.parse(text);
        const words = Array.isArray(items) && items.every((item) => typeof item === "string");
        return words ? items.filter((item) => item !== "") : undefined;
    }
    catch {
        return undefined;
    }
}
/** Escapes of `String#inspect` that JSON does not have. */
const RUBY_ESCAPES = {
    "#": "#",
    a: "\\u0007",
    e: "\\u001b",
    v: "\\u000b",
};
/** https://docs.ruby-lang.org/en/3.2/String.html#method-i-inspect */
function fromRuby(text) {
    return text.replaceAll(/\\(?:x([0-9A-F]{2})|u\{([0-9a-fA-F]{1,6})\}|([\s\S]))/g, (escape, byte, point, sign = "") => {
        if (byte !== undefined)
            return `\\u00${byte}`;
        if (point !== undefined)
            return character(Number.parseInt(point, 16));
        return RUBY_ESCAPES[sign] ?? escape;
    });
}
function character(point) {
    return point <= 0x10ffff ? JSON.stringify(String.fromCodePoint(point)).slice(1, -1) : "";
}

// EXTERNAL MODULE: ./packages/schema/dist/inputs/forge.js + 1 modules
var forge = __nccwpck_require__(14752);
;// CONCATENATED MODULE: ./packages/schema/dist/inputs/index.js






/** Every input of a gate, in the order of the schema. */
function inputFields(gate) {
    return (0,fields/* fieldsOf */.P)(input_schemas_inputSchemas[gate] ?? {});
}
function gateSummary(gate) {
    return inputSchemas[gate]?.description ?? "";
}
/** `STAGEGATE_OUT_DIR` for `out-dir`. */
function variableName(input) {
    return `STAGEGATE_${input.toUpperCase().replaceAll("-", "_")}`;
}
/**
 * Decodes raw values; an empty string means unset. All problems are reported at once: a typo
 * never means false, empty or NaN.
 */
function decodeInputs(gate, raw) {
    return decodeFields(inputFields(gate), raw);
}
/** Decodes what the combined form has beside the inputs of its gates, by the same rules. */
function decodeRunInputs(raw) {
    return decodeFields((0,forge/* runFields */.F)(), raw);
}
function decodeFields(known, raw) {
    const fields = new Map(known.map((field) => [field.name, field]));
    const issues = [];
    const inputs = {};
    for (const [name, input] of raw) {
        const field = fields.get(name);
        if (field === undefined) {
            issues.push(unknownInput(name, input, [...fields.keys()]));
            continue;
        }
        const decoded = decode(field, input);
        if (typeof decoded === "object" && "message" in decoded) {
            issues.push({ input: name, origin: input.origin, ...decoded });
        }
        else if (decoded !== undefined)
            inputs[name] = decoded;
    }
    return issues.length > 0 ? { kind: "invalid", issues } : { kind: "decoded", inputs: inputs };
}
function unknownInput(name, { origin }, known) {
    const near = (0,issues/* didYouMean */.au)(name, known);
    return {
        input: name,
        origin,
        message: `there is no input \`${name}\``,
        hint: near === undefined ? `Inputs: ${known.join(", ")}.` : `Did you mean \`${near}\`?`,
    };
}
function decode(field, { value }) {
    if (field.kind === "flag")
        return decodeFlag(value);
    if (value === true)
        return { message: "needs a value" };
    if (field.kind === "list") {
        const items = typeof value === "string" ? splitList(value) : value.filter((v) => v !== "");
        const wrong = items.map((item) => checkText(field, item)).find((found) => found !== undefined);
        return wrong ?? (items.length === 0 ? undefined : items);
    }
    if (typeof value !== "string") {
        return value.length === 1
            ? decode(field, { value: value[0] ?? "", origin: "" })
            : { message: "is given more than once" };
    }
    return value === "" ? undefined : (checkText(field, value) ?? value);
}
function decodeFlag(value) {
    const text = typeof value === "object" ? value.join(",") : value;
    if (text === true || text === "true")
        return true;
    if (text === "false")
        return false;
    return text === "" ? undefined : { message: `\`${text}\` is neither true nor false` };
}
function checkText(field, text) {
    if (field.options !== undefined && !field.options.includes(text)) {
        const near = (0,issues/* didYouMean */.au)(text, field.options);
        return {
            message: `\`${text}\` is not one of ${field.options.join(", ")}`,
            ...(near === undefined ? {} : { hint: `Did you mean \`${near}\`?` }),
        };
    }
    if (field.pattern !== undefined && !new RegExp(field.pattern, "u").test(text)) {
        return { message: `\`${text}\` has the wrong form`, hint: field.description };
    }
    return undefined;
}


/***/ }),

/***/ 16771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ explainErrors),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   lv: () => (/* binding */ schemaAt),
/* harmony export */   wX: () => (/* binding */ pathOfPointer)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(36547);

/** The name that was probably meant, or undefined when nothing is near. */
function didYouMean(name, known) {
    const lower = known.map((each) => each.toLowerCase());
    const near = known[lower.indexOf((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(name.toLowerCase(), lower))];
    if (near === undefined)
        return undefined;
    const length = Math.max(name.length, near.length);
    const limit = Math.max(1, Math.floor(length / 3));
    const far = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name.toLowerCase(), near.toLowerCase());
    // A name of one letter is one letter away from every other.
    const swapped = far === 2 && sortedLetters(name) === sortedLetters(near);
    return (far <= limit || swapped) && far < length ? near : undefined;
}
function sortedLetters(name) {
    return [...name.toLowerCase()].sort().join("");
}
function suggestion(name, known) {
    const near = didYouMean(name, known);
    if (near !== undefined)
        return `Did you mean \`${near}\`?`;
    return known.length > 0 && known.length <= 24 ? `Known here: ${known.join(", ")}.` : "";
}
function pathOfPointer(pointer) {
    if (pointer === "")
        return [];
    return pointer
        .slice(1)
        .split("/")
        .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
        .map((part) => (/^(0|[1-9]\d*)$/.test(part) ? Number(part) : part));
}
/** The schema of what stands at a path. */
function schemaAt(root, path) {
    let here = root;
    for (const step of path) {
        if (here === undefined)
            return undefined;
        const named = typeof step === "number" ? here.items : here.properties?.[step];
        here = named ?? Object.values(here.patternProperties ?? {})[0];
    }
    return here;
}
function show(value) {
    const text = JSON.stringify(value) ?? String(value);
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
function valueAt(root, path) {
    let here = root;
    for (const step of path) {
        if (typeof here !== "object" || here === null)
            return undefined;
        here = Object.hasOwn(here, step) ? here[step] : undefined;
    }
    return here;
}
/** Turns validator errors into sentences with a hint, one per place. */
function explainErrors(errors, document, schema) {
    const seen = new Set();
    const issues = [];
    for (const error of withoutEchoes(errors)) {
        const path = pathOfPointer(error.instancePath);
        const issue = explain(error, path, { document, schema });
        if (issue === undefined)
            continue;
        const id = `${issue.path.join("/")}|${issue.message}`;
        if (!seen.has(id))
            issues.push(issue);
        seen.add(id);
    }
    return issues;
}
/** A value of the wrong type also misses its enum and its constant: one of these says it best. */
function withoutEchoes(errors) {
    const places = (keyword) => new Set(errors.filter((e) => e.keyword === keyword).map((e) => e.instancePath));
    const wrongType = places("type");
    const wrongConstant = places("const");
    return errors.filter(({ keyword, instancePath }) => !(keyword === "enum" && wrongType.has(instancePath)) &&
        !(keyword === "type" && wrongConstant.has(instancePath)));
}
function explain(error, path, { document, schema }) {
    const here = schemaAt(schema, path);
    const value = valueAt(document, path);
    const about = here?.description === undefined ? "" : `${here.description}.`;
    switch (error.keyword) {
        case "additionalProperties":
        case "unevaluatedProperties": {
            const key = String(error.params["additionalProperty"] ?? "");
            const known = Object.keys(here?.properties ?? {});
            const hint = suggestion(key, known) || namePattern(here);
            return { path: [...path, key], message: `unknown key \`${key}\``, hint, atKey: true };
        }
        case "required": {
            const key = String(error.params["missingProperty"]);
            const hint = here?.properties?.[key]?.description;
            const message = `\`${key}\` is missing`;
            return hint === undefined ? { path, message } : { path, message, hint };
        }
        case "enum": {
            const allowed = (here?.enum ?? []).map(String);
            return {
                path,
                message: `${show(value)} is not one of ${allowed.join(", ")}`,
                hint: typeof value === "string" ? suggestion(value, allowed) : about,
            };
        }
        case "type": {
            const wanted = String(error.params["type"]);
            const empty = wanted === "object" && (value === null || value === undefined);
            return {
                path,
                message: `expected ${wanted}, found ${typeName(value)}`,
                hint: empty && path.length > 0 ? "Write `{}` for an empty block." : about,
            };
        }
        case "const":
            return { path, message: `must be ${show(error.params["allowedValue"])}`, hint: about };
        case "pattern":
            return { path, message: `${show(value)} has the wrong form`, hint: about };
        case "minProperties":
        case "minItems":
        case "minLength":
            return { path, message: "must not be empty", hint: about };
        default:
            return { path, message: error.message ?? error.keyword, hint: about };
    }
}
function namePattern(schema) {
    return schema?.patternProperties === undefined
        ? ""
        : "Names are lower-case letters, digits and hyphens.";
}
function typeName(value) {
    if (value === null || value === undefined)
        return "nothing";
    return Array.isArray(value) ? "array" : typeof value;
}


/***/ }),

/***/ 22098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   LO: () => (/* binding */ parseRatio),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
const DURATION = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const SIZE = { kB: 1e3, MB: 1e6, GB: 1e9 };
/** Milliseconds of `300ms`, `5s`, `2m`, `1h`; undefined for anything else. */
function parseDuration(text) {
    const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text);
    return product(match, DURATION);
}
/** Digits without end are no quantity: they would become Infinity, and a timer of 1 ms. */
function product(match, units) {
    const value = Number(match?.[1]) * (units[match?.[2] ?? ""] ?? Number.NaN);
    return Number.isFinite(value) ? value : undefined;
}
/** Bytes of `64MB`; undefined for anything else. Decimal units. */
function parseSize(text) {
    const match = /^(\d+(?:\.\d+)?)(kB|MB|GB)$/.exec(text);
    return product(match, SIZE);
}
/** 0.01 of `1%`; undefined for anything else. */
function parseRatio(text) {
    const match = /^(\d+(?:\.\d+)?)%$/.exec(text);
    const ratio = Number(match?.[1]) / 100;
    return Number.isFinite(ratio) ? ratio : undefined;
}
/** `1.2 s`, `340 ms`, `2 min 05 s` for people. */
function formatDuration(ms) {
    // Rounded first: 999.6 ms is 1.0 s, and 59.97 s is a minute.
    if (Math.round(ms) < 1000)
        return `${Math.round(ms)} ms`;
    if (Math.round(ms / 100) < 600)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}


/***/ }),

/***/ 19582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ worstExitCode),
/* harmony export */   Np: () => (/* binding */ bySeverity),
/* harmony export */   qd: () => (/* binding */ isFinding),
/* harmony export */   zP: () => (/* binding */ worstVerdict)
/* harmony export */ });
/** Worst first: a fail over an error, an error over missing data. */
const SEVERITY = ["fail", "error", "inconclusive", "warn", "pass", "skip"];
/** The worst of several verdicts; undefined for none, as no data is never green. */
function worstVerdict(verdicts) {
    let worst = SEVERITY.length;
    for (const verdict of verdicts)
        worst = Math.min(worst, SEVERITY.indexOf(verdict));
    return SEVERITY[worst];
}
/** Order of two verdicts, for sorting: worst first. */
function bySeverity(a, b) {
    return SEVERITY.indexOf(a) - SEVERITY.indexOf(b);
}
/** A finding is a check that is neither pass nor skip. */
function isFinding(check) {
    return check.verdict !== "pass" && check.verdict !== "skip";
}
/** Exit codes, worst first: a failure over an error over missing data (design, section 3). */
const EXIT_ORDER = [4, 1, 2, 3, 5, 0];
/** The exit code that stands for several; 0 for none. */
function worstExitCode(codes) {
    let worst = EXIT_ORDER.length - 1;
    for (const code of codes) {
        const at = EXIT_ORDER.indexOf(code);
        worst = Math.min(worst, at < 0 ? 1 : at);
    }
    return EXIT_ORDER[worst] ?? 0;
}


/***/ }),

/***/ 86693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D: () => (/* binding */ createHost)
});

;// CONCATENATED MODULE: ./packages/platform/dist/detect/index.js
/**
 * Where this runs, from the variables that the runners set on every job:
 * https://docs.github.com/actions/reference/workflows-and-actions/variables (`GITHUB_ACTIONS`),
 * https://docs.gitlab.com/ci/variables/predefined_variables/ (`GITLAB_CI`).
 * Gitea and Forgejo runners set `GITHUB_ACTIONS` too and speak its protocol of files and commands.
 */
function detectForge(env) {
    if (env["GITHUB_ACTIONS"] === "true")
        return "github";
    if (env["GITLAB_CI"] === "true")
        return "gitlab";
    return "local";
}

// EXTERNAL MODULE: ./packages/wiring/dist/inputs.js
var dist_inputs = __nccwpck_require__(55691);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./packages/schema/dist/inputs/index.js + 2 modules
var schema_dist_inputs = __nccwpck_require__(74282);
;// CONCATENATED MODULE: ./packages/wiring/dist/place.js


const NAMES = ["stagegate.yml", "stagegate.yaml"];
/**
 * Looks for the configuration in the folder, then in each one above it, up to the root of the git
 * repository. Outside of one only the folder itself counts.
 */
async function findPlace(files, cwd) {
    const here = await configurationIn(files, cwd);
    if (here !== undefined)
        return { kind: "here" };
    let above;
    let inRepository = false;
    for (let folder = cwd;; folder = (0,external_node_path_.dirname)(folder)) {
        if (above === undefined && folder !== cwd) {
            const file = await configurationIn(files, folder);
            if (file !== undefined)
                above = { folder, file };
        }
        inRepository = await files.exists((0,external_node_path_.join)(folder, ".git"));
        if (inRepository || (0,external_node_path_.dirname)(folder) === folder)
            break;
    }
    if (above === undefined)
        return { kind: "nowhere" };
    return inRepository ? { kind: "above", ...above } : { kind: "unrelated", file: above.file };
}
async function configurationIn(files, folder) {
    for (const name of NAMES) {
        const path = (0,external_node_path_.join)(folder, name);
        if (await files.exists(path))
            return path;
    }
    return undefined;
}
/** Inputs that are paths of this machine; `runner-config` is one of the runner's folder. */
const PATHS = new Set([
    "base-file",
    "dir",
    "environment",
    "head-file",
    "out-dir",
    "results",
]);
/**
 * The same inputs for a command that runs in `to`: relative paths keep their meaning, which is from
 * the folder that the user stands in.
 */
function movedInputs({ flags, env }, from, to) {
    const prefix = (0,external_node_path_.relative)(to, from).split(external_node_path_.sep).join("/");
    const moved = (name, path) => {
        if (path === "" || (0,external_node_path_.isAbsolute)(path) || (name === "environment" && path === "own"))
            return path;
        return (0,external_node_path_.join)(name === "results" ? literal(prefix) : prefix, path);
    };
    const variables = Object.fromEntries([...PATHS].flatMap((name) => {
        const variable = (0,schema_dist_inputs/* variableName */.cG)(name);
        const value = env[variable];
        if (value === undefined)
            return [];
        const lines = name === "results" && !value.startsWith("[") ? value.split("\n") : [value];
        return [[variable, lines.map((line) => moved(name, line.trim())).join("\n")]];
    }));
    return {
        flags: new Map([...flags].map(([name, value]) => {
            if (!PATHS.has(name) || value === true)
                return [name, value];
            const list = typeof value === "string" ? moved(name, value) : value.map((v) => moved(name, v));
            return [name, list];
        })),
        env: { ...env, ...variables },
    };
}
/** The request as from the folder of the configuration, and what to say about that. */
async function placed(files, given) {
    const { cwd, env, flags = new Map() } = given;
    const named = flags.has("config") || (env[(0,schema_dist_inputs/* variableName */.cG)("config")] ?? "") !== "";
    if (given.place === "here" || named)
        return { request: given, announce: () => undefined };
    const place = await findPlace(files, cwd);
    switch (place.kind) {
        case "above": {
            const { folder, file } = place;
            const request = { ...given, ...movedInputs({ flags, env }, cwd, folder), cwd: folder };
            return { request, announce: (log) => log.info(`Using ${(0,external_node_path_.relative)(cwd, file)}`) };
        }
        case "unrelated": {
            const path = (0,external_node_path_.relative)(cwd, place.file);
            const line = `${path} is not used, as this is no git repository; --config ${path} names it`;
            return { request: given, announce: (log) => log.warn(line) };
        }
        default:
            return { request: given, announce: () => undefined };
    }
}
/** A folder's name is no pattern, whatever characters it holds. */
function literal(prefix) {
    return prefix.replaceAll(/[*?[{}()]/g, "[$&]");
}

// EXTERNAL MODULE: ./packages/schema/dist/issues.js
var issues = __nccwpck_require__(16771);
;// CONCATENATED MODULE: ./packages/schema/dist/generated/output-schemas.js
const outputSchemas = {
    "provision-staging": {
        "type": "object",
        "required": [
            "verdict",
            "exit-code",
            "summary"
        ],
        "properties": {
            "verdict": {
                "type": "string",
                "enum": [
                    "pass",
                    "warn",
                    "fail",
                    "inconclusive",
                    "skip",
                    "error"
                ],
                "description": "inconclusive: data that should exist is missing"
            },
            "exit-code": {
                "type": "string",
                "pattern": "^[0-5]$",
                "description": "Exit code of the gate"
            },
            "summary": {
                "type": "string",
                "description": "One line"
            },
            "out-dir": {
                "type": "string",
                "description": "Absolute path of the out directory"
            },
            "environment": {
                "type": "string",
                "description": "Path of the handle, for the input `environment` of other gates"
            },
            "url": {
                "type": "string",
                "description": "Base address that journeys and load start from"
            }
        },
        "additionalProperties": false
    },
    "verify-contracts": {
        "type": "object",
        "required": [
            "verdict",
            "exit-code",
            "summary"
        ],
        "properties": {
            "verdict": {
                "type": "string",
                "enum": [
                    "pass",
                    "warn",
                    "fail",
                    "inconclusive",
                    "skip",
                    "error"
                ],
                "description": "inconclusive: data that should exist is missing"
            },
            "exit-code": {
                "type": "string",
                "pattern": "^[0-5]$",
                "description": "Exit code of the gate"
            },
            "summary": {
                "type": "string",
                "description": "One line"
            },
            "out-dir": {
                "type": "string",
                "description": "Absolute path of the out directory"
            }
        },
        "additionalProperties": false
    },
    "run-e2e": {
        "type": "object",
        "required": [
            "verdict",
            "exit-code",
            "summary"
        ],
        "properties": {
            "verdict": {
                "type": "string",
                "enum": [
                    "pass",
                    "warn",
                    "fail",
                    "inconclusive",
                    "skip",
                    "error"
                ],
                "description": "inconclusive: data that should exist is missing"
            },
            "exit-code": {
                "type": "string",
                "pattern": "^[0-5]$",
                "description": "Exit code of the gate"
            },
            "summary": {
                "type": "string",
                "description": "One line"
            },
            "out-dir": {
                "type": "string",
                "description": "Absolute path of the out directory"
            }
        },
        "additionalProperties": false
    },
    "load-test": {
        "type": "object",
        "required": [
            "verdict",
            "exit-code",
            "summary"
        ],
        "properties": {
            "verdict": {
                "type": "string",
                "enum": [
                    "pass",
                    "warn",
                    "fail",
                    "inconclusive",
                    "skip",
                    "error"
                ],
                "description": "inconclusive: data that should exist is missing"
            },
            "exit-code": {
                "type": "string",
                "pattern": "^[0-5]$",
                "description": "Exit code of the gate"
            },
            "summary": {
                "type": "string",
                "description": "One line"
            },
            "out-dir": {
                "type": "string",
                "description": "Absolute path of the out directory"
            }
        },
        "additionalProperties": false
    },
    "check-slo": {
        "type": "object",
        "required": [
            "verdict",
            "exit-code",
            "summary"
        ],
        "properties": {
            "verdict": {
                "type": "string",
                "enum": [
                    "pass",
                    "warn",
                    "fail",
                    "inconclusive",
                    "skip",
                    "error"
                ],
                "description": "inconclusive: data that should exist is missing"
            },
            "exit-code": {
                "type": "string",
                "pattern": "^[0-5]$",
                "description": "Exit code of the gate"
            },
            "summary": {
                "type": "string",
                "description": "One line"
            },
            "out-dir": {
                "type": "string",
                "description": "Absolute path of the out directory"
            }
        },
        "additionalProperties": false
    },
    "comment-report": {
        "type": "object",
        "required": [
            "verdict",
            "exit-code",
            "summary"
        ],
        "properties": {
            "verdict": {
                "type": "string",
                "enum": [
                    "pass",
                    "warn",
                    "fail",
                    "inconclusive",
                    "skip",
                    "error"
                ],
                "description": "inconclusive: data that should exist is missing"
            },
            "exit-code": {
                "type": "string",
                "pattern": "^[0-5]$",
                "description": "Exit code of the gate"
            },
            "summary": {
                "type": "string",
                "description": "One line"
            },
            "out-dir": {
                "type": "string",
                "description": "Absolute path of the out directory"
            },
            "report-html": {
                "type": "string",
                "description": "Absolute path of the page"
            },
            "report-url": {
                "type": "string",
                "description": "Address of the page, where the forge keeps it"
            },
            "culprit": {
                "type": "string",
                "description": "Service that the report names"
            }
        },
        "additionalProperties": false
    }
};

;// CONCATENATED MODULE: ./packages/schema/dist/inputs/outputs.js

/** Every output of a gate, in the order of the schema. */
function outputFields(gate) {
    return Object.entries(outputSchemas[gate]?.properties ?? {}).map(([name, schema]) => ({
        name,
        description: schema.description ?? "",
    }));
}

// EXTERNAL MODULE: ./packages/wiring/dist/order.js
var order = __nccwpck_require__(27480);
;// CONCATENATED MODULE: ./packages/wiring/dist/variables.js




/** Variables that are no inputs: where state is kept, and what Stagegate hands to its children. */
const OTHERS = [
    "STAGEGATE_CHROMIUM",
    "STAGEGATE_CLI",
    "STAGEGATE_LEASE",
    "STAGEGATE_PLAYWRIGHT_EVENTS",
    "STAGEGATE_RUN_GATES",
    "STAGEGATE_RUN_ID",
    "STAGEGATE_STATE_DIR",
    "STAGEGATE_TRACE_ORIGINS",
];
/**
 * A line for every `STAGEGATE_*` variable that no gate reads: a typo in a name would otherwise be
 * an input that was never given. It is no error, as others may use the prefix as well.
 */
function unknownVariables(env) {
    const inputs = order/* GATE_ORDER */.x.flatMap((gate) => (0,schema_dist_inputs/* inputFields */.yD)(gate).map(({ name }) => (0,schema_dist_inputs/* variableName */.cG)(name)));
    const known = [...new Set([...inputs, ...outputsOfJobs(), ...OTHERS])];
    const lower = known.map((name) => name.toLowerCase());
    return Object.keys(env)
        .filter((name) => name.startsWith("STAGEGATE_") && !known.includes(name))
        .sort()
        .map((name) => {
        const near = (0,issues/* didYouMean */.au)(name.toLowerCase(), lower);
        const meant = near === undefined ? "" : `; did you mean ${near.toUpperCase()}?`;
        return `no gate reads the variable ${name}${meant}`;
    });
}
/** On GitLab, an output of an earlier job is a variable: `STAGEGATE_RUN_E2E_VERDICT`. */
function outputsOfJobs() {
    return order/* GATE_ORDER */.x.flatMap((gate) => {
        const names = outputFields(gate).map(({ name }) => name);
        return [gate, "run"].flatMap((scope) => names.map((name) => (0,schema_dist_inputs/* variableName */.cG)(`${scope}-${name}`)));
    });
}

;// CONCATENATED MODULE: ./packages/wiring/dist/version.js
/** Stamped by the release; a test holds it equal to the published package. */
const VERSION = "0.1.0";

;// CONCATENATED MODULE: ./packages/wiring/dist/host.js





/** Each loaded where it is met. */
const FORGES = {
    async local() {
        const { createLocalHost, createLocalInputs } = await Promise.all(/* import() */[__nccwpck_require__.e(900), __nccwpck_require__.e(94)]).then(__nccwpck_require__.bind(__nccwpck_require__, 34094));
        return { inputs: createLocalInputs, create: createLocalHost };
    },
    async github() {
        const { createGitHubHost, createRunnerInputs } = await Promise.all(/* import() */[__nccwpck_require__.e(900), __nccwpck_require__.e(506)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8506));
        return { inputs: createRunnerInputs, create: createGitHubHost };
    },
    async gitlab() {
        const { createLocalInputs } = await Promise.all(/* import() */[__nccwpck_require__.e(900), __nccwpck_require__.e(94)]).then(__nccwpck_require__.bind(__nccwpck_require__, 34094));
        const { createGitLabHost } = await Promise.all(/* import() */[__nccwpck_require__.e(795), __nccwpck_require__.e(900), __nccwpck_require__.e(762)]).then(__nccwpck_require__.bind(__nccwpck_require__, 92762));
        return {
            inputs: createLocalInputs,
            create: (options, part) => createGitLabHost({ ...options, ...part }),
        };
    },
};
/**
 * The host that fits where this runs. Its root is the folder of the configuration, where there is
 * one above the folder of the request.
 */
async function createHost(given) {
    const { createLocalFiles } = await Promise.all(/* import() */[__nccwpck_require__.e(900), __nccwpck_require__.e(94)]).then(__nccwpck_require__.bind(__nccwpck_require__, 34094));
    const { request, announce } = await placed(createLocalFiles(), given);
    const forge = await FORGES[request.forge ?? detectForge(request.env)]();
    const source = {
        env: request.env,
        flags: request.flags ?? new Map(),
        unknownFlags: request.unknownFlags ?? "ignored",
    };
    const inputs = forge.inputs(source);
    const outDir = await outDirOf(request.cwd, inputs);
    const runId = request.fresh === true ? undefined : await runIdOf(outDir, request.env);
    const options = {
        ...source,
        root: request.cwd,
        judges: request.gates?.some((gate) => (0,dist_inputs/* inputsAreWrong */.r)(gate, inputs)) !== true,
        stderr: request.stderr,
        signal: request.signal,
        entries: request.entries,
        version: VERSION,
        verbose: request.verbose,
        outDir,
        ...(runId === undefined ? {} : { runId }),
    };
    const host = await forge.create(options, partOf(request, inputs));
    announce(host.log);
    if (given.flags !== undefined)
        for (const line of unknownVariables(request.env))
            host.log.warn(line);
    return host;
}
async function outDirOf(cwd, inputs) {
    const { resolveOutDir } = await __nccwpck_require__.e(/* import() */ 95).then(__nccwpck_require__.bind(__nccwpck_require__, 51095));
    return resolveOutDir(cwd, textInput(inputs, "out-dir"));
}
function partOf({ gates = [] }, inputs) {
    const [gate, ...more] = gates;
    const key = textInput(inputs, "key");
    return {
        ...(gate === undefined || more.length > 0 ? {} : { gate }),
        ...(key === undefined ? {} : { key }),
    };
}
/** Empty means unset. */
function textInput(inputs, name) {
    const value = inputs.read([name]).get(name)?.value;
    return typeof value === "string" && value !== "" ? value : undefined;
}
/** Commands that share an out directory belong to one run. */
async function runIdOf(outDir, env) {
    const given = env["STAGEGATE_RUN_ID"];
    // Empty means unset, as for every variable: an empty id would join all runs into one.
    if (given !== undefined && given !== "")
        return given;
    const { createLocalFiles } = await Promise.all(/* import() */[__nccwpck_require__.e(900), __nccwpck_require__.e(94)]).then(__nccwpck_require__.bind(__nccwpck_require__, 34094));
    const { readRunId } = await __nccwpck_require__.e(/* import() */ 95).then(__nccwpck_require__.bind(__nccwpck_require__, 51095));
    return readRunId(createLocalFiles(), outDir);
}


/***/ }),

/***/ 55691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ inputsAreWrong)
/* harmony export */ });
/* harmony import */ var _stagegate_schema_inputs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(74282);

/** Known before anything is loaded, asked or started for the gate. */
function inputsAreWrong(id, inputs) {
    const raw = inputs.read((0,_stagegate_schema_inputs__WEBPACK_IMPORTED_MODULE_0__/* .inputFields */ .yD)(id).map(({ name }) => name));
    return (0,_stagegate_schema_inputs__WEBPACK_IMPORTED_MODULE_0__/* .decodeInputs */ .cs)(id, raw).kind === "invalid";
}


/***/ }),

/***/ 27480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ GATE_ORDER)
/* harmony export */ });
/** The order of a combined run; it is also the order of the report. */
const GATE_ORDER = [
    "provision-staging",
    "verify-contracts",
    "run-e2e",
    "load-test",
    "check-slo",
    "comment-report",
];


/***/ }),

/***/ 11016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ removeEnvironment)
/* harmony export */ });
/**
 * Ends the environment of the out directory where its lease ends with the job; returns what could
 * not be ended. Loads the adapters of environments only when it is called.
 */
async function removeEnvironment(host) {
    return (await Promise.all(/* import() */[__nccwpck_require__.e(795), __nccwpck_require__.e(843)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3843))).removeEnvironment(host);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* reexport */ runAction)
});

// EXTERNAL MODULE: ./packages/wiring/dist/host.js + 6 modules
var dist_host = __nccwpck_require__(86693);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/run-gate.js + 8 modules
var run_gate = __nccwpck_require__(32087);
// EXTERNAL MODULE: ./packages/core/dist/gate.js
var dist_gate = __nccwpck_require__(12136);
// EXTERNAL MODULE: ./packages/wiring/dist/inputs.js
var inputs = __nccwpck_require__(55691);
;// CONCATENATED MODULE: ./packages/wiring/dist/registry.js



/** Ports are made after the inputs were decoded: a wrong input costs no adapter. */
function runner(id, load, ports) {
    return async (host, { owner }) => {
        // A gate is large: a wrong input is told without it.
        const gate = (0,inputs/* inputsAreWrong */.r)(id, host.inputs) ? stub(id) : await load();
        return (0,run_gate/* runGate */.Rg)(gate, host, () => ports(host, { owner }));
    };
}
/** Stands for a gate whose inputs are wrong; its lifecycle ends before it would run. */
function stub(id) {
    return (0,dist_gate/* defineGate */.p)({
        id,
        configuration: "optional",
        run: () => Promise.reject(new Error(`${id} was started with wrong inputs`)),
    });
}
const GATES = {
    "provision-staging": runner("provision-staging", async () => (await Promise.all(/* import() */[__nccwpck_require__.e(795), __nccwpck_require__.e(32)]).then(__nccwpck_require__.bind(__nccwpck_require__, 34032))).provisionStaging, async (host, { owner }) => (await Promise.all(/* import() */[__nccwpck_require__.e(795), __nccwpck_require__.e(843)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3843))).environmentPorts(host, owner)),
    "verify-contracts": runner("verify-contracts", async () => (await Promise.all(/* import() */[__nccwpck_require__.e(9), __nccwpck_require__.e(281), __nccwpck_require__.e(890), __nccwpck_require__.e(475)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39475))).verifyContracts, async () => ({})),
    "run-e2e": runner("run-e2e", async () => (await Promise.all(/* import() */[__nccwpck_require__.e(649), __nccwpck_require__.e(795), __nccwpck_require__.e(791), __nccwpck_require__.e(739), __nccwpck_require__.e(922)]).then(__nccwpck_require__.bind(__nccwpck_require__, 31922))).runE2e, async (host) => (await Promise.all(/* import() */[__nccwpck_require__.e(866), __nccwpck_require__.e(826)]).then(__nccwpck_require__.bind(__nccwpck_require__, 88826))).e2ePorts(host)),
    "load-test": runner("load-test", async () => (await Promise.all(/* import() */[__nccwpck_require__.e(795), __nccwpck_require__.e(791), __nccwpck_require__.e(603)]).then(__nccwpck_require__.bind(__nccwpck_require__, 71603))).loadTest, async (host) => (await Promise.all(/* import() */[__nccwpck_require__.e(866), __nccwpck_require__.e(132)]).then(__nccwpck_require__.bind(__nccwpck_require__, 54132))).loadPorts(host)),
    "check-slo": runner("check-slo", async () => (await Promise.all(/* import() */[__nccwpck_require__.e(795), __nccwpck_require__.e(791), __nccwpck_require__.e(311)]).then(__nccwpck_require__.bind(__nccwpck_require__, 37311))).checkSlo, async (host) => (await Promise.all(/* import() */[__nccwpck_require__.e(866), __nccwpck_require__.e(580)]).then(__nccwpck_require__.bind(__nccwpck_require__, 88580))).sloPorts(host)),
    "comment-report": runner("comment-report", async () => (await Promise.all(/* import() */[__nccwpck_require__.e(649), __nccwpck_require__.e(833), __nccwpck_require__.e(795), __nccwpck_require__.e(739), __nccwpck_require__.e(855)]).then(__nccwpck_require__.bind(__nccwpck_require__, 94336))).commentReport, async (host, { owner }) => ({
        gatesShown: owner === "process",
        // A combined run speaks for itself; as a step of its own it speaks for other jobs.
        notes: owner === "process" ? [] : await (await Promise.all(/* import() */[__nccwpck_require__.e(795), __nccwpck_require__.e(852)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5852))).takeOver(host),
    })),
};
/** Runs one gate; as a step of its own it hands its files to other jobs, where the forge can. */
async function runGateById(id, host, options = { owner: "job" }) {
    const finished = await GATES[id](host, options);
    if (options.owner === "job" && host.capabilities.artifacts.able) {
        await (await __nccwpck_require__.e(/* import() */ 82).then(__nccwpck_require__.bind(__nccwpck_require__, 18082))).handOver(host, [finished], id);
    }
    return finished;
}

// EXTERNAL MODULE: ./packages/schema/dist/quantity.js
var quantity = __nccwpck_require__(22098);
// EXTERNAL MODULE: ./packages/schema/dist/verdict.js
var dist_verdict = __nccwpck_require__(19582);
// EXTERNAL MODULE: ./packages/schema/dist/accept.js
var accept = __nccwpck_require__(16291);
;// CONCATENATED MODULE: ./packages/wiring/dist/show.js

const ICON = {
    pass: "✓",
    warn: "!",
    fail: "✗",
    inconclusive: "?",
    skip: "–",
    error: "✗",
};
const MAX_SHOWN = 10;
const MAX_TAIL = 6;
const NAME_WIDTH = 18;
/** One line for the gate, then its findings; an error with its hint and a folded detail. */
function showFinished(log, { report, error }, { verbose }) {
    log.status(undefined);
    // The report printed itself, with the verdict of all gates.
    if (report.gate === "comment-report" && report.error === undefined)
        return;
    const time = (0,quantity/* formatDuration */.a3)(report.durationMs);
    const head = `${ICON[report.verdict]} ${report.gate.padEnd(NAME_WIDTH)} ${report.verdict.padEnd(12)} ${report.summary}  (${time})`;
    log.info(head);
    if (report.error !== undefined) {
        log.info(`    ${report.error.code}${report.error.hint === undefined ? "" : `: ${report.error.hint}`}`);
        if (error !== undefined && tellsMore(error.detail, report.error.message))
            log.group("    Detail", error.detail.map((l) => `  ${l}`));
        if (verbose && error?.cause instanceof Error)
            log.group("    Stack", (error.cause.stack ?? "").split("\n"));
    }
    const findings = report.checks.filter(dist_verdict/* isFinding */.qd);
    for (const check of findings.slice(0, MAX_SHOWN)) {
        log.info(`    ${findingLine(check)}`);
        // What a service said last is what its owner needs; other details are in the report.
        if (report.gate === "provision-staging") {
            for (const line of (check.detail ?? "").split("\n").slice(-MAX_TAIL))
                if (line !== "")
                    log.info(`        ${line}`);
        }
    }
    const hidden = report.counts.total -
        report.counts.pass -
        report.counts.skip -
        Math.min(findings.length, MAX_SHOWN);
    if (hidden > 0)
        log.info(`    … and ${hidden} more`);
    showAccepted(log, report.checks);
    showEntries(log, findings.slice(0, MAX_SHOWN));
    for (const note of report.error === undefined ? report.notes : [])
        log.debug(`    note: ${note}`);
}
/** Whoever merges sees what breaks a consumer although somebody agreed to it. */
function showAccepted(log, checks) {
    const accepted = checks.filter(accept/* isAccepted */.o);
    for (const check of accepted.slice(0, MAX_SHOWN))
        log.info(`    ${findingLine(check)}`);
    if (accepted.length > MAX_SHOWN) {
        log.info(`    … and ${accepted.length - MAX_SHOWN} more that are accepted`);
    }
}
function showEntries(log, findings) {
    const lines = (0,accept/* acceptLines */.Y)(findings.flatMap(({ accept }) => accept ?? []));
    if (lines.length === 0)
        return;
    log.info("    Accept, in stagegate.yml on the target branch:");
    for (const line of lines)
        log.info(`      ${line}`);
}
/** One line that repeats the message is no detail. */
function tellsMore(detail, message) {
    const [only] = detail;
    return detail.length > 1 || (only !== undefined && !only.startsWith(message));
}
function findingLine(check) {
    const service = check.service === undefined ? "" : `[${check.service}] `;
    const place = check.location === undefined
        ? ""
        : ` (${check.location.file}${check.location.line === undefined ? "" : `:${check.location.line}`})`;
    const message = check.message === undefined ? "" : ` — ${check.message.slice(0, 200)}`;
    return `${ICON[check.verdict]} ${service}${check.title}${message}${place}`;
}

// EXTERNAL MODULE: ./packages/wiring/dist/order.js
var order = __nccwpck_require__(27480);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/config.js
var config = __nccwpck_require__(22580);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var dist_error = __nccwpck_require__(13837);
;// CONCATENATED MODULE: ./packages/wiring/dist/configuration.js

/** Finds, parses and checks the configuration, with what only the gates know to be wrong. */
function loadConfiguration(host, named, options = {}) {
    return (0,config/* loadConfig */.Z9)(host.files, host.root, named, checkFor(host, options));
}
/** For commands that are of no use without a configuration. */
function noConfiguration() {
    return new dist_error/* GateError */.ue("STAGEGATE_CONFIG_MISSING", "there is no stagegate.yml here", {
        hint: "`stagegate init` writes one; `--config` names one that is elsewhere.",
    });
}
/** What neither the schema nor its rules know: what gates take, and what this job has. */
function checkFor({ environment }, { starts = false }) {
    return async (config) => {
        const forGates = await checkForGates(config);
        if (!starts)
            return forGates;
        const { unsetVariables } = await Promise.all(/* import() */[__nccwpck_require__.e(9), __nccwpck_require__.e(890), __nccwpck_require__.e(542)]).then(__nccwpck_require__.bind(__nccwpck_require__, 64542));
        return [...forGates, ...unsetVariables(config, Object.keys(environment))];
    };
}
/** A gate is only loaded for a configuration that has something for it. */
const checkForGates = async (config) => {
    if (config["load-test"]?.scenarios === undefined)
        return [];
    const { loadTest } = await Promise.all(/* import() */[__nccwpck_require__.e(795), __nccwpck_require__.e(791), __nccwpck_require__.e(603)]).then(__nccwpck_require__.bind(__nccwpck_require__, 71603));
    return (await loadTest.check?.(config)) ?? [];
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: ./packages/wiring/dist/occupancy.js

const FILE = "running.json";
/**
 * The process of another run that works in the folder; undefined when there is none. A run would
 * otherwise empty the folder under the other, and each would judge the stack of the other.
 */
async function occupantOf(host, out) {
    const text = await host.files.readText((0,external_node_path_.join)(out, FILE)).catch(() => undefined);
    if (text === undefined)
        return undefined;
    try {
        const { pid, startTime } = JSON.parse(text);
        if (typeof pid !== "number" || pid === process.pid || typeof startTime !== "string") {
            return undefined;
        }
        return (await host.processes.startTime(pid)) === startTime ? pid : undefined;
    }
    catch {
        return undefined;
    }
}
/** Says that this process works in the folder; its end, however it comes, frees the folder. */
async function occupy(host, out) {
    const startTime = await host.processes.startTime(process.pid);
    if (startTime === undefined)
        return;
    await host.files.write((0,external_node_path_.join)(out, FILE), `${JSON.stringify({ pid: process.pid, startTime })}\n`);
}
async function leave(host, out) {
    await host.files.remove((0,external_node_path_.join)(out, FILE));
}

// EXTERNAL MODULE: ./packages/core/dist/gates-of.js
var gates_of = __nccwpck_require__(17237);
// EXTERNAL MODULE: ./packages/core/dist/out-dir.js
var out_dir = __nccwpck_require__(87361);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/expected.js
var expected = __nccwpck_require__(48890);
// EXTERNAL MODULE: ./packages/schema/dist/inputs/index.js + 2 modules
var dist_inputs = __nccwpck_require__(74282);
;// CONCATENATED MODULE: ./packages/wiring/dist/prepare.js





/** Finds what is wrong before anything is started, and makes room for the run. */
async function prepare(host, wanted, problems = []) {
    // A run ends with the report over what it ran, whatever was asked for.
    const named = order/* GATE_ORDER */.x.filter((id) => wanted.length === 0 || wanted.includes(id) || id === "comment-report");
    const configuration = { starts: wanted.length === 0 || wanted.includes("provision-staging") };
    const refused = (error, reporting = host) => ({
        kind: "refused",
        gate: named[0] ?? "comment-report",
        error,
        host: reporting,
        configuration,
    });
    const wrong = wrongInputs(host, named, problems);
    // The gate would only tell those of its own.
    if (wrong !== undefined)
        return refused(wrong, withInputs(host, ["out-dir"]));
    try {
        const config = await configOf(host, configuration);
        const gates = wanted.length > 0 ? named : (0,gates_of/* gatesOf */.o)(config);
        const text = textInput(host, "out-dir");
        const out = (0,run_gate/* outDirPath */.rf)(host, text === undefined ? {} : { "out-dir": text });
        const other = await occupantOf(host, out);
        if (other !== undefined)
            return refused(occupied(out, other), withoutFiles(host));
        const room = await makeRoom(host, out, gates);
        if (room.kind === "foreign") {
            return refused((0,out_dir/* foreignOutDir */.QZ)(out, room), withInputs(host, ["config"]));
        }
        await occupy(host, out);
        await planReports(host, out, gates);
        return { kind: "ready", gates, out };
    }
    catch (error) {
        return refused(error);
    }
}
/** A wrong input of the last gate is found before the first one has started an environment. */
function wrongInputs(host, gates, problems) {
    const lines = new Map();
    for (const gate of gates)
        for (const issue of inputIssues(gate, host))
            lines.set(`\`${issue.input}\` (${issue.origin}): ${issue.message}`, issue);
    const all = [
        ...problems.map((sentence) => ({ sentence, hint: undefined })),
        ...[...lines].map(([sentence, { hint }]) => ({ sentence, hint })),
    ];
    const [first] = all;
    if (first === undefined)
        return undefined;
    const more = all.length > 1 ? ` (and ${all.length - 1} more)` : "";
    return new dist_error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `${first.sentence}${more}`, {
        hint: first.hint ?? "`stagegate run --help` lists the inputs.",
        detail: all.map(({ sentence, hint }) => hint === undefined ? sentence : `${sentence} — ${hint}`),
    });
}
function inputIssues(gate, host) {
    const fields = new Set((0,dist_inputs/* inputFields */.yD)(gate).map(({ name }) => name));
    const raw = [...host.inputs.read([...fields])].filter(([name]) => fields.has(name));
    const decoded = (0,dist_inputs/* decodeInputs */.cs)(gate, new Map(raw));
    return decoded.kind === "decoded" ? [] : decoded.issues;
}
function occupied(out, pid) {
    return new dist_error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `another run works in ${out} (process ${pid})`, {
        hint: "Wait for its end, or give this run a folder of its own with --out-dir.",
    });
}
async function configOf(host, options) {
    const loaded = await loadConfiguration(host, textInput(host, "config"), options);
    if (loaded === undefined)
        throw noConfiguration();
    return loaded.config;
}
function textInput(host, name) {
    const value = host.inputs.read([name]).get(name)?.value;
    return typeof value === "string" && value !== "" ? value : undefined;
}
function withInputs(host, names) {
    return {
        ...host,
        inputs: { read: (fields) => host.inputs.read(fields.filter((field) => names.includes(field))) },
    };
}
/** A refusal leaves no trace in a folder that another run is writing. */
function withoutFiles(host) {
    const nothing = () => Promise.resolve();
    const files = { ...host.files, write: nothing, remove: nothing };
    const artifacts = { able: false, reason: "another run works in the folder" };
    const capabilities = { ...host.capabilities, artifacts };
    return { ...host, files, capabilities, outputs: { set: nothing } };
}
/**
 * A run that is killed owes the reports of the gates that it did not come to as well. That of
 * comment-report stands for the whole list: there is nothing else that this run should do.
 */
async function planReports(host, path, gates) {
    const out = (0,out_dir/* createOutDir */.yx)(host.files, path, textInput(host, "key"));
    for (const gate of gates)
        await (0,expected/* expectReport */.y)(host.files, out, { gate, run: host.info.run });
}
/** What an environment that is still up needs of the out directory. */
const OF_ENVIRONMENT = ["environment.json", "telemetry", "logs"];
/**
 * Empties the out directory. An environment of an earlier command is removed first where this run
 * starts its own, as its handle would be lost; otherwise the gates work on it.
 */
async function makeRoom(host, out, gates) {
    const claim = await (0,out_dir/* inspectOutDir */.MR)(host, out);
    const handle = await host.files.exists(`${out}/environment.json`);
    // The environment of somebody else is none of our business either.
    if (!handle || claim.kind !== "ours")
        return (0,out_dir/* emptyOutDir */.By)(host, out);
    if (!gates.includes("provision-staging"))
        return (0,out_dir/* emptyOutDir */.By)(host, out, { keep: OF_ENVIRONMENT });
    const { replaceEnvironment } = await Promise.all(/* import() */[__nccwpck_require__.e(795), __nccwpck_require__.e(843)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3843));
    for (const line of await replaceEnvironment(host, out))
        host.log.warn(`still there: ${line}`);
    return (0,out_dir/* emptyOutDir */.By)(host, out);
}

// EXTERNAL MODULE: ./packages/wiring/dist/removal.js
var removal = __nccwpck_require__(11016);
;// CONCATENATED MODULE: ./packages/wiring/dist/pipeline.js







/** Gates that are of no use without a running environment. */
const NEED_ENVIRONMENT = new Set(["run-e2e", "load-test", "check-slo"]);
/** Runs gates one after the other on one environment, and always removes what it started. */
async function runPipeline(host, options) {
    const finished = [];
    const run = async (id, work) => {
        options.onStart(id);
        const result = await work();
        finished.push(result);
        await options.onFinish(result);
        return result;
    };
    const prepared = await prepare(host, options.gates, options.problems);
    if (prepared.kind === "refused") {
        const { gate, error, configuration, host: reporting } = prepared;
        // The first gate fails with the error; it alone says what is wrong.
        const first = await run(gate, () => failing(gate, reporting, { error, configuration }));
        return announced(reporting, { finished, exitCode: first.exitCode });
    }
    let provisioned;
    try {
        for (const id of prepared.gates) {
            const result = await run(id, () => runOne(id, host, provisioned));
            if (id === "provision-staging")
                provisioned = result;
        }
    }
    finally {
        if (provisioned !== undefined)
            await tearDown(host);
        await leave(host, prepared.out);
    }
    return announced(host, { finished, exitCode: exitCodeOf(finished, host.signal.aborted) });
}
/** Every gate set its outputs; what later steps read is the verdict of all of them. */
async function announced(host, result) {
    const { finished, exitCode } = result;
    if (host.capabilities.artifacts.able) {
        await (await __nccwpck_require__.e(/* import() */ 82).then(__nccwpck_require__.bind(__nccwpck_require__, 18082))).handOver(host, finished, "all");
    }
    const report = finished.find((gate) => gate.report.gate === "comment-report")?.report;
    const verdict = report?.verdict ?? (0,dist_verdict/* worstVerdict */.zP)(finished.map((gate) => gate.report.verdict));
    const last = finished.at(-1)?.report;
    try {
        await host.outputs.set("verdict", verdict ?? "error");
        await host.outputs.set("exit-code", String(exitCode));
        await host.outputs.set("summary", report?.summary ?? last?.summary ?? "no gate was run");
    }
    catch (cause) {
        host.log.error(`the outputs could not be set: ${cause.message}`);
    }
    return result;
}
function runOne(id, host, provisioned) {
    // A gate that was not come to says that the run was cancelled, and starts nothing.
    if (host.signal.aborted && id !== "comment-report")
        return failing(id, host, {});
    if (NEED_ENVIRONMENT.has(id) && isDown(provisioned))
        return notRun(id, host);
    return runGateById(id, host, { owner: "process" });
}
function isDown(provisioned) {
    const verdict = provisioned?.report.verdict;
    return verdict !== undefined && verdict !== "pass" && verdict !== "warn";
}
/** Not a skip, which is green: nobody knows what the gate would have found. */
function notRun(id, host) {
    const message = "not run: the environment is not up";
    const gate = (0,dist_gate/* defineGate */.p)({
        id,
        configuration: "optional",
        run: () => Promise.resolve({
            summary: message,
            checks: [
                {
                    id: `${id}:/#environment`,
                    title: "The environment is up",
                    verdict: "inconclusive",
                    message,
                },
            ],
        }),
    });
    return (0,run_gate/* runGate */.Rg)(gate, host, () => Promise.resolve(undefined));
}
function failing(id, host, { error, configuration = {} }) {
    const gate = (0,dist_gate/* defineGate */.p)({
        id,
        configuration: "optional",
        check: checkFor(host, configuration),
        run: () => Promise.reject(error),
    });
    return (0,run_gate/* runGate */.Rg)(gate, withoutHistory(host), () => Promise.resolve(undefined));
}
/** What is not judged is compared with nothing: a forge is not asked, and not waited for. */
function withoutHistory(host) {
    const list = () => Promise.resolve({ records: [], notes: [] });
    return { ...host, baselines: { ...host.baselines, list } };
}
async function tearDown(host) {
    host.log.status("removing the environment …");
    const left = await (0,removal/* removeEnvironment */.I)(host);
    host.log.status(undefined);
    for (const line of left)
        host.log.warn(`still there: ${line}; \`stagegate reap\` tries again`);
}
/**
 * The verdict of comment-report speaks for all; without it the worst gate does. A run that was
 * cancelled between two gates has not judged what it was asked to.
 */
function exitCodeOf(finished, cancelled) {
    const report = finished.find((gate) => gate.report.gate === "comment-report");
    if (report !== undefined)
        return report.exitCode;
    const codes = finished.map((gate) => gate.exitCode);
    if (cancelled)
        codes.push(3);
    return (0,dist_verdict/* worstExitCode */.L1)(codes);
}

;// CONCATENATED MODULE: ./packages/wiring/dist/entries.js

/**
 * Entries of a build: one folder per process beside each other, as `scripts/build` writes them. The
 * folder comes from the file that was started, which alone knows where it is.
 */
function builtEntries(folder) {
    return {
        agent: (0,external_node_path_.join)(folder, "agent", "index.js"),
        playwrightReporter: (0,external_node_path_.join)(folder, "playwright-reporter", "index.js"),
        playwrightPreload: (0,external_node_path_.join)(folder, "playwright-preload", "index.js"),
        loadWorker: (0,external_node_path_.join)(folder, "load-worker", "index.js"),
    };
}

;// CONCATENATED MODULE: ./packages/wiring/dist/process.js

/** Aborted by the first signal that asks this process to end. */
function abortOnSignal(process, { again }) {
    const abort = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
        process.on(signal, () => {
            if (abort.signal.aborted && again === "exit")
                process.exit(3);
            abort.abort(signal);
        });
    }
    return abort.signal;
}
/** What was thrown outside of a gate, as lines for people and an exit code. */
function describeThrown(thrown) {
    const error = (0,dist_error/* toGateError */.Vl)(thrown);
    return {
        lines: [
            `✗ ${error.message}`,
            `  ${error.code}: ${error.hint ?? "`stagegate explain` tells more."}`,
            ...error.detail,
        ],
        exitCode: (0,dist_error/* exitCodeOf */.FO)(error.kind),
    };
}

// EXTERNAL MODULE: ./packages/schema/dist/issues.js
var issues = __nccwpck_require__(16771);
// EXTERNAL MODULE: ./packages/schema/dist/inputs/forge.js + 1 modules
var forge = __nccwpck_require__(14752);
;// CONCATENATED MODULE: ./packages/wiring/dist/fields.js


/** The inputs of all gates; the same name means the same thing everywhere. */
function combinedFields() {
    const fields = new Map();
    for (const id of order/* GATE_ORDER */.x)
        for (const field of (0,dist_inputs/* inputFields */.yD)(id))
            fields.set(field.name, field);
    return [...fields.values()];
}

;// CONCATENATED MODULE: ./actions/.build/shared/src/inputs.js



const PREFIX = "INPUT_";
/**
 * The runner's variable of an input: upper case, hyphens kept.
 * https://github.com/actions/toolkit/blob/main/packages/core/src/core.ts (getInput)
 */
function variableOf(input) {
    return `${PREFIX}${input.replaceAll(" ", "_").toUpperCase()}`;
}
/** What `with:` gave for an input; empty is unset. */
function inputOf(input, env) {
    const value = env[variableOf(input)];
    return value === "" ? undefined : value;
}
/** What no gate of the combined form knows: a typo must not mean that an input was never given. */
function unknownInputs(env) {
    const known = combinedFields().map(({ name }) => name);
    const variables = new Set([...known, ...(0,forge/* actionFields */.u)().map(({ name }) => name)].map(variableOf));
    return Object.entries(env)
        .filter(([variable, value]) => variable.startsWith(PREFIX) && (value ?? "") !== "")
        .filter(([variable]) => !variables.has(variable) && variable !== variableOf("gates"))
        .map(([variable]) => {
        const name = variable.slice(PREFIX.length).toLowerCase();
        const near = (0,issues/* didYouMean */.au)(name, known);
        const hint = near === undefined ? "" : ` — Did you mean \`${near}\`?`;
        return `there is no input \`${name}\`${hint}`;
    });
}
/** `gates` of the combined form; what is wrong with it is told along with the other inputs. */
function gatesToRun(env) {
    const value = inputOf("gates", env) ?? "";
    const decoded = (0,dist_inputs/* decodeRunInputs */.BQ)(new Map([["gates", { value, origin: "gates" }]]));
    if (decoded.kind === "decoded")
        return { gates: decoded.inputs.gates ?? [], problems: [] };
    return {
        gates: [],
        problems: decoded.issues.map(({ input, message, hint }) => [`\`${input}\`: ${message}`, hint].filter(Boolean).join(" — ")),
    };
}
/** comment-report has an input of the same name, which means the gates that must have reported. */
function withoutGates(env) {
    const { [variableOf("gates")]: _taken, ...rest } = env;
    return rest;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
;// CONCATENATED MODULE: ./actions/.build/shared/src/state.js

/**
 * The runner starts the same file once more when the job ends, and hands it as `STATE_<name>` what
 * the first start wrote into the file of `GITHUB_STATE`.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions
 */
function isPost(env) {
    return env["STATE_isPost"] === "true";
}
/** Written before anything is started: a job that is cancelled has something to remove as well. */
async function willHavePost(env) {
    const file = env["GITHUB_STATE"];
    if (file !== undefined && file !== "")
        await (0,promises_.appendFile)(file, "isPost=true\n");
}

;// CONCATENATED MODULE: ./actions/.build/shared/src/run-action.js





/** Runs an action and returns its exit code; whatever is thrown is said and becomes one too. */
async function runAction(id, { folder, process }) {
    const { env, stderr } = process;
    try {
        const request = {
            cwd: process.cwd(),
            env,
            // What `with:` gave is read by the host; an action starts in the workspace itself.
            flags: new Map(),
            forge: "github",
            place: "here",
            unknownFlags: "reported",
            stderr,
            signal: abortOnSignal(process, { again: "ignore" }),
            verbose: env["RUNNER_DEBUG"] === "1",
            entries: builtEntries(folder),
        };
        if (id === "run")
            return await runSeveral(request);
        if (id === "provision-staging") {
            if (isPost(env))
                return await (await __nccwpck_require__.e(/* import() */ 524).then(__nccwpck_require__.bind(__nccwpck_require__, 60524))).removeAfterJob(request);
            if (startsSomething(request))
                await willHavePost(env);
        }
        return await run_action_runOne(id, request);
    }
    catch (thrown) {
        const { lines, exitCode } = describeThrown(thrown);
        stderr.write(`${lines.join("\n")}\n`);
        return exitCode;
    }
}
/** The other modes of provision-staging remove, and leave nothing to a post step. */
function startsSomething({ env }) {
    const mode = inputOf("mode", env);
    return mode !== "down" && mode !== "reap";
}
async function run_action_runOne(id, request) {
    const host = await (0,dist_host/* createHost */.D)({ ...request, gates: [id] });
    const finished = await runGateById(id, host);
    showFinished(host.log, finished, request);
    return finished.exitCode;
}
async function runSeveral(request) {
    const { gates, problems } = gatesToRun(request.env);
    const env = withoutGates(request.env);
    const host = await (0,dist_host/* createHost */.D)({
        ...request,
        env,
        gates: gates.length > 0 ? gates : order/* GATE_ORDER */.x,
        unknownFlags: "ignored",
        fresh: true,
    });
    const { exitCode } = await runPipeline(host, {
        gates,
        problems: [...problems, ...unknownInputs(env)],
        onStart: (id) => host.log.status(`${id} …`),
        onFinish: (finished) => showFinished(host.log, finished, request),
    });
    return exitCode;
}

;// CONCATENATED MODULE: ./actions/.build/shared/src/index.js


var __webpack_exports__runAction = __webpack_exports__.C;
export { __webpack_exports__runAction as runAction };
