import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseNeeds } from "../../packages/gates/src/comment-report/needs.ts";
import { ROOT } from "../support/cli.ts";
import { jobsOf } from "./interpolate.ts";
import type { Jobs } from "./interpolate.ts";

const templateOf = (id: string): string =>
  readFileSync(join(ROOT, "templates", id, "template.yml"), "utf8");

function needsOf(job: Jobs[string] | undefined): string {
  const variables = (job?.["variables"] ?? {}) as Record<string, { value: string }>;
  return variables["STAGEGATE_NEEDS"]?.value ?? "none";
}

test.each(["nodes", "text"] as const)("the report knows which jobs it needs (%s)", (reader) => {
  const odd = 'it\'s "big": nil #{x} :a=>b [linux, 1]';
  const needs = ["build", { job: odd, artifacts: false, optional: true }];
  for (const id of ["comment-report", "run"]) {
    const job = jobsOf(templateOf(id), { needs }, reader)["stagegate"];
    expect(job?.["needs"]).toEqual(needs);
    expect(parseNeeds(needsOf(job))).toEqual({
      kind: "names",
      names: [
        { job: "build", optional: false },
        { job: odd, optional: true },
      ],
    });
  }
  expect(needsOf(jobsOf(templateOf("comment-report"), {}, reader)["stagegate"])).toBe("[]\n");
});
