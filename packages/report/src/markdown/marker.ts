import { cleanLine } from "../escape/clean.ts";
import type { ReportPage } from "../model/page.ts";

/**
 * The hidden first line by which the comment is found again and an older writer is told from a
 * newer one: `<!-- <marker> v1 commit=… run=… attempt=… -->`. A comment is ours when its body
 * starts with `<!-- <marker> ` and the author is us.
 */
export function markerLine(marker: string, page: ReportPage): string {
  const { subject, run } = page;
  const fields = [
    `commit=${token(subject.commit)}`,
    `run=${token(run.id)}`,
    `attempt=${run.attempt}`,
    `at=${token(page.generatedAt)}`,
  ];
  return `<!-- ${token(marker)} v1 ${fields.join(" ")} -->`;
}

/** A value that cannot end the comment or hold a space. */
function token(value: string): string {
  const safe = cleanLine(value, 80).replaceAll(/[^A-Za-z0-9_.:/-]+/g, "_");
  return safe.replaceAll(/-{2,}/g, "-").replace(/^[->]+|-$/g, "") || "_";
}

export interface CommentMark {
  commit: string;
  run: string;
  attempt: number;
  at: string;
}

/** What the hidden line of an existing comment says; undefined for a foreign or damaged one. */
export function readMarker(marker: string, body: string): CommentMark | undefined {
  const line = body.slice(0, 600).split("\n", 1)[0] ?? "";
  const start = `<!-- ${token(marker)} v1 `;
  if (!line.startsWith(start)) return undefined;
  const match = /^commit=(\S+) run=(\S+) attempt=(\d{1,9}) at=(\S+) -->$/.exec(
    line.slice(start.length),
  );
  if (match === null) return undefined;
  const [, commit = "", run = "", attempt = "0", at = ""] = match;
  return { commit, run, attempt: Number(attempt), at };
}
