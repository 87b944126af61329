import { mdHtml } from "../escape/markdown.ts";

/** A folded part; the title is plain text. */
export function fold(title: string, body: string): string {
  return `<details><summary>${mdHtml(title, 200)}</summary>\n\n${body}\n\n</details>`;
}

/** A table of cells that are Markdown already; the first column is left, the others right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const under = header.map((_cell, at) => (at === 0 ? "---" : "---:"));
  return [header, under, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
