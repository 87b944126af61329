import type { Problem } from "../double/description.ts";
import type { DoubleAnswer } from "../double/types.ts";

const DOCS = "https://docs.github.com/rest";

/** The error form of GitHub: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
export function failure(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): DoubleAnswer {
  return { status, headers, body: { message, documentation_url: DOCS, status: String(status) } };
}

export function notFound(): DoubleAnswer {
  return failure(404, "Not Found");
}

/** What an installation or a fork's token gets for what it may not do. */
export function notAccessible(accepted: string): DoubleAnswer {
  const headers = { "x-accepted-github-permissions": accepted };
  return failure(403, "Resource not accessible by integration", headers);
}

/** Validation failed, one error per problem. */
export function unprocessable(operation: string, problems: readonly Problem[]): DoubleAnswer {
  const errors = problems.map(({ where, message }) => ({
    resource: operation,
    code: "invalid",
    field: where,
    message,
  }));
  const body = { message: "Validation Failed", errors, documentation_url: DOCS, status: "422" };
  return { status: 422, body };
}
