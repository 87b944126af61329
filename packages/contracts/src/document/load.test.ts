import { describe, expect, test } from "vitest";
import type { LoadOptions, SpecError } from "../index.ts";
import { loadSpec } from "../index.ts";

async function errorsOf(
  text: string,
  path: string,
  options: LoadOptions = {},
): Promise<SpecError[]> {
  const loaded = await loadSpec({ path, text }, options);
  return loaded.ok ? [] : [...loaded.errors];
}

function brief(errors: readonly SpecError[]): string[] {
  return errors.map(({ code, location: { file, line, column } }) => {
    return `${file}:${line}:${column} ${code.replace("STAGEGATE_SPEC_", "")}`;
  });
}

const head = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n";
const bomb = [
  "a: &a [x, x, x, x, x, x, x, x, x, x]",
  ...["b", "c", "d", "e", "f", "g", "h"].map((name, i) => {
    const inner = `*${"abcdefg"[i]}`;
    return `${name}: &${name} [${Array.from({ length: 10 }, () => inner).join(", ")}]`;
  }),
].join("\n");

describe("documents that cannot be used", () => {
  test.each([
    ["unclosed YAML list", "a.yaml", `${head}paths: [\n`, ["a.yaml:4:1 SYNTAX"]],
    ["bad YAML indentation", "a.yml", `${head}paths:\n   /a: {}\n  /b: {}\n`, ["a.yml:5:3 SYNTAX"]],
    ["duplicate YAML key", "a.yaml", `${head}paths: {}\npaths: {}\n`, ["a.yaml:4:1 SYNTAX"]],
    ["unknown YAML tag", "a.yaml", `${head}paths: !!js/function 'x'\n`, ["a.yaml:3:8 SYNTAX"]],
    [
      "JSON without a comma",
      "a.json",
      '{\n  "openapi": "3.1.0"\n  "paths": {}\n}',
      ["a.json:3:3 SYNTAX"],
    ],
    ["JSON cut off", "a.json", '{\n  "openapi": "3.1.0",\n  "paths": {', ["a.json:3:13 SYNTAX"]],
    ["JSON with a trailing comma", "a.json", '{"openapi": "3.1.0",}', ["a.json:1:21 SYNTAX"]],
    ["JSON with a bad escape", "a.json", '{"openapi": "3\\x"}', ["a.json:1:15 SYNTAX"]],
    ["JSON and more", "a.json", "{} {}", ["a.json:1:4 SYNTAX"]],
    ["an HTML page", "a.json", "<!doctype html>", ["a.json:1:1 SYNTAX"]],
    ["an empty file", "a.yaml", "", ["a.yaml:1:1 SYNTAX"]],
    ["two YAML documents", "a.yaml", `${head}---\n${head}`, ["a.yaml:1:1 SYNTAX"]],
    ["Swagger 1.2", "a.yaml", "swagger: '1.2'\npaths: {}\n", ["a.yaml:1:1 VERSION_UNSUPPORTED"]],
    [
      "a later major version",
      "a.yaml",
      "openapi: 4.0.0\npaths: {}\n",
      ["a.yaml:1:1 VERSION_UNSUPPORTED"],
    ],
    ["a version that is a number", "a.yaml", "openapi: 3.1\npaths: {}\n", ["a.yaml:1:1 INVALID"]],
    ["something else", "a.json", '{"name": "pkg"}', ["a.json:1:1 NOT_OPENAPI"]],
    ["a list", "a.json", "[1]", ["a.json:1:1 NOT_OPENAPI"]],
    ["a text", "a.yaml", "hello", ["a.yaml:1:1 NOT_OPENAPI"]],
    ["no paths", "a.yaml", head, ["a.yaml:1:1 INVALID"]],
    ["paths that are a list", "a.yaml", `${head}paths: []\n`, ["a.yaml:3:1 INVALID"]],
    [
      "several wrong places",
      "a.yaml",
      `${head}paths:\n  /a:\n    get: no\n    put:\n      parameters: {}\n      responses: {200: [], 201: {content: {a/b: {schema: x}}}}\n`,
      ["a.yaml:5:5 INVALID", "a.yaml:7:7 INVALID", "a.yaml:8:19 INVALID", "a.yaml:8:50 INVALID"],
    ],
    [
      "a dangling reference",
      "a.yaml",
      `${head}paths:\n  /a:\n    $ref: '#/nowhere'\n`,
      ["a.yaml:5:5 REF_DANGLING"],
    ],
    [
      "a reference to itself",
      "a.yaml",
      `${head}paths:\n  /a:\n    $ref: '#/paths/~1a'\n`,
      ["a.yaml:5:5 REF_DANGLING"],
    ],
    [
      "a remote reference",
      "a.yaml",
      `${head}paths:\n  /a: {$ref: 'https://x.test/a.yaml'}\n`,
      ["a.yaml:4:8 REF_REMOTE"],
    ],
    [
      "a way out",
      "api/a.yaml",
      `${head}paths:\n  /a: {$ref: '../../etc/passwd'}\n`,
      ["api/a.yaml:4:8 REF_OUTSIDE"],
    ],
    [
      "an absolute path",
      "a.yaml",
      `${head}paths:\n  /a: {$ref: '/etc/passwd'}\n`,
      ["a.yaml:4:8 REF_OUTSIDE"],
    ],
    [
      "an encoded way out",
      "a.yaml",
      `${head}paths:\n  /a: {$ref: '%2e%2e/x.yaml'}\n`,
      ["a.yaml:4:8 REF_OUTSIDE"],
    ],
    [
      "a file that nobody resolves",
      "a.yaml",
      `${head}paths:\n  /a: {$ref: 'b.yaml'}\n`,
      ["a.yaml:4:8 REF_DANGLING"],
    ],
    ["aliases that multiply", "a.yaml", `${head}paths: {}\n${bomb}\n`, ["a.yaml:1:1 ALIAS_BOMB"]],
    ["an alias in itself", "a.yaml", `${head}paths: {}\nx: &x [*x]\n`, ["a.yaml:1:1 ALIAS_BOMB"]],
    ["deep YAML", "a.yaml", `${head}paths: ${"[".repeat(5000)}`, ["a.yaml:3:207 TOO_DEEP"]],
    [
      "deep JSON",
      "a.json",
      `{"openapi":"3.1.0","paths":${'{"a":'.repeat(5000)}1${"}".repeat(5000)}}`,
      ["a.json:1:1 TOO_DEEP"],
    ],
  ])("%s", async (_name, path, text, expected) => {
    const found = brief(await errorsOf(text, path));
    expect(found).toEqual(expected);
  });

  test("a document beyond the size limit is not even parsed", async () => {
    const errors = await errorsOf("{".repeat(101), "a.json", { maxCharacters: 100 });
    expect(brief(errors)).toEqual(["a.json:1:1 TOO_LARGE"]);
  });

  test("every error says what to do", async () => {
    const errors = await errorsOf("swagger: '1.2'\n", "a.yaml");
    expect(errors[0]?.message).toBe('Swagger "1.2" is not supported');
    expect(errors[0]?.hint).not.toBe("");
  });
});

describe("documents that can be used", () => {
  const usable: [string, string, string][] = [
    ["3.0", "a.yaml", "openapi: 3.0.3\npaths: {}\n"],
    ["3.2", "a.yaml", "openapi: 3.2.0\npaths: {}\n"],
    ["only webhooks", "a.yaml", "openapi: 3.1.0\nwebhooks: {}\n"],
    ["byte order mark", "a.json", '\uFEFF{"openapi": "3.1.0", "paths": {}}'],
    ["YAML in a .json file's clothes", "a.yaml", '{"openapi": 3.1.0, paths: {}}'],
    [
      "$ref in data",
      "a.yaml",
      "openapi: 3.1.0\npaths: {}\nx-a: {$ref: '#/no'}\ncomponents: {schemas: {A: {default: {$ref: '#/no'}}}}\n",
    ],
    [
      "a property called $ref",
      "a.yaml",
      "openapi: 3.1.0\npaths: {}\ncomponents: {schemas: {A: {properties: {$ref: {type: string}}}}}\n",
    ],
    [
      "$anchor",
      "a.yaml",
      "openapi: 3.1.0\npaths: {}\ncomponents: {schemas: {A: {$anchor: here}, B: {$ref: '#here'}}}\n",
    ],
    [
      "hostile names",
      "a.json",
      '{"openapi": "3.1.0", "paths": {}, "components": {"schemas": {"__proto__": {"properties": {"constructor": {}}}}}}',
    ],
  ];
  test.each(usable)("%s", async (_name, path, text) => {
    expect(brief(await errorsOf(text, path))).toEqual([]);
  });
});

describe("references to other files", () => {
  const files: Record<string, string> = {
    "api/parts/item.yaml": "get:\n  responses:\n    200: {$ref: '../common/r.json#/Ok'}\n",
    "api/common/r.json":
      '{"Ok": {"description": "ok", "headers": {"X": {"$ref": "r.json#/H"}}}, "H": {}}',
    "api/bad.yaml": "a: [\n",
  };
  const asked: string[] = [];
  const resolveRef = (path: string): Promise<string | undefined> => {
    asked.push(path);
    return Promise.resolve(files[path]);
  };

  test("each file is asked for once, by its path in the workspace", async () => {
    const text = `${head}paths:\n  /a: {$ref: 'parts/item.yaml'}\n  /b: {$ref: './parts/../parts/item.yaml'}\n`;
    const loaded = await loadSpec({ path: "api/a.yaml", text }, { resolveRef });
    expect(loaded.ok && loaded.value.files).toBe(3);
    expect(asked).toEqual(["api/parts/item.yaml", "api/common/r.json"]);
  });

  test("what is wrong in another file is placed there", async () => {
    const text = `${head}paths:\n  /a: {$ref: 'bad.yaml'}\n`;
    const errors = brief(await errorsOf(text, "api/a.yaml", { resolveRef }));
    expect(errors).toEqual(["api/bad.yaml:2:1 SYNTAX", "api/a.yaml:4:8 REF_DANGLING"]);
  });

  test("the size limit holds for all files together", async () => {
    const text = `${head}paths:\n  /a: {$ref: 'parts/item.yaml'}\n`;
    const errors = await errorsOf(text, "api/a.yaml", { resolveRef, maxCharacters: text.length });
    expect(errors.map(({ code }) => code)).toContain("STAGEGATE_SPEC_TOO_LARGE");
  });
});
