import { describe, expect, it } from "vitest";
import { countsOf, read, titleOf } from "./test-support/read.ts";
import { SAMPLES } from "./test-support/samples.ts";

const sample = (name: string): string => SAMPLES[name] ?? "";

describe("TRX", () => {
  const trx = (results: string, rest = ""): string =>
    `<TestRun><Results>${results}</Results>${rest}</TestRun>`;
  const result = (attributes: string, inner = ""): string =>
    `<UnitTestResult testId="1" testName="t" ${attributes}>${inner}</UnitTestResult>`;

  it("takes the class from the definitions, wherever they stand", async () => {
    const { cases } = await read(sample("trx"));
    expect(cases.map(({ className, name }) => [className, name])).toEqual([
      ["N.C", "Passes"],
      ["N.C", "Fails(i: 1)"],
      ["N.C", "Named"],
    ]);
    const [, results, definitions] =
      /(<Results>.*<\/Results>)(<TestDefinitions>.*<\/TestDefinitions>)/s.exec(sample("trx")) ?? [];
    const older = sample("trx").replace(`${results}${definitions}`, `${definitions}${results}`);
    expect((await read(older)).cases).toEqual(cases);
  });

  it.each([
    ['outcome="Passed"', "passed"],
    ['outcome="Warning"', "passed"],
    ['outcome="PassedButRunAborted"', "passed"],
    ['outcome="Failed"', "failed failure"],
    ['outcome="Error"', "failed error"],
    ["", "failed error"],
    ['outcome="Timeout"', "failed error"],
    ['outcome="Aborted"', "skipped not run"],
    ['outcome="Disconnected"', "skipped not run"],
    ['outcome="Surprise"', "failed error"],
    ['outcome="NotExecuted"', "skipped"],
    ['outcome="Inconclusive"', "skipped not run"],
    ['outcome="NotRunnable"', "skipped not run"],
    ['outcome="Pending"', "skipped not run"],
  ])("reads %s", async (attributes, expected) => {
    const [testCase] = (await read(trx(result(attributes)))).cases;
    const words = [
      testCase?.status,
      testCase?.failureKind,
      testCase?.notRun === true ? "not run" : undefined,
    ];
    expect(words.filter((word) => word !== undefined).join(" ")).toBe(expected);
  });

  it("is not green by a test that was aborted with its run", async () => {
    const { file } = await read(trx(result('outcome="Passed"') + result('outcome="Aborted"')));
    expect(file).toMatchObject({ errors: ["the run was aborted in t"] });
  });

  it("counts rows and the test around them", async () => {
    const rows = result('outcome="Passed"') + result('outcome="Failed"');
    const { file } = await read(
      trx(result('outcome="Failed"', `<InnerResults>${rows}</InnerResults>`)),
    );
    expect(countsOf(file)).toBe("trx read 3 1 2 0 0");
  });

  const summary = (outcome: string, text: string, counters = ""): string =>
    `<ResultSummary outcome="${outcome}">${counters}<RunInfos><RunInfo outcome="Error"><Text>${text}</Text></RunInfo></RunInfos></ResultSummary>`;

  it.each([
    [
      trx(result('outcome="Passed"'), summary("Failed", "Test host process crashed")),
      ["Test host process crashed"],
    ],
    [
      trx(result('outcome="Passed"'), '<ResultSummary outcome="Aborted"/>'),
      ["the run is called Aborted, and no test failed"],
    ],
    [trx(result('outcome="Failed"'), summary("Failed", "Exit code indicates failure: '2'.")), []],
    [
      trx("", summary("Failed", "Exit code indicates failure: '8'.")),
      ["Exit code indicates failure: '8'."],
    ],
    [
      trx(
        result('outcome="Passed"'),
        '<ResultSummary><Counters total="2" passed="1" failed="1"/></ResultSummary>',
      ),
      ["the report counts 1 failed, none of them is among its tests"],
    ],
  ])("tells what failed outside any test: %#", async (text, errors) => {
    expect((await read(text)).file).toMatchObject({ kind: "read", errors });
  });
});

describe("NUnit", () => {
  const run = (inner: string, failed = 0): string =>
    `<test-run testcasecount="1" failed="${failed}">${inner}</test-run>`;

  it.each(["nunit 3", "nunit 2"])(
    "names tests of version %s by fixture and arguments",
    async (name) => {
      const { cases } = await read(sample(name));
      const fixture = name === "nunit 3" ? "N.F(1)" : "N.F";
      expect(cases.map(titleOf)).toEqual([
        `${fixture} > Passes`,
        `${fixture} > Fails(1.5)`,
        `${fixture} > Later`,
      ]);
      expect(cases.every(({ className }) => className === "N.F")).toBe(true);
      expect(cases[1]).toMatchObject({ message: "1 is not 2", attempts: [{ stack: "at F.cs" }] });
      expect(cases[2]?.message).toBe("why");
    },
  );

  it.each([
    ['result="Passed"', "passed"],
    ['result="Warning"', "passed"],
    ['result="Failed"', "failed failure"],
    ['result="Failed" label="Error"', "failed error"],
    ['result="Failed" label="Invalid" runstate="NotRunnable"', "failed error"],
    ['result="Skipped" label="Explicit"', "skipped"],
    ['result="Skipped" label="Invalid"', "skipped not run"],
    ['result="Inconclusive"', "skipped not run"],
    ['result="Cancelled"', "failed error"],
    ['result="Pased"', "failed error"],
    ['executed="True" success="True"', "passed"],
    ['executed="True" success="False"', "failed failure"],
    ['executed="False"', "skipped"],
  ])("reads %s", async (attributes, expected) => {
    const { cases } = await read(run(`<test-case name="t" fullname="F.t" ${attributes}/>`));
    const [testCase] = cases;
    const words = [
      testCase?.status,
      testCase?.failureKind,
      testCase?.notRun === true ? "not run" : undefined,
    ];
    expect(words.filter((word) => word !== undefined).join(" ")).toBe(expected);
  });

  const suite = (attributes: string, message: string, inner: string): string =>
    `<test-suite name="F" fullname="N.F" ${attributes}><failure><message>${message}</message></failure>${inner}</test-suite>`;
  const passed = '<test-case name="t" fullname="N.F.t" result="Passed"/>';
  const failed = '<test-case name="t" fullname="N.F.t" result="Failed" site="Parent"/>';

  it.each([
    [
      "a tear-down",
      suite('result="Failed" site="TearDown"', "TearDown: boom", passed),
      ["N.F: TearDown: boom"],
    ],
    [
      "a set-up that its tests carry",
      suite('result="Failed" site="SetUp"', "OneTimeSetUp: boom", failed),
      [],
    ],
    [
      "a set-up without tests",
      suite('result="Failed" site="SetUp"', "OneTimeSetUp: boom", ""),
      ["N.F: OneTimeSetUp: boom"],
    ],
    [
      "an assembly that does not load",
      suite(
        'type="Assembly" runstate="NotRunnable" result="Failed" label="Invalid"',
        "File not found",
        "",
      ),
      ["N.F: File not found"],
    ],
    [
      "tests",
      suite('result="Failed" site="Child"', "One or more child tests had errors", failed),
      [],
    ],
    [
      "tests that got lost",
      suite('result="Failed" site="Child"', "One or more child tests had errors", passed),
      ["N.F: failed, and none of its tests did"],
    ],
  ])("tells the failure of %s", async (_, inner, errors) => {
    expect((await read(run(inner, inner.includes(failed) ? 1 : 0))).file).toMatchObject({ errors });
  });
});

describe("xUnit.net", () => {
  it("reads place, class and traits", async () => {
    expect((await read(sample("xunit"))).cases[0]).toMatchObject({
      className: "N.C",
      name: "Passes",
      file: "C.cs",
      line: 7,
      tags: ["fast"],
    });
  });

  const assembly = (inner: string, attributes = ""): string =>
    `<assemblies><assembly ${attributes}>${inner}</assembly></assemblies>`;
  const test = (result: string): string => `<test name="N.C.t" type="N.C" result="${result}"/>`;

  it.each([
    ["Pass", "xunit read 1 1 0 0 0"],
    ["Fail", "xunit read 1 0 1 0 0"],
    ["Skip", "xunit read 1 0 0 0 1"],
    ["NotRun", "xunit read 1 0 0 0 1"],
    ["", "xunit read 1 0 1 0 0"],
  ])("reads the result %s", async (result, counts) => {
    expect(countsOf((await read(assembly(test(result)))).file)).toBe(counts);
  });

  it("tells errors outside any test, also those that only the count tells", async () => {
    const error =
      '<errors><error type="test-class-cleanup" name="N.C"><failure><message>boom</message></failure></error></errors>';
    expect((await read(assembly(error + test("Pass"), 'errors="1"'))).file.kind).toBe("read");
    expect((await read(assembly(error + test("Pass"), 'errors="1"'))).file).toMatchObject({
      errors: ["test-class-cleanup N.C: boom"],
    });
    expect((await read(assembly(test("Pass"), 'errors="1"'))).file).toMatchObject({
      errors: ["the report counts 1 errors it does not hold"],
    });
  });

  it("reads version 1, whose classes fail by themselves", async () => {
    const { file, cases } = await read(
      `<assembly name="a.dll" total="1" passed="1" failed="0"><class name="N.C"><failure><message>fixture</message></failure>${test("Pass")}</class></assembly>`,
    );
    expect(countsOf(file)).toBe("xunit read 1 1 0 0 0");
    expect(file).toMatchObject({ errors: ["N.C: fixture"] });
    expect(cases[0]?.name).toBe("t");
  });
});
