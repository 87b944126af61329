import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { GateReport } from "../../packages/schema/src/index.ts";
import { ROOT, temporaryFolder } from "./cli.ts";

export interface DemoResult {
  code: number | null;
  /** Gates whose own exit code is not 0, without the one that speaks for all. */
  red: string[];
  /** The service that the merged report names; undefined: none. */
  culprit: string | undefined;
  /** Every service that any gate's own diagnosis names. */
  named: string[];
  flaky: string[];
  comment: string;
  html: string;
  stderr: string;
}

/** Runs `pnpm demo` as a user does and reads what it left behind. */
export async function runDemo(fault?: string): Promise<DemoResult> {
  const folder = temporaryFolder("demo-test");
  const outDir = join(folder, "out");
  const args = [join(ROOT, "scripts/demo.ts"), "--out-dir", outDir];
  const child = spawn(process.execPath, fault === undefined ? args : [...args, "--fault", fault], {
    cwd: ROOT,
    env: { ...process.env, STAGEGATE_STATE_DIR: join(folder, "state") },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const result = { code, ...read(outDir), stderr };
  rmSync(folder, { recursive: true, force: true });
  return result;
}

function read(outDir: string): Omit<DemoResult, "code" | "stderr"> {
  const folder = join(outDir, "reports");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const reports = names.map(
    (name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as GateReport,
  );
  const merged = reports.find((report) => report.gate === "comment-report");
  const gates = reports.filter((report) => report !== merged);
  const failed = gates.filter((report) => report.exitCode !== 0);
  return {
    red: failed.map((report) => report.gate).sort(),
    culprit: merged?.diagnosis?.culprit?.service,
    named: [...new Set(failed.flatMap((report) => report.diagnosis?.culprit?.service ?? []))],
    flaky: gates.flatMap((report) =>
      report.checks.filter((c) => c.class === "flaky").map((c) => c.title),
    ),
    comment: text(join(outDir, "report.md")),
    html: text(join(outDir, "report.html")),
  };
}

function text(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
