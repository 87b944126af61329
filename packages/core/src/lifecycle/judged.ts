import type { Host } from "../ports/host.ts";

/** Events whose verdict decides about a change that somebody else is the judge of. */
export function isJudgedByBase({ info }: Host): boolean {
  // Where the target branch itself is checked out, its file is the one that was read.
  if (info.source !== undefined || info.notTheChange !== undefined) return false;
  return info.event === "change-request" || info.event === "merge-queue";
}
