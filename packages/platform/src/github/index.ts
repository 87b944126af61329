export { createGitHubHost } from "./host.ts";
export type { GitHubHostOptions } from "./host.ts";
export { createRunnerInputs } from "./inputs.ts";
export type { Pace } from "./client.ts";
