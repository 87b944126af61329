import { ACTION_IDS } from "../generate/actions.ts";

/** One bundle: JavaScript that the compiler wrote, and the folder of what is made of it. */
export interface Target {
  entry: string;
  folder: string;
  /** Name of the file that starts it. */
  main: string;
}

/** Folder of what all actions share. */
export const SHARED = "actions/shared";

/** Other processes, by the name of their folder (`builtEntries` of packages/wiring). */
const PROCESSES: Readonly<Record<string, string>> = {
  agent: "packages/agent/dist/main.js",
  "playwright-reporter": "packages/tools/dist/playwright/reporter.js",
  "playwright-preload": "packages/tools/dist/playwright/preload.js",
  "load-worker": "packages/load/dist/embedded/worker.js",
};

export const PROCESS_NAMES: readonly string[] = Object.keys(PROCESSES);

/** What is committed: every action, the runtime, and the other processes. */
export const ACTION_TARGETS: readonly Target[] = [
  { entry: "actions/.build/shared/src/index.js", folder: `${SHARED}/runtime`, main: "index.js" },
  ...Object.entries(PROCESSES).map(([name, entry]) => ({
    entry,
    folder: `${SHARED}/${name}`,
    main: "index.js",
  })),
  ...ACTION_IDS.map((id) => ({
    entry: `actions/.build/${id}/src/main.js`,
    folder: `actions/${id}/dist`,
    main: "index.js",
  })),
];

/** What is published and not committed. The other processes are copied beside it. */
export const COMMAND: Target = {
  entry: "packages/cli/dist/tsc/published.js",
  folder: "packages/cli/dist",
  main: "main.js",
};
