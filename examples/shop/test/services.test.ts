import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchShop } from "../launch.ts";
import type { ServiceName, Shop } from "../launch.ts";
import { describeApi, readDocument } from "./openapi.ts";

let shop: Shop;

beforeAll(async () => {
  shop = await launchShop();
});
afterAll(() => shop.stop());

const CARD = "4242 4242 4242 4242";
const items = [
  { productId: "kettle", quantity: 1 },
  { productId: "sencha", quantity: 2 },
];

interface Step {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  template: string;
  /** Values of the template's `{name}` parts. */
  values?: Record<string, string>;
  query?: string;
  body?: unknown;
  status: number;
}

async function call(service: ServiceName, step: Step): Promise<unknown> {
  const path = step.template.replaceAll(/\{(\w+)\}/g, (_, key: string) => step.values?.[key] ?? "");
  const response = await fetch(`${shop.urls[service]}${path}${step.query ?? ""}`, {
    method: step.method,
    ...(step.body === undefined ? {} : { body: JSON.stringify(step.body) }),
  });
  const text = await response.text();
  const body: unknown = text === "" ? undefined : JSON.parse(text);
  expect({ status: response.status, text }).toMatchObject({ status: step.status });
  return body;
}

/** Runs steps, checks each answer, and returns the operations that were never asked for. */
async function walk(
  service: ServiceName,
  steps: (Step | ((last: never) => Step))[],
): Promise<string[]> {
  const api = describeApi(service);
  const asked = new Set<string>();
  let last: unknown;
  for (const entry of steps) {
    const step = typeof entry === "function" ? entry(last as never) : entry;
    const body = await call(service, step);
    expect(api.check({ ...step, body })).toEqual([]);
    asked.add(`${step.method} ${step.template}`);
    last = step.status < 400 && body !== undefined ? body : last;
  }
  return api.operations.filter((operation) => !asked.has(operation));
}

type WithId = { id: string };
const unknown = "00000000-0000-4000-8000-000000000000";

describe("every answer is as the OpenAPI file of its service says", () => {
  test("catalog", async () => {
    const missed = await walk("catalog", [
      { method: "GET", template: "/products", status: 200 },
      { method: "GET", template: "/products", query: "?ids=kettle,nothing", status: 200 },
      { method: "GET", template: "/products/{id}", values: { id: "kettle" }, status: 200 },
      { method: "GET", template: "/products/{id}", values: { id: "nothing" }, status: 404 },
    ]);
    expect(missed).toEqual([]);
  });

  test("cart", async () => {
    const line = "/carts/{id}/items/{productId}";
    const kettle = ({ id }: WithId) => ({ id, productId: "kettle" });
    const missed = await walk("cart", [
      { method: "POST", template: "/carts", body: { items: [] }, status: 400 },
      { method: "POST", template: "/carts", body: { items }, status: 201 },
      ({ id }: WithId) => ({ method: "GET", template: "/carts/{id}", values: { id }, status: 200 }),
      (cart: WithId) => ({
        method: "POST",
        template: "/carts/{id}/items",
        values: { id: cart.id },
        body: items[0],
        status: 200,
      }),
      (cart: WithId) => ({
        method: "PATCH",
        template: line,
        values: kettle(cart),
        body: { quantity: 5 },
        status: 200,
      }),
      (cart: WithId) => ({ method: "DELETE", template: line, values: kettle(cart), status: 200 }),
      (cart: WithId) => ({ method: "DELETE", template: line, values: kettle(cart), status: 404 }),
      { method: "GET", template: "/carts/{id}", values: { id: unknown }, status: 404 },
    ]);
    expect(missed).toEqual([]);
  });

  test("payments", async () => {
    const charge = { orderId: "o-1", amountCents: 500, currency: "EUR", card: CARD };
    const post = { method: "POST", template: "/charges" } as const;
    const missed = await walk("payments", [
      { ...post, body: charge, status: 201 },
      ({ id }: WithId) => ({
        method: "GET",
        template: "/charges/{id}",
        values: { id },
        status: 200,
      }),
      { ...post, body: { ...charge, card: "4000000000000002" }, status: 402 },
      { ...post, body: { ...charge, card: "not a card" }, status: 422 },
      { ...post, body: { ...charge, amountCents: 0 }, status: 400 },
      { method: "GET", template: "/charges/{id}", values: { id: unknown }, status: 404 },
    ]);
    expect(missed).toEqual([]);
  });

  test("inventory", async () => {
    const orderId = randomUUID();
    const post = { method: "POST", template: "/reservations" } as const;
    const none = [{ productId: "nothing", quantity: 1 }];
    const missed = await walk("inventory", [
      { ...post, body: { orderId, lines: items }, status: 201 },
      { ...post, body: { orderId, lines: none }, status: 409 },
      { method: "DELETE", template: "/reservations/{orderId}", values: { orderId }, status: 204 },
      {
        method: "GET",
        template: "/stock/{productId}",
        values: { productId: "kettle" },
        status: 200,
      },
    ]);
    expect(missed).toEqual([]);
  });

  test("checkout", async () => {
    const cart = (await call("cart", {
      method: "POST",
      template: "/carts",
      body: { items },
      status: 201,
    })) as WithId;
    const post = { method: "POST", template: "/orders" } as const;
    const missed = await walk("checkout", [
      { ...post, body: { cartId: cart.id, card: "4000000000000002" }, status: 402 },
      { ...post, body: { cartId: cart.id, card: CARD }, status: 201 },
      ({ id }: WithId) => ({
        method: "GET",
        template: "/orders/{id}",
        values: { id },
        status: 200,
      }),
      { ...post, body: { cartId: unknown, card: CARD }, status: 404 },
    ]);
    expect(missed).toEqual([]);
  });

  test("gateway", async () => {
    const cart = (await call("gateway", {
      method: "POST",
      template: "/api/carts",
      body: { items },
      status: 201,
    })) as WithId;
    const line = { template: "/api/carts/{id}/items/{productId}" } as const;
    const values = { id: cart.id, productId: "kettle" };
    const missed = await walk("gateway", [
      { method: "GET", template: "/api/products", query: "?q=tea", status: 200 },
      { method: "GET", template: "/api/products/{id}", values: { id: "kettle" }, status: 200 },
      { method: "GET", template: "/api/products/{id}", values: { id: "nothing" }, status: 404 },
      { method: "POST", template: "/api/carts", body: {}, status: 201 },
      { method: "POST", template: "/api/carts/{id}/items", values, body: items[0], status: 200 },
      { method: "PATCH", ...line, values, body: { quantity: 3 }, status: 200 },
      { method: "GET", template: "/api/carts/{id}", values, status: 200 },
      { method: "DELETE", ...line, values, status: 200 },
      {
        method: "POST",
        template: "/api/orders",
        body: { cartId: cart.id, card: CARD },
        status: 201,
      },
      ({ id }: WithId) => ({
        method: "GET",
        template: "/api/orders/{id}",
        values: { id },
        status: 200,
      }),
      { method: "POST", template: "/api/checkout", body: { items, card: CARD }, status: 201 },
      { method: "POST", template: "/api/checkout", body: { items, card: "1" }, status: 422 },
    ]);
    expect(missed).toEqual([]);
  });
});

test("a cancelled order puts the goods back", async () => {
  const stock = () =>
    call("inventory", {
      method: "GET",
      template: "/stock/{productId}",
      values: { productId: "scale" },
      status: 200,
    });
  const before = await stock();
  const body = { items: [{ productId: "scale", quantity: 7 }], card: "4000000000000002" };
  await call("gateway", { method: "POST", template: "/api/checkout", body, status: 402 });
  expect(await stock()).toEqual(before);
});

test("the web service shows the page and passes the API on", async () => {
  const page = await fetch(shop.urls.web);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(await page.text()).toContain("Place order");
  const products = await fetch(`${shop.urls.web}/api/products/kettle`);
  expect(await products.json()).toMatchObject({ name: "Gooseneck kettle", priceCents: 7900 });
  expect((await fetch(`${shop.urls.web}/api/checkout`, { method: "POST" })).status).toBe(404);
});

test("every service tells its health, its version and its metrics", async () => {
  for (const [name, url] of Object.entries(shop.urls)) {
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: "ok" });
    const version = { service: name, version: "1.4.0", commit: "unknown" };
    expect(await (await fetch(`${url}/version`)).json()).toEqual(version);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain("# TYPE http_requests_total counter");
    expect(metrics).toContain("# TYPE http_request_duration_seconds histogram");
  }
});

test("wrong requests are refused with a reason", async () => {
  const url = shop.urls.cart;
  const post = (body: string) => fetch(`${url}/carts`, { method: "POST", body });
  expect((await post("{")).status).toBe(400);
  expect((await post(JSON.stringify({ items: "all" }))).status).toBe(400);
  expect((await post("x".repeat(70_000))).status).toBe(413);
  expect((await fetch(`${url}/carts/%E0%A4%A`)).status).toBe(404);
  expect((await fetch(`${url}/carts`, { method: "DELETE" })).status).toBe(405);
});

test("the file of the fault catalog-breaking-api differs by one field", () => {
  const text = JSON.stringify(readDocument("catalog"));
  const broken = JSON.stringify(readDocument("catalog", "openapi.catalog-breaking-api.yaml"));
  const gone = text.replace('"description",', "").replace('"description":{"type":"string"},', "");
  expect(broken).toBe(gone);
});
