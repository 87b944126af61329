export { acceptLines, isAccepted } from "./accept.ts";
export type * from "./types.ts";
export type { JsonSchema } from "./json-schema.ts";
export type { Issue, ValidationError } from "./issues.ts";
export type { ConfigSource, PlacedIssue, SourceResult } from "./config/source.ts";
export type { ConfigResult } from "./config/parse.ts";
export type { FormatId, ReadResult } from "./formats.ts";
export {
  ATTEMPT_TRACE_PREFIX,
  LOAD_TRACE_PREFIX,
  isAttemptTrace,
  isLoadTrace,
} from "./trace-id.ts";
export { GATE_IDS } from "./gates.ts";
export { contractFiles } from "./contract-files.ts";
export { didYouMean } from "./issues.ts";
export {
  parsePlaceholder,
  PLACEHOLDER_FORMS,
  placeholderNames,
  replacePlaceholders,
} from "./placeholder.ts";
export type { Placeholder } from "./placeholder.ts";
export { bySeverity, isFinding, worstExitCode, worstVerdict } from "./verdict.ts";
export { fromRuby } from "./inputs/ruby.ts";
export { formatDuration, parseDuration, parseRatio, parseSize } from "./quantity.ts";
