import { Type } from "typebox";
import {
  CheckClassSchema,
  EnforcementSchema,
  EvidenceSchema,
  GateIdSchema,
  InstantSchema,
  LocationSchema,
  oneOf,
  optional,
  RunSchema,
  ServiceVersionSchema,
  strict,
  SubjectSchema,
  text,
  VerdictSchema,
} from "./common.ts";
import { ChartSchema, ServiceMapSchema, TraceExcerptSchema } from "./drawing.ts";

const Figure = Type.Number({ description: "In the check's unit" });

export const CheckSchema = strict({
  id: Type.String({
    minLength: 3,
    description:
      "`<kind>:<service or project>/<file>#<title path>`, never with shard or attempt in it",
  }),
  title: text("What was judged, for people"),
  verdict: VerdictSchema,
  class: optional(CheckClassSchema),
  service: optional(text("Service that the check is about")),
  owner: optional(text("Team or person of the configuration")),
  location: optional(LocationSchema),
  message: optional(text("Why, first line; empty for a pass")),
  detail: optional(text("Stack or excerpt, bounded")),
  observed: optional(Figure),
  threshold: optional(Figure),
  baseline: optional(Figure),
  unit: optional(text("Unit of the figures: ms, ratio, requests/s, …")),
  samples: optional(Type.Integer({ minimum: 0 })),
  attempts: optional(Type.Integer({ minimum: 0, description: "How often it was tried" })),
  durationMs: optional(Type.Number({ minimum: 0 })),
  history: optional(
    strict({
      runs: Type.Integer({ minimum: 0 }),
      failed: Type.Integer({ minimum: 0 }),
      flaky: optional(
        Type.Integer({
          minimum: 0,
          description:
            "How often it came and went: runs in which it was flaky, and rows of runs in which it was at least as bad as now",
        }),
      ),
      since: optional(text("Commit of the first stored failure in a row")),
      firstSeen: optional({
        ...InstantSchema,
        description: "When the oldest stored run that has it was recorded; RFC 3339, UTC",
      }),
      lastCommit: optional(text("Commit of the newest stored run that has it")),
      interval: optional(
        Type.Unsafe<readonly [low: number, high: number]>({
          type: "array",
          items: { type: "number", minimum: 0, maximum: 1 },
          minItems: 2,
          maxItems: 2,
          description: "Wilson interval of flaky / runs at 95 %",
        }),
      ),
      medianMs: optional(
        Type.Number({ minimum: 0, description: "Median duration in the stored runs that passed" }),
      ),
      recent: optional(
        Type.String({
          pattern: "^[pwfisek-]{0,100}$",
          description:
            "Stored runs, newest first, a letter each: p pass, w warn, f fail, i inconclusive, s skip, e error, k flaky, - not there",
        }),
      ),
    }),
  ),
  evidence: optional(Type.Array(Type.String(), { description: "Ids of evidence" })),
  reproduce: optional(text("One command that can be copied")),
  accept: optional(text("Entry for stagegate.yml that accepts or quarantines the finding")),
});

const NamedChecksSchema = strict({
  total: Type.Integer({ minimum: 0 }),
  listed: Type.Array(strict({ id: text("Check id"), title: text("For people") }), {
    description: "The first of them",
  }),
});

export const AbsentSchema = strict(
  {
    removed: NamedChecksSchema,
    skipped: NamedChecksSchema,
  },
  "Checks of the last stored run that this run does not have, and those that are skipped now and ran then; only where the gate ran in full",
);

/** What a gate was compared with. */
export const ComparedSchema = strict(
  {
    branch: text("Branch whose stored runs it was compared with"),
    runs: Type.Integer({ minimum: 0, description: "Stored runs that have this gate" }),
    wanted: Type.Integer({
      minimum: 1,
      description: "Runs from which on rates are trusted; with fewer it is learning",
    }),
    commit: optional(text("Commit of the newest of them")),
    recordedAt: optional(InstantSchema),
  },
  "The stored runs of the target branch that the checks were compared with",
);

export const WouldBlockSchema = strict(
  {
    exitCode: Type.Integer({ minimum: 1, maximum: 5 }),
    new: Type.Integer({ minimum: 0, description: "Findings that would block under `new`" }),
    total: Type.Integer({ minimum: 0, description: "Findings that would block under `all`" }),
    listed: Type.Array(strict({ id: text("Check id"), title: text("For people") }), {
      description: "The first of them",
    }),
  },
  "What `observe` holds back: the exit code and the findings that `all` would block on",
);

export const CountsSchema = strict({
  total: Type.Integer({ minimum: 0 }),
  pass: Type.Integer({ minimum: 0 }),
  warn: Type.Integer({ minimum: 0 }),
  fail: Type.Integer({ minimum: 0 }),
  inconclusive: Type.Integer({ minimum: 0 }),
  skip: Type.Integer({ minimum: 0 }),
  error: Type.Integer({ minimum: 0 }),
  flaky: Type.Integer({ minimum: 0 }),
});

export const RankingEntrySchema = strict({
  service: text("Service name"),
  score: Type.Number({ minimum: 0 }),
  evidence: Type.Array(
    strict({
      kind: text("Kind of evidence, for example error-origin or edge-gap"),
      text: text("One sentence for people"),
      observed: optional(Type.Number()),
      expected: optional(Type.Number()),
      unit: optional(text("Unit of observed and expected")),
      traceId: optional(text("Trace that shows it")),
      log: optional(text("Log line that shows it")),
    }),
  ),
});

export const CoverageSchema = strict(
  {
    servicesSeen: Type.Array(Type.String()),
    servicesDeclared: Type.Integer({ minimum: 0 }),
    attempts: Type.Integer({ minimum: 0 }),
    attemptsWithTrace: Type.Integer({ minimum: 0 }),
  },
  "How much of the run the traces cover; low coverage makes the diagnosis abstain",
);

export const DiagnosisSchema = strict({
  culprit: optional(
    strict({ service: text("Service name"), confidence: Type.Number({ minimum: 0, maximum: 1 }) }),
  ),
  coverage: CoverageSchema,
  notes: Type.Array(Type.String()),
  map: optional(ServiceMapSchema),
  traces: optional(Type.Array(TraceExcerptSchema)),
});

export const GateReportSchema = strict(
  {
    schema: Type.Literal("stagegate/report/v1"),
    gate: GateIdSchema,
    key: optional(text("Shard or matrix leg")),
    legsExpected: optional(Type.Array(Type.String(), { description: "Keys that must report" })),
    verdict: VerdictSchema,
    enforcement: EnforcementSchema,
    blocking: Type.Boolean({ description: "The exit code of the gate was not 0" }),
    exitCode: Type.Integer({ minimum: 0, maximum: 5 }),
    summary: text("One line"),
    startedAt: InstantSchema,
    durationMs: Type.Number({ minimum: 0 }),
    subject: SubjectSchema,
    versions: Type.Array(ServiceVersionSchema),
    run: RunSchema,
    checks: Type.Array(CheckSchema, { description: "All findings up to the cap, then passes" }),
    counts: CountsSchema,
    absent: optional(AbsentSchema),
    compared: optional(ComparedSchema),
    wouldBlock: optional(WouldBlockSchema),
    metrics: Type.Array(
      strict({
        name: text("Name of the figure"),
        value: Type.Number(),
        unit: text("Unit"),
        key: optional(Type.Boolean({ description: "Shown in the gate table" })),
        service: optional(text("Service that the figure is about")),
      }),
    ),
    charts: optional(Type.Array(ChartSchema)),
    evidence: Type.Array(EvidenceSchema),
    ranking: Type.Array(RankingEntrySchema),
    diagnosis: optional(DiagnosisSchema),
    error: optional(
      strict({
        code: text("STAGEGATE_*"),
        message: text("One line"),
        hint: optional(text("What to do")),
      }),
    ),
    notes: Type.Array(Type.String()),
    omitted: strict({
      checks: Type.Integer({ minimum: 0, description: "Checks left out of this file" }),
      findings: Type.Integer({ minimum: 0, description: "Findings among them" }),
      evidence: Type.Integer({ minimum: 0 }),
    }),
    tool: strict({ name: oneOf(["stagegate"], "Writer"), version: text("Its version") }),
  },
  "The bounded result of one gate",
);

/** `report.json`: what one run of all gates found, in one file. */
export const RunReportSchema = strict(
  {
    schema: Type.Literal("stagegate/run/v1"),
    title: text("Heading of the report; empty without a project"),
    verdict: VerdictSchema,
    exitCode: Type.Integer({ minimum: 0, maximum: 5 }),
    summary: text("One line"),
    generatedAt: InstantSchema,
    durationMs: Type.Number({ minimum: 0 }),
    subject: SubjectSchema,
    run: RunSchema,
    targetBranch: text("Branch that the change is for"),
    culprit: strict({
      service: optional(text("Service that is to blame")),
      also: optional(text("A second one, where the first does not explain everything")),
      confidence: optional(Type.Number({ minimum: 0, maximum: 1 })),
      why: text("One sentence; empty where nobody looked"),
      coverage: optional(text("How much of the run the traces cover")),
    }),
    sections: Type.Array(
      strict({
        id: text("Gate, `results` for plain test results, or `jobs`"),
        verdict: VerdictSchema,
        exitCode: Type.Integer({ minimum: 0, maximum: 5 }),
        summary: text("One line"),
        counts: CountsSchema,
        missing: Type.Array(Type.String(), { description: "What should have reported" }),
      }),
      { description: "As the report shows them: the legs of a gate together" },
    ),
    gates: Type.Array(GateReportSchema, { description: "The report of every gate and leg" }),
    checks: Type.Array(CheckSchema, {
      description: "Checks of no gate: plain test results, and jobs that were lost",
    }),
    versions: Type.Array(ServiceVersionSchema),
    notes: Type.Array(Type.String()),
    omitted: strict(
      {
        gates: Type.Integer({ minimum: 0, description: "Reports" }),
        checks: Type.Integer({ minimum: 0, description: "Checks, of all reports together" }),
      },
      "What was left out of this file, as it would be too large",
    ),
    tool: strict({ name: oneOf(["stagegate"], "Writer"), version: text("Its version") }),
  },
  "What one run of all gates found",
);
