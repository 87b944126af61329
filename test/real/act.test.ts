import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startGitHubDouble } from "../../packages/testkit/src/github/index.ts";
import type { GitHubDouble } from "../../packages/testkit/src/github/index.ts";
import { expectShop, handedOver, runShop } from "../support/act-shop.ts";
import type { ShopRun } from "../support/act-shop.ts";
import { temporaryFolder } from "../support/cli.ts";
import { PULL, push, shopConsumer, startPrivateRemote, writeRelease } from "../support/consumer.ts";
import type { Consumer } from "../support/consumer.ts";
import { SHOP_WORKFLOW } from "../support/shop-workflow.ts";
import { installAct } from "../support/tools/act.ts";
import { announceMissing } from "../support/tools/cache.ts";

const act = installAct();
announceMissing(act);

/** A push after the other; each is run with its fault. */
const PUSHES = [
  ["nothing", 1001],
  ["payments-latency", 1002],
  ["web-broken-button", 1003],
] as const;

describe.skipIf(act.kind === "missing")(
  "six gates on the shop, by the stand-in of a runner",
  () => {
    const folder = temporaryFolder("act");
    const ids = new Set<number>();
    const consumers: Consumer[] = [];
    let remote: Awaited<ReturnType<typeof startPrivateRemote>>;
    let release = "";
    let double: GitHubDouble;

    beforeAll(async () => {
      release = writeRelease(join(folder, "release"));
      remote = await startPrivateRemote();
      const { url } = remote;
      for (const [fault] of PUSHES) {
        const before = consumers.at(-1);
        consumers.push(
          before === undefined
            ? shopConsumer({ folder, remote: url }, SHOP_WORKFLOW)
            : push(before, { "CHANGES.md": `${fault}\n` }, url),
        );
      }
      const [first] = consumers;
      const known = consumers
        .flatMap(({ commits }) => commits)
        .map((one) => [one.sha, one] as const);
      double = await startGitHubDouble({
        pulls: first === undefined ? [] : [first.pull],
        commits: [...new Map(known).values()],
        refs: { "refs/heads/main": first?.pull.base.sha ?? "" },
        runs: PUSHES.map(([, id], index) => ({
          id,
          event: "pull_request",
          headSha: consumers[index]?.pull.head.sha ?? "",
          headBranch: "change",
        })),
      });
    });
    afterAll(async () => {
      await double.close();
      await remote.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test.each(PUSHES)("a push with %s is judged right, in one comment", async (name, runId) => {
      const consumer = consumers[runId - 1001];
      if (consumer === undefined || act.kind === "missing") throw new Error("there is no consumer");
      double.setPull(consumer.pull);
      const before = double.requests.length;
      const fault = name === "nothing" ? undefined : name;
      const run: ShopRun = { act: act.path, consumer, double, release, folder, runId };
      const result = await runShop(fault === undefined ? run : { ...run, fault });
      const comments = double.comments(PULL);
      for (const { id } of comments) ids.add(id);
      const [comment = { body: "" }] = comments;
      const reports = handedOver(double, runId);
      expectShop(fault, { result, reports, comment: comment.body });
      expect(comment.body).toContain(consumer.pull.head.sha);
      expect(result.summaries["stagegate"]?.join("\n")).toContain("User journeys");
      expect(double.violations).toEqual([]);
      // The same one after every push, for few calls.
      expect([comments.length, ids.size]).toEqual([1, 1]);
      const calls = double.requests.slice(before).map(({ operation }) => operation ?? "");
      const commenting = calls.filter((operation) => operation.startsWith("issues/"));
      // Each gate says that it is running, or sees that this is said already; then the verdict.
      expect(commenting.length).toBeLessThanOrEqual(3 * reports.length + 4);
    });
  },
);
