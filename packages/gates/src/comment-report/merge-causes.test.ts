import type { Check, Diagnosis, GateReport } from "@stagegate/schema";
import { describe, expect, it } from "vitest";
import { report as stored } from "../../test-support/comment-report.ts";
import { mergeRankings } from "./merge.ts";

function report(gate: GateReport["gate"], given: Partial<GateReport> = {}): GateReport {
  const verdict = given.verdict ?? "fail";
  return { ...stored(gate, { verdict }), blocking: true, ...given, verdict };
}

const crash: Check = {
  id: "ready:stock#ready",
  title: "stock is ready",
  verdict: "fail",
  service: "stock",
  message: "it ended with exit code 1",
};
const notRun = (gate: GateReport["gate"]): GateReport =>
  report(gate, {
    verdict: "inconclusive",
    exitCode: 5,
    checks: [
      {
        id: `${gate}:/#environment`,
        title: "The environment is up",
        verdict: "inconclusive",
        message: "not run: the environment is not up",
      },
    ],
  });
const cancelled = (gate: GateReport["gate"]): GateReport =>
  report(gate, {
    verdict: "error",
    exitCode: 3,
    error: { code: "STAGEGATE_CANCELLED", message: "the run was cancelled" },
  });

describe("a service that does not start", () => {
  const staging = report("provision-staging", { checks: [crash] });

  it("is to blame for gates that did not run, which need no evidence", () => {
    const found = mergeRankings([staging, notRun("run-e2e"), notRun("load-test")]);
    expect(found).toMatchObject({
      service: "stock",
      gates: ["provision-staging"],
      why: "stock did not become ready; User journeys and Load were not run for want of an environment.",
    });
    expect(found.evidence[0]?.text).toBe("stock is ready: it ended with exit code 1");
  });

  it("is to blame where each gate has a job of its own and finds no environment", () => {
    const error = { code: "STAGEGATE_ENVIRONMENT_MISSING", message: "there is no environment" };
    const lost = report("run-e2e", { verdict: "error", exitCode: 3, error });
    expect(mergeRankings([staging, lost]).service).toBe("stock");
    expect(mergeRankings([lost]).service).toBeUndefined();
  });

  it("stays to blame when the run was cancelled after it", () => {
    expect(mergeRankings([staging, cancelled("run-e2e")])).toMatchObject({
      service: "stock",
      why: "stock did not become ready; User journeys did not end, as the run was cancelled.",
    });
    expect(mergeRankings([cancelled("run-e2e"), notRun("load-test")]).why).toBe(
      "The run was cancelled before anything failed.",
    );
  });

  it("is not excused by a gate that has too little data", () => {
    const unsure = report("check-slo", { verdict: "inconclusive", exitCode: 5 });
    expect(mergeRankings([staging, unsure])).toMatchObject({
      service: "stock",
      why: "stock did not become ready; Service levels had too little to judge.",
    });
  });
});

const renamed: Check = {
  id: "contract:orders/openapi.yaml#x",
  title: "GET /orders: response field `total` is gone",
  verdict: "fail",
  service: "orders",
};
const contracts = report("verify-contracts", { checks: [renamed] });
const seesUndefined: Check = {
  id: "e2e:chromium/a.spec.ts#shows the total",
  title: "shows the total",
  verdict: "fail",
  message: "Error: expect(locator).toHaveText(expected) failed",
  detail: 'Expected string: "12"\nReceived string: "undefined"',
};
const graph = {
  web: { type: "web", needs: ["api"] },
  api: { needs: ["orders"] },
  orders: {},
  mail: {},
};

function span(
  service: string,
  error?: string,
): NonNullable<Diagnosis["traces"]>[number]["spans"][number] {
  return {
    id: service,
    service,
    name: "GET /",
    kind: "server",
    startMs: 0,
    durationMs: 1,
    ...(error === undefined ? {} : { error }),
  };
}

function traced(
  vote: string | undefined,
  spans: ReturnType<typeof span>[],
  kind = "no-backend-fault",
): GateReport {
  const service = vote ?? "web";
  return report("run-e2e", {
    checks: [seesUndefined],
    ranking: [
      { service, score: vote === undefined ? 0.2 : 0.7, evidence: [{ kind, text: "in the page" }] },
    ],
    diagnosis: {
      ...(vote === undefined ? {} : { culprit: { service, confidence: 0.7 } }),
      coverage: {
        servicesSeen: ["web", "orders"],
        servicesDeclared: 2,
        attempts: 2,
        attemptsWithTrace: 2,
      },
      notes: vote === undefined ? ["No culprit found: no service stands out."] : [],
      traces: [{ traceId: "0".repeat(32), title: "t", durationMs: 1, omitted: 0, spans }],
    },
  });
}

describe("a contract break behind a page that shows the wrong thing", () => {
  it("explains it where the failed attempts called the service, by their traces", () => {
    const found = mergeRankings([contracts, traced("web", [span("web"), span("orders")])], graph);
    expect(found).toMatchObject({
      service: "orders",
      confidence: 0.7,
      gates: ["verify-contracts", "run-e2e"],
      why: "orders changed its contract in a way that breaks consumers, and User journeys fail in the page while no request behind it failed or was slow; the failed attempts called orders, as their traces show.",
    });
    expect(found.evidence[0]).toEqual({ kind: "contract-change", text: renamed.title });
    expect(
      mergeRankings([contracts, traced(undefined, [span("web"), span("orders")])], graph).service,
    ).toBe("orders");
  });

  it("explains it by the declared needs where there are no traces, with less confidence", () => {
    const blind = report("run-e2e", { checks: [seesUndefined] });
    expect(mergeRankings([contracts, blind], graph)).toMatchObject({
      service: "orders",
      confidence: 0.5,
      why: expect.stringContaining("there are no traces, but the page needs orders, as declared"),
    });
    const mail = report("verify-contracts", { checks: [{ ...renamed, service: "mail" }] });
    expect(mergeRankings([mail, blind], graph).service).toBeUndefined();
    expect(mergeRankings([contracts, blind]).service).toBeUndefined();
    expect(mergeRankings([mail, traced("web", [span("web")])], graph).service).not.toBe("mail");
  });

  it("is of two broken contracts the one that is on the path", () => {
    const both = report("verify-contracts", { checks: [renamed, { ...renamed, service: "mail" }] });
    expect(
      mergeRankings([both, traced("web", [span("web"), span("orders")])], graph),
    ).toMatchObject({
      service: "orders",
      why: expect.stringMatching(/; mail changed its contract too, off that path\.$/),
    });
  });

  it.each([
    ["failed", traced("cart", [span("web"), span("orders"), span("cart", "500")], "error-origin")],
    ["was slow", traced("cart", [span("web"), span("orders"), span("cart")], "self-time")],
    ["failed, and nobody stands out", traced(undefined, [span("orders"), span("cart", "500")])],
    [
      "is in the message",
      report("run-e2e", {
        checks: [{ ...seesUndefined, detail: "page.goto: net::ERR_CONNECTION_REFUSED" }],
      }),
    ],
    [
      "was asked by the test itself",
      report("run-e2e", {
        checks: [{ ...seesUndefined, message: "expected 200, got 500", detail: "" }],
      }),
    ],
  ])("explains nothing where a request %s", (_what, journey) => {
    expect(mergeRankings([contracts, journey], graph).service).not.toBe("orders");
  });

  it("explains nothing while another gate failed for a reason of its own", () => {
    const page = traced("web", [span("web"), span("orders")]);
    const load = report("load-test", {
      ranking: [{ service: "cart", score: 0.9, evidence: [] }],
      diagnosis: { ...page.diagnosis!, culprit: { service: "cart", confidence: 0.8 } },
    });
    expect(mergeRankings([contracts, page, load], graph).service).toBeUndefined();
  });
});
