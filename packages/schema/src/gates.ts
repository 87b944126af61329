/** Ids of the gates, in the order of a combined run and of the report. */
export const GATE_IDS = [
  "provision-staging",
  "verify-contracts",
  "run-e2e",
  "load-test",
  "check-slo",
  "comment-report",
] as const;
