import { child, flag } from "../document/json.ts";
import type { Build, Members } from "./build.ts";
import { at, valueOf } from "./build.ts";
import type { Given } from "./parameters.ts";
import { valueSchema } from "./parameters.ts";

const FORMS = ["application/x-www-form-urlencoded", "multipart/form-data"];

interface Sent {
  readonly bodies: readonly Given[];
  readonly consumes: readonly string[];
}

/** The body that a `body` parameter or the `formData` parameters describe. */
export function requestBody(
  build: Build,
  pointer: string,
  { bodies, consumes }: Sent,
): Members | undefined {
  const body = bodies.find(({ in: where }) => where === "body");
  if (body !== undefined) return jsonBody(build, pointer, { body, consumes });
  return bodies.length === 0 ? undefined : formBody(build, pointer, { bodies, consumes });
}

function jsonBody(
  build: Build,
  pointer: string,
  { body: { cursor }, consumes }: { body: Given; consumes: readonly string[] },
): Members {
  build.note(pointer, cursor);
  const node = child(cursor, "schema");
  const schema = node === undefined ? {} : { schema: valueOf(build, node) };
  for (const type of consumes) build.note(at(pointer, "content", type), cursor);
  return {
    required: flag(cursor, "required"),
    content: Object.fromEntries(consumes.map((type) => [type, schema])),
  };
}

/** Files go as parts; otherwise the form that is consumed, by default the one of a browser. */
function formBody(build: Build, pointer: string, { bodies, consumes }: Sent): Members {
  const hasFile = bodies.some(({ cursor }) => valueType(cursor.value) === "file");
  const forms = consumes.filter((type) => FORMS.includes(type.split(";", 1)[0]?.trim() ?? ""));
  const types = forms.length > 0 ? forms : [hasFile ? FORMS[1] : FORMS[0]];
  const required = bodies.filter(({ cursor }) => flag(cursor, "required"));
  const schema = {
    type: "object",
    properties: Object.fromEntries(
      bodies.map(({ name, cursor }) => [name, valueSchema(valueOf(build, cursor))]),
    ),
    ...(required.length === 0 ? {} : { required: required.map(({ name }) => name) }),
  };
  const [first] = bodies;
  if (first !== undefined) build.note(pointer, first.cursor);
  for (const type of types) {
    for (const { name, cursor } of bodies) {
      build.note(at(pointer, "content", type ?? "", "schema", "properties", name), cursor);
    }
  }
  return {
    required: required.length > 0,
    content: Object.fromEntries(types.map((type) => [type, { schema }])),
  };
}

function valueType(value: unknown): unknown {
  return (value as { type?: unknown } | null)?.type;
}
