import type { Attempt, Coverage, RankingEntry } from "@stagegate/schema";
import type { LogRecord, MetricPoint, Span } from "../model.ts";
import type { TraceOrigin } from "../trace/origin.ts";

export type RankingEvidence = RankingEntry["evidence"][number];

/** An attempt of a test as the ranking sees it. */
export type JudgedAttempt = Attempt & {
  /** Where the test noticed the failure: in the page (element, text, click) or in an answer. */
  readonly failedIn?: "browser" | "other";
};

/** A service of the configuration. */
export interface DeclaredService {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** `web`: what a browser loads. */
  readonly type?: "web" | "api" | "worker" | "database";
  /** `host:port` under which others call it. */
  readonly addresses?: readonly string[];
  /** Services that it needs. */
  readonly calls?: readonly string[];
  /** Why it is known to be down: it ended, is not ready, refuses connections. */
  readonly down?: string;
  /** Its process ended although nobody had told it to. */
  readonly ended?: {
    /** Milliseconds since the epoch. */
    readonly at: number;
    /** One sentence: with what, and when. */
    readonly text: string;
    /** Its last words. */
    readonly log?: string;
  };
}

/** An objective or threshold that was missed; a seed for the ranking, not yet blame. */
export interface ObjectiveViolation {
  /** `other`: what is measured is not known, as of an alert; failed requests speak for it. */
  readonly kind: "latency" | "errors" | "child-calls" | "other";
  /** Canonical name; absent when the objective is about whole requests (a load scenario). */
  readonly service?: string;
  /** Span name; absent for all operations. */
  readonly operation?: string;
  /** Only traces started by this side. */
  readonly origin?: TraceOrigin;
  readonly observed?: number;
  /** The limit: milliseconds for latency, a ratio for errors, calls per request for child calls. */
  readonly expected?: number;
  readonly unit?: string;
  /** For child calls: who is called too often. */
  readonly callee?: string;
  /** For the text, for example the id of the objective. */
  readonly title?: string;
}

export interface CulpritInput {
  /** The run that is judged. */
  readonly spans: readonly Span[];
  readonly logs?: readonly LogRecord[];
  readonly metrics?: readonly MetricPoint[];
  /** An earlier healthy run. */
  readonly baseline?: {
    readonly spans: readonly Span[];
    readonly logs?: readonly LogRecord[];
    readonly metrics?: readonly MetricPoint[];
  };
  /** Without attempts and violations the whole run counts as failing. */
  readonly attempts?: readonly JudgedAttempt[];
  readonly violations?: readonly ObjectiveViolation[];
  readonly services?: readonly DeclaredService[];
  /** Traces looked at; attempts and errors first, the rest by trace id. Default 20,000. */
  readonly maxTraces?: number;
}

export interface CulpritResult {
  /** Every service seen or declared, best first; equal scores are ties. Scores are 0..1. */
  readonly ranking: RankingEntry[];
  /** Null when the evidence does not carry: then `notes` says why. */
  readonly culprit: { readonly service: string; readonly confidence: number } | null;
  /** A second fault beside the culprit, which explains failures that the culprit cannot. */
  readonly second?: {
    readonly service: string;
    readonly confidence: number;
    /** Failing traces that only it explains. */
    readonly traces: number;
  };
  readonly coverage: Coverage;
  readonly notes: string[];
}

/** Names of the kinds of evidence, as they appear in a ranking. */
export type EvidenceKind =
  | "error-origin"
  | "unreachable-callee"
  | "crash"
  | "process-end"
  | "missing-callee"
  | "self-time"
  | "edge-gap"
  | "more-calls"
  | "new-log"
  | "resource"
  | "objective"
  | "second-fault"
  | "no-backend-fault";

/** One piece of evidence before fusion. */
export interface Evidence extends Omit<RankingEvidence, "kind"> {
  readonly service: string;
  readonly kind: EvidenceKind;
  /** Strength in 0..1 on the scale of its kind. */
  readonly value: number;
}
