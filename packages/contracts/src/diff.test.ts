import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Doc } from "./test-support/compare.ts";
import { all, api, diff, request, response, risks } from "./test-support/compare.ts";
import { MUTATIONS, choices, mutants, refactored } from "./test-support/mutations.ts";
import { samples } from "./test-support/samples.ts";
import type { JsonSchema } from "./test-support/schemas.ts";
import { COMPONENTS, anySchema, plainSchema } from "./test-support/schemas.ts";

/** Components that may refer to themselves and each other in any way. */
const components = fc
  .tuple(...COMPONENTS.map(() => fc.oneof(plainSchema(true), cyclic())))
  .map((schemas) => ({
    schemas: Object.fromEntries(COMPONENTS.map((name, i) => [name, wrapped(schemas[i])])),
  }));

/** References in a circle with nothing between them are an error of their own. */
function wrapped(schema: JsonSchema | undefined): unknown {
  return schema?.["$ref"] === undefined ? schema : { allOf: [schema] };
}

/** Compositions that lead back to components, also to the one that they stand in. */
function cyclic(): fc.Arbitrary<JsonSchema> {
  const reference = fc
    .constantFrom(...COMPONENTS)
    .map((name) => ({ $ref: `#/components/schemas/${name}` }));
  return fc
    .tuple(
      fc.constantFrom("allOf", "oneOf", "anyOf"),
      fc.array(fc.oneof(reference, plainSchema(true)), { minLength: 1, maxLength: 4 }),
    )
    .map(([keyword, members]) => ({ [keyword]: members }));
}

const refs = { Alpha: { $ref: "#/components/schemas/Alpha" } };

describe("whatever the document", () => {
  test("compared with itself it gives nothing, cycles or not", async () => {
    await fc.assert(
      fc.asyncProperty(components, plainSchema(true), async (parts, schema) => {
        const both = { type: "object", properties: { schema, ...refs } };
        expect(all(await diff(request(both, parts), request(both, parts)))).toEqual([]);
        expect(all(await diff(response(both, parts), response(both, parts)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("two of them give the same bytes every time", async () => {
    await fc.assert(
      fc.asyncProperty(components, components, async (before, after) => {
        const run = async (): Promise<string> =>
          JSON.stringify(await diff(response(refs.Alpha, before), response(refs.Alpha, after)));
        expect(await run()).toBe(await run());
      }),
      { numRuns: 150 },
    );
  });

  test("rewriting its schemas gives nothing", async () => {
    await fc.assert(
      fc.asyncProperty(plainSchema(false), choices, async (schema, numbers) => {
        const other = refactored(schema, numbers);
        for (const place of [request, response]) {
          expect(all(await diff(place(schema), place(other)))).toEqual([]);
          expect(all(await diff(place(other), place(schema)))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("moving a schema to a component gives nothing", async () => {
    await fc.assert(
      fc.asyncProperty(plainSchema(false), async (schema) => {
        const parts = { schemas: { Alpha: schema } };
        expect(all(await diff(request(schema), request(refs.Alpha, parts)))).toEqual([]);
        expect(all(await diff(response(refs.Alpha, parts), response(schema)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("fingerprints are unique", async () => {
    await fc.assert(
      fc.asyncProperty(components, components, async (before, after) => {
        const { findings } = await diff(response(refs.Alpha, before), response(refs.Alpha, after));
        expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe.each(MUTATIONS)("the edit '$name' is found", (mutation) => {
  test("at every place, in the direction in which it hurts and in no other", async () => {
    const { effect } = mutation;
    await fc.assert(
      fc.asyncProperty(plainSchema(false), choices, async (schema, numbers) => {
        for (const changed of mutants(schema, mutation).slice(0, 8)) {
          const head = refactored(changed, numbers);
          const asked = await diff(request(schema), request(head));
          const answered = await diff(response(schema), response(head));
          expect(asked.counts.breaking > 0).toBe(effect !== "widened");
          expect(answered.counts.breaking > 0).toBe(effect !== "narrowed");
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** A value that one schema takes and the other does not, if the samples have one. */
function witness(yes: JsonSchema, no: JsonSchema): unknown {
  const ajv = new Ajv2020({ strict: false });
  const [accepts, alsoAccepts] = [ajv.compile(yes), ajv.compile(no)];
  return samples(yes).find((value) => accepts(value) && !alsoAccepts(value));
}

const mutation = fc.constantFrom(...MUTATIONS);

describe("checked against a validator", () => {
  test("no counter-example is missed", async () => {
    let witnesses = 0;
    await fc.assert(
      fc.asyncProperty(
        anySchema(),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        async (base, edits, pick) => {
          let head = base;
          for (const edit of edits) {
            const options = mutants(head, edit);
            head = options[pick % Math.max(1, options.length)] ?? head;
          }
          const rejected = witness(base, head);
          const gained = witness(head, base);
          const asked = (await diff(request(base), request(head))).counts;
          const answered = (await diff(response(base), response(head))).counts;
          const missed = {
            request: rejected !== undefined && asked.breaking + asked.dangerous === 0,
            response: gained !== undefined && answered.breaking + answered.dangerous === 0,
          };
          expect({ rejected, gained, missed }).toMatchObject({
            missed: { request: false, response: false },
          });
          witnesses += Number(rejected !== undefined) + Number(gained !== undefined);
        },
      ),
      { numRuns: 200 },
    );
    expect(witnesses).toBeGreaterThan(50);
  });
});

test("a deep chain of references is no deep stack", async () => {
  const chain = (leaf: object, length = 5000): object => ({
    schemas: Object.fromEntries(
      Array.from({ length }, (_, i) => [
        `S${i}`,
        i + 1 === length
          ? leaf
          : { type: "object", properties: { next: { $ref: `#/components/schemas/S${i + 1}` } } },
      ]),
    ),
  });
  const root = { $ref: "#/components/schemas/S0" };
  const result = await diff(
    response(root, { ...chain({ type: "string" }) }),
    response(root, { ...chain({ type: "integer" }) }),
  );
  expect(all(result)).toEqual(["breaking response-type-changed"]);
  expect(result.findings[0]?.message.length).toBeLessThan(400);
});

test("one changed component is one finding that names every operation", async () => {
  const doc = (schema: object): object => {
    const content = { "application/json": { schema: { $ref: "#/components/schemas/Item" } } };
    const get = { responses: { 200: { description: "ok", content } } };
    const paths = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`/p${String(i).padStart(2, "0")}`, { get }]),
    );
    return {
      ...api({}),
      paths,
      components: { schemas: { Item: { type: "object", properties: { x: schema } } } },
    };
  };
  const { findings } = await diff(doc({ type: "string" }), doc({ type: "integer" }));
  expect(findings).toHaveLength(1);
  expect(findings[0]?.operations).toHaveLength(20);
  expect(findings[0]?.message).toBe(
    "GET /p00: response 200 body field 'x': type went from string to integer (and 19 more operations)",
  );
});

describe("documents that were built to hurt", () => {
  const to = (i: number): object => ({ $ref: `#/components/schemas/S${i}` });
  const chain = (length: number, link: (i: number) => object, leaf: object): Doc => ({
    schemas: Object.fromEntries(
      Array.from({ length }, (_, i) => [`S${i}`, i + 1 === length ? leaf : link(i)]),
    ),
  });
  const doubling = (keyword: string, leaf: object): Doc =>
    chain(60, (i) => ({ [keyword]: [to(i + 1), { ...to(i + 1), maxLength: i + 1 }] }), leaf);

  test.each(["allOf", "oneOf"])(
    "compositions that double (%s) end and hide no change",
    async (keyword) => {
      const base = response(to(0), doubling(keyword, { type: "string" }));
      expect(all(await diff(base, base))).toEqual([]);
      const head = response(to(0), doubling(keyword, { type: "integer" }));
      expect(risks(await diff(base, head))).not.toEqual([]);
    },
  );

  test("a product of unions ends and hides no change", async () => {
    const union =
      (name: string) =>
      (_: unknown, i: number): object => ({
        oneOf: [{ required: [`${name}${i}`] }, { required: [`b${i}`] }],
      });
    const all30 = (name: string): object => ({
      type: "object",
      allOf: Array.from({ length: 30 }, union(name)),
    });
    expect(all(await diff(response(all30("a")), response(all30("a"))))).toEqual([]);
    expect(risks(await diff(response(all30("a")), response(all30("c"))))).not.toEqual([]);
  });

  test("a large union that refers to itself is compared branch by branch", async () => {
    const union = (more: object): object => ({
      S0: {
        oneOf: Array.from({ length: 200 }, (_, i) => ({
          type: "object",
          properties: { [`p${i}`]: to(0), q: to(0), ...more },
        })),
      },
    });
    const result = await diff(
      response(to(0), { schemas: union({}) }),
      response(to(0), { schemas: union({ r: true }) }),
    );
    expect(result.counts).toEqual({ breaking: 0, dangerous: 0, compatible: 200 });
  });
});
