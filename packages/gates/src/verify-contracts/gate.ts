import { defineGate } from "@stagegate/core";
import type { VerifyContractsPorts } from "./pact.ts";
import { runVerifyContracts } from "./run.ts";

export type { VerifyContractsPorts } from "./pact.ts";

/** Does no public API of any service break a consumer? */
export const verifyContracts = defineGate<"verify-contracts", VerifyContractsPorts>({
  id: "verify-contracts",
  configuration: "optional",
  run: runVerifyContracts,
});
