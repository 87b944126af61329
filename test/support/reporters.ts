import { spawnSync } from "node:child_process";
import { createReadStream, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  readResultFile,
  type ResultFile,
  type TestCase,
} from "../../packages/results/src/index.ts";
import type { Tool } from "./tools/cache.ts";

/** Writes files by their path in `folder`. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/** Runs a test runner, whose tests fail by design; answers what it printed. */
export function runTool(
  command: readonly [string, ...string[]],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const [program, ...args] = command;
  const { stdout, error } = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    env: { ...withoutVitest(process.env), ...env },
    maxBuffer: 64 * 1024 * 1024,
    timeout: 500_000,
  });
  if (error !== undefined) throw error;
  return stdout;
}

/** A runner that finds itself in a run of vitest behaves in another way. */
function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const hidden = /^(?:VITEST|NODE_ENV|TEST|FORCE_COLOR|NODE_OPTIONS|CI)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !hidden.test(name)));
}

export interface ReadReport {
  file: ResultFile;
  cases: TestCase[];
  /** `title: status`, sorted; the last title only. */
  outcomes: string[];
}

export async function readReport(path: string): Promise<ReadReport> {
  const cases: TestCase[] = [];
  const file = await readResultFile({ path, open: () => createReadStream(path) }, (testCase) => {
    cases.push(testCase);
  });
  return { file, cases, outcomes: cases.map(({ name, status }) => `${name}: ${status}`).sort() };
}

/** Of a tool that is there; what needs it is skipped otherwise. */
export function pathOf(tool: Tool): string {
  return tool.kind === "ready" ? tool.path : "";
}
