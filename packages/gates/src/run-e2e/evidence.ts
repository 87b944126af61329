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
 * text. Recordings stay as they are, which is said of all but screenshots: a picture is in the report.
 */
export async function collectEvidence(
  context: GateContext<"run-e2e">,
  run: RanTests,
): Promise<CollectedEvidence> {
  const ids = new Map<number, string[]>();
  const evidence: Evidence[] = [];
  const recorded: Evidence["kind"][] = [];
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
    if ("file" in from && !isPicture(item)) recorded.push(added.kind);
    ids.set(item.caseIndex, [...(ids.get(item.caseIndex) ?? []), id]);
  }
  return { evidence, ids, notes: [...leftOut(left), ...unscrubbed(recorded)] };
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

function isPicture({ path, contentType = "" }: TestEvidence): boolean {
  return contentType.startsWith("image/") || /\.(?:png|jpe?g|webp|gif)$/i.test(path);
}

function leftOut(count: number): string[] {
  if (count === 0) return [];
  const files = count === 1 ? "1 file" : `${count} files`;
  return [`${files} of failed attempts left out: missing, too large, or beyond ${MAX_FILES} files`];
}

function unscrubbed(recorded: readonly Evidence["kind"][]): string[] {
  const of = (kind: Evidence["kind"]): number => recorded.filter((one) => one === kind).length;
  const [traces, videos, others] = [of("trace"), of("video"), of("other")];
  const all = traces + videos + others;
  if (all === 0) return [];
  const what = [counted(traces, "trace"), counted(videos, "video"), counted(others, "other file")];
  const off = joined([traces > 0 ? "`use.trace`" : "", videos > 0 ? "`use.video`" : ""]);
  const turn = traces > 0 && videos > 0 ? "turn" : "turns";
  const [are, them] = all === 1 ? ["is", "it"] : ["are", "them"];
  const hint = off === "" ? "" : `; ${off} of Playwright ${turn} ${them} off`;
  return [
    `${joined(what)} ${are} kept as recorded: cookies, headers and what was typed may be in ${them}${hint}`,
  ];
}

function counted(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `a, b and c` of those that are not empty. */
function joined(parts: readonly string[]): string {
  const given = parts.filter((part) => part !== "");
  const last = given.pop() ?? "";
  return given.length === 0 ? last : `${given.join(", ")} and ${last}`;
}
