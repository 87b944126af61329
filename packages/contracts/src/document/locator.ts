/** Offset of the place that a JSON pointer names: the key for members, the value for items. */
export type Locator = (pointer: string) => number;

/** Offsets at which lines start; CR LF, LF and CR end a line. */
export function lineStarts(text: string): Uint32Array {
  const starts = [0];
  if (text.includes("\r")) {
    for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
    return Uint32Array.from(starts);
  }
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}

/** 1-based line and column of an offset, by binary search. */
export function offsetToLineColumn(
  starts: Uint32Array,
  offset: number,
): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** A child in an indexed container: where it is reported, and where its value begins. */
export interface Entry {
  readonly place: number;
  readonly value: number;
}

/**
 * Walks pointers over containers that are indexed on demand and once; `index` lists the children
 * of the container whose value is at the given position, or nothing for a scalar.
 */
export function walkingLocator(
  root: Entry,
  index: (position: number) => Map<string, Entry>,
  tokensOf: (pointer: string) => string[],
): Locator {
  const cache = new Map<number, Map<string, Entry>>();
  return (pointer) => {
    let entry = root;
    for (const token of tokensOf(pointer)) {
      let entries = cache.get(entry.value);
      if (entries === undefined) {
        entries = index(entry.value);
        cache.set(entry.value, entries);
      }
      const next = entries.get(token);
      if (next === undefined) break;
      entry = next;
    }
    return entry.place;
  };
}
