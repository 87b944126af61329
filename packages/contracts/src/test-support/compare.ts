import type { SpecDiff, Spec } from "../index.ts";
import { diffSpecs, loadSpec } from "../index.ts";

/** Free-form documents of tests. */
export type Doc = Record<string, unknown>;

/** Loads a document given as a value (JSON) or as text (YAML), and fails the test if it is bad. */
export async function open(document: unknown, path = "api.json"): Promise<Spec> {
  const text = typeof document === "string" ? document : JSON.stringify(document, null, 2);
  const name = typeof document === "string" && path === "api.json" ? "api.yaml" : path;
  const loaded = await loadSpec({ path: name, text });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  return loaded.value;
}

export async function diff(base: unknown, head: unknown, today?: string): Promise<SpecDiff> {
  const options = today === undefined ? {} : { today };
  return diffSpecs(await open(base), await open(head), options);
}

/** `level id` of every finding, without the compatible ones. */
export function risks(result: SpecDiff): string[] {
  return result.findings
    .filter((finding) => finding.level !== "compatible")
    .map((finding) => `${finding.level} ${finding.id}`);
}

/** `level id` of every finding. */
export function all(result: SpecDiff): string[] {
  return result.findings.map((finding) => `${finding.level} ${finding.id}`);
}

export const v30 = "3.0.3";
export const v31 = "3.1.0";

/** A document with one path `/things`. */
export function api(operations: Doc, more: Doc = {}): Doc {
  return {
    openapi: v31,
    info: { title: "t", version: "1" },
    paths: { "/things": operations },
    ...more,
  };
}

/** A document whose request body has the schema. */
export function request(schema: unknown, components: Doc = {}, openapi = v31): Doc {
  const content = { "application/json": { schema } };
  const responses = { 204: { description: "done" } };
  return api({ post: { requestBody: { content }, responses } }, { openapi, components });
}

/** A document whose 200 answer has the schema. */
export function response(schema: unknown, components: Doc = {}, openapi = v31): Doc {
  const content = { "application/json": { schema } };
  return api(
    { get: { responses: { 200: { description: "ok", content } } } },
    { openapi, components },
  );
}

/** An operation that answers 204, with more fields. */
export function operation(more: Doc = {}): Doc {
  return { responses: { 204: { description: "done" } }, ...more };
}
