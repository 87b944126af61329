/** Escapes of `String#inspect` that JSON does not have. */
const ESCAPES: Readonly<Record<string, string>> = {
  "#": "#",
  a: String.raw`\u0007`,
  e: String.raw`\u001b`,
  v: String.raw`\u000b`,
};

/** More than a list of a component has; what is longer stays as it is. */
const MAX_LENGTH = 200_000;

/**
 * A string, which is taken whole and to the end where it has none, so that nothing is read twice;
 * a key before its value in one of three forms; or nothing.
 */
const TOKENS =
  /(?<string>"(?:[^"\\]|\\[\s\S]?)*(?:"|$))(?<arrow>\s*=>)?|:(?<symbol>\w{1,80})\s*=>|\b(?<word>\w{1,80}):(?=\s)|\bnil\b/g;

/**
 * JSON of a list as Ruby writes it, which is what GitLab puts in the place of an input of type array:
 * `{:job=>"a"}` until Ruby 3.3, `{job: "a"}` later. What is neither is no JSON then.
 * https://docs.ruby-lang.org/en/3.4/Hash.html#method-i-inspect
 */
export function fromRuby(text: string): string {
  if (text.length > MAX_LENGTH) return text;
  return text.replaceAll(TOKENS, (...given) => {
    const { string, arrow, symbol, word } = given.at(-1) as Record<string, string | undefined>;
    if (string !== undefined) return fromString(string) + (arrow === undefined ? "" : ":");
    const key = symbol ?? word;
    return key === undefined ? "null" : `${JSON.stringify(key)}:`;
  });
}

/** https://docs.ruby-lang.org/en/3.2/String.html#method-i-inspect */
function fromString(string: string): string {
  return string.replaceAll(
    /\\(?:x([0-9A-F]{2})|u\{([0-9a-fA-F]{1,6})\}|([\s\S]))/g,
    (escape, byte?: string, point?: string, sign = "") => {
      if (byte !== undefined) return `\\u00${byte}`;
      if (point !== undefined) return character(Number.parseInt(point, 16));
      return ESCAPES[sign as string] ?? escape;
    },
  );
}

function character(point: number): string {
  return point <= 0x10ffff ? JSON.stringify(String.fromCodePoint(point)).slice(1, -1) : "";
}
