import type { Config } from "@stagegate/schema";
import type { BaselineList } from "../ports/forge.ts";
import { sharedInputs } from "./setup.ts";
import type { Setup } from "./setup.ts";

const DEFAULT_LIMIT = 30;

/** Stored runs that are read, and that a new record sums up. */
export function historyLimit(config: Config | undefined): number {
  return config?.baseline?.limit ?? DEFAULT_LIMIT;
}

/**
 * The branch that the change goes to: the input, the forge, the configuration, `main`. Of a change
 * request the forge knows, and whoever starts the job has no say.
 */
export function targetBranch(setup: Setup): string {
  const { host, loaded } = setup;
  const { event, targetBranch: known } = host.info;
  const isChange = event === "change-request" || event === "merge-queue";
  return (
    (isChange ? known : undefined) ??
    sharedInputs(setup)["target-branch"] ??
    known ??
    loaded?.config.baseline?.branch ??
    "main"
  );
}

/** The stored runs of the target branch, newest first. A store that fails is a note, no verdict. */
export async function readHistory(setup: Setup): Promise<BaselineList> {
  const config = setup.loaded?.config;
  try {
    return await setup.host.baselines.list(
      targetBranch(setup),
      historyLimit(config),
      config?.project,
    );
  } catch (cause) {
    const reason = (cause as Error).message;
    return { records: [], notes: [`the history could not be read: ${reason}`] };
  }
}
