import type { Posted } from "@stagegate/core";
import { GitLabError } from "./exchange.ts";

type Unavailable = Extract<Posted, { kind: "unavailable" }>;

/** What a request needs, to say it where it is missing. */
export interface Needs {
  /** Completes "… may not": `write notes`. */
  what: string;
  /** Variable of the token that was sent. */
  token: "GITLAB_TOKEN" | "CI_JOB_TOKEN";
  /** Lowest role: https://docs.gitlab.com/user/permissions/ */
  role: "Reporter" | "Developer";
}

/** A failed request as a value. Every other problem is a bug and is thrown on. */
export function unavailable(cause: unknown, needs: Needs): Unavailable {
  if (!(cause instanceof GitLabError)) throw cause;
  return { kind: "unavailable", ...explain(cause, needs) };
}

function explain(error: GitLabError, needs: Needs): { reason: string; hint?: string } {
  const { token, what, role } = needs;
  const own = token === "GITLAB_TOKEN";
  switch (error.status) {
    case 401:
      return own
        ? {
            reason: `GITLAB_TOKEN was refused (401): it is expired, revoked or of another GitLab`,
            hint: `Store a new project access token with the scope \`api\` and the role ${role} as the CI/CD variable GITLAB_TOKEN`,
          }
        : { reason: `the job token may not ${what} (401)` };
    case 403:
      return own
        ? {
            reason: `GITLAB_TOKEN may not ${what} (${error.message})`,
            hint: `It needs the scope \`api\` and at least the role ${role} in this project`,
          }
        : {
            reason: `the job token may not ${what} (${error.message})`,
            hint: `Whoever started the pipeline needs at least the role ${role}, and the feature has to be on in the settings of the project`,
          };
    case 404:
      return {
        reason: `${own ? "GITLAB_TOKEN" : "the job token"} may not ${what}: it does not see the place (${error.message})`,
        ...(own ? { hint: "Use a token of this project or of its group" } : {}),
      };
    default:
      return { reason: error.message };
  }
}
