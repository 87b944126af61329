import type { Octokit } from "@octokit/rest";
import { hasShape, WRONG_SHAPE } from "../answer-shape.ts";

/** It was answered, so asking again would give the same. */
export class WrongAnswer extends Error {
  override readonly name = "WrongAnswer";
}

/** By the last part of the path, which names a list, or stands in braces. */
const LISTS: Readonly<Record<string, "plain" | "counted">> = {
  comments: "plain",
  deployments: "plain",
  pulls: "plain",
  artifacts: "counted",
  "check-runs": "counted",
};

/** A plugin that rejects with a `WrongAnswer` what has not the form that it should have. */
export function describedAnswers(octokit: Pick<Octokit, "hook">): void {
  octokit.hook.after("request", ({ status, data }, { method, url }) => {
    const last = url.slice(url.lastIndexOf("/") + 1);
    // Files come as they are, and who asks in GraphQL reads the answer itself.
    if ((status !== 200 && status !== 201) || method === "DELETE") return;
    if (last === "{path}" || last === "graphql") return;
    const list = method === "GET" && Object.hasOwn(LISTS, last) ? LISTS[last] : undefined;
    if (!hasShape({ method, list }, data)) throw new WrongAnswer(`GitHub ${WRONG_SHAPE}`);
  });
}
