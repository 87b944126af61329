import { failure, notFound } from "../answers.ts";
import type { StoredArtifact } from "../artifacts/store.ts";
import type { GitHubJob, GitHubRun } from "../options.ts";
import type { GitHubState } from "../state.ts";
import { answer, answerPage } from "./routing.ts";
import type { GitHubCall, GitHubRoutes } from "./routing.ts";

/** Runs, their jobs, and the artifacts of the artifact service. */
export function actionsRoutes(state: GitHubState): GitHubRoutes {
  const list = (call: GitHubCall, runId?: number): ReturnType<typeof answerPage> => {
    const name = call.query.get("name");
    const items = state.artifacts
      .all()
      .filter((one) => name === null || one.name === name)
      .filter((one) => runId === undefined || one.runId === runId)
      .map((one) => view(state, one));
    return answerPage(state, call, { items: items.toReversed(), key: "artifacts" });
  };
  const find = (call: GitHubCall): StoredArtifact | undefined =>
    state.artifacts.all().find(({ id }) => id === Number(call.params["artifact_id"]));
  const run = (call: GitHubCall): GitHubRun | undefined =>
    state.runs.get(Number(call.params["run_id"]));

  return {
    "actions/list-artifacts-for-repo": (call) => list(call),
    "actions/list-workflow-run-artifacts": (call) =>
      run(call) === undefined ? notFound() : list(call, Number(call.params["run_id"])),
    "actions/get-artifact": (call) => {
      const artifact = find(call);
      return artifact === undefined
        ? notFound()
        : answer(state, call, { value: view(state, artifact) });
    },
    "actions/download-artifact": (call) => {
      const artifact = find(call);
      if (artifact === undefined) return notFound();
      if (artifact.expired) return failure(410, "Artifact has expired");
      return { status: 302, headers: { location: state.artifacts.signedUrl(artifact) } };
    },
    "actions/delete-artifact": (call) => {
      const artifact = find(call);
      if (artifact === undefined) return notFound();
      state.artifacts.remove(artifact);
      return { status: 204 };
    },
    "actions/get-workflow-run": (call) => {
      const found = run(call);
      return found === undefined
        ? notFound()
        : answer(state, call, { value: runView(state, found) });
    },
    "actions/list-jobs-for-workflow-run-attempt": (call) => {
      const found = run(call);
      const attempt = Number(call.params["attempt_number"]);
      if (found === undefined || attempt < 1 || attempt > (found.attempt ?? 1)) return notFound();
      const items = jobsOf(found, attempt).map((job, index) => ({
        id: found.id * 100 + attempt * 20 + index,
        run_id: found.id,
        run_attempt: attempt,
        head_sha: found.headSha,
        head_branch: found.headBranch,
        ...job,
        conclusion: job.conclusion ?? null,
        html_url: `${state.webUrl}/${state.repository}/actions/runs/${found.id}/job/${index}`,
      }));
      return answerPage(state, call, { items, key: "jobs" });
    },
  };
}

function jobsOf(run: GitHubRun, attempt: number): readonly GitHubJob[] {
  const jobs = run.jobs ?? [];
  if (!Array.isArray(jobs)) return (jobs as Record<number, readonly GitHubJob[]>)[attempt] ?? [];
  return attempt === (run.attempt ?? 1) ? (jobs as readonly GitHubJob[]) : [];
}

function runView(state: GitHubState, run: GitHubRun): Record<string, unknown> {
  const [login = "", name = ""] = state.repository.split("/");
  const head = run.headRepository ?? state.repository;
  const [headLogin = "", headName = ""] = head.split("/");
  return {
    id: run.id,
    name: run.workflow ?? "CI",
    run_attempt: run.attempt ?? 1,
    event: run.event,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    status: run.status ?? "completed",
    conclusion: run.conclusion ?? null,
    html_url: `${state.webUrl}/${state.repository}/actions/runs/${run.id}`,
    // Empty for forks: https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run
    pull_requests: [],
    repository: {
      id: state.repositoryId,
      name,
      full_name: state.repository,
      owner: { login, type: "User" },
    },
    head_repository: {
      id: run.headRepositoryId ?? state.repositoryId,
      name: headName,
      full_name: head,
      owner: { login: headLogin, type: "User" },
      fork: head !== state.repository,
    },
  };
}

function view(state: GitHubState, artifact: StoredArtifact): Record<string, unknown> {
  const run = state.runs.get(artifact.runId);
  const url = `${state.apiUrl}/repos/${state.repository}/actions/artifacts/${artifact.id}`;
  return {
    id: artifact.id,
    name: artifact.name,
    size_in_bytes: artifact.content.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expired,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: artifact.expiresAt ?? null,
    digest: artifact.digest,
    workflow_run: {
      id: artifact.runId,
      repository_id: state.repositoryId,
      head_repository_id: run?.headRepositoryId ?? state.repositoryId,
      head_branch: run?.headBranch ?? state.defaultBranch,
      head_sha: run?.headSha ?? "0".repeat(40),
    },
  };
}
