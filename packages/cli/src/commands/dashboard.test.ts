import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { call } from "../../test-support/call.ts";

const RECORD = JSON.stringify({
  schema: "stagegate/baseline/v1",
  project: "shop",
  recordedAt: "2026-11-01T06:00:00Z",
  subject: { forge: "local", repository: "shop", commit: "c1", tested: "c1", ref: "main" },
  run: { forge: "local", repository: "shop", id: "run-1", attempt: 1 },
  gates: [
    {
      gate: "run-e2e",
      verdict: "pass",
      durationMs: 900,
      outcomes: [{ id: "e2e:web/a#b", v: "pass" }],
      metrics: [],
    },
  ],
});

it("writes the page and says where it is", async () => {
  const files = { "history/a.json": RECORD, "history/b.json": `{"schema":"stagegate/baseline/v1"` };
  const { code, out, err, folder } = await call("dashboard", ["history", "--out=a/b.html"], {
    files,
  });
  expect([code, out]).toEqual([0, "1 run, 1 check: a/b.html\n"]);
  expect(err).toMatch(/^! history\/b\.json cannot be read/);
  expect(existsSync(join(folder, "a/b.html"))).toBe(true);
});

it("prints the runs as JSON", async () => {
  const { code, out } = await call("dashboard", ["history", "--json"], {
    files: { "history/a.json": RECORD },
  });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    checks: 1,
    runs: [{ id: "run-1", verdict: "pass", gates: [{ gate: "run-e2e", judged: 1, failed: 0 }] }],
    notes: [],
  });
});

it("is no page where there is no run", async () => {
  const { code, err, folder } = await call("dashboard", ["nothing"]);
  expect(code).toBe(2);
  expect(err).toContain("✗ there is no run in nothing");
  expect(err).toContain("STAGEGATE_FILE_MISSING");
  expect(existsSync(join(folder, "dashboard.html"))).toBe(false);
});
