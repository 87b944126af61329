import { gateSummary } from "@stagegate/schema/inputs";
import type { GateId } from "@stagegate/schema";
import type { Command } from "./context.ts";

export interface CommandEntry {
  summary: string;
  example: string;
  /** The command is this gate alone. */
  gate?: GateId;
  load(): Promise<{ command: Command }>;
}

function gate(id: GateId, example: string): CommandEntry {
  return {
    summary: gateSummary(id),
    example,
    gate: id,
    load: async () => ({ command: (await import("./commands/gate.ts")).gateCommand(id) }),
  };
}

/** Every command, loaded when it is called: start-up pays for one. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  run: {
    summary: "Run several gates in one go, and remove the environment at the end",
    example: "stagegate run",
    load: () => import("./commands/run.ts"),
  },
  "provision-staging": gate("provision-staging", "stagegate provision-staging --teardown final"),
  "verify-contracts": gate("verify-contracts", "stagegate verify-contracts --base main"),
  "run-e2e": gate("run-e2e", "stagegate run-e2e --grep checkout"),
  "load-test": gate("load-test", "stagegate load-test --scenario browse"),
  "check-slo": gate("check-slo", "stagegate check-slo --prometheus-url http://127.0.0.1:9090"),
  "comment-report": gate("comment-report", "stagegate comment-report --results '**/junit*.xml'"),
  init: {
    summary: "Write a stagegate.yml that works from what is in the repository",
    example: "stagegate init",
    load: () => import("./commands/init.ts"),
  },
  validate: {
    summary: "Check stagegate.yml without running anything",
    example: "stagegate validate --show",
    load: () => import("./commands/validate.ts"),
  },
  doctor: {
    summary: "Look for what would keep the gates from working here",
    example: "stagegate doctor",
    load: () => import("./commands/doctor.ts"),
  },
  "diff-openapi": {
    summary: "Find what breaks consumers between two API descriptions",
    example: "stagegate diff-openapi main:openapi.yaml openapi.yaml",
    load: () => import("./commands/diff-openapi.ts"),
  },
  results: {
    summary: "Count and judge test results of other tools",
    example: "stagegate results '**/junit*.xml'",
    load: () => import("./commands/results.ts"),
  },
  policy: {
    summary: "Propose limits and enforcement from the stored runs of a branch",
    example: "stagegate policy suggest --branch main",
    load: () => import("./commands/policy.ts"),
  },
  history: {
    summary: "Bring runs that other tools have kept into the history of a branch",
    example: "stagegate history import --from junit --branch main reports/*",
    load: () => import("./commands/history.ts"),
  },
  explain: {
    summary: "Explain an error code",
    example: "stagegate explain STAGEGATE_BASE_UNREACHABLE",
    load: () => import("./commands/explain.ts"),
  },
  diagnose: {
    summary: "Name the culprit service from a telemetry folder",
    example: "stagegate diagnose --telemetry .stagegate/telemetry",
    load: () => import("./commands/diagnose.ts"),
  },
  dashboard: {
    summary: "Write one page over many runs: trends, flakiest and slowest checks",
    example: "stagegate dashboard runs --out site/index.html",
    load: () => import("./commands/dashboard.ts"),
  },
  down: {
    summary: "Remove the environment of the out directory",
    example: "stagegate down",
    load: () => import("./commands/down.ts"),
  },
  reap: {
    summary: "Remove every environment whose lease is over or whose owner is gone",
    example: "stagegate reap",
    load: () => import("./commands/reap.ts"),
  },
};
