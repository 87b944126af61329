// Usage: node bench/junit/peers.ts <parser> <file>: counts the tests of a JUnit file as a tool does
// that is made with this parser, and prints how many there are.
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";

type Parser = (path: string) => Promise<number>;

/** Streams, and builds nothing: the least that any reader on top of it takes. */
async function saxes(path: string): Promise<number> {
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser();
  let cases = 0;
  parser.on("opentag", (tag) => {
    if (tag.name === "testcase") cases += 1;
  });
  for await (const chunk of createReadStream(path, "utf8")) parser.write(chunk as string);
  parser.close();
  return cases;
}

interface Suite {
  testcase?: unknown[];
}

function count(suites: readonly Suite[]): number {
  return suites.reduce((sum, { testcase = [] }) => sum + testcase.length, 0);
}

/** As `@allurereport/reader` uses it. */
async function fastXmlParser(path: string): Promise<number> {
  const { XMLParser } = await import("fast-xml-parser");
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === "testsuite" || name === "testcase",
  });
  const document = parser.parse(await readFile(path)) as {
    testsuites: { testsuite: Suite[] };
  };
  return count(document.testsuites.testsuite);
}

/** As dorny/test-reporter uses it. */
async function xml2js(path: string): Promise<number> {
  const { parseStringPromise } = (await import("xml2js")).default;
  const document = (await parseStringPromise(await readFile(path, "utf8"))) as {
    testsuites: { testsuite: Suite[] };
  };
  return count(document.testsuites.testsuite);
}

async function junitToCtrf(path: string): Promise<number> {
  const { convertJUnitToCTRFReport } = await import("junit-to-ctrf");
  const report = await convertJUnitToCTRFReport(path, { log: false });
  return report?.results.tests.length ?? 0;
}

const PARSERS: Readonly<Record<string, Parser>> = {
  saxes,
  "fast-xml-parser": fastXmlParser,
  xml2js,
  "junit-to-ctrf": junitToCtrf,
};

const [, , name = "", path = ""] = process.argv;
console.log(await PARSERS[name]?.(path));
