import { Type } from "typebox";
import type { TObject } from "typebox";
import { EnforcementSchema, GATE_IDS, oneOf, optional, strict } from "./common.ts";

const path = (description: string) => optional(Type.String({ minLength: 1, description }));
const line = path;
const flag = (description: string) => optional(Type.Boolean({ description }));
const list = (description: string) => optional(Type.Array(Type.String(), { description }));

/** Inputs that every gate has. None carries a default: an unset input never beats the file. */
const shared = {
  config: path("Path of the configuration, default stagegate.yml"),
  profile: optional(
    Type.String({
      pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
      description:
        "Profile of the configuration, default: the one of the event, if there is one; `none` for none",
    }),
  ),
  "out-dir": path("Folder of everything that is written, default .stagegate"),
  key: optional(
    Type.String({
      pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$",
      description: "Name of the shard or matrix leg",
    }),
  ),
  enforcement: optional(EnforcementSchema),
  "on-inconclusive": optional(oneOf(["fail", "warn"], "What missing data does to the exit code")),
  "on-unavailable": optional(
    oneOf(["fail", "warn"], "What an unavailable tool or source does to the exit code"),
  ),
  "target-branch": line("Branch that the change goes to, default: baseline.branch, then main"),
  artifacts: optional(
    oneOf(["auto", "never"], "Hand files to other jobs where the forge can, or leave it to you"),
  ),
};

/** Inputs of the gates that judge something themselves. */
const judging = {
  ...shared,
  paths: list(
    "Globs, from the workspace, of files that matter: a change that touches none of them is a skip. `@services` stands for the folders and contracts of all services, a leading `!` takes out again",
  ),
};

const results = list("Globs of results that other jobs made; nothing is run then");
const environment = line("`own`, or the path of a handle; default: environment.json of the run");

/** One schema per gate: types, validation, flags, variables and documentation come from it. */
export const GATE_INPUTS = {
  "provision-staging": strict(
    {
      ...judging,
      mode: optional(oneOf(["up", "down", "reap"], "Start, remove, or remove what is overdue")),
      provider: optional(oneOf(["processes", "external"], "Who runs the environment")),
      teardown: optional(oneOf(["job", "final", "ttl"], "What ends the lease")),
      ttl: line("The lease ends after this: 30m, 2h"),
      service: list("Only these services and what they need"),
      deployment: line(
        "Also record it on the forge, as a deployment to an environment of this name",
      ),
    },
    "Start a short-lived staging environment and wait until it is ready",
  ),
  "verify-contracts": strict(
    {
      ...judging,
      environment,
      base: line("Branch or commit to compare with"),
      "base-file": path("An OpenAPI file to compare from; needs head-file"),
      "head-file": path("An OpenAPI file to compare to; needs base-file"),
      service: list("Only the contracts of these services"),
      // Not `results`: in a combined run those are of tests.
      "contract-results": list(
        "Globs of what other jobs found out about contracts (oasdiff, Pact, Schemathesis); nothing is compared then",
      ),
    },
    "Find changes of public APIs that break a consumer",
  ),
  "run-e2e": strict(
    {
      ...judging,
      environment,
      results,
      dir: path("Folder that the runner starts in"),
      "runner-config": path("Configuration file of the runner"),
      project: list("Projects of the runner's configuration"),
      grep: line("Only tests whose title matches"),
      "on-flaky": optional(oneOf(["warn", "fail"], "What a flaky test does")),
      timeout: line("For the whole run: 15m"),
    },
    "Run the user journeys and tell failures from flakes",
  ),
  "load-test": strict(
    { ...judging, environment, scenario: list("Only these scenarios") },
    "Put the stack under load and judge latency, errors and the achieved rate",
  ),
  "check-slo": strict(
    {
      ...judging,
      environment,
      "prometheus-url": line("Base address of Prometheus"),
      objective: list("Only these objectives"),
    },
    "Judge telemetry against objectives and alerts",
  ),
  "comment-report": strict(
    {
      ...shared,
      results,
      gates: optional(
        Type.Array(Type.Unsafe<string>({ type: "string", enum: [...GATE_IDS] }), {
          description: "Gates that must have reported; default: those that the run started",
        }),
      ),
      needs: line("How the jobs before this one ended, as JSON: toJSON(needs) on GitHub"),
      status: flag("Also set a commit status; the exit code stays what decides"),
      "check-run": flag("Also publish a check run with the findings, where the forge has them"),
      title: line("Heading of the comment"),
      "silent-when-green": flag(
        "Write no first comment when all is green; red turned green is told",
      ),
      quiet: flag("Do not print the comment"),
      record: flag("Store this run as history of the target branch; by itself on pushes to it"),
    },
    "Merge every report into one comment, summary and HTML page, and name the culprit",
  ),
} as const satisfies Record<(typeof GATE_IDS)[number], TObject>;
