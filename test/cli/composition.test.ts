import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli, temporaryFolder } from "../support/cli.ts";
import type { CliResult } from "../support/cli.ts";
import { writeFiles } from "../support/consumer.ts";
import { commit, createRepository, git } from "../support/repository.ts";

const OPENAPI = "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\n";

describe("a configuration of several files", () => {
  const root = temporaryFolder("composition");
  const shop = join(root, "acme", "shop");
  const platform = join(root, "acme", "platform");
  let sha = "";

  const main = (more = ""): string => `version: 1
project: shop
extends: { repository: acme/platform, ref: ${sha}, path: gates/base.yml }
services: { web: { url: "http://127.0.0.1:9" } }
fragments: [services/*/stagegate.yml]
run-e2e: {}
profiles:
  quick: { gates: [verify-contracts] }
${more}`;

  beforeAll(() => {
    mkdirSync(join(root, "acme"));
    createRepository(platform, {
      "gates/base.yml":
        "version: 1\nlocked: [run-e2e.enforcement]\nrun-e2e: { enforcement: all }\n",
    });
    sha = git(platform, "rev-parse", "HEAD").trim();
    git(platform, "config", "uploadpack.allowAnySHA1InWant", "true");
    commit(
      platform,
      { "gates/base.yml": "version: 1\nrun-e2e: { enforcement: observe }\n" },
      "Later",
    );
    const files = {
      ".gitignore": ".stagegate\n",
      "stagegate.yml": main(),
      "services/cart/stagegate.yml": "version: 1\nservices: { cart: { contract: openapi.yml } }\n",
      "services/cart/openapi.yml": OPENAPI,
    };
    createRepository(shop, files);
    git(shop, "remote", "add", "origin", `file://${shop}`);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function call(args: readonly string[], cwd = shop, env = {}): Promise<CliResult> {
    return runCli(args, { cwd, env: { STAGEGATE_STATE_DIR: join(root, "state"), ...env } });
  }

  test("is valid, from the folder of a fragment as well, and says where each value is from", async () => {
    const whole = await call(["validate", "--show"]);
    expect([whole.code, whole.stderr]).toEqual([
      0,
      expect.stringContaining("stagegate.yml is valid: 2 services (web, cart)"),
    ]);
    const place = `acme/platform@${sha.slice(0, 12)}:gates/base.yml`;
    expect(whole.stdout).toContain(`# ${place}:3 (locked at ${place}:2:10)`);
    expect(whole.stdout).toMatch(
      /^services\.cart\.contract: services\/cart\/openapi\.yml +# services\/cart\/stagegate\.yml:2$/m,
    );
    const part = await call(["validate", "--profile", "quick"], join(shop, "services/cart"));
    expect(part).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/Using .*with the profile quick/s),
    });
    // The clone has not become a shallow one.
    expect(git(shop, "rev-parse", "--is-shallow-repository").trim()).toBe("false");
  });

  test("runs what the profile has, and says so of the rest", async () => {
    const { code, stdout, stderr } = await call(["run", "--json", "--profile", "quick"]);
    expect(code, stderr).toBe(0);
    const { gates } = JSON.parse(stdout) as {
      gates: { gate: string; verdict: string; summary: string }[];
    };
    expect(gates.map(({ gate, verdict }) => [gate, verdict])).toEqual([
      ["provision-staging", "skip"],
      ["verify-contracts", "pass"],
      ["run-e2e", "skip"],
      ["comment-report", "pass"],
    ]);
    expect(gates[2]?.summary).toBe("nothing to judge: the profile `quick` runs verify-contracts");
  });

  test("refuses what is locked before anything is started, with the place of the lock", async () => {
    const { code, stderr } = await call(["run"], shop, { STAGEGATE_ENFORCEMENT: "observe" });
    expect(code).toBe(2);
    expect(stderr).toContain(
      "`enforcement` (STAGEGATE_ENFORCEMENT): `run-e2e.enforcement` is locked at acme/platform@",
    );
    const one = await call(["run-e2e", "--enforcement", "observe"]);
    expect(one).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is locked at acme/platform@"),
    });
  });

  test("tells every problem of every file at once", async () => {
    const cwd = join(root, "acme", "wrong");
    createRepository(cwd, { "stagegate.yml": "version: 1\n" });
    git(cwd, "remote", "add", "origin", `file://${cwd}`);
    writeFiles(cwd, {
      "stagegate.yml": main("  x: { depth: 1 }\nrun-e2e: { enforcement: new }\n").replace(
        "run-e2e: {}\n",
        "",
      ),
      "services/cart/stagegate.yml":
        "version: 1\nservices: { cart: { neds: [] }, pay: { needs: [crt] } }\n",
      "services/pay/stagegate.yml": "version: 1\nservices: { pay: {} }\n",
    });
    const { code, stderr } = await call(["validate"], cwd);
    expect(code).toBe(2);
    expect(stderr.split("\n").filter((line) => line.startsWith("  "))).toEqual([
      expect.stringContaining("stagegate.yml:8:8 profiles.x.depth: unknown key `depth`"),
      expect.stringContaining(
        "stagegate.yml:9:25 run-e2e.enforcement: `run-e2e.enforcement` is locked at acme/platform@",
      ),
      "  services/cart/stagegate.yml:2:21 services.cart.neds: unknown key `neds` — Did you mean `needs`?",
      "  services/cart/stagegate.yml:2:48 services.pay.needs.0: no service is called `crt` — Did you mean `cart`?",
      expect.stringContaining(
        "services/pay/stagegate.yml:2:13 services.pay: the service `pay` is defined at services/cart/stagegate.yml:2:",
      ),
    ]);
  });

  test.each([
    ["a branch", "main", "has the wrong form — Full SHA of a commit of that repository"],
    ["a commit that is not there", "f".repeat(40), "cannot be read — Git must be allowed to fetch"],
  ])("of %s of another repository is refused with what helps", async (_what, ref, expected) => {
    const cwd = join(root, "acme", `ref-${ref.slice(0, 4)}`);
    createRepository(cwd, { "stagegate.yml": main().replace(sha, ref) });
    git(cwd, "remote", "add", "origin", `file://${cwd}`);
    const { code, stderr } = await call(["validate"], cwd);
    expect([code, stderr]).toEqual([2, expect.stringContaining(expected)]);
  });

  test("does not read through a link out of the workspace", async () => {
    const cwd = join(root, "acme", "link");
    createRepository(cwd, {
      "stagegate.yml":
        "version: 1\nproject: a\nservices: { a: {} }\nextends: { path: ../platform/gates/base.yml }\n",
    });
    const { code, stderr } = await call(["validate"], cwd);
    expect([code, stderr]).toEqual([2, expect.stringContaining("leads out of the workspace")]);
  });
});
