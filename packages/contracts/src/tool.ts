import type { Finding, SpecError } from "./model.ts";

/** Kinds of contracts that a tool may compare or verify. */
export type ContractKind = "openapi" | "pact" | "nswag" | "graphql" | "protobuf" | "asyncapi";

/** One contract for a tool: where its older and newer form are on disk. */
export interface ContractToolInput {
  readonly service: string;
  readonly kind: ContractKind;
  /** Absolute path; absent when the contract is new. */
  readonly base?: string;
  /** Absolute path; absent when the contract is gone. */
  readonly head?: string;
}

/** What a tool found, or why it found nothing out. */
export type ContractToolResult =
  | { readonly outcome: "compared"; readonly findings: readonly Finding[] }
  | { readonly outcome: "error"; readonly errors: readonly SpecError[] };

/**
 * Port for external contract tools (pact-cli, buf, graphql-inspector and others). An adapter
 * never reports "nothing found" when its tool did not run to its end: that is an error, and a
 * tool's exit code is evidence, not the verdict.
 */
export interface ContractTool {
  /** Stable name, as in the configuration. */
  readonly id: string;
  readonly kinds: readonly ContractKind[];
  /** Version of the tool found; `undefined` when there is none. Never installs anything. */
  version(signal?: AbortSignal): Promise<string | undefined>;
  compare(input: ContractToolInput, signal?: AbortSignal): Promise<ContractToolResult>;
}
