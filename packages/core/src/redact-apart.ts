import { MASK } from "./redact-mask.ts";
import { HEADERS, lazy, NAMES, PARAMETERS, QUOTED } from "./redact-names.ts";

/** Names and their values where no = or : stands between them, or an encoded one. */
interface Group {
  /** A text without this needs none of the patterns. */
  needs: RegExp;
  patterns: () => readonly (readonly [find: RegExp, put: string])[];
}

const raw = String.raw;
const QUOTE = raw`\\{0,3}["']`;
/** White space, also in JSON. */
const SPACE = raw`(?:\s|\\{1,3}n)`;
/** What stands for a value, and is none: of a shell, of a usage, of a template. */
const PLACEHOLDER = raw`[$<{(\[…]`;
/** An encoded character, also encoded once more: https://www.rfc-editor.org/rfc/rfc3986#section-2.1 */
const PERCENT = "%(?:25){0,4}";

function encoded(): [RegExp, string][] {
  const quote = raw`(?:${QUOTE}|${PERCENT}2[27]|\\{1,4}u002[27]|&(?:quot|apos|#3[49]);)`;
  const sign = raw`(?:${PERCENT}3[ad]|\\{1,4}u003[ad]|&#(?:58|61);)`;
  const between = raw`(?:${quote}?${sign}|&(?:quot|#34);\s{0,3}[=:])(?:${PERCENT}20|[\s+]){0,3}${quote}?`;
  const value = raw`(?:[^\s"'&,;%\\]|%(?!(?:25){0,4}2[267])|\\(?!u00|["'\\]))`;
  const start = raw`(?<![a-z0-9](?<!%[0-9a-f]{2})(?<!\\u[0-9a-f]{4})(?<!\\[nrt]))`;
  const before = raw`(?:[?&]|${PERCENT}(?:3f|26)|\\{1,4}u00(?:3f|26))`;
  const part = raw`[^\s"'<>%/?&@]|%(?!(?:25){0,4}(?:2f|3[af]|40))`;
  const root = `${PERCENT}3a(?:${PERCENT}2f){2}`;
  return [
    [new RegExp(`((?:${NAMES}|${HEADERS})${between})${value}{4,}`, "gi"), `$1${MASK}`],
    [new RegExp(`(${start}token${between})${value}{8,}`, "gi"), `$1${MASK}`],
    [new RegExp(`(${before}(?:${PARAMETERS})${sign})${value}{4,}`, "gi"), `$1${MASK}`],
    // Credentials of an address in an address.
    [new RegExp(`(https?${root})(?!git%)(?:${part}){1,512}(${PERCENT}40)`, "gi"), `$1${MASK}$2`],
    [
      new RegExp(
        `(${root})(?:${part}){0,256}${PERCENT}3a(?:${part}|${PERCENT}3a){1,512}(${PERCENT}40)`,
        "gi",
      ),
      `$1${MASK}$2`,
    ],
  ];
}

function commands(): [RegExp, string][] {
  const option = raw`--(?:[A-Za-z0-9]{1,20}-){0,4}(?:(?i:${NAMES})|[a-z]{0,20}[Tt]oken)`;
  const next = raw`(?:\s{1,3}|${QUOTE}${SPACE}{0,20},${SPACE}{0,20})`;
  const path = raw`(?:\.{0,2}|~)/[\w.-]{1,64}/|(?:id|type|src|env|file)=`;
  const bare = raw`(?!${PLACEHOLDER}|[%@-]|${path})`;
  // A word of prose may follow the name of an option, so that it needs more, or an option behind it.
  const made = raw`(?=[^\s"']{0,128}?(?:[0-9]|[a-z][A-Z]|[!@#$%^&*+=])|[^\s"']{4,128}\s{1,3}--?[a-z])`;
  const user = raw`(?:-u|-U|--user|--proxy-user)(?:${next}|=)(?:${QUOTE})?[^\s:"'\\$]{0,128}:`;
  const login = raw`\blogin\s[^\r\n|;&]{0,256}?\s|\bsshpass\s{1,3}`;
  const mysql = raw`\b(?:mysql|mariadb)(?:-?dump|-?admin)?\s[^\r\n|;&]{0,256}?\s`;
  return [
    [
      new RegExp(`(${option}${next}(?!${QUOTE}${PLACEHOLDER}))(?:${QUOTED})`, "g"),
      `$1$2$3$4${MASK}`,
    ],
    [new RegExp(raw`(${option}\s{1,3})${bare}${made}[^\s"'\\]{4,}`, "g"), `$1${MASK}`],
    [
      new RegExp(
        raw`(?=-[uU-])(?<=\b(?:curl|wget)\b[^\r\n]{0,256})(${user})(?!${PLACEHOLDER})[^\s"'\\]{3,}`,
        "g",
      ),
      `$1${MASK}`,
    ],
    [
      new RegExp(
        raw`((?:${login})-p\s{1,3}(?:${QUOTE})?)(?!${PLACEHOLDER}|\d{1,5}(?!\S))[^\s"'\\]{4,}`,
        "g",
      ),
      `$1${MASK}`,
    ],
    [new RegExp(raw`((?:${mysql})-p)(?!${PLACEHOLDER})[^\s"'\\]{4,}`, "g"), `$1${MASK}`],
  ];
}

function lists(): [RegExp, string][] {
  const named = `(?:${NAMES}|${HEADERS}|token|pwd)`;
  const space = `${SPACE}{0,40}`;
  const comma = `${QUOTE}${space},${space}`;
  const colon = `${QUOTE}${space}:${space}`;
  // Names of headers stand in lists as well: those that a server allows.
  const header = raw`(?:[a-z]{1,20}|x-[a-z0-9]{1,20})(?:-[a-z0-9]{1,20}){0,5}${QUOTE}`;
  const otlp = raw`(?:\{${space}${QUOTE}stringValue${colon})?`;
  return [
    [
      new RegExp(raw`((?:${HEADERS})${comma}${QUOTE})(?!${header})[^\r\n"'\\]{4,}`, "gi"),
      `$1${MASK}`,
    ],
    [
      new RegExp(`(${named}${comma}${QUOTE}(?:value|content)${colon}${otlp})(?:${QUOTED})`, "gi"),
      `$1$2$3$4${MASK}`,
    ],
    [
      new RegExp(
        raw`(${QUOTE}(?:value|content)${colon}${QUOTE})[^"'\\\r\n]{4,4096}(${comma}${QUOTE}(?:name|key)${colon}${QUOTE}[\w.-]{0,64}?${named}${QUOTE})`,
        "gi",
      ),
      `$1${MASK}$2`,
    ],
  ];
}

/** Environments of containers: https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/ */
function manifests(): [RegExp, string][] {
  const name = raw`(?<=name:\s{1,3}["']?[\w.-]{0,64})(?:${NAMES}|token|pwd)`;
  return [
    [
      new RegExp(
        raw`(${name}(?:${QUOTE})?${SPACE}{1,40}value:\s{1,3}(?:${QUOTE})?)(?!${PLACEHOLDER})[^\s"'\\]{4,}`,
        "gi",
      ),
      `$1${MASK}`,
    ],
  ];
}

function elements(): [RegExp, string][] {
  const open = raw`(?:<|&lt;|\\u003c)(?:[\w.-]{1,30}:)?[\w.-]{0,40}?`;
  const end = raw`(?:\s[^<>]{0,256}?)?(?:>|&gt;|\\u003e)(?:<!\[CDATA\[)?`;
  const text = raw`(?:[^<&\]\\]|&(?!lt;)|\](?!\]>)|\\(?!u003c))`;
  const close = raw`(?=(?:\]\]>)?(?:<|&lt;|\\u003c)\\?\/)`;
  const kinds = "entry|property|string|param(?:eter)?|item|setting|field";
  const named = raw`(?:${NAMES}|token|pwd)${QUOTE}`;
  return [
    [new RegExp(`(${open}(?:${NAMES}|pwd)${end})${text}{4,}${close}`, "gi"), `$1${MASK}`],
    [
      new RegExp(
        raw`(${open}[Tt]oken${end})(?=\s{0,40}[^\s<&]{0,128}?[0-9])${text}{4,}${close}`,
        "g",
      ),
      `$1${MASK}`,
    ],
    [
      new RegExp(
        raw`(<(?:${kinds})\s{1,3}(?:key|name)=${QUOTE}[\w.:-]{0,64}?${named}[^<>]{0,64}>)[^<]{4,}`,
        "gi",
      ),
      `$1${MASK}`,
    ],
  ];
}

function attributes(): [RegExp, string][] {
  const given = raw`\s{1,10}(?:value|content)\s{0,3}=\s{0,3}`;
  const named = raw`(?:${NAMES}|token|pwd)${QUOTE}`;
  return [
    [new RegExp(`(${named}${given})(?:${QUOTED})`, "gi"), `$1$2$3$4${MASK}`],
    [
      new RegExp(
        raw`(\b(?:value|content)\s{0,3}=\s{0,3}${QUOTE})[^"'<>\\\r\n]{4,4096}(${QUOTE}\s{1,10}(?:key|name)\s{0,3}=\s{0,3}${QUOTE}[\w.:-]{0,64}?${named})`,
        "gi",
      ),
      `$1${MASK}$2`,
    ],
  ];
}

/**
 * None of these runs away: what repeats without a bound cannot cross what the next attempt starts
 * with, or has nothing behind it that could fail.
 */
const GROUPS: readonly Group[] = [
  {
    needs: /%(?:25){0,4}(?:3[AaDd]|40)|\\u00[23]|&(?:quot|#34);|&#(?:58|61);/,
    patterns: lazy(encoded),
  },
  { needs: /(?<![^\s"'`])--?[A-Za-z]/, patterns: lazy(commands) },
  { needs: /["'](?:\s|\\{1,3}n){0,40},/, patterns: lazy(lists) },
  { needs: /\bvalue: /, patterns: lazy(manifests) },
  { needs: /<[A-Za-z]|&lt;|\\u003c/, patterns: lazy(elements) },
  { needs: /\b(?:value|content)\s{0,3}=\s{0,3}\\{0,3}["']/i, patterns: lazy(attributes) },
];

/** Hides secrets that stand apart from their names. */
export function hideApart(text: string): string {
  let out = text;
  for (const { needs, patterns } of GROUPS) {
    if (!needs.test(out)) continue;
    for (const [find, put] of patterns()) out = out.replace(find, put);
  }
  return out;
}

/** What texts have at least one of that need these patterns, and no name of a secret. */
export const APART_MARKS: readonly string[] = "%40 %25 de% th% de\\ th\\ al% al\\ --u --p \"-u '-u"
  .split(" ")
  .concat(" -u", " -p");
