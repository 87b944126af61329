import { execFileSync } from "node:child_process";
import { defineConfig } from "vitest/config";

const seeded = { setupFiles: ["test/property-seed.ts"], provide: { propertySeed: seedOfCommit() } };

/** `PROPERTY_SEED` for a seed of your own; outside of a repository it is left to chance. */
function seedOfCommit(): number | undefined {
  const given = process.env["PROPERTY_SEED"];
  if (given !== undefined && given !== "") return Number.parseInt(given, 10);
  try {
    const commit = execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8", stdio: "pipe" });
    return Number.parseInt(commit.slice(0, 8), 16) | 0;
  } catch {
    return undefined;
  }
}

/** Unit tests stand beside the source; `test/` holds what spans packages; real tools are opt-in. */
export default defineConfig({
  test: {
    // Slow tests are named, the many quick ones would bury them.
    slowTestThreshold: 5_000,
    projects: [
      {
        test: {
          name: "unit",
          ...seeded,
          include: [
            "packages/*/src/**/*.test.ts",
            "scripts/**/*.test.ts",
            "examples/*/**/*.test.ts",
          ],
          exclude: ["**/node_modules/**", "**/e2e/**"],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "system",
          ...seeded,
          include: ["test/**/*.test.ts"],
          exclude: ["**/node_modules/**", "test/real/**", "test/full/**"],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // Real processes and browsers: one at a time, and not beside the unit tests.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "real",
          ...seeded,
          include: ["test/real/**/*.test.ts"],
          testTimeout: 600_000,
          hookTimeout: 900_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "full",
          ...seeded,
          include: ["test/full/**/*.test.ts"],
          testTimeout: 1_800_000,
          hookTimeout: 600_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
