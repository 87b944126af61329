// Counting a large JUnit file: the whole command beside a bare saxes pass and what other tools read
// with, each in a process of its own, from its start to its end.
// Usage: node bench/junit/main.ts [--cases 500000] [--rounds 5] [--gigabyte] [--command FILE]
// `--gigabyte` instead reads a file of 1 GB with the command alone. Run `pnpm build` first: without
// the built command the sources are run, and Node takes a quarter of a second to strip their types.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { report } from "../report.ts";
import { generateJUnit } from "./generate.ts";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "500000" },
    rounds: { type: "string", default: "5" },
    gigabyte: { type: "boolean", default: false },
    command: { type: "string", default: "packages/cli/dist/main.js" },
  },
});
/** A case takes about 227 bytes. */
const CASES = values.gigabyte ? 4_450_000 : Number(values.cases);
const ROUNDS = Number(values.rounds);
/** What the issue allows: time as a multiple of saxes, and MB. */
const LIMITS = { ratio: 1.6, rssMb: 150 };

const root = join(import.meta.dirname, "..", "..");

/** Loaded in front of each contender: at its end it writes what it took to descriptor 3. */
const MEASURE = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from "node:fs";
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify({ rssMb: maxRSS / 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 }));
});
`)}`;

/** JavaScript, as the command is: to strip types takes as long as to read a small file. */
const peers = join(import.meta.dirname, "..", "node_modules", ".stagegate-junit-peers.mjs");
writeFileSync(
  peers,
  stripTypeScriptTypes(readFileSync(join(import.meta.dirname, "peers.ts"), "utf8")),
);

interface Contender {
  name: string;
  args: (path: string) => readonly string[];
  /** How many tests its output tells. */
  cases: (output: string) => number;
  /** Those that take half a minute run once. */
  once?: boolean;
}

function peer(name: string, once = false): Contender {
  return { name, args: (path) => [peers, name, path], cases: Number, once };
}

function command(name: string, entry: string): Contender {
  return {
    name,
    args: (path) => [entry, "results", path, "--json"],
    cases: (output) => (JSON.parse(output) as { counts: { total: number } }).counts.total,
  };
}

function knowsResults(entry: string): boolean {
  if (!existsSync(entry)) return false;
  return spawnSync(process.execPath, [entry, "results", "--help"]).status === 0;
}

const published = resolve(root, values.command);
const ours = knowsResults(published)
  ? command("stagegate results", published)
  : command("stagegate results (sources)", join(root, "packages/cli/src/main.ts"));

const CONTENDERS: readonly Contender[] = values.gigabyte
  ? [ours]
  : [
      peer("saxes"),
      ours,
      peer("fast-xml-parser"),
      peer("xml2js", true),
      peer("junit-to-ctrf", true),
    ];

interface Taken {
  ms: number;
  cpuMs: number;
  rssMb: number;
  cases: number;
}

function run({ name, args, cases }: Contender, path: string): Taken | undefined {
  const start = performance.now();
  const { status, stdout, stderr, output } = spawnSync(
    process.execPath,
    ["--import", MEASURE, ...args(path)],
    { stdio: ["ignore", "pipe", "pipe", "pipe"], encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  const ms = performance.now() - start;
  // Failed tests are in the file: that is what 4 says.
  if (status !== 0 && status !== 4) {
    console.error(`${name} ended with ${status}: ${stderr.split("\n").slice(0, 3).join(" ")}`);
    return undefined;
  }
  const taken = JSON.parse(output[3] ?? "{}") as { rssMb: number; cpuMs: number };
  return { ms, ...taken, cases: cases(stdout) };
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}

const folder = mkdtempSync(join(tmpdir(), "stagegate-bench-junit-"));
const path = join(folder, "junit.xml");
try {
  await generateJUnit(path, CASES);
  const megabytes = statSync(path).size / 1e6;
  const runs = new Map<string, Taken[]>(CONTENDERS.map(({ name }) => [name, []]));
  // In turns, so that what else the machine does meets all of them.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const contender of CONTENDERS) {
      if (contender.once === true && round > 0) continue;
      const taken = run(contender, path);
      if (taken !== undefined) runs.get(contender.name)?.push(taken);
    }
  }
  const rows = CONTENDERS.map(({ name }) => {
    const all = runs.get(name) ?? [];
    return {
      name,
      runs: all.length,
      ms: median(all.map(({ ms }) => ms)),
      cpuMs: median(all.map(({ cpuMs }) => cpuMs)),
      rssMb: Math.max(...all.map(({ rssMb }) => rssMb)),
      cases: all[0]?.cases,
    };
  });
  const [base] = rows;
  await report({
    name: values.gigabyte ? "junit-gigabyte" : "junit",
    title: `${CASES} JUnit cases, ${megabytes.toFixed(1)} MB, from start to end of the process`,
    notes: [
      `Medians of ${ROUNDS} rounds in turns (slow peers once); the largest memory of all rounds.`,
      `Limits: ${LIMITS.ratio} times saxes, ${LIMITS.rssMb} MB.`,
      "saxes only counts tags: no verdicts, no messages, no damage. The others build a document.",
    ],
    head: ["reader", "cases", "ms", "ratio", "CPU ms", "CPU ratio", "peak MB"],
    rows: rows.map(({ name, cases, ms, cpuMs, rssMb }) => [
      name,
      String(cases ?? "failed"),
      ms.toFixed(0),
      (ms / (base?.ms ?? Number.NaN)).toFixed(2),
      cpuMs.toFixed(0),
      (cpuMs / (base?.cpuMs ?? Number.NaN)).toFixed(2),
      rssMb.toFixed(0),
    ]),
    data: { cases: CASES, megabytes, rounds: ROUNDS, limits: LIMITS, rows },
  });
  const wrong = rows.filter(({ cases }) => cases !== undefined && cases !== CASES);
  for (const { name, cases } of wrong) console.error(`✗ ${name} found ${cases} of ${CASES}`);
  if (rows.some(({ name, cases }) => name === ours.name && cases !== CASES)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(peers);
}
