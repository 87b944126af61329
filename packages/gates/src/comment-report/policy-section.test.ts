import { describe, expect, it } from "vitest";
import { put, report, RUN, run, write } from "../../test-support/comment-report.ts";
import type { RunOptions } from "../../test-support/comment-report.ts";

const CONFIG = "version: 1\nproject: shop\nservices: { cart: {} }\n";

/** A change request to main, which says this. */
function changeOf(text: string): RunOptions {
  const subject = {
    forge: "local",
    repository: "shop",
    commit: "c0ffee1",
    tested: "c0ffee1",
  } as const;
  const revision = { commit: "a".repeat(40), how: "a test" };
  return {
    host: {
      info: { run: RUN, subject, event: "change-request", targetBranch: "main" },
      repository: {
        tip: async () => revision,
        base: async () => revision,
        readAt: async (_commit, path) => (path === "stagegate.yml" ? text : undefined),
        readElsewhere: async () => undefined,
        changedSince: async () => [],
      },
    },
  };
}

describe("what a change loosens beside the blocks of the gates", () => {
  it("stands in comment and report, and blocks nobody", async () => {
    await write("stagegate.yml", `${CONFIG}baseline: { limit: 1 }\n`);
    await put(report("run-e2e"));
    const ran = await run({}, changeOf(`${CONFIG}baseline: { limit: 9 }\n`));
    expect([ran.exitCode, ran.report.verdict]).toEqual([0, "warn"]);
    expect(ran.report.checks.map(({ id }) => id)).toEqual([
      "policy:shop/stagegate.yml#baseline.limit",
      "gate:shop/run-e2e#verdict",
    ]);
    expect(ran.comments[0]?.body).toContain("baseline.limit");
  });

  it("is no data: a run without a report stays red", async () => {
    await write("stagegate.yml", `${CONFIG}baseline: { limit: 1 }\n`);
    const ran = await run({ gates: [] }, changeOf(`${CONFIG}baseline: { limit: 9 }\n`));
    expect(ran.exitCode).toBe(5);
  });

  it("cannot be the list of gates that must have reported", async () => {
    await write("stagegate.yml", `${CONFIG}comment-report: { gates: [run-e2e] }\n`);
    await put(report("run-e2e"));
    const base = `${CONFIG}comment-report: { gates: [run-e2e, load-test] }\n`;
    const ran = await run({}, changeOf(base));
    expect(ran.exitCode).toBe(5);
    expect(ran.report.checks.map(({ id }) => id)).toContain(
      "policy:shop/stagegate.yml#comment-report.gates",
    );
    // Nor can the workflow make it shorter.
    const named = await run({ gates: ["run-e2e"] }, changeOf(base));
    expect(named.exitCode).toBe(5);
  });
});
