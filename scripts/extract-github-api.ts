// Cuts GitHub's published OpenAPI description down to the operations that the GitHub double answers.
// usage: node scripts/extract-github-api.ts [folder of an unpacked @octokit/openapi]
// Without a folder the pinned package (385 MB) is installed once, into a temporary folder.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cutDown } from "./extract-github-api/cut.ts";
import type { Description } from "./extract-github-api/cut.ts";

const VERSION = "23.0.2";
const TARGET = join(import.meta.dirname, "../packages/testkit/src/github/generated/openapi.json");

function install(folder: string): string {
  const args = ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund"];
  const result = spawnSync("npm", [...args, `@octokit/openapi@${VERSION}`], { stdio: "inherit" });
  if (result.status !== 0) throw new Error("npm could not install @octokit/openapi");
  return join(folder, "node_modules/@octokit/openapi");
}

const temporary = mkdtempSync(join(tmpdir(), "github-api-"));
try {
  const folder = process.argv[2] ?? install(temporary);
  const file = join(folder, "generated/api.github.com.json");
  const description = JSON.parse(readFileSync(file, "utf8")) as Description;
  const text = cutDown(description);
  writeFileSync(TARGET, text);
  console.log(`${(text.length / 1000).toFixed(0)} kB`);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
