import { describe, expect, it } from "vitest";
import type { DeclaredService } from "./input.ts";
import { rankCulprits } from "./rank.ts";

function service(name: string, more: Partial<DeclaredService> = {}): DeclaredService {
  return { name, ...more };
}

const stock = { at: 2000, text: "stock ended with exit code 1", log: "Error: boom" };
const attempts = [{ id: "t", status: "failed" as const, attempt: 0, start: 0, end: 10 }];

describe("a service whose process ended", () => {
  it("is the culprit, without any trace", () => {
    const services = [service("web"), service("stock", { ended: stock })];
    const { culprit, ranking, notes } = rankCulprits({ spans: [], attempts, services });
    expect(culprit).toEqual({ service: "stock", confidence: 0.95 });
    expect(ranking[0]).toMatchObject({
      service: "stock",
      evidence: [{ kind: "process-end", text: stock.text, log: "Error: boom" }],
    });
    expect(notes).toEqual(["There are no traces of this run: what ended first is named."]);
  });

  it("stands before those that ended after it", () => {
    const services = [
      service("web", { ended: { at: 2500, text: "web ended" } }),
      service("stock", { ended: stock }),
    ];
    const { culprit, second, ranking } = rankCulprits({ spans: [], attempts, services });
    expect([culprit?.service, second]).toEqual(["stock", undefined]);
    expect(ranking.map((entry) => entry.service)).toEqual(["stock", "web"]);
    expect(ranking[0]?.score).toBeGreaterThan(3 * (ranking[1]?.score ?? 1));
  });

  it("was needed by what ended in the same moment", () => {
    const services = [
      service("web", { calls: ["stock"], ended: { at: 2000, text: "web ended" } }),
      service("stock", { ended: stock }),
    ];
    expect(rankCulprits({ spans: [], attempts, services }).culprit?.service).toBe("stock");
  });
});
