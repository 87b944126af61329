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
  /** Texts of the out directory by name, after the run. */
  text(name: string): string;
}

const verdictsOf = ({ finished }: PipelineResult): string[] =>
  finished.map(({ report }) => `${report.gate} ${report.verdict}`);

interface RunOptions {
  gates: readonly GateId[];
  signal?: AbortSignal;
  /** Called with the out directory once the first gate has ended. */
  onFirst?(outDir: string): void | Promise<void>;
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
  const out = join(project, ".stagegate");
  let ended = 0;
  const result = await runPipeline(host, {
    gates: options.gates,
    onStart: () => undefined,
    onFinish: () => ((ended += 1) === 1 ? options.onFirst?.(out) : undefined),
  });
  const leases = (await host.leases.list()).length;
  return { result, leases, text: (name) => readFileSync(join(out, name), "utf8") };
}

describe("a combined run removes its environment", () => {
  test.each([
    ["damaged", (path: string) => writeFileSync(path, '{"schema":')],
    ["gone", (path: string) => rmSync(path)],
    ["of a later version", (path: string) => writeFileSync(path, '{"schema":"stagegate/x/v9"}')],
  ])("when its handle is %s", async (_what, spoil) => {
    const { result, leases } = await runIn({
      gates: ["provision-staging"],
      onFirst: (outDir) => spoil(join(outDir, "environment.json")),
    });
    expect(verdictsOf(result)).toEqual(["provision-staging pass", "comment-report pass"]);
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
      onFirst: async (outDir) => {
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

describe("a run of named gates", () => {
  test("ends with the report over what it ran, though nobody named it", async () => {
    const { result, text } = await runIn({ gates: ["provision-staging"] });
    expect(verdictsOf(result)).toEqual(["provision-staging pass", "comment-report pass"]);
    expect(text("report.html")).toContain("Staging environment");
    expect(text("report.md")).toContain("The gate passed");
  });
});

describe("a cancelled run", () => {
  test("is never green, and each gate that it did not come to says that, and nothing else", async () => {
    const gates: GateId[] = ["verify-contracts", "run-e2e"];
    const { result, text } = await runIn({ gates, signal: AbortSignal.abort() });
    expect(result.exitCode).toBe(3);
    expect(verdictsOf(result)).toEqual([
      "verify-contracts error",
      "run-e2e error",
      "comment-report error",
    ]);
    for (const { report } of result.finished) {
      expect(report).toMatchObject({
        summary: "the run was cancelled",
        error: { code: "STAGEGATE_CANCELLED" },
      });
    }
    expect(text("report.md")).toContain("the run was cancelled");
    expect(text("report.md")).not.toMatch(/too little|not reported|no test/);
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

test("what is refused before it begins asks nobody for history", async () => {
  const folder = temporaryFolder("refused");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  createRepository(folder, { "stagegate.yml": CONFIG, "server.mjs": SERVER });
  const host = await createHost({
    cwd: folder,
    env: { ...process.env, STAGEGATE_STATE_DIR: join(folder, "state") },
    stderr: { write: () => true } as unknown as NodeJS.WriteStream,
    signal: new AbortController().signal,
    verbose: false,
    entries: sourceEntries(),
    fresh: true,
  });
  let asked = 0;
  const list = (): Promise<{ records: []; notes: [] }> => {
    asked += 1;
    return Promise.resolve({ records: [], notes: [] });
  };
  const { exitCode } = await runPipeline(
    { ...host, baselines: { ...host.baselines, list } },
    { gates: [], problems: ["there is no input `x`"], onStart: () => {}, onFinish: () => {} },
  );
  expect({ exitCode, asked }).toEqual({ exitCode: 2, asked: 0 });
});
