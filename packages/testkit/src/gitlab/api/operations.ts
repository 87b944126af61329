import type { ApiDescription, Operation } from "../../double/description.ts";
import { SCHEMAS } from "./schemas.ts";
import { FLAG, NUMBER, TEXT, fields, listOf, named, oneOf, operation, shape } from "./shapes.ts";

const MR = "/projects/{id}/merge_requests/{merge_request_iid}";
const ARCHIVE = { 200: null };

/** https://docs.gitlab.com/api/notes/#merge-requests */
const notes: Record<string, Operation> = {
  "notes/list": operation(`GET ${MR}/notes`, {
    query: {
      sort: oneOf("asc", "desc"),
      order_by: oneOf("created_at", "updated_at"),
      activity_filter: oneOf("all_notes", "only_comments", "only_activity"),
    },
    pages: true,
    answers: { 200: listOf(named("note")) },
  }),
  "notes/get": operation(`GET ${MR}/notes/{note_id}`, { answers: { 200: named("note") } }),
  "notes/create": operation(`POST ${MR}/notes`, {
    body: fields({
      body: TEXT,
      "internal?": FLAG,
      "created_at?": TEXT,
      "merge_request_diff_head_sha?": TEXT,
    }),
    answers: { 201: named("note") },
  }),
  "notes/update": operation(`PUT ${MR}/notes/{note_id}`, {
    body: fields({ body: TEXT }),
    answers: { 200: named("note") },
  }),
  "notes/delete": operation(`DELETE ${MR}/notes/{note_id}`, { answers: { 204: null } }),
};

/** https://docs.gitlab.com/api/merge_requests/ */
const mergeRequests: Record<string, Operation> = {
  "merge-requests/get": operation(`GET ${MR}`, {
    query: {
      include_diverged_commits_count: FLAG,
      include_rebase_in_progress: FLAG,
      render_html: FLAG,
    },
    answers: {
      200: {
        allOf: [named("merge-request"), shape({ diff_refs: named("diff-refs") })],
      },
    },
  }),
  "merge-requests/list": operation("GET /projects/{id}/merge_requests", {
    query: {
      state: oneOf("opened", "closed", "locked", "merged", "all"),
      source_branch: TEXT,
      target_branch: TEXT,
      order_by: TEXT,
      sort: oneOf("asc", "desc"),
    },
    pages: true,
    answers: { 200: listOf(named("merge-request")) },
  }),
  /** https://docs.gitlab.com/api/commits/#list-merge-requests-associated-with-a-commit */
  "commits/merge-requests": operation(
    "GET /projects/{id}/repository/commits/{sha}/merge_requests",
    {
      query: { state: oneOf("opened", "closed", "locked", "merged") },
      pages: true,
      answers: { 200: listOf(named("merge-request")) },
    },
  ),
};

/** https://docs.gitlab.com/api/commits/ and https://docs.gitlab.com/api/repositories/ */
const commits: Record<string, Operation> = {
  "commits/get": operation("GET /projects/{id}/repository/commits/{sha}", {
    query: { stats: FLAG },
    answers: { 200: named("commit") },
  }),
  "statuses/create": operation("POST /projects/{id}/statuses/{sha}", {
    body: fields({
      state: oneOf("pending", "running", "success", "failed", "canceled", "skipped"),
      "ref?": TEXT,
      "name?": TEXT,
      "context?": TEXT,
      "target_url?": { type: "string", maxLength: 255 },
      "description?": { type: "string", maxLength: 255 },
      "coverage?": { type: "number" },
      "pipeline_id?": NUMBER,
    }),
    answers: { 201: named("status") },
  }),
  "statuses/list": operation("GET /projects/{id}/repository/commits/{sha}/statuses", {
    query: { ref: TEXT, stage: TEXT, name: TEXT, pipeline_id: NUMBER, all: FLAG },
    pages: true,
    answers: { 200: listOf(named("status")) },
  }),
  "repository/compare": operation("GET /projects/{id}/repository/compare", {
    query: { "from!": TEXT, "to!": TEXT, straight: FLAG, from_project_id: NUMBER, unidiff: FLAG },
    answers: { 200: named("comparison") },
  }),
  "repository/merge-base": operation("GET /projects/{id}/repository/merge_base", {
    query: { "refs!": { type: "array", items: TEXT, minItems: 2 } },
    answers: { 200: named("commit") },
  }),
  /** https://docs.gitlab.com/api/repository_files/ ; the path is encoded, slashes too. */
  "files/get": operation("GET /projects/{id}/repository/files/{file_path}", {
    query: { "ref!": TEXT },
    answers: { 200: named("file") },
  }),
  "files/raw": operation("GET /projects/{id}/repository/files/{file_path}/raw", {
    query: { ref: TEXT, lfs: FLAG },
    answers: ARCHIVE,
  }),
};

const GENERIC = "/projects/{id}/packages/generic/{package_name}/{package_version}/{file_name}";

/** https://docs.gitlab.com/user/packages/generic_packages/ and https://docs.gitlab.com/api/packages/ */
const packages: Record<string, Operation> = {
  "generic/publish": operation(`PUT ${GENERIC}`, {
    query: { status: oneOf("default", "hidden"), select: oneOf("package_file") },
    body: null,
    answers: {
      200: named("package-file"),
      201: shape({ message: TEXT }),
    },
  }),
  "generic/download": operation(`GET ${GENERIC}`, { answers: ARCHIVE }),
  "packages/list": operation("GET /projects/{id}/packages", {
    query: {
      order_by: oneOf("created_at", "name", "version", "type"),
      sort: oneOf("asc", "desc"),
      package_type: TEXT,
      package_name: TEXT,
      package_version: TEXT,
      include_versionless: FLAG,
      status: TEXT,
    },
    pages: true,
    answers: { 200: listOf(named("package")) },
  }),
  "packages/files": operation("GET /projects/{id}/packages/{package_id}/package_files", {
    query: { order_by: TEXT, sort: oneOf("asc", "desc") },
    pages: true,
    answers: { 200: listOf(named("package-file")) },
  }),
  "packages/delete": operation("DELETE /projects/{id}/packages/{package_id}", {
    answers: { 204: null },
  }),
};

/** https://docs.gitlab.com/api/jobs/, /api/pipelines/ and /api/job_artifacts/ */
const jobs: Record<string, Operation> = {
  "jobs/current": operation("GET /job", { answers: { 200: named("job") } }),
  "jobs/get": operation("GET /projects/{id}/jobs/{job_id}", { answers: { 200: named("job") } }),
  "pipelines/get": operation("GET /projects/{id}/pipelines/{pipeline_id}", {
    answers: { 200: named("pipeline") },
  }),
  "pipelines/jobs": operation("GET /projects/{id}/pipelines/{pipeline_id}/jobs", {
    query: { scope: { type: ["array", "string"] }, include_retried: FLAG },
    pages: true,
    answers: { 200: listOf(named("job")) },
  }),
  "pipelines/bridges": operation("GET /projects/{id}/pipelines/{pipeline_id}/bridges", {
    query: { scope: { type: ["array", "string"] } },
    pages: true,
    answers: { 200: listOf(named("bridge")) },
  }),
  "artifacts/download": operation("GET /projects/{id}/jobs/{job_id}/artifacts", {
    answers: ARCHIVE,
  }),
  "artifacts/file": operation("GET /projects/{id}/jobs/{job_id}/artifacts/{artifact_path}", {
    answers: ARCHIVE,
  }),
  "artifacts/latest": operation("GET /projects/{id}/jobs/artifacts/{ref_name}/download", {
    query: { "job!": TEXT, search_recent_successful_pipelines: FLAG },
    answers: ARCHIVE,
  }),
};

const TIER = oneOf("production", "staging", "testing", "development", "other");
const DEPLOYMENT = oneOf("running", "success", "failed", "canceled");

/** https://docs.gitlab.com/api/environments/ and https://docs.gitlab.com/api/deployments/ */
const deployments: Record<string, Operation> = {
  "environments/list": operation("GET /projects/{id}/environments", {
    query: {
      name: TEXT,
      search: { type: "string", minLength: 3 },
      states: oneOf("available", "stopping", "stopped"),
    },
    pages: true,
    answers: { 200: listOf(named("environment")) },
  }),
  "environments/get": operation("GET /projects/{id}/environments/{environment_id}", {
    answers: { 200: named("environment") },
  }),
  "environments/create": operation("POST /projects/{id}/environments", {
    body: fields({ name: TEXT, "external_url?": TEXT, "tier?": TIER, "description?": TEXT }),
    answers: { 201: named("environment") },
  }),
  "environments/update": operation("PUT /projects/{id}/environments/{environment_id}", {
    body: fields({ "external_url?": TEXT, "tier?": TIER, "description?": TEXT }),
    answers: { 200: named("environment") },
  }),
  "environments/stop": operation("POST /projects/{id}/environments/{environment_id}/stop", {
    body: fields({ "force?": FLAG }),
    bodyOptional: true,
    answers: { 200: named("environment") },
  }),
  "deployments/list": operation("GET /projects/{id}/deployments", {
    query: { order_by: TEXT, sort: oneOf("asc", "desc"), environment: TEXT, status: TEXT },
    pages: true,
    answers: { 200: listOf(named("deployment")) },
  }),
  "deployments/create": operation("POST /projects/{id}/deployments", {
    body: fields({ environment: TEXT, sha: TEXT, ref: TEXT, tag: FLAG, status: DEPLOYMENT }),
    answers: { 201: named("deployment") },
  }),
  "deployments/update": operation("PUT /projects/{id}/deployments/{deployment_id}", {
    body: fields({ status: DEPLOYMENT }),
    answers: { 200: named("deployment") },
  }),
};

/** The part of GitLab's REST API that Stagegate uses, by its documentation. */
export const GITLAB_API: ApiDescription = {
  title: "GitLab REST API v4, a subset by its documentation (18.x)",
  version: "4",
  operations: {
    ...notes,
    ...mergeRequests,
    ...commits,
    ...packages,
    ...jobs,
    ...deployments,
    /** https://docs.gitlab.com/api/projects/#get-a-single-project */
    "projects/get": operation("GET /projects/{id}", {
      query: { statistics: FLAG, license: FLAG, with_custom_attributes: FLAG },
      answers: { 200: named("project") },
    }),
    /** https://docs.gitlab.com/api/users/#get-the-current-user */
    "users/current": operation("GET /user", { answers: { 200: named("user") } }),
  },
  schemas: SCHEMAS,
};
