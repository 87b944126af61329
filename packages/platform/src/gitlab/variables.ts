import { relative, sep } from "node:path";

/** Variables of a job; names that GitLab sets empty or not at all are undefined. */
export type Variables = (name: string) => string | undefined;

/** Source of the names: https://docs.gitlab.com/ci/variables/predefined_variables/ */
export function readVariables(env: Readonly<Record<string, string | undefined>>): Variables {
  return (name) => {
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    return value === "" ? undefined : value;
  };
}

const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** A commit by its full id; GitLab says "none" with zeros (`CI_COMMIT_BEFORE_SHA`). */
export function commitVariable(variables: Variables, name: string): string | undefined {
  const id = variables(name);
  return id === undefined || !FULL_ID.test(id) || /^0+$/.test(id) ? undefined : id;
}

/** A positive number without sign, blanks or fraction. */
export function numberVariable(variables: Variables, name: string): number | undefined {
  const text = variables(name);
  if (text === undefined || !/^[1-9]\d{0,14}$/.test(text)) return undefined;
  return Number(text);
}

/** What the pipeline is of, for everything that depends on it. */
export type Pipeline = "merge-request" | "merge-train" | "other";

/**
 * `CI_MERGE_REQUEST_EVENT_TYPE` is detached, merged_result or merge_train:
 * https://docs.gitlab.com/ci/pipelines/merge_trains/. A child pipeline has the variables of the
 * merge request that its parent is of.
 */
export function pipelineOf(variables: Variables): Pipeline {
  const source = variables("CI_PIPELINE_SOURCE");
  const child = source === "parent_pipeline" && variables("CI_MERGE_REQUEST_IID") !== undefined;
  if (source !== "merge_request_event" && !child) return "other";
  const train = variables("CI_MERGE_REQUEST_EVENT_TYPE") === "merge_train";
  return train ? "merge-train" : "merge-request";
}

/** Whether the change comes from another project, whose pipelines get no secrets. */
export function isFork(variables: Variables): boolean {
  const source = variables("CI_MERGE_REQUEST_SOURCE_PROJECT_ID");
  const target = variables("CI_MERGE_REQUEST_PROJECT_ID") ?? variables("CI_PROJECT_ID");
  return source !== undefined && source !== target;
}

/** Folder of the workspace in its repository, with forward slashes; empty where they are the same. */
export function workspaceIn(variables: Variables, root: string): string {
  const inside = relative(variables("CI_PROJECT_DIR") ?? root, root);
  return inside.split(sep)[0] === ".." ? "" : inside.split(sep).join("/");
}
