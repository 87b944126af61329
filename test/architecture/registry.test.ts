import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../packages/cli/src/commands.ts";
import { GATE_IDS } from "../../packages/schema/src/definitions/common.ts";
import { inputFields } from "../../packages/schema/src/inputs/index.ts";
import { GATE_ORDER } from "../../packages/wiring/src/registry.ts";
import { SHARED_GATE_FOLDERS } from "./law.ts";
import { dependenciesOf, manifestOf, packageNames, readJson, ROOT, sourcesOf } from "./sources.ts";

const gateIds: readonly string[] = GATE_IDS;

function folders(path: string): string[] {
  return readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

interface TypeScriptProject {
  references?: { path: string }[];
}

describe("registries", () => {
  test("gate ids are the folders of packages/gates", () => {
    const found = folders("packages/gates/src");
    expect(found.filter((name) => !SHARED_GATE_FOLDERS.includes(name))).toEqual(
      [...gateIds].sort(),
    );
    const files = gateIds.map((id) => `packages/gates/src/${id}/gate.ts`);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test("wiring runs each of them", () => {
    expect([...GATE_ORDER].sort()).toEqual([...gateIds].sort());
  });

  test("each has a command, inputs and a page", () => {
    expect(gateIds.filter((id) => !Object.hasOwn(COMMANDS, id))).toEqual([]);
    expect(GATE_IDS.filter((id) => inputFields(id).length === 0)).toEqual([]);
    const pages = gateIds.map((id) => `docs/gates/${id}.md`);
    expect(pages.filter((page) => !existsSync(join(ROOT, page)))).toEqual([]);
  });

  test.each(["packages/tools/src", "packages/platform/src"])(
    "every folder of %s has its public surface",
    (path) => {
      const without = folders(path).filter(
        (name) => !existsSync(join(ROOT, path, name, "index.ts")),
      );
      expect(without).toEqual([]);
    },
  );
});

describe("packages", () => {
  const names = packageNames();

  test("the type check covers each of them", () => {
    const wanted = names.map((name) => `packages/${name}`);
    for (const file of ["tsconfig.json", "tsconfig.tests.json"]) {
      const { references = [] } = readJson<TypeScriptProject>(file);
      const found = references.map(({ path }) => path).filter((path) => path.startsWith("pack"));
      expect(found.sort()).toEqual(wanted);
    }
  });

  test.each(names)("%s references for types what it depends on", (name) => {
    const { references = [] } = readJson<TypeScriptProject>(`packages/${name}/tsconfig.json`);
    const dependencies = dependenciesOf(name)
      .filter((dependency) => dependency.startsWith("@stagegate/"))
      .map((dependency) => dependency.replace("@stagegate/", "../"));
    expect(references.map(({ path }) => path).sort()).toEqual(dependencies.sort());
  });

  test.each(names)(
    "%s does nothing when its modules are loaded, so that bundles leave out",
    (name) => {
      if (name === "testkit") return;
      expect(readJson(`packages/${name}/package.json`)).toMatchObject({ sideEffects: false });
      const loaded = sourcesOf(name)
        .filter(({ isTest, text }) => !isTest && /^\s*import\s*["']/m.test(text))
        .map(({ path }) => path);
      expect(loaded).toEqual([]);
    },
  );

  test.each(names)("%s says what it is, under one version and licence", (name) => {
    const root = readJson<{ version: string; license: string }>("package.json");
    const { version, license } = root;
    expect(manifestOf(name)).toMatchObject({
      name: name === "cli" ? "stagegate" : `@stagegate/${name}`,
      type: "module",
      version,
      license,
    });
  });
});
