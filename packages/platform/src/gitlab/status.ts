import { cleanLine } from "@stagegate/core";
import type { CommitStatus } from "@stagegate/core";
import type { GitLabClient } from "./client.ts";
import { GitLabError } from "./exchange.ts";
import { unavailable } from "./explain.ts";

/** Of a description and of an address: https://docs.gitlab.com/api/commits/#set-commit-pipeline-status */
const MAX_TEXT = 255;
const NEEDS = { what: "write commit statuses", token: "GITLAB_TOKEN", role: "Developer" } as const;
const STATES = {
  pending: "pending",
  success: "success",
  failure: "failed",
  error: "failed",
} as const;

export interface GitLabStatusOptions {
  client: GitLabClient;
  project: string;
  /**
   * Commit of the pipeline, which is the merge commit where merged results are tested: GitLab finds
   * no pipeline by its id and another commit, and would make a second one without the id.
   */
  commit: string;
  pipeline: number | undefined;
}

/** A line in the stage `external` of this pipeline. */
export function createGitLabStatus(options: GitLabStatusOptions): CommitStatus {
  const { client, project, commit, pipeline } = options;
  const contexts = new Set<string>();
  return {
    async set({ state, context, description, url }) {
      try {
        const api = await client.api();
        await api.Commits.editStatus(project, commit, STATES[state], {
          name: cleanLine(context, MAX_TEXT),
          description: cleanLine(description, MAX_TEXT),
          ...(url === undefined || url.length > MAX_TEXT ? {} : { targetUrl: url }),
          ...(pipeline === undefined ? {} : { pipelineId: pipeline }),
        });
      } catch (cause) {
        // The state is what was asked for already.
        if (!isSameState(cause)) return unavailable(cause, NEEDS);
        return { kind: "posted", action: "unchanged" };
      }
      const action = contexts.has(context) ? "updated" : "created";
      contexts.add(context);
      return { kind: "posted", action };
    },
  };
}

function isSameState(cause: unknown): boolean {
  return (
    cause instanceof GitLabError &&
    cause.status === 400 &&
    cause.message.includes("Cannot transition status")
  );
}
