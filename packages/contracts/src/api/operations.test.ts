import { describe, expect, test } from "vitest";
import type { Doc } from "../test-support/compare.ts";
import { all, api, diff, operation, risks } from "../test-support/compare.ts";

const str = { type: "string" };
const json = (schema: object): object => ({ content: { "application/json": { schema } } });
const parameters = (...list: object[]): Doc => api({ get: operation({ parameters: list }) });
const query = (more: object = {}): object => ({ name: "q", in: "query", schema: str, ...more });
const body = (requestBody?: object): Doc =>
  api({ post: operation(requestBody === undefined ? {} : { requestBody }) });
const answers = (responses: object): Doc => api({ get: { responses } });
const ok = { description: "ok" };

const cases: [name: string, base: Doc, head: Doc, findings: string[]][] = [
  [
    "path removed",
    api({ get: operation(), put: operation() }),
    api({}, { paths: {} }),
    ["breaking path-removed"],
  ],
  [
    "operation removed",
    api({ get: operation(), put: operation() }),
    api({ get: operation() }),
    ["breaking operation-removed"],
  ],
  [
    "operation added",
    api({ get: operation() }),
    api({ get: operation(), put: operation() }),
    ["compatible operation-added"],
  ],
  [
    "query parameter removed",
    parameters(query()),
    parameters(),
    ["breaking request-parameter-removed"],
  ],
  [
    "header parameter removed",
    parameters(query({ in: "header" })),
    parameters(),
    ["breaking request-parameter-removed"],
  ],
  [
    "cookie parameter removed",
    parameters(query({ in: "cookie" })),
    parameters(),
    ["breaking request-parameter-removed"],
  ],
  [
    "optional parameter added",
    parameters(),
    parameters(query()),
    ["compatible request-parameter-added"],
  ],
  [
    "required parameter added",
    parameters(),
    parameters(query({ required: true })),
    ["breaking request-required-parameter-added"],
  ],
  [
    "parameter became required",
    parameters(query()),
    parameters(query({ required: true })),
    ["breaking request-parameter-became-required"],
  ],
  [
    "parameter became optional",
    parameters(query({ required: true })),
    parameters(query()),
    ["compatible request-parameter-became-optional"],
  ],
  [
    "parameter moved to a header",
    parameters(query()),
    parameters(query({ in: "header" })),
    ["breaking request-parameter-removed", "compatible request-parameter-added"],
  ],
  [
    "parameter's type",
    parameters(query()),
    parameters(query({ schema: { type: "integer" } })),
    ["breaking request-type-narrowed"],
  ],
  [
    "parameter's type as text",
    parameters(query({ schema: { type: "integer" } })),
    parameters(query()),
    ["compatible request-type-widened"],
  ],
  [
    "list written in another style",
    parameters(query({ schema: { type: "array" } })),
    parameters(query({ schema: { type: "array" }, explode: false })),
    ["breaking request-parameter-serialisation-changed"],
  ],
  [
    "parameter deprecated",
    parameters(query()),
    parameters(query({ deprecated: true })),
    ["compatible request-parameter-deprecated"],
  ],
  ["body removed", body(json(str)), body(), ["breaking request-body-removed"]],
  ["optional body added", body(), body(json(str)), ["compatible request-body-added"]],
  [
    "required body added",
    body(),
    body({ ...json(str), required: true }),
    ["breaking request-required-body-added"],
  ],
  [
    "body became required",
    body(json(str)),
    body({ ...json(str), required: true }),
    ["breaking request-body-became-required"],
  ],
  [
    "request media type removed",
    body({ content: { "application/json": {}, "text/csv": {} } }),
    body({ content: { "application/json": {} } }),
    ["breaking request-media-type-removed"],
  ],
  [
    "response media type removed",
    answers({ 200: { ...ok, ...json(str) } }),
    answers({ 200: ok }),
    ["breaking response-media-type-removed"],
  ],
  [
    "response media type became a range",
    answers({ 200: { ...ok, ...json(str) } }),
    answers({ 200: { ...ok, content: { "application/*": { schema: str } } } }),
    ["breaking response-media-type-generalized"],
  ],
  [
    "success removed",
    answers({ 200: ok, 202: ok }),
    answers({ 200: ok }),
    ["breaking response-success-status-removed"],
  ],
  [
    "success added",
    answers({ 200: ok }),
    answers({ 200: ok, 202: ok }),
    ["dangerous response-success-status-added"],
  ],
  [
    "error removed",
    answers({ 200: ok, 404: ok }),
    answers({ 200: ok }),
    ["compatible response-status-removed"],
  ],
  [
    "error added",
    answers({ 200: ok }),
    answers({ 200: ok, 404: ok }),
    ["compatible response-status-added"],
  ],
  [
    "default removed",
    answers({ 200: ok, default: ok }),
    answers({ 200: ok }),
    ["dangerous response-status-removed"],
  ],
  [
    "error now under default with another body",
    answers({
      200: ok,
      404: { ...ok, ...json({ type: "object", required: ["code"], properties: { code: str } }) },
    }),
    answers({ 200: ok, default: { ...ok, ...json({ type: "object", properties: {} }) } }),
    ["breaking response-property-removed", "compatible response-status-added"],
  ],
  [
    "required header removed",
    answers({ 200: { ...ok, headers: { "X-Total": { required: true, schema: str } } } }),
    answers({ 200: ok }),
    ["breaking response-header-removed"],
  ],
  [
    "optional header removed",
    answers({ 200: { ...ok, headers: { "X-Total": { schema: str } } } }),
    answers({ 200: ok }),
    ["dangerous response-header-removed"],
  ],
  [
    "header became optional",
    answers({ 200: { ...ok, headers: { "X-Total": { required: true, schema: str } } } }),
    answers({ 200: { ...ok, headers: { "x-total": { schema: str } } } }),
    ["breaking response-header-became-optional"],
  ],
  [
    "deprecated",
    api({ get: operation() }),
    api({ get: operation({ deprecated: true }) }),
    ["compatible operation-deprecated"],
  ],
  [
    "operationId",
    api({ get: operation({ operationId: "a" }) }),
    api({ get: operation({ operationId: "b" }) }),
    ["compatible operation-id-changed"],
  ],
  [
    "server prefix",
    api({ get: operation() }, { servers: [{ url: "/v1" }] }),
    api({ get: operation() }, { servers: [{ url: "/v2" }] }),
    ["dangerous server-prefix-changed"],
  ],
];

test.each(cases)("%s", async (_name, base, head, findings) => {
  expect(all(await diff(base, head))).toEqual(findings);
});

test("a removed path is one finding that names every method", async () => {
  const base = api({ get: operation(), put: operation() });
  const { findings } = await diff(base, api({}, { paths: {} }));
  expect(findings).toHaveLength(1);
  expect(findings[0]?.operations.map(({ method }) => method)).toEqual(["GET", "PUT"]);
  expect(findings[0]?.pointer).toBe("/paths/~1things");
});

test("an operation may go after its announced sunset, not before", async () => {
  const base = api({
    get: operation({ deprecated: true, "x-sunset": "2026-06-30" }),
    put: operation(),
  });
  const head = api({ put: operation() });
  expect(all(await diff(base, head, "2026-06-29"))).toEqual(["breaking operation-removed"]);
  expect(all(await diff(base, head, "2026-06-30"))).toEqual([
    "compatible operation-removed-after-sunset",
  ]);
  expect(all(await diff(base, head))).toEqual(["breaking operation-removed"]);
});

test("an operation that was deprecated without a date may have lost its consumers, or not", async () => {
  const base = api({ get: operation({ deprecated: true }), put: operation() });
  expect(all(await diff(base, api({ put: operation() })))).toEqual(["dangerous operation-removed"]);
});

describe("security", () => {
  const components = {
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "X-Key" },
      login: {
        type: "oauth2",
        flows: { implicit: { authorizationUrl: "https://a.test", scopes: {} } },
      },
    },
  };
  const secured = (...security: object[]): Doc =>
    api({ get: operation({ security }) }, { components });

  test.each([
    [
      "added to an open operation",
      secured(),
      secured({ key: [] }),
      ["breaking security-tightened", "compatible security-alternative-added"],
    ],
    ["dropped", secured({ key: [] }), secured(), ["compatible security-alternative-added"]],
    [
      "made optional",
      secured({ key: [] }),
      secured({ key: [] }, {}),
      ["compatible security-alternative-added"],
    ],
    [
      "no longer optional",
      secured({ key: [] }, {}),
      secured({ key: [] }),
      ["breaking security-tightened"],
    ],
    [
      "one more way in",
      secured({ key: [] }),
      secured({ key: [] }, { login: [] }),
      ["compatible security-alternative-added"],
    ],
    [
      "one way less",
      secured({ key: [] }, { login: [] }),
      secured({ key: [] }),
      ["breaking security-tightened"],
    ],
    [
      "both needed",
      secured({ key: [] }),
      secured({ key: [], login: [] }),
      ["breaking security-tightened"],
    ],
    [
      "scope added",
      secured({ login: ["read"] }),
      secured({ login: ["read", "write"] }),
      ["breaking security-tightened"],
    ],
    [
      "scope dropped",
      secured({ login: ["read", "write"] }),
      secured({ login: ["read"] }),
      ["compatible security-alternative-added"],
    ],
  ])("%s", async (_name, base, head, findings) => {
    const found = all(await diff(base, head));
    expect(found.filter((finding) => finding.startsWith("breaking"))).toEqual(
      findings.filter((finding) => finding.startsWith("breaking")),
    );
  });

  test("another header for the key breaks, another name for the scheme does not", async () => {
    const other = { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Other" } } };
    const head = api({ get: operation({ security: [{ key: [] }] }) }, { components: other });
    expect(risks(await diff(secured({ key: [] }), head))).toEqual(["breaking security-tightened"]);
  });
});

describe("calls that the server makes", () => {
  const event = (schema: object, more: Doc = {}): Doc => ({
    post: operation({ requestBody: json(schema), ...more }),
  });
  const webhook = (item: Doc): Doc => api({ get: operation() }, { webhooks: { created: item } });
  const callback = (item: Doc): Doc =>
    api({ post: operation({ callbacks: { onEvent: { "{$request.body#/url}": item } } }) });

  test.each([
    ["webhook", webhook],
    ["callback", callback],
  ] as const)("a %s sends what a response would", async (kind, wrap) => {
    const promised = { type: "object", properties: { a: str }, required: ["a"] };
    const loose = { type: "object", properties: { a: str } };
    const lost = await diff(wrap(event(promised)), wrap(event(loose)));
    expect(risks(lost)).toEqual(["breaking response-property-became-optional"]);
    expect(lost.findings[0]?.operation?.kind).toBe(kind);
    expect(risks(await diff(wrap(event(loose)), wrap(event(promised))))).toEqual([]);
  });

  test.each([
    ["webhook", webhook],
    ["callback", callback],
  ] as const)("a %s accepts what a request would", async (_kind, wrap) => {
    const reply = (schema: object): Doc =>
      event(str, { responses: { 200: { ...ok, ...json(schema) } } });
    const head = wrap(reply({ type: "string", maxLength: 3 }));
    expect(risks(await diff(wrap(reply(str)), head))).toEqual([
      "breaking request-max-length-added",
    ]);
    expect(risks(await diff(head, wrap(reply(str))))).toEqual([]);
  });

  test("one that is gone breaks, a new one does not", async () => {
    expect(risks(await diff(webhook(event(str)), webhook({})))).toEqual([
      "breaking webhook-removed",
    ]);
    const without = api({ post: operation() });
    expect(risks(await diff(callback(event(str)), without))).toEqual(["breaking callback-removed"]);
    expect(risks(await diff(without, callback(event(str))))).toEqual([]);
  });

  test("a callback's string that became an integer is found", async () => {
    const field = (type: string): object => ({ type: "object", properties: { id: { type } } });
    const result = await diff(callback(event(field("string"))), callback(event(field("integer"))));
    expect(risks(result)).toEqual(["breaking response-type-changed"]);
    expect(result.findings[0]?.operation).toMatchObject({
      kind: "callback",
      registeredBy: "POST /things",
    });
  });
});
