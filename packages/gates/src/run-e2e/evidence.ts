import { basename } from "node:path";
import type { GateContext, NewEvidence } from "@stagegate/core";
import type { RanTests, TestEvidence } from "@stagegate/results";
import type { Evidence } from "@stagegate/schema";

const KIND: Record<TestEvidence["kind"], Evidence["kind"]> = {
  trace: "trace",
  screenshot: "screenshot",
  video: "video",
  "error-context": "other",
  other: "other",
};

const MAX_FILES = 60;
const MAX_BYTES = 20_000_000;
/** Larger text is not read into memory to be scrubbed, and so it is left out. */
const MAX_TEXT_BYTES = 4_000_000;
const TEXT_TYPE = /^(?:text\/|application\/(?:json|xml|x-ndjson)\b)/;
const TEXT_NAME = /\.(?:md|txt|log|json|ndjson|har|xml|html?)$/i;

/** Where the runner leaves its files; nothing in it is scrubbed. */
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
 * Copies what failed attempts left behind; at most 60 files, none above 20 MB. Secrets are hidden in
 * text. Traces, videos and screenshots stay as they were recorded, and that is said.
 */
export async function collectEvidence(
  context: GateContext<"run-e2e">,
  run: RanTests,
): Promise<CollectedEvidence> {
  const ids = new Map<number, string[]>();
  const evidence: Evidence[] = [];
  let left = 0;
  for (const item of run.evidence) {
    const testCase = run.cases[item.caseIndex];
    if (testCase === undefined || testCase.status === "passed" || testCase.status === "skipped")
      continue;
    const from = evidence.length < MAX_FILES ? await contentOf(context, item) : undefined;
    if (from === undefined) {
      left += 1;
      continue;
    }
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
  return { evidence, ids, notes: [...leftOut(left), ...unscrubbed(evidence)] };
}

/** The file as it is, or its text without secrets; undefined for one that is missing or too large. */
async function contentOf(
  { host, redaction }: GateContext<"run-e2e">,
  { path, contentType = "" }: TestEvidence,
): Promise<NewEvidence["from"] | undefined> {
  const bytes = await host.files.size(path);
  if (bytes === undefined || bytes > MAX_BYTES) return undefined;
  if (!TEXT_TYPE.test(contentType) && !TEXT_NAME.test(path)) return { file: path };
  const text = bytes > MAX_TEXT_BYTES ? undefined : await host.files.readText(path);
  return text === undefined ? undefined : { text: redaction.text(text), name: basename(path) };
}

function leftOut(count: number): string[] {
  if (count === 0) return [];
  const files = count === 1 ? "1 file" : `${count} files`;
  return [`${files} of failed attempts left out: missing, too large, or beyond ${MAX_FILES} files`];
}

function unscrubbed(evidence: readonly Evidence[]): string[] {
  const count = evidence.filter(({ kind }) => kind === "trace").length;
  if (count === 0) return [];
  const traces = count === 1 ? "1 trace is" : `${count} traces are`;
  return [`${traces} kept as recorded: cookies, headers and what was typed may be in it`];
}
