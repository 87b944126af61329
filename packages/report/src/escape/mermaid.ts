import { cleanLine } from "./clean.ts";

/**
 * A label for Mermaid. Only letters, digits and a few harmless signs stay; the rest becomes an
 * entity code (https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters),
 * so that no label can end a statement, open a directive, carry a link or close the fence.
 */
export function mermaidText(text: string, max = 60): string {
  const line = cleanLine(text, max);
  return line.replaceAll(/[^\p{L}\p{N} .,_/+-]/gu, (char) => `#${char.codePointAt(0)};`);
}
