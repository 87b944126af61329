import * as fc from "fast-check";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hostilePages } from "../sample/arbitrary.ts";
import { faultyPage, greenPage, pageOf } from "../sample/page.ts";
import { sampleReport } from "../sample/run.ts";
import { renderComment } from "../markdown/comment.ts";
import { renderTerminal } from "../terminal.ts";
import { renderHtml } from "./page.ts";

function hash(source: string): string {
  return `'sha256-${createHash("sha256").update(source).digest("base64")}'`;
}

/** The page without its own style sheet and script. */
function body(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<script>[\s\S]*?<\/script>/, "")
    .replace(/<script type="application\/json"[\s\S]*?<\/script>/, "");
}

describe("the HTML report", () => {
  const html = renderHtml(faultyPage());

  it("admits its one style sheet and its one script by hash, and nothing else", () => {
    const policy = /Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(hash(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ""));
    expect(policy).toContain(hash(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ""));
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it("holds no style attribute and no handler, which its policy would block", () => {
    expect(body(html)).not.toMatch(/\sstyle=|\son[a-z]+=/);
  });

  it("refers to nothing outside but links", () => {
    expect(body(html)).not.toMatch(/<link|<iframe|<object|<base|@import|url\(|src="(?!data:)/);
  });

  it("shows verdict, culprit, gates, map, trace, charts, versions and notes", () => {
    for (const part of [
      "2 of 5 gates failed",
      'class="who">payments<',
      "Service levels",
      'class="map"',
      'class="wf"',
      'class="chart"',
      "Versions under test",
      "belongs to another run",
    ]) {
      expect(html).toContain(part);
    }
  });

  it("says that nothing is committed yet instead of naming a commit that is none", () => {
    const page = faultyPage();
    const subject = { ...page.subject, commit: "uncommitted", tested: "uncommitted" };
    const text = body(renderHtml({ ...page, subject })).replaceAll(/<[^>]+>/g, "");
    expect(text).toContain("Work tree not committed yet");
    expect(text).not.toMatch(/uncommitted/);
    const comment = renderComment(
      { ...page, subject },
      { limit: { max: 60_000, unit: "bytes" } },
    ).markdown;
    expect(comment).toContain("work tree not committed yet");
    expect(comment).not.toContain("<code>uncommitted</code>");
  });

  it("names both services where two failed by themselves, and says what clocks do", () => {
    const page = faultyPage();
    const text = "cart explains 2 of 11 failing traces that payments does not explain";
    const also = { service: "cart", evidence: [{ kind: "second-fault", text }] };
    const skew = "The clocks of checkout and payments differ by about 120 ms";
    const [first, ...rest] = page.sections.toReversed();
    const diagnosis = { ...first!.diagnosis!, notes: [skew, "No culprit found: nobody."] };
    const two = {
      ...page,
      culprit: { ...page.culprit, also },
      sections: [...rest, { ...first!, diagnosis }],
    };
    const shown = body(renderHtml(two))
      .replaceAll(/<[^>]+>/g, "")
      .replaceAll(/\s+/g, " ");
    expect(shown).toContain("payments and cart are the likely culprits.");
    expect(shown).toContain(text);
    expect(shown).toContain(skew);
    expect(shown).not.toContain("nobody.");
    const { markdown } = renderComment(two, { limit: { max: 60_000, unit: "bytes" } });
    expect(markdown).toContain("#### Culprits: <code>payments</code> and <code>cart</code>");
    expect(markdown).toContain(text);
    expect(markdown).toContain(skew);
    expect(renderTerminal(two).join("\n")).toContain("Culprits: payments and cart");
  });

  it("links evidence only within the out directory", () => {
    expect(html).toContain('href="./evidence/run-e2e/trace-1.zip"');
    const report = sampleReport("run-e2e", {
      verdict: "fail",
      checks: [{ id: "e2e:a/b#c", title: "c", verdict: "fail", evidence: ["x"] }],
      evidence: [{ id: "x", kind: "log", title: "log", path: "../../etc/passwd" }],
    });
    expect(renderHtml(pageOf([report]))).not.toContain("passwd");
  });

  it("draws only pictures that are base64 of a picture", () => {
    const images = new Map([["evidence/run-e2e/shot-1.png", 'data:image/png;base64,AA"onload=x']]);
    expect(renderHtml(faultyPage({ images }))).not.toContain("<img");
    images.set("evidence/run-e2e/shot-1.png", "data:image/png;base64,iVBORw0KGgo=");
    expect(renderHtml(faultyPage({ images }))).toContain(
      'src="data:image/png;base64,iVBORw0KGgo="',
    );
  });

  it("opens the finding that has a picture, and shows it first", () => {
    const path = "evidence/run-e2e/shot-1.png";
    const images = new Map([[path, "data:image/png;base64,iVBORw0KGgo="]]);
    const opened = /<details\s+open\s+class="item"[\s\S]*?<\/details>/g;
    const [first = "", ...others] = renderHtml(faultyPage({ images })).match(opened) ?? [];
    expect(others).toEqual([]);
    expect(first).toContain("pays by card");
    expect(first.indexOf("<img")).toBeLessThan(first.indexOf("<dl"));
    expect(renderHtml(faultyPage()).match(opened)).toHaveLength(1);
    expect(renderHtml(greenPage()).match(opened)).toBeNull();
  });

  it("says in which artifact evidence is where it does not lie beside the page", () => {
    const kept = renderHtml(faultyPage({ keptIn: () => "stagegate-run-e2e" }));
    expect(kept).not.toContain('href="./evidence');
    expect(kept.replaceAll(/\s+/g, " ")).toContain(
      "<code>evidence/run-e2e/trace-1.zip</code>, in the artifact that begins with <code>stagegate-run-e2e</code>",
    );
  });

  it("shows how often a check was flaky before", () => {
    const history = { runs: 20, failed: 3, flaky: 5 };
    const check = { id: "e2e:a/b#c", title: "c", verdict: "fail" as const, history };
    const page = pageOf([sampleReport("run-e2e", { verdict: "fail", checks: [check] })]);
    const text = "red in 3 of 20 runs, unsteady in 5";
    expect(renderHtml(page)).toContain(text);
  });

  it("paints no span red that has not failed, and names a version once", () => {
    const page = faultyPage();
    const sections = page.sections.map((section) => ({
      ...section,
      ...(section.diagnosis === undefined
        ? {}
        : {
            diagnosis: {
              ...section.diagnosis,
              traces: (section.diagnosis.traces ?? []).map((trace) => ({
                ...trace,
                spans: trace.spans.map(({ error: _error, ...span }) => span),
              })),
            },
          }),
    }));
    const commit = "c655c18b54aa01b2c3d4e5f60718293a4b5c6d7e";
    const versions = [
      { service: "web", version: "c655c18b54", commit, source: "reported" as const },
    ];
    const html = body(renderHtml({ ...page, sections, versions }));
    expect(html).toContain('class="wf"');
    expect(html).not.toMatch(/<li class="(?:blamed|bad) d/);
    expect(html).toContain("c655c18b54");
    expect(html).not.toContain("<code>c655c18</code>");
  });

  it("tells first what the change loosens, once, with both values", () => {
    const check = {
      id: "policy:shop/stagegate.yml#check-slo.objectives.latency.max",
      title: "latency of payments",
      verdict: "warn" as const,
      message: "limit 150 ms → 500 ms",
      observed: 500,
      threshold: 150,
      unit: "ms",
    };
    const page = faultyPage();
    const sections = page.sections.map((section) =>
      section.id === "check-slo" ? { ...section, checks: [...section.checks, check] } : section,
    );
    const own = { ...page.sections[0]!, id: "policy", checks: [{ ...check, id: "policy:x#y" }] };
    const shown = body(renderHtml({ ...page, sections: [...sections, own] }));
    const at = (text: string): number => shown.indexOf(text);
    expect(at("What this change loosens")).toBeGreaterThan(0);
    expect(at("What this change loosens")).toBeLessThan(at('id="culprit"'));
    expect(shown.match(/latency of payments/g)).toHaveLength(2);
    expect(shown.replaceAll(/\s+/g, " ")).toMatch(/This change<\/dt> <dd>500 ms/);
    expect(shown).not.toContain("gate-policy");
    expect(shown).toContain('href="#loosens"');
  });

  it("names what is gone since the last stored run, and what was compared", () => {
    const named = (total: number, ...titles: string[]) => ({
      total,
      listed: titles.map((title) => ({ id: title, title })),
    });
    const report = sampleReport("run-e2e", {
      absent: { removed: named(7, "pays by invoice"), skipped: named(1, "survives a reload") },
      compared: { branch: "main", runs: 3, wanted: 5 },
      wouldBlock: { exitCode: 4, new: 1, total: 2, listed: [] },
    });
    const shown = body(renderHtml(pageOf([report]))).replaceAll(/<[^>]+>|\s+/g, " ");
    expect(shown).toMatch(/7 checks of the last stored run are not in this run/);
    expect(shown).toMatch(/pays by invoice +… and 6 more/);
    expect(shown).toMatch(/1 check that ran in it is skipped now +survives a reload/);
    expect(shown).toContain("compared with 3 stored runs of main: learning, 3 of 5 runs");
    expect(shown).toContain("if it blocked, exit code 4 for 2 findings, 1 new");
  });

  it("says that all is well without blaming anybody", () => {
    const green = body(renderHtml(greenPage()));
    expect(green).toContain("All gates passed");
    expect(green).not.toMatch(/culprit/i);
  });
});

it("stays one page of our own elements whatever the texts are", () => {
  const count = (html: string, pattern: RegExp): number => [...html.matchAll(pattern)].length;
  fc.assert(
    fc.property(hostilePages(fc), (page) => {
      const html = renderHtml(page);
      expect(count(html, /<script>/g)).toBe(1);
      expect(count(html, /<script/g)).toBe(
        1 + count(html, /<script type="application\/json" id="rows">/g),
      );
      expect(count(html, /<style/g)).toBe(1);
      expect(body(html)).not.toMatch(
        /<(?:img|b>out|h1>gone|svg onload)|href="javascript|\son[a-z]+="/,
      );
      expect(body(html)).not.toMatch(
        // oxlint-disable-next-line no-control-regex
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
      for (const name of [
        "details",
        "section",
        "table",
        "svg",
        "ul",
        "ol",
        "pre",
        "dl",
        "figure",
      ]) {
        expect(count(html, new RegExp(`<${name}[\\s>]`, "g"))).toBe(
          count(html, new RegExp(`</${name}\\s*>`, "g")),
        );
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

it("stays usable in size with the largest reports", () => {
  const checks = Array.from({ length: 1_200 }, (_item, at) => ({
    id: `e2e:web/a.spec.ts#${at}`,
    title: `journey ${at}`,
    verdict: at < 1_000 ? ("fail" as const) : ("pass" as const),
    message: "expected one thing, got another",
    detail: "at some/file.ts:1:2\n".repeat(200),
  }));
  const gates = ["run-e2e", "check-slo", "load-test"] as const;
  const html = renderHtml(
    pageOf(gates.map((gate) => sampleReport(gate, { checks, verdict: "fail" }))),
  );
  expect(html.length).toBeLessThan(12_000_000);
});
