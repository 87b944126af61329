import { randomUUID } from "node:crypto";
import type { Upstream } from "../../shared/client.ts";
import { HttpError } from "../../shared/errors.ts";
import type { FaultName } from "../../shared/fault.ts";
import type { Item } from "../../shared/input.ts";
import type { Log } from "../../shared/telemetry.ts";

interface CartView {
  id: string;
  currency: string;
  lines: (Item & { name: string; unitCents: number })[];
  totalCents: number;
}

export interface Order extends CartView {
  cartId: string;
  chargeId: string;
  status: "paid";
  createdAt: string;
}

export interface PlacingOptions {
  carts: Upstream;
  inventory: Upstream;
  payments: Upstream;
  fault: FaultName | undefined;
  log: Log;
}

/** Turns a cart into an order: goods are reserved first, then the card is charged. */
export function createPlacing(
  options: PlacingOptions,
): (cartId: string, card: string) => Promise<Order> {
  return async (cartId, card) => {
    const path = `/carts/${encodeURIComponent(cartId)}`;
    const read = { method: "GET", path, template: "/carts/:id" } as const;
    const cart = await options.carts.json<CartView>(read);
    if (cart.lines.length === 0) throw new HttpError(422, "empty_cart", "the cart is empty");
    const id = randomUUID();
    await reserve(options, id, cart.lines);
    const chargeId = await charge(options, { id, cart, card }).catch(async (error: unknown) => {
      await release(options, id);
      throw error;
    });
    const createdAt = new Date().toISOString();
    return { ...cart, id, cartId, chargeId, status: "paid", createdAt };
  };
}

async function reserve(
  options: PlacingOptions,
  orderId: string,
  cartLines: readonly Item[],
): Promise<void> {
  const lines = cartLines.map(({ productId, quantity }) => ({ productId, quantity }));
  // The fault `checkout-n-plus-one` asks once per line.
  const batches = options.fault === "checkout-n-plus-one" ? lines.map((line) => [line]) : [lines];
  let reserved = 0;
  for (const batch of batches) {
    const body = { orderId, lines: batch };
    const call = {
      method: "POST",
      path: "/reservations",
      template: "/reservations",
      body,
    } as const;
    try {
      await options.inventory.json(call);
    } catch (error) {
      // A late answer may hide a reservation; a refused one reserved nothing.
      if (reserved > 0 || isLate(error)) await release(options, orderId);
      throw error;
    }
    reserved += 1;
  }
}

function isLate(error: unknown): boolean {
  return error instanceof HttpError && error.status === 504;
}

async function charge(
  { payments }: PlacingOptions,
  { id: orderId, cart, card }: { id: string; cart: CartView; card: string },
): Promise<string> {
  const { totalCents: amountCents, currency } = cart;
  const body = { orderId, amountCents, currency, card };
  const call = { method: "POST", path: "/charges", template: "/charges", body } as const;
  return (await payments.json<{ id: string }>(call)).id;
}

/** Puts back what was reserved for an order that is not paid; failing at that is only logged. */
async function release({ inventory, log }: PlacingOptions, orderId: string): Promise<void> {
  const path = `/reservations/${orderId}`;
  try {
    await inventory.send({ method: "DELETE", path, template: "/reservations/:orderId" });
  } catch {
    log.error("a reservation could not be released", { orderId });
  }
}
