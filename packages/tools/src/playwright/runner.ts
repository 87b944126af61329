import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Clock, EntryPoints, ProcessExit, ProcessRunner } from "@stagegate/core";
import { cleanText, type TestRun, type TestRunner, type TestRunRequest } from "@stagegate/results";
import { EventFile } from "./event-file.ts";
import { findPlaywright, type PlaywrightInstallation } from "./locate.ts";
import { RunState } from "./run-state.ts";
import { BROWSER_VARIABLE, EVENTS_VARIABLE, ORIGINS_VARIABLE } from "./variables.ts";

export interface PlaywrightOptions {
  processes: ProcessRunner;
  clock: Clock;
  entries: Pick<EntryPoints, "playwrightReporter" | "playwrightPreload">;
  /** The Node that runs Playwright, `process.execPath`. */
  node: string;
  /** PATH of the job, to look for Playwright in. */
  path?: string;
  /** `cli.js` or the package folder of the Playwright to use. */
  playwright?: string;
}

const POLL_MS = 200;
const MAX_TAIL = 8_000;
const NO_TESTS = /^(?:Error: )?No tests found/;

/**
 * Runs the user's Playwright without touching its configuration: our reporter is added with
 * `--add-reporter`, the trace ids come from a module that Node loads in front (its workers inherit
 * that from the command line, a `webServer` of the user does not).
 */
export function createPlaywrightRunner(options: PlaywrightOptions): TestRunner {
  return {
    id: "playwright",
    async run(request) {
      const found = await findPlaywright({
        workspace: request.workspace,
        ...(options.playwright === undefined ? {} : { explicit: options.playwright }),
        ...(options.path === undefined ? {} : { path: options.path }),
      });
      if (found.kind === "missing") {
        return { kind: "missing-tool", message: found.message, hint: found.hint };
      }
      return runTests(options, request, found);
    },
  };
}

async function runTests(
  options: PlaywrightOptions,
  request: TestRunRequest,
  found: PlaywrightInstallation,
): Promise<TestRun> {
  const { clock } = options;
  const eventsPath = join(request.outDir, "playwright-events.ndjson");
  await rm(eventsPath, { force: true });
  const begin = clock.monotonic();
  const output = new OutputTail();
  const running = await options.processes.start({
    command: options.node,
    args: argumentsOf(options, request, found),
    cwd: request.workspace,
    env: environmentOf(request, eventsPath),
    onLine: (line, stream) => {
      output.add(line);
      request.onOutput?.(line, stream);
    },
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
  const events = new EventFile(eventsPath);
  try {
    const state = new RunState();
    const exit = await follow(running.exited, { events, state, clock, request });
    const durationMs = clock.monotonic() - begin;
    return conclude(state, exit, { output: output.text(), version: found.version, durationMs });
  } finally {
    await events.close();
    // Holds what the tests printed, as they printed it: nothing to keep beside the reports.
    await rm(eventsPath, { force: true });
  }
}

/** `--name=value` throughout: a value may begin with a dash. */
function argumentsOf(
  options: PlaywrightOptions,
  request: TestRunRequest,
  found: PlaywrightInstallation,
): string[] {
  const { config, projects = [], shard, grep, files = [], retries, workers } = request;
  const { playwrightPreload, playwrightReporter } = options.entries;
  const args = ["--import", pathToFileURL(playwrightPreload).href, found.cli, "test"];
  args.push(`--add-reporter=${playwrightReporter}`);
  if (config !== undefined) args.push(`--config=${config}`);
  for (const project of projects) args.push(`--project=${project}`);
  if (shard !== undefined) args.push(`--shard=${shard.index}/${shard.total}`);
  if (grep !== undefined) args.push(`--grep=${grep}`);
  if (retries !== undefined) args.push(`--retries=${retries}`);
  if (workers !== undefined) args.push(`--workers=${workers}`);
  return files.length === 0 ? args : [...args, "--", ...files];
}

function environmentOf(request: TestRunRequest, eventsPath: string): Record<string, string> {
  const env: Record<string, string> = {
    // A report that opens in a browser would keep the run from ending.
    PLAYWRIGHT_HTML_OPEN: "never",
    ...request.env,
    [EVENTS_VARIABLE]: eventsPath,
    [ORIGINS_VARIABLE]: request.traceOrigins.join(","),
  };
  if (request.chromium !== undefined) env[BROWSER_VARIABLE] = request.chromium;
  return env;
}

interface Following {
  events: EventFile;
  state: RunState;
  clock: Clock;
  request: TestRunRequest;
}

/** Reads events until the process has ended, then what is left of them. */
async function follow(
  exited: Promise<ProcessExit>,
  { events, state, clock, request }: Following,
): Promise<ProcessExit> {
  const drain = async (): Promise<void> => {
    for await (const event of events.read()) {
      const progress = state.add(event);
      if (progress !== undefined) request.onProgress?.(progress);
    }
  };
  const ended = new AbortController();
  const exit = exited.finally(() => ended.abort());
  while (!ended.signal.aborted) {
    await drain();
    await clock.sleep(POLL_MS, ended.signal);
  }
  await drain();
  return exit;
}

interface Surroundings {
  output: string;
  version: string;
  durationMs: number;
}

function conclude(state: RunState, exit: ProcessExit, around: Surroundings): TestRun {
  const exitCode = exit.code ?? null;
  if (exit.failure !== undefined) {
    return { kind: "crashed", message: exit.failure, exitCode, outputTail: around.output };
  }
  const noTests = state.errors.find((error) => NO_TESTS.test(cleanText(error)));
  const others = state.errors.filter((error) => error !== noTests).map(cleanText);
  if (state.started === 0 && others.length === 0) {
    const empty = noTests !== undefined || (state.ended && (state.total ?? 0) === 0);
    const message = cleanText(noTests ?? "Playwright found no tests to run");
    if (empty) return { kind: "no-tests", message, toolVersion: around.version };
  }
  if (state.started === 0) {
    const message = others[0] ?? lastMeaningfulLine(around.output) ?? "Playwright ended early";
    return { kind: "crashed", message, exitCode, outputTail: around.output };
  }
  return {
    kind: "ran",
    ...state.cases(),
    errors: others,
    exitCode,
    complete: state.ended && exit.signal === undefined,
    rootDir: state.rootDir,
    toolVersion: around.version,
    durationMs: around.durationMs,
  };
}

function lastMeaningfulLine(output: string): string | undefined {
  const lines = output.split("\n").map((line) => line.trim());
  return lines.find((line) => /error/i.test(line)) ?? lines.findLast((line) => line !== "");
}

/** The last lines of the runner's own output. */
class OutputTail {
  readonly #lines: string[] = [];
  #length = 0;

  add(line: string): void {
    const text = cleanText(line.slice(0, MAX_TAIL));
    this.#lines.push(text);
    this.#length += text.length + 1;
    while (this.#length > MAX_TAIL && this.#lines.length > 1) {
      this.#length -= (this.#lines.shift()?.length ?? 0) + 1;
    }
  }

  text(): string {
    return this.#lines.join("\n");
  }
}
