import { isRecord } from "../../double/body.ts";
import { failure, notFound } from "../answers.ts";
import type { CheckRun, GitHubState } from "../state.ts";
import { knowsCommit, shaAt } from "../state.ts";
import { answer, answerPage, given } from "./routing.ts";
import type { GitHubCall, GitHubRoutes } from "./routing.ts";

/** Check runs; annotations of updates are added to those that are there. */
export function checkRoutes(state: GitHubState): GitHubRoutes {
  const find = (call: GitHubCall): CheckRun | undefined =>
    state.checks.find((check) => check.id === Number(call.params["check_run_id"]));

  return {
    "checks/create": (call) => {
      const body = given(call);
      const sha = String(body["head_sha"]);
      if (!knowsCommit(state, sha)) return failure(422, `No commit found for SHA: ${sha}`);
      const check: CheckRun = {
        id: state.nextId(),
        given: { status: "queued", ...body, ...done(body) },
        annotations: annotationsOf(body),
        startedAt: state.now(),
      };
      state.checks.push(check);
      return answer(state, call, { status: 201, value: view(state, check) });
    },
    "checks/update": (call) => {
      const check = find(call);
      if (check === undefined) return notFound();
      const body = given(call);
      check.given = { ...check.given, ...body, ...done(body) };
      check.annotations = [...check.annotations, ...annotationsOf(body)];
      return answer(state, call, { value: view(state, check) });
    },
    "checks/get": (call) => {
      const check = find(call);
      return check === undefined ? notFound() : answer(state, call, { value: view(state, check) });
    },
    "checks/list-for-ref": (call) => {
      const sha = shaAt(state, call.params["ref"] ?? "");
      const name = call.query.get("check_name");
      const all = state.checks.filter(
        ({ given }) => given["head_sha"] === sha && (name === null || given["name"] === name),
      );
      const latest = [...new Map(all.map((check) => [check.given["name"], check])).values()];
      const shown = call.query.get("filter") === "all" ? all : latest;
      const items = shown.toReversed().map((check) => view(state, check));
      return answerPage(state, call, { items, key: "check_runs" });
    },
    "checks/list-annotations": (call) => {
      const check = find(call);
      if (check === undefined) return notFound();
      const blank = { start_column: null, end_column: null, title: null, raw_details: null };
      const items = check.annotations.map((one) => ({ ...blank, ...one }));
      return answerPage(state, call, { items });
    },
  };
}

/** A conclusion completes a check run: https://docs.github.com/rest/checks/runs */
function done(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return body["conclusion"] === undefined ? {} : { status: "completed" };
}

function annotationsOf(body: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  const output = body["output"];
  const found = isRecord(output) ? output["annotations"] : undefined;
  return Array.isArray(found) ? (found as Record<string, unknown>[]) : [];
}

function view(state: GitHubState, check: CheckRun): Record<string, unknown> {
  const url = `${state.apiUrl}/repos/${state.repository}/check-runs/${check.id}`;
  const output = isRecord(check.given["output"]) ? check.given["output"] : {};
  const completed = check.given["status"] === "completed";
  return {
    id: check.id,
    name: check.given["name"],
    head_sha: check.given["head_sha"],
    external_id: check.given["external_id"] ?? "",
    status: check.given["status"],
    conclusion: completed ? check.given["conclusion"] : null,
    details_url: check.given["details_url"] ?? null,
    started_at: check.given["started_at"] ?? check.startedAt,
    completed_at: completed ? (check.given["completed_at"] ?? check.startedAt) : null,
    url,
    html_url: `${state.webUrl}/${state.repository}/runs/${check.id}`,
    output: {
      title: output["title"] ?? null,
      summary: output["summary"] ?? null,
      text: output["text"] ?? null,
      annotations_count: check.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: 1 },
    pull_requests: [],
  };
}
