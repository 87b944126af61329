import type { GateContext } from "@stagegate/core";
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

/** Copies what failed attempts left behind; at most 60 files, none above 20 MB. */
export async function collectEvidence(
  { host, out }: GateContext<"run-e2e">,
  run: RanTests,
): Promise<{ evidence: Evidence[]; ids: Map<number, string[]> }> {
  const ids = new Map<number, string[]>();
  const evidence: Evidence[] = [];
  for (const item of run.evidence) {
    const testCase = run.cases[item.caseIndex];
    if (testCase === undefined || testCase.status === "passed" || testCase.status === "skipped")
      continue;
    const bytes = await host.files.size(item.path);
    if (evidence.length >= MAX_FILES || bytes === undefined || bytes > MAX_BYTES) continue;
    const id = `e2e-${item.caseIndex}-${item.attempt}-${item.kind}-${evidence.length}`;
    const added = await out.addEvidence({
      gate: "run-e2e",
      id,
      kind: KIND[item.kind],
      title: `${item.title} of attempt ${item.attempt + 1}: ${testCase.name}`,
      from: { file: item.path },
      ...(item.contentType === undefined ? {} : { mediaType: item.contentType }),
    });
    evidence.push(added);
    ids.set(item.caseIndex, [...(ids.get(item.caseIndex) ?? []), id]);
  }
  return { evidence, ids };
}
