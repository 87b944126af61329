import { PULL } from "./consumer.ts";

/** An event as GitHub hands it to a job: payload, and the variables that follow from it. */
export interface GitHubEvent {
  name: string;
  payload: object;
  env: Readonly<Record<string, string>>;
  /** The commit that is reported to. */
  commit: string;
}

export interface Shas {
  head: string;
  base: string;
  /** What is checked out for a pull request. */
  merge: string;
}

export const REPOSITORY = {
  id: 42,
  full_name: "acme/shop",
  default_branch: "main",
  html_url: "https://github.com/acme/shop",
};
const PERSON = { login: "dev", type: "User" };
const BOT = { login: "dependabot[bot]", type: "Bot" };

interface PullFacts {
  draft?: boolean;
  fork?: "other repository" | "deleted repository";
  user?: { login: string; type: string };
}

/**
 * Payloads cut down to what says who, what and where.
 * https://docs.github.com/webhooks/webhook-events-and-payloads
 */
export function pullRequest({ head, base, merge }: Shas, facts: PullFacts = {}): GitHubEvent {
  const forked = { id: 77, full_name: "stranger/shop", fork: true };
  const repo =
    facts.fork === undefined ? REPOSITORY : facts.fork === "other repository" ? forked : null;
  return {
    name: "pull_request",
    commit: head,
    payload: {
      action: "synchronize",
      number: PULL,
      pull_request: {
        number: PULL,
        html_url: `${REPOSITORY.html_url}/pull/${PULL}`,
        title: "A change",
        state: "open",
        draft: facts.draft ?? false,
        user: facts.user ?? PERSON,
        head: { ref: "change", sha: head, label: "acme:change", repo },
        base: { ref: "main", sha: base, repo: REPOSITORY },
      },
      repository: REPOSITORY,
      sender: facts.user ?? PERSON,
    },
    env: variables("pull_request", merge, {
      GITHUB_REF: `refs/pull/${PULL}/merge`,
      GITHUB_REF_NAME: `${PULL}/merge`,
      GITHUB_HEAD_REF: "change",
      GITHUB_BASE_REF: "main",
      GITHUB_ACTOR: (facts.user ?? PERSON).login,
    }),
  };
}

export function mergeGroup({ merge, base }: Shas): GitHubEvent {
  const ref = `refs/heads/gh-readonly-queue/main/pr-${PULL}-${base}`;
  return {
    name: "merge_group",
    commit: merge,
    payload: {
      action: "checks_requested",
      merge_group: {
        head_sha: merge,
        head_ref: ref,
        base_sha: base,
        base_ref: "refs/heads/main",
      },
      repository: REPOSITORY,
      sender: PERSON,
    },
    env: variables("merge_group", merge, {
      GITHUB_REF: ref,
      GITHUB_REF_NAME: ref.slice("refs/heads/".length),
      GITHUB_REF_TYPE: "branch",
    }),
  };
}

/** A push to a branch, or of a tag: `ref` is the full name. */
export function pushTo(ref: string, { merge, base }: Shas): GitHubEvent {
  const tag = ref.startsWith("refs/tags/");
  return {
    name: "push",
    commit: merge,
    payload: {
      ref,
      before: tag ? "0".repeat(40) : base,
      after: merge,
      created: tag,
      deleted: false,
      forced: false,
      repository: REPOSITORY,
      sender: PERSON,
    },
    env: variables("push", merge, {
      GITHUB_REF: ref,
      GITHUB_REF_NAME: ref.replace(/^refs\/\w+\//, ""),
      GITHUB_REF_TYPE: tag ? "tag" : "branch",
    }),
  };
}

export function schedule({ merge }: Shas): GitHubEvent {
  return {
    name: "schedule",
    commit: merge,
    payload: { schedule: "17 4 * * 1-5", repository: REPOSITORY },
    env: onMain("schedule", merge),
  };
}

export function workflowDispatch({ merge }: Shas): GitHubEvent {
  return {
    name: "workflow_dispatch",
    commit: merge,
    payload: { ref: "refs/heads/main", inputs: null, repository: REPOSITORY, sender: PERSON },
    env: onMain("workflow_dispatch", merge),
  };
}

interface EndedRun {
  id: number;
  attempt: number;
  conclusion: "success" | "failure" | "cancelled";
}

/** Another run of the change request, from a fork, has ended; this one has rights. */
export function workflowRun(
  { head, base }: Shas,
  { id, attempt, conclusion }: EndedRun,
): GitHubEvent {
  return {
    name: "workflow_run",
    commit: head,
    payload: {
      action: "completed",
      workflow_run: {
        id,
        run_attempt: attempt,
        event: "pull_request",
        status: "completed",
        conclusion,
        head_sha: head,
        head_branch: "change",
        head_repository: { id: 77, full_name: "stranger/shop", owner: { login: "stranger" } },
        // Empty for forks.
        pull_requests: [],
      },
      repository: REPOSITORY,
      sender: PERSON,
    },
    env: onMain("workflow_run", base),
  };
}

export function bot(): { login: string; type: string } {
  return BOT;
}

function onMain(name: string, sha: string): Record<string, string> {
  return variables(name, sha, {
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_REF_TYPE: "branch",
  });
}

function variables(
  name: string,
  sha: string,
  refs: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_SHA: sha,
    GITHUB_REF_TYPE: "",
    GITHUB_HEAD_REF: "",
    GITHUB_BASE_REF: "",
    GITHUB_ACTOR: PERSON.login,
    ...refs,
  };
}
