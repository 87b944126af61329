import { seeded } from "../../support/random.ts";
import type { Edit } from "./edit.ts";
import { EDITS } from "./edits.ts";
import type { Place } from "./places.ts";
import { edited, nodeAt, placesOf } from "./places.ts";
import type { Doc } from "./slices.ts";
import { operationsOf, sliceOf } from "./slices.ts";

/** Two documents that differ by one edit at one place. */
export interface Pair {
  id: string;
  edit: string;
  place: Place;
  base: Doc;
  head: Doc;
}

/**
 * Pairs of a real document: of operations taken at random, every kind of edit at places taken at
 * random, `each` of a kind as far as there are places for it.
 */
export function pairsOf(document: Doc, options: { seed: number; each: number }): Pair[] {
  const random = seeded(options.seed);
  const operations = shuffled(operationsOf(document), random);
  const modern = !String(document["openapi"]).startsWith("3.0");
  const known = EDITS.filter((edit) => modern || edit.modern !== true);
  const left = new Map(known.map((edit) => [edit, options.each]));
  const pairs: Pair[] = [];
  for (const [path, method] of operations) {
    const open = [...left].filter(([, count]) => count > 0).map(([edit]) => edit);
    if (open.length === 0) break;
    const base = sliceOf(document, path, method);
    if (JSON.stringify(base).length > MAX_SLICE) continue;
    for (const [edit, place] of chosen(base, open, random)) {
      const changed = edit.apply(nodeAt(base, place));
      if (changed === undefined) continue;
      left.set(edit, (left.get(edit) ?? 0) - 1);
      const id = `${method} ${path} /${place.at.join("/")} ${edit.name}`;
      pairs.push({ id, edit: edit.name, place, base, head: edited(base, place, changed) });
    }
  }
  return pairs;
}

/** Larger ones take both tools longer and have no other places. */
const MAX_SLICE = 150_000;

/** Per operation and kind of edit, a place at which it changes something, in random order. */
function chosen(base: Doc, edits: readonly Edit[], random: () => number): [Edit, Place][] {
  const places = shuffled(placesOf(base), random);
  return edits.flatMap((edit): [Edit, Place][] => {
    const place = places.find(
      (one) => one.kind === edit.kind && edit.apply(nodeAt(base, one)) !== undefined,
    );
    return place === undefined ? [] : [[edit, place]];
  });
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}
