import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/cli.ts";
import { pathOf, readReport, runTool, writeFiles } from "../support/reporters.ts";
import { announceMissing } from "../support/tools/cache.ts";
import { installNextest, installPytest, installRSpec, onPath } from "../support/tools/reporters.ts";

/* Each tool runs a project with a test that passes, one that fails, one skipped, and one that
   fails first and passes then where the tool runs it again. */
const folder = temporaryFolder("reporters");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pytest = installPytest();
const maven = onPath("mvn", ["--version"]);
const goTool = onPath("go", ["version"]);
const cargoNextest = installNextest();
const ruby = installRSpec();
for (const tool of [pytest, maven, goTool, cargoNextest, ruby]) announceMissing(tool);

const FOUR = ["fails: failed", "flaky: flaky", "later: skipped", "passes: passed"];
const THREE = ["fails: failed", "later: skipped", "passes: passed"];

const whole = { kind: "read", errors: [] };

describe.skipIf(pytest.kind === "missing")("pytest", () => {
  const python = pathOf(pytest);
  test("junitxml, with reruns", async () => {
    const cwd = join(folder, "pytest");
    writeFiles(cwd, {
      "test_shop.py": `import pytest, pathlib
def test_passes(): pass
def test_fails(): assert 1 == 2
@pytest.mark.skip(reason="why")
def test_later(): pass
def test_flaky():
    mark = pathlib.Path("mark")
    if not mark.exists():
        mark.write_text("")
        assert False
@pytest.mark.parametrize("n", [1, 2])
def test_param(n): assert n == 1
@pytest.fixture
def broken(): raise RuntimeError("boom")
def test_setup(broken): pass
`,
    });
    runTool([python, "-m", "pytest", "-q", "--reruns", "1", "--junitxml=r.xml"], cwd);
    const { file, cases, outcomes } = await readReport(join(cwd, "r.xml"));
    expect(file).toMatchObject({ ...whole, format: "junit" });
    expect(outcomes).toEqual([
      "test_fails: failed",
      // The plugin tells earlier runs only on the console.
      "test_flaky: passed",
      "test_later: skipped",
      "test_param[1]: passed",
      "test_param[2]: failed",
      "test_passes: passed",
      "test_setup: failed",
    ]);
    expect(cases.find(({ name }) => name === "test_setup")).toMatchObject({ failureKind: "error" });
    expect(cases.find(({ name }) => name === "test_later")).toMatchObject({ message: "why" });
  });
});

describe.skipIf(maven.kind === "missing")("Maven surefire", () => {
  test("a class with a rerun, and one that cannot be set up", async () => {
    const cwd = join(folder, "maven");
    writeFiles(cwd, {
      "pom.xml": `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>shop</groupId><artifactId>shop</artifactId><version>1</version>
<properties><maven.compiler.release>17</maven.compiler.release><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
<dependencies><dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>5.11.4</version><scope>test</scope></dependency></dependencies>
<build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><version>3.13.0</version></plugin><plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.2</version><configuration><rerunFailingTestsCount>1</rerunFailingTestsCount></configuration></plugin></plugins></build></project>`,
      "src/test/java/shop/ShopTest.java": `package shop;
import static org.junit.jupiter.api.Assertions.*;
import org.junit.jupiter.api.*;
class ShopTest {
  static int runs;
  @Test void passes() {}
  @Test void fails() { assertEquals(2, 1, "1 is not 2"); }
  @Test @Disabled("why") void later() {}
  @Test void flaky() { assertEquals(2, ++runs, "first time"); }
}`,
      "src/test/java/shop/BrokenTest.java": `package shop;
import org.junit.jupiter.api.*;
class BrokenTest {
  @BeforeAll static void start() { throw new IllegalStateException("no database"); }
  @Test void never() {}
}`,
    });
    runTool(["mvn", "-q", "-B", "test"], cwd);
    const reports = join(cwd, "target/surefire-reports");
    const { file, cases, outcomes } = await readReport(join(reports, "TEST-shop.ShopTest.xml"));
    expect(file).toMatchObject({ ...whole, format: "junit" });
    expect(outcomes).toEqual(FOUR);
    const flaky = cases.find(({ name }) => name === "flaky");
    expect(flaky?.attempts.map(({ status }) => status)).toEqual(["failed", "passed"]);
    expect(cases.find(({ name }) => name === "fails")?.attempts).toHaveLength(2);
    const broken = await readReport(join(reports, "TEST-shop.BrokenTest.xml"));
    expect(broken.cases).toMatchObject([{ status: "failed", failureKind: "error" }]);
    expect(JSON.stringify(broken.cases)).toContain("no database");
  });
});

describe.skipIf(goTool.kind === "missing")("go test -json", () => {
  test("tests, subtests, a second run, a package that does not build, a panic, an exit", async () => {
    const cwd = join(folder, "go");
    const header = (name: string, imports = '"testing"'): string =>
      `package ${name}\nimport (${imports})\n`;
    writeFiles(cwd, {
      "go.mod": "module example.com/shop\n\ngo 1.20\n",
      "ok/a_test.go": `${header("ok", '"os"; "testing"')}
func TestPasses(t *testing.T) {}
func TestFails(t *testing.T) { t.Fatal("1 is not 2") }
func TestLater(t *testing.T) { t.Skip("why") }
func TestParent(t *testing.T) { t.Run("good", func(t *testing.T) {}); t.Run("bad", func(t *testing.T) { t.Error("no") }) }
func TestFlaky(t *testing.T) { if _, err := os.Stat("mark"); err != nil { os.WriteFile("mark", nil, 0o644); t.Fatal("first") } }
`,
      "bad/a_test.go": `${header("bad")}func TestX(t *testing.T) { undefined() }\n`,
      "panics/a_test.go": `${header("panics")}func TestGood(t *testing.T) {}\nfunc TestPanics(t *testing.T) { panic("p") }\nfunc TestNever(t *testing.T) {}\n`,
      "exits/a_test.go": `${header("exits", '"os"; "testing"')}func TestMain(m *testing.M) { os.Exit(3) }\nfunc TestX(t *testing.T) {}\n`,
      "none/a.go": "package none\n",
    });
    const go = (args: readonly string[]): string =>
      runTool(["go", "test", "-json", ...args], cwd, { GOFLAGS: "-mod=mod", GOTOOLCHAIN: "local" });
    const first = go(["./..."]);
    writeFiles(cwd, {
      "r.json": first,
      "rerun.json": first + go(["-run", "^(TestFails|TestFlaky)$", "./ok"]),
    });
    const { file, outcomes } = await readReport(join(cwd, "r.json"));
    expect(file).toMatchObject({ kind: "read", format: "go-json" });
    expect(outcomes).toEqual([
      "TestFails: failed",
      "TestFlaky: failed",
      "TestGood: passed",
      "TestLater: skipped",
      "TestPanics: failed",
      "TestParent/bad: failed",
      "TestParent/good: passed",
      "TestParent: failed",
      "TestPasses: passed",
    ]);
    const errors = file.kind === "read" ? [...file.errors].sort() : [];
    expect(errors).toMatchObject([
      expect.stringContaining("undefined: undefined"),
      "example.com/shop/exits: exit status 3",
    ]);
    const rerun = await readReport(join(cwd, "rerun.json"));
    expect(rerun.outcomes).toContain("TestFlaky: flaky");
    expect(rerun.outcomes).toContain("TestFails: failed");
    expect(rerun.cases).toHaveLength(9);
  });
});

describe.skipIf(cargoNextest.kind === "missing")("cargo nextest", () => {
  const nextest = pathOf(cargoNextest);
  test("junit, with retries", async () => {
    const cwd = join(folder, "rust");
    writeFiles(cwd, {
      "Cargo.toml": '[package]\nname = "shop"\nversion = "0.1.0"\nedition = "2021"\n[workspace]\n',
      ".config/nextest.toml":
        '[profile.default]\nretries = 1\nfail-fast = false\n[profile.default.junit]\npath = "r.xml"\n',
      "src/lib.rs": `#[cfg(test)]
mod tests {
    #[test] fn passes() {}
    #[test] fn fails() { assert_eq!(1, 2); }
    #[test] #[ignore] fn later() {}
    #[test] fn flaky() { assert_ne!(std::env::var("NEXTEST_ATTEMPT").unwrap(), "1"); }
}
`,
    });
    runTool([nextest, "nextest", "run"], cwd);
    const { file, cases, outcomes } = await readReport(join(cwd, "target/nextest/default/r.xml"));
    expect(file).toMatchObject({ ...whole, format: "junit" });
    // What is ignored is not told.
    expect(outcomes).toEqual([
      "tests::fails: failed",
      "tests::flaky: flaky",
      "tests::passes: passed",
    ]);
    expect(cases.find(({ name }) => name === "tests::fails")?.attempts).toHaveLength(2);
  });
});

describe.skipIf(ruby.kind === "missing")("RSpec", () => {
  const rspec = pathOf(ruby);
  test("json, with an error outside of examples", async () => {
    const cwd = join(folder, "rspec");
    writeFiles(cwd, {
      "spec/shop_spec.rb": `RSpec.describe "shop" do
  it("passes") { expect(1).to eq(1) }
  it("fails") { expect(1).to eq(2) }
  xit("later") { }
end`,
      "broken/broken_spec.rb": "nothing_known",
    });
    runTool([rspec, "--format", "json", "--out", "r.json", "spec"], cwd);
    const { file, cases, outcomes } = await readReport(join(cwd, "r.json"));
    expect(file).toMatchObject({ ...whole, format: "rspec-json" });
    expect(outcomes).toEqual(THREE);
    expect(cases[0]).toMatchObject({ suite: ["shop"], file: "spec/shop_spec.rb", line: 2 });
    runTool([rspec, "--format", "json", "--out", "broken.json", "broken"], cwd);
    expect((await readReport(join(cwd, "broken.json"))).file).toMatchObject({
      kind: "read",
      errors: [expect.stringContaining("outside of examples")],
    });
  });
});
