import { isRecord } from "../double/body.ts";
import type { Problem } from "../double/description.ts";

/** Characters of an issue comment. */
export const MAX_COMMENT_CHARACTERS = 65_536;

/** Characters of the description of a commit status. */
const MAX_STATUS_CHARACTERS = 140;

/** What GitHub refuses and its description does not state. */
export function limitProblems(operation: string, body: unknown): Problem[] {
  if (!isRecord(body)) return [];
  switch (operation) {
    case "issues/create-comment":
    case "issues/update-comment":
      return commentProblems(body["body"]);
    case "repos/create-commit-status":
      return tooLong("description", body["description"], MAX_STATUS_CHARACTERS);
    case "checks/create":
    case "checks/update":
      return checkProblems(body);
    default:
      return [];
  }
}

function commentProblems(body: unknown): Problem[] {
  if (typeof body === "string" && body.trim() === "") {
    return [{ where: "body", message: "Body cannot be blank" }];
  }
  return tooLong("Body", body, MAX_COMMENT_CHARACTERS);
}

function checkProblems(body: Readonly<Record<string, unknown>>): Problem[] {
  const completed = body["status"] === "completed" && body["conclusion"] === undefined;
  return completed
    ? [{ where: "body", message: "a check run with status completed needs a conclusion" }]
    : [];
}

function tooLong(name: string, value: unknown, limit: number): Problem[] {
  if (typeof value !== "string" || [...value].length <= limit) return [];
  return [{ where: "body", message: `${name} is too long (maximum is ${limit} characters)` }];
}
