import { execFileSync } from "node:child_process";
import type { StdioOptions } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, realpathSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const LEFT_OUT = new Set(["node_modules", "test-results", "playwright-report", ".stagegate"]);

function git(cwd: string, ...args: string[]): string {
  const identity = [
    "-c",
    "user.name=Shop",
    "-c",
    "user.email=shop@example.com",
    "-c",
    "commit.gpgsign=false",
  ];
  const stdio: StdioOptions = ["ignore", "pipe", "ignore"];
  return execFileSync("git", [...identity, ...args], { cwd, stdio, encoding: "utf8" }).trim();
}

/**
 * A repository of its own for the demo: `main` with the shop as it is, and the branch `change`. A
 * fault with an overlay `<file>.<fault>.<extension>` changes that file, as a change request would.
 */
export function createWorkspace(shop: string, fault: string | undefined): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "stagegate-demo-")));
  const workspace = join(folder, "shop");
  cpSync(shop, workspace, {
    recursive: true,
    filter: (source) => !LEFT_OUT.has(basename(source)),
  });
  symlinkSync(join(shop, "node_modules"), join(workspace, "node_modules"), "dir");
  git(workspace, "init", "--quiet", "--initial-branch=main");
  git(workspace, "add", "--all", "--", ".", ":(exclude)node_modules");
  git(workspace, "commit", "--quiet", "--message", "Shop");
  git(workspace, "checkout", "--quiet", "-b", "change");
  if (fault !== undefined) applyOverlay(workspace, fault);
  git(
    workspace,
    "commit",
    "--quiet",
    "--all",
    "--allow-empty",
    "--message",
    `Change: ${fault ?? "nothing"}`,
  );
  return workspace;
}

/** The commit that the demo judges; the services report it as theirs. */
export function headOf(workspace: string): string {
  return git(workspace, "rev-parse", "HEAD");
}

function applyOverlay(workspace: string, fault: string): void {
  const overlays: Readonly<Record<string, [from: string, to: string]>> = {
    "catalog-breaking-api": [
      "services/catalog/openapi.catalog-breaking-api.yaml",
      "services/catalog/openapi.yaml",
    ],
  };
  const overlay = overlays[fault];
  if (overlay === undefined) return;
  const [from, to] = overlay.map((path) => join(workspace, path));
  if (from === undefined || to === undefined || !existsSync(from))
    throw new Error(`no overlay for ${fault}`);
  cpSync(from, to);
}
