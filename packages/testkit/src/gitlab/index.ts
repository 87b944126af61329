export { startGitLabDouble } from "./double.ts";
export type { GitLabDouble } from "./double.ts";
export { rateLimitAnswer } from "./answers.ts";
export { MAX_NOTE_CHARACTERS } from "./dialect.ts";
export { startForgeDoubleProcess } from "../double/process.ts";
export type { ForgeDoubleProcess } from "../double/process.ts";
export type { ForgeDoubleOptions } from "../double/serve.ts";
export { zipOf } from "../double/zip.ts";
export type {
  GitLabCommit,
  GitLabDoubleOptions,
  GitLabJob,
  GitLabMergeRequest,
  GitLabPipeline,
  GitLabRole,
  GitLabToken,
} from "./options.ts";
export type {
  CommentView,
  DoubleAnswer,
  DoubleDump,
  ForgeDouble,
  RecordedRequest,
  ScriptedFailure,
  Violation,
} from "../double/types.ts";
