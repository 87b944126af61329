import * as fc from "fast-check";
import type { Check } from "@stagegate/schema";
import { describe, expect, it } from "vitest";
import { hostilePages } from "./sample/arbitrary.ts";
import { faultyPage, greenPage } from "./sample/page.ts";
import { renderTerminal } from "./terminal.ts";

describe("the terminal summary", () => {
  it("begins with the verdict, then gates, culprit, findings and commands", () => {
    const text = renderTerminal(faultyPage(), { width: 200 }).join("\n");
    expect(text).toMatch(
      /^✗ Shop: 2 of 5 gates failed — 1 new failure, 2 regressions, 1 other new finding\n/,
    );
    expect(text).toContain(
      "✗ User journeys        fail          1 of 3 journeys failed, 1 is flaky  (21.5 s)",
    );
    expect(text).toContain("Culprit: payments");
    expect(text).toContain("(1 already on main, 1 flaky)");
    expect(text).toContain("$ npx stagegate check-slo --objective payments-latency");
  });

  it("lists one command per red gate, as the comment does", () => {
    const commands = renderTerminal(faultyPage()).filter((line) => line.startsWith("    $ "));
    expect(commands.map((line) => line.slice(6))).toEqual([
      "npx stagegate run provision-staging run-e2e --grep 'pays by card'",
      "npx stagegate check-slo --objective payments-latency",
    ]);
  });

  it("says a time once where there is nothing to compare it with", () => {
    const page = faultyPage();
    const text =
      '"GET /" of a took 401.1 ms of its own time, and no other run shows what is normal';
    const evidence = [{ kind: "self-time", text, observed: 401.1, unit: "ms" }];
    const lines = renderTerminal({ ...page, culprit: { ...page.culprit, evidence } });
    expect(lines).toContain(`    - ${text}`);
  });

  it("is short when all is well", () => {
    expect(renderTerminal(greenPage()).filter((line) => line !== "")).toHaveLength(6);
  });

  it("cuts no line where nobody gave a width: a file and a pipe have none", () => {
    const why = `${"the evidence of every gate points at it; ".repeat(8)}END`;
    const page = faultyPage();
    const culprit = { ...page.culprit, why };
    const text = renderTerminal({ ...page, culprit }).join("\n");
    expect(text).toContain("END");
    expect(text).not.toContain("…");
    expect(renderTerminal({ ...page, culprit }, { width: 100 }).join("\n")).not.toContain("END");
  });

  it("says what was only observed, what does not run any more, and how sure a rate is", () => {
    const page = faultyPage();
    const [first, ...rest] = page.sections;
    if (first === undefined) throw new Error("it has a section");
    const named = (title: string) => ({ total: 7, listed: [{ id: `e2e:/a#${title}`, title }] });
    const flaky: Check = {
      id: "e2e:/a#shakes",
      title: "shakes",
      verdict: "fail",
      class: "flaky",
      history: { runs: 20, failed: 2, flaky: 5, interval: [0.1119, 0.4687] },
    };
    const known: Check = {
      id: "e2e:/a#old",
      title: "old",
      verdict: "fail",
      class: "known",
      history: { runs: 3, failed: 3, since: "77aa01b9d2c3" },
    };
    const section = {
      ...first,
      checks: [flaky, known],
      absent: { removed: named("pays"), skipped: { total: 0, listed: [] } },
      wouldBlock: { exitCode: 4, new: 1, total: 3, listed: [{ id: "x", title: "loads" }] },
    };
    const text = renderTerminal({ ...page, sections: [section, ...rest] }).join("\n");
    expect(text).toContain("Only observed, would have blocked\n");
    expect(text).toMatch(/: 3 findings, 1 new: loads, and 2 more\n/);
    expect(text).toContain("- pays (removed)\n    … 6 more removed\n");
    expect(text).toContain(
      "~ shakes: red in 2 of 20 runs, unsteady in 5 (25 %, 95 % interval 11.2 to 46.9 %)",
    );
    expect(text).toContain("= old: red in 3 of 3 runs since 77aa01b (learning, 3 of 5 runs)");
  });

  it("keeps within its width and lets no control character through", () => {
    fc.assert(
      fc.property(hostilePages(fc), fc.integer({ min: 40, max: 160 }), (page, width) => {
        for (const line of renderTerminal(page, { width })) {
          expect(line.length).toBeLessThanOrEqual(width);
          // oxlint-disable-next-line no-control-regex
          expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
