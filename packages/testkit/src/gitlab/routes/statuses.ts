import { notFound } from "../answers.ts";
import type { GitLabState, GitLabStatus } from "../state.ts";
import { answer, answerPage, given, user } from "./routing.ts";
import type { GitLabRoutes } from "./routing.ts";

const FINAL = ["success", "failed", "canceled", "skipped"];

/** Commit statuses: one that still runs is changed, a finished one is followed by another. */
export function statusRoutes(state: GitLabState): GitLabRoutes {
  return {
    "statuses/create": (call) => {
      const sha = call.params["sha"] ?? "";
      if (!/^[0-9a-f]{40,64}$/.test(sha)) return notFound("Commit");
      const body = given(call);
      const name = String(body["name"] ?? body["context"] ?? "default");
      const running = state.statuses.find(
        (one) =>
          one.sha === sha && one.name === name && !FINAL.includes(String(one.given["state"])),
      );
      if (running !== undefined && running.given["state"] === body["state"]) {
        const event = body["state"] === "pending" ? "enqueue" : "run";
        return { status: 400, body: { message: transition(event, String(body["state"])) } };
      }
      const status: GitLabStatus = running ?? {
        id: state.nextId(),
        sha,
        name,
        given: {},
        author: call.as.username,
        createdAt: state.now(),
      };
      status.given = { ...status.given, ...body };
      if (running === undefined) state.statuses.push(status);
      return answer(state, call, { status: 201, value: view(status) });
    },
    "statuses/list": (call) => {
      const name = call.query.get("name");
      const all = state.statuses
        .filter((one) => one.sha === call.params["sha"])
        .filter((one) => name === null || one.name === name);
      const latest = [...new Map(all.map((one) => [one.name, one])).values()];
      const shown = call.query.get("all") === "true" ? all : latest;
      return answerPage(state, call, shown.map(view));
    },
  };
}

/** The answer to a state that is there already: https://docs.gitlab.com/api/commits/#commit-status */
function transition(event: string, state: string): string {
  return `Cannot transition status via :${event} from :${state} (Reason(s): Status cannot transition via "${event}")`;
}

function view(status: GitLabStatus): Record<string, unknown> {
  const { given } = status;
  return {
    id: status.id,
    sha: status.sha,
    name: status.name,
    status: given["state"],
    ref: given["ref"] ?? null,
    target_url: given["target_url"] ?? null,
    description: given["description"] ?? null,
    author: user(status.author),
    created_at: status.createdAt,
    started_at: null,
    finished_at: FINAL.includes(String(given["state"])) ? status.createdAt : null,
  };
}
