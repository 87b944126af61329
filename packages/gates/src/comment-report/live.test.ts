import type { Host } from "@stagegate/core";
import type { EnvironmentHandle } from "@stagegate/schema";
import { describe, expect, it } from "vitest";
import { put, report, RUN, run, write } from "../../test-support/comment-report.ts";
import type { RunOptions } from "../../test-support/comment-report.ts";

/** The clock of these tests stands at 2026-11-25 05:41 UTC. */
const HANDLE: EnvironmentHandle = {
  schema: "stagegate/environment/v1",
  id: "shop-7",
  provider: "external",
  createdAt: "2026-11-25T05:00:00Z",
  expiresAt: "2026-11-25T09:30:00Z",
  teardown: "ttl",
  services: [],
  entry: "https://shop-7.staging.example/cart",
  telemetry: {},
  versions: [],
};

async function context(given: Partial<EnvironmentHandle> | string, options: RunOptions = {}) {
  await put(report("run-e2e", options.host === undefined ? {} : { run: { ...RUN, id: "77" } }));
  const handle = typeof given === "string" ? given : { ...HANDLE, ...given };
  await write(".stagegate/environment.json", handle);
  const { comments, summary, exitCode } = await run({}, options);
  expect(exitCode).toBe(0);
  const [, line = ""] = (comments[0]?.body ?? "").split("\n\n");
  expect(summary).toContain(line.split("live environment")[1] ?? "");
  return line;
}

describe("the environment of the run", () => {
  it("is linked with its end, where it outlives the job", async () => {
    const address = "https://shop-7.staging.example/cart";
    expect(await context({})).toContain(
      `[live environment](${address}) until 2026-11-25 09:30 UTC`,
    );
    const { expiresAt: _end, ...endless } = HANDLE;
    expect(await context(JSON.stringify(endless))).toMatch(/\[live environment\]\([^)]+\)$/);
    expect(await context({ provider: "processes" })).toContain("live environment");
  });

  it.each<[string, Partial<EnvironmentHandle> | string]>([
    ["it ends with its job", { provider: "processes", teardown: "job" }],
    ["it has ended", { expiresAt: "2026-11-25T05:40:00Z" }],
    ["it is on the machine of the job", { entry: "http://127.0.0.1:8080/" }],
    ["nobody named an entry", { entry: "" }],
    ["its address is none", { entry: "javascript:alert(1)" }],
    ["its handle is damaged", "{"],
  ])("is not linked where %s", async (_why, given) => {
    expect(await context(given)).not.toContain("environment");
  });

  it("is not linked where strangers may have written it", async () => {
    const info: Host["info"] = {
      run: { ...RUN, id: "900" },
      subject: report("run-e2e").subject,
      event: "change-request",
      source: { id: "77", attempt: 1 },
    };
    expect(await context({}, { host: { info } })).not.toContain("environment");
  });

  it("cannot break out of its link", async () => {
    const line = await context({ entry: "https://x.example/a)**b|<img src=x>[c](d" });
    expect(line).toMatch(/\[live environment\]\(https:\/\/x\.example\/[^()\s<>|]*\) until/);
  });
});
