import { basename } from "node:path";
import type { GateContext, NewEvidence } from "@stagegate/core";
import type { RanTests, TestEvidence } from "@stagegate/results";
import type { Config, Evidence } from "@stagegate/schema";
import type { ContentKind } from "../evidence/content.ts";
import type { ScrubOptions } from "../evidence/scrub.ts";
import { notesOf } from "./evidence-notes.ts";
import type { Tally } from "./evidence-notes.ts";

const KIND: Record<TestEvidence["kind"], Evidence["kind"]> = {
  trace: "trace",
  screenshot: "screenshot",
  video: "video",
  "error-context": "other",
  other: "other",
};

const MAX_FILES = 60;

type Choice = NonNullable<NonNullable<Config["run-e2e"]>["evidence"]>[number];

/** A picture is what a report is read for; a film is long, and nobody looks through it. */
const DEFAULT: readonly Choice[] = ["traces", "screenshots"];

/** Where the runner leaves its files; nothing in it is scrubbed, so it is removed after the run. */
export function rawFolder({ out }: Pick<GateContext<"run-e2e">, "out">): string {
  return out.file("evidence", "run-e2e", "raw");
}

export interface CollectedEvidence {
  evidence: Evidence[];
  /** Ids by the index of the test. */
  ids: Map<number, string[]>;
  /** What was left out, and what could not be scrubbed. */
  notes: string[];
}

/**
 * Copies what failed attempts left behind, at most 60 files, without secrets: texts, and traces and
 * other archives of texts. What cannot be scrubbed is an explicit choice (`run-e2e.evidence`).
 */
export async function collectEvidence(
  context: GateContext<"run-e2e">,
  run: RanTests,
): Promise<CollectedEvidence> {
  const ids = new Map<number, string[]>();
  const evidence: Evidence[] = [];
  const tally: Tally = { left: 0, refused: [], kept: [], emptied: 0 };
  const chosen = context.config?.["run-e2e"]?.evidence;
  const options = scrubOptions(context, new Set(chosen ?? DEFAULT));
  for (const item of run.evidence) {
    const testCase = run.cases[item.caseIndex];
    if (testCase === undefined || testCase.status === "passed" || testCase.status === "skipped")
      continue;
    if (item.kind === "trace" && chosen?.includes("traces") === false) continue;
    if (evidence.length >= MAX_FILES) tally.left += 1;
    const from = evidence.length >= MAX_FILES ? undefined : await contentOf(item, options, tally);
    if (from === undefined) continue;
    const id = `e2e-${item.caseIndex}-${item.attempt}-${item.kind}-${evidence.length}`;
    const added = await context.out.addEvidence({
      gate: "run-e2e",
      id,
      kind: KIND[item.kind],
      title: `${item.title} of attempt ${item.attempt + 1}: ${testCase.name}`,
      from,
      ...(item.contentType === undefined ? {} : { mediaType: item.contentType }),
    });
    evidence.push(added);
    ids.set(item.caseIndex, [...(ids.get(item.caseIndex) ?? []), id]);
  }
  return { evidence, ids, notes: notesOf(tally, { chosen: chosen !== undefined, max: MAX_FILES }) };
}

function scrubOptions(
  { host, redaction }: GateContext<"run-e2e">,
  choice: ReadonlySet<Choice>,
): ScrubOptions {
  const keeps = (content: ContentKind): boolean => {
    if (content === "picture") return choice.has("screenshots");
    if (content === "video") return choice.has("videos");
    return content === "font" || choice.has("unscrubbed");
  };
  return { files: host.files, redaction, keeps };
}

/** What may be uploaded of a file; undefined, and counted, where nothing may. */
async function contentOf(
  { path, kind }: TestEvidence,
  options: ScrubOptions,
  tally: Tally,
): Promise<NewEvidence["from"] | undefined> {
  const { scrubFile } = await import("../evidence/scrub.ts");
  const scrubbed = await scrubFile(path, options);
  switch (scrubbed.kind) {
    case "clean":
      tally.emptied += scrubbed.emptied;
      return { bytes: scrubbed.bytes, name: basename(path) };
    case "kept":
      if (scrubbed.content !== "picture") tally.kept.push(KIND[kind]);
      return { file: path };
    case "refused":
      if (scrubbed.content === undefined) tally.left += 1;
      else tally.refused.push({ kind: KIND[kind], content: scrubbed.content });
      return undefined;
  }
}
