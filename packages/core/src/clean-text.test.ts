import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, clip } from "./index.ts";

const ESC = "\u001b";
const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    `${ESC}[31m`,
    `${ESC}]8;;https://a.example\u0007`,
    "\u009b2J",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\u{e0041}",
    "\ud83d",
    "\r\n",
    "\u2028",
    "\u0085",
    "\u0000",
    "\t \u00a0",
    "💥",
    "word",
  ),
);
const foreign = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
const limit = fc.integer({ min: 1, max: 300 });

// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

describe("one line for people", () => {
  it("fits, shows all that it holds, and breaks nowhere", () => {
    fc.assert(
      fc.property(foreign, limit, (text, max) => {
        const line = cleanLine(text, max);
        expect(line.length).toBeLessThanOrEqual(max);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(UNSEEN);
        expect(line).not.toMatch(/\s\s|^\s|\s$/);
        expect(cleanLine(line, max)).toBe(line);
      }),
      { numRuns: 2_000 },
    );
  });

  it("says that it was cut, and only then", () => {
    const words = fc.array(fc.constantFrom("a", "bb", "été", "→", "12.5"), { minLength: 1 });
    fc.assert(
      fc.property(words, limit, (parts, max) => {
        const whole = parts.join(" ");
        const line = cleanLine(whole, max);
        const cut = whole.length > max;
        expect(line.endsWith("…")).toBe(cut);
        expect(whole.startsWith(cut ? line.slice(0, -1).trimEnd() : line)).toBe(true);
        expect(cut || line === whole).toBe(true);
      }),
    );
  });

  it.each([
    ["colours and links of a terminal", `${ESC}[31mred${ESC}[0m ${ESC}]8;;x\u0007y`, "red y"],
    ["line ends of any kind", "a\r\nb\u2028c\rd", "a b c d"],
    ["what turns text around", "user\u202egnp.exe", "usergnp.exe"],
    ["half a character", "a\ud83d b", "a b"],
  ])("has no %s", (_what, text, line) => {
    expect(cleanLine(text)).toBe(line);
  });

  it("is made of the start of a text of any length, and says so", () => {
    expect(cleanLine("\u200b".repeat(4_000_000), 80)).toBe("…");
    expect(cleanLine(`ok${" ".repeat(4_000_000)}more`, 80)).toBe("ok…");
  });
});

describe("a text that is cut", () => {
  it("keeps whole characters", () => {
    expect(clip("ab😀cd", 4)).toBe("ab…");
    expect(clip("abcd", 4)).toBe("abcd");
    expect(clip("abcd", 1)).toBe("…");
    expect(clip("abcd", 0)).toBe("");
  });
});
