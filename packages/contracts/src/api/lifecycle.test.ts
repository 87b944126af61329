import { describe, expect, test } from "vitest";
import type { Doc } from "../test-support/compare.ts";
import { all, api, diff, operation } from "../test-support/compare.ts";

const str = { type: "string" };
const level = (stability: string | undefined, more: Doc = {}): Doc =>
  operation({ ...(stability === undefined ? {} : { "x-stability-level": stability }), ...more });
const needed = {
  parameters: [{ name: "q", in: "query", required: true, schema: str }],
};

describe("an operation that promises nothing yet", () => {
  test.each(["draft", "alpha"])("may break while it is %s", async (stability) => {
    const result = await diff(
      api({ get: level(stability) }),
      api({ get: level(stability, needed) }),
    );
    expect(all(result)).toEqual(["compatible request-required-parameter-added"]);
    expect(result.findings[0]?.message).toContain(`(x-stability-level: ${stability})`);
    const gone = await diff(
      api({ get: level(stability), put: operation() }),
      api({ put: operation() }),
    );
    expect(all(gone)).toEqual(["compatible operation-removed"]);
  });

  test.each([undefined, "beta", "stable", "whatever"])("not while it is %s", async (stability) => {
    const result = await diff(
      api({ get: level(stability) }),
      api({ get: level(stability, needed) }),
    );
    expect(all(result)).toEqual(["breaking request-required-parameter-added"]);
  });

  test("does not excuse itself in the change that breaks it", async () => {
    const result = await diff(api({ get: level(undefined) }), api({ get: level("draft", needed) }));
    expect(all(result)).toEqual([
      "breaking operation-stability-decreased",
      "breaking request-required-parameter-added",
    ]);
  });

  test("may become stable, and may not go back", async () => {
    const [alpha, beta] = [api({ get: level("alpha") }), api({ get: level("beta") })];
    expect(all(await diff(alpha, beta))).toEqual(["compatible operation-stability-increased"]);
    expect(all(await diff(beta, alpha))).toEqual(["breaking operation-stability-decreased"]);
  });

  test("does not excuse a schema that a stable one shares", async () => {
    const shared = (type: string, other: string): Doc =>
      api(
        {
          get: level("alpha", uses),
          put: level(other, uses),
        },
        { components: { schemas: { Thing: { type } } } },
      );
    const uses = {
      responses: {
        200: {
          description: "ok",
          content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
        },
      },
    };
    expect(all(await diff(shared("string", "stable"), shared("integer", "stable")))).toEqual([
      "breaking response-type-changed",
    ]);
    expect(all(await diff(shared("string", "draft"), shared("integer", "draft")))).toEqual([
      "compatible response-type-changed",
    ]);
  });

  test("takes its callbacks along", async () => {
    const hooks = (type: string): Doc => ({
      callbacks: {
        event: {
          "{$request.body#/url}": {
            post: operation({ requestBody: { content: { "a/b": { schema: { type } } } } }),
          },
        },
      },
    });
    const doc = (stability: string, type: string): Doc =>
      api({ post: level(stability, hooks(type)) });
    expect(all(await diff(doc("alpha", "string"), doc("alpha", "integer")))).toEqual([
      "compatible response-type-changed",
    ]);
    expect(all(await diff(doc("beta", "string"), doc("beta", "integer")))).toEqual([
      "breaking response-type-changed",
    ]);
  });
});

describe("a sunset", () => {
  const until = (sunset?: string): Doc =>
    api({
      get: operation({ deprecated: true, ...(sunset === undefined ? {} : { "x-sunset": sunset }) }),
    });

  test.each<[string, string | undefined, string | undefined, string[]]>([
    ["may be set", undefined, "2026-06-30", []],
    ["may be postponed", "2026-06-30", "2026-07-01", ["compatible operation-sunset-postponed"]],
    ["may not be moved up", "2026-06-30", "2026-06-29", ["breaking operation-sunset-moved-up"]],
    ["may not vanish", "2026-06-30", undefined, ["breaking operation-sunset-removed"]],
    ["may not become unreadable", "2026-06-30", "soon", ["breaking operation-sunset-moved-up"]],
  ])("%s", async (_what, before, after, findings) => {
    expect(all(await diff(until(before), until(after)))).toEqual(findings);
  });

  test("may go with the deprecation", async () => {
    expect(all(await diff(until("2026-06-30"), api({ get: operation() })))).toEqual([]);
  });

  test.each([
    ["2026-06-30T23:59:59Z", "2026-06-30", "compatible operation-removed-after-sunset"],
    ["2026-06-30T23:59:59Z", "2026-06-29", "breaking operation-removed"],
    ["0", "2026-06-30", "breaking operation-removed"],
    ["1999", "2026-06-30", "breaking operation-removed"],
  ])("of %s, on %s: %s", async (sunset, today, finding) => {
    const base = api({
      get: operation({ deprecated: true, "x-sunset": sunset }),
      put: operation(),
    });
    expect(all(await diff(base, api({ put: operation() }), today))).toEqual([finding]);
  });
});

describe("a parameter that goes", () => {
  const parameter = (more: Doc): Doc =>
    api({ get: operation({ parameters: [{ name: "q", in: "query", schema: str, ...more }] }) });
  const none = api({ get: operation() });

  test.each<[string, Doc, string]>([
    ["unannounced", {}, "breaking request-parameter-removed"],
    ["announced without a date", { deprecated: true }, "dangerous request-parameter-removed"],
    [
      "too early",
      { deprecated: true, "x-sunset": "2026-07-01" },
      "breaking request-parameter-removed",
    ],
    [
      "after its sunset",
      { deprecated: true, "x-sunset": "2026-06-30" },
      "compatible request-parameter-removed-after-sunset",
    ],
  ])("%s", async (_how, more, finding) => {
    expect(all(await diff(parameter(more), none, "2026-06-30"))).toEqual([finding]);
  });

  test("may not go earlier than it said", async () => {
    const until = (sunset: string): Doc => parameter({ deprecated: true, "x-sunset": sunset });
    expect(all(await diff(until("2026-06-30"), until("2026-05-30")))).toEqual([
      "breaking request-parameter-sunset-moved-up",
    ]);
  });
});
