import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { GateReport } from "@stagegate/schema";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCtrf } from "./ctrf.ts";
import { renderJunit } from "./junit.ts";
import type { ReportPage } from "./model/page.ts";
import { mergeSection } from "./model/section.ts";
import { renderRunReport } from "./run-report.ts";
import { hostilePages } from "./sample/arbitrary.ts";
import { faultyReports } from "./sample/faulty.ts";
import { faultyPage } from "./sample/page.ts";
import { renderSarif } from "./sarif.ts";

const require = createRequire(import.meta.url);
const OPTIONS = { strict: false, validateFormats: false, unicodeRegExp: false } as const;

/** Problems of a document, by the published schema of its format. */
function checker(
  file: string,
  ajv: Pick<Ajv | Ajv2020, "compile"> = new Ajv(OPTIONS),
): (text: string) => string[] {
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync(file, "utf8")) as {
    $schema: string;
    id: string;
  };
  const check = ajv.compile(schema);
  return (text) =>
    check(JSON.parse(text))
      ? []
      : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ""}`);
}

const folderOf = (name: string): string => dirname(require.resolve(name));
const problems = {
  /** The schema of OASIS. */
  sarif: checker(join(import.meta.dirname, "../test-support/sarif-2.1.0.schema.json")),
  ctrf: checker(join(folderOf("ctrf"), "ctrf-schema-0.0.json")),
  run: checker(
    join(import.meta.dirname, "../../../schemas/run-v1.schema.json"),
    new Ajv2020(OPTIONS),
  ),
};

const GAP = mergeSection("load-test", [], [{ why: "it has not reported", exitCode: 5 }]);

interface Sarif {
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations?: { physicalLocation?: { artifactLocation: { uri: string } } }[];
    }[];
    properties: { findings: number; omitted: number };
  }[];
}

const sarifOf = (page: ReportPage): Sarif["runs"][number] =>
  (JSON.parse(renderSarif(page)) as Sarif).runs[0] as Sarif["runs"][number];

describe("SARIF", () => {
  it("has a result per finding, its place, and a rule that exists", () => {
    const text = renderSarif(faultyPage());
    expect(problems.sarif(text)).toEqual([]);
    const { results, tool } = sarifOf(faultyPage());
    expect(results.map(({ level }) => level)).toContain("error");
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    }
    const places = results.flatMap(({ locations }) => locations ?? []);
    expect(places.flatMap((one) => one.physicalLocation?.artifactLocation.uri ?? [])).not.toEqual(
      [],
    );
  });

  it("shows missing data as an error, and no path that leads out of the repository", () => {
    const check = { id: "e2e:/x#t", title: "t", verdict: "fail" as const };
    const files = ["../../etc/passwd", "/etc/passwd", "C:\\x", "a b/ä.ts"];
    const checks = files.map((file) => ({ ...check, location: { file, line: 0 } }));
    const section = { ...GAP, id: "run-e2e", missing: [], checks };
    const { results } = sarifOf(faultyPage({ sections: [GAP, section] }));
    expect(results).toHaveLength(5);
    expect(results.every(({ level }) => level === "error")).toBe(true);
    expect(results.some(({ message }) => message.text.includes("it has not reported"))).toBe(true);
    const uris = results
      .flatMap(({ locations }) => locations ?? [])
      .map((one) => one.physicalLocation?.artifactLocation.uri);
    expect(uris).toEqual(["a%20b/%C3%A4.ts"]);
  });

  it("is valid whatever the texts are, and bounded", () => {
    fc.assert(
      fc.property(hostilePages(fc), (page) => {
        expect(problems.sarif(renderSarif(page))).toEqual([]);
      }),
      { numRuns: 60 },
    );
    const checks = Array.from({ length: 6_000 }, (_, at) => ({
      id: `e2e:/x#${at}`,
      title: `t${at}`,
      verdict: at === 5_999 ? ("error" as const) : ("warn" as const),
    }));
    const section = { ...GAP, id: "run-e2e", missing: [], checks };
    const { results, properties } = sarifOf(faultyPage({ sections: [section] }));
    expect(results).toHaveLength(5_000);
    expect(results[0]?.level).toBe("error");
    expect(properties).toMatchObject({ findings: 6_000, omitted: 1_000 });
  });
});

describe("CTRF", () => {
  it("has a test per check, and counts that agree", () => {
    const text = renderCtrf(faultyPage());
    expect(problems.ctrf(text)).toEqual([]);
    const { results } = JSON.parse(text) as {
      results: { summary: unknown; tests: { status: string }[] };
    };
    const failed = results.tests.filter(({ status }) => status === "failed").length;
    expect(results.summary).toMatchObject({ tests: 18, failed, passed: 18 - failed });
    expect(failed).toBe(4);
  });

  it("does not look green where a gate is missing", () => {
    const { results } = JSON.parse(renderCtrf(faultyPage({ sections: [GAP] }))) as {
      results: { summary: unknown };
    };
    expect(results.summary).toMatchObject({ tests: 1, failed: 1, passed: 0 });
  });

  it("is valid whatever the texts are", () => {
    fc.assert(
      fc.property(hostilePages(fc), (page) => {
        expect(problems.ctrf(renderCtrf(page))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

it("says in every format that findings had no room in the report of their gate", () => {
  const check = { id: "e2e:/x#t", title: "t", verdict: "fail" as const };
  const omitted = { checks: 60, findings: 50 };
  const section = { ...GAP, id: "run-e2e", missing: [], checks: [check], omitted };
  const page = faultyPage({ sections: [{ ...section, verdict: "fail" }] });
  expect(sarifOf(page).properties).toMatchObject({ findings: 51, omitted: 50 });
  const text = renderCtrf(page);
  expect(problems.ctrf(text)).toEqual([]);
  expect(JSON.parse(text)).toMatchObject({
    results: {
      summary: { tests: 2, failed: 2 },
      tests: [{}, { name: "User journeys: 50 more findings", status: "failed" }],
      extra: { omitted },
    },
  });
  expect(renderJunit(page)).toContain('name="User journeys: 50 more findings"');
  expect(renderJunit(page)).toContain('tests="2" failures="2"');
});

describe("report.json", () => {
  const reports = faultyReports();
  const lost = { id: "job:/e2e#result", title: "e2e", verdict: "error" as const, detail: "d" };
  const render = (
    max?: number,
  ): {
    text: string;
    read: Record<string, unknown> & { gates: GateReport[]; omitted: unknown };
  } => {
    const text = renderRunReport(faultyPage(), { reports, checks: [lost] }, max);
    return { text, read: JSON.parse(text) as ReturnType<typeof render>["read"] };
  };

  it("has every report as it was, and the checks of no gate", () => {
    const { text, read } = render();
    expect(problems.run(text)).toEqual([]);
    expect(read).toMatchObject({
      verdict: "fail",
      culprit: { service: "payments" },
      checks: [lost],
    });
    expect(read.gates).toEqual(JSON.parse(JSON.stringify(reports)));
    expect(read.omitted).toEqual({ gates: 0, checks: 0 });
  });

  it("stays below its limit, loses details first and findings last, and says how much", () => {
    const whole = Buffer.byteLength(render().text);
    for (const share of [0.9, 0.7, 0.5, 0.3]) {
      const { text, read } = render(Math.floor(whole * share));
      expect(problems.run(text)).toEqual([]);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(whole * share);
      const kept =
        read.gates.flatMap(({ checks }) => checks).length + (read["checks"] as []).length;
      const all = reports.flatMap(({ checks }) => checks).length + 1;
      expect(read.omitted).toMatchObject({ checks: all - kept });
    }
  });
});
