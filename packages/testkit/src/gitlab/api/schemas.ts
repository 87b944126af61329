import type { Schema } from "../../double/sample.ts";
import {
  FLAG,
  MAYBE_TEXT,
  MAYBE_TIME,
  NUMBER,
  TEXT,
  TIME,
  listOf,
  named,
  shape,
} from "./shapes.ts";

/** The short form of a user in every answer: https://docs.gitlab.com/api/users/ */
const user = shape({ id: NUMBER, username: TEXT, name: TEXT, state: TEXT, web_url: TEXT });

/** https://docs.gitlab.com/api/notes/#get-single-merge-request-note */
const note = shape({
  id: NUMBER,
  body: TEXT,
  author: named("user"),
  created_at: TIME,
  updated_at: TIME,
  system: FLAG,
  noteable_id: NUMBER,
  noteable_type: { type: "string", enum: ["MergeRequest"] },
  project_id: NUMBER,
  noteable_iid: NUMBER,
  resolvable: FLAG,
  confidential: FLAG,
  internal: FLAG,
});

/** https://docs.gitlab.com/api/merge_requests/#get-single-mr */
const mergeRequest = shape({
  id: NUMBER,
  iid: NUMBER,
  project_id: NUMBER,
  title: TEXT,
  description: MAYBE_TEXT,
  state: { type: "string", enum: ["opened", "closed", "merged", "locked"] },
  created_at: TIME,
  updated_at: TIME,
  source_branch: TEXT,
  target_branch: TEXT,
  source_project_id: NUMBER,
  target_project_id: NUMBER,
  author: named("user"),
  labels: listOf(TEXT),
  draft: FLAG,
  merge_status: TEXT,
  detailed_merge_status: TEXT,
  sha: TEXT,
  merge_commit_sha: MAYBE_TEXT,
  squash_commit_sha: MAYBE_TEXT,
  web_url: TEXT,
  references: shape({ short: TEXT, relative: TEXT, full: TEXT }),
});

const diffRefs = shape({ base_sha: TEXT, head_sha: TEXT, start_sha: TEXT });

const commit = shape({
  id: TEXT,
  short_id: TEXT,
  title: TEXT,
  message: TEXT,
  parent_ids: listOf(TEXT),
  author_name: TEXT,
  author_email: TEXT,
  authored_date: TIME,
  committer_name: TEXT,
  committer_email: TEXT,
  committed_date: TIME,
  created_at: TIME,
});

/** https://docs.gitlab.com/api/commits/#commit-status */
const status = shape({
  id: NUMBER,
  sha: TEXT,
  ref: MAYBE_TEXT,
  status: TEXT,
  name: TEXT,
  target_url: MAYBE_TEXT,
  description: MAYBE_TEXT,
  created_at: TIME,
  started_at: MAYBE_TIME,
  finished_at: MAYBE_TIME,
  allow_failure: FLAG,
  author: named("user"),
});

/** https://docs.gitlab.com/api/pipelines/#get-a-single-pipeline */
const pipeline = shape({
  id: NUMBER,
  iid: NUMBER,
  project_id: NUMBER,
  sha: TEXT,
  ref: TEXT,
  status: TEXT,
  source: TEXT,
  created_at: TIME,
  updated_at: TIME,
  web_url: TEXT,
});

/** https://docs.gitlab.com/api/jobs/#get-a-single-job */
const job = shape({
  id: NUMBER,
  name: TEXT,
  stage: TEXT,
  status: TEXT,
  ref: TEXT,
  tag: FLAG,
  allow_failure: FLAG,
  created_at: TIME,
  started_at: MAYBE_TIME,
  finished_at: MAYBE_TIME,
  duration: { type: ["number", "null"] },
  web_url: TEXT,
  user: named("user"),
  pipeline: shape({ id: NUMBER, project_id: NUMBER, ref: TEXT, sha: TEXT, status: TEXT }),
  artifacts: listOf(
    shape({ file_type: TEXT, size: NUMBER, filename: TEXT, file_format: MAYBE_TEXT }),
  ),
});

/** https://docs.gitlab.com/api/jobs/#list-all-trigger-jobs-for-a-pipeline */
const bridge = shape({
  id: NUMBER,
  name: TEXT,
  stage: TEXT,
  status: TEXT,
  ref: TEXT,
  allow_failure: FLAG,
  web_url: TEXT,
  user: named("user"),
  pipeline: shape({ id: NUMBER, project_id: NUMBER, ref: TEXT, sha: TEXT, status: TEXT }),
});

/** https://docs.gitlab.com/api/environments/#get-a-specific-environment */
const environment = shape({
  id: NUMBER,
  name: TEXT,
  slug: TEXT,
  external_url: MAYBE_TEXT,
  state: { type: "string", enum: ["available", "stopping", "stopped"] },
  tier: TEXT,
  created_at: TIME,
  updated_at: TIME,
});

/** https://docs.gitlab.com/api/deployments/#create-a-deployment */
const deployment = shape({
  id: NUMBER,
  iid: NUMBER,
  ref: TEXT,
  sha: TEXT,
  status: TEXT,
  created_at: TIME,
  updated_at: TIME,
  user: named("user"),
  environment: shape({ id: NUMBER, name: TEXT, external_url: MAYBE_TEXT }),
});

/** https://docs.gitlab.com/api/packages/#for-a-project */
const packageShape = shape({
  id: NUMBER,
  name: TEXT,
  version: TEXT,
  package_type: TEXT,
  status: TEXT,
  created_at: TIME,
  _links: shape({ web_path: TEXT }),
});

/** https://docs.gitlab.com/api/packages/#list-package-files */
const packageFile = shape({
  id: NUMBER,
  package_id: NUMBER,
  created_at: TIME,
  file_name: TEXT,
  size: NUMBER,
  file_md5: MAYBE_TEXT,
  file_sha1: MAYBE_TEXT,
  file_sha256: MAYBE_TEXT,
});

/** https://docs.gitlab.com/api/projects/#get-a-single-project */
const project = shape({
  id: NUMBER,
  name: TEXT,
  path: TEXT,
  path_with_namespace: TEXT,
  default_branch: MAYBE_TEXT,
  visibility: { type: "string", enum: ["private", "internal", "public"] },
  web_url: TEXT,
  http_url_to_repo: TEXT,
});

/** https://docs.gitlab.com/api/repository_files/#get-file-from-repository */
const file = shape({
  file_name: TEXT,
  file_path: TEXT,
  size: NUMBER,
  encoding: TEXT,
  content: TEXT,
  content_sha256: TEXT,
  ref: TEXT,
  blob_id: TEXT,
  commit_id: TEXT,
  last_commit_id: TEXT,
});

/** https://docs.gitlab.com/api/repositories/#compare-branches-tags-or-commits */
const comparison = shape({
  commit: { anyOf: [named("commit"), { type: "null" }] },
  commits: listOf(named("commit")),
  diffs: listOf(
    shape({
      old_path: TEXT,
      new_path: TEXT,
      diff: TEXT,
      new_file: FLAG,
      renamed_file: FLAG,
      deleted_file: FLAG,
    }),
  ),
  compare_timeout: FLAG,
  compare_same_ref: FLAG,
});

/** Answers of GitLab v4, from its documented examples. */
export const SCHEMAS: Readonly<Record<string, Schema>> = {
  user,
  note,
  "merge-request": mergeRequest,
  "diff-refs": diffRefs,
  commit,
  status,
  pipeline,
  job,
  bridge,
  environment,
  deployment,
  package: packageShape,
  "package-file": packageFile,
  project,
  file,
  comparison,
};
