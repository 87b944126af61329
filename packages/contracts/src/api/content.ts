import type { Cursor } from "../document/json.ts";
import { canonical, child, children, isObject, own } from "../document/json.ts";
import type { Place } from "../findings/draft.ts";
import type { Direction } from "../model.ts";
import { quote } from "../schema/scope.ts";
import type { OperationScope } from "./context.ts";
import { compareSchemaNodes, placeAt, report } from "./context.ts";

interface ContentSides {
  /** Nodes that own the `content` maps; absent where there is no body. */
  readonly base: Cursor;
  readonly head: Cursor;
  readonly direction: Direction;
}

/** Compares two `content` maps: the media types, and the schema of each. */
export function compareContent(scope: OperationScope, place: Place, sides: ContentSides): void {
  const base = mediaTypes(sides.base);
  const head = mediaTypes(sides.head);
  const met = new Set<string>();
  for (const [name, media] of base) {
    const found = counterpart(name, head);
    if (found === undefined) {
      mediaTypeRemoved(scope, place, { media, direction: sides.direction });
      continue;
    }
    met.add(found.name);
    compareMediaType(scope, place, { base: media, head: found.media, direction: sides.direction });
    if (found.name === name) continue;
    // A range answers for more than the one type that it replaces.
    report(scope, place, {
      change: "media-type-generalized",
      effect: "widened",
      direction: sides.direction,
      base: media,
      head: found.media,
      text: `media type went from ${quote(name)} to ${quote(found.name)}`,
    });
  }
  for (const [name, media] of head) {
    if (met.has(name) || base.has(name)) continue;
    mediaTypeAdded(scope, place, { media, direction: sides.direction, base });
  }
}

/** Media types by normalised name: no case, no blanks, no charset (JSON has none, RFC 8259). */
function mediaTypes(owner: Cursor): Map<string, Cursor> {
  const found = new Map<string, Cursor>();
  for (const media of children(child(owner, "content"))) {
    if (!isObject(media.value)) continue;
    const name = media.key
      .toLowerCase()
      .replaceAll(/\s/g, "")
      .replace(/;charset=[^;]*/, "");
    if (!found.has(name)) found.set(name, media);
  }
  return found;
}

function counterpart(
  name: string,
  types: ReadonlyMap<string, Cursor>,
): { name: string; media: Cursor } | undefined {
  const [main] = name.split("/");
  for (const candidate of [name, `${main}/*`, "*/*"]) {
    const media = types.get(candidate);
    if (media !== undefined) return { name: candidate, media };
  }
  return undefined;
}

/**
 * A consumer asks for a media type by name, so it misses one that is gone from answers, and does
 * not get a new one unasked. In calls that the server makes nothing is negotiated: the law holds.
 */
function mediaTypeRemoved(
  scope: OperationScope,
  place: Place,
  of: { media: Cursor; direction: Direction },
): void {
  const negotiated = of.direction === "response" && scope.input === "request";
  report(scope, place, {
    change: "media-type-removed",
    effect: "narrowed",
    ...(negotiated ? { level: "breaking" as const } : {}),
    direction: of.direction,
    base: of.media,
    text: `media type ${quote(of.media.key)} was removed`,
  });
}

function mediaTypeAdded(
  scope: OperationScope,
  place: Place,
  of: { media: Cursor; direction: Direction; base: ReadonlyMap<string, Cursor> },
): void {
  const negotiated = of.direction === "response" && scope.input === "request";
  const covered = counterpart(of.media.key.toLowerCase(), of.base);
  const first = of.base.size === 0;
  report(scope, place, {
    change: "media-type-added",
    effect: negotiated || covered !== undefined || first ? "none" : "widened",
    direction: of.direction,
    head: of.media,
    text: `media type ${quote(of.media.key)} was added`,
  });
  if (covered === undefined) return;
  compareMediaType(scope, place, { base: covered.media, head: of.media, direction: of.direction });
}

function compareMediaType(
  scope: OperationScope,
  place: Place,
  sides: { base: Cursor; head: Cursor; direction: Direction },
): void {
  const { base, head, direction } = sides;
  const at = { ...placeAt(place.site, { base, head }), media: base.key };
  for (const keyword of ["schema", "itemSchema"]) {
    const nodes = { base: child(base, keyword), head: child(head, keyword) };
    const suffix = keyword === "schema" ? place.site : `${place.site} (each item)`;
    compareSchemaNodes(scope, { ...at, site: suffix }, { ...nodes, direction });
  }
  const [before, after] = [own(base.value, "encoding"), own(head.value, "encoding")];
  if (canonical(before ?? {}) === canonical(after ?? {})) return;
  report(scope, at, {
    change: "encoding-changed",
    effect: "unknown",
    direction,
    base: child(base, "encoding"),
    head: child(head, "encoding"),
    text: "parts are encoded in another way",
  });
}
