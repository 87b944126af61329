import { createWriteStream } from "node:fs";
import { once } from "node:events";

/** mulberry32: small, seeded, good enough to make files that are the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function caseXml(index: number, suite: number, random: () => number): string {
  const time = (random() * 2).toFixed(3);
  const open = `    <testcase classname="com.example.module${suite % 40}.Suite${suite}Test" name="handles case ${index} of the checkout flow" file="src/test/java/module${suite % 40}/Suite${suite}Test.java" time="${time}"`;
  const kind = random();
  if (kind < 0.024) {
    const trace = Array.from(
      { length: 20 },
      (_, line) =>
        `\tat com.example.module${suite % 40}.Suite${suite}Test.step${line}(Suite.java:${line + 10})`,
    ).join("\n");
    return `${open}>\n      <failure message="expected:&lt;200&gt; but was:&lt;500&gt;" type="java.lang.AssertionError">java.lang.AssertionError: expected:&lt;200&gt; but was:&lt;500&gt;\n${trace}\n</failure>\n    </testcase>\n`;
  }
  if (kind < 0.074) return `${open}>\n      <skipped/>\n    </testcase>\n`;
  if (kind < 0.174) {
    const log =
      `12:00:00.${index % 1000} INFO request ${index} took ${time} s <ok> & done\n`.repeat(4);
    return `${open}>\n      <system-out><![CDATA[${log}]]></system-out>\n    </testcase>\n`;
  }
  return `${open}/>\n`;
}

/** Writes a JUnit file of `cases` tests in suites of 100, the same bytes for the same seed. */
export async function generateJUnit(path: string, cases: number, seed = 7): Promise<void> {
  const random = seeded(seed);
  const file = createWriteStream(path);
  file.write(`<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="generated">\n`);
  for (let suite = 0; suite * 100 < cases; suite += 1) {
    const count = Math.min(100, cases - suite * 100);
    let text = `  <testsuite name="com.example.Suite${suite}Test" tests="${count}" timestamp="2026-01-01T00:00:00">\n`;
    for (let index = 0; index < count; index += 1) text += caseXml(index, suite, random);
    if (!file.write(`${text}  </testsuite>\n`)) await once(file, "drain");
  }
  file.end("</testsuites>\n");
  await once(file, "finish");
}
