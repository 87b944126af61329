/** Faults by name, and the one service that each of them lives in. */
export const FAULTS = {
  "payments-latency": "payments",
  "payments-error": "payments",
  "inventory-crash": "inventory",
  "catalog-breaking-api": "catalog",
  "checkout-n-plus-one": "checkout",
  "cart-flaky": "cart",
  "web-broken-button": "web",
} as const;

export type FaultName = keyof typeof FAULTS;

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name);
}

/**
 * The fault that this service must show, from `SHOP_FAULT`. Every service gets the same variable and
 * reacts only to its own name. A misspelt fault would look like a healthy shop, so it is an error.
 */
export function readFault(value: string | undefined, service: string): FaultName | undefined {
  if (value === undefined || value === "") return undefined;
  if (!isFaultName(value)) {
    throw new Error(`SHOP_FAULT=${value} is unknown; faults: ${Object.keys(FAULTS).join(", ")}`);
  }
  return FAULTS[value] === service ? value : undefined;
}

/** Traces of end-to-end attempts start with these digits: the shop's way to spare other traffic. */
const ATTEMPT_TRACE_PREFIX = "57a6e0";

export function isAttemptTrace(traceId: string): boolean {
  return traceId.startsWith(ATTEMPT_TRACE_PREFIX);
}
