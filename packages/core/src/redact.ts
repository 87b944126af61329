/** Everything printed, posted or written passes here first. */
export interface Redaction {
  /**
   * Adds a secret value, also as it looks in an address, in JSON and in base64. Values shorter than
   * four characters, and words of every report such as `pass`, would mask everything: they are left.
   */
  mask(secret: string): void;
  text(value: string): string;
  /** Strings anywhere inside a JSON value; keys stay. */
  json<T>(value: T): T;
}

const MASK = "***";

const PATTERNS: readonly [RegExp, string][] = [
  // Credentials in an address: scheme://user:password@host
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/:@]{0,256}:[^\s/@]{1,256}@/gi, `$1${MASK}@`],
  // Headers that are secret as a whole, up to the end of the line or of the quoted text
  [
    /\b((?:set-)?cookie|(?:proxy-)?authorization)(["']?\s{0,3}[=:]\s{0,3}["']?)[^\s"'][^\r\n"']{3,}/gi,
    `$1$2${MASK}`,
  ],
  [/\b(Bearer|Basic|token)\s+[A-Za-z0-9._~+/=-]{12,}/gi, `$1 ${MASK}`],
  // Tokens of the forges: https://github.blog/changelog/2021-03-31-authentication-token-format-updates/
  [/\bgh[pousr]_[A-Za-z0-9]{20,255}/g, MASK],
  [/\bgithub_pat_[A-Za-z0-9_]{20,255}/g, MASK],
  [/\bgl(?:pat|ptt|dt|rt|cbt|ft|agent|imt|soat)-[A-Za-z0-9_.-]{16,255}/g, MASK],
  // JSON Web Tokens (https://www.rfc-editor.org/rfc/rfc7519). They begin at the first of their own
  // characters: a start inside of a run of them would be tried at every place of a hostile text.
  [/(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g, MASK],
  [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g, MASK],
  [/\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/g, MASK],
  [/\bnpm_[A-Za-z0-9]{36}\b/g, MASK],
  [/\b[rs]k_live_[A-Za-z0-9]{16,255}/g, MASK],
  [/\bAIza[A-Za-z0-9_-]{35}/g, MASK],
  [
    /-----BEGIN [A-Z ]{0,30}PRIVATE KEY[A-Z ]{0,10}-----[\s\S]{0,8192}?-----END [A-Z ]{0,30}PRIVATE KEY[A-Z ]{0,10}-----/g,
    MASK,
  ],
  [
    /(?<![A-Za-z])((?:password|passwd|secret|api[_-]?key|access[_-]?token|refresh[_-]?token|client[_-]?secret)["']?\s{0,3}[=:]\s{0,3}["']?)[^\s"'&,;*]{4,}/gi,
    `$1${MASK}`,
  ],
  // Parameters of an address: https://www.rfc-editor.org/rfc/rfc6750#section-2.3
  [/([?&](?:token|key|code|sig|signature|x-amz-signature)=)[^\s"'&#*]{4,}/gi, `$1${MASK}`],
];

/** A secret that is part of one of these cannot be hidden without hiding what a report says. */
const OWN_WORDS = [
  "provision-staging verify-contracts run-e2e load-test check-slo comment-report stagegate",
  "pass warn fail inconclusive skip error observe known flaky fixed true false null undefined",
  "trace screenshot video report span-excerpt histogram other line server client internal",
  "producer consumer reported declared unknown local github gitlab main master test",
].flatMap((words) => words.split(" "));

const MIN_LENGTH = 4;

export function createRedaction(): Redaction {
  const secrets = new Set<string>();
  const text = (value: string): string => {
    let out = hide(value, secrets);
    for (const [pattern, replacement] of PATTERNS) out = out.replace(pattern, replacement);
    return out;
  };
  const json = (value: unknown): unknown => {
    if (typeof value === "string") return text(value);
    if (Array.isArray(value)) return value.map(json);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, json(item)]));
  };
  return {
    mask(secret) {
      for (const form of formsOf(secret)) {
        const own = OWN_WORDS.some((word) => word.includes(form));
        if (form.length >= MIN_LENGTH && !own) secrets.add(form);
      }
    },
    text,
    json: <T>(value: T) => json(value) as T,
  };
}

/** The value, its lines, and how it looks where it is part of something else. */
function formsOf(secret: string): string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  return [secret, ...lines].flatMap((form) => {
    const whole = form.toWellFormed();
    return [
      form,
      encodeURIComponent(whole),
      JSON.stringify(form).slice(1, -1),
      ...(form.length < MIN_LENGTH ? [] : [Buffer.from(whole).toString("base64")]),
    ];
  });
}

/**
 * Hides every place that belongs to a secret. Secrets may lie in each other or overlap, so places
 * are found in the text as it was; and again, as what is left may join to a secret with a mask.
 */
function hide(value: string, secrets: ReadonlySet<string>): string {
  let text = value;
  for (;;) {
    const places = placesOf(text, secrets);
    if (places.length === 0) return text;
    let out = "";
    let done = 0;
    for (const [start, end] of places) {
      out += text.slice(done, start) + MASK;
      done = end;
    }
    // Each secret is longer than the mask, so this ends.
    text = out + text.slice(done);
  }
}

/** Ranges of all secrets in the text, merged, in order. */
function placesOf(text: string, secrets: ReadonlySet<string>): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (const secret of secrets) {
    for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1)) {
      found.push([at, at + secret.length]);
    }
  }
  const merged: [number, number][] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

const SECRET_VARIABLE =
  /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|PRIVATE_KEY|API_?KEY|ACCESS_KEY|CREDENTIALS?|CONNECTION_STRING|_DSN)$|SECRET_|_PAT$/i;

/** Masks the variables of an environment whose names say that they hold a secret. */
export function maskVariables(
  redaction: Redaction,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && SECRET_VARIABLE.test(name)) redaction.mask(value);
  }
}
