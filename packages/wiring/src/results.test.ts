import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { judgeFiles } from "./results.ts";

it("of a run that was cancelled shows nothing, whatever was read", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "stagegate-results-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  writeFileSync(join(cwd, "a.xml"), `<testsuite><testcase name="a"/></testsuite>`);
  const request = { patterns: ["a.xml"], cwd, env: {}, maxFindings: 10 };
  const whole = await judgeFiles({ ...request, signal: new AbortController().signal });
  expect(whole).toMatchObject({ verdict: "pass", exitCode: 0 });
  const stopped = await judgeFiles({ ...request, signal: AbortSignal.abort() });
  expect(stopped).toMatchObject({
    verdict: "error",
    exitCode: 3,
    reasons: ["the run was cancelled"],
    counts: { total: 0 },
  });
});
