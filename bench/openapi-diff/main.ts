// Our OpenAPI comparison of two real documents of 12 MB each, in processes of their own, so that
// start, parsing, comparing and placing are all counted. With two paths as arguments, of those.
// The pair comes from npm: octokit-openapi-base = @octokit/openapi@20.0.0, -head = @22.0.0.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { diffSpecs, loadSpec } from "../../packages/contracts/src/index.ts";
import type { Spec } from "../../packages/contracts/src/index.ts";

const ROUNDS = 5;

interface Measured {
  readonly loadMs: number;
  readonly diffMs: number;
  readonly peakMb: number;
  readonly counts: string;
}

async function open(path: string): Promise<Spec> {
  const text = readFileSync(path, "utf8");
  const loaded = await loadSpec({ path: basename(path), text });
  if (!loaded.ok) throw new Error(`${path}: ${loaded.errors[0]?.message ?? "unusable"}`);
  return loaded.value;
}

async function measure(base: string, head: string): Promise<Measured> {
  const started = performance.now();
  const before = await open(base);
  const after = await open(head);
  const loaded = performance.now();
  const { counts } = diffSpecs(before, after);
  const done = performance.now();
  return {
    loadMs: loaded - started,
    diffMs: done - loaded,
    peakMb: process.resourceUsage().maxRSS / 1024,
    counts: `${counts.breaking} breaking, ${counts.dangerous} dangerous, ${counts.compatible} compatible`,
  };
}

function packaged(side: "base" | "head"): string {
  const name = `octokit-openapi-${side}`;
  return join(import.meta.dirname, "..", "node_modules", name, "generated", "api.github.com.json");
}

function median(values: number[]): number {
  return values.sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function compare(base: string, head: string): void {
  const child = [import.meta.filename, "--measure", base, head];
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    const output = execFileSync(process.execPath, child, { encoding: "utf8" });
    return { wallMs: performance.now() - started, ...(JSON.parse(output) as Measured) };
  });
  const of = (pick: (round: (typeof rounds)[number]) => number): string =>
    median(rounds.map(pick)).toFixed(0);
  console.log(`openapi-diff: ${basename(base)}, median of ${ROUNDS} processes`);
  console.log(
    `  wall ${of((r) => r.wallMs)} ms (load ${of((r) => r.loadMs)}, compare ${of((r) => r.diffMs)})`,
  );
  console.log(`  peak ${of((r) => r.peakMb)} MB`);
  console.log(`  found ${rounds[0]?.counts ?? "nothing"}`);
}

const [first, ...rest] = process.argv.slice(2);
const [base, head] =
  first === "--measure" ? rest : [first ?? packaged("base"), rest[0] ?? packaged("head")];
if (base === undefined || head === undefined || !existsSync(base) || !existsSync(head)) {
  console.log("openapi-diff: skipped, @octokit/openapi 20.0.0 and 22.0.0 are not installed");
} else if (first === "--measure") {
  console.log(JSON.stringify(await measure(base, head)));
} else {
  compare(base, head);
}
