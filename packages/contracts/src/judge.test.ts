import { describe, expect, test } from "vitest";
import type { SpecInput, SpecSide } from "./index.ts";
import { judgeSpec, judgeSpecs } from "./index.ts";
import { api, operation } from "./test-support/compare.ts";

const absent: SpecSide = { kind: "absent" };
const file = "services/cart/openapi.json";

function document(value: unknown, files: Record<string, string> = {}): SpecSide {
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 1);
  const resolveRef = (path: string): Promise<string | undefined> => Promise.resolve(files[path]);
  return { kind: "document", source: { path: file, text }, resolveRef };
}

function spec(base: SpecSide, head: SpecSide, more: Partial<SpecInput> = {}): SpecInput {
  return { service: "cart", file, base, head, ...more };
}

const one = api({ get: operation() });
const two = api({ get: operation(), put: operation() });

describe("one description", () => {
  test("new is fine", async () => {
    expect(await judgeSpec(spec(absent, document(one)))).toEqual({
      service: "cart",
      file,
      outcome: "added",
      version: "1",
    });
  });

  test("a new one must be usable", async () => {
    const result = await judgeSpec(spec(absent, document("swagger: '2.0'\npaths: {}\n")));
    expect(result).toMatchObject({
      outcome: "error",
      side: "head",
      errors: [{ code: "STAGEGATE_SPEC_SYNTAX" }],
    });
  });

  test("gone breaks, unless it was declared", async () => {
    const gone = spec(document(one), absent);
    expect(await judgeSpec(gone)).toMatchObject({ outcome: "removed", level: "breaking" });
    expect(await judgeSpec({ ...gone, removalDeclared: true })).toMatchObject({
      level: "compatible",
    });
  });

  test("gone has a fingerprint of its own service and file, to be accepted by", async () => {
    const gone = spec(document(one), absent);
    const prints = new Set<string>();
    for (const input of [gone, { ...gone, service: "pay" }, { ...gone, file: "other.json" }]) {
      const result = await judgeSpec(input);
      if (result.outcome !== "removed") throw new Error(result.outcome);
      expect(result.fingerprint).toMatch(/^[0-9a-f]{16}$/);
      prints.add(result.fingerprint);
    }
    expect(prints.size).toBe(3);
    // What the file said last does not matter.
    const other = await judgeSpec({ ...gone, base: document(two) });
    expect(other).toEqual(await judgeSpec(gone));
  });

  test("breaks with a fingerprint of its own service, so that accepting one accepts no other", async () => {
    const prints = new Set<string>();
    for (const service of ["cart", "pay"]) {
      const result = await judgeSpec({ ...spec(document(two), document(one)), service });
      if (result.outcome !== "compared") throw new Error(result.outcome);
      for (const { fingerprint } of result.findings) prints.add(fingerprint);
      // A file that is moved and changed is still the same contract.
      const moved = await judgeSpec({ ...spec(document(two), document(one)), service, file: "x" });
      expect(moved).toMatchObject({ findings: result.findings });
    }
    expect(prints.size).toBe(2);
  });

  test("equal bytes are unchanged, if they are a contract at all", async () => {
    expect(await judgeSpec(spec(document(one), document(one)))).toMatchObject({
      outcome: "unchanged",
    });
    const foreign = document({ name: "pkg" });
    expect(await judgeSpec(spec(foreign, foreign))).toMatchObject({
      outcome: "error",
      errors: [{ code: "STAGEGATE_SPEC_NOT_OPENAPI" }],
    });
  });

  test("equal bytes with a changed neighbour are compared", async () => {
    const main = api({ $ref: "paths.json" });
    const before = document(main, {
      "services/cart/paths.json": JSON.stringify({ get: operation(), put: operation() }),
    });
    const after = document(main, {
      "services/cart/paths.json": JSON.stringify({ get: operation() }),
    });
    const result = await judgeSpec(spec(before, after));
    expect(result).toMatchObject({ outcome: "compared", counts: { breaking: 1 } });
    expect(result.outcome === "compared" && result.findings[0]?.base?.file).toBe(
      "services/cart/paths.json",
    );
  });

  test("a side that could not be fetched is an error, never unchanged", async () => {
    const lost: SpecSide = {
      kind: "error",
      message: "merge base is not reachable",
      hint: "fetch-depth: 0",
    };
    const result = await judgeSpec(spec(lost, document(one)));
    expect(result).toMatchObject({ outcome: "error", side: "base" });
    expect(result.outcome === "error" && result.errors[0]).toMatchObject({
      message: "merge base is not reachable",
      hint: "fetch-depth: 0",
    });
    expect(await judgeSpec(spec(lost, lost))).toMatchObject({ side: "both" });
  });

  test("a path that never existed is an error", async () => {
    expect(await judgeSpec(spec(absent, absent))).toMatchObject({
      outcome: "error",
      errors: [{ code: "STAGEGATE_SPEC_MISSING" }],
    });
  });

  test("a broken base is an error of the base", async () => {
    expect(await judgeSpec(spec(document("{"), document(one)))).toMatchObject({
      outcome: "error",
      side: "base",
    });
  });

  test("a reference that dangles in the base only is a finding, so that it can be mended", async () => {
    const broken = api({
      get: operation({ responses: { 200: { $ref: "#/components/responses/No" } } }),
    });
    const mended = api({ get: operation({ responses: { 200: { description: "ok" } } }) });
    const result = await judgeSpec(spec(document(broken), document(mended)));
    expect(result).toMatchObject({ outcome: "compared", counts: { breaking: 0, dangerous: 2 } });
    expect(await judgeSpec(spec(document(mended), document(broken)))).toMatchObject({
      outcome: "error",
      side: "head",
    });
  });

  test("levels select the findings, the counts stay whole", async () => {
    const added = spec(document(one), document(two));
    const result = await judgeSpec(added, { levels: ["breaking"] });
    expect(result).toMatchObject({ findings: [], counts: { compatible: 1 } });
  });
});

test("many are judged each on its own, in a stable order", async () => {
  const results = await judgeSpecs([
    spec(document(two), document(one), { service: "web" }),
    spec(document("{"), document(one), { service: "cart", file: "b.json" }),
    spec(absent, document(one), { service: "cart", file: "a.json" }),
  ]);
  expect(results.map(({ service, file, outcome }) => [service, file, outcome])).toEqual([
    ["cart", "a.json", "added"],
    ["cart", "b.json", "error"],
    ["web", file, "compared"],
  ]);
  expect(await judgeSpecs([])).toEqual([]);
});

describe("a finding", () => {
  const yaml = (...fields: string[]): string => `openapi: 3.0.3
info: {title: Cart, version: 1.2.3}
paths:
  /cart/{id}:
    get:
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Cart'}
components:
  schemas:
    Cart:
      type: object
      required: [total]
      properties:
        note: {type: string}
${fields.map((field) => `        ${field}\n`).join("")}`;
  const side = (text: string): SpecSide => ({
    kind: "document",
    source: { path: "cart.yaml", text },
  });

  test("says where it was, where it would be, who is hit, and what to do", async () => {
    const base = side(yaml("total: {type: number}"));
    const result = await judgeSpec(spec(base, side(yaml("total: {type: string}"))));
    expect(result.outcome === "compared" && result.findings).toEqual([
      {
        id: "response-type-changed",
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        level: "breaking",
        direction: "response",
        operation: { method: "GET", path: "/cart/{id}", kind: "operation" },
        operations: [{ method: "GET", path: "/cart/{id}", kind: "operation" }],
        title: "Response type changed",
        message: "GET /cart/{id}: response 200 body field 'total': type went from number to string",
        base: {
          file: "cart.yaml",
          line: 20,
          column: 9,
          pointer: "/components/schemas/Cart/properties/total",
        },
        head: {
          file: "cart.yaml",
          line: 20,
          column: 9,
          pointer: "/components/schemas/Cart/properties/total",
        },
        pointer: "/components/schemas/Cart/properties/total",
        hint: expect.stringContaining("new version"),
      },
    ]);
  });

  test("of something gone is placed in the new document at what held it", async () => {
    const text = yaml("total: {type: number}");
    const head = text.replace("        note: {type: string}\n", "");
    const result = await judgeSpec(spec(side(text), side(head)));
    const [finding] = result.outcome === "compared" ? result.findings : [];
    expect(finding?.message).toBe(
      "GET /cart/{id}: response 200 body: optional property 'note' was removed",
    );
    expect(finding?.base).toMatchObject({ line: 19, column: 9 });
    expect(finding?.head).toMatchObject({ line: 15, column: 5 });
  });

  test("keeps its fingerprint when lines, wording and neighbours change", async () => {
    const fingerprint = async (base: string, head: string): Promise<string | undefined> => {
      const result = await judgeSpec(spec(side(base), side(head)));
      return result.outcome === "compared"
        ? result.findings.find(({ level }) => level === "breaking")?.fingerprint
        : undefined;
    };
    const plain = await fingerprint(yaml("total: {type: number}"), yaml("total: {type: string}"));
    const moved = await fingerprint(
      yaml("a: {type: string}", "total: {type: number}"),
      yaml("a: {type: string}", "total: {type: boolean}")
        .replace("/cart/{id}", "/cart/{cart}")
        .replace("name: id", "name: cart"),
    );
    expect(moved).toBe(plain);
  });

  test("of a parameter does not depend on its place in the list", async () => {
    const list = (...names: string[]): unknown =>
      api({
        get: operation({ parameters: names.map((name) => ({ name, in: "query", schema: {} })) }),
      });
    const fingerprints = async (base: unknown, head: unknown): Promise<(string | undefined)[]> => {
      const result = await judgeSpec(spec(document(base), document(head)));
      return result.outcome === "compared"
        ? result.findings.map((finding) => finding.fingerprint)
        : [];
    };
    expect(await fingerprints(list("a", "b"), list("b"))).toEqual(
      await fingerprints(list("b", "a"), list("b")),
    );
  });

  test("cannot forge lines with names from a document", async () => {
    const hostile = "/a\n::error::x\u202e";
    const base = { ...api({}), paths: { [hostile]: { get: operation() } } };
    const result = await judgeSpec(spec(document(base), document(api({}))));
    const [finding] = result.outcome === "compared" ? result.findings : [];
    expect(finding?.message).not.toMatch(/[\n\u202e]/);
  });
});
