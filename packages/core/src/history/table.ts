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

/** Checks of one gate that a record holds. */
export const MAX_CHECKS = 200_000;

type Stored = Pick<CheckTable, "ids" | "cut"> & { seen?: CheckTable["seen"] };

interface IdList {
  readonly size: number;
  ids(): readonly string[];
  index(): ReadonlyMap<string, number>;
}

/** Lists of ids by their text: most records of a branch have the very same. */
export type KnownIds = Map<string, IdList>;

export function createTable({ ids: text, cut, seen }: Stored, known: KnownIds): IdTable {
  const list = known.get(text) ?? createList(text);
  known.set(text, list);
  const instants = once(() => (seen === undefined ? [] : seen.of.split(" ")));
  return {
    size: list.size,
    cut: cut === true,
    ids: list.ids,
    indexOf: (id) => list.index().get(id),
    seen: (at) => seen?.at[Number.parseInt(instants()[at] ?? "", 36)],
  };
}

function createList(text: string): IdList {
  const ids = once(() => (text === "" ? [] : text.split("\n").map(unescapeId)));
  const index = once(() => new Map(ids().map((id, at) => [id, at])));
  return { size: lineCount(text), ids, index };
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
