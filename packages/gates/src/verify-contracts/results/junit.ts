import { checkId, readResults } from "@stagegate/results";
import type { ResultSource, TestCase } from "@stagegate/results";
import type { Check } from "@stagegate/schema";
import { toCheck } from "../../run-e2e/checks.ts";
import type { Judged } from "./judged.ts";

/** Why a file says nothing, and where. */
export interface Unread {
  reason: string;
  place?: { line: number; column: number };
}

/**
 * JUnit of the verifier of Pact or of Schemathesis; undefined for that of other tools, whose tests
 * say nothing about contracts.
 */
export async function judgeJunit(
  source: ResultSource,
  { root, signal }: { root: string; signal: AbortSignal },
): Promise<Judged | Unread | undefined> {
  const { cases, files } = await readResults([source], { signal });
  const [read] = files;
  if (read === undefined) return undefined;
  if (read.kind === "quarantined") {
    if (read.reason === "not-recognised" || read.reason === "unsupported-format") return undefined;
    return { reason: read.message, ...(read.place === undefined ? {} : { place: read.place }) };
  }
  const file = source.path;
  const of = toolOf(cases);
  if (read.format !== "junit" || (of === undefined && cases.length > 0)) return undefined;
  const idOf = (...titlePath: string[]): string => checkId({ kind: "contract", file, titlePath });
  const checks = cases.map((testCase): Check => ({
    ...toCheck(testCase, {
      root,
      onFlaky: "fail",
      reproduce: () => undefined,
      evidenceOf: () => [],
    }),
    id: idOf(...titlesOf(testCase)),
    location: { file },
  }));
  for (const [index, message] of read.errors.entries()) {
    checks.push({
      id: idOf(`error ${index + 1}`),
      title: `The run of ${file}`,
      verdict: "fail",
      message: (message.split("\n")[0] ?? "").slice(0, 500),
      location: { file },
    });
  }
  if (read.kind === "partial") {
    checks.push({
      id: idOf("complete"),
      title: `${file} is complete`,
      verdict: "inconclusive",
      message: `${read.reason}; what stands before that place was read`,
      location: { file, ...read.place },
    });
  }
  const ran = cases.filter(({ status }) => status !== "skipped").length;
  return { checks, judged: ran, of: of ?? "JUnit" };
}

function titlesOf({ suite, name, copy }: TestCase): string[] {
  return copy === undefined ? [...suite, name] : [...suite, name, `(${copy})`];
}

function toolOf(cases: readonly TestCase[]): string | undefined {
  const every = (is: (testCase: TestCase) => boolean): boolean =>
    cases.length > 0 && cases.every(is);
  if (every(({ suite }) => suite.includes("schemathesis"))) return "Schemathesis";
  return every(({ name }) => name.startsWith("Verifying a pact between ")) ? "Pact" : undefined;
}
