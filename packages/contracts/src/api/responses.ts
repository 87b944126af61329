import type { Cursor } from "../document/json.ts";
import { child, children, flag, isObject } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import type { Change } from "../findings/draft.ts";
import type { Direction, Level } from "../model.ts";
import { opposite } from "../findings/law.ts";
import { quote } from "../schema/scope.ts";
import { compareContent } from "./content.ts";
import type { OperationScope, Sides } from "./context.ts";
import { compareSchemaNodes, placeAt, report } from "./context.ts";
import { compareLinks } from "./links.ts";

type Responses = ReadonlyMap<string, Cursor>;

/** Compares what two operations answer: statuses, headers, bodies. */
export function compareResponses(scope: OperationScope, operations: Sides): void {
  const base = responsesOf(scope.base, operations.base);
  const head = responsesOf(scope.head, operations.head);
  for (const [status, response] of base) {
    const found = counterpart(status, head);
    if (found !== undefined) {
      compareResponse(scope, status, { base: response, head: found });
    } else if (!hasMembers(status, head)) {
      statusRemoved(scope, status, { base: response, head: operations.head });
    }
  }
  for (const [status, response] of head) {
    if (base.has(status)) continue;
    const found = counterpart(status, base);
    if (found === undefined) statusAdded(scope, status, { base: operations.base, head: response });
    else compareResponse(scope, status, { base: found, head: response });
  }
}

function responsesOf(spec: Spec, operation: Cursor): Map<string, Cursor> {
  const found = new Map<string, Cursor>();
  for (const entry of children(child(operation, "responses"))) {
    const response = spec.resolve(entry);
    if (entry.key.startsWith("x-") || response === undefined || !isObject(response.value)) continue;
    found.set(
      entry.key.toUpperCase() === "DEFAULT" ? "default" : entry.key.toUpperCase(),
      response,
    );
  }
  return found;
}

function isSuccess(status: string): boolean {
  return status.startsWith("2");
}

/**
 * The response that is declared for a status: itself, its range, or the default. By the letter
 * `default` covers every status; where successes are listed, authors mean errors by it.
 */
function counterpart(status: string, responses: Responses): Cursor | undefined {
  const exact = responses.get(status) ?? responses.get(`${status.charAt(0)}XX`);
  if (exact !== undefined || status === "default") return exact;
  const listed = isSuccess(status) && [...responses.keys()].some(isSuccess);
  return listed ? undefined : responses.get("default");
}

/** Whether a range that is gone is now spelled out. */
function hasMembers(status: string, responses: Responses): boolean {
  const main = status.charAt(0);
  return status.endsWith("XX") && [...responses.keys()].some((key) => key.startsWith(main));
}

/** A lost success leaves those waiting for it without one; a lost error is one answer less. */
function statusRemoved(scope: OperationScope, status: string, sides: Sides): void {
  const calls = scope.input === "request";
  const success = isSuccess(status);
  statusChange(scope, status, {
    sides,
    change: {
      change: success ? "success-status-removed" : "status-removed",
      effect: "narrowed",
      ...(calls ? { level: removedLevel(status) } : {}),
      base: sides.base,
      text: "was removed",
    },
  });
}

function removedLevel(status: string): Level {
  if (isSuccess(status)) return "breaking";
  return status === "default" ? "dangerous" : "compatible";
}

/** Any client must expect any error; whether it expects another success cannot be known. */
function statusAdded(scope: OperationScope, status: string, sides: Sides): void {
  const success = isSuccess(status);
  statusChange(scope, status, {
    sides,
    change: {
      change: success ? "success-status-added" : "status-added",
      effect: success && scope.input === "request" ? "unknown" : "none",
      head: sides.head,
      text: "was added",
    },
  });
}

function statusChange(
  scope: OperationScope,
  status: string,
  of: { sides: Sides; change: Change },
): void {
  const place = placeAt(`response ${quote(status).slice(1, -1)}`, of.sides);
  report(scope, place, { ...of.change, detail: status, direction: opposite(scope.input) });
}

function compareResponse(scope: OperationScope, status: string, sides: Sides): void {
  const name = `response ${quote(status).slice(1, -1)}`;
  const direction = opposite(scope.input);
  compareContent(scope, placeAt(`${name} body`, sides), { ...sides, direction });
  compareHeaders(scope, name, { ...sides, direction });
  compareLinks(scope, name, { ...sides, direction });
}

interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly cursor: Cursor;
}

function compareHeaders(
  scope: OperationScope,
  response: string,
  sides: Sides & { direction: Direction },
): void {
  const base = headersOf(scope.base, sides.base);
  const head = headersOf(scope.head, sides.head);
  for (const [key, header] of base) {
    const now = head.get(key);
    if (now === undefined) headerRemoved(scope, response, { ...sides, header });
    else compareHeader(scope, response, { base: header, head: now, direction: sides.direction });
  }
  for (const [key, header] of head) {
    if (base.has(key)) continue;
    report(scope, placeAt(siteOf(response, header), sides), {
      change: header.required ? "required-header-added" : "header-added",
      effect: header.required ? "narrowed" : "none",
      direction: sides.direction,
      head: header.cursor,
      text: "was added",
    });
  }
}

/** Header names have no case; Content-Type is described by the content map (3.1, 4.8.17). */
function headersOf(spec: Spec, response: Cursor): Map<string, Header> {
  const found = new Map<string, Header>();
  for (const entry of children(child(response, "headers"))) {
    const target = spec.resolve(entry);
    const key = entry.key.toLowerCase();
    if (target === undefined || !isObject(target.value) || key === "content-type") continue;
    const required = flag(target, "required");
    found.set(key, { name: entry.key, required, cursor: { ...target, label: key } });
  }
  return found;
}

function siteOf(response: string, header: Header): string {
  return `${response} header ${quote(header.name)}`;
}

function headerRemoved(
  scope: OperationScope,
  response: string,
  of: Sides & { header: Header; direction: Direction },
): void {
  const { header, direction, base, head } = of;
  const promised = header.required && direction === "response";
  report(scope, placeAt(siteOf(response, header), { base, head }), {
    change: "header-removed",
    effect: promised ? "widened" : "unknown",
    direction,
    base: header.cursor,
    text: header.required ? "was removed and had been required" : "was removed",
  });
}

function compareHeader(
  scope: OperationScope,
  response: string,
  of: { base: Header; head: Header; direction: Direction },
): void {
  const { base, head, direction } = of;
  const sides = { base: base.cursor, head: head.cursor };
  const place = placeAt(siteOf(response, head), sides);
  if (base.required !== head.required) {
    report(scope, place, {
      change: head.required ? "header-became-required" : "header-became-optional",
      effect: head.required ? "narrowed" : "widened",
      direction,
      ...sides,
      text: head.required ? "became required" : "became optional",
    });
  }
  const schemas = { base: child(base.cursor, "schema"), head: child(head.cursor, "schema") };
  compareSchemaNodes(scope, place, { ...schemas, direction, textual: true });
}
