import type { GateId } from "../../packages/schema/src/index.ts";

export interface Fault {
  /** What it does, for people. */
  what: string;
  /** Exactly these gates turn red. */
  red: readonly GateId[];
  /** The service that the report names; undefined: none. */
  culprit?: string;
}

/** The fault table of the design, section 8. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  "payments-latency": {
    what: "payments answers 400 ms late",
    red: ["load-test", "check-slo"],
    culprit: "payments",
  },
  "payments-error": {
    what: "a share of the calls to payments fails with 500",
    red: ["run-e2e", "check-slo"],
    culprit: "payments",
  },
  "inventory-crash": {
    what: "inventory exits under load",
    red: ["load-test", "check-slo"],
    culprit: "inventory",
  },
  "catalog-breaking-api": {
    what: "a response field of the catalog is gone",
    red: ["verify-contracts"],
    culprit: "catalog",
  },
  "checkout-n-plus-one": {
    what: "checkout asks inventory once per line instead of once",
    red: ["check-slo"],
    culprit: "checkout",
  },
  "cart-flaky": {
    what: "the first attempt through cart fails, the retry passes",
    red: [],
  },
  "web-broken-button": {
    what: "the page's script swallows the click",
    red: ["run-e2e"],
    culprit: "web",
  },
};
