import { notFound } from "../answers.ts";
import type { Deployment, GitHubState } from "../state.ts";
import { shaAt } from "../state.ts";
import { answer, answerPage, given, user } from "./routing.ts";
import type { GitHubCall, GitHubRoutes } from "./routing.ts";

/** Deployments, newest first, and their statuses. */
export function deploymentRoutes(state: GitHubState): GitHubRoutes {
  const find = (call: GitHubCall): Deployment | undefined =>
    state.deployments.find(({ id }) => id === Number(call.params["deployment_id"]));

  return {
    "repos/create-deployment": (call) => {
      const deployment: Deployment = {
        id: state.nextId(),
        given: given(call),
        creator: call.as.login,
        createdAt: state.now(),
        statuses: [],
      };
      state.deployments.push(deployment);
      return answer(state, call, { status: 201, value: view(state, deployment) });
    },
    "repos/list-deployments": (call) => {
      const wanted = ["sha", "ref", "task", "environment"].flatMap((name) => {
        const value = call.query.get(name);
        return value === null || value === "none" ? [] : [[name, value] as const];
      });
      const items = state.deployments
        .map((deployment) => view(state, deployment))
        .filter((one) => wanted.every(([name, value]) => one[name] === value));
      return answerPage(state, call, { items: items.toReversed() });
    },
    "repos/create-deployment-status": (call) => {
      const deployment = find(call);
      if (deployment === undefined) return notFound();
      const status = {
        id: state.nextId(),
        given: given(call),
        creator: call.as.login,
        createdAt: state.now(),
      };
      deployment.statuses.push(status);
      return answer(state, call, { status: 201, value: statusView(state, deployment, status) });
    },
    "repos/list-deployment-statuses": (call) => {
      const deployment = find(call);
      if (deployment === undefined) return notFound();
      const items = deployment.statuses.map((status) => statusView(state, deployment, status));
      return answerPage(state, call, { items: items.toReversed() });
    },
  };
}

function view(state: GitHubState, deployment: Deployment): Record<string, unknown> {
  const { given, id, createdAt } = deployment;
  const repository = `${state.apiUrl}/repos/${state.repository}`;
  return {
    id,
    sha: shaAt(state, String(given["ref"])),
    ref: given["ref"],
    task: given["task"] ?? "deploy",
    payload: given["payload"] ?? {},
    environment: given["environment"] ?? "production",
    description: given["description"] ?? null,
    transient_environment: given["transient_environment"] ?? false,
    production_environment: given["production_environment"] ?? false,
    creator: user(deployment.creator, "Bot"),
    created_at: createdAt,
    updated_at: createdAt,
    url: `${repository}/deployments/${id}`,
    statuses_url: `${repository}/deployments/${id}/statuses`,
    repository_url: repository,
  };
}

function statusView(
  state: GitHubState,
  deployment: Deployment,
  { id, given, creator, createdAt }: Deployment["statuses"][number],
): Record<string, unknown> {
  const repository = `${state.apiUrl}/repos/${state.repository}`;
  const url = `${repository}/deployments/${deployment.id}`;
  const log = given["log_url"] ?? given["target_url"] ?? "";
  const optional = ["environment_url"].flatMap((name) =>
    given[name] === undefined ? [] : [[name, given[name]]],
  );
  return {
    id,
    state: given["state"],
    description: given["description"] ?? "",
    environment: given["environment"] ?? deployment.given["environment"] ?? "production",
    target_url: log === "" ? url : log,
    ...Object.fromEntries(optional),
    creator: user(creator, "Bot"),
    created_at: createdAt,
    updated_at: createdAt,
    url: `${url}/statuses/${id}`,
    deployment_url: url,
    repository_url: repository,
  };
}
