import type { Deployments } from "@stagegate/core";
import { describe, expect, it } from "vitest";

type Deployment = Parameters<Deployments["record"]>[0];

export interface DeploymentsUnderTest {
  deployments: Deployments;
  /** What the forge says of each environment now, in any order. */
  seen(): Promise<readonly Pick<Deployment, "environment" | "state" | "url">[]>;
}

type Make = () => Promise<DeploymentsUnderTest>;

const UP: Deployment = {
  environment: "staging/change-7",
  state: "success",
  url: "https://staging.example/7",
};

/** What every Deployments does that can be written; `make` gives a forge without one each time. */
export function describeDeployments(make: Make): void {
  describe("Deployments", () => {
    it("says of an environment what it does, and where it is", async () => {
      const { deployments, seen } = await make();
      for (const state of ["in_progress", "success", "failure", "success", "inactive"] as const) {
        const description = `now ${state}`;
        const posted = await deployments.record({ ...UP, state, description });
        expect(posted).toMatchObject({ kind: "posted" });
        expect(await seen()).toMatchObject([{ environment: UP.environment, state }]);
      }
    });

    it("has the address of what runs, also when it was not announced", async () => {
      const { deployments, seen } = await make();
      await deployments.record(UP);
      expect(await seen()).toEqual([UP]);
    });

    it("keeps environments apart", async () => {
      const { deployments, seen } = await make();
      await deployments.record(UP);
      await deployments.record({ environment: "staging/change-8", state: "failure" });
      const states = (await seen()).map(({ environment, state }) => `${environment} ${state}`);
      expect(states.sort()).toEqual(["staging/change-7 success", "staging/change-8 failure"]);
    });

    it("removes what was never there, and what is gone already", async () => {
      const { deployments, seen } = await make();
      for (let times = 0; times < 2; times += 1) {
        const posted = await deployments.record({ environment: "gone", state: "inactive" });
        expect(posted.kind).not.toBe("unavailable");
      }
      expect((await seen()).filter(({ state }) => state !== "inactive")).toEqual([]);
    });

    it.each(["a b", "staging: «x»\n::error::y", "../../x", "é💥", "x".repeat(300)])(
      "takes any name and any description: %j",
      async (environment) => {
        const { deployments, seen } = await make();
        const description = `${environment} `.repeat(50);
        const posted = await deployments.record({ ...UP, environment, description });
        expect(posted).toMatchObject({ kind: "posted" });
        await deployments.record({ environment, state: "inactive" });
        expect((await seen()).map(({ state }) => state)).toEqual(["inactive"]);
      },
    );
  });
}
