import { isObject, own } from "../document/json.ts";
import type { ApiLink, Operation } from "./api.ts";
import { resourceKeys } from "./resource-key.ts";
import type { Reference } from "./serialize.ts";

/** Something that the service keeps under an address of its own. */
export interface Resource {
  /** The path up to and with the parameter, names taken out: `/books/{}/reviews/{}`. */
  readonly key: string;
  /** Values of all parameters of the path, outermost first. */
  readonly values: readonly Reference[];
  alive: boolean;
}

/** Which operations make, list and hold which things; found once, as descriptions are long. */
export interface Relations {
  /** The key of the items of a collection, where they have an address below it. */
  collectionOf(operation: Operation): string | undefined;
  /** The key of what a POST makes. */
  createdBy(operation: Operation): string | undefined;
  makers(key: string): readonly Operation[];
  lists(key: string): readonly Operation[];
  /** Keys of the things that a path goes through, outermost first, one per parameter. */
  through(operation: Operation): readonly string[];
}

export function relate(operations: readonly Operation[]): Relations {
  const through = new Map(operations.map((each) => [each, resourceKeys(each.path)]));
  const keys = new Set([...through.values()].flat());
  const makers = new Map<string, Operation[]>();
  const lists = new Map<string, Operation[]>();
  const collectionOf = (operation: Operation): string | undefined => {
    const key = `${operation.key}/{}`;
    return keys.has(key) ? key : undefined;
  };
  for (const operation of operations) {
    const key = collectionOf(operation);
    const of =
      operation.method === "POST" ? makers : operation.method === "GET" ? lists : undefined;
    if (key !== undefined) of?.set(key, [...(of.get(key) ?? []), operation]);
  }
  return {
    collectionOf,
    createdBy: (operation) => (operation.method === "POST" ? collectionOf(operation) : undefined),
    makers: (key) => makers.get(key) ?? [],
    lists: (key) => lists.get(key) ?? [],
    through: (operation) => through.get(operation) ?? resourceKeys(operation.path),
  };
}

/** Fewest words by which one name stands for another: `bookId`, `book_id`, `book` all for `books`. */
export function referredName(name: string): string | undefined {
  const match = /^(.+?)[-_]?(?:ids?|uuids?|keys?|refs?)$/i.exec(name);
  return match?.[1] === undefined ? undefined : singular(match[1]);
}

/** `/shop/books/{}` is about a `book`. */
export function resourceName(key: string): string {
  const segments = key.split("/").filter((segment) => segment !== "" && !segment.includes("{"));
  return singular(segments.at(-1) ?? "");
}

function singular(word: string): string {
  const plain = word.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (plain.endsWith("ies") && plain.length > 4) return `${plain.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(plain)) return plain;
  return /(?:ch|sh|x|ss)es$/.test(plain) ? plain.slice(0, -2) : plain.replace(/s$/, "");
}

/**
 * Where an answer names the thing that it is about: the field of the path parameter's name, or one
 * of the usual names, at the top or inside of one wrapper.
 */
export function idIn(json: unknown, parameter: string, key: string): IdPlace | undefined {
  const direct = idInObject(json, parameter, key);
  if (direct !== undefined || !isObject(json)) return direct;
  for (const [name, value] of Object.entries(json).slice(0, 20)) {
    const inner = isObject(value) ? idInObject(value, parameter, key) : undefined;
    if (inner !== undefined) return { ...inner, path: [name, ...inner.path] };
  }
  return undefined;
}

interface IdPlace {
  readonly path: readonly (string | number)[];
  readonly value: string | number;
}

function idInObject(json: unknown, parameter: string, key: string): IdPlace | undefined {
  if (!isObject(json)) return undefined;
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");
  const wanted = [plain(parameter), "id", `${resourceName(key)}id`, "uuid", "key", "slug"];
  const names = Object.keys(json);
  for (const want of wanted) {
    const name = names.find((each) => plain(each) === want);
    const value = name === undefined ? undefined : own(json, name);
    if (name !== undefined && isId(value)) return { path: [name], value };
  }
  return undefined;
}

function isId(value: unknown): value is string | number {
  if (typeof value === "number") return Number.isSafeInteger(value);
  return typeof value === "string" && value !== "" && value.length <= 200;
}

/** Names of the things in a listing. */
export function idsInList(json: unknown, parameter: string, key: string): IdPlace[] {
  const list = Array.isArray(json) ? { path: [], items: json } : listInside(json);
  if (list === undefined) return [];
  return list.items.slice(0, 5).flatMap((item: unknown, i) => {
    const found = idIn(item, parameter, key);
    return found === undefined ? [] : [{ ...found, path: [...list.path, i, ...found.path] }];
  });
}

function listInside(json: unknown): { path: string[]; items: unknown[] } | undefined {
  if (!isObject(json)) return undefined;
  for (const [name, value] of Object.entries(json).slice(0, 20)) {
    if (Array.isArray(value)) return { path: [name], items: value as unknown[] };
  }
  return undefined;
}

/** The value that a Location gives for the last parameter of a key. */
export function idInLocation(location: string, key: string): string | undefined {
  const path = location.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "").replace(/[?#].*$/s, "");
  const segments = path.split("/");
  const wanted = key.split("/");
  const shift = segments.length - wanted.length;
  const fits = wanted.every(
    (each, i) => each === "{}" || each === "" || each === segments[shift + i],
  );
  const value = segments.at(-1);
  if (shift < 0 || !fits || value === undefined || value === "") return undefined;
  return decodedSegment(value);
}

function decodedSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Values of a link's parameters by runtime expression (OpenAPI 3.1, section 4.8.20.4): where each
 * is in the answer; undefined where one asks for something else.
 */
export function linkPlaces(link: ApiLink): Map<string, readonly string[]> | undefined {
  const places = new Map<string, readonly string[]>();
  for (const [name, expression] of link.parameters) {
    const [, pointer] = /^\$response\.body#(\/.*)$/.exec(String(expression)) ?? [];
    if (pointer === undefined) return undefined;
    const plain = name.replace(/^(?:path|query|header)\./, "");
    places.set(
      plain,
      pointer
        .slice(1)
        .split("/")
        .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~")),
    );
  }
  return places;
}
