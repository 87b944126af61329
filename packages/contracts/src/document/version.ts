import type { Outcome, SpecErrorCode } from "../model.ts";
import type { Cursor } from "./json.ts";
import { isObject, own } from "./json.ts";
import type { OpenApiVersion } from "./spec.ts";

/** Reads which OpenAPI version the document claims; anything but 2.0 and 3.0 to 3.2 is an error. */
export function detectVersion(root: Cursor): Outcome<OpenApiVersion> {
  if (!isObject(root.value)) {
    return wrong(root, "", "STAGEGATE_SPEC_NOT_OPENAPI", "is not an OpenAPI document: no mapping");
  }
  const swagger = own(root.value, "swagger");
  // Written without quotes, YAML reads a number.
  if (swagger === "2.0" || swagger === 2) return { ok: true, value: "2.0" };
  if (swagger !== undefined) {
    const message = `Swagger ${shown(swagger)} is not supported`;
    return wrong(root, "/swagger", "STAGEGATE_SPEC_VERSION_UNSUPPORTED", message);
  }
  const version = own(root.value, "openapi");
  if (version === undefined) {
    return wrong(root, "", "STAGEGATE_SPEC_NOT_OPENAPI", 'has no "openapi" field');
  }
  if (typeof version !== "string") {
    const message = `"openapi" must be a string such as "3.1.0", got ${shown(version)}`;
    return wrong(root, "/openapi", "STAGEGATE_SPEC_INVALID", message);
  }
  const minor = /^3\.([012])(?:\.\d+(?:-[\w.]+)?)?$/.exec(version)?.[1];
  if (minor === undefined) {
    const message = `OpenAPI ${shown(version)} is not supported`;
    return wrong(root, "/openapi", "STAGEGATE_SPEC_VERSION_UNSUPPORTED", message);
  }
  return { ok: true, value: `3.${minor}` as OpenApiVersion };
}

const hints: Partial<Record<SpecErrorCode, string>> = {
  STAGEGATE_SPEC_NOT_OPENAPI: "Point at a file that begins with openapi: 3.x.y or swagger: '2.0'.",
  STAGEGATE_SPEC_INVALID: "Quote the version.",
  STAGEGATE_SPEC_VERSION_UNSUPPORTED:
    "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are read. Convert the document first.",
};

function wrong(
  root: Cursor,
  pointer: string,
  code: SpecErrorCode,
  message: string,
): Outcome<never> {
  const location = root.file.locate(pointer);
  return { ok: false, errors: [{ code, message, hint: hints[code] ?? "", location }] };
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? "nothing";
  return json.length > 40 ? `${json.slice(0, 40)}…` : json;
}
