export type { DiffOptions } from "./diff.ts";
export { diffSpecs } from "./diff.ts";
export type { LoadOptions } from "./document/load.ts";
export { loadSpec } from "./document/load.ts";
export type { OpenApiVersion, Spec } from "./document/spec.ts";
export { explore } from "./explore/explore.ts";
export type {
  Credential,
  Credentials,
  ExploreCoverage,
  ExploreFinding,
  ExploreOptions,
  ExploreRequest,
  ExploreResponse,
  ExploreResult,
  ExploreRule,
  SendRequest,
} from "./explore/model.ts";
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
  Proof,
  RefResolver,
  RemoteRefs,
  SourceText,
  SpecDiff,
  SpecError,
  SpecErrorCode,
} from "./model.ts";
export { payloadLines } from "./proof/text.ts";
export type { VersionBump } from "./version-bump.ts";
export { bumpFingerprint, versionBump } from "./version-bump.ts";
export type { PactComparator, PactComparison, PactMismatch } from "./pact/comparator.ts";
export type { Description } from "./pact/description.ts";
export { readDescription } from "./pact/description.ts";
export type { PactFile, PactInteraction, PactReading } from "./pact/file.ts";
export { readPact } from "./pact/file.ts";
export type {
  InteractionOutcome,
  InteractionResult,
  PactRequest,
  PactVerification,
  PactVerifier,
  StateHandler,
} from "./pact/verifier.ts";
export type { ContractKind, ContractTool, ContractToolInput, ContractToolResult } from "./tool.ts";
