import type { DoubleRequest } from "./types.ts";

/** The parsed body: JSON, form fields, text, or the count of bytes of anything else. */
export function parsedBody(request: DoubleRequest): unknown {
  if (request.bytes.length === 0) return undefined;
  const type = request.headers["content-type"] ?? "";
  const text = request.bytes.toString("utf8");
  if (type.includes("json")) return jsonOr(text);
  if (type.includes("x-www-form-urlencoded")) return Object.fromEntries(new URLSearchParams(text));
  // Octokit sends JSON without naming it when only a string is given.
  if (type.startsWith("text/")) return jsonOr(text);
  return { bytes: request.bytes.length };
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Query parameters by name; several of one name, or `name[]`, become a list. */
export function queryRecord(query: URLSearchParams): Record<string, string | string[]> {
  const found = new Map<string, string | string[]>();
  for (const key of new Set(query.keys())) {
    const values = query.getAll(key);
    const list = key.endsWith("[]") || values.length > 1;
    found.set(key.replace(/\[\]$/, ""), list ? values : (values[0] ?? ""));
  }
  return Object.fromEntries(found);
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
