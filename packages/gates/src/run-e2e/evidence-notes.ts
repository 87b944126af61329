import type { Evidence } from "@stagegate/schema";
import type { ContentKind } from "../evidence/content.ts";

/** What became of the files of failed attempts. */
export interface Tally {
  /** Missing, too large, or too many. */
  left: number;
  /** Left out, as secrets cannot be taken out of them. */
  refused: { kind: Evidence["kind"]; content: ContentKind }[];
  /** Kept as recorded, as that was asked for; without pictures. */
  kept: Evidence["kind"][];
  /** Parts of archives that were left out of them. */
  emptied: number;
}

/** What a reader must know of the evidence, a sentence each. */
export function notesOf(
  { left, refused, kept, emptied }: Tally,
  { chosen, max }: { chosen: boolean; max: number },
): string[] {
  const notes: string[] = [];
  if (left > 0) {
    notes.push(
      `${counted(left, "file")} of failed attempts left out: missing, too large, or beyond ${max} files`,
    );
  }
  // What somebody has decided needs no repetition.
  const pictures = refused.filter(({ content }) => content === "picture" || content === "video");
  const videos = pictures.filter(({ content }) => content === "video").length;
  if (videos > 0 && !chosen) {
    notes.push(
      `${counted(videos, "video")} left out, as nobody can tell what ${videos === 1 ? "it shows" : "they show"}: \`videos\` in \`run-e2e.evidence\` keeps ${videos === 1 ? "it" : "them"}`,
    );
  }
  const others = refused.filter((one) => !pictures.includes(one)).map(({ kind }) => kind);
  if (others.length > 0) {
    const them = others.length === 1 ? "it" : "them";
    notes.push(
      `${listed(others)} left out, as secrets cannot be looked for in ${them}: \`unscrubbed\` in \`run-e2e.evidence\` keeps ${them} as recorded`,
    );
  }
  if (emptied > 0) {
    notes.push(
      `${counted(emptied, "file")} inside of traces and archives left out, as secrets cannot be looked for in ${emptied === 1 ? "it" : "them"}`,
    );
  }
  if (kept.length > 0) {
    const [are, them] = kept.length === 1 ? ["is", "it"] : ["are", "them"];
    notes.push(
      `${listed(kept)} ${are} kept as recorded: cookies, headers and what was typed may be in ${them}`,
    );
  }
  return notes;
}

/** `2 traces, 1 video and 1 other file`. */
function listed(kinds: readonly Evidence["kind"][]): string {
  const of = (...wanted: Evidence["kind"][]): number =>
    kinds.filter((kind) => wanted.includes(kind)).length;
  const [traces, videos, screenshots] = [of("trace"), of("video"), of("screenshot")];
  const rest = kinds.length - traces - videos - screenshots;
  const parts = [
    counted(traces, "trace"),
    counted(videos, "video"),
    counted(screenshots, "screenshot"),
    counted(rest, "other file"),
  ].filter((part) => !part.startsWith("0 "));
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
