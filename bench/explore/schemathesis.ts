import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

const VERSION = "4.25.0";
const RUN_MS = 120_000;

/** `python3 -m venv` and pip, once, into the cache folder of the tools. */
export async function installSchemathesis(): Promise<string | undefined> {
  const cache = process.env["STAGEGATE_TOOLS"] ?? join(homedir(), ".cache", "stagegate-tools");
  const venv = join(cache, "schemathesis", "venv");
  const command = join(venv, "bin", "st");
  if (existsSync(command)) return command;
  const made = await run("python3", ["-m", "venv", venv]);
  const pip = join(venv, "bin", "pip");
  if (made === 0) await run(pip, ["install", "--quiet", `schemathesis==${VERSION}`]);
  return existsSync(command) ? command : undefined;
}

function run(command: string, args: readonly string[], cwd = tmpdir()): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: "ignore", timeout: RUN_MS });
    child.on("error", () => resolve(-1));
    child.on("close", (code) => resolve(code ?? -1));
  });
}

interface Recorded {
  ScenarioFinished?: {
    recorder: {
      cases?: Record<string, { value: { method: string; path: string } }>;
      checks?: Record<string, { name: string; status: string }[]>;
    };
  };
}

/** What one run failed, as `check METHOD /path`; undefined when it did not run to its end. */
export async function runSchemathesis(
  command: string,
  options: { document: unknown; url: string; token: string; seed: number; examples: number },
): Promise<Set<string> | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "schemathesis-"));
  try {
    const file = join(folder, "api.json");
    writeFileSync(file, JSON.stringify(options.document));
    const limits = ["--seed", String(options.seed), "--max-examples", String(options.examples)];
    const output = ["--generation-database", "none", "--report", "ndjson", "--report-dir", folder];
    const access = ["--url", options.url, "-H", `Authorization: Bearer ${options.token}`];
    // It leaves a folder where it runs.
    const args = ["run", file, ...access, ...limits, ...output];
    const code = await run(command, args, folder);
    const report = readdirSync(folder).find((name) => name.endsWith(".ndjson"));
    if ((code !== 0 && code !== 1) || report === undefined) return undefined;
    return failuresOf(readFileSync(join(folder, report), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function failuresOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const line of text.split("\n")) {
    if (!line.startsWith('{"ScenarioFinished"')) continue;
    const { recorder } = (JSON.parse(line) as Recorded).ScenarioFinished ?? { recorder: {} };
    for (const [id, checks] of Object.entries(recorder.checks ?? {})) {
      const about = recorder.cases?.[id]?.value;
      for (const { name, status } of checks) {
        if (status === "failure") found.add(`${name} ${about?.method ?? ""} ${about?.path ?? ""}`);
      }
    }
  }
  return found;
}
