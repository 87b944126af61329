import { cleanLine } from "@stagegate/core";
import type { CommitStatus } from "@stagegate/core";
import type { GitHubClient } from "./client.ts";
import { createAttempts } from "./failure.ts";
import { webAddress } from "./text.ts";

/** https://docs.github.com/rest/commits/statuses#create-a-commit-status */
const MAX_DESCRIPTION = 140;
const MAX_CONTEXT = 255;

/** A line beside the commit; the newest of a context counts. */
export function createGitHubStatus(client: GitHubClient, sha: string): CommitStatus {
  const wanted = { doing: "set a commit status", permission: "statuses: write" };
  const attempt = createAttempts(wanted, client.now);
  return {
    set: ({ state, context, description, url }) =>
      attempt(async () => {
        const address = webAddress(url);
        const { data } = await client.call((octokit) =>
          octokit.repos.createCommitStatus({
            ...client.at,
            sha,
            state,
            context: cleanLine(context, MAX_CONTEXT),
            description: cleanLine(description, MAX_DESCRIPTION),
            ...(address === undefined ? {} : { target_url: address }),
          }),
        );
        return { kind: "posted", action: "created", url: data.url };
      }),
  };
}
