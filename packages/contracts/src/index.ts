export type { DiffOptions } from "./diff.ts";
export { diffSpecs } from "./diff.ts";
export type { LoadOptions } from "./document/load.ts";
export { loadSpec } from "./document/load.ts";
export type { OpenApiVersion, Spec } from "./document/spec.ts";
export { operationText } from "./findings/collector.ts";
export type { JudgeOptions, SpecInput, SpecResult, SpecSide } from "./judge.ts";
export { judgeSpec, judgeSpecs } from "./judge.ts";
export type {
  Direction,
  Finding,
  Level,
  LevelCounts,
  Location,
  OperationRef,
  Outcome,
  RefResolver,
  RemoteRefs,
  SourceText,
  SpecDiff,
  SpecError,
  SpecErrorCode,
} from "./model.ts";
export type { VersionBump } from "./version-bump.ts";
export { bumpFingerprint, versionBump } from "./version-bump.ts";
export type { ContractKind, ContractTool, ContractToolInput, ContractToolResult } from "./tool.ts";
