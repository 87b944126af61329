import { describe, expect, it } from "vitest";
import { ALONE, STACK, HANDLE, testCase, ran, run } from "./test-support/world.ts";

describe("what the runner is given", () => {
  const up = {
    config: STACK,
    files: { "/repo/.stagegate/environment.json": JSON.stringify(HANDLE) },
  };

  it("comes from the file, and inputs beat it", async () => {
    const config = `${ALONE.replace("run-e2e: {}", "")}run-e2e:
  { dir: tests, config: pw.ts, projects: [a], grep: b, timeout: 1m, env: { SHARED: file } }
`;
    const files = { "/repo/tests/pw.ts": "" };
    const fromFile = (await run({ config, files })).requests[0];
    expect(fromFile).toMatchObject({
      workspace: "/repo/tests",
      config: "/repo/tests/pw.ts",
      projects: ["a"],
      grep: "b",
      chromium: "/usr/bin/chromium",
      env: { HOME: "/home/me", SHARED: "file", LD_LIBRARY_PATH: "/libs" },
      traceOrigins: [],
    });
    const inputs = { dir: "other", "runner-config": "x.ts", project: ["c"], grep: "d" };
    expect((await run({ config, files, inputs })).requests[0]).toMatchObject({
      workspace: "/repo/other",
      config: "/repo/other/x.ts",
      projects: ["c"],
      grep: "d",
    });
  });

  it("knows the stack: its address, its origins, its mark", async () => {
    const { requests } = await run(up);
    expect(requests[0]).toMatchObject({
      traceOrigins: ["http://127.0.0.1:3000", "http://localhost:3000"],
      env: { BASE_URL: "http://127.0.0.1:3000", STAGEGATE_LEASE: "lease-1" },
    });
    const config = `${STACK}run-e2e: { base-url-env: APP }\n`;
    expect((await run({ ...up, config })).requests[0]?.env).toMatchObject({
      APP: "http://127.0.0.1:3000",
    });
  });

  it("is reproduced with the stack that it needs", async () => {
    const result = ran([testCase("failed", { name: "it's $5 (net)" })]);
    expect((await run({ ...up, result })).finished.report.checks[0]?.reproduce).toBe(
      String.raw`stagegate run provision-staging run-e2e --grep 'cart it'\''s \$5 \(net\)'`,
    );
  });

  it("is not run for a duration that is none", async () => {
    const { finished, requests } = await run({ inputs: { timeout: "soon" } });
    expect(finished).toMatchObject({ exitCode: 2, error: { code: "STAGEGATE_INPUT_INVALID" } });
    expect(requests).toEqual([]);
  });

  it("may take longer than timers reach", async () => {
    const { finished, requests } = await run({ inputs: { timeout: "2000h" } });
    expect(finished.exitCode).toBe(0);
    expect(requests[0]?.signal?.aborted).toBe(false);
  });
});
