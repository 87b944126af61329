import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valuesOf } from "../test-support/arbitrary.ts";
import { ExpectedReportSchema } from "./definitions/files.ts";
import { GateReportSchema } from "./definitions/report.ts";
import { writeFormat } from "./formats.ts";
import type { JsonSchema } from "./json-schema.ts";
import { writeExpected, writeReport } from "./report-format.ts";
import type { ExpectedReport, GateReport } from "./types.ts";

const reports = valuesOf(GateReportSchema as unknown as JsonSchema) as fc.Arbitrary<GateReport>;
const empty = { versions: [], checks: [], metrics: [], evidence: [], ranking: [] };
const bare = reports.map(({ charts: _charts, diagnosis: _diagnosis, ...report }) => ({
  ...report,
  ...empty,
}));

describe.each([
  ["a report", reports],
  ["a report that lists nothing", bare],
] as const)("%s", (_which, documents) => {
  test("is written as by writeFormat", async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (report) => {
        expect(await writeReport(report)).toBe(writeFormat("report", report));
      }),
      { numRuns: 40 },
    );
  });

  test("is refused with a key that is not known, at any depth", async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.constantFrom("", "run", "omitted"), async (report, inside) => {
        const part = { ...(inside === "" ? report : report[inside]), zzLater: true };
        const wrong = inside === "" ? part : { ...report, [inside]: part };
        await expect(writeReport(wrong as GateReport)).rejects.toThrow(TypeError);
      }),
      { numRuns: 20 },
    );
  });

  test("is refused without what a reader needs", async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.constantFrom(...(GateReportSchema.required ?? [])),
        async (report, name) => {
          const { [name]: _left, ...rest } = report as GateReport & Record<string, unknown>;
          await expect(writeReport(rest as unknown as GateReport)).rejects.toThrow(TypeError);
        },
      ),
      { numRuns: 40 },
    );
  });
});

test("a list is checked as a whole", async () => {
  const [report] = fc.sample(bare, 1);
  const checks = [{ id: "e2e:a#b", title: "a", verdict: "green" }] as unknown as [];
  await expect(writeReport({ ...report, checks } as GateReport)).rejects.toThrow(
    "/checks/0/verdict",
  );
});

test("an expected report is written as by writeFormat, and refused with a key that is not known", () => {
  const documents = valuesOf(ExpectedReportSchema as unknown as JsonSchema);
  fc.assert(
    fc.property(documents as fc.Arbitrary<ExpectedReport>, (expected) => {
      expect(writeExpected(expected)).toBe(writeFormat("expected", expected));
      const wrong = { ...expected, zzLater: true };
      expect(() => writeExpected(wrong)).toThrow(TypeError);
    }),
    { numRuns: 40 },
  );
});
