import { runGate } from "@stagegate/core";
import type { FinishedGate } from "@stagegate/core";
import type {
  Attempt as ResultAttempt,
  RanTests,
  TestCase,
  TestRun,
  TestRunRequest,
} from "@stagegate/results";
import type { Attempt } from "@stagegate/schema";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { runE2e } from "../gate.ts";

export const ALONE = "version: 1\nproject: shop\nservices: { web: {} }\nrun-e2e: {}\n";
export const STACK = "version: 1\nproject: shop\nservices: { web: { run: { command: [node] } } }\n";
export const HANDLE = {
  schema: "stagegate/environment/v1",
  id: "shop-1",
  provider: "processes",
  createdAt: "2026-11-01T09:50:00Z",
  teardown: "job",
  lease: "lease-1",
  services: [{ name: "web", ready: true, url: "http://127.0.0.1:3000" }],
  entry: "http://127.0.0.1:3000",
  telemetry: {},
  versions: [],
};

export const attempt = (
  status: ResultAttempt["status"],
  part: Partial<ResultAttempt> = {},
): ResultAttempt => ({
  status,
  attachments: [],
  startTime: "2026-11-01T09:59:00.000Z",
  durationMs: 10,
  ...part,
});

export function testCase(status: TestCase["status"], part: Partial<TestCase> = {}): TestCase {
  const attempts = {
    passed: [attempt("passed")],
    failed: [
      attempt("failed", { message: "expected 1\nreceived 2", stack: "at /repo/e2e/a.ts:3" }),
    ],
    flaky: [attempt("failed", { message: "first" }), attempt("passed")],
    skipped: [attempt("skipped")],
  };
  return {
    suite: ["cart"],
    name: "keeps what was put in",
    file: "cart.spec.ts",
    line: 12,
    project: "chromium",
    status,
    attempts: attempts[status],
    ...part,
  };
}

export function ran(cases: TestCase[], part: Partial<RanTests> = {}): RanTests {
  return {
    kind: "ran",
    cases,
    evidence: [],
    errors: [],
    exitCode: 0,
    complete: true,
    rootDir: "/repo/e2e",
    toolVersion: "1.65.1",
    durationMs: 1500,
    ...part,
  };
}

export interface World {
  result?: TestRun;
  config?: string;
  inputs?: Record<string, string | string[]>;
  files?: Record<string, string>;
}

export async function run(
  world: World,
): Promise<{ finished: FinishedGate; requests: TestRunRequest[]; attempts: Attempt[] }> {
  const files = createMemoryFiles({
    "/repo/stagegate.yml": world.config ?? ALONE,
    ...world.files,
  });
  const host = createTestHost({ files, inputs: world.inputs ?? {} });
  const requests: TestRunRequest[] = [];
  const finished = await runGate(runE2e, host, async () => ({
    runner: {
      id: "playwright",
      run: async (request) => {
        requests.push(request);
        return world.result ?? ran([testCase("passed")]);
      },
    },
    telemetry: async () => ({ kind: "unreachable", message: "no agent" }),
    environment: { HOME: "/home/me", SHARED: "job" },
    browser: async () => ({ path: "/usr/bin/chromium", env: { LD_LIBRARY_PATH: "/libs" } }),
  }));
  const text = (await files.readText("/repo/.stagegate/attempts.json")) ?? '{"attempts":[]}';
  return { finished, requests, attempts: (JSON.parse(text) as { attempts: Attempt[] }).attempts };
}

export function shown({ report }: FinishedGate): string[] {
  return report.checks.map((check) => `${check.verdict}: ${check.title}: ${check.message ?? ""}`);
}
