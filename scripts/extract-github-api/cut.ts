import { OPERATIONS } from "./operations.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** The parts of an OpenAPI 3.0 description that are read here. */
export interface Description {
  info: { title: string; version: string };
  paths: Record<string, Record<string, JsonObject>>;
  components: Record<string, Record<string, JsonObject>>;
}

/** Keys that say nothing about what is valid. */
const WORDS = new Set([
  "description",
  "example",
  "examples",
  "title",
  "externalDocs",
  "deprecated",
  "default",
  "x-github-breaking-changes",
  "x-multi-segment",
]);

/**
 * The operations of `OPERATIONS` with the closure of the schemas they name, as JSON Schema draft 7
 * (`nullable` becomes a type), one operation or schema a line so that a new version has a readable
 * difference.
 */
export function cutDown(description: Description): string {
  const cut = new Cut(description);
  const operations = OPERATIONS.map((id): [string, Json] => [id, cut.operation(id)]);
  const schemas = [...cut.schemas].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    "{",
    `"title": ${JSON.stringify(`${description.info.title}, a subset`)},`,
    `"version": ${JSON.stringify(description.info.version)},`,
    `"source": "npm @octokit/openapi, generated/api.github.com.json, cut by scripts/extract-github-api.ts",`,
    `"license": "MIT License Copyright (c) 2020 Octokit contributors; the description of GitHub: MIT, https://spdx.org/licenses/MIT",`,
    `"operations": {\n${lines(operations)}\n},`,
    `"schemas": {\n${lines(schemas)}\n}`,
    "}\n",
  ].join("\n");
}

function lines(entries: readonly (readonly [string, Json])[]): string {
  return entries
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    .join(",\n");
}

class Cut {
  readonly schemas = new Map<string, Json>();
  readonly #description: Description;

  constructor(description: Description) {
    this.#description = description;
  }

  operation(id: string): Json {
    for (const [path, methods] of Object.entries(this.#description.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        if (operation["operationId"] === id) return this.#cutOperation(path, method, operation);
      }
    }
    throw new Error(`GitHub's description has no operation ${id}`);
  }

  #cutOperation(path: string, method: string, operation: JsonObject): Json {
    const parameters = ((operation["parameters"] ?? []) as JsonObject[])
      .map((one) => this.#resolve(one))
      .map((one) => ({
        name: one["name"] ?? null,
        in: one["in"] ?? null,
        required: one["required"] ?? false,
        schema: this.#schema(one["schema"] ?? {}),
      }));
    const responses = Object.entries((operation["responses"] ?? {}) as JsonObject).map(
      ([status, response]) => [status, this.#content(this.#resolve(response as JsonObject))],
    );
    const body = operation["requestBody"] as JsonObject | undefined;
    return {
      method: method.toUpperCase(),
      path,
      parameters,
      ...(body === undefined
        ? {}
        : { body: { required: body["required"] ?? false, schema: this.#content(body) } }),
      responses: Object.fromEntries(responses) as JsonObject,
    };
  }

  /** Schema of the JSON form; null where there is none. */
  #content(holder: JsonObject): Json {
    const content = (holder["content"] ?? {}) as { [type: string]: JsonObject };
    const json = content["application/json"] ?? Object.values(content)[0];
    return json?.["schema"] === undefined ? null : this.#schema(json["schema"]);
  }

  #resolve(value: JsonObject): JsonObject {
    const reference = value["$ref"];
    if (typeof reference !== "string") return value;
    const [, , kind = "", name = ""] = reference.split("/");
    const found = this.#description.components[kind]?.[name];
    if (found === undefined) throw new Error(`dangling ${reference}`);
    return found;
  }

  #schema(value: Json): Json {
    if (Array.isArray(value)) return value.map((one) => this.#schema(one));
    if (value === null || typeof value !== "object") return value;
    const reference = value["$ref"];
    if (typeof reference === "string") return this.#reference(reference);
    const entries = Object.entries(value)
      .filter(([key]) => !WORDS.has(key) && key !== "nullable")
      .map(([key, one]): [string, Json] =>
        key === "properties"
          ? [key, this.#properties(one as JsonObject)]
          : [key, this.#schema(one)],
      );
    return withNull(Object.fromEntries(entries), value["nullable"] === true);
  }

  /** Names of properties are not keywords: one may be called `title`. */
  #properties(value: JsonObject): JsonObject {
    return Object.fromEntries(
      Object.entries(value).map(([name, schema]) => [name, this.#schema(schema)]),
    );
  }

  #reference(reference: string): Json {
    const name = reference.split("/").at(-1) ?? "";
    if (!this.schemas.has(name)) {
      this.schemas.set(name, null);
      this.schemas.set(name, this.#schema(this.#resolve({ $ref: reference })));
    }
    return { $ref: `#/schemas/${name}` };
  }
}

/** OpenAPI 3.0 `nullable` as JSON Schema. */
function withNull(schema: JsonObject, nullable: boolean): Json {
  if (!nullable) return schema;
  const type = schema["type"];
  if (typeof type !== "string") return { anyOf: [schema, { type: "null" }] };
  const values = schema["enum"];
  const also: JsonObject = Array.isArray(values) ? { enum: [...new Set([...values, null])] } : {};
  return { ...schema, ...also, type: [type, "null"] };
}
