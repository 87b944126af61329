import { bookPaths, bookSchemas, reviewPaths, reviewSchemas } from "./document-books.ts";
import { memberPaths, memberSchemas, orderPaths, orderSchemas } from "./document-orders.ts";
import type { Json } from "./document-parts.ts";
import { answer, INVALID, ref } from "./document-parts.ts";

/** The token that the library lets in. */
export const LIBRARY_TOKEN = "library-token";

/**
 * The description of a small lending library in OpenAPI 3.1: five resources with their life
 * cycles, nested bodies, every kind of bound, links, headers and bearer authentication. A new copy
 * each time, as the server of a fault changes its own.
 */
export function libraryDocument(): Json {
  return {
    openapi: "3.1.0",
    info: { title: "library", version: "1.0.0" },
    security: [{ token: [] }],
    paths: { ...bookPaths(), ...reviewPaths(), ...orderPaths(), ...memberPaths(), ...otherPaths() },
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { ...bookSchemas(), ...reviewSchemas(), ...orderSchemas(), ...memberSchemas() },
    },
  };
}

function otherPaths(): Json {
  return {
    "/health": {
      get: {
        operationId: "health",
        security: [],
        responses: {
          "200": answer("it lives", {
            type: "object",
            required: ["status"],
            additionalProperties: false,
            properties: { status: { enum: ["ok"] } },
          }),
        },
      },
    },
    "/search": {
      get: {
        operationId: "search",
        security: [],
        parameters: [
          {
            name: "q",
            in: "query",
            required: true,
            schema: { type: "string", minLength: 2, maxLength: 40 },
          },
        ],
        responses: {
          "200": answer("hits", { type: "array", items: ref("Book") }),
          ...INVALID,
        },
      },
    },
  };
}
