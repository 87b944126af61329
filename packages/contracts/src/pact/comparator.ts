/** One point in which a pact and an API description differ. */
export interface PactMismatch {
  /** `warning`: it may be meant so. */
  readonly level: "error" | "warning";
  readonly message: string;
  /** Which of `interactions` of the pact; undefined for the pact as a whole. */
  readonly interaction: number | undefined;
  /** Where in the pact and in the description, as the tool writes it. */
  readonly pactPlace: string;
  readonly place: string;
}

export type PactComparison =
  | { readonly kind: "compared"; readonly mismatches: readonly PactMismatch[] }
  | { readonly kind: "missing-tool"; readonly message: string; readonly hint: string }
  | { readonly kind: "crashed"; readonly message: string; readonly output: readonly string[] };

/** Port: compares what a consumer expects with what the provider describes; nothing has to run. */
export interface PactComparator {
  compare(request: {
    /** Absolute paths. */
    readonly description: string;
    readonly pact: string;
    readonly timeoutMs: number;
    readonly signal: AbortSignal;
  }): Promise<PactComparison>;
}
