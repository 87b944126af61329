import type { GateId } from "@stagegate/schema";

/** The order of a combined run; it is also the order of the report. */
export const GATE_ORDER = [
  "provision-staging",
  "verify-contracts",
  "run-e2e",
  "load-test",
  "check-slo",
  "comment-report",
] as const satisfies readonly GateId[];
