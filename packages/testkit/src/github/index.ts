export { startGitHubDouble } from "./double.ts";
export type { GitHubDouble } from "./double.ts";
export { primaryLimitAnswer, secondaryLimitAnswer } from "./dialect.ts";
export { MAX_COMMENT_CHARACTERS } from "./limits.ts";
export { ALL_PERMISSIONS, FORK_PERMISSIONS } from "./permissions.ts";
export { runtimeToken } from "./artifacts/token.ts";
export { startForgeDoubleProcess } from "../double/process.ts";
export type { ForgeDoubleProcess } from "../double/process.ts";
export type { ForgeDoubleOptions } from "../double/serve.ts";
export { zipOf } from "../double/zip.ts";
export type {
  GitHubArtifactSeed,
  GitHubCommit,
  GitHubDoubleOptions,
  GitHubJob,
  GitHubPermission,
  GitHubPermissions,
  GitHubPull,
  GitHubRun,
  GitHubToken,
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
