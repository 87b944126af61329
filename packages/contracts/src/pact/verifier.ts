import type { PactFile } from "./file.ts";

/** How the provider is brought into the state that an interaction needs. */
export type StateHandler =
  | { readonly kind: "url"; readonly url: string }
  /** Gets the request as JSON on its standard input; what it prints as JSON goes back. */
  | { readonly kind: "command"; readonly command: readonly string[]; readonly cwd: string };

/** One pact for one running provider. */
export interface PactRequest {
  /** Absolute path of the pact. */
  readonly path: string;
  readonly pact: PactFile;
  /** Base address of the provider, http or https. */
  readonly providerUrl: string;
  readonly states?: StateHandler;
  /** Also tell the handler when an interaction is over. */
  readonly teardown: boolean;
  /** Of the whole pact. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/**
 * `doubtful`: it may be meant so. `not-compared`: nothing could be said.
 * `mismatch`: the answer is not what the consumer expects. `unanswered`: there was no answer.
 * `state-failed`: the provider could not be brought into the state, so nothing was asked.
 */
export type InteractionOutcome =
  | "passed"
  | "doubtful"
  | "not-compared"
  | "mismatch"
  | "unanswered"
  | "state-failed"
  | "failed";

export interface InteractionResult {
  readonly outcome: InteractionOutcome;
  /** The tool does not count it, as the pact or the interaction is pending. */
  readonly pending: boolean;
  /** What is wrong, a line each. */
  readonly details: readonly string[];
}

export type PactVerification =
  /** One result per interaction, in the order of the pact. */
  | {
      readonly kind: "verified";
      readonly results: readonly InteractionResult[];
      readonly notes: readonly string[];
    }
  | { readonly kind: "missing-tool"; readonly message: string; readonly hint: string }
  /** Nothing, or not everything, was verified: never a good sign. */
  | { readonly kind: "crashed"; readonly message: string; readonly output: readonly string[] };

/** Port: asks a running provider what its consumers expect of it. */
export interface PactVerifier {
  verify(request: PactRequest): Promise<PactVerification>;
}
