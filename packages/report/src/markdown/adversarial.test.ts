import type { Check, Verdict } from "@stagegate/schema";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportPage } from "../model/page.ts";
import { readHtml, referencesIn, renderGfm, sourceFaults } from "../../test-support/forges.ts";
import { fullPage } from "../sample/full.ts";
import { HOSTILE } from "../sample/hostile.ts";
import { renderComment } from "./comment.ts";
import { sizeOf } from "./ladder.ts";
import type { SizeLimit } from "./ladder.ts";

/** Elements that a comment of ours may hold, with the attributes that they may have. */
const OWN: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    "h3 h4 p strong pre table thead tbody tr ul li br details summary sub"
      .split(" ")
      .map((name) => [name, /^$/]),
  ),
  a: /^href="https:\/\/forge\.example\/acme\/shop\/[^"<>\s]*"$/,
  code: /^(?:class="language-(?:text|yaml|sh|mermaid)")?$/,
  th: /^(?:align="right")?$/,
  td: /^(?:align="right")?$/,
};

const VERDICTS: readonly Verdict[] = ["pass", "warn", "fail", "inconclusive", "skip", "error"];
const GLUE =
  "` ``` ~~~ | \\ [ ] ( ) < > & @a #1 !1 $1 /close <b> </details> --> <!-- \n \r\n * _ ^".split(
    " ",
  );

const LIMITS: readonly SizeLimit[] = [
  { max: 65_536, unit: "characters" },
  { max: 1_000_000, unit: "characters" },
  { max: 1_048_576, unit: "bytes" },
  { max: 6_000, unit: "characters" },
  { max: 2_500, unit: "bytes" },
];

/**
 * The pieces of a page are drawn, not the page: that is quick enough for thousands. Every text of it
 * is hostile, and one page in 150 is too long for any limit.
 */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE.filter((text) => text.length < 200)),
      fc.constantFrom(...GLUE),
      fc.string({ unit: "binary", maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((parts) => parts.join(""));

const adversarial = fc.record({
  texts: fc.array(hostile, { minLength: 3, maxLength: 6 }),
  picks: fc.array(fc.nat(1_000), { minLength: 2, maxLength: 4 }),
  limit: fc.constantFrom(...LIMITS),
  long: fc.nat(149).map((draw) => draw === 0),
});

type Adversarial = typeof adversarial extends fc.Arbitrary<infer T> ? T : never;

function pageOf({ texts, picks, long }: Adversarial): ReportPage {
  const text = (at: number): string => texts[at % texts.length] ?? "";
  const checks = picks.map((pick, at): Check => checkOf(pick, at, text));
  const many = long ? Array.from({ length: 300 }, () => checks).flat() : checks;
  const page = fullPage();
  const named = { service: text(1), why: text(2) };
  return {
    ...page,
    title: text(0),
    verdict: VERDICTS[(picks[0] ?? 0) % VERDICTS.length] ?? "fail",
    targetBranch: text(3),
    subject: { ...page.subject, commit: (picks[1] ?? 0) % 2 === 0 ? text(4) : page.subject.commit },
    run: { ...page.run, id: text(5) },
    toolVersion: text(6),
    notes: texts,
    culprit: {
      ...page.culprit,
      ...named,
      coverage: text(4),
      evidence: [
        { kind: "error-origin", text: text(3), observed: 1, log: text(5), traceId: text(6) },
      ],
    },
    // One section more is one more of the same: two of the five are enough for a case.
    sections: page.sections
      .filter((_section, at) => (at + (picks[0] ?? 0)) % 5 < 2)
      .map((section, at) => sectionOf(section, { at, text, checks: at === 0 ? many : [] })),
  };
}

function checkOf(pick: number, at: number, text: (at: number) => string): Check {
  const of = (more: number): string => text(pick + more);
  return {
    id: `${["e2e", "policy", "contract"][pick % 3]}:${of(1)}`,
    title: of(2),
    verdict: VERDICTS[(pick + at) % VERDICTS.length] ?? "fail",
    ...(pick % 5 === 0
      ? {}
      : { class: (["new", "known", "flaky", "fixed"] as const)[pick % 4] ?? "new" }),
    service: of(3),
    owner: of(4),
    location: { file: pick % 2 === 0 ? of(5) : "src/a b/(c).ts", line: pick },
    message: of(6),
    detail: `${of(7)}\n${of(8)}\n${of(1)}`,
    observed: pick,
    threshold: at,
    baseline: 2,
    unit: pick % 3 === 0 ? "ms" : of(2),
    attempts: pick % 4,
    durationMs: pick * 10,
    history: {
      runs: 9,
      failed: 2,
      flaky: pick % 3,
      since: of(3),
      interval: [0.1, 0.4],
      medianMs: 20,
    },
    reproduce: of(5),
    accept: pick % 4 === 0 ? `a:\n  - ${of(6)}` : of(7),
  };
}

interface Parts {
  at: number;
  text: (at: number) => string;
  checks: readonly Check[];
}

function sectionOf(
  section: ReportPage["sections"][number],
  { at, text, checks }: Parts,
): ReportPage["sections"][number] {
  const listed = [{ id: text(at), title: text(at + 1) }];
  return {
    ...section,
    summary: text(at),
    missing: at % 2 === 0 ? [text(at + 2)] : [],
    checks: checks.length > 0 ? checks : section.checks.slice(0, 2),
    metrics: [
      ...section.metrics,
      { name: `${text(at)} p95`, value: 4, unit: text(at + 1), key: at === 1 },
    ],
    errors: at === 1 ? [{ code: text(1), message: text(2), hint: text(3) }] : [],
    absent: { removed: { total: 3, listed }, skipped: { total: 1, listed } },
    wouldBlock: { exitCode: 4, new: 1, total: 2, listed },
    ...(section.diagnosis === undefined
      ? {}
      : {
          diagnosis: {
            ...section.diagnosis,
            notes: [text(at)],
            traces: (section.diagnosis.traces ?? []).map((trace) => ({
              ...trace,
              title: text(at + 2),
              spans: trace.spans.map((span, of) => ({
                ...span,
                service: text(of),
                name: text(of + 1),
                error: text(of + 2),
              })),
            })),
          },
        }),
  };
}

/** Cases in all of CI. */
const CASES = 5_000;

describe("a comment of a report that attacks it", () => {
  it.each([1, 2, 3, 4])(
    "fits and holds only what is ours, part %d",
    (part) => {
      fc.assert(
        fc.property(adversarial, (drawn) => {
          const { max, unit } = drawn.limit;
          const { markdown } = renderComment(pageOf(drawn), {
            limit: drawn.limit,
            folded: !drawn.long,
          });
          const read = readHtml(renderGfm(markdown));
          const strange = read.elements.filter(
            ({ name, attributes }) => OWN[name]?.test(attributes) !== true,
          );
          const faults = [
            ...(sizeOf(markdown, unit) <= max ? [] : [`size ${sizeOf(markdown, unit)}`]),
            ...strange.map(({ name, attributes }) => `<${name} ${attributes}>`),
            ...read.unbalanced.map((name) => `unbalanced ${name}`),
            ...(read.comments === 0 ? [] : ["comments"]),
            ...referencesIn(read.prose),
            ...sourceFaults(markdown),
          ];
          expect(faults).toEqual([]);
        }),
        { numRuns: CASES / 4, seed: (fc.readConfigureGlobal().seed ?? Date.now()) + part },
      );
    },
    300_000,
  );
});
