import { defineConfig } from "vitest/config";

/** Unit tests stand beside the source; `test/` holds what spans packages; real tools are opt-in. */
export default defineConfig({
  test: {
    // Slow tests are named, the many quick ones would bury them.
    slowTestThreshold: 5_000,
    projects: [
      {
        test: {
          name: "unit",
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
