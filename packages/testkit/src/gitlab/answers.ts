import type { Problem } from "../double/description.ts";
import type { DoubleAnswer } from "../double/types.ts";

/** The error form of GitLab: https://docs.gitlab.com/api/rest/troubleshooting/ */
export function failure(status: number, text: string): DoubleAnswer {
  return { status, body: { message: `${status} ${text}` } };
}

export function notFound(what = ""): DoubleAnswer {
  return failure(404, what === "" ? "Not Found" : `${what} Not Found`);
}

/** What does not fit: 400 with all of it in one line. */
export function badRequest(problems: readonly Problem[]): DoubleAnswer {
  return { status: 400, body: { error: problems.map(({ message }) => message).join(", ") } };
}

/** https://docs.gitlab.com/api/rest/authentication/ */
export function insufficientScope(): DoubleAnswer {
  return {
    status: 403,
    body: {
      error: "insufficient_scope",
      error_description:
        "The request requires higher privileges than provided by the access token.",
      scope: "api",
    },
  };
}

/**
 * A rate limit as a scripted answer: https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/#response-headers
 * `resetAt` in seconds since 1970.
 */
export function rateLimitAnswer(retryAfter: number, resetAt: number): DoubleAnswer {
  return {
    status: 429,
    headers: {
      "content-type": "text/plain",
      "ratelimit-limit": "60",
      "ratelimit-name": "throttle_authenticated_api",
      "ratelimit-observed": "67",
      "ratelimit-remaining": "0",
      "ratelimit-reset": String(resetAt),
      "retry-after": String(retryAfter),
    },
    body: "Retry later\n",
  };
}

/** The limit of one endpoint, like `notes_create`. */
export function endpointLimit(): DoubleAnswer {
  const error = "This endpoint has been requested too many times. Try again later.";
  return { status: 429, headers: { "retry-after": "60" }, body: { message: { error } } };
}
