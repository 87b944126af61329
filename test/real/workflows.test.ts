import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { blocksOf, pagesWithPipelines } from "../docs/blocks.ts";
import type { Block } from "../docs/blocks.ts";
import { ROOT, temporaryFolder } from "../support/cli.ts";
import { installActionlint } from "../support/tools/actionlint.ts";
import { announceMissing } from "../support/tools/cache.ts";
import { installZizmor } from "../support/tools/zizmor.ts";

const actionlint = installActionlint();
const zizmor = installZizmor();
announceMissing(actionlint);
announceMissing(zizmor);

const folder = temporaryFolder("workflows");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OWN = readdirSync(join(ROOT, ".github/workflows")).map((name) => `.github/workflows/${name}`);
const ACTIONS = readdirSync(join(ROOT, "actions"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "shared")
  .map(({ name }) => `actions/${name}`)
  .filter((path) => readdirSync(join(ROOT, path)).includes("action.yml"))
  .map((path) => `${path}/action.yml`);

/** Every pipeline of a page as a file of its own; steps become a job. */
const SHOWN = pagesWithPipelines().flatMap((page) =>
  blocksOf(page)
    .filter(({ kind }) => kind === "workflow" || kind === "steps")
    .map((block) => {
      const name = `${page.path.replaceAll(/[/.]/g, "-")}-${block.line}.yml`;
      return written(join(".github/workflows", name), workflowOf(block));
    }),
);

function workflowOf({ kind, value, text }: Block): string {
  if (kind === "workflow") return `${text}\n`;
  const job = { "runs-on": "ubuntu-latest", permissions: {}, steps: value };
  return stringify({ on: "push", jobs: { job } });
}

function written(path: string, text: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return path;
}

interface Found {
  status: number | null;
  output: string;
}

function run(tool: string, args: readonly string[], cwd: string): Found {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { cwd, encoding: "utf8" });
  if (error !== undefined) throw error;
  return { status, output: `${stdout}${stderr}` };
}

const FAULTY = written(
  "faulty/.github/workflows/faulty.yml",
  `on: pull_request_target
jobs:
  job:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: echo "\${{ github.event.pull_request.title }}"
`,
);

test("there are workflows, actions and pages to look at", () => {
  expect(OWN.length).toBeGreaterThanOrEqual(5);
  expect(ACTIONS).toHaveLength(7);
  expect(SHOWN.length).toBeGreaterThanOrEqual(10);
});

describe.skipIf(actionlint.kind === "missing")("actionlint", () => {
  const path = actionlint.kind === "ready" ? actionlint.path : "";

  test.each(OWN)("finds nothing in %s", (file) => {
    expect(run(path, ["-no-color", file], ROOT)).toEqual({ status: 0, output: "" });
  });

  test.each(SHOWN)("finds nothing in %s", (file) => {
    expect(run(path, ["-no-color", file], folder)).toEqual({ status: 0, output: "" });
  });

  test("finds what is wrong", () => {
    const { status, output } = run(path, ["-no-color", FAULTY], folder);
    expect(status).toBe(1);
    expect(output).toContain("potentially untrusted");
  });
});

describe.skipIf(zizmor.kind === "missing")("zizmor", () => {
  const path = zizmor.kind === "ready" ? zizmor.path : "";
  const common = ["--offline", "--no-progress", "--color=never", "--strict-collection", "--quiet"];
  const pages = ["--config", join(ROOT, "test/support/zizmor-pages.yml")];
  const nothing = { status: 0, output: expect.stringContaining("No findings to report") };

  test("finds nothing in our workflows and in what we tell dependabot", () => {
    expect(run(path, [...common, ".github"], ROOT)).toEqual(nothing);
  });

  test.each(ACTIONS)("finds nothing in %s", (file) => {
    expect(run(path, [...common, file], ROOT)).toEqual(nothing);
  });

  test.each(SHOWN)("finds nothing in %s", (file) => {
    expect(run(path, [...common, ...pages, file], folder)).toEqual(nothing);
  });

  test("finds what is wrong", () => {
    const { status, output } = run(path, [...common, ...pages, FAULTY], folder);
    expect(status).not.toBe(0);
    for (const audit of ["dangerous-triggers", "template-injection", "artipacked"]) {
      expect(output).toContain(audit);
    }
  });
});
