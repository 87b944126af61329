import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { run, specOf } from "../test-support/explore.ts";
import type { JsonSchema } from "../test-support/schemas.ts";
import { anySchema, COMPONENTS, plainSchema } from "../test-support/schemas.ts";
import type { ExploreResponse, SendRequest } from "./model.ts";

/** A service that keeps whatever ajv finds valid and gives it back: by the schema, and only by it. */
function echo(schema: JsonSchema, components: Record<string, JsonSchema>): SendRequest {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile({
    ...schema,
    components: { schemas: components },
  });
  const answer = (status: number, value: unknown): ExploreResponse => ({
    kind: "response",
    status,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(value),
  });
  return async ({ body }) => {
    try {
      const value = JSON.parse(body ?? "") as unknown;
      return validate(value) ? answer(200, value) : answer(400, "invalid");
    } catch {
      return answer(400, "no JSON");
    }
  };
}

const rooted = fc.tuple(
  fc.oneof(anySchema(), plainSchema(true)),
  fc.record(Object.fromEntries(COMPONENTS.map((name) => [name, plainSchema(false)]))),
);

it("has nothing to say of a server that answers by the schema itself", async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(rooted, fc.nat(), async ([schema, components], seed) => {
      const content = { "application/json": { schema } };
      const spec = await specOf({
        openapi: "3.1.0",
        info: { title: "echo", version: "1" },
        paths: {
          "/echo": {
            post: {
              requestBody: { required: true, content },
              responses: { "200": { description: "it", content }, "400": { description: "no" } },
            },
          },
        },
        components: { schemas: components },
      });
      const result = await run(spec, echo(schema, components), { seed, maxRequests: 150 });
      expect(result.findings).toEqual([]);
      accepted += result.coverage.reached;
    }),
    { numRuns: 150 },
  );
  // Silence counts only where something was accepted: some schemas allow nothing at all.
  expect(accepted).toBeGreaterThan(120);
});
