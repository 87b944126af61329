import { zipOf } from "../../double/zip.ts";
import type { DoubleAnswer } from "../../double/types.ts";
import { notFound } from "../answers.ts";
import type { GitLabJob, GitLabPipeline } from "../options.ts";
import type { GitLabState } from "../state.ts";
import { jobAt } from "../state.ts";
import { answer, answerPage, user } from "./routing.ts";
import type { GitLabCall, GitLabRoutes } from "./routing.ts";

/** Pipelines, jobs and their artifacts. */
export function jobRoutes(state: GitLabState): GitLabRoutes {
  const pipeline = (call: GitLabCall): GitLabPipeline | undefined =>
    state.pipelines.get(Number(call.params["pipeline_id"]));
  const answerJob = (call: GitLabCall, id: number): DoubleAnswer => {
    const found = jobAt(state, id);
    return found === undefined
      ? notFound()
      : answer(state, call, { value: jobView(state, found.job, found.pipeline) });
  };

  return {
    "jobs/current": (call) => answerJob(call, state.currentJob),
    "jobs/get": (call) => answerJob(call, Number(call.params["job_id"])),
    "pipelines/get": (call) => {
      const found = pipeline(call);
      return found === undefined
        ? notFound()
        : answer(state, call, { value: pipelineView(state, found) });
    },
    "pipelines/jobs": (call) => {
      const found = pipeline(call);
      if (found === undefined) return notFound();
      const scope = [...call.query.getAll("scope[]"), ...call.query.getAll("scope")];
      const items = (found.jobs ?? [])
        .filter(({ status }) => scope.length === 0 || scope.includes(status ?? "success"))
        .map((job) => jobView(state, job, found));
      return answerPage(state, call, items.toReversed());
    },
    "pipelines/bridges": (call) => {
      const found = pipeline(call);
      if (found === undefined) return notFound();
      const items = (found.bridges ?? []).map((bridge) => {
        const { artifacts: _none, ...view } = jobView(state, bridge, found);
        return view;
      });
      return answerPage(state, call, items.toReversed());
    },
    "artifacts/download": (call) =>
      archive(jobAt(state, Number(call.params["job_id"]))?.job.artifacts),
    "artifacts/file": (call) => {
      const files = jobAt(state, Number(call.params["job_id"]))?.job.artifacts ?? {};
      const path = call.params["artifact_path"] ?? "";
      const text = Object.hasOwn(files, path) ? files[path] : undefined;
      if (text === undefined) return notFound();
      return { status: 200, headers: { "content-type": "text/plain" }, body: text };
    },
    "artifacts/latest": (call) => {
      const job = [...state.pipelines.values()]
        .filter(({ ref, status }) => ref === call.params["ref_name"] && status === "success")
        .toSorted((a, b) => b.id - a.id)[0]
        ?.jobs?.find(({ name }) => name === call.query.get("job"));
      return archive(job?.artifacts);
    },
  };
}

function archive(files: Readonly<Record<string, string>> | undefined): DoubleAnswer {
  if (files === undefined) return notFound();
  const headers = {
    "content-type": "application/zip",
    "content-disposition": 'attachment; filename="artifacts.zip"',
  };
  return { status: 200, headers, body: zipOf(files) };
}

function jobView(
  state: GitLabState,
  job: GitLabJob,
  pipeline: GitLabPipeline,
): Record<string, unknown> {
  const files = job.artifacts === undefined ? [] : [archivePart(job.artifacts)];
  return {
    id: job.id,
    name: job.name,
    stage: job.stage ?? "test",
    status: job.status ?? "success",
    ref: pipeline.ref,
    allow_failure: job.allowFailure ?? false,
    web_url: `${state.webUrl}/${state.project}/-/jobs/${job.id}`,
    user: user("dev"),
    pipeline: {
      id: pipeline.id,
      project_id: state.projectId,
      ref: pipeline.ref,
      sha: pipeline.sha,
      status: pipeline.status ?? "running",
    },
    artifacts: files,
  };
}

function archivePart(files: Readonly<Record<string, string>>): Record<string, unknown> {
  const size = zipOf(files).length;
  return { file_type: "archive", size, filename: "artifacts.zip", file_format: "zip" };
}

function pipelineView(state: GitLabState, pipeline: GitLabPipeline): Record<string, unknown> {
  return {
    id: pipeline.id,
    iid: pipeline.id - 2000,
    project_id: state.projectId,
    sha: pipeline.sha,
    ref: pipeline.ref,
    status: pipeline.status ?? "running",
    source: pipeline.source ?? "push",
    web_url: `${state.webUrl}/${state.project}/-/pipelines/${pipeline.id}`,
  };
}
