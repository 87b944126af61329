/**
 * The format of `artifacts:reports:dotenv`: a name, `=`, a value to the end of the line; no quotes,
 * no escapes, no empty lines. GitLab refuses the whole file when it is too large:
 * https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsdotenv
 */

/** The file has to be smaller than this (limit `dotenv_size`). */
export const MAX_BYTES = 5120;
/** Limit `dotenv_variables` of the free plan. */
export const MAX_VARIABLES = 20;
/** So that one long value leaves room for all others. */
const MAX_VALUE_BYTES = 1500;

/**
 * One line that later jobs get as it is: `$` is doubled, as GitLab would put other variables in
 * their place (https://docs.gitlab.com/ci/variables/#use-the--character-in-cicd-variables).
 * Undefined for what cannot be written: controls, and `%NAME%`, which GitLab replaces as well and
 * which has no escape.
 */
export function dotenvValue(value: string): string | undefined {
  const line = value.replaceAll(/\s+/g, " ").trim();
  if (/\p{Cc}/u.test(line) || /%[A-Za-z_][A-Za-z0-9_]*%/.test(line)) return undefined;
  return line.replaceAll("$", "$$$$");
}

export interface DotenvFile {
  text: string;
  /** Names of variables that are not in it. */
  left: readonly string[];
  /** Names of variables whose value ends in `…`. */
  cut: readonly string[];
}

/** As much as fits, in the given order. */
export function writeDotenv(
  entries: readonly { name: string; value: string | undefined }[],
): DotenvFile {
  const left: string[] = [];
  const cut: string[] = [];
  let text = "";
  let count = 0;
  for (const { name, value } of entries) {
    const fits = value === undefined ? undefined : cutBytes(value, MAX_VALUE_BYTES);
    const line = `${name}=${fits ?? ""}\n`;
    const room = Buffer.byteLength(text) + Buffer.byteLength(line) < MAX_BYTES;
    if (fits === undefined || !room || count === MAX_VARIABLES) {
      left.push(name);
      continue;
    }
    if (fits !== value) cut.push(name);
    text += line;
    count += 1;
  }
  return { text, left, cut };
}

/** Never half a character, nor half of a doubled `$`. */
function cutBytes(value: string, max: number): string {
  if (Buffer.byteLength(value) <= max) return value;
  let out = "";
  let size = Buffer.byteLength("…");
  for (const part of value.match(/\$\$|[^]/gu) ?? []) {
    size += Buffer.byteLength(part);
    if (size > max) break;
    out += part;
  }
  return `${out}…`;
}
