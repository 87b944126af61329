export { createGitLabHost } from "./host.ts";
export type { GitLabHostOptions } from "./host.ts";
