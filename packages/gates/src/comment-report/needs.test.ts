import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeJobs } from "./jobs.ts";
import type { JobReport } from "./jobs.ts";
import { jobsNamed, parseNeeds } from "./needs.ts";

describe("the input `needs`", () => {
  it("holds how each job ended; its outputs are not looked at", () => {
    const text = JSON.stringify({
      e2e: { result: "failure", outputs: { verdict: "pass" } },
      "load test": { result: "skipped" },
    });
    const jobs = new Map([
      ["e2e", "failure"],
      ["load test", "skipped"],
    ]);
    expect(parseNeeds(text)).toEqual({ kind: "results", jobs });
    expect(parseNeeds("{}")).toEqual({ kind: "results", jobs: new Map() });
  });

  it("holds jobs whose names mean something else to JavaScript", () => {
    const names = ["__proto__", "constructor", "toString", "<!--", "a\nb", "💥"];
    const entries = names.map((name) => `${JSON.stringify(name)}: {"result": "failure"}`);
    const needs = parseNeeds(`{${entries.join(",")}}`);
    expect(needs.kind === "results" ? [...needs.jobs.keys()] : []).toEqual(names);
    const none = Object.getOwnPropertyNames(Object.prototype).includes("result");
    expect(none).toBe(false);
  });

  it("may name the jobs only, as GitLab does", () => {
    const text = '["build", {"job": "e2e", "artifacts": true, "optional": true}]';
    expect(parseNeeds(text)).toEqual({
      kind: "names",
      names: [
        { job: "build", optional: false },
        { job: "e2e", optional: true },
      ],
    });
  });

  it("may name the jobs as Ruby writes the list, by each of its versions", () => {
    const names = [
      { job: "build", optional: false },
      { job: 'say "job: nil" #{x} \u00e9=>', optional: true },
    ];
    const job = String.raw`"say \"job: nil\" \#{x} \u00E9=>"`;
    for (const entry of [
      `{:job=>${job}, :artifacts=>false, :optional=>true}`,
      `{job: ${job}, artifacts: nil, optional: true}`,
      `{"job" => ${job}, "optional" => true}`,
    ]) {
      expect(parseNeeds(`["build", ${entry}]\n`)).toEqual({ kind: "names", names });
    }
  });

  it("leaves out jobs of other pipelines and projects, which nobody can ask for", () => {
    const text =
      '[{"pipeline": "$UP"}, {"pipeline": "$UP", "job": "a"}, {"project": "p", "job": "b"}]';
    expect(parseNeeds(text)).toEqual({ kind: "names", names: [] });
  });

  it.each([
    ["nonsense", "it is no JSON"],
    ["[object Object]", "it is no JSON"],
    ['{"a":', "it is no JSON"],
    ["null", "it is no object and no list"],
    ["7", "it is no object and no list"],
    ['"e2e"', "it is no object and no list"],
    ['{"a": "success"}', "has no `result`"],
    ['{"a": {"result": "Success"}}', "has no `result`"],
    ['{"a": {"result": ""}}', "has no `result`"],
    ['{"a": {"result": ["success"]}}', "has no `result`"],
    ['{"a": null}', "has no `result`"],
    ["[7]", "names no job"],
    ['[{"artifacts": true}]', "names no job"],
    [`"${"x".repeat(8_000_000)}"`, "more than 8000000 characters"],
    [JSON.stringify(Array.from({ length: 2_001 }, () => "a")), "more than 2000 jobs"],
  ])("is a wrong input otherwise: %.30s", (text, why) => {
    let thrown: unknown;
    try {
      parseNeeds(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      code: "STAGEGATE_INPUT_INVALID",
      message: expect.stringContaining(why),
      hint: expect.stringContaining("toJSON(needs)"),
    });
  });

  it("is understood or refused, whatever it is", () => {
    const outcome = (text: string): string => {
      try {
        return parseNeeds(text).kind;
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    const known = ["results", "names", "STAGEGATE_INPUT_INVALID"];
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => known.includes(outcome(text))),
    );
    expect(outcome("{}")).toBe("results");
  });
});

it("finds the legs of a job that is named without them", () => {
  const jobs = new Map(
    ["e2e 1/3", "e2e: [chrome, linux]", "e2e", "e2e-old", "e2e 1/3 x", "build"].map(
      (name) => [name, "success"] as const,
    ),
  );
  expect([...jobsNamed(jobs, [{ job: "e2e", optional: false }]).keys()]).toEqual([
    "e2e 1/3",
    "e2e: [chrome, linux]",
    "e2e",
  ]);
});

const report = (job: string | undefined, blocking = true): JobReport => ({
  blocking,
  run: job === undefined ? {} : { job },
});

it("says which job is missing that was named", () => {
  const named = jobsNamed(new Map([["build", "success"]]), [
    { job: "build", optional: false },
    { job: "e2e", optional: false },
    { job: "deploy", optional: true },
  ]);
  expect([...named]).toEqual([
    ["build", "success"],
    ["e2e", "absent"],
  ]);
});

describe("how jobs ended", () => {
  it.each<[string, "success" | "failure" | "cancelled" | "skipped", JobReport[], string[]]>([
    ["success", "success", [], []],
    ["a failure that a gate explains", "failure", [report("a")], []],
    ["a failure without a report", "failure", [], ["error"]],
    ["a failure beside a gate that passed", "failure", [report("a", false)], ["error"]],
    ["a failure beside the gate of another job", "failure", [report("b")], ["error"]],
    ["a failure of a called workflow, whose jobs are not listed", "failure", [report("x")], []],
    ["a failure with a gate that does not know its job", "failure", [report(undefined)], []],
    ["a cancelled job", "cancelled", [], ["error"]],
    ["a cancelled job whose gate had failed", "cancelled", [report("a")], ["error"]],
    ["a skipped job", "skipped", [], ["inconclusive"]],
    ["a skipped job with a report of before", "skipped", [report("a", false)], ["inconclusive"]],
  ])("%s", (_what, result, reports, verdicts) => {
    const jobs = new Map([
      ["a", result],
      ["b", "success" as const],
    ]);
    expect(judgeJobs(jobs, reports, "shop").map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  it("is told with what would help", () => {
    const [skipped] = judgeJobs(new Map([["load", "skipped"]]), [], "shop");
    expect(skipped).toMatchObject({ id: "job:shop/load#result", title: "Job load" });
    expect(skipped?.message).toContain("`paths`");
  });
});
