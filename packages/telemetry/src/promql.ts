/** A query answered: one number, or the reason why there is none. Never zero for missing data. */
export type PromqlResult =
  | {
      readonly kind: "value";
      readonly value: number;
      readonly warnings: readonly string[];
      /** Of its series; empty for a sum over everything, absent for a scalar. */
      readonly labels?: Readonly<Record<string, string>>;
    }
  | { readonly kind: "empty"; readonly warnings: readonly string[] }
  /** NaN or infinite, as a ratio of nothing is. */
  | { readonly kind: "not-a-number"; readonly found: string; readonly warnings: readonly string[] }
  /** More than one series: the query does not say which one is meant. */
  | {
      readonly kind: "several";
      /** Label sets of the first few. */
      readonly series: readonly string[];
      readonly total: number;
    }
  /** The query itself is wrong. */
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "unreachable"; readonly message: string };

export interface FiringAlert {
  readonly name: string;
  readonly severity: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Milliseconds since the epoch. */
  readonly activeAtMs: number | undefined;
  readonly value: number | undefined;
}

/** An alerting rule that could not be evaluated: it never fires, whatever happens. */
export interface BrokenRule {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly reason: string;
}

export type AlertsResult =
  | {
      readonly kind: "alerts";
      readonly firing: readonly FiringAlert[];
      readonly broken: readonly BrokenRule[];
      /** How many alerting rules there are, broken ones included. */
      readonly rules: number;
    }
  | { readonly kind: "unreachable"; readonly message: string };

/** A server that answers PromQL and knows alerts: Prometheus and what speaks like it. */
export interface PromqlSource {
  readonly name: string;
  /** Instant query at a time in milliseconds since the epoch. */
  query(expression: string, atMs: number): Promise<PromqlResult>;
  /** Alerts that fire now, and what is known of the rules. */
  alerts(): Promise<AlertsResult>;
}
