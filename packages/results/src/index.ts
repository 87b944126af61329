export { caseId, checkId, type CheckIdParts } from "./check-id.ts";
export { readResults, type ReadResultsOptions, type ResultSet } from "./collect.ts";
export {
  type Attachment,
  type Attempt,
  type AttemptStatus,
  type CaseCounts,
  type CaseSink,
  type CaseStatus,
  countCase,
  type FileNote,
  noCases,
  type PartialFile,
  type Place,
  type QuarantinedFile,
  type QuarantineReason,
  type ReadFile,
  type ResultFile,
  type ResultFormat,
  type ResultSource,
  type TestCase,
} from "./model.ts";
export type { JsonObject, JsonValue } from "./json-value.ts";
export { memorySource } from "./memory-source.ts";
export { casesOfSpec } from "./playwright-case.ts";
export { readResultFile } from "./read-file.ts";
export { type Tally, type TalliedFinding, type TallyOptions, tallyResults } from "./tally.ts";
export type {
  RanTests,
  TestEvidence,
  TestProgress,
  TestRun,
  TestRunner,
  TestRunRequest,
} from "./test-runner.ts";
export { cleanText } from "./text.ts";
export { TRACE_ANNOTATION } from "./trace-annotation.ts";
