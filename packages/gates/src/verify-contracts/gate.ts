import { defineGate } from "@stagegate/core";
import { runVerifyContracts } from "./run.ts";

/** Does no public API of any service break a consumer? */
export const verifyContracts = defineGate<"verify-contracts", unknown>({
  id: "verify-contracts",
  configuration: "optional",
  run: runVerifyContracts,
});
