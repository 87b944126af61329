import type { Static } from "typebox";
import type * as common from "./definitions/common.ts";
import type * as composition from "./definitions/composition.ts";
import type {
  ConfigSchema,
  ExtendsSchema,
  LoadScenarioConfigSchema,
  ObjectiveSchema,
  ReadySchema,
  ServiceConfigSchema,
} from "./definitions/config.ts";
import type * as drawing from "./definitions/drawing.ts";
import type * as files from "./definitions/files.ts";
import type { GATE_INPUTS } from "./definitions/inputs.ts";
import type { GATE_OUTPUTS } from "./definitions/outputs.ts";
import type * as report from "./definitions/report.ts";

export type GateId = Static<typeof common.GateIdSchema>;
export type Verdict = Static<typeof common.VerdictSchema>;
export type Enforcement = Static<typeof common.EnforcementSchema>;
export type CheckClass = Static<typeof common.CheckClassSchema>;
export type Subject = Static<typeof common.SubjectSchema>;
export type Run = Static<typeof common.RunSchema>;
export type ServiceVersion = Static<typeof common.ServiceVersionSchema>;
export type Location = Static<typeof common.LocationSchema>;
export type Evidence = Static<typeof common.EvidenceSchema>;

export type ServiceMap = Static<typeof drawing.ServiceMapSchema>;
export type TraceExcerpt = Static<typeof drawing.TraceExcerptSchema>;
export type Chart = Static<typeof drawing.ChartSchema>;

export type Check = Static<typeof report.CheckSchema>;
export type Counts = Static<typeof report.CountsSchema>;
export type RankingEntry = Static<typeof report.RankingEntrySchema>;
export type Coverage = Static<typeof report.CoverageSchema>;
export type Diagnosis = Static<typeof report.DiagnosisSchema>;
export type GateReport = Static<typeof report.GateReportSchema>;
export type RunReport = Static<typeof report.RunReportSchema>;
export type AbsentChecks = Static<typeof report.AbsentSchema>;
export type Compared = Static<typeof report.ComparedSchema>;
export type WouldBlock = Static<typeof report.WouldBlockSchema>;
export type Metric = GateReport["metrics"][number];

export type OutcomesHeader = Static<typeof files.OutcomesHeaderSchema>;
export type Outcome = Static<typeof files.OutcomeSchema>;
export type ExpectedReport = Static<typeof files.ExpectedReportSchema>;
export type Phases = Static<typeof files.PhasesSchema>;
export type Attempt = Static<typeof files.AttemptSchema>;
export type Attempts = Static<typeof files.AttemptsSchema>;
export type EnvironmentHandle = Static<typeof files.EnvironmentHandleSchema>;
export type HistogramsFile = Static<typeof files.HistogramsFileSchema>;
export type BaselineRecord = Static<typeof files.BaselineRecordSchema>;
export type CheckTable = Static<typeof files.CheckTableSchema>;
export type EarlierRun = Static<typeof files.EarlierRunSchema>;
export type Lease = Static<typeof files.LeaseSchema>;

export type Config = Static<typeof ConfigSchema>;
export type ExtendsConfig = Static<typeof ExtendsSchema>;
export type ProfileConfig = composition.ProfileConfig;
export type FragmentConfig = Static<typeof composition.FragmentSchema>;
export type ServiceConfig = Static<typeof ServiceConfigSchema>;
export type ReadyConfig = Static<typeof ReadySchema>;
export type LoadScenarioConfig = Static<typeof LoadScenarioConfigSchema>;
export type ObjectiveConfig = Static<typeof ObjectiveSchema>;
export type NotifyConfig = NonNullable<NonNullable<Config["comment-report"]>["notify"]>[number];

/** Outputs of a gate, for later steps. */
export type GateOutputs<G extends GateId> = Static<(typeof GATE_OUTPUTS)[G]>;

/** Decoded inputs of a gate. */
export type GateInputs<G extends GateId> = Static<(typeof GATE_INPUTS)[G]>;
