import { isAbsolute } from "node:path";
import type { Capabilities, Host, Posted } from "@stagegate/core";
import { describe, expect, it } from "vitest";
import { says } from "./change-request-thread.ts";

type Make = () => Promise<Host>;

const CHECK = {
  name: "stagegate",
  conclusion: "success",
  title: "t",
  summary: "s",
  annotations: [],
} as const;

/** One use of each port that may be lacking. */
const USES: Readonly<
  Record<Exclude<keyof Capabilities, "annotations">, (host: Host) => Promise<Posted>>
> = {
  comments: (host) => host.thread.upsert("stagegate", says("body")),
  commitStatus: (host) =>
    host.status.set({ state: "success", context: "stagegate", description: "d" }),
  checkRuns: (host) => host.checkRuns.publish(CHECK),
  deployments: (host) => host.deployments.record({ environment: "e", state: "success" }),
  artifacts: (host) => host.artifacts.upload("stagegate-a", host.root),
};

/**
 * What every Host does: its data hold together, and what it cannot do is said, not thrown. `make`
 * gives one in a workspace of its own, as poor or as rich in rights as the test wants.
 */
export function describeHost(make: Make): void {
  describe("Host", () => {
    itLacks(make);
    itIsConsistent(make);
  });
}

function itLacks(make: Make): void {
  it.each(Object.keys(USES) as (keyof typeof USES)[])(
    "says in the same words what it cannot do: %s",
    async (name) => {
      const host = await make();
      const capability = host.capabilities[name];
      const use = USES[name];
      const [first, second] = capability.able ? [] : [await use(host), await use(host)];
      expect(second).toEqual(first);
      expect(first?.kind).not.toBe("posted");
      const said = (posted: Posted | undefined): unknown =>
        posted === undefined || posted.kind === "posted" ? undefined : posted.reason;
      expect(said(first)).toBe(capability.able ? undefined : capability.reason);
    },
  );

  it("gives each reason, and each hint, as one line", async () => {
    const { capabilities } = await make();
    for (const capability of Object.values(capabilities)) {
      const said = capability.able ? ["-"] : [capability.reason, capability.hint ?? "-"];
      for (const line of said) expect(line).toMatch(/^\S.*$/);
    }
  });

  it("adds annotations and looks for artifacts without an exception", async () => {
    const host = await make();
    await host.annotations.add([{ level: "error", title: "t", message: "m" }]);
    const into = `${host.root}/into`;
    expect(await host.artifacts.download("no-such-artifact", into)).toMatchObject({
      artifacts: [],
    });
  });
}

function itIsConsistent(make: Make): void {
  it("has absolute paths and limits that hold something", async () => {
    const host = await make();
    const paths = [host.root, ...Object.values(host.entries)];
    expect(paths.filter((path) => !isAbsolute(path))).toEqual([]);
    const limits = [
      host.thread.maxBodyLength,
      host.summary.maxLength,
      host.checkRuns.maxTextLength,
    ];
    for (const limit of limits) expect(limit).toBeGreaterThan(10_000);
  });

  it("tells one story of where it runs", async () => {
    const { info } = await make();
    expect(info.run.forge).toBe(info.subject.forge);
    expect(info.run.repository).not.toBe("");
    expect(info.run.id).toMatch(/^\S+$/);
    expect(info.run.attempt).toBeGreaterThanOrEqual(1);
    const commit = /^(?:[0-9a-f]{40}|[0-9a-f]{64}|uncommitted)$/;
    expect(info.subject.commit).toMatch(commit);
    expect(info.subject.tested).toMatch(commit);
  });

  it("hands on the variables of the job, and has none that is not set", async () => {
    const host = await make();
    for (const [name, value] of Object.entries(host.environment)) {
      expect(host.variable(name)).toBe(value);
    }
    expect(host.variable("STAGEGATE_NO_SUCH_VARIABLE")).toBeUndefined();
    expect(host.variable("constructor")).toBeUndefined();
    expect(host.variable("__proto__")).toBeUndefined();
  });
}
