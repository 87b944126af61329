import * as fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { type XmlProblem, XmlTokenizer } from "./xml-tokenizer.ts";

type Part =
  | { open: string; attributes: Record<string, string> }
  | { close: string }
  | { text: string };

/** Adjacent texts are one: how they are cut is nobody's business. */
function add(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  if ("text" in part && last !== undefined && "text" in last) last.text += part.text;
  else if (!("text" in part) || part.text !== "") parts.push(part);
}

interface Read {
  parts: Part[];
  problems: XmlProblem[];
}

function read(xml: string, pieceSize = xml.length): Read {
  const parts: Part[] = [];
  const problems: XmlProblem[] = [];
  const tokenizer = new XmlTokenizer({
    open: (name, tag) => {
      tokenizer.wantsText = true;
      add(parts, { open: name, attributes: tag.attributes() });
    },
    close: (name) => {
      if (tokenizer.depth === 0) tokenizer.wantsText = false;
      add(parts, { close: name });
    },
    text: (text) => add(parts, { text }),
    problem: (problem) => problems.push(problem),
  });
  for (let at = 0; at < xml.length; at += pieceSize) tokenizer.write(xml.slice(at, at + pieceSize));
  tokenizer.end();
  return { parts, problems };
}

function readWithSaxes(xml: string): Part[] {
  const parts: Part[] = [];
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    add(parts, { open: name, attributes: { ...attributes } });
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    add(parts, { close: name });
  });
  const onText = (text: string): void => {
    if (depth > 0) add(parts, { text });
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return parts;
}

const name = fc.constantFrom("a", "testcase", "b-c", "ü", "x1", "a-rather-long-name", "_");
const blank = fc.constantFrom("", " ", "\n", "\t ", "\r\n", "\r");
const gap = fc.constantFrom(" ", "\n", "\t", "\r\n  ");
const reference = fc.constantFrom(
  "&lt;",
  "&amp;",
  "&quot;",
  "&#10;",
  "&#x1F600;",
  "&apos;",
  "&gt;",
);
const plain = fc
  .string({ unit: "grapheme", maxLength: 12 })
  // oxlint-disable-next-line no-control-regex
  .map((text) => text.replaceAll(/[<&"'>\]\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "."));
const text = fc
  .array(fc.oneof(plain, reference, blank), { maxLength: 4 })
  .map((all) => all.join(""));
const quoted = fc
  .tuple(text, fc.constantFrom("'", '"'))
  .map(([value, quote]) => `${quote}${value}${quote}`);
const attributes = fc
  .uniqueArray(fc.tuple(name, blank, blank, quoted, gap), { maxLength: 3, selector: ([n]) => n })
  .map((all) =>
    all.map(([n, left, right, value, before]) => `${before}${n}${left}=${right}${value}`),
  )
  .map((all) => all.join(""));
const aside = fc.oneof(
  plain.map((inner) => `<!-- ${inner.replaceAll("-", "")} -->`),
  plain.map((inner) => `<?pi ${inner.replaceAll("?", "")}?>`),
  fc.tuple(text, blank).map(([inner, end]) => `<![CDATA[${inner}${end}]]>`),
);
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, blank, fc.option(tie("content"), { maxDepth: 4 }))
    .map(([n, all, space, inner]) =>
      inner === null ? `<${n}${all}${space}/>` : `<${n}${all}${space}>${inner}</${n}${space}>`,
    ),
  content: fc
    .array(fc.oneof({ maxDepth: 4 }, text, aside, tie("element")), { maxLength: 5 })
    .map((all) => all.join("")),
}));
const wellFormed = fc
  .tuple(fc.constantFrom("", "<?xml version='1.0'?>", "<!DOCTYPE a>\n"), element, blank)
  .map((all) => all.join(""));

describe("XmlTokenizer", () => {
  it("reads well-formed files as saxes does, in pieces of any size", () => {
    fc.assert(
      fc.property(wellFormed, fc.integer({ min: 1, max: 40 }), (xml, size) => {
        const { parts, problems } = read(xml, size);
        expect(problems).toEqual([]);
        expect(parts).toEqual(readWithSaxes(xml));
      }),
      { numRuns: 2_000 },
    );
  });

  it("gives the same for any input, however it is cut into pieces", () => {
    const fragment = fc.oneof(
      fc.constantFrom(
        "<a",
        "<a ",
        ">",
        "/>",
        "</a>",
        "</",
        "b='",
        "'",
        '"',
        "=",
        "<",
        "&",
        "&#27;",
      ),
      fc.constantFrom("<![CDATA[", "]]>", "]]", "<!--", "-->", "<?", "?>", "<!DOCTYPE a [", "]>"),
      fc.constantFrom("\r", "\n", "\u001b", "<b>", "</b>", "<b x='1'/>", "x"),
      fc.string({ unit: "binary", maxLength: 4 }),
    );
    fc.assert(
      fc.property(
        fc.array(fragment, { maxLength: 25 }),
        fc.integer({ min: 1, max: 9 }),
        (all, n) => {
          const xml = all.join("");
          expect(read(xml, n)).toEqual(read(xml));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("closes what it opened, in order", () => {
    fc.assert(
      fc.property(wellFormed, fc.nat(400), (xml, length) => {
        const { parts, problems } = read(xml.slice(0, length));
        let depth = 0;
        for (const part of parts) {
          if ("open" in part) depth += 1;
          else if ("close" in part) depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(problems.some(({ kind }) => kind === "damage")).toBe(
          depth > 0 || problems.length > 0,
        );
      }),
    );
  });

  it.each([
    ["<a><b>", "unclosed tag: b"],
    ["<a><b", "unclosed tag"],
    ["<a><![CDATA[x", "unclosed CDATA section"],
    ["<a/><!-- x", "unclosed comment"],
    ["<a/><?x", "unclosed processing instruction"],
    ["<a></b></a>", "unmatched closing tag: b"],
    ["<a><b></a>", "unexpected closing tag: a"],
    ["<a><b x='1' <c/></b></a>", "the tag <b> never ends"],
    ["<a><b></b <c/></a>", "a closing tag without an end"],
    ["<a x='1' x='2'/>", "the attribute x twice"],
    [`<a><b x="1></b><b y="2"/></a>`, "an attribute without a name"],
  ])("calls %s damaged", (xml, message) => {
    expect(read(xml).problems).toContainEqual({ kind: "damage", message });
  });

  it.each([
    ["<a>1 < 2 <3</a>", [{ open: "a", attributes: {} }, { text: "1 < 2 <3" }, { close: "a" }]],
    ["<a b=1 c d='2'/>", [{ open: "a", attributes: { b: "1", c: "", d: "2" } }, { close: "a" }]],
    ["<a x='<'/><b/>", [{ open: "a", attributes: { x: "<" } }, { close: "a" }]],
    ["<n:a m:x='1'/>", [{ open: "a", attributes: { x: "1" } }, { close: "a" }]],
    ["<a __proto__='1'/>", [{ open: "a", attributes: {} }, { close: "a" }]],
  ])("reads on in %s", (xml, parts) => {
    const found = read(xml);
    expect(found.parts.slice(0, parts.length)).toEqual(parts);
    expect(found.problems.filter(({ kind }) => kind === "damage")).toEqual([]);
  });

  it("skips a document type with all that it declares", () => {
    const xml = `<!DOCTYPE a [<!ENTITY x ">"> <!-- ' ]> --> <?p "?> <!ENTITY y '<b/>'>]><a>&x;</a>`;
    expect(read(xml, 1)).toEqual({
      parts: [{ open: "a", attributes: {} }, { text: "&x;" }, { close: "a" }],
      problems: [],
    });
  });

  it("cuts a value of many megabytes and finds the end of its tag", () => {
    const long = "v > ' /> ".repeat(400_000);
    const { parts, problems } = read(`<a><b x="1" y="${long}" z="2"/><c/></a>`, 50_000);
    expect(problems).toEqual([{ kind: "recovered", message: expect.stringContaining("was cut") }]);
    const [, tag] = parts;
    expect(tag).toMatchObject({ open: "b", attributes: { x: "1" } });
    expect(JSON.stringify(tag).length).toBeLessThan(1_100_000);
    expect(parts.slice(2)).toEqual([
      { close: "b" },
      { open: "c", attributes: {} },
      { close: "c" },
      { close: "a" },
    ]);
  });

  it("knows the place of what is wrong", () => {
    const tokenizer = new XmlTokenizer({
      open: () => {},
      close: () => {},
      text: () => {},
      problem: () => tokenizer.stop(),
    });
    for (const piece of ["<a>\n", "<b/>\n  <b", "/></x", "></a>"]) tokenizer.write(piece);
    expect(tokenizer.place()).toEqual({ line: 3, column: 11 });
  });
});
