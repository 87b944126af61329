import { describe, expect, test } from "vitest";
import {
  blocksOf,
  componentsOf,
  pagesWithPipelines,
  usesOf,
  wrongComponent,
  wrongUse,
} from "./blocks.ts";

const withYaml = pagesWithPipelines()
  .map((page) => ({ path: page.path, blocks: blocksOf(page) }))
  .filter(({ blocks }) => blocks.length > 0);

describe.each(withYaml)("$path", ({ blocks }) => {
  test("shows YAML that parses", () => {
    expect(blocks.flatMap(({ line, problems }) => problems.map((it) => `${line}: ${it}`))).toEqual(
      [],
    );
  });

  test("uses actions and workflows with inputs that exist", () => {
    expect(blocks.flatMap(usesOf).flatMap(wrongUse)).toEqual([]);
  });

  test("includes components with inputs that exist", () => {
    expect(blocks.flatMap(componentsOf).flatMap(wrongComponent)).toEqual([]);
  });
});

describe("the page of GitHub", () => {
  const blocks = withYaml.find(({ path }) => path === "docs/github.md")?.blocks ?? [];

  test("starts with twelve lines that need no configuration", () => {
    const [first] = blocks;
    expect(first?.kind).toBe("workflow");
    expect(first?.text.split("\n")).toHaveLength(12);
  });

  test("uses every action", () => {
    const own = /^stagegate\/stagegate\/actions\/([\w-]+)@v/;
    const used = blocks.flatMap(usesOf).flatMap(({ uses }) => own.exec(uses)?.[1] ?? []);
    expect(new Set(used)).toEqual(
      new Set([
        "comment-report",
        "verify-contracts",
        "run",
        "provision-staging",
        "run-e2e",
        "load-test",
        "check-slo",
      ]),
    );
  });
});

describe("a page that says what is not so", () => {
  const at = (uses: string, ...given: string[]) => wrongUse({ uses, given });

  test.each([
    [
      "an action that is not there",
      at("stagegate/stagegate/actions/deploy@v1"),
      "no actions/deploy",
    ],
    [
      "an input that is not there",
      at("stagegate/stagegate/actions/run@v1", "gate"),
      "no input gate",
    ],
    ["a branch", at("stagegate/stagegate/actions/run@main"), "main is no major version"],
    [
      "an input that the workflow lacks",
      at("stagegate/stagegate/.github/workflows/stagegate.yml@v1", "token"),
      "no input token",
    ],
  ])("is told of %s", (_what, problems, expected) => {
    expect(problems.join("\n")).toContain(expected);
  });
});
