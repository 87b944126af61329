import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { randomBytes } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { launchShop } from "../launch.ts";
import type { Shop } from "../launch.ts";
import { readFault } from "../shared/fault.ts";
import { describeApi } from "./openapi.ts";

let shop: Shop | undefined;

afterEach(async () => {
  await shop?.stop();
  shop = undefined;
});

const ITEMS = ["kettle", "scale", "sencha", "teapot"].map((productId) => ({
  productId,
  quantity: 1,
}));

/** A new trace of an end-to-end attempt, of load, or of anything else. */
function traceparent(prefix: string): string {
  return `00-${`${prefix}${randomBytes(16).toString("hex")}`.slice(0, 32)}-00000000000000a1-01`;
}
const ATTEMPT = "57a6e0";
const LOAD = "57a610";

async function buy(url: string, trace = traceparent(LOAD)): Promise<Response> {
  return fetch(`${url}/api/checkout`, {
    method: "POST",
    headers: { traceparent: trace },
    body: JSON.stringify({ items: ITEMS, card: "4242 4242 4242 4242" }),
  });
}

/** Requests that inventory answered, by its own count. */
async function reservations(running: Shop): Promise<number> {
  const text = await (await fetch(`${running.urls.inventory}/metrics`)).text();
  const line = text
    .split("\n")
    .find((entry) => /^http_requests_total.*\/reservations"/.test(entry));
  return Number(line?.split(" ").at(-1) ?? 0);
}

test("a fault belongs to one service, and a misspelt one is refused", () => {
  expect(readFault("cart-flaky", "cart")).toBe("cart-flaky");
  expect(readFault("cart-flaky", "web")).toBeUndefined();
  expect(readFault("", "web")).toBeUndefined();
  expect(() => readFault("cart-flakey", "web")).toThrow("unknown");
  expect(() => readFault("toString", "web")).toThrow("unknown");
});

test("without a fault a purchase asks inventory once", async () => {
  shop = await launchShop();
  expect((await buy(shop.urls.gateway)).status).toBe(201);
  expect(await reservations(shop)).toBe(1);
});

describe("faults", () => {
  test("payments-error fails every attempt and every thirtieth other charge", async () => {
    shop = await launchShop({ fault: "payments-error" });
    const failed = await buy(shop.urls.gateway, traceparent(ATTEMPT));
    expect(failed.status).toBe(502);
    expect(await failed.json()).toMatchObject({ error: { service: "payments" } });
    const statuses: number[] = [];
    for (let count = 0; count < 60; count += 1)
      statuses.push((await buy(shop.urls.gateway)).status);
    expect(statuses.filter((status) => status === 502)).toHaveLength(2);
  });

  test("cart-flaky fails the first attempt only", async () => {
    shop = await launchShop({ fault: "cart-flaky" });
    const first = traceparent(ATTEMPT);
    expect((await buy(shop.urls.gateway)).status).toBe(201);
    expect((await buy(shop.urls.gateway, first)).status).toBe(502);
    expect((await buy(shop.urls.gateway, first)).status).toBe(502);
    expect((await buy(shop.urls.gateway, traceparent(ATTEMPT))).status).toBe(201);
    expect((await buy(shop.urls.gateway)).status).toBe(201);
  });

  test("checkout-n-plus-one asks inventory once per line", async () => {
    shop = await launchShop({ fault: "checkout-n-plus-one" });
    expect((await buy(shop.urls.gateway)).status).toBe(201);
    expect(await reservations(shop)).toBe(ITEMS.length);
  });

  test("catalog-breaking-api answers as its own file says, and the shop goes on", async () => {
    shop = await launchShop({ fault: "catalog-breaking-api" });
    const body: unknown = await (await fetch(`${shop.urls.catalog}/products/kettle`)).json();
    const answer = { method: "GET", template: "/products/{id}", status: 200, body };
    const file = "openapi.catalog-breaking-api.yaml";
    expect(describeApi("catalog", file).check(answer)).toEqual([]);
    expect(describeApi("catalog").check(answer)).not.toEqual([]);
    expect((await buy(shop.urls.gateway)).status).toBe(201);
  });

  test("inventory-crash ends the process under load, and the answer names it", async () => {
    shop = await launchShop({ fault: "inventory-crash" });
    const exit = once(shop.children.inventory, "exit");
    const { inventory } = shop.urls;
    const reserve = (orderId: string) =>
      fetch(`${inventory}/reservations`, {
        method: "POST",
        body: JSON.stringify({ orderId, lines: ITEMS }),
      });
    const orders = Array.from({ length: 150 }, (_, index) => reserve(`order-${index}`));
    await Promise.allSettled(orders);
    expect(await exit).toEqual([1, null]);
    const last = await buy(shop.urls.gateway);
    expect(last.status).toBe(502);
    expect(await last.json()).toMatchObject({ error: { service: "inventory" } });
  });

  test("web-broken-button ships another script and nothing else", async () => {
    shop = await launchShop({ fault: "web-broken-button" });
    expect(await (await fetch(`${shop.urls.web}/order.js`)).text()).toContain("if (busy) return");
    expect((await buy(shop.urls.gateway)).status).toBe(201);
  });
});

test("telemetry goes to the OTLP receiver as protobuf and is flushed at the end", async () => {
  const received: { path: string; type: string; bytes: Buffer }[] = [];
  const receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push({
      path: request.url ?? "",
      type: request.headers["content-type"] ?? "",
      bytes: Buffer.concat(chunks),
    });
    response.setHeader("content-type", "application/x-protobuf");
    response.end();
  });
  receiver.listen(0, "127.0.0.1");
  await once(receiver, "listening");
  const otlp = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  shop = await launchShop({ otlp, fault: "payments-error" });
  const trace = traceparent(ATTEMPT);
  await buy(shop.urls.gateway, trace);
  await shop.stop();
  receiver.close();

  const id = Buffer.from(trace.slice(3, 35), "hex");
  const spans = received.filter(({ path, bytes }) => path === "/v1/traces" && bytes.includes(id));
  const names = ["gateway", "catalog", "cart", "checkout", "inventory", "payments"];
  for (const name of names) {
    expect(spans.some(({ bytes }) => bytes.includes(`${name}-`))).toBe(true);
  }
  const logs = received.filter(({ path, bytes }) => path === "/v1/logs" && bytes.includes(id));
  expect(logs.some(({ bytes }) => bytes.includes("certificate expired"))).toBe(true);
  expect(received.every(({ type }) => type === "application/x-protobuf")).toBe(true);
});
