export type { LoadEngine, LoadProgress, LoadRunOptions } from "./engine.ts";
export type { EmbeddedEngineOptions } from "./embedded/embedded.ts";
export { createEmbeddedEngine } from "./embedded/embedded.ts";
export type { WorkerEngineOptions } from "./embedded/worker-engine.ts";
export { createWorkerEngine } from "./embedded/worker-engine.ts";
export type { SaturationLimits } from "./embedded/saturation.ts";
export { SATURATION_LIMITS } from "./embedded/saturation.ts";
export type {
  LoadErrorCount,
  LoadErrorKind,
  LoadPhaseResult,
  LoadResult,
  LoadSeries,
  Pacing,
  SaturationReason,
} from "./result.ts";
export type {
  JsonValue,
  LoadPhase,
  LoadRequest,
  LoadScenario,
  LoadScenarioDraft,
} from "./scenario/scenario.ts";
export { completeScenario } from "./scenario/scenario.ts";
export type { ScenarioProblem } from "./scenario/validate.ts";
export { SCENARIO_LIMITS, validateScenario } from "./scenario/validate.ts";
export type { LoadCheck } from "./verdict/judge.ts";
export { judgeLoad } from "./verdict/judge.ts";
export type { Selection } from "./verdict/select.ts";
export { select } from "./verdict/select.ts";
export type { Comparison, LoadMetric, Threshold, ThresholdResult } from "./verdict/threshold.ts";
export { parseThreshold } from "./verdict/threshold.ts";
