import { describe, expect, test } from "vitest";
import type { SourceText, SpecDiff } from "../index.ts";
import { diffSpecs, loadSpec } from "../index.ts";
import type { Doc } from "../test-support/compare.ts";
import { all, diff, open, risks } from "../test-support/compare.ts";

const info = { title: "pets", version: "1" };

function swagger(more: Doc): Doc {
  return { swagger: "2.0", info, consumes: ["application/json"], ...more };
}

const pet = {
  type: "object",
  required: ["id", "name"],
  properties: { id: { type: "integer" }, name: { type: "string" }, tag: { type: "string" } },
};

function pets(change: (document: Doc) => void = () => {}): Doc {
  const document = swagger({
    host: "pets.example",
    basePath: "/v1",
    produces: ["application/json"],
    securityDefinitions: { key: { type: "apiKey", in: "header", name: "X-Key" } },
    security: [{ key: [] }],
    parameters: { limit: { name: "limit", in: "query", type: "integer", maximum: 100 } },
    definitions: { Pet: pet },
    responses: { Missing: { description: "no", schema: { $ref: "#/definitions/Pet" } } },
    paths: {
      "/pets": {
        parameters: [{ $ref: "#/parameters/limit" }],
        get: {
          parameters: [
            {
              name: "ids",
              in: "query",
              type: "array",
              items: { type: "integer" },
              collectionFormat: "multi",
            },
          ],
          responses: {
            200: {
              description: "ok",
              schema: { type: "array", items: { $ref: "#/definitions/Pet" } },
              headers: { "X-Total": { type: "integer" } },
            },
            404: { $ref: "#/responses/Missing" },
          },
        },
        post: {
          parameters: [
            { name: "pet", in: "body", required: true, schema: { $ref: "#/definitions/Pet" } },
          ],
          responses: { 201: { description: "made" } },
        },
      },
      "/pets/{id}/photo": {
        put: {
          consumes: ["multipart/form-data"],
          parameters: [
            { name: "id", in: "path", required: true, type: "string" },
            { name: "file", in: "formData", required: true, type: "file" },
            { name: "note", in: "formData", type: "string" },
          ],
          responses: { 204: { description: "done" } },
        },
      },
    },
  });
  const copy = structuredClone(document);
  change(copy);
  return copy;
}

/** The same API as OpenAPI 3. */
function modern(): Doc {
  const json = (schema: unknown) => ({ content: { "application/json": { schema } } });
  const ref = { $ref: "#/components/schemas/Pet" };
  return {
    openapi: "3.0.3",
    info,
    servers: [{ url: "https://pets.example/v1" }],
    security: [{ key: [] }],
    components: {
      schemas: { Pet: pet },
      securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
    },
    paths: {
      "/pets": {
        parameters: [{ name: "limit", in: "query", schema: { type: "integer", maximum: 100 } }],
        get: {
          parameters: [
            { name: "ids", in: "query", schema: { type: "array", items: { type: "integer" } } },
          ],
          responses: {
            200: {
              description: "ok",
              ...json({ type: "array", items: ref }),
              headers: { "X-Total": { schema: { type: "integer" } } },
            },
            404: { description: "no", ...json(ref) },
          },
        },
        post: {
          requestBody: { required: true, ...json(ref) },
          responses: { 201: { description: "made" } },
        },
      },
      "/pets/{id}/photo": {
        put: {
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          requestBody: {
            required: true,
            content: {
              "multipart/form-data": {
                schema: {
                  type: "object",
                  required: ["file"],
                  properties: {
                    file: { type: "string", format: "binary" },
                    note: { type: "string" },
                  },
                },
              },
            },
          },
          responses: { 204: { description: "done" } },
        },
      },
    },
  };
}

/** A place in a document that is a tree of records. */
function set(document: Doc, path: string, value: unknown): void {
  const keys = path.split(" ");
  let node = document;
  for (const key of keys.slice(0, -1)) node = node[key] as Doc;
  const last = keys.at(-1) ?? "";
  if (value === undefined) delete node[last];
  else node[last] = value;
}

describe("Swagger 2.0", () => {
  test("is the same API after its upgrade, and before it", async () => {
    expect(all(await diff(pets(), modern()))).toEqual([]);
    expect(all(await diff(modern(), pets()))).toEqual([]);
    expect(all(await diff(pets(), pets()))).toEqual([]);
  });

  test.each<[string, string, unknown, string[]]>([
    ["a path", "paths /pets", undefined, ["breaking path-removed"]],
    [
      "a bound of a shared parameter",
      "parameters limit maximum",
      50,
      ["breaking request-maximum-decreased"],
    ],
    [
      "a list that is written in another way",
      "paths /pets get parameters 0 collectionFormat",
      "csv",
      ["breaking request-parameter-serialisation-changed"],
    ],
    [
      "a field that is required",
      "definitions Pet required",
      ["id", "name", "tag"],
      ["breaking request-property-became-required"],
    ],
    [
      "a field that may be missing",
      "definitions Pet required",
      ["id"],
      ["breaking response-property-became-optional"],
    ],
    [
      "the type of a header",
      "paths /pets get responses 200 headers X-Total type",
      "string",
      ["breaking response-type-widened"],
    ],
    [
      "a part of a form that is required",
      "paths /pets/{id}/photo put parameters 2 required",
      true,
      ["breaking request-property-became-required"],
    ],
    ["a way in", "security", [{ key: [] }, {}], []],
    ["the way in", "securityDefinitions key name", "X-New", ["breaking security-tightened"]],
    ["a media type", "produces", ["application/xml"], ["breaking response-media-type-removed"]],
    [
      "an answer",
      "paths /pets post responses",
      { 202: { description: "later" } },
      ["breaking response-success-status-removed", "dangerous response-success-status-added"],
    ],
    ["the folder", "basePath", "/v2", ["dangerous server-prefix-changed"]],
    [
      "null",
      "definitions Pet properties tag x-nullable",
      true,
      ["breaking response-became-nullable"],
    ],
  ])("tells that %s changed", async (_what, path, value, expected) => {
    const result = await diff(
      pets(),
      pets((document) => set(document, path, value)),
    );
    expect([...new Set(risks(result))].sort()).toEqual([...expected].sort());
  });

  test("places are those of the text", async () => {
    const text = [
      "swagger: '2.0'",
      "info: {title: t, version: '1'}",
      "paths:",
      "  /a:",
      "    post:",
      "      parameters:",
      "        - name: body",
      "          in: body",
      "          schema:",
      "            type: object",
      "            properties:",
      "              n: {type: integer}",
      "      responses:",
      "        '200':",
      "          description: ok",
      "          schema: {$ref: '#/definitions/A'}",
      "definitions:",
      "  A:",
      "    type: object",
      "    properties:",
      "      n: {type: integer}",
    ].join("\n");
    const { findings } = await diff(text, text.replaceAll("integer", "string"));
    expect(
      findings.map(({ head, pointer }) => [
        `${head?.line}:${head?.column}`,
        head?.pointer,
        pointer,
      ]),
    ).toEqual([
      [
        "12:15",
        "/paths/~1a/post/parameters/0/schema/properties/n",
        "/paths/~1a/post/parameters/0/schema/properties/n",
      ],
      ["21:7", "/definitions/A/properties/n", "/definitions/A/properties/n"],
    ]);
  });

  test("parameters and answers of another file, with what they refer to", async () => {
    const files = (type: string): ((path: string) => Promise<string | undefined>) => {
      const shared = {
        parameters: {
          Body: { name: "b", in: "body", schema: { $ref: "#/definitions/B" } },
          Form: { name: "f", in: "formData", type },
        },
        definitions: { B: { type: "object", properties: { n: { type } } } },
      };
      return (path) =>
        Promise.resolve(path === "shared/all.json" ? JSON.stringify(shared, null, 1) : undefined);
    };
    const use = (name: string) => ({
      post: {
        parameters: [{ $ref: `../shared/all.json#/parameters/${name}` }],
        responses: { 204: { description: "done" } },
      },
    });
    const paths = { "/a": use("Body"), "/b": use("Form") };
    const source: SourceText = { path: "api/a.json", text: JSON.stringify(swagger({ paths })) };
    const load = async (type: string) => {
      const loaded = await loadSpec(source, { resolveRef: files(type) });
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
      return loaded.value;
    };
    const { findings }: SpecDiff = diffSpecs(await load("integer"), await load("boolean"));
    expect(findings.map(({ id, head }) => `${id} ${head?.file}${head?.pointer}`)).toEqual([
      "request-type-changed shared/all.json/definitions/B/properties/n",
      "request-type-changed shared/all.json/parameters/Form",
    ]);
  });

  test("a version that YAML reads as a number", async () => {
    const spec = await open("swagger: 2.0\ninfo: {title: t, version: '1'}\npaths: {}\n");
    expect(spec.version).toBe("2.0");
  });
});
