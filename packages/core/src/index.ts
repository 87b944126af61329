export { ARTIFACT_PREFIX, artifactName, artifactParts, lastAttempts } from "./artifact-name.ts";
export type { ArtifactParts } from "./artifact-name.ts";
export { cleanCharacters, cleanLine, clip } from "./clean-text.ts";
export { shellWord } from "./shell-word.ts";
export { exitCodeOf, GateError, isGateError, toGateError } from "./error.ts";
export type { GateErrorOptions } from "./error.ts";
export { EXPORT_DELAY_MS } from "./export-delay.ts";
export {
  COMMENT,
  compareRevisions,
  hasSections,
  isSuperseded,
  joinSections,
  liveSections,
} from "./comment/section.ts";
export type { CommentSection, SectionRevision } from "./comment/section.ts";
export { normalSection, parseSections, SECTION_ROOM, writeSections } from "./comment/text.ts";
export type { WriteOptions } from "./comment/text.ts";
export { cutMarkdown } from "./cut-markdown.ts";
export type { CutOptions } from "./cut-markdown.ts";
export { defineGate, requireConfig } from "./gate.ts";
export { gatesOf } from "./gates-of.ts";
export { globbedFiles, isGlob } from "./globbed-files.ts";
export type { Gate, GateContext, GateOutcome } from "./gate.ts";
export {
  claimOutDir,
  createOutDir,
  emptyOutDir,
  foreignOutDir,
  inspectOutDir,
  isInside,
  keyedName,
  readRunId,
  safeName,
} from "./out-dir.ts";
export type { Claim, NewEvidence, OutDir } from "./out-dir.ts";
export { post } from "./posted.ts";
export { isAlive, parseProcessStat } from "./process-stat.ts";
export type { ProcessStat } from "./process-stat.ts";
export {
  createLineRedaction,
  createRedaction,
  isSecretName,
  MASK,
  maskVariables,
} from "./redact.ts";
export type { LineRedaction, Redaction } from "./redact.ts";
export { poll, retry } from "./retry.ts";
export type { RetryOptions } from "./retry.ts";
export { expectReport } from "./lifecycle/expected.ts";
export { outDirPath, resolveOutDir, runGate } from "./lifecycle/run-gate.ts";
export type { FinishedGate } from "./lifecycle/finish.ts";
export { formatIssue, loadConfig } from "./lifecycle/config.ts";
export type { ConfigCheck, ConfigPlace, LoadedConfig, LoadOptions } from "./lifecycle/config.ts";
export { isJudgedByBase } from "./lifecycle/judged.ts";
export { hasGate, profileOf, wantedProfile } from "./lifecycle/profile.ts";
export type { RunGateOptions } from "./lifecycle/run-gate.ts";
export { countChecks, judge, verdictExitCode, wouldBlock } from "./lifecycle/enforce.ts";
export type { Policy } from "./lifecycle/enforce.ts";
export { toOutcome } from "./lifecycle/classify.ts";
export { historyLimit } from "./lifecycle/history.ts";
export { collectHistory, leftOut } from "./history/collect.ts";
export type { HistoryQuery, RecordRead, RecordSource } from "./history/collect.ts";
export { packRecord } from "./history/pack.ts";
export { gateHistory } from "./history/past.ts";
export type { GateHistory, Past } from "./history/past.ts";
export { unpackRecord } from "./history/stored.ts";
export type { Column, StoredGate, StoredRecord, Unpacked } from "./history/stored.ts";
export { stateOf } from "./lifecycle/state.ts";
export type { ForgeState } from "./lifecycle/state.ts";
export { toAnnotations } from "./lifecycle/annotations.ts";
export type * from "./ports/forge.ts";
export type * from "./ports/host.ts";
export type * from "./ports/system.ts";
export type * from "./ports/terminal.ts";
