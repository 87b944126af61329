import { renderComment } from "@stagegate/report";
import { describe, expect, it } from "vitest";
import { isNewer, markIn } from "./mark.ts";

const mark = (run: string, attempt = 1, at = "2026-11-25T05:00:00.000Z") => ({
  commit: "c",
  run,
  attempt,
  at,
});
const page = (id: string, attempt = 1, generatedAt = "2026-11-25T05:00:00.000Z") => ({
  run: { forge: "github" as const, repository: "o/r", id, attempt },
  generatedAt,
});

describe("the comment of another run", () => {
  it.each([
    ["a later run", mark("200"), page("100"), true],
    ["an earlier run", mark("100"), page("200"), false],
    ["a run with a number that sorts after it as text", mark("99"), page("100"), false],
    [
      "numbers beyond those of JavaScript",
      mark("90071992547409931"),
      page("90071992547409930"),
      true,
    ],
    ["a later attempt", mark("100", 2), page("100"), true],
    ["an earlier attempt", mark("100"), page("100", 2), false],
    ["an earlier run that was repeated", mark("100", 3), page("200"), false],
    ["an earlier run that ended later", mark("1", 1, "2026-11-26T05:00:00.000Z"), page("2"), false],
    ["the same run, of a later moment", mark("7", 1, "2026-11-26T05:00:00.000Z"), page("7"), true],
    [
      "a later moment, where runs have no numbers",
      mark("a", 1, "2027-01-01T00:00:00Z"),
      page("b"),
      true,
    ],
    [
      "an earlier moment, where runs have no numbers",
      mark("b"),
      page("a", 1, "2027-01-01T00:00:00Z"),
      false,
    ],
    ["a moment that is none", mark("a", 1, "soon"), page("b"), false],
    ["nobody knows which", undefined, page("100"), false],
  ])("stays where it is of %s: %j", (_what, existing, ours, stays) => {
    expect(isNewer(existing, ours)).toBe(stays);
  });
});

it("is found by the mark at its head, also below a line of the host", () => {
  const whole = {
    title: "",
    verdict: "pass" as const,
    exitCode: 0,
    durationMs: 0,
    subject: { forge: "github" as const, repository: "o/r", commit: "abc", tested: "abc" },
    targetBranch: "main",
    sections: [],
    culprit: { why: "", evidence: [], gates: [], runnersUp: [] },
    versions: [],
    notes: [],
    toolVersion: "0",
    ...page("42", 3),
  };
  const { markdown } = renderComment(whole, { marker: "stagegate" });
  expect(markIn("stagegate", markdown)).toMatchObject({ run: "42", attempt: 3, commit: "abc" });
  expect(markIn("stagegate", `<!-- host -->\n${markdown}`)?.run).toBe("42");
  expect(markIn("stagegate-nightly", markdown)).toBeUndefined();
  expect(markIn("stagegate", `${"text\n".repeat(50)}${markdown}`)).toBeUndefined();
  expect(markIn("stagegate", "")).toBeUndefined();
});
