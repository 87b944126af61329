import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runBundle } from "./action.ts";
import type { ActionResult } from "./action.ts";
import type { GitHubEvent } from "./github-events.ts";

export interface JobStep {
  /** The workspace. */
  cwd: string;
  event: GitHubEvent;
  /** What a runner hands to every job: the variables of a double. */
  runner: Readonly<Record<string, string>>;
  /** Id of the job. */
  job?: string;
  attempt?: number;
  inputs?: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
}

/** One step of a job of a workflow run: the bundle of an action, with what the runner sets. */
export async function runStep(action: string, step: JobStep): Promise<ActionResult> {
  const { cwd, event, runner, job = "stagegate", attempt = 1 } = step;
  const eventFile = join(dirname(cwd), "event.json");
  const temp = join(dirname(cwd), "runner-temp");
  mkdirSync(temp, { recursive: true });
  writeFileSync(eventFile, JSON.stringify(event.payload));
  return runBundle(action, {
    cwd,
    // The metadata of every action gives the token of the job to this input.
    inputs: { token: runner["GITHUB_TOKEN"] ?? "", ...step.inputs },
    env: {
      ...withoutToken(runner),
      ...event.env,
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_WORKSPACE: cwd,
      GITHUB_JOB: job,
      GITHUB_RUN_ATTEMPT: String(attempt),
      RUNNER_TEMP: temp,
      RUNNER_OS: "Linux",
      RUNNER_ARCH: "X64",
      ...step.env,
    },
  });
}

/** A runner hands the token to no action that does not ask for it. */
function withoutToken(runner: Readonly<Record<string, string>>): Record<string, string> {
  const { GITHUB_TOKEN: _token, ...rest } = runner;
  return rest;
}

/** What people see of a step: the runner obeys a line that names a secret, and does not show it. */
export function logOf({ stdout, stderr }: ActionResult): string {
  return `${stdout}\n${stderr}`.replaceAll(/^::add-mask::.*$/gm, "");
}
