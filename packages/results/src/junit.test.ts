import { describe, expect, it } from "vitest";
import {
  memorySource,
  type PartialFile,
  type ReadFile,
  readResultFile,
  type ResultFile,
  type TestCase,
} from "./index.ts";

async function read(content: string | Uint8Array, pieceSize?: number) {
  const cases: TestCase[] = [];
  const file = await readResultFile(memorySource("r.xml", content, pieceSize), (testCase) => {
    cases.push(testCase);
  });
  return { cases, file };
}

async function readCase(inner: string, attributes = ""): Promise<TestCase> {
  const { cases } = await read(
    `<testsuite name="s"><testcase name="t" classname="c" ${attributes}>${inner}</testcase></testsuite>`,
  );
  expect(cases).toHaveLength(1);
  return cases[0]!;
}

function content(file: ResultFile): ReadFile | PartialFile {
  if (file.kind === "quarantined") throw new Error(file.message);
  return file;
}

describe("the verdict of a JUnit case", () => {
  it.each([
    ["", "", "passed"],
    ["<failure message='no'/>", "", "failed"],
    ["<error message='no'/>", "", "failed"],
    ["<skipped/>", "", "skipped"],
    ["<skipped/><failure/>", "", "failed"],
    ["<disabled/>", "", "skipped"],
    ["<ignored/>", "", "skipped"],
    ["<flakyFailure/>", "", "flaky"],
    ["<flakyError/>", "", "flaky"],
    ["<flakyFailure/><failure/>", "", "failed"],
    ["<rerunFailure/><failure/>", "", "failed"],
    ["<rerunError/>", "", "failed"],
    ["", "status='notrun'", "skipped"],
    ["", "status='run' result='suppressed'", "skipped"],
    ["", "status='fail'", "failed"],
    ["", "status='run' result='completed'", "passed"],
    ["<failure/>", "status='disabled'", "skipped"],
    ["<somethingelse/>", "", "passed"],
    ["<Failure/>", "", "failed"],
    ["<fail/>", "", "failed"],
    ["<assertion-failure/>", "", "failed"],
    ["<expected-failure/>", "", "passed"],
    ["", "status='timeout'", "failed"],
    ["", "status='aborted'", "failed"],
    ["", "status='KILLED'", "failed"],
    ["", "status='run' result='interrupted'", "failed"],
    ["", "result='unsuccessful'", "failed"],
    ["", "status='passed' result='Successful'", "passed"],
    ["", "status=''", "passed"],
    [`${"<flakyFailure/>".repeat(20)}<failure/>`, "", "failed"],
  ])("%s %s is %s", async (inner, attributes, status) => {
    expect(await readCase(inner, attributes)).toMatchObject({ status });
  });

  it("takes message and stack, without colours", async () => {
    const testCase = await readCase(
      `<failure message="\u241b[31mexpected &lt;1&gt;&#27;[0m" type="E">at a\n  at b</failure>`,
      "time='0.25' file='src/a.ts' line='12'",
    );
    expect(testCase).toMatchObject({
      suite: ["s"],
      className: "c",
      file: "src/a.ts",
      line: 12,
      message: "expected <1>",
      failureKind: "failure",
      durationMs: 250,
      attempts: [{ status: "failed", stack: "at a\n  at b", durationMs: 250 }],
    });
    expect(await readCase("<failure>\n\nfirst line\nsecond</failure>")).toMatchObject({
      message: "first line",
    });
    expect(await readCase("<error type='java.lang.Boom'/>")).toMatchObject({
      message: "java.lang.Boom",
      failureKind: "error",
    });
  });

  it("joins several failures of one case", async () => {
    const { attempts, message } = await readCase(
      "<failure message='one'>s1</failure><error message='two'>s2</error>",
    );
    expect(message).toBe("one\ntwo");
    expect(attempts).toMatchObject([{ status: "failed", stack: "s1\n\ns2" }]);
  });

  it("reads the attempts of surefire, nextest and Playwright", async () => {
    const flaky = await readCase(
      `<flakyFailure message="first" time="1.5"><stackTrace>trace</stackTrace><system-out>[[ATTACHMENT|a/trace.zip]]</system-out></flakyFailure><flakyError message="second"/>`,
      "time='2'",
    );
    expect(flaky.attempts).toMatchObject([
      {
        status: "failed",
        message: "first",
        stack: "trace",
        durationMs: 1500,
        attachments: [{ name: "trace.zip", path: "a/trace.zip" }],
      },
      { status: "failed", message: "second" },
      { status: "passed", durationMs: 2000 },
    ]);
    const failed = await readCase(
      `<failure message="a"/><rerunFailure message="b"><system-err>x</system-err></rerunFailure>`,
    );
    expect(failed.attempts.map(({ message }) => message)).toEqual(["a", "b"]);
  });

  it("keeps output, properties, owner and attachments", async () => {
    const testCase = await readCase(
      `<properties><property name="owner" value="team-a"/><property name="__proto__" value="x"/></properties>
       <failure/><system-out><![CDATA[line <1> & more
[[ATTACHMENT|shots/one.png]]]]></system-out><system-err>bad</system-err>`,
    );
    expect(testCase).toMatchObject({
      owner: "team-a",
      stderr: "bad",
      stdout: "line <1> & more\n[[ATTACHMENT|shots/one.png]]",
      attempts: [{ attachments: [{ name: "one.png", path: "shots/one.png" }] }],
    });
    expect(Object.keys(testCase.properties ?? {})).toEqual(["owner"]);
    expect((await readCase("<system-out>chatty</system-out>")).stdout).toBeUndefined();
  });
});

describe("JUnit suites", () => {
  it("gives each case the path of its suites and what they lend", async () => {
    const { cases } = await read(
      `<testsuites name="all"><testsuite name="a" file="a.ts"><testsuite name="b"><testcase name="1"/></testsuite><testcase name="2" file="own.ts"/></testsuite></testsuites>`,
    );
    expect(cases).toMatchObject([
      { suite: ["a", "b"], file: "a.ts" },
      { suite: ["a"], file: "own.ts" },
    ]);
  });

  const row = (inner: string): string => `<testcase name="total" classname="c">${inner}</testcase>`;
  it.each([
    ["", [row("<failure/>"), row("")], ["failed", "passed"]],
    ['tests="2"', [row("<failure/>"), row("")], ["failed", "passed"]],
    ['tests="3"', [row("<failure/>"), row("<failure/>"), row("")], ["failed", "failed", "passed"]],
    // The suite counts distinct tests, so the others are runs of them.
    ['tests="1"', [row("<failure/>"), row("")], ["flaky"]],
    ['tests="2"', [row("<failure/>"), row("")].concat('<testcase name="o"/>'), ["flaky", "passed"]],
  ])(
    "keeps rows of data of one name apart unless they are retries: %s %s",
    async (has, rows, all) => {
      const { cases } = await read(`<testsuite name="s" ${has}>${rows.join("")}</testsuite>`);
      expect(cases.map(({ status }) => status).sort()).toEqual(all);
    },
  );

  it("takes repeated cases of Go after a failure as retries, and never covers a failure", async () => {
    const again = (...outcomes: string[]): string =>
      `<testsuite name="s"><properties><property name="go.version" value="go1.25"/></properties>${outcomes.map((inner) => `<testcase name="t" classname="c" time="1">${inner}</testcase>`).join("")}</testsuite>`;
    const bad = "<failure message='m'/>";
    const verdicts = async (...outcomes: string[]) =>
      (await read(again(...outcomes))).cases.map(({ status, attempts }) => [
        status,
        attempts.length,
      ]);
    expect(await verdicts(bad, "")).toEqual([["flaky", 2]]);
    expect(await verdicts(bad, bad, "")).toEqual([["flaky", 3]]);
    expect(await verdicts(bad, bad)).toEqual([["failed", 2]]);
    expect(await verdicts("", bad)).toEqual([
      ["passed", 1],
      ["failed", 1],
    ]);
    // What is still red when the suite ends is told first.
    expect(await verdicts(bad, "", bad)).toEqual([
      ["failed", 1],
      ["flaky", 2],
    ]);
    expect(await verdicts(bad, "<skipped/>")).toEqual([["failed", 2]]);
    expect(await verdicts("", "")).toEqual([
      ["passed", 1],
      ["passed", 1],
    ]);
  });

  it("does not pair cases of different suites, such as the projects of Playwright", async () => {
    const suite = (project: string, inner: string): string =>
      `<testsuite name="a.spec.ts" hostname="${project}"><testcase name="t" classname="a.spec.ts">${inner}</testcase></testsuite>`;
    const { cases } = await read(
      `<testsuites id="" name="">${suite("chromium", "<failure/>")}${suite("webkit", "")}</testsuites>`,
    );
    expect(cases).toMatchObject([
      { project: "chromium", file: "a.spec.ts", status: "failed" },
      { project: "webkit", status: "passed" },
    ]);
  });

  const passing = '<testcase name="t"/>';
  it.each([
    [`<testsuite name="s" failures="2">${passing}</testsuite>`, 1],
    [`<testsuite name="s" errors="1">${passing}<system-err>boom</system-err></testsuite>`, 1],
    [
      `<testsuites failures="1"><testsuite name="s" failures="1">${passing}</testsuite></testsuites>`,
      1,
    ],
    [`<testsuites failures="1"><testsuite name="s">${passing}</testsuite></testsuites>`, 1],
    [`<testsuite name="s" failures="0">${passing}</testsuite>`, 0],
    [`<testsuite name="s" failures="3"><testcase name="t"><failure/></testcase></testsuite>`, 1],
    [
      `<testsuite name="s" failures="5"><testcase name="t"><flakyFailure/></testcase></testsuite>`,
      1,
    ],
    [
      `<testsuites failures="4"><testsuite name="s"><testcase name="t"><flakyFailure/></testcase></testsuite></testsuites>`,
      1,
    ],
    // An assertion each.
    [
      `<testsuite name="s" failures="2"><testcase name="t"><failure/><failure/></testcase></testsuite>`,
      0,
    ],
    [`<testsuite name="s" failures="1,000">${passing}</testsuite>`, 1],
    [`<testsuite name="s" failures="1.0">${passing}</testsuite>`, 1],
    [`<testsuite name="s" failures="+2">${passing}</testsuite>`, 1],
    [
      `<testsuite name="s" failures="1"><testcase name="t"><flakyFailure/></testcase></testsuite>`,
      0,
    ],
  ])("is not green where more failures are counted than told: %s", async (text, errors) => {
    const { file } = await read(text);
    expect(content(file).errors).toHaveLength(errors);
  });

  it("says where counts contradict the cases, and errors outside any case", async () => {
    const { file } = await read(
      `<testsuite name="s" tests="5" failures="1"><error message="suite did not load"/><testcase name="t"/></testsuite>`,
    );
    expect(content(file).notes).toMatchObject([
      { kind: "counts-differ", message: '"s" says 5 tests (holds 1), 1 failed (holds 0)' },
    ]);
    expect(content(file).errors).toEqual(["s: suite did not load"]);
  });
});
