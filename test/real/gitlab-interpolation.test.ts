import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decodeInputs } from "../../packages/schema/src/inputs/index.ts";
import { COMPONENT_IDS } from "../../scripts/generate/templates.ts";
import { ROOT } from "../support/cli.ts";
import { announceMissing } from "../support/tools/cache.ts";
import { installDebianTool } from "../support/tools/debian.ts";
import { jobsOf } from "../templates/interpolate.ts";
import type { Inputs, Jobs } from "../templates/interpolate.ts";

const ruby = installDebianTool({ name: "ruby" });
announceMissing(ruby);

describe.skipIf(ruby.kind === "missing")("inputs of components, by Ruby", () => {
  const templateOf = (id: string): string => join(ROOT, "templates", id, "template.yml");

  function jobsByRuby(id: string, given: Inputs): Jobs {
    const script = join(ROOT, "test/support/gitlab-interpolation.rb");
    const args = ["-E", "UTF-8:UTF-8", script, templateOf(id), JSON.stringify(given)];
    return JSON.parse(execFileSync("ruby", args, { encoding: "utf8" })) as Jobs;
  }

  const FULL: Inputs = {
    "job-prefix": "shop: ",
    tags: ["x", `it's "b"`],
    needs: ["build", { job: "deploy's", optional: true }],
    rules: [{ if: '$CI_COMMIT_TAG =~ /^"v/', when: "always" }],
    stage: "verify it",
  };

  describe.each(COMPONENT_IDS)("%s", (id) => {
    const text = readFileSync(templateOf(id), "utf8");

    test.each<[string, Inputs]>([
      ["as it comes", {}],
      ["with keywords of the job", FULL],
    ])("is read as the tests of this project read it, %s", (_about, given) => {
      expect(jobsByRuby(id, given)).toEqual(jobsOf(text, given, "nodes"));
    });
  });

  test("a list becomes a text that the command reads back", () => {
    const results = ["a, b", "#{c} #$d #@e", "\u001b\u0007\u000b\u0000\u200b", 'q"\\', "é 👩‍🚀\n"];
    const job = jobsByRuby("comment-report", { results })["stagegate"];
    const variables = job?.["variables"] as Record<string, { value: string }>;
    const value = variables["STAGEGATE_RESULTS"]?.value ?? "";
    const decoded = decodeInputs(
      "comment-report",
      new Map([["results", { value, origin: "STAGEGATE_RESULTS" }]]),
    );
    expect(decoded).toEqual({ kind: "decoded", inputs: { results } });
  });
});
