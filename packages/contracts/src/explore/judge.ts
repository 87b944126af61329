import type { Cursor } from "../document/json.ts";
import { anchorOf, child, children, flag, own, pointerOf } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import type { Operation } from "./api.ts";
import { bodyKind } from "./api.ts";
import type { ExploreResponse, ExploreRule } from "./model.ts";
import { violationsOf } from "./validate.ts";

export type Answer = Extract<ExploreResponse, { kind: "response" }>;

/** What an answer is held against, and does not keep. */
export interface Objection {
  readonly rule: ExploreRule;
  readonly level: "fault" | "doubt";
  /** Structural place: equal for the same fault in other answers. */
  readonly place: string;
  readonly message: string;
  readonly at: Cursor;
}

/** Answers of the protocol, or of something in front of the service, that no description lists. */
const PROTOCOL = new Set([
  405, 406, 408, 411, 412, 413, 414, 415, 416, 417, 421, 425, 426, 428, 429, 431,
]);

/** Everything that the description says about an answer, whatever was asked. */
export function objectionsTo(spec: Spec, operation: Operation, answer: Answer): Objection[] {
  const { status } = answer;
  const described = responseFor(operation, status);
  if (status >= 500 && !isAnnounced(operation, status)) {
    // Whether the words of a crash follow a schema is of no interest.
    const message = `answers ${status}`;
    return [{ rule: "server-error", level: "fault", place: "", message, at: operation.cursor }];
  }
  if (described === undefined) return statusObjections(operation, status);
  return [
    ...contentObjections(spec, { operation, described, answer }),
    ...headerObjections(spec, described, answer),
  ];
}

/** Described by its number, as 502 of what stands behind; 500 is a failure, described or not. */
function isAnnounced({ responses }: Operation, status: number): boolean {
  return status !== 500 && responses.has(String(status));
}

export function responseFor({ responses }: Operation, status: number): Cursor | undefined {
  const range = `${Math.floor(status / 100)}XX`;
  return (
    responses.get(String(status)) ??
    responses.get(range) ??
    responses.get(range.toLowerCase()) ??
    responses.get("default")
  );
}

function statusObjections(operation: Operation, status: number): Objection[] {
  const { responses } = operation;
  if (responses.size === 0 || status < 200 || PROTOCOL.has(status)) return [];
  // 304 answers a conditional request, which is none of the service's operations.
  if (status === 304) return [];
  if (status >= 400) {
    // Who documents no error at all has not said that there is none; and errors of access and of
    // absence come from in front of an operation.
    const errors = [...responses.keys()].some((key) => key.startsWith("4"));
    if (!errors || status === 401 || status === 403 || status === 404) return [];
  }
  const known = [...responses.keys()].join(", ");
  const message = `answers ${status}, which is not described (${known})`;
  const at = child(operation.cursor, "responses") ?? operation.cursor;
  return [{ rule: "undocumented-status", level: "fault", place: "", message, at }];
}

interface Described {
  readonly operation: Operation;
  readonly described: Cursor;
  readonly answer: Answer;
}

function contentObjections(spec: Spec, { operation, described, answer }: Described): Objection[] {
  const content = child(described, "content");
  const media = children(content);
  const noBody = answer.status === 204 || answer.status === 205 || operation.method === "HEAD";
  // A description without content says nothing about a body.
  if (content === undefined || media.length === 0 || noBody) return [];
  const header = answer.headers["content-type"] ?? "";
  const type = essence(header);
  const fits = media.find(({ key }) => matchesType(essence(key), type));
  const object = (message: string, at: Cursor): Objection[] => [
    { rule: "content-type", level: "fault", place: anchorOf(at), message, at },
  ];
  if (fits === undefined) {
    const known = media.map(({ key }) => key).join(", ");
    const is = type === "" ? "has no content type" : `has the content type ${shown(type)}`;
    return object(`${is}, not ${known}`, content);
  }
  if (bodyKind(type) !== "json") return [];
  const json = parsedJson(answer.body);
  if (json === undefined)
    return object(`is no JSON, as its content type ${shown(type)} says`, fits);
  const schema = child(fits, "schema");
  return schema === undefined ? [] : schemaObjections(spec, schema, json.value);
}

function schemaObjections(spec: Spec, schema: Cursor, value: unknown): Objection[] {
  return violationsOf(schema, value, { spec, direction: "response" }).map((violation) => {
    const { keyword, at, pointer, words } = violation;
    const format = keyword === "format";
    const where = pointer === "" ? "the answer" : shown(pointer);
    // SHOULD NOT, section 4.8.24, and formats are annotations: both may be meant otherwise.
    return {
      rule: format ? "response-format" : "response-schema",
      level: format || keyword === "writeOnly" ? "doubt" : "fault",
      place: `${anchorOf(at)}${keyword === "required" ? ` ${pointer.split("/").at(-1) ?? ""}` : ""}`,
      message: `${where} ${words} (${keyword} at ${pointerOf(at)})`,
      at,
    };
  });
}

function headerObjections(spec: Spec, described: Cursor, answer: Answer): Objection[] {
  return children(child(described, "headers")).flatMap((entry): Objection[] => {
    const header = spec.resolve(entry);
    const name = entry.key.toLowerCase();
    if (header === undefined || name === "content-type") return [];
    const value = answer.headers[name];
    const object = (message: string): Objection[] => [
      { rule: "response-header", level: "fault", place: anchorOf(entry), message, at: entry },
    ];
    if (value === undefined) {
      return flag(header, "required") ? object(`lacks the header ${shown(entry.key)}`) : [];
    }
    const schema = child(header, "schema");
    if (schema === undefined) return [];
    const wrong = readings(value).every(
      (reading) =>
        violationsOf(schema, reading, { spec, direction: "response" }).filter(
          ({ keyword }) => keyword !== "format",
        ).length > 0,
    );
    return wrong ? object(`has a header ${shown(entry.key)} that is not as described`) : [];
  });
}

/** What the text of a header can stand for; the kindest reading counts. */
function readings(text: string): unknown[] {
  const number = Number(text);
  return [
    text,
    ...(text.trim() !== "" && Number.isFinite(number) ? [number] : []),
    ...(text === "true" || text === "false" ? [text === "true"] : []),
    text.split(",").map((part) => part.trim()),
    text.split(",").map((part) => Number(part)),
    {},
  ];
}

/** A media type without its parameters. */
function essence(type: string): string {
  return type.split(";")[0]?.trim().toLowerCase() ?? "";
}

function matchesType(described: string, type: string): boolean {
  if (described === type || described === "*/*") return true;
  if (type === "") return false;
  const [main] = type.split("/");
  if (described === `${main}/*`) return true;
  // RFC 6838, section 4.2.8: a structured suffix is JSON all the same, but another type.
  return false;
}

export function parsedJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** What a service or a document wrote, fit for one line. */
export function shown(text: string): string {
  const safe = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\u{FFFD}");
  return safe.length > 100 ? `${safe.slice(0, 100)}…` : safe;
}

/** Whether a link of the description leads from this answer, for the given status. */
export function isLinkOf(status: number, key: string): boolean {
  return (
    key === String(status) ||
    key === "default" ||
    key.toUpperCase() === `${Math.floor(status / 100)}XX`
  );
}

/** A number or text at steps into JSON. */
export function valueAt(
  json: unknown,
  path: readonly (string | number)[],
): string | number | undefined {
  let node = json;
  for (const step of path) node = own(node, String(step));
  return typeof node === "string" || typeof node === "number" ? node : undefined;
}
