import type { DeclaredService, JudgedAttempt } from "../src/culprit/input.ts";
import type { Span } from "../src/model.ts";
import type { Call, Op } from "./traces.ts";
import { addressOf, attemptTrace, loadTrace, makeTrace } from "./traces.ts";

/** The shop of examples/shop as far as traces show it: seven services, two entry requests. */
export const SHOP: DeclaredService[] = [
  { name: "web", type: "web" as const },
  ...["gateway", "catalog", "cart", "checkout", "payments", "inventory"].map((name) => ({
    name,
    addresses: [addressOf(name)],
  })),
].map((service) => service);

/** What differs from a healthy shop. */
export interface ShopFault {
  readonly paymentsOwn?: number;
  readonly paymentsError?: string;
  readonly paymentsGap?: number;
  readonly inventoryFailure?: string;
  readonly reservations?: number;
  readonly cartError?: string;
  readonly checkoutSkipsPayments?: boolean;
  readonly checkoutOwn?: number;
}

function op(service: string, name: string, own: number, calls: readonly Call[] = []): Op {
  return { service, name, own, calls };
}

function viaGateway(name: string, call: Call): Op {
  const failed = call.to.error !== undefined || call.failure !== undefined;
  const gateway = { ...op("gateway", name, 3, [call]), ...(failed ? { error: "upstream" } : {}) };
  return { ...op("web", name, 2, [{ to: gateway }]), ...(failed ? { error: "upstream" } : {}) };
}

export function browse(): Op {
  return viaGateway("GET /api/products", { to: op("catalog", "GET /products", 6) });
}

export function addToCart(fault: ShopFault = {}): Op {
  const cart = op("cart", "POST /carts/:id/items", 5, [
    { to: op("catalog", "GET /products/:id", 4) },
  ]);
  const failing = fault.cartError === undefined ? cart : { ...cart, error: fault.cartError };
  return viaGateway("POST /api/carts/:id/items", { to: failing });
}

export function order(fault: ShopFault = {}): Op {
  const read: Call = { to: op("cart", "GET /carts/:id", 3) };
  const inventory = op("inventory", "POST /reservations", 4);
  const reservation: Call =
    fault.inventoryFailure === undefined
      ? { to: inventory }
      : { to: inventory, failure: fault.inventoryFailure };
  const reserve = Array.from({ length: fault.reservations ?? 1 }, () => reservation);
  const payments: Op = {
    ...op("payments", "POST /charges", fault.paymentsOwn ?? 8),
    ...(fault.paymentsError === undefined ? {} : { error: fault.paymentsError }),
  };
  const charge: Call = {
    to: payments,
    ...(fault.paymentsGap === undefined ? {} : { gap: fault.paymentsGap }),
  };
  const reached = fault.inventoryFailure === undefined && fault.checkoutSkipsPayments !== true;
  const checkout = op("checkout", "POST /orders", fault.checkoutOwn ?? 6, [
    read,
    ...reserve,
    ...(reached ? [charge] : []),
  ]);
  const failed = fault.inventoryFailure !== undefined || fault.paymentsError !== undefined;
  return viaGateway("POST /api/orders", {
    to: failed ? { ...checkout, error: "upstream failed" } : checkout,
  });
}

export interface Run {
  readonly spans: Span[];
  readonly attempts: JudgedAttempt[];
}

const START = 1_700_000_000_000;

/** One attempt of a test: its spans and its record. */
export function attempt(
  number: number,
  test: string,
  result: Pick<JudgedAttempt, "status" | "failedIn">,
  entries: readonly Op[],
): Run {
  const traceId = attemptTrace(number);
  const start = START + number * 10_000;
  return {
    spans: makeTrace(traceId, entries, start),
    attempts: [
      { id: test, title: test, ...result, start, end: start + 8_000, traceIds: [traceId] },
    ],
  };
}

/** Requests of the load generator, one trace each. */
export function load(from: number, count: number, entry: (index: number) => Op): Span[] {
  return Array.from({ length: count }, (_, index) =>
    makeTrace(loadTrace(from + index), [entry(index)], START + 200_000 + index * 20),
  ).flat();
}

export function together(...runs: readonly Run[]): Run {
  return {
    spans: runs.flatMap((run) => run.spans),
    attempts: runs.flatMap((run) => run.attempts),
  };
}

/** The browse and cart journeys pass; the order journey fails in each of its three attempts. */
export function journeys(fault: ShopFault, failedIn: "browser" | "other" = "other"): Run {
  const failed = { status: "failed", failedIn } as const;
  return together(
    attempt(1, "browse", { status: "passed" }, [browse()]),
    attempt(2, "cart", { status: "passed" }, [browse(), addToCart()]),
    ...[3, 4, 5].map((number) =>
      attempt(number, "order", failed, [browse(), addToCart(), order(fault)]),
    ),
  );
}
