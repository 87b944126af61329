import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as files from "./definitions/files.ts";
import { GateReportSchema } from "./definitions/report.ts";
import { parseFormat, readFormat, writeFormat } from "./formats.ts";
import type { FormatId } from "./formats.ts";
import type { JsonSchema } from "./json-schema.ts";
import { valuesOf } from "../test-support/arbitrary.ts";

type Document = Parameters<typeof writeFormat>[1];

const SCHEMAS: Readonly<Record<FormatId, unknown>> = {
  report: GateReportSchema,
  outcomesHeader: files.OutcomesHeaderSchema,
  outcome: files.OutcomeSchema,
  expected: files.ExpectedReportSchema,
  phases: files.PhasesSchema,
  attempts: files.AttemptsSchema,
  environment: files.EnvironmentHandleSchema,
  histograms: files.HistogramsFileSchema,
  baseline: files.BaselineRecordSchema,
  lease: files.LeaseSchema,
};

const IDS = Object.keys(SCHEMAS) as FormatId[];
const WITH_ID = IDS.filter((id) => id !== "outcome");

function documents(format: FormatId): fc.Arbitrary<Document> {
  return valuesOf(SCHEMAS[format] as JsonSchema) as fc.Arbitrary<Document>;
}

describe.each(IDS)("%s", (format) => {
  test("survives a round trip, also with unicode and every optional field", () => {
    fc.assert(
      fc.property(documents(format), (value) => {
        const text = writeFormat(format, value as never);
        // JSON has no -0.
        const expected: unknown = JSON.parse(JSON.stringify(value));
        expect(parseFormat(format, text)).toEqual({ kind: "read", value: expected });
      }),
      { numRuns: 40 },
    );
  });

  test("is written strictly and read leniently", () => {
    fc.assert(
      fc.property(documents(format), (value) => {
        const newer = { ...value, zzLater: { more: [1] } };
        expect(() => writeFormat(format, newer as never)).toThrow(TypeError);
        expect(readFormat(format, newer)).toEqual({ kind: "read", value: newer });
      }),
      { numRuns: 10 },
    );
  });

  test("is read leniently at any depth", () => {
    fc.assert(
      fc.property(documents(format), (value) => {
        expect(readFormat(format, withLaterKeys(value)).kind).toBe("read");
      }),
      { numRuns: 10 },
    );
  });

  test("refuses what is no document, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readFormat(format, value).kind).not.toBe("read");
      }),
    );
  });
});

describe.each(WITH_ID)("another version of %s", (format) => {
  const known = ((SCHEMAS[format] as JsonSchema).properties?.["schema"]?.const ?? "") as string;

  test("is told apart from damage", () => {
    fc.assert(
      fc.property(documents(format), fc.integer({ min: 2, max: 99 }), (value, major) => {
        const found = known.replace(/v1$/, `v${major}`);
        expect(readFormat(format, { ...value, schema: found })).toEqual({
          kind: "unknown-version",
          found,
        });
      }),
      { numRuns: 10 },
    );
  });

  test("needs a schema id that is text", () => {
    for (const schema of [undefined, 1, null, ["x"], {}]) {
      expect(readFormat(format, { schema })).toEqual({
        kind: "invalid",
        reason: "it has no schema id",
      });
    }
  });
});

describe("damaged text", () => {
  test.each(["", "{", "null", "[]", '"text"', "\u0000", `${"[".repeat(50_000)}`])("%j", (text) => {
    expect(parseFormat("report", text).kind).toBe("invalid");
  });

  test("with a prototype in it changes nobody", () => {
    parseFormat("lease", '{"schema":"stagegate/lease/v1","__proto__":{"polluted":true}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

test("a figure that is no number cannot be written", () => {
  const outcome = { id: "e2e:a#b", v: "pass" as const };
  for (const ms of [Number.NaN, Number.POSITIVE_INFINITY, -1]) {
    expect(() => writeFormat("outcome", { ...outcome, ms })).toThrow(TypeError);
  }
});

/** The same document as a later minor version would write it. */
function withLaterKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLaterKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, withLaterKeys(item)]);
  return Object.fromEntries([...entries, ["zzLater", true]]);
}

test("quotes nothing of a text that is no document: it may be any file, behind a link", () => {
  const secret = "root:x:0:0";
  for (const format of ["report", "lease", "environment"] as const) {
    expect(JSON.stringify(parseFormat(format, secret))).not.toContain("root");
  }
});
