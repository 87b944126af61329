export type { PactComparatorOptions } from "./comparator.ts";
export { createPactComparator } from "./comparator.ts";
export type { PactCli, PactSearch } from "./locate.ts";
export { findPactCli, PACT_VERSION } from "./locate.ts";
export type { FoundComparator } from "./locate-comparator.ts";
export { findPactComparator } from "./locate-comparator.ts";
export type { PactVerifierOptions } from "./verifier.ts";
export { createPactVerifier } from "./verifier.ts";
