import type { Edit } from "./edit.ts";
import { gone, without } from "./edit.ts";
import type { Doc, Json } from "./slices.ts";
import { isDoc } from "./slices.ts";

const first = (node: Doc): string | undefined => Object.keys(node)[0];

/** A node without its first member; undefined when it has but one. */
const less = (node: Doc, keep = 1): Doc | undefined => {
  const name = first(node);
  return name === undefined || Object.keys(node).length <= keep ? undefined : without(node, name);
};

/** Edits of everything but schemas. */
export const OPERATION_EDITS: readonly Edit[] = [
  {
    name: "path gone",
    kind: "paths",
    apply: () => ({ "/other": { get: { responses: { 200: { description: "ok" } } } } }),
  },
  { name: "path renamed parameter", kind: "paths", apply: renamedParameter },
  {
    name: "operation gone",
    kind: "item",
    apply: (node) => ({
      ...without(node, "get", "put", "post", "delete", "patch"),
      head: { responses: { 200: { description: "ok" } } },
    }),
  },
  {
    name: "operation deprecated",
    kind: "operation",
    apply: (node) => (node["deprecated"] === true ? undefined : { ...node, deprecated: true }),
  },
  {
    name: "operationId changed",
    kind: "operation",
    apply: (node) =>
      node["operationId"] === undefined ? undefined : { ...node, operationId: "renamed" },
  },
  {
    name: "required query parameter new",
    kind: "operation",
    apply: (node) =>
      withParameter(node, {
        name: "fresh",
        in: "query",
        required: true,
        schema: { type: "string" },
      }),
  },
  {
    name: "optional query parameter new",
    kind: "operation",
    apply: (node) =>
      withParameter(node, { name: "fresh", in: "query", schema: { type: "string" } }),
  },
  {
    name: "required header new",
    kind: "operation",
    apply: (node) =>
      withParameter(node, {
        name: "X-Fresh",
        in: "header",
        required: true,
        schema: { type: "string" },
      }),
  },
  {
    name: "parameter gone",
    kind: "operation",
    apply: (node) => {
      const list = Array.isArray(node["parameters"]) ? node["parameters"] : [];
      const at = list.findIndex(
        (one) => isDoc(one) && (one["in"] === "query" || one["in"] === "header"),
      );
      return at < 0 ? undefined : { ...node, parameters: list.toSpliced(at, 1) };
    },
  },
  { name: "body gone", kind: "operation", apply: gone("requestBody") },
  { name: "required body new", kind: "operation", apply: (node) => withBody(node, true) },
  { name: "optional body new", kind: "operation", apply: (node) => withBody(node, false) },
  {
    name: "security new",
    kind: "operation",
    apply: (node) =>
      node["security"] === undefined ? { ...node, security: [{ key: [] }] } : undefined,
  },
  {
    name: "parameter required",
    kind: "parameter",
    apply: (node) => (node["required"] === true ? undefined : { ...node, required: true }),
  },
  {
    name: "parameter optional",
    kind: "parameter",
    apply: (node) =>
      node["required"] === true && node["in"] !== "path" ? { ...node, required: false } : undefined,
  },
  {
    name: "parameter renamed",
    kind: "parameter",
    apply: (node) => (node["in"] === "path" ? undefined : { ...node, name: "renamed" }),
  },
  {
    name: "parameter moved to header",
    kind: "parameter",
    apply: (node) =>
      node["in"] === "query" ? { ...without(node, "style", "explode"), in: "header" } : undefined,
  },
  {
    name: "parameter deprecated",
    kind: "parameter",
    apply: (node) => (node["deprecated"] === undefined ? { ...node, deprecated: true } : undefined),
  },
  {
    name: "body required",
    kind: "body",
    apply: (node) => (node["required"] === true ? undefined : { ...node, required: true }),
  },
  {
    name: "body optional",
    kind: "body",
    apply: (node) => (node["required"] === true ? { ...node, required: false } : undefined),
  },
  { name: "body media type gone", kind: "body", apply: (node) => swapped(node) },
  { name: "body media type new", kind: "body", apply: (node) => withMedia(node) },
  { name: "response media type gone", kind: "response", apply: (node) => swapped(node) },
  { name: "response media type new", kind: "response", apply: (node) => withMedia(node) },
  { name: "response schema gone", kind: "media", apply: gone("schema") },
  {
    name: "response header gone",
    kind: "response",
    apply: (node) =>
      isDoc(node["headers"]) ? { ...node, headers: less(node["headers"], 0) ?? {} } : undefined,
  },
  {
    name: "response header new",
    kind: "response",
    apply: (node) => ({
      ...node,
      headers: {
        ...(isDoc(node["headers"]) ? node["headers"] : {}),
        "X-Fresh": { schema: { type: "string" } },
      },
    }),
  },
  {
    name: "response header required",
    kind: "header",
    apply: (node) => (node["required"] === true ? undefined : { ...node, required: true }),
  },
  { name: "response gone", kind: "responses", apply: (node) => less(node) },
  {
    name: "success response new",
    kind: "responses",
    apply: (node) =>
      node["202"] === undefined ? { ...node, 202: { description: "later" } } : undefined,
  },
  {
    name: "error response new",
    kind: "responses",
    apply: (node) =>
      node["418"] === undefined ? { ...node, 418: { description: "no" } } : undefined,
  },
];

function renamedParameter(node: Doc): Doc | undefined {
  const [path, item] = Object.entries(node)[0] ?? ["", null];
  const name = /\{([^}]+)\}/.exec(path)?.[1];
  if (name === undefined || JSON.stringify(item).includes('"$ref":"#/components/parameters'))
    return undefined;
  const text = JSON.stringify(item).replaceAll(
    `"name":"${name}","in":"path"`,
    '"name":"renamed","in":"path"',
  );
  if (text === JSON.stringify(item)) return undefined;
  return { [path.replace(`{${name}}`, "{renamed}")]: JSON.parse(text) as Json };
}

function withParameter(node: Doc, parameter: Doc): Doc {
  return {
    ...node,
    parameters: [...(Array.isArray(node["parameters"]) ? node["parameters"] : []), parameter],
  };
}

function withBody(node: Doc, required: boolean): Doc | undefined {
  if (node["requestBody"] !== undefined) return undefined;
  return {
    ...node,
    requestBody: { required, content: { "application/json": { schema: { type: "object" } } } },
  };
}

function swapped(node: Doc): Doc | undefined {
  const content = node["content"];
  const name = isDoc(content) ? first(content) : undefined;
  if (!isDoc(content) || name === undefined || name === "text/csv") return undefined;
  return { ...node, content: { ...without(content, name), "text/csv": content[name] ?? {} } };
}

function withMedia(node: Doc): Doc | undefined {
  const content = node["content"];
  if (!isDoc(content) || content["text/csv"] !== undefined || first(content) === undefined)
    return undefined;
  return { ...node, content: { ...content, "text/csv": { schema: { type: "string" } } } };
}
