import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 58:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(818);
// The agent process: node main.ts <configuration file>.

process.exitCode = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runAgent */ .J)(process.argv[2], {
    now: () => Date.now(),
    environment: process.env,
    stderr: (text) => process.stderr.write(text),
    onSignal: (stop) => {
        process.on("SIGTERM", stop);
        process.on("SIGINT", stop);
        // The job that started the agent may close the terminal: the lease decides, not the hang-up.
        process.on("SIGHUP", () => undefined);
    },
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  J: () => (/* binding */ runAgent)
});

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: ./packages/core/dist/clean-text.js
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

;// CONCATENATED MODULE: ./packages/core/dist/redact-mask.js
/** What stands where a secret was. Three characters: every pattern needs at least four. */
const MASK = "***";

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
        [new RegExp(`((?:${NAMES}|${HEADERS})${between})${value}{4,}`, "gi"), `$1${MASK}`],
        [new RegExp(`(${start}token${between})${value}{8,}`, "gi"), `$1${MASK}`],
        [new RegExp(`(${before}(?:${PARAMETERS})${sign})${value}{4,}`, "gi"), `$1${MASK}`],
        // Credentials of an address in an address.
        [new RegExp(`(https?${root})(?!git%)(?:${part}){1,512}(${PERCENT}40)`, "gi"), `$1${MASK}$2`],
        [
            new RegExp(`(${root})(?:${part}){0,256}${PERCENT}3a(?:${part}|${PERCENT}3a){1,512}(${PERCENT}40)`, "gi"),
            `$1${MASK}$2`,
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
            `$1$2$3$4${MASK}`,
        ],
        [new RegExp(raw `(${option}\s{1,3})${bare}${made}[^\s"'\\]{4,}`, "g"), `$1${MASK}`],
        [
            new RegExp(raw `(?=-[uU-])(?<=\b(?:curl|wget)\b[^\r\n]{0,256})(${user})(?!${PLACEHOLDER})[^\s"'\\]{3,}`, "g"),
            `$1${MASK}`,
        ],
        [
            new RegExp(raw `((?:${login})-p\s{1,3}(?:${QUOTE})?)(?!${PLACEHOLDER}|\d{1,5}(?!\S))[^\s"'\\]{4,}`, "g"),
            `$1${MASK}`,
        ],
        [new RegExp(raw `((?:${mysql})-p)(?!${PLACEHOLDER})[^\s"'\\]{4,}`, "g"), `$1${MASK}`],
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
            `$1${MASK}`,
        ],
        [
            new RegExp(`(${named}${comma}${QUOTE}(?:value|content)${colon}${otlp})(?:${QUOTED})`, "gi"),
            `$1$2$3$4${MASK}`,
        ],
        [
            new RegExp(raw `(${QUOTE}(?:value|content)${colon}${QUOTE})[^"'\\\r\n]{4,4096}(${comma}${QUOTE}(?:name|key)${colon}${QUOTE}[\w.-]{0,64}?${named}${QUOTE})`, "gi"),
            `$1${MASK}$2`,
        ],
    ];
}
/** Environments of containers: https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/ */
function manifests() {
    const name = raw `(?<=name:\s{1,3}["']?[\w.-]{0,64})(?:${NAMES}|token|pwd)`;
    return [
        [
            new RegExp(raw `(${name}(?:${QUOTE})?${SPACE}{1,40}value:\s{1,3}(?:${QUOTE})?)(?!${PLACEHOLDER})[^\s"'\\]{4,}`, "gi"),
            `$1${MASK}`,
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
        [new RegExp(`(${open}(?:${NAMES}|pwd)${end})${text}{4,}${close}`, "gi"), `$1${MASK}`],
        [
            new RegExp(raw `(${open}[Tt]oken${end})(?=\s{0,40}[^\s<&]{0,128}?[0-9])${text}{4,}${close}`, "g"),
            `$1${MASK}`,
        ],
        [
            new RegExp(raw `(<(?:${kinds})\s{1,3}(?:key|name)=${QUOTE}[\w.:-]{0,64}?${named}[^<>]{0,64}>)[^<]{4,}`, "gi"),
            `$1${MASK}`,
        ],
    ];
}
function attributes() {
    const given = raw `\s{1,10}(?:value|content)\s{0,3}=\s{0,3}`;
    const named = raw `(?:${NAMES}|token|pwd)${QUOTE}`;
    return [
        [new RegExp(`(${named}${given})(?:${QUOTED})`, "gi"), `$1$2$3$4${MASK}`],
        [
            new RegExp(raw `(\b(?:value|content)\s{0,3}=\s{0,3}${QUOTE})[^"'<>\\\r\n]{4,4096}(${QUOTE}\s{1,10}(?:key|name)\s{0,3}=\s{0,3}${QUOTE}[\w.:-]{0,64}?${named})`, "gi"),
            `$1${MASK}$2`,
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
        return name === undefined || HARMLESS_NAME.test(name) ? all : between + MASK;
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
    return hideTails(text.replace(WHOLE, MASK).replace(STARTED, MASK));
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
    return kept === before ? before : kept + MASK;
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
    { find: tokens(), put: MASK },
    // JSON Web Tokens, signed or encrypted (https://www.rfc-editor.org/rfc/rfc7519). They begin at the
    // first of their own characters: a start inside of a run of them would be tried at every place of
    // a hostile text.
    {
        find: new RegExp(`${TOKEN_START}(?<![_-])eyJ[A-Za-z0-9_-]{8,}\\.\\.?[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*){0,3}`, "g"),
        put: MASK,
    },
    { find: new RegExp(`((?:${NAMES})${SEPARATOR})${redact_patterns_VALUE}`, "gi"), put: `$1$2$3$4${MASK}` },
    // Parameters of an address: https://www.rfc-editor.org/rfc/rfc6750#section-2.3
    {
        find: new RegExp(`((?:[?&]|&amp;|\\\\{1,4}u0026)(?:${PARAMETERS})=)[^\\s"'&#]{4,}`, "gi"),
        put: `$1${MASK}`,
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
            return text(cleanCharacters(value));
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

;// CONCATENATED MODULE: ./packages/core/dist/redact-variables.js
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
const redact_variables_MAX_VALUE = 8_192;
const MAX_PASSWORDS = 32;
/** https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1, and with a slash that is not encoded. */
const ADDRESS = /:\/\/([^\s/:?#@"'<>]{0,256})(?::(?:([^\s/?#"',]{1,512})|([^\s"',@]{1,512})))?@/g;
/** https://github.com/go-sql-driver/mysql#dsn-data-source-name */
const GO_ADDRESS = /^([^\s:/@]{1,128}):(\S{1,512})@[a-z0-9]{0,16}\(/;
/** https://www.postgresql.org/docs/current/libpq-connect.html, and what .NET and JDBC have. */
const FIELD = /(?:^|[?&;\s])(?:(?:ssl)?password|passwd|pwd|secret|token|access_token|api_?key|sharedaccesskey|accountkey|sig)=([^&;\s"']{1,512})/gi;
function passwordsIn(value) {
    if (value.length > redact_variables_MAX_VALUE || !/[@=]/.test(value))
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

;// CONCATENATED MODULE: ./packages/agent/dist/config.js
const AGENT_CONFIG_SCHEMA = "stagegate/agent-config/v1";
const AGENT_READY_SCHEMA = "stagegate/agent-ready/v1";
/** Checks a configuration text; all problems at once. Unknown keys are ignored. */
function parseAgentConfig(text) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return { ok: false, problems: ["the configuration is not JSON"] };
    }
    if (typeof parsed !== "object" || parsed === null) {
        return { ok: false, problems: ["the configuration is not an object"] };
    }
    const fields = parsed;
    const problems = [
        ...(fields.schema === AGENT_CONFIG_SCHEMA ? [] : [`schema is not ${AGENT_CONFIG_SCHEMA}`]),
        ...["dir", "readyFile", "logFile"].flatMap((key) => needText(fields, key, 1)),
        ...needText(fields, "token", 16),
        ...(fields.host === undefined ? [] : needText(fields, "host", 1)),
        ...["port", "budgetBytes", "queueBytes"].flatMap((key) => maybeCount(fields, key)),
        ...leaseProblems(fields.lease),
        ...logsProblems(fields.logs),
        ...secretsProblems(fields.secrets),
    ];
    return problems.length === 0
        ? { ok: true, config: parsed }
        : { ok: false, problems };
}
function leaseProblems(lease) {
    if (lease === undefined) {
        return [];
    }
    if (typeof lease !== "object" || lease === null) {
        return ["lease is not an object"];
    }
    const fields = lease;
    return [
        ...needText(fields, "file", 1),
        ...["graceMs", "pollMs", "killAfterMs"].flatMap((key) => maybeCount(fields, key)),
    ];
}
function logsProblems(logs) {
    if (logs === undefined) {
        return [];
    }
    if (typeof logs !== "object" || logs === null) {
        return ["logs is not an object"];
    }
    return ["from", "to"].flatMap((key) => needText(logs, key, 1));
}
function secretsProblems(secrets) {
    const fine = secrets === undefined ||
        (Array.isArray(secrets) && secrets.every((secret) => typeof secret === "string"));
    return fine ? [] : ["secrets is not a list of texts"];
}
function needText(fields, key, minLength) {
    const value = fields[key];
    return typeof value === "string" && value.length >= minLength
        ? []
        : [`${key} must be text of at least ${minLength} characters`];
}
function maybeCount(fields, key) {
    const value = fields[key];
    return value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0)
        ? []
        : [`${key} must be a whole number`];
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./packages/agent/dist/log-file.js


const MAX_BYTES = 4 * 1024 * 1024;
/** A log that cannot fill the disk: lines with time, written at once, up to 4 MB, then silence. */
function createLog(file, now) {
    (0,external_node_fs_namespaceObject.mkdirSync)(external_node_path_namespaceObject.dirname(file), { recursive: true });
    let left = MAX_BYTES;
    return (line) => {
        const text = `${new Date(now()).toISOString()} ${line.replace(/[\r\n]+/g, " | ")}\n`;
        left -= text.length;
        if (left < 0) {
            return;
        }
        try {
            (0,external_node_fs_namespaceObject.appendFileSync)(file, text, { mode: 0o600 });
        }
        catch {
            // A full disk must not end the watchdog.
            left = 0;
        }
    };
}

;// CONCATENATED MODULE: ./packages/core/dist/redact-lines.js

/** Characters of a line that are looked at; the rest of a longer one is dropped. */
const MAX_LINE = 64 * 1024;
/** A secret may begin before the cut and end behind it, so as much again is dropped. */
const MARGIN = 4096;
const CUT = ` [cut: the line is longer than ${MAX_LINE} characters]`;
/** A private key of 16,384 bits has about 200. */
const MAX_KEY_LINES = 400;
const KEY_BEGINS = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY/;
const KEY_ENDS = /-----END [A-Z0-9 ]{0,30}PRIVATE KEY/;
const KEY_LINE = /^[A-Za-z0-9+/=]+$/;
const KEY_PART = /[A-Za-z0-9+/=]{16,}/g;
/**
 * Whole lines only, so that a secret in two chunks is one again; memory is bounded whatever comes.
 * A private key is hidden over its lines, also where each has a prefix.
 */
function createLineRedaction(redaction) {
    const decoder = new TextDecoder();
    const parts = [];
    let length = 0;
    let keyLines = 0;
    const finish = () => {
        const line = parts.join("");
        const tooLong = length > MAX_LINE;
        parts.length = 0;
        length = 0;
        const inKey = keyLines > 0;
        if (inKey)
            keyLines = KEY_ENDS.test(line) ? 0 : keyLines - 1;
        else if (KEY_BEGINS.test(line) && !KEY_ENDS.test(line))
            keyLines = MAX_KEY_LINES;
        const shown = redaction.text(inKey ? hideKey(line) : line);
        return tooLong ? shown.slice(0, MAX_LINE - MARGIN) + CUT : shown;
    };
    const add = (text) => {
        // Of what is too long, one character more is kept: that is how `finish` knows.
        const room = MAX_LINE + 1 - length;
        if (room <= 0 || text === "")
            return;
        const kept = text.slice(0, room);
        parts.push(kept);
        length += kept.length;
    };
    return {
        push(chunk) {
            const lines = decoder.decode(chunk, { stream: true }).split("\n");
            const rest = lines.pop() ?? "";
            let out = "";
            for (const line of lines) {
                add(line);
                out += `${finish()}\n`;
            }
            add(rest);
            return out;
        },
        end() {
            add(decoder.decode());
            return length === 0 ? "" : finish();
        },
    };
}
function hideKey(line) {
    return KEY_LINE.test(line.trim()) ? MASK : line.replace(KEY_PART, MASK);
}

;// CONCATENATED MODULE: ./packages/agent/dist/log-pump.js



const POLL_MS = 200;
const STEP = 256 * 1024;
/** Per file and look, so that one that floods does not keep the others waiting. */
const MAX_STEPS = 16;
const MAX_FILES = 256;
/**
 * Services write into files and not into a pipe of ours: they must run on when this process ends,
 * and must never wait for it.
 */
function startLogPump(options) {
    const copies = new Map();
    let turn = Promise.resolve();
    let waiting = false;
    const look = async () => {
        waiting = false;
        for (const name of await newLogs(options.from, copies)) {
            copies.set(name, new LogCopy(external_node_path_namespaceObject.join(options.from, name), external_node_path_namespaceObject.join(options.to, name)));
        }
        for (const copy of copies.values()) {
            const failure = await copy.advance(MAX_STEPS * STEP, options.redaction);
            if (failure !== undefined)
                options.log(`log pump: ${failure}`);
        }
    };
    const timer = setInterval(() => {
        if (waiting)
            return;
        waiting = true;
        turn = turn.then(look);
    }, POLL_MS);
    let closing;
    const close = async () => {
        clearInterval(timer);
        await turn;
        await look();
        for (const copy of copies.values())
            await copy.finish(options.redaction);
    };
    return { close: async () => (closing ??= close()) };
}
async function newLogs(folder, known) {
    const names = await (0,promises_namespaceObject.readdir)(folder).catch(() => []);
    const logs = names.filter((name) => name.endsWith(".log") && !known.has(name));
    return logs.slice(0, MAX_FILES - known.size);
}
/** One file on its way. After a failure, such as a full disk, it stays as it is. */
class LogCopy {
    #from;
    #to;
    #buffer = Buffer.alloc(STEP);
    #lines;
    #source;
    #target;
    #offset = 0;
    #failed = false;
    constructor(from, to) {
        this.#from = from;
        this.#to = to;
    }
    /** Takes up to that many bytes; the reason where it cannot, once. */
    async advance(bytes, redaction) {
        if (this.#failed)
            return undefined;
        try {
            this.#lines ??= createLineRedaction(redaction);
            this.#source ??= await (0,promises_namespaceObject.open)(this.#from, "r");
            const end = Math.min(this.#offset + bytes, (await this.#source.stat()).size);
            while (this.#offset < end) {
                const { bytesRead } = await this.#source.read(this.#buffer, 0, STEP, this.#offset);
                if (bytesRead === 0)
                    break;
                this.#offset += bytesRead;
                await this.#write(this.#lines.push(this.#buffer.subarray(0, bytesRead)));
            }
            return undefined;
        }
        catch (error) {
            this.#failed = true;
            return `${external_node_path_namespaceObject.basename(this.#to)} ends here: ${error.message}`;
        }
    }
    /** Takes the rest, as it is now: who writes on meanwhile is not waited for. */
    async finish(redaction) {
        await this.advance(Number.POSITIVE_INFINITY, redaction);
        const last = this.#failed ? "" : (this.#lines?.end() ?? "");
        await this.#write(last).catch(() => undefined);
        await this.#source?.close();
        await this.#target?.close();
    }
    async #write(text) {
        if (text === "")
            return;
        if (this.#target === undefined) {
            await (0,promises_namespaceObject.mkdir)(external_node_path_namespaceObject.dirname(this.#to), { recursive: true });
            this.#target = await (0,promises_namespaceObject.open)(this.#to, "a");
        }
        await this.#target.writeFile(text);
    }
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./packages/core/dist/process-stat.js
/**
 * Reads /proc/<pid>/stat; undefined for anything else. The name in parentheses may hold spaces and
 * parentheses, so fields count from the last one: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function parseProcessStat(text) {
    const open = text.indexOf(" (");
    const close = text.lastIndexOf(") ");
    if (open === -1 || close < open)
        return undefined;
    const [state, parent, pgid, ...rest] = text.slice(close + 2).split(" ");
    const startTime = rest[16];
    const pid = Number(text.slice(0, open));
    if (!Number.isInteger(pid) || state === undefined || startTime === undefined)
        return undefined;
    return { pid, state, parent: Number(parent), pgid: Number(pgid), startTime };
}
/** Whether the process still runs; a zombie does not. */
function isAlive(stat) {
    return stat.state !== "Z" && stat.state !== "X";
}

;// CONCATENATED MODULE: ./packages/agent/dist/machine.js




const run = (0,external_node_util_namespaceObject.promisify)(external_node_child_process_namespaceObject.execFile);
/** The machine that this runs on: /proc on Linux, `ps` elsewhere. */
function systemMachine(platform = process.platform) {
    return {
        list: (folder) => (0,promises_namespaceObject.readdir)(folder).catch(() => []),
        readText: (path) => (0,promises_namespaceObject.readFile)(path, "utf8").catch(() => undefined),
        startTime: platform === "linux" ? startOfProc : startOfPs,
        killGroup(pgid, signal) {
            // -1 would mean every process of this user, -0 our own group.
            if (!Number.isInteger(pgid) || pgid <= 1) {
                return false;
            }
            try {
                return process.kill(-pgid, signal);
            }
            catch {
                // It has gone in between, which is what was wanted.
                return false;
            }
        },
    };
}
async function startOfProc(pid) {
    const stat = parseProcessStat(await (0,promises_namespaceObject.readFile)(`/proc/${pid}/stat`, "utf8").catch(() => ""));
    return stat !== undefined && isAlive(stat) ? stat.startTime : undefined;
}
/** The same words as the command that wrote the lease, whatever the language of either. */
async function startOfPs(pid) {
    const options = { env: { LC_ALL: "C", PATH: "/bin:/usr/bin" } };
    const listed = await run("ps", ["-o", "lstart=", "-p", String(pid)], options).catch(() => undefined);
    const text = listed?.stdout.trim() ?? "";
    return text === "" ? undefined : text;
}

;// CONCATENATED MODULE: ./packages/agent/dist/phases.js


const phases_KINDS = ["provision", "e2e", "load", "idle", "other"];
const MAX_PHASES = 1000;
const MAX_NAME = 200;
/** Keeps `phases.json`; each mark rewrites the file whole. */
class PhaseLog {
    #file;
    #phases = [];
    #writing = Promise.resolve();
    constructor(file) {
        this.#file = file;
    }
    /** False when the mark makes no sense: an end without a start, or too many phases. */
    async mark(mark) {
        if (!this.#apply(mark)) {
            return false;
        }
        const text = JSON.stringify({ schema: "stagegate/phases/v1", phases: this.#phases }, null, 2);
        this.#writing = this.#writing.then(async () => writeWhole(this.#file, text), async () => writeWhole(this.#file, text));
        await this.#writing;
        return true;
    }
    #apply(mark) {
        if (mark.event === "start") {
            if (this.#phases.length >= MAX_PHASES) {
                return false;
            }
            this.#phases.push({ name: mark.name, kind: mark.kind, start: mark.at });
            return true;
        }
        const index = this.#phases.findLastIndex((phase) => phase.name === mark.name && phase.end === undefined);
        const open = this.#phases[index];
        if (open === undefined) {
            return false;
        }
        this.#phases[index] = { ...open, end: Math.max(open.start, mark.at) };
        return true;
    }
}
/** Reads a mark from a request body; undefined when it is none. */
function parsePhaseMark(text, now) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof parsed !== "object" || parsed === null) {
        return undefined;
    }
    const { name, event, kind = "other", at = now, } = parsed;
    const known = phases_KINDS.find((each) => each === kind);
    const named = typeof name === "string" && name !== "" && name.length <= MAX_NAME;
    const timed = typeof at === "number" && Number.isFinite(at) && at >= 0;
    if (!named || !timed || known === undefined || (event !== "start" && event !== "end")) {
        return undefined;
    }
    return { name, event, kind: known, at };
}
/** Writes a file so that a reader sees the old or the new content, never a part. */
async function writeWhole(file, text) {
    await (0,promises_namespaceObject.mkdir)(external_node_path_namespaceObject.dirname(file), { recursive: true });
    const next = `${file}.${process.pid}.tmp`;
    await (0,promises_namespaceObject.writeFile)(next, text, { mode: 0o600 });
    await (0,promises_namespaceObject.rename)(next, file);
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: ./packages/telemetry/dist/model.js
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

;// CONCATENATED MODULE: ./packages/telemetry/dist/otlp/encode.js

// Encoders to OTLP/JSON, one ExportServiceRequest per line (reference: the collector's file
// exporter). Text is put together by hand because the store encodes every span it keeps.
/** One line of `traces.jsonl` without its newline. Spans that share a resource are grouped. */
function encodeTraces(spans) {
    const groups = byResource(spans).map((group) => `{"resource":${resourceText(group)},"scopeSpans":[{"spans":[${group.map(spanText).join(",")}]}]}`);
    return `{"resourceSpans":[${groups.join(",")}]}`;
}
/** One line of `logs.jsonl` without its newline. */
function encodeLogs(records) {
    const groups = byResource(records).map((group) => `{"resource":${resourceText(group)},"scopeLogs":[{"logRecords":[${group.map(logText).join(",")}]}]}`);
    return `{"resourceLogs":[${groups.join(",")}]}`;
}
/** One line of `metrics.jsonl` without its newline. */
function encodeMetrics(points) {
    const groups = byResource(points).map((group) => `{"resource":${resourceText(group)},"scopeMetrics":[{"metrics":[${group.map(metricText).join(",")}]}]}`);
    return `{"resourceMetrics":[${groups.join(",")}]}`;
}
function byResource(records) {
    const groups = new Map();
    for (const record of records) {
        const group = groups.get(record.resource);
        if (group === undefined) {
            groups.set(record.resource, [record]);
        }
        else {
            group.push(record);
        }
    }
    return [...groups.values()];
}
function resourceText(group) {
    const first = group[0];
    if (first === undefined) {
        return "{}";
    }
    const named = Object.hasOwn(first.resource, "service.name");
    const attributes = named ? first.resource : { "service.name": first.service, ...first.resource };
    return `{"attributes":${attributesText(attributes)}}`;
}
function spanText(span) {
    let out = `{"traceId":"${span.traceId}","spanId":"${span.spanId}"`;
    if (span.parentSpanId !== "") {
        out += `,"parentSpanId":"${span.parentSpanId}"`;
    }
    out += `,"name":${JSON.stringify(span.name)},"kind":${SPAN_KINDS.indexOf(span.kind)}`;
    out += `,"startTimeUnixNano":"${nanos(span.startUs)}","endTimeUnixNano":"${nanos(span.endUs)}"`;
    const attributes = attributesText(span.attributes);
    if (attributes !== "[]") {
        out += `,"attributes":${attributes}`;
    }
    if (span.events.length > 0) {
        out += `,"events":[${span.events.map(eventText).join(",")}]`;
    }
    if (span.status !== "unset" || span.statusMessage !== "") {
        const message = span.statusMessage === "" ? "" : `,"message":${JSON.stringify(span.statusMessage)}`;
        out += `,"status":{"code":${STATUS_CODES.indexOf(span.status)}${message}}`;
    }
    return `${out}}`;
}
function eventText(event) {
    return `{"timeUnixNano":"${nanos(event.timeUs)}","name":${JSON.stringify(event.name)},"attributes":${attributesText(event.attributes)}}`;
}
function logText(record) {
    return JSON.stringify({
        timeUnixNano: nanos(record.timeUs),
        severityNumber: record.severity,
        ...(record.severityText === "" ? {} : { severityText: record.severityText }),
        body: { stringValue: record.body },
        attributes: attributesList(record.attributes),
        ...(record.traceId === "" ? {} : { traceId: record.traceId }),
        ...(record.spanId === "" ? {} : { spanId: record.spanId }),
        ...(record.eventName === "" ? {} : { eventName: record.eventName }),
    });
}
function metricText(point) {
    const counted = point.type === "histogram" || point.type === "summary";
    const dataPoint = {
        attributes: attributesList(point.attributes),
        timeUnixNano: nanos(point.timeUs),
        ...(counted
            ? { count: String(point.count ?? 0), sum: jsonNumber(point.value) }
            : { asDouble: jsonNumber(point.value) }),
        ...(point.buckets === undefined ? {} : { bucketCounts: point.buckets.map(String) }),
        ...(point.bounds === undefined ? {} : { explicitBounds: point.bounds.map(jsonNumber) }),
    };
    const data = {
        dataPoints: [dataPoint],
        ...(point.cumulative === undefined ? {} : { aggregationTemporality: point.cumulative ? 2 : 1 }),
        ...(point.monotonic === undefined ? {} : { isMonotonic: point.monotonic }),
    };
    return JSON.stringify({ name: point.name, unit: point.unit, [point.type]: data });
}
/** Microseconds to nanoseconds as text; a plain multiplication would leave the safe integers. */
function nanos(us) {
    return us <= 0 ? "0" : `${us}000`;
}
function attributesText(attributes) {
    let out = "";
    for (const key in attributes) {
        const value = attributes[key];
        if (value !== undefined) {
            out += `${out === "" ? "" : ","}{"key":${JSON.stringify(key)},"value":${valueText(value)}}`;
        }
    }
    return `[${out}]`;
}
function attributesList(attributes) {
    return Object.entries(attributes).map(([key, value]) => ({ key, value: valueJson(value) }));
}
function valueText(value) {
    return typeof value === "string"
        ? `{"stringValue":${JSON.stringify(value)}}`
        : JSON.stringify(valueJson(value));
}
function valueJson(value) {
    if (typeof value === "string") {
        return { stringValue: value };
    }
    if (typeof value === "boolean") {
        return { boolValue: value };
    }
    if (typeof value === "number") {
        return Number.isSafeInteger(value)
            ? { intValue: String(value) }
            : { doubleValue: jsonNumber(value) };
    }
    return { arrayValue: { values: value.map(valueJson) } };
}
/** JSON has no NaN and no infinity; proto3 JSON writes them as strings. */
function jsonNumber(value) {
    return Number.isFinite(value) ? value : String(value);
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/trace/errors.js
/** gRPC status codes that are the server's fault (https://grpc.io/docs/guides/status-codes/). */
const GRPC_SERVER_FAULTS = new Set([2, 4, 8, 12, 13, 14, 15]);
/** HTTP status of a span under the stable or the older attribute name; 0 when it has none. */
function httpStatus(span) {
    const code = span.attributes["http.response.status_code"] ?? span.attributes["http.status_code"];
    const parsed = typeof code === "string" ? Number(code) : code;
    return typeof parsed === "number" && parsed >= 100 && parsed <= 599 ? parsed : 0;
}
function grpcStatus(span) {
    const code = span.attributes["rpc.grpc.status_code"];
    return typeof code === "number" ? code : Number(code ?? 0) || 0;
}
/**
 * True when the span says that it failed: status error, a 5xx answer, or a gRPC code that is the
 * server's fault (OpenTelemetry semantic conventions for HTTP and RPC spans). Where the library
 * sets no status at all, an exception event decides.
 */
function isErrorSpan(span) {
    if (span.status === "error" ||
        httpStatus(span) >= 500 ||
        GRPC_SERVER_FAULTS.has(grpcStatus(span))) {
        return true;
    }
    return span.status === "unset" && span.events.some((event) => event.name === "exception");
}
const CONNECTION_ERROR = /ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN|connection (?:refused|reset|closed)|socket hang up|other side closed|no route to host|UND_ERR_SOCKET|connect error|transport is closing/i;
const TIMEOUT = /ETIMEDOUT|timed? ?out|timeout|deadline exceeded|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|AbortError|operation was aborted/i;
/** Whether a text speaks of a connection that failed, or of a time that ran out. */
function isConnectionText(text) {
    return CONNECTION_ERROR.test(text) || TIMEOUT.test(text);
}
/** Text of the failure as far as the span has one, at most a few hundred characters. */
function errorText(span) {
    const parts = [span.statusMessage];
    const type = span.attributes["error.type"];
    // A bare status code is already known as such.
    if (typeof type === "string" && !/^\d+$/.test(type)) {
        parts.push(type);
    }
    for (const event of span.events) {
        if (event.name === "exception") {
            parts.push(String(event.attributes["exception.type"] ?? ""), String(event.attributes["exception.message"] ?? ""));
        }
    }
    // A library that sets the status also records the exception, in the same words.
    const told = [];
    for (const part of parts) {
        if (!told.some((before) => before.includes(part)))
            told.push(part);
    }
    return told
        .filter((part) => part !== "")
        .join(": ")
        .slice(0, 500);
}
/** How a client span failed: no connection, no answer in time, an error answer, or anything else. */
function failureShape(span) {
    if (httpStatus(span) > 0) {
        return "answered";
    }
    const text = errorText(span);
    if (CONNECTION_ERROR.test(text) || grpcStatus(span) === 14) {
        return "connection";
    }
    return TIMEOUT.test(text) || grpcStatus(span) === 4 ? "timeout" : "other";
}

;// CONCATENATED MODULE: ./packages/schema/dist/trace-id.js
/**
 * Trace ids that Stagegate itself starts carry a recognisable prefix, so that a store can keep the
 * traces of test attempts without being told their ids, and a fault can leave load untouched.
 * The rest of the id is random. A W3C trace id has 32 lower-case hex digits
 * (https://www.w3.org/TR/trace-context/#trace-id).
 */
const ATTEMPT_TRACE_PREFIX = "57a6e0";
const LOAD_TRACE_PREFIX = "57a610";
/** True when the trace was started by an attempt of an end-to-end test. */
function isAttemptTrace(traceId) {
    return traceId.startsWith(ATTEMPT_TRACE_PREFIX);
}
/** True when the trace was started by the load generator. */
function isLoadTrace(traceId) {
    return traceId.startsWith(LOAD_TRACE_PREFIX);
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/trace/origin.js

function originOf(traceId) {
    if (isAttemptTrace(traceId)) {
        return "attempt";
    }
    return isLoadTrace(traceId) ? "load" : "other";
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/trace/peer.js
function word(span, ...keys) {
    for (const key of keys) {
        const value = span.attributes[key];
        if (typeof value === "string" && value !== "") {
            return value;
        }
        if (typeof value === "number") {
            return String(value);
        }
    }
    return "";
}
/** Peer of a client or producer span; old and stable semantic conventions are read. */
function peerOf(span) {
    const database = word(span, "db.system.name", "db.system");
    const host = word(span, "server.address", "net.peer.name", "net.sock.peer.addr", "network.peer.address");
    const port = word(span, "server.port", "net.peer.port", "net.sock.peer.port", "network.peer.port");
    const address = host === "" ? addressOfUrl(word(span, "url.full", "http.url")) : joined(host, port);
    return {
        name: word(span, "peer.service", "messaging.destination.name") || database,
        address,
        database: database !== "",
    };
}
function joined(host, port) {
    return port === "" || host.endsWith(`:${port}`) ? host : `${host}:${port}`;
}
function addressOfUrl(url) {
    const match = /^[a-z]+:\/\/(?:[^/@]*@)?([^/?#]+)/i.exec(url.slice(0, 500));
    return match?.[1] ?? "";
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/store/child-calls.js


const CHILD_CALLS_SCHEMA = "stagegate/child-calls/v1";
const MAX_ENTRIES = 2000;
const MAX_CALLS = 10_000;
/** Spans between a call and the request it belongs to; more is a cycle or hostile. */
const MAX_DEPTH = 100;
/** Counts calls per request over every finished trace, also those that are not kept. */
class ChildCallsTable {
    #requests = new Map();
    #maxEntries;
    #entries = 0;
    #overflow = 0;
    constructor(maxEntries = MAX_ENTRIES) {
        this.#maxEntries = maxEntries;
    }
    addTrace(traceId, spans) {
        const origin = originOf(traceId);
        for (const [request, calls] of callsByRequest(spans)) {
            const key = `${origin}\u0000${request.service}\u0000${request.name}`;
            let row = this.#requests.get(key);
            if (row === undefined && this.#requests.size < this.#maxEntries) {
                row = { total: 0, edges: new Map() };
                this.#requests.set(key, row);
            }
            if (row === undefined) {
                this.#overflow += 1;
                continue;
            }
            row.total += 1;
            for (const call of calls.values()) {
                this.#count(row, call, { origin, service: request.service, operation: request.name });
            }
        }
    }
    snapshot() {
        const entries = [];
        for (const row of this.#requests.values()) {
            for (const edge of row.edges.values()) {
                const distribution = [...edge.distribution].sort((a, b) => a[0] - b[0]);
                entries.push({ ...edge.entry, requests: row.total, distribution });
            }
        }
        return { schema: CHILD_CALLS_SCHEMA, entries, overflow: this.#overflow };
    }
    #count(row, call, from) {
        const key = `${call.callee}\u0000${call.calleeOperation}`;
        let edge = row.edges.get(key);
        if (edge === undefined) {
            if (this.#entries >= this.#maxEntries) {
                this.#overflow += 1;
                return;
            }
            this.#entries += 1;
            const { callee, calleeOperation } = call;
            edge = { entry: { ...from, callee, calleeOperation }, distribution: new Map() };
            row.edges.set(key, edge);
        }
        const times = Math.min(call.times, MAX_CALLS);
        edge.distribution.set(times, (edge.distribution.get(times) ?? 0) + 1);
    }
}
/**
 * Calls of each request (a server or consumer span) to other services and to databases, counted by
 * callee and operation. A call is a client or producer span, or a span whose child runs in another
 * service; it belongs to the nearest request above it in the same service.
 */
function callsByRequest(spans) {
    const byId = new Map();
    for (const span of spans) {
        byId.set(span.spanId, span);
    }
    const requests = new Map();
    const answers = new Map();
    for (const span of spans) {
        const parent = byId.get(span.parentSpanId);
        const remote = parent !== undefined && parent.service !== span.service;
        if (remote) {
            answers.set(parent, span);
        }
        if (isRequest(span, remote, parent === undefined)) {
            requests.set(span, new Map());
        }
    }
    for (const span of spans) {
        const answer = answers.get(span);
        if (span.kind !== "client" && span.kind !== "producer" && answer === undefined) {
            continue;
        }
        const request = requestAbove(span, byId, requests);
        const calls = request === undefined ? undefined : requests.get(request);
        if (calls !== undefined) {
            countCall(calls, span, answer);
        }
    }
    return requests;
}
/** Some sources set no span kind: then a span called from elsewhere, or a root, is a request. */
function isRequest(span, remote, root) {
    if (span.kind === "unspecified") {
        return remote || root;
    }
    return span.kind === "server" || span.kind === "consumer" || (remote && span.kind === "internal");
}
function requestAbove(span, byId, requests) {
    let at = span;
    for (let depth = 0; at !== undefined && depth < MAX_DEPTH; depth += 1) {
        if (requests.has(at)) {
            return at;
        }
        const parent = byId.get(at.parentSpanId);
        at = parent?.service === span.service ? parent : undefined;
    }
    return undefined;
}
function countCall(calls, span, answer) {
    const peer = answer === undefined ? peerOf(span) : undefined;
    const callee = answer?.service ?? (peer?.name || peer?.address || "unknown");
    const calleeOperation = answer?.name ?? span.name;
    const key = `${callee}\u0000${calleeOperation}`;
    const known = calls.get(key);
    if (known === undefined) {
        calls.set(key, { callee, calleeOperation, times: 1 });
    }
    else {
        known.times += 1;
    }
}

;// CONCATENATED MODULE: ./packages/stats/dist/buckets.js
/** Sub-buckets per octave: half a bucket is at most 1/256 (0.39 %) of a value. */
const SUB_BUCKETS = 128;
const SUB_BITS = 7;
const TOP_OCTAVE = 39;
/** Largest value that a histogram takes, in µs: about 12 days. */
const buckets_MAX_VALUE = 2 ** (TOP_OCTAVE + 1) - 1;
/** Number of buckets up to `MAX_VALUE`. */
const buckets_MAX_BUCKETS = SUB_BUCKETS * (TOP_OCTAVE - SUB_BITS + 2);
/**
 * Bucket of a whole number of µs. Below 128 each value has its own bucket; above, each octave
 * [2^e, 2^(e+1)) is cut into 128 equal ones.
 */
function buckets_bucketOf(value) {
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
function buckets_bucketStart(index) {
    if (index < 2 * SUB_BUCKETS)
        return index;
    const shift = Math.floor(index / SUB_BUCKETS) - 1;
    return (index - SUB_BUCKETS * shift) * 2 ** shift;
}
/** Largest whole value of a bucket. */
function buckets_bucketEnd(index) {
    return buckets_bucketStart(index + 1) - 1;
}

;// CONCATENATED MODULE: ./packages/stats/dist/histogram-json.js


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
        return sum === 0 ? { ok: true, histogram: new Histogram() } : damaged("sum without values");
    }
    const min = field("min");
    const max = field("max");
    const problem = checkTotals(pairs, { sum, min, max });
    if (problem !== undefined || !isCount(min) || !isCount(max)) {
        return damaged(problem ?? "min and max must be whole numbers");
    }
    return { ok: true, histogram: Histogram.restore(pairs, { sum, min, max }) };
}
function readBuckets(value) {
    if (!Array.isArray(value))
        return "buckets is not a list";
    if (value.length % 2 !== 0)
        return "buckets has an odd length";
    if (value.length > 2 * MAX_BUCKETS)
        return `buckets has more than ${MAX_BUCKETS} entries`;
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
        if (index >= MAX_BUCKETS)
            return `buckets[${at}] lies beyond the largest value`;
        pairs.push({ index, count });
    }
    return pairs;
}
function checkTotals(pairs, totals) {
    const { sum, min, max } = totals;
    if (!isCount(min) || !isCount(max) || max > MAX_VALUE)
        return "min and max are out of range";
    if (min > max)
        return "min is larger than max";
    if (bucketOf(min) !== pairs[0]?.index)
        return "min is not in the first bucket";
    if (bucketOf(max) !== pairs.at(-1)?.index)
        return "max is not in the last bucket";
    let low = 0;
    let high = 0;
    for (const { index, count } of pairs) {
        low += Math.max(min, bucketStart(index)) * count;
        high += Math.min(max, bucketEnd(index)) * count;
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

;// CONCATENATED MODULE: ./packages/stats/dist/quantile.js
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

;// CONCATENATED MODULE: ./packages/stats/dist/histogram.js


/**
 * Mergeable log-linear histogram of durations in microseconds.
 *
 * Values are rounded to whole µs. Below 128 µs they are kept exactly; above, a quantile is off by at
 * most 1/256 = 0.39 % of the value. Count, sum (so the mean), minimum and maximum are exact, and
 * merging is exact: any split of the values over histograms gives the same result after a merge.
 * Memory is bounded: at most 34 kB of counts, however many values.
 */
class histogram_Histogram {
    #counts = new Float64Array(16 * SUB_BUCKETS);
    #count = 0;
    #sum = 0;
    #min = Infinity;
    #max = -Infinity;
    /** Adds `times` values of `valueUs`. RangeError for NaN, negative values and those above 12 days. */
    record(valueUs, times = 1) {
        const value = Math.round(valueUs);
        if (!(value >= 0 && value <= buckets_MAX_VALUE)) {
            throw new RangeError(`a duration lies between 0 and ${buckets_MAX_VALUE} µs, got ${valueUs}`);
        }
        if (!(Number.isSafeInteger(times) && times >= 0)) {
            throw new RangeError(`a count is a whole number, got ${times}`);
        }
        if (times === 0)
            return;
        this.#add(buckets_bucketOf(value), times);
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
        const rank = nearestRank(q, this.#count);
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
        if (valueUs >= buckets_MAX_VALUE)
            return this.#count;
        const last = buckets_bucketOf(Math.floor(valueUs));
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
                yield { index, start: buckets_bucketStart(index), end: buckets_bucketEnd(index), count };
        }
    }
    /**
     * Builds a histogram from buckets and exact totals. Trusts its input: `decodeHistogram` checks
     * what came from outside.
     */
    static restore(buckets, totals) {
        const histogram = new histogram_Histogram();
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
            const octaves = Math.floor(index / SUB_BUCKETS) + 1;
            const grown = new Float64Array(octaves * SUB_BUCKETS);
            grown.set(this.#counts);
            this.#counts = grown;
        }
        this.#counts[index] = (this.#counts[index] ?? 0) + times;
    }
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/store/red.js




const RED_SCHEMA = "stagegate/red/v1";
/** Takes the spans of operations beyond the bound, per service and kind. */
const OTHER_OPERATION = "(other operations)";
/** Each entry holds a histogram of up to 34 kB. */
const red_MAX_ENTRIES = 1500;
/** Exact counts and mergeable histograms per service, operation, kind and origin of the trace. */
class RedTable {
    #cells = new Map();
    #maxEntries;
    #overflow = 0;
    constructor(maxEntries = red_MAX_ENTRIES) {
        this.#maxEntries = maxEntries;
    }
    add(span) {
        const { kind } = span;
        if (kind !== "server" && kind !== "client" && kind !== "consumer") {
            return;
        }
        const cell = this.#cell(span, kind);
        cell.count += 1;
        if (isErrorSpan(span)) {
            cell.errors += 1;
        }
        cell.firstUs = Math.min(cell.firstUs, span.startUs);
        cell.lastUs = Math.max(cell.lastUs, span.endUs);
        cell.duration.record(Math.min(durationUs(span), buckets_MAX_VALUE));
    }
    snapshot() {
        const entries = [...this.#cells.values()].map((cell) => ({
            ...cell,
            duration: encodeHistogram(cell.duration),
        }));
        return { schema: RED_SCHEMA, entries, overflow: this.#overflow };
    }
    #cell(span, kind) {
        const origin = originOf(span.traceId);
        const key = `${kind}\u0000${origin}\u0000${span.service}\u0000${span.name}`;
        const known = this.#cells.get(key);
        if (known !== undefined) {
            return known;
        }
        if (this.#cells.size >= this.#maxEntries) {
            this.#overflow += 1;
            return this.#make({ service: span.service, operation: OTHER_OPERATION, kind, origin });
        }
        return this.#make({ service: span.service, operation: span.name, kind, origin }, key);
    }
    #make(id, at) {
        // The overflow cells are bounded too: past twice the bound all services share one.
        const full = this.#cells.size >= this.#maxEntries * 2;
        const service = at === undefined && full ? OTHER_OPERATION : id.service;
        const key = at ?? `${id.kind}\u0000${id.origin}\u0000${service}\u0000${id.operation}`;
        const known = this.#cells.get(key);
        if (known !== undefined) {
            return known;
        }
        const cell = {
            ...id,
            service,
            count: 0,
            errors: 0,
            firstUs: Number.POSITIVE_INFINITY,
            lastUs: 0,
            duration: new histogram_Histogram(),
        };
        this.#cells.set(key, cell);
        return cell;
    }
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/store/scrub.js

const scrub_MASK = "***";
/** Names of the service: what everything else is counted and ranked by. */
const scrub_NAMES = new Set(["service.name", "peer.service"]);
/**
 * Headers as attributes: http.request.header.<key> of
 * https://opentelemetry.io/docs/specs/semconv/registry/attributes/http/
 */
const SECRET_HEADER = /(?:^|[._-])(?:(?:set-)?cookie|(?:proxy-)?authorization)$/i;
/** Keys come from services: what is remembered about them is bounded. */
const MAX_KEYS = 4096;
/** Numbers and booleans are not looked at, and a resource once for all of its records. */
function createScrubber(redaction) {
    const { text } = redaction;
    const isSecretKey = keyRule();
    const value = (key, given) => {
        if (typeof given === "string")
            return isSecretKey(key) ? scrub_MASK : text(given);
        if (typeof given !== "object")
            return given;
        if (isSecretKey(key))
            return [scrub_MASK];
        const items = given.map((item) => (typeof item === "string" ? text(item) : item));
        return items.some((item, index) => item !== given[index]) ? items : given;
    };
    const attributes = (given) => {
        let changed;
        for (const key in given) {
            const before = given[key];
            if (before === undefined || typeof before === "number" || scrub_NAMES.has(key))
                continue;
            const after = value(key, before);
            if (after === before)
                continue;
            changed ??= Object.assign(Object.create(null), given);
            changed[key] = after;
        }
        return changed ?? given;
    };
    const resources = new WeakMap();
    const resource = (given) => {
        const known = resources.get(given);
        if (known !== undefined)
            return known;
        const scrubbed = attributes(given);
        resources.set(given, scrubbed);
        return scrubbed;
    };
    return recordScrubber({ text, attributes, resource });
}
function recordScrubber({ text, attributes, resource }) {
    const events = (given) => {
        if (given.length === 0)
            return given;
        const scrubbed = given.map((event) => changedOnly(event, { name: text(event.name), attributes: attributes(event.attributes) }));
        return scrubbed.some((event, index) => event !== given[index]) ? scrubbed : given;
    };
    return {
        span: (span) => changedOnly(span, {
            name: text(span.name),
            resource: resource(span.resource),
            attributes: attributes(span.attributes),
            statusMessage: span.statusMessage === "" ? "" : text(span.statusMessage),
            events: events(span.events),
        }),
        log: (record) => changedOnly(record, {
            body: text(record.body),
            resource: resource(record.resource),
            attributes: attributes(record.attributes),
            eventName: text(record.eventName),
        }),
        metric: (point) => changedOnly(point, {
            resource: resource(point.resource),
            attributes: attributes(point.attributes),
        }),
    };
}
/** The record itself where nothing is different: most have no secret, and copies cost. */
function changedOnly(record, parts) {
    for (const key in parts) {
        if (parts[key] !== record[key])
            return { ...record, ...parts };
    }
    return record;
}
function keyRule() {
    const known = new Map();
    return (key) => {
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const name = key.replaceAll(/[.-]/g, "_");
        const secret = SECRET_HEADER.test(key) || isSecretName(name);
        if (known.size >= MAX_KEYS)
            known.clear();
        known.set(key, secret);
        return secret;
    };
}

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./packages/telemetry/dist/store/segment.js




const compress = (0,external_node_util_namespaceObject.promisify)(external_node_zlib_namespaceObject.gzip);
/** Speed over size: at 20,000 spans a second compression shares the machine with what is measured. */
const GZIP_LEVEL = 3;
const CHUNK_CHARS = 512 * 1024;
const MAX_SEGMENTS = 1000;
/** Compression ratio that is assumed until one has been measured. */
const ASSUMED_RATIO = 8;
/**
 * Appends lines to `<name>.jsonl.gz` as whole gzip members, which any gunzip reads as one stream
 * (RFC 1952, 2.2). A process that dies in the middle leaves at most one cut-off member at the end.
 * A folder that already has the file gets `<name>-2.jsonl.gz`: nothing is ever appended behind a
 * tail that may be cut off.
 */
class SegmentWriter {
    #dir;
    #name;
    #handle;
    #lines = [];
    #records = 0;
    #pending = 0;
    #inFlight = 0;
    #rawWritten = 0;
    #written = 0;
    #chain = Promise.resolve();
    #failure;
    #lost = { lines: 0, records: 0 };
    constructor(dir, name) {
        this.#dir = dir;
        this.#name = name;
    }
    /** Characters that are in memory: not yet compressed, or being written. */
    get buffered() {
        return this.#pending + this.#inFlight;
    }
    /** Compressed bytes on disk plus what the buffered text will take by the ratio so far. */
    get usedBytes() {
        const ratio = this.#written > 0 ? this.#rawWritten / this.#written : ASSUMED_RATIO;
        return this.#written + this.buffered / Math.max(1, ratio);
    }
    get writtenBytes() {
        return this.#written;
    }
    /** The first write error, for example a full disk; later lines are dropped. */
    get failure() {
        return this.#failure;
    }
    /** What was pushed before the first write error and is not on disk, or not all of it. */
    get lost() {
        return this.#lost;
    }
    push(line, records) {
        this.#lines.push(line);
        this.#records += records;
        this.#pending += line.length + 1;
        if (this.#pending >= CHUNK_CHARS) {
            this.#cut();
        }
    }
    /** Resolves when everything pushed so far is on disk, or writing has failed (see `failure`). */
    async flush() {
        this.#cut();
        await this.#chain;
    }
    async close() {
        await this.flush();
        await this.#handle?.close();
        this.#handle = undefined;
    }
    #cut() {
        if (this.#lines.length === 0) {
            return;
        }
        const chunk = `${this.#lines.join("\n")}\n`;
        const size = this.#pending;
        const content = { lines: this.#lines.length, records: this.#records };
        this.#lines = [];
        this.#records = 0;
        this.#pending = 0;
        this.#inFlight += size;
        this.#chain = this.#chain.then(async () => {
            if (!(await this.#write(chunk, size))) {
                this.#lost.lines += content.lines;
                this.#lost.records += content.records;
            }
        });
    }
    async #write(chunk, size) {
        try {
            if (this.#failure !== undefined) {
                return false;
            }
            const member = await compress(chunk, { level: GZIP_LEVEL });
            this.#handle ??= await openSegment(this.#dir, this.#name);
            await this.#handle.writeFile(member);
            this.#written += member.length;
            this.#rawWritten += size;
            return true;
        }
        catch (error) {
            this.#failure = error instanceof Error ? error : new Error(String(error));
            return false;
        }
        finally {
            this.#inFlight -= size;
        }
    }
}
async function openSegment(dir, name) {
    await (0,promises_namespaceObject.mkdir)(dir, { recursive: true });
    for (let number = 1; number <= MAX_SEGMENTS; number += 1) {
        const suffix = number === 1 ? "" : `-${number}`;
        try {
            return await (0,promises_namespaceObject.open)(external_node_path_namespaceObject.join(dir, `${name}${suffix}.jsonl.gz`), "ax");
        }
        catch (error) {
            if (error.code !== "EEXIST") {
                throw error;
            }
        }
    }
    throw new Error(`the folder already has ${MAX_SEGMENTS} segments of ${name}`);
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/store/sampling.js
/**
 * Cumulative shares: ordinary records may fill half of the budget, errors (with them) four fifths,
 * records of test attempts all of it. So neither load nor an error storm under load can push out
 * the traces that explain a failed test.
 */
const SHARE = { attempt: 1, error: 0.8, ordinary: 0.5 };
/** Part of a class's share that is left when sampling begins; attempts are never sampled. */
const KNEE = { attempt: 0, error: 1 / 8, ordinary: 1 / 2 };
/**
 * Share of a class that is kept at a fill level: everything until little is left of its part of the
 * budget, then half as much each time the rest halves: the bound is approached and never passed.
 */
function keepRate(kind, usedBytes, budgetBytes) {
    const limit = budgetBytes * SHARE[kind];
    const knee = limit * KNEE[kind];
    const left = limit - usedBytes;
    if (left <= limit / 1024) {
        return 0;
    }
    return left >= knee ? 1 : 2 ** -Math.floor(Math.log2(knee / left) + 1);
}
/** A number in [0, 1) that depends on the id only: every store keeps the same traces at one rate. */
function sampleFraction(id) {
    // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) with a final mix, as trace ids of one
    // generator may differ in few digits.
    let hash = 0x811c9dc5;
    for (let i = 0; i < id.length; i += 1) {
        hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
    hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
    return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/store/signal.js

function newCounts() {
    return { received: 0, kept: 0, sampledOut: 0, shed: 0 };
}
/** The file of one signal with its share of the budget. */
class SignalFile {
    writer;
    counts = newCounts();
    #limits;
    constructor(writer, limits) {
        this.writer = writer;
        this.#limits = limits;
    }
    /** True while so much waits for the disk that more of it should rather wait elsewhere. */
    isBusy() {
        return this.writer.buffered > this.#limits.maxBufferedChars / 4;
    }
    /** Share of a class that is kept now. */
    rate(kind) {
        return keepRate(kind, this.writer.usedBytes, this.#limits.budgetBytes);
    }
    /** Decides about one record (or trace) by its id; the caller counts and writes. */
    decide(kind, id) {
        const full = this.writer.buffered > this.#limits.maxBufferedChars;
        const rate = this.rate(kind);
        if (full || rate === 0 || this.writer.failure !== undefined) {
            return "shed";
        }
        return rate === 1 || sampleFraction(id) < rate ? "kept" : "sampledOut";
    }
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/store/trace-buffer.js
const DEFAULT_TRACE_BUFFER = {
    maxSpans: 50_000,
    maxSpansPerTrace: 5_000,
    idleMs: 2_000,
};
/**
 * Collects the spans of a trace, which arrive in batches of several services in any order, until
 * the trace has been quiet for a while. Memory is bounded: a flood finishes traces early, it never
 * loses spans here.
 */
class TraceBuffer {
    #limits;
    #finish;
    #open = new Map();
    #size = 0;
    constructor(limits, finish) {
        this.#limits = limits;
        this.#finish = finish;
    }
    /** Spans held now. */
    get size() {
        return this.#size;
    }
    add(span, nowMs) {
        let trace = this.#open.get(span.traceId);
        if (trace === undefined) {
            trace = { spans: [], lastMs: nowMs };
            this.#open.set(span.traceId, trace);
        }
        trace.spans.push(span);
        trace.lastMs = nowMs;
        this.#size += 1;
        if (trace.spans.length >= this.#limits.maxSpansPerTrace) {
            this.#close(span.traceId, trace);
        }
        else if (this.#size > this.#limits.maxSpans) {
            this.drain(1);
        }
    }
    /** Open traces. */
    get traces() {
        return this.#open.size;
    }
    /** Finishes the traces that have been quiet, as long as there is room for them. */
    sweep(nowMs, hasRoom) {
        for (const [traceId, trace] of this.#open) {
            if (!hasRoom()) {
                return;
            }
            if (nowMs - trace.lastMs >= this.#limits.idleMs) {
                this.#close(traceId, trace);
            }
        }
    }
    /** Finishes the oldest traces, at most so many. */
    drain(max) {
        let left = max;
        for (const [traceId, trace] of this.#open) {
            if (left <= 0) {
                return;
            }
            left -= 1;
            this.#close(traceId, trace);
        }
    }
    #close(traceId, trace) {
        this.#open.delete(traceId);
        this.#size -= trace.spans.length;
        this.#finish(traceId, trace.spans);
    }
}

;// CONCATENATED MODULE: ./packages/telemetry/dist/store/store.js









const DEFAULT_BUDGET = 64 * 1024 * 1024;
const DEFAULT_BUFFERED = 64 * 1024 * 1024;
/** Shares of the budget per signal. */
const SHARES = { traces: 0.7, logs: 0.2, metrics: 0.1 };
/** Ids of kept error traces that are remembered, so that late spans follow their trace. */
const REMEMBERED_TRACES = 20_000;
/** Opens a store; nothing touches the disk before the first record is written. */
function createTelemetryStore(options) {
    return new Store(options);
}
class Store {
    #now;
    #budget;
    #buffer;
    #red = new RedTable();
    #calls = new ChildCallsTable();
    #spans = newCounts();
    #traces;
    #logs;
    #metrics;
    #errorTraces = new Set();
    #scrubber;
    constructor(options) {
        this.#now = options.now;
        this.#budget = options.budgetBytes ?? DEFAULT_BUDGET;
        this.#buffer = new TraceBuffer({ ...DEFAULT_TRACE_BUFFER, ...options.traces }, (id, spans) => this.#finishTrace(id, spans));
        const file = (name) => new SignalFile(new SegmentWriter(options.dir, name), {
            budgetBytes: this.#budget * SHARES[name],
            maxBufferedChars: options.maxBufferedChars ?? DEFAULT_BUFFERED,
        });
        this.#traces = file("traces");
        this.#logs = file("logs");
        this.#metrics = file("metrics");
        this.#scrubber = options.redaction && createScrubber(options.redaction);
    }
    addSpans(spans) {
        const now = this.#now();
        this.#spans.received += spans.length;
        for (const received of spans) {
            const span = this.#scrubber?.span(received) ?? received;
            this.#red.add(span);
            this.#buffer.add(span, now);
        }
    }
    addLogs(records) {
        const chosen = filterKept(this.#logs, records, (record) => ({
            kind: logClass(record),
            id: record.traceId === "" ? `${record.timeUs}${record.body}` : record.traceId,
        }));
        const kept = this.#scrubber === undefined ? chosen : chosen.map(this.#scrubber.log);
        if (kept.length > 0) {
            this.#logs.writer.push(encodeLogs(kept), kept.length);
        }
    }
    addMetrics(points) {
        // One export of a service is kept or dropped as a whole, so that its series stay comparable.
        const chosen = filterKept(this.#metrics, points, (point) => ({
            kind: "ordinary",
            id: `${point.service}${point.timeUs}`,
        }));
        const kept = this.#scrubber === undefined ? chosen : chosen.map(this.#scrubber.metric);
        if (kept.length > 0) {
            this.#metrics.writer.push(encodeMetrics(kept), kept.length);
        }
    }
    tick() {
        this.#buffer.sweep(this.#now(), () => !this.#traces.isBusy());
    }
    async flush() {
        await this.#drain();
        await Promise.all(this.#files().map((file) => file.writer.flush()));
    }
    async close() {
        await this.#drain();
        await Promise.all(this.#files().map((file) => file.writer.close()));
    }
    stats() {
        const files = this.#files();
        const failure = files.find((file) => file.writer.failure !== undefined)?.writer.failure;
        return {
            spans: withLost(this.#spans, this.#traces.writer.lost.records),
            traces: withLost(this.#traces.counts, this.#traces.writer.lost.lines),
            logs: withLost(this.#logs.counts, this.#logs.writer.lost.records),
            metrics: withLost(this.#metrics.counts, this.#metrics.writer.lost.records),
            bufferedSpans: this.#buffer.size,
            bytesWritten: files.reduce((sum, file) => sum + file.writer.writtenBytes, 0),
            budgetBytes: this.#budget,
            traceSampling: this.#traces.rate("ordinary"),
            ...(failure === undefined ? {} : { writeError: failure.message }),
        };
    }
    red() {
        return this.#red.snapshot();
    }
    childCalls() {
        return this.#calls.snapshot();
    }
    /** Finishes the traces that are open now, at the pace of the disk, so that a flush sheds nothing. */
    async #drain() {
        for (let left = this.#buffer.traces; left > 0; left -= 1) {
            this.#buffer.drain(1);
            if (this.#traces.isBusy()) {
                await this.#traces.writer.flush();
            }
        }
    }
    #files() {
        return [this.#traces, this.#logs, this.#metrics];
    }
    #finishTrace(traceId, spans) {
        this.#calls.addTrace(traceId, spans);
        const kind = this.#traceClass(traceId, spans);
        const outcome = this.#traces.decide(kind, traceId);
        this.#traces.counts.received += 1;
        this.#traces.counts[outcome] += 1;
        this.#spans[outcome] += spans.length;
        if (outcome === "kept") {
            this.#traces.writer.push(encodeTraces(spans), spans.length);
        }
    }
    #traceClass(traceId, spans) {
        if (originOf(traceId) === "attempt") {
            return "attempt";
        }
        if (this.#errorTraces.has(traceId)) {
            return "error";
        }
        if (!spans.some(isErrorSpan)) {
            return "ordinary";
        }
        if (this.#errorTraces.size < REMEMBERED_TRACES) {
            this.#errorTraces.add(traceId);
        }
        return "error";
    }
}
/** What was kept and then lost by the disk is shed after all. */
function withLost(counts, lost) {
    return { ...counts, kept: counts.kept - lost, shed: counts.shed + lost };
}
function logClass(record) {
    if (originOf(record.traceId) === "attempt") {
        return "attempt";
    }
    return record.severity >= 13 ? "error" : "ordinary";
}
function filterKept(file, records, classify) {
    file.counts.received += records.length;
    return records.filter((record) => {
        const { kind, id } = classify(record);
        const outcome = file.decide(kind, id);
        file.counts[outcome] += 1;
        return outcome === "kept";
    });
}

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

;// CONCATENATED MODULE: ./packages/telemetry/dist/otlp/proto-common.js


const NO_RESOURCE = { service: UNKNOWN_SERVICE, attributes: NO_ATTRIBUTES };
function newAttributes() {
    return Object.create(null);
}
/** `service.name` of a resource, or `unknown_service`. */
function serviceOf(attributes) {
    const name = attributes["service.name"];
    return typeof name === "string" && name !== "" ? name : UNKNOWN_SERVICE;
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
const [json_common_QUOTE, BACKSLASH, BRACKET, BRACE] = [34, 92, 91, 123];
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
        if (code === json_common_QUOTE) {
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
    const kind = enumIndex(member(record, "kind"), SPAN_KINDS, "SPAN_KIND_");
    const code = enumIndex(member(status, "code"), STATUS_CODES, "STATUS_CODE_");
    const attributes = member(record, "attributes");
    sink.records.push({
        traceId,
        spanId,
        parentSpanId: hexId(member(record, "parentSpanId", "parent_span_id"), 8),
        service: resource.service,
        resource: resource.attributes,
        name: json_common_text(member(record, "name"), limits),
        kind: SPAN_KINDS[kind] ?? "unspecified",
        startUs: micros(member(record, "startTimeUnixNano", "start_time_unix_nano")),
        endUs: micros(member(record, "endTimeUnixNano", "end_time_unix_nano")),
        status: STATUS_CODES[code] ?? "unset",
        statusMessage: json_common_text(member(status, "message"), limits),
        attributes: attributes === undefined ? NO_ATTRIBUTES : attributesOf(attributes, limits),
        events: eventsFromJson(member(record, "events"), limits),
    });
}
function eventsFromJson(value, limits) {
    if (value === undefined) {
        return NO_EVENTS;
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
const json_records_MAX_BUCKETS = 512;
function numbers(value) {
    return list(value).slice(0, json_records_MAX_BUCKETS).map(numeric);
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
        attributes: NO_ATTRIBUTES,
        events: NO_EVENTS,
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
                span.kind = SPAN_KINDS[reader.varint()] ?? "unspecified";
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
            span.status = STATUS_CODES[reader.varint()] ?? "unset";
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
    return [...events, { name, timeUs, attributes: attributes ?? NO_ATTRIBUTES }];
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

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./packages/agent/dist/control.js


const MAX_BODY = 16 * 1024;
const ROUTES = new Map([
    ["POST /-/flush", flush],
    ["GET /-/stats", async (_request, parts) => ok(statsOf(parts))],
    ["GET /-/red", async (_request, parts) => ok(parts.store.red())],
    ["GET /-/child-calls", async (_request, parts) => ok(parts.store.childCalls())],
    ["POST /-/phase", markPhase],
    ["POST /-/stop", async (_request, parts) => ok(statsOf(parts))],
]);
/** Answers a control request; every one needs `Authorization: Bearer <token>`. */
async function control(route, exchange, parts) {
    const { request, response } = exchange;
    if (!isAuthorized(request, parts.token)) {
        send(response, { status: 401, body: { message: "a token is needed" } });
        return;
    }
    const handler = ROUTES.get(route);
    const answer = handler === undefined
        ? { status: 404, body: { message: "no such control" } }
        : await handler(request, parts);
    if (route === "POST /-/stop") {
        response.on("close", () => parts.stop("asked to stop"));
    }
    send(response, answer);
}
function isAuthorized(request, token) {
    const given = Buffer.from(request.headers.authorization ?? "");
    const expected = Buffer.from(`Bearer ${token}`);
    return given.length === expected.length && (0,external_node_crypto_namespaceObject.timingSafeEqual)(given, expected);
}
async function flush(_request, parts) {
    await parts.intake.idle();
    await parts.store.flush();
    return ok(statsOf(parts));
}
async function markPhase(request, parts) {
    const text = await readSmall(request);
    const mark = text === undefined ? undefined : parsePhaseMark(text, parts.now());
    if (mark === undefined) {
        return { status: 400, body: { message: "expected {name, event: start|end, kind?, at?}" } };
    }
    const done = await parts.phases.mark(mark);
    return done
        ? ok({ at: mark.at })
        : { status: 409, body: { message: "no such open phase, or too many phases" } };
}
async function readSmall(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > MAX_BODY) {
            return undefined;
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
}
function statsOf(parts) {
    return {
        schema: "stagegate/agent-stats/v1",
        pid: process.pid,
        startedAt: parts.startedAt,
        store: parts.store.stats(),
        intake: { ...parts.intake.stats },
    };
}
function ok(body) {
    return { status: 200, body };
}
function send(response, answer) {
    const text = JSON.stringify(answer.body);
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(text);
}

;// CONCATENATED MODULE: ./packages/agent/dist/intake.js
/**
 * The bounded queue between sockets and store: bodies are admitted by bytes and worked on one per
 * turn of the event loop, so that control endpoints and the lease watchdog keep breathing.
 */
class Intake {
    stats = {
        accepted: 0,
        refused: 0,
        shedRequests: 0,
        shedBytes: 0,
        queuedBytes: 0,
        peakQueuedBytes: 0,
    };
    #maxBytes;
    #tail = Promise.resolve();
    constructor(maxBytes) {
        this.#maxBytes = maxBytes;
    }
    /** Room for a body, or false when the queue is full. Whoever got true must `release`. */
    reserve(bytes) {
        const { stats } = this;
        if (stats.queuedBytes + bytes > this.#maxBytes) {
            return false;
        }
        stats.queuedBytes += bytes;
        stats.peakQueuedBytes = Math.max(stats.peakQueuedBytes, stats.queuedBytes);
        return true;
    }
    release(bytes) {
        this.stats.queuedBytes -= bytes;
    }
    shed(bytes) {
        this.stats.shedRequests += 1;
        this.stats.shedBytes += bytes;
    }
    /** Runs the work after all earlier work, in a turn of its own. */
    async run(work) {
        const turn = this.#tail.then(async () => new Promise((resolve) => setImmediate(() => resolve())));
        const result = turn.then(work);
        this.#tail = result.then(() => undefined, () => undefined);
        return result;
    }
    /** Resolves when everything that is queued now has been worked on. */
    async idle() {
        await this.#tail;
    }
}

;// CONCATENATED MODULE: ./packages/agent/dist/body.js


const decompress = (0,external_node_util_namespaceObject.promisify)(external_node_zlib_namespaceObject.gunzip);
/** Reads a request body within the limits and the room that the intake has. Never throws. */
async function readBody(request, intake, limits) {
    const encoding = (request.headers["content-encoding"] ?? "identity").trim().toLowerCase();
    if (encoding !== "gzip" && encoding !== "identity") {
        return {
            kind: "bad-encoding",
            message: `content-encoding ${encoding.slice(0, 40)} is not supported, gzip is`,
        };
    }
    const raw = await readRaw(request, intake, limits);
    if (raw.kind !== "body" || encoding === "identity") {
        return raw;
    }
    return inflate(raw.bytes, raw.reserved, { intake, limits });
}
async function readRaw(request, intake, limits) {
    const announced = Number(request.headers["content-length"] ?? 0);
    if (announced > limits.maxWireBytes) {
        return { kind: "too-large", message: `more than ${limits.maxWireBytes} bytes` };
    }
    if (!intake.reserve(announced)) {
        return { kind: "busy", bytes: announced };
    }
    let reserved = announced;
    const give = (result) => {
        intake.release(reserved);
        return result;
    };
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of request) {
            size += chunk.length;
            if (size > limits.maxWireBytes) {
                return give({ kind: "too-large", message: `more than ${limits.maxWireBytes} bytes` });
            }
            if (size > reserved) {
                if (!intake.reserve(size - reserved)) {
                    return give({ kind: "busy", bytes: size });
                }
                reserved = size;
            }
            chunks.push(chunk);
        }
    }
    catch {
        return give({ kind: "aborted" });
    }
    const [only] = chunks;
    const bytes = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, size);
    return { kind: "body", bytes, reserved };
}
async function inflate(packed, reserved, at) {
    const { intake, limits } = at;
    try {
        const bytes = await decompress(packed, { maxOutputLength: limits.maxBytes });
        if (!intake.reserve(bytes.length)) {
            intake.release(reserved);
            return { kind: "busy", bytes: packed.length };
        }
        return { kind: "body", bytes, reserved: reserved + bytes.length };
    }
    catch (error) {
        intake.release(reserved);
        return error.code === "ERR_BUFFER_TOO_LARGE"
            ? { kind: "too-large", message: `more than ${limits.maxBytes} bytes after decompression` }
            : { kind: "bad-gzip", message: "the body is not valid gzip data" };
    }
}

;// CONCATENATED MODULE: ./packages/agent/dist/export-response.js
const REJECTED_KEY = {
    traces: "rejectedSpans",
    logs: "rejectedLogRecords",
    metrics: "rejectedDataPoints",
};
const CONTENT_TYPES = {
    protobuf: "application/x-protobuf",
    json: "application/json",
};
/**
 * Export*ServiceResponse (opentelemetry-proto v1.9.0): empty after full success, else
 * partial_success = 1 { rejected = 1, error_message = 2 }.
 */
function exportResponse(encoding, signal, partial) {
    if (encoding === "json") {
        const body = partial === undefined
            ? {}
            : {
                partialSuccess: {
                    [REJECTED_KEY[signal]]: String(partial.rejected),
                    errorMessage: partial.message,
                },
            };
        return Buffer.from(JSON.stringify(body));
    }
    if (partial === undefined) {
        return Buffer.alloc(0);
    }
    const inner = Buffer.concat([
        Buffer.from([0x08]),
        varint(partial.rejected),
        lengthDelimited(2, Buffer.from(partial.message)),
    ]);
    return lengthDelimited(1, inner);
}
/** google.rpc.Status { code = 1, message = 2 }, the body of every refusal in OTLP/HTTP. */
function statusBody(encoding, code, message) {
    if (encoding === "json") {
        return Buffer.from(JSON.stringify({ code, message }));
    }
    return Buffer.concat([
        Buffer.from([0x08]),
        varint(code),
        lengthDelimited(2, Buffer.from(message)),
    ]);
}
function lengthDelimited(field, bytes) {
    return Buffer.concat([Buffer.from([field * 8 + 2]), varint(bytes.length), bytes]);
}
function varint(value) {
    const bytes = [];
    let rest = value;
    while (rest > 0x7f) {
        bytes.push((rest % 128) | 0x80);
        rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
    return Buffer.from(bytes);
}

;// CONCATENATED MODULE: ./packages/agent/dist/receiver.js


// Codes of google.rpc.Code.
const INVALID_ARGUMENT = 3;
const RESOURCE_EXHAUSTED = 8;
const UNAVAILABLE = 14;
/** Seconds that a client is asked to wait when the queue is full. */
const RETRY_AFTER = "1";
const SIGNAL_PATHS = new Map([
    ["/v1/traces", "traces"],
    ["/v1/logs", "logs"],
    ["/v1/metrics", "metrics"],
]);
/**
 * One OTLP/HTTP export (https://opentelemetry.io/docs/specs/otlp/#otlphttp): 200 with an
 * Export*ServiceResponse, 400 for what cannot be decoded, 413, 415, and 503 with Retry-After when
 * the queue is full. The answer has the encoding of the request.
 */
async function receiveExport(signal, exchange, parts) {
    const { request, response } = exchange;
    const encoding = encodingOf(request);
    if (request.method !== "POST") {
        parts.intake.stats.refused += 1;
        response.setHeader("allow", "POST");
        refuse(response, "json", { status: 405, code: INVALID_ARGUMENT, message: "use POST" });
        return;
    }
    if (encoding === undefined) {
        parts.intake.stats.refused += 1;
        const message = "content-type must be application/x-protobuf or application/json";
        refuse(response, "json", { status: 415, code: INVALID_ARGUMENT, message });
        return;
    }
    const body = await readBody(request, parts.intake, parts.limits);
    if (body.kind !== "body") {
        refuseBody(response, encoding, { body, intake: parts.intake });
        return;
    }
    try {
        const decoded = await parts.intake.run(() => ingest(signal, encoding, { body, parts }));
        answer(response, encoding, { signal, decoded, intake: parts.intake });
    }
    finally {
        parts.intake.release(body.reserved);
    }
}
function encodingOf(request) {
    const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
    if (type === CONTENT_TYPES.json) {
        return "json";
    }
    return type === CONTENT_TYPES.protobuf ? "protobuf" : undefined;
}
function ingest(signal, encoding, at) {
    const { decoder, store } = at.parts;
    const { bytes } = at.body;
    switch (signal) {
        case "traces":
            return add(decode(decoder.traces, encoding, bytes), (spans) => store.addSpans(spans));
        case "logs":
            return add(decode(decoder.logs, encoding, bytes), (records) => store.addLogs(records));
        case "metrics":
            return add(decode(decoder.metrics, encoding, bytes), (points) => store.addMetrics(points));
    }
}
function decode(decoder, encoding, bytes) {
    return encoding === "json" ? decoder.json(bytes.toString("utf8")) : decoder.protobuf(bytes);
}
function add(decoded, into) {
    if (decoded.ok) {
        into(decoded.records);
    }
    return decoded;
}
function answer(response, encoding, result) {
    const { decoded, signal, intake } = result;
    if (!decoded.ok) {
        intake.stats.refused += 1;
        const status = decoded.error.kind === "too-large" ? 413 : 400;
        const message = `${decoded.error.kind}: ${decoded.error.message}`;
        refuse(response, encoding, { status, code: INVALID_ARGUMENT, message });
        return;
    }
    intake.stats.accepted += 1;
    const partial = decoded.rejected === 0
        ? undefined
        : { rejected: decoded.rejected, message: "records without id or name, or beyond the limit" };
    receiver_send(response, 200, { encoding, body: exportResponse(encoding, signal, partial) });
}
function refuseBody(response, encoding, at) {
    const { body, intake } = at;
    if (body.kind === "busy") {
        intake.shed(body.bytes);
        response.setHeader("retry-after", RETRY_AFTER);
        const message = "the queue is full, try again";
        refuse(response, encoding, { status: 503, code: UNAVAILABLE, message });
        return;
    }
    intake.stats.refused += 1;
    if (body.kind === "aborted") {
        response.destroy();
        return;
    }
    const status = { "too-large": 413, "bad-encoding": 415, "bad-gzip": 400 }[body.kind];
    const code = body.kind === "too-large" ? RESOURCE_EXHAUSTED : INVALID_ARGUMENT;
    refuse(response, encoding, { status, code, message: body.message });
}
function refuse(response, encoding, why) {
    receiver_send(response, why.status, { encoding, body: statusBody(encoding, why.code, why.message) });
}
function receiver_send(response, status, content) {
    response.writeHead(status, {
        "content-type": CONTENT_TYPES[content.encoding],
        "content-length": content.body.length,
    });
    response.end(content.body);
}

;// CONCATENATED MODULE: ./packages/agent/dist/server.js







const DEFAULT_HOST = "127.0.0.1";
const DEFAULT_QUEUE = 64 * 1024 * 1024;
const MAX_WIRE_BYTES = 16 * 1024 * 1024;
const server_MAX_BYTES = 48 * 1024 * 1024;
const TICK_MS = 250;
const REQUEST_TIMEOUT_MS = 30_000;
/** Starts receiver and control endpoints on one port. Rejects when the port is taken. */
async function startAgentServer(options) {
    const { budgetBytes, now } = options;
    const store = createTelemetryStore({
        dir: external_node_path_namespaceObject.join(options.dir, "telemetry"),
        now,
        redaction: options.redaction,
        ...(budgetBytes === undefined ? {} : { budgetBytes }),
    });
    const receiver = {
        store,
        decoder: createOtlpDecoder(),
        intake: new Intake(options.queueBytes ?? DEFAULT_QUEUE),
        limits: { maxWireBytes: MAX_WIRE_BYTES, maxBytes: server_MAX_BYTES },
    };
    const controls = {
        token: options.token,
        store,
        intake: receiver.intake,
        phases: new PhaseLog(external_node_path_namespaceObject.join(options.dir, "phases.json")),
        startedAt: new Date(now()).toISOString(),
        now,
        stop: (reason) => options.onStop?.(reason),
    };
    const server = (0,external_node_http_namespaceObject.createServer)({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
        const work = dispatch(request, response, { receiver, controls });
        work.catch((error) => fail(response, error, options.log));
    });
    await listen(server, options.host ?? DEFAULT_HOST, options.port ?? 0);
    const ticking = setInterval(() => store.tick(), TICK_MS);
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    return {
        port,
        url: `http://${hostInUrl(options.host ?? DEFAULT_HOST)}:${port}`,
        close: closer({ server, store, intake: receiver.intake, ticking }),
    };
}
async function dispatch(request, response, parts) {
    const place = (request.url ?? "").split("?", 1)[0] ?? "";
    const signal = SIGNAL_PATHS.get(place);
    if (signal !== undefined) {
        await receiveExport(signal, { request, response }, parts.receiver);
    }
    else if (place.startsWith("/-/")) {
        await control(`${request.method ?? ""} ${place}`, { request, response }, parts.controls);
    }
    else {
        response.writeHead(404, { "content-type": "application/json" });
        response.end('{"message":"OTLP/HTTP: /v1/traces, /v1/logs, /v1/metrics"}');
    }
}
function fail(response, error, log) {
    log(`request failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    if (!response.headersSent) {
        response.writeHead(500);
    }
    response.end();
}
async function listen(server, host, port) {
    return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
            server.off("error", reject);
            resolve();
        });
    });
}
function hostInUrl(host) {
    const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
    return reachable.includes(":") ? `[${reachable}]` : reachable;
}
function closer(parts) {
    let closing;
    const close = async () => {
        clearInterval(parts.ticking);
        const stopped = new Promise((resolve) => {
            parts.server.close(() => resolve());
        });
        parts.server.closeIdleConnections();
        await parts.intake.idle();
        parts.server.closeAllConnections();
        await stopped;
        await parts.store.close();
    };
    return async () => (closing ??= close());
}

;// CONCATENATED MODULE: ./packages/environments/dist/service-ends.js
const SERVICE_END_SCHEMA = "stagegate/service-end/v1";
/** Below the out directory. One line per observer: several may see the same end. */
const SERVICE_ENDS_FILE = "logs/service-ends.ndjson";
/** Anything may stand in the file by now. */
const MAX_CHARS = (/* unused pure expression or super */ null && (1024 * 1024));
const MAX_TIME = 8.64e15;
/** A line of the file; appended in one piece, so that two writers do not disturb each other. */
function serviceEndLine({ lease, service, pid, at, code, signal }) {
    const end = { schema: SERVICE_END_SCHEMA, lease, service, pid, at, code, signal };
    return `${JSON.stringify(end)}\n`;
}
/**
 * The ends of an environment, the first one first. Of what several observers saw, the earliest time
 * counts, and the exit code of whoever knew it.
 */
function readServiceEnds(text, lease) {
    const found = new Map();
    for (const line of (text ?? "").slice(0, MAX_CHARS).split("\n")) {
        const end = parseEnd(line);
        if (end === undefined || end.lease !== lease)
            continue;
        const key = `${end.pid} ${end.service}`;
        const known = found.get(key);
        const at = Math.min(end.at, known?.at ?? end.at);
        found.set(key, { ...end, ...known, at, ...exitOf(known), ...exitOf(end) });
    }
    return [...found.values()].sort((a, b) => a.at - b.at);
}
function exitOf(end) {
    return {
        ...(end?.code === undefined ? {} : { code: end.code }),
        ...(end?.signal === undefined ? {} : { signal: end.signal }),
    };
}
function parseEnd(line) {
    let parsed;
    try {
        parsed = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    if (typeof parsed !== "object" || parsed === null)
        return undefined;
    const { schema, lease, service, pid, at, code, signal } = parsed;
    if (schema !== SERVICE_END_SCHEMA || typeof lease !== "string" || typeof service !== "string") {
        return undefined;
    }
    if (!service_ends_isCount(pid) || typeof at !== "number" || !(Math.abs(at) <= MAX_TIME))
        return undefined;
    return {
        schema,
        lease,
        service,
        pid,
        at,
        ...(service_ends_isCount(code) ? { code } : {}),
        ...(typeof signal === "string" && /^SIG[A-Z0-9]{1,12}$/.test(signal) ? { signal } : {}),
    };
}
function service_ends_isCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}

;// CONCATENATED MODULE: ./packages/agent/dist/lease-watch.js

/**
 * What to do about a lease now. `teardown: job` ends with its owner, after a grace in which a
 * signal handler or a later step may still clean up; `final` and `ttl` end by time only. A lease
 * that someone else is releasing is taken over under the same conditions.
 */
function decideWatchdog(lease, observed, at) {
    if (lease.state === "released") {
        return { kind: "exit", reason: "released" };
    }
    if (at.now >= Date.parse(lease.expiresAt)) {
        return { kind: "release", reason: "expired" };
    }
    const gone = observed.ownerAlive ? undefined : observed.ownerGoneSince;
    if (lease.teardown === "job" && gone !== undefined && at.now - gone >= at.graceMs) {
        return { kind: "release", reason: "owner-gone" };
    }
    return { kind: "keep" };
}
/** Reads a lease file. Checks exactly the fields that ending processes depends on. */
async function readLease(file) {
    let text;
    try {
        text = await (0,promises_namespaceObject.readFile)(file, "utf8");
    }
    catch (error) {
        const code = error.code;
        return code === "ENOENT"
            ? { kind: "missing" }
            : { kind: "unreadable", reason: code ?? "unknown error" };
    }
    try {
        const parsed = JSON.parse(text);
        return isLease(parsed)
            ? { kind: "lease", lease: parsed }
            : { kind: "unreadable", reason: "it is not a lease of version 1" };
    }
    catch {
        return { kind: "unreadable", reason: "it is not JSON" };
    }
}
function isLease(value) {
    if (typeof value !== "object" || value === null) {
        return false;
    }
    const lease = value;
    return (lease.schema === "stagegate/lease/v1" &&
        typeof lease.id === "string" &&
        typeof lease.workdir === "string" &&
        typeof lease.expiresAt === "string" &&
        !Number.isNaN(Date.parse(lease.expiresAt)) &&
        ["job", "final", "ttl"].includes(String(lease.teardown)) &&
        ["active", "releasing", "released"].includes(String(lease.state)) &&
        isIdentity(lease.owner) &&
        Array.isArray(lease.processes) &&
        lease.processes.every(isLeasedProcess));
}
function isIdentity(value) {
    if (typeof value !== "object" || value === null) {
        return false;
    }
    const { pid, startTime } = value;
    return Number.isSafeInteger(pid) && Number(pid) > 1 && typeof startTime === "string";
}
function isLeasedProcess(value) {
    return isIdentity(value) && "pgid" in value && Number.isSafeInteger(value.pgid);
}

;// CONCATENATED MODULE: ./packages/agent/dist/service-watch.js




/** What ends first is told from what follows; elsewhere than on Linux each look starts programs. */
const DEFAULT_POLL_MS = process.platform === "linux" ? 200 : 2_000;
/**
 * Records when a service of the lease ends that nobody has told to. The agent lives as long as the
 * environment, which may outlive the command that started it; exit codes are known to that one only.
 */
function startServiceWatch(parts) {
    const ended = new Set();
    let busy = false;
    const look = async () => {
        if (busy)
            return;
        busy = true;
        try {
            await lookOnce(parts, ended);
        }
        catch (error) {
            parts.log(`service watch: ${error.message}`);
        }
        finally {
            busy = false;
        }
    };
    const timer = setInterval(() => void look(), parts.pollMs ?? DEFAULT_POLL_MS);
    return { stop: () => clearInterval(timer) };
}
async function lookOnce(parts, ended) {
    const lease = await activeLease(parts.leaseFile);
    const known = lease?.processes.filter((entry) => !ended.has(keyOf(entry))) ?? [];
    const gone = [];
    for (const entry of known) {
        if ((await parts.machine.startTime(entry.pid)) !== entry.startTime)
            gone.push(entry);
    }
    // Whoever ends an environment says so in the lease first.
    if (lease === undefined || gone.length === 0 || !(await activeLease(parts.leaseFile)))
        return;
    const at = parts.now();
    for (const entry of gone) {
        ended.add(keyOf(entry));
        parts.log(`${entry.service} (process ${entry.pid}) has ended`);
        const { service, pid } = entry;
        const file = external_node_path_namespaceObject.join(parts.outDir, SERVICE_ENDS_FILE);
        await (0,promises_namespaceObject.mkdir)(external_node_path_namespaceObject.dirname(file), { recursive: true });
        await (0,promises_namespaceObject.appendFile)(file, serviceEndLine({ lease: lease.id, service, pid, at }));
    }
}
async function activeLease(file) {
    const reading = await readLease(file);
    return reading.kind === "lease" && reading.lease.state === "active" ? reading.lease : undefined;
}
function keyOf({ pid, startTime }) {
    return `${pid}@${startTime}`;
}

;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./packages/environments/dist/release.js
/** How long the next service waits for one that ends slowly. */
const TURN_MS = 1000;
const release_POLL_MS = 20;
const AGENT_GRACE_MS = 5000;
const KILL_GRACE_MS = 3000;
/**
 * Ends everything that belongs to a lease, callers before what they call, the agent last, and then
 * removes the lease. Repeatable at any point: the lease stays until nothing is left.
 */
async function releaseLease(ports, lease, options = {}) {
    const current = (await ports.leases.get(lease.id)) ?? lease;
    await ports.leases.put({ ...current, state: "releasing" });
    const before = await ports.table.members(current);
    await endServices(ports, current, options.graceMs ?? 5000);
    await endAgent(ports, current, options.self);
    const left = await killAll(ports, current);
    if (left.length === 0) {
        await ports.removeWorkdir(current);
        await ports.leases.remove(lease.id);
    }
    return {
        ended: Math.max(0, before.length - left.length),
        left: left.map((member) => `process ${member.pid} of ${member.service ?? "the environment"}`),
    };
}
async function services(ports, lease) {
    const members = await ports.table.members(lease);
    return members.filter((member) => member.pgid !== lease.agent?.pid);
}
async function endServices(ports, lease, graceMs) {
    const deadline = ports.clock.monotonic() + graceMs;
    const order = groupsInOrder(lease, await services(ports, lease));
    for (const pgid of order) {
        ports.processes.killGroup(pgid, "SIGTERM");
        const turn = Math.min(TURN_MS, deadline - ports.clock.monotonic());
        await gone(ports, turn, async () => (await services(ports, lease)).every((m) => m.pgid !== pgid));
    }
    const wait = deadline - ports.clock.monotonic();
    await gone(ports, wait, async () => (await services(ports, lease)).length === 0);
    await killUntilGone(ports, () => services(ports, lease));
}
/** Processes that no lease names first, then the last started first. */
function groupsInOrder(lease, members) {
    const rank = new Map(lease.processes.map((entry, index) => [entry.pgid, index]));
    const groups = [...new Set(members.map((member) => member.pgid))];
    const late = lease.processes.length;
    return groups.sort((a, b) => (rank.get(b) ?? late) - (rank.get(a) ?? late));
}
async function endAgent(ports, { agent, ...lease }, self) {
    if (agent === undefined || agent.pid === self || !(await runs(ports, agent)))
        return;
    if (await ports.stopAgent({ ...lease, agent })) {
        await gone(ports, AGENT_GRACE_MS, async () => !(await runs(ports, agent)));
    }
    if (!(await runs(ports, agent)))
        return;
    ports.processes.killGroup(agent.pid, "SIGTERM");
    await gone(ports, AGENT_GRACE_MS, async () => !(await runs(ports, agent)));
}
async function runs(ports, process) {
    return (await ports.processes.startTime(process.pid)) === process.startTime;
}
function killAll(ports, lease) {
    return killUntilGone(ports, () => ports.table.members(lease));
}
/** A process may start another one while it is ended, so the list is read again each time. */
async function killUntilGone(ports, members) {
    const deadline = ports.clock.monotonic() + KILL_GRACE_MS;
    for (;;) {
        const left = await members();
        if (left.length === 0 || ports.clock.monotonic() > deadline)
            return left;
        for (const pgid of new Set(left.map((member) => member.pgid))) {
            ports.processes.killGroup(pgid, "SIGKILL");
        }
        await ports.clock.sleep(release_POLL_MS);
    }
}
async function gone(ports, timeoutMs, check) {
    const deadline = ports.clock.monotonic() + timeoutMs;
    while (!(await check()) && ports.clock.monotonic() < deadline) {
        await ports.clock.sleep(release_POLL_MS);
    }
}

;// CONCATENATED MODULE: ./packages/environments/dist/process-table.js

/** Every process of an environment inherits it, so that one that no lease names yet is found. */
const LEASE_VARIABLE = "STAGEGATE_LEASE";
const PROC = "/proc";
/**
 * Finds members by the identity that the lease recorded, by the variable in their environment, and
 * as children of such. A process that reuses the pid of a recorded one is neither.
 */
function createProcessTable(files, processes) {
    return {
        async members(lease) {
            const table = await readTable(files);
            // Without /proc only what was recorded can be told apart from other processes.
            return table.length === 0 ? recorded(lease, processes) : process_table_select(table, lease, files);
        },
    };
}
async function readTable(files) {
    const pids = (await files.list(PROC)).filter((name) => /^\d+$/.test(name));
    const stats = await Promise.all(pids.map(async (pid) => parseProcessStat((await readQuietly(files, `${PROC}/${pid}/stat`)) ?? "")));
    return stats.filter((stat) => stat !== undefined && isAlive(stat));
}
/** Processes end, and those of other users are closed. */
async function readQuietly(files, path) {
    try {
        return await files.readText(path);
    }
    catch {
        return undefined;
    }
}
async function process_table_select(table, lease, files) {
    const own = Number((await readQuietly(files, `${PROC}/self/stat`))?.split(" ")[0]);
    const ownGroup = table.find((stat) => stat.pid === own)?.pgid;
    const services = new Map(lease.processes.map((entry) => [identity(entry), entry.service]));
    const found = new Map();
    for (const stat of table) {
        const service = services.get(identity(stat));
        if (service !== undefined)
            found.set(stat.pid, { pid: stat.pid, pgid: stat.pgid, service });
        else if (await carriesMark(files, stat.pid, lease.id)) {
            const leader = lease.processes.find((entry) => entry.pgid === stat.pgid);
            found.set(stat.pid, { pid: stat.pid, pgid: stat.pgid, service: leader?.service });
        }
    }
    addRelatives(table, found);
    removeGuests(table, found);
    found.delete(own);
    return [...found.values()].filter((member) => member.pgid !== ownGroup);
}
function identity(entry) {
    return `${entry.pid}@${entry.startTime}`;
}
/** Children and group mates, for programs that overwrite their environment. */
function addRelatives(table, found) {
    for (let grown = true; grown;) {
        grown = false;
        for (const stat of table) {
            if (found.has(stat.pid))
                continue;
            const relative = found.get(stat.parent) ?? found.get(stat.pgid);
            if (relative === undefined)
                continue;
            found.set(stat.pid, { pid: stat.pid, pgid: stat.pgid, service: relative.service });
            grown = true;
        }
    }
}
/**
 * A service starts a session of its own, and what it starts can leave a group but not join a
 * stranger's. So a marked process in the group of a stranger was given the mark by hand, and ending
 * its group would end the stranger.
 */
function removeGuests(table, found) {
    const running = new Set(table.map((stat) => stat.pid));
    for (const { pid, pgid } of found.values()) {
        if (running.has(pgid) && !found.has(pgid))
            found.delete(pid);
    }
}
async function carriesMark(files, pid, lease) {
    const environment = await readQuietly(files, `${PROC}/${pid}/environ`);
    return environment?.split("\0").includes(`${LEASE_VARIABLE}=${lease}`) ?? false;
}
async function recorded(lease, processes) {
    const alive = await Promise.all(lease.processes.map(async (entry) => {
        const started = await processes.startTime(entry.pid);
        return started === entry.startTime ? entry : undefined;
    }));
    return alive.filter((entry) => entry !== undefined);
}

;// CONCATENATED MODULE: ./packages/environments/dist/lease-rules.js

/**
 * Who may end a lease that is not theirs. `job` ends with its owner, `final` and `ttl` outlive it;
 * every lease ends at its time, and when its agent is gone nobody watches it any more.
 */
function decideLease(lease, facts) {
    if (lease.state !== "active")
        return end("its removal was not finished");
    if (Date.parse(lease.expiresAt) <= facts.now)
        return end(`it expired at ${lease.expiresAt}`);
    if (lease.teardown === "job" && !facts.ownerAlive) {
        return end(`its owner, process ${lease.owner.pid}, is gone`);
    }
    if (facts.agentAlive === false)
        return end("its agent is gone");
    return { kind: "keep" };
}
function end(reason) {
    return { kind: "end", reason };
}
/**
 * Whether the work folder of a lease may be deleted. A lease is a file that anyone of this user can
 * write: nothing but a folder of that name is ever deleted.
 */
function ownsWorkdir(lease) {
    return (0,external_node_path_namespaceObject.basename)(lease.workdir) === `stagegate-${lease.id}`;
}
/** An environment that is still being started belongs to its starter, whatever the teardown. */
function startingLease(request) {
    return {
        schema: "stagegate/lease/v1",
        id: request.id,
        createdAt: new Date(request.now).toISOString(),
        expiresAt: new Date(request.now + request.ttlMs).toISOString(),
        teardown: "job",
        ...(request.machine === undefined ? {} : { machine: request.machine }),
        owner: request.owner,
        processes: [],
        ports: [...request.ports],
        workdir: request.workdir,
        state: "active",
    };
}

;// CONCATENATED MODULE: ./packages/agent/dist/watchdog.js





const DEFAULT_GRACE_MS = 10_000;
const watchdog_DEFAULT_POLL_MS = 1_000;
const DEFAULT_KILL_AFTER_MS = 5_000;
/** Watches a lease file and takes the environment down when nobody else will. */
function startWatchdog(parts) {
    const watch = new LeaseWatch(parts);
    const timer = setInterval(() => void watch.look(), parts.config.pollMs ?? watchdog_DEFAULT_POLL_MS);
    return { stop: () => clearInterval(timer) };
}
class LeaseWatch {
    #parts;
    #ownerGoneSince;
    #seen = false;
    #busy = false;
    #done = false;
    constructor(parts) {
        this.#parts = parts;
    }
    async look() {
        if (this.#busy || this.#done) {
            return;
        }
        this.#busy = true;
        try {
            await this.#lookOnce();
        }
        catch (error) {
            this.#parts.log(`watchdog: ${error.message}`);
        }
        finally {
            this.#busy = false;
        }
    }
    async #lookOnce() {
        const reading = await readLease(this.#parts.config.file);
        if (reading.kind === "missing") {
            // Removed after it was there: its environment was taken down in good order.
            if (this.#seen) {
                this.#finish("the lease was removed");
            }
            return;
        }
        if (reading.kind === "unreadable") {
            this.#parts.log(`watchdog: the lease cannot be read: ${reading.reason}`);
            return;
        }
        const { lease } = reading;
        if (!this.#seen) {
            this.#seen = true;
            this.#parts.log(`watchdog: watching ${lease.id}, teardown ${lease.teardown}`);
        }
        const now = this.#parts.now();
        const graceMs = this.#parts.config.graceMs ?? DEFAULT_GRACE_MS;
        const observed = await this.#observe(lease.owner, now);
        const decision = decideWatchdog(lease, observed, { now, graceMs });
        if (decision.kind === "exit") {
            this.#finish("the lease was released");
        }
        else if (decision.kind === "release") {
            await this.#release(lease, decision.reason);
        }
    }
    /** A reused pid is not the owner. */
    async #observe(owner, now) {
        if ((await this.#parts.machine.startTime(owner.pid)) === owner.startTime) {
            this.#ownerGoneSince = undefined;
            return { ownerAlive: true };
        }
        this.#ownerGoneSince ??= now;
        return { ownerAlive: false, ownerGoneSince: this.#ownerGoneSince };
    }
    async #release(lease, reason) {
        const { log, config, self } = this.#parts;
        log(`watchdog: taking down ${lease.id}: ${reason}`);
        const graceMs = config.killAfterMs ?? DEFAULT_KILL_AFTER_MS;
        const { ended, left } = await releaseLease(portsOf(this.#parts), lease, { graceMs, self });
        log(`watchdog: ended ${ended} processes, ${left.length} left`);
        if (left.length > 0) {
            return;
        }
        this.#finish(reason);
    }
    #finish(reason) {
        this.#done = true;
        this.#parts.log(`watchdog: ${reason}`);
        this.#parts.onDone(reason);
    }
}
/** Ends the environment as every other command does, over the lease's own file. */
function portsOf({ config, machine, beforeRemoval }) {
    return {
        clock: {
            monotonic: () => performance.now(),
            sleep: async (ms) => (0,external_node_timers_promises_namespaceObject.setTimeout)(ms, true),
        },
        leases: {
            get: async () => {
                const reading = await readLease(config.file);
                return reading.kind === "lease" ? reading.lease : undefined;
            },
            put: async (lease) => writeWhole(config.file, JSON.stringify(lease, null, 2)),
            remove: async () => (0,promises_namespaceObject.rm)(config.file, { force: true }),
        },
        processes: machine,
        table: createProcessTable(machine, machine),
        stopAgent: async () => false,
        removeWorkdir: async (lease) => {
            await beforeRemoval?.();
            if (ownsWorkdir(lease)) {
                await (0,promises_namespaceObject.rm)(lease.workdir, { recursive: true, force: true });
            }
        },
    };
}

;// CONCATENATED MODULE: ./packages/agent/dist/run.js










/**
 * The agent process from configuration to exit: resolves with the exit code when it was stopped by a
 * signal, by a client, or because its lease has ended; 2 for a wrong configuration, 1 if it could
 * not start. Everything received is on disk when it resolves with 0.
 */
async function runAgent(configFile, run) {
    const config = await loadConfig(configFile, run.stderr);
    if (config === undefined) {
        return 2;
    }
    const redaction = redactionOf(config, run);
    const write = createLog(config.logFile, run.now);
    const log = (line) => write(redaction.text(line));
    const stopping = Promise.withResolvers();
    run.onSignal((signal) => stopping.resolve(signal));
    let server;
    try {
        server = await startAgentServer({
            ...config,
            redaction,
            now: run.now,
            log,
            onStop: stopping.resolve,
        });
        await announce(config, server);
    }
    catch (error) {
        const message = `the agent cannot start: ${error.message}`;
        log(message);
        run.stderr(`${message}\n`);
        return 1;
    }
    log(`listening on ${server.url}`);
    const logs = config.logs && startLogPump({ ...config.logs, redaction, log });
    const watchdog = watch(config, { run, log, logs, done: stopping.resolve });
    const services = watchServices(config, run, log);
    log(`stopping: ${await stopping.promise}`);
    services?.stop();
    watchdog?.stop();
    await logs?.close();
    await server.close();
    log("stopped");
    return 0;
}
function redactionOf(config, run) {
    const redaction = createRedaction();
    maskVariables(redaction, run.environment);
    for (const secret of [config.token, ...(config.secrets ?? [])])
        redaction.mask(secret);
    return redaction;
}
async function loadConfig(file, stderr) {
    if (file === undefined) {
        stderr("usage: node main.ts <configuration file>\n");
        return undefined;
    }
    try {
        const result = parseAgentConfig(await (0,promises_namespaceObject.readFile)(file, "utf8"));
        if (result.ok) {
            return result.config;
        }
        stderr(`${result.problems.map((problem) => `${file}: ${problem}`).join("\n")}\n`);
    }
    catch (error) {
        stderr(`${file} cannot be read: ${error.message}\n`);
    }
    return undefined;
}
async function announce(config, server) {
    const ready = {
        schema: AGENT_READY_SCHEMA,
        url: server.url,
        port: server.port,
        pid: process.pid,
        startTime: (await systemMachine().startTime(process.pid)) ?? "",
    };
    await writeWhole(config.readyFile, JSON.stringify(ready, null, 2));
}
function watch(config, { run, log, logs, done }) {
    if (config.lease === undefined) {
        return undefined;
    }
    return startWatchdog({
        config: config.lease,
        now: run.now,
        log,
        onDone: done,
        machine: systemMachine(),
        beforeRemoval: async () => logs?.close(),
        self: process.pid,
    });
}
function watchServices({ lease, dir }, { now }, log) {
    return (lease &&
        startServiceWatch({ leaseFile: lease.file, outDir: dir, machine: systemMachine(), now, log }));
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
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
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
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(58);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
