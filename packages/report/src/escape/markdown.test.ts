import * as fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { HOSTILE } from "../sample/hostile.ts";
import { cleanLine } from "./clean.ts";
import { indent, mdCode, mdCommands, mdFence, mdHtml, mdText } from "./markdown.ts";

const ZERO_WIDTH = "\u200b";

function render(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

function elements(html: string): string[] {
  return [...html.matchAll(/<([a-z0-9]+)/gi)].map((match) => match[1] ?? "");
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(ZERO_WIDTH, "")
    .trim();
}

/** Hostile pieces glued to anything: what an attacker would try. */
const foreign = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom("`", "|", "\\", "[", "]", "@a", "#1", "/x", "<b>", "\n"),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

describe("foreign text as prose", () => {
  it("is only text in a paragraph, and the same text", () => {
    fc.assert(
      fc.property(foreign, (text) => {
        const html = render(`before ${mdText(text, 10_000)} after`);
        expect(elements(html)).toEqual(["p"]);
        expect(textOf(html).replaceAll(/\s+/g, " ")).toBe(
          `before ${cleanLine(text, 10_000)} after`.replaceAll(/\s+/g, " "),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it("opens no block at the start of a line, a list item or a cell", () => {
    fc.assert(
      fc.property(foreign, (text) => {
        const inert = mdText(text, 2_000);
        expect(elements(render(`${inert}x`))).toEqual(["p"]);
        expect(new Set(elements(render(`- ${inert}x`)))).toEqual(new Set(["ul", "li"]));
        const table = `| a | b |\n| --- | --- |\n| ${inert} | **${inert}x** |`;
        const cells = elements(render(table)).filter((name) => name === "td" || name === "th");
        expect(cells).toHaveLength(4);
        expect(new Set(elements(render(table)))).toEqual(
          new Set(["table", "thead", "tr", "th", "tbody", "td", "strong"]),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ["@octocat", /@\w/],
    ["mail a@b.example", /@\w/],
    ["#123", /#\d/],
    ["acme/shop#9", /#\d/],
    ["GH-7 PROJ-12", /[A-Z]-\d/],
    ["!1 %m ~l &e $s", /[!%~$]\w/],
    ["9f31c0a7be52d4c01e6a", /[0-9a-f]{7}/],
    ["https://x.example www.x.example", /:\/\/|www\./],
    [":octocat:", /:octocat:/],
    ["[vulnerability:7]", /\[v/],
    ["[[_TOC_]]", /\[\[/],
    ["{+ a +}", /\{\+/],
  ])("gives no reference for %s", (text, reference) => {
    const shown = render(mdText(text))
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll("&amp;", "&");
    expect(shown).not.toMatch(reference);
  });

  it("does not begin with a quick action", () => {
    expect(mdText("/close")).toBe("\\/close");
    expect(mdText(" \n/merge now")).toBe("\\/merge now");
  });

  it("drops colours, controls, bidi and invisible characters", () => {
    expect(mdText("a\u001B[31mb\u001B[0m\u0000\u202Ec\u200Bd\u{E0041}")).toBe("abcd");
  });
});

describe("foreign text as code", () => {
  it("is one code element in prose and in a cell, with the same text", () => {
    fc.assert(
      fc.property(foreign, (text) => {
        const clean = cleanLine(text, 2_000);
        fc.pre(clean !== "");
        const html = render(`x ${mdCode(text, 2_000)} y`);
        expect(elements(html)).toEqual(["p", "code"]);
        expect(textOf(html).replaceAll(/\s+/g, " ")).toBe(`x ${clean} y`);
        const cell = render(`| a |\n| --- |\n| ${mdCode(text, 2_000)} |`);
        expect(elements(cell).filter((name) => name === "td")).toHaveLength(1);
        expect(elements(cell)).not.toContain("a");
      }),
      { numRuns: 1_000 },
    );
  });

  it("keeps a commit id whole, so that it can be copied", () => {
    expect(mdCode("9f31c0a7be52")).toBe("<code>9f31c0a7be52</code>");
  });
});

describe("fences", () => {
  it("hold everything, at the margin and below a list item", () => {
    fc.assert(
      fc.property(foreign, (text) => {
        const fence = mdFence(text, { lines: 50, width: 6_000 }).markdown;
        expect(elements(render(`${fence}\n\nafter`))).toEqual(["pre", "code", "p"]);
        const item = render(`- item\n\n${indent(fence, 2)}\n`);
        expect(elements(item)).toEqual(["ul", "li", "p", "pre", "code"]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("begin no line with a quick action or a directive", () => {
    const { markdown } = mdFence("ok\n/close\n  /merge\n::include{file=x}\n>>>\n/home/x", {
      lines: 9,
      width: 99,
    });
    expect(markdown).not.toMatch(/^\s*(?:\/[a-z]|::|>>>)/m);
  });

  it("count the lines that they leave out", () => {
    const text = Array.from({ length: 30 }, (_item, at) => `line ${at}`).join("\n");
    expect(mdFence(text, { lines: 20, width: 99 }).omittedLines).toBe(10);
    expect(mdFence(text, { lines: 30, width: 99 }).omittedLines).toBe(0);
  });

  it("keep commands as they are, but for a leading slash", () => {
    expect(mdCommands(["npx stagegate run --grep 'a|b'"])).toContain(
      "npx stagegate run --grep 'a|b'",
    );
    expect(mdCommands(["/usr/bin/x"])).toContain("\ncommand /usr/bin/x\n");
  });
});

it("is inert inside a line of raw HTML", () => {
  fc.assert(
    fc.property(foreign, (text) => {
      const html = render(`<details><summary>${mdHtml(text)}</summary>\n\nbody\n\n</details>`);
      expect(elements(html)).toEqual(["details", "summary", "p"]);
    }),
    { numRuns: 500 },
  );
});
