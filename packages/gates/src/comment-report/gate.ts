import { defineGate } from "@stagegate/core";
import { runCommentReport } from "./run.ts";

export { mergeRankings } from "./merge.ts";

export interface ReportPorts {
  /** A combined run has shown its gates and findings already. */
  gatesShown: boolean;
  /** What could not be had of what other jobs handed over, a sentence each. */
  notes?: readonly string[];
  /** Reports of other jobs came to this one. */
  handedOver?: boolean;
  /** Names of what held reports of other jobs and could not be had. */
  lost?: readonly string[];
  /** Names of reports that several jobs have handed over as one and the same. */
  rivals?: readonly string[];
}

/** One comment, summary and page on the change request that a reviewer can decide from. */
export const commentReport = defineGate<"comment-report", ReportPorts>({
  id: "comment-report",
  configuration: "optional",
  run: runCommentReport,
});
