import { describe, expect, it } from "vitest";
import { pageOf } from "../sample/page.ts";
import { sampleReport } from "../sample/run.ts";
import { outcomeRow, pageChecks, partsOf } from "./rows.ts";

const finding = (at: number): { id: string; title: string; verdict: "fail" } => ({
  id: `e2e:web/a.spec.ts#${at}`,
  title: `case ${at}`,
  verdict: "fail",
});

describe("the checks of a page", () => {
  it("puts the first findings into the page and the rest into the list, none twice", () => {
    const checks = Array.from({ length: 150 }, (_item, at) => finding(at));
    const page = pageOf([sampleReport("run-e2e", { verdict: "fail", checks })], {
      outcomes: [
        {
          gate: "run-e2e",
          outcomes: [
            ...checks.map(({ id }) => ({ id, v: "fail" as const })),
            { id: "e2e:web/b#x", v: "pass" },
          ],
          omitted: 3,
        },
      ],
    });
    const { lead, rows, omitted } = pageChecks(page);
    expect(lead.get("run-e2e")).toHaveLength(100);
    expect(rows).toHaveLength(51);
    expect(rows.at(-1)).toMatchObject({ id: "e2e:web/b#x", title: "x", verdict: "pass" });
    expect(omitted).toBe(3);
    const ids = [...(lead.get("run-e2e") ?? []), ...rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(151);
  });

  it("counts what a report left out where there is no outcomes file", () => {
    const report = sampleReport("run-e2e", { omitted: { checks: 12, findings: 0, evidence: 0 } });
    expect(pageChecks(pageOf([report])).omitted).toBe(12);
  });

  it("gives the room there is to the red gates", () => {
    const red = ["run-e2e", "check-slo", "load-test"] as const;
    const reports = red.map((gate) =>
      sampleReport(gate, {
        verdict: gate === "load-test" ? "fail" : "warn",
        checks: Array.from({ length: 200 }, (_item, at) => finding(at)),
      }),
    );
    const { lead } = pageChecks(pageOf(reports));
    expect([...lead.keys()][0]).toBe("load-test");
    expect([...lead.values()].map((own) => own.length)).toEqual([100, 100, 100]);
  });

  it("names a service only where the page knows one of that name", () => {
    const outcome = { id: "e2e:cart/x.spec.ts#a", v: "pass" as const, f: true as const, ms: 3 };
    expect(outcomeRow("run-e2e", outcome, new Set(["cart"]))).toMatchObject({
      service: "cart",
      class: "flaky",
      ms: 3,
    });
    expect(outcomeRow("run-e2e", outcome, new Set())).not.toHaveProperty("service");
    expect(partsOf("odd")).toEqual({ scope: "odd", title: "" });
  });
});
