const KEY = /^( *)(?:- )?([A-Za-z_][\w .-]{0,60}):(?: (.*))?$/;
const BLOCK = /^[|>][-+]?\d?$/;
const MAX_KEYS = 200;
const MAX_DEPTH = 10;

/**
 * The scalars of a YAML block of TAP, keys of maps within maps joined by `.`. It knows what
 * reporters write there: maps, plain and quoted scalars, block scalars. Anything else is passed over.
 */
export function tapYaml(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open: { indent: number; key: string }[] = [];
  for (let at = 0; at < lines.length && found.size < MAX_KEYS; at += 1) {
    const match = KEY.exec(lines[at] ?? "");
    if (match === null) continue;
    const [, spaces = "", key = "", value = ""] = match;
    const indent = spaces.length;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    if (open.length >= MAX_DEPTH) continue;
    const path = [...open.map((outer) => outer.key), key].join(".");
    const text = value.trim();
    if (text === "") open.push({ indent, key });
    else if (BLOCK.test(text)) {
      const block = blockAt(lines, at + 1, indent);
      found.set(path, block.text);
      at = block.last;
    } else found.set(path, scalar(text));
  }
  return found;
}

function blockAt(
  lines: readonly string[],
  from: number,
  outer: number,
): { text: string; last: number } {
  const block: string[] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.trim() !== "" && indentOf(line) <= outer) break;
    block.push(line);
  }
  const indents = block.filter((line) => line.trim() !== "").map(indentOf);
  const least = indents.reduce((left, right) => Math.min(left, right), 200);
  return {
    text: block
      .map((line) => line.slice(least))
      .join("\n")
      .trimEnd(),
    last: at - 1,
  };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function scalar(text: string): string {
  if (text.startsWith("'") && text.endsWith("'") && text.length > 1) {
    return text.slice(1, -1).replaceAll("''", "'");
  }
  if (!text.startsWith('"')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? value : text;
  } catch {
    return text.replaceAll('"', "");
  }
}
