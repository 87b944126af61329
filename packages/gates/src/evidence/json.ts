import { createDistinct, MASK } from "./secrets.ts";
import type { Hiding } from "./secrets.ts";

/** Deeper than pages are; what is deeper is dropped, as it could not be written again. */
const MAX_DEPTH = 600;
/** Every value below these is an entry of a store of a browser, which is secret as a whole. */
const STORES = new Set(["cookies", "localStorage", "sessionStorage", "indexedDB"]);
/** Keys by which readers of a trace and a HAR put their parts together; no text of a page. */
const STRUCTURE = new Set(
  "type method class callId parentId pageId frameId pageref _frameref sha1 _sha1 _file mimeType phase origin sameSite channel stepId".split(
    " ",
  ),
);
/** Those of them that name a file of the archive. */
const FILES = new Set(["sha1", "_sha1", "_file"]);
const IDENTIFIER = /^[\w@./+;=: -]{0,160}$/;
/** What a field of a page, or the way to it, says of what is typed into it. */
const TYPED = /pass(?:word|wd|phrase|code)|secret|token|otp|\bpin\b|\bcvv\b|\bcvc\b/i;

/** A shorter key may be a word of a format, which may also have been typed. */
const MIN_KEY = 16;

/** A text inside of a format: a body may be JSON, a form or HTML itself, or be in base64. */
export interface Body {
  mimeType?: string;
  encoding?: string;
  /** How deep in JSON it stands. */
  depth: number;
}

export interface JsonScrubbing {
  hiding: Hiding;
  body(text: string, body: Body): string;
}

/** A copy of a JSON value without secrets; the shape stays, so that readers of the format still read it. */
export function scrubJson(value: unknown, scrubbing: JsonScrubbing, depth = 0): unknown {
  return scrubbed(value, { ...scrubbing, depth, inStore: false });
}

interface Place extends JsonScrubbing {
  depth: number;
  inStore: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

function scrubbed(value: unknown, place: Place): unknown {
  if (typeof value === "string") return place.hiding.text(value);
  if (typeof value !== "object" || value === null) return value;
  if (place.depth >= MAX_DEPTH) return null;
  const below = { ...place, depth: place.depth + 1 };
  if (Array.isArray(value)) return value.map((item: unknown) => scrubbed(item, below));
  return object(value as Fields, below);
}

/** Own properties only: a key such as `__proto__` stays a key. */
function object(fields: Fields, place: Place): unknown {
  const secret = secretKeys(fields, place);
  return renamed(fields, place, (key, item) => field({ key, item, fields, secret }, place));
}

/** The same entries, their keys without secrets. */
function renamed(
  fields: Fields,
  { hiding }: Place,
  value: (key: string, item: unknown) => unknown,
): unknown {
  const distinct = createDistinct();
  return Object.fromEntries(
    Object.entries(fields).map(([key, item]) => [
      distinct(key.length < MIN_KEY ? hiding.name(key) : hiding.text(key)),
      value(key, item),
    ]),
  );
}

interface Field {
  key: string;
  item: unknown;
  fields: Fields;
  secret: ReadonlySet<string>;
}

function field({ key, item, fields, secret }: Field, place: Place): unknown {
  const { hiding } = place;
  if (secret.has(key)) return masked(item, place);
  if (STORES.has(key)) return stored(item, { ...place, inStore: true });
  if (typeof item !== "string") {
    return hiding.isSecret(key) ? masked(item, place) : scrubbed(item, place);
  }
  if (hiding.isSecret(key)) return masked(item, place);
  if (STRUCTURE.has(key) && IDENTIFIER.test(item)) {
    return FILES.has(key) ? hiding.name(item) : hiding.known(item);
  }
  return place.body(item, { ...bodyType(fields), depth: place.depth });
}

/** A list of entries, or an object of values by name. */
function stored(item: unknown, place: Place): unknown {
  return Array.isArray(item) || typeof item === "string"
    ? scrubbed(item, place)
    : masked(item, place);
}

/** Keys of an object whose values are secret because of what stands beside them. */
function secretKeys(fields: Fields, { hiding, inStore }: Place): Set<string> {
  const keys = new Set<string>();
  const name = [fields["name"], fields["key"]].find((one) => typeof one === "string");
  const named = typeof name === "string" && hiding.isSecret(name);
  // HAR and OTLP have pairs of name and value; a meta element has its content.
  if (named || (inStore && name !== undefined)) keys.add("value").add("content");
  const typed = fields["type"] === "password" || describesSecret(fields);
  if (named || typed) for (const key of ["__playwright_value_", "value"]) keys.add(key);
  if (typed) {
    keys.add("text");
    for (const key of ["value", "text", "__playwright_value_"]) {
      const value = fields[key];
      if (typeof value === "string") hiding.learn(value, true);
    }
  }
  return keys;
}

/** A call that types, by the way to its field, and the element itself. */
function describesSecret(fields: Fields): boolean {
  return ["selector", "autocomplete", "aria-label"].some((key) => {
    const value = fields[key];
    return typeof value === "string" && value.length <= 2_000 && TYPED.test(value);
  });
}

function masked(value: unknown, place: Place): unknown {
  if (typeof value === "string") {
    if (value === "") return value;
    place.hiding.learn(value);
    return MASK;
  }
  if (typeof value === "number") return 0;
  if (typeof value !== "object" || value === null) return value;
  if (place.depth >= MAX_DEPTH) return null;
  const below = { ...place, depth: place.depth + 1 };
  if (Array.isArray(value)) return value.map((item: unknown) => masked(item, below));
  return renamed(value as Fields, below, (_key, item) => masked(item, below));
}

function bodyType(fields: Fields): { mimeType?: string; encoding?: string } {
  const { mimeType, encoding } = fields;
  return {
    ...(typeof mimeType === "string" ? { mimeType } : {}),
    ...(typeof encoding === "string" ? { encoding } : {}),
  };
}
