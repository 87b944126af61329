import type { Check, Diagnosis, GateReport, Verdict } from "@stagegate/schema";
import type { Arbitrary } from "fast-check";
import type * as FastCheck from "fast-check";
import type { ReportPage } from "../model/page.ts";
import { HOSTILE } from "./hostile.ts";
import { pageOf } from "./page.ts";
import { sampleReport } from "./run.ts";

const VERDICTS: readonly Verdict[] = ["pass", "warn", "fail", "inconclusive", "skip", "error"];
const GATES = [
  "provision-staging",
  "verify-contracts",
  "run-e2e",
  "load-test",
  "check-slo",
] as const;

type Fc = typeof FastCheck;

/** Pages whose every text is hostile and whose every list may be long; for property tests. */
export function hostilePages(fc: Fc): Arbitrary<ReportPage> {
  const text = hostileText(fc);
  return fc
    .record({
      reports: fc.array(hostileReports(fc, text), { minLength: 1, maxLength: 5 }),
      title: text,
      service: text,
      why: text,
      named: fc.boolean(),
      notes: fc.array(text, { maxLength: 30 }),
      branch: text,
      run: text,
    })
    .map(({ reports, title, service, why, named, notes, branch, run }) => {
      const evidence = [{ kind: "error-origin", text: why, observed: 1, log: why, traceId: run }];
      const page = pageOf(reports, { title, notes, targetBranch: branch });
      return {
        ...page,
        run: { ...page.run, id: run, url: run },
        subject: { ...page.subject, commit: run, ref: branch },
        culprit: named
          ? { service, why, evidence, gates: [why], runnersUp: [{ service: why, share: 0.4 }] }
          : { why, evidence: [], gates: [], runnersUp: [] },
      };
    });
}

function hostileText(fc: Fc): Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom(...HOSTILE).map((part) => `a ${part}\n${part}`),
  );
}

function hostileChecks(fc: Fc, text: Arbitrary<string>): Arbitrary<Check> {
  return fc.record(
    {
      id: text.map((part) => `e2e:${part}`),
      title: text,
      verdict: fc.constantFrom(...VERDICTS),
      class: fc.constantFrom("new", "known", "flaky", "fixed"),
      service: text,
      owner: text,
      location: fc.record({ file: text, line: fc.nat() }, { requiredKeys: ["file"] }),
      message: text,
      detail: fc.array(text, { maxLength: 30 }).map((lines) => lines.join("\n")),
      observed: fc.double(),
      threshold: fc.double(),
      baseline: fc.double(),
      unit: fc.oneof(fc.constantFrom("ms", "ratio"), text),
      reproduce: text,
      evidence: fc.constant(["e1"]),
    },
    { requiredKeys: ["id", "title", "verdict"], noNullPrototype: true },
  );
}

function hostileReports(fc: Fc, text: Arbitrary<string>): Arbitrary<GateReport> {
  return fc
    .record({
      gate: fc.constantFrom(...GATES),
      verdict: fc.constantFrom(...VERDICTS),
      summary: text,
      checks: fc.array(hostileChecks(fc, text), { maxLength: 40 }),
      copies: fc.constantFrom(1, 1, 20),
      notes: fc.array(text, { maxLength: 5 }),
      name: text,
      diagnosed: fc.boolean(),
    })
    .map(({ gate, verdict, summary, checks, copies, notes, name, diagnosed }) =>
      sampleReport(gate, {
        verdict,
        summary,
        notes,
        checks: Array.from({ length: copies }, () => checks).flat(),
        metrics: [{ name, value: 1.5, unit: name, key: true }],
        evidence: [{ id: "e1", kind: "other", title: name, path: name }],
        ...(diagnosed ? { diagnosis: hostileDiagnosis(name, summary) } : {}),
      }),
    );
}

/** A map and a trace whose services and spans carry the texts. */
function hostileDiagnosis(one: string, two: string): Diagnosis {
  const span = { service: one, name: two, kind: "server" as const, startMs: 0, durationMs: 1 };
  return {
    coverage: { servicesSeen: [one], servicesDeclared: 2, attempts: 1, attemptsWithTrace: 1 },
    notes: [one],
    map: {
      nodes: [one, two].map((service) => ({ service, requests: 1, errors: 1 })),
      edges: [{ from: one, to: two, calls: 3, errors: 1 }],
    },
    traces: [
      {
        traceId: "0".repeat(32),
        title: two,
        durationMs: 2,
        omitted: 0,
        spans: [
          { ...span, id: "a", error: one },
          { ...span, id: "b", parent: "a", service: two, culprit: true },
        ],
      },
    ],
  };
}
