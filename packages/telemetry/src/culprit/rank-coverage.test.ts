import { describe, expect, test } from "vitest";
import { journeys, SHOP } from "../../test-support/shop.ts";
import type { Span } from "../model.ts";
import type { CulpritInput, CulpritResult } from "./input.ts";
import { rankCulprits } from "./rank.ts";

function rank(run: Partial<CulpritInput> & { readonly spans: readonly Span[] }): CulpritResult {
  return rankCulprits({ services: SHOP, ...run });
}

describe("coverage", () => {
  test("abstains without traces, with few traced attempts, and with few services seen", () => {
    const run = journeys({ paymentsError: "boom" });
    expect(rank({ ...run, spans: [] }).notes[0]).toContain("no traces");
    const lost = run.attempts.map((each) =>
      each.status === "failed" && each.start !== run.attempts[2]?.start
        ? { ...each, traceIds: ["57a6e0aa"] }
        : each,
    );
    const few = rank({ ...run, attempts: lost });
    expect(few.culprit).toBeNull();
    expect(few.coverage).toMatchObject({ attempts: 3, attemptsWithTrace: 1 });
    const only = run.spans.filter((span) => ["web", "payments"].includes(span.service));
    expect(rank({ ...run, spans: only }).notes[0]).toContain("2 of 7 services");
  });

  test("states what was seen, under the names of the configuration", () => {
    const run = journeys({ paymentsError: "boom" });
    const renamed = run.spans.map((span) => ({
      ...span,
      service: span.service === "payments" ? "pay-svc" : span.service,
    }));
    const services = SHOP.map((each) =>
      each.name === "payments" ? { ...each, aliases: ["pay-svc"] } : each,
    );
    const result = rankCulprits({ ...run, spans: renamed, services });
    expect(result.culprit?.service).toBe("payments");
    expect(result.coverage.servicesSeen).toEqual([
      "cart",
      "catalog",
      "checkout",
      "gateway",
      "inventory",
      "payments",
      "web",
    ]);
    expect(result.ranking).toHaveLength(7);
  });

  test("time windows decide when attempts carry no trace ids", () => {
    const run = journeys({ paymentsError: "boom" });
    const attempts = run.attempts.map(({ traceIds: _ids, ...each }) => each);
    const result = rank({ ...run, attempts });
    expect(result.culprit?.service).toBe("payments");
    expect(result.notes.join()).toContain("by time");
  });

  test("a new error line supports its service, an old one does not", () => {
    const run = journeys({ paymentsError: "boom" });
    const log = (traceId: string, service: string, body: string) => ({
      timeUs: 1,
      service,
      resource: {},
      severity: 17,
      severityText: "",
      body,
      traceId,
      spanId: "",
      eventName: "",
      attributes: {},
    });
    const failed = run.attempts[2]?.traceIds?.[0] ?? "";
    const passed = run.attempts[0]?.traceIds?.[0] ?? "";
    const logs = [
      log(failed, "payments", "certificate 17 expired"),
      log(failed, "catalog", "cache miss 4"),
      log(passed, "catalog", "cache miss 9"),
    ];
    const result = rank({ ...run, logs });
    expect(result.ranking.find((each) => each.service === "payments")?.evidence).toContainEqual(
      expect.objectContaining({ kind: "new-log", log: "certificate 17 expired" }),
    );
    expect(result.ranking.find((each) => each.service === "catalog")?.evidence).toEqual([]);
  });
});
