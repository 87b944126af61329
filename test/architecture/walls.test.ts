import { describe, expect, test } from "vitest";
import { WITHOUT_MACHINE } from "./law.ts";
import { filesBelow, importsOf, packageNames, sourcesOf } from "./sources.ts";
import type { Source } from "./sources.ts";

const shipped = packageNames()
  .filter((name) => name !== "testkit")
  .flatMap(sourcesOf)
  .filter(({ isTest }) => !isTest);

/** `path:line: match` of each place that a pattern is found at. */
function places(sources: readonly Source[], pattern: RegExp): string[] {
  return sources.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => {
      const match = pattern.exec(line);
      return match === null ? [] : [`${path}:${index + 1}: ${match[0]}`];
    }),
  );
}

function inPackages(names: readonly string[]): Source[] {
  return shipped.filter(({ path }) => names.includes(path.split("/")[1] ?? ""));
}

/** Where a process of ours begins. */
const ENTRIES: readonly string[] = [
  "packages/cli/src/start.ts",
  "packages/agent/src/main.ts",
  "packages/tools/src/playwright/preload.ts",
  "packages/tools/src/playwright/reporter.ts",
];

/** A parameter or variable called `process` hides the one of Node. */
const OWN_PROCESS = /^\s*process: [A-Z{]|\bconst \{[^=\n]*\bprocess\b/m;

describe("walls", () => {
  test("forge words stay inside platform", () => {
    const words =
      /octokit|gitbeaker|@actions\/|\bpull_?request\b|\bmerge_?request\b|\bPullRequest|\bMergeRequest|\bGITHUB_|\bGITLAB_|\bCI_[A-Z]/i;
    const elsewhere = shipped.filter(({ path }) => !path.startsWith("packages/platform/"));
    expect(places(elsewhere, words)).toEqual([]);
  });

  test("gates and pure packages see no process, environment or child", () => {
    const machine = /\bprocess\.(env|cwd|exit|argv|std\w+|kill|on|once)\b|node:child_process/;
    expect(places(inPackages(WITHOUT_MACHINE), machine)).toEqual([]);
  });

  test("only the command and the entries of other processes read the environment", () => {
    const sources = shipped.filter(({ text }) => !OWN_PROCESS.test(text));
    const readers = places(sources, /\bprocess\.env\b/).map((place) => place.split(":")[0] ?? "");
    expect([...new Set(readers)].filter((path) => !ENTRIES.includes(path))).toEqual([]);
  });

  test("nothing that ships writes to the console", () => {
    expect(places(shipped, /\bconsole\.\w+/)).toEqual([]);
  });

  test("schemas are compiled ahead of time: nothing that ships builds or compiles one", () => {
    const users = shipped.filter(
      ({ path }) => !path.startsWith("packages/schema/src/definitions/"),
    );
    const loaded = users.flatMap(({ path, text }) =>
      importsOf(text)
        .filter(({ kind }) => kind !== "type")
        .filter(({ specifier }) => /^(typebox|ajv)$|\/definitions\//.test(specifier))
        .map(({ specifier }) => `${path}: ${specifier}`),
    );
    expect(loaded).toEqual([]);
  });

  test("no shell is ever started", () => {
    expect(places(shipped, /\bshell:\s*true|\bexecSync\(|\bexec\(\s*[`"']/)).toEqual([]);
  });

  test("nothing is left to do later", () => {
    expect(places(shipped, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });
});

describe("names", () => {
  const folders = ["packages", "scripts", "test", "docs"];

  test("files and folders are kebab-case", () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
    const wrong = folders.flatMap(filesBelow).filter((path) => {
      const parts = path.split("/");
      const stem = (parts.pop() ?? "").split(".")[0] ?? "";
      return ![...parts, stem].every((part) => kebab.test(part) || part === "README");
    });
    expect(wrong).toEqual([]);
  });

  test("no file is a drawer for everything", () => {
    const drawers = /\/(utils?|helpers?|misc|shared)\.ts$/;
    expect(filesBelow("packages").filter((path) => drawers.test(path))).toEqual([]);
  });
});
