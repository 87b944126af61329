import type { GitHubPermission, GitHubPermissions } from "./options.ts";

type Level = "read" | "write";

/**
 * What an operation asks of a token; any one of the alternatives is enough.
 * Source: https://docs.github.com/rest/authentication/permissions-required-for-github-apps
 */
const NEEDED: Readonly<Record<string, readonly [Level, ...GitHubPermission[]]>> = {
  "actions/delete-artifact": ["write", "actions"],
  "actions/download-artifact": ["read", "actions"],
  "actions/get-artifact": ["read", "actions"],
  "actions/get-workflow-run": ["read", "actions"],
  "actions/list-artifacts-for-repo": ["read", "actions"],
  "actions/list-jobs-for-workflow-run-attempt": ["read", "actions"],
  "actions/list-workflow-run-artifacts": ["read", "actions"],
  "checks/create": ["write", "checks"],
  "checks/get": ["read", "checks"],
  "checks/list-annotations": ["read", "checks"],
  "checks/list-for-ref": ["read", "checks"],
  "checks/update": ["write", "checks"],
  "git/create-ref": ["write", "contents"],
  "git/delete-ref": ["write", "contents"],
  "git/get-ref": ["read", "contents"],
  "git/update-ref": ["write", "contents"],
  "issues/create-comment": ["write", "issues", "pull-requests"],
  "issues/delete-comment": ["write", "issues", "pull-requests"],
  "issues/get-comment": ["read", "issues", "pull-requests"],
  "issues/list-comments": ["read", "issues", "pull-requests"],
  "issues/update-comment": ["write", "issues", "pull-requests"],
  "pulls/get": ["read", "pull-requests", "contents"],
  "pulls/list": ["read", "pull-requests"],
  "pulls/list-files": ["read", "pull-requests"],
  "repos/compare-commits-with-basehead": ["read", "contents"],
  "repos/create-commit-status": ["write", "statuses"],
  "repos/create-deployment": ["write", "deployments"],
  "repos/create-deployment-status": ["write", "deployments"],
  "repos/get-combined-status-for-ref": ["read", "statuses"],
  "repos/get-commit": ["read", "contents"],
  "repos/get-content": ["read", "contents"],
  "repos/list-commit-statuses-for-ref": ["read", "statuses"],
  "repos/list-deployment-statuses": ["read", "deployments"],
  "repos/list-deployments": ["read", "deployments"],
  "repos/list-pull-requests-associated-with-commit": ["read", "pull-requests", "contents"],
};

/** The header value that names what is missing, or undefined when the token may. */
export function missingPermission(operation: string, given: GitHubPermissions): string | undefined {
  const needed = NEEDED[operation];
  if (needed === undefined) return undefined;
  const [level, ...names] = needed;
  const allowed = names.some((name) => {
    const has = given[name];
    return has === "write" || (has === "read" && level === "read");
  });
  if (allowed) return undefined;
  return names.map((name) => `${name.replaceAll("-", "_")}=${level}`).join("; ");
}

/** Everything that a workflow can grant here. */
export const ALL_PERMISSIONS: GitHubPermissions = {
  actions: "write",
  checks: "write",
  contents: "write",
  deployments: "write",
  issues: "write",
  "pull-requests": "write",
  statuses: "write",
};

/** What GITHUB_TOKEN may do in a pull request from a fork. */
export const FORK_PERMISSIONS: GitHubPermissions = {
  actions: "read",
  checks: "read",
  contents: "read",
  deployments: "read",
  issues: "read",
  "pull-requests": "read",
  statuses: "read",
};
