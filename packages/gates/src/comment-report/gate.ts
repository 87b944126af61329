import { defineGate } from "@stagegate/core";
import { runCommentReport } from "./run.ts";

export { mergeRankings } from "./merge.ts";

/** One comment, summary and page on the change request that a reviewer can decide from. */
export const commentReport = defineGate<"comment-report", object>({
  id: "comment-report",
  configuration: "optional",
  run: (context) => runCommentReport(context),
});
