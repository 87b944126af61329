import type { SpecFile } from "../document/file.ts";
import type { Cursor } from "../document/json.ts";
import { child, children, isObject } from "../document/json.ts";
import type { Build, Members } from "./build.ts";
import { at, originOf, without } from "./build.ts";
import { upgradePathItem } from "./operations.ts";
import { securitySchemes, servers } from "./root.ts";

/** Fields of the root that OpenAPI 3 has elsewhere. */
const MOVED = new Set("swagger host basePath schemes consumes produces paths".split(" "));

/**
 * A Swagger 2.0 document in the shape of OpenAPI 3.0, so that one comparison reads both. Only what
 * differs is built anew: definitions stay where they are, and with them the references to them.
 * Places are those of the document as it was written.
 * https://spec.openapis.org/oas/v2.0.html
 */
export function upgradeSwagger(root: Cursor, resolve: Build["resolve"]): SpecFile {
  const origins = new Map<string, Cursor>();
  const build: Build = { root, resolve, note: (pointer, origin) => origins.set(pointer, origin) };
  const paths: Members = {};
  for (const entry of children(child(root, "paths"))) {
    const item = resolve(entry);
    if (item === undefined || !isObject(item.value) || entry.key.startsWith("x-")) continue;
    paths[entry.key] = upgradePathItem(build, at("/paths", entry.key), item);
  }
  const { file } = root;
  return {
    path: file.path,
    main: file.main,
    value: {
      ...without(root.value, MOVED),
      openapi: "3.0.3",
      servers: servers(build),
      paths,
      components: { securitySchemes: securitySchemes(build) },
    },
    locate(pointer) {
      const origin = originOf(origins, pointer);
      return origin === undefined ? file.locate(pointer) : origin.file.locate(origin.pointer);
    },
  };
}
