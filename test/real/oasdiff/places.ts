import type { Doc, Json } from "./slices.ts";
import { isDoc } from "./slices.ts";

/** What stands at a place of a document. */
export type PlaceKind =
  | "paths"
  | "item"
  | "operation"
  | "parameter"
  | "body"
  | "media"
  | "responses"
  | "response"
  | "header"
  | "schema";

export interface Place {
  kind: PlaceKind;
  at: readonly (string | number)[];
}

type At = Place["at"];

/** Every place that an edit can be made at, once each. */
export function placesOf(document: Doc): Place[] {
  const found: Place[] = [{ kind: "paths", at: ["paths"] }];
  const walk = walkInto((kind, at) => void found.push({ kind, at }));
  for (const [path, item] of entriesOf(document["paths"])) walk.item(item, ["paths", path]);
  const sections = [
    ["schemas", walk.schema],
    ["parameters", walk.parameter],
    ["responses", walk.response],
  ] as const;
  for (const [section, visit] of sections) {
    const components = document["components"] as Doc;
    for (const [name, node] of entriesOf(components[section])) {
      visit(node, ["components", section, name]);
    }
  }
  return found;
}

type Visit = (node: Json | undefined, at: At) => void;

interface Walk {
  item: Visit;
  schema: Visit;
  parameter: Visit;
  response: Visit;
}

function walkInto(add: (kind: PlaceKind, at: At) => void): Walk {
  const schema: Visit = (node, at) => {
    if (!isPlain(node)) return;
    add("schema", at);
    for (const key of ["items", "not", "additionalProperties"]) schema(node[key], [...at, key]);
    for (const [name, inner] of entriesOf(node["properties"])) {
      schema(inner, [...at, "properties", name]);
    }
    for (const key of ["allOf", "anyOf", "oneOf"]) {
      const list = node[key];
      if (Array.isArray(list)) list.forEach((inner, index) => schema(inner, [...at, key, index]));
    }
  };
  const content: Visit = (node, at) => {
    for (const [type, media] of entriesOf(node)) {
      add("media", [...at, type]);
      if (isDoc(media)) schema(media["schema"], [...at, type, "schema"]);
    }
  };
  const parameter: Visit = (node, at) => {
    if (!isPlain(node)) return;
    add("parameter", at);
    schema(node["schema"], [...at, "schema"]);
  };
  const response: Visit = (node, at) => {
    if (!isPlain(node)) return;
    add("response", at);
    content(node["content"], [...at, "content"]);
    for (const [name, header] of entriesOf(node["headers"])) {
      if (!isPlain(header)) continue;
      add("header", [...at, "headers", name]);
      schema(header["schema"], [...at, "headers", name, "schema"]);
    }
  };
  return { schema, parameter, response, item: itemWalk({ add, parameter, content, response }) };
}

function itemWalk(walk: {
  add: (kind: PlaceKind, at: At) => void;
  parameter: Visit;
  content: Visit;
  response: Visit;
}): Visit {
  const { add, parameter, content, response } = walk;
  const list: Visit = (node, at) => {
    if (Array.isArray(node)) node.forEach((inner, index) => parameter(inner, [...at, index]));
  };
  return (item, path) => {
    if (!isDoc(item)) return;
    add("item", path);
    list(item["parameters"], [...path, "parameters"]);
    for (const [method, operation] of Object.entries(item)) {
      if (method === "parameters" || !isDoc(operation)) continue;
      const at = [...path, method];
      add("operation", at);
      list(operation["parameters"], [...at, "parameters"]);
      const body = operation["requestBody"];
      if (isPlain(body)) {
        add("body", [...at, "requestBody"]);
        content(body["content"], [...at, "requestBody", "content"]);
      }
      add("responses", [...at, "responses"]);
      for (const [status, inner] of entriesOf(operation["responses"])) {
        response(inner, [...at, "responses", status]);
      }
    }
  };
}

function isPlain(node: Json | undefined): node is Doc {
  return isDoc(node) && node["$ref"] === undefined;
}

function entriesOf(node: Json | undefined): [string, Json][] {
  return isDoc(node) ? Object.entries(node) : [];
}

/** The document with another node at the place. */
export function edited(document: Doc, place: Place, node: Doc): Doc {
  const copy = structuredClone(document);
  let parent: Doc | Json[] = copy;
  for (const key of place.at.slice(0, -1)) parent = (parent as Doc)[key] as Doc;
  (parent as Doc)[place.at.at(-1) ?? ""] = node;
  return copy;
}

export function nodeAt(document: Doc, place: Place): Doc {
  let node: Json = document;
  for (const key of place.at) node = (node as Doc)[key] as Json;
  return node as Doc;
}
