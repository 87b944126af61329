import { isObject } from "../document/json.ts";
import { escapeToken } from "../document/pointer.ts";
import { sample } from "../explore/sample.ts";
import { violationsOf } from "../explore/validate.ts";
import type { Violation } from "../explore/violation.ts";
import type { Draft } from "../findings/draft.ts";
import type { Direction, Proof } from "../model.ts";
import type { SchemaPair } from "../schema/comparer.ts";
import type { SchemaReader } from "../schema/reader.ts";
import type { SchemaSet } from "../schema/shape.ts";
import { candidates, samplingOf } from "./candidates.ts";
import type { RouteStep } from "./route.ts";
import { routesFrom } from "./route.ts";
import type { Sign } from "./shows.ts";
import { shownBy, signOf } from "./shows.ts";
import { readable } from "./text.ts";

/** A change of a schema with the schema that it is in, and the whole of a message around that. */
export interface Provable {
  readonly draft: Draft;
  readonly pair: SchemaPair;
  readonly root: SchemaPair;
}

type Side = "base" | "head";

/** Steps of validation and of sampling, for one change and for all: no clock, so always the same. */
const CHANGE_STEPS = 50_000;
const TOTAL_STEPS = 1_000_000;
const MAX_PAYLOAD = 2000;
const MAX_ITEMS = 200;

class Exhausted extends Error {}

/** Looks for messages that show changes between the documents of two readers. */
export function createProver(
  readers: Readonly<Record<Side, SchemaReader>>,
): (change: Provable) => Proof | undefined {
  let total = TOTAL_STEPS;
  const routes = new Map<string, ReadonlyMap<string, readonly RouteStep[]>>();
  return (change) => {
    if (total <= 0) return undefined;
    const work = { left: Math.min(CHANGE_STEPS, total) };
    const before = work.left;
    const metered = { base: meter(readers.base, work), head: meter(readers.head, work) };
    try {
      return prove(change, { readers: metered, work, routes });
    } catch (error) {
      if (error instanceof Exhausted) return undefined;
      throw error;
    } finally {
      total -= before - Math.max(0, work.left);
    }
  };
}

/** Sampling reads the normal form of every schema that it enters: there its steps are counted. */
function meter(reader: SchemaReader, work: { left: number }): SchemaReader {
  return {
    ...reader,
    normal(set) {
      work.left -= 1;
      if (work.left < 0) throw new Exhausted();
      return reader.normal(set);
    },
  };
}

interface Search {
  readonly readers: Readonly<Record<Side, SchemaReader>>;
  readonly work: { left: number };
  readonly routes: Map<string, ReadonlyMap<string, readonly RouteStep[]>>;
}

function prove({ draft, pair, root }: Provable, search: Search): Proof | undefined {
  const sign = signOf(draft);
  const part = partOf(root);
  if (sign === undefined || part === undefined) return undefined;
  const [allows, excludes]: [Side, Side] =
    pair.direction === "request" ? ["base", "head"] : ["head", "base"];
  const route = routeOf(search, allows, { from: root[allows], to: pair[allows] });
  if (route === undefined) return undefined;
  const wanted = {
    allows: { reader: search.readers[allows], set: pair[allows] },
    excludes: { reader: search.readers[excludes], set: pair[excludes] },
    detail: draft.detail,
    direction: pair.direction,
  };
  const sides: Sides = { pair, root, allows, excludes, sign, route };
  for (const value of candidates(wanted)) {
    const error = differs(search, sides, value);
    if (error === undefined) continue;
    const shown = message(search, sides, value);
    if (shown === undefined) continue;
    return {
      payload: shown.payload,
      validUnder: allows,
      invalidUnder: excludes,
      error: shown.error,
      part,
    };
  }
  return undefined;
}

interface Sides {
  readonly pair: SchemaPair;
  readonly root: SchemaPair;
  readonly allows: Side;
  readonly excludes: Side;
  readonly sign: Sign;
  readonly route: readonly RouteStep[];
}

/** Whether the changed schema itself tells the value apart, by what changed. */
function differs(search: Search, sides: Sides, value: unknown): Violation | undefined {
  const { pair, allows, excludes, sign } = sides;
  const { length } = JSON.stringify(value);
  // Large values cost time before a single step of validation is made.
  spend(search, length);
  if (length > MAX_PAYLOAD || isLong(value)) return undefined;
  if (check(search, pair, { side: allows, strict: true }, value).length > 0) return undefined;
  return shownBy(sign, value, check(search, pair, { side: excludes, strict: false }, value));
}

/** The whole message around the value, if both documents say of it what they say of the value. */
function message(
  search: Search,
  sides: Sides,
  value: unknown,
): { payload: string; error: string } | undefined {
  const { root, allows, excludes, route } = sides;
  for (const full of [false, true]) {
    const whole = around(search.readers[allows], route, { value, full, direction: root.direction });
    if (whole === undefined) continue;
    const payload = readable(JSON.stringify(whole));
    spend(search, payload.length);
    if (payload.length > MAX_PAYLOAD) continue;
    if (check(search, root, { side: allows, strict: true }, whole).length > 0) continue;
    const place = route.map(({ key }) => `/${escapeToken(String(key))}`).join("");
    const found = check(search, root, { side: excludes, strict: false }, whole);
    const error = found.find((each) => isAt(place, each));
    if (error !== undefined) return { payload, error: errorText(error) };
  }
  return undefined;
}

function spend({ work }: Search, steps: number): void {
  work.left -= steps;
  if (work.left < 0) throw new Exhausted();
}

/** At the place or below it; a union says only that none of its branches fits. */
function isAt(place: string, { pointer, keyword }: Violation): boolean {
  if (pointer === place || pointer.startsWith(`${place}/`)) return true;
  return (keyword === "anyOf" || keyword === "oneOf") && `${place}/`.startsWith(`${pointer}/`);
}

function errorText({ pointer, words, keyword }: Violation): string {
  const where = pointer === "" ? "the message" : readable(JSON.stringify(pointer)).slice(1, -1);
  const text = `${where} ${words}`;
  return `${text.length > 200 ? `${text.slice(0, 200)}…` : text} (${keyword})`;
}

function check(
  { readers, work }: Search,
  pair: SchemaPair,
  { side, strict }: { side: Side; strict: boolean },
  value: unknown,
): Violation[] {
  const { spec } = readers[side];
  const how = { spec, direction: pair.direction, strict, work };
  const readings = strict || !pair.textual ? [value] : textReadings(value);
  let found: Violation[] = [];
  for (const reading of readings) {
    found = pair[side].nodes.flatMap((node) => violationsOf(node, reading, how));
    // Without steps left nothing more counts as a violation, and nothing is known.
    if (work.left < 0) throw new Exhausted();
    if (found.length === 0) return found;
  }
  return found;
}

/** What travels as text may be read as any scalar that it spells; the value itself comes last. */
function textReadings(value: unknown): unknown[] {
  if (typeof value === "object") return [value];
  const text = String(value);
  const spelled = /^-?\d+(\.\d+)?$/.test(text) ? [Number(text)] : [];
  const boolean = text === "true" || text === "false" ? [text === "true"] : [];
  return [text, ...spelled, ...boolean, value];
}

/** Puts a value to its place in a message that is otherwise ordinary. */
function around(
  reader: SchemaReader,
  route: readonly RouteStep[],
  { value, full, direction }: { value: unknown; full: boolean; direction: Direction },
): unknown {
  let inner = value;
  for (const { set, shape, key } of route.toReversed()) {
    const made = sample(samplingOf(reader, direction, full), set, [], shape)?.value;
    if (typeof key === "number") {
      const least = Math.max(key + 1, shape.limits.get("minItems")?.value ?? 0);
      const items: unknown[] = Array.isArray(made) ? (made as unknown[]).slice(0, least) : [];
      while (items.length < key) items.push(null);
      items[key] = inner;
      inner = items;
    } else {
      const fields = Object.entries(isObject(made) ? made : {});
      inner = Object.fromEntries([...fields.filter(([name]) => name !== key), [key, inner]]);
    }
  }
  return inner;
}

function routeOf(
  { readers, routes }: Search,
  side: Side,
  { from, to }: { from: SchemaSet; to: SchemaSet },
): readonly RouteStep[] | undefined {
  const name = `${side} ${from.key}`;
  const known = routes.get(name) ?? routesFrom(readers[side], from);
  routes.set(name, known);
  return known.get(to.key);
}

/** What the message is; undefined where it is not JSON, which is all that is written here. */
function partOf({ place: { site, media } }: SchemaPair): string | undefined {
  if (media === undefined) return site;
  if (!/^(application\/([\w.-]+\+)?json|\*\/\*|application\/\*)(;|$)/i.test(media))
    return undefined;
  return `${site} ${media}`;
}

function isLong(value: unknown): boolean {
  return Array.isArray(value) && value.length > MAX_ITEMS;
}
