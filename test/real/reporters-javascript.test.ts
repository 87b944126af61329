import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ROOT, temporaryFolder } from "../support/cli.ts";
import { pathOf, readReport, runTool, writeFiles } from "../support/reporters.ts";
import { announceMissing } from "../support/tools/cache.ts";
import { installJest, installMocha } from "../support/tools/reporters.ts";

/* Each tool runs a project with a test that passes, one that fails, one skipped, and one that
   fails first and passes then where the tool runs it again. */
const folder = temporaryFolder("reporters-javascript");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const jestTool = installJest();
const mochaTool = installMocha();
for (const tool of [jestTool, mochaTool]) announceMissing(tool);

const FOUR = ["fails: failed", "flaky: flaky", "later: skipped", "passes: passed"];
const THREE = ["fails: failed", "later: skipped", "passes: passed"];

/** Where a package of the workspace is installed. */
const fromRoot = createRequire(join(ROOT, "packages/tools/package.json")).resolve;

const whole = { kind: "read", errors: [] };

describe.skipIf(jestTool.kind === "missing")("Jest", () => {
  const jest = pathOf(jestTool);
  test("--json, with retries and a file that does not load", async () => {
    const cwd = join(folder, "jest");
    writeFiles(cwd, {
      "package.json": '{ "private": true }',
      "shop.test.js": `jest.retryTimes(1);
let runs = 0;
describe("shop", () => {
  test("passes", () => {});
  test("fails", () => { expect(1).toBe(2); });
  test.skip("later", () => {});
  test("flaky", () => { runs += 1; expect(runs).toBe(2); });
});`,
      "broken.test.js": 'require("./nothing");',
    });
    writeFileSync(
      join(cwd, "r.json"),
      runTool([process.execPath, jest, "--json", "--testLocationInResults", "--rootDir", cwd], cwd),
    );
    const { file, cases, outcomes } = await readReport(join(cwd, "r.json"));
    expect(file).toMatchObject({
      kind: "read",
      format: "jest-json",
      errors: [expect.stringContaining("Cannot find module")],
    });
    expect(outcomes).toEqual(FOUR);
    expect(cases.find(({ name }) => name === "fails")).toMatchObject({
      suite: ["shop"],
      line: 5,
      failureKind: "failure",
    });
  });
});

describe("what this repository brings along", () => {
  test("vitest: junit and json", async () => {
    const cwd = join(folder, "vitest");
    mkdirSync(join(cwd, "node_modules"), { recursive: true });
    symlinkSync(join(ROOT, "node_modules/vitest"), join(cwd, "node_modules/vitest"));
    writeFiles(cwd, {
      "package.json": '{ "private": true, "type": "module" }',
      "shop.test.js": `import { describe, expect, test } from "vitest";
let runs = 0;
describe("shop", () => {
  test("passes", () => {});
  test("fails", () => { expect(1).toBe(2); });
  test.skip("later", () => {});
  test("flaky", { retry: 1 }, () => { runs += 1; expect(runs).toBe(2); });
});`,
      "broken.test.js": 'import "./nothing.js";',
    });
    const bin = join(ROOT, "node_modules/vitest/vitest.mjs");
    runTool(
      [
        process.execPath,
        bin,
        "run",
        "--root",
        cwd,
        "--reporter=json",
        "--reporter=junit",
        "--outputFile.json=r.json",
        "--outputFile.junit=r.xml",
      ],
      cwd,
    );
    const json = await readReport(join(cwd, "r.json"));
    expect(json.file).toMatchObject({
      kind: "read",
      format: "jest-json",
      errors: [expect.stringContaining("nothing.js")],
    });
    expect(json.outcomes.map(withoutFlaky)).toEqual(FOUR.map(withoutFlaky));
    const junit = await readReport(join(cwd, "r.xml"));
    expect(junit.file).toMatchObject({ kind: "read", format: "junit" });
    expect(
      junit.outcomes.filter((outcome) => outcome.includes("shop > ")).map(withoutFlaky),
    ).toEqual(FOUR.map((outcome) => withoutFlaky(`shop > ${outcome}`)));
    expect(junit.cases.filter(({ status }) => status === "failed")).toHaveLength(2);
  });

  test("Playwright: json, junit and blob", async () => {
    const cwd = join(folder, "playwright");
    mkdirSync(join(cwd, "node_modules/@playwright"), { recursive: true });
    const installed = dirname(fromRoot("@playwright/test/package.json"));
    symlinkSync(installed, join(cwd, "node_modules/@playwright/test"));
    writeFiles(cwd, {
      "package.json": '{ "private": true }',
      "playwright.config.ts": `export default { retries: 1, workers: 1, projects: [{ name: "p1" }],
  reporter: [["json", { outputFile: "r.json" }], ["junit", { outputFile: "r.xml" }], ["blob", { outputDir: "blob" }]] };`,
      "a.spec.ts": `import { expect, test } from "@playwright/test";
test.describe("shop", () => {
  test("passes", () => {});
  test("fails", () => { expect(1).toBe(2); });
  test.skip("later", () => {});
  test("flaky", ({}, info) => { expect(info.retry).toBe(1); });
});`,
      "b.spec.ts": 'import { test } from "@playwright/test";\ntest("elsewhere", () => {});\n',
    });
    const cli = join(installed, "cli.js");
    runTool([process.execPath, cli, "test", "a.spec.ts"], cwd);
    const json = await readReport(join(cwd, "r.json"));
    expect(json.file).toMatchObject({ ...whole, format: "playwright-json" });
    expect(json.outcomes).toEqual(FOUR);
    const [archive = ""] = readdirSync(join(cwd, "blob"));
    const blob = await readReport(join(cwd, "blob", archive));
    expect(blob.file).toMatchObject({ ...whole, format: "playwright-blob" });
    // The very same tests under the very same names, whatever reporter told them.
    const names = ({ cases }: typeof blob): unknown[] =>
      cases.map(({ suite, name, file, line, project, status, attempts }) => ({
        suite,
        name,
        file,
        line,
        project,
        status,
        attempts: attempts.length,
      }));
    expect(names(blob)).toEqual(names(json));
    const junit = await readReport(join(cwd, "r.xml"));
    expect(junit.file).toMatchObject({
      kind: "read",
      format: "junit",
      counts: { total: 4, failed: 1, skipped: 1 },
    });
    runTool([process.execPath, cli, "test", "--shard=2/2", "--reporter=blob"], cwd);
    expect(readdirSync(join(cwd, "blob-report"))).toHaveLength(1);
  });

  test("node --test: tap and junit", async () => {
    const cwd = join(folder, "node");
    writeFiles(cwd, {
      "shop.test.mjs": `import assert from "node:assert";
import { describe, it } from "node:test";
describe("shop", () => {
  it("passes", () => {});
  it("fails", () => { assert.equal(1, 2); });
  it("later", { skip: "why" }, () => {});
});`,
    });
    runTool(
      [
        process.execPath,
        "--test",
        "--test-reporter=tap",
        "--test-reporter-destination=r.tap",
        "--test-reporter=junit",
        "--test-reporter-destination=r.xml",
      ],
      cwd,
    );
    const tap = await readReport(join(cwd, "r.tap"));
    expect(tap.file).toMatchObject({ ...whole, format: "tap" });
    expect(tap.outcomes).toEqual(THREE);
    expect(tap.cases[0]?.suite).toEqual(["shop"]);
    const junit = await readReport(join(cwd, "r.xml"));
    expect(junit.outcomes).toEqual(THREE);
  });
});

describe.skipIf(mochaTool.kind === "missing")("mocha", () => {
  const mocha = pathOf(mochaTool);
  const cwd = join(folder, "mocha");
  const run = (...args: string[]): string =>
    runTool([process.execPath, mocha, "--retries", "1", ...args, "shop.js"], cwd);
  writeFiles(cwd, {
    "shop.js": `const assert = require("node:assert");
let runs = 0;
describe("shop", () => {
  it("passes", () => {});
  it("fails", () => { assert.equal(1, 2); });
  it.skip("later", () => {});
  it("flaky", () => { runs += 1; assert.equal(runs, 2); });
});
describe("hook", () => {
  before(() => { throw new Error("no database"); });
  it("never", () => {});
});`,
  });

  test("json", async () => {
    run("--reporter", "json", "--reporter-option", "output=r.json");
    const { file, outcomes } = await readReport(join(cwd, "r.json"));
    expect(file).toMatchObject({ ...whole, format: "mocha-json" });
    expect(outcomes).toEqual(['"before all" hook for "never": failed', ...FOUR]);
  });

  test("xunit", async () => {
    run("--reporter", "xunit", "--reporter-option", "output=r.xml");
    const { file, cases } = await readReport(join(cwd, "r.xml"));
    expect(file).toMatchObject({
      kind: "read",
      format: "junit",
      counts: { total: 5, failed: 2, skipped: 1 },
    });
    expect(JSON.stringify(cases)).toContain("no database");
  });

  test("mochawesome", async () => {
    const modules = dirname(dirname(mocha));
    run(
      "--reporter",
      join(modules, "mochawesome"),
      "--reporter-option",
      "html=false,quiet=true,reportDir=.,reportFilename=r2",
    );
    const { file, outcomes } = await readReport(join(cwd, "r2.json"));
    expect(file).toMatchObject({ ...whole, format: "mochawesome" });
    expect(outcomes.map(withoutFlaky)).toEqual(
      ['"before all" hook for "never": failed', ...FOUR.map(withoutFlaky), "never: skipped"].sort(),
    );
  });
});

/** Some reporters tell a test that was run again by its last run only. */
function withoutFlaky(outcome: string): string {
  return outcome.replace("flaky: flaky", "flaky: passed");
}
