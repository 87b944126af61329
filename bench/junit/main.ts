// Our JUnit reader beside a bare saxes pass over the same bytes, each in a process of its own.
import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readResultFile, readResults } from "../../packages/results/src/index.ts";
import { generateJUnit } from "./generate.ts";

const CASES = 500_000;
const ROUNDS = 3;
const requireFromResults = createRequire(
  new URL("../../packages/results/package.json", import.meta.url),
);

interface Saxes {
  SaxesParser: new () => {
    on(event: "opentag", handler: (tag: { name: string }) => void): void;
    write(text: string): void;
    close(): void;
  };
}

async function bareSaxes(path: string): Promise<number> {
  const { SaxesParser } = requireFromResults("saxes") as Saxes;
  const parser = new SaxesParser();
  let cases = 0;
  parser.on("opentag", (tag) => {
    if (tag.name === "testcase") cases += 1;
  });
  for await (const chunk of createReadStream(path, "utf8")) parser.write(chunk as string);
  parser.close();
  return cases;
}

async function ours(path: string): Promise<number> {
  let cases = 0;
  await readResultFile({ path, open: () => createReadStream(path) }, () => {
    cases += 1;
  });
  return cases;
}

async function collected(path: string): Promise<number> {
  const set = await readResults([{ path, open: () => createReadStream(path) }]);
  return set.counts.total;
}

const PASSES = { saxes: bareSaxes, ours, "ours, all cases kept": collected };

async function child(name: keyof typeof PASSES, path: string): Promise<void> {
  const start = performance.now();
  const cases = await PASSES[name](path);
  const ms = performance.now() - start;
  const rssMb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ cases, ms, rssMb }));
}

async function main(): Promise<void> {
  const path = join(tmpdir(), `stagegate-bench-junit-${CASES}.xml`);
  if (!existsSync(path)) await generateJUnit(path, CASES);
  console.log(`${CASES} cases, ${(statSync(path).size / 1e6).toFixed(1)} MB, best of ${ROUNDS}`);
  let base = 0;
  for (const name of Object.keys(PASSES)) {
    const runs = Array.from({ length: ROUNDS }, () => {
      const args = [import.meta.filename, name, path];
      return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as {
        cases: number;
        ms: number;
        rssMb: number;
      };
    });
    const ms = Math.min(...runs.map((run) => run.ms));
    base ||= ms;
    const rss = Math.max(...runs.map((run) => run.rssMb));
    const ratio = (ms / base).toFixed(2);
    console.log(
      `${name}: ${ms.toFixed(0)} ms (${ratio} x), ${rss.toFixed(0)} MB, ${runs[0]?.cases} cases`,
    );
  }
}

const [, , name, path] = process.argv;
if (name !== undefined && path !== undefined) await child(name as keyof typeof PASSES, path);
else await main();
