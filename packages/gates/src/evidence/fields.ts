import type { Redaction } from "@stagegate/core";

/** No word of any text; long enough for every pattern of the redaction. */
const PROBE = "Zq9xW7vB3nK5";
const MAX_NAME = 200;
const MAX_KNOWN = 4_096;

/** Ends of names whose values are secret as a field, though the word alone is no secret in prose. */
const ENDS =
  /(?:^|[-_.\][: ])(?:token|jwt|secret|session(?:[-_]?id)?|sid|otp|totp|pin|cvv|cvc|csrf|xsrf|nonce|signature|sig|assertion|saml(?:response|request)|client[-_]?secret|code[-_]?verifier|connect\.sid|phpsessid|jsessionid)\]?$/i;

const CAMEL = /[a-z](?:Token|Jwt|Secret|Session|SessionId|Otp|Pin|Csrf|Xsrf|Signature)$/;

/**
 * Whether a field of that name (a header, a cookie, a parameter, a key, an attribute) holds a
 * secret: by the patterns that also find it in prose, and by what only fields are called.
 */
export function createFieldNames(redaction: Pick<Redaction, "text">): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    if (name.length > MAX_NAME) return false;
    const before = known.get(name);
    if (before !== undefined) return before;
    const secret =
      ENDS.test(name) || CAMEL.test(name) || !redaction.text(`${name}: ${PROBE}`).includes(PROBE);
    if (known.size < MAX_KNOWN) known.set(name, secret);
    return secret;
  };
}
