import { describe, expect, test } from "vitest";
import type { Doc } from "../test-support/compare.ts";
import {
  all,
  api,
  diff,
  operation,
  request,
  response,
  risks,
  v30,
} from "../test-support/compare.ts";

const str = { type: "string" };
const cat = {
  type: "object",
  properties: { kind: { const: "cat" }, lives: { type: "integer" } },
  required: ["kind"],
};
const dog = {
  type: "object",
  properties: { kind: { const: "dog" }, tricks: str },
  required: ["kind"],
};
const schemas = { Cat: cat, Dog: dog, Name: str };
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const inObject = (schema: object): object => ({ type: "object", properties: { x: schema } });

const equal: [name: string, one: object, other: object][] = [
  ["inline or $ref", ref("Cat"), cat],
  ["inline or $ref below", inObject(ref("Name")), inObject(str)],
  ["$ref beside a description", ref("Cat"), { ...ref("Cat"), description: "a cat" }],
  ["one-element allOf", ref("Cat"), { allOf: [ref("Cat")] }],
  ["one-element anyOf", ref("Cat"), { anyOf: [ref("Cat")] }],
  ["one-element oneOf", cat, { oneOf: [ref("Cat")] }],
  ["oneOf or anyOf", { oneOf: [ref("Cat"), ref("Dog")] }, { anyOf: [ref("Cat"), ref("Dog")] }],
  ["order of branches", { oneOf: [ref("Cat"), ref("Dog")] }, { oneOf: [ref("Dog"), ref("Cat")] }],
  ["order of inline branches", { oneOf: [cat, dog] }, { oneOf: [dog, cat] }],
  ["inlined branches", { oneOf: [ref("Cat"), ref("Dog")] }, { oneOf: [cat, dog] }],
  [
    "nested unions",
    { oneOf: [ref("Cat"), { oneOf: [ref("Dog"), str] }] },
    { oneOf: [str, ref("Dog"), ref("Cat")] },
  ],
  [
    "a wider branch before or after a narrower one",
    { oneOf: [{ type: "object", required: ["a"] }, { type: "object" }] },
    { oneOf: [{ type: "object" }, { type: "object", required: ["a"] }] },
  ],
  [
    "types or a union of types",
    { type: ["string", "integer"] },
    { oneOf: [str, { type: "integer" }] },
  ],
  [
    "enum or a union of constants",
    { enum: ["a", "b"] },
    { oneOf: [{ const: "b" }, { const: "a" }] },
  ],
  ["enum with or without type", { enum: ["a"] }, { type: "string", enum: ["a"] }],
  ["const or enum", { const: "a" }, { type: "string", enum: ["a"] }],
  ["order of an enum", { enum: ["a", "b"] }, { enum: ["b", "a"] }],
  ["null as type or as branch", { type: ["string", "null"] }, { anyOf: [str, { type: "null" }] }],
  [
    "null as branch or as constant",
    { anyOf: [ref("Cat"), { type: "null" }] },
    { oneOf: [{ enum: [null] }, ref("Cat")] },
  ],
  [
    "null in an enum",
    { type: ["string", "null"], enum: ["a", null] },
    { anyOf: [{ const: "a" }, { type: "null" }] },
  ],
  [
    "allOf merged",
    { allOf: [ref("Cat"), { type: "object", properties: { age: str }, required: ["age"] }] },
    { type: "object", properties: { ...cat.properties, age: str }, required: ["age", "kind"] },
  ],
  [
    "allOf whose members meet in one property",
    { allOf: [inObject({ type: "string", minLength: 1 }), inObject({ maxLength: 5 })] },
    inObject({ type: "string", minLength: 1, maxLength: 5 }),
  ],
  [
    "common part hoisted out of the branches",
    { oneOf: [{ allOf: [inObject(str), cat] }, { allOf: [inObject(str), dog] }] },
    { ...inObject(str), oneOf: [ref("Cat"), ref("Dog")] },
  ],
  ["integer bounds", { type: "integer", exclusiveMinimum: 0 }, { type: "integer", minimum: 1 }],
  ["bounds that say nothing", { ...str, minLength: 0 }, str],
  ["formats that say nothing", { type: "integer", format: "int64" }, { type: "integer" }],
  ["open by default or by word", inObject(str), { ...inObject(str), additionalProperties: true }],
  ["open by the empty schema", inObject(str), { ...inObject(str), additionalProperties: {} }],
  ["properties imply an object", { properties: { x: str } }, inObject(str)],
  ["true or no demand", { type: "array", items: true }, { type: "array" }],
  ["not by reference", { not: ref("Name") }, { not: str }],
  [
    "descriptions and examples",
    cat,
    { ...cat, description: "d", example: { kind: "cat" }, title: "Cat" },
  ],
  [
    "order of keys",
    cat,
    {
      required: ["kind"],
      properties: { lives: { type: "integer" }, kind: { const: "cat" } },
      type: "object",
    },
  ],
];

describe("refactorings of schemas give nothing", () => {
  test.each(equal)("%s", async (_name, one, other) => {
    for (const place of [request, response]) {
      const [left, right] = [place(one, { schemas }), place(other, { schemas })];
      expect(all(await diff(left, right))).toEqual([]);
      expect(all(await diff(right, left))).toEqual([]);
    }
  });
});

describe("the move from 3.0 to 3.1 gives nothing", () => {
  const moved: [name: string, old: object, now: object][] = [
    ["nullable", { type: "string", nullable: true }, { type: ["string", "null"] }],
    [
      "nullable beside allOf",
      { nullable: true, allOf: [ref("Cat")] },
      { anyOf: [ref("Cat"), { type: "null" }] },
    ],
    ["nullable enum", { type: "string", nullable: true, enum: ["a"] }, { enum: ["a", null] }],
    [
      "exclusiveMinimum",
      { type: "number", minimum: 1, exclusiveMinimum: true },
      { type: "number", exclusiveMinimum: 1 },
    ],
    ["byte", { type: "string", format: "byte" }, { type: "string", contentEncoding: "base64" }],
    [
      "binary",
      { type: "string", format: "binary" },
      { type: "string", contentMediaType: "application/octet-stream" },
    ],
  ];
  const oldSchemas = {
    Cat: { ...cat, properties: { ...cat.properties, kind: { enum: ["cat"] } } },
  };

  test.each(moved)("%s", async (_name, old, now) => {
    for (const place of [request, response]) {
      const before = place(old, { schemas: oldSchemas }, v30);
      expect(all(await diff(before, place(now, { schemas })))).toEqual([]);
    }
  });

  test("3.0 ignores what stands beside $ref", async () => {
    const beside = { ...ref("Name"), maxLength: 3 };
    expect(
      all(await diff(request(beside, { schemas }, v30), request(ref("Name"), { schemas }, v30))),
    ).toEqual([]);
    expect(
      all(await diff(request(beside, { schemas }), request(ref("Name"), { schemas }))),
    ).toEqual(["compatible request-max-length-dropped"]);
  });
});

const list = { name: "limit", in: "query", schema: { type: "integer" } };
const id = (name: string): object => ({ name, in: "path", required: true, schema: str });

function doc(paths: Doc, more: Doc = {}): Doc {
  return { openapi: "3.1.0", info: { title: "t", version: "1" }, paths, ...more };
}

const documents: [name: string, one: Doc, other: Doc][] = [
  [
    "parameter on the path or on the operation",
    api({ parameters: [list], get: operation() }),
    api({ get: operation({ parameters: [list] }) }),
  ],
  [
    "path parameter renamed",
    doc({ "/things/{id}": { get: operation({ parameters: [id("id")] }) } }),
    doc({ "/things/{thingId}": { get: operation({ parameters: [id("thingId")] }) } }),
  ],
  [
    "order of parameters",
    api({ get: operation({ parameters: [list, { ...list, name: "page" }] }) }),
    api({ get: operation({ parameters: [{ ...list, name: "page" }, list] }) }),
  ],
  [
    "parameter by reference",
    api({ get: operation({ parameters: [list] }) }),
    api(
      { get: operation({ parameters: [{ $ref: "#/components/parameters/P" }] }) },
      { components: { parameters: { P: list } } },
    ),
  ],
  [
    "case of a header",
    api({ get: operation({ parameters: [{ ...list, in: "header", name: "X-Page" }] }) }),
    api({ get: operation({ parameters: [{ ...list, in: "header", name: "x-page" }] }) }),
  ],
  [
    "explode of a scalar",
    api({ get: operation({ parameters: [list] }) }),
    api({ get: operation({ parameters: [{ ...list, explode: false }] }) }),
  ],
  [
    "prefix moved from the paths to the server",
    doc(
      { "/v1/a": { get: operation() }, "/v1/b": { get: operation() } },
      { servers: [{ url: "https://x.test" }] },
    ),
    doc(
      { "/a": { get: operation() }, "/b": { get: operation() } },
      {
        servers: [
          {
            url: "https://{host}/v{n}/",
            variables: { host: { default: "y.test" }, n: { default: "1" } },
          },
        ],
      },
    ),
  ],
  [
    "other host, same prefix",
    doc({ "/a": { get: operation() } }, { servers: [{ url: "http://localhost:80/api" }] }),
    doc({ "/a": { get: operation() } }, { servers: [{ url: "https://prod.test/api" }] }),
  ],
  [
    "security of the document or of each operation",
    api(
      { get: operation() },
      {
        security: [{ key: [] }],
        components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
      },
    ),
    api(
      { get: operation({ security: [{ token: [] }] }) },
      { components: { securitySchemes: { token: { type: "http", scheme: "Bearer" } } } },
    ),
  ],
  [
    "response by reference",
    api({ get: { responses: { 200: { description: "ok" } } } }),
    api(
      { get: { responses: { 200: { $ref: "#/components/responses/R" } } } },
      { components: { responses: { R: { description: "ok" } } } },
    ),
  ],
  [
    "path item by reference",
    api({ get: operation() }),
    doc(
      { "/things": { $ref: "#/components/pathItems/T" } },
      { components: { pathItems: { T: { get: operation() } } } },
    ),
  ],
  [
    "spelling of a media type",
    api({ post: operation({ requestBody: { content: { "application/json": {} } } }) }),
    api({
      post: operation({ requestBody: { content: { "Application/JSON; charset=utf-8": {} } } }),
    }),
  ],
  [
    "two paths that differ in a parameter's name only",
    doc({ "/a/{x}": { get: operation() }, "/a/{y}": { post: operation() } }),
    doc({ "/a/{y}": { post: operation() }, "/a/{x}": { get: operation() } }),
  ],
];

describe("refactorings of documents give nothing", () => {
  test.each(documents)("%s", async (_name, one, other) => {
    expect(all(await diff(one, other))).toEqual([]);
    expect(all(await diff(other, one))).toEqual([]);
  });
});

test("a range of statuses may be spelled out, and back it only adds errors", async () => {
  const answers = (...errors: string[]): Doc => {
    const responses = Object.fromEntries(errors.map((status) => [status, { description: "no" }]));
    return api({ get: { responses: { 200: { description: "ok" }, ...responses } } });
  };
  expect(all(await diff(answers("4XX"), answers("400", "404")))).toEqual([]);
  expect(all(await diff(answers("400", "404"), answers("4XX")))).toEqual([
    "compatible response-status-added",
  ]);
});

test("a property that only one allOf member lets be null cannot be null", async () => {
  const name = (more: Doc): Doc => ({
    type: "object",
    properties: { name: { type: "string", ...more } },
  });
  const both = { allOf: [name({ nullable: true }), name({})] };
  expect(all(await diff(response(name({}), {}, v30), response(both, {}, v30)))).toEqual([]);
});

test("a branch whose values another one takes, but may not read, is for people to judge", async () => {
  const having = (...names: string[]): object => ({
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, str])),
  });
  const base = { anyOf: [having("a"), having("b")] };
  expect(risks(await diff(request(base), request(having("b"))))).toEqual([
    "dangerous request-union-branch-removed",
  ]);
  expect(risks(await diff(request(base), request(having("a", "b"))))).toEqual([]);
});
