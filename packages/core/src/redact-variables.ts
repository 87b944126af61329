import type { Redaction } from "./redact.ts";

/** `KEY` alone is mostly none: of a cache, of a message, of a matrix leg (`STAGEGATE_KEY`). */
const KEYS = "PRIVATE|API|ACCESS|SSH|SIGNING|ENCRYPTION|MASTER|DEPLOY|GPG|PGP";
const SECRET_NAME = new RegExp(
  `(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|APIKEY|(?:${KEYS})_KEY(?:_BASE64)?|CREDENTIALS?` +
    "|CONNECTION_STRING|_DSN|_PAT|_PASS|_PWD|_JWT|AUTH_CONFIG|WEBHOOK(?:_URL)?)$|SECRET_",
  "i",
);

/** Whether a variable of that name promises to hold a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/**
 * Masks the variables of an environment whose names say that they hold a secret, and of each other
 * one the password in its address (`DATABASE_URL`), as a service may say it without the rest.
 */
export function maskVariables(
  redaction: Pick<Redaction, "mask">,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined) continue;
    if (isSecretName(name)) redaction.mask(value);
    for (const password of passwordsIn(value)) redaction.mask(password);
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
const FIELD =
  /(?:^|[?&;\s])(?:(?:ssl)?password|passwd|pwd|secret|token|access_token|api_?key|sharedaccesskey|accountkey|sig)=([^&;\s"']{1,512})/gi;

function passwordsIn(value: string): string[] {
  if (value.length > MAX_VALUE || !/[@=]/.test(value)) return [];
  const found: string[] = [];
  const add = (password: string, user?: string): void => {
    if (password !== user && looksMade(password)) found.push(password, decoded(password));
  };
  for (const [, user = "", usual, other] of value.matchAll(ADDRESS)) {
    const password = usual ?? other;
    if (password !== undefined) add(password, user);
    else if (user.length >= 20) add(user);
  }
  const [, user, password] = GO_ADDRESS.exec(value) ?? [];
  if (password !== undefined) add(password, user);
  for (const [, field = ""] of value.matchAll(FIELD)) add(field);
  return found.slice(0, MAX_PASSWORDS);
}

/** Words are passwords of stacks for development: hiding them would hide what a report says. */
function looksMade(password: string): boolean {
  return (
    password.length >= 6 &&
    !/^(?:[$<{*]|%[A-Z_]+%|[a-z_-]+$|[A-Z_-]+$|\d{1,5}(?:[/?#]|$))/.test(password)
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
