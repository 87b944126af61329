import { optional, strict, text, VerdictSchema } from "./common.ts";
import type { GATE_IDS } from "./common.ts";
import { Type } from "typebox";
import type { TObject } from "typebox";

/** Outputs that every gate sets. All are strings: forges know nothing else. */
const shared = {
  verdict: VerdictSchema,
  "exit-code": Type.String({ pattern: "^[0-5]$", description: "Exit code of the gate" }),
  summary: text("One line"),
  "out-dir": optional(text("Absolute path of the out directory")),
};

/** One schema per gate: what later steps of a job can read. */
export const GATE_OUTPUTS = {
  "provision-staging": strict({
    ...shared,
    environment: optional(text("Path of the handle, for the input `environment` of other gates")),
    url: optional(text("Base address that journeys and load start from")),
  }),
  "verify-contracts": strict(shared),
  "run-e2e": strict(shared),
  "load-test": strict(shared),
  "check-slo": strict(shared),
  "comment-report": strict({
    ...shared,
    "report-html": optional(text("Absolute path of the page")),
    "report-url": optional(text("Address of the page, where the forge keeps it")),
    culprit: optional(text("Service that the report names")),
  }),
} as const satisfies Record<(typeof GATE_IDS)[number], TObject>;
