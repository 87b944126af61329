import { METHODS } from "../document/structure.ts";
import type { Cursor } from "../document/json.ts";
import { child, isObject } from "../document/json.ts";
import type { Build, Members } from "./build.ts";
import { at, texts, valueOf, without } from "./build.ts";
import { requestBody } from "./body.ts";
import type { Given } from "./parameters.ts";
import { isBody, readParameters, upgradeParameter } from "./parameters.ts";
import { upgradeResponses } from "./responses.ts";

const MOVED = new Set(["parameters", "responses", "consumes", "produces", "schemes"]);

/** A path item: its body and form parameters go to the operations, which own bodies in OpenAPI 3. */
export function upgradePathItem(build: Build, pointer: string, item: Cursor): Members {
  build.note(pointer, item);
  const shared = readParameters(build, item);
  const upgraded: Members = {
    ...without(valueOf(build, item), new Set(["parameters", ...METHODS])),
    ...parametersAt(build, pointer, shared),
  };
  for (const method of METHODS) {
    const operation = child(item, method);
    if (operation === undefined || !isObject(operation.value)) continue;
    const inherited = shared.filter(isBody);
    upgraded[method] = upgradeOperation(build, at(pointer, method), { operation, inherited });
  }
  return upgraded;
}

function upgradeOperation(
  build: Build,
  pointer: string,
  { operation, inherited }: { operation: Cursor; inherited: readonly Given[] },
): Members {
  build.note(pointer, operation);
  const own = readParameters(build, operation);
  const bodies = bodiesOf(own.filter(isBody), inherited);
  const body = requestBody(build, at(pointer, "requestBody"), {
    bodies,
    consumes: mediaTypes(build, operation, "consumes"),
  });
  const responses = child(operation, "responses");
  const produces = mediaTypes(build, operation, "produces");
  return {
    ...without(valueOf(build, operation), MOVED),
    ...parametersAt(build, pointer, own),
    ...(body === undefined ? {} : { requestBody: body }),
    ...(responses === undefined
      ? {}
      : { responses: upgradeResponses(build, at(pointer, "responses"), { responses, produces }) }),
  };
}

/** What an operation declares takes the place of what its path declares for the same name. */
function bodiesOf(own: readonly Given[], inherited: readonly Given[]): readonly Given[] {
  if (own.some(({ in: where }) => where === "body")) return own;
  const names = new Set(own.map(({ name }) => name));
  return [
    ...own,
    ...inherited.filter(
      ({ in: where, name }) => !names.has(name) && (where === "formData" || own.length === 0),
    ),
  ];
}

/** Of the operation, else of the document; a document that says nothing means JSON. */
function mediaTypes(build: Build, operation: Cursor, key: "consumes" | "produces"): string[] {
  const found = texts(operation.value, key) ?? texts(build.root.value, key) ?? [];
  return found.length === 0 ? ["application/json"] : found;
}

function parametersAt(build: Build, pointer: string, given: readonly Given[]): Members {
  const plain = given.filter((parameter) => !isBody(parameter));
  if (plain.length === 0) return {};
  const parameters = plain.map((parameter, index) => {
    const place = at(pointer, "parameters", String(index));
    build.note(place, parameter.cursor);
    build.note(at(place, "schema"), parameter.cursor);
    return upgradeParameter(build, parameter);
  });
  return { parameters };
}
