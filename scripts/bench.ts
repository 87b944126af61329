// `pnpm bench [name…] [-- arguments]`: runs benchmarks of bench/<name>/main.ts, all when none is
// named. They have their own package, so that peers never become dependencies of the product.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const bench = join(root, "bench");
const PNPM = "pnpm@12.21.0";

function known(): string[] {
  return readdirSync(bench, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(bench, entry.name, "main.ts")))
    .map((entry) => entry.name)
    .sort();
}

function run(command: string, args: readonly string[], cwd: string): number {
  const { status, error } = spawnSync(command, args, { cwd, stdio: "inherit" });
  if (error !== undefined) console.error(`✗ ${command}: ${error.message}`);
  return status ?? 1;
}

function main(args: readonly string[]): number {
  // pnpm hands its own `--` through in front.
  const given = args[0] === "--" ? args.slice(1) : args;
  const split = given.includes("--") ? given.indexOf("--") : given.length;
  const names = given.slice(0, split);
  const all = known();
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    console.error(`✗ there is no benchmark ${unknown.join(", ")}; known are ${all.join(", ")}`);
    return 2;
  }
  const install = ["-y", PNPM, "install", "--ignore-workspace", "--frozen-lockfile", "--silent"];
  if (run("npx", install, bench) !== 0) return 3;
  const failed = (names.length > 0 ? names : all).filter((name) =>
    run(process.execPath, [join(bench, name, "main.ts"), ...given.slice(split + 1)], root),
  );
  if (failed.length > 0) console.error(`✗ failed: ${failed.join(", ")}`);
  return failed.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
