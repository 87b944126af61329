import { createFakeHost, createMemoryFiles } from "@stagegate/testkit";
import type { GateId } from "@stagegate/schema";
import { expect, test } from "vitest";
import { defineGate, runGate } from "../index.ts";
import type { FinishedGate } from "../index.ts";

const CONFIG = "version: 1\nproject: shop\nservices:\n  cart: {}\n";

/** Runs a gate that is green whatever it looks at, where the target branch is checked out. */
async function run(id: GateId): Promise<FinishedGate> {
  const host = createFakeHost({ files: createMemoryFiles({ "/repo/stagegate.yml": CONFIG }) });
  const notTheChange = { reason: "the target branch is checked out", hint: "Use pull_request." };
  const gate = defineGate<GateId, object>({
    id,
    configuration: "required",
    run: async () => ({
      summary: "all good",
      checks: [{ id: "a:b/c#d", title: "d", verdict: "pass" }],
    }),
  });
  const info = { ...host.info, notTheChange };
  return runGate(gate, { ...host, info }, async () => ({}));
}

test("a gate does not judge a checkout that is not the change", async () => {
  const { exitCode, error, report } = await run("run-e2e");
  expect([exitCode, report.verdict, error?.code, error?.hint]).toEqual([
    2,
    "error",
    "STAGEGATE_CHECKOUT_NOT_CHANGE",
    "Use pull_request.",
  ]);
});

test("comment-report speaks for what other jobs saw, wherever it stands", async () => {
  expect((await run("comment-report")).exitCode).toBe(0);
});
