export { createGitHubHost } from "./host.ts";
export type { GitHubHostOptions } from "./host.ts";
export { runnerInput } from "./inputs.ts";
export type { Pace } from "./client.ts";
