import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { unpackRecord } from "@stagegate/core";
import type { BaselineRecord } from "@stagegate/schema";
import { expect, it } from "vitest";
import { put, report, root, RUN, run, write } from "../../test-support/comment-report.ts";

async function page(): Promise<string> {
  return readFile(join(root, ".stagegate/report.html"), "utf8");
}

function island(html: string): { t: string[]; v: string } {
  const text = /<script type="application\/json" id="rows">(.*?)<\/script>/.exec(html)?.[1] ?? "{}";
  return JSON.parse(text) as { t: string[]; v: string };
}

const header = JSON.stringify({ schema: "stagegate/outcomes/v1", gate: "run-e2e", run: RUN });

it("has every check of a gate whose report has no room for it, without secrets", async () => {
  const token = `ghp_${"a1B2".repeat(9)}`;
  const lines = Array.from({ length: 2_000 }, (_item, at) =>
    JSON.stringify({ id: `e2e:web/a#case ${at} ${at === 5 ? token : ""}`, v: "pass" }),
  );
  const folder = join(root, ".stagegate/outcomes");
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, "run-e2e.ndjson.gz"),
    gzipSync(`${[header, ...lines].join("\n")}\n`),
  );
  const checks = [{ id: "e2e:web/a#case 0 ", title: "case 0", verdict: "pass" as const }];
  const omitted = { checks: 1_999, findings: 0, evidence: 0 };
  await put(report("run-e2e", { checks, omitted }));
  await run();
  const html = await page();
  expect(island(html).v).toBe("p".repeat(2_000));
  expect(island(html).t).toContain("case 1999");
  expect(html).not.toContain(token);
});

it("falls back to the reports where an outcomes file is damaged", async () => {
  await write(".stagegate/outcomes/run-e2e.ndjson.gz", "no gzip");
  const checks = [{ id: "e2e:web/a#b", title: "b", verdict: "pass" as const }];
  await put(report("run-e2e", { checks, omitted: { checks: 3, findings: 0, evidence: 0 } }));
  await run();
  expect(island(await page()).v).toBe("p");
});

it("follows the stored runs and this one", async () => {
  const record = (day: number): BaselineRecord => ({
    schema: "stagegate/baseline/v1",
    project: "shop",
    recordedAt: `2026-11-0${day}T05:00:00Z`,
    subject: { forge: "local", repository: "shop", commit: "c", tested: "c", ref: "main" },
    run: { ...RUN, id: `run-${day + 10}` },
    gates: [
      {
        gate: "run-e2e",
        verdict: "pass",
        durationMs: 500 * day,
        outcomes: [{ id: "e2e:a/b#c", v: "pass" }],
        metrics: [{ name: "p95", value: 10 * day, unit: "ms", service: "payments" }],
      },
    ],
  });
  const records = [2, 1].flatMap((day) => {
    const unpacked = unpackRecord(record(day));
    return unpacked.kind === "records" ? unpacked.records : [];
  });
  await put(report("run-e2e"));
  const baselines = {
    put: () => Promise.resolve({ kind: "unavailable" as const, reason: "a test" }),
    list: () => Promise.resolve({ records, notes: [] }),
  };
  await run({}, { host: { baselines } });
  const html = (await page()).replaceAll(/\s+/g, " ");
  expect(html).toContain("2 stored runs of main, and this one on the right");
  expect(html).toContain("Duration over 3 runs: from 500 ms to 1 s, last 1 s");
  expect(html).toContain("p95 over 2 runs: from 10 ms to 20 ms, last 20 ms");
});

it("shows the end of the log behind a finding, redacted", async () => {
  const token = `ghp_${"a1B2".repeat(9)}`;
  await write(".stagegate/evidence/check-slo/payments.log", `start\ntoken=${token}\nboom at 12\n`);
  await put(
    report("check-slo", {
      verdict: "fail",
      checks: [{ id: "slo:a/#b", title: "b", verdict: "fail", evidence: ["log"] }],
      evidence: [
        { id: "log", kind: "log", title: "Output", path: "evidence/check-slo/payments.log" },
      ],
    }),
  );
  await run();
  const html = await page();
  expect(html).toContain("boom at 12");
  expect(html).not.toContain(token);
});

it("links into the tools that the configuration names", async () => {
  await write(
    "stagegate.yml",
    "version: 1\nproject: shop\nservices:\n  payments: { url: 'http://127.0.0.1:1' }\ntelemetry:\n  links:\n    logs: https://grafana.example/{service}?from={from}\n",
  );
  const checks = [{ id: "slo:a/#b", title: "b", verdict: "fail" as const, service: "payments" }];
  await put(report("check-slo", { verdict: "fail", checks }));
  await run();
  expect(await page()).toMatch(/href="https:\/\/grafana\.example\/payments\?from=\d{13}"/);
});
