// `pnpm build`: compiles, bundles every action and the published command, and says how large it is.
// `--force` compiles everything again.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { bundle, copyBundle } from "./build/bundle.ts";
import { compact } from "./build/compact.ts";
import { ACTION_TARGETS, COMMAND, PROCESS_NAMES, SHARED } from "./build/targets.ts";
import { builtBytes } from "./build/size.ts";

const root = join(import.meta.dirname, "..");
const compiler = join(root, "node_modules/typescript/bin/tsc");

/** The tests are of no use for a build; they are checked by `pnpm typecheck`. */
function compile(): boolean {
  const args = [
    "-b",
    "actions",
    "packages/cli",
    ...(process.argv.includes("--force") ? ["--force"] : []),
  ];
  return (
    spawnSync(process.execPath, [compiler, ...args], { cwd: root, stdio: "inherit" }).status === 0
  );
}

function main(): number {
  if (!compile()) return 1;
  compact(root);
  for (const target of [...ACTION_TARGETS, COMMAND]) bundle(root, target);
  for (const name of PROCESS_NAMES) {
    copyBundle(root, `${SHARED}/${name}`, `${COMMAND.folder}/${name}`);
  }
  for (const [what, bytes] of builtBytes(root)) {
    console.log(`${what.padEnd(36)}${(bytes / 1e6).toFixed(2).padStart(7)} MB`);
  }
  return 0;
}

process.exitCode = main();
