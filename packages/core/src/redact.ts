/** Everything printed, posted or written passes here first. */
export interface Redaction {
  /** Adds a secret value; values shorter than four characters would mask everything. */
  mask(secret: string): void;
  text(value: string): string;
  /** Strings anywhere inside a JSON value. */
  json<T>(value: T): T;
}

const MASK = "***";

const PATTERNS: readonly [RegExp, string][] = [
  // Credentials in an address: scheme://user:password@host
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/:@]{1,256}:[^\s/@]{1,256}@/gi, `$1${MASK}@`],
  [/\b(Bearer|Basic|token)\s+[A-Za-z0-9._~+/=-]{12,}/gi, `$1 ${MASK}`],
  // Tokens of the forges: https://github.blog/changelog/2021-03-31-authentication-token-format-updates/
  [/\bgh[pousr]_[A-Za-z0-9]{20,255}\b/g, MASK],
  [/\bgithub_pat_[A-Za-z0-9_]{20,255}\b/g, MASK],
  [/\bgl(?:pat|ptt|dt|rt|cbt|ft|agent|imt|soat)-[A-Za-z0-9_.-]{16,255}/g, MASK],
  // JSON Web Tokens: https://www.rfc-editor.org/rfc/rfc7519
  [/\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g, MASK],
  [/\bAKIA[0-9A-Z]{16}\b/g, MASK],
  [
    /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,8192}?-----END [A-Z ]{0,30}PRIVATE KEY-----/g,
    MASK,
  ],
  [
    /\b((?:password|passwd|secret|api[_-]?key|access[_-]?token|client[_-]?secret|cookie|authorization)["']?\s{0,3}[=:]\s{0,3}["']?)[^\s"'&,;*]{4,}/gi,
    `$1${MASK}`,
  ],
];

export function createRedaction(): Redaction {
  const secrets = new Set<string>();
  const text = (value: string): string => {
    let out = value;
    for (const secret of secrets) out = out.replaceAll(secret, MASK);
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
      for (const line of [secret, ...secret.split("\n")]) if (line.length >= 4) secrets.add(line);
    },
    text,
    json: <T>(value: T) => json(value) as T,
  };
}
