import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diffSpecs, loadSpec } from "../index.ts";
import type { Finding } from "../index.ts";

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, "../test-support", name), "utf8");

/** Every form that Swagger 2.0 has of its own. */
const SWAGGER = read("pets.swagger.yaml");
/** What swagger2openapi 7.0.8 makes of it. */
const CONVERTED = read("pets.converted.yaml");

async function compare(before: string, after: string): Promise<readonly Finding[]> {
  const [base, head] = [
    await loadSpec({ path: "base.yaml", text: before }),
    await loadSpec({ path: "head.yaml", text: after }),
  ];
  if (!base.ok || !head.ok) throw new Error(JSON.stringify([base, head]).slice(0, 500));
  return diffSpecs(base.value, head.value).findings;
}

test("says what an independent converter makes of it", async () => {
  expect(await compare(SWAGGER, CONVERTED)).toEqual([]);
  expect(await compare(CONVERTED, SWAGGER)).toEqual([]);
});

test.each<[string, string, string[]]>([
  ["minimum: 0 }", "minimum: 0, required: true }", ["request-property-became-required"]],
  [
    "multi }\n        - { name: ids",
    "csv }\n        - { name: ids",
    ["request-parameter-serialisation-changed"],
  ],
  ["collectionFormat: pipes", "collectionFormat: tsv", ["request-parameter-serialisation-changed"]],
  [
    "in: header, type: string }",
    "in: header, type: string, required: true }",
    ["request-parameter-became-required"],
  ],
  [
    "code: { type: integer }",
    "code: { type: integer, x-nullable: true }",
    ["response-became-nullable"],
  ],
  ["[application/json, application/xml]", "[application/json]", ["request-media-type-removed"]],
  [
    "{ name: note, in: formData, type: string }",
    "{ name: note, in: formData, type: integer }",
    ["request-type-changed"],
  ],
  ["schema: { type: file } }", "schema: { type: string } }", ["response-format-changed"]],
  ["security: []", "security: [ { basic: [] } ]", ["security-tightened"]],
  ["name: X-Key, in: header", "name: X-Key, in: query", ["security-tightened"]],
  [
    "in: body,\n            schema",
    "in: body, required: true,\n            schema",
    ["request-body-became-required"],
  ],
  [
    "discriminator: kind",
    "discriminator: id",
    ["request-discriminator-changed", "response-discriminator-changed"],
  ],
  ["maxItems: 3", "maxItems: 2", ["request-max-items-decreased"]],
  ["enum: [a, b]", "enum: [a]", ["request-enum-value-removed"]],
  ["claws: { type: integer }", "claws: { type: string }", ["response-type-changed"]],
])("finds a break in its own words, in its own line: %s", async (before, after, expected) => {
  expect(SWAGGER.split(before).length).toBe(2);
  const line = SWAGGER.slice(0, SWAGGER.indexOf(before)).split("\n").length;
  const changed = SWAGGER.replace(before, after);
  for (const base of [SWAGGER, CONVERTED]) {
    const broken = (await compare(base, changed)).filter(({ level }) => level === "breaking");
    expect([...new Set(broken.map(({ id }) => id))].sort()).toEqual(expected);
  }
  const [first] = await compare(SWAGGER, changed);
  expect(first?.base?.file).toBe("base.yaml");
  // What is declared for all operations is found at those that it is about, what describes the
  // parameter itself at its beginning.
  const elsewhere = /^(security|\[application|name: X-Key|collectionFormat|in: body)/.test(before);
  expect(elsewhere ? line : first?.base?.line).toBe(line);
});
