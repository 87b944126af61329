import { fromRuby } from "./ruby.ts";

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
