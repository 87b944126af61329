import type { CheckTable } from "@stagegate/schema";

/** The checks of a gate by their place. What is not asked for is never taken apart. */
export interface IdTable {
  readonly size: number;
  /** There were more checks than a record holds: nothing can be said about what is missing. */
  readonly cut: boolean;
  ids(): readonly string[];
  indexOf(id: string): number | undefined;
  /** When the check at a place was first stored. */
  seen(index: number): string | undefined;
}

type Stored = Pick<CheckTable, "ids" | "cut"> & { seen?: CheckTable["seen"] };

export function createTable({ ids: text, cut, seen }: Stored): IdTable {
  const ids = once(() => (text === "" ? [] : text.split("\n").map(unescapeId)));
  const index = once(() => new Map(ids().map((id, at) => [id, at])));
  const instants = once(() => (seen === undefined ? [] : seen.of.split(" ")));
  return {
    size: lineCount(text),
    cut: cut === true,
    ids,
    indexOf: (id) => index().get(id),
    seen: (at) => seen?.at[Number.parseInt(instants()[at] ?? "", 36)],
  };
}

export function joinIds(ids: readonly string[]): string {
  return ids.map(escapeId).join("\n");
}

function escapeId(id: string): string {
  return /[\\\n]/.test(id) ? id.replaceAll("\\", "\\\\").replaceAll("\n", "\\n") : id;
}

function unescapeId(line: string): string {
  if (!line.includes("\\")) return line;
  return line.replaceAll(/\\(.)/g, (_all, char: string) => (char === "n" ? "\n" : char));
}

function lineCount(text: string): number {
  if (text === "") return 0;
  let count = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
