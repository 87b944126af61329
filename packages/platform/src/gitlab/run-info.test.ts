import { describe, expect, it } from "vitest";
import { gitLabRunInfo } from "./run-info.ts";
import { eventFacts } from "./repository.ts";
import { readVariables } from "./variables.ts";

const [HEAD, MERGED, BASE, TIP] = ["a", "b", "c", "d"].map((letter) => letter.repeat(40)) as [
  string,
  string,
  string,
  string,
];
const NONE = "0".repeat(40);

const JOB = {
  CI_PROJECT_ID: "42",
  CI_PROJECT_PATH: "acme/shop",
  CI_PROJECT_URL: "https://gitlab.example/acme/shop",
  CI_DEFAULT_BRANCH: "main",
  CI_PIPELINE_ID: "2001",
  CI_PIPELINE_URL: "https://gitlab.example/acme/shop/-/pipelines/2001",
  CI_JOB_ID: "3001",
  CI_JOB_NAME: "e2e: [chrome]",
  CI_COMMIT_SHA: HEAD,
};

const MERGE_REQUEST = {
  ...JOB,
  CI_PIPELINE_SOURCE: "merge_request_event",
  CI_MERGE_REQUEST_EVENT_TYPE: "detached",
  CI_MERGE_REQUEST_IID: "7",
  CI_MERGE_REQUEST_TITLE: "Change it",
  CI_MERGE_REQUEST_PROJECT_ID: "42",
  CI_MERGE_REQUEST_PROJECT_PATH: "acme/shop",
  CI_MERGE_REQUEST_PROJECT_URL: "https://gitlab.example/acme/shop",
  CI_MERGE_REQUEST_SOURCE_PROJECT_ID: "42",
  CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: "feature",
  CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "release",
  CI_MERGE_REQUEST_DIFF_BASE_SHA: BASE,
  CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: "",
  CI_MERGE_REQUEST_TARGET_BRANCH_SHA: "",
};

const MERGED_RESULT = {
  ...MERGE_REQUEST,
  CI_MERGE_REQUEST_EVENT_TYPE: "merged_result",
  CI_COMMIT_SHA: MERGED,
  CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: HEAD,
  CI_MERGE_REQUEST_TARGET_BRANCH_SHA: TIP,
};

type Environment = Record<string, string>;

function infoOf(env: Environment, head: string | undefined = env["CI_COMMIT_SHA"]) {
  return gitLabRunInfo(readVariables(env), head);
}

describe("a merge request", () => {
  it("is what is judged", () => {
    expect(infoOf(MERGE_REQUEST)).toEqual({
      run: {
        forge: "gitlab",
        repository: "acme/shop",
        ref: "feature",
        id: "2001",
        attempt: 1,
        job: "e2e: [chrome]",
        url: "https://gitlab.example/acme/shop/-/pipelines/2001",
      },
      subject: {
        forge: "gitlab",
        repository: "acme/shop",
        changeRequest: 7,
        commit: HEAD,
        tested: HEAD,
        ref: "feature",
      },
      event: "change-request",
      targetBranch: "release",
      change: {
        fork: false,
        draft: false,
        bot: false,
        url: "https://gitlab.example/acme/shop/-/merge_requests/7",
      },
    });
  });

  it("whose merged result is tested is reported to at its own commit", () => {
    const { subject, event } = infoOf(MERGED_RESULT);
    expect(subject).toMatchObject({ commit: HEAD, tested: MERGED });
    expect(event).toBe("change-request");
  });

  it("in a merge train is a queue", () => {
    const info = infoOf({ ...MERGED_RESULT, CI_MERGE_REQUEST_EVENT_TYPE: "merge_train" });
    expect(info).toMatchObject({ event: "merge-queue", targetBranch: "release" });
    expect(info.subject).toMatchObject({ commit: HEAD, tested: MERGED });
  });

  it("of a fork is judged where it is going to, and run where it comes from", () => {
    const info = infoOf({
      ...MERGE_REQUEST,
      CI_PROJECT_ID: "99",
      CI_PROJECT_PATH: "dev/shop",
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: "99",
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: "main",
    });
    expect(info.change?.fork).toBe(true);
    expect([info.run.repository, info.subject.repository]).toEqual(["dev/shop", "acme/shop"]);
  });

  it.each([
    ["Draft: x", true],
    ["[Draft] x", true],
    ["(draft) x", true],
    ["Drafting x", false],
    ["x Draft:", false],
  ])("called %j: a draft is %s", (title, draft) => {
    expect(infoOf({ ...MERGE_REQUEST, CI_MERGE_REQUEST_TITLE: title }).change?.draft).toBe(draft);
  });

  it("may be told to be a draft, and be started by a program", () => {
    const env = {
      ...MERGE_REQUEST,
      CI_MERGE_REQUEST_DRAFT: "true",
      GITLAB_USER_LOGIN: "project_42_bot_1",
    };
    expect(infoOf(env).change).toMatchObject({ draft: true, bot: true });
  });

  it("is known in a child pipeline as well", () => {
    const { event, subject } = infoOf({ ...MERGE_REQUEST, CI_PIPELINE_SOURCE: "parent_pipeline" });
    expect([event, subject.changeRequest]).toEqual(["change-request", 7]);
  });
});

describe("what is no merge request", () => {
  const branch = { ...JOB, CI_COMMIT_BRANCH: "main", CI_COMMIT_REF_NAME: "main" };
  const tag = { ...JOB, CI_COMMIT_TAG: "v1", CI_COMMIT_REF_NAME: "v1" };
  it.each([
    ["push", branch, "push", "main"],
    ["push", tag, "tag", "v1"],
    ["schedule", branch, "schedule", "main"],
    ["schedule", tag, "schedule", "v1"],
    ["web", branch, "manual", "main"],
    ["api", branch, "manual", "main"],
    ["trigger", branch, "manual", "main"],
    ["pipeline", branch, "manual", "main"],
    ["parent_pipeline", branch, "manual", "main"],
    ["external_pull_request_event", branch, "other", "main"],
    ["", branch, "other", "main"],
  ])("%s of %o is the event %s", (source, env, event, ref) => {
    const info = infoOf({ ...env, CI_PIPELINE_SOURCE: source });
    expect(info).toMatchObject({ event, targetBranch: "main" });
    expect(info.subject).toEqual({
      forge: "gitlab",
      repository: "acme/shop",
      commit: HEAD,
      tested: HEAD,
      ref,
    });
    expect(info.change).toBeUndefined();
  });

  it("may be an environment that says nothing", () => {
    const info = gitLabRunInfo(readVariables({ CI_COMMIT_SHA: "main", CI_JOB_ID: "" }), undefined);
    expect(info).toEqual({
      run: { forge: "gitlab", repository: "unknown", id: "unknown", attempt: 1 },
      subject: {
        forge: "gitlab",
        repository: "unknown",
        commit: "uncommitted",
        tested: "uncommitted",
      },
      event: "other",
    });
  });
});

describe("facts for the repository", () => {
  it.each([
    [MERGE_REQUEST, { targetBranch: "release", baseSha: BASE, headSha: HEAD }],
    [MERGED_RESULT, { targetBranch: "release", baseSha: TIP, headSha: HEAD }],
    [{ ...JOB, CI_PIPELINE_SOURCE: "push", CI_COMMIT_BEFORE_SHA: NONE }, { targetBranch: "main" }],
    [{}, {}],
  ])("of %o", (env, facts) => {
    expect(eventFacts(readVariables(env))).toEqual(facts);
  });
});
