import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutMarkdown } from "./index.ts";

const NOTE = "_The rest was cut._";
const cut = (text: string, max: number, unit: "bytes" | "characters" = "characters"): string =>
  cutMarkdown(text, { max, unit, note: NOTE });

const piece = fc.oneof(
  fc.constantFrom("```", "````ts", "~~~", "<details>", "</details>", "<!-- a", "-->", "\n", "é💥"),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const markdown = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("\n"));

describe("Markdown that is too long", () => {
  it("fits afterwards, and is left alone when it did before", () => {
    fc.assert(
      fc.property(
        markdown,
        fc.nat(400),
        fc.constantFrom<"bytes" | "characters">("bytes", "characters"),
        (text, max, unit) => {
          const sizeOf = unit === "bytes" ? Buffer.byteLength : (part: string) => part.length;
          const result = cut(text, max, unit);
          expect(sizeOf(result)).toBeLessThanOrEqual(max);
          expect(result.isWellFormed()).toBe(true);
          const whole = text.toWellFormed();
          const fits = sizeOf(whole) <= max;
          expect(result === whole).toBe(fits);
          expect(result.endsWith(`\n\n${NOTE}\n`) || fits || max <= 30).toBe(true);
        },
      ),
    );
  });

  it("keeps whole lines from the start", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z ]{1,20}$/), { minLength: 9 }), (lines) => {
        const result = cut(lines.join("\n"), 60);
        if (result === lines.join("\n")) return;
        const kept = result.slice(0, result.indexOf(`\n\n${NOTE}`)).split("\n");
        expect(lines.slice(0, kept.length).join("\n").trimEnd()).toBe(kept.join("\n"));
      }),
    );
  });

  it.each([
    ["a code block", `a\n\`\`\`\`ts\n${"x\n".repeat(90)}`, "\n````\n\n"],
    ["a code block of tildes", `a\n~~~\n\`\`\`\n${"x\n".repeat(90)}`, "\n~~~\n\n"],
    ["folds", `<details>\n<details open>\n${"x\n".repeat(90)}`, "\n</details></details>\n\n"],
    ["a comment", `a\n<!-- b\n${"x\n".repeat(90)}`, "\n-->\n\n"],
    ["nothing that was closed", `<details>\n</details>\n<!-- b -->\n${"x\n".repeat(90)}`, "x\n\n"],
  ])("closes %s before the note", (_what, text, end) => {
    expect(cut(text, 100).endsWith(`${end}${NOTE}\n`)).toBe(true);
  });

  it("of a million lines takes no longer than one reading", () => {
    const text = "```\n".repeat(1_000_000);
    expect(cut(text, 3_000_000).length).toBeGreaterThan(2_999_990);
    expect(cut("<details>\n".repeat(300_000), 2_000_000, "bytes").endsWith(`${NOTE}\n`)).toBe(true);
  });

  it("of one line is cut in it, between characters", () => {
    expect(cut("💥".repeat(50), 30, "bytes")).toBe(`💥💥\n\n${NOTE}\n`);
    expect(cut(`<!-- ${"a".repeat(99)} -->`, 40)).toBe(`\n\n${NOTE}\n`);
    expect(cut("aaaaaaaaaaaaaaaaaaaaaaaaaaa", 5)).toBe(NOTE.slice(0, 5));
  });
});
