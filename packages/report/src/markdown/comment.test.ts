import type { Check } from "@stagegate/schema";
import * as fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../test-support/forges.ts";
import { hostilePages } from "../sample/arbitrary.ts";
import { fullPage } from "../sample/full.ts";
import { faultyPage, greenPage, pageOf } from "../sample/page.ts";
import { sampleReport } from "../sample/run.ts";
import { renderComment } from "./comment.ts";
import { LADDER, sizeOf } from "./ladder.ts";

function render(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** Every element that a comment of ours may hold. */
const OWN = new Set(
  "h3 h4 p a strong code pre table thead tbody tr th td ul li br details summary sub".split(" "),
);

function elements(html: string): string[] {
  return [...html.matchAll(/<([a-z0-9]+)/gi)].map((match) => match[1] ?? "");
}

function count(html: string, pattern: RegExp): number {
  return [...html.matchAll(pattern)].length;
}

describe("a red comment", () => {
  const { markdown, level } = renderComment(faultyPage(), { folded: true });

  it("says verdict, culprit, what is new and how to reproduce it, in this order", () => {
    const places = [
      "### ❌ Shop: 2 of 5 gates failed — 1 new failure, 2 regressions, 1 other new finding",
      "| User journeys | ❌ failed |",
      "#### Culprit: <code>payments</code>",
      "```mermaid\nsequenceDiagram",
      "#### New in this change (4)",
      "<summary>Already failing on main (1)</summary>",
      "<summary>Flaky in this run (1)</summary>",
      "#### Reproduce",
      "Nothing was left out here.",
    ].map((part) => markdown.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(level).toBe("full");
  });

  it("names one culprit only", () => {
    expect(count(markdown, /Culprit:/g)).toBe(1);
  });

  it("gives limit and change against the base in the table", () => {
    expect(markdown).toContain("| ×11.8 | 447\u00a0ms of 150\u00a0ms |");
  });

  it("says which limit is a floor", () => {
    const page = greenPage();
    const floor = { id: "e2e:a#b", title: "share", observed: 100, threshold: 95, unit: "%" };
    const sections = page.sections.map((section) => ({
      ...section,
      checks: [{ ...floor, verdict: "pass" as const }],
    }));
    const { markdown: shown } = renderComment({ ...page, sections });
    expect(shown.replaceAll("\u00a0", " ")).toContain("| 100 % of at least 95 % |");
  });

  it("stays within forty visible lines, also with everything that there can be", () => {
    expect(visibleLines(markdown)).toBeLessThanOrEqual(40);
    const page = fullPage();
    const journeys = page.sections.map((section) =>
      section.id === "run-e2e" ? { ...section, checks: manyFailures(section.checks) } : section,
    );
    const whole = renderComment({ ...page, sections: journeys }).markdown;
    expect(whole).toContain("<summary>7 more</summary>");
    expect(visibleLines(whole)).toBeLessThanOrEqual(44);
  });
});

function manyFailures(checks: readonly Check[]): Check[] {
  const [first] = checks;
  if (first === undefined) return [];
  const copies = Array.from({ length: 12 }, (_item, at) => ({ ...first, id: `${first.id} ${at}` }));
  return [...copies, ...checks.slice(1)];
}

/** Lines that a reader sees before anything is unfolded; a diagram is a picture. */
function visibleLines(markdown: string): number {
  let text = markdown.replaceAll(/```mermaid[\s\S]*?```/g, "picture");
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replaceAll(
      /<details><summary>((?:(?!<details>)[\s\S])*?)<\/summary>(?:(?!<details>)[\s\S])*?<\/details>/g,
      "$1",
    );
  }
  const lines = text.split("\n").filter((line) => !/^\s*(?:$|<!--|```|\| ---)/.test(line));
  return lines.length;
}

describe("a comment with everything", () => {
  const { markdown } = renderComment(fullPage(), { folded: true });

  it("says first what the change loosens, then gates, culprit, findings and the folded rest", () => {
    const places = [
      "**[Open report](https://forge.example/acme/shop/actions/runs/7/artifacts/9)**",
      "#### What this change loosens (1)",
      "p95 &lt; 300ms became p95 &lt; 800ms",
      "| Gate | Result | Key figures | Δ vs base | Limit | Time |",
      "| Artifacts | 📎 kept | 1 screenshot, 1 trace |",
      "#### Culprit: <code>payments</code>",
      "#### New in this change (4)",
      "<summary>Already failing on main (1)</summary>",
      "<summary>Flaky in this run (1)</summary>",
      "unsteady in 3 of 20 runs (15 %, 95 % interval 5.2 to 36 %)",
      "<summary>Removed or newly skipped (2)</summary>",
      "<summary>Slower than before (2), and slowest</summary>",
      "<summary>Contract diff (2)</summary>",
      "3 compatible changes",
      "<summary>Load: percentiles of 2 scenarios</summary>",
      "| <code>checkout</code> | 1 756 | 0.4 % | 212 ms | 401 ms | 538 ms | 801 ms | 1.2 s |",
      "#### Reproduce",
      "[Run again from the page of the run](https://forge.example/acme/shop/actions/runs/7)",
      "<summary>Accept, in stagegate.yml on main</summary>",
      "2 files of results were left out",
      "Nothing was left out here.",
    ].map((part) => markdown.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("links the place of a finding at the commit that was judged", () => {
    expect(render(markdown)).toContain(
      '<a href="https://forge.example/acme/shop/blob/9f31c0a7be52d4c01e6a7d2b8c4f5a6071829304/examples/shop/e2e/checkout.spec.ts#L41"><code>examples/shop/e2e/checkout.spec.ts:41</code></a>',
    );
  });

  it("does not count what is loosened as broken", () => {
    expect(markdown).toContain("1 new failure, 2 regressions, 1 other new finding");
    expect(markdown.split("load-test: limit of checkout p95")).toHaveLength(2);
  });

  it("counts what was hidden as a secret", () => {
    const notes = ["DB_PASSWORD=*** and https://***@host"];
    expect(renderComment(fullPage({ notes })).markdown).toContain(
      "2 places were hidden as secrets (<code>\\*\\*\\*</code>).",
    );
    expect(markdown).not.toContain("hidden as");
  });

  it.each(["../x.ts", "/etc/passwd", "C:\\x.ts", "a//b", "a\\..\\b"])(
    "links no place %s outside of the repository",
    (file) => {
      const page = fullPage();
      const check = { id: "e2e:a/b#c", title: "c", verdict: "fail" as const, location: { file } };
      const sections = page.sections.slice(0, 1).map((one) => ({ ...one, checks: [check] }));
      expect(renderComment({ ...page, sections }).markdown).not.toContain("/blob/");
    },
  );
});

describe("a gate that only looks on", () => {
  it("says what it would have blocked", () => {
    const listed = [{ id: "e2e:a#b", title: "a visitor pays" }];
    const report = sampleReport("run-e2e", {
      verdict: "fail",
      exitCode: 0,
      enforcement: "observe",
      wouldBlock: { exitCode: 4, new: 1, total: 3, listed },
    });
    const { markdown } = renderComment(pageOf([report]));
    expect(markdown).toContain("(observed only, does not block)");
    expect(markdown).toContain(
      "**Only observed, would have blocked:** User journeys (3 findings, 1 new: a visitor pays, and 2 more).",
    );
  });
});

describe("the comment of a gate that could not decide", () => {
  const error = { code: "STAGEGATE_BASE_UNREACHABLE", message: "no base", hint: "fetch-depth: 0" };
  const report = sampleReport("verify-contracts", { verdict: "error", exitCode: 3, error });

  it("tells what to do", () => {
    const { markdown } = renderComment(pageOf([report]));
    expect(markdown).toContain("#### Could not decide");
    expect(markdown).toContain("no base. fetch-depth: 0 (<code>STAGEGATE\\_BASE");
  });

  it("escapes what the error says", () => {
    const hostile = { ...error, message: "<img src=x>", hint: "](http://x) @all" };
    const { markdown } = renderComment(pageOf([{ ...report, error: hostile }]));
    expect(render(markdown)).not.toMatch(/<img|href="http:\/\/x"/);
  });
});

describe("the title of a comment", () => {
  it.each([":smile", "deploy :_"])("makes no picture of %j and our colon", (title) => {
    const { markdown } = renderComment({ ...greenPage(), title });
    expect(readHtml(render(markdown)).prose.filter((text) => /:[\w+-]+:/.test(text))).toEqual([]);
  });
});

describe("a green comment", () => {
  it("has neither culprit nor findings", () => {
    const { markdown } = renderComment(greenPage());
    expect(markdown).toContain("### ✅ Shop: All gates passed");
    expect(markdown).not.toMatch(/Culprit|culprit|Reproduce|Findings|New in/);
  });

  it("is three lines that are seen, with the rest folded", () => {
    const { markdown } = renderComment(greenPage(), { folded: true });
    expect(visibleLines(markdown)).toBe(3);
    expect(markdown).toMatch(/<details><summary>\d gates, \d+ checks<\/summary>\n\n\| Gate \|/);
    expect(markdown.trimEnd().endsWith("</details>")).toBe(true);
  });

  it("folds nothing where there is something to read, or as a summary", () => {
    const note = renderComment(greenPage({ notes: ["a.xml was not read"] }), { folded: true });
    for (const { markdown } of [note, renderComment(greenPage())]) {
      expect(markdown).toMatch(/\n\n\| Gate \|/);
      expect(markdown).not.toContain("checks</summary>");
    }
  });
});

describe("a comment of anything", () => {
  it("fits its limit, closes what it opens and holds only our own elements", () => {
    const limits = fc.constantFrom(2_000, 3_000, 6_000, 15_000, 60_000);
    fc.assert(
      fc.property(hostilePages(fc), limits, fc.boolean(), (page, max, bytes) => {
        const unit = bytes ? "bytes" : "characters";
        const { markdown } = renderComment(page, { limit: { max, unit } });
        expect(sizeOf(markdown, unit)).toBeLessThanOrEqual(max);
        const html = render(markdown);
        expect(elements(html).filter((name) => !OWN.has(name))).toEqual([]);
        expect(html).not.toMatch(/<a [^>]*href="(?!https?:)/);
        for (const name of ["details", "summary", "sub", "code", "strong"]) {
          const closed = count(html, new RegExp(`</${name}>`, "g"));
          expect(count(html, new RegExp(`<${name}[ >]`, "g"))).toBe(closed);
        }
        expect(markdown).not.toMatch(/^\s*\/[a-z]/m);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it("keeps verdict, table and footer on every rung", () => {
    const checks = Array.from({ length: 900 }, (_item, at) => ({
      id: `e2e:web/a.spec.ts#${at}`,
      title: `journey ${at} ${"with a long name ".repeat(12)}`,
      verdict: "fail" as const,
      message: "x".repeat(400),
      detail: "stack line\n".repeat(60),
    }));
    const page = pageOf([sampleReport("run-e2e", { verdict: "fail", checks })]);
    const seen = new Set<string>();
    for (let max = 60_000; max >= 2_000; max = Math.floor(max * 0.7)) {
      const { markdown, level } = renderComment(page, { limit: { max, unit: "characters" } });
      seen.add(level);
      expect(markdown).toContain("### ❌ Shop: The gate failed");
      expect(markdown).toContain("| User journeys | ❌ failed |");
      expect(markdown).toMatch(/Not shown here: 89\d|Not shown here: 900/);
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  it("states exactly how many findings it leaves out", () => {
    const checks = Array.from({ length: 14 }, (_item, at) => ({
      id: `e2e:web/a.spec.ts#${at}`,
      title: `journey ${at}`,
      verdict: "fail" as const,
    }));
    const report = sampleReport("run-e2e", {
      verdict: "fail",
      checks,
      omitted: { checks: 7, findings: 5, evidence: 0 },
    });
    const page = pageOf([{ ...report, counts: { ...report.counts, total: 21, fail: 19 } }]);
    const { markdown } = renderComment(page);
    expect(markdown).toContain("#### Findings (14)");
    expect(markdown).toContain("Not shown here: 9 findings;");
    expect(markdown).toContain("7 checks beyond the cap");
  });

  it("gets smaller from rung to rung", () => {
    const sizes = LADDER.map((level) => [level.fresh, level.other, level.detailLines, level.width]);
    for (let at = 1; at < sizes.length; at += 1) {
      sizes[at]?.forEach((size, column) =>
        expect(size).toBeLessThanOrEqual(sizes[at - 1]?.[column] ?? 0),
      );
    }
  });
});
