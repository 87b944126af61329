import { expect, it } from "vitest";
import { readDescription } from "../index.ts";

const text = `openapi: 3.0.3
info: { title: a, version: "1" }
paths:
  /v1.0/a:
    get:
      responses:
        "200":
          description: x
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/P"
components:
  schemas:
    P:
      type: object
      properties:
        id: { type: integer }
`;

it.each([
  ["[root]", 1],
  ["[root].paths./v1.0/a.get.responses", 6],
  ["[root].paths./v1.0/a.get.responses.200.content.application/json.schema", 11],
  [
    "[root].paths./v1.0/a.get.responses.200.content.application/json.schema.components.schemas.P",
    15,
  ],
  ["[root].paths./v1.0/a.get.nothing.at.all", 5],
  ["[root].__proto__.constructor", 1],
])("knows the line of %s", async (location, line) => {
  const read = await readDescription({ path: "api.yaml", text });
  const place = read.ok ? read.value.place(location) : undefined;
  expect(place).toMatchObject({ file: "api.yaml", line });
});

it("says what is wrong with a description", async () => {
  expect(await readDescription({ path: "api.yaml", text: "openapi: 3.0.3" })).toMatchObject({
    ok: false,
  });
});
