import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { FAULTS } from "../../scripts/demo/faults.ts";
import { startGitHubDouble } from "../../packages/testkit/src/github/index.ts";
import { expectShop, handedOver, runShop } from "../support/act-shop.ts";
import { temporaryFolder } from "../support/cli.ts";
import { PULL, shopConsumer, startPrivateRemote, writeRelease } from "../support/consumer.ts";
import { SHOP_WORKFLOW } from "../support/shop-workflow.ts";
import { installAct } from "../support/tools/act.ts";
import { announceMissing } from "../support/tools/cache.ts";

const act = installAct();
announceMissing(act);
const RUN_ID = 1001;

describe.skipIf(act.kind === "missing")("every fault, in a workflow of the shop by act", () => {
  test.each(Object.keys(FAULTS))("%s", async (fault) => {
    const folder = temporaryFolder("act-fault");
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const remote = await startPrivateRemote();
    onTestFinished(() => remote.close());
    const consumer = shopConsumer({ folder, remote: remote.url }, SHOP_WORKFLOW, fault);
    const { pull, commits } = consumer;
    const refs = { "refs/heads/main": pull.base.sha };
    const double = await startGitHubDouble({ pulls: [pull], commits, refs });
    onTestFinished(() => double.close());
    const result = await runShop({
      act: act.kind === "ready" ? act.path : "",
      consumer,
      double,
      release: writeRelease(join(folder, "release")),
      folder,
      runId: RUN_ID,
      fault,
    });
    const [comment = { body: "" }] = double.comments(PULL);
    const seen = { result, reports: handedOver(double, RUN_ID), comment: comment.body };
    expectShop(fault, seen);
    expect(double.comments(PULL)).toHaveLength(1);
    expect(double.violations).toEqual([]);
  });
});
