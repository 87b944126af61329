import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { child } from "../document/json.ts";
import type { Cursor } from "../document/json.ts";
import { specOf } from "../test-support/explore.ts";
import { anySchema } from "../test-support/schemas.ts";
import { createReader } from "../schema/reader.ts";
import { createRandom } from "./random.ts";
import { sampleOfSchema } from "./sample.ts";
import { violationsOf } from "./validate.ts";
import { variationsOf } from "./variations.ts";

async function open(
  schema: unknown,
  version = "3.1.0",
): Promise<{ spec: Awaited<ReturnType<typeof specOf>>; node: Cursor }> {
  const spec = await specOf({
    openapi: version,
    info: { title: "A", version: "1" },
    paths: {},
    components: { schemas: { A: schema } },
  });
  const node = ["components", "schemas", "A"].reduce<Cursor | undefined>(
    (at, key) => (at === undefined ? undefined : child(at, key)),
    spec.root,
  );
  if (node === undefined) throw new Error("no schema");
  return { spec, node };
}

it("agrees with ajv on every value that is made of a schema", async () => {
  let valid = 0;
  let invalid = 0;
  await fc.assert(
    fc.asyncProperty(anySchema(), fc.nat(), async (schema, seed) => {
      const { spec, node } = await open(schema);
      const validate = new Ajv2020({ strict: false }).compile(schema);
      let texts = 0;
      const sampling = {
        reader: createReader(spec),
        random: createRandom(seed),
        next: () => (texts += 1),
        full: true,
        given: false,
      };
      const sample = sampleOfSchema(sampling, node);
      if (sample === undefined) return;
      const values = [
        sample.value,
        ...variationsOf(sampling, sample, "").map(({ value }) => value),
      ];
      for (const value of values) {
        if (typeof value === "symbol") continue;
        const strict = violationsOf(node, value, { spec, direction: "request", strict: true });
        expect({ value, ok: strict.length === 0 }).toEqual({ value, ok: validate(value) });
        if (strict.length === 0) valid += 1;
        else invalid += 1;
      }
    }),
    { numRuns: 200 },
  );
  expect(Math.min(valid, invalid)).toBeGreaterThan(200);
});

describe("keywords beyond shapes", () => {
  const cases: [string, unknown, unknown, string[]][] = [
    ["multipleOf", { multipleOf: 0.01 }, 1.005, ["multipleOf"]],
    ["multipleOf of fractions", { multipleOf: 0.1 }, 0.3, []],
    ["length in code points", { maxLength: 1 }, "🙂", []],
    [
      "prefixItems",
      { prefixItems: [{ type: "string" }], items: { type: "number" } },
      ["a", "b"],
      ["type"],
    ],
    ["contains", { contains: { const: 1 }, maxContains: 1 }, [1, 1], ["contains"]],
    ["propertyNames", { propertyNames: { maxLength: 1 } }, { ab: 1 }, ["propertyNames"]],
    [
      "patternProperties",
      { patternProperties: { "^x": { type: "string" } }, additionalProperties: false },
      { xa: 1, b: 1 },
      ["type", "additionalProperties"],
    ],
    ["dependentRequired", { dependentRequired: { a: ["b"] } }, { a: 1 }, ["dependentRequired"]],
    ["if and else", { if: { required: ["a"] }, else: { required: ["b"] } }, {}, ["required"]],
    ["not", { not: { required: ["a"] } }, { a: 1 }, ["not"]],
    ["format", { format: "date-time" }, "yesterday", ["format"]],
    ["format with a leap day", { format: "date" }, "2024-02-29", []],
    ["a pattern that could run away", { pattern: "^(a+)+$" }, `${"a".repeat(40)}!`, []],
    [
      "a name of every object",
      { properties: {}, additionalProperties: false },
      JSON.parse('{"__proto__":1}'),
      ["additionalProperties"],
    ],
  ];
  it.each(cases)("%s", async (_, schema, value, keywords) => {
    const { spec, node } = await open(schema);
    const found = violationsOf(node, value, { spec, direction: "response" });
    expect(found.map(({ keyword }) => keyword)).toEqual(keywords);
  });
});

describe("marks of direction", () => {
  const schema = {
    type: "object",
    required: ["id", "secret"],
    properties: {
      id: { type: "string", readOnly: true },
      secret: { type: "string", writeOnly: true },
    },
  };
  it("ask for a field in one direction only", async () => {
    const { spec, node } = await open(schema);
    const of = (value: unknown, direction: "request" | "response"): string[] =>
      violationsOf(node, value, { spec, direction }).map(({ keyword }) => keyword);
    expect(of({ secret: "a" }, "request")).toEqual([]);
    expect(of({ id: "a" }, "response")).toEqual([]);
    expect(of({ id: "a", secret: "a" }, "response")).toEqual(["writeOnly"]);
  });
});

it("takes null in 3.0 as both readings do, where they differ", async () => {
  const schema = { nullable: true, allOf: [{ type: "object" }] };
  const { spec, node } = await open(schema, "3.0.3");
  const of = (strict: boolean): number =>
    violationsOf(node, null, { spec, direction: "request", strict }).length;
  expect([of(false), of(true) > 0]).toEqual([0, true]);
});
