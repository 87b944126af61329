import * as fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { HOSTILE } from "../sample/hostile.ts";
import { cleanBlock, cleanLine } from "./clean.ts";
import { escapeHtml, relativeLink, webAddress } from "./html.ts";
import { mermaidText } from "./mermaid.ts";
import { escapeXml } from "./xml.ts";

const foreign = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary" }));

describe("cleaning", () => {
  it("never grows, never splits a pair and obeys its limit", () => {
    fc.assert(
      fc.property(foreign, fc.integer({ min: 1, max: 400 }), (text, max) => {
        const line = cleanLine(text, max);
        expect(line.length).toBeLessThanOrEqual(max);
        expect(line.isWellFormed()).toBe(true);
        // oxlint-disable-next-line no-control-regex
        expect(line).not.toMatch(/[\n\r\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u200b]/);
        expect(cleanLine(line, max)).toBe(line);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is quick for a text of many megabytes", () => {
    expect(cleanLine("\u001b[".repeat(4_000_000), 100).length).toBeLessThanOrEqual(100);
    expect(cleanBlock("x\n".repeat(4_000_000), { lines: 5, width: 80 }).omittedLines).toBe(
      3_999_995,
    );
  });
});

describe("HTML", () => {
  it("leaves no character that could open a tag, an attribute or an entity", () => {
    fc.assert(
      fc.property(foreign, (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "https://u:p@evil.example",
    "x",
    "JAVASCRIPT:x",
    " https://",
  ])("links to no %s", (address) => expect(webAddress(address)).toBeUndefined());

  it.each(["../secret", "a/../../b", "/etc/passwd", "a//b", "C:\\x", "a\\..\\b", ""])(
    "takes no path %s for one of the out directory",
    (path) => expect(relativeLink(path)).toBeUndefined(),
  );

  it("encodes a path part by part", () => {
    expect(relativeLink('evidence/a b"<.png')).toBe("./evidence/a%20b%22%3C.png");
    expect(relativeLink("javascript:alert(1)")).toBe("./javascript%3Aalert(1)");
  });
});

it("gives well-formed XML that says the same", () => {
  fc.assert(
    fc.property(foreign, (text) => {
      let seen = "";
      const parser = new SaxesParser();
      parser.on("error", (error) => {
        throw error;
      });
      parser.on("opentag", (tag) => {
        seen = String(tag.attributes["a"]);
      });
      parser.write(`<r a="${escapeXml(text)}">${escapeXml(text)}</r>`).close();
      expect(seen.length).toBeGreaterThanOrEqual(text.trim() === "" ? 0 : 1);
    }),
  );
});

it("leaves Mermaid nothing to act on", () => {
  fc.assert(
    fc.property(foreign, (text) => {
      expect(mermaidText(text, 500).replaceAll(/#\d+;/g, "")).toMatch(/^[\p{L}\p{N} .,_/+-]*…?$/u);
    }),
  );
});
