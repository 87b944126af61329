/** What names of secrets end with. `pwd` alone is the folder one is in. */
export const NAMES =
  "pass(?:word|wd|phrase)|secret(?:[_-]?access)?(?:[_-]?key)?|(?:api|access|private|encryption|signing|account|auth|master)[_-]?key" +
  "|(?:access|refresh|auth|id|session|csrf|security|private|api)[_-]?token|credentials?|(?<=;\\s{0,3})pwd";
/** Headers that are secret as a whole. */
export const HEADERS =
  "(?:set-)?cookie|(?:proxy-)?authorization|x-(?:api-key|auth-token|csrf-token|access-token)|private-token";
/** Parameters of an address. */
export const PARAMETERS =
  "token|key|code|sig|auth|(?:x-(?:amz|goog)-)?(?:signature|credential|security-token)";
/** A quoted value up to its quote, whatever else is in it. Three groups, of which one is the quote. */
export const QUOTED = String.raw`(\\{1,3}["'])[^"'\\\r\n]{4,}|(")(?:[^"\\\r\n]|\\.){4,}|(')(?:[^'\\\r\n]|\\.){4,}`;

/** Made when it is first needed: most runs never meet a text that needs all patterns. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
