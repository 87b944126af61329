// The steps of a release; .github/workflows/release.yml and CONTRIBUTING.md say when.
//   node scripts/release.ts prepare 1.2.3         writes the version everywhere
//   node scripts/release.ts check v1.2.3          says what is not ready, and where the release goes
//   node scripts/release.ts assets v1.2.3 FOLDER  builds and packs into the folder
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeAssets } from "./release/assets.ts";
import { problemsOf } from "./release/check.ts";
import { prepare } from "./release/prepare.ts";
import { channelsOf, parseVersion, versionOfTag } from "./release/version.ts";
import type { Version } from "./release/version.ts";

const root = join(import.meta.dirname, "..");

function git(...args: string[]): string[] {
  const { stdout, status } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args.join(" ")} ended with ${status}`);
  return stdout.split("\n").filter((line) => line !== "");
}

function run(program: string, args: readonly string[], cwd: string): void {
  const { status } = spawnSync(program, args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}`);
}

/** For later steps of the workflow, and for people. */
function output(values: Readonly<Record<string, string>>): void {
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`);
  process.stdout.write(lines.join(""));
  const file = process.env["GITHUB_OUTPUT"];
  if (file !== undefined && file !== "") appendFileSync(file, lines.join(""));
}

/** A release is made of main, or of the branch that keeps an older version alive. */
function isOnReleaseBranch(): boolean {
  return git("branch", "--remotes", "--contains", "HEAD", "--format=%(refname:short)").some(
    (branch) => branch === "origin/main" || branch.startsWith("origin/releases/"),
  );
}

function check(version: Version): number {
  const problems = [
    ...problemsOf(root, version),
    ...(isOnReleaseBranch() ? [] : ["the commit is neither on main nor on releases/*"]),
  ];
  for (const problem of problems) console.error(`✗ ${problem}`);
  if (problems.length > 0) return 1;
  const { movingTag, latest, npmTag } = channelsOf(version, git("tag", "--list", "v*"));
  output({
    latest: String(latest),
    "moving-tag": movingTag ?? "",
    "npm-tag": npmTag,
    prerelease: String(version.prerelease !== undefined),
  });
  return 0;
}

function assets(version: Version, folder: string): number {
  const to = resolve(folder);
  const packing = mkdtempSync(join(tmpdir(), "stagegate-release-"));
  try {
    run(process.execPath, [join(root, "scripts/build.ts"), "--force"], root);
    const changed = git("status", "--porcelain", "--", "actions");
    if (changed.length > 0)
      throw new Error(`the committed bundles are others:\n${changed.join("\n")}`);
    const pack = ["-y", "pnpm@12.21.0", "pack", "--pack-destination", packing];
    run("npx", pack, join(root, "packages/cli"));
    const [name = ""] = readdirSync(packing);
    mkdirSync(to, { recursive: true });
    const [commit = ""] = git("rev-parse", "HEAD");
    const packed = join(packing, name);
    output({ package: writeAssets({ root, to, packed, version, commit }) });
    return 0;
  } finally {
    rmSync(packing, { recursive: true, force: true });
  }
}

function main([command, name = "", folder = "release"]: readonly string[]): number {
  const version = command === "prepare" ? parseVersion(name) : versionOfTag(name);
  if (version === undefined) {
    console.error(
      "Usage: node scripts/release.ts prepare X.Y.Z | check vX.Y.Z | assets vX.Y.Z FOLDER",
    );
    return 2;
  }
  switch (command) {
    case "prepare": {
      const [date = ""] = new Date().toISOString().split("T");
      prepare(root, version.text, date);
      console.log("Now `pnpm generate` and `pnpm build`, and commit everything.");
      return 0;
    }
    case "check":
      return check(version);
    case "assets":
      return assets(version, folder);
    default:
      console.error(`✗ there is no command ${command}`);
      return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
