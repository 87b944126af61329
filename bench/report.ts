import { mkdir, writeFile } from "node:fs/promises";

/** What a benchmark found. Ratios bind, absolute times are orientation. */
export interface BenchReport {
  /** Names the file in bench/results. */
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Everything measured, for the JSON file. */
  readonly data: unknown;
}

/** Prints a Markdown table and writes bench/results/<name>.json. */
export async function report({ name, title, notes, head, rows, data }: BenchReport): Promise<void> {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const lines = [
    `## ${title}`,
    "",
    line(head),
    line(head.map((_, i) => (i < 2 ? "---" : "---:"))),
    ...rows.map(line),
    "",
    ...notes,
  ];
  console.log(lines.join("\n"));
  const folder = new URL("results/", import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(data, undefined, 2)}\n`);
}
