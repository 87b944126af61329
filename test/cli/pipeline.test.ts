import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { GateId } from "../../packages/schema/src/index.ts";
import { createHost, runPipeline } from "../../packages/wiring/src/index.ts";
import type { PipelineResult } from "../../packages/wiring/src/index.ts";
import { sourceEntries } from "../../packages/wiring/src/source-entries.ts";
import { runCli, temporaryFolder } from "../support/cli.ts";
import { createRepository } from "../support/repository.ts";

const SERVER =
  'import http from "node:http"; http.createServer((q, r) => r.end("ok")).listen(process.env.PORT);';
const CONFIG = `version: 1
project: small
services:
  web:
    run: { command: [node, server.mjs] }
    ready: { http: / }
`;

interface Run {
  result: PipelineResult;
  leases: number;
}

interface RunOptions {
  gates: readonly GateId[];
  signal?: AbortSignal;
  /** Called with the out directory once a gate has ended. */
  onFinish?(outDir: string): void | Promise<void>;
}

async function runIn(options: RunOptions): Promise<Run> {
  const folder = temporaryFolder("pipeline");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const project = join(folder, "project");
  createRepository(project, { "stagegate.yml": CONFIG, "server.mjs": SERVER });
  const host = await createHost({
    cwd: project,
    env: { ...process.env, STAGEGATE_STATE_DIR: join(folder, "state") },
    stderr: { write: () => true } as unknown as NodeJS.WriteStream,
    signal: options.signal ?? new AbortController().signal,
    verbose: false,
    entries: sourceEntries(),
    fresh: true,
  });
  const result = await runPipeline(host, {
    gates: options.gates,
    onStart: () => undefined,
    onFinish: () => options.onFinish?.(join(project, ".stagegate")),
  });
  return { result, leases: (await host.leases.list()).length };
}

describe("a combined run removes its environment", () => {
  test.each([
    ["damaged", (path: string) => writeFileSync(path, '{"schema":')],
    ["gone", (path: string) => rmSync(path)],
    ["of a later version", (path: string) => writeFileSync(path, '{"schema":"stagegate/x/v9"}')],
  ])("when its handle is %s", async (_what, spoil) => {
    const { result, leases } = await runIn({
      gates: ["provision-staging"],
      onFinish: (outDir) => spoil(join(outDir, "environment.json")),
    });
    expect(result.finished.map(({ report }) => report.verdict)).toEqual(["pass"]);
    expect(leases).toBe(0);
  });
});

describe("two runs in one out directory", () => {
  test("the second is refused and leaves the first alone", async () => {
    let second: { code: number | null; stderr: string } | undefined;
    let before = "";
    let after = "";
    const { result } = await runIn({
      gates: ["provision-staging"],
      onFinish: async (outDir) => {
        before = readFileSync(join(outDir, "environment.json"), "utf8");
        second = await runCli(["run", "provision-staging"], { cwd: dirname(outDir) });
        after = readFileSync(join(outDir, "environment.json"), "utf8");
      },
    });
    expect(result.exitCode).toBe(0);
    expect(second?.code).toBe(2);
    expect(second?.stderr).toContain("another run works in");
    expect(after).toBe(before);
  });
});

describe("a cancelled run", () => {
  test("is never green, also when no gate was running", async () => {
    const { result } = await runIn({ gates: ["verify-contracts"], signal: AbortSignal.abort() });
    expect(result.exitCode).toBe(3);
  });
});

describe("the id of a run", () => {
  async function idWith(given: string): Promise<string> {
    const host = await createHost({
      cwd: temporaryFolder("run-id"),
      env: { STAGEGATE_RUN_ID: given },
      stderr: { write: () => true } as unknown as NodeJS.WriteStream,
      signal: new AbortController().signal,
      verbose: false,
      entries: sourceEntries(),
    });
    return host.info.run.id;
  }

  test("is the one that is given, and never empty", async () => {
    expect(await idWith("ci-7")).toBe("ci-7");
    expect(await idWith("")).toMatch(/^local-/);
  });
});
