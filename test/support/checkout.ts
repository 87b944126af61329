import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./cli.ts";

/** Everything that is or would be committed, as paths relative to the root; deleted files are not. */
export function trackedFiles(root: string): string[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const { stdout, status } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`git could not list the files of ${root}`);
  return stdout.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
}

/** The working tree in another folder, with the same dependencies installed and nothing built. */
export function copyCheckout(to: string): void {
  for (const path of trackedFiles(ROOT)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(ROOT, path), join(to, path));
  }
  const packages = ["packages", "examples"].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => join(folder, name)),
  );
  for (const folder of [".", "actions", ...packages]) {
    const modules = join(folder, "node_modules");
    if (existsSync(join(ROOT, modules))) linkFolder(join(ROOT, modules), join(to, modules));
  }
}

/** Links of pnpm are relative and stay as they are; files are linked where the disk allows it. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else {
      try {
        linkSync(source, target);
      } catch {
        copyFileSync(source, target);
      }
    }
  }
}
