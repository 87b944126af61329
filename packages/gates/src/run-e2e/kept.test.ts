import { describe, expect, it } from "vitest";
import { attempt, testCase, ran, run } from "./test-support/world.ts";

describe("attempts are kept for the diagnosis", () => {
  it("with time and trace, without what says nothing", async () => {
    const expectedToFail = testCase("passed", { name: "a", attempts: [attempt("failed")] });
    const flaky = testCase("flaky", {
      name: "b",
      attempts: [
        attempt("interrupted"),
        attempt("timedOut", { traceId: "57a6e0", durationMs: -5 }),
        attempt("passed", { durationMs: 20 }),
        attempt("passed", { startTime: "once" }),
      ],
    });
    const { attempts } = await run({ result: ran([expectedToFail, flaky, testCase("skipped")]) });
    const start = Date.parse("2026-11-01T09:59:00.000Z");
    expect(attempts).toMatchObject([
      { status: "passed", attempt: 0, title: "cart › a", start, end: start + 10 },
      { status: "failed", attempt: 1, traceIds: ["57a6e0"], end: start },
      { status: "passed", attempt: 2, end: start + 20 },
    ]);
    expect(attempts[0]?.id).toBe("e2e:chromium/e2e/cart.spec.ts#cart › a");
  });
});

describe("evidence", () => {
  it("of failed attempts is copied and belongs to its test; a passed test keeps none", async () => {
    const item = (caseIndex: number, path: string, kind: "trace" | "screenshot" = "trace") => ({
      kind,
      title: kind,
      path,
      caseIndex,
      attempt: 0,
      contentType: "application/zip",
    });
    const result = ran([testCase("passed", { name: "a" }), testCase("failed", { name: "b" })], {
      evidence: [
        item(0, "/raw/a.zip"),
        item(1, "/raw/b.zip"),
        item(1, "/raw/b.png", "screenshot"),
        item(1, "/raw/gone.zip"),
        item(7, "/raw/b.zip"),
      ],
    });
    const files = { "/raw/a.zip": "a", "/raw/b.zip": "b", "/raw/b.png": "c" };
    const { finished } = await run({ result, files });
    const [failed] = finished.report.checks;
    expect(finished.report.evidence.map(({ id }) => id)).toEqual(failed?.evidence);
    expect(finished.report.evidence).toMatchObject([
      { kind: "trace", path: expect.stringMatching(/^evidence\/run-e2e\/.*b\.zip$/), bytes: 1 },
      { kind: "screenshot", title: "screenshot of attempt 1: b" },
    ]);
  });
});
