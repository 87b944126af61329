// How long a run takes that ends in exit 2 for a wrong input, beside a Node that does nothing: what
// every step of a job pays before anything of its own is done. Run `pnpm build` first.
// Usage: node bench/start/main.ts [--rounds 31]
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { parseArgs } from "node:util";
import { report } from "../report.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "31" } } });
const ROUNDS = Number(values.rounds);
/** What issue and design allow. */
const LIMIT = 2.2;

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "stagegate-start-"));
const workspace = join(folder, "workspace");
mkdirSync(workspace);

interface Contender {
  name: string;
  args: readonly string[];
  exitCode: number;
  bound: boolean;
}

const ACTIONS = [
  "provision-staging",
  "verify-contracts",
  "run-e2e",
  "load-test",
  "check-slo",
  "comment-report",
  "run",
];

const CONTENDERS: readonly Contender[] = [
  { name: "node -e 0", args: ["-e", "0"], exitCode: 0, bound: false },
  ...ACTIONS.map((id) => ({
    name: `actions/${id}`,
    args: [join(root, "actions", id, "dist/index.js")],
    exitCode: 2,
    bound: true,
  })),
  {
    name: "stagegate check-slo (published)",
    args: [join(root, "packages/cli/dist/main.js"), "check-slo", "--enforcement", "al"],
    exitCode: 2,
    bound: false,
  },
];

/** A push to a branch on GitHub, with one wrong input. */
function environment(): Record<string, string> {
  const event = join(folder, "event.json");
  const commit = "0123456789abcdef0123456789abcdef01234567";
  writeFileSync(event, JSON.stringify({ after: commit, repository: { default_branch: "main" } }));
  const files = Object.fromEntries(
    ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_STATE", "GITHUB_ENV"].map((name) => {
      writeFileSync(join(folder, name), "");
      return [name, join(folder, name)];
    }),
  );
  return {
    ...files,
    PATH: process.env["PATH"] ?? "",
    HOME: folder,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: "push",
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_REPOSITORY_ID: "1",
    GITHUB_RUN_ID: "1",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_JOB: "gate",
    GITHUB_SHA: commit,
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_API_URL: "http://127.0.0.1:9",
    GITHUB_SERVER_URL: "https://github.com",
    INPUT_TOKEN: "a-token-of-the-job",
    INPUT_ENFORCEMENT: "al",
    INPUT_CONFIG: "",
  };
}

interface Taken {
  ms: number;
  /** Of all threads, where the system tells it: in steps of ten, so only a mean says something. */
  cpuMs: number;
}

function start({ name, args, exitCode }: Contender, env: Record<string, string>): Taken {
  const before = { ms: performance.now(), cpuMs: cpuOfChildren() };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: workspace, env });
  const ms = performance.now() - before.ms;
  if (status !== exitCode) throw new Error(`${name} ended with ${status}\n${stderr.toString()}`);
  return { ms, cpuMs: cpuOfChildren() - before.cpuMs };
}

/** Fields 16 and 17, in ticks: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function cpuOfChildren(): number {
  if (process.platform !== "linux") return Number.NaN;
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Files that are started and not there: the published command is built, and not committed. */
function unbuilt(): string[] {
  const files = CONTENDERS.flatMap(({ args }) => args.filter((arg) => isAbsolute(arg)));
  return files.filter((file) => !existsSync(file));
}

async function main(): Promise<number> {
  const [missing] = unbuilt();
  if (missing !== undefined) {
    console.error(`${missing} is not there: run \`npx -y pnpm@12.21.0 build\` first`);
    return 1;
  }
  const env = environment();
  const times = new Map(CONTENDERS.map((each) => [each, [] as Taken[]]));
  // In turns: a machine that slows down slows all of them. The first round warms the disk.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [contender, taken] of times) {
      const each = start(contender, env);
      if (round > 0) taken.push(each);
    }
  }
  const rows = [...times].map(([{ name, bound }, taken]) => ({
    name,
    bound,
    ms: median(taken.map(({ ms }) => ms)),
    cpuMs: mean(taken.map(({ cpuMs }) => cpuMs)),
  }));
  const bare = rows[0]?.ms ?? Number.NaN;
  const bareCpu = rows[0]?.cpuMs ?? Number.NaN;
  const over = rows.filter(({ bound, ms }) => bound && !(ms / bare <= LIMIT));
  await report({
    name: "start",
    title: `From start to exit 2 for a wrong input, median of ${ROUNDS} rounds in turns`,
    notes: [
      `Time is a ratio to a bare Node; an action may take ${LIMIT}.`,
      "CPU is the mean of all threads, as a ratio too: a busy machine changes it less.",
      ...over.map(({ name, ms }) => `✗ ${name} takes ${(ms / bare).toFixed(2)}`),
    ],
    head: ["what starts", "allowed", "time", "CPU", "ms"],
    rows: rows.map(({ name, bound, ms, cpuMs }) => [
      name,
      bound ? `${LIMIT}×` : "-",
      `${(ms / bare).toFixed(2)}×`,
      Number.isNaN(cpuMs) ? "-" : `${(cpuMs / bareCpu).toFixed(2)}×`,
      ms.toFixed(0),
    ]),
    data: { rounds: ROUNDS, limit: LIMIT, rows },
  });
  return over.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
