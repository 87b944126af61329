import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT, runCli, temporaryFolder } from "../support/cli.ts";
import { commit, createRepository, git } from "../support/repository.ts";

const api = (path: string, version = "1.0.0"): string =>
  `openapi: 3.0.3\ninfo: { title: A, version: ${version} }\npaths: { ${path}: { get: { responses: { "204": { description: x } } } } }\n`;

const config = (contract: string, more = ""): string =>
  `version: 1\nproject: shop\nservices: { cart: { contract: ${contract} } }\n${more}`;

interface Told {
  code: number | null;
  checks: string[];
}

async function verify(cwd: string, ...args: string[]): Promise<Told> {
  const { code, stdout } = await runCli(["verify-contracts", "--json", ...args], { cwd });
  const { checks } = JSON.parse(stdout) as {
    checks: { verdict: string; message: string; location?: { file: string } }[];
  };
  return {
    code,
    checks: checks.map(
      ({ verdict, message, location }) => `${verdict} ${location?.file}: ${message}`,
    ),
  };
}

test("judges every contract that a glob stands for, also one that the change deletes", async () => {
  const root = temporaryFolder("contract-glob");
  createRepository(root, {
    "gates/stagegate.yml": config('"../apis/**/*.yaml"'),
    "apis/a.yaml": api("/a"),
    "apis/v1/b.yaml": api("/b"),
  });
  git(root, "checkout", "--quiet", "-b", "change");
  rmSync(join(root, "apis/v1/b.yaml"));
  commit(root, { "apis/c.yaml": api("/c"), "apis/d.yaml": api("/d") }, "Drop one, add two");
  expect(await verify(root, "--config", "gates/stagegate.yml")).toEqual({
    code: 4,
    checks: [
      "fail apis/v1/b.yaml: the whole contract is gone",
      "pass apis/a.yaml: unchanged",
      "pass apis/c.yaml: a new contract",
      "pass apis/d.yaml: a new contract",
    ],
  });
});

test("lets a new major version be enough once the target branch says so", async () => {
  const root = temporaryFolder("contract-bump");
  const policy = "verify-contracts: { version-bump: sufficient }\n";
  createRepository(root, { "stagegate.yml": config("a.yaml"), "a.yaml": api("/a") });
  git(root, "checkout", "--quiet", "-b", "change");
  const files = { "stagegate.yml": config("a.yaml", policy), "a.yaml": api("/b", "2.0.0") };
  commit(root, files, "Break it and say that it is fine");
  const own = await verify(root);
  expect(own.code).toBe(4);
  expect(own.checks.join("\n")).toMatch(/^warn .*version-bump|^warn .*on main: `none`/m);
  git(root, "checkout", "--quiet", "main");
  commit(root, { "stagegate.yml": config("a.yaml", policy) }, "Allow it");
  git(root, "checkout", "--quiet", "change");
  const allowed = await verify(root);
  expect([allowed.code, allowed.checks]).toEqual([
    0,
    [expect.stringMatching(/^pass a\.yaml: allowed by the new major version 2\.0\.0: GET \/a/)],
  ]);
});

test("judges what other tools found out, without a configuration", async () => {
  const root = temporaryFolder("contract-results");
  const samples = join(ROOT, "packages/gates/src/verify-contracts/test-support/results");
  mkdirSync(join(root, "out"));
  writeFileSync(join(root, "out/empty.json"), "");
  const { code, stdout } = await runCli(
    ["verify-contracts", "--json", "--contract-results", "oasdiff.json"],
    { cwd: samples, env: { STAGEGATE_OUT_DIR: join(root, ".stagegate") } },
  );
  expect([code, stdout]).toEqual([4, expect.stringContaining("2 failed in 1 file of oasdiff")]);
  expect((await verify(root, "--contract-results", "out/*.json")).code).toBe(5);
});
