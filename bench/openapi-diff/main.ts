// `stagegate diff-openapi` beside the real oasdiff on the same two files: whole commands, in turns,
// with their peak memory. Documents come from npm; large ones are compared with a copy of which
// every tenth schema lost a property. Run `pnpm build` first.
// Usage: node bench/openapi-diff/main.ts [--rounds 5]
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Tool } from "../../test/support/tools/cache.ts";
import {
  githubDescription,
  installOasdiff,
  publicDescription,
} from "../../test/support/tools/oasdiff.ts";
import { report } from "../report.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" } } });
const ROUNDS = Number(values.rounds);
const root = join(import.meta.dirname, "..", "..");
const command = join(root, "packages/cli/dist/main.js");
const folder = mkdtempSync(join(tmpdir(), "stagegate-openapi-diff-"));

/** What the issue asks for: of the wall time of oasdiff, and peak memory in MB. */
const LIMIT = { share: 0.25, megabytes: 500 };

type Doc = Record<string, unknown>;

interface Case {
  name: string;
  base: string;
  head: string;
  /** Whether the share binds: the start of Node is most of a small comparison. */
  bound: boolean;
}

function pathOf(found: Tool): string {
  if (found.kind === "missing") throw new Error(`${found.name}: ${found.reason}`);
  return found.path;
}

/** A document cut to a share of its paths, beside a copy with a property less here and there. */
function mutated(name: string, path: string, share = 1): Case {
  const document = JSON.parse(readFileSync(path, "utf8")) as Doc;
  const paths = Object.entries(document["paths"] as Doc);
  const kept = paths.slice(0, Math.ceil(paths.length * share));
  const base = { ...document, paths: Object.fromEntries(kept) };
  const head = structuredClone(base) as Doc;
  const schemas = ((head["components"] as Doc)["schemas"] ?? {}) as Record<string, Doc>;
  for (const [at, schema] of Object.values(schemas).entries()) {
    const properties = schema["properties"] as Doc | undefined;
    const first = Object.keys(properties ?? {})[0];
    if (at % 10 === 0 && properties !== undefined && first !== undefined) delete properties[first];
  }
  const write = (side: string, value: unknown): string => {
    const target = join(folder, `${name.replaceAll(/\W+/g, "-")}-${side}.json`);
    writeFileSync(target, JSON.stringify(value));
    return target;
  };
  return { name, base: write("base", base), head: write("head", head), bound: true };
}

interface Taken {
  ms: number;
  megabytes: number;
}

/** Runs to the end; memory is the high-water mark that the system keeps, read while it runs. */
async function run(program: string, args: readonly string[]): Promise<Taken> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "ignore"], cwd: folder });
  let megabytes = 0;
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, highWaterOf(child.pid));
  }, 10);
  await new Promise((done) => child.on("exit", done));
  clearInterval(look);
  return { ms: performance.now() - started, megabytes };
}

/** VmHWM: https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function highWaterOf(pid: number | undefined): number {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Number(found?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
}

async function measure(
  oasdiff: string,
  { base, head }: Case,
): Promise<[ours: Taken, theirs: Taken]> {
  const ours: Taken[] = [];
  const theirs: Taken[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await run(process.execPath, [command, "diff-openapi", base, head]));
    theirs.push(await run(oasdiff, ["breaking", base, head]));
  }
  const of = (list: readonly Taken[]): Taken => ({
    ms: median(list.map(({ ms }) => ms)),
    megabytes: Math.max(...list.map(({ megabytes }) => megabytes)),
  });
  return [of(ours), of(theirs)];
}

function cases(): Case[] {
  const github = (version: string): string => pathOf(githubDescription(version));
  const directory = (file: string): string => pathOf(publicDescription(file));
  const graph = directory("microsoft.com/graph.json");
  return [
    { name: "GitHub 20 to 22", base: github("20.0.0"), head: github("22.0.0"), bound: true },
    { ...mutated("GitLab, 0.3 MB", directory("gitlab.com.json")), bound: false },
    mutated("Kubernetes, 4 MB", directory("kubernetes.io.json")),
    mutated("Microsoft Graph, a quarter of its paths", graph, 0.25),
    mutated("Microsoft Graph, half of its paths", graph, 0.5),
    mutated("Microsoft Graph, 20 MB", graph),
  ];
}

async function main(): Promise<number> {
  const oasdiff = installOasdiff();
  if (oasdiff.kind === "missing" || !existsSync(command)) {
    const why = oasdiff.kind === "missing" ? oasdiff.reason : "run `pnpm build` first";
    console.error(`✗ ${why}`);
    return 1;
  }
  const all = cases();
  const measured: { one: Case; ours: Taken; theirs: Taken }[] = [];
  for (const one of all) {
    const [ours, theirs] = await measure(oasdiff.path, one);
    measured.push({ one, ours, theirs });
  }
  const failed = measured.filter(
    ({ one, ours, theirs }) =>
      (one.bound && ours.ms > theirs.ms * LIMIT.share) || ours.megabytes > LIMIT.megabytes,
  );
  await report({
    name: "openapi-diff",
    title: `diff-openapi beside oasdiff ${oasdiff.version}, whole commands, median of ${ROUNDS} in turns`,
    notes: [
      `The time is a ratio to oasdiff; ${LIMIT.share}× and ${LIMIT.megabytes} MB are allowed, of the small document the memory only.`,
      ...failed.map(({ one }) => `✗ ${one.name}`),
    ],
    head: ["documents", "time", "ms", "oasdiff ms", "MB", "oasdiff MB"],
    rows: measured.map(({ one, ours, theirs }) => [
      one.name,
      `${(ours.ms / theirs.ms).toFixed(2)}×`,
      ours.ms.toFixed(0),
      theirs.ms.toFixed(0),
      ours.megabytes.toFixed(0),
      theirs.megabytes.toFixed(0),
    ]),
    data: measured.map(({ one, ours, theirs }) => ({ name: one.name, ours, theirs })),
  });
  return failed.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
