import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { runCli, temporaryFolder } from "../support/cli.ts";
import { commit, createRepository, git } from "../support/repository.ts";

const CONFIG = `version: 1
project: demo
services:
  api:
    contract: openapi.yaml
`;

function spec(properties: readonly string[], paths: readonly string[] = ["/a"]): string {
  const operation = (path: string): string => `  ${path}:
    get:
      responses:
        "200":
          description: fine
          content:
            application/json:
              schema:
                type: object
                required: [${properties.join(", ")}]
                properties:
${properties.map((name) => `                  ${name}: { type: string }`).join("\n")}
`;
  return `openapi: 3.0.3
info: { title: A, version: 1.0.0 }
paths:
${paths.map(operation).join("")}`;
}

interface Report {
  verdict: string;
  exitCode: number;
  error?: { code: string; hint?: string };
  checks: { verdict: string; title: string; location?: { file: string; line: number } }[];
}

async function verify(cwd: string, ...args: string[]): Promise<Report> {
  const { stdout, stderr } = await runCli(["verify-contracts", "--json", ...args], { cwd });
  expect(stdout, stderr).not.toBe("");
  return JSON.parse(stdout) as Report;
}

describe("the base of a contract comparison", () => {
  let origin: string;
  let root: string;

  /** main: two commits after the branch point, which add a path; `change`: behind main. */
  beforeAll(() => {
    root = temporaryFolder("contract-base");
    origin = join(root, "origin");
    createRepository(origin, { "stagegate.yml": CONFIG, "openapi.yaml": spec(["id", "name"]) });
    git(origin, "checkout", "--quiet", "-b", "change");
    commit(origin, { "note.txt": "nothing about the contract" }, "Change");
    git(origin, "checkout", "--quiet", "main");
    commit(origin, { "openapi.yaml": spec(["id", "name"], ["/a", "/b"]) }, "Add a path on main");
    git(origin, "checkout", "--quiet", "-b", "breaking", "change");
    commit(origin, { "openapi.yaml": spec(["id"]) }, "Remove a field");
    git(origin, "checkout", "--quiet", "main");
  });

  function clone(name: string, branch: string, ...flags: string[]): string {
    const folder = join(root, name);
    git(root, "clone", "--quiet", "--branch", branch, ...flags, `file://${origin}`, folder);
    return folder;
  }

  test("a branch behind main is not blamed for what main added meanwhile", async () => {
    const report = await verify(clone("behind", "change"));
    expect(report).toMatchObject({ verdict: "pass", exitCode: 0 });
  });

  test("a removed field breaks, at its place", async () => {
    const report = await verify(clone("broken", "breaking"));
    expect(report).toMatchObject({ verdict: "fail", exitCode: 4 });
    const [finding] = report.checks;
    expect(finding?.location?.file).toBe("openapi.yaml");
    expect(finding?.location?.line).toBeGreaterThan(1);
  });

  test("a shallow clone of one commit and one branch finds the same", async () => {
    const flags = ["--depth=1", "--single-branch"];
    expect(await verify(clone("shallow-behind", "change", ...flags))).toMatchObject({
      verdict: "pass",
      exitCode: 0,
    });
    expect(await verify(clone("shallow-broken", "breaking", ...flags))).toMatchObject({
      verdict: "fail",
      exitCode: 4,
    });
  });

  test("an unreachable base is an error with the line that fixes it", async () => {
    const folder = clone("unreachable", "breaking", "--depth=1", "--single-branch");
    git(folder, "remote", "set-url", "origin", `file://${join(root, "gone")}`);
    const report = await verify(folder);
    expect(report).toMatchObject({
      verdict: "error",
      exitCode: 2,
      error: { code: "STAGEGATE_BASE_UNREACHABLE" },
    });
    expect(report.error?.hint).toContain("git fetch");
  });

  test("outside a repository, two files are compared by name", async () => {
    const folder = temporaryFolder("contract-files");
    const paths = ["old.yaml", "new.yaml"].map((name) => join(folder, name));
    createRepository(folder, { "old.yaml": spec(["id", "name"]), "new.yaml": spec(["id"]) });
    const report = await verify(
      folder,
      "--base-file",
      paths[0] ?? "",
      "--head-file",
      paths[1] ?? "",
    );
    expect(report.exitCode).toBe(4);
    const missing = await verify(folder, "--base-file", "old.yaml");
    expect(missing).toMatchObject({ exitCode: 2, error: { code: "STAGEGATE_INPUT_INVALID" } });
  });

  test("a declared contract that exists nowhere is never green", async () => {
    const folder = temporaryFolder("contract-missing");
    createRepository(folder, { "stagegate.yml": CONFIG });
    const report = await verify(folder);
    expect(report).toMatchObject({ exitCode: 2, error: { code: "STAGEGATE_CONFIG_INVALID" } });
  });
});
