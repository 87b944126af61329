import type { Cursor } from "../document/json.ts";
import { child, children, isObject } from "../document/json.ts";
import type { Build, Members } from "./build.ts";
import { at, valueOf, without } from "./build.ts";
import { valueSchema } from "./parameters.ts";

const MOVED = new Set(["schema", "headers", "examples"]);

/** Answers by status: the schema under each media type, headers with schemas of their own. */
export function upgradeResponses(
  build: Build,
  pointer: string,
  { responses, produces }: { responses: Cursor; produces: readonly string[] },
): Members {
  build.note(pointer, responses);
  const upgraded: Members = {};
  for (const entry of children(responses)) {
    const response = build.resolve(entry);
    if (entry.key.startsWith("x-") || response === undefined || !isObject(response.value)) continue;
    upgraded[entry.key] = upgradeResponse(build, at(pointer, entry.key), { response, produces });
  }
  return upgraded;
}

function upgradeResponse(
  build: Build,
  pointer: string,
  { response, produces }: { response: Cursor; produces: readonly string[] },
): Members {
  build.note(pointer, response);
  const schema = child(response, "schema");
  const headers: Members = {};
  for (const header of children(child(response, "headers"))) {
    build.note(at(pointer, "headers", header.key), header);
    build.note(at(pointer, "headers", header.key, "schema"), header);
    headers[header.key] = { schema: valueSchema(valueOf(build, header)) };
  }
  return {
    ...without(valueOf(build, response), MOVED),
    ...(schema === undefined ? {} : { content: contentOf(build, pointer, { schema, produces }) }),
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
  };
}

function contentOf(
  build: Build,
  pointer: string,
  { schema, produces }: { schema: Cursor; produces: readonly string[] },
): Members {
  const value = valueOf(build, schema);
  const file = isObject(value) && value["type"] === "file";
  const media = { schema: file ? { type: "string", format: "binary" } : value };
  for (const type of produces) {
    build.note(at(pointer, "content", type, "schema"), schema);
  }
  return Object.fromEntries(produces.map((type) => [type, media]));
}
