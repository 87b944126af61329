import { MASK } from "./redact-mask.ts";

/** A value behind a name: what stands between them, and a run of what tokens are made of. */
const VALUE = /([=:]>?\s{0,3}(?:\\{0,3}["'])?)([A-Za-z0-9+/_.~-]{20,}={0,2})/g;
const NAME = /([A-Za-z0-9_.-]{1,64})(?:\\{0,3}["'])?\s{0,3}$/;
const NAME_ROOM = 72;
/** What is as random and no secret: sums, ids, places, pictures. */
const HARMLESS_NAME = new RegExp(
  "(?:^|[_.-])(?:integrity|checksum|digest|hash|h1|sha\\d*|md5|etag|fingerprint|nonce|u?u?ids?|cursor|path|file(?:name)?" +
    "|dir|url|uri|href|src|image|img|icon|font|name|title|test|class|version|selector|base64|snapshot|commit|ref|tag" +
    "|resolved|traceparent|tracestate|baggage|trace|span|state|at)$|(?:Id|Ids|ID|Hash|Digest|Checksum|Name|Path|Url)$",
  "i",
);
/** The start of a picture or a font in base64, of a sum with its kind, of a path. */
const HARMLESS_VALUE =
  /^(?:iVBORw0KGgo|R0lGOD|\/9j\/|UklGR|PHN2Zy|PD94bWw|d09GM|AAEAAAA|sha\d+[-:]|\.{0,2}\/)/;

/**
 * Hides values that look as if drawn at random, where a name stands before them: those of at least
 * 20 characters with digits, upper and lower case, that change between them as no word does.
 */
export function hideEntropy(text: string): string {
  return text.replace(VALUE, (all, between: string, value: string, at: number) => {
    if (!isRandom(value)) return all;
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

function isRandom(value: string): boolean {
  if (HARMLESS_VALUE.test(value)) return false;
  const sample = value.slice(0, SAMPLE);
  const parts = sample.split(/[^A-Za-z0-9]+/);
  // A few separators belong to the alphabet of base64; many make a path or a name of words.
  const joined = parts.length - 1 <= sample.length / 10;
  const part = joined
    ? parts.join("")
    : parts.reduce((longest, one) => (one.length > longest.length ? one : longest), "");
  return part.length >= MIN_PART && new Set(part).size >= MIN_DISTINCT && changesLike(part);
}

function changesLike(part: string): boolean {
  const counts = [0, 0, 0];
  let changes = 0;
  let before = kindOf(part.charCodeAt(0));
  for (let at = 0; at < part.length; at += 1) {
    const kind = kindOf(part.charCodeAt(at));
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (kind !== before) changes += 1;
    before = kind;
  }
  const inWords = part.match(WORD)?.join("").length ?? 0;
  return (
    counts.every((count) => count > 0) &&
    changes >= MIN_CHANGES * (part.length - 1) &&
    inWords <= MAX_IN_WORDS * part.length
  );
}

/** Digit, upper case or lower case of a letter or digit. */
function kindOf(code: number): number {
  if (code < 58) return 0;
  return code < 91 ? 1 : 2;
}
