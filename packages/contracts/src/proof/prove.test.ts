import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../index.ts";
import { judgeSpec } from "../index.ts";
import { request, response, v30 } from "../test-support/compare.ts";
import { MUTATIONS, mutants } from "../test-support/mutations.ts";
import type { JsonSchema } from "../test-support/schemas.ts";
import { anySchema } from "../test-support/schemas.ts";

const AT_LEAST = 0.9;

async function findings(base: unknown, head: unknown, proofs = 50): Promise<readonly Finding[]> {
  const side = (document: unknown) => ({
    kind: "document" as const,
    source: { path: "api.json", text: JSON.stringify(document) },
  });
  const options = { levels: ["breaking", "dangerous"] as const, proofs };
  const spec = { service: "shop", file: "api.json", base: side(base), head: side(head) };
  const result = await judgeSpec(spec, options);
  if (result.outcome !== "compared") throw new Error(JSON.stringify(result));
  return result.findings;
}

async function only(base: unknown, head: unknown): Promise<Finding> {
  const [finding, ...others] = await findings(base, head);
  expect(others).toEqual([]);
  if (finding === undefined) throw new Error("no finding");
  return finding;
}

interface Order {
  size?: string;
}

const order = (more: JsonSchema = {}, required = ["sku"]): JsonSchema => ({
  type: "object",
  properties: { sku: { type: "string" }, note: { type: "string" }, ...more },
  required,
});

describe("a proof", () => {
  test("is a request that was accepted and is refused now", async () => {
    const { proof } = await only(request(order()), request(order({}, ["sku", "note"])));
    expect(proof).toMatchObject({
      validUnder: "base",
      invalidUnder: "head",
      part: "request body application/json",
      error: "/note is missing (required)",
    });
    expect(Object.keys(JSON.parse(proof?.payload ?? "") as object)).toEqual(["sku"]);
  });

  test("is an answer that was never sent and may be now", async () => {
    const kinds = (...values: string[]): JsonSchema => order({ kind: { enum: values } });
    const { proof } = await only(response(kinds("a")), response(kinds("a", "b")));
    expect(proof).toMatchObject({ validUnder: "head", invalidUnder: "base" });
    expect(JSON.parse(proof?.payload ?? "")).toMatchObject({ kind: "b" });
  });

  test("is the whole message around a change deep inside", async () => {
    const nested = (maxLength: number): JsonSchema => ({
      type: "object",
      required: ["lines"],
      properties: {
        lines: {
          type: "array",
          minItems: 1,
          items: order({ code: { type: "string", maxLength } }),
        },
      },
    });
    const { proof } = await only(request(nested(8)), request(nested(7)));
    expect(JSON.parse(proof?.payload ?? "")).toMatchObject({
      lines: [{ code: expect.stringMatching(/^.{8}$/u) as string }],
    });
    expect(proof?.error).toBe("/lines/0/code is beyond maxLength 7 (maxLength)");
  });

  test("shows its own change where there are several", async () => {
    const found = await findings(
      request(order({ size: { enum: ["s", "m", "l"] } })),
      request(order({ size: { enum: ["m"] } }, ["sku", "note"])),
    );
    const shown = found.map(({ id, proof }) => [id, proof?.error]);
    expect(shown).toEqual([
      ["request-enum-value-removed", "/size is none of the values (enum)"],
      ["request-enum-value-removed", "/size is none of the values (enum)"],
      ["request-property-became-required", "/note is missing (required)"],
    ]);
    const sizes = found.slice(0, 2).map(({ proof }) => JSON.parse(proof?.payload ?? "") as Order);
    expect(sizes.map(({ size }) => size).sort()).toEqual(["l", "s"]);
  });

  test("reads null as OpenAPI 3.0 does", async () => {
    const note = (nullable: boolean): JsonSchema => order({ note: { type: "string", nullable } });
    const { proof } = await only(request(note(true), {}, v30), request(note(false), {}, v30));
    expect(JSON.parse(proof?.payload ?? "")).toMatchObject({ note: null });
  });

  test("has what is read only in answers, and not in requests", async () => {
    const id: JsonSchema = { type: "string", readOnly: true };
    const kinds = (...values: string[]): JsonSchema =>
      order({ id, kind: { enum: values } }, ["id", "kind"]);
    const answer = await only(response(kinds("a")), response(kinds("a", "b")));
    expect(Object.keys(JSON.parse(answer.proof?.payload ?? "{}") as object)).toEqual([
      "id",
      "kind",
    ]);
    const ask = await only(request(kinds("a", "b")), request(kinds("a")));
    expect(JSON.parse(ask.proof?.payload ?? "{}")).toEqual({ kind: "b" });
  });

  test("ends in schemas that contain themselves", async () => {
    const node = (maximum: number): JsonSchema => ({
      type: "object",
      required: ["value"],
      properties: {
        value: { type: "integer", maximum },
        next: { $ref: "#/components/schemas/Node" },
        children: { type: "array", items: { $ref: "#/components/schemas/Node" } },
      },
    });
    const reference = { $ref: "#/components/schemas/Node" };
    const [finding] = await findings(
      request(reference, { schemas: { Node: node(9) } }),
      request(reference, { schemas: { Node: node(5) } }),
    );
    expect(finding?.proof?.error).toBe("/value is beyond maximum 5 (maximum)");
  });

  test("is not claimed for what is not JSON", async () => {
    const xml = (schema: JsonSchema): object => ({
      openapi: "3.1.0",
      info: { title: "t", version: "1" },
      paths: {
        "/things": {
          post: {
            requestBody: { content: { "application/xml": { schema } } },
            responses: { 204: { description: "done" } },
          },
        },
      },
    });
    const { proof } = await only(xml(order()), xml(order({}, ["sku", "note"])));
    expect(proof).toBeUndefined();
  });

  test("cannot forge lines", async () => {
    const evil = "\u202Etxt\n# red";
    const kinds = (...values: string[]): JsonSchema => order({ kind: { enum: values } });
    const { proof } = await only(request(kinds("a", evil)), request(kinds("a")));
    expect(proof?.payload).toMatch(/^[\x20-\x7E]+$/);
    expect(JSON.parse(proof?.payload ?? "")).toMatchObject({ kind: evil });
  });

  test("is looked for as often as wanted, worst first, and the rest is counted", async () => {
    const values = Array.from({ length: 8 }, (_each, i) => `v${i}`);
    const kinds = (list: string[]): object => request(order({ kind: { enum: list } }));
    const found = await findings(kinds(values), kinds(["v0"]), 3);
    expect(found.map(({ proof }) => proof !== undefined)).toEqual([
      ...Array.from({ length: 3 }, () => true),
      ...Array.from({ length: 4 }, () => false),
    ]);
  });
});

describe("hostile schemas", () => {
  const evil: [string, JsonSchema, JsonSchema][] = [
    [
      "a pattern that runs away",
      { type: "string", pattern: "^(a+)+$" },
      { type: "string", pattern: "^(a+)+b$" },
    ],
    [
      "a giant list",
      { type: "array", minItems: 1e9, items: { type: "string" } },
      { type: "array", minItems: 2e9, items: { type: "string" } },
    ],
    ["a giant text", { type: "string", minLength: 1e9 }, { type: "string", minLength: 2e9 }],
    [
      "a giant enum",
      { enum: Array.from({ length: 50_000 }, (_each, i) => `v${i}`) },
      { enum: Array.from({ length: 50_000 }, (_each, i) => `v${i + 5}`) },
    ],
    ["deep nesting", deep(60, "string"), deep(60, "integer")],
    ["wide nesting", wide(5, "string"), wide(5, "integer")],
    [
      "keywords that are not read",
      { ...order(), unevaluatedProperties: false },
      { ...order({}, ["sku", "note"]), unevaluatedProperties: false },
    ],
  ];

  test.each(evil)("%s ends without a false claim", async (_name, base, head) => {
    for (const { proof } of await findings(request(base), request(head))) {
      if (proof === undefined) continue;
      expect(proof.payload.length).toBeLessThanOrEqual(2000);
      const payload = JSON.parse(proof.payload) as unknown;
      expect([accepts(base, payload), accepts(head, payload)]).toEqual([true, false]);
    }
  });
});

function deep(levels: number, type: string): JsonSchema {
  if (levels === 0) return { type };
  return { type: "object", required: ["a"], properties: { a: deep(levels - 1, type) } };
}

function wide(levels: number, type: string): JsonSchema {
  const inner: JsonSchema = levels === 0 ? { type } : wide(levels - 1, type);
  const names = ["a", "b", "c", "d"];
  const properties = Object.fromEntries(names.map((name) => [name, inner]));
  return { type: "object", required: names, properties };
}

function accepts(schema: JsonSchema, value: unknown): boolean {
  return new Ajv2020({ strict: false, validateFormats: false }).compile(schema)(value);
}

describe("checked against ajv", () => {
  test("every proof holds, most changes have one, and it is the same each time", async () => {
    const seen = new Map<string, { proven: number; all: number }>();
    const mutation = fc.constantFrom(...MUTATIONS);
    await fc.assert(
      fc.asyncProperty(
        anySchema(),
        mutation,
        fc.nat(),
        fc.boolean(),
        async (schema, change, at, asks) => {
          const changed = mutants(schema, change);
          const other = changed[at % Math.max(1, changed.length)];
          fc.pre(other !== undefined);
          const wrap = asks ? request : response;
          const found = await findings(wrap(schema), wrap(other));
          const [allows, excludes] = asks ? [schema, other] : [other, schema];
          for (const { id, level, proof } of found) {
            const count = seen.get(id) ?? { proven: 0, all: 0 };
            seen.set(id, count);
            if (level === "breaking") count.all += 1;
            if (proof === undefined) continue;
            if (level === "breaking") count.proven += 1;
            const payload = JSON.parse(proof.payload) as unknown;
            expect([accepts(allows, payload), accepts(excludes, payload)]).toEqual([true, false]);
          }
          expect(await findings(wrap(schema), wrap(other))).toEqual(found);
        },
      ),
      { numRuns: 200, seed: 7 },
    );
    const sum = (of: "proven" | "all"): number =>
      [...seen.values()].reduce((total, each) => total + each[of], 0);
    expect(sum("proven") / sum("all")).toBeGreaterThan(AT_LEAST);
  });
});
