// Our cases beside the real Schemathesis on a library with one seeded fault at a time: the same
// seeds, and of requests as many as Schemathesis sent. A fault counts as found when a run tells
// something that the same tool does not tell of the library without faults, whatever the seed.
//
// Arguments: --seeds N (10), --every N (2: every second fault), --examples N (4: of Schemathesis,
// per operation), --jobs N (2), --recorded FILE (a copy of bench/results/explore.json: what
// Schemathesis told and sent is taken from there, only ours is run).
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { NamedFault } from "../../packages/testkit/src/library/index.ts";
import {
  createLibrary,
  LIBRARY_FAULTS,
  LIBRARY_TOKEN,
  libraryDocument,
  serveLibrary,
} from "../../packages/testkit/src/library/index.ts";
import { report } from "../report.ts";
import { librarySpec, runOurs } from "./ours.ts";
import { installSchemathesis, runSchemathesis } from "./schemathesis.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "10" },
    every: { type: "string", default: "2" },
    examples: { type: "string", default: "4" },
    jobs: { type: "string", default: "2" },
    recorded: { type: "string" },
  },
});
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => i + 1);
const faults = LIBRARY_FAULTS.filter((_, i) => i % Number(values.every) === 0);

interface Run {
  readonly fault: NamedFault | undefined;
  readonly seed: number;
  readonly requests: number;
  readonly theirs: ReadonlySet<string> | undefined;
  readonly ours: ReadonlySet<string>;
}

const spec = await librarySpec();
const command = values.recorded === undefined ? await installSchemathesis() : undefined;
if (values.recorded !== undefined) {
  await tell(await again(values.recorded));
} else if (command === undefined) {
  console.log("explore: skipped, Schemathesis 4.25.0 cannot be installed here");
} else {
  const wanted = seeds.flatMap((seed) => [undefined, ...faults].map((fault) => ({ fault, seed })));
  const runs: Run[] = [];
  const queue = wanted.values();
  const worker = async (): Promise<void> => {
    for (const each of queue) runs.push(await both(command, each));
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, worker));
  await tell(runs);
}

interface Recorded {
  readonly fault?: string;
  readonly seed: number;
  readonly requests: number;
  readonly theirs?: readonly string[];
}

async function again(path: string): Promise<Run[]> {
  const runs: Run[] = [];
  for (const each of JSON.parse(readFileSync(path, "utf8")) as Recorded[]) {
    const fault = LIBRARY_FAULTS.find(({ name }) => name === each.fault);
    const { seed, requests, theirs } = each;
    const ours = await told(fault, { seed, requests });
    runs.push({ fault, seed, requests, ours, theirs: theirs && new Set(theirs) });
  }
  return runs;
}

async function told(
  fault: NamedFault | undefined,
  limits: { seed: number; requests: number },
): Promise<Set<string>> {
  const { findings } = await runOurs(spec, { fault: fault ?? {}, ...limits });
  return new Set(findings.map(({ rule, method, path }) => `${rule} ${method} ${path}`));
}

async function both(
  tool: string,
  { fault, seed }: { fault: NamedFault | undefined; seed: number },
): Promise<Run> {
  const served = await serveLibrary(createLibrary(fault));
  const theirs = await runSchemathesis(tool, {
    document: libraryDocument(),
    url: served.url,
    token: LIBRARY_TOKEN,
    seed,
    examples: Number(values.examples),
  });
  const requests = served.requests();
  await served.close();
  const ours = await told(fault, { seed, requests });
  return { fault, seed, requests, theirs, ours };
}

/** What a tool tells without a fault, over all seeds. */
function alarms(runs: readonly Run[], of: "ours" | "theirs"): Set<string> {
  return new Set(runs.flatMap((run) => (run.fault === undefined ? [...(run[of] ?? [])] : [])));
}

async function tell(runs: readonly Run[]): Promise<void> {
  const clean = { ours: alarms(runs, "ours"), theirs: alarms(runs, "theirs") };
  const found = (run: Run, of: "ours" | "theirs"): boolean =>
    [...(run[of] ?? [])].some((each) => !clean[of].has(each));
  const broken = runs.filter(({ theirs }) => theirs === undefined).length;
  const tried = runs.filter(({ fault, theirs }) => fault !== undefined && theirs !== undefined);
  const classes = [...new Set(faults.map((fault) => fault.class))];
  const share = (list: readonly Run[], of: "ours" | "theirs"): string =>
    `${list.filter((run) => found(run, of)).length} of ${list.length}`;
  const rows = classes.map((name) => {
    const list = tried.filter(({ fault }) => fault?.class === name);
    return [
      name,
      String(new Set(list.map(({ fault }) => fault?.name)).size),
      share(list, "ours"),
      share(list, "theirs"),
    ];
  });
  const count = (of: "ours" | "theirs"): number => tried.filter((run) => found(run, of)).length;
  const once = (of: "ours" | "theirs"): number =>
    new Set(tried.flatMap((run) => (found(run, of) ? [run.fault?.name] : []))).size;
  const requests = runs.map((run) => run.requests).sort((left, right) => left - right);
  const missed = faults.filter(({ name }) =>
    tried.some((run) => run.fault?.name === name && !found(run, "ours")),
  );
  await report({
    name: "explore",
    title: `explore beside Schemathesis 4.25.0: ${faults.length} faults, ${seeds.length} seeds, the same number of requests`,
    head: ["class", "faults", "runs that found it: ours", "Schemathesis"],
    rows: [...rows, ["all", String(faults.length), share(tried, "ours"), share(tried, "theirs")]],
    notes: [
      `Ratio of runs that found their fault: ${(count("ours") / Math.max(1, count("theirs"))).toFixed(2)}.`,
      `Faults found by any seed: ${once("ours")} and ${once("theirs")} of ${faults.length}.`,
      `Requests per run: median ${requests[Math.floor(requests.length / 2)] ?? 0}.`,
      `Told of the library without a fault: ${clean.ours.size} and ${clean.theirs.size} (${[...clean.theirs].join("; ")}).`,
      `Runs of Schemathesis that did not end: ${broken}. Not always found by us: ${missed.map(({ name }) => name).join(", ") || "none"}.`,
    ],
    data: runs.map(({ fault, seed, requests, ours, theirs }) => ({
      fault: fault?.name,
      class: fault?.class,
      seed,
      requests,
      ours: [...ours],
      theirs: theirs === undefined ? undefined : [...theirs],
    })),
  });
}
