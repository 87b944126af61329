import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

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

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

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

/***/ 40004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   CD: () => (/* binding */ cleanCharacters),
/* harmony export */   Ow: () => (/* binding */ cleanLine)
/* harmony export */ });
// ECMA-48 control sequences (colours, cursor) and operating system commands (links, titles).
const ANSI = 
// oxlint-disable-next-line no-control-regex
/[\u001b\u241b](?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\u0007\u001b\u241b]{0,2048}(?:\u0007|[\u001b\u241b]\\)|[@-Z\\^_])|\u009b[0-?]{0,64}[ -/]{0,8}[@-~]/g;
// C0 but tab and newline, DEL, C1.
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
// Bidi controls (https://trojansource.codes), zero-width and other invisible characters, the
// characters that XML forbids, and the tag block.
const INVISIBLE = 
// oxlint-disable-next-line no-misleading-character-class
/[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff]|[\u{e0000}-\u{e0fff}]/gu;
/** Well-formed text without terminal sequences, controls, bidi and invisible characters. */
function cleanCharacters(text) {
    return text
        .toWellFormed()
        .replaceAll(ANSI, "")
        .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
        .replaceAll(CONTROLS, "")
        .replaceAll(INVISIBLE, "");
}
/** How much longer than the limit a text may be before it is cut unread. */
const HEADROOM = 4;
const ENDING = "…";
/**
 * Foreign text as one line for people: what cannot be seen is gone, every run of white space is one
 * space, and a line that was cut to `max` UTF-16 units ends in `…`, never in half a character. Takes
 * time in proportion to `max`, whatever the text. Done twice it is the same.
 */
function cleanLine(text, max = 300) {
    const bounded = text.slice(0, max * HEADROOM + 256);
    const line = cleanCharacters(bounded).replaceAll(/\s+/g, " ").trim();
    return clip(bounded.length === text.length ? line : `${line}${ENDING}`, max);
}
/** At most `max` UTF-16 units, never half a character; a text that was cut ends in `…`. */
function clip(text, max) {
    const whole = text.toWellFormed();
    if (whole.length <= max)
        return whole;
    const start = whole.slice(0, Math.max(0, max - ENDING.length));
    // A pair of surrogates is one character.
    const kept = start.isWellFormed() ? start : start.slice(0, -1);
    return max < ENDING.length ? "" : `${kept}${ENDING}`;
}


/***/ }),

/***/ 70078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ liveSections),
/* harmony export */   VL: () => (/* binding */ hasSections),
/* harmony export */   YK: () => (/* binding */ COMMENT),
/* harmony export */   lS: () => (/* binding */ joinSections),
/* harmony export */   pe: () => (/* binding */ isSuperseded),
/* harmony export */   rT: () => (/* binding */ outdatedSections)
/* harmony export */ });
/* unused harmony export compareRevisions */
/** Marker of the comment that everything about a change request is in. */
const COMMENT = "stagegate";
/** Counts of GitHub and GitLab. */
const NUMBER = /^[1-9]\d{0,30}$/;
/**
 * Which of two is of the later run; 0 where they are of the same moment. A total order. Forges count
 * their runs upwards, and a run belongs to the push that started it: that of an older commit has the
 * lower number, however late it ends. Runs without such numbers are told apart by the clock.
 */
function compareRevisions(a, b) {
    const counted = [NUMBER.test(a.run), NUMBER.test(b.run)];
    if (counted[0] !== counted[1])
        return counted[0] === true ? 1 : -1;
    const moments = timeOf(a) - timeOf(b) || compareTexts(a.at, b.at);
    const attempts = a.attempt - b.attempt;
    if (counted[0] !== true) {
        return moments || attempts || compareTexts(a.run, b.run) || compareTexts(a.commit, b.commit);
    }
    const runs = BigInt(a.run) - BigInt(b.run);
    if (runs !== 0n)
        return runs > 0n ? 1 : -1;
    return attempts || moments || compareTexts(a.commit, b.commit);
}
function timeOf({ at }) {
    const time = Date.parse(at);
    return Number.isNaN(time) ? 0 : time;
}
function compareTexts(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/**
 * Of every section the latest. Order, grouping and repetition do not matter, so writers that know
 * different sections agree once each has seen those of the others.
 */
function joinSections(...all) {
    const latest = new Map();
    for (const section of all.flat()) {
        const before = latest.get(slotOf(section));
        if (before === undefined || isLater(section, before))
            latest.set(slotOf(section), section);
    }
    const sections = [...latest.values()];
    return sections.length < 2 ? sections : sections.sort(inOrder());
}
function slotOf({ key, running }) {
    if (running === true)
        return "running";
    return key === undefined ? "" : `=${key}`;
}
/** Of the same revision the longer text stays: the other one was cut to make room. */
function isLater(a, b) {
    const order = compareRevisions(a.revision, b.revision) ||
        a.body.length - b.body.length ||
        compareTexts(a.body, b.body);
    return order > 0;
}
/**
 * What runs first, then what has no key, then by key: `shard-2` comes before `shard-10`. Made when
 * something is to be sorted: a collator costs the start of every gate five milliseconds.
 */
function inOrder() {
    const collator = new Intl.Collator("en", { numeric: true });
    return (a, b) => {
        const keys = [a.key ?? "", b.key ?? ""];
        return rankOf(a) - rankOf(b) || collator.compare(...keys) || compareTexts(...keys);
    };
}
function rankOf({ running, key }) {
    if (running === true)
        return 0;
    return key === undefined ? 1 : 2;
}
/** Without what says that gates run, once one of the same run, or a later one, has reported. */
function liveSections(sections) {
    const running = sections.find((section) => section.running === true);
    if (running === undefined)
        return [...sections];
    const said = sections.filter((section) => section !== running);
    return said.some((section) => answers(section, running)) ? said : [...sections];
}
function answers({ revision }, { revision: started }) {
    if (revision.run === started.run)
        return revision.attempt >= started.attempt;
    return compareRevisions(revision, started) > 0;
}
/** Whether all that is wanted is there, in the revision that is wanted or in a later one. */
function hasSections(there, wanted) {
    const bySlot = new Map(there.map((section) => [slotOf(section), section]));
    return liveSections(joinSections(there, wanted)).every((section) => {
        const found = bySlot.get(slotOf(section));
        return found !== undefined && compareRevisions(found.revision, section.revision) >= 0;
    });
}
/**
 * Whether a later run, or this one at a later moment, has said already what the section would say.
 * That a run runs is said once. A later push that is being judged has the word: whoever still spoke
 * of an older commit could write over its verdict, as it would have read before that was there.
 */
function isSuperseded(section, by) {
    if (section.running === true)
        return by.some((other) => answers(other, section));
    return by.some((other) => (slotOf(other) === slotOf(section) || isLaterPush(other, section)) &&
        compareRevisions(other.revision, section.revision) > 0);
}
function isLaterPush({ running, revision }, section) {
    return running === true && revision.commit !== section.revision.commit;
}
/**
 * Sections that speak of the past: of another commit than the latest section, or of an earlier run
 * of what runs now.
 */
function outdatedSections(sections) {
    const live = liveSections(sections);
    const running = live.find((section) => section.running === true);
    const latest = live.toSorted((a, b) => compareRevisions(a.revision, b.revision)).at(-1);
    const isPast = (section) => {
        if (section === running || latest === undefined)
            return false;
        if (section.revision.commit !== latest.revision.commit)
            return true;
        if (running === undefined)
            return false;
        const before = compareRevisions(section.revision, running.revision) < 0;
        return before && (section.key === undefined || section.revision.run === running.revision.run);
    };
    return new Set(live.filter(isPast));
}


/***/ }),

/***/ 77714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MJ: () => (/* binding */ parseSections),
/* harmony export */   VK: () => (/* binding */ normalSection),
/* harmony export */   Yq: () => (/* binding */ SECTION_ROOM),
/* harmony export */   sz: () => (/* binding */ writeSections)
/* harmony export */ });
/* harmony import */ var _cut_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(61969);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70078);


/** UTF-16 units that a section needs beside its body. */
const SECTION_ROOM = 700;
const MARK = "<!-- stagegate v1 ";
const EARLIER = "<!-- stagegate earlier -->";
const MAX_TOKEN = 80;
const MAX_KEY = 200;
const MAX_ATTEMPT = 999_999_999;
/** A comment of more marks than this is damaged, or made to be slow. */
const MAX_SECTIONS = 1_000;
/** The hidden line before a section: `<!-- stagegate v1 commit=… run=… attempt=… at=… [key=…] -->`. */
function markOf({ key, revision, running }) {
    const { commit, run, attempt, at } = revision;
    const fields = [
        `commit=${token(commit)}`,
        `run=${token(run)}`,
        `attempt=${Math.min(MAX_ATTEMPT, Math.max(0, Math.trunc(attempt) || 0))}`,
        `at=${token(at)}`,
        ...(key === undefined ? [] : [`key=${encodeKey(key)}`]),
        ...(running === true ? ["state=running"] : []),
    ];
    return `${MARK}${fields.join(" ")} -->`;
}
/** A value that cannot end the hidden line or hold a space. */
function token(value) {
    const safe = value.slice(0, MAX_TOKEN).replaceAll(/[^A-Za-z0-9_.:/-]+/g, "_");
    return safe.replaceAll(/-{2,}/g, "-").replace(/^[->]+|-$/g, "") || "_";
}
/** Whole characters of it, so that what is read is written the same way again. */
function encodeKey(key) {
    let encoded = "";
    for (const character of key.toWellFormed()) {
        const next = encodeURIComponent(character);
        const safe = next === "-" && encoded.endsWith("-") ? "%2D" : next;
        if (encoded.length + safe.length > MAX_KEY)
            break;
        encoded += safe;
    }
    return encoded;
}
function decodeKey(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}
/** As its mark will say it: what is too long, or cannot be written, is not compared either. */
function normalSection(section) {
    const body = cleanBody(section.body);
    const read = parseSections(markOf(section))[0];
    return { ...section, ...read, body };
}
const MARKS = /^<!-- stagegate v1 ([^\r\n]{1,900}) -->[ \t]*$/gm;
/**
 * The sections of a comment. Whatever it holds besides is left out, and so are marks that say no
 * revision: a comment that somebody edited loses nothing but that.
 */
function parseSections(text) {
    const marks = [...text.matchAll(MARKS)].slice(0, MAX_SECTIONS);
    const sections = marks.flatMap((mark, index) => {
        const head = readFields(mark[1] ?? "");
        const end = marks[index + 1]?.index ?? text.length;
        const body = unwrapped(text.slice(mark.index + mark[0].length, end));
        return head === undefined ? [] : [{ ...head, body }];
    });
    return (0,_section_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSections */ .lS)(sections);
}
function readFields(line) {
    const fields = new Map(line.split(" ").map((field) => {
        const at = field.indexOf("=");
        return [field.slice(0, at), field.slice(at + 1)];
    }));
    const revision = readRevision(fields);
    if (revision === undefined)
        return undefined;
    const key = fields.get("key");
    const name = key === undefined ? undefined : decodeKey(key);
    if (key !== undefined && name === undefined)
        return undefined;
    return {
        revision,
        ...(name === undefined ? {} : { key: name }),
        ...(fields.get("state") === "running" ? { running: true } : {}),
    };
}
function readRevision(fields) {
    const [commit, run, attempt, at] = ["commit", "run", "attempt", "at"].map((name) => fields.get(name));
    if (commit === undefined || run === undefined || at === undefined)
        return undefined;
    if (attempt === undefined || !/^\d{1,9}$/.test(attempt))
        return undefined;
    return { commit, run, attempt: Number(attempt), at };
}
const OPEN = new RegExp(`^${EARLIER}<details><summary>[^\\r\\n]{0,300}</summary>`);
const CLOSE = `</details>${EARLIER}`;
/** Without what made it a matter of the past. */
function unwrapped(text) {
    const body = withoutEnds(text);
    const open = OPEN.exec(body);
    if (open === null || !body.endsWith(CLOSE))
        return body;
    return withoutEnds(body.slice(open[0].length, -CLOSE.length));
}
/** No line of a body is taken for a mark. */
function cleanBody(body) {
    const plain = body.toWellFormed().replaceAll(/<!--(?= stagegate (?:v1|earlier) )/g, "<!-- ");
    return withoutEnds(plain);
}
/** Blanks before the first word stay: without them a line may mean something else to a forge. */
function withoutEnds(text) {
    return text.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd();
}
function wrapped({ revision, body }) {
    const commit = `<code>${token(revision.commit).slice(0, 10)}</code>`;
    const attempt = revision.attempt > 1 ? `, attempt ${revision.attempt}` : "";
    const summary = `What was said of ${commit}${attempt}, before this`;
    return `${EARLIER}<details><summary>${summary}</summary>\n\n${body}\n\n${CLOSE}`;
}
/**
 * The text of a comment with these sections, never longer than `max`. Where there is too little room
 * those of the past go first, then the longest are cut; what still finds none is left out whole.
 */
function writeSections(given, { max, note }) {
    const live = (0,_section_js__WEBPACK_IMPORTED_MODULE_0__/* .liveSections */ .Do)((0,_section_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSections */ .lS)(given.map(normalSection)));
    const past = (0,_section_js__WEBPACK_IMPORTED_MODULE_0__/* .outdatedSections */ .rT)(live);
    const whole = live.map((section) => blockOf(section, past.has(section)));
    if (lengthOf(whole) <= max)
        return whole.join(GAP);
    const short = live.map((section) => (past.has(section) ? { ...section, body: note } : section));
    const blocks = short.map((section) => blockOf(section, past.has(section)));
    if (lengthOf(blocks) <= max)
        return blocks.join(GAP);
    const cap = capOf(short.map(({ body }) => body.length), max - lengthOf(short.map((section) => blockOf({ ...section, body: "" }, past.has(section)))));
    const cut = short.map((section) => {
        const body = (0,_cut_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .cutMarkdown */ .G)(section.body, { max: cap, unit: "characters", note });
        return blockOf({ ...section, body: body.trimEnd() }, past.has(section));
    });
    return fitting(cut, max).join(GAP);
}
const GAP = "\n\n";
function blockOf(section, past) {
    return `${markOf(section)}${GAP}${past ? wrapped(section) : section.body}`;
}
function lengthOf(blocks) {
    return blocks.reduce((sum, block) => sum + block.length + GAP.length, -GAP.length);
}
/** Most that each may have so that all have no more than the room together; the short stay whole. */
function capOf(lengths, room) {
    let left = Math.max(0, room);
    const ascending = lengths.toSorted((a, b) => a - b);
    for (const [index, length] of ascending.entries()) {
        const share = Math.floor(left / (ascending.length - index));
        if (length > share)
            return share;
        left -= length;
    }
    return Math.max(0, ...lengths);
}
function fitting(blocks, max) {
    const kept = [];
    for (const block of blocks)
        if (lengthOf([...kept, block]) <= max)
            kept.push(block);
    return kept;
}


/***/ }),

/***/ 61969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ cutMarkdown)
/* harmony export */ });
const NOTHING_OPEN = { fence: undefined, comment: false, details: 0 };
/**
 * The text when it fits, otherwise its first lines with a note after them: never silently shorter,
 * never half a character, and what is open at the cut (code block, comment, `<details>`) is closed,
 * so that the note is read. The last resort for a text that its author could not make fit.
 */
function cutMarkdown(text, { max, unit, note }) {
    const sizeOf = unit === "bytes" ? Buffer.byteLength : (part) => part.length;
    const whole = text.toWellFormed();
    if (sizeOf(whole) <= max)
        return whole;
    const room = max - sizeOf(`\n\n${note}\n`);
    if (room <= 0)
        return prefixOf(note, max, sizeOf);
    let size = 0;
    let end = 0;
    let open = NOTHING_OPEN;
    let best = { end, open };
    for (const line of linesOf(whole)) {
        size += sizeOf(line);
        if (size > room)
            break;
        end += line.length;
        open = after(open, line);
        // A line that opens more than there is room to close ends nothing: a later one may fit again.
        if (size + closingSize(open) <= room)
            best = { end, open };
    }
    const kept = whole.slice(0, best.end).trimEnd();
    const start = kept === "" ? cutLine(whole, room, sizeOf) : kept + closersOf(best.open);
    return `${start}\n\n${note}\n`;
}
/** A text whose first line does not fit. */
function cutLine(text, room, sizeOf) {
    const line = prefixOf(text.trimStart().split("\n", 1)[0] ?? "", room, sizeOf);
    return closingSize(after(NOTHING_OPEN, line)) === 0 ? line : "";
}
function prefixOf(text, max, sizeOf) {
    let out = "";
    let size = 0;
    for (const character of text) {
        size += sizeOf(character);
        if (size > max)
            break;
        out += character;
    }
    return out;
}
function* linesOf(text) {
    for (let start = 0; start < text.length;) {
        const end = text.indexOf("\n", start) + 1 || text.length;
        yield text.slice(start, end);
        start = end;
    }
}
/** https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)/;
const TAG = /<!--|-->|<details\b|<\/details>/gi;
function after(open, line) {
    const [, fence, rest = ""] = FENCE.exec(line) ?? [];
    if (open.fence !== undefined) {
        const closes = fence?.startsWith(open.fence) === true && rest.trim() === "";
        return closes ? { ...open, fence: undefined } : open;
    }
    // The information of a fence of backticks holds none: it would be code in a line.
    const opens = fence !== undefined && !(fence.startsWith("`") && rest.includes("`"));
    if (opens && !open.comment)
        return { ...open, fence };
    let { comment, details } = open;
    for (const [tag] of line.matchAll(TAG)) {
        if (comment)
            comment = tag !== "-->";
        else if (tag === "<!--")
            comment = true;
        else if (tag.startsWith("</"))
            details = Math.max(0, details - 1);
        else if (tag !== "-->")
            details += 1;
    }
    return { fence: undefined, comment, details };
}
/** Length of what `closersOf` gives, which is ASCII, without making it for every line. */
function closingSize({ fence, comment, details }) {
    return ((fence === undefined ? 0 : 1 + fence.length) +
        (comment ? "\n-->".length : 0) +
        (details === 0 ? 0 : 1 + "</details>".length * details));
}
function closersOf({ fence, comment, details }) {
    return ((fence === undefined ? "" : `\n${fence}`) +
        (comment ? "\n-->" : "") +
        (details === 0 ? "" : `\n${"</details>".repeat(details)}`));
}


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
    STAGEGATE_BASE_UNREACHABLE: code("usage", "The base of the comparison cannot be found", "The merge base with the target branch is not in this clone and could not be fetched. On a shallow clone, fetch more history (`fetch-depth: 0`, or GIT_DEPTH: 0), or name a commit with `base`. On change requests every gate needs the tip of the target branch as well, which has the say over limits. The same code is given for a file of another repository that `extends` names and that may not be read."),
    STAGEGATE_CHECKOUT_NOT_CHANGE: code("usage", "The checkout is not the change", "The job runs for a change request, and its checkout is the target branch: every gate would judge code that the change does not touch, and be green. Events that run with the rights of the target do this by default; run on the event of the change itself. For changes of forks, see the two-part workflow in the docs of the forge."),
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
    STAGEGATE_SPEC_MISSING: {
        title: "A contract is nowhere",
        explanation: "The file is there neither before nor after the change. Check the path of the contract in stagegate.yml.",
    },
    STAGEGATE_SPEC_UNREADABLE: {
        title: "A contract cannot be read",
        explanation: "The file or the address is named rightly and could not be read: nobody answered, the answer is no document, or it is too much. Nothing is known about the API then.",
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
        explanation: "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are read: convert others first. It counts as inconclusive, as nothing is known.",
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
        explanation: "Nothing is fetched from hosts that are not listed in `verify-contracts.remote-refs`: what is compared should not depend on a server. Keep a copy in the repository and refer to it, or list the host.",
    },
    STAGEGATE_SPEC_REF_UNREACHABLE: {
        title: "A `$ref` to an allowed host cannot be read",
        explanation: "The host did not answer in time, with something else than 200, with a page for people or with too much. Nothing is known about the API then. Try again, or keep a copy in the repository.",
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
        "verify-contracts": services.some((s) => s.contract !== undefined) ||
            config["verify-contracts"]?.results !== undefined,
        "run-e2e": config["run-e2e"] !== undefined,
        "load-test": (config["load-test"]?.scenarios ?? []).length > 0,
        "check-slo": config["check-slo"] !== undefined,
        "comment-report": true,
    };
    return Object.keys(has).filter((id) => has[id]);
}


/***/ }),

/***/ 64548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isGlob),
/* harmony export */   r: () => (/* binding */ globbedFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);

const PATTERN = /[*?[\]{}]/;
/** Whether a path of the configuration may stand for several files. */
function isGlob(path) {
    return PATTERN.test(path);
}
/**
 * The files that a path or a glob names, absolute and sorted, looked for from a folder; `..` may
 * lead out of it before the first wildcard. A file that is there is itself, whatever it is called.
 */
async function globbedFiles(files, folder, path) {
    const whole = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, path);
    if (!isGlob(path) || (await files.exists(whole)))
        return [whole];
    const names = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path).split("/");
    const first = names.findIndex(isGlob);
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, names.slice(0, first).join("/") || (path.startsWith("/") ? "/" : "."));
    return files.glob(from, [names.slice(first).join("/")]);
}


/***/ }),

/***/ 92097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ readDuration),
/* harmony export */   UB: () => (/* binding */ letterOf),
/* harmony export */   fB: () => (/* binding */ readLetter),
/* harmony export */   oe: () => (/* binding */ durationLetters),
/* harmony export */   ro: () => (/* binding */ NOT_THERE)
/* harmony export */ });
/* unused harmony export DURATION_WIDTH */
const LETTERS = {
    pass: "p",
    warn: "w",
    fail: "f",
    inconclusive: "i",
    skip: "s",
    error: "e",
};
const VERDICTS = new Map(Object.entries(LETTERS).map(([verdict, letter]) => [letter, verdict]));
/** The run does not have the check. */
const NOT_THERE = "-";
/** A capital says that the check was flaky. */
function letterOf(verdict, flaky) {
    return flaky ? LETTERS[verdict].toUpperCase() : LETTERS[verdict];
}
/** What a letter says; undefined for a check that the run does not have. */
function readLetter(letter) {
    const small = letter.toLowerCase();
    const verdict = VERDICTS.get(small);
    return verdict === undefined ? undefined : { verdict, flaky: letter !== small };
}
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const RATIO = Math.log(1.005);
/** Letters of a duration. */
const DURATION_WIDTH = 2;
const UNKNOWN = NOT_THERE.repeat(DURATION_WIDTH);
/** A duration as two letters, within 0.3 %: 1 ms to two days. */
function durationLetters(ms) {
    if (ms === undefined)
        return UNKNOWN;
    const most = DIGITS.length ** DURATION_WIDTH - 1;
    const step = ms <= 1 ? 0 : Math.min(most, Math.round(Math.log(ms) / RATIO));
    const high = DIGITS[Math.floor(step / DIGITS.length)] ?? "";
    return `${high}${DIGITS[step % DIGITS.length] ?? ""}`;
}
/** Milliseconds of the check at a place of a text of durations. */
function readDuration(durations, index) {
    const at = index * DURATION_WIDTH;
    const high = DIGITS.indexOf(durations[at] ?? NOT_THERE);
    const low = DIGITS.indexOf(durations[at + 1] ?? NOT_THERE);
    if (high < 0 || low < 0)
        return undefined;
    return Math.round(Math.exp((high * DIGITS.length + low) * RATIO));
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

/***/ 87315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L8: () => (/* binding */ classify),
  $Z: () => (/* binding */ isHabit),
  KA: () => (/* binding */ toOutcome)
});

// EXTERNAL MODULE: ./packages/schema/dist/verdict.js
var verdict = __nccwpck_require__(19582);
;// CONCATENATED MODULE: ./packages/core/dist/history/rate.js
/** Two-sided quantile of the normal distribution for 95 %. */
const Z = 1.959963984540054;
/**
 * Wilson score interval of a rate at 95 % (E. B. Wilson, 1927), the same as `wilsonInterval` of
 * the stats package, which core does not import. Undefined without trials.
 */
function rateInterval(hits, trials) {
    if (trials === 0)
        return undefined;
    const ratio = hits / trials;
    const scale = 1 + (Z * Z) / trials;
    const centre = ratio + (Z * Z) / (2 * trials);
    const reach = Z * Math.sqrt((ratio * (1 - ratio)) / trials + (Z * Z) / (4 * trials * trials));
    const low = hits === 0 ? 0 : Math.max(0, (centre - reach) / scale);
    const high = hits === trials ? 1 : Math.min(1, (centre + reach) / scale);
    return [round(low), round(high)];
}
function round(ratio) {
    return Math.round(ratio * 10_000) / 10_000;
}

;// CONCATENATED MODULE: ./packages/core/dist/lifecycle/classify.js


/**
 * Compares a check with the stored runs of the target branch. Without any run of the gate nothing
 * is said: a class without history would be a guess.
 */
function classify(check, history) {
    if (history.runs === 0)
        return check;
    const seen = history.past(check.id);
    const kind = classOf(check, seen, history.latest(check.id));
    return {
        ...check,
        ...(kind === undefined ? {} : { class: kind }),
        history: historyOf(check, seen, history),
    };
}
function historyOf(check, seen, history) {
    const asked = (0,verdict/* isFinding */.qd)(check) || check.class === "flaky";
    const flakes = asked ? flakesIn(check, seen) : 0;
    const interval = flakes === 0 ? undefined : rateInterval(flakes, seen.length);
    const firstSeen = history.firstSeen(check.id);
    const medianMs = median(seen.flatMap(({ verdict, ms = 0 }) => (isTimed(verdict) && ms > 0 ? [ms] : [])));
    return {
        runs: seen.length,
        failed: seen.filter(verdict/* isFinding */.qd).length,
        ...(flakes === 0 ? {} : { flaky: flakes }),
        ...since(seen),
        ...(firstSeen === undefined ? {} : { firstSeen }),
        ...(seen[0] === undefined ? {} : { lastCommit: seen[0].commit }),
        ...(interval === undefined ? {} : { interval }),
        ...(medianMs === undefined ? {} : { medianMs }),
        recent: history.letters(check.id).slice(0, MAX_RECENT),
    };
}
/** What failed took another way; an imported timing is a skip that took its time. */
function isTimed(verdict) {
    return verdict === "pass" || verdict === "skip";
}
const MAX_RECENT = 100;
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length / 2;
    const upper = sorted[Math.floor(middle)];
    const lower = sorted[Math.ceil(middle) - 1];
    return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}
/**
 * New failures and those that the target branch already has are told apart (design, section 6), and
 * a change answers for what is red on it. So a history of flakes excuses a failure only where it
 * makes this very failure likely: one attempt failed, as it does in at least half of the stored
 * runs. Where every one of several attempts failed, the retries that used to help did not: that is
 * no flake but a failure, and it is new unless the last run had it as well.
 */
function classOf(check, past, latest) {
    if (check.class === "flaky")
        return "flaky";
    if (!(0,verdict/* isFinding */.qd)(check)) {
        const fixed = check.verdict === "pass" && latest !== undefined && (0,verdict/* isFinding */.qd)(latest);
        return fixed ? "fixed" : undefined;
    }
    if (latest !== undefined && isAsBad(latest, check))
        return "known";
    const flakes = flakesIn(check, past);
    const likely = isHabit(flakes) && flakes * 2 >= past.length;
    return likely && (check.attempts ?? 1) < 2 ? "flaky" : "new";
}
/**
 * How often the check came and went in the stored runs: runs in which it was flaky, and rows of runs
 * in which it was at least as bad as now. A row counts once, however long: it is a bug that was there
 * until somebody fixed it. Only a pass ends a row.
 */
function flakesIn(check, past) {
    let flakes = 0;
    let inRow = false;
    for (const run of past) {
        const bad = !run.flaky && isAsBad(run, check);
        if (run.flaky || (bad && !inRow))
            flakes += 1;
        inRow = bad || (inRow && !run.flaky && run.verdict !== "pass");
    }
    return flakes;
}
/** Two among green runs are a habit; one may have been fixed for good. */
function isHabit(flakes) {
    return flakes >= 2;
}
/** A warning, or data that was missing, does not excuse a failure. */
function isAsBad(past, now) {
    return (0,verdict/* isFinding */.qd)(past) && (0,verdict/* worstVerdict */.zP)([past.verdict, now.verdict]) === past.verdict;
}
function since(past) {
    const streak = past.findIndex((run) => !(0,verdict/* isFinding */.qd)(run));
    const oldest = past[streak === -1 ? past.length - 1 : streak - 1];
    return oldest === undefined || !(0,verdict/* isFinding */.qd)(oldest) ? {} : { since: oldest.commit };
}
/** The compact line of a check for the outcomes stream. */
function toOutcome(check) {
    return {
        id: check.id,
        v: check.verdict,
        ...(check.durationMs === undefined ? {} : { ms: check.durationMs }),
        ...(check.attempts === undefined ? {} : { n: check.attempts }),
        ...(check.class === "flaky" ? { f: true } : {}),
        ...(check.observed === undefined ? {} : { o: check.observed }),
        ...(check.observed === undefined || check.threshold === undefined
            ? {}
            : { t: check.threshold }),
        ...(check.observed === undefined || check.unit === undefined ? {} : { u: check.unit }),
    };
}


/***/ }),

/***/ 54543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   bE: () => (/* binding */ findDefault),
/* harmony export */   bR: () => (/* binding */ DEFAULT_NAMES),
/* harmony export */   hd: () => (/* binding */ resolve),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(13837);


/** What a configuration is called that nobody named. */
const DEFAULT_NAMES = ["stagegate.yml", "stagegate.yaml"];
/** The parser takes two million characters, of at most four bytes each. */
const MAX_BYTES = 8_000_000;
/** Text of a configuration; undefined where there is none. Throws for what is no such text. */
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
/** The configuration of a folder that nobody named; undefined where there is none. */
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


/***/ }),

/***/ 22580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z9: () => (/* binding */ loadConfig),
/* harmony export */   oD: () => (/* binding */ readWhole)
/* harmony export */ });
/* unused harmony exports invalidConfig, formatIssue */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var _stagegate_schema__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(72115);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(13837);
/* harmony import */ var _globbed_files_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(64548);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(54543);





/**
 * Finds, parses, joins and checks the configuration; undefined when there is none and none was
 * named. Throws one error that lists every problem of every file with file:line:column.
 */
async function loadConfig(place, { named, profile, check = () => Promise.resolve([]) } = {}) {
    const { files, root } = place;
    const path = named === undefined ? await (0,_config_file_js__WEBPACK_IMPORTED_MODULE_1__/* .findDefault */ .bE)(files, root) : (0,_config_file_js__WEBPACK_IMPORTED_MODULE_1__/* .resolve */ .hd)(root, named);
    if (path === undefined)
        return undefined;
    const shown = (0,_config_file_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(root, path);
    const text = await (0,_config_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfig */ .Xg)(files, path, shown);
    if (text === undefined) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("STAGEGATE_FILE_MISSING", `there is no configuration at ${shown}`, {
            hint: "Check the input `config`, or run `stagegate init` to write one.",
        });
    }
    const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path);
    const { result, composed } = await readWhole(shown, text, {
        profile,
        reader: async () => (await __nccwpck_require__.e(/* import() */ 8794).then(__nccwpck_require__.bind(__nccwpck_require__, 98794))).workspaceReader(place, dir),
    });
    const readable = result.kind === "valid" ? result : result.readable;
    const missing = readable === undefined ? [] : await missingFiles(files, dir, readable);
    const issues = [
        ...(result.kind === "valid" ? [] : result.issues),
        ...missing,
        ...(readable === undefined ? [] : await checked(readable, check)),
    ];
    if (result.kind === "valid" && issues.length === 0) {
        const { config, source } = result;
        return { config, dir, file: shown, source, ...(composed === undefined ? {} : { composed }) };
    }
    const { sortIssues } = await Promise.all(/* import() */[__nccwpck_require__.e(4870), __nccwpck_require__.e(2139), __nccwpck_require__.e(4542)]).then(__nccwpck_require__.bind(__nccwpck_require__, 64542));
    throw invalidConfig(shown, sortIssues(issues));
}
/** A configuration with what it extends, its fragments and its profile; as cheap as its parts. */
async function readWhole(shown, text, { profile, reader }) {
    // Reading YAML with positions is only paid for where there is a configuration.
    const { checkSource, isComposed, parseSource } = await Promise.all(/* import() */[__nccwpck_require__.e(4870), __nccwpck_require__.e(2139), __nccwpck_require__.e(4542)]).then(__nccwpck_require__.bind(__nccwpck_require__, 64542));
    const parsed = parseSource(shown, text);
    if (parsed.kind === "invalid")
        return { result: parsed };
    const { source } = parsed;
    // A profile by name must exist, also where the file has none.
    const alone = !isComposed(source.value) && profile?.origin === undefined;
    if (alone)
        return { result: checkSource(source) };
    const { compose } = await Promise.all(/* import() */[__nccwpck_require__.e(4870), __nccwpck_require__.e(2139), __nccwpck_require__.e(4218)]).then(__nccwpck_require__.bind(__nccwpck_require__, 24218));
    const composed = await compose(source, { reader: await reader(), profile });
    return { result: withIssues(checkSource(composed.source), composed.issues), composed };
}
/** What is wrong with a part is often wrong with the whole as well, and told once. */
function withIssues(result, more) {
    if (more.length === 0)
        return result;
    const told = new Set();
    const own = result.kind === "valid" ? [] : result.issues;
    const issues = [...more, ...own].filter(({ file, line, column, message }) => {
        const key = [file, line, column, message].join("\0");
        return told.has(key) ? false : told.add(key);
    });
    if (result.kind === "invalid")
        return { ...result, issues };
    const { config, source } = result;
    return { kind: "invalid", issues, readable: { config, source, isReplaced: () => false } };
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
        const { contract } = service;
        for (const [index, each] of (0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_3__/* .contractFiles */ .M)(service).entries()) {
            const at = Array.isArray(contract) ? [index] : [];
            named.push([each, ["services", name, "contract", ...at]]);
        }
        named.push([service.run?.cwd, ["services", name, "run", "cwd"]]);
    }
    const missing = [];
    for (const [file, path] of named) {
        if (file === undefined || (await files.exists((0,_config_file_js__WEBPACK_IMPORTED_MODULE_1__/* .resolve */ .hd)(dir, file))))
            continue;
        const glob = path[0] === "services" && path[2] === "contract" && (0,_globbed_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isGlob */ .f)(file);
        if (glob && (await (0,_globbed_files_js__WEBPACK_IMPORTED_MODULE_4__/* .globbedFiles */ .r)(files, dir, file)).length > 0)
            continue;
        const message = glob ? `no file matches \`${file}\`` : `there is no file or folder \`${file}\``;
        const hint = "Paths are relative to the folder of this file.";
        missing.push(source.place({ path, message, hint }));
    }
    return missing;
}
/** One error for any number of problems; the first is the line that people see. */
function invalidConfig(file, issues) {
    const [first] = issues;
    const count = issues.length === 1 ? "1 problem" : `${issues.length} problems`;
    return new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("STAGEGATE_CONFIG_INVALID", first === undefined
        ? `${file} is invalid`
        : `${count} in ${issues.every((issue) => issue.file === file) ? file : "the configuration"}; ${first.file === file ? "" : `${first.file}:`}${first.line}:${first.column} ${first.at === "" ? "" : `${first.at}: `}${first.message}`, {
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
/* harmony export */   hv: () => (/* binding */ wouldBlock),
/* harmony export */   ls: () => (/* binding */ countChecks)
/* harmony export */ });
/* unused harmony exports verdictExitCode, orderChecks */
/* harmony import */ var _stagegate_schema__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(19582);
/* harmony import */ var _classify_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87315);


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
const MAX_LISTED = 20;
/**
 * What `observe` holds back: the findings that `all` would block on, worst first, with the exit
 * code. `decided` is the code of a gate that speaks for others. Undefined where nothing would block.
 */
function wouldBlock(checks, policy, decided) {
    const exitCode = decided ?? judge(checks, { ...policy, enforcement: "all" }).exitCode;
    if (exitCode === 0)
        return undefined;
    const blocking = orderChecks(checks).filter((check) => verdictExitCode(check.verdict) !== 0 && !isLenient(check.verdict, policy));
    return {
        exitCode,
        new: blocking.filter(blocksUnderNew).length,
        total: blocking.length,
        listed: blocking.slice(0, MAX_LISTED).map(({ id, title }) => ({ id, title })),
    };
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
/** Findings of a report, worst first, what is new first among them; then the rest. Stable. */
function orderChecks(checks) {
    return [...checks].sort((a, b) => (0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_1__/* .bySeverity */ .Np)(a.verdict, b.verdict) || age(a) - age(b));
}
/** What excuses a finding comes behind what nothing excuses. */
function age({ class: kind }) {
    if (kind === "known")
        return 2;
    return kind === "flaky" ? 1 : 0;
}
const MAX_FINDINGS = 1000;
const MAX_OTHERS = 200;
/** What a change loosens (see `policy-checks`): a few, and a reviewer must see them. */
function isPolicy({ id }) {
    return id.startsWith("policy:");
}
/**
 * Keeps all findings up to a cap and a sample of the rest; says exactly what was left out. Those
 * that count under `new` are kept before what is excused, and what a change loosens always.
 */
function boundChecks(checks) {
    const ordered = orderChecks(checks);
    const findings = ordered.filter(_stagegate_schema__WEBPACK_IMPORTED_MODULE_1__/* .isFinding */ .qd);
    const others = ordered.filter((check) => !(0,_stagegate_schema__WEBPACK_IMPORTED_MODULE_1__/* .isFinding */ .qd)(check));
    const urgency = (check) => (isPolicy(check) ? 0 : blocksUnderNew(check) ? 1 : 2);
    const urgent = [...findings].sort((a, b) => urgency(a) - urgency(b)).slice(0, MAX_FINDINGS);
    const kept = [...orderChecks(urgent), ...others.slice(0, MAX_OTHERS)];
    return {
        kept,
        omitted: {
            checks: checks.length - kept.length,
            findings: findings.length - urgent.length,
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
/* harmony import */ var _stagegate_schema_report_format__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(66863);
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
    const path = out.file("expected", `${(0,_out_dir_js__WEBPACK_IMPORTED_MODULE_0__/* .keyedName */ .wU)(expected.gate, out.key)}.json`);
    await files.write(path, `${(0,_stagegate_schema_report_format__WEBPACK_IMPORTED_MODULE_1__/* .writeExpected */ .g)(value)}\n`);
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

/***/ 37332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   kw: () => (/* binding */ historyLimit),
/* harmony export */   mY: () => (/* binding */ targetBranch)
/* harmony export */ });
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(31889);

const DEFAULT_LIMIT = 30;
/** Stored runs that are read, and that a new record sums up. */
function historyLimit(config) {
    return config?.baseline?.limit ?? DEFAULT_LIMIT;
}
/**
 * The branch that the change goes to: the input, the forge, the configuration, `main`. Of a change
 * request the forge knows, and whoever starts the job has no say.
 */
function targetBranch(setup) {
    const { host, loaded } = setup;
    const { event, targetBranch: known } = host.info;
    const isChange = event === "change-request" || event === "merge-queue";
    return ((isChange ? known : undefined) ??
        (0,_setup_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO)(setup)["target-branch"] ??
        known ??
        loaded?.config.baseline?.branch ??
        "main");
}
/** The stored runs of the target branch, newest first. A store that fails is a note, no verdict. */
async function readHistory(setup) {
    const config = setup.loaded?.config;
    try {
        return await setup.host.baselines.list(targetBranch(setup), historyLimit(config), config?.project);
    }
    catch (cause) {
        const reason = cause.message;
        return { records: [], notes: [`the history could not be read: ${reason}`] };
    }
}


/***/ }),

/***/ 40183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isJudgedByBase)
/* harmony export */ });
/** Events whose verdict decides about a change that somebody else is the judge of. */
function isJudgedByBase({ info }) {
    // Where the target branch itself is checked out, its file is the one that was read.
    if (info.source !== undefined || info.notTheChange !== undefined)
        return false;
    return info.event === "change-request" || info.event === "merge-queue";
}


/***/ }),

/***/ 913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dp: () => (/* binding */ profileOf),
/* harmony export */   oD: () => (/* binding */ hasGate),
/* harmony export */   zW: () => (/* binding */ wantedProfile)
/* harmony export */ });
/** The profile that was asked for, else that of the event; undefined where no event has one. */
function wantedProfile({ inputs, info, }) {
    const given = inputs.read(["profile"]).get("profile");
    if (typeof given?.value === "string" && given.value !== "") {
        return { name: given.value, origin: given.origin };
    }
    const name = profileOf(info);
    return name === undefined ? undefined : { name };
}
/** On a laptop nobody asks but a person. */
function profileOf({ event, subject, targetBranch = "main" }) {
    switch (event) {
        case "change-request":
        case "merge-queue":
            return event;
        case "schedule":
            return "nightly";
        case "push":
            return subject.ref === targetBranch ? "main" : undefined;
        default:
            return undefined;
    }
}
/** Gates that are of no use without an environment. */
const NEED_ENVIRONMENT = ["run-e2e", "load-test", "check-slo"];
/** A run ends with its report, and starts with the environment that its gates need. */
function hasGate(gates, gate) {
    if (gate === "comment-report" || gates.includes(gate))
        return true;
    return gate === "provision-staging" && gates.some((each) => NEED_ENVIRONMENT.includes(each));
}


/***/ }),

/***/ 91196:
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
// EXTERNAL MODULE: ./packages/core/dist/redact.js + 8 modules
var redact = __nccwpck_require__(70745);
// EXTERNAL MODULE: ./packages/core/dist/redact-variables.js
var redact_variables = __nccwpck_require__(47502);
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

// EXTERNAL MODULE: ./packages/schema/dist/report-format.js + 1 modules
var report_format = __nccwpck_require__(66863);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/annotations.js
var annotations = __nccwpck_require__(34522);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/classify.js + 1 modules
var classify = __nccwpck_require__(87315);
// EXTERNAL MODULE: ./packages/schema/dist/verdict.js
var verdict = __nccwpck_require__(19582);
// EXTERNAL MODULE: ./packages/core/dist/history/letters.js
var letters = __nccwpck_require__(92097);
;// CONCATENATED MODULE: ./packages/core/dist/history/past.js


/** How a report shows a run in which the check was flaky, whatever came of it. */
const FLAKY = "k";
/**
 * Nothing is taken apart before a check is asked for, and then only the tables of this gate. With
 * the `key` of a leg a check counts as that leg had it; where the leg did not have it, as everything
 * that was stored without a key had it at its worst, else as the leg had it in which it was best:
 * only what was bad in all of them excuses another. The letters without a key are its worst.
 */
function gateHistory(gate, records, key) {
    const runs = records.flatMap(({ gates, recordedAt, subject: { commit } }) => {
        const rows = gates
            .filter((each) => each.gate === gate)
            .map(rowOf)
            .filter(({ v }) => /[^-]/.test(v));
        return rows.length === 0 ? [] : [{ commit, recordedAt, rows }];
    });
    const [newest] = runs;
    const last = runs.find((run) => hasLeg(run, key)) ?? newest;
    return {
        runs: runs.length,
        newest: newest === undefined ? undefined : pick(newest),
        past: (id) => runs.flatMap((run, at) => pastIn(run, found(run, id, key), at < TIMED_RUNS)),
        latest: (id) => (last === undefined ? undefined : pastIn(last, found(last, id, key), true)[0]),
        letters: (id) => runs.map((run) => letterIn(found(run, id, key, true))).join(""),
        firstSeen: (id) => firstSeen(runs, id),
        last: () => (newest === undefined ? new Map() : lastOf(newest)),
    };
}
/** A leg that a run left out, as one whose services had not changed, is not gone. */
function hasLeg({ rows }, wanted) {
    return rows.some(({ key }) => wanted === undefined || key === undefined || key === wanted);
}
function pick({ commit, recordedAt }) {
    return { commit, recordedAt };
}
function rowOf(gate) {
    const { key } = gate;
    if (gate.column !== undefined) {
        const { table, v, ms } = gate.column;
        return {
            key,
            v,
            place: (id) => table.indexOf(id),
            ms,
            seen: (place) => table.seen(place),
            ids: () => table.ids(),
            cut: table.cut,
        };
    }
    const { outcomes } = gate;
    let index;
    return {
        key,
        v: outcomes.map(({ v, f }) => (0,letters/* letterOf */.UB)(v, f === true)).join(""),
        place: (id) => (index ??= new Map(outcomes.map((outcome, at) => [outcome.id, at]))).get(id),
        ms: (place) => outcomes[place]?.ms,
        seen: () => undefined,
        ids: () => outcomes.map((outcome) => outcome.id),
        cut: false,
    };
}
/** Durations of older runs say little about today's, and nobody sums them up. */
const TIMED_RUNS = 6;
function found({ rows }, id, key, worst = false) {
    const all = rows.flatMap((row) => {
        const place = row.place(id);
        const letter = place === undefined ? letters/* NOT_THERE */.ro : (row.v[place] ?? letters/* NOT_THERE */.ro);
        const read = (0,letters/* readLetter */.fB)(letter);
        return place === undefined || read === undefined ? [] : [{ row, place, letter, ...read }];
    });
    if (all.length < 2)
        return all[0];
    all.sort((a, b) => (0,verdict/* bySeverity */.Np)(a.verdict, b.verdict));
    if (key === undefined && worst)
        return all[0];
    return (all.find(({ row }) => row.key === key) ??
        all.find(({ row }) => row.key === undefined) ??
        all.at(-1));
}
function pastIn({ commit, recordedAt }, one, timed) {
    if (one === undefined)
        return [];
    const { verdict, flaky, row, place } = one;
    return [{ verdict, flaky, commit, recordedAt, ms: timed ? row.ms(place) : undefined }];
}
function letterIn(one) {
    if (one === undefined)
        return letters/* NOT_THERE */.ro;
    return one.flaky ? FLAKY : one.letter;
}
function firstSeen(runs, id) {
    let first;
    for (const { recordedAt, rows } of runs) {
        for (const row of rows) {
            const place = row.place(id);
            if (place === undefined || (row.v[place] ?? letters/* NOT_THERE */.ro) === letters/* NOT_THERE */.ro)
                continue;
            const instant = row.seen(place) ?? recordedAt;
            if (first === undefined || instant < first)
                first = instant;
        }
    }
    return first;
}
function lastOf({ rows }) {
    if (rows.some(({ cut }) => cut))
        return undefined;
    const last = new Map();
    for (const row of rows) {
        for (const [place, id] of row.ids().entries()) {
            const read = (0,letters/* readLetter */.fB)(row.v[place] ?? "");
            const before = last.get(id);
            if (read === undefined)
                continue;
            if (before === undefined || (0,verdict/* bySeverity */.Np)(read.verdict, before) < 0)
                last.set(id, read.verdict);
        }
    }
    return last;
}

;// CONCATENATED MODULE: ./packages/core/dist/lifecycle/absent.js
/** Gates whose checks are tests: of others a check goes away because there is nothing to tell. */
const OF_TESTS = new Set(["run-e2e", "comment-report"]);
/** Inputs with which a gate judges a part only: what it leaves out is not gone. */
const SELECTIONS = ["key", "grep", "project", "service", "dir"];
const MAX_LISTED = 50;
/**
 * Tests of the last stored run that are gone, and those that are skipped now and ran then. Both
 * make a run greener without anything being better, so they are named. Undefined where nothing can
 * be said: no stored run, a part of the tests, or a run that did not get to its end.
 */
function absentChecks({ gate, inputs }, checks, history) {
    if (!OF_TESTS.has(gate) || history.runs === 0 || checks.length === 0)
        return undefined;
    if (SELECTIONS.some((name) => isGiven(inputs, name)))
        return undefined;
    if (checks.some(({ verdict }) => verdict === "error" || verdict === "inconclusive")) {
        return undefined;
    }
    const last = history.last();
    if (last === undefined)
        return undefined;
    const now = new Map(checks.map((check) => [check.id, check]));
    const removed = [];
    const skipped = [];
    for (const [id, verdict] of last) {
        const check = now.get(id);
        if (check === undefined) {
            if (isTest(history, id))
                removed.push({ id, title: titleOf(id) });
        }
        else if (check.verdict === "skip" && ran(verdict))
            skipped.push({ id, title: check.title });
    }
    return removed.length + skipped.length === 0
        ? undefined
        : { removed: listed(removed), skipped: listed(skipped) };
}
function isGiven(inputs, name) {
    const value = inputs?.[name];
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
/** A finding about a file, or that there were no tests, has never passed, and is gone for good. */
function isTest(history, id) {
    return history.past(id).some(({ verdict, flaky }) => verdict === "pass" || flaky);
}
function ran(verdict) {
    return verdict === "pass" || verdict === "warn" || verdict === "fail";
}
/** Ids end in the title path (design, section 3). */
function titleOf(id) {
    return id.slice(id.indexOf("#") + 1) || id;
}
function listed(all) {
    return { total: all.length, listed: all.slice(0, MAX_LISTED) };
}

// EXTERNAL MODULE: ./packages/core/dist/lifecycle/enforce.js
var enforce = __nccwpck_require__(40138);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/history.js
var lifecycle_history = __nccwpck_require__(37332);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/setup.js
var lifecycle_setup = __nccwpck_require__(31889);
;// CONCATENATED MODULE: ./packages/core/dist/lifecycle/report.js






function report_frame(setup) {
    const { key } = (0,lifecycle_setup/* sharedInputs */.dO)(setup);
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
/** With fewer stored runs a rate says little, and the report says that it is learning. */
const ENOUGH_RUNS = 5;
/** The report of a gate that decided: compared with history, enforced, redacted, bounded. */
function doneReport(setup, outcome, policy) {
    const { redaction } = setup;
    const history = historyOf(setup);
    const checks = compared(setup, redaction.json(outcome.checks), history);
    const judged = outcome.skip === undefined
        ? (0,enforce/* judge */.S4)(checks, policy)
        : { verdict: "skip", exitCode: 0 };
    const { kept, omitted } = (0,enforce/* boundChecks */.af)(checks);
    const exitCode = policy.enforcement === "observe" ? 0 : (outcome.exitCode ?? judged.exitCode);
    const notes = [...(outcome.notes ?? []), ...(setup.history?.notes ?? [])];
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
        ...(outcome.skip === undefined ? past(setup, checks, history) : {}),
        ...heldBack(checks, policy, outcome),
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
/** The checks with owner, and with what the stored runs of the target branch make of them. */
function compared(setup, checks, history = historyOf(setup)) {
    return checks.map((check) => (0,classify/* classify */.L8)(withOwner(check, setup.loaded), history));
}
/** As the leg of this run had it. */
function historyOf(setup) {
    const { gate, history } = setup;
    return gateHistory(gate, history?.records ?? [], (0,lifecycle_setup/* sharedInputs */.dO)(setup).key);
}
/** What the gate was compared with, and which of its tests are gone. */
function past(setup, checks, history = historyOf(setup)) {
    if (history.runs === 0)
        return {};
    const absent = absentChecks(setup, checks, history);
    return {
        compared: {
            branch: (0,lifecycle_history/* targetBranch */.mY)(setup),
            runs: history.runs,
            wanted: ENOUGH_RUNS,
            ...history.newest,
        },
        ...(absent === undefined ? {} : { absent: setup.redaction.json(absent) }),
    };
}
function heldBack(checks, policy, { skip, exitCode }) {
    if (policy.enforcement !== "observe" || skip !== undefined)
        return {};
    const held = (0,enforce/* wouldBlock */.hv)(checks, policy, exitCode);
    return held === undefined ? {} : { wouldBlock: held };
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
    const inputs = (0,lifecycle_setup/* sharedInputs */.dO)(setup);
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
        await host.files.write(file, `${await (0,report_format/* writeReport */.u)(report)}\n`);
        await writeOutcomes(host.files, out.file("outcomes", `${name}.ndjson.gz`), built);
        return { kind: "written", file };
    }
    catch (cause) {
        return { kind: "failed", reason: cause.message };
    }
}
const LINES_AT_ONCE = 10_000;
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
    const { gzipSync } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 38522, 19));
    // Members of gzip one behind the other are one file (RFC 1952, 2.2): a million lines are never
    // in memory at once.
    const parts = [];
    for (let from = 0; from < checks.length; from += LINES_AT_ONCE) {
        const some = checks.slice(from, from + LINES_AT_ONCE).map(classify/* toOutcome */.KA);
        const lines = (from === 0 ? [header, ...some] : some).map((line) => `${JSON.stringify(line)}\n`);
        parts.push(gzipSync(lines.join("")));
    }
    await files.write(path, Buffer.concat(parts));
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

// EXTERNAL MODULE: ./packages/core/dist/lifecycle/judged.js
var judged = __nccwpck_require__(40183);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/profile.js
var lifecycle_profile = __nccwpck_require__(913);
;// CONCATENATED MODULE: ./packages/core/dist/lifecycle/run-gate.js













/**
 * The lifecycle of every gate, once: decode inputs, load the configuration, run, classify, enforce,
 * write report, outputs, summary, annotations and evidence. Never throws.
 */
async function runGate(gate, host, ports, options = {}) {
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
        judgedByBase: false,
        loosened: [],
        notes: [],
    };
    try {
        (0,redact_variables/* maskVariables */.a)(redaction, host.environment);
        for (const secret of host.secrets ?? [])
            redaction.mask(secret);
        setup.inputs = readInputs(gate.id, host.inputs);
        setup.housekeeping = gate.housekeeping?.(setup.inputs) === true;
        await takeOutDir(setup, outDirPath(host, setup.inputs));
        await begin(setup);
        requireChange(setup);
        setup.loaded = await loadFor(gate, host, setup);
        maskConfigured(setup, setup.loaded);
        await settlePolicy(setup);
        // The target branch may have put something back.
        maskConfigured(setup, setup.loaded);
        const skip = leftOut(setup, options) ?? (await skipReason(setup));
        if (skip !== undefined) {
            const outcome = { summary: skip, skip, checks: [] };
            return await finishGate(setup, { kind: "done", outcome: withPolicy(setup, outcome) });
        }
        setup.history = await (0,lifecycle_history/* readHistory */.Lu)(setup);
        const context = contextOf(setup, setup.inputs, setup.loaded);
        const outcome = await besideComment(setup, async () => cancellable(gate.run(context, await ports()), host.signal));
        return await finishGate(setup, { kind: "done", outcome: withPolicy(setup, outcome) });
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
/** The comment says that gates run while they do; a job does not end before that has been said. */
async function besideComment(setup, work) {
    if (!(0,lifecycle_setup/* hasRunning */._l)(setup))
        return work();
    const said = __nccwpck_require__.e(/* import() */ 5219).then(__nccwpck_require__.bind(__nccwpck_require__, 15219)).then(({ sayRunning }) => sayRunning(setup));
    try {
        return await work();
    }
    finally {
        await said;
    }
}
/** Locked keys and the target branch are stronger than inputs; both cost nothing where there is none. */
async function settlePolicy(setup) {
    const { gate, host, loaded } = setup;
    if (loaded === undefined)
        return;
    if ((loaded.composed?.locks ?? []).length > 0) {
        await (await __nccwpck_require__.e(/* import() */ 6156).then(__nccwpck_require__.bind(__nccwpck_require__, 76156))).checkLocks(gate, host.inputs, loaded);
    }
    if ((0,judged/* isJudgedByBase */.C)(host)) {
        await (await __nccwpck_require__.e(/* import() */ 4251).then(__nccwpck_require__.bind(__nccwpck_require__, 94251))).judgeByBase(setup, loaded);
    }
}
/** Why the profile of the run has no such gate; whoever names a gate means it. */
function leftOut({ gate, loaded }, { named }) {
    const profile = loaded?.composed?.profile;
    if (profile?.gates === undefined || named === true || (0,lifecycle_profile/* hasGate */.oD)(profile.gates, gate)) {
        return undefined;
    }
    return `nothing to judge: the profile \`${profile.name}\` runs ${profile.gates.join(", ")}`;
}
/** What the change loosens stands with what the gate found. */
function withPolicy({ loosened, notes }, outcome) {
    if (loosened.length === 0 && notes.length === 0)
        return outcome;
    const count = loosened.length;
    const told = count === 0 ? "" : `; the change loosens ${count === 1 ? "a rule" : `${count} rules`}`;
    return {
        ...outcome,
        summary: `${outcome.summary}${told}`,
        // Also where nothing is judged today: the limit will be looser when it is.
        checks: [
            ...outcome.checks,
            ...(outcome.skip === undefined ? loosened : loosened.map(asWarning)),
        ],
        notes: [...(outcome.notes ?? []), ...notes],
    };
}
function asWarning(check) {
    return { ...check, verdict: "warn" };
}
/** What compares a change with patterns is only loaded where there are some. */
async function skipReason(setup) {
    if ((0,lifecycle_setup/* relevantPaths */.GA)(setup).length === 0)
        return undefined;
    return (await __nccwpck_require__.e(/* import() */ 4399).then(__nccwpck_require__.bind(__nccwpck_require__, 44399))).irrelevance(setup);
}
/** comment-report merges what other jobs saw, and may well stand on the target branch. */
function requireChange({ gate, host, housekeeping }) {
    const wrong = host.info.notTheChange;
    if (wrong === undefined || housekeeping || gate === "comment-report")
        return;
    throw new dist_error/* GateError */.ue("STAGEGATE_CHECKOUT_NOT_CHANGE", wrong.reason, { hint: wrong.hint });
}
/** Secrets that the configuration names, whatever their variables are called. */
function maskConfigured({ host, redaction }, loaded) {
    const { telemetry, "comment-report": report } = loaded?.config ?? {};
    const receivers = report?.notify ?? [];
    const names = [
        telemetry?.prometheus?.["token-env"],
        ...receivers.flatMap((receiver) => [receiver["url-env"], receiver["secret-env"]]),
    ];
    for (const name of names) {
        const value = name === undefined ? undefined : host.variable(name);
        if (value !== undefined)
            redaction.mask(value);
    }
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
    setup.out = (0,out_dir/* createOutDir */.yx)(host.files, path, (0,lifecycle_setup/* sharedInputs */.dO)(setup).key);
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
/** Bytes of a name (NAME_MAX), and of a path with room for what is written below (PATH_MAX 4096). */
const MAX_NAME = 255;
const MAX_PATH = 3000;
/**
 * Absolute path of what was given as out directory; nothing and an empty text are the default.
 * Throws for a path that no disk takes.
 */
function resolveOutDir(root, given) {
    const name = given === undefined || given === "" ? ".stagegate" : given;
    const path = (0,external_node_path_.isAbsolute)(name) ? name : (0,external_node_path_.join)(root, name);
    const tooLong = path.split(/[\\/]/).some((part) => Buffer.byteLength(part) > MAX_NAME);
    if (!tooLong && Buffer.byteLength(path) <= MAX_PATH && !path.includes("\0"))
        return path;
    const shown = JSON.stringify(name.slice(0, 60));
    throw new dist_error/* GateError */.ue("STAGEGATE_INPUT_INVALID", `out-dir: ${shown}… cannot be a folder`, {
        hint: `Give a path without NUL whose names have at most ${MAX_NAME} bytes, such as .stagegate.`,
    });
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
    const profile = (0,lifecycle_profile/* wantedProfile */.zW)(host);
    const loaded = await (0,lifecycle_config/* loadConfig */.Z9)(host, { named: config, profile, check: gate.check });
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
        targetBranch: (0,lifecycle_history/* targetBranch */.mY)(setup),
        classify: (checks) => compared(setup, checks),
        ...policyContext(setup, loaded),
        past: (checks) => past(setup, checks),
        ...(setup.history === undefined ? {} : { history: setup.history }),
    };
}
function policyContext({ host, judgedByBase, loosened }, loaded) {
    const profileGates = loaded?.composed?.profile?.gates;
    return {
        judgedByBase,
        loosened,
        ...(profileGates === undefined ? {} : { profileGates }),
        configAt: async (commit) => loaded === undefined
            ? undefined
            : (await __nccwpck_require__.e(/* import() */ 3855).then(__nccwpck_require__.bind(__nccwpck_require__, 23855))).configAt(host, loaded, commit),
    };
}


/***/ }),

/***/ 31889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ relevantPaths),
/* harmony export */   _l: () => (/* binding */ hasRunning),
/* harmony export */   dO: () => (/* binding */ sharedInputs)
/* harmony export */ });
function sharedInputs(setup) {
    return (setup.inputs ?? {});
}
/** What decides whether a change concerns the gate; empty where every change does. */
function relevantPaths(setup) {
    const { gate, housekeeping, loaded } = setup;
    if (gate === "comment-report" || housekeeping)
        return [];
    const block = loaded?.config[gate];
    return sharedInputs(setup).paths ?? block?.paths ?? [];
}
/** Whether there is a comment that can say that gates run: of a change request, and with the rights. */
function hasRunning({ gate, host, loaded, housekeeping }) {
    const { info, capabilities } = host;
    if (gate === "comment-report" || housekeeping)
        return false;
    if (loaded?.config["comment-report"]?.running === false)
        return false;
    const { event, subject, source } = info;
    const ofChange = event === "change-request" && subject.changeRequest !== undefined;
    return (ofChange && source === undefined && subject.forge !== "local" && capabilities.comments.able);
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
                await files.write(target, "text" in from ? from.text : from.bytes);
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
const OWN_NAMES = /^(reports|outcomes|expected|histograms|telemetry|blobs|evidence|logs|outputs|hand-over|\.gitignore|(environment|outputs|codequality|annotations|handed-over)\.json|(phases|attempts)(-.+)?\.json|report\.(html|json|sarif)|ctrf\.json|junit(-\d{1,4})?\.xml|metrics\.txt|(report|summary|comment-[\w-]*)\.md)$/;
const UNWRITTEN = "holds files that Stagegate did not write";
/** Whose folder it is, without touching it. */
async function inspectOutDir(host, path) {
    return (await claimOf(host, path)).claim;
}
async function claimOf(host, path) {
    // Also of use to those who write before a gate has refused such a folder (`outDirPath`).
    const { folder, workspace } = await realPlaces(host, path);
    if (isInside(path, host.root) || isInside(folder, workspace)) {
        return { claim: { kind: "foreign", why: "holds the workspace" }, content: [] };
    }
    const content = await host.files.list(path);
    const link = await linkAmong(host.files, folder, content);
    if (link !== undefined) {
        return { claim: { kind: "foreign", why: `holds a link: ${link.slice(0, 100)}` }, content };
    }
    const marked = content.includes(MARKER);
    if (content.length > 0 && !marked) {
        const plain = content.every((name) => OWN_NAMES.test(name));
        return { claim: plain ? { kind: "unmarked" } : { kind: "foreign", why: UNWRITTEN }, content };
    }
    const owner = marked ? (await readMark(host.files, path))?.repository : undefined;
    const other = typeof owner === "string" && owner !== host.info.run.repository;
    // A folder in the workspace is of this project, which may have had another name.
    if (!other || isInside(workspace, folder))
        return { claim: { kind: "ours" }, content };
    const why = `belongs to another project (${owner.slice(0, 100)})`;
    return { claim: { kind: "foreign", why }, content };
}
/** A change can bring a link by the name of the folder: what counts is where it leads. */
async function realPlaces({ files, root }, path) {
    const folder = await files.realPath(path);
    if (folder === undefined)
        return { folder: path, workspace: root };
    return { folder, workspace: (await files.realPath(root)) ?? root };
}
/** Nothing is written or removed through a link: Stagegate makes none. */
async function linkAmong(files, folder, content) {
    for (const name of content) {
        const real = await files.realPath((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name));
        if (real !== undefined && real !== (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name))
            return name;
    }
    return undefined;
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

/***/ 28691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ MASK)
/* harmony export */ });
/** What stands where a secret was. Three characters: every pattern needs at least four. */
const MASK = "***";


/***/ }),

/***/ 47502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ maskVariables),
/* harmony export */   e: () => (/* binding */ isSecretName)
/* harmony export */ });
/** `KEY` alone is mostly none: of a cache, of a message, of a matrix leg (`STAGEGATE_KEY`). */
const KEYS = "PRIVATE|API|ACCESS|SSH|SIGNING|ENCRYPTION|MASTER|DEPLOY|GPG|PGP";
const SECRET_NAME = new RegExp(`(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|APIKEY|(?:${KEYS})_KEY(?:_BASE64)?|CREDENTIALS?` +
    "|CONNECTION_STRING|_DSN|_PAT|_PASS|_PWD|_JWT|AUTH_CONFIG|WEBHOOK(?:_URL)?)$|SECRET_", "i");
/** Whether a variable of that name promises to hold a secret. */
function isSecretName(name) {
    return SECRET_NAME.test(name);
}
/**
 * Masks the variables of an environment whose names say that they hold a secret, and of each other
 * one the password in its address (`DATABASE_URL`), as a service may say it without the rest.
 */
function maskVariables(redaction, environment) {
    for (const [name, value] of Object.entries(environment)) {
        if (value === undefined)
            continue;
        if (isSecretName(name))
            redaction.mask(value);
        for (const password of passwordsIn(value))
            redaction.mask(password);
    }
}
/** Longer than addresses are. */
const MAX_VALUE = 8_192;
const MAX_PASSWORDS = 32;
/** https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1, and with a slash that is not encoded. */
const ADDRESS = /:\/\/([^\s/:?#@"'<>]{0,256})(?::(?:([^\s/?#"',]{1,512})|([^\s"',@]{1,512})))?@/g;
/** https://github.com/go-sql-driver/mysql#dsn-data-source-name */
const GO_ADDRESS = /^([^\s:/@]{1,128}):(\S{1,512})@[a-z0-9]{0,16}\(/;
/** https://www.postgresql.org/docs/current/libpq-connect.html, and what .NET and JDBC have. */
const FIELD = /(?:^|[?&;\s])(?:(?:ssl)?password|passwd|pwd|secret|token|access_token|api_?key|sharedaccesskey|accountkey|sig)=([^&;\s"']{1,512})/gi;
function passwordsIn(value) {
    if (value.length > MAX_VALUE || !/[@=]/.test(value))
        return [];
    const found = [];
    const add = (password, user) => {
        if (password !== user && looksMade(password))
            found.push(password, decoded(password));
    };
    for (const [, user = "", usual, other] of value.matchAll(ADDRESS)) {
        const password = usual ?? other;
        if (password !== undefined)
            add(password, user);
        else if (user.length >= 20)
            add(user);
    }
    const [, user, password] = GO_ADDRESS.exec(value) ?? [];
    if (password !== undefined)
        add(password, user);
    for (const [, field = ""] of value.matchAll(FIELD))
        add(field);
    return found.slice(0, MAX_PASSWORDS);
}
/** Words are passwords of stacks for development: hiding them would hide what a report says. */
function looksMade(password) {
    return (password.length >= 6 &&
        !/^(?:[$<{*]|%[A-Z_]+%|[a-z_-]+$|[A-Z_-]+$|\d{1,5}(?:[/?#]|$))/.test(password));
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 70745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Eg: () => (/* binding */ createRedaction)
});

// UNUSED EXPORTS: MASK, createLineRedaction, isSecretName, maskVariables

// EXTERNAL MODULE: ./packages/core/dist/clean-text.js
var clean_text = __nccwpck_require__(40004);
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
const SIZE = 2 ** 16;
const AT = 64;
/**
 * Tells in one pass over a text that none of many words is in it, and no value that may be random
 * behind a name: a filter by three characters, upper and lower case alike. It may say yes for
 * nothing, never no for something.
 */
class Marks {
    #known = new Uint8Array(SIZE);
    /** What the table says yes for; other windows share its slots. */
    #windows = new Set();
    /** A word of at least three characters. */
    add(word) {
        const [first, second, third] = [0, 1, 2].map((at) => folded(word.charCodeAt(at)));
        const window = windowOf(first ?? 0, second ?? 0, third ?? 0);
        this.#known[slotOf(window)] = 1;
        this.#windows.add(window);
    }
    /** Whether one of the words, an @, or such a value may be in the text. */
    mayBeIn(text) {
        const known = this.#known;
        const windows = this.#windows;
        let first = 0;
        let second = 0;
        // The length once, and `folded`, `windowOf` and `slotOf` written out: a fifth less of the time.
        const length = text.length;
        for (let at = 0; at < length; at += 1) {
            const code = text.charCodeAt(at);
            if (code === AT)
                return true;
            const third = code | 0x20;
            const window = (first << 16) ^ (second << 8) ^ third;
            if (known[Math.imul(window, 0x9e3779b1) >>> 16] === 1 && windows.has(window))
                return true;
            first = second;
            second = third;
        }
        return length > MIN_VALUE && mayHoldValue(text);
    }
}
/** Upper and lower case alike: bit 5 is the case of a letter. */
function folded(code) {
    return code | 0x20;
}
/** Three characters as one number; nothing here waits for the number before. */
function windowOf(first, second, third) {
    return (first << 16) ^ (second << 8) ^ third;
}
/** Multiplicative hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4. */
function slotOf(window) {
    return Math.imul(window, 0x9e3779b1) >>> 16;
}
/** Of a value that may be random: see `hideEntropy`. */
const MIN_VALUE = 20;
const DIGIT = 1;
const UPPER = 2;
const LOWER = 4;
const ALL = DIGIT | UPPER | LOWER;
const TOKEN = 8;
const KINDS = new Uint8Array(128);
for (const char of "+/_.~-")
    KINDS[char.charCodeAt(0)] = TOKEN;
for (const char of "0123456789")
    KINDS[char.charCodeAt(0)] = TOKEN | DIGIT;
for (const char of "abcdefghijklmnopqrstuvwxyz") {
    KINDS[char.charCodeAt(0)] = TOKEN | LOWER;
    KINDS[char.toUpperCase().charCodeAt(0)] = TOKEN | UPPER;
}
/**
 * Whether behind a = or : there is a run of letters of both cases and digits, long enough. Such a run
 * has a character at every place where this looks first, so most of a text is not looked at.
 */
function mayHoldValue(text) {
    const equals = text.indexOf("=");
    const colon = text.indexOf(":");
    const named = equals === -1 || (colon !== -1 && colon < equals) ? colon : equals;
    if (named === -1)
        return false;
    let at = named + MIN_VALUE;
    while (at < text.length) {
        if (kindAt(text, at) === 0) {
            at += MIN_VALUE;
            continue;
        }
        let start = at;
        while (start > named + 1 && kindAt(text, start - 1) !== 0)
            start -= 1;
        let seen = 0;
        let end = start;
        for (let kind = kindAt(text, end); kind !== 0; kind = kindAt(text, end)) {
            seen |= kind;
            end += 1;
        }
        if (end - start >= MIN_VALUE && (seen & ALL) === ALL)
            return true;
        at = end + MIN_VALUE;
    }
    return false;
}
/** 0 for what is in no value, and behind the end. */
function kindAt(text, at) {
    const code = text.charCodeAt(at);
    return code < 128 ? (KINDS[code] ?? 0) : 0;
}

// EXTERNAL MODULE: ./packages/core/dist/redact-mask.js
var redact_mask = __nccwpck_require__(28691);
;// CONCATENATED MODULE: ./packages/core/dist/redact-names.js
/** What names of secrets end with. `pwd` alone is the folder one is in. */
const NAMES = "pass(?:word|wd|phrase)|secret(?:[_-]?access)?(?:[_-]?key)?|(?:api|access|private|encryption|signing|account|auth|master)[_-]?key" +
    "|(?:access|refresh|auth|id|session|csrf|security|private|api)[_-]?token|credentials?|(?<=;\\s{0,3})pwd";
/** Headers that are secret as a whole. */
const HEADERS = "(?:set-)?cookie|(?:proxy-)?authorization|x-(?:api-key|auth-token|csrf-token|access-token)|private-token";
/** Parameters of an address. */
const PARAMETERS = "token|key|code|sig|auth|(?:x-(?:amz|goog)-)?(?:signature|credential|security-token)";
/** A quoted value up to its quote, whatever else is in it. Three groups, of which one is the quote. */
const QUOTED = String.raw `(\\{1,3}["'])[^"'\\\r\n]{4,}|(")(?:[^"\\\r\n]|\\.){4,}|(')(?:[^'\\\r\n]|\\.){4,}`;
/** Made when it is first needed: most runs never meet a text that needs all patterns. */
function lazy(make) {
    let made;
    return () => (made ??= { value: make() }).value;
}

;// CONCATENATED MODULE: ./packages/core/dist/redact-apart.js


const raw = String.raw;
const QUOTE = raw `\\{0,3}["']`;
/** White space, also in JSON. */
const SPACE = raw `(?:\s|\\{1,3}n)`;
/** What stands for a value, and is none: of a shell, of a usage, of a template. */
const PLACEHOLDER = raw `[$<{(\[…]`;
/** An encoded character, also encoded once more: https://www.rfc-editor.org/rfc/rfc3986#section-2.1 */
const PERCENT = "%(?:25){0,4}";
function encoded() {
    const quote = raw `(?:${QUOTE}|${PERCENT}2[27]|\\{1,4}u002[27]|&(?:quot|apos|#3[49]);)`;
    const sign = raw `(?:${PERCENT}3[ad]|\\{1,4}u003[ad]|&#(?:58|61);)`;
    const between = raw `(?:${quote}?${sign}|&(?:quot|#34);\s{0,3}[=:])(?:${PERCENT}20|[\s+]){0,3}${quote}?`;
    const value = raw `(?:[^\s"'&,;%\\]|%(?!(?:25){0,4}2[267])|\\(?!u00|["'\\]))`;
    const start = raw `(?<![a-z0-9](?<!%[0-9a-f]{2})(?<!\\u[0-9a-f]{4})(?<!\\[nrt]))`;
    const before = raw `(?:[?&]|${PERCENT}(?:3f|26)|\\{1,4}u00(?:3f|26))`;
    const part = raw `[^\s"'<>%/?&@]|%(?!(?:25){0,4}(?:2f|3[af]|40))`;
    const root = `${PERCENT}3a(?:${PERCENT}2f){2}`;
    return [
        [new RegExp(`((?:${NAMES}|${HEADERS})${between})${value}{4,}`, "gi"), `$1${redact_mask/* MASK */.v}`],
        [new RegExp(`(${start}token${between})${value}{8,}`, "gi"), `$1${redact_mask/* MASK */.v}`],
        [new RegExp(`(${before}(?:${PARAMETERS})${sign})${value}{4,}`, "gi"), `$1${redact_mask/* MASK */.v}`],
        // Credentials of an address in an address.
        [new RegExp(`(https?${root})(?!git%)(?:${part}){1,512}(${PERCENT}40)`, "gi"), `$1${redact_mask/* MASK */.v}$2`],
        [
            new RegExp(`(${root})(?:${part}){0,256}${PERCENT}3a(?:${part}|${PERCENT}3a){1,512}(${PERCENT}40)`, "gi"),
            `$1${redact_mask/* MASK */.v}$2`,
        ],
    ];
}
function commands() {
    const option = raw `--(?:[A-Za-z0-9]{1,20}-){0,4}(?:(?i:${NAMES})|[a-z]{0,20}[Tt]oken)`;
    const next = raw `(?:\s{1,3}|${QUOTE}${SPACE}{0,20},${SPACE}{0,20})`;
    const path = raw `(?:\.{0,2}|~)/[\w.-]{1,64}/|(?:id|type|src|env|file)=`;
    const bare = raw `(?!${PLACEHOLDER}|[%@-]|${path})`;
    // A word of prose may follow the name of an option, so that it needs more, or an option behind it.
    const made = raw `(?=[^\s"']{0,128}?(?:[0-9]|[a-z][A-Z]|[!@#$%^&*+=])|[^\s"']{4,128}\s{1,3}--?[a-z])`;
    const user = raw `(?:-u|-U|--user|--proxy-user)(?:${next}|=)(?:${QUOTE})?[^\s:"'\\$]{0,128}:`;
    const login = raw `\blogin\s[^\r\n|;&]{0,256}?\s|\bsshpass\s{1,3}`;
    const mysql = raw `\b(?:mysql|mariadb)(?:-?dump|-?admin)?\s[^\r\n|;&]{0,256}?\s`;
    return [
        [
            new RegExp(`(${option}${next}(?!${QUOTE}${PLACEHOLDER}))(?:${QUOTED})`, "g"),
            `$1$2$3$4${redact_mask/* MASK */.v}`,
        ],
        [new RegExp(raw `(${option}\s{1,3})${bare}${made}[^\s"'\\]{4,}`, "g"), `$1${redact_mask/* MASK */.v}`],
        [
            new RegExp(raw `(?=-[uU-])(?<=\b(?:curl|wget)\b[^\r\n]{0,256})(${user})(?!${PLACEHOLDER})[^\s"'\\]{3,}`, "g"),
            `$1${redact_mask/* MASK */.v}`,
        ],
        [
            new RegExp(raw `((?:${login})-p\s{1,3}(?:${QUOTE})?)(?!${PLACEHOLDER}|\d{1,5}(?!\S))[^\s"'\\]{4,}`, "g"),
            `$1${redact_mask/* MASK */.v}`,
        ],
        [new RegExp(raw `((?:${mysql})-p)(?!${PLACEHOLDER})[^\s"'\\]{4,}`, "g"), `$1${redact_mask/* MASK */.v}`],
    ];
}
function lists() {
    const named = `(?:${NAMES}|${HEADERS}|token|pwd)`;
    const space = `${SPACE}{0,40}`;
    const comma = `${QUOTE}${space},${space}`;
    const colon = `${QUOTE}${space}:${space}`;
    // Names of headers stand in lists as well: those that a server allows.
    const header = raw `(?:[a-z]{1,20}|x-[a-z0-9]{1,20})(?:-[a-z0-9]{1,20}){0,5}${QUOTE}`;
    const otlp = raw `(?:\{${space}${QUOTE}stringValue${colon})?`;
    return [
        [
            new RegExp(raw `((?:${HEADERS})${comma}${QUOTE})(?!${header})[^\r\n"'\\]{4,}`, "gi"),
            `$1${redact_mask/* MASK */.v}`,
        ],
        [
            new RegExp(`(${named}${comma}${QUOTE}(?:value|content)${colon}${otlp})(?:${QUOTED})`, "gi"),
            `$1$2$3$4${redact_mask/* MASK */.v}`,
        ],
        [
            new RegExp(raw `(${QUOTE}(?:value|content)${colon}${QUOTE})[^"'\\\r\n]{4,4096}(${comma}${QUOTE}(?:name|key)${colon}${QUOTE}[\w.-]{0,64}?${named}${QUOTE})`, "gi"),
            `$1${redact_mask/* MASK */.v}$2`,
        ],
    ];
}
/** Environments of containers: https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/ */
function manifests() {
    const name = raw `(?<=name:\s{1,3}["']?[\w.-]{0,64})(?:${NAMES}|token|pwd)`;
    return [
        [
            new RegExp(raw `(${name}(?:${QUOTE})?${SPACE}{1,40}value:\s{1,3}(?:${QUOTE})?)(?!${PLACEHOLDER})[^\s"'\\]{4,}`, "gi"),
            `$1${redact_mask/* MASK */.v}`,
        ],
    ];
}
function redact_apart_elements() {
    const open = raw `(?:<|&lt;|\\u003c)(?:[\w.-]{1,30}:)?[\w.-]{0,40}?`;
    const end = raw `(?:\s[^<>]{0,256}?)?(?:>|&gt;|\\u003e)(?:<!\[CDATA\[)?`;
    const text = raw `(?:[^<&\]\\]|&(?!lt;)|\](?!\]>)|\\(?!u003c))`;
    const close = raw `(?=(?:\]\]>)?(?:<|&lt;|\\u003c)\\?\/)`;
    const kinds = "entry|property|string|param(?:eter)?|item|setting|field";
    const named = raw `(?:${NAMES}|token|pwd)${QUOTE}`;
    return [
        [new RegExp(`(${open}(?:${NAMES}|pwd)${end})${text}{4,}${close}`, "gi"), `$1${redact_mask/* MASK */.v}`],
        [
            new RegExp(raw `(${open}[Tt]oken${end})(?=\s{0,40}[^\s<&]{0,128}?[0-9])${text}{4,}${close}`, "g"),
            `$1${redact_mask/* MASK */.v}`,
        ],
        [
            new RegExp(raw `(<(?:${kinds})\s{1,3}(?:key|name)=${QUOTE}[\w.:-]{0,64}?${named}[^<>]{0,64}>)[^<]{4,}`, "gi"),
            `$1${redact_mask/* MASK */.v}`,
        ],
    ];
}
function attributes() {
    const given = raw `\s{1,10}(?:value|content)\s{0,3}=\s{0,3}`;
    const named = raw `(?:${NAMES}|token|pwd)${QUOTE}`;
    return [
        [new RegExp(`(${named}${given})(?:${QUOTED})`, "gi"), `$1$2$3$4${redact_mask/* MASK */.v}`],
        [
            new RegExp(raw `(\b(?:value|content)\s{0,3}=\s{0,3}${QUOTE})[^"'<>\\\r\n]{4,4096}(${QUOTE}\s{1,10}(?:key|name)\s{0,3}=\s{0,3}${QUOTE}[\w.:-]{0,64}?${named})`, "gi"),
            `$1${redact_mask/* MASK */.v}$2`,
        ],
    ];
}
/**
 * None of these runs away: what repeats without a bound cannot cross what the next attempt starts
 * with, or has nothing behind it that could fail.
 */
const GROUPS = [
    {
        needs: /%(?:25){0,4}(?:3[AaDd]|40)|\\u00[23]|&(?:quot|#34);|&#(?:58|61);/,
        patterns: lazy(encoded),
    },
    { needs: /(?<![^\s"'`])--?[A-Za-z]/, patterns: lazy(commands) },
    { needs: /["'](?:\s|\\{1,3}n){0,40},/, patterns: lazy(lists) },
    { needs: /\bvalue: /, patterns: lazy(manifests) },
    { needs: /<[A-Za-z]|&lt;|\\u003c/, patterns: lazy(redact_apart_elements) },
    { needs: /\b(?:value|content)\s{0,3}=\s{0,3}\\{0,3}["']/i, patterns: lazy(attributes) },
];
/** Hides secrets that stand apart from their names. */
function hideApart(text) {
    let out = text;
    for (const { needs, patterns } of GROUPS) {
        if (!needs.test(out))
            continue;
        for (const [find, put] of patterns())
            out = out.replace(find, put);
    }
    return out;
}
/** What texts have at least one of that need these patterns, and no name of a secret. */
const APART_MARKS = "%40 %25 de% th% de\\ th\\ al% al\\ --u --p \"-u '-u"
    .split(" ")
    .concat(" -u", " -p");

;// CONCATENATED MODULE: ./packages/core/dist/redact-entropy.js

/** A value behind a name: what stands between them, and a run of what tokens are made of. */
const VALUE = /([=:]>?\s{0,3}(?:\\{0,3}["'])?)([A-Za-z0-9+/_.~-]{20,}={0,2})/g;
const NAME = /([A-Za-z0-9_.-]{1,64})(?:\\{0,3}["'])?\s{0,3}$/;
const NAME_ROOM = 72;
/** What is as random and no secret: sums, ids, places, pictures. */
const HARMLESS_NAME = new RegExp("(?:^|[_.-])(?:integrity|checksum|digest|hash|h1|sha\\d*|md5|etag|fingerprint|nonce|u?u?ids?|cursor|path|file(?:name)?" +
    "|dir|url|uri|href|src|image|img|icon|font|name|title|test|class|version|selector|base64|snapshot|commit|ref|tag" +
    "|resolved|traceparent|tracestate|baggage|trace|span|state|at)$|(?:Id|Ids|ID|Hash|Digest|Checksum|Name|Path|Url)$", "i");
/** The start of a picture or a font in base64, of a sum with its kind, of a path. */
const HARMLESS_VALUE = /^(?:iVBORw0KGgo|R0lGOD|\/9j\/|UklGR|PHN2Zy|PD94bWw|d09GM|AAEAAAA|sha\d+[-:]|\.{0,2}\/)/;
/**
 * Hides values that look as if drawn at random, where a name stands before them: those of at least
 * 20 characters with digits, upper and lower case, that change between them as no word does.
 */
function hideEntropy(text) {
    return text.replace(VALUE, (all, between, value, at) => {
        if (!isRandom(value))
            return all;
        const [, name] = NAME.exec(text.slice(Math.max(0, at - NAME_ROOM), at)) ?? [];
        return name === undefined || HARMLESS_NAME.test(name) ? all : between + redact_mask/* MASK */.v;
    });
}
const SAMPLE = 128;
/** Of a text drawn from letters and digits, 0.62 of the neighbours differ in kind. */
const MIN_CHANGES = 0.3;
/** Of such a text 0.09 are lower case letters that stand together by four and more; of words, most. */
const MAX_IN_WORDS = 0.4;
const WORD = /[a-z]{4,}/g;
const MIN_PART = 18;
const MIN_DISTINCT = 10;
function isRandom(value) {
    if (HARMLESS_VALUE.test(value))
        return false;
    const sample = value.slice(0, SAMPLE);
    const parts = sample.split(/[^A-Za-z0-9]+/);
    // A few separators belong to the alphabet of base64; many make a path or a name of words.
    const joined = parts.length - 1 <= sample.length / 10;
    const part = joined
        ? parts.join("")
        : parts.reduce((longest, one) => (one.length > longest.length ? one : longest), "");
    return part.length >= MIN_PART && new Set(part).size >= MIN_DISTINCT && changesLike(part);
}
function changesLike(part) {
    const counts = [0, 0, 0];
    let changes = 0;
    let before = kindOf(part.charCodeAt(0));
    for (let at = 0; at < part.length; at += 1) {
        const kind = kindOf(part.charCodeAt(at));
        counts[kind] = (counts[kind] ?? 0) + 1;
        if (kind !== before)
            changes += 1;
        before = kind;
    }
    const inWords = part.match(WORD)?.join("").length ?? 0;
    return (counts.every((count) => count > 0) &&
        changes >= MIN_CHANGES * (part.length - 1) &&
        inWords <= MAX_IN_WORDS * part.length);
}
/** Digit, upper case or lower case of a letter or digit. */
function kindOf(code) {
    if (code < 58)
        return 0;
    return code < 91 ? 1 : 2;
}

;// CONCATENATED MODULE: ./packages/core/dist/redact-keys.js

// https://www.rfc-editor.org/rfc/rfc7468 and https://www.rfc-editor.org/rfc/rfc4880#section-6.2
const LABEL = "[A-Z0-9 ]{0,30}PRIVATE KEY[A-Z ]{0,10}-----";
const WHOLE = new RegExp(`-----BEGIN ${LABEL}(?:[^-]|-(?!----)){0,16384}-----END ${LABEL}`, "g");
/** The end of a line, also in JSON, and in JSON inside JSON. */
const BREAK = String.raw `(?:\s|\\{1,4}[nr])`;
/** `Version: GnuPG v2`, which stands before the key in some. */
const HEADER = String.raw `(?:${BREAK}{1,6}[A-Za-z-]{1,30}: [^\r\n\\-]{0,200}){0,4}`;
/** As far as it is a key where its end was cut off, or its start up to somewhere in its first line. */
const STARTED = new RegExp(String.raw `(?:-----BEGIN [A-Z0-9 ]{0,30}|(?<!-----END [A-Z0-9 ]{0,30}))PRIVATE KEY[A-Z ]{0,10}-----` +
    String.raw `${HEADER}(?:[A-Za-z0-9+/=\s\\:,]|-(?!----)){0,16384}`, "g");
const END = /-----END [A-Z0-9 ]{0,30}PRIVATE KEY/g;
const LAST_BREAK = /\\{1,4}[nr]$/;
const PART = /[A-Za-z0-9+/=]{16,}$/;
const MAX_PARTS = 400;
/**
 * Hides private keys: whole ones, and what is left where a text was cut within one, as logs are at
 * their start and long names in their middle.
 */
function hideKeys(text) {
    if (!text.includes("PRIVATE KEY"))
        return text;
    return hideTails(text.replace(WHOLE, redact_mask/* MASK */.v).replace(STARTED, redact_mask/* MASK */.v));
}
/** What stands before the end of a key whose start is not there. */
function hideTails(text) {
    const parts = [];
    let done = 0;
    for (const { index } of text.matchAll(END)) {
        const kept = withoutKey(text.slice(done, index));
        parts.push(kept);
        done = index;
    }
    return parts.length === 0 ? text : parts.join("") + text.slice(done);
}
function withoutKey(before) {
    let kept = before;
    for (let part = 0; part < MAX_PARTS; part += 1) {
        const line = lastLine(kept);
        const found = PART.exec(line.text);
        if (found === null)
            break;
        kept = kept.slice(0, line.start + found.index);
        if (found.index > 0)
            break;
    }
    return kept === before ? before : kept + redact_mask/* MASK */.v;
}
const LONGEST_LINE = 1_024;
/** The last run of what is not white space. */
function lastLine(text) {
    const from = Math.max(0, text.length - LONGEST_LINE);
    let end = text.slice(from).trimEnd();
    for (let found = LAST_BREAK.exec(end.slice(-6)); found !== null;) {
        end = end.slice(0, -found[0].length).trimEnd();
        found = LAST_BREAK.exec(end.slice(-6));
    }
    const start = Math.max(end.lastIndexOf("\n"), end.lastIndexOf(" "), end.lastIndexOf("\\n") + 1) + 1;
    return { text: end.slice(start), start: from + start };
}

;// CONCATENATED MODULE: ./packages/core/dist/redact-tokens.js
const shapes = (mark, ...finds) => finds.map((find) => ({ mark, find }));
/**
 * Tokens that a provider made easy to know. Sources:
 * https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns
 * https://docs.gitlab.com/user/application_security/secret_detection/detected_secrets/
 * https://docs.gitlab.com/security/tokens/#token-prefixes
 * https://github.blog/changelog/2021-03-31-authentication-token-format-updates/
 * Every part that repeats is followed by nothing, so that none runs away.
 */
const SHAPES = [
    // Forges
    ...["ghp", "gho", "ghu", "ghs", "ghr"].flatMap((kind) => shapes(kind, `${kind}_[A-Za-z0-9_.-]{20,}`)),
    ...shapes("b_p", "[a-z]{6}_pat_[A-Za-z0-9_.-]{20,}"),
    ...[
        "pat",
        "ptt",
        "dt",
        "rtr",
        "rt",
        "cbt",
        "ft",
        "ffct",
        "agent",
        "imt",
        "soat",
        "oas",
        "wt",
    ].flatMap((kind) => shapes(`gl${kind.slice(0, 1)}`, `gl${kind}-[A-Za-z0-9_.-]{16,}`)),
    ...shapes("348", "GR1348941[A-Za-z0-9_-]{20,}"),
    ...shapes("tt3", "ATATT3[A-Za-z0-9_=-]{40,}"),
    ...shapes("tbb", "ATBB[A-Za-z0-9_=-]{28,}"),
    // Registries
    ...shapes("npm", "npm_[A-Za-z0-9]{36,}"),
    ...shapes("ypi", "pypi-AgE[A-Za-z0-9_-]{40,}"),
    ...shapes("ms_", "rubygems_[0-9a-f]{40,}"),
    ...shapes("kr_", "dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}"),
    ...shapes("oy2", "oy2[a-z0-9]{43}"),
    // Clouds
    ...["akia", "asia", "abia", "acca"].flatMap((kind) => shapes(kind.slice(0, 3), `${kind.toUpperCase()}[0-9A-Z]{16}(?![0-9A-Za-z])`)),
    ...shapes("aiz", "AIza[A-Za-z0-9_-]{35,}"),
    ...shapes("a29", "ya29\\.[A-Za-z0-9_-]{20,}"),
    ...shapes("csp", "GOCSPX-[A-Za-z0-9_-]{20,}"),
    ...shapes("_v1", "do[opr]_v1_[0-9a-f]{64}"),
    ...shapes("8q~", "[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}"),
    ...shapes("hrk", "HRKU-[A-Za-z0-9_-]{36,}"),
    ...shapes("o1_", "fo1_[A-Za-z0-9_-]{40,}"),
    ...shapes("lyv", "FlyV1 fm\\d_[A-Za-z0-9+/=,_-]{40,}"),
    ...shapes("nfp", "nfp_[A-Za-z0-9]{36,}"),
    ...shapes("le_", "pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{32,}"),
    ...shapes("sbp", "sbp_[0-9a-f]{40,}"),
    ...shapes("dap", "dapi[0-9a-f]{32}(?:-\\d)?"),
    // Secrets, builds, infrastructure
    ...["hvs", "hvb", "hvr"].flatMap((kind) => shapes(kind, `${kind}\\.[A-Za-z0-9_-]{24,}`)),
    ...shapes("asv", "[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{60,}"),
    ...shapes("pul", "pul-[0-9a-f]{40,}"),
    ...shapes("dp.", "dp\\.(?:pt|ct|st|scim|audit)\\.[A-Za-z0-9._-]{40,}"),
    ...shapes("cre", "AGE-SECRET-KEY-1[A-Z0-9]{58}"),
    ...shapes("kua", "bkua_[0-9a-f]{40,}"),
    ...shapes("cip", "CCIPAT_[A-Za-z0-9_]{20,}"),
    ...shapes("kcp", "AKCp[A-Za-z0-9]{40,}"),
    ...shapes("ops", "ops_eyJ[A-Za-z0-9_=-]{40,}"),
    // Telemetry
    ...shapes("lsa", "glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}"),
    ...shapes("lc_", "glc_eyJ[A-Za-z0-9+/=]{20,}"),
    ...shapes("nra", "NRAK-[A-Z0-9]{27}"),
    ...shapes("nri", "NRII-[A-Za-z0-9_-]{32}"),
    ...shapes("ntr", "sntry[su]_[A-Za-z0-9+/=_-]{40,}"),
    // Messages and people
    ...shapes("xox", "xox[abeoprs](?:\\.xox[bp])?-[A-Za-z0-9-]{10,}"),
    ...shapes("xap", "xapp-\\d-[A-Za-z0-9-]{10,}"),
    ...shapes("k.c", "hooks\\.slack\\.com/(?:services|workflows|triggers)/[A-Za-z0-9/_-]{20,}"),
    ...shapes("oks", "discord(?:app)?\\.com/api/webhooks/\\d{5,}/[A-Za-z0-9_-]{40,}"),
    ...shapes("ebh", "webhook\\.office\\.com/webhookb2/[A-Za-z0-9@/_-]{40,}"),
    ...shapes(":aa", "\\d{8,10}:AA[A-Za-z0-9_-]{32,}"),
    ...shapes("sg.", "SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{32,}"),
    ...shapes("xke", "xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}"),
    ...shapes("pmak", "PMAK-[0-9a-f]{24}-[0-9a-f]{34}"),
    ...shapes("in_", "lin_(?:api|oauth)_[A-Za-z0-9]{32,}"),
    ...shapes("ntn", "ntn_[A-Za-z0-9]{40,}"),
    ...shapes("igd", "figd_[A-Za-z0-9_-]{40,}"),
    ...shapes("fpa", "CFPAT-[A-Za-z0-9_-]{43,}"),
    ...shapes("tfp", "tfp_[A-Za-z0-9_.=-]{44,}"),
    // Money
    ...shapes("k_l", "[rsp]k_live_[A-Za-z0-9]{16,}"),
    ...shapes("k_t", "[rs]k_test_[A-Za-z0-9]{16,}"),
    ...shapes("hse", "whsec_[A-Za-z0-9+/=]{24,}"),
    ...["shpat", "shpca", "shppa", "shpss"].flatMap((kind) => shapes(kind.slice(1, 4), `${kind}_[0-9a-f]{32}`)),
    ...shapes("sq0", "sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,}"),
    ...shapes("ppo", "shippo_(?:live|test)_[0-9a-f]{40}"),
    // Models
    ...shapes("k-a", "sk-ant-[A-Za-z0-9_-]{32,}"),
    ...shapes("k-p", "sk-proj-[A-Za-z0-9_-]{32,}"),
    ...shapes("t3b", "sk-[A-Za-z0-9_-]{16,128}T3BlbkFJ[A-Za-z0-9_-]{16,}"),
    ...shapes("hf_", "hf_[A-Za-z0-9]{34,}"),
    ...shapes("r8_", "r8_[A-Za-z0-9]{37,}"),
];
/**
 * A token begins where no word goes on: but an `n` may be the end of a line in JSON, and an `m` the
 * end of a colour.
 */
const TOKEN_START = String.raw `(?<![A-Za-z0-9](?<!\\[nrt])(?<!\[[0-9;]{0,16}m))`;
/** A new regular expression, to be made once. */
function tokens() {
    return new RegExp(`${TOKEN_START}(?:${SHAPES.map(({ find }) => find).join("|")})`, "g");
}
/** What each token has at least one of, in lower case. */
const TOKEN_MARKS = SHAPES.map(({ mark }) => mark);

;// CONCATENATED MODULE: ./packages/core/dist/redact-patterns.js







/** Between the name of a secret and its value, also in JSON, in JSON inside JSON, and in a list. */
const SEPARATOR = String.raw `(?:\\{0,3}["'])?\s{0,3}[=:]>?\s{0,3}\[?\s{0,3}`;
/** Up to the closing quote, whatever else is in it, or up to what ends a bare value. */
const redact_patterns_VALUE = String.raw `(?:${QUOTED}|[^\s"'&,;]{4,})`;
/**
 * None of these runs away: a part that repeats without a bound has nothing behind it that could fail,
 * or cannot cross what the next attempt starts with.
 */
const patterns = lazy(() => [
    // Credentials of an address, to its last @: https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1
    { find: /:\/\/[^\s/:?#@"'<>]{0,256}:[^\s/?#"'<>]{1,512}@/g, put: `://${redact_mask/* MASK */.v}@` },
    // Generated passwords of databases have slashes in them, and are rarely escaped.
    {
        find: /\b((?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?)(?:\+[a-z0-9]{1,20})?:\/\/)[^\s/:@"'<>]{0,128}:(?!\d{1,5}[/,?])[^\s"'<>:@]{1,512}@/gi,
        put: `$1${redact_mask/* MASK */.v}@`,
    },
    // A token as the user. Elsewhere than on the web, a short one is a name.
    { find: /(https?|wss?|ftps?)(:\/\/)(?!git@)[^\s/:?#@"'<>]{1,512}@/gi, put: `$1$2${redact_mask/* MASK */.v}@` },
    { find: /:\/\/[^\s/:?#@"'<>]{20,512}@/g, put: `://${redact_mask/* MASK */.v}@` },
    // Headers that are secret as a whole, up to the end of the line or of the quoted text; quotes of
    // their own stand behind a =
    {
        find: new RegExp(String.raw `((?:${HEADERS})${SEPARATOR}(?:\\{0,3}["'])?)[^\s"'\\](?:[^\r\n"'\\]|(?<==)\\{0,3}"[^"\\\r\n]{0,4096}\\{0,3}"){3,}`, "gi"),
        put: `$1${redact_mask/* MASK */.v}`,
    },
    // A word alone is prose ("Basic authentication"), so the value needs a digit or mixed letters.
    {
        find: /\b([Bb]earer|BEARER|[Bb]asic|BASIC|[Tt]oken|TOKEN)((?:\\{0,3}["'])?(?:\s{1,8}|\s{0,3}[=:]\s{0,3})(?:\\{0,3}["'])?)(?=[A-Za-z._~+/-]{0,200}?(?:[0-9=]|[a-z][A-Z]))[A-Za-z0-9._~+/=-]{12,}/g,
        put: `$1$2${redact_mask/* MASK */.v}`,
    },
    { find: tokens(), put: redact_mask/* MASK */.v },
    // JSON Web Tokens, signed or encrypted (https://www.rfc-editor.org/rfc/rfc7519). They begin at the
    // first of their own characters: a start inside of a run of them would be tried at every place of
    // a hostile text.
    {
        find: new RegExp(`${TOKEN_START}(?<![_-])eyJ[A-Za-z0-9_-]{8,}\\.\\.?[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*){0,3}`, "g"),
        put: redact_mask/* MASK */.v,
    },
    { find: new RegExp(`((?:${NAMES})${SEPARATOR})${redact_patterns_VALUE}`, "gi"), put: `$1$2$3$4${redact_mask/* MASK */.v}` },
    // Parameters of an address: https://www.rfc-editor.org/rfc/rfc6750#section-2.3
    {
        find: new RegExp(`((?:[?&]|&amp;|\\\\{1,4}u0026)(?:${PARAMETERS})=)[^\\s"'&#]{4,}`, "gi"),
        put: `$1${redact_mask/* MASK */.v}`,
    },
]);
/** Hides everything that looks like a secret. */
function hidePatterns(text) {
    let out = hideKeys(text);
    for (const { find, put } of patterns())
        out = out.replace(find, put);
    return hideEntropy(hideApart(out));
}
/**
 * Three letters of which each pattern needs at least one, in lower case; those with an address need
 * an @. What has none of them needs no regular expression.
 */
const PATTERN_MARKS = "oki riz key tok rer sic eyj --- ssw ssp cre pwd sig de= th="
    .split(" ")
    .concat(TOKEN_MARKS, APART_MARKS);

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
        const after = redacted(value, secrets, marks);
        if (value.length <= MAX_REMEMBERED_CHARS) {
            if (known.size >= MAX_REMEMBERED)
                known.clear();
            known.set(value, after);
        }
        return after;
    };
    const json = (value) => {
        if (typeof value === "string")
            return text((0,clean_text/* cleanCharacters */.CD)(value));
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
function redacted(value, secrets, marks) {
    let out = value;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const hidden = hide(out, secrets);
        if (!marks.mayBeIn(hidden))
            return hidden;
        const next = hidePatterns(hidden);
        if (next === out)
            return out;
        out = next;
    }
    return redact_mask/* MASK */.v;
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
            out += text.slice(done, start) + redact_mask/* MASK */.v;
            done = end;
        }
        text = out + text.slice(done);
    }
    return redact_mask/* MASK */.v;
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


/***/ }),

/***/ 53847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ safeText),
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   uP: () => (/* binding */ safeSha)
/* harmony export */ });
/** GitHub sends at most 25 MB: https://docs.github.com/webhooks/webhook-events-and-payloads */
const MAX_BYTES = 32 * 1024 * 1024;
/** Reads the file of GITHUB_EVENT_PATH; it holds texts of whoever caused the event. */
async function readEvent(files, path) {
    if (path === undefined || path === "")
        return lost("GITHUB_EVENT_PATH is not set");
    try {
        if (((await files.size(path)) ?? 0) > MAX_BYTES)
            return lost("it is too large");
        const text = await files.readText(path);
        if (text === undefined)
            return lost("it is not there");
        const value = JSON.parse(text);
        return isObject(value) ? { fields: fieldsOf(value) } : lost("it holds no object");
    }
    catch (cause) {
        return lost(cause instanceof SyntaxError ? "it is not JSON" : cause.message);
    }
}
function lost(reason) {
    return { fields: fieldsOf({}), problem: `the file of the event cannot be used: ${reason}` };
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function fieldsOf(value) {
    const get = (name) => (Object.hasOwn(value, name) ? value[name] : undefined);
    return {
        at(...path) {
            const [first, ...rest] = path;
            if (first === undefined)
                return fieldsOf(value);
            const next = get(first);
            return fieldsOf(isObject(next) ? next : {}).at(...rest);
        },
        text(name) {
            const found = get(name);
            return typeof found === "string" ? safeText(found) : undefined;
        },
        sha(name) {
            const found = get(name);
            return typeof found === "string" ? safeSha(found) : undefined;
        },
        number(name) {
            const found = get(name);
            return Number.isSafeInteger(found) && found > 0 ? found : undefined;
        },
        flag: (name) => get(name) === true,
        has: (name) => isObject(get(name)),
    };
}
/** Undefined for what is empty, too long, or would not stay on its line. */
function safeText(text) {
    if (text === undefined || text === "" || text.length > 1000)
        return undefined;
    // oxlint-disable-next-line no-control-regex
    return /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text) ? undefined : text;
}
/** Undefined for what is no commit; all zeros means that there is none. */
function safeSha(text) {
    if (text === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text))
        return undefined;
    return /^0+$/.test(text) ? undefined : text;
}


/***/ }),

/***/ 35207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q0: () => (/* binding */ MAX_SUMMARY_BYTES),
/* harmony export */   U7: () => (/* binding */ MAX_CHECK_TEXT),
/* harmony export */   Zg: () => (/* binding */ MAX_HIDDEN_LINE),
/* harmony export */   _D: () => (/* binding */ MAX_BODY)
/* harmony export */ });
/* harmony import */ var _stagegate_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77714);

/**
 * GitHub refuses more than 65,536 characters and counts those outside of the BMP once, or 262,144
 * bytes, depending on the endpoint: UTF-16 units fit both.
 */
const MAX_COMMENT = 65_536;
/** UTF-16 units of the hidden line in front of all. */
const MAX_HIDDEN_LINE = 100;
/** UTF-16 units of the body of a section that is alone. */
const MAX_BODY = MAX_COMMENT - MAX_HIDDEN_LINE - _stagegate_core__WEBPACK_IMPORTED_MODULE_0__/* .SECTION_ROOM */ .Yq;
/** Characters of the text of a check run: https://docs.github.com/rest/checks/runs#create-a-check-run */
const MAX_CHECK_TEXT = 65_535;
/** Of a step: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
const MAX_SUMMARY_BYTES = 1_048_576;


/***/ }),

/***/ 94840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   createLocalFiles: () => (/* binding */ createLocalFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76760);



/** Folders that a glob never enters: they are large and hold nobody's results. */
const NEVER = new Set(["node_modules", ".git"]);
/**
 * Bytes, or characters, that are written at once: that takes less than to hand them to a thread,
 * which a start of an action would do for forty small steps.
 */
const AT_ONCE = 64 * 1024;
/** The disk of this machine. A missing file is a value, every other problem is thrown. */
function createLocalFiles() {
    return {
        readText,
        stream: (path) => (isFile(path) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path) : undefined),
        write,
        async append(path, content) {
            makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
            if (content.length <= AT_ONCE)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, content);
            else
                await node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile(path, content);
        },
        async copy(from, to) {
            makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to));
            await node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile(from, to);
        },
        exists: async (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path),
        realPath: (path) => orMissing(async () => node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path), undefined),
        size: (path) => orMissing(async () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).size, undefined),
        async sha256(path) {
            const { createHash } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 77598, 19));
            const hash = createHash("sha256");
            for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path))
                hash.update(chunk);
            return hash.digest("hex");
        },
        makeFolder: async (path) => makeFolder(path),
        async remove(path) {
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) === undefined)
                return;
            await node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm(path, { recursive: true, force: true, maxRetries: 3 });
        },
        list: (folder) => orMissing(async () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder), []),
        glob,
    };
}
/** Only a file is read at once: a pipe would hold this process until somebody writes into it. */
function readText(path) {
    return orMissing(async () => {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        const small = stat.isFile() && stat.size <= AT_ONCE;
        return small ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8") : await node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile(path, "utf8");
    }, undefined);
}
/**
 * Node's own recursive mkdir never ends where the kernel refuses a folder as if its parent were
 * missing, as it does in /proc.
 */
function makeFolder(path) {
    if (isFolder(path))
        return;
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    if (parent !== path)
        makeFolder(parent);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
    }
    catch (cause) {
        // Somebody else may have made it meanwhile.
        if (!isFolder(path))
            throw cause;
    }
}
function isFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory();
    }
    catch {
        return false;
    }
}
async function write(path, content) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    makeFolder(folder);
    const part = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path).slice(-100)}.${unique()}.part`);
    try {
        if (content.length <= AT_ONCE)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(part, content);
        else
            await node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile(part, content);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(part, path);
    }
    catch (cause) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(part, { force: true });
        throw cause;
    }
}
/** Told apart from every other write, also from one of another container; it guards nothing. */
function unique() {
    return `${process.pid}-${Math.random().toString(36).slice(2)}`;
}
async function glob(folder, patterns) {
    const found = new Set();
    const entries = node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.glob([...patterns], {
        cwd: folder,
        withFileTypes: true,
        exclude: (entry) => NEVER.has(entry.name),
    });
    for await (const entry of entries) {
        if (!entry.isFile() && !entry.isSymbolicLink())
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name);
        if (isBelow(folder, path) && isFile(path))
            found.add(path);
    }
    return [...found].sort();
}
function isBelow(folder, path) {
    const parts = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep);
    return parts[0] !== ".." && !parts.some((part) => NEVER.has(part));
}
function isFile(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
async function orMissing(work, missing) {
    try {
        return await work();
    }
    catch (cause) {
        // ESRCH: a file of /proc whose process ended between open and read.
        if (["ENOENT", "ENOTDIR", "ESRCH"].includes(cause.code ?? "")) {
            return missing;
        }
        throw cause;
    }
}


/***/ }),

/***/ 18721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createTerminalLog),
/* harmony export */   inert: () => (/* binding */ inert)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);

const CODES = { dim: "2", red: "31", yellow: "33", bold: "1" };
/** In a CI log a status line appears at most this often. */
const SPARSE_MS = 15_000;
// C0 but tab and newline, DEL, C1, zero-width characters and bidi controls (https://trojansource.codes).
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;
// What a runner obeys: `::command::` at the start of a line, `##[command]` and `##vso[` anywhere.
// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
const COMMAND = /^(\s*):(?=:)|#(?=#\w*\[)/gm;
/**
 * Foreign text (test names, output of tools) as text and nothing else. What cannot be seen goes
 * first, as it could part a secret or a command that would join again.
 */
function inert(text, redaction) {
    const seen = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).replaceAll(UNSEEN, "");
    return redaction.text(seen).replaceAll(COMMAND, (found) => `${found} `);
}
/** Messages on stderr: data stays alone on stdout. */
function createTerminalLog(options) {
    const { stream, redaction, interactive } = options;
    let live = "";
    let lastSparse = 0;
    const paint = (code, text) => interactive ? `\u001B[${CODES[code]}m${text}\u001B[0m` : text;
    const clear = () => {
        if (live !== "")
            stream.write("\r\u001B[2K");
    };
    const line = (text, code) => {
        const safe = inert(text, redaction);
        clear();
        stream.write(`${code === undefined ? safe : paint(code, safe)}\n`);
        if (live !== "")
            stream.write(live);
    };
    const width = interactive ? (stream.columns ?? 0) : 0;
    return {
        ...(width > 0 ? { width } : {}),
        info: (text) => line(text),
        warn: (text) => line(`! ${text}`, "yellow"),
        error: (text) => line(`✗ ${text}`, "red"),
        debug(text) {
            if (options.verbose)
                line(text, "dim");
        },
        group(title, lines) {
            line(title, "bold");
            for (const each of lines)
                line(`  ${each}`);
        },
        status(text) {
            if (interactive) {
                clear();
                const width = Math.max(20, (stream.columns ?? 80) - 1);
                live =
                    text === undefined
                        ? ""
                        : paint("dim", inert(text, redaction).replaceAll("\n", " ").slice(0, width));
                stream.write(live);
            }
            else if (text !== undefined && options.now() - lastSparse >= SPARSE_MS) {
                lastSparse = options.now();
                line(`  … ${text}`);
            }
        },
    };
}


/***/ }),

/***/ 18468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ killGroup),
/* harmony export */   z: () => (/* binding */ sendToGroup)
/* harmony export */ });
/** Signals a process group; false when it is gone. */
function killGroup(pgid, signal) {
    return sendToGroup(pgid, signal);
}
function sendToGroup(pgid, signal) {
    // -1 would mean every process of this user, -0 our own group.
    if (!Number.isInteger(pgid) || pgid <= 1)
        return false;
    try {
        process.kill(-pgid, signal);
        return true;
    }
    catch (cause) {
        return cause.code === "EPERM";
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

/***/ 72115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ contractFiles)
/* harmony export */ });
/** The files of a service's `contract`, each a path or a glob, as the configuration has them. */
function contractFiles({ contract, }) {
    if (contract === undefined)
        return [];
    return typeof contract === "string" ? [contract] : contract;
}


/***/ }),

/***/ 61039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ GATE_IDS)
/* harmony export */ });
/** Ids of the gates, in the order of a combined run and of the report. */
const GATE_IDS = [
    "provision-staging",
    "verify-contracts",
    "run-e2e",
    "load-test",
    "check-slo",
    "comment-report",
];


/***/ }),

/***/ 91517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ expectedStrict)
/* harmony export */ });
// @ts-nocheck
// Generated by `pnpm generate` from packages/schema/src/definitions. Do not edit.

const expectedStrict = validate52;
const schema19 = { "type": "object", "required": ["schema", "gate", "run"], "properties": { "schema": { "type": "string", "const": "stagegate/expected/v1" }, "gate": { "type": "string", "enum": ["provision-staging", "verify-contracts", "run-e2e", "load-test", "check-slo", "comment-report"], "description": "Id of a gate, action, component and command" }, "key": { "type": "string", "description": "Shard or matrix leg" }, "run": { "type": "object", "required": ["forge", "repository", "id", "attempt"], "properties": { "forge": { "type": "string", "enum": ["github", "gitlab", "local"], "description": "Where the gates run" }, "repository": { "type": "string", "description": "Repository that runs the gates" }, "ref": { "type": "string", "description": "Ref of the run" }, "id": { "type": "string", "description": "Run id; reports of another run are rejected" }, "attempt": { "type": "integer", "minimum": 1 }, "job": { "type": "string", "description": "Job name or id" }, "url": { "type": "string", "description": "Address of the run" } }, "additionalProperties": false, "description": "The run that produced a file" }, "startedAt": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$", "description": "UTC instant in RFC 3339" } }, "additionalProperties": false };
const pattern3 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$", "u");
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
if ((((data.schema === undefined) && (missing0 = "schema")) || ((data.gate === undefined) && (missing0 = "gate"))) || ((data.run === undefined) && (missing0 = "run"))) {
validate52.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!(((((key0 === "schema") || (key0 === "gate")) || (key0 === "key")) || (key0 === "run")) || (key0 === "startedAt"))) {
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
if ("stagegate/expected/v1" !== data0) {
validate52.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "stagegate/expected/v1" }, message: "must be equal to constant" }];
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
if (data.run !== undefined) {
let data3 = data.run;
const _errs8 = errors;
if (errors === _errs8) {
if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
let missing1;
if (((((data3.forge === undefined) && (missing1 = "forge")) || ((data3.repository === undefined) && (missing1 = "repository"))) || ((data3.id === undefined) && (missing1 = "id"))) || ((data3.attempt === undefined) && (missing1 = "attempt"))) {
validate52.errors = [{ instancePath: instancePath + "/run", schemaPath: "#/properties/run/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
return false;
}
else {
const _errs10 = errors;
for (const key1 in data3) {
if (!(((((((key1 === "forge") || (key1 === "repository")) || (key1 === "ref")) || (key1 === "id")) || (key1 === "attempt")) || (key1 === "job")) || (key1 === "url"))) {
validate52.errors = [{ instancePath: instancePath + "/run", schemaPath: "#/properties/run/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs10 === errors) {
if (data3.forge !== undefined) {
let data4 = data3.forge;
const _errs11 = errors;
if (typeof data4 !== "string") {
validate52.errors = [{ instancePath: instancePath + "/run/forge", schemaPath: "#/properties/run/properties/forge/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
if (!(((data4 === "github") || (data4 === "gitlab")) || (data4 === "local"))) {
validate52.errors = [{ instancePath: instancePath + "/run/forge", schemaPath: "#/properties/run/properties/forge/enum", keyword: "enum", params: { allowedValues: schema19.properties.run.properties.forge.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if (valid1) {
if (data3.repository !== undefined) {
const _errs13 = errors;
if (typeof data3.repository !== "string") {
validate52.errors = [{ instancePath: instancePath + "/run/repository", schemaPath: "#/properties/run/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if (valid1) {
if (data3.ref !== undefined) {
const _errs15 = errors;
if (typeof data3.ref !== "string") {
validate52.errors = [{ instancePath: instancePath + "/run/ref", schemaPath: "#/properties/run/properties/ref/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if (valid1) {
if (data3.id !== undefined) {
const _errs17 = errors;
if (typeof data3.id !== "string") {
validate52.errors = [{ instancePath: instancePath + "/run/id", schemaPath: "#/properties/run/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if (valid1) {
if (data3.attempt !== undefined) {
let data8 = data3.attempt;
const _errs19 = errors;
if (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) {
validate52.errors = [{ instancePath: instancePath + "/run/attempt", schemaPath: "#/properties/run/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
return false;
}
if (errors === _errs19) {
if ((typeof data8 == "number") && (isFinite(data8))) {
if (data8 < 1 || isNaN(data8)) {
validate52.errors = [{ instancePath: instancePath + "/run/attempt", schemaPath: "#/properties/run/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
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
if (data3.job !== undefined) {
const _errs21 = errors;
if (typeof data3.job !== "string") {
validate52.errors = [{ instancePath: instancePath + "/run/job", schemaPath: "#/properties/run/properties/job/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid1 = _errs21 === errors;
}
else {
var valid1 = true;
}
if (valid1) {
if (data3.url !== undefined) {
const _errs23 = errors;
if (typeof data3.url !== "string") {
validate52.errors = [{ instancePath: instancePath + "/run/url", schemaPath: "#/properties/run/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
var valid1 = _errs23 === errors;
}
else {
var valid1 = true;
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
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.startedAt !== undefined) {
let data11 = data.startedAt;
const _errs25 = errors;
if (errors === _errs25) {
if (typeof data11 === "string") {
if (!pattern3.test(data11)) {
validate52.errors = [{ instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$" }, message: "must match pattern \"" + "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$" + "\"" }];
return false;
}
}
else {
validate52.errors = [{ instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
return false;
}
}
var valid0 = _errs25 === errors;
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
"profile": {
"type": "string",
"pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
"description": "Profile of the configuration, default: the one of the event, if there is one; `none` for none"
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
"profile": {
"type": "string",
"pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
"description": "Profile of the configuration, default: the one of the event, if there is one; `none` for none"
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
},
"contract-results": {
"type": "array",
"items": {
"type": "string"
},
"description": "Globs of what other jobs found out about contracts (oasdiff, Pact, Schemathesis); nothing is compared then"
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
"profile": {
"type": "string",
"pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
"description": "Profile of the configuration, default: the one of the event, if there is one; `none` for none"
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
"profile": {
"type": "string",
"pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
"description": "Profile of the configuration, default: the one of the event, if there is one; `none` for none"
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
"profile": {
"type": "string",
"pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
"description": "Profile of the configuration, default: the one of the event, if there is one; `none` for none"
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
"profile": {
"type": "string",
"pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
"description": "Profile of the configuration, default: the one of the event, if there is one; `none` for none"
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
"silent-when-green": {
"type": "boolean",
"description": "Write no first comment when all is green; red turned green is told"
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
// EXTERNAL MODULE: ./packages/schema/dist/inputs/ruby.js
var ruby = __nccwpck_require__(4245);
;// CONCATENATED MODULE: ./packages/schema/dist/inputs/list.js

/**
 * The items of a list that is one text: a JSON array, the same as Ruby writes it, or one item per
 * line. GitLab makes a text of the list of a component by `Array#to_s`, other readers by JSON:
 * https://docs.gitlab.com/ci/inputs/#array-type
 */
function splitList(text) {
    if (text.startsWith("[")) {
        const items = jsonItems(text) ?? jsonItems((0,ruby/* fromRuby */.x)(text));
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

/***/ 4245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ fromRuby)
/* harmony export */ });
/** Escapes of `String#inspect` that JSON does not have. */
const ESCAPES = {
    "#": "#",
    a: String.raw `\u0007`,
    e: String.raw `\u001b`,
    v: String.raw `\u000b`,
};
/** More than a list of a component has; what is longer stays as it is. */
const MAX_LENGTH = 200_000;
/**
 * A string, which is taken whole and to the end where it has none, so that nothing is read twice;
 * a key before its value in one of three forms; or nothing.
 */
const TOKENS = /(?<string>"(?:[^"\\]|\\[\s\S]?)*(?:"|$))(?<arrow>\s*=>)?|:(?<symbol>\w{1,80})\s*=>|\b(?<word>\w{1,80}):(?=\s)|\bnil\b/g;
/**
 * JSON of a list as Ruby writes it, which is what GitLab puts in the place of an input of type array:
 * `{:job=>"a"}` until Ruby 3.3, `{job: "a"}` later. What is neither is no JSON then.
 * https://docs.ruby-lang.org/en/3.4/Hash.html#method-i-inspect
 */
function fromRuby(text) {
    if (text.length > MAX_LENGTH)
        return text;
    return text.replaceAll(TOKENS, (...given) => {
        const { string, arrow, symbol, word } = given.at(-1);
        if (string !== undefined)
            return fromString(string) + (arrow === undefined ? "" : ":");
        const key = symbol ?? word;
        return key === undefined ? "null" : `${JSON.stringify(key)}:`;
    });
}
/** https://docs.ruby-lang.org/en/3.2/String.html#method-i-inspect */
function fromString(string) {
    return string.replaceAll(/\\(?:x([0-9A-F]{2})|u\{([0-9a-fA-F]{1,6})\}|([\s\S]))/g, (escape, byte, point, sign = "") => {
        if (byte !== undefined)
            return `\\u00${byte}`;
        if (point !== undefined)
            return character(Number.parseInt(point, 16));
        return ESCAPES[sign] ?? escape;
    });
}
function character(point) {
    return point <= 0x10ffff ? JSON.stringify(String.fromCodePoint(point)).slice(1, -1) : "";
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
            const wanted = [error.params["type"]].flat().join(" or ");
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

/***/ 66863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g: () => (/* binding */ writeExpected),
  u: () => (/* binding */ writeReport)
});

// EXTERNAL MODULE: ./packages/schema/dist/generated/format-expected-strict.js
var format_expected_strict = __nccwpck_require__(91517);
;// CONCATENATED MODULE: ./packages/schema/dist/generated/format-report-bare-strict.js
// @ts-nocheck
// Generated by `pnpm generate` from packages/schema/src/definitions. Do not edit.

const bareReportStrict = validate52;
const schema19 = { "type": "object", "required": ["schema", "gate", "verdict", "enforcement", "blocking", "exitCode", "summary", "startedAt", "durationMs", "subject", "versions", "run", "checks", "counts", "metrics", "evidence", "ranking", "notes", "omitted", "tool"], "properties": { "schema": { "type": "string", "const": "stagegate/report/v1" }, "gate": { "type": "string", "enum": ["provision-staging", "verify-contracts", "run-e2e", "load-test", "check-slo", "comment-report"], "description": "Id of a gate, action, component and command" }, "key": { "type": "string", "description": "Shard or matrix leg" }, "verdict": { "type": "string", "enum": ["pass", "warn", "fail", "inconclusive", "skip", "error"], "description": "inconclusive: data that should exist is missing" }, "enforcement": { "type": "string", "enum": ["observe", "new", "all"], "description": "What blocks: nothing, only findings that are new in this change, or all findings" }, "blocking": { "type": "boolean", "description": "The exit code of the gate was not 0" }, "exitCode": { "type": "integer", "minimum": 0, "maximum": 5 }, "summary": { "type": "string", "description": "One line" }, "startedAt": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$", "description": "UTC instant in RFC 3339" }, "durationMs": { "type": "number", "minimum": 0 }, "subject": { "type": "object", "required": ["forge", "repository", "commit", "tested"], "properties": { "forge": { "type": "string", "enum": ["github", "gitlab", "local"], "description": "Where the judged change lives" }, "repository": { "type": "string", "description": "owner/name on a forge, the folder's name on a laptop" }, "changeRequest": { "type": "integer", "minimum": 1, "description": "Number of the PR or MR" }, "commit": { "type": "string", "description": "Head commit that is reported to" }, "tested": { "type": "string", "description": "Commit that was checked out" }, "base": { "type": "string", "description": "Commit that comparisons start from" }, "ref": { "type": "string", "description": "Branch or tag" }, "dirty": { "type": "boolean", "description": "The work tree had uncommitted changes" } }, "additionalProperties": false, "description": "What is judged; not always the repository that runs the gates" }, "versions": { "type": "array", "maxItems": 0 }, "run": { "type": "object", "required": ["forge", "repository", "id", "attempt"], "properties": { "forge": { "type": "string", "enum": ["github", "gitlab", "local"], "description": "Where the gates run" }, "repository": { "type": "string", "description": "Repository that runs the gates" }, "ref": { "type": "string", "description": "Ref of the run" }, "id": { "type": "string", "description": "Run id; reports of another run are rejected" }, "attempt": { "type": "integer", "minimum": 1 }, "job": { "type": "string", "description": "Job name or id" }, "url": { "type": "string", "description": "Address of the run" } }, "additionalProperties": false, "description": "The run that produced a file" }, "checks": { "type": "array", "maxItems": 0 }, "counts": { "type": "object", "required": ["total", "pass", "warn", "fail", "inconclusive", "skip", "error", "flaky"], "properties": { "total": { "type": "integer", "minimum": 0 }, "pass": { "type": "integer", "minimum": 0 }, "warn": { "type": "integer", "minimum": 0 }, "fail": { "type": "integer", "minimum": 0 }, "inconclusive": { "type": "integer", "minimum": 0 }, "skip": { "type": "integer", "minimum": 0 }, "error": { "type": "integer", "minimum": 0 }, "flaky": { "type": "integer", "minimum": 0 } }, "additionalProperties": false }, "metrics": { "type": "array", "maxItems": 0 }, "evidence": { "type": "array", "maxItems": 0 }, "ranking": { "type": "array", "maxItems": 0 }, "error": { "type": "object", "required": ["code", "message"], "properties": { "code": { "type": "string", "description": "STAGEGATE_*" }, "message": { "type": "string", "description": "One line" }, "hint": { "type": "string", "description": "What to do" } }, "additionalProperties": false }, "notes": { "type": "array", "items": { "type": "string" } }, "omitted": { "type": "object", "required": ["checks", "findings", "evidence"], "properties": { "checks": { "type": "integer", "minimum": 0, "description": "Checks left out of this file" }, "findings": { "type": "integer", "minimum": 0, "description": "Findings among them" }, "evidence": { "type": "integer", "minimum": 0 } }, "additionalProperties": false }, "tool": { "type": "object", "required": ["name", "version"], "properties": { "name": { "type": "string", "enum": ["stagegate"], "description": "Writer" }, "version": { "type": "string", "description": "Its version" } }, "additionalProperties": false } }, "additionalProperties": false, "description": "The bounded result of one gate" };
const func1 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$", "u");
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
return false;
}
else {
const _errs1 = errors;
for (const key0 in data) {
if (!(func1.call(schema19.properties, key0))) {
return false;
break;
}
}
if (_errs1 === errors) {
if (data.schema !== undefined) {
let data0 = data.schema;
const _errs2 = errors;
if (typeof data0 !== "string") {
return false;
}
if ("stagegate/report/v1" !== data0) {
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
return false;
}
if (!((((((data1 === "provision-staging") || (data1 === "verify-contracts")) || (data1 === "run-e2e")) || (data1 === "load-test")) || (data1 === "check-slo")) || (data1 === "comment-report"))) {
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
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.verdict !== undefined) {
let data3 = data.verdict;
const _errs8 = errors;
if (typeof data3 !== "string") {
return false;
}
if (!((((((data3 === "pass") || (data3 === "warn")) || (data3 === "fail")) || (data3 === "inconclusive")) || (data3 === "skip")) || (data3 === "error"))) {
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.enforcement !== undefined) {
let data4 = data.enforcement;
const _errs10 = errors;
if (typeof data4 !== "string") {
return false;
}
if (!(((data4 === "observe") || (data4 === "new")) || (data4 === "all"))) {
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.blocking !== undefined) {
const _errs12 = errors;
if (typeof data.blocking !== "boolean") {
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.exitCode !== undefined) {
let data6 = data.exitCode;
const _errs14 = errors;
if (!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) {
return false;
}
if (errors === _errs14) {
if ((typeof data6 == "number") && (isFinite(data6))) {
if (data6 > 5 || isNaN(data6)) {
return false;
}
else {
if (data6 < 0 || isNaN(data6)) {
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.summary !== undefined) {
const _errs16 = errors;
if (typeof data.summary !== "string") {
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.startedAt !== undefined) {
let data8 = data.startedAt;
const _errs18 = errors;
if (errors === _errs18) {
if (typeof data8 === "string") {
if (!pattern3.test(data8)) {
return false;
}
}
else {
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.durationMs !== undefined) {
let data9 = data.durationMs;
const _errs20 = errors;
if (errors === _errs20) {
if ((typeof data9 == "number") && (isFinite(data9))) {
if (data9 < 0 || isNaN(data9)) {
return false;
}
}
else {
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.subject !== undefined) {
let data10 = data.subject;
const _errs22 = errors;
if (errors === _errs22) {
if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
let missing1;
if (((((data10.forge === undefined) && (missing1 = "forge")) || ((data10.repository === undefined) && (missing1 = "repository"))) || ((data10.commit === undefined) && (missing1 = "commit"))) || ((data10.tested === undefined) && (missing1 = "tested"))) {
return false;
}
else {
const _errs24 = errors;
for (const key1 in data10) {
if (!((((((((key1 === "forge") || (key1 === "repository")) || (key1 === "changeRequest")) || (key1 === "commit")) || (key1 === "tested")) || (key1 === "base")) || (key1 === "ref")) || (key1 === "dirty"))) {
return false;
break;
}
}
if (_errs24 === errors) {
if (data10.forge !== undefined) {
let data11 = data10.forge;
const _errs25 = errors;
if (typeof data11 !== "string") {
return false;
}
if (!(((data11 === "github") || (data11 === "gitlab")) || (data11 === "local"))) {
return false;
}
var valid1 = _errs25 === errors;
}
else {
var valid1 = true;
}
if (valid1) {
if (data10.repository !== undefined) {
const _errs27 = errors;
if (typeof data10.repository !== "string") {
return false;
}
var valid1 = _errs27 === errors;
}
else {
var valid1 = true;
}
if (valid1) {
if (data10.changeRequest !== undefined) {
let data13 = data10.changeRequest;
const _errs29 = errors;
if (!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) {
return false;
}
if (errors === _errs29) {
if ((typeof data13 == "number") && (isFinite(data13))) {
if (data13 < 1 || isNaN(data13)) {
return false;
}
}
}
var valid1 = _errs29 === errors;
}
else {
var valid1 = true;
}
if (valid1) {
if (data10.commit !== undefined) {
const _errs31 = errors;
if (typeof data10.commit !== "string") {
return false;
}
var valid1 = _errs31 === errors;
}
else {
var valid1 = true;
}
if (valid1) {
if (data10.tested !== undefined) {
const _errs33 = errors;
if (typeof data10.tested !== "string") {
return false;
}
var valid1 = _errs33 === errors;
}
else {
var valid1 = true;
}
if (valid1) {
if (data10.base !== undefined) {
const _errs35 = errors;
if (typeof data10.base !== "string") {
return false;
}
var valid1 = _errs35 === errors;
}
else {
var valid1 = true;
}
if (valid1) {
if (data10.ref !== undefined) {
const _errs37 = errors;
if (typeof data10.ref !== "string") {
return false;
}
var valid1 = _errs37 === errors;
}
else {
var valid1 = true;
}
if (valid1) {
if (data10.dirty !== undefined) {
const _errs39 = errors;
if (typeof data10.dirty !== "boolean") {
return false;
}
var valid1 = _errs39 === errors;
}
else {
var valid1 = true;
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
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.versions !== undefined) {
let data19 = data.versions;
const _errs41 = errors;
if (errors === _errs41) {
if (Array.isArray(data19)) {
if (data19.length > 0) {
return false;
}
}
else {
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.run !== undefined) {
let data20 = data.run;
const _errs43 = errors;
if (errors === _errs43) {
if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
let missing2;
if (((((data20.forge === undefined) && (missing2 = "forge")) || ((data20.repository === undefined) && (missing2 = "repository"))) || ((data20.id === undefined) && (missing2 = "id"))) || ((data20.attempt === undefined) && (missing2 = "attempt"))) {
return false;
}
else {
const _errs45 = errors;
for (const key2 in data20) {
if (!(((((((key2 === "forge") || (key2 === "repository")) || (key2 === "ref")) || (key2 === "id")) || (key2 === "attempt")) || (key2 === "job")) || (key2 === "url"))) {
return false;
break;
}
}
if (_errs45 === errors) {
if (data20.forge !== undefined) {
let data21 = data20.forge;
const _errs46 = errors;
if (typeof data21 !== "string") {
return false;
}
if (!(((data21 === "github") || (data21 === "gitlab")) || (data21 === "local"))) {
return false;
}
var valid2 = _errs46 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data20.repository !== undefined) {
const _errs48 = errors;
if (typeof data20.repository !== "string") {
return false;
}
var valid2 = _errs48 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data20.ref !== undefined) {
const _errs50 = errors;
if (typeof data20.ref !== "string") {
return false;
}
var valid2 = _errs50 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data20.id !== undefined) {
const _errs52 = errors;
if (typeof data20.id !== "string") {
return false;
}
var valid2 = _errs52 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data20.attempt !== undefined) {
let data25 = data20.attempt;
const _errs54 = errors;
if (!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))) {
return false;
}
if (errors === _errs54) {
if ((typeof data25 == "number") && (isFinite(data25))) {
if (data25 < 1 || isNaN(data25)) {
return false;
}
}
}
var valid2 = _errs54 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data20.job !== undefined) {
const _errs56 = errors;
if (typeof data20.job !== "string") {
return false;
}
var valid2 = _errs56 === errors;
}
else {
var valid2 = true;
}
if (valid2) {
if (data20.url !== undefined) {
const _errs58 = errors;
if (typeof data20.url !== "string") {
return false;
}
var valid2 = _errs58 === errors;
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
else {
return false;
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.checks !== undefined) {
let data28 = data.checks;
const _errs60 = errors;
if (errors === _errs60) {
if (Array.isArray(data28)) {
if (data28.length > 0) {
return false;
}
}
else {
return false;
}
}
var valid0 = _errs60 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.counts !== undefined) {
let data29 = data.counts;
const _errs62 = errors;
if (errors === _errs62) {
if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
let missing3;
if (((((((((data29.total === undefined) && (missing3 = "total")) || ((data29.pass === undefined) && (missing3 = "pass"))) || ((data29.warn === undefined) && (missing3 = "warn"))) || ((data29.fail === undefined) && (missing3 = "fail"))) || ((data29.inconclusive === undefined) && (missing3 = "inconclusive"))) || ((data29.skip === undefined) && (missing3 = "skip"))) || ((data29.error === undefined) && (missing3 = "error"))) || ((data29.flaky === undefined) && (missing3 = "flaky"))) {
return false;
}
else {
const _errs64 = errors;
for (const key3 in data29) {
if (!((((((((key3 === "total") || (key3 === "pass")) || (key3 === "warn")) || (key3 === "fail")) || (key3 === "inconclusive")) || (key3 === "skip")) || (key3 === "error")) || (key3 === "flaky"))) {
return false;
break;
}
}
if (_errs64 === errors) {
if (data29.total !== undefined) {
let data30 = data29.total;
const _errs65 = errors;
if (!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))) {
return false;
}
if (errors === _errs65) {
if ((typeof data30 == "number") && (isFinite(data30))) {
if (data30 < 0 || isNaN(data30)) {
return false;
}
}
}
var valid3 = _errs65 === errors;
}
else {
var valid3 = true;
}
if (valid3) {
if (data29.pass !== undefined) {
let data31 = data29.pass;
const _errs67 = errors;
if (!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))) {
return false;
}
if (errors === _errs67) {
if ((typeof data31 == "number") && (isFinite(data31))) {
if (data31 < 0 || isNaN(data31)) {
return false;
}
}
}
var valid3 = _errs67 === errors;
}
else {
var valid3 = true;
}
if (valid3) {
if (data29.warn !== undefined) {
let data32 = data29.warn;
const _errs69 = errors;
if (!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))) {
return false;
}
if (errors === _errs69) {
if ((typeof data32 == "number") && (isFinite(data32))) {
if (data32 < 0 || isNaN(data32)) {
return false;
}
}
}
var valid3 = _errs69 === errors;
}
else {
var valid3 = true;
}
if (valid3) {
if (data29.fail !== undefined) {
let data33 = data29.fail;
const _errs71 = errors;
if (!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))) {
return false;
}
if (errors === _errs71) {
if ((typeof data33 == "number") && (isFinite(data33))) {
if (data33 < 0 || isNaN(data33)) {
return false;
}
}
}
var valid3 = _errs71 === errors;
}
else {
var valid3 = true;
}
if (valid3) {
if (data29.inconclusive !== undefined) {
let data34 = data29.inconclusive;
const _errs73 = errors;
if (!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))) {
return false;
}
if (errors === _errs73) {
if ((typeof data34 == "number") && (isFinite(data34))) {
if (data34 < 0 || isNaN(data34)) {
return false;
}
}
}
var valid3 = _errs73 === errors;
}
else {
var valid3 = true;
}
if (valid3) {
if (data29.skip !== undefined) {
let data35 = data29.skip;
const _errs75 = errors;
if (!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))) {
return false;
}
if (errors === _errs75) {
if ((typeof data35 == "number") && (isFinite(data35))) {
if (data35 < 0 || isNaN(data35)) {
return false;
}
}
}
var valid3 = _errs75 === errors;
}
else {
var valid3 = true;
}
if (valid3) {
if (data29.error !== undefined) {
let data36 = data29.error;
const _errs77 = errors;
if (!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))) {
return false;
}
if (errors === _errs77) {
if ((typeof data36 == "number") && (isFinite(data36))) {
if (data36 < 0 || isNaN(data36)) {
return false;
}
}
}
var valid3 = _errs77 === errors;
}
else {
var valid3 = true;
}
if (valid3) {
if (data29.flaky !== undefined) {
let data37 = data29.flaky;
const _errs79 = errors;
if (!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))) {
return false;
}
if (errors === _errs79) {
if ((typeof data37 == "number") && (isFinite(data37))) {
if (data37 < 0 || isNaN(data37)) {
return false;
}
}
}
var valid3 = _errs79 === errors;
}
else {
var valid3 = true;
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
return false;
}
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.metrics !== undefined) {
let data38 = data.metrics;
const _errs81 = errors;
if (errors === _errs81) {
if (Array.isArray(data38)) {
if (data38.length > 0) {
return false;
}
}
else {
return false;
}
}
var valid0 = _errs81 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.evidence !== undefined) {
let data39 = data.evidence;
const _errs83 = errors;
if (errors === _errs83) {
if (Array.isArray(data39)) {
if (data39.length > 0) {
return false;
}
}
else {
return false;
}
}
var valid0 = _errs83 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.ranking !== undefined) {
let data40 = data.ranking;
const _errs85 = errors;
if (errors === _errs85) {
if (Array.isArray(data40)) {
if (data40.length > 0) {
return false;
}
}
else {
return false;
}
}
var valid0 = _errs85 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.error !== undefined) {
let data41 = data.error;
const _errs87 = errors;
if (errors === _errs87) {
if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
let missing4;
if (((data41.code === undefined) && (missing4 = "code")) || ((data41.message === undefined) && (missing4 = "message"))) {
return false;
}
else {
const _errs89 = errors;
for (const key4 in data41) {
if (!(((key4 === "code") || (key4 === "message")) || (key4 === "hint"))) {
return false;
break;
}
}
if (_errs89 === errors) {
if (data41.code !== undefined) {
const _errs90 = errors;
if (typeof data41.code !== "string") {
return false;
}
var valid4 = _errs90 === errors;
}
else {
var valid4 = true;
}
if (valid4) {
if (data41.message !== undefined) {
const _errs92 = errors;
if (typeof data41.message !== "string") {
return false;
}
var valid4 = _errs92 === errors;
}
else {
var valid4 = true;
}
if (valid4) {
if (data41.hint !== undefined) {
const _errs94 = errors;
if (typeof data41.hint !== "string") {
return false;
}
var valid4 = _errs94 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs87 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.notes !== undefined) {
let data45 = data.notes;
const _errs96 = errors;
if (errors === _errs96) {
if (Array.isArray(data45)) {
var valid5 = true;
const len0 = data45.length;
for (let i0 = 0; i0 < len0; i0++) {
const _errs98 = errors;
if (typeof data45[i0] !== "string") {
return false;
}
var valid5 = _errs98 === errors;
if (!valid5) {
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs96 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.omitted !== undefined) {
let data47 = data.omitted;
const _errs100 = errors;
if (errors === _errs100) {
if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
let missing5;
if ((((data47.checks === undefined) && (missing5 = "checks")) || ((data47.findings === undefined) && (missing5 = "findings"))) || ((data47.evidence === undefined) && (missing5 = "evidence"))) {
return false;
}
else {
const _errs102 = errors;
for (const key5 in data47) {
if (!(((key5 === "checks") || (key5 === "findings")) || (key5 === "evidence"))) {
return false;
break;
}
}
if (_errs102 === errors) {
if (data47.checks !== undefined) {
let data48 = data47.checks;
const _errs103 = errors;
if (!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))) {
return false;
}
if (errors === _errs103) {
if ((typeof data48 == "number") && (isFinite(data48))) {
if (data48 < 0 || isNaN(data48)) {
return false;
}
}
}
var valid6 = _errs103 === errors;
}
else {
var valid6 = true;
}
if (valid6) {
if (data47.findings !== undefined) {
let data49 = data47.findings;
const _errs105 = errors;
if (!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))) {
return false;
}
if (errors === _errs105) {
if ((typeof data49 == "number") && (isFinite(data49))) {
if (data49 < 0 || isNaN(data49)) {
return false;
}
}
}
var valid6 = _errs105 === errors;
}
else {
var valid6 = true;
}
if (valid6) {
if (data47.evidence !== undefined) {
let data50 = data47.evidence;
const _errs107 = errors;
if (!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))) {
return false;
}
if (errors === _errs107) {
if ((typeof data50 == "number") && (isFinite(data50))) {
if (data50 < 0 || isNaN(data50)) {
return false;
}
}
}
var valid6 = _errs107 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs100 === errors;
}
else {
var valid0 = true;
}
if (valid0) {
if (data.tool !== undefined) {
let data51 = data.tool;
const _errs109 = errors;
if (errors === _errs109) {
if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
let missing6;
if (((data51.name === undefined) && (missing6 = "name")) || ((data51.version === undefined) && (missing6 = "version"))) {
return false;
}
else {
const _errs111 = errors;
for (const key6 in data51) {
if (!((key6 === "name") || (key6 === "version"))) {
return false;
break;
}
}
if (_errs111 === errors) {
if (data51.name !== undefined) {
let data52 = data51.name;
const _errs112 = errors;
if (typeof data52 !== "string") {
return false;
}
if (!(data52 === "stagegate")) {
return false;
}
var valid7 = _errs112 === errors;
}
else {
var valid7 = true;
}
if (valid7) {
if (data51.version !== undefined) {
const _errs114 = errors;
if (typeof data51.version !== "string") {
return false;
}
var valid7 = _errs114 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs109 === errors;
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
else {
return false;
}
}
return errors === 0;
}
validate52.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

;// CONCATENATED MODULE: ./packages/schema/dist/report-format.js


/**
 * As `writeFormat("report", …)`, without the validators of the other formats: every gate writes one
 * report, also when it ends before it began. Rejects what a reader might not understand.
 */
async function writeReport(report) {
    // What ends before it began lists nothing, and is checked without loading what checks lists.
    if (!bareReportStrict(report))
        await requireReport(report);
    return JSON.stringify(report, null, 2);
}
/** As `writeFormat("expected", …)`, for the same reason. */
function writeExpected(expected) {
    requireValid("expected", format_expected_strict/* expectedStrict */.e, expected);
    return JSON.stringify(expected, null, 2);
}
async function requireReport(report) {
    const { reportStrict } = await Promise.all(/* import() */[__nccwpck_require__.e(1891), __nccwpck_require__.e(2998)]).then(__nccwpck_require__.bind(__nccwpck_require__, 11891));
    requireValid("report", reportStrict, report);
}
function requireValid(format, check, value) {
    if (check(value))
        return;
    const error = check.errors?.[0];
    throw new TypeError(`${format}: ${error?.instancePath ?? ""} ${error?.message ?? "is invalid"}`);
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

/***/ 77880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ createGitHubHostOf)
});

// UNUSED EXPORTS: githubForge

// EXTERNAL MODULE: ./packages/schema/dist/inputs/forge.js + 1 modules
var forge = __nccwpck_require__(14752);
// EXTERNAL MODULE: ./packages/schema/dist/inputs/index.js + 2 modules
var inputs = __nccwpck_require__(74282);
;// CONCATENATED MODULE: ./packages/platform/dist/local/inputs.js

/** Flags beat variables; both beat the file, which the gate reads itself. */
function createLocalInputs({ flags, env, unknownFlags }) {
    return {
        read(fields) {
            const raw = new Map();
            for (const field of fields) {
                const variable = (0,inputs/* variableName */.cG)(field);
                const value = env[variable];
                if (value !== undefined)
                    raw.set(field, { value, origin: variable });
            }
            for (const [name, value] of flags) {
                if (unknownFlags === "reported" || fields.includes(name)) {
                    raw.set(name, { value, origin: `--${name}` });
                }
            }
            return raw;
        },
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/inputs.js


const PREFIX = "INPUT_";
/**
 * The runner's variable of an input: upper case, blanks as `_`, hyphens kept.
 * https://github.com/actions/toolkit/blob/main/packages/core/src/core.ts (getInput)
 */
function inputVariable(input) {
    return `${PREFIX}${input.replaceAll(" ", "_").toUpperCase()}`;
}
/** What `with:` gave; the runner gives inputs that nobody set as empty variables. */
function runnerInput(env, input) {
    const value = env[inputVariable(input)];
    return value === undefined || value === "" ? undefined : value;
}
/** Flags beat `with:`, which beats variables; all beat the file, which the gate reads itself. */
function createRunnerInputs({ flags, env, unknownFlags }) {
    const variables = createLocalInputs({ flags: new Map(), env, unknownFlags });
    const ofCommand = createLocalInputs({ flags, env: {}, unknownFlags });
    return {
        read(fields) {
            const given = new Map([...variables.read(fields), ...withInputs(env, fields)]);
            if (unknownFlags === "reported") {
                for (const [name, raw] of unknownInputs(env, fields))
                    given.set(name, raw);
            }
            for (const [name, raw] of ofCommand.read(fields))
                given.set(name, raw);
            return given;
        },
    };
}
function withInputs(env, fields) {
    return fields.flatMap((name) => {
        const value = runnerInput(env, name);
        return value === undefined ? [] : [[name, { value, origin: `with: ${name}` }]];
    });
}
/** A typo must not mean that an input was never given. */
function unknownInputs(env, fields) {
    const known = new Set([...fields, ...(0,forge/* actionFields */.u)().map(({ name }) => name)].map(inputVariable));
    return Object.entries(env).flatMap(([variable, value]) => {
        if (!variable.startsWith(PREFIX) || known.has(variable))
            return [];
        if (value === undefined || value === "")
            return [];
        const name = variable.slice(PREFIX.length).toLowerCase();
        return [[name, { value, origin: `with: ${name}` }]];
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./packages/core/dist/redact.js + 8 modules
var redact = __nccwpck_require__(70745);
;// CONCATENATED MODULE: ./packages/platform/dist/code-addresses.js
/** `owner/name`, or groups of any depth before the name. */
const REPOSITORY = /^[\w.-]+(?:\/[\w.-]+)+$/;
/**
 * Pages of files and commits of a repository; empty where its address is not known. `between` stands
 * between the repository and the kind of page: https://docs.gitlab.com/user/project/repository/files/
 */
function codeAddresses({ server, repository, prefix }, between = "") {
    if (server === undefined || !URL.canParse(server) || !REPOSITORY.test(repository))
        return {};
    const { protocol, href } = new URL(server);
    if (protocol !== "https:" && protocol !== "http:")
        return {};
    const root = `${href.replace(/\/$/, "")}/${repository}${between}`;
    const folder = prefix.split("/").map(encodeURIComponent).join("/");
    const code = {
        commit: `${root}/commit/{commit}`,
        file: `${root}/blob/{commit}/${folder}{path}`,
        line: "#L{line}",
    };
    return { code };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: ./packages/core/dist/redact-variables.js
var redact_variables = __nccwpck_require__(47502);
;// CONCATENATED MODULE: ./packages/platform/dist/local/clock.js
/** The clocks of this machine. */
function createNodeClock() {
    return {
        now: () => Date.now(),
        monotonic,
        sleep: (ms, signal) => new Promise((resolve) => {
            if (signal?.aborted === true) {
                resolve(false);
                return;
            }
            const onAbort = () => {
                clearTimeout(timer);
                resolve(false);
            };
            const timer = setTimeout(() => {
                signal?.removeEventListener("abort", onAbort);
                resolve(true);
            }, ms);
            signal?.addEventListener("abort", onAbort, { once: true });
        }),
    };
}
/** Not `performance`: the first use of it loads what a start of an action has no other use for. */
function monotonic() {
    const [seconds, nanoseconds] = process.hrtime();
    return seconds * 1e3 + nanoseconds / 1e6;
}

// EXTERNAL MODULE: ./packages/platform/dist/local/files.js
var local_files = __nccwpck_require__(94840);
;// CONCATENATED MODULE: ./packages/platform/dist/local/leases.js

/** The formats are large, and most commands touch no lease. */
const formats = () => Promise.all(/* import() */[__nccwpck_require__.e(1891), __nccwpck_require__.e(1789), __nccwpck_require__.e(617)]).then(__nccwpck_require__.bind(__nccwpck_require__, 31789));
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
/** A folder outside the workspace with one file per lease; it survives the job and its checkout. */
function createFolderLeases(folder, files) {
    const location = (id) => {
        if (!ID.test(id))
            throw new TypeError(`\`${id}\` is not the id of a lease`);
        return (0,external_node_path_.join)(folder, `${id}.json`);
    };
    const get = async (id) => {
        const text = await files.readText(location(id));
        if (text === undefined)
            return undefined;
        const { parseFormat } = await formats();
        const result = parseFormat("lease", text);
        return result.kind === "read" ? result.value : undefined;
    };
    return {
        location,
        get,
        async put(lease) {
            const { writeFormat } = await formats();
            await files.write(location(lease.id), `${writeFormat("lease", lease)}\n`);
        },
        async list() {
            const names = await files.list(folder);
            const ids = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5));
            const leases = await Promise.all(ids.filter((id) => ID.test(id)).map(get));
            return leases
                .filter((lease) => lease !== undefined)
                .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
        },
        async remove(id) {
            await files.remove(location(id));
        },
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/local/once.js
/** The same promise for every call. */
function once(make) {
    let made;
    return () => (made ??= make());
}

// EXTERNAL MODULE: ./packages/platform/dist/local/process-group.js
var process_group = __nccwpck_require__(18468);
;// CONCATENATED MODULE: ./packages/platform/dist/local/machine.js








/**
 * Where state that outlives a workspace is kept, absolute. An empty variable counts as unset, and so
 * does a relative XDG_STATE_HOME: https://specifications.freedesktop.org/basedir-spec/latest/
 */
function stateFolder(env) {
    const { STAGEGATE_STATE_DIR: own, XDG_STATE_HOME: xdg } = env;
    if (own !== undefined && own !== "")
        return (0,external_node_path_.resolve)(own);
    const base = xdg !== undefined && (0,external_node_path_.isAbsolute)(xdg) ? xdg : (0,external_node_path_.join)((0,external_node_os_.homedir)(), ".local", "state");
    return (0,external_node_path_.join)(base, "stagegate");
}
function createMachine(options) {
    const { env, root } = options;
    const redaction = options.redaction ?? (0,redact/* createRedaction */.Eg)();
    (0,redact_variables/* maskVariables */.a)(redaction, env);
    const files = (0,local_files.createLocalFiles)();
    const processes = deferredProcesses(env);
    const state = stateFolder(env);
    return {
        redaction,
        state,
        git: options.judges === false ? unasked : deferredGit(processes, root),
        ports: {
            root,
            clock: createNodeClock(),
            http: deferredHttp(env),
            processes,
            files,
            leases: createFolderLeases((0,external_node_path_.join)(state, "leases"), files),
            entries: options.entries,
            environment: definedVariables(env),
            variable: (name) => (Object.hasOwn(env, name) ? env[name] : undefined),
            signal: options.signal,
            version: options.version,
        },
    };
}
const unasked = () => Promise.resolve({ ok: false, out: "", err: "nothing is judged" });
// A run with wrong inputs starts nothing and asks nobody: what does is loaded with its first use.
function deferredGit(processes, root) {
    const load = once(async () => (await __nccwpck_require__.e(/* import() */ 1406).then(__nccwpck_require__.bind(__nccwpck_require__, 21406))).createGit(processes, root));
    return async (...args) => (await load())(...args);
}
function deferredProcesses(env) {
    const load = once(async () => (await __nccwpck_require__.e(/* import() */ 4475).then(__nccwpck_require__.bind(__nccwpck_require__, 84475))).createNodeProcesses(env));
    return {
        start: async (spec) => (await load()).start(spec),
        run: async (spec) => (await load()).run(spec),
        startTime: async (pid) => (await load()).startTime(pid),
        killGroup: process_group/* killGroup */.i,
    };
}
function deferredHttp(env) {
    const load = once(async () => (await __nccwpck_require__.e(/* import() */ 3195).then(__nccwpck_require__.bind(__nccwpck_require__, 33195))).createNodeHttp({ env }));
    return { request: async (request) => (await load()).request(request) };
}
function definedVariables(env) {
    const entries = Object.entries(env).filter((entry) => entry[1] !== undefined);
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./packages/platform/dist/local/outputs.js
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Throws for what no action and no dotenv file could call an output. */
function requireOutputName(name) {
    if (!NAME.test(name))
        throw new TypeError(`\`${name}\` is not the name of an output`);
}
/** A laptop has no later steps: the values of this process become a JSON file for scripts. */
function createFileOutputs(files, path) {
    const values = new Map();
    return {
        async set(name, value) {
            requireOutputName(name);
            values.set(name, value.toWellFormed());
            await files.write(path, `${JSON.stringify(Object.fromEntries(values), null, 2)}\n`);
        },
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/local/subject.js
/** Describes the work tree; works outside a repository too. */
async function describeSubject(git, folderName) {
    // One process for all of it: every command waits for this.
    const status = await git("status", "--porcelain=v2", "--branch", "--untracked-files=no");
    if (!status.ok)
        return describeHead(git, folderName);
    const lines = status.out.split("\n").filter((line) => line !== "");
    const header = (name) => lines.find((line) => line.startsWith(`# ${name} `))?.slice(name.length + 3);
    const oid = header("branch.oid");
    const commit = oid === undefined || oid === "(initial)" ? undefined : oid;
    const ref = header("branch.head");
    return {
        forge: "local",
        repository: folderName,
        commit: commit ?? UNCOMMITTED,
        tested: commit ?? UNCOMMITTED,
        ...(commit === undefined || ref === undefined || ref === "(detached)" ? {} : { ref }),
        ...(commit === undefined ? {} : { dirty: lines.some((line) => !line.startsWith("# ")) }),
    };
}
const UNCOMMITTED = "uncommitted";
/** No repository, or one whose working tree cannot be looked at. */
async function describeHead(git, repository) {
    const head = await git("rev-parse", "HEAD");
    const commit = head.ok ? head.out.trim() : UNCOMMITTED;
    return { forge: "local", repository, commit, tested: commit };
}
function localRunInfo(subject, runId) {
    const run = { forge: "local", repository: subject.repository, id: runId, attempt: 1 };
    return {
        run: subject.ref === undefined ? run : { ...run, ref: subject.ref },
        subject,
        event: "local",
    };
}

// EXTERNAL MODULE: ./packages/core/dist/cut-markdown.js
var cut_markdown = __nccwpck_require__(61969);
;// CONCATENATED MODULE: ./packages/platform/dist/local/summary.js

/** The limit of a step summary on GitHub, so that what is seen here is what a reviewer would get. */
const MAX_BYTES = 1_048_576;
const NOTE = "_The summary was cut here: it is longer than 1 MiB. The whole report is in report.html._";
/** A file that holds what this process wrote; what an earlier one wrote is replaced. */
function createFileSummary(files, path) {
    let text = "";
    let full = false;
    let written = Promise.resolve();
    return {
        maxLength: MAX_BYTES,
        write(markdown) {
            if (full)
                return written;
            const whole = text === "" ? markdown : `${text.trimEnd()}\n\n${markdown}`;
            text = (0,cut_markdown/* cutMarkdown */.G)(whole, { max: MAX_BYTES, unit: "bytes", note: NOTE });
            full = text !== whole.toWellFormed();
            const content = text;
            // One after the other, so that the file ends with the last of writes that overlap.
            written = written.catch(() => undefined).then(() => files.write(path, content));
            return written;
        },
    };
}

// EXTERNAL MODULE: ./packages/core/dist/clean-text.js
var clean_text = __nccwpck_require__(40004);
// EXTERNAL MODULE: ./packages/platform/dist/local/log.js
var local_log = __nccwpck_require__(18721);
;// CONCATENATED MODULE: ./packages/platform/dist/github/commands.js
/**
 * A line that the runner obeys, whatever its data and its properties hold.
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
function workflowCommand(name, properties = {}, data = "") {
    const given = Object.entries(properties).flatMap(([key, value]) => value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`]);
    const head = given.length === 0 ? name : `${name} ${given.join(",")}`;
    return `::${head}::${escapeData(data)}\n`;
}
function escapeData(text) {
    return text.toWellFormed().replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/annotations.js



/** Of one level that a step shows: https://docs.github.com/rest/checks/runs and actions/runner */
const MAX_ANNOTATIONS = 10;
/** The runner cuts messages at 4096 characters. */
const MAX_MESSAGE = 4000;
const MAX_TITLE = 255;
/** Workflow commands that mark the code of the change, as many of each level as a step shows. */
function createRunnerAnnotations(options) {
    const left = new Map();
    return {
        async add(annotations) {
            for (const level of ["error", "warning", "notice"]) {
                const all = annotations.filter((one) => one.level === level);
                const room = left.get(level) ?? MAX_ANNOTATIONS;
                const shown = all.length <= room ? all : all.slice(0, Math.max(0, room - 1));
                for (const one of shown)
                    options.write(toCommand(one, options));
                const more = all.length - shown.length;
                if (more > 0)
                    options.write(room > 0 ? restCommand(level, more) : restLine(level, more));
                left.set(level, Math.max(0, room - all.length));
            }
        },
    };
}
function toCommand({ level, title, message, location }, { redaction, prefix }) {
    const properties = {
        title: (0,clean_text/* cleanLine */.Ow)((0,local_log.inert)(title, redaction), MAX_TITLE),
        ...(location === undefined
            ? {}
            : { file: `${prefix}${location.file}`, line: location.line, col: location.column }),
    };
    return workflowCommand(level, properties, (0,clean_text/* clip */.$Q)((0,local_log.inert)(message, redaction), MAX_MESSAGE));
}
function restCommand(level, more) {
    const title = `and ${more} more`;
    return workflowCommand(level, { title }, `${title}: GitHub shows no more of a step. The report has all.`);
}
/** There is no mark left that could say it. */
function restLine(level, more) {
    return `${more} more (${level}) are not marked in the code: GitHub shows ${MAX_ANNOTATIONS} of a step\n`;
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/capabilities.js
const ABLE = { able: true };
const NO_TOKEN = {
    able: false,
    reason: "there is no token",
    hint: "Set GITHUB_TOKEN: ${{ github.token }} in the `env:` of the step; an action has it by itself.",
};
const FORK = {
    able: false,
    reason: "the token of a change request from a fork only reads",
    hint: "Post it with a workflow on: workflow_run, which runs comment-report with the rights of the repository.",
};
/** What is known without asking GitHub; what a permission lacks is found at the first use. */
function capabilitiesOf(facts) {
    const writes = rights(facts);
    const ofCommit = /^[0-9a-f]+$/.test(facts.info.subject.commit)
        ? writes
        : no("the commit of the run is not known");
    return {
        comments: commentsOf(facts, writes),
        commitStatus: ofCommit,
        checkRuns: ofCommit,
        deployments: ofCommit,
        artifacts: artifactsOf(facts),
        annotations: ABLE,
    };
}
function no(reason, hint) {
    return { able: false, reason, ...(hint === undefined ? {} : { hint }) };
}
function rights({ token, info, privateRepository }) {
    if (token === undefined)
        return NO_TOKEN;
    const forked = info.change?.fork === true && info.source === undefined;
    return forked && !privateRepository ? FORK : ABLE;
}
function commentsOf(facts, writes) {
    const { info, problem } = facts;
    if (info.event === "merge-queue") {
        return no("the merge queue tests several change requests together");
    }
    if (info.subject.changeRequest === undefined) {
        return no(problem ?? "this run belongs to no open change request");
    }
    return writes;
}
function artifactsOf({ enterpriseServer, artifactService }) {
    if (enterpriseServer) {
        return no("GitHub Enterprise Server has no artifact service of version 4", "Upload the folder .stagegate with actions/upload-artifact@v3, and set `artifacts: never`.");
    }
    if (artifactService)
        return ABLE;
    return no("a `run:` step cannot reach the artifact service", "Use the action, or upload .stagegate with actions/upload-artifact and `include-hidden-files: true`.");
}
/** As `@actions/artifact` decides it: github.com, its tenants, and nothing else. */
function isEnterpriseServer(serverUrl) {
    if (serverUrl === undefined || serverUrl === "")
        return false;
    if (!URL.canParse(serverUrl))
        return true;
    const host = new URL(serverUrl).hostname.toLowerCase();
    return !(host === "github.com" || host.endsWith(".ghe.com") || host.endsWith(".localhost"));
}

// EXTERNAL MODULE: ./packages/platform/dist/github/event.js
var github_event = __nccwpck_require__(53847);
// EXTERNAL MODULE: ./packages/platform/dist/github/limits.js
var limits = __nccwpck_require__(35207);
;// CONCATENATED MODULE: ./packages/platform/dist/github/deferred-ports.js


/** As `createForgePorts`, which is loaded with the first use: a run that judges nothing has none. */
function deferForgePorts(given) {
    const load = once(async () => {
        const { createForgePorts } = await __nccwpck_require__.e(/* import() */ 802).then(__nccwpck_require__.bind(__nccwpck_require__, 40802));
        return createForgePorts({ ...given, client: await given.client() });
    });
    return {
        thread: {
            maxBodyLength: limits/* MAX_BODY */._D,
            upsert: async (...args) => (await load()).thread.upsert(...args),
        },
        status: { set: async (...args) => (await load()).status.set(...args) },
        checkRuns: {
            maxTextLength: limits/* MAX_CHECK_TEXT */.U7,
            publish: async (...args) => (await load()).checkRuns.publish(...args),
        },
        deployments: { record: async (...args) => (await load()).deployments.record(...args) },
        artifacts: {
            upload: async (...args) => (await load()).artifacts.upload(...args),
            download: async (...args) => (await load()).artifacts.download(...args),
        },
        baselines: {
            put: async (...args) => (await load()).baselines.put(...args),
            list: async (...args) => (await load()).baselines.list(...args),
        },
        jobs: { others: async () => (await load()).jobs.others() },
    };
}
/** As `createGitHubRepository`, loaded with the first use as well. */
function deferRepository(given) {
    const load = once(async () => {
        const { createGitHubRepository } = await __nccwpck_require__.e(/* import() */ 3558).then(__nccwpck_require__.bind(__nccwpck_require__, 13558));
        return createGitHubRepository({ ...given, client: await given.client() });
    });
    return {
        base: async (...args) => (await load()).base(...args),
        tip: async (...args) => (await load()).tip(...args),
        readAt: async (...args) => (await load()).readAt(...args),
        readElsewhere: async (...args) => (await load()).readElsewhere(...args),
        changedSince: async (...args) => (await load()).changedSince(...args),
    };
}
/** As `createStepSummary`, loaded with the first use as well. */
function deferStepSummary(files, path) {
    const load = once(async () => (await __nccwpck_require__.e(/* import() */ 5111).then(__nccwpck_require__.bind(__nccwpck_require__, 15111))).createStepSummary(files, path));
    return {
        maxLength: limits/* MAX_SUMMARY_BYTES */.Q0,
        write: async (markdown) => (await load()).write(markdown),
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/log.js


/** The log of a job: groups fold, and no text from outside becomes a command. */
function createRunnerLog(options) {
    const { stream, redaction } = options;
    const log = (0,local_log/* createTerminalLog */.$)({ ...options, interactive: false });
    return {
        ...log,
        group(title, lines) {
            const name = (0,local_log.inert)(title, redaction).replaceAll(/\s+/g, " ").trim();
            stream.write(workflowCommand("group", {}, name));
            for (const line of lines)
                log.info(line);
            stream.write(workflowCommand("endgroup"));
        },
    };
}
/** The runner masks every line of a secret; a line such as `}` would hide half of the log. */
const SHORTEST_LINE = 8;
/**
 * Redaction that also tells the runner each secret, for what other steps print of it. Values that
 * redaction leaves, as they are words of every report, are left here too.
 */
function tellRunner(redaction, write) {
    const told = new Set();
    return {
        ...redaction,
        mask(secret) {
            redaction.mask(secret);
            const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
            const several = lines.length > 1;
            for (const line of lines) {
                if (line === "" || told.has(line) || (several && line.length < SHORTEST_LINE))
                    continue;
                if (!several && redaction.text(line) === line)
                    continue;
                told.add(line);
                write(workflowCommand("add-mask", {}, line));
            }
        },
    };
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/outputs.js


/**
 * A job has 1 MB for all its outputs, counted in UTF-16 units of two bytes, and other steps want
 * some of it: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
const MAX_UNITS = 100_000;
const MAX_UNITS_OF_ALL = 400_000;
/** Appends to the file of GITHUB_OUTPUT, where the last value of a name counts. */
function createFileCommandOutputs(files, path) {
    const lengths = new Map();
    let written = Promise.resolve();
    return {
        async set(name, value) {
            requireOutputName(name);
            lengths.delete(name);
            const used = [...lengths.values()].reduce((sum, length) => sum + length, 0);
            const text = (0,clean_text/* clip */.$Q)(value, Math.max(1, Math.min(MAX_UNITS, MAX_UNITS_OF_ALL - used)));
            lengths.set(name, text.length);
            const entry = outputEntry(name, text);
            written = written.catch(() => undefined).then(() => files.append(path, entry));
            await written;
        },
    };
}
/**
 * A here-document whose delimiter is nowhere in the value:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#multiline-strings
 */
function outputEntry(name, value) {
    let delimiter;
    // The value is known, so chance need not be safe; Node's crypto takes a fifth of a start of Node.
    do
        delimiter = `stagegate_${Math.random().toString(36).slice(2)}`;
    while (value.includes(delimiter));
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/run-info.js

/** Reads where and for what a job runs, from the variables of the runner and the event. */
function readRun(env, event, checkout) {
    const name = env["GITHUB_EVENT_NAME"] ?? "";
    const context = { env, event, checkout, repository: repositoryOf(env, checkout) };
    if (name === "workflow_run")
        return ofWorkflowRun(context);
    if (name === "merge_group")
        return ofMergeGroup(context);
    if (event.has("pull_request") || name.startsWith("pull_request"))
        return ofPull(context);
    if (name === "push")
        return ofPush(context);
    return ofBranch(context, branchEvent(name));
}
function repositoryOf(env, { folder }) {
    const name = (0,github_event/* safeText */.Hk)(env["GITHUB_REPOSITORY"]);
    return name !== undefined && /^[^/\s]+\/[^/\s]+$/.test(name) ? name : folder;
}
function runOf({ env, repository, checkout }) {
    const id = (0,github_event/* safeText */.Hk)(env["GITHUB_RUN_ID"])?.replaceAll(/\s/g, "") || checkout.runId;
    const attempt = positive(env["GITHUB_RUN_ATTEMPT"]) ?? 1;
    const job = (0,github_event/* safeText */.Hk)(env["GITHUB_JOB"]);
    const ref = (0,github_event/* safeText */.Hk)(env["GITHUB_REF_NAME"]);
    return {
        forge: "github",
        repository,
        id,
        attempt,
        ...(ref === undefined ? {} : { ref }),
        ...(job === undefined ? {} : { job }),
        ...runUrl(env, `${repository}/actions/runs/${id}/attempts/${attempt}`),
    };
}
/** None without the variables of a runner. */
function runUrl(env, path) {
    const server = (0,github_event/* safeText */.Hk)(env["GITHUB_SERVER_URL"]);
    return server === undefined ? {} : { url: `${server}/${path}` };
}
function positive(text) {
    if (text === undefined || !/^[1-9]\d{0,14}$/.test(text))
        return undefined;
    return Number(text);
}
function subjectOf({ env, checkout, repository }, given) {
    const sha = (0,github_event/* safeSha */.uP)(env["GITHUB_SHA"]);
    const tested = checkout.head ?? sha ?? given.commit ?? "uncommitted";
    return {
        forge: "github",
        repository,
        ...(given.changeRequest === undefined ? {} : { changeRequest: given.changeRequest }),
        commit: given.commit ?? sha ?? tested,
        tested,
        ...(given.ref === undefined ? {} : { ref: given.ref }),
        ...(checkout.dirty === undefined ? {} : { dirty: checkout.dirty }),
    };
}
function ofPull(context) {
    const { env, event } = context;
    const pull = event.at("pull_request");
    const head = pull.at("head");
    const base = pull.at("base");
    // Without the file of the event the variables still know the number and the branches.
    const number = pull.number("number") ?? positive(/^refs\/pull\/(\d+)\//.exec(env["GITHUB_REF"] ?? "")?.[1]);
    const targetBranch = base.text("ref") ?? (0,github_event/* safeText */.Hk)(env["GITHUB_BASE_REF"]);
    const headSha = head.sha("sha");
    const baseSha = base.sha("sha");
    const ref = head.text("ref") ?? (0,github_event/* safeText */.Hk)(env["GITHUB_HEAD_REF"]);
    const url = pull.text("html_url");
    const notTheChange = baseInstead(context, { baseSha, headSha });
    const from = head.at("repo").number("id");
    const change = {
        fork: from === undefined || from !== base.at("repo").number("id"),
        draft: pull.flag("draft"),
        bot: pull.at("user").text("type") === "Bot",
        ...(url === undefined ? {} : { url }),
    };
    return {
        info: {
            run: runOf(context),
            subject: subjectOf(context, { commit: headSha, ref, changeRequest: number }),
            event: "change-request",
            ...(targetBranch === undefined ? {} : { targetBranch }),
            ...(event.has("pull_request") ? { change } : {}),
            ...(notTheChange === undefined ? {} : { notTheChange }),
        },
        facts: {
            ...(targetBranch === undefined ? {} : { targetBranch }),
            ...(baseSha === undefined ? {} : { baseSha }),
            ...(headSha === undefined ? {} : { headSha }),
        },
    };
}
/**
 * `pull_request_target` checks out the target branch by default, and starts with the commit of it:
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target
 */
function baseInstead({ env, checkout: { head } }, { baseSha, headSha }) {
    if (head === undefined || head === headSha)
        return undefined;
    const targetTip = env["GITHUB_EVENT_NAME"] === "pull_request_target" ? (0,github_event/* safeSha */.uP)(env["GITHUB_SHA"]) : undefined;
    if (head !== baseSha && head !== targetTip)
        return undefined;
    return {
        reason: `the target branch is checked out (${head.slice(0, 10)}), not the change`,
        hint: "Run on the event `pull_request`, which checks out the change by itself.",
    };
}
/** The queue tests a combination: its change request is the last one of it. */
function ofMergeGroup(context) {
    const { env, event } = context;
    const group = event.at("merge_group");
    const ref = group.text("head_ref") ?? (0,github_event/* safeText */.Hk)(env["GITHUB_REF"]);
    const targetBranch = group.text("base_ref")?.replace(/^refs\/heads\//, "");
    const baseSha = group.sha("base_sha");
    const number = positive(/\/pr-(\d+)-[0-9a-f]+$/.exec(ref ?? "")?.[1]);
    return {
        info: {
            run: runOf(context),
            subject: subjectOf(context, {
                commit: group.sha("head_sha"),
                ref: ref?.replace(/^refs\/heads\//, ""),
                changeRequest: number,
            }),
            event: "merge-queue",
            ...(targetBranch === undefined ? {} : { targetBranch }),
        },
        facts: {
            ...(targetBranch === undefined ? {} : { targetBranch }),
            ...(baseSha === undefined ? {} : { baseSha }),
        },
    };
}
function ofPush(context) {
    const { env, event } = context;
    const full = event.text("ref") ?? (0,github_event/* safeText */.Hk)(env["GITHUB_REF"]) ?? "";
    if (full.startsWith("refs/tags/"))
        return ofBranch(context, "tag");
    const run = ofBranch(context, "push");
    const before = event.sha("before");
    return before === undefined ? run : { ...run, facts: { ...run.facts, before } };
}
function ofBranch(context, kind) {
    const { env, event } = context;
    const full = (0,github_event/* safeText */.Hk)(env["GITHUB_REF"]) ?? event.text("ref") ?? "";
    const ref = (0,github_event/* safeText */.Hk)(full.replace(/^refs\/(?:heads|tags)\//, ""));
    const main = event.at("repository").text("default_branch");
    return {
        info: {
            run: runOf(context),
            subject: subjectOf(context, { commit: undefined, ref }),
            event: kind,
            ...(main === undefined ? {} : { targetBranch: main }),
        },
        facts: main === undefined ? {} : { targetBranch: main },
    };
}
/** Another run has ended; this one has the rights to post for it. */
function ofWorkflowRun(context) {
    const { event } = context;
    const other = event.at("workflow_run");
    const id = other.number("id");
    const sha = other.sha("head_sha");
    const ref = other.text("head_branch");
    const owner = other.at("head_repository", "owner").text("login");
    const repositoryId = other.at("head_repository").number("id");
    const name = other.text("event") ?? "";
    const ofChange = name.startsWith("pull_request");
    const subject = subjectOf(context, { commit: sha, ref });
    const main = event.at("repository").text("default_branch");
    return {
        info: {
            run: runOf(context),
            ...(id === undefined
                ? {}
                : { source: { id: String(id), attempt: other.number("run_attempt") ?? 1 } }),
            // What is checked out here is the default branch: nothing of the change was.
            subject: { ...subject, tested: subject.commit },
            event: ofChange ? "change-request" : branchEvent(name),
            ...(main === undefined ? {} : { targetBranch: main }),
        },
        facts: main === undefined ? {} : { targetBranch: main },
        ...(ofChange && owner !== undefined && ref !== undefined && sha !== undefined
            ? {
                unresolved: {
                    owner,
                    branch: ref,
                    sha,
                    ...(repositoryId === undefined ? {} : { repositoryId }),
                },
            }
            : {}),
    };
}
function branchEvent(name) {
    if (name === "push" || name === "schedule")
        return name;
    if (name === "merge_group")
        return "merge-queue";
    return name === "workflow_dispatch" || name === "repository_dispatch" ? "manual" : "other";
}

;// CONCATENATED MODULE: ./packages/platform/dist/github/host.js
















const OWN_SECRETS = ["ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
/**
 * Variables that the runner gives to actions and not to `run:` steps, the token of the input, and
 * what makes tokens of clouds (`id-token: write`): what the job starts (services and tests of the
 * change) has no use for them.
 */
const OWN_VARIABLES = [
    inputVariable("token"),
    ...OWN_SECRETS,
    "ACTIONS_ID_TOKEN_REQUEST_URL",
    "ACTIONS_RUNTIME_URL",
    "ACTIONS_RESULTS_URL",
];
/** A job of GitHub Actions, as an action or as a `run:` step. Libraries are loaded when they are used. */
async function createGitHubHost(options) {
    const { env, stderr } = options;
    const write = (text) => void stderr.write(text);
    const redaction = tellRunner(options.redaction ?? (0,redact/* createRedaction */.Eg)(), write);
    const token = runnerInput(env, "token") ?? nonEmpty(env["GITHUB_TOKEN"]);
    const own = OWN_SECRETS.map((name) => env[name] ?? "");
    const secrets = [token ?? "", ...own].filter((one) => one !== "");
    for (const secret of secrets)
        redaction.mask(secret);
    const machine = createMachine({ ...options, env: withoutOwn(env), redaction });
    const { ports, git } = machine;
    const { verbose } = options;
    const log = createRunnerLog({ stream: stderr, redaction, verbose, now: ports.clock.now });
    const event = await (0,github_event/* readEvent */.j_)(ports.files, env["GITHUB_EVENT_PATH"]);
    // Where no runner is, as in a trial by hand, there is no event to miss.
    if (event.problem !== undefined && nonEmpty(env["GITHUB_EVENT_NAME"]) !== undefined) {
        log.warn(event.problem);
    }
    const run = await readCheckout(options, machine, event);
    const client = clientFor(options, machine, { token, log, run });
    // Nobody is asked for a run whose inputs are wrong.
    const { info, problem } = options.judges === false ? { info: run.info, problem: undefined } : await resolved(client, run);
    if (problem !== undefined)
        log.warn(problem);
    const privateRepository = event.fields.at("repository").flag("private");
    const capabilities = capabilitiesOf({
        info,
        token,
        problem,
        privateRepository,
        enterpriseServer: isEnterpriseServer(env["GITHUB_SERVER_URL"]),
        artifactService: hasArtifactService(env),
    });
    const prefix = (await git("rev-parse", "--show-prefix")).out.trim();
    const repositoryId = repositoryIdOf(env, event);
    return {
        ...ports,
        secrets,
        capabilities,
        inputs: createRunnerInputs(options),
        log,
        ...filePorts(options, machine),
        annotations: createRunnerAnnotations({ write, redaction, prefix }),
        ...deferForgePorts({
            options,
            capabilities,
            client,
            info,
            prefix,
            repositoryId,
            now: ports.clock.now,
        }),
        info: {
            ...info,
            ...codeAddresses({
                server: env["GITHUB_SERVER_URL"],
                repository: info.run.repository,
                prefix,
            }),
        },
        repository: deferRepository({ git, run: { ...run, info }, client }),
    };
}
function nonEmpty(text) {
    return text === "" ? undefined : text;
}
function withoutOwn(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !OWN_VARIABLES.includes(name)));
}
async function readCheckout({ env, root, runId }, { git }, event) {
    const folder = (0,external_node_path_.basename)(root);
    const { commit, dirty } = await describeSubject(git, folder);
    const head = commit === "uncommitted" ? undefined : commit;
    return readRun(env, event.fields, {
        head,
        dirty,
        folder,
        // A runner names the run; the first use of `crypto` costs a tenth of a start of Node.
        get runId() {
            return runId ?? `local-${crypto.randomUUID().slice(-12)}`;
        },
    });
}
function clientFor({ env, version, signal, pace }, { ports }, given) {
    const { token, log, run } = given;
    return once(async () => {
        if (token === undefined)
            return undefined;
        const { createGitHubClient } = await __nccwpck_require__.e(/* import() */ 9401).then(__nccwpck_require__.bind(__nccwpck_require__, 59401));
        return createGitHubClient({
            apiUrl: nonEmpty(env["GITHUB_API_URL"]) ?? "https://api.github.com",
            repository: run.info.run.repository,
            token,
            http: ports.http,
            clock: ports.clock,
            signal,
            log,
            version,
            ...(pace === undefined ? {} : { pace }),
        });
    });
}
async function resolved(load, run) {
    if (run.unresolved === undefined)
        return { info: run.info };
    const client = await load();
    if (client !== undefined) {
        return (await __nccwpck_require__.e(/* import() */ 1044).then(__nccwpck_require__.bind(__nccwpck_require__, 41044))).resolveChange(client, run);
    }
    return { info: run.info, problem: "the change request is not known: there is no token" };
}
/** Given to actions, unless the server is too old for it. */
function hasArtifactService(env) {
    const given = [env["ACTIONS_RUNTIME_TOKEN"], env["ACTIONS_RESULTS_URL"]];
    return given.every((value) => value !== undefined && value !== "");
}
function repositoryIdOf(env, event) {
    const given = env["GITHUB_REPOSITORY_ID"] ?? "";
    return /^[1-9]\d{0,14}$/.test(given) ? Number(given) : event.fields.at("repository").number("id");
}
/** Where the runner gives no file, there is nobody who would read it. */
function filePorts({ env, outDir }, { ports }) {
    const output = nonEmpty(env["GITHUB_OUTPUT"]);
    const summary = nonEmpty(env["GITHUB_STEP_SUMMARY"]);
    return {
        outputs: output === undefined
            ? { set: async (name) => requireOutputName(name) }
            : createFileCommandOutputs(ports.files, output),
        summary: summary === undefined
            ? createFileSummary(ports.files, (0,external_node_path_.join)(outDir, "summary.md"))
            : deferStepSummary(ports.files, summary),
    };
}

// EXTERNAL MODULE: ./packages/core/dist/lifecycle/run-gate.js + 5 modules
var run_gate = __nccwpck_require__(91196);
// EXTERNAL MODULE: ./packages/core/dist/out-dir.js
var out_dir = __nccwpck_require__(87361);
// EXTERNAL MODULE: ./packages/wiring/dist/inputs.js
var dist_inputs = __nccwpck_require__(55691);
;// CONCATENATED MODULE: ./packages/wiring/dist/version.js
/** Stamped by the release; a test holds it equal to the published package. */
const VERSION = "0.1.0";

;// CONCATENATED MODULE: ./packages/wiring/dist/host.js



const VARIABLE_PREFIX = "STAGEGATE_";
/**
 * The host of a forge. Its root is the folder of the configuration, where there is one above the
 * folder of the request.
 */
async function createHostOn(forge, given) {
    const { createLocalFiles } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 94840));
    const { request, announce } = given.place === "here"
        ? { request: given, announce: () => undefined }
        : await (await __nccwpck_require__.e(/* import() */ 1815).then(__nccwpck_require__.bind(__nccwpck_require__, 11815))).placed(createLocalFiles(), given);
    const source = {
        env: request.env,
        flags: request.flags ?? new Map(),
        unknownFlags: request.unknownFlags ?? "ignored",
    };
    const inputs = forge.inputs(source);
    const outDir = (0,run_gate/* resolveOutDir */.o1)(request.cwd, textInput(inputs, "out-dir"));
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
        await tellUnknownVariables(request.env, host);
    return host;
}
async function tellUnknownVariables(env, { log }) {
    // What a variable may be called is a lot of text, and few have one.
    if (!Object.keys(env).some((name) => name.startsWith(VARIABLE_PREFIX)))
        return;
    const { unknownVariables } = await __nccwpck_require__.e(/* import() */ 8468).then(__nccwpck_require__.bind(__nccwpck_require__, 96087));
    for (const line of unknownVariables(env))
        log.warn(line);
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
    const { createLocalFiles } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 94840));
    return (0,out_dir/* readRunId */.$W)(createLocalFiles(), outDir);
}

;// CONCATENATED MODULE: ./packages/wiring/dist/github.js


const githubForge = { inputs: createRunnerInputs, create: createGitHubHost };
/**
 * As `createHost`, for an action: it knows where it runs, also where a variable is missing. An entry
 * of its own, so that no action holds the clients of other forges.
 */
function createGitHubHostOf(request) {
    return createHostOn(githubForge, request);
}


/***/ }),

/***/ 45557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ isReplacement),
/* harmony export */   Sc: () => (/* binding */ HANDED_OVER),
/* harmony export */   kY: () => (/* binding */ remember)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);

/** What of this job is handed over already, beside what was handed over. */
const HANDED_OVER = "handed-over.json";
/**
 * Whether this job has handed over an artifact of that name with nothing but what is in the new
 * one, so that the new one may replace it. A leg of a matrix, or a run of other gates, has the same
 * name where nobody gave it a key: what that one says must not get lost.
 */
async function isReplacement(host, out, { name, stems }) {
    const before = (await readOwn(host, out))[name];
    return before !== undefined && before.every((stem) => stems.includes(stem));
}
/** Remembers it for later steps of this job. */
async function remember(host, out, { name, stems }) {
    const artifacts = { ...(await readOwn(host, out)), [name]: stems };
    const text = JSON.stringify({ job: jobOf(host), artifacts }, null, 2);
    await host.files.write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(out, HANDED_OVER), `${text}\n`);
}
function jobOf({ info: { run } }) {
    return JSON.stringify([run.id, run.attempt, run.job]);
}
/** Nothing of another job, whose files may still lie in the workspace of a machine. */
async function readOwn(host, out) {
    try {
        const text = (await host.files.readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(out, HANDED_OVER))) ?? "{}";
        const { job, artifacts } = JSON.parse(text);
        if (job !== jobOf(host) || typeof artifacts !== "object" || artifacts === null)
            return {};
        const lists = Object.entries(artifacts).filter(([, stems]) => Array.isArray(stems));
        return Object.fromEntries(lists);
    }
    catch {
        return {};
    }
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
    return (await Promise.all(/* import() */[__nccwpck_require__.e(1891), __nccwpck_require__.e(1789), __nccwpck_require__.e(5792)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3843))).removeEnvironment(host);
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
/******/ 		8792: 0
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

// EXTERNAL MODULE: ./packages/core/dist/lifecycle/run-gate.js + 5 modules
var run_gate = __nccwpck_require__(91196);
// EXTERNAL MODULE: ./packages/core/dist/gate.js
var dist_gate = __nccwpck_require__(12136);
// EXTERNAL MODULE: ./packages/wiring/dist/inputs.js
var inputs = __nccwpck_require__(55691);
;// CONCATENATED MODULE: ./packages/wiring/dist/registry.js



/** Ports are made after the inputs were decoded: a wrong input costs no adapter. */
function runner(id, load, ports) {
    return async (host, { owner, named = false }) => {
        // A gate is large: a wrong input is told without it.
        const gate = (0,inputs/* inputsAreWrong */.r)(id, host.inputs) ? stub(id) : await load();
        return (0,run_gate/* runGate */.Rg)(gate, host, () => ports(host, { owner }), { named });
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
    "provision-staging": runner("provision-staging", async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1891), __nccwpck_require__.e(1789), __nccwpck_require__.e(5040), __nccwpck_require__.e(4032)]).then(__nccwpck_require__.bind(__nccwpck_require__, 34032))).provisionStaging, async (host, { owner }) => (await Promise.all(/* import() */[__nccwpck_require__.e(1891), __nccwpck_require__.e(1789), __nccwpck_require__.e(5792)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3843))).environmentPorts(host, owner)),
    "verify-contracts": runner("verify-contracts", async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5532), __nccwpck_require__.e(1891), __nccwpck_require__.e(1789), __nccwpck_require__.e(364)]).then(__nccwpck_require__.bind(__nccwpck_require__, 80364))).verifyContracts, async (host) => (await __nccwpck_require__.e(/* import() */ 2684).then(__nccwpck_require__.bind(__nccwpck_require__, 62684))).contractPorts(host)),
    "run-e2e": runner("run-e2e", async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1891), __nccwpck_require__.e(1789), __nccwpck_require__.e(5040), __nccwpck_require__.e(8608), __nccwpck_require__.e(6571), __nccwpck_require__.e(4885)]).then(__nccwpck_require__.bind(__nccwpck_require__, 84885))).runE2e, async (host) => (await Promise.all(/* import() */[__nccwpck_require__.e(2866), __nccwpck_require__.e(8826)]).then(__nccwpck_require__.bind(__nccwpck_require__, 88826))).e2ePorts(host)),
    "load-test": runner("load-test", async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1891), __nccwpck_require__.e(1789), __nccwpck_require__.e(5040), __nccwpck_require__.e(6571), __nccwpck_require__.e(1603)]).then(__nccwpck_require__.bind(__nccwpck_require__, 71603))).loadTest, async (host) => (await Promise.all(/* import() */[__nccwpck_require__.e(2866), __nccwpck_require__.e(1945)]).then(__nccwpck_require__.bind(__nccwpck_require__, 21945))).loadPorts(host)),
    "check-slo": runner("check-slo", async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1891), __nccwpck_require__.e(1789), __nccwpck_require__.e(5040), __nccwpck_require__.e(6571), __nccwpck_require__.e(7311)]).then(__nccwpck_require__.bind(__nccwpck_require__, 37311))).checkSlo, async (host) => (await Promise.all(/* import() */[__nccwpck_require__.e(2866), __nccwpck_require__.e(4162)]).then(__nccwpck_require__.bind(__nccwpck_require__, 34162))).sloPorts(host)),
    "comment-report": runner("comment-report", async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4726), __nccwpck_require__.e(1891), __nccwpck_require__.e(1789), __nccwpck_require__.e(8608), __nccwpck_require__.e(5658)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5658))).commentReport, async (host, { owner }) => ({
        gatesShown: owner === "process",
        // A combined run speaks for itself; as a step of its own it speaks for other jobs.
        ...(owner === "process" ? {} : await (await Promise.all(/* import() */[__nccwpck_require__.e(1891), __nccwpck_require__.e(1789), __nccwpck_require__.e(1408)]).then(__nccwpck_require__.bind(__nccwpck_require__, 19641))).takeOver(host)),
    })),
};
/** Runs one gate; as a step of its own it hands its files to other jobs, where the forge can. */
async function runGateById(id, host, options = { owner: "job" }) {
    const finished = await GATES[id](host, options);
    if (options.owner === "job" && host.capabilities.artifacts.able) {
        await (await __nccwpck_require__.e(/* import() */ 8082).then(__nccwpck_require__.bind(__nccwpck_require__, 18082))).handOver(host, [finished], id);
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
        const { code, hint } = report.error;
        // Of several problems each has its own hint, in the detail.
        const one = error === undefined || error.detail.length <= 1;
        log.info(`    ${code}${one && hint !== undefined ? `: ${hint}` : ""}`);
        if (error !== undefined && tellsMore(error.detail, report.error.message))
            log.group("    Detail", error.detail.map((l) => `  ${l}`));
        if (verbose && error?.cause instanceof Error)
            log.group("    Stack", (error.cause.stack ?? "").split("\n"));
    }
    const all = report.checks.filter(dist_verdict/* isFinding */.qd);
    const loosened = all.filter(isPolicy);
    const findings = all.filter((check) => !isPolicy(check));
    showLoosened(log, loosened);
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
        loosened.length -
        Math.min(findings.length, MAX_SHOWN);
    if (hidden > 0)
        log.info(`    … and ${hidden} more`);
    showAccepted(log, report.checks);
    showEntries(log, findings.slice(0, MAX_SHOWN));
    for (const note of report.error === undefined ? report.notes : [])
        log.debug(`    note: ${note}`);
}
function isPolicy({ id }) {
    return id.startsWith("policy:");
}
/** First of all: what the change does to the limits that it is judged by. */
function showLoosened(log, checks) {
    if (checks.length === 0)
        return;
    log.info("    What this change loosens, which does not count for it:");
    for (const check of checks.slice(0, MAX_SHOWN))
        log.info(`      ${findingLine(check)}`);
    if (checks.length > MAX_SHOWN)
        log.info(`      … and ${checks.length - MAX_SHOWN} more`);
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

// EXTERNAL MODULE: ./packages/schema/dist/gates.js
var dist_gates = __nccwpck_require__(61039);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/profile.js
var lifecycle_profile = __nccwpck_require__(913);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/config.js
var config = __nccwpck_require__(22580);
// EXTERNAL MODULE: ./packages/core/dist/error.js + 1 modules
var dist_error = __nccwpck_require__(13837);
;// CONCATENATED MODULE: ./packages/wiring/dist/configuration.js

/** Finds, parses and checks the configuration, with what only the gates know to be wrong. */
function loadConfiguration(host, named, options = {}) {
    const { profile = (0,lifecycle_profile/* wantedProfile */.zW)(host) } = options;
    return (0,config/* loadConfig */.Z9)(host, { named, profile, check: checkFor(host, options) });
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
        const { unsetVariables } = await Promise.all(/* import() */[__nccwpck_require__.e(4870), __nccwpck_require__.e(2139), __nccwpck_require__.e(4542)]).then(__nccwpck_require__.bind(__nccwpck_require__, 64542));
        return [...forGates, ...unsetVariables(config, Object.keys(environment))];
    };
}
/** A gate is only loaded for a configuration that has something for it. */
const checkForGates = async (config) => {
    if (config["load-test"]?.scenarios === undefined)
        return [];
    const { loadTest } = await Promise.all(/* import() */[__nccwpck_require__.e(1891), __nccwpck_require__.e(1789), __nccwpck_require__.e(5040), __nccwpck_require__.e(6571), __nccwpck_require__.e(1603)]).then(__nccwpck_require__.bind(__nccwpck_require__, 71603));
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
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/judged.js
var judged = __nccwpck_require__(40183);
// EXTERNAL MODULE: ./packages/core/dist/lifecycle/expected.js
var expected = __nccwpck_require__(48890);
// EXTERNAL MODULE: ./packages/schema/dist/inputs/index.js + 2 modules
var dist_inputs = __nccwpck_require__(74282);
// EXTERNAL MODULE: ./packages/wiring/dist/handed-over.js
var handed_over = __nccwpck_require__(45557);
;// CONCATENATED MODULE: ./packages/wiring/dist/prepare.js






/** Finds what is wrong before anything is started, and makes room for the run. */
async function prepare(host, wanted, problems = []) {
    // A run ends with the report over what it ran, whatever was asked for.
    const named = dist_gates/* GATE_IDS */.$.filter((id) => wanted.length === 0 || wanted.includes(id) || id === "comment-report");
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
        const { config, composed } = await configOf(host, configuration, named);
        const gates = wanted.length > 0 ? named : (0,gates_of/* gatesOf */.o)(config);
        const profile = wanted.length > 0 ? undefined : composed?.profile?.gates;
        const leftOut = gates.filter((gate) => profile !== undefined && !(0,lifecycle_profile/* hasGate */.oD)(profile, gate));
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
        return { kind: "ready", gates, leftOut: new Set(leftOut), out };
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
/** As the gates will have it: a lock is broken, and a limit is tighter, before anything is started. */
async function configOf(host, options, gates) {
    const loaded = await loadConfiguration(host, textInput(host, "config"), options);
    if (loaded === undefined)
        throw noConfiguration();
    if ((loaded.composed?.locks ?? []).length > 0) {
        const { checkLocks } = await __nccwpck_require__.e(/* import() */ 6156).then(__nccwpck_require__.bind(__nccwpck_require__, 76156));
        for (const gate of gates)
            await checkLocks(gate, host.inputs, loaded);
    }
    if (!(0,judged/* isJudgedByBase */.C)(host))
        return loaded;
    const { policyOfBase } = await __nccwpck_require__.e(/* import() */ 3855).then(__nccwpck_require__.bind(__nccwpck_require__, 23855));
    const branch = host.info.targetBranch ?? textInput(host, "target-branch");
    const fallback = loaded.config.baseline?.branch ?? "main";
    return (await policyOfBase(host, loaded, branch ?? fallback)).loaded;
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
/** What is about the job and not about one run of gates in it. */
const OF_JOB = [handed_over/* HANDED_OVER */.Sc];
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
        return (0,out_dir/* emptyOutDir */.By)(host, out, { keep: OF_JOB });
    if (!gates.includes("provision-staging")) {
        return (0,out_dir/* emptyOutDir */.By)(host, out, { keep: [...OF_JOB, ...OF_ENVIRONMENT] });
    }
    const { replaceEnvironment } = await Promise.all(/* import() */[__nccwpck_require__.e(1891), __nccwpck_require__.e(1789), __nccwpck_require__.e(5792)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3843));
    for (const line of await replaceEnvironment(host, out))
        host.log.warn(`still there: ${line}`);
    return (0,out_dir/* emptyOutDir */.By)(host, out, { keep: OF_JOB });
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
            const named = options.gates.length > 0;
            const leftOut = prepared.leftOut.has(id);
            const result = await run(id, () => runOne(id, host, { provisioned, named, leftOut }));
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
        await (await __nccwpck_require__.e(/* import() */ 8082).then(__nccwpck_require__.bind(__nccwpck_require__, 18082))).handOver(host, finished, "all");
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
function runOne(id, host, { provisioned, named, leftOut }) {
    // A gate that was not come to says that the run was cancelled, and starts nothing.
    if (host.signal.aborted && id !== "comment-report")
        return failing(id, host, {});
    if (NEED_ENVIRONMENT.has(id) && !leftOut && isDown(provisioned))
        return notRun(id, host);
    return runGateById(id, host, { owner: "process", named });
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

// EXTERNAL MODULE: ./packages/wiring/dist/github.js + 20 modules
var github = __nccwpck_require__(77880);
// EXTERNAL MODULE: ./packages/core/dist/redact.js + 8 modules
var redact = __nccwpck_require__(70745);
// EXTERNAL MODULE: ./packages/core/dist/redact-variables.js
var redact_variables = __nccwpck_require__(47502);
;// CONCATENATED MODULE: ./packages/wiring/dist/process.js

/** Oldest major version of Node that everything here was tried on. */
const MIN_NODE = 24;
/** Throws STAGEGATE_TOOL_VERSION on a Node that lacks what the gates use, before one of them does. */
function requireNode(version) {
    if (Number.parseInt(version, 10) >= MIN_NODE)
        return;
    throw new dist_error/* GateError */.ue("STAGEGATE_TOOL_VERSION", `Stagegate needs Node ${MIN_NODE} or newer, this is ${version}`, {
        hint: `Put Node ${MIN_NODE} first on PATH, or choose a runner or an image that has it.`,
    });
}
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
/**
 * What was thrown outside of a gate, as lines for people and an exit code. There is no host then, so
 * the secrets are those of the environment; paths and messages of tools can hold what a runner obeys.
 */
async function describeThrown(thrown, env) {
    const { inert } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 18721));
    const error = (0,dist_error/* toGateError */.Vl)(thrown);
    const redaction = (0,redact/* createRedaction */.Eg)();
    (0,redact_variables/* maskVariables */.a)(redaction, env);
    const lines = [
        `✗ ${error.message}`,
        `  ${error.code}: ${error.hint ?? "`stagegate explain` tells more."}`,
        ...error.detail,
    ];
    return { text: `${inert(lines.join("\n"), redaction)}\n`, exitCode: (0,dist_error/* exitCodeOf */.FO)(error.kind) };
}

// EXTERNAL MODULE: ./packages/schema/dist/issues.js
var issues = __nccwpck_require__(16771);
// EXTERNAL MODULE: ./packages/schema/dist/inputs/forge.js + 1 modules
var forge = __nccwpck_require__(14752);
;// CONCATENATED MODULE: ./packages/wiring/dist/fields.js


/** The inputs of all gates; what one does to several of them is said of each. */
function combinedFields() {
    const fields = new Map();
    for (const field of dist_gates/* GATE_IDS */.$.flatMap((id) => (0,dist_inputs/* inputFields */.yD)(id))) {
        const said = fields.get(field.name)?.description ?? field.description;
        const more = said === field.description ? "" : `; ${startedSmall(field.description)}`;
        fields.set(field.name, { ...field, description: `${said}${more}` });
    }
    return [...fields.values()];
}
function startedSmall(text) {
    return text.slice(0, 1).toLowerCase() + text.slice(1);
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
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
function willHavePost(env) {
    const file = env["GITHUB_STATE"];
    if (file !== undefined && file !== "")
        (0,external_node_fs_.appendFileSync)(file, "isPost=true\n");
}

;// CONCATENATED MODULE: ./actions/.build/shared/src/stderr.js

const FILE_DESCRIPTOR = 2;
/**
 * Stderr without the streams of Node, whose first use costs a fifth of a start of Node. They write
 * all that follows once something cannot be written at once: a pipe that does not block is full.
 */
function createStderr(process, writeNow = external_node_fs_.writeSync) {
    let streamed = false;
    return {
        write(text) {
            const bytes = Buffer.from(text);
            let at = 0;
            try {
                if (!streamed)
                    while (at < bytes.length)
                        at += writeNow(FILE_DESCRIPTOR, bytes, at);
            }
            catch {
                streamed = true;
            }
            if (at < bytes.length)
                process.stderr.write(bytes.subarray(at));
        },
    };
}

;// CONCATENATED MODULE: ./actions/.build/shared/src/run-action.js







/** Runs an action and returns its exit code; whatever is thrown is said and becomes one too. */
async function runAction(id, { folder, process }) {
    const { env } = process;
    const stderr = createStderr(process);
    try {
        requireNode(process.versions.node);
        const request = {
            cwd: process.cwd(),
            env,
            // What `with:` gave is read by the host; an action starts in the workspace itself.
            flags: new Map(),
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
                willHavePost(env);
        }
        return await run_action_runOne(id, request);
    }
    catch (thrown) {
        const { text, exitCode } = await describeThrown(thrown, env);
        stderr.write(text);
        return exitCode;
    }
}
/** The other modes of provision-staging remove, and leave nothing to a post step. */
function startsSomething({ env }) {
    const mode = inputOf("mode", env);
    return mode !== "down" && mode !== "reap";
}
async function run_action_runOne(id, request) {
    const host = await (0,github/* createGitHubHostOf */.x)({ ...request, gates: [id] });
    const finished = await runGateById(id, host);
    showFinished(host.log, finished, request);
    return finished.exitCode;
}
async function runSeveral(request) {
    const { gates, problems } = gatesToRun(request.env);
    const env = withoutGates(request.env);
    const host = await (0,github/* createGitHubHostOf */.x)({
        ...request,
        env,
        gates: gates.length > 0 ? gates : dist_gates/* GATE_IDS */.$,
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
