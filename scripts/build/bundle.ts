import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Target } from "./targets.ts";

const require = createRequire(import.meta.url);

/**
 * One self-contained ES module, unminified, with its lazy parts and licences. Bundled aside and then
 * put in place, so that no file of an earlier build is left and a failed build takes nothing away.
 */
export function bundle(root: string, { entry, folder, main }: Target): void {
  const target = join(root, folder);
  mkdirSync(target, { recursive: true });
  const aside = mkdtempSync(join(target, ".part-"));
  try {
    ncc(root, entry, aside);
    for (const name of readdirSync(target).filter(isBuilt)) rmSync(join(target, name), ALL);
    for (const name of readdirSync(aside)) {
      renameSync(join(aside, name), join(target, name === "index.js" ? main : name));
    }
  } finally {
    rmSync(aside, ALL);
  }
}

/** Types of a bundle are written by hand, and the compiler has a folder of its own. */
function isBuilt(name: string): boolean {
  return !name.startsWith(".part-") && !name.endsWith(".d.ts") && name !== "tsc";
}

const ALL = { recursive: true, force: true } as const;

/** Runs from the root: names of modules and parts come from paths relative to it. */
function ncc(root: string, entry: string, out: string): void {
  const cli = require.resolve("@vercel/ncc/dist/ncc/cli.js");
  const args = ["build", join(root, entry), "--out", out, "--no-cache", "--quiet"];
  const options = ["--license", "licenses.txt", "--target", "es2024"];
  const result = spawnSync(process.execPath, [cli, ...args, ...options], {
    cwd: root,
    encoding: "utf8",
  });
  if (result.status === 0) return;
  throw new Error(`${entry} could not be bundled\n${result.stdout}${result.stderr}`);
}

/** Copies the bundles of other processes beside the command. */
export function copyBundle(root: string, from: string, to: string): void {
  rmSync(join(root, to), ALL);
  cpSync(join(root, from), join(root, to), { recursive: true });
}
