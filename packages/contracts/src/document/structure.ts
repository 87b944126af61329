import type { SpecError } from "../model.ts";
import type { Cursor } from "./json.ts";
import { child, children, isObject, own, pointerOf } from "./json.ts";
import { MAX_ERRORS } from "./limits.ts";

/** HTTP methods that a path item may have as fields (OpenAPI 3.2, section 4.9). */
export const METHODS = "get put post delete options head patch trace query".split(" ");

type Report = (cursor: Cursor, expected: string) => void;

/**
 * Checks the skeleton that the comparison walks: a list where a map belongs would otherwise read
 * as "nothing there", that is, as no change. It is no validator; schemas are not looked at.
 */
export function structureProblems(root: Cursor): SpecError[] {
  const errors: SpecError[] = [];
  const report: Report = (cursor, expected) => {
    if (errors.length >= MAX_ERRORS) return;
    const where = cursor.parent === undefined ? "the document" : JSON.stringify(cursor.key);
    errors.push({
      code: "STAGEGATE_SPEC_INVALID",
      message: `${where} must be ${expected}`,
      hint: "See the OpenAPI specification, https://spec.openapis.org/oas/latest.html",
      location: cursor.file.locate(pointerOf(cursor)),
    });
  };
  if (!["paths", "webhooks", "components"].some((key) => own(root.value, key) !== undefined)) {
    report(root, 'an object with "paths", "webhooks" or "components"');
  }
  for (const item of [...maps(root, "paths", report), ...maps(root, "webhooks", report)]) {
    if (!item.key.startsWith("x-")) checkPathItem(item, report);
  }
  checkComponents(root, report);
  return errors;
}

function checkPathItem(item: Cursor, report: Report): void {
  if (!isObject(item.value)) return report(item, "a path item object");
  parameters(item, report);
  for (const method of METHODS) {
    const operation = child(item, method);
    if (operation === undefined) continue;
    if (isObject(operation.value)) checkOperation(operation, report);
    else report(operation, "an operation object");
  }
}

function checkOperation(operation: Cursor, report: Report): void {
  parameters(operation, report);
  const body = child(operation, "requestBody");
  if (body !== undefined && object(body, report)) media(body, report);
  for (const response of maps(operation, "responses", report)) {
    if (response.key.startsWith("x-") || !object(response, report)) continue;
    media(response, report);
    maps(response, "headers", report).forEach((header) => object(header, report));
  }
  maps(operation, "callbacks", report).forEach((callback) => object(callback, report));
  const security = child(operation, "security");
  if (security !== undefined && !Array.isArray(security.value)) report(security, "a list");
}

function checkComponents(root: Cursor, report: Report): void {
  const components = child(root, "components");
  if (components === undefined || !object(components, report)) return;
  for (const section of children(components)) {
    if (!section.key.startsWith("x-")) object(section, report);
  }
}

function parameters(owner: Cursor, report: Report): void {
  const list = child(owner, "parameters");
  if (list === undefined) return;
  if (!Array.isArray(list.value)) return report(list, "a list of parameters");
  for (const parameter of children(list)) {
    if (!object(parameter, report) || own(parameter.value, "$ref") !== undefined) continue;
    const named = typeof own(parameter.value, "name") === "string";
    if (!named || typeof own(parameter.value, "in") !== "string") {
      report(parameter, 'a parameter with "name" and "in"');
    }
  }
}

function media(owner: Cursor, report: Report): void {
  for (const type of maps(owner, "content", report)) {
    if (!object(type, report)) continue;
    const schema = child(type, "schema");
    if (schema !== undefined && typeof schema.value !== "boolean") object(schema, report);
  }
}

function maps(owner: Cursor, key: string, report: Report): Cursor[] {
  const map = child(owner, key);
  if (map === undefined) return [];
  return object(map, report) ? children(map) : [];
}

function object(cursor: Cursor, report: Report): boolean {
  if (isObject(cursor.value)) return true;
  report(cursor, "an object");
  return false;
}
