import { createOutDir, createRedaction } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { ReportPage } from "@stagegate/report";
import { createTestHost } from "@stagegate/testkit";
import { expect, it } from "vitest";
import { publish } from "./publish.ts";

const WHY = `${"the evidence points at payments; ".repeat(10)}END`;
const PAGE: ReportPage = {
  title: "Shop",
  verdict: "fail",
  exitCode: 4,
  generatedAt: "2026-11-25T05:48:12.000Z",
  durationMs: 0,
  subject: { forge: "local", repository: "shop", commit: "uncommitted", tested: "uncommitted" },
  run: { forge: "local", repository: "shop", id: "local-1", attempt: 1 },
  targetBranch: "main",
  sections: [
    {
      id: "load-test",
      verdict: "fail",
      exitCode: 4,
      enforcement: "all",
      summary: "",
      durationMs: 0,
      legs: [""],
      missing: [],
      checks: [],
      counts: { total: 0, pass: 0, warn: 0, fail: 0, inconclusive: 0, skip: 0, error: 0, flaky: 0 },
      metrics: [],
      charts: [],
      evidence: [],
      errors: [],
      notes: [],
      omitted: { checks: 0, findings: 0 },
    },
  ],
  culprit: { service: "payments", why: WHY, evidence: [], gates: [], runnersUp: [] },
  versions: [],
  notes: [],
  toolVersion: "0.1.0",
};

async function shown(width?: number): Promise<string[]> {
  const lines: string[] = [];
  const plain = createTestHost();
  const log = {
    ...plain.log,
    info: (line: string) => void lines.push(line),
    ...(width === undefined ? {} : { width }),
  };
  const host = { ...plain, log };
  const out = createOutDir(host.files, "/repo/.stagegate");
  const context = { host, out, inputs: {}, redaction: createRedaction() };
  await publish(context as unknown as GateContext<"comment-report">, PAGE, true);
  return lines.filter((line) => line.includes("evidence points at"));
}

it("cuts lines for a terminal of known width, and never for a file or a pipe", async () => {
  expect(await shown()).toEqual([`    ${WHY}`]);
  const [cut = ""] = await shown(80);
  expect(cut.length).toBeLessThanOrEqual(80);
  expect(cut).toMatch(/…$/);
});
