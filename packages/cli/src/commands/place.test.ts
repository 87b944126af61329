import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { call, GOOD } from "../../test-support/call.ts";

const JUNIT = '<testsuite name="a"><testcase classname="a" name="b"/></testsuite>';
const REPOSITORY = {
  ".git/HEAD": "ref: refs/heads/main\n",
  "stagegate.yml": GOOD,
  "services/cart/junit.xml": JUNIT,
};

describe("from a sub-folder", () => {
  it("the configuration above counts, which is said", async () => {
    const files = REPOSITORY;
    const { code, err, out } = await call("validate", ["--json"], {
      files,
      below: "services/cart",
    });
    expect([code, err.split("\n")[0]]).toEqual([0, "Using ../../stagegate.yml"]);
    expect(JSON.parse(out)).toMatchObject({ project: "shop" });
    const at = await call("validate", [], { files });
    expect(at.err).not.toContain("Using");
  });

  it("a gate works in the folder of the file, and takes paths as they are meant", async () => {
    const { code, err, folder } = await call("comment-report", ["--results", "junit.xml"], {
      files: REPOSITORY,
      below: "services/cart",
    });
    expect([code, err.split("\n")[0]]).toEqual([0, "Using ../../stagegate.yml"]);
    expect(readFileSync(join(folder, ".stagegate/report.md"), "utf8")).toContain("1 of 1 test");
    expect(existsSync(join(folder, "services/cart/.stagegate"))).toBe(false);
    const own = await call("comment-report", ["--results=*.xml", "--out-dir", "out"], {
      files: REPOSITORY,
      below: "services/cart",
    });
    expect(existsSync(join(own.folder, "services/cart/out/report.md"))).toBe(true);
  });

  it.each([
    ["flag", ["--config", "own.yml"], {}],
    ["variable", [], { STAGEGATE_CONFIG: "own.yml" }],
  ])("a configuration that is named by %s wins", async (_how, argv, env) => {
    const files = { ...REPOSITORY, "a/own.yml": GOOD.replace("web", "own") };
    for (const command of ["validate", "doctor"]) {
      const { err } = await call(command, argv, { files, below: "a", env });
      expect(err).not.toContain("Using");
      expect(err).toMatch(/own\.yml(, 2| is valid: 2) services/);
    }
  });

  it("of no repository, only what is there counts, and why is said", async () => {
    const { code, err } = await call("validate", [], {
      files: { "stagegate.yml": GOOD },
      below: "a",
    });
    expect(code).toBe(2);
    expect(err).toContain("../stagegate.yml is not used, as this is no git repository");
    expect(err).toContain("STAGEGATE_CONFIG_MISSING: `stagegate init` writes one");
  });

  it("init writes where the user stands, when asked to", async () => {
    const { code, folder } = await call("init", ["--force"], {
      files: REPOSITORY,
      below: "services/cart",
    });
    expect(code).toBe(0);
    expect(existsSync(join(folder, "services/cart/stagegate.yml"))).toBe(true);
  });
});
