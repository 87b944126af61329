import { describe, expect, it } from "vitest";
import { call } from "../../test-support/call.ts";

const suite = (inner: string): string => `<testsuite name="s">${inner}</testsuite>`;
const PASS = suite(`<testcase name="a"/>`);
const FAIL = suite(`<testcase name="b" file="b.ts" line="3"><failure message="no"/></testcase>`);
const FLAKY = suite(`<testcase name="c"><flakyFailure message="once"/></testcase>`);
const SKIP = suite(`<testcase name="d"><skipped/></testcase>`);

const EXIT: Readonly<Record<string, number>> = { pass: 0, warn: 0, fail: 4, inconclusive: 5 };

describe("stagegate results", () => {
  it.each<[string, Record<string, string>, string[], string]>([
    ["tests that passed", { "a.xml": PASS }, ["a.xml"], "pass"],
    ["a failure", { "a.xml": PASS, "b.xml": FAIL }, ["*.xml"], "fail"],
    ["a flaky test", { "c.xml": FLAKY }, ["c.xml"], "warn"],
    ["skipped tests beside others", { "a.xml": PASS, "d.xml": SKIP }, ["*.xml"], "pass"],
    ["nothing but skipped tests", { "d.xml": SKIP }, ["d.xml"], "inconclusive"],
    ["no test", { "e.xml": suite("") }, ["e.xml"], "inconclusive"],
    ["an empty file", { "e.xml": "" }, ["e.xml"], "inconclusive"],
    ["a file that breaks off", { "p.xml": PASS.slice(0, -3) }, ["p.xml"], "inconclusive"],
    [
      "a bad file beside a good one",
      { "a.xml": PASS, "h.xml": "<html/>" },
      ["*.xml"],
      "inconclusive",
    ],
    ["a failure and a bad file", { "b.xml": FAIL, "h.xml": "" }, ["*.xml"], "fail"],
    ["a missing file", { "a.xml": PASS }, ["a.xml", "z.xml"], "inconclusive"],
    ["a pattern without a match", {}, ["**/*.xml"], "inconclusive"],
    [
      "a file without tests beside others",
      { "a.xml": PASS, "e.xml": suite("") },
      ["*.xml"],
      "warn",
    ],
    [
      "a failure outside any test",
      { "a.xml": suite(`<error message="x"/><testcase name="a"/>`) },
      ["a.xml"],
      "fail",
    ],
  ])("of %s", async (_, files, patterns, verdict) => {
    const exitCode = EXIT[verdict];
    const { code, out, err } = await call("results", [...patterns, "--json"], { files });
    expect(err).toBe("");
    expect(JSON.parse(out)).toMatchObject({ verdict, exitCode });
    expect(code).toBe(exitCode);
    const human = await call("results", patterns, { files });
    expect(human.code).toBe(exitCode);
    expect(human.out.trimEnd().split("\n").at(-1)).toMatch(new RegExp(`^${verdict}(: |$)`));
  });

  it("gives counts, findings and bad files as JSON", async () => {
    const files = { "a.xml": PASS, "b.xml": FAIL, "x.bin": "MZ" };
    const { out } = await call("results", ["a.xml", "b.xml", "x.bin", "no*.xml", "--json"], {
      files,
    });
    expect(JSON.parse(out)).toMatchObject({
      verdict: "fail",
      reasons: ["1 test failed", "no file matches no*.xml", "1 file could not be read"],
      counts: { total: 2, passed: 1, failed: 1 },
      read: 2,
      partial: 0,
      quarantined: 1,
      duplicates: 0,
      unmatched: ["no*.xml"],
      files: [
        { kind: "read", path: "a.xml", format: "junit", counts: { total: 1 } },
        { kind: "read", path: "b.xml" },
        { kind: "quarantined", path: "x.bin", reason: "not-recognised" },
      ],
      findings: [
        {
          suite: ["s"],
          name: "b",
          status: "failed",
          message: "no",
          file: "b.ts",
          line: 3,
          source: "b.xml",
        },
      ],
      findingsLeftOut: 0,
    });
  });

  it("shows people a table, bad files first, and what is wrong", async () => {
    const files = { "a.xml": PASS, "b.xml": FAIL, "c.xml": PASS.slice(0, -3) };
    const { out } = await call("results", ["a.xml", "b.xml", "c.xml"], { files });
    expect(out.split("\n")).toEqual([
      "tests  passed  failed  flaky  skipped  format  file",
      expect.stringMatching(/^ {4}1 {7}1 {7}0 {6}0 {8}0 {2}junit {3}c.xml:1: the file breaks off/),
      "    1       1       0      0        0  junit   a.xml",
      "    1       0       1      0        0  junit   b.xml",
      "    2       1       1      0        0          all files",
      "",
      "✗ s › b (b.ts:3)",
      "    no",
      "note: tests that several files hold count once (1)",
      "fail: 1 test failed, 1 file is not complete",
      "",
    ]);
  });

  it("shows names of tests as text and hides secrets", async () => {
    const secret = "s3cr3t-value-of-a-token";
    const name = "::error::x\u001b[31m &#10;##[group]y " + secret;
    const files = {
      "a.xml": suite(`<testcase name="${name}"><failure message="${secret}"/></testcase>`),
    };
    const { out } = await call("results", ["a.xml"], { files, env: { MY_TOKEN: secret } });
    expect(out).not.toMatch(/^::|##\[|s3cr3t/m);
    expect(out).not.toContain("\u001b");
    const data = await call("results", ["a.xml", "--json"], { files, env: { MY_TOKEN: secret } });
    expect(data.out).not.toContain("s3cr3t");
  });

  it("bounds what it prints, whatever there is", async () => {
    const inner = Array.from(
      { length: 3_000 },
      (_, i) => `<testcase name="${i}"><failure/></testcase>`,
    );
    const files = { "a.xml": suite(inner.join("")) };
    const { out } = await call("results", ["a.xml"], { files });
    expect(out).toContain("and 2980 more; --json tells up to 1000");
    const data = JSON.parse((await call("results", ["a.xml", "--json"], { files })).out);
    expect([data.findings.length, data.findingsLeftOut]).toEqual([1_000, 2_000]);
  });

  it("names what cannot be read, and reads the rest", async () => {
    const files = { "a.xml": PASS, "folder/b.xml": PASS };
    const { code, out } = await call("results", ["folder", "a.xml", "--json"], { files });
    expect(code).toBe(5);
    expect(JSON.parse(out)).toMatchObject({
      counts: { total: 1 },
      files: [{ kind: "quarantined", path: "folder", reason: "unreadable" }, { path: "a.xml" }],
    });
  });

  it("takes a path with brackets as it is, and each file once", async () => {
    const files = { "a[1].xml": PASS, "b.xml": FAIL };
    const { out } = await call("results", ["a[1].xml", "*.xml", "./b.xml", "--json"], { files });
    const paths = JSON.parse(out).files.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(["a[1].xml", "b.xml"]);
  });

  it("needs a file, and knows no other flag", async () => {
    expect((await call("results")).code).toBe(2);
    const { code, err } = await call("results", ["a.xml", "--jsno"]);
    expect([code, err]).toEqual([2, "✗ there is no flag `--jsno`\n"]);
  });
});
