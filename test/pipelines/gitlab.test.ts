import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { ROOT } from "../architecture/sources.ts";
import { componentsOf, fieldsOf, wrongComponent } from "../docs/blocks.ts";

const text = readFileSync(join(ROOT, ".gitlab-ci.yml"), "utf8");
const reference = { tag: "!reference", collection: "seq" as const, resolve: () => "reference" };
const value = fieldsOf(parse(text, { customTags: [reference] }));
const includes = componentsOf({
  kind: "pipeline",
  value,
  problems: [],
  language: "yaml",
  text,
  line: 1,
});

describe("the pipeline of GitLab", () => {
  test("includes components of its own commit, with inputs that exist", () => {
    expect(includes.length).toBeGreaterThanOrEqual(3);
    for (const { uses } of includes) {
      expect(uses).toMatch(/^\$CI_SERVER_FQDN\/\$CI_PROJECT_PATH\/[\w-]+@\$CI_COMMIT_SHA$/);
    }
    expect(includes.flatMap(wrongComponent)).toEqual([]);
  });

  test("calls the command of the checkout, and none that is published", () => {
    const commands = [value["include"]]
      .flat()
      .map((one) => fieldsOf(fieldsOf(one)["inputs"])["cli"]);
    expect(new Set(commands)).toEqual(new Set(["node packages/cli/src/main.ts"]));
  });

  test("publishes a tag only, by the keyword, after everything else", () => {
    const release = fieldsOf(value["release"]);
    expect(release["rules"]).toEqual([{ if: "$CI_COMMIT_TAG" }]);
    expect(fieldsOf(release["release"])["tag_name"]).toBe("$CI_COMMIT_TAG");
    expect([value["stages"]].flat().at(-1)).toBe(release["stage"]);
    expect(release["needs"]).toBeUndefined();
  });

  test("uses the same pnpm as everything else", () => {
    const [pinned] = /pnpm@[\d.]+/.exec(readFileSync(join(ROOT, ".ci/run"), "utf8")) ?? [];
    expect(new Set(text.match(/pnpm@[\d.]+/g))).toEqual(new Set([pinned]));
  });
});
