import { mkdirSync, rmSync } from "node:fs";
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
  notes: string[];
  checks: {
    verdict: string;
    title: string;
    message?: string;
    accept?: string;
    location?: { file: string; line: number };
  }[];
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
    git(origin, "checkout", "--quiet", "-b", "renaming", "change");
    commit(origin, { "openapi.yaml": spec(["id", "name"], ["/c"]) }, "Rename a path");
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

  /** The default checkout of a change request: the forge's merge, detached, one commit. */
  function forgeCheckout(name: string, branch: string): string {
    git(origin, "checkout", "--quiet", "--detach", "main");
    git(origin, "merge", "--quiet", "--no-ff", "--message", "Merge", branch);
    git(origin, "update-ref", `refs/pull/${name}/merge`, "HEAD");
    git(origin, "checkout", "--quiet", "main");
    const folder = join(root, name);
    mkdirSync(folder);
    git(folder, "init", "--quiet", "--initial-branch=none");
    git(folder, "remote", "add", "origin", `file://${origin}`);
    const ref = `+refs/pull/${name}/merge:refs/remotes/pull/1/merge`;
    git(folder, "fetch", "--quiet", "--no-tags", "--depth=1", "origin", ref);
    git(folder, "checkout", "--quiet", "--detach", "refs/remotes/pull/1/merge");
    return folder;
  }

  test("a merge commit of the forge, one commit deep, is compared with the target", async () => {
    expect(await verify(forgeCheckout("merge-behind", "change"))).toMatchObject({ exitCode: 0 });
    const broken = await verify(forgeCheckout("merge-broken", "renaming"));
    expect(broken.exitCode).toBe(4);
    expect(broken.checks.filter(({ verdict }) => verdict === "fail")).toHaveLength(1);
  });

  test("a merge commit without credentials is an error with the line that fixes it", async () => {
    const folder = forgeCheckout("merge-no-token", "renaming");
    git(folder, "remote", "set-url", "origin", `file://${join(root, "gone")}`);
    const report = await verify(folder);
    expect(report).toMatchObject({ exitCode: 2, error: { code: "STAGEGATE_BASE_UNREACHABLE" } });
    expect(report.error?.hint).toMatch(/`fetch-depth: 0`.*`GIT_DEPTH: 0`/);
  });

  test("a base is a branch, a branch of the origin, or a commit, also on a shallow clone", async () => {
    const fork = git(origin, "merge-base", "main", "breaking").trim();
    for (const [at, base] of ["main", "origin/main", fork].entries()) {
      const folder = clone(`base-${at}`, "breaking", "--depth=1", "--single-branch");
      expect(await verify(folder, "--base", base), base).toMatchObject({ exitCode: 4 });
    }
  });

  test("a break is accepted on the target branch, after the change was made", async () => {
    const behind = clone("accepted", "breaking", "--depth=1", "--single-branch");
    const accept = (await verify(behind)).checks[0]?.accept ?? "";
    commit(behind, { "stagegate.yml": `${CONFIG}${accept}\n` }, "Accept it for myself");
    const own = await verify(behind);
    expect(own.exitCode).toBe(4);
    const loosened = own.checks.filter(({ verdict }) => verdict === "warn");
    expect(loosened.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^on main: nothing; here: `… \(until .*which counts once it is on main$/,
      ),
    ]);
    git(origin, "checkout", "--quiet", "-b", "accepting", "main");
    commit(origin, { "stagegate.yml": `${CONFIG}${accept}\n` }, "Accept it");
    const late = clone("accepted-late", "breaking", "--depth=1", "--single-branch");
    const report = await verify(late, "--target-branch", "accepting");
    expect(report).toMatchObject({ exitCode: 0, checks: [{ verdict: "pass" }] });
    expect(report.checks[0]?.message).toMatch(/^accepted by … until /);
    git(origin, "checkout", "--quiet", "main");
  });

  test("a contract that is removed as a whole can be accepted, too", async () => {
    const folder = clone("removed", "main");
    git(folder, "checkout", "--quiet", "-b", "removing");
    rmSync(join(folder, "openapi.yaml"));
    const config = CONFIG.replace("openapi.yaml", "other.yaml").replace("api:", "other:");
    commit(folder, { "stagegate.yml": config, "other.yaml": spec(["id"]) }, "Remove it");
    const gone = (await verify(folder)).checks.find(({ verdict }) => verdict === "fail");
    expect(gone).toMatchObject({ message: "the whole contract is gone" });
    git(folder, "checkout", "--quiet", "-b", "agreed", "origin/main");
    commit(folder, { "stagegate.yml": `${CONFIG}${gone?.accept ?? ""}\n` }, "Accept it");
    git(folder, "checkout", "--quiet", "removing");
    expect(await verify(folder, "--target-branch", "agreed")).toMatchObject({ exitCode: 0 });
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
