import { APART_MARKS, hideApart } from "./redact-apart.ts";
import { hideEntropy } from "./redact-entropy.ts";
import { hideKeys } from "./redact-keys.ts";
import { MASK } from "./redact-mask.ts";
import { HEADERS, lazy, NAMES, PARAMETERS, QUOTED } from "./redact-names.ts";
import { TOKEN_MARKS, TOKEN_START, tokens } from "./redact-tokens.ts";

export { MASK };

/** Between the name of a secret and its value, also in JSON, in JSON inside JSON, and in a list. */
const SEPARATOR = String.raw`(?:\\{0,3}["'])?\s{0,3}[=:]>?\s{0,3}\[?\s{0,3}`;
/** Up to the closing quote, whatever else is in it, or up to what ends a bare value. */
const VALUE = String.raw`(?:${QUOTED}|[^\s"'&,;]{4,})`;
interface Pattern {
  find: RegExp;
  /** `$1` and so on are the groups that stay. */
  put: string;
}

/**
 * None of these runs away: a part that repeats without a bound has nothing behind it that could fail,
 * or cannot cross what the next attempt starts with.
 */
const patterns = lazy((): readonly Pattern[] => [
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
    find: new RegExp(
      String.raw`((?:${HEADERS})${SEPARATOR}(?:\\{0,3}["'])?)[^\s"'\\](?:[^\r\n"'\\]|(?<==)\\{0,3}"[^"\\\r\n]{0,4096}\\{0,3}"){3,}`,
      "gi",
    ),
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
    find: new RegExp(
      `${TOKEN_START}(?<![_-])eyJ[A-Za-z0-9_-]{8,}\\.\\.?[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*){0,3}`,
      "g",
    ),
    put: MASK,
  },
  { find: new RegExp(`((?:${NAMES})${SEPARATOR})${VALUE}`, "gi"), put: `$1$2$3$4${MASK}` },
  // Parameters of an address: https://www.rfc-editor.org/rfc/rfc6750#section-2.3
  {
    find: new RegExp(`((?:[?&]|&amp;|\\\\{1,4}u0026)(?:${PARAMETERS})=)[^\\s"'&#]{4,}`, "gi"),
    put: `$1${MASK}`,
  },
]);

/** Hides everything that looks like a secret. */
export function hidePatterns(text: string): string {
  let out = hideKeys(text);
  for (const { find, put } of patterns()) out = out.replace(find, put);
  return hideEntropy(hideApart(out));
}

/**
 * Three letters of which each pattern needs at least one, in lower case; those with an address need
 * an @. What has none of them needs no regular expression.
 */
export const PATTERN_MARKS: readonly string[] =
  "oki riz key tok rer sic eyj --- ssw ssp cre pwd sig de= th="
    .split(" ")
    .concat(TOKEN_MARKS, APART_MARKS);
