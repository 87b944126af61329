import type { RunInfo } from "@stagegate/core";
import type { GitHubClient } from "./client.ts";
import { safeText } from "./event.ts";
import { describeFailure } from "./failure.ts";
import type { GitHubRun } from "./run-info.ts";

/**
 * The change request of a run that was started by one: the open one of that repository and branch
 * whose newest commit was tested, and nothing that the run itself says. A commit that came since has a run, and a comment, of its own.
 */
export async function resolveChange(
  client: GitHubClient,
  { info, unresolved }: GitHubRun,
): Promise<{ info: RunInfo; problem?: string }> {
  if (unresolved === undefined) return { info };
  const { owner, branch, sha, repositoryId } = unresolved;
  try {
    const { data } = await client.call((octokit) =>
      octokit.pulls.list({
        ...client.at,
        state: "open",
        head: `${owner}:${branch}`,
        per_page: 100,
      }),
    );
    // An owner may have several repositories with such a branch, and a removed one has no id.
    const pull = data.find(({ head }) => {
      const id = (head.repo as { id: number } | null)?.id;
      return head.sha === sha && (repositoryId === undefined || id === repositoryId);
    });
    if (pull === undefined) return { info };
    const targetBranch = safeText(pull.base.ref);
    return {
      info: {
        ...info,
        subject: { ...info.subject, changeRequest: pull.number },
        ...(targetBranch === undefined ? {} : { targetBranch }),
        change: {
          // `head.repo` is null once a fork was removed, whatever the types say.
          fork: (pull.head.repo as { id: number } | null)?.id !== pull.base.repo.id,
          draft: pull.draft === true,
          bot: pull.user?.type === "Bot",
          url: pull.html_url,
        },
      },
    };
  } catch (error) {
    const wanted = { doing: "read change requests", permission: "pull-requests: read" };
    const { posted } = describeFailure(error, wanted, client.now());
    return { info, problem: `the change request is not known: ${posted.reason}` };
  }
}
