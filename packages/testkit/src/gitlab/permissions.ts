import type { GitLabRole } from "./options.ts";

const ROLES: readonly GitLabRole[] = ["guest", "reporter", "developer", "maintainer"];

/**
 * What the job token can use: https://docs.gitlab.com/ci/jobs/ci_job_token/#job-token-access.
 * Everything else is answered 401 to it, as a route without `job_token_allowed` is.
 */
const JOB_TOKEN = new Set([
  "notes/list",
  "notes/get",
  "merge-requests/get",
  "merge-requests/list",
  "commits/get",
  "commits/merge-requests",
  "files/raw",
  "generic/publish",
  "generic/download",
  "packages/list",
  "packages/files",
  "packages/delete",
  "jobs/current",
  "artifacts/download",
  "artifacts/file",
  "artifacts/latest",
  "environments/list",
  "environments/get",
  "environments/create",
  "environments/update",
  "environments/stop",
  "deployments/list",
  "deployments/create",
  "deployments/update",
]);

/** The lowest role; Reporter without an entry. https://docs.gitlab.com/user/permissions/ */
const ROLE: Readonly<Record<string, GitLabRole>> = {
  "users/current": "guest",
  "jobs/current": "guest",
  "statuses/create": "developer",
  "generic/publish": "developer",
  "packages/delete": "maintainer",
  "environments/create": "developer",
  "environments/update": "developer",
  "environments/stop": "developer",
  "deployments/create": "developer",
  "deployments/update": "developer",
};

/** Whether the job token may call an operation at all. */
export function jobTokenAllowed(operation: string, tier: "free" | "premium"): boolean {
  if (tier === "free" && operation.startsWith("artifacts/")) return false;
  return JOB_TOKEN.has(operation);
}

export function roleAllowed(operation: string, role: GitLabRole): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(ROLE[operation] ?? "reporter");
}
