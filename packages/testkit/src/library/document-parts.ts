/** A JSON object of the document. */
export type Json = Record<string, unknown>;

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
export const content = (schema: Json): Json => ({ "application/json": { schema } });
export const body = (name: string): Json => ({ required: true, content: content(ref(name)) });
export const answer = (description: string, schema?: Json): Json =>
  schema === undefined ? { description } : { description, content: content(schema) };
export const problem = (description: string): Json => answer(description, ref("Problem"));
export const bookId = {
  name: "bookId",
  in: "path",
  required: true,
  schema: { type: "integer", minimum: 1 },
};

export const INVALID = { "400": problem("not what is described") };
export const CLOSED = { "401": problem("no valid token") };
export const MISSING = { "404": problem("there is none") };
