import type { CommitStatus } from "@stagegate/core";
import { describe, expect, it } from "vitest";
import { HOSTILE } from "./hostile.ts";

type Status = Parameters<CommitStatus["set"]>[0];

export interface StatusUnderTest {
  status: CommitStatus;
  /** What stands beside the commit now: one entry per context, in any order. */
  seen(): Promise<readonly Status[]>;
}

type Make = () => Promise<StatusUnderTest>;

const STATUS: Status = {
  state: "success",
  context: "stagegate",
  description: "all gates pass",
  url: "https://forge.example/runs/1",
};

/** What every CommitStatus does that can be written; `make` gives a commit without one each time. */
export function describeCommitStatus(make: Make): void {
  describe("CommitStatus", () => {
    itShows(make);
    itBounds(make);
  });
}

function itShows(make: Make): void {
  it("stands beside the commit with its description and its address", async () => {
    const { status, seen } = await make();
    expect(await status.set(STATUS)).toMatchObject({ kind: "posted" });
    expect(await seen()).toEqual([STATUS]);
  });

  it.each([
    ["pending", ["pending"]],
    ["success", ["success"]],
    ["failure", ["failure"]],
    // A forge that knows no difference says failure; never anything that lets a change pass.
    ["error", ["error", "failure"]],
  ] as const)("has the state %s", async (state, allowed) => {
    const { status, seen } = await make();
    await status.set({ ...STATUS, state });
    expect(allowed).toContain((await seen())[0]?.state);
  });

  it("replaces the one of the same context, back to pending as well", async () => {
    const { status, seen } = await make();
    for (const state of ["pending", "failure", "pending", "success"] as const) {
      expect(await status.set({ ...STATUS, state, description: state })).toMatchObject({
        kind: "posted",
      });
      expect(await seen()).toEqual([{ ...STATUS, state, description: state }]);
    }
  });

  // GitLab answers 400 to a state that is the same.
  it("takes the same one twice", async () => {
    const { status, seen } = await make();
    for (const state of ["pending", "pending", "failure", "failure"] as const) {
      expect(await status.set({ ...STATUS, state })).toMatchObject({ kind: "posted" });
    }
    expect(await seen()).toEqual([{ ...STATUS, state: "failure" }]);
  });

  it("keeps those of other contexts", async () => {
    const { status, seen } = await make();
    const contexts = ["stagegate", "stagegate / e2e (1/2)", "stagegate-e2e", "日本"];
    for (const context of contexts) await status.set({ ...STATUS, context });
    expect((await seen()).map(({ context }) => context).sort()).toEqual([...contexts].sort());
  });

  it("needs no address", async () => {
    const { status, seen } = await make();
    const { url: _none, ...rest } = STATUS;
    expect(await status.set(rest)).toMatchObject({ kind: "posted" });
    expect(await seen()).toEqual([rest]);
  });
}

function itBounds(make: Make): void {
  it("says where a description that is too long was cut", async () => {
    const { status, seen } = await make();
    const description = "grüß 💥 ".repeat(1000);
    expect(await status.set({ ...STATUS, description })).toMatchObject({ kind: "posted" });
    const shown = (await seen())[0]?.description ?? "";
    expect(shown.endsWith("…")).toBe(true);
    expect(shown.length).toBeGreaterThan(60);
    expect(shown.isWellFormed()).toBe(true);
    expect(description.startsWith(shown.slice(0, -1).trimEnd())).toBe(true);
  });

  it.each(HOSTILE)("has one line of text, whatever it says: %j", async (description) => {
    const { status, seen } = await make();
    expect(await status.set({ ...STATUS, description })).toMatchObject({ kind: "posted" });
    const [shown, ...more] = await seen();
    expect(more).toEqual([]);
    // oxlint-disable-next-line no-control-regex
    expect(shown?.description).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    expect(shown?.state).toBe("success");
  });
}
