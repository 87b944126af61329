import { child, pointerOf } from "../document/json.ts";
import type { Cursor } from "../document/json.ts";
import { loadSpec } from "../document/load.ts";
import type { LoadOptions } from "../document/load.ts";
import type { Location, Outcome, SourceText } from "../model.ts";

/** An API description that pacts are compared with. */
export interface Description {
  /** Place of a location as the comparator writes it, `[root].paths./a/{id}.get.responses`. */
  place(location: string): Location;
}

const MAX_STEPS = 1_000;

export async function readDescription(
  source: SourceText,
  options: LoadOptions = {},
): Promise<Outcome<Description>> {
  const loaded = await loadSpec(source, options);
  if (!loaded.ok) return loaded;
  const { root } = loaded.value;
  return {
    ok: true,
    value: {
      place(location) {
        const cursor = walk(root, location.replace(/^\[root\]\.?/, ""));
        return cursor.file.locate(pointerOf(cursor));
      },
    },
  };
}

/** Keys hold dots themselves, so the longest that fits is taken; a reference goes on at the root. */
function walk(root: Cursor, location: string): Cursor {
  let at = root;
  let rest = location;
  for (let steps = 0; rest !== "" && steps < MAX_STEPS; steps += 1) {
    const step = stepFrom(at, rest) ?? stepFrom(root, rest);
    if (step === undefined) break;
    at = step.cursor;
    rest = step.rest;
  }
  return at;
}

function stepFrom(at: Cursor, location: string): { cursor: Cursor; rest: string } | undefined {
  if (typeof at.value !== "object" || at.value === null) return undefined;
  const fits = Object.keys(at.value)
    .map((key) => ({ key, written: Array.isArray(at.value) ? `[${key}]` : key }))
    .filter(({ written }) => location.startsWith(written))
    .filter(({ written: { length } }) => [undefined, ".", "["].includes(location[length]))
    .toSorted((a, b) => b.written.length - a.written.length);
  const [best] = fits;
  const cursor = best === undefined ? undefined : child(at, best.key);
  if (best === undefined || cursor === undefined) return undefined;
  return { cursor, rest: location.slice(best.written.length).replace(/^\./, "") };
}
