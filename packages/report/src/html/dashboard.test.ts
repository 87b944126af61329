import { describe, expect, it } from "vitest";
import { createCheckCollector } from "../model/dashboard.ts";
import { sampleDashboard } from "../sample/dashboard.ts";
import { HOSTILE } from "../sample/hostile.ts";
import { renderDashboard } from "./dashboard.ts";

function text(html: string): string {
  return html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
}

describe("the page over many runs", () => {
  it("lists the runs, what to repair first and what was left out", () => {
    const html = renderDashboard(sampleDashboard());
    const said = text(html);
    expect(said).toContain("16 of 20 runs passed");
    expect(said).toMatch(/Fail most .*payments POST \/charge: p95 below 150 ms 4 of 20 runs, 20 %/);
    expect(said).toContain("runs/7 has no report that can be read");
    expect(html).toContain('href="./runs/1/report.html"');
    expect(said).toMatch(
      /Run Verdict Staging environment Contracts User journeys Load Service levels/,
    );
  });

  it("links to pages beside it and on the web, and to nothing else", () => {
    const hrefs = [
      "../a b/#x.html",
      "https://ci.example/1",
      "javascript:alert(1)",
      "/etc/passwd",
      "data:x",
    ];
    const dashboard = sampleDashboard();
    const runs = dashboard.runs.slice(0, 5).map((run, at) => ({ ...run, href: hrefs[at] ?? "" }));
    const html = renderDashboard({ ...dashboard, runs });
    const found = [...html.matchAll(/<a href="([^"#][^"]*)"/g)].map(([, href]) => href);
    expect(found).toEqual(["https://ci.example/1", "./../a%20b/%23x.html"]);
  });

  it("makes no element of what anything is called", () => {
    const checks = HOSTILE.map((name) => ({
      id: name,
      gate: name,
      title: name,
      service: name,
      owner: name,
      last: "fail" as const,
      runs: 3,
      failed: 2,
      flaky: 1,
      recent: name,
    }));
    const html = renderDashboard(
      sampleDashboard({ title: HOSTILE[0] ?? "", checks, notes: HOSTILE }),
    );
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.replace(/<script>[\s\S]*?<\/script>/, "")).not.toMatch(
      /<(?:img|b>out|h1>gone|svg onload)|href="javascript/,
    );
  });

  it("is a page as well where nothing was judged", () => {
    const none = sampleDashboard({ runs: [], checks: [], notes: [] });
    expect(text(renderDashboard(none))).toContain("0 of 0 runs passed");
  });
});

describe("what many runs say about a check", () => {
  it("counts failures, flakes and time, and leaves a gap where a run does not have it", () => {
    const collector = createCheckCollector(10);
    collector.add(0, "run-e2e", [{ id: "e2e:a/b#c", v: "pass", ms: 10, f: true }]);
    collector.add(2, "run-e2e", [{ id: "e2e:a/b#c", v: "fail", ms: 30 }]);
    collector.add(2, "run-e2e", [{ id: "e2e:a/b#c", v: "pass" }]);
    collector.add(3, "run-e2e", [{ id: "e2e:a/b#c", v: "skip" }]);
    expect(collector.result(10)).toEqual({
      checks: [
        {
          id: "e2e:a/b#c",
          gate: "run-e2e",
          title: "c",
          last: "pass",
          runs: 2,
          failed: 1,
          flaky: 1,
          ms: 20,
          recent: "k-fs",
        },
      ],
      omitted: 0,
    });
  });

  it("keeps what fails most, and counts what there is no room for", () => {
    const collector = createCheckCollector(3);
    const outcomes = ["a", "b", "c", "d"].map((id) => ({
      id: `x:${id}`,
      v: id === "c" ? ("fail" as const) : ("pass" as const),
    }));
    collector.add(0, "run-e2e", outcomes);
    const { checks, omitted } = collector.result(2);
    expect(checks.map(({ id }) => id)).toEqual(["x:c", "x:a"]);
    expect(omitted).toBe(2);
  });
});
