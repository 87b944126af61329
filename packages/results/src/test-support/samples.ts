import { BLOB, DART, GO } from "./samples-lines.ts";

const TRX = `<?xml version="1.0" encoding="utf-8"?>
<TestRun id="r" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>
<UnitTestResult testId="1" testName="N.C.Passes" duration="00:01:02.5000000" outcome="Passed" />
<UnitTestResult testId="2" testName="N.C.Fails(i: 1)" duration="00:00:00.0010000" outcome="Failed"><Output><ErrorInfo><Message>1 is not 2</Message><StackTrace>at C.cs:line 3</StackTrace></ErrorInfo></Output></UnitTestResult>
<UnitTestResult testId="3" testName="Named" outcome="NotExecuted"><Output><StdOut>why</StdOut></Output></UnitTestResult>
</Results><TestDefinitions>
<UnitTest name="a" id="1"><TestMethod className="N.C, Assembly" name="Passes" /></UnitTest>
<UnitTest name="b" id="2"><TestMethod className="N.C" name="Fails" /></UnitTest>
<UnitTest name="c" id="3"><TestMethod className="N.C" name="Named" /></UnitTest>
</TestDefinitions><ResultSummary outcome="Failed"><Counters total="3" executed="2" passed="1" failed="1" error="0" timeout="0" aborted="0" /></ResultSummary></TestRun>`;

const NUNIT3 = `<test-run id="0" testcasecount="3" result="Failed" total="3" passed="1" failed="1" skipped="1"><test-suite type="Assembly" name="a.dll" result="Failed"><test-suite type="TestFixture" name="F(1)" fullname="N.F(1)" classname="N.F" result="Failed" site="Child"><failure><message><![CDATA[One or more child tests had errors]]></message></failure>
<test-case id="1" name="Passes" fullname="N.F(1).Passes" classname="N.F" result="Passed" duration="0.25"/>
<test-case id="2" name="Fails(1.5)" fullname="N.F(1).Fails(1.5)" classname="N.F" result="Failed"><failure><message><![CDATA[1 is not 2]]></message><stack-trace>at F.cs</stack-trace></failure><assertions><assertion result="Failed"><message>again</message></assertion></assertions></test-case>
<test-case id="3" name="Later" fullname="N.F(1).Later" classname="N.F" runstate="Ignored" result="Skipped" label="Ignored"><reason><message>why</message></reason></test-case>
</test-suite></test-suite></test-run>`;

const NUNIT2 = `<test-results name="a.dll" total="3" errors="0" failures="1" not-run="1"><test-suite type="Assembly" name="a.dll" executed="True" result="Failure" success="False"><results><test-suite type="TestFixture" name="F" executed="True" result="Failure" success="False"><results>
<test-case name="N.F.Passes" executed="True" result="Success" success="True" time="0.25" asserts="1" />
<test-case name="N.F.Fails(1.5)" executed="True" result="Failure" success="False" time="0.01"><failure><message><![CDATA[1 is not 2]]></message><stack-trace>at F.cs</stack-trace></failure></test-case>
<test-case name="N.F.Later" executed="False" result="Ignored"><reason><message>why</message></reason></test-case>
</results></test-suite></results></test-suite></test-results>`;

const XUNIT = `<assemblies timestamp="t"><assembly name="a.dll" total="3" passed="1" failed="1" skipped="1" errors="0"><errors /><collection total="3" name="c">
<test name="N.C.Passes" type="N.C" method="Passes" time="0.25" result="Pass" source-file="C.cs" source-line="7"><traits><trait name="Category" value="fast" /></traits></test>
<test name="N.C.Fails(i: 1)" type="N.C" method="Fails" time="0.001" result="Fail"><failure exception-type="E"><message><![CDATA[1 is not 2]]></message><stack-trace>at C.cs</stack-trace></failure></test>
<test name="N.C.Later" type="N.C" method="Later" time="0" result="Skip"><reason><![CDATA[why]]></reason></test>
</collection></assembly></assemblies>`;

const CTRF = JSON.stringify({
  reportFormat: "CTRF",
  specVersion: "0.0.0",
  results: {
    tool: { name: "t" },
    summary: {
      tests: 3,
      passed: 1,
      failed: 1,
      pending: 0,
      skipped: 1,
      other: 0,
      start: 1,
      stop: 2,
    },
    tests: [
      { name: "passes", status: "passed", duration: 250, suite: ["s"], filePath: "a.js" },
      {
        name: "fails",
        status: "failed",
        duration: 1,
        suite: "s",
        message: "1 is not 2",
        trace: "at",
      },
      { name: "later", status: "skipped", duration: 0, suite: "s" },
    ],
  },
});

const CYPRESS = JSON.stringify({
  startedTestsAt: "t",
  totalDuration: 1,
  totalTests: 3,
  totalFailed: 1,
  totalPassed: 1,
  totalPending: 1,
  totalSkipped: 0,
  runs: [
    {
      error: null,
      spec: { name: "a.cy.js", relative: "cypress/e2e/a.cy.js" },
      tests: [
        {
          title: ["s", "passes"],
          state: "passed",
          duration: 250,
          displayError: null,
          attempts: [{ state: "passed" }],
        },
        {
          title: ["s", "fails"],
          state: "failed",
          duration: 1,
          displayError: "AssertionError: 1 is not 2\n    at a",
          attempts: [{ state: "failed" }],
        },
        {
          title: ["s", "later"],
          state: "pending",
          displayError: null,
          attempts: [{ state: "pending" }],
        },
      ],
    },
  ],
});

const mochaTest = (title: string, more: object): object => ({
  title,
  fullTitle: `s ${title}`,
  file: "a.js",
  currentRetry: 0,
  ...more,
});
const [passes, fails, later] = [
  mochaTest("passes", { duration: 250, err: {} }),
  mochaTest("fails", {
    duration: 1,
    err: { message: "1 is not 2", expected: "2", stack: "AssertionError: 1 is not 2\n at a" },
  }),
  mochaTest("later", { err: {} }),
];
const MOCHA = JSON.stringify({
  stats: { suites: 1, tests: 3, passes: 1, pending: 1, failures: 1 },
  tests: [passes, fails, later],
  pending: [later],
  failures: [fails],
  passes: [passes],
});

const MOCHAWESOME = JSON.stringify({
  stats: {
    suites: 1,
    tests: 3,
    passes: 1,
    pending: 1,
    failures: 1,
    skipped: 0,
    other: 0,
    hasOther: false,
  },
  results: [
    {
      title: "",
      file: "/a.js",
      tests: [],
      suites: [
        {
          title: "s",
          file: "",
          beforeHooks: [],
          tests: [
            {
              title: "passes",
              state: "passed",
              pass: true,
              fail: false,
              pending: false,
              duration: 250,
              err: {},
            },
            {
              title: "fails",
              state: "failed",
              pass: false,
              fail: true,
              pending: false,
              duration: 1,
              err: {
                message: "AssertionError: 1 is not 2",
                estack: "AssertionError: 1 is not 2\n at a",
              },
            },
            { title: "later", state: "pending", pass: false, fail: false, pending: true, err: {} },
          ],
          suites: [],
        },
      ],
    },
  ],
});

const JEST = JSON.stringify({
  numFailedTests: 1,
  numPassedTests: 1,
  numPendingTests: 1,
  numTotalTests: 3,
  success: false,
  testResults: [
    {
      assertionResults: [
        {
          ancestorTitles: ["s"],
          title: "passes",
          status: "passed",
          duration: 250,
          failureMessages: [],
          location: { line: 3, column: 1 },
        },
        {
          ancestorTitles: ["s"],
          title: "fails",
          status: "failed",
          duration: 1,
          failureMessages: ["AssertionError: 1 is not 2\n    at a"],
        },
        { ancestorTitles: ["s"], title: "later", status: "pending", failureMessages: [] },
      ],
      message: "",
      name: "/r/a.test.js",
      status: "failed",
    },
  ],
});

const RSPEC = JSON.stringify({
  version: "3.13.0",
  examples: [
    {
      description: "passes",
      full_description: "s passes",
      status: "passed",
      file_path: "./spec/a_spec.rb",
      line_number: 3,
      run_time: 0.25,
      pending_message: null,
    },
    {
      description: "fails",
      full_description: "s fails",
      status: "failed",
      file_path: "./spec/a_spec.rb",
      line_number: 4,
      run_time: 0.001,
      exception: {
        class: "RSpec::Expectations::ExpectationNotMetError",
        message: "1 is not 2",
        backtrace: ["a:1"],
      },
    },
    {
      description: "later",
      full_description: "s later",
      status: "pending",
      file_path: "./spec/a_spec.rb",
      line_number: 5,
      run_time: 0,
      pending_message: "why",
    },
  ],
  summary: {
    example_count: 3,
    failure_count: 1,
    pending_count: 1,
    errors_outside_of_examples_count: 0,
  },
  summary_line: "3 examples, 1 failure, 1 pending",
});

const TAP = `TAP version 14
1..3
ok 1 - passes
  ---
  duration_ms: 250
  ...
not ok 2 - fails
  ---
  message: '1 is not 2'
  severity: fail
  stack: |-
    at a
    at b
  ...
ok 3 - later # SKIP why
`;

/** One file of each format: a test that passes in 250 ms (TRX 62.5 s), one that fails, one skipped. */
export const SAMPLES: Readonly<Record<string, string>> = {
  trx: TRX,
  "nunit 3": NUNIT3,
  "nunit 2": NUNIT2,
  xunit: XUNIT,
  ctrf: CTRF,
  cypress: CYPRESS,
  "mocha-json": MOCHA,
  mochawesome: MOCHAWESOME,
  "jest-json": JEST,
  "go-json": GO,
  "dart-json": DART,
  "rspec-json": RSPEC,
  tap: TAP,
  "playwright-blob": BLOB,
};
