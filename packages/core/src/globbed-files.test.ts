import { createMemoryFiles } from "@stagegate/testkit";
import { expect, it } from "vitest";
import { globbedFiles } from "./globbed-files.ts";

const files = createMemoryFiles({
  "/repo/apis/a.yaml": "",
  "/repo/apis/v2/b.yaml": "",
  "/repo/apis/[c].yaml": "",
  "/repo/web/x.yaml": "",
});

it.each<[string, string[]]>([
  ["a.yaml", ["/repo/apis/a.yaml"]],
  ["missing.yaml", ["/repo/apis/missing.yaml"]],
  ["*.yaml", ["/repo/apis/[c].yaml", "/repo/apis/a.yaml"]],
  ["**/b.*", ["/repo/apis/v2/b.yaml"]],
  ["../web/*.yaml", ["/repo/web/x.yaml"]],
  ["/repo/web/*.yaml", ["/repo/web/x.yaml"]],
  ["[c].yaml", ["/repo/apis/[c].yaml"]],
  ["*.json", []],
])("finds what %s names", async (path, expected) => {
  expect(await globbedFiles(files, "/repo/apis", path)).toEqual(expected);
});
