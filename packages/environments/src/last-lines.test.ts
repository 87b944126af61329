import { describe, expect, it } from "vitest";
import { lastLines } from "./last-lines.ts";

describe("lastLines", () => {
  it("keeps the last ones, without the end of the text", () => {
    expect(lastLines("a\nb\nc\n\n", 2)).toEqual(["b", "c"]);
    expect(lastLines(" \n", 2)).toEqual([]);
    expect(lastLines("", 2)).toEqual([]);
  });

  it("leaves out what npm says, unless npm alone speaks", () => {
    const npm = "npm error code 1\nnpm ERR! path /app\nnpm notice\nnpm error Lifecycle failed\n";
    expect(lastLines(`Error: no database\n    at main\n\n${npm}`, 2)).toEqual([
      "Error: no database",
      "    at main",
    ]);
    expect(lastLines("npm errors are counted\n", 1)).toEqual(["npm errors are counted"]);
    expect(lastLines(npm, 1)).toEqual(["npm error Lifecycle failed"]);
  });
});
