import * as fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { renderJunit, renderJunitFiles } from "./junit.ts";
import { mergeSection } from "./model/section.ts";
import { hostilePages } from "./sample/arbitrary.ts";
import { faultyPage } from "./sample/page.ts";

interface Seen {
  elements: Map<string, number>;
  totals: Record<string, number>;
}

/** Reads strictly: anything that is not well-formed throws. */
function read(xml: string): Seen {
  const seen: Seen = { elements: new Map(), totals: {} };
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    seen.elements.set(tag.name, (seen.elements.get(tag.name) ?? 0) + 1);
    if (tag.name !== "testsuites") return;
    for (const key of ["tests", "failures", "errors", "skipped"]) {
      seen.totals[key] = Number(tag.attributes[key]);
    }
  });
  parser.write(xml).close();
  return seen;
}

describe("JUnit", () => {
  it("has a suite per gate and a case per check, and counts that agree", () => {
    const { elements, totals } = read(renderJunit(faultyPage()));
    expect(elements.get("testsuite")).toBe(5);
    expect(totals).toEqual({ tests: 18, failures: 3, errors: 1, skipped: 0 });
    expect(elements.get("failure")).toBe(3);
    expect(elements.get("error")).toBe(1);
  });

  it("does not look green where a gate is missing", () => {
    const missing = mergeSection("load-test", [], [{ why: "it has not reported", exitCode: 5 }]);
    const xml = renderJunit(faultyPage({ sections: [missing] }));
    expect(read(xml).totals).toEqual({ tests: 1, failures: 0, errors: 1, skipped: 0 });
    expect(xml).toContain("it has not reported");
  });

  it("is well-formed whatever the texts are", () => {
    fc.assert(
      fc.property(hostilePages(fc), (page) => {
        const { elements, totals } = read(renderJunit(page));
        expect(elements.get("testcase")).toBe(totals["tests"]);
        expect(elements.get("failure") ?? 0).toBe(totals["failures"]);
        expect(elements.get("error") ?? 0).toBe(totals["errors"]);
        expect(elements.get("skipped") ?? 0).toBe(totals["skipped"]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("JUnit for GitLab", () => {
  const objects = (xml: string): number => xml.match(/[<=]/g)?.length ?? 0;

  it("is one file, the same, where it is small", () => {
    const page = faultyPage();
    expect(renderJunitFiles(page)).toEqual([renderJunit(page)]);
  });

  it("is several files, each well-formed and below the limits, that hold every check once", () => {
    fc.assert(
      fc.property(hostilePages(fc), fc.integer({ min: 200, max: 2_000 }), (page, room) => {
        const limits = { bytes: 12_000 + room * 10, objects: room, bytesOfAll: 1e9 };
        const files = renderJunitFiles(page, limits);
        const whole = read(renderJunit(page));
        const tests = files.map((file) => read(file).totals["tests"] ?? 0);
        expect(tests.reduce((sum, one) => sum + one, 0)).toBe(whole.totals["tests"]);
        for (const [at, file] of files.entries()) {
          // A single case may be larger than a limit of a test.
          if (tests[at] === 1) continue;
          expect(Buffer.byteLength(file)).toBeLessThanOrEqual(limits.bytes);
          expect(objects(file)).toBeLessThanOrEqual(limits.objects);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("loses details, then what passed, where all files together are too much", () => {
    const page = faultyPage();
    const full = Buffer.byteLength(renderJunit(page));
    const limits = { bytes: 1e6, objects: 1e6, bytesOfAll: full - 1 };
    const [plain = ""] = renderJunitFiles(page, limits);
    expect(read(plain).totals).toEqual(read(renderJunit(page)).totals);
    expect(plain).not.toContain("Reproduce:");
    const [short = ""] = renderJunitFiles(page, { ...limits, bytesOfAll: 10 });
    expect(read(short).totals).toMatchObject({ tests: 6, failures: 3, errors: 1 });
  });
});
