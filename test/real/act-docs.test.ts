import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { parseSections } from "../../packages/core/src/index.ts";
import {
  FORK_PERMISSIONS,
  runtimeToken,
  startGitHubDouble,
} from "../../packages/testkit/src/github/index.ts";
import type { GitHubDouble, GitHubDoubleOptions } from "../../packages/testkit/src/github/index.ts";
import { runAct } from "../support/act.ts";
import type { ActResult } from "../support/act.ts";
import { ROOT, temporaryFolder } from "../support/cli.ts";
import { PULL, smallConsumer, writeRelease } from "../support/consumer.ts";
import type { Consumer } from "../support/consumer.ts";
import { docsWorkflows, withoutBrowser } from "../support/docs-workflow.ts";
import { pullRequest, workflowRun } from "../support/github-events.ts";
import type { GitHubEvent } from "../support/github-events.ts";
import { installAct } from "../support/tools/act.ts";
import { announceMissing } from "../support/tools/cache.ts";
import { unzip } from "../support/unzip.ts";

const act = installAct();
announceMissing(act);

const PACKAGE = {
  "package.json": JSON.stringify({
    name: "foreign",
    version: "1.0.0",
    private: true,
    scripts: { test: "node test.mjs" },
  }),
  "package-lock.json": JSON.stringify({
    name: "foreign",
    version: "1.0.0",
    lockfileVersion: 3,
    packages: { "": { name: "foreign", version: "1.0.0" } },
  }),
  ".gitignore": "reports/\n.stagegate/\n",
};

/** A test runner of somebody else: it writes JUnit and fails when a test does. */
const tests = (failed: boolean): string => `import { mkdirSync, writeFileSync } from "node:fs";
mkdirSync("reports", { recursive: true });
writeFileSync("reports/junit-users.xml", \`<testsuites><testsuite name="users">
<testcase classname="users" name="lists everybody" time="0.1"/>
<testcase classname="users" name="deletes one" time="0.2">${failed ? '<failure message="expected 204, got 500"/>' : ""}</testcase>
</testsuite></testsuites>\`);
process.exitCode = ${failed ? 1 : 0};
`;

const SERVER =
  'import http from "node:http"; http.createServer((q, r) => r.end("ok")).listen(process.env.PORT);';
const OPENAPI = `openapi: 3.1.0
info: { title: Users, version: "1" }
paths:
  /users: { get: { operationId: list, responses: { "204": { description: none } } } }
`;
const stack = (folder: string): Record<string, string> => ({
  [`${folder}stagegate.yml`]: `version: 1
project: ${folder === "" ? "small" : folder.split("/")[1]}
services:
  users:
    path: users
    run: { command: [node, server.mjs] }
    ready: { http: / }
    contract: users/openapi.yml
`,
  [`${folder}users/server.mjs`]: SERVER,
  [`${folder}users/openapi.yml`]: OPENAPI,
});

describe.skipIf(act.kind === "missing")("the pipelines of docs/github.md, as they stand", () => {
  const folder = temporaryFolder("act-docs");
  const release = join(folder, "release");

  beforeAll(() => {
    writeRelease(release);
    cpSync(join(ROOT, ".github"), join(release, ".github"), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  interface Place {
    consumer: Consumer;
    double: GitHubDouble;
    own: string;
  }

  async function place(
    files: Readonly<Record<string, string>>,
    changed: Readonly<Record<string, string>>,
    options: GitHubDoubleOptions = {},
  ): Promise<Place> {
    const own = join(folder, `case-${Object.keys(changed).join("-").replaceAll("/", "_")}-${seen}`);
    seen += 1;
    const remote = "http://127.0.0.1:9/acme/shop";
    const consumer = smallConsumer({ folder: own, remote }, files, changed);
    const double = await startGitHubDouble({
      pulls: [consumer.pull],
      commits: consumer.commits,
      refs: { "refs/heads/main": consumer.pull.base.sha },
      ...options,
    });
    onTestFinished(() => double.close());
    return { consumer, double, own };
  }
  let seen = 0;

  interface Request {
    event?: GitHubEvent;
    runId?: number;
    workflow?: string;
    token?: string;
  }

  function run({ consumer, double, own }: Place, request: Request = {}): Promise<ActResult> {
    const { runId = 1001, workflow, token } = request;
    const event = request.event ?? eventOf(consumer);
    return runAct({
      act: act.kind === "ready" ? act.path : "",
      repository: consumer.checkout,
      home: join(own, `home-${runId}`),
      event: event.name,
      payload: event.payload,
      ...(workflow === undefined ? {} : { workflow }),
      runner: {
        ...double.env(),
        GITHUB_RUN_ID: String(runId),
        ACTIONS_RUNTIME_TOKEN: runtimeToken({ runId, job: "job" }),
        ...(token === undefined ? {} : { GITHUB_TOKEN: token }),
      },
      actions: { "stagegate/stagegate@v1": release, "stagegate/stagegate@v0.1.0": release },
      env: { npm_config_audit: "false", npm_config_update_notifier: "false" },
    });
  }

  function eventOf({ pull }: Consumer): GitHubEvent {
    return pullRequest({ head: pull.head.sha, base: pull.base.sha, merge: pull.mergeSha ?? "" });
  }

  function pageOf(double: GitHubDouble): string {
    const artifact = double.artifacts().find(({ name }) => name.startsWith("stagegate-report"));
    const files = artifact === undefined ? new Map<string, Buffer>() : unzip(artifact.content);
    return files.get("report.html")?.toString("utf8") ?? "";
  }

  test.each([
    ["green", false, "success"],
    ["red", true, "failure"],
  ] as const)("twelve lines judge the tests of a stranger: %s", async (_what, failed, ended) => {
    const [workflow = ""] = docsWorkflows("Results only");
    const files = { ...PACKAGE, "test.mjs": tests(false), ".github/workflows/ci.yml": workflow };
    const at = await place(files, { "test.mjs": `${tests(failed)}// changed\n` });
    const result = await run(at);
    expect(result.jobs, result.said).toEqual({ stagegate: ended });
    const comments = at.double.comments(PULL);
    expect(comments).toHaveLength(1);
    for (const text of [comments[0]?.body ?? "", result.summaries["stagegate"]?.join("") ?? ""]) {
      expect(text).toContain(failed ? "deletes one" : "2");
      expect(text.includes("expected 204, got 500")).toBe(failed);
    }
    expect(pageOf(at.double)).toContain("deletes one");
    expect(at.double.violations).toEqual([]);
  });

  const SMALL = { ...PACKAGE, ...stack("") };
  const BREAKING = { "users/openapi.yml": OPENAPI.replace("/users:", "/people:") };
  const HARMLESS = { "README.md": "small\n" };

  test.each([
    ["All gates in one job", HARMLESS, "success"],
    ["All gates in one job", BREAKING, "failure"],
    ["Reusable workflow", HARMLESS, "success"],
    ["Reusable workflow", BREAKING, "failure"],
  ] as const)("%s: a change of %j ends in %s", async (heading, changed, ended) => {
    const [workflow = ""] = docsWorkflows(heading);
    const files = { ...SMALL, ".github/workflows/ci.yml": withoutBrowser(workflow) };
    const at = await place(files, changed);
    const result = await run(at);
    expect(result.jobs["stagegate"] ?? result.jobs["gates"], result.said).toBe(ended);
    expect(at.double.comments(PULL)).toHaveLength(1);
    expect(at.double.comments(PULL)[0]?.body).toContain("Contracts");
    expect(at.double.violations).toEqual([]);
  });

  test("Monorepo: a system that a change does not touch skips, and says so", async () => {
    const [workflow = ""] = docsWorkflows("Monorepo");
    const files = { ...PACKAGE, ...stack("systems/shop/"), ...stack("systems/billing/") };
    const changed = { "systems/shop/README.md": "shop\n" };
    const at = await place({ ...files, ".github/workflows/ci.yml": workflow }, changed);
    const result = await run(at);
    expect(result.jobs, result.said).toEqual({ system: "success", stagegate: "success" });
    const [comment, ...others] = at.double.comments(PULL);
    expect(others).toEqual([]);
    const sections = parseSections(comment?.body ?? "");
    expect(sections.map(({ key }) => key)).toEqual(["billing", "shop"]);
    const skipped = sections.filter(({ body }) => body.includes("skipped"));
    expect(skipped.map(({ key }) => key)).toEqual(["billing"]);
    expect(at.double.violations).toEqual([]);
  });

  test("Forks: the first half reads only, the second half comments for it", async () => {
    const [first = "", second = ""] = docsWorkflows("Forks");
    const files = {
      ...SMALL,
      ".github/workflows/gates.yml": withoutBrowser(first),
      ".github/workflows/comment.yml": second,
    };
    const reading = { login: "github-actions[bot]", type: "Bot" as const };
    const at = await place(files, BREAKING, {
      tokens: {
        "reading-token": { ...reading, permissions: FORK_PERMISSIONS },
        "writing-token": {
          ...reading,
          permissions: { actions: "read", contents: "read", "pull-requests": "write" },
        },
      },
    });
    const { pull, checkout } = at.consumer;
    const shas = { head: pull.head.sha, base: pull.base.sha, merge: pull.mergeSha ?? "" };
    const fork = { ref: "change", sha: shas.head, repository: "stranger/shop", repositoryId: 77 };
    at.double.setPull({ ...pull, head: fork });
    const gates = await run(at, {
      event: pullRequest(shas, { fork: "other repository" }),
      token: "reading-token",
      workflow: join(checkout, ".github/workflows/gates.yml"),
    });
    expect(gates.jobs, gates.said).toEqual({ stagegate: "failure" });
    expect(at.double.comments(PULL)).toEqual([]);
    const comment = await run(at, {
      event: workflowRun(shas, { id: 1001, attempt: 1, conclusion: "failure" }),
      token: "writing-token",
      runId: 1002,
      workflow: join(checkout, ".github/workflows/comment.yml"),
    });
    expect(at.double.comments(PULL), comment.said).toHaveLength(1);
    expect(at.double.comments(PULL)[0]?.body).toContain("/users");
    expect(at.double.comments(PULL)[0]?.body).toContain(shas.head);
    expect(at.double.violations).toEqual([]);
  });
});
