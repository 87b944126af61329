import { createReadStream, existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { readResultFile, type ResultSource } from "./index.ts";

/* Files of public projects, beside the checkout; a checkout alone skips them by name. */
const FOLDER = join(import.meta.dirname, "../../../../shared/data/test-results");

/** Total, passed, failed, flaky, skipped: counted in the files themselves, by eye and by grep. */
type Expected = readonly [number, number, number, number, number];

const READ: Readonly<Record<string, Expected>> = {
  "junit-action/catch2/report.xml": [1, 0, 1, 0, 0],
  "junit-action/container-structure/test.xml": [3, 3, 0, 0, 0],
  "junit-action/cunit/testEmpty.xml": [0, 0, 0, 0, 0],
  "junit-action/cunit/testFailure.xml": [4, 3, 1, 0, 0],
  // Cases of one name that their suite counts as tests each are tests each.
  "junit-action/flaky_retries/flaky_all_failures.xml": [3, 0, 3, 0, 0],
  "junit-action/flaky_retries/flaky_success_first.xml": [3, 1, 2, 0, 0],
  "junit-action/flaky_retries/flaky_with_classname_file.xml": [5, 3, 2, 0, 0],
  "junit-action/issues/testDisabled.xml": [22, 6, 6, 0, 10],
  "junit-action/issues/testFailedDisabled.xml": [1, 0, 0, 0, 1],
  // Four cases, two of them runs of one test: failed, then passed.
  "junit-action/junit-server-test/report.xml": [3, 1, 0, 1, 1],
  "junit-action/junit-web-test/expected.xml": [6, 4, 1, 0, 1],
  "junit-action/junit-web-test/expectedRetries.xml": [8, 5, 2, 0, 1],
  "junit-action/junit_flaky_failure/marathon_junit_report.xml": [1, 0, 0, 1, 0],
  "junit-action/junit_flaky_failure/mixed_flaky_and_passed.xml": [3, 2, 0, 1, 0],
  "junit-action/marathon_tests/com.mikepenz.DummyTest#test_02_dummy.xml": [1, 1, 0, 0, 0],
  "junit-action/marathon_tests/com.mikepenz.DummyTest3#test_01.xml": [1, 0, 1, 0, 0],
  "junit-action/marathon_tests/com.mikepenz.DummyUtilTest#test_01_dummy.xml": [1, 0, 1, 0, 0],
  "junit-action/maven_surefire_flaky/surefire-report.xml": [1, 0, 0, 1, 0],
  "junit-action/mocha/mocha.xml": [1, 1, 0, 0, 0],
  "junit-action/multiple/test_10.xml": [3, 3, 0, 0, 0],
  "junit-action/multiple/test_11.xml": [3, 2, 1, 0, 0],
  "junit-action/multiple/test_12.xml": [3, 2, 0, 0, 1],
  "junit-action/multiple_failures/test_multiple_errors.xml": [3, 1, 2, 0, 0],
  "junit-action/multiple_failures/test_multiple_failures.xml": [4, 1, 2, 0, 1],
  "junit-action/nested/junit.xml": [5, 2, 3, 0, 0],
  "junit-action/nested/multi-level.xml": [3, 3, 0, 0, 0],
  "junit-action/nextest/basic.xml": [3, 2, 1, 0, 0],
  "junit-action/perl/result.xml": [1, 1, 0, 0, 0],
  "junit-action/python/report.xml": [3, 1, 2, 0, 0],
  "junit-action/python/report_flaky.xml": [4, 2, 2, 0, 0],
  "junit-action/tests/email/target/surefire-reports/TEST-action.surefire.report.email.EmailAddressTest.xml":
    [9, 2, 7, 0, 0],
  "junit-action/tests/utils/target/surefire-reports/TEST-action.surefire.report.calc.AllOkTest.xml":
    [1, 1, 0, 0, 0],
  "junit-action/tests/utils/target/surefire-reports/TEST-action.surefire.report.calc.CalcUtilsTest.xml":
    [2, 0, 2, 0, 0],
  "junit-action/tests/utils/target/surefire-reports/TEST-action.surefire.report.calc.StringUtilsTest.xml":
    [5, 2, 2, 0, 1],
  "junit-action/xunit/report.xml": [4, 3, 1, 0, 0],
  "junit-action/xunit/report_fl_on_f.xml": [4, 3, 1, 0, 0],
  "many-frameworks/dart-json.json": [6, 1, 4, 0, 1],
  "many-frameworks/dotnet-nunit.xml": [9, 3, 5, 0, 1],
  "many-frameworks/dotnet-trx.trx": [11, 5, 5, 0, 1],
  "many-frameworks/dotnet-xunitv3.trx": [4, 1, 3, 0, 0],
  "many-frameworks/empty/dart-json.json": [0, 0, 0, 0, 0],
  "many-frameworks/empty/dotnet-trx-empty-test-definitions.trx": [0, 0, 0, 0, 0],
  "many-frameworks/empty/dotnet-trx.trx": [0, 0, 0, 0, 0],
  "many-frameworks/empty/java-junit.xml": [0, 0, 0, 0, 0],
  "many-frameworks/empty/jest-junit-empty-testsuite.xml": [0, 0, 0, 0, 0],
  "many-frameworks/empty/jest-junit.xml": [0, 0, 0, 0, 0],
  "many-frameworks/empty/mocha-json.json": [0, 0, 0, 0, 0],
  "many-frameworks/empty/phpunit-empty.xml": [0, 0, 0, 0, 0],
  "many-frameworks/empty/rspec-json.json": [0, 0, 0, 0, 0],
  // Parent and subtests are tests each.
  "many-frameworks/golang-json.json": [12, 5, 6, 0, 1],
  "many-frameworks/jest-junit-eslint.xml": [1, 1, 0, 0, 0],
  "many-frameworks/jest-junit.xml": [6, 1, 4, 0, 1],
  "many-frameworks/junit-with-message.xml": [1, 0, 1, 0, 0],
  "many-frameworks/mocha-json.json": [6, 1, 4, 0, 1],
  "many-frameworks/nette-tester/BootstrapFormRenderer-report.xml": [4, 4, 0, 0, 0],
  "many-frameworks/nette-tester/tester-v1.7-report.xml": [65, 61, 1, 0, 3],
  "many-frameworks/phpunit/phpunit-paths.xml": [6, 0, 6, 0, 0],
  "many-frameworks/phpunit/phpunit.xml": [12, 10, 2, 0, 0],
  "many-frameworks/python-xunit-pytest.xml": [10, 6, 2, 0, 2],
  "many-frameworks/python-xunit-unittest.xml": [8, 4, 2, 0, 2],
  "many-frameworks/rspec-json.json": [3, 1, 1, 0, 1],
  "many-frameworks/swift-xunit.xml": [3, 2, 1, 0, 0],
  "many-frameworks/test-errors/jest/jest-test-results.xml": [2, 0, 2, 0, 0],
  "playwright-json/report-nested.json": [45, 45, 0, 0, 0],
  "playwright-json/report-sharded.json": [27, 22, 1, 1, 3],
  "playwright-json/report-valid.json": [14, 10, 2, 1, 1],
  "playwright-json/report-without-duration.json": [14, 10, 2, 1, 1],
};

/** Files of one format each; what no name stands for is JUnit or Playwright JSON. */
const FORMATS: Readonly<Record<string, string>> = {
  "many-frameworks/dart-json.json": "dart-json",
  "many-frameworks/dotnet-nunit.xml": "nunit",
  "many-frameworks/dotnet-trx.trx": "trx",
  "many-frameworks/dotnet-xunitv3.trx": "trx",
  "many-frameworks/golang-json.json": "go-json",
  "many-frameworks/mocha-json.json": "mocha-json",
  "many-frameworks/rspec-json.json": "rspec-json",
};

/** `suites` is called `tests` in it. */
const INVALID = "playwright-json/report-invalid.json";

const CORRUPT =
  "junit-action/corrupt-junit/e2e-tests/corrupt/target/sf-reports/TEST-test.CorruptTest.xml";

function source(name: string): ResultSource {
  return { path: name, open: () => createReadStream(join(FOLDER, name)) };
}

const ignore = (): void => undefined;
const absent = (name: string): boolean => !existsSync(join(FOLDER, name));

describe("files of public projects", () => {
  for (const [name, expected] of Object.entries(READ)) {
    it.skipIf(absent(name))(`reads ${name}`, async () => {
      const file = await readResultFile(source(name), ignore);
      if (file.kind === "quarantined") throw new Error(file.message);
      const { total, passed, failed, flaky, skipped } = file.counts;
      expect(file.kind).toBe("read");
      expect([total, passed, failed, flaky, skipped]).toEqual(expected);
    });
  }

  for (const [name, format] of Object.entries(FORMATS)) {
    it.skipIf(absent(name))(`knows the format of ${name}`, async () => {
      expect(await readResultFile(source(name), ignore)).toMatchObject({ format, errors: [] });
    });
  }

  it.skipIf(absent(INVALID))(`refuses ${INVALID}`, async () => {
    expect(await readResultFile(source(INVALID), ignore)).toMatchObject({
      kind: "quarantined",
      message: expect.stringContaining("JSON without suites"),
    });
  });

  it.skipIf(!existsSync(FOLDER))("holds no file that nothing is expected of", () => {
    const entries = readdirSync(FOLDER, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile() && entry.name !== "README.md")
      .map(({ parentPath, name }) =>
        relative(FOLDER, join(parentPath, name)).replaceAll("\\", "/"),
      );
    const known = [...Object.keys(READ), INVALID, CORRUPT];
    expect(paths.filter((path) => !known.includes(path))).toEqual([]);
  });

  it.skipIf(absent(CORRUPT))(`keeps the failure of ${CORRUPT}`, async () => {
    expect(await readResultFile(source(CORRUPT), ignore)).toMatchObject({
      kind: "partial",
      counts: { total: 1, failed: 1 },
      place: { line: 18 },
    });
  });
});
