import type { RunInfo } from "@stagegate/core";
import type { Run, Subject } from "@stagegate/schema";
import type { EventFacts } from "../local/repository.ts";
import { safeSha, safeText } from "./event.ts";
import type { Fields } from "./event.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** What the checkout says; the event knows the rest. */
export interface Checkout {
  /** Commit that is checked out; undefined outside of a repository. */
  head: string | undefined;
  dirty: boolean | undefined;
  /** Name of the folder, where the runner names no repository. */
  folder: string;
  /** Where the runner names no run. */
  runId: string;
}

export interface GitHubRun {
  info: RunInfo;
  /** What comparisons need of the event. */
  facts: EventFacts & {
    /** Newest commit of the branch of the run before it was pushed to. */
    before?: string;
  };
  /** The change request of a `workflow_run` is asked of GitHub, never read from an artifact. */
  unresolved?: { owner: string; branch: string; sha: string; repositoryId?: number };
}

/** Reads where and for what a job runs, from the variables of the runner and the event. */
export function readRun(env: Env, event: Fields, checkout: Checkout): GitHubRun {
  const name = env["GITHUB_EVENT_NAME"] ?? "";
  const context: Context = { env, event, checkout, repository: repositoryOf(env, checkout) };
  if (name === "workflow_run") return ofWorkflowRun(context);
  if (name === "merge_group") return ofMergeGroup(context);
  if (event.has("pull_request") || name.startsWith("pull_request")) return ofPull(context);
  if (name === "push") return ofPush(context);
  return ofBranch(context, branchEvent(name));
}

interface Context {
  env: Env;
  event: Fields;
  checkout: Checkout;
  repository: string;
}

function repositoryOf(env: Env, { folder }: Checkout): string {
  const name = safeText(env["GITHUB_REPOSITORY"]);
  return name !== undefined && /^[^/\s]+\/[^/\s]+$/.test(name) ? name : folder;
}

function runOf({ env, repository, checkout }: Context): Run {
  const id = safeText(env["GITHUB_RUN_ID"])?.replaceAll(/\s/g, "") || checkout.runId;
  const attempt = positive(env["GITHUB_RUN_ATTEMPT"]) ?? 1;
  const job = safeText(env["GITHUB_JOB"]);
  const ref = safeText(env["GITHUB_REF_NAME"]);
  return {
    forge: "github",
    repository,
    id,
    attempt,
    ...(ref === undefined ? {} : { ref }),
    ...(job === undefined ? {} : { job }),
    ...runUrl(env, `${repository}/actions/runs/${id}/attempts/${attempt}`),
  };
}

/** None without the variables of a runner. */
function runUrl(env: Env, path: string): { url?: string } {
  const server = safeText(env["GITHUB_SERVER_URL"]);
  return server === undefined ? {} : { url: `${server}/${path}` };
}

function positive(text: string | undefined): number | undefined {
  if (text === undefined || !/^[1-9]\d{0,14}$/.test(text)) return undefined;
  return Number(text);
}

function subjectOf(
  { env, checkout, repository }: Context,
  given: {
    commit: string | undefined;
    ref: string | undefined;
    changeRequest?: number | undefined;
  },
): Subject {
  const sha = safeSha(env["GITHUB_SHA"]);
  const tested = checkout.head ?? sha ?? given.commit ?? "uncommitted";
  return {
    forge: "github",
    repository,
    ...(given.changeRequest === undefined ? {} : { changeRequest: given.changeRequest }),
    commit: given.commit ?? sha ?? tested,
    tested,
    ...(given.ref === undefined ? {} : { ref: given.ref }),
    ...(checkout.dirty === undefined ? {} : { dirty: checkout.dirty }),
  };
}

function ofPull(context: Context): GitHubRun {
  const { env, event } = context;
  const pull = event.at("pull_request");
  const head = pull.at("head");
  const base = pull.at("base");
  // Without the file of the event the variables still know the number and the branches.
  const number =
    pull.number("number") ?? positive(/^refs\/pull\/(\d+)\//.exec(env["GITHUB_REF"] ?? "")?.[1]);
  const targetBranch = base.text("ref") ?? safeText(env["GITHUB_BASE_REF"]);
  const headSha = head.sha("sha");
  const baseSha = base.sha("sha");
  const ref = head.text("ref") ?? safeText(env["GITHUB_HEAD_REF"]);
  const url = pull.text("html_url");
  const notTheChange = baseInstead(context, { baseSha, headSha });
  const from = head.at("repo").number("id");
  const change = {
    fork: from === undefined || from !== base.at("repo").number("id"),
    draft: pull.flag("draft"),
    bot: pull.at("user").text("type") === "Bot",
    ...(url === undefined ? {} : { url }),
  };
  return {
    info: {
      run: runOf(context),
      subject: subjectOf(context, { commit: headSha, ref, changeRequest: number }),
      event: "change-request",
      ...(targetBranch === undefined ? {} : { targetBranch }),
      ...(event.has("pull_request") ? { change } : {}),
      ...(notTheChange === undefined ? {} : { notTheChange }),
    },
    facts: {
      ...(targetBranch === undefined ? {} : { targetBranch }),
      ...(baseSha === undefined ? {} : { baseSha }),
      ...(headSha === undefined ? {} : { headSha }),
    },
  };
}

/**
 * `pull_request_target` checks out the target branch by default, and starts with the commit of it:
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target
 */
function baseInstead(
  { env, checkout: { head } }: Context,
  { baseSha, headSha }: { baseSha: string | undefined; headSha: string | undefined },
): RunInfo["notTheChange"] {
  if (head === undefined || head === headSha) return undefined;
  const targetTip =
    env["GITHUB_EVENT_NAME"] === "pull_request_target" ? safeSha(env["GITHUB_SHA"]) : undefined;
  if (head !== baseSha && head !== targetTip) return undefined;
  return {
    reason: `the target branch is checked out (${head.slice(0, 10)}), not the change`,
    hint: "Run on the event `pull_request`, which checks out the change by itself.",
  };
}

/** The queue tests a combination: its change request is the last one of it. */
function ofMergeGroup(context: Context): GitHubRun {
  const { env, event } = context;
  const group = event.at("merge_group");
  const ref = group.text("head_ref") ?? safeText(env["GITHUB_REF"]);
  const targetBranch = group.text("base_ref")?.replace(/^refs\/heads\//, "");
  const baseSha = group.sha("base_sha");
  const number = positive(/\/pr-(\d+)-[0-9a-f]+$/.exec(ref ?? "")?.[1]);
  return {
    info: {
      run: runOf(context),
      subject: subjectOf(context, {
        commit: group.sha("head_sha"),
        ref: ref?.replace(/^refs\/heads\//, ""),
        changeRequest: number,
      }),
      event: "merge-queue",
      ...(targetBranch === undefined ? {} : { targetBranch }),
    },
    facts: {
      ...(targetBranch === undefined ? {} : { targetBranch }),
      ...(baseSha === undefined ? {} : { baseSha }),
    },
  };
}

function ofPush(context: Context): GitHubRun {
  const { env, event } = context;
  const full = event.text("ref") ?? safeText(env["GITHUB_REF"]) ?? "";
  if (full.startsWith("refs/tags/")) return ofBranch(context, "tag");
  const run = ofBranch(context, "push");
  const before = event.sha("before");
  return before === undefined ? run : { ...run, facts: { ...run.facts, before } };
}

function ofBranch(context: Context, kind: RunInfo["event"]): GitHubRun {
  const { env, event } = context;
  const full = safeText(env["GITHUB_REF"]) ?? event.text("ref") ?? "";
  const ref = safeText(full.replace(/^refs\/(?:heads|tags)\//, ""));
  const main = event.at("repository").text("default_branch");
  return {
    info: {
      run: runOf(context),
      subject: subjectOf(context, { commit: undefined, ref }),
      event: kind,
      ...(main === undefined ? {} : { targetBranch: main }),
    },
    facts: main === undefined ? {} : { targetBranch: main },
  };
}

/** Another run has ended; this one has the rights to post for it. */
function ofWorkflowRun(context: Context): GitHubRun {
  const { event } = context;
  const other = event.at("workflow_run");
  const id = other.number("id");
  const sha = other.sha("head_sha");
  const ref = other.text("head_branch");
  const owner = other.at("head_repository", "owner").text("login");
  const repositoryId = other.at("head_repository").number("id");
  const name = other.text("event") ?? "";
  const ofChange = name.startsWith("pull_request");
  const subject = subjectOf(context, { commit: sha, ref });
  const main = event.at("repository").text("default_branch");
  return {
    info: {
      run: runOf(context),
      ...(id === undefined
        ? {}
        : { source: { id: String(id), attempt: other.number("run_attempt") ?? 1 } }),
      // What is checked out here is the default branch: nothing of the change was.
      subject: { ...subject, tested: subject.commit },
      event: ofChange ? "change-request" : branchEvent(name),
      ...(main === undefined ? {} : { targetBranch: main }),
    },
    facts: main === undefined ? {} : { targetBranch: main },
    ...(ofChange && owner !== undefined && ref !== undefined && sha !== undefined
      ? {
          unresolved: {
            owner,
            branch: ref,
            sha,
            ...(repositoryId === undefined ? {} : { repositoryId }),
          },
        }
      : {}),
  };
}

function branchEvent(name: string): RunInfo["event"] {
  if (name === "push" || name === "schedule") return name;
  if (name === "merge_group") return "merge-queue";
  return name === "workflow_dispatch" || name === "repository_dispatch" ? "manual" : "other";
}
