import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import {
  ALL_PERMISSIONS,
  FORK_PERMISSIONS,
  startGitHubDouble,
} from "../../packages/testkit/src/github/index.ts";
import type { GitHubDouble, GitHubDoubleOptions } from "../../packages/testkit/src/github/index.ts";
import type { ActionResult } from "../support/action.ts";
import { temporaryFolder } from "../support/cli.ts";
import { PULL, smallConsumer, writeFiles } from "../support/consumer.ts";
import type { Consumer } from "../support/consumer.ts";
import * as events from "../support/github-events.ts";
import type { GitHubEvent, Shas } from "../support/github-events.ts";
import { logOf, runStep } from "../support/github-job.ts";
import { unzip } from "../support/unzip.ts";

const JUNIT = {
  green:
    '<testsuites><testsuite name="a"><testcase classname="x" name="y"/></testsuite></testsuites>',
  red: '<testsuites><testsuite name="a"><testcase classname="x" name="y"><failure message="no"/></testcase></testsuite></testsuites>',
};
type State = keyof typeof JUNIT | "absent";
const CODES: Readonly<Record<State, number>> = { green: 0, red: 4, absent: 5 };

let folder = "";
let consumer: Consumer;
let shas: Shas;

beforeAll(() => {
  folder = temporaryFolder("required-check");
  const remote = "https://github.invalid/acme/shop";
  const files = { "README.md": "shop\n", ".gitignore": ".stagegate\n" };
  consumer = smallConsumer({ folder, remote }, files, { "README.md": "a shop\n" });
  const { head, base, mergeSha = "" } = consumer.pull;
  shas = { head: head.sha, base: base.sha, merge: mergeSha };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Situation {
  event: GitHubEvent;
  state: State;
  github?: GitHubDoubleOptions;
  /** Of the upstream job and of the check. */
  attempt?: number;
  /** Of the gate before the check. */
  gateInputs?: Readonly<Record<string, string>>;
  /** Test results in place of those of the state. */
  printed?: string;
}

interface Seen extends ActionResult {
  gate?: ActionResult;
  double: GitHubDouble;
  comments: readonly { body: string }[];
}

/** A job with a gate, then the required check, on one workspace. */
async function judge(situation: Situation): Promise<Seen> {
  const { event, state, github, attempt = 1 } = situation;
  const own = temporaryFolder("check");
  onTestFinished(() => rmSync(own, { recursive: true, force: true }));
  const cwd = join(own, "workspace");
  cpSync(consumer.checkout, cwd, { recursive: true });
  const double = await startGitHubDouble({
    pulls: [consumer.pull],
    commits: consumer.commits,
    refs: { "refs/heads/main": shas.base },
    runs: [{ id: 1001, event: event.name, headSha: event.commit, headBranch: "change", attempt }],
    ...github,
  });
  onTestFinished(() => double.close());
  const job = { cwd, event, runner: double.env(), attempt };
  let gate: ActionResult | undefined;
  if (state !== "absent") {
    writeFiles(cwd, { "junit.xml": situation.printed ?? JUNIT[state] });
    const inputs = { results: "junit.xml", ...situation.gateInputs };
    gate = await runStep("run-e2e", { ...job, job: "e2e", inputs });
  }
  const check = await runStep("comment-report", { ...job, inputs: { gates: "run-e2e" } });
  expect(double.violations).toEqual([]);
  const seen = { ...check, double, comments: double.comments(PULL) };
  return gate === undefined ? seen : { ...seen, gate };
}

const STATES: readonly State[] = ["green", "red", "absent"];
const reading: GitHubDoubleOptions = {
  tokens: {
    "github-token": { login: "github-actions[bot]", type: "Bot", permissions: FORK_PERMISSIONS },
  },
};

describe.each<[string, () => GitHubEvent, "comment" | "told" | "silent", GitHubDoubleOptions?]>([
  ["a pull request", () => events.pullRequest(shas), "comment"],
  ["a draft", () => events.pullRequest(shas, { draft: true }), "comment"],
  ["a fork", () => events.pullRequest(shas, { fork: "other repository" }), "told", reading],
  [
    "a fork that is gone",
    () => events.pullRequest(shas, { fork: "deleted repository" }),
    "told",
    reading,
  ],
  ["a bot without rights", () => events.pullRequest(shas, { user: events.bot() }), "told", reading],
  ["a bot with rights", () => events.pullRequest(shas, { user: events.bot() }), "comment"],
  ["a merge queue", () => events.mergeGroup(shas), "silent"],
  ["a push to main", () => events.pushTo("refs/heads/main", shas), "silent"],
  [
    "a push to a branch without a pull request",
    () => events.pushTo("refs/heads/other", shas),
    "silent",
  ],
  ["a tag", () => events.pushTo("refs/tags/v1.2.3", shas), "silent"],
  ["a schedule", () => events.schedule(shas), "silent"],
  ["a dispatch by hand", () => events.workflowDispatch(shas), "silent"],
])("%s", (_what, event, posted, github) => {
  test.each(STATES)("with a gate that is %s", async (state) => {
    const options = github === undefined ? {} : { github };
    const { code, summary, comments, stderr } = await judge({ event: event(), state, ...options });
    expect(code, stderr).toBe(CODES[state]);
    expect(summary).toContain("User journeys");
    expect(comments).toHaveLength(posted === "comment" ? 1 : 0);
    const told = stderr.split("\n").filter((line) => line.includes("There is no comment"));
    expect(told, stderr).toHaveLength(posted === "told" ? 1 : 0);
  });
});

test("a re-run counts the new attempt, and updates the comment", async () => {
  const event = events.pullRequest(shas);
  const { code, comments, stderr } = await judge({ event, state: "green", attempt: 2 });
  expect(code, stderr).toBe(0);
  expect(comments).toHaveLength(1);
  expect(comments[0]?.body).toContain("attempt=2");
});

test.each([
  ["a pull request", () => events.pullRequest(shas), 0, "skip"],
  ["a merge queue", () => events.mergeGroup(shas), 0, "skip"],
  ["a push to main", () => events.pushTo("refs/heads/main", shas), 4, "fail"],
  ["a schedule", () => events.schedule(shas), 4, "fail"],
] as const)(
  "a gate that a change does not touch skips by itself: %s",
  async (_what, event, code, verdict) => {
    const { gate, ...check } = await judge({
      event: event(),
      state: "red",
      gateInputs: { paths: "somewhere/else/**" },
    });
    expect(gate?.outputs["verdict"], gate?.stderr).toBe(verdict);
    expect([gate?.code, check.code]).toEqual([code, code]);
  },
);

test("the outputs of every step are those that are documented", async () => {
  const { gate, outputs } = await judge({ event: events.pullRequest(shas), state: "green" });
  expect(Object.keys(gate?.outputs ?? {}).sort()).toEqual([
    "exit-code",
    "out-dir",
    "summary",
    "verdict",
  ]);
  expect(Object.keys(outputs).sort()).toEqual([
    "exit-code",
    "out-dir",
    "report-html",
    "report-url",
    "summary",
    "verdict",
  ]);
  expect(outputs).toMatchObject({ verdict: "pass", "exit-code": "0" });
});

test("a token that is given as an input is in nothing that is written, whoever printed it", async () => {
  // Of no form that is known: only that it was given makes it a secret.
  const token = "correct-horse-battery-staple-7391";
  const github: GitHubDoubleOptions = {
    tokens: {
      [token]: { login: "github-actions[bot]", type: "Bot", permissions: ALL_PERMISSIONS },
    },
  };
  const printed = JUNIT.red.replace('message="no"', `message="used ${token}"`);
  const seen = await judge({ event: events.pullRequest(shas), state: "red", github, printed });
  const { summary, outputs, double, gate, comments } = seen;
  expect(comments).toHaveLength(1);
  const artifacts = double.artifacts().flatMap(({ content }) => [...unzip(content)]);
  expect(artifacts.map(([path]) => path)).toContain("reports/run-e2e.json");
  const texts = artifacts.map(([path, content]) =>
    (path.endsWith(".gz") ? gunzipSync(content) : content).toString("utf8"),
  );
  const logs = [logOf(seen), gate === undefined ? "" : logOf(gate)];
  const all = JSON.stringify([...logs, summary, outputs, gate?.outputs, double.dump(), texts]);
  expect(all).toContain("used ");
  expect(all).not.toContain(token);
});
