import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GateReport } from "../../packages/schema/src/index.ts";
import { startGitHubDouble } from "../../packages/testkit/src/github/index.ts";
import type { ActionResult } from "../support/action.ts";
import { reportOf } from "../support/action.ts";
import { temporaryFolder } from "../support/cli.ts";
import { shallow, smallConsumer, startPrivateRemote } from "../support/consumer.ts";
import type { Consumer } from "../support/consumer.ts";
import * as events from "../support/github-events.ts";
import type { GitHubEvent, Shas } from "../support/github-events.ts";
import { runStep } from "../support/github-job.ts";
import { git } from "../support/repository.ts";

const CONFIG = `version: 1
project: shop
services:
  users:
    path: users
    contract: users/openapi.yml
`;

/** The operation of main is what a branch that is behind must not be blamed for. */
const openapi = (field: string, more = ""): string => `openapi: 3.1.0
info: { title: Users, version: "1" }
paths:
${more}  /users:
    get:
      operationId: listUsers
      responses:
        "200":
          description: all
          content:
            application/json:
              schema: { type: object, required: [${field}], properties: { ${field}: { type: string } } }
`;
const NEWS = `  /news:
    get:
      operationId: listNews
      responses: { "204": { description: none } }
`;

describe("the base of a comparison, on a shallow clone without credentials", () => {
  const folder = temporaryFolder("base");
  let remote: Awaited<ReturnType<typeof startPrivateRemote>>;
  const consumers: Record<string, Consumer> = {};

  beforeAll(async () => {
    remote = await startPrivateRemote();
    const first = {
      ".gitignore": ".stagegate\n",
      "stagegate.yml": CONFIG,
      "users/openapi.yml": openapi("name"),
    };
    const behind = { "users/openapi.yml": openapi("name", NEWS) };
    const make = (name: string, changed: Record<string, string>): Consumer =>
      smallConsumer({ folder: join(folder, name), remote: remote.url, behind }, first, changed);
    consumers["harmless"] = make("harmless", { "README.md": "shop\n" });
    consumers["breaking"] = make("breaking", { "users/openapi.yml": openapi("title") });
  });
  afterAll(async () => {
    await remote.close();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Checked extends ActionResult {
    report: GateReport;
    operations: readonly (string | undefined)[];
  }

  /** verify-contracts on a checkout of its own. */
  async function check(name: string, make: Make): Promise<Checked> {
    const consumer = consumers[name];
    if (consumer === undefined) throw new Error(name);
    const { pull, commits, origin } = consumer;
    const shas = { head: pull.head.sha, base: pull.base.sha, merge: pull.mergeSha ?? "" };
    const { event, at } = make(shas);
    const cwd = join(folder, `${name}-${event.name}-${at?.slice(0, 7) ?? "merge"}`, "workspace");
    if (at === undefined) cpSync(consumer.checkout, cwd, { recursive: true });
    else shallow(origin, cwd, { sha: at, remote: remote.url, ref: "refs/remotes/origin/change" });
    expect(git(cwd, "rev-list", "--count", "HEAD").trim()).toBe("1");
    const refs = { "refs/heads/main": shas.base, "refs/heads/change": shas.head };
    const double = await startGitHubDouble({ pulls: [pull], commits, refs });
    try {
      const result = await runStep("verify-contracts", { cwd, event, runner: double.env() });
      expect(double.violations).toEqual([]);
      const report = reportOf(cwd, "verify-contracts") as unknown as GateReport;
      const operations = double.requests.map(({ operation }) => operation);
      return { ...result, report, operations };
    } finally {
      await double.close();
    }
  }

  interface Made {
    event: GitHubEvent;
    /** Checked out instead of the merge commit. */
    at?: string;
  }
  type Make = (shas: Shas) => Made;

  const PLACES: readonly [string, Make][] = [
    ["of a merge commit", (shas) => ({ event: events.pullRequest(shas) })],
    ["of the head itself", (shas) => ({ event: events.pullRequest(shas), at: shas.head })],
    [
      "of a branch that was pushed",
      (shas) => ({
        event: events.pushTo("refs/heads/change", { ...shas, merge: shas.head }),
        at: shas.head,
      }),
    ],
  ];

  test.each(PLACES)("%s blames nobody for what main added meanwhile", async (_what, make) => {
    const { code, stderr, report } = await check("harmless", make);
    expect(code, stderr).toBe(0);
    expect(report.checks.filter(({ verdict }) => verdict !== "pass")).toEqual([]);
  });

  test.each(PLACES)("%s finds what the change breaks, and only that", async (_what, make) => {
    const { code, stderr, report } = await check("breaking", make);
    expect(code, stderr).toBe(4);
    const found = report.checks.filter(({ verdict }) => verdict === "fail");
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toContain("/news");
    expect(JSON.stringify(found)).toContain("name");
  });
});
