/**
 * The items of a list that is one text: a JSON array, the same as Ruby writes it, or one item per
 * line. GitLab makes a text of the list of a component by `Array#to_s`, other readers by JSON:
 * https://docs.gitlab.com/ci/inputs/#array-type
 */
export function splitList(text: string): string[] {
  if (text.startsWith("[")) {
    const items = jsonItems(text) ?? jsonItems(fromRuby(text));
    if (items !== undefined) return items;
    // Neither: a glob such as `[ab].xml` may start with a bracket.
  }
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function jsonItems(text: string): string[] | undefined {
  try {
    const items: unknown = JSON.parse(text);
    const words = Array.isArray(items) && items.every((item) => typeof item === "string");
    return words ? items.filter((item) => item !== "") : undefined;
  } catch {
    return undefined;
  }
}

/** Escapes of `String#inspect` that JSON does not have. */
const RUBY_ESCAPES: Readonly<Record<string, string>> = {
  "#": "#",
  a: "\\u0007",
  e: "\\u001b",
  v: "\\u000b",
};

/** https://docs.ruby-lang.org/en/3.2/String.html#method-i-inspect */
function fromRuby(text: string): string {
  return text.replaceAll(
    /\\(?:x([0-9A-F]{2})|u\{([0-9a-fA-F]{1,6})\}|([\s\S]))/g,
    (escape, byte?: string, point?: string, sign = "") => {
      if (byte !== undefined) return `\\u00${byte}`;
      if (point !== undefined) return character(Number.parseInt(point, 16));
      return RUBY_ESCAPES[sign as string] ?? escape;
    },
  );
}

function character(point: number): string {
  return point <= 0x10ffff ? JSON.stringify(String.fromCodePoint(point)).slice(1, -1) : "";
}
