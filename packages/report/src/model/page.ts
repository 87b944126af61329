import type {
  AbsentChecks,
  Chart,
  Check,
  Compared,
  Counts,
  Diagnosis,
  Enforcement,
  Evidence,
  GateReport,
  Metric,
  Outcome,
  RankingEntry,
  Run,
  ServiceVersion,
  Subject,
  Verdict,
  WouldBlock,
} from "@stagegate/schema";
import type { CodeAddresses } from "@stagegate/core";
import type { LinkTemplates } from "./links.ts";
import type { RunPoint } from "./runs.ts";

export type RankingEvidence = RankingEntry["evidence"][number];

/** Who is to blame; without a service, `why` says what the evidence lacks. */
export interface CulpritFinding {
  service?: string;
  /** A second service, only where it explains failures that the first cannot. */
  also?: { service: string; evidence: readonly RankingEvidence[] };
  /** 0..1, where a service is named. */
  confidence?: number;
  /** One sentence; empty where nobody looked for a culprit, as in plain test results. */
  why: string;
  /** How much of the run the traces cover, one sentence. */
  coverage?: string;
  evidence: readonly RankingEvidence[];
  /** Gates whose evidence was used. */
  gates: readonly string[];
  /** Next best services with their share of the best score, best first. */
  runnersUp: readonly { service: string; share: number }[];
}

/** One gate with all its legs, or the plain result files that other jobs made. */
export interface GateSection {
  /** Id of the gate, or `results`. */
  id: string;
  verdict: Verdict;
  /** What the gate does to the exit code: 0 does not block. */
  exitCode: number;
  enforcement: Enforcement;
  summary: string;
  /** The longest leg. */
  durationMs: number;
  /** Keys of the legs that reported; a gate without legs has one empty key. */
  legs: readonly string[];
  /** What should have reported and did not, one sentence each. */
  missing: readonly string[];
  /** Findings first. */
  checks: readonly Check[];
  counts: Counts;
  /** What the last stored run had and this one has not. */
  absent?: AbsentChecks;
  compared?: Compared;
  wouldBlock?: WouldBlock;
  metrics: readonly Metric[];
  charts: readonly Chart[];
  evidence: readonly Evidence[];
  diagnosis?: Diagnosis;
  errors: readonly NonNullable<GateReport["error"]>[];
  notes: readonly string[];
  omitted: { checks: number; findings: number };
}

/** The checks of one gate as lines of its outcomes file. */
export interface GateOutcomes {
  gate: string;
  outcomes: readonly Outcome[];
  /** How many more there are in the file. */
  omitted: number;
}

/** Everything that the renderers draw: merged and redacted already, hostile all the same. */
export interface ReportPage {
  title: string;
  verdict: Verdict;
  exitCode: number;
  /** RFC 3339. */
  generatedAt: string;
  durationMs: number;
  subject: Subject;
  run: Run;
  targetBranch: string;
  sections: readonly GateSection[];
  culprit: CulpritFinding;
  versions: readonly ServiceVersion[];
  /** Rejected reports, quarantined files, what else a reader must know. */
  notes: readonly string[];
  toolVersion: string;
  /** Where people look at code of the change, if there is such a page. */
  code?: CodeAddresses;
  /** Where the HTML report can be opened, if it has an address. */
  reportUrl?: string;
  /** Where the services of the run can be looked at, and until when. */
  environment?: { url: string; expiresAt?: string };
  /** Evidence path -> `data:` address of a small picture. */
  images?: ReadonlyMap<string, string>;
  /** Evidence path -> the end of a log, redacted. */
  excerpts?: ReadonlyMap<string, string>;
  /** Every check of a gate, also those that its report has no room for. */
  outcomes?: readonly GateOutcomes[];
  /** Earlier runs and this one, oldest first. */
  runs?: readonly RunPoint[];
  /** Addresses of the tools that keep traces, logs and metrics. */
  links?: LinkTemplates;
  /** Gate -> how the name of the artifact with its evidence begins, where that is not beside the page. */
  keptIn?: (gate: string) => string;
}
