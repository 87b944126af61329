import { readMarker } from "@stagegate/report";
import type { CommentMark, ReportPage } from "@stagegate/report";

/** The marker tells the comments of one change request apart: one per key. */
export function markerOf(key: string | undefined): string {
  return key === undefined ? "stagegate" : `stagegate-${key}`;
}

/** The host may have put a line of its own before the mark. */
const MAX_LINES = 5;

/** The mark that a comment of ours has at its head. */
export function markIn(marker: string, body: string): CommentMark | undefined {
  const head = body.slice(0, 2_000).split(/\r?\n/, MAX_LINES);
  return head.flatMap((line) => readMarker(marker, line) ?? [])[0];
}

/**
 * Whether an existing comment is of a later run than the page, and must stay. Forges count their
 * runs upwards, and a run belongs to the push that started it: that of an older commit has the lower
 * number, however late it ends. Runs without such numbers are told apart by the clock.
 */
export function isNewer(
  mark: CommentMark | undefined,
  { run, generatedAt }: Pick<ReportPage, "run" | "generatedAt">,
): boolean {
  if (mark === undefined) return false;
  const order = mark.run === run.id ? mark.attempt - run.attempt : (countOf(mark.run, run.id) ?? 0);
  return order === 0 ? Date.parse(mark.at) > Date.parse(generatedAt) : order > 0;
}

const NUMBER = /^[1-9]\d{0,30}$/;

/** How two runs follow each other; undefined where their ids are no numbers. */
function countOf(a: string, b: string): number | undefined {
  if (!NUMBER.test(a) || !NUMBER.test(b)) return undefined;
  return BigInt(a) > BigInt(b) ? 1 : -1;
}
