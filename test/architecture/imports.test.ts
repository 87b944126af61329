import { describe, expect, test } from "vitest";
import { LAW } from "./law.ts";
import {
  ACTIONS,
  dependenciesOf,
  folderOf,
  importsOf,
  manifestOf,
  packageNames,
  packageOf,
  readJson,
  resolveImport,
  sourcesOf,
} from "./sources.ts";
import type { Manifest } from "./sources.ts";

const SCOPE = "@stagegate/";
const names = [...packageNames(), ACTIONS];
const rootDev = Object.keys(readJson<Manifest>("package.json").devDependencies ?? {});

function ours(dependencies: readonly string[]): string[] {
  return dependencies
    .filter((name) => name.startsWith(SCOPE))
    .map((name) => name.slice(SCOPE.length));
}

function outside(allowed: readonly string[], found: readonly string[]): string[] {
  return found.filter((name) => !allowed.includes(name));
}

test("finds every kind of import", () => {
  const text = `
import { a } from "a";
import type { B } from "@stagegate/b/part";
export * from './c.ts';
import "d";
import {
  e,
} from "e";
type F = import("f").F;
const g = await import("g");
const h = require.resolve("h/package.json");
const text = 'from "nothing"';
`;
  const found = importsOf(text).map((one) => `${one.specifier} ${one.kind}`);
  expect(found.sort()).toEqual([
    "./c.ts value",
    "@stagegate/b/part type",
    "a value",
    "d value",
    "e value",
    "f lazy",
    "g lazy",
    "h/package.json lazy",
  ]);
});

test("the law knows every package", () => {
  expect(outside(Object.keys(LAW), names)).toEqual([]);
});

test("the law has no circle", () => {
  const depth = (name: string, trail: readonly string[] = []): void => {
    expect(trail).not.toContain(name);
    for (const next of LAW[name] ?? []) depth(next, [...trail, name]);
  };
  for (const name of Object.keys(LAW)) depth(name);
});

test("platform, tools and agent are imported by wiring alone", () => {
  const importers = Object.entries(LAW).filter(([, allowed]) =>
    ["platform", "tools", "agent"].some((name) => allowed.includes(name)),
  );
  expect(importers.map(([name]) => name)).toEqual(["wiring"]);
});

describe.each(names)("package %s", (name) => {
  const manifest = manifestOf(name);
  const sources = sourcesOf(name);
  const declared = dependenciesOf(name);
  const forTests = [...declared, ...Object.keys(manifest.devDependencies ?? {}), ...rootDev];

  test("declares only what the law allows", () => {
    expect(outside(LAW[name] ?? [], ours(declared))).toEqual([]);
    expect(outside([...(LAW[name] ?? []), "testkit"], ours(forTests))).toEqual([]);
  });

  test("imports only what it declares; tests also what is declared for them", () => {
    const wrong = sources.flatMap(({ path, text, isTest }) =>
      importsOf(text)
        .map(({ specifier }) => specifier)
        .filter((specifier) => !/^(\.|node:)|\/package\.json$/.test(specifier))
        .map(packageOf)
        .filter((wanted) => wanted !== manifest.name)
        .filter((wanted) => !(isTest ? forTests : declared).includes(wanted))
        .map((wanted) => `${path}: ${wanted}`),
    );
    expect(wrong).toEqual([]);
  });

  test("reaches other packages by name, and names files with their extension", () => {
    const wrong = sources.flatMap(({ path, text }) =>
      importsOf(text)
        .filter(({ specifier }) => specifier.startsWith("."))
        .filter(
          ({ specifier }) =>
            !resolveImport(path, specifier).startsWith(`${folderOf(name)}/`) ||
            !/\.(ts|json)$/.test(specifier),
        )
        .map(({ specifier }) => `${path}: ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("imports no test code from its sources", () => {
    const tests = new Set(sources.filter(({ isTest }) => isTest).map(({ path }) => path));
    const wrong = sources
      .filter(({ isTest }) => !isTest)
      .flatMap(({ path, text }) =>
        importsOf(text).map((one) => [path, resolveImport(path, one.specifier)] as const),
      )
      .filter(([, target]) => tests.has(target));
    expect(wrong).toEqual([]);
  });

  test("has no circle of files", () => {
    const graph = new Map(
      sources.map(({ path, text }) => [
        path,
        importsOf(text)
          // Types are gone when files run; a table of lazy imports may be read by what it loads.
          .filter(({ specifier, kind }) => specifier.startsWith(".") && kind === "value")
          .map(({ specifier }) => resolveImport(path, specifier)),
      ]),
    );
    expect(circleIn(graph)).toEqual([]);
  });
});

/** The first circle of a graph, as the path along it. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...trail, node]);
      if (circle.length > 0) return circle;
    }
    done.add(node);
    return [];
  };
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
