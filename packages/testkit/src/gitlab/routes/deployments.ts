import { notFound } from "../answers.ts";
import type { GitLabDeployment, GitLabEnvironment, GitLabState } from "../state.ts";
import { answer, answerPage, given, user } from "./routing.ts";
import type { GitLabCall, GitLabRoutes } from "./routing.ts";

/** Environments and deployments; a deployment creates the environment that it names. */
export function deploymentRoutes(state: GitLabState): GitLabRoutes {
  return { ...environmentRoutes(state), ...deploymentOnly(state) };
}

function environmentRoutes(state: GitLabState): GitLabRoutes {
  const find = (call: GitLabCall): GitLabEnvironment | undefined =>
    state.environments.find(({ id }) => id === Number(call.params["environment_id"]));
  const change = (
    call: GitLabCall,
    fields: (found: GitLabEnvironment) => Partial<GitLabEnvironment>,
  ): ReturnType<typeof answer> => {
    const found = find(call);
    if (found === undefined) return notFound("Environment");
    Object.assign(found, fields(found), { updatedAt: state.now() });
    return answer(state, call, { value: view(found) });
  };

  return {
    "environments/list": (call) => {
      const name = call.query.get("name");
      const search = call.query.get("search");
      const wanted = call.query.get("states");
      const items = state.environments
        .filter((one) => name === null || one.name === name)
        .filter((one) => search === null || one.name.includes(search))
        .filter((one) => wanted === null || one.state === wanted)
        .map(view);
      return answerPage(state, call, items);
    },
    "environments/get": (call) => {
      const found = find(call);
      return found === undefined
        ? notFound("Environment")
        : answer(state, call, { value: view(found) });
    },
    "environments/create": (call) => {
      const body = given(call);
      const name = String(body["name"]);
      if (state.environments.some((one) => one.name === name)) {
        return { status: 400, body: { message: { name: ["has already been taken"] } } };
      }
      const created = createEnvironment(state, name);
      Object.assign(created, updates(body));
      return answer(state, call, { status: 201, value: view(created) });
    },
    "environments/update": (call) => change(call, () => updates(given(call))),
    "environments/stop": (call) => change(call, () => ({ state: "stopped" })),
  };
}

function updates(body: Readonly<Record<string, unknown>>): Partial<GitLabEnvironment> {
  return {
    ...(typeof body["external_url"] === "string" ? { externalUrl: body["external_url"] } : {}),
    ...(typeof body["tier"] === "string" ? { tier: body["tier"] } : {}),
  };
}

function deploymentOnly(state: GitLabState): GitLabRoutes {
  return {
    "deployments/list": (call) => {
      const environment = call.query.get("environment");
      const status = call.query.get("status");
      const items = state.deployments
        .filter((one) => environment === null || one.environment.name === environment)
        .filter((one) => status === null || one.given["status"] === status)
        .map(deploymentView);
      return answerPage(
        state,
        call,
        call.query.get("sort") === "desc" ? items.toReversed() : items,
      );
    },
    "deployments/create": (call) => {
      const body = given(call);
      const name = String(body["environment"]);
      const found = state.environments.find((one) => one.name === name);
      const at = state.now();
      const created: GitLabDeployment = {
        id: state.nextId(),
        environment: found ?? createEnvironment(state, name),
        given: { ...body },
        user: call.as.username,
        createdAt: at,
        updatedAt: at,
      };
      created.environment.state = "available";
      state.deployments.push(created);
      return answer(state, call, { status: 201, value: deploymentView(created) });
    },
    "deployments/update": (call) => {
      const found = state.deployments.find(({ id }) => id === Number(call.params["deployment_id"]));
      if (found === undefined) return notFound("Deployment");
      const status = given(call)["status"];
      if (found.given["status"] === status) {
        return { status: 400, body: { message: { status: ["cannot be updated to itself"] } } };
      }
      found.given = { ...found.given, status };
      found.updatedAt = state.now();
      return answer(state, call, { value: deploymentView(found) });
    },
  };
}

function createEnvironment(state: GitLabState, name: string): GitLabEnvironment {
  const at = state.now();
  const created: GitLabEnvironment = {
    id: state.nextId(),
    name,
    externalUrl: null,
    state: "available",
    tier: "other",
    createdAt: at,
    updatedAt: at,
  };
  state.environments.push(created);
  return created;
}

function view(one: GitLabEnvironment): Record<string, unknown> {
  return {
    id: one.id,
    name: one.name,
    slug: one.name.toLowerCase().replaceAll(/[^a-z0-9]/g, "-"),
    external_url: one.externalUrl,
    state: one.state,
    tier: one.tier,
    created_at: one.createdAt,
    updated_at: one.updatedAt,
  };
}

function deploymentView(one: GitLabDeployment): Record<string, unknown> {
  const { id, name, externalUrl } = one.environment;
  return {
    id: one.id,
    iid: one.id - 8000,
    ref: one.given["ref"],
    sha: one.given["sha"],
    status: one.given["status"],
    user: user(one.user),
    environment: { id, name, external_url: externalUrl },
    created_at: one.createdAt,
    updated_at: one.updatedAt,
  };
}
