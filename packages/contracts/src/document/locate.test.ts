import * as fc from "fast-check";
import { dump } from "js-yaml";
import { describe, expect, test } from "vitest";
import type { Format } from "./file.ts";
import { createFile } from "./file.ts";
import { escapeToken, joinWorkspacePath, pointerTokens } from "./pointer.ts";
import { parseText } from "./parse.ts";

function locate(text: string, pointer: string, path = "a.yaml"): string {
  const parsed = parseText({ path, text }, 1e6);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const { value, format, text: clean } = parsed.value;
  const { line, column } = createFile({ path, text: clean, value, format, main: true }).locate(
    pointer,
  );
  return `${line}:${column}`;
}

/** Every pointer into the value, with the key or the value that it names. */
function pointers(value: unknown, at = ""): [pointer: string, key: string, value: unknown][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const pointer = `${at}/${escapeToken(key)}`;
    return [[pointer, key, inner] as [string, string, unknown], ...pointers(inner, pointer)];
  });
}

const key = fc.oneof(
  fc.constantFrom("a", "b/c", "~", "", "200", '"', "\\", "x y", "é\u2028"),
  fc.string(),
);
const tree = fc.object({
  key,
  maxDepth: 4,
  maxKeys: 4,
  values: [fc.string(), fc.integer(), fc.constant(null), fc.constant([])],
});

describe("places", () => {
  test("in JSON, a pointer to a member leads to its key", () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const file = createFile({ path: "a.json", text, value, format: "json", main: true });
        const members = pointers(value).filter(([, name]) => !/^\d+$/.test(name));
        const keys = members.map(([, name]) => JSON.stringify(name));
        const found = members.map(([pointer], i) => {
          const { line, column } = file.locate(pointer);
          const there = text.split("\n")[line - 1]?.slice(column - 1) ?? "";
          return there.slice(0, keys[i]?.length);
        });
        expect(found).toEqual(keys);
      }),
      { numRuns: 300 },
    );
  });

  test.each(["yaml", "json"] as Format[])("in YAML, block or flow, too (%s)", (style) => {
    fc.assert(
      fc.property(tree, (value) => {
        const text = style === "json" ? JSON.stringify(value, null, 1) : dump(value);
        const parsed = parseText({ path: "a.yaml", text }, 1e6);
        if (!parsed.ok) return;
        const file = createFile({ path: "a.yaml", text, value, format: "yaml", main: true });
        // An item of a block list begins where its first member does.
        const members = pointers(value).filter(([, name]) => !/^\d+$/.test(name));
        const seen = members.map(([pointer]) => {
          const { line, column } = file.locate(pointer);
          return `${line}:${column}`;
        });
        // Distinct members stand at distinct places.
        expect(new Set(seen).size).toBe(seen.length);
      }),
      { numRuns: 300 },
    );
  });

  test("through anchors, aliases and merge keys", () => {
    const text =
      "base: &b\n  x: 1\n  y: {z: 2}\nuse: *b\nmore:\n  <<: *b\n  x: 3\nlist: [{<<: [*b]}]\n";
    expect(locate(text, "/use/x")).toBe("2:3");
    expect(locate(text, "/more/y/z")).toBe("3:7");
    expect(locate(text, "/more/x")).toBe("7:3");
    expect(locate(text, "/list/0/y")).toBe("3:3");
    expect(locate(text, "/use")).toBe("4:1");
  });

  test("quoted keys, comments, CR LF, byte order mark", () => {
    expect(locate("# c\r\n'a b':\r\n  \"c\": 1 # d\r\n", "/a b/c")).toBe("3:3");
    expect(locate('\uFEFF{"a": {"b": 1}}', "/a/b", "a.json")).toBe("1:8");
  });

  test("a pointer that leads nowhere is placed at what exists of it", () => {
    expect(locate("a:\n  b: 1\n", "/a/x/y")).toBe("1:1");
    expect(locate('{\n "a": [1, 2]}', "/a/1", "a.json")).toBe("2:11");
    expect(locate('{"a": 1}', "/q", "a.json")).toBe("1:1");
  });
});

test("tokens survive escaping", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (tokens) => {
      const pointer = tokens.map((token) => `/${escapeToken(token)}`).join("");
      expect(pointerTokens(pointer)).toEqual(tokens);
    }),
  );
});

test("no reference leads out of the workspace", () => {
  const segment = fc.constantFrom("..", ".", "a", "", "b.yaml", "...", "..\\..", "%2e%2e");
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 8 }), (segments) => {
      const joined = joinWorkspacePath("x/y/api.yaml", segments.join("/"));
      if (joined === undefined) return;
      expect(joined).not.toMatch(/^\/|(?:^|\/)\.\.(?:\/|$)/);
    }),
  );
});
