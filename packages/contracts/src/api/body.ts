import type { Cursor } from "../document/json.ts";
import { child, flag } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import { compareContent } from "./content.ts";
import type { OperationScope, Sides } from "./context.ts";
import { placeAt, report } from "./context.ts";

/** Compares the request bodies of two operations. */
export function compareRequestBody(scope: OperationScope, operations: Sides): void {
  const base = bodyOf(scope.base, operations.base);
  const head = bodyOf(scope.head, operations.head);
  const site = scope.input === "request" ? "request body" : "body";
  const place = placeAt(site, { base: base ?? operations.base, head: head ?? operations.head });
  const direction = scope.input;
  if (base === undefined && head === undefined) return;
  if (base === undefined || head === undefined) {
    const required = flag(head ?? place.head, "required");
    const added = required ? "required-body-added" : "body-added";
    report(scope, place, {
      change: head === undefined ? "body-removed" : added,
      effect: head === undefined || required ? "narrowed" : "none",
      direction,
      base,
      head,
      text: head === undefined ? "was removed" : `was added${required ? " and is required" : ""}`,
    });
    return;
  }
  const before = flag(base, "required");
  const after = flag(head, "required");
  if (before !== after) {
    report(scope, place, {
      change: after ? "body-became-required" : "body-became-optional",
      effect: after ? "narrowed" : "widened",
      direction,
      base,
      head,
      text: after ? "became required" : "became optional",
    });
  }
  compareContent(scope, place, { base, head, direction });
}

function bodyOf(spec: Spec, operation: Cursor): Cursor | undefined {
  const body = child(operation, "requestBody");
  return body === undefined ? undefined : spec.resolve(body);
}
