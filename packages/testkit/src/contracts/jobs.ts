import type { JobState, Jobs } from "@stagegate/core";
import { describe, expect, it } from "vitest";

export interface JobsUnderTest {
  jobs: Jobs;
  /** How the jobs beside this one have ended, or that they have not, by name; undefined where nobody can be asked. */
  ended: ReadonlyMap<string, JobState> | undefined;
}

/** What every Jobs does; `make` gives one with jobs beside it, as rich in rights as it may be. */
export function describeJobs(make: () => Promise<JobsUnderTest>): void {
  describe("Jobs", () => {
    it("tells how the other jobs have ended, or that nobody can be asked", async () => {
      const { jobs, ended } = await make();
      const others = await jobs.others();
      expect(others === undefined ? undefined : [...others].sort()).toEqual(
        ended === undefined ? undefined : [...ended].sort(),
      );
    });

    it("says the same when it is asked again", async () => {
      const { jobs } = await make();
      expect(await jobs.others()).toEqual(await jobs.others());
    });
  });
}
